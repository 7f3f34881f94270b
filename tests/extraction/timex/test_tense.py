import pytest

from corpus_import.extraction.timex.language import language
from corpus_import.extraction.timex.narrative import Tense
from corpus_import.extraction.timex.shorthand import TOKEN
from corpus_import.extraction.timex.tense import Tenses


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The bank closed on @ .", Tense.PAST),
        ("The bank will close on @ .", Tense.FUTURE),
        ("The vote will be held on @ .", Tense.FUTURE),
        ("They agreed that it be held on @ .", Tense.FUTURE),
        ("It had been held on @ .", Tense.PAST_PERFECT),
        ("He missed the deadline of @ .", Tense.FUTURE),
        ("He missed the deadline, and left on @ .", Tense.PAST),
        ("A hearing is set for @ .", Tense.FUTURE),
        ("Snow is in the forecast for @ .", Tense.FUTURE),
        ("He set fires for @ 's sake.", Tense.UNKNOWN),
        ("Troops that had dug in on @ fled.", Tense.PAST_PERFECT),
        ("By @ they had left.", Tense.PAST),
        ("@ is a holiday.", Tense.PRESENT),
        ("It rained. @ is a holiday.", Tense.PRESENT),
        ("The attack of @ is the third, said those who fled.", Tense.PAST),
        ("The clinic is to close on @ .", Tense.FUTURE),
        ("Leaders are set to elect him on @ .", Tense.FUTURE),
        ("What it is they saw on @ .", Tense.PAST),
        ("Polls close at @ .", Tense.FUTURE),
        ("The council meets on @ .", Tense.PRESENT),
        ("Rates can change on @ .", Tense.PRESENT),
        ("She is flying home @ .", Tense.PRESENT),
        ("They had begun to play in @ .", Tense.PAST_PERFECT),
        ("They began to play in @ .", Tense.PAST),
        ("They had to wait until @ .", Tense.PAST),
        ("On @ the count, who had fled, came back.", Tense.PAST),
        ("On @ the count had fled.", Tense.PAST_PERFECT),
        ("Police are questioning a man who fled on @ .", Tense.PAST),
        ("The novel is published on @ .", Tense.PRESENT),
        ("He is accused of a robbery on @ .", Tense.PAST),
        ("Dealers sold before @ , when the bank is to decide.", Tense.FUTURE),
        ("Shops closed early ahead of @ .", Tense.FUTURE),
        ("The hay was meant for @ .", Tense.FUTURE),
        ("More snow is possible on @ .", Tense.FUTURE),
        ("The fair was to take place on @ .", Tense.FUTURE_IN_PAST),
        ("He hoped to recover his money by @ .", Tense.FUTURE_IN_PAST),
        ("The stalls would be moved from @ while the square is repaved.", Tense.FUTURE),
        ("He left.\n\n@ is a holiday.", Tense.PRESENT),
        ("“@ is what worries me,” he said.", Tense.PRESENT),
        ("It will close. Now @ .", Tense.UNKNOWN),
        ("On @ the bank closed.", Tense.PAST),
        ("A red shed stands since @ .", Tense.UNKNOWN),
    ],
)
def test_the_tense_of_the_clause_around(text: str, tense: Tense) -> None:
    tokens = TOKEN.findall(text)
    at = tokens.index("@")

    assert Tenses(tokens, language("en").verbs).around(at, at + 1) is tense
