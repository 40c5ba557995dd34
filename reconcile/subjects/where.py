"""Where: the place of what is counted.

The phrase that locates the figure ("in der Region Kursk", "near Mandalay") is looked for from near to far: in brackets
around it, in its sentence, in what it leans on, over its section, and last in what the article as a whole is about. News
names its place once, at the top; what was named in between is mostly scenery, and so is never carried over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..memo import once
from ..packs import Mark
from ..reading import Reading, Sentence
from ..text import MARK_KIND
from .approach import Role
from .counted import HARM, Counted
from .hints import Hints
from .naming import Naming
from .no_counts import is_of_its_own_place
from .places import Candidate, Place, Price, Scene

LOOK_BACK = 6  # sentences behind which "dort" points at nothing
SECTION = 12  # sentences a heading may stand above
ENTRY = re.compile(r":\D{0,20}\d")  # of a list: "People missing: at least 257"
OPENING = 4  # sentences that say what an article is about
ANYWHERE = 20  # sentences from the top in which any place will do where its opening and its figures name none
HEADS = (6, 4, 3, 2, 2, 2)  # how much more a name counts in each of the first sentences: news names its place at once
HEAD = 3  # how much more a name counts in the title, or a dateline
OPENING_PHRASE = 6  # tokens before the place in what a sentence opens with: "In another incident off"
RELATIVE = 3  # what a place costs whose relative clause tells of a figure: only one right behind the figure is nearer
FAR = 10  # tokens, and what a topic costs at most: "In Hallein, einem Ort bei Salzburg, starben …"
LABEL = 6  # tokens of a place before a colon: "Madison, Wisconsin"
ADJACENT = 2  # tokens from a figure to the place right behind it: "drei Tote in Köln"
UNCOUNTED = 4  # tokens from "darunter" to the place of a part: "darunter sechs Dörfer in Molo"
NEAR = 8  # names before and behind a figure that are weighed against each other
SIDES = ("troops", "area", "casualties")  # kinds told of a party: a country that acts is no place of theirs
STRICKEN = {*HARM, "captured"}  # kinds told together of one place: "20 starben, 30 wurden gefangen"
MOVING = ("troops", "displaced")  # kinds that go somewhere: "nach Russland geschickt", "fled to Chad"
ORIGIN = 14  # what the origin of "2,000 refugees from Syria" costs: where they are is told by what follows, if anything is
COMING = ("displaced", "crowd")  # kinds that come from somewhere: "3000 aus Würzburg", "fled from Goma"
UNNAMED = Place("")  # a place that the text tells from those it names, and leaves without a name: "elsewhere five died"


def places_of(items: Sequence[Counted], naming: Naming, wholes: Sequence[Counted | None]) -> list[Place | None]:
    """The place of each counted item, in text order. `wholes`: what each is a part of."""
    finder = Whereabouts(naming, items, wholes)
    return [finder.of(item) for item in items]


class Whereabouts:
    """Finds the places of the figures of one article."""

    def __init__(self, naming: Naming, items: Sequence[Counted], wholes: Sequence[Counted | None]) -> None:
        self.naming, self._sentences = naming, naming.reading.sentences
        self._by_sentence: dict[int, list[Counted]] = defaultdict(list)
        self._wholes = {id(item): whole for item, whole in zip(items, wholes, strict=True) if whole is not None}
        self._parts: dict[int, list[tuple[Counted, Counted]]] = defaultdict(list)  # of each sentence, with their wholes
        for item, whole in zip(items, wholes, strict=True):
            self._by_sentence[item.sentence.index].append(item)
            if whole is not None and (item.is_ellipsis or item.phrase.noun_kind == item.kind):
                self._parts[item.sentence.index].append((item, whole))
        self._read = sorted({*range(min(OPENING, len(self._sentences))), *self._by_sentence})
        self._hints = naming.language.made(Hints)
        self._happened: dict[str, bool] = {}
        self._known: dict[int, Place | None] = {}
        self._scenes: dict[int, Scene] = {}
        self._mains: dict[tuple[bool, bool], Place | None] = {}
        self._certains: dict[tuple[int, bool], list[Candidate]] = {}
        self._before: dict[tuple[int, bool], Place | None] = {}

    def of(self, item: Counted) -> Place | None:
        """The place of a counted item; None where nothing tells it, or the text leaves it without a name."""
        place = self._told_at(item)
        return None if place is UNNAMED else place

    def _told_at(self, item: Counted) -> Place | None:
        """The place of a counted item, by the first rule that knows it."""
        if id(item) not in self._known:
            self._known[id(item)] = None  # what leans on itself has no place
            for rule in self._rules:
                if place := rule(item):
                    self._known[id(item)] = place
                    break
        return self._known[id(item)]

    def scene(self, sentence: Sentence) -> Scene:
        """What a sentence offers."""
        found = self._scenes.get(sentence.index)
        if found is None:
            found = self._scenes[sentence.index] = Scene(self.naming, sentence, self._by_sentence.get(sentence.index, ()))
        return found

    @property
    def _rules(self) -> tuple[Callable[[Counted], Place | None], ...]:
        """From the evidence nearest to the number to the farthest."""
        return (
            self._in_front_of_bracket,
            self._in_front_of_colon,
            self._in_front_of_number,
            self._elsewhere,
            self._in_sentence,
            self._of_antecedent,
            self._of_whole,
            self._of_neighbour,
            self._of_sentence_before,
            self._of_paragraph,
            self._of_label,
            self._of_article,
        )

    # ---------------------------------------------------------------------------------------------------------- the rules

    def _in_front_of_bracket(self, item: Counted) -> Place | None:
        """ "Fulda (etwa 300), Gera (…)": the name the bracket belongs to."""
        tokens, bracket = item.sentence.tokens, item.amount.begin - 1
        if bracket < 1 or tokens[bracket].text != "(":
            return None
        candidate = self.scene(item.sentence).by_last.get(bracket - 1)
        if candidate:
            return candidate.place
        token = tokens[bracket - 1]
        return Place(token.text) if not item.phrase.unit and self.naming.place_names.is_bare_name(token) else None

    def _in_front_of_colon(self, item: Counted) -> Place | None:
        """ "Madison, Wisconsin: 75,000": the first name of a line that has nothing but a place before its number."""
        tokens, colon = item.sentence.tokens, item.amount.begin - 1
        behind = tokens[item.end + 1 : item.end + 2]
        if not 0 < colon <= LABEL or tokens[colon].text != ":" or (behind and behind[0].kind != MARK_KIND):
            return None
        first = next(iter(self.scene(item.sentence).candidates), None)
        if first is not None and first.start == 0 and first.last < colon:
            return first.place
        capital = all(token.is_capital or token.text in ".," for token in tokens[:colon])
        if "listed" not in item.trace or not capital or not self.naming.place_names.may_be_name(tokens[0]):
            return None
        end = next((at for at in range(colon) if tokens[at].text == ","), colon)
        return Place(item.sentence.words(0, end - 1))

    def _in_front_of_number(self, item: Counted) -> Place | None:
        """ "Sindh reported 28 deaths, Molo 20 and Leto nine", "followed by Leto with nine": a list of places and numbers."""
        tokens, at = item.sentence.tokens, item.amount.begin - 1
        by_last = self.scene(item.sentence).by_last
        if at > 0 and tokens[at].lower in self.naming.language.list("naming.having"):
            led = by_last.get(at - 1)
            return led.place if led is not None and led.role is not Role.WITHIN else None
        if not item.is_ellipsis or not is_of_its_own_place(item.sentence, item.amount, item.end):
            return None
        if at in by_last:
            return by_last[at].place
        first = at
        while first > 0 and tokens[first - 1].is_capital:
            first -= 1
        unknown = not self.naming.large_nouns and tokens[at].is_capital and self.naming.place_names.may_be_name(tokens[at])
        return Place(item.sentence.words(first, at)) if unknown else None

    def _elsewhere(self, item: Counted) -> Place | None:
        """ "Elsewhere in the state five died", "zwei weiter nördlich": not where the others were, but where what stands behind it
        says, if anything does."""
        mark, scene = self._mark_of_elsewhere(item), self.scene(item.sentence)
        if mark is None:
            return None
        following = scene.figure_behind(item)
        stop = following.amount.begin if following else len(item.sentence.tokens)
        first = min(mark.first, item.amount.begin)
        if any(first < candidate.start < stop and candidate.price <= Price.TOWN for candidate in scene.candidates):
            return None
        pointed = (place for index, place in self._pointed(scene, item, lands_only=True) if mark.first < index < stop)
        return next(pointed, UNNAMED)

    def _mark_of_elsewhere(self, item: Counted) -> Mark | None:
        """The words for another place that stand with a number: in its clause, and no other number between."""
        sentence, scene = item.sentence, self.scene(item.sentence)
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
        scene = self.scene(item.sentence)
        near = [candidate for candidate in self._near(scene, item) if not self._is_of_part(item.sentence, candidate, item)]
        priced = [(self._price(scene, item, candidate), candidate.first, candidate.place) for candidate in near]
        priced += [(self._distance(scene, item, index, index), index, place) for index, place in self._pointed(scene, item)]
        best = min(priced, key=lambda entry: entry[:2], default=None)
        return best[2] if best and best[0] <= Price.LIMIT else None

    def _of_antecedent(self, item: Counted) -> Place | None:
        """ "davon 600", "die Polizei sprach von 4.000": where the figure was that this one leans on, if it stands near."""
        whole = item.antecedent
        return self.of(whole) if whole is not None and 0 <= item.sentence.index - whole.sentence.index <= 1 else None

    def _of_whole(self, item: Counted) -> Place | None:
        """ "Four people died in Molo … Two of the victims drowned": where the whole was, if its own sentence says it."""
        whole = self._wholes.get(id(item))
        return self._in_sentence(whole) if whole is not None else None

    def _of_neighbour(self, item: Counted) -> Place | None:
        """ "20 starben, etwa 30 wurden verletzt": one blow hits many, in one place."""
        before = self.scene(item.sentence).figure_before(item)
        return self._told_at(before) if before and {item.kind, before.kind} <= STRICKEN else None

    def _of_sentence_before(self, item: Counted) -> Place | None:
        """ "…, im Norden des Landes seien 90 getötet worden. Auch zwei Soldaten starben": where only a pointer told the place."""
        before = item.sentence.previous
        figures = self._by_sentence.get(before.index, ()) if before is not None and not item.sentence.opens_paragraph else ()
        if item.sentence.tokens[0].lower not in self.naming.language.list("naming.also"):
            return None
        if before is None or not figures or not {item.kind, figures[-1].kind} <= STRICKEN or not self.scene(before).pointers:
            return None
        return None if self._certain_within(before, self._has_sides(item.kind)) else self._told_at(figures[-1])

    def _of_paragraph(self, item: Counted) -> Place | None:
        """ "In Dresden zogen … Am Rande nahm die Polizei 14 fest": where the last sentence of the paragraph with a place was."""
        return self._before_in_paragraph(item.sentence, self._has_sides(item.kind))

    def _before_in_paragraph(self, current: Sentence, sides: bool) -> Place | None:
        """The same for all figures of a sentence, and for all sentences up to the next that has a place: each is passed once."""
        passed: list[tuple[int, bool]] = []
        place: Place | None = None
        while (current.index, sides) not in self._before:
            passed.append((current.index, sides))
            if current.opens_paragraph or current.previous is None:
                break
            current = current.previous
            found = self._certain_within(current, sides)
            if found:
                place = next((candidate.place for candidate in reversed(found) if self._is_setting(current, candidate)), None)
                break
        else:
            place = self._before[current.index, sides]
        self._before.update(dict.fromkeys(passed, place))
        return place

    def _is_set_in_town(self, item: Counted) -> bool:
        """ "In Molo … Nach Angaben der belgischen Polizei starben elf": the paragraph tells of a place in a country."""
        setting = self._of_paragraph(item)
        return setting is not None and setting.id is None

    def _is_setting(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "In Dresden zogen 900 …, 40 aus Ulm": of several figures, what stands before the first holds for all that follows."""
        figures = self._by_sentence.get(sentence.index, ())
        return len(figures) < 2 or candidate.last < figures[0].index

    def _of_label(self, item: Counted) -> Place | None:
        """ "Bayern: Abbruch in München": the last place of the heading the paragraph stands under; or "MOZAMBIQUE", all of it."""
        heading = self._heading(item.sentence)
        if heading is None:
            return None
        whole = [name for name in self.scene(heading).candidates if name.start == 0 and name.last == len(heading.tokens) - 1]
        found = self._certain(heading, self._has_sides(item.kind)) or whole
        return found[-1].place if found else None

    def _of_article(self, item: Counted) -> Place | None:
        """What the article is about: the place its opening and its figures name most."""
        named = self._most_named(self._has_sides(item.kind)) or self._most_named(sides=False) or self._first_named()
        return named or self._of_title or self._named_anywhere

    @once
    def _of_title(self) -> Place | None:
        """Where the text names no place, its title may: "Rebellen rücken auf Molo vor"."""
        article = self.naming.reading.article
        title = Reading(replace(article, text=article.title or ""), self.naming.language)
        scenes = (Scene(Naming(title), sentence, ()) for sentence in title.sentences)
        found = [candidate for scene in scenes for candidate in scene.candidates]
        return min(found, key=lambda candidate: candidate.price).place if found else None

    @once
    def _named_anywhere(self) -> Place | None:
        """The first place of a text whose opening and whose figures name none."""
        found = (candidate for sentence in self._sentences[:ANYWHERE] for candidate in self.scene(sentence).certain)
        return next((candidate.place for candidate in found), None)

    def _heading(self, sentence: Sentence) -> Sentence | None:
        """The nearest line without a full stop above a sentence, entries of a list aside ("People injured: 1,641"); the article's
        own headline is no label."""
        current = sentence.previous
        while current is not None and sentence.index - current.index <= SECTION:
            if current.is_heading and not ENTRY.search(current.text):
                return current if current.index else None
            current = current.previous
        return None

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
        if self._is_told_behind(item, candidate):
            return RELATIVE
        if candidate.role is Role.WITHIN and self._opens(item.sentence, candidate):
            price = min(price, candidate.price + FAR)
        if self._is_of_part_behind(item, candidate):
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

    def _opens(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "In Molo 12 …", "In one more attack near the port of Molo, 12 …": the sentence begins with its place."""
        if candidate.start == 0:
            return True
        figures = self._by_sentence.get(sentence.index, ())
        led = sentence.tokens[0].lower in self.naming.language.list("naming.within") and candidate.start <= OPENING_PHRASE
        return led and not sentence.clauses[candidate.start] and not (figures and figures[0].index < candidate.start)

    def _counts_its_own(self, item: Counted, candidate: Candidate) -> bool:
        """ "Myanmar's government counts 900 dead": who speaks is asked in the place it tells of."""
        if self._has_sides(item.kind) or not self._speaks_of_itself(item.sentence, candidate):
            return False
        return not self._is_set_in_town(item)

    def _is_of_part(self, sentence: Sentence, candidate: Candidate, told: Counted | None = None) -> bool:
        """ "40 died, 25 of them in Molo and 15 in Leto": where a part was is not where the whole was, nor all that happened."""
        parts = self._parts.get(sentence.index)
        if parts is not None and any(
            0 < candidate.start - part.end <= ADJACENT or candidate.last == part.amount.begin - 1
            for part, whole in parts
            if told is None or whole is told
        ):
            return True
        return bool(sentence.marks("parts")) and self._is_of_uncounted_part(sentence, candidate, told)

    def _is_one_of_many(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "allein in Molo waren es 40": a place told out of many is not what the article is about."""
        before = sentence.tokens[candidate.start - 1].lower if candidate.start else ""
        return before in self.naming.language.list("alone") or self._is_of_part(sentence, candidate)

    def _is_of_uncounted_part(self, sentence: Sentence, candidate: Candidate, told: Counted | None) -> bool:
        """ "700 km² und 29 Dörfer, darunter sechs in Molo", "40 Tote, die meisten davon in Molo": no figure counts the part."""
        figures, clauses = self._by_sentence.get(sentence.index, ()), sentence.clauses
        return any(
            0 < candidate.start - mark.last <= UNCOUNTED
            and clauses[mark.last] == clauses[candidate.start]
            and (told is None or told.end < mark.first)
            and not any(mark.last < other.index < candidate.start or other.end + 1 == mark.first for other in figures)
            for mark in sentence.marks("parts")
        )

    def _by_role(self, item: Counted, candidate: Candidate) -> int:
        """What makes a name dearer or cheaper for figures of this kind."""
        sides, role = self._has_sides(item.kind), candidate.role
        if candidate.cause and item.kind == "crowd":
            return Price.OTHER
        if item.kind == "displaced" and self._is_entered(item, candidate):
            return -Price.BARE
        if item.kind == "displaced" and candidate.cause and candidate.last < item.amount.begin:
            return Price.WEAK  # "fighting in Molo forced 900 to flee to Leto"
        if role is Role.BARE and candidate.place.id and self._are_its_people(item):
            return Price.SPEAKER  # "Norway said six of its people died there"
        if role is Role.OF and candidate.start == item.end + 1:
            return -Price.OF  # "the 900 inhabitants of Hallein"
        if role is Role.TOWARDS:
            return -Price.BARE if item.kind in MOVING or sides else Price.OTHER if item.kind in HARM else Price.FROM
        if item.kind == "troops" and candidate.left:
            return -candidate.price
        if sides and candidate.place.id and role in (Role.BARE, Role.FROM, Role.OF):
            return Price.SPEAKER
        if role is Role.BARE and item.kind in STRICKEN and candidate.place.id and self.naming.tells_of_war:
            return Price.SPEAKER  # "Israel hat 52.000 Palästinenser getötet"
        if role is Role.FROM and item.kind not in COMING and self._is_journey(item.sentence, candidate):
            return Price.OTHER
        if role in (Role.FROM, Role.OF) and item.kind == "captured" and candidate.place.id and self.naming.tells_of_war:
            return Price.SPEAKER  # "von der Ukraine gefangen genommen"
        if role is Role.FROM and candidate.start == item.end + 1 and self._is_reported(item):
            return -Price.FROM
        if role is Role.FROM and item.kind in HARM and self._is_told_of_them(item.sentence, candidate):
            return Price.OTHER
        if role is not Role.FROM or item.kind not in COMING:
            return Price.FROM if role is Role.FROM and self.scene(item.sentence).is_origin(candidate) else 0
        told_by_origin = item.kind == "displaced" and (candidate.start == item.end + 1 or self._is_left_for(item, candidate))
        return ORIGIN - Price.FROM if told_by_origin else -Price.FROM

    def _is_entered(self, item: Counted, candidate: Candidate) -> bool:
        """ "fleeing across the border at Molo into Uganda": where they have gone."""
        if candidate.role is not Role.WITHIN or candidate.start <= item.end:
            return False
        return item.sentence.tokens[candidate.start].lower in self.naming.language.list("naming.entering")

    def _are_its_people(self, item: Counted) -> bool:
        """ "two of its citizens": a country's people may be anywhere."""
        words = [token.lower for token in item.sentence.tokens[item.amount.last + 1 : item.amount.last + 4]]
        list_of = self.naming.language.list
        return not (list_of("naming.nationals").isdisjoint(words) or list_of("speech.possessives").isdisjoint(words))

    def _is_left_for(self, item: Counted, candidate: Candidate) -> bool:
        """ "40.000 flohen aus Molo nach Leto", "… in das Land Leto": where they went stands behind where they come from."""
        goal = self.scene(item.sentence).by_start.get(candidate.last + 1)
        return goal is not None and goal.role in (Role.TOWARDS, Role.WITHIN)

    def _is_told_of_them(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "Six of the dead were from Norway": who they are."""
        before = sentence.tokens[candidate.start - 1].lower if candidate.start else ""
        return before in self.naming.language.list("auxiliaries")

    def _is_reported(self, item: Counted) -> bool:
        """ "Nine deaths were reported from Molo and six from Leto": where they were counted, not where the dead came from."""
        words = self.naming.language.list("naming.counted_from")
        return bool(words) and item.is_ellipsis and any(token.lower in words for token in item.sentence.tokens[: item.index])

    def _is_of_part_behind(self, item: Counted, candidate: Candidate) -> bool:
        """ "24 starben, davon sieben in Molo", "50.000 marschierten, allein in Molo 900": where a part was, not the whole."""
        first, behind = candidate.first, [other for other in self._by_sentence[item.sentence.index] if other.index > item.index]
        if not behind:
            return False
        if any(other.part is not None and item.end < other.part.first < first for other in behind):
            return True
        alone = self.naming.language.list("alone")
        return any(token.lower in alone for token in item.sentence.tokens[item.end + 1 : first])

    def _is_journey(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "a train from Oslo to Bergen": where it set out is not where it came to grief."""
        following = sentence.tokens[candidate.last + 1 : candidate.last + 2]
        return bool(following) and following[0].lower in self.naming.language.list("naming.towards")

    def _distance(self, scene: Scene, item: Counted, first: int, last: int, start: int | None = None) -> int:
        """How far a name stands from a figure: tokens, clause borders and other figures between."""
        clauses, end = item.sentence.clauses, self._end_with_bracket(item, first)
        before, at = last < item.amount.begin, item.index if end == item.end else end
        gap = item.amount.begin - last - 1 if before else max(0, first - end - 1)
        between = scene.figures_between(last, item.amount.begin) if before else scene.figures_between(end, first)
        price = min(gap, FAR) + Price.BORDER * abs(clauses[first] - clauses[at]) + Price.ANOTHER * between
        if before:
            return price + Price.ANOTHER * self._is_of_figure_before(scene, item, first if start is None else start)
        if item.is_ellipsis and start is not None and self._is_right_behind(item, start):
            return price - gap  # "nine each in Molo": nearer than the place before
        return price + (Price.AT_ONCE if gap < ADJACENT and not between else Price.BEHIND)

    @staticmethod
    def _end_with_bracket(item: Counted, first: int) -> int:
        """The last token of a figure, with what stands in brackets right behind it: "97 (77 men and 20 women) off Molo"."""
        tokens = item.sentence.tokens
        if tokens[item.end + 1 : item.end + 2] and tokens[item.end + 1].text == "(":
            return next((at for at in range(item.end + 2, first) if tokens[at].text == ")"), item.end)
        return item.end

    def _is_right_behind(self, item: Counted, start: int) -> bool:
        """Nothing, or one word as empty as "each", between a figure and what leads to a place."""
        between = item.sentence.tokens[item.end + 1 : start]
        return not between or (len(between) == 1 and between[0].lower in self.naming.language.list("adverbs"))

    def _is_of_figure_before(self, scene: Scene, item: Counted, start: int) -> bool:
        """ "3000 aus Würzburg und 800 aus Aschaffenburg", "504 were in Molo and 72 in Leto": a place right behind the figure
        before is that one's, not "25.000, in Karlsruhe 20.000"."""
        other, clauses = scene.figure_before(item), item.sentence.clauses
        return other is not None and 0 < start - other.end <= ADJACENT and clauses[start] == clauses[other.end]

    def _has_sides(self, kind: str | None) -> bool:
        """Burnt land has no parties, won land has: unless the article tells of a war, only troops take sides."""
        return kind == "troops" or (kind in SIDES and self.naming.tells_of_war)

    def _speaks_of_itself(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "die türkische Katastrophenschutzbehörde", "Myanmar's government": a state counts the dead of its own disasters."""
        if candidate.place.id and self._happened_in(candidate.place.id):
            return True
        if self.naming.tells_of_war:  # "das britische Verteidigungsministerium": foreign ministries count a war's dead
            return False
        authorities = self.naming.language.endings("naming.authorities")
        return any(token.lower.endswith(authorities) for token in sentence.tokens[candidate.last + 1 : candidate.last + 4])

    # -------------------------------------------------------------------------------------------------- the text around it

    def _certain(self, sentence: Sentence, sides: bool) -> list[Candidate]:
        """The places something can be told to have happened at."""
        asked = sentence.index, sides
        if asked not in self._certains:
            found = self.scene(sentence).certain
            self._certains[asked] = [candidate for candidate in found if self._may_be_scene(candidate, sides)]
        return self._certains[asked]

    def _certain_within(self, sentence: Sentence, sides: bool) -> list[Candidate]:
        """Of these those a preposition of place leads to."""
        if not self.scene(sentence).may_be_certain_within:
            return []
        return [candidate for candidate in self._certain(sentence, sides) if candidate.role is Role.WITHIN]

    def _may_be_scene(self, candidate: Candidate, sides: bool) -> bool:
        """In a war troops are where they were sent, else only travellers go somewhere; of its parties only those a preposition
        makes a place are one. Crowds are not where there is what they march for."""
        if candidate.cause and self._tells_of_crowds:
            return False
        if candidate.role is Role.TOWARDS and not self.naming.tells_of_war:
            return False
        return not sides or (not candidate.seat and (candidate.role is Role.WITHIN or not candidate.place.id))

    @once
    def _tells_of_crowds(self) -> bool:
        """True where most of what the article counts are crowds."""
        items = [item for items in self._by_sentence.values() for item in items]
        return 2 * sum(item.kind == "crowd" for item in items) > len(items)

    def _pointed(self, scene: Scene, item: Counted, lands_only: bool = False) -> Iterator[tuple[int, Place]]:
        """What "dort", "in the region", "im Land" point at: the article's country, or the place named last."""
        for index, land in scene.pointers:
            if lands_only and not land:
                continue
            sides = self._has_sides(item.kind)
            place = (
                self._land_beside(scene, index)
                or self._most_named(sides, lands=True)
                or self._most_named(False, lands=True)
                or self._land_spoken_of
                if land
                else self._last_named(scene.sentence, index)
            )
            if place is None and scene.sentence.tokens[index].lower in self.naming.language.list("naming.nationwide"):
                place = UNNAMED  # and not in the town named before
            if place:
                yield index, place

    def _land_beside(self, scene: Scene, index: int) -> Place | None:
        """ "Das Militär in Kamerun teilte mit, im Norden des Landes seien 90 …": the country of who speaks in the sentence."""
        before = (named for named in reversed(scene.candidates) if named.last < index and named.role is Role.WITHIN)
        return next((named.place for named in before if named.place.id and not named.seat), None)

    @once
    def _land_spoken_of(self) -> Place | None:
        """The country named most, be it by its adjective or in a dateline, where no place tells."""
        named = (candidate for index in self._read for candidate in self.scene(self._sentences[index]).candidates)
        lands = Counter(candidate.place for candidate in named if candidate.place.id and not candidate.seat)
        return lands.most_common(1)[0][0] if lands else None

    def _last_named(self, sentence: Sentence, index: int) -> Place | None:
        """The last place named before this word, also one that people come from; "in his province" is the speaker's."""
        own = sentence.tokens[index - 1].lower in self.naming.language.list("naming.speakers_own") if index else False
        part = sentence.tokens[index].lower in self.naming.language.list("naming.parts_of_lands")
        current: Sentence | None = sentence
        while current is not None and sentence.index - current.index <= LOOK_BACK:
            for candidate in reversed(self.scene(current).candidates):
                # "police in Paris counted 900 in the city", "the Bohol governor said that in his province"
                speaks_there = current is sentence and (candidate.role is Role.WITHIN or own)
                named = candidate.price <= Price.TOWN or candidate.price == Price.FROM or speaks_there
                if part and candidate.place.id and not candidate.seat:
                    continue  # a province is no country
                in_front = candidate.last < index and (own or not self._acts_beside(candidate, sentence, index))
                if named and (current is not sentence or in_front):
                    return candidate.place
            current = current.previous
        return None

    def _acts_beside(self, candidate: Candidate, sentence: Sentence, index: int) -> bool:
        """ "Russland hat dort 40.000 Soldaten verloren": who acts in the clause is not what the word points at."""
        party = candidate.role is Role.BARE and candidate.place.id  # no town: "Er besuchte die Stadt Molo und sah dort 900 …"
        return bool(party) and sentence.clauses[candidate.last] == sentence.clauses[index]

    def _happened_in(self, country: str) -> bool:
        """True where something is told to have happened in a country."""
        if country not in self._happened:
            self._happened[country] = any(self._tells_of(self._sentences[index], country) for index in self._read)
        return self._happened[country]

    def _tells_of(self, sentence: Sentence, country: str) -> bool:
        """True where a sentence does so; most do not even name it."""
        return (
            self._hints.may_name_country(sentence, country)
            and self.scene(sentence).may_be_certain_within
            and any(place.place.id == country and place.role is Role.WITHIN for place in self.scene(sentence).certain)
        )

    def _most_named(self, sides: bool, lands: bool = False) -> Place | None:
        """The place most certain names tell of, those of the opening and the title before others."""
        if (sides, lands) not in self._mains:
            weights = self._weights(sides, lands)
            if self._label and not sides and not lands and all(place.name != self._label for place in weights):
                weights[Place(self._label)] = HEAD
            for place in weights:
                weights[place] += HEAD * ((place.name in self._headline) + (place.name == self._label))
            if not weights:
                weights = Counter(candidate.place for candidate in self._title if candidate.place.id or not lands)
            best = weights.most_common(1)
            self._mains[sides, lands] = best[0][0] if best else None
        return self._mains[sides, lands]

    def _weights(self, sides: bool, lands: bool) -> Counter[Place]:
        """Each place as often as it counts."""
        weights: Counter[Place] = Counter()
        for index in self._read:
            sentence, times = self._sentences[index], HEADS[index] if index < len(HEADS) else 1
            for candidate in self._certain(sentence, sides):
                if not self._is_one_of_many(sentence, candidate) and (not lands or (candidate.place.id and not candidate.seat)):
                    weights[candidate.place] += 2 * times if candidate.role is Role.WITHIN else times
            if index < OPENING and not sides and not lands:
                for candidate in self.scene(sentence).datelines:
                    weights[candidate.place] += HEAD
        return weights

    @once
    def _headline(self) -> str:
        first = self._sentences[0] if self._sentences else None
        return self.naming.reading.article.title or (first.text if first and first.is_heading else "")

    @once
    def _label(self) -> str | None:
        """ "Arlhofen: 3000 Flüchtlinge weggebracht": the name a headline begins with, of a place as far as the text tells."""
        name, colon, _ = self._headline.partition(": ")
        if not colon or name not in self.naming.reading.text.partition(name)[2]:
            return None
        listed = any(candidate.place.name == name for candidate in self.scene(self._sentences[0]).candidates)
        return name if listed or self.naming.place_names.may_be_label(name) else None

    @once
    def _title(self) -> list[Candidate]:
        """The places the title names, for an article whose text leaves them out."""
        article = self.naming.reading.article
        if not article.title or article.title in article.text:
            return []
        reading = Reading(replace(article, text=article.title, title=None), self.naming.language)
        naming = Naming(reading)
        found = (candidate for sentence in reading.sentences for candidate in Scene(naming, sentence, ()).certain)
        return [candidate for candidate in found if candidate.role is Role.WITHIN]

    def _first_named(self) -> Place | None:
        """For want of anything better: an adjective, a speaker's place."""
        found = (self.scene(sentence).candidates for sentence in self._sentences[:OPENING])
        return next((candidates[0].place for candidates in found if candidates), None)
