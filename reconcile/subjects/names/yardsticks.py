"""Lands another is measured by: "größer als Österreich", "so groß wie Luxemburg", "an area the size of Turkey"."""

from __future__ import annotations

from ...reading import Sentence
from .approach import BARE, OF
from .naming import Named, Naming

DEGREE = 3  # tokens from "so" or "as" to "wie" or "as": "so groß | wie"


def is_yardstick(naming: Naming, sentence: Sentence, named: Named) -> bool:
    """True for a name that only tells how large something is; nothing lies there, and nobody there holds it."""
    folded, at, language = sentence.folded, named.start - 1, naming.language
    if named.role in (OF, BARE) and at >= 0 and folded[at] in language.list("naming.sizes"):
        return True
    at += folded[named.start] in language.list("naming.held_against")  # "as", "than": prepositions, and so in the phrase
    if at > 0 and folded[at] in language.list("comparison") and folded[at - 1].endswith("er"):
        return True
    if at < 1 or folded[at] not in language.list("naming.held_against"):
        return False
    degrees, measures = language.list("naming.degrees"), language.list("naming.measures")
    return folded[at - 1] in measures and not degrees.isdisjoint(folded[max(0, at - DEGREE) : at - 1])
