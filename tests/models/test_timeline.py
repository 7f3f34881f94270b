import pytest
from django.core.exceptions import ValidationError

from timeline.models.timeline import validate_origins


@pytest.mark.parametrize(
    "origin",
    ["https://example.org", "http://localhost:8000", "https://*.example.org", "https://127.0.0.1", "https://*"],
)
def test_an_origin_may_show_a_timeline_in_a_frame(origin):
    validate_origins([origin])


@pytest.mark.parametrize(
    "origin",
    [
        "example.org",
        "https://",
        "https://example.org/",
        "https://example.org\nexample.com",
        "https://example.org\thttps:",
        "https://example.org; script-src *",
        "https://bücher.example",
        "https://a@example.org",
        "javascript://example.org",
        8000,
    ],
)
def test_what_a_content_security_policy_can_not_hold_is_no_origin(origin):
    with pytest.raises(ValidationError, match="is no origin"):
        validate_origins([origin])
