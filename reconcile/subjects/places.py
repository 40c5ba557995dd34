"""The places a sentence offers for its figures, and what each costs before any distance.

A price says how well a name locates what is counted: a preposition of place costs nothing, an adjective much, and whoever
speaks there more than the text around is worth asking for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence, Set
from enum import IntEnum
from itertools import zip_longest
from typing import NamedTuple

from ..memo import Memo, once
from ..packs import Language, Mark
from ..reading import Sentence
from ..text import MARK_KIND, NUMBER_KIND
from .approach import Role
from .counted import Counted
from .evidence import Regions
from .hints import Asked, Hints
from .naming import Named, Naming

PEOPLE = ("person", "staff", "troops", "captured")  # kinds of nouns whose adjective says whose they are
PEOPLES = ("adjectives", "people")  # forms of names that say whose somebody is
SAYING = ("verb", "participle")  # forms of attributions with a verb
DEED = 3  # tokens from a country to what it does or who does it: "Israel's massive air offensive"
LINK = 4  # tokens between two names of one place: "in Chile und in Peru"
PRESENTED = 6  # tokens from the comma that presents a speaker to the office: ", deputy head of the agency"
SUPERLATIVE = 2  # tokens from the superlative to where it holds: "das schlimmste Massaker in Europa"
MEETING = 3  # tokens from a meeting to its place: "bei einer Sitzung des Sicherheitsrats in New York"
FLED = 5  # tokens from "fled" to the place of what is fled from
BRACKET = 5  # tokens of a region in brackets, at most


# Lists of what makes a name beside it that of another place, and of what somebody is or does where he speaks.
ELSEWHERE = ("naming.former", "naming.lands", "naming.streets")
REACHED = ("naming.deciding", "naming.reached")
# How a place hangs on what people march for: "der Krieg im Irak", "die Freiheit Tibets".
CAUSED = (Role.WITHIN, Role.OF, Role.BARE)


class Price(IntEnum):
    """What it costs to take a name for the place of a figure. Up to LIMIT it is taken before the text around is asked."""

    AT_ONCE = 0  # right behind what is counted: "drei Tote in Köln"
    BEHIND = 2  # a place behind the figure, with words between
    ORIENTED = 4  # "40 Kilometer westlich von Graz": beside it, not in it
    BARE = 5  # "Sinzig trauert um 13", "Germany's dead"
    OF = 7  # "the people of Goma"
    TOWN = 8  # "die Münchner Demonstration"; up to here a name is certain
    ANOTHER = 9  # each other figure between
    BORDER = 12  # each clause border between
    WEAK = 16  # "der ägyptische Busunfall", "die Kölner Polizei": only an adjective
    FROM = 26  # "zwölf Schüler aus Toyama": where somebody comes from
    LIMIT = 38
    OTHER = 50  # "im Kampf gegen Russland"
    DATELINE = 59  # "KYIV –": good for an article that names no other place
    SPEAKER = 60  # "sagte er in Genf"


ROLES = {Role.TOWARDS: Price.BARE, Role.FROM: Price.FROM, Role.OF: Price.OF, Role.BARE: Price.BARE, Role.OTHER: Price.OTHER}


class Place(NamedTuple):
    """A place: its name as printed, and its ISO 3166 code where it is a country."""

    name: str
    id: str | None = None


UNNAMED = Place("")  # a place that the text tells from those it names, and leaves without a name: "elsewhere five died"


class Candidate(NamedTuple):
    """A place a sentence names: where its phrase begins, the tokens of its name, and what it costs before distance."""

    start: int
    first: int
    last: int
    place: Place
    price: int
    role: Role
    left: bool = False  # troops leave it
    seat: bool = False  # a capital: where much is said and little happens
    cause: bool = False  # where there is what people march for or against: "the war in Iraq"

    @property
    def is_land(self) -> bool:
        """True for a country that is itself meant, and not its capital for its government."""
        return self.place.id is not None and not self.seat


class Words:
    """Words of a language that scenes ask for again and again."""

    def __init__(self, language: Language) -> None:
        self._regions = language.made(Regions)
        self.here, self.lands = language.list("naming.here"), language.list("naming.lands")
        self.nationwide = language.list("naming.nationwide")
        self.pointing = Memo(self._may_point)
        self._lookup = language.lexicon.lookup
        self.begins_people = Memo(self._begins_people)
        self.armies = language.list("naming.armies") - language.list("naming.losses")
        self.openers = language.list("complementisers") - language.list("links")
        self.small = language.list("joiners") | language.list("articles") | language.list("naming.within")

    def _begins_people(self, word: str) -> bool:
        return any(phrase.section == "nouns" and phrase.value["kind"] in PEOPLE for phrase in self._lookup(word))

    def _may_point(self, word: str) -> bool:
        return word in self.here or word in self.lands or word in self.nationwide or self._regions.holds(word)


class Scene:
    """One sentence with the figures it holds, and the places it names."""

    def __init__(self, naming: Naming, sentence: Sentence, items: Sequence[Counted]) -> None:
        self.naming, self.sentence, self.items = naming, sentence, items
        self._words, self._hints = naming.language.made(Words), naming.language.made(Hints)
        self.indices = [item.index for item in items]

    def figures_between(self, low: int, high: int) -> int:
        """How many figures stand between two tokens, both exclusive."""
        return max(0, bisect_right(self.indices, high - 1) - bisect_right(self.indices, low))

    def figure_before(self, item: Counted) -> Counted | None:
        """The figure before this one in the sentence."""
        at = bisect_right(self.indices, item.index - 1)
        return self.items[at - 1] if at else None

    def figure_behind(self, item: Counted) -> Counted | None:
        """The figure behind this one in the sentence."""
        at = bisect_right(self.indices, item.index)
        return self.items[at] if at < len(self.items) else None

    @once
    def candidates(self) -> list[Candidate]:
        """The places, in order; "in Chile und in Peru" is one place of two."""
        if not self._may_name(Asked.NAME):
            return []
        joined: list[Candidate] = self._of_events()
        names = self.naming.names(self.sentence)
        for named, following in zip_longest(names, names[1:]):
            within = named.is_adjective or self.naming.is_possessive(self.sentence, named)
            leads_on = following is not None and (
                (within and following.start <= named.first) or (following.start == named.last + 1 and self._is_town_of(following))
            )
            candidate = self._candidate(named)
            if candidate and not leads_on:  # "der japanischen Stadt Toyama"
                self._join(joined, candidate)
        return sorted(joined, key=lambda candidate: candidate.first)

    def _of_events(self) -> list[Candidate]:
        """ "Ukraine-Krieg", "Mali-Einsatz": what a compound says of where it happened."""
        found: list[Candidate] = []
        if "-" not in self.sentence.text:
            return found
        language = self.naming.language
        for index, token in enumerate(self.sentence.tokens):
            if not token.is_capital or "-" not in token.text:
                continue
            place, _, head = token.text.partition("-")
            if head.lower() not in language.list("naming.event_heads"):
                continue
            for phrase in language.lexicon.names(place.lower()):
                if (
                    phrase.section in ("countries", "places")
                    and len(phrase.elements) == 1
                    and phrase.value.get("form") != "people"
                ):
                    named = Place(place, phrase.value.get("id"))
                    found.append(Candidate(index, index, index, named, Price.OF, Role.WITHIN))
                    break
        return found

    @once
    def certain(self) -> list[Candidate]:
        """Those something can be told to have happened at."""
        if not self._may_name(Asked.CERTAIN):
            return []
        return [candidate for candidate in self.candidates if candidate.price <= Price.TOWN]

    @once
    def may_be_certain_within(self) -> bool:
        """False where no preposition of place leads to one of these."""
        return self._may_name(Asked.WITHIN)

    @once
    def datelines(self) -> list[Candidate]:
        """ "KYIV –": where the text was written."""
        if "candidates" not in self.__dict__ and not self._hints.may_be_headed(self.sentence):
            return []
        return [candidate for candidate in self.candidates if candidate.price == Price.DATELINE]

    def _may_name(self, asked: Asked) -> bool:
        """False where the text of a sentence that nobody has looked into holds no such place; else somebody will."""
        if self.sentence.is_tokenised:
            return True
        return self._hints.may_name_place(self.sentence, self.naming.evidence, asked) and bool(self.sentence.tokens)

    @once
    def by_last(self) -> dict[int, Candidate]:
        """The candidates by their last token."""
        return {candidate.last: candidate for candidate in self.candidates}

    @once
    def by_start(self) -> dict[int, Candidate]:
        """The candidates by the first token of their phrase."""
        return {candidate.start: candidate for candidate in self.candidates}

    @once
    def pointers(self) -> list[tuple[int, bool]]:
        """ "dort", "in the region", "im Land": tokens that point at a place named before, and whether a country is meant."""
        pointing, here, lands = self._words.pointing, self._words.here, self._words.lands
        lowered = self.sentence.folded
        if not any(map(pointing.__getitem__, lowered)):
            return []
        words = [(index, word) for index, word in enumerate(lowered) if pointing[word]]
        return [
            (index, word in lands or word in self._words.nationwide)
            for index, word in words
            if word in self._words.nationwide or (word in here and not self._is_expletive(index)) or self._points(index)
        ]

    def _is_expletive(self, index: int) -> bool:
        """ "There are 12,000 soldiers": it points nowhere."""
        following = self.sentence.tokens[index + 1 : index + 2]
        language = self.naming.language
        if self.sentence.tokens[index].lower not in language.list("naming.expletives"):
            return False
        return bool(following) and following[0].lower in language.list("auxiliaries")

    def _points(self, index: int) -> bool:
        """A region word with a definite article and a preposition, and no name behind it."""
        tokens, naming = self.sentence.tokens, self.naming
        word, list_of = tokens[index].lower, naming.language.list
        is_land = word in self._words.lands
        if index < 1 or not (is_land or naming.regions.holds(word)):
            return False
        before = tokens[index - 1].lower
        if before not in list_of("naming.definite") and not (is_land and before in list_of("naming.within")):  # "across country"
            return False
        if naming.approach(self.sentence, index).role not in (Role.WITHIN, Role.TOWARDS):
            return False
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.kind == MARK_KIND:
            return True
        leads_on = naming.links | naming.articles
        return not (following.is_capital or following.lower in leads_on or naming.regions.holds(following.lower))

    # ------------------------------------------------------------------------------------------------------------- one name

    def _is_no_place(self, named: Named) -> bool:
        """What is named is somebody, or another place than where the name says."""
        inside = named.id and named.first in self._counted_tokens and (named.role is not Role.WITHIN or named.form in PEOPLES)
        if named.form == "forces" or inside or self._compares(named):
            return True
        told = (item.end + 1 for item in self.items if item.kind != "area")
        if named.is_adjective and not named.region and named.first in told:
            return True  # "two of them Danish"
        if self._is_holder(named) or self._is_one_person(named):
            return True
        if self.sentence.listed.isdisjoint(ELSEWHERE):
            return False
        return self._tells_of_land(named) or self._is_of_the_past(named) or self._names_street(named)

    def _candidate(self, named: Named) -> Candidate | None:
        if self._is_no_place(named):
            return None
        place, price = Place(named.name, named.id), self._price(named)
        if named.is_adjective and self._seat_follows(named):
            place = Place(self._seat(named) or named.name, named.id)
        elif named.is_adjective and self._is_of_prison(named):
            return Candidate(named.start, named.first, named.last, place, Price.FROM, Role.WITHIN)  # "in israelischer Haft"
        elif named.is_adjective and named.region and not named.speaks and named.role in (Role.WITHIN, Role.BARE, Role.OF):
            return Candidate(named.start, named.first, named.last, place, 0, Role.WITHIN)  # "478 km² ukrainisches Gebiet"
        elif named.is_adjective:
            other = named.form == "people" or self._describes_people(named) or self._is_side(named)
            other = other or self._is_of_hospital(named)  # "the Saudi Hospital"
            price = Price.SPEAKER if other else max(price, Price.WEAK)
        elif self._describes(named) or self._is_of_hospital(named):
            price = max(price, Price.OTHER)
        elif self.sentence.tokens[named.last].lower in self.naming.language.list("naming.blazes"):
            price = max(price, Price.WEAK)  # "the Molo Fire": where there is nothing nearer to a place
        if self.naming.is_dateline(self.sentence, named):
            price = Price.DATELINE
        elif (
            self._is_of_branch(named)
            or self._acts(named)
            or self._is_government(named)
            or self._is_said_there(named)
            or self._is_seated_there(named)
            or self._is_reached_there(named)
            or self._is_met_there(named)
            or (named.speaks and named.form != "town")
        ):
            price = max(price, Price.WEAK) if self._is_of_local_body(named) else price + Price.SPEAKER
        elif self.naming.presents_report(self.sentence, named):
            price = max(price, Price.OTHER)
        if self._is_fled(named):
            price = max(price, Price.OTHER)
        left = self.naming.is_left(self.sentence, named)
        seat, cause = named.form == "seats", named.role in CAUSED and self._follows_cause(named)
        return Candidate(named.start, named.first, named.last, place, price, named.role, left, seat, cause)

    def _is_fled(self, named: Named) -> bool:
        """ "fleeing a war in Sudan to Chad": where those are from who went elsewhere."""
        tokens, list_of = self.sentence.tokens, self.naming.language.list
        if "naming.fleeing" not in self.sentence.listed or named.role is not Role.WITHIN or named.start < 2:
            return False
        before = [token.lower for token in tokens[max(0, named.start - FLED) : named.start]]
        at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in list_of("naming.fleeing")), None)
        if at is None or at == len(before) - 1:
            return False
        small = self.naming.language.lists("naming.within", "naming.towards", "joiners")
        following = self.sentence.tokens[named.last + 1 : named.last + 2]
        goes_on = bool(following) and following[0].lower in list_of("naming.towards")
        return goes_on and not any(word in small for word in before[at + 1 :])

    def _names_street(self, named: Named) -> bool:
        """ "am Pariser Platz", "in der Frankfurter Allee": streets and gates are named after other towns."""
        following = self.sentence.tokens[named.last + 1 : named.last + 2]
        return any(token.lower in self.naming.language.list("naming.streets") for token in following)

    def _follows_cause(self, named: Named) -> bool:
        """ "the war in Iraq", "gegen den Einmarsch in Norwegen"."""
        return named.start > 0 and self.sentence.tokens[named.start - 1].lower in self.naming.language.list("naming.causes")

    def _is_of_local_body(self, named: Named) -> bool:
        """ "die Polizei in Molo zählte 900": a body of a town counts what happened there, where no other place is named."""
        if named.role is not Role.WITHIN or named.id or named.start < 1:
            return False
        before = self.sentence.tokens[named.start - 1].lower
        return before.endswith(self.naming.language.endings("naming.local_bodies"))

    def _tells_of_land(self, named: Named) -> bool:
        """ "the Caribbean nation": which country is meant the name of an area does not say."""
        behind = self.sentence.tokens[named.last + 1 : named.last + 2]
        return not named.id and bool(behind) and behind[0].lower in self._words.lands

    def _is_one_person(self, named: Named) -> bool:
        """ "ein Franzose", "ein Deutscher", "eine deutsche Touristin": somebody, no place."""
        tokens, language = self.sentence.tokens, self.naming.language
        if not named.first or named.form not in ("people", "adjectives"):
            return False
        if tokens[named.first - 1].lower not in language.list("indefinite"):
            return False
        if named.form == "people" or self._describes_people(named):
            return True
        if not tokens[named.last].is_capital:  # "auf einen türkischen, von Kurden bewohnten Ort"
            return False
        following = tokens[named.last + 1] if named.last + 1 < len(tokens) else None
        return (
            following is None
            or following.kind == MARK_KIND
            or following.lower in self.naming.joiners
            or following.lower in language.list("auxiliaries")
        )

    def _is_of_branch(self, named: Named) -> bool:
        """ "die Caritas Österreich": a country's name as it stands, right behind the name of what speaks there."""
        if not self.naming.large_nouns or named.form != "names" or named.role is not Role.BARE or named.start != named.first:
            return False
        before = self.sentence.tokens[named.first - 1] if named.first else None
        printed = self.sentence.words(named.first, named.last)
        speakers = (mark for section in ("speakers", "aliases") for mark in self.sentence.marks(section))
        known = any(mark.last == named.first - 1 for mark in speakers)
        return known and before is not None and before.is_capital and printed == named.name

    def _is_side(self, named: Named) -> bool:
        """ "auf russischer Seite": whose, not where, in a war."""
        behind = self.sentence.tokens[named.last + 1 : named.last + 2]
        side = bool(behind) and behind[0].lower in self.naming.language.list("naming.sides")
        return side and self.naming.tells_of_war

    def _is_of_prison(self, named: Named) -> bool:
        """ "in einem türkischen Gefängnis", "aus israelischer Haft": where prisoners are, whoever told."""
        behind = self.sentence.tokens[named.last + 1 : named.last + 2]
        return bool(behind) and named.role is not Role.BARE and behind[0].lower in self.naming.language.list("naming.prisons")

    def _is_holder(self, named: Named) -> bool:
        """ "im von Indien kontrollierten Teil Kaschmirs": who holds a place, between its article and its participle."""
        tokens, behind = self.sentence.tokens, named.last + 1
        if not self.naming.large_nouns or named.start < 1 or behind + 1 >= len(tokens):
            return False
        if tokens[named.start].lower not in self.naming.language.list("agents"):
            return False
        led = tokens[named.start - 1].lower in self.naming.articles | self.naming.language.list("naming.with_article")
        participle = self.naming.language.is_inflected(tokens[behind].text) and tokens[behind].text.islower()
        return led and participle and tokens[behind + 1].is_capital

    def _is_of_the_past(self, named: Named) -> bool:
        """ "in der früheren serbischen Provinz": what it belonged to once."""
        former = self.naming.language.list("naming.former")
        return named.is_adjective and named.first > 0 and self.sentence.tokens[named.first - 1].lower in former

    def _compares(self, named: Named) -> bool:
        """ "an area the size of Turkey", "eine Fläche größer als das Saarland": what it is compared with."""
        tokens, start, sizes = self.sentence.tokens, named.start, self.naming.language.list("naming.sizes")
        if named.role in (Role.OF, Role.BARE) and start > 0 and tokens[start - 1].lower in sizes:
            return True
        if named.name.lower() in self.naming.language.list("naming.continents"):  # "das schlimmste Massaker in Europa"
            superlatives = self.naming.language.endings("naming.superlatives")
            before = tokens[max(0, start - SUPERLATIVE) : start]
            if any(token.lower.endswith(superlatives) and not token.is_capital for token in before):
                return True
        comparisons = self.naming.language.list("comparison")
        return start > 1 and tokens[start - 1].lower in comparisons and tokens[start - 2].lower.endswith("er")

    def is_origin(self, candidate: Candidate) -> bool:
        """ "were tourists from Japan": right behind people stands where they come from."""
        before = self.sentence.tokens[candidate.start - 1].lower if candidate.start else ""
        if before in self.naming.language.list("naming.companies"):
            return True
        people = (mark for mark in self.sentence.marks("nouns") if mark.value["kind"] in PEOPLE)
        return any(mark.last == candidate.start - 1 for mark in people) or self._goes_on_with_origins(candidate)

    def _goes_on_with_origins(self, candidate: Candidate) -> bool:
        """ "tourists from Japan, Peru and Chile": each of them."""
        before = next((other for other in reversed(self.candidates) if other.last < candidate.start), None)
        if before is None or before.role is not Role.FROM:
            return False
        between = self.sentence.tokens[before.last + 1 : candidate.first]
        joined = 0 < len(between) <= LINK and all(t.text == "," or t.lower in self._words.small for t in between)
        return joined and self.is_origin(before)

    def _describes_people(self, named: Named) -> bool:
        """ "drei waren ungarische Staatsbürger", "französische Soldaten": whose they are, not where."""
        behind = named.last + 1
        if behind >= len(self.sentence.tokens) or not self._words.begins_people[self.sentence.tokens[behind].lower]:
            return False
        return any(mark.first == behind and mark.value["kind"] in PEOPLE for mark in self.sentence.marks("nouns"))

    def _price(self, named: Named) -> int:
        if named.form == "town":
            return self._price_of_town(named)
        wide = named.name.lower() in self.naming.language.list("naming.continents")
        if named.role is Role.WITHIN:
            if named.oriented and named.start > 1 and self.sentence.tokens[named.start - 2].kind == NUMBER_KIND:
                return Price.ANOTHER  # "100 kilometres east of Molo": far from it
            return Price.ORIENTED if named.oriented or wide else 0
        if named.role is Role.OF and named.id and self._names_nationals(named):
            return Price.SPEAKER
        return max(ROLES[named.role], Price.WEAK) if wide else ROLES[named.role]

    def _price_of_town(self, named: Named) -> Price:
        """ "die Münchner Demonstration", "die Kölner Polizei", "das Londoner Außenministerium": the last is asked elsewhere."""
        behind = next(iter(self.sentence.tokens[named.last + 1 : named.last + 2]), None)
        if behind is None or not self.naming.is_office(behind):
            return Price.TOWN
        return Price.WEAK if behind.lower.endswith(self.naming.language.endings("naming.local_bodies")) else Price.SPEAKER

    def _names_nationals(self, named: Named) -> bool:
        """ "five citizens of Norway": who they are."""
        before = self.sentence.tokens[named.start - 1].lower if named.start else ""
        return before in self.naming.language.list("naming.nationals")

    @once
    def _counted_tokens(self) -> Collection[int]:
        """ "zwei deutsche Touristen": an adjective in a counted phrase says whose, not where."""
        return {index for item in self.items for index in range(item.amount.begin, item.end + 1)}

    @once
    def _clauses_with_figures(self) -> Collection[int]:
        tokens, clauses = self.sentence.tokens, self.sentence.clauses
        found = {clauses[item.index] for item in self.items}
        for item in self.items:  # "im Kongo sind laut der Weltgesundheitsorganisation (WHO) 31 …": the brackets part nothing
            border = bisect_left(clauses, clauses[item.index])
            if border > 2 and tokens[border].text == ")" and tokens[border - 2].text == "(" and tokens[border - 1].text.isupper():
                found.add(clauses[border - 3])
        return found

    @once
    def _clauses_with_saying(self) -> Set[int]:
        marks = [mark for mark in self.sentence.marks("attributions") if mark.value.get("form") in SAYING and self._says(mark)]
        return {self.sentence.clauses[index] for mark in marks for index in (mark.first, mark.last)}

    def _says(self, mark: Mark) -> bool:
        """ "…, so der Minister in Genf" says something, "in Genf so schnell wie nie" does not, nor "nach Angaben" or "kamen"."""
        before, word = self.sentence.tokens[mark.first - 1 : mark.first], self.sentence.tokens[mark.first]
        if mark.value.get("weak") or (word.is_capital and mark.first and self.naming.language.capital_nouns):
            return False
        return not mark.value.get("aside") or (bool(before) and before[0].kind == MARK_KIND)

    def _is_reached_there(self, named: Named) -> bool:
        """ "The mayor, reached by telephone from the capital Oslo, said"."""
        if self.sentence.listed.isdisjoint(REACHED):
            return False
        words, clauses = self.naming.language.list("naming.reached"), self.sentence.clauses
        if named.form == "seats" and named.role is Role.WITHIN:
            words = words | self.naming.language.list("naming.deciding")  # "Das Kabinett beschloss in Oslo, dass 900 …"
        before = self.sentence.tokens[bisect_left(clauses, clauses[named.first]) : named.start] if words else ()
        return any(token.lower in words for token in before)

    def _is_met_there(self, named: Named) -> bool:
        """ "At a news conference in Oslo, the minister put the toll at 15": a meeting before the place, and a verb of saying
        with no figure between."""
        if named.role is not Role.WITHIN:
            return False
        meetings, clauses = self.naming.language.endings("naming.meetings"), self.sentence.clauses
        first = max(named.start - MEETING, bisect_left(clauses, clauses[named.first]))
        if not any(token.lower.endswith(meetings) for token in self.sentence.tokens[first : named.start]):
            return False
        said = (mark.first for mark in self.sentence.marks("attributions") if mark.value.get("form") in SAYING)
        return any(not self.figures_between(*sorted((at, named.first))) for at in said)

    def _presents_speaker(self, named: Named) -> bool:
        """ "Ann Molo, spokeswoman for the agency in Geneva, said": the place of an office between commas."""
        clauses, tokens = self.sentence.clauses, self.sentence.tokens
        first = bisect_left(clauses, clauses[named.first])
        said = (mark for mark in self.sentence.marks("attributions") if mark.value.get("form") in SAYING)
        if not clauses[first] or any(first <= mark.last < named.start for mark in said):
            return False
        return any(map(self.naming.is_office, tokens[first : min(named.start, first + PRESENTED)]))

    def _is_in_reported_clause(self, named: Named) -> bool:
        """ "say that of those killed in Syria 94 were …": a "that" between the verb and the name."""
        clause = self.sentence.clauses[named.first]
        for mark in self.sentence.marks("attributions"):
            if mark.last < named.start and self.sentence.clauses[mark.last] == clause:
                between = self.sentence.tokens[mark.last : named.start]
                return any(token.lower in self._words.openers for token in between)
        return False

    def _is_seated_there(self, named: Named) -> bool:
        """ "a monitor based in Britain", "die in London ansässige Gruppe": where somebody has a seat."""
        language, tokens = self.naming.language, self.sentence.tokens
        if named.start > 0 and tokens[named.start - 1].lower in language.list("naming.based"):
            return True
        behind = tokens[named.last + 1 : named.last + 2]
        return named.role is Role.WITHIN and bool(behind) and behind[0].lower in language.list("naming.seated")

    def _is_said_there(self, named: Named) -> bool:
        """ "sagte er am Montag in Genf, …": a verb of saying in the clause, and the figure in another. In a sentence without a
        figure a place is more likely the scene, unless a day stands before it."""
        if named.role is not Role.WITHIN or not self._clauses_with_saying:
            return False
        clause = self._clause_around_bracket(named)
        if clause in self._clauses_with_figures or self._is_in_reported_clause(named):
            return False
        before = self.sentence.tokens[named.start - 1].lower if named.start else ""
        if before in self.naming.language.list("naming.calendar_words") and self._is_behind_saying(named):
            return True  # "sagte der Direktor, Jan Molo, am Montag in Genf"
        return (bool(self.items) and clause in self._clauses_with_saying) or self._presents_speaker(named)

    def _clause_around_bracket(self, named: Named) -> int:
        """The clause of a name; behind "das Flüchtlingshilfswerk (UNHCR) in Genf" that of what stands before the bracket."""
        tokens, clauses, at = self.sentence.tokens, self.sentence.clauses, named.start - 1
        if at < 0 or tokens[at].text != ")":
            return clauses[named.first]
        opened = next((index for index in range(at, max(0, at - BRACKET), -1) if tokens[index].text == "("), 0)
        return clauses[opened - 1] if opened else clauses[named.first]

    def _is_of_hospital(self, named: Named) -> bool:
        """ "at Auckland's Starship Hospital": where the hurt are taken is not where they were hurt."""
        if "naming.hospitals" not in self.sentence.listed:
            return False
        hospitals = self.naming.language.list("naming.hospitals")
        for token in self.sentence.tokens[named.last + 1 : named.last + 1 + DEED]:
            if token.lower in hospitals:
                return True
            if not token.is_capital:
                break
        return False

    def _is_behind_saying(self, named: Named) -> bool:
        """ "said the director, Jan Molo, on Monday in Geneva", but not "On Monday in Geneva three died, the director said"."""
        return not self._clauses_with_saying.isdisjoint(self.sentence.clauses[: named.start + 1])

    def _describes(self, named: Named) -> bool:
        """ "U.S. beef imports": an abbreviation before a noun stands as an adjective."""
        tokens, behind = self.sentence.tokens, named.last + 1
        if named.role is not Role.BARE or not tokens[named.first].text.isupper() or behind >= len(tokens):
            return False
        following, language = tokens[behind], self.naming.language
        verbs = language.lists("verbs", "counting_verbs", "adverbs")
        plain = following.kind != MARK_KIND and following.text.islower() and following.lower not in self.naming.stops | verbs
        return plain and not language.capital_nouns

    def _is_town_of(self, named: Named) -> bool:
        """ "the Red Sea port city of Mokha": what stands before says only where the town lies."""
        of = self.sentence.tokens[named.first - 1].lower if named.first else ""
        return named.id is None and named.start < named.first - 1 and of in self.naming.links

    def _acts(self, named: Named) -> bool:
        """ "U.S. airstrikes", "Israel's offensive", "the Iraqi army": whose deed or army it was says nothing of the place; "the
        military government of Chad" counts its own."""
        within = named.role is Role.WITHIN and self.naming.is_possessive(self.sentence, named)  # "in Israel's offensive"
        if not named.id or not (within or named.role in (Role.BARE, Role.OF, Role.OTHER)):
            return False
        language, tokens = self.naming.language, self.sentence.tokens
        armies, deeds = self._words.armies, language.list("naming.deeds")
        doer = named.is_adjective or self.naming.is_possessive(self.sentence, named) or tokens[named.last].text.isupper()
        found = False
        for token in tokens[named.last + 1 : named.last + 1 + DEED]:
            if token.kind == MARK_KIND or token.lower in self.naming.stops:
                break
            if token.lower in language.list("naming.authorities"):
                return False
            found = found or token.lower in armies or (doer and token.lower in deeds)
        return found

    def _is_government(self, named: Named) -> bool:
        """ "Kiew beansprucht", "Tripoli reported": a capital that acts is no place, nor is a government's house ("im Kreml")."""
        if named.form != "seats" or named.name == self._seat(named):
            return named.form == "seats" and named.role is Role.BARE
        return named.role is Role.BARE or self.naming.approach(self.sentence, named.first).article

    def _seat(self, named: Named) -> str | None:
        seats = self.naming.language.section("countries").get(named.id or "", {}).get("seats")
        return str(seats[0]) if seats else None

    def _seat_follows(self, named: Named) -> bool:
        """ "in der thailändischen Hauptstadt": the capital without its name."""
        following = self.sentence.tokens[named.last + 1 : named.last + 2]
        return bool(following) and following[0].lower in self.naming.language.list("naming.capitals")

    # -------------------------------------------------------------------------------------------------- two names, one place

    def _join(self, joined: list[Candidate], candidate: Candidate) -> None:
        before = joined[-1] if joined else None
        if before is None or before.price > Price.BARE or candidate.price > Price.BARE:
            joined.append(candidate)
        elif self._lies_within(before, candidate):
            joined[-1] = before._replace(last=candidate.last)
        elif self._linked(before, candidate):
            both = Place(f"{before.place.name}, {candidate.place.name}")
            joined[-1] = before._replace(last=candidate.last, place=both)
        else:
            joined.append(candidate)

    def _lies_within(self, before: Candidate, candidate: Candidate) -> bool:
        """ "auf der Insel Shikoku im Südwesten Japans", "in Mandalay, Myanmar": the second says where the first is."""
        comma = candidate.start == before.last + 2 and self.sentence.tokens[before.last + 1].text in ",("
        behind = self.sentence.tokens[candidate.last + 1 : candidate.last + 2]
        if before.start == 0 and comma and candidate.is_land and behind and behind[0].text == ":":
            return True  # "Sydney, Australia: 5,000 people marched"
        if before.role is not Role.WITHIN or candidate.role not in (Role.WITHIN, Role.BARE):
            return False
        if candidate.start == before.last + 1:
            return True
        tokens = self.sentence.tokens[before.last + 1 : candidate.last + 2]
        if tokens[0].text == "(" and len(tokens) <= BRACKET and tokens[-1].text == ")":  # "in Spiss (Bezirk Landeck)"
            return True
        return comma and candidate.role is Role.BARE and bool(candidate.place.id) and not before.place.id

    def _linked(self, before: Candidate, candidate: Candidate) -> bool:
        """Only a joiner, prepositions and articles between two names; but "die Ukraine und Südkorea wollen" are two that act."""
        if before.role is Role.BARE and before.place.id and candidate.place.id:
            return False
        if not 0 < candidate.first - before.last - 1 <= LINK:
            return False
        between = [token.lower for token in self.sentence.tokens[before.last + 1 : candidate.first]]
        return not self.naming.joiners.isdisjoint(between) and self._words.small.issuperset(between)
