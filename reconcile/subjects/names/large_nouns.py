"""Places no pack knows, in a language that writes all nouns large: "in Kamen", and not "in Haft"."""

from __future__ import annotations

from ...reading import Sentence
from ...text import Token, fold
from .approach import BARE, OTHER, WITHIN, Approach
from .evidence import bare
from .placenames import PlaceNames
from .shapes import BARE_NOUNS


class AmongLargeNouns(PlaceNames):
    """Tells names of places from common nouns, which have an article before them, or an adjective."""

    def _is_place(self, sentence: Sentence, index: int, word: str) -> bool:
        """ "in Kamen" is a place, "in Haft" is not; an article or an adjective on the way speaks for a common noun."""
        abstract, geographic = self._shapes.is_abstract[word], self._shapes.is_geographic[word]
        if abstract and self._shapes.is_common[word] and not geographic:
            return False
        if not (geographic or self.evidence.may_show(word) or self._is_led_to(sentence, index)):
            return False
        token, lead = sentence.tokens[index], self._approaches.read(sentence, index)
        linked = sentence.word_at(index - 1) in self._approaches.links  # "oberhalb von Molo"
        within = linked and index > 1 and self._leads_on(sentence.tokens[index - 2].lower)
        if geographic:
            return self._is_named_by_sort(sentence, index, lead, within)
        named_behind = any(following.is_capital for following in sentence.tokens[index + 1 : index + 2])
        if word.endswith("s") and named_behind and lead.preposition in self._likely:
            return False  # "nach Molos Angaben": whose they are
        alone = lead.start == index - 1 - linked and not lead.article
        sure = alone and self._is_sure(sentence, lead.preposition)
        told = self._is_told_by_region(sentence, index)
        town = alone and word not in self._regions.words and word.endswith(self._language.endings("naming.town_heads"))
        free = self.may_be_name(token) and (told or town or not self._regions.holds(word))
        if not (sure or free):
            return False
        likely = alone and (self._is_likely(sentence, lead.preposition) or self._approaches.strikes_name(sentence, word, lead))
        told = told or within
        if alone and lead.role is WITHIN and self._is_part_of_town(token):
            return True
        if free and self._is_town_of_land(sentence, index, lead):
            return not (abstract or self._shapes.is_common[word] or word.endswith(self._language.endings("naming.no_towns")))
        if not (sure or told or likely or self.evidence.may_show(word)):
            return False
        company = self.evidence.of(word)
        regional = told or company.is_regional
        shown = regional or company.placed > sentence.is_heading  # "Brand in Hochhaus": headlines leave articles out
        if self._shapes.looks_plural[word] and not (regional or company.placed):
            return False
        if sure and not company.is_common:
            return not abstract and self.may_be_name(token, BARE_NOUNS) and (shown or not sentence.is_heading)
        if not free or self._is_large_noun(word):
            return False
        return shown or (likely and not (company.is_person or sentence.is_heading or self._is_full_name(sentence, index)))

    def _is_named_by_sort(self, sentence: Sentence, index: int, lead: Approach, within: bool) -> bool:
        """ "auf der Ferieninsel"; not "in dem | Bürgerkriegsland", "in der | Bergbauprovinz | Molo", "in einem | Zeltcamp"."""
        word, following = bare(sentence.folded[index]), next(iter(sentence.tokens[index + 1 : index + 2]), None)
        if lead.article and word in self._list("lands"):
            return False
        if following is not None and self._regions.holds(word) and self._names_on(following):
            return False
        one = sentence.word_at(index - 1) in self._language.list("numbers.singular")
        company = self.evidence.of(word)
        named = company.is_person and not (company.placed or self._leads_on(sentence.word_at(index - 1)))
        if lead.role is BARE and named:
            return False  # "Jan | Egeland", not "Lawine | Zillertal"
        return within or (lead.role is not OTHER and not one) or company.is_regional

    def _is_led_to(self, sentence: Sentence, index: int) -> bool:
        """ "in | Kamen", "Bezirk | Kamen", "im westtürkischen | Kamen": what stands right before may lead to a place."""
        if not index:
            return False
        before = sentence.tokens[index - 1]
        if self._approaches.role_of(before.lower) is not None:
            return True
        if before.is_capital:
            return self._regions.holds(before.lower)
        return index > 1 and sentence.folded[index - 2] in self._approaches.with_article

    def _is_part_of_town(self, token: Token) -> bool:
        """ "durch Berlin-Neukölln": a town of the packs and a part of it, which is no common noun ("zwischen Berlin-Reisen")."""
        town, hyphen, part = token.text.partition("-")
        if not hyphen or not part[:1].isupper() or not self.is_listed(town):
            return False
        return not self._shapes.is_common[fold(part)] and not self._single(fold(part))

    def _leads_on(self, word: str) -> bool:
        """ "im Kessel von | Molo", "Einwohner von | Molo": a word of place, an event called so, or those who live there."""
        told = word.endswith(self._language.endings("naming.events_of_places")) or word in self._list("dwellers")
        return told or self._regions.holds(word) or word in self._approaches.directions  # "jenseits von | Molo"

    def _names_on(self, token: Token) -> bool:
        """A name with a capital, be it of a town the packs know, and no noun: "in der Unruheprovinz | Belutschistan"."""
        common = self._shapes.is_common[token.lower] and not self._shapes.is_geographic[token.lower]
        return token.is_capital and not common and self.may_be_name(token, BARE_NOUNS)

    def _is_town_of_land(self, sentence: Sentence, index: int, lead: Approach) -> bool:
        """ "im westtürkischen Soma", "im niedersächsischen Peine": a name behind the article of towns and its land."""
        if lead.start != index - 2 or lead.preposition not in self._list("with_article") or sentence.tokens[index - 1].is_capital:
            return False
        before = sentence.tokens[index - 1].lower
        regional = before.removesuffix("en") in self._list("regional_adjectives")
        return regional or any(phrase.value.get("form") == "adjectives" for phrase in self._single(before))

    def _is_told_by_region(self, sentence: Sentence, index: int) -> bool:
        """ "im Bezirk Gänserndorf": a name that ends like a word of place, right behind one."""
        word, before = bare(sentence.tokens[index].lower), sentence.tokens[index - 1] if index else None
        if before is None or not before.is_capital or not self._regions.holds(before.lower):
            return False
        return self._regions.holds(word) and word not in self._regions.words

    def _is_likely(self, sentence: Sentence, preposition: str) -> bool:
        """ "nach Fulda"; "3000 zogen durch Fulda": a verb of passing makes one more preposition likely."""
        passed = preposition in self._list("passed") and "naming.passing_verbs" in sentence.listed
        return passed or preposition in self._likely

    def _is_sure(self, sentence: Sentence, preposition: str) -> bool:
        """ "in Fulda"; "vier davon entfielen auf Fulda": a verb that shares out makes one more preposition sure."""
        if preposition in self._sure:
            return True
        verbs = self._list("allotting_verbs")
        return preposition in self._list("allotted") and any(token.lower in verbs for token in sentence.tokens)
