"""Whether a sentence can name a place at all, told by its text: most that a figure asks about its surroundings name none.

Only what is needed for a name is looked for, each piece of text between white space looked at once for a language: a name of
the packs, a capital behind a preposition of place, a word the article elsewhere shows to be a place. What cannot be ruled out
so is tokenised and read by naming.py, which decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..memo import Memo
from ..packs import Language
from ..text import WORD_KIND, Token, tokenise
from .approach import Approaches
from .evidence import Evidence, Regions, bare
from .placenames import ARTICLED
from .shapes import SHORTEST, Shapes

PLACES = ("countries", "places")  # sections of the packs that hold names of places
NO_NAMES = frozenset[str]()


class Hint(NamedTuple):
    """What a piece of text hints at; a piece is a word with the marks around it."""

    is_enough: bool = False  # a name of the packs, a head of geography: read the sentence
    names: frozenset[str] = NO_NAMES  # capitalised words that the article may show to be places, folded
    leads: bool = False  # ends with a preposition behind which places stand, or a word that goes on from one ("of")
    passes: bool = False  # may stand between such a preposition and its place
    is_led: bool = False  # holds a capitalised word that such a preposition makes a place
    is_capital: bool = False  # holds a capital
    is_town: bool = False  # ends with what may be a town's adjective: "Kölner", before a capital
    ends_name: bool = False  # holds what may be the last word of a name
    is_region: bool = False  # begins with a small word of place: "region", behind a name
    countries: frozenset[str] = NO_NAMES  # codes of those it names
    mourns: bool = False  # begins with what only a place does as the first word of a sentence: "Fulda trauert"


class Hints:
    """The hints of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._approaches, self._regions, self._shapes = language.made(Approaches), language.made(Regions), language.made(Shapes)
        self._large_nouns = self._approaches.large_nouns
        lists = ("naming.sure", "naming.likely", "naming.allotted", "naming.links", "naming.towards")
        self._leads = frozenset[str]().union(*map(language.list, lists))
        self._of = Memo(self._hint)

    def may_name_place(self, text: str, evidence: Evidence) -> bool:
        """False where the text of a sentence can name no place, whatever the rest of the article says."""
        if "\n" in text:  # a word may be broken there
            return True
        hints = list(map(self._of.__getitem__, text.split()))
        before, led = NO_HINT, False
        for hint in hints:
            if hint.is_enough or (led and hint.is_led):
                return True
            if (before.is_town and hint.is_capital) or (before.ends_name and hint.is_region):
                return True
            before, led = hint, hint.leads or (led and hint.passes)
        if len(hints) > 1 and hints[1].mourns:
            return True
        return any(_is_shown(name, evidence) for hint in hints for name in hint.names)

    def may_name_country(self, text: str, code: str) -> bool:
        """False where the text of a sentence does not name a country."""
        return "\n" in text or any(code in self._of[piece].countries for piece in text.split())

    def _hint(self, piece: str) -> Hint:
        tokens = tokenise(piece)
        words = [token for token in tokens if token.kind == WORD_KIND]
        capitals = [token for token in words if token.is_capital]
        places = [token for token in capitals if self._may_be_place(token)]
        return Hint(
            any(map(self._is_enough, words)) or (len(words) > 1 and bool(capitals)),
            frozenset(bare(token.lower) for token in places if self._may_be_shown(token)),
            tokens[-1].lower in self._leads,
            not self._large_nouns and all(map(self._passes, tokens)),
            bool(places),
            bool(capitals),
            self._large_nouns and self._may_be_town(tokens[-1]),
            any(map(self._may_end_name, words)),
            not self._large_nouns and tokens[0].lower in self._regions.words and tokens[0].text[:1].islower(),
            frozenset(code for token in words for code in self._countries(token)),
            tokens[0].lower in self._list("mourning_verbs"),
        )

    def _list(self, name: str) -> frozenset[str]:
        return self._language.list("naming." + name)

    def _is_enough(self, token: Token) -> bool:
        """A name of the packs or the first word of one, "Ukraine-Krieg", a head of geography."""
        if token.is_capital and (self._is_geographic(token) or token.text.partition("-")[2].lower() in self._list("event_heads")):
            return True
        return any(
            phrase.section in PLACES
            and (not token.text.islower() or phrase.value.get("form") == "adjectives" or phrase.elements[0].startswith("{"))
            for phrase in self._language.lexicon.lookup(token.lower)
        )

    def _countries(self, token: Token) -> Iterator[str]:
        """The codes of the countries a word or its part before a hyphen names."""
        for word in {token.lower, token.text.partition("-")[0].lower()}:
            for phrase in self._language.lexicon.lookup(word):
                if phrase.section in PLACES and phrase.value.get("id"):
                    yield str(phrase.value["id"])

    def _is_geographic(self, token: Token) -> bool:
        word = bare(token.lower)
        if not self._large_nouns:
            return word in self._list("heads")
        return self._shapes.is_geographic[word] and not self._shapes.is_no_place[token.text]

    def _may_be_place(self, token: Token) -> bool:
        """True for a capitalised word that what stands before it may make a place."""
        word = bare(token.lower)
        if word in self._regions.words and (self._large_nouns or token.lower not in self._list("starters")):
            return False
        if self._large_nouns and self._shapes.is_common[word] and self._shapes.is_abstract[word]:
            return False
        return not self._shapes.is_no_place[token.text]

    def _may_be_shown(self, token: Token) -> bool:
        """True for one that the rest of the article may show to be a place."""
        return not self._large_nouns or not (self._shapes.sections_of[token.lower] or self._regions.holds(bare(token.lower)))

    def _may_end_name(self, token: Token) -> bool:
        return bool(ARTICLED.match(token.text)) or (token.is_capital and not self._shapes.is_barred(bare(token.lower)))

    def _may_be_town(self, token: Token) -> bool:
        """ "Kölner", "Münchnern"."""
        if not (token.is_capital and token.lower.endswith(("er", "ern")) and len(token.text) >= SHORTEST + 2):
            return False
        return not (self._shapes.is_never[token.lower] or self._shapes.sections_of[token.lower])

    def _passes(self, token: Token) -> bool:
        return token.lower in self._approaches.directions or self._approaches.may_stand_between(token)


NO_HINT = Hint()


def _is_shown(name: str, evidence: Evidence) -> bool:
    company = evidence.of(name)
    return company.placed > 0 or company.is_regional
