from collections.abc import Iterator
from typing import Any

import pytest
from rest_framework.test import APIClient

from tests.api.live import Site, serving


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site on its own server; what one test writes there the next one finds."""
    with serving(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def read(api: APIClient):
    """GET as a stranger: ``read("events/", page_size=1)`` gives the JSON of a 200."""

    def get(path: str, **parameters: Any) -> Any:
        response = api.get(f"/api/v1/{path}", parameters)
        assert response.status_code == 200, response.json()
        return response.json()

    return get


@pytest.fixture
def titles(read):
    """The titles of a list of events, in order."""

    def listed(**parameters: Any) -> list[str]:
        return [event["title"] for event in read("events/", **parameters)["results"]]

    return listed
