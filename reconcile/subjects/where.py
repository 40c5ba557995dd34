"""Where: the place of what is counted.

The phrase that locates the figure ("in der Region Kursk", "near Mandalay") is looked for from near to far: in brackets
around it, in its sentence, in what it leans on, over its section, and last in what the article as a whole is about. News
names its place once, at the top; what was named in between is mostly scenery, and so is never carried over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence

from ..packs import Mark
from ..reading import ANY, Era, Rules, Sentence
from ..text import MARK_KIND
from .approach import BARE, FROM, OF, TOWARDS, WITHIN
from .counted import HARM, Counted, end_with_bracket
from .happenings import Happenings
from .journeys import MOVING, Journeys
from .land import is_taken, is_won_back
from .naming import Naming
from .no_counts import is_of_its_own_place
from .place_of_land import price_of_land
from .place_of_parts import ADJACENT, PlacesOfParts
from .places import UNNAMED, Candidate, Place, Price, Scene
from .pointers import Pointers
from .respective import name_in_order
from .topic import Topic

SECTION = 12  # sentences a heading may stand above
ENTRY = re.compile(r":\D{0,20}\d")  # of a list: "People missing: at least 257"
OPENING_PHRASE = 6  # tokens before the place in what a sentence opens with: "In another incident off"
RELATIVE = 3  # what a place costs whose relative clause tells of a figure: only one right behind the figure is nearer
FAR = 10  # tokens, and what a topic costs at most: "In Hallein, einem Ort bei Salzburg, starben …"
LABEL = 6  # tokens of a place before a colon: "Madison, Wisconsin"
NEAR = 8  # names before and behind a figure that are weighed against each other
STRICKEN = {*HARM, "captured"}  # kinds told together of one place: "20 starben, 30 wurden gefangen"
ORIGIN = 14  # what it costs to take where they were before: where they are is told by what follows, if anything is
COMING = ("displaced", "crowd")  # kinds that come from somewhere: "3000 aus Würzburg", "fled from Goma"


def places_of(
    items: Sequence[Counted],
    naming: Naming,
    wholes: Sequence[Counted | None],
    countries: Sequence[str | None],
    era_of: Callable[[Sentence], Era] = lambda sentence: Era.OWN,
) -> list[Place | None]:
    """The place of each counted item, in text order.

    `wholes`: what each is a part of; `countries`: whose, by ISO code; `era_of`: whether a sentence tells of other days.
    """
    finder = Whereabouts(naming, items, wholes, countries, era_of)
    return [finder.of(item) for item in items]


class Whereabouts:
    """Finds the places of the figures of one article."""

    def __init__(
        self,
        naming: Naming,
        items: Sequence[Counted],
        wholes: Sequence[Counted | None],
        countries: Sequence[str | None],
        era_of: Callable[[Sentence], Era],
    ) -> None:
        self.naming, self._era_of = naming, era_of
        self._by_sentence: dict[int, list[Counted]] = defaultdict(list)
        for item in items:
            self._by_sentence[item.sentence.index].append(item)
        self._wholes = {id(item): whole for item, whole in zip(items, wholes, strict=True) if whole is not None}
        self._homes = {id(item): country for item, country in zip(items, countries, strict=True)}
        self._parts = PlacesOfParts(naming.language, self._by_sentence, zip(items, wholes, strict=True))
        self._topic = Topic(naming, self._by_sentence, self._parts, era_of)
        self._pointers, self._journeys = Pointers(self._topic), naming.language.made(Journeys)
        self._happenings = Happenings(self._topic)
        self._known: dict[int, Place | None] = {}
        self._before: dict[tuple[int, bool, Era], Place | None] = {}

    def of(self, item: Counted) -> Place | None:
        """The place of a counted item; None where nothing tells it, or the text leaves it without a name."""
        place = self._told_at(item)
        return None if place is UNNAMED else place

    def _told_at(self, item: Counted) -> Place | None:
        """The place of a counted item, by the first rule that knows it."""
        if id(item) not in self._known:
            self._known[id(item)] = None  # what leans on itself has no place
            for rule in RULES.able(item.sentence):
                if place := rule(self, item):
                    self._known[id(item)] = place
                    break
        return self._known[id(item)]

    # ---------------------------------------------------------------------------------------------------------- the rules

    def _in_order(self, item: Counted) -> Place | None:
        """ "12 and 10 people died in Bihar and Uttar Pradesh respectively": the place that stands where the number does."""
        sentence = item.sentence
        name = name_in_order(item, self._by_sentence[sentence.index])
        if name is None:
            return None
        known = (named for named in self.naming.names(sentence) if name.start <= named.first <= named.last <= name.end)
        return next((Place(named.name, named.id) for named in known), Place(sentence.words(*name)))

    def _in_front_of_bracket(self, item: Counted) -> Place | None:
        """ "Fulda (etwa 300), Gera (…)": the name the bracket belongs to."""
        tokens, bracket = item.sentence.tokens, item.amount.begin - 1
        if bracket < 1 or tokens[bracket].text != "(":
            return None
        candidate = self._topic.scene(item.sentence).by_last.get(bracket - 1)
        if candidate:
            return candidate.place
        names = self.naming.place_names
        if item.phrase.unit or not names.is_bare_name(tokens[bracket - 1]):
            return None
        first = bracket - 1
        while first > 0 and not self.naming.large_nouns and names.is_bare_name(tokens[first - 1]):  # "Molo Leto (300)"
            first -= 1
        return Place(item.sentence.words(first, bracket - 1))

    def _in_front_of_colon(self, item: Counted) -> Place | None:
        """ "Madison, Wisconsin: 75,000": the first name of a line that has nothing but a place before its number."""
        tokens, colon = item.sentence.tokens, item.amount.begin - 1
        behind = tokens[item.end + 1 : item.end + 2]
        if not 0 < colon <= LABEL or tokens[colon].text != ":" or (behind and behind[0].kind != MARK_KIND):
            return None
        first = next(iter(self._topic.scene(item.sentence).candidates), None)
        if first is not None and first.start == 0 and first.last < colon:
            return first.place
        capital = all(token.is_capital or token.text in ".," for token in tokens[:colon])
        if "listed" not in item.trace or not capital or not self.naming.place_names.may_be_name(tokens[0]):
            return None
        end = next((at for at in range(colon) if tokens[at].text == ","), colon)
        return Place(item.sentence.words(0, end - 1))

    def _in_front_of_number(self, item: Counted) -> Place | None:
        """ "Sindh reported 28 deaths, Molo 20 and Leto nine", "followed by Leto with nine": a list of places and numbers."""
        tokens, at, scene = item.sentence.tokens, item.amount.begin - 1, self._topic.scene(item.sentence)
        if at > 0 and tokens[at].lower in self.naming.language.list("naming.having"):
            led = scene.by_last.get(at - 1)
            if led is None or led.role is WITHIN:
                return None
            of_its_men = item.kind == "troops" and led.is_land and led.place.id == self._homes[id(item)]
            return None if of_its_men else led.place  # "in Mali, Peru with 900 soldiers is …"
        if not (item.is_ellipsis or item.kind in HARM) or not is_of_its_own_place(item.sentence, item.amount, item.end):
            return None
        by_last = scene.by_last
        if at in by_last:
            return None if self._is_owner(item.sentence, by_last[at]) else by_last[at].place
        first = at
        while first > 0 and tokens[first - 1].is_capital:
            first -= 1
        unknown = not self.naming.large_nouns and tokens[at].is_capital and self.naming.place_names.may_be_name(tokens[at])
        return Place(item.sentence.words(first, at)) if unknown else None

    def _elsewhere(self, item: Counted) -> Place | None:
        """ "Elsewhere in the state five died", "zwei weiter nördlich": not where the others were, but where what stands behind it
        says, if anything does."""
        mark, scene = self._mark_of_elsewhere(item), self._topic.scene(item.sentence)
        if mark is None:
            return None
        following = scene.figure_behind(item)
        stop = following.amount.begin if following else len(item.sentence.tokens)
        first = min(mark.first, item.amount.begin)
        if any(first < candidate.start < stop and candidate.price <= Price.TOWN for candidate in scene.candidates):
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
            if scene.figures_between(low, high) or self._is_joined_to_place(scene, mark):
                continue
            if mark.first == 0 or sentence.clauses[mark.first] == sentence.clauses[item.index]:
                return mark
        return None

    def _is_joined_to_place(self, scene: Scene, mark: Mark) -> bool:
        """ "in Molo and elsewhere 40 died": the place named is one of several."""
        before = scene.sentence.tokens[mark.first - 1].lower if mark.first else ""
        return before in self.naming.joiners and mark.first - 2 in scene.by_last

    def _in_sentence(self, item: Counted) -> Place | None:
        """The cheapest name of the sentence, unless all cost too much."""
        scene = self._topic.scene(item.sentence)
        near = [candidate for candidate in self._near(scene, item) if self._may_hold(item, candidate)]
        priced = [(self._price(scene, item, candidate), candidate.first, candidate.place) for candidate in near]
        priced += [(self._distance(scene, item, index, index), index, place) for index, place in self._pointers.of(scene, item)]
        best = min(priced, key=lambda entry: entry[:2], default=None)
        return best[2] if best and best[0] <= Price.LIMIT else None

    def _may_hold(self, item: Counted, candidate: Candidate) -> bool:
        """False for a place that is only of a part, or that is somebody."""
        return not (self._parts.is_of_one(item.sentence, candidate, item) or self._is_owner(item.sentence, candidate))

    def _is_owner(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Kenya sent 400 soldiers to Congo, Uganda 300": whose the second are, as the first are the first country's."""
        behind = (other for other in self._by_sentence[sentence.index] if other.amount.begin - 1 == candidate.last)
        owned = next((other for other in behind if other.verb_of is not None), None)
        if owned is None or candidate.place.id is None or self._homes[id(owned)] != candidate.place.id:
            return False
        return self._homes[id(owned.verb_of)] not in (None, candidate.place.id)

    def _of_antecedent(self, item: Counted) -> Place | None:
        """ "davon 600", "die Polizei sprach von 4.000": where the figure was that this one leans on, if it stands near."""
        whole = item.antecedent
        return self._told_at(whole) if whole is not None and 0 <= item.sentence.index - whole.sentence.index <= 1 else None

    def _of_whole(self, item: Counted) -> Place | None:
        """ "Four people died in Molo … Two of the victims drowned": where the whole was, if its own sentence says it."""
        whole = self._wholes.get(id(item))
        return self._in_sentence(whole) if whole is not None else None

    def _of_neighbour(self, item: Counted) -> Place | None:
        """ "20 starben, etwa 30 wurden verletzt", "500 British troops, 200 from Denmark and 150 from France": one blow hits many,
        one place holds many."""
        before = self._topic.scene(item.sentence).figure_before(item)
        if before is None or not ({item.kind, before.kind} <= STRICKEN or item.kind == before.kind == "troops"):
            return None
        return self._told_at(before)

    def _of_sentence_before(self, item: Counted) -> Place | None:
        """ "…, im Norden des Landes seien 90 getötet worden. Auch zwei Soldaten starben": where only a pointer told the place."""
        before = item.sentence.previous
        figures = self._by_sentence.get(before.index, ()) if before is not None and not item.sentence.opens_paragraph else ()
        if item.sentence.tokens[0].lower not in self.naming.language.list("naming.also"):
            return None
        if (
            before is None
            or not figures
            or not {item.kind, figures[-1].kind} <= STRICKEN
            or not self._topic.scene(before).pointers
        ):
            return None
        return None if self._topic.certain_within(before, self._has_sides(item)) else self._told_at(figures[-1])

    def _of_paragraph(self, item: Counted) -> Place | None:
        """ "In Dresden zogen … Am Rande nahm die Polizei 14 fest": where the last sentence of the paragraph with a place was;
        but what it tells of long ago ("2011 starben in Oslo 77 Menschen") is only of its own days."""
        return self._before_in_paragraph(item.sentence, self._has_sides(item), self._era_of(item.sentence))

    def _before_in_paragraph(self, current: Sentence, sides: bool, era: Era) -> Place | None:
        """The same for all figures of a sentence, and for all sentences up to the next that has a place: each is passed once."""
        passed: list[Sentence] = []
        place: Place | None = None
        at, ends = current, False
        while not ends and (at.index, sides, era) not in self._before:
            passed.append(at)
            if at.previous is None or (at.opens_paragraph and not self._goes_on(at)):
                break
            at = at.previous
            place, ends = self._setting_of(at, sides, era)
        else:
            place = place if ends else self._before[at.index, sides, era]
        for sentence in reversed(passed):
            self._before[sentence.index, sides, era] = place
            place = place or self._asked_in(sentence, sides)
        return self._before[current.index, sides, era]

    def _setting_of(self, sentence: Sentence, sides: bool, era: Era) -> tuple[Place | None, bool]:
        """The place a sentence sets for what follows, and whether it ends the search for one."""
        found = self._topic.certain_within(sentence, sides)
        if not found:  # "48 people died in the village. Crews went on searching for 39 others."
            place = self._pointers.setting(self._topic.scene(sentence))
            return place, place is not None
        if all(candidate.asked for candidate in found) or self._is_another_story(sentence, era):
            return None, False
        return next((candidate.place for candidate in reversed(found) if self._is_setting(sentence, candidate)), None), True

    def _is_another_story(self, sentence: Sentence, era: Era) -> bool:
        """ "2011 starben in Oslo 77 Menschen": told to its end; what follows is of the article's own days. "Am Sonntag soll in
        Dresden demonstriert werden": what is to come."""
        told = self._era_of(sentence)
        return told is not era and (told is Era.TO_COME or self._topic.tells_of_the_past(sentence))

    def _asked_in(self, sentence: Sentence, sides: bool) -> Place | None:
        """ "In Oslo hieß es, …": for want of a place before it, what follows is told of where something was said."""
        found = self._topic.certain_within(sentence, sides)
        return found[-1].place if found and all(candidate.asked for candidate in found) else None

    def _goes_on(self, sentence: Sentence) -> bool:
        """ "He also spoke of two wounded": a paragraph that opens with a pronoun tells on of what was told before."""
        pronouns = self.naming.language.lists("speech.masculine", "speech.feminine")
        return sentence.text.partition(" ")[0].lower() in pronouns

    def _is_set_in_town(self, item: Counted) -> bool:
        """ "In Molo … Nach Angaben der belgischen Polizei starben elf": the paragraph tells of a place in a country."""
        setting = self._of_paragraph(item)
        return setting is not None and setting.id is None

    def _is_setting(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "In Dresden zogen 900 …, 40 aus Ulm": of several figures, what stands before the first holds for all that follows."""
        figures = self._by_sentence.get(sentence.index, ())
        return len(figures) < 2 or candidate.last < figures[0].index

    def _where_it_happened(self, item: Counted) -> Place | None:
        """ "Sieben wurden verletzt. Der Unfall ereignete sich nahe Molo": told of the accident a sentence or two behind."""
        return self._happenings.of(item)

    def _of_label(self, item: Counted) -> Place | None:
        """ "Bayern: Abbruch in München": the last place of the heading the paragraph stands under; or "MOZAMBIQUE", all of it."""
        heading = self._heading(item.sentence)
        if heading is None:
            return None
        end = len(heading.tokens) - 1 - (heading.tokens[-1].text == ":")  # "MOZAMBIQUE", "Mali:"
        whole = [name for name in self._topic.scene(heading).candidates if name.start == 0 and name.last == end]
        found = self._topic.certain(heading, self._has_sides(item)) or whole
        return found[-1].place if found else None

    def _of_its_land(self, item: Counted) -> Place | None:
        """ "Die ukrainische Armee hat 18 km² zurückerobert": what an army wins back lies in its own country."""
        home = self._homes.get(id(item))
        if home is None or not is_won_back(self.naming, item):
            return None
        return Place(self.naming.language.section("countries")[home]["names"][0], home)

    def _of_article(self, item: Counted) -> Place | None:
        """ "In Molo halten sich die Angreifer. … 600 Soldaten fielen": where what the article is about happened."""
        return self._topic.of(item, self._homes.get(id(item)), self._are_its_people(item), self._has_sides(item))

    def _heading(self, sentence: Sentence) -> Sentence | None:
        """The nearest line without a full stop above a sentence, entries of a list aside ("People injured: 1,641"); the article's
        own headline is no label."""
        current = sentence.previous
        while current is not None and sentence.index - current.index <= SECTION:
            if (current.is_heading or self._is_label(current)) and not ENTRY.search(current.text):
                return current if current.index else None
            current = current.previous
        return None

    def _has_sides(self, item: Counted) -> bool:
        """Whether those are told of who hold or win what is counted: they are no places of it."""
        return self._topic.has_sides(item.kind) or is_taken(self.naming, item)

    @staticmethod
    def _is_label(sentence: Sentence) -> bool:
        """ "Mali:" above a paragraph: a name and a colon in a line of their own."""
        return sentence.opens_paragraph and sentence.text.endswith(":") and len(sentence.pieces) <= LABEL

    # ------------------------------------------------------------------------------------------------------------- prices

    def _near(self, scene: Scene, item: Counted) -> list[Candidate]:
        """The names around a figure, and the one that opens the sentence."""
        candidates = scene.candidates
        if len(candidates) <= 2 * NEAR:
            return candidates
        at = bisect_left(candidates, item.index, key=lambda candidate: candidate.first)
        return [*candidates[:1], *candidates[max(1, at - NEAR) : at + NEAR]]

    def _price(self, scene: Scene, item: Counted, candidate: Candidate) -> int:
        price = candidate.price + self._distance(scene, item, candidate.first, candidate.last, candidate.start)
        if self._is_told_behind(item, candidate) or self._opens_clause_of(item, candidate):
            return RELATIVE
        if candidate.role is WITHIN and self._opens(item.sentence, candidate):
            price = min(price, candidate.price + FAR)
        if self._parts.is_behind(item, candidate):
            return price + Price.OTHER
        otherwise, own = price + self._by_role(item, candidate), price + Price.WEAK - Price.SPEAKER
        if candidate.price < Price.SPEAKER or min(otherwise, own) > Price.LIMIT:  # it is not taken, whoever speaks
            return otherwise
        return own if self._counts_its_own(item, candidate) else otherwise

    def _is_told_behind(self, item: Counted, candidate: Candidate) -> bool:
        """ "They went to Molo, where 12 …": the relative clause tells what happened there, whatever leads to the name."""
        tokens, clauses, behind = item.sentence.tokens, item.sentence.clauses, candidate.last + 2
        if not behind < item.amount.begin or tokens[behind].lower not in self.naming.language.list("naming.where"):
            return False
        return tokens[behind - 1].text == "," and clauses[behind] == clauses[item.amount.begin]

    def _opens_clause_of(self, item: Counted, candidate: Candidate) -> bool:
        """ "…, while in Molo, 12 …": a clause opens with a place, and behind the comma stands its number."""
        tokens, before = item.sentence.tokens, candidate.start - 1
        if candidate.role is not WITHIN or candidate.last + 2 != item.amount.begin or tokens[candidate.last + 1].text != ",":
            return False
        return before > 0 and tokens[before].lower in self.naming.language.list("clause_openers")

    def _opens(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "In Molo 12 …", "In one more attack near the port of Molo, 12 …": the sentence begins with its place."""
        if candidate.start == 0:
            return True
        figures = self._by_sentence.get(sentence.index, ())
        led = sentence.tokens[0].lower in self.naming.language.list("naming.within") and candidate.start <= OPENING_PHRASE
        return led and not sentence.clauses[candidate.start] and not (figures and figures[0].index < candidate.start)

    def _counts_its_own(self, item: Counted, candidate: Candidate) -> bool:
        """ "Myanmar's government counts 900 dead": who speaks is asked in the place it tells of."""
        if self._has_sides(item) or not self._speaks_of_itself(item.sentence, candidate):
            return False
        return not self._is_set_in_town(item)

    def _by_role(self, item: Counted, candidate: Candidate) -> int:
        """What makes a name dearer or cheaper for figures of this kind."""
        sides, role = self._has_sides(item), candidate.role
        if candidate.cause and item.kind == "crowd":
            return Price.OTHER
        if item.kind in MOVING:
            goal = self._journeys.goal(self._topic.scene(item.sentence), item)
            if self._journeys.is_on_the_way(item, candidate, goal):
                return ORIGIN - (Price.FROM if role is FROM else 0)
            if self._journeys.enters(item, candidate):
                return -Price.BARE
        if item.kind == "displaced" and candidate.cause and candidate.last < item.amount.begin:
            return Price.WEAK  # "fighting in Molo forced 900 to flee to Leto"
        if role is BARE and candidate.place.id and self._are_its_people(item):
            return Price.SPEAKER  # "Norway said six of its people died there"
        if item.kind == "area" and (price := price_of_land(self.naming, item, candidate, sides)):
            return price
        if role is OF and candidate.start == item.end + 1:
            return -Price.OF  # "the 900 inhabitants of Hallein"
        if role is TOWARDS:
            if item.kind in MOVING or sides or self._went_there(item, candidate):
                return -Price.BARE
            return Price.OTHER if item.kind in HARM else Price.FROM
        if item.kind == "troops" and candidate.manned:
            return -candidate.price
        if sides and candidate.place.id and role in (BARE, FROM, OF):
            return Price.SPEAKER
        if role is BARE and item.kind in STRICKEN and candidate.place.id and self.naming.tells_of_war:
            return Price.SPEAKER  # "Israel hat 52.000 Palästinenser getötet"
        if role is FROM and item.kind not in COMING and self._journeys.goes_on(item.sentence, candidate):
            return Price.OTHER
        if role in (FROM, OF) and item.kind == "captured" and candidate.place.id and self.naming.tells_of_war:
            return Price.SPEAKER  # "von der Ukraine gefangen genommen"
        if role is FROM and candidate.start == item.end + 1 and self._is_reported(item):
            return -Price.FROM
        if role is FROM and item.kind in HARM and self._is_told_of_them(item.sentence, candidate):
            return Price.OTHER
        if role is not FROM or item.kind not in COMING:
            return Price.FROM if role is FROM and self._topic.scene(item.sentence).is_origin(candidate) else 0
        told_by_origin = item.kind == "displaced" and candidate.start == item.end + 1
        return ORIGIN - Price.FROM if told_by_origin else -Price.FROM

    def _went_there(self, item: Counted, goal: Candidate) -> bool:
        """ "sent 900 soldiers to Mali, of whom 20 died": where the whole went its parts were."""
        whole = self._wholes.get(id(item))
        return whole is not None and whole.kind in MOVING and whole.end < goal.first < item.amount.begin

    def _are_its_people(self, item: Counted) -> bool:
        """ "two of its citizens", "13 seiner Soldaten": a country's people may be anywhere."""
        words = [token.lower for token in item.sentence.tokens[item.amount.last + 1 : item.amount.last + 4]]
        list_of = self.naming.language.list
        people = item.phrase.noun_kind == "troops" or not list_of("naming.nationals").isdisjoint(words)
        return people and not list_of("speech.possessives").isdisjoint(words)

    def _is_told_of_them(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Six of the dead were from Norway": who they are."""
        before = sentence.tokens[candidate.start - 1].lower if candidate.start else ""
        return before in self.naming.language.lists("auxiliaries", "naming.coming")

    def _is_reported(self, item: Counted) -> bool:
        """ "Nine deaths were reported from Molo and six from Leto": where they were counted, not where the dead came from."""
        words = self.naming.language.list("naming.counted_from")
        return bool(words) and item.is_ellipsis and any(token.lower in words for token in item.sentence.tokens[: item.index])

    def _distance(self, scene: Scene, item: Counted, first: int, last: int, start: int | None = None) -> int:
        """How far a name stands from a figure: tokens, clause borders and other figures between."""
        clauses, end = item.sentence.clauses, end_with_bracket(item, first)
        before, at = last < item.amount.begin, item.index if end == item.end else end
        gap = item.amount.begin - last - 1 if before else max(0, self._beginning(item, end, first, start) - end - 1)
        between = scene.figures_between(last, item.amount.begin) if before else scene.figures_between(end, first)
        between += self._is_set_apart(item, first)
        borders = 0 if before and self._is_of_whole(item, first) else abs(clauses[first] - clauses[at])
        price = min(gap, FAR) + Price.BORDER * borders + Price.ANOTHER * between
        if before:
            price += Price.BORDER * self._is_circumstance(item, last)
            return price + Price.ANOTHER * self._is_of_figure_before(scene, item, first if start is None else start)
        if item.is_ellipsis and start is not None and self._is_right_behind(item, start):
            return price - gap  # "nine each in Molo": nearer than the place before
        return price + (Price.AT_ONCE if gap < ADJACENT and not between else Price.BEHIND)

    def _beginning(self, item: Counted, end: int, first: int, start: int | None) -> int:
        """ "900 Hektar Land | im Süden der Ferieninsel Molo": how near a place stands tells its phrase, right behind a figure."""
        sentence, within = item.sentence, self.naming.language.list("naming.within")
        if start is None or start - end > ADJACENT or sentence.clauses[start] != sentence.clauses[end]:
            return first
        return start if sentence.tokens[start].lower in within else first

    def _is_circumstance(self, item: Counted, last: int) -> bool:
        """ "The deaths in Molo come after 40 people died in Leto": between place and figure another clause begins."""
        openers = self.naming.language.list("circumstances")
        return not openers.isdisjoint(item.sentence.folded[last + 1 : item.amount.begin])

    @staticmethod
    def _is_set_apart(item: Counted, first: int) -> bool:
        """ "Peru 900 Kranke, elf Tote; Chile 700 Kranke": behind a semicolon stands the next entry of a list."""
        if ";" not in item.sentence.listed:
            return False
        low, high = sorted((first, item.index))
        return any(token.text == ";" for token in item.sentence.tokens[low:high])

    def _is_of_whole(self, item: Counted, first: int) -> bool:
        """ "29 died in Molo, including 18 hit by lightning": between a whole and its part no clause ends."""
        whole = self._wholes.get(id(item))
        return whole is not None and whole.sentence is item.sentence and whole.end < first

    def _is_right_behind(self, item: Counted, start: int) -> bool:
        """Nothing, or one word as empty as "each", between a figure and what leads to a place."""
        between = item.sentence.tokens[item.end + 1 : start]
        return not between or (len(between) == 1 and between[0].lower in self.naming.language.list("adverbs"))

    def _is_of_figure_before(self, scene: Scene, item: Counted, start: int) -> bool:
        """ "3000 aus Würzburg und 800 aus Aschaffenburg", "504 were hurt in Molo and 72 in Leto": a place right behind the figure
        before, or its verb, is that one's, not "25.000, in Karlsruhe 20.000"."""
        other, clauses = scene.figure_before(item), item.sentence.clauses
        if other is None or clauses[start] != clauses[other.end]:
            return False
        told = other.predicate.last if other.predicate is not None and other.predicate.last < start else other.end
        return 0 < start - max(told, other.end) <= ADJACENT

    def _speaks_of_itself(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "die türkische Katastrophenschutzbehörde", "Myanmar's government": a state counts the dead of its own disasters."""
        if candidate.place.id and self._topic.happened_in(candidate.place.id):
            return True
        if self.naming.tells_of_war:  # "das britische Verteidigungsministerium": foreign ministries count a war's dead
            return False
        authorities = self.naming.language.endings("naming.authorities")
        return any(token.lower.endswith(authorities) for token in sentence.tokens[candidate.last + 1 : candidate.last + 4])


# From the evidence nearest to the number to the farthest; each with what it needs: of these sections and lists of the pack, or
# marks, one in the sentence.
RULES = Rules[Callable[[Whereabouts, Counted], Place | None]](
    {
        Whereabouts._in_order: ("respective",),
        Whereabouts._in_front_of_bracket: "(",
        Whereabouts._in_front_of_colon: ":",
        Whereabouts._in_front_of_number: ANY,
        Whereabouts._elsewhere: ("elsewhere",),
        Whereabouts._in_sentence: ANY,
        Whereabouts._of_antecedent: ANY,
        Whereabouts._of_whole: ANY,
        Whereabouts._of_neighbour: ANY,
        Whereabouts._of_sentence_before: ("naming.also",),
        Whereabouts._where_it_happened: ANY,
        Whereabouts._of_paragraph: ANY,
        Whereabouts._of_label: ANY,
        Whereabouts._of_its_land: ("naming.regains",),
        Whereabouts._of_article: ANY,
    }
)
