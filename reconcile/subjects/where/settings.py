"""Settings: where the paragraph before a figure is, by what its sentences tell and what they recall of other days."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...reading import Era, Sentence
from ..counting.counted import OPENING_QUOTES, Counted
from .candidates import Candidate, Place, Price
from .listed_places import InLists
from .place_prices import Prices
from .pointers import Pointers
from .topic import OPENING

TOLD_ON = 4  # sentences without a time that may go on with what was told of long ago


class Settings(InLists):
    """The places that sentences set for what follows; of an article it is asked by what knows its figures (stage.py)."""

    _pointers: Pointers
    _prices: Prices
    _wholes: Mapping[Counted, Counted]
    _era_of: Callable[[Sentence], Era]
    _is_dated: Callable[[Sentence], bool]
    _before: dict[tuple[int, bool, Era], Place | None]  # what was found by sentence, war or not, and days told of

    def _told_at(self, item: Counted) -> Place | None:
        """The place of a figure, by the first rule that knows it."""
        raise NotImplementedError

    def _in_sentence(self, item: Counted) -> Place | None:
        """The place its own sentence says."""
        raise NotImplementedError

    def _of_paragraph(self, item: Counted) -> Place | None:
        """ "In Dresden zogen … Am Rande nahm die Polizei 14 fest": where the last sentence of the paragraph with a place was;
        but what it tells of long ago ("2011 starben in Oslo 77 Menschen") is only of its own days."""
        return self._before_in_paragraph(item.sentence, self._prices.has_sides(item), self._era_told(item.sentence))

    def _era_told(self, sentence: Sentence) -> Era:
        """ "Eine ähnliche Katastrophe traf 1989 Molo. | 96 starben": what names no time goes on with what was told before."""
        era = self._era_of(sentence)
        for before in sentence.before(TOLD_ON):
            if era is not Era.OWN or sentence.opens_paragraph or self._is_dated(sentence):
                break
            if self._is_dated(before):
                recalled = self._topic.tells_of_the_past(before) and not self._topic.counts_in(before)
                return Era.LONG_PAST if recalled else era
            sentence, era = before, self._era_of(before)
        return era

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
        named = False
        for sentence in reversed(passed):
            self._before[sentence.index, sides, era] = place
            if sentence is not current and place is None and not named:
                place, named = self._asked_in(sentence, sides), bool(self._topic.certain(sentence, sides))
        return self._before[current.index, sides, era]

    def _setting_of(self, sentence: Sentence, sides: bool, era: Era) -> tuple[Place | None, bool]:
        """The place a sentence sets for what follows, and whether it ends the search for one."""
        if self._only_tells_parts(sentence):
            return None, False
        found = self._topic.certain_within(sentence, sides)
        if not found:  # "48 people died in the village. Crews went on searching for 39 others."
            place = self._pointers.setting(self._topic.scene(sentence)) or self._counted_in(sentence) or self._told_by(sentence)
            return place, place is not None
        if all(candidate.asked for candidate in found) or self._is_another_story(sentence, era):
            return None, False
        if self._only_names(sentence, found):
            return None, False
        return next((candidate.place for candidate in reversed(found) if self._is_setting(sentence, candidate)), None), True

    def _counted_in(self, sentence: Sentence) -> Place | None:
        """ "Officials in Mali said nine had died. | 900 fled": where all the figures of a sentence are by what it says itself."""
        named = self._topic.scene(sentence).candidates if self._topic.counts_in(sentence) else []
        known = {one.place for one in named if one.speaks or one.price <= Price.TOWN}
        places = {self._in_sentence(figure) for figure in self._topic.items_in(sentence) if known}
        return places.pop() if len(places) == 1 and places <= known else None

    def _told_by(self, sentence: Sentence) -> Place | None:
        """ "The governor of Molo said a car had hit a mine. | Six died": who governs a place tells of what happens there."""
        if not self._topic.tells_news(sentence):
            return None
        speaking = (one for one in self._topic.scene(sentence).candidates if one.speaks and one.place.id is None)
        own = (one for one in speaking if one.price == Price.WEAK or self._prices.speaks_of_itself(sentence, one))
        return next((one.place for one in own), None)

    def _only_tells_parts(self, sentence: Sentence) -> bool:
        """ "240 died in Mali. 190 of them were found in Molo. 300 fled": what follows a part is of all of them again."""
        if not sentence.marks("parts"):
            return False
        wholes = [self._wholes.get(figure) for figure in self._by_sentence.get(sentence.index, ())]
        return bool(wholes) and all(whole is not None and whole.sentence is not sentence for whole in wholes)

    def _is_another_story(self, sentence: Sentence, era: Era) -> bool:
        """ "2011 starben in Oslo 77 Menschen": told to its end; what follows is of the article's own days. "Am Sonntag soll in
        Dresden demonstriert werden": what is to come."""
        told = self._era_of(sentence)
        return told is not era and (told is Era.TO_COME or self._topic.tells_of_the_past(sentence))

    def _asked_in(self, sentence: Sentence, sides: bool) -> Place | None:
        """ "In Oslo hieß es, …": for want of a place before it, where something was said, or what was only named."""
        found = self._topic.certain_within(sentence, sides)
        if not found:
            return None
        if any(candidate.asked for candidate in found):
            wanted = self._topic.most_named(sides) is None and all(candidate.asked for candidate in found)
        else:
            wanted = sentence.index >= OPENING and self._only_names(sentence, found)
        return found[-1].place if wanted else None

    def _only_names(self, sentence: Sentence, found: Sequence[Candidate]) -> bool:
        """ "The airport in Molo was closed": where nothing happened; but "They took a post in Molo. In doing so, two died"."""
        following = sentence.following
        goes_on = following is not None and following.folded[0] in self.naming.language.list("naming.at_once")
        return not goes_on and all(self._topic.only_names(sentence, candidate) for candidate in found)

    def _goes_on(self, sentence: Sentence) -> bool:
        """ "He also spoke of two wounded", "Dabei starben …": a paragraph that opens so tells on of what was told before; and
        '"They killed twelve," he said', where somebody was counted right before."""
        if sentence.text[0] in OPENING_QUOTES:
            return sentence.previous is not None and self._topic.counts_in(sentence.previous)
        language, (first, *others) = self.naming.language, sentence.text.lower().split(maxsplit=2)
        leaning = language.lists("speech.masculine", "speech.feminine", "naming.at_once")
        return first in leaning or not language.list("naming.organisers").isdisjoint((first, *others[:1]))

    def _is_setting(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "In Dresden zogen 900 …, 40 aus Ulm": what stands before the first figure, or where all of them were."""
        figures = self._by_sentence.get(sentence.index, ())
        if len(figures) < 2 or candidate.last < figures[0].index:
            return True
        return all(self._told_at(figure) == candidate.place for figure in figures)
