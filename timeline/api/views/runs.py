from dataclasses import asdict
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.changes import change_of
from timeline.api.filters.others import RunFilter
from timeline.api.ordering import column
from timeline.api.parsers import ImportFormParser, ImportJSONParser
from timeline.api.serializers.imports import FilesSerializer, TextsSerializer
from timeline.api.serializers.runs import RunSerializer, UndoneSerializer
from timeline.api.views.resource import ResourceViewSet
from timeline.models import Event, Evidence, ImportRun, Status
from timeline.models.visibility import only_timelines
from timeline.services import imports, runs


class RunViewSet(ResourceViewSet):
    """Import runs: started by handing texts over, followed here, and undone as one. They are the editors' own
    business."""

    queryset = ImportRun.objects.all()
    serializer_class = RunSerializer
    filterset_class = RunFilter
    orderings = {"started": column("started")}
    default_ordering = "-started"
    admin_actions = frozenset({"undo"})
    rights = {"undo": ("timeline.delete_event",)}

    def get_queryset(self) -> QuerySet[ImportRun]:
        return ImportRun.objects.visible_to(self.request.user).select_related("by")

    parser_classes = [ImportJSONParser, ImportFormParser]

    @extend_schema(
        request={"application/json": TextsSerializer, "multipart/form-data": FilesSerializer},
        responses={202: RunSerializer},
    )
    def create(self, request: Request) -> Response:
        """Hand texts or files over to be imported. Follow the run at Location until its state is no longer queued or
        running."""
        shape = FilesSerializer if isinstance(request.data, QueryDict) else TextsSerializer
        asked = shape(data=request.data, context=self.get_serializer_context())
        asked.is_valid(raise_exception=True)
        run = imports.ask(
            documents=asked.files(), timeline=asked.validated_data.get("timeline"), now=timezone.now(), by=request.user
        )
        response = self.shown(run, reread=True, code=status.HTTP_202_ACCEPTED)
        response["Location"] = response.data["url"]
        return response

    @extend_schema(request=None, responses=UndoneSerializer)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def undo(self, request: Request, **kwargs: Any) -> Response:
        """Take back what the run wrote, save for what people have worked on since."""
        run: ImportRun = self.get_object(for_update=True)
        self.require_match(run)
        self._require_in_sight(run)
        return Response(asdict(runs.undo(run=run, **change_of(request))))

    def _require_in_sight(self, run: ImportRun) -> None:
        """Raise PermissionDenied where undoing ``run`` could take what a token for some timelines doesn't see."""
        user = self.request.user
        if only_timelines(user) is None:
            return
        events = run.events.filter(status=Status.CANDIDATE).exclude(pk__in=Event.objects.visible_to(user))
        evidence = run.evidence.filter(confirmed=False).exclude(pk__in=Evidence.objects.visible_to(user))
        if events.exists() or evidence.exists():
            raise PermissionDenied(
                _("The run wrote beyond the timelines that this token is for."), code="beyond_its_timelines"
            )
