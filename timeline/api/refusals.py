"""What the API refuses, beside what REST framework has a word for."""

from typing import Any

from rest_framework import exceptions, status


class Conflict(exceptions.APIException):
    status_code = status.HTTP_409_CONFLICT
    default_code = "conflict"


class PreconditionFailed(exceptions.APIException):
    """``current`` is how the row stands now, so that its reader need not ask for it."""

    status_code = status.HTTP_412_PRECONDITION_FAILED
    default_code = "precondition_failed"

    def __init__(self, sentence: str, *, current: Any, etag: str) -> None:
        super().__init__(sentence)
        self.more = {"current": current}
        self.headers = {"ETag": etag}


class PreconditionRequired(exceptions.APIException):
    status_code = status.HTTP_428_PRECONDITION_REQUIRED
    default_code = "precondition_required"


class Gone(exceptions.APIException):
    status_code = status.HTTP_410_GONE
    default_code = "gone"


class IdempotencyKeyReused(exceptions.APIException):
    """Another request came with the same key (draft-ietf-httpapi-idempotency-key-header, 2.7)."""

    status_code = status.HTTP_422_UNPROCESSABLE_ENTITY
    default_code = "idempotency_key_reused"


class BodyTooLarge(exceptions.APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "body_too_large"


class BulkRefused(exceptions.ValidationError):
    """Some of many rows can't be written, so none was. ``detail`` is section -> number of the row -> what is wrong.

    The status is that of the failures where they agree, else 400.
    """

    def __init__(self, detail: dict[str, dict[int, Any]], failures: list[exceptions.APIException]) -> None:
        super().__init__()
        # Given to the constructor, what an error says beside its sentence would be lost.
        self.detail = detail  # type: ignore[assignment]
        statuses = {failure.status_code for failure in failures}
        self.status_code = statuses.pop() if len(statuses) == 1 else status.HTTP_400_BAD_REQUEST


class InvalidParameters(exceptions.ValidationError):
    """Something in the query string: the keys of ``detail`` are parameters."""


class ErrorWith(exceptions.ErrorDetail):
    """An error that says more than a sentence: ``more`` is added to its item in ``errors``."""

    more: dict[str, Any]

    def __new__(cls, sentence: str, code: str, **more: Any) -> "ErrorWith":
        self = super().__new__(cls, sentence, code)
        self.more = more
        return self
