"""Whose those are who fled: "27,400 crossed into Chad from Sudan", "fled violence in Togo", "haben das Land verlassen"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ...memo import once
from ...packs import Mark
from ...reading import Sentence
from ..counting.counted import Counted
from ..names.approach import BARE, FROM, OF, TOWARDS, WITHIN
from ..names.speaking import Named
from .own_words import OwnWords, WordFinder
from .parties import NOBODY, Whose, party_of

OBJECT = 4  # tokens of what they flee from: "fled | their homes | in Togo"
HOME = 2  # sentences back to the country that people left
KIND = "displaced"
WORLD = 20_000_000  # so many have fled from no one country


class Fled(WordFinder):
    """Reads from which country those have come who fled."""

    def __init__(self, own: OwnWords, items: Sequence[Counted]) -> None:
        super().__init__(own)
        self._items = items
        self._causes = self.language.lists("naming.causes", "fights", "flights.attacks")  # what people flee from
        self._leads = self.language.lists("prepositions", "joiners")

    def origin(self, item: Counted) -> Whose:
        """ "27,400 people crossed into Chad from Sudan", "fled Togo", "violence in Togo forced 900 to flee": where those who flee
        come from, before the number or in its clause or its verb's: "sind laut der Behörde (BAFA) aus Mali geflohen"."""
        if not self._are_plain(item):
            return NOBODY
        told, clauses = self._own_clauses(item), item.sentence.clauses
        left = []
        for named in self.parties.of(item.sentence):
            near = clauses[named.first] in told or named.last < item.amount.begin
            passed = named.role is FROM and item.noun in self._list("exiles")  # "900 refugees crossed from Mali into Togo"
            if near and not passed and self._is_left(item.sentence, named):
                left.append(named)
        if left and (listed := self._in_list_of_origins(item)) is not None:
            return party_of(listed)
        home = min(left, key=lambda named: named.role in (WITHIN, OF), default=None)  # where it happens comes behind "from"
        return party_of(home)

    def _in_list_of_origins(self, item: Counted) -> Named | None:
        """ "kommen aus Togo (900) und | Mali (| 400)": the party before a bracket, where none is told to be gone to."""
        if item.word_before != "(":
            return None
        before = [named for named in self.parties.of(item.sentence) if named.last < item.amount.begin]
        goes = any(named.role is TOWARDS for named in before)
        return before[-1] if before and not goes and before[-1].last == item.amount.begin - 2 else None

    def _is_left(self, sentence: Sentence, named: Named) -> bool:
        """A country behind "from", a verb of flight, or what people flee from; and where they are displaced "within Togo"."""
        if not named.id or named.speaks or named.form not in ("names", "places"):
            return False
        lead = sentence.folded[named.start]
        if named.role is WITHIN:
            return lead in self.language.list("flights.inside") or self._follows_flight(sentence, named.start)
        if named.role is OF:  # "Norway's invasion | of Togo"
            return sentence.word_at(named.start - 1) in self.language.list("flights.attacks")
        return named.role is FROM or (named.role is BARE and lead in self._list("fleeing"))

    def _follows_flight(self, sentence: Sentence, start: int) -> bool:
        """ "the war | in Togo", "fleeing unstable conditions | in Togo": a word for what people flee from right before, or a verb
        of flight with nothing but its object between; not "fled to a camp | in Togo", "fled | into Togo"."""
        if start and sentence.folded[start - 1] in self._causes:
            return True
        for word in reversed(sentence.folded[max(0, start - OBJECT) : start]):
            if word in self._list("fleeing"):
                return sentence.folded[start] not in self._list("entering")
            if not word.isalpha() or word in self._leads:
                return False
        return False

    def told_before(self, item: Counted) -> Whose:
        """ "Refugees from Togo keep coming. | 900 crossed the border on Monday", "40 Togoer sind nach Mali, | 900 Menschen nach
        Ghana geflohen": of the one country from which people were said to flee right before, unless the number says who they
        are; in another paragraph, the one the article counts."""
        if not self._are_plain(item) or (item.amount.value or 0) >= WORLD:
            return NOBODY
        before = (one for one in self.parties.of(item.sentence) if one.last < item.amount.begin)
        if any(one.role is BARE and one.form == "names" and not one.speaks for one in before):
            return NOBODY  # "Togo itself has 900 displaced"
        left = {whose for named, whose in self._left(item.sentence) if self._is_counted(named, item)}
        behind = item.sentence
        for sentence in item.sentence.before(HOME):
            if left or (behind.opens_paragraph and len(self._counted) > 1):
                break
            left, behind = {whose for _, whose in self._left(sentence)}, sentence
        return left.pop() if len(left) == 1 else NOBODY

    def _is_counted(self, named: Named, item: Counted) -> bool:
        """ "40 | Togoer | sind nach Mali, 900 Menschen …": people of a number before."""
        before = (other for other in self._items if other.sentence is item.sentence and other.index < item.index)
        return any(other.index < named.first <= other.end for other in before)

    @once
    def _counted(self) -> set[Whose]:
        """The countries from which people fled whom the article counts."""
        sentences = {item.sentence.index: item.sentence for item in self._items if item.kind == KIND}
        return {whose for sentence in sentences.values() for _, whose in self._left(sentence)}

    def _left(self, sentence: Sentence) -> Iterator[tuple[Named, Whose]]:
        """The countries from which a sentence says people fled: "syrische | Flüchtlinge", "Togoer | fliehen", "from Togo"."""
        told = itertools.chain.from_iterable(map(sentence.marks, ("nouns", "predicates", "attributes")))
        fled = [mark for mark in told if mark.value["kind"] == KIND]
        for named in self.parties.of(sentence) if fled else ():
            people = named.is_adjective and not named.speaks and self._flee(sentence, named, fled)
            if people or self._is_left(sentence, named):
                yield named, party_of(named)

    def _flee(self, sentence: Sentence, named: Named, fled: Sequence[Mark]) -> bool:
        """Exiles right behind the adjective, or the verb behind a people; not "Russian strikes | displaced"."""
        if any(mark.first == named.last + 1 and mark.section == "nouns" for mark in fled):
            return True
        people = named.form == "people" or self.own.nation_said(sentence, named.first) is not NOBODY
        verbs = self.language.lists("naming.fleeing", "naming.in_flight")
        return people and not verbs.isdisjoint(sentence.folded[named.last + 1 :])

    def _are_plain(self, item: Counted) -> bool:
        """People who fled, of whom the number says no more: neither "900 students" nor "900 Binnenflüchtlinge"."""
        if item.kind != KIND:
            return False
        return item.is_ellipsis or item.noun in self.language.lists("naming.generic_people", "naming.exiles")

    @staticmethod
    def _own_clauses(item: Counted) -> set[int]:
        """The clause of the number, and that of its verb."""
        clauses, verb = item.sentence.clauses, item.predicate
        return {clauses[item.index], clauses[verb.first if verb is not None else item.index]}

    def left_home(self, item: Counted) -> Whose:
        """ "In Togo herrscht Krieg. 900.000 haben das Land verlassen": of the one country told of last, called by no name."""
        sentence, clauses = item.sentence, item.sentence.clauses
        if item.kind != KIND:
            return NOBODY
        told = self._own_clauses(item)
        pointing = self.naming.articles | self._list("speakers_own") | self._list("definite")
        homes = (at for at, word in enumerate(sentence.folded) if word in self._list("homes") and clauses[at] in told)
        left = next((at for at in homes if at and sentence.folded[at - 1] in pointing), None)
        if left is None or sentence.folded[max(0, left - 2)] in self._list("no_homes"):
            return NOBODY
        # "Norway takes in refugees. 900 have left | their homeland": no land that is only told of
        theirs = sentence.folded[left - 1] not in self._list("definite") - self._list("speakers_own")
        theirs = theirs and self._list("here").isdisjoint(sentence.folded[:left])  # "verließen dort 900 | ihre Heimat"
        here = [one for one in self.parties.of(sentence) if one.last < left]
        nearest = itertools.chain([here], map(self.parties.of, sentence.before(HOME)))
        for parties in nearest:
            told_of = (one for one in parties if one.id and one.form == "names" and not one.speaks)
            countries = {party_of(one) for one in told_of if not theirs or one.role in (WITHIN, FROM)}
            if countries:
                return countries.pop() if len(countries) == 1 else NOBODY
        return NOBODY
