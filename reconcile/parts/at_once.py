"""Totals broken down in one sentence, be it some sentences on: "13 dead … Seven workers and six teachers died"."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from ..subjects.counting.counted import PERSON_KINDS, Counted, joined
from .sums import CHAINED, SINGLES, kinds_add_up, listed_singles, may_be_chance

SMALLEST = 5  # below this two numbers make a total by chance
FAR = 6  # sentences from a total to the one that breaks it down
MANY = 4  # so many make no total by chance, be they told as "about"
AHEAD = 16  # numbers looked at behind a total


class Run(NamedTuple):
    """Numbers that stand together in a sentence or a list, by their indices, and what they make together."""

    first: int
    last: int
    total: float


def told_at_once(items: Sequence[Counted]) -> list[Run]:
    """The numbers that stand together, two or more: most sentences hold one and break nothing down."""
    runs, first = list[Run](), 0
    for _, told in itertools.groupby(items, key=_place_of):
        values = [item.amount.value for item in told]
        if len(values) > 1:
            runs.append(Run(first, first + len(values) - 1, sum(values)))
        first += len(values)
    return runs


def break_down(items: Sequence[Counted], index: int, wholes: list[Counted | None], runs: Sequence[Run]) -> None:
    """Gives the total at `index` the numbers of a later sentence, one of `runs`, that make it exactly: all that are told there of
    its kind; of a small total three or more, or two groups of people joined by "and"."""
    whole = items[index]
    if whole.kind is None or whole.amount.value < SMALLEST:
        return
    for run in runs[bisect_right(runs, index + 1, key=attrgetter("last")) :]:
        if run.first > index + AHEAD:
            return
        if run.total + SINGLES < whole.amount.value:
            continue
        ahead = range(max(run.first, index + 1), min(run.last, index + AHEAD) + 1)
        numbers = [at for at in ahead if kinds_add_up(whole, items[at])]
        if not numbers or items[numbers[0]].sentence is whole.sentence:
            continue
        if items[numbers[0]].sentence.index - whole.sentence.index > FAR:
            return
        parts = [items[at] for at in numbers]
        lacking = whole.amount.value - sum(part.amount.value for part in parts if not part.amount.singular)
        if len(parts) < 2 or lacking < 0 or len(listed_singles(parts[0].sentence, parts[0].end)) != lacking:
            continue  # but "… and one in Molo" makes up for what is lacking
        sure = len(parts) >= MANY or not may_be_chance(whole, parts)
        at_once = whole.amount.value >= CHAINED or _are_told_at_once(parts)
        if sure and at_once and all(wholes[at] is None for at in numbers):
            for at in numbers:
                wholes[at] = whole
            return


def _place_of(item: Counted) -> int:
    """Its sentence; of the lines of a list all the same."""
    return -1 if "listed" in item.trace else item.sentence.index


def _are_told_at_once(parts: Sequence[Counted]) -> bool:
    """Three or more; or "four soldiers and five civilians": two groups, each with its noun; or "17 died there, two later"."""
    if len(parts) != 2:
        return len(parts) > 2
    first, second = parts
    if first.kind == second.kind == "killed" and _died_later(second, first):
        return True
    groups = all(part.phrase.noun is not None and part.phrase.noun_kind in (*PERSON_KINDS, "troops") for part in parts)
    return groups and first.noun != second.noun and joined(first.sentence, first.end + 1, second.amount.begin)


def _died_later(part: Counted, before: Counted) -> bool:
    """ "and two | later of their injuries", "zwei Verletzte | starben im Krankenhaus": what the second number tells."""
    sentence, language = part.sentence, part.sentence.language
    words, behind = language.lists("died_of", "states_of_wounded", "hours.later"), sentence.folded[part.end + 1 :]
    return not words.isdisjoint(behind) and words.isdisjoint(sentence.folded[before.end + 1 : part.index])
