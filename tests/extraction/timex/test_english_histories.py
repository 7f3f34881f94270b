"""What histories write of time: days of the story's month, hours of its days, asides, and years that only label."""

import pytest

from corpus_import.extraction.timex import tag

WAR = "The war began on 3 October 1744, lasted until 1746 and was fought in the hills. On 5 October 1744 it rained. "


def values(text: str) -> dict[str, str]:
    """The value of each expression of a text that nobody knows the date of, by its words; of equal words the last."""
    return {text[timex.start : timex.end]: timex.value for timex in tag(text, "")}


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        (WAR + "On the 20th of the month they left.", "the 20th of the month", "1744-10-20"),
        (WAR + "At dawn on the 8th they left.", "dawn on the 8th", "1744-10-08TMO"),
        (WAR + "They left at 5 p.m. on the 8th.", "5 p.m. on the 8th", "1744-10-08T17:00"),
        (WAR + "They left at 5:30 the next morning.", "5:30 the next morning", "1744-10-06T05:30"),
        (WAR + "They had marched since ten the previous evening.", "ten the previous evening", "1744-10-04T22:00"),
        (WAR + "The guns fired at about half past seven.", "about half past seven", "1744-10-05T07:30"),
        (WAR + "The town fell at about 0900.", "about 0900", "1744-10-05T09:00"),
        (WAR + "At ten o'clock in the evening it fell.", "ten o'clock in the evening", "1744-10-05T22:00"),
        (WAR + "It fell in the early hours of 7 October.", "the early hours of 7 October", "1744-10-07TMO"),
        (WAR + "It fell at dawn on the 7th of October.", "dawn on the 7th of October", "1744-10-07TMO"),
        ("In 1744 it rained. Between June and November of that year they met.", "June", "1744-06"),
        (WAR + "By nightfall it was over.", "nightfall", "1744-10-05TNI"),
        (WAR + "On Michaelmas of the following year it fell.", "Michaelmas of the following year", "1745-09-29"),
        (WAR + "On St Martin's Day he was crowned.", "St Martin's Day", "1744-11-11"),
        ("The siege began in 1344. At Easter 1345 they were exchanged.", "Easter 1345", "1345-03-27"),
        (WAR + "It is remembered to this day.", "this day", "PRESENT_REF"),
        (WAR + "A few days before, they had met.", "A few days before", "PAST_REF"),
        (WAR + "The daily ration fell.", "daily", "XXXX-XX-XX"),
        (WAR + "An annual tribute was paid.", "annual", "XXXX"),
        (WAR + "He took 200 marks per month.", "per month", "XXXX-XX"),
        (WAR + "They met every month.", "every month", "P1M"),
        ("He won in 248 BC. He spent the summer of 246 at sea.", "the summer of 246", "BC0246-SU"),
        ("He won in 248 BC. Early in 242 he was called back.", "Early in 242", "BC0242"),
    ],
)
def test_histories_say_times_of_their_story(text: str, phrase: str, value: str) -> None:
    assert values(text).get(phrase) == value


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        (WAR + "On November 9 the count, whom others had joined, fell on them.", "November 9", "1744-11-09"),
        (
            WAR + "On the morning of November 9 Rosen, who had been ill, rode out.",
            "the morning of November 9",
            "1744-11-09TMO",
        ),
        (WAR + "He had to wait until November 2.", "November 2", "1744-11-02"),
        (WAR + "They could do little before the spring.", "the spring", "1745-SP"),
        (WAR + "The truce held until May.", "May", "1745-05"),
        (WAR + "They spent the winter apart. They had been unpaid since November.", "November", "1744-11"),
        (WAR + "They spent the winter apart. In February they met.", "February", "1745-02"),
        (WAR + "On 6 January 1745 it froze. They had begun to play in late December.", "late December", "1744-12"),
        (WAR + "The peace restored the boundary of 1715. He died in November.", "November", "1744-11"),
        (WAR + "Anna Smith (1871-1938) wrote of it. He died in November.", "November", "1744-11"),
        (WAR + "It is told in his 1934 memoir. He died in November.", "November", "1744-11"),
        (
            "In the 1880s they built a post. On 11 March 1904 it burned.\n\nOn 2 April he came.",
            "2 April",
            "1904-04-02",
        ),
        (
            WAR + "He died that autumn, by the terms of a treaty of 1612. He was mourned in November.",
            "November",
            "1744-11",
        ),
    ],
)
def test_what_is_told_beside_does_not_turn_a_story_back(text: str, phrase: str, value: str) -> None:
    assert values(text).get(phrase) == value


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("It ran from May 5, 1950 to June 3, 1948.", {"May 5, 1950": "1950-05-05", "June 3, 1948": "1948-06-03"}),
        ("It ran from 28 to 13 January 1950.", {"13 January 1950": "1950-01-13"}),
        ("It ran from November 5 to January 3, 1950.", {"November 5": "1949-11-05", "January 3, 1950": "1950-01-03"}),
    ],
)
def test_a_range_that_runs_backwards_is_no_stretch(text: str, phrases: dict[str, str]) -> None:
    assert values(text) == phrases


def test_a_heading_with_a_year_goes_back_to_it() -> None:
    text = WAR + "It ended on 4 March 1746.\n\nCampaign of 1744\n\nIn November the army marched."

    assert values(text)["November"] == "1744-11"


def test_what_is_quoted_counts_from_the_story() -> None:
    story = "It began on 3 May 1992 and on 5 June 1994 it ended. In 2001 it went on. On 19 May 2001 they stopped. "
    text = story + 'Today it is quiet, as it was last year.\n\n"Last night I signed," he said on 20 May.'

    assert [timex.value for timex in tag(text, "2009-07-21")[-2:]] == ["2001-05-18TNI", "2001-05-20"]
