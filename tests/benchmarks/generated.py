"""Articles made up for measuring: German and English news of ordinary length, the same in every run.

Their sentences are of a few moulds and as long as those of the news (about 120 characters, with a number 130), but no two
articles are alike: names, numbers and words are drawn anew. `dense` ones report figures in two sentences of three, ordinary ones
in one of ten.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator

BEGIN = dt.date(2024, 1, 1)
LENGTH = 4000  # characters; what an article in a newspaper has
DENSE, ORDINARY = 2 / 3, 1 / 10

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
WITH_NUMBERS = {
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
