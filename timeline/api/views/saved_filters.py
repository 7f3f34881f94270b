from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied

from timeline.api.filters.others import SavedFilterFilter
from timeline.api.ordering import column
from timeline.api.serializers.saved_filters import SavedFilterSerializer
from timeline.api.views.resource import ResourceViewSet
from timeline.models import SavedFilter


class SavedFilterViewSet(ResourceViewSet):
    """Saved filters: queries of the list of events under a name. One is its owner’s, who may share it."""

    queryset = SavedFilter.objects.all()
    serializer_class = SavedFilterSerializer
    filterset_class = SavedFilterFilter
    orderings = {"name": column("name"), "slug": column("slug"), "updated": column("updated")}
    default_ordering = "name"
    lookup_field = "slug"
    lookup_url_kwarg = "slug"

    def get_queryset(self) -> QuerySet[SavedFilter]:
        return SavedFilter.objects.visible_to(self.request.user).select_related("owner")

    def get_object(self, *, for_update: bool = False) -> Any:
        row = super().get_object(for_update=for_update)
        if for_update and row.owner_id != self.request.user.pk:
            raise PermissionDenied(_("This filter is another’s: save one of your own."))
        return row
