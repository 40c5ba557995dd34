"""Who those harmed are, told of what befell them all: "Ein Boot mit Flüchtlingen sank. | Drei Menschen | starben"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ...memo import Memo
from ...packs import Language, Mark
from ...reading import Sentence
from ...text import MARK_KIND
from ..counting.counted import HARM, Counted
from ..counting.phrase import UNKNOWN
from .own_words import OwnWords, WordFinder
from .parties import NOBODY, Whose, first_party

BACK = 2  # sentences from those harmed to the vehicle they were in
LOADED = 7  # tokens from a vehicle to those it carries: "ein Boot mit mehr als 120 afrikanischen Migranten"
CARRIED = ("person", "displaced", "crowd", "troops")  # kinds of nouns for people; who is on duty may only have come to help


class Victims(WordFinder):
    """Reads the accidents of one article."""

    def __init__(self, own: OwnWords) -> None:
        super().__init__(own)
        is_carrier = self.language.made(_carriers)
        # Where in a sentence stands what carries people.
        self._carriers: Memo[Sentence, list[int]] = Memo(
            lambda sentence: list(itertools.compress(itertools.count(), map(is_carrier.__getitem__, sentence.folded)))
        )
        self._of_boats = [word.split("=") for word in self.language.section("naming").get("carried", ())]

    def aboard(self, item: Counted) -> Whose:
        """ "Vor Molo sank ein Boot mit Migranten. Dabei kamen | 30 Menschen | um": the people of the one vehicle told of."""
        for sentence in self._told_before(item):
            if at := self._carriers[sentence]:
                return self._carried(sentence, at[0]) if len(at) == 1 else NOBODY
            if (riders := self._on_board(sentence)) is not NOBODY:
                return riders
        return NOBODY

    def _on_board(self, sentence: Sentence) -> Whose:
        """ "An Bord waren | 40 Pilger", "40 pilgrims were on | board", "there were 40 pilgrims | aboard"."""
        words = self.language.list("naming.on_board")
        if words.isdisjoint(sentence.folded):
            return NOBODY
        board = next(at for at, word in enumerate(sentence.folded) if word in words)
        if sentence.word_at(board + 1) in self.language.list("naming.riding"):
            return self._first_people(sentence, board + 2, LOADED)
        last = sentence.back_over(self.language.lists("auxiliaries", "place_prepositions"), board - 1)
        return self._first_people(sentence, last, 1) if last > 0 else NOBODY

    def _told_before(self, item: Counted) -> Sequence[Sentence]:
        """Its own sentence and those right before that may tell of it, if the number itself does not say who they are."""
        if item.kind not in HARM or item.phrase.found is UNKNOWN:
            return ()
        if item.phrase.noun_kind not in (None, *HARM) and item.noun not in self.language.list("naming.generic_people"):
            return ()
        return (item.sentence, *item.sentence.before(BACK))

    def _carried(self, sentence: Sentence, vehicle: int) -> Whose:
        word, before = sentence.folded[vehicle], vehicle - 1
        for prefix, people in self._of_boats:  # "Flüchtlingsboot"
            if word.startswith(prefix.lower()):
                return Whose(people, None)
        noun = self._people_at(sentence, before) if before >= 0 and not self.naming.large_nouns else None
        if noun is not None:  # "a migrant | boat"
            printed = sentence.words(noun.first, noun.last)
            return Whose(printed if printed.endswith("s") else f"{printed}s", None)
        if sentence.word_at(vehicle + 1) in self.language.list("naming.riding"):
            return self._first_people(sentence, vehicle + 2, LOADED)  # "Im Bus saßen | 40 Schüler"
        if sentence.word_at(sentence.back_over(self.naming.articles, before)) in self.language.list("place_prepositions"):
            return NOBODY  # "six people, all in a bus with children"
        behind = range(vehicle + 1, min(vehicle + 1 + LOADED, len(sentence.tokens)))
        loaded = next((at for at in behind if sentence.folded[at] in self.language.list("loading")), None)
        return self._first_people(sentence, loaded + 1, LOADED) if loaded is not None else NOBODY

    def _first_people(self, sentence: Sentence, start: int, reach: int) -> Whose:
        """The first noun for people behind a token, or the country its adjective names. Not "189 passengers | and crew": of whom
        most are passengers, any may have died."""
        travellers = self.language.list("travellers")
        for at in range(start, min(start + reach, len(sentence.tokens))):
            if sentence.folded[at] in travellers:
                return self.own.people_at(sentence, at - 1)  # "polnische | Touristen"
            noun = self._people_at(sentence, at)
            if noun is not None:
                people = first_party(one for one in self.parties.of(sentence) if one.is_adjective and one.last == at - 1)
                return Whose(sentence.words(noun.first, noun.last), None) if people is NOBODY else people
            if sentence.tokens[at].kind == MARK_KIND:
                break
        return NOBODY

    def _people_at(self, sentence: Sentence, at: int) -> Mark | None:
        """The noun for people that begins at a token, if it says more than that they are people or passengers."""
        noun = self.own.noun_at(sentence, at)
        vague = self.language.lists("naming.generic_people", "travellers", "men")
        if noun is None or sentence.folded[noun.last] in vague:
            return None
        return noun if noun.value["kind"] in CARRIED else None


def _carriers(language: Language) -> Memo[str, bool]:
    """Whether a (folded) word is one for what carries people: "Fischerboot", "boat"; not "leadership"."""
    words, ends = language.list("naming.carriers"), language.endings("naming.carriers")
    return Memo(lambda word: word.endswith(ends) if language.capital_nouns else word in words)
