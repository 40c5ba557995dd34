"""Whose soldiers are, where what tells of their sending leaves it out; and what of them is to come. Own sentences."""

from __future__ import annotations

import pytest

from reconcile import Article, extract
from reconcile.model import Figure
from reconcile.packs import Packs

SENDERS = [
    # language, text, name, code, what it shows
    (
        "en",
        "Canada said that Chile is considering sending 640 soldiers to Peru.",
        "Chile",
        "CL",
        "of whom it is told, not who tells it",
    ),
    ("de", "Das kanadische Ministerium teilte mit, dass Chile die Entsendung von 640 Soldaten plane.", "Chile", "CL", "nor here"),
    ("de", "Das kanadische Ministerium teilte mit: Chile schickte 640 Soldaten nach Peru.", "Chile", "CL", "nor behind a colon"),
    (
        "de",
        "Das kanadische Verteidigungsministerium bestätigte die Entsendung von 640 Soldaten nach Peru.",
        "Kanada",
        "CA",
        "who confirms",
    ),
    ("de", "Kanadas Minister Anton Berg kündigte die Verlegung von 640 Soldaten nach Peru an.", "Kanada", "CA", "who announces"),
    (
        "en",
        "Eva Holm, a Canadian official, stated that Berg decided to dispatch 640 soldiers to Peru.",
        "soldiers",
        None,
        "not who tells of another's decision",
    ),
    (
        "en",
        "Eva Holm, a Canadian official, stated that she decided to dispatch 640 soldiers to Peru.",
        "Canada",
        "CA",
        "but of an own one",
    ),
    (
        "en",
        "An envoy met South Korean leader Min Ji-won. Canada said that Min decided to dispatch 640 soldiers to Peru.",
        "South Korea",
        "KR",
        "Korean surnames come first",
    ),
    (
        "de",
        "Der kanadische Minister Anton Berg kündigte an, 640 Soldaten nach Peru zu schicken.",
        "Kanada",
        "CA",
        "an infinitive",
    ),
    ("de", "Die Regierung Kanadas teilte mit, 640 Soldaten nach Peru geschickt zu haben.", "Kanada", "CA", "one of the past"),
    (
        "de",
        "Präsident Berg sprach. Der kanadische Präsident Berg reist ab. Berg kündigte den Abzug von 640 Soldaten an.",
        "Kanada",
        "CA",
        "by the surname",
    ),
    ("de", "Der kanadische Präsident bat Chile, 640 Soldaten nach Peru zu schicken.", "Chile", "CL", "not who asks others"),
    (
        "de",
        "640 Soldaten werden nach Peru verlegt, teilte der Sprecher des kanadischen Ministeriums mit.",
        "Kanada",
        "CA",
        "who speaks of it",
    ),
    (
        "de",
        "640 Soldaten seien nach Peru verlegt worden, teilte der kanadische Geheimdienst mit.",
        "Soldaten",
        None,
        "no secret service",
    ),
    ("de", "640 Soldaten sollen nach dem Willen Kanadas nach Peru verlegt werden.", "Kanada", "CA", "who wants it"),
    ("de", "Das Pentagon kündigte den Abzug von 640 Soldaten aus Peru an.", "USA", "US", "a seat"),
    ("de", "640 Soldaten aus Kanada sind nach Peru verlegt worden.", "Kanada", "CA", "from where they come that go elsewhere"),
    ("de", "640 Soldaten aus Kanada sind in den Irak verlegt worden.", "Kanada", "CA", "an accusative tells where they go"),
    ("de", "Der Abzug von 640 Soldaten aus Peru nach Chile begann.", "Soldaten", None, "not where they leave"),
    (
        "de",
        "Kanada hat für die Verstärkung der Nato 640 Soldaten in Bereitschaft versetzt.",
        "Kanada",
        "CA",
        "a genitive sends none",
    ),
    ("de", "Kanada stellt der Nato 640 Soldaten zur Verfügung.", "Kanada", "CA", "nor does a dative"),
    ("de", "Gegen Peru hat der Irak 640 Soldaten geschickt.", "Irak", "IQ", "a masculine name is a subject"),
    ("de", "Kanada hat 640 Soldaten von Peru nach Chile verlegt.", "Kanada", "CA", "nor do they come from where they leave"),
    (
        "de",
        "Die kanadische Regierung baut ihre Präsenz aus. 640 Soldaten sollen kommen, sagte Berg.",
        "Kanada",
        "CA",
        "who was told of",
    ),
    (
        "de",
        "Kanada verlegt Kräfte nach Peru. Die Kräfte umfassen 640 Soldaten.",
        "Kanada",
        "CA",
        "a force of whoever was told of",
    ),
    (
        "de",
        "Kanada begrüßt den Beschluss der Nato. Das Bündnis will seine Truppe auf 640 Soldaten aufstocken.",
        "NATO",
        None,
        "the alliance",
    ),
    ("de", "Die Nato tagt. Es geht um die Ausbildung der chilenischen Armee. 640 Soldaten sollen hin.", "NATO", None, "helped"),
    ("de", "Das Bündnis aus drei Parteien will 640 Soldaten nach Peru schicken.", "Soldaten", None, "no alliance was named"),
    (
        "en",
        "The AU sends a force to Peru. Chile gives 300 men. The force will have 640 soldiers.",
        "African Union",
        None,
        "its force",
    ),
    (
        "en",
        "A NATO mission is in Peru, and Chile gives 300 men. There, 640 soldiers serve in the mission.",
        "NATO",
        None,
        "in it",
    ),
    ("en", "Chile gives 300 men to an EU force of 640 soldiers.", "EU", None, "of the force, not of who gives"),
    ("en", "Chile gives 300 men to a mission that comprises 640 soldiers.", "mission", None, "of the mission, not of who gives"),
    ("en", "Chile wants a 640-strong force", "Chile", "CL", "nothing behind the force"),
    ("en", "Chile is in the NATO mission with 640 soldiers.", "Chile", "CL", "its own men in the force"),
    ("en", "NATO looks on. Chile will send a force of 640 soldiers to Peru.", "Chile", "CL", "a force of its own"),
    ("en", "NATO looks on. Chile has troops in Peru. The Chilean mission has 640 soldiers.", "Chile", "CL", "a country's force"),
    (
        "de",
        "Die Nato schickt eine Truppe. Chile stellt 300 Mann. Die 640 Mann starke Truppe hilft Peru.",
        "NATO",
        None,
        "its force",
    ),
    ("de", "Die UN haben eine Mission in Peru. Chile stellt 300 Mann. Der Mission gehören 640 Soldaten an.", "UN", None, "in it"),
    ("de", "In Peru steht eine Nato-Truppe. Chile ist mit 640 Soldaten an der Mission beteiligt.", "Chile", "CL", "its own"),
    ("de", "Die Nato berät. Chile kündigte den Einsatz von 640 Soldaten an.", "Chile", "CL", "sent, and no force"),
    (
        "de",
        "Chile hat Soldaten dort. Zuvor hatte Kanada die Zahl auf 640 Soldaten beziffert.",
        "Chile",
        "CL",
        "not who estimates",
    ),
    ("de", "Aus Chile sollen 300 Soldaten kommen, Kanada wird 640 Soldaten schicken.", "Kanada", "CA", "each sends its own"),
    ("de", "Rund zehn Länder haben 640 Soldaten für Peru zugesagt.", "Länder", None, "several that no name tells"),
    ("de", "Die Nato-Staaten wollen 640 Soldaten schicken.", "Nato-Staaten", None, "of an alliance"),
    (
        "en",
        "Chile has sent its army. At least ten countries have pledged 640 troops.",
        "countries",
        None,
        "several, and not one before",
    ),
    ("de", "Kanada unterstützt den Kampf mit 640 Soldaten.", "Kanada", "CA", "with its own"),
    ("de", "Die kanadische Truppenstärke in Peru liegt bei 640 Soldaten.", "Kanada", "CA", "its strength"),
    ("en", "Canada's defence minister announced the deployment of 640 soldiers to Peru.", "Canada", "CA", "who announces"),
    ("en", "640 soldiers will be sent to Peru, the Canadian government said.", "Canada", "CA", "who speaks of it"),
]

OPENERS = [
    # language, text, name, code, what it shows
    ("de", "Kanada hilft in Peru im Kampf gegen Banden. Zuletzt waren 640 Mann vor Ort.", "Kanada", "CA", "who opens"),
    ("en", "Canada is to do more against gangs in Peru. The mandate allows for up to 640 soldiers.", "Canada", "CA", "who opens"),
    ("en", "The U.N. Security Council met over the war in Peru. Some 640 soldiers are there.", "UN", None, "a council"),
    ("en", "The Houthis closed the port. Some 640 soldiers are there.", "soldiers", None, "not a band"),
    ("en", "Canada and Chile discussed Peru. Some 640 soldiers are there.", "soldiers", None, "not one of two"),
    ("de", "Der Bundestag beriet über Peru. Die Abgeordneten stimmten für 640 Soldaten.", "Deutschland", "DE", "a parliament"),
    ("de", "Der Bundestag stimmte der Entsendung von 640 Soldaten im Rahmen von UNIFIL zu.", "Deutschland", "DE", "in a mission"),
    ("de", "Kanada ist an Missionen von UN und EU beteiligt, zuletzt waren es 640 Soldaten.", "Kanada", "CA", "in missions"),
    ("de", "An der UN-Mission in Peru sind 640 Soldaten beteiligt.", "UN", None, "the mission, where nobody is named"),
    ("de", "Der peruanische Präsident Jon Debo war hier. Debo sagte, sein Land stelle 640 Mann.", "Peru", "PE", "his country"),
    ("de", "640 Soldaten aus Ländern der Ecowas sind bereit. Kanada hilft.", "ECOWAS", None, "from lands of"),
    ("de", "Die Truppe bleibt. Kanada stellt für die Mission 640 Ausbilder.", "Kanada", "CA", "trainers of an army"),
    ("de", "Chile stellt mit 8.770 und Kanada mit 640 Blauhelmen die meisten.", "Kanada", "CA", "who has blue helmets"),
    ("de", "In Peru sind 640 AU-Soldaten aus Togo und Mali.", "Afrikanische Union", None, "a union's, wherever they are from"),
    (
        "en",
        '"We will send 640 soldiers," the general told reporters in Lima.',
        "soldiers",
        None,
        "not of where those are who hear it",
    ),
    ("de", "Mehrere Länder haben zugesagt, 640 Soldaten nach Peru zu schicken.", "Länder", None, "states that promise to send"),
]

WHERE = [
    # text, place, what it shows
    ("Die meisten Soldaten in Peru stellt Kanada (640), gefolgt von Chile (200).", "Peru", "who sends them is no place"),
    ("Kanada hat in dem an Chile grenzenden Land 640 Soldaten.", None, "another land lies beside it"),
    ("640 Soldaten aus Kanada sind nach Osteuropa verlegt worden.", "Osteuropa", "where they go"),
    ("640 Soldaten einer Division aus Fort Molo sollen in Peru eintreffen.", "Peru", "not where their unit is from"),
    (
        "Kanada hat mit der Verlegung von Truppen nach Peru begonnen. 640 Soldaten seien gelandet.",
        "Peru",
        "where others of them go",
    ),
    ("Kanada hat Truppen in Peru. In Chile gab es Anschläge. Es sind 640 Soldaten.", "Peru", "where soldiers are told of"),
    ("Kanada hat Truppen in Peru. In Ottawa tagte das Kabinett. Es sind dort 640 Soldaten.", "Peru", "not where they decide"),
    ("Im Bundestag sagte der Minister, es seien 640 Soldaten.", None, "a parliament is no place"),
]

TO_COME = [
    # text, status
    ("Insgesamt wird die Truppe 640 Mann umfassen.", "expected"),
    ("Der Präsident bat das Parlament um die Entsendung von 640 Soldaten.", "expected"),
    ("Kanada bat Chile, 640 Soldaten nach Peru zu schicken.", "expected"),
    ("Kanada sprach bisher von einem Abzug von 640 Soldaten.", "expected"),
    ("Bisher war von einem Abzug von 640 Soldaten die Rede.", "expected"),
    ("Das Blatt schreibt, dass die Truppe auf 640 Soldaten reduziert wird.", "expected"),
    ("Die Regierung teilte mit, 640 Soldaten nach Peru zu schicken.", "expected"),
    ("Die Regierung teilte mit, 640 Soldaten nach Peru geschickt zu haben.", "reported"),
]

PLANS = [
    # language, text, status
    ("de", "In Peru werden 640 weitere Soldaten gebraucht.", "expected"),
    ("de", "Es fehlen noch 640 Soldaten.", "expected"),
    ("de", "Der Minister schloss nicht aus, 640 Soldaten nach Peru zu schicken.", "expected"),
    ("de", "Kanada verzichtet auf die Entsendung von 640 Soldaten.", "expected"),
    ("de", "Die Verlegung von 640 Soldaten wurde verschoben.", "expected"),
    ("de", "Die Verlegung von 640 Soldaten wurde abgeschlossen.", "reported"),
    ("de", "Der Plan, 640 Soldaten nach Peru zu schicken, wurde fallen gelassen.", "expected"),
    ("de", "Das Mandat gilt für bis zu 640 Soldaten.", "expected"),
    ("de", "Es könnten schon 640 Soldaten in Peru sein.", "reported"),
    ("de", "640 Soldaten wurden in Alarmbereitschaft versetzt.", "reported"),
    ("de", "Die Staaten können bis zu 640 Soldaten entsenden.", "expected"),
    ("de", "Die Vorbereitungen für den Einsatz von 640 Soldaten laufen.", "expected"),
    ("en", "Canada pledged to send more men to join the 640 soldiers in Peru.", "reported"),
    ("en", "The dispatch of 640 troops is projected to begin in May.", "expected"),
    ("de", "Die Afrikanische Union hat 640 Soldaten gefordert.", "expected"),
    ("de", "Chile hatte den Abzug aller 640 Soldaten gefordert.", "reported"),
    ("de", "Sie soll Teil der geplanten, 640 Mann starken Truppe sein.", "expected"),
    ("en", "Another 640 troops are needed.", "expected"),
    ("en", "So far 640 troops have been pledged.", "expected"),
    ("en", "Canada called off the deployment of 640 troops.", "expected"),
    ("en", "The deployment of 640 troops has been postponed.", "expected"),
    ("en", "The deployment of 640 troops was completed in May.", "reported"),
    ("en", "The mandate is for up to 640 troops.", "expected"),
    ("en", "Some 640 troops followed.", "reported"),
    ("en", "Some 640 troops were halted at the border.", "reported"),
]

OF_ANY = [
    ("de", "Eine Brigade besteht in der Regel aus 3.000 bis 4.000 Soldaten."),
    ("de", "Ein Bataillon umfasst üblicherweise 640 Soldaten."),
    ("en", "A battalion usually has 640 soldiers."),
]


def figures_of(language: str, text: str, packs: Packs) -> list[Figure]:
    return extract(Article("a", text, language=language, published="2024-11-05"), packs)


@pytest.mark.parametrize("row", SENDERS, ids=lambda row: f"{row[4]}: {row[1][:40]}")
def test_sender(row: tuple[str, str, str, str | None, str], packs: Packs) -> None:
    language, text, name, code, _ = row
    figure = next(figure for figure in figures_of(language, text, packs) if figure.low == 640)
    assert (figure.kind, figure.subject, figure.subject_id) == ("troops", name, code)


@pytest.mark.parametrize("row", OPENERS, ids=lambda row: f"{row[4]}: {row[1][:40]}")
def test_opener(row: tuple[str, str, str, str | None, str], packs: Packs) -> None:
    language, text, name, code, _ = row
    figure = figures_of(language, text, packs)[-1]
    assert (figure.kind, figure.subject, figure.subject_id) == ("troops", name, code)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "A planned 640-strong, five-country force will deploy to Peru.", 1),
        ("en", "The force, now 640-strong, is in Peru.", 1),
        ("en", "The 640-strong mission ends in May.", 1),
        ("de", "Das 640-köpfige kanadische Kontingent bleibt in Peru.", 1),
        ("de", "Im Kongo sind rund 640 UN-Kräfte stationiert.", 1),
        ("en", "The 640-strong workforce walked out.", 0),
        ("en", "A 640-strong police force was set up.", 0),
        ("en", "A 12-strong team of doctors joined the force.", 0),
        ("de", "Eine 30-köpfige Reisegruppe besuchte die Truppe.", 0),
        ("de", "900.000 Soldaten sind dort. Es gibt rund 17.200 zivile Helfer. Etwa 11.850 von ihnen stammen aus Peru.", 1),
    ],
)
def test_strength_of_a_force(language: str, text: str, found: int, packs: Packs) -> None:
    assert [figure.kind for figure in figures_of(language, text, packs)] == ["troops"] * found


@pytest.mark.parametrize(
    ("language", "text", "statuses"),
    [
        ("en", "Some 640 Chilean, 300 Danish and 90 Polish troops will go to Peru.", ["expected"] * 3),
        ("en", "About 640 Chilean and 300 Danish soldiers are to leave Peru.", ["expected"] * 2),
        ("de", "640 chilenische und 300 dänische Soldaten sollen nach Peru.", ["expected"] * 2),
        ("en", "The force has 640 Chilean and 300 Danish soldiers and will grow.", ["reported"] * 2),
        ("en", "Some 640 soldiers came and 300 will follow.", ["reported", "expected"]),
    ],
)
def test_plan_for_all_of_a_list(language: str, text: str, statuses: list[str], packs: Packs) -> None:
    assert [figure.status for figure in figures_of(language, text, packs)] == statuses


def test_article_opens_no_range(packs: Packs) -> None:
    """ "einer bis zu 640 Mann starken" is one force, "ein bis zwei" are two numbers."""
    found = figures_of("de", "Der Rat will die Entsendung einer bis zu 640 Mann starken Truppe.", packs)
    assert [(figure.low, figure.high) for figure in found] == [(None, 640)]
    assert [(figure.low, figure.high) for figure in figures_of("de", "Ein bis zwei Menschen starben.", packs)] == [(1, 2)]


@pytest.mark.parametrize("row", WHERE, ids=lambda row: f"{row[2]}: {row[0][:40]}")
def test_where_they_are(row: tuple[str, str | None, str], packs: Packs) -> None:
    figure = next(figure for figure in figures_of("de", row[0], packs) if figure.low == 640)
    assert figure.place == row[1]


@pytest.mark.parametrize(("text", "status"), TO_COME)
def test_whether_they_are_to_come(text: str, status: str, packs: Packs) -> None:
    assert [figure.status for figure in figures_of("de", text, packs)] == [status]


@pytest.mark.parametrize(("language", "text", "status"), PLANS)
def test_what_is_only_a_plan(language: str, text: str, status: str, packs: Packs) -> None:
    assert [figure.status for figure in figures_of(language, text, packs)] == [status]


@pytest.mark.parametrize(("language", "text"), OF_ANY)
def test_size_of_any(language: str, text: str, packs: Packs) -> None:
    """How many a unit has as a rule are none that a text tells of; "Die Brigade hat 640 Soldaten" are."""
    assert figures_of(language, text, packs) == []
