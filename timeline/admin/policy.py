"""A looser content security policy for the admin's pages alone."""

from collections.abc import Callable

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def admin_policy(get_response: GetResponse) -> GetResponse:
    """Middleware, inside of django-csp's: adds ADMIN_CONTENT_SECURITY_POLICY under the admin's address."""
    of_the_admin = csp_update(settings.ADMIN_CONTENT_SECURITY_POLICY)(get_response)

    def middleware(request: HttpRequest) -> HttpResponseBase:
        inside = request.path.startswith(reverse("admin:index"))
        return of_the_admin(request) if inside else get_response(request)

    return middleware
