"""A date cut off where it is no longer known: July 2005 is a year and a month, and has no day."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import EDTFDate, Precision
from timeline.dates.gregorian import SECONDS_A_DAY, civil, days_in_month, midnight

_TO_THE_YEAR = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)
_OF_TIME = (Precision.MINUTE, Precision.SECOND)


@dataclass(frozen=True, slots=True)
class Partial:
    """``year`` is astronomical: 44 BC is -43. ``second`` counts from midnight UTC; ``fine`` where it was given to the
    second, not to the minute."""

    year: int
    month: int | None = None
    day: int | None = None
    second: int | None = None
    fine: bool = False

    @property
    def iso(self) -> str:
        """ISO 8601: 2005, 2005-07, -0043-03-15, +12000, 2001-09-11T08:46Z."""
        sign = "-" if self.year < 0 else "+" if self.year > 9999 else ""
        text = f"{sign}{abs(self.year):04}"
        for part in (self.month, self.day):
            text += "" if part is None else f"-{part:02}"
        if self.second is None:
            return text
        clock = f"{self.second // 3600:02}:{self.second // 60 % 60:02}"
        return f"{text}T{clock}:{self.second % 60:02}Z" if self.fine else f"{text}T{clock}Z"

    @property
    def earliest(self) -> int:
        """Its first second since 1970-01-01T00:00:00Z."""
        return midnight(self.year, self.month or 1, self.day or 1) + (self.second or 0)

    @property
    def latest(self) -> int:
        """The first second after it."""
        if self.second is not None:
            return self.earliest + (1 if self.fine else 60)
        month = self.month or 12
        return midnight(self.year, month, self.day or days_in_month(self.year, month)) + SECONDS_A_DAY


def ends(date: EDTFDate) -> tuple[Partial | None, Partial | None]:
    """The first and the last of ``date``, each no finer than it is known: the same twice for a day, a month, a year.

    Summer 2022 goes from June to August, the 1990s from 1990 to 1999. None is an open or unknown end; a date
    whose year is unknown, such as XXXX-12-25, has none.
    """
    if date.precision == Precision.INTERVAL:
        return (ends(date.start)[0] if date.start else None), (ends(date.end)[1] if date.end else None)
    if date.precision == Precision.SET:
        return _outermost(list(_members(date)))
    if date.earliest is None or date.latest is None or date.text.startswith("XXXX"):
        return None, None
    first, last = _cut(date, date.earliest), _cut(date, date.latest - 1)
    return (first, first) if date.precision in _OF_TIME else (first, last)


def _members(date: EDTFDate) -> Iterator[tuple[Partial | None, Partial | None]]:
    for member in date.members:
        yield ends(member)


def _outermost(pairs: list[tuple[Partial | None, Partial | None]]) -> tuple[Partial | None, Partial | None]:
    firsts, lasts = [first for first, _ in pairs if first], [last for _, last in pairs if last]
    return (
        min(firsts, key=lambda partial: partial.earliest) if len(firsts) == len(pairs) else None,
        max(lasts, key=lambda partial: partial.latest) if len(lasts) == len(pairs) else None,
    )


def _cut(date: EDTFDate, second: int) -> Partial:
    number, rest = divmod(second, SECONDS_A_DAY)
    year, month, day = civil(number)
    if date.precision in _TO_THE_YEAR:
        return Partial(year)
    if date.precision == Precision.DAY:
        return Partial(year, month, day)
    if date.precision in _OF_TIME:
        return Partial(year, month, day, rest, fine=date.precision == Precision.SECOND)
    return Partial(year, month)
