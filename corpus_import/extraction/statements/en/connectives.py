"""English words that join, open and close clauses."""

# They open a clause when a subject and a verb follow; some are prepositions otherwise ("after the war").
SUBORDINATORS = frozenset(
    """after as although because before if once since though till unless until when whenever where
    whereas while whilst whether lest provided""".split()
)
# These never open a prepositional phrase.
CLAUSE_ONLY = frozenset(
    "because although though if unless whereas while whilst whether when whenever where lest".split()
)
TEMPORAL_SUBORDINATORS = frozenset("after before since until till when once while as".split())

RELATIVES = frozenset("which who whom whose where whereby that".split())
COORDINATORS = frozenset({"and", "but", "or", "nor", "yet", "then"})

# Openers that tie a sentence to the one before; a title goes without.
DISCOURSE_MARKERS = (
    "however", "moreover", "furthermore", "meanwhile", "therefore", "thus", "nevertheless", "nonetheless", "also",
    "in addition", "in particular", "for example", "for instance", "in fact", "indeed", "of course", "as a result",
    "at the same time", "on the other hand", "on that occasion", "instead", "besides", "consequently", "accordingly",
    "finally", "eventually", "similarly", "likewise", "so", "and", "but", "yet", "then", "still", "that is why",
    "again", "in turn", "by contrast", "in contrast", "subsequently", "afterwards", "later", "earlier", "previously",
    "ultimately", "notably", "significantly", "interestingly", "unfortunately", "sadly", "reportedly", "apparently",
    "above all", "after all", "in the end", "at first", "at last", "to this end", "even so", "that said", "soon",
    "shortly afterwards", "soon afterwards", "soon after", "shortly after", "at that time", "at the time", "now",
    "today", "first", "second", "third", "secondly", "firstly", "thirdly", "lastly", "nor", "hence", "as such",
    "for its part", "for his part", "for her part", "for their part", "in response", "in return",
)  # fmt: skip

# Adverbs that lean on what came before, dropped from a title wherever they stand.
LEANING_ADVERBS = frozenset(
    """however previously earlier later then also already subsequently therefore meanwhile thus finally eventually
    nevertheless moreover furthermore consequently afterwards still too instead again nonetheless recently""".split()
)

# Prepositions that go with a date when it goes.
DATE_PREPOSITIONS = frozenset(
    """on in at by during of from since until till before after within through throughout around about for to between
    over""".split()
)

DATE_QUALIFIERS = frozenset("as early late sometime circa ca mid into about around approximately".split())

# The date stays in the title with these: "since 1997" is part of what is said.
KEPT_WITH_DATE = frozenset({"since", "until", "till", "before", "after", "between"})

PRONOUNS = frozenset("he she it they we i you this that these those one him her them us".split())
REFLEXIVES = frozenset("itself himself herself themselves".split())
SUBJECT_PRONOUNS = frozenset("he she it they".split())
MASCULINE = frozenset({"he", "him", "his"})
FEMININE = frozenset({"she", "her", "hers"})
FIRST_SECOND = frozenset("i we you my our your us me".split())
POSSESSIVES = frozenset("his her its their my our your whose".split())
# No title opens or ends with these.
UNFIT_OPENERS = frozenset("of than and or but which whom whose nor".split())
UNFIT_ENDS = frozenset(
    """of the a an and or but which who whom whose that than was were is are been between from with without into
    onto upon because although while if as its their his my our your""".split()
)

# "the last time they met"
TIMES_TOLD = frozenset({"last", "first", "only"})

DETERMINERS = frozenset(
    "a an the this that these those some any each every no another both all several many such its".split()
)
