"""What a document is called."""

from corpus_import.extraction.records import Extraction, Role


def title_of(extraction: Extraction) -> str:
    """The title that came with the document, else its headline, else its first words, else its name."""
    document = extraction.document
    if document.title.strip():
        return " ".join(document.title.split())
    for wanted in (Role.HEADLINE, Role.LEDE, Role.BODY):
        for region in extraction.regions:
            if region.role == wanted:
                words = " ".join(document.text[region.start : region.end].lstrip("# ").split())
                return words if len(words) <= 120 else f"{words[:120].rsplit(' ', 1)[0]} …"
    return document.name
