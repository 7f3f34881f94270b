"""What some English verbs do to what follows them: report it, plan it, deny it, begin it."""

# Verbs whose object is what somebody said or thought.
REPORTING = frozenset(
    """say tell report announce claim state add note declare warn argue believe think write suggest explain insist
    admit confirm deny acknowledge reveal stress recall reiterate assert allege estimate predict forecast maintain
    conclude testify indicate remark comment complain assume expect hope hear learn understand find show disclose
    agree promise pledge vow quote observe reply answer respond emphasise emphasize concede contend charge caution
    rule decide determine discover propose demand joke speculate publish read""".split()
)

# Reporting verbs that make a clause an attribution, dropped from a title when the rest stands on its own.
ATTRIBUTING = frozenset("say report state add note tell write claim explain recall".split())

# Verbs that put what follows them into the future: "plans to open".
PLANNING = frozenset(
    """plan intend aim expect schedule seek hope want propose promise pledge vow prepare slate set due target
    envisage envision oblige require wish anticipate project earmark arrange book commit mean need forecast
    predict design""".split()
)

# Verbs whose complement with "to" is not done yet though they themselves are: "agreed to withdraw".
COMMITTING = frozenset(
    "agree decide vote offer order ask urge tell call threaten refuse decline authorise authorize".split()
)

# Verbs whose complement with "to" is done where they are: "was allowed to reopen".
IMPLYING = frozenset(
    "allow force manage begin start continue help cause compel permit enable go come get bring lead serve".split()
)

# Verbs that have no passive: "happened" is a past wherever it stands.
INTRANSITIVE = frozenset(
    """happen occur die arrive collapse disappear vanish emerge remain belong appear exist erupt resign retire
    graduate migrate depart""".split()
)

NEGATING = frozenset("deny refuse decline fail avoid prevent reject".split())

# Future, condition, and what merely may be.
FUTURE_MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo"})
OBLIGING_MODALS = frozenset({"must", "should", "shall"})
WOULD = frozenset({"would", "'d", "’d"})
HYPOTHETICAL_MODALS = frozenset({"could", "would", "may", "might", "should", "can", "must", "ought", "'d", "’d"})
HYPOTHETICAL_MARKERS = frozenset({"if", "unless", "whether", "in case", "were"})

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "without"})

# Phrasal verbs: particles that belong to the verb before them.
PARTICLES = frozenset("up down out off on in over away back together apart aside through forward under".split())

# Verbs that say little; the noun after them says what happened: "held a meeting", "brokered a deal".
LIGHT = frozenset(
    """hold have make take give conduct broker reach sign issue launch lead deliver carry undergo pay stage host
    attend convene chair face suffer receive see get put set open complete""".split()
)

# "X began": the aspect verbs, whose subject is the event.
ASPECT = frozenset("begin start end finish continue resume conclude cease commence last".split())

# Verbs with two objects: "named the best of the year" is passive with a noun behind it.
NAMING = frozenset("name call elect appoint declare award give dub rate consider grant title crown title bear".split())

# Words that look like verbs to a tagger and are past forms it often takes for something else.
COMMON_PASTS = frozenset(
    "spread cut set hit put beat split shut quit cost bid let cast burst hurt led shed broadcast".split()
)

# Verbs of saying, with what is put for them in a title that has no room for the words said.
SPOKEN = {"say": "spoke", "tell": "spoke to", "add": "spoke", "comment": "commented"}

# Verbs that only point at a phase: "marked the end of the war".
MARKING = frozenset("mark be see bring signal announce celebrate commemorate herald".split())
