"""What befalls whom: the predicates of a sentence, and which of its numbers each belongs to.

A predicate is weighed against each number: clause borders between them cost most, then numbers in between, then distance. What
rules it out altogether (another number's participle, a verb right before the next number) is asked first.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from ..memo import once
from ..packs import Mark
from ..reading import Sentence
from ..text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .counted import (
    FIXED,
    HARM,
    PERSON_KINDS,
    Counted,
    Fate,
    ends_entry,
    is_excepted,
    is_taken_from,
    joined,
    joined_by_place,
    loose_words,
    may_be_year,
    opens_clause,
    word_before,
)
from .no_counts import is_age
from .phrase import MEASURE, NOTHING, NOUN, UNKNOWN, PhraseReader

OWNER = 9  # tokens between two numbers that say whose the first are
CHANGED = 5  # tokens from a verb of change to its number: "fallen to an estimated 31"
RELATIVE_OPENING = 3  # tokens in which a relative clause shows: ", in dem"
RELATIVE = 8  # tokens from people to the verb of the relative clause told of them
LONGEST_PARTICLE = 4  # letters: um, ein, fest, ab; longer words close an idiom anywhere
CROSSING = 3.0  # what a verb behind another number costs: one in the number's own clause is nearer
SETTING = (
    6.0  # what it costs a phrase to tell only where people are ("in Zeltlagern"): a verb near by says more; "leben", "suchen"
)
CAPTIVES = 3  # sentences before who returned in which prisoners may be told of
LOADED = 3  # tokens from a vehicle to "with": "ein Bus der Linie 4 mit"
FARTHEST_BORDERS = 3  # clause borders a predicate may stand away
LIMITS = {"staff": 8.0, "person": 1000.0, None: 1000.0}  # how dear a predicate may be for a kind of noun
LIMIT = 30.0  # … for the others


class Fates:
    """The predicates of a sentence, disjunctions of harms merged, and the one each number takes."""

    def __init__(self, sentence: Sentence, phrases: PhraseReader) -> None:
        self.sentence, self.phrases = sentence, phrases
        self.tokens = sentence.tokens
        self.joiners = sentence.reading.language.list("joiners")
        self.loose = loose_words(sentence)
        self.all = self._read()
        self.hold_none = any(fate.kind == "none" for fate in self.all)  # what befell somebody is no figure of any kind

    def _read(self) -> list[Fate]:
        """The predicates in order, disjunctions of harms merged into casualties."""
        marks = [*self.sentence.marks("predicates")]
        opened = {mark.first: mark for mark in marks if mark.gap and _is_split(mark) and self._closes_clause(mark)}
        if opened:  # "überlebten … nicht"
            marks = [mark for mark in marks if mark.gap or mark.first not in opened or mark.last > opened[mark.first].first + 1]
        if attributes := self.sentence.marks("attributes"):
            taken = {mark.first for mark in marks}
            marks += [mark for mark in attributes if mark.first not in taken and not self._describes_noun(mark)]
        fates: list[Fate] = []
        for mark in sorted(marks, key=_in_order) if len(marks) > 1 else marks:
            if not self._is_verb(mark) or self._befalls_nobody(mark) or self._is_change(mark) or self._names_refuge(mark):
                continue
            kind = self._kind_of(mark)
            if mark.gap and _is_split(mark):
                if self._closes_clause(mark) and not (fates and _start(mark) <= fates[-1].last):
                    fates.append(Fate(_start(mark), mark.last, kind, mark, opener=mark.first))
                continue
            if fates and mark.first <= fates[-1].last:
                if _is_twin(fates[-1].mark, mark):
                    fates.append(Fate(mark.first, mark.last, kind, mark))
                continue
            before = fates[-1] if fates else None
            linked = before is not None and (before.kind == "none" or together(before.kind, kind))
            if before is None or not linked or self._has_object(before) or not joined(self.sentence, before.last + 1, mark.first):
                fates.append(Fate(mark.first, mark.last, kind, mark))
            elif before.kind == "none":
                fates[-1] = Fate(mark.first, mark.last, kind, mark)  # "affected and displaced"
            elif before.kind == "missing" and self._is_supposed(mark):
                continue  # "missing and feared drowned"
            else:
                fates[-1] = Fate(before.first, mark.last, "casualties", before.mark)
        return fates

    def _is_supposed(self, mark: Mark) -> bool:
        """ "feared drowned", "presumed dead": nobody knows."""
        supposed, joint = self.sentence.reading.language.list("supposed"), self.sentence.reading.language.list("supposed_too")
        first = next((at for at in range(max(1, mark.first - 1), mark.last) if self.tokens[at].lower in supposed), None)
        return first is not None and self.tokens[first - 1].lower in joint

    def _describes_noun(self, mark: Mark) -> bool:
        """ "die Zahl der getöteten Soldaten": between article and noun it tells of that noun and of no number elsewhere."""
        following = self.tokens[mark.last + 1 : mark.last + 2]
        if not self.phrases.capital_nouns or not mark.first or self.tokens[mark.first - 1].lower not in self.phrases.articles:
            return False
        if self.tokens[mark.last].is_capital:  # "neben den Toten", but "unter den Toten sind 90 Soldaten"
            dative = self.tokens[mark.first - 1].lower in self.sentence.reading.language.list("dative_articles")
            return dative and not any(part.first < mark.first <= part.last for part in self.sentence.marks("parts"))
        return bool(following) and following[0].is_capital

    def _has_object(self, fate: Fate) -> bool:
        """ "begrub das Lager unter sich und tötete 88": whom it befell stands within, so what follows befell others."""
        gap = fate.mark.gap
        return gap is not None and gap[0] < gap[1] and all(token.kind != NUMBER_KIND for token in self.tokens[slice(*gap)])

    def _kind_of(self, mark: Mark) -> str:
        """Who lives in a town is no figure; who lives in a camp for refugees is displaced. The camp stands with the verb, or in
        the clause before: "the camp, which houses 40,000 people"."""
        if mark.value.get("refuge"):
            clauses = self.sentence.clauses
            apposed = mark.first > 0 and self.tokens[mark.first - 1].text == ","  # "the centre, home to 40,000 people"
            back = apposed or self._is_relative(clauses[mark.first], mark)
            beside = (clauses[mark.first], clauses[mark.first] - back)
            if any(clauses[refuge.first] in beside for refuge in self.sentence.marks("refuges")):
                return "displaced"
        return str(mark.value["kind"])

    def _is_relative(self, clause: int, mark: Mark) -> bool:
        """ "…, which houses 40,000 people", "…, in dem 40.000 leben": a relative clause, in German with its verb at the end."""
        opening = [token.lower for token in self.sentence.of_clause(clause)[:RELATIVE_OPENING]]
        if self.sentence.reading.language.list("relative").isdisjoint(opening):
            return False
        behind = self.tokens[mark.last + 1 : mark.last + 2]
        return not self.phrases.capital_nouns or not behind or behind[0].kind == MARK_KIND

    def _is_verb(self, mark: Mark) -> bool:
        """German: "kämpfen" is a verb, "bei Kämpfen" is none. The pack says how a predicate is written."""
        token = self.tokens[mark.first]
        if token.is_capital and token.lower in self.sentence.reading.language.list("months"):  # "28 March"
            return False
        if mark.value.get("object") == "place" and not self._has_place_beside(mark):
            return False
        if self._is_of_somebody(mark) or self._is_event(mark):
            return False
        return not (self.phrases.capital_nouns and token.is_capital and mark.first and mark.phrase.printed[:1].islower())

    def _opens_anew(self, start: int, stop: int) -> bool:
        """ "five are missing while 20 rebels were killed", "35 died when a bus with 60 passengers crashed": another clause begins
        between verb and number."""
        language = self.sentence.reading.language
        openers = (language.list("clause_openers") | language.list("circumstances")) - self.joiners
        return any(token.lower in openers for token in self.tokens[start + 1 : stop])

    def _is_load(self, item: Counted, fate: Fate) -> bool:
        """ "35 died in a bus with 60 passengers", "ein Bus mit 60 Insassen": who rode in it may be missing with it, but need not
        have been hurt."""
        language, before = self.sentence.reading.language, item.amount.begin - 1
        if before < 1 or fate.kind not in (*HARM - {"missing"}, "casualties"):
            return False
        if self.tokens[before].lower not in language.list("loading"):
            return False
        near = self.tokens[max(0, before - LOADED) : before]
        return any(token.lower.endswith(language.endings("vehicles")) for token in near)

    def _is_event(self, mark: Mark) -> bool:
        """ "the march", "a protest": behind an article what people do is the name of an event."""
        named = not self.phrases.capital_nouns and mark.first == mark.last and mark.value["kind"] == "crowd"
        return named and mark.first > 0 and self.tokens[mark.first - 1].lower in self.phrases.articles

    def _is_of_somebody(self, mark: Mark) -> bool:
        """ "supporters of an executed guard", "eines hingerichteten Wächters": between article and noun it tells of one only."""
        behind = mark.last + 1
        if not mark.first or self.tokens[mark.first - 1].lower not in self.sentence.reading.language.list("indefinite"):
            return False
        if behind >= len(self.tokens) or self.tokens[behind].kind != WORD_KIND:
            return False
        following = self.tokens[behind]
        return following.is_capital if self.phrases.capital_nouns else following.lower not in self.phrases.stops

    def _is_change(self, mark: Mark) -> bool:
        """ "has fallen to 31", "ist auf 31 gefallen": the count fell, not those counted."""
        language, first = self.sentence.reading.language, mark.first
        if mark.last != first or self.tokens[first].lower not in language.list("change_verbs"):
            return False
        links = language.list("links") | language.list("by")
        behind = self.tokens[first + 1 : first + CHANGED]
        to_number = bool(behind) and behind[0].lower in links and any(token.kind == NUMBER_KIND for token in behind)
        before = self.tokens[max(0, first - CHANGED) : first]
        led = any(token.lower in links for token in before[-3:-1])
        return to_number or (led and bool(before) and before[-1].kind == NUMBER_KIND)

    def _names_refuge(self, mark: Mark) -> bool:
        """ "leben in der Unterkunft für Flüchtlinge": the room is there for those it is named for, not for the number."""
        return bool(mark.value.get("room")) and any(refuge.first == mark.first for refuge in self.sentence.marks("refuges"))

    def _has_place_beside(self, mark: Mark) -> bool:
        """ "haben die Ukraine verlassen", "verließen die Ukraine": a verb that says where people left for good."""
        names = [name for section in ("countries", "places") for name in self.sentence.marks(section)]
        if any(name.last == mark.first - 1 for name in names):
            return True
        behind = mark.last + 1
        if behind < len(self.tokens) and self.tokens[behind].lower in self.phrases.articles:
            behind += 1
        return any(name.first == behind and name.value.get("form") != "adjectives" for name in names)

    def _befalls_nobody(self, mark: Mark) -> bool:
        """ "21 coaches derailed and nobody was hurt"."""
        auxiliaries, at = self.sentence.reading.language.list("auxiliaries"), mark.first - 1
        while at >= 0 and self.tokens[at].lower in auxiliaries:
            at -= 1
        return at >= 0 and ends_entry(self.sentence, at, "nobody")

    def _closes_clause(self, mark: Mark) -> bool:
        """A separated particle ends its clause: "kamen … um, …", not "kamen um 12 Uhr". Anything longer may stand anywhere."""
        index, language = mark.last, self.sentence.reading.language
        particle = self.tokens[index]
        if (
            _start(mark) < index
            or len(particle.text) > LONGEST_PARTICLE
            or particle.lower in language.list("contracted")
            or index + 1 >= len(self.tokens)
        ):
            return True
        following = self.tokens[index + 1]
        return following.kind == MARK_KIND or following.lower in self.joiners or following.lower in language.list("conjunctions")

    def in_span(self, start: int, stop: int) -> bool:
        """True where a predicate begins between two tokens."""
        return any(start <= fate.first < stop for fate in self.all)

    def leading_up_to(self, item: Counted) -> Fate | None:
        """ "die Leichen von zwei geflüchteten Frauen": a noun of fate whose preposition stands right before the number."""
        links = self.sentence.reading.language.list("links")
        begin = item.amount.begin
        if not begin or self.tokens[begin - 1].lower not in links:
            return None
        return next((fate for fate in self.all if fate.last == begin - 1 and fate.opener < 0), None)

    def best(self, items: Sequence[Counted], index: int) -> Fate | None:
        """The predicate of an amount: fewest clause borders away, then behind it rather than before, then nearest."""
        item = items[index]
        if not self.all or (len(items) > 1 and any(other.whole is item for other in items)):
            return None
        shared = index + 1 < len(items) or (index > 0 and items[index - 1].phrase.found is MEASURE)  # "40 percent of the 2,500"
        if (shared or self._is_quantified(item)) and is_taken_from(item) and not self._relative_follows(item):
            return None
        if self._is_of_fraction(item):
            return None
        best: tuple[float, Fate] | None = None
        for fate in self.all:
            cost = self._cost(items, index, fate)
            if cost is not None and (best is None or cost < best[0]):
                best = (cost, fate)
        if best is None:
            return None
        if best[1].kind == "none" and (told := self._told_behind(item) or self._freed_from(item, best[1])):
            return told
        if after := self._behind_relative(item, best[1]):
            return after
        limit = max(LIMITS.get(item.phrase.noun_kind, LIMIT), LIMIT if best[1].kind in HARM else 0.0)
        return best[1] if best[0] < limit else None

    def _is_of_fraction(self, item: Counted) -> bool:
        """ "drei Viertel der 120.000 Bewohner flohen", "all but three of the 40": not all of them."""
        language, before = self.sentence.reading.language, self.tokens[max(0, item.amount.begin - 3) : item.amount.begin]
        fractions, partitive = language.list("fractions"), language.list("partitive")
        if any(a.lower in fractions and b.lower in partitive for a, b in itertools.pairwise(before)):
            return True
        at = next((at for at in range(item.amount.begin - 1, item.amount.begin - 3, -1) if self.tokens[at].lower in partitive), 0)
        return at > 2 and is_excepted(self.sentence, at - 2)  # "all but three of the 40", "bis auf drei der 40"

    def _is_quantified(self, item: Counted) -> bool:
        """ "several of the 160 passengers": not all of them."""
        quantifiers = self.sentence.reading.language.list("quantifiers")
        return any(token.lower in quantifiers for token in self.tokens[max(0, item.amount.begin - 4) : item.amount.begin - 2])

    def _told_behind(self, item: Counted) -> Fate | None:
        """ "freed 12 students kidnapped in May": a participle right behind the people says who they are, whatever the verb."""
        language, at = self.sentence.reading.language, item.end + 1
        if at < len(self.tokens) and self.tokens[at].lower in language.list("relative"):  # "rescued 12 men who had been abducted"
            at += 1
            while at < len(self.tokens) and self.tokens[at].lower in language.list("auxiliaries"):
                at += 1
        behind = (fate for fate in self.all if fate.first <= at <= fate.last and fate.mark.section == "predicates")
        return next((fate for fate in behind if fate.kind != "none" and self.may_tell_of(item, fate)), None)

    def _behind_relative(self, item: Counted, fate: Fate) -> Fate | None:
        """ "114 inmates who escaped have been recaptured", "ten miners who went missing were found dead": the verb behind the
        relative clause says what came of them."""
        language = self.sentence.reading.language
        if fate.kind not in ("none", "missing", "captured", "displaced", "crowd") or not 0 <= fate.first - item.end < RELATIVE:
            return None
        cut = fate.kind == "displaced" and fate.first == item.end + 1
        reduced = cut and self.tokens[fate.first].lower.endswith(language.endings("present_participles"))
        if not reduced and not any(token.lower in language.list("relative") for token in self.tokens[item.end + 1 : fate.first]):
            return None
        anew = language.list("conjunctions") - self.joiners
        for later in self.all:
            if later.first <= fate.last or later.kind in ("none", "area") or (fate.kind != "none" and later.kind != "killed"):
                continue
            between = self.tokens[fate.last + 1 : later.first]
            led = bool(between) and between[-1].lower in language.list("auxiliaries")
            led = led or not later.mark.value.get("passive")  # "600 people who turned up to help died"
            return later if led and not any(token.lower in anew for token in between) else None
        return None

    def _freed_from(self, item: Counted, freed: Fate) -> Fate | None:
        """ "Seized by the gang, 12 women were freed": who is freed was held, where the sentence says so; soldiers and
        nationals always were, where the pack's word tells of nothing else, or prisoners were told of before they returned."""
        value = freed.mark.value
        if not value.get("freed"):
            return None
        of_a_side = item.phrase.noun_kind == "troops" or item.phrase.country is not None
        active = bool(value.get("passive")) and self._frees(freed)
        returns = value.get("returns") or (active and freed.first < item.index)  # "Norway released 40 Canadian soldiers"
        if of_a_side and ((value.get("soldiers_too") and not active) or (returns and self._tells_of_captives)):
            return freed._replace(kind="captured")
        return next((fate for fate in self.all if fate.kind == "captured"), None)

    def _frees(self, fate: Fate) -> bool:
        """True for "200 soldiers freed the village", and not for "had been released"."""
        language, at = self.sentence.reading.language, fate.first - 1
        auxiliaries = language.list("auxiliaries")
        while at > 0 and self.tokens[at].lower in language.list("adverbs") - auxiliaries:
            at -= 1
        return at < 0 or self.tokens[at].lower not in auxiliaries - language.list("perfect")

    @once
    def _tells_of_captives(self) -> bool:
        """Whether this sentence or one right before it tells of prisoners or their exchange."""
        captivity, reading, last = self.sentence.reading.language.list("captivity"), self.sentence.reading, self.sentence.index
        text = " ".join(sentence.text for sentence in reading.sentences[max(0, last - CAPTIVES) : last + 1]).lower()
        return any(word in text for word in captivity)

    def _relative_follows(self, item: Counted) -> bool:
        """ "Of the 1,162 people who have died …", "of the 20 people killed there": what follows is told of the whole itself."""
        following = self.tokens[item.end + 1 : item.end + 3]
        right_behind = (fate for fate in self.all if fate.first == item.end + 1 and fate.mark.section == "predicates")
        if any(fate.kind != "none" for fate in right_behind):
            return True
        return any(token.lower in self.sentence.reading.language.list("relative") for token in following)

    def _cost(self, items: Sequence[Counted], index: int, fate: Fate) -> float | None:
        item = items[index]
        if fate.kind == "area" or (len(items) > 1 and self._in_phrase_of_another(items, index, fate)):
            return None
        if fate.first > item.end and self._describes_others(fate):
            return None
        if not self.may_tell_of(item, fate) or self._is_load(item, fate):
            return None
        if fate.opener >= 0 and fate.opener < item.index < fate.first:
            return 1.0 + (fate.first - item.end) * 0.1
        if fate.opener >= 0 and fate.opener < item.index:
            return None
        if fate.first > item.end:
            end, between = item.end, items[index + 1 :]
            crossed = [other for other in between if other.end < fate.first and other is not item.whole]
            if crossed and (not self._may_cross(item, crossed) or self._is_of_part(crossed, fate)):
                return None
            if between and self._belongs_to_next(between, fate):
                return None
            told = _add_up(item, crossed)
            borders = 0 if told else self._borders(end, fate.first, crossed)
            distance = fate.first - end
            side = 0.0 if told else CROSSING * sum(1 for other in crossed if not other.amount.singular)
        elif fate.last < item.index:
            if self._is_agent(items, index) or self._opens_anew(fate.last, item.amount.begin):
                return None
            if fate.kind == "crowd" and self._is_owned(item):
                return None  # "sie gedachten der 8000 Männer"
            crossed = [other for other in items[:index] if other.index > fate.last]
            if crossed and (opens_clause(item) or not self._chain(crossed, item)):
                return None
            borders = self._borders(fate.last, item.amount.begin, crossed)
            distance, side = item.amount.begin - fate.last, 2.0
            words = self.tokens[fate.last + 1 : item.amount.begin]
            setting = fate.mark.value.get("setting")  # "After a month in captivity, three men were shot"
            if distance <= 3 and not setting and not any(t.lower in self.joiners for t in words):
                side = -4.0
        else:
            return None
        if borders > FARTHEST_BORDERS or (borders % 2 and not self._continues(item, fate)):
            return None
        return borders * 10 + distance * 0.3 + side + (SETTING if fate.mark.value.get("setting") else 0.0)

    @staticmethod
    def may_tell_of(item: Counted, fate: Fate) -> bool:
        """What the pack says of a predicate: `of` and `not_of` a kind of people ("2,000 Sudanese" are persons), of those only
        `whom` it befalls, only `ahead` of it: "looking for 12 people" tells of those who are sought, not of those who look, and
        of no suspects."""
        value = fate.mark.value
        if value.get("ahead") and fate.last > item.index:
            return False
        if "whom" in value and item.sentence.tokens[item.phrase.last].lower not in value["whom"]:
            return False
        if "of" not in value and "not_of" not in value:
            return True
        kind = item.phrase.noun_kind
        if value.get("nationals") and item.phrase.country:
            return True
        if kind is None and (item.phrase.found is NOUN or item.phrase.country):
            kind = "person"
        return not (value.get("of", kind) != kind or value.get("not_of", "") == kind)

    def _is_owned(self, item: Counted) -> bool:
        """ "der rund 8000 Männer": a genitive is no subject of a verb before it."""
        language, at = self.sentence.reading.language, item.amount.begin - 1
        if at > 0 and self.tokens[at].lower in language.list("adverbs"):
            at -= 1
        return at >= 0 and self.tokens[at].lower in language.list("genitive_articles")

    def _is_agent(self, items: Sequence[Counted], index: int) -> bool:
        """ "dort erschoss ein Jugendlicher 20 Kinder": one person between the verb and a number did it."""
        item, following = items[index], items[index + 1] if index + 1 < len(items) else None
        return item.amount.singular and following is not None and following.amount.begin == item.end + 1

    def _continues(self, item: Counted, fate: Fate) -> bool:
        """One clause border between number and verb: a relative clause ("…, die getötet wurden"), a participle right behind it
        (", killed in …"), a colon or an apposition ("the rest, 12 people, were …") keep them together, nothing else does."""
        if fate.last < item.amount.begin:
            return any(token.text == ":" for token in self.tokens[fate.last + 1 : item.amount.begin])
        language = self.sentence.reading.language
        infinitives = language.list("infinitive_marks")
        if any(token.lower in infinitives for token in self.tokens[fate.first : fate.last + 1]):
            return True  # "… darauf einzustellen, ihre Häuser zu verlassen"
        if item.amount.begin and self.tokens[item.amount.begin - 1].text == self.tokens[item.end + 1].text == ",":
            return True
        border = bisect_left(self.sentence.clauses, self.sentence.clauses[fate.first])  # its mark
        auxiliaries = language.list("auxiliaries")
        if fate.first - border <= 2 or all(token.lower in auxiliaries for token in self.tokens[border + 1 : fate.first]):
            return True  # ", killed in …", "– perhaps as many as 15 – were killed"
        if self.tokens[border + 1].lower in language.list("complementisers"):  # "were told, that they had to leave"
            return self.tokens[border + 2].lower in language.list("resumed")
        return any(token.lower in language.list("relative") for token in self.tokens[border + 1 : border + 4])

    def _describes_others(self, fate: Fate) -> bool:
        """ "700 rescuers look for more dead victims": right before people without a number it tells of those only."""
        following = self.phrases.at["nouns"].get(fate.last + 1)
        if following is None or fate.first not in self.phrases.at["attributes"] or self.phrases.capital_nouns:
            return False
        people = str(following.value["kind"]) in PERSON_KINDS or following.value["kind"] == "casualties"
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

    def _borders(self, start: int, stop: int, crossed: Sequence[Counted]) -> int:
        """Clause borders between two tokens; the commas of a list of numbers are none, nor those around a part."""
        clauses = self.sentence.clauses
        borders = clauses[stop] - clauses[start]
        if not borders or not crossed:
            return borders
        return max(0, borders - sum(self._comma_before(other) + self._closes_part(other, stop) for other in crossed))

    def _closes_part(self, item: Counted, stop: int) -> bool:
        """ "20 Polizisten, darunter drei Frauen, wurden …": the comma behind a part."""
        behind = item.end + 1
        return item.part is not None and self._comma_before(item) and behind < stop and self.tokens[behind].text == ","

    def _comma_before(self, item: Counted) -> bool:
        begin = (item.part.first if item.part else item.amount.begin) - 1
        return begin >= 0 and self.tokens[begin].text == ","

    def _may_cross(self, item: Counted, crossed: Sequence[Counted]) -> bool:
        """A predicate may be shared over numbers that are coordinated, parts ("darunter 3 Kinder") or no counts at all.

        A part takes none from behind a number that has no noun: "darunter zehn Zivilisten, und 400 verletzt".
        """
        if item.part and any(other.phrase.found is NOTHING for other in crossed):
            return False
        last = item
        if _add_up(item, crossed):
            return True
        for other in crossed:
            if (
                other is item.whole
                or other.part
                or other.phrase.found in (MEASURE, UNKNOWN)
                or may_be_year(other)
                or self._inside_phrase(other)
                or is_age(other)
            ):
                continue
            if other.amount.singular:  # "von einem Soldaten erschossen", "two men, one from Egypt and one from Syria, are held"
                continue
            if not self.coordinated(last, other):
                return False
            if other.phrase.noun_kind in FIXED:
                return False
            last = other
        return True

    def _is_of_part(self, crossed: Sequence[Counted], fate: Fate) -> bool:
        """ "37 Fahrgäste, von denen 23 starben": what a relative clause says of the part it does not say of the whole."""
        clauses = self.sentence.clauses
        return any(
            other.part is not None and other.part.value.get("relative") and clauses[other.index] == clauses[fate.first]
            for other in crossed
        )

    def _inside_phrase(self, item: Counted) -> bool:
        """A number behind a preposition ("in 3 Häusern") does not take the verb."""
        return item.phrase.noun_kind == "thing" and word_before(item) is not None

    def _chain(self, crossed: Sequence[Counted], item: Counted) -> bool:
        """ "Getötet wurden 12 Soldaten und 15 Zivilisten": the verb before the first number serves the others too."""
        for before, after in zip(crossed, [*crossed[1:], item], strict=False):
            if before.phrase.found in (MEASURE, UNKNOWN) or may_be_year(before) or self._inside_phrase(before):
                continue
            if before.amount.singular:  # "dort erschoss ein Soldat 20 Kinder"
                continue
            if not (after.part or self.coordinated(before, after)):
                return False
            if before.phrase.noun_kind in FIXED or before.phrase.attribute:
                return False
        return True

    def coordinated(self, item: Counted, following: Counted) -> bool:
        """ "12 Soldaten und 15 Zivilisten", "in Molo 12 und in Leto 15 Menschen"."""
        start, stop = item.end + 1, following.amount.begin
        if [token.text for token in self.tokens[start : start + 2]] == ["-", "-"]:
            start += 1  # "1,000 fighters -- and perhaps 1,500 -- were killed"
        return (
            joined(self.sentence, start, stop)
            or joined_by_place(self.sentence, start, stop)
            or self._joined_by_owner(start, stop)
        )

    def _joined_by_owner(self, start: int, stop: int) -> bool:
        """ "eight members | of the Danish police and | 46 rebels": whose the first are, and a joiner."""
        language = self.sentence.reading.language
        between = _without_acronym(self.tokens[start:stop])
        if between and between[-1].lower in language.list("adverbs") and between[-1].lower not in self.joiners:
            between = between[:-1]  # "des Regimes und auch"
        owners = language.list("partitive") | language.list("from") | language.list("genitive_articles")
        if not 2 < len(between) <= OWNER or between[-1].lower not in self.joiners or between[0].lower not in owners:
            return False
        bars = self.phrases.stops - owners - self.phrases.articles
        plain = all(token.kind == WORD_KIND and token.lower not in bars for token in between[1:-1])
        return plain and not self.in_span(start, stop)

    def _belongs_to_next(self, following: Sequence[Counted], fate: Fate) -> bool:
        """ "killed 12 people and wounded 30": a verb right before the next number is that number's."""
        for other in following:
            if other.phrase.found is MEASURE:
                continue  # "are in shelters five days after the storm"
            if other.amount.begin > fate.last and other.phrase.noun_kind != "thing":
                between = self.tokens[fate.last + 1 : other.amount.begin]
                if len(between) <= 3 and all(
                    (t.lower in self.loose or t.lower in self.phrases.articles) and t.lower not in self.joiners for t in between
                ):
                    return (not other.phrase.attribute and other.phrase.noun_kind not in FIXED) or self._is_active(fate)
                return False
        return False

    def _is_active(self, fate: Fate) -> bool:
        """True unless an auxiliary stands before: "were wounded" closes its own clause."""
        before = self.tokens[fate.first - 1].lower if fate.first else ""
        return before not in self.sentence.reading.language.list("auxiliaries")


def _without_acronym(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "der Terrormiliz Islamischer Staat (IS) und": without the brackets and the letters in them."""
    opened = next((at for at, token in enumerate(tokens) if token.text == "("), None)
    if opened is None or opened + 2 >= len(tokens) or tokens[opened + 2].text != ")" or not tokens[opened + 1].text.isupper():
        return tokens
    return [*tokens[:opened], *tokens[opened + 3 :]]


def _add_up(item: Counted, crossed: Sequence[Counted]) -> bool:
    """ "nine guests – four women and five men – were killed": what is told in between makes the number."""
    told = [other for other in crossed if not (other.amount.singular and other.phrase.found is UNKNOWN)]  # "von einer Lawine"
    return len(told) > 1 and sum(other.amount.value for other in told) == item.amount.value


def _is_twin(before: Mark, mark: Mark) -> bool:
    """The same words told of another kind of people: "lost 12 soldiers", "lost 12 people"."""
    return (before.first, before.last) == (mark.first, mark.last) and before.value.get("of") != mark.value.get("of")


def _is_split(mark: Mark) -> bool:
    """Something stands between the parts of the phrase: "nahm 12 Menschen fest"; not in "took hostage" of "took {x} hostage"."""
    return mark.gap is not None and mark.gap[0] < mark.gap[1]


def _start(mark: Mark) -> int:
    """Where the part of a phrase begins that tells: behind the gap, if there is one."""
    return mark.gap[1] if mark.gap and mark.gap[0] < mark.gap[1] else mark.first


def _in_order(mark: Mark) -> tuple[int, bool, int]:
    return _start(mark), not _is_split(mark), -mark.last


def together(a: str, b: str) -> bool:
    """Harms that, counted with one number, are casualties."""
    return a != b and {a, b} <= HARM | {"casualties"}
