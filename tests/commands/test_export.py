import csv
import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.factories import EvidenceFactory, KindFactory, SourceFactory, TimelineFactory, candidate, public_event
from timeline.exchange.formats import FORMATS

pytestmark = pytest.mark.django_db


@pytest.fixture
def exported(tmp_path):
    def run(**options: object) -> bytes:
        call_command("export", output=tmp_path / "file", stderr=io.StringIO(), **options)
        return (tmp_path / "file").read_bytes()

    return run


def test_the_operator_gets_everything(exported):
    EvidenceFactory(
        event=candidate(title="Waiting"), source=SourceFactory(text="All of it, word for word, is here now.")
    )

    (line,) = [json.loads(line) for line in exported().splitlines()]

    assert (line["title"], line["status"], line["machine_made"]) == ("Waiting", "candidate", True)
    assert "All of it, word for word, is here now." in [source["text"] for source in line["cited"]]


def test_a_source_s_text_stands_in_the_file_once(exported):
    source = SourceFactory(text="One text for two events, and that is all.")
    for _ in range(2):
        EvidenceFactory(event=public_event(), source=source)

    lines = [json.loads(line) for line in exported().splitlines()]

    assert ["text" in line["cited"][0] for line in lines] == [True, False]


def test_strangers_get_what_strangers_see(exported):
    candidate(title="Waiting")
    EvidenceFactory(event=public_event(title="Seen"))

    (line,) = [json.loads(line) for line in exported(public=True).splitlines()]

    assert line["title"] == "Seen"
    assert "text" not in line["cited"][0]
    assert not {"machine_made", "edited_fields", "kept_apart"} & set(line)


def test_a_timeline_and_a_filter_narrow_it(exported):
    timeline, kind = TimelineFactory(slug="river"), KindFactory(slug="opened")
    public_event(timeline, title="Wanted", kind=kind, date="2001-05")
    public_event(timeline, title="Too late", kind=kind, date="2003")
    public_event(title="Elsewhere", kind=kind, date="2001-05")

    table = exported(form="csv", timeline="river", filter="kind=opened&to=2002").decode()

    assert [row["title"] for row in csv.DictReader(io.StringIO(table))] == ["Wanted"]


@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_can_be_written(exported, form):
    public_event(title="Here")

    assert exported(form=form)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"timeline": "none"}, "There is no timeline 'none'."),
        ({"filter": "form=2001"}, "--filter: there is no parameter 'form'."),
        ({"filter": "from=yesterday"}, "--filter: from: "),
    ],
)
def test_what_can_not_be_selected_is_refused(exported, options, sentence):
    with pytest.raises(CommandError) as refused:
        exported(**options)

    assert str(refused.value).startswith(sentence)
