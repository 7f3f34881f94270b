"""The schema, and two pages to read it: everything from this host, no inline script."""

from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from drf_spectacular.views import SpectacularAPIView
from rest_framework.permissions import AllowAny
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView


class SchemaView(SpectacularAPIView):
    """OpenAPI 3.1, as YAML or, asked for it by Accept, as JSON."""

    permission_classes = [AllowAny]


class PageView(APIView):
    permission_classes = [AllowAny]
    renderer_classes = [TemplateHTMLRenderer]
    schema = None
    template_name: str

    def get(self, request: Request) -> Response:
        return Response({"schema_url": reverse("api:schema")}, template_name=self.template_name)


class SwaggerView(PageView):
    template_name = "api/swagger.html"


# ReDoc makes empty style elements and fills them through the DOM, which a policy allows; the elements themselves it
# allows by this, the hash of nothing at all. No inline style that says anything gets in by it.
EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


@method_decorator(csp_update({"style-src": [EMPTY_STYLE]}), name="dispatch")
class RedocView(PageView):
    template_name = "api/redoc.html"
