"""What the page's furniture and its punctuation look like in one language: a TOML file of words a language."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words and phrases in lower case, spaces single, quotes straight; matched at word ends, whatever their case."""

    byline: Words  # open a line that names the author
    dated: Words  # open a line that says when the text came out
    photograph: Words  # stand in the credit of a picture
    caption: Words  # open a caption; a single word does so before a colon only
    pose: Words  # say where somebody stands in a picture
    scene: Words  # between names, make a picture's line of them rather than a byline
    related: Words  # stand alone above the titles of other articles; "..." is a name of up to four words
    teaser_end: Words  # close the teaser of another article
    label: Words  # before a colon, list what the page files the text under
    source_line: Words  # before a URL or a name, say where a text was taken from
    self: Words  # "this", before what a page calls itself
    page: Words  # what a page calls itself: "article"
    treated: Words  # what such a sentence says was done to it, or what it does
    subjectless: Words  # participles that open a line without a subject: "Founded 1871", "Photograph taken"
    imprint: Words  # of publishers, charities and museums: "registered office", "issn"
    standing: Words  # join a publisher's name to what it is: "is a", "is published"
    document: Words  # what a paper with a date at its head may be: "report", "bulletin"
    about: Words  # before a name, stand above what a sender says of itself
    comments: Words  # after a number, stand above readers' comments, whatever follows
    closing: Words  # open the page's end: nothing after it is article
    apparatus: Words  # stand alone above references, notes or readers' comments
    footer: Words  # open other things that are not the article, wherever they stand
    legal: Words  # two of them make a block under the article a legal notice
    request: Words  # open what the page asks of its reader
    reader: Words  # address the reader, or speak of the page as "our"
    interface: Words  # parts of a website
    profession: Words  # what an author's note calls the author
    author_verb: Words  # join an author's name to such a note
    joining: Words  # never end a line that is complete
    abbreviation: Words  # with a point that never ends a sentence
    closing_abbreviation: Words  # with a point that may end one
    verb: Words  # finite whatever stands around them: auxiliaries, past tenses
    nonfinite: Words  # before a participle that is not finite either
    verb_ending: Words  # of finite verbs, though others may have them too
    determiner: Words  # open a noun phrase, such as a verb's object
    object: Words  # pronouns and the like that follow a verb
    opening: Words  # often open a sentence, and are no part of a name


def _read(path: Path) -> Vocabulary:
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    return Vocabulary(**{field.name: tuple(lists.pop(field.name)) for field in fields(Vocabulary)}, **lists)


VOCABULARIES = tuple(_read(path) for path in sorted(Path(__file__).parent.glob("*.toml")))
