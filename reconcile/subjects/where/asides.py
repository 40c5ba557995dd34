"""Asides: what an article recalls between two sentences of its own story.

"Am Samstag starben in Goma fünf Menschen. Am Freitag waren in Beni drei gestorben. Zwölf kamen ins Krankenhaus.": the pluperfect
with a day of its own tells of another event, and so does what the own one came after ("the worst since three died in Beni"). Its
place holds for what goes on with it ("drei weitere wurden verletzt", "dabei"), and not for what follows.
"""

from __future__ import annotations

from ...reading import Sentence
from ..counting.counted import BEFALLEN, Counted
from .topic import Topic

BEFORE = 6  # sentences before an aside in which the own story has named its place


class Asides:
    """Finds the asides of one article."""

    def __init__(self, topic: Topic) -> None:
        self._topic, self._list = topic, topic.language.list
        self._known: dict[int, bool] = {}

    def holds(self, sentence: Sentence) -> bool:
        """True where a sentence with a figure recalls what happened before, in another place than the one told of."""
        known = self._known.get(sentence.index)
        if known is None:
            items = self._topic.items_in(sentence)
            known = any(self._is_recalled(item) or _is_behind(item) for item in items) and self._is_elsewhere(sentence)
            self._known[sentence.index] = known
        return known

    def _is_recalled(self, item: Counted) -> bool:
        """ "Am Freitag | waren … drei | gestorben", "on Friday three | had been killed": the pluperfect, and a time before."""
        sentence, mark = item.sentence, item.predicate
        if mark is None or item.kind not in BEFALLEN or mark.value["kind"] not in BEFALLEN:
            return False
        if self._list("naming.earlier").isdisjoint(sentence.folded):
            return False
        words, clauses, verbs = sentence.folded, sentence.clauses, self._list("pluperfects")
        verb = next((at for at in range(mark.last) if words[at] in verbs and clauses[at] == clauses[mark.last]), -1)
        if verb < 0:
            return False
        if words[verb] not in self._list("pluperfects_of_being"):
            return True
        done = self._list("pluperfect_ends")
        passive = not self._list("pluperfect_passives").isdisjoint(words[mark.last + 1 : mark.last + 2])
        return words[mark.last] in done or passive  # not "waren verletzt", a state

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """Whether the story has a place of its own, and the sentence names another."""
        named = self._topic.certain_within(sentence, sides=False) or self._topic.certain(sentence, sides=False)
        here = {candidate.place.name for candidate in named}
        for before in sentence.before(BEFORE) if here else ():
            if there := {candidate.place.name for candidate in self._topic.certain_within(before, sides=False)}:
                return here.isdisjoint(there)
        return False

    def goes_on(self, item: Counted) -> bool:
        """ "Sechs weitere wurden verletzt", "Dabei starben …", "Sie hatten auch 40 Schüler entführt": still of the aside."""
        sentence, behind = item.sentence, item.amount.last + 1
        more = sentence.folded[behind : behind + 1]
        if more and more[0] in self._list("naming.others"):
            return True
        return sentence.folded[0] in self._list("naming.at_once") or self._is_pluperfect(item)

    def _is_pluperfect(self, item: Counted) -> bool:
        verbs = self._list("pluperfects") - self._list("pluperfects_of_being")
        return item.sentence.clause_holds(item.sentence.clauses[item.index], verbs)


def _is_behind(item: Counted) -> bool:
    """ "the worst crash since | 40 died in Leto", "It came days after | 40 died in Leto": what the own story came after."""
    return any(mark.last < item.index for mark in item.sentence.marks("earlier_events"))
