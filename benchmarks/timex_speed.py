"""How fast the time-expression tagger reads, and whether hostile input slows it down.

Usage: python -m benchmarks.timex_speed [NEWS.jsonl ...]

Each file has {"text": ..., "published": ...} a line; without one, the corpus in fixtures/ is the news: its sentences
in an order and with numbers drawn anew, as news doesn't repeat itself. All texts have a million characters; one part
of the table repeats a few words, the other hardly says the same date twice, and is drawn anew each time it is read.
Processor time on one core, the best of three rounds through all texts, of which the first compiles what it needs. A
hostile text should take no more than three times what news of the same length takes.
"""

import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice, repeat
from pathlib import Path

from corpus_import.extraction.formats.encoding import decode
from corpus_import.extraction.timex import tag
from corpus_import.extraction.timex.language import language

SIZE = 1_000_000
ROUNDS = 3
HOSTILE = {  # what is repeated, by its name in the table
    "one line of digits": "1234567890",
    "the the the": "the ",
    "1 1 1 1/1/1": "1 1 1 1/1/1 ",
    "unbalanced brackets": "(((([[[[{{{{",
    "quotes": "'’\"“",
    "dashes": "1-2-3/4-",
    "one long word": "a",
    "line breaks": "\n",
    "blanks": " ",
    "NULs": "\0",
    "combining marks": "e\u0301\u0323",
    "thousands": "1,000,000,",
    "a year that is none": "9999 ",
    "may may may": "May may ",
    "the end of the end of": "the end of the ",
    "twenty twenty-one": "twenty-one ",
    "early late mid": "early late mid ",
    "from from to to": "from 2001 to ",
    "years": "2001 ",
    "decades": "1990s ",
    "pairs of years": "2001-02 ",
    "full dates": "May 5, 2001 ",
    "bare days": "May 5, ",
    "days in paragraphs": "\n\nMay 5",
    "pairs of days": "May 1-2 ",
    "numeric dates": "3/4/05 ",
    "weekdays": "on Monday ",
    "months": "last May ",
    "hours": "5pm ",
    "now": "now.",
    "days": "today ",
    "two weeks two weeks": "two weeks ",
    "two weeks ago": "two weeks ago ",
    "the next day": "the next day ",
    "days that had been": "had been 5 May ",
    "sets": "daily ",
    "feasts": "Easter ",
    "event names": "9/11 ",
    "before Christ": "44 BC ",
    "days, in Russian": "5 мая ",
    "months, in Russian": "в мае ",
    "yesterday, in Russian": "вчера ",
}
MIXED = {"words of the lexicon, mixed": "en", "words of Russian's, mixed": "ru"}


def _day(chance: random.Random) -> date:
    return date(1000, 1, 1) + timedelta(chance.randrange(438_000))


UNALIKE: dict[str, Callable[[random.Random], str]] = {  # what is drawn anew each time, by its name in the table
    "years, all kinds": lambda chance: f"{chance.randrange(1000, 2200)} ",
    "months, all kinds": lambda chance: f"{_day(chance):%B %Y}, ",
    "full dates, all kinds": lambda chance: f"{_day(chance):%B %-d, %Y} ",
    "days, all kinds": lambda chance: f"{_day(chance):%-d %b} ",
    "ISO dates, all kinds": lambda chance: f"{_day(chance)} ",
    "numeric dates, all kinds": lambda chance: f"{_day(chance):%-m/%-d/%y} ",
    "hours, all kinds": lambda chance: f"{chance.randrange(1, 13)}:{chance.randrange(60):02d} pm ",
    "distances, all kinds": lambda chance: f"{chance.randrange(1, 3000)} days ago, ",
    "ranges, all kinds": lambda chance: f"from {chance.randrange(1500, 1800)} to {chance.randrange(1800, 2100)}, ",
    "dates and hours": lambda chance: (
        f"{_day(chance)} {chance.randrange(1, 12)}:{chance.randrange(60):02d} am, 5 pm\n"
    ),
    "hours on dates": lambda chance: f"{chance.randrange(1, 12)} p.m. on {_day(chance):%B %-d, %Y}. ",
    "ranges of dates": lambda chance: f"from {_day(chance):%B %-d, %Y} to {_day(chance):%B %-d, %Y}; ",
    "months after dates": lambda chance: f"{_day(chance)} {_day(chance):%B}; ",
    "days after days": lambda chance: f"{chance.randrange(2, 900)} days after {_day(chance):%-d %b}, ",
    "a log": lambda chance: f"{_day(chance)}T{chance.randrange(10, 24)}:30:05Z GET /{chance.randrange(9999)} 200\n",
}


def joined(pieces: Iterator[str]) -> str:
    """Pieces without end, up to the size of all texts."""
    text = ""
    while len(text) < SIZE:
        text += "".join(islice(pieces, 10_000))
    return text[:SIZE]


def mixed(code: str, chance: random.Random) -> str:
    """Words of a language's lexicon, numbers and marks in an order that never returns."""
    lexicon = language(code).grammar.lexicon
    words = [*sorted({*lexicon.words, *lexicon.names}), *".,-/:'()–"]
    kinds = (lambda: chance.choice(words), lambda: chance.choice(words), lambda: str(chance.randrange(3000)))
    return joined(f"{chance.choice(kinds)()} " for _ in repeat(0))


def seconds(text: str, code: str) -> float:
    start = time.process_time()
    tag(text, "2010-06-15", language=code)
    return time.process_time() - start


def news(paths: list[str], chance: random.Random) -> str:
    """News of a million characters that doesn't repeat itself."""
    if paths:
        texts = [json.loads(line)["text"] for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    else:
        texts = [decode(path.read_bytes()) for path in sorted(Path("fixtures").rglob("*.txt"))]
    sentences = [sentence for text in texts for sentence in re.findall(r".+?[.!?\n]+\s*", text, re.DOTALL)]
    return joined(re.sub(r"\d+", lambda said: _redrawn(said[0], chance), chance.choice(sentences)) for _ in repeat(0))


def _redrawn(digits: str, chance: random.Random) -> str:
    """Another number of the same kind: a year for a year, a day of a month for such a day."""
    if len(digits) == 4 and digits[:2] in ("18", "19", "20"):
        return str(chance.randrange(1900, 2021))
    if len(digits) <= 2 and 1 <= int(digits) <= 31:
        return str(chance.randrange(1, 29))
    return "".join(chance.choice("123456789") for _ in digits)


def texts() -> Iterator[tuple[str, Callable[[random.Random], str], str]]:
    """The hostile texts, each with its name, what draws it and its language."""
    for name, piece in HOSTILE.items():
        yield name, partial(repeated, piece), "ru" if name.endswith("Russian") else "en"
    for name, code in MIXED.items():
        yield name, partial(mixed, code), code
    for name, draw in UNALIKE.items():
        yield name, partial(unalike, draw), "en"


def repeated(piece: str, _: random.Random) -> str:
    return (piece * (SIZE // len(piece) + 1))[:SIZE]


def unalike(draw: Callable[[random.Random], str], chance: random.Random) -> str:
    return joined(draw(chance) for _ in repeat(0))


def main() -> None:
    rows = [("news", partial(news, sys.argv[1:]), "en"), *texts()]
    best = dict.fromkeys([name for name, _, _ in rows], float("inf"))
    for seed in range(ROUNDS):
        for name, draw, code in rows:
            best[name] = min(best[name], seconds(draw(random.Random(seed)), code))
    print(f"| {'text of a million characters':30} | {'s':>6} | {'MB/s':>6} | times news |")
    print(f"|{'-' * 32}|-------:|-------:|-----------:|")
    for name, took in best.items():
        print(f"| {name:30} | {took:6.2f} | {SIZE / took / 1e6:6.2f} | {took / best['news']:10.1f} |")


if __name__ == "__main__":
    main()
