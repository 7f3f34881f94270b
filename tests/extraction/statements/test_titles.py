import pytest

from tests.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "However, the regulator fined the bank £12m in 2016 for failures in its controls.",
            ["The regulator fined the bank £12m for failures in its controls"],
        ),
        (
            "The bank’s chief executive, Martin Cole, 57, resigned on 3 March 2019.",
            ["The bank’s chief executive, Martin Cole, resigned"],
        ),
        (
            "The dam, which was completed in 1962, failed on 9 August 1975.",
            ["The dam was completed", "The dam failed"],
        ),
        (
            "Floods destroyed the wall in March 1960, killing eleven workers.",
            ["Floods destroyed the wall, killing eleven workers"],
        ),
        ("Founded in 1921, the club moved to the river.", ["The club was founded"]),
        ("The league is a body set up in 1990 by five towns.", ["The league was set up by five towns"]),
        (
            "The firm bought two rivals: Severn in 2011 and, in May 2014, the mortgage arm of Noordbank.",
            ["The firm bought Severn", "The firm bought the mortgage arm of Noordbank"],
        ),
        ("The club won the cup in 1934, 1938 and 1950.", ["The club won the cup"] * 3),
        ("The last time the navy used the port was from 1991 to 1998.", ["The navy last used the port"]),
        (
            "A jury blamed Delmar, which a court found guilty in 2016 of fraud.",
            ["A court found Delmar guilty of fraud"],
        ),
        (
            "Orsa is a line whose first ship, the Freja, sank in 1942.",
            ["A line’s first ship, the Freja, sank"],
        ),
        ("The accord signed in 1990 ended the war.", ["The accord was signed"]),
        ("A new offer made in June 2010 restored only half.", ["A new offer was made"]),
        (
            "A rule that would extend the ban to 30 days passed the lower house in March 2013.",
            ["A rule passed the lower house"],
        ),
        ("Plan A, a heavy drill, began work in August 2011.", ["Plan A, a heavy drill, began work"]),
        ("Rourke beat Salas 6–0 in Turin in 1971.", ["Rourke beat Salas 6–0 in Turin"]),
        ("The last girder had been laid in March 1894.", ["The last girder was laid"]),
        ("The clerk had written to the board in 1975.", ["The clerk wrote to the board"]),
        ("They had been to Rome in December 1980.", ["They had been to Rome"]),
        ("A trust took it over in 2010 with a loan.", ["A trust took it over with a loan"]),
        ("The epidemic was over in March 2016.", ["The epidemic was over"]),
        (
            "The probe flew past Ida in 1993 and Gaspra in 1996.",
            ["The probe flew past Ida", "The probe flew past Gaspra"],
        ),
        (
            "She went to Oslo and Bergen in 1962, to Turin and Milan in 1974.",
            ["She went to Oslo and Bergen", "She went to Turin and Milan"],
        ),
        (
            "The rebels merged with the party in 1931 and split from it in June 1940.",
            ["The rebels merged with the party", "The rebels split from it"],
        ),
        (
            "The last drive opened on 3 March 1917 and, on 9 March 1917, broke through near Sollen.",
            ["The last drive opened", "The last drive broke through near Sollen"],
        ),
        (
            "The Harbour Treaty, signed in Oslo on 1 December 1959 by six states, sets aside the coast.",
            ["The Harbour Treaty was signed in Oslo by six states"],
        ),
        (
            "It replaced the Lima Protocol, adopted in 1997, which Jane Holt abandoned in March 2001.",
            ["The Lima Protocol was adopted", "Jane Holt abandoned the Lima Protocol"],
        ),
        (
            "First talks began in June 1958 and the meeting itself opened on 15 October 1959.",
            ["First talks began", "The meeting itself opened"],
        ),
        (
            "London took it to the Court of Justice, which struck the case off in March 1956.",
            ["The Court of Justice struck the case off"],
        ),
        ("The library closed on 8 January 2018 because of mould.", ["The library closed because of mould"]),
        (
            "Captain Ole Hansen, arrested the day after the wreck in May 1628, denied it.",
            ["Captain Ole Hansen was arrested the day after the wreck"],
        ),
        ("Kerr died of fright, it was said, in March 1948, aged 51.", ["Kerr died of fright, aged 51"]),
        (
            "The quarry had been shut in 2007 after a worker was killed and was allowed to reopen in 2008.",
            [
                "The quarry was shut after a worker was killed",
                "The quarry had been shut in 2007 after a worker was killed and was allowed to reopen",
            ],
        ),
        (
            "The firm said it would ask for a rehearing by the June 30, 2011 deadline.",
            ["The firm would ask for a rehearing by the deadline"],
        ),
        ("Members criticised the retreat of January 1842 from Kabul.", ["The retreat from Kabul took place"]),
        ("The paper recalls the collapse of the bank in 2008.", ["The collapse of the bank took place"]),
        (
            "Talks have been under way since the beginning of the strike at the end of 1984.",
            ["The strike began"],
        ),
        (
            "It was the worst flood since 1953, when 300 people drowned in the delta.",
            ["300 people drowned in the delta"],
        ),
        (
            "The plant was cleaned and inspected in May 2003.",
            ["The plant was inspected"],
        ),
        (
            "The ship sank in the early hours of 14 December 1979 with 22 men.",
            ["The ship sank with 22 men"],
        ),
        (
            "“Our harbour is too small,” the mayor said in Oslo on 3 June 1994.",
            ["The mayor said in Oslo: “Our harbour is too small”"],
        ),
        (
            "The base near the town, known as Fort Ash, was opened in 1961.",
            ["The base near the town, known as Fort Ash, was opened"],
        ),
        (
            "He said the suspects, aged 24, 31 and 46, were held and would appear in court on 3 May 2023.",
            ["The suspects would appear in court"],
        ),
        ("A warning was issued after an earthquake on 12 January 2010.", ["A warning was issued after an earthquake"]),
        ("The cathedral was not rebuilt until 1791.", ["The cathedral was not rebuilt until 1791"]),
        (
            "Dock Foods has recalled 400 cans, the firm said on 3 May 2023.",
            ["The firm said Dock Foods has recalled 400 cans"],
        ),
        (
            "When he died in 1938 at the age of 77 he left us a letter, to be opened in 2038.",
            ["He died at the age of 77", "A letter is to be opened"],
        ),
        ("Engineers hope to free the gate by the end of May 2030.", ["Engineers hope to free the gate"]),
        ("It was not until 1998 that the law was repealed.", ["The law was repealed"]),
        (
            "Elected in 2001 and re-elected in 2005, he served the town.",
            ["He was elected", "He was re-elected"],
        ),
        ("The sea took the end of it in the winter of 1911.", ["The sea took the end of it"]),
        ("The school has been closed since 1997.", ["The school has been closed since 1997"]),
    ],
)
def test_a_title_is_a_clause_that_stands_alone(text, titles):
    assert [candidate.title for candidate in told(text)] == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Anna Keller joined the bank in 1990. She left in 1995.",
            "Anna Keller left",
        ),
        (
            "The comet was found by an amateur. It became visible in May 1996.",
            "The comet became visible",
        ),
        (
            "Martin Cole ran the bank. Parliament asked Cole to give evidence. He resigned in 2001.",
            "Martin Cole resigned",
        ),
    ],
)
def test_a_pronoun_gives_way_to_the_name_where_that_is_safe(text, title):
    assert told(text)[-1].title == title


@pytest.mark.parametrize(
    "text",
    [
        "The crisis hit the company hard. It sold two ships in 1975.",
        "The company won the contract for the bridge in 1874; it opened to trains on 17 October 1879.",
        "Her daughter, Ruth Park, confirmed the news. She was born in 1928.",
        "Major Dunne inspected the pier twice. It was opened to traffic in June 1878.",
        "A clerk’s assistant fell into the shaft. It was closed to traffic in June 1878.",
        "Rudd won the first game at noon. It was adjourned after an hour on 3 May 1972.",
        "Colonel Peter Boyd lost the vote. Kessler won the seat. He was sworn in as a member in May 1972.",
        "The minister denied there was a famine. It ran out of rice in May 1943.",
    ],
)
def test_a_pronoun_stays_where_two_could_be_meant_and_the_reasons_say_so(text):
    last = told(text)[-1]

    assert last.title.startswith(("It ", "She ", "He "))
    assert "the subject is a pronoun" in last.reasons


def test_a_long_sentence_gives_a_title_of_a_line():
    text = (
        "On 4 May 1999 the ministry of public works announced that the long delayed northern bypass, which had been "
        "promised by four governments in a row and surveyed at least three times, would at last be built by a "
        "consortium of local firms under the supervision of engineers from the capital."
    )

    (event,) = told(text)

    assert event.title.startswith("The ministry of public works announced")
    assert len(event.title) <= 160
    assert len(event.summary) <= 300


@pytest.mark.parametrize(
    "text", ["On 4 May 1999.", "May 1999: prices.", "In 1999, and then.", "1999 1999 1999", "“1999”"]
)
def test_a_date_without_a_clause_makes_no_event(text):
    assert told(text) == ()
