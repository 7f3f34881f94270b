"""Signing in with a token: ``Authorization: Bearer tl_…`` (RFC 6750), or with “Token” for “Bearer”."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from timeline.models import ApiToken, User
from timeline.services import tokens

SCHEMES = {"bearer", "token"}


def secret_in(request: HttpRequest) -> str | None:
    """What the request's Authorization gives as a token; None where it gives none."""
    scheme, _space, secret = request.headers.get("Authorization", "").strip().partition(" ")
    return secret.strip() if scheme.lower() in SCHEMES else None


def token_of(request: HttpRequest) -> ApiToken | None:
    """The valid token that the request came with, looked for once."""
    if not hasattr(request, "api_token"):
        secret = secret_in(request)
        request.api_token = None if secret is None else tokens.find(secret, now=timezone.now())  # type: ignore[attr-defined]
    return request.api_token  # type: ignore[attr-defined]


class TokenAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        if secret_in(request._request) is None:
            return None
        token = token_of(request._request)
        if token is None:
            raise AuthenticationFailed(_("This token is unknown, has expired or was revoked."))
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


class TokenExtension(OpenApiAuthenticationExtension):
    target_class = "timeline.api.tokens.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        return {"type": "http", "scheme": "bearer", "description": "A token: “Authorization: Bearer tl_…”."}
