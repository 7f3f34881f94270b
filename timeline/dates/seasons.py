"""The codes of EDTF that stand where a month stands: seasons, quarters, quadrimesters, semesters."""

from timeline.dates.edtf_date import Precision

_MARCH_ON, _JUNE_ON, _SEPTEMBER_ON, _DECEMBER_ON = (3, 3), (6, 3), (9, 3), (12, 3)

# First month and number of months. Which months a season has is left open by the standard; these are the
# meteorological ones, northern unless the code says southern. A season that begins in December ends in the
# February after, so that 21 to 24 follow each other as they are numbered.
MONTHS = (
    {21: _MARCH_ON, 22: _JUNE_ON, 23: _SEPTEMBER_ON, 24: _DECEMBER_ON}
    | {25: _MARCH_ON, 26: _JUNE_ON, 27: _SEPTEMBER_ON, 28: _DECEMBER_ON}
    | {29: _SEPTEMBER_ON, 30: _DECEMBER_ON, 31: _MARCH_ON, 32: _JUNE_ON}
    | {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}
    | {37: (1, 4), 38: (5, 4), 39: (9, 4)}
    | {40: (1, 6), 41: (7, 6)}
)


def precision_of_season(code: int) -> Precision:
    if code <= 32:
        return Precision.SEASON
    if code <= 36:
        return Precision.QUARTER
    return Precision.QUADRIMESTER if code <= 39 else Precision.SEMESTER
