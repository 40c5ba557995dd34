"""What a whole article shows about its capitalised words, gathered in one pass over its text.

A name is told from a common noun by what else the article does with it: "in Molo", "bei Molo" and "der Kleinstadt Molo" are
a place; "die Vorsorge" in another paragraph makes "nach Vorsorge" a common noun; "Präsident Molo" makes a person.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..memo import Memo
from ..packs import Language
from ..reading import Reading
from ..text import fold

LETTERS = r"[\w\u00ad\u0300-\u036f]*"
WORDS = re.compile(rf"[^\W\d_]{LETTERS}(?:[-'’\u2011](?=\w){LETTERS})*|\d+|\n|[^\w\s]")


class Regions:
    """Words that locate a name: "Provinz", "Hafenstadt", "region", "northern"."""

    def __init__(self, language: Language) -> None:
        self.words = language.list("naming.regions") | language.list("naming.region_heads")
        self._heads = language.endings("naming.region_heads")
        self._known = Memo(self._holds)

    def holds(self, word: str) -> bool:
        """True for a folded word that locates, also as the end of a compound."""
        return self._known[word]

    def _holds(self, word: str) -> bool:
        return word in self.words or (bool(self._heads) and word.endswith(self._heads))


class Lead(NamedTuple):
    """What a word says of a capitalised word right behind it."""

    is_sure: bool  # a preposition that nearly always leads to a place
    is_region: bool
    is_plural: bool  # a region word that may be one of many: "Gebieten"
    is_article: bool  # or a number, which only common nouns have before them
    is_title: bool
    is_small: bool  # a preposition or conjunction: "Bei Molo", at the head of a sentence, is no full name


NO_LEAD = Lead(False, False, False, False, False, False)


class Leads:
    """The leads of one language, each word looked at once."""

    def __init__(self, language: Language) -> None:
        self.regions = language.made(Regions)
        self.plural = language.endings("naming.plural_endings")
        self.articles = language.list("articles") | language.list("naming.with_article")
        self._sure = language.list("naming.sure")
        self._titles = language.list("naming.titles")
        self._small = self._sure | language.list("prepositions") | language.list("conjunctions")
        self.of = Memo(self._lead)

    def _lead(self, word: str) -> Lead:
        region = self.regions.holds(word)
        lead = Lead(
            word in self._sure,
            region,
            region and word.endswith(self.plural),
            word in self.articles or word.isdigit(),
            word in self._titles,
            word in self._small,
        )
        return NO_LEAD if lead == NO_LEAD else lead


class Evidence:
    """The capitalised words of an article, folded and without genitive, by the company they keep."""

    def __init__(self, reading: Reading) -> None:
        language = reading.language
        self.placed: Counter[str] = Counter()  # how often behind a preposition that nearly always names a place
        self.common: set[str] = set()  # seen with an article or a number, where common nouns are written large
        self.persons: set[str] = set()  # seen behind a title or another name
        self.regional: set[str] = set()  # seen beside a region word: "Provinz Helmand", "Helmand province"
        self._leads = language.made(Leads)
        self._large_nouns = bool(language.section("text").get("capital_nouns"))
        self._described = self._leads.articles if self._large_nouns else frozenset[str]()  # before an adjective and its noun
        words = ["\n", "\n", *WORDS.findall(reading.text)]
        lows = list(map(str.lower, words))
        self.seen = frozenset(lows)  # every word, in small letters
        self._read(words, lows)

    def _read(self, words: Sequence[str], lows: Sequence[str]) -> None:
        of, described = self._leads.of, self._described
        for at, word in enumerate(words):
            if word[0].isupper():
                lead, before, earlier = of[lows[at - 1]], words[at - 1], lows[at - 2]
                if lead is not NO_LEAD or before[0].isupper() or earlier in described:
                    self._note(fold(word), lead, before, earlier)
            elif not self._large_nouns and lows[at] in self._leads.regions.words:
                self.regional.update(bare(fold(part)) for part in _capitals_before(words, at))

    def _note(self, word: str, lead: Lead, before: str, earlier: str) -> None:
        name = bare(word)
        if lead.is_sure:
            self.placed[name] += 1
        if lead.is_region and not (lead.is_plural and word.endswith(self._leads.plural)):  # "in den Gebieten Seuchen"
            self.regional.add(name)
        if self._large_nouns and (lead.is_article or (earlier in self._described and is_inflected(before))):
            self.common.add(word)
        if lead.is_title or (before[0].isupper() and not lead.is_region and not lead.is_small):
            self.persons.add(name)


def _capitals_before(words: Sequence[str], at: int) -> Iterator[str]:
    """The name right before a word, from its end: "Jebel Marra", and nothing of its owner."""
    while words[at - 1][0].isupper():
        at -= 1
        yield words[at]
        if bare(words[at - 1]) != words[at - 1]:
            return


def bare(word: str) -> str:
    """Without an English genitive.

    >>> bare("Kyiv's")
    'Kyiv'
    """
    return word[:-2] if word.endswith(("'s", "’s")) else word


def is_inflected(word: str) -> bool:
    """A German adjective in front of a noun: "heftige", "russischen"."""
    return word[:1].islower() and word.endswith(("e", "en", "er", "es", "em"))
