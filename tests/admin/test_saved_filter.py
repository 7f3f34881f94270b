import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests.factories import SavedFilterFactory, UserFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/timeline/savedfilter/"


@pytest.fixture
def client() -> Client:
    user = UserFactory(username="keeper", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__endswith="_savedfilter"))
    client = Client()
    client.force_login(user)
    return client


def address(kept) -> str:
    return reverse("admin:timeline_savedfilter_change", args=[kept.pk])


def test_what_others_have_not_shared_is_theirs_to_see(client: Client, editor_client: Client) -> None:
    SavedFilterFactory(name="Not shared by its owner")
    SavedFilterFactory(name="Shared by its owner", shared=True)

    seen, all_of_them = (each.get(LIST).content.decode() for each in (client, editor_client))

    assert ("Not shared by its owner" in seen, "Shared by its owner" in seen) == (False, True)
    assert "Not shared by its owner" in all_of_them


def test_what_others_have_shared_is_theirs_to_change(client: Client) -> None:
    kept = SavedFilterFactory(name="Shared", shared=True)

    assert client.get(address(kept)).status_code == 200
    assert client.post(address(kept), {"name": "Mine"}).status_code == 403
    assert client.get(reverse("admin:timeline_savedfilter_delete", args=[kept.pk])).status_code == 403
