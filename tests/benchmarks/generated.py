"""Articles made up for measuring: German and English news of ordinary length, the same in every run.

Their sentences are of a few moulds, but no two articles are alike: names, numbers and words are drawn anew. `dense` ones report
figures in two sentences of three, ordinary ones in one of ten.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator

BEGIN = dt.date(2024, 1, 1)
LENGTH = 4000  # characters; what an article in a newspaper has
DENSE, ORDINARY = 2 / 3, 1 / 10

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
WITH_NUMBERS = {
    "de": [
        "Bei dem Beben in {place} starben mindestens {n} Menschen, teilte {who} {day} mit.",
        "In {place} seien rund {n} Menschen verletzt worden, sagte {who}.",
        "Etwa {n} Soldaten sind nach Angaben der Regierung in {place} eingetroffen.",
        "Nach Schätzung der Veranstalter gingen in {place} bis zu {n} Menschen auf die Straße.",
        "Mehr als {n} Bewohner von {place} mussten ihre Häuser verlassen, {n} von ihnen kamen in Schulen unter.",
        "{day} war noch von {n} Vermissten die Rede gewesen.",
        "Die Flut bedeckte {n} Quadratkilometer Land bei {place}.",
    ],
    "en": [
        "At least {n} people were killed in the quake in {place}, {who} said {day}.",
        "Some {n} people were injured in {place}, according to {who}.",
        "About {n} soldiers have arrived in {place}, the government said.",
        "Organisers put the number of marchers in {place} at up to {n}.",
        "More than {n} residents of {place} had to leave their homes, {n} of them found shelter in schools.",
        "{day} officials had still spoken of {n} missing.",
        "The flood covered {n} square kilometres of land near {place}.",
    ],
}
WITHOUT = {
    "de": [
        "Die {what} in {place} gehen {how} weiter.",
        "{who} wollte sich {day} zu den {what} zunächst nicht äußern.",
        "Viele Bewohner von {place} verfolgten die {what} mit Sorge, denn was sie bringen werden, weiß {how} niemand zu sagen.",
        "„Wir werden alles tun, was in unserer Macht steht“, hieß es dazu aus {place}.",
        "Beobachter rechnen damit, dass die {what} {how} enden und dann in {place} wieder aufgenommen werden.",
        "In den vergangenen Wochen hatte {who} wiederholt vor den Folgen gewarnt, ohne damit in {place} Gehör zu finden.",
    ],
    "en": [
        "The {what} in {place} continue {how}.",
        "There was no comment {day} from {who} on the {what}.",
        "Many residents of {place} followed the {what} with concern, for nobody can say {how} what they will bring.",
        '"We will do everything in our power," a statement from {place} read.',
        "Observers expect the {what} to end {how} and to be taken up again in {place}.",
        "Over the past weeks {who} had warned of the consequences time and again, without being heard in {place}.",
    ],
}
# fmt: on


def articles(number: int, share: float, length: int = LENGTH) -> Iterator[dict[str, str]]:
    """So many articles as objects of a JSONL file. `share`: of the sentences that hold a number."""
    chance = random.Random(1)
    for index in range(number):
        language = ("de", "en")[index % 2]
        published = BEGIN + dt.timedelta(days=chance.randrange(300))
        yield {
            "id": f"article-{index:06}",
            "text": _text(chance, language, share, length),
            "published": published.isoformat(),
            "publisher": f"paper {index % 40}",
            "language": language,
        }


def lines(number: int, share: float, length: int = LENGTH) -> Iterator[str]:
    return (json.dumps(article, ensure_ascii=False) + "\n" for article in articles(number, share, length))


def _text(chance: random.Random, language: str, share: float, length: int) -> str:
    paragraphs, written = [], 0
    while written < length:
        paragraph = " ".join(_sentence(chance, language, share) for _ in range(chance.randint(2, 5)))
        paragraphs.append(paragraph)
        written += len(paragraph)
    return "\n\n".join(paragraphs) + "\n"


def _sentence(chance: random.Random, language: str, share: float) -> str:
    mould = chance.choice((WITH_NUMBERS if chance.random() < share else WITHOUT)[language])
    while "{n}" in mould:
        mould = mould.replace("{n}", _number(chance, language), 1)
    sentence = mould.format(**{slot: chance.choice(words) for slot, words in WORDS[language].items()})
    return sentence[0].upper() + sentence[1:]


def _number(chance: random.Random, language: str) -> str:
    number = chance.choice((chance.randint(2, 99), chance.randint(100, 999), chance.randint(1, 60) * 1000))
    return f"{number:,}".replace(",", "." if language == "de" else ",")
