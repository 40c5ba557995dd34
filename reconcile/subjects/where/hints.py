"""Whether a sentence can name a place at all, told by its text: most that a figure asks about its surroundings name none.

Only what is needed for a name is looked for, each piece of text between white space looked at once for a language: a name of
the packs, a capital behind a preposition of place, a word the article elsewhere shows to be a place. What cannot be ruled out
so is tokenised and read by naming.py, which decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ...memo import Memo
from ...packs import Language, Phrase, is_slot
from ...reading import Sentence
from ...text import ARTICLED, WORD_KIND, Token, tokenise
from ..names.approach import WITHIN, Approaches
from ..names.compounds import LONGEST_INITIALS, compounded_parties
from ..names.datelines import DASHES
from ..names.evidence import Evidence, Regions, bare
from ..names.naming import KNOWN
from ..names.placenames import BODY, INSERTED, STRICKEN
from ..names.shapes import SHORTEST, Shapes
from ..names.signs import goes_on

PLACES = ("countries", "places")  # sections of the packs that hold names of places
NO_NAMES = frozenset[str]()
SHORT = 6  # pieces of a sentence that may be nothing but the name of a place: "Fort St. John."
CAPITALS = re.compile(r"[^\sa-zß-öø-ÿ]{4}")  # as in "KYIV", which opens a dateline


class Asked(Enum):
    """What a sentence is asked for: the nearer to a figure, the less will do."""

    NAME = auto()  # any name of a place
    CERTAIN = auto()  # one that something can have happened at: an adjective alone is none
    WITHIN = auto()  # of these one that a preposition leads to


@dataclass(slots=True, eq=False)
class Hint:
    """What a piece of text hints at; a piece is a word with the marks around it."""

    first: str = ""  # its first word or mark, folded
    is_enough: bool = False  # a name of the packs, a head of geography: read the sentence
    is_adjective: bool = False  # a country's adjective or people
    seconds: frozenset[str] = NO_NAMES  # words that would go on with a name of the packs: "North", "Korea"
    names: frozenset[str] = NO_NAMES  # capitalised words that the article may show to be places, folded
    leads: bool = False  # ends with a preposition behind which places stand, or what goes on from one ("of", "Bezirk")
    passes: bool = False  # may stand between such a preposition and its place
    is_led: bool = False  # holds a capitalised word that such a preposition makes a place
    is_capital: bool = False  # holds a capital
    is_town: bool = False  # ends with what may be a town's adjective: "Kölner", before a capital
    ends_name: bool = False  # holds what may be the last word of a name
    is_region: bool = False  # begins with a small word of place: "region", behind a name
    countries: frozenset[str] = NO_NAMES  # codes of those it names
    mourns: bool = False  # begins with what is said of places alone, of the first word of a sentence: "Fulda trauert"
    locates: bool = False  # holds a word that makes a place of an adjective: "ukrainisches Gebiet", "the Thai capital"
    is_within: bool = False  # holds a preposition of place, or a word of place, which makes one of any behind it
    stands_between: bool = False  # may stand between that and the name
    opens_name: bool = False  # may be the first word of any name
    is_of_land: bool = False  # a town's land, between the article of towns and its name: "im hessischen Molo"


class Hints:
    """The hints of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._town_adjectives = language.endings("naming.town_adjectives")
        self._approaches, self._regions, self._shapes = language.made(Approaches), language.made(Regions), language.made(Shapes)
        self._large_nouns, self._links = self._approaches.large_nouns, self._approaches.links
        leads = ("sure", "likely", "allotted", "links", "towards", "striking", "taking", "fleeing", "attacking")
        self._leads = language.lists(*("naming." + name for name in leads))
        self._compounds = language.made(compounded_parties)
        self._mourning = language.list("naming.mourning_verbs") | language.list("naming.hardest_hit")
        self._locating = self._approaches.shares | language.list("naming.capitals")
        self._within = self._approaches.shares | language.lists(
            "naming.sure", "naming.striking", "naming.taking", "naming.strikes"
        )
        self._with_article = language.list("naming.with_article")
        self._regional = language.list("naming.regional_adjectives")
        ways = self._leads | self._within | self._approaches.directions | language.list("joiners")
        self._telling = ways | self._regions.words | self._mourning | self._locating
        names = ("event_heads", "heads", "starters")
        self._events, self._heads, self._starters = (language.list("naming." + name) for name in names)
        offices = {word for pair in language.list("naming.local_offices") for word in pair.split()}
        self._bodies = language.lists("naming.heads_of_places", "naming.local_bodies") | offices
        self._of = Memo(self._hint)

    def may_name_place(self, sentence: Sentence, evidence: Evidence, asked: Asked = Asked.NAME) -> bool:
        """False where a sentence can, by its text, name no place that will do, whatever the rest of the article says."""
        text = sentence.text
        if "\n" in text:  # a word may be broken there
            return True
        hints = list(map(self._of.__getitem__, sentence.pieces))
        if ("'s " in text or "’s " in text) and asked is not Asked.WITHIN and self._owns_body(sentence.pieces, hints):
            return True
        if sentence.index <= 1 and sentence.opens_paragraph and _may_be_headed(text, hints):  # "Kamen (dpa) – Zwei Menschen …"
            return True
        if asked is Asked.WITHIN and not self._leads_within(hints):
            return False
        earlier, before, led, adjective = NO_HINT, NO_HINT, False, False
        for hint in hints:
            if hint.is_enough or (led and hint.is_led) or hint.first in before.seconds:
                return True
            if before.is_of_land and hint.is_led and earlier.first in self._with_article:
                return True
            if (before.is_town and hint.is_capital) or (before.ends_name and hint.is_region):
                return True
            earlier, before = before, hint
            led, adjective = hint.leads or (led and hint.passes), adjective or hint.is_adjective
        if adjective and (asked is Asked.NAME or self._locates(hints)):
            return True
        if any(hint.mourns for hint in hints[: 1 + INSERTED + STRICKEN]):
            return True
        return any(evidence.shows(name) for hint in hints for name in hint.names)

    def _owns_body(self, pieces: Sequence[str], hints: Sequence[Hint]) -> bool:
        """ "Molo's | fire department", "Molo's | mayor": what only a place has."""
        owners = (at for at, hint in enumerate(hints) if hint.is_capital and pieces[at].endswith(("'s", "’s")))
        return any(hint.first in self._bodies for at in owners for hint in hints[at + 1 : at + 1 + BODY])

    def may_be_headed(self, sentence: Sentence) -> bool:
        """False where a sentence can, by its text, have no dateline: "KYIV –"."""
        if not sentence.opens_paragraph:
            return False
        text = sentence.text
        return "\n" in text or CAPITALS.search(text) is not None or _may_be_headed(text, sentence.pieces)

    def _locates(self, hints: Sequence[Hint]) -> bool:
        """True where an adjective may be as good as a name: "im Osten der ukrainischen …", "the Thai capital"."""
        before = NO_HINT
        for hint in hints:
            if hint.locates or (before.leads and hint.first in self._links):
                return True
            before = hint
        return False

    def _leads_within(self, hints: Sequence[Hint]) -> bool:
        """True where a name may stand behind a preposition of place, or an adjective with a word of place."""
        within = adjective = False
        for hint in hints:
            if hint.opens_name and (within or hint.is_within):
                return True
            within = hint.is_within or (within and hint.stands_between)
            adjective = adjective or hint.is_adjective
        return adjective and self._locates(hints)

    def may_name_country(self, sentence: Sentence, code: str) -> bool:
        """False where a sentence does not, by its text, name a country."""
        return "\n" in sentence.text or code in NO_CODES.union(*[self._of[piece].countries for piece in sentence.pieces])

    def _hint(self, piece: str) -> Hint:
        tokens = tokenise(piece)
        if not tokens:  # "___"
            return NO_HINT
        if piece.isalpha() and self._is_mere(tokens[0]):
            between = self._stands_between(tokens[0])
            return Hint(tokens[0].lower, passes=between and not self._large_nouns, stands_between=between)
        words = [token for token in tokens if token.kind == WORD_KIND]
        capitals = [token for token in words if token.is_capital]
        places = [token for token in capitals if self._may_be_place(token)]
        apposes = len(tokens) > 1 and tokens[-1].text == "," and self._regions.holds(tokens[-2].lower)
        inner = tokens[:-1] if apposes else tokens  # "in the province's capital, Molo,"
        is_town = self._large_nouns and self._may_be_town(tokens[-1])
        phrases = [(token, phrase) for token in words for phrase in self._phrases(token)]
        whole = [phrase for _, phrase in phrases if not goes_on(phrase)]
        compound = len(words) > 1 and bool(capitals or phrases)
        return Hint(
            tokens[0].lower,
            compound or any(map(self._is_geographic_name, words)) or not all(map(_is_adjective, whole)),
            any(map(_is_adjective, whole)),
            frozenset(phrase.elements[1] for _, phrase in phrases if goes_on(phrase)),
            frozenset(bare(token.lower) for token in places if self._may_be_shown(token)),
            tokens[-1].lower in self._leads or self._tells_name(tokens[-1]),
            not self._large_nouns and all(map(self._passes, inner)),
            bool(places),
            bool(capitals),
            is_town,
            any(map(self._may_end_name, words)),
            not self._large_nouns and tokens[0].lower in self._regions.words and tokens[0].text[:1].islower(),
            frozenset(code for token in words for code in self._countries(token)),
            tokens[0].lower in self._mourning,
            any(map(self._locates_adjective, words)),
            any(map(self._is_within, words)),
            all(map(self._stands_between, inner)),
            compound or bool(places) or is_town or any(map(self._opens_name, words)),
            self._large_nouns and all(map(self._is_of_land, inner)),
        )

    def _is_mere(self, token: Token) -> bool:
        """True for a small word, as most are, that hints at nothing: "walked". One that ends as others do may still pass."""
        word = token.lower
        if not token.text.islower() or word in self._telling or self._approaches.role_of(word) or self._regions.holds(word):
            return False
        return word.removesuffix("en") not in self._regional and not self._language.lexicon.names(word)

    def _phrases(self, token: Token) -> Iterator[Phrase]:
        """The names of the packs that may begin with a word."""
        for phrase in self._language.lexicon.names(token.lower):
            may_be_small = phrase.value.get("form") == "adjectives" or is_slot(phrase.elements[0])
            if phrase.section in PLACES and (may_be_small or not token.text.islower()):
                yield phrase

    def _is_geographic_name(self, token: Token) -> bool:
        """ "Ahrtal", "Ukraine-Krieg", "Berlin-Neukölln"."""
        town, _, part = token.text.partition("-")
        if not token.is_capital:
            return False
        if part[:1].isupper() and any(phrase.section in PLACES for phrase in self._language.lexicon.names(town.lower())):
            return True
        return self._is_geographic(token) or part.lower() in self._events

    def _locates_adjective(self, token: Token) -> bool:
        word = bare(token.lower)
        return word in self._locating or self._regions.holds(word)

    def _is_within(self, token: Token) -> bool:
        """True also for a word of place, which makes one of the preposition behind it: "the city of"; and for "Mali-Einsatz"."""
        word = bare(token.lower)
        located = word in self._within or self._regions.holds(word)
        return located or self._approaches.role_of(word) is WITHIN or self._is_geographic_name(token)

    def _stands_between(self, token: Token) -> bool:
        role = self._approaches.role_of(token.lower)
        return role is not None or token.lower in self._language.list("joiners") or self._approaches.may_stand_between(token)

    def _opens_name(self, token: Token) -> bool:
        """True for the first word of a name of the packs, also of a force, beside which others stand as it does."""
        known = any(phrase.section in KNOWN for phrase in self._language.lexicon.names(token.lower))
        return known or self._is_geographic_name(token) or self._compounds[token.text] is not None

    def _countries(self, token: Token) -> Iterator[str]:
        """The codes of the countries a word or its part before a hyphen names."""
        for word in {token.lower, token.text.partition("-")[0].lower()}:
            for phrase in self._language.lexicon.names(word):
                if phrase.section in PLACES and phrase.value.get("id"):
                    yield str(phrase.value["id"])

    def _is_geographic(self, token: Token) -> bool:
        word = bare(token.lower)
        if not self._large_nouns:
            return word in self._heads
        return self._shapes.is_geographic[word] and not self._shapes.is_no_place[token.text]

    def _may_be_place(self, token: Token) -> bool:
        """True for a capitalised word that what stands before it may make a place."""
        word = bare(token.lower)
        if word in self._regions.words and (self._large_nouns or token.lower not in self._starters):
            return False
        if self._large_nouns and self._shapes.is_common[word] and self._shapes.is_abstract[word]:
            return False
        return not self._shapes.is_no_place[token.text]

    def _may_be_shown(self, token: Token) -> bool:
        """True for one that the rest of the article may show to be a place."""
        return not self._large_nouns or not (self._shapes.sections_of[token.lower] or self._regions.holds(bare(token.lower)))

    def _tells_name(self, token: Token) -> bool:
        """ "Bezirk", where nouns are written large: what stands right behind it is its name."""
        return self._large_nouns and token.is_capital and self._regions.holds(token.lower)

    def _may_end_name(self, token: Token) -> bool:
        return bool(ARTICLED.match(token.text)) or (token.is_capital and not self._shapes.is_barred(bare(token.lower)))

    def _may_be_town(self, token: Token) -> bool:
        """ "Kölner", "Münchnern"."""
        if not (token.is_capital and token.lower.endswith(self._town_adjectives) and len(token.text) >= SHORTEST + 2):
            return False
        return not (self._shapes.is_never[token.lower] or self._shapes.sections_of[token.lower])

    def _is_of_land(self, token: Token) -> bool:
        """ "im hessischen Molo", "im französischen Molo": a town's land, before its name."""
        return token.lower.removesuffix("en") in self._regional or any(map(_is_adjective, self._phrases(token)))

    def _passes(self, token: Token) -> bool:
        return token.lower in self._approaches.directions or self._approaches.may_stand_between(token)


NO_HINT = Hint()
NO_CODES = frozenset[str]()


def _is_adjective(phrase: Phrase) -> bool:
    """A country's adjective or people, but for "US", which may be taken for another word."""
    return phrase.value.get("form") in ("adjectives", "people") and len(phrase.printed) > LONGEST_INITIALS


def _may_be_headed(text: str, pieces: Sequence[object]) -> bool:
    """True where a bracket, a dash or a colon may set off a dateline, or where there is nothing but a name."""
    if len(pieces) <= SHORT or "(" in text or any(dash in text for dash in DASHES):
        return True
    return ":" in text and CAPITALS.match(text) is not None  # "KYIV: Two people …"
