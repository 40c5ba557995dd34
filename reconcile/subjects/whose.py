"""Whose: the nationality, side or group of those counted.

What the noun phrase itself says comes first ("nordkoreanische Soldaten", "Talibankämpfer", "68 Kinder"), then what hangs
on it ("Soldaten aus Nordkorea"). Where an article tells of armies, a figure that says nothing itself is the party's that
acts in its clause ("Nordkorea hat … geschickt"), or of whoever was spoken of before. Who speaks is never who is counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ..packs import Mark
from ..reading import Sentence
from ..text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .approach import Role
from .kinds import HARM, Counted
from .naming import Named, Naming
from .phrase import Found

BEHIND = 7  # tokens behind the noun that may still say whose: "Angehörige nordkoreanischer Spezialeinheiten"
LOOK_BACK = 8  # sentences a party is carried on
BORDER = 12  # what a clause border costs between a party and a figure
ATTACHED = 6  # what a party gains that the sentence is about, and loses that only comes from somewhere
DOMINANT = 2  # how many times as often as any other the party of an article is named
OPENING = 4  # sentences that say what an article is about
NEAR = 3  # sentences in which losses without an owner are those of the army spoken of
AHEAD = 4  # tokens between a number and the noun that is said of it: "zwei der Getöteten waren Frauen"


class Whose(NamedTuple):
    """A name, canonical for countries and as printed for groups, and the ISO 3166 code of a country."""

    name: str | None = None
    id: str | None = None


NOBODY = Whose()
Rule = Callable[[Counted], Whose]


def subjects_of(items: Sequence[Counted]) -> list[Whose]:
    """The subject of each counted item, in text order."""
    if not items:
        return []
    finder = Subjects(Naming(items[0].sentence.reading), items)
    return [finder.of(item) for item in items]


class Subjects:
    """Finds the subjects of the figures of one article."""

    def __init__(self, naming: Naming, items: Sequence[Counted]) -> None:
        self.naming, self.items = naming, items
        self.language = naming.language
        self.armies, self.scenery = self._endings("armies"), self._endings("scenery")
        self.plurals = tuple(self.language.list("naming.plurals"))
        self.by_sentence: dict[int, list[Counted]] = defaultdict(list)
        for item in items:
            self.by_sentence[item.sentence.index].append(item)
        self.armed = self._armed()
        self._known: dict[int, Whose] = {}
        self._parties: dict[int, list[Named]] = {}

    def _endings(self, name: str) -> tuple[str, ...]:
        return tuple(self.language.list("naming." + name))

    def of(self, item: Counted) -> Whose:
        """The subject of a counted item, by the first rule that knows it."""
        if id(item) not in self._known:
            self._known[id(item)] = NOBODY  # what leans on itself is nobody's
            self._known[id(item)] = next((whose for rule in self._rules(item) if (whose := rule(item)) is not NOBODY), NOBODY)
        return self._known[id(item)]

    def _rules(self, item: Counted) -> tuple[Rule, ...]:
        """From what the phrase says to what the text was speaking of. Only armies and the land they win have a party by context."""
        own = (self._in_phrase, self._in_compound, self._behind, self._possessor, self._said_of, self._part_of_named)
        if self.is_armed(item):
            near, far = (self._in_clause, self._own_side, self._of_antecedent), (self._body, self._in_sentence, self._spoken_of, self._printed)
            return (*own, self._irregulars, self._other_side, *near, *far)
        return (*own, self._others, self._printed, self._of_antecedent, self._of_neighbour, self._origin)

    # ----------------------------------------------------------------------------------------------------- what it counts

    def _armed(self) -> frozenset[int]:
        """Troops, and in an article on a war land, losses, and the dead of whom nothing else is said."""
        armed: set[int] = set()
        before: Counted | None = None  # losses without an owner are those of the army spoken of right before
        for item in self.items:
            follows = before is not None and id(before) in armed and item.sentence.index - before.sentence.index <= NEAR
            if item.kind == "troops" or item.phrase.noun_kind == "troops" or self._goes_on(item, before, armed):
                armed.add(id(item))
            elif self.naming.tells_of_war and self._are_losses(item, follows):
                armed.add(id(item))
            before = item
        return frozenset(armed)

    def _goes_on(self, item: Counted, before: Counted | None, armed: Collection[int]) -> bool:
        """"2,461 troops dead and more than 20,000 wounded": one army's dead and wounded."""
        if before is None or before.sentence is not item.sentence or id(before) not in armed or item.kind not in HARM:
            return False
        return item.phrase.noun_kind in (None, *HARM) and item.sentence.clauses[before.index] == item.sentence.clauses[item.index]

    def is_armed(self, item: Counted) -> bool:
        return id(item) in self.armed

    def _are_losses(self, item: Counted, follows: bool) -> bool:
        """"600 Gefallene", "43,000 dead": losses of the army the text speaks of, unless they are called people."""
        if item.kind in ("area", "casualties") or self._head(item) in self.language.list("naming.fallen"):
            return True
        if item.kind not in (*HARM, "captured") or item.phrase.noun is not None and item.phrase.noun_kind not in HARM | {"casualties"}:
            return False
        return follows or self._loses(item)

    def _loses(self, item: Counted) -> bool:
        """The sentence speaks of an army's losses: "die Verluste Nordkoreas", "the losses of the army"."""
        losses = self.language.list("naming.losses")
        return any(token.lower in losses for token in item.sentence.tokens)

    def _head(self, item: Counted) -> str:
        return item.sentence.tokens[item.phrase.last].lower if item.phrase.last >= 0 else ""

    # --------------------------------------------------------------------------------------------------- the phrase itself

    def _in_phrase(self, item: Counted) -> Whose:
        """"2.000 nordkoreanische Soldaten", "13 American service members", "850 Bundeswehr soldiers"."""
        if item.phrase.country:
            return _country(item.phrase.country)
        for named in self.parties(item.sentence):
            if item.amount.last < named.first <= item.end:
                return Whose(named.name, named.id)
        return NOBODY

    def _in_compound(self, item: Counted) -> Whose:
        """"Nordkorea-Soldaten", "Talibankämpfer", "NATO-Soldaten": the first part of the noun."""
        if item.phrase.last < 0:
            return NOBODY
        return self._compound(item.sentence, item.phrase.last)

    def _compound(self, sentence: Sentence, index: int) -> Whose:
        word = sentence.tokens[index].text
        prefix, dash, _ = word.partition("-")
        if not dash:
            head = next((army for army in self.language.list("naming.heads_of_armies") if word.lower().endswith(army)), None)
            prefix = word[: -len(head)] if head else ""
        for phrase in self.language.lexicon.lookup(prefix.lower()) if prefix[:1].isupper() else ():
            if phrase.section in ("countries", "forces") and len(phrase.elements) == 1 and phrase.value.get("form") != "adjectives":
                return Whose(str(phrase.value.get("name", phrase.printed)), phrase.value.get("id"))
        return NOBODY

    def _behind(self, item: Counted) -> Whose:
        """"Soldaten aus Nordkorea", "soldiers of the North Korean army", "Angehörige nordkoreanischer Spezialeinheiten"."""
        sentence = item.sentence
        origin = self.language.list("naming.owners")
        for named in self.parties(sentence):
            between = sentence.tokens[item.end + 1 : named.first]
            if named.first <= item.end or len(between) > BEHIND or not all(self._leads_on(token.lower, token.kind) for token in between):
                continue
            led = any(token.lower in origin for token in between)
            if led or (named.is_adjective and not between) or (between and named.form == "forces"):
                return NOBODY if self._is_scenery(sentence, named) else Whose(named.name, named.id)
        return self._compound_behind(item, origin)

    def _compound_behind(self, item: Counted, owners: frozenset[str]) -> Whose:
        """"die 17.000 Mann starke UN-Friedensmission"."""
        tokens = item.sentence.tokens
        for index in range(item.end + 1, min(item.end + 4, len(tokens))):
            if tokens[index].is_capital:
                return self._compound(item.sentence, index)
            if tokens[index].lower not in owners:
                break
        return NOBODY

    def _leads_on(self, word: str, kind: str) -> bool:
        if kind != WORD_KIND:
            return word in "„“\"»«"
        return word in self.language.list("naming.owners") or word in self.naming.articles or word in self.language.list("naming.members")

    def _possessor(self, item: Counted) -> Whose:
        """"Russia's 200,000 soldiers", "Nordkoreas 12.000 Soldaten": the owner right before the number."""
        if not self.is_armed(item):
            return NOBODY
        for named in self.parties(item.sentence):
            if named.last == item.amount.begin - 1 and named.role is not Role.WITHIN and self.naming.is_possessive(item.sentence, named):
                return Whose(named.name, named.id)
        return NOBODY

    def _said_of(self, item: Counted) -> Whose:
        """"384 were children", "zwei der Getöteten waren Frauen", "acht von ihnen Kinder": the noun said of the number."""
        if item.phrase.found not in (Found.PART, Found.NOTHING) and not item.part and item.phrase.noun_kind not in HARM:
            return NOBODY
        tokens, auxiliaries = item.sentence.tokens, self.language.list("auxiliaries")
        skipped = self.naming.articles | self.language.list("partitive") | self.language.list("pronouns") | self.language.list("naming.said_between")
        nouns = {mark.first: mark for mark in item.sentence.marks("nouns")}
        copula = False
        for index in range(item.end + 1, min(item.end + 2 + AHEAD, len(tokens))):
            mark = nouns.get(index)
            if mark is not None and self._is_group(mark, item) and (copula or item.phrase.found is Found.PART or item.part):
                return Whose(item.sentence.words(mark.first, mark.last).removesuffix("'s"), None)
            if tokens[index].lower in auxiliaries:
                copula = True
            elif tokens[index].kind == NUMBER_KIND or not (tokens[index].lower in skipped or mark is not None):
                return NOBODY
        return NOBODY

    # -------------------------------------------------------------------------------------------------------------- groups

    def _is_group(self, mark: Mark, item: Counted) -> bool:
        """A noun that tells who they are: "Kinder", "police officers"; not "people", nor what befell them."""
        kind = str(mark.value["kind"])
        word = item.sentence.tokens[mark.last].lower
        if kind in ("thing", "area") or kind in HARM | {"casualties"} or word in self.language.list("naming.generic_people"):
            return False
        return kind != item.kind or kind in ("captured", "troops") or word in self.language.list("naming.flights")

    def _printed(self, item: Counted) -> Whose:
        """"68 Kinder", "12 police officers", "45 Mitglieder seiner Gemeinde": the noun as printed, where it says more than *people*."""
        phrase = item.phrase
        if item.kind == "area" or phrase.last < 0 or phrase.found not in (Found.NOUN, Found.UNKNOWN):
            return NOBODY
        if not self._is_group(phrase.noun, item) if phrase.noun is not None else not self._head(item).endswith(self.plurals):
            return NOBODY
        if self._head(item) in self.language.list("naming.events_of_people") or self._head(item) in self.language.list("naming.generic_people"):
            return NOBODY
        return Whose(item.sentence.words(phrase.first, self._with_owner(item)), None)

    def _with_owner(self, item: Counted) -> int:
        """The last token of "Mitglieder der Reisegruppe": a member is told by what it is a member of."""
        tokens, last = item.sentence.tokens, item.phrase.last
        if self._head(item) not in self.language.list("naming.members"):
            return last
        owners = self.language.list("naming.owners") | self.naming.articles
        index = last + 1
        while index < len(tokens) and index <= last + 3 and tokens[index].lower in owners:
            index += 1
        closes = index > last + 1 and index < len(tokens) and tokens[index].kind == WORD_KIND
        return index if closes and (tokens[index].is_capital or not self.naming.large_nouns) else last

    def _irregulars(self, item: Counted) -> Whose:
        """"drei Aufständische", and in a war "12 Zivilisten": they are no country's; "12 Soldaten" are somebody's."""
        if item.phrase.noun_kind == "troops" or item.kind == "troops":
            irregular = self._head(item).endswith(tuple(self.language.list("naming.irregulars")))
            return self._printed(item) if irregular else NOBODY
        if item.kind == "area" or self._head(item) in self.language.list("naming.men_of_armies"):
            return NOBODY
        return self._printed(item)

    def _part_of_named(self, item: Counted) -> Whose:
        """"Of the officers, 14 needed treatment": the whole opens the sentence."""
        tokens = item.sentence.tokens
        if item.phrase.found is Found.NOUN or tokens[0].lower not in self.language.list("naming.openers_of_wholes"):
            return NOBODY
        for mark in item.sentence.marks("nouns"):
            if mark.last < min(item.amount.begin, AHEAD) and self._is_group(mark, item):
                return Whose(item.sentence.words(mark.first, mark.last), None)
        return NOBODY

    def _of_antecedent(self, item: Counted) -> Whose:
        """"davon 600 in Kursk", "97 weitere": those of the figure this one leans on."""
        return self.of(item.antecedent) if item.antecedent is not None else NOBODY

    def _others(self, item: Counted) -> Whose:
        """"18 others were injured", "vier weitere": the same people as in the figure before."""
        if self._head(item) not in self.language.list("naming.others"):
            return NOBODY
        sentence = item.sentence
        before = self._before(item) or (self.by_sentence.get(sentence.index - 1, []) if not sentence.opens_paragraph else [])
        return self.of(before[-1]) if before else NOBODY

    def _of_neighbour(self, item: Counted) -> Whose:
        """"673 Journalisten wurden festgenommen, 29 entführt": a number without a noun goes on with the one before."""
        if item.phrase.noun is not None:
            return NOBODY
        before = self._before(item)
        return self.of(before[-1]) if before and before[-1].phrase.noun_kind not in HARM else NOBODY

    def _before(self, item: Counted) -> list[Counted]:
        """The figures of the same sentence before this one."""
        return [other for other in self.by_sentence[item.sentence.index] if other.index < item.index]

    def _origin(self, item: Counted) -> Whose:
        """"27,400 people crossed into Chad from Sudan": those who flee are told by where they come from."""
        if item.kind != "displaced":
            return NOBODY
        clause = item.sentence.clauses[item.index]
        for named in self.naming.names(item.sentence):
            if named.id and named.role is Role.FROM and item.sentence.clauses[named.first] == clause and not named.speaks:
                return self._canonical(named)
        return NOBODY

    # ------------------------------------------------------------------------------------------------------------- parties

    def parties(self, sentence: Sentence) -> list[Named]:
        """Countries and forces a sentence names; towns and regions are no parties."""
        found = self._parties.get(sentence.index)
        if found is None:
            names = (named for named in self.naming.names(sentence) if named.form == "forces" or named.id)
            found = self._parties[sentence.index] = [named._replace(name=self._canonical(named).name or "") for named in names]
        return found

    def _canonical(self, named: Named) -> Whose:
        names = self.language.section("countries").get(named.id or "", {}).get("names")
        return Whose(names[0] if names else named.name, named.id)

    def _actors(self, sentence: Sentence, item: Counted | None = None) -> Iterator[tuple[int, Named]]:
        """The parties that act or are acted on in a sentence, with what they cost: less where their army stands with them."""
        for named in self.parties(sentence):
            price = self._price(sentence, named, item)
            if price is not None:
                yield price, named

    def _price(self, sentence: Sentence, named: Named, item: Counted | None) -> int | None:
        """None: it is where something is, or who says so. A dateline is neither side; an adjective is one with its army only."""
        if named.speaks or self.naming.is_dateline(sentence, named) or self._is_scenery(sentence, named):
            return None
        kind = item.kind if item else None
        if self._is_topic(sentence, named) or kind == "area" and self._receives(sentence, named):
            return -ATTACHED
        if self._is_attached(sentence, named):
            return -1 if named.role in (Role.BARE, Role.OF, Role.FROM) else None
        if named.form == "adjectives" or named.says and kind != "area":
            return None
        if kind == "troops" and named.role is Role.FROM:
            return ATTACHED
        return {Role.BARE: 0, Role.OF: 0}.get(named.role)

    def _is_attached(self, sentence: Sentence, named: Named) -> bool:
        """"die russische Armee", "Moskaus Truppen", "losses suffered by the North"."""
        for token in sentence.tokens[named.last + 1 : named.last + 4]:
            if token.kind == MARK_KIND or token.lower in self.naming.stops:
                break
            if token.lower.endswith(self.armies):
                return True
        before = [token.lower for token in sentence.tokens[max(0, named.start - 3) : named.first]]
        return any(word in self.language.list("naming.losses") for word in before)

    def _is_scenery(self, sentence: Sentence, named: Named) -> bool:
        """"ukrainisches Territorium", "der russische Angriff", "Russia's war": a country that only says where or what."""
        if named.start > 0 and named.role is Role.BARE and sentence.tokens[named.start - 1].lower.endswith(self.scenery) and self.naming.large_nouns:
            return True  # "der Vorstoß der Ukraine"
        if named.form == "forces" or not (named.is_adjective or self.naming.is_possessive(sentence, named)):
            return False
        for token in sentence.tokens[named.last + 1 : named.last + 3]:
            if token.kind == MARK_KIND or token.lower in self.naming.stops:
                return False
            if token.lower.endswith(self.armies):
                return False
            if token.lower.endswith(self.scenery) if self.naming.large_nouns else token.lower in self.scenery:
                return True
        return False

    def _is_topic(self, sentence: Sentence, named: Named) -> bool:
        """"Für Russland führt die Zeitung … an", "As for Russia": what the sentence is about."""
        return named.first <= 2 and named.role is not Role.BARE and sentence.tokens[0].lower in self.language.list("naming.topics")

    def _receives(self, sentence: Sentence, named: Named) -> bool:
        """"fielen an Russland", "fell to Russia": who gets the land."""
        before = sentence.tokens[named.start].lower
        return before in self.language.list("naming.receivers") and named.start < named.first

    def _in_clause(self, item: Counted) -> Whose:
        """"Nordkorea hat rund 10.000 Soldaten geschickt": a party that acts in the clause of the number."""
        return self._cheapest(item, BORDER)

    def _in_sentence(self, item: Counted) -> Whose:
        """"während Russland 507 eroberte, …": a party that acts in another clause of the sentence."""
        return self._cheapest(item, 1000)

    def _cheapest(self, item: Counted, limit: int) -> Whose:
        clauses = item.sentence.clauses
        best: tuple[int, Named] | None = None
        for price, named in self._actors(item.sentence, item):
            before = named.last < item.amount.begin
            gap = item.amount.begin - named.last if before else named.first - item.end + 1
            cost = price + min(gap, BORDER - 1) + BORDER * abs(clauses[named.first] - clauses[item.index])
            if cost < limit and (best is None or cost < best[0]) and not self._is_of_another(item, named):
                best = cost, named
        return Whose(best[1].name, best[1].id) if best else NOBODY

    def _is_of_another(self, item: Counted, named: Named) -> bool:
        """"2.000 Soldaten, davon 780 der Bundeswehr": another figure stands between, and the party with it."""
        low, high = (named.first, item.index) if named.first < item.index else (item.index, named.first)
        return any(low < other.index < high for other in self.by_sentence[item.sentence.index]) and named.start > 0

    def _spoken_of(self, item: Counted) -> Whose:
        """"diese Truppen", "4.000 seien gefallen": the party of the last figure, or an army spoken of since."""
        earlier = [other for other in self._before(item) if self.is_armed(other)]
        if earlier and (whose := self.of(earlier[-1])).name:
            return whose
        sentence = item.sentence.previous
        while sentence is not None and item.sentence.index - sentence.index <= LOOK_BACK:
            told = [other for other in self.by_sentence.get(sentence.index, ()) if self.is_armed(other)]
            if told and (whose := self.of(told[-1])).id:
                return whose
            actors = [named for price, named in self._actors(sentence, item) if price < 0]
            if actors:
                return Whose(actors[0].name, actors[0].id)
            sentence = sentence.previous
        return self.main_party

    @cached_property
    def main_party(self) -> Whose:
        """The party the article counts or whose armies it names most."""
        weights: Counter[Whose] = Counter()
        for index in sorted({*range(min(OPENING, len(self.naming.reading.sentences))), *self.by_sentence}):
            sentence = self.naming.reading.sentences[index]
            for price, named in self._actors(sentence):
                weights[Whose(named.name, named.id)] += 3 if self._is_attached(sentence, named) else 1
        for item in self.items:
            whose = next((whose for rule in (self._in_phrase, self._in_compound, self._behind) if (whose := rule(item)) is not NOBODY), NOBODY)
            weights[whose] += 3 * (whose.id is not None)
        first, second = (*weights.most_common(2), (NOBODY, 0), (NOBODY, 0))[:2]
        return first[0] if first[1] >= DOMINANT * second[1] else NOBODY

    def _body(self, item: Counted) -> Whose:
        """"die Armee zählte 200.000 Mann": an army without a country is the one army the article knows, else itself."""
        bodies, clauses = self.language.list("naming.bodies"), item.sentence.clauses
        for index, token in enumerate(item.sentence.tokens[: item.amount.begin]):
            if token.lower in bodies and clauses[index] == clauses[item.index] and self.naming.approach(item.sentence, index).role is Role.BARE:
                return self.main_party if self.main_party is not NOBODY else Whose(token.text, None)
        return NOBODY

    def _other_side(self, item: Counted) -> Whose:
        """"the other side", "die Gegenseite", "der Gegner": not the party spoken of last."""
        if not any(mark.last < item.amount.begin or self._same_clause(item, mark.first) for mark in item.sentence.marks("other_side")):
            return NOBODY
        last = self._last_mentioned(item.sentence)
        ranked = self._ranked
        return next((whose for whose in ranked if whose.id != last), NOBODY) if last else NOBODY

    def _same_clause(self, item: Counted, index: int) -> bool:
        return item.sentence.clauses[index] == item.sentence.clauses[item.index]

    def _last_mentioned(self, sentence: Sentence) -> str | None:
        current = sentence.previous
        while current is not None and sentence.index - current.index <= LOOK_BACK:
            told = [other for other in self.by_sentence.get(current.index, ()) if self.is_armed(other)]
            if told and (code := self.of(told[-1]).id):
                return code
            named = [named.id for named in self.parties(current) if named.id]
            if named:
                return named[-1]
            current = current.previous
        return None

    @cached_property
    def _ranked(self) -> list[Whose]:
        """The parties of the article, most named first."""
        weights: Counter[Whose] = Counter()
        for sentence in self.naming.reading.sentences[: max(item.sentence.index for item in self.items) + 1]:
            weights.update(Whose(named.name, named.id) for named in self.parties(sentence) if named.id)
        return [whose for whose, _ in weights.most_common()]

    def _own_side(self, item: Counted) -> Whose:
        """"his own army's medics had treated 370,000 wounded": the speaker's side."""
        if not any(self._same_clause(item, mark.first) for mark in item.sentence.marks("own_side")):
            return NOBODY
        sentence: Sentence | None = item.sentence
        while sentence is not None and item.sentence.index - sentence.index <= LOOK_BACK:
            speakers = [named for named in self.parties(sentence) if named.speaks or named.says]
            if speakers:
                return Whose(speakers[-1].name, speakers[-1].id)
            sentence = sentence.previous
        return NOBODY


def _country(mark: Mark) -> Whose:
    return Whose(str(mark.value["name"]), str(mark.value["id"]))
