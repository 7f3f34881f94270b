"""Common given names, which tell a person's name from other runs of capitals, and "he" from "she"."""

WOMEN = frozenset(
    """ada agnes aisha alexandra alice alicia alina amanda amelia amina amy ana anastasia andrea angela
    angelina anita ann
    anna anne annie antonia asha astrid aung audrey barbara beatrice bella bertha beth betty birgit brenda
    bridget camila
    carla carmen carol carolina caroline catherine cecilia celia charlotte chiara chloe christina christine
    claire clara
    claudia constance cynthia daniela deborah diana diane dolores donna dora doris dorothy edith elena eleanor elisa
    elizabeth ella ellen elsa emilia emily emma erika esther eva evelyn fatima florence frances francesca
    gabriela gertrude
    gina giulia gloria grace greta gudrun hannah harriet heather heidi helen helena hilary hilda ida indira ines ingrid
    irene iris isabel isabella jacinda jacqueline jane janet janice jean jeanne jennifer jessica joan joanna
    josephine joyce
    judith judy julia juliet julie karen karin karina kate katherine kathleen katie kim kirsten kristina laura
    lauren leila
    lena leyla lillian linda lisa liz louisa louise lucia lucy luisa lydia maja margaret margarita maria mariam
    marianne
    marie marina marta martha mary matilda maud may melissa mercedes mia michelle mildred miriam molly monica
    nadia nancy
    naomi natalia natalie natasha nicole nina nora olga olivia pamela patricia paula pauline penelope petra philippa
    phyllis priya rachel rebecca regina renata rita rosa rosalind rose ruth sabine sally samantha sandra sara
    sarah sheila
    shirley silvia simone sofia sonia sophia sophie stella stephanie susan susana svetlana sylvia tamara tanya tatiana
    teresa theresa tina ursula valentina valerie vanessa vera veronica victoria viola virginia vivian wanda wendy
    wilhelmina winifred xi yasmin yoko yulia yvonne zainab zara zeynep zoe""".split()
)

MEN = frozenset(
    """aaron abdul abdullah abraham adam adan adrian ahmad ahmed alan albert aldo alejandro aleksandr alex alexander
    alexei alfonso alfred ali allan allen ambrose amir anatoly anders andre andreas andrei andrew angelo
    anthony antoine
    antonio antony archibald aristide arnold arthur asif august augusto axel barack basil ben benjamin bernard bernardo
    bertrand bill björn bob boris brad brandon brian bruce bruno carl carlo carlos cecil cesar charles charlie chester
    chris christian christopher clarence claude clement clifford colin conrad craig cyril dan daniel dave david dean
    dennis derek diego dieter dimitri dmitri dmitry dominic don donald douglas duncan dwight earl edgar edmund eduardo
    edward edwin elias elliot emil emmanuel enrico enrique eric erich erik ernest ernst erwin eugene evan ewan
    felipe felix
    ferdinand fernando fidel francesco francis francisco franco frank franklin franz fred frederick fredrik friedrich
    gabriel gareth gary gavin geoffrey georg george georges gerald gerard gerhard giacomo gilbert giorgio
    giovanni giuseppe
    glen glenn gordon graham greg gregory guillermo gunnar günther gustav guy hamid hans harold harry hasan hassan
    heinrich helmut hendrik henri henrik henry herbert herman hermann hiroshi horace howard hubert hugh hugo
    hussein ian
    ibrahim igor ilya imran isaac isaiah ismail ivan ivor jack jacob jacques jakob jamal james jan jared jason
    javier jay
    jean-claude jean-paul jeff jeffrey jeremy jerome jerry jesus jim jimmy joachim joe joel johan johann johannes john
    johnny jon jonas jonathan jorge jose josef joseph joshua josé juan julian julio julius jürgen karim karl kees keith
    ken kenji kenneth kevin klaus konrad konstantin kurt kwame lance lars laurence lawrence lee leo leon
    leonard leonardo
    leonid leopold leroy lewis liam lionel lloyd lorenzo louis luca lucas ludwig luigi luis luke magnus mahmoud malcolm
    manuel marc marcel marco marcus mario mark marshall martin marvin masoud mateo mateus matthew matthias maurice max
    maximilian mehmet michael michel miguel mihail mike mikhail milan miles milton mohamed mohammad mohammed moses
    muhammad mustafa narendra nathan nathaniel neil nelson nicholas nick nicolas nigel nikita nikolai niklas
    nils noah noel
    norman olaf oleg oliver omar oscar osman otto owen pablo paolo pascal patrick paul pavel pedro per percy pete peter
    petr philip philippe pierre piet pietro rafael rahul ralph ramon ramzan raul ray raymond recep reginald
    rené ricardo
    richard rick rob robert roberto robin rodney rodrigo roger roland rolf roman ron ronald ross roy rudolf
    rudolph rupert
    russell ryan salman salvador sam samir samuel santiago scott sean sebastian sergei sergey sergio shinzo
    sidney sigmund
    simon stalin stan stanislav stanley stefan stephen steve steven stuart sven tariq ted teddy terence terry
    theo theodore
    thomas tim timothy tobias todd tom tomas tony trevor tyler umberto uwe valentin valery vaclav vernon viktor victor
    vincent vitaly vladimir volodymyr walter warren wayne werner wilfred wilhelm will willem william willy winston
    wolfgang xavier yasser yitzhak yuri yusuf yves zachary zafar""".split()
)

MASCULINE_TITLES = frozenset(
    """mr sir lord king prince emperor duke earl count baron pope father chairman spokesman sultan tsar czar
    sheikh""".split()
)
FEMININE_TITLES = frozenset(
    "mrs ms miss lady dame queen princess empress duchess countess baroness chairwoman spokeswoman".split()
)
