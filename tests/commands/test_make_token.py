import datetime as dt

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.factories import TimelineFactory, UserFactory
from timeline.models import ApiToken
from timeline.services import tokens

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def ines():
    return UserFactory(username="ines")


def test_the_secret_alone_is_printed_and_signs_in(capsys, ines):
    call_command("make_token", "ines", "--name", "Reader")

    out, err = capsys.readouterr()
    token = tokens.find(out.strip(), now=timezone.now())
    assert (token.user, token.name, token.scope, token.expires, token.all_timelines) == (
        ines, "Reader", "read", None, True,
    )  # fmt: skip
    assert "shown only now" in err


def test_a_token_can_be_for_some_timelines_and_some_time():
    TimelineFactory(slug="bridges")

    call_command("make_token", "ines", "--scope", "write", "--timeline", "bridges", "--expires", "90d")

    token = ApiToken.objects.get()
    assert [timeline.slug for timeline in token.timelines.all()] == ["bridges"]
    assert not token.all_timelines
    assert dt.timedelta(days=89) < token.expires - timezone.now() <= dt.timedelta(days=90)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nobody"], "no account 'nobody'"),
        (["ines", "--timeline", "dams"], "no timeline 'dams'"),
        (["ines", "--expires", "soon"], "write 90d"),
        (["ines", "--expires", "2030-02-31"], "write 90d"),
        (["ines", "--expires", "2001-01-01"], "passed already"),
        (["ines", "--name", ""], "blank"),
        (["ines", "--scope", "all"], "invalid choice"),
    ],
)
def test_what_can_not_be_made_is_not(arguments, words):
    with pytest.raises(CommandError, match=words):
        call_command("make_token", *arguments)

    assert not ApiToken.objects.exists()
