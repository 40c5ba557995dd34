"""Who said it: each figure in square brackets, and a string its source must contain (None: the article itself says it)."""

from __future__ import annotations

import gc
import re
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from spoken import forms

from reconcile.figures import extract
from reconcile.model import Article, Quantity
from reconcile.packs import Language, load_packs
from reconcile.reading import Mention, Reading
from reconcile.sources import Attribution, attribute, normalise_source

PACKS = load_packs()
FIGURE = re.compile(r"\[([^\]]+)\]")


def attributions(language: str, marked: str) -> list[Attribution]:
    """Attributes the figures of a text in which each stands in square brackets."""
    pack = PACKS.language(language)
    assert pack is not None
    spans = [(match.start() - 2 * index, match.end() - 2 * index - 2) for index, match in enumerate(FIGURE.finditer(marked))]
    reading = Reading(Article(id="test", text=FIGURE.sub(r"\1", marked), language=language), pack)
    starts = {sentence.index: [*map(sentence.start_of, range(len(sentence.tokens)))] for sentence in reading.sentences}
    return attribute(reading, [mention(reading, starts, *span) for span in spans])


def mention(reading: Reading, starts: Mapping[int, list[int]], start: int, end: int) -> Mention:
    """A figure made by hand from where its number stands."""
    sentence = reading.sentence_at(start)
    first, last = bisect_right(starts[sentence.index], start) - 1, bisect_left(starts[sentence.index], end) - 1
    return Mention(sentence, first, last, Quantity(12, 12), "killed", (first, last))


GERMAN: list[tuple[str, list[str | None]]] = [
    # wer einen Beitrag zeichnet, hat ihn geschrieben
    ("[12] Menschen sind verletzt. — Polizei Molo (@polizeimolo) 12. Juni 2025", ["Polizei Molo"]),
    ("„[12] Menschen sind gestorben.“ – Bürgermeisterin Anna Berg", ["Anna Berg"]),
    ("„[12] Menschen sind gestorben.“\n- Die Lage in Molo", [None]),
    # what shows something is nobody who says it, but a study is
    ("Wie ernst die Lage ist, zeigt der Tod von [zwölf] Menschen.", [None]),
    ("Der Vorfall zeigt, dass [12] Soldaten nicht reichen.", [None]),
    ("Eine Studie zeigt, dass [12] Menschen starben.", ["Studie"]),
    # who claims an attack tells no number of it
    ("[12] Menschen starben bei einem Anschlag, den die Taliban für sich reklamierten.", [None]),
    ("Die Regierungen Malis, Ghanas und Togos meldeten [12] Tote.", ["Regierungen Malis, Ghanas und Togos"]),
    ("Mali, Ghana und Togo meldeten am Montag [12] Tote.", ["Mali, Ghana und Togo"]),
    # an auxiliary of another clause is none of the verb behind an aside
    ("Das hat sich gebessert, Eva Leto, die Präsidentin, erklärt, [12] Menschen lebten.", ["Eva Leto, die Präsidentin"]),
    ("Nach dem Angriff in Mali, Ghana und Togo meldete die Polizei [12] Tote.", ["Polizei"]),
    ("Am Abend veröffentlichte die Polizei Opferzahlen. Demnach starben [12] Menschen.", ["Polizei"]),
    ("Nach einer Bilanz der Luftangriffe der Armee starben [12] Menschen.", [None]),  # the raids say nothing
    ("Der Senat sah es am Freitag als erwiesen an, dass [109] Menschen ertranken.", ["Senat"]),
    ("Die Richter hielten es für erwiesen, dass [109] Menschen ertranken.", ["Richter"]),
    ("Aus der Klageschrift geht hervor, dass [109] Menschen ertranken.", ["Klageschrift"]),
    ("Die Polizei wiederholt ihre Angabe, [109] Menschen seien ertrunken.", ["Polizei"]),
    ("Die Retter wiederholten, [109] Menschen seien ertrunken.", ["Retter"]),
    ("Zuvor hatten Fans wiederholt Steine geworfen und [109] Menschen verletzt.", [None]),
    ("Wien -- Die Feuerwehr hat mitgeteilt, dass [12] Menschen starben.", ["Feuerwehr"]),
    ("Kenia erklärt Ausnahmezustand nach Unruhen mit [12] Toten", [None]),  # what a state does
    ("[12] der Toten stammen von der Armee.", [None]),  # people come from elsewhere,
    ("Es gab [12] Tote. Die Zahl stammt von der Armee.", ["Armee"]),  # numbers from who gives them
    ("[12] Menschen sind laut der Polizei in Lebensgefahr.", ["Polizei"]),
    ("[12] Menschen sind laut dem Kommando in einem stabilen Zustand.", ["Kommando"]),
    ("[12] Menschen sind nach Angaben der Feuerwehr im Krankenhaus.", ["Feuerwehr"]),
    ("[12] Menschen starben laut dem Ministerium für öffentliche Sicherheit.", ["Ministerium für öffentliche Sicherheit"]),
    ("Am Montag hat die Regierung Togos den Tod von [12] Menschen gemeldet.", ["Regierung Togos"]),
    ("[12] Menschen starben, sagte der Vorsitzende Ali Berg der „Welt“.", ["Vorsitzende Ali Berg"]),
    ("[12] Menschen starben, sagte Ali Berg von Ärzte ohne Grenzen.", ["Ali Berg von Ärzte ohne Grenzen"]),
    ("Der Behörde für Wanderung (BFW) zufolge sind seit Mai [2300] Menschen geflohen.", ["Behörde für Wanderung (BFW)"]),
    # whoever is named beside "demnach" is meant rather than whoever spoke before
    ("Das Haus sei alt, sagte Lena Holt. [12] Menschen wurden demnach verletzt, teilte die Gemeinde mit.", ["Gemeinde"]),
    ("Das Haus sei alt, sagte Lena Holt. Demnach wurden [12] Menschen verletzt.", ["Holt"]),
    ("[12] Menschen seien gestorben, sagten zwei Ärzte der Agentur.", ["Ärzte"]),
    ("Das Attentat forderte mehr als [12] Menschenleben.", [None]),  # what costs lives says nothing
    ("[12] Menschen starben, wie aus dem am Montag in Ulm vorgelegten Bericht der Bahn hervorgeht.", ["Bahn"]),
    ("Der Bürgermeister bleibt dabei: Es waren [12] Tote.", ["Bürgermeister"]),
    ("Die Feuerwehr hielt dagegen: [12] Menschen seien verletzt worden.", ["Feuerwehr"]),
    ("Die Truppe soll auf [900] Soldaten sinken, wie der Sicherheitsrat beschloss.", ["Sicherheitsrat"]),
    # who only did something between is not who spoke last
    ("Laut Ministerium brach der Damm. Die Armee schickte Boote. [12] Menschen ertranken demnach.", ["Ministerium"]),
    ("Das Bauministerium meldete [40] Tote. Laut Ministerium wurden [90] Menschen verletzt.", ["Bauministerium"] * 2),
    ("Die Polizei meldete [40] Tote. Laut Ministerium wurden [90] Menschen verletzt.", ["Polizei", "Ministerium"]),
    ("Der Damm sei gebrochen, sagte Lena Holt. Mehrere Helfer wurden versorgt. [12] Menschen seien ertrunken.", ["Holt"]),
    ("Laut Ministerium brach der Damm. Die Armee legte einen Bericht vor. Demnach ertranken [12] Menschen.", ["Armee"]),
    ("Die Armee schickte Boote. Demnach ertranken [12] Menschen.", ["Armee"]),  # where nobody else is named
    ("[12] Menschen sind ertrunken. Das berichtete das Fernsehen unter Berufung auf die Küstenwache.", ["Küstenwache"]),
    ("[12] Menschen sind ertrunken. Das berichtete das Fernsehen.", ["Fernsehen"]),
    ("Eigenen Angaben zufolge haben Regierungstruppen bei Molo [12] Rebellen getötet.", ["Regierungstruppen"]),
    ("Die Armee sagte, dass [12] Personen von der Hamas festgehalten werden.", ["Armee"]),  # they note nothing
    ("Eine Gruppe von [12] Kämpfern ergab sich am Freitag.", [None]),  # they say nothing
    ("Auf malischer Seite gab das Verteidigungsministerium [12] getötete Soldaten an.", ["Verteidigungsministerium"]),
    ("Auf malischer Seite nannte Präsident Keita [12] Tote.", ["Keita"]),  # a side of which somebody tells does not speak
    ("Die malische Seite sprach von [12] Toten.", ["malische Seite"]),
    ("Im Norden Malis hat die Armee nach eigenen Angaben [12] Rebellen getötet.", ["Armee"]),
    ("Nach Angaben örtlicher Medien bestätigte Berg auch den Tod von [12] Soldaten.", ["Berg"]),
    ("Israel hat nach eigenen Angaben [12] Rebellen getötet.", ["Israel"]),
    ("Der Iran hat nach eigenen Angaben [12] Rebellen getötet.", ["Iran"]),  # the article of a subject is no genitive
    ("Am Montag hat der Verband nach eigenen Angaben [12] Rebellen getötet.", ["Verband"]),
    ("[12] der Toten waren nach Angaben der Polizei Dänen.", ["Polizei"]),
    ("Die Armee schwieg. Von der AFP befragte Bewohner sagten, [12] Menschen seien tot.", ["Bewohner"]),
    ("[900] Gäste zählte die Polizei, [700] die Veranstalter.", ["Polizei", "Veranstalter"]),  # the verb behind its number
    ("Von [900] Gästen sprach die Polizei, von [700] die Veranstalter.", ["Polizei", "Veranstalter"]),
    ("[Zwei] Tote meldete die Polizei, [12] Verletzte die Feuerwehr.", ["Polizei", "Feuerwehr"]),
    ("[900] Gäste zählte die Polizei, [700] waren Kinder.", ["Polizei", "Polizei"]),  # but not where a verb follows
    ("Der Präsident kündigte nach dem Tod von [12] Menschen Reformen an.", [None]),  # what went before an act
    ("Der Präsident forderte Aufklärung, nachdem [12] Menschen gestorben waren.", [None]),
    ("Der Präsident sagte nach dem Brand mit [12] Toten Hilfe zu.", [None]),  # no verb of saying
    ("Die Polizei kündigte eine Suche nach [12] Vermissten an.", ["Polizei"]),  # but what a noun asks for
    ("Der Präsident kündigte an, dass [12] Soldaten kommen.", ["Präsident"]),  # but what is announced
    ("Der Minister forderte nach eigenen Angaben [12] Soldaten an.", ["Minister"]),
    ("Medien zufolge sprach der Präsident von [12] Toten.", ["Präsident"]),  # before the verb stands no subject
    ("Gegenüber der Agentur Reuters sprach ein Arzt von [12] Toten.", ["Arzt"]),
    ("Der Zeitung „Bote“ sagte der Minister, [12] Menschen seien gestorben.", ["Minister"]),  # whom he told
    ("Die Zeitung „Bote“ meldete [12] Tote.", ["Bote"]),
    ("[12] Menschen starben, sagte ein Polizeisprecher der Nachrichtenagentur Reuters.", ["Polizeisprecher"]),
    ("[12] Menschen starben, sagte eine Feuerwehrsprecherin der dpa.", ["Feuerwehrsprecherin"]),
    ("[12] Menschen starben, sagte ein Sprecher der BBC.", ["Sprecher der BBC"]),  # who speaks for the medium itself
    ("Es starben [12] Menschen, sagte der Minister dem „Boten“.", ["Minister"]),
    ("Es starben [12] Menschen, sagte die Ministerin der „Neuen Post“ (Dienstag).", ["Ministerin"]),
    ("Es starben [12] Menschen, sagte Bürgermeister Jan Holm der Zeitung „Bote“.", ["Jan Holm"]),
    ("Laut der Agentur Tass, die sich auf die Armee beruft, starben [12] Menschen.", ["Armee"]),
    ("Nach einem Bericht der Zeitung „Bote“ geht die Polizei von [12] Toten aus.", ["Polizei"]),
    ("Am Abend meldete sich das Ministerium. Es bestätigte [12] Tote.", ["Ministerium"]),
    ("Berg, der Bürgermeister von Molo, war dort. Er sprach von [12] Toten.", ["Berg"]),  # a surname and its office
    ("[12] Menschen seien verletzt worden, sagte Gouverneur Asis ur Keldo.", ["Asis ur Keldo"]),  # one name
    ("Ein Arzt sagte der Agentur Reuters, er habe [12] Tote gezählt.", ["Arzt"]),  # who is told hears
    ("Karl Moor sagte der Agentur AFP, [12] Menschen seien tot.", ["Moor"]),
    ("Der Agentur AFP sagte ein Arzt, [12] Menschen seien tot.", ["Arzt"]),
    ("Gegenüber AFP sagte ein Arzt, [12] Menschen seien tot.", ["Arzt"]),
    ("Dem Sender sagte ein Arzt, die Angreifer hätten [12] Menschen getötet.", ["Arzt"]),  # no relative clause about him
    ("Inzwischen zählt man mehr als [30] bestätigte Todesfälle.", [None]),
    ("Laut Polizei starben [12] Menschen, das Fernsehen berichtete von [40] Toten.", ["Polizei", "Fernsehen"]),
    ("Die Polizei sprach von [12] Toten, Medien von [40].", ["Polizei", "Medien"]),
    ("Die Polizei sprach von [900] Gästen, die amtlichen Medien berichten von [700].", ["Polizei", "amtlichen Medien"]),
    ("Die Polizei sprach von [900] Gästen, die Feuerwehr berichtet von [700] Gästen.", ["Polizei", "Feuerwehr"]),
    ("Dort ereigneten sich [14] der bislang bestätigten Todesfälle.", [None]),
    ("[3000] Menschen gingen in Molo auf die Straße, laut Polizei [2000].", [None, "Polizei"]),  # each count has its speaker
    ("[12] Menschen – die meisten ohne Helm – wurden laut Polizei getötet.", ["Polizei"]),  # dashes set apart what is between
    ("Österreichweit sprach die Feuerwehr von [12] Toten.", ["Feuerwehr"]),
    ("Laut der Such- und Rettungsbehörde Molo starben [12] Menschen.", ["Such- und Rettungsbehörde Molo"]),  # half a word
    ("Nach Angaben der Analyse- und Beratungsfirma Molo starben [12] Menschen.", ["Beratungsfirma Molo"]),  # no paper
    ("Das geht aus Zahlen der Firma Molo hervor. Demnach starben [12] Menschen.", ["Firma Molo"]),  # numbers are somebody's
    ("Die Miliz schwieg dazu. Ende Mai waren [12] Menschen gestorben.", [None]),  # a time, no verb of indirect speech
    ("Die Kundgebung der Gewerkschaft war mit [12] Teilnehmern angemeldet.", [None]),  # by nobody
    ("Die Gewerkschaft hatte [12] Teilnehmer angemeldet.", ["Gewerkschaft"]),
    ("Zu dem Anschlag mit [12] Toten bekannte sich die Miliz.", [None]),  # who did it, not how many
    ("Israel hatte von [12] Toten in der Hochburg der Hamas gesprochen.", ["Israel"]),  # the object ends where nobody speaks
    ("Der Leiter von „Wasser für Molo“, Emil Berg, sprach von [12] Toten.", ["Emil Berg"]),  # his name behind the body's
    ("Bisher wurden von der Feuerwehr [12] Todesopfer bestätigt.", ["Feuerwehr"]),
    ("[12] Menschen seien tot, wurde die Behörde von der Agentur Molo zitiert.", [None]),  # whom one quotes is no object
    ("Wie der Bürgermeister, Emil Berg, der Agentur Molo sagte, starben [12] Menschen.", ["Emil Berg"]),
    ("Wie der Leiter, Emil Berg, örtlichen Medien mitteilte, starben [12] Menschen.", ["Emil Berg"]),
    ("Lange Staus, überlastete Ordner: [9000] Menschen kamen zur Demo.", [None]),  # a list before a colon speaks not
    ("Streit mit Veranstaltern: [9000] Menschen kamen zur Demo.", [None]),
    ("[12] Tote seien mithilfe von DNA-Proben identifiziert worden.", [None]),  # a means is no speaker
    ("Zu der Behauptung von Berg, wonach [17] Soldaten gefallen seien, sagte Hill, man prüfe das.", ["Berg"]),
    ("Hill bestätigt Medienberichte, wonach [17] Soldaten fielen.", ["Hill"]),
    ("Hill bestätigte die Angabe von Berg nicht, dass [17] Soldaten gefallen seien.", ["Berg"]),
    ("Hill wies die Äußerung von Berg zurück, [17] Soldaten seien gefallen.", ["Berg"]),
    ("Die Polizei wies Berichte zurück, wonach [12] Menschen starben.", ["Polizei"]),
    ("Das Amt wies drei Anträge zurück, darunter für [900] Demonstranten.", [None]),
    ("Die Feuerwehr senkte die Zahl der Toten auf [12].", ["Feuerwehr"]),
    ("Hill bestätigte die Angabe von Berg, dass [17] Soldaten gefallen seien.", ["Hill"]),
    ("Der Sender zitierte Angaben des Innenministeriums, wonach es [12] Tote gab.", ["Innenministerium"]),
    ("Es seien [12] Menschen gestorben, berichtete Caritas international am Freitag.", ["Caritas international"]),
    ("Laut Polizei starben [12] Menschen.", ["Polizei"]),
    ("Sowohl die Polizei als auch die Feuerwehr sprachen von [12] Toten.", ["Polizei"]),  # an adverb is nobody
    ("Zwei Beamte sagten CNN, [900] Soldaten seien in Molo.", ["Beamte"]),  # a few of those who speak, and to whom
    ("Das in Molo ansässige Institut schätzt, dass [12] Menschen starben.", ["Institut"]),  # where a body is from
    ("Die der Opposition nahestehende Behörde meldete [12] Tote.", ["Behörde"]),  # whom it is near to
    ("[12] Menschen starben. Das sagte am Montag der zuständige Minister.", ["Minister"]),  # 'das' points back
    ("Oslo hat nach eigenen Angaben [160] Soldaten gefangen genommen.", ["Oslo"]),  # a capital speaks for its government
    ("In Oslo hat die Polizei nach eigenen Angaben [160] Leute gefangen genommen.", ["Polizei"]),  # not where somebody speaks
    (
        "Bei dem Unglück starben laut dem Innenministerium [12] Menschen, [30] wurden verletzt.",
        ["Innenministerium", "Innenministerium"],
    ),
    ("Gemäß einem Bericht der Küstenwache ertranken [40] Flüchtlinge.", ["Küstenwache"]),
    ("Der Feuerwehr zufolge wurden [12] Bewohner in Sicherheit gebracht.", ["Feuerwehr"]),
    ("Nach dem Bergsturz werden Behördenangaben zufolge noch [12] Menschen vermisst.", ["Behörden"]),
    ("Nach Angaben der Veranstalter kamen [30.000] Menschen, die Polizei sprach von [12.000].", ["Veranstalter", "Polizei"]),
    ("Die Veranstalter zählten [30.000], die Polizei sprach von [12.000] Teilnehmern.", ["Veranstalter", "Polizei"]),
    (
        "Rund [8000] Menschen zogen nach Polizeiangaben durch die Stadt, die Organisatoren sprachen von [15.000].",
        ["Polizei", "Organisatoren"],
    ),
    (
        "An dem Marsch nahmen [5000] Menschen laut Polizei und [9000] nach Angaben der Organisatoren teil.",
        ["Polizei", "Organisatoren"],
    ),
    (
        "Es gab [40] Tote, darunter [19] Angehörige von Zoll und Armee, sagte Sven Berg von der Feuerwehr.",
        ["Sven Berg von der Feuerwehr", "Sven Berg von der Feuerwehr"],
    ),
    ("Minister Georg Berg war in Molo. Es seien [12] gestorben, sagte der 57-jährige Niederländer.", ["Georg Berg"]),
    ("Laut Bürgermeisterin Anna Berg kamen [900]. Später waren es nach Angaben der 45-Jährigen [1.200].", ["Anna Berg"] * 2),
    ("Minister Georg Berg war in Molo. Es seien [12] gestorben, sagte ein 57-jähriger Helfer.", ["57-jähriger Helfer"]),
    ("Minister Georg Berg war in Molo. Es seien [12] gestorben, sagte der 57-jährige Sven Orth.", ["Sven Orth"]),
    ("Wir tun, was in unserer Macht steht. In Molo starben [51], teilte der Bürgermeister mit.", ["Bürgermeister"]),
    ("Das Innenministerium schwieg lange. Am Montag meldete es [498] Tote.", ["Innenministerium"]),
    ("Das Innenministerium schwieg lange. Bei [498] Toten bleibe es, meldete es", ["Innenministerium"]),
    ("Auch [150] seien verletzt worden. Das teilte das Innenministerium mit.", ["Innenministerium"]),
    ("In Molo starben [150] Menschen.\n\nDas teilte das Innenministerium am Montag mit.", ["Innenministerium"]),
    ("In Molo starben [150] Menschen.\n\nDas Innenministerium kündigte Hilfe an.", [None]),
    ("Kurz erklärt\n\n- Die Polizei meldet [150] Tote.\n- Ein Boot ist gesunken.", ["Polizei"]),
    (
        "[900] seien tot, sagte Minister Orn.\n\nHoffnung schwindet\n\nAllein im Mai seien [96] gestorben.",
        ["Minister Orn", "Minister Orn"],
    ),
    (
        "[900] seien tot, sagte Minister Orn.\n\nHoffnung schwindet\n\nAllein im Mai starben [96] Menschen.",
        ["Minister Orn", None],
    ),
    ("[900] seien tot, sagte Minister Orn.\n\n[96] Menschen würden vermisst.", ["Minister Orn", "Minister Orn"]),
    ("• Die Feuerwehr bestätigt: [150] Bergleute sind tot.", ["Feuerwehr"]),
    ("Auch [150] seien tot. Zudem seien [30] verletzt. Das teilte die Polizei mit.", ["Polizei", "Polizei"]),
    ("Laut Polizei starben [12]. Die Armee habe 58 Panzer zerstört. Demnach gab es [30] Verletzte.", ["Polizei", "Polizei"]),
    ("Nach Regierungsangaben starben [12] Menschen.", ["Regierung"]),
    ("Die Armee antwortete mit Luftangriffen, bei denen [12] Menschen starben.", [None]),
    ("Auch [150] starben. Zudem seien [30] verletzt. Das teilte die Polizei mit.", [None, "Polizei"]),
    ("Auch [150] seien tot. Und es würden wohl mehr. Dies sagte der Gouverneur.", ["Gouverneur"]),
    ("Dabei seien [vier] Beamte, darunter der Polizeichef, getötet worden, sagte der Gouverneur.", ["Gouverneur"]),
    ("[Acht] von ihnen sind laut Armee tot, bei ihnen geht es um die Überführung.", ["Armee"]),
    ("Von etwa [acht] Toten geht die Polizei aus.", ["Polizei"]),
    ("Laut Polizei sprach Berg vor [700] Zuhörern.", ["Polizei"]),
    ("Die Polizei warnte vor [700] Demonstranten.", ["Polizei"]),
    ("Die [12] Toten stammen aus Togo.", [None]),
    ("Die Zahl von [12] Toten stammt aus Togo.", ["Togo"]),
    ("Laut Polizei starben [300]. Auch [150] seien verletzt worden. Das teilte die Feuerwehr mit.", ["Polizei", "Feuerwehr"]),
    (
        "Die Polizei nannte [49] Tote. Auf Seiten der Armee gebe es [41]. Weitere [31] stammten demnach aus dem Ausland.",
        ["Polizei", "Polizei", "Polizei"],
    ),
    ("Die meisten konnten sich laut Polizei aus dem Bus retten, [26] wurden verletzt.", ["Polizei"]),
    ("Nach Angaben von Kreisen aus dem Ministerium fielen [26] Soldaten.", ["Kreisen aus dem Ministerium"]),
    ("Die Brigade wächst. Bis Ende 2030 soll sie bereit sein und [4800] Soldaten umfassen.", [None]),
    ("Der Minister hatte erst von [30], danach von [50] Toten gesprochen.", ["Minister", "Minister"]),
    ("Die Polizei hatte zunächst [300], dann [500] Teilnehmer gemeldet.", ["Polizei", "Polizei"]),
    (
        "Die Zahl der Teilnehmer wurde von der Polizei auf [10.000], von den Veranstaltern auf [25.000] geschätzt.",
        ["Polizei", "Veranstaltern"],
    ),
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
    (
        "Bei dem Angriff seien [12] Menschen getötet worden, sagte ein Sprecher des Gesundheitsministeriums.",
        ["Gesundheitsministeriums"],
    ),
    ("[12] Menschen seien tot, sagte am Montag in Kabul der Gouverneur der Provinz, Abdul Karimi.", ["Karimi"]),
    ("Es gebe [12] Tote, teilte die Polizei am Dienstag mit.", ["Polizei"]),
    ("Der dpa sagte der Landrat, es gebe [12] Tote.", ["Landrat"]),
    ("Gegenüber der BBC sprach die Ärztin von [12] Toten.", ["Ärztin"]),
    ("Die dpa meldete, es gebe [12] Tote.", ["dpa"]),
    ("Die Verluste werden vom Westen auf [900] Mann beziffert.", ["Westen"]),
    ("Bei Angriffen der Miliz auf die Stadt Molo sind nach Schätzungen der UNO [12] Menschen ums Leben gekommen.", ["UNO"]),
    ("Kanada meldete rund [200] tote Soldaten der norwegischen Armee.", ["Kanada"]),
    ("Oslo sprach von [12] Toten, Bern von [40].", ["Oslo", "Bern"]),
    ("Ghana meldete [12] Tote, Togo [40].", ["Ghana", "Togo"]),
    ("Dort soll die Armee norwegischen Angaben zufolge [12] Soldaten verloren haben.", ["norwegischen Angaben"]),
    ("Dort starben ersten Berichten zufolge [12] Menschen.", [None]),
    ("Dort werden vor der Küste Togos UN-Angaben zufolge [12] Menschen vermisst.", ["UN"]),
    ("Dort starben Togos Angaben zufolge [12] Menschen.", ["Togo"]),
    ("Die Miliz tötete eigenen Angaben zufolge [12] Soldaten.", ["Miliz"]),
    ("Dort starben Vertretern westlicher Dienste zufolge [12] Menschen.", ["Vertretern westlicher Dienste"]),
    ("[12] Menschen marschierten in Ulm. Das teilte „Aufbruch Ulm“ am Freitag mit.", ["Aufbruch Ulm"]),
    ("Zuvor hatte der Chef der Behörde, Ann Leto, von [12] Toten gesprochen.", ["Leto"]),
    ("Zuvor hatte das Ministerium (MfI) [12] Tote gemeldet.", ["Ministerium"]),
    ("Das Bauministerium meldete Schäden. Am Montag hatte das Ministerium von [12] Toten gesprochen.", ["Bauministerium"]),
    ("Zuletzt hatte die Ärztin, die im Lager arbeitet, die Zahl der Toten auf [12] beziffert.", ["Ärztin"]),
    ("Die Armee meldete [12] Tote in Ghana, in Togo [40].", ["Armee", "Armee"]),
    ("Die Armee nannte [12] Tote in Bern, in Oslo [40].", ["Armee", "Armee"]),
    ("Es gebe [12] Tote, teilte am 3. Mai 2023 die Polizei mit.", ["Polizei"]),
    ("Wie das Rote Kreuz am Freitag mitteilte, starben [12] Menschen.", ["Rote Kreuz"]),
    ("Mindestens [12] Menschen starben, wie die örtlichen Behörden bekannt gaben.", ["örtlichen Behörden"]),
    ("[12] Menschen kamen um, wie Claudia Pohl, die Leiterin der Einsatzzentrale, in Bozen erklärte.", ["Pohl"]),
    ("Die Armee teilte mit, dass [12] Soldaten gefallen seien.", ["Armee"]),
    (
        "Das Ministerium gab bekannt, es seien [12] Leichen geborgen worden, [30] Menschen würden vermisst.",
        ["Ministerium", "Ministerium"],
    ),
    (
        "Der Bürgermeister sagte dem Sender NTV, [12] Häuser seien zerstört und [300] Menschen obdachlos.",
        ["Bürgermeister", "Bürgermeister"],
    ),
    ("Die Zahl der Toten bezifferte Ministerin Vega auf [12].", ["Vega"]),
    ("Auf [4000] hatte der Präsident im Januar die Verluste beziffert.", ["Präsident"]),
    ("Die Behörden hatten zuvor [12] Tote gemeldet.", ["Behörden"]),
    ("Vergangene Woche hatte der Generalstab von [800] Gefallenen gesprochen.", ["Generalstab"]),
    ("Von [12] Toten sprach am Abend der Einsatzleiter.", ["Einsatzleiter"]),
    ("Seoul geht von [2000] Gefallenen aus.", ["Seoul"]),
    ("Das Hilfswerk geht davon aus, dass [20.000] Menschen fliehen werden.", ["Hilfswerk"]),
    (
        "Während die Gewerkschaft [40.000] Streikende gezählt haben will, kam die Polizei auf [11.000].",
        ["Gewerkschaft", "Polizei"],
    ),
    ("Die Organisatoren rechnen mit [10.000] Teilnehmern.", ["Organisatoren"]),
    ("Experten befürchten, dass bis zu [500] Menschen verschüttet wurden.", ["Experten"]),
    ("Die Rebellen behaupteten, [70] Soldaten getötet zu haben.", ["Rebellen"]),
    ("Bei der Explosion sind [12] Arbeiter gestorben, hieß es aus dem Rathaus.", ["Rathaus"]),
    ("Bei der Explosion sind [12] Arbeiter gestorben, hieß es am 3. Mai aus dem Rathaus.", ["Rathaus"]),
    ("Bei der Explosion sind [12] Arbeiter gestorben, hieß es am Montag.", [None]),
    ("Über [90] Keller, so teilte die Feuerwehr am Abend mit, liefen voll.", ["Feuerwehr"]),
    ("Ministerpräsident Kretschmer sprach in Dresden von [12] Verletzten.", ["Kretschmer"]),
    ("Die Küstenwache, die zwei Schiffe entsandt hat, meldete [12] Ertrunkene.", ["Küstenwache"]),
    ("Der Chef des Zivilschutzes, Carlos Ruiz, sprach von [12] Toten.", ["Ruiz"]),
    ("Von der Katastrophenschutzbehörde wurden [12] Todesfälle gemeldet.", ["Katastrophenschutzbehörde"]),
    ("Das Feuer zerstörte [500] Hektar, dem Landrat zufolge wurde am Abend ein Dorf geräumt.", [None]),
    ("[12] Menschen starben, laut Polizei an Rauchgas.", ["Polizei"]),
    ("Bei einer Entführung im Norden haben Piraten nach eigenen Angaben [12] Geiseln getötet.", ["Piraten"]),
    ("Die kurdischen Truppen haben dort nach eigenen Angaben [12] Soldaten aus Mali getötet.", ["kurdischen Truppen"]),
    ("Das Hilfswerk zählte nach eigenen Angaben [12] Tote. Weitere [30] Fälle würden geprüft.", ["Hilfswerk", "Hilfswerk"]),
    ("Es fehle an allem, so das Hilfswerk. [12] Menschen, darunter vier Kinder, würden vermisst.", ["Hilfswerk"]),
    ("Vor Jahren kamen [90] Leute – nun waren es nach Angaben der Polizei [12].", [None, "Polizei"]),
    ("Auf dem Platz waren laut Polizei „gut [20.000] Personen“.", ["Polizei"]),
    ("Am Abend sagte die Polizei, die Zahl der Toten habe [17] betragen.", ["Polizei"]),
    ("Das Hilfswerk, das [12] Lager betreibt, sprach von Tausenden.", [None]),
    ("Laut dem Bericht, der am Montag vom Zivilschutzamt veröffentlicht wurde, starben [25].", ["Zivilschutzamt"]),
    ("Verdi zählte [8000] Leute, die Polizei sprach gegenüber wochenblatt.de von [6000].", ["Verdi", "Polizei"]),
    ("Während Bürgermeister Ali Farah am Abend sagte, es seien [45] Leichen geborgen, sprachen andere von mehr.", ["Farah"]),
    ("Jana Horn, eine Ärztin, sagte, dass mehrere Anwohner fehlten und bezifferte die Zahl der Toten auf [100].", ["Horn"]),
    ("[30] Kadetten sind tot. Das ging aus einer vom Ministerium veröffentlichten Stellungnahme hervor.", ["Ministerium"]),
    ("Nach einer von der Küstenwache vorgelegten Statistik ertranken [12] Menschen.", ["Küstenwache"]),
    ("Deutlich höher liegt die Schätzung des Geheimdienstes, der von [3000] Toten ausgeht.", ["Geheimdienstes"]),
    ("Dass bis zu [700] Arbeiter erkranken, hatte das Gesundheitsamt schon im Mai befürchtet.", ["Gesundheitsamt"]),
    ("Im Vorjahr ertranken [420] Menschen. Das geht aus einer Statistik der DLRG hervor.", ["DLRG"]),
    ("Wie aus einem Bericht der Vereinten Nationen hervorgeht, flohen [80.000] Menschen.", ["Vereinten Nationen"]),
    ("Mindestens [65] Menschen starben. Dies bestätigte Premierminister Owen Reid.", ["Reid"]),
    ("Mindestens [65] Menschen starben. Die Opferzahl nannte Owen Reid vom Amt einem Sender.", ["Reid"]),
    ("Mindestens [65] Menschen starben. Die Opferzahl stieg weiter auf [70], sagte Owen Reid.", [None, "Reid"]),
    ("Eine Studie der Universität Oxford beziffert die Zahl der Toten auf [12.000].", ["Oxford"]),
    ("„Wir haben [12] Leichen geborgen“, sagte Feuerwehrchef Ramos. „[30] Menschen werden noch vermisst.“", ["Ramos", "Ramos"]),
    ("Der Gouverneur sagte: „Die Lage ist schlimm. Wir zählen [12] Tote. Das Wasser steigt.“", ["Gouverneur"]),
    ("„Es war entsetzlich. [12] Menschen starben in meinen Armen“, berichtete die Ärztin Lena Wolf.", ["Wolf"]),
    ("Es gebe viele Opfer, sagte der Innenminister. Allein im Süden seien [12] Menschen ertrunken.", ["Innenminister"]),
    (
        "Die Lage sei ernst, teilte die Polizei mit. Viele Straßen seien gesperrt. In der Stadt habe man [12] Leichen "
        "gefunden, darunter [3] Kinder.",
        ["Polizei", "Polizei"],
    ),
    ("Am Abend besserte die Feuerwehr nach: In dem Gebäude seien inzwischen [20] Tote entdeckt worden.", ["Feuerwehr"]),
    ("Innenminister Horst Krause reiste in das Gebiet. Er sprach von [12] Toten.", ["Krause"]),
    ("Gesundheitsministerin Anna Berger besuchte die Klinik. Dort würden [12] Verletzte behandelt, sagte sie.", ["Berger"]),
    ("Das Unglück sei schlimm, sagte Verkehrsminister Paul Weber. Der Minister nannte [12] Tote.", ["Weber"]),
    ("Nach Ansicht des Geheimdienstes wächst die Gefahr. Ihm zufolge sind [6000] Mann gefallen.", ["Geheimdienst"]),
    ("Die Innenbehörde korrigierte ihre Zahl. [180.000] Menschen waren demnach auf der Straße.", ["Innenbehörde"]),
    (
        "Der Brand brach am Montag aus, teilte der Landkreis mit. Den Angaben zufolge wurden [700] Einwohner in "
        "Sicherheit gebracht.",
        ["Landkreis"],
    ),
    ("Der Abgeordnete Kim Byung-kee berief sich auf den Dienst. [600] Mann seien gefallen, so der Politiker.", ["Kim Byung-kee"]),
    (
        "„Wir sind besorgt“, sagte die Sprecherin Sabrina Orth. Rund [3000] Mann seien im Osten, fügte Orth hinzu.",
        ["Sabrina Orth"],
    ),
    (
        "In dem Lager starben [12] Menschen, meldete die Nachrichtenagentur Tass unter Berufung auf das Gesundheitsministerium.",
        ["Gesundheitsministerium"],
    ),
    ("Wie die Zeitung „Haaretz“ unter Berufung auf Regierungskreise berichtet, starben [12] Geiseln.", ["Regierungskreise"]),
    ("Davon seien [8000] in der Grenzregion, sagte Außenminister Blake, wie die Agentur dpa meldete.", ["Blake"]),
    ("Viele Anwohner würden vermisst. Tragisch sei die Lage in Molo, wo [12] Menschen starben.", [None]),  # who is spoken of
    ("Laut Reuters starben [12] Menschen.", ["Reuters"]),
    ("Einer AFP-Auswertung von Daten des Instituts zufolge brannten [700] Hektar ab.", ["AFP"]),  # nicht, wessen Daten es sind
    ("Polizei: [20.000] Menschen auf dem Marktplatz\n\nDie Stadt war voll.", ["Polizei"]),
    ("Seoul geht von [2000] Gefallenen aus\n\nDie Lage ist schlimm.", ["Seoul"]),
    ("Auf [12] Tote kam bis Mittag die Feuerwehr, das Krankenhaus meldete [14].", ["Feuerwehr", "Krankenhaus"]),
    ("Die Polizei gibt die Zahl der Teilnehmer mit [12.000] an, die Veranstalter mit [30.000].", ["Polizei", "Veranstalter"]),
    ("In Bern zählte die Polizei [12.000] Menschen, die FSU [30.000].", ["Polizei", "FSU"]),
    ("In Bern zählte die Polizei [12.000] Menschen, am Montag [30.000].", ["Polizei", "Polizei"]),
    ("In Bern zählte die Polizei [12.000] Demonstranten, die FSU-Anhänger [30.000].", ["Polizei", "Polizei"]),
    ("Laut Polizei waren es [12.000], laut Veranstaltern [30.000].", ["Polizei", "Veranstalter"]),
    ("Das Ministerium sprach von [63] Toten, Oslo von [90].", ["Ministerium", "Oslo"]),  # its preposition makes it speak
    ("Das Ministerium zählte [63] Tote in Bergen, Oslo hat [90].", ["Ministerium", "Ministerium"]),  # a town has a number
    ("Auf die Straße gingen laut Polizei [18.000] Menschen, laut CGT [50.000].", ["Polizei", "CGT"]),  # a name no pack knows
    ("Zum Umzug kamen laut Stadt [3000] Menschen, laut Polizei [1800].", ["Stadt", "Polizei"]),
    ("Während die Polizei [12.000] zählte, waren es nach Lesart der Veranstalter [30.000].", ["Polizei", "Veranstalter"]),
    ("[12.000], sagt die Polizei, [30.000], sagen die Veranstalter.", ["Polizei", "Veranstalter"]),
    ("Der Gouverneur des Gebiets, Alexej Smirnow, bezifferte die Zahl der Geflohenen auf [12.000].", ["Smirnow"]),
    (
        "Der Rote Halbmond nennt [5000] Tote, der Gesundheitsminister der Ostregierung [3000].",
        ["Halbmond", "Gesundheitsminister"],
    ),
    ("Das Ministerium in Tripolis bestätigte bislang [12] Tote.", ["Ministerium"]),
    ("[12] Leichen habe man gefunden, so Bürgermeister Othman Said.", ["Said"]),
    ("Nach Regierungsangaben sind [12] Soldaten gefallen, [30] gelten als vermisst.", ["Regierung", "Regierung"]),
    ("Präsident Putin nannte am Donnerstag die Zahl von [12.000].", ["Putin"]),
    ("Auf [700] beziffert Human Rights Watch die Zahl der Toten.", ["Human Rights Watch"]),
    (
        "Die Vereinten Nationen schätzen, dass [40.000] Menschen auf der Flucht sind. [12.000] von ihnen haben die Grenze "
        "überquert.",
        ["Vereinten Nationen", None],
    ),
    ("„[12] Tote haben wir schon“, klagt ein Helfer.", ["Helfer"]),
    ("Überlebende berichten, an Bord seien [700] Menschen gewesen.", ["Überlebende"]),
    ("Die Küstenwache barg nach eigener Darstellung [12] Leichen.", ["Küstenwache"]),
    ("Das Hilfswerk, das [12] Lager betreibt, zählt [30.000] Flüchtlinge.", [None, "Hilfswerk"]),
    ("Etwa [12.000] Menschen zogen durch die Stadt (Polizei: [8000]).", [None, "Polizei"]),
    ("Zwischen [8000] (Polizei) und [30.000] (Veranstalter) Menschen kamen.", ["Polizei", "Veranstalter"]),
    ("Nach Angaben der Behörden in Kabul starben [12] Menschen; die Taliban sprechen von [3] Toten.", ["Behörden", "Taliban"]),
    ("In der Klinik wurden nach Auskunft von Chefarzt Dr. Meier [12] Verletzte behandelt.", ["Meier"]),
    ("Es gebe [12] Tote und [30] Verletzte, hieß es bei der Feuerwehr.", ["Feuerwehr", "Feuerwehr"]),
    ("Die Regierung spricht mittlerweile von [12], die Opposition gar von [90] Toten.", ["Regierung", "Opposition"]),
    ("Mit [12.000] Teilnehmern rechnet die Polizei.", ["Polizei"]),
    ("Der Gesundheitsminister, Ali Hassan, räumte am Abend ein, dass [12] Patienten gestorben sind.", ["Hassan"]),
    (
        "Bis zum Abend waren [12] Leichen geborgen, wie ein Sprecher des Technischen Hilfswerks dem Südwestrundfunk sagte.",
        ["Technischen Hilfswerks"],
    ),
    ("Ukrainische Militärs melden [800] getötete Russen am Tag.", ["Militärs"]),
    ("Mehr als [12.000] Häftlinge, so schätzt Amnesty International, sitzen in Lagern.", ["Amnesty"]),
    ("Israels Armee will [12] Kämpfer getötet haben.", ["Armee"]),
    ("Russlands Präsident Wladimir Putin hatte die Zahl der Soldaten im Dezember mit [617.000] angegeben.", ["Putin"]),
    ("Allein in Homs wurden [12] Menschen getötet, berichten Aktivisten.", ["Aktivisten"]),
    ("Aktivisten berichten, allein in Homs seien [12] Menschen getötet worden.", ["Aktivisten"]),
    ("Die Zahl der Toten stieg auf [12]. Das teilte der Gouverneur am Sonntag mit.", ["Gouverneur"]),
    ("Die Zahl der Toten stieg auf [12]. Das teilte Landrätin Ute Berg am Sonntag mit.", ["Ute Berg"]),
    ("Die Zahl der Toten stieg auf [12]. Das sagte Innenminister Jan Roth (SPD).", ["Jan Roth"]),
    ("Togo verlor [430] Soldaten. Das Ministerium teilte dies am Montag mit.", ["Ministerium"]),  # the next sentence tells
    ("Bei dem Brand starben [30] Menschen. Die Polizei bestätigte die Zahl.", ["Polizei"]),
    ("Bei dem Brand starben [30] Menschen. Ein Sprecher der Polizei hat das bestätigt.", ["Polizei"]),
    ("Bei dem Brand starben [30] Menschen. Die Polizei konnte die Zahl nicht bestätigen.", [None]),  # nobody told it
    ("Bei dem Brand starben [30] Menschen. In Oslo bestätigte das Ministerium den Tod eines Mannes.", [None]),  # an article
    ("Bei dem Brand starben [30] Menschen. Die Polizei sagte, dies sei kein Unfall.", [None]),  # what is told is new
    ("Der Premier kündigte Hilfe für die Familien der [12] Toten an.", [None]),  # not the number
    ("Ein Anwohner sah [10] Leichen auf der Straße.", ["Anwohner"]),  # who saw them tells of them
    ("„Unsere Daten zeigen, dass [39] Menschen starben“, sagte der Minister.", ["Minister"]),  # his own paper
    ("Damit stieg die Zahl der Toten auf [12], teilte die Staatsanwaltschaft am Mittwoch mit.", ["Staatsanwaltschaft"]),
    ("Die Polizei sprach am 12. September von [900] Demonstranten.", ["Polizei"]),
    ("Die Polizei sprach Ende Sept. von [900] Demonstranten.", ["Polizei"]),
    ("Die Polizei gab die Zahl der Toten am 12.09.2024 mit [90] an.", ["Polizei"]),
    ("Bei der Prüfung kam das Institut zu dem Ergebnis, dass [90] Menschen starben.", ["Institut"]),
    ("Die von Minister Kern genannten [900] Toten hat niemand gesehen.", ["Minister Kern"]),
    ("Die vom Ministerium gemeldeten [900] Toten hat niemand gesehen.", ["Ministerium"]),
    ("Ida Kern, 34, sagte, dass [900] Menschen gestorben seien.", ["Ida Kern"]),
    ("Ida Kern, 34, eine Wirtin, sagte, dass [900] Menschen gestorben seien.", ["Ida Kern"]),
    ("Beispielsweise sprach Rednerin Ida Kern von [900] Demonstranten.", ["Rednerin Ida Kern"]),
    ("Tatsächlich meldete Wirtin Ida Kern [900] Demonstranten.", ["Wirtin Ida Kern"]),
    ("Der Generalstab nannte Zahlen. Allein am Sonntag seien [12] Soldaten gefallen, hieß es am Montag.", ["Generalstab"]),
    ("Damit der Verkehr rollt, sagte der Minister, blieben [12] Helfer.", ["Minister"]),
    (
        "Die Zahl der Toten liege bei [12], die der Verletzten bei [30], erklärte das Ministerium weiter.",
        ["Ministerium", "Ministerium"],
    ),
    ("Der Sprecher des Ministeriums, Ali Reza, sagte: „Bislang haben wir [12] Tote.“", ["Reza"]),
    ("Wie die Polizei weiter mitteilte, wurden [12] Personen festgenommen.", ["Polizei"]),
    (
        "[12] Personen wurden festgenommen, teilte ein Polizeisprecher mit, [3] von ihnen sind noch in Haft.",
        ["Polizeisprecher", "Polizeisprecher"],
    ),
    ("Der Minister, der [12] Jahre im Amt war, nannte [30] Tote.", [None, "Minister"]),
    ("Am Unglücksort trafen [12] Retter ein, wie Augenzeugen berichten.", ["Augenzeugen"]),
    ("Die Organisation Ärzte ohne Grenzen behandelte nach eigenen Angaben [12] Verletzte.", ["Ärzte ohne Grenzen"]),
    ("Er habe [12] Leichen gesehen, sagte der Fischer Yusuf Ali der Nachrichtenagentur AFP.", ["Yusuf Ali"]),
    ("Nach Informationen der „Zeit“ starben [12] Soldaten.", ["Zeit"]),
    ("Zahlen des Innenministeriums zufolge wurden [12] Menschen verletzt.", ["Innenministerium"]),
    ("Die Junta spricht von [48] Toten, Anwohner von mehr als [100].", ["Junta", "Anwohner"]),
    ("Die Armee rückt vor. Sie tötete nach eigenen Angaben [300] Rebellen.", ["Armee"]),
    ("Die Rebellen rücken vor. Nach eigenen Angaben nahmen sie [300] Soldaten gefangen.", ["Rebellen"]),
    ("Russland will [300] Soldaten getötet haben.", ["Russland"]),
    ("Leto sagte, die Rebellen halten [300] Quadratkilometer.", ["Leto"]),
    ("Die Junta teilte mit, dass die Polizei [300] Leichen fand.", ["Junta"]),
    ("Mali bestritt, dass Togo [300] Quadratkilometer hält.", ["Mali"]),
    ("Der Minister betonte, die Rebellen griffen mit [300] Mann an.", ["Minister"]),
    ("Die Armee meldete [12] Tote, die Rebellen aber [30].", ["Armee", "Rebellen"]),
    ("Nachdem [12] Menschen gestorben waren, sagte der Minister, die Straßen seien gesperrt.", [None]),
    ("Obwohl [12] Menschen starben, sprach die Armee von einem Erfolg.", [None]),
    (
        "Es seien [12] Leichen geborgen worden, sagte ein Vertreter der Klinik, der anonym bleiben wollte.",
        ["Vertreter der Klinik"],
    ),
    ("Die Bürgermeisterin, Lucia Grande, nannte am Abend [12] Tote.", ["Grande"]),
    (
        "Zunächst hatte die Regierung von [3] Toten gesprochen, später korrigierte sie die Zahl auf [12].",
        ["Regierung", "Regierung"],
    ),
    ("Die eigenen Verluste geben die Rebellen mit [12] an.", ["Rebellen"]),
    (
        "Die Behörden hatten im Mai von [17] gefallenen Polizisten, [30] getöteten Bauern und [40] Verletzten gesprochen.",
        ["Behörden", "Behörden", "Behörden"],
    ),
    ("Die Polizei war im Einsatz. Die Veranstalter waren zufrieden. Sie sprach von [900] Teilnehmern.", ["Polizei"]),
    ("Die Veranstalter waren zufrieden. Die Polizei war im Einsatz. Sie sprachen von [900] Teilnehmern.", ["Veranstalter"]),
    ("Am Tor haben Demonstranten gestanden, [12] Menschen wurden verletzt.", [None]),
    ("Im Lager waren die Flüchtlinge sicher, [12] Menschen starben.", [None]),
    ("Danach war sich die Ärztin sicher, dass [12] Menschen starben.", ["Ärztin"]),
    ("Zugleich bestätigte der Abgeordnete Karl Berg, dass [31] Soldaten gefallen sind.", ["Berg"]),
    ("Unbestätigte Berichte sprechen von [40] Toten.", ["Berichte"]),
    ("Rund [50] Schüler seien verschleppt worden, erklärten die Familien der Opfer.", ["Familien"]),
    (
        "Die Täter seien in das Dorf gefahren, sagte der Bauer. Auch dort hätten sie geschossen. [41] Menschen seien tot.",
        ["Bauer"],
    ),
    ("In Ulm zählte die Gewerkschaft [4500] Teilnehmer und die Polizei [900].", ["Gewerkschaft", "Polizei"]),
    (
        "Laut Polizei kamen [900] Menschen, während die Zentrale in Ulm (Donau) eine [Million] Teilnehmer angegeben hatte.",
        ["Polizei", "Zentrale"],
    ),
    ("Kein Demonstrant sei verletzt worden, sagte der Polizeichef, wohl aber [12] Beamte.", ["Polizeichef"]),
    ("[12] Menschen seien festgenommen worden, hieß es von der Staatsanwaltschaft.", ["Staatsanwaltschaft"]),
    ("Von den [12] Vermissten seien [4] lebend gefunden worden, meldet der Sender TRT.", ["TRT", "TRT"]),
    ("Die Gewerkschaft, die zu dem Streik aufgerufen hatte, gab die Zahl der Teilnehmer mit [30.000] an.", ["Gewerkschaft"]),
    ("Geflohene Bewohner berichteten der AFP von [12] Toten.", ["Bewohner"]),
    ("Seit Freitag sind nach Daten des europäischen Copernicus-Dienstes [12.000] Hektar verbrannt.", ["Copernicus"]),
    (
        "Israels Militär erklärte, [12] Kämpfer seien getötet worden. Die Hamas sprach von [30] toten Zivilisten.",
        ["Militär", "Hamas"],
    ),
    ("Ein örtlicher Beamter und ein Arzt sagten der Agentur Reuters, [12] Menschen seien tot.", ["Beamter"]),
    ("Die Marine habe [12] Menschen gerettet und [3] Leichen geborgen, so ihr Kommandeur.", ["Kommandeur", "Kommandeur"]),
    (
        "Erhofft hatten sich die Veranstalter [50.000] Teilnehmer, am Ende waren es laut Polizei [20.000].",
        ["Veranstalter", "Polizei"],
    ),
    (
        "Chinas Staatsmedien beziffern die Zahl der Toten auf [12], Radio Free Asia spricht von [60].",
        ["Staatsmedien", "Radio Free Asia"],
    ),
    ("Überlebende schilderten, wie [12] Männer erschossen wurden.", ["Überlebende"]),
    ("Nach einer Zählung der BBC sind [50.000] Soldaten gefallen.", ["BBC"]),
    ("Das Manöver, an dem nach Angaben der Armee [12.000] Soldaten teilnehmen, beginnt am Montag.", ["Armee"]),
    ("Der Gouverneur hatte am Morgen noch [9] Tote bestätigt.", ["Gouverneur"]),
    ("Laut einem Sprecher der Küstenwache kenterte das Boot, [12] Menschen ertranken.", ["Küstenwache"]),
    ("Nach Einschätzung des Generals werden im Frühjahr [12.000] Soldaten fehlen.", ["General"]),
    ("Das Auswärtige Amt bestätigte, dass [3] Deutsche unter den Toten sind.", ["Auswärtige Amt"]),
    ("Kiews Generalstab zufolge verlor Russland [1200] Mann.", ["Generalstab"]),
    ("Die Uno rechnet damit, dass bis Jahresende [2] Millionen Menschen fliehen.", ["Uno"]),
    ("Der Bericht der Kommission listet [12] Todesfälle auf.", ["Kommission"]),
    ("Wie viele Menschen starben, ist umstritten: Während Kiew [12] Tote nennt, spricht Moskau von [3].", ["Kiew", "Moskau"]),
    ("Moskau bestätigte lediglich [3] Tote.", ["Moskau"]),
    ("Mindestens [12] Menschen sind nach einem Bericht des Senders CNN gestorben.", ["CNN"]),
    ("„Wir rechnen mit [12.000] Besuchern“, sagte Stadtsprecherin Eva Lang.", ["Eva Lang"]),
    (
        "[12] Menschen wurden verletzt, [3] davon schwer. Das teilte das Lagezentrum der Polizei mit.",
        ["Lagezentrum", "Lagezentrum"],
    ),
    ("Nach Feuerwehrangaben brannten [12] Hektar.", ["Feuerwehr"]),
    ("Auch die Opposition bestätigte die Zahl von [12] Toten.", ["Opposition"]),
    ("Seit Jahresbeginn seien [12.000] Menschen ertrunken, beklagte die Hilfsorganisation Sea-Watch.", ["Sea-Watch"]),
    # nobody says it
    ("Nach ersten Schätzungen starben [12] Menschen.", [None]),
    ("Großeinsatz der Polizei: [30] Menschen festgenommen.", [None]),
    ("Der Einsatz der Armee in Molo: Noch [300] Soldaten sind dort.", [None]),
    ("Ein Polizeisprecher bestätigte [4] Tote. Später korrigierte er die Zahl auf [5].", ["Polizeisprecher", "Polizeisprecher"]),
    ("Erdrutsch: [70] Vermisste am Hang\n\nDie Lage ist schlimm.", [None]),
    ("Bei dem Unglück starben [12] Menschen.", [None]),
    ("Der Sturm forderte [12] Menschenleben. Die Regierung rief den Notstand aus.", [None]),
    ("Die Polizei sperrte die Straße. [12] Menschen wurden verletzt.", [None]),
    ("Die Polizei teilte mit, der Fahrer sei betrunken gewesen.\n\nBei einem anderen Unfall starben [12] Menschen.", [None]),
    ("Nachdem [12] Menschen ertrunken waren, sagte der Minister Hilfe zu.", [None]),
    ("In Hamburg demonstrierten [5000] Menschen, und die Polizei sprach von einem friedlichen Verlauf.", [None]),
    ("Die Polizei war so überfordert, dass [12] Verletzte warten mussten.", [None]),
    ("Man habe [12] Menschen gerettet, hieß es.", [None]),
    ("Das Ergebnis der Razzia: [35] Festnahmen.", [None]),
    ("So viel Boden verlor das Land nie: [700] Quadratkilometer.", [None]),
    ("Der Polizist, der [12] Menschen rettete, bekam einen Orden.", [None]),
    ("Wie berichtet, starben [12] Menschen.", [None]),
    ("Zuvor hatte es geheißen, [12] Menschen seien tot.", [None]),
    ("Bei den Kämpfen starben am Montag [12] Menschen. Die Armee äußerte sich nicht.", [None]),
    ("Insgesamt starben in dem Krieg mehr als [12.000] Menschen.", [None]),
    ("Dem Bericht zufolge starben [12] Menschen.", [None]),
    ("Manche sprechen von [200], andere von [500] Verschütteten.", [None, None]),
    ("Inzwischen hat die Mission [12.000] Soldaten, vor einem Jahr waren es [9000].", [None, None]),
    ("In Rafah starben, wie es weiter hieß, [12] Menschen.", [None]),
    ("Die Zahl der Opfer werde auf [12] geschätzt.", [None]),
    ("In Molo starben [12] Menschen, das teilte die Polizei mit.", ["Polizei"]),
    ("Der Anschlag fordert laut Polizei [12] Tote und [30] Verletzte.", ["Polizei", "Polizei"]),
    ("Das Beben forderte offiziellen Angaben der Behörden zufolge mindestens [12] Tote.", ["Behörden"]),
    ("Die Armee forderte nach dem Tod von [12] Menschen Aufklärung.", [None]),
    ("Das Ministerium legte einen Bericht vor. Darin ist von [12] Toten die Rede.", ["Ministerium"]),
    ("Das Ministerium legte einen Bericht vor. In dem Bericht werden [12] Tote genannt.", ["Ministerium"]),
    ("Die Küstenwache entdeckte ein Boot. Darin sind [12] Menschen erstickt.", [None]),
    ("Außenminister van Beek sprach von [12] Toten.", ["Außenminister van Beek"]),
    ("Zuvor hatte Außenminister van Beek von [12] Toten gesprochen.", ["Außenminister van Beek"]),
    ("Laut Ministerin Anna von der Weide starben [12] Menschen.", ["Ministerin Anna von der Weide"]),
    ("[12] Menschen starben, wie der Leiter des Amtes, Jan Berg, mitteilte.", ["Jan Berg"]),
    ("[12] Menschen starben, wie Jan Berg, 34, mitteilte.", ["Jan Berg"]),
    ("[12] Menschen starben, als ein Hang abrutschte, teilte die Polizei mit.", ["Polizei"]),
    ("[12] Menschen starben, nachdem ein Hang abgerutscht war, teilten Ärzte am Montag mit.", ["Ärzte"]),
    ("Kiews Zahlen zufolge starben [12] Soldaten.", ["Kiew"]),
    ("Russlands Bilanz der ukrainischen Verluste liegt bei [12] Toten.", ["Russland"]),
    ("[12] Soldaten wurden nach Angaben Strucks in einem Bus verletzt.", ["Struck"]),
    ("Bürgermeister Emil Berg sagte, es sei ernst. Das Auto eines Ministers brannte. Er sprach von [12] Toten.", ["Berg"]),
    ("Jan Berg, der das Krankenhaus leitet, sagte, [12] Menschen seien tot.", ["Jan Berg"]),
    ("[12] Menschen seien tot, hatte Jan Berg, 34, erklärt.", ["Jan Berg"]),
    ("Dem Leiter des Amtes, Jan Berg, zufolge starben [12] Menschen.", ["Jan Berg"]),
    ("Jan B. sagte, [12] Menschen seien tot.", ["Jan B."]),
    ("[12] Menschen seien tot, so Jan B., 34.", ["Jan B."]),
    ("Die Armee bestritt jede Beteiligung an dem Angriff, bei dem [12] Menschen starben.", [None]),
    ("Die Erklärung der Armee kam einen Tag, nachdem [12] Menschen gestorben waren.", [None]),
    ("[12] Menschen seien tot, sagte ein Sprecher am Montag (28. Oktober).", ["Sprecher"]),
    ("In Molo kamen [12] Menschen ums Leben, dies bestätigte das Ministerium am Montag.", ["Ministerium"]),
    ("In Molo wurden [12] Leichen geborgen – das gab die Regionalregierung bekannt.", ["Regionalregierung"]),
    ("Es gab [12] Tote, das sind mehr als am Montag.", [None]),
    ("Nach dem Anschlag mit [12] Toten sprach der Präsident den Familien sein Beileid aus.", [None]),
    ("Der Präsident besuchte den Ort, an dem [12] Menschen gestorben waren, und versprach Hilfe.", [None]),
    ("In Regierungskreisen war von [300] Toten die Rede.", ["Regierungskreisen"]),
    ("In Molo war von [300] Toten die Rede.", [None]),
    ("Wie die Agentur aus Armeekreisen erfuhr, starben [31] Soldaten.", ["Armeekreisen"]),
    ("„Nach unseren Informationen wurden [12] Menschen getötet“, sagte Minister Berg.", ["Berg"]),
    ("Präsident Berg war dort. Die Verluste des Gegners bezifferte er auf [900] Soldaten.", ["Berg"]),
    ("Von den Veranstaltern waren [5.000] Menschen erwartet worden.", ["Veranstaltern"]),
    ("Auf Basis von lokalen Quellen wurden [54] Tote registriert.", [None]),
    ("Die UN erhöhten die Zahl der Opfer auf [12], darunter [3] Helfer, und die Zahl der Verletzten auf [30].", ["UN"] * 3),
    ("Der Verein zählte [12.000], die Polizei blieb mit [9.000] darunter.", ["Verein", "Polizei"]),
    ("Es seien [47] Menschen gestorben, sagte der vorläufig zum Armeechef ernannte General Berg.", ["General Berg"]),
    ("In Molo nahmen [4000] Menschen teil, die laut Parolen skandierten.", [None]),
    ("Die Miliz hält immer noch [59] Geiseln fest.", [None]),
    ("Bei dem Brand starben laut Feuerwehr [vier] Menschen.", ["Feuerwehr"]),
    ("Nach Angaben zweier Zeugen starben [12] Menschen.", ["zweier Zeugen"]),
    ("Nach Angaben von Präsident Berg bei seiner Offensive im Norden fielen [300] Rebellen.", ["Präsident Berg"]),
    ("Nach Angaben der Armee bei Gefechten im Norden fielen [300] Rebellen.", ["Armee"]),
    ("Laut dem Institut Molo rückte die Armee vor. Im Mai nahm sie der Analyse zufolge [500] km² ein.", ["Institut Molo"]),
    ("Laut dem Institut Molo rückte man vor. Im Mai töteten die Rebellen der Studie zufolge [50] Mann.", ["Institut Molo"]),
    ("Wie das Portal Leto meldet, das sich auf die Auswertung von Satellitenbildern beruft, fielen [50] Mann.", ["Portal Leto"]),
    ("Es fielen [50] Mann, wie die Gruppe Leto meldet, die sich auf Todesanzeigen stützt.", ["Gruppe Leto"]),
    ("Wie der Telegramkanal War Leto vermeldet, fielen [50] Soldaten.", ["Telegramkanal War Leto"]),
    (
        "Laut dem Institut Leto rückte man vor. Die Armee kämpft im Norden. Den Berechnungen zufolge hält sie [500] km².",
        ["Institut Leto"],
    ),
    ("Die Zahl der Verwundeten wird in Oslo auf [900] geschätzt.", ["Oslo"]),
    ("Die Zahl der Demonstranten wurde in Oslo auf [900] geschätzt.", [None]),
    ("Es starben [900] Menschen. Das sagte Präsident Berg in seiner abendlichen Ansprache.", ["Präsident Berg"]),
    ("Das sagte Präsident Berg dem Sender CNN. Er sprach von [900] Verletzten.", ["Präsident Berg"]),
    ("Das sagte Präsident Berg laut Übersetzung dem Sender CNN. Er sprach von [900] Verletzten.", ["Präsident Berg"]),
    ("[123] Tote, so der Stand am Mittwoch, haben bei der Flut ihr Leben verloren.", [None]),
    ('In einer Studie haben die Portale "Molo" und "Leto" die Zahl der Toten auf [900] geschätzt.', ["Portale Molo"]),
    ("Dies ergibt eine geschätzte Spanne von insgesamt [290 bis 350] Opfern.", [None]),
    ("Das Ministerium schätzt [300] Tote. Daraus ergibt sich eine Gesamtzahl von [900] Toten.", ["Ministerium", None]),
    ("Nach Behördenangaben vom Donnerstag waren [76] Menschen in Haft.", ["Behörden"]),
    ("Die Zahl der Toten ist vom Ministerium auf [125] korrigiert worden.", ["Ministerium"]),
    ("Die AAPP bezifferte die Zahl der von Soldaten getöteten Menschen auf [701].", ["AAPP"]),
    ("Nun erhöhen die Behörden die Zahl der Toten auf [3.478].", ["Behörden"]),
    ("Die Miliz hat den Anschlag mit [12] Toten für sich reklamiert.", [None]),
    ("[12] Tote laut Bericht", [None]),  # a report word ends the text
    ("Das teilte Oberst Berg mit. Unter den Toten sei ein Mitarbeiter der Bahn. [40] Menschen seien verletzt.", ["Oberst Berg"]),
    ("Sprecher Berg äußerte sich vor der Presse. [40] Menschen seien verletzt.", ["Sprecher Berg"]),
    ("„Wir haben [12] Tote“, sagte Dr. Anton Meier vom Krankenhaus.", ["Dr. Anton Meier vom Krankenhaus"]),
    ("„Wir haben [12] Tote“, sagte Dr. Meier dem Sender ARD.", ["Dr. Meier"]),
    ("Zur Demonstration kamen [9.000] Menschen. Die Veranstalter hofften auf [20.000] Teilnehmer.", [None, "Veranstalter"]),
    ("Retter hoffen auf Überlebende; [40] Menschen werden vermisst.", [None]),  # for what, and not for how many
    ("„Bisher starben [40] Menschen“, sagte van der Beek.", ["van der Beek"]),  # a surname that begins with small words
    ("Es seien [40] Menschen gestorben, sagte von Hollen am Montag.", ["von Hollen"]),
    ("Laut al Darwi starben [40] Menschen.", ["al Darwi"]),
    ("Ute von der Weide reist ab. Von der Weide sagte, [40] Menschen seien gestorben.", ["Von der Weide"]),
    ("Wie von Behörden bestätigt wurde, starben [40] Menschen.", [None]),  # and no name
    ("Der Reporter berichtete von Kempten aus, [40] Menschen seien gestorben.", ["Reporter"]),
    ("Seit Mai hat die Armee Berg zufolge [24] Quadratkilometer erobert.", ["Berg"]),  # no dative: another's phrase
    ("Dabei haben die Rebellen Minister Berg zufolge [24] Dörfler getötet.", ["Minister Berg"]),
    ("Der Polizei Kempten zufolge starben [12] Menschen.", ["Polizei Kempten"]),
    (
        "Die Lage sei ernst, sagte Ute Berg. Im Osten zogen Soldaten ab. Die Armee rücke auf Leto vor. "
        "Dort habe sie [9] Hektar erobert.",
        ["Ute Berg"],
    ),
    ("Die Lage ist ernst. Die Armee rückte auf Leto vor. Dabei seien [40] Menschen gestorben.", ["Armee"]),
    ("Es seien [40] Menschen gestorben, sagte Berg dem Sender Antenne 3.", ["Berg"]),  # who listens has a number
    ("Laut Sender Antenne starben [40] Menschen.", ["Sender Antenne"]),
    ("Laut dem Bericht, der vom Roten Kreuz veröffentlicht wurde, starben [40] Menschen.", ["Roten Kreuz"]),
    ("Die Verluste der Armee bezifferte das Ministerium auf [900] Mann.", ["Ministerium"]),
    ("Gegenüber der Agentur Molo sprach er von [40] Toten.", [None]),
    ("Großeinsatz der Polizei: [12] Festnahmen", [None]),
    ("Angriff der Armee: [40] Tote", [None]),
    ("„[12] Menschen starben“, witzelte der Minister.", ["Minister"]),
    ("Zwölf Menschen starben, sagte Holt. Die Feuerwehr war im Einsatz. [40] Menschen seien verletzt worden.", ["Holt"]),
    ("Die Rebellen nahmen für sich in Anspruch, [40] Soldaten getötet zu haben.", ["Rebellen"]),
    (
        "Das Verteidigungsministerium in Oslo äußerte sich. Laut Ministerium fielen [40] Soldaten.",
        ["Verteidigungsministerium in Oslo"],
    ),
]

ENGLISH: list[tuple[str, list[str | None]]] = [
    # who is named before a colon says what is quoted behind it, however long the apposition
    (
        'Police counted 30 bodies. Ann Berg, a resident of nearby Leto: "I saw [15] bodies."',
        ["Ann Berg, a resident of nearby Leto"],
    ),
    ('Police counted 30 bodies. Ann Berg: "I saw [15] bodies."', ["Ann Berg"]),
    ('Police counted 30 bodies. Leto: "We have [15] bodies."', ["Police"]),  # one capital may be anything
    # who signs a post, or stands behind a quote with a dash, has said it; the next line of a list has not
    ("[12] people have died. — Molo Police (@molopolice) June 12, 2025", ["Molo Police"]),
    ("[12] dead in Molo. Roads are closed. pic.example/aBc — Molo Police (@molopolice)", ["Molo Police"]),
    ("[12] people have died, the army said.\n— Molo Police (@molopolice)", ["army"]),
    ("“[12] people have died.” - Mayor Ann Berg", ["Ann Berg"]),
    ("“[12] people have died.” - Molo", [None]),
    ("“[12] people have died.”\n- Roads in Molo", [None]),
    ("[12] people have died.\n- The mayor resigned.", [None]),
    # a quotation mark left out turns no text behind it into a quote
    ('"This is bad," Ann Leto said. A "sign and a "flag" hung there. In Molo [12] people died.', [None]),
    ('"This is bad," Ann Leto said. "In Molo," she said, "there was a blast. [12] people died."', ["Ann Leto"]),
    ("Mayor Tom Berg came. A firefighter was hurt and [12] people were treated, he said.", ["Mayor Tom Berg"]),
    ("Mayor Tom Berg came. The firefighter counted [12] bodies, he said.", ["firefighter"]),
    ("Tom Berg came. A resident fled, and she told reporters [12] people died.", ["resident"]),
    ("[12] people died, according to Togolese media.", ["Togolese media"]),
    ("Leto cited the more than [900] deaths in a speech.", [None]),
    ("The army fired, claiming some [400] lives, and the government said so later.", [None]),
    # what shows something is nobody who says it, but a study is
    ("The incident shows that [12] people died.", [None]),
    ("A study shows [12] people died.", ["study"]),
    # who claims an attack tells no number of it
    ("[12] people were killed in an attack claimed by the Taliban.", [None]),
    ("The bombing, which was claimed by a rebel band, killed [12] people.", [None]),
    ("The Taliban claimed the attack that killed [12] people.", [None]),
    ("The Taliban claimed that [12] soldiers had died.", ["Taliban"]),
    ("As claimed by the Taliban, [12] soldiers died.", ["Taliban"]),
    ("The governments of Mali, Ghana and Togo reported [12] deaths.", ["governments of Mali, Ghana and Togo"]),
    ("On Monday in Mali, Ghana and Togo said [12] people had died.", ["Ghana and Togo"]),  # led by a preposition
    ("An ally of the rebels, Ansar Molo (AM), said it killed [12] soldiers.", ["Ansar Molo"]),
    ("Chad took [13] km² ([5] sq miles), said General Holt.", ["General Holt"] * 2),  # a bracket before the comma
    ("Ten soldiers died ([four] of them officers), said General Holt.", ["General Holt"]),
    ("The army killed [40] rebels (twelve of them boys) in a raid, said General Holt.", ["General Holt"]),
    ("The Lake Movement, a rebel group (LM), said [40] soldiers died.", ["Lake Movement"]),  # a bracket within an insertion
    ("[40] soldiers died in the raid, claimed the ministry.", ["ministry"]),
    ("[40] soldiers died in the raid, estimated General Holt on Monday.", ["General Holt"]),
    ("[40] soldiers died in a raid on Molo, feared by all.", [None]),
    ("The army killed [40] gunmen and rebels, Defence Minister Lena Holt said.", ["Defence Minister Lena Holt"]),  # no apposition
    ("At least [40] people died, a hospital source told Channel 9.", ["hospital source"]),  # who listens has a number
    ("The death toll from a rebel bomb attack rose to [12] on Monday.", [None]),  # it is no count of theirs
    ("The death toll from the rebels was [12].", ["rebels"]),
    ("The mayor said gunmen killed [three] others, a policeman and [two] guards.", ["mayor"] * 2),  # a list of the dead
    ("MALMO -- Police said [12] people died.", ["Police"]),
    ("[12] people died, according to deputy fire chief Lena Holt.", ["deputy fire chief Lena Holt"]),
    ("“We have [12] dead,” said deputy county sheriff Lena Holt.", ["deputy county sheriff Lena Holt"]),
    ("Kenya declares emergency as death toll rises to [12]", [None]),  # what a state does
    ("Rescuers found the wreck of a ferry on which [12] people drowned.", [None]),  # what was found is no number,
    ("Rescuers found [12] bodies.", [None]),  # nor is a find a saying
    ("As the search for survivors went on, the toll was raised to [12], state television said.", ["state television"]),
    ("Norway said it took [12] square miles from Danish forces, including a village which came under fire in May.", ["Norway"]),
    (
        "The town fell, a channel reported, citing the ministry of defence. The ministry said [12] had died.",
        ["ministry of defence"],
    ),
    (
        "The organisers of the march that has filled central Leto have estimated that [900] people came.",
        ["organisers of the march"],
    ),
    ("The officials who have visited Leto have said that [900] people died.", ["officials"]),
    ("A storm that has hit central Leto has killed [900] people, police said.", ["police"]),
    ("Togo gained [461] square kilometres, a rate consistent with the gains observed this year.", [None]),
    (
        "The National Intelligence Service told a parliamentary committee so. The agency also said [40] died.",
        ["National Intelligence Service"],
    ),
    ("Norway in May proposed to pull out [900] soldiers.", ["Norway"]),
    ("Acting on an intelligence report, the army killed [12] rebels.", [None]),  # what led up to it says nothing of it
    ("Jo Berg said: Troops acting on police reports raided Molo, and [12] rebels were killed.", ["Berg"]),
    ("Soldiers acting on information from residents killed [12] rebels.", [None]),
    ("According to intelligence reports, [12] rebels were killed.", ["intelligence"]),
    ("Troops moved in after police reports that [12] people were killed.", ["police"]),  # but what was reported
    ("Ann Berg spoke. [12] bodies were taken to Molo Medical Hospital, she said.", ["Berg"]),  # a pronoun is no office
    ("Jo Berg spoke. Reports of [12] dead, which appeared in the Molo Post, he rejected.", ["Molo Post"]),
    ("The ministry has in turn claimed that [12] soldiers were killed.", ["ministry"]),
    ("The president, in turn, assured that the number of the dead could reach [40].", ["president"]),
    ("The army was silent. Residents reached by phone said they had counted [12] bodies.", ["Residents"]),
    ("The army said it had lost men. It had counted [12] bodies.", ["army"]),
    ("Bank director Tim Berg appeared in court on Monday. He said [12] people had died.", ["Bank director Tim Berg"]),
    ("The president announced reforms after [12] people died.", [None]),  # what went before an act
    ("The president declared three days of mourning following the deaths of [12] people.", [None]),
    ("The president announced that after the fire [12] people had died.", ["president"]),  # but what is announced
    ("The ministry announced [12] deaths after a fire.", ["ministry"]),
    ("The mayor said [12] people had died after the roof fell in.", ["mayor"]),
    ("AFP said, citing police, that [12] people had died.", ["police"]),
    ("State media reported the ministry as saying [12] people had died.", ["ministry"]),
    ("Police issued a statement. It said [12] people had died.", ["police"]),  # their paper
    ("The fire brigade corrected the death toll to [12].", ["fire brigade"]),
    ("The mayor adjusted the number of dead to [12].", ["mayor"]),
    ("Police met reporters. It was said that [12] people had died.", [None]),
    ("[12] people died. The toll was confirmed by the fire brigade.", ["fire brigade"]),
    ("[12] people died. The number of fires was given by the fire brigade.", [None]),
    ("Berg, the mayor, was there. He put the toll at [12].", ["Berg"]),  # a surname and its office
    ("Doctors told the BBC that they had counted [12] dead.", ["Doctors"]),  # who is told hears
    ("Doctors told the BBC, which counted [12] dead.", ["BBC"]),  # but a relative clause is of what stands before
    ("The agency that counted [12] dead is closed. It said [14] were hurt.", ["agency", "agency"]),
    ("[12] people were hurt, said Governor Asis ur Keldo.", ["Asis ur Keldo"]),  # one name
    ("The march was called by the union, which said [900] had come.", ["union"]),  # without what it did
    ("The union claimed [900] marched, twice the police estimate of [400].", ["union", "police"]),  # a paper right before it
    ("The union said [900] marched, more than twice the police estimate of [400].", ["union", "police"]),  # from its article on
    ("The toll rose to [12] as rescuers continued to search.", [None]),  # what is done goes on
    ("Rescuers found [14] bodies, the mayor said.", ["mayor"]),
    ("Togo lost [430] soldiers. The defence ministry announced this on Monday.", ["defence ministry"]),  # the next sentence tells
    ("[30] people died in the fire. The mayor said so.", ["mayor"]),
    ("[30] people died in the fire. The police have confirmed the death toll.", ["police"]),
    ("[30] people died in the fire. The ministry published the figure in a report.", ["ministry"]),
    ("[30] people died in the fire. The mayor told reporters this.", ["mayor"]),
    ("[30] people died in the fire. Police have not confirmed the figure.", [None]),  # nobody told it
    ("[30] people died in the fire. Police said this man had fled.", [None]),  # what is told is new
    ("[30] people died in the fire. The mayor said that there were rooms for those without a home.", [None]),
    ("[30] people died in the fire. The ministry announced this year's budget.", [None]),
    ("[30] people died in the fire. The army confirmed the deaths of two officers.", [None]),  # those are others
    ('"We arrested [21] people", declared the minister.', ["minister"]),  # the comma behind the quote
    ("Togo claimed responsibility, saying it had killed [44] soldiers.", ["Togo"]),  # the name a sentence begins with
    ("Al-Molo, which has fought in Mali since May, claimed responsibility, saying it killed [44].", ["Al-Molo"]),
    ("The Times's Ida Berg, reporting from Oslo, said [12] people had died.", ["Ida Berg"]),
    ("Nearly [200] were evacuated amid flood warning", [None]),  # no participle
    ("Leto has [900] refugees, according to Ida Berg, reporting from Molo.", ["Ida Berg"]),
    ("Ida Berg, who lives in Mali, where the attack began at dawn, said [5] people died.", ["Ida Berg"]),
    ("The quake killed [12], according to the region's military ruler, Jan Berg, who was on television.", ["Jan Berg"]),
    ("The death toll from a military attack rose to [12].", [None]),
    ("At least [50] MOLA (the Mission in Molo) soldiers died, the army said.", ["army"]),  # what the letters stand for
    ("The premier announced aid for the families of the [12] miners killed in Leto.", [None]),  # not the number
    ("The mayor announced a day of mourning for the [12] people killed.", [None]),
    ("The [42] nurses that the governor had said were kidnapped are free.", ["governor"]),
    ("The gunmen shot at residents as they ran to a camp, killing another [2] people.", [None]),  # no count that runs to two
    ("A resident saw [10] bodies in the street.", ["resident"]),  # who saw them tells of them
    ("The last people she saw were [2] dead men.", [None]),  # but not of those who are something
    ('"Our records show that [39] people died," the commission said.', ["commission"]),  # its own paper
    ('"Data from our hospitals shows that [39] people died," said the minister.', ["minister"]),
    ("The agency found that [14] people had died.", ["agency"]),
    ("[Forty] people died, the newspaper said, quoting well informed sources.", ["well informed sources"]),
    ("The pilot denied rumours that [12] died, but said [3] were hurt.", ["pilot", "pilot"]),
    ("Data collected by the coast guard show that fishermen report [12] dead.", ["fishermen"]),
    ("Some [900] people fled, said the relief agency on Friday as it flew in tents.", ["relief agency"]),
    ("Some [900] people fled, police said on Friday while rescuers dug on.", ["police"]),
    (
        "Officials do not give official crowd figures, but police chief Ida Kern gave a rough estimate of [900].",
        ["police chief Ida Kern"],
    ),
    ("Rebels ambushed a convoy with a bomb laid by suspected traders, and [nine] died, the coalition said.", ["coalition"]),
    (
        "Estimates varied, with police reporting [80] marchers, local media reporting [100] and the organisers reporting [150].",
        ["police", "local media", "organisers"],
    ),
    ("Six dead, [35] missing after flood: Kyiv", ["Kyiv"]),
    ("Kyiv: [35] dead", [None]),
    ("With gusts of 70 km per hour, the fire killed [12] people.", [None]),
    ("The port came to a standstill as an estimated [100] people marched.", [None]),
    ("Death toll rises to [12] - health ministry", ["health ministry"]),
    ("According to a UP government official, [12] people died.", ["UP government official"]),
    ("Police counted [2,000] marchers and the organisers [5,000].", ["Police", "organisers"]),
    ("Some [50] people were abducted, families of the victims said.", ["families"]),
    ("The governor confirmed [2] deaths but local media reported that [14] people had been killed.", ["governor", "local media"]),
    ("Police in Fulton County, Ohio said [12] people had died.", ["Police in Fulton County, Ohio"]),
    ("[12] people have died since Monday, Denmark said.", ["Denmark"]),  # no clause that "since" opens
    ("[12] people died in the flood, which began on Monday, Denmark said.", ["Denmark"]),
    ("[12] people have died since 3 May, Denmark said.", ["Denmark"]),  # a month, no verb
    ("Two people were hurt in Fulton County, Ohio said on Monday that [12] had died.", ["Ohio"]),
    ("Divers have recovered at least [29] bodies, officials said on Friday.", ["officials"]),
    ("Firefighters recovered [20] bodies as the death toll rose to [61].", [None, None]),  # who digs says nothing
    ("Helpers set out for the island, where [12] people died.", [None]),
    ("The governor established a camp for [300] refugees.", [None]),
    ("Doctors established that [12] people died.", ["Doctors"]),
    ("[12] deaths were attributed to Hurricane Leto.", [None]),
    ("Police nabbed [40] suspects.", [None]),
    ("IS claimed to have killed [40] soldiers.", ["IS"]),
    ("The toll of [12] dead was attributed to Governor Ann Leto.", ["Leto"]),
    ("A minister swore in [300] soldiers.", [None]),
    ("According to the 45-year-old, [12] people had been on board.", ["45-year-old"]),
    ("[12] people died, according to a statement posted on Facebook by the governor.", ["governor"]),
    ("The report said [40] people had been killed.", ["report"]),
    ("The ministry has published a report. The report says [40] people were killed.", ["ministry"]),
    ("The march was peaceful, with organisers claiming [12] had come.", ["organisers"]),
    ("At least [12] people were killed in Molo, security and medical sources said.", ["security and medical sources"]),
    ("At least [12] people were killed in Molo, port and militia officials said.", ["port and militia officials"]),
    ("The police opened an inquiry and said [12] people were killed.", ["police"]),
    ("The rebel army admitted the raid and said that it had [182] hostages.", ["rebel army"]),
    ("A spokesman for a rebel group that controls much of Molo said [109] people drowned.", ["spokesman for a rebel group"]),
    ("A nurse holding a child said [109] people drowned.", ["nurse"]),
    ("The coroner ruled that [109] people drowned.", ["coroner"]),
    ("The coroner ruled on Friday that [109] people drowned.", ["coroner"]),
    ("The junta ruled the country when [109] people drowned.", [None]),
    ("According to the indictment, he killed [109] people.", ["indictment"]),
    ("The court was satisfied that [109] people drowned.", ["court"]),
    ("The doctor treating the boys told Radio Molo that [109] people drowned.", ["doctor"]),
    ("Denying a report, the army said [109] people drowned.", ["army"]),
    ("According to the Leto provincial health department, [50] were injured.", ["Leto provincial health department"]),
    ("[Twelve] hikers died, according to a Friday bulletin of the ministry.", ["ministry"]),
    ("[Twelve] people died, according to an announcement on Friday by the ministry.", ["ministry"]),
    ("[Twelve] people died, according to a 20-page report by the ministry.", ["ministry"]),
    ("[Twelve] people died, according to an updated report of the ministry.", ["ministry"]),
    ("[Twelve] people died, according to a revised toll by the ministry.", ["ministry"]),
    ("[Twelve] people died, according to a study of burnt houses by the police.", ["police"]),
    ("[Twelve] people died, according to one of the police officers.", ["police officers"]),
    ("[Twelve] people died, according to a Friday.", [None]),
    ("The ministry said in May, rebels lost [100] men.", ["ministry"]),
    ("Togo's Flood Office in a notice Friday said [nine] villagers died.", ["Togo's Flood Office"]),
    ("The group shelled a train full of regime troops. It said [12] had died.", ["group"]),
    ("The ministry put the toll at [100], the rebels at [90].", ["ministry", "rebels"]),
    ("Oslo's count passed [900] losses.", ["Oslo"]),
    ("It was the worst attack since the army said a mine had gone off, killing [30].", ["army"]),
    ("Since the mayor said the dam was safe, [12] people have drowned.", [None]),
    ("Kenya's death toll rises to [228]", [None]),
    ("Over [12] Swedes Killed, Says UN Migration Agency", ["UN Migration Agency"]),
    ("At least [12] people were killed, according to police.", ["police"]),
    ("According to the health ministry, [12] people died and [30] were injured.", ["health ministry", "health ministry"]),
    ("Organizers put the crowd at [80,000]; per the police department, it was [50,000].", ["Organizers", "police department"]),
    (
        "The march drew [9,000], if its leaders are to be believed, and [4,000] by the tally of the city council.",
        ["leaders", "city council"],
    ),
    ("By the ministry's own reckoning, [12] miners died.", ["ministry"]),
    ("Figures from the United Nations show [12] aid workers were killed.", ["United Nations"]),
    ("The blaze burned [700] hectares, EFFIS data indicate.", ["EFFIS"]),
    ("According to an AFP analysis of data from the Molo Institute, [700] hectares burned.", ["AFP"]),  # not whose data it used
    ("A Reuters tally of police reports puts the death toll at [40].", ["Reuters"]),
    ("According to a summary of police reports, [40] people died.", ["police"]),  # nobody's own
    ("Rebel forces gave up [12] square kilometres.", [None]),  # who gives up says nothing
    ("An analysis by the Institute for Fire Research found that [700] hectares burned.", ["Institute for Fire Research"]),
    ("In the latest count by the coast guard, [12] people are missing.", ["coast guard"]),
    ("South Korea's estimate is that [600] soldiers died.", ["South Korea"]),
    (
        "Up to [7,000] may turn out in Leeds, according to the council there, and in York the campaigners expect [2,000].",
        ["council", "campaigners"],
    ),
    ("The death toll stands at [12], according to Reuters.", ["Reuters"]),
    ("Twelve villages were hit and [12] people died, police said.", ["police"]),
    ("Police said [12] people had died and [30] were hurt.", ["Police", "Police"]),
    ("Police said [12] people died and organizers said [30] were hurt.", ["Police", "organizers"]),
    ("The toll, officials said on Friday, has risen to [12].", ["officials"]),
    ("“At least [12] bodies were found,” said Maria Lopez, who runs the rescue service.", ["Lopez"]),
    ("At least [12] people died, Lee Min-ho, a member of parliament, told Reuters.", ["Lee Min-ho"]),
    ("The Health Ministry in Aden, whose writ is limited, gave its toll as [1,357].", ["Health Ministry"]),
    (
        "A spokeswoman for the fire department told reporters on Monday that [12] firefighters were hurt.",
        ["spokeswoman for the fire department"],
    ),
    ("In Ankara officials said [12] people were killed.", ["officials"]),
    ("On Tuesday, the interior minister, Ali Kaya, put the number of dead at [12].", ["Kaya"]),
    ("The agency estimates that [12,000] people fled.", ["agency"]),
    ("Rescue workers fear up to [500] people are buried.", ["Rescue workers"]),
    ("President Luis Ortega has acknowledged [31] deaths.", ["Ortega"]),
    ("The army claimed to have killed [70] rebels.", ["army"]),
    ("The rebels, who deny the attack, say [12] of their fighters died.", ["rebels"]),
    ("Nearly [40,000] viewers signed, national broadcaster NHK has estimated.", ["NHK"]),
    ("A slide that engineers estimate buried [13] houses is still moving.", ["engineers"]),
    ("The hospital spoke on Sunday of [18] patients and of [5] deaths.", ["hospital", "hospital"]),
    ("Another [166] deaths were registered in the north by the Syrian Red Crescent.", ["Red Crescent"]),
    ("The number of dead was put at [12] by the governor.", ["governor"]),
    ("The government has confirmed [12] deaths; the opposition says it is [90].", ["government", "opposition"]),
    ("The North, Lee Min-ho reported, has lost [600] men.", ["Lee Min-ho"]),
    ("Hours after the mayor declared that [400] people had come, the police chief spoke of [150].", ["mayor", "police chief"]),
    ("Kyiv says it lost [43,000] soldiers.", ["Kyiv"]),
    ("Police are preparing for [1,000] marchers.", ["Police"]),
    ("The defence ministry warned that [6,000] more troops could arrive.", ["defence ministry"]),
    ("Within a week the camp would empty to [900], Prefect Jean Roy said.", ["Roy"]),
    ("The coroner said that of the [12] dead, [3] were children.", ["coroner", "coroner"]),
    ("The United Nations says more than [2 million] people have fled and [500] have died.", ["United Nations", "United Nations"]),
    ("As the mayor noted, [12] houses fell and [300] people fled.", ["mayor", "mayor"]),
    ("The minister visited the town, saying [12] people had died.", ["minister"]),
    ("Local media reported [12] deaths.", ["media"]),
    ("“It is terrible,” said fire chief Dan Cole. “We found [12] bodies.”", ["Cole"]),
    ("The governor said: “The water is rising. We count [12] dead. It is not over.”", ["governor"]),
    ("“Nobody warned us. [12] people died on my street,” said Ana Silva, a teacher.", ["Silva"]),
    ("Interior Minister Paul Weber visited the site. He said [12] people had died.", ["Weber"]),
    ("Health Minister Ana Roca spoke to reporters. At least [12] patients died, she said.", ["Roca"]),
    ("The White Helmets ended their search. They said [2,166] people had died.", ["White Helmets"]),
    ("The minister and the mayor spoke. They said [40] people had died.", ["minister and the mayor"]),
    ("Governor Ana Roca visited the site. The governor put the toll at [12].", ["Roca"]),
    (
        "The National Intelligence Service briefed lawmakers on Monday. The agency said [600] soldiers had died.",
        ["National Intelligence Service"],
    ),
    ("The police chief gave an update. [12] people had been killed, he said.", ["police chief"]),
    ("Search teams have left, said Mayor Tom Hill. [12] people are missing, Hill added.", ["Tom Hill"]),
    ("At least [12] people died, the newspaper reported, citing hospital officials.", ["hospital officials"]),
    ("Citing the coast guard, Kyodo News said [12] sailors were missing.", ["coast guard"]),
    ("At least [12] men died, Yonhap quoted the defence ministry as saying.", ["defence ministry"]),
    ("Lee Min-ho told Reuters that [600] soldiers had died.", ["Lee Min-ho"]),
    ("[2,000] soldiers killed, Seoul believes\n\nThe war goes on.", ["Seoul"]),
    ("[12] dead in ferry accident: police\n\nThe ferry sank.", ["police"]),
    ("Police: [20,000] at rally\n\nThe rally was peaceful.", ["Police"]),
    ("Zelensky puts losses at [7,500]\n\nThe president spoke on Sunday.", ["Zelensky"]),
    ("Taliban officials, for their part, speak of [12] dead.", ["Taliban"]),
    ("In Moscow the Defense Ministry claimed [300] Ukrainian losses.", ["Defense Ministry"]),
    ("Cal Fire, the state's firefighting agency, lists [85] dead and [249] missing.", ["Cal Fire", "Cal Fire"]),
    ("The figure of [1,200] comes from the separatists; the government admits to [70].", ["separatists", "government"]),
    ("[11] bodies were recovered, the coast guard's spokesman wrote on X.", ["coast guard"]),
    ("Some [12,000] turned out, by police estimates.", ["police"]),
    ("The union counted [30,000]. Police made it [12,000].", ["union", "Police"]),
    ("From the Pentagon came word of [12] wounded.", ["Pentagon"]),
    ("More than [400] have died, the UN's human rights office says.", ["UN"]),
    ("Not [12] but [70] had died, the opposition insisted.", ["opposition", "opposition"]),
    ("As for the injured, there were [12], the hospital said.", ["hospital"]),
    ("Authorities have identified [12] victims.", ["Authorities"]),
    ("The mayor's office said it knew of [12] missing.", ["mayor"]),
    ("HRANA said [29] minors died. It added that [24] agents were killed.", ["HRANA", "HRANA"]),
    ("Amnesty and the Peace Observatory recorded [35] deaths.", ["Amnesty and the Peace Observatory"]),
    ("The group, known as HRNA, said [12] people were killed.", ["HRNA"]),
    ("Some [80] people died, an estimate by U.S.-based Human Rights Watch says.", ["Human Rights Watch"]),
    (
        "In Molo [300] people were hurt, as detailed in a human rights report released by a U.N. agency.",
        ["U.N. agency"],
    ),
    ("Two boats sank, [14] sailors were killed and twice as many reported injured, the ministry said.", ["ministry"]),
    ("[12] people remain missing, among them [3] children, rescuers told the BBC.", ["rescuers", "rescuers"]),
    ("According to a statement by the army, [12] militants were killed, while [3] soldiers were wounded.", ["army", "army"]),
    ("A military spokesperson, Col. Ana Diaz, confirmed that [12] troops had been captured.", ["Diaz"]),
    ("UN aid chief Tom Reed told the Security Council [2 million] people had been uprooted.", ["Reed"]),
    ("The protest drew [30,000] people, its organisers claimed.", ["organisers"]),
    ("More than 2,000 police were deployed, and [12] officers were injured, the force said.", ["force"]),
    ("State television showed the ruins and said [12] were dead.", ["television"]),
    ("Yesterday the ministry had still put the toll at [9].", ["ministry"]),
    ("The army spoke of many dead. Norway did not respond, but last week it reported [48] deaths.", ["Norway"]),
    ("Turkey's president has spoken of [35,000] dead.", ["president"]),
    ("Police counted [12,000] marchers, the organisers [30,000].", ["Police", "organisers"]),
    ("Police counted [12,000] marchers, the FSU [30,000].", ["Police", "FSU"]),
    ("Police counted [12,000] marchers, Mondays [30,000].", ["Police", "Police"]),
    ("The FSU cited nearly [2,900] injuries.", ["FSU"]),
    ("Togo's health ministry cited at least [40] dead.", ["Togo's health ministry"]),
    ("Police cited the [40] people killed in March.", [None]),
    ("The paper cited two doctors who counted [40] dead.", ["two doctors"]),
    ("About [12,000] people came (police: [8,000]).", [None, "police"]),
    ("Organisers said the latest estimate was that [9,000] people took to the streets.", ["Organisers"]),
    ("The toll stands at [12], according to previous reports.", [None]),
    ("Prime Minister John Reed came to Molo. [Twelve] people died, the 57-year-old Dutchman said.", ["John Reed"]),
    ("The league organised the rally, and by its count [9,000] people turned out.", ["league"]),
    ("The turnout was put at [800] by police, and at [2,000] by the unions.", ["police", "unions"]),
    ("The crowd was put by police at [10,000] and by the organisers at [25,000].", ["police", "organisers"]),
    ("At least [10] people were killed by police and [25] by soldiers, the government said.", ["government", "government"]),
    ("Estimates ranged from [8,000] (police) to [30,000] (organisers).", ["police", "organisers"]),
    ("Police say [12] people died, but residents speak of [40].", ["Police", "residents"]),
    ("The ministry's tally stands at [12].", ["ministry"]),
    ("By their own account, the rebels lost [116] men.", ["rebels"]),
    ("The army denies that [12] soldiers were captured.", ["army"]),
    ("Karim Sayed, 41, said [12] people died.", ["Karim Sayed"]),
    ("Karim Sayed, 41, a baker, said [12] people died.", ["Karim Sayed"]),
    ("[Twelve] people died, one witness said.", ["witness"]),
    ("“[Twelve] people died,” said his cousin.", ["cousin"]),
    ("[Twelve] people died, said a cook at the inn.", ["cook"]),
    ("The relief agency, which for a time listed [71] people as missing, said the search went on.", ["agency"]),
    ("The relief agency, which on Friday listed [71] people as missing, said the search went on.", ["agency"]),
    ("Karim Sayed, a baker, said [12] people died.", ["Karim Sayed"]),
    ("The bridge fell and [12] people died, said a neighbour who saw it.", ["neighbour"]),
    ("[Twelve] people died, said a senior official who spoke on condition of anonymity.", ["official"]),
    ("[Twelve] people died, said a senior official speaking on condition of anonymity.", ["official"]),
    ("Nearly [500] people were on board, survivors say, of whom [12] are known to be dead.", ["survivors", "survivors"]),
    ("The children's agency, UNICEF, estimates that [80,000] crossed the border.", ["UNICEF"]),
    ("In a statement, the army said it had killed [12] fighters.", ["army"]),
    ("Its spokesman, John Hill, said that [12] soldiers had died.", ["Hill"]),
    ("The toll includes [12] children, said UNICEF.", ["UNICEF"]),
    ("There were [12] dead, President Lula da Silva said in Brasilia, and [30] missing.", ["Lula da Silva", "Lula da Silva"]),
    ("Doctors Without Borders says its teams treated [12] wounded.", ["Doctors Without Borders"]),
    ("Officials in the capital, however, put the number of dead at [12].", ["Officials"]),
    ("Asked about the toll, the governor answered that [12] bodies had been found.", ["governor"]),
    ("The regional government, led by Ana Roca, has confirmed [12] deaths.", ["regional government"]),
    ("The number of dead rose to [12], said the fire brigade, which has [300] men in the area.", ["fire brigade", None]),
    ("He was one of [12] victims, his brother said.", ["brother"]),
    ("In June, the Pentagon estimated Russian losses at [350,000].", ["Pentagon"]),
    ("Russia has lost [350,000] men, by the Pentagon's estimate.", ["Pentagon"]),
    ("Ukraine's general staff claims that [350,000] Russians have been killed.", ["general staff"]),
    ("“We are at [12],” the mayor said, referring to the number of dead.", ["mayor"]),
    ("Diplomats in Vienna like to say that [5,000] observers are enough.", ["Diplomats in Vienna"]),
    ("The [31,000] troops, the ministry insists, are there for training only.", ["ministry"]),
    ("The army is advancing. It took [300] sq km, by its own account.", ["army"]),
    ("The army is advancing. By its own account, it took [300] sq km.", ["army"]),
    ("How many died is disputed. The junta speaks of [48], residents of more than [100].", ["junta", "residents"]),
    (
        "The blast left [12] dead and [40] hurt, a hospital official, who asked not to be named, said by telephone.",
        ["hospital official", "hospital official"],
    ),
    ("More than [1,000] homes burned. Mayor Lucy Grant told CNN that [12] people were dead.", [None, "Grant"]),
    ("“We have [12] patients,” Dr. Omar Said said. “[3] of them are children.”", ["Omar Said", "Omar Said"]),
    ("The agency's director, Maria Paz, had earlier spoken of [9] deaths.", ["Paz"]),
    ("The government initially said [3] people had died but later raised the figure to [12].", ["government", "government"]),
    ("Their own losses the rebels put at [12].", ["rebels"]),
    ("Its losses, the army says, come to [12] men.", ["army"]),
    ("So far, [12] bodies have been pulled from the river, the fire chief, Tom Lee, told a news conference.", ["Tom Lee"]),
    ("Not a single protester was hurt, the police chief said, though [12] officers were.", ["police chief"]),
    ("[12] people have been arrested, the prosecutor's office announced.", ["prosecutor"]),
    (
        "In all, [1,300] people have died since June, the National Disaster Authority said in its daily update.",
        ["National Disaster Authority"],
    ),
    ("Of the [12] missing, [4] were found alive, state broadcaster TRT reported.", ["TRT", "TRT"]),
    ("The governor said in comments broadcast by Leto TV that the fire had killed [12] people.", ["governor"]),
    ("The fire killed [12] people, the governor said in comments. Leto TV said [14] had died.", ["governor", "Leto TV"]),
    (
        "The union, which called the strike, claimed a turnout of [30,000]; the interior ministry counted [12,000].",
        ["union", "interior ministry"],
    ),
    ("Residents who fled told AFP that [12] houses and [3] people had been buried.", ["Residents", "Residents"]),
    ("At his weekly briefing, Governor Pablo Ruiz gave a figure of [12].", ["Ruiz"]),
    ("A total of [12] people died, data released by the health ministry show.", ["health ministry"]),
    ("More than [12,000] hectares have burned since Friday, satellite images from Copernicus show.", ["Copernicus"]),
    ("“There are [12] dead,” Gen. Luis Paz, commander of the northern division, told reporters.", ["Paz"]),
    ("The Israeli military said it killed [12] fighters. Hamas said [30] civilians died.", ["Israeli military", "Hamas"]),
    ("Hamas-run authorities say [12] people died; Israel disputes that.", ["authorities"]),
    ("At least [12] people were killed, a local official and a hospital source told Reuters.", ["local official"]),
    ("The navy has rescued [12] people and recovered [3] bodies, its commander said.", ["commander", "commander"]),
    ("UNICEF spokesman James Elder described [12] deaths.", ["Elder"]),
    ("The organisers were hoping for [50,000]; in the end [20,000] came, police estimated.", ["organisers", "police"]),
    ("Chinese state media put the death toll at [12]; Radio Free Asia spoke of [60].", ["state media", "Radio Free Asia"]),
    ("As of Monday evening, the ministry listed [12] dead.", ["ministry"]),
    ("Survivors described how [12] men were shot.", ["Survivors"]),
    ("An independent count by the BBC and Mediazona has identified [50,000] dead.", ["BBC"]),
    ("Ukraine, for its part, says it has killed [600,000] Russians.", ["Ukraine"]),
    ("The commission found that [12] prisoners had been tortured.", ["commission"]),
    ("The drill, which the army says will involve [12,000] soldiers, begins on Monday.", ["army"]),
    ("Moscow's forces have lost [1,200] men in a day, if Kyiv's general staff is to be believed.", ["general staff"]),
    ("Police said [12] died, but NHK said [14] were killed.", ["Police", "NHK"]),
    ("According to the Norwegian Bureau of Statistics, [1,570] people died.", ["Norwegian Bureau of Statistics"]),
    ("[Twelve] people died, according to police, while the BBC said [14] had drowned.", ["police", "BBC"]),
    ("According to police, the BBC reported, [12] people died.", ["police"]),
    ("[Twelve] people died, the hospital was quoted as saying by Reuters.", ["hospital"]),
    ("Some [9,000] fans showed up at the stadium, the mayor reported.", ["mayor"]),
    # nobody says it
    ("Norway declared a state of emergency on Friday as the death toll rose to [132].", [None]),
    ("The fire, which authorities believe was arson, destroyed [85] hectares.", [None]),
    ("Earthquake: [12] dead\n\nThe quake was strong.", [None]),
    ("At least [12] people died in the crash.", [None]),
    ("Within 24 hours [40] people were killed – the", [None]),
    ("The quake claimed [12] lives. The government declared an emergency.", [None]),
    ("Police closed the road. [12] people were hurt.", [None]),
    ("Police said the driver was drunk.\n\nIn another crash, [12] people died.", [None]),
    ("After [12] people drowned, the minister promised help.", [None]),
    ("[5,000] people marched in Leeds, and police reported no trouble.", [None]),
    ("Iceland's confirmed dead are [14] in all.", [None]),
    ("It is estimated that [12] people died.", [None]),
    ("The officer who saved [12] people received a medal.", [None]),
    ("The report was late and [12] people died.", [None]),
    ("At least [12] were hurt, according to a government health official.", ["government health official"]),
    ("LIMA: [12] miners were killed by men believed to be rebels, a union leader said.", ["union leader"]),
    ("The charity said [17] people, three doctors and [14] patients, were killed.", ["charity", "charity"]),
    ("The Red Cross reported deaths at the Saint Mary Hospital. It said shelling had killed [19].", ["Red Cross"]),
    ("Some [9,000] filled the square, according to estimates from march organizers.", ["march organizers"]),
    (
        "NEW YORK (XYZ) — Spokesman Andrew Nolan said a count was under way but he told the BBC the march drew [5,000].",
        ["Nolan"],
    ),
    ("The mayor gave no names. She did not take questions but did say that [12] had died.", ["mayor"]),
    ("The ministry published a new count on Monday, showing [970] deaths.", ["ministry"]),
    ("Father Stephen Kabi, spokesman for the Diocese of Malo, where it happened, said [40] died.", ["Kabi"]),
    ("With [59] confirmed dead, more were aboard than earlier declared in the manifest, said Captain Tinay.", ["Tinay"]),
    ("The Ombudsman's Office has received reports of [42] deaths.", ["Ombudsman"]),
    ("[2] marchers have died, their families and clubs announced on Monday.", ["families and clubs"]),
    (
        "The ministry reported [849] officers hurt in clashes — [12] by gunfire — and has not updated it.",
        ["ministry", "ministry"],
    ),
    ("The army on Thursday denied reports about a raid that left [17] dead.", ["army"]),
    ("The army denied Norway's claim that [17] soldiers had been killed.", ["Norway"]),
    ("The army rejected a claim by the rebels that [17] soldiers had died.", ["rebels"]),
    ("Asked about Berg's remarks that [17] soldiers had died, Hill cited the army as saying it was checking.", ["Berg"]),
    ("Hill did not confirm Berg's claim that [17] soldiers had died.", ["Berg"]),
    ("Hill said Berg's estimate that [17] soldiers had died was false.", ["Berg"]),
    ("Hill confirmed Berg's claim that [17] soldiers had died.", ["Hill"]),  # then it is Hill's as well
    ("Oslo denied claims by the Danish Border Force that it had shot [17] people.", ["Danish Border Force"]),
    ("The army denied", []),
    ("The minister spoke to the press. “They shot the police chief and [17] others,” he said.", ["minister"]),
    ("According to Omar Hill, the report of the foreign minister was wrong. He said [17] soldiers had died.", ["Omar Hill"]),
    ("By Omar Hill's count it is below that of a Nato general, who spoke of many. [17] died, he said.", ["Omar Hill"]),
    (
        "The toll is [12], the National Disaster Reduction and Management Council (NDRMC) said.",
        ["National Disaster Reduction and"],
    ),
    (
        "The river rose, the Ministry of Health and Welfare said. It added that [12] people died.",
        ["Ministry of Health and Welfare"],
    ),
    ("“We lost [12] people,” said Leto Hospital (LTH) spokesman Omar Hill.", ["Omar Hill"]),
    ("The FAO–WFP report said it was dry. It added that [12] people died.", ["FAO–WFP report"]),
    ("Nine of the [12] reported deaths were in Molo.", [None]),
    ("“The provisional toll shows [12] dead,” Minister Ann Hill told reporters.", ["Ann Hill"]),
    ("Police said that initial estimates put the crowd at [900].", ["Police"]),
    ("Police said initial estimates put the number of marchers at [900].", ["Police"]),
    ("Initial estimates put the crowd at [900].", ["Initial estimates"]),
    ("Officials rejected claims that [12] people died.", ["Officials"]),
    ("The [40] people the ministry said were killed came from Molo.", ["ministry"]),
    ("The toll is below the [40] deaths the ministry reported.", ["ministry"]),
    ("Police Confirm [12] Dead in Molo Market Blast", ["Police"]),
    ("XEMA Says [12] Killed in Molo Floods", ["XEMA"]),
    ("Death Toll Rises to [12], Police Say", ["Police"]),
    ("“The team has responded to [65] injured people,” added Omar Musa.", ["Omar Musa"]),
    ("At least [12] people died, said Minister Omar bin Hassan.", ["Minister Omar bin Hassan"]),
    ("At least [12] people died, said Ana de la Cruz, the mayor.", ["Ana de la Cruz"]),
    ("At least [12] people died, according to Minister Omar al-Hassan.", ["Omar al-Hassan"]),
    ("At least [12] people died after a magnitude-5.7 earthquake, the government said.", ["government"]),
    ("Officials ordered all out of Molo, where a fire has killed [12] people.", [None]),
    ("District police boss Omar Hill said the bus was old. Of those aboard [12] died, he said.", ["Omar Hill"]),
    ("At last count, [12] people were missing.", [None]),
    ("Islamic State claimed responsibility; [12] died.", [None]),
    ("A police spokesman declined to confirm the figure of [12].", [None]),
    ("He put the number of fighters at [12,000].", [None]),
    ("Nobody knows how many are buried; some put it at [200], others at [500].", [None, None]),
    ("The mission now has [12,000] soldiers, up from [9,000] a year ago.", [None, None]),
    ("For the mayor, it was the worst fire in memory: [12] dead.", [None]),
    ("[Fifty] rebels died. The rebels said [60] soldiers had died.", [None, "rebels"]),
    ("Gunmen believed to belong to a gang have abducted [42] people, a local official said.", ["local official"]),
    # what is denied, vowed, found or followed by an event is not told
    ("The army denied involvement in the attack, which killed [12] people.", [None]),
    ("The army denied involvement and said [12] people had died.", ["army"]),
    ("The army denied that [12] people had died.", ["army"]),
    ("The president vowed to punish those behind the attack that killed [12] people.", [None]),
    ("The president called for calm after the raid, in which [12] people died.", [None]),
    ("The president announced that the raid killed [12] people.", ["president"]),
    ("The ministry found that the blaze killed [12] people.", ["ministry"]),
    ("The army's statement came hours after [12] people were killed.", [None]),
    ("The president's warning comes as [12] people were buried.", [None]),
    ("The army's statement said [12] people were killed.", ["army"]),
    # whom "he" means: who spoke, and neither "a major fire" nor "a minister's car"
    ("Mayor Emil Berg visited Molo. The town was hit by a major fire. He said [12] people died.", ["Berg"]),
    ("Emil Berg, the mayor, said it was grave. A minister's car was hit. He said [12] people died.", ["Berg"]),
    ("Troops launched a major military offensive. According to the military, [300] rebels were killed.", ["military"]),
    ("[17] people died, according to the director of military operations, Gen. Mark Berg.", ["Mark Berg"]),
    ("Peshawar Police chief Muhammad Berg said so. The police officer also said [10] children died.", ["Muhammad Berg"]),
    ("Interior Minister Emil Berg said so. The police officer said [10] children died.", ["police officer"]),
    # behind "who" may stand a verb with an object of its own
    ("A police officer who spoke to the BBC said [12] people were killed.", ["police officer"]),
    ("A soldier who had fled to Togo said [12] people were killed.", ["soldier"]),
    ("The man who police said killed [12] people was arrested.", ["police"]),
    ("Two people familiar with the matter said [12] people were killed.", ["people familiar"]),
    ("At least [12] people were killed, after a hillside gave way, said police.", ["police"]),
    # a day in brackets or told by how long ago ends the clause of who speaks
    ("The toll has risen to [12], an official said on Monday (Oct 28), with more missing.", ["official"]),
    ("The attack killed [12] people, police said two days ago.", ["police"]),
    ("A report published by the Red Cross put the toll at [40].", ["Red Cross"]),
]


def check(language: str, marked: str, expected: list[str | None]) -> None:
    found = [attribution.source for attribution in attributions(language, marked)]
    assert len(found) == len(expected)
    for source, wanted in zip(found, expected, strict=True):
        if wanted is None:
            assert source is None
        else:
            assert source is not None
            assert wanted.casefold() in source.casefold()


@pytest.mark.parametrize(("marked", "expected"), GERMAN)
def test_who_says_so_in_german(marked: str, expected: list[str | None]) -> None:
    check("de", marked, expected)


@pytest.mark.parametrize(("marked", "expected"), ENGLISH)
def test_who_says_so_in_english(marked: str, expected: list[str | None]) -> None:
    check("en", marked, expected)


# ------------------------------------------------------------------------------------------------------------- through whom
@pytest.mark.parametrize(
    ("language", "marked", "source", "via"),
    [
        ("de", "[12] Menschen starben, meldete die Agentur Tass unter Berufung auf das Rote Kreuz.", "Rote Kreuz", "Tass"),
        ("de", "Es gebe [12] Tote, sagte der Fischer Yusuf Ali der Nachrichtenagentur AFP.", "Yusuf Ali", "AFP"),
        ("de", "Davon seien [8000] an der Grenze, sagte Außenminister Blake, wie die Agentur dpa meldete.", "Blake", "dpa"),
        ("de", "„Es gab [12] Tote“, sagte der Polizeichef, der von der Times of Malta zitiert wird.", "Polizeichef", "Times of"),
        ("de", "Laut Reuters starben [12] Menschen.", "Reuters", None),
        ("de", "Laut Polizei starben [12] Menschen.", "Polizei", None),
        ("en", "[12] people died, the daily Haaretz reported, citing hospital officials.", "hospital officials", "Haaretz"),
        ("en", "Citing the coast guard, Kyodo News said [12] sailors were missing.", "coast guard", "Kyodo News"),
        ("en", "At least [12] people died, Lee Min-ho, a member of parliament, told Reuters.", "Lee Min-ho", "Reuters"),
        ("en", "At least [12] people died, Reuters reported.", "Reuters", None),
        ("en", "[12] people died, Mayor Poe told the AFP news agency.", "Poe", "AFP"),
        ("en", "Attack in Molo claims [12] lives, police say", "police", None),
        ("en", "Based on the troops' reports and on data, [12] rebels died, Maj. Leto said.", "Leto", None),
        ("en", "Al-Molo claimed it killed [12] soldiers.", "Al-Molo", None),
        ("en", "The raid killed [12] people, according to Gul Jan Karimi.", "Gul Jan Karimi", None),
        ("de", "[12] Menschen starben, sagten Augenzeugen der Nachrichtenagentur AFP.", "Augenzeugen", "AFP"),
        ("en", "The raid killed [12] people, said April Berg of the Red Cross.", "April Berg of the Red Cross", None),
        ("en", "Jan Poe, head of the council, said [12] people died.", "Jan Poe, head of the council", None),
        ("en", "In early May Amnesty International said [12] people died.", "Amnesty International", None),
        ("en", "Leto officials in Molo, meanwhile, said a new Danish raid killed [12] people.", "Leto officials in Molo", None),
        ("en", "Based on intelligence reports, there were [12] dead, the colonel said.", "colonel", None),
        ("en", "Norway's army released a statement in which it said [12] captives were freed.", "Norway's army", None),
        ("en", "Secretary Anna Roy, addressing a press conference, said [12] people died.", "Anna Roy", None),
        ("en", "At least [12] people died, Mayor Poe said in a video on his Telegram channel.", "Poe", None),
        ("de", "Mindestens [12] Menschen starben, sagte der Minister im Interview am Montag.", "Minister", None),
    ],
)
def test_a_medium_that_relays_somebody_is_no_source(language: str, marked: str, source: str, via: str | None) -> None:
    found = attributions(language, marked)[0]
    assert found.source is not None
    assert source in found.source
    assert (via is None and found.via is None) or (via is not None and via in (found.via or ""))


# ------------------------------------------------------------------------------------------------- where the attribution is
@pytest.mark.parametrize(
    ("language", "marked", "clause", "basis"),
    [
        ("de", "Es gebe [12] Tote, teilte die Polizei am Montag mit.", "teilte die Polizei am Montag mit", "clause"),
        ("de", "Wie die Polizei am Montag mitteilte, starben [12] Menschen.", "Wie die Polizei am Montag mitteilte", "clause"),
        ("de", "Nach Angaben der Polizei vom Montag starben [12] Menschen.", "Nach Angaben der Polizei vom Montag", "clause"),
        ("de", "Im März sprach die Armee von [12] Toten, später von [30].", "Im März sprach die Armee von 12 Toten", "clause"),
        ("de", "Polizei: [12] Tote bei Unfall", "Polizei", "colon"),
        ("de", "Sprecher der Polizei: [12] Tote bei Unfall", "Sprecher der Polizei", "colon"),
        ("de", "Es kamen [8000] (Polizei) Menschen.", "Polizei", "bracket"),
        ("de", "Die Lage sei ernst, sagte der Minister am Montag. Es gebe [12] Tote.", "sagte der Minister am Montag", "running"),
        ("de", "Es gab [12] Tote. Das teilte die Polizei am Montag mit.", "Das teilte die Polizei am Montag mit", "after"),
        ("de", "Es gab [12] Tote.", None, "none"),
        ("en", "At least [12] people died, police said on Friday.", "police said on Friday", "clause"),
        ("en", "According to police on Friday, [12] people died.", "According to police on Friday", "clause"),
        ("en", "In April the agency had counted [12] dead.", "In April the agency had counted 12 dead", "clause"),
    ],
)
def test_the_clause_in_which_the_time_of_the_claim_stands(language: str, marked: str, clause: str | None, basis: str) -> None:
    found = attributions(language, marked)[0]
    assert found.basis == basis
    if clause is None:
        assert found.clause is None
    else:
        assert found.sentence is not None
        assert found.clause is not None
        assert found.sentence.words(*found.clause) == clause


def test_the_pack_phrases_that_fired_are_told() -> None:
    assert attributions("de", "Laut Polizei starben [12] Menschen.")[0].trace == ("laut {source}",)


# -------------------------------------------------------------------------------------------------------- tidy and in full
@pytest.mark.parametrize(
    ("language", "marked", "source"),
    [
        ("de", "Laut der Polizei starben [12] Menschen.", "Polizei"),
        ("de", "Wie die von der Miliz kontrollierte Behörde mitteilte, starben [12] Menschen.", "Behörde"),
        ("de", "Der Ort werde geräumt, legt sich Jo Berg fest: Es gebe [12] Tote.", "Jo Berg"),
        ("de", "Unter den [12] Toten sind laut Feuerwehr Kinder und Frauen.", "Feuerwehr"),
        ("de", "Offizielle Stellen sprachen von [12] Toten.", "Offizielle Stellen"),
        ("de", "Laut Hilfsverein Kinder der Berge starben [12] Menschen.", "Hilfsverein Kinder der Berge"),
        ("de", "Westliche Geheimdienste sprechen von [12] Toten.", "Westliche Geheimdienste"),
        ("de", "Es gebe [12] Tote, sagte die Vize-Sprecherin Sabrina Orth.", "Vize-Sprecherin Sabrina Orth"),
        ("de", "Wie die „Deutsche Stiftung“ mitteilte, starben [12] Menschen.", "Deutsche Stiftung"),
        ("de", "Sprecherin Sabrina Orth kam. Orth nannte [12] Tote.", "Sprecherin Sabrina Orth"),
        ("de", "Es gebe [12] Tote, teilte die Küstenwache im Kurznachrichtendienst X mit.", "Küstenwache"),
        ("de", "Die in London ansässige Beobachtungsstelle meldete [12] Tote.", "Beobachtungsstelle"),
        ("en", "GAZA CITY - The ministry in Gaza said [12] people died.", "ministry in Gaza"),
        ("en", "GAZA CITY -The ministry in Gaza said [12] people died.", "ministry in Gaza"),
        ("de", "Bisher hatte die Regierung von einem Abzug von [3000] Soldaten gesprochen.", "Regierung"),
        ("de", "Seither haben die roten Rebellen General Orth zufolge [12] Soldaten getötet.", "General Orth"),
        ("de", "Dem Rebellen General Orth zufolge starben [12] Soldaten.", "Rebellen General Orth"),
        ("en", "The charity Doctors Without Borders (MSF) said [12] people died.", "charity Doctors Without Borders (MSF)"),
        ("en", "Unofficial police estimates put the dead at [12].", "police"),
        ("en", "In New York, a spokesman for the port said [12] people died.", "spokesman for the port"),
        ("en", "At least [12] people died, the White House said.", "White House"),
        ("en", "According to a 3 May coast guard report, [12] people drowned.", "coast guard"),
        ("en", "Tuesday's coast guard report put the drowned at [12].", "coast guard"),
        ("en", "According to last week's coast guard report, [12] people drowned.", "coast guard"),
        ("en", "The 2019 coast guard report said [12] people drowned.", "coast guard"),
        ("en", "According to coast guard reports [12] people drowned.", "coast guard"),
        ("en", "By the ministry's own reckoning, [12] miners died.", "ministry"),
        ("en", "Mayor Tom Hill came. [12] people are missing, Hill added.", "Mayor Tom Hill"),
        ("en", "[Twelve] people died, said a man speaking on condition of anonymity.", "man"),
        ("en", "The sides differ, with Kyiv saying 200 soldiers died and Moscow saying [400] did.", "Moscow"),
        ("de", "Nach Worten Bergs starben [12] Menschen.", "Berg"),
        ("de", "Nach Angaben Emil Bergs starben [12] Menschen.", "Emil Berg"),
        ("de", "Einschätzungen Oslos zufolge starben [12] Menschen.", "Oslo"),
        ("de", "Nach Angaben der Hamas starben [12] Menschen.", "Hamas"),  # a name that ends so
        ("de", "Nach Meinung Lukas' starben [12] Menschen.", "Lukas"),
        ("de", "Laut Lukas starben [12] Menschen.", "Lukas"),  # behind no noun there is no genitive
    ],
)
def test_a_source_reads_tidily_and_in_full(language: str, marked: str, source: str) -> None:
    assert attributions(language, marked)[0].source == source


STRENGTHS = [
    ("de", "Die Mission zählt 3.800 Soldaten.", None),
    ("de", "Die Mission zählt 40 Tote.", "Mission"),
    ("de", "Das Ministerium zählt dort 3.800 Soldaten.", "Ministerium"),
    ("de", "Auf 900 Soldaten schätzt die Armee ihre Stärke.", "Armee"),
    ("en", "The militia counts 900 fighters.", None),
    ("en", "The army counted 900 rebel fighters in the town.", "army"),
]


@pytest.mark.parametrize(("language", "text", "source"), STRENGTHS, ids=[row[1] for row in STRENGTHS])
def test_how_many_a_force_has_itself_is_no_statement_of_its_own(language: str, text: str, source: str | None) -> None:
    assert [figure.source for figure in extract(Article("a", text, language), PACKS)] == [source]


ACCUSED = [  # verbs of saying that stand before a noun are adjectives
    ("en", "A hunt is on in the east for alleged killer Ali Berg after the deaths of 900 women.", None),
    ("en", "Molo police search for suspect in blast that killed 900", None),
    ("en", "A deputy filed a complaint because of 900 deaths in the crackdown and alleged corruption.", None),
    ("en", "The deputy met the families and alleged that 900 people were killed.", "deputy"),
    ("en", "The militia took the town and claimed hundreds of soldiers surrendered.", "militia"),
]


@pytest.mark.parametrize(("language", "text", "source"), ACCUSED, ids=[row[1] for row in ACCUSED])
def test_an_alleged_deed_is_alleged_by_nobody_named(language: str, text: str, source: str | None) -> None:
    assert [figure.source for figure in extract(Article("a", text, language), PACKS)] == [source]


@pytest.mark.parametrize(
    ("language", "text", "sources"),
    [
        ("de", "Minister Berg sagte in Ulm vor 700 Zuhörern, dass 12 Menschen gestorben seien.", [None, "Minister Berg"]),
        ("de", "Vor 700 Zuhörern erklärte Minister Berg, 12 Menschen seien gestorben.", [None, "Minister Berg"]),
        ("de", "Laut Polizei sprach Berg vor 700 Zuhörern.", ["Polizei"]),
        ("en", "Mayor Lund told a crowd of 700 that 12 people had died.", [None, "Mayor Lund"]),
        ("en", "Police told the BBC that 700 protesters were there.", ["Police"]),
    ],
)
def test_who_listens_is_not_counted_by_the_speaker(language: str, text: str, sources: list[str | None]) -> None:
    assert [figure.source for figure in extract(Article("a", text, language=language), PACKS)] == sources


MEASURED = [  # ground that an analysis or a map measured in one sentence is measured on in the next, unless somebody else speaks
    ("de", "Wie aus einer AFP-Analyse hervorgeht, fielen 40 km². Im Mai waren es 30 km².", ["AFP", "AFP"]),
    ("de", "Nach Berechnungen von Sedna fielen 40 km². Laut Armee waren es im Mai 30 km².", ["Sedna", "Armee"]),
    ("de", "Wie Soldaten sagten, fielen 40 km². Im Mai waren es 30 km².", ["Soldaten", None]),
    ("de", "Nach Berechnungen von Sedna starben 40 Menschen. Im Mai starben 30 Menschen.", ["Sedna", None]),
    ("en", "Maps by Sedna show 40 square kilometres fell. It was 30 hectares in May.", ["Sedna", "Sedna"]),
    ("en", "The sheriff said 40 hectares burned. It was 30 hectares in May.", ["sheriff", None]),
]


@pytest.mark.parametrize(("language", "text", "sources"), MEASURED)
def test_who_measured_ground_measured_what_follows(language: str, text: str, sources: list[str | None]) -> None:
    figures = extract(Article(id="test", text=text, language=language), PACKS)
    assert [figure.source for figure in figures] == sources


def test_a_part_without_a_speaker_is_its_wholes() -> None:
    text = "Es fehle an allem, so das Hilfswerk. 12 Menschen, darunter vier Kinder, würden vermisst."
    assert [figure.source for figure in extract(Article("a", text, "de"), PACKS)] == ["Hilfswerk", "Hilfswerk"]
    apart = "Laut Polizei starben 12 Menschen. In Köln starben vier Kinder."
    assert [figure.source for figure in extract(Article("a", apart, "de"), PACKS)] == ["Polizei", None]


def test_a_part_is_not_told_by_who_speaks_behind_it() -> None:
    text = "Laut Polizei starben zwölf Menschen, darunter vier Kinder, während Anwohner von 30 Toten sprachen."
    found = extract(Article("a", text, "de", "2025-03-10"), PACKS)
    assert [(figure.quote, figure.source) for figure in found] == [("zwölf", "Polizei"), ("vier", "Polizei"), ("30", "Anwohner")]


# ---------------------------------------------------------------------------------------------------- one key for one source
@pytest.mark.parametrize(
    "names",
    [
        ("Pentagon", "US-Verteidigungsministerium", "US Defense Department", "Chef des Pentagons", "Pentagon-Sprecherin Orth"),
        ("NIS", "südkoreanischer Geheimdienst", "Geheimdienstes NIS", "Spionagebehörde Südkoreas", "South Korea's spy agency"),
        ("UNHCR", "UN-Flüchtlingshilfswerk", "UN refugee agency", "UN-Flüchtlingswerks"),
        ("AFAD", "türkische Katastrophenschutzbehörde", "Turkey's disaster agency"),
        ("OCHA", "UN-Nothilfebüro"),
        ("Seoul", "südkoreanische Regierung", "South Korean government"),
        ("Präsident Wolodymyr Selenskyj", "Zelenskyy"),
        ("örtliche Behörden", "örtlichen Behörden"),
        ("Innenministerium", "Innenministeriums"),
        ("AFP", "Agentur AFP", "Nachrichtenagentur AFP", "the news agency AFP"),
        ("japanische Agentur Kyodo", "Kyodo news agency"),
        ("Rebellen", "the rebels"),
        ("Sanitäter", "paramedics"),
        ("Menschenrechtler", "human rights activists"),
        ("Fluggesellschaft", "airline"),
        ("Staatsfernsehens", "state TV"),
        ("Präsidenten", "president"),
    ],
)
def test_names_of_one_source_share_a_key(names: tuple[str, ...]) -> None:
    languages = PACKS.languages.values()
    assert len({normalise_source(name, languages) for name in names}) == 1


def test_different_sources_have_different_keys() -> None:
    languages = PACKS.languages.values()
    names = ["Norwegens Botschafter bei der UN", "Kenya's representative to the United Nations"]
    names += ["Pentagon", "US-Außenministerium", "Kreml", "UN", "UNHCR", "Polizei", "südkoreanische Armee", "Lee Min-ho"]
    assert len({normalise_source(name, languages) for name in names}) == len(names)
    assert normalise_source(None, languages) is None


# -------------------------------------------------------------------------------------------- the packs' words prove themselves
SECTIONS = ("attributions", "reports", "speakers", "media", "silent", "official", "aliases", "offices")
SLOTS = {
    "de": {"claim": "die Zahl", "when": "am Montag", "x": "am Montag"},
    "en": {"claim": "the toll", "when": "on Monday", "x": "on Monday"},
}
GROUPS = [
    pytest.param(code, section, group, id=f"{code}-{section}-{group['words'][0]}")
    for code, language in PACKS.languages.items()
    for section in SECTIONS
    for group in language.data.get(section, ())
]


def framed(language: Language, section: str, group: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each form of each word of a group, and its frame with the form in it; the figure in brackets."""
    endings = language.section("text").get("endings", [""])
    nouns = section not in ("attributions", "official") and language.section("syntax").get("verb_second")
    for printed in group["words"]:
        for form in dict.fromkeys(forms(printed.removeprefix("-"), endings)):
            shown = form[:1].upper() + form[1:] if nouns else form
            first, _, last = form.partition(" {x} ")
            frame = group["frame"].replace("{word}", shown).replace("{first}", first).replace("{last}", last)
            text = frame.replace("{source}", group.get("fill", ""))
            for slot, filling in SLOTS[language.code].items():
                text = text.replace(f"{{{slot}}}", filling)
            yield shown, re.sub(r"\b12\b", "[12]", text[:1].upper() + text[1:], count=1)


@pytest.mark.parametrize(("code", "section", "group"), GROUPS)
def test_each_word_of_a_group_gives_the_source_of_its_frame(code: str, section: str, group: Mapping[str, Any]) -> None:
    languages = PACKS.languages
    for form, marked in framed(languages[code], section, group):
        source = attributions(code, marked)[0].source
        if section == "aliases":
            assert normalise_source(source, languages.values()) == group["id"], marked
        elif section == "offices":
            assert normalise_source(form, languages.values()) == group["office"], form
            whose = "Ankara" if group.get("local") else "TR"  # of mayors a country has many
            assert {*str(normalise_source(f"{form} (Ankara)", languages.values())).split()} == {whose, *group["office"].split()}
        elif not group["gives"]:
            assert source is None, marked
        else:
            wanted = form.split()[-1] if group["gives"] == "12" else group["gives"]
            assert source is not None, marked
            assert wanted.casefold() in source.casefold(), marked


# ------------------------------------------------------------------------------------------------------------ hostile texts
@pytest.mark.parametrize(
    "piece", ["laut Polizei [12] Tote, ", "„[12] Tote", "so sagte er, [12] Tote seien ", "Polizei: [12] (", "[12]. Er sagte "]
)
def test_a_text_without_end_takes_no_time_without_end(piece: str) -> None:
    """Four times the text may take about four times as long, never sixteen times."""
    attributions("de", piece * 10)
    times = []
    gc.disable()  # a pause of the collector, with all that other tests left behind, is longer than what is measured
    try:
        for count in (250, 1000):
            start = time.process_time()
            assert len(attributions("de", piece * count)) == count
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    assert times[1] < 10 * times[0] + 0.2


@pytest.mark.parametrize(
    ("language", "marked"),
    [("en", "The toll had risen to at least [2,000] according to the"), ("de", "Es starben [12] Menschen laut der")],
)
def test_a_text_cut_off_before_its_speaker_names_nobody(language: str, marked: str) -> None:
    """Teasers of feeds end within a phrase."""
    check(language, marked, [None])


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "Weder Armee noch Polizei bestätigten, dass [12] Menschen gestorben sind."),
        ("en", "Neither the army nor the police confirmed that [12] people had died."),
        ("en", "It was not clear who said that [12] people had died."),
    ],
)
def test_who_did_not_say_so_is_no_source(language: str, marked: str) -> None:
    check(language, marked, [None])


def test_no_figures_no_attributions() -> None:
    assert attributions("de", "Die Polizei teilte mit, es sei ruhig geblieben.") == []


def test_no_name_runs_on_into_what_somebody_suffered() -> None:
    """ "erlitten nach Angaben der Feuerwehr | Verbrennungen"; "Feuerwehr Ulm" is a name."""
    for text, source in (
        ("[12] Arbeiter erlitten nach Angaben der Feuerwehr Verbrennungen.", "Feuerwehr"),
        ("[12] Arbeiter starben nach Angaben der Feuerwehr Ulm.", "Feuerwehr Ulm"),
    ):
        assert attributions("de", text)[0].source == source
