"""What the API refuses, beside what REST framework has a word for."""

from typing import Any

from rest_framework import exceptions, status


class Conflict(exceptions.APIException):
    status_code = status.HTTP_409_CONFLICT
    default_code = "conflict"


class PreconditionFailed(exceptions.APIException):
    status_code = status.HTTP_412_PRECONDITION_FAILED
    default_code = "precondition_failed"


class BodyTooLarge(exceptions.APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "body_too_large"


class InvalidParameters(exceptions.ValidationError):
    """Something in the query string: the keys of ``detail`` are parameters."""


class ErrorWith(exceptions.ErrorDetail):
    """An error that says more than a sentence: ``more`` is added to its item in ``errors``."""

    more: dict[str, Any]

    def __new__(cls, sentence: str, code: str, **more: Any) -> "ErrorWith":
        self = super().__new__(cls, sentence, code)
        self.more = more
        return self
