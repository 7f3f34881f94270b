"""What a list of events shows of each, gathered in a constant number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Prefetch
from django.utils.translation import gettext, ngettext

from timeline.models import Event, Evidence, Status
from timeline.models.event import EventQuerySet
from timeline.models.evidence import EvidenceQuerySet
from timeline.voices import name_of, voices
from timeline.web import gaps
from timeline.web.citations import Citation, citations, claims_of, in_order_of_weight
from timeline.web.marks import Mark, mark_of
from timeline.web.when import at_the_start, date_in_words, html_date

_NAMED = 3
"""So many voices are named under a headline; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """``gap`` and ``silence`` (whole years, in words) are the distance to the row before."""

    event: Event
    mark: Mark
    when: str
    html_date: str
    modality: str
    sources: str
    citations: list[Citation]
    gap: int = 0
    silence: str = ""


def published(user: object) -> EventQuerySet:
    """The events that lists show to ``user``: confirmed ones, to editors too, who review the others in the admin."""
    return Event.objects.visible_to(user).filter(status=Status.CONFIRMED)


def with_evidence(events: EventQuerySet, user: object) -> EventQuerySet:
    """``events`` with their kinds, and as ``shown_evidence`` the confirmed evidence that ``user`` may see."""
    evidence = Evidence.objects.visible_to(user).filter(confirmed=True)
    return events.select_related("kind").prefetch_related(
        Prefetch("evidence", queryset=with_source(evidence), to_attr="shown_evidence")
    )


def with_source(evidence: EvidenceQuerySet) -> EvidenceQuerySet:
    """Evidence with its claims and with its source, but not with the source's long text."""
    return evidence.select_related("source").defer("source__text").prefetch_related("date_claims")


def rows(events: Sequence[Event]) -> list[Row]:
    """A row for each of ``events``, which come from `with_evidence` in the order of their dates."""
    silences = gaps.silences([event for event in events if event.date])
    silences += [0] * (len(events) - len(silences))
    return [
        row(event, event.shown_evidence, silence)  # type: ignore[attr-defined]
        for event, silence in zip(events, silences, strict=True)
    ]


def row(event: Event, evidence: Iterable[Evidence], silence: int = 0) -> Row:
    """``evidence`` comes from `with_source`; ``silence`` is that before the event, in seconds."""
    evidence = in_order_of_weight(evidence)
    return Row(
        event=event,
        mark=mark_of(event, claims_of(evidence)),
        when=when(event),
        html_date=html_date(event.date),
        modality=modality_in_words(event),
        sources=sources_in_words(evidence),
        citations=citations(event, evidence),
        gap=gaps.gap(silence),
        silence=_years(gaps.whole_years(silence)),
    )


def when(event: Event) -> str:
    return at_the_start(date_in_words(event.date, event.nature)) if event.date else gettext("No date yet")


def modality_in_words(event: Event) -> str:
    """Such as "Planned" or "Denied"; "" for what simply happened."""
    return "" if event.modality == "occurred" else at_the_start(event.get_modality_display())


def _years(years: int) -> str:
    return ngettext("%(number)s year", "%(number)s years", years) % {"number": intcomma(years)} if years else ""


def sources_in_words(evidence: Sequence[Evidence]) -> str:
    """Such as "3 independent sources: A, B, C; disputed by D"; "" without evidence."""
    disputing = [e for e in evidence if e.stance == Evidence.Stance.DISPUTES]
    supporting = voices(e for e in evidence if e.stance != Evidence.Stance.DISPUTES)
    sentences = []
    if supporting:
        number = len(supporting)
        counted = ngettext("%(number)d source", "%(number)d independent sources", number) % {"number": number}
        sentences.append(f"{counted}: {_listed(supporting)}")
    if disputing:
        names = dict.fromkeys(e.attributed_to or name_of(e.source) for e in disputing)
        sentences.append(gettext("disputed by %(names)s") % {"names": _listed(list(names))})
    return at_the_start("; ".join(sentences))


def _listed(names: list[str]) -> str:
    named, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    return gettext("%(names)s and %(more)d more") % {"names": named, "more": more} if more > 0 else named
