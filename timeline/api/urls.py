from typing import Any

from django.urls import path, re_path

from timeline.api.documentation import RedocView, SchemaView, SwaggerView
from timeline.api.views.changes import ChangesView
from timeline.api.views.events import EventViewSet
from timeline.api.views.evidence import ClaimViewSet, EvidenceViewSet, SourceViewSet
from timeline.api.views.index import IndexView, NothingHereView
from timeline.api.views.names import ActorViewSet, KindViewSet, PlaceViewSet, TimelineViewSet
from timeline.api.views.runs import RunViewSet
from timeline.api.views.saved_filters import SavedFilterViewSet
from timeline.api.views.webhooks import DeliveryViewSet, WebhookViewSet

app_name = "api"

READ_ALL: dict[str, Any] = {"get": "list"}
READ: dict[str, Any] = {"get": "retrieve"}
BULK: dict[str, Any] = {"post": "bulk"}
ALL: dict[str, Any] = {**READ_ALL, "post": "create"}
ONE: dict[str, Any] = {**READ, "put": "update", "patch": "partial_update", "delete": "destroy"}

urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("timelines/", TimelineViewSet.as_view(ALL), name="timeline-list"),
    path("timelines/<slug:slug>/", TimelineViewSet.as_view(ONE), name="timeline-detail"),
    path("timelines/<slug:slug>/add/", TimelineViewSet.as_view({"post": "add"}), name="timeline-add"),
    path("timelines/<slug:slug>/remove/", TimelineViewSet.as_view({"post": "remove"}), name="timeline-remove"),
    path("events/", EventViewSet.as_view(ALL), name="event-list"),
    path("events/bulk/", EventViewSet.as_view(BULK), name="event-bulk"),
    path("events/histogram/", EventViewSet.as_view({"get": "histogram"}), name="event-histogram"),
    path("events/<uuid:id>/", EventViewSet.as_view(ONE), name="event-detail"),
    path("events/<uuid:id>/confirm/", EventViewSet.as_view({"post": "confirm"}), name="event-confirm"),
    path("events/<uuid:id>/reject/", EventViewSet.as_view({"post": "reject"}), name="event-reject"),
    path("events/<uuid:id>/merge/", EventViewSet.as_view({"post": "merge"}), name="event-merge"),
    path("events/<uuid:id>/split/", EventViewSet.as_view({"post": "split"}), name="event-split"),
    path("sources/", SourceViewSet.as_view(ALL), name="source-list"),
    path("sources/bulk/", SourceViewSet.as_view(BULK), name="source-bulk"),
    path("sources/<uuid:id>/", SourceViewSet.as_view(ONE), name="source-detail"),
    path("evidence/", EvidenceViewSet.as_view(ALL), name="evidence-list"),
    path("evidence/bulk/", EvidenceViewSet.as_view(BULK), name="evidence-bulk"),
    path("evidence/<uuid:id>/", EvidenceViewSet.as_view(ONE), name="evidence-detail"),
    path("claims/", ClaimViewSet.as_view(ALL), name="claim-list"),
    path("claims/bulk/", ClaimViewSet.as_view(BULK), name="claim-bulk"),
    path("claims/<uuid:id>/", ClaimViewSet.as_view(ONE), name="claim-detail"),
    path("places/", PlaceViewSet.as_view(ALL), name="place-list"),
    path("places/bulk/", PlaceViewSet.as_view(BULK), name="place-bulk"),
    path("places/<uuid:id>/", PlaceViewSet.as_view(ONE), name="place-detail"),
    path("actors/", ActorViewSet.as_view(ALL), name="actor-list"),
    path("actors/bulk/", ActorViewSet.as_view(BULK), name="actor-bulk"),
    path("actors/<uuid:id>/", ActorViewSet.as_view(ONE), name="actor-detail"),
    path("kinds/", KindViewSet.as_view(ALL), name="kind-list"),
    path("kinds/<slug:slug>/", KindViewSet.as_view(ONE), name="kind-detail"),
    path("runs/", RunViewSet.as_view(ALL), name="run-list"),
    path("runs/<uuid:id>/", RunViewSet.as_view(READ), name="run-detail"),
    path("runs/<uuid:id>/undo/", RunViewSet.as_view({"post": "undo"}), name="run-undo"),
    path("changes/", ChangesView.as_view(), name="changes"),
    path("saved-filters/", SavedFilterViewSet.as_view(ALL), name="saved-filter-list"),
    path("saved-filters/<slug:slug>/", SavedFilterViewSet.as_view(ONE), name="saved-filter-detail"),
    path("webhooks/", WebhookViewSet.as_view(ALL), name="webhook-list"),
    path("webhooks/<uuid:id>/", WebhookViewSet.as_view(ONE), name="webhook-detail"),
    path("webhooks/<uuid:id>/deliveries/", DeliveryViewSet.as_view(READ_ALL), name="delivery-list"),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", SwaggerView.as_view(), name="docs"),
    path("redoc/", RedocView.as_view(), name="redoc"),
    # A line break is a character of an address like any other.
    re_path(r"^(?P<path>[\s\S]+)$", NothingHereView.as_view(), name="nothing-here"),
]
