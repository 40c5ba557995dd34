"""Part and whole, reported, expected and denied, total and increase: one row a rule, in own sentences."""

from __future__ import annotations

import pytest

from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import Packs


def figures(text: str, language: str, packs: Packs) -> list[Figure]:
    return extract(Article("a", text, language, "2025-03-10"), packs)


PARTS = [
    (
        "de",
        "Mehr als 500 Menschen starben. In Togo wurden 300 Tote gezählt, in Mali 204.",
        [(1, 0), (2, 0)],
        "parts that exceed an open total by little",
    ),
    ("de", "Mehr als 500 Menschen starben. In Togo wurden 300 Tote gezählt, in Mali 90.", [], "but not what makes less"),
    ("de", "Aus Togo wurden 900 Tote gemeldet, aus den Tälern 300.", [], "a sentence that opens with where they are from"),
    (
        "de",
        "Die Zahl der Toten liegt bei 900, 700 davon in Togo und 200 in Mali.",
        [(1, 0), (2, 0)],
        "one marker behind the first serves both",
    ),
    ("en", "Nine people have died, with four others feared dead.", [], "others beside them are none of them"),
    ("en", "The toll stands at nine dead, with two more deaths.", [(1, 0)], "but of a total that includes them"),
    ("en", "Six people were stabbed, two fatally.", [(1, 0)], "how badly some were hurt"),
    ("en", "Forty people died. Twelve were Danish children.", [(1, 0)], "who some of them are"),
    ("de", "40 Menschen starben, zwölf waren Kinder.", [(1, 0)], "who some of them are"),
    ("de", "40 Menschen starben. Zwölf Opfer waren Kinder.", [(1, 0)], "fewer victims than dead right before"),
    ("de", "40 Menschen starben. Zwölf weitere Opfer waren Kinder.", [], "but not more of them"),
    ("de", "40 starben, darunter zwölf Kinder aus Ulm und drei Frauen.", [(1, 0), (2, 0)], "behind where the first are from"),
    ("de", "40 starben, darunter zwölf Kämpfer der Miliz und drei Soldaten.", [(1, 0), (2, 0)], "behind whose the first are"),
    ("de", "40 starben, darunter zwölf Kinder aus Ulm, und drei Frauen erkrankten.", [(1, 0)], "but not with another verb"),
    ("en", "Forty people died on Monday. Another twelve were children.", [], "others are no part"),
    ("de", "Die Polizei nahm 420 Menschen fest. 287 sitzen noch in Haft.", [(1, 0)], "what has become of some"),
    ("en", "Police arrested 420 people on Monday. On Tuesday 12 were arrested.", [], "arrested in their turn"),
    ("de", "40.000 Menschen demonstrierten, allein 20.000 in Ulm.", [(1, 0)], "one place alone, before its number"),
    ("de", "61 Menschen starben. 900 wurden verletzt. Allein in Ulm kamen 44 ums Leben.", [(2, 0)], "alone, of the dead"),
    ("de", "900 Menschen wurden verletzt. Allein in Ulm kamen 44 ums Leben.", [], "no dead of the wounded"),
    ("de", "10.000 Soldaten sind da, davon 8.000 in Kursk.", [(1, 0)], "davon"),
    (
        "en",
        "At least 126 people died, including 68 children and 13 women.",
        [(1, 0), (2, 0)],
        "a marker serves coordinated numbers",
    ),
    (
        "de",
        "20 Tote wurden gezählt. 15 davon entfielen auf Ulm, fünf auf Aalen.",
        [(1, 0), (2, 0)],
        "marker behind, and the rest adds up",
    ),
    ("de", "Von den 11.000 Soldaten sind 4.000 gefallen.", [(1, 0)], "a whole named with 'von den'"),
    ("en", "Of the 900 wounded, 40 have died.", [(1, 0)], "a whole named with 'of the'"),
    ("de", "Von ursprünglich 900 Soldaten seien 40 gefallen.", [(1, 0)], "a whole that opens the sentence"),
    ("de", "Von 900 auf 1.200 Soldaten wuchs die Truppe.", [], "but not a number before a change"),
    ("de", "520 Soldaten kommen aus dem Ausland: 300 aus Ungarn, 140 aus Polen.", [(1, 0), (2, 0)], "told behind a colon"),
    ("en", "Another 12 deaths bring the toll to 35.", [(0, 1)], "an addition is part of the sum it makes"),
    ("en", "The 13 dead included two teachers.", [(1, 0)], "a whole that includes"),
    ("en", "Some 15 boys and 16 girls were among the nearly 70 wounded.", [(0, 2), (1, 2)], "a whole behind its parts"),
    (
        "en",
        "Of the seven sailors killed yesterday, two died in Bari, three in Lecce and two in Rome.",
        [(1, 0), (2, 0), (3, 0)],
        "a whole shared out over a sentence",
    ),
    ("en", "The army said 900 people died. The port cut its count of the dead from 9 to six.", [], "a count of the dead"),
    ("en", "The crash left 35 children injured, six seriously.", [(1, 0)], "how badly some were hurt"),
    ("en", "There were 14 reported deaths, with three confirmed.", [(1, 0)], "with: some of those right before"),
    ("en", "The storm killed 14 people in Molo, with 12 in Leto.", [], "but not with others elsewhere"),
    ("en", "The death toll rose to 64, with nine more deaths on Tuesday.", [(1, 0)], "with: what was added to a toll"),
    ("en", "Of the 2,000 soldiers, 1,700 soldiers leave. The other 300 stay.", [(1, 0), (2, 0)], "the rest of one whole"),
    ("de", "In Ulm starben 12 Menschen, in Aalen 20.", [], "two places are no part of each other"),
    (
        "de",
        "Gezählt wurden in Ulm 400 Demonstranten, in Aalen 250 und in Lahr 150.",
        [],
        "nor where two of a list make the first",
    ),
    (
        "de",
        "In Ulm kamen 70.000 Demonstranten. In Aalen waren es 30.000, in Lahr 40.000.",
        [],
        "two round numbers make a third by chance",
    ),
    (
        "de",
        "Die Veranstalter nannten 270.000 Teilnehmer, die Polizei 100.000. In Ulm waren es 70.000, in Aalen 100.000.",
        [],
        "round numbers on either side of a full stop make another by chance",
    ),
    (
        "de",
        "Die Gewerkschaft zählte 32.000 Demonstranten. In Ulm waren es 7000, in Aalen 6500, in Lahr 5500, in Kehl 5000, "
        "in Hof 4000, in Suhl 2500 und in Gotha 1500.",
        [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0)],
        "a total of many places",
    ),
    ("de", "24 Menschen starben, davon elf in Ulm, acht in Aalen und fünf in Lahr.", [(1, 0), (2, 0), (3, 0)], "a list goes on"),
    ("en", "Ninety of the 300 dead lived in Bari and 40 in Lecce.", [(0, 1), (2, 1)], "a list goes on behind a verb"),
    ("en", "The quake killed 300 people and injured 900. 40 of the dead were children.", [(2, 0)], "the dead are those killed"),
    ("de", "24 Menschen starben, davon elf in Ulm, und in Lahr starben 20.", [(1, 0)], "what has a verb of its own is no part"),
    ("en", "Divers found the bodies of ten more sailors, bringing the death count to 12.", [(0, 1)], "part of the sum it makes"),
    (
        "en",
        "A quake killed at least 906 people. In Nepal at least 876 people were killed. Thirty were killed in India.",
        [(1, 0), (2, 0)],
        "a large total, whatever the hedges",
    ),
    ("en", "Four nurses were among at least 20 people killed.", [(0, 1)], "a whole with a hedge"),
    (
        "en",
        "The blast killed 41 people. Of these 13 were foreigners, which includes five Danes.",
        [(1, 0), (2, 1)],
        "'which' points at the number told last",
    ),
    ("en", "The storm killed 41 people. Two sailors are among the dead.", [(1, 0)], "a whole behind the verb"),
    ("en", "The fires burned 900 hectares - 400 hectares alone in Molo.", [(1, 0)], "'alone' behind the unit"),
    (
        "en",
        "Chad freed 225 prisoners. It was a long day. Buses took the 130 prisoners of war and 95 civilian internees home.",
        [(1, 0), (2, 0)],
        "numbers that add up to a large total some sentences on",
    ),
    (
        "de",
        "Festgenommen wurden 30 Menschen, darunter 24 Frauen und sechs Männer. Davon kamen elf in Gewahrsam.",
        [(1, 0), (2, 0), (3, 0)],
        "behind several parts the whole is meant",
    ),
    (
        "de",
        "Rebellen haben sieben Geiseln getötet, drei Dänen, zwei Finnen, einen Letten und einen Esten.",
        [(1, 0), (2, 0)],
        "somebody without a number makes up for what is lacking",
    ),
    ("en", "Five marines were killed. Four marines died in Bari and one was killed in Lecce.", [(1, 0)], "'one' adds up, too"),
    (
        "de",
        "Mindestens 25 Menschen starben. 20 der Toten lebten in Ulm. Vier Menschen starben in Aalen. In Lahr starb ein Mann.",
        [(1, 0), (2, 0)],
        "what is marked goes on over several sentences",
    ),
    (
        "en",
        "The camp took 193 lives, including 173 in Bari, 8 in Lecce, 5 in Rome, 2 in Pisa and one in Turin. 193 died.",
        [(1, 0), (2, 0), (3, 0), (4, 0)],
        "parts that happen to make one of their own are the whole's",
    ),
    (
        "de",
        "Mehr als 200 Menschen starben. 92 der Toten waren Frauen, 61 Männer und 51 Kinder.",
        [(1, 0), (2, 0), (3, 0)],
        "parts may come to a little more than a whole told as 'more than'",
    ),
    ("en", "The governor said 17 people were hurt. Fourteen were in hospital.", [(1, 0)], "what became of some of the wounded"),
    ("de", "300 Menschen wurden verletzt. 26 schweben in Lebensgefahr.", [(1, 0)], "how badly, in a sentence of its own"),
    (
        "de",
        "In Ulm wurden 30 Soldaten verletzt, 19 Dänen und elf Finnen. Drei von ihnen liegen im Krankenhaus.",
        [(1, 0), (2, 0), (3, 0)],
        "'von ihnen' behind several parts is out of the whole",
    ),
    ("en", "A raid killed 142 people and hurt 314, including 60 killed on Monday.", [(2, 0)], "of the dead a number of dead"),
    ("en", "The storm killed 40 people. The toll does not include five sailors killed in Bari.", [], "what is not included"),
    ("en", "Some 65,800 refugees were registered out of the 96,000 refugees.", [(0, 1)], "a whole at the end"),
    ("de", "Bei dem Anschlag starben 126 Menschen. 98 Tote waren Frauen, die übrigen Männer.", [(1, 0)], "the rest is told of"),
    ("de", "334.000 Menschen flohen. Der Großteil davon, etwa 240.000, floh aus Ulm.", [(1, 0)], "most of them"),
    ("en", "About 400,000 refugees live in camps. They included 70,000 refugees from Bari.", [(1, 0)], "those spoken of"),
    ("en", "Some 40 people died and 190 went missing, including 70 missing in Bari.", [(2, 1)], "the dead are not missing"),
    (
        "de",
        "Alle 38 Toten sind bekannt. Darunter sind 30 Briten. Es starben zwei Dänen, drei Iren, zwei Schweden und ein Russe.",
        [(1, 0), (2, 0), (3, 0), (4, 0)],
        "what is marked goes on, with people who have no number",
    ),
    ("de", "Verletzt wurden neun Dänen, fünf Letten, vier Finnen, ein Este.", [], "nationalities in line make no total"),
    ("de", "Bei Kämpfen starben 95 Menschen. Davon habe die Armee 61 Rebellen neutralisiert.", [(1, 0)], "neutralised"),
    ("de", "Kanada barg 501 tote Soldaten. In Ulm starben 382 der Soldaten.", [(1, 0)], "out of those counted by the same noun"),
    ("en", "Some 100 fighters died. The group said 14 of its fighters were killed.", [], "a group's own are no part of others"),
    (
        "de",
        "Mindestens 19 Beamte starben, zwei wurden entführt. Zehn Beamte starben in Ulm. Neun weitere starben in Lahr.",
        [(2, 0), (3, 0)],
        "'weitere' goes on with the list, whatever else is told in between",
    ),
    ("en", "Only seven people died. Four of the deaths were in Bari. Two others died in Lecce.", [(1, 0), (2, 0)], "others"),
    (
        "en",
        "In all, at least 19 people died that day -- 6 guards, 2 commandos, 8 rebels and 3 hostages.",
        [(1, 0), (2, 0), (3, 0), (4, 0)],
        "hostages and soldiers among the dead",
    ),
    ("de", "Die vier Verletzten – drei Dänen und eine Kanadierin – sind in Ulm.", [(1, 0)], "a people no list knows"),
    (
        "de",
        "Fünf Menschen starben in Ulm. In Lahr kamen zwei Frauen und ein Mann um. Zwei weitere starben in Aalen.",
        [],
        "small numbers told apart make a total by chance",
    ),
    (
        "en",
        "The army killed at least 13 rebels. Eight rebels were killed in Bari and at least five rebels were killed in Lecce.",
        [(1, 0), (2, 0)],
        "told with the hedge of the whole",
    ),
    (
        "en",
        "At least 121 people died and 28 were hurt. The victims included 108 men and seven children.",
        [(2, 0), (3, 0)],
        "the victims are the dead where there are too few wounded",
    ),
    ("en", "The flood killed 66 people. Most of the dead, 40, were in Molo.", [(1, 0)], "set off behind the words for a part"),
    ("en", "Some 8,000 people fled, more than half of them, 5,000, to Molo.", [(1, 0)], "set off within a sentence"),
    ("en", "The flood killed 66. The six bodies found in Molo were included in the toll.", [(1, 0)], "counted in a toll"),
    ("en", "The flood killed 66. Six bodies found in Molo are not included in the toll.", [], "unless they are not"),
    ("en", "The flood killed 66 people. In Molo alone, 40 died.", [(1, 0)], "one place alone, behind a comma"),
    ("en", "Two Danes were confirmed by the ministry to be among the 150 dead.", [(0, 1)], "whoever confirmed it"),
]


@pytest.mark.parametrize(("language", "text", "links", "fact"), PARTS, ids=[row[3] for row in PARTS])
def test_a_part_is_linked_to_its_whole(language: str, text: str, links: list[tuple[int, int]], fact: str, packs: Packs) -> None:
    found = figures(text, language, packs)
    spans = {(figure.start, figure.end): index for index, figure in enumerate(found)}
    assert [(index, spans[figure.part_of]) for index, figure in enumerate(found) if figure.part_of] == links, fact


STATUS = [
    ("de", "Die Polizei kündigt eine Suche nach zwölf Vermissten an.", "reported", "who is looked for is missing"),
    ("de", "Für Montag ist eine Trauerfeier für die zwölf Toten geplant.", "reported", "who is pointed at has died"),
    ("de", "Die Behörden rechnen mit zwölf Vermissten.", "expected", "but nobody is looked for"),
    ("en", "Police will resume the search for 12 missing people on Monday.", "reported", "who is looked for is missing"),
    ("de", "Er sagte, er könne 12 Tote bestätigen.", "reported", "what can be confirmed has happened"),
    ("de", "Er sagte, er könne 12 Soldaten entsenden.", "expected", "but what can be done has not"),
    ("de", "Zudem sollen zwölf Geiseln wieder in Freiheit sein.", "reported", "a state that is said to last"),
    ("de", "Bis Juni 2025 sollen zwölf Geiseln in Freiheit sein.", "expected", "but not by a day to come"),
    ("de", "Zwölf Geiseln sollen freikommen.", "expected", "nor where something is to happen"),
    ("de", "Das Abkommen sah die Freilassung von zwölf Geiseln vor.", "expected", "a plan in the past"),
    ("de", "Beide Seiten vereinbarten den Austausch von zwölf Gefangenen.", "expected", "what is agreed upon"),
    ("de", "Beide Seiten meldeten den Austausch von zwölf Gefangenen.", "reported", "but not what is reported"),
    ("de", "Die Regierung hat das Recht, zwölf Gefangene zu entlassen.", "expected", "who may do it need not"),
    ("en", "Police said they could confirm 12 deaths.", "reported", "what can be confirmed has happened"),
    ("en", "Police said they could find 12 bodies.", "expected", "but what can be found is not there yet"),
    ("de", "Die 12 Verletzten sollen morgen entlassen werden.", "reported", "who is pointed at has been hurt"),
    ("de", "Bis zu 12 Verletzte könnten es werden.", "expected", "nobody is pointed at"),
    ("en", "The 12 injured could be flown home on Monday.", "reported", "the injured are there, whatever becomes of them"),
    ("en", "Up to 700 villagers may be missing.", "reported", "what may be so is an estimate"),
    ("en", "Up to 700 villagers may be killed.", "expected", "what may befall them is a fear"),
    ("en", "Some 900 rebels could still be in the town.", "reported", "where they may be"),
    ("en", "Some 900 soldiers could be in Togo by Christmas.", "expected", "but not where they may come to be"),
    ("en", "The president praised the 900 soldiers who have been deployed.", "reported", "they are there"),
    ("de", "Insgesamt sei mit 50 Toten zu rechnen, sagte der Sprecher.", "expected", "to be reckoned with"),
    ("de", "Pjöngjang könnte 12.000 Soldaten schicken.", "expected", "a modal"),
    ("de", "Zugelassen waren bis zu 900 Demonstranten.", "expected", "how many are let in"),
    ("de", "Der Rat hat der Entsendung von 900 Soldaten zugestimmt.", "expected", "agreed to"),
    ("de", "Die Truppe soll verstärkt werden, auf 900 Soldaten.", "expected", "the change in a clause of its own"),
    ("de", "Die Truppe soll verstärkt werden, auf 900 Soldaten kommen zehn Ärzte.", "reported", "but not with a verb of its own"),
    ("de", "Statt bisher 900 Soldaten sollen künftig andere helfen.", "reported", "what there is so far"),
    ("de", "Insgesamt wollen bislang 900 Menschen demonstrieren.", "expected", "but not who is to come"),
    ("de", "Er geht von 12.000 Menschen aus, die fliehen könnten.", "expected", "what may befall them, in a relative clause"),
    ("de", "Es geht um 900 Soldaten, die verlegt werden sollen.", "expected", "troops that are to be moved"),
    ("de", "Oslo schickte 900 Soldaten, die den Damm sichern sollen.", "reported", "but not what they are to do"),
    ("de", "Dort sind 900 Soldaten, die entführt worden sein sollen.", "reported", "nor what is said to have befallen them"),
    ("de", "Auch eine Verstärkung um 900 Soldaten ist möglich.", "expected", "troops that are possible"),
    ("de", "Eine Verstärkung um 900 Soldaten machte das möglich.", "reported", "but not what they made possible"),
    ("de", "Bis Dezember sollen 12.000 Soldaten entsandt werden.", "expected", "a plan"),
    ("de", "Bis 2030 sollen 5.000 Soldaten dort stationiert sein.", "expected", "what is to be by a year"),
    ("de", "In Molo sollen 5.000 Soldaten stationiert sein.", "reported", "what is said to be"),
    ("de", "Bis Ende Mai sollen 500 Menschen getötet worden sein.", "reported", "what is said to have been done by a day"),
    ("de", "Die Miliz soll in Molo rund 900 Kämpfer haben.", "reported", "what a band is said to have"),
    ("de", "Togo soll noch 900 Soldaten in Molo haben.", "reported", "what is said to be there still"),
    ("de", "Die Truppe soll 900 Soldaten haben.", "expected", "what a force is to have"),
    ("de", "Die Miliz soll künftig 900 Kämpfer haben.", "expected", "what a band is to have"),
    ("de", "In Molo sollen derzeit 900 Soldaten stehen.", "reported", "what is said to be now"),
    ("de", "In Molo sollen noch 900 Soldaten bleiben.", "expected", "what is to remain"),
    ("de", "Es soll 12 Verletzte geben.", "reported", "what there is said to be"),
    ("de", "Das Parlament verlängerte das Mandat (Obergrenze: 900 Soldaten).", "expected", "what a mandate allows, in brackets"),
    ("de", "Dort sollen 12 Menschen getötet worden sein.", "reported", "hearsay is reported, not expected"),
    ("de", "Die 300 dort stationierten Soldaten sollen nach Hause zurückkehren.", "reported", "what is there already"),
    ("de", "Bis Juni sollen es 5.000 Soldaten sein.", "expected", "an infinitive without a participle is a plan"),
    ("de", "Dort dürften rund 2.000 Soldaten sein.", "reported", "a present estimate"),
    ("de", "Dort sollen, so der Statthalter, 12 Menschen unter Trümmern liegen.", "reported", "no participle waits for the verb"),
    ("de", "Da das Land 6.000 Söldner dort haben möchte, stockt es auf.", "expected", "what it would like to have is no perfect"),
    ("de", "Der General riet dazu, 500 Soldaten dort zu belassen.", "expected", "an advice"),
    ("en", "The minister directed the army to remove 500 soldiers.", "expected", "an order"),
    ("en", "The general recommended keeping 500 soldiers there.", "expected", "an advice"),
    ("en", "The storm killed 900 people there in May 2008.", "reported", "May is a month, not a modal"),
    ("en", "Up to 12 people may have died.", "reported", "a modal with a perfect infinitive"),
    ("en", "They hope to have some 1,100 soldiers there by May.", "expected", "what they hope to have is no perfect"),
    ("en", "The units will boost an existing force of 17,000 soldiers.", "reported", "what is there already"),
    ("en", "The army is preparing to send 500 soldiers.", "expected", "a preparation"),
    ("en", "The army aimed to send 500 soldiers.", "expected", "an aim"),
    ("en", "On Sunday 500 people are hoping to march in Molo.", "expected", "a hope of marchers"),
    ("en", "The death toll could exceed 10,000.", "expected", "a forecast without a noun"),
    ("de", "Der Sturm forderte 12 Menschenleben.", "reported", "to claim lives is no demand"),
    ("en", "The ministry denied that 12 people had been killed.", "denied", "somebody rejects the number"),
    ("en", "A storm hit the disputed region, with at least 12 deaths.", "reported", "a region is disputed, no number"),
    ("en", "The toll of 12 dead was disputed by officials.", "denied", "but here it is the number"),
    ("en", "The army denied involvement in the attack, which killed 12 people.", "reported", "something else is denied"),
    ("en", "Togo denied carrying out the strike that killed 12 people.", "reported", "what the strike did is a fact"),
    ("en", "Togo denied reports that a strike killed 12 people.", "denied", "'that' opens what is denied"),
    ("en", "The army denied the report, which said that 12 people had died.", "denied", "what the denied report said"),
    ("de", "Die Meldung von 300 Toten sei frei erfunden, sagte er.", "denied", "a word for rejecting it"),
    ("de", "Der Minister dementierte, dass 300 Soldaten gefallen seien.", "denied", "a denial and its clause"),
    ("de", "Die Rebellen sprachen von 40 getöteten Soldaten. Die Armee wies das zurück.", "denied", "'das' is that number"),
    ("de", "Der Gouverneur nannte 900 Tote. Der Präsident hält diese Zahl für übertrieben.", "denied", "too high"),
    ("de", "Die Zahl von 12.000 Toten sei zu hoch gegriffen, sagte der Minister.", "denied", "a number is too high"),
    ("de", "Es stimme nicht, dass 40 Menschen getötet wurden, sagte die Ministerin.", "denied", "'es' is what follows"),
    ("de", "Die zunächst genannte Zahl von 40 Toten stimmte nicht.", "denied", "a number was wrong"),
    ("de", "Der Arzt glaubt nicht, dass 40 Menschen gestorben sind.", "denied", "disbelief and its clause"),
    ("de", "Der Arzt glaubt nicht an Wunder, 40 Menschen seien gestorben.", "reported", "disbelief in something else"),
    ("de", "Der Sprecher bezeichnete Berichte über 40 Gefangene als unwahr.", "denied", "untrue"),
    ("de", "Die Armee sprach von Falschmeldungen über 40 Tote.", "denied", "false reports of a number"),
    ("de", "Die von Molo angekündigte Entsendung von 400 Soldaten verzögert sich.", "expected", "an announced deployment"),
    ("de", "Das Kabinett berät über eine Verlegung von 400 Soldaten.", "expected", "talk of a deployment"),
    ("de", "Der Plan sieht vor, 400 Soldaten zu entsenden.", "expected", "what a plan provides"),
    ("de", "Am Freitag warnte das Hilfswerk vor 4.000 Toten.", "expected", "a warning, and who warns between"),
    ("de", "Die Feuerwehr warnte nach dem Tod von 40 Menschen vor weiteren Bränden.", "reported", "the dead are none to come"),
    ("de", "Die Behauptung, 40 Menschen seien getötet worden, ist widerlegt.", "denied", "a claim around the number"),
    ("de", "Berichte über 40 Tote bezeichnete sie als Gerücht.", "denied", "rumours"),
    ("de", "Die Flut war zu hoch, 40 Menschen ertranken.", "reported", "the water was too high, not the number"),
    ("de", "Die Armee meldete 40 Tote. Sie wies Vorwürfe zurück, Schulen zu beschießen.", "reported", "something else"),
    ("de", "Bei dem Angriff starben 40 Menschen. Der Staat bestreitet, dass es einer war.", "reported", "a clause"),
    ("en", "Rebels said 40 soldiers had been killed. The army denied this.", "denied", "'this' is what was just said"),
    ("en", "The militia claims to have killed 40 soldiers, a figure the army rejects.", "denied", "an apposition that rejects"),
    ("en", "The hospital reported 900 injuries; the ministry called that number inflated.", "denied", "a number is inflated"),
    ("en", "The agency later withdrew its figure of 300 dead.", "denied", "a number its own source takes back"),
    ("en", "The army said 40 people died. It denied that it had shelled a school.", "reported", "something else is denied"),
    ("en", "He spoke of 40 dead. The reports contradicted one another, she said.", "reported", "that rejects no number"),
    ("en", "Forty people were killed. Russia denied responsibility.", "reported", "responsibility is no number"),
    ("en", "Some 350 mercenaries are in Mali, an envoy said. Bamako denied it had hired them.", "reported", "it hired, they say"),
    ("en", "Rebels said 40 soldiers had died. The army denied that so many were killed.", "denied", "so many are these"),
    ("de", "Die Rebellen meldeten 40 Tote. Die Armee bestritt, dass es so viele seien.", "denied", "'so viele' are these"),
    ("en", "Rebels said 40 soldiers had died. The army denied any losses.", "denied", "no losses at all"),
    ("en", "The crash killed 40. The owner denied that so many passengers were unbelted.", "reported", "many of others"),
    ("en", "The flood killed 40. The owner denied that the lake was so high.", "reported", "high water is no number"),
    ("en", "Two million fled. The mayor denied any delay when the dam broke.", "reported", "no delay is no number"),
    ("en", "Rebels said 40 were wounded. The army denied any deaths.", "reported", "deaths are no wounded"),
    ("en", "Togo has 900 soldiers in Mali, he said. Lomé denies it has any troops there.", "denied", "none are there"),
    ("de", "Togo hat nach seinen Worten 900 Soldaten in Mali. Lomé bestreitet, dort Truppen zu haben.", "denied", "none there"),
    (
        "en",
        "Rebels said they killed 40 Malian soldiers. The army called the claim about Malian losses fiction.",
        "denied",
        "its losses",
    ),
    ("en", "The army said 40 rebels died. It called the claim about Malian losses fiction.", "reported", "losses of others"),
    ("en", "Togo has 900 mercenaries in Mali. Lomé denied it had hired mercenaries.", "reported", "a perfect, no having"),
    ("de", "Togo hat 900 Söldner in Mali. Lomé bestritt, Söldner angeworben zu haben.", "reported", "a perfect, no having"),
    ("en", "Rebels spoke of 40 dead. The army spoke of fake news.", "denied", "points back by itself"),
    ("de", "Die Rebellen meldeten 40 Tote. Die Armee sprach von Propaganda.", "denied", "points back by itself"),
    ("en", "The toll is 40, an official said. He called the earlier figure wrong.", "reported", "it is an earlier number"),
    ("en", "Rebels said 40 soldiers had died. The army neither confirmed nor denied this.", "reported", "who does neither"),
    ("en", "The army did not deny that 40 soldiers had died.", "reported", "no denial"),
    ("en", "The ministry denied the attack, but said 40 people were hurt.", "reported", "what is said instead"),
    ("de", "Die Armee dementierte den Angriff, sprach aber von 40 Verletzten.", "reported", "what is said instead"),
    ("en", "The army denied, officials said, that 40 people had died.", "denied", "who tells of the denial"),
    ("de", "Die Rebellen meldeten 40 Tote. Die Armee hat das weder bestätigt noch dementiert.", "reported", "who does neither"),
    ("de", "Die Armee bestritt nicht, dass 40 Soldaten starben.", "reported", "no denial"),
    ("de", "Die Armee fordert 4.000 zusätzliche Soldaten.", "expected", "a demand"),
    ("de", "Er wisse, dass Pjöngjang vorhabe, 900 Soldaten zu schicken.", "expected", "a plan and its infinitive"),
    ("de", "Dort würden 900 Soldaten ausgebildet, teilte das Amt mit.", "reported", "the passive of indirect speech"),
    ("de", "Man würde 900 Soldaten entsenden, sagte er.", "expected", "a conditional"),
    ("de", "Das Land wird 900 Soldaten entsenden.", "expected", "the future"),
    ("de", "Dort werden 900 Soldaten ausgebildet.", "reported", "the passive"),
    ("de", "Es mussten 900 Menschen in Sicherheit gebracht werden.", "reported", "the passive at the end of a clause"),
    ("de", "Vermisst werden noch 44 Menschen.", "reported", "the passive at its beginning"),
    (
        "de",
        "Dort werden immer wieder Menschen erschossen, zuletzt waren es 12 Tote.",
        "reported",
        "a participle like an infinitive",
    ),
    ("de", "Die Zahl der Toten werde bei 16 bleiben, sagte der Minister.", "reported", "what stays so is so now"),
    ("de", "Die Zahl der Toten werde auf über 16 steigen.", "expected", "what rises is not there yet"),
    ("de", "Die Truppe soll bei 3.000 Soldaten bleiben.", "expected", "a force is kept by a plan"),
    ("en", "The death toll would remain at 16, the minister said.", "reported", "what stays so is so now"),
    ("en", "The death toll could climb to 16, and many would remain in hospital.", "expected", "who remains is no count"),
    ("en", "Some would remain at the camp and 30 people could die.", "expected", "where they remain is no count"),
    ("de", "Der Bundestag billigte 900 weitere Soldaten.", "expected", "a permission"),
    ("en", "A crowd of 900 marchers called for the minister to go.", "reported", "what follows the number is not expected of it"),
    ("en", "He would not comment on reports that 40 people were injured.", "reported", "the modal governs another verb"),
    ("en", "Half of them will be pulled out of Mali, also dropping to 2,500 soldiers.", "expected", "what comes of a plan"),
    ("en", "The toll of the blast which has killed 188 people is expected to rise.", "reported", "told in the perfect"),
    ("en", "Two more captives are set to be released on Friday.", "expected", "not yet let go"),
    ("en", "They took the decision to free six hostages.", "expected", "decided"),
    ("de", "Dort sollen sich noch 90 Geiseln befinden.", "reported", "what is said to be"),
    ("de", "Die Veranstalter waren von 75.000 Teilnehmern ausgegangen.", "expected", "what was reckoned with"),
    ("de", "Das Abkommen sieht die Freilassung von 33 Geiseln vor.", "expected", "what an agreement provides for"),
    ("de", "In Krankenhäusern sollen mehr als 800 Verletzte liegen.", "reported", "where people are said to lie"),
    ("de", "Die Einheit wird ab Mai mit 90 Soldaten verstärkt.", "expected", "a passive of the present with a time to come"),
    ("de", "Nächste Woche werden 90 Soldaten verlegt.", "expected", "a week to come"),
    ("de", "Zurzeit werden 90 Soldaten ausgebildet.", "reported", "a passive of the present that goes on"),
    ("de", "Rund 20 bis 30 Menschen werden im Tal vermisst.", "reported", "the upper end of a range is no deadline"),
    ("de", "Die Einheit wird auf 90 Soldaten aufgestockt.", "expected", "what is to become of a force"),
    ("de", "Die Einheit wurde auf 90 Soldaten aufgestockt.", "reported", "what became of a force"),
    ("de", "Die voraussichtlich letzten Toten wurden geborgen, 40 Menschen starben.", "reported", "said of others"),
    ("de", "Die Hälfte der 90 Soldaten soll abziehen.", "reported", "of whom some are to go"),
    ("en", "Half of the 90 soldiers will be withdrawn.", "reported", "of whom some are to go"),
    ("en", "All of the 90 soldiers will be withdrawn.", "expected", "but all of them are to go"),
    ("de", "Das Mandat erlaubt den Einsatz von 90 Soldaten.", "expected", "what a mandate allows"),
    ("de", "Mit einem Mandat der UN sind 90 Soldaten im Einsatz.", "reported", "soldiers with a mandate"),
    ("de", "Der Minister hat das Recht, 90 Soldaten zu entsenden.", "expected", "what one may do"),
    ("de", "Sie hätten 60 Soldaten getötet. Ihre Angaben sind oft übertrieben.", "reported", "a habit is no denial"),
    ("de", "Die Zahl von 60 Toten ist teilweise übertrieben.", "denied", "a part of this number is no habit"),
    ("de", "Sie hätten 60 Soldaten getötet. Die Angaben sind viel zu hoch.", "denied", "said of these"),
    ("en", "The troops, believed to number 900, withdrew from Molo.", "reported", "who withdraws takes nothing back"),
    ("en", "They will join a NATO force of 9,000 soldiers.", "reported", "what is joined is there"),
]


STATUS_OF_PARTS = [
    ("de", "Bis zu 900 Soldaten sollen entsandt werden, darunter 40 Sanitäter.", "expected", "told with its whole"),
    ("de", "Bis zu 900 Menschen könnten fliehen. Darunter seien 40 Kenianer.", "expected", "who they are"),
    ("de", "Bis zu 900 Soldaten sollen entsandt werden. 40 davon sind in Ulm.", "reported", "where they are is a fact"),
    ("de", "Bis zu 900 Soldaten sollen entsandt werden, 40 von ihnen sind schon da.", "reported", "there already"),
    ("en", "Up to 900 people could flee. Among them are 40 children.", "expected", "who they are"),
    ("en", "Up to 900 people could flee. Of them, 40 are in Molo.", "reported", "where they are is a fact"),
]


@pytest.mark.parametrize(("language", "text", "status", "fact"), STATUS_OF_PARTS, ids=[row[3] for row in STATUS_OF_PARTS])
def test_the_status_of_a_part(language: str, text: str, status: str, fact: str, packs: Packs) -> None:
    assert [str(figure.status) for figure in figures(text, language, packs)] == ["expected", status], fact


@pytest.mark.parametrize(("language", "text", "status", "fact"), STATUS, ids=[row[3] for row in STATUS])
def test_the_status_of_a_number(language: str, text: str, status: str, fact: str, packs: Packs) -> None:
    assert [str(figure.status) for figure in figures(text, language, packs)] == [status], fact


STATUSES = [
    ("de", "Die Rebellen meldeten 40 Tote. „40 ist zu viel“, sagte ein Arzt.", ["denied", "denied"], "the number said again"),
    (
        "en",
        "The toll stands at 40. It stood at 40 after the county withdrew a figure of 50.",
        ["reported"] * 2 + ["denied"],
        "another number",
    ),
    (
        "de",
        "Es sollen 500 Soldaten heimgeholt, 400 Soldaten nach Ulm verlegt werden.",
        ["expected"] * 2,
        "a modal shared over a comma",
    ),
    (
        "de",
        "500 Soldaten sollen heimgeholt werden, 400 Soldaten sind verlegt worden.",
        ["expected", "reported"],
        "a modal not shared",
    ),
    (
        "de",
        "Lehrer nannten 40 Entführte. Es starben 5 Wächter. Die Armee wies die Zahl zurück.",
        ["reported", "denied"],
        "the last",
    ),
    ("en", "The town counts 30 dead, with another feared dead.", ["reported"], "another's fear"),
    ("en", "One other is feared dead and 12 people are missing.", ["reported"], "another's fear before"),
    ("en", "The seven hikers still missing are feared dead.", ["reported"], "that they are missing is none of the fear"),
    ("en", "Forty people are feared dead.", ["expected"], "their own fear"),
]


@pytest.mark.parametrize(("language", "text", "statuses", "fact"), STATUSES, ids=[row[3] for row in STATUSES])
def test_which_of_several_numbers_is_rejected(language: str, text: str, statuses: list[str], fact: str, packs: Packs) -> None:
    assert [str(figure.status) for figure in figures(text, language, packs)] == statuses, fact


CHANGE = [
    ("de", "3.000 Soldaten kamen im Mai, weitere 500 Soldaten im Juni.", ["total", "increase"], "on top of an earlier number"),
    ("en", "A day earlier the government had reported 40 dead.", ["total"], "a day earlier is no rate"),
    ("en", "In the past 24 hours 40 people were killed.", ["period"], "so many in so many hours"),
    (
        "de",
        "30 Menschen werden vermisst. Es gab 12 Tote. Weitere 28 Menschen werden vermisst.",
        ["total"] * 3,
        "leans on the dead",
    ),
    ("de", "Es gab 12 Tote und 30 Verletzte. Weitere 5 Menschen starben am Montag.", ["total", "total", "increase"], "same kind"),
    ("en", "In Ghana 71 people died. Another 15 people were killed in Togo.", ["total", "total"], "another place"),
    ("en", "Divers found five more bodies. The toll stands at 32.", ["increase", "total"], "on top of what everybody knows"),
    ("de", "Weitere 21 Menschen werden vermisst.", ["total"], "the missing beside the dead"),
    ("en", "In all 12 people died; another 30 were wounded.", ["total", "total"], "others of another kind are no increase"),
    ("en", "The toll rose to 25 after divers found five bodies.", ["total", "increase"], "what it grew by"),
    ("de", "Nach dem Tod zweier Männer stieg die Zahl der Toten auf 93.", ["increase", "total"], "what it grew by"),
    ("en", "The toll rose to 25 on Saturday after a first count of 20.", ["total", "total"], "a count is none by which it grew"),
    ("en", "The toll stood at 25 after five bodies were found.", ["total", "total"], "no count that grew"),
    ("de", "Die Zahl der Toten stieg laut Feuerwehr auf 25, fünf davon in Ulm.", ["total", "total"], "no reason to grow"),
]


@pytest.mark.parametrize(("language", "text", "changes", "fact"), CHANGE, ids=[row[3] for row in CHANGE])
def test_a_total_or_an_increase(language: str, text: str, changes: list[str], fact: str, packs: Packs) -> None:
    assert [str(figure.change) for figure in figures(text, language, packs)] == changes, fact


def test_a_hedge_with_the_word_for_a_difference_is_none(packs: Packs) -> None:
    assert [str(figure.change) for figure in figures("Die Zahl der Toten stieg auf um die 30.", "de", packs)] == ["total"]


def test_the_difference_of_a_rise_is_an_increase(packs: Packs) -> None:
    for language, text in (
        ("de", "Die Zahl der Toten stieg um 20 auf 35."),
        ("de", "Die Zahl der Toten stieg um weitere 20 auf 35."),
        ("en", "The death toll rose by a further 20 to 35."),
    ):
        found = figures(text, language, packs)
        assert [(figure.quote, str(figure.change)) for figure in found] == [("20", "increase"), ("35", "total")], text
