"""English words of time, by class, and what each is worth. A word stands in one class only.

Words that are mostly something else (may, second, fall, sun) have a class of their own, so that a rule must name
them on purpose.
"""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.meaning import Base, Part
from corpus_import.extraction.timex.shorthand import Lexicon

from .events import read_events
from .feasts import FEAST_NAMES
from .no_dates import NO_DATES

MONTHS = {
    "january": 1, "february": 2, "july": 7, "september": 9,
    "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
WEEKDAYS = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}
WEEKDAY_ABBREVIATIONS = {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
                         "sun": 7}  # fmt: skip
ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "noughties": 0,
}  # fmt: skip
UNITS = {
    "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY, "week": Unit.WEEK, "fortnight": Unit.FORTNIGHT,
    "month": Unit.MONTH, "decade": Unit.DECADE,
    "millennium": Unit.MILLENNIUM, "semester": Unit.HALF, "trimester": Unit.QUARTER,
}  # fmt: skip
PLURAL_UNITS = {
    "seconds": Unit.SECOND, "minutes": Unit.MINUTE, "hours": Unit.HOUR, "days": Unit.DAY, "weeks": Unit.WEEK,
    "fortnights": Unit.FORTNIGHT, "months": Unit.MONTH, "years": Unit.YEAR,
    "decades": Unit.DECADE, "centuries": Unit.CENTURY, "weekends": Unit.WEEKEND,
}  # fmt: skip

WORDS: dict[str, dict[str, object]] = {
    # names of the calendar
    "month_name": dict(MONTHS),
    "month_short": dict(MONTH_ABBREVIATIONS),
    "month_person": {"april": 4, "june": 6, "august": 8},
    "march": {"march": 3},
    "may": {"may": 5},
    "weekday_name": dict(WEEKDAYS),
    "weekday_short": dict(WEEKDAY_ABBREVIATIONS),
    "weekday_plural": {f"{name}s": n for name, n in WEEKDAYS.items()},
    "season": {"winter": 1, "spring": 2, "summer": 3, "autumn": 4, "wintertime": 1, "springtime": 2, "summertime": 3},
    "fall": {"fall": 4},
    # counting
    "ones": dict(ONES),
    "tens": dict(TENS),
    "hundred": {"hundred": 100},
    "ordinal": dict(ORDINALS),
    "second": {"second": 2},
    "first": {"first": 1, "opening": 1},
    "final": {"final": -1, "closing": -1},
    "th": {"st": 0, "nd": 0, "rd": 0, "th": 0},
    "several": {"several": (3, 9), "few": (2, 6), "some": (2, 9), "many": (5, 30), "numerous": (5, 30), "various": (2, 9)},
    "couple": {"couple": 2, "pair": 2},
    "dozen": {"dozen": 12},
    "dozens": {"dozens": (24, 99)},
    "half": {"half": 0.5},
    "quarter": {"quarter": Unit.QUARTER},
    # units
    "unit_word": dict(UNITS),
    "year_unit": {"year": Unit.YEAR},
    "century_unit": {"century": Unit.CENTURY},
    "units": dict(PLURAL_UNITS),
    "quarters": {"quarters": Unit.QUARTER},
    "weekend": {"weekend": Unit.WEEKEND},
    "daypart": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "dawn": "MO",
                "dusk": "EV", "nighttime": "NI", "daytime": "DT", "overnight": "NI"},
    "moment": {"noon": "12:00", "midnight": "24:00"},
    "meridiem": {"am": "am", "pm": "pm"},
    "letter_b": {"B": 0}, "letter_c": {"C": 0}, "letter_d": {"D": 0}, "letter_e": {"E": 0},
    "letter_m": {"m": 0}, "letter_o": {"o": 0}, "letter_p": {"p": 0}, "letter_q": {"Q": 0}, "letter_s": {"s": 0},
    "letter_t": {"T": 0}, "letter_z": {"Z": 0}, "clock": {"clock": 0},
    "zone": {"GMT": "Z", "UTC": "Z", "EST": "-05", "EDT": "-04", "CST": "-06", "CDT": "-05", "MST": "-07",
             "MDT": "-06", "PST": "-08", "PDT": "-07", "CET": "+01", "CEST": "+02", "BST": "+01", "MSK": "+03"},
    "decade_name": dict(DECADES),
    "era_before": {"BC": 0, "BCE": 0},
    "era_after": {"AD": 0, "CE": 0},
    "fiscal": {"fiscal": 0, "financial": 0},
    # where in a stretch
    "early": {"early": Part.EARLY, "late": Part.LATE, "mid": Part.MID},
    "edge": {"beginning": Part.START, "start": Part.START, "end": Part.END, "middle": Part.MID, "close": Part.END,
             "outset": Part.START, "midst": Part.MID},
    "half_side": {"latter": 2},
    "part_word": {"part": 0, "stages": 0, "days": 0},
    # directions
    "last": {"last": -1},
    "past": {"past": -1},
    "next": {"next": 1, "coming": 1, "upcoming": 1},
    "previous": {"previous": -1, "preceding": -1, "prior": -1},
    "following": {"following": 1, "subsequent": 1, "succeeding": 1, "ensuing": 1},
    "this": {"this": 0},
    "that": {"that": 0},
    "same": {"same": 0},
    "these": {"these": 0, "those": 0},
    "remaining": {"remaining": 0, "rest": 0, "remainder": 0},
    "ago": {"ago": -1},
    "hence": {"hence": 1},
    "later": {"later": 1, "afterwards": 1, "afterward": 1, "thereafter": 1},
    "earlier": {"earlier": -1, "previously": -1, "beforehand": -1},
    "before": {"before": -1},
    "after": {"after": 1},
    # deictics
    "today": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "tonight": {"tonight": 0},
    "now": {"now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF"},
    "recently": {"recently": "PAST_REF", "lately": "PAST_REF", "formerly": "PAST_REF"},
    "vague": {"former": "PAST_REF", "recent": "PAST_REF", "current": "PRESENT_REF", "future": "FUTURE_REF"},
    "present": {"present": "PRESENT_REF"},
    "moment_word": {"moment": 0},
    "time": {"time": 0},
    "point": {"point": 0},
    "other": {"other": 0},
    "right": {"right": 0},
    "being": {"being": 0},
    # repetition
    "adverb_set": {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y",
                   "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI",
                   "everyday": "P1D", "biweekly": "P2W", "fortnightly": "P2W", "biennial": "P2Y", "biannual": "P6M"},
    "each": {"every": 0, "each": 0},
    "per": {"per": 0},
    # the small words between
    "the": {"the": 0},
    "an": {"a": 1, "an": 1},
    "of": {"of": 0},
    "in": {"in": 0},
    "within": {"within": 0},
    "on": {"on": 0},
    "at": {"at": 0},
    "by": {"by": 0},
    "for": {"for": 0},
    "from": {"from": 0},
    "since": {"since": 0},
    "until": {"until": 0, "till": 0, "til": 0},
    "to": {"to": 0},
    "through": {"through": 0, "thru": 0},
    "between": {"between": 0},
    "during": {"during": 0, "throughout": 0},
    "no": {"no": 0},
    "around": {"around": 0, "about": 0, "approximately": 0, "roughly": 0, "circa": 0, "ca": 0, "c": 0},
    "nearly": {"nearly": 0, "almost": 0, "only": 0, "just": 0, "under": 0, "barely": 0, "exactly": 0},
    "over": {"over": 0},
    "as": {"as": 0},
    "up": {"up": 0},
    "more": {"more": 1, "less": -1, "fewer": -1, "least": 1, "most": -1},
    "than": {"than": 0},
    "and": {"and": 0},
    "or": {"or": 0},
    "very": {"very": 0},
    "long": {"long": 0, "lasting": 0},
    "old": {"old": 0, "aged": 0},
    "age": {"age": 0},
    "full": {"full": 0, "whole": 0, "entire": 0, "consecutive": 0, "straight": 0, "successive": 0, "solid": 0,
             "additional": 0, "extra": 0},
    "back": {"back": 0},
    # nouns that a number before them counts, and words that a number after them labels
    "counted": dict.fromkeys(("people", "men", "women", "children", "troops", "soldiers", "dollars", "euros", "pounds",
                              "votes", "percent", "tons", "tonnes", "miles", "kilometers", "kilometres", "km", "meters",
                              "metres", "feet", "acres", "hectares", "civilians", "officers", "members", "workers",
                              "million", "billion", "thousand", "students", "ships", "aircraft", "tanks", "words",
                              "copies", "points", "jobs", "homes", "houses", "families", "prisoners",
                              "casualties", "deaths", "dead", "wounded", "refugees", "seats", "kg"), 0),
    "label": dict.fromkeys(("flight", "room", "route", "highway", "page", "pages", "section", "article", "chapter",
                            "model", "number", "resolution", "bill", "figure", "table", "version", "gate",
                            "channel", "box", "suite", "extension", "ext", "boeing", "airbus", "windows", "paragraph",
                            "line", "verse", "tel", "phone", "fax", "iso", "rule", "nos", "eur", "usd", "gbp", "chf", "rub",
                            "inr", "code", "order", "apartment", "apt", "office", "category", "type", "grade"), 0),
    "title": dict.fromkeys(("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "judge", "justice", "senator",
                            "sen", "rep", "president", "minister", "prof", "professor", "gen", "general", "captain"), 0),
    # words that make a weekday a name of something else
    "holy": {"bloody": 0, "black": 0, "super": 0, "cyber": 0, "ash": 0, "palm": 0, "holy": 0, "shrove": 0, "maundy": 0},
    "newspaper": dict.fromkeys(("times", "telegraph", "mirror", "mail", "express", "herald", "post", "star", "business", "people", "world", "review", "magazine", "school", "night"), 0),
    "place_word": {"island": 0, "islands": 0, "egg": 0, "eggs": 0, "bunny": 0, "tree": 0, "trees": 0},
    "near": {"near": 0, "immediate": 0, "foreseeable": 0, "distant": 0},
    "when": {"when": 0},
}  # fmt: skip

PROPER = {
    "month_name", "month_short", "month_person", "march", "may", "weekday_name", "weekday_short", "weekday_plural", "zone", "era_before", "era_after",
    "letter_t", "letter_z", "letter_q", "letter_h",
}  # fmt: skip

BASES = {"last": Base.NOW, "next": Base.NOW, "this": Base.NOW, "current": Base.NOW, "previous": Base.STORY,
         "following": Base.STORY, "that": Base.STORY, "same": Base.STORY}  # fmt: skip

LEXICON = Lexicon(WORDS, PROPER, {**NO_DATES, **FEAST_NAMES, **read_events()})
