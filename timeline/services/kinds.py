"""The kinds that every database starts with: fixtures/kinds.json."""

import json
from typing import Any

from django.conf import settings
from django.db import transaction

from timeline.models.kind import Kind

STANDARD_KINDS = settings.BASE_DIR / "fixtures" / "kinds.json"


def standard_kinds() -> list[dict[str, Any]]:
    """Rows {"slug", "name", "parent", "description", "triggers"}, parents before children."""
    return json.loads(STANDARD_KINDS.read_text(encoding="utf-8"))


@transaction.atomic
def load_standard_kinds(*, using: str = "default") -> int:
    """Add the standard kinds that are missing and return how many; what curators have changed stays as it is."""
    have = dict(Kind.objects.using(using).values_list("slug", "pk"))
    added = 0
    for row in standard_kinds():
        if row["slug"] in have:
            continue
        parent = have[row["parent"]] if row["parent"] else None
        kind = Kind(
            slug=row["slug"],
            name=row["name"],
            parent_id=parent,
            description=row["description"],
            triggers=row["triggers"],
        )
        kind.save(using=using)
        have[kind.slug] = kind.pk
        added += 1
    return added
