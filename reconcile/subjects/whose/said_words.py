"""What is said of a figure by its verb: "30 were children", "13 of them came from India", "dabei handelt es sich um Frauen"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...memo import once
from ...packs import Mark
from ...reading import Sentence
from ...sources import LONGEST_SENTENCE
from ...sources.sayings import ADVERB, ASIDE
from ...sources.sayings import Finder as Sayings
from ...sources.words import Words
from ...text import NUMBER_KIND, WORD_KIND, Token
from ..counting.behind_noun import noun_before_comma
from ..counting.counted import HARM, HARMED, LOST, STRICKEN, Counted, is_taken_from
from ..counting.phrase import NOTHING, PART
from ..names.approach import FROM
from ..names.speaking import Named
from .own_words import OWNER, OwnWords, WordFinder
from .parties import NOBODY, Whose, party_of

AHEAD = 12  # tokens from a number to the noun that is said of it: "zwei der Getöteten waren demnach Frauen"
IDENTITY = 10  # tokens from what says that it tells who they are to its preposition: "handelt es sich demnach | um"


class SaidWords(WordFinder):
    """Reads what is said of the figures of one article."""

    def __init__(self, own: OwnWords, by_sentence: Mapping[int, Sequence[Counted]]) -> None:
        super().__init__(own)
        self._by_sentence = by_sentence

    @once
    def _sayings(self) -> Sayings:
        return Sayings(self.language.made(Words))

    def _aside(self, sentence: Sentence, start: int) -> range:
        """ "waren | laut Polizei | Dänen": the tokens that only name the speaker, behind nothing but what leads to a noun."""
        if len(sentence.tokens) > LONGEST_SENTENCE:
            return range(0)
        begin = start
        while sentence.word_at(begin) in self._between_said:
            begin += 1
        set_off = sentence.word_at(begin) == ","
        if not set_off and self.language.list("auxiliaries").isdisjoint(sentence.folded[start - 1 : begin]):
            return range(0)
        marks = (*sentence.marks("attributions"), *sentence.marks("reports"))
        if not any(begin <= mark.first < begin + OWNER for mark in marks):
            return range(0)
        at = begin + set_off
        asides = (one for one in self._sayings.sayings(sentence) if one.shape in (ADVERB, ASIDE))
        said = next((one for one in asides if start <= one.first <= at <= one.last), None)
        if said is None:
            return range(0)
        return range(said.first - set_off, said.last + 1 + (set_off and sentence.word_at(said.last + 1) == ","))

    def identified_as(self, item: Counted) -> Whose:
        """ "Bei den vier Toten handelt es sich um Frauen": who they are, where no number tells the parts."""
        fates = LOST
        if item.kind not in fates or item.phrase.noun_kind not in (None, *fates):
            return NOBODY
        sentence = item.sentence
        mark = next((mark for mark in sentence.marks("identities") if mark.first > item.index), None)
        if mark is None or sentence.clauses[mark.first] != sentence.clauses[item.index]:
            return NOBODY
        return self._said_to_be(sentence, mark, item)

    def _said_to_be(self, sentence: Sentence, mark: Mark, item: Counted) -> Whose:
        """Who they are by what tells it: "handelt es sich demnach | um erwachsene Frauen"."""
        by = self.language.list("by")
        ahead = range(mark.first, min(len(sentence.tokens) - 1, mark.first + IDENTITY))
        return self._people_said(sentence, next((at + 1 for at in ahead if sentence.folded[at] in by), -1), item)

    def _people_said(self, sentence: Sentence, index: int, item: Counted) -> Whose:
        """The people or the group that begins at a token, behind an adjective or not, and where they are from."""
        if not 0 < index < len(sentence.tokens) or sentence.folded[index] in self.language.list("indefinite"):
            return NOBODY  # "a baby and a woman"
        party = self.own.people_at(sentence, index)
        party = self.own.nation_said(sentence, index) if party is NOBODY else party
        if party is not NOBODY:
            return party
        word = sentence.tokens[index]
        described = not word.is_capital and self.language.is_inflected(word.text)  # "um | erwachsene | Frauen"
        noun = self.own.noun_at(sentence, index + described)
        if noun is None or not self.own.is_group(noun, item, sentence):
            return NOBODY
        home = self._home_at(sentence, noun.last + 1)
        return home if home is not NOBODY else Whose(sentence.words(noun.first, noun.last), None)

    def _home_at(self, sentence: Sentence, index: int) -> Whose:
        """ "Studenten | aus Ghana", "stammten | aus Ghana": the country a phrase that begins at a token says they are from."""
        home = next((one for one in self.parties.of(sentence) if one.start == index and one.role is FROM and one.id), None)
        return self.own.of_all_from(sentence, home) if home is not None else NOBODY

    def said_next(self, item: Counted) -> Whose:
        """ "Vier starben. | Die Opfer waren Bauarbeiter", "Bei den Toten handelt es sich um …", "Alle Opfer stammten aus Ghana":
        what the next sentence says of all of them."""
        sentence, beside = item.sentence.following, self._by_sentence[item.sentence.index]
        if sentence is None or sentence.index in self._by_sentence or item.kind not in HARM or item.part or item is not beside[0]:
            return NOBODY
        by_side = sentence.word_at(0) in self._list("said_beside")
        noun = next((noun for at in (1, 2) if (noun := self.own.noun_at(sentence, at)) is not None), None)
        if noun is None or noun.value["kind"] not in (item.kind, "casualties"):
            return NOBODY
        if not self.naming.articles.issuperset(sentence.folded[by_side : noun.first]):
            return NOBODY
        if by_side:
            mark = next(iter(sentence.marks("identities")), None)
            return self._said_to_be(sentence, mark, item) if mark is not None else NOBODY
        verb = sentence.word_at(noun.last + 1)
        if verb in self._list("coming"):
            return self._home_at(sentence, noun.last + 2)
        return self._said_behind(sentence, noun.last + 2, item) if verb in self.language.list("copulas") else NOBODY

    def _said_behind(self, sentence: Sentence, start: int, item: Counted) -> Whose:
        """ "waren | demnach | Zivilisten": the first people behind a verb and what may stand between."""
        end, aside = sentence.last_word_of(sentence.clauses[start - 1]), self._aside(sentence, start)
        if self.naming.large_nouns and not sentence.tokens[end].is_capital:
            return NOBODY  # "waren Kindern | bekannt": no noun is said of them
        for at in (at for at in range(start, len(sentence.tokens)) if at not in aside):
            if sentence.folded[at] in self.language.lists("negations", "prepositions", "indefinite"):
                return NOBODY  # "were not children", "were with friends"
            whose = self._people_said(sentence, at, item)
            if whose is not NOBODY or not self._may_precede(sentence.tokens[at], True):
                return whose
        return NOBODY

    def all_alike(self, item: Counted) -> Whose:
        """ "six people, all of them women, died": who all were, set off behind; behind the verb only at the end."""
        tokens, words, first = item.sentence.tokens, item.sentence.folded, item.end + 2
        alike = (at for at in range(first, len(tokens)) if words[at] in self._list("alike") and tokens[at - 1].text in ",–-(")
        start = index = next(alike, -1)
        if start < 0 or any(token.kind == NUMBER_KIND for token in tokens[first:start]):
            return NOBODY
        between = self._between_said - self.naming.articles
        while index + 1 < len(tokens) and (words[index] in self._list("alike") or words[index] in between):
            index += 1
        noun = self.own.noun_at(item.sentence, index)
        end = noun.last if noun is not None else index
        if start > first and any(token.kind == WORD_KIND for token in tokens[end + 1 : end + 2]):
            return NOBODY  # "Sechs Menschen starben, alle Bewohner | flohen"
        return self._people_said(item.sentence, index, item)

    def apposed(self, item: Counted) -> Whose:
        """ "Die meisten syrischen Flüchtlinge, rund 900, …", "all passengers, 62 in total, …": who stands before the comma."""
        noun = noun_before_comma(item) if item.phrase.found is NOTHING else None
        if noun is None or any(noun.last < mark.first < item.amount.begin for mark in item.sentence.marks("attributions")):
            return NOBODY  # "Norway's losses, | officials said, | are nearing 900"
        if any(noun.last < one.first < item.amount.begin for one in self.own.parties.of(item.sentence)):
            return NOBODY  # "Die meisten Soldaten stellt | Kanada (900)"
        party = self.own.people_at(item.sentence, noun.first - 1)
        if party is NOBODY and (self.own.is_group(noun, item) or noun.value["kind"] in ("crowd", "displaced")):
            return Whose(item.sentence.words(noun.first, noun.last), None)
        return party

    def belongs_to(self, item: Counted) -> Whose:
        """ "zwölf der Toten gehörten einer Miliz an", "13 of them came from India": whose they were, by the verb right behind."""
        tokens, behind = item.sentence.tokens, item.end + 1
        verb = tokens[behind].lower if behind < len(tokens) else ""
        comes, belong = verb in self._list("coming"), verb in self._list("belonging")
        are = verb in self.language.list("auxiliaries")
        if belong and self._holds_some(item):
            return NOBODY  # "Zu den | 40 Toten gehören sieben Dänen"
        if (home := self._hails_from(item, behind + (comes or are))) is not NOBODY:
            return home
        if not (comes or are or (belong and not is_taken_from(item))):  # "zu den 40 Toten | gehören | sieben Dänen"
            return NOBODY
        named = next((one for one in self.own.parties_from(item, behind) if one.first - behind < OWNER), None)
        if are:  # "six of the dead were from Chile"
            hails = named is not None and named.start == behind + 1 and named.role is FROM and bool(named.id)
            return party_of(named) if named and hails and not self._verb_follows(item.sentence, named) else NOBODY
        if named is None or (comes and not (named.role is FROM and named.id)) or self.naming.is_left(item.sentence, named):
            return NOBODY  # "came home from Mali"
        return party_of(named)

    def _holds_some(self, item: Counted) -> bool:
        """ "Of the | 58 dead four were …", "vier der | 58 waren …": a number named as the whole of another."""
        told = self._by_sentence.get(item.sentence.index, ())
        return (is_taken_from(item) and not item.part) or any(other.whole is item for other in told)

    def _hails_from(self, item: Counted, at: int) -> Whose:
        """ "nine of the dead were | from Molo": a town or region; not "nine deaths | from malaria" or "from Molo"."""
        if item.kind not in HARM or not (item.is_ellipsis or item.phrase.noun_kind in HARM):
            return NOBODY
        some = at > item.end + 1 and (self._is_some(item) or self._is_out_of_fate(item))
        some = some or (item.antecedent is not None and self._is_some(item.antecedent))  # "five from Leto, | four from Molo"
        if not (some or self.naming.large_nouns):
            return NOBODY
        named = next((one for one in self.naming.names(item.sentence) if one.start == at and one.role is FROM), None)
        if named is None or named.id or self._verb_follows(item.sentence, named):
            return NOBODY
        return Whose(named.name, None)

    def _verb_follows(self, sentence: Sentence, named: Named) -> bool:
        """ "wurden aus Mali | ausgeflogen": where the verb stands last, more behind the name tells what happened."""
        behind = sentence.tokens[named.last + 1 : named.last + 2]
        if not behind or not self.naming.large_nouns:
            return False
        return behind[0].kind == WORD_KIND and behind[0].lower not in self.naming.joiners

    def said_of(self, item: Counted) -> Whose:
        """ "30 were children", "drei der Opfer waren Lehrer", "acht von ihnen Kinder": the noun said of the number."""
        some = item.whole is not None and item.whole.sentence is not item.sentence  # "nine of the miners were women"
        beside = item.whole is not None and not some and item.whole.is_ellipsis and item.whole.index > item.index
        told = item.whole if beside and item.whole is not None else item  # "nine of the | 40 were women"
        partial = some or beside or item.phrase.found is PART or bool(item.part) or self._is_out_of_fate(item)
        if not partial and item.phrase.found is not NOTHING and item.phrase.noun_kind not in HARMED:
            return NOBODY
        copula, tokens, first = False, item.sentence.tokens, told.end + 1
        if not self._names_people(item.sentence, first, first + AHEAD) or self._holds_some(item):
            return NOBODY  # "four of the 58 were children": said of the four
        aside = self._aside(item.sentence, first)
        for index in range(first, min(first + AHEAD, len(tokens))):
            if index in aside:
                continue
            mark = self.own.noun_at(item.sentence, index)
            party = self.own.people_at(item.sentence, index) if copula else NOBODY
            party = self.own.nation_said(item.sentence, index) if copula and party is NOBODY else party
            if party is not NOBODY:
                return party  # "alle drei waren ungarische Staatsbürger"
            if mark is not None and (copula or partial) and self.own.is_group(mark, item):
                begin = mark.first - bool(
                    self.own.telling and tokens[mark.first - 1].lower.startswith(self.own.telling)
                )  # "foreign nationals"
                return Whose(item.sentence.words(begin, mark.last).removesuffix("'s"), None)
            if tokens[index].lower in self.language.list("perfect"):
                partial = False  # "drei der Opfer hatten | Kinder"; but "had been | pupils"
            else:
                copula = copula or tokens[index].lower in self.language.list("auxiliaries")
            if mark is None and not self._may_precede(tokens[index], copula):
                taken = item.phrase.found is PART or self._is_out_of_fate(item)
                if copula or not taken or tokens[index].kind != WORD_KIND:
                    return NOBODY
                partial = False  # "29 of those killed | in the park on Sunday were children"
        return NOBODY

    def _names_people(self, sentence: Sentence, start: int, stop: int) -> bool:
        """True where a noun or a party of the packs begins among these tokens."""
        if not self.own.nouns_of(sentence).keys().isdisjoint(range(start, stop)):
            return True
        return any(start <= named.first < stop for named in self.parties.of(sentence))

    @staticmethod
    def _is_some(item: Counted) -> bool:
        """ "five of them", "of those, five"."""
        return item.phrase.found is PART or item.part is not None

    @staticmethod
    def _is_out_of_fate(item: Counted) -> bool:
        """ "demnach waren 35 der Todesopfer Kinder", "170 of the detainees are students"."""
        return item.phrase.noun_kind in STRICKEN and item.phrase.first > item.amount.last + 1

    def _may_precede(self, token: Token, copula: bool) -> bool:
        """What may stand before the noun said of a number: "der Getöteten waren", and behind the verb any adverb or adjective."""
        if token.lower in self._between_said:
            return True
        return copula and token.kind == WORD_KIND and token.text[:1].islower() and token.lower not in self.naming.stops

    @once
    def _between_said(self) -> frozenset[str]:
        lists = ("partitive", "pronouns", "auxiliaries", "articles")
        return self._list("said_between").union(*(self.language.list(name) for name in lists))
