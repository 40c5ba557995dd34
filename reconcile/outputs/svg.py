"""A picture of a topic's main series, to stand in an article: steps over time, hedges as bars, sources by name.

An account may hold several series; drawn is the first that can be, which is the one printed most often. `--place`,
`--subject` and `--source` choose another.
"""

from __future__ import annotations

from html import escape
from typing import TextIO

from ._account import heading
from ._chart import Drawing, Line, Point, Word, drawn, sheet
from ._chart.paint import BESIDE_POINTS, FONT, INK, PAPER, SIGNS, STROKES, WORDS, cross, diamond
from ._sheet import Result
from ._text import one_line

NEEDS = frozenset({"account"})


def render(result: Result, out: TextIO) -> None:
    """Raises FormatError where there is nothing to draw."""
    series = drawn(result, "svg")
    picture = sheet(series)
    title = xml(heading(series))
    out.write(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{picture.width:g}" height="{picture.height:g}" '
        f'viewBox="0 0 {picture.width:g} {picture.height:g}" role="img" aria-label="{title}" font-family="{FONT}">\n'
        f"<title>{title}</title>\n"
        f'<rect width="100%" height="100%" fill="{PAPER}"/>\n'
    )
    out.writelines(_groups(picture))
    out.write("</svg>\n")


def xml(text: str) -> str:
    """The text on one line of an XML document, which has no place for two signs that are none."""
    return escape(one_line(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"))


def _groups(picture: Drawing) -> list[str]:
    written = []
    for group in picture.groups:
        said = f"<title>{xml(group.says)}</title>" if group.says else ""
        items = "\n".join(map(_item, group.items))
        written.append(f"<g>{said}\n{items}\n</g>\n")
    return written


def _item(item: Line | Point | Word) -> str:
    if isinstance(item, Line):
        return _line(item)
    return _point(item) if isinstance(item, Point) else _word(item)


def _line(line: Line) -> str:
    stroke = STROKES[line.kind]
    dashes = f' stroke-dasharray="{" ".join(f"{length:g}" for length in stroke.dashes)}"' if stroke.dashes else ""
    look = f'fill="none" stroke="{stroke.colour}" stroke-width="{stroke.width:g}"{dashes}'
    return f'<polyline points="{places(line.places)}" {look}/>'


def _point(point: Point) -> str:
    sign = SIGNS[point.kind]
    look = f'fill="{sign.fill or "none"}" stroke="{sign.stroke.colour}" stroke-width="{sign.stroke.width:g}"'
    return f"{form(point, sign.form)} {look}/>"


def form(point: Point, name: str) -> str:
    """The open tag of a sign: a circle, a cross or a diamond."""
    if name == "circle":
        return f'<circle cx="{point.x:.1f}" cy="{point.y:.1f}" r="{point.radius:g}"'
    if name == "cross":
        (one, other), (third, fourth) = cross(point)
        return f'<path d="M{place(one)}L{place(other)}M{place(third)}L{place(fourth)}"'
    return f'<path d="M{"L".join(map(place, diamond(point)))}Z"'


def _word(word: Word) -> str:
    anchor = "" if word.anchor == "start" else f' text-anchor="{word.anchor}"'
    weight = ' font-weight="bold"' if word.bold else ""
    rim = f' paint-order="stroke" stroke="{PAPER}" stroke-width="3"' if word.kind in BESIDE_POINTS else ""
    look = f'font-size="{word.size:g}" fill="{WORDS.get(word.kind, INK)}"{anchor}{weight}{rim}'
    return f'<text x="{word.x:.1f}" y="{word.y:.1f}" {look}>{xml(word.text)}</text>'


def places(points: tuple[tuple[float, float], ...]) -> str:
    return " ".join(map(place, points))


def place(point: tuple[float, float]) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
