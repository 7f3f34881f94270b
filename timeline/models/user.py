from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A model of our own from the first migration on, because Django can't change it later."""

    only_timelines: frozenset[int] | None = None
    """For one request: the primary keys of the timelines that the token it came with is for; None for all."""
