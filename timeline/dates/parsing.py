"""EDTF text to `EDTFDate`: intervals, sets, spelling; a single date is read in point.py."""

import re
from functools import lru_cache

from timeline.dates.edtf_date import EDTFDate, Nature, Precision
from timeline.dates.errors import InvalidDate, gettext_noop
from timeline.dates.hints import suggest
from timeline.dates.point import read_point

LENGTH_AT_MOST = 200
_CACHED = 16_384

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_ALPHABET = re.compile(r"(?:[0-9XUYTZSE?~%/.,:+\[\]{}-]|unknown|open)+", re.ASCII | re.IGNORECASE)
_AROUND_PUNCTUATION = re.compile(r"\s*(/|,|\.\.|[\[\]{}])\s*")


@lru_cache(maxsize=_CACHED)
def parse(text: str) -> EDTFDate:
    """Read an EDTF date; raises `InvalidDate`, whose message says what to write instead, and nothing else.

    Takes levels 0 and 1 of ISO 8601-2:2019 and of level 2 sets, masked digits, qualified parts, exponential
    years, significant digits and seasons up to 41; the spellings of the 2012 draft (unknown, open, 199u) are
    brought up to date. A time without a zone is read as UTC.
    """
    if len(text) > LENGTH_AT_MOST:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: it is longer than %(most)d characters."),
            text=text,
            most=LENGTH_AT_MOST,
        )
    if not text.strip():
        raise InvalidDate(gettext_noop("A date is missing: write a year as 2005, a month as 2005-07."))
    text = text.strip().translate(_DASHES)
    try:
        return _read(_canonical(text))
    except InvalidDate:
        if guess := suggest(text):
            raise _better_written(text, guess) from None
        raise


def _canonical(text: str) -> str:
    """Capitals and no spaces, but only of what could be EDTF: a message quotes anything else as it was written."""
    bare = _AROUND_PUNCTUATION.sub(r"\1", text)
    if not _ALPHABET.fullmatch(bare):
        return text
    return bare.upper().replace("?~", "%").replace("~?", "%").replace("+00:00", "Z")


def _better_written(text: str, guess: str) -> InvalidDate:
    """The answer to a date that was meant as `guess`, or as one of those that `guess` names."""
    try:
        for meant in guess.split(" or "):
            _read(meant)
    except InvalidDate as error:
        return error
    return InvalidDate(gettext_noop("'%(text)s' is not EDTF: write %(guess)s."), text=text, guess=guess)


def _read(text: str) -> EDTFDate:
    if text[0] in "[{":
        return _set(text)
    if "/" in text:
        return _interval(text)
    return read_point(_updated(text))


def _updated(text: str) -> str:
    """The 2012 draft wrote an unknown digit as u."""
    return text.replace("U", "X") if re.fullmatch(r"[0-9UX?~%-]+", text) else text


def _interval(text: str) -> EDTFDate:
    sides = text.split("/")
    if len(sides) != 2:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: an interval is two dates with one slash, as 2005-07/2005-09."),
            text=text,
        )
    left, right = ({"UNKNOWN": "", "OPEN": ".."}.get(side, _updated(side)) for side in sides)
    start = read_point(left) if left not in ("", "..") else None
    end = read_point(right) if right not in ("", "..") else None
    text = f"{left}/{right}"
    if start is None and end is None:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: an interval needs a date at one end at least."), text=text
        )
    if start and end and not _may_run(start, end):
        raise InvalidDate(
            gettext_noop(
                "'%(text)s' is no EDTF date: the interval starts after it ends; write the earlier date first."
            ),
            text=text,
        )
    return EDTFDate(
        text,
        start.earliest if start else None,
        end.latest if end else None,
        Precision.INTERVAL,
        Nature.THROUGHOUT,
        approximate=any(date.approximate for date in (start, end) if date),
        uncertain=any(date.uncertain for date in (start, end) if date),
        start=start,
        end=end,
        open_start=left == "..",
        open_end=right == "..",
        unknown_start=left == "",
        unknown_end=right == "",
    )


def _may_run(start: EDTFDate, end: EDTFDate) -> bool:
    return start.earliest is None or end.latest is None or start.earliest < end.latest


def _set(text: str) -> EDTFDate:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing:
        raise InvalidDate(
            gettext_noop("'%(text)s' is no EDTF date: a set that opens with %(opening)s closes with %(closing)s."),
            text=text,
            opening=text[0],
            closing=closing,
        )
    parts = text[1:-1].split(",")
    members = tuple(_member(text, part, first=i == 0, last=i == len(parts) - 1) for i, part in enumerate(parts))
    starts = [date.earliest for date in members]
    ends = [date.latest for date in members]
    return EDTFDate(
        f"{text[0]}{','.join(map(_as_member, members))}{closing}",
        None if None in starts else min(start for start in starts if start is not None),
        None if None in ends else max(end for end in ends if end is not None),
        Precision.SET,
        approximate=any(date.approximate for date in members),
        uncertain=any(date.uncertain for date in members),
        members=members,
    )


def _member(text: str, part: str, *, first: bool, last: bool) -> EDTFDate:
    left, dots, right = part.partition("..")
    if not dots:
        return read_point(_updated(part))
    if (not left and not first) or (not right and not last):
        raise InvalidDate(
            gettext_noop(
                "'%(text)s' is no EDTF date: in a set, only the first date can be open to the past "
                "and only the last one to the future."
            ),
            text=text,
        )
    return _interval(f"{left or '..'}/{right or '..'}")


def _as_member(date: EDTFDate) -> str:
    if date.precision != Precision.INTERVAL:
        return date.text
    return f"{date.start or ''}..{date.end or ''}"
