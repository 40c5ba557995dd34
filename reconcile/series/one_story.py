"""Names of places that nothing links: in one story they are one place, unless something speaks against it.

Who reconciles articles has gathered them because they tell of one thing. "12 died in Tarata", "19 in the Moquela region", "27 in
Peru" are one toll that grows; no sentence says that the town lies in the region, nor needs to. What speaks against it is that an
article counts for both, that the numbers do not keep in step, or that they lie too far apart in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from .entry import Entry, days_apart
from .keys import JOINED
from .one_place import FEWER, NEIGHBOURS, Told

GROWTH = 3  # times by which the toll of two places nobody calls one may grow from one claim to the next
STEPS = 2  # steps from one place to the other, or kinds, of which chance gives not all
NEAR = 14  # days between the claims of two places nobody calls one
LONG = 45  # … of a country and a place that may lie in it
FEW = 4  # places nothing links: more are the many places of a war


def join_story(told: Told) -> None:
    """Gives the places that can be one the name most usual of them: a country and what may lie in it, then two towns."""
    while names := next(_one_place(told), None):
        *less, most = sorted(names, key=lambda place: (len(told.of[place]), place))
        for name in less:
            told.rename(name, most)


def _one_place(told: Told) -> Iterator[Sequence[str]]:
    """The names that can be those of one place. Where some numbers keep in step with no others there are several stories."""
    towns = sorted(place for place in told.of.keys() - told.countries if JOINED not in place)
    if len(towns) > NEIGHBOURS:
        return
    together = {pair for pair in combinations(towns, 2) if not told.apart(*pair, spoken=True)}
    strays = {pair for pair in together if _out_of_step(told, *pair)}
    if len(told.countries) == 1:
        (country,) = told.countries
        near = [town for town in towns if not told.apart(town, country, spoken=True)]
        within = [town for town in near if _may_lie_in(told, town, country)]
        is_one = not any(_out_of_step(told, town, country) for town in near)
        if within and is_one and together - strays >= {*combinations(within, 2)}:
            yield country, *within
    if len(towns) <= FEW and not strays:
        yield from sorted(pair for pair in together if is_one_count(told, *pair))


def _may_lie_in(told: Told, town: str, country: str) -> bool:
    """True for a place of which nothing says that it lies elsewhere, and whose numbers could be the country's."""
    lands = {entry.country for entry in told.of[town]} - {None, country}
    return not lands and told.in_step(town, country) and min(days for _, days in _steps(told, town, country)) <= LONG


def _out_of_step(told: Told, one: str, other: str) -> bool:
    """True for two places that are told of in the same kind, by numbers that are no one count."""
    return bool(list(_steps(told, one, other))) and not told.in_step(one, other)


def is_one_count(told: Told, one: str, other: str) -> bool:
    """True where the numbers of two places go on from each other, in time and size, more than once."""
    steps = list(_steps(told, one, other))
    return len(steps) >= STEPS and all(growth <= GROWTH and days <= NEAR for growth, days in steps) and told.in_step(one, other)


def _steps(told: Told, one: str, other: str) -> Iterator[tuple[float, int]]:
    """Each step from a number of one place to the next of the other: by how much it grew, and how many days it took."""
    for counts in told.counts(one, other).values():
        for (before, there), (after, here) in pairwise(counts):
            if there != here:
                yield _growth(before, after), days_apart(before, after)


def _growth(before: Entry, after: Entry) -> float:
    if before.figure.kind in FEWER:
        return 1.0
    return (after.level or 0) / (before.level or 1)
