"""What a sentence without a number may tell, seen from its words alone: too much rather than too little.

A figure asks the sentences around it for a demonstration, for refugees, for anything that was being counted, for the place a
word points at. Most hold no word for it, and need not be tokenised to know that.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from ...memo import Memo
from ...packs import Language, Phrase
from ...reading import Sentence
from ...text import words_of
from ..names.place_words import Words
from .counted import PERSON_KINDS

Glance = Memo[str, bool]  # of a piece of text between white space


def may_tell(sentence: Sentence, glance: Callable[[Language], Glance]) -> bool:
    """False where no phrase asked about begins in the sentence. A word may be broken where a line ends."""
    return "\n" in sentence.text or any(map(sentence.reading.language.made(glance).__getitem__, sentence.pieces))


def of_counts(language: Language) -> Glance:
    """Nouns of what is counted, but for people of whom more must be said."""
    return _begins(language, lambda phrase: phrase.section == "nouns" and phrase.value["kind"] not in (*PERSON_KINDS, "thing"))


def of_gatherings(language: Language) -> Glance:
    """Demonstrations, and what people do there."""
    return _begins(language, lambda p: p.section == "events" or (p.section == "predicates" and p.value["kind"] == "crowd"))


def of_pointers(language: Language) -> Glance:
    """ "dort", "in the region": words that may point at a place named before."""
    pointing = language.made(Words).pointing
    return Memo(lambda piece: any(map(pointing.__getitem__, words_of(piece))))


def of_losses(language: Language) -> Glance:
    """The losses of an army."""
    losses = language.list("naming.losses")
    return Memo(lambda piece: not losses.isdisjoint(words_of(piece)))


def of_flight(language: Language) -> Glance:
    """Refugees, and flight."""
    return _begins(language, lambda p: p.section in ("nouns", "predicates") and p.value["kind"] == "displaced")


def of_kinds(language: Language, kinds: Collection[str]) -> Glance:
    """Nouns and verbs of these kinds."""
    return _begins(language, lambda p: p.section in ("nouns", "predicates") and p.value["kind"] in kinds)


def _begins(language: Language, is_asked: Callable[[Phrase], bool]) -> Glance:
    phrases = language.lexicon.lookup
    return Memo(lambda piece: any(is_asked(phrase) for word in words_of(piece) for phrase in phrases(word)))
