import dataclasses
import stat
from pathlib import Path

import pytest

from timeline import environment

BASE = Path(__file__).resolve().parent.parent
NAMES = [field.name.upper() for field in dataclasses.fields(environment.Environment)]


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_nothing_has_to_be_set(tmp_path):
    found = environment.read(tmp_path)

    assert not found.debug
    assert found.database_url == f"sqlite:///{tmp_path}/var/timeline.sqlite3"


def test_a_missing_secret_key_is_made_once_and_kept_for_the_owner_alone(tmp_path):
    first = environment.read(tmp_path)
    second = environment.read(tmp_path)

    kept = tmp_path / "var" / "secret-key"
    assert first.secret_key == second.secret_key == kept.read_text()
    assert len(first.secret_key) >= 32
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "perhaps"),
        ("TRUST_PROXY", "7"),
        ("DATABASE_URL", "oracle://db"),
        ("DATABASE_URL", "timeline.sqlite3"),
        ("PUBLIC_URL", "example.org"),
        ("PUBLIC_URL", "ftp://example.org"),
        ("LOG_LEVEL", "LOUD"),
        ("REDIS_URL", "localhost:6379"),
        ("TASK_QUEUE", "celery"),
        ("REQUIRE_IF_MATCH", "sometimes"),
        ("RATE_ANONYMOUS", "many"),
        ("RATE_ANONYMOUS", "0/minute"),
        ("RATE_SIGNED_IN", "100/fortnight"),
        ("IMPORT_MAX_MB", "0"),
        ("IMPORT_MAX_MB", "large"),
        ("WEBHOOKS_ALLOW_PRIVATE", "some"),
    ],
)
def test_a_wrong_value_stops_the_program_with_its_name(monkeypatch, tmp_path, name, value):
    monkeypatch.setenv(name, value)

    with pytest.raises(environment.BadSetting) as stopped:
        environment.read(tmp_path)

    assert name in str(stopped.value)


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_documented(name):
    assert f"`{name}`" in (BASE / "docs" / "settings.md").read_text()
