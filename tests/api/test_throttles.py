import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.test import RequestFactory
from django.utils import timezone
from rest_framework.test import APIClient

from tests.factories import UserFactory
from timeline.api import throttles
from timeline.services import tokens

pytestmark = pytest.mark.django_db

EVENTS = "/api/v1/events/"


@pytest.fixture(autouse=True)
def _slow(settings):
    settings.RATE_ANONYMOUS, settings.RATE_SIGNED_IN = "2/day", "3/day"
    cache.clear()
    yield
    cache.clear()


def statuses(client: APIClient, times: int, **options: object) -> list[int]:
    return [client.get(EVENTS, **options).status_code for _ in range(times)]


def test_a_stranger_is_told_what_remains_and_refused_beyond_it(api):
    answers = [api.get(EVENTS) for _ in range(3)]

    refused = answers[-1]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer["RateLimit"].split(";")[1] for answer in answers] == ["r=1", "r=0", "r=0"]
    assert refused["RateLimit-Policy"] == '"address";q=2;w=86400'
    assert refused["RateLimit"].startswith('"address";r=0;t=')
    assert refused["Retry-After"] == refused["RateLimit"].rpartition("=")[2]
    assert refused["Content-Type"] == "application/problem+json"
    assert (refused.json()["status"], refused.json()["code"]) == (429, "throttled")
    assert refused["X-Request-ID"]


def test_each_address_counts_for_itself(api):
    assert statuses(api, 3, REMOTE_ADDR="192.0.2.1") == [200, 200, 429]
    assert statuses(api, 1, REMOTE_ADDR="192.0.2.2") == [200]


def test_each_token_counts_for_itself_whatever_its_address(editor):
    first, second = (
        APIClient(headers={"Authorization": f"Bearer {tokens.issue(user=editor, name=name, now=timezone.now())[1]}"})
        for name in ("one", "other")
    )

    assert statuses(first, 4) == [200, 200, 200, 429]
    assert statuses(second, 1) == [200]


def test_each_account_counts_for_itself():
    client = APIClient()
    client.force_login(UserFactory())

    assert statuses(client, 4) == [200, 200, 200, 429]


def test_invented_tokens_count_for_their_address(api):
    answers = [api.get(EVENTS, headers={"Authorization": f"Bearer tl_{letter * 43}"}) for letter in "abc"]

    assert [answer.status_code for answer in answers] == [401, 401, 429]


def test_writes_that_are_refused_count_too(api):
    assert [api.post(EVENTS, {}).status_code for _ in range(3)] == [401, 401, 429]


def test_a_refusal_can_be_read_by_a_page_elsewhere(api):
    answers = [api.get(EVENTS, headers={"Origin": "https://example.org"}) for _ in range(3)]

    exposed = answers[-1]["Access-Control-Expose-Headers"].lower()
    assert answers[-1].status_code == 429
    assert {"etag", "link", "location", "ratelimit", "ratelimit-policy", "retry-after", "x-request-id"} <= {
        name.strip() for name in exposed.split(",")
    }


def test_pages_are_not_counted(client):
    assert [client.get("/").status_code for _ in range(4)] == [200] * 4


def test_off_means_off(api, settings):
    settings.RATE_ANONYMOUS = "off"

    assert statuses(api, 4) == [200] * 4
    assert "RateLimit" not in api.get(EVENTS)


def test_a_cache_that_is_gone_does_not_take_the_api_with_it(api, monkeypatch):
    def gone(*_: object, **__: object) -> None:
        raise ConnectionError("no cache")

    monkeypatch.setattr(throttles.cache, "incr", gone)

    assert statuses(api, 3) == [200] * 3


@pytest.mark.parametrize(("moment", "reset"), [(86_400.0, 86_400), (172_799.5, 1)])
def test_a_window_ends_when_it_says(rf: RequestFactory, moment, reset):
    request = rf.get(EVENTS)
    request.user = AnonymousUser()

    standing = throttles.count(request, moment)

    assert (standing.remaining, standing.reset) == (1, reset)


@pytest.mark.parametrize(
    ("direct", "forwarded", "trusted", "address"),
    [
        ("192.0.2.1", "", False, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", False, "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9, 198.51.100.7", True, "198.51.100.7"),
        ("2001:db8:1:2:aaaa::1", "", False, "2001:db8:1:2::"),
        ("::ffff:192.0.2.1", "", False, "192.0.2.1"),
        ("192.0.2.1", "nonsense", True, "unknown"),
        ("", "", False, "unknown"),
    ],
)
def test_an_address_is_what_the_caller_can_not_choose(
    rf: RequestFactory, settings, direct, forwarded, trusted, address
):
    settings.TRUST_PROXY = trusted
    request = rf.get(EVENTS, REMOTE_ADDR=direct, headers={"X-Forwarded-For": forwarded} if forwarded else {})

    assert throttles.address_of(request) == address


@pytest.mark.parametrize(
    ("rate", "policy"),
    [
        ("300/minute", throttles.Policy("address", 300, 60)),
        ("1/second", throttles.Policy("address", 1, 1)),
        ("9/day", throttles.Policy("address", 9, 86_400)),
        ("off", None),
    ],
)
def test_a_rate_is_read(rate, policy):
    assert throttles.policy("address", rate) == policy
