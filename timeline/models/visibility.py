"""Who may see what strangers may not.

``user`` is an account as a request knows it: a token that is for some timelines alone says so on it, as
``only_timelines``, their primary keys.
"""


def is_editor(user: object) -> bool:
    """Whether ``user`` sees more than strangers do, be it on some timelines alone."""
    return bool(getattr(user, "is_active", False) and user.has_perm("timeline.view_event"))  # type: ignore[attr-defined]


def only_timelines(user: object) -> frozenset[int] | None:
    """The primary keys of the timelines that ``user`` is kept to; None for all of them."""
    return getattr(user, "only_timelines", None)


def sees_everything(user: object) -> bool:
    """Whether ``user`` is an editor, who sees candidates, private timelines and import runs too."""
    return is_editor(user) and only_timelines(user) is None
