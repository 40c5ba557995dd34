"""Whom a word that announces a count counts: "die Zahl der getöteten Kinder stieg auf 35", "the civilian death toll"."""

from __future__ import annotations

from ...memo import once
from ...packs import Mark
from ...reading import Sentence
from ...text import NUMBER_KIND, WORD_KIND
from ..counting.calendar import is_part_of_date
from ..counting.count_rules import counts_from
from ..counting.counted import FATES, HARMED, Counted
from ..names.approach import FROM
from .own_words import WordFinder, groups_of
from .parties import NOBODY, Whose, first_party, party_of

MEN = 3  # tokens from an army to its men: "NATO peacekeeping forces"
PARTY = 4  # tokens from "the number of" to whom it counts
FAR_HEAD = 10  # tokens behind "die Zahl" that may say whom it counts: "der bei den Angriffen getöteten Kinder"


class Announced(WordFinder):
    """Reads the announcements of the figures of one article."""

    def people(self, item: Counted) -> Whose:
        """ "Die Zahl der getöteten Kinder stieg auf 35", and no soldiers: they are somebody's, whom another word may name."""
        return self._whom(item, of_somebody_too=False)

    def of_somebody(self, item: Counted) -> Whose:
        """ "Die Zahl der getöteten Soldaten stieg auf 35": men and refugees, too, where nothing tells whose they are."""
        return self._whom(item, of_somebody_too=True)

    def counts_soldiers(self, item: Counted) -> bool:
        """ "Die Zahl der gefallenen Soldaten stieg auf 35": the army's, like "35 Soldaten"."""
        if item.kind not in HARMED or item.phrase.noun is not None or "counts" not in item.sentence.holds:
            return False
        return self.of_somebody(item) is not NOBODY and self.people(item) is NOBODY

    def _whom(self, item: Counted, of_somebody_too: bool) -> Whose:
        if item.phrase.noun is not None or item.sentence.word_at(item.amount.last + 1) in self.language.list("naming.others"):
            return NOBODY  # "killing the mayor and | eight others"
        if (told := self._behind(item, of_somebody_too)) is not NOBODY:
            return told
        sentence = item.sentence
        head = self._head(item)
        if head is None or self._figure_between(head.last, item):
            return NOBODY
        if (party := self._people_of(sentence, head)) is not NOBODY:
            return party
        if (before := self._group_before(sentence, head, item)) is not NOBODY:
            return before
        return self._ahead(item, head, of_somebody_too)

    def _head(self, item: Counted) -> Mark | None:
        """What announces the number: a word for a count, else a noun of harm in its clause: "die Verluste belaufen sich"."""
        sentence = item.sentence
        counts = [mark for mark in sentence.marks("counts") if mark.last < counts_from(item)]
        if counts:
            return counts[-1]
        clause = sentence.clauses[item.index]
        harms = (mark for mark in sentence.marks("nouns") if mark.last < item.amount.begin and mark.value["kind"] in HARMED)
        harm = next((mark for mark in harms if sentence.clauses[mark.last] == clause), None)
        if harm is None or self._verbs_of_counts.isdisjoint(sentence.folded[harm.last + 1 : item.amount.begin]):
            return None  # "suicide bombers wound | 16"
        return harm

    def _ahead(self, item: Counted, head: Mark, of_somebody_too: bool) -> Whose:
        """ "die Zahl der getöteten Kinder", "die Zahl der gefallenen Bundeswehrsoldaten": behind the word, before the number."""
        sentence = item.sentence
        stops = self._verbs_of_counts | self._ends_of_counted
        for index in range(head.last + 1, min(head.last + 1 + FAR_HEAD, item.amount.begin)):
            if sentence.tokens[index].lower in stops or sentence.tokens[index].kind != WORD_KIND:
                break
            party = self.own.people_at(sentence, index)
            if party is NOBODY:
                party = self._force_at(sentence, index)
            if party is not NOBODY:
                return party
            if self._is_noun(sentence, index):
                army = self.own.compound(sentence, index)
                return army if army is not NOBODY else self._group_at(item, index, of_somebody_too)
            mark = self.own.noun_at(sentence, index)
            if mark is not None and mark.value["kind"] in HARMED:
                told = self.own.told_by_adjective(sentence, index)
                if told is not NOBODY:
                    return told
        return NOBODY

    def _force_at(self, sentence: Sentence, index: int) -> Whose:
        """ "the number of NATO soldiers", "of Taliban peacekeeping forces": an army before its men."""
        force = next((one for one in self.parties.of(sentence) if one.first == index and one.form == "forces"), None)
        behind = range(force.last + 1, force.last + MEN) if force is not None and not self.naming.large_nouns else ()
        nouns = (self.own.noun_at(sentence, at) for at in behind)
        return party_of(force) if any(noun is not None and noun.value["kind"] == "troops" for noun in nouns) else NOBODY

    def _is_noun(self, sentence: Sentence, index: int) -> bool:
        """False for "getöteten" in German, and for "slain" before "rebels"."""
        mark = self.own.noun_at(sentence, index)
        if mark is None or mark.value["kind"] == "thing" or mark.value["kind"] in HARMED:
            return False  # "die Zahl der Toten unter den Soldaten"
        if self.naming.large_nouns:
            return sentence.tokens[index].is_capital
        following = self.own.noun_at(sentence, index + 1)
        return following is None or following.value["kind"] in FATES  # "the number of civilians displaced"

    def _behind(self, item: Counted, of_somebody_too: bool) -> Whose:
        """ "brought to 40 | the count of allied soldiers": the word that announces a count behind the number."""
        sentence = item.sentence
        head = next((mark for mark in sentence.marks("counts") if mark.first == item.end + 2), None)
        if head is None or sentence.folded[item.end + 1] not in self.naming.articles:
            return NOBODY
        for index in range(head.last + 1, min(head.last + 1 + PARTY, len(sentence.tokens))):
            if (party := first_party(one for one in self.parties.of(sentence) if one.first == index)) is not NOBODY:
                return party
            mark = self.own.noun_at(sentence, index)
            if mark is not None and mark.value["kind"] != "thing":
                return self._group_at(item, index, of_somebody_too)
        return NOBODY

    def _group_at(self, item: Counted, index: int, of_somebody_too: bool) -> Whose:
        """The group a noun names; nobody where it is soldiers, or refugees, that are not asked for."""
        mark = self.own.noun_at(item.sentence, index)
        if mark is None or not self.own.is_group(mark, item):
            return NOBODY
        if item.sentence.folded[mark.last] in self.language.list("naming.events_of_people"):
            return NOBODY  # "die Zahl der Festnahmen"
        exiles = item.kind == "displaced" and item.sentence.folded[mark.last] in self.language.list("naming.exiles")
        if exiles and (home := self._home_behind(item.sentence, mark)) is not NOBODY:
            return home
        if (mark.value["kind"] == "troops" or exiles) and not of_somebody_too:
            return NOBODY
        first = mark.first
        while not self.naming.large_nouns and (before := self.own.noun_at(item.sentence, first - 1)) is not None:
            if before.last != first - 1 or before.value["kind"] in FATES or before.section == "counts":
                break
            first = before.first  # "police | officers"
        return Whose(item.sentence.words(first, mark.last), None)

    def _home_behind(self, sentence: Sentence, exiles: Mark) -> Whose:
        """ "die Zahl der Flüchtlinge | aus Togo"."""
        return first_party(one for one in self.parties.of(sentence) if one.start == exiles.last + 1 and one.role is FROM)

    def _people_of(self, sentence: Sentence, head: Mark) -> Whose:
        """ "Russian troop deaths", "Danish losses", "U.S. deaths": an adjective or an abbreviation before the word."""
        first = head.first
        while first > 0 and self.own.noun_at(sentence, first - 1):
            first -= 1
        before = (one for one in self.parties.of(sentence) if one.last == first - 1)
        named = next((one for one in before if one.is_adjective or sentence.tokens[one.first].text.isupper()), None)
        if named is None or named.speaks:
            return NOBODY
        return party_of(named)

    def _group_before(self, sentence: Sentence, head: Mark, item: Counted) -> Whose:
        """ "the civilian death toll": who is counted, right before the word that announces a count."""
        mark = self.own.noun_at(sentence, head.first - 1) if not self.naming.large_nouns else None
        if mark is None or mark.last != head.first - 1 or not self.own.is_group(mark, item):
            return NOBODY
        name = sentence.words(mark.first, mark.last)
        return Whose(name, None) if name.lower() in self.language.made(groups_of) else NOBODY  # "official" says nobody

    @once
    def _verbs_of_counts(self) -> frozenset[str]:
        return self.language.lists("change_verbs", "amount_verbs", "auxiliaries")

    @once
    def _ends_of_counted(self) -> frozenset[str]:
        """ "die Zahl der | von | Soldaten getöteten Kinder", "the death toll | in | a terrorist attack": no more tells who."""
        if self.naming.large_nouns:
            return self.language.list("passive_agents")
        return self.language.list("prepositions") - self.naming.links - self._list("among")

    @staticmethod
    def _figure_between(start: int, item: Counted) -> bool:
        """A number that may count others, between a word for a count and the figure."""
        tokens, sentence = item.sentence.tokens, item.sentence
        measured = {mark.first - 1 for mark in sentence.marks("measures")}  # "the war that began | 18 | months ago"
        numbers = (at for at in range(start + 1, item.amount.begin) if tokens[at].kind == NUMBER_KIND and at not in measured)
        return not all(is_part_of_date(sentence, at) for at in numbers)
