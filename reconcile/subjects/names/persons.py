"""Known places that are persons in this article: "Verteidigungsminister Lloyd Austin", "Mayor London Breed"."""

from __future__ import annotations

from ...packs import Language, Mark
from ...reading import Sentence
from ...text import Token
from .compounds import offices
from .evidence import Evidence, Regions, bare
from .shapes import Shapes


class Persons:
    """Tells persons by what leads to them: a title and, for a family name, a first name no pack knows."""

    def __init__(self, language: Language, evidence: Evidence) -> None:
        self._evidence, self._regions = evidence, language.made(Regions)
        self._titles, self._is_office = language.list("naming.titles"), language.made(offices)
        self._shapes, self._sure = language.made(Shapes), language.list("naming.sure")
        self._given = language.list("naming.given_names")
        self._no_family = language.lists("naming.heads", "naming.no_name_behind", "naming.no_places", "naming.calendar_words")
        self._families: dict[str, bool] = {}

    def is_person(self, sentence: Sentence, mark: Mark) -> bool:
        """True for a place of a pack that is no place where it stands here; "in Jena" is one."""
        tokens, at = sentence.tokens, mark.first
        if mark.last != at:
            return False
        if tokens[at].lower in self._given and self._is_family_behind(sentence, at + 1):
            return True
        if at and at + 1 < len(tokens) and self._may_be_name(tokens[at + 1]) and self._is_titled(tokens[at - 1].text):
            return tokens[at].lower == mark.phrase.elements[0]  # "Mayor London Breed", not "Präsident Russlands Putin"
        if mark.section != "places" or (at and tokens[at - 1].lower in self._sure):
            return False
        name = bare(tokens[at].lower)
        if name not in self._families:
            self._families[name] = self._is_family(name)
        return self._families[name]

    def _is_family_behind(self, sentence: Sentence, at: int) -> bool:
        """ "Jordan | Molo", and neither "Jordan Valley" nor "Israel Defense Forces"."""
        token = next(iter(sentence.tokens[at : at + 1]), None)
        return token is not None and self._may_be_name(token) and token.lower not in self._no_family

    def _is_family(self, name: str) -> bool:
        """ "Pradeep Jena" behind "Secretary", and nowhere "in Jena"."""
        company = self._evidence.of(name)
        if company.placed or company.is_regional or not company.is_person:
            return False
        return any(
            self._is_titled(earlier) and self._is_first_name(before) for earlier, before in self._evidence.words_before(name)
        )

    def _is_titled(self, printed: str) -> bool:
        return printed.lower() in self._titles or (printed[0].isalpha() and self._is_office[printed])

    def _is_first_name(self, printed: str) -> bool:
        return printed[0].isupper() and not printed.isupper() and self._is_unknown(printed.lower())

    def _may_be_name(self, token: Token) -> bool:
        return token.is_capital and not token.text.isupper() and self._is_unknown(token.lower)

    def _is_unknown(self, word: str) -> bool:
        """True for a word no pack knows, that does not look like a common noun."""
        return not (self._shapes.sections_of[word] or self._regions.holds(word) or self._shapes.is_common[word])
