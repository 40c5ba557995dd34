"""Where: the place of what is counted.

The phrase that locates the figure ("in der Region Kursk", "near Mandalay"), else the place the text was talking about, else
the article's own. Names are told from common nouns by the pack's lists and by how the language writes them; there is no
gazetteer beyond the countries.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..reading import Reading, Sentence
from ..text import MARK_KIND, WORD_KIND
from .kinds import Counted


class Place(NamedTuple):
    """A place named in a sentence: tokens, its name as printed, and the ISO 3166 code where it is a country."""

    first: int
    last: int
    name: str
    id: str | None
    certain: bool = True


class Places:
    """Finds the places of a reading, each sentence once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        language = reading.language
        self.prepositions = language.list("place_prepositions")
        self.directions = language.list("direction_prepositions")
        self.articles = language.list("articles")
        self.regions = language.list("region_words")
        self.never = language.list("no_places") | language.list("calendar_words")
        self.common_endings = tuple(language.list("common_endings"))
        self.capital_nouns = bool(language.section("text").get("capital_nouns"))
        self._found: dict[int, list[Place]] = {}

    def of(self, item: Counted) -> Place | None:
        """The place of a counted item."""
        here = self.places(item.sentence)
        if here:
            return self._nearest(item, here)
        sentence, steps = item.sentence.previous, 0
        while sentence is not None and steps < 6:
            found = [place for place in self.places(sentence) if place.certain]
            if found:
                return found[0] if len(found) == 1 or steps else found[-1]
            sentence, steps = sentence.previous, steps + 1
        return self.main_place()

    def main_place(self) -> Place | None:
        """The first place the article names: its dateline or its first sentences."""
        for sentence in self.reading.sentences[:6]:
            found = self.places(sentence)
            if found:
                return found[0]
        return None

    def _nearest(self, item: Counted, places: Sequence[Place]) -> Place:
        clauses = item.sentence.clauses

        def distance(place: Place) -> float:
            before = place.last < item.amount.begin
            gap = item.amount.begin - place.last if before else place.first - item.end
            borders = abs(clauses[place.first] - clauses[item.index])
            return gap + 12 * borders + (0 if place.certain else 8) + (0 if before else 2)

        return min(places, key=distance)

    def places(self, sentence: Sentence) -> list[Place]:
        """The places named in a sentence, in order; "in der Türkei und in Syrien" is one place of two."""
        found = self._found.get(sentence.index)
        if found is None:
            found = self._found[sentence.index] = self._coordinated(sentence, self._find(sentence))
        return found

    def _find(self, sentence: Sentence) -> list[Place]:
        tokens = sentence.tokens
        countries = {mark.first: mark for mark in sentence.marks("countries")}
        places: list[Place] = []
        taken = -1
        for index, token in enumerate(tokens):
            if index <= taken or token.kind != WORD_KIND:
                continue
            mark = countries.get(index)
            if mark:
                certain = mark.value["form"] in ("names", "seats") and self._located(sentence, index)
                name = str(mark.value["name"]) if mark.value["form"] in ("adjectives", "people") else sentence.words(mark.first, mark.last)
                places.append(Place(mark.first, mark.last, name, str(mark.value["id"]), certain))
                taken = mark.last
            elif token.is_capital:
                place = self._name_at(sentence, index)
                if place:
                    places.append(place)
                    taken = place.last
        return places

    def _located(self, sentence: Sentence, index: int) -> bool:
        """A preposition of place stands before the name, perhaps with an article, an adjective or a region word between."""
        tokens = sentence.tokens
        for back in range(1, 5):
            at = index - back
            if at < 0 or tokens[at].kind == MARK_KIND:
                return False
            word = tokens[at].lower
            if word in self.prepositions or word in self.directions:
                return True
            if word not in self.articles and word not in self.regions and not tokens[at].text[:1].islower():
                return False
        return False

    def _name_at(self, sentence: Sentence, index: int) -> Place | None:
        tokens = sentence.tokens
        token = tokens[index]
        before = tokens[index - 1].lower if index else ""
        if token.lower in self.never or not self._is_name(sentence, index):
            return self._region_at(sentence, index)
        direct = before in self.prepositions or before in self.directions
        dateline = index == 0 and sentence.opens_paragraph and self._dateline_follows(sentence)
        bracket = index + 1 < len(tokens) and tokens[index + 1].text == "(" and index + 2 < len(tokens) and not direct
        article = index > 1 and before in self.articles and tokens[index - 2].lower in self.prepositions and not self.capital_nouns
        behind_region = index > 0 and before in self.regions and self._located(sentence, index - 1)
        if direct or dateline or article or behind_region or (bracket and tokens[index + 2].kind != WORD_KIND):
            last = self._end_of_name(sentence, index)
            return Place(index, last, sentence.words(index, last), None, direct or behind_region or article)
        if self.capital_nouns and token.lower.endswith("er") and len(token.text) > 5 and index + 1 < len(tokens) and tokens[index + 1].is_capital:
            return self._city_adjective(sentence, index)
        return None

    def _city_adjective(self, sentence: Sentence, index: int) -> Place | None:
        """"der Hamburger Kundgebung", "die Kölner Polizei": a place used as an adjective."""
        token, following = sentence.tokens[index], sentence.tokens[index + 1]
        known = any(p.section == "nouns" for p in sentence.reading.language.lexicon.lookup(following.lower))
        office = any(following.lower.endswith(o) for o in sentence.reading.language.list("offices") | sentence.reading.language.list("city_heads"))
        if not (known or office) or any(p.section == "nouns" for p in sentence.reading.language.lexicon.lookup(token.lower)):
            return None
        return Place(index, index, token.text[:-2], None, False)

    def _region_at(self, sentence: Sentence, index: int) -> Place | None:
        """"in der Region Kursk", "the Donetsk region" are read at their names; a region word alone is no place."""
        return None

    def _is_name(self, sentence: Sentence, index: int) -> bool:
        """A capitalised word that is no common noun: unknown to the packs and not formed like one."""
        token = sentence.tokens[index]
        phrases = sentence.reading.language.lexicon.lookup(token.lower)
        if any(p.section in ("nouns", "counts", "predicates", "attributes", "measures", "units", "vague", "hedges") for p in phrases if len(p.elements) == 1):
            return False
        if self.capital_nouns and token.lower.endswith(self.common_endings):
            return False
        return len(token.text) > 1

    def _end_of_name(self, sentence: Sentence, index: int) -> int:
        """Names of several words: "Bad Neuenahr-Ahrweiler", "Tel Aviv", "Port Alberni"."""
        tokens, last = sentence.tokens, index
        while last + 1 < len(tokens) and tokens[last + 1].is_capital and last - index < 3:
            following = tokens[last + 1]
            if following.lower in self.never or (self.capital_nouns and not self._is_name(sentence, last + 1)):
                break
            if not self.capital_nouns and any(p.section in ("nouns", "measures") for p in sentence.reading.language.lexicon.lookup(following.lower)):
                break
            last += 1
        return last

    def _dateline_follows(self, sentence: Sentence) -> bool:
        """"KIEW, 28. Oktober", "Seoul (agn) –", "PARIS —": a name that opens the text."""
        for token in sentence.tokens[1:6]:
            if token.text in "–—-(/.":
                return True
            if token.kind == WORD_KIND and token.text[:1].islower():
                return False
        return False

    def _coordinated(self, sentence: Sentence, places: list[Place]) -> list[Place]:
        joiners = sentence.reading.language.list("joiners")
        joined: list[Place] = []
        for place in places:
            before = joined[-1] if joined else None
            if before and before.certain and self._linked(sentence, before, place, joiners):
                name = f"{before.name}, {place.name}"
                joined[-1] = Place(before.first, place.last, name, _ids(before.id, place.id))
            else:
                joined.append(place)
        return joined

    def _linked(self, sentence: Sentence, before: Place, place: Place, joiners: frozenset[str]) -> bool:
        between = [token.lower for token in sentence.tokens[before.last + 1 : place.first]]
        small = joiners | self.prepositions | self.articles
        return bool(between) and len(between) <= 4 and any(word in joiners for word in between) and all(word in small for word in between)


def _ids(first: str | None, second: str | None) -> str | None:
    return f"{first}+{second}" if first and second and first != second else None
