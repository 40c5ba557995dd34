"""Armies and bands of no country, told by whose they are or which side they are on: "Putins Streitkräfte", "rebel forces"."""

from __future__ import annotations

from ...reading import Sentence
from .approach import BARE
from .naming import Naming


def army_named(naming: Naming, sentence: Sentence, index: int) -> str | None:
    """The name of the army of which a word stands at a token; None where nothing tells it from others."""
    if not index or sentence.folded[index] not in naming.language.lists("naming.armies", "naming.bodies"):
        return None
    return _of_side(naming, sentence, index) or _by_name(naming, sentence, index)


def _of_side(naming: Naming, sentence: Sentence, index: int) -> str | None:
    """ "Government | forces", "Kurdish-led | fighters": a side that acts, and has no country."""
    side = sentence.folded[index - 1].endswith(naming.language.endings("naming.sides_of_armies"))
    return sentence.words(index - 1, index) if side and naming.approaches.read(sentence, index - 1).role is BARE else None


def _by_name(naming: Naming, sentence: Sentence, index: int) -> str | None:
    """ "the Molo | Army": where only names are written large, the capitals before it are its own."""
    tokens, first = sentence.tokens, index
    if naming.large_nouns or not tokens[index].is_capital:
        return None
    while first and tokens[first - 1].is_capital and tokens[first - 1].lower not in naming.articles:
        first -= 1
    return sentence.words(first, index) if first < index else None
