"""Bands: the fighters a group has are its own, be it told of by its name, as "the rebels", as "the group", or by "it"."""

from __future__ import annotations

from ...reading import Sentence
from ...text import WORD_KIND
from ..counting.counted import Counted
from ..names.approach import BARE
from ..names.naming import Naming
from .losers import Losers
from .parties import NOBODY, Finder, Parties, Whose, party_of

REACH = 8  # tokens from the verb of having to the number: "hat nach Angaben der UN rund | 900 Kämpfer"


class Bands(Finder):
    """Finds the groups of one article that have fighters."""

    def __init__(self, naming: Naming, parties: Parties, losers: Losers) -> None:
        super().__init__(naming, parties)
        self._losers = losers

    def strength(self, item: Counted) -> Whose:
        """ "The Red Dawn is a rebel group. | It has some | 900 fighters", "Die Aufständischen verfügen über 900 Kämpfer"."""
        sentence, fighters = item.sentence, self.language.lists("naming.fighters", "naming.men_of_armies")
        if item.kind != "troops" or item.noun not in fighters:
            return NOBODY
        subject = self._subject(item)
        if subject < 0:
            return NOBODY
        if self._points_back(sentence, subject):
            return NOBODY if sentence.previous is None else self._band_in(sentence.previous)
        if self._losers.is_army(sentence, subject):
            return self._losers.army_at(sentence, subject, 0, subject + 1) if item.noun in self._list("fighters") else NOBODY
        return self._name_that_ends(sentence, subject)

    def _subject(self, item: Counted) -> int:
        """The last token of whoever has them; -1 where no verb of having stands in their clause."""
        sentence, having, number = item.sentence, self._list("having_fighters"), item.amount.first
        clause = sentence.clauses[number]
        before = range(max(0, number - REACH), number)
        near = [at for at in before if sentence.clauses[at] == clause and sentence.tokens[at].kind == WORD_KIND]
        verb = next((at for at in reversed(near) if sentence.folded[at] in having), -1)
        if verb > 0:
            return self._subject_before(sentence, verb)
        ends = self.naming.large_nouns and sentence.folded[sentence.last_word_of(clause)] in having
        return self._before_relative(sentence, near[0]) if ends and near else -1

    def _subject_before(self, sentence: Sentence, verb: int) -> int:
        """Before "is believed to | have", "which | has"; behind "and" the first of the sentence."""
        at = sentence.back_over(self._list("before_having"), verb - 1)
        if at > 0 and sentence.folded[at] in self.naming.joiners:
            at = 0
        before = self._before_relative(sentence, at)
        return before if before >= 0 else at + (at == 0 and sentence.folded[0] in self.naming.articles)

    def _before_relative(self, sentence: Sentence, at: int) -> int:
        """ "Die Rote Front|, die | 900 Kämpfer zählt"."""
        opens = at > 1 and sentence.folded[at] in self.language.list("relative") and sentence.folded[at - 1] == ","
        return at - 2 if opens else -1

    def _points_back(self, sentence: Sentence, subject: int) -> bool:
        """ "It", "the group", "die Miliz", "Its strength"."""
        word, before = sentence.folded[subject], sentence.word_at(subject - 1)
        if word in self._list("strengths"):
            return subject == 1 and before in self.language.list("speech.possessives")
        if word in self._list("bands"):
            return subject == 1 and before in self._list("definite") and not self._is_named(sentence, subject + 1)
        return subject == 0 and word in self._list("standing_for_speakers")

    def _band_in(self, sentence: Sentence) -> Whose:
        """The band a sentence opens with or calls one: "The Red Dawn is one of the armed groups", "the rebel group Red Dawn"."""
        forces = (one for one in self.naming.names(sentence) if one.form == "forces" and one.role is BARE)
        if (force := next(forces, None)) is not None:
            return NOBODY if force.id else party_of(force)
        bands = [at for at, word in enumerate(sentence.folded) if word in self._list("bands")]
        near = bands if not self.naming.large_nouns else [at for at in bands if at <= 1]  # "griff die Gruppe | Molo an"
        called = next((at + 1 for at in near if self._is_named(sentence, at + 1)), None)
        if called is None:
            called = int(sentence.folded[0] in self.naming.articles)
        end = called
        while self._is_named(sentence, end + 1):
            end += 1
        if not self._is_named(sentence, called):
            return NOBODY
        told = called - 1 in bands or (bool(bands) and sentence.word_at(end + 1) in self._list("telling_what"))
        return Whose(sentence.words(called, end), None) if told or self._is_coined(sentence, called, end) else NOBODY

    def _name_that_ends(self, sentence: Sentence, last: int) -> Whose:
        """ "The Red Dawn | has 900 fighters": the name right before the verb, of a band no pack knows."""
        first = last
        while first > 0 and self._is_named(sentence, first - 1) and sentence.clauses[first - 1] == sentence.clauses[last]:
            first -= 1
        if not self._is_named(sentence, last) or not self._is_coined(sentence, first, last):
            return NOBODY
        return Whose(sentence.words(first, last), None)

    def _is_named(self, sentence: Sentence, at: int) -> bool:
        """A capital that names no country and no day, and is no noun of those who are counted."""
        small = self.naming.stops | self.naming.articles | self.language.list("naming.calendar_words")
        if at >= len(sentence.tokens) or not sentence.tokens[at].is_capital or sentence.folded[at] in small:
            return False
        marks = (*sentence.marks("countries"), *sentence.marks("nouns"))
        return all(not mark.first <= at <= mark.last for mark in marks)

    def _is_coined(self, sentence: Sentence, first: int, last: int) -> bool:
        """ "Red Dawn", "KLF", "M17", "Rote Front": no word written large only because it opens a sentence or is a noun."""
        several = first < last and (not self.naming.large_nouns or sentence.folded[first].endswith("e"))
        return several or any(not letter.islower() for letter in sentence.tokens[last].text[1:])
