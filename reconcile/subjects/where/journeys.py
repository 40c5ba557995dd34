"""Journeys: who is sent or flees from one place to another is counted where they have gone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ...packs import Language
from ...reading import Sentence
from ..counting.counted import Counted
from ..names.approach import FROM, TOWARDS, WITHIN
from .candidates import Candidate, Price
from .places import Scene

FLED_FROM = 4  # tokens of "vor der jüngsten Gewalt", before the place of it
STAYING = {"naming.returning", "naming.not_yet"}  # lists of what tells that soldiers have not gone where they are to go
MOVING = ("troops", "displaced")  # kinds that go somewhere: "nach Russland geschickt", "fled to Chad"


class Journeys:
    """Knows the words of a language for setting out and arriving."""

    def __init__(self, language: Language) -> None:
        list_of = language.list
        self._entering, self._into = list_of("naming.entering"), list_of("naming.into_articles")
        self._towards, self._living = list_of("naming.towards"), list_of("naming.living")
        self._fled_from, self._fleeing = list_of("naming.fled_from"), list_of("naming.fleeing")
        self._not_yet = list_of("naming.not_yet")

    def goal(self, scene: Scene, item: Counted) -> Candidate | None:
        """ "2,000 soldiers based in Norway to Latvia": the first place behind the figure that they go to."""
        following, candidates = scene.figure_behind(item), scene.candidates
        stop = following.amount.begin if following else len(scene.sentence.tokens)
        for at in range(bisect_right(candidates, item.end, key=lambda candidate: candidate.first), len(candidates)):
            if candidates[at].start >= stop:
                break
            if candidates[at].start > item.end and self._is_gone_to(scene.sentence, candidates[at]):
                return candidates[at]
        return None

    def _is_gone_to(self, sentence: Sentence, candidate: Candidate) -> bool:
        if candidate.price > Price.TOWN:
            return False
        return candidate.role is TOWARDS or self._is_led_into(sentence, candidate)

    def _is_led_into(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "into Uganda", "in den Sudan": where an article tells whether "in" is "into", that asks for it."""
        if candidate.start == candidate.first:
            return False
        leading, following = sentence.tokens[candidate.start], sentence.tokens[candidate.start + 1]
        return leading.lower in self._entering and (
            not self._into or leading.lower in self._into or following.lower in self._into
        )

    def enters(self, item: Counted, candidate: Candidate) -> bool:
        """ "fleeing across the border at Molo into Uganda": where they have gone."""
        within = candidate.role is WITHIN and candidate.start > item.end
        return within and item.kind == "displaced" and self._is_led_into(item.sentence, candidate)

    def is_fled_to(self, item: Counted, candidate: Candidate) -> bool:
        """ "killed 40 people and forced hundreds to flee | into Togo": where those went that the blow did not hit."""
        clauses = item.sentence.clauses
        if "naming.fleeing" not in item.sentence.listed or not self._is_led_into(item.sentence, candidate):
            return False
        first = bisect_left(clauses, clauses[candidate.start])
        return not self._fleeing.isdisjoint(item.sentence.folded[first : candidate.start])

    def is_on_the_way(self, item: Counted, candidate: Candidate, goal: Candidate | None) -> bool:
        """ "40.000 flohen aus Molo nach Leto", "the 900 troops based in Oslo will be moved to Riga", "in Oslo brachen 900
        nach Riga auf": not where they have gone; but "900 soldiers are in Oslo | awaiting transport to Riga"."""
        words = item.sentence.folded
        if goal is None or candidate.start >= goal.start or not self._not_yet.isdisjoint(words[item.end + 1 : goal.start]):
            return False
        if item.kind == "troops":
            sets_out = goal.role is TOWARDS and candidate.role is WITHIN and candidate.last < item.amount.begin
            led = goal.start - 1 > item.end and item.sentence.tokens[goal.start - 1].is_capital  # "die Straße | nach Riga"
            return candidate.start > item.end or (sets_out and not led and item.sentence.listed.isdisjoint(STAYING))
        clauses = item.sentence.clauses
        behind = candidate.start > item.end and clauses[candidate.start] == clauses[goal.start]
        return behind or candidate.role is FROM or (candidate.role is WITHIN and self._is_fled_from(item.sentence, candidate))

    def _is_fled_from(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "vor der Gewalt in | Molo flohen 40.000 nach Leto": what people flee from, where it is led to by a word of its own."""
        return not self._fled_from.isdisjoint(sentence.folded[max(0, candidate.start - FLED_FROM) : candidate.start])

    def lives_elsewhere(self, item: Counted) -> bool:
        """ "40,000 who fled Molo are living in camps in Leto": where they live is told, too."""
        return item.kind == "displaced" and not self._living.isdisjoint(item.sentence.folded)

    def goes_on(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "a train from Oslo to Bergen": where it set out is not where it came to grief."""
        return sentence.word_at(candidate.last + 1) in self._towards
