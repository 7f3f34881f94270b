"""Bounds as the ISO 8601 dates that people and other programs read."""

from timeline.dates.gregorian import SECONDS_A_DAY, civil


def first_day(earliest: int | None) -> str | None:
    """The day of the first second, such as 2005-07-01; None for None.

    Years are astronomical: 44 BC is -0043; beyond 9999 they have a plus sign, as +12000.
    """
    return None if earliest is None else _iso_day(earliest // SECONDS_A_DAY)


def last_day(latest: int | None) -> str | None:
    """The last day inside of a half-open bound: 2005-07-31 where `latest` is 2005-08-01T00:00:00Z."""
    return None if latest is None else _iso_day((latest - 1) // SECONDS_A_DAY)


def _iso_day(number: int) -> str:
    year, month, day = civil(number)
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"
