"""English signs of tense, and words that point ahead by themselves."""

from corpus_import.extraction.timex.language import Verbs
from corpus_import.extraction.timex.narrative import Tense

PAST = (
    "was were did been became began begun broke brought built bought came caught chose cut drew driven "
    "drove fell felt fled flew fought found gave got grew held kept knew laid led left lent lost made met "
    "paid put ran rose said sat saw sent shot shook sold spent spoke stood stole struck swept swore told "
    "took taught thought threw understood went withdrew withdrawn given taken seen shown done gone chosen "
    "broken driven fallen frozen spoken stolen sworn torn worn written drawn flown grown hidden beaten "
    "risen won wore wrote forbade overthrew sank sought sprang stuck arose ate awoke bade befell bent "
    "bled blew bore bred burnt clung crept dealt drank dug dwelt flung forgave forgot froze hid hung "
    "knelt lay leapt learnt lit meant misled mistook overcame overran oversaw overtook partook rang "
    "rebuilt retook rewrote rode sang shone shrank slain slept slew slid spat sped spelt spun strode "
    "strove stung swam swung tore trod undertook underwent undid upheld wept withheld withstood woke wove "
    "ago previously already"
)
FUTURE = (
    "will shall wo ll must going plan plans planned planning expects expected expect "
    "scheduled due intends intend intended hopes aims"
)
FUTURE_IN_PAST = "would could might should"
SCHEDULED = (  # what the present tense is said of when a plan is meant
    "meet play convene reconvene resume depart arrive fly flies leaves begin "
    "meets begins opens convenes reconvenes resumes expires departs arrives faces hosts goes takes plays starts ends "
    "gathers travels returns concludes reopen reopens airs debuts"
)
NO_VERBS = (
    "red hundred indeed need speed feed seed breed deed weed bed shed naked sacred wicked exceed proceed succeed"
)

TENSES = {
    **dict.fromkeys(PAST.split(" "), Tense.PAST),
    **dict.fromkeys(FUTURE.split(" "), Tense.FUTURE),
    **dict.fromkeys(FUTURE_IN_PAST.split(" "), Tense.FUTURE_IN_PAST),
    **dict.fromkeys(SCHEDULED.split(" "), Tense.PRESENT),
    **dict.fromkeys(NO_VERBS.split(" "), Tense.UNKNOWN),
    "had": Tense.PAST_PERFECT,
    "can": Tense.PRESENT,
}
MODAL = {"may": Tense.FUTURE}  # May is a month
VERBS = Verbs(
    words={form: tense for word, tense in TENSES.items() for form in (word, word.capitalize())} | MODAL,
    past_ending=("ed",),
    ahead=frozenset(
        {"deadline", "upcoming", "forthcoming", "scheduled", "slated", "payable", "effective", "expiring"}
    ),
    auxiliaries=frozenset({"will", "shall", "would", "could", "must", "should", "be"}),
    equating=frozenset({"is", "are", "comes", "falls"}),
    appointed=frozenset(
        {
            (word, "for")
            for word in "set due planned forecast booked fixed called predicted meant intended possible likely".split(
                " "
            )
        }
        | {("ahead", "of")}
        | {(word, near) for word in ("possible", "likely") for near in ("on", "by", "in")}
        | {(word, near) for word in ("open", "close", "closes", "start", "end") for near in ("at", "on")}
    ),
    to_come=(frozenset({"is", "are", "am", "set", "about", "likely", "ready"}), frozenset({"to"})),
    wanted=frozenset(
        (
            "was were hoped wanted planned intended expected agreed decided vowed promised pledged threatened offered "
            "asked ordered scheduled told urged meant sought"
        ).split(" ")
    ),
    present=frozenset({"is", "are"}),
    progressive=("ing",),
    clauses=frozenset({"while", "because", "although", "though", "whereas", "unless"}),
    relative=frozenset({"who", "whom", "whose", "which"}),
    when=frozenset({"when"}),
    since=frozenset({"since", "Since"}),
    of=frozenset({"of"}),
    whose=frozenset({"the", "his", "her", "its", "their"}),
    reached=frozenset({"by", "By"}),
    past_perfect=frozenset({"had", "having"}),
)
