"""Who those harmed are, told of the blow that struck them: "Rebellen griffen malische Soldaten an. Dabei starben | 30"."""

from __future__ import annotations

from collections.abc import Iterator

from ...packs import Mark
from ...reading import Sentence
from ..counting.counted import HARM, OPENING_QUOTES, Counted
from ..counting.phrase import UNKNOWN
from ..names.approach import BARE, OF, Approach
from .losers import Losers
from .mentioned import PeopleFinder
from .own_words import OwnWords
from .parties import NOBODY, Whose

BACK = 2  # sentences from those harmed to the blow
AIMED = 3  # tokens from the fire to those it was aimed at: "das Feuer | auf | unbewaffnete Demonstranten"
NEAR = 3  # tokens from "a" to what happened: "a | suicide car bombing"
SAID_OF = 4  # tokens from those struck to the verb that tells so: "soldiers | had been ambushed"
STRUCK = ("person", "displaced", "crowd", "troops")  # kinds of nouns for people; who is on duty may only have come to help


class Struck(PeopleFinder):
    """Reads the attacks of one article."""

    def __init__(self, own: OwnWords, losers: Losers) -> None:
        super().__init__(own)
        self._losers = losers
        self._attacks = self.language.list("naming.attack_verbs")
        self._blows = self.language.list("naming.striking") | self._attacks
        self._struck: dict[int, Whose] = {}

    def by_blow(self, item: Counted) -> Whose:
        """ "Police opened fire on protesters, killing | 14", "Rebellen griffen malische Soldaten an. | 30 starben": the people or
        the army struck, in its sentence or right before; of people at large no army."""
        if item.kind not in HARM or item.phrase.found is UNKNOWN:
            return NOBODY
        at_large = item.noun in self.language.list("naming.generic_people")
        if item.phrase.noun_kind not in (None, *HARM) and not at_large:
            return NOBODY
        told = map(self._struck_in, self._told_before(item.sentence))
        whose = next((whose for whose in told if whose is not NOBODY), NOBODY)
        return NOBODY if at_large and whose.id else whose

    def _told_before(self, sentence: Sentence) -> Iterator[Sentence]:
        """Itself and what it goes on from: not over what tells of other people or opens with something new."""
        yield sentence
        if self._tells_anew(sentence):
            return
        pointing = self.language.lists("naming.definite", "speech.masculine", "speech.feminine", "naming.at_once")
        for before in sentence.before(BACK):
            if before.is_heading:
                return
            yield before
            if self._told_in(before) or not (before.folded[0] in pointing or before.text[0] in OPENING_QUOTES):
                return

    def _tells_anew(self, sentence: Sentence) -> bool:
        """ "Bei | einem Unfall | starben zwölf", "killed in | a | car | crash": of something else than was told."""
        one, events, words = self.language.list("indefinite"), self.language.endings("naming.happenings"), sentence.folded
        told = (words[at + 1 : at + 1 + NEAR] for at, word in enumerate(words) if word in one)
        return any(word.endswith(events) for behind in told for word in behind)

    def _told_in(self, sentence: Sentence) -> list[tuple[Mark, Whose]]:
        """The groups of people a sentence tells of; not "a witness"."""
        one, men, words = self.language.list("indefinite"), self.language.list("men"), sentence.folded
        nouns = [noun for noun in self.people_in(sentence) if noun.value.get("kind", "person") in STRUCK]
        nouns = [noun for noun in nouns if words[noun.last] not in men and words[noun.first - 1] not in one]
        told = [(noun, self.party_or_noun(sentence, noun)) for noun in nouns]
        return [(noun, whose) for noun, whose in told if whose is not NOBODY]

    def _struck_in(self, sentence: Sentence) -> Whose:
        """The one group a sentence tells was struck; not "denies having hit civilians"."""
        if sentence.index not in self._struck:
            self._struck[sentence.index] = self._find_struck(sentence)
        return self._struck[sentence.index]

    def _find_struck(self, sentence: Sentence) -> Whose:
        if any(mark.value.get("status") == "denied" for mark in sentence.marks("statuses")):
            return NOBODY
        struck = {whose for noun, whose in self._told_in(sentence) if self._is_struck(sentence, noun)}
        return struck.pop() if len(struck) == 1 else self._losers.stricken(sentence)

    def _is_struck(self, sentence: Sentence, noun: Mark) -> bool:
        """By the preposition or the verb before them, or by what is said of them."""
        lead, words = self._lead_to(sentence, noun), sentence.folded
        if lead.preposition in self.language.list("naming.aims"):
            shot = words[max(0, lead.start - AIMED) : lead.start]
            return not self.language.list("naming.fire").isdisjoint(shot) or self.naming.approaches.is_struck(sentence, lead)
        if lead.preposition in self._blows or (lead.role is BARE and sentence.word_at(lead.start - 1) in self._blows):
            return not self.naming.large_nouns
        return lead.role is BARE and (self._is_in_passive(sentence, noun) or self._is_object(sentence, noun, lead))

    def _lead_to(self, sentence: Sentence, noun: Mark) -> Approach:
        """What leads to them, or to their post: "shelled | positions of | Malian soldiers"."""
        lead = self.naming.approaches.read(sentence, noun.first)
        posts = lead.role in (BARE, OF) and sentence.word_at(lead.start - 1).endswith(self.language.endings("naming.posts"))
        return self.naming.approaches.read(sentence, lead.start - 1) if posts else lead

    def _is_in_passive(self, sentence: Sentence, noun: Mark) -> bool:
        """ "Malian soldiers | were ambushed", "In Molo wurden | malische Soldaten | angegriffen", "came under fire"."""
        clause, words = sentence.clauses[noun.first], sentence.folded
        stop = len(words) if self.naming.large_nouns else noun.last + 1 + SAID_OF
        start = 0 if self.naming.large_nouns else noun.last + 1
        said = [at for at in range(start, min(stop, len(words))) if sentence.clauses[at] == clause]
        under = self.language.list("naming.under")
        beset = self.language.lists("naming.attacks", "naming.fire")
        if any(words[at] in under and sentence.word_at(at + 1) in beset for at in said):
            return True
        told = {words[at] for at in said}
        return not self._attacks.isdisjoint(told) and not self.language.list("speech.passives").isdisjoint(told)

    def _is_object(self, sentence: Sentence, noun: Mark, lead: Approach) -> bool:
        """ "Rebellen haben | malische Soldaten | angegriffen": behind who did it and the verb."""
        if not self.naming.large_nouns:
            return False
        clause, words, clauses = sentence.clauses[noun.first], sentence.folded, sentence.clauses
        inside = [at for at, number in enumerate(clauses) if number == clause]
        verbs = self._attacks | self.language.list("perfect")
        verb = next((at for at in inside if words[at] in verbs and not sentence.tokens[at].is_capital), -1)
        if not inside[0] < verb < lead.start or all(words[at] not in self._attacks for at in inside):
            return False
        doer = verb - 1
        return sentence.tokens[doer].is_capital and self.naming.approaches.read(sentence, doer).role is BARE
