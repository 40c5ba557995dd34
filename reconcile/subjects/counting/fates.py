"""What befalls whom: which of the numbers of a sentence each of its predicates belongs to.

A predicate is weighed against each number: clause borders between them cost most, then numbers in between, then distance. What
rules it out altogether (another number's participle, a verb right before the next number) is asked first.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from ...numerals import DASHES
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND
from .counted import HARM, HARMED, PERSON_KINDS, Counted, Fate, is_excepted, is_taken_from, loose_words
from .crossing import Crossing
from .doers import does_it_to_next, is_death_of
from .opponents import is_opponent
from .outcomes import Captives
from .own_clause import (
    ends_otherwise,
    goes_on_meanwhile,
    goes_on_without,
    has_own_auxiliary,
    has_verb_before,
    is_aboard,
    is_of_speaker,
    is_sent_along,
    is_told_before,
    is_told_of_many,
    is_told_of_one,
    is_told_within_relative,
    opens_clause,
    speaks_of_others,
    stands_in_own_clause,
    takes_preterite,
)
from .phrase import MEASURE
from .phrase_reader import PhraseReader
from .told_behind import ToldBehind

CROSSING = 3.0  # what a verb behind another number costs: one in the number's own clause is nearer
BEFORE, RIGHT_BEFORE = 2.0, -4.0  # what a predicate costs that stands before its number, and one that leads up to it
SETTING = 6.0  # what it costs a phrase to tell only where people are ("in Zeltlagern"): a verb near by says more
ON_DUTY = ("captured", "staff", "troops")  # kinds of nouns for people whose moving is no flight
FARTHEST_BORDERS = 3  # clause borders a predicate may stand away
LIMITS = {"staff": 8.0, "person": 1000.0, None: 1000.0}  # how dear a predicate may be for a kind of noun
LIMIT = 30.0  # … for the others
LOAD_UNHURT = HARMED - {"missing"}  # what need not have befallen those who rode in what it befell
FRACTIONS = ("fractions", "exceptions", "exceptions_of_all")  # lists of what makes a whole less than all of it


def _is_told_before_whole(whole: Counted, part: Counted, fate: Fate) -> bool:
    """ "Der Bus verunglückte, es starben | 40 Menschen, darunter | zwölf Kinder": what befell the whole befell its part."""
    return part.part is not None and whole.predicate is not None and fate.last < whole.predicate.first < part.part.first


class Fates(ToldBehind):
    """The predicates of a sentence, disjunctions of harms merged, and the one each number takes."""

    def __init__(self, sentence: Sentence, phrases: PhraseReader) -> None:
        super().__init__(sentence, phrases)
        self._captives = Captives(sentence)
        self.crossing = Crossing(sentence, phrases, self.all)
        self._around = [fate for fate in self.all if fate.mark.value.get("embraces")]  # "keiner der | 12 Menschen | überlebte"
        links = sentence.language.lists("links", "genitive_articles")
        self._leads = any([fate.opener < 0 and sentence.folded[fate.last] in links for fate in self.all])  # "die Leichen von"
        self.hold_none = "none" in [fate.kind for fate in self.all]  # what befell somebody is no figure of any kind

    def _is_load(self, item: Counted, fate: Fate) -> bool:
        """ "35 died in a bus with 60 passengers", "ein Bus mit 60 Insassen": who rode in it may be missing with it, but need not
        have been hurt, if it is not told of all; nor are those taken who came with the raid."""
        if fate.kind not in LOAD_UNHURT:
            return fate.kind == "captured" and is_sent_along(item)
        return is_aboard(item, "loaded") and not self._is_of_all(item, fate)

    def _is_of_all(self, item: Counted, fate: Fate) -> bool:
        """ "with 40 people on board, | all | of whom died", and not "not all", "all but three"."""
        language, between = self.sentence.language, self.sentence.folded[item.end + 1 : fate.first]
        return not language.list("all").isdisjoint(between) and language.lists("negations", "exceptions").isdisjoint(between)

    def in_span(self, start: int, stop: int) -> bool:
        """True where a predicate begins between two tokens."""
        return any(start <= fate.first < stop for fate in self.all)

    def leading_up_to(self, item: Counted) -> Fate | None:
        """ "die Leichen von zwei geflüchteten Frauen", "the bodies of the two": a noun of fate that leads to the number."""
        language, at = self.sentence.language, item.amount.begin - 1
        if not language.capital_nouns:
            at = self.sentence.back_over(self.phrases.articles, at)
        if self.sentence.word_at(at) not in language.lists("links", "genitive_articles"):
            return None
        return next((fate for fate in self.all if fate.last == at and fate.opener < 0), None)

    def led_in_row(self, items: Sequence[Counted], index: int) -> Fate | None:
        """ "die Leichen von fünf Frauen und | zwei Männern | wurden geborgen": a noun of fate that leads to the first of a row is
        of all in it, whatever the verb behind says. A joiner ends a row: "after the deaths of five women, two men | fled"."""
        if not self._leads or len(items) < 2:
            return None
        last = index
        while last + 1 < len(items) and self.crossing.coordinated(items[last], items[last + 1]):
            last += 1
        if not last or self.joiners.isdisjoint(self.sentence.folded[items[last - 1].end + 1 : items[last].amount.begin]):
            return None
        for following, item in itertools.pairwise(items[index::-1]):
            if not self.crossing.coordinated(item, following):
                return None
            if led := self.leading_up_to(item):
                return led
        return None

    def best(self, items: Sequence[Counted], index: int) -> Fate | None:
        """The predicate of an amount: fewest clause borders away, then behind it rather than before, then nearest."""
        item = items[index]
        if not self.all:
            return None
        if item.word_before in self.sentence.language.list("leaving_dead") and (told := self._right_behind(item)):
            return told  # "the shooting at the rally left 40 people | dead"
        if around := next((fate for fate in self._around if fate.opener < item.index < fate.first), None):
            return around
        if len(items) > 1 and any(other.whole is item for other in items):
            return self._told_as_whole(item)
        shared = index + 1 < len(items) or (index > 0 and items[index - 1].phrase.found is MEASURE)  # "40 percent of the 2,500"
        if is_taken_from(item) and (shared or self._is_quantified(item)) and not self._relative_follows(item):
            return None
        if self.is_of_fraction(item) and not self._has_relative(item):
            return self._told_as_whole(item)
        best: tuple[float, Fate] | None = None
        for fate in self.all:
            cost = self._cost(items, index, fate)
            if cost is not None and (best is None or cost < best[0]):
                best = (cost, fate)
        if best is None:
            return None
        if best[1].kind == "none" and (told := self._told_behind(item) or self._captives.freed_from(item, best[1], self.all)):
            return told
        if best[1].kind == "displaced" and item.phrase.noun_kind in ON_DUTY and (told := self._told_behind(item)):
            return told  # "evacuated 20 soldiers who had been hurt"
        if after := self.behind_relative(item, best[1]):
            return after
        limit = max(LIMITS.get(item.phrase.noun_kind, LIMIT), LIMIT if best[1].kind in HARM else 0.0)
        return best[1] if best[0] < limit else None

    def is_of_fraction(self, item: Counted) -> bool:
        """ "drei Viertel der 120.000 Bewohner flohen", "all but three of the 40": not all of them."""
        if self.sentence.listed.isdisjoint(FRACTIONS):
            return False
        language, before = self.sentence.language, self.tokens[max(0, item.amount.begin - 3) : item.amount.begin]
        fractions, partitive = language.list("fractions"), language.list("partitive")
        if any(a.lower in fractions and b.lower in partitive for a, b in itertools.pairwise(before)):
            return True
        at = next((at for at in range(item.amount.begin - 1, item.amount.begin - 3, -1) if self.tokens[at].lower in partitive), 0)
        return at > 2 and is_excepted(self.sentence, at - 2)  # "all but three of the 40", "bis auf drei der 40"

    def _cost(self, items: Sequence[Counted], index: int, fate: Fate) -> float | None:
        """What it costs a number to take a predicate; None where it cannot."""
        item = items[index]
        if fate.kind == "area" or (len(items) > 1 and self._in_phrase_of_another(items, index, fate)):
            return None
        if fate.first > item.end and self.describes_others(fate):
            return None
        if not self.may_tell_of(item, fate) or self._is_load(item, fate) or goes_on_without(item, fate.first):
            return None
        if speaks_of_others(item, fate.first) or (fate.first > item.end and is_of_speaker(item, fate.first)):
            return None
        if fate.kind != "missing" and is_told_within_relative(item, fate):
            return None
        if len(items) > index + 1 and does_it_to_next(item, items[index + 1], fate):
            return None
        if fate.opener >= 0 and fate.opener < item.index:  # "kamen 12 Menschen um"
            return 1.0 + (fate.first - item.end) * 0.1 if item.index < fate.first else None
        if fate.first > item.end:
            way = self._way_ahead(items, index, fate)
        else:
            way = self._way_back(items, index, fate) if fate.last < item.index else None
        if way is None:
            return None
        borders, rest = way
        if borders > FARTHEST_BORDERS or (borders % 2 and not self._continues(item, fate)):
            return None
        yields = fate.mark.value.get("setting") or fate.mark.value.get("yields")  # "treated 40 fans with | burns"
        return borders * 10 + rest + (SETTING if yields else 0.0)

    def _way_ahead(self, items: Sequence[Counted], index: int, fate: Fate) -> tuple[int, float] | None:
        """The clause borders between a number and a predicate behind it, and what the rest of the way costs."""
        item = items[index]
        if is_told_of_one(item, fate) or is_told_of_many(item, fate):
            return None
        between = [other for other in items[index + 1 :] if not is_opponent(other, self.all)]
        crossed = [other for other in between if other.end < fate.first and other is not item.whole]
        if (crossed and not self.crossing.may_cross(item, crossed)) or self._is_of_part(item, crossed, fate):
            return None
        if between and (self._belongs_to_next(between, fate) or self._is_of_next_alone(items, index, crossed, fate)):
            return None
        if crossed and (is_told_before(item, crossed[-1], fate.first) or self.crossing.takes_another(crossed, fate)):
            return None
        told = self.crossing.adds_up(item, crossed)
        borders = 0 if told else self.crossing.borders(item.end, fate.first, crossed)
        side = 0.0 if told else CROSSING * sum(1 for other in crossed if not other.amount.singular)
        return borders, (fate.first - item.end) * 0.3 + side

    def _way_back(self, items: Sequence[Counted], index: int, fate: Fate) -> tuple[int, float] | None:
        """The clause borders between a number and a predicate before it, and what the rest of the way costs."""
        item, begin = items[index], items[index].amount.begin
        if self._opens_anew(fate.last, begin) or self._is_told_apart(item, fate) or goes_on_meanwhile(item, fate.last):
            return None
        if self._has_own_participle(items, index, fate) or ends_otherwise(item, self.all):
            return None
        if index and (takes_preterite(item, items[index - 1]) or _is_told_before_whole(items[index - 1], item, fate)):
            return None
        if fate.kind == "crowd" and self._is_owned(item):
            return None  # "sie gedachten der 8000 Männer"
        crossed = [other for other in items[:index] if other.index > fate.last]
        if len(crossed) == 1 and does_it_to_next(crossed[0], item, fate):
            crossed = []
        if crossed and (opens_clause(item) or not self.crossing.chained(crossed, item)):
            return None
        listed = crossed and not (item.part or has_own_auxiliary(item)) and self.crossing.coordinated(crossed[-1], item)
        borders = self.crossing.borders(fate.last, begin, [*crossed, item] if listed else crossed)
        distance, side = begin - fate.last, BEFORE
        words = self.tokens[fate.last + 1 : begin]
        setting = fate.mark.value.get("setting")  # "After a month in captivity, three men were shot"
        if distance <= 3 and not setting and not any(t.lower in self.joiners for t in words):
            side = RIGHT_BEFORE
        return borders, distance * 0.3 + side

    def _has_own_participle(self, items: Sequence[Counted], index: int, fate: Fate) -> bool:
        """ "two were killed and | four rebels and five guards | wounded", "getötet und | zwölf Schüler, darunter drei Mädchen, |
        verletzt": the participle behind the next number is of both."""
        item, following = items[index], next(iter(items[index + 1 : index + 2]), None)
        begin = item.amount.begin
        joined = fate.last == begin - 2 and self.tokens[begin - 1].lower in self.joiners
        if start := self.behind_part(following, item.end + 2):
            return self._is_told_from(start, fate, joined)
        if following is None or not joined:
            return False
        behind, aside = following.end + 1, following.part is not None and following.part.first == item.end + 2
        small = {","} if aside else self.sentence.language.list("auxiliaries")
        behind += behind < len(self.tokens) and self.tokens[behind].lower in small
        own = any(other.first == behind and other.kind != fate.kind for other in self.all)
        return own and (aside or self.crossing.coordinated(item, following))

    def behind_part(self, part: Counted | None, opener: int) -> int | None:
        """ "eight, including two women, | were wounded", "eight – two of them women – | …": behind the mark that closes a part,
        if its first word is this token."""
        if part is None or (part.part is None and part.phrase.reason != "pronoun"):
            return None
        if opener != (part.part.first if part.part is not None else part.amount.begin):
            return None
        close = next((at for at in range(part.end + 1, len(self.tokens) - 1) if self.tokens[at].kind == MARK_KIND), None)
        return close + 1 if close is not None and self.tokens[close].text == self.tokens[opener - 1].text else None

    def _is_told_from(self, start: int, before: Fate, joined: bool) -> bool:
        """ "four were killed and eight, including two women, | were wounded", "…, darunter zwei Frauen, | in Molo verletzt": what
        is told behind a part is told of its whole, and not what stands before that, `joined` to it or not."""
        clauses = self.sentence.clauses
        told = next((fate for fate in self.all if fate.first >= start and clauses[fate.first] == clauses[start]), None)
        if told is None or told.kind in (before.kind, "none"):
            return False
        if any(token.kind == NUMBER_KIND for token in self.tokens[start : told.first]):
            return False
        helped = self.tokens[start].lower in self.sentence.language.list("auxiliaries")
        return helped or (joined and (self.phrases.capital_nouns or told.first == start))

    def _is_told_apart(self, item: Counted, fate: Fate) -> bool:
        """ "… wurden verletzt und im Einsatz waren 500 Helfer"; not "getötet und verletzt wurden 30 Menschen", nor "the bodies
        of 21 soldiers and two officers had been found"."""
        if self.tokens[fate.last].lower in self.phrases.partitive:
            return False
        goes_on = any(other.first == fate.last + 2 for other in self.all)
        return not goes_on and (stands_in_own_clause(item, fate.last) or has_verb_before(item, fate.last))

    def _is_owned(self, item: Counted) -> bool:
        """ "der rund 8000 Männer": a genitive is no subject of a verb before it."""
        language, at = self.sentence.language, item.amount.begin - 1
        if at > 0 and self.tokens[at].lower in language.list("adverbs"):
            at -= 1
        return at >= 0 and self.tokens[at].lower in language.list("genitive_articles")

    def _continues(self, item: Counted, fate: Fate) -> bool:
        """One clause border between number and verb: a relative clause ("…, die getötet wurden"), a participle right behind it
        (", killed in …"), a colon or an apposition ("the rest, 12 people, were …") keep them together, nothing else does."""
        if fate.last < item.amount.begin:
            return any(token.text == ":" or token.text in DASHES for token in self.tokens[fate.last + 1 : item.amount.begin])
        language = self.sentence.language
        infinitives = language.list("infinitive_marks")
        if not infinitives.isdisjoint(self.sentence.folded[fate.first : fate.last + 1]):
            return True  # "… darauf einzustellen, ihre Häuser zu verlassen"
        before = item.amount.begin - 1
        if before >= 0 and self.tokens[before].text == self.tokens[item.end + 1].text == ",":
            return True
        border = bisect_left(self.sentence.clauses, self.sentence.clauses[fate.first])  # its mark
        auxiliaries = language.list("auxiliaries")
        german, between = language.capital_nouns, self.tokens[border + 1 : fate.first]
        taken_up = not language.list("resumed").isdisjoint(self.sentence.folded[border + 1 : fate.last + 2])
        shared = not german or taken_up or self._is_of_all(item, fate)  # not "…, | viele | starben", nor "…, | starben viele"
        near = shared and len(between) < 2
        if near or (between and all(token.lower in auxiliaries for token in between)):
            return True  # ", killed in …", "– perhaps as many as 15 – were killed"
        if self.tokens[border + 1].lower in language.list("complementisers"):  # "were told, that they had to leave"
            return self.tokens[border + 2].lower in language.list("resumed")
        relative = language.list("relative")
        if self.tokens[border + 1].lower in language.list("conjunctions") - relative:
            return False  # ", als der Bus verunglückte"
        led = self.tokens[border + 1].lower in language.list("prepositions")
        if led and language.capital_nouns and self.tokens[item.end + 1].lower in language.list("passives"):
            return True  # "wurden mit Brüchen, | wegen Atemnot und zur Beobachtung | eingeliefert"
        reach = 3 if led or not german else 1  # ", von denen", and not "…, verunglückte | der Bus"
        return not relative.isdisjoint(self.sentence.folded[border + 1 : border + 1 + reach])

    def describes_others(self, fate: Fate, bare: bool = False) -> bool:
        """ "700 rescuers look for more dead victims": right before people without a number it tells of those only."""
        nouns = self.phrases.at["nouns"]
        whole = nouns.get(fate.first) if bare else None  # behind a bare number "displaced persons" are others, too
        following = whole if whole is not None and whole.last > fate.last else nouns.get(fate.last + 1)
        if following is None or fate.first not in self.phrases.at["attributes"] or self.phrases.capital_nouns:
            return False
        people = following is whole or str(following.value["kind"]) in PERSON_KINDS or following.value["kind"] == "casualties"
        return people and self._is_active(fate)

    @staticmethod
    def _in_phrase_of_another(items: Sequence[Counted], index: int, fate: Fate) -> bool:
        """ "41 Verhaftungen und 40 verletzte Teilnehmer": the participle is the other's; not so "stayed in 28 shelters"."""
        for at, other in enumerate(items):
            if other.index >= fate.first:
                return False
            if fate.first <= other.end and at != index and other.phrase.noun_kind != "thing":
                return True
        return False

    def _is_of_next_alone(self, items: Sequence[Counted], index: int, crossed: Sequence[Counted], fate: Fate) -> bool:
        """ "starben bis zum 15. Mai 900 Menschen, 40 | erlitten Verletzungen": right behind another number, which only a comma
        parts from one whose verb stands before it."""
        item = items[index]
        if len(crossed) != 1 or self.tokens[item.end + 1].text != "," or crossed[0].amount.begin != item.end + 2:
            return False
        if not self.sentence.language.list("auxiliaries").issuperset(self.sentence.folded[crossed[0].end + 1 : fate.first]):
            return False
        start = items[index - 1].end if index else -1
        clauses, clause = self.sentence.clauses, self.sentence.clauses[item.index]
        own = (other for other in self.all if start < other.last < item.amount.begin and other.kind in HARM)
        return any(clauses[other.first] == clause for other in own)

    def _is_of_part(self, item: Counted, crossed: Sequence[Counted], fate: Fate) -> bool:
        """ "37 Fahrgäste, von denen 23 starben", "40 hostages, of whom a third are dead", "900 soldiers, 40 of them wounded":
        what a clause of its own says of the part it does not say of the whole."""
        if not crossed and self._is_of_all(item, fate):
            return False
        clauses = self.sentence.clauses
        clause, between = clauses[fate.first], range(item.end + 1, fate.first)
        relative = (mark for mark in self.sentence.marks("parts") if mark.value.get("relative") and mark.first in between)
        told = [*(mark.last for mark in relative), *(other.end for other in crossed if self._is_pointing(other))]
        return any(clauses[at] == clause and not self._is_closed(at, fate) for at in told)

    def _is_closed(self, part: int, fate: Fate) -> bool:
        """ "900 soldiers, 40 of them officers | , were | killed and …", "… | , died and …": behind the part a comma, and the verb
        of the whole."""
        words, auxiliaries = self.sentence.folded, self.sentence.language.list("auxiliaries")
        closed = (at for at in range(part + 1, fate.first) if words[at] == ",")
        return any(words[at + 1] in auxiliaries or at + 1 == fate.first for at in closed)

    def _is_pointing(self, item: Counted) -> bool:
        """ ", 40 of them": behind a comma, a part that only points at its whole."""
        return item.phrase.reason == "pronoun" and item.amount.begin > 0 and self.tokens[item.amount.begin - 1].text == ","

    def _belongs_to_next(self, following: Sequence[Counted], fate: Fate) -> bool:
        """ "killed 12 people and wounded 30": a verb right before the next number is that number's."""
        for other in following:
            if other.phrase.found is MEASURE:
                continue  # "are in shelters five days after the storm"
            if other.part is not None and other.part.first > fate.last:
                return False  # "were injured | including 52 children"
            if other.amount.begin > fate.last and other.phrase.noun_kind != "thing":
                between = self.tokens[fate.last + 1 : other.amount.begin]
                if between and between[0].text in DASHES:
                    return False  # "four were killed – three women and a boy"
                if between and between[-1].lower in self.sentence.language.list("conjunctions") - self.joiners:
                    return False  # "were ordered to leave | as | one blaze spread"
                if is_death_of(self.sentence, fate):
                    return True
                loose = loose_words(self.sentence) | self.phrases.articles
                if len(between) <= 3 and all(t.lower in loose and t.lower not in self.joiners for t in between):
                    return (not other.phrase.attribute and other.phrase.noun_kind not in HARM) or self._is_active(fate)
                return False
        return False

    def _is_active(self, fate: Fate) -> bool:
        """True unless an auxiliary stands before: "were wounded" closes its own clause."""
        before = self.sentence.word_at(fate.first - 1)
        return before not in self.sentence.language.list("auxiliaries")
