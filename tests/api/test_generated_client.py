"""A client that nobody wrote, made of the schema as it is served, works against the server."""

import importlib
import os
import subprocess
import sys
import sysconfig
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from uuid import uuid4

import pytest

from tests.api.live import Site

NAME = "timeline_client"


@pytest.fixture(scope="module")
def generated(site: Site, tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """The folder that the client was written into, and what its maker had to say."""
    folder = tmp_path_factory.mktemp("client")
    request = urllib.request.Request(f"{site.api}/schema/", headers={"Accept": "application/vnd.oai.openapi+json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        (folder / "schema.json").write_bytes(answer.read())
    scripts = Path(sysconfig.get_path("scripts"))
    options = ["--path", "schema.json", "--output-path", NAME, "--meta", "none", "--fail-on-warning"]
    # It formats what it writes by ruff, where it finds it.
    environment = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [scripts / "openapi-python-client", "generate", *options],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return SimpleNamespace(folder=folder, status=done.returncode, said=done.stdout + done.stderr)


@pytest.fixture(scope="module")
def client(site: Site, generated) -> Iterator[SimpleNamespace]:
    """The client's modules, and a stranger and an editor who use them."""
    sys.path.insert(0, str(generated.folder))

    def module(name: str) -> ModuleType:
        return importlib.import_module(f"{NAME}.{name}")

    whole = module("client")
    with (
        whole.Client(base_url=site.url) as stranger,
        whole.AuthenticatedClient(base_url=site.url, token=site.token("admin")) as editor,
    ):
        yield SimpleNamespace(module=module, models=module("models"), stranger=stranger, editor=editor)
    sys.path.remove(str(generated.folder))


def events(client: SimpleNamespace, operation: str) -> ModuleType:
    return client.module(f"api.events.{operation}")


def test_it_is_made_without_a_warning(generated):
    assert generated.status == 0, generated.said
    assert "warning" not in generated.said.lower(), generated.said


def test_it_lists_filtered_events_page_by_page(client):
    listing = events(client, "list_events")
    narrowed = {"timeline": ["us-bases"], "from_": "2001", "to": "2005", "page_size": 3}
    count = client.models.ListEventsCount.EXACT

    page = listing.sync(client=client.stranger, count=count, **narrowed)
    total, found = page.count, list(page.results)
    while page.next_:
        cursor = dict(part.split("=") for part in page.next_.split("?")[1].split("&"))["cursor"]
        page = listing.sync(client=client.stranger, cursor=cursor, **narrowed)
        found += page.results

    assert total == len({event.id for event in found}) == len(found) > 3
    assert all(event.date.latest >= "2001" and event.date.earliest < "2006" for event in found)


def test_it_reads_one_event_with_its_evidence_in_full(client):
    (listed,) = events(client, "list_events").sync(client=client.stranger, page_size=1, sources_gte=[1]).results

    event = events(client, "get_event").sync(
        listed.id, client=client.stranger, expand=[client.models.GetEventExpandItem.EVIDENCE]
    )

    assert event.title == listed.title
    assert [type(each).__name__ for each in event.evidence] == ["Evidence"] * listed.evidence


def test_it_writes_changes_and_deletes_one(client):
    models = client.models
    body = models.EventRequest(title="The ferry sails", date="2003-05~", tags=["ferry"], timelines=["us-bases"])
    made = events(client, "create_event").sync_detailed(client=client.editor, body=body, idempotency_key=str(uuid4()))
    event, etag = made.parsed, made.headers["ETag"]

    changed = events(client, "change_event").sync_detailed(
        event.id,
        client=client.editor,
        body=models.PatchedEventRequest(date=models.DateRequest(edtf="2003-05-02", nature=models.Nature.WITHIN)),
        if_match=etag,
    )
    stale = events(client, "change_event").sync_detailed(
        event.id, client=client.editor, body=models.PatchedEventRequest(salience=5), if_match=etag
    )
    gone = events(client, "delete_event").sync_detailed(
        event.id, client=client.editor, if_match=changed.headers["ETag"]
    )

    assert (made.status_code, event.date.edtf, event.tags) == (201, "2003-05~", ["ferry"])
    assert (changed.status_code, changed.parsed.date.label) == (200, "2 May 2003")
    assert (stale.status_code, stale.parsed.current["version"]) == (412, changed.parsed.version)
    assert gone.status_code == 204


def test_an_error_is_a_problem_that_says_where(client):
    body = client.models.EventRequest(title="The ferry sails", date="May 2003")

    answer = events(client, "create_event").sync_detailed(client=client.editor, body=body)
    nowhere = events(client, "get_event").sync(uuid4(), client=client.stranger)

    assert isinstance(answer.parsed, client.models.Problem)
    assert (answer.parsed.status, answer.parsed.errors[0].pointer) == (400, "/date")
    assert (nowhere.status, nowhere.title) == (404, "Not Found")
