import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from tests.factories import EditorFactory, UserFactory
from timeline.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper() -> User:
    """Staff who may deal with accounts and groups, and is no superuser."""
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__regex="^(view|change|delete)_(user|group)$"))
    return user


@pytest.fixture
def client(keeper: User) -> Client:
    client = Client()
    client.force_login(keeper)
    return client


def save(client: Client, account: User, **fields: object) -> None:
    """Send the account's form; it asks for its moments in two fields each."""
    moments = {"date_joined_0": "2024-05-01", "date_joined_1": "12:00:00", "last_login_0": "", "last_login_1": ""}
    kept = {"username": account.username, "is_active": "on", "is_staff": "on"}
    page = client.post(reverse("admin:timeline_user_change", args=[account.pk]), {**kept, **moments, **fields})
    assert page.status_code == 302


def test_who_may_change_accounts_gives_nobody_more_rights(client: Client, keeper: User) -> None:
    deleting = Permission.objects.get(codename="delete_event")

    save(client, keeper, first_name="Ann", is_superuser="on", user_permissions=[deleting.pk])

    keeper = User.objects.get(pk=keeper.pk)
    assert keeper.first_name == "Ann"
    assert not keeper.is_superuser
    assert not keeper.has_perm("timeline.delete_event")


def test_who_may_change_groups_gives_them_no_more_rights(client: Client) -> None:
    group = Group.objects.create(name="Editors")
    deleting = Permission.objects.get(codename="delete_event")

    address = reverse("admin:auth_group_change", args=[group.pk])
    client.post(address, {"name": "Reviewers", "permissions": [deleting.pk]})

    group.refresh_from_db()
    assert group.name == "Reviewers"
    assert not group.permissions.exists()


@pytest.mark.parametrize("page", ["auth_user_password_change", "timeline_user_delete"])
def test_an_account_of_a_superuser_is_changed_by_superusers_alone(client: Client, page: str) -> None:
    superuser, other = EditorFactory(), UserFactory()

    codes = [client.get(reverse(f"admin:{page}", args=[each.pk])).status_code for each in (superuser, other)]

    assert codes == [403, 200]


def test_superusers_give_rights(editor_client: Client) -> None:
    user = UserFactory()

    save(editor_client, user, is_superuser="on")

    user.refresh_from_db()
    assert user.is_superuser
