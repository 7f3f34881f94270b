"""A guide as programs: each language's snippets, in order, as one program with the guide's own line numbers."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.api.live import ROOT, Site

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANYTHING = "…"


@dataclass(frozen=True)
class Snippet:
    language: str
    text: str
    line: int
    """Where its first line stands in the guide, from 1."""


@dataclass(frozen=True)
class Guide:
    path: Path

    @property
    def snippets(self) -> list[Snippet]:
        whole = self.path.read_text(encoding="utf-8")
        return [Snippet(m[1], m[2], whole.count("\n", 0, m.start(2)) + 1) for m in FENCE.finditer(whole)]

    def of(self, language: str) -> list[Snippet]:
        return [snippet for snippet in self.snippets if snippet.language == language]

    def program(self, language: str, site: Site) -> str:
        """The snippets at the lines where they stand, of the ``site`` in place of the one that they name."""
        lines: list[str] = []
        for snippet in self.of(language):
            lines += [""] * (snippet.line - 1 - len(lines)) + snippet.text.splitlines()
        return (
            "\n".join(lines)
            .replace("http://127.0.0.1:8000", site.url)
            .replace(".venv/bin/python manage.py", f"{sys.executable} {ROOT / 'manage.py'}")
        )

    def shown(self) -> Iterator[tuple[Snippet, Any]]:
        """Each shell snippet that JSON is shown after, and the JSON."""
        for snippet, following in zip(self.snippets, self.snippets[1:], strict=False):
            if (snippet.language, following.language) == ("sh", "json"):
                yield snippet, json.loads(following.text)


def run(command: list[str], site: Site, folder: Path, **more: str) -> str:
    """What a program prints that works in ``folder``, knowing of the site what the guide's reader does."""
    environment = site.environment | {"API": site.api, "PATH": os.environ["PATH"], "CURL_HOME": str(folder)} | more
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def in_shell(guide: Guide, site: Site, folder: Path, **more: str) -> dict[int, str]:
    """Run the shell snippets as one script; what each printed, by its line.

    It stops at whatever fails, and an answer of 400 or more is a failure where the guide does not show one.
    """
    (folder / ".curlrc").write_text("silent\nshow-error\nfail-with-body\n")
    lines = guide.program("sh", site).splitlines()
    refused = {snippet.line for snippet, shown in guide.shown() if isinstance(shown, dict) and "errors" in shown}
    for snippet in guide.of("sh"):
        # The fences' own lines are free.
        lines[snippet.line - 2] = f"exec >{folder}/{snippet.line}; {'set +e' if snippet.line in refused else 'set -e'}"
    script = folder / "guide.sh"
    script.write_text("\n".join([f"set -uo pipefail; {lines[0]}", *lines[1:], ""]))
    try:
        run(["bash", str(script)], site, folder, **more)
    except AssertionError as failure:
        printed = {each.line: _read(folder / str(each.line)) for each in guide.of("sh")}
        last = max((line for line, text in printed.items() if text is not None), default=0)
        raise AssertionError(f"{guide.path.name}, line {last}: {printed.get(last)}\n{failure}") from None
    return {snippet.line: (folder / str(snippet.line)).read_text() for snippet in guide.of("sh")}


def _read(path: Path) -> str | None:
    return path.read_text() if path.exists() else None


def disagreement(shown: Any, got: Any, where: str = "") -> str | None:
    """Where the JSON that was got is not of the shape that is shown: … stands for whatever there is."""
    if shown == ANYTHING or (isinstance(shown, str) and isinstance(got, str)):
        return None
    if isinstance(shown, dict) and isinstance(got, dict):
        missing, more = shown.keys() - got.keys() - {ANYTHING}, got.keys() - shown.keys()
        if missing or (more and ANYTHING not in shown):
            return f"{where}: missing {sorted(missing)}, not shown {sorted(more)}"
        found = (disagreement(shown[name], got[name], f"{where}/{name}") for name in shown if name != ANYTHING)
        return next(filter(None, found), None)
    if isinstance(shown, list) and isinstance(got, list):
        items = [item for item in shown if item != ANYTHING]
        if items and not got:
            return f"{where}: nothing there"
        found = (_with_none(item, got, f"{where}/{number}") for number, item in enumerate(items))
        return next(filter(None, found), None)
    numbers = isinstance(shown, int | float) and isinstance(got, int | float) and not isinstance(shown, bool)
    same = numbers and not isinstance(got, bool)
    return None if same or type(shown) is type(got) else f"{where}: {shown!r} is shown, {got!r} was got"


def _with_none(shown: Any, got: list[Any], where: str) -> str | None:
    """None where any of the items is of this shape, else where the first is not."""
    found = [disagreement(shown, each, where) for each in got]
    return None if None in found else found[0]
