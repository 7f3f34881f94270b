"""The sentence itself for a title, where no clause could be made of it that reads well."""

from collections.abc import Sequence

from .en.connectives import DATE_PREPOSITIONS, UNFIT_ENDS, UNFIT_OPENERS
from .rendering import is_real, rendered
from .undated import undated
from .words import Word


def is_sound(line: str) -> bool:
    """Whether a title opens and ends as a sentence can: not "Of them sued", "closed between the"."""
    parts = line.lower().split()
    return len(parts) > 1 and parts[0] not in UNFIT_OPENERS and parts[-1] not in UNFIT_ENDS


def whole_sentence(text: str, words: Sequence[Word], time: int, replaced: dict[int, str], room: int) -> str:
    """The sentence in its own words, cut where a clause ends so that it fits ``room`` characters; "" where none does.

    Its date goes where the sentence reads on without it.
    """
    indexes = [i for i, word in enumerate(words) if word.tag != "''"]
    if not any(words[i].tag in {"VBD", "VBZ", "VBP", "MD"} for i in indexes):
        return ""
    kept = undated(words, indexes, [time]) if _drops_cleanly(words, time) else indexes
    while kept and (not is_real(words[kept[0]]) or words[kept[0]].tag == "CC"):
        kept.pop(0)
    ends = [n for n, i in enumerate(kept) if words[i].text in {";", ":"} or _opens_clause(words, i)]
    for end in (len(kept), *reversed(ends)):
        line = rendered(text, words, kept[:end], replaced)
        told = any(words[i].tag in {"VBD", "VBZ", "VBP", "MD"} for i in kept[:end])
        if told and len(line) <= room and (end == len(kept) or time in kept[:end] or kept[end] > time):
            return line
    return ""


def _drops_cleanly(words: Sequence[Word], time: int) -> bool:
    """Not where the sentence opens with its date, or where the date is one part of a phrase."""
    if time + 1 < len(words) and (words[time + 1].lower == "of" or words[time + 1].is_verb):
        return False
    return time > 1 and words[time - 1].lower in DATE_PREPOSITIONS


def _opens_clause(words: Sequence[Word], i: int) -> bool:
    return words[i].text == "," and i + 1 < len(words) and words[i + 1].tag in {"CC", "WDT", "WP", "WRB", "VBG"}
