import pytest

from timeline.search.query import Query, Term, unfinished


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("bridge", [Term(("bridge",))]),
        ("bridge halden", [Term(("bridge",)), Term(("halden",))]),
        ('"opened in Halden"', [Term(("opened", "in", "Halden"))]),
        ("brid*", [Term(("brid",), unfinished=True)]),
        ('dam "two words" ope*', [Term(("dam",)), Term(("two", "words")), Term(("ope",), unfinished=True)]),
        ("K2-base*", [Term(("K2",)), Term(("base",), unfinished=True)]),
        ('"unclosed phrase', [Term(("unclosed",)), Term(("phrase",))]),
        ('a"b c"d', [Term(("a",)), Term(("b",)), Term(("c",)), Term(("d",))]),
        ("* - ( & | ! :", []),
        ('""', []),
        ("", []),
        ("мост*", [Term(("мост",), unfinished=True)]),
    ],
)
def test_a_text_is_read_as_words_phrases_and_beginnings(text, terms):
    query = Query.read(text)

    assert list(query.terms) == terms
    assert bool(query) == bool(terms)


def test_what_is_still_being_written_ends_in_a_beginning():
    assert unfinished("dam ope").terms == (Term(("dam",)), Term(("ope",), unfinished=True))


@pytest.mark.parametrize("text", ['"a b" c*', "NEAR OR AND NOT", "title: x"])
def test_every_word_is_quoted_for_fts5(text):
    outside = Query.read(text).fts5().split('"')[::2]

    assert set("".join(outside).split()) <= {"AND", "*"}
