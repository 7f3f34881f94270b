import pytest

from corpus_import.extraction.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer(
        places=[("Karshi-Khanabad", ["K2", "Khanabad"])],
        actors=[
            ("NATO", ["North Atlantic Treaty Organization"], "organisation"),
            ("Mark Hill", ["Gen. Hill"], "person"),
        ],
    )


def found(gazetteer, text):
    return [(m.name, m.kind, m.known) for m in gazetteer.mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The base at Khanabad opened.", [("Karshi-Khanabad", "place", True)]),
        ("K2 closed.", [("Karshi-Khanabad", "place", True)]),
        ("The K25 road closed.", []),
        ("The North Atlantic Treaty Organization met.", [("NATO", "actor", True)]),
        ("Hosts in Kenya won.", [("Kenya", "place", False)]),
        ("They met in Reading last year.", [("Reading", "place", False)]),
        ("Reading is good for you.", []),
        ("It was a nice day; Nice weather stayed.", []),
        ("In March they met.", []),
    ],
)
def test_names_in_their_surroundings(gazetteer, text, expected):
    assert found(gazetteer, text) == expected


def test_a_person_named_like_a_country_is_no_place(gazetteer):
    assert ("Jordan", "place", False) not in found(gazetteer, "He met Michael Jordan there.")


def test_a_known_person_is_found_by_the_surname_later(gazetteer):
    names = found(gazetteer, "Mark Hill spoke. Hill left.")

    assert names == [("Mark Hill", "actor", True), ("Mark Hill", "actor", True)]


def test_offsets_are_those_of_the_text(gazetteer):
    text = "xx\n\nThe base at Khanabad, in Kenya, and Anna Keller’s house."

    for mention in gazetteer.mentions(text, 4):
        assert text[mention.start : mention.end]
        assert mention.known or text[mention.start : mention.end] == mention.name


def test_nothing_known_and_nothing_general_still_reads_capitals():
    assert found(Gazetteer(general=False), "The World Bank lent it.") == [("World Bank", "actor", False)]


@pytest.mark.parametrize("text", ["", " ", "A" * 10_000, "Aa " * 5_000, "’s ’s ’s", "Of Of Of"])
def test_odd_texts_are_no_error(gazetteer, text):
    gazetteer.mentions(text)
