from django.urls import path

from timeline.web import downloads, views

urlpatterns = [
    path("", views.home, name="home"),
    path("t/<slug:slug>/", views.timeline, name="timeline"),
    path("t/<slug:slug>.<str:extension>", downloads.download, name="download"),
    path("events/<uuid:public_id>/", views.event, name="event"),
    path("sources/<uuid:public_id>/", views.source, name="source"),
    path("search/", views.search, name="search"),
]
