from timeline.models.actor import Actor
from timeline.models.api_token import ApiToken
from timeline.models.change import Change, Touch
from timeline.models.date_claim import DateClaim
from timeline.models.event import Event, KeptApart, Modality, Participation, Status
from timeline.models.evidence import Evidence
from timeline.models.idempotency_key import IdempotencyKey
from timeline.models.import_document import ImportDocument
from timeline.models.import_run import ImportRun
from timeline.models.kind import Kind
from timeline.models.place import Place
from timeline.models.saved_filter import SavedFilter
from timeline.models.source import Source
from timeline.models.timeline import Timeline, TimelineEntry
from timeline.models.user import User
from timeline.models.webhook import Delivery, Webhook

__all__ = [
    "Actor",
    "ApiToken",
    "Change",
    "DateClaim",
    "Delivery",
    "Event",
    "Evidence",
    "IdempotencyKey",
    "ImportDocument",
    "ImportRun",
    "KeptApart",
    "Kind",
    "Modality",
    "Participation",
    "Place",
    "SavedFilter",
    "Source",
    "Status",
    "Timeline",
    "TimelineEntry",
    "Touch",
    "User",
    "Webhook",
]
