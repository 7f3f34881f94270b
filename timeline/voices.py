"""How many independent sources tell of an event. Copies of one text are one voice, and so is one publisher."""

from collections.abc import Iterable

from timeline.models import Evidence, Source


def name_of(source: Source) -> str:
    """Who speaks: the publisher, else the author, else the document."""
    return source.publisher or source.author or source.title


def voices(evidence: Iterable[Evidence]) -> list[str]:
    """The names of the independent voices in ``evidence``, in its order."""
    spoken: dict[str, str] = {}
    for source in (row.source for row in evidence):
        signs = [f"name {_folded(name_of(source))}", f"text {source.copy_of_id or source.pk}"]
        heard = next((spoken[sign] for sign in signs if sign in spoken), name_of(source))
        for sign in signs:
            spoken.setdefault(sign, heard)
    return list(dict.fromkeys(spoken.values()))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
