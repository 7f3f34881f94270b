"""The proleptic Gregorian calendar with astronomical years: 1 BC is year 0, 44 BC is year -43.

`datetime.date` ends at the years 1 and 9999; these functions take any integer. The conversions follow
Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
"""

SECONDS_A_DAY = 86_400
_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097
# From 1 March of year 0, where the count of leap days starts, to 1970-01-01.
_DAYS_TO_1970 = 719_468


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Days from 1970-01-01 to the given day. A month of 13 or more runs on into the following years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    march_year = year - (month <= 2)
    era, year_of_era = divmod(march_year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_400_YEARS + day_of_era - _DAYS_TO_1970


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of `day_number`."""
    era, day_of_era = divmod(number + _DAYS_TO_1970, _DAYS_IN_400_YEARS)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * march_month + 2) // 5 + 1
    month = march_month + 3 if march_month < 10 else march_month - 9
    return era * 400 + year_of_era + (month <= 2), month, day


def midnight(year: int, month: int = 1, day: int = 1) -> int:
    """Seconds from 1970-01-01T00:00:00Z to the start of the given day, UTC."""
    return day_number(year, month, day) * SECONDS_A_DAY
