import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.admin.passages import REACH, in_context


def shown(window: str, quote: str, *phrases: str) -> str:
    start = window.index(quote)
    found = in_context(window, start, start + len(quote), phrases)
    signs = {(): "{}", ("quote",): "[{}]", ("date",): "<{}>", ("quote", "date"): "[<{}>]"}
    return "\n\n".join("".join(signs[run.inside].format(run.text) for run in p.runs) for p in found)


@pytest.mark.parametrize(
    ("window", "quote", "phrases", "expected"),
    [
        ("It fell in 1903.", "It fell in 1903.", [], "[It fell in 1903.]"),
        ("A one. B two. C three. It fell. D four. E five. F six.", "It fell.", [],
         "B two. C three. [It fell.] D four. E five."),
        ("A one. B two. They say it fell in 1903, no more. C three. D four.", "it fell in 1903", ["1903"],
         "B two. They say [it fell in ][<1903>], no more. C three."),
        ("In May 1903 it rained. The dam broke.", "The dam broke.", ["In May 1903"],
         "<In May 1903> it rained. [The dam broke.]"),
        ("Line one\nLine two\nIt fell.\nLine three", "It fell.", [], "Line one\nLine two\n[It fell.]\nLine three"),
        ("It fell in 1903.", "It fell in 1903.", ["1904", ""], "[It fell in 1903.]"),
    ],
)  # fmt: skip
def test_a_quote_stands_among_the_sentences_around_it(
    window: str, quote: str, phrases: list[str], expected: str
) -> None:
    assert shown(window, quote, *phrases) == expected


def test_a_text_without_sentences_is_cut_between_words() -> None:
    window = "word " * 200 + "It fell" + " word" * 200

    context = shown(window, "It fell")

    assert "[It fell]" in context
    assert len(context) <= 2 * REACH + len("[It fell]")
    assert context.startswith("word ")
    assert context.endswith(" word")


@given(
    st.text(alphabet="aA .\n“”", max_size=900),
    st.text(alphabet="aA .", min_size=1, max_size=30),
    st.text(alphabet="aA .\n", max_size=900),
)
def test_whatever_stands_around_it_the_quote_is_marked_whole(before: str, quote: str, after: str) -> None:
    found = in_context(before + quote + after, len(before), len(before) + len(quote))

    marked = "".join(run.text for paragraph in found for run in paragraph.runs if "quote" in run.inside)
    assert marked.strip() == quote.strip() or not quote.strip()
