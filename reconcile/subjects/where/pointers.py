"""What words such as "dort", "in the region" or "im ganzen Land" point at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ...reading import Sentence
from ..counting.counted import Counted
from ..names.approach import BARE, FROM, WITHIN
from .candidates import Candidate, Place, Price
from .places import Scene
from .topic import Topic

OPENING = 2  # tokens before a pointer that opens its sentence: "Im Süden", "In the north"
JUST_NAMED = 2  # sentences without a figure before "Im Süden" that may name the land it is the south of
HEAD = 4  # sentences of an article in which its land may be named but by an adjective
ALL_OVER = 4  # words of "all over the country"
BESIDE = 3  # tokens between "the capital" and its name: "in the capital, Leto"
LOOK_BACK = 6  # sentences behind which "dort" points at nothing


class Pointers:
    """Finds what the pointing words of one article mean."""

    def __init__(self, topic: Topic) -> None:
        self._topic = topic

    def of(self, scene: Scene, item: Counted, lands_only: bool = False, home: Place | None = None) -> Iterator[tuple[int, Place]]:
        """What "dort", "in the region", "im Land" point at: the place in the heading above, else the article's country or the
        place named last. `home`: the country if it is known."""
        for index, land in scene.pointers:
            if lands_only and not land:
                continue
            sides = self._topic.has_sides(item.kind)
            if self._is_subject(scene.sentence, index) and (sides or item.kind == "troops"):
                continue  # "The | country will send 900 soldiers": who acts
            place = (
                home
                or self._land_beside(scene, index)
                or self._land_just_named(scene, index)
                or self._first_land(scene, index)
                or (self._topic.land_of_troops if sides else None)
                or self._topic.most_named(sides, lands=True)
                or self._topic.most_named(False, lands=True)
                or self._topic.land_spoken_of
                if land
                else self._last_named(scene.sentence, index, item)
            )
            if place is None and land:
                place = self._all_over(scene.sentence, index)
            if place:
                yield index, place

    def _all_over(self, sentence: Sentence, index: int) -> Place | None:
        """ "Landesweit", "across the | country": in all of a land that is not named, and not in the town named before."""
        nationwide = self._topic.language.list("naming.nationwide")
        starts = range(index, max(-1, index - ALL_OVER), -1)
        printed = (sentence.words(first, index) for first in starts)
        return next((Place(words) for words in printed if words.lower() in nationwide), None)

    def setting(self, scene: Scene) -> Place | None:
        """ "48 people died in the village": where a sentence with a figure only points at a place named before."""
        if scene.items:
            pointing = (index for index, land in scene.pointers if not land)
            pointed = (self._last_named(scene.sentence, index, scene.items[0]) for index in pointing)
            return next(filter(None, pointed), None)
        return next(filter(None, (self._land_just_named(scene, index) for index, land in scene.pointers if land)), None)

    def _land_beside(self, scene: Scene, index: int) -> Place | None:
        """ "Das Militär in Kamerun teilte mit, im Norden des Landes seien 90 …": the country of who speaks in the sentence."""
        before = (named for named in reversed(scene.candidates) if named.last < index and named.role is WITHIN)
        return next((named.place for named in before if named.is_land), None)

    def _first_land(self, scene: Scene, index: int) -> Place | None:
        """ "Indian officials said 40 people had died in the | country": at the head of an article the one land named so far, be
        it only by whose officials speak; what comes behind is none a word points at."""
        lands = [named for named in scene.candidates if named.is_land and named.last < index]
        if len({named.place.id for named in lands}) != 1 or scene.sentence.index >= HEAD:
            return None
        before = itertools.chain.from_iterable(self._topic.scene(one).candidates for one in scene.sentence.before(HEAD))
        return None if any(named.is_land for named in before) else lands[-1].place

    def _land_just_named(self, scene: Scene, index: int) -> Place | None:
        """ "Bald erreicht der Sturm Togo. Das | Land meldete …", "In Togo wütete ein Sturm. Im | Süden …": what opens a sentence
        points at the land the one before ends with, any other at the one that tells where something was."""
        if index > OPENING:
            return None
        subject = self._is_subject(scene.sentence, index)
        for before in scene.sentence.before(1 if subject else JUST_NAMED):
            if self._topic.counts_in(before) and not subject:
                return None
            lands = (named for named in reversed(self._topic.scene(before).candidates) if named.is_land and not named.asked)
            told = (named for named in lands if subject or (named.role is WITHIN and named.price <= Price.AT_ONCE))
            if (land := next(told, None)) is not None:
                return land.place
        return None

    def _is_subject(self, sentence: Sentence, index: int) -> bool:
        """ "Das | Land meldete": at the head of the sentence, behind nothing but an article."""
        return index == 1 and sentence.tokens[0].lower in self._topic.language.list("naming.definite")

    def _last_named(self, sentence: Sentence, index: int, item: Counted | None = None) -> Place | None:
        """The last place named before this word; "in the capital" points at no other town, and where soldiers are is no seat of
        those who decide on them ("The cabinet met in Oslo. 900 soldiers are there"), nor where they hail from."""
        word, list_of = sentence.tokens[index].lower, self._topic.language.list
        capital = word in list_of("naming.capitals")
        before = self._named_before(sentence, index)
        if item is not None and "troops" in (item.kind, item.phrase.noun_kind) and not capital:
            before = (named for named in before if not (named.seat and named.role is WITHIN and named.place.id))
            before = (named for named in before if not (named.role is FROM and item.end < named.first < index))
        named = next((named for named in before if named.seat or not capital), None)
        if named is None:
            return self._capital(sentence, index) if capital else None
        return named.alone or named.place if capital else named.place

    def _capital(self, sentence: Sentence, index: int) -> Place | None:
        """ "In Lyon 900 marched. In the | capital | there were 3,000": one without a name is that of the article's land."""
        language, at = self._topic.language, sentence.back_over(self._topic.language.list("articles"), index - 1)
        near = any(abs(one.first - index) <= BESIDE for one in self._topic.scene(sentence).candidates)
        of_another = sentence.word_at(index + 1) in language.lists(
            "articles", "naming.links"
        )  # "the capital | of | the province"
        land = self._topic.land() or self._topic.land_spoken_of
        if near or of_another or land is None or land.id is None or sentence.word_at(at) not in language.list("naming.within"):
            return None
        seats = language.section("countries")[land.id].get("seats", ())
        return next((Place(seat, land.id) for seat in seats), None)

    def _named_before(self, sentence: Sentence, index: int) -> Iterator[Candidate]:
        """The places named before a word, the last first, also those people come from; "in his province" is the speaker's."""
        own = sentence.tokens[index - 1].lower in self._topic.language.list("naming.speakers_own") if index else False
        part = sentence.tokens[index].lower in self._topic.language.list("naming.parts_of_lands")
        for current in (sentence, *sentence.before(LOOK_BACK)):
            for candidate in reversed(self._topic.scene(current).candidates):
                # "police in Paris counted 900 in the city", "the Bohol governor said that in his province"
                governs = candidate.speaks and not candidate.is_land  # "Molo's governor said nine had died | there"
                speaks_there = current is sentence and (candidate.role is WITHIN or own or governs)
                told = candidate.price <= Price.TOWN or candidate.price == Price.FROM or speaks_there
                named = told or (candidate.speaks and candidate.place.id is None and self._topic.tells_news(current))
                if part and candidate.is_land:
                    continue  # a province is no country
                in_front = candidate.last < index and (own or not self._acts_beside(candidate, sentence, index))
                if named and (current is not sentence or in_front):
                    yield candidate

    def _acts_beside(self, candidate: Candidate, sentence: Sentence, index: int) -> bool:
        """ "Russland hat dort 40.000 Soldaten verloren": who acts in the clause is not what the word points at."""
        party = candidate.role is BARE and candidate.place.id  # no town: "Er besuchte die Stadt Molo und sah dort 900 …"
        if not party:
            return False
        behind, clauses = candidate.last + 2, sentence.clauses
        relative = behind < index and sentence.folded[behind] in self._topic.language.list("relative")
        return clauses[index] in (clauses[candidate.last], clauses[behind] if relative else None)
