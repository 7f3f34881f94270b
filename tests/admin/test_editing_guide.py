"""What docs/editing.md tells editors to write is what the program reads."""

import re
from pathlib import Path

import pytest

from timeline import dates

GUIDE = (Path(__file__).parents[2] / "docs" / "editing.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([^|`]+) \| `([^`]+)` \|$", GUIDE, re.MULTILINE)


def test_the_guide_has_a_table_of_dates() -> None:
    assert len(ROWS) > 5


@pytest.mark.parametrize(("meaning", "edtf"), ROWS)
def test_each_date_of_the_guide_can_be_written(meaning: str, edtf: str) -> None:
    assert dates.parse(edtf).text == edtf


@pytest.mark.parametrize(
    "label",
    [
        "Confirm this event", "Reject…", "Next candidate", "Make a candidate again…", "Merge with another…",
        "Split evidence off…", "Show this date", "Set by hand", "Where it comes from", "Reason for this change",
        "Save and confirm", "Merge into one", "Undo this run", "Pairs kept apart",
    ],
)  # fmt: skip
def test_each_button_that_the_guide_names_is_there(label: str) -> None:
    root = Path(__file__).parents[2] / "timeline"
    files = [*root.glob("admin/*.py"), *root.glob("templates/admin/**/*.html")]

    assert label in GUIDE
    assert any(label in file.read_text(encoding="utf-8") for file in files)
