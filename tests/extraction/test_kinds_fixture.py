import pytest

from tests.extraction.telling import KINDS, told

PLOVER = set(
    """agree consult support concede cooperate aid retreat request accuse reject threaten sanction protest mobilize
    coerce assault""".split()
)


def test_the_sixteen_types_of_plover_stand_at_the_top():
    assert {row["slug"] for row in KINDS if not row["parent"]} >= PLOVER


def test_each_kind_has_a_name_of_its_own_a_description_and_a_parent_that_stands_before_it():
    seen = {""}
    for row in KINDS:
        assert row["name"]
        assert row["description"].endswith(".")
        assert row["parent"] in seen
        assert row["slug"] not in seen
        seen.add(row["slug"])
    assert len({row["name"] for row in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "Prices at the port collapsed in May 2008.",
        "The pickets were released without charge in May 2008.",
        "The claim was amended in January 2011.",
        "Trade ties were restored in 1934.",
        "Savers withdrew 40 million crowns in October 2011.",
        "Shooting is to begin in 2031.",
    ],
)
def test_a_word_that_could_mean_two_kinds_gives_none_on_its_own(text):
    assert [candidate.kind for candidate in told(text)] == [""]


def test_triggers_are_lemmas_in_lower_case_and_none_is_written_twice_in_a_kind():
    for row in KINDS:
        triggers = row["triggers"]["en"]
        assert len(set(triggers)) == len(triggers), row["slug"]
        assert all(trigger == trigger.lower().strip() and trigger for trigger in triggers)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army opened a base near the town in 2001.", "base-opened"),
        ("The army left the base in 2005.", "base-closed"),
        ("Parliament passed the law in 1990.", "law-passed"),
        ("The republic joined the union in 2004.", "treaty-joined"),
        ("The republic pulled out of the treaty in 2012.", "treaty-left"),
        ("The queen visited the works in 1961.", "visit"),
        ("The ministers met in Oslo in 1975.", "meeting"),
        ("The admiral testified before the committee in 1994.", "hearing"),
        ("The firm announced a plan in 1994.", "announcement"),
        ("The board appointed Anna Keller in 1994.", "appointment"),
        ("The minister resigned in 1994.", "resignation"),
        ("Voters elected a new mayor in 1994.", "election"),
        ("The club was founded in 1921.", "founding"),
        ("The museum opened in 1902.", "opening"),
        ("The plant closed in 2018.", "closure"),
        ("Engineers built the wall in 1957.", "construction"),
        ("The wall was completed in 1962.", "completion"),
        ("The bank acquired a rival in 2011.", "acquisition"),
        ("The agency launched the rocket in 2023.", "launch"),
        ("The regulator fined the bank in 2016.", "fine"),
        ("The judge sentenced him in 2014.", "ruling"),
        ("Police arrested two men in 2014.", "arrest"),
        ("The firm filed for bankruptcy in 2008.", "bankruptcy"),
        ("An earthquake struck the town in 1990.", "disaster"),
        ("The ferry sank in 1979.", "accident"),
        ("The painter died in 1989.", "death"),
        ("The painter was born in 1928.", "birth"),
        ("United beat Rovers in 2017.", "match"),
        ("The club signed the striker in January 2017.", "transfer"),
        ("The army captured the fort in 1871.", "assault"),
        ("Troops withdrew from the north in 1994.", "retreat"),
        ("Thousands protested in the square in 1989.", "protest"),
        ("The comet was discovered in 1995.", "discovery"),
        ("The wheels of the cart were green in 1995.", ""),
    ],
)
def test_the_kind_of_a_plain_sentence(text, kind):
    assert [candidate.kind for candidate in told(text)] == [kind]
