"""What a whole article shows about its capitalised words, gathered in one pass over its text.

A name is told from a common noun by what else the article does with it: "in Molo", "bei Molo" and "der Kleinstadt Molo" are
a place; "die Vorsorge" in another paragraph makes "nach Vorsorge" a common noun; "Präsident Molo" makes a person.
"""

from __future__ import annotations

import re
from collections import Counter

from ..packs import Language
from ..reading import Reading
from ..text import fold

WORDS = re.compile(r"[^\W\d_](?:[\w\u00ad\u0300-\u036f]|[-'’\u2011](?=\w))*|\d+|\n|[^\w\s]")


class Regions:
    """Words that locate a name: "Provinz", "Hafenstadt", "region", "northern"."""

    def __init__(self, language: Language) -> None:
        self.words = language.list("naming.regions") | language.list("naming.region_heads")
        self._heads = tuple(language.list("naming.region_heads"))

    def holds(self, word: str) -> bool:
        """True for a folded word that locates, also as the end of a compound."""
        return word in self.words or (bool(self._heads) and word.endswith(self._heads))


class Evidence:
    """The capitalised words of an article, folded and without genitive, by the company they keep."""

    def __init__(self, reading: Reading, regions: Regions) -> None:
        language = reading.language
        self.placed: Counter[str] = Counter()  # how often behind a preposition that nearly always names a place
        self.common: set[str] = set()  # seen with an article or a number, where common nouns are written large
        self.persons: set[str] = set()  # seen behind a title or another name
        self.regional: set[str] = set()  # seen beside a region word: "Provinz Helmand", "Helmand province"
        self.seen: set[str] = set()  # every word, in small letters
        self._regions = regions
        self._sure = language.list("naming.sure")
        self._articles = language.list("articles") | language.list("naming.with_article")
        self._titles = language.list("naming.titles")
        self._plural = tuple(language.list("naming.plural_endings"))
        self._large_nouns = bool(language.section("text").get("capital_nouns"))
        self._read(WORDS.findall(reading.text))

    def _read(self, words: list[str]) -> None:
        before, folded, earlier = "\n", "\n", "\n"
        name: list[str] = []  # the capitals right before: "Jebel Marra"
        for word in words:
            low = word.lower()
            if word[0].isupper():
                self._note(fold(word), before, folded, earlier)
                name = [*name, fold(word)] if bare(before) == before else [fold(word)]
            else:
                if low in self._regions.words and not self._large_nouns:
                    self.regional.update(bare(part) for part in name)
                name = []
            self.seen.add(low)
            earlier, before, folded = folded, word, low

    def _note(self, word: str, before: str, folded: str, earlier: str) -> None:
        name, region = bare(word), self._regions.holds(folded)
        if folded in self._sure:
            self.placed[name] += 1
        if region and not (folded.endswith(self._plural) and word.endswith(self._plural)):  # "in den Gebieten Seuchen"
            self.regional.add(name)
        if self._large_nouns and (
            folded in self._articles or folded.isdigit() or (earlier in self._articles and is_inflected(before))
        ):
            self.common.add(word)
        if folded in self._titles or (before[:1].isupper() and not region and folded not in self._sure):
            self.persons.add(name)


def bare(word: str) -> str:
    """Without an English genitive.

    >>> bare("Kyiv's")
    'Kyiv'
    """
    return word[:-2] if word.endswith(("'s", "’s")) else word


def is_inflected(word: str) -> bool:
    """A German adjective in front of a noun: "heftige", "russischen"."""
    return word[:1].islower() and word.endswith(("e", "en", "er", "es", "em"))
