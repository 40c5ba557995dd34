"""The picture of a series as SVG in the page: its colours come from the page's style, its points can be reached by key."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ...model import Series
from .._chart import LEGEND, Drawing, Line, Point, Size, Word, can_be_drawn, draw, kinds_of
from .._chart.paint import SIGNS
from ..svg import form, places

WIDE, NARROW = Size(960, 400), Size(370, 300, 11.5, sources=False)  # for a page and for a telephone
FEWEST = 2  # claims a picture says more about than the table


def charts(series: Series) -> Iterator[str]:
    """The picture in two sizes, of which the page shows the one that fits; nothing where there is nothing to draw."""
    if not can_be_drawn(series) or len(series.claims) < FEWEST:
        return
    for name, size in (("wide", WIDE), ("narrow", NARROW)):
        picture = draw(series, size)
        box = f"0 0 {picture.width:g} {picture.height:g}"
        yield f'<svg class="{name}" viewBox="{box}" role="group" aria-label="Chart: {_points(picture)}">'
        yield from _groups(picture)
        yield "</svg>"


def legend(series: Series) -> Iterator[str]:
    """What the signs in the picture mean, for those that occur and are no plain points."""
    kinds = [kind for kind in LEGEND if kind in kinds_of(series)]
    if kinds == ["reported"]:
        return
    yield "<figcaption>"
    for kind in kinds:
        sign = _item(Point(8, 8, kind, 6 if kind == "ring" else 5))
        yield f'<span><svg viewBox="0 0 16 16" aria-hidden="true">{sign}</svg>{LEGEND[kind]}</span>'
    yield "</figcaption>"


def _points(picture: Drawing) -> str:
    number = sum(1 for group in picture.groups if group.claim)
    return f"{number} claim{'' if number == 1 else 's'} over time; arrow keys go from one to the next, Enter opens it"


def _groups(picture: Drawing) -> Iterator[str]:
    first = True
    for group in picture.groups:
        items = "".join(map(_item, group.items))
        if group.claim is None:
            yield f'<g aria-hidden="true">{items}</g>'
            continue
        stop = "0" if first else "-1"  # one stop for the tab key; the arrow keys do the rest
        first = False
        said = escape(group.says)
        yield (
            f'<g class="claim" role="button" tabindex="{stop}" data-claim="{escape(group.claim)}" aria-label="{said}">'
            f"<title>{said}</title>{items}</g>"
        )


def _item(item: Line | Point | Word) -> str:
    if isinstance(item, Line):
        return f'<polyline class="{item.kind}" points="{places(item.places)}"/>'
    if isinstance(item, Point):
        return f'{form(item, SIGNS[item.kind].form)} class="{item.kind}"/>'
    bold = " bold" if item.bold else ""
    look = f'class="{item.kind}{bold}" font-size="{item.size:g}" text-anchor="{item.anchor}"'
    return f'<text x="{item.x:.1f}" y="{item.y:.1f}" {look}>{escape(item.text)}</text>'
