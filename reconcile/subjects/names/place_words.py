"""Words that rules of place ask for again and again."""

from __future__ import annotations

from ...memo import Memo
from ...packs import Language
from .evidence import Regions

PEOPLE = ("person", "staff", "troops", "captured")  # kinds of nouns whose adjective says whose they are


class Words:
    """Words of a language that scenes ask for again and again."""

    def __init__(self, language: Language) -> None:
        self._regions = language.made(Regions)
        self.here, self.lands = language.list("naming.here"), language.list("naming.lands")
        self.nationwide = language.list("naming.nationwide")
        self._ways, self.pointing = language.list("naming.ways"), Memo(self._may_point)
        self._lookup = language.lexicon.lookup
        self.begins_people = Memo(self._begins_people)
        self._plurals, self._umlauts = language.list("naming.plurals_of_persons"), language.list("naming.umlauts")
        self._people = language.endings("naming.single_people")
        self.is_person = Memo(self._is_person)
        self.armies = language.list("naming.armies") - language.list("naming.losses")
        deeds, ends = language.list("naming.deeds"), language.endings("naming.deeds") if language.capital_nouns else ()
        self.deeds = Memo[str, bool](lambda word: word in deeds or word.endswith(ends))  # "Raketenangriff"
        self.openers = language.list("complementisers") - language.list("links")
        self.small = language.list("joiners") | language.list("articles") | language.list("naming.within")

    def _begins_people(self, word: str) -> bool:
        return any(phrase.section == "nouns" and phrase.value["kind"] in PEOPLE for phrase in self._lookup(word))

    def _is_person(self, word: str) -> bool:
        """ "soldat", "ärztin": one of those whose plural is a noun for people."""
        if word.endswith(self._people):
            return True
        stems = {word}
        for pair in self._umlauts:  # "arzt", "ärzte"
            before, vowel, behind = word.rpartition(pair[0])
            stems |= {before + pair[1] + behind} if vowel else set()
        return any(self.begins_people[stem + ending] for stem in stems for ending in ("", *self._plurals))

    def _may_point(self, word: str) -> bool:
        """ "dort", "in the region"; not "took to the streets"."""
        if word in self._ways:
            return False
        return word in self.here or word in self.lands or word in self.nationwide or self._regions.holds(word)
