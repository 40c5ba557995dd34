"""A small drawing of how the estimate rose: steps over time, each beside its number.

12,000                          ┏━━━━━
10,000         ┏━━━━━━━━━━━━━━━━┛
 3,000    ┏━━━━┛
 1,500 ━━━┛
     0
       2024-10-18           2024-10-31
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...edtf import bounds
from ...model import Series, plain
from .._text import grouped

FEWEST = 3  # steps; two are told by a line of words
ROWS = 6
WIDEST = 80  # columns, labels included


class Corner(NamedTuple):
    """Where the line rises: to which number, in which column and row."""

    value: float
    column: int
    row: int


def drawing(series: Series, width: int) -> Iterator[tuple[str, str]]:
    """The lines of the drawing, each a label and what stands beside it; none where there is too little to draw."""
    steps = [(step.value, day) for step in series.rise if (day := bounds(step.date)[0])]
    if len(steps) < FEWEST:
        return
    last = max(day for claim in series.claims for day in bounds(claim.date) if day and claim.status == "reported")
    labels = {value: grouped(plain(value)) for value, _ in steps}
    margin = max(map(len, labels.values()))
    columns = min(width, WIDEST) - margin - 1
    if columns < 24:  # the two days below it
        return
    corners = _corners(steps, max(last, steps[-1][1]), columns)
    at = {0: "0"} | {corner.row: labels[corner.value] for corner in corners}
    for row in range(max(at), -1, -1):
        yield at.get(row, "").rjust(margin), _row(row, corners, columns)
    first = str(steps[0][1])
    yield " " * margin, first + str(max(last, steps[-1][1])).rjust(columns - len(first))


def _corners(steps: Sequence[tuple[float, dt.date]], last: dt.date, columns: int) -> list[Corner]:
    """The steps in columns of time and rows of number. Of a few each has its own, of many those that coincide are one."""
    first, top = steps[0][1], max(value for value, _ in steps)
    days = (last - first).days or 1
    places = [round((day - first).days / days * (columns - 2)) for _, day in steps]
    rows = [round(value / top * (ROWS - 1)) if top > 0 else 0 for value, _ in steps]
    if len(steps) <= ROWS:
        rows = _apart(rows)
        places = [columns - 1 - place for place in _apart([columns - 1 - place for place in reversed(_apart(places))])][::-1]
    corners: list[Corner] = []
    for (value, _), place, row in zip(steps, places, rows, strict=True):
        same = corners and (place <= corners[-1].column or row <= corners[-1].row)
        before = corners.pop() if same else None
        corners.append(Corner(value, before.column if before else place, max(row, before.row) if before else row))
    return corners


def _apart(numbers: Sequence[int]) -> list[int]:
    """The numbers from zero on, each at least one more than that before it."""
    found: list[int] = []
    for number in numbers:
        found.append(max(number, found[-1] + 1 if found else 0))
    return found


def _row(row: int, corners: Sequence[Corner], columns: int) -> str:
    """One row: where the line runs along it, where it leaves upwards, where it passes through."""
    line = [" "] * columns
    for corner, after in zip(corners, [*corners[1:], None], strict=True):
        end = after.column if after else columns
        if corner.row == row:
            line[corner.column : end] = "━" * (end - corner.column)
    for before, corner in itertools.pairwise(corners):
        if before.row < row < corner.row:
            line[corner.column] = "┃"
        elif row == corner.row > before.row:
            line[corner.column] = "┏"
        elif row == before.row < corner.row:
            line[corner.column] = "┛"
    return "".join(line).rstrip()
