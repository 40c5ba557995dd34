"""Soldiers of a joint force: "Norway sends 400 soldiers. The AU force is to have | 5,000".

They are of whoever's force it is, and not of the country that was told of last, which only has men in it.
"""

from __future__ import annotations

from ...reading import Sentence
from ...text import NUMBER_KIND
from ..counting.counted import Counted
from ..names.approach import BARE, OF, WITHIN, Role
from ..names.speaking import Named
from .parties import LOOK_BACK, NOBODY, Finder, Whose, first_party, party_of

LED = 3  # words between a name and its force: "UN| -led regional peace |force"
MEASURED = 4  # tokens from a force to how many it has: "a force of about 900"


class JointForces(Finder):
    """Finds the joint forces of one article."""

    def strength(self, item: Counted) -> Whose:
        """ "The force is to have | 900 soldiers", "the | 900-strong force"; not "Norway wants to send a force of | 900"."""
        sentence = item.sentence
        at = next((at for at in self._forces(item) if self._has(item, at)), -1)
        if at < 0:
            return NOBODY
        if (named := self._beside(sentence, at)) is not None:
            return party_of(named)
        again = self._is_told_again(sentence, at, min(at, item.amount.begin))
        told = self._told_before(sentence, at) if again else NOBODY
        near = 0 < item.amount.begin - at <= MEASURED
        led_on = sentence.word_at(at + 1) in self.naming.language.list("prepositions")
        return Whose(sentence.tokens[at].text, None) if told is NOBODY and near and not led_on else told

    def of_several(self, item: Counted) -> Whose:
        """ "900 soldiers | from eleven NATO countries": of none of them alone, nor of where they are."""
        sentence, at, states = item.sentence, item.end + 1, self.naming.language.endings("naming.states")
        if item.kind != "troops" or sentence.word_at(at) not in self._list("from"):
            return NOBODY
        near = range(at + 1, min(at + 2 + LED, len(sentence.tokens)))
        told = next((i for i in near if sentence.folded[i].endswith(states)), -1)
        return Whose(sentence.words(told, told), None) if told >= 0 else NOBODY

    def serving(self, item: Counted) -> Whose:
        """ "900 soldiers serve | in the mission", "the commander | of the force expects 900", where no country is named."""
        sentence = item.sentence
        at = next((at for at in self._forces(item) if self._is_told_again(sentence, at, at)), -1)
        named = self._beside(sentence, at) if at >= 0 else None
        if at < 0 or any(one.id and one is not named and one.role is not WITHIN for one in self.parties.of(sentence)):
            return NOBODY
        return party_of(named) if named is not None else self._told_before(sentence, at)

    def _is_told_again(self, sentence: Sentence, at: int, begin: int) -> bool:
        """ "the | force", "der geplanten | Truppe"; neither "a force", nor "im Einsatz", in which anybody may be."""
        led = sentence.folded[max(0, begin - LED) : at]
        return not self._list("definite").isdisjoint(led) and led[-1] not in self.naming.language.list("contracted")

    def _forces(self, item: Counted) -> list[int]:
        """Where its sentence names one, be it of one country alone."""
        return self._named_in(item.sentence) if item.kind == "troops" else []

    def _named_in(self, sentence: Sentence) -> list[int]:
        """Not "its force", which is that of whoever acts."""
        words, own = self._list("joint_forces"), self.naming.language.list("speech.possessives")
        found = (at for at, word in enumerate(sentence.folded) if word in words)
        return [at for at in found if own.isdisjoint(sentence.folded[self.naming.approaches.read(sentence, at).start : at])]

    def _has(self, item: Counted, at: int) -> bool:
        """It is told how many it has: "a force of | 900", "the | 900-strong force", "the force will comprise | 900", "the force,
        which has | 900"; not "Norway sends | 400 to the force", nor "the force asks Norway for | 400"."""
        sentence, begin, clauses = item.sentence, item.amount.begin, item.sentence.clauses
        if sentence.word_at(item.amount.last + 1) in self._list("strong") and clauses[at] == clauses[item.index] - 1:
            return self._role(sentence, at) is BARE  # "leads the NATO | force | in Peru, currently 900 strong"
        if at > item.amount.last:
            between = sentence.folded[item.amount.last + 1 : at]
            leads = self.naming.language.lists("prepositions", "infinitive_marks", "joiners") - self._list("owners")
            return at <= item.end + LED and leads.isdisjoint(between) and clauses[at] == clauses[item.index]
        if any(at < one.first < begin and one.role is BARE and one.id for one in self.parties.of(sentence)):
            return False
        if any(token.kind == NUMBER_KIND for token in sentence.tokens[at:begin]):
            return False
        having, behind = self._list("having_men"), sentence.folded[at + 1 : begin]
        if begin - at <= MEASURED and not having.isdisjoint(behind):
            return self._list("having").isdisjoint(behind) or not self._acts_before(sentence, at)
        if sentence.folded[at + 1] in self.naming.links - having:
            return False  # "der Einsatz | von 900 Soldaten": of those who are sent
        if clauses[at] == clauses[item.index]:
            led = sentence.folded[max(0, at - LED) : at]  # "Togo's gift | to | the rapid force"
            return self._role(sentence, at) is BARE and self.naming.language.list("prepositions").isdisjoint(led)
        opens = clauses.index(clauses[item.index])
        opens += sentence.folded[opens] == ","
        return clauses[at] == clauses[opens] - 1 and sentence.folded[opens] in self.naming.language.list("relative")

    def _acts_before(self, sentence: Sentence, at: int) -> bool:
        """ "Norway | is in the UN mission with 900 soldiers": these are its own."""
        named, clauses = self.parties.of(sentence), sentence.clauses
        return any(one.id and one.role is BARE and one.last < at - 1 and clauses[one.first] == clauses[at] for one in named)

    def _role(self, sentence: Sentence, at: int) -> Role:
        named = self._beside(sentence, at)
        return named.role if named is not None and named.last <= at else self.naming.approaches.read(sentence, at).role

    def _told_before(self, sentence: Sentence, at: int) -> Whose:
        """Whose force was told of last; where none was, the last alliance or army."""
        told = [(sentence, at), *((other, len(other.tokens)) for other in sentence.before(LOOK_BACK))]
        for other, stop in told:
            owners = [self._beside(other, force) for force in self._named_in(other) if force < stop]
            if (party := first_party(one for one in reversed(owners) if one is not None)) is not NOBODY:
                return party
        armies = (one for other, stop in told for one in reversed(self.parties.of(other)) if one.last < stop)
        return first_party(one for one in armies if self._is_no_band(one) and not (one.says or one.speaks))

    def _beside(self, sentence: Sentence, at: int) -> Named | None:
        """Whose force it is: "the UN peace | force", "the | force of the UN", "die | Truppe der Nato", "the Danish | force"."""
        named = [one for one in self.parties.of(sentence) if one.id or self._is_no_band(one)]
        behind = next((one for one in named if one.start == at + 1 and one.role in (BARE, OF)), None)
        if behind is not None:
            return behind
        before = next((one for one in reversed(named) if one.last <= at and at - one.last <= LED + 1), None)
        if before is None:
            return None
        between = sentence.tokens[before.last + 1 : at]
        stops = self.naming.stops | self.naming.articles
        return before if all(word.lower not in stops and word.lower.islower() for word in between) else None

    def _is_no_band(self, named: Named) -> bool:
        """An alliance, or the army of a country."""
        name, bands = named.name.lower(), self.naming.language.endings("naming.irregulars")
        banded = named.id is None and (name in self._list("irregular_forces") or name.endswith(bands))
        return named.form == "forces" and not banded
