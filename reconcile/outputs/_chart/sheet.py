"""The picture with title, legend and note around it, to stand in an article by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Account, Series
from .. import FormatError
from .. import _account as words
from .._sheet import Result
from .._text import one_line
from .plot import Drawing, Group, Item, Line, Point, Size, Word, can_be_drawn, draw, kinds_of
from .widths import Measure, fitted, width_of

WIDTH, HEIGHT, EDGE = 960.0, 560.0, 28.0
TITLE, TEXT, NOTE = 21.0, 13.0, 12.0

# What a sign means; shown for those that occur.
LEGEND = {
    "reported": "reported",
    "outdated": "replaced by a later number of the same source",
    "expected": "expected",
    "denied": "denied",
    "part": "part of another number",
    "ring": "disputed",
}


def drawn(result: Result, name: str) -> Series:
    """The series of an account that is drawn: the first that can be. Raises FormatError where there is none."""
    if not isinstance(result, Account):
        raise FormatError(f"{name} draws the series of a topic; put one before the files: reconcile troops FILES --format {name}")
    for series in result.series:
        if can_be_drawn(series):
            return series
    raise FormatError(f"{name}: no claim with a day and a number to draw; the table shows what there is")


def sheet(series: Series, measure: Measure = width_of) -> Drawing:
    """A picture of a series, which must have a claim with a day and a number, with everything a reader needs to know."""
    inner = WIDTH - 2 * EDGE
    about, _, counts = words.heading(series).rpartition(" — ")
    head = [Word(EDGE, EDGE + TITLE * 0.8, fitted(about, inner, TITLE, measure, True), "title", TITLE, bold=True)]
    occurring = kinds_of(series)
    kinds = [kind for kind in LEGEND if kind in occurring] if occurring != {"reported"} else []
    rows = list(_legend_rows(kinds, inner, measure))
    top = EDGE + TITLE + 14
    legend = [item for row, items in enumerate(rows) for item in _row(items, top + row * TEXT * 1.7, measure)]
    top += len(rows) * TEXT * 1.7 + 6
    plot = draw(series, Size(inner, HEIGHT - top - EDGE - NOTE, TEXT), measure)
    note = Word(EDGE, HEIGHT - EDGE + NOTE * 0.3, fitted(f"{one_line(counts)}.", inner, NOTE, measure), "note", NOTE)
    groups = [Group((*head, *legend))]
    groups += [replace(group, items=tuple(moved(item, EDGE, top) for item in group.items)) for group in plot.groups]
    return Drawing(WIDTH, HEIGHT, (*groups, Group((note,))))


def _legend_rows(kinds: list[str], width: float, measure: Measure) -> Iterator[list[str]]:
    row: list[str] = []
    for kind in kinds:
        if row and sum(_entry(one, measure) for one in [*row, kind]) > width:
            yield row
            row = []
        row.append(kind)
    if row:
        yield row


def _entry(kind: str, measure: Measure) -> float:
    return 18 + measure(LEGEND[kind], TEXT, False) + 22


def _row(kinds: list[str], y: float, measure: Measure) -> Iterator[Item]:
    x = EDGE + 6
    for kind in kinds:
        yield Point(x, y, kind, 7 if kind == "ring" else 5)
        yield Word(x + 14, y + TEXT * 0.35, LEGEND[kind], "legend", TEXT)
        x += _entry(kind, measure)


def moved(item: Item, right: float, down: float) -> Item:
    if isinstance(item, Line):
        return replace(item, places=tuple((x + right, y + down) for x, y in item.places))
    return replace(item, x=item.x + right, y=item.y + down)
