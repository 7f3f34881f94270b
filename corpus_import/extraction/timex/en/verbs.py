"""English signs of tense, and words that point ahead by themselves."""

from corpus_import.extraction.timex.language import Verbs
from corpus_import.extraction.timex.narrative import Tense

PAST = (
    "was were did been arose ate awoke bade became befell began begun bent bled blew bore bought bred broke "
    "brought built burnt came caught chose clung crept cut dealt drank drew driven drove dug dwelt fell "
    "felt fled flew flung forbade forgave forgot fought found froze gave got grew held hid hung kept "
    "knelt knew laid lay leapt learnt led left lent lit lost made meant met misled mistook overcame "
    "overran oversaw overthrew overtook paid partook put ran rang rebuilt retook rewrote rode rose said "
    "sang sank sat saw sent shone shook shot shrank slain slept slew slid sold sought spat sped spelt "
    "spent spoke sprang spun stole stood strode strove struck stuck stung swam swept swore swung taught "
    "thought threw told took tore trod understood undertook underwent undid upheld wept went withdrawn "
    "withdrew withheld withstood woke won wore wove wrote ago previously already"
)
FUTURE = (
    "will shall wo ll must going plan plans planned planning expects expected expect "
    "scheduled due intends intend intended hopes aims"
)
PROSPECTIVE = "would could might should"
SCHEDULED = (  # what the present tense is said of when a plan is meant
    "meet play convene reconvene resume depart arrive fly flies leaves begin "
    "meets begins opens convenes reconvenes resumes expires departs arrives faces hosts goes takes plays starts ends "
    "gathers travels returns concludes"
)
NO_VERBS = (
    "red hundred indeed need speed feed seed breed deed weed bed shed naked sacred wicked exceed proceed succeed"
)

TENSES = {
    **dict.fromkeys(PAST.split(" "), Tense.PAST),
    **dict.fromkeys(FUTURE.split(" "), Tense.FUTURE),
    **dict.fromkeys(PROSPECTIVE.split(" "), Tense.PROSPECTIVE),
    **dict.fromkeys(SCHEDULED.split(" "), Tense.PRESENT),
    **dict.fromkeys(NO_VERBS.split(" "), Tense.UNKNOWN),
    "had": Tense.BEFORE_PAST,
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
    reached=frozenset({"by", "By"}),
    before_past=frozenset({"had", "having"}),
)
