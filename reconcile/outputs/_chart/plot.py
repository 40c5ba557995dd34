"""The picture of a series: lines, points and words with their places. How they look is said where they are painted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from ...edtf import bounds, first_day
from ...model import Claim, Series, Status, Verdict
from .. import _account as words
from .._text import one_line, unit_sign
from .labels import Box, Placed, Wanted, along, place
from .scales import HEADROOM, Scale, Tick, day_ticks, number_ticks
from .widths import Measure, fitted, width_of

RADIUS = 5  # of a point
RING = 9  # around a disputed one
OPEN_BAR = 26  # pixels of a bar whose other end is not known
CAP = 4  # half the width of a bar's end
SHIFTS = 6  # how often points of one day and number step aside
PAIRS = 6  # disputes that are drawn as a line between the two; of more, the rings must do
LARGEST = 1e13
LABELS = 30  # words beside points: more would be a list, which the table is


@dataclass(frozen=True, slots=True)
class Line:
    """A line through places. `kind`: grid, axis, step, days, bar, pair, leader."""

    places: tuple[tuple[float, float], ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Point:
    """A sign at a place. `kind`: reported, outdated, expected, denied, part, or the ring around a disputed one."""

    x: float
    y: float
    kind: str
    radius: float = RADIUS


@dataclass(frozen=True, slots=True)
class Word:
    """A line of text; y is its baseline. `kind`: tick, number, source, unit, title, note, legend."""

    x: float
    y: float
    text: str
    kind: str
    size: float
    anchor: str = "start"
    bold: bool = False


Item = Line | Point | Word


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together: the axes, or everything of one claim. `says` is it in words, for those who do not see it."""

    items: tuple[Item, ...]
    claim: str | None = None
    says: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    groups: tuple[Group, ...]

    def items(self) -> Iterator[Item]:
        for group in self.groups:
            yield from group.items


class Size(NamedTuple):
    """Pixels of the picture and of its text; `sources` says whether there is room for names."""

    width: float
    height: float
    text: float = 12
    sources: bool = True


class Spot(NamedTuple):
    """Where a claim stands: its day and number in pixels, and the ends of its bar."""

    claim: Claim
    x: float
    y: float
    kind: str
    bar: tuple[tuple[tuple[float, float], ...], ...]
    days: tuple[tuple[float, float], ...]  # from the first to the last day it can have been made, where that is not one


def can_be_drawn(series: Series) -> bool:
    """True where at least one claim has a day and a number."""
    return bool(_drawable(series))


def _drawable(series: Series) -> list[Claim]:
    """The claims with a day and a number; nothing on earth is counted beyond LARGEST."""
    dated = [claim for claim in series.claims if _day(claim) is not None and claim.level is not None]
    return [claim for claim in dated if max(claim.low or 0, claim.high or 0) <= LARGEST]


def draw(series: Series, size: Size, measure: Measure = width_of) -> Drawing:
    """The picture of a series, which must have a claim with a day and a number."""
    claims = _drawable(series)
    numbers = number_ticks(max(filter(None, (number for claim in claims for number in (claim.low, claim.high))), default=1))
    left = max(measure(tick.text, size.text, False) for tick in numbers) + 10
    area = Box(left, 16, size.width - 12, size.height - 38)
    across, up = _scales(claims, area)
    spots = _spots(claims, across, up, area)
    steps = _steps(series, across, up, area)
    pairs = _pairs(series, spots)
    disputed = disputed_claims(series)
    labels = _labels(series, spots, steps, pairs, disputed, size, area, measure)
    groups = [Group((*_axes(series, numbers, across, up, area, size, measure), *steps, *pairs))]
    for index, spot in enumerate(spots):
        ring = [Point(spot.x, spot.y, "ring", RING)] if spot.claim.id in disputed else []
        bars = [*([Line(spot.days, "days")] if spot.days else []), *(Line(places, "bar") for places in spot.bar)]
        items = (*bars, *ring, Point(spot.x, spot.y, spot.kind), *labels[index])
        groups.append(Group(items, spot.claim.id, _says(series, spot.claim, spot.claim.id in disputed), spot.kind))
    return Drawing(size.width, size.height, tuple(groups))


def _says(series: Series, claim: Claim, disputed: bool) -> str:
    said = [words.estimate(series, claim), words.source_name(claim), claim.date or "undated", words.verdict(claim)]
    return ", ".join(said) + (", disputed" if disputed and claim.verdict != Verdict.DISPUTES else "")


def _day(claim: Claim) -> int | None:
    day = first_day(claim.date)
    return day.toordinal() if day else None


def _scales(claims: Sequence[Claim], area: Box) -> tuple[Scale, Scale]:
    days = [_day(claim) or 0 for claim in claims]
    air = max((max(days) - min(days)) * 0.04, 1.5)
    numbers = [number for claim in claims for number in (claim.low, claim.high) if number is not None]
    across = Scale(min(days) - air, max(days) + air * 1.5, area.left, area.right)
    return across, Scale(0, max(max(numbers), 1e-9) * HEADROOM, area.bottom, area.top)


def _kind(claim: Claim) -> str:
    if claim.status == Status.DENIED:
        return "denied"
    if claim.status == Status.EXPECTED:
        return "expected"
    if claim.verdict == Verdict.PART:
        return "part"
    return "outdated" if claim.superseded_by else "reported"


def _spots(claims: Sequence[Claim], across: Scale, up: Scale, area: Box) -> list[Spot]:
    """A place for each claim. Those of one day and number step aside, as far as there is room."""
    taken: dict[tuple[int, int], int] = {}
    spots = []
    for claim in claims:
        x, y = across.at(_day(claim) or 0), up.at(claim.level or 0.0)
        cell = round(x / RADIUS / 2), round(y / RADIUS / 2)
        times = taken.get(cell, 0)
        taken[cell] = times + 1
        x = min(x + min(times, SHIFTS) * (2 * RADIUS + 1), area.right - RADIUS)
        spots.append(Spot(claim, x, y, _kind(claim), tuple(_bar(claim, x, y, up, area)), _days(claim, x, y, across)))
    return spots


def _days(claim: Claim, x: float, y: float, across: Scale) -> tuple[tuple[float, float], ...]:
    first, last = bounds(claim.date)
    if first is None or last is None or first == last:
        return ()
    end = min(across.at(last.toordinal()), across.end)
    return ((x, y), (end, y)) if end > x + RADIUS else ()


def _bar(claim: Claim, x: float, y: float, up: Scale, area: Box) -> Iterator[tuple[tuple[float, float], ...]]:
    """A range as a bar with ends, an open bound as a bar with an arrow, a single number as none."""
    if claim.high is None:
        yield from _arrow(x, y, max(y - OPEN_BAR, area.top))
    elif claim.low is None:
        yield from _arrow(x, y, min(y + OPEN_BAR, area.bottom))
    elif claim.low != claim.high:
        low, high = up.at(claim.low), up.at(claim.high)
        yield (x, low), (x, high)
        for end in (low, high):
            yield (x - CAP, end), (x + CAP, end)


def _arrow(x: float, y: float, end: float) -> Iterator[tuple[tuple[float, float], ...]]:
    back = end + CAP * (1 if end < y else -1)
    yield (x, y), (x, end)
    yield (x - CAP, back), (x, end), (x + CAP, back)


def _steps(series: Series, across: Scale, up: Scale, area: Box) -> list[Line]:
    """The record highs as one line: level until the next, then up. Numbers of a single day have not risen."""
    if len({step.date for step in series.rise if step.date}) < 2:
        return []
    places: list[tuple[float, float]] = []
    for step in series.rise:
        day = first_day(step.date)
        if day is None:
            continue
        x, y = across.at(day.toordinal()), up.at(step.value)
        if places:
            x = max(x, places[-1][0])
            places.append((x, places[-1][1]))
        places.append((x, y))
    return [Line((*places, (area.right, places[-1][1])), "step")] if places else []


def _pairs(series: Series, spots: Sequence[Spot]) -> list[Line]:
    """A line between two claims that cannot both be right."""
    where = {spot.claim.id: spot for spot in spots}
    ends = [[where[claim] for claim in dispute.claims if claim in where] for dispute in series.disputes]
    lines = [Line(tuple((spot.x, spot.y) for spot in both), "pair") for both in ends if len(both) == 2]
    return lines if len(lines) <= PAIRS else []


def _axes(
    series: Series, numbers: Sequence[Tick], across: Scale, up: Scale, area: Box, size: Size, measure: Measure
) -> Iterator[Item]:
    for tick in numbers:
        y = up.at(tick.value)
        yield Line(((area.left, y), (area.right, y)), "axis" if tick.value == 0 else "grid")
        yield Word(area.left - 8, y + size.text * 0.35, tick.text, "tick", size.text, "end")
    sign = unit_sign(series.unit)
    if sign:
        yield Word(0, size.text, fitted(one_line(sign), size.width / 2, size.text, measure), "unit", size.text)
    for tick in day_ticks(across, lambda text: measure(text, size.text, False)):
        x = across.at(tick.value)
        if area.left <= x <= area.right:
            yield Line(((x, area.bottom), (x, area.bottom + 4)), "axis")
            x = min(max(x, measure(tick.text, size.text, False) / 2), size.width - measure(tick.text, size.text, False) / 2)
            yield Word(x, area.bottom + 6 + size.text, tick.text, "tick", size.text, "middle")
            if tick.below:
                yield Word(x, area.bottom + 8 + 2 * size.text, tick.below, "tick", size.text, "middle")


def _labels(
    series: Series,
    spots: Sequence[Spot],
    steps: Sequence[Line],
    pairs: Sequence[Line],
    disputed: Set[str],
    size: Size,
    area: Box,
    measure: Measure,
) -> list[tuple[Item, ...]]:
    """The words beside each point: how much and who, the telling claims first."""
    records = {step.claim for step in series.rise}
    order = sorted(range(len(spots)), key=lambda index: _rank(spots[index].claim, records, disputed))[:LABELS]
    forms = {index: _forms(series, spots[index].claim, size, measure) for index in order}
    wanted = [Wanted(spots[index].x, spots[index].y, tuple(_extent(form, measure) for form in forms[index])) for index in order]
    taken = [_room_of(spot, RING if spot.claim.id in disputed else RADIUS) for spot in spots]
    taken += [_around(line) for spot in spots for line in (*spot.bar, *([spot.days] if spot.days else []))]
    taken += [box for line in pairs for box in along((line.places[0], line.places[-1]))]
    taken += [_around(pair) for line in steps for pair in zip(line.places, line.places[1:], strict=False)]
    room = Box(area.left, 2, size.width, area.bottom - 2)
    found: list[tuple[Item, ...]] = [()] * len(spots)
    for index, where in zip(order, place(wanted, [(spot.x, spot.y) for spot in spots], taken, room), strict=True):
        if where:
            found[index] = tuple(_lettered(forms[index][where.form], where, spots[index]))
    return found


def disputed_claims(series: Series) -> set[str]:
    return {claim for dispute in series.disputes for claim in dispute.claims}


def _room_of(spot: Spot, radius: float) -> Box:
    return Box(spot.x - radius - 1, spot.y - radius - 1, spot.x + radius + 1, spot.y + radius + 1)


def kinds_of(series: Series) -> set[str]:
    """The signs that occur in the picture of a series."""
    claims = _drawable(series)
    return {_kind(claim) for claim in claims} | ({"ring"} if disputed_claims(series) & {claim.id for claim in claims} else set())


def _rank(claim: Claim, records: Set[str], disputed: Set[str]) -> tuple[int, int, float]:
    """What a reader must be able to name first: the steps of the rise, then disputes, forecasts, and what is often printed."""
    tier = 0 if claim.id in records else 1 if claim.id in disputed else 2 if claim.status != Status.REPORTED else 3
    return tier, -len(claim.mentions), -(claim.level or 0.0)


Form = tuple[tuple[str, str, float, bool], ...]  # lines: text, kind, size, bold


def _forms(series: Series, claim: Claim, size: Size, measure: Measure) -> list[Form]:
    number = ("number", size.text, True)
    said = fitted(words.estimate(series, claim), 160, size.text, measure, True)
    short: Form = ((said, *number),)
    name = words.source_name(claim) if claim.source else words.reporters(claim)
    if not size.sources or not name:
        return [short]
    small = size.text - 1
    return [((said, *number), (fitted(name, 170, small, measure), "source", small, False)), short]


def _extent(form: Form, measure: Measure) -> tuple[float, float]:
    return max(measure(text, size, bold) for text, _, size, bold in form) + 2, sum(_height(size) for _, _, size, _ in form)


def _height(size: float) -> float:
    return size * 1.2


def _lettered(form: Form, where: Placed, spot: Spot) -> Iterator[Item]:
    """The lines of a label: set towards the point."""
    if where.leader:
        yield Line(where.leader, "leader")
    box = where.box
    anchor, x = "middle", (box.left + box.right) / 2
    if box.left >= spot.x:
        anchor, x = "start", box.left + 1
    elif box.right <= spot.x:
        anchor, x = "end", box.right - 1
    y = box.top
    for text, kind, size, bold in form:
        yield Word(x, y + size * 0.95, text, kind, size, anchor, bold)
        y += _height(size)


def _around(line: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return Box(min(xs) - 2, min(ys) - 2, max(xs) + 2, max(ys) + 2)
