from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.dedupe import Telling, duplicates, groups, merge, merged, telling_of, voices
from corpus_import.extraction.records import Candidate, Claim, Document, Passage
from timeline.dates import parse


def candidate(title, date, document="a.txt", **fields):
    passage = Passage(document, 0, len(title), title, "", "", date, 0, len(date))
    claim = Claim(date, date, "within", "", "", "", passage)
    values = {"summary": title, "nature": "within", "kind": "", "modality": "occurred", "places": (), "actors": ()}
    values |= {"confidence": 0.7, "reasons": (), "claims": (claim,)} | fields
    return Candidate(title=title, date=date, **values)


def telling(key, title, date, document="", **fields):
    span = parse(date)
    return Telling(key, document or f"{key}.txt", title, title, span.earliest, span.latest, **fields)


FINE = "The regulator fined Harbour Bank for hidden losses"


def test_what_a_merge_rests_on_is_told_in_whole_words():
    title = "The league ended its leasing of harbour cranes"

    (match,) = duplicates([telling(1, title, "2019-03-13"), telling(2, title, "2019-03-13")])

    (reason,) = (reason for reason in match.reasons if reason.startswith("titles share"))
    assert set(reason.removeprefix("titles share ").split(", ")) <= set(title.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((FINE, "2019-03-13"), ("Harbour Bank was fined by the regulator over hidden losses", "2019-03-13")),
        ((FINE, "2019-03-13"), ("The regulator fined Harbour Bank £12m for its hidden losses", "2019-03")),
        (("The old dam at Karun failed", "1975-08-09"), ("The Karun dam failed", "1975")),
    ],
)
def test_one_event_told_twice_is_found(one, other):
    (match,) = duplicates([telling(1, *one), telling(2, *other)])

    assert {match.first, match.second} == {1, 2}
    assert any("date" in reason for reason in match.reasons)
    assert any("titles share" in reason for reason in match.reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((FINE, "2019-03-13"), (FINE, "2018-03-13")),
        ((FINE, "2019-03-13"), ("The regulator fined Severn Savings for late accounts", "2019-03-13")),
        (("United beat Rovers", "2017-03-11"), ("City beat Athletic", "2017-03-11")),
        (("The minister visited Oslo", "2002-01-07"), ("The minister left Oslo for talks in Rome", "2002-01-07")),
    ],
)
def test_different_events_stay_apart(one, other):
    assert duplicates([telling(1, *one), telling(2, *other)]) == []


@pytest.mark.parametrize("modality", ["planned", "hypothetical", "denied"])
def test_a_plan_and_its_fulfilment_are_not_one_event(modality):
    one = telling(1, FINE, "2019-03-13")

    assert duplicates([one, replace(telling(2, FINE, "2019-03-13"), modality=modality)]) == []


def test_what_a_person_split_stays_apart():
    tellings = [telling(1, FINE, "2019-03-13"), telling(2, FINE, "2019-03-13")]

    assert duplicates(tellings, frozenset({frozenset({1, 2})})) == []
    assert groups(tellings, frozenset({frozenset({1, 2})})) == []


def test_events_without_a_date_are_never_merged():
    one = Telling(1, "a.txt", FINE, FINE)

    assert duplicates([one, replace(one, key=2, document="b.txt")]) == []


def test_a_year_does_not_join_two_days_that_exclude_each_other():
    tellings = [telling(1, FINE, "2019-03-13"), telling(2, FINE, "2019"), telling(3, FINE, "2019-11-02")]

    joined = groups(tellings)

    assert all(not {1, 3} <= set(keys) for keys, _ in joined)


def test_merging_keeps_every_claim_and_prefers_the_closest_date_that_most_agree_with():
    told = [
        candidate(FINE, "2019", "a.txt", actors=(("Harbour Bank", ""),)),
        candidate("The regulator fined Harbour Bank for its hidden losses", "2019-03-13", "b.txt", kind="fine"),
        candidate(
            "Harbour Bank was fined for hidden losses", "2019-03", "c.txt", actors=(("Harbour Bank", "target"),)
        ),
    ]

    event = merge(told, ["titles share bank"])

    assert event.date == event.claims[0].edtf == "2019-03-13"
    assert {claim.passage.document for claim in event.claims} == {"a.txt", "b.txt", "c.txt"}
    assert event.kind == "fine"
    assert event.actors == (("Harbour Bank", "target"),)
    assert event.confidence > 0.7
    assert "titles share bank" in event.reasons


def test_merged_keeps_the_order_of_the_first_telling():
    told = [candidate("The dam at Karun failed", "1975-08-09"), candidate(FINE, "2019-03-13")]
    told.append(candidate("The regulator fined Harbour Bank over its hidden losses", "2019-03-13", "b.txt"))

    events = merged(told)

    assert [event.date for event in events] == ["1975-08-09", "2019-03-13"]
    assert len(events[1].claims) == 2


def test_one_candidate_is_itself():
    one = candidate(FINE, "2019-03-13")

    assert merge([one]) is one
    assert merged([one]) == [one]
    assert merged([]) == []


def test_copies_of_one_wire_story_are_one_voice():
    story = (
        "The regulator fined Harbour Bank on Wednesday after an audit found that it had hidden its losses for years. "
    )
    other = (
        "A storm closed the northern road on Tuesday and left three villages without power until the next morning. "
    )
    documents = [Document("a", story * 3), Document("b", "LONDON (Wire) — " + story * 3), Document("c", other * 3)]

    assert dict(voices(documents)) == {"a": "a", "b": "a", "c": "c"}


def test_a_telling_takes_the_bounds_of_its_date():
    made = telling_of("k", candidate(FINE, "2019-03"))

    assert (made.earliest, made.latest) == (parse("2019-03").earliest, parse("2019-03").latest)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["bank closed", "dam failed", "bank failed"]), st.sampled_from(["1999", "1999-05", "2001"])
        ),
        max_size=8,
    )
)
def test_groups_are_disjoint_and_their_dates_overlap(rows):
    tellings = [telling(n, title, date) for n, (title, date) in enumerate(rows)]

    joined = [keys for keys, _ in groups(tellings)]

    assert len({key for keys in joined for key in keys}) == sum(len(keys) for keys in joined)
    for keys in joined:
        assert max(tellings[k].earliest for k in keys) < min(tellings[k].latest for k in keys)


def test_the_pairs_compared_grow_with_the_tellings_and_not_with_their_square(monkeypatch):
    compared = []
    monkeypatch.setattr("corpus_import.dedupe._compared", lambda one, two, weights: compared.append(1))

    duplicates([telling(n, f"Firm number{n} opened branch{n} in town{n}", "1999") for n in range(400)])

    assert len(compared) < 4_000
