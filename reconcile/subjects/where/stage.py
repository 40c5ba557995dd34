"""Where: the place of what is counted.

The phrase that locates the figure ("in der Region Kursk", "near Mandalay") is looked for from near to far: in brackets
around it, in its sentence, in what it leans on, over its section, and last in what the article as a whole is about. News
names its place once, at the top; what was named in between is mostly scenery, and so is never carried over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple

from ...groups import grouped
from ...packs import Mark
from ...reading import ANY, Era, Rules, Sentence
from ..counting.counted import BEFALLEN, FATES, HARM, SENTENCE, STRICKEN, Counted
from ..names.approach import BARE, TOWARDS, WITHIN
from ..names.naming import Naming
from ..whose.given_over import is_given_over
from ..whose.land import is_won_back
from .candidates import UNNAMED, Candidate, Place, Price
from .happenings import Happenings
from .losses import are_of_another, loser_of, of_all_the_war
from .place_of_parts import PlacesOfParts
from .place_prices import Prices
from .places import Scene
from .pointers import Pointers
from .settings import Settings
from .topic import Topic

NESTED = 4  # tokens from a part to its whole: "nine of Togo's 15 deaths"
MANY = 20  # of fewer than so many an article may be counting those of one place


class Times(NamedTuple):
    """What is asked of the times an article names: whether a sentence tells of other days, whether what stands at a token of one
    is told of months or years, and whether it names a time at all."""

    era_of: Callable[[Sentence], Era]
    covers_long_time: Callable[[Sentence, int], bool]
    is_dated: Callable[[Sentence], bool]


def places_of(
    items: Sequence[Counted], naming: Naming, wholes: Sequence[Counted | None], countries: Sequence[str | None], times: Times
) -> list[Place | None]:
    """The place of each counted item, in text order. `wholes`: what each is a part of; `countries`: whose, by ISO code."""
    finder = Whereabouts(naming, items, wholes, countries, times)
    return [finder.of(item) for item in items]


class Whereabouts(Settings):
    """Finds the places of the figures of one article."""

    def __init__(
        self,
        naming: Naming,
        items: Sequence[Counted],
        wholes: Sequence[Counted | None],
        countries: Sequence[str | None],
        times: Times,
    ) -> None:
        self.naming, self._era_of, self._covers_long_time = naming, times.era_of, times.covers_long_time
        self._is_dated = times.is_dated
        self._by_sentence = grouped(items, SENTENCE)
        self._wholes = {item: whole for item, whole in zip(items, wholes, strict=True) if whole is not None}
        self._first_told: dict[tuple[str | None, float], Counted] = {}  # of each number of a kind its first mention
        for item in items:
            self._first_told.setdefault((item.kind, item.amount.value), item)
        self._told_apart = grouped(self._wholes, self._wholes.__getitem__)  # the parts of a whole
        self._homes = {item: country for item, country in zip(items, countries, strict=True)}
        self._parts = PlacesOfParts(naming.language, self._by_sentence, zip(items, wholes, strict=True))
        self._topic = Topic(naming, self._by_sentence, self._parts, times.era_of)
        self._pointers = Pointers(self._topic)
        self._prices = Prices(naming, self._topic, self._parts, self._by_sentence, self._wholes)
        self._happenings = Happenings(self._topic)
        self._known: dict[Counted, Place | None] = {}
        self._before: dict[tuple[int, bool, Era], Place | None] = {}

    def of(self, item: Counted) -> Place | None:
        """The place of a counted item; None where nothing tells it, or the text leaves it without a name. What is told again in
        another unit is where it was told first."""
        place = self._told_at(item.as_told_first)
        return None if place is UNNAMED else place

    def _told_at(self, item: Counted) -> Place | None:
        """The place of a counted item, by the first rule that knows it."""
        if item not in self._known:
            self._known[item] = None  # what leans on itself has no place
            for rule in RULES.able(item.sentence):
                if (place := rule(self, item)) and not (item.kind == "area" and self._is_takers_own(item, place)):
                    self._known[item] = place
                    break
        return self._known[item]

    def _is_takers_own(self, item: Counted, place: Place) -> bool:
        """ "Norway now holds 900 km² there": land a country wins lies in another, unless it wins it back or fights at home."""
        if place.id is None or is_won_back(self.naming, item) or not self._prices.has_sides(item):
            return False
        home = self._homes.get(item)
        named = (one for one in self._topic.scene(item.sentence).candidates if one.place.id == place.id)
        if home is None and any(one.role is not BARE for one in named):
            return False
        return home in (None, place.id) and not self._topic.is_theatre(place.id)

    # ---------------------------------------------------------------------------------------------------------- the rules

    def _elsewhere(self, item: Counted) -> Place | None:
        """ "Elsewhere in the state five died": where what stands behind it says, if anything does, not where the others were."""
        mark, scene = self._mark_of_elsewhere(item), self._topic.scene(item.sentence)
        if mark is None:
            return None
        following = scene.figure_behind(item)
        stop = following.amount.begin if following else len(item.sentence.tokens)
        first = min(mark.first, item.amount.begin)
        if any(first < candidate.first < stop and candidate.price <= Price.TOWN for candidate in scene.candidates):
            return None
        towns = self.naming.language.list("naming.towns")
        pointed = (
            (index, place)
            for lands_only in (True, False)
            for index, place in self._pointers.of(scene, item, lands_only)
            if mark.first < index < stop and (lands_only or item.sentence.folded[index] in towns)
        )
        return next((place for _, place in pointed), UNNAMED)

    def _mark_of_elsewhere(self, item: Counted) -> Mark | None:
        """The words for another place that stand with a number: in its clause, and no other number between."""
        sentence, scene = item.sentence, self._topic.scene(item.sentence)
        for mark in sentence.marks("elsewhere"):
            if mark.value.get("behind"):
                if item.amount.last < mark.first <= item.end + 1:
                    return mark
                continue
            low, high = sorted((mark.first, item.index))
            named = scene.figures_between(low, high) or self._is_joined_to_place(scene, mark)
            if named or self._is_come_from(sentence, mark) or _is_named(scene, mark):
                continue
            if mark.first == 0 or sentence.clauses[mark.first] == sentence.clauses[item.index]:
                return mark
        return None

    def _is_come_from(self, sentence: Sentence, mark: Mark) -> bool:
        """ "killed 34 guests from | around the world": who they are."""
        return sentence.word_at(mark.first - 1) in self.naming.language.list("naming.from")

    def _is_joined_to_place(self, scene: Scene, mark: Mark) -> bool:
        """ "in Molo and elsewhere 40 died": the place named is one of several."""
        before = scene.sentence.word_at(mark.first - 1)
        return before in self.naming.joiners and mark.first - 2 in scene.by_last

    def _as_told_first(self, item: Counted) -> Place | None:
        """ "40 died in Togo. … Of the 40 dead, eight were found in Molo": as many behind an article are those told before."""
        if item.kind not in FATES or item.amount.hedged:
            return None
        first = self._first_told.get((item.kind, item.amount.value), item)
        if first is item or item.word_before not in self.naming.language.list("pointing"):
            return None
        if item not in self._told_apart and self._in_sentence(item):
            return None  # "All 40 died in Molo"
        return self._told_at(first) if first.sentence.index < item.sentence.index else None

    def _in_sentence(self, item: Counted) -> Place | None:
        """The cheapest name of the sentence, unless all cost too much."""
        scene = self._topic.scene(item.sentence)
        near = [candidate for candidate in self._prices.near(scene, item) if self._may_hold(item, candidate)]
        asked = (self._is_set_in_town, self._is_in_town_before)
        priced = [(self._prices.of(scene, item, candidate, *asked), candidate.first, candidate.place) for candidate in near]
        pointed = self._pointers.of(scene, item, home=self._of_its_land(item) if scene.pointers else None)
        priced += [(self._prices.distance(scene, item, index, index), index, place) for index, place in pointed]
        best = min(priced, key=itemgetter(0, 1), default=None)
        if best is None or best[0] > Price.LIMIT:
            return None
        beside = any(one.first == best[1] and self._is_beside(item, one) for one in near)
        return (self._of_paragraph(item) if beside and scene.sentence.previous else None) or best[2]

    def _is_beside(self, item: Counted, candidate: Candidate) -> bool:
        """ "50 km south of | Molo", "a doctor at | Molo | Hospital": not where it happened, if the text before says that."""
        far = candidate.price == Price.ANOTHER and candidate.start != item.end + 1
        return far or item.sentence.word_at(candidate.last + 1) in self.naming.language.list("naming.hospitals")

    def _may_hold(self, item: Counted, candidate: Candidate) -> bool:
        """False for a place that is only of a part, or that is somebody."""
        if self.is_owner(item.sentence, candidate) or self._is_of_its_whole(item, candidate):
            return False
        return not self._parts.is_of_one(item.sentence, candidate, item)

    def _is_of_its_whole(self, item: Counted, candidate: Candidate) -> bool:
        """ "Nine of the 15 deaths | in Togo | were in Molo": where all were, if a place behind is that of these."""
        whole = self._wholes.get(item)
        if whole is None or whole.sentence is not item.sentence or not 0 < whole.amount.begin - item.amount.last <= NESTED:
            return False
        if candidate.role is not WITHIN or not whole.amount.last < candidate.start <= whole.end + 1:
            return False
        scene = self._topic.scene(item.sentence)
        following = scene.figure_behind(whole)
        stop = following.amount.begin if following else len(item.sentence.tokens)
        return any(one.role is WITHIN and candidate.last < one.first < stop for one in scene.candidates)

    def _of_antecedent(self, item: Counted) -> Place | None:
        """ "davon 600", "Allein am Montag waren es 600": where the figure was that this one leans on or is a part of, if near."""
        whole = item.antecedent or self._wholes.get(item)
        return self._told_at(whole) if whole is not None and 0 <= item.sentence.index - whole.sentence.index <= 1 else None

    def _over_long_time(self, item: Counted) -> Place | None:
        """ "A bomb killed nine in Molo, Togo. Since 2009 40,000 have died in the war": told of years, it is of the country; not
        of that whose people they are, where all is told to have happened elsewhere."""
        if item.kind not in FATES or item.amount.value < MANY or self._prices.has_sides(item):
            return None
        if not (self._covers_long_time(item.sentence, item.index) or of_all_the_war(item)):
            return None
        setting = self._of_paragraph(item) or self._of_article(item)
        if setting is None or setting.id is not None:
            return None
        land, home = self._topic.land() or self._topic.land_spoken_of, self._homes.get(item)
        if land is None or home is None:
            return land
        elsewhere = not self._topic.happened_in(home) if land.id == home else self._only_tells(land, item, home)
        return None if elsewhere else land

    def _of_neighbour(self, item: Counted) -> Place | None:
        """ "20 starben, etwa 30 wurden verletzt": one blow hits many, one place holds many."""
        before = self._topic.scene(item.sentence).figure_before(item)
        stricken = before is not None and {item.kind, before.kind} <= STRICKEN
        burnt = before is not None and item.kind == "area" and before.kind in BEFALLEN | {"area"}
        burnt = burnt and not self._prices.has_sides(item)
        if before is None or not (stricken or burnt or item.kind == before.kind == "troops"):
            return None
        if self._wholes.get(before) is item:  # "seven died in Molo and five in Leto, a total of 12"
            return None
        return self._told_at(before)

    def _of_its_days(self, item: Counted) -> Place | None:
        """ "In 2009 a fire in a club in Perm, …, killed 156 people": what is told of long ago was where its own sentence says."""
        if self._era_of(item.sentence) is not Era.LONG_PAST:
            return None
        found = self._topic.certain_within(item.sentence, self._prices.has_sides(item))
        before = [candidate.place for candidate in found if candidate.last < item.index and self._may_hold(item, candidate)]
        return before[-1] if before else None

    def _is_set_in_town(self, item: Counted) -> bool:
        """ "In Molo … starben elf": the paragraph tells of a town or a capital, or what follows does."""
        setting = self._of_paragraph(item) or self._where_it_happened(item)
        if setting is None or setting.id is not None:
            countries = self.naming.language.section("countries")
            return setting is not None and setting.name in countries.get(setting.id or "", {}).get("seats", ())
        return setting.name.lower() not in self.naming.language.list("naming.continents")

    def _is_in_town_before(self, item: Counted) -> bool:
        """ "Am Montag brannte in Molo ein Haus. | Die Polizei in Leto …": the paragraph before came to a town, and the article
        is about that one."""
        before = item.sentence.previous
        if before is None or before.is_heading or not item.sentence.opens_paragraph:
            return False
        sides, era = self._prices.has_sides(item), self._era_told(before)
        place, ends = self._setting_of(before, sides, era)
        place = place if ends else self._before_in_paragraph(before, sides, era)
        return place is not None and place.id is None and place == self._of_article(item)

    def _where_it_happened(self, item: Counted) -> Place | None:
        """ "Sieben wurden verletzt. Der Unfall ereignete sich nahe Molo": told of the accident a sentence or two behind."""
        return self._happenings.of(item)

    def _of_label(self, item: Counted) -> Place | None:
        """ "Bayern: Abbruch in München": the last place of the heading the paragraph stands under; or "MOZAMBIQUE", all of it."""
        heading = self._topic.heading(item.sentence)
        if heading is None:
            return None
        found = self._topic.certain(heading, self._prices.has_sides(item))
        return found[-1].place if found else None

    def _of_places_together(self, item: Counted) -> Place | None:
        """ "In Molo starben zwölf, in Leto drei. | Insgesamt 15": in none of them, but where the article is, or its land."""
        parts = [part for part in self._told_apart.get(item, ()) if part.sentence is not item.sentence]
        if len(parts) < 2 or sum(part.amount.value for part in parts) != item.amount.value:
            return None  # what else is told of some of them does not say where all are
        places = set(map(self._told_at, parts))
        if len(places - {None, UNNAMED}) < 2:
            return None
        wider = (self._of_article(item), self._topic.land())
        return next((place for place in wider if place is not None and place not in places), UNNAMED)

    def _of_all_places(self, item: Counted) -> Place | None:
        """ "In total 50 people were hurt": not only where the last of them were, but all that the article is about; where none
        was counted yet in a paragraph of one place, that: "In Oslo gab es Streit. Insgesamt wurden 50 verletzt"."""
        scene, clauses = self._topic.scene(item.sentence), self._clauses_beside(item)
        marks = [mark for mark in item.sentence.marks("overall") if item.sentence.clauses[mark.first] in clauses]
        if item in self._wholes or not marks or self._is_of_what_was_just_told(item):
            return None
        if all(mark.first < item.index and scene.figures_between(mark.first, item.index) for mark in marks):
            return None  # "In all, seven were killed and | 25 hurt": where the first are
        if self._of_paragraph(item) is not None and not self._sums_up(item):
            return None
        return self._of_article(item) or UNNAMED

    def _is_of_what_was_just_told(self, item: Counted) -> bool:
        """ "Dabei starben insgesamt zwölf": of one event, however many its dead."""
        return item.sentence.clause_holds(item.sentence.clauses[item.index], self.naming.language.list("naming.at_once"))

    def _sums_up(self, item: Counted) -> bool:
        """Whether its paragraph counted others like them before, and no more of them, or tells of several places."""
        current: Sentence | None = item.sentence
        alike, places = STRICKEN if item.kind in STRICKEN else {item.kind}, set[Place]()
        while current is not None:
            counted = self._by_sentence.get(current.index, ())
            counted = [other for other in counted if other.index < item.index or current is not item.sentence]
            if any(other.kind == item.kind in HARM and other.amount.value > item.amount.value for other in counted):
                return False
            if any(other.kind in alike for other in counted):
                return True
            places.update(one.place for one in self._topic.certain_within(current, self._prices.has_sides(item)))
            current = None if current.opens_paragraph else current.previous
        return len(places) > 1

    @staticmethod
    def _clauses_beside(item: Counted) -> tuple[int, ...]:
        """The clause of a number, and the one before it that may be a mere word: "Overall, 50 people …"."""
        clause = item.sentence.clauses[item.index]
        return clause, clause - 1

    def _of_its_land(self, item: Counted) -> Place | None:
        """ "Die ukrainische Armee hat 18 km² zurückerobert": what an army wins back lies in its own country."""
        home = self._homes.get(item)
        if home is None or not is_won_back(self.naming, item):
            return None
        return Place(self.naming.language.section("countries")[home]["names"][0], home)

    def _of_soldiers_before(self, item: Counted) -> Place | None:
        """ "Norway has soldiers in Mali. In Togo nine died. | 900 soldiers …", "sends troops to Mali. | 900 …": where one
        of the paragraph that tells of soldiers has or sends them, whatever happened elsewhere since."""
        current, armies = item.sentence, self.naming.language.endings("naming.armies")
        while item.kind == "troops" and not current.opens_paragraph and current.previous is not None:
            current = current.previous
            if not any(word.endswith(armies) for word in current.folded) or self._is_another_story(current, Era.OWN):
                continue
            goals = [one for one in self._topic.scene(current).candidates if one.role is TOWARDS and one.price <= Price.TOWN]
            places = goals or self._topic.certain_within(current, sides=True)
            if places:
                return places[-1].place if self._is_setting(current, places[-1]) else None
        return None

    def _of_article(self, item: Counted) -> Place | None:
        """ "In Molo halten sich die Angreifer. … 600 Soldaten fielen": where what the article is about happened."""
        if is_given_over(self.naming, item):
            return None  # "Norway and Togo swapped 48 prisoners": on their way
        topic, prices, home = self._topic, self._prices, self._homes.get(item) or loser_of(self.naming, item)
        place = topic.of(item, home, prices.are_its_people(item), prices.has_sides(item))
        return None if place is not None and home and self._only_tells(place, item, home) else place

    def _only_tells(self, place: Place, item: Counted, home: str) -> bool:
        """ "400 Danish soldiers fell, Norway said": who tells of the people of another country, `home`, is not where they are."""
        told = self._topic.scene(item.sentence).candidates
        return any(one.place == place and are_of_another(item, one, home) for one in told)


def _is_named(scene: Scene, mark: Mark) -> bool:
    """ "im Nachbarland | Mali": the other place has its name right behind."""
    return any(one.first <= mark.last + 1 <= one.last for one in scene.candidates)


# From the evidence nearest to the number to the farthest; each with what it needs: of these sections and lists of the pack, or
# marks, one in the sentence.
RULES = Rules[Callable[[Whereabouts, Counted], Place | None]](
    {
        Whereabouts.in_front_of_bracket: "(",
        Whereabouts.in_front_of_colon: ":",
        Whereabouts.in_front_of_number: ANY,
        Whereabouts.of_who_reports: ("naming.confirming",),
        Whereabouts._elsewhere: ("elsewhere",),
        Whereabouts._as_told_first: ANY,
        Whereabouts._in_sentence: ANY,
        Whereabouts._of_places_together: ANY,
        Whereabouts._of_all_places: ("overall",),
        Whereabouts._of_antecedent: ANY,
        Whereabouts._over_long_time: ANY,
        Whereabouts._of_neighbour: ANY,
        Whereabouts._where_it_happened: ANY,
        Whereabouts._of_its_days: ANY,
        Whereabouts._of_soldiers_before: ANY,
        Whereabouts._of_paragraph: ANY,
        Whereabouts._of_label: ANY,
        Whereabouts._of_its_land: ("naming.regains",),
        Whereabouts._of_article: ANY,
    }
)
