import datetime as dt
import hashlib
import hmac
import json
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from tests.factories import EditorFactory, PlaceFactory, UserFactory, WebhookFactory, public_event
from tests.webhooks.receiver import answer_with
from timeline.models import Delivery, Webhook
from timeline.services import events, webhooks
from timeline.services.changes import publish
from timeline.webhooks import delivering
from timeline.webhooks.delivering import deliver_all, wait_after

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_receiver_is_on_this_machine(settings):
    settings.WEBHOOKS_ALLOW_PRIVATE = True


@pytest.fixture
def hook(received):
    publish()
    return webhooks.begin(Webhook(url=f"{received.address}/hook", owner=EditorFactory()))


def changes(received) -> list[tuple[str, str]]:
    return [
        (row["id"], row["action"]) for _path, _headers, body in received.got for row in json.loads(body)["changes"]
    ]


def due_again() -> None:
    Delivery.objects.filter(state="waiting").update(next_attempt=timezone.now())


def test_a_change_is_delivered_once_signed_and_with_its_data(hook, received):
    event = public_event()

    assert deliver_all() == 1
    assert deliver_all() == 0

    ((path, headers, body),) = received.got
    content = json.loads(body)
    parts = dict(part.split("=") for part in headers["Timeline-Signature"].split(","))
    expected = hmac.new(hook.secret.encode(), f"{parts['t']}.".encode() + body, hashlib.sha256).hexdigest()
    assert path == "/hook"
    assert parts["v1"] == expected
    assert headers["Timeline-Delivery"] == content["delivery"] == str(Delivery.objects.get().public_id)
    assert [row["id"] for row in content["changes"]] == [str(event.public_id)]
    assert content["changes"][0]["data"]["title"] == event.title


def test_what_was_there_before_the_webhook_is_not_sent(received):
    public_event()
    publish()
    webhooks.begin(Webhook(url=received.address, owner=EditorFactory()))

    assert deliver_all() == 0


def test_the_rows_are_those_of_the_feed(hook, received, editor_api):
    public_event()
    deliver_all()

    ((_path, _headers, body),) = received.got
    (row,) = json.loads(body)["changes"]
    (listed,) = editor_api.get("/api/v1/changes/?resource=event").json()["results"]
    assert set(row) == set(listed)
    assert row["at"][:19] == listed["at"][:19]
    assert {**row["data"], "url": ""} == {**listed["data"], "url": ""}


def test_the_cursor_of_a_delivery_goes_on_in_the_feed(hook, received, editor_api):
    public_event()
    deliver_all()
    later = public_event()

    cursor = json.loads(received.got[0][2])["cursor"]
    answer = editor_api.get("/api/v1/changes/", {"since": cursor}).json()

    assert [row["id"] for row in answer["results"]] == [str(later.public_id)]


def test_an_owner_who_is_no_editor_is_told_what_strangers_see(received):
    hook = webhooks.begin(Webhook(url=received.address, owner=UserFactory()))
    shown, hidden = public_event(), public_event(status="candidate")
    deliver_all()
    events.reject(events=[shown], reason="Wrong.")
    events.reject(events=[hidden], reason="Wrong.")
    deliver_all()

    assert hook.owner.is_active
    assert changes(received) == [(str(shown.public_id), "changed"), (str(shown.public_id), "gone")]


def test_a_webhook_is_told_of_what_it_asks_for_alone(hook, received):
    hook.resources = ["place"]
    hook.save()
    place = PlaceFactory()
    public_event()
    deliver_all()

    assert changes(received) == [(str(place.public_id), "changed")]


def test_a_failure_is_tried_again_later_with_the_same_id_and_holds_back_what_follows(hook, received):
    received.answer = answer_with(500, b"out of order")
    first = public_event()
    deliver_all()
    second = public_event()
    deliver_all()
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts, delivery.answer, delivery.said) == ("waiting", 1, 500, "out of order")
    assert delivery.next_attempt > timezone.now() + dt.timedelta(seconds=25)

    received.answer = answer_with(200)
    due_again()
    deliver_all()

    assert changes(received) == [(str(first.public_id), "changed")] * 2 + [(str(second.public_id), "changed")]
    ids = [headers["Timeline-Delivery"] for _path, headers, _body in received.got]
    assert ids[0] == ids[1] != ids[2]
    assert received.got[0][2] == received.got[1][2]


def test_the_waits_double_from_half_a_minute_to_six_hours():
    waits = [wait_after(attempts).total_seconds() for attempts in range(1, delivering.MOST_ATTEMPTS)]

    assert waits[:4] == [30, 60, 120, 240]
    assert max(waits) == 6 * 3600
    assert all(after >= before for before, after in pairwise(waits))


def test_a_webhook_that_takes_nothing_is_switched_off_and_goes_on_where_it_was_when_switched_on(hook, received):
    received.answer = answer_with(503)
    event = public_event()
    for _ in range(delivering.MOST_ATTEMPTS):
        deliver_all()
        due_again()
    hook.refresh_from_db()
    assert not hook.active
    assert Delivery.objects.get().state == "given-up"
    assert deliver_all() == 0

    received.got.clear()
    received.answer = answer_with(200)
    Webhook.objects.update(active=True)

    assert deliver_all() == 1
    assert changes(received) == [(str(event.public_id), "changed")]


def test_a_delivery_can_be_sent_again_under_its_id(hook, received):
    public_event()
    deliver_all()

    webhooks.send_again(Delivery.objects.get())
    deliver_all()

    assert len({headers["Timeline-Delivery"] for _path, headers, _body in received.got}) == 1
    assert len(received.got) == 2


def test_what_waits_goes_before_what_is_sent_again(hook, received):
    public_event()
    deliver_all()
    received.answer = answer_with(500)
    public_event()
    deliver_all()

    with pytest.raises(ValidationError, match="Another delivery"):
        webhooks.send_again(Delivery.objects.order_by("id").first())


def test_one_webhook_that_fails_holds_back_no_other(hook, received):
    WebhookFactory(url="http://127.0.0.1:9/")
    public_event()
    deliver_all()

    assert len(received.got) == 1
    assert Delivery.objects.filter(state="waiting").get().said.startswith("127.0.0.1 at 127.0.0.1 failed")


def test_one_webhook_that_cant_be_told_at_all_holds_back_no_other(hook, received, monkeypatch, caplog):
    WebhookFactory(pk=hook.pk - 1)
    tell = delivering._deliver

    def broken(pk):
        if pk != hook.pk:
            raise RuntimeError("a defect")
        return tell(pk)

    monkeypatch.setattr(delivering, "_deliver", broken)
    public_event()

    assert deliver_all() == 1
    assert "could not be told" in caplog.text


def test_a_private_address_is_refused_with_a_word_in_the_log(hook, received, settings):
    settings.WEBHOOKS_ALLOW_PRIVATE = False
    public_event()
    deliver_all()

    assert received.got == []
    assert "not a public address" in Delivery.objects.get().said


def test_two_workers_never_have_the_same_webhook(hook, received):
    public_event()
    Webhook.objects.update(leased_until=timezone.now() + dt.timedelta(minutes=1))
    assert deliver_all() == 0

    Webhook.objects.update(leased_until=timezone.now() - dt.timedelta(seconds=1))
    assert deliver_all() == 1


def test_many_changes_come_in_several_deliveries_in_order(hook, received, monkeypatch):
    monkeypatch.setattr(delivering, "CHANGES_AT_ONCE", 2)
    made = [str(PlaceFactory().public_id) for _ in range(5)]
    deliver_all()

    assert [id_ for id_, _action in changes(received)] == made
    assert [json.loads(body)["more"] for _path, _headers, body in received.got] == [True, True, False]


def test_the_webhooks_of_a_closed_account_are_told_nothing(hook, received):
    hook.owner.is_active = False
    hook.owner.save()
    public_event()

    assert deliver_all() == 0


def test_the_command_sends_what_is_due(hook, received, capsys):
    public_event()

    call_command("deliver_webhooks", once=True)

    assert capsys.readouterr().out == "1 deliveries taken.\n"
