"""English words of time, by class, and what each is worth. A word stands in one class only.

Words that are mostly something else (may, second, fall, sun) have a class of their own, so that a rule must name
them on purpose.
"""

from pathlib import Path

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.meaning import Part
from corpus_import.extraction.timex.named_events import read_events
from corpus_import.extraction.timex.shorthand import Lexicon

from .feasts import FEAST_NAMES
from .no_dates import NO_DATES

EVENTS = Path(__file__).with_name("events.csv")
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
    "semester": Unit.HALF, "trimester": Unit.QUARTER,
}  # fmt: skip
PLURAL_UNITS = {
    "seconds": Unit.SECOND, "minutes": Unit.MINUTE, "hours": Unit.HOUR, "days": Unit.DAY, "weeks": Unit.WEEK,
    "fortnights": Unit.FORTNIGHT, "months": Unit.MONTH, "years": Unit.YEAR,
    "decades": Unit.DECADE, "centuries": Unit.CENTURY,
}  # fmt: skip


def alike(words: str, value: object = None) -> dict[str, object]:
    """Words of one worth."""
    return dict.fromkeys(words.split(" "), value)


# Words that are a class of their own: the small ones between, and those that only some rules look for.
SINGLE = (
    "the of in within on at by for from since between no over as up than and or very age per other right being "
    "time times moment clock local into apart when how soon will could same this that tonight"
)
WORDS: dict[str, dict[str, object]] = {
    **{word: alike(word) for word in SINGLE.split(" ")},
    **{f"letter_{letter.lower()}": alike(letter) for letter in "BCDEHmopQsTZ"},
    # names of the calendar
    "month_name": dict(MONTHS),
    "month_short": dict(MONTH_ABBREVIATIONS),
    "month_person": {"april": 4, "june": 6, "august": 8},
    "march": {"march": 3},
    "may": {"may": 5},
    "weekday_name": dict(WEEKDAYS),
    "weekday_short": dict(WEEKDAY_ABBREVIATIONS),
    "weekday_plural": {f"{name}s": number for name, number in WEEKDAYS.items()},
    "season": {"winter": 1, "spring": 2, "summer": 3, "autumn": 4, "wintertime": 1, "springtime": 2, "summertime": 3},
    "fall": {"fall": 4},
    # counting; a vague count is worth its least and most
    "an": alike("a an", 1),
    "ones": dict(ONES),
    "tens": dict(TENS),
    "hundred": {"hundred": 100},
    "ordinal": dict(ORDINALS),
    "first": alike("first opening", 1),
    "second": {"second": 2},
    "final": alike("final closing", -1),
    "th": alike("st nd rd th"),
    "several": {"several": (3, 9), "few": (2, 6), "various": (2, 9), **alike("many numerous", (5, 30))},
    "some": {"some": (2, 9)},
    "couple": alike("couple pair", 2),
    "dozen": {"dozen": 12},
    "dozens": {"dozens": (24, 99), "hundreds": (200, 999), "thousands": (2000, 9999)},
    "half": {"half": 0.5},
    "full": alike("full whole entire consecutive straight successive solid additional extra working trading "
                  "calendar"),
    "around": alike("around about approximately roughly circa ca c"),
    "nearly": alike("nearly almost only just under barely exactly"),
    "another": alike("another"),
    "more": {**alike("more least", 1), **alike("less fewer most", -1)},
    # units
    "unit_word": dict(UNITS),
    "year_unit": {"year": Unit.YEAR},
    "century_unit": {"century": Unit.CENTURY, "millennium": Unit.MILLENNIUM},
    "quarter": {"quarter": Unit.QUARTER},
    "units": dict(PLURAL_UNITS),
    "quarters": {"quarters": Unit.QUARTER},
    "period": alike("period"),
    "weekend": {"weekend": Unit.WEEKEND},
    "weekends": {"weekends": Unit.WEEKEND},
    "weekdays": alike("weekdays workdays"),
    "fiscal": alike("fiscal financial"),
    "fiscal_short": alike("FY"),
    # times of day
    "daypart": {
        **alike("morning midmorning dawn daybreak sunrise", "MO"), **alike("afternoon midafternoon", "AF"),
        **alike("evening dusk sunset", "EV"), **alike("night nighttime nightfall", "NI"), "daytime": "DT",
    },
    "dayparts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "overnight": {"overnight": "NI"},
    "moment_of_day": {"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    "meridiem": {"am": "am", "pm": "pm"},
    "zone": {
        "GMT": "Z", "UTC": "Z", "EST": "-05", "EDT": "-04", "CST": "-06", "CDT": "-05", "MST": "-07", "MDT": "-06",
        "PST": "-08", "PDT": "-07", "CET": "+01", "CEST": "+02", "BST": "+01", "MSK": "+03",
        **alike("ET CT MT PT", ""),
    },
    "zone_place": alike("Eastern Central Mountain Pacific Atlantic Greenwich Moscow"),
    "zone_season": alike("standard daylight mean"),
    # decades and eras
    "decade_name": dict(DECADES),
    "era_before": alike("BC BCE"),
    "era_after": alike("AD CE"),
    # where in a stretch
    "early": {"early": Part.EARLY, "late": Part.LATE, "mid": Part.MID},
    "edge": {
        **alike("beginning start outset", Part.START), **alike("end close", Part.END), **alike("middle midst",
        Part.MID)
    },
    "half_side": {"latter": 2},
    "part_word": alike("part stages"),
    "turn": {"turn": Part.START},
    "remainder": alike("rest remainder"),
    "starting": alike("starting commencing"),  # and beginning, which is an edge
    "ending": alike("ending ended"),
    # what is told of half a year, where half a match has goals
    "results": alike("profit profits earnings sales revenue revenues results income loss losses output growth"),
    # directions
    "last": alike("last"),
    "past": alike("past"),
    "next": alike("next coming upcoming"),
    "previous": alike("previous preceding prior"),
    "following": alike("following subsequent succeeding ensuing"),
    "these": alike("these those"),
    "before": alike("before"),
    "after": alike("after"),
    "ago": alike("ago"),
    "hence": alike("hence"),
    "later": alike("later afterwards afterward thereafter"),
    "earlier": alike("earlier previously beforehand"),
    "until": alike("until till til"),
    "to": alike("to"),
    "through": alike("through thru"),
    "during": alike("during throughout"),
    # now and around it
    "today": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "now": alike("now nowadays currently presently", "PRESENT_REF"),
    "recently": alike("recently lately", "PAST_REF"),
    "formerly": alike("formerly", "PAST_REF"),
    "someday": alike("someday", "FUTURE_REF"),
    "vague": {**alike("former recent", "PAST_REF"), "current": "PRESENT_REF", "future": "FUTURE_REF"},
    "present": {"present": "PRESENT_REF"},
    "near": alike("near immediate foreseeable distant"),
    # repetition and length
    "each": alike("every each"),
    "times_over": alike("once twice thrice"),
    "adverb_set": {
        **alike("daily everyday", "P1D"), **alike("yearly annually annual", "P1Y"),
        **alike("biweekly fortnightly", "P2W"),
        "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI",
        "biennial": "P2Y", "biannual": "P6M",
    },
    "long": alike("long lasting"),
    "spending": alike("take takes took taken lasts lasted spend spends spent spending wait waits waited waiting"),
    "middle": {"midweek": Unit.WEEK, "midmonth": Unit.MONTH, "midyear": Unit.YEAR, "midcentury": Unit.CENTURY},
    "unit_long": {
        "hourlong": Unit.HOUR, "daylong": Unit.DAY, "weeklong": Unit.WEEK, "monthlong": Unit.MONTH,
        "yearlong": Unit.YEAR, "decadelong": Unit.DECADE,
    },
    "old": alike("old aged"),
    # what tells a number or a name from a date: counted nouns follow it, labels and titles precede it
    "counted": {"thousand": 10**3, "million": 10**6, "billion": 10**9, **alike(
        "people men women children troops soldiers civilians officers members workers students prisoners refugees "
        "families casualties deaths dead wounded dollars euros pounds percent votes seats "
        "tons tonnes kg miles kilometers kilometres km meters metres feet acres hectares ships aircraft tanks words "
        "copies points jobs homes houses rupees roubles rubles yen yuan francs marks pesos lira entries items cases "
        "delegates respondents passengers spectators visitors guests residents villagers voters employees staff "
        "participants applicants patients pupils recruits rebels militants fighters demonstrators protesters police "
        "policemen migrants settlers horses cattle sheep animals birds cars vehicles trucks buses bottles books "
        "rooms beds barrels gallons litres liters ounces grams calories watts megawatts volts degrees yards inches "
        "characters rounds shells rockets missiles bombs mines rifles guns companies schools villages shares"
    )},
    "label": alike(
        "flight room route bus highway page pages section article chapter model number resolution bill figure table "
        "version gate channel box suite extension ext boeing airbus windows paragraph line verse tel phone fax iso "
        "rfc rule nos eur usd gbp chf rub inr code order apartment apt office category type grade"
    ),
    "title": alike(
        "mr mrs ms miss dr sir lord lady judge justice senator sen rep president minister prof professor gen general "
        "captain"
    ),
    "holy": alike("bloody black super cyber ash palm holy shrove maundy"),
    "newspaper": alike(
        "telegraph globe tribune gazette chronicle observer examiner journal mirror mail express herald post star "
        "business world review magazine school ledger courier bulletin inquirer"
    ),
    "possessive": alike("his her its their our my your"),
    "all": alike("all"),
    "pronoun": alike("he she it they we i you"),
    "street": alike("street avenue ave boulevard blvd road lane drive block"),
    "place_word": alike("island islands egg eggs bunny tree trees"),
}  # fmt: skip

PROPER = {
    "month_name", "month_short", "month_person", "march", "may", "weekday_name", "weekday_short", "weekday_plural",
    "zone", "era_before", "era_after", "letter_t", "letter_z", "letter_q",
}  # fmt: skip

LEXICON = Lexicon(WORDS, PROPER, {**NO_DATES, **FEAST_NAMES, **read_events(EVENTS)})
