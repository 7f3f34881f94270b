"""The vocabularies of all languages as patterns. A text's language is seldom known when it is segmented."""

import re
from collections.abc import Callable

from corpus_import.extraction.segment.languages import VOCABULARIES, Vocabulary, Words

# Letter for letter, so that offsets stay.
_PLAIN = str.maketrans("\xa0\u202f\t’‘“”«»", '   \'\'""""')
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\](?:\([^()\s]{0,500}\))")
_ADDRESS = re.compile(
    r"<?(?:https?://|www\.)[^\s<>]{1,500}>?|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.ASCII
)
_EDIT = re.compile(r"\s?\[[^\[\]\d]{4,40}\]\Z")  # a wiki's "[edit]" behind its headings
_ORNAMENT = re.compile(r"[\s#*_>=|~•▪●·-]+")


def plain(text: str) -> str:
    """With ordinary blanks and quotes; as long as ``text``."""
    return text.translate(_PLAIN)


def visible(text: str) -> str:
    """Without the brackets and targets of Markdown links."""
    return _LINK.sub(r"\1", text) if "](" in text else text


def linked(text: str) -> int:
    """How many characters that a reader sees are links."""
    if "](" not in text:
        return sum(map(len, addresses(text)))
    labels = sum(len(match.group(1)) for match in _LINK.finditer(text))
    return labels + sum(map(len, addresses(_LINK.sub("", text))))


def addresses(text: str) -> list[str]:
    """The URLs and e-mail addresses written out."""
    if "@" not in text and "//" not in text and "www." not in text:
        return []
    return [match.group().strip("<>.,;") for match in _ADDRESS.finditer(text)]


def undecorated(text: str) -> str:
    """Without the marks that a heading or a list item opens with."""
    match = _ORNAMENT.match(text)
    return text[match.end() :] if match else text


def without_edit_link(text: str) -> str:
    """Without a wiki's "[edit]" at the end of a heading."""
    return _EDIT.sub("", text)


def _alternatives(words: Callable[[Vocabulary], Words]) -> str:
    every = sorted({word for vocabulary in VOCABULARIES for word in words(vocabulary)}, key=len, reverse=True)
    return "|".join(r"\s{1,3}".join(re.escape(part) for part in word.split()) for word in every)


def _anywhere(words: Callable[[Vocabulary], Words]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)", re.IGNORECASE)


def _opening(words: Callable[[Vocabulary], Words]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives(words)})(?!\w)", re.IGNORECASE)


BYLINE = _opening(lambda v: v.byline)
DATED = _opening(lambda v: v.dated)
CAPTION = _opening(lambda v: v.caption)
POSE = re.compile(rf"(?:{_alternatives(lambda v: v.pose)})", re.IGNORECASE)
SCENE = _anywhere(lambda v: v.scene)
APPARATUS = re.compile(
    rf"(?:\d{{1,5}}\s)?(?:{_alternatives(lambda v: v.apparatus)})\s?:?(?:\s?\(\d{{1,5}}\))?\Z", re.IGNORECASE
)
CLOSING = _opening(lambda v: v.closing)
_RELATED = _alternatives(lambda v: v.related).replace(r"\s{1,3}\.\.\.", r"(?:\s[\w'’&.-]{1,30}){1,4}")
RELATED = re.compile(rf"(?:{_RELATED})\s?(?P<colon>:)?", re.IGNORECASE)
_MORE = _alternatives(lambda v: v.teaser_end)
TEASER_END = re.compile(rf"(?:(?:\.\.\.|…)\s?(?:{_MORE})|\.\.\.|…)[\s>»\]]*\Z", re.IGNORECASE)
LABEL = _opening(lambda v: v.label)
SOURCE_LINE = _opening(lambda v: v.source_line)
FOOTER = _opening(lambda v: v.footer)
LEGAL = _anywhere(lambda v: v.legal)
REQUEST = _opening(lambda v: v.request)
READER = _anywhere(lambda v: v.reader)
INTERFACE = _anywhere(lambda v: v.interface)
PROFESSION = _anywhere(lambda v: v.profession)
AUTHOR_VERB = _opening(lambda v: v.author_verb)
PHOTOGRAPH = _anywhere(lambda v: v.photograph)
YEAR = re.compile(r"(?<![\d-])(?:1\d|20)\d\d(?!\d|-\d)")
SUBJECTLESS = _opening(lambda v: v.subjectless)
IMPRINT = re.compile(rf"(?<!\w)(?:{_alternatives(lambda v: v.imprint)})|©|\(c\) ?\d{{4}}", re.IGNORECASE)
STANDING = _opening(lambda v: v.standing)
DOCUMENT = _anywhere(lambda v: v.document)
ABOUT = _opening(lambda v: v.about)
COMMENTS = re.compile(rf"\d{{1,5}}\s(?:{_alternatives(lambda v: v.comments)})(?!\w)", re.IGNORECASE)
# "This article was", "A version of this article first": nothing that the article itself would say.
ITSELF = re.compile(
    rf"(?:[\w'-]{{1,12}} ){{0,4}}(?:{_alternatives(lambda v: v.self)}) (?:[\w'-]{{1,14}} ){{0,2}}"
    rf"(?:{_alternatives(lambda v: v.page)})(?: [\w'-]{{1,14}}){{0,4}}? "
    rf"(?:{_alternatives(lambda v: v.treated)})(?!\w)",
    re.IGNORECASE,
)
_DETERMINERS = frozenset(word for vocabulary in VOCABULARIES for word in vocabulary.determiner)
_JOINING = re.compile(rf"(?<!\w)(?:{_alternatives(lambda v: v.joining)})\Z|,\Z", re.IGNORECASE)


def ends_joining(text: str) -> bool:
    """Whether the last word asks for another: "of the", "and", a comma."""
    return bool(_JOINING.search(text))


def opens_noun_phrase(word: str) -> bool:
    """ "The", "their"."""
    return word.lower() in _DETERMINERS
