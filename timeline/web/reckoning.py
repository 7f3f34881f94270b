"""How a date was worked out from the words of a source, in plain words: its rule and what it was counted from."""

import re

from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy

from timeline import dates

_RULES = {
    "absolute": gettext_lazy("the date as written"),
    "before": gettext_lazy("before something whose date is known"),
    "between": gettext_lazy("between two dates that are known"),
    "century": gettext_lazy("the century as written"),
    "day": gettext_lazy("the date as written"),
    "daypart": gettext_lazy("a part of the day"),
    "days": gettext_lazy("counted from the beginning or the end of the period"),
    "deadline": gettext_lazy("the day by which it was to be"),
    "decade": gettext_lazy("the decade as written"),
    "deictic": gettext_lazy("the time of writing"),
    "document-time": gettext_lazy("the time of writing"),
    "duration": gettext_lazy("a length of time, which alone gives no date"),
    "feast": gettext_lazy("the date of a day that has a name"),
    "from-to": gettext_lazy("from one known date to another"),
    "half": gettext_lazy("the half of a year"),
    "holiday": gettext_lazy("the date of a day that has a name"),
    "millennium": gettext_lazy("the millennium as written"),
    "month": gettext_lazy("the month as written"),
    "month-day": gettext_lazy("a day and month without a year"),
    "month-day.future": gettext_lazy("a day and month without a year: the next ones from then"),
    "month-day.past": gettext_lazy("a day and month without a year: the latest ones up to then"),
    "month.bare": gettext_lazy("a month without a year"),
    "month.future": gettext_lazy("the next such month from then"),
    "month.last": gettext_lazy("the month before"),
    "month.next": gettext_lazy("the month after"),
    "month.of_relative_year": gettext_lazy("a month in a year that is told from there"),
    "month.part": gettext_lazy("a part of the month"),
    "month.shifted": gettext_lazy("the month told from there"),
    "named": gettext_lazy("the date of a known event"),
    "named-event": gettext_lazy("the date of a known event"),
    "nth": gettext_lazy("counted inside the period"),
    "offset": gettext_lazy("counted from there"),
    "offset.after": gettext_lazy("so long after"),
    "offset.ago": gettext_lazy("counted back"),
    "offset.before": gettext_lazy("counted back"),
    "offset.hence": gettext_lazy("counted forward"),
    "offset.next": gettext_lazy("counted forward"),
    "offset.within": gettext_lazy("within so long after"),
    "part-of-decade": gettext_lazy("a part of the decade"),
    "part-of-month": gettext_lazy("a part of the month"),
    "part-of-year": gettext_lazy("a part of the year"),
    "quarter": gettext_lazy("the quarter of a year"),
    "range": gettext_lazy("from one date to another, as written"),
    "reference": gettext_lazy("near the time of writing"),
    "same": gettext_lazy("the same period"),
    "same-day": gettext_lazy("the same day"),
    "same-time": gettext_lazy("the same time"),
    "season": gettext_lazy("the season as written"),
    "season.bare": gettext_lazy("a season without a year"),
    "season.of_relative_year": gettext_lazy("a season in a year that is told from there"),
    "set": gettext_lazy("something that recurs"),
    "since": gettext_lazy("since something whose date is known"),
    "story": gettext_lazy("the time told before"),
    "time": gettext_lazy("the time of day as written"),
    "unit": gettext_lazy("the period told from there"),
    "until": gettext_lazy("until something whose date is known"),
    "vague": gettext_lazy("the words are vague"),
    "week": gettext_lazy("the week as written"),
    "week.last": gettext_lazy("the week before"),
    "week.next": gettext_lazy("the week after"),
    "week.this": gettext_lazy("the same week"),
    "weekday": gettext_lazy("the weekday told from there"),
    "weekday.last": gettext_lazy("the latest such weekday before"),
    "weekday.next": gettext_lazy("the next such weekday"),
    "weekday.past": gettext_lazy("the latest such weekday before"),
    "weekend": gettext_lazy("the weekend told from there"),
    "year": gettext_lazy("the year as written"),
    "year.last": gettext_lazy("the year before"),
    "year.next": gettext_lazy("the year after"),
    "year.this": gettext_lazy("the same year"),
}

_DATE = re.compile(
    r"(?<![\w/-])-?\d{3}[\dX](?:-[\dX]{2}(?:-[\dX]{2})?)?[?~%]?(?:/(?:[\dX~?%.-]*[\dX~?%.])?)?(?![\w/-])"
)
_FLOWS_ON = re.compile(r"(?:^|[;,]|\b(?:at|by|from|in|of|on|since|to|until))\s*$")
_PUBLICATION = re.compile(r"^publication date\b")


def how_in_words(rule: str, anchor: str) -> str:
    """One sentence without a stop, such as "Reckoned from the opening (May 2001): so long after"; "" for neither."""
    rule, anchor = rule_in_words(rule), anchor_in_words(anchor)
    if anchor and rule:
        return gettext("Reckoned from %(anchor)s: %(rule)s") % {"anchor": anchor, "rule": rule}
    if anchor:
        return gettext("Reckoned from %(anchor)s") % {"anchor": anchor}
    return capfirst(rule)


def rule_in_words(rule: str) -> str:
    """What a dotted rule name such as "offset.after" does; a name without an entry is told as it is, readably."""
    if not rule:
        return ""
    parts = rule.split(".")
    for length in range(len(parts), 0, -1):
        if words := _RULES.get(".".join(parts[:length])):
            return str(words)
    return re.sub(r"[._-]+", " ", rule).strip()


def anchor_in_words(anchor: str) -> str:
    """An anchor such as "opening of the base 2001-09-18/2001-12" with its dates as people say them."""
    text = _PUBLICATION.sub(gettext("publication date"), anchor.strip())
    return _DATE.sub(_date_words, text)


def _date_words(match: re.Match[str]) -> str:
    try:
        words = dates.in_words(dates.parse(match[0]), gettext=gettext)
    except dates.InvalidDate:
        return match[0]
    return words if _FLOWS_ON.search(match.string, 0, match.start()) else f"({words})"
