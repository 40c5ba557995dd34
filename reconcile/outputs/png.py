"""The picture of svg.py as pixels, drawn by matplotlib (the extra `plot`), at twice the size for sharp print."""

from __future__ import annotations

import importlib
import warnings
from functools import lru_cache
from typing import Any, BinaryIO

from . import FormatError
from ._chart import Drawing, Line, Point, Word, drawn, sheet
from ._chart.paint import BESIDE_POINTS, INK, PAPER, SIGNS, STROKES, WORDS, cross, diamond
from ._sheet import Result

NEEDS = frozenset({"account", "bytes"})
REQUIRES = ("matplotlib",)  # what must be installed for it; REMEDY says how
REMEDY = "png needs matplotlib; install it with: pip install 'reconcile[plot]', or ask for svg"
DPI = 200
POINTS_A_PIXEL = 0.72  # matplotlib measures in points of 1/72 inch, the picture has 100 pixels an inch
FONTS = ["Arial", "Helvetica", "Liberation Sans", "DejaVu Sans", "Noto Sans CJK JP"]


def render(result: Result, out: BinaryIO) -> None:
    """Raises FormatError where there is nothing to draw or no matplotlib."""
    series = drawn(result, "png")
    try:
        figures: Any = importlib.import_module("matplotlib.figure")
        importlib.import_module("matplotlib.backends.backend_agg")
    except ImportError as error:
        raise FormatError(REMEDY) from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a sign no font has becomes a box, which says enough
        picture = sheet(series, measure)
        figure = figures.Figure(figsize=(picture.width / 100, picture.height / 100), dpi=DPI, facecolor=PAPER)
        paint(picture, figure)
        figure.savefig(out, format="png", dpi=DPI, metadata={"Software": None})


def paint(picture: Drawing, figure: Any) -> list[Any]:
    """Draws the picture on a matplotlib figure of its size; returns the texts, so that a test can measure them."""
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, picture.width)
    axes.set_ylim(picture.height, 0)
    axes.axis("off")
    texts = []
    for order, item in enumerate(picture.items()):
        if isinstance(item, Line):
            _line(axes, item, order)
        elif isinstance(item, Point):
            _point(axes, item, order)
        else:
            texts.append(_word(axes, item, order))
    return texts


def _line(axes: Any, line: Line, order: int) -> None:
    stroke = STROKES[line.kind]
    across, down = zip(*line.places, strict=True)
    style = (0, tuple(length / stroke.width for length in stroke.dashes)) if stroke.dashes else "solid"
    axes.plot(across, down, color=stroke.colour, linewidth=stroke.width * POINTS_A_PIXEL, linestyle=style, zorder=order)


def _point(axes: Any, point: Point, order: int) -> None:
    patches: Any = importlib.import_module("matplotlib.patches")
    sign = SIGNS[point.kind]
    look = {"facecolor": sign.fill or "none", "edgecolor": sign.stroke.colour, "linewidth": sign.stroke.width * POINTS_A_PIXEL}
    if sign.form == "circle":
        axes.add_patch(patches.Circle((point.x, point.y), point.radius, zorder=order, **look))
    elif sign.form == "diamond":
        axes.add_patch(patches.Polygon(diamond(point), closed=True, zorder=order, **look))
    else:
        for (x, y), (to_x, to_y) in cross(point):
            axes.plot((x, to_x), (y, to_y), color=sign.stroke.colour, linewidth=look["linewidth"], zorder=order)


def _word(axes: Any, word: Word, order: int) -> Any:
    effects: Any = importlib.import_module("matplotlib.patheffects")
    rim = [effects.withStroke(linewidth=3 * POINTS_A_PIXEL, foreground=PAPER)] if word.kind in BESIDE_POINTS else []
    sides = {"start": "left", "middle": "center", "end": "right"}
    return axes.text(
        word.x,
        word.y,
        word.text,
        fontsize=word.size * POINTS_A_PIXEL,
        fontweight="bold" if word.bold else "normal",
        fontfamily=installed_fonts(),
        color=WORDS.get(word.kind, INK),
        horizontalalignment=sides[word.anchor],
        verticalalignment="baseline",
        parse_math=False,  # a $ in an article is a dollar
        path_effects=rim,
        zorder=order,
    )


@lru_cache(maxsize=1)
def installed_fonts() -> list[str]:
    manager: Any = importlib.import_module("matplotlib.font_manager")
    known = set(manager.fontManager.get_font_names())
    return [font for font in FONTS if font in known]


@lru_cache(maxsize=8192)
def measure(text: str, size: float, bold: bool = False) -> float:
    """The width in pixels as matplotlib will draw it."""
    paths: Any = importlib.import_module("matplotlib.textpath")
    manager: Any = importlib.import_module("matplotlib.font_manager")
    font = manager.FontProperties(family=installed_fonts(), weight="bold" if bold else "normal", size=size)
    width, _, _ = paths.text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width)
