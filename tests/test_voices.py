import pytest

from timeline.models import Evidence, Source
from timeline.voices import name_of, voices


def evidence(pk: int, **source: object) -> Evidence:
    return Evidence(source=Source(pk=pk, **{"title": f"Title {pk}", **source}))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ({"publisher": "The Post", "author": "A. Lund"}, "The Post"),
        ({"author": "A. Lund"}, "A. Lund"),
        ({}, "Title 1"),
    ],
)
def test_who_speaks_is_the_publisher_else_the_author_else_the_document(source, name):
    assert name_of(evidence(1, **source).source) == name


def test_each_source_is_a_voice_of_its_own():
    assert voices([evidence(1, publisher="A"), evidence(2, publisher="B")]) == ["A", "B"]


def test_two_passages_of_a_source_are_one_voice():
    assert voices([evidence(1), evidence(1)]) == ["Title 1"]


def test_a_publisher_is_one_voice_however_it_is_spelled():
    assert voices([evidence(1, publisher="The  Post"), evidence(2, publisher="the post")]) == ["The  Post"]


def test_a_copy_is_no_voice_of_its_own():
    assert voices([evidence(1, publisher="Agency"), evidence(2, publisher="Paper", copy_of_id=1)]) == ["Agency"]


def test_two_copies_of_one_text_are_one_voice_where_the_original_is_not_cited():
    copies = [evidence(2, publisher="Paper", copy_of_id=1), evidence(3, publisher="Radio", copy_of_id=1)]

    assert voices(copies) == ["Paper"]
