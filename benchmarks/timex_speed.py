"""How fast the time-expression tagger reads, and whether hostile input slows it down.

Usage: python -m benchmarks.timex_speed [NEWS.jsonl ...]

Each file has {"text": ..., "published": ...} a line; without one, the corpus in fixtures/ is the news. Texts are
repeated to a million characters. Processor time on one core, the best of three, of which the first has compiled what
it needs. A hostile text should take no more than three times what news of the same length takes.
"""

import json
import random
import sys
import time
from itertools import chain, islice, repeat
from pathlib import Path

from corpus_import.extraction.formats.encoding import decode
from corpus_import.extraction.timex import tag
from corpus_import.extraction.timex.language import language

SIZE = 1_000_000
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


def mixed(code: str) -> str:
    """Words of a language's lexicon, numbers and marks in an order that never returns, the same at each run."""
    chance = random.Random(1)
    lexicon = language(code).grammar.lexicon
    words = [*sorted({*lexicon.words, *lexicon.names}), *".,-/:'()–"]
    kinds = (lambda: chance.choice(words), lambda: chance.choice(words), lambda: str(chance.randrange(3000)))
    tokens = (chance.choice(kinds)() for _ in repeat(0))
    text = ""
    while len(text) < SIZE:
        text += " ".join(islice(tokens, 10_000))
    return text[:SIZE]


def seconds(text: str, code: str = "en") -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        tag(text, "2010-06-15", language=code)
        best = min(best, time.process_time() - start)
    return best


def news(paths: list[str]) -> str:
    if paths:
        texts = [json.loads(line)["text"] for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    else:
        texts = [decode(path.read_bytes()) for path in sorted(Path("fixtures").rglob("*.txt"))]
    joined = "\n\n".join(texts) + "\n\n"
    return (joined * (SIZE // len(joined) + 1))[:SIZE]


def main() -> None:
    usual = seconds(news(sys.argv[1:]))
    print(f"| {'text of a million characters':30} | {'s':>6} | {'MB/s':>6} | times news |")
    print(f"|{'-' * 32}|-------:|-------:|-----------:|")
    print(f"| {'news':30} | {usual:6.2f} | {SIZE / usual / 1e6:6.2f} | {1:10.1f} |")
    texts = ((name, (piece * (SIZE // len(piece) + 1))[:SIZE], "en") for name, piece in HOSTILE.items())
    for name, text, code in chain(texts, ((name, mixed(code), code) for name, code in MIXED.items())):
        took = seconds(text, "ru" if name.endswith("Russian") else code)
        print(f"| {name:30} | {took:6.2f} | {SIZE / took / 1e6:6.2f} | {took / usual:10.1f} |", flush=True)


if __name__ == "__main__":
    main()
