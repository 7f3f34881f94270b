from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from timeline.models import Timeline, User


class Command(BaseCommand):
    help = "Say which addresses to open."

    def handle(self, *args: Any, **options: Any) -> None:
        lines = [("The timelines", reverse("home"))]
        lines += [(str(timeline), timeline.get_absolute_url()) for timeline in Timeline.objects.public()[:5]]
        lines += [("The REST API, to read about", reverse("api:docs")), ("The admin", reverse("admin:index"))]
        width = max(len(name) for name, _ in lines)
        self.stdout.write("")
        for name, address in lines:
            self.stdout.write(f"  {name:<{width}}  {settings.PUBLIC_URL}{address}")
        if not User.objects.filter(is_superuser=True).exists():
            self.stdout.write("\n  Nobody can sign in to the admin yet: run `make admin` in another terminal.")
        self.stdout.write("\n  Stop with Ctrl-C.\n")
