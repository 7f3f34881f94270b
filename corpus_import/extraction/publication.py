"""Stage 3: when a document came out, and who says so.

In this order: what the manifest, the record or the page's metadata say, a byline or dateline that names the day, a
date in the URL. Never a date of the article's prose or of a caption. Unknown is an honest answer.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from corpus_import.extraction.records import Document, Publication, Region, Role
from corpus_import.extraction.segment.cues import addresses
from corpus_import.extraction.timex import tag
from corpus_import.extraction.timex.language import AVAILABLE

UNKNOWN = Publication("", "unknown")

_LONGEST_LINE = 300  # characters of a byline that are looked at
_DATING = frozenset({Role.BYLINE, Role.DATELINE})
_STANDFIRST = 2  # paragraphs below which a date is no longer at the head
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_MONTH = re.compile(r"\d{4}-\d\d\Z")
_DAY_OF_SOME_YEAR = re.compile(r"XXXX-(\d\d-\d\d)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d/-])")
_RUN_TOGETHER = re.compile(r"(?<=\d{4})(?=[^\W\d_])")  # "May 8, 2021Updated", as pages without their markup have it
_URL_DAY = re.compile(r"[/_-]((?:19|20)\d\d)[/_-](0[1-9]|1[0-2]|[1-9])[/_-](0[1-9]|[12]\d|3[01]|[1-9])(?=[/_.?#-]|\Z)")
_URL_COMPACT = re.compile(r"[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.?#-]|\Z)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=/|\Z)")
_URL_YEAR = re.compile(r"/((?:19|20)\d\d)(?=/)")


def publication(document: Document, regions: tuple[Region, ...]) -> Publication:
    """The date as EDTF with its basis, or ``UNKNOWN``.

    Of several dates the earliest is taken: the original publisher's, not that of a copy or of a later edit. Those at
    the page's head go before those at its end, which may be another text's. A dateline without a year has a day
    only where the URL gives the year.
    """
    if document.published:
        return Publication(document.published, document.published_basis or "metadata")
    urls = [document.url, *_source_urls(document.text, regions)]
    year = _year_of(urls)
    head = _head(regions)
    for part in (regions[:head], regions[head:]):
        found = [
            Publication(day, region.role.value)
            for region in part
            if region.role in _DATING
            for day in _dates(document.text[region.start : region.end][:_LONGEST_LINE], document.language, year)
        ]
        if found:
            return _earliest(found)
    found = [Publication(day, "url") for url in urls if (day := url_date(url))]
    return _earliest(found) if found else UNKNOWN


def _head(regions: tuple[Region, ...]) -> int:
    """How many regions stand above the article's text or at its beginning, where a page says when it came out."""
    paragraphs = [i for i, region in enumerate(regions) if region.role in (Role.LEDE, Role.BODY)]
    return paragraphs[_STANDFIRST] if len(paragraphs) > _STANDFIRST else len(regions)


def url_date(url: str) -> str:
    """The day, or else the month, in a URL's path: /2021/05/08/, /2021-05-08-title, /20210508/, /2021/05/."""
    path = url.split("://", 1)[-1]
    day = _URL_DAY.search(path) or _URL_COMPACT.search(path)
    if day:
        year, month, number = day.groups()
        return f"{year}-{int(month):02}-{int(number):02}"
    month_only = _URL_MONTH.search(path)
    return "-".join(month_only.groups()) if month_only else ""


def _year_of(urls: list[str]) -> str:
    years = [url_date(url)[:4] or (match[1] if (match := _URL_YEAR.search(url)) else "") for url in urls]
    return min(filter(None, years), default="")


def _source_urls(text: str, regions: tuple[Region, ...]) -> list[str]:
    """The addresses of lines that say where the text was taken from."""
    lines = (text[r.start : r.end] for r in regions if r.role == Role.FOOTER and r.end - r.start <= _LONGEST_LINE)
    return [address for line in lines for address in addresses(line) if "/" in address]


def _dates(line: str, language: str, year: str) -> Iterator[str]:
    """The days and months that ``line`` names; a day without a year takes ``year`` where there is one."""
    line = _RUN_TOGETHER.sub(" ", line)
    for match in _NUMERIC.finditer(line):
        day = _numeric_day(match)
        if day:
            yield day
    rest = _NUMERIC.sub(lambda match: " " * len(match.group()), line)
    yield from next(filter(None, (_written_out(rest, code, year) for code in _languages(language))), [])


def _languages(own: str) -> list[str]:
    """The text's own first; it may be unknown, and a page is often in another than its article."""
    code = own.lower().split("-")[0]
    return sorted(AVAILABLE, key=lambda available: available != code)


def _written_out(line: str, language: str, year: str) -> list[str]:
    found = []
    for timex in tag(line, "", language=language):
        whole = _DAY.match(timex.edtf[:10]) or _MONTH.match(timex.edtf)
        some_year = _DAY_OF_SOME_YEAR.match(timex.value)
        if whole:
            found.append(whole.group())
        elif some_year and year:
            found.append(f"{year}-{some_year[1]}")
    return found


def _numeric_day(match: re.Match[str]) -> str:
    """08.05.2021 has the day first; 08/05/2021 says nothing, for it is 8 May here and 5 August there."""
    first, separator, second, year = match.groups()
    day, month = int(first), int(second)
    if separator != "." and month > 12:
        day, month = month, day
    elif separator != "." and day <= 12 and day != month:
        return ""
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return ""


def _earliest(found: Iterable[Publication]) -> Publication:
    """The earliest day, or the earliest month where no day is known; of two that agree the byline's."""
    return min(found, key=lambda known: (len(known.date) < len("2000-01-01"), known.date, known.basis))
