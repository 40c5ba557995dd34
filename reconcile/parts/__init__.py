"""Which number is a stated part of which: "10.000 Soldaten, davon 8.000 in Kursk"; a total broken down at once.

Only where the text says so ("davon", "including", "of the 259 people"), or where numbers told together add up to the total.

    told.py, markers.py          what the text marks as a part, and the whole it is taken out of; totals.py: which of several
    sums.py, at_once.py          numbers that make a total: beside it, or told at once some sentences on
    listed.py                    lists that need not add up to their total
    become.py                    what became of some of those told of
    others.py, pairs.py          parts of people who make no figure; whether one number may hold another
"""

from __future__ import annotations

from collections.abc import Sequence

from ..subjects.counting.counted import Counted
from ..subjects.names.naming import Naming
from .at_once import break_down, told_at_once
from .listed import break_down_lists
from .markers import WORST
from .others import Others
from .sums import add_up
from .told import told_whole, worst_hit


def wholes_of(items: Sequence[Counted], naming: Naming, counted: Sequence[Counted] = ()) -> list[Counted | None]:
    """For each counted item the item it is a part of, or None. `counted`: all that was counted, also what makes no figure."""
    wholes: list[Counted | None] = [None] * len(items)
    others = Others(counted)
    with_parts = [index for index in range(len(items)) if add_up(items, index, wholes)]
    for index in range(len(items)):
        whole = told_whole(items, index, wholes)
        wholes[index] = None if whole is not None and others.hold(items[index], whole) else whole
    for index in with_parts:  # once more: what is marked as a part may go on over several sentences
        add_up(items, index, wholes)
    runs, told = told_at_once(items), list(wholes)
    for index in range(len(items) - 1, -1, -1) if runs else ():  # the total told last comes first
        break_down(items, index, wholes, runs)
    _take_from_totals(items, told, wholes)
    for index in range(1, len(items)):
        if wholes[index] is None and WORST & items[index].sentence.listed:
            wholes[index] = worst_hit(items, index, wholes)
    break_down_lists(items, wholes, naming)
    return wholes


def _take_from_totals(items: Sequence[Counted], told: Sequence[Counted | None], wholes: list[Counted | None]) -> None:
    """ "Of the dead, | seven …" is asked once more where the number it was taken from has turned out to be a part itself."""
    late = {item for item, before, whole in zip(items, told, wholes, strict=True) if before is None and whole is not None}
    for index, whole in enumerate(wholes) if late else ():
        if whole in late:
            wholes[index] = told_whole(items, index, wholes)
