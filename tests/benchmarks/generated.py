"""Articles made up for measuring: German and English news of ordinary length, the same in every run.

Their sentences are of a few moulds and as long as those of the news (about 120 characters, with a number 130), but no two
articles are alike: names, numbers and words are drawn anew.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator
from typing import NamedTuple

BEGIN = dt.date(2024, 1, 1)
LENGTH = 4000  # characters; what an article in a newspaper has


class Mix(NamedTuple):
    """What articles are made of."""

    numbers: float  # share of their sentences that hold a number
    figures: float  # share of those that report a figure; the others tell ages, sums of money, times, distances …


# In 350 reports of an agency on wars, disasters, courts and sport a number was a figure in one sentence of five that held one.
ORDINARY = Mix(numbers=1 / 10, figures=1 / 5)
REPORTING = Mix(numbers=1 / 10, figures=1)
DENSE = Mix(numbers=2 / 3, figures=1)

# ruff: noqa: E501 - a mould is one sentence, and those of the news are long
# fmt: off
WORDS = {
    "de": {
        "place": "Aldorf Brennheim Castelroda Dornau Eschwiek Falkenrath Grünbach Hohenlinde Isental Jarmstedt".split(),
        "who": ["die Polizei", "das Innenministerium", "der Bürgermeister", "die Feuerwehr", "eine Sprecherin des Landes"],
        "what": ["Verhandlungen", "Bauarbeiten", "Vorbereitungen", "Gespräche", "Ermittlungen", "Aufräumarbeiten"],
        "how": ["überraschend", "wie geplant", "nach langem Streit", "ohne Ergebnis", "am späten Abend", "vorerst"],
        "day": ["am Montag", "am Dienstag", "am Mittwoch", "am Donnerstag", "am Freitag", "am Wochenende"],
    },
    "en": {
        "place": "Ashbourne Brackwell Coldharbour Dunmere Eastleigh Farnworth Grimsholm Haverley Inchmoor Kelbridge".split(),
        "who": ["police", "the interior ministry", "the mayor", "the fire service", "a spokeswoman for the state"],
        "what": ["negotiations", "building works", "preparations", "talks", "investigations", "repairs"],
        "how": ["unexpectedly", "as planned", "after a long dispute", "without result", "late in the evening", "for now"],
        "day": ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "over the weekend"],
    },
}
FIGURES = {
    "de": [
        "Bei dem Beben in {place}, das die Menschen in der Nacht aus dem Schlaf riss, starben mindestens {n} Menschen, teilte {who} {day} mit.",
        "In {place} seien rund {n} Menschen verletzt worden, einige von ihnen schwer, sagte {who}, als die {what} bereits begonnen hatten.",
        "Etwa {n} Soldaten sind nach Angaben der Regierung in {place} eingetroffen, wo sie die {what} in den kommenden Wochen absichern sollen.",
        "Nach Schätzung der Veranstalter gingen in {place} bis zu {n} Menschen auf die Straße, um gegen die {what} und deren Folgen zu protestieren.",
        "Mehr als {n} Bewohner von {place} mussten ihre Häuser verlassen, {n} von ihnen kamen in Schulen unter, die übrigen bei Verwandten.",
        "{day} war noch von {n} Vermissten die Rede gewesen, doch {who} hatte gleich hinzugefügt, dass sich das während der {what} ändern könne.",
        "Die Flut bedeckte {n} Quadratkilometer Land bei {place}, darunter Felder, die erst im Frühjahr und {how} bestellt worden waren.",
    ],
    "en": [
        "At least {n} people were killed in the quake in {place}, which tore residents from their sleep in the early hours, {who} said {day}.",
        "Some {n} people were injured in {place}, several of them seriously, according to {who}, and the {what} had to be broken off {how}.",
        "About {n} soldiers have arrived in {place}, the government said, where they are to secure the {what} over the coming weeks.",
        "Organisers put the number of marchers in {place} at up to {n} and promised to come back every week until the {what} are over.",
        "More than {n} residents of {place} had to leave their homes, {n} of them found shelter in schools and the others with relatives.",
        "{day} officials had still spoken of {n} missing, but {who} had warned from the start that this might change during the {what}.",
        "The flood covered {n} square kilometres of land near {place}, among it fields which had been sown {how} only in the spring.",
    ],
}
OTHER_NUMBERS = {
    "de": [
        "Die Stadt {place} stellt für die {what} in diesem Jahr {n} Millionen Euro bereit, ein Drittel mehr als im Haushalt vorgesehen war.",
        "Der {age} Jahre alte Angeklagte aus {place} habe sich {how} gestellt, teilte {who} mit, und werde {day} dem Richter vorgeführt.",
        "Um {hour}.30 Uhr wurden die {what} in {place} {how} fortgesetzt, nachdem sie seit dem frühen Morgen geruht hatten.",
        "Nach einer Umfrage aus {place} halten {age} Prozent der Befragten die {what} für überflüssig, vor einem Jahr waren es weniger.",
        "Seit dem Jahr 19{age} sind die {what} in {place} immer wieder verschoben worden, zuletzt {day}, als niemand mehr damit rechnete.",
        "Die Autobahn {age} bleibt zwischen {place} und der Landesgrenze auf einer Länge von {hour} Kilometern gesperrt, sagte {who} {day}.",
        "Mit {hour} zu {age} Stimmen lehnte der Rat von {place} die {what} ab, obwohl {who} bis zuletzt dafür geworben hatte.",
        "Der Verein aus {place} gewann {how} mit 3:1 und steht nach {hour} Spielen auf Platz {age} der Tabelle, was {day} kaum jemand erwartet hätte.",
    ],
    "en": [
        "The town of {place} has set aside {n} million dollars for the {what} this year, a third more than had been planned in its budget.",
        "The {age}-year-old accused from {place} gave himself up {how}, {who} said, and is to be brought before a magistrate {day}.",
        "At {hour}:30 in the morning the {what} in {place} were resumed {how}, after they had been at a standstill since the early hours.",
        "In a survey from {place}, {age} per cent of those asked thought the {what} needless, fewer than had said so the year before.",
        "Since 19{age} the {what} in {place} have been put off again and again, most recently {day}, when nobody expected it any more.",
        "Highway {age} stays closed between {place} and the state border for a stretch of {hour} kilometres, said {who} {day}.",
        "By {hour} votes to {age} the council of {place} turned down the {what}, although {who} had spoken up for them until the end.",
        "The team from {place} won 3-1 and is number {age} of the table after {hour} matches, which hardly anybody had thought possible {day}.",
    ],
}
WITHOUT = {
    "de": [
        "Die {what} in {place} gehen {how} weiter.",
        "{who} wollte sich {day} zu den {what} zunächst nicht äußern und verwies auf eine Erklärung, die bald veröffentlicht werden soll.",
        "Viele Bewohner von {place} verfolgten die {what} mit Sorge, denn was sie bringen werden, weiß {how} niemand zu sagen.",
        "„Wir werden alles tun, was in unserer Macht steht, und wir werden dabei niemanden alleine lassen“, hieß es dazu aus {place}.",
        "Beobachter rechnen damit, dass die {what} {how} enden und dann in {place} unter anderen Vorzeichen wieder aufgenommen werden.",
        "In den vergangenen Wochen hatte {who} wiederholt vor den Folgen gewarnt, ohne damit in {place} oder anderswo Gehör zu finden.",
    ],
    "en": [
        "The {what} in {place} continue {how}.",
        "There was no comment {day} from {who} on the {what}, only a reference to a statement which is to be published before long.",
        "Many residents of {place} followed the {what} with concern, for nobody can say {how} what they will bring.",
        '"We will do everything in our power, and we will leave nobody alone with what has happened here," a statement from {place} read.',
        "Observers expect the {what} to end {how} and to be taken up again in {place} before anybody has had time to notice.",
        "Over the past weeks {who} had warned of the consequences time and again, without being heard in {place} or anywhere else.",
    ],
}
# fmt: on


def articles(number: int, mix: Mix, length: int = LENGTH) -> Iterator[dict[str, str]]:
    """So many articles as objects of a JSONL file."""
    chance = random.Random(1)
    for index in range(number):
        language = ("de", "en")[index % 2]
        published = BEGIN + dt.timedelta(days=chance.randrange(300))
        yield {
            "id": f"article-{index:06}",
            "text": _text(chance, language, mix, length),
            "published": published.isoformat(),
            "publisher": f"paper {index % 40}",
            "language": language,
        }


def lines(number: int, mix: Mix, length: int = LENGTH) -> Iterator[str]:
    return (json.dumps(article, ensure_ascii=False) + "\n" for article in articles(number, mix, length))


def _text(chance: random.Random, language: str, mix: Mix, length: int) -> str:
    paragraphs, written = [], 0
    while written < length:
        paragraph = " ".join(_sentence(chance, language, mix) for _ in range(chance.randint(2, 5)))
        paragraphs.append(paragraph)
        written += len(paragraph)
    return "\n\n".join(paragraphs) + "\n"


def _sentence(chance: random.Random, language: str, mix: Mix) -> str:
    mould = chance.choice(_moulds(chance, mix)[language])
    while "{n}" in mould:
        mould = mould.replace("{n}", _number(chance, language), 1)
    drawn = {slot: chance.choice(words) for slot, words in WORDS[language].items()}
    sentence = mould.format(**drawn, age=chance.randint(21, 99), hour=chance.randint(4, 19))
    return sentence[0].upper() + sentence[1:]


def _moulds(chance: random.Random, mix: Mix) -> dict[str, list[str]]:
    if chance.random() >= mix.numbers:
        return WITHOUT
    return FIGURES if chance.random() < mix.figures else OTHER_NUMBERS


def _number(chance: random.Random, language: str) -> str:
    number = chance.choice((chance.randint(2, 99), chance.randint(100, 999), chance.randint(1, 60) * 1000))
    return f"{number:,}".replace(",", "." if language == "de" else ",")
