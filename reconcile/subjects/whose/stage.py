"""Whose: the nationality, side or group of those counted; in an article on armies also by who acts or was spoken of before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ...groups import grouped
from ...memo import once
from ...packs import Mark
from ...reading import ANY, Rules, Sentence
from ...text import NUMBER_KIND
from ..counting.counted import LOST, SENTENCE, STRICKEN, Counted, joined
from ..counting.opponents import is_party_fought
from ..counting.phrase import PART
from ..names.approach import BARE
from ..names.army_names import army_named
from ..names.naming import Naming
from ..names.speaking import Named
from .announced import Announced
from .armed import Armed
from .commanders import Commanders, Leaders
from .companions import Companions
from .fled import Fled
from .forces import JointForces
from .given_over import CHANGES_HANDS, OF_SOLDIERS
from .land import is_driven_off
from .losers import Losers
from .mentioned import Mentioned
from .own_words import OwnWords
from .parties import LOOK_BACK, NOBODY, Actor, Finder, Parties, Whose, first_of, first_party, only_party, party_of
from .said_words import SaidWords
from .senders import Senders
from .sides import Sides
from .struck import Struck
from .victims import Victims

OPENING = 4  # sentences that say what an article is about
DOMINANT = 2  # how many times as often as any other the party of an article is named
COUNTED = 3  # how much more a party counts that is counted, or stands with its army
OWNER = 4  # tokens from a noun to whose they are: "Angehörige der kongolesischen Streitkräfte"
BORDER = 12  # what a clause border costs between a party and a figure
WEIGHED = 8  # parties before and behind a figure that are weighed against each other

AnyRule = Callable[[Any, Counted], Whose]  # a method of one of those who are asked


def subjects_of(
    items: Sequence[Counted], naming: Naming, wholes: Sequence[Counted | None], counted: Sequence[Counted]
) -> list[Whose]:
    """The subject of each counted item, in text order. `wholes`: what each is a part of; `counted`: also what is no figure."""
    finder = Subjects(naming, items, wholes, counted)
    try:
        told = [finder.of(item) for item in items]
        return [finder.said.said_next(item) if who is NOBODY else who for item, who in zip(items, told, strict=True)]
    finally:
        finder.let_go()


class Subjects(Finder):
    """Finds the subjects of the figures of one article."""

    __deletable__ = ("_askers", "_armed", "sides", "senders", "companions")  # which mypyc must know

    def __init__(
        self, naming: Naming, items: Sequence[Counted], wholes: Sequence[Counted | None], counted: Sequence[Counted]
    ) -> None:
        super().__init__(naming, Parties(naming))
        self._items = items
        self.own = OwnWords(naming, self.parties)
        self._by_sentence = grouped(items, SENTENCE)
        self.said, self.announced = SaidWords(self.own, self._by_sentence), Announced(self.own)
        leaders = Leaders(naming, self.parties, items[-1].sentence.index if items else 0)
        losers = Losers(naming, self.parties, self._by_sentence)
        self.sides = Sides(naming, self.parties, self._by_sentence, self._told, self._are_struck, losers, leaders)
        self.senders = Senders(naming, self.parties, self._told)
        self.commanders = Commanders(naming, self.parties, leaders)
        parts = zip(items, wholes, strict=True)
        self._armed = Armed(naming, self.parties, self.announced, self._by_sentence, self.sides.mark_of_own)
        self.companions = Companions(self.own, parts, self._by_sentence, self.of, self.of_phrase, self._armed.holds)
        of_all = (self.own, self.said, self.announced, self.sides, losers, self.senders, self.commanders, self.companions)
        harmed = Victims(self.own), Struck(self.own, losers), Mentioned(self.own, counted)
        others = *harmed, Fled(self.own, items), JointForces(naming, self.parties)
        self._askers = {type(asker).__name__: asker for asker in (self, *of_all, *others)}
        self._known: dict[Counted, Whose] = {}
        self._said: dict[Counted, Whose] = {}

    def let_go(self) -> None:
        """Parts it from those that ask it back: see `Reading.let_go`."""
        del self._askers, self._armed, self.sides, self.senders, self.companions

    def of(self, item: Counted) -> Whose:
        """The subject of a counted item, by the first rule that knows it; in another unit it is the same one's."""
        item = item.as_told_first
        if item not in self._known:
            self._known[item] = NOBODY  # what leans on itself is nobody's
            self._known[item] = self._first_told(item)
        return self._known[item]

    def _first_told(self, item: Counted) -> Whose:
        """From what the phrase says to what the text was speaking of. Only armies and their land have a party by context."""
        armed, askers = self._armed.holds(item), self._askers
        rules = UNARMED_RULES if not armed else STRUCK_RULES if self._are_struck(item) else ARMED_RULES
        for asker, rule in rules.able(item.sentence):
            if (whose := rule(askers[asker], item)) is not NOBODY:
                return self.parties.with_joined(item.sentence, whose, item.amount.begin) if rule in ACTING else whose
        return NOBODY

    def _are_struck(self, item: Counted) -> bool:
        """ "killed 15 soldiers", "attacks that left 12 marines dead": a verb before the number whose subject did it to them."""
        mark = item.predicate
        if mark is None or item.kind not in LOST or mark.value["kind"] not in STRICKEN:
            return False
        if not self.language.lists("naming.mere_deaths", "naming.dying").isdisjoint(
            item.sentence.folded[mark.first : mark.last + 1]
        ):
            return False  # "meldete den Tod von 15 Soldaten", "the bodies of 15 soldiers"
        if item.sentence.clause_holds(item.sentence.clauses[mark.first], self._list("were_lost")):
            return False  # "habe 40 Mann tot oder verletzt verloren"
        if mark.first < item.end:
            return self._acts_in(item, mark)
        return item.word_before in self.language.list("leaving_dead") or self._acts_behind(item, mark)

    def _acts_behind(self, item: Counted, mark: Mark) -> bool:
        """ "Die Miliz hat 30 Soldaten getötet": a participle behind the number, and no passive in its clause."""
        if not self.naming.large_nouns or mark.first != mark.last:
            return False
        sentence, clause = item.sentence, item.sentence.clauses[mark.first]
        if not sentence.clause_holds(clause, self.language.list("perfect")):
            return False
        return not sentence.clause_holds(clause, self.language.list("passives"))

    def _acts_in(self, item: Counted, mark: Mark) -> bool:
        """True for an active verb: no auxiliary before it, as in "were killed"."""
        before = item.sentence.word_at(mark.first - 1)
        return before not in self.language.list("auxiliaries") or before in self.language.list("perfect")

    def of_phrase(self, item: Counted) -> Whose:
        """What the phrase of a figure says and what hangs on it; asked by the figure itself, and of it by others."""
        said = self._said.get(item)
        if said is None:
            own = self.own
            said = self._said[item] = first_of((own.in_phrase, own.in_compound, own.behind), item)
        return said

    # ------------------------------------------------------------------------------------------------- the party that acts

    def in_clause(self, item: Counted) -> Whose:
        """ "Kanada schickte 200 Soldaten": a party that acts in the clause of the number."""
        cost, whose = self._cheapest(item)
        return whose if cost < BORDER else NOBODY

    def planner(self, item: Counted) -> Whose:
        """ "Norwegen plant, | 900 Soldaten zu entsenden": who is told of before the infinitive, and the last who is asked to."""
        sentence, clauses = item.sentence, item.sentence.clauses
        if item.kind not in ("troops", "area") or not self._is_infinitive(item):
            return NOBODY
        matrix = clauses[item.index] - 1
        named = [one for one in self.parties.of(sentence) if clauses[one.first] == matrix and one.role is BARE]
        named = [one for one in named if not (one.is_adjective and (not one.speaks or self.parties.is_cited(sentence, one)))]
        if not named:
            return NOBODY
        asked = sentence.clause_holds(matrix, self._list("asking"))
        actor = named[-1] if asked else named[0]
        return party_of(actor)

    def _is_infinitive(self, item: Counted) -> bool:
        """ "…, 900 Soldaten zu | entsenden", "… aufzustocken": the clause ends so and opens with its own number or object."""
        sentence = item.sentence
        clause = sentence.clauses[item.index]
        marks, last = self.language.list("infinitive_marks"), sentence.last_word_of(clause)
        if not marks or clause == 0 or last <= item.end or not sentence.folded[last].endswith("n"):
            return False
        return sentence.folded[last - 1] in marks or any(mark in sentence.folded[last][2:-2] for mark in marks)

    def in_sentence(self, item: Counted) -> Whose:
        """ "während Russland 507 eroberte, …": a party that acts in another clause of the sentence."""
        return self._cheapest(item)[1]

    def _cheapest(self, item: Counted) -> tuple[int, Whose]:
        """The actor that costs least by clause borders and words between; never who struck those counted."""
        actors = self._actors_around(item)
        struck = bool(actors) and self._are_struck(item)
        costs = [
            (self._cost(item, actor), actor.named.first, actor.whose)
            for actor in actors
            if not (self._is_of_another(item, actor.named) or self._is_counted(actor.named, item))
            and actor.named.last != item.phrase.last  # "Kanada mit 900 | Blauhelmen"
            and self._may_own(item, actor.whose)
            and not self.own.loses_land(item, actor.named)
            and not (struck and actor.named.last < item.amount.begin)
            and not self.senders.is_told_behind(item, actor.named)
            and not is_party_fought(item.sentence, actor.named.first)
        ]
        cost, _, whose = min(costs, default=(0, 0, NOBODY))
        return cost, whose

    def _may_own(self, item: Counted, whose: Whose) -> bool:
        """ "14 Rebellen und 20 Soldaten": soldiers are not a band's, nor fighters a state's, unless it is said."""
        if item.kind in LOST and self.parties.strikes_in(item.sentence, whose.id):
            return False  # "durch einen kenianischen Angriff starben zwei Soldaten"
        if item.kind == "troops" and self.senders.deals_with(item, whose):
            return False  # "Togo hosts 900 soldiers"
        name, bands = (whose.name or "").lower(), self.language.endings("naming.irregulars")
        fighters, soldiers = self._list("fighters"), self.language.endings("naming.soldiers")  # "Grenzsoldaten"
        is_band = whose.id is None and (name in self._list("irregular_forces") or name.endswith(bands))
        return is_band if item.noun in fighters else not (is_band and item.noun.endswith(soldiers))

    def _is_counted(self, named: Named, item: Counted) -> bool:
        """ "killed 30 PKK militants and lost two soldiers": those another figure counts, or their owners, do not act."""
        others = [other for other in self._by_sentence[item.sentence.index] if other is not item]
        if any(other.index < named.first <= other.end for other in others):
            return True
        owned = (other for other in others if 0 < named.first - other.end <= OWNER)
        return any(self.of_phrase(other) == party_of(named) for other in owned)

    def _actors_around(self, item: Counted) -> Sequence[Actor]:
        actors = self.parties.actors(item.sentence, item.kind or "")
        if not actors:
            return ()
        at = bisect_left(actors, item.index, key=lambda actor: actor.named.first)
        return actors[max(0, at - WEIGHED) : at + WEIGHED]

    def _cost(self, item: Counted, actor: Actor) -> int:
        named, clauses = actor.named, item.sentence.clauses
        gap = item.amount.begin - named.last if named.last < item.amount.begin else named.first - item.end + 1
        borders = abs(clauses[named.first] - clauses[item.index])
        if named.last < item.amount.begin and item.kind == "troops" and not borders:
            far = self._list("far_openers")  # "will wait | until 900 soldiers are in place"
            borders = int(not far.isdisjoint(item.sentence.folded[named.last + 1 : item.amount.begin]))
        return actor.price + min(gap, BORDER - 1) + BORDER * borders

    def _is_of_another(self, item: Counted, named: Named) -> bool:
        """ "300 Soldaten, davon 40 aus Norwegen": another figure stands between, and the party with it."""
        items = self._by_sentence[item.sentence.index]
        if any(other is not item and other.verb_of and named.last + 1 == other.amount.begin for other in items):
            return True  # "Island meldete 192 Gefallene, Norwegen 200"
        low, high = sorted((named.first, item.index))
        at = bisect_left(items, low + 1, key=lambda other: other.index)
        last = item
        while low == item.index and at < len(items) and joined(item.sentence, last.end + 1, items[at].amount.begin):
            last, at = items[at], at + 1  # "With 1,751 troops and 40 observers, Uruguay is …"
        return named.start > 0 and at < len(items) and items[at].index < high

    def body(self, item: Counted) -> Whose:
        """ "die Armee zählte 200.000 Mann": an army without a country is the one army the article knows, else itself."""
        bodies, sentence, before = self._list("bodies"), item.sentence, self.companions.before(item)
        tokens, clauses = sentence.tokens, sentence.clauses
        for index in range(item.amount.begin - 1, before.end if before else -1, -1):  # "14 Rebellen und | 20 Soldaten"
            others = tokens[index].kind == NUMBER_KIND and sentence.word_at(index + 1) not in self._list("land_shares")
            if others or clauses[index] != clauses[item.index]:  # but "verloren 16 | Prozent ihres Gebietes und halten 900 km²"
                break
            driven_off = item.kind == "area" and is_driven_off(self.naming, sentence, index)
            if driven_off or self._is_before_rank(sentence, index):
                continue
            if army := army_named(self.naming, sentence, index):
                return Whose(army, None)
            word = tokens[index].lower
            own = len("'s") * word.endswith(("'s", "’s"))  # "the militia|'s losses"
            if word[: len(word) - own] in bodies and not self._owns_others(item, index) and self._is_bare(sentence, index):
                beside = (one for one in self.parties.of(sentence) if one.start == index + 1 and not one.is_adjective)
                if (owner := first_party(beside)) is not NOBODY:  # "die Armee | Norwegens"
                    return owner
                band = tokens[index].lower in self._list("irregulars")
                main = self.commanders.opener(item) if self._main_party is NOBODY else self._main_party
                if not band and main is not NOBODY:
                    return main
                speaker = only_party(one for one in self.parties.of(sentence) if one.first < index and one.id)
                name = tokens[index].text
                whose = Whose(name[: len(name) - own], None) if speaker is NOBODY else speaker
                return whose if self._may_own(item, whose) else NOBODY  # not "the rebels said 20 soldiers had died"
        return NOBODY

    def _is_before_rank(self, sentence: Sentence, index: int) -> bool:
        """ "Army | Col. Jan Berg said": the arm of who speaks."""
        ranks = (word for word in sentence.tokens[index + 1 : index + 2] if word.is_capital and not self.naming.is_office(word))
        return not self.naming.large_nouns and any(word.lower in self._list("titles") for word in ranks)  # not "Army Chief"

    def _is_bare(self, sentence: Sentence, index: int) -> bool:
        if not self._list("courts_of_bodies").isdisjoint(sentence.folded[index + 1 : index + 2]):
            return False  # "the military | court"
        lead, clauses = self.naming.approaches.read(sentence, index), sentence.clauses
        if lead.preposition in self.language.list("conjunctions"):  # "Während die | Miliz 900 km² hielt, …"
            return lead.start == 0 or clauses[lead.start - 1] != clauses[index]
        return lead.role is BARE

    def _owns_others(self, item: Counted, index: int) -> bool:
        """ "zwölf Kämpfer der | Miliz und 20 Soldaten": whose the men of another figure are."""
        others = self._by_sentence[item.sentence.index]
        return any(other is not item and 0 < index - other.end <= 2 for other in others)

    def spoken_of(self, item: Counted) -> Whose:
        """ "diese Truppen", "4.000 seien gefallen": the party of the last figure, or an army spoken of since."""
        before = self.companions.before(item)
        goes_on = before is not None and self._armed.holds(before) and not self.companions.is_of_other_men(before, item)
        if before and goes_on and (whose := self.of(before)).name and self._may_own(item, whose):
            return whose
        sums_up = item.kind in LOST and not self.language.list("in_all").isdisjoint(item.sentence.folded[:1])
        for sentence in item.sentence.before(LOOK_BACK):
            last = self._last_armed(sentence)
            if sums_up and last is not None:
                return NOBODY  # "Libyen meldete 44 Tote. | Insgesamt | starben damit 84 Soldaten"
            told = self.of(last) if last is not None and not self.companions.is_of_other_men(last, item) else NOBODY
            if told.id and self._may_own(item, told):
                return told
            if (actor := self.parties.leader(sentence, item.kind or "")) and self._may_own(item, actor.whose):
                return actor.whose
            if item.kind == "troops" and (told := self.commanders.told_in(sentence)) is not NOBODY:
                return told
        main = self._main_party if item.kind not in LOST else self._main_party_of_lost
        return main if self._may_own(item, main) else NOBODY

    def _told(self, sentence: Sentence) -> Whose:
        """The party of the last armed figure of a sentence."""
        return self.of(last) if (last := self._last_armed(sentence)) else NOBODY

    def _last_armed(self, sentence: Sentence) -> Counted | None:
        return next((item for item in reversed(self._by_sentence.get(sentence.index, ())) if self._armed.holds(item)), None)

    @once
    def _main_party(self) -> Whose:
        """The party the article counts, or whose armies it names, far more than any other."""
        return self._dominant(self._items)

    @once
    def _main_party_of_lost(self) -> Whose:
        """The same for losses: the soldiers somebody has elsewhere tell nothing of those who fell here."""
        return self._dominant([item for item in self._items if item.kind != "troops"])

    def _dominant(self, items: Sequence[Counted]) -> Whose:
        weights: Counter[Whose] = Counter()
        sentences, others = self.naming.reading.sentences, set(self._by_sentence) - {item.sentence.index for item in items}
        for index in sorted({*range(min(OPENING, len(sentences))), *self._by_sentence} - others):
            for actor in self.parties.actors(sentences[index], ""):
                weights[actor.whose] += COUNTED if self.parties.is_with_army(sentences[index], actor.named) else 1
        for item in items:
            if not item.part and item.phrase.found is not PART and (whose := self.of_phrase(item)).id:
                weights[whose] += COUNTED
        first, second = (*weights.most_common(2), (NOBODY, 0), (NOBODY, 0))[:2]
        return first[0] if first[1] >= DOMINANT * max(1, second[1]) else NOBODY


ACTING: frozenset[AnyRule] = frozenset({Subjects.in_clause, Sides.own, Sides.admitted, Sides.announcer})  # they may be several

# What a rule needs to have an answer: of these sections, lists and marks one in the sentence.
NEEDS: Mapping[AnyRule, Sequence[str]] = {
    Sides.on_side: ("naming.side_leads", "naming.side_words"),
    SaidWords.identified_as: ("identities",),
    SaidWords.all_alike: ("naming.alike",),
    SaidWords.apposed: (",", "–", "—"),
    OwnWords.part_of_named: ("naming.openers_of_wholes",),
    Companions.of_whole_in_front: ("naming.openers_of_wholes",),
    OwnWords.before_bracket: "(",
    JointForces.strength: ("naming.joint_forces",),
    Announced.people: ("counts", "nouns"),
    Announced.of_somebody: ("counts", "nouns"),
    Companions.others: ("additions", "naming.others"),
    Sides.of_group: ("naming.side_words", "naming.sides"),
    Sides.topic: ("naming.topics",),
    Sides.bereaved: ("naming.confirming",),
    Companions.whole_of_share: ("naming.giving_share",),
    JointForces.serving: ("naming.joint_forces",),
    OwnWords.of_the_world: ("naming.world_forces",),
    Losers.bereft: ("naming.bereft_verbs", "naming.lost", "perfect"),
    Senders.sender: ("attributions",),
    Sides.admitted: ("naming.admissions",),
    Sides.returned: ("naming.homecomings", *CHANGES_HANDS, OF_SOLDIERS),
    Sides.other: ("other_side",),
    Sides.own_nationals: ("own_side",),
    Fled.left_home: ("naming.homes",),
}


def _with_needs(*rules: AnyRule) -> Rules[tuple[str, AnyRule]]:
    return Rules({(rule.__qualname__.partition(".")[0], rule): NEEDS.get(rule, ANY) for rule in rules})


# The rules in order, from the evidence nearest to the number to the farthest.
OWN_RULES = (
    Subjects.of_phrase,
    Sides.on_side,
    SaidWords.belongs_to,
    SaidWords.said_of,
    SaidWords.identified_as,
    SaidWords.all_alike,
    SaidWords.apposed,
    OwnWords.among,
    Companions.of_whole_in_front,
    OwnWords.part_of_named,
    Companions.sharing_noun,
    Announced.people,
)
UNARMED_RULES = _with_needs(
    *OWN_RULES,
    OwnWords.in_line,
    Companions.others,
    Companions.like_one,
    Sides.of_group,
    Losers.bereft,
    Sides.topic,
    Sides.returned,
    Sides.own_nationals,
    Fled.origin,
    Fled.told_before,
    OwnWords.printed,
    Companions.of_antecedent,
    Companions.of_whole,
    Companions.told_before,
    Companions.of_neighbour,
    Fled.left_home,
    Announced.of_somebody,
    OwnWords.as_counted,
    Companions.carried,
    Mentioned.of_mentioned,
    Victims.aboard,
    Struck.by_blow,
    Mentioned.pointed_at,
    Companions.of_only_group,
)
NEAR_RULES = (
    *OWN_RULES,
    OwnWords.before_bracket,
    JointForces.strength,
    OwnWords.by_people,
    OwnWords.possessor,
    Sides.other,
    Losers.left_out,
    Sides.own,
    OwnWords.owned,
    Sides.of_group,
    Losers.bereft,
    Sides.bereaved,
    OwnWords.irregulars,
    Sides.topic,
    Sides.admitted,
    Sides.returned,
    OwnWords.in_line,
    Companions.others,
    Companions.like_one,
    Sides.pronoun,
    Senders.agent,
    Senders.sender,
    Companions.whole_of_share,
    Companions.alongside,
    Losers.attacked,
    Subjects.planner,
    Commanders.commander,
    Subjects.in_clause,
    Commanders.several,
    OwnWords.of_the_world,
    Sides.announcer,
    Companions.of_antecedent,
    Companions.of_whole,
    Companions.told_before,
    Mentioned.of_mentioned,
)
# What follows would name those who struck.
STRUCK_RULES = _with_needs(*NEAR_RULES, OwnWords.printed, Subjects.spoken_of, Announced.of_somebody)
ARMED_RULES = _with_needs(
    *NEAR_RULES,
    Subjects.body,
    JointForces.serving,
    Subjects.in_sentence,
    JointForces.of_several,
    Subjects.spoken_of,
    Commanders.speaker,
    Commanders.origin,
    Commanders.opener,
    Announced.of_somebody,
    OwnWords.printed,
    OwnWords.as_counted,
)
