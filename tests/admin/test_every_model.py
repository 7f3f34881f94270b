"""Every page of every model that the admin knows: the lists, their filters and searches, the forms, the histories."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from tests.factories import (
    ActorFactory,
    ApiTokenFactory,
    DateClaimFactory,
    DeliveryFactory,
    EvidenceFactory,
    ImportRunFactory,
    KindFactory,
    PlaceFactory,
    SavedFilterFactory,
    SourceFactory,
    TimelineFactory,
    UserFactory,
    WebhookFactory,
    candidate,
)
from timeline import models

pytestmark = pytest.mark.django_db

MAKE: dict[type[Model], Callable[[], Model]] = {
    models.Actor: ActorFactory,
    models.ApiToken: ApiTokenFactory,
    models.DateClaim: DateClaimFactory,
    models.Delivery: DeliveryFactory,
    models.Event: candidate,
    models.Evidence: EvidenceFactory,
    models.ImportRun: ImportRunFactory,
    models.KeptApart: lambda: models.KeptApart.objects.create(first=candidate(), second=candidate()),
    models.Kind: KindFactory,
    models.Place: PlaceFactory,
    models.SavedFilter: SavedFilterFactory,
    models.Source: SourceFactory,
    models.Timeline: TimelineFactory,
    models.User: UserFactory,
    models.Webhook: WebhookFactory,
    DBTaskResult: lambda: DBTaskResult.objects.create(
        task_path="corpus_import.tasks.run_import", args_kwargs={"args": [], "kwargs": {}}
    ),
    Group: lambda: Group.objects.create(name="Editors"),
}
READ_ONLY = {models.Delivery, models.ImportRun, DBTaskResult}
INLINE = {models.Participation, models.TimelineEntry}
PASSING = {models.Change, models.IdempotencyKey, models.ImportDocument, models.Touch}
"""Rows that the machine keeps for a while, and that nobody edits."""
REGISTERED = sorted(admin.site._registry, key=lambda model: model.__name__)


def address(model: type[Model], page: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def test_every_model_of_the_timeline_can_be_edited() -> None:
    ours = {model for model in apps.get_app_config("timeline").get_models() if not hasattr(model, "instance_type")}
    through = {field.remote_field.through for model in ours for field in model._meta.many_to_many}

    assert ours - INLINE - PASSING - through <= set(REGISTERED)
    assert set(MAKE) == set(REGISTERED)


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model.__name__)
class TestEveryModel:
    def test_its_list_opens(self, model: type[Model], editor_client: Client) -> None:
        row = MAKE[model]()

        page = editor_client.get(address(model, "changelist"))

        assert page.status_code == 200
        assert row.pk in {shown.pk for shown in page.context["cl"].result_list}

    def test_its_list_can_be_searched(self, model: type[Model], editor_client: Client) -> None:
        MAKE[model]()

        page = editor_client.get(address(model, "changelist"), {"q": 'no "such* thing('})

        assert page.status_code == 200
        assert page.context["cl"].result_count == 0

    def test_its_form_opens(self, model: type[Model], editor_client: Client) -> None:
        row = MAKE[model]()

        page = editor_client.get(address(model, "change", row.pk))

        assert page.status_code == 200

    def test_its_empty_form_opens_where_rows_can_be_added(self, model: type[Model], editor_client: Client) -> None:
        page = editor_client.get(address(model, "add"))

        assert page.status_code == (403 if model in READ_ONLY else 200)

    def test_its_history_opens(self, model: type[Model], editor_client: Client) -> None:
        row = MAKE[model]()

        page = editor_client.get(address(model, "history", row.pk))

        assert page.status_code == 200

    def test_deleting_asks_first(self, model: type[Model], editor_client: Client) -> None:
        row = MAKE[model]()
        before = model._default_manager.count()

        page = editor_client.get(address(model, "delete", row.pk))

        assert page.status_code == (403 if model in READ_ONLY else 200)
        assert model._default_manager.count() == before

    def test_a_stranger_is_sent_to_the_login(self, model: type[Model], client: Client) -> None:
        page = client.get(address(model, "changelist"))

        assert page.status_code == 302
        assert page["Location"].startswith(reverse("admin:login"))


def test_the_start_page_says_what_waits(editor_client: Client) -> None:
    candidate()
    DateClaimFactory(edtf="", wants="publication")

    page = editor_client.get(reverse("admin:index"))

    assert "1 candidate waits for review" in page.content.decode()
    assert "1 date waits for a publication date" in page.content.decode()


def test_the_start_page_of_an_account_without_rights_tells_it_nothing(client: Client) -> None:
    candidate()
    client.force_login(UserFactory(is_staff=True))

    page = client.get(reverse("admin:index"))

    assert page.status_code == 200
    assert "waits for review" not in page.content.decode()
