"""Who may see what strangers may not."""


def sees_everything(user: object) -> bool:
    """Whether ``user`` is an editor, who sees candidates, private timelines and import runs too."""
    return bool(getattr(user, "is_active", False) and user.has_perm("timeline.view_event"))  # type: ignore[attr-defined]
