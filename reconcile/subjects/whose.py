"""Whose: the nationality, side or group of those counted.

What the noun phrase itself says comes first ("nordkoreanische Soldaten", "Talibankämpfer", "68 Kinder"), then what hangs
on it ("Soldaten aus Nordkorea"). Where an article tells of armies, a figure that says nothing itself is the party's that
acts in its clause ("Nordkorea hat … geschickt"), or of whoever was spoken of before. Who speaks is never who is counted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property

from ..packs import Mark
from ..reading import Sentence
from ..text import WORD_KIND, Token
from .approach import Role
from .counted import HARM, Counted
from .naming import Named, Naming
from .parties import NOBODY, Actor, Parties, Whose
from .phrase import Found

BEHIND = 7  # tokens behind the noun that may still say whose: "Angehörige nordkoreanischer Spezialeinheiten"
LOOK_BACK = 8  # sentences a party is carried on
OPENING = 4  # sentences that say what an article is about
DOMINANT = 2  # how many times as often as any other the party of an article is named
COUNTED = 3  # how much more a party counts that is counted, or stands with its army
NEAR = 3  # sentences in which losses without an owner are those of the army spoken of
AHEAD = 7  # tokens from a number to the noun that is said of it: "zwei der Getöteten waren demnach Frauen"
OWNER = 4  # tokens from a noun to its owner: "Mitglieder der Reisegruppe"
BORDER = 12  # what a clause border costs between a party and a figure
WEIGHED = 8  # parties before and behind a figure that are weighed against each other
LOST = (*HARM, "casualties", "captured")

Rule = Callable[[Counted], Whose]


def subjects_of(items: Sequence[Counted], naming: Naming) -> list[Whose]:
    """The subject of each counted item, in text order."""
    finder = Subjects(naming, items)
    return [finder.of(item) for item in items]


class Subjects:
    """Finds the subjects of the figures of one article."""

    def __init__(self, naming: Naming, items: Sequence[Counted]) -> None:
        self.naming, self.language, self._items = naming, naming.language, items
        self.parties = Parties(naming)
        self._by_sentence: dict[int, list[Counted]] = defaultdict(list)
        for item in items:
            self._by_sentence[item.sentence.index].append(item)
        self._with_losses: dict[int, bool] = {}
        self._armed = self._find_armed()
        self._known: dict[int, Whose] = {}

    def _list(self, name: str) -> frozenset[str]:
        return self.language.list("naming." + name)

    def of(self, item: Counted) -> Whose:
        """The subject of a counted item, by the first rule that knows it."""
        if id(item) not in self._known:
            self._known[id(item)] = NOBODY  # what leans on itself is nobody's
            self._known[id(item)] = _first(self._rules(item), item)
        return self._known[id(item)]

    def _rules(self, item: Counted) -> tuple[Rule, ...]:
        """From what the phrase says to what the text was speaking of. Only armies and their land have a party by context."""
        own = (*self._of_phrase, self._possessor, self._said_of, self._part_of_named, self._shared_noun)
        if not self.is_armed(item):
            return (*own, self._others, self._printed, self._of_antecedent, self._of_neighbour, self._origin)
        near = (self._irregulars, self._other_side, self._in_clause, self._own_side, self._of_antecedent)
        return (*own, *near, self._body, self._in_sentence, self._spoken_of, self._printed)

    @property
    def _of_phrase(self) -> tuple[Rule, ...]:
        return self._in_phrase, self._in_compound, self._behind

    # ------------------------------------------------------------------------------------------------------ whose is armed

    def is_armed(self, item: Counted) -> bool:
        """Troops, and in an article on a war land, losses, and the dead of whom nothing else is said."""
        return id(item) in self._armed

    def _find_armed(self) -> frozenset[int]:
        armed: set[int] = set()
        before: Counted | None = None  # losses without an owner are those of the army spoken of right before
        for item in self._items:
            follows = before is not None and id(before) in armed and item.sentence.index - before.sentence.index <= NEAR
            troops = item.kind == "troops" or item.phrase.noun_kind == "troops"
            if (
                troops
                or (follows and self._goes_on(item, before))
                or (self.naming.tells_of_war and self._are_losses(item, follows))
            ):
                armed.add(id(item))
            before = item
        return frozenset(armed)

    def _goes_on(self, item: Counted, before: Counted | None) -> bool:
        """"2,461 troops dead and more than 20,000 wounded": one army's dead and wounded."""
        if before is None or before.sentence is not item.sentence or item.kind not in HARM:
            return False
        return item.phrase.noun_kind in (None, *HARM) and item.sentence.clauses[before.index] == item.sentence.clauses[item.index]

    def _are_losses(self, item: Counted, follows: bool) -> bool:
        """"600 Gefallene", "43,000 dead": losses of the army the text speaks of, unless they are called people."""
        if item.kind in ("area", "casualties") or self._head(item) in self._list("fallen"):
            return True
        if item.kind not in LOST or item.phrase.noun_kind not in (None, *HARM, "casualties"):
            return False
        return follows or self._speaks_of_losses(item.sentence)

    def _speaks_of_losses(self, sentence: Sentence) -> bool:
        """"die Verluste Nordkoreas", "the losses of the army"."""
        if sentence.index not in self._with_losses:
            losses = self._list("losses")
            self._with_losses[sentence.index] = any(token.lower in losses for token in sentence.tokens)
        return self._with_losses[sentence.index]

    def _head(self, item: Counted) -> str:
        """The noun that is counted, folded; "" where there is none."""
        return item.sentence.tokens[item.phrase.last].lower if item.phrase.last >= 0 else ""

    def _before(self, item: Counted) -> Counted | None:
        """The figure before this one in its sentence."""
        items = self._by_sentence[item.sentence.index]
        at = bisect_left(items, item.index, key=lambda other: other.index)
        return items[at - 1] if at else None

    # --------------------------------------------------------------------------------------------------- the phrase itself

    def _in_phrase(self, item: Counted) -> Whose:
        """"2.000 nordkoreanische Soldaten", "13 American service members", "850 Bundeswehr soldiers"."""
        if item.phrase.country:
            return Whose(str(item.phrase.country.value["name"]), str(item.phrase.country.value["id"]))
        for named in self._parties_from(item, item.amount.last + 1):
            return Whose(named.name, named.id) if named.first <= item.end else NOBODY
        return NOBODY

    def _parties_from(self, item: Counted, index: int) -> Sequence[Named]:
        """The parties at or behind a token of the figure's sentence, a few of them."""
        parties = self.parties.of(item.sentence)
        at = bisect_left(parties, index, key=lambda named: named.first)
        return parties[at : at + WEIGHED]

    def _in_compound(self, item: Counted) -> Whose:
        """"Nordkorea-Soldaten", "Talibankämpfer", "NATO-Soldaten": the first part of the noun."""
        return self._compound(item.sentence, item.phrase.last) if item.phrase.last >= 0 else NOBODY

    def _compound(self, sentence: Sentence, index: int) -> Whose:
        prefix, dash, _ = sentence.tokens[index].text.partition("-")
        if not dash:
            head = next((head for head in self._list("heads_of_armies") if prefix.lower().endswith(head)), prefix)
            prefix = prefix[: len(prefix) - len(head)]
        for phrase in self.language.lexicon.lookup(prefix.lower()) if prefix[:1].isupper() else ():
            if (
                phrase.section in ("countries", "forces")
                and len(phrase.elements) == 1
                and phrase.value.get("form") != "adjectives"
            ):
                return Whose(str(phrase.value["name"]), phrase.value.get("id"))
        return NOBODY

    def _behind(self, item: Counted) -> Whose:
        """"Soldaten aus Nordkorea", "soldiers of the North Korean army", "Angehörige nordkoreanischer Spezialeinheiten"."""
        owners = self._list("owners")
        for named in self._parties_from(item, item.end + 1):
            between = item.sentence.tokens[item.end + 1 : named.first]
            if len(between) > BEHIND or not all(self._leads_on(token.lower, token.kind) for token in between):
                break
            led = any(token.lower in owners for token in between)
            if led or (named.is_adjective and not between) or (named.form == "forces" and between):
                return NOBODY if self.parties.is_scenery(item.sentence, named) else Whose(named.name, named.id)
        return self._compound_behind(item)

    def _leads_on(self, word: str, kind: str) -> bool:
        """What may stand between a noun and its owner."""
        if kind != WORD_KIND:
            return word in '„“"»«'
        return word in self._list("owners") or word in self.naming.articles or word in self._list("members")

    def _compound_behind(self, item: Counted) -> Whose:
        """"die 17.000 Mann starke UN-Friedensmission"."""
        for index, token in enumerate(item.sentence.tokens[item.end + 1 : item.end + 1 + OWNER], item.end + 1):
            if token.is_capital:
                return self._compound(item.sentence, index)
            if token.lower not in self._list("owners"):
                break
        return NOBODY

    def _possessor(self, item: Counted) -> Whose:
        """"Russia's 200,000 soldiers", "Nordkoreas 12.000 Soldaten": the owner right before the number."""
        if not self.is_armed(item):
            return NOBODY
        for named in self._parties_from(item, item.amount.begin - WEIGHED):
            if (
                named.last == item.amount.begin - 1
                and named.role is not Role.WITHIN
                and self.naming.is_possessive(item.sentence, named)
            ):
                return Whose(named.name, named.id)
        return NOBODY

    def _said_of(self, item: Counted) -> Whose:
        """"384 were children", "zwei der Getöteten waren Frauen", "acht von ihnen Kinder": the noun said of the number."""
        partial = item.phrase.found is Found.PART or bool(item.part)
        if not partial and item.phrase.found is not Found.NOTHING and item.phrase.noun_kind not in HARM:
            return NOBODY
        copula, tokens = False, item.sentence.tokens
        for index in range(item.end + 1, min(item.end + 1 + AHEAD, len(tokens))):
            mark = self._noun_at(item.sentence, index)
            if mark is not None and (copula or partial) and self._is_group(mark, item):
                return Whose(item.sentence.words(mark.first, mark.last).removesuffix("'s"), None)
            copula = copula or tokens[index].lower in self.language.list("auxiliaries")
            if mark is None and not self._may_precede(tokens[index], copula):
                return NOBODY
        return NOBODY

    def _may_precede(self, token: Token, copula: bool) -> bool:
        """What may stand before the noun said of a number: "der Getöteten waren", and behind the verb any adverb or adjective."""
        if token.lower in self._said_between:
            return True
        return copula and token.kind == WORD_KIND and token.text[:1].islower() and token.lower not in self.naming.stops

    @cached_property
    def _said_between(self) -> frozenset[str]:
        lists = ("partitive", "pronouns", "auxiliaries", "articles")
        return self._list("said_between").union(*(self.language.list(name) for name in lists))

    def _shared_noun(self, item: Counted) -> Whose:
        """"260 getötete und 1.630 verwundete Zivilisten": the noun stands behind the second number."""
        following = self._behind_item(item)
        if following is None or item.phrase.attribute is None or item.phrase.noun is not None:
            return NOBODY
        between = item.sentence.tokens[item.end + 1 : following.amount.begin]
        return self._printed(following) if len(between) == 1 and between[0].lower in self.naming.joiners else NOBODY

    def _behind_item(self, item: Counted) -> Counted | None:
        """The figure behind this one in its sentence."""
        items = self._by_sentence[item.sentence.index]
        at = bisect_left(items, item.index + 1, key=lambda other: other.index)
        return items[at] if at < len(items) else None

    def _noun_at(self, sentence: Sentence, index: int) -> Mark | None:
        """The noun that begins at a token."""
        marks = sentence.marks("nouns")
        at = bisect_left(marks, index, key=lambda mark: mark.first)
        return marks[at] if at < len(marks) and marks[at].first == index else None

    def _part_of_named(self, item: Counted) -> Whose:
        """"Of the officers, 14 needed treatment": the whole opens the sentence."""
        if item.phrase.found is Found.NOUN or item.sentence.tokens[0].lower not in self._list("openers_of_wholes"):
            return NOBODY
        for index in range(1, min(item.amount.begin, OWNER)):
            mark = self._noun_at(item.sentence, index)
            if mark and mark.last < item.amount.begin and self._is_group(mark, item):
                return Whose(item.sentence.words(mark.first, mark.last), None)
        return NOBODY

    # -------------------------------------------------------------------------------------------------------------- groups

    def _is_group(self, mark: Mark, item: Counted) -> bool:
        """A noun that tells who they are: "Kinder", "police officers"; not "people", nor what befell them or what they do."""
        kind, word = str(mark.value["kind"]), item.sentence.tokens[mark.last].lower
        if kind in ("thing", "area", "casualties", *HARM) or word in self._list("generic_people"):
            return False
        return kind != item.kind or kind in ("captured", "troops") or word in self._list("flights")

    def _printed(self, item: Counted) -> Whose:
        """"68 Kinder", "12 police officers", "45 Mitglieder seiner Gemeinde": the noun as printed, unless it is *people*."""
        phrase, head = item.phrase, self._head(item)
        if item.kind == "area" or phrase.last < 0 or phrase.found not in (Found.NOUN, Found.UNKNOWN):
            return NOBODY
        if not (self._is_group(phrase.noun, item) if phrase.noun else head.endswith(tuple(self._list("plurals")))):
            return NOBODY
        if head in self._list("events_of_people") or head in self._list("generic_people"):
            return NOBODY
        return Whose(item.sentence.words(self._start_of_noun(item), self._with_owner(item)), None)

    def _start_of_noun(self, item: Counted) -> int:
        """The first token of "police officers": English writes its compounds in several words."""
        first = item.phrase.first
        while not self.naming.large_nouns and first - 1 > item.amount.last and self._noun_at(item.sentence, first - 1):
            first -= 1
        return first

    def _with_owner(self, item: Counted) -> int:
        """The last token of "Mitglieder der Reisegruppe": a member is told by what it is a member of."""
        tokens, last = item.sentence.tokens, item.phrase.last
        if self._head(item) not in self._list("members"):
            return last
        index = last + 1
        while (
            index < len(tokens)
            and index < last + AHEAD
            and (tokens[index].lower in self._list("owners") or tokens[index].lower in self.naming.articles)
        ):
            index += 1
        closes = index > last + 1 and index < len(tokens) and tokens[index].kind == WORD_KIND
        return index if closes and (tokens[index].is_capital or not self.naming.large_nouns) else last

    def _irregulars(self, item: Counted) -> Whose:
        """"drei Aufständische", and in a war "12 Zivilisten": they are no country's; "12 Soldaten" are somebody's."""
        if item.phrase.noun_kind == "troops" or item.kind == "troops":
            return self._printed(item) if self._head(item).endswith(tuple(self._list("irregulars"))) else NOBODY
        return NOBODY if self._head(item) in self._list("men_of_armies") else self._printed(item)

    # ------------------------------------------------------------------------------------------------------- other figures

    def _of_antecedent(self, item: Counted) -> Whose:
        """"davon 600 in Kursk", "97 weitere": those of the figure this one leans on."""
        return self.of(item.antecedent) if item.antecedent is not None else NOBODY

    def _others(self, item: Counted) -> Whose:
        """"18 others were injured", "vier weitere": the same people as in the figure before."""
        if self._head(item) not in self._list("others"):
            return NOBODY
        before, sentence = self._before(item), item.sentence
        if before is None and not sentence.opens_paragraph:
            before = next(reversed(self._by_sentence.get(sentence.index - 1, [])), None)
        return self.of(before) if before else NOBODY

    def _of_neighbour(self, item: Counted) -> Whose:
        """"673 Journalisten wurden festgenommen, 29 entführt": a number without a noun goes on with the one before."""
        before = self._before(item)
        if before is None or item.phrase.noun is not None or before.phrase.noun_kind in HARM:
            return NOBODY
        return self.of(before)

    def _origin(self, item: Counted) -> Whose:
        """"27,400 people crossed into Chad from Sudan": those who flee are told by where they come from."""
        clauses = item.sentence.clauses
        for named in self.parties.of(item.sentence) if item.kind == "displaced" else ():
            if named.id and named.role is Role.FROM and clauses[named.first] == clauses[item.index] and not named.speaks:
                return Whose(named.name, named.id)
        return NOBODY

    # ------------------------------------------------------------------------------------------------- the party that acts

    def _in_clause(self, item: Counted) -> Whose:
        """"Nordkorea hat rund 10.000 Soldaten geschickt": a party that acts in the clause of the number."""
        return self._cheapest(item, BORDER)

    def _in_sentence(self, item: Counted) -> Whose:
        """"während Russland 507 eroberte, …": a party that acts in another clause of the sentence."""
        return self._cheapest(item, None)

    def _cheapest(self, item: Counted, limit: int | None) -> Whose:
        """The actor that costs least by clause borders and words between."""
        costs = [
            (self._cost(item, actor), actor.named.first, actor.whose)
            for actor in self._actors_around(item)
            if not self._is_of_another(item, actor.named)
        ]
        best = min(costs, default=None)
        return best[2] if best and (limit is None or best[0] < limit) else NOBODY

    def _actors_around(self, item: Counted) -> Sequence[Actor]:
        actors = self.parties.actors(item.sentence, item.kind or "")
        at = bisect_left(actors, item.index, key=lambda actor: actor.named.first)
        return actors[max(0, at - WEIGHED) : at + WEIGHED]

    def _cost(self, item: Counted, actor: Actor) -> int:
        named, clauses = actor.named, item.sentence.clauses
        gap = item.amount.begin - named.last if named.last < item.amount.begin else named.first - item.end + 1
        return actor.price + min(gap, BORDER - 1) + BORDER * abs(clauses[named.first] - clauses[item.index])

    def _is_of_another(self, item: Counted, named: Named) -> bool:
        """"2.000 Soldaten, davon 780 der Bundeswehr": another figure stands between, and the party with it."""
        items = self._by_sentence[item.sentence.index]
        low, high = sorted((named.first, item.index))
        at = bisect_left(items, low + 1, key=lambda other: other.index)
        return named.start > 0 and at < len(items) and items[at].index < high

    def _body(self, item: Counted) -> Whose:
        """"die Armee zählte 200.000 Mann": an army without a country is the one army the article knows, else itself."""
        bodies, sentence = self._list("bodies"), item.sentence
        for index in range(item.amount.begin - 1, -1, -1):
            if sentence.clauses[index] != sentence.clauses[item.index]:
                break
            if sentence.tokens[index].lower in bodies and self.naming.approach(sentence, index).role is Role.BARE:
                return self._main_party if self._main_party is not NOBODY else Whose(sentence.tokens[index].text, None)
        return NOBODY

    # ------------------------------------------------------------------------------------------------------ carried parties

    def _spoken_of(self, item: Counted) -> Whose:
        """"diese Truppen", "4.000 seien gefallen": the party of the last figure, or an army spoken of since."""
        before = self._before(item)
        if before and self.is_armed(before) and (whose := self.of(before)).name:
            return whose
        for sentence in _back_from(item.sentence):
            told = self._told(sentence)
            if told.id:
                return told
            actor = next((actor for actor in self.parties.actors(sentence, item.kind or "") if actor.price < 0), None)
            if actor:
                return actor.whose
        return self._main_party

    def _told(self, sentence: Sentence) -> Whose:
        """The party of the last armed figure of a sentence."""
        last = next((item for item in reversed(self._by_sentence.get(sentence.index, ())) if self.is_armed(item)), None)
        return self.of(last) if last else NOBODY

    def _other_side(self, item: Counted) -> Whose:
        """"the other side", "die Gegenseite", "der Gegner": not the party spoken of last."""
        marks = item.sentence.marks("other_side")
        if not any(mark.last < item.amount.begin or self._in_same_clause(item, mark) for mark in marks[:WEIGHED]):
            return NOBODY
        last = self._last_mentioned(item.sentence)
        return next((whose for whose in self._ranked if whose.id != last), NOBODY) if last else NOBODY

    def _own_side(self, item: Counted) -> Whose:
        """"his own army's medics had treated 370,000 wounded": the speaker's side."""
        if not any(self._in_same_clause(item, mark) for mark in item.sentence.marks("own_side")[:WEIGHED]):
            return NOBODY
        for sentence in (item.sentence, *_back_from(item.sentence)):
            speakers = [named for named in self.parties.of(sentence) if named.speaks or named.says]
            if speakers:
                return Whose(speakers[-1].name, speakers[-1].id)
        return NOBODY

    def _in_same_clause(self, item: Counted, mark: Mark) -> bool:
        return item.sentence.clauses[mark.first] == item.sentence.clauses[item.index]

    def _last_mentioned(self, sentence: Sentence) -> str | None:
        """The country counted or named last before a sentence."""
        for current in _back_from(sentence):
            named = [named.id for named in self.parties.of(current) if named.id]
            code = self._told(current).id or (named[-1] if named else None)
            if code:
                return code
        return None

    @cached_property
    def _main_party(self) -> Whose:
        """The party the article counts, or whose armies it names, far more than any other."""
        weights: Counter[Whose] = Counter()
        sentences = self.naming.reading.sentences
        for index in sorted({*range(min(OPENING, len(sentences))), *self._by_sentence}):
            for actor in self.parties.actors(sentences[index], ""):
                weights[actor.whose] += COUNTED if self.parties.is_with_army(sentences[index], actor.named) else 1
        wholes = (item for item in self._items if not item.part)
        weights.update(whose for item in wholes for _ in range(COUNTED) if (whose := _first(self._of_phrase, item)).id)
        first, second = (*weights.most_common(2), (NOBODY, 0), (NOBODY, 0))[:2]
        return first[0] if first[1] >= DOMINANT * max(1, second[1]) else NOBODY

    @cached_property
    def _ranked(self) -> Sequence[Whose]:
        """The countries of the article, most named first."""
        last = max(self._by_sentence)
        named = (named for sentence in self.naming.reading.sentences[: last + 1] for named in self.parties.of(sentence))
        return [whose for whose, _ in Counter(Whose(party.name, party.id) for party in named if party.id).most_common()]


def _first(rules: Collection[Rule], item: Counted) -> Whose:
    return next((whose for rule in rules if (whose := rule(item)) is not NOBODY), NOBODY)


def _back_from(sentence: Sentence) -> Iterator[Sentence]:
    """The sentences before, nearest first, as far as a party is carried."""
    current = sentence.previous
    while current is not None and sentence.index - current.index <= LOOK_BACK:
        yield current
        current = current.previous
