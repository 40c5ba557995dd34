"""Where: the place of what is counted.

The phrase that locates the figure ("in der Region Kursk", "near Mandalay") is looked for from near to far: in brackets
around it, in its clause, in its sentence, in what it leans on, in the paragraph, in the text so far, and last in what the
article as a whole is about. What a name costs says how far it stands and how well it locates; see `Price`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from ..reading import Sentence
from ..text import MARK_KIND
from .kinds import HARM, Counted
from .approach import Role
from .naming import Named, Naming

LOOK_BACK = 6  # sentences behind which a place is forgotten
SECTION = 12  # sentences a heading may stand above
OPENING = 4  # sentences that say what an article is about
HEAD = 3  # how much more a name counts there, or in the title
FAR = 10  # tokens, and what a topic at the head of its sentence costs at most: "In Hilla, einer Stadt südlich von Bagdad, starben …"
SIDES = ("troops", "area", "casualties")  # kinds told of a party: a country that acts is no place of theirs
SAYING = ("verb", "participle")  # forms of attributions with a verb
MOVING = ("troops", "displaced")  # kinds that go somewhere: "nach Russland geschickt", "fled to Chad"


class Price(IntEnum):
    """What it costs to take a name for the place of a figure. Up to LIMIT it is taken before the text around is asked."""

    AT_ONCE = 0  # right behind what is counted: "drei Tote in Köln"
    BEHIND = 2  # a place behind the figure, with words between
    BORDER = 12  # each clause border between
    ANOTHER = 9  # each other figure between
    BARE = 5  # "Sinzig trauert um 13", "Germany's dead"
    OF = 7  # "the people of Goma"
    FROM = 26  # "zwölf Schüler aus Toyama": where somebody comes from
    TOWN = 8  # "die Münchner Demonstration"
    ORIENTED = 8  # on top, "90 Kilometer nördlich von Bagdad": beside it, not in it
    WEAK = 16  # "der ägyptische Busunfall", "die Kölner Polizei": only an adjective
    LIMIT = 38
    OTHER = 50  # "im Kampf gegen Russland"
    DATELINE = 59  # "KYIV –": good for an article that names no other place
    SPEAKER = 60  # "sagte er in Genf"


class Place(NamedTuple):
    """A place: its name as printed, and its ISO 3166 code where it is a country."""

    name: str
    id: str | None = None


class Candidate(NamedTuple):
    """A place a sentence names: where its phrase begins, the tokens of its name, and what it costs before distance."""

    start: int
    first: int
    last: int
    place: Place
    price: int
    role: Role
    seat: bool = False  # a capital: where much is said and little happens


def places_of(items: Sequence[Counted]) -> list[Place | None]:
    """The place of each counted item, in text order."""
    if not items:
        return []
    finder = Whereabouts(Naming(items[0].sentence.reading), items)
    return [finder.of(item) for item in items]


class Whereabouts:
    """Finds the places of the figures of one article."""

    def __init__(self, naming: Naming, items: Sequence[Counted]) -> None:
        self.naming, self.items = naming, items
        language = naming.language
        self.joiners = naming.joiners
        self.here = language.list("naming.here")
        self.capitals = language.list("naming.capitals")
        self.lands = language.list("naming.lands")
        self.definite = language.list("naming.definite")
        self.countries = language.section("countries")
        self.sentences = naming.reading.sentences
        self.read = sorted({*range(min(OPENING, len(self.sentences))), *(item.sentence.index for item in items)})
        self.by_sentence: dict[int, list[Counted]] = defaultdict(list)
        for item in items:
            self.by_sentence[item.sentence.index].append(item)
        self._known: dict[int, Place | None] = {}
        self._candidates: dict[int, list[Candidate]] = {}

    def of(self, item: Counted) -> Place | None:
        """The place of a counted item, by the first rule that knows it."""
        if id(item) not in self._known:
            self._known[id(item)] = None  # what leans on itself has no place
            self._known[id(item)] = next(filter(None, (rule(item) for rule in self._rules())), None)
        return self._known[id(item)]

    def _rules(self) -> tuple[Callable[[Counted], Place | None], ...]:
        """From the evidence nearest to the number to the farthest."""
        return (
            self._in_front_of_bracket, self._in_sentence, self._of_antecedent, self._of_neighbour, self._of_label, self._of_article,
        )  # fmt: skip

    # ---------------------------------------------------------------------------------------------------------- the rules

    def _in_front_of_bracket(self, item: Counted) -> Place | None:
        """"Heidelberg (ungefähr 18.000), Ulm (…)": the name the bracket belongs to."""
        tokens, bracket = item.sentence.tokens, item.amount.begin - 1
        if bracket < 1 or tokens[bracket].text != "(":
            return None
        for candidate in self.candidates(item.sentence):
            if candidate.last == bracket - 1:
                return candidate.place
        token = tokens[bracket - 1]
        return Place(token.text) if not item.phrase.unit and self.naming.place_names.is_bare_name(token) else None

    def _in_sentence(self, item: Counted) -> Place | None:
        """The cheapest name of the sentence, unless all cost too much."""
        priced = [(self._price(item, candidate), candidate.first, candidate.place) for candidate in self.candidates(item.sentence)]
        priced += [(self._distance(item, index, index), index, place) for index, place in self._pointed(item)]
        best = min(priced, key=lambda entry: entry[:2], default=None)
        return best[2] if best and best[0] <= Price.LIMIT else None

    def _of_antecedent(self, item: Counted) -> Place | None:
        """"davon 600", "die Polizei sprach von 4.000": where the figure was that this one leans on, if it stands near."""
        whole = item.antecedent
        return self.of(whole) if whole is not None and 0 <= item.sentence.index - whole.sentence.index <= 1 else None

    def _of_neighbour(self, item: Counted) -> Place | None:
        """"die Zahl der Toten liegt bei 56, etwa 120 wurden verletzt": one blow hits many, in one place."""
        before = [other for other in self.by_sentence[item.sentence.index] if other.index < item.index]
        return self.of(before[-1]) if before and item.kind in HARM and before[-1].kind in HARM else None

    def _of_label(self, item: Counted) -> Place | None:
        """"Bayern: Abbruch in München": the last place of the heading the paragraph stands under."""
        heading = self._heading(item.sentence)
        found = self._certain(heading, item.kind) if heading else []
        return found[-1].place if found else None

    def _heading(self, sentence: Sentence) -> Sentence | None:
        """The nearest line without a full stop above a sentence; the article's own headline is no label."""
        current = sentence.previous
        while current is not None and sentence.index - current.index <= SECTION:
            if current.is_heading:
                return current if current.index else None
            current = current.previous
        return None

    def _of_article(self, item: Counted) -> Place | None:
        """What the article is about: the place its opening and its figures name most."""
        return self._most_named(item.kind) or self._most_named(None) or self._first_named()

    def _has_sides(self, kind: str | None) -> bool:
        """Burnt land has no parties, won land has: unless the article tells of a war, only troops take sides."""
        return kind == "troops" or kind in SIDES and self.naming.tells_of_war

    def _speaks_of_itself(self, sentence: Sentence, candidate: Candidate) -> bool:
        """"die türkische Katastrophenschutzbehörde", "Myanmar's government": a state counts the dead of its own disasters."""
        if candidate.place.id in self.event_countries:
            return True
        authorities = tuple(self.naming.language.list("naming.authorities"))
        return any(token.lower.endswith(authorities) for token in sentence.tokens[candidate.last + 1 : candidate.last + 4])

    @cached_property
    def event_countries(self) -> frozenset[str]:
        """The countries something is told to have happened in."""
        found = (candidate for index in self.read for candidate in self._certain(self.sentences[index], None))
        return frozenset(candidate.place.id for candidate in found if candidate.place.id and candidate.role is Role.WITHIN)

    def _most_named(self, kind: str | None, lands: bool = False) -> Place | None:
        """The place most certain names tell of, those of the opening and the title before others."""
        weights: Counter[Place] = Counter()
        title = self.naming.reading.article.title or ""
        for index in self.read:
            for candidate in self._certain(self.sentences[index], kind):
                if candidate.place.id or not lands:
                    located = candidate.role is Role.WITHIN
                    weights[candidate.place] += (HEAD if index < OPENING else 1) * (2 if located else 1)
        for candidate in (candidate for sentence in self.sentences[:OPENING] for candidate in self.candidates(sentence)):
            if candidate.price == Price.DATELINE and not self._has_sides(kind):
                weights[candidate.place] += HEAD
        for place in weights:
            weights[place] += HEAD * (place.name in title)
        return weights.most_common(1)[0][0] if weights else None

    def _first_named(self) -> Place | None:
        """For want of anything better: a dateline, an adjective."""
        found = (self.candidates(sentence) for sentence in self.sentences[:OPENING])
        return next((candidates[0].place for candidates in found if candidates), None)

    # ------------------------------------------------------------------------------------------------------------- prices

    def _price(self, item: Counted, candidate: Candidate) -> int:
        price = candidate.price + self._distance(item, candidate.first, candidate.last)
        if candidate.price >= Price.SPEAKER and not self._has_sides(item.kind) and self._speaks_of_itself(item.sentence, candidate):
            price += Price.WEAK - Price.SPEAKER
        if candidate.start == 0 and candidate.role is Role.WITHIN:
            price = min(price, candidate.price + FAR)
        if candidate.role is Role.OF and candidate.start == item.end + 1:
            price -= Price.OF  # "the 20,000 inhabitants of Yellowknife"
        if candidate.role is Role.TOWARDS:
            price += -Price.BARE if item.kind in MOVING or self._has_sides(item.kind) else Price.FROM
        elif self._has_sides(item.kind) and candidate.place.id and candidate.role in (Role.BARE, Role.FROM, Role.OF):
            price += Price.SPEAKER
        elif candidate.role is Role.FROM and item.kind in ("displaced", "crowd"):
            price -= Price.FROM  # "bis zu 3000 aus Würzburg", "fled from Goma"
        return price

    def _distance(self, item: Counted, first: int, last: int) -> int:
        """How far a name stands from a figure: tokens, clause borders and other figures between."""
        clauses = item.sentence.clauses
        before = last < item.amount.begin
        gap = item.amount.begin - last - 1 if before else max(0, first - item.end - 1)
        low, high = (last, item.amount.begin) if before else (item.end, first)
        between = sum(1 for other in self.by_sentence[item.sentence.index] if low < other.index < high)
        borders = abs(clauses[first] - clauses[item.index])
        price = min(gap, FAR) + Price.BORDER * borders + Price.ANOTHER * between
        if not before:
            price += Price.AT_ONCE if gap <= 2 and not between else Price.BEHIND
        return price

    # ---------------------------------------------------------------------------------------------------------- candidates

    def candidates(self, sentence: Sentence) -> list[Candidate]:
        """The places a sentence names, in order; "in der Türkei und in Syrien" is one place of two."""
        found = self._candidates.get(sentence.index)
        if found is None:
            single = [self._candidate(sentence, named) for named in self.naming.names(sentence)]
            found = self._candidates[sentence.index] = self._coordinated(sentence, list(filter(None, single)))
        return found

    def _certain(self, sentence: Sentence, kind: str | None) -> list[Candidate]:
        """The places something can be told to have happened at; of a war's parties only those a preposition makes a place."""
        found = [candidate for candidate in self.candidates(sentence) if candidate.price <= Price.TOWN]
        if not self._has_sides(kind):
            return found
        return [candidate for candidate in found if not candidate.seat and (candidate.role is Role.WITHIN or not candidate.place.id)]

    def _candidate(self, sentence: Sentence, named: Named) -> Candidate | None:
        if named.form == "forces" or named.is_adjective and self._is_counted(sentence, named):
            return None
        place, price = Place(named.name, named.id), self._price_of_role(sentence, named)
        if named.form == "town":
            price = Price.WEAK if named.speaks else Price.TOWN
        if named.is_adjective:
            if self._seat_follows(sentence, named):
                seats = self.countries.get(named.id or "", {}).get("seats") or [named.name]
                place = Place(seats[0], named.id)
            elif named.region and named.role is not Role.OTHER:
                return Candidate(named.start, named.first, named.last, place, 0, Role.WITHIN)  # "478 km² ukrainisches Gebiet"
            else:
                price = max(price, Price.WEAK)
        if self.naming.is_dateline(sentence, named):
            price = Price.DATELINE
        elif self._is_government(named) or self._is_said_there(sentence, named) or named.speaks and named.form != "town":
            price += Price.SPEAKER
        return Candidate(named.start, named.first, named.last, place, price, named.role, named.form == "seats")

    def _is_counted(self, sentence: Sentence, named: Named) -> bool:
        """"zwei deutsche Touristen": whose, not where."""
        return any(item.amount.begin <= named.first <= item.end for item in self.by_sentence.get(sentence.index, ()))

    def _is_said_there(self, sentence: Sentence, named: Named) -> bool:
        """"sagte er am Montag in Genf, …": a verb of saying in the clause, and the figure in another."""
        clause, told = sentence.clauses[named.first], self.by_sentence.get(sentence.index, ())
        if named.role is not Role.WITHIN or not told or any(sentence.clauses[item.index] == clause for item in told):
            return False
        return any(mark.value.get("form") in SAYING and clause in (sentence.clauses[mark.first], sentence.clauses[mark.last]) for mark in sentence.marks("attributions"))

    def _is_government(self, named: Named) -> bool:
        """"Kiew beansprucht", "Tripoli reported", "the White House": a capital that acts is no place."""
        if named.form != "seats":
            return False
        return named.role is Role.BARE or named.name != next(iter(self.countries.get(named.id or "", {}).get("seats", ())), named.name)

    def _price_of_role(self, sentence: Sentence, named: Named) -> int:
        role = named.role
        if role is Role.WITHIN:
            return Price.ORIENTED if named.oriented else 0
        return {Role.TOWARDS: Price.BARE, Role.FROM: Price.FROM, Role.OF: Price.OF, Role.BARE: Price.BARE}.get(role, Price.OTHER)

    def _seat_follows(self, sentence: Sentence, named: Named) -> bool:
        """"in der thailändischen Hauptstadt": the capital without its name."""
        index = named.last + 1
        return index < len(sentence.tokens) and sentence.tokens[index].lower in self.capitals

    def _pointed(self, item: Counted) -> Iterator[tuple[int, Place]]:
        """"dort", "in the region", "im Land": words that point at a place named before."""
        sentence = item.sentence
        for index, token in enumerate(sentence.tokens):
            if token.lower in self.here or self._points(sentence, index):
                place = self._most_named(item.kind, lands=True) if token.lower in self.lands else self._last_named(sentence, index)
                if place:
                    yield index, place

    def _points(self, sentence: Sentence, index: int) -> bool:
        """A region word with a definite article and a preposition, and no name behind it."""
        tokens = sentence.tokens
        if not self.naming.regions.holds(tokens[index].lower) or index < 1 or tokens[index - 1].lower not in self.definite:
            return False
        approach = self.naming.approach(sentence, index)
        if approach.role not in (Role.WITHIN, Role.TOWARDS):
            return False
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is None or following.kind == MARK_KIND or not (following.is_capital or following.lower in self.naming.links | self.naming.articles)

    def _last_named(self, sentence: Sentence, index: int) -> Place | None:
        """The last place named before this word."""
        current: Sentence | None = sentence
        while current is not None and sentence.index - current.index <= LOOK_BACK:
            for candidate in reversed(self.candidates(current)):
                if candidate.price <= Price.FROM and candidate.price != Price.WEAK and (current is not sentence or candidate.last < index):
                    return candidate.place
            current = current.previous
        return None

    def _coordinated(self, sentence: Sentence, found: list[Candidate]) -> list[Candidate]:
        """Joins what is one place in two names: "in der Türkei und in Syrien", "in Kamen im Kreis Unna"."""
        joined: list[Candidate] = []
        for candidate in found:
            before = joined[-1] if joined else None
            if before is None or before.price > Price.BARE or candidate.price > Price.BARE:
                joined.append(candidate)
            elif self._lies_within(sentence, before, candidate):
                joined[-1] = before._replace(last=candidate.last)
            elif self._linked(sentence, before, candidate):
                both = Place(f"{before.place.name}, {candidate.place.name}")
                joined[-1] = before._replace(last=candidate.last, place=both)
            else:
                joined.append(candidate)
        return joined

    def _lies_within(self, sentence: Sentence, before: Candidate, candidate: Candidate) -> bool:
        """"auf der Insel Shikoku im Südwesten Japans", "in Mandalay, Myanmar": the second says where the first is."""
        if before.role is not Role.WITHIN or candidate.role not in (Role.WITHIN, Role.BARE):
            return False
        if candidate.start == before.last + 1:
            return True
        comma = candidate.start == before.last + 2 and sentence.tokens[before.last + 1].text in ",("
        return comma and candidate.role is Role.BARE and bool(candidate.place.id) and not before.place.id

    def _linked(self, sentence: Sentence, before: Candidate, candidate: Candidate) -> bool:
        between = [token.lower for token in sentence.tokens[before.last + 1 : candidate.first]]
        small = self.joiners | self.naming.language.list("naming.within") | self.naming.articles
        return 0 < len(between) <= 4 and any(word in self.joiners for word in between) and all(word in small for word in between)
