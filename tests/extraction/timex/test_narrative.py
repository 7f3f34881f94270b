"""Reports count from their publication, chronicles from the date told last, and what nobody can know stays open."""

import pytest

from corpus_import.extraction.timex import Mode, mode, tag

HISTORY = (
    "On 1 March 1881 the canal was begun. In June 1882 the first lock was built. On 4 April 1883 the dam broke. "
    "In October 1884 the company failed. On 2 May 1885 a new one was founded. "
)


def last(text: str, published: str = "") -> tuple[str, str, str]:
    timex = tag(text, published)[-1]
    return timex.value, timex.edtf, timex.anchor


def test_a_text_says_by_its_own_dates_whether_it_is_a_chronicle() -> None:
    news = "The bank, founded in 1881, spoke on Tuesday. It had closed two branches last week."

    assert (mode(HISTORY, "2009-12-19"), mode(news, "2013-03-22")) == (Mode.CHRONICLE, Mode.REPORT)


def test_in_a_chronicle_a_month_follows_the_date_told_last() -> None:
    assert last(HISTORY + "In August work began.", "2009-12-19") == ("1885-08", "1885-08", "1885-05-02 in the text")


def test_in_a_chronicle_an_early_month_after_a_late_one_is_in_the_next_year() -> None:
    text = HISTORY + "In December it froze. In January work began."

    assert last(text, "2009-12-19")[1] == "1886-01"


def test_a_glance_ahead_does_not_move_the_story() -> None:
    text = HISTORY + "It would be closed in 1914. In August work began."

    assert last(text, "2009-12-19")[1] == "1885-08"


def test_a_glance_back_does_not_move_the_story() -> None:
    text = HISTORY + "The old lock had burned in 1870. In August work began."

    assert last(text, "2009-12-19")[1] == "1885-08"


@pytest.mark.parametrize(
    "mentioned",
    [
        "It was the first since the great dam of 1812.",
        "A commission found in 1903 that its accounts were false.",
    ],
)
def test_what_lies_far_from_the_story_of_its_paragraph_does_not_carry_into_the_next(mentioned: str) -> None:
    text = f"{HISTORY}{mentioned}\n\nIn August work began."

    assert last(text, "2009-12-19")[1] == "1885-08"


def test_a_paragraph_that_begins_in_another_time_is_where_the_story_has_gone() -> None:
    text = f"{HISTORY}\n\nIn May 1903 it was sold.\n\nIn August work began."

    assert last(text, "2009-12-19")[1] == "1903-08"


def test_next_summer_is_planned_and_the_story_stays() -> None:
    text = HISTORY + "They wanted to finish by next summer. In August work began."

    assert last(text, "2009-12-19")[1] == "1885-08"


def test_by_a_month_they_had_done_it_in_that_month_and_not_before() -> None:
    text = HISTORY + "By August they had dug a mile."

    assert last(text, "2009-12-19")[1] == "1885-08"


def test_a_date_goes_with_the_verb_that_it_stands_close_behind() -> None:
    text = HISTORY + "Workers who had dug locks in 1870 left the place. In August work began."

    assert last(text, "2009-12-19")[1] == "1885-08"


def test_a_report_counts_from_its_publication() -> None:
    text = "The bank, founded in 1881, spoke on Tuesday. It closed in June."

    assert [t.edtf for t in tag(text, "2013-03-22")] == ["1881", "2013-03-19", "2012-06"]


def test_in_a_report_a_month_goes_on_from_a_full_date_of_its_own_paragraph() -> None:
    assert last("In March 1999 he left. In May he came back.", "2005-02-04")[1] == "1999-05"


def test_in_a_report_a_new_paragraph_is_back_in_its_own_year() -> None:
    text = "The minister spoke on Tuesday. In March 1999 he left.\n\nIn May he came back."

    assert last(text, "2005-02-04")[1] == "2004-05"


def test_a_report_that_opens_with_a_story_goes_on_with_it_in_the_next_paragraph() -> None:
    text = "On 5 March 1999 he left. Eleven days later his house burned.\n\nIn May he came back."

    assert last(text, "2005-02-04")[1] == "1999-05"


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("The school closed on August 31.", "2021-10-01~", "2021-08-31"),
        ("They must meet the September deadline.", "2021-05~", "2021-09"),
        ("It must close before the deadline that the mayor set (September 11).", "2021-05-08", "2021-09-11"),
        ("The world changed after September 11.", "2002-01-18~", "2001-09-11"),
        ("A hearing is scheduled for January 3.", "2012-11-20", "2013-01-03"),
        ("It was sold in November.", "2013-03-22", "2012-11"),
        ("The show opened on October 12.", "2005-10-04", "2005-10-12"),
        ("He was born on February 29.", "2013-03-22", "2012-02-29"),
        ("Early this month he spoke.", "2002-01-18~", "2002-01-01/2002-01-10"),
        ("He spoke this month.", "2021-05~", "2021-05"),
        ("He spoke in May.", "2021", "2021-05"),
        ("It has stood open since May.", "2013-03-22", "2012-05"),
        ("It has stood open since 5 May.", "2013-03-22", "2012-05-05"),
        ("The hall, empty since May, will be sold.", "2013-03-22", "2012-05"),
        ("The hall, empty since 5 May, will be sold.", "2013-03-22", "2012-05-05"),
    ],
)
def test_the_year_of_a_date_without_one(text: str, published: str, edtf: str) -> None:
    assert last(text, published)[1] == edtf


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He spoke on Tuesday.", "", "XXXX-WXX-2"),
        ("He spoke on Tuesday.", "2021-05~", "XXXX-WXX-2"),
        ("He spoke yesterday.", "2021-05", "XXXX-XX-XX"),
        ("He spoke today.", "", "PRESENT_REF"),
        ("He spoke last week.", "", "XXXX-WXX"),
        ("He spoke last month.", "2021", "XXXX-XX"),
        ("He spoke last year.", "", "XXXX"),
        ("He spoke on August 31.", "", "XXXX-08-31"),
        ("He spoke in August.", "", "XXXX-08"),
        ("He spoke last summer.", "", "XXXX-SU"),
        ("He spoke two days ago.", "", "XXXX-XX-XX"),
        ("He spoke the other day.", "", "PAST_REF"),
        ("He spoke at Christmas.", "", "XXXX-XX-XX"),
        ("He spoke on the 15th.", "", "XXXX-XX-15"),
    ],
)
def test_what_needs_a_publication_date_waits_for_it(text: str, published: str, value: str) -> None:
    (timex,) = tag(text, published)

    assert (timex.value, timex.edtf, timex.wants) == (value, "", "publication")


def test_without_a_publication_date_a_day_takes_the_year_of_what_stands_close_by() -> None:
    text = "They were to leave by the end of May 2021. They left on August 31."

    assert last(text) == ("2021-08-31", "2021-08-31", "2021-05 in the text")


def test_what_follows_a_date_that_the_text_leaves_out_stays_open() -> None:
    (timex,) = tag("The next day he left.", "2013-03-22")

    assert (timex.value, timex.edtf) == ("2013-03-23", "")


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("It was begun in June 2013. It should have opened in May.", "2014-08-24", "2014-05"),
        ("He gave notice in May 2017.\n\nThe council had told him to in February.", "2019-09", "2017-02"),
        ("The ground is shut. They put off the opening until August.", "2014-04-16", "2014-08"),
        ("The ground is shut. They put off the opening until 5 August.", "2014-04-16", "2014-08-05"),
        ("The club met on Tuesday of last week.", "2014-04-16", "2014-04-08"),
    ],
)
def test_a_month_is_not_taken_for_one_that_the_words_rule_out(text: str, published: str, edtf: str) -> None:
    assert last(text, published)[1] == edtf


def test_in_a_chronicle_last_year_has_a_value_and_no_reading() -> None:
    assert last(HISTORY + "Last year it was sold.", "2009-12-19")[:2] == ("1884", "")


def test_in_a_chronicle_without_a_publication_date_last_year_waits() -> None:
    assert last(HISTORY + "Last year it was sold.")[:2] == ("XXXX", "")


def test_the_end_of_the_year_is_that_of_a_year_just_told() -> None:
    text = "In 1963 a fire destroyed the workshop. By the end of the year it stood again."

    assert [t.edtf for t in tag(text, "2010-03-17")] == ["1963", "1963-10/1963-12"]


def test_the_end_of_the_year_is_the_writers_own_where_the_clause_looks_ahead() -> None:
    text = "It was passed in 2009. It will be repealed by the end of the year."

    assert [t.edtf for t in tag(text, "2012-03-14")] == ["2009", "2012-10/2012-12"]


def test_a_feast_is_the_day_just_told_where_it_falls_on_that_day() -> None:
    assert last("On 25 December 2001, Christmas Day, the lake froze.", "2013-03-20")[1] == "2001-12-25"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fire broke out on Sunday.\n\nFiremen arrived at 11:45 p.m. and left.", "2013-03-17T23:45"),
        ("The fire broke out on Sunday.\n\nThe hall will open again at 8 p.m.", "2013-03-20T20:00"),
        ("She will be buried on Saturday. The service begins at 11 a.m.", "2013-03-23T11:00"),
    ],
)
def test_an_hour_without_a_day_is_of_the_day_that_the_report_is_at(text: str, value: str) -> None:
    assert last(text, "2013-03-20")[0] == value


def test_a_day_of_the_month_may_be_followed_by_who_did_what() -> None:
    text = "It broke in August 2007. On the 9th we stopped paying."

    assert [t.edtf for t in tag(text, "2012-09-10")] == ["2007-08", "2007-08-09"]


@pytest.mark.parametrize(("month", "edtf"), [("October", "1885-10"), ("February", "1886-02"), ("August", "1886-08")])
def test_after_a_range_a_month_is_the_first_from_its_beginning_on(month: str, edtf: str) -> None:
    text = HISTORY + f"The strike lasted from 19 September 1885 to 28 January 1886. In {month} the mill burned."

    assert last(text, "2009-12-19")[1] == edtf


def test_what_comes_days_after_a_range_comes_after_its_end() -> None:
    text = HISTORY + "The strike lasted from 19 September 1885 to 28 January 1886. Two days later the mill burned."

    assert last(text, "2009-12-19")[1] == "1886-01-30"


def test_a_few_old_dates_make_a_chronicle_where_nothing_is_of_the_writers_time() -> None:
    text = "On 1 March 1881 the canal was begun. On 4 April 1883 the dam broke."

    assert mode(text, "2009-12-19") is Mode.CHRONICLE
    assert mode(text + " It opens again in May 2010.", "2009-12-19") is Mode.REPORT
    assert mode(text + " The owner spoke on Tuesday.", "2009-12-19") is Mode.REPORT


def test_a_year_of_three_digits_is_before_christ_where_the_story_is() -> None:
    assert last("In 256 BC the fleet won. In 242, another was built.", "2009-12-19")[:2] == ("BC0242", "-0241")


def test_the_end_of_the_month_is_that_of_the_day_just_named() -> None:
    assert last("From April 4 until the end of the month no orders will be taken.", "2013-03-20")[0] == "2013-04"


def test_the_day_after_one_to_come_is_counted_from_it() -> None:
    text = "It has been awarded since 1901. The first winner will be named on Tuesday, the second the following day."

    assert last(text, "2012-10-08") == ("2012-10-10", "2012-10-10", "2012-10-09 in the text")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He held it until the evening of the 11th.", "1885-05-11TEV"),
        ("On the 7th of the same month he left.", "1885-05-07"),
        ("He left the very next day.", "1885-05-03"),
        ("Next day he left.", "1885-05-03"),
        ("A new lock, planned since 1871, opened in June.", "1885-06"),
        ("He had held it since December.", "1884-12"),
    ],
)
def test_what_a_chronicle_counts_from_the_day_just_told(text: str, value: str) -> None:
    assert last(HISTORY + text, "2009-12-19")[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("By the afternoon of the next day it had won.", "1885-05-03TAF"),
        ("In the hard winter of '83 he had lost his post.", "1883-WI"),
        ("By then the tide had turned: on 17 June the mill was shelled.", "1885-06-17"),
        ("It was done by New Year 1907.", "1907-01-01"),
        ("It was sold by its former owner.", "PAST_REF"),
    ],
)
def test_what_histories_say_of_days_and_years(text: str, value: str) -> None:
    assert last(HISTORY + text, "2009-12-19")[0] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In the 1st century AD it grew. It was rebuilt in the 290s.", ["00", "029"]),
        ("In the 1st century AD it grew. From the 7th to the 11th century it lay empty.", ["00", "06", "10"]),
        ("Two 380s of the airline were grounded.", []),
    ],
)
def test_decades_and_centuries_of_three_digits_are_those_of_antiquity(text: str, values: list[str]) -> None:
    assert [timex.value for timex in tag(text, "2009-12-19")] == values
