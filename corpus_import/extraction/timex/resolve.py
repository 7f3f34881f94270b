"""From what an expression says to what it means: meaning and narrative in, TIMEX3 value and EDTF out."""

from collections.abc import Callable
from dataclasses import replace

from . import calendar
from .calendar import DAY, Granule
from .cycles import cyclic, feast
from .dated import dated, in_year, numeric, relative
from .distances import offset, recent
from .inside import beside, edge, nth, week
from .lengths import length_value
from .meaning import (
    Base,
    Beside,
    Calendar,
    Clock,
    Cyclic,
    Edge,
    Every,
    Feast,
    Length,
    Meaning,
    Named,
    Nth,
    Numeric,
    Offset,
    Part,
    Recent,
    Reference,
    Relative,
    Vague,
    Week,
)
from .narrative import AHEAD, CHRONICLE, REPORT, Narrative
from .reading import AskTense, Reading, known, no_tense


def resolve(meaning: Meaning, narrative: Narrative, tense: AskTense) -> Reading | None:
    """The reading of a meaning at this place of the narrative, or None where it turns out to be no date.

    ``tense`` is asked only where it matters: it has to look at the words around.
    """
    resolver = _RESOLVERS[type(meaning)]
    if narrative.mode is REPORT or not _says_now(meaning):
        return resolver(meaning, narrative, tense)
    if narrative.says_now and narrative.published and not narrative.quoted:
        return resolver(meaning, replace(narrative, mode=REPORT), tense)
    reading = resolver(meaning, narrative, tense)
    # Annotators count "last year" in a history from the story; whether its writer did, a reader can't know.
    return reading and reading._replace(edtf="")


def resolve_settled(meaning: Meaning, narrative: Narrative) -> Reading | None:
    """The reading of a meaning that ``says_all``: of the narrative only what holds for the whole text counts."""
    if type(meaning) is Calendar and not meaning.before_christ:
        assert isinstance(meaning.year, int)
        return in_year(meaning, meaning.year)
    if type(meaning) is Clock and meaning.day is not None:
        return _at_hour(meaning, resolve_settled(meaning.day, narrative))
    return _RESOLVERS[type(meaning)](meaning, narrative, no_tense)


def _says_now(meaning: Meaning) -> bool:
    """Last year, two years ago, last Tuesday; "on Tuesday" by itself goes with the story."""
    if isinstance(meaning, Cyclic):
        return meaning.base is Base.NOW and meaning.direction is not None
    if isinstance(meaning, Calendar):
        return isinstance(meaning.year, Relative) and meaning.year.base is Base.NOW
    return isinstance(meaning, Relative | Offset) and meaning.base is Base.NOW


def _named(meaning: Named, narrative: Narrative, tense: AskTense) -> Reading | None:
    read = calendar.read_edtf(meaning.edtf)
    if read is None:
        return None
    anchor = f"{meaning.name} {meaning.edtf}"
    return Reading("DATE", calendar.timex_value(read[0]), meaning.edtf, "within", anchor)


def _length(meaning: Length, narrative: Narrative, tense: AskTense) -> Reading:
    return Reading("DURATION", length_value(meaning))


def _reference(meaning: Reference, narrative: Narrative, tense: AskTense) -> Reading:
    return Reading("DATE", meaning.value)


def _vague(meaning: Vague, narrative: Narrative, tense: AskTense) -> Reading | None:
    return Reading("DATE", meaning.value) if narrative.mode is CHRONICLE else None


def _every(meaning: Every, narrative: Narrative, tense: AskTense) -> Reading:
    histories = narrative.mode is CHRONICLE and meaning.in_histories
    return Reading("SET", histories or meaning.value)


def _day_of_clock(narrative: Narrative, tense: AskTense) -> Granule | None:
    """The day that an hour without one is of, where it isn't that of the writing.

    In a report the one that the paragraph has named, else the one that the story is at, unless the hour is still to
    come.
    """
    story = narrative.story
    if narrative.mode is CHRONICLE or narrative.published is None:
        return story
    if narrative.place.day is not None:
        return narrative.place.day
    told = story if narrative.story_from_writing and tense() not in AHEAD else narrative.passage()
    return told if told is not None and told.unit is DAY else None


def _clock(meaning: Clock, narrative: Narrative, tense: AskTense) -> Reading | None:
    if meaning.day is not None:
        outer = resolve(meaning.day, narrative, tense)
    else:
        day = _day_of_clock(narrative, tense)
        if day is not None and day.unit is DAY:
            from_writing = narrative.story_from_writing and day == narrative.story
            outer = known(day, Part.WHOLE, narrative.anchor_of(day), from_writing)
        else:
            outer = relative(Relative(DAY, 0, Base.STORY if day else Base.NOW), narrative, tense)
        if outer.granule is None:
            outer = Reading("DATE", "XXXX-XX-XX")
    return _at_hour(meaning, outer)


def _at_hour(meaning: Clock, outer: Reading | None) -> Reading | None:
    """The reading of a time of day, given that of its day."""
    if outer is None:
        return None
    value = outer.value if outer.value != "PRESENT_REF" else "XXXX-XX-XX"
    return Reading("TIME", f"{value}T{meaning.value}{meaning.zone}", *outer[2:])


_RESOLVERS: dict[type, Callable[..., Reading | None]] = {
    Relative: relative,
    Calendar: dated,
    Numeric: numeric,
    Nth: nth,
    Edge: edge,
    Beside: beside,
    Week: week,
    Cyclic: cyclic,
    Offset: offset,
    Named: _named,
    Feast: feast,
    Length: _length,
    Recent: recent,
    Reference: _reference,
    Vague: _vague,
    Every: _every,
    Clock: _clock,
}
