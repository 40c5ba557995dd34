"""What the parts of a picture look like on white paper. Nothing is told by colour alone: signs differ in form as well."""

from __future__ import annotations

from typing import NamedTuple

from .plot import Point

PAPER, INK = "#ffffff", "#1b1f24"
FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"
Place = tuple[float, float]


class Stroke(NamedTuple):
    """Colour and width of a line; lengths of dashes and gaps, none for a whole line."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()


class Sign(NamedTuple):
    """A sign at a place: its form (circle, cross, diamond), what fills it and what draws it."""

    form: str
    fill: str | None
    stroke: Stroke


STROKES = {
    "grid": Stroke("#e3e6ea", 1),
    "axis": Stroke("#8a929b", 1),
    "step": Stroke("#8fb4e8", 2.5),
    "days": Stroke("#1f5fbf", 1.4, (1.5, 3)),
    "bar": Stroke("#1f5fbf", 1.6),
    "pair": Stroke("#c2331f", 1.4, (4, 3)),
    "leader": Stroke("#5c6670", 0.9),
}
SIGNS = {
    "reported": Sign("circle", "#1f5fbf", Stroke("#1f5fbf", 1.6)),
    "outdated": Sign("circle", "#b9c8dc", Stroke("#6f8bb0", 1.4)),
    "expected": Sign("circle", PAPER, Stroke("#1f5fbf", 1.8)),
    "denied": Sign("cross", None, Stroke("#5c6670", 2)),
    "part": Sign("diamond", "#7a6a9e", Stroke("#7a6a9e", 1)),
    "ring": Sign("circle", None, Stroke("#c2331f", 1.6)),
}
WORDS = {"tick": "#5c6670", "note": "#5c6670", "source": "#3d4650", "legend": "#3d4650", "unit": "#5c6670"}  # the others in ink
BESIDE_POINTS = ("number", "source")  # these stand over the grid and get a rim of paper


def cross(point: Point) -> tuple[tuple[Place, Place], tuple[Place, Place]]:
    """The two lines of a cross."""
    arm = point.radius * 0.9
    x, y = point.x, point.y
    return ((x - arm, y - arm), (x + arm, y + arm)), ((x - arm, y + arm), (x + arm, y - arm))


def diamond(point: Point) -> tuple[Place, Place, Place, Place]:
    """The corners of a diamond."""
    arm = point.radius * 1.15
    x, y = point.x, point.y
    return (x, y - arm), (x + arm, y), (x, y + arm), (x - arm, y)
