"""Where parts were: the places a text tells of some out of many, which are not where all of them were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...packs import Language, Mark
from ...reading import Sentence, contains
from ..counting.counted import Counted, is_taken_from
from .candidates import Candidate

ADJACENT = 2  # tokens from a figure to the place right behind it: "drei Tote in Köln"
CLOSING = (",", ")", "–", "—", "-")  # marks that close the aside of a part
UNCOUNTED = 4  # tokens from "darunter" to the place of a part: "darunter sechs Dörfer in Molo"


class PlacesOfParts:
    """Knows of the places of one article which are told of a part. `by_sentence`: what is counted in each sentence; `told`: each
    counted item with what it is a part of."""

    def __init__(
        self, language: Language, by_sentence: Mapping[int, Sequence[Counted]], told: Iterable[tuple[Counted, Counted | None]]
    ) -> None:
        self._language, self._by_sentence = language, by_sentence
        self._parts: dict[int, list[tuple[Counted, Counted]]] = defaultdict(list)  # of each sentence, with their wholes
        for item, whole in told:
            if whole is not None:
                self._parts[item.sentence.index].append((item, whole))

    def is_of_one(self, sentence: Sentence, candidate: Candidate, told: Counted | None = None) -> bool:
        """ "40 died, 25 of them in Molo and 15 in Leto": where a part was is not where the whole was, nor all that happened."""
        parts = self._parts.get(sentence.index)
        if parts is not None and any(
            (0 < candidate.start - part.end <= ADJACENT and sentence.tokens[candidate.start - 1].text not in CLOSING)
            or candidate.last == part.amount.begin - 1
            for part, whole in parts
            if (told is None or whole is told) and not _stands_right_behind(candidate, whole, part)
        ):
            return True
        return bool(sentence.marks("parts")) and self._is_uncounted(sentence, candidate, told)

    def is_one_of_many(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "allein in Molo waren es 40": a place told out of many is not what the article is about."""
        if "alone" in sentence.listed and sentence.word_at(candidate.start - 1) in self._language.list("alone"):
            return True
        return self.is_of_one(sentence, candidate)

    def _is_uncounted(self, sentence: Sentence, candidate: Candidate, told: Counted | None) -> bool:
        """ "700 km² und 29 Dörfer, darunter sechs in Molo", "40 Tote, die meisten davon in Molo": no figure counts the part."""
        figures, clauses = self._by_sentence.get(sentence.index, ()), sentence.clauses
        return any(
            0 < candidate.start - mark.last <= UNCOUNTED
            and clauses[mark.last] == clauses[candidate.start]
            and (told is None or told.end < mark.first)
            and not any(mark.last < other.index < candidate.start or _is_counted_by(other, mark) for other in figures)
            for mark in sentence.marks("parts")
        )

    def end_of_aside(self, item: Counted, stop: int) -> int:
        """ "19 people, including six women | , | died in Molo": the mark that closes a part; else the end of the number."""
        end, tokens = item.end, item.sentence.tokens
        for part, whole in self._parts.get(item.sentence.index, ()):
            again = whole is item or whole.amount.value == item.amount.value  # "19 died. The 19 people, including six women, …"
            if again and end < part.amount.begin and part.end < stop:
                closing = next((at for at in range(part.end + 1, stop) if tokens[at].text in CLOSING), item.end)
                end = item.end if self._begins_anew(item.sentence, closing + 1) else closing
        if end == item.end:
            return end
        counted = any(end < other.index < stop for other in self._by_sentence[item.sentence.index])
        return item.end if counted or is_taken_from(item) else end  # not "Of the 19 hurt, six went home, the others are in Molo"

    def _begins_anew(self, sentence: Sentence, at: int) -> bool:
        """ "…, including six women, | while a bomb in Leto …", "…, | and in Leto …": no aside, but the end of what was told."""
        list_of, words = self._language.list, sentence.folded[at : at + 2]
        if not words or words[0] in self._language.lists("contrasting", "clause_openers"):
            return bool(words)
        leading = self._language.lists("articles", "indefinite", "naming.within")
        return words[0] in list_of("joiners") and words[-1] in leading

    def is_behind(self, item: Counted, candidate: Candidate) -> bool:
        """ "24 starben, davon sieben in Molo", "50.000 marschierten, allein in Molo 900": where a part was, not the whole."""
        first, items = candidate.first, self._by_sentence[item.sentence.index]
        if not items or items[-1].index <= item.index:
            return False
        behind = (other.part for other in items if other.index > item.index)
        marked = any(part is not None and item.end < part.first < first for part in behind)
        if marked and self.end_of_aside(item, first) == item.end:
            return True
        if "alone" not in item.sentence.listed:
            return False
        return not self._language.list("alone").isdisjoint(item.sentence.folded[item.end + 1 : first])


def _stands_right_behind(candidate: Candidate, whole: Counted, part: Counted) -> bool:
    """ "two of the 14 dead | in Molo": of the whole, right behind its part; not "six of the 14 drowned in Molo"."""
    sentence = whole.sentence
    if sentence is not part.sentence or not part.index < whole.index < candidate.start <= whole.end + ADJACENT:
        return False
    auxiliaries = sentence.language.list("auxiliaries")
    return candidate.start == whole.end + 1 or not auxiliaries.isdisjoint(sentence.folded[candidate.last + 1 :])


def _is_counted_by(figure: Counted, part: Mark) -> bool:
    """ "12 | among them", "12 were | among the dead in Molo": the words of the part are told of a figure."""
    told = figure.predicate
    return figure.end + 1 == part.first or (told is not None and contains((part.first, part.last), (told.first, told.last)))
