import pytest

from corpus_import.extraction.timex.quotations import Attributions


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
    assert (text.index("@") in Attributions(text)) is follows
