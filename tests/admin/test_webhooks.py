import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests.admin.pages import change, said
from tests.factories import DeliveryFactory, UserFactory, WebhookFactory
from timeline.models import Webhook

pytestmark = pytest.mark.django_db
DELIVERIES = "admin:timeline_delivery_changelist"


def test_a_webhook_is_made_for_whoever_makes_it(editor_client, editor):
    editor_client.post(
        reverse("admin:timeline_webhook_add"),
        {"url": "https://example.org/hook", "resources": "event\nplace", "secret": "x" * 24, "active": "on"},
    )

    hook = Webhook.objects.get()
    assert (hook.owner, hook.resources, hook.active) == (editor, ["event", "place"], True)


def test_a_resource_that_nobody_knows_is_refused(editor_client):
    page = change(editor_client, WebhookFactory(), resources="evnt")

    assert "Write a list of some of" in page.content.decode()


def test_an_address_that_is_not_public_is_refused(editor_client):
    page = editor_client.post(
        reverse("admin:timeline_webhook_add"), {"url": "http://127.0.0.1:8000/", "secret": "x" * 24, "active": "on"}
    )

    assert "This is not a public address" in page.content.decode()
    assert not Webhook.objects.exists()


def test_a_delivery_is_sent_again(editor_client):
    delivery = DeliveryFactory(state="given-up", attempts=15, webhook__active=False)

    page = editor_client.post(
        reverse(DELIVERIES), {"action": "send_again", "_selected_action": [delivery.pk]}, follow=True
    )

    delivery.refresh_from_db()
    assert said(page) == ["1 delivery is sent again."]
    assert (delivery.state, delivery.attempts, delivery.webhook.active) == ("waiting", 0, True)


def test_one_that_has_to_wait_says_so(editor_client):
    waiting = DeliveryFactory()
    delivered = DeliveryFactory(webhook=waiting.webhook, state="delivered")

    page = editor_client.post(
        reverse(DELIVERIES), {"action": "send_again", "_selected_action": [delivered.pk]}, follow=True
    )

    assert "it goes first" in said(page)[0]


def test_who_is_no_superuser_sees_the_log_of_their_own_alone():
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="timeline"))
    mine, _other = DeliveryFactory(webhook__owner=user), DeliveryFactory()
    client = Client()
    client.force_login(user)

    page = client.get(reverse(DELIVERIES))

    assert [row.pk for row in page.context["cl"].result_list] == [mine.pk]
