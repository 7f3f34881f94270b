"""A date in words for people, no finer than it is known."""

from timeline.dates.edtf_date import EDTFDate, Nature, Precision
from timeline.dates.errors import gettext_noop
from timeline.dates.gregorian import SECONDS_A_DAY, civil
from timeline.dates.parsing import parse
from timeline.dates.point_words import (
    MONTHS,
    Gettext,
    day_words,
    first_day_of,
    is_age,
    moment_words,
    month_words,
    plain_words,
    qualified_words,
    with_article,
    year_words,
    years_before,
)
from timeline.dates.writing import shortest

_SHORTER_THAN_A_MONTH = (Precision.SECOND, Precision.MINUTE, Precision.DAY)
_OF_TIME = (Precision.SECOND, Precision.MINUTE)


def in_words(date: EDTFDate, *, nature: Nature | None = None, gettext: Gettext = gettext_noop) -> str:
    """The date for a reader, such as "July 2005", "c. 1340", "9–10 January 2002", "between 1 and 10 May 2021".

    `nature` is what is known beyond the text: whether it lasted throughout the span or happened some time
    within it; without it the text's own reading counts. `gettext` translates the words.
    """
    nature = nature or date.nature
    if date.precision == Precision.SET:
        return _set_words(date, gettext)
    if date.precision == Precision.INTERVAL:
        return _interval_words(date, nature, gettext)
    if nature == Nature.THROUGHOUT and _is_a_period(date):
        return gettext("throughout %(date)s") % {"date": _noun(date, gettext)}
    return _point_words(date, gettext)


def _is_a_period(date: EDTFDate) -> bool:
    """Whether "throughout" can be said of it: of the 1990s and July, not of some month or of 11 June."""
    unknown_part = any("X" in part for part in date.text.removeprefix("-").split("-")[1:])
    return date.precision not in _SHORTER_THAN_A_MONTH and not unknown_part


def _point_words(date: EDTFDate, gettext: Gettext) -> str:
    words = plain_words(date, gettext)
    if words is None:
        words = in_words(_as_range(date), nature=Nature.WITHIN, gettext=gettext)
    words = qualified_words(words, date, gettext)
    if "S" in date.text and date.precision != Precision.YEAR and not is_age(first_day_of(date)[0]):
        words = gettext("%(date)s (%(range)s)") % {
            "date": words,
            "range": in_words(_as_range(date), nature=Nature.WITHIN, gettext=gettext),
        }
    return words


def _as_range(date: EDTFDate) -> EDTFDate:
    assert date.latest is not None
    return parse(shortest(first_day_of(date), civil(date.latest // SECONDS_A_DAY - 1)))


def _interval_words(date: EDTFDate, nature: Nature, gettext: Gettext) -> str:
    if date.start and date.end:
        return _range_words(date, date.start, date.end, nature, gettext)
    if date.start:
        return _after(date, nature, gettext) % {"date": _noun(date.start, gettext)}
    assert date.end is not None
    return _before(date, nature, gettext) % {"date": _noun(date.end, gettext)}


def _noun(date: EDTFDate, gettext: Gettext) -> str:
    words = _point_words(date, gettext)
    told_by_name = "XXXX" not in date.text and plain_words(date, gettext)
    return with_article(words, date, gettext) if told_by_name else words


def _after(date: EDTFDate, nature: Nature, gettext: Gettext) -> str:
    if nature == Nature.WITHIN:
        return gettext("%(date)s or later")
    return gettext("since %(date)s") if date.open_end else gettext("from %(date)s, end unknown")


def _before(date: EDTFDate, nature: Nature, gettext: Gettext) -> str:
    if nature == Nature.WITHIN:
        return gettext("%(date)s or before")
    return gettext("until %(date)s") if date.open_start else gettext("until %(date)s, start unknown")


def _range_words(date: EDTFDate, start: EDTFDate, end: EDTFDate, nature: Nature, gettext: Gettext) -> str:
    if start.text == end.text:
        return in_words(start, nature=nature, gettext=gettext)
    if nature == Nature.WITHIN:
        pair = _shortened(start, end, gettext) if not _is_qualified(date) else None
        first, last = pair[:2] if pair else (_noun(start, gettext), _noun(end, gettext))
        return gettext("between %(first)s and %(last)s") % {"first": first, "last": last}
    alike = (start.approximate, start.uncertain) == (end.approximate, end.uncertain)
    pair = _shortened(start, end, gettext) if alike else None
    if pair:
        first, last, tight = pair
        return qualified_words(f"{first}–{last}" if tight else f"{first} – {last}", date, gettext)
    return f"{_point_words(start, gettext)} – {_point_words(end, gettext)}"


def _is_qualified(date: EDTFDate) -> bool:
    return date.approximate or date.uncertain


def _shortened(start: EDTFDate, end: EDTFDate, gettext: Gettext) -> tuple[str, str, bool] | None:
    """Both ends in words, the first without what the last repeats, and whether no spaces part them.

    None where the two are told in full.
    """
    if "X" in start.text + end.text or "S" in start.text + end.text:
        return None
    year, month, day = first_day_of(start)
    last_year, last_month, last_day = first_day_of(end)
    precisions = {start.precision, end.precision}
    if precisions == {Precision.DAY}:
        last = day_words(last_year, last_month, last_day, gettext)
        if (year, month) == (last_year, last_month):
            return str(day), last, True
        if year == last_year:
            return gettext("%(day)s %(month)s") % {"day": day, "month": gettext(MONTHS[month - 1])}, last, False
    if precisions == {Precision.MONTH} and year == last_year:
        return gettext(MONTHS[month - 1]), month_words(last_year, last_month, gettext), True
    if precisions == {Precision.YEAR}:
        if year >= 1000 and last_year <= 9999:
            return str(year), str(last_year), True
        if last_year <= 0 and not is_age(year) and not is_age(last_year):
            return years_before(year), year_words(last_year, gettext), True
    if precisions <= set(_OF_TIME):
        return _shortened_times(start, end, gettext)
    return None


def _shortened_times(start: EDTFDate, end: EDTFDate, gettext: Gettext) -> tuple[str, str, bool]:
    day, time = moment_words(start, gettext)
    last_day, last_time = moment_words(end, gettext)
    clock, zone = time.split(" ")
    if zone == last_time.split(" ")[1]:
        time = clock
    first = gettext("%(day)s, %(time)s") % {"day": day, "time": time}
    if day == last_day:
        return first, last_time, False
    return first, gettext("%(day)s, %(time)s") % {"day": last_day, "time": last_time}, False


def _set_words(date: EDTFDate, gettext: Gettext) -> str:
    one_of = date.text.startswith("[")
    ranges_as = Nature.WITHIN if one_of else Nature.THROUGHOUT
    *others, last = [
        in_words(
            member,
            nature=ranges_as if _is_open(member) or len(date.members) == 1 else member.nature,
            gettext=gettext,
        )
        for member in date.members
    ]
    if not others:
        return last
    template = gettext("%(others)s or %(last)s") if one_of else gettext("%(others)s and %(last)s")
    return template % {"others": ", ".join(others), "last": last}


def _is_open(date: EDTFDate) -> bool:
    return date.open_start or date.open_end
