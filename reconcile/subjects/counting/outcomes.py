"""What became of people beside what is told of them first: who is free was held, the hurt and the missing may have died, the sick
were not hurt.

"12 women were freed", "vier Verletzte starben im Krankenhaus", "cholera spread; 40 patients were still in hospital".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...memo import Memo, once
from ...packs import Language
from ...reading import Reading, Sentence
from .counted import PERSON_KINDS, Counted, Fate, preposition_before

CAPTIVES = 3  # sentences before who returned in which prisoners may be told of
LISTS = ("illnesses", "injuries")
MARKS = ".,;:!?()[]\"'“”‘’–—"  # around the words of an article
TOLD = 2  # times an article names illnesses before all in its hospitals are taken for sick


class Captives:
    """What one sentence tells of those who were freed."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    def freed_from(self, item: Counted, freed: Fate, told: Sequence[Fate]) -> Fate | None:
        """ "Seized by the gang, 12 women were freed": who is freed was held, where the sentence says so; soldiers and nationals
        always were, where the pack's word tells of nothing else, or prisoners were told of before they returned. `told`: the
        predicates of the sentence."""
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


def have_died(items: Sequence[Counted], item: Counted, fate: Fate | None) -> bool:
    """ "Vier Verletzte | starben im Krankenhaus", "zwei Vermisste | wurden tot geborgen": the subject of a verb of death, with no
    other number in the clause; not "neben 90 Verletzten starben", nor "Tote und Verletzte". `items`: those of its sentence."""
    if fate is None or fate.kind != "killed" or fate.mark.section != "predicates" or fate.first <= item.end:
        return False
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    clauses, clause = sentence.clauses, sentence.clauses[item.index]
    led = sentence.word_at(begin - 1) in language.lists("articles", "joiners")
    alone = all(other is item or clauses[other.index] != clause for other in items)
    plain = language.list("joiners").isdisjoint(sentence.folded[item.end + 1 : fate.first])
    return not led and preposition_before(item) is None and alone and plain and clauses[fate.first] == clause


def are_sick(item: Counted) -> bool:
    """Whether those in hospital are ill: the sentence or the article names an illness, of patients be it once, and nowhere are
    injuries told of."""
    if item.kind != "wounded":
        return False
    sentence = item.sentence
    ills = sentence.language.list("illnesses")
    told = _told(sentence.reading)
    times = 1 if item.noun in sentence.language.list("ill") else TOLD
    return not told["injuries"] and (told["illnesses"] >= times or not ills.isdisjoint(sentence.folded))


def _told(reading: Reading) -> dict[str, int]:
    """How often an article names illnesses and injuries."""
    known: dict[str, int] = reading.notes["illness"]
    if not known:
        lists = list(filter(None, map(reading.language.made(_lists_of).__getitem__, reading.pieces)))
        known.update((name, lists.count(name)) for name in LISTS)
    return known


def _lists_of(language: Language) -> Memo[str, str | None]:
    """By a piece of text the list its word stands in."""
    return Memo(lambda piece: next((name for name in LISTS if piece.strip(MARKS).lower() in language.list(name)), None))
