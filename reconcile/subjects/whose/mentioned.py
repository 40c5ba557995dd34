"""Who the harmed are, by people told of with a number that is no figure: "rescued 40 miners; 12 | were killed"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..counting.counted import HARM, Counted, is_added
from ..counting.phrase import NOUN, UNKNOWN
from .own_words import OwnWords
from .parties import NOBODY, Whose

PEOPLE = ("person", "displaced")  # kinds of nouns of people; who is on duty may only have come to help


class Mentioned:
    """Reads those of one article of whom nothing is told that would make them a figure. `counted`: all that was counted."""

    def __init__(self, own: OwnWords, counted: Sequence[Counted]) -> None:
        self.own, self.language = own, own.language
        self._by_sentence: dict[int, list[Counted]] = defaultdict(list)
        for item in counted:
            self._by_sentence[item.sentence.index].append(item)

    def of_mentioned(self, item: Counted) -> Whose:
        """ "brought out 60 miners, among them | 12 injured", "rescued 40 miners and found the bodies of | 25"; behind
        a full stop only a number without a noun: "Some 40 miners were inside. | Twelve | died"."""
        if item.kind not in HARM or item.phrase.noun_kind not in (None, *HARM) or item.phrase.found is UNKNOWN:
            return NOBODY
        before = [other for other in self._by_sentence[item.sentence.index] if other.index < item.index]
        if before:
            return self._said_of(before[-1]) if self._goes_on(item) else NOBODY
        if not item.is_ellipsis or item.sentence.opens_paragraph:
            return NOBODY
        told = self._by_sentence.get(item.sentence.index - 1, ())
        return self._said_of(told[-1]) if told else NOBODY

    def _goes_on(self, item: Counted) -> bool:
        """A part, more of them, or a number without a noun behind a joiner; not "questioned 40 guests after | 12 were killed"."""
        led = item.sentence.folded[item.amount.begin - 1]
        joined = led == "," or led in self.language.lists("joiners", "clause_openers")
        return item.part is not None or is_added(item) or (item.is_ellipsis and joined)

    def _said_of(self, other: Counted) -> Whose:
        """The noun of people who are no figure."""
        people = other.phrase.found is NOUN and other.phrase.noun_kind in PEOPLE
        return self.own.printed(other) if people and other.kind is None and not other.amount.singular else NOBODY
