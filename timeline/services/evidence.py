"""Evidence and what it says about when."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import DateClaim, Event, Evidence, Source
from timeline.services import history


@transaction.atomic
def add_evidence(
    *,
    event: Event,
    source: Source,
    claim: dict[str, str] | None = None,
    by: Any = None,
    reason: str = "",
    **fields: Any,
) -> Evidence:
    """Tie a passage of ``source`` to ``event``; ``claim`` holds the fields of a DateClaim, if the passage dates it.

    Raises ValidationError where the quote does not stand in the source's text.
    """
    evidence = history.save(Evidence(event=event, source=source, **fields), by=by, reason=reason)
    if claim:
        add_claim(evidence=evidence, by=by, reason=reason, **claim)
    return evidence


@transaction.atomic
def add_claim(*, evidence: Evidence, by: Any = None, reason: str = "", **fields: Any) -> DateClaim:
    """Record what ``evidence`` says about when. A claim of rank preferred sets the event's date, and the one before
    it falls back to normal."""
    claim = DateClaim(evidence=evidence, event=evidence.event, **fields)
    if claim.rank == DateClaim.Rank.PREFERRED:
        _demote(claim, by=by, reason=reason)
    history.save(claim, by=by, reason=reason)
    if claim.rank == DateClaim.Rank.PREFERRED:
        _date_event(evidence.event, claim, by=by, reason=reason)
    return claim


@transaction.atomic
def prefer_claim(*, claim: DateClaim, by: Any = None, reason: str = "") -> DateClaim:
    """Let the event show this claim's date."""
    _demote(claim, by=by, reason=reason)
    claim.rank = DateClaim.Rank.PREFERRED
    history.save(claim, by=by, reason=reason)
    _date_event(claim.event, claim, by=by, reason=reason)
    return claim


@transaction.atomic
def dated_by_hand(*, event: Event, by: Any = None, reason: str = "") -> None:
    """After a person has set the event's date: the claim that says the same is preferred, or none is."""
    claims = list(event.date_claims.all())
    preferred = [claim for claim in claims if claim.rank == DateClaim.Rank.PREFERRED]
    alike = [c for c in claims if event.date and c.edtf == event.date and c.rank != DateClaim.Rank.DEPRECATED]
    same = next((claim for claim in preferred if claim in alike), next(iter(alike), None))
    for old in preferred:
        if old == same:
            continue
        old.rank = DateClaim.Rank.NORMAL
        history.save(old, by=by, reason=reason)
    if same and same.rank != DateClaim.Rank.PREFERRED:
        same.rank = DateClaim.Rank.PREFERRED
        history.save(same, by=by, reason=reason)


def _demote(claim: DateClaim, *, by: Any, reason: str) -> None:
    """Let the event's preferred claim, if it is another one, fall back to normal."""
    for old in claim.event.date_claims.filter(rank=DateClaim.Rank.PREFERRED).exclude(pk=claim.pk):
        old.rank = DateClaim.Rank.NORMAL
        history.save(old, by=by, reason=reason)


def _date_event(event: Event, claim: DateClaim, *, by: Any, reason: str) -> None:
    if (event.date, event.nature) == (claim.edtf, claim.nature):
        return
    event.date, event.nature = claim.edtf, claim.nature
    history.save(event, by=by, reason=reason)


@transaction.atomic
def set_publication_date(*, source: Source, published: str, basis: str, by: Any = None, reason: str = "") -> Source:
    """Say when ``source`` came out. Who listens to ``publication_date_set`` can then resolve what waited for it."""
    from timeline.signals import publication_date_set

    changed = published != source.published
    source.published, source.published_basis = published, basis
    history.save(source, by=by, reason=reason)
    if changed:
        publication_date_set.send(sender=Source, source=source, by=by)
    return source


def unverified() -> list[Evidence]:
    """The evidence whose quote does not stand in its source's text, in the order of its sources."""
    failures: list[Evidence] = []
    source: Source | None = None
    rows = Evidence.objects.quoted().order_by("source_id", "start")
    for evidence in rows.iterator(chunk_size=1000):
        if source is None or source.pk != evidence.source_id:
            source = Source.objects.get(pk=evidence.source_id)
        if not evidence.stands_in(source.text):
            failures.append(evidence)
    return failures


def has_verified_quote(event: Event) -> bool:
    return any(e.stands_in(e.source.text) for e in event.evidence.quoted().select_related("source"))


def require_verified_quote(event: Event) -> None:
    """The quote gate. Raises ValidationError for a machine-made event that no verified quote speaks of."""
    if event.machine_made and not has_verified_quote(event):
        raise ValidationError(
            _("“%s” can’t be confirmed: no quote that stands in its source speaks of it.") % event.title,
            code="no_quote",
        )
