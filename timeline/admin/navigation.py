"""The sidebar: unfold's SIDEBAR and STYLES."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from timeline.models import Event, Status

BADGE_AT_MOST = 999


def stylesheet(request: HttpRequest) -> str:
    return static("timeline/admin/admin.css")


def stylesheet_of_marks(request: HttpRequest) -> str:
    """How sure we are of a date is drawn here as on the public pages."""
    return static("timeline/css/marks.css")


def icon(request: HttpRequest) -> str:
    return static("timeline/icon.svg")


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    candidates = f"{_list('event')}?status__exact={Status.CANDIDATE}"
    groups = [
        (
            _("Review"),
            [
                _item(request, _("Start"), "home", reverse("admin:index")),
                _item(request, _("Candidates"), "pending", candidates, "timeline.view_event", badge=_waiting),
                _item(request, _("Import runs"), "input", _list("importrun"), "timeline.view_importrun"),
                _item(request, _("Pairs kept apart"), "arrow_split", _list("keptapart"), "timeline.view_keptapart"),
                _item(
                    request,
                    _("Background tasks"),
                    "pending_actions",
                    reverse("admin:django_tasks_database_dbtaskresult_changelist"),
                    "django_tasks_database.view_dbtaskresult",
                ),
            ],
        ),
        (
            _("Timelines"),
            [
                _item(request, _("Timelines"), "timeline", _list("timeline"), "timeline.view_timeline"),
                _item(request, _("Events"), "event", _list("event"), "timeline.view_event"),
                _item(request, _("Sources"), "article", _list("source"), "timeline.view_source"),
                _item(request, _("Evidence"), "format_quote", _list("evidence"), "timeline.view_evidence"),
                _item(request, _("Date claims"), "today", _list("dateclaim"), "timeline.view_dateclaim"),
            ],
        ),
        (
            _("Gazetteer"),
            [
                _item(request, _("Places"), "location_on", _list("place"), "timeline.view_place"),
                _item(request, _("Actors"), "groups", _list("actor"), "timeline.view_actor"),
                _item(request, _("Kinds"), "category", _list("kind"), "timeline.view_kind"),
            ],
        ),
        (
            _("People and access"),
            [
                _item(request, _("Accounts"), "person", _list("user"), "timeline.view_user"),
                _item(request, _("Groups"), "group", reverse("admin:auth_group_changelist"), "auth.view_group"),
                _item(request, _("API tokens"), "key", _list("apitoken"), "timeline.view_apitoken"),
                _item(request, _("Webhooks"), "webhook", _list("webhook"), "timeline.view_webhook"),
                _item(request, _("Deliveries"), "outgoing_mail", _list("delivery"), "timeline.view_delivery"),
            ],
        ),
    ]
    shown = [(title, [item for item in items if item]) for title, items in groups]
    return [{"title": title, "separator": True, "items": items} for title, items in shown if items]


def _list(model: str) -> str:
    return reverse(f"admin:timeline_{model}_changelist")


def _item(
    request: HttpRequest, title: str, icon: str, link: str, permission: str = "", *, badge: Any = None
) -> dict[str, Any] | None:
    if permission and not request.user.has_perm(permission):
        return None
    item: dict[str, Any] = {"title": title, "icon": icon, "link": link, "active": _is_open(request, link)}
    return {**item, "badge": badge()} if badge else item


def _is_open(request: HttpRequest, link: str) -> bool:
    """Whether the item is where we are. Two lead to the events: the candidates' is on when its filter is."""
    address, _mark, query = link.partition("?")
    asked = request.GET.urlencode()
    if query or address == reverse("admin:index"):
        return request.path == address and query in asked
    return request.path.startswith(address) and f"status__exact={Status.CANDIDATE}" not in asked


def _waiting() -> str:
    """How many candidates there are, counted no further than a person can review."""
    count = Event.objects.filter(status=Status.CANDIDATE).order_by()[: BADGE_AT_MOST + 1].count()
    return f"{BADGE_AT_MOST}+" if count > BADGE_AT_MOST else str(count)
