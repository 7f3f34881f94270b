import pytest
from django.test import Client
from rest_framework.test import APIClient

from tests.factories import EditorFactory
from timeline.models import User


@pytest.fixture(autouse=True)
def _plain_static_files(settings):
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    # Looks for files when they are asked for, so that no folder of collected ones has to be there.
    settings.WHITENOISE_AUTOREFRESH = True
    settings.RATE_ANONYMOUS = settings.RATE_SIGNED_IN = "off"
    # What a request hands over is done at once: a test has no worker beside it.
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor(db) -> User:
    return EditorFactory()


@pytest.fixture
def editor_client(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def api() -> APIClient:
    """An anonymous reader of the API."""
    return APIClient()


@pytest.fixture
def editor_api(editor: User) -> APIClient:
    client = APIClient()
    client.force_authenticate(editor)
    return client
