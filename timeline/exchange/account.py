"""What a file says of itself before its first event: counted by the database, not by reading the events."""

from dataclasses import dataclass

from django.db.models import Count, Max, Min
from django.utils.translation import gettext, ngettext

from timeline.dates.gregorian import SECONDS_A_DAY, civil
from timeline.exchange.formats import Format
from timeline.exchange.records import Head, Omission
from timeline.models.event import EventQuerySet


@dataclass(frozen=True, slots=True)
class About:
    """What events these are, where their page is and where this file."""

    title: str
    description: str
    address: str
    file: str


def included(events: EventQuerySet, form: Format) -> EventQuerySet:
    """Those of ``events`` that the format has a place for."""
    for rule in form.leaves_out:
        events = events.exclude(rule.events)
    return events


def head(events: EventQuerySet, form: Format, about: About) -> Head:
    """One query: included and omitted make up the total."""
    omitted = {f"omitted_{number}": Count("pk", filter=rule.events) for number, rule in enumerate(form.leaves_out)}
    found = (
        events.select_related(None)
        .prefetch_related(None)
        .order_by()
        .aggregate(
            total=Count("*"),
            updated=Max("updated"),
            first=Min("earliest"),
            first_end=Min("latest"),
            last_start=Max("earliest"),
            last=Max("latest"),
            **omitted,
        )
    )
    omissions = [
        Omission(rule.reason, count, rule.sentence % {"count": count})
        for number, rule in enumerate(form.leaves_out)
        if (count := found[f"omitted_{number}"])
    ]
    left = found["total"] - sum(each.count for each in omissions)
    seconds = [found[name] for name in ("first", "first_end", "last_start", "last") if found[name] is not None]
    return Head(
        title=about.title,
        description=about.description,
        address=about.address,
        file=about.file,
        updated=found["updated"],
        years=(_year(min(seconds)), _year(max(seconds))) if seconds else None,
        total=found["total"],
        included=left,
        omissions=omissions,
        account=_account(found["total"], left, omissions),
    )


def _year(second: int) -> int:
    return civil(second // SECONDS_A_DAY)[0]


def _account(total: int, left: int, omissions: list[Omission]) -> str:
    if not omissions:
        return ngettext("%(count)d event.", "%(count)d events.", total) % {"count": total}
    told = ngettext("%(left)d of %(count)d event.", "%(left)d of %(count)d events.", total)
    why = gettext("Left out: %(why)s.") % {"why": "; ".join(each.sentence for each in omissions)}
    return f"{told % {'left': left, 'count': total}} {why}"
