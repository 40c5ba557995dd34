"""What leads to a name: the walk from its first word back to its preposition.

"in der schwer zerstörten südlichen Hafenstadt Mariupol" stands *within*, although five words lie between; "südlich von
Bagdad" too, but only gives a direction; "der russische Angriff" is led by nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ...memo import Memo
from ...packs import Language, stop_words
from ...reading import Sentence
from ...text import WORD_KIND, Token, tokenise
from .evidence import Regions, bare

DOER = 9  # tokens from an attack to what leads to whom it hits: "der Angriff der Miliz auf"
WAY_BACK = 8  # tokens from a name back to its preposition
QUOTES = '„“"«»‚‘'
APOSTROPHES = ("'", "’")


class Role(StrEnum):
    """How a name stands in its sentence, by the preposition before it."""

    WITHIN = "within"  # "in der Region Kursk", "near Mandalay"
    TOWARDS = "towards"  # "nach Russland", "to Russia"
    FROM = "from"  # "aus Bamberg", "from Aleppo"
    OF = "of"  # "von Gaza", "of Gaza": whose or where, by what stands before
    BARE = "bare"  # subject, object, possessive: "Sinzig trauert", "Germany's dead"
    OTHER = "other"  # behind any other preposition: "für Russland", "against Ukraine"


WITHIN, TOWARDS, FROM, OF, BARE, OTHER = Role  # a member looked up in its class costs several times as much

# What leads to a name, by the lists of the pack it stands in; verbs, too: "fled Molo", "the storm hit Molo".
ROLES = (
    ("links", OF), ("from", FROM), ("fleeing", FROM), ("towards", TOWARDS),
    ("striking", WITHIN), ("taking", WITHIN), ("within", WITHIN),
)  # fmt: skip


class Approach(NamedTuple):
    """The role of a name, where its phrase begins, and what lies on the way."""

    role: Role
    start: int
    region: bool = False  # a word of place: "im Osten der Türkei"
    preposition: str = ""
    oriented: bool = False  # only a direction: "nördlich von"
    article: bool = False  # an article: what follows is more likely a common noun


@dataclass(slots=True, eq=False)
class Step:
    """What a word is on the way back from a name. It is read very often, and reads faster than a tuple."""

    role: Role | None  # of a preposition
    stands_between: bool
    describes: bool  # an adjective, or a verb of its ending: "besetzten"
    is_of_town: bool  # one made of a town's name, or another word of its ending: "Berliner", "September"
    is_region: bool
    is_article: bool
    is_direction: bool
    is_link: bool
    holds_article: bool
    leads_on: bool  # to a preposition behind it: "südlich von", "in der Nähe von", "the city of", "much of"
    is_joiner: bool
    is_relative: bool


class Approaches:
    """Reads the approaches of one language."""

    def __init__(self, language: Language) -> None:
        self._language, self._regions = language, language.made(Regions)
        self.large_nouns = language.capital_nouns
        self.articles = language.list("articles")
        self.with_article = language.list("naming.with_article")
        self.links = language.list("naming.links")
        self.shares = language.list("naming.shares")
        self.directions = language.list("naming.directions")
        self.stops = language.made(stop_words)
        self._joiners, self._relative = language.list("joiners"), language.list("relative")
        self._adjective_endings, self._is_inflected = language.endings("naming.adjective_endings"), language.is_inflected
        self._loose_adjectives = language.list("naming.loose_adjectives")
        self._loose_endings = language.endings("naming.loose_adjective_endings")
        self._sure = language.list("naming.sure")
        self._entering, self._entering_one = language.list("naming.entering_articles"), language.list("naming.entering_one")
        self._of_one = language.list("naming.masculine")
        self._offices = language.list("naming.offices") | language.list("naming.centres")
        genitives = language.section("text").get("genitives", ())
        self.owning = tuple(ending for ending in genitives if ending.startswith("'"))
        self._steps = Memo(self._step)  # by the printed word
        roles = dict.fromkeys(language.list("prepositions"), OTHER)
        for name, role in ROLES:  # the more telling list wins
            roles.update(dict.fromkeys(language.list("naming." + name), role))
        self.role_of = roles.get  # a preposition's; None for any other word

    def read(self, sentence: Sentence, first: int) -> Approach:
        """The way to the name that begins at token `first`."""
        tokens, steps, start = sentence.tokens, self._steps, first
        make = tuple.__new__  # what Approach(…) calls in the end
        region = oriented = article = through = False
        for index in range(first - 1, max(-1, first - 1 - WAY_BACK), -1):
            step = steps[tokens[index].text]
            if step.role is not None and not (step.is_direction and self._is_quarter(tokens, index)):
                linked = index > 0 and steps[tokens[index - 1].text].leads_on and not self._is_body(tokens, index - 1)
                oriented = oriented or step.is_direction or (linked and self._is_direction(tokens, index - 1))
                if not (linked and step.is_link):
                    goal = step.role is TOWARDS and tokens[index].is_capital  # "in Richtung Polen"
                    role = WITHIN if linked and not goal else step.role
                    if role is WITHIN and self._entering and index + 1 < first and self._is_entered(tokens, index, first):
                        role = TOWARDS
                    article = article or step.holds_article
                    return make(Approach, (role, index, region, tokens[index].lower, oriented, article))
                region = through = True
            elif step.is_joiner and self._joins_regions(tokens, index):
                region = True
            elif step.stands_between and self._leads_on(tokens, index, first):
                region, article, start = region or step.is_region, article or step.is_article, index
            elif self._is_of_owner(tokens, index) or self._is_told(tokens, index):
                start = index
            elif not (index == first - 1 and self._is_apposed(tokens, first)):
                break
        role = WITHIN if through else BARE  # "the southern and eastern regions of Mali"
        return make(Approach, (role, start, region, "", False, article))

    def _is_entered(self, tokens: list[Token], index: int, first: int) -> bool:
        """ "in | die | Türkei", "in | den | Sudan": by its article where somebody goes; "in den USA" is where he is."""
        pair = f"{tokens[index].lower} {tokens[index + 1].lower}"
        return pair in self._entering or (pair in self._entering_one and tokens[first].lower in self._of_one)

    def _leads_on(self, tokens: list[Token], index: int, first: int) -> bool:
        """What may stand between does so where it is: an adjective not before the article ("besetzten | die | Russen"), one made
        of a town not before a verb ("Im September | besetzte | Russland")."""
        step = self._steps[tokens[index].text]
        if step.describes and index + 1 < first and self._steps[tokens[index + 1].text].is_article:
            return False
        if step.is_of_town and tokens[index + 1].text.islower():
            return False
        return not (step.is_relative and self._opens_relative(tokens, index))

    def _is_of_owner(self, tokens: list[Token], index: int) -> bool:
        """ "in Togo's | troubled | Kara province": whatever it says, behind a land it describes what lies in it."""
        owner, word = tokens[max(0, index - 1)], tokens[index].text
        owns = owner.is_capital and owner.lower.endswith(self.owning) and not self.large_nouns
        return (owns and word.islower() and word.isalpha()) or self._is_plural_owner(tokens, index)

    def _is_plural_owner(self, tokens: list[Token], index: int) -> bool:
        """ "in the | Philippines' | southern Kara province", or the apostrophe."""
        owner = index - 1 if tokens[index].text in APOSTROPHES else index
        return (
            not self.large_nouns
            and owner > 0
            and tokens[owner].text.endswith("s")
            and tokens[owner].is_capital
            and tokens[owner + 1].text in APOSTROPHES
        )

    def _is_told(self, tokens: list[Token], index: int) -> bool:
        """ "in the | troubled | Solomon Islands": behind an article, or an adverb behind one, what is an adjective by its end."""
        word = tokens[index].lower
        if self.large_nouns or not (word in self._loose_adjectives or word.endswith(self._loose_endings)):
            return False
        at = index - 1
        while at > 0 and (tokens[at].lower in self._loose_adjectives or tokens[at].lower.endswith(self._loose_endings)):
            at -= 1
        return at > 0 and tokens[at].lower in self.articles

    def is_struck(self, sentence: Sentence, lead: Approach) -> bool:
        """ "a raid on Molo", "der Angriff auf den Jemen": an attack right before what leads to a name, or before whose it was."""
        language = self._language
        if not lead.start or lead.preposition not in language.list("naming.attacking"):
            return False
        ends, words = language.endings("naming.attacks"), sentence.folded
        if words[lead.start - 1].endswith(ends):
            return True
        if not language.capital_nouns:
            return False
        stops = language.lists("prepositions", "auxiliaries")
        for at in range(lead.start - 1, max(-1, lead.start - 1 - DOER), -1):
            if sentence.tokens[at].kind != WORD_KIND or words[at] in stops:
                return False
            if sentence.tokens[at].is_capital and words[at].endswith(ends):
                return True  # "der Angriff der Miliz und anderer Gruppen | auf den Jemen"
        return False

    def strikes_name(self, sentence: Sentence, word: str, lead: Approach) -> bool:
        """ "beim Angriff auf | Molo", not "auf | Hilfskonvois", "auf | Viehzüchter": many that are hit have no article."""
        return not word.endswith(self._language.endings("naming.targets_in_numbers")) and self.is_struck(sentence, lead)

    def _step(self, printed: str) -> Step:
        token = tokenise(printed)[0]
        word = token.lower
        return Step(
            self.role_of(word),
            self._stands_between(token),
            self.describes(token),
            self._is_of_town(token),
            self._regions.holds(word),
            word in self.articles,
            word in self.directions,
            word in self.links,
            word in self.with_article,
            self._regions.holds(word) or word in self._sure or word in self.shares,
            word in self._joiners,
            word in self._relative,
        )

    def _is_body(self, tokens: list[Token], at: int) -> bool:
        """ "the Department | of Health": an office written large, and no preposition of place before it."""
        if self.large_nouns or not tokens[at].is_capital or tokens[at].lower not in self._offices:
            return False
        first = at - 1 if at and tokens[at - 1].lower in self.articles else at
        return first == 0 or self._steps[tokens[first - 1].text].role is not WITHIN

    def _is_direction(self, tokens: list[Token], index: int) -> bool:
        """ "nördlich von Bagdad", "north of Kabul" lie beside it; "the north of Evia" lies in it."""
        return tokens[index].lower in self.directions and not self._is_quarter(tokens, index)

    def _is_quarter(self, tokens: list[Token], index: int) -> bool:
        """ "the north of Evia", "in northwest Mali": part of a place, not what lies beside it."""
        if index == 0 or tokens[index].lower not in self.directions:
            return False
        before = tokens[index - 1].lower
        led = before in self._sure and before not in self.directions
        return before in self.articles or (led and tokens[index + 1].is_capital)

    def _stands_between(self, token: Token) -> bool:
        word = token.lower
        if token.kind != WORD_KIND:
            return token.text in QUOTES
        if word in self.articles or word in self.shares or self._regions.holds(bare(word)):  # "in the province's capital Molo"
            return True
        return self.describes(token) or self._is_of_town(token)

    def _is_of_town(self, token: Token) -> bool:
        """ "Berliner"."""
        return self.large_nouns and token.is_capital and token.lower.endswith(self._language.endings("naming.town_adjectives"))

    def describes(self, token: Token) -> bool:
        """An adjective, by its ending, and what stands before one."""
        word = token.lower
        if token.kind != WORD_KIND or word in self.stops or word in self._language.list("counting_verbs"):
            return False
        if self.large_nouns:
            return self._is_inflected(token.text) or word in self._language.list("naming.before_adjectives")
        small = token.text.rpartition("-")[2][:1].islower()  # "in Danish-held Molo", too
        return (small and word.endswith(self._adjective_endings)) or self._is_country_adjective(word)

    def _joins_regions(self, tokens: list[Token], index: int) -> bool:
        """ "in north and central Mali": two words of place before one name."""
        around = tokens[max(0, index - 1) : index] + tokens[index + 1 : index + 2]
        return len(around) == 2 and all(self._regions.holds(token.lower) for token in around)

    def _is_apposed(self, tokens: list[Token], first: int) -> bool:
        """ "in the province's capital, Molo, …": between two commas behind a word of place."""
        if first < 2 or tokens[first - 1].text != "," or not self._regions.holds(tokens[first - 2].lower):
            return False
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].is_capital:
            last += 1
        return last + 1 < len(tokens) and tokens[last + 1].text in ",.)"

    def _opens_relative(self, tokens: list[Token], index: int) -> bool:
        """ "a region that Molo calls remote": "that" behind a word of place points at it, not at the name. Where nouns have
        capitals a comma stands before it: "im Osten | der Türkei" opens nothing."""
        before = tokens[index - 1]  # of a sentence's first word its full stop
        return before.kind != WORD_KIND or (index > 0 and not self.large_nouns and self._regions.holds(before.lower))

    def _is_country_adjective(self, word: str) -> bool:
        return any(
            phrase.section == "countries" and phrase.value["form"] == "adjectives"
            for phrase in self._language.lexicon.names(word)
        )
