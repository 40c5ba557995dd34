"""Whether a sentence can tell of a party, and with its army, told by its text: few of those before a figure do.

Each piece of text between white space is looked at once for a language. What cannot be ruled out so is tokenised and read by
parties.py, which decides.
"""

from __future__ import annotations

from typing import NamedTuple

from ..memo import Memo
from ..packs import Language, Phrase
from ..reading import Sentence
from ..text import Token, tokenise
from .naming import KNOWN

REACH = 3  # tokens from a party to its army, its losses, its attack
FAR = 50  # tokens of a name with something in between


class Sign(NamedTuple):
    """What a piece of text says; a piece is a word with the marks around it."""

    tokens: int  # of the longest name of the packs that begins here; 0: none does
    is_army: bool
    is_loss: bool
    is_receiver: bool  # "an Russland", "to Russia": who gets land
    opens_topic: bool  # "Für Russland", "As for Russia"
    is_word: bool  # not digits, which may belong to the number before


UNREADABLE = Sign(FAR, True, True, True, True, False)


class Signs:
    """The signs of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._army_ends, self._led_ends = language.endings("naming.armies"), language.endings("naming.led")
        self._losses, self._receivers = language.list("naming.losses"), language.list("naming.receivers")
        self._topics = language.list("naming.topics")
        self._of = Memo(self._sign)

    def may_name(self, sentence: Sentence) -> bool:
        """False where a sentence names, by its text, no party at all."""
        return "\n" in sentence.text or any(self._of[piece].tokens for piece in sentence.pieces)

    def may_lead(self, sentence: Sentence, kind: str) -> bool:
        """False where it names no party that is its topic, gets land, or stands with its army or losses."""
        if "\n" in sentence.text:  # a word may be broken there
            return True
        signs = list(map(self._of.__getitem__, sentence.pieces))
        led, at, reach = signs[0].opens_topic, 0, -1
        for sign in signs:
            at += sign.is_word
            led = led or sign.is_loss or (sign.is_receiver and kind == "area")
            if sign.tokens:
                if led:
                    return True
                reach = max(reach, at + sign.tokens - 1 + REACH)
            if sign.is_army and at <= reach:
                return True
        return False

    def _sign(self, piece: str) -> Sign:
        tokens = tokenise(piece)
        if not tokens:
            return UNREADABLE
        return Sign(
            max(map(self._tokens_of_name, tokens)),
            any(token.lower.endswith(self._army_ends) or self._is_army(token) for token in tokens),
            any(token.lower in self._losses for token in tokens),
            any(token.lower in self._receivers for token in tokens),
            tokens[0].lower in self._topics,
            not piece[0].isdecimal(),
        )

    def _is_army(self, token: Token) -> bool:
        """ "Bundeswehr": the name of a country's army."""
        return any(phrase.section == "forces" and phrase.value.get("id") for phrase in self._language.lexicon.lookup(token.lower))

    def _tokens_of_name(self, token: Token) -> int:
        phrases = self._language.lexicon.lookup(token.lower)
        lengths = [_length(phrase) for phrase in phrases if phrase.section in KNOWN and _may_begin(phrase, token)]
        return max(lengths, default=int(token.text.endswith(self._led_ends)))


def _may_begin(phrase: Phrase, token: Token) -> bool:
    """ "us" is not the US; adjectives are written small."""
    return not token.text.islower() or phrase.value.get("form") == "adjectives"


def _length(phrase: Phrase) -> int:
    return FAR if any(element.startswith("{") for element in phrase.elements) else len(phrase.elements)
