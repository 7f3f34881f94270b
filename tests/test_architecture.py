"""Who may import whom: docs/architecture.md draws it, this holds it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parent.parent
BELOW_THE_SCREENS = ("timeline.dates", "timeline.models", "timeline.search", "timeline.voices")
HOUSES = {
    # house: what of our own it may import, beside itself
    "timeline/dates": (),
    "timeline/models": ("timeline.dates",),
    "timeline/services": ("timeline.dates", "timeline.models", "timeline.signals"),
    "timeline/exchange": ("timeline.dates", "timeline.models", "timeline.voices"),
    "timeline/web": (*BELOW_THE_SCREENS, "timeline.exchange"),
    "timeline/embed": (*BELOW_THE_SCREENS, "timeline.web"),
    "timeline/api": (*BELOW_THE_SCREENS, "timeline.exchange", "timeline.services", "timeline.web"),
    "timeline/admin": (*BELOW_THE_SCREENS, "timeline.services", "timeline.web"),
    "timeline/webhooks": ("timeline.api", "timeline.models", "timeline.services"),
    "corpus_import/extraction": ("timeline.dates",),
    "corpus_import/dedupe.py": ("timeline.dates", "corpus_import.extraction"),
}
PURE = ["timeline/dates", "corpus_import/extraction", "corpus_import/dedupe.py"]
IMPURE_MODULES = {
    "django",
    "rest_framework",
    "socket",
    "requests",
    "urllib.request",
    "http",
    "sqlite3",
    "random",
    "time",
}


def files(house):
    path = BASE / house
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def imports(path):
    """The modules that ``path`` imports, as absolute names."""
    package = ".".join(path.relative_to(BASE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            above = ".".join(parts[: len(parts) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (above, node.module) if part)
            yield module
            if module in {"timeline", "corpus_import"}:
                yield from (f"{module}.{alias.name}" for alias in node.names)


def ours(name):
    return name.split(".")[0] in {"timeline", "corpus_import"} and "." in name


def below(name, packages):
    return any(name == package or name.startswith(f"{package}.") for package in packages)


@pytest.mark.parametrize(("house", "allowed"), HOUSES.items())
def test_a_house_imports_only_what_stands_below_it(house, allowed):
    own = house.removesuffix(".py").replace("/", ".")
    strangers = {
        f"{path.relative_to(BASE)}: {name}"
        for path in files(house)
        for name in imports(path)
        if ours(name) and not below(name, (own, *allowed))
    }

    assert not strangers


def test_the_event_database_never_imports_the_import():
    offenders = {
        f"{path.relative_to(BASE)}: {name}"
        for path in files("timeline")
        for name in imports(path)
        if below(name, ("corpus_import",))
    }

    assert not offenders


@pytest.mark.parametrize("house", PURE)
def test_a_pure_package_names_no_framework_no_network_and_no_chance(house):
    offenders = {
        f"{path.relative_to(BASE)}: {name}"
        for path in files(house)
        for name in imports(path)
        if below(name, IMPURE_MODULES)
    }

    assert not offenders


@pytest.mark.parametrize("house", PURE)
def test_a_pure_package_imports_without_django(house):
    modules = [
        ".".join(path.relative_to(BASE).with_suffix("").parts).removesuffix(".__init__") for path in files(house)
    ]
    program = "import sys, importlib; sys.modules['django'] = None\n" + "".join(
        f"importlib.import_module({module!r})\n" for module in modules
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=BASE, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "path",
    [path for house in ("timeline", "corpus_import") for path in files(house) if path.name == "__init__.py"],
    ids=str,
)
def test_a_package_file_is_empty_or_only_hands_names_on(path):
    kinds = {type(node) for node in ast.parse(path.read_text(encoding="utf-8")).body}

    assert kinds <= {ast.Import, ast.ImportFrom, ast.Expr, ast.Assign}
