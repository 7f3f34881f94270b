"""A date as people check it: its words, and the first and the last moment that it allows."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from timeline import dates

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Meaning:
    """``bounds`` and ``nature`` are sentences' parts such as "from 1 October 2001 to 31 October 2001"."""

    edtf: str
    words: str
    bounds: str
    nature: str

    def __str__(self) -> str:
        return f"{self.edtf} = " + "; ".join(filter(None, (self.words, self.bounds, self.nature)))


def meaning_of(text: str, nature: str = "") -> Meaning | None:
    """What the EDTF ``text`` means; None where there is none."""
    if not text:
        return None
    date = dates.parse(text)
    read_as = dates.Nature(nature) if nature else date.nature
    return Meaning(
        edtf=date.text,
        words=dates.in_words(date, nature=read_as, gettext=_),
        bounds=_bounds(date.earliest, date.latest),
        nature=_nature(date, read_as),
    )


def _bounds(earliest: int | None, latest: int | None) -> str:
    if earliest is None and latest is None:
        return _("without a known start or end")
    first = _moment(earliest) if earliest is not None else ""
    last = _moment(latest, last=True) if latest is not None else ""
    if not first:
        return _("until %(last)s, from an unknown or open start") % {"last": last}
    if not last:
        return _("from %(first)s, to an unknown or open end") % {"first": first}
    if first == last:
        return _("on %(day)s") % {"day": first}
    return _("from %(first)s to %(last)s") % {"first": first, "last": last}


def _moment(second: int, *, last: bool = False) -> str:
    """The day, with the time of day where a bound is no midnight; ``last`` gives the last day inside."""
    iso = dates.last_day(second) if last else dates.first_day(second)
    assert iso is not None
    try:
        day = dates.in_words(dates.parse(iso), gettext=_)
    except dates.InvalidDate:
        # Beyond four digits ISO 8601 puts a sign before the year, which EDTF doesn't.
        day = iso
    of_day = second % DAY
    if not of_day:
        return day
    clock = f"{of_day // 3600:02}:{of_day % 3600 // 60:02}" + (f":{of_day % 60:02}" if of_day % 60 else "")
    return _("%(day)s, %(time)s UTC") % {"day": day, "time": clock}


def _nature(date: dates.EDTFDate, nature: dates.Nature) -> str:
    if nature == dates.Nature.THROUGHOUT:
        return _("all that time")
    exact = {dates.Precision.SECOND, dates.Precision.MINUTE, dates.Precision.DAY}
    return "" if date.precision in exact else _("once, some time in there")
