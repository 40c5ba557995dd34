"""Where it happened, told behind the figures: "Sieben Menschen wurden verletzt. Der Unfall ereignete sich nahe Molo."."""

from __future__ import annotations

from collections.abc import Sequence

from ...reading import Sentence
from ..counting.counted import HARM, Counted
from ..names.approach import WITHIN
from .candidates import Place
from .topic import Topic

BEHIND = 3  # sentences behind a figure in which its accident may be placed
OPENING = 4  # tokens in which a sentence names what happened: "The deadly accident"


class Happenings:
    """Finds the sentences of one article that say where what was told before happened."""

    def __init__(self, topic: Topic) -> None:
        self._topic = topic
        self._events = topic.language.endings("naming.happenings")
        self._verbs = [verb for verb in topic.language.list("naming.happened") if verb in topic.text]  # of the article

    def of(self, item: Counted) -> Place | None:
        """The place of the accident a figure is of, where one of the sentences behind tells it before another figure comes."""
        current = item.sentence.following if item.kind in HARM and self._verbs else None
        while current is not None and current.index - item.sentence.index <= BEHIND:
            if self._tells_where(current):
                found = self._topic.certain(current, self._topic.has_sides(item.kind))
                led = next((one for one in found if one.role is WITHIN), found[0]) if found else None
                return led.place if led is not None and led.first < self._end_of_telling(current) else None
            current = None if self._topic.counts_in(current) else current.following
        return None

    def _end_of_telling(self, sentence: Sentence) -> int:
        """ "The attack happened | as envoys met in Oslo": where another clause begins, of what else went on."""
        openers, verb = self._topic.language.lists("circumstances", "speech.subordinators"), self._first_verb(sentence)
        opening = (at for at, word in enumerate(sentence.folded) if at > verb and word in openers)
        return next(opening, len(sentence.folded))

    def _first_verb(self, sentence: Sentence) -> int:
        heads = {verb.partition(" ")[0] for verb in self._verbs}
        return next((at for at, word in enumerate(sentence.folded) if word in heads), 0)

    def _tells_where(self, sentence: Sentence) -> bool:
        """ "The crash happened …": an event already told of, and a verb of happening; not "the worst such crash"."""
        if not any(verb in sentence.text for verb in self._verbs):
            return False
        list_of, opening = sentence.language.list, sentence.folded[:OPENING]
        if opening[0] in list_of("naming.happened_it"):
            return any(verb in " ".join(opening) for verb in self._verbs)  # "It happened in Molo"; not "It is not known how"
        event = next((at for at, word in enumerate(opening) if word.endswith(self._events)), 0)
        told = not list_of("naming.definite").isdisjoint(opening[:event]) or self._is_of_a_day(opening[:event])
        return told and list_of("naming.other_happenings").isdisjoint(opening[:event])

    def _is_of_a_day(self, words: Sequence[str]) -> bool:
        """ "Sunday's | attack"."""
        days = self._topic.language.list("naming.calendar_words")
        return any(word.endswith("'s") and word[:-2] in days for word in words)
