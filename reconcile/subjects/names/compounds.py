"""Offices, and parties that stand within a word: "Regierungssprecher", "NATO-led", "US-Truppe"."""

from __future__ import annotations

from ...memo import Memo
from ...packs import Language, Phrase
from ...text import fold

LONGEST_INITIALS = 3  # letters of a name that is told from a word by its capitals alone: UN, US


def offices(language: Language) -> Memo[str, bool]:
    """Whether a printed word is an office, or where nouns are compounded ends with one."""
    named = language.list("naming.offices")
    ends = tuple(named) if language.capital_nouns else ()

    def is_office(printed: str) -> bool:
        word = fold(printed)
        return word in named or (printed[0].isupper() and word.endswith(ends))

    return Memo(is_office)


def compounded_parties(language: Language) -> Memo[str, Phrase | None]:
    """The country or army a printed word with a dash begins with, where it names whom that leads, its army or its office."""
    events = language.list("naming.event_heads")
    led, armies = language.endings("naming.led"), language.endings("naming.armies") if language.capital_nouns else ()

    def party(printed: str) -> Phrase | None:
        whose, dash, head = printed.partition("-")
        word = fold(printed)
        if not dash or not whose or not (printed.endswith(led) or word.endswith(armies) or language.made(offices)[printed]):
            return None
        phrases = language.lexicon.names(fold(whose)) if whose[0].isupper() else ()
        there = fold(head) in events and len(whose) > LONGEST_INITIALS  # "Mali-Truppe", not "US-Truppe": where it is
        sections = ("forces",) if there else ("countries", "forces")
        names = (phrase for phrase in phrases if phrase.section in sections and len(phrase.elements) == 1)
        return next((phrase for phrase in names if phrase.value.get("form") != "adjectives"), None)

    return Memo(party)
