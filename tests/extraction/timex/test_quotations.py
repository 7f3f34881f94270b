import pytest

from corpus_import.extraction.timex.quotations import attributions, quotations


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("“It roared,” a survivor said in @.", True),
        ('"It roared." He said so in @.', True),
        ("«Он ревел», — сказал он в @.", True),
        ("„Er tobte.“ Das sagte er am @.", True),
        ("“It roared,” he said. He left in @.", False),
        ("“It roared,” he said of the “dam” in @.", False),
        ("“It roared,”\n\nhe said in @.", False),
        ("It roared in @.", False),
    ],
)
def test_what_follows_on_a_quotation_as_far_as_its_sentence(text: str, follows: bool) -> None:
    assert (text.index("@") in attributions(text)) is follows


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"We won @ ," he said.', True),
        ("“We won @ ,” he said.", True),
        ("«Мы победили @ », сказал он.", True),
        ('"We won," he said @ , "and lost."', False),
        ('"We won.\n\nHe left @ ."', False),
        ("He left @ .", False),
    ],
)
def test_what_somebody_says(text: str, inside: bool) -> None:
    assert (text.index("@") in quotations(text)) is inside
