"""Which of several totals is meant where those are named that a number is taken out of: "12 of the dead", "among the dead in Molo
were three women"."""

from __future__ import annotations

from collections.abc import Sequence

from ..quantities import VAGUE
from ..subjects.counting.counted import Counted, is_added
from .pairs import contains, coordinated

FAR_BACK = 24  # counted items back to a whole that is named: "of the dead"
MOST_PARTS = 5  # parts told together


def total_of(kind: str, items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """The last number of a kind, no part itself, that can contain the one at `index`; or the one its parts add up to."""
    item, run = items[index], _sum_of_run(items, index)
    found: list[Counted] = []
    for before in range(index - 1, max(-1, index - 1 - FAR_BACK), -1):
        other = items[before]
        sibling = other.part is not None and other.part is item.part
        alike = other.kind == kind or (kind == "casualties" and other.kind == item.kind)  # "16 der Opfer starben"
        named = other.amount.hedge is not VAGUE  # "several hundred" is no total
        if named and alike and contains(other, item) and wholes[before] is None and not sibling:
            if other.amount.value == run:
                return other
            found.append(other)
    if len(found) > 1:
        found = [other for other in found if not _is_supposed(other)] or found
        found = _of_those_named(item, found) or found
    # "Nine more bodies were found. Five soldiers are among the dead"
    totals = (other for other in found if other.sentence is item.sentence or not is_added(other))
    return next(totals, found[0] if found else None)


def _is_supposed(whole: Counted) -> bool:
    """ "Up to 90 are | feared dead. Among the dead were …": a total nobody has counted."""
    sentence = whole.sentence
    return sentence.clause_holds(sentence.clauses[whole.index], sentence.language.list("supposed"))


def _of_those_named(item: Counted, found: Sequence[Counted]) -> list[Counted]:
    """ "Vier der getöteten | Polizisten": of several totals those of that group."""
    words, language = item.sentence.folded, item.sentence.language
    led = words[0] in language.lists("out_of", "members_of") and words[1] in language.list("articles")
    named = {*(words[2 : item.amount.begin] if led else ()), *((item.noun,) if item.phrase.first > item.amount.last + 1 else ())}
    return [one for one in found if one.noun in named]


def _sum_of_run(items: Sequence[Counted], index: int) -> float:
    """ "Unter den Toten waren | 20 Bauern, 11 Wachen und drei Kinder": what the parts told together add up to."""
    total, last = items[index].amount.value, items[index]
    for item in items[index + 1 : index + 1 + MOST_PARTS]:
        if item.kind != last.kind or not coordinated(last, item):
            break
        total, last = total + item.amount.value, item
    return total
