"""Who said it: each figure in square brackets, and a string its source must contain (None: the article itself says it)."""

from __future__ import annotations

import re

import pytest

from reconcile.model import Article, Quantity
from reconcile.packs import load_packs
from reconcile.reading import Mention, Reading
from reconcile.sources import Attribution, attribute, normalise_source

PACKS = load_packs()
FIGURE = re.compile(r"\[([^\]]+)\]")


def attributions(language: str, marked: str) -> list[Attribution]:
    """Attributes the figures of a text in which each stands in square brackets."""
    pack = PACKS.language(language)
    assert pack is not None
    spans = []
    for index, match in enumerate(FIGURE.finditer(marked)):
        spans.append((match.start() - 2 * index, match.end() - 2 * index - 2))
    reading = Reading(Article(id="test", text=FIGURE.sub(r"\1", marked), language=language), pack)
    return attribute(reading, [_mention(reading, *span) for span in spans])


def _mention(reading: Reading, start: int, end: int) -> Mention:
    sentence = reading.sentence_at(start)
    inside = [index for index, token in enumerate(sentence.tokens) if token.start < end and start < token.end]
    return Mention(sentence, inside[0], inside[-1], Quantity(12, 12), "killed", (inside[0], inside[-1]))


GERMAN = [
    # a preposition
    ("Laut Polizei starben [12] Menschen.", ["Polizei"]),
    ("Bei dem Unglück starben laut dem Innenministerium [12] Menschen, [30] wurden verletzt.", ["Innenministerium"] * 2),
    ("Gemäß einem Bericht der Küstenwache ertranken [40] Flüchtlinge.", ["Küstenwache"]),
    ("Der Feuerwehr zufolge wurden [12] Bewohner in Sicherheit gebracht.", ["Feuerwehr"]),
    ("Nach dem Bergsturz werden Behördenangaben zufolge noch [12] Menschen vermisst.", ["Behörden"]),
    ("Nach Angaben der Veranstalter kamen [30.000] Menschen, die Polizei sprach von [12.000].", ["Veranstalter", "Polizei"]),
    ("Die Veranstalter zählten [30.000], die Polizei sprach von [12.000] Teilnehmern.", ["Veranstalter", "Polizei"]),
    ("Rund [8000] Menschen zogen nach Polizeiangaben durch die Stadt, die Organisatoren sprachen von [15.000].", ["Polizei", "Organisatoren"]),
    ("An dem Marsch nahmen [5000] Menschen laut Polizei und [9000] nach Angaben der Organisatoren teil.", ["Polizei", "Organisatoren"]),
    ("Nach offiziellen Angaben kamen [12] Menschen ums Leben.", ["offiziellen Angaben"]),
    ("Südkoreanischen Informationen zufolge starben [300] Soldaten.", ["Südkoreanischen"]),
    ("Nach übereinstimmenden Erkenntnissen westlicher Geheimdienste stehen [11.000] Mann bereit.", ["westlicher Geheimdienste"]),
    ("Nach Schätzungen der Vereinten Nationen flohen [2] Millionen Menschen.", ["Vereinten Nationen"]),
    ("Nach Einschätzung von Oberst Markus Reisner fielen [600] Soldaten.", ["Reisner"]),
    ("Nach Darstellung des Kreml wurden [47] Kämpfer gefangen genommen.", ["Kreml"]),
    ("Einer Analyse von Forschern der Universität Genf zufolge verbrannten [700] Hektar.", ["Universität Genf"]),
    ("Nach Angaben Müllers wurden [12] Personen verletzt.", ["Müller"]),
    ("Nach Worten von Präsident Arce starben [12] Menschen.", ["Arce"]),
    ("Laut einer AFP-Zählung starben [31] Menschen.", ["AFP"]),
    ("Das Feuer vernichtete nach Angaben des Landrats [85] Hektar Wald.", ["Landrat"]),
    ("Etwa [1500] Menschen demonstrierten, so die Polizei, gegen das Gesetz.", ["Polizei"]),
    ("In der Region leben aus Sicht der Rebellen noch [4000] Kämpfer.", ["Rebellen"]),
    ("Nach ersten Schätzungen starben [12] Menschen.", [None]),
    # a verb after, before and inside
    ("Bei dem Angriff seien [12] Menschen getötet worden, sagte ein Sprecher des Gesundheitsministeriums.", ["Gesundheitsministeriums"]),
    ("[12] Menschen seien tot, sagte am Montag in Kabul der Gouverneur der Provinz, Abdul Karimi.", ["Karimi"]),
    ("Es gebe [12] Tote, teilte die Polizei am Dienstag mit.", ["Polizei"]),
    ("Wie das Rote Kreuz am Freitag mitteilte, starben [12] Menschen.", ["Rote Kreuz"]),
    ("Mindestens [12] Menschen starben, wie die örtlichen Behörden bekannt gaben.", ["örtlichen Behörden"]),
    ("[12] Menschen kamen um, wie Claudia Pohl, die Leiterin der Einsatzzentrale, in Bozen erklärte.", ["Pohl"]),
    ("Die Armee teilte mit, dass [12] Soldaten gefallen seien.", ["Armee"]),
    ("Das Ministerium gab bekannt, es seien [12] Leichen geborgen worden, [30] Menschen würden vermisst.", ["Ministerium"] * 2),
    ("Der Bürgermeister sagte dem Sender NTV, [12] Häuser seien zerstört und [300] Menschen obdachlos.", ["Bürgermeister"] * 2),
    ("Die Zahl der Toten bezifferte Ministerin Vega auf [12].", ["Vega"]),
    ("Auf [4000] hatte der Präsident im Januar die Verluste beziffert.", ["Präsident"]),
    ("Die Behörden hatten zuvor [12] Tote gemeldet.", ["Behörden"]),
    ("Vergangene Woche hatte der Generalstab von [800] Gefallenen gesprochen.", ["Generalstab"]),
    ("Von [12] Toten sprach am Abend der Einsatzleiter.", ["Einsatzleiter"]),
    ("Seoul geht von [2000] Gefallenen aus.", ["Seoul"]),
    ("Das Hilfswerk geht davon aus, dass [20.000] Menschen fliehen werden.", ["Hilfswerk"]),
    ("Während die Gewerkschaft [40.000] Streikende gezählt haben will, kam die Polizei auf [11.000].", ["Gewerkschaft", "Polizei"]),
    ("Die Organisatoren rechnen mit [10.000] Teilnehmern.", ["Organisatoren"]),
    ("Experten befürchten, dass bis zu [500] Menschen verschüttet wurden.", ["Experten"]),
    ("Die Rebellen behaupteten, [70] Soldaten getötet zu haben.", ["Rebellen"]),
    ("Bei der Explosion sind [12] Arbeiter gestorben, hieß es aus dem Rathaus.", ["Rathaus"]),
    ("Auf [800] Hektar, so teilte der Landkreis am Montagabend mit, brannte der Wald.", ["Landkreis"]),
    ("Ministerpräsident Kretschmer sprach in Dresden von [12] Verletzten.", ["Kretschmer"]),
    ("Die Küstenwache, die zwei Schiffe entsandt hat, meldete [12] Ertrunkene.", ["Küstenwache"]),
    ("Der Chef des Zivilschutzes, Carlos Ruiz, sprach von [12] Toten.", ["Ruiz"]),
    ("Von der Katastrophenschutzbehörde wurden [12] Todesfälle gemeldet.", ["Katastrophenschutzbehörde"]),
    ("Deutlich höher liegt die Schätzung des Geheimdienstes, der von [3000] Toten ausgeht.", ["Geheimdienstes"]),
    ("Dass es [20.000] Tote werden könnten, hatte die Weltgesundheitsorganisation befürchtet.", ["Weltgesundheitsorganisation"]),
    # papers
    ("Das geht aus einer Statistik des Innenministeriums hervor.", []),
    ("Im Vorjahr ertranken [420] Menschen. Das geht aus einer Statistik der DLRG hervor.", ["DLRG"]),
    ("Wie aus einem Bericht der Vereinten Nationen hervorgeht, flohen [80.000] Menschen.", ["Vereinten Nationen"]),
    ("Mindestens [65] Menschen starben. Dies bestätigte Premierminister Owen Reid.", ["Reid"]),
    ("Eine Studie der Universität Oxford beziffert die Zahl der Toten auf [12.000].", ["Oxford"]),
    # quotes
    ("„Wir haben [12] Leichen geborgen“, sagte Feuerwehrchef Ramos. „[30] Menschen werden noch vermisst.“", ["Ramos"] * 2),
    ("Der Gouverneur sagte: „Die Lage ist schlimm. Wir zählen [12] Tote. Das Wasser steigt.“", ["Gouverneur"]),
    ("„Es war entsetzlich. [12] Menschen starben in meinen Armen“, berichtete die Ärztin Lena Wolf.", ["Wolf"]),
    # indirect speech that runs on
    ("Es gebe viele Opfer, sagte der Innenminister. Allein im Süden seien [12] Menschen ertrunken.", ["Innenminister"]),
    ("Die Lage sei ernst, teilte die Polizei mit. Viele Straßen seien gesperrt. In der Stadt habe man [12] Leichen gefunden, darunter [3] Kinder.", ["Polizei"] * 2),
    ("Am Abend besserte die Feuerwehr nach: In dem Gebäude seien inzwischen [20] Tote entdeckt worden.", ["Feuerwehr"]),
    # pronouns, roles, papers already named
    ("Innenminister Horst Krause reiste in das Gebiet. Er sprach von [12] Toten.", ["Krause"]),
    ("Gesundheitsministerin Anna Berger besuchte die Klinik. Dort würden [12] Verletzte behandelt, sagte sie.", ["Berger"]),
    ("Das Unglück sei schlimm, sagte Verkehrsminister Paul Weber. Der Minister nannte [12] Tote.", ["Weber"]),
    ("Nach Ansicht des Geheimdienstes wächst die Gefahr. Ihm zufolge sind [6000] Mann gefallen.", ["Geheimdienst"]),
    ("Die Innenbehörde korrigierte ihre Zahl. [180.000] Menschen waren demnach auf der Straße.", ["Innenbehörde"]),
    ("Der Brand brach am Montag aus, teilte der Landkreis mit. Den Angaben zufolge wurden [700] Einwohner in Sicherheit gebracht.", ["Landkreis"]),
    ("Der Abgeordnete Kim Byung-kee berief sich auf den Dienst. [600] Mann seien gefallen, so der Politiker.", ["Kim Byung-kee"]),
    ("„Wir sind besorgt“, sagte die Sprecherin Sabrina Orth. Rund [3000] Mann seien im Osten, fügte Orth hinzu.", ["Sabrina Orth"]),
    # relayed
    ("In dem Lager starben [12] Menschen, meldete die Nachrichtenagentur Tass unter Berufung auf das Gesundheitsministerium.", ["Gesundheitsministerium"]),
    ("Wie die Zeitung „Haaretz“ unter Berufung auf Regierungskreise berichtet, starben [12] Geiseln.", ["Regierungskreise"]),
    ("Davon seien [8000] in der Grenzregion, sagte Außenminister Blake, wie die Agentur dpa meldete.", ["Blake"]),
    ("Laut Reuters starben [12] Menschen.", ["Reuters"]),
    # headlines
    ("Polizei: [20.000] Menschen auf dem Marktplatz\n\nDie Stadt war voll.", ["Polizei"]),
    ("Erdbeben: [50.000] Tote in zwei Ländern\n\nDie Lage ist schlimm.", [None]),
    ("Seoul geht von [2000] Gefallenen aus\n\nDie Lage ist schlimm.", ["Seoul"]),
    # nobody says it
    ("Bei dem Unglück starben [12] Menschen.", [None]),
    ("Der Sturm forderte [12] Menschenleben. Die Regierung rief den Notstand aus.", [None]),
    ("Die Polizei sperrte die Straße. [12] Menschen wurden verletzt.", [None]),
    ("Die Polizei teilte mit, der Fahrer sei betrunken gewesen.\n\nBei einem anderen Unfall starben [12] Menschen.", [None]),
    ("Nachdem [12] Menschen ertrunken waren, sagte der Minister Hilfe zu.", [None]),
    ("In Hamburg demonstrierten [5000] Menschen, und die Polizei sprach von einem friedlichen Verlauf.", [None]),
    ("Die Polizei war so überfordert, dass [12] Verletzte warten mussten.", [None]),
    ("Man habe [12] Menschen gerettet, hieß es.", [None]),
    ("Die Bilanz der Parade: [41] Verhaftungen.", [None]),
    ("So viel Boden verlor das Land nie: [700] Quadratkilometer.", [None]),
    ("Der Polizist, der [12] Menschen rettete, bekam einen Orden.", [None]),
    ("Wie berichtet, starben [12] Menschen.", [None]),
]

ENGLISH = [
    # a preposition
    ("At least [12] people were killed, according to police.", ["police"]),
    ("According to the health ministry, [12] people died and [30] were injured.", ["health ministry"] * 2),
    ("Organizers put the crowd at [80,000]; per the police department, it was [50,000].", ["Organizers", "police department"]),
    ("[80,000] people came if the organizers are to be believed, [50,000] by the count of the police.", ["organizers", "police"]),
    ("By the ministry's own reckoning, [12] miners died.", ["ministry"]),
    ("Figures from the United Nations show [12] aid workers were killed.", ["United Nations"]),
    ("The blaze burned [700] hectares, EFFIS data indicate.", ["EFFIS"]),
    ("An analysis by the Institute for Fire Research found that [700] hectares burned.", ["Institute for Fire Research"]),
    ("In the latest count by the coast guard, [12] people are missing.", ["coast guard"]),
    ("South Korea's estimate is that [600] soldiers died.", ["South Korea"]),
    ("As many as [25,000] could join the march in Leeds, according to police there, and in York the organizers expect [10,000].", ["police", "organizers"]),
    ("The death toll stands at [12], according to Reuters.", ["Reuters"]),
    # a verb after, before and inside
    ("Twelve villages were hit and [12] people died, police said.", ["police"]),
    ("Police said [12] people had died and [30] were hurt.", ["Police"] * 2),
    ("Police said [12] people died and organizers said [30] were hurt.", ["Police", "organizers"]),
    ("The toll, officials said on Friday, has risen to [12].", ["officials"]),
    ("“At least [12] bodies were found,” said Maria Lopez, who runs the rescue service.", ["Lopez"]),
    ("At least [12] people died, Lee Min-ho, a member of parliament, told Reuters.", ["Lee Min-ho"]),
    ("The Health Ministry in Aden, whose writ is limited, gave its toll as [1,357].", ["Health Ministry"]),
    ("A spokeswoman for the fire department told reporters on Monday that [12] firefighters were hurt.", ["spokeswoman for the fire department"]),
    ("In Ankara officials said [12] people were killed.", ["officials"]),
    ("On Tuesday, the interior minister, Ali Kaya, put the number of dead at [12].", ["Kaya"]),
    ("The agency estimates that [12,000] people fled.", ["agency"]),
    ("Rescue workers fear up to [500] people are buried.", ["Rescue workers"]),
    ("President Luis Ortega has acknowledged [31] deaths.", ["Ortega"]),
    ("The army claimed to have killed [70] rebels.", ["army"]),
    ("The rebels, who deny the attack, say [12] of their fighters died.", ["rebels"]),
    ("The fire, which authorities believe was arson, destroyed [85] hectares.", [None]),
    ("Some [250,000] people took part, public broadcaster ARD has estimated.", ["ARD"]),
    ("A fire that officials estimate has consumed [13] hectares is still burning.", ["officials"]),
    ("The ministry spoke on Friday of [80] injured and a death toll of [20].", ["ministry"] * 2),
    ("Another [166] deaths were registered in the north by the Syrian Red Crescent.", ["Red Crescent"]),
    ("The number of dead was put at [12] by the governor.", ["governor"]),
    ("The government has confirmed [12] deaths; the opposition says it is [90].", ["government", "opposition"]),
    ("The North, Lee Min-ho reported, has lost [600] men.", ["Lee Min-ho"]),
    ("Hours after the mayor declared that [400] people had come, the police chief spoke of [150].", ["mayor", "police chief"]),
    ("Kyiv says it lost [43,000] soldiers.", ["Kyiv"]),
    ("Police are preparing for [1,000] marchers.", ["Police"]),
    ("The defence ministry warned that [6,000] more troops could arrive.", ["defence ministry"]),
    ("By nightfall the number would drop below [4,000], Premier Jean Roy said.", ["Roy"]),
    ("The coroner said that of the [12] dead, [3] were children.", ["coroner"] * 2),
    ("The United Nations says more than [2 million] people have fled and [500] have died.", ["United Nations"] * 2),
    ("As the mayor noted, [12] houses fell and [300] people fled.", ["mayor"] * 2),
    ("The minister visited the town, saying [12] people had died.", ["minister"]),
    ("Local media reported [12] deaths.", ["media"]),
    # quotes
    ("“It is terrible,” said fire chief Dan Cole. “We found [12] bodies.”", ["Cole"]),
    ("The governor said: “The water is rising. We count [12] dead. It is not over.”", ["governor"]),
    ("“Nobody warned us. [12] people died on my street,” said Ana Silva, a teacher.", ["Silva"]),
    # pronouns, roles, papers already named
    ("Interior Minister Paul Weber visited the site. He said [12] people had died.", ["Weber"]),
    ("Health Minister Ana Roca spoke to reporters. At least [12] patients died, she said.", ["Roca"]),
    ("The White Helmets ended their search. They said [2,166] people had died.", ["White Helmets"]),
    ("Governor Ana Roca visited the site. The governor put the toll at [12].", ["Roca"]),
    ("The National Intelligence Service briefed lawmakers on Monday. The agency said [600] soldiers had died.", ["National Intelligence Service"]),
    ("The police chief gave an update. [12] people had been killed, he said.", ["police chief"]),
    ("Search teams have left, said Mayor Tom Hill. [12] people are missing, Hill added.", ["Tom Hill"]),
    # relayed
    ("At least [12] people died, the newspaper reported, citing hospital officials.", ["hospital officials"]),
    ("Citing the coast guard, Kyodo News said [12] sailors were missing.", ["coast guard"]),
    ("At least [12] men died, Yonhap quoted the defence ministry as saying.", ["defence ministry"]),
    ("Lee Min-ho told Reuters that [600] soldiers had died.", ["Lee Min-ho"]),
    # headlines
    ("[2,000] soldiers killed, Seoul believes\n\nThe war goes on.", ["Seoul"]),
    ("[12] dead in ferry accident: police\n\nThe ferry sank.", ["police"]),
    ("Police: [20,000] at rally\n\nThe rally was peaceful.", ["Police"]),
    ("Earthquake: [12] dead\n\nThe quake was strong.", [None]),
    ("Zelensky puts war dead at [43,000]\n\nThe president spoke on Sunday.", ["Zelensky"]),
    # nobody says it
    ("At least [12] people died in the crash.", [None]),
    ("The quake claimed [12] lives. The government declared an emergency.", [None]),
    ("Police closed the road. [12] people were hurt.", [None]),
    ("Police said the driver was drunk.\n\nIn another crash, [12] people died.", [None]),
    ("After [12] people drowned, the minister promised help.", [None]),
    ("[5,000] people marched in Leeds, and police reported no trouble.", [None]),
    ("Germany's confirmed dead now number [133].", [None]),
    ("It is estimated that [12] people died.", [None]),
    ("The officer who saved [12] people received a medal.", [None]),
    ("The report was late and [12] people died.", [None]),
]


def check(language: str, marked: str, expected: list[str | None]) -> None:
    found = [attribution.source for attribution in attributions(language, marked)]
    assert len(found) == len(expected)
    for source, wanted in zip(found, expected):
        if wanted is None:
            assert source is None
        else:
            assert source is not None and wanted.casefold() in source.casefold()


@pytest.mark.parametrize(("marked", "expected"), GERMAN)
def test_german(marked: str, expected: list[str | None]) -> None:
    check("de", marked, expected)


@pytest.mark.parametrize(("marked", "expected"), ENGLISH)
def test_english(marked: str, expected: list[str | None]) -> None:
    check("en", marked, expected)
