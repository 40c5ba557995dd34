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
from .counted import (
    HARM,
    HARMED,
    PERSON_KINDS,
    STRICKEN,
    Counted,
    Fate,
    is_excepted,
    is_open_victim,
    is_taken_from,
    loose_words,
    preposition_before,
)
from .crossing import Crossing
from .doers import does_it_to_next, is_accused_between, is_death_of, is_doer, leads_to_number
from .opponents import is_opponent
from .outcomes import Captives
from .own_clause import (
    goes_on_without,
    has_own_auxiliary,
    has_verb_before,
    is_aboard,
    is_sent_along,
    is_told_before,
    is_told_of_one,
    is_told_within_relative,
    opens_clause,
    speaks_of_others,
    stands_in_own_clause,
    takes_preterite,
)
from .phrase import MEASURE, NOUN, UNKNOWN, PhraseReader
from .predicates import Predicates

RELATIVE = 8  # tokens from people to the verb of the relative clause told of them
CROSSING = 3.0  # what a verb behind another number costs: one in the number's own clause is nearer
BEFORE, RIGHT_BEFORE = 2.0, -4.0  # what a predicate costs that stands before its number, and one that leads up to it
SETTING = 6.0  # what it costs a phrase to tell only where people are ("in Zeltlagern"): a verb near by says more
OVERTAKEN = ("none", "missing", "captured", "displaced", "crowd", "troops", "wounded")  # kinds after which worse may come
# What may come of "people who had marched", "who went missing"; of others death alone.
AFTER = {
    "crowd": ("killed", "wounded", "captured"),
    "missing": ("killed", "captured"),
    "displaced": ("killed", "wounded"),
    "captured": ("killed", "wounded"),
}
ON_DUTY = ("captured", "staff", "troops")  # kinds of nouns for people whose moving is no flight
FARTHEST_BORDERS = 3  # clause borders a predicate may stand away
LIMITS = {"staff": 8.0, "person": 1000.0, None: 1000.0}  # how dear a predicate may be for a kind of noun
LIMIT = 30.0  # … for the others
LOAD_UNHURT = HARMED - {"missing"}  # what need not have befallen those who rode in what it befell
FRACTIONS = ("fractions", "exceptions", "exceptions_of_all")  # lists of what makes a whole less than all of it


class Fates:
    """The predicates of a sentence, disjunctions of harms merged, and the one each number takes."""

    def __init__(self, sentence: Sentence, phrases: PhraseReader) -> None:
        self.sentence, self.phrases = sentence, phrases
        self.tokens, self._captives = sentence.tokens, Captives(sentence)
        self.joiners = sentence.language.list("joiners")
        self.all = Predicates(sentence, phrases).read()
        self.crossing = Crossing(sentence, phrases, self.all)
        self._around = [fate for fate in self.all if fate.mark.value.get("embraces")]  # "keiner der | 12 Menschen | überlebte"
        links = sentence.language.lists("links", "genitive_articles")
        self._leads = any([fate.opener < 0 and sentence.folded[fate.last] in links for fate in self.all])  # "die Leichen von"
        self.hold_none = "none" in [fate.kind for fate in self.all]  # what befell somebody is no figure of any kind

    def _opens_anew(self, start: int, stop: int) -> bool:
        """ "five are missing while 20 rebels were killed", "35 died when a bus with 60 passengers crashed": another clause begins
        between verb and number."""
        language = self.sentence.language
        openers, between = language.lists("clause_openers", "circumstances"), self.tokens[start + 1 : stop]
        if any(token.lower in openers and token.lower not in self.joiners for token in between):
            return True
        if between[-1:] and between[-1].lower in language.list("reporting_openers"):
            return True  # "200 are buried, the chief said, adding that | 150 rescuers were there"
        return is_accused_between(self.sentence, start, stop)

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
        if best[1].kind == "crowd" and best[1].first < item.index and (told := self._right_behind(item)):
            return told  # "the crush at the rally left 40 people | dead"
        if after := self.behind_relative(item, best[1]) or self._lost_to_death(item, best[1]):
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

    def _is_quantified(self, item: Counted) -> bool:
        """ "several of the 160 passengers": not all of them."""
        quantifiers = self.sentence.language.list("quantifiers")
        return not quantifiers.isdisjoint(self.sentence.folded[max(0, item.amount.begin - 4) : item.amount.begin - 2])

    def _told_behind(self, item: Counted) -> Fate | None:
        """ "freed 12 students kidnapped in May": a participle right behind the people says who they are, whatever the verb."""
        language, at = self.sentence.language, item.end + 1
        if self.phrases.capital_nouns:
            return self._told_in_relative(item)
        if at < len(self.tokens) and self.tokens[at].lower in language.list("relative"):  # "rescued 12 men who had been abducted"
            at += 1
            while at < len(self.tokens) and self.tokens[at].lower in language.list("auxiliaries"):
                at += 1
        behind = (fate for fate in self.all if fate.first <= at <= fate.last and fate.mark.section == "predicates")
        return next((fate for fate in behind if fate.kind != "none" and self.may_tell_of(item, fate)), None)

    def _told_in_relative(self, item: Counted) -> Fate | None:
        """ "Sie halfen 12 Syrern, die nach Molo geflohen sind": where the verb ends the relative clause."""
        inside = self._of_relative(item.end + 2)
        return next((fate for fate in inside if fate.kind != "none" and self.may_tell_of(item, fate)), None)

    def _lost_to_death(self, item: Counted, lost: Fate) -> Fate | None:
        """ "Kanada verlor 900 Soldaten, die im Kampf starben": the relative clause says what became of the lost."""
        inside = self._of_relative(max(item.end, lost.last) + 2) if lost.kind == "casualties" else ()
        return next((fate for fate in inside if fate.kind == "killed"), None)

    def _of_relative(self, opener: int) -> Sequence[Fate]:
        """The predicates of the relative clause that opens at a token, behind a comma; none where none does.

        None behind a number either, which counts its own: ", | die Rebellen beklagten 50 Tote" is no relative clause.
        """
        if opener >= len(self.tokens) or self.tokens[opener - 1].text != ",":
            return ()
        clauses, relative = self.sentence.clauses, self.sentence.language.list("relative")
        if self.tokens[opener].lower not in relative:
            return ()
        inside = [fate for fate in self.all if clauses[fate.first] == clauses[opener]]
        counted = (token.kind == NUMBER_KIND for fate in inside[:1] for token in self.tokens[opener : fate.first])
        return [] if any(counted) else inside

    def behind_relative(self, item: Counted, fate: Fate) -> Fate | None:
        """ "114 inmates who escaped have been recaptured", "ten soldiers sent to Molo were killed": the verb behind the relative
        clause, be it cut short, says what came of them."""
        if fate.kind not in OVERTAKEN or not 0 <= fate.first - item.end < RELATIVE:
            return None
        cut = not self.phrases.capital_nouns and self._is_right_behind(item, fate)  # where participles stand behind their noun
        if not cut and self.sentence.language.list("relative").isdisjoint(self.sentence.folded[item.end + 1 : fate.first]):
            return None
        ends = STRICKEN if cut else AFTER.get(fate.kind, ("killed",))
        for later in self.all:
            saved = later.kind == "none" and later.mark.value.get("saved")
            if later.first <= fate.last or not (saved or later.kind not in ("none", "area")):
                continue
            if fate.kind != "none" and later.kind not in ends and not (saved and fate.kind == "missing"):
                continue
            if any(self._ends_relative(at, cut) for at in range(fate.last + 1, later.first)):
                return None
            plain = self._is_present(fate) if cut else not later.mark.value.get("passive")
            return later if plain or self.is_finite(later) else None
        return None

    def _ends_relative(self, at: int, cut: bool) -> bool:
        """A number, or what opens another clause, behind a relative clause; not the "since" of "missing since Monday"."""
        token, language = self.tokens[at], self.sentence.language
        if token.kind == NUMBER_KIND or (cut and token.kind == MARK_KIND):
            return True
        if token.lower not in language.list("conjunctions") or (token.lower in self.joiners and not cut):
            return False
        return not (token.lower in language.list("time_prepositions") and self.tokens[at + 1].is_capital)

    def _is_right_behind(self, item: Counted, fate: Fate) -> bool:
        """ "ten soldiers | sent", "ten members | of the army | sent", "ten people | sheltering | in the town's camps"."""
        begin = fate.opener if fate.opener > item.end else fate.first
        between = self.sentence.folded[item.end + 1 : begin]
        small = self.phrases.stops | self.phrases.articles
        return not between or (between[0] in self.phrases.partitive and between[-1] not in small)

    def is_finite(self, fate: Fate) -> bool:
        """ "three people rescued | died", "… | were hurt": a verb that takes nobody, or one with an auxiliary ("could be dead" is
        none), is no participle of those before it."""
        if any(mark.value["status"] == "expected" and mark.last < fate.first for mark in self.sentence.marks("statuses")):
            return False
        if not self.sentence.language.list("supposed").isdisjoint(self.sentence.folded[fate.first - 1 : fate.last]):
            return False  # "presumed dead"
        auxiliaries = self.sentence.language.list("auxiliaries")
        helped = not auxiliaries.isdisjoint(self.sentence.folded[max(0, fate.first - 1) : fate.first + 1])
        takes_none = not (fate.mark.value.get("transitive") or fate.mark.value.get("ahead"))
        return helped or (takes_none and fate.mark.section == "predicates")

    def _is_present(self, fate: Fate) -> bool:
        """ "400 migrants | fleeing Libya drowned"."""
        endings = self.sentence.language.endings("present_participles")
        return fate.kind != "missing" and self.tokens[fate.first].lower.endswith(endings)

    def _relative_follows(self, item: Counted) -> bool:
        """ "Of the 1,162 people who have died …", "of the 20 people killed there": what follows is told of the whole itself."""
        fate = self._right_behind(item) if not self.phrases.capital_nouns else None  # "Von den 40 Gästen | starben | zwölf"
        if fate is not None and (not self._is_quantified(item) or self._verb_follows(fate)):
            return True
        return self._has_relative(item)

    def _right_behind(self, item: Counted) -> Fate | None:
        """ "the 20 people | killed there", "the 14 guests | being treated for shock": a participle of those who are counted."""
        right_behind = (fate for fate in self.all if fate.first == item.end + 1 and fate.mark.section == "predicates")
        return next((fate for fate in right_behind if fate.kind != "none"), None)

    def _told_as_whole(self, item: Counted) -> Fate | None:
        """ "six of the 14 people | injured there | were in hospital": a participle, since a verb of its own follows for the part;
        not "six of the 14 people died when they were …"."""
        fate = self._right_behind(item) if not self.phrases.capital_nouns else None
        if fate is None:
            return self._told_who(item)
        clauses, auxiliaries = self.sentence.clauses, self.sentence.language.list("auxiliaries")
        ahead = (at for at in range(fate.last + 1, len(self.tokens)) if self.tokens[at].lower in auxiliaries)
        verb = next(ahead, None)
        if verb is not None and not self.joiners.isdisjoint(self.sentence.folded[fate.last + 1 : verb]):
            return None  # "40 of the 60 passengers | died and 12 were injured"
        return None if verb is None or clauses[verb] != clauses[fate.last] or self._opens_anew(fate.last, verb) else fate

    def _told_who(self, item: Counted) -> Fate | None:
        """ "eight of the 16 workers | who had been kidnapped": what a relative clause right behind the whole tells of it."""
        language, at = self.sentence.language, item.end + 1
        words = self.sentence.folded
        if self.phrases.capital_nouns or at >= len(words) or words[at] not in language.list("relative"):
            return None
        verb = next((i for i in range(at + 1, len(words)) if words[i] not in language.lists("auxiliaries", "adverbs")), at)
        told = next((fate for fate in self.all if fate.first <= verb <= fate.last), None)
        return told if told is not None and told.kind != "none" and self.may_tell_of(item, told) else None

    def _has_relative(self, item: Counted) -> bool:
        following = self.tokens[item.end + 1 : item.end + 3]
        return any(token.lower in self.sentence.language.list("relative") for token in following)

    def _verb_follows(self, fate: Fate) -> bool:
        """ "half of the 20 people killed there | were children": no verb of the sentence, as "half of the 900 residents fled"."""
        clauses, auxiliaries = self.sentence.clauses, self.sentence.language.list("auxiliaries")
        if self.tokens[fate.first].lower in self.phrases.stops - auxiliaries:
            return True  # "many of the 900 people | whose homes were destroyed"
        ahead = range(fate.last + 1, len(self.tokens))
        return any(self.tokens[at].lower in auxiliaries for at in ahead if clauses[at] == clauses[fate.last])

    def _cost(self, items: Sequence[Counted], index: int, fate: Fate) -> float | None:
        """What it costs a number to take a predicate; None where it cannot."""
        item = items[index]
        if fate.kind == "area" or (len(items) > 1 and self._in_phrase_of_another(items, index, fate)):
            return None
        if fate.first > item.end and self.describes_others(fate):
            return None
        if not self.may_tell_of(item, fate) or self._is_load(item, fate) or goes_on_without(item, fate.first):
            return None
        if speaks_of_others(item, fate.first) or self.crossing.describes_whole(item, fate):
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
        return borders * 10 + rest + (SETTING if fate.mark.value.get("setting") else 0.0)

    def _way_ahead(self, items: Sequence[Counted], index: int, fate: Fate) -> tuple[int, float] | None:
        """The clause borders between a number and a predicate behind it, and what the rest of the way costs."""
        item = items[index]
        if is_told_of_one(item, fate):
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
        item = items[index]
        if self._opens_anew(fate.last, item.amount.begin) or self._is_told_apart(item, fate):
            return None
        if self._has_own_participle(items, index, fate) or self.crossing.ends_otherwise(item):
            return None
        if index and takes_preterite(item, items[index - 1]):
            return None
        if fate.kind == "crowd" and self._is_owned(item):
            return None  # "sie gedachten der 8000 Männer"
        crossed = [other for other in items[:index] if other.index > fate.last]
        if len(crossed) == 1 and does_it_to_next(crossed[0], item, fate):
            crossed = []
        if crossed and (opens_clause(item) or not self.crossing.chained(crossed, item)):
            return None
        listed = crossed and not (item.part or has_own_auxiliary(item)) and self.crossing.coordinated(crossed[-1], item)
        borders = self.crossing.borders(fate.last, item.amount.begin, [*crossed, item] if listed else crossed)
        distance, side = item.amount.begin - fate.last, BEFORE
        words = self.tokens[fate.last + 1 : item.amount.begin]
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

    def may_tell_of(self, item: Counted, fate: Fate) -> bool:
        """What the pack says of a predicate: `of` and `not_of` a kind of people ("2,000 Sudanese" are persons), of those only
        `whom` it befalls, only `ahead` of it: "looking for 12 people" tells of those who are sought, not of those who look, and
        of no suspects; only `beside` it."""
        value = fate.mark.value
        if is_doer(item, fate):
            return False
        if value.get("of_amounts") and self.tokens[item.amount.last].lower not in self.sentence.language.list("amounts"):
            return False
        if value.get("ahead") and (fate.last if fate.opener < 0 else fate.opener) > item.index:
            return False
        if value.get("beside") and (fate.first > item.index or not leads_to_number(item, fate)):
            return False
        if "whom" in value and item.noun not in value["whom"]:
            return False
        if value["kind"] == "troops" and item.noun.endswith(self.sentence.language.endings("civilians")):
            return False  # "hat 300 Ingenieure entsandt"
        if value.get("things_too") and item.phrase.found is UNKNOWN and not self._sounds_like_people(item):
            return False
        if "of" not in value and "not_of" not in value:
            return True
        kind = item.phrase.noun_kind
        if value.get("nationals") and item.phrase.country:
            at, prepositions = item.index - 1, self.sentence.language.list("prepositions")
            led = at >= 0 and at != fate.last and self.tokens[at].lower in prepositions  # not "handed over | 12 Syrians"
            return not led and preposition_before(item) is None  # "nahm Gespräche mit | 12 Syrern auf": who is not taken in
        if kind is None and (item.phrase.found is NOUN or item.phrase.country):
            kind = "person"
        if value.get("of") == "person" and is_open_victim(item):
            return True
        return not (value.get("of", kind) != kind or value.get("not_of", "") == kind)

    def _sounds_like_people(self, item: Counted) -> bool:
        """ "captured 12 sappers", "12 Karen", not "12 hills": by its ending, or because it is a name."""
        word, doers = self.tokens[item.phrase.last], self.sentence.language.endings("doer_endings")
        if word.text[:-1].isupper():
            return False  # "12 APCs"
        return word.is_capital or word.lower.endswith(doers)

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
        if fate.first - border <= 2 or all(token.lower in auxiliaries for token in self.tokens[border + 1 : fate.first]):
            return True  # ", killed in …", "– perhaps as many as 15 – were killed"
        if self.tokens[border + 1].lower in language.list("complementisers"):  # "were told, that they had to leave"
            return self.tokens[border + 2].lower in language.list("resumed")
        relative = language.list("relative")
        if self.tokens[border + 1].lower in language.list("conjunctions") - relative:
            return False  # ", als der Bus verunglückte"
        led = self.tokens[border + 1].lower in language.list("prepositions")
        if led and language.capital_nouns and self.tokens[item.end + 1].lower in language.list("passives"):
            return True  # "wurden mit Brüchen, | wegen Atemnot und zur Beobachtung | eingeliefert"
        return not relative.isdisjoint(self.sentence.folded[border + 1 : border + 4])

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
