"""What an article says itself about an earlier number: "down from 359", "three times the previous estimate", "ein Plus von 478".

The words stand in the packs, under `[[series.earlier]]`, `[[series.comparisons]]` and `[[series.differences]]`. They are looked
for in the sentences of figures only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from ..memo import once
from ..model import Change
from ..packs import Language, expand
from ..text import WORD, any_of
from .claims import Draft
from .entry import Entry

NUMBER = r"\d[\d.,'’\s]*\d|\d"
DIGIT = re.compile(r"\d")
HEDGE = 60  # characters between a phrase and its number: "zuvor hatte das Amt die Zahl mit mindestens 359"
LONGEST = 2000  # characters of a sentence
WORDS = 3  # of a noun, and of a hedge, between two old numbers: "two people dead and at least 60 wounded"
LOWEST, HIGHEST = 0.8, 1.35  # "more than three times" may be four, "almost three times" two and a half


Said = tuple[list[tuple[int, int]], list[tuple[int, int]], list[tuple[str, float]]]
Multiples = Mapping[int, Sequence[tuple[str, float]]]  # by id() of the entry beside which they stand: words and factor
UNIT = re.compile(r"(?:\([^)]*\)|[^\s(])+")  # of a printed phrase: a word or a choice
SLOT = "{n}"
OTHER = "{m}"  # another number than the one the phrase is about: "to {m} from {n}"
ABOUT_OTHER = 25  # characters of hedge and noun around it: "to at least 85 people from 88"


class Phrase:
    """A phrase with the number beside it; searched for only where a sentence holds its words. Its choices are not multiplied out
    as they are in the lexicon: "raising (its|their|…) (own|official|) (count|toll|…)" has thousands of forms and four units."""

    def __init__(self, printed: str, endings: Sequence[str], hedge: int = HEDGE) -> None:
        self._hedge = hedge
        self._units = [sorted(expand(unit, endings), key=len, reverse=True) for unit in UNIT.findall(printed)]
        required = (forms for forms in self._units if "" not in forms and forms not in ([SLOT], [OTHER]))
        self._needs = [needs for forms in required if all(needs := [words_in(form) for form in forms])]

    def may_stand(self, words: AbstractSet[str]) -> bool:
        """True where a sentence with these folded words holds one form of each unit."""
        return all(any(form <= words for form in forms) for forms in self._needs)

    @property
    def keys(self) -> frozenset[str]:
        """Words of which one stands in each sentence with the phrase: the longest of each form of the unit with the longest;
        none of a phrase that asks for no word, which is never found."""
        longest = [[max(form, key=lambda word: (len(word), word)) for form in forms] for forms in self._needs]
        return frozenset(max(longest, key=lambda words: min(map(len, words)), default=[]))

    @once
    def pattern(self) -> re.Pattern[str]:
        """`{n}` before, within or behind the words is a number, perhaps with a hedge."""
        at = self._units.index([SLOT]) if [SLOT] in self._units else None
        if at is None:
            return re.compile(f"(?P<n>{_in_a_row(self._units)})", re.IGNORECASE)
        head, tail = _in_a_row(self._units[:at]), _in_a_row(self._units[at + 1 :])
        between = (rf"\D{{{int(bool(tail))},{self._hedge}}}?" if head else "", rf"\D{{0,{self._hedge}}}?" if tail else "")
        return re.compile(f"{head}{between[0]}(?P<n>{NUMBER}){between[1]}{tail}", re.IGNORECASE)


def words_in(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.casefold()))


def _in_a_row(units: Sequence[Sequence[str]]) -> str:
    """Units of a phrase as a regular expression, white space between them; one with an empty form may be missing.

    >>> print(_in_a_row([["the", ""], ["number"], ["reported", ""]]))
    \\b(?:(?:the)\\s+)?(?:number)(?:\\s+(?:reported))?\\b
    """
    row, begun = "", False
    for forms in units:
        if forms == [OTHER]:
            row += rf"\D{{1,{ABOUT_OTHER}}}?(?:{NUMBER})(?=\D)\D{{0,{ABOUT_OTHER}}}?"
            continue
        unit = "(?:" + "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms if form) + ")"
        unit = rf"\s+{unit}" if begun else unit if "" not in forms else rf"{unit}\s+"
        row += f"(?:{unit})?" if "" in forms else unit
        begun = begun or "" not in forms
    return rf"\b{row}\b" if row else ""


class Phrases:
    """Phrases of one meaning, by words of which a sentence with the phrase holds one."""

    def __init__(self, groups: Iterable[Mapping[str, Any]], endings: Sequence[str]) -> None:
        self._by_word: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in (
            Phrase(printed, endings, int(group.get("hedge", HEDGE))) for group in groups for printed in group["words"]
        ):
            for word in phrase.keys:
                self._by_word[word].append(phrase)

    def find(self, sentence: str, words: AbstractSet[str]) -> Iterator[re.Match[str]]:
        """Each place where a phrase stands with its number (group `n`), none within another; `words`, folded."""
        asked = {phrase for word in words & self._by_word.keys() for phrase in self._by_word[word] if phrase.may_stand(words)}
        found = [match for phrase in asked for match in phrase.pattern.finditer(sentence)]
        end = 0
        for match in sorted(found, key=lambda match: (match.start(), -match.end())):
            if match.end() > end:
                yield match
                end = match.end()


class Comparer:
    """The comparisons one language knows."""

    def __init__(self, language: Language) -> None:
        groups: Mapping[str, Sequence[Mapping[str, Any]]] = language.section("series")
        endings: Sequence[str] = language.section("text").get("endings", [""])
        self._earlier, self._differences = (Phrases(groups.get(name, ()), endings) for name in ("earlier", "differences"))
        self._factors = [(Phrases([group], endings), float(group["factor"])) for group in groups.get("comparisons", ())]
        joiners = "|".join(map(re.escape, sorted(language.list("joiners")))) or "(?!)"
        self._beside = re.compile(
            rf"(?:\s+[^\W\d]+){{1,{WORDS}}}?\s+(?:{joiners})\s+(?:[^\W\d]+\s+){{0,{WORDS}}}?(?P<n>{NUMBER})"
        )

    def read(self, sentence: str) -> Said:
        """Old numbers, differences and multiples of a sentence. What is too long to be one says nothing."""
        if len(sentence) > LONGEST:
            return [], [], []
        words = words_in(sentence)
        old, differences = (
            [match.span("n") for match in phrases.find(sentence, words)] for phrases in (self._earlier, self._differences)
        )
        old += [beside.span("n") for _, end in old if (beside := self._beside.match(sentence, end))]
        factors = [(match.group(), factor) for phrases, factor in self._factors for match in phrases.find(sentence, words)]
        return old, differences, factors


def read_comparisons(entries: Iterable[Entry], languages: Mapping[str, Language]) -> Multiples:
    """Marks the entries whose number the article calls an old one or a difference; returns the multiples it states."""
    entries = list(entries)
    spelled: dict[str, set[str]] = defaultdict(set)
    for figure in (entry.figure for entry in entries):
        if not DIGIT.search(figure.quote):
            spelled[figure.sentence].add(figure.quote)
    found: dict[int, list[tuple[str, float]]] = {}
    for entry in entries:
        language = languages.get(entry.code)
        if language is None:
            continue
        sentence, quote = entry.figure.sentence, entry.figure.quote
        old, differences, multiples = language.made(Comparer).read(in_digits(sentence, spelled.get(sentence, ())))
        entry.is_old = any(_holds(sentence, span, quote) for span in old)
        if any(_holds(sentence, span, quote) for span in differences):
            entry.change = str(Change.INCREASE)
        if multiples:
            found[id(entry)] = multiples
    return found


def in_digits(sentence: str, spelled: Collection[str]) -> str:
    """The sentence with the numbers it spells out as digits of the same length: what is said of "359" is said of "two".

    >>> in_digits("Officials, who had earlier confirmed two deaths, spoke of 12.", ["two"])
    'Officials, who had earlier confirmed 111 deaths, spoke of 12.'
    """
    if not spelled:
        return sentence
    return re.sub(rf"\b{any_of(spelled)}\b", lambda found: "1" * len(found[0]), sentence)


def _holds(sentence: str, span: tuple[int, int], quote: str) -> bool:
    """True where the number is printed within the span and nowhere else in the sentence."""
    return sentence.count(quote) == 1 and span[0] <= sentence.find(quote) < span[1]


def misfits(drafts: Sequence[Draft], multiples: Multiples) -> Iterator[str]:
    """The article's own multiples that fit none of its numbers and an earlier one. "10,000, three times the previous estimate"
    fits 3,000 and not 5,000. Either number may stand in the sentence, so a multiple is reported only where no pair fits."""
    stated = [(entry, *multiple) for draft in drafts for entry in draft.entries for multiple in multiples.get(id(entry), ())]
    levels = sorted({draft.level for draft in drafts if draft.stands and draft.level})
    if not stated or len(levels) < 2:
        return
    told: dict[str, set[float]] = defaultdict(set)
    for draft in drafts:
        for entry in draft.entries:
            told[entry.figure.document].add(draft.level)
    for entry, words, factor in stated:
        document = entry.figure.document
        if not any(_fits(new, levels, factor) for new in told[document]):
            yield f'"{words}" ({document}) fits none of the numbers here'


def _fits(new: float, levels: Sequence[float], factor: float) -> bool:
    """True where one of the sorted levels is about the `factor`-th of `new`."""
    at = bisect_left(levels, new / (HIGHEST * factor))
    return new > 0 and at < len(levels) and levels[at] <= new / (LOWEST * factor)
