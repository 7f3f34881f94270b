"""Fields for dates that may be imprecise: EDTF text, and the bounds in seconds that are derived from it.

The bounds are set whenever a row is written by ``save`` or ``bulk_create``, so they can't disagree with the text.
"""

from bisect import bisect_left
from typing import Any

import uuid_utils.compat
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline import dates
from timeline.dates.gregorian import SECONDS_A_DAY

UNDATED = 2**63 - 1
"""The sort key of an event without a date: after every other."""


class WebAddressField(models.URLField):
    """An address whose form takes one without a scheme for https."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"assume_scheme": "https", **kwargs})


def validate_edtf(text: str) -> None:
    """Raise ValidationError with a sentence that helps when ``text`` is no EDTF date."""
    try:
        dates.parse(text)
    except dates.InvalidDate as error:
        raise ValidationError(str(error), code="invalid_edtf") from error


def PublicIdField() -> models.UUIDField:
    """The id that strangers see: UUIDv7, made once, never changed and never reused."""
    return models.UUIDField(_("public id"), default=uuid_utils.compat.uuid7, unique=True, editable=False)


class EdtfField(models.CharField):
    """An EDTF date (ISO 8601-2:2019) in canonical text; ``""`` where no date is known."""

    default_validators = [validate_edtf]

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_length", 200)
        options.setdefault("blank", True)
        options.setdefault("default", "")
        super().__init__(**options)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        text = parsed_text(self.name, getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, text)
        return text


def parsed_text(name: str, text: str) -> str:
    """The canonical text of an EDTF date. Raises ValidationError for field ``name``."""
    if not text:
        return ""
    try:
        return dates.parse(text).text
    except dates.InvalidDate as error:
        raise ValidationError({name: ValidationError(str(error), code="invalid_edtf")}) from error


class DerivedFromDate(models.Field):
    """A value that follows from the EDTF text in field ``of`` of the same row."""

    def __init__(self, of: str = "date", **options: Any) -> None:
        self.of = of
        options["editable"] = False
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def derive(self, date: "dates.EDTFDate | None") -> int | str | None:
        raise NotImplementedError

    def pre_save(self, model_instance: models.Model, add: bool) -> int | str | None:
        text = parsed_text(self.of, getattr(model_instance, self.of))
        value = self.derive(dates.parse(text) if text else None)
        setattr(model_instance, self.attname, value)
        return value


class EarliestField(DerivedFromDate, models.BigIntegerField):
    """First second of the date, since 1970-01-01T00:00:00Z; NULL: open, unknown, or no date."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "null": True})

    def derive(self, date: "dates.EDTFDate | None") -> int | None:
        return date.earliest if date else None


class LatestField(EarliestField):
    """First second after the date; NULL: open, unknown, or no date."""

    def derive(self, date: "dates.EDTFDate | None") -> int | None:
        return date.latest if date else None


class SortKeyField(DerivedFromDate, models.BigIntegerField):
    """Where the date stands among others: its start, else the second before its end, else last."""

    def derive(self, date: "dates.EDTFDate | None") -> int:
        if date is None:
            return UNDATED
        if date.earliest is not None:
            return date.earliest
        return date.latest - 1 if date.latest is not None else UNDATED


LENGTHS = tuple(days * SECONDS_A_DAY for days in (31, 366, 4018))
"""How long, in seconds, the dates of each class are at most: a month, a year, a decade (and a little)."""
LONGEST = len(LENGTHS)
"""The class of what is longer, or has no end."""


class LengthField(DerivedFromDate, models.PositiveSmallIntegerField):
    """How long the date is, by class, so that what overlaps a span can be looked for no further before it than dates
    of a class reach; NULL: no date."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "null": True})

    def derive(self, date: "dates.EDTFDate | None") -> int | None:
        if date is None:
            return None
        if date.earliest is None or date.latest is None:
            return LONGEST
        return bisect_left(LENGTHS, date.latest - date.earliest)


class PrecisionField(DerivedFromDate, models.CharField):
    """How finely the date is known: a value of ``dates.Precision``, ``""`` where there is none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "max_length": 12, "default": "", "blank": True})

    def derive(self, date: "dates.EDTFDate | None") -> str:
        return date.precision.value if date else ""


class NatureField(models.CharField):
    """``within``: once, some time in there. ``throughout``: from the start to the end. Left blank, the date's own."""

    def __init__(self, of: str = "date", **options: Any) -> None:
        self.of = of
        options.update(max_length=10, choices=[(n.value, n.name.lower()) for n in dates.Nature], blank=True)
        options.setdefault("default", "")
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        value = getattr(model_instance, self.attname)
        text = parsed_text(self.of, getattr(model_instance, self.of))
        if not value and text:
            value = dates.parse(text).nature.value
            setattr(model_instance, self.attname, value)
        return value


class Dated(models.Model):
    """A row with an EDTF date: what follows from it is set before the row is validated, and saved along with it."""

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        if update_fields is not None:
            update_fields = {
                *update_fields,
                *(f.name for f in self._derived_fields() if isinstance(f, DerivedFromDate) and f.of in update_fields),
            }
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean_fields(self, exclude: Any = None) -> None:
        super().clean_fields(exclude=exclude)
        for field in self._derived_fields():
            field.pre_save(self, add=False)

    @classmethod
    def _derived_fields(cls) -> "list[EdtfField | DerivedFromDate | NatureField]":
        kinds = (EdtfField, DerivedFromDate, NatureField)
        return [field for field in cls._meta.concrete_fields if isinstance(field, kinds)]
