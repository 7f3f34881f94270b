import pytest

from timeline.models import Event

pytestmark = pytest.mark.django_db


def test_every_answer_has_an_id_of_its_own(api):
    answers = [api.get("/api/v1/events/"), api.get("/api/v1/nonsense/"), api.post("/api/v1/events/", {})]

    ids = [answer["X-Request-ID"] for answer in answers]
    assert [answer.status_code for answer in answers] == [200, 404, 401]
    assert len(set(ids)) == 3


@pytest.mark.parametrize("given", ["abc-123", "01J9:req/7+x=", "a" * 128])
def test_the_callers_own_id_is_kept(api, given):
    assert api.get("/api/v1/", headers={"X-Request-ID": given})["X-Request-ID"] == given


@pytest.mark.parametrize("given", ["", " ", "a" * 129, "two words", "<script>", "a\tb", "é", "-x"])
def test_an_id_that_is_none_is_replaced(api, given):
    shown = api.get("/api/v1/", headers={"X-Request-ID": given})["X-Request-ID"]

    assert shown != given
    assert len(shown) == 36


def test_the_history_knows_the_request_of_each_change(editor_api):
    editor_api.post("/api/v1/events/", {"title": "Bridge opened"}, headers={"X-Request-ID": "req-1"})
    editor_api.patch(
        f"/api/v1/events/{Event.objects.get().public_id}/", {"title": "Dam opened"}, headers={"X-Request-ID": "req-2"}
    )

    assert [version.request_id for version in Event.history.order_by("history_id")] == ["req-1", "req-2"]


def test_a_change_outside_of_any_request_has_none(api):
    Event.objects.create(title="Bridge opened")

    assert Event.history.get().request_id == ""
