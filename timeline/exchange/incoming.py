"""A line of NDJSON, as `timeline.exchange.ndjson` writes it, read again: its shape is checked before anything is
written. What it means, such as whether a date is one, the models check."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import orjson

Check = Callable[[Any, str], Any]


class BadLine(ValueError):
    """A line that is no event; ``str()`` is a sentence that says where and why."""


def read(line: bytes) -> dict[str, Any]:
    """The event of a line: the fields that were given and are not derived from others. Raises BadLine."""
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise BadLine(f"This is no JSON in UTF-8: {error}.") from error
    return _EVENT(row, "")


def _text(value: Any, path: str) -> str:
    if not isinstance(value, str):
        raise BadLine(f"{path}: write text.")
    if "\0" in value:
        raise BadLine(f"{path}: it holds a null character.")
    return value


def _whole(value: Any, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -(2**31) <= value < 2**31:
        raise BadLine(f"{path}: write a whole number.")
    return value


def _number(value: Any, path: str) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise BadLine(f"{path}: write a number.")
    return float(value)


def _flag(value: Any, path: str) -> bool:
    if not isinstance(value, bool):
        raise BadLine(f"{path}: write true or false.")
    return value


def _id(value: Any, path: str) -> UUID:
    try:
        return UUID(_text(value, path))
    except ValueError as error:
        raise BadLine(f"{path}: write a UUID.") from error


def _instant(value: Any, path: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(_text(value, path))
        if moment.tzinfo is None:
            raise BadLine(f"{path}: say the offset from UTC, such as Z.")
        return moment.astimezone(dt.UTC)
    except BadLine:
        raise
    except (ValueError, OverflowError) as error:
        raise BadLine(f"{path}: write an instant such as 2024-05-01T09:00:00Z.") from error


def _or_null(check: Check) -> Check:
    return lambda value, path: None if value is None else check(value, path)


def _list(check: Check) -> Check:
    def read(value: Any, path: str) -> list[Any]:
        if not isinstance(value, list):
            raise BadLine(f"{path}: write a list.")
        return [check(item, f"{path}/{number}") for number, item in enumerate(value)]

    return read


def _words(value: Any, path: str) -> dict[str, list[str]]:
    if not isinstance(value, Mapping):
        raise BadLine(f"{path}: write an object.")
    return {name: _list(_text)(words, f"{path}/{name}") for name, words in value.items()}


def _date(value: Any, path: str) -> dict[str, str]:
    """EDTF text, or an object with it and a nature."""
    if value is None:
        return {"edtf": "", "nature": ""}
    if isinstance(value, str):
        return {"edtf": value, "nature": ""}
    return {"nature": "", **_DATE(value, path)}


def _object(needed: str, derived: str = "", /, **checks: Check) -> Check:
    """An object with these fields. ``derived`` fields may stand there, and are ignored."""
    must, ignored = needed.split(), set(derived.split())

    def read(value: Any, path: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise BadLine(f"{path or 'The line'}: write an object.")
        unknown = [name for name in value if name not in checks and name not in ignored]
        if unknown:
            raise BadLine(f"{path}/{unknown[0]}: there is no such field.")
        missing = [name for name in must if name not in value]
        if missing:
            raise BadLine(f"{path}/{missing[0]}: it is missing.")
        return {name: checks[name](item, f"{path}/{name}") for name, item in value.items() if name in checks}

    return read


_DATE = _object("edtf", "start end precision approximate uncertain label", edtf=_text, nature=_text)
_NAMED: dict[str, Check] = {
    "id": _id, "slug": _text, "name": _text, "aliases": _list(_text), "kind": _text, "country": _text,
    "wikidata": _text,
}  # fmt: skip
_ACTOR = _object("id slug name", **_NAMED)
_PLACE = _object("id slug name", **_NAMED, latitude=_or_null(_number), longitude=_or_null(_number))
_KIND = _object("slug name", slug=_text, name=_text, description=_text, triggers=_words)
_TIMELINE = _object(
    "id slug title", id=_id, slug=_text, title=_text, description=_text, visibility=_text, embed_origins=_list(_text)
)
_SOURCE = _object(
    "id title", "page", id=_id, name=_text, title=_text, author=_text, publisher=_text, url=_text, published=_text,
    published_basis=_text, language=_text, reliability=_text, sha256=_text, copy_of=_or_null(_id), text=_text,
    created=_instant, updated=_instant,
)  # fmt: skip
_CLAIM = _object(
    "id phrase", id=_id, phrase=_text, edtf=_text, nature=_text, anchor=_text, rule=_text, wants=_text, rank=_text,
    created=_instant,
)  # fmt: skip
_EVIDENCE = _object(
    "id source", "page prefix suffix", id=_id, source=_id, quote=_text, start=_or_null(_whole), end=_or_null(_whole),
    locator=_text, aspect=_text, stance=_text, attributed_to=_text, confirmed=_flag, created=_instant,
    updated=_instant, claims=_list(_CLAIM),
)  # fmt: skip
_EVENT = _object(
    "id title", "url page sources timelines", id=_id, title=_text, summary=_text, date=_date, kind=_or_null(_text),
    modality=_text, status=_text, status_reason=_text, merged_into=_or_null(_id), places=_list(_PLACE),
    participants=_list(_object("actor", actor=_ACTOR, role=_text)), tags=_list(_text),
    confidence=_or_null(_number), salience=_whole, evidence=_list(_EVIDENCE), cited=_list(_SOURCE),
    kinds=_list(_KIND), stands_on=_list(_TIMELINE), machine_made=_flag, edited_fields=_list(_text),
    confidence_reasons=_list(_text), kept_apart=_list(_id), version=_whole, created=_instant, updated=_instant,
)  # fmt: skip
