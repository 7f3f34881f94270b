"""What is searched for: words, "phrases" and unfinished words*, in each database's own language."""

import re
from dataclasses import dataclass

PART = re.compile(r'"([^"]*)"|(\S+)')
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Term:
    """One word, several that stand side by side, or the beginning of one."""

    words: tuple[str, ...]
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All of ``terms``, or with ``every`` False any of them. Without a term it finds nothing."""

    terms: tuple[Term, ...]
    every: bool = True

    @classmethod
    def read(cls, text: str) -> "Query":
        """``bridge "in Halden" open*``: a word, a phrase, a beginning. Anything but letters and digits parts words."""
        terms: list[Term] = []
        for phrase, part in PART.findall(text):
            if phrase:
                words = tuple(WORD.findall(phrase))
                terms += [Term(words)] if words else []
                continue
            words = tuple(WORD.findall(part))
            terms += [Term((word,)) for word in words]
            if words and part.endswith("*"):
                terms[-1] = Term(words[-1:], unfinished=True)
        return cls(tuple(terms))

    def __bool__(self) -> bool:
        return bool(self.terms)

    def fts5(self) -> str:
        """A MATCH expression of SQLite. Each term is quoted, so that it is never an operator or a column."""
        quoted = (f'"{" ".join(term.words)}"{"*" if term.unfinished else ""}' for term in self.terms)
        return (" AND " if self.every else " OR ").join(quoted)

    def tsquery(self) -> tuple[str, list[str]]:
        """An SQL expression of PostgreSQL's type tsquery, and its parameters."""
        calls, values = [], []
        for term in self.terms:
            whole = not term.unfinished
            calls.append(f"{'phraseto' if whole else 'to'}_tsquery('english', %s)")
            values.append(" ".join(term.words) if whole else f"'{term.words[0]}':*")
        return f"({(' && ' if self.every else ' || ').join(calls)})", values


def unfinished(text: str) -> Query:
    """The words of ``text``, all of them; the last may still be being written."""
    words = WORD.findall(text)
    return Query(tuple(Term((word,), unfinished=n == len(words)) for n, word in enumerate(words, start=1)))
