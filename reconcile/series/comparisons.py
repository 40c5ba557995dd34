"""What an article says itself about an earlier number: "down from 359", "three times the previous estimate", "ein Plus von 478".

The words stand in the packs, under `[[series.earlier]]`, `[[series.comparisons]]` and `[[series.differences]]`. They are looked
for in the sentences of figures only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from ..memo import Memo
from ..model import Change
from ..packs import Language, expand
from .claims import Draft
from .entry import Entry

NUMBER = r"\d[\d.,'’\s]*\d|\d"
HEDGE = 24  # characters between a phrase and its number: "down from an estimated 359"
LONGEST = 2000  # characters of a sentence
WORD = re.compile(r"\w+")
LOWEST, HIGHEST = 0.8, 1.35  # "more than three times" may be four, "almost three times" two and a half


Forms = Mapping[str, Sequence[tuple[str, frozenset[str]]]]  # forms of phrases and their words, by the longest word of each
Said = tuple[list[tuple[int, int]], list[tuple[int, int]], list[tuple[str, float]]]
Multiples = Mapping[int, Sequence[tuple[str, float]]]  # by id() of the entry beside which they stand: words and factor


class Phrases:
    """Phrases of one meaning, found fast: a sentence is searched for those only whose words it holds."""

    def __init__(self, forms: Forms) -> None:
        self._forms, self._patterns = forms, Memo(_any_of)

    def find(self, sentence: str, words: AbstractSet[str]) -> Iterator[re.Match[str]]:
        """Each place where a phrase stands with its number. `words` are the sentence's, folded."""
        held = (tuple(form for form, needed in self._forms[word] if needed <= words) for word in words & self._forms.keys())
        found = [match for forms in held if forms for match in self._patterns[forms].finditer(sentence)]
        end = 0
        for match in sorted(found, key=lambda match: (match.start(), -match.end())):
            if match.end() > end:  # none within another
                yield match
                end = match.end()


def forms_of(groups: Iterable[Mapping[str, Any]], endings: Sequence[str]) -> Forms:
    """All forms of the phrases of some groups."""
    forms = {form for group in groups for words in group["words"] for form in expand(words, endings)}
    by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        words = frozenset(WORD.findall(form.replace("{n}", "").casefold()))
        by_word.setdefault(max(words, key=lambda word: (len(word), word)), []).append((form, words))
    return by_word


def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(pattern, forms)), re.IGNORECASE)


def pattern(form: str) -> str:
    """A phrase as a regular expression; `{n}` before, within or behind it is a number, perhaps with a hedge."""
    head, slot, tail = form.partition("{n}")
    inner, rest = (r"\s+".join(map(re.escape, part.split())) for part in (head, tail))
    if not slot:
        return rf"\b{inner}\b"
    if head and tail:
        return rf"\b{inner}\b\D{{1,{HEDGE}}}?(?:{NUMBER})\D{{0,{HEDGE}}}?\b{rest}\b"
    return rf"\b{inner}\b\D{{0,{HEDGE}}}?(?:{NUMBER})" if head else rf"(?:{NUMBER})\D{{0,{HEDGE}}}?\b{rest}\b"


class Comparer:
    """The comparisons one language knows."""

    def __init__(self, language: Language) -> None:
        earlier, differences, factors = language.kept("comparisons", lambda: _compiled(language))
        self._earlier, self._differences = Phrases(earlier), Phrases(differences)
        self._factors = [(Phrases(forms), factor) for forms, factor in factors]

    def old_numbers(self, sentence: str) -> list[tuple[int, int]]:
        """Where a phrase with the number it calls an old one stands."""
        return self.read(sentence)[0]

    def differences(self, sentence: str) -> list[tuple[int, int]]:
        """Where a phrase with the number that came on top stands."""
        return self.read(sentence)[1]

    def factors(self, sentence: str) -> list[tuple[str, float]]:
        """The multiples of an earlier number the sentence states, in its words."""
        return self.read(sentence)[2]

    def read(self, sentence: str) -> Said:
        """Old numbers, differences and multiples of a sentence. What is too long to be one says nothing."""
        if len(sentence) > LONGEST:
            return [], [], []
        words = frozenset(WORD.findall(sentence.casefold()))
        old = [match.span() for match in self._earlier.find(sentence, words)]
        differences = [match.span() for match in self._differences.find(sentence, words)]
        factors = [(match.group(), factor) for phrases, factor in self._factors for match in phrases.find(sentence, words)]
        return old, differences, factors


def _compiled(language: Language) -> tuple[Forms, Forms, list[tuple[Forms, float]]]:
    endings: Sequence[str] = language.section("text").get("endings", [""])
    groups: Mapping[str, Sequence[Mapping[str, Any]]] = language.section("series")
    factors = [(forms_of([group], endings), float(group["factor"])) for group in groups.get("comparisons", ())]
    return forms_of(groups.get("earlier", ()), endings), forms_of(groups.get("differences", ()), endings), factors


def read_comparisons(entries: Iterable[Entry], languages: Mapping[str, Language]) -> Multiples:
    """Marks the entries whose number the article calls an old one or a difference; returns the multiples it states."""
    found: dict[int, list[tuple[str, float]]] = {}
    for entry in entries:
        language = languages.get((entry.figure.language or "").split("-")[0].lower())
        if language is None:
            continue
        sentence, quote = entry.figure.sentence, entry.figure.quote
        old, differences, multiples = language.made(Comparer).read(sentence)
        entry.is_old = any(_holds(sentence, span, quote) for span in old)
        if any(_holds(sentence, span, quote) for span in differences):
            entry.change = str(Change.INCREASE)
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
