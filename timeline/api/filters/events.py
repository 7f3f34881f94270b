from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates, search
from timeline.api.filters.columns import Choice, Number, Text, Time
from timeline.api.filters.named import CountryBeyond, KindReference, Reference, TextBeyond
from timeline.api.filters.saved import SavedQueryFilter
from timeline.api.filters.space import Box, Circle
from timeline.api.filters.suffixes import SuffixedFilterSet
from timeline.api.filters.tags import EveryTag, Tag
from timeline.api.filters.values import EdtfFilter, FlagFilter, TextFilter
from timeline.api.filters.when import (
    CERTAIN,
    ActiveFilter,
    DateFilter,
    DecadeFilter,
    MatchFilter,
    WhenForm,
    YearFilter,
)
from timeline.dates import Span
from timeline.models import Event, Modality, Place, Source, Status
from timeline.models.fields import UNDATED
from timeline.models.overlap import certainly, possibly
from timeline.models.standpoint import Standpoint


def voices_seen(standpoint: Standpoint) -> str:
    return "voices" if standpoint.is_editor else "public_voices"


COLUMNS = {
    "title": Text(path="title", words=gettext_lazy("The title."), can_be_empty=False),
    "summary": Text(path="summary", words=gettext_lazy("The summary.")),
    "kind": KindReference(
        path="kind_id",
        visible=Standpoint.kinds,
        words=gettext_lazy("A kind’s slug or name; those below it are included."),
    ),
    "status": Choice(
        path="status", choices=tuple(Status.values), words=gettext_lazy("Strangers see confirmed events only.")
    ),
    "modality": Choice(
        path="modality", choices=tuple(Modality.values), words=gettext_lazy("Whether it happened, and how surely.")
    ),
    "precision": Choice(
        path="precision",
        choices=tuple(dates.Precision),
        can_be_empty=True,
        words=gettext_lazy("How finely the date is known."),
    ),
    "nature": Choice(
        path="nature",
        choices=tuple(dates.Nature),
        can_be_empty=True,
        words=gettext_lazy("Whether it happened once within its date or lasted throughout."),
    ),
    "place": Reference(
        path="place_id",
        through=Standpoint.placings,
        visible=Standpoint.places,
        words=gettext_lazy("A place’s id, slug, name or Wikidata id."),
    ),
    "country": CountryBeyond(
        path="place_id",
        through=Standpoint.placings,
        rows=lambda standpoint: standpoint.rows(Place),
        field="country",
        words=gettext_lazy("The country of a place: ISO 3166-1 alpha-2."),
    ),
    "bbox": Box(path="place_id", through=Standpoint.placings, words=gettext_lazy("A place in west,south,east,north.")),
    "near": Circle(
        path="place_id",
        through=Standpoint.placings,
        words=gettext_lazy("A place at most so far from a point: lat,lon,km."),
    ),
    "actor": Reference(
        path="actor_id",
        through=Standpoint.participations,
        visible=Standpoint.actors,
        words=gettext_lazy("A participant’s id, slug, name or Wikidata id."),
    ),
    "role": Text(
        path="role",
        through=Standpoint.participations,
        words=gettext_lazy("The role of a participant; beside “actor”, of that one."),
    ),
    "tag": Tag(path="tags", words=gettext_lazy("A tag, as it is written.")),
    "tag__all": EveryTag(path="tags", words=gettext_lazy("Tags, as they are written.")),
    "timeline": Reference(
        path="timeline_id",
        through=Standpoint.entries,
        visible=Standpoint.timelines,
        words=gettext_lazy("A timeline’s slug or id."),
    ),
    "source": Reference(
        path="source_id",
        through=Standpoint.evidence,
        visible=Standpoint.sources,
        words=gettext_lazy("The id of a source that has evidence of it."),
    ),
    "publisher": TextBeyond(
        path="source_id",
        through=Standpoint.evidence,
        rows=lambda standpoint: standpoint.rows(Source),
        field="publisher",
        words=gettext_lazy("Who published a source that has evidence of it."),
    ),
    "run": Reference(
        path="run_id", visible=Standpoint.runs, words=gettext_lazy("The id of the import run that proposed it.")
    ),
    "confidence": Number(path="confidence", words=gettext_lazy("How sure the import is, 0 to 1.")),
    "salience": Number(
        path="salience", whole=True, can_be_empty=False, words=gettext_lazy("How much it matters, 1 to 5.")
    ),
    "sources": Number(
        path="voices",
        path_of=voices_seen,
        whole=True,
        can_be_empty=False,
        words=gettext_lazy("The number of independent sources."),
    ),
    "created": Time(path="created", words=gettext_lazy("When it was written: an EDTF date or a moment.")),
    "updated": Time(path="updated", words=gettext_lazy("When it last changed: an EDTF date or a moment.")),
}


BY_DATE = frozenset({"from", "to", "match", "active_on", "year", "decade"})


class EmptyDateFilter(FlagFilter):
    def select(self, rows: QuerySet[Any], values: list[bool]) -> QuerySet[Any]:
        if len(values) > 1:
            return rows
        # By the sort key too, since that is what an index has.
        return rows.filter(date="", sort_key=UNDATED) if values[0] else rows.exclude(date="")


class SearchFilter(TextFilter):
    """The rows are ``ranked`` where their order may ask for it."""

    def filter(self, qs: Any, value: str) -> Any:
        if not value:
            return qs
        query = search.Query.read(value)
        if not self.parent.ranked:
            return search.matching(qs, query)
        found, relevance = search.ranked(qs, query)
        return found.annotate(relevance=relevance)


class EventForm(WhenForm):
    def clean(self) -> dict[str, Any]:
        given = super().clean()
        standpoint = self.filterset.standpoint
        if standpoint.moment is not None:
            for name in self.fields:
                if name == "q" or name.partition("__")[0] == "sources":
                    self.add_error(name, _("What is counted and found by words is known of now alone, not “as_of”."))
        return given


class EventFilter(SuffixedFilterSet):
    columns = COLUMNS

    from_ = EdtfFilter(help_text=gettext_lazy("From the first second of this EDTF date on."))
    to = EdtfFilter(help_text=gettext_lazy("Up to the last second of this EDTF date."))
    match = MatchFilter(
        help_text=gettext_lazy("possible: the event’s date overlaps what is asked for. certain: it lies inside it.")
    )
    active_on = ActiveFilter(help_text=gettext_lazy("What was going on at this EDTF date."))
    year = YearFilter(help_text=gettext_lazy("A year: 2001, or -0043 for 44 BC."))
    decade = DecadeFilter(help_text=gettext_lazy("A decade, by the first of its years: 1990."))
    date = DateFilter(help_text=gettext_lazy("This very EDTF date, neither more nor less precise."))
    date__empty = EmptyDateFilter(help_text=gettext_lazy("true: no date; false: some date."))
    q = SearchFilter(
        help_text=gettext_lazy("Words of the title or summary, all of them; “a phrase” in quotes; unfinished words*.")
    )
    saved = SavedQueryFilter(help_text=gettext_lazy("The slug of a saved filter; what stands beside it narrows it."))

    class Meta:
        model = Event
        fields: list[str] = []
        form = EventForm

    def __init__(self, *args: Any, ranked: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ranked = ranked

    @property
    def certain(self) -> bool:
        return self.form.cleaned_data.get("match") == CERTAIN

    @cached_property
    def searched(self) -> search.Query | None:
        """What is searched for, here or in the saved filter."""
        given = self.form.cleaned_data
        if given.get("q"):
            return search.Query.read(given["q"])
        return given["saved"].searched if given.get("saved") else None

    def filter_queryset(self, queryset: Any) -> Any:
        given = self.form.cleaned_data
        if given.get("saved"):
            given["saved"].ranked = self.ranked and not given.get("q")
        events = super().filter_queryset(queryset)
        if given.get("actor") and given.get("role"):
            # Each alone would be content with two participants.
            taking_part = self.standpoint.participations().filter(actor_id__in=given["actor"], role__in=given["role"])
            events = events.filter(id__in=taking_part.values("event_id"))
        if self._range is None:
            return events
        return events.filter(certainly(self._range) if self.certain else possibly(self._range))

    @property
    def _range(self) -> Span | None:
        """What “from” and “to” reach over."""
        start, end = self.form.cleaned_data.get("from"), self.form.cleaned_data.get("to")
        return Span(start.earliest if start else None, end.latest if end else None) if start or end else None

    @property
    def by_date_alone(self) -> bool:
        """Whether nothing narrows the list but when: then it is an index by date that gives the list in order."""
        return not any(value for name, value in self.form.cleaned_data.items() if name not in BY_DATE)

    @property
    def bounds(self) -> Span | None:
        """A span that every date overlaps that is asked for; None where none has to."""
        given = self.form.cleaned_data
        spans = next((spans for name in ("active_on", "year", "decade") if (spans := given.get(name))), None)
        if self._range is not None or spans is None:
            return self._range
        starts, ends = [span.earliest for span in spans], [span.latest for span in spans]
        return Span(None if None in starts else min(starts), None if None in ends else max(ends))
