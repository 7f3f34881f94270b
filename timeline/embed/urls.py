from django.urls import path

from timeline.embed import views

urlpatterns = [
    path("t/<slug:slug>/embed/", views.timeline_embed, name="timeline_embed"),
]
