"""From the words of a clause to the kind of event: triggers are data, see ``fixtures/kinds.json``.

A trigger is one lemma ("withdraw"), a phrase of lemmas that stand together ("pull out"), or lemmas with other words
between, joined by ``+`` ("open + base"): the first is then the word that names what happened, the others stand
anywhere in the clause. With "to" before it ("to storm") only the verb counts.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindRule:
    """A kind as the import needs it; ``parent`` is a slug or ""."""

    slug: str
    parent: str
    triggers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    slug: str
    trigger: str


class KindIndex:
    """Finds the most telling trigger of a clause."""

    def __init__(self, rules: Iterable[KindRule]) -> None:
        self._by_head: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str, bool]]] = {}
        for rule in rules:
            for trigger in rule.triggers:
                verbal = trigger.startswith("to ")
                phrase, *others = (tuple(part.split()) for part in trigger.removeprefix("to ").split("+"))
                if phrase:
                    company = tuple(word for part in others for word in part)
                    self._by_head.setdefault(phrase[0], []).append((phrase, company, rule.slug, verbal))

    def of_lemma(self, lemma: str) -> Found | None:
        """The kind that a lone lemma triggers."""
        alone = (slug for phrase, others, slug, _ in self._by_head.get(lemma, ()) if len(phrase) == 1 and not others)
        slug = next(alone, "")
        return Found(slug, lemma) if slug else None

    def find(
        self, heads: Sequence[int], lemmas: Sequence[str], within: Sequence[int], verbs: Collection[int] = frozenset()
    ) -> Found | None:
        """The kind of the clause whose telling words are ``heads``, best first, among the words ``within``.

        The first head that any trigger knows decides; of its triggers the one with the most words.
        """
        company = {lemmas[i] for i in within}
        best: tuple[int, int] = (0, 0)
        found: Found | None = None
        for rank, head in enumerate(heads):
            for phrase, others, slug, verbal in self._by_head.get(lemmas[head], ()):
                if any(other not in company for other in others) or (verbal and head not in verbs):
                    continue
                if not _stands(phrase, lemmas, head):
                    continue
                weight = (len(phrase) + len(others), -rank)
                if weight[0] > best[0] or (weight[0] == best[0] and found is None):
                    best, found = weight, Found(slug, " ".join(phrase + others))
        return found


def _stands(phrase: tuple[str, ...], lemmas: Sequence[str], head: int) -> bool:
    """Whether the phrase starts at ``head``; a word or two may stand between a verb and its particle."""
    position = head
    for word in phrase[1:]:
        position = next((i for i in range(position + 1, min(position + 4, len(lemmas))) if lemmas[i] == word), -1)
        if position < 0:
            return False
    return True
