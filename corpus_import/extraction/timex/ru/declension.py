"""Forms of a Russian word: its stem with the ending of each case and number."""


def declined(value: object, stem: str, endings: str) -> dict[str, object]:
    """The stem with each ending; a bare stem is "-"."""
    return {stem + ending.replace("-", ""): value for ending in endings.split(" ")}


def adjective(value: object, stem: str, soft: bool = False) -> dict[str, object]:
    hard_endings = "ый ий ая ое ые ого ой ому ую ым ом ых ыми"
    soft_endings = "ий яя ее ие ей его ему юю им ем их ими"
    return declined(value, stem, soft_endings if soft else hard_endings)


def hushing_adjective(value: object, stem: str) -> dict[str, object]:
    """Following, coming: -щий takes soft endings in some cases and hard ones in others."""
    return declined(value, stem, "ий ая ее ие ей его ему ую им ем их ими")
