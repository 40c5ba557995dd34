"""What the look of a word tells of it, whatever the article: no place, a head of geography, a plural.

The same words come again and again, so each is looked at once for a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...memo import Memo
from ...numerals import number_words
from ...packs import Language
from ...text import ARTICLED, fold
from .compounds import compounded_parties
from .evidence import bare

LONG_ENOUGH = 6  # letters of a common noun that also ends compounds: "Gewahrsam", "Polizeigewahrsam"
SHORTEST = 3  # letters of a name
NO_NAME = re.compile(r"-[a-z]{2,}$|\d")  # "Hamas-run", "Rs860", but not "Qasr-e Molo"
BARE_NOUNS = ("nouns", "counts", "measures", "units", "vague", "hedges")  # sections of what stands behind "in" without an article


class Shapes:
    """The shapes of the words of one language: tables of folded words, filled as they are asked."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._large_nouns = language.capital_nouns
        self._never = language.list("naming.no_places") | language.list("naming.calendar_words")
        self._never_ends = tuple(word for word in language.list("naming.no_places") if len(word) >= LONG_ENOUGH)
        self._town_adjectives: Mapping[str, Sequence[str]] = language.section("naming").get("town_adjectives", {})
        self._compounds, self._numbers = language.made(compounded_parties), number_words(language)
        self._heads = language.endings("naming.heads") if self._large_nouns else ()
        self.may_open_name = Memo(self._may_open_name)  # of words as printed
        self.is_no_place = Memo(self._is_no_place)  # of words as printed
        self.may_be_of_town = Memo(self._may_be_of_town)  # of words as printed
        self.sections_of = Memo(self._sections_of)
        self.ends_like_town = Memo(self._ends_like_town)
        self.is_never = Memo(self._is_never)
        self.is_geographic = Memo(self._is_geographic)
        self.is_common = Memo(self._is_common)
        self.is_abstract = Memo(self._is_abstract)
        self.looks_plural = Memo(self._looks_plural)

    def is_barred(self, word: str) -> bool:
        """A word that stands for no place, just as it is written."""
        return word in self._never

    def _may_open_name(self, printed: str) -> bool:
        """False for what begins no name but those of the packs: small words, and most with a capital."""
        if not (printed[0].isupper() or ARTICLED.match(printed)):
            return False
        return not self.is_no_place[printed] or self.may_be_of_town[printed] or self._compounds[printed] is not None

    def _is_no_place(self, printed: str) -> bool:
        """What no words around it make a place: "Molo-based", most nouns of the packs, and of the English ones all words."""
        word = fold(printed)
        name = bare(word)
        if self.is_never[name] or NO_NAME.search(printed):
            return True
        if len(name) < SHORTEST:
            return name not in self._language.list("naming.starters")  # "St Andrews", "La Paz"
        if self._large_nouns and self._numbers.value(word) is not None:
            return True  # "Fünf- bis siebentausend"
        known = self.sections_of[word]
        return not (self.is_geographic[name] or known.isdisjoint(BARE_NOUNS)) if self._large_nouns else bool(known)

    def _may_be_of_town(self, printed: str) -> bool:
        """ "Kölner", "Münchnern": the adjective of a town no pack knows has such an ending, and is no other word."""
        word = fold(printed)
        if not self._large_nouns or len(self.stem_of_town(printed)) < SHORTEST:
            return False
        return not self.is_never[word] and not self.sections_of[word]

    def _sections_of(self, word: str) -> frozenset[str]:
        """The sections of the packs that have this single word."""
        known = self._language.lexicon.single(word)
        if self.ends_like_town[word]:  # "Neunkirchen" is no church: only the very word would be
            known = tuple(phrase for phrase in known if phrase.elements[0] == word)
        return frozenset(phrase.section for phrase in known)

    def _ends_like_town(self, word: str) -> bool:
        return self._large_nouns and word.endswith(self._language.endings("naming.town_endings"))

    def _is_never(self, word: str) -> bool:
        """ "Gewahrsam", and where words are compounded also "Polizeigewahrsam"."""
        compound = self._large_nouns and word.endswith(self._never_ends) and not self.ends_like_town[word]
        return word in self._never or compound

    def _is_geographic(self, word: str) -> bool:
        """ "Ahrtal", "Irrawaddy-Delta", "Tanasee": a head of geography behind something that is no common word."""
        if not word.endswith(self._heads):
            return False
        language = self._language
        head = max((head for head in self._heads if word.endswith(head)), key=len)
        first, firsts = word[: len(word) - len(head)].rstrip("-"), language.list("naming.common_firsts")
        if len(first) < SHORTEST or word.endswith(language.endings("naming.no_heads")):
            return False
        common = first in firsts or first.rstrip("s") in firsts
        return not common and not first.endswith(language.endings("naming.joints") + language.endings("naming.common_endings"))

    def _is_common(self, word: str) -> bool:
        """A common noun by its ending."""
        return word.endswith(self._language.endings("naming.common_endings")) and not self.ends_like_town[word]

    def _is_abstract(self, word: str) -> bool:
        """ "Sicherheit": what nearly always goes without an article."""
        return word.endswith(self._language.endings("naming.abstract_endings"))

    def _looks_plural(self, word: str) -> bool:
        """ "in Zelten", "bei Übergriffen"; towns end so too, most of them in ways of their own: "-ingen", "-kirchen"."""
        return word.endswith(self._language.endings("naming.plural_endings")) and not self.ends_like_town[word]

    def towns_of(self, adjective: str) -> Iterator[str]:
        """ "Köln", "Kölnen", "Kölna" … of "Kölner": the towns it may belong to, by the endings towns lose before its own."""
        for ending, lost in self._town_adjectives.items():
            if adjective.endswith(ending):
                yield from (adjective.removesuffix(ending) + loss for loss in lost)

    def stem_of_town(self, adjective: str) -> str:
        """ "Köln" of "Kölner" and "Kölnern": what is left without an ending; nothing of a word that ends otherwise."""
        return next(self.towns_of(adjective), "")
