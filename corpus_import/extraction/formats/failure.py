"""How the import says that something could not be read."""

from dataclasses import dataclass


class Unreadable(ValueError):
    """A file or record that no document can be made of. The message is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that could not be read, while the others go on."""

    name: str  # the file, or the file and the line: "wires.jsonl, line 7"
    reason: str  # one sentence for a person

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"
