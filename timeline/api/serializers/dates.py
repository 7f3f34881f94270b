"""A date in JSON: read as an object that says all it means, written as EDTF."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from timeline import dates
from timeline.api.serializers.strict import StrictSerializer
from timeline.api.suggestions import did_you_mean


class DateSerializer(StrictSerializer):
    """The shape of a date. ``earliest`` and ``latest`` are days, the last one inside."""

    edtf = serializers.CharField(help_text="EDTF (ISO 8601-2:2019), canonical.")
    earliest = serializers.CharField(
        read_only=True,
        allow_null=True,
        help_text="The first day, ISO 8601 with years such as -0043 for 44 BC; null for an open or unknown start.",
    )
    latest = serializers.CharField(
        read_only=True, allow_null=True, help_text="The last day inside; null for an open or unknown end."
    )
    precision = serializers.ChoiceField(choices=[p.value for p in dates.Precision], read_only=True)
    nature = serializers.ChoiceField(
        choices=[n.value for n in dates.Nature],
        required=False,
        help_text="within: once, some time in there. throughout: from the start to the end. Left out: as EDTF has it.",
    )
    approximate = serializers.BooleanField(read_only=True)
    uncertain = serializers.BooleanField(read_only=True)
    label = serializers.CharField(read_only=True, help_text="The date as people say it.")  # type: ignore[assignment]


def date_json(date: dates.EDTFDate, nature: dates.Nature) -> dict[str, Any]:
    return {
        "edtf": date.text,
        "earliest": dates.first_day(date.earliest),
        "latest": dates.last_day(date.latest),
        "precision": date.precision.value,
        "nature": nature.value,
        "approximate": date.approximate,
        "uncertain": date.uncertain,
        "label": dates.in_words(date, nature=nature, gettext=_),
    }


class DateField(serializers.Field):
    """Written as "2001-10~", as {"edtf": "2001-10~", "nature": "within"}, or as null for no date.

    ``text`` and ``nature`` are the model's fields; without ``nature`` the date is read as EDTF alone has it.
    """

    default_error_messages = {"not_a_date": "Write an EDTF text such as 2001-10~, or an object with it as “edtf”."}

    def __init__(self, *, text: str, nature: str | None = None, **options: Any) -> None:
        self.text, self.nature = text, nature
        super().__init__(source="*", allow_null=True, **options)

    def run_validation(self, data: Any = serializers.empty) -> Any:
        # Not left to the superclass: it takes null for the absence of a value, here it is one.
        return self._values("", "") if data is None else super().run_validation(data)

    def to_internal_value(self, data: Any) -> dict[str, str]:
        if isinstance(data, str):
            date = self._parsed(data)
            return self._values(date.text, date.nature.value)
        if not isinstance(data, Mapping):
            self.fail("not_a_date")
        return self._from_object(data)

    def _from_object(self, data: Mapping[str, Any]) -> dict[str, str]:
        known = DateSerializer().fields
        errors: dict[str, list[ErrorDetail]] = {
            str(name): [ErrorDetail(did_you_mean(_("There is no such field."), str(name), known), "unknown_field")]
            for name in data
            if name not in known
        }
        text, nature = data.get("edtf"), data.get("nature")
        if not isinstance(text, str):
            errors["edtf"] = [ErrorDetail(str(self.error_messages["not_a_date"]), code="not_a_date")]
        if nature is not None and nature not in list(dates.Nature):
            errors["nature"] = [ErrorDetail(_("Write “within” or “throughout”."), code="invalid_choice")]
        date = None
        if isinstance(text, str):
            try:
                date = dates.parse(text)
            except dates.InvalidDate as error:
                errors["edtf"] = [ErrorDetail(error.sentence(_), code="invalid_edtf")]
        if errors or date is None:
            raise serializers.ValidationError(errors)
        return self._values(date.text, nature or date.nature.value)

    def _parsed(self, text: str) -> dates.EDTFDate:
        try:
            return dates.parse(text)
        except dates.InvalidDate as error:
            raise serializers.ValidationError(error.sentence(_), code="invalid_edtf") from error

    def _values(self, text: str, nature: str) -> dict[str, str]:
        return {self.text: text, **({self.nature: nature} if self.nature else {})}

    def to_representation(self, row: Any) -> dict[str, Any] | None:
        text = getattr(row, self.text)
        if not text:
            return None
        date = dates.parse(text)
        known = getattr(row, self.nature) if self.nature else ""
        return date_json(date, dates.Nature(known) if known else date.nature)
