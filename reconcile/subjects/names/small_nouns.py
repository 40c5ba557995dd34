"""Places no pack knows, in a language that writes only names large: "in Kamen", and not "in Parliament", "from Ann Berg"."""

from __future__ import annotations

from ...reading import Sentence
from .approach import BARE, FROM, TOWARDS, WITHIN, Approach
from .evidence import bare
from .placenames import LONGEST_NAME, PlaceNames

SETTINGS = (WITHIN, TOWARDS, FROM)  # by these leads ", where" tells of a place
LONGEST_ACRONYM = 6  # letters
PROOF = 2  # times a word must stand as a place where capitals tell nothing


class AmongSmallNouns(PlaceNames):
    """Tells which names are those of places."""

    def _is_place(self, sentence: Sentence, index: int, word: str) -> bool:
        if not self._may_be_place(sentence, index, word):
            return False  # and not "At Least 40 Drown": asked last, for it takes reading all that stands in the sentence
        return not any(mark.first < index <= mark.last for mark in sentence.marks("hedges"))

    def _may_be_place(self, sentence: Sentence, index: int, word: str) -> bool:
        """A name behind "in" is a place, behind "in the" only with a word of geography, behind "from" unless it is a person."""
        lead, last = self._approaches.read(sentence, index), self._end_of_name(sentence, index)
        led_at_once = lead.preposition in self._sure and lead.start == index - 1
        if self._is_of_organisation(sentence, index, last) or (self._is_acronym(sentence, index) and not led_at_once):
            return False
        if self._describes_several(sentence, last) or self._is_surname(sentence, index, lead):
            return False
        if self._is_title_case(sentence):
            company = self.evidence.of(word) if self.evidence.may_show(word) else None
            if company is None or (company.placed < PROOF and not company.is_regional):
                return False
        if lead.role is BARE and self.has_body(sentence, last):
            return True
        if self.stands_before_event(sentence, last) and self.is_seen(sentence.words(index, last)):
            return True
        head, follows = self._ends_in_head(sentence, index, last), self._region_follows(sentence, last)
        if lead.article and not lead.region:
            return head or follows or (self.evidence.may_show(word) and self.evidence.of(word).is_regional)
        if follows or (head and last > index) or (lead.role is WITHIN and not lead.preposition):  # "the port city of Molo"
            return True
        if lead.role is WITHIN and (self._is_called(sentence, index) or self._is_beside(sentence, index)):
            return True
        if self._has_site(sentence, index, lead) or (lead.role in SETTINGS and self._is_setting(sentence, index, last)):
            return True
        genitive = sentence.tokens[index].lower != word and lead.preposition in self._sure | self._likely
        led = lead.preposition in self._sure or self._approaches.is_struck(sentence, lead)
        sure = led or self._is_goal(sentence, lead) or self._is_home(sentence, index)
        if not genitive and sure:
            return True
        likely = lead.preposition in self._likely
        if not self.evidence.may_show(word) and (genitive or not likely):
            return False
        company = self.evidence.of(word)
        if genitive:  # "in Trump's America"
            return company.is_regional or company.placed >= PROOF
        if company.is_regional or company.placed:
            return True
        return likely and not company.is_person and not self._is_full_name(sentence, index)

    def _is_surname(self, sentence: Sentence, index: int, lead: Approach) -> bool:
        """ "said Anna | Molo", "President | Molo's": behind another name that leads to nothing, or a title at the head."""
        if not index or lead.role is not BARE:
            return False
        before = sentence.tokens[index - 1]
        if index == 1:
            return before.lower in self._list("titles")
        named = before.is_capital and before.text.isalpha() and not before.text.isupper()
        return named and not self._regions.holds(before.lower) and before.lower not in self._approaches.stops

    def _ends_in_head(self, sentence: Sentence, index: int, last: int) -> bool:
        """ "the Molo Valley", "the Bay of Bengal": the word of geography stands at one end or the other."""
        waters = last > index and sentence.tokens[index].lower in self._list("waters")
        return waters or bare(sentence.tokens[last].lower) in self._list("heads")

    def _is_called(self, sentence: Sentence, index: int) -> bool:
        """ "on the island of | Molo", "along the river | Molo": right behind what it is, whatever preposition leads there."""
        at, words = index - 1, sentence.folded
        if words[index] in self._list("holy") and self._end_of_name(sentence, index) > index:
            return True  # "on Mount Molo", "on St. Martin"
        at -= at > 0 and words[at] in self._approaches.links
        return at > 0 and words[at] in self._list("called") and sentence.tokens[at].text.islower()

    def _is_setting(self, sentence: Sentence, index: int, last: int) -> bool:
        """ "spread to | Molo, where 12 had died": told of as a place; not "the case of | Berg, where 12 had died"."""
        behind = sentence.folded[last + 1 : last + 3]
        where = len(behind) == 2 and behind[0] == "," and behind[1] in self._list("where")
        return where and not self.evidence.of(bare(sentence.folded[index])).is_person

    def _has_site(self, sentence: Sentence, index: int, lead: Approach) -> bool:
        """ "in | Molo's old town", "at | Molo's main hospital": what a town has, behind its genitive and an adjective."""
        token, behind = sentence.tokens[index], sentence.folded[index + 1 : index + 3]
        if lead.role is not WITHIN or not token.lower.endswith(self._approaches.owning) or lead.start != index - 1:
            return False
        return not self._list("town_sites").isdisjoint(behind) and not self.evidence.of(bare(token.lower)).is_person

    def _is_beside(self, sentence: Sentence, index: int) -> bool:
        """ "on the outskirts of | Molo", "on the road between | Molo and Leto": what only a place has, or what leads to one."""
        words = sentence.folded
        if index < 2 or words[index - 1] in self._approaches.links:
            return index > 1 and words[index - 2] in self._list("edges")
        return words[index - 1] in self._language.list("between") and words[index - 2] in self._list("routes")

    def _is_of_organisation(self, sentence: Sentence, first: int, last: int) -> bool:
        """ "the Central Reserve Police Force", "Border | Protection": large words more are those of a body."""
        before = sentence.tokens[first - 1] if first else None
        if before is not None and before.is_capital and before.lower in self._list("borders"):
            return True
        behind = sentence.tokens[last + 1 : last + 3]
        bodies = self._list("no_name_behind")
        return len(behind) == 2 and all(token.is_capital for token in behind) and any(token.lower in bodies for token in behind)

    @staticmethod
    def _is_acronym(sentence: Sentence, index: int) -> bool:
        """ "CRPF troops", "a UNRWA camp": letters among words that are not all written large."""
        text, behind = sentence.tokens[index].text, sentence.tokens[index + 1 : index + 2]
        letters = text.isupper() and text.isalpha() and 2 < len(text) <= LONGEST_ACRONYM
        return letters and not any(token.text.isupper() for token in behind)

    def _region_follows(self, sentence: Sentence, last: int) -> bool:
        """ "the Donetsk region", "the Meghna river"; in capitals the word belongs to the name."""
        last += last + 2 < len(sentence.tokens) and sentence.tokens[last + 1].text in self._list("kinds_of_regions")
        following = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
        if following is None or not following.text[:1].islower():
            return False
        return following.lower in self._regions.words or following.lower in self._list("features")

    def _describes_several(self, sentence: Sentence, last: int) -> bool:
        """ "Local villages", "Rural districts": a word at the head of a sentence, where a capital shows no name."""
        if last or len(sentence.tokens) < 2 or not self._region_follows(sentence, last):
            return False
        return sentence.tokens[1].lower.endswith(self._language.endings("naming.plurals"))

    def _is_goal(self, sentence: Sentence, lead: Approach) -> bool:
        """ "heading to Molo", "sent 900 soldiers to Molo", "died close to Molo"; no "officials close to Berg"."""
        at = lead.start - 1
        at -= at > 0 and sentence.folded[at] in self._list("going_on")
        before = sentence.tokens[at].lower if at >= 0 else ""
        if lead.preposition not in self._list("towards"):
            return False
        if before in self._list("beside"):
            return at > 0 and not any(phrase.section in ("speakers", "nouns") for phrase in self._single(sentence.folded[at - 1]))
        if at > 0 and sentence.tokens[at].is_capital:  # "900 soldiers were moved from Leto | to Molo"
            start = next((index for index in range(at, -1, -1) if not sentence.tokens[index].is_capital), 0)
            return sentence.folded[start] in self._list("from") and not self._list("going").isdisjoint(sentence.folded[:start])
        return before in self._list("going") or before in self._list("soldiers")

    def _is_home(self, sentence: Sentence, index: int) -> bool:
        """ "the inhabitants of Yellowknife", "Governor Ann Berg of Yukon": what people live in, or somebody is the head of."""
        if index < 2 or sentence.tokens[index - 1].lower not in self._approaches.links:
            return False
        at = index - 2
        while at and at > index - LONGEST_NAME and (sentence.tokens[at].is_capital or sentence.tokens[at].text == "."):
            if sentence.folded[at] in self._list("heads_of_places"):
                return True
            at -= 1
        return sentence.folded[at] in self._list("heads_of_places") or sentence.folded[index - 2] in self._list("dwellers")
