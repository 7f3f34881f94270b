"""Phrases of English that many rules share, as patterns over the classes of ``words``."""

MACROS: dict[str, str] = {
    "preposition": (
        "[{in}{on}{by}{since}{until}{from}{of}{during}{before}{after}{to}{through}{between}{and}{or}{for}{around}]"
    ),
    "relative_year": (
        r"(?:,? (?:{of} |{in} )?(?:{the} )?(?:{this}|{that}|{last}|{next}|{previous}|{following}|{same}|{that} {same}"
        r"|{vague}) {year_unit})"
    ),
    # 5, 5th, but not 5,000, 5.2, 5% or 5:30
    "dd": r"{day}{th}?(?!,t|[.:/][abcdefzt]| ?%)",
    "nth": r"(?:{ordinal}|{first}|{second}|{tens}-(?:{ordinal}|{first}|{second})|{number}{th})",
    "paper": r"(?:{newspaper}|{times})",
    "ordinal_word": r"(?:{ordinal}|{first}|{second}|{number}{th})",
    "month": r"(?:{month_name}|{month_person}|{march}|{month_short}\.?|{may})",
    "weekday": r"(?:{weekday_name}|{weekday_short}\.?)",
    "lead_weekday": r"(?:(?:(?:{this}|{last}|{next}) )?{weekday},? (?:{the} )?)",
    "dash": r"(?: ?[-—] ?| (?:{to}|{through}|{until}) )",
    "season_name": r"(?:{season}|{fall})",
    "yyyy": r"{year}(?!,t|[.:/][abcdefzt]| ?%|[wW])",
    "era": (
        r",? ?(?:{era_before}|{era_after}(?! {number}))"
        r"|,? (?:{letter_b}\.{letter_c}\.(?:{letter_e}\.)?|{an}\.{letter_d}\.)"
    ),
    # early, in early, late in the, the very beginning of the, mid-
    "lead": (
        r"(?:(?:{the} )?(?:{very} )?{early}(?:-| )(?:{in} )?(?:{the} )?"
        r"|(?:{the} )?(?:{very} )?(?:{early} )?{edge} {of} (?:{the} )?"
        r"|(?:{the} )?(?:{early}|{half_side}) {part_word} {of} (?:{the} )?)"
    ),
    "count": (
        r"(?:{number}(?:,{three_digits}|\.{digits}){0,4}|{tens}(?:[- ]{ones})?|{ones}(?: {hundred}| {dozen})?"
        r"|{an} (?:{couple}(?: {of})?|{dozen}|{hundred}|{several})|{couple} {of}|{several}(?: {hundred}| {dozen})?"
        r"|{hundred}|{dozen}s?|{dozens} {of})"
    ),
    "about": (
        r"(?:(?:{around}\.?|{nearly}|{over}|{as} {long} {as}|{up} {to}|{at} {more}|{more} {than}"
        r"|{no} {more} {than}) (?:{around} )?)"
    ),
    "unit": r"(?:{unit_word}|{year_unit}|{century_unit})",
    "any_unit": r"(?:{units}|{quarters}(?! {of})|{unit}|{weekend})",
    # two years, two and a half years, a year, a year and a half, half a year, a half-century, weeks
    "length": (
        r"(?:{count}(?: {and} {an} {half})?(?: |-)(?:{full} )?{any_unit}(?: {and} {an} {half})?"
        r"|{an} (?:{full} )?(?:{unit}|{weekend})(?: {and} {an} {half})?"
        r"|{an} {quarter}(?:-| {of} {an} ){unit}|{an} {half}[- ]{unit}|{half} {an} {unit}|{half}-{an}-{unit})"
    ),
}
