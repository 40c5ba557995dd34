"""What a sentence offers for the place of its figures: names with a price, of which two may be one place.

A price says how well a name locates what is counted: a preposition of place costs nothing, an adjective much, and whoever
speaks there more than the text around is worth asking for. "in Molo, Togo", "in Chile und in Peru" are one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from ...reading import Sentence
from ..counting.counted import Counted
from ..names.approach import BARE, FROM, OF, OTHER, TOWARDS, WITHIN, Role
from ..names.naming import Naming
from ..names.place_words import Words

LINK = 4  # tokens between two names of one place: "in Chile und in Peru"
BRACKET = 5  # tokens of a region in brackets, at most


class Price:
    """What it costs to take a name for the place of a figure. Up to LIMIT it is taken before the text around is asked."""

    AT_ONCE: Final = 0  # right behind what is counted: "drei Tote in Köln"
    BEHIND: Final = 2  # a place behind the figure, with words between
    ORIENTED: Final = 4  # "40 Kilometer westlich von Graz": beside it, not in it
    BARE: Final = 5  # "Sinzig trauert um 13", "Germany's dead"
    OF: Final = 7  # "the people of Goma"
    TOWN: Final = 8  # "die Münchner Demonstration"; up to here a name is certain
    ANOTHER: Final = 9  # each other figure between
    BORDER: Final = 12  # each clause border between
    WEAK: Final = 16  # "der ägyptische Busunfall", "die Kölner Polizei": only an adjective
    FROM: Final = 26  # "zwölf Schüler aus Toyama": where somebody comes from
    LIMIT: Final = 38
    OTHER: Final = 50  # "im Kampf gegen Russland"
    DATELINE: Final = 59  # "KYIV –": good for an article that names no other place
    SPEAKER: Final = 60  # "sagte er in Genf"


ROLES = {TOWARDS: Price.BARE, FROM: Price.FROM, OF: Price.OF, BARE: Price.BARE, OTHER: Price.OTHER}


class Place(NamedTuple):
    """A place: its name as printed, and its ISO 3166 code where it is a country."""

    name: str
    id: str | None = None


UNNAMED = Place("")  # a place that the text tells from those it names, and leaves without a name: "elsewhere five died"


@dataclass(slots=True, eq=False)
class Candidate:
    """A place a sentence names: where its phrase begins, the tokens of its name, and what it costs before distance."""

    start: int
    first: int
    last: int
    place: Place
    price: int
    role: Role
    manned: bool = False  # troops stand on its border, or leave it
    beyond: bool = False  # on the other side of a border: "near the border with Togo", "near the Togolese border"
    seat: bool = False  # a capital: where much is said and little happens
    cause: bool = False  # where there is what people march for or against: "the war in Iraq"
    speaks: bool = False  # named as who says something: "Oslo said", "laut Oslo"
    attacks: bool = False  # named as whose deed it was: "Norwegian strikes"
    land: Place | None = None  # the country it is told to lie in: "in Molo, Togo"
    asked: bool = False  # perhaps only where something was said: "In Oslo hieß es, …"
    event: bool = False  # within a word for what happened: "Ukraine-Krieg"
    alone: Place | None = None  # the first of several that stand as one: "in Oslo, Molo und Leto"

    @property
    def is_land(self) -> bool:
        """True for a country that is itself meant, and not its capital for its government."""
        return self.place.id is not None and not self.seat

    @property
    def is_measured(self) -> bool:
        """ "50 km south of | Molo": where something was tells how far it lies from here."""
        return self.place.id is None and self.price == Price.ANOTHER


class Joiner:
    """Joins the names of one sentence that are one place."""

    def __init__(self, naming: Naming, sentence: Sentence, items: Sequence[Counted]) -> None:
        self.naming, self.sentence, self.items = naming, sentence, items
        self._small = naming.language.made(Words).small

    def join(self, joined: list[Candidate], candidate: Candidate) -> None:
        """Adds the next name to those before it, as one of its own or as what tells more of the last."""
        if not joined:
            joined.append(candidate)
            return
        before = joined[-1]
        if before.beyond and self._are_joined(before, candidate):  # "on the border with Mali and | Togo"
            candidate = replace(candidate, beyond=True)
        cheap = before.price <= Price.BARE and candidate.price <= Price.BARE
        near = cheap or self._follows_comma(before, candidate) or (before.role is OF and candidate.price <= Price.BARE)
        if near and self._lies_within(before, candidate):
            joined[-1] = replace(before, last=candidate.last, land=candidate.place if candidate.is_land else before.land)
        elif cheap and self._is_narrowed(before, candidate):
            joined[-1] = replace(candidate, start=before.start, land=before.place)
        elif cheap and self._linked(before, candidate):
            once = before.place == candidate.place  # "in Nordtogo und | Südtogo"
            both = before.place if once else Place(f"{before.place.name}, {candidate.place.name}")
            joined[-1] = replace(before, last=candidate.last, place=both, alone=before.alone or before.place)
        else:
            joined.append(candidate)

    def _is_narrowed(self, before: Candidate, candidate: Candidate) -> bool:
        """ "in southern Togo, | in the town of Molo,": the second says where in the country of the first."""
        led = before.role is WITHIN and candidate.role is WITHIN and candidate.start < candidate.first
        narrower = before.is_land and not candidate.place.id and led and self._follows_comma(before, candidate)
        return narrower and not self._goes_on_as_list(candidate)

    def _follows_comma(self, before: Candidate, candidate: Candidate) -> bool:
        """ "Officials in Cali, Colombia": whatever the first costs, the second belongs to it."""
        return candidate.start == before.last + 2 and self.sentence.tokens[before.last + 1].text in ",("

    def _lies_within(self, before: Candidate, candidate: Candidate) -> bool:
        """ "auf der Insel Shikoku im Südwesten Japans", "in Mandalay, Myanmar": the second says where the first is."""
        comma = self._follows_comma(before, candidate)
        behind = self.sentence.tokens[candidate.last + 1 : candidate.last + 2]
        if before.start == 0 and comma and candidate.is_land and behind and behind[0].text == ":":
            return True  # "Sydney, Australia: 5,000 people marched"
        end = before.last + self.naming.regions.holds(self.sentence.folded[before.last + 1])
        touches = candidate.start == end + 1  # "the governor of Molo | province | in northern Togo"
        within = before.role is WITHIN or (before.role is OF and touches and not before.place.id)
        if not within or candidate.role not in (WITHIN, BARE) or candidate.start <= before.last:
            return False
        if touches:
            return True
        tokens = self.sentence.tokens[before.last + 1 : candidate.last + 2]
        if tokens[0].text == "(" and len(tokens) <= BRACKET and tokens[-1].text == ")":  # "in Spiss (Bezirk Landeck)"
            return True
        if not comma or before.place.id:
            return False
        return bool(candidate.place.id) or (candidate.role is BARE and not self._goes_on_as_list(candidate))

    def _goes_on_as_list(self, candidate: Candidate) -> bool:
        """ "in Molo, Leto | and Kamen", "in Molo, Leto | , Kamen": names side by side, and no town in its state."""
        behind = self.sentence.tokens[candidate.last + 1 : candidate.last + 3]
        if not behind:
            return False
        if behind[0].lower in self.naming.joiners:
            return True
        return behind[0].text == "," and (behind[-1].is_capital or behind[-1].lower in self.naming.joiners)

    def _sends_more(self, candidate: Candidate) -> bool:
        """ "sends 900 soldiers to Togo and | Mali another | 300": who sends as well."""
        return any(
            item.kind == "troops" and item.is_ellipsis and 0 < item.amount.begin - candidate.last <= 2 for item in self.items
        )

    def _are_joined(self, before: Candidate, candidate: Candidate) -> bool:
        """ "with Mali and the | Congo": nothing but a joiner and small words between two names."""
        between = self.sentence.folded[before.last + 1 : candidate.first]
        return not self.naming.joiners.isdisjoint(between) and self._small.issuperset(between)

    def _linked(self, before: Candidate, candidate: Candidate) -> bool:
        """Only a joiner, prepositions and articles between two names; but "die Ukraine und Südkorea wollen" are two that act."""
        if before.role is BARE and before.place.id and candidate.place.id:
            return False
        if not 0 < candidate.first - before.last - 1 <= LINK:
            return False
        if before.role is TOWARDS and candidate.role is BARE and self._sends_more(candidate):
            return False
        between, as_well = self.sentence.folded[before.last + 1 : candidate.first], self.naming.language.list("naming.as_well")
        if between == [","]:  # "in Molo, Leto and Kamen districts"
            return before.role is candidate.role is WITHIN and self._goes_on_as_list(candidate)
        if between[0] == "," and self.naming.joiners.issuperset(between[1:]):  # "in Molo, Leto, and Kamen"
            return before.role is candidate.role is WITHIN
        if self.naming.joiners.isdisjoint(between) and not (as_well and as_well.issubset(between)):
            return False
        if len(between) > 1 and between[-2] in self.naming.language.list("numbers.singular") and candidate.role is WITHIN:
            return False  # "vier in Molo und | einer in | Leto"
        lands = before.place.id and candidate.place.id  # "in southern Kenya and war-torn northern Chad"
        return all(
            token.lower in self._small
            or token.lower in as_well
            or (lands and (self.naming.regions.holds(token.lower) or self.naming.approaches.describes(token)))
            for token in self.sentence.tokens[before.last + 1 : candidate.first]
        )
