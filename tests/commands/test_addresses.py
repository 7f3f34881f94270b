import pytest
from django.core.management import call_command

from tests.factories import EditorFactory, TimelineFactory

pytestmark = pytest.mark.django_db


def test_the_addresses_of_what_can_be_opened_are_told(capsys, settings):
    settings.PUBLIC_URL = "https://timeline.example"
    TimelineFactory(slug="dams")
    TimelineFactory(slug="secret", visibility="private")

    call_command("addresses")

    out = capsys.readouterr().out
    assert "https://timeline.example/t/dams/" in out
    assert "https://timeline.example/api/v1/docs/" in out
    assert "https://timeline.example/admin/" in out
    assert "secret" not in out
    assert "make admin" in out


def test_who_can_sign_in_needs_no_hint(capsys):
    EditorFactory()

    call_command("addresses")

    assert "make admin" not in capsys.readouterr().out
