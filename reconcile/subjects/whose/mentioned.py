"""Who the harmed are, by people told of with a number that is no figure: "rescued 40 miners; 12 | were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from ...groups import grouped
from ...packs import Mark
from ...reading import Sentence
from ..counting.counted import HARM, SENTENCE, STRICKEN, Counted, is_added
from ..counting.phrase import NOUN, UNKNOWN
from .own_words import OwnWords, WordFinder
from .parties import NOBODY, Whose, first_of

PEOPLE = ("person", "displaced", "crowd")  # kinds of nouns of people; who is on duty may only have come to help


class PeopleFinder(WordFinder):
    """Who are the people a sentence tells of without a number."""

    def people_in(self, sentence: Sentence) -> list[Mark]:
        """The nouns for people of a sentence, and the names of peoples."""
        nouns = [mark for mark in self.own.nouns_of(sentence).values() if mark.value["kind"] in (*PEOPLE, "staff", "troops")]
        nouns += [mark for mark in sentence.marks("countries") if mark.value["form"] == "people"]
        return sorted(nouns, key=lambda noun: noun.first)

    def party_or_noun(self, sentence: Sentence, noun: Mark) -> Whose:
        """ "dänische | Soldaten", "Dänen", else the noun; nobody for one person and for people at large."""
        for index in (noun.first, noun.first - 1):
            if (party := self.own.people_at(sentence, index)) is not NOBODY:
                return party
        word = sentence.folded[noun.last]
        generic = word in self.language.list("naming.generic_people")
        plural = word.endswith(self.language.endings("naming.plurals"))
        return Whose(sentence.words(noun.first, noun.last), None) if plural and not generic else NOBODY


class Mentioned(PeopleFinder):
    """Reads those of one article of whom nothing is told that would make them a figure. `counted`: all that was counted."""

    def __init__(self, own: OwnWords, counted: Sequence[Counted]) -> None:
        super().__init__(own)
        self._by_sentence = grouped(counted, SENTENCE)

    def of_mentioned(self, item: Counted) -> Whose:
        """ "brought out 60 miners, among them | 12 injured", "rescued 40 miners and found the bodies of | 25"; behind
        a full stop only a number without a noun: "Some 40 miners were inside. | Twelve | died", "Elf flohen, | vier starben"."""
        if item.kind not in STRICKEN or item.phrase.noun_kind not in (None, *HARM) or item.phrase.found is UNKNOWN:
            return NOBODY
        if not self.naming.large_nouns and item.noun.endswith(self.language.endings("naming.plurals")):
            return NOBODY  # "gang members charged with seven murders"
        before = [other for other in self._by_sentence[item.sentence.index] if other.index < item.index]
        before = [other for other in before if other.kind is not None or not other.is_ellipsis]
        if before:
            return self._said_of(before[-1]) if self._goes_on(item) else NOBODY
        if not item.is_ellipsis or item.sentence.opens_paragraph:
            return NOBODY
        last = next(reversed(self._by_sentence.get(item.sentence.index - 1, [])), None)
        harmed = (one.amount.value for one in self._by_sentence[item.sentence.index] if one.is_ellipsis and one.kind in HARM)
        enough = last is not None and last.amount.value >= max(item.amount.value, sum(harmed))  # "Four fired. | Twelve | died"
        return self._said_of(last) if last is not None and enough else NOBODY

    def pointed_at(self, item: Counted) -> Whose:
        """ "A truck ran over workers, killing | nine of them", "Dänische Soldaten sind dort. | Neun von ihnen …": the last people
        told of in its sentence, or all that the one before tells of, before any figure; not who did it: "Guards chased smugglers,
        and soldiers | killed nine of them"."""
        sentence, before = item.sentence, item.sentence.previous
        if item.phrase.reason != "pronoun" or item.antecedent is not None or item.kind not in HARM:
            return NOBODY
        if self._by_sentence[sentence.index][0] is not item or sentence.folded[item.end] in self.language.list("demonstratives"):
            return NOBODY  # "nine of those | who died"
        people = [noun for noun in self.people_in(sentence) if noun.first < item.amount.begin]
        if people and item.predicate is not None and people[-1].last == item.predicate.first - 1:
            people.pop()
        if people:
            return self.party_or_noun(sentence, people[-1])
        if before is None or sentence.opens_paragraph or before.index in self._by_sentence:
            return NOBODY
        told = {self.party_or_noun(before, noun) for noun in self.people_in(before)}
        return told.pop() if len(told) == 1 else NOBODY

    def _goes_on(self, item: Counted) -> bool:
        """A part, more of them, or a number without a noun behind a joiner, or "and arrested | 12"; not "questioned 40 guests
        after | 12 were killed"."""
        led, joiners = item.sentence.folded[max(0, item.amount.begin - 2) : item.amount.begin], self.language.list("joiners")
        opens = self.language.list("clause_openers") | {","}
        joined = not joiners.isdisjoint(led) or not opens.isdisjoint(led[-1:])
        return item.part is not None or is_added(item) or (item.is_ellipsis and joined)

    def _said_of(self, other: Counted) -> Whose:
        """The noun of people who are no figure."""
        told = other.phrase.found is NOUN and other.kind is None and other.phrase.noun_kind in PEOPLE
        return first_of((self.own.in_phrase, self.own.printed), other) if told and not other.amount.singular else NOBODY
