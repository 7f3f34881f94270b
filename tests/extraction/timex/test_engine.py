"""The engine knows no language, and no text makes it slow."""

import ast
import random
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corpus_import.extraction.timex as timex
from corpus_import.extraction.timex import reader, tag
from corpus_import.extraction.timex.grammar import FEW
from corpus_import.extraction.timex.language import AVAILABLE, language
from corpus_import.extraction.timex.meaning import Meaning
from corpus_import.extraction.timex.narrative import Narrative
from corpus_import.extraction.timex.reading import AskTense, Reading
from corpus_import.extraction.timex.shorthand import Shorthand
from timeline.dates import parse

FOLDER = Path(timex.__file__).parent
ENGINE = sorted(FOLDER.glob("*.py"))


@pytest.mark.parametrize("module", ENGINE, ids=lambda path: path.stem)
def test_no_module_of_the_engine_imports_a_language(module: Path) -> None:
    imported = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            imported |= {part for name in node.names for part in f"{node.module or ''}.{name.name}".split(".")}
        elif isinstance(node, ast.Import):
            imported |= {part for name in node.names for part in name.name.split(".")}

    assert imported.isdisjoint(AVAILABLE)


def test_every_folder_beside_the_engine_is_a_language_that_can_be_asked_for() -> None:
    folders = {path.parent.name for path in FOLDER.glob("*/language.py")}

    assert folders == set(AVAILABLE)


@pytest.mark.parametrize("code", AVAILABLE)
def test_every_repetition_in_the_rules_is_bounded(code: str) -> None:
    grammar = language(code).grammar

    assert grammar.reach < 200


HOSTILE = {
    "digits": "1234567890",
    "the": "the ",
    "ones": "1 1 1 1/1/1 ",
    "brackets": "((([[[",
    "quotes": "'’\"“",
    "marks": "e\u0301\u0323",
    "thousands": "1,000,000,",
    "dashes": "1-2-3/4-",
    "ends": "the end of the ",
    "early": "early late mid ",
    "froms": "from 2001 to ",
    "blanks": " \n",
    "dates": "May 5, 2001 ",
    "paragraphs": "\n\nMay 5",
    "pairs of days": "May 1-2 ",
    "pairs of years": "2001-02 ",
    "numeric": "3/4/05 ",
    "weekdays": "on Monday ",
    "hours": "5pm ",
    "now": "now.",
    "ago": "two weeks ago ",
    "feasts": "Easter ",
    "events": "9/11 ",
    "said": ".” May 5 was ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_steps_in_proportion_to_its_length(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    grammar = language("en").grammar
    tried = 0

    class Counted:
        def __init__(self, pattern: Any) -> None:
            self._pattern = pattern

        def match(self, codes: str, at: int) -> re.Match[str] | None:
            nonlocal tried
            tried += 1
            found: re.Match[str] | None = self._pattern.match(codes, at)
            return found

    monkeypatch.setattr(grammar, "_patterns", [Counted(pattern) for pattern in grammar._patterns])
    short = Shorthand(piece * 400, grammar.lexicon)
    list(grammar.matches(short))
    first, tried = tried, 0
    list(grammar.matches(Shorthand(piece * 4000, grammar.lexicon)))

    assert len(short.tokens) <= len(piece) * 400
    assert tried <= 10 * (first + FEW * len(short.tokens))


@pytest.mark.parametrize("published", ["2010-06-15", ""])
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_a_repeated_phrase_comes_to_is_worked_out_a_few_times_only(
    piece: str, published: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out = 0
    plain = reader.resolve

    def counted(meaning: Meaning, narrative: Narrative, tense: AskTense) -> Reading | None:
        nonlocal worked_out
        worked_out += 1
        return plain(meaning, narrative, tense)

    monkeypatch.setattr(reader, "resolve", counted)
    tag(piece * 2000, published)

    assert worked_out <= 40


def test_days_that_are_never_the_same_one_after_another_are_worked_out_once_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worked_out = 0
    plain = reader.resolve

    def counted(meaning: Meaning, narrative: Narrative, tense: AskTense) -> Reading | None:
        nonlocal worked_out
        worked_out += 1
        return plain(meaning, narrative, tense)

    monkeypatch.setattr(reader, "resolve", counted)
    chance = random.Random(1)
    tag("".join(f"{chance.randrange(1, 29)} {chance.choice(['May', 'June'])} " for _ in range(5000)), "2010-06-15")

    assert worked_out <= 60


def test_a_day_that_goes_on_and_on_forgets_its_first_steps_and_stays_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "REMEMBERED", 64)
    found = tag("On 5 May 2001 it began. " + "The next day he left again. " * 100, "2010-06-15")

    assert found[-1].edtf == str(date(2001, 5, 5) + timedelta(days=100))


@pytest.mark.parametrize(
    "text", ["", "\n", "\x00", "2" * 5000, "the " * 2000, "May\u00a05,\u00a02001", "٣ مايو ٢٠٠١", "１９９９"]
)
def test_odd_text_is_read_without_complaint(text: str) -> None:
    for code in AVAILABLE:
        assert all(0 <= t.start < t.end <= len(text) for t in tag(text, "2001-05", language=code))


def test_timexes_come_sorted_and_apart() -> None:
    text = "On 5 May 2001, the next day, from 2001 to 2014, weeks after the September 11 attacks and in 44 BC. " * 5

    found = tag(text, "2010-01-01")

    assert all(one.end <= other.start for one, other in pairwise(found))


@st.composite
def jumbled(draw: st.DrawFn) -> tuple[str, str, str]:
    """A language, a publication date, and its own words of time thrown together with numbers and marks."""
    code = draw(st.sampled_from(AVAILABLE))
    lexicon = language(code).grammar.lexicon
    words = st.sampled_from(sorted({*lexicon.words, *lexicon.names, *".,-/:'()–"}))
    token = st.one_of(words, words, st.integers(0, 3000).map(str), st.integers(0, 40).map(str))
    published = draw(st.sampled_from(["", "2013-03-22", "2021-05~", "2021", "-0043", "2016-02-29", "9999-12-31"]))
    return code, published, draw(st.sampled_from(["", " "])).join(draw(st.lists(token, max_size=40)))


@settings(max_examples=150, deadline=None)
@given(jumbled())
def test_any_jumble_of_words_gives_dates_that_can_be_read(jumble: tuple[str, str, str]) -> None:
    code, published, text = jumble

    found = tag(text, published, language=code)

    assert [t.start for t in found] == sorted({t.start for t in found})
    assert all(parse(t.edtf) for t in found if t.edtf)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("He came in January.", "9999-12-31"),
        ("It stood 470447960912 years ago.", "2013-03-22"),
        ("It fell on 31 June.", "2013-03-22"),
        ("The fortnight before, he left. The last minute passed.", "2013-03-22"),
        ("It closed on Yom Kippur.", "-0043"),
        ("They met 25-8 November.", "2013-03-22"),
    ],
)
def test_dates_beyond_what_can_be_written_are_left_open(text: str, published: str) -> None:
    assert all(parse(t.edtf) for t in tag(text, published) if t.edtf)


@pytest.mark.parametrize("text", ["² weeks ago", "a field of 5² weeks", "①  weeks later", "m² in May"])
def test_digits_that_are_no_numbers_are_passed_over(text: str) -> None:
    assert {found.value for found in tag(text, "2010-06-15")} <= {"PAST_REF", "FUTURE_REF", "2010-05"}


def test_a_text_of_dates_that_are_never_alike_is_read_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "REMEMBERED", 50)
    days = [date(1950, 1, 1) + timedelta(3 * rank) for rank in range(400)]
    text = " ".join(f"{day} and the next day;" for day in days)

    found = tag(text, "2010-06-15")

    assert [timex.value for timex in found] == [str(d) for day in days for d in (day, day + timedelta(1))]


@pytest.mark.parametrize("text", ["9" * 5000 + " years", "9" * 310 + " years ago"])
def test_numbers_that_nobody_counts_with_break_nothing(text: str) -> None:
    assert {found.value for found in tag(text, "2010-06-15")} <= {"PXY", "PAST_REF"}
