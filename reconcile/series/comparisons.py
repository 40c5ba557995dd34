"""What an article says itself about an earlier number: "down from 359", "three times the previous estimate", "ein Plus von 478".

The words stand in the packs, under `[[series.earlier]]`, `[[series.comparisons]]` and `[[series.differences]]`. They are looked
for in the sentences of figures only, with one pattern a language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from ..model import Change
from ..packs import Language, expand
from .claims import Draft
from .entry import Entry

NUMBER = r"\d[\d.,'’\s]*\d|\d"
HEDGE = 24  # characters between a phrase and its number: "down from an estimated 359"
LOWEST, HIGHEST = 0.8, 1.35  # "more than three times" may be four, "almost three times" two and a half


Multiples = Mapping[int, Sequence[tuple[str, float]]]  # by id() of the entry beside which they stand: words and factor


class Comparer:
    """The comparisons one language knows."""

    def __init__(self, language: Language) -> None:
        self._endings: Sequence[str] = language.section("text").get("endings", [""])
        self._groups: Mapping[str, Sequence[Mapping[str, Any]]] = language.section("series")

    def _pattern(self, groups: Iterable[Mapping[str, Any]]) -> re.Pattern[str]:
        forms = {form for group in groups for words in group["words"] for form in expand(words, self._endings)}
        patterns = [self._form(form) for form in sorted(forms, key=lambda form: (-len(form), form))]
        return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)

    @staticmethod
    def _form(form: str) -> str:
        """A phrase as a pattern; the slot at its end or within it is the number, the one at its beginning stands before it."""
        head, slot, tail = form.partition("{n}")
        inner = r"\s+".join(map(re.escape, head.split()))
        if not slot:
            return rf"\b{inner}\b"
        rest = r"\s+".join(map(re.escape, tail.split()))
        if head and tail:
            return rf"\b{inner}\s+(?:\D{{0,{HEDGE}}}?(?:{NUMBER}))\D{{0,{HEDGE}}}?\b{rest}\b"
        if head:
            return rf"\b{inner}\b\D{{0,{HEDGE}}}?(?:{NUMBER})"
        return rf"(?:{NUMBER})\D{{0,{HEDGE}}}?\b{rest}\b"

    @cached_property
    def _earlier(self) -> re.Pattern[str]:
        return self._pattern(self._groups.get("earlier", ()))

    @cached_property
    def _differences(self) -> re.Pattern[str]:
        return self._pattern(self._groups.get("differences", ()))

    @cached_property
    def _factors(self) -> list[tuple[re.Pattern[str], float]]:
        groups = self._groups.get("comparisons", ())
        return [(self._pattern([group]), float(group["factor"])) for group in groups]

    def old_numbers(self, sentence: str) -> Iterator[tuple[int, int]]:
        """Where a phrase with the number it calls an old one stands."""
        for match in self._earlier.finditer(sentence):
            yield match.span()

    def differences(self, sentence: str) -> Iterator[tuple[int, int]]:
        """Where a phrase with the number that came on top stands."""
        for match in self._differences.finditer(sentence):
            yield match.span()

    def factors(self, sentence: str) -> Iterator[tuple[str, float]]:
        """The multiples of an earlier number the sentence states, in its words."""
        for pattern, factor in self._factors:
            for match in pattern.finditer(sentence):
                yield match.group(), factor


def read_comparisons(entries: Iterable[Entry], languages: Mapping[str, Language]) -> Multiples:
    """Marks the entries whose number the article calls an old one or a difference; returns the multiples it states."""
    comparers = {code: Comparer(language) for code, language in languages.items()}
    found: dict[int, list[tuple[str, float]]] = {}
    for entry in entries:
        comparer = comparers.get((entry.figure.language or "").split("-")[0].lower())
        if comparer is None:
            continue
        sentence, quote = entry.figure.sentence, entry.figure.quote
        entry.is_old = any(_holds(sentence, span, quote) for span in comparer.old_numbers(sentence))
        if any(_holds(sentence, span, quote) for span in comparer.differences(sentence)):
            entry.change = str(Change.INCREASE)
        multiples = list(comparer.factors(sentence))
        if multiples:
            found[id(entry)] = multiples
    return found


def _holds(sentence: str, span: tuple[int, int], quote: str) -> bool:
    """True where the number is printed within the span and nowhere else in the sentence."""
    return sentence.count(quote) == 1 and span[0] <= sentence.find(quote) < span[1]


def misfits(drafts: Sequence[Draft], multiples: Multiples) -> Iterator[str]:
    """The article's own multiples that fit none of its numbers and an earlier one.

    "10,000, three times the previous estimate" fits 3,000 and not 5,000. Either number may stand in the sentence, so a multiple
    is reported only where no pair fits.
    """
    stated = [(entry, *multiple) for draft in drafts for entry in draft.entries for multiple in multiples.get(id(entry), ())]
    levels = sorted({draft.level for draft in drafts if draft.stands and draft.level})
    if not stated or len(levels) < 2:
        return
    told: dict[str, set[float]] = defaultdict(set)
    for draft in drafts:
        for entry in draft.entries:
            told[entry.figure.document].add(draft.level or 0.0)
    for entry, words, factor in stated:
        document = entry.figure.document
        if not any(_fits(new, levels, factor) for new in told[document]):
            yield f'"{words}" ({document}) fits none of the numbers here'


def _fits(new: float, levels: Sequence[float], factor: float) -> bool:
    """True where one of the sorted levels is about the `factor`-th of `new`."""
    at = bisect_left(levels, new / (HIGHEST * factor))
    return new > 0 and at < len(levels) and levels[at] <= new / (LOWEST * factor)
