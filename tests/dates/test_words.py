import pytest
from hypothesis import given

from tests.dates.days import ALL_TEXTS, MONTH_TEXTS
from timeline.dates import Nature, in_words, parse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2005", "2005"),
        ("2005-07", "July 2005"),
        ("2005-07-29", "29 July 2005"),
        ("1340~", "c. 1340"),
        ("2001-10~", "about October 2001"),
        ("2004-06?", "possibly June 2004"),
        ("1340%", "possibly c. 1340"),
        ("2004-06-11%", "possibly about 11 June 2004"),
        ("2004-06~-11", "about 11 June 2004"),
        ("-0043", "44 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("0000", "1 BC"),
        ("0079-08-24", "24 August AD 79"),
        ("Y12000", "year 12000"),
        ("Y-12000", "12,001 BC"),
        ("Y-3E5", "300,000 years ago"),
        ("Y-17E7", "170 million years ago"),
        ("Y-45E8", "4.5 billion years ago"),
        ("Y-123456", "123,457 BC"),
        ("2022-21", "spring 2022"),
        ("2022-22", "summer 2022"),
        ("2022-24", "winter 2022–23"),
        ("2022-30", "summer 2022–23 (southern hemisphere)"),
        ("2022-34", "second quarter of 2022"),
        ("2022-39", "last third of 2022"),
        ("2022-40", "first half of 2022"),
        ("199X", "1990s"),
        ("007X", "AD 70s"),
        ("18XX", "19th century"),
        ("20XX", "21st century"),
        ("-04XX", "5th century BC"),
        ("10XX", "11th century"),
        ("1XXX", "2nd millennium"),
        ("XXXX", "year unknown"),
        ("XXXX-12-25", "25 December, year unknown"),
        ("XXXX-12", "December, year unknown"),
        ("2021-XX", "some month in 2021"),
        ("2021-05-XX", "some day in May 2021"),
        ("2021-XX-XX", "some day in 2021"),
        ("2021-1X", "between October and December 2021"),
        ("156X-12-25", "between 25 December 1560 and 25 December 1569"),
        ("-009X", "between 100 and 91 BC"),
        ("1950S2", "c. 1950 (between 1900 and 1999)"),
        ("1950S4", "1950"),
        ("2001-09-11T08:46Z", "11 September 2001, 08:46 UTC"),
        ("2001-09-11T08:46:00", "11 September 2001, 08:46 UTC"),
        ("2001-09-11T08:46:40-04:00", "11 September 2001, 08:46:40 UTC-04:00"),
        ("2001-09-11T01:00+05:00", "11 September 2001, 01:00 UTC+05:00"),
    ],
)
def test_a_date_is_told_no_finer_than_it_is_known(text, words):
    assert in_words(parse(text)) == words


@pytest.mark.parametrize(
    ("text", "throughout", "within"),
    [
        ("2021-05-01/2021-05-10", "1–10 May 2021", "between 1 and 10 May 2021"),
        ("2005-03-12/2005-04-04", "12 March – 4 April 2005", "between 12 March and 4 April 2005"),
        ("2004-03-12/2005-04-04", "12 March 2004 – 4 April 2005", "between 12 March 2004 and 4 April 2005"),
        ("2005-03/2005-04", "March–April 2005", "between March and April 2005"),
        ("2004-03/2005-04", "March 2004 – April 2005", "between March 2004 and April 2005"),
        ("2001/2014", "2001–2014", "between 2001 and 2014"),
        ("-0043/-0026", "44–27 BC", "between 44 and 27 BC"),
        ("-0043/0014", "44 BC – AD 14", "between 44 BC and AD 14"),
        ("1340~/1350~", "c. 1340–1350", "between c. 1340 and c. 1350"),
        ("1340~/1350", "c. 1340 – 1350", "between c. 1340 and 1350"),
        ("2005/2006-02", "2005 – February 2006", "between 2005 and February 2006"),
        ("1970/199X", "1970 – 1990s", "between 1970 and the 1990s"),
        ("2001/..", "since 2001", "2001 or later"),
        ("199X/..", "since the 1990s", "the 1990s or later"),
        ("2001/", "from 2001, end unknown", "2001 or later"),
        ("../2014", "until 2014", "2014 or before"),
        ("/2014", "until 2014, start unknown", "2014 or before"),
        ("2001/2001", "throughout 2001", "2001"),
        (
            "2001-09-11T08:46Z/2001-09-11T10:03Z",
            "11 September 2001, 08:46 – 10:03 UTC",
            "between 11 September 2001, 08:46 and 10:03 UTC",
        ),
        (
            "2001-09-11T22:46+05:00/2001-09-12T10:03Z",
            "11 September 2001, 22:46 UTC+05:00 – 12 September 2001, 10:03 UTC",
            "between 11 September 2001, 22:46 UTC+05:00 and 12 September 2001, 10:03 UTC",
        ),
    ],
)
def test_what_lasted_and_what_happened_within_are_told_apart(text, throughout, within):
    date = parse(text)

    assert in_words(date) == throughout
    assert in_words(date, nature=Nature.THROUGHOUT) == throughout
    assert in_words(date, nature=Nature.WITHIN) == within


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2005-07", "throughout July 2005"),
        ("199X", "throughout the 1990s"),
        ("-04XX", "throughout the 5th century BC"),
        ("2005-07-29", "29 July 2005"),
        ("2021-XX", "some month in 2021"),
    ],
)
def test_a_period_that_was_lasted_says_so(text, words):
    assert in_words(parse(text), nature=Nature.THROUGHOUT) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[2001,2002]", "2001 or 2002"),
        ("{2001,2002}", "2001 and 2002"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"),
        ("[1999..2001]", "between 1999 and 2001"),
        ("{1999..2001}", "1999–2001"),
        ("[..2001]", "2001 or before"),
        ("[2001..]", "2001 or later"),
        ("{..2001}", "until 2001"),
        ("[1984~,1985]", "c. 1984 or 1985"),
        ("[1999]", "1999"),
    ],
)
def test_a_set_is_told_by_its_members(text, words):
    assert in_words(parse(text)) == words


@given(ALL_TEXTS)
def test_every_date_has_words_and_no_edtf_among_them(text):
    for nature in (None, *Nature):
        words = in_words(parse(text), nature=nature)

        assert words
        assert not set(words) & set("~?%/[]{}")
        assert ".." not in words


@given(MONTH_TEXTS)
def test_a_month_is_never_given_a_day(text):
    words = in_words(parse(text))

    assert words.split()[0].isalpha()


def test_the_words_can_be_translated():
    german = {"%(month)s %(year)s": "%(month)s %(year)s", "July": "Juli", "about %(date)s": "etwa %(date)s"}

    assert in_words(parse("2005-07~"), gettext=lambda message: german.get(message, message)) == "etwa Juli 2005"
