"""Reported, expected, denied; and whether a number is a total or comes on top of one.

A forecast, plan, fear, threat or demand is `expected`: it never raises an estimate. Somebody rejecting this very number makes
it `denied`; a merely different number is no denial. The words stand in the packs under `[[statuses]]`.

    governing.py, relatives.py  whether a phrase speaks of this number: in its clause, and in clauses beside it
    introduced.py               or in the clause that it opens
    denials.py                  what a denial rejects: this number, or what is told beside it
    happened.py, standing.py    facts, whatever is planned or feared around them: what has happened, a count before it changes
    hearsay.py, rejected.py     modals that expect nothing; numbers rejected once they were said
    together.py, change.py      figures of which the same is said; totals, and what comes on top of one
"""

from __future__ import annotations

from ..model import Status
from ..subjects.counting.counted import Counted
from .change import change_of
from .governing import governs
from .hearsay import is_hearsay, may_be_there
from .rejected import rejected_later
from .together import leans_on

__all__ = ["change_of", "status_of"]

STRONG = 2  # tokens from a number to "strong": "900-strong", "900 men strong"
REPORTED, EXPECTED, DENIED = Status  # a member looked up in its class costs several times as much


def status_of(item: Counted, whole: Counted | None = None) -> tuple[Status, str | None]:
    """The status of a counted number, a part of `whole`, and the phrase that says so."""
    sentence = item.sentence
    expected: str | None = None
    of_death = item.kind == "killed" and item.predicate is not None
    for mark in sentence.marks("statuses"):
        if mark.value["status"] == "reported" or not governs(sentence, mark, item):
            continue
        if mark.value["status"] == "denied":
            return DENIED, mark.phrase.printed
        if not (mark.value.get("modal") and (is_hearsay(sentence, mark, of_death) or may_be_there(item, mark))):
            expected = expected or mark.phrase.printed
    rejected = rejected_later(item)
    if rejected:
        return DENIED, rejected.phrase.printed
    if expected and not _is_there(item):
        return EXPECTED, expected
    other = leans_on(item, whole)
    shared = status_of(other) if other is not None else None
    return shared if shared is not None and shared[0] is EXPECTED else (REPORTED, None)


def _is_there(item: Counted) -> bool:
    """ "plans to cut its 900-strong force": what has so many already is changed, whatever it becomes."""
    sentence, language = item.sentence, item.sentence.language
    behind = sentence.folded[item.amount.last + 1 : item.amount.last + 1 + STRONG]
    if language.list("so_many_strong").isdisjoint(behind) or not item.amount.begin:
        return False
    return sentence.folded[item.amount.begin - 1] in language.lists("all_there_are", "speech.definite")
