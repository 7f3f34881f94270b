"""Every snippet of the guides runs, in order, against the live site; the JSON beside it is of the shape that comes."""

import json
import shutil
import sys
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import requests

from tests.api.guides import Guide, disagreement, in_shell, run
from tests.api.live import ROOT, Site
from timeline.webhooks.sending import signature

GUIDE = Guide(ROOT / "docs" / "guide.md")
REFERENCE = Guide(ROOT / "docs" / "api.md")
FORMATS = Guide(ROOT / "docs" / "formats.md")


def agree(guide: Guide, printed: dict[int, str]) -> None:
    for snippet, shown in guide.shown():
        got = json.loads(printed[snippet.line])
        wrong = disagreement(shown, got)
        assert wrong is None, f"{guide.path.name}, line {snippet.line}: {wrong}\n{printed[snippet.line][:2000]}"


def test_the_guides_have_no_snippet_of_a_language_that_is_not_run():
    known = {"sh", "python", "javascript", "json"}

    assert {snippet.language for snippet in [*GUIDE.snippets, *REFERENCE.snippets]} - {""} <= known


def test_every_task_of_the_guide_is_shown_in_each_language():
    for part in GUIDE.path.read_text(encoding="utf-8").split("\n## ")[1:-1]:
        for language in ("sh", "python", "javascript"):
            assert f"```{language}\n" in part, (part.splitlines()[0], language)


def test_the_guide_works_with_curl(site: Site, tmp_path: Path):
    agree(GUIDE, in_shell(GUIDE, site, tmp_path))


@pytest.fixture
def known_rows(site: Site) -> dict[str, str]:
    """What the reference’s snippets take for given: rows that wait to be decided on, by their variables."""
    signed_in = {"Authorization": f"Bearer {site.token('admin')}"}

    def made(path: str, **body: Any) -> str:
        answer = requests.post(f"{site.api}/{path}/", json=body, headers=signed_in, timeout=30)
        assert answer.ok, answer.text
        return answer.json()["id"]

    text = f"The bridge at Halden opened. So did the road. ({uuid4()})"
    source, event = made("sources", title="A bridge", text=text), made("events", title="The bridge at Halden opens")
    first = made("evidence", event=event, source=source, quote="The bridge at Halden opened")
    made("evidence", event=event, source=source, quote="So did the road")
    return {
        "SOURCE": source,
        "EVENT": event,
        "EVIDENCE": first,
        "OTHER": made("events", title="The bridge at Halden is opened", status="confirmed", timelines=["us-bases"]),
        "WRONG": made("events", title="A photograph"),
        "RUN": made("runs", documents=[{"name": "school", "text": f"The school opened on 2 May 2003. {uuid4()}"}]),
        "WEBHOOK": made("webhooks", url="https://198.51.100.7/", active=False),
        "CURSOR": requests.get(f"{site.api}/changes/?since=now", timeout=30).json()["cursor"],
    }


def test_the_reference_works_with_curl(site: Site, known_rows: dict[str, str], tmp_path: Path):
    (tmp_path / "dam.html").write_bytes((ROOT / "fixtures" / "corpus" / "karsuun-inquiry.html").read_bytes())
    (tmp_path / "road.txt").write_text("The road to Halden was opened on 3 May 2004.")

    agree(REFERENCE, in_shell(REFERENCE, site, tmp_path, **known_rows))


def test_the_formats_are_had_with_curl_and_moved_with_the_commands(site: Site, tmp_path: Path):
    in_shell(FORMATS, site, tmp_path)

    assert {path.name for path in tmp_path.glob("us-bases.*")} >= {"us-bases.csv", "us-bases.xlsx", "us-bases.ndjson"}


def test_the_guide_works_with_python(site: Site, tmp_path: Path):
    program = tmp_path / "guide.py"
    program.write_text(GUIDE.program("python", site))

    printed = run([sys.executable, str(program)], site, tmp_path, TOKEN=site.token("admin"))

    assert "412" not in printed
    assert "It stands as 2 May 2003" in printed
    assert "50 gone" in printed
    assert "finished 1 events" in printed


def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("No Node here.")
    return found


def test_the_guide_works_with_javascript(site: Site, tmp_path: Path):
    program = tmp_path / "guide.mjs"
    program.write_text(GUIDE.program("javascript", site))

    printed = run([node(), str(program)], site, tmp_path, TOKEN=site.token("admin"))

    assert "It stands as 2 May 2003" in printed
    assert "finished 1 events" in printed


@pytest.mark.parametrize("language", ["sh", "python", "javascript"])
def test_each_check_of_signatures_knows_a_genuine_one(language: str, site: Site, tmp_path: Path):
    (snippet,) = [each for each in GUIDE.of(language) if "genuine" in each.text.lower()]
    now = int(time.time())
    genuine, old = signature("secret", b'{"a": 1}', now), signature("secret", b'{"a": 1}', now - 301)
    other = signature("another", b'{"a": 1}', now)
    ask = {
        "sh": "printf '%s' '{\"a\": 1}' | is_genuine secret 'SIGNATURE' && echo yes || echo no",
        "python": "import time; print('yes' if is_genuine('secret', 'SIGNATURE', b'{\"a\": 1}') else 'no')",
        "javascript": "console.log(isGenuine('secret', 'SIGNATURE', '{\"a\": 1}') ? 'yes' : 'no');",
    }[language]
    asked = [ask.replace("SIGNATURE", each) for each in (genuine, old, other)]
    program = tmp_path / {"sh": "ask.sh", "python": "ask.py", "javascript": "ask.mjs"}[language]
    program.write_text("\n".join([snippet.text, *asked, ""]))
    start = {"sh": lambda: "bash", "python": lambda: sys.executable, "javascript": node}[language]

    printed = run([start(), str(program)], site, tmp_path)

    assert printed.split() == ["yes", "no", "no"]
