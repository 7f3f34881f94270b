"""Documents to extractions, in this process or in others, with a failure kept to its document."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from corpus_import import parallel
from corpus_import.extraction.formats.failure import Failure
from corpus_import.extraction.gazetteer import ActorName, Gazetteer, Name
from corpus_import.extraction.pipeline import KindRule, RuleExtractor
from corpus_import.extraction.records import Document, Extraction

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The names and kinds that the extraction works with, as plain rows that another process can be given."""

    places: tuple[Name, ...] = ()
    actors: tuple[ActorName, ...] = ()
    kinds: tuple[KindRule, ...] = ()


def analyse(
    documents: Iterable[Document | Failure], knowledge: Knowledge, *, workers: int = 1
) -> Iterator[Extraction | Failure]:
    """What each document says, in the documents' order. A failure passes through, or stands for its document."""
    return parallel.ordered_map(partial(_reader, knowledge), documents, workers=workers)


def _reader(knowledge: Knowledge) -> Callable[[Document | Failure], Extraction | Failure]:
    extractor = RuleExtractor(gazetteer=Gazetteer(knowledge.places, knowledge.actors), kinds=knowledge.kinds)

    def read(document: Document | Failure) -> Extraction | Failure:
        if isinstance(document, Failure):
            return document
        try:
            return extractor.extract(document)
        except Exception as error:
            # One document that trips the rules must not stop the others; the log says where to look.
            logger.exception("%s could not be analysed", document.name)
            return Failure(document.name, f"It could not be analysed ({type(error).__name__}: {error}).")

    return read
