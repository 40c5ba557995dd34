"""The forms of signs that are no circles."""

from __future__ import annotations

from .plot import Point

Place = tuple[float, float]


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
