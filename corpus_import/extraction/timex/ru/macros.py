"""Phrases of Russian that many rules share, as patterns over the classes of ``words`` and ``numerals``."""

MACROS: dict[str, str] = {
    "year_word": "[{year_noun}{in_year}]",
    "a_year": r"(?:(?:{kind_of_year} )?{year_word}|{year_short}\.?)",
    "finals": "[{final}{final_plural}]",
    "direction": r"(?:{before_last}|{last}|{next}|{nearest}|{previous}|(?:{this}|{that})(?: {same})?)",
    # тысяча девятьсот сорок первый, две тысячи пятый, двухтысячный
    "year_in_words": r"(?:(?:{ones} )?{thousand}(?: {hundreds})?(?: {tens})? {ordinal}|{thousandth})",
    "full_year": r"{year}(?:-{ending})?(?!-{ending_plural}|,t|[.:/][abcdefzt]| ?%| {counted})",
    # сорок первый, 41-й: of the last century
    "short_year": r"(?:{tens} {ordinal}|{two_digits}-{ending})",
    # 2005, 2005 года, 2005-го, тысяча девятьсот пятого года, с.г., прошлого года
    "of_year": (
        r"(?: {full_year}(?: {a_year})?| {year_in_words}(?: {a_year})?| {from}\. ?{year_short}\.?"
        r"| {short_year}(?: {a_year})?"
        r"| {direction} {year_word})"
    ),
    "dd": r"{day}(?:-?[{ending}{ending_plural}])?(?!,t|[.:/][abcdefzt]| ?%)",
    "dd_word": r"(?:{dd}|(?:{tens} )?{ordinal})",
    "day_month": r"(?:{weekday},? )?{dd_word} {month}",
    "lead": r"(?:{edge} |{early} |{edge_short}\.? )",
    "rank": r"(?:{ordinal}|{small}-{ending}|{roman})",
    "century": r"(?:{century_word}|{century_short}\.?|{in}\.)",
    "before_christ": r"(?: {before} {n}\.? ?{e}\.?| {before} {nativity}{rest}{2})",
    "era": r"(?:{before_christ}| {n}\.? ?{e}\.?| {from} {nativity}{rest}{2})",
    "decade_number": r"(?:{round_year}|[cdef])",
    "count": (
        r"(?:(?:{ones} )?{thousand}|"
        r"{number}(?:,{digits})?|{hundreds}(?: {tens})?(?: {ones})?|{tens}(?: {ones})?|{ones}|{several})"
        r"(?: {from} {half})?"
    ),
    "any_unit": r"[{unit}{hour_word}{minute_word}{weekend}{year_noun}{in_year}{century_word}{quarter}]",
    "length": r"(?:(?:{around} )?{count}(?: |-){any_unit}|{half_a_unit})",
    "back": r"(?:{thereto} )?{ago}",
    "zone": r"(?: {moscow}| {until} {zone_adjective} {time_word}| {until} {greenwich})",
    "early_or_late": "[{early}{early_adverb}]",
    "part_of_day": "(?:{early_or_late} )?[{daypart}{at_daypart}{daytime}]",
    # where an adverb ends: not "накануне выборов", not "днём траура"
    "before_clause": r"(?= ?[.,;)]| [{in}{on}{from}{until}{after}{toward}{pronoun}])",
    "any_daypart": "[{daypart}{at_daypart}{of_daypart}]",
}
