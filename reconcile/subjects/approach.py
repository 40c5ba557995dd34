"""What leads to a name: the walk from its first word back to its preposition.

"in der schwer zerstörten südlichen Hafenstadt Mariupol" stands *within*, although five words lie between; "südlich von
Bagdad" too, but only gives a direction; "der russische Angriff" is led by nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ..memo import once
from ..packs import Language, stop_words
from ..reading import Sentence
from ..text import WORD_KIND, Token
from .evidence import Regions, is_inflected

WAY_BACK = 8  # tokens from a name back to its preposition
QUOTES = '„“"«»‚‘'


class Role(StrEnum):
    """How a name stands in its sentence, by the preposition before it."""

    WITHIN = "within"  # "in der Region Kursk", "near Mandalay"
    TOWARDS = "towards"  # "nach Russland", "to Russia"
    FROM = "from"  # "aus Bamberg", "from Aleppo"
    OF = "of"  # "von Gaza", "of Gaza": whose or where, by what stands before
    BARE = "bare"  # subject, object, possessive: "Sinzig trauert", "Germany's dead"
    OTHER = "other"  # behind any other preposition: "für Russland", "against Ukraine"


class Approach(NamedTuple):
    """The role of a name, where its phrase begins, and what lies on the way."""

    role: Role
    start: int
    region: bool = False  # a word of place: "im Osten der Türkei"
    preposition: str = ""
    oriented: bool = False  # only a direction: "nördlich von"
    article: bool = False  # an article: what follows is more likely a common noun


class Approaches:
    """Reads the approaches of one language."""

    def __init__(self, language: Language) -> None:
        self._language, self._regions = language, language.made(Regions)
        self.large_nouns = bool(language.section("text").get("capital_nouns"))
        self.articles = language.list("articles")
        self.with_article = language.list("naming.with_article")
        self.links = language.list("naming.links")
        self.shares = language.list("naming.shares")
        self.directions = language.list("naming.directions")
        self.stops = language.made(stop_words)
        self._verbs = language.list("counting_verbs")
        self._joiners, self._relative = language.list("joiners"), language.list("relative")
        self._adjective_endings = language.endings("naming.adjective_endings")
        self._sure = language.list("naming.sure")

    @once
    def _roles(self) -> dict[str, Role]:
        """Each preposition's role; the more telling list wins."""
        roles = dict.fromkeys(self._language.list("prepositions"), Role.OTHER)
        for name, role in (("links", Role.OF), ("from", Role.FROM), ("towards", Role.TOWARDS), ("within", Role.WITHIN)):
            roles.update(dict.fromkeys(self._language.list("naming." + name), role))
        return roles

    def read(self, sentence: Sentence, first: int) -> Approach:
        """The way to the name that begins at token `first`."""
        tokens, index, start = sentence.tokens, first - 1, first
        region = oriented = article = through = False
        while index >= 0 and first - index <= WAY_BACK:
            word = tokens[index].lower
            role = self._roles.get(word)
            if role is not None and not self._is_quarter(tokens, index):
                linked = self._goes_on(tokens, index)
                oriented = oriented or self._is_direction(tokens, index) or (linked and self._is_direction(tokens, index - 1))
                if not (linked and word in self.links):
                    return Approach(
                        Role.WITHIN if linked else role, index, region, word, oriented, article or word in self.with_article
                    )
                region = through = True
            elif self._joins_regions(tokens, index):
                region = True
            elif self.may_stand_between(tokens[index]) and not self._opens_relative(tokens, index):
                region, article, start = region or self._regions.holds(word), article or word in self.articles, index
            else:
                break
            index -= 1
        role = Role.WITHIN if through else Role.BARE  # "the southern and eastern regions of Mali"
        return Approach(role, start, region, article=article)

    def _is_direction(self, tokens: list[Token], index: int) -> bool:
        """ "nördlich von Bagdad", "north of Kabul" lie beside it; "the north of Evia" lies in it."""
        return index >= 0 and tokens[index].lower in self.directions and not self._is_quarter(tokens, index)

    def _is_quarter(self, tokens: list[Token], index: int) -> bool:
        return index > 0 and tokens[index].lower in self.directions and tokens[index - 1].lower in self.articles

    def _goes_on(self, tokens: list[Token], index: int) -> bool:
        """ "südlich von", "in der Nähe von", "the city of", "much of": the preposition goes on from a word of place."""
        before = tokens[index - 1].lower if index else ""
        return self._regions.holds(before) or before in self._sure or before in self.shares

    def may_stand_between(self, token: Token) -> bool:
        """Articles, adjectives and region words; a quotation mark."""
        word = token.lower
        if token.kind != WORD_KIND:
            return token.text in QUOTES
        if word in self.articles or word in self.shares or self._regions.holds(word):
            return True
        if word in self.stops or word in self._verbs:
            return False
        if self.large_nouns:
            return is_inflected(token.text) or (token.is_capital and word.endswith("er"))
        return (token.text[:1].islower() and word.endswith(self._adjective_endings)) or self._is_country_adjective(word)

    def _joins_regions(self, tokens: list[Token], index: int) -> bool:
        """ "in north and central Mali": two words of place before one name."""
        around = tokens[max(0, index - 1) : index] + tokens[index + 1 : index + 2]
        return tokens[index].lower in self._joiners and len(around) == 2 and all(self._regions.holds(t.lower) for t in around)

    def _opens_relative(self, tokens: list[Token], index: int) -> bool:
        """ "a region that Molo calls remote": "that" behind a word of place points at it, not at the name."""
        word, before = tokens[index].lower, tokens[index - 1].lower if index else ""
        return word in self._relative and (self._regions.holds(before) or tokens[index - 1].kind != WORD_KIND)

    def _is_country_adjective(self, word: str) -> bool:
        return any(
            phrase.section == "countries" and phrase.value["form"] == "adjectives"
            for phrase in self._language.lexicon.lookup(word)
        )
