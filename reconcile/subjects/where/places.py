"""The places a sentence offers for its figures, and what each costs before any distance.

A price says how well a name locates what is counted: a preposition of place costs nothing, an adjective much, and whoever
speaks there more than the text around is worth asking for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import NamedTuple

from ...memo import once
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from ..counting.counted import Counted, count_between, ends_entry
from ..names.approach import BARE, FROM, OF, OTHER, QUOTES, TOWARDS, WITHIN, Role
from ..names.compounds import LONGEST_INITIALS
from ..names.naming import Named, Naming
from ..names.place_words import PEOPLE, Words
from .asked_places import AskedPlaces
from .described_places import descriptions_among, is_measured
from .mere_names import MereNames

PEOPLES = ("adjectives", "people")  # forms of names that say whose somebody is
LINK = 4  # tokens between two names of one place: "in Chile und in Peru"
DATELINE_MARKS = "–—-(:"  # one of them stands behind a dateline
BRACKET = 5  # tokens of a region in brackets, at most

# How a place hangs on what people march for: "der Krieg im Irak", "die Freiheit Tibets", "the war on Iraq".
CAUSED = (WITHIN, OF, BARE, OTHER)
CAUSE = 9  # tokens of it, from what leads to it: "against the arrest and torture of prisoners | in Mali"


class Price:
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
    background: bool = False  # what soldiers elsewhere are sent in view of: "in response to Togo's invasion"
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


class Scene:
    """One sentence with the figures it holds, and the places it names."""

    def __init__(self, naming: Naming, sentence: Sentence, items: Sequence[Counted]) -> None:
        self.naming, self.sentence, self.items = naming, sentence, items
        self._words = naming.language.made(Words)
        self.indices = [item.index for item in items]

    @once
    def _asked(self) -> AskedPlaces:
        return AskedPlaces(self.naming, self.sentence, self.items)

    @once
    def _mere(self) -> MereNames:
        return MereNames(self.naming, self.sentence)

    def figures_between(self, low: int, high: int) -> int:
        """How many figures stand between two tokens, both exclusive."""
        return count_between(self.indices, low, high)

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
        events = self._of_events()
        joined = [*events]
        names = self.naming.names(self.sentence)
        land_before: Named | None = None
        land: Place | None = None  # of the town that follows: "der japanischen Stadt Toyama", "Togo's port of Molo"
        for named, following in zip_longest(names, names[1:]):
            if land_before is not None and self._is_coast_of(land_before, named):
                continue  # "vor der norwegischen | Südküste"
            land_before = named if named.id and named.form in ("names", "adjectives") else None
            leads_on = following is not None and not self._is_coast_of(named, following) and self._leads_to(named, following)
            candidate = self._candidate(named)
            if candidate and not leads_on:
                self._join(joined, replace(candidate, land=land) if land and not candidate.is_land else candidate)
            land = Place(named.name, named.id) if leads_on and named.id else None
        ordered = sorted(self._without_events(joined) if events else joined, key=lambda candidate: candidate.first)
        for at in descriptions_among(self.naming, self.sentence, ordered, self.figures_between):
            left = ordered[at - 1].role is FROM and ordered[at - 1].price == Price.FROM
            if (
                left or not Price.FROM <= ordered[at - 1].price < Price.SPEAKER
            ):  # not "on its way home from Molo, crashed near Leto"
                ordered[at] = replace(ordered[at], price=max(ordered[at].price, Price.OTHER))
        return ordered

    def _leads_to(self, named: Named, town: Named) -> bool:
        """ "der | japanischen | Stadt Toyama", "Togo's port of Molo": a name that only says where the next lies."""
        if town.start == named.last + 1 and self._is_town_of(town):
            return True
        return town.start <= named.first and (named.is_adjective or self.naming.is_possessive(self.sentence, named))

    def _is_coast_of(self, land: Named, named: Named) -> bool:
        """ "der norwegischen | Südküste": a coast that has no name but by the land before it."""
        if named.form != "unknown" or not land.id or named.first != land.last + 1:
            return False
        return self.sentence.folded[named.last].endswith(self.naming.language.endings("naming.coasts"))

    def _without_events(self, found: Sequence[Candidate]) -> Sequence[Candidate]:
        """ "Seit Beginn des Ukraine-Kriegs … in Russland": what a compound says is no place where another is led to."""
        led = any(one.role is WITHIN and one.price <= Price.WEAK and not one.event for one in found)
        return [replace(one, price=Price.OTHER) if led and one.event else one for one in found]

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
            if head.lower() not in language.list("naming.event_heads") or len(place) <= LONGEST_INITIALS:
                continue
            for phrase in language.lexicon.names(place.lower()):
                if (
                    phrase.section in ("countries", "places")
                    and len(phrase.elements) == 1
                    and phrase.value.get("form") != "people"
                ):
                    named = Place(place, phrase.value.get("id"))
                    found.append(Candidate(index, index, index, named, Price.OF, WITHIN, event=True))
                    break
        return found

    @once
    def certain(self) -> list[Candidate]:
        """Those something can be told to have happened at."""
        return [candidate for candidate in self.candidates if candidate.price <= Price.TOWN and not candidate.beyond]

    @once
    def datelines(self) -> list[Candidate]:
        """ "KYIV –": where the text was written."""
        return [candidate for candidate in self.candidates if candidate.price == Price.DATELINE]

    @once
    def by_last(self) -> dict[int, Candidate]:
        """The candidates by their last token."""
        return {candidate.last: candidate for candidate in self.candidates}

    @once
    def pointers(self) -> list[tuple[int, bool]]:
        """ "dort", "in the region", "im Land": tokens that point at a place named before, and whether a country is meant."""
        pointing, here, lands = self._words.pointing, self._words.here, self._words.lands
        words = [(index, word) for index, word in enumerate(self.sentence.folded) if pointing[word]]
        return [
            (index, word in lands or word in self._words.nationwide)
            for index, word in words
            if word in self._words.nationwide or (word in here and not self._is_expletive(index)) or self._points(index)
        ]

    def _is_expletive(self, index: int) -> bool:
        """ "There are 12,000 soldiers": it points nowhere."""
        word_at, list_of = self.sentence.word_at, self.naming.language.list
        return word_at(index) in list_of("naming.expletives") and word_at(index + 1) in list_of("auxiliaries")

    def _points(self, index: int) -> bool:
        """A region word with a definite article and a preposition, and no name behind it."""
        tokens, naming = self.sentence.tokens, self.naming
        word, list_of = tokens[index].lower, naming.language.list
        is_land = word in self._words.lands
        if index < 1 or not (is_land or naming.regions.holds(word)) or word in list_of("naming.borders"):
            return False
        at = index - 1 - (index > 1 and tokens[index - 1].lower in list_of("naming.entire"))  # "im | ganzen | Land"
        before = tokens[at].lower
        if is_land and index == 1 and before in list_of("naming.definite"):
            return not tokens[2].is_capital if len(tokens) > 2 else False  # "Das Land | meldete 40 Tote"
        if before not in list_of("naming.definite") and not (is_land and before in list_of("naming.within")):  # "across country"
            return False
        if naming.approach(self.sentence, index).role not in (WITHIN, TOWARDS) and not self._is_lived_in(at):
            return False
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is not None and following.text == "," and any(one.first == index + 2 for one in self.candidates):
            return False  # "in the capital, | Oslo"
        if following is None or following.kind == MARK_KIND:
            return True
        if following.lower in naming.links and index + 2 < len(tokens) and tokens[index + 2].kind == NUMBER_KIND:
            return True  # "im Land | von 2.000 auf 1.400"
        leads_on = naming.links | naming.articles
        return not (following.is_capital or following.lower in leads_on or naming.regions.holds(following.lower))

    def _is_lived_in(self, article: int) -> bool:
        """ "nine residents of | the village", "neun Bewohner | des Dorfes"."""
        before = self.sentence.back_over(self.naming.links, article - 1)
        return self.sentence.word_at(before) in self.naming.language.list("naming.dwellers")

    # ------------------------------------------------------------------------------------------------------------- one name

    def _is_no_place(self, named: Named) -> bool:
        """What is named is somebody, or another place than where the name says."""
        inside = named.id and named.first in self._counted_tokens and (named.role is not WITHIN or named.form in PEOPLES)
        if named.form in ("forces", "people") or inside or self._is_of_people(named):
            return True
        if named.form == "seats" and self.sentence.folded[named.last] in self.naming.language.list("naming.governments"):
            return True  # "im Bundestag sagte der Minister"
        if (
            named.is_adjective
            and not named.region
            and any(named.first == item.end + 1 and item.kind != "area" for item in self.items)
        ):
            return True  # "two of them Danish"
        return self._mere.is_no_place(named)

    def _is_of_people(self, named: Named) -> bool:
        """ "Auch Deutsche werden vermisst": where nouns are written large, an adjective that is one and that none follows."""
        tokens, first = self.sentence.tokens, named.first
        if not (named.is_adjective and named.id and self.naming.large_nouns and tokens[first].text[:1].isupper()):
            return False
        return not any(token.is_capital for token in tokens[named.last + 1 : named.last + 2])

    def _candidate(self, named: Named) -> Candidate | None:
        if self._is_no_place(named):
            return None
        place, price, adjective = Place(named.name, named.id), self._price(named), named.is_adjective
        list_of, behind = self.naming.language.list, self.sentence.word_at(named.last + 1)
        if adjective and behind in list_of("naming.capitals"):  # "in der thailändischen Hauptstadt": without its name
            place = Place(self._mere.seat(named) or named.name, named.id)
        elif adjective and named.role is not BARE and behind in list_of("naming.prisons"):
            return Candidate(named.start, named.first, named.last, place, Price.FROM, WITHIN)  # "in israelischer Haft"
        elif adjective and named.region and not named.speaks and named.role in (WITHIN, BARE, OF):
            beyond = behind in list_of("naming.borders")  # "nahe der italienischen Grenze"
            near = Price.ANOTHER if beyond else Price.AT_ONCE  # "478 km² ukrainisches Gebiet"
            return Candidate(named.start, named.first, named.last, place, near, WITHIN, beyond=beyond)
        elif adjective:
            price = Price.SPEAKER if self._mere.tells_whose(named) else max(price, Price.WEAK)
        elif self._is_part_of_land(named):  # "strikes Togo's coast"
            return Candidate(named.start, named.first, named.last, place, Price.AT_ONCE, WITHIN)
        elif self._mere.tells_of_another(named):
            price = max(price, Price.OTHER)
        elif self.sentence.folded[named.last] in list_of("naming.blazes"):
            price = max(price, Price.OTHER if self._mere.is_only_called_so(named) else Price.WEAK)  # "the Molo Fire"
        attacks = self._mere.is_of_attack(named)
        if self.naming.is_dateline(self.sentence, named):
            price = Price.DATELINE
        elif attacks or self._mere.acts(named) or self._asked.holds(named) or self._speaks(named):
            price = max(price, Price.WEAK) if self._is_of_local_body(named) else min(price, Price.WEAK) + Price.SPEAKER
        elif self.naming.presents_report(self.sentence, named):
            price = max(price, Price.OTHER)
        if self._mere.is_fled(named) or (not self.items and self._mere.is_only_left(named)):
            price = max(price, Price.OTHER)
        beyond = self._is_neighbour(named)
        manned = self.naming.is_left(self.sentence, named)
        manned = manned or (beyond and self.sentence.folded[named.start] not in list_of("naming.borders"))  # "bordering Mali"
        seat, cause = named.form == "seats", named.role in CAUSED and self._follows_cause(named)
        speaks = (named.speaks or named.says) and not (named.form == "town" and price >= Price.SPEAKER)
        phrase, asked = (named.start, named.first, named.last), self._asked.may_be_only_said_there(named)
        background = self._is_background(named)
        return Candidate(*phrase, place, price, named.role, manned, beyond, seat, cause, background, speaks, attacks, asked=asked)

    def _speaks(self, named: Named) -> bool:
        """Whether somebody there speaks; not "20 officers | in Molo" who are themselves counted."""
        return named.speaks and named.form != "town" and named.start - 1 not in self._counted_tokens

    def _is_part_of_land(self, named: Named) -> bool:
        """ "strikes Togo's | coast", "hit Togo's | south": what is struck is a part of a country, where it lies; not who acts."""
        if named.role is not BARE or not named.id or named.speaks or named.says or self.naming.large_nouns:
            return False
        if not (named.region and self.naming.is_possessive(self.sentence, named)):
            return False
        list_of, before = self.naming.language.list, self.sentence.word_at(named.start - 1)
        region = self.sentence.word_at(named.last + 1)
        struck = before in list_of("naming.striking") or before in list_of("naming.strikes")
        return struck and region not in list_of("naming.capitals") | list_of("naming.borders")

    def _is_neighbour(self, named: Named) -> bool:
        """ "an der Grenze zur Ukraine", "in the border region with Mali", "close to the Mali border": the land beyond."""
        if "naming.borders" not in self.sentence.listed or named.role in (WITHIN, FROM):
            return False
        words, list_of, start = self.sentence.folded, self.naming.language.list, named.start
        if words[start] in list_of("naming.between_two"):
            return False
        region = start > 1 and self.naming.regions.holds(words[start - 1]) and not self.naming.large_nouns
        around = {*words[max(0, start - 1 - region) : start], words[start]}  # "the border | region with Mali", "bordering Mali"
        if named.id and not self.naming.large_nouns and not self.naming.is_possessive(self.sentence, named):
            around.add(self.sentence.word_at(named.last + 1))
        return not list_of("naming.borders").isdisjoint(around)

    def _follows_cause(self, named: Named) -> bool:
        """ "the war in Iraq", "gegen den Einmarsch in Norwegen"; in a country anything people march against, but who governs it:
        "against the abuse of prisoners | in Mali"."""
        before, language = named.start - 1, self.naming.language
        if before < 0 or self.sentence.folded[before] in language.list("naming.causes"):
            return before >= 0
        if not named.id or named.role is not WITHIN or self.naming.is_office(self.sentence.tokens[before]):
            return False
        opposing = language.list("naming.opposing")
        if opposing.isdisjoint(self.sentence.folded[:before]):
            return False
        back, clauses = range(before, max(-1, before - CAUSE), -1), self.sentence.clauses
        begin = next((at for at in back if not self._may_be_in_cause(self.sentence.tokens[at])), before)
        return begin < before and clauses[begin] == clauses[before] and self.sentence.folded[begin] in opposing

    def _is_background(self, named: Named) -> bool:
        """ "vor dem Hintergrund des Krieges | in Mali", "in response to | Mali's invasion of Togo": why something is done, and
        not where."""
        if "naming.backgrounds" not in self.sentence.listed:
            return False
        for at in range(named.first - 1, max(-1, named.first - CAUSE), -1):
            if ends_entry(self.sentence, at, "naming.backgrounds"):
                return True
            if at < named.start and not self._may_be_in_cause(self.sentence.tokens[at]):
                return False
        return False

    def _may_be_in_cause(self, token: Token) -> bool:
        """What may stand in "the arrest and torture of prisoners", "die willkürliche Festnahme von Gefangenen"; no verb."""
        language, small = self.naming.language, self.naming.articles | self.naming.joiners | self.naming.links
        if token.kind != WORD_KIND:
            return token.text in QUOTES or token.text == ","
        if token.lower in small or token.lower in language.list("prepositions"):
            return token.lower in small
        if self.naming.large_nouns:
            return token.is_capital or language.is_inflected(token.text)
        return token.lower not in language.lists("auxiliaries", "counting_verbs", "pronouns")

    def _is_of_local_body(self, named: Named) -> bool:
        """ "die Polizei in Molo zählte 900": a body of a town counts what happened there, where no other place is named; so does
        one of a country what it did itself: "die Polizei in Mali nahm 900 fest"."""
        if named.role is not WITHIN or named.start < 1 or (named.id and self.sentence.marks("attributions")):
            return False
        before = self.sentence.tokens[named.start - 1].lower
        pair = f"{self.sentence.folded[named.start - 2]} {before}" if named.start > 1 else ""
        if pair in self.naming.language.list("naming.local_offices"):
            return True  # "the sheriff's office in Molo County"
        if named.region and not named.id and self.naming.is_office(self.sentence.tokens[named.start - 1]):
            return True  # "officials in Molo province"
        return before.endswith(self.naming.language.endings("naming.local_bodies"))

    def is_origin(self, candidate: Candidate) -> bool:
        """ "were tourists from Japan", "a helicopter from Leto": right behind people or a craft stands where they come from."""
        before = self.sentence.word_at(candidate.start - 1)
        if before in self.naming.language.list("naming.companies") or before.endswith(
            self.naming.language.endings("naming.crafts")
        ):
            return True
        people = {mark.last for mark in self.sentence.marks("nouns") if mark.value["kind"] in PEOPLE}
        return self._before_age(candidate.start) - 1 in people or self._goes_on_with_origins(candidate)

    def _before_age(self, start: int) -> int:
        """ "sechs Kinder | zwischen 8 und 11 Jahren aus …", "two men aged 24 and 31 from …": where how old they are begins;
        `start` where nothing says so."""
        language, tokens, at = self.naming.language, self.sentence.tokens, start
        told = language.lists("ages", "age_spans", "joiners", "change_to", "prepositions")
        measures = {mark.last for mark in self.sentence.marks("measures")}
        while at and (tokens[at - 1].kind == NUMBER_KIND or tokens[at - 1].lower in told or at - 1 in measures):
            at -= 1
        return at if any(token.kind == NUMBER_KIND for token in tokens[at:start]) else start

    def _goes_on_with_origins(self, candidate: Candidate) -> bool:
        """ "tourists from Japan, Peru and Chile": each of them."""
        before = next((other for other in reversed(self.candidates) if other.last < candidate.start), None)
        if before is None or before.role is not FROM:
            return False
        between = self.sentence.tokens[before.last + 1 : candidate.first]
        joined = 0 < len(between) <= LINK and all(t.text == "," or t.lower in self._words.small for t in between)
        return joined and self.is_origin(before)

    def _price(self, named: Named) -> int:
        if named.form == "town":
            return self._price_of_town(named)
        list_of = self.naming.language.list
        wide = named.name.lower() in list_of("naming.continents")
        if named.role is WITHIN:
            if named.oriented and is_measured(self.sentence, named.start):
                return Price.ANOTHER  # "100 kilometres (62 miles) east of Molo": far from it
            return Price.ORIENTED if named.oriented or wide else 0
        if named.role is OF and named.id and self.sentence.word_at(named.start - 1) in list_of("naming.nationals"):
            return Price.SPEAKER  # "five citizens of Norway": who they are
        price = ROLES[named.role]
        if named.role is OTHER and self.naming.place_names.stands_before_event(self.sentence, named.last):
            price = Price.BARE  # "hurt by the Nevada floods"
        return max(price, Price.WEAK) if wide else price

    def _price_of_town(self, named: Named) -> int:
        """ "die Münchner Demonstration", "die Kölner Polizei", "das Londoner Außenministerium": the last is asked elsewhere."""
        behind = next(iter(self.sentence.tokens[named.last + 1 : named.last + 2]), None)
        if behind is None or not self.naming.is_office(behind):
            return Price.TOWN
        return Price.WEAK if behind.lower.endswith(self.naming.language.endings("naming.local_bodies")) else Price.SPEAKER

    @once
    def _counted_tokens(self) -> Collection[int]:
        """ "zwei deutsche Touristen": an adjective in a counted phrase says whose, not where."""
        return {index for item in self.items for index in range(item.amount.begin, item.end + 1)}

    def _is_town_of(self, named: Named) -> bool:
        """ "the Red Sea port city of Mokha": what stands before says only where the town lies."""
        of = self.sentence.word_at(named.first - 1) in self.naming.links
        return named.id is None and named.start < named.first - 1 and of and not named.oriented

    # -------------------------------------------------------------------------------------------------- two names, one place

    def _join(self, joined: list[Candidate], candidate: Candidate) -> None:
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
            both = Place(f"{before.place.name}, {candidate.place.name}")
            joined[-1] = replace(before, last=candidate.last, place=both, alone=before.alone or before.place)
        elif self._is_land_of_dateline(before, candidate):
            joined.append(replace(candidate, price=Price.DATELINE))
        else:
            joined.append(candidate)

    def _is_narrowed(self, before: Candidate, candidate: Candidate) -> bool:
        """ "in southern Togo, | in the town of Molo,": the second says where in the country of the first."""
        led = before.role is WITHIN and candidate.role is WITHIN and candidate.start < candidate.first
        narrower = before.is_land and not candidate.place.id and led and self._follows_comma(before, candidate)
        return narrower and not self._goes_on_as_list(candidate)

    def _is_land_of_dateline(self, before: Candidate, candidate: Candidate) -> bool:
        """ "NAIROBI, | Kenya —", "Oslo/| Norwegen (dpa) –": where the capital lies in which the text was written."""
        tokens, behind = self.sentence.tokens, self.sentence.tokens[candidate.last + 1 : candidate.last + 2]
        if not candidate.is_land or before.first or not self.sentence.opens_paragraph or before.place.id != candidate.place.id:
            return False
        beside = candidate.first == before.last + 2 and tokens[before.last + 1].text in ",/"
        return beside and bool(behind) and behind[0].text in DATELINE_MARKS

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
        return not self.naming.joiners.isdisjoint(between) and self._words.small.issuperset(between)

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
        lands = before.place.id and candidate.place.id  # "in southern Kenya and war-torn northern Chad"
        return all(
            token.lower in self._words.small
            or token.lower in as_well
            or (lands and (self.naming.regions.holds(token.lower) or self.naming.approaches.describes(token)))
            for token in self.sentence.tokens[before.last + 1 : candidate.first]
        )
