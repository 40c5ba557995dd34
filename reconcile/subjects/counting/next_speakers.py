"""Who gives another number than the one before, with the verb left out: "Die Polizei zählte 12 Tote, Ärzte 15"."""

from __future__ import annotations

from ...reading import Sentence
from ..names.speaking import FORERUNNERS
from .counted import Counted

SPEAKER = 6  # tokens between the border of a clause and the number somebody gives behind it


def is_next_speakers(item: Counted) -> bool:
    """ "Laut Polizei starben 12, | laut Ärzten | 15": nothing but a speaker between the clause's border and the number."""
    sentence, begin = item.sentence, item.amount.begin
    first = _behind_border(sentence, begin)
    if not item.place or first is None:
        return False
    if leads_to_speaker(sentence, first):
        return True
    language, last = sentence.language, begin - 1
    if sentence.folded[last] in language.list("links"):
        last -= 1
    first += sentence.folded[first] in language.list("articles")
    told = (*sentence.marks("speakers"), *sentence.marks("media"))
    return any(mark.last == last and mark.first == first for mark in told)


def leads_to_speaker(sentence: Sentence, first: int) -> bool:
    """ "| laut Ärzten", "| nach Angaben von Ärzten"."""
    if any(mark.first == first and mark.value.get("form") in FORERUNNERS for mark in sentence.marks("attributions")):
        return True
    led = sentence.folded[first] in sentence.language.list("prepositions")
    return led and any(mark.first == first + 1 for mark in sentence.marks("reports"))


def leads_to_number(sentence: Sentence, begin: int) -> bool:
    """ "according to | two officials", "nach Angaben von | zwei Anwohnern": who says it is counted."""
    told = (mark for mark in sentence.marks("attributions") if mark.last == begin - 1 and not mark.value.get("weak"))
    if any(mark.value.get("form") in FORERUNNERS for mark in told):
        return True
    language, of = sentence.language, begin - 1
    led = language.capital_nouns and sentence.word_at(of) in language.list("partitive")  # not "UN-Angaben | auf 900"
    if not (led or sentence.word_at(begin) in language.list("genitive_numbers")):
        return False  # "laut Polizeiangaben | zwölf Tote"
    report = next((mark.first for mark in sentence.marks("reports") if mark.last == of - led), 0)
    return sentence.word_at(sentence.back_over(language.list("articles"), report - 1)) in language.list("speech.attributing")


def _behind_border(sentence: Sentence, begin: int) -> int | None:
    """The first token behind the comma or joiner that stands before a number; None where none does, or nothing between."""
    joiners = sentence.language.list("joiners")
    for at in range(begin - 1, max(0, begin - 1 - SPEAKER), -1):
        if sentence.tokens[at].text in ",;–—" or sentence.folded[at] in joiners:
            return at + 1 if at + 1 < begin else None
    return None
