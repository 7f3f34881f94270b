"""How fast the time-expression tagger reads, and whether hostile input slows it down.

Usage: python -m benchmarks.timex_speed [NEWS.jsonl ...]

Each file has {"text": ..., "published": ...} a line; without one, the corpus in fixtures/ is the news. Texts are
repeated to a million characters. Processor time on one core, the best of three. A hostile text passes when it takes
no more than three times what news of the same length takes.
"""

import json
import sys
import time
from pathlib import Path

from corpus_import.extraction.timex import tag

SIZE = 1_000_000
HOSTILE = {
    "one line of digits": "1234567890",
    "the the the": "the ",
    "1 1 1 1/1/1": "1 1 1 1/1/1 ",
    "unbalanced brackets": "(((([[[[{{{{",
    "may may may": "May ",
    "a year that is none": "9999 ",
    "years": "2001 ",
    "full dates": "May 5, 2001 ",
    "weekdays": "on Monday ",
    "the end of the end of": "the end of the ",
    "twenty twenty-one": "twenty-one ",
    "two weeks two weeks": "two weeks ",
    "dashes": "1-2-3/4-",
    "one long word": "a",
    "line breaks": "\n",
    "blanks": " ",
    "early late mid": "early late mid ",
    "from from to to": "from 5 to ",
    "event names": "September 11 attacks ",
    "bare days": "May 5, ",
    "quotes": "'’\"“",
}


def seconds(text: str, published: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        tag(text, published)
        best = min(best, time.process_time() - start)
    return best


def news(paths: list[str]) -> str:
    if paths:
        texts = [json.loads(line)["text"] for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    else:
        texts = [path.read_text("utf-8") for path in sorted(Path("fixtures").rglob("*.txt"))]
    joined = "\n\n".join(texts) + "\n\n"
    return (joined * (SIZE // len(joined) + 1))[:SIZE]


def main() -> None:
    tag("Warm up on 5 May 2001.", "2001-05-06")
    usual = seconds(news(sys.argv[1:]), "2010-06-15")
    print(f"| {'text of a million characters':30} | {'s':>6} | {'MB/s':>6} | times news |")
    print(f"|{'-' * 32}|-------:|-------:|-----------:|")
    print(f"| {'news':30} | {usual:6.2f} | {SIZE / usual / 1e6:6.2f} | {1:10.1f} |")
    for name, piece in HOSTILE.items():
        took = seconds((piece * (SIZE // len(piece) + 1))[:SIZE], "2010-06-15")
        print(f"| {name:30} | {took:6.2f} | {SIZE / took / 1e6:6.2f} | {took / usual:10.1f} |", flush=True)


if __name__ == "__main__":
    main()
