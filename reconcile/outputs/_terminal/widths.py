"""How wide the columns of words are, so that a row takes as few lines as the room allows."""

from __future__ import annotations

import math
from collections.abc import Sequence

LOOKED_AT = 300  # rows; more would change little
LONGEST = 1000  # characters of a cell; names that long are made to waste time
OUTLIERS = 0.1  # share of the cells that may take more lines than the others
MOST_LINES = 12
NARROWEST = 6
LONGEST_WORD = 20  # characters; of longer ones the rest goes to the next line


def fit(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """A width for each column, all together no wider than `room`. The first cell of a column is its heading.

    >>> fit([["Source", "Polizei"], ["In", "eine Berliner Tageszeitung, eine Hamburger Tageszeitung"]], 40)
    [7, 33]
    """
    columns = [[cell[:LONGEST] for cell in cells[:LOOKED_AT]] for cells in columns]
    for lines in range(1, MOST_LINES):
        widths = [_wanted(cells, lines) for cells in columns]
        if sum(widths) <= room:
            return _with_the_rest(columns, widths, lines, room - sum(widths))
    level = max(NARROWEST, *widths)
    while level > NARROWEST and sum(min(width, level) for width in widths) > room:
        level -= 1
    return [min(width, level) for width in widths]


def _with_the_rest(columns: Sequence[Sequence[str]], widths: Sequence[int], lines: int, rest: int) -> list[int]:
    """The rest of the room goes where it saves lines: to the columns that need least of it to do with one line fewer."""
    found = list(widths)
    better = [_wanted(cells, lines - 1) if lines > 1 else width for cells, width in zip(columns, widths, strict=True)]
    for number in sorted(range(len(columns)), key=lambda number: better[number] - widths[number]):
        more = min(rest, better[number] - widths[number])
        found[number], rest = found[number] + more, rest - more
    for number, cells in enumerate(columns):
        more = min(rest, max(map(len, cells)) - found[number])
        found[number], rest = found[number] + more, rest - more
    return found


def _wanted(cells: Sequence[str], lines: int) -> int:
    """The width at which no word is broken and all cells but the outliers take no more lines than that."""
    needed = sorted(width_for(cell, lines) for cell in cells)
    words = (min(len(word), LONGEST_WORD) for cell in cells for word in cell.split())
    return max(*words, len(cells[0]), needed[math.ceil(len(needed) * (1 - OUTLIERS)) - 1])


def width_for(text: str, lines: int) -> int:
    """The smallest width at which the text takes no more lines than that, without breaking a word of usual length."""
    words = [min(len(word), LONGEST_WORD) for word in text.split()]
    if not words:
        return 0
    width = max(*words, -(-len(text) // lines)) if lines > 1 else len(text)
    while _lines(words, width) > lines:
        width += 1
    return width


def _lines(words: Sequence[int], width: int) -> int:
    lines, used = 1, -1
    for word in words:
        if used + 1 + word > width:
            lines, used = lines + 1, -1
        used += 1 + word
    return lines
