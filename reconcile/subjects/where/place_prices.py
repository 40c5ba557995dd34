"""How dear the names around a figure are, the more the farther and the likelier something else: the cheapest is its place."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from ...memo import Memo
from ...reading import Sentence
from ..counting.counted import HARM, HARMED, STRICKEN, Counted, end_with_bracket, start_of_origin
from ..names.approach import BARE, FROM, OF, TOWARDS, WITHIN
from ..names.naming import Naming
from ..whose.given_over import is_given_over
from ..whose.land import is_measured, is_shared, is_taken
from .candidates import Candidate, Price
from .journeys import MOVING, Journeys
from .losses import are_of_another, is_of_forces, tells_losses
from .place_of_parts import ADJACENT, PlacesOfParts
from .places import Scene
from .told_clauses import ToldClauses
from .topic import Topic

OPENING_PHRASE = 6  # tokens before the place in what a sentence opens with: "In another incident off"
RELATIVE = 3  # what a place costs whose relative clause tells of a figure: only one right behind the figure is nearer
FAR = 10  # tokens, and what a topic costs at most: "In Hallein, einem Ort bei Salzburg, starben …"
NEAR = 8  # names before and behind a figure that are weighed against each other
GOVERNED = 6  # tokens from who governs a place to what leads to its name: "the mayor of the old fishing | port of Molo"
AUTHORITY = 7  # tokens of a body called after its country
TURNS = ("circumstances", "contrasting")  # lists of what opens another clause between a place and its figure
TRIED = 6  # tokens from "trying" to what is to be reached
ORIGIN = 14  # what it costs to take where they were before: where they are is told by what follows, if anything is
COMING = ("displaced", "crowd")  # kinds that come from somewhere: "3000 aus Würzburg", "fled from Goma"

Asked = Callable[[Counted], bool]


class Prices:
    """What the places of one article cost for its figures. `wholes`: what each of these is a part of."""

    def __init__(
        self,
        naming: Naming,
        topic: Topic,
        parts: PlacesOfParts,
        by_sentence: Mapping[int, Sequence[Counted]],
        wholes: Mapping[Counted, Counted],
    ) -> None:
        self.naming, self._topic, self._parts, self._by_sentence = naming, topic, parts, by_sentence
        self._wholes = wholes
        self._joined = [[joiner] for joiner in naming.joiners]
        self._journeys, self._told = naming.language.made(Journeys), ToldClauses(naming, topic)
        # Whether those are told of who hold or win what is counted: they are no places of it.
        self.has_sides: Callable[[Counted], bool] = Memo[Counted, bool](
            lambda item: (
                topic.has_sides(item.kind) or is_taken(naming, item) or tells_losses(naming, item) or is_given_over(naming, item)
            )
        ).__getitem__

    def near(self, scene: Scene, item: Counted) -> list[Candidate]:
        """The names around a figure, and the one that opens the sentence."""
        candidates = scene.candidates
        if len(candidates) <= 2 * NEAR:
            return candidates
        at = bisect_left(candidates, item.index, key=lambda candidate: candidate.first)
        return [*candidates[:1], *candidates[max(1, at - NEAR) : at + NEAR]]

    def of(self, scene: Scene, item: Counted, candidate: Candidate, is_set_in_town: Asked, is_in_town_before: Asked) -> int:
        """What a place costs; `is_set_in_town`: whether its paragraph tells of a town, `is_in_town_before`: whether the one
        before came to the town of the article (asked here and not held for good)."""
        price = candidate.price + self.distance(scene, item, candidate.first, candidate.last, candidate.start)
        if self._told.tells_of(scene, item, candidate):
            return RELATIVE
        if candidate.role is WITHIN and self._opens(item.sentence, candidate) and not scene.narrows(candidate, item):
            price = min(price, candidate.price + FAR)
        elif candidate.start == 0 and candidate.role is BARE and self.naming.place_names.mourns(item.sentence):
            price = min(price, candidate.price + FAR)  # "Molo, a town in the hills, was hardest hit, with 12 dead"
        if (
            self._parts.is_behind(item, candidate)
            or self._is_right_before_next(item, candidate)
            or is_in_aside(scene, item, candidate)
        ):
            return price + Price.OTHER
        if candidate.price == Price.WEAK:
            if self._is_town_of_body(item, candidate) and any(
                self._is_set(item, candidate, asked) for asked in (is_set_in_town, is_in_town_before)
            ):
                return price + Price.OTHER
            if candidate.speaks and not scene.figures_between(item.end, candidate.first):
                price = min(price, Price.LIMIT)  # "12 died in a blast at a market on Monday, police in | Molo | said"
        otherwise = price + self._by_role(item, candidate)
        if candidate.price < Price.SPEAKER:
            return otherwise
        if self._is_subject(item.sentence, candidate) and not scene.figures_between(candidate.last, item.index):
            price = candidate.price  # "Togos Polizei bestätigte, die Zahl der Toten sei auf | 12 …"
        own = price + Price.WEAK - Price.SPEAKER
        if min(otherwise, own) > Price.LIMIT:  # it is not taken, whoever speaks
            return otherwise
        return own if self._counts_its_own(item, candidate) and not self._is_set(item, candidate, is_set_in_town) else otherwise

    def _is_set(self, item: Counted, candidate: Candidate, is_set_in_town: Callable[[Counted], bool]) -> bool:
        """ "In Leto … The governor of Molo said | 12 had died": in Leto; but "said 12 had died in a blast" tells of another."""
        new = candidate.place.id is None and self._topic.tells_of_new_event(item.sentence)
        return not new and is_set_in_town(item)

    def _is_town_of_body(self, item: Counted, candidate: Candidate) -> bool:
        """ "In Leto … Nach Angaben der | Moloer | Polizei starben elf", "der Polizei in | Molo": who counts the victims of a
        place may sit in another, if none were counted there yet; not "Ärzte in | Molo", who have them there."""
        if item.kind not in STRICKEN or candidate.place.id:
            return False
        endings, sentence = self.naming.language.endings, item.sentence
        if sentence.word_at(candidate.last + 1).endswith(endings("naming.local_bodies")):
            return True
        if candidate.role is not WITHIN or not sentence.word_at(candidate.start - 1).endswith(endings("naming.authorities")):
            return False
        clauses, before = sentence.clauses, sentence.previous
        if all(clauses[mark.first] != clauses[candidate.first] for mark in sentence.marks("attributions")):
            return False  # "Police in Leto | arrested 12 people"
        return before is not None and all(other.kind != item.kind for other in self._by_sentence.get(before.index, ()))

    def _is_right_before_next(self, item: Counted, candidate: Candidate) -> bool:
        """ "In Molo gab es 40 Tote und in ganz Togo | 150": what stands right before the next number."""
        if candidate.first <= item.end or candidate.role not in (WITHIN, FROM):
            return False
        figures = self._by_sentence.get(item.sentence.index, ())
        return any(other.amount.begin == candidate.last + 1 and other.is_ellipsis for other in figures)

    def _opens(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "In Molo 12 …", "In one more attack near the port of Molo, 12 …": the sentence begins with its place."""
        if candidate.start == 0:
            return True
        figures = self._by_sentence.get(sentence.index, ())
        led = sentence.tokens[0].lower in self.naming.language.list("naming.within") and candidate.start <= OPENING_PHRASE
        return led and not sentence.clauses[candidate.start] and not (figures and figures[0].index < candidate.start)

    def _counts_its_own(self, item: Counted, candidate: Candidate) -> bool:
        """ "Myanmar's government counts 900 dead": who speaks is asked in the place it tells of."""
        told_by_forces = is_of_forces(item.sentence, candidate) and are_of_another(item, candidate)
        if candidate.attacks or self.has_sides(item) or told_by_forces:
            return False
        return self.speaks_of_itself(item.sentence, candidate)

    def _by_role(self, item: Counted, candidate: Candidate) -> int:
        """What makes a name dearer or cheaper for figures of this kind."""
        sides, role = self.has_sides(item), candidate.role
        if candidate.cause and (item.kind in ("crowd", "captured") or self._is_protested_at(item.sentence, candidate)):
            return Price.OTHER
        if role is FROM and self._are_mostly_from(item.sentence, candidate):
            return Price.OTHER
        if item.kind in MOVING:
            goal = self._journeys.goal(self._topic.scene(item.sentence), item)
            if self._journeys.is_on_the_way(item, candidate, goal):
                if item.kind == "troops":
                    return Price.OTHER  # "900 soldiers based at Molo, in Lara, to Togo", "von Oslo in den Irak"
                return ORIGIN - (Price.FROM if role is FROM else 0)
            if self._journeys.enters(item, candidate):
                return -Price.BARE
        if item.kind == "displaced" and candidate.cause and candidate.last < item.amount.begin:
            return Price.WEAK  # "fighting in Molo forced 900 to flee to Leto"
        if role is BARE and candidate.place.id and self.are_its_people(item):
            return Price.SPEAKER  # "Norway said six of its people died there"
        if item.kind == "area" and (price := price_of_land(self.naming, item, candidate, sides)):
            return price
        if role is OF and candidate.start == item.end + 1 and not (sides and candidate.place.id):
            return -Price.OF  # "the 900 inhabitants of Hallein"; but not "900 soldiers of Norway's"
        if item.kind in HARMED and self._is_beside_harm(item, candidate):
            return Price.OTHER
        if role is TOWARDS:
            return self._of_goal(item, candidate, sides)
        if (of_party := self._of_party(item, candidate, sides)) is not None:
            return of_party
        if role is FROM:
            return self._of_origin(item, candidate)
        return Price.BORDER if role is WITHIN and item.kind in HARM and self._stands_before_verb(item, candidate) else 0

    def _is_protested_at(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Bei Demonstrationen gegen den Krieg | in Mali | wurden 900 verletzt": behind a march and what it is against; not "Bei
        Protesten gegen ein Gesetz | in Lomé"."""
        language, opposing = self.naming.language, self.naming.language.list("naming.opposing")
        return sentence.word_at(candidate.start - 1).endswith(language.endings("naming.causes")) and any(
            not opposing.isdisjoint(sentence.folded[mark.last + 1 : candidate.start])
            for mark in sentence.marks("events")
            if mark.last < candidate.start
        )

    def _stands_before_verb(self, item: Counted, candidate: Candidate) -> bool:
        """ "12 pupils of a school in Leto | drowned in Molo": where they belong, if a place behind the verb says where it was."""
        verb, clauses = item.predicate, item.sentence.clauses
        if verb is None or not item.end < candidate.start <= candidate.last < verb.first:
            return False
        following = self._topic.scene(item.sentence).figure_behind(item)
        stop = following.amount.begin if following else len(clauses)
        behind = (one for one in self._topic.scene(item.sentence).candidates if verb.last < one.first < stop)
        return any(
            one.role is WITHIN and one.price <= Price.AT_ONCE and clauses[one.first] == clauses[verb.last] for one in behind
        )

    def _of_party(self, item: Counted, candidate: Candidate, sides: bool) -> int | None:
        """What a name costs that may be somebody, and not where; None where nothing says so."""
        role = candidate.role
        if item.kind == "troops" and self._is_where_they_met(item.sentence, candidate):
            return Price.OTHER
        if item.kind == "troops" and candidate.manned:
            return Price.OTHER if self._goes_elsewhere(item.sentence, candidate) else -candidate.price
        continents = self.naming.language.list("naming.continents")  # "Europe provides 900 soldiers"
        if sides and role in (BARE, FROM, OF) and (candidate.place.id or candidate.place.name.lower() in continents):
            return Price.SPEAKER
        if are_of_another(item, candidate):
            return Price.SPEAKER  # "Norway said 40 Danish soldiers had died"
        if role is BARE and item.kind in STRICKEN and candidate.place.id and self.naming.tells_of_war:
            return Price.SPEAKER  # "Israel hat 52.000 Palästinenser getötet"
        if role in (FROM, OF) and item.kind == "captured" and candidate.place.id and self.naming.tells_of_war:
            return Price.SPEAKER  # "von der Ukraine gefangen genommen"
        return None

    def _is_where_they_met(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "pledged 900 soldiers at a meeting | in Molo": where they were spoken of."""
        before = sentence.folded[candidate.start - 1] if candidate.start and candidate.role is WITHIN else ""
        return before.endswith(self.naming.language.endings("naming.talks"))

    def _goes_elsewhere(self, sentence: Sentence, left: Candidate) -> bool:
        """ "Soldaten | aus Norwegen | sind nach Mali verlegt worden": a clause that names where they go, too."""
        clause, candidates = sentence.clauses[left.first], self._topic.scene(sentence).candidates
        return left.role is FROM and any(one.role is TOWARDS and sentence.clauses[one.first] == clause for one in candidates)

    def _are_mostly_from(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "900 people, most of them | from Togo": they are elsewhere; not "900 Menschen, die | aus Togo flohen"."""
        start = candidate.start
        return start_of_origin(sentence, start) < start and sentence.folded[start - 1] not in self.naming.articles

    def _of_origin(self, item: Counted, candidate: Candidate) -> int:
        """ "40 aus Ulm", "900 fled from Togo": where those counted were before, or where they are told of."""
        if item.kind not in COMING and self._journeys.goes_on(item.sentence, candidate):
            return Price.OTHER
        if self._is_counted_there(item, candidate):
            return -Price.FROM
        told_of_them = item.kind not in COMING and self._is_told_of_them(item.sentence, candidate)
        if told_of_them or self._journeys.lives_elsewhere(item):
            return Price.OTHER
        if item.kind == "troops":
            return Price.FROM  # "900 soldiers of a division | from Leto": where they leave is told otherwise
        if item.kind not in COMING and self._says_whose(item, candidate):
            return Price.OTHER
        if item.kind not in COMING:
            return Price.FROM if self._topic.scene(item.sentence).is_origin(candidate) else 0
        if item.kind == "displaced" and self._is_origin_of_other(item, candidate):
            return Price.OTHER
        if item.kind == "crowd":
            return ORIGIN - Price.FROM  # "900 people from Leto and Kamen marched | in Molo"
        told_by_origin = item.kind == "displaced" and start_of_origin(item.sentence, candidate.start) == item.end + 1
        if told_by_origin and item.noun in self.naming.language.list("naming.exiles"):
            return Price.OTHER  # "900 refugees from Togo" are elsewhere
        return ORIGIN - Price.FROM if told_by_origin else -Price.FROM

    def _says_whose(self, item: Counted, origin: Candidate) -> bool:
        """ "drei Tote aus Polen", "three victims from Molo": where they are from, right behind; not "three deaths from Molo"."""
        list_of, articles = self.naming.language.list, self.naming.articles
        led = item.sentence.word_at(item.end + 1) in list_of("naming.from")
        between = item.sentence.tokens[item.end + 2 : origin.first]
        named = origin.place.id is not None or (
            item.kind in HARMED and not any(token.lower in articles for token in between[-1:])
        )
        if not led or not named or item.noun in list_of("naming.events_of_people"):
            return False
        joining = {",", *self.naming.joiners, *articles}
        return all(token.is_capital or token.lower in joining for token in between)

    def _is_origin_of_other(self, item: Counted, candidate: Candidate) -> bool:
        """ "900 from Molo, | 300 from Leto and 90 from Kamen": each of a list has its own right behind it."""
        figures = self._by_sentence.get(item.sentence.index, ())
        if not any(other.end + 1 == candidate.start for other in figures if other is not item):
            return False
        lead = item.sentence.folded[item.end + 1 : item.end + 2]
        return bool(lead) and lead[0] in self.naming.language.list("naming.from")

    def _of_goal(self, item: Counted, candidate: Candidate, sides: bool) -> int:
        """ "schickte 900 Soldaten | nach Mali": where they go they are counted; "40 died on the way | to Molo", but not there."""
        if item.kind in MOVING or (sides and not is_given_over(self.naming, item)):
            return -Price.BARE
        return Price.OTHER if item.kind in HARM else Price.FROM

    def _is_beside_harm(self, item: Counted, candidate: Candidate) -> bool:
        """Where the dead never came, where others fled to, beyond which border it was, and where they are remembered."""
        if self._is_only_tried_for(item.sentence, candidate) or self._journeys.is_fled_to(item, candidate):
            return True
        return candidate.beyond or (candidate.role is WITHIN and self._are_remembered_there(item, candidate))

    def _are_remembered_there(self, item: Counted, candidate: Candidate) -> bool:
        """ "the 40 dead were buried in Leto": who died elsewhere, as the text knows; not "the 40 dead | in Leto"."""
        sentence, before, words = item.sentence, item.amount.begin - 1, item.sentence.folded
        if "naming.remembering" not in sentence.listed or words[before] not in self.naming.language.list("naming.definite"):
            return False
        if candidate.last <= before:
            return True
        behind = candidate.last + 1 + self.naming.large_nouns  # "wurden in Leto | beigesetzt"
        told = {*words[item.end + 1 : behind]} if candidate.start > item.end + 1 else set[str]()
        return not self.naming.language.list("naming.remembering").isdisjoint(told)

    def _is_only_tried_for(self, sentence: Sentence, goal: Candidate) -> bool:
        """ "died trying to reach | Malta", "beim Versuch, | Malta zu erreichen": where they never came."""
        if "naming.attempts" not in sentence.listed:
            return False
        words, list_of = sentence.folded, self.naming.language.list
        around = words[max(0, goal.first - TRIED) : goal.first], words[goal.last + 1 : goal.last + 3]
        reached = list_of("naming.attaining")
        return not list_of("naming.attempts").isdisjoint(around[0]) and not reached.isdisjoint((*around[0][-3:], *around[1]))

    def are_its_people(self, item: Counted) -> bool:
        """ "two of its citizens", "13 seiner Soldaten", "zwei Urlauber aus Togo": a country's people may be anywhere."""
        words = item.sentence.folded[item.amount.last + 1 : item.amount.last + 4]
        list_of = self.naming.language.list
        if item.kind not in COMING and item.sentence.word_at(item.end + 1) in list_of("naming.from"):
            return True
        people = item.phrase.noun_kind == "troops" or not list_of("naming.nationals").isdisjoint(words)
        return people and not list_of("speech.possessives").isdisjoint(words)

    def _is_told_of_them(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Six of the dead were from Norway", "es stammten vier von ihnen aus Ulm": who they are."""
        language, words, clauses = self.naming.language, sentence.folded, sentence.clauses
        if candidate.start and words[candidate.start - 1] in language.lists("auxiliaries", "naming.coming"):
            return True
        clause = words[bisect_left(clauses, clauses[candidate.start]) : candidate.start]
        return not language.list("naming.hailing").isdisjoint(clause)

    def _is_counted_there(self, item: Counted, candidate: Candidate) -> bool:
        """ "Nine deaths were reported | from Molo": where they were told, not where the dead came from."""
        words = self.naming.language.list("naming.counted_from")
        behind = item.sentence.folded[candidate.last + 1 : candidate.last + 2]
        if self.naming.large_nouns and candidate.first > item.end and not words.isdisjoint(behind):
            return True
        told = item.is_ellipsis and not words.isdisjoint(item.sentence.folded[: item.index])
        return told and candidate.start == item.end + 1  # "12 deaths were reported from Molo and 30 | from Leto"

    def distance(self, scene: Scene, item: Counted, first: int, last: int, start: int | None = None) -> int:
        """How far a name stands from a figure: tokens, clause borders and other figures between."""
        clauses, end, before = item.sentence.clauses, item.end, last < item.amount.begin
        if not before:
            end = max(end_with_bracket(item, first), self._parts.end_of_aside(item, first))
        at = item.index if before or end == item.end else end
        gap = item.amount.begin - last - 1 if before else max(0, self._beginning(item, end, first, start) - end - 1)
        between = scene.figures_between(last, item.amount.begin) if before else scene.figures_between(end, first)
        between += self._is_set_apart(item, first)
        led = last if before else first if start is None else start  # "in Oslo, Togo, | 12", "12 | in the town, Oslo"
        borders = 0 if before and self._is_of_whole(item, first) else abs(clauses[led] - clauses[at])
        if borders > 1 and "(" in item.sentence.listed:
            borders -= 2 * _brackets_between(item.sentence, *sorted((led, at)))
        price = min(gap, FAR) + Price.BORDER * borders + Price.ANOTHER * between
        if before:
            if not item.sentence.listed.isdisjoint(TURNS):
                price += Price.BORDER * self._is_circumstance(item, last) + 2 * Price.BORDER * self._is_contrasted(
                    item, last, item.amount.begin
                )
            theirs = self._is_of_figure_before(scene, item, first if start is None else start)
            return price + Price.ANOTHER * (theirs or self._ends_what_is_joined(scene, item, last))
        if item.is_ellipsis and start is not None and self._is_right_behind(item, start):
            return price - gap  # "nine each in Molo": nearer than the place before
        if not item.sentence.listed.isdisjoint(TURNS):
            placed = any(one.last < item.end for one in scene.candidates)  # not "two died while four were hurt in Molo"
            price += 2 * Price.BORDER * (placed and self._is_contrasted(item, item.end, first))
        return price + (Price.AT_ONCE if gap < ADJACENT and not between else Price.BEHIND)

    def _beginning(self, item: Counted, end: int, first: int, start: int | None) -> int:
        """ "900 Hektar Land | im Süden der Ferieninsel Molo": how near a place stands tells its phrase, in the same clause."""
        sentence, within = item.sentence, self.naming.language.list("naming.within")
        if start is None or sentence.clauses[start] != sentence.clauses[end]:
            return first
        return start if sentence.tokens[start].lower in within else first

    def _is_circumstance(self, item: Counted, last: int) -> bool:
        """ "The deaths in Molo come after 40 people died in Leto": between place and figure another clause begins."""
        openers = self.naming.language.list("circumstances")
        return not openers.isdisjoint(item.sentence.folded[last + 1 : item.amount.begin])

    def _is_contrasted(self, item: Counted, low: int, high: int) -> bool:
        """ "one is missing in Molo | while three have died in Leto": what one half tells is not of the other."""
        contrasting = self.naming.language.list("contrasting")
        return not contrasting.isdisjoint(item.sentence.folded[low + 1 : high])

    @staticmethod
    def _is_set_apart(item: Counted, first: int) -> bool:
        """ "Peru 900 Kranke, elf Tote; Chile 700 Kranke": behind a semicolon stands the next entry of a list."""
        if ";" not in item.sentence.listed:
            return False
        low, high = sorted((first, item.index))
        return any(token.text == ";" for token in item.sentence.tokens[low:high])

    def _is_of_whole(self, item: Counted, first: int) -> bool:
        """ "29 died in Molo, including 18 hit by lightning": between a whole and its part no clause ends."""
        whole = self._wholes.get(item)
        return whole is not None and whole.sentence is item.sentence and whole.end < first

    def _is_right_behind(self, item: Counted, start: int) -> bool:
        """Nothing, or one word as empty as "each", between a figure and what leads to a place."""
        between = item.sentence.tokens[item.end + 1 : start]
        return not between or (len(between) == 1 and between[0].lower in self.naming.language.list("adverbs"))

    def _is_of_figure_before(self, scene: Scene, item: Counted, start: int) -> bool:
        """ "504 were hurt in Molo and 72 in Leto": right behind the figure before, or its verb, it is that one's."""
        other, clauses = scene.figure_before(item), item.sentence.clauses
        if other is None or clauses[start] != clauses[other.end]:
            return False
        told = other.predicate.last if other.predicate is not None and other.predicate.last < start else other.end
        return 0 < start - max(told, other.end) <= ADJACENT

    def _ends_what_is_joined(self, scene: Scene, item: Counted, last: int) -> bool:
        """ "eight died that day in | Molo | and four in other towns of Leto": what a joiner ends, if a place is told behind."""
        sentence, other, following = item.sentence, scene.figure_before(item), scene.figure_behind(item)
        if other is None or other.end >= last or sentence.folded[last + 1 : item.amount.begin][:1] not in self._joined:
            return False
        stop = following.amount.begin if following else len(sentence.tokens)
        behind = (one.start for one in scene.candidates if one.role is WITHIN and item.end < one.first < stop)
        return any(sentence.clauses[start] == sentence.clauses[item.end] for start in behind)

    def speaks_of_itself(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Myanmar's government", "the governor of Molo said": who counts the dead of its own disasters."""
        states = self.naming.language.endings("naming.state_offices")
        if candidate.seat and candidate.role is WITHIN and sentence.word_at(candidate.start - 1).endswith(states):
            return False  # "the government | in Oslo": of all its country
        led = candidate.role is BARE or sentence.folded[candidate.start] in self.naming.links  # "Molo's mayor", "mayor of Molo"
        if candidate.speaks and led and not candidate.place.id:
            return True
        if candidate.place.id and self._topic.happened_in(candidate.place.id):
            return True
        if self.naming.tells_of_war:  # "das britische Verteidigungsministerium": foreign ministries count a war's dead
            return False
        return self._is_authority(sentence, candidate)

    def _is_subject(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Togo's police", "the governor | of Molo": what speaks is called after its place, however far its number stands."""
        if self._is_governed(sentence, candidate):
            return True
        if not candidate.speaks or candidate.role is WITHIN:
            return False
        return self._is_authority(sentence, candidate) if candidate.is_land else candidate.role is BARE

    def _is_governed(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "the governor | of the Togo region", "the mayor of the old hill | town of Molo"."""
        if "naming.dwellers" not in sentence.listed:
            return False
        before, list_of = sentence.folded[max(0, candidate.start - GOVERNED) : candidate.start], self.naming.language.list
        pairs = itertools.pairwise((*before, *self.naming.links & {sentence.folded[candidate.start]}))
        led = any(office in list_of("naming.dwellers") and link in self.naming.links for office, link in pairs)
        return led or not list_of("naming.dwellers").isdisjoint(before[-1:])

    def _is_authority(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "die türkische | Katastrophenschutzbehörde", "Myanmar's | government"; no foreign ministry."""
        authorities = self.naming.language.endings("naming.authorities")
        if candidate.role in (WITHIN, OF):  # "die Polizei in | Mali sprach von 71 Toten", "the government of | Mali"
            return candidate.is_land and sentence.folded[candidate.start - 1].endswith(authorities)
        behind = sentence.tokens[candidate.last + 1 : candidate.last + 1 + AUTHORITY]
        capitals = list(
            itertools.takewhile(lambda token: token.is_capital, behind)
        )  # "the Togo Health Emergency Operations Centre"
        told = capitals if len(capitals) > 3 else behind[:3]
        abroad = self.naming.language.list("naming.offices_abroad")
        return any(token.lower.endswith(authorities) for token in told) and not any(token.lower in abroad for token in told)


def is_in_aside(scene: Scene, item: Counted, candidate: Candidate) -> bool:
    """ "Togo, which borders | Mali |, hosts 900 refugees", "Togo, a neighbour of | Mali |, hosts …": told of another place
    between commas, before the figure; soldiers fall abroad: "Togo, which leads the force in | Mali |, lost 12 soldiers"."""
    words, language = item.sentence.folded, item.sentence.language
    closed = next((at for at in range(candidate.last + 1, item.amount.begin) if words[at] == ","), None)
    if closed is None or words[closed + 1] in language.lists("joiners", "subordinators", "prepositions"):
        return False
    heads = (one for one in scene.candidates if one.last + 2 < candidate.first and words[one.last + 1] == ",")
    opened = next((one.last + 1 for one in heads if _opens_aside(scene, one)), None)
    told = opened is not None and not scene.figures_between(opened, closed) and not language.capital_nouns
    return told and (item.kind == "troops" or item.phrase.noun_kind != "troops")


def _opens_aside(scene: Scene, head: Candidate) -> bool:
    """ "Togo, | which …", "in Molo, | a town in …"; but "in Togo, | a bomb in Molo …" is where the sentence is set."""
    words, language = scene.sentence.folded, scene.sentence.language
    if words[head.last + 2] in language.list("indefinite"):
        return head.role is BARE or scene.naming.regions.holds(words[head.last + 3])
    return words[head.last + 2] in language.list("fact_openers")


def _brackets_between(sentence: Sentence, start: int, stop: int) -> int:
    """ "nine bodies after a boat sank 50 km | (30 miles) | south of Molo": what stands in brackets parts nothing around them."""
    texts = sentence.folded[start:stop]
    return min(texts.count("("), texts.count(")"))


def price_of_land(naming: Naming, item: Counted, candidate: Candidate, sides: bool) -> int:
    """What tells that a name is the land's place, or whoever gets or takes it where there are `sides`; 0 where nothing does."""
    role = candidate.role
    if item.sentence.folded[candidate.start] in naming.language.list("naming.inclusions"):
        return Price.OTHER  # "einschließlich der | Krim 108.000 km²": land that the sum holds, or does not
    contested = sides and bool(candidate.place.id)
    if role is OF and candidate.start == item.end + 1:  # "900 km² von Norwegen erobert"; "900 sq km of Mali"
        return Price.SPEAKER if contested and naming.large_nouns else -Price.OF
    if role is TOWARDS:  # "200 square kilometres fell to Russia"
        gets = item.sentence.tokens[candidate.start].lower in naming.language.list("naming.receivers")
        return Price.SPEAKER if gets else 0
    measured = is_shared(naming, item, candidate.first) or is_measured(naming, item, candidate.first)
    return -Price.OF if contested and role in (BARE, FROM, OF) and measured else 0
