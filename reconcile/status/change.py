"""Whether a number is a total, comes on top of one, or is what happened in a time."""

from __future__ import annotations

from ..model import Change
from ..subjects.counted import Counted, is_added


def change_of(item: Counted, earlier: bool) -> Change:
    """Increase where the number is said to come on top of an earlier one of the same kind: "weitere 3.000 Soldaten"; period where
    it is what happened in so many hours or days: "in the past 24 hours"."""
    sentence = item.sentence
    if (earlier and is_added(item)) or _risen_by(item):
        return Change.INCREASE
    clause = sentence.clauses[item.index]
    rates = any(sentence.clauses[mark.first] == clause for mark in sentence.marks("rates"))
    return Change.PERIOD if rates else Change.TOTAL


def _risen_by(item: Counted) -> bool:
    """ "stieg um 2.000", "has risen by about 2,000", "an increase of 2,000": the number is the difference."""
    sentence, language = item.sentence, item.sentence.reading.language
    if sentence.words(max(0, item.amount.begin - 2), item.amount.begin - 1).lower() in language.list("increases"):
        return True
    if not item.amount.begin or sentence.tokens[item.amount.begin - 1].lower not in language.list("by"):
        return False
    return sentence.clause_holds(sentence.clauses[item.index], language.list("change_verbs"))
