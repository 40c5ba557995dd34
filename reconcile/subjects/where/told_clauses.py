"""Clauses that tell of a place right before them: "They went to Molo, where 12 …", "the crash in Molo, in which 12 died"."""

from __future__ import annotations

from bisect import bisect_left

from ..counting.counted import Counted
from ..names.approach import WITHIN
from ..names.naming import Naming
from .candidates import Candidate, Price
from .places import Scene
from .topic import Topic


class ToldClauses:
    """Knows of which place a figure's clause is told."""

    def __init__(self, naming: Naming, topic: Topic) -> None:
        self.naming, self._topic = naming, topic

    def tells_of(self, scene: Scene, item: Counted, candidate: Candidate) -> bool:
        """Whether the clause of a figure tells what happened in this place, whatever leads to it."""
        where = "naming.where" in item.sentence.listed
        return (
            (where and self._is_told_behind(item, candidate))
            or self._opens_clause_of(item, candidate)
            or self._is_of_event(scene, item, candidate)
        )

    def _is_of_event(self, scene: Scene, item: Counted, candidate: Candidate) -> bool:
        """ "In Leto they remembered the crash in | Molo|, in which 12 died": the last thing that happened before the clause."""
        sentence, language = item.sentence, self.naming.language
        words, clauses = sentence.folded, sentence.clauses
        begin = bisect_left(clauses, clauses[item.amount.begin])
        begin += words[begin] == ","
        relatives = language.lists("relative", "speech.relatives")
        if candidate.last >= begin or words[begin] not in language.list("prepositions") or words[begin + 1] not in relatives:
            return False
        before = [one for one in scene.candidates if one.last < begin and one.role is WITHIN and one.price <= Price.TOWN]
        if not before or before[-1] is not candidate:
            return False
        first = before[-2].last + 1 if len(before) > 1 else 0
        return any(map(self._topic.is_of_event, words[first : candidate.start]))

    def _is_told_behind(self, item: Counted, candidate: Candidate) -> bool:
        """ "They went to Molo, where 12 …": the relative clause tells what happened there, whatever leads to the name."""
        sentence, behind = item.sentence, candidate.last + 1
        tokens, words, list_of = sentence.tokens, sentence.folded, self.naming.language.list
        if sentence.word_at(behind) == "(" and sentence.word_at(behind + 2) == ")":
            behind += 3  # "the Molo Free Zone (MFZ), where 12 …"
        while self.naming.regions.holds(word := sentence.word_at(behind)) or word in list_of("naming.features"):
            behind += 1  # "the Molo | area, where 12 …"
        closing = self.naming.large_nouns and sentence.word_at(behind + 1) == "," and tokens[behind].text.islower()
        behind += closing  # "haben Helfer nach Molo | geschickt, wo 12 …"
        behind += sentence.word_at(behind) == ","
        if behind >= item.amount.begin or words[behind] not in list_of("naming.where"):
            return False
        return sentence.clauses[behind + 1] == sentence.clauses[item.amount.begin]

    def _opens_clause_of(self, item: Counted, candidate: Candidate) -> bool:
        """ "…, while in Molo, 12 …": a clause opens with a place, and behind the comma stands its number."""
        tokens, before = item.sentence.tokens, candidate.start - 1
        if candidate.role is not WITHIN or candidate.last + 2 != item.amount.begin or tokens[candidate.last + 1].text != ",":
            return False
        return before > 0 and tokens[before].lower in self.naming.language.list("clause_openers")
