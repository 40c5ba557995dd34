"""Lists of places before a colon: "Leto: 70 Menschen starben. Molo: 12 Tote, 40 Verletzte".

One such name may be a speaker's ("Meier: 40 Tote"), several are a list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...reading import Sentence
from ...text import BULLETS, NUMBER_KIND
from ..counting.counted import Counted
from ..names.placenames import PlaceNames
from .places import Place

SEVERAL = 2  # names before a colon that make a list
LONGEST = 3  # words of a name: "Khyber Pakhtunkhwa"


def labelled_places(by_sentence: Mapping[int, Sequence[Counted]], names: PlaceNames) -> Mapping[Counted, Place]:
    """By the figures right behind them the places of a list."""
    found = {item: place for items in by_sentence.values() for item in items if (place := _label_of(item, names))}
    return found if len({place.name for place in found.values()}) >= SEVERAL else {}


def _label_of(item: Counted, names: PlaceNames) -> Place | None:
    """The name that alone stands before the colon of a figure, at the head of a line or behind what ends the entry before."""
    sentence, colon = item.sentence, item.amount.begin - 1
    if colon < 1 or sentence.tokens[colon].text != ":":
        return None
    first = colon
    while first and colon - first < LONGEST and sentence.tokens[first - 1].is_capital:
        first -= 1
    name = sentence.words(first, colon - 1)
    if first == colon or not _opens_entry(sentence, first):
        return None
    return Place(name) if names.may_be_label(name) or names.is_listed(name) else None


def _opens_entry(sentence: Sentence, first: int) -> bool:
    """At the head of a line, or behind an entry with a number of its own; not "Molo, | Leto: 12 Tote"."""
    before = sentence.tokens[:first]
    if not before or before[-1].text in BULLETS:
        return True
    return before[-1].text in ",;" and any(token.kind == NUMBER_KIND for token in before)
