import getpass
import secrets
import sys
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from timeline.models import User


class Command(BaseCommand):
    help = "Make an account for the admin, or give it a new password: asked for, or made and shown once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--username", default="admin")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = User.objects.filter(username=username).first() or User(username=username)
        given = self._ask(user) if sys.stdin.isatty() else ""
        password = given or secrets.token_urlsafe(12)
        user.is_staff = user.is_superuser = True
        user.set_password(password)
        user.save()
        self.stdout.write(f"Name:     {username}")
        self.stdout.write("Password: as you typed it" if given else f"Password: {password}   (shown only now)")

    def _ask(self, user: User) -> str:
        password = getpass.getpass("Password (empty: one is made for you): ")
        if not password:
            return ""
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        if getpass.getpass("Once more: ") != password:
            raise CommandError("The two passwords differ; nothing was changed.")
        return password
