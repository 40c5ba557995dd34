"""Who is told to be free, and so was held: "12 women were freed", "Norway released 40 Canadian soldiers"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...memo import once
from ...reading import Sentence
from .counted import PERSON_KINDS, Counted, Fate

CAPTIVES = 3  # sentences before who returned in which prisoners may be told of


class Captives:
    """What one sentence tells of those who were freed."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    def freed_from(self, item: Counted, freed: Fate, told: Sequence[Fate]) -> Fate | None:
        """ "Seized by the gang, 12 women were freed": who is freed was held, where the sentence says so; soldiers and
        nationals always were, where the pack's word tells of nothing else, or prisoners were told of before they returned.

        `told`: the predicates of the sentence.
        """
        value = freed.mark.value
        if not value.get("freed"):
            return None
        of_a_side = item.phrase.noun_kind == "troops" or item.phrase.country is not None
        active = bool(value.get("passive")) and self._frees(freed)
        returns = value.get("returns") or (active and freed.first < item.index)  # "Norway released 40 Canadian soldiers"
        if of_a_side and ((value.get("soldiers_too") and not active) or (returns and self._words_of_captivity)):
            return replace(freed, kind="captured")
        held = self._tells_of_swap if value.get("returns") else self._are_captives(freed)
        if held and item.phrase.noun_kind in PERSON_KINDS:
            return replace(freed, kind="captured")  # "begannen den Gefangenenaustausch und ließen je 390 Menschen frei"
        return next((fate for fate in told if fate.kind == "captured"), None)

    def _frees(self, fate: Fate) -> bool:
        """True for "200 soldiers freed the village", and not for "had been released"."""
        language = self.sentence.language
        auxiliaries = language.list("auxiliaries")
        before = self.sentence.back_over(language.list("adverbs") - auxiliaries, fate.first - 1)
        return self.sentence.word_at(before) not in auxiliaries - language.list("perfect")

    def _are_captives(self, freed: Fate) -> bool:
        """Whether prisoners are told of in other words than the one that says they are free."""
        own = self.sentence.words(freed.first, freed.last).lower()
        return any(word not in own for word in self._words_of_captivity)

    @once
    def _words_of_captivity(self) -> Sequence[str]:
        """What this sentence or one right before it tells of prisoners or their exchange."""
        language, told = self.sentence.language, self._told
        for lead in language.list("swaps_of"):  # "Austausch von Informationen": who or what is exchanged tells
            told = told.replace(lead, "")
        held = [word for word in language.list("captivity") if word in told]
        return held or [word for word in language.list("swaps") if word in self._told]

    @once
    def _tells_of_swap(self) -> bool:
        """ "At the prisoner swap 207 people came home": whoever comes home was a prisoner."""
        return any(word in self._told for word in self.sentence.language.list("swaps"))

    @once
    def _told(self) -> str:
        """The sentence and those right before it, in small letters."""
        reading, last = self.sentence.reading, self.sentence.index
        return " ".join(sentence.text for sentence in reading.sentences[max(0, last - CAPTIVES) : last + 1]).lower()
