from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet

from timeline.api.filters.others import ClaimFilter, EvidenceFilter, SourceFilter
from timeline.api.ordering import bound, column
from timeline.api.serializers.claims import ClaimSerializer
from timeline.api.serializers.evidence import EvidenceSerializer
from timeline.api.serializers.sources import SourceSerializer, SourceWithTextSerializer
from timeline.api.views.bulk import BulkWrites
from timeline.models import DateClaim, Evidence, Source
from timeline.models.visibility import is_editor


class SourceViewSet(BulkWrites):
    """Sources: documents. Editors read one with its text; strangers read its evidence, and the page shows it in
    context. One that evidence quotes can't be deleted."""

    queryset = Source.objects.all()
    filterset_class = SourceFilter
    orderings = {
        "title": column("title"),
        "published": bound("published_earliest"),
        "created": column("created"),
        "updated": column("updated"),
    }
    default_ordering = "title"
    _own_address = "self"
    shared = True

    def listed(self, rows: Sequence[Source]) -> Sequence[Any]:
        return list(SourceSerializer(rows, many=True, context=self.get_serializer_context()).data)

    def get_serializer_class(self) -> type[SourceSerializer]:
        # The schema, which has no user, tells of the text too.
        whole = is_editor(self.request.user) or getattr(self, "swagger_fake_view", False)
        return SourceWithTextSerializer if whole and self.action != "list" else SourceSerializer

    def get_queryset(self) -> QuerySet[Source]:
        sources = Source.objects.visible_to(self.request.user)
        return sources.defer("text") if self.action == "list" else sources


class EvidenceViewSet(BulkWrites):
    """Evidence: passages of sources, each about an event. A quote that does not stand in its source is refused."""

    queryset = Evidence.objects.all()
    serializer_class = EvidenceSerializer
    filterset_class = EvidenceFilter
    orderings = {"created": column("created"), "updated": column("updated")}
    default_ordering = "created"

    def get_queryset(self) -> QuerySet[Evidence]:
        return (
            Evidence.objects.visible_to(self.request.user)
            .select_related("event", "source")
            .defer("source__text", "event__summary")
            .prefetch_related(Prefetch("date_claims", DateClaim.objects.order_by("id")))
        )


class ClaimViewSet(BulkWrites):
    """Date claims: what evidence says about when. Rivals live side by side; the preferred one dates the event."""

    queryset = DateClaim.objects.all()
    serializer_class = ClaimSerializer
    filterset_class = ClaimFilter
    orderings = {"created": column("created"), "date": bound("earliest")}
    default_ordering = "created"
    renamed_fields = {"edtf": "date"}

    def get_queryset(self) -> QuerySet[DateClaim]:
        return DateClaim.objects.visible_to(self.request.user).select_related("event", "evidence")
