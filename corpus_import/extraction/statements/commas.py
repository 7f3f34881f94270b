"""Commas that cut nothing: between adjectives, in a list of nouns, around a date."""

from collections.abc import Sequence

from .phrases import noun_phrase_at, verb_group_at
from .words import TIME, Word


def inside_list(words: Sequence[Word], i: int) -> bool:
    """A comma between adjectives, figures or the nouns of a list."""
    if not 0 < i < len(words) - 1:
        return False
    before, after = words[i - 1], words[i + 1]
    if (before.tag.startswith("JJ") and after.tag.startswith("JJ")) or (before.tag == "CD" and after.tag == "CD"):
        return True
    return before.is_noun and _listed_nouns(words, i)


def sets_off_date(words: Sequence[Word], i: int) -> bool:
    """ "and, in 1934, extended": the commas around a date that stands between "and" and its verb."""
    for first in (i, i - 2, i - 3):
        if first < 1 or words[first].text != "," or words[first - 1].tag != "CC":
            continue
        time = first + 1 if words[first + 1 : first + 2] and words[first + 1].tag == TIME else first + 2
        inside = words[first + 1 : time + 2]
        if len(inside) < 2 or inside[-1].text != "," or inside[-2].tag != TIME or i not in {first, time + 1}:
            continue
        return verb_group_at(words, time + 2, len(words)) is not None
    return False


def _listed_nouns(words: Sequence[Word], comma: int) -> bool:
    """ "Mali, Niger and Chad": nouns of one sort up to an "and"; never a name and what it is."""
    named = words[comma - 1].is_name
    if words[comma + 1].tag == "CC":
        final = noun_phrase_at(words, comma + 2)
        earlier = next((k for k in range(comma - 1, max(0, comma - 6), -1) if words[k].text == ","), -1)
        return (
            final is not None and earlier > 0 and words[final.head].is_name == named and _listed_nouns(words, earlier)
        )
    k = comma + 1
    while (phrase := noun_phrase_at(words, k)) is not None and words[phrase.head].is_name == named:
        if named and words[phrase.first].tag == "DT":
            return False
        k = phrase.last
        closing = k < len(words) and words[k].text == "," and k + 1 < len(words) and words[k + 1].tag == "CC"
        if closing:
            k += 1
        if k < len(words) and words[k].tag == "CC":
            final = noun_phrase_at(words, k + 1)
            return final is not None and words[final.head].is_name == named
        if k >= len(words) or words[k].text != ",":
            return False
        k += 1
    return False
