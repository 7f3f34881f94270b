"""Irregular English verbs, as ``base past participle``; where the last is missing the two are alike."""

IRREGULAR_VERBS: dict[str, tuple[str, str]] = {
    base: (rest[0], rest[-1])
    for base, *rest in (
        entry.split()
        for entry in """
    arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|befall befell befallen
    begin began begun|bend bent|bet bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
    breed bred|bring brought|broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught
    choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done
    draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
    fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forecast forecast
    foresee foresaw foreseen
    forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten
    give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit
    hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|leave left|lend lent|let let
    lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
    oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|overturn overturned
    partake partook partaken|pay paid|put put|quit quit|read read|rebuild rebuilt|repay repaid|retake retook retaken
    rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said
    see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot
    show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
    speak spoke spoken|spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood
    steal stole stolen
    stick stuck|sting stung|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum
    swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
    thrust thrust|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone
    uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound
    withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|bid bid|outlaw outlawed
    strip stripped|plead pleaded|prove proved proven|sow sowed sown|swell swelled swollen|dive dived|spill spilled
    burn burned|learn learned|dream dreamed|spoil spoiled|plan planned|ban banned|ship shipped|stop stopped
    drop dropped
    step stepped|commit committed|admit admitted|permit permitted|submit submitted|transfer transferred|refer referred
    prefer preferred|occur occurred|incur incurred|defer deferred|confer conferred|compel compelled|expel expelled
    control controlled|patrol patrolled|equip equipped|quell quelled|rebel rebelled|cancel cancelled|signal signalled
    travel travelled|label labelled|level levelled|veto vetoed|total totalled|regret regretted|rob robbed|grab grabbed
    scrap scrapped|slip slipped|trap trapped|wrap wrapped|top topped|tap tapped|cap capped|snap snapped|strap strapped
    beg begged|bar barred|star starred|stun stunned|run ran run|scan scanned|spot spotted|knit knitted|pin pinned
    shun shunned|fit fitted|omit omitted|emit emitted|allot allotted|abet abetted|abhor abhorred|propel propelled
    repel repelled|excel excelled|dispel dispelled|annul annulled|enrol enrolled|enroll enrolled|fulfil fulfilled
    fulfill fulfilled|appeal appealed|reveal revealed|sail sailed|fail failed|kidnap kidnapped|worship worshipped
    """.replace("\n", "|").split("|")
        if entry.strip()
    )
}

BE_FORMS = {"am", "is", "are", "was", "were", "be", "been", "being", "'re", "’re", "'m", "’m"}
COPULAS = frozenset({"was", "were", "is", "are"})
HAVE_FORMS = {"have", "has", "had", "having", "'ve", "’ve"}
DO_FORMS = {"do", "does", "did"}

IRREGULAR_PLURALS = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "lives": "life", "crises": "crisis",
    "wives": "wife", "leaves": "leaf", "thieves": "thief", "feet": "foot", "bases": "base", "policemen": "policeman",
    "series": "series", "species": "species", "headquarters": "headquarters", "troops": "troops", "media": "media",
    "forces": "force", "talks": "talks",
    "elections": "election", "buses": "bus", "gases": "gas", "analyses": "analysis",
}  # fmt: skip

# Nouns that "it" never points back to.
EMPTY_SUBJECTS = frozenset({"time", "year", "day", "month", "week", "one", "result", "reason", "fact", "way"})
