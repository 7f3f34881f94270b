import pickle

from timeline.dates import InvalidDate


def test_the_sentence_is_looked_up_before_its_details_are_filled_in():
    error = InvalidDate("'%(text)s' is no date.", text="foo")

    assert str(error) == "'foo' is no date."
    assert (
        error.sentence({"'%(text)s' is no date.": "„%(text)s“ ist kein Datum."}.__getitem__) == "„foo“ ist kein Datum."
    )


def test_what_is_quoted_is_short_and_on_one_line():
    error = InvalidDate("'%(text)s'", text="a\nb\x00" + "c" * 300)

    assert str(error) == "'a b " + "c" * 56 + "…'"


def test_it_travels_between_processes():
    error = InvalidDate("'%(text)s' and %(number)d", text="foo", number=3)

    assert str(pickle.loads(pickle.dumps(error))) == "'foo' and 3"
