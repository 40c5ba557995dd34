"""Who the harmed are, by people told of with a number that is no figure: "rescued 40 miners; 12 | were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from ...groups import grouped
from ...reading import Sentence
from ..counting.counted import HARM, SENTENCE, STRICKEN, Counted, is_added
from ..counting.phrase import NOUN, UNKNOWN
from .own_words import OwnWords, WordFinder
from .parties import NOBODY, Whose, first_of

DOER = 2  # tokens from those who do it to the verb: "soldiers | later killed 11"
PEOPLE = ("person", "displaced", "crowd")  # kinds of nouns of people; who is on duty may only have come to help


class Mentioned(WordFinder):
    """Reads those of one article of whom nothing is told that would make them a figure. `counted`: all that was counted."""

    def __init__(self, own: OwnWords, counted: Sequence[Counted]) -> None:
        super().__init__(own)
        self._by_sentence = grouped(counted, SENTENCE)

    def of_mentioned(self, item: Counted) -> Whose:
        """ "brought out 60 miners, among them | 12 injured", "rescued 40 miners and found the bodies of | 25"; behind
        a full stop only a number without a noun: "Some 40 miners were inside. | Twelve | died", "Elf flohen, | vier starben",
        "Four gunmen stormed the hotel. | Two | were shot"."""
        if item.kind not in STRICKEN or item.phrase.noun_kind not in (None, *HARM) or item.phrase.found is UNKNOWN:
            return NOBODY
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
        """ "A truck ran over workers, killing | 12 of them", "The guards had light injuries. | Two of them …": the last people
        told of, in its sentence or the one before; not who did it: "and soldiers | killed eleven of them"."""
        if item.phrase.reason != "pronoun" or item.antecedent is not None or item.kind not in HARM:
            return NOBODY
        told = any(other.index < item.index for other in self._by_sentence[item.sentence.index])
        if told or item.sentence.folded[item.end] in self.language.list("demonstratives"):
            return NOBODY  # "40 people were hurt and | nine of them", "nine of those | who died"
        before = item.sentence.previous
        whose = self._last_people(item, item.sentence, item.amount.begin)
        return self._last_people(item, before, len(before.tokens)) if whose is NOBODY and before is not None else whose

    def _last_people(self, item: Counted, sentence: Sentence, stop: int) -> Whose:
        """The last noun for several people before a token of a sentence that counts nobody."""
        plurals, verb = self.language.endings("naming.plurals"), item.predicate
        if any(other.index < stop for other in self._by_sentence.get(sentence.index, ())):
            return NOBODY
        for at in range(stop - 1, -1, -1):
            noun = self.own.noun_at(sentence, at)
            if noun is None or noun.value["kind"] not in (*PEOPLE, "staff") or not sentence.folded[noun.last].endswith(plurals):
                continue
            if sentence.folded[noun.last] in self.language.list("naming.generic_people"):
                return NOBODY
            does_it = verb is not None and sentence is item.sentence and 0 < verb.first - noun.last <= DOER
            if not does_it or sentence.word_at(noun.last + 1) == ",":
                return Whose(sentence.words(noun.first, noun.last), None)
        return NOBODY

    def _goes_on(self, item: Counted) -> bool:
        """A part, more of them, or a number without a noun behind a joiner, or "and arrested | 12"; not "questioned 40 guests
        after | 12 were killed"."""
        led, joiners = item.sentence.folded[max(0, item.amount.begin - 2) : item.amount.begin], self.language.list("joiners")
        joined = led[-1] == "," or led[-1] in self.language.list("clause_openers") or not joiners.isdisjoint(led)
        return item.part is not None or is_added(item) or (item.is_ellipsis and joined)

    def _said_of(self, other: Counted) -> Whose:
        """The noun of people who are no figure, or of fighters who are there and met no others: not "Four gunmen fired on
        worshippers. | Two | were killed", but "were surrounded by soldiers"."""
        fighters = other.noun in self._list("fighters") or other.noun.endswith(self.language.endings("naming.irregulars"))
        fighters = fighters and other.kind in (None, "troops") and not self._meets_others(other)
        people = other.kind is None and other.phrase.noun_kind in PEOPLE
        told = other.phrase.found is NOUN and (people or fighters)
        return first_of((self.own.in_phrase, self.own.printed), other) if told and not other.amount.singular else NOBODY

    def _meets_others(self, other: Counted) -> bool:
        """Whether people without a number stand behind those counted: they may be who was hit."""
        later = self._by_sentence[other.sentence.index][-1]
        stop = later.amount.begin if later is not other else len(other.sentence.tokens)
        nouns = (mark for first, mark in self.own.nouns_of(other.sentence).items() if other.end < first < stop)
        others = (noun.first - 1 for noun in nouns if noun.value["kind"] in (*PEOPLE, "staff", "troops"))
        leads = (other.sentence.back_over(self.naming.articles, before) for before in others)
        return any(other.sentence.folded[lead] not in self.language.list("passive_agents") for lead in leads)
