import re

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import ApiTokenFactory, TimelineFactory, UserFactory
from timeline.models import ApiToken, User
from timeline.services import tokens

pytestmark = pytest.mark.django_db

ADD = "/admin/timeline/apitoken/add/"


def form(user: User, **fields: object) -> dict[str, object]:
    return {"user": user.pk, "name": "A client", "scope": "write", "all_timelines": "on", **fields}


@pytest.fixture
def keeper() -> User:
    """Staff who may deal with tokens, and is no superuser."""
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__endswith="_apitoken"))
    return user


def test_the_secret_is_shown_once_and_not_stored_on_the_way(editor_client, editor):
    page = editor_client.post(ADD, form(editor))

    secret = re.search(r"tl_[\w-]{43}", page.content.decode())[0]
    later = editor_client.get(reverse("admin:timeline_apitoken_changelist"))
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]
    assert tokens.find(secret, now=timezone.now()).user == editor
    assert secret not in later.content.decode()
    assert not any(secret in cookie.value for cookie in editor_client.cookies.values())


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"all_timelines": ""}, "Either name timelines"),
        ({"timelines": "own"}, "Either name timelines"),
        ({"expires_0": "2001-01-01", "expires_1": "00:00"}, "passed already"),
    ],
)
def test_a_token_that_would_be_for_nothing_is_not_made(editor_client, editor, fields, words):
    if fields.get("timelines"):
        fields = {"timelines": [TimelineFactory().pk]}

    page = editor_client.post(ADD, form(editor, **fields))

    assert words in page.content.decode()
    assert not ApiToken.objects.exists()


def test_a_token_for_some_timelines_keeps_them(editor_client, editor):
    bridges = TimelineFactory()

    editor_client.post(ADD, form(editor, all_timelines="", timelines=[bridges.pk]))

    assert list(ApiToken.objects.get().timelines.all()) == [bridges]


def test_tokens_are_revoked_not_edited(editor_client, editor):
    token, secret = tokens.issue(user=editor, name="x", now=timezone.now())
    change = reverse("admin:timeline_apitoken_change", args=[token.pk])

    edited = editor_client.post(change, form(editor, scope="admin"))
    editor_client.post(
        reverse("admin:timeline_apitoken_changelist"), {"action": "revoke", "_selected_action": [token.pk]}
    )

    token.refresh_from_db()
    assert (edited.status_code, token.scope) == (403, "read")
    assert token.revoked
    assert tokens.find(secret, now=timezone.now()) is None


def test_one_who_is_no_superuser_makes_and_sees_their_own_alone(client: Client, keeper, editor):
    ApiTokenFactory(user=editor, name="The editor’s")
    client.force_login(keeper)

    stolen = client.post(ADD, form(editor))
    own = client.post(ADD, form(keeper))
    listed = client.get(reverse("admin:timeline_apitoken_changelist")).content.decode()

    assert "Your new token" not in stolen.content.decode()
    assert "Your new token" in own.content.decode()
    assert [token.user for token in ApiToken.objects.exclude(user=editor)] == [keeper]
    assert "The editor’s" not in listed
