"""Who and what a sentence names, and how each name stands there: what whose.py and where.py choose from.

Countries, armed forces and well-known places stand in the packs. Other places are told from common nouns, persons and
papers by how the whole article writes them (`Evidence`); there is no gazetteer of towns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from ..packs import Mark, Phrase
from ..reading import Reading, Sentence
from ..text import MARK_KIND, WORD_KIND, Token, fold

WORDS = re.compile(r"[^\W\d_](?:[\w\u00ad\u0300-\u036f]|[-'’\u2011](?=\w))*|\d+|\n|[^\w\s]")
WAY_BACK = 8  # tokens from a name back to its preposition: "in der schwer zerstörten südlichen Hafenstadt Mariupol"
LONGEST_NAME = 4  # words of a name: "San Pedro de Macorís"
KNOWN = ("countries", "forces", "places")  # sections of the packs that hold names
LONG_ENOUGH = 6  # letters of a common noun that also ends compounds
LONGEST_INITIALS = 4  # letters of a name that is told from a word by its capitals: UN, NATO
SHORTEST = 3  # letters of a name no pack knows


class Role(StrEnum):
    """How a name stands in its sentence, by the preposition before it."""

    WITHIN = "within"  # "in der Region Kursk", "near Mandalay"
    TOWARDS = "towards"  # "nach Russland", "to Russia"
    FROM = "from"  # "aus Bamberg", "from Aleppo"
    OF = "of"  # "von Gaza", "of Gaza": whose or where, by what stands before
    BARE = "bare"  # subject, object, possessive: "Sinzig trauert", "Germany's dead"
    OTHER = "other"  # behind any other preposition: "für Russland", "against Ukraine"


class Named(NamedTuple):
    """A name in a sentence. `first` and `last` are its tokens, `start` the first token of its phrase (preposition, article)."""

    first: int
    last: int
    start: int
    name: str
    id: str | None
    form: str  # names, seats, adjectives, people: of a country; forces, places: of a pack; town: its adjective; unknown
    role: Role
    speaks: bool  # an office or a hearer hangs on it: "Seoul's spy agency", "told reporters in Kyiv"
    says: bool  # it is the subject of a verb of saying: "Kyiv acknowledged"
    region: bool  # a word of place stands between preposition and name: "im Osten der Türkei"
    oriented: bool  # only a direction is given: "südlich von Bagdad", "west of Kabul"

    @property
    def is_adjective(self) -> bool:
        return self.form in ("adjectives", "people")


class Approach(NamedTuple):
    """What leads to a name: its role, where its phrase begins, and whether a region word stands in between."""

    role: Role
    start: int
    region: bool = False
    preposition: str = ""
    oriented: bool = False  # a direction ("nördlich") leads to the name
    article: bool = False  # an article stands in between: what follows is more likely a common noun


class Evidence:
    """What the whole article shows about a capitalised word, gathered in one pass over its text."""

    def __init__(self, reading: Reading) -> None:
        language = reading.language
        self.sure = language.list("naming.sure")
        self.likely = language.list("naming.likely")
        self.articles = language.list("articles") | language.list("naming.with_article")
        self.titles = language.list("naming.titles")
        self.regions = _Regions(reading)
        self.plural = tuple(language.list("naming.plural_endings"))
        self.placed: Counter[str] = Counter()  # how often a word stands behind a preposition that sure names places
        self.common: set[str] = set()  # words seen with an article or a number: common nouns, in a language that writes them large
        self.persons: set[str] = set()  # words seen behind a title or another name
        self.regional: set[str] = set()  # words seen beside a region word: "Provinz Helmand", "Helmand province"
        self.seen: set[str] = set()  # every word in small letters
        self._read(WORDS.findall(reading.text), bool(language.section("text").get("capital_nouns")))

    def _read(self, words: list[str], capital_nouns: bool) -> None:
        before, folded, earlier = "\n", "\n", "\n"
        for word in words:
            low = word.lower()
            if word[0].isupper():
                self._note(fold(word), before, folded, earlier, capital_nouns)
            elif before[:1].isupper() and low in self.regions.words:
                self.regional.add(fold(_bare(before)))
            self.seen.add(low)
            earlier, before, folded = folded, word, low

    def _note(self, word: str, before: str, folded: str, earlier: str, capital_nouns: bool) -> None:
        if folded in self.sure:
            self.placed[_bare(word)] += 1
        if self.regions.holds(folded) and not (folded.endswith(self.plural) and word.endswith(self.plural)):
            self.regional.add(_bare(word))
        if capital_nouns and (folded in self.articles or folded.isdigit() or (earlier in self.articles and _is_inflected(before))):
            self.common.add(word)
        if folded in self.titles or (before[:1].isupper() and not self.regions.holds(folded) and folded not in self.sure):
            self.persons.add(_bare(word))


def _listed(mark: Mark) -> str:
    """The name as the pack lists it: without "(|'s)", which the lexicon adds for genitives."""
    return mark.phrase.printed.partition("(")[0]


def _is_other_word(mark: Mark, token: Token) -> bool:
    """"Kim Jong Un" is not the UN, "us" not the US: a short name in capitals is written so."""
    printed = mark.phrase.printed.partition("(")[0]
    return len(printed) <= LONGEST_INITIALS and printed.isupper() and not token.text.isupper()


def _bare(word: str) -> str:
    """Without an English genitive: "Kyiv's" is Kyiv."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _is_inflected(word: str) -> bool:
    """A German adjective in front of a noun: "heftige", "russischen"."""
    return word[:1].islower() and word.endswith(("e", "en", "er", "es", "em"))


class _Regions:
    """Words that locate a name: "Provinz", "Hafenstadt", "region", "northern"."""

    def __init__(self, reading: Reading) -> None:
        self.words = reading.language.list("naming.regions") | reading.language.list("naming.region_heads")
        self.heads = tuple(reading.language.list("naming.region_heads"))

    def holds(self, word: str) -> bool:
        return word in self.words or bool(self.heads) and word.endswith(self.heads)


class Naming:
    """Finds the names of a reading, each sentence once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        language = reading.language
        self.language = language
        self.capital_nouns = bool(language.section("text").get("capital_nouns"))
        self.articles = language.list("articles")
        self.prepositions = language.list("prepositions")
        self.within, self.towards, self.origin = (language.list("naming." + name) for name in ("within", "towards", "from"))
        self.inside = language.list("naming.sure") | language.list("naming.inside")
        self.sure, self.likely = language.list("naming.sure"), language.list("naming.likely")
        self.with_article = language.list("naming.with_article")
        self.links = language.list("naming.links")
        self.adjective_endings = tuple(language.list("naming.adjective_endings"))
        self.directions = language.list("naming.directions")
        self.shares = language.list("naming.shares")
        self.never = language.list("naming.no_places") | language.list("calendar_words")
        self.never_ends = tuple(word for word in language.list("naming.no_places") if len(word) >= LONG_ENOUGH)
        self.starters = language.list("naming.starters")
        self.offices = language.list("naming.offices")
        self.office_ends = tuple(self.offices) if self.capital_nouns else ()
        self.regions = _Regions(reading)
        self.stops = self.prepositions | language.list("conjunctions") | language.list("auxiliaries") | language.list("pronouns")
        self._found: dict[int, list[Named]] = {}

    @cached_property
    def evidence(self) -> Evidence:
        return Evidence(self.reading)

    @cached_property
    def tells_of_war(self) -> bool:
        """True where the article speaks of fronts and offensives: then figures have sides."""
        return not self.evidence.seen.isdisjoint(self.language.list("naming.war_words"))

    def names(self, sentence: Sentence) -> list[Named]:
        """All names of a sentence, in order."""
        found = self._found.get(sentence.index)
        if found is None:
            found = self._found[sentence.index] = list(self._find(sentence))
        return found

    def _find(self, sentence: Sentence) -> Iterator[Named]:
        known = self._known(sentence)
        taken = -1
        for index, token in enumerate(sentence.tokens):
            if index <= taken or token.kind != WORD_KIND:
                continue
            mark = known.get(index)
            if mark:
                taken = mark.last
                if not self._is_title_of_paper(sentence, mark):
                    yield self._named(sentence, mark.first, mark.last, mark)
            elif token.is_capital and (named := self._unlisted(sentence, index)):
                taken = named.last
                yield named

    def _known(self, sentence: Sentence) -> dict[int, Mark]:
        """The names of the packs by their first token; of several the longest."""
        known: dict[int, Mark] = {}
        for section in KNOWN:
            for mark in sentence.marks(section):
                token = sentence.tokens[mark.first]
                if not (token.is_capital or mark.value.get("form") == "adjectives") or _is_other_word(mark, token):
                    continue
                old = known.get(mark.first)
                if old is None or mark.last > old.last:
                    known[mark.first] = mark
        return known

    def _is_title_of_paper(self, sentence: Sentence, mark: Mark) -> bool:
        """"China Daily", "Bangkok Post": the name of a place is part of another name."""
        following = _at(sentence, mark.last + 1)
        if following is None or not following.is_capital or mark.value.get("form") not in ("names", "seats", None):
            return False
        return following.lower in self.language.list("naming.no_name_behind")

    def _named(self, sentence: Sentence, first: int, last: int, mark: Mark | None) -> Named:
        approach = self.approach(sentence, first)
        form = str(mark.value.get("form", mark.section)) if mark else "unknown"
        if approach.role is Role.WITHIN and form == "names" and not approach.region and approach.preposition not in self.inside:
            approach = approach._replace(role=Role.OTHER)  # "an Russland", "on Ukraine": a party, not a place
        code = mark.value.get("id") if mark else None
        named = Named(
            first, last, approach.start, self._name(sentence, first, last, mark), str(code) if code else None,
            form, approach.role, False, False, approach.region or self._region_behind(sentence, last), approach.oriented,
        )  # fmt: skip
        speaks = self._holds_office(sentence, named) or self._hangs_on_office(sentence, named)
        return named._replace(speaks=speaks, says=self._is_subject_of_saying(sentence, named))

    def _name(self, sentence: Sentence, first: int, last: int, mark: Mark | None) -> str:
        """As printed, without a genitive; a country met as an adjective or a people has its plain name."""
        if mark and mark.section != "places":
            return _listed(mark) if mark.value.get("form") in ("names", "seats") else str(mark.value["name"])
        printed = sentence.words(first, last)
        if mark:
            return _listed(mark)
        if not self.capital_nouns:
            return _bare(printed)
        return printed[:-1] if printed.endswith("s") and self._seen(printed[:-1]) else printed

    def _seen(self, name: str) -> bool:
        return self.evidence.placed[fold(name)] > 0 or fold(name) in self.evidence.regional

    # ------------------------------------------------------------------------------------------------ how a name is led to

    def approach(self, sentence: Sentence, first: int) -> Approach:
        """The preposition before a name, across articles, adjectives and region words."""
        tokens, region, article, oriented, start = sentence.tokens, False, False, False, first
        index = first - 1
        while index >= 0 and first - index <= WAY_BACK:
            token = tokens[index]
            word = token.lower
            if token.kind != WORD_KIND and not self._is_adjective_comma(sentence, index):
                break
            role = self._role(word)
            if role is not None:
                linked = self._linked(tokens, index)
                if linked and word in self.links:
                    index, region = index - 1, True
                    oriented = oriented or tokens[index].lower in self.directions
                    continue
                oriented = oriented or word in self.directions
                return Approach(Role.WITHIN if linked else role, index, region, word, oriented, article or word in self.with_article)
            if not self._may_stand_between(sentence, index):
                break
            region, article, start = region or self.regions.holds(word), article or word in self.articles, index
            index -= 1
        return Approach(Role.BARE, start, region, article=article)

    def _role(self, word: str) -> Role | None:
        if word in self.within:
            return Role.WITHIN
        if word in self.towards:
            return Role.TOWARDS
        if word in self.origin:
            return Role.FROM
        if word in self.links:
            return Role.OF
        return Role.OTHER if word in self.prepositions else None

    def _linked(self, tokens: list[Token], index: int) -> bool:
        """"südlich von", "in der Nähe von", "the city of": the preposition goes on from a word of place."""
        before = tokens[index - 1].lower if index else ""
        return self.regions.holds(before) or before in self.sure or before in self.shares

    def _may_stand_between(self, sentence: Sentence, index: int) -> bool:
        token = sentence.tokens[index]
        if token.lower in self.articles or token.lower in self.shares or self.regions.holds(token.lower):
            return True
        if token.kind != WORD_KIND:
            return True
        if token.lower in self.stops or token.lower in self.language.list("counting_verbs"):
            return False
        if self.capital_nouns:
            return _is_inflected(token.text) or (token.is_capital and token.lower.endswith("er"))
        return token.text[:1].islower() and token.lower.endswith(self.adjective_endings) or self._is_country_adjective(token)

    def _is_adjective_comma(self, sentence: Sentence, index: int) -> bool:
        """"in the small, remote town of X": a comma between two adjectives; quotes around a name."""
        return sentence.tokens[index].text in "„“\"«»‚‘"

    def _is_country_adjective(self, token: Token) -> bool:
        return any(phrase.section == "countries" and phrase.value["form"] == "adjectives" for phrase in self.language.lexicon.lookup(token.lower))

    def _region_behind(self, sentence: Sentence, last: int) -> bool:
        """"the Donetsk region", "Ukraine’s northeast", "im chinesischen Südwesten"."""
        following = _at(sentence, last + 1)
        return following is not None and self.regions.holds(following.lower)

    def is_dateline(self, sentence: Sentence, named: Named) -> bool:
        """"KYIV –", "PARIS, July 1 (AFP)": where it was written, at the head of a paragraph."""
        if named.first > 1 or not sentence.opens_paragraph or named.role is not Role.BARE:
            return False
        if sentence.tokens[named.last].text.isupper() and len(named.name) > 3:
            return True
        return any(token.text in "–—" or token.text == "-" for token in sentence.tokens[named.last + 1 : named.last + 4])

    # ------------------------------------------------------------------------------------------------------------ who speaks

    def is_office(self, token: Token) -> bool:
        return token.lower in self.offices or bool(self.office_ends) and token.is_capital and token.lower.endswith(self.office_ends)

    def _holds_office(self, sentence: Sentence, named: Named) -> bool:
        """"der südkoreanische Geheimdienst", "South Korean intelligence", "Südkoreas Geheimdienst"."""
        if not (named.is_adjective or named.form in ("names", "seats")):
            return False
        for index in range(named.last + 1, min(named.last + 4, len(sentence.tokens))):
            token = sentence.tokens[index]
            if token.kind == MARK_KIND or token.lower in self.stops or token.lower in self.articles:
                return False
            if self.is_office(token):
                return named.is_adjective or index == named.last + 1 or self.is_possessive(sentence, named)
            if self.capital_nouns and token.is_capital:
                return False
        return False

    def is_possessive(self, sentence: Sentence, named: Named) -> bool:
        """"Südkoreas", "Turkey’s"; a name as it stands may also be the subject of what follows."""
        printed = sentence.tokens[named.last].text
        return printed.endswith(("s", "'", "’")) and not named.name.endswith(printed)

    def _hangs_on_office(self, sentence: Sentence, named: Named) -> bool:
        """"die Regierung in Ankara", "told reporters in Düsseldorf", "a lawmaker in Seoul"."""
        before = _at(sentence, named.start - 1) if named.start else None
        return named.role in (Role.WITHIN, Role.OF, Role.FROM) and before is not None and self.is_office(before)

    def _is_subject_of_saying(self, sentence: Sentence, named: Named) -> bool:
        """"Seoul geht davon aus", "erklärte Kiew", "Ukraine said": a bare name beside a verb of saying."""
        if named.role is not Role.BARE or named.form not in ("names", "seats"):
            return False
        for mark in sentence.marks("attributions"):
            if mark.first - 2 <= named.last < mark.first or mark.last < named.first <= mark.last + 2:
                return True
        return False

    # ------------------------------------------------------------------------------------------------------- unknown names

    def _unlisted(self, sentence: Sentence, index: int) -> Named | None:
        """A name no pack knows: a town's adjective, or a place by the evidence of the text."""
        town = self._town_of_adjective(sentence, index)
        if town:
            return self._named(sentence, index, index, None)._replace(name=town, form="town")
        last = self._unknown(sentence, index)
        return None if last is None else self._named(sentence, index, last, None)

    def _town_of_adjective(self, sentence: Sentence, index: int) -> str | None:
        """"die Kölner Polizei", "der Münchner Demonstration": the town, or its stem as printed where no pack knows it."""
        token, following = sentence.tokens[index], _at(sentence, index + 1)
        if not self.capital_nouns or following is None or not following.is_capital or not token.lower.endswith(("er", "ern")):
            return None
        stem = token.text.removesuffix("n")[:-2]
        if len(stem) < SHORTEST or token.lower in self.never or not self.may_be_name(token):
            return None
        for town in (stem, stem + "en", stem[:-1] + "en", stem + "n", stem + "a", stem + "o", stem + "e"):
            if self._is_listed(town) or self._seen(town):
                return town
        return stem if following.lower.endswith(tuple(self.language.list("naming.city_heads"))) else None

    def _is_listed(self, name: str) -> bool:
        return any(phrase.section in ("places", "countries") and len(phrase.elements) == 1 for phrase in self.language.lexicon.lookup(fold(name)))

    def _unknown(self, sentence: Sentence, index: int) -> int | None:
        """The last token of a place no pack knows that begins at `index`, or None."""
        token = sentence.tokens[index]
        word = _bare(token.lower)
        if self._is_never(word) or self.regions.holds(word) or len(word) < SHORTEST or not self.may_be_name(token):
            return None
        if self._mourns(sentence, index):
            return index
        if self.capital_nouns:
            if self.is_large_noun(word):
                return None
            is_place = self._is_place_in_german(sentence, index, word)
        else:
            is_place = self._is_place_in_english(sentence, index, word)
        return self._end_of_name(sentence, index) if is_place else None

    def _is_never(self, word: str) -> bool:
        """"Gewahrsam", and where words are compounded also "Polizeigewahrsam"."""
        return word in self.never or self.capital_nouns and word.endswith(self.never_ends)

    def _mourns(self, sentence: Sentence, index: int) -> bool:
        """"Sinzig trauert um 13 Menschen", "Frankfurt alone accounted for 35,000": what only a place does."""
        following = _at(sentence, index + 1)
        return following is not None and index == 0 and following.lower in self.language.list("naming.mourning_verbs")

    def may_be_name(self, token: Token) -> bool:
        return not any(len(phrase.elements) == 1 for phrase in self.language.lexicon.lookup(token.lower))

    def is_large_noun(self, word: str) -> bool:
        """A common noun of a language that writes them large: by its ending, or because the article writes an article before it."""
        evidence = self.evidence
        if word.endswith(tuple(self.language.list("naming.abstract_endings"))):
            return True
        if word in evidence.regional and word not in evidence.common:
            return False
        if self._is_geographic(word):
            return False
        return word in evidence.common or word.endswith(tuple(self.language.list("naming.common_endings")))

    def _is_geographic(self, word: str) -> bool:
        """"Ahrtal", "Irrawaddy-Delta", "Tanasee": a head of geography behind something that is no common word."""
        for head in self.language.list("naming.heads"):
            if word.endswith(head) and len(word) >= len(head) + SHORTEST:
                first = word[: -len(head)].rstrip("-")
                firsts = self.language.list("naming.common_firsts")
                return first not in firsts and first.rstrip("s") not in firsts and not first.endswith(("ungs", "heits", "keits", "schafts", "ions", "täts"))
        return False

    def _is_place_in_german(self, sentence: Sentence, index: int, word: str) -> bool:
        evidence = self.evidence
        lead = self.approach(sentence, index)
        if self._is_geographic(word):
            return word in evidence.regional or lead.role is not Role.OTHER
        shown = word in evidence.regional or evidence.placed[word] > 0
        looks_plural = word.endswith(tuple(self.language.list("naming.plural_endings"))) and not word.endswith(
            tuple(self.language.list("naming.town_endings"))
        )
        if looks_plural and word not in evidence.regional and evidence.placed[word] < 2:
            return False
        sure = self.sure | self.language.list("naming.allotted") if self._is_allotted(sentence) else self.sure
        if word in evidence.regional or lead.preposition in sure and not lead.article:
            return True
        if not shown and (word in evidence.persons or self._is_full_name(sentence, index)):
            return False
        return shown or lead.preposition in self.likely and not lead.article

    def _is_full_name(self, sentence: Sentence, index: int) -> bool:
        """"gefahndet wird nach Arnel Joseph": two names no pack knows are a person's, unless the first begins towns' names ("San")."""
        last = self._end_of_name(sentence, index)
        return last > index and sentence.tokens[index].lower not in self.starters

    def _is_allotted(self, sentence: Sentence) -> bool:
        """"15 davon entfielen auf Euskirchen": a verb that shares out a number among places."""
        verbs = self.language.list("naming.allotting_verbs")
        return any(token.lower in verbs for token in sentence.tokens)

    def _is_place_in_english(self, sentence: Sentence, index: int, word: str) -> bool:
        tokens, evidence = sentence.tokens, self.evidence
        lead = self.approach(sentence, index)
        last = self._end_of_name(sentence, index)
        head = _bare(tokens[last].lower) in self.language.list("naming.heads")
        following = _at(sentence, last + 1)
        region = following is not None and following.lower in self.regions.words and following.text[:1].islower()
        if lead.article and not lead.region:
            return head or region or word in evidence.regional
        if head and last > index or region or word in evidence.regional:
            return True
        if tokens[index].lower.endswith(("'s", "’s")) and lead.preposition in self.sure | self.likely:
            return evidence.placed[word] > 1
        if lead.preposition in self.sure or self._is_home(sentence, index):
            return True
        if evidence.placed[word] > 0:
            return True
        return lead.preposition in self.likely and word not in evidence.persons and not self._is_full_name(sentence, index)

    def _is_home(self, sentence: Sentence, index: int) -> bool:
        """"the inhabitants of Yellowknife": what people live in."""
        if index < 2 or sentence.tokens[index - 1].lower not in self.links:
            return False
        return sentence.tokens[index - 2].lower in self.language.list("naming.members")

    def _end_of_name(self, sentence: Sentence, index: int) -> int:
        """Names of several words: "Bad Neuenahr-Ahrweiler", "Tel Aviv", "Fort St. John"."""
        tokens, last = sentence.tokens, index
        while last + 1 < len(tokens) and last - index < LONGEST_NAME - 1:
            following = tokens[last + 1]
            if following.text == "." and tokens[last].lower in ("st", "mt", "ft") and last + 2 < len(tokens) and tokens[last + 2].is_capital:
                last += 2
                continue
            if not following.is_capital or tokens[last].text.endswith(("'s", "’s")) or not self._continues(following):
                break
            last += 1
        return last

    def _continues(self, token: Token) -> bool:
        word = _bare(token.lower)
        if word in self.never or any(phrase.section not in ("places", "countries") for phrase in self._single(token)):
            return False
        return not (self.capital_nouns and self.is_large_noun(word))

    def _single(self, token: Token) -> list[Phrase]:
        return [phrase for phrase in self.language.lexicon.lookup(token.lower) if len(phrase.elements) == 1]


def _at(sentence: Sentence, index: int) -> Token | None:
    return sentence.tokens[index] if 0 <= index < len(sentence.tokens) else None
