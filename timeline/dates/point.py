"""One EDTF date that is no interval and no set: a year, a month, a season, a day, a time.

The grammar is that of ISO 8601-2:2019 as the Library of Congress describes it
(https://www.loc.gov/standards/datetime/): levels 0 and 1, and of level 2 masked digits anywhere, qualified
parts, exponential years, significant digits and the seasons up to 41. Beyond it, a time may lack its seconds,
and whatever is one date can be qualified.
"""

import re

from timeline.dates import masked
from timeline.dates.edtf_date import EDTFDate, Precision
from timeline.dates.errors import InvalidDate, gettext_noop
from timeline.dates.gregorian import days_in_month, midnight
from timeline.dates.seasons import MONTHS, precision_of_season

_DATE = re.compile(
    r"[?~%]?(?P<year>-?[0-9X]{4})[?~%]?"
    r"(?:-[?~%]?(?P<month>[0-9X]{2})[?~%]?(?:-[?~%]?(?P<day>[0-9X]{2})[?~%]?)?)?"
)
_YEAR = re.compile(
    r"(?:(?P<year>-?[0-9]{4})|Y(?P<base>-?[1-9][0-9]*)(?:E(?P<exponent>[1-9][0-9]*))?)"
    r"(?:S(?P<significant>[1-9][0-9]?))?[?~%]?"
)
_TIME = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?:Z|(?P<sign>[+-])(?P<zone_hour>[0-9]{2})(?::(?P<zone_minute>[0-9]{2}))?)?[?~%]?"
)
_EXPONENT_AT_MOST = 12
_NO_YEAR = "-0000"
_SECONDS_AT_MOST = 2**63 - 1
_KNOWN_BUT_FOR_DIGITS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


def read_point(text: str) -> EDTFDate:
    """Read one date in canonical spelling; raises `InvalidDate`.

    A time without a zone is read as UTC. Bounds are strict: `~` and `?` qualify a date and widen nothing.
    """
    if match := _DATE.fullmatch(text):
        return _date(text, match["year"], match["month"], match["day"])
    if match := _YEAR.fullmatch(text):
        return _year(text, match)
    if match := _TIME.fullmatch(text):
        return _time(text, match)
    raise InvalidDate(
        gettext_noop(
            "'%(text)s' is no EDTF date: a year is written 2005, a month 2005-07, a day 2005-07-31, "
            "an interval 2005-07/2005-09."
        ),
        text=text,
    )


def _date(text: str, year: str, month: str | None, day: str | None) -> EDTFDate:
    if year == _NO_YEAR:
        raise _no_year_minus_0(text)
    if month and month.isdigit() and int(month) in MONTHS:
        return _season(text, year, int(month), day)
    months = masked.numbers(month or "XX", 12)
    if not months:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: month %(month)s does not exist; months run from 01 to 12."),
            text=text,
            month=month,
        )
    days = masked.numbers(day or "XX", 31)
    first = masked.first_day(masked.years(year), months, days)
    last = masked.first_day(masked.years(year, backwards=True), months, days, backwards=True)
    if first is None or last is None:
        raise _no_such_day(text, year, months, day)
    if "X" in year or month is None or "X" in month:
        precision = _precision_of_year(year)
    else:
        precision = Precision.DAY if day and "X" not in day else Precision.MONTH
    return _point(text, midnight(*first), midnight(last[0], last[1], last[2] + 1), precision)


def _no_such_day(text: str, year: str, months: list[int], day: str | None) -> InvalidDate:
    if len(months) == 1 and "X" not in year:
        return InvalidDate(
            gettext_noop(
                "'%(text)s' is no EDTF date: day %(day)s does not exist; that month has days 01 to %(length)d."
            ),
            text=text,
            day=day,
            length=days_in_month(int(year), months[0]),
        )
    return InvalidDate(
        gettext_noop("'%(text)s' is no EDTF date: none of the months that it allows has a day %(day)s."),
        text=text,
        day=day,
    )


def _precision_of_year(year: str) -> Precision:
    digits = year.lstrip("-")
    unknown = len(digits) - digits.index("X") if "X" in digits else 0
    return _KNOWN_BUT_FOR_DIGITS[min(unknown, 3)]


def _season(text: str, year: str, season: int, day: str | None) -> EDTFDate:
    if day:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: %(season)d is a season or quarter, which has no day %(day)s."),
            text=text,
            season=season,
            day=day,
        )
    first_month, length = MONTHS[season]
    first_year, last_year = next(masked.years(year)), next(masked.years(year, backwards=True))
    precision = _precision_of_year(year) if "X" in year else precision_of_season(season)
    return _point(text, midnight(first_year, first_month), midnight(last_year, first_month + length), precision)


def _year(text: str, match: re.Match[str]) -> EDTFDate:
    exponent = int(match["exponent"] or 0)
    if match["base"] and not match["exponent"] and len(match["base"].lstrip("-")) < 5:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: Y is for years beyond 9999; write %(year)s."),
            text=text,
            year=f"{int(match['base']):0{5 if int(match['base']) < 0 else 4}}",
        )
    if exponent > _EXPONENT_AT_MOST:
        raise _too_far(text)
    year = int(match["year"] or match["base"]) * 10**exponent
    significant = match["significant"]
    if match["year"] == _NO_YEAR:
        raise _no_year_minus_0(text)
    unknown = max(0, len(str(abs(year))) - int(significant)) if significant else 0
    size, magnitude = 10**unknown, abs(year) // 10**unknown * 10**unknown
    first = magnitude if year >= 0 else -(magnitude + size - 1)
    precision = _KNOWN_BUT_FOR_DIGITS[min(unknown, 3)]
    return _point(text, midnight(first), midnight(first + size), precision, estimated=unknown > 0)


def _time(text: str, match: re.Match[str]) -> EDTFDate:
    day = _date(text, *match["date"].rsplit("-", 2))
    hour, minute, second = (int(match[unit] or 0) for unit in ("hour", "minute", "second"))
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (minute or second)):
        raise InvalidDate(
            gettext_noop(
                "'%(text)s' is no EDTF date: there is no such time of day; times run from 00:00:00 to 23:59:59."
            ),
            text=text,
        )
    zone_hour, zone_minute = int(match["zone_hour"] or 0), int(match["zone_minute"] or 0)
    if zone_minute > 59 or zone_hour * 60 + zone_minute > 14 * 60:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: an offset from UTC lies between -14:00 and +14:00."), text=text
        )
    offset = (zone_hour * 3600 + zone_minute * 60) * (-1 if match["sign"] == "-" else 1)
    assert day.earliest is not None
    start = day.earliest + hour * 3600 + minute * 60 + second - offset
    if match["second"]:
        return _point(text, start, start + 1, Precision.SECOND)
    return _point(text, start, start + 60, Precision.MINUTE)


def _point(text: str, earliest: int, latest: int, precision: Precision, *, estimated: bool = False) -> EDTFDate:
    if earliest < -_SECONDS_AT_MOST or latest > _SECONDS_AT_MOST:
        raise _too_far(text)
    return EDTFDate(
        text,
        earliest,
        latest,
        precision,
        approximate=estimated or "~" in text or "%" in text,
        uncertain="?" in text or "%" in text,
    )


def _no_year_minus_0(text: str) -> InvalidDate:
    return InvalidDate(
        gettext_noop("'%(text)s' is no EDTF date: there is no year -0000; 1 BC is written 0000, 2 BC -0001."),
        text=text,
    )


def _too_far(text: str) -> InvalidDate:
    return InvalidDate(
        gettext_noop("'%(text)s' is too far away: years can be written up to about 290 billion before or after ours."),
        text=text,
    )
