"""What English puts into, before and after names."""

ORGANISATION_WORDS = frozenset(
    """bank ministry fc afc corps company corporation corp inc ltd llc plc gmbh group holdings university college
    institute school academy committee council commission party army navy force forces guard police department agency
    authority association federation union league court tribunal parliament senate congress assembly board bureau
    office administration organisation organization alliance coalition front brigade battalion regiment division
    club united rovers athletic wanderers foundation trust fund society church museum hospital airline airlines
    airways motors industries systems technologies partners capital securities insurance brothers sons press times
    post journal news agency television radio pentagon kremlin government cabinet embassy consulate secretariat
    movement brotherhood network service services laboratory laboratories observatory programme program exchange
    treasury reserve nations nato""".split()
)

PLACE_WORDS = frozenset(
    """river lake mount mountain mountains valley island islands sea ocean bay gulf peninsula desert dam reservoir
    street road avenue square park airport bridge canal strait county province region district state city town village
    port harbour harbor fort base camp castle palace hill hills plateau basin coast cape falls glacier forest stadium
    tunnel station oblast prefecture governorate asia europe africa america caucasus balkans east west
    north south arctic antarctica pole""".split()
)

# A capitalised run with one of these is a thing, an event or a work, and no actor.
THING_WORDS = frozenset(
    """war cup act treaty agreement accord accords convention protocol constitution charter prize award awards
    championship championships games olympics open series festival day week month year revolution rebellion crisis
    operation plan code law bill amendment resolution pact declaration report road initiative article section chapter
    medal trophy shield crown order fellowship scholarship summit conference forum
    street highway route line age era period century""".split()
)

NAME_JOINERS = frozenset(
    "of the for and de del della di da du la le van von der den bin ibn al el & y e dos das".split()
)
LOCATIVES = frozenset(
    "in at from to near outside around towards toward of into across over through around via throughout".split()
)

# Words that open sentences with a capital and are no part of a name.
NO_NAMES = frozenset(
    """the a an this that these those he she it they we i you his her its their our my in on at by for from to of and
    but or as if when while after before since until although though because however meanwhile also then there here
    some many most all both each every any no not one two three four five six seven eight nine ten first second third
    last next another other such under over during within without despite among between against according earlier later
    now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december spring summer autumn winter what who which where why how
    yes mr mrs ms dr jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan ad bc bce ce gmt
    utc am pm""".split()
)

# Peoples and what is theirs: no names of actors.
DEMONYMS = frozenset(
    """afghan african albanian algerian american angolan arab argentine armenian asian australian austrian azerbaijani
    bangladeshi basque belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian
    canadian catalan chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian
    egyptian english estonian ethiopian european finnish french georgian german ghanaian greek guatemalan haitian
    honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish
    jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian
    macedonian malaysian malian maltese mexican moldovan mongolian moroccan muslim nepalese nicaraguan nigerian
    norwegian ottoman pakistani palestinian panamanian persian peruvian philippine polish portuguese prussian
    republican romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali
    soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen
    ugandan ukrainian uzbek venezuelan vietnamese welsh western eastern northern southern yemeni yugoslav zambian
    christian catholic protestant orthodox communist democratic conservative liberal labour socialist
    crimean""".split()
)
