import io
import json

import pytest
from django.core.management import CommandError, call_command


def tagged(tmp_path, *rows):
    file = tmp_path / "texts.jsonl"
    file.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    out = io.StringIO()
    call_command("tag_times", str(file), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_line_in_is_a_line_out_with_its_time_expressions(tmp_path):
    text = "The bridge opened on 4 May 2001."

    (row,) = tagged(tmp_path, {"id": "a", "text": text, "published": "2005"})

    (timex,) = row["timexes"]
    assert row["id"] == "a"
    assert text[timex["start"] : timex["end"]] == "4 May 2001"
    assert (timex["type"], timex["value"], timex["edtf"]) == ("DATE", "2001-05-04", "2001-05-04")
    assert set(timex) == {"start", "end", "type", "value", "edtf", "anchor", "rule"}


def test_a_text_without_a_publication_date_keeps_what_waits_for_it_open(tmp_path):
    rows = tagged(tmp_path, {"id": "a", "text": "It opened last Tuesday."}, "", {"id": "b", "text": "Nothing here."})

    assert [timex["edtf"] for timex in rows[0]["timexes"]] == [""]
    assert rows[1] == {"id": "b", "timexes": []}


def test_a_line_may_name_its_own_language(tmp_path):
    rows = tagged(
        tmp_path, {"id": "a", "text": "в мае 2001 года", "language": "ru"}, {"id": "b", "text": "in May 2001"}
    )

    assert [timex["edtf"] for row in rows for timex in row["timexes"]] == ["2001-05", "2001-05"]


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        '"text"',
        '{"id": 1}',
        '{"text": "x"}',
        '{"id": 1, "text": "x", "published": "May"}',
        '{"id": 1, "text": "x", "published": 20130322}',
        '{"id": 1, "text": "x", "language": 7}',
    ],
)
def test_a_bad_line_is_named(tmp_path, bad):
    with pytest.raises(CommandError, match="line 2"):
        tagged(tmp_path, {"id": "a", "text": "x"}, bad)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("tag_times", str(tmp_path / "none.jsonl"))


def test_a_language_without_rules_is_named(tmp_path):
    file = tmp_path / "texts.jsonl"
    file.write_text('{"id": "a", "text": "x"}')

    with pytest.raises(CommandError, match="tlh"):
        call_command("tag_times", str(file), language="tlh")
