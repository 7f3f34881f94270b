import pytest

from corpus_import.extraction.capitals import capital_runs, gender_of, short_forms_resolved


def names(text):
    return [(m.name, m.kind, m.sort) for m in short_forms_resolved(capital_runs(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gen. Mark Hill spoke.", [("Mark Hill", "actor", "person")]),
        ("Uzbek President Shavkat Mirziyoyev spoke.", [("Shavkat Mirziyoyev", "actor", "person")]),
        ("It met Anna Keller there.", [("Anna Keller", "actor", "person")]),
        ("The World Bank lent it.", [("World Bank", "actor", "organisation")]),
        (
            "The Food and Drug Administration warned it.",
            [("Food and Drug Administration", "actor", "organisation")],
        ),
        ("They reached Lake Nasser.", [("Lake Nasser", "place", "")]),
        ("It lies in Central Asia.", [("Central Asia", "place", "")]),
        ("The Murchison Medal was struck.", []),
        ("The Russian fleet left.", []),
        ("Floods came. Then rain.", []),
        (
            "The agreement of Ministry of Mines. Carter left.",
            [("Ministry of Mines", "actor", "organisation"), ("Carter", "actor", "")],
        ),
    ],
)
def test_what_a_run_of_capitals_is(text, expected):
    assert names(text) == expected


def test_a_surname_stands_for_the_full_name_that_was_told_before():
    assert [name for name, _, _ in names("Martin Cole ran it. Cole’s plan failed, and Cole left.")] == [
        "Martin Cole"
    ] * 3


def test_a_name_that_goes_alone_before_its_founder_is_named_is_the_firm_s():
    told = names("Bids for Hadley rose, and Hadley refused. Martin Hadley began in 1824. Hadley then grew.")

    assert [name for name, _, _ in told] == ["Hadley", "Hadley", "Martin Hadley", "Hadley"]


@pytest.mark.parametrize(("name", "gender"), [("Anna Keller", "f"), ("Martin Cole", "m"), ("Xqz Cole", ""), ("", "")])
def test_given_names_tell_he_from_she(name, gender):
    assert gender_of(name) == gender
