import json

import pytest

from timeline.exchange.incoming import BadLine, read

ID = "01a1fc14-7bf5-7039-b495-0d83c343da23"
LEAST = {"id": ID, "title": "The bridge opens"}


def test_an_id_and_a_title_are_enough():
    row = read(json.dumps(LEAST).encode())

    assert (str(row["id"]), row["title"]) == (ID, "The bridge opens")


@pytest.mark.parametrize(
    ("date", "edtf"), [(None, ""), ("2005-07", "2005-07"), ({"edtf": "2005-07", "label": "July 2005"}, "2005-07")]
)
def test_a_date_is_null_edtf_or_an_object_with_it(date, edtf):
    assert read(json.dumps({**LEAST, "date": date}).encode())["date"] == {"edtf": edtf, "nature": ""}


def test_what_is_derived_is_ignored():
    assert set(read(json.dumps({**LEAST, "url": "x", "page": "y", "sources": 3}).encode())) == {"id", "title"}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"no json", "This is no JSON"),
        (b"\xff\xfe", "This is no JSON"),
        (b'"text"', "The line: write an object."),
        (b'{"title": "T"}', "/id: it is missing."),
        (b'{"id": "12", "title": "T"}', "/id: write a UUID."),
        ({"titel": "T"}, "/titel: there is no such field."),
        ({"title": 3}, "/title: write text."),
        ({"title": "a\0b"}, "/title: it holds a null character."),
        ({"salience": True}, "/salience: write a whole number."),
        ({"salience": 10**10}, "/salience: write a whole number."),
        ({"confidence": "high"}, "/confidence: write a number."),
        ({"tags": "bases"}, "/tags: write a list."),
        ({"tags": ["bases", 3]}, "/tags/1: write text."),
        ({"places": [{"id": ID, "name": "Halden"}]}, "/places/0/slug: it is missing."),
        ({"evidence": [{"id": ID, "source": ID, "confirmed": "yes"}]}, "/evidence/0/confirmed: write true or false."),
        ({"created": "yesterday"}, "/created: write an instant"),
        ({"created": "2024-05-01T09:00:00"}, "/created: say the offset"),
        ({"created": "0001-01-01T00:00:00+05:00"}, "/created: write an instant"),
        ({"date": 2005}, "/date: write an object."),
        ({"kinds": [{"slug": "k", "name": "K", "triggers": ["open"]}]}, "/kinds/0/triggers: write an object."),
    ],
)
def test_a_line_that_is_no_event_is_refused_with_where_and_why(line, sentence):
    octets = line if isinstance(line, bytes) else json.dumps({**LEAST, **line}).encode()

    with pytest.raises(BadLine) as refused:
        read(octets)

    assert str(refused.value).startswith(sentence)
