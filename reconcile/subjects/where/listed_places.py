"""Places in lists, each told beside its number.

"12 and 10 people died in Bihar and Uttar Pradesh respectively", "Leto: 70 Menschen starben. Molo: 12 Tote", and those no pack
knows that count their own: "Sindh reported 28 deaths, Molo 20", "followed by Leto with nine".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...memo import once
from ...numerals import number_words
from ...reading import Sentence
from ...text import BULLETS, MARK_KIND, NUMBER_KIND
from ..counting.beside_places import is_of_its_own_place
from ..counting.counted import HARM, Counted
from ..names.approach import BARE, WITHIN
from ..names.naming import Naming
from ..names.placenames import PlaceNames
from .candidates import Candidate, Place, Price
from .losses import are_of_another
from .topic import Topic

COUNTED_THERE = HARM | {"crowd", "displaced"}  # kinds told of one place after the other: "followed by Lille with 20,000"
SEVERAL = 2  # names before a colon that make a list
ENDS = frozenset(":;()")  # none of these within an entry
ENTRY = 10  # tokens from what opens it to a further number of it
LONGEST = 3  # words of a name: "Khyber Pakhtunkhwa"
LABEL = 6  # tokens of a place before a colon: "Madison, Wisconsin"


class InLists:
    """The places that stand beside their numbers; of an article it is asked by what knows its figures (stage.py)."""

    naming: Naming
    _topic: Topic
    _by_sentence: Mapping[int, Sequence[Counted]]
    _homes: Mapping[Counted | None, str | None]  # whose each figure is, by ISO code

    def in_front_of_bracket(self, item: Counted) -> Place | None:
        """ "Fulda (etwa 300), Gera (…)", "Molo (30 cases, | 12 deaths)": the name the bracket belongs to."""
        tokens, bracket = item.sentence.tokens, opener_of_entry(item, "(")
        if bracket < 1 or (bracket < item.amount.begin - 1 and item.sentence.folded.count("(") < SEVERAL):
            return None  # "the ferry Aurora (300 passengers, | 12 dead)" is no list
        candidate = self._topic.scene(item.sentence).by_last.get(bracket - 1)
        if candidate:
            return None if self.is_of_its_men(item, candidate) else candidate.place
        names = self.naming.place_names
        known = (one for one in self.naming.names(item.sentence) if one.last == bracket - 1)
        if item.kind != "troops" and (one := next(known, None)) is not None:
            return Place(one.name, one.id)  # "followed by | Togo (14)"
        if item.phrase.unit or not names.is_bare_name(tokens[bracket - 1]):
            return None
        first = bracket - 1
        while first > 0 and not self.naming.large_nouns and names.is_bare_name(tokens[first - 1]):  # "Molo Leto (300)"
            first -= 1
        return Place(item.sentence.words(first, bracket - 1))

    def is_of_its_men(self, item: Counted, candidate: Candidate) -> bool:
        """ "die Mission in Mali stellen Peru (900) und Chile (40)": whose soldiers they are that stand elsewhere."""
        own = candidate.is_land and candidate.role is not WITHIN and candidate.place.id == self._homes.get(item)
        return item.kind == "troops" and own

    def in_front_of_colon(self, item: Counted) -> Place | None:
        """ "Madison, Wisconsin: 75,000": a line with nothing but a place before its number, or an entry of a list."""
        if item in self._labelled:
            return self._labelled[item]
        tokens, colon = item.sentence.tokens, item.amount.begin - 1
        behind = tokens[item.end + 1 : item.end + 2]
        if not 0 < colon <= LABEL or tokens[colon].text != ":" or (behind and behind[0].kind != MARK_KIND):
            return None
        first = next(iter(self._topic.scene(item.sentence).candidates), None)
        if first is not None and first.start == 0 and first.last < colon and first.price <= Price.LIMIT:
            return first.place  # and not of "Danish troops hit: 100 dead"
        capital = all(token.is_capital or token.text in ".," for token in tokens[:colon])
        if "listed" not in item.trace or not capital or not self.naming.place_names.may_be_name(tokens[0]):
            return None
        end = next((at for at in range(colon) if tokens[at].text == ","), colon)
        return Place(item.sentence.words(0, end - 1))

    @once
    def _labelled(self) -> Mapping[Counted, Place]:
        """The places of a list, each before the colon of its figure."""
        return labelled_places(self._by_sentence, self.naming.place_names, self._ending_at)

    def _ending_at(self, sentence: Sentence, last: int) -> Place | None:
        """The place whose name ends at a token."""
        candidate = self._topic.scene(sentence).by_last.get(last)
        return candidate.place if candidate is not None else None

    def in_front_of_number(self, item: Counted) -> Place | None:
        """ "Sindh reported 28 deaths, Molo 20 and Leto nine", "followed by Leto with nine": a list of places and numbers."""
        tokens, at, scene = item.sentence.tokens, item.amount.begin - 1, self._topic.scene(item.sentence)
        by_last, names = scene.by_last, self.naming.place_names
        list_of = self.naming.language.list
        bare = item.is_ellipsis and item.kind in HARM
        having = list_of("naming.having") | (list_of("naming.confirming") if bare else frozenset())
        if item.kind in COUNTED_THERE and tokens[at].lower in having and scene.figure_before(item) is not None:
            at -= 1  # "while Molo | reported | 12"
            at -= not self.naming.large_nouns and self.naming.regions.holds(tokens[at].lower)  # "by Leto | province | with 12"
            if at not in by_last and names.end_in_list(item.sentence, at) is None:
                return None
        elif not (item.is_ellipsis or item.kind in HARM) or not is_of_its_own_place(item.sentence, item.amount, item.end):
            return None
        if at in by_last:
            if item.kind == "troops" and by_last[at].role is not WITHIN and by_last[at].is_land:
                return None  # "Norway is to send 900 soldiers, | Peru 400"
            led = by_last[at]  # "nach Angaben der Polizei Molo | 40 Menschen": who counts them
            return None if led.speaks or self.is_owner(item.sentence, led) else led.place
        first = at
        while first > 0 and tokens[first - 1].is_capital:
            first -= 1
        unknown = not self.naming.large_nouns and tokens[at].is_capital and names.may_be_name(tokens[at])
        return Place(item.sentence.words(first, at)) if unknown else None

    def is_owner(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Kenya sent 400 soldiers to Congo, Uganda 300": whose the second are, as the first are the first country's."""
        told = [other for other in self._by_sentence[sentence.index] if other.verb_of is not None]
        owned = next((other for other in told if other.amount.begin - 1 == candidate.last), None) if told else None
        if owned is None or candidate.place.id is None or self._homes.get(owned) != candidate.place.id:
            return False
        return self._homes.get(owned.verb_of) not in (None, candidate.place.id)

    def of_who_reports(self, item: Counted) -> Place | None:
        """ "In Molo starben 59. | Togo meldete | 41 Tote", "Togo has confirmed 41 deaths": in a war, too, a country counts its
        own where it names nobody else's, nor a place behind; not "Togo reported 41 fighters killed"."""
        verb, scene = item.amount.begin - 1, self._topic.scene(item.sentence)
        list_of, others = self.naming.language.list, item.sentence.word_at(item.end + 1)
        if item.word_before not in list_of("naming.confirming") or item.phrase.noun_kind == "troops":
            return None
        if others in list_of("naming.among"):
            return None  # "Togo reported 41 deaths | among the rebels"
        verb -= item.sentence.word_at(verb - 1) in list_of("perfect")
        state = scene.by_last.get(verb - 1)
        if state is None or not state.is_land or state.role is not BARE or state.seat or are_of_another(item, state):
            return None
        following = scene.figure_behind(item)
        stop = following.amount.begin if following else len(item.sentence.tokens)
        elsewhere = any(item.end < one.start < stop and one.role is WITHIN for one in scene.candidates)
        return None if elsewhere else state.place


def labelled_places(
    by_sentence: Mapping[int, Sequence[Counted]], names: PlaceNames, told: Callable[[Sentence, int], Place | None]
) -> Mapping[Counted, Place]:
    """By the figures of its entries the places of a list; `told`: the place whose name ends at a token, where one is known."""
    found = {item: place for items in by_sentence.values() for item in items if (place := _label_of(item, names, told))}
    return found if len({place.name for place in found.values()}) >= SEVERAL else {}


def _label_of(item: Counted, names: PlaceNames, told: Callable[[Sentence, int], Place | None]) -> Place | None:
    """The name that alone stands before the colon of an entry, at the head of a line or behind what ends the entry before."""
    sentence, colon = item.sentence, opener_of_entry(item, ":")
    if colon < 1:
        return None
    first = colon - 1 + sentence.tokens[colon - 1].is_capital
    while first and colon - first < LONGEST and sentence.tokens[first - 1].is_capital:
        first -= 1
    if first == colon or not sentence.tokens[first].is_capital or not _opens_entry(sentence, first):
        return None
    known, name = told(sentence, colon - 1), sentence.words(first, colon - 1)
    if known is not None or not sentence.tokens[colon - 1].is_capital:
        return known  # "Molo province: 12 dead"
    return Place(name) if names.may_be_label(name) or names.is_listed(name) else None


def opener_of_entry(item: Counted, opener: str) -> int:
    """ "Molo: | 12 dead, 30 hurt", "Molo | (30 cases, 12 deaths)": where the mark stands that opens the entry of a number, with
    nothing but numbers and what they count between; -1 where none does."""
    sentence = item.sentence
    language, first = sentence.language, item.amount.begin - 1
    bars = language.lists("prepositions", "auxiliaries") | ENDS
    if sentence.word_at(item.end + 1) in language.list("place_prepositions"):
        bars = bars | {","}  # "Molo: 12 dead, | 30 hurt in Leto"
    for at in range(first, max(-1, first - ENTRY), -1):
        if sentence.tokens[at].text == opener:
            return at if at == first or _has_number(sentence, at, first) else -1
        if sentence.folded[at] in bars:
            return -1
    return -1


def _opens_entry(sentence: Sentence, first: int) -> bool:
    """At the head of a line, or behind an entry with a number of its own; not "Molo, | Leto: 12 Tote"."""
    before = sentence.tokens[:first]
    if not before or before[-1].text in BULLETS:
        return True
    return before[-1].text in ",;:" and _has_number(sentence, 0, first)


def _has_number(sentence: Sentence, start: int, stop: int) -> bool:
    opens = number_words(sentence.language).opens
    return any(token.kind == NUMBER_KIND or opens[token.lower] for token in sentence.tokens[start:stop])
