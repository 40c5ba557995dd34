"""What a whole article shows about its capitalised words; of most of them nobody ever asks.

A name is told from a common noun by what else the article does with it: "in Molo", "bei Molo" and "der Kleinstadt Molo" are
a place; "die Vorsorge" in another paragraph makes "nach Vorsorge" a common noun; "Präsident Molo" makes a person.
"""

from __future__ import annotations

import itertools
import operator
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from ...memo import Memo, once
from ...packs import Language
from ...reading import Reading
from ...text import any_of, fold

LETTERS = r"[\w\u00ad\u0300-\u036f]*"
MORE = rf"{LETTERS}(?:[-'’\u2011](?=\w){LETTERS})*"  # how a word goes on
WORDS = re.compile(rf"[^\W\d_]{MORE}|\d+|\n|[^\w\s]")
# All that begins with a capital, and a little more: in alphabets of which few texts hold a letter, the small ones as well.
CAPITALISED = re.compile(rf"[A-ZÀ-ÖØ-ÞĀ-ɏͰ-֏\u10a0-\u1fff\u2c00-\u2dff\ua640-\uabff\uff21-\uff3a]{MORE}")
NAME_ENDS = re.compile(r"(?:'s)?(?![\w\u0300-\u036f]|[-']\w)")  # behind a name in a folded text, or its genitive
SURE_ENDS = " ,.\n"  # what mostly stands behind it; also nothing does
FEW = 50  # names that are looked for one by one
NEAR = 60  # characters back in which two words nearly always stand
FARTHEST = 200  # and how many are looked back over for them
DESCRIBED = 40  # characters from the comma behind a name to what it is: "Molo, a quiet fishing town"


def naming_lists(language: Language) -> Memo[str, frozenset[str]]:
    """The lists of the pack's `[naming]`; for `Language.made`."""
    return Memo(lambda name: language.list("naming." + name))


class Regions:
    """Words that locate a name: "Provinz", "Hafenstadt", "region", "northern"."""

    def __init__(self, language: Language) -> None:
        self.words = language.list("naming.regions") | language.list("naming.region_heads")
        self._heads = language.endings("naming.region_heads")
        # True for a folded word that locates, also as the end of a compound.
        self.holds: Callable[[str], bool] = Memo(self._holds).__getitem__

    def _holds(self, word: str) -> bool:
        return word in self.words or (bool(self._heads) and word.endswith(self._heads))


@dataclass(slots=True, eq=False)
class Lead:
    """What a word says of a capitalised word right behind it."""

    is_sure: bool  # a preposition that nearly always leads to a place
    is_region: bool
    is_plural: bool  # a region word that may be one of many: "Gebieten"
    is_article: bool  # or a number, which only common nouns have before them
    is_title: bool
    is_storm: bool  # what follows is a storm's name
    is_small: bool  # a preposition or conjunction: "Bei Molo", at the head of a sentence, is no full name


NO_LEAD = Lead(False, False, False, False, False, False, False)


class Placing(IntEnum):
    """Which names beside a piece of text it may make places."""

    NONE = 0
    BEHIND = 1  # "in", "Provinz"
    BOTH = 2  # "region", "Governor": also those before it


BOTH = Placing.BOTH  # a member looked up in its class costs several times as much


class Leads:
    """The leads of one language, each word looked at once."""

    def __init__(self, language: Language) -> None:
        self.regions = language.made(Regions)
        self.plural = language.endings("naming.plural_endings")
        self.articles = language.list("articles") | language.list("naming.with_article")
        self._sure = language.list("naming.sure")
        self._titles, self._storms = language.list("naming.titles"), language.list("naming.storms")
        self.heads_of_places = language.list("naming.heads_of_places")
        self.heads = language.list("naming.heads")
        self._small = self._sure | language.list("prepositions") | language.list("conjunctions")
        self._telling = self._small | self.articles | self._titles | self._storms
        self.of = Memo(self._lead)
        self.placing = Memo(self._places)  # by a piece of text between white space, as printed
        self._prepositions, self._large_nouns = language.list("prepositions"), language.capital_nouns
        self._settlements, self._compounds = language.list("naming.settlements"), language.endings("naming.settlements")
        one, is_one = (any_of(language.list(name)) for name in ("indefinite", "naming.being"))
        self.apposing = re.compile(rf"(?<=\w)(?:,| {is_one}) {one} ")  # "Molo, a", "Molo is a"
        self._before_region = frozenset[str]() if language.capital_nouns else self.regions.words | self.heads_of_places

    def tell_of_settlement(self, words: Sequence[str]) -> bool:
        """ "fishing town in", "Kleinstadt.": behind an article the first noun is one for a settlement; not "town councillor"."""
        kinds, large = self._settlements, self._large_nouns
        at = next((at for at, word in enumerate(words) if (word[0].isupper() if large else word.lower() in kinds)), len(words))
        if at + 1 >= len(words) or not self._prepositions.isdisjoint(map(str.lower, words[:at])):
            return False
        is_settlement = not large or words[at].lower().endswith(self._compounds)
        return is_settlement and (words[at + 1].lower() in self._prepositions or not words[at + 1].isalpha())

    def _places(self, piece: str) -> Placing:
        """What a piece of text makes of the names beside it."""
        words = [piece.lower()] if piece.isalpha() else [word.lower() for word in WORDS.findall(piece)]
        if not self._before_region.isdisjoint(words):
            return Placing.BOTH
        lead = self.of[words[-1]] if words else NO_LEAD
        return Placing.BEHIND if lead.is_sure or lead.is_region else Placing.NONE

    def _lead(self, word: str) -> Lead:
        region = self.regions.holds(word)
        if not region and word not in self._telling and not word.isdigit():
            return NO_LEAD
        return Lead(
            word in self._sure,
            region,
            region and word.endswith(self.plural),
            word in self.articles or word.isdigit(),
            word in self._titles,
            word in self._storms,
            word in self._small,
        )


class Company(NamedTuple):
    """The company a word keeps where the article writes it with a capital."""

    placed: int  # how often behind a preposition that nearly always names a place
    is_common: bool  # seen with an article or a number, where common nouns are written large
    is_person: bool  # seen behind a title or another name
    is_regional: bool  # seen beside a region word: "Provinz Helmand", "Helmand province"
    is_storm: bool  # seen behind "Typhoon": storms have the names of persons, and are everywhere


class Evidence:
    """The capitalised words of an article by the company they keep: looked at for the few words anybody asks about."""

    def __init__(self, reading: Reading) -> None:
        language = reading.language
        self._text, self._pieces = reading.text, reading.pieces
        self._leads = language.made(Leads)
        self._large_nouns, self._is_inflected = language.capital_nouns, language.is_inflected
        self._known: dict[str, Company] = {}

    def of(self, word: str) -> Company:
        """The company of a folded word."""
        company = self._known.get(word)
        if company is None:
            company = self._known[word] = self._company(word)
        return company

    def shows(self, word: str) -> bool:
        """True for a folded word that the article itself writes as a place."""
        company = self.of(word) if self.may_show(word) else None
        return company is not None and (company.placed > 0 or company.is_regional)

    def may_show(self, word: str) -> bool:
        """False for a folded word that stands nowhere as a place: no more need be asked of nearly all of them."""
        return word in self._beside_places or word in self._called_places or not word.isalpha()

    def words_before(self, word: str) -> Iterator[tuple[str, str]]:
        """The two words before a folded word, wherever it is written with a capital."""
        return filter(None, map(self._words_to, self._places_of(word)))

    @once
    def _beside_places(self) -> Set[str]:
        """The names beside a word of place: those behind "in" and "Provinz", those before "region"; rather too many."""
        pieces = self._pieces
        placing = list(map(self._leads.placing.__getitem__, pieces))
        found = set(itertools.chain.from_iterable(map(_NAMES_IN.__getitem__, itertools.compress(pieces[1:], placing))))
        for at in itertools.compress(itertools.count(), map(operator.is_, placing, itertools.repeat(BOTH))):
            found.update(_NAMES_IN[pieces[at]])
            while at and (names := _NAMES_IN[pieces[at - 1]]):  # "Jebel Marra | region"
                found.update(names)
                at -= 1
        return found

    @once
    def _called_places(self) -> Set[str]:
        """ "Molo, a town in …", "Molo, eine Kleinstadt bei …": the names behind which the text says that they are places."""
        found = set[str]()
        for match in self._leads.apposing.finditer(self._text):
            words = WORDS.findall(self._text, match.end(), match.end() + DESCRIBED)
            if self._leads.tell_of_settlement(words):
                found.update(_NAMES_IN[self._text[: match.start()].rpartition(" ")[2]])
        return found

    @once
    def _written(self) -> tuple[Mapping[str, int], Mapping[int, int]]:
        """Where each name stands last, folded and without genitive; and of each place where it stands, the one before. So many
        lists as there are names would cost more than all that is asked of them."""
        last: dict[str, int] = {}
        before: dict[int, int] = {}
        for match in CAPITALISED.finditer(self._text):
            name, at = _NAMES[match.group()], match.start()
            if name in last:
                before[at] = last[name]
            last[name] = at
        return last, before

    @once
    def _lowered(self) -> str:
        """The text with each character folded in its place; empty where its words, folded, are written otherwise."""
        if self._text.isascii():
            return self._text.lower()
        lowered = self._text.lower().replace("’", "'").replace("\u2011", "-")
        alike = "\u00ad" not in lowered and len(lowered) == len(self._text) and unicodedata.is_normalized("NFC", self._text)
        return lowered if alike else ""

    def _places_of(self, name: str) -> Iterator[int]:
        """Where a name may stand: looked for by its letters, until so many are asked for that it is quicker to know all."""
        if not self._lowered or len(self._known) > FEW:
            yield from self._written_places_of(name)
            return
        text, lowered, length = self._text, self._lowered, len(name)
        is_plain = name.isascii() and bare(name) == name
        at = lowered.find(name)
        while at >= 0:
            if text[at].isupper():
                end = at + length
                if (is_plain and lowered[end : end + 1] in SURE_ENDS) or self._is_written(name, at, end):
                    yield at
            at = lowered.find(name, at + 1)

    def _is_written(self, name: str, at: int, end: int) -> bool:
        """True where these letters are the name, perhaps with its genitive, and not the beginning of another word."""
        match = NAME_ENDS.match(self._lowered, end) if CAPITALISED.match(self._text, at) else None
        return match is not None and _NAMES[self._text[at : match.end()]] == name

    def _written_places_of(self, name: str) -> Iterator[int]:
        last, before = self._written
        at = last.get(name)
        while at is not None:
            yield at
            at = before.get(at)

    def _company(self, asked: str) -> Company:
        placed, owning, common, person, regional, storm = 0, 0, False, False, False, False
        name, leads = bare(asked), self._leads.of
        for at in self._places_of(name):
            words = self._words_to(at)
            if words is None:
                continue
            earlier, before = words
            lead = leads[before.lower()]
            if self._large_nouns and not common and (lead.is_article or self._is_described(earlier, before)):
                common = self._word_at(at) == asked
            if name != asked:
                continue
            placed, storm = placed + lead.is_sure, storm or lead.is_storm
            owning += lead.is_sure and self._is_owner(at)
            named = before[0].isupper() and not (lead.is_region or lead.is_small or lead.is_article)
            person = person or lead.is_title or named
            if not regional:
                many = lead.is_plural and self._word_at(at).endswith(self._leads.plural)  # "in den Gebieten Seuchen"
                leads_here = lead.is_region and not many and not self._ends_a_name(earlier, before)
                regional = leads_here or self._leads_to_region(at)
        regional = regional or asked in self._called_places
        return Company(placed - owning if person else placed, common, person, regional, storm)  # "in Ann Leto's | hands"

    def _is_owner(self, at: int) -> bool:
        word = self._word_at(at)
        return bare(word) != word

    def _ends_a_name(self, earlier: str, region: str) -> bool:
        """ "Leto County | Rescue Director": where only names are written large, the word of place belongs to the name before."""
        if self._large_nouns or not (earlier[:1].isupper() and region[0].isupper()):
            return False
        return region.lower() in self._leads.heads and not self._leads.of[earlier.lower()].is_small

    def _is_described(self, earlier: str, before: str) -> bool:
        return before[:1].islower() and earlier.lower() in self._leads.articles and self._is_inflected(before)

    def _word_at(self, at: int) -> str:
        return fold(next(WORDS.finditer(self._text, at)).group())

    def _words_to(self, at: int) -> tuple[str, str] | None:
        """The two words before one that begins there; None where none does: "pro-Molo"."""
        text = self._text
        if not text[at].isupper():
            return None
        pieces = text[max(0, at - NEAR) : at].rsplit(" ", 3)
        if len(pieces) == 4 and pieces[-1] == "" and pieces[-2].isalpha() and pieces[-3].isalpha():  # nearly always
            return pieces[-3], pieces[-2]
        words, end, farthest = list[str](), at + 1, max(0, at - FARTHEST)
        while len(words) < 3 and end > farthest:
            begin = max(farthest, text.rfind(" ", farthest, end - 1) + 1)
            words[:0] = WORDS.findall(text, begin, end)
            end = begin
        *_, earlier, before, first = "\n", "\n", *words
        return (earlier, before) if first == text[at] else None

    def _leads_to_region(self, at: int) -> bool:
        """ "Jebel Marra region", "Molo Governor Ann Leto"; it says nothing of the owner in "Molo's Leto region"."""
        if self._large_nouns:
            return False
        first, _, rest = self._text[at : at + NEAR].partition(" ")
        if first[-1] in ",.;:" and first[:-1].isalpha():
            return False
        second, space, _ = rest.partition(" ")
        if space and first.isalpha() and second.isalpha() and second[0].islower():  # nearly always
            return second.lower() in self._leads.regions.words
        word = ""
        for match in WORDS.finditer(self._text, at):
            printed = match.group()
            if not printed[0].isupper():
                return printed.lower() in self._leads.regions.words
            if word and printed.lower() in self._leads.heads_of_places:
                return True
            if bare(word) != word:
                return False
            word = printed
        return False


def bare(word: str) -> str:
    """Without an English genitive.

    >>> bare("Kyiv's")
    'Kyiv'
    """
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _name(printed: str) -> str:
    return bare(fold(printed))


_NAMES = Memo(_name)
_NAMES_IN: Memo[str, tuple[str, ...]] = Memo(lambda piece: tuple([_NAMES[name] for name in CAPITALISED.findall(piece)]))
