"""Where the words beside the points stand: near their point, within the picture, over nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

DISTANCES = (9, 18, 34, 52, 74)  # pixels from a point to its words, nearest first
LEADER_FROM = 18  # pixels beyond which a thin line says whose words they are
GAP = 7  # pixels between a point and where its leader begins
FAR = 260  # pixels; what is further away cannot be in the way
SAMPLE = 4  # pixels between the places of a line that are looked at


Place = tuple[float, float]


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def away(self, x: float, y: float) -> float:
        """How far a place is from the box; 0 within it."""
        return math.hypot(max(self.left - x, 0, x - self.right), max(self.top - y, 0, y - self.bottom))

    def holds(self, other: Box) -> bool:
        return self.left <= other.left and other.right <= self.right and self.top <= other.top and other.bottom <= self.bottom


class Wanted(NamedTuple):
    """Words for the point at (x, y); `sizes` are the widths and heights they may have, the fullest form first."""

    x: float
    y: float
    sizes: tuple[tuple[float, float], ...]


class Placed(NamedTuple):
    box: Box
    form: int  # index into `sizes`
    leader: tuple[Place, Place] | None


def place(wanted: Sequence[Wanted], points: Sequence[Place], taken: Sequence[Box], area: Box) -> list[Placed | None]:
    """A place for each, in the order given: the first come have the choice; None where there is no room. `points` are all the
    points of the picture: words without a leader stand nearer to theirs than to any other."""
    occupied = list(taken)
    placed: list[Placed | None] = []
    for words in wanted:
        near = [box for box in occupied if box.away(words.x, words.y) < FAR]
        others = [(x, y) for x, y in points if abs(x - words.x) < FAR and abs(y - words.y) < FAR and (x, y) != (words.x, words.y)]
        found = next(_free(words, near, others, area), None)
        if found:
            occupied.append(found.box)
            if found.leader:
                occupied.extend(along(found.leader))
        placed.append(found)
    return placed


def _free(words: Wanted, near: Sequence[Box], others: Sequence[Place], area: Box) -> Iterator[Placed]:
    for form, (width, height) in enumerate(words.sizes):
        for distance in DISTANCES:
            for box in _around(words.x, words.y, width, height, distance):
                if not area.holds(box) or any(box.meets(other) for other in near):
                    continue
                if distance <= LEADER_FROM:
                    own = box.away(words.x, words.y)
                    if all(own < box.away(x, y) for x, y in others):
                        yield Placed(box, form, None)
                    continue
                leader = _leader(words, box)
                if not any(step.meets(other) for step in along(leader)[1:] for other in near):
                    yield Placed(box, form, leader)


def _around(x: float, y: float, width: float, height: float, distance: float) -> Iterator[Box]:
    """Right of the point, above, left, below, and the corners."""
    slant = distance * 0.75
    corners = (
        (x + distance, y - height / 2),
        (x + slant, y - slant - height),
        (x - width / 2, y - distance - height),
        (x - slant - width, y - slant - height),
        (x - distance - width, y - height / 2),
        (x + slant, y + slant),
        (x - width / 2, y + distance),
        (x - slant - width, y + slant),
    )
    for left, top in corners:
        yield Box(left, top, left + width, top + height)


def _leader(words: Wanted, box: Box) -> tuple[Place, Place]:
    """From the edge of the point to the nearest place on the edge of its words."""
    to_x, to_y = min(max(words.x, box.left), box.right), min(max(words.y, box.top), box.bottom)
    far = math.hypot(to_x - words.x, to_y - words.y) or 1
    begin = GAP / far
    return (words.x + (to_x - words.x) * begin, words.y + (to_y - words.y) * begin), (to_x, to_y)


def along(line: tuple[Place, Place]) -> list[Box]:
    """A line as small boxes, to see what it runs over."""
    (x, y), (to_x, to_y) = line
    steps = max(1, int(max(abs(to_x - x), abs(to_y - y)) / SAMPLE))
    places = [(x + (to_x - x) * step / steps, y + (to_y - y) * step / steps) for step in range(steps + 1)]
    return [Box(at_x - 1, at_y - 1, at_x + 1, at_y + 1) for at_x, at_y in places]
