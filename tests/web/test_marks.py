import pytest

from tests.factories import DateClaimFactory, EventFactory, EvidenceFactory
from timeline import dates
from timeline.models import Modality
from timeline.web.marks import Shape, legend, mark_of, mark_of_date


def mark(edtf: str, **options):
    return mark_of_date(dates.parse(edtf), **options)


@pytest.mark.parametrize(
    ("edtf", "nature", "shape"),
    [
        ("2001-09-11", "", Shape.DOT),
        ("2001-09-11T08:46:00Z", "", Shape.DOT),
        ("-0043-03-15", "", Shape.DOT),
        ("2001-09", "", Shape.BAR),
        ("2001-22", "", Shape.BAR),
        ("2001", "", Shape.BAR),
        ("195X", "", Shape.BAR),
        ("19XX", "", Shape.BAR),
        ("2001", "throughout", Shape.SPAN),
        ("2001/2005", "", Shape.SPAN),
        ("2001/2005", "throughout", Shape.SPAN),
        ("2001/2005", "within", Shape.BRACKET),
        ("2001/..", "", Shape.SPAN),
        ("[2001,2003]", "", Shape.BRACKET),
        ("Y-170000000", "", Shape.BAR),
    ],
)
def test_the_shape_tells_how_finely_the_date_is_known(edtf, nature, shape):
    assert mark(edtf, nature=nature).shape == shape


def test_an_event_without_a_date_has_no_drawing_but_words():
    undated = mark_of_date(None)

    assert (undated.shape, undated.words) == (Shape.NONE, "No date yet")


def test_a_bar_is_as_long_as_its_date():
    lengths = [mark(edtf).length for edtf in ("2001-09", "2001-22", "2001", "195X", "19XX")]

    assert lengths == sorted(set(lengths))


@pytest.mark.parametrize(
    "edtf", ["2001-09-11T08:46:00Z", "2001-09-11", "2001-09", "1XXX", "Y-17E7", "2001/..", "../2001"]
)
@pytest.mark.parametrize("nature", ["", "within", "throughout"])
def test_no_mark_outgrows_its_row(edtf, nature):
    assert 9 <= mark(edtf, nature=nature).length <= 60


@pytest.mark.parametrize(
    ("edtf", "soft"),
    [
        ("2001", (False, False)),
        ("2001~", (True, True)),
        ("2001?", (True, True)),
        ("2001/2005~", (False, True)),
        ("2001~/2005", (True, False)),
    ],
)
def test_an_approximate_end_is_soft(edtf, soft):
    drawn = mark(edtf)

    assert (drawn.soft_start, drawn.soft_end) == soft


@pytest.mark.parametrize(
    ("edtf", "modality", "opened"),
    [
        ("2001/..", "occurred", (False, True)),
        ("2001/", "occurred", (False, True)),
        ("../2001", "occurred", (True, False)),
        ("/2001", "occurred", (True, False)),
        ("2001", "ongoing", (False, True)),
        ("2001~", "ongoing", (False, True)),
        ("2001", "occurred", (False, False)),
    ],
)
def test_an_end_that_is_open_or_unknown_is_open(edtf, modality, opened):
    drawn = mark(edtf, modality=modality)

    assert (drawn.open_start, drawn.open_end) == opened
    assert not (drawn.soft_end and drawn.open_end)


@pytest.mark.parametrize(
    ("edtf", "options", "words"),
    [
        ("2001-09-11", {}, "Given to the day"),
        ("2001-09~", {}, "Given to the month, approximate"),
        ("2001?", {}, "Given to the year, uncertain"),
        ("195X%", {}, "Given to the decade, approximate, uncertain"),
        ("2001/2005", {"nature": "within"}, "Some time within this span"),
        ("2001/..", {}, "From start to end, still so, or end unknown"),
        ("2001-09", {"rival": True}, "Given to the month, other dates are claimed"),
    ],
)
def test_the_words_say_what_the_drawing_shows(edtf, options, words):
    assert mark(edtf, **options).words == words


def test_the_legend_explains_every_shape_and_every_modality_that_is_drawn():
    marks = [mark for mark, meaning in legend() if meaning]

    assert {mark.shape for mark in marks} == set(Shape) - {Shape.NONE}
    assert {mark.modality for mark in marks} == set(Modality.values) - {Modality.ONGOING}
    assert any(mark.rival for mark in marks)
    assert any(mark.soft_start for mark in marks)
    assert any(mark.open_end for mark in marks)


@pytest.mark.django_db
def test_rival_claims_are_drawn_on_the_event_s_mark():
    event = EventFactory(date="2001-05")
    evidence = EvidenceFactory(event=event)
    rival = DateClaimFactory(evidence=evidence, edtf="2002")

    assert mark_of(event, [rival]).rival
    assert not mark_of(event, []).rival
