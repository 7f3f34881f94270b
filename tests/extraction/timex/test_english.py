"""What English time expressions are, by kind: the phrase that is marked, its TIMEX3 value, a person's reading.

All are read as if published on Friday, 22 March 2013, unless a row says otherwise. A reading of "" is no date.
"""

import pytest

from corpus_import.extraction.timex import tag

FRIDAY = "2013-03-22"


def read(text: str, published: str = FRIDAY) -> list[tuple[str, str, str]]:
    return [(text[t.start : t.end], t.value, t.edtf) for t in tag(text, published)]


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("It opened on 2005-03-04.", "2005-03-04", "2005-03-04", "2005-03-04"),
        ("It opened on 2005/03/04.", "2005/03/04", "2005-03-04", "2005-03-04"),
        ("It opened on 31/12/2005.", "31/12/2005", "2005-12-31", "2005-12-31"),
        ("It opened on 12/31/05.", "12/31/05", "2005-12-31", "2005-12-31"),
        ("It opened on 31.12.2005.", "31.12.2005", "2005-12-31", "2005-12-31"),
        ("It opened on May 5, 2001.", "May 5, 2001", "2001-05-05", "2001-05-05"),
        ("It opened on May 5 2001.", "May 5 2001", "2001-05-05", "2001-05-05"),
        ("It opened on Sept. 5, 2001.", "Sept. 5, 2001", "2001-09-05", "2001-09-05"),
        ("It opened on 5 May 2001.", "5 May 2001", "2001-05-05", "2001-05-05"),
        ("It opened on 5 Jan. 2010.", "5 Jan. 2010", "2010-01-05", "2010-01-05"),
        ("It opened on 5th May, 2001.", "5th May, 2001", "2001-05-05", "2001-05-05"),
        ("It opened on the 14th of March.", "the 14th of March", "2013-03-14", "2013-03-14"),
        ("It opened on March the 14th, 2001.", "March the 14th, 2001", "2001-03-14", "2001-03-14"),
        ("It opened Wednesday, 5 May 2010.", "Wednesday, 5 May 2010", "2010-05-05", "2010-05-05"),
        ("It opened on Wed, May 5, 2010.", "Wed, May 5, 2010", "2010-05-05", "2010-05-05"),
        ("He was held on Saturday, March 16.", "Saturday, March 16", "2013-03-16", "2013-03-16"),
        ("It opened in May 2001.", "May 2001", "2001-05", "2001-05"),
        ("It opened in May of 2001.", "May of 2001", "2001-05", "2001-05"),
        ("It opened in October, 2001.", "October, 2001", "2001-10", "2001-10"),
        ("It opened in 2001.", "2001", "2001", "2001"),
        ("It opened on the 15th.", "the 15th", "2013-03-15", "2013-03-15"),
        ("The 2010 census counted them.", "2010", "2010", "2010"),
        ("It burned in the year 1812.", "the year 1812", "1812", "1812"),
        ("It burned before 1066.", "1066", "1066", "1066"),
    ],
)
def test_absolute_dates(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("It opened at 3 p.m. on Tuesday.", "3 p.m. on Tuesday", "2013-03-19T15:00"),
        ("It opened at 7:30 pm.", "7:30 pm", "2013-03-22T19:30"),
        ("It opened at 15:30.", "15:30", "2013-03-22T15:30"),
        ("It opened at 15:30 GMT.", "15:30 GMT", "2013-03-22T15:30Z"),
        ("The match (18:45 GMT) was called off.", "18:45 GMT", "2013-03-22T18:45Z"),
        ("It opened at 10 a.m. EST on Monday.", "10 a.m. EST on Monday", "2013-03-18T10:00-05"),
        ("It opened at 2005-03-04 3:30 p.m.", "2005-03-04 3:30 p.m.", "2005-03-04T15:30"),
        ("It opened at 2005-03-04, 7:08.", "2005-03-04, 7:08", "2005-03-04T07:08"),
        ("It opened at 2005-03-04T15:30Z.", "2005-03-04T15:30Z", "2005-03-04T15:30Z"),
        ("It opened at 0900 GMT.", "0900 GMT", "2013-03-22T09:00Z"),
        ("It opened at 8:30 a.m. ET.", "8:30 a.m. ET", "2013-03-22T08:30"),
        ("It opened at noon.", "noon", "2013-03-22T12:00"),
        ("It fell at midnight on April 30, 2008.", "midnight on April 30, 2008", "2008-04-30T24:00"),
        ("It opened at 3 in the afternoon.", "3 in the afternoon", "2013-03-22T15:00"),
        ("It opened at eleven at night.", "eleven at night", "2013-03-22T23:00"),
        ("It opened at half past six.", "half past six", "2013-03-22T06:30"),
        ("It opened at a quarter to nine in the evening.", "a quarter to nine in the evening", "2013-03-22T20:45"),
        ("It opened at 11.30pm on Tuesday.", "11.30pm on Tuesday", "2013-03-19T23:30"),
        ("It opened at 2130 hours.", "2130 hours", "2013-03-22T21:30"),
        ("It opened at 8:00 tonight.", "8:00 tonight", "2013-03-22T20:00"),
        ("It opened at 6:30 this morning.", "6:30 this morning", "2013-03-22T06:30"),
        ("It opened at 11:30 last night.", "11:30 last night", "2013-03-21T23:30"),
        ("The match is tomorrow night.", "tomorrow night", "2013-03-23TNI"),
        ("The match is tonight.", "tonight", "2013-03-22TNI"),
        ("He came later that night.", "later that night", "2013-03-22TNI"),
        ("It opened at 10 o'clock on Monday morning.", "10 o'clock on Monday morning", "2013-03-18T10:00"),
        ("It opened Friday night.", "Friday night", "2013-03-22TNI"),
        ("It opened early Thursday morning.", "early Thursday morning", "2013-03-21TMO"),
        ("They sang at the March 16 evening mass.", "March 16 evening", "2013-03-16TEV"),
        ("It fell last night.", "last night", "2013-03-21TNI"),
        ("It rained this morning.", "this morning", "2013-03-22TMO"),
        ("It fell on the night of May 13, 1958.", "the night of May 13, 1958", "1958-05-13TNI"),
        ("It opened early in the morning of 29 April 1975.", "early in the morning of 29 April 1975", "1975-04-29TMO"),
    ],
)
def test_times_of_day(text: str, phrase: str, value: str) -> None:
    (timex,) = tag(text, FRIDAY)

    assert (text[timex.start : timex.end], timex.type, timex.value) == (phrase, "TIME", value)


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("The bank spoke on Tuesday.", "Tuesday", "2013-03-19", "2013-03-19"),
        ("The bank spoke on Friday.", "Friday", "2013-03-22", "2013-03-22"),
        ("The vote will be held on Tuesday.", "Tuesday", "2013-03-26", "2013-03-26"),
        ("The council meets on Tuesday.", "Tuesday", "2013-03-26", "2013-03-26"),
        ("He will speak next Monday.", "next Monday", "2013-03-25", "2013-03-25"),
        ("He lost Friday's vote.", "Friday", "2013-03-22", "2013-03-22"),
        ("He spoke last Wednesday.", "last Wednesday", "2013-03-20", "2013-03-13/2013-03-20"),
        ("He spoke last Saturday.", "last Saturday", "2013-03-16", "2013-03-16"),
        ("They met over the weekend.", "the weekend", "2013-W11-WE", "2013-03-16/2013-03-17"),
        ("They met this past weekend.", "this past weekend", "2013-W11-WE", "2013-03-16/2013-03-17"),
        ("He will speak this coming Friday.", "this coming Friday", "2013-03-29", "2013-03-29"),
        ("They met last weekend.", "last weekend", "2013-W11-WE", "2013-03-16/2013-03-17"),
    ],
)
def test_weekdays_by_tense(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("It fell in early May 2001.", "early May 2001", "2001-05", "2001-05-01/2001-05-10"),
        ("It fell in mid-April 2001.", "mid-April 2001", "2001-04", "2001-04-11/2001-04-20"),
        ("It fell at the end of May 2021.", "the end of May 2021", "2021-05", "2021-05-21/2021-05-31"),
        ("It fell in early 1941.", "early 1941", "1941", "1941-01/1941-04"),
        ("It fell in early autumn.", "early autumn", "2012-FA", "2012-09-01/2012-10-01"),
        ("It fell early in 1862.", "early in 1862", "1862", "1862-01/1862-04"),
        ("It fell at the beginning of the year.", "the beginning of the year", "2013", "2013-01/2013-03"),
        ("It fell at the end of last year.", "the end of last year", "2012", "2012-10/2012-12"),
        ("It fell in the mid-1990s.", "the mid-1990s", "199", "1994/1996"),
        ("It fell in the early 2000s.", "the early 2000s", "200", "2000/2003"),
        ("It fell in the late nineteenth century.", "the late nineteenth century", "18", "1860/1899"),
        ("It will be in the first week of May.", "the first week of May", "2013-05", "2013-05-01/2013-05-07"),
        ("It fell on the last day of 2012.", "the last day of 2012", "2012-12-31", "2012-12-31"),
        ("He came earlier this week.", "earlier this week", "2013-W12", "2013-03-18/2013-03-22"),
        ("It will open later this month.", "later this month", "2013-03", "2013-03-22/2013-03-31"),
    ],
)
def test_parts_of_a_stretch(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("They met in the summer of 2010.", "the summer of 2010", "2010-SU", "2010-22"),
        ("They met in the summer.", "the summer", "2012-SU", "2012-22"),
        ("They met last summer.", "last summer", "2012-SU", "2012-22"),
        ("They met in the summer of last year.", "the summer of last year", "2012-SU", "2012-22"),
        ("They will marry next spring.", "next spring", "2014-SP", "2014-21"),
        ("They met in the winter of 2011-2012.", "the winter of 2011-2012", "2011-WI", "2011-12/2012-02"),
        ("It grew in the fall of 2011.", "the fall of 2011", "2011-FA", "2011-23"),
        ("It will open in the fall.", "the fall", "2013-FA", "2013-23"),
        ("It grew in the fourth quarter of 2012.", "the fourth quarter of 2012", "2012-Q4", "2012-36"),
        ("It grew in Q3 2012.", "Q3 2012", "2012-Q3", "2012-35"),
        ("It grew in the first half of 2012.", "the first half of 2012", "2012-H1", "2012-40"),
        ("It grew in fiscal 2012.", "fiscal 2012", "FY2012", "2012"),
        ("It grew in the 2012 fiscal year.", "the 2012 fiscal year", "FY2012", "2012"),
        ("It grew in FY2012.", "FY2012", "FY2012", "2012"),
        ("It grew in the current fiscal year.", "the current fiscal year", "FY2013", "2013"),
        ("They married in '45.", "'45", "1945", "1945"),
        ("They married in the summer of '98.", "the summer of '98", "1998-SU", "1998-22"),
        ("They married in May '98.", "May '98", "1998-05", "1998-05"),
        ("It grew in the early '90s.", "the early '90s", "199", "1990/1993"),
        ("It grew in the 1990s.", "the 1990s", "199", "199X"),
        ("It grew in the '90s.", "the '90s", "199", "199X"),
        ("It grew in the Nineties.", "the Nineties", "199", "199X"),
        ("It grew in the late eighties.", "the late eighties", "198", "1986/1989"),
        ("It grew in the 1800s.", "the 1800s", "18", "18XX"),
        ("It grew in the 2000s.", "the 2000s", "200", "200X"),
        ("It grew in the 19th century.", "the 19th century", "18", "18XX"),
        ("It grew in the 470s BC.", "the 470s BC", "BC047", "-0478/-0469"),
        ("It grew in the 5th century BC.", "the 5th century BC", "BC04", "-0499/-0400"),
        ("It grew in the 5th century B.C.", "the 5th century B.C.", "BC04", "-0499/-0400"),
        ("He fell on 10 March 241 BC.", "10 March 241 BC", "BC0241-03-10", "-0240-03-10"),
        ("He fell on March 15, 44 B.C.", "March 15, 44 B.C.", "BC0044-03-15", "-0043-03-15"),
        ("It burst on 24 August AD 79.", "24 August AD 79", "0079-08-24", "0079-08-24"),
        ("It burst in August AD 79.", "August AD 79", "0079-08", "0079-08"),
        ("He fell in March 44 BC.", "March 44 BC", "BC0044-03", "-0043-03"),
        ("They met in the summer of 480 BC.", "the summer of 480 BC", "BC0480-SU", "-0479-22"),
        ("They froze in the winter of 255–254 BC.", "the winter of 255–254 BC", "BC0255-WI", "-0254-12/-0253-02"),
        ("It grew in the 1250s BC.", "the 1250s BC", "BC125", "-1258/-1249"),
        ("It ran on Saturday, April 7.", "Saturday, April 7", "2012-04-07", "2012-04-07"),
        ("It grew in the 470s B.C.", "the 470s B.C.", "BC047", "-0478/-0469"),
        ("It grew in the 3rd millennium BC.", "the 3rd millennium BC", "BC2", "-2999/-2000"),
        ("It grew in the first century AD.", "the first century AD", "00", "00XX"),
        ("He died in 44 BC.", "44 BC", "BC0044", "-0043"),
        ("He died in 44 B.C. in Rome.", "44 B.C.", "BC0044", "-0043"),
        ("It erupted in AD 79.", "AD 79", "0079", "0079"),
        ("It fell around 1500 BC.", "around 1500 BC", "BC1500", "-1499~"),
        ("It rose c. 1340.", "c. 1340", "1340", "1340~"),
    ],
)
def test_seasons_quarters_decades_centuries_and_eras(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize(
    ("text", "phrases", "edtf", "nature"),
    [
        ("The fair ran January 10-12.", ["January 10", "12"], "2013-01-10/2013-01-12", "throughout"),
        ("The fair ran June 3-5, 2016.", ["June 3", "5, 2016"], "2016-06-03/2016-06-05", "throughout"),
        ("The fair ran 3-5 June 2016.", ["3", "5 June 2016"], "2016-06-03/2016-06-05", "throughout"),
        ("The fair ran from June 3 to the 5th.", ["June 3", "the 5th"], "2012-06-03/2012-06-05", "throughout"),
        ("The fair ran June 28-July 3, 2016.", ["June 28", "July 3, 2016"], "2016-06-28/2016-07-03", "throughout"),
        ("The fair ran 28 June – 3 July 2016.", ["28 June", "3 July 2016"], "2016-06-28/2016-07-03", "throughout"),
        ("It ran from June 3 to July 5, 2016.", ["June 3", "July 5, 2016"], "2016-06-03/2016-07-05", "throughout"),
        ("It ran from 2001 to 2014.", ["2001", "2014"], "2001/2014", "throughout"),
        ("It broke between 2001 and 2014.", ["2001", "2014"], "2001/2014", "within"),
        (
            "It ran from the 3rd to the 5th of June.",
            ["the 3rd", "the 5th of June"],
            "2012-06-03/2012-06-05",
            "throughout",
        ),
        ("It ran from June 3, 2016 to the 5th.", ["June 3, 2016", "the 5th"], "2016-06-03/2016-06-05", "throughout"),
        (
            "It ran from 30 December 2015 to 5 January.",
            ["30 December 2015", "5 January"],
            "2015-12-30/2016-01-05",
            "throughout",
        ),
        ("It broke between 3 and 5 June 2016.", ["3", "5 June 2016"], "2016-06-03/2016-06-05", "within"),
        ("It ran from October 1944 to March 1945.", ["October 1944", "March 1945"], "1944-10/1945-03", "throughout"),
        ("In the 2008-09 season they won.", ["2008", "09"], "2008/2009", "throughout"),
        ("The January-February issue sold out.", ["January", "February"], "2013-01/2013-02", "throughout"),
        ("He served (1999-2003) as mayor.", ["1999", "2003"], "1999/2003", "throughout"),
        ("He was president 1998 to 2002.", ["1998", "2002"], "1998/2002", "throughout"),
        ("They fought from 499 to 493 BC.", ["499", "493 BC"], "-0498/-0492", "throughout"),
        ("They fought from AD 66 to 73.", ["AD 66", "73"], "0066/0073", "throughout"),
        ("They met from Monday to Friday.", ["Monday", "Friday"], "2013-03-18/2013-03-22", "throughout"),
        ("They met from Thursday to Monday.", ["Thursday", "Monday"], "2013-03-21/2013-03-25", "throughout"),
        ("It was open Tuesday through Friday.", ["Tuesday", "Friday"], "2013-03-19/2013-03-22", "throughout"),
        ("It was open 9-11 a.m. Tuesday.", ["9", "11 a.m. Tuesday"], "2013-03-19", "throughout"),
        ("It was open between 2 and 4 p.m. Monday.", ["2", "4 p.m. Monday"], "2013-03-18", "throughout"),
    ],
)
def test_ranges_share_one_reading(text: str, phrases: list[str], edtf: str, nature: str) -> None:
    timexes = tag(text, FRIDAY)

    assert [text[t.start : t.end] for t in timexes] == phrases
    assert {(t.edtf, t.nature) for t in timexes} == {(edtf, nature)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on April 6 and 7, 1915.", ["1915-04-06", "1915-04-07"]),
        ("It fell in April and June 1955.", ["1955-04", "1955-06"]),
        ("It fell in August/September 1956.", ["1956-08", "1956-09"]),
        ("It fell in 1999 and 2000.", ["1999", "2000"]),
        ("It fell in the spring and summer of 2010.", ["2010-21", "2010-22"]),
    ],
)
def test_lists_stand_each_for_itself(text: str, expected: list[str]) -> None:
    assert [t.edtf for t in tag(text, FRIDAY)] == expected


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("It happened two weeks ago.", "two weeks ago", "2013-W10", "2013-03-05/2013-03-11"),
        ("It happened two years ago.", "two years ago", "2011", "2011"),
        ("It happened a decade ago.", "a decade ago", "2003", "2003"),
        ("It happened two years and six months ago.", "two years and six months ago", "2010-09", "2010-09"),
        ("It happened half a century ago.", "half a century ago", "1963", "1963"),
        ("It happened more than three months ago.", "more than three months ago", "2012-12", "2012-11/2012-12"),
        ("It happened almost two years ago.", "almost two years ago", "2011", "2011/2012"),
        ("It will happen three days from now.", "three days from now", "2013-03-25", "2013-03-25"),
        ("He left two days before Christmas 2010.", "two days before Christmas 2010", "2010-12-23", "2010-12-23"),
        ("He left the day before yesterday.", "the day before yesterday", "2013-03-20", "2013-03-20"),
        ("He left yesterday.", "yesterday", "2013-03-21", "2013-03-21"),
        ("He left last year.", "last year", "2012", "2012"),
        ("He left last week.", "last week", "2013-W11", "2013-03-11/2013-03-17"),
    ],
)
def test_distances_from_now(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize(
    ("after", "phrase", "edtf"),
    [
        ("The next day she left.", "The next day", "2001-05-06"),
        ("The previous day she sang.", "The previous day", "2001-05-04"),
        ("The day before, she sang.", "The day before", "2001-05-04"),
        ("The night before, she sang.", "The night before", "2001-05-04"),
        ("Three days earlier she sang.", "Three days earlier", "2001-05-02"),
        ("She had sung two days before.", "two days before", "2001-05-03"),
        ("Two years later she left.", "Two years later", "2003"),
        ("A decade earlier she sang.", "A decade earlier", "1991"),
        ("The following spring she left.", "The following spring", "2002-21"),
        ("That same month she left.", "That same month", "2001-05"),
        ("That year she left.", "That year", "2001"),
        ("In July of that year she left.", "July of that year", "2001-07"),
    ],
)
def test_distances_from_the_date_told_last(after: str, phrase: str, edtf: str) -> None:
    _, last = read(f"He died on May 5, 2001. {after}")

    assert (last[0], last[2]) == (phrase, edtf)


@pytest.mark.parametrize(
    ("text", "language", "edtf", "anchor"),
    [
        ("It opened on 03/04/2005.", "en-US", "2005-03-04", "month first in en-US"),
        ("It opened on 03/04/2005.", "en-GB", "2005-04-03", "day first in en-GB"),
        ("It opened on 25/12/2004 and 03/04/2005.", "en", "2005-04-03", "day first, as elsewhere in the text"),
        ("It opened on 12/25/2004 and 03/04/2005.", "en", "2005-03-04", "month first, as elsewhere in the text"),
        (
            "It opened on 03/04/2005.",
            "en",
            "[2005-03-04,2005-04-03]",
            "nothing says whether the day or the month is first",
        ),
        ("It opened on 04/04/2005.", "en", "2005-04-04", ""),
    ],
)
def test_the_order_of_a_numeric_date_comes_from_the_text_or_its_locale(
    text: str, language: str, edtf: str, anchor: str
) -> None:
    timex = tag(text, FRIDAY, language=language)[-1]

    assert (timex.edtf, timex.anchor) == (edtf, anchor)
