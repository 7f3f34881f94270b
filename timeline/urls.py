from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("timeline.api.urls")),
    path("", include("timeline.embed.urls")),
    path("", include("timeline.web.urls")),
]

handler400 = "timeline.api.problems.bad_request"
handler500 = "timeline.api.problems.server_error"
