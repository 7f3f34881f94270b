"""What a clause is: a subject, a verb group, and the words that belong to it."""

from dataclasses import dataclass, field
from enum import StrEnum

from .phrases import NounPhrase, VerbGroup


class Form(StrEnum):
    """How a clause hangs on the rest of its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    COMPLEMENT = "complement"
    PARTICIPLE = "participle"
    REDUCED = "reduced"
    FRAGMENT = "fragment"


@dataclass(slots=True)
class Clause:
    """``own`` are the indexes of its words, in order; those of clauses inside it are theirs."""

    form: Form
    own: list[int]
    subject: NounPhrase | None = None
    verb: VerbGroup | None = None
    marker: int = -1  # the word that opens it: which, when, that, and
    parent: "Clause | None" = None
    antecedent: NounPhrase | None = None
    lead: list[int] = field(default_factory=list)  # fragments before it: "In 2008,"
    quoted: bool = False

    @property
    def first(self) -> int:
        return min(self.own + self.lead)

    @property
    def last(self) -> int:
        return max(self.own + self.lead) + 1
