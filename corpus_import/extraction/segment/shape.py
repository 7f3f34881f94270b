"""What can be seen of a block without knowing its subject."""

import re
from dataclasses import dataclass
from functools import cached_property

from corpus_import.extraction.segment.blocks import Block, is_list_item
from corpus_import.extraction.segment.cues import (
    BYLINE,
    DATED,
    SCENE,
    addresses,
    ends_joining,
    linked,
    plain,
    undecorated,
    visible,
    without_edit_link,
)
from corpus_import.extraction.segment.verbs import has_verb

LONG = 1200  # characters: no furniture that isn't a legal notice is as long

# Written-out days in whatever language: 8 May 2021, May 8th, 2021, 8 мая 2021, 2021-05-08, 08.05.2021.
_DAY = re.compile(
    r"(?<!\w)(?:\d{4}-\d\d-\d\d(?:T[\d:.+Z-]{4,20})?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./]\d\d[./]\d\d"
    r"|\d{1,2}(?:[^\W\d_]{2})?[ -](?:[^\W\d_]{2} )?[^\W\d_]{3,12}\.?,?[ -]\d{4}|\d{1,2}\. [^\W\d_]{3,12}\.? \d{4}"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:[^\W\d_]{2})?,? \d{4})(?![\d_a-zа-я])"
)
_DATE_LAST = re.compile(r"\d{4}\.\Z")
_MONTH = re.compile(r"\A[^\W\d_]{3,12}\.?,? \d{4}\Z")
_CLOCK = re.compile(
    r"\b(?:\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?!\w)"
    r"(?: ?\(?[A-Z]{2,4}(?:[+-]\d{1,2})?\)?)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_COMPLETE = re.compile(r"""[.!?…।。！？]["'”’»)\]*_]{0,3}(?:\s?\[\d{1,3}\]){0,3}(?:\s?\([^()]{2,40}\))?\Z""")
_READING_TIME = re.compile(r"\d{1,3}(?: [^\W\d_]{1,12}){1,2}\s*\Z")
_BAR = re.compile(r"\s*[|·•]\s*|\s+/\s+")
_PART = re.compile(r"\s*[|·•—–]\s*|\s+(?:/|--?)\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]*_]{0,3}\s+")
# "12 May 2003 – ", "Nov 2007: ", "c. 1340, ", "1961 ": what opens an entry of a chronology
_ENTRY = re.compile(
    r"(?:[^\W\d_]{1,10}\.?[ ,]{1,2}){0,2}\d{1,4}(?:[^\W\d_]{2})?(?:[ ,.–-]{1,3}[\w.]{1,10}){0,3}?"
    r"\s?(?::|\s[–—-]{1,2}\s|\||\t)"
    r"|(?:[^\W\d_]{3,10}\.? )?(?:\d{1,2},? )?\d{3,4}s?(?:[–-]\d{2,4})?[.,]?\s{1,4}(?=[A-ZА-ЯЁ])"
)


@dataclass(frozen=True)
class Shape:
    """A block and what its look says; ``words`` has ordinary blanks and quotes, no links' targets, no list marks."""

    block: Block
    raw: str  # as it stands, at most the first LONG characters
    ending: str  # as it stands, the last 100 characters

    @classmethod
    def of(cls, text: str, block: Block) -> "Shape":
        start, end = block.start, block.end
        return cls(block, text[start : min(end, start + LONG)], text[max(start, end - 100) : end])

    @property
    def length(self) -> int:
        return self.block.end - self.block.start

    @cached_property
    def words(self) -> str:
        inside = self.raw[1:-1] if self.aside else self.raw
        return without_edit_link(undecorated(visible(plain(inside))).strip(" *_#"))

    @cached_property
    def count(self) -> int:
        """Words, up to where ``raw`` ends."""
        return len(_WORD.findall(self.words))

    @cached_property
    def complete(self) -> bool:
        """Ends as a sentence does."""
        return bool(_COMPLETE.search(plain(self.ending)))

    @cached_property
    def paragraph(self) -> bool:
        """Running text, not a title, a label or a line of a list."""
        return (self.complete and self.count >= 6) or self.count >= 35

    @cached_property
    def has_verb(self) -> bool:
        return has_verb(self.words)

    @cached_property
    def sentences(self) -> list[str]:
        """Of ``words``; roughly, for an abbreviation ends one too."""
        return [part for part in _SENTENCE_END.split(self.words) if part]

    @cached_property
    def aside(self) -> bool:
        """Stands in brackets as a whole."""
        return self.raw[:1] + self.raw[-1:] in ("()", "[]") and self.raw.count(self.raw[0]) == 1

    @cached_property
    def entry(self) -> bool:
        """Opens with a date or a number, as the entries of a chronology do, and goes on."""
        return self.length <= LONG and bool(_ENTRY.match(self.words)) and not self.date_alone

    @cached_property
    def linked(self) -> float:
        """The share of what a reader sees that is links."""
        return min(1.0, linked(plain(self.raw)) / max(1, len(self.words)))

    @cached_property
    def addresses(self) -> list[str]:
        return addresses(self.raw)

    @property
    def heading_mark(self) -> bool:
        """Markdown's."""
        return self.raw.startswith("#")

    @property
    def list_item(self) -> bool:
        return not self.heading_mark and is_list_item(self.raw)

    @cached_property
    def dated(self) -> bool:
        """Names a day with its year."""
        return bool(_DAY.search(self.words))

    @cached_property
    def date_alone(self) -> bool:
        """A line of a date, with a weekday and a time at most."""
        rest = _CLOCK.sub("", _DAY.sub("", self.words, count=1))
        return self.length <= 80 and ((self.dated and len(_WORD.findall(rest)) <= 1) or bool(_MONTH.match(self.words)))

    @cached_property
    def says_when(self) -> bool:
        """A date after a word such as "published"."""
        opener = DATED.match(self.words)
        day = _DAY.search(self.words)
        if not opener or not day or self.length > 140 or self.count > 16:
            return False
        between = self.words[opener.end() : day.start()].strip()
        return between.startswith(":") or (not self.complete and len(_WORD.findall(between)) <= 3)

    @cached_property
    def date_line(self) -> bool:
        """A date and names beside it, or a date among what a page shows between bars: no sentence."""
        if self.length > 140 or not self.dated or (self.complete and not _DATE_LAST.search(self.words)):
            return False
        cells = _BAR.split(self.words)
        if len(cells) > 1 and any(
            _DAY.search(cell) and len(_WORD.findall(_without_date(cell))) <= 1 for cell in cells
        ):
            return self.count <= 20
        rest = [_without_date(part) for part in _PART.split(self.words)]
        if sum(len(_WORD.findall(part)) for part in rest) > 9 or (SCENE.search(rest[0]) and not DATED.match(rest[0])):
            return False
        return all(only_names(part) or bool(_READING_TIME.match(part)) for part in rest)

    @cached_property
    def byline(self) -> str:
        """The names in a line such as "By Ann Smith and Bo Li, 3 May 2019"; "" where it is none."""
        opener = BYLINE.match(self.words)
        if not opener or self.length > 160 or self.count > 16:
            return ""
        rest = _CLOCK.sub("", _DAY.sub("", _without_addresses(self.words[opener.end() :]))).strip(" :,|-–—")
        if not rest or rest.endswith(("?", "!")):
            return ""
        return rest if only_names(rest) or (self.dated and not self.complete and self.count <= 9) else ""


def _without_addresses(words: str) -> str:
    for address in addresses(words):
        words = words.replace(address, "")
    return words


def _without_date(words: str) -> str:
    return _CLOCK.sub("", _DAY.sub("", words))


def only_names(text: str) -> bool:
    """Whether every word is capitalised, a number, an address, or a small one that joins names."""
    words = [word for word in text.split() if "@" not in word]
    small = [word for word in words if word[:1].islower()]
    return all(ends_joining(word.strip(",.;")) or BYLINE.match(word) or len(word) <= 2 for word in small)
