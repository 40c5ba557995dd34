"""A series as a picture: steps over time, a point a claim, hedges as bars. Drawn once, shown by html, svg and png.

scales.py   numbers and days → pixels, and where the axes are marked
widths.py   how wide a text is
labels.py   where the names stand so that nothing overlaps
plot.py     the picture of a series: lines, points and words with their places, no colours
sheet.py    the same with title, legend and note, to stand in an article
paint.py    what the parts look like on paper, for svg and png
"""

from __future__ import annotations

from .plot import Drawing, Group, Line, Point, Size, Word, can_be_drawn, draw, kinds_of
from .sheet import LEGEND, drawn, sheet

__all__ = ["LEGEND", "Drawing", "Group", "Line", "Point", "Size", "Word", "can_be_drawn", "draw", "drawn", "kinds_of", "sheet"]
