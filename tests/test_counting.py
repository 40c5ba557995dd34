"""What a number counts: one row a rule, in own sentences. Notation: kind and quantity, in the order of the text."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

import pytest

from reconcile.model import Article
from reconcile.packs import Packs
from reconcile.reading import RARE, Reading, Rules
from reconcile.subjects import count_figures, ellipsis, where, whose
from reconcile.subjects.context import Context
from reconcile.subjects.counted import Counted


def counted(text: str, language: str, packs: Packs) -> list[str]:
    pack = packs.language(language)
    assert pack
    fates = frozenset(kind for kind, value in packs.kinds.items() if value.get("fate"))
    items = count_figures(Reading(Article("a", text), pack), fates)
    return [f"{item.kind} {item.amount.value:g}" for item in items if item.kind]


ROWS = [
    ("de", "900 Soldaten aus Norwegen und 500 aus Togo nehmen teil.", ["troops 900", "troops 500"], "a noun that is shared"),
    ("en", "There were 900 soldiers from Norway and 500 from Togo.", ["troops 900", "troops 500"], "a noun that is shared"),
    ("de", "350 Soldaten fielen, 2000 wurden verletzt.", ["killed 350", "wounded 2000"], "four digits with a verb in the plural"),
    ("de", "350 Soldaten fielen, 1987 wurden weitere Menschen verletzt.", ["killed 350"], "but a year where others are told of"),
    ("en", "350 soldiers died, 2000 were wounded.", ["killed 350", "wounded 2000"], "four digits with a verb in the plural"),
    (
        "de",
        "Die Armee verlor 300 Mann, die Rebellen beklagten 50 Tote.",
        ["casualties 300", "killed 50"],
        "an article after a comma",
    ),
    ("de", "Die Armee verlor 300 Mann, die im Kampf starben.", ["killed 300"], "but a relative clause"),
    ("en", "Police opened fire on 500 protesters.", ["crowd 500"], "a crowd that is fired at"),
    ("en", "Police opened fire on 500 people.", [], "people who are fired at need be none"),
    ("en", "Police fired tear gas at 500 students.", ["crowd 500"], "but with tear gas crowds are dispersed"),
    ("en", "Norway cut its force by 500 to 4,500 troops.", ["troops 500", "troops 4500"], "the change and what is left"),
    ("en", "They raised the force from 4,000 to 5,000 men.", ["troops 4000", "troops 5000"], "men of a force that is changed"),
    ("en", "The police force was raised to 5,000 men.", [], "but policemen are no soldiers"),
    ("en", "The 70 liberated square kilometres are mined.", ["area 70"], "a participle before its unit"),
    ("en", "They hold 70 recaptured sq km.", ["area 70"], "a unit that has no plural"),
    ("en", "Twelve gunmen killed the owner. Four men took the guards hostage.", [], "who does it is not befallen by it"),
    ("en", "Two men who abducted a priest were shot.", ["casualties 2"], "what befell those who did it is told behind"),
    ("en", "The 12 people killed the day before were buried.", ["killed 12"], "a day is no object"),
    ("en", "Twelve men were shot in a factory.", ["casualties 12"], "where they were shot"),
    ("en", "Twelve scenes were shot in a factory.", [], "films are shot, too"),
    ("en", "The 12 people killed a mile from the border were Danes.", ["killed 12"], "nor is a distance"),
    ("en", "The 12 people wounded both in Molo and in Leto were treated.", ["wounded 12"], "nor are two places"),
    ("en", "Twelve people were killed, the army said.", ["killed 12"], "what stands behind a comma is no object"),
    ("en", "He was quickly shot dead by two policemen.", [], "who did it stands behind a passive"),
    ("de", "Zwölf Männer töteten den Wirt. Fünf Jugendliche nahmen ihren Lehrer gefangen.", [], "who acts, in German"),
    ("de", "Zwölf Menschen tötete der Sturm.", ["killed 12"], "a verb of one has the number for its object"),
    ("de", "Zwölf Männer haben das Lager verlassen und wurden verhaftet.", ["captured 12"], "the object of another verb"),
    ("de", "Zwölf Männer, die eine Frau entführten, wurden verhaftet.", ["captured 12"], "a clause that tells what they did"),
    ("de", "Zwölf Männer haben ihren Nachbarn getötet.", [], "the object stands before a participle"),
    # the noun
    (
        "de",
        "Dort stehen 4.000 Elitesoldaten und 30 Panzer.",
        ["troops 4000"],
        "a compound counts by its head, a tank is no soldier",
    ),
    ("en", "About 900 heavily armed border troops arrived.", ["troops 900"], "words no pack knows may stand before the noun"),
    ("de", "Im Lager leben 700 Menschen.", [], "people of whom nothing happened are no figure"),
    ("de", "Im Keller lagen 20 halb verweste Leichen.", ["killed 20"], "an adverb before a participle"),
    ("de", "Geborgen sind die Leichen aller 54.", ["killed 54"], "the bodies of all"),
    ("de", "Der Wache liegen zwölf Vermisstenmeldungen vor.", ["missing 12"], "reports of missing people"),
    ("de", "Noch sind 30 Häftlinge auf der Flucht.", [], "who has escaped is held no more"),
    ("de", "30 Häftlinge sind noch immer auf der Flucht.", [], "still escaped"),
    ("de", "Fast 300.000 Menschen sind derzeit auf der Flucht vor der Armee.", ["displaced 300000"], "still displaced"),
    ("de", "Auf der Flucht sind 30 Dorfbewohner.", ["displaced 30"], "people on the run from a war are displaced"),
    # the predicate
    ("de", "Bei dem Unfall starben neun Menschen.", ["killed 9"], "the verb before the number"),
    ("de", "Die Polizei nahm ca. 14 Menschen fest.", ["captured 14"], "an abbreviation ends no sentence"),
    ("de", "30 Menschen, die demonstriert hatten, wurden festgenommen.", ["captured 30"], "the verb behind the relative clause"),
    ("de", "Acht Menschen starben. Zuvor hatten die Behörden 15 gemeldet.", ["killed 8", "killed 15"], "a participle, no name"),
    ("de", "Acht Menschen starben. Im Vorjahr waren es 15 gewesen.", ["killed 8", "killed 15"], "what had been"),
    ("de", "Acht Menschen starben. Zuletzt waren 15 bestätigt worden.", ["killed 8", "killed 15"], "confirmed of what was told"),
    ("de", "Acht Menschen starben. Die Maschine hatte Rollbahn 15 verlassen.", ["killed 8"], "a name and its number"),
    ("de", "In Lyon wurden 14 Menschen bei einem Brand verletzt.", ["wounded 14"], "the verb at the end of the clause"),
    ("de", "Das Feuer brachte 11 Bewohner ums Leben.", ["killed 11"], "the verb around the number"),
    (
        "en",
        "A blast killed 12 people and wounded 30.",
        ["killed 12", "wounded 30"],
        "a verb right before a number is that number's",
    ),
    (
        "en",
        "One man died and 140 people were injured.",
        ["killed 1", "wounded 140"],
        "the other clause's verb does not reach over",
    ),
    ("de", "Getötet wurden 12 Soldaten und 15 Zivilisten.", ["killed 12", "killed 15"], "one verb for coordinated numbers"),
    ("de", "40 Demonstranten wurden festgenommen.", ["captured 40"], "what befalls people outranks what they are"),
    ("de", "450 Soldaten sollen das Land verlassen.", ["troops 450"], "soldiers who leave are not displaced"),
    (
        "en",
        "Two people, including a teacher, were killed and four injured.",
        ["killed 2", "wounded 4"],
        "what two commas set off stands in no verb's way",
    ),
    ("en", "Two Danes, a father and daughter, were killed and four hurt.", ["killed 2", "wounded 4"], "nor does an apposition"),
    (
        "de",
        "Verletzt wurden laut Polizei 13 Italiener, ein Tscheche, ein israelischer Arzt und zwei Saudis.",
        ["wounded 13", "wounded 2"],
        "people without a number break no list",
    ),
    (
        "de",
        "Dort sind 13 Rebellen, aber auch zwei Soldaten getötet worden.",
        ["killed 13", "killed 2"],
        "'aber auch' joins two numbers",
    ),
    (
        "en",
        "There 26 villagers, most of them old, were killed and 200 others injured.",
        ["killed 26", "wounded 200"],
        "nor do words that tell who most of them are",
    ),
    ("de", "Täglich kämen rund 35 Beamte in Gefechten um.", ["killed 35"], "the subjunctive of 'umkommen'"),
    # counted together
    ("de", "Es gab 12 Tote und Verletzte.", ["casualties 12"], "one number for dead and wounded is casualties"),
    ("en", "Some 300 fighters were killed or wounded.", ["casualties 300"], "a disjunction of harms is casualties"),
    (
        "de",
        "Die Brigade habe 1.000 Gefallene und 3.000 Vermisste.",
        ["killed 1000", "missing 3000"],
        "two numbers stay two figures",
    ),
    # between a number and its noun, and between a noun and its verb
    (
        "de",
        "Rund 300 nach Mali entsandte dänische Soldaten sollen gefallen sein.",
        ["killed 300"],
        "a phrase with its participle stands between number and noun, and the verb tells what befell them",
    ),
    ("de", "Über 40 zuvor vermisste Urlauber sind gerettet.", ["missing 40"], "an adverb and a participle stand between, too"),
    (
        "de",
        "Am Montag wurden 300 zuvor entsandte Soldaten getötet.",
        ["killed 300"],
        "the verb outdoes a participle, adverb or not",
    ),
    ("en", "Half of the 900 residents fled.", [], "what some of a whole did not all of them did"),
    ("en", "A third of the 900 residents have fled.", [], "nor with an auxiliary"),
    (
        "en",
        "Half of the 20 people killed there were children.",
        ["killed 20"],
        "a participle behind the whole tells of all of it",
    ),
    ("en", "Many of the 900 people whose homes were destroyed need tents.", ["displaced 900"], "and so does what 'whose' opens"),
    ("de", "Viele der 900 Bewohner flohen.", [], "many are not all"),
    ("de", "Keiner der 40 Fahrgäste wurde verletzt.", [], "and none is nobody"),
    ("de", "Die meisten der 20 Menschen, die starben, waren Kinder.", ["killed 20"], "a relative clause tells of the whole"),
    (
        "de",
        "Zwölf Menschen wurden verletzt und 500 Soldaten stehen bereit.",
        ["wounded 12", "troops 500"],
        "a verb in the present opens a clause, too",
    ),
    ("de", "Derzeit sind noch 30 im Krankenhaus wegen der Kinder", [], "the last word of a line is not who the number counts"),
    (
        "de",
        "In Molo wurden 40 (Stand Montag) und in Leto 30 Menschen getötet.",
        ["killed 40", "killed 30"],
        "a bracket keeps no number from the noun it shares, whatever joins them",
    ),
    (
        "de",
        "2.000 (laut Polizei und nach ersten Schätzungen der Stadt) und 5.000 Menschen demonstrierten.",
        ["crowd 2000", "crowd 5000"],
        "nor does a long one",
    ),
    (
        "de",
        "Zwei von Milizen verschleppte Priester sind frei.",
        ["captured 2"],
        "the participle before the noun tells what befell",
    ),
    (
        "de",
        "Gemeldet waren 12 in den dänischen Streitkräften.",
        [],
        "a noun behind a preposition and an adjective is not counted",
    ),
    (
        "en",
        "Ten soldiers sent to Mali were shot dead.",
        ["killed 10"],
        "behind a relative clause cut short the verb tells what came of them",
    ),
    (
        "en",
        "Some 60 people evacuated from Molo were hurt.",
        ["wounded 60"],
        "what came of those who were brought away is told last",
    ),
    ("en", "Six miners missing could be dead.", ["missing 6"], "what may have come of them has not"),
    ("en", "Ten men arrested on Sunday; four women were hurt.", ["captured 10", "wounded 4"], "a mark ends what is cut short"),
    ("en", "Forty people were hurt in the crash, six seriously.", ["wounded 40", "wounded 6"], "how badly some were is no noun"),
    (
        "en",
        "At least 40 people died in Molo province, nine of them children.",
        ["killed 40", "killed 9"],
        "no part is one of a province",
    ),
    (
        "de",
        "Seit Mai seien 520 Menschen vor einer Offensive des Heeres und seiner Verbündeten geflohen.",
        ["displaced 520"],
        "neither a noun nor a participle is a verb of its own",
    ),
    ("en", "Four people were killed - three women and a boy.", ["killed 4", "killed 3"], "a dash goes on as a colon does"),
    (
        "en",
        "Ten people died – six in Molo and four in Leto.",
        ["killed 10", "killed 6", "killed 4"],
        "parts without a noun that add up",
    ),
    ("en", "More arrests are expected after a rally of thousands in Molo.", ["crowd 9999"], "whom an event is made of"),
    ("de", "Zwölf Menschen starben, sagte Ida Kern, 34, eine Wirtin.", ["killed 12"], "an age shares no noun with what follows"),
    (
        "de",
        "In Ulm demonstrierten zwischen 2.000 (Polizei) und 5.000 Menschen (Veranstalter).",
        ["crowd 2000", "crowd 5000"],
        "who counted stands in brackets",
    ),
    # a count of losses among soldiers
    (
        "de",
        "Die Zahl der getöteten dänischen Soldaten ist auf 2.000 gestiegen.",
        ["killed 2000"],
        "an adjective between does not make a count of dead one of soldiers",
    ),
    ("de", "Die Zahl der Toten unter den Soldaten beläuft sich auf 3.000.", ["killed 3000"], "nor does a preposition"),
    ("de", "Die Verluste der dänischen Truppen belaufen sich auf 3.000.", ["casualties 3000"], "losses of troops are no troops"),
    ("de", "Auf 300 Mann schätzt der Stab die Verluste der Rebellen.", ["casualties 300"], "what is counted stands behind"),
    ("de", "Auf 300 Mann schätzt der Stab die Stärke der Rebellen.", ["troops 300"], "strength is no loss"),
    (
        "de",
        "Die Armee nannte Verluste, die sie mit elf Soldaten und 35 Söldnern angab.",
        ["casualties 11", "casualties 35"],
        "losses put at so many in a relative clause",
    ),
    ("de", "Die Verluste, die mit 300 Soldaten vor Ort waren, sind hoch.", ["troops 300"], "no verb of amount in it"),
    ("de", "Rund 900 Bewohner dreier Dörfer wurden evakuiert.", ["displaced 900"], "a genitive takes no verb"),
    ("de", "Rund 900 Bewohner der drei Dörfer wurden evakuiert.", ["displaced 900"], "nor with an article"),
    ("de", "Zwei der drei Fahrer wurden verletzt.", ["wounded 2"], "a part of a whole"),
    ("de", "900 Syrer baten in Norwegen um Asyl.", ["displaced 900"], "who asks for asylum"),
    ("de", "Norwegen nahm 900 Syrer auf.", ["displaced 900"], "whom another land takes in"),
    ("de", "Die Polizei nahm 40 Unfälle auf.", [], "accidents are recorded"),
    ("de", "Norwegen nahm Gespräche mit 900 Syrern auf.", [], "talks are taken up"),
    ("de", "Norwegen hat Kontakt zu 900 Syrern aufgenommen.", [], "contact is"),
    ("de", "Der Verein hat 300 Mitglieder aufgenommen.", [], "members are no refugees"),
    ("de", "Norwegen gewährt 900 Syrern Schutz.", ["displaced 900"], "protection by another land"),
    ("de", "Die Behörde gewährt 40 Zeugen Schutz.", [], "witnesses are protected"),
    ("de", "Im Halbjahr flohen 590 Menschen. Im Jahr 2012 seien dies 760 gewesen.", ["displaced 590", "displaced 760"], "this"),
    ("de", "Das Beben hatte eine Stärke von mehr als 6. Zehn Menschen starben.", ["killed 10"], "a magnitude with a hedge"),
    ("de", "Eine Truppe in Stärke von 300 Mann rückte ein.", ["troops 300"], "the strength of a force"),
    ("de", "Damit ist die Zahl der Toten im Jahr 2011 übertroffen.", [], "the year is not exceeded"),
    ("de", "Die Zahl der Toten hat die Marke von 2000 überschritten.", ["killed 2000"], "a count is"),
    ("de", "Die Verluste der Miliz betrugen 40 Mann.", ["casualties 40"], "losses amount to"),
    ("de", "Nur zwei Soldaten überlebten den Angriff.", [], "who survived is no army"),
    ("de", "Zwei Soldaten kehrten zurück.", ["troops 2"], "who came back is"),
    ("de", "Die Verluste liegen bei insgesamt 30.000 Mann.", ["casualties 30000"], "whatever leads up to the number"),
    # no noun
    ("de", "Die Zahl der Vermissten ist auf rund 31 gefallen.", ["missing 31"], "the count fell, not those counted"),
    ("en", "The number of soldiers in Iraq has fallen to 147,000.", ["troops 147000"], "the count fell, not those counted"),
    ("de", "Auf beiden Seiten sind 700 Soldaten gefallen.", ["killed 700"], "those counted fell"),
    ("de", "Die Zahl der Toten stieg von 20 auf 35.", ["killed 20", "killed 35"], "old and new number are two figures"),
    ("en", "The death toll rose to 35.", ["killed 35"], "a count word names what is counted"),
    ("en", "With the dead now numbering 350, hopes faded.", ["killed 350"], "a noun and a verb of amount"),
    ("de", "10.000 Soldaten kamen, davon 600 nach Kursk.", ["troops 10000", "troops 600"], "a part is of the kind of its whole"),
    ("de", "25 Tote, unter ihnen sechs Häftlinge.", ["killed 25", "killed 6"], "the fate of the whole is the part's"),
    (
        "de",
        "Die Veranstalter zählten 30.000 Demonstranten, die Polizei kam auf 12.000.",
        ["crowd 30000", "crowd 12000"],
        "ellipsis",
    ),
    ("de", "Auf 4.000 hatte der Minister die Verluste beziffert.", ["casualties 4000"], "the noun behind, the number in front"),
    ("de", "Vermisst werden noch immer mehr als 500.", ["missing 500"], "a fronted participle"),
    ("de", "Die Front rückte um 477 und 459 km² vor.", ["area 477", "area 459"], "coordinated numbers share the unit"),
    ("en", "The fire burned 120 hectares; by night it was 300.", ["area 120", "area 300"], "and carry it on"),
    (
        "de",
        "38 Verletzte, so die Bilanz: 22 Beamte, 16 Zivilisten.",
        ["wounded 38", "wounded 22", "wounded 16"],
        "parts that add up",
    ),
    ("de", "Neue Zahl: 180 statt 50\nIn Ulm starben 180 Menschen.", ["killed 180", "killed 180"], "a headline leans on the body"),
    ("en", "Bodies are still being found. By noon 213 had been registered.", ["killed 213"], "the sentence before names it"),
    ("de", "Drei Menschen wurden in polizeilichen Gewahrsam genommen.", ["captured 3"], "an adjective within the idiom"),
    (
        "de",
        "Bei dem Brand starben 14 Bewohner, 30 weitere wurden verletzt.",
        ["killed 14", "wounded 30"],
        "the verb of the own clause",
    ),
    ("en", "The death toll rose from 20 to 35.", ["killed 20", "killed 35"], "old and new number, in English too"),
    ("de", "Rund 1,5 Mio. Menschen mussten fliehen.", ["displaced 1.5e+06"], "an abbreviated magnitude and its full stop"),
    ("de", "Im Mai 477 und im Juni 459 Quadratkilometer hat die Armee erobert.", ["area 477", "area 459"], "months between"),
    ("de", "Unter den 40 Verletzten sind acht Kinder.", ["wounded 40", "wounded 8"], "a whole named first"),
    ("en", "Of the 300 passengers, 12 died.", ["killed 12"], "the whole does not take the verb of its part"),
    ("de", "Rund 1.500 Angehörige der Spezialeinheiten wurden nach Osten gebracht.", ["troops 1500"], "members of an armed unit"),
    # no figures
    ("en", "A truce from 8 May would help; 30 square kilometres were lost.", ["area 30"], "a day before its month"),
    ("en", "The crash of a Boeing 737 killed all 130 on board.", ["killed 130"], "the number of a name, and a verb behind it"),
    ("de", "Die Behörden meldeten 12 evakuierte Dörfer.", [], "a participle before a thing"),
    ("de", "Vier Menschen starben, der älteste war 81.", ["killed 4"], "an age behind a word for it"),
    ("de", "Morgens stürzte das Haus ein, 14 Bewohner wurden verschüttet.", ["missing 14"], "a separated particle is no number"),
    ("de", "Das Stadion bietet 60.000 Zuschauern Platz.", [], "room for people"),
    ("en", "They have slept in tents since 28 March. The agency has reached 1,300 people.", [], "March is a month, no event"),
    (
        "en",
        "Twelve people died. The army fired rockets, four of which fell on farms.",
        ["killed 12"],
        "a part of things, behind",
    ),
    ("de", "Mehrere Nachbeben folgten. Eines von ihnen war stark. 12 Menschen starben.", ["killed 12"], "one of several things"),
    (
        "de",
        "Auf einer Fläche von 80.000 m² kamen etwa 40.000 Demonstranten zusammen.",
        ["crowd 40000"],
        "square metres of a square",
    ),
    ("en", "Kim, 41, met the families of 12 dead soldiers.", ["killed 12"], "an age between commas"),
    (
        "en",
        "In Molo 35 people have died, and the number of districts under water has come down to 27.",
        ["killed 35"],
        "a count of things",
    ),
    (
        "en",
        "In Molo 826 people (786 men and 40 women) were killed, and another 45 (42 men and three women) were injured.",
        ["killed 826", "killed 786", "killed 40", "wounded 45", "wounded 42", "wounded 3"],
        "a bracket before the verb",
    ),
    ("en", "Losses are heavy on either side, the two said.", [], "the two who speak"),
    (
        "en",
        "The hunt for bodies went faster after the arrival of some 40 rescue personnel.",
        [],
        "what stands before 'of' is no loss",
    ),
    ("en", "Twenty are missing and presumed drowned.", ["missing 20"], "missing, and so presumed drowned"),
    (
        "en",
        "Some 200 rebels -- and maybe as many as 300 -- were killed.",
        ["killed 200", "killed 300"],
        "between dashes",
    ),
    ("en", "Over 30 sailors remain missing and feared drowned.", ["missing 30"], "feared, not known"),
    ("en", "The bus sank with most of its roughly 60 passengers on board.", [], "most of them, not all"),
    ("en", "The flood led to the evacuation of another three dozen residences.", [], "houses"),
    ("en", "Twelve candidates were eliminated in the first round.", [], "who leaves a contest is not dead"),
    ("de", "Der Titelverteidiger hat 12 Spieler ausgeschaltet.", [], "who leaves a contest is not hurt"),
    ("en", "Some 300 people are receiving treatment for cholera.", [], "the sick are not hurt"),
    ("en", "Some 300 people are receiving treatment for burns.", ["wounded 300"], "but the burnt are"),
    ("en", "A charity demanded the release of 300 people.", [], "who is to be released has not gathered"),
    ("de", "In Kliniken sind 12 Helfer im Einsatz.", [], "who works in a hospital is not hurt"),
    ("de", "Der Sender brachte eine Meldung über zwölf Tote.", ["killed 12"], "what a report is about"),
    ("en", "A cleric of 75 was among them.", [], "an age behind somebody"),
    ("de", "Am Abend wurden 12 Soldaten aus norwegischer Haft entlassen.", ["captured 12"], "whosever prison it was"),
    ("en", "All but three of the 40 miners died.", [], "neither number died"),
    ("de", "Alle bis auf drei der 40 Bergleute starben.", [], "neither number died"),
    ("de", "Die Zahl der Toten stieg bis auf 300.", ["killed 300"], "no exception but what is reached"),
    (
        "en",
        "He said that 600 people who turned up to help died in the flood.",
        ["killed 600"],
        "what came of those who turned up",
    ),
    ("de", "Neun von zehn Bewohnern wurden vertrieben.", [], "a ratio"),
    ("de", "Am 6. September 2000 starben drei Helfer.", ["killed 3"], "a date beside a figure"),
    ("en", "On Aug. 6, 2011, 30 people were killed.", ["killed 30"], "an English date beside a figure"),
    ("de", "Mehrere Nachbeben, von denen zwei stark waren, folgten; 12 Menschen starben.", ["killed 12"], "a part of things"),
    ("de", "1.300 Polizisten waren bei der Demonstration im Einsatz.", [], "police on duty are no crowd"),
    ("en", "Of the town's houses, 4,700 came down and 80 people died.", ["killed 80"], "things counted in the same clause"),
    ("de", "Auf der Autobahn A61 und in Camp 59 wurden 12 Menschen verletzt.", ["wounded 12"], "numbers of names"),
    # what is no count
    ("en", "Nine people between the ages of 16 and 64 were injured.", ["wounded 9"], "two ages are no people"),
    ("en", "Nine people aged 16 to 64 were injured.", ["wounded 9"], "a span of ages neither"),
    ("de", "Bei dem Beben der Stärke 6,2 kamen 250 Menschen ums Leben.", ["killed 250"], "a mark on a scale"),
    ("de", "250 Menschen sind bei dem Beben der Stärke 6,2 ums Leben gekommen.", ["killed 250"], "nor does it stop the verb"),
    # what is told of others
    ("en", "About 1,500 relatives of a murdered teacher marched.", ["crowd 1500"], "one murdered teacher is not 1,500 dead"),
    (
        "de",
        "200 starben, darunter zehn Zivilisten, und 400 wurden verletzt.",
        ["killed 200", "killed 10", "wounded 400"],
        "a part",
    ),
    ("de", "Man meldete vier Festnahmen, 31 Beamte wurden verletzt.", ["captured 4", "wounded 31"], "arrests are not hurt"),
    ("de", "Rund 900 Bewohner haben ihre Unterkunft verloren.", ["displaced 900"], "a roof that is lost"),
    ("en", "All 150 people on board were killed.", ["killed 150"], "where they were says less than what befell them"),
    ("en", "A ferry with 150 people on board sank.", [], "being aboard is no figure"),
    ("de", "In den Trümmern werden noch 60 Menschen vermutet.", ["missing 60"], "buried, as is supposed"),
    # the verb is left out
    ("de", "In Chile starben elf Menschen, in Peru sechs.", ["killed 11", "killed 6"], "a place stands for the clause"),
    (
        "en",
        "Chile put its losses at 99 dead, Peru at 98 and Bolivia at 29.",
        ["killed 99", "killed 98", "killed 29"],
        "a name, too",
    ),
    ("de", "In Chile starben elf Menschen, im Mai 2003 Häuser.", ["killed 11"], "what has a noun of its own goes its own way"),
    (
        "en",
        "Three were arrested and six, two of them officers, slightly hurt.",
        ["captured 3", "wounded 6", "wounded 2"],
        "an aside",
    ),
    ("de", "30 Soldaten wurden verletzt, 19 Ungarn und elf Serben.", ["wounded 30", "wounded 19", "wounded 11"], "a breakdown"),
    # before and after a change
    ("de", "Drei erlitten schwere, zwölf leichte Verletzungen.", ["wounded 3", "wounded 12"], "one noun for both degrees"),
    ("de", "Laut Polizei starben 63 Menschen, laut Ärzten 90.", ["killed 63", "killed 90"], "what others say, without a verb"),
    ("de", "Das Ministerium meldete 63 Tote, Ärzte 90.", ["killed 63", "killed 90"], "others without a verb or an article"),
    ("de", "Nach Angaben der Polizei starben 63, nach Angaben von Ärzten 90.", ["killed 63", "killed 90"], "whose count it is"),
    ("de", "Die Polizei nahm 63 Menschen fest, in Zimmer 90 einen.", ["captured 63"], "a room has a number"),
    ("en", "Police said 63 people died, doctors 90.", ["killed 63", "killed 90"], "what others say, without a verb"),
    ("de", "Norwegen schickt 600, Togo 400 Soldaten nach Mali.", ["troops 600", "troops 400"], "two countries share a noun"),
    ("de", "Die Soldaten kommen aus Togo (600) und Mali (400).", ["troops 600", "troops 400"], "in brackets behind countries"),
    ("de", "Zwei Arbeiter ertranken, drei verbrannten.", ["killed 2", "killed 3"], "a verb of people and of land"),
    ("de", "Die Feuerwehr rettete 12 Bewohner, drei starben.", ["killed 3"], "what is told before is not told again"),
    ("de", "Der Ort beklagte 12 Soldaten und drei Kinder, die starben.", ["killed 12", "killed 3"], "a list and its relative"),
    ("de", "Die Justiz nahm Ermittlungen gegen 12 Syrer auf.", [], "nobody is taken in"),
    ("de", "Die Truppe wächst um 800 auf 1.700 Soldaten.", ["troops 800", "troops 1700"], "the change shares the noun"),
    ("en", "The fire grew from five to 100 hectares.", ["area 5", "area 100"], "the first number shares the unit"),
    ("en", "The force grew from 7,000 to 12,500 troops.", ["troops 7000", "troops 12500"], "and the noun"),
    (
        "de",
        "Man korrigierte die Schätzung von 100.000 auf 150.000 Teilnehmer.",
        ["crowd 100000", "crowd 150000"],
        "of an estimate",
    ),
    ("de", "Der Generalstab sprach von 70 befreiten Quadratkilometern.", ["area 70"], "described land is land"),
    ("de", "70 wertvolle Hektar Wald verbrannten.", ["area 70"], "described land is land"),
    ("en", "Crews saved 12 historic acres.", ["area 12"], "described land is land"),
    ("en", "He bought 12 large acre plots.", [], "the size of something"),
    ("de", "Das Land hält noch 800 der einst 1.376 Quadratkilometer.", ["area 800", "area 1376"], "a part of a surface"),
    (
        "de",
        "Im Kreis Ulm starben 27, in Aalen neun Menschen.",
        ["killed 27", "killed 9"],
        "people stay where the verb is left out",
    ),
    ("de", "In Ulm kamen 134 der 184 Opfer um.", ["killed 134", "killed 184"], "victims of whom most died"),
    ("de", "Von 900 Soldaten seien 400 ausgefallen.", ["troops 900", "casualties 400"], "soldiers who drop out"),
    ("de", "Von 900 Zügen seien 400 ausgefallen.", [], "trains that do are no losses"),
    ("de", "186 Leute wurden fest- und 25 in Gewahrsam genommen.", ["captured 186", "captured 25"], "'fest-' is no festival"),
    ("en", "In all 12 American and British soldiers were killed.", ["killed 12"], "two adjectives before one noun"),
    ("de", "40 einheimische und ausländische Touristen wurden verletzt.", ["wounded 40"], "two adjectives before one noun"),
    ("en", "Twelve huts and two people were swept away.", ["missing 2"], "but two nouns are two"),
    ("en", "Landslide Death Toll Reaches 402", ["killed 402"], "a headline writes its verb large"),
    ("en", "Flood Death Toll Climbs To 40", ["killed 40"], "and its preposition"),
    ("en", "The camp can hold 5,000 refugees.", [], "room is not who is there"),
    ("de", "Das Lager kann 5.000 Flüchtlinge aufnehmen.", [], "room is not who is there"),
    ("en", "The town lost ten members of its fire brigade.", [], "a fire brigade is no army"),
    ("en", "The war has left 900 people dead and 2,000 displaced.", ["killed 900", "displaced 2000"], "each its own fate"),
    ("en", "They counted 77 civilian casualties and many more injured.", ["casualties 77"], "casualties stay casualties"),
    (
        "en",
        "The toll climbed from the 38 soldiers of the first report. Molo put the number at 36.",
        ["killed 38", "killed 36"],
        "what a count rose from",
    ),
    (
        "en",
        "There were 61 deaths. Just six of the 61 are confirmed.",
        ["killed 61", "killed 6", "killed 61"],
        "a part of a number told before",
    ),
    (
        "en",
        "Attendance at the marches:\n\nLeto, Arona: 75,000\n\nSora: more than 20,000\n\nMolo: 3,000",
        ["crowd 75000", "crowd 20000", "crowd 3000"],
        "a list under a line that says what is counted",
    ),
    ("en", "Many fled Leto, whose population is put at 2 million.", [], "how many live there"),
    ("en", "Divers found a body, taking to 22 the number of dead.", ["killed 22"], "a count behind its number"),
    ("en", "Trains moved 470,000 passengers in the hours before the march.", [], "a march that is no verb"),
    ("en", "They sent 900 soldiers and 300 police officers.", ["troops 900"], "police beside soldiers are no troops"),
    ("en", "An estimated 500 members of the Lord's Resistance Army are at large.", ["troops 500"], "members of an army"),
    ("en", "Five are missing while 20 rebels were killed.", ["missing 5", "killed 20"], "another clause without a comma"),
    ("en", "The army entered Gaza, a 140-square-mile territory.", [], "the size of a place"),
    ("en", "In Molo, a 235-square-kilometre fire spread.", ["area 235"], "but a fire burns it"),
    ("en", "The army took a 140-square-mile territory.", ["area 140"], "but what is taken counts"),
    ("en", "Six people died in Molo from June 27 to 28.", ["killed 6"], "two days"),
    ("en", "“The number of deaths has risen to 12.”", ["killed 12"], "a full stop before a quotation mark"),
    ("en", "Factory Fire in Molo Kills 16, Triggers Inquiry", ["killed 16"], "a headline's verb"),
    ("en", "Some 90 inmates who escaped on Sunday have been recaptured.", ["captured 90"], "what came of them"),
    ("en", "Ten miners who went missing in May were found dead.", ["killed 10"], "what came of them"),
    ("en", "Ten miners who went missing after a man was found dead wept.", ["missing 10"], "another's fate is not theirs"),
    ("en", "Sindh reported 28 deaths, Molo 32, and Leto eight.", ["killed 28", "killed 32", "killed 8"], "places and numbers"),
    (
        "en",
        "Storms killed 657 people and injured 900. Among the victims were 171 children.",
        ["killed 657", "wounded 900", "killed 171"],
        "victims of a storm that killed and hurt are the dead",
    ),
    ("en", "Two more of the injured died in hospital.", ["killed 2"], "the worse fate of more of a whole"),
    ("de", "Zwei weitere Verletzte starben im Spital.", ["killed 2"], "the worse fate of more of a whole"),
    ("de", "Zwei weitere Verletzte liegen im Spital.", ["wounded 2"], "more of a whole, and no worse fate"),
    ("en", "At least 1,600 evacuees were in shelters five days after the storm.", ["displaced 1600"], "a duration takes no verb"),
    ("en", "190 — The number of days the army has fought.", [], "a number of days"),
    ("en", "France is to cut its force in Mali from 5,100 to about 2,500.", ["troops 5100", "troops 2500"], "a cut"),
    ("en", "Two tourists and a child were among the 21 dead.", ["killed 2", "killed 21"], "one more without a number"),
    ("de", "Die Lawine begrub das Lager unter sich und tötete 88 Arbeiter.", ["killed 88"], "another object of the verb before"),
    ("en", "At least 35 people died when a bus with 60 passengers crashed.", ["killed 35"], "who rode need not have died"),
    ("en", "At least 35 people died in the crash of a ferry carrying 60 people.", ["killed 35"], "nor who was on board"),
    (
        "de",
        "35 Menschen starben bei dem Unglück eines Busses mit 60 Insassen.",
        ["killed 35"],
        "wer mitfuhr, muss nicht tot sein",
    ),
    ("en", "A plane with 60 people on board is missing.", ["missing 60"], "what is missing with the plane"),
    (
        "de",
        "Es gab einen Gefangenenaustausch. Dabei kehrten 246 Soldaten in ihre Heimat zurück.",
        ["captured 246"],
        "who returns where prisoners are told of was one",
    ),
    ("de", "Nach dem Manöver kehrten 246 Soldaten zurück.", ["troops 246"], "soldiers who return"),
    ("en", "Twelve pupils are in captivity, along with three teachers.", ["captured 12", "captured 3"], "joined along"),
    ("en", "Some 400 migrants fleeing Molo are feared to have drowned.", ["killed 400"], "what came of who fled"),
    ("en", "Our army has lost 57 men.", ["casualties 57"], "men an army lost"),
    ("en", "The rebels lost 57 men in the battle.", ["casualties 57"], "men a party at war lost"),
    ("en", "The woman lost 57 men of her village.", [], "men nobody at war lost"),
    ("en", "Floods hurt 90. The official toll stands at 35.", ["wounded 90", "killed 35"], "a toll is no count of the hurt"),
    ("en", "A family of four died in the crash.", ["killed 4"], "who is counted stands before the number"),
    ("en", "He has a family of four.", [], "a family of whom nothing is told"),
    (
        "en",
        "At least 67 people died, 61 of them civilians and six police officers.",
        ["killed 67", "killed 61", "killed 6"],
        "what stands beside a part is one",
    ),
    (
        "de",
        "Mindestens 67 Menschen starben, 61 von ihnen Zivilisten und sechs Soldaten.",
        ["killed 67", "killed 61", "killed 6"],
        "soldiers beside a part of the dead are dead",
    ),
    (
        "de",
        "Der Verein nannte 400 Festnahmen. Das Amt sprach dagegen von landesweit 310 Personen.",
        ["captured 400", "captured 310"],
        "an adverb between preposition and number",
    ),
    ("de", "In der Unterkunft für Flüchtlinge leben 12 Menschen.", ["displaced 12"], "a refuge is named for refugees"),
    (
        "de",
        "Am Mittwoch verließen 3019 Flüchtlinge das Lager; am Dienstag waren es nach Polizeiangaben 2031.",
        ["displaced 3019", "displaced 2031"],
        "a year would be one",
    ),
    ("de", "Am Mittwoch flohen 3019 Menschen aus Molo. Es geschah 2019.", ["displaced 3019"], "a year in the singular"),
    (
        "en",
        "The count covers three crashes and took the toll to 351.",
        ["killed 351"],
        "the toll, where nothing was counted before",
    ),
    ("en", "Hamas handed over three hostages to the Red Cross.", ["captured 3"], '"handed over" is no hedge'),
    ("de", "Die Zahl der getöteten Soldaten ist von 30 auf 48 gestiegen.", ["killed 30", "killed 48"], "what the count tells"),
    ("de", "Die Zahl der Verletzten stieg nach Angaben der Soldaten auf 93.", ["wounded 93"], "what rose is the count"),
    ("de", "Die Zahl der Toten stieg nach dem Tod einer alten Frau (78) auf 93.", ["killed 93"], "an age in a bracket"),
    (
        "de",
        "Die Zahl der Toten hat sich nach dem Tod einer Frau und eines Mannes auf 93 erhöht.",
        ["killed 93"],
        "two persons are no two other counts",
    ),
    ("en", "The death toll rose to 93 with a woman (78) who died on Friday.", ["killed 93"], "an age in a bracket"),
    ("de", "Die Zahl der Toten stieg in Molo (12) und Leto (30).", ["killed 12", "killed 30"], "towns have no age"),
    ("en", "The death of a survivor brought the toll up to 80.", ["killed 80"], "the count stands within the words of change"),
    ("en", "Two people died. A total of 80 complaints were filed.", ["killed 2"], "a total of something else"),
    ("en", "The factory brought the total up to 80.", [], "a total of nothing told"),
    ("en", "The death toll rose after clashes with soldiers to 93.", ["killed 93"], "what rose is the count"),
    ("de", "Die Zahl der Toten stieg, die Soldaten wurden auf 93 aufgestockt.", ["troops 93"], "the soldiers' own verb"),
    (
        "de",
        "Die Zahl der von Rebellen getöteten Soldaten stieg auf 48.",
        ["killed 48"],
        "who did it stands between the article and its participle",
    ),
    (
        "de",
        "Bei Gefechten starben 48 Menschen. Dabei handelt es sich um elf Soldaten und 37 Milizionäre.",
        ["killed 48", "killed 11", "killed 37"],
        "who those were of whom was told before",
    ),
    ("de", "Zwei Minister nannten die Zahl der getöteten Soldaten.", [], "a count behind its verb is not that of the subject"),
    (
        "de",
        "Gefangene wurden ausgetauscht. Dabei seien 60 Soldaten zurückgekehrt.",
        ["captured 60"],
        "who returns where prisoners are told of",
    ),
    ("de", "Nach dem Manöver seien 60 Soldaten zurückgekehrt.", ["troops 60"], "but not from elsewhere"),
    (
        "de",
        "In Kiel gab es eine Demonstration. Laut Polizei kamen 1800, laut Veranstalter 3000.",
        ["crowd 1800", "crowd 3000"],
        "who came to what was told of, without a noun",
    ),
    (
        "de",
        "In Kiel gab es eine Demonstration. Die Polizei sprach von 1800, die Veranstalter von 3000.",
        ["crowd 1800", "crowd 3000"],
        "how many are spoken of there",
    ),
    ("de", "Bei einem Protest kamen 2000 zwölf Menschen ums Leben.", ["killed 12"], "a year before another number"),
    ("de", "Am Abend wurden die 900 Besucher nach Hause geschickt.", ["crowd 900"], "who is sent home was no prisoner"),
    (
        "de",
        "Am Samstag waren 41 der Geiseln, 24 Wärter und 17 Verwaltungsangestellte, freigelassen worden.",
        ["captured 41", "captured 24", "captured 17"],
        "those who add up to the whole, whatever they are called",
    ),
    (
        "de",
        "Molo gedachte der etwa 300 Bergleute, die 1962 getötet wurden.",
        ["killed 300"],
        "a genitive is no subject of the verb before it",
    ),
    ("de", "Es gab 15 Verletzte. Die Zahl der zerstörten Häuser stieg auf 40.", ["wounded 15"], "things have their own word"),
    ("de", "Es gab 15 Verletzte, die Zahl verendeter Tiere ging in die Tausende.", ["wounded 15"], "so have animals"),
    (
        "de",
        "Dort sind 1100 deutsche Soldaten stationiert, ihre Stärke soll auf 900 gesenkt werden.",
        ["troops 1100", "troops 900"],
        "the strength of troops",
    ),
    ("de", "Neben den Toten wurden 90 Menschen verletzt.", ["wounded 90"], "a noun with a fate is no verb"),
    (
        "de",
        "Unter den 90 Toten sind laut Polizei 40 Soldaten, 30 Kämpfer der Al-Molo-Front und 20 Zivilisten.",
        ["killed 90", "killed 40", "killed 30", "killed 20"],
        "what befell a whole befell its parts, whoever they belong to",
    ),
    (
        "de",
        "In Molo sind 50 Kämpfer des Regimes und auch sieben Rebellen gestorben.",
        ["killed 50", "killed 7"],
        "an owner between two numbers",
    ),
    (
        "de",
        "Dort starben 200 Menschen. 61 der Toten waren Soldaten und 51 Zivilisten.",
        ["killed 200", "killed 61", "killed 51"],
        "who the one and who the others were",
    ),
    ("de", "Dort starben 12 Bewohner und 40 Feuerwehrleute suchten weiter.", ["killed 12"], "the second number has its own verb"),
    (
        "de",
        "Die Gesamtzahl an Toten oder Verletzten wurde auf 175.000 beziffert.",
        ["casualties 175000"],
        "two harms, one number",
    ),
    ("de", "Die Zahl der Toten und Verletzten liegt bei 175.", ["casualties 175"], "two harms, one number"),
    ("de", "In Molo verurteilte ein Militärgericht 54 Soldaten wegen Meuterei zum Tode.", [], "who is tried is no army"),
    (
        "de",
        "Man barg 18 Leichen. Später wurde die Stadt geräumt. Davon betroffen sind über 9.000 Bewohner.",
        ["killed 18"],
        "more are no part of fewer",
    ),
    (
        "de",
        "Nun sind drei weitere der am 3. Mai 2022 entführten Lehrer freigelassen worden.",
        ["captured 3"],
        "a date between an article and its participle",
    ),
    (
        "de",
        "Im Gegenzug sollen fast 2.000 Kanadier aus israelischer Haft freikommen.",
        ["captured 2000"],
        "who gets out was held",
    ),
    ("de", "Die Polizei zählte 12 Tote, die Feuerwehr 15.", ["killed 12", "killed 15"], "who gives another number"),
    ("de", "Es gab 12 Tote in der Wache 3.", ["killed 12"], "a house by its number"),
    ("en", "12 people sheltering in camps were killed.", ["killed 12"], "the dead of a camp"),
    ("en", "12 people sheltering in camps are hungry.", ["displaced 12"], "who lives in a camp"),
    ("de", "Es starben nicht 40, sondern 12 Menschen.", ["killed 12"], "a number put right behind its verb"),
    ("de", "Nicht 40 Menschen starben, sondern 12.", ["killed 12"], "a number put right without a noun"),
    ("de", "Die Zahl der Toten liegt nicht bei 40, sondern bei 12.", ["killed 12"], "a number put right behind a preposition"),
    ("en", "Not only 40 soldiers but also 12 children were killed.", ["killed 40", "killed 12"], "not only: both stand"),
    ("de", "Es brannten nicht 40, sondern 12 Häuser.", [], "things put right"),
    ("de", "Es starben nicht 40, sondern", [], "a text cut off behind what puts right"),
    ("en", "Police searched Molo, a port, breaking doors and detaining 40 one number", ["captured 40"], "two numbers that touch"),
    ("en", "There were not 40 dead but 12.", ["killed 12"], "a number put right"),
    ("en", "It was not 40 people who died but 12.", ["killed 12"], "a number put right behind a clause"),
    (
        "en",
        "40 soldiers were killed and 500 soldiers remain there.",
        ["killed 40", "troops 500"],
        "a verb of state opens a clause",
    ),
    ("en", "The blast killed 40 men and 12 guards who stayed there.", ["killed 40", "killed 12"], "a verb of a relative clause"),
    ("en", "Twelve bus passengers were killed.", ["killed 12"], "a singular that ends in s"),
    ("en", "Three An estimated 900 people marched.", ["crowd 900"], "a broken sentence: nothing between two numbers"),
    ("en", "Some 4,000 people marched, fewer than the 9,000 expected.", ["crowd 4000", "crowd 9000"], "a participle is no noun"),
    ("en", "The firm sold 4,000 cars, fewer than the 9,000 expected.", [], "but what is expected may be things"),
    ("en", "Officials ordered 6,000 residents to leave.", ["displaced 6000"], "who is told to leave"),
    ("en", "Officials ordered 12 diplomats to leave.", [], "but diplomats do not flee"),
    ("en", "Norway has 900 soldiers there, of whom 40 have died.", ["troops 900", "killed 40"], "a relative clause of the part"),
    ("en", "Norway has 900 soldiers there, 40 of them wounded.", ["troops 900", "wounded 40"], "a clause of the part"),
    ("en", "Forty people, of whom 12 were children, were killed.", ["killed 40", "killed 12"], "what is told of both"),
    ("en", "Some 40 people, 12 of whom died, were taken to hospital.", ["wounded 40", "killed 12"], "told of each in its clause"),
    ("en", "The 7.8-magnitude quake killed 300 in Togo and 40 in Mali.", ["killed 300", "killed 40"], "a rate ends at a number"),
    ("en", "Twelve people died. The average daily rate was 233.", ["killed 12"], "a rate is no count"),
    ("en", "Rebels numbering about 900 entered the town.", ["troops 900"], "a verb is no noun"),
    ("en", "Togo sent 900 soldiers. It plans to keep 300 men there.", ["troops 900", "troops 300"], "men of the army told of"),
    ("en", "Togo sent 900 soldiers. The police asked 300 men.", ["troops 900"], "but not all men are"),
    ("en", "They hold 101 hostages, of whom a third are dead.", ["captured 101"], "a part that nobody counts"),
    ("en", "About 9,000 people marched. State media said 3,000 came.", ["crowd 9000", "crowd 3000"], "state media are no thing"),
]


@pytest.mark.parametrize(("language", "text", "expected", "fact"), ROWS, ids=[row[3] for row in ROWS])
def test_a_number_counts_what_a_reader_would_say(language: str, text: str, expected: list[str], fact: str, packs: Packs) -> None:
    assert counted(text, language, packs) == expected, fact


def test_a_conversion_takes_the_hedge_of_the_amount_it_converts(packs: Packs) -> None:
    items = count_figures(Reading(Article("a", "At least 10 hectares (25 acres) burned."), packs.languages["en"]), frozenset())
    assert [str(item.amount.hedge) for item in items] == ["at_least", "at_least"]


def test_a_conversion_that_does_not_fit_is_said_in_the_trace(packs: Packs) -> None:
    items = count_figures(Reading(Article("a", "10 Hektar (70 Acres) verbrannten."), packs.languages["de"]), frozenset())
    assert all("the conversion does not fit" in item.trace for item in items)


TABLES = (ellipsis.RULES, ellipsis.PEOPLE_RULES, whose.NEEDS, where.RULES)
NEEDS = sorted({need for table in TABLES for needs in table.values() for need in needs})


@pytest.mark.parametrize("need", NEEDS)
def test_what_a_rule_needs_is_known_to_the_sentence(need: str, packs: Packs) -> None:
    """A section of the packs, a list that is looked for in each sentence, or a mark."""
    sections = {group.section for code in ("de", "en") if (pack := packs.language(code)) for group in pack.groups}
    assert need in sections or need in RARE or len(need) == 1


@pytest.mark.parametrize("name", RARE)
def test_a_list_looked_for_in_each_sentence_is_one_of_the_packs(name: str, packs: Packs) -> None:
    assert any(pack.list(name) for pack in packs.languages.values())


@pytest.mark.parametrize(("language", "text"), [row[:2] for row in ROWS], ids=[row[3] for row in ROWS])
def test_no_rule_answers_without_what_it_needs(language: str, text: str, packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked all the same, a rule has no answer where the sentence holds nothing it needs."""

    def held(rule: Callable[[Counted, Context], str | None], needs: Sequence[str]) -> Callable[[Counted, Context], str | None]:
        @functools.wraps(rule)
        def ask(item: Counted, context: Context) -> str | None:
            kind = rule(item, context)
            assert not (kind and needs) or not item.sentence.holds.isdisjoint(needs), rule.__name__
            return kind

        return ask

    for name in ("RULES", "PEOPLE_RULES"):
        monkeypatch.setattr(ellipsis, name, Rules({held(rule, needs): () for rule, needs in getattr(ellipsis, name).items()}))
    counted(text, language, packs)
