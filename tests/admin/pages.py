"""Filling in the admin's forms as a browser does: with what stands in them, but for what is changed."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse


def change(client: Client, row: Any, **fields: Any) -> HttpResponse:
    """Open the row's form, change ``fields``, save it and follow to the page that comes then."""
    address = reverse(f"admin:timeline_{row._meta.model_name}_change", args=[row.pk])
    page = client.get(address)
    return client.post(address, {**filled_in(page), **fields}, follow=True)


def filled_in(page: Any) -> dict[str, Any]:
    """What the form on ``page`` and its inline rows would send, with a browser's line ends."""
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    values = {field.html_name: field.value() for form in forms for field in form}
    return {name: _sent(value) for name, value in values.items() if value is not None and value is not False}


def _sent(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\n", "\r\n")
    if isinstance(value, list):
        return [getattr(item, "pk", item) for item in value]
    return value


def said(page: HttpResponse) -> list[str]:
    """The messages that the page shows."""
    return [str(message) for message in page.context["messages"]]


def errors(page: HttpResponse) -> dict[str, list[str]]:
    return dict(page.context["adminform"].form.errors)
