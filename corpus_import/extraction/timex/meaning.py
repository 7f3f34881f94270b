"""What a time expression says by itself, before anybody asks when the text was written.

A language's grammar turns words into these; ``resolve`` turns these, with the narrative, into dates. They are the
only vocabulary that the two share, so neither needs to know the other.
"""

from enum import StrEnum
from typing import NamedTuple, TypeAlias

from .calendar import Unit


class Base(StrEnum):
    """What a relative expression counts from."""

    NOW = "now"  # the time of writing: yesterday, last week, two years ago
    STORY = "story"  # the date last told: the next day, that year, two years later
    HERE = "here"  # whichever of the two the passage is at: the end of the year


class Part(StrEnum):
    """Which part of a stretch is meant; start and end are its edges."""

    WHOLE = ""
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    SO_FAR = "so far"  # earlier this week: up to now
    STILL = "still"  # later this week: from now on


class Relative(NamedTuple):
    """The unit that lies ``shift`` units from the base's own: last week (-1), this year (0), the next day (+1)."""

    unit: Unit
    shift: int
    base: Base = Base.NOW
    part: Part = Part.WHOLE


class Calendar(NamedTuple):
    """A named stretch of the calendar, some of its fields perhaps left out: 2001, May, 5 May, the summer of 1920.

    ``number`` is the month, season (winter is 1), quarter or half when ``unit`` is one of these. ``year`` is
    astronomical (of decades and centuries the first), or relative ("July of that year").
    """

    unit: Unit
    year: "int | Relative | None" = None
    number: int = 0
    day: int = 0
    weekday: int = 0  # 1 is Monday; tells the year or the month where nothing else does
    part: Part = Part.WHOLE
    approximate: bool = False
    before_christ: bool = False  # decades and centuries count backwards there
    fiscal: bool = False
    begun: bool = False  # since May: it lies behind
    tenseless: bool = False  # until May: no verb says on which side of now it lies
    ancient: bool = False  # its year has three digits, and is one only where the text is in antiquity
    short_year: bool = False  # '83: its century was left out
    two_years: bool = False  # a winter named by both of its years


class Numeric(NamedTuple):
    """03/04/2005: which of the two is the day, only the document's locale or its other dates can tell."""

    first: int
    second: int
    year: int


class Nth(NamedTuple):
    """A counted unit inside a stretch: the first week of May, the last day of 2012 (``rank`` -1); with ``weekday``
    (1 is Monday) only such days are counted: the second Tuesday in November."""

    rank: int
    unit: Unit
    of: Calendar | Relative
    weekday: int = 0


class Cyclic(NamedTuple):
    """What comes round: a weekday, month, season or holiday, with a direction where the words give one.

    ``direction``: -1 last, 0 this, 1 next, None not said; of weekdays also -2 (the Tuesday before last) and so on.
    """

    unit: Unit  # DAY for weekdays, else WEEKEND, MONTH or SEASON
    number: int
    direction: int | None = None
    base: Base = Base.NOW
    part: Part = Part.WHOLE
    after: bool = False  # the first such weekday on or after the base, which is a day


class Feast(NamedTuple):
    """A named day of each year, as (month, day), or days from Easter Sunday of the Western or the Orthodox church."""

    month: int = 0
    day: int = 0
    from_easter: int | None = None
    from_orthodox_easter: int | None = None
    weekday: int = 0  # with ``nth``: the nth such weekday of the month, -1 the last
    nth: int = 0
    further: int = 0  # days after that: the Friday after the fourth Thursday
    lunar: str = ""  # "islamic.eid_al_fitr": a calendar and its feast
    year: "int | Relative | None" = None
    direction: int | None = None


class Beside(NamedTuple):
    """The weekday next to a day: the Monday after Easter (``direction`` 1), the Friday before 5 May (-1)."""

    weekday: int
    direction: int
    of: Calendar | Feast


class Week(NamedTuple):
    """The week or weekend that a day names (the week of 5 May, Labor Day weekend), or the seven days that end
    (``side`` -1) or begin (1) with it."""

    unit: Unit
    of: Calendar | Feast
    side: int = 0


class Length(NamedTuple):
    """How long: ``amount`` of ``unit``; None means some, that is an unnamed few."""

    amount: float | None
    unit: Unit
    least: float = 2  # when the amount is not said: how few and how many a reader takes it to be
    most: float = 9
    further: "Length | None" = None  # two years and six months


class Edge(NamedTuple):
    """The first nine months of 2012, the ``last`` two weeks of May.

    ``share``: it was said as a part of the whole (the last third of the century), not by how long it is.
    """

    length: Length
    of: Calendar | Relative
    last: bool = False
    share: bool = False


class Named(NamedTuple):
    """An event that stands for its date, from the curator's list."""

    name: str
    edtf: str
    dated: tuple[int, int] = (0, 0)  # which of the name's tokens are themselves a date: "September 11" attacks


class Offset(NamedTuple):
    """A date at some distance from another: two weeks ago, three days later, weeks after the attacks."""

    length: Length
    direction: int
    base: "Base | Calendar | Named | Feast | Relative | Cyclic"  # fifty years ago: today, last Friday
    further: int = 0  # how many units further it may be (+1: more than a year ago) or less far (-1: almost)


class Recent(NamedTuple):
    """A vague stretch before the base, or after it (``days`` below 0), that readers still place: the other day."""

    days: int
    value: str = "PAST_REF"


class Reference(NamedTuple):
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


class Vague(NamedTuple):
    """An adjective like "former": a time expression by TimeML's letter, which only histories are annotated for."""

    value: str


class Every(NamedTuple):
    """A repetition; ``value`` is the TIMEX3 value of what returns.

    ``in_histories``: where its annotators write another one for "daily" and "annual": TIMEX2's, each day, each year.
    """

    value: str
    in_histories: str = ""


class Clock(NamedTuple):
    """A time of day on some day; ``day`` None means a day that the text gives elsewhere.

    ``value`` is what TIMEX3 writes after the T: 15:30, MO, NI.
    """

    value: str
    day: "Meaning | None" = None
    zone: str = ""


Meaning: TypeAlias = (
    Relative
    | Calendar
    | Numeric
    | Nth
    | Edge
    | Beside
    | Week
    | Cyclic
    | Feast
    | Length
    | Named
    | Offset
    | Recent
    | Reference
    | Vague
    | Every
    | Clock
)


class Found(NamedTuple):
    """One time expression of a match that holds several: its tokens, counted from the match's first."""

    first: int
    last: int
    meaning: Meaning


class Several(NamedTuple):
    """Time expressions that are read together. ``joined``: a range, which has one reading as a whole."""

    found: tuple[Found, ...]
    joined: str = ""  # "throughout", "within", or "" where each stands alone


def says_all(meaning: Meaning) -> bool:
    """Whether the words alone decide what is meant (5 May 2001, two years), wherever in a text they stand."""
    if isinstance(meaning, Calendar):
        return (
            isinstance(meaning.year, int)
            and not (meaning.ancient or meaning.short_year)
            and (meaning.number > 0 or meaning.unit is not Unit.DAY)
        )
    if isinstance(meaning, Clock):
        return meaning.day is not None and says_all(meaning.day)
    if isinstance(meaning, Every):
        return not meaning.in_histories
    return isinstance(meaning, Numeric | Named | Length | Reference)


def in_any_order(meaning: Meaning) -> bool:
    """Whether it is the same in a text that has its days first and in one that has its months first."""
    return not isinstance(meaning.day if isinstance(meaning, Clock) else meaning, Numeric)
