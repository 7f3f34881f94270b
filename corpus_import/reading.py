"""The files of a corpus: which there are, and their documents one at a time. The only part that opens them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from corpus_import.extraction.formats.jsonl import read_records, too_long
from corpus_import.extraction.read import MAX_BYTES, SUFFIXES, Failure, Unreadable, check_size, read
from corpus_import.extraction.records import Document
from corpus_import.manifest import Manifest, ManifestError

_FORMATS = ", ".join(sorted(SUFFIXES))


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; ``name`` is its path below the folder that was asked for, or its own name."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    files: tuple[SourceFile, ...]
    skipped: tuple[Failure, ...]  # left out for a reason that is no error
    failed: tuple[Failure, ...]  # asked for and not there


def find(paths: Iterable[Path], manifest: Path | None = None) -> Found:
    """The files under ``paths``, sorted within each folder; hidden ones are passed over in silence.

    A path that is missing is in ``failed``; a file met twice, one of an unknown format, and the manifest itself are
    in ``skipped``.
    """
    files: list[SourceFile] = []
    skipped: list[Failure] = []
    failed: list[Failure] = []
    met: set[Path] = set()
    names: set[str] = set()
    own = manifest.resolve() if manifest else None
    for asked in paths:
        if not asked.exists():
            failed.append(Failure(str(asked), "There is no such file or folder."))
        for path in _below(asked):
            real = path.resolve()
            if real == own:
                skipped.append(Failure(str(path), "This is the manifest."))
            elif real in met:
                skipped.append(Failure(str(path), "The file is named twice; it is read once."))
            elif path.suffix.lower() not in SUFFIXES:
                skipped.append(Failure(str(path), f"The format is not one of {_FORMATS}."))
            else:
                met.add(real)
                name = path.relative_to(asked).as_posix() if path != asked else path.name
                name = path.as_posix() if name in names else name
                names.add(name)
                files.append(SourceFile(path, name))
    return Found(tuple(files), tuple(skipped), tuple(failed))


def documents(source: SourceFile, *, max_bytes: int = MAX_BYTES) -> Iterator[Document | Failure]:
    """The documents of one file, one by one: a .jsonl file is never held as a whole.

    Nothing is raised: what can't be read is a ``Failure`` among them.
    """
    try:
        if source.path.suffix.lower() == ".jsonl":
            with source.path.open("rb") as handle:
                yield from _or_empty(source.name, read_records(source.name, _lines(source.name, handle, max_bytes)))
        else:
            check_size(source.path.suffix, source.path.stat().st_size, max_bytes)  # before it fills the memory
            yield from read(source.name, source.path.read_bytes(), max_bytes=max_bytes)
    except Unreadable as error:
        yield Failure(source.name, str(error))
    except OSError as error:
        yield Failure(source.name, f"The file could not be opened: {error.strerror or error}.")


def read_manifest(path: Path) -> Manifest:
    """Raises ``ManifestError`` where it is missing or can't be used."""
    try:
        return Manifest.parse(path.name, path.read_bytes())
    except OSError as error:
        raise ManifestError(f"{path}: the manifest could not be opened: {error.strerror or error}.") from None


def _below(asked: Path) -> Iterator[Path]:
    if not asked.is_dir():
        yield from [asked] if asked.exists() else []
        return
    for folder, folders, files in os.walk(asked):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(files) if not name.startswith("."))


def _or_empty(name: str, found: Iterator[Document | Failure]) -> Iterator[Document | Failure]:
    first = next(found, None)
    yield first if first is not None else Failure(name, "The file is empty.")
    yield from found


def _lines(name: str, handle: BinaryIO, max_bytes: int) -> Iterator[bytes | Failure]:
    """The lines of ``handle``; of one that is too long no more than ``max_bytes`` are held."""
    number = 0
    while line := handle.readline(max_bytes + 1):
        number += 1
        if len(line.rstrip(b"\r\n")) <= max_bytes:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = handle.readline(max_bytes)
        yield too_long(name, number, max_bytes)
