"""What the rules for ellipses may look at, and what they ask of it again and again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .counted import Counted
from .kinds import KindReader

QUOTES = frozenset("„“”\"'‘’«»")  # they separate nothing
REACH = 24  # tokens from a count word ("Zahl der Toten") or a noun with a fate to the number it announces
SAME_VALUE = 20  # below this, an equal number elsewhere in the article proves nothing


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules may look at: the sentence's items and reader, and what was counted before it."""

    reader: KindReader
    items: Sequence[Counted]
    before: Sequence[Counted]  # counted in earlier sentences, nearest last
    by_value: Mapping[float, Counted]  # figures of the whole article with a noun of their own
    fates: frozenset[str]
    dead: frozenset[float] = frozenset()  # numbers of killed in the article

    def earlier(self, item: Counted) -> list[Counted]:
        """The other numbers of the sentence before this one, nearest first."""
        return [other for other in reversed(self.items) if other.index < item.index]

    def later(self, item: Counted) -> list[Counted]:
        """Those behind it, nearest first."""
        return [other for other in self.items if other.index > item.index]

    def previous(self, item: Counted) -> Counted | None:
        """The number the reader has in mind: the last one before, in this sentence or the paragraph so far."""
        wholes = [other.whole for other in self.items if other.whole is not None]
        for other in self.earlier(item):
            if other.kind or (other.blocks and not any(other is whole for whole in wholes)):  # "29 der 56 Insassen starben"
                return other
        return next((other for other in reversed(self.before) if other.kind or other.settled), None)


def goes_on(item: Counted, context: Context) -> bool:
    """A verb of counting or saying in the clause: "sprach von", "put it at", "waren es"."""
    counting = item.sentence.reading.language.list("counting_verbs")
    clause = item.sentence.clauses[item.index]
    return any(item.sentence.clause_holds(near, counting) for near in range(clause - 1, clause + 2))


def is_traveller(item: Counted) -> bool:
    """Passengers, customers: they are counted too, but neither march nor flee."""
    noun = item.sentence.tokens[item.phrase.last].lower if item.phrase.last >= 0 else ""
    return noun in item.sentence.reading.language.list("travellers")


def has_verb(item: Counted, verbs: str) -> bool:
    """True where the clause of a number holds a word of the list: "gathering_verbs" of crowds, "arrival_verbs" of refugees."""
    return item.sentence.clause_holds(item.sentence.clauses[item.index], item.sentence.reading.language.list(verbs))


def befalls(kind: str, item: Counted, context: Context) -> bool:
    """A fate always; a march or a deployment only for numbers large enough to be told without a noun."""
    return kind in context.fates or (kind in ("crowd", "troops") and item.amount.value >= SAME_VALUE)
