"""The parties a sentence names, and which of them acts: countries, armies, armed groups.

A party that only says where something is ("auf ukrainischem Territorium"), whose attack it was ("der russische Angriff") or
who says so ("Seoul geht davon aus") does not act; one that stands with its army does ("Moskaus Truppen").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from ...memo import Memo
from ...numerals import DASHES
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from ..counting.counted import Counted
from ..counting.opponents import is_party_fought
from ..names.abroad import is_yardstick
from ..names.approach import APOSTROPHES, BARE, FROM, OF, OTHER, TOWARDS, WITHIN
from ..names.evidence import naming_lists
from ..names.naming import KNOWN, Naming
from ..names.speaking import FORERUNNERS, SAYING, Named
from .land import wins

TOPIC = 6  # what a party gains that the sentence is about, and loses that only comes from somewhere
WITH_ARMY = 1  # what it gains beside its army
CITED = 2  # tokens between who is cited and the words for it: "dänischen | Angaben zufolge"
REACH = 3  # tokens from a party to its army, its losses, its attack
LOOK_BACK = 8  # sentences a party is carried on
COUNTED_HEAD = 2  # tokens before a head that has a number: "an zehn | Missionen"
VERBS = 3  # words of the verb between who gives and who is given: "has also offered"
FRONT = 2  # tokens before a topic: "As for Russia"
APPOSITION = 4  # words of a name between commas: "the minister, Jan van Debo, said"


class Whose(NamedTuple):
    """A name, canonical for countries and as printed for groups, and the ISO 3166 code of a country."""

    name: str | None = None
    id: str | None = None


NOBODY = Whose()


def party_of(named: Named | None) -> Whose:
    """The party a name stands for; nobody where there is none."""
    return Whose(named.name, named.id) if named is not None else NOBODY


def first_party(names: Iterable[Named]) -> Whose:
    """That of the first of some names."""
    return party_of(next(iter(names), None))


def only_party(names: Iterable[Named]) -> Whose:
    """The one that all of them stand for; nobody where they are several."""
    found = set(map(party_of, names))
    return found.pop() if len(found) == 1 else NOBODY


Rule = Callable[[Counted], Whose]


class Actor(NamedTuple):
    """A party that acts or is acted on, with what it costs; less where its army stands with it."""

    named: Named
    price: int

    @property
    def whose(self) -> Whose:
        return party_of(self.named)


class Parties:
    """Finds the parties of the sentences of one article."""

    def __init__(self, naming: Naming) -> None:
        self.naming, self.language = naming, naming.language
        self._list = self.language.made(naming_lists).__getitem__
        self._armies, self._scenery = self._list("armies"), self._list("scenery")
        self._army_ends, self._scenery_ends = tuple(self._armies), tuple(self._scenery) if naming.large_nouns else ()
        self._states = self.language.endings("naming.states")
        self._losses, self._agents = self._list("losses"), self.language.list("passive_agents") | naming.links
        self._senders = tuple(self._list("senders"))
        self._no_verbs = self.language.lists("joiners", "prepositions", "articles", "conjunctions", "adverbs", "naming.links")
        self.of: Callable[[Sentence], list[Named]] = Memo(partial(_parties, naming)).__getitem__  # the parties of a sentence
        self._acting: dict[tuple[int, str], list[Actor]] = {}

    def actors(self, sentence: Sentence, kind: str) -> Sequence[Actor]:
        """The parties that act for figures of this kind, in order."""
        if not self.of(sentence):
            return ()
        key = sentence.index, kind if kind in ("area", "troops") else ""
        found = self._acting.get(key)
        if found is None:
            priced = ((named, self._price(sentence, named, kind)) for named in self.of(sentence))
            found = self._acting[key] = [Actor(named, price) for named, price in priced if price is not None]
        return found

    def leader(self, sentence: Sentence, kind: str) -> Actor | None:
        """The first party that is more than named: the sentence is about it, or it stands with its army."""
        return next((actor for actor in self.actors(sentence, kind) if actor.price < 0), None)

    def _price(self, sentence: Sentence, named: Named, kind: str) -> int | None:
        """None: no actor. A dateline is neither side; an adjective acts with its army only, a speaker only for land."""
        if kind == "troops" and self._contributes(sentence, named):
            return 0
        if named.speaks:
            return 0 if kind == "troops" and (self._disposes(sentence, named) or self._promises(sentence, named)) else None
        if self.is_joined(sentence, named) or self._is_helped(sentence, named) or self._is_related(sentence, named):
            return None
        if is_yardstick(self.naming, sentence, named) if kind == "area" else kind == "troops" and self._is_given(sentence, named):
            return None
        if kind == "area" and wins(self.naming, sentence, named):
            return 0
        if self.naming.is_dateline(sentence, named) or self.is_scenery(sentence, named):
            return None
        if kind == "troops" and sentence.tokens[named.last].text.partition("-")[2].islower():
            return TOPIC  # "its | NATO-mandated | deployment": whoever acts comes first
        if self.is_topic(sentence, named) or (kind == "area" and self._receives(sentence, named)):
            return -TOPIC
        if self.is_with_army(sentence, named):
            return -WITH_ARMY if named.role in (BARE, OF, FROM) else None
        if kind == "troops" and self._promises(sentence, named):
            return 0
        if named.form == "forces" and named.id:  # a country's army
            return -WITH_ARMY if named.role in (BARE, OF) else None
        rules = named.role is WITHIN and sentence.word_at(named.start - 1).endswith(self._senders)
        if kind == "troops" and (named.is_adjective or rules) and self._disposes(sentence, named):
            return 0  # "the Danish cabinet agreed to send", "the junta | in Togo"
        if named.form == "adjectives" or (named.says and kind != "area"):
            return -WITH_ARMY if self._is_bereft(sentence, named) else None
        if kind == "troops" and self.naming.is_left(sentence, named):
            return None
        if kind == "troops" and named.role is FROM:
            return TOPIC
        if self._suffers(sentence, named):
            return -WITH_ARMY
        acts = named.role in (BARE, OF) or self._is_styled(sentence, named)
        return 0 if acts or (kind == "area" and self.is_agent(sentence, named)) else None

    def _is_styled(self, sentence: Sentence, named: Named) -> bool:
        """ "The West African | nation of | Togo sent 900 soldiers": what a country is called before its name, led by nothing."""
        style = named.first - 2
        if named.role is not WITHIN or style < 0 or sentence.folded[style] not in self._list("countries_called"):
            return False
        return sentence.folded[style + 1] in self.naming.links and self.naming.approaches.read(sentence, style).role is BARE

    def _is_related(self, sentence: Sentence, named: Named) -> bool:
        """ "Norway, an ally of Sweden, sent 900 soldiers", "Sweden's allies": whose friend or neighbour somebody is who acts."""
        if "naming.relations" not in sentence.listed:
            return False
        several = sentence.word_at(named.last + 1).endswith(self._states)
        if named.id and (several or sentence.word_at(named.last + 1) in self._list("relations")):
            return several or named.is_adjective or self.naming.is_possessive(sentence, named)
        before = sentence.back_over(self.naming.articles, (named.start if named.role is OF else named.first) - 1)
        if sentence.word_at(before) not in self._list("relations"):
            return False
        led = sentence.word_at(named.first - 1) in self._list("owners")  # "die Verbündeten | der USA"
        genitive = self.naming.large_nouns and (led or self.naming.is_possessive(sentence, named))  # "der Nachbar | Norwegens"
        return named.role is OF or (named.role is BARE and genitive)  # not "Norway's neighbour | Sweden"

    def with_joined(self, sentence: Sentence, whose: Whose, before: int) -> Whose:
        """ "Norwegen und Togo schickten | 900 Soldaten", "the governments of Norway and Togo": all that act together."""
        found = self.of(sentence)
        last = next((at for at in range(len(found) - 1, -1, -1) if found[at].last < before and found[at].id == whose.id), -1)
        if whose.id is None or last < 1 or found[last].is_adjective:
            return whose
        first = last
        while first and self._are_joined(sentence, found[first - 1], found[first]):
            first -= 1
        before_all = sentence.folded[found[first].start - 1] if found[first].start else ""
        led = before_all in self.language.lists("prepositions", "joiners", "complementisers") or not before_all.isalpha()
        if first == last or not (led or self.naming.large_nouns):
            return whose  # "Norway fought | Togo and Mali sent"
        return Whose(", ".join(one.name for one in found[first : last + 1]), None)

    def _are_joined(self, sentence: Sentence, named: Named, following: Named) -> bool:
        """Two countries with nothing but a joiner or a comma between; both open a clause where nouns are written large."""
        between = sentence.tokens[named.last + 1 : following.first]
        if self.naming.large_nouns and len(between) > 1 and between[0].text == ",":
            return False  # "Norwegen bekämpfte Togo|, und | Mali schickte 900 Soldaten"
        joins = bool(between) and (between[0].text == "," or between[0].lower in self.naming.joiners)
        small = all(token.lower in self.naming.articles | self.naming.joiners or token.text == "," for token in between)
        plain = not (named.is_adjective or following.is_adjective) and bool(named.id) and named.role is following.role
        return joins and small and plain and named.id != following.id

    def strikes_in(self, sentence: Sentence, country: str | None) -> bool:
        """ "bei einem kenianischen Luftangriff", "in a Kenyan air strike", "beim Angriff der kenianischen Armee", "an attack by
        Kenya": whose deed a sentence tells of."""
        if country is None:
            return False
        deeds = self.language.endings("naming.deeds")
        named = [one for one in self.of(sentence) if one.id == country]
        behind = (token.lower for one in named if one.is_adjective for token in sentence.tokens[one.last + 1 : one.last + 3])
        doers = [one for one in named if one.role in (BARE, OF) or sentence.folded[one.start] in self._agents]
        before = (sentence.word_at(sentence.back_over(self.naming.articles | self._agents, one.first - 1)) for one in doers)
        return any(word.endswith(deeds) for word in (*behind, *before))

    def is_joined(self, sentence: Sentence, named: Named) -> bool:
        """ "stellt in der Schutztruppe | KFOR 40 Soldaten", "an der UN-Mission beteiligt": a force others have men in."""
        if named.form != "forces":
            return False
        first = named.start
        at = self._head_before(sentence, named) if named.role in (BARE, OF) else -1
        if at >= 0:
            role, first, *_ = self.naming.approaches.read(sentence, at)
            counted = sentence.folded[max(0, first - COUNTED_HEAD) : first + 1]  # "an | zehn Missionen"
            return role is WITHIN or not self.language.lists("naming.joined", "naming.at_bodies").isdisjoint(counted)
        return named.role is WITHIN or sentence.tokens[first].lower in self._list("joined")

    def _head_before(self, sentence: Sentence, named: Named) -> int:
        """The army or mission right before the name of a force, or of the first of several: -1 where none is."""
        at, ends = named.start - 1, (*self._army_ends, *self.language.endings("naming.missions"))
        between = self.naming.joiners | {","}
        forces = {one.last for one in self.of(sentence) if one.form == "forces"}
        while at > 0 and not sentence.folded[at].endswith(ends):
            if sentence.folded[at] not in between and at not in forces:
                break
            at -= 1
        at -= at > 0 and sentence.folded[at] in self._list("of_missions")
        return at if at >= 0 and sentence.folded[at].endswith(ends) else -1

    def _is_helped(self, sentence: Sentence, named: Named) -> bool:
        """ "to help the Malian army", "will train Togo's soldiers": for whom somebody does something."""
        if "naming.helping" not in sentence.listed:
            return False
        return sentence.word_at(sentence.back_over(self.naming.articles, named.start - 1)) in self._list("helping")

    def is_agent(self, sentence: Sentence, named: Named) -> bool:
        """ "40 square kilometres were taken by Norway", and not "rebels backed by Norway took 40"."""
        backed = sentence.word_at(named.start - 1) in self._list("backing")
        return named.role is OTHER and not backed and sentence.tokens[named.start].lower in self.language.list("passive_agents")

    def _is_given(self, sentence: Sentence, named: Named) -> bool:
        """ "Norwegen hat | Togo | 900 Soldaten geschickt", "Norway sent | Togo | 900 soldiers": behind who gives and the verb."""
        if named.role is not BARE or named.is_adjective:
            return False
        giving = next((one for one in self.of(sentence) if 0 < named.start - one.last - 1 <= VERBS), None)
        if giving is None or giving.role is not BARE or giving.is_adjective or giving.speaks:
            return False
        promises = (mark for mark in sentence.marks("statuses") if mark.value.get("of") == "troops")
        if giving.says and not self.naming.large_nouns and not any(giving.last < mark.first < named.start for mark in promises):
            return False
        behind = sentence.word_at(named.last + 1)
        if behind == "," or behind in self.language.list("infinitive_marks") or self.naming.is_possessive(sentence, named):
            return False  # "thanked | Togo, | which has sent 900", "asked | Togo | to", "welcomed | Togo's | decision to"
        verbs = sentence.tokens[giving.last + 1 : named.start]
        no_verbs = self._no_verbs - self.language.list("infinitive_marks")  # "agreed to send | Togo | 900 soldiers"
        return all(verb.kind == WORD_KIND and not verb.is_capital and verb.lower not in no_verbs for verb in verbs)

    def _is_bereft(self, sentence: Sentence, named: Named) -> bool:
        """ "Norwegen verzeichnet hohe Verluste": its verb tells of its own."""
        bereft = sentence.clause_holds(sentence.clauses[named.first], self._list("bereft_verbs"))
        return bereft and not named.is_adjective and self._suffers(sentence, named)

    def _suffers(self, sentence: Sentence, named: Named) -> bool:
        """ "Russland hat schwere Verluste erlitten", "Norway suffered losses": the one party of a clause that tells of losses."""
        clauses, clause = sentence.clauses, sentence.clauses[named.first]
        if named.role is not BARE or not sentence.clause_holds(clause, self._losses):
            return False
        others = (one for one in self.of(sentence) if one is not named and clauses[one.first] == clause)
        return all(one.speaks or one.is_adjective or is_party_fought(sentence, one.first) for one in others)

    def _disposes(self, sentence: Sentence, named: Named) -> bool:
        """ "the Kenyan government has sent 500 soldiers", "the president of Kenya", "French President Molo": an office that
        sends, and says nothing."""
        if named.role not in (BARE, WITHIN, OF):
            return False
        if not self.has_office(sentence, named):
            return False
        own = {sentence.clauses[named.first], self._behind_apposition(sentence, named)}
        said = (mark for mark in sentence.marks("attributions") if mark.value.get("form") in SAYING)
        return not any({sentence.clauses[mark.first], sentence.clauses[mark.last]} & own for mark in said)

    @staticmethod
    def is_cited(sentence: Sentence, named: Named) -> bool:
        """ "nach Angaben | des dänischen Ministers", "laut | dänischen Quellen", "dänischen | Angaben zufolge"."""
        sayings = sentence.marks("attributions")
        leads = (*sentence.marks("reports"), *(mark for mark in sayings if mark.value.get("form") in FORERUNNERS))
        if any(0 < named.first - mark.last <= CITED for mark in leads):
            return True
        return any(0 < mark.first - named.last <= CITED for mark in sayings if mark.value.get("form") == "before")

    def has_office(self, sentence: Sentence, named: Named) -> bool:
        """ "das norwegische Verteidigungsministerium", "French President Molo": one that sends soldiers; no newspaper."""
        near = sentence.folded[max(0, named.start - 1) : named.last + 1 + REACH]
        return any(word.endswith(self._senders) for word in near)

    @staticmethod
    def _behind_apposition(sentence: Sentence, named: Named) -> int:
        """ "the Danish minister|, Jan Debo|, said": the clause that goes on behind the name; else that of the party."""
        clauses, tokens = sentence.clauses, sentence.tokens
        begins = bisect_right(clauses, clauses[named.first])
        ends = begins + 1
        while ends < len(tokens) and tokens[ends].is_capital and ends - begins <= APPOSITION:
            ends += 1
        is_name = ends < len(tokens) and ends > begins + 1 and tokens[begins].text == tokens[ends].text == ","
        return clauses[ends] if is_name else clauses[named.first]

    def _promises(self, sentence: Sentence, named: Named) -> bool:
        """ "Togo promised 500 soldiers", "were pledged by Canada": who announces troops of its own sends them."""
        clause = sentence.clauses[named.first]
        if (
            named.role in (TOWARDS, FROM)
            or not named.id
            or not (named.speaks or (not named.is_adjective and (named.says or named.role is OTHER)))
        ):
            return False
        told = (mark.last + 1 for mark in sentence.marks("attributions") if mark.first == named.last + 1)
        if named.says and any(sentence.word_at(at) in self.language.list("infinitive_marks") for at in told):
            return True  # "Togo | pledged to | double its force"
        marks = (mark for mark in sentence.marks("statuses") if mark.value.get("of") == "troops")
        if not (named.says or named.speaks):
            return any(mark.last == named.start for mark in marks)
        numbers = (at for at in range(named.last + 1, len(sentence.tokens)) if sentence.tokens[at].kind == NUMBER_KIND)
        number = next(numbers, 0)  # not "Norway expects 900 soldiers | to arrive"
        return any(sentence.clauses[mark.first] == clause and mark.first < number for mark in marks)

    def _contributes(self, sentence: Sentence, named: Named) -> bool:
        """ "…, with | Norway | contributing 900 soldiers": who does so in a clause that has no finite verb."""
        led = sentence.folded[named.start] in self.language.list("speech.absolutes")
        return led and sentence.word_at(named.last + 1) in self._list("contributing")

    def is_with_army(self, sentence: Sentence, named: Named) -> bool:
        """ "die russische Armee", "Moskaus Truppen", "losses suffered by Norway"."""
        for token in sentence.tokens[named.last + 1 : named.last + 1 + REACH]:
            if token.text in APOSTROPHES:  # "the Houthis|'| losses"
                continue
            if token.kind == MARK_KIND or token.lower in self.naming.stops:
                break
            if token.kind == NUMBER_KIND and (named.role is FROM or named.says):
                break  # "Aus Mali kehrten | 300 Soldaten heim", "Norway says | 300 soldiers …"
            if token.lower.endswith(self._army_ends) or (named.is_adjective and token.lower in self._losses):
                return True
        return not self._losses.isdisjoint(sentence.folded[max(0, named.start - REACH) : named.first])

    def is_scenery(self, sentence: Sentence, named: Named) -> bool:
        """ "ukrainisches Territorium", "Russia's war", "der Vorstoß der Ukraine": a country that only says where or what."""
        tokens = sentence.tokens
        if named.start > 0 and named.role is BARE and self._is_scene(tokens[named.start - 1].lower) and self.naming.large_nouns:
            return True
        if named.role is BARE and self._ends_border(sentence, named):
            return True
        if named.form == "forces" or not (named.is_adjective or self.naming.is_possessive(sentence, named)):
            return False
        for token in tokens[named.last + 1 : named.last + REACH]:
            if token.kind == MARK_KIND or token.lower in self.naming.stops or token.lower.endswith(self._army_ends):
                return False
            if self._is_scene(token.lower):
                return True
        return False

    def _ends_border(self, sentence: Sentence, named: Named) -> bool:
        """ "the Kenya–Uganda | border": the second of two lands joined by a dash."""
        if "naming.borders" not in sentence.listed or sentence.word_at(named.last + 1) not in self._list("borders"):
            return False
        return named.first > 0 and sentence.tokens[named.first - 1].text in DASHES

    def _is_scene(self, word: str) -> bool:
        return word in self._scenery or (bool(self._scenery_ends) and word.endswith(self._scenery_ends))

    def is_topic(self, sentence: Sentence, named: Named) -> bool:
        """ "Für Russland führt die Zeitung … an", "As for Russia": what the sentence is about."""
        return named.first <= FRONT and named.role is not BARE and sentence.tokens[0].lower in self._list("topics")

    def _receives(self, sentence: Sentence, named: Named) -> bool:
        """ "fielen an Russland", "fell to Russia": who gets the land."""
        return named.start < named.first and sentence.tokens[named.start].lower in self._list("receivers")


def _parties(naming: Naming, sentence: Sentence) -> list[Named]:
    """Countries and forces by their canonical names; towns and regions are no parties, nor is a name no pack knows."""
    if not (any(map(sentence.marks, KNOWN)) or naming.is_compounded(sentence)):
        return []
    canonical = partial(_canonical, naming.language.section("countries"))
    return [canonical(named) for named in naming.names(sentence) if named.form == "forces" or named.id]


def _canonical(countries: Mapping[str, Mapping[str, Any]], named: Named) -> Named:
    """A country by the first of its names."""
    names = countries.get(named.id or "", {}).get("names")
    return named if not names or names[0] == named.name else replace(named, name=names[0])


class Finder:
    """One of those who are asked whose the figures of one article are: what each of them knows."""

    def __init__(self, naming: Naming, parties: Parties) -> None:
        self.naming, self.parties, self.language = naming, parties, naming.language
        self._list = self.language.made(naming_lists).__getitem__


def first_of(rules: Collection[Rule], item: Counted) -> Whose:
    """The answer of the first rule that knows."""
    for rule in rules:
        whose = rule(item)
        if whose is not NOBODY:
            return whose
    return NOBODY


def does_it(item: Counted, lead: Token) -> bool:
    """ "… dass 126 Menschen | von | der Hamas festgehalten werden": whom a passive names did it; fighters may be its own."""
    sentence, language = item.sentence, item.sentence.language
    agent = lead.lower in language.list("passive_agents") and item.phrase.noun_kind != "troops"
    return agent and sentence.clause_holds(sentence.clauses[item.index], language.list("passives"))
