"""The scene of a sentence: which of its names are places its figures may be at, and what each costs before any distance."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import compress, zip_longest

from ...memo import once
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from ..counting.counted import Counted, count_between
from ..names.approach import BARE, FROM, OF, OTHER, QUOTES, TOWARDS, WITHIN
from ..names.compounds import LONGEST_INITIALS
from ..names.naming import Naming
from ..names.place_words import PEOPLE, Words
from ..names.speaking import Named
from .asked_places import AskedPlaces
from .candidates import LINK, ROLES, Candidate, Joiner, Place, Price
from .described_places import descriptions_among, is_measured
from .mere_names import MereNames

PEOPLES = ("adjectives", "people")  # forms of names that say whose somebody is
# How a place hangs on what people march for: "der Krieg im Irak", "die Freiheit Tibets", "the war on Iraq".
CAUSED = (WITHIN, OF, BARE, OTHER)
OWNED = 5  # tokens of what is somebody's, up to where it stands: "Togo's biggest open-air market | in Molo"
CAUSE = 9  # tokens of it, from what leads to it: "against the arrest and torture of prisoners | in Mali"


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

    def narrows(self, land: Candidate, item: Counted) -> bool:
        """ "In Togo sind bei einem Unfall in der Stadt | Molo | zwölf Menschen gestorben und 20 verletzt worden": a town before
        the first figure, behind the country the sentence opens with, is where all of them were."""
        towns = (one for one in self.candidates if one.role is WITHIN and one.price <= Price.AT_ONCE and not one.place.id)
        between = (one.first for one in towns if land.last < one.first < item.index)
        return land.place.id is not None and any(not self.figures_between(land.last, first) for first in between)

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
        events, names = self._of_events(), self.naming.names(self.sentence)
        if not (events or names):
            return []
        joined, joiner = [*events], Joiner(self.naming, self.sentence, self.items)
        land: Place | None = None  # of the town that follows: "der japanischen Stadt Toyama", "Togo's port of Molo"
        for named, following in zip_longest(names, names[1:]):
            leads_on = following is not None and self._leads_to(named, following)
            candidate = self._candidate(named)
            if candidate and not leads_on:
                joiner.join(joined, replace(candidate, land=land) if land and not candidate.is_land else candidate)
            land = Place(named.name, named.id) if leads_on and named.id else None
        ordered = sorted(self._without_events(joined) if events else joined, key=lambda candidate: candidate.first)
        return self._without_descriptions(ordered)

    def _without_descriptions(self, ordered: list[Candidate]) -> list[Candidate]:
        """The places without what only tells where another lies: "in Molo, 70 miles east of | Leto"; "Molo, a town in northern
        | Togo," is all one place."""
        for at, lies_in in descriptions_among(self.naming, self.sentence, ordered, self.figures_between):
            town, lies = ordered[at - 1], ordered[at]
            left = town.role is FROM and town.price == Price.FROM
            if left or not Price.FROM <= town.price < Price.SPEAKER:  # not "on its way home from Molo, crashed near Leto"
                ordered[at] = replace(lies, price=max(lies.price, Price.OTHER))
            if lies_in:
                ordered[at - 1] = replace(town, last=lies.last, land=lies.place if lies.is_land else town.land)
        return ordered

    def _leads_to(self, named: Named, town: Named) -> bool:
        """ "der | japanischen | Stadt Toyama", "Togo's port of Molo", "Togo's oldest mosque in Molo": a name that only says
        where the next lies."""
        if town.start == named.last + 1 and self._is_town_of(town):
            return True
        owns = self.naming.is_possessive(self.sentence, named)
        if owns and named.id and named.role is town.role is WITHIN and not self.figures_between(named.last, town.first):
            between = self.sentence.tokens[named.last + 1 : town.start]
            return all(token.kind == WORD_KIND for token in between) and len(between) <= OWNED
        return town.start <= named.first and (named.is_adjective or owns)

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
    def by_last(self) -> dict[int, Candidate]:
        """The candidates by their last token."""
        return {candidate.last: candidate for candidate in self.candidates}

    @once
    def pointers(self) -> list[tuple[int, bool]]:
        """ "dort", "in the region", "im Land": tokens that point at a place named before, and whether a country is meant."""
        pointing, here, lands = self._words.pointing, self._words.here, self._words.lands
        words, nationwide = self.sentence.folded, self._words.nationwide
        return [
            (index, words[index] in lands or words[index] in nationwide)
            for index in compress(range(len(words)), map(pointing.__getitem__, words))
            if words[index] in nationwide
            or (words[index] in here and not self._is_expletive(index))
            or (self._points(index) and not self._is_told_of_town(index))
        ]

    def _is_told_of_town(self, index: int) -> bool:
        """ "in Leto | im Osten des Landes", "in Leto, | in the east of the country": where the town right before it lies."""
        naming, words, at = self.naming, self.sentence.folded, index - 1
        small = naming.articles | naming.links | naming.language.lists("naming.within", "naming.definite", "genitive_articles")
        while at >= 0 and (words[at] in small or naming.regions.holds(words[at])):
            at -= 1
        is_led = any(map(naming.regions.holds, words[at + 1 : index]))  # "im | Osten | des Landes"
        town = self.by_last.get(at - (words[at] == ","))
        return is_led and town is not None and not town.is_land and town.role is WITHIN

    def _is_expletive(self, index: int) -> bool:
        """ "There are 12,000 soldiers": it points nowhere."""
        word_at, list_of = self.sentence.word_at, self.naming.language.list
        return word_at(index) in list_of("naming.points_nowhere") and word_at(index + 1) in list_of("auxiliaries")

    def _points(self, index: int) -> bool:
        """A region word with a definite article and a preposition, and no name behind it."""
        tokens, naming = self.sentence.tokens, self.naming
        word, list_of = tokens[index].lower, naming.language.list
        is_land = word in self._words.lands
        if index < 1 or not (is_land or naming.regions.holds(word)) or word in list_of("naming.borders"):
            return False
        at = index - 1 - (index > 1 and tokens[index - 1].lower in list_of("naming.entire"))  # "im | ganzen | Land"
        noun = at + 1
        while is_land and at > 1 and word not in naming.approaches.directions and self._describes_land(tokens[at]):
            at -= 1  # "in the | West African | nation"
        before = tokens[at].lower
        if is_land and index == 1 and before in list_of("naming.definite"):
            return not tokens[2].is_capital if len(tokens) > 2 else False  # "Das Land | meldete 40 Tote"
        across = is_land and at + 1 == noun and before in list_of("naming.within")  # "across country"
        if before not in list_of("naming.definite") and not across:
            return False
        if naming.approaches.read(self.sentence, at + 1).role not in (WITHIN, TOWARDS) and not self._is_lived_in(at):
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

    def _describes_land(self, token: Token) -> bool:
        """ "in the | West African | nation", "in dem | westafrikanischen | Land"; not "benachbarten", which is another's."""
        if token.lower in self.naming.language.lists("naming.next_door", "articles"):
            return False
        continental = token.is_capital and not self.naming.large_nouns
        return continental or self.naming.approaches.describes(token)

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
        acts = self._mere.acts(named) or self._asked.holds(named) or self._speaks(named)
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
        elif self._mere.tells_of_another(named) or (not acts and self.naming.presents_report(self.sentence, named)):
            price = max(price, Price.OTHER)
        elif self.sentence.folded[named.last] in list_of("naming.blazes"):
            price = max(price, Price.WEAK)  # "the Molo Fire"
        attacks = self._mere.is_of_attack(named)
        if self.naming.is_dateline(self.sentence, named):
            price = Price.DATELINE
        elif attacks or acts:
            price = max(price, Price.WEAK) if self._is_of_local_body(named) else min(price, Price.WEAK) + Price.SPEAKER
        if self._mere.is_fled(named) or (not self.items and self._mere.is_only_left(named)):
            price = max(price, Price.OTHER)
        beyond = self._is_neighbour(named)
        manned = self.naming.is_left(self.sentence, named)
        manned = manned or (beyond and self.sentence.folded[named.start] not in list_of("naming.borders"))  # "bordering Mali"
        seat, cause = named.form == "seats", named.role in CAUSED and self._follows_cause(named)
        speaks = (named.speaks or named.says) and not (named.form == "town" and price >= Price.SPEAKER)
        phrase, asked = (named.start, named.first, named.last), self._asked.may_be_only_said_there(named)
        return Candidate(*phrase, place, price, named.role, manned, beyond, seat, cause, speaks, attacks, asked=asked)

    def _speaks(self, named: Named) -> bool:
        """Whether somebody there speaks; not "20 officers | in Molo" who are themselves counted."""
        return named.speaks and named.form != "town" and named.start - 1 not in self._counted_tokens

    def _is_neighbour(self, named: Named) -> bool:
        """ "an der Grenze zur Ukraine", "in the border region with Mali", "close to the Mali border": the land beyond."""
        if "naming.borders" not in self.sentence.listed or named.role in (WITHIN, FROM):
            return False
        words, list_of, start = self.sentence.folded, self.naming.language.list, named.start
        if words[start] in list_of("between"):
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
        if before in self._counted_tokens:
            return False  # "48 arrests | in Mali"
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
        """ "die Polizei in Molo zählte 900": what happened there, where no other place is named; so does one of a country."""
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
        """ "two men aged 24 and 31 from …": where how old they are begins; `start` where nothing says so."""
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
        people = named.start - 1 if named.role is OF else named.first - 1 if named.role is BARE else -1
        if named.id and people >= 0 and self.sentence.folded[people] in list_of("naming.nationals"):
            return Price.OTHER  # "five citizens of Norway", "fünf Bürger Norwegens": who they are
        price = ROLES[named.role]
        if named.role in (OTHER, FROM) and self.naming.place_names.stands_before_event(self.sentence, named.last):
            price = Price.BARE  # "hurt by the Nevada floods", "the toll from Nevada floods"
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
        """ "the Red Sea port city of Mokha": what stands before says only where the town lies; not "Molo | on the outskirts of
        Leto", "the Molo | district of Leto province", where the second does."""
        of = self.sentence.word_at(named.first - 1) in self.naming.links
        word, behind = self.sentence.folded[named.start], self.sentence.word_at(named.last + 1)
        part = word in self.naming.language.list("naming.parts_of_provinces") and self.naming.regions.holds(behind)
        led = part or self.naming.approaches.role_of(word) is not None
        return named.id is None and named.start < named.first - 1 and of and not led and not named.oriented
