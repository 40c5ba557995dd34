"""Whether a sentence can tell of a party, and with its army, told by its text: few of those before a figure do.

Each piece of text between white space is looked at once for a language. What cannot be ruled out so is tokenised and read by
parties.py, which decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...memo import Memo
from ...packs import Language, Phrase, is_slot
from ...reading import Sentence
from ...text import WORD_KIND, Token, tokenise
from .compounds import compounded_parties
from .naming import KNOWN

REACH = 3  # tokens from a party to its army, its losses, its attack
FAR = 50  # tokens of a name with something in between


@dataclass(slots=True, eq=False)
class Sign:
    """What a piece of text says; a piece is a word with the marks around it."""

    tokens: int  # of the longest name of the packs that begins here; 0: none does
    seconds: frozenset[str] | None  # where that takes another word behind it ("North Korea"), these; None: it does not
    first: str  # the first token, folded
    is_army: bool
    is_loss: bool
    is_receiver: bool  # "an Russland", "to Russia": who gets land
    opens_topic: bool  # "Für Russland", "As for Russia"
    is_word: bool  # not digits, which may belong to the number before

    def goes_on(self, following: Sign) -> bool:
        """True where the name that may begin here goes on in the next piece, if it must."""
        return self.seconds is None or following.first in self.seconds


UNREADABLE = Sign(FAR, None, "", True, True, True, True, False)
END = Sign(0, None, "", False, False, False, False, False)  # behind the last


class Signs:
    """The signs of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._army_ends, self._compounds = language.endings("naming.armies"), language.made(compounded_parties)
        self._losses, self._receivers = language.list("naming.losses"), language.list("naming.receivers")
        self._topics = language.list("naming.topics")
        self._of = Memo(self._sign)

    def may_name(self, sentence: Sentence) -> bool:
        """False where a sentence names, by its text, no party at all."""
        if "\n" in sentence.text:  # a word may be broken there
            return True
        signs = [*map(self._of.__getitem__, sentence.pieces), END]
        return any(signs[at].goes_on(signs[at + 1]) for at in _names_among(signs))

    def may_lead(self, sentence: Sentence, kind: str) -> bool:
        """False where it names no party that is its topic, gets land, or stands with its army, or losses are told of."""
        if "\n" in sentence.text:  # a word may be broken there
            return True
        signs = [*map(self._of.__getitem__, sentence.pieces), END]
        names = _names_among(signs)
        if not names:  # nearly always
            return False
        led, at, reach = signs[0].opens_topic, 0, -1
        for index, sign in enumerate(signs):
            at += sign.is_word
            led = led or sign.is_loss or (sign.is_receiver and kind == "area")
            if index in names and sign.goes_on(signs[index + 1]):
                if led:
                    return True
                reach = max(reach, at + sign.tokens - 1 + REACH)
            if (sign.is_army and at <= reach) or (sign.is_loss and reach >= 0):
                return True
        return False

    def _sign(self, piece: str) -> Sign:
        tokens = tokenise(piece)
        if not tokens:
            return UNREADABLE
        names = [phrase for token in tokens for phrase in self._names(token)]
        compounded = any(self._compounds[token.text] for token in tokens)
        words = [token for token in tokens if token.kind == WORD_KIND]
        is_first = bool(names) and not compounded and len(words) == 1 and all(map(goes_on, names))
        return Sign(
            max(map(_length, names), default=int(compounded)),
            frozenset([phrase.elements[1] for phrase in names]) if is_first else None,
            tokens[0].lower,
            any(token.lower.endswith(self._army_ends) or self._is_army(token) for token in tokens),
            any(token.lower in self._losses for token in tokens),
            any(token.lower in self._receivers for token in tokens),
            tokens[0].lower in self._topics,
            not piece[0].isdecimal(),
        )

    def _is_army(self, token: Token) -> bool:
        """ "Bundeswehr": the name of a country's army."""
        return any(phrase.section == "forces" and phrase.value.get("id") for phrase in self._language.lexicon.names(token.lower))

    def _names(self, token: Token) -> list[Phrase]:
        """The names of the packs that may begin with a word."""
        phrases = self._language.lexicon.names(token.lower)
        return [phrase for phrase in phrases if phrase.section in KNOWN and _may_begin(phrase, token)]


def _names_among(signs: Sequence[Sign]) -> list[int]:
    """Where a name of the packs may begin."""
    return [at for at, sign in enumerate(signs) if sign.tokens]


def _may_begin(phrase: Phrase, token: Token) -> bool:
    """ "us" is not the US; adjectives are written small."""
    return not token.text.islower() or phrase.value.get("form") == "adjectives"


def goes_on(phrase: Phrase) -> bool:
    """ "North Korea's": a name that takes the very word behind its first; not "St. Gallen", whose full stop stands beside it."""
    return len(phrase.elements) > 1 and phrase.elements[1][0].isalnum() and not is_slot(phrase.elements[0])


def _length(phrase: Phrase) -> int:
    return FAR if any(map(is_slot, phrase.elements)) else len(phrase.elements)
