import pytest

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EvidenceFactory,
    ImportRunFactory,
    KindFactory,
    PlaceFactory,
    TimelineFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses() -> list[str]:
    """One row of each resource."""
    claim = DateClaimFactory()
    evidence = claim.evidence
    return [
        f"events/{evidence.event.public_id}/",
        f"sources/{evidence.source.public_id}/",
        f"evidence/{evidence.public_id}/",
        f"claims/{claim.public_id}/",
        f"places/{PlaceFactory().public_id}/",
        f"actors/{ActorFactory().public_id}/",
        f"kinds/{KindFactory().slug}/",
        f"timelines/{TimelineFactory().slug}/",
    ]


def test_a_stale_write_is_answered_with_the_current_state(editor_api, addresses):
    for address in addresses:
        url = f"/api/v1/{address}"
        current = editor_api.get(url)
        for method in ("put", "patch", "delete"):
            response = getattr(editor_api, method)(url, {}, headers={"If-Match": '"old"'})

            problem = response.json()
            assert (response.status_code, problem["code"]) == (412, "precondition_failed"), (method, address)
            assert problem["current"] == current.json()
            assert response["ETag"] == current["ETag"]


def test_a_write_that_names_what_it_changes_is_done(editor_api, addresses):
    for address in addresses:
        url = f"/api/v1/{address}"

        response = editor_api.patch(url, {}, headers={"If-Match": f'"other", {editor_api.get(url)["ETag"]}'})

        assert response.status_code == 200, address


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_a_deployment_can_demand_if_match(editor_api, addresses, settings, method):
    settings.REQUIRE_IF_MATCH = True

    for address in addresses:
        response = getattr(editor_api, method)(f"/api/v1/{address}", {})

        assert (response.status_code, response.json()["code"]) == (428, "precondition_required"), address
        assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("deed", ["confirm", "reject", "merge", "split"])
def test_decisions_demand_it_too(editor_api, settings, deed):
    settings.REQUIRE_IF_MATCH = True
    event = EvidenceFactory().event

    response = editor_api.post(f"/api/v1/events/{event.public_id}/{deed}/", {"reason": "x"})

    assert response.status_code == 428


def test_undoing_demands_it_too(editor_api, settings):
    settings.REQUIRE_IF_MATCH = True

    response = editor_api.post(f"/api/v1/runs/{ImportRunFactory().public_id}/undo/")

    assert response.status_code == 428


def test_a_star_matches_whatever_is_there(editor_api, settings):
    settings.REQUIRE_IF_MATCH = True
    place = PlaceFactory()

    response = editor_api.patch(f"/api/v1/places/{place.public_id}/", {"name": "Moss"}, headers={"If-Match": "*"})

    assert response.status_code == 200


def test_making_something_new_needs_no_if_match(editor_api, settings):
    settings.REQUIRE_IF_MATCH = True

    assert editor_api.post("/api/v1/places/", {"name": "Halden"}).status_code == 201
