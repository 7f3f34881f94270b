"""English nouns that name happenings, with the verb that makes a clause of them: "The hearing was held"."""

# (what is said of one that has been, what is said of one to come)
HELD = ("was held", "is to be held")
TOOK_PLACE = ("took place", "is to take place")
FELL_DUE = ("falls", "falls")
PUBLISHED = ("was published", "is to be published")
MADE = ("was made", "is to be made")
STRUCK = ("struck", "is feared")
BROKE_OUT = ("took place", "is feared")

EVENT_NOUNS: dict[str, tuple[str, str]] = {
    noun: phrase
    for phrase, nouns in (
        (FELL_DUE, "deadline"),
        (
            HELD,
            """meeting hearing summit conference talks election elections referendum ceremony vote rally session
            ballot trial inquest conclave festival tournament final congress auction funeral parade dialogue
            negotiation consultation briefing workshop forum exhibition march poll inquiry""",
        ),
        (
            TOOK_PLACE,
            """withdrawal pullout pull-out evacuation invasion attack bombing raid strike offensive operation war
            battle siege massacre uprising revolution coup rebellion mutiny protest demonstration riot visit trip tour
            opening closure launch
            creation founding formation establishment inception landing handover takeover merger acquisition
            purchase sale transfer arrest
            assassination murder killing shooting explosion blast crash collision derailment collapse failure
            breakthrough resignation appointment inauguration coronation deployment redeployment exercise drill
            game match race debut premiere wedding default bailout redundancy split reunification partition
            annexation occupation liberation surrender retreat eviction expulsion accession exit departure arrival
            release rescue test trial eruption outbreak exchange swap strike walkout lockout genocide incident
            upheaval unrest crackdown purge reform devaluation nationalisation privatisation nationalization
            privatization conversion renovation construction demolition impeachment breach leak spill hack fight
            clash clashes violence airstrike execution abduction kidnapping hijacking robbery scandal crisis""",
        ),
        (PUBLISHED, "report study book novel paper album"),
        (MADE, "announcement decision statement promise pledge offer speech address deal agreement ruling verdict"),
        (
            STRUCK,
            "earthquake quake flood hurricane cyclone typhoon tornado storm tsunami drought famine epidemic pandemic",
        ),
    )
    for noun in nouns.split()
}

# What is said at the two ends of a life, with the lemma that tells its kind.
LIFE_PHASES = {"was born": "birth", "died": "death"}

# Words for the start, middle and end of something, with the verb that says so.
PHASE_NOUNS = {
    "beginning": "began", "start": "began", "onset": "began", "outbreak": "broke out", "end": "ended",
    "conclusion": "ended", "close": "ended", "completion": "was completed",
    "opening": "opened", "launch": "was launched",
    "founding": "was founded", "foundation": "was founded", "creation": "was created", "death": "died",
    "introduction": "was introduced", "collapse": "collapsed", "fall": "fell",
}  # fmt: skip

# Nouns that make a date no happening: "the 2008 edition", "its 2014 model".
NOT_EVENTS = frozenset(
    "edition model version figure figures level levels total average price prices budget season".split()
)

PERSON_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady gen general col colonel maj major capt captain lt lieutenant
    sgt sergeant adm admiral brig cmdr commander rep representative sen senator gov governor president premier
    chancellor minister secretary ambassador king queen prince princess emperor empress pope bishop archbishop cardinal
    judge justice chief chairman chairwoman chair mayor sheikh sultan ayatollah imam rabbi rev reverend father coach
    manager executive officer striker goalkeeper captain midfielder defender marshal envoy spokesman
    spokeswoman speaker detective
    inspector engineer architect economist analyst author director duke earl count baron tsar czar shah khan""".split()
)

# Nouns for people, whom "it" never means.
PEOPLE = frozenset(
    """man woman person child boy girl son daughter brother sister mother father wife husband widow assistant worker
    driver pilot sailor soldier officer teacher student pupil doctor nurse lawyer scientist researcher geologist priest
    survivor witness victim player actor singer writer painter poet journalist reporter photographer farmer miner
    fisherman keeper caretaker guard leader founder owner manager boss guest visitor friend colleague neighbour
    neighbor expert politician candidate deputy passenger climber diver hostage prisoner suspect critic heir""".split()
)

# "in the night of 4 February": they go with the date.
TIME_NOUNS = frozenset(
    """night morning afternoon evening day dawn eve week weekend month year season winter spring summer autumn fall
    beginning start middle end half quarter course period hour minute""".split()
)

# Nouns for bodies that act, which "it" and "they" may stand for before an active verb.
AGENT_NOUNS = frozenset(
    """company firm bank club team agency government ministry party army navy force court committee council commission
    union group organisation organization association board university school church airline line railway publisher
    manufacturer maker retailer operator developer startup producer parliament senate cabinet regulator state country
    nation kingdom republic city town village police military regime crew band orchestra museum hospital newspaper
    magazine channel station studio league federation alliance coalition movement corporation authority department
    institute society fund trust side crown""".split()
)
