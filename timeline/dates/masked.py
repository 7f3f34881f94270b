"""Digits that are not known: which years, months and days a pattern such as 156X or 1X allows."""

from collections.abc import Iterator, Sequence
from itertools import product

from timeline.dates.gregorian import days_in_month

_DIGITS = "0123456789"


def numbers(pattern: str, last: int) -> list[int]:
    """The numbers from 1 to `last` that a pattern of two digits allows, ascending."""
    if pattern.isdigit():
        return [int(pattern)] if 1 <= int(pattern) <= last else []
    tens, ones = pattern[0], pattern[1]
    return [n for n in range(1, last + 1) if tens in (str(n // 10), "X") and ones in (str(n % 10), "X")]


def years(pattern: str, *, backwards: bool = False) -> Iterator[int]:
    """The astronomical years that a pattern of four digits allows, in order of time.

    A pattern with a minus sign never reaches the year 0: there is no -0000.
    """
    negative = pattern.startswith("-")
    digits = _DIGITS[::-1] if negative != backwards else _DIGITS
    for figures in product(*(digits if digit == "X" else digit for digit in pattern.lstrip("-"))):
        year = int("".join(figures))
        if not negative:
            yield year
        elif year:
            yield -year


def first_day(
    in_years: Iterator[int], in_months: Sequence[int], in_days: Sequence[int], *, backwards: bool = False
) -> tuple[int, int, int] | None:
    """The first day, or the last one, that exists; None where there is none, as for 2001-02-3X.

    `in_years` runs in the direction asked for; the months and days are ascending.
    """
    step = -1 if backwards else 1
    for year in in_years:
        for month in in_months[::step]:
            length = days_in_month(year, month)
            for day in in_days[::step]:
                if day <= length:
                    return year, month, day
    return None
