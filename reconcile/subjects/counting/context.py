"""What the rules for ellipses may look at, and what they ask of it again and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...memo import once
from ..names.evidence import Regions
from .counted import Counted
from .kinds import KindReader

VICTIMS = ("killed", "wounded", "casualties")  # kinds that "the victims" may point at
REACH = 36  # tokens from a count word ("Zahl der Toten") or a noun with a fate to the number it announces
BESIDE = 1  # sentences from the dead to the wounded told beside them
AGAIN = 2  # sentences from a count to an earlier one of it
ONE_SIZE = 1.5  # times by which a count is more than an earlier one of the same
SAME_VALUE = 20  # below this, an equal number elsewhere in the article proves nothing


class Context:
    """What the rules may look at: the sentence's items and reader, and what was counted before it."""

    def __init__(
        self,
        reader: KindReader,
        items: Sequence[Counted],
        before: Sequence[Counted],  # counted in earlier sentences, nearest last
        by_value: Mapping[float, Counted],  # figures of the whole article with a noun of their own
        fates: frozenset[str],
        dead: frozenset[float] = frozenset(),  # numbers of killed in the article
    ) -> None:
        self.reader, self.items, self.before = reader, items, before
        self.by_value, self.fates, self.dead = by_value, fates, dead

    def earlier(self, item: Counted) -> Sequence[Counted]:
        """The other numbers of the sentence before this one, nearest first."""
        return self.items[: item.place][::-1]

    def later(self, item: Counted) -> Sequence[Counted]:
        """Those behind it, nearest first."""
        return self.items[item.place + 1 :]

    def previous(self, item: Counted) -> Counted | None:
        """The number the reader has in mind: the last one before, in this sentence or the paragraph so far."""
        for other in self.earlier(item):
            if other.kind or (other.blocks and not (self._is_whole(other) or _is_where(other))):
                return other
        return self._told_before

    def _is_whole(self, other: Counted) -> bool:
        """ "29 der | 56 Insassen | starben"."""
        return any(part.whole is other for part in self.items)

    def last_victims(self, item: Counted) -> Counted | None:
        """The last of the dead and hurt told before, whoever was counted since: "121 died. 900 people came. The victims | …"."""
        last = self.previous(item)
        told = (other for other in reversed(self.before) if other.kind in VICTIMS)
        return last if last is None or last.kind in VICTIMS else next(told, last)

    def last_dead(self, item: Counted) -> Counted | None:
        """The dead that "the victims" means: the last told of, be wounded told behind them, in their sentence or the next."""
        last = self.last_victims(item)
        if last is None or last.kind != "wounded":
            return last if last is not None and last.kind == "killed" else None
        dead = (other for other in reversed(self.before) if other.kind == "killed")
        return next((other for other in dead if 0 <= last.sentence.index - other.sentence.index <= BESIDE), None)

    def previous_count(self, item: Counted) -> Counted | None:
        """The number told before of which this is another count: where the last one is of another size, the only one of its size.
        "2,253 people were killed and 5,870 wounded … the previous figure had been | 2,189": dead."""
        last = self.previous(item)
        if last is None or last.sentence is item.sentence or _are_of_one_size(last, item):
            return last
        near = (other for other in self.before if other.kind and item.sentence.index - other.sentence.index <= AGAIN)
        alike = {other.kind: other for other in near if _are_of_one_size(other, item)}
        return next(iter(alike.values())) if len(alike) == 1 else last

    @once
    def _told_before(self) -> Counted | None:
        """The last number of the sentences before of which it is known what it counts, or that it is no figure."""
        return next((other for other in reversed(self.before) if other.kind or other.settled), None)

    @once
    def counting_clauses(self) -> frozenset[int]:
        """The clauses of the sentence with a verb of counting or saying."""
        sentence = self.reader.sentence
        verbs = sentence.language.list("counting_verbs")
        return frozenset(clause for token, clause in zip(sentence.tokens, sentence.clauses, strict=True) if token.lower in verbs)


def _are_of_one_size(one: Counted, other: Counted) -> bool:
    low, high = sorted((one.amount.value, other.amount.value))
    return 0 < high <= ONE_SIZE * low


def goes_on(item: Counted, context: Context) -> bool:
    """A verb of counting or saying in the clause, or next to it: "sprach von", "put it at", "waren es"."""
    clause = item.sentence.clauses[item.index]
    return not context.counting_clauses.isdisjoint((clause - 1, clause, clause + 1))


def is_traveller(item: Counted) -> bool:
    """Passengers, customers: they are counted too, but neither march nor flee."""
    return item.noun in item.sentence.language.list("travellers")


def has_verb(item: Counted, verbs: str) -> bool:
    """True where the clause of a number holds a word of the list: "gathering_verbs" of crowds, "arrival_verbs" of refugees."""
    return item.sentence.clause_holds(item.sentence.clauses[item.index], item.sentence.language.list(verbs))


def befalls(kind: str, item: Counted, context: Context) -> bool:
    """A fate always; a march or a deployment only for numbers large enough to be told without a noun."""
    return kind in context.fates or (kind in ("crowd", "troops") and item.amount.value >= SAME_VALUE)


def _is_where(item: Counted) -> bool:
    """ "40 people in | 12 provinces, including six in Molo": how many places something was in, which no people are part of."""
    language, at = item.sentence.language, item.amount.begin - 1
    if at < 1 or item.phrase.noun_kind != "thing" or item.sentence.folded[at] not in language.list("place_prepositions"):
        return False
    return language.made(Regions).holds(item.noun)


# One way of knowing what a number without a noun counts; in a table of `Rules` with what must stand in its sentence.
LeanRule = Callable[[Counted, Context], "str | None"]
