"""Which of several totals is meant where those are named that a number is taken out of: "12 of the dead", "among the dead in Molo
were three women"."""

from __future__ import annotations

from collections.abc import Sequence

from ..quantities import VAGUE
from ..subjects.counting.counted import Counted, is_added
from .markers import place_of_whole, sides_of_whole
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
        found = _of_those_named(item, found, items) or found
    # "Nine more bodies were found. Five soldiers are among the dead"
    totals = (other for other in found if other.sentence is item.sentence or not is_added(other))
    return next(totals, found[0] if found else None)


def _is_supposed(whole: Counted) -> bool:
    """ "Up to 90 are | feared dead. Among the dead were …": a total nobody has counted."""
    sentence = whole.sentence
    return sentence.clause_holds(sentence.clauses[whole.index], sentence.language.list("supposed"))


def _of_those_named(item: Counted, found: Sequence[Counted], items: Sequence[Counted]) -> list[Counted]:
    """ "Vier der getöteten | Polizisten", "Among the | Danish | dead": of several totals those of that group or side."""
    if (sides := sides_of_whole(item)) and (told := [one for one in found if not sides.isdisjoint(_sides_of(one, items))]):
        return told
    if (place := place_of_whole(item)) and (told := [one for one in found if _is_of_place(one, place, items)]):
        return told
    words, language = item.sentence.folded, item.sentence.language
    led = words[0] in language.lists("out_of", "members_of") and words[1] in language.list("articles")
    named = {*(words[2 : item.amount.begin] if led else ()), *((item.noun,) if item.phrase.first > item.amount.last + 1 else ())}
    return [one for one in found if one.noun in named]


def _is_of_place(whole: Counted, place: str, items: Sequence[Counted]) -> bool:
    """ "40 people died | in Molo and seven in Leto": named behind it, or else before it, as is "Germany's"."""
    sentence, beside = whole.sentence, _beside(whole, items)
    leads, behind = sentence.language.list("naming.within"), {at for at in beside if at > whole.end}
    named = any(sentence.tokens[at].is_capital and sentence.folded[at - 1] in leads for at in behind)
    return any(sentence.folded[at].removesuffix("'s").removesuffix("’s") == place for at in (behind if named else beside))


def _sides_of(whole: Counted, items: Sequence[Counted]) -> set[str]:
    """ "auf dänischer Seite | 40, auf norwegischer | 30": the countries named beside it."""
    beside = _beside(whole, items)
    return {str(mark.value["id"]) for mark in whole.sentence.marks("countries") if mark.first in beside}


def _beside(whole: Counted, items: Sequence[Counted]) -> set[int]:
    """The tokens of its clause, between the numbers beside it."""
    sentence, beside = whole.sentence, [other for other in items if other.sentence is whole.sentence and other is not whole]
    start = max((other.end for other in beside if other.index < whole.index), default=-1)
    stop = min((other.amount.begin for other in beside if other.index > whole.index), default=len(sentence.tokens))
    return {at for at in range(start + 1, stop) if sentence.clauses[at] == sentence.clauses[whole.index]}


def _sum_of_run(items: Sequence[Counted], index: int) -> float:
    """ "Unter den Toten waren | 20 Bauern, 11 Wachen und drei Kinder": what the parts told together add up to."""
    total, last = items[index].amount.value, items[index]
    for item in items[index + 1 : index + 1 + MOST_PARTS]:
        if item.kind != last.kind or not coordinated(last, item):
            break
        total, last = total + item.amount.value, item
    return total
