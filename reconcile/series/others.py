"""What an article tells of another event beside its own: "A strike on Leto killed 30. Another strike killed 12."

It is no part of the first number and no later count of it, so that it stands in a series of its own, also where it befell the
same place. The words stand in the packs, under `[another]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..memo import once
from ..packs import Language
from ..text import any_of
from .entry import CROWDS, Entry
from .flights import part_of_number
from .known import disjoint

WORDS_BETWEEN = 2  # "another roadside bomb attack"
BETWEEN = rf"(?:[^\W\d][\w-]*\s+){{0,{WORDS_BETWEEN}}}?"
MARKS = ".,;:!?\"'”“’»«)]"  # behind a word
LED_BY = 3  # words before a thing that ran into something of its own: "Hours later another bus overturned"


class Others:
    """The words for another event that one language knows."""

    def __init__(self, language: Language) -> None:
        self._told, self._events, self._things = (language.list(f"another.{name}") for name in ("words", "events", "things"))
        self._first = frozenset(word.split()[-1] for word in self._told)
        self._what = tuple(sorted(word.casefold() for word in self._events | self._things))
        self._joiners = language.list("joiners")

    @once
    def _event(self) -> re.Pattern[str]:
        """ "another roadside | attack". Made when first needed, as making it takes longer than reading some articles."""
        return re.compile(rf"\b{any_of(self._told)}\s+{BETWEEN}[\w-]*{any_of(self._events)}\b", re.IGNORECASE)

    @once
    def _thing(self) -> re.Pattern[str]:
        """ "Hours later another bus"."""
        led = rf"\W*(?:\w+,?\s+){{0,{LED_BY}}}?"
        return re.compile(rf"{led}{any_of(self._told)}\s+{BETWEEN}[\w-]*{any_of(self._things)}\b", re.IGNORECASE)

    def is_told_of(self, sentence: str, quote: str) -> bool:
        """True for a number behind the words, or in one part of the sentence with them: "12 died in another attack"."""
        words = sentence.casefold().split()
        if self._first.isdisjoint(words) or not any(word.rstrip(MARKS).endswith(self._what) for word in words):
            return False
        at = sentence.find(quote)
        before = sentence[: max(at, 0)]
        if self._event.search(before) or self._thing.match(before):
            return True
        return self._event.search(part_of_number(sentence, quote, self._joiners)) is not None


def mark_others(entries: Iterable[Entry], languages: Mapping[str, Language]) -> None:
    """Marks the numbers whose sentence tells of another event, where its article has told another number of its own."""
    told: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        language = languages.get(entry.code)
        if language is None or entry.figure.kind in CROWDS or entry.figure.part_of is not None:
            continue
        entry.is_of_other = language.made(Others).is_told_of(entry.figure.sentence, entry.figure.quote)
        told.setdefault((entry.figure.document, entry.figure.kind), []).append(entry)
    for beside in told.values():
        others = [entry for entry in beside if entry.is_of_other]
        own = [entry for entry in beside if not entry.is_of_other]
        for entry in others:
            entry.is_of_other = is_told_beside(entry, own)


def is_told_beside(entry: Entry, own: Sequence[Entry]) -> bool:
    """True where one of the numbers is another, told before, and none is the same."""
    if any(entry.bounds == other.bounds for other in own):
        return False
    return any(disjoint(other, entry) and other.figure.start < entry.figure.start for other in own)
