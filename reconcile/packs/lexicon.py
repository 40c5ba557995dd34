"""The lexicon of a language: all phrases of its packs, found in one pass over the tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..text import Token
from .errors import PackError
from .phrases import Mark, Phrase, elements_of, expand, longest, match_at

SPEAKING = (
    "aliases",
    "speakers",
    "media",
    "offices",
    "reports",
    "official",
    "silent",
)  # nouns that say who speaks, and count nothing
Raw = tuple[str, str, int, tuple[str, ...]]  # a phrase as it is kept: printed, section, index of its value, elements


class Lexicon:
    """All phrases of a language, found by their first literal word: one pass over the tokens, whatever their number.

    It is compiled to plain values, which load fast; a `Phrase` is made of one when a text first uses it.
    """

    def __init__(self, genitives: Sequence[str], gendered: Sequence[str]) -> None:
        self._words: dict[str, list[Raw]] = {}
        self._heads: dict[str, list[Raw]] = {}
        self._values: list[Mapping[str, Any]] = []
        self._lengths: list[int] = []
        self._genitives = tuple(genitives)
        self._gendered = re.compile(rf"[:*/_]?(?:{'|'.join(map(re.escape, gendered))})$") if gendered else None
        self._known: dict[str, tuple[Phrase, ...]] = {}
        self._made: dict[Raw, Phrase] = {}

    def add(self, words: Iterable[str], section: str, value: Mapping[str, Any], endings: Sequence[str]) -> None:
        """Adds phrases of one section that stand for one value."""
        self._values.append(value)
        for printed in words:
            head = printed.startswith("-") and len(printed) > 1
            for form in expand(printed[1:] if head else printed, endings):
                elements = elements_of(form)
                if not elements or all(element.startswith("{") for element in elements):
                    raise PackError(f"the phrase {printed!r} holds no word")
                raw = (printed, section, len(self._values) - 1, elements)
                first = elements[1 if elements[0].startswith("{") else 0]
                self._words.setdefault(first, []).append(raw)
                if head and len(elements) == 1:
                    self._heads.setdefault(first, []).append(raw)

    def compiled(self) -> tuple[Any, ...]:
        """The lexicon as plain values, for the cache."""
        return self._words, self._heads, [dict(value) for value in self._values]

    def fill(self, compiled: tuple[Any, ...]) -> None:
        """Takes up what `compiled` gave."""
        self._words, self._heads, self._values = compiled

    def lookup(self, word: str) -> tuple[Phrase, ...]:
        """Phrases that begin with this (folded) word: as it stands, without genitive, without gender form, by its head."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > 200_000:
                self._known.clear()
            found = self._known[word] = tuple(self._phrase(raw) for raw in self._find(word))
        return found

    def _phrase(self, raw: Raw) -> Phrase:
        phrase = self._made.get(raw)
        if phrase is None:
            printed, section, value, elements = raw
            phrase = self._made[raw] = Phrase.of(printed, section, self._values[value], elements)
        return phrase

    def _find(self, word: str) -> Sequence[Raw]:
        """The phrases of a word. Nouns for speakers are looked up apart, so that none hides the other."""
        found = list(self._search(word, False))
        for section in SPEAKING:
            found.extend(self._search(word, True, section))
        return found

    def _search(self, word: str, speaking: bool, section: str = "") -> Sequence[Raw]:
        def of(raws: Sequence[Raw]) -> list[Raw]:
            return [raw for raw in raws if (raw[1] == section if speaking else raw[1] not in SPEAKING)]

        if found := of(self._words.get(word, ())):
            return found
        for ending in self._genitives:
            if word.endswith(ending) and (found := of(self._words.get(word[: -len(ending)], ()))):
                return found
        stem = None
        if self._gendered and (match := self._gendered.search(word)):
            stem = word[: match.start()]
            for form in (stem + "en", stem, stem + "e", stem + "n"):
                if found := of(self._words.get(form, ())):
                    return found
            word = stem + "en"
        return self._by_head(word, of) or (self._by_head(stem, of) if stem is not None else ())

    def _by_head(self, word: str, of: Callable[[Sequence[Raw]], list[Raw]]) -> Sequence[Raw]:
        if not self._lengths:
            self._lengths = sorted({len(head) for head in self._heads}, reverse=True)
        for length in self._lengths:
            if length < len(word) - 1 and (found := of(self._heads.get(word[-length:], ()))):
                return found
        if "-" in word:
            tail = word.rpartition("-")[2]
            return [raw for raw in of(self._words.get(tail, ())) if len(raw[3]) == 1 and raw[1] == "nouns"]
        return ()

    def mark(self, tokens: Sequence[Token]) -> dict[str, list[Mark]]:
        """Every phrase found, by section, in order; a phrase within a longer one of its section is left out."""
        found: dict[str, list[Mark]] = {}
        words = [token.lower for token in tokens]
        words.append("")
        for index, word in enumerate(words[:-1]):
            following = words[index + 1]
            for phrase in self.lookup(word):
                if phrase.second is not None and phrase.second != following:
                    continue
                mark = match_at(phrase, tokens, index)
                if mark:
                    found.setdefault(phrase.section, []).append(mark)
        return {section: longest(marks) for section, marks in found.items()}
