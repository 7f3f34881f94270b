import dataclasses
import re
from pathlib import Path

import pytest
from django.core.management import call_command

from timeline import checks

BASE = Path(__file__).resolve().parent.parent


def ids(messages):
    return [message.id for message in messages]


def test_a_short_secret_key_is_an_error(settings):
    settings.SECRET_KEY = "short"

    assert ids(checks.the_secret_key_is_long(None)) == ["timeline.E001"]


def test_no_allowed_host_is_an_error(settings):
    settings.ALLOWED_HOSTS = []

    assert ids(checks.hosts_are_named(None)) == ["timeline.E002"]


@pytest.mark.parametrize(("debug", "found"), [(False, ["timeline.W001"]), (True, [])])
def test_allowing_every_host_is_a_warning_unless_debugging(settings, debug, found):
    settings.ALLOWED_HOSTS, settings.DEBUG = ["*"], debug

    assert ids(checks.not_every_host_is_allowed(None)) == found


@pytest.mark.parametrize(("url", "found"), [("http://a.example", ["timeline.W002"]), ("https://a.example", [])])
def test_a_public_address_without_https_is_a_warning_at_deployment(settings, url, found):
    settings.PUBLIC_URL = url

    assert ids(checks.the_public_address_is_safe(None)) == found


@pytest.mark.parametrize(("url", "found"), [("", ["timeline.W003"]), ("redis://a.example", [])])
def test_counting_callers_apart_is_a_warning_at_deployment(settings, url, found):
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, redis_url=url)

    assert ids(checks.callers_are_counted_together(None)) == found


@pytest.mark.parametrize(("queue", "found"), [("immediate", ["timeline.W004"]), ("database", [])])
def test_letting_requests_wait_for_imports_is_a_warning_at_deployment(settings, queue, found):
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, task_queue=queue)

    assert ids(checks.no_request_waits_for_an_import(None)) == found


def test_a_cache_that_answers_is_fine():
    assert checks.the_cache_answers(None) == []


def test_a_cache_that_does_not_answer_is_an_error(settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1"}
    }

    assert ids(checks.the_cache_answers(None)) == ["timeline.E004"]


@pytest.mark.django_db
def test_a_database_in_utf8_is_fine():
    assert checks.postgresql_is_utf8(None, databases=["default"]) == []


@pytest.mark.django_db
def test_the_project_passes_its_checks():
    call_command("check", fail_level="WARNING")


def test_every_check_is_documented():
    known = set(re.findall(r'id="(timeline\.\w+)"', Path(checks.__file__).read_text()))

    documented = set(re.findall(r"`(timeline\.[EW]\d+)`", (BASE / "docs" / "settings.md").read_text()))
    assert documented == known
