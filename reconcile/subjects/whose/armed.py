"""Of whom it is asked whose army they are: troops; in an article on a war land, losses, and the dead of whom no more is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...packs import Mark
from ...reading import Sentence
from ..counting.counted import HARM, HARMED, LOST, Counted, joined
from ..names.naming import Naming
from .announced import Announced
from .land import is_taken
from .parties import Finder, Parties

NEAR = 3  # sentences in which losses without an owner are those of the army spoken of


class Armed(Finder):
    """Finds those of one article. `mark_of_own`: the words for somebody's own side in the clause of a number."""

    def __init__(
        self,
        naming: Naming,
        parties: Parties,
        announced: Announced,
        by_sentence: Mapping[int, Sequence[Counted]],
        mark_of_own: Callable[[Counted], Mark | None],
    ) -> None:
        super().__init__(naming, parties)
        self._announced, self._by_sentence, self._mark_of_own = announced, by_sentence, mark_of_own
        self._known = self._find([item for items in by_sentence.values() for item in items])

    def holds(self, item: Counted) -> bool:
        """Whether whose these are is asked of armies."""
        return item in self._known

    def _find(self, items: Sequence[Counted]) -> frozenset[Counted]:
        armed: set[Counted] = set()
        before: Counted | None = None  # losses without an owner are those of the army spoken of right before
        for item in items:
            follows = before is not None and before in armed and item.sentence.index - before.sentence.index <= NEAR
            follows = follows and before is not None and before.kind in LOST
            gapped = item.verb_of is not None and item.verb_of in armed  # "Kenia verlor 40 Soldaten, Uganda | 30"
            goes_on = self._goes_on(item, before) or self._is_added_to(item, before)
            of_army = gapped or self._are_troops(item) or (follows and goes_on)
            if of_army or self._are_losses(item, follows) or self._are_owned(item) or self._were_lost(item):
                armed.add(item)
            before = item
        return frozenset(armed)

    def _are_troops(self, item: Counted) -> bool:
        return "troops" in (item.kind, item.phrase.noun_kind) or self._announced.counts_soldiers(item)

    def _are_owned(self, item: Counted) -> bool:
        """ "40 dead on our side": losses of a side, war or not."""
        return item.kind in LOST and item.phrase.noun_kind in (None, *HARM) and self._mark_of_own(item) is not None

    def _goes_on(self, item: Counted, before: Counted | None) -> bool:
        """ "2,461 troops dead and more than 20,000 wounded", ", with 20,000 wounded", "zwei tote Soldaten, 30
        Verletzte": one army's dead and wounded."""
        if before is None or before.sentence is not item.sentence or item.kind not in HARM:
            return False
        led = item.word_before in self.naming.language.list("accompanying")
        same = led or item.sentence.clauses[before.index] == item.sentence.clauses[item.index]
        same = same or (item.end + 1 == len(item.sentence.tokens) and joined(item.sentence, before.end + 1, item.amount.begin))
        return same and item.phrase.noun_kind in (None, *HARM)

    def _is_added_to(self, item: Counted, before: Counted | None) -> bool:
        """ "47 togoische Soldaten starben. | Zudem | wurden 18 verletzt": other harm added to that of soldiers right before."""
        if before is None or item.sentence.previous is not before.sentence or not {item.kind, before.kind} <= HARM:
            return False
        if item.kind == before.kind:
            return False  # "Zudem gab es 18 Tote": others
        adding = not self._list("adding_on").isdisjoint(item.sentence.folded[: item.amount.begin])
        return adding and item.phrase.noun_kind in (None, *HARM) and before.phrase.noun_kind == "troops"

    def _are_losses(self, item: Counted, follows: bool) -> bool:
        """ "600 Gefallene", "43,000 dead": in a war losses of the army the text speaks of, unless they are called people."""
        if item.kind in ("area", "casualties") or item.noun in self._list("fallen"):
            owned = is_taken(self.naming, item) or self._are_named_losses(item)
            in_war = self.naming.tells_of_war and item.noun not in self._list("generic_people")  # "4,000 people were shot"
            return owned or in_war
        if item.kind not in LOST or item.phrase.noun_kind not in HARMED | {None} or not self.naming.tells_of_war:
            return False
        return follows or self._speaks_of_losses(item.sentence)

    def _are_named_losses(self, item: Counted) -> bool:
        """ "Kyiv puts Russian losses at 700,000": whose losses they are stands with them."""
        if item.kind != "casualties" or not self._speaks_of_losses(item.sentence):
            return False
        if not self._list("bodies").isdisjoint(word.removesuffix("'s") for word in item.sentence.folded):
            return True  # "the militia's losses"
        return any(self.parties.is_with_army(item.sentence, named) for named in self.parties.of(item.sentence))

    def _were_lost(self, item: Counted) -> bool:
        """ "The army has lost 400 dead and 900 wounded", "lost 14 men", "has suffered 1,200 casualties": told of who had them."""
        losses = item.kind == "casualties" or item.phrase.noun_kind in (*HARM, "casualties")
        return losses and item.word_before in self._list("losing")

    def _speaks_of_losses(self, sentence: Sentence) -> bool:
        """ "die Verluste Nordkoreas", "the losses of the army"."""
        return not self._list("losses").isdisjoint(sentence.folded)
