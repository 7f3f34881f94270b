"""Which fields of a row an answer holds, and which of them in full: ``fields=``, ``omit=`` and ``expand=``."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ErrorDetail

from timeline.api.refusals import InvalidParameters
from timeline.api.suggestions import did_you_mean, shortened

PARAMETERS = frozenset({"fields", "omit", "expand"})


@dataclass(frozen=True, slots=True)
class Selection:
    """``fields`` in the order of the answer; those in ``expanded`` hold whole rows instead of names or numbers."""

    fields: tuple[str, ...]
    expanded: frozenset[str] = frozenset()

    def __contains__(self, field: str) -> bool:
        return field in self.fields

    @classmethod
    def read(cls, parameters: Any, known: Collection[str], expandable: Collection[str]) -> "Selection":
        """Raises InvalidParameters for a name that is not known, and for a field that is wanted and not wanted."""
        wanted = _names(parameters, "fields", known)
        omitted = _names(parameters, "omit", known)
        expanded = _names(parameters, "expand", expandable)
        fields = tuple(name for name in known if (not wanted or name in wanted) and name not in omitted)
        for parameter, both in (("omit", wanted & omitted), ("expand", expanded - set(fields))):
            if both:
                sentence = _("“%s” is left out of the answer.") if parameter == "expand" else _("“%s” is in “fields”.")
                raise InvalidParameters({parameter: ErrorDetail(sentence % min(both), "contradiction")})
        if not fields:
            raise InvalidParameters({"omit": ErrorDetail(_("Nothing is left."), "contradiction")})
        return cls(fields, frozenset(expanded))


def listed(parameters: Any, parameter: str) -> list[str]:
    """The names that a parameter lists, parted by commas."""
    return [name.strip() for name in parameters.get(parameter, "").split(",") if parameter in parameters]


def _names(parameters: Any, parameter: str, known: Collection[str]) -> set[str]:
    names = listed(parameters, parameter)
    require_known(parameter, names, known)
    return set(names)


def require_known(parameter: str, names: Collection[str], known: Collection[str]) -> None:
    """Raise InvalidParameters for a name that is not known, saying which are and which is the nearest."""
    for name in names:
        if name not in known:
            sentence = _("“%(name)s” is not one of %(known)s.") % {
                "name": shortened(name), "known": ", ".join(known)
            }  # fmt: skip
            raise InvalidParameters({parameter: ErrorDetail(did_you_mean(sentence, name, known), "invalid_choice")})
