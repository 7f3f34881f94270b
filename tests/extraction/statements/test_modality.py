import pytest

from tests.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The plant closed on 3 May 2018.", "occurred"),
        ("The plant will close in December 2022.", "planned"),
        ("The plant is to close in December 2022.", "planned"),
        ("The firm plans to open a plant in Leeds in 2025.", "planned"),
        ("The launch was originally planned for 2019.", "planned"),
        ("The firm is expected to close the plant in 2025.", "planned"),
        ("The September 2022 deadline set by the court is near.", "planned"),
        ("Payment is due by 31 October 2022.", "planned"),
        ("The bank said it would publish its accounts in June 2022.", "planned"),
        ("Work should be finished by 2025.", "planned"),
        ("The president must sign the bill by 15 July 2022.", "planned"),
        ("The board agreed to leave the site by 2030.", "planned"),
        ("The plant could close in 2025.", "hypothetical"),
        ("A new trial would have begun in January 2019.", "hypothetical"),
        ("The bank did not pay a dividend in 2018.", "denied"),
        ("The firm denied that it dumped waste in 2014.", "denied"),
        ("The party would win every vote until it split in 1980.", "occurred"),
        ("The cathedral was not rebuilt until 1791.", "occurred"),
        ("The firm has been a member since 1997.", "ongoing"),
        ("The court found in 2013 that the gates had not been closed.", "occurred"),
        ("She announced another meeting to be held on 12 October 2022.", "planned"),
        ("A second drill had missed the chamber on 3 May 2022.", "occurred"),
        ("Guards caught the smuggler on 7 May 2022.", "occurred"),
        ("The quarry was allowed to reopen on 7 May 2022.", "occurred"),
        ("The union called a strike for 7 May 2022.", "planned"),
        ("The board was told to leave the site by 7 May 2022.", "planned"),
    ],
)
def test_whether_it_happened(text, modality):
    assert [candidate.modality for candidate in told(text, "2022-01-10")] == [modality]


def test_a_condition_is_no_event():
    assert told("If the bank fails in September 2022, it could be split.", "2022-01-10") == ()
