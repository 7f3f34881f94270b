import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def policy(page) -> dict[str, str]:
    directives = (part.strip().partition(" ") for part in page["Content-Security-Policy"].split(";"))
    return {name: values for name, _space, values in directives}


def test_the_admin_may_evaluate_what_its_templates_say_but_runs_no_inline_script(editor_client: Client) -> None:
    page = editor_client.get(reverse("admin:index"))

    assert policy(page)["script-src"] == "'self' 'unsafe-eval'"
    assert policy(page)["style-src"] == "'self' 'unsafe-inline'"


def test_public_pages_keep_the_strict_policy(client: Client) -> None:
    page = client.get(reverse("home"))

    assert policy(page)["script-src"] == "'self'"
    assert policy(page)["style-src"] == "'self'"


def test_the_admin_is_never_framed(editor_client: Client) -> None:
    assert policy(editor_client.get(reverse("admin:index")))["frame-ancestors"] == "'none'"
