import copy
import json

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from timeline.models import Event, Evidence, Kind, Source, Timeline
from timeline.services import curated, kinds

pytestmark = pytest.mark.django_db
FILE = settings.BASE_DIR / "fixtures" / "us-bases.json"


@pytest.fixture(scope="module")
def content():
    return json.loads(FILE.read_text())


def test_the_curated_timeline_is_public_and_each_event_has_evidence(content):
    timeline, _loaded = curated.load(content=content)

    assert timeline.events.public().count() == len(content["events"]) >= 30
    assert not timeline.events.filter(evidence__isnull=True).exists()
    assert not Evidence.objects.filter(confirmed=False).exists()


def test_loading_twice_adds_nothing_and_leaves_what_people_changed(content):
    curated.load(content=content)
    event = Event.objects.first()
    event.title = "As an editor put it"
    event.save()

    _timeline, loaded = curated.load(content=content)

    event.refresh_from_db()
    assert loaded.added == {}
    assert event.title == "As an editor put it"


def test_what_people_deleted_stays_away(content):
    curated.load(content=content)
    Event.objects.first().delete()

    curated.load(content=content)

    assert Event.objects.count() == len(content["events"]) - 1


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda c: c["events"][0].update(date="2001-13"), "2001-13"),
        (lambda c: c["events"][0].update(kind="nonsense"), "no kind 'nonsense'"),
        (lambda c: c["events"][0]["evidence"][0].update(source="nowhere"), "no source 'nowhere'"),
        (lambda c: c["places"][0].update(latitude=123.0), "coordinates"),
    ],
)
def test_a_row_that_can_not_be_loaded_is_named_and_nothing_is_kept(content, spoil, words):
    spoilt = copy.deepcopy(content)
    spoil(spoilt)

    with pytest.raises(ValidationError, match=words):
        curated.load(content=spoilt)

    assert not Event.objects.exists()
    assert not Source.objects.exists()


@pytest.mark.parametrize(("text", "words"), [("{", "no JSON"), ("{}", "has no 'timeline'")])
def test_the_command_refuses_a_file_of_another_shape(tmp_path, text, words):
    file = tmp_path / "bad.json"
    file.write_text(text)

    with pytest.raises(CommandError, match=words):
        call_command("load_timeline", str(file))


def test_the_command_says_that_a_file_is_missing(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("load_timeline", str(tmp_path / "none.json"))


def test_the_command_says_what_it_added(capsys):
    call_command("load_timeline", str(FILE))

    assert "events" in capsys.readouterr().out
    assert Timeline.objects.get().slug == "us-bases"


def test_every_database_starts_with_the_standard_kinds():
    rows = kinds.standard_kinds()

    assert set(Kind.objects.values_list("slug", flat=True)) == {row["slug"] for row in rows}
    assert kinds.load_standard_kinds() == 0


def test_kinds_that_a_curator_renamed_keep_their_name():
    Kind.objects.filter(slug="assault").update(name="Attack")

    kinds.load_standard_kinds()

    assert Kind.objects.get(slug="assault").name == "Attack"


def test_plovers_sixteen_types_are_the_top():
    top = set(Kind.objects.filter(parent=None).values_list("slug", flat=True))

    assert top >= {
        "agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject",
        "threaten", "sanction", "protest", "mobilize", "coerce", "assault",
    }  # fmt: skip
