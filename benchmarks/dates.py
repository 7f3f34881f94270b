"""How long a date takes to read: here, and by the edtf package's parser, side by side in one run.

    python -m benchmarks.dates

Prints a table in microseconds a date, without the cache, and how many times as long the package takes.
"""

import timeit

from edtf import parse_edtf

from timeline.dates import parse

TEXTS = (
    "2005",
    "2005-07",
    "2005-07-29",
    "2005-07-29~",
    "2021-21",
    "199X",
    "19XX",
    "2005-07-29/2005-11-21",
    "2001/..",
    "2001-09-11T08:46:00Z",
    "156X-12-25",
    "Y-17E7",
    "[1667,1668,1670..1672]",
)


def microseconds(read, text: str, *, times: int) -> float:
    """The best of three runs of `times` readings each."""
    return min(timeit.repeat(lambda: read(text), number=times, repeat=3)) / times * 1e6


def main() -> None:
    print(f"{'date':24}{'here':>10}{'edtf':>10}{'ratio':>8}   microseconds a date")
    for text in TEXTS:
        here = microseconds(parse.__wrapped__, text, times=500)
        package = microseconds(parse_edtf, text, times=20)
        print(f"{text:24}{here:10.1f}{package:10.1f}{package / here:8.0f}")
    print(f"{'from the cache':24}{microseconds(parse, '2005-07-29', times=10_000):10.2f}")


if __name__ == "__main__":
    main()
