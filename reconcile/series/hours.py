"""The hours of one day at which an article lets several voices count: "the radio reported 51 dead in the morning, later 70. In
the afternoon, the minister spoke of 107."

The later and higher number is a later count, and no other opinion; but of the losses of a side, voices differ at all hours. The
words stand in the packs, under `[hours]`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..model import Status
from ..packs import Language
from ..text import any_of
from .entry import Entry, days_apart
from .flights import part_of_number
from .known import COMPARED
from .told_before import may_be_of_one

GROWING = frozenset({"killed", "wounded", "casualties"})
HOURS = ("morning", "noon", "afternoon", "evening", "night")  # the lists of the packs, in their order
WORD = re.compile(r"[^\W\d]+")
LATER = 0.5  # hours a "later" adds


class Hours:
    """The words one language has for them."""

    def __init__(self, language: Language) -> None:
        lists = [(word, rank) for rank, name in enumerate(HOURS) for word in language.list(f"hours.{name}")]
        self._ends = sorted(lists, key=lambda one: -len(one[0]))  # "Vormittag" before "Mittag"
        self._later, self._small = language.list("hours.later"), language.list("hours.small")
        self._capital, self._joiners = language.capital_nouns, language.list("joiners")
        self._any = re.compile(any_of(word for word, _ in self._ends), re.IGNORECASE)

    def hour(self, entry: Entry) -> float | None:
        """The hour that the sentence of a number names last before it, else behind it in its part of the sentence."""
        sentence, quote = entry.figure.sentence, entry.figure.quote
        if sentence.count(quote) != 1 or not self._any.search(sentence):
            return None
        before = WORD.findall(sentence[: sentence.find(quote)])
        for at in reversed(range(len(before))):
            if (rank := self._rank(before[at])) is not None:
                return rank + LATER * any(word.casefold() in self._later for word in before[at + 1 :])
        behind = WORD.findall(part_of_number(sentence, quote, self._joiners))
        return next((rank for word in behind if (rank := self._rank(word)) is not None), None)

    def _rank(self, word: str) -> int | None:
        lowered = word.casefold()
        if self._capital and not word[0].isupper() and lowered not in self._small:
            return None  # "morgen" is tomorrow
        return next((rank for ending, rank in self._ends if lowered.endswith(ending)), None)


def mark_hours(entries: Iterable[Entry], languages: Mapping[str, Language]) -> None:
    """Marks as old the numbers of earlier hours where the article lets somebody count more at a later one."""
    told: dict[tuple[str, str], list[tuple[float, Entry]]] = defaultdict(list)
    for entry in entries:
        language = languages.get(entry.code)
        is_said = entry.source is not None and entry.status == Status.REPORTED and entry.figure.subject_id is None
        is_whole = entry.figure.part_of is None and not entry.is_of_other
        if language is not None and entry.figure.kind in GROWING and is_said and is_whole:
            hour = language.made(Hours).hour(entry)
            if hour is not None:
                told[entry.figure.document, entry.figure.kind].append((hour, entry))
    for beside in told.values():
        for hour, entry in beside:
            entry.is_old = entry.is_old or any(
                hour < later and entry.level < other.level and days_apart(entry, other) == 0 and may_be_of_one(entry, other)
                for later, other in beside[:COMPARED]
            )
