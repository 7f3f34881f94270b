"""Hypothesis strategies for dates of every size and spelling."""

from hypothesis import strategies as st

from timeline.dates import day_text, month_text, year_text
from timeline.dates.gregorian import days_in_month

YEARS_OF_FOUR_DIGITS = st.integers(-9999, 9999)


@st.composite
def civil_days(draw: st.DrawFn, years: st.SearchStrategy[int] = YEARS_OF_FOUR_DIGITS) -> tuple[int, int, int]:
    year, month = draw(years), draw(st.integers(1, 12))
    return year, month, draw(st.integers(1, days_in_month(year, month)))


DAY_TEXTS = civil_days().map(lambda day: day_text(*day))
MONTH_TEXTS = civil_days().map(lambda day: month_text(*day[:2]))
YEAR_TEXTS = YEARS_OF_FOUR_DIGITS.map(year_text)
DECADE_TEXTS = st.integers(0, 999).map(lambda decade: f"{decade:03}X")
CENTURY_TEXTS = st.integers(0, 99).map(lambda century: f"{century:02}XX")
SEASON_TEXTS = st.builds(lambda year, season: f"{year_text(year)}-{season}", YEARS_OF_FOUR_DIGITS, st.integers(21, 24))
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])


@st.composite
def points(draw: st.DrawFn) -> str:
    text = draw(st.one_of(YEAR_TEXTS, MONTH_TEXTS, DAY_TEXTS, SEASON_TEXTS, DECADE_TEXTS, CENTURY_TEXTS))
    return text + draw(QUALIFIERS)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Intervals of days, months or years, either end of which may be open or unknown."""
    texts = draw(st.sampled_from([DAY_TEXTS, MONTH_TEXTS, YEAR_TEXTS]))
    first, last = sorted([draw(texts), draw(texts)], key=_in_time)
    blank = draw(st.sampled_from(["neither", "start", "end"]))
    missing = draw(st.sampled_from(["", ".."]))
    first = missing if blank == "start" else first + draw(QUALIFIERS)
    last = missing if blank == "end" else last + draw(QUALIFIERS)
    return f"{first}/{last}"


def _in_time(text: str) -> list[int]:
    negative = text.startswith("-")
    year, *rest = text.removeprefix("-").split("-")
    return [-int(year) if negative else int(year), *map(int, rest)]


PLAIN_TEXTS = st.one_of(points(), intervals())


@st.composite
def times(draw: st.DrawFn) -> str:
    clock = draw(st.times())
    seconds = draw(st.booleans())
    zone = draw(st.sampled_from(["", "Z", "+05:00", "-03:30", "+14:00"]))
    return f"{draw(DAY_TEXTS)}T{clock:{'%H:%M:%S' if seconds else '%H:%M'}}{zone}"


@st.composite
def sets(draw: st.DrawFn) -> str:
    members = draw(st.lists(points(), min_size=1, max_size=4))
    opening, closing = draw(st.sampled_from(["[]", "{}"]))
    return f"{opening}{','.join(members)}{closing}"


ALL_TEXTS = st.one_of(points(), intervals(), times(), sets())
