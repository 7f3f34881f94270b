"""Statements become candidates: an event as proposed, with its evidence and how sure we are, in words."""

from collections.abc import Iterable

from timeline.dates import parse

from .records import Candidate, Claim, Document, Passage, Publication, Statement

CONTEXT = 32  # characters of prefix and suffix, as the W3C TextQuoteSelector examples have
SUMMARY = 300
_DAY = 86_400


def candidates(document: Document, publication: Publication, statements: Iterable[Statement]) -> tuple[Candidate, ...]:
    """One candidate a statement, in the order of the text."""
    return tuple(_candidate(document, publication, statement) for statement in statements)


def _candidate(document: Document, publication: Publication, statement: Statement) -> Candidate:
    timex = statement.timex
    passage = passage_of(document, statement)
    claim = Claim(passage.time_expression, timex.edtf, timex.nature, timex.anchor, timex.rule, timex.wants, passage)
    confidence, reasons = _confidence(statement, publication)
    places = dict.fromkeys(m.name for m in statement.mentions if m.kind == "place")
    actors: dict[str, str] = {}
    for mention in statement.mentions:
        if mention.kind == "actor":
            actors[mention.name] = actors.get(mention.name) or mention.role
    return Candidate(
        title=statement.title,
        summary=summary_of(document.text[statement.sentence.start : statement.sentence.end]),
        date=timex.edtf,
        nature=timex.nature,
        kind=statement.kind,
        modality=statement.modality,
        places=tuple(places),
        actors=tuple(actors.items()),
        confidence=confidence,
        reasons=reasons,
        claims=(claim,),
    )


def passage_of(document: Document, statement: Statement) -> Passage:
    """The quote, exactly as it stands, with what stands around it."""
    text, start, end = document.text, statement.start, statement.end
    return Passage(
        document=document.name,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        time_expression=text[statement.timex.start : statement.timex.end],
        time_start=statement.timex.start,
        time_end=statement.timex.end,
        speaker=statement.speaker,
        paragraph=statement.sentence.paragraph,
    )


def summary_of(sentence: str) -> str:
    """The sentence on one line, cut at a word with an ellipsis where it runs long."""
    line = " ".join(sentence.split())
    if len(line) <= SUMMARY:
        return line
    return line[: line.rfind(" ", 0, SUMMARY - 1)].rstrip(" ,;:–—-") + "…"


def _confidence(statement: Statement, publication: Publication) -> tuple[float, tuple[str, ...]]:
    timex = statement.timex
    score, reasons = 0.5, []

    def because(change: float, reason: str) -> None:
        nonlocal score
        score += change
        reasons.append(reason)

    if not timex.edtf:
        because(-0.25, "the date waits for a publication date")
    else:
        width = _days(timex.edtf)
        if width is None:
            because(-0.05, "the date is open at one end")
        elif width <= 1:
            because(0.2, "date stated to the day")
        elif width <= 31:
            because(0.1, "date known to the month")
        elif width <= 366:
            because(0.05, "date known to the year")
        else:
            because(-0.05, "date known to a span of years")
    if "publication" in timex.anchor:
        if "~" in publication.date or "?" in publication.date:
            because(-0.1, "relative to an approximate publication date")
        else:
            because(-0.02, "relative to the publication date")
    elif timex.anchor:
        because(-0.05, f"relative to {timex.anchor}")
    for note in statement.notes:
        because(-0.1, note)
    if not statement.notes:
        because(0.1, "subject and verb found")
    because(0.1, f"kind told by “{statement.trigger}”") if statement.kind else because(-0.05, "kind unknown")
    if statement.speaker:
        because(-0.05, f"in reported speech of {statement.speaker}")
    if statement.modality != "occurred":
        because(-0.05, f"told as {statement.modality}")
    return round(min(0.95, max(0.05, score)), 2), tuple(reasons)


def _days(edtf: str) -> int | None:
    date = parse(edtf)
    if date.earliest is None or date.latest is None:
        return None
    return (date.latest - date.earliest) // _DAY
