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
    "era_in_front": r"(?:{era_after}|{an}\.{letter_d}\.)",
    # early, in early, late in the, the very beginning of the, mid-, the second half of the, the turn of the
    "lead": (
        r"(?:(?:{the} )?(?:{very} )?{early}(?:-| )(?:{in} )?(?:{the} )?"
        r"|(?:{the} )?(?:{very} )?(?:{early} )?{edge} {of} (?:{the} )?"
        r"|(?:{the} )?(?:{early}|{half_side}) {part_word} {of} (?:{the} )?|{the} {turn} {of} {the} "
        r"|(?:{the} )?(?:{first}|{second}|{half_side}) {half} {of} (?:{the} )?)"
    ),
    "count": (
        r"(?:{number}(?:,{three_digits}|\.{digits}){0,4}|z\.{digits}"
        r"|{tens}(?:[- ]{ones})?|{ones}(?: {hundred}| {dozen})?"
        r"|{an} (?:{couple}(?: {of})?|{dozen}|{hundred}|{several})|{couple} {of}"
        r"|[{several}{some}](?: {hundred}| {dozen})?"
        r"|{hundred}|{dozen}s?|{dozens} {of})"
    ),
    "about": (
        r"(?:(?:{around}\.?|{nearly}|{over}|{as} {long} {as}|{up} {to}|{at} {more}|{more} {than}"
        r"|{no} {more} {than}|{some}(?= (?:{number}|[{ones}{tens}{hundred}{dozen}]))) (?:{around} )?)"
    ),
    "unit": r"(?:{unit_word}|{year_unit}|{century_unit})",
    "any_unit": r"(?:{units}|{weekends}|{quarters}(?! {of})|{unit}|{weekend})",
    # 3 1/2
    "mixed": r"(?:{number}[ -][a]/[a])",
    # two years, two and a half years, a year, a year and a half, half a year, a half-century, two to three years
    "length": (
        r"(?:(?:{count}(?:-|- | )(?:{to}|{or})(?:-| )|[abcdeft]-)?(?:{mixed}|{count}(?: {and} {an} {half})?)(?: |-)"
        r"(?:[{full}{more}{long}w] )?{any_unit}(?: {and} {an} {half})?"
        r"|{count}-{and}-{an}-{half}[- ]{any_unit}|{another} (?:{count} {any_unit}|{unit}|{weekend}|{half} {unit})"
        r"|{an} (?:{full} )?(?:{unit}|{weekend})(?: {and} {an} {half}| {or} {ones})?"
        r"|{an} {quarter}(?:-| {of} {an} ){unit}|{an} {half}[- ]{unit}|{half} {an} {unit}|{half}-(?:{an}-)?{unit})"
    ),
    "compound": r"(?:{count} {any_unit}(?:,? {and} |, ){count} {any_unit})",
}
