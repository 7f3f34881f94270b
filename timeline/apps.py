from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class TimelineConfig(AppConfig):
    name = "timeline"
    verbose_name = _("Timeline")

    def ready(self) -> None:
        from timeline import checks, voices  # noqa: F401 - registers the system checks and what counts voices
        from timeline.database import prepare
        from timeline.services import touching  # noqa: F401 - notes what is written for the feed of changes

        post_migrate.connect(prepare, sender=self)
