"""How sure we are of a date, as one small drawing and in words: the same on the pages, in the admin and in print.

The drawing itself is templates/timeline/parts/mark.html, its looks static/timeline/css/marks.css.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates
from timeline.dates import EDTFDate, Nature, Precision
from timeline.models import Event, Modality
from timeline.web.rivals import rivals_of

PADDING = 8
"""Pixels above and below the body, where soft and open ends are drawn."""

_DOT = 9
_SHORTEST_BAR, _LONGEST_BAR = 12, 48
_SHORTEST_SPAN, _LONGEST_SPAN = 24, 60
_WITHOUT_BOUNDS = 36
_MONTH = 30 * 86400
_TO_THE_DAY = (Precision.SECOND, Precision.MINUTE, Precision.DAY)


class Shape(StrEnum):
    NONE = "none"
    DOT = "dot"
    BAR = "bar"
    BRACKET = "bracket"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Mark:
    """``length`` is that of the body in pixels, along the spine; ``words`` say all that the drawing shows."""

    shape: Shape
    length: int
    modality: str
    words: str
    soft_start: bool = False
    soft_end: bool = False
    open_start: bool = False
    open_end: bool = False
    rival: bool = False

    @property
    def height(self) -> int:
        return self.length + 2 * PADDING

    @property
    def bottom(self) -> int:
        return self.length + PADDING

    @property
    def middle(self) -> str:
        """As SVG writes it: a template would write a float as the reader's language does."""
        return f"{self.height / 2:g}"

    @property
    def edge(self) -> int:
        """Where the body begins across the spine, which runs at 14 of 28."""
        return {Shape.BAR: 12, Shape.SPAN: 10, Shape.BRACKET: 13}.get(self.shape, 14)

    @property
    def thickness(self) -> int:
        return 28 - 2 * self.edge

    @property
    def opening(self) -> str:
        """Between the middles of the two lines, 1.5 thick, that an open end runs out in."""
        return f"{self.thickness - 1.5:g}"


def mark_of(event: Event, claims: Any = ()) -> Mark:
    """The mark of ``event``; ``claims`` are the date claims that the reader may see."""
    rival = bool(rivals_of(event, claims))
    return mark_of_date(event.edtf, nature=event.nature, modality=event.modality, rival=rival)


def mark_of_date(
    date: EDTFDate | None, *, nature: str = "", modality: str = Modality.OCCURRED, rival: bool = False
) -> Mark:
    """``nature`` is within, throughout, or "" for the date's own."""
    if date is None:
        return Mark(Shape.NONE, 0, modality, _("No date yet"), rival=rival)
    shape = _shape(date, Nature(nature) if nature else date.nature)
    first, last = date.start or date, date.end or date
    open_start = date.open_start or date.unknown_start
    open_end = date.open_end or date.unknown_end or modality == Modality.ONGOING
    soft_start = _is_soft(first) and not open_start
    soft_end = _is_soft(last) and not open_end
    return Mark(
        shape=shape,
        length=_length(shape, date),
        modality=modality,
        words=_words(shape, date, open_start, open_end, rival),
        soft_start=soft_start,
        soft_end=soft_end,
        open_start=open_start,
        open_end=open_end,
        rival=rival,
    )


def _is_soft(date: EDTFDate) -> bool:
    return date.approximate or date.uncertain


def _shape(date: EDTFDate, nature: Nature) -> Shape:
    if date.precision in _TO_THE_DAY:
        return Shape.DOT
    if nature == Nature.THROUGHOUT:
        return Shape.SPAN
    return Shape.BRACKET if date.precision in (Precision.INTERVAL, Precision.SET) else Shape.BAR


def _length(shape: Shape, date: EDTFDate) -> int:
    """As long as the date is, on a logarithmic scale: 12 for a month, 22 for a year, 41 for a century."""
    if shape == Shape.DOT:
        return _DOT
    if date.earliest is None or date.latest is None:
        return _WITHOUT_BOUNDS
    length = round(12 + 2.8 * math.log2((date.latest - date.earliest) / _MONTH))
    if shape == Shape.SPAN:
        return min(max(length + _SHORTEST_BAR, _SHORTEST_SPAN), _LONGEST_SPAN)
    return min(max(length, _SHORTEST_BAR), _LONGEST_BAR)


def _words(shape: Shape, date: EDTFDate, open_start: bool, open_end: bool, rival: bool) -> str:
    parts = [_shape_words(shape, date)]
    if date.approximate:
        parts.append(_("approximate"))
    if date.uncertain:
        parts.append(_("uncertain"))
    if open_start:
        parts.append(_("start open or unknown"))
    if open_end:
        parts.append(_("still so, or end unknown"))
    if rival:
        parts.append(_("other dates are claimed"))
    return capfirst(", ".join(parts))


def _shape_words(shape: Shape, date: EDTFDate) -> str:
    if shape == Shape.BRACKET:
        return _("some time within this span")
    if shape == Shape.SPAN:
        return _("from start to end")
    if shape == Shape.DOT:
        return _("given to the day") if date.precision == Precision.DAY else _("given to the minute or second")
    return str(_PRECISIONS[date.precision])


_PRECISIONS = {
    Precision.MONTH: gettext_lazy("given to the month"),
    Precision.QUARTER: gettext_lazy("given to the quarter"),
    Precision.SEASON: gettext_lazy("given to the season"),
    Precision.QUADRIMESTER: gettext_lazy("given to a third of the year"),
    Precision.SEMESTER: gettext_lazy("given to half a year"),
    Precision.YEAR: gettext_lazy("given to the year"),
    Precision.DECADE: gettext_lazy("given to the decade"),
    Precision.CENTURY: gettext_lazy("given to the century"),
    Precision.MILLENNIUM: gettext_lazy("given to a thousand years or more"),
}


def legend() -> list[tuple[Mark, str]]:
    """Each mark once, with what it means."""

    def mark(edtf: str, **options: Any) -> Mark:
        return mark_of_date(dates.parse(edtf), **options)

    return [
        (mark("2001-09-11"), _("A day, or finer")),
        (mark("2001-09"), _("A month or a year: a bar as long as it is")),
        (mark("2001~"), _("Soft ends: about then, or possibly")),
        (mark("2001-09/2002-12", nature=Nature.WITHIN), _("A bracket: once, some time in between")),
        (mark("2001/2005"), _("A thick bar: throughout, from start to end")),
        (mark("2001/.."), _("An open end: still so, or unknown")),
        (mark("2001-09-11", modality=Modality.PLANNED), _("Hollow: planned")),
        (mark("2001-09-11", modality=Modality.DENIED), _("Struck through: denied")),
        (mark("2001-09-11", modality=Modality.HYPOTHETICAL), _("Dotted: hypothetical")),
        (mark("2001-09-11", rival=True), _("A small double ring: sources give rival dates")),
    ]
