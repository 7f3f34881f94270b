"""Phrases of Russian that many rules share, as patterns over the classes of ``words``."""

MACROS: dict[str, str] = {
    "preposition": "[{in}{on}{from}{until}{between}{and}{per}{after}{before}{around}]",
    "dd": r"{day}(?:-?{ending})?(?!,t|[.:/][abcdefzt]| ?%)",
    "dd_word": r"(?:{dd}|(?:{tens} )?{ordinal})",
    "direction": r"(?:{last}|{next}|{nearest}|{this}|{previous}|{that} {same}|{that})",
    "relative_year": r" {direction} {year_word}",
    "lead": r"(?:{edge} |{early} )",
    "count": r"(?:{number}(?:,{digits})?|{tens}(?: {ones})?|{ones}|{several})",
    "any_unit": r"(?:{unit}|{year_word}|{century_word}|{quarter})",
    "length": r"(?:(?:{around} )?{count}(?: |-){any_unit}|{half_year})",
    "before_christ": r" {before} {n}\.? ?{e}\.?",
}
