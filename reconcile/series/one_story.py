"""Names of places that nothing links: in one story they are one place, unless something speaks against it.

Who reconciles articles has gathered them because they tell of one thing. "12 died in Tarata", "19 in the Moquela region", "27 in
Peru" are one toll that grows; no sentence says that the town lies in the region, nor needs to. What speaks against it is that an
article counts for both, that the numbers do not keep in step, or that they lie too far apart in time. So it is with the ground
that a side holds abroad.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product
from typing import NamedTuple

from ..model import Change
from .entry import Entry, days_apart, first_day
from .events import FLOWS, befalls
from .keys import JOINED, Lands
from .known import COMPARED, disjoint, size_fits
from .needless_subjects import GROWTH, NEAR
from .one_place import FEW, FEWER, NEIGHBOURS, Told, is_count, told_together

LEAP = 5  # times by which the toll of two places nobody calls one may grow at most from one claim to the next
TWICE = 2  # times by which the ground a side holds may grow or shrink so; more is a country beside one of its regions
STEPS = 2  # steps from one place to the other, between other articles each time, of which chance gives not all
LONG = 45  # days between the claims of a country and a place that may lie in it
HELD = 200  # days for which ground may be held without anybody counting it


def join_story(told: Told) -> None:
    """Gives the places that can be one the name most usual of them: a country and what may lie in it, then two towns."""
    while names := next(_one_place(told), None):
        *less, most = sorted(names, key=lambda place: (len(told.of[place]), place))
        for name in less:
            told.rename(name, most)


def _one_place(told: Told) -> Iterator[Sequence[str]]:
    """The names that can be those of one place. Where some numbers keep in step with no others there are several stories."""
    countries = (told.countries | told.lands.keys()) & told.of.keys()
    towns = sorted(place for place in told.of.keys() - countries if JOINED not in place or _is_stretch(told, place))
    if len(towns) > NEIGHBOURS:
        return
    together = {pair for pair in combinations(towns, 2) if not (told.apart(*pair, spoken=True) or told.of_two_times(*pair))}
    strays = {pair for pair in together if _out_of_step(told, *pair)}
    if len(countries) == 1:
        (country,) = countries
        near = [town for town in towns if not (told.apart(town, country, spoken=True) or told.of_two_times(town, country))]
        within = [town for town in near if _may_lie_in(told, town, country)]
        is_one = not any(_are_rivals(told, town, country) for town in near)
        if within and is_one and together - strays >= {*combinations(within, 2)}:
            yield country, *within
    if len(towns) <= FEW and not any(_are_rivals(told, *pair) for pair in strays):
        yield from sorted(pair for pair in together - strays if is_one_count(told, *pair))


def _is_stretch(told: Told, place: str) -> bool:
    """True for provinces told together of which none is told alone, and which are no countries: "in Tarata, Moquela and Leto"."""
    parts = place.split(JOINED)
    return told.of.keys().isdisjoint(parts) and not any(map(str.isupper, parts))


def _may_lie_in(told: Told, town: str, country: str) -> bool:
    """True for a place of which nothing says that it lies elsewhere, and whose numbers could be the country's."""
    lands = {entry.country for entry in told.of[town]} - {None, told.lands.get(country, country)}
    return not lands and told.in_step(town, country) and min(step.days for step in _steps(told, town, country)) <= LONG


def _out_of_step(told: Told, one: str, other: str) -> bool:
    """True for two places that are told of in the same kind, by numbers that are no one count."""
    return bool(list(_steps(told, one, other))) and not told.in_step(one, other)


def is_one_count(told: Told, one: str, other: str) -> bool:
    """True where the numbers of two places go on from each other, in time and size, from article to article, more than once. The
    dead and the wounded of one article beside those of another are one step: of two attacks it is even chances."""
    steps = list(_steps(told, one, other))
    often = len({step.articles for step in steps}) >= STEPS
    return often and all(step.growth <= GROWTH and step.days <= NEAR for step in steps) and told.in_step(one, other)


def _are_rivals(told: Told, one: str, other: str) -> bool:
    """True for two places out of step of which a number of one might be the other's: not for a village and the whole toll, nor
    for what is told weeks later."""
    near = (step.growth for step in _steps(told, one, other) if step.days <= NEAR)
    return _out_of_step(told, one, other) and any(1 / GROWTH <= growth <= GROWTH for growth in near)


class Step(NamedTuple):
    """From a number of one place to the next of the other: by how much it grew, in how many days, from which article to which."""

    growth: float
    days: int
    articles: tuple[str, str]


def _steps(told: Told, one: str, other: str) -> Iterator[Step]:
    for counts in told.counts(one, other).values():
        for (before, there), (after, here) in pairwise(counts):
            if there != here:
                yield Step(_growth(before, after), days_apart(before, after), (before.figure.document, after.figure.document))


def _growth(before: Entry, after: Entry) -> float:
    if before.figure.kind in FEWER:
        return 1.0
    return after.level / (before.level or 1)


def join_ground(groups: Iterable[Sequence[Entry]], lands: Lands) -> None:
    """The ground a side holds abroad is one stretch, whether articles tell of the country, of the region or of neither. "1,000
    km² of Libyan territory", "1,200 km² in the Kufra region", "it now controls 1,300 km²". Not where the articles tell of ground
    in a second region, where one of them counts for region and country, or where the numbers do not keep in step."""
    for entries in groups:
        if entries[0].figure.kind not in FLOWS or entries[0].subject is None or befalls(entries):
            continue
        placed = [entry for entry in entries if entry.place is not None]
        named = Told(placed)
        abroad = sorted(country for country in named.countries - {entries[0].subject} if named.counted[country])
        for country in abroad if len(abroad) <= NEIGHBOURS else ():
            is_said = any(place not in named.countries and named.counted[place] for place in named.of)
            told = named if is_said else Told(entries)
            region = _region_held(told, country, abroad, entries, lands)
            if region is not None:
                less, more = (country, region) if is_said else (region, country)
                told.rename(less, more)
                _take_what_names_no_place(entries, told.of[more], {None, country, region}, more)


def _region_held(told: Told, country: str, abroad: Sequence[str], entries: Sequence[Entry], lands: Lands) -> str | None:
    """The only region of whose ground there are numbers of the country's size, if they keep in step with the country's. Where
    ground in several countries is told of, a sentence must name the region with the country."""
    levels = sorted(entry.level for entry in told.counted[country])
    regions = [
        place
        for place in told.of
        if place not in told.countries and any(size_fits(entry.level, levels) for entry in told.counted[place])
    ]
    if len(regions) != 1 or JOINED in regions[0]:
        return None
    (region,) = regions
    is_elsewhere = {entry.country for entry in told.of[region]} - {None, country}
    is_within = len(abroad) == 1 or told_together(entries, lands).get(region, set()) & {*abroad} == {country}
    is_one = (
        not is_elsewhere
        and is_within
        and not told.apart(region, country, of_voice=True)
        and not _gain_apart(told, region, country)
    )
    return region if is_one and _is_one_holding(told, region, country) else None


def _is_one_holding(told: Told, one: str, other: str) -> bool:
    """True where the numbers of both go on from each other, but for leaps as an attack begins. Ground may be lost too."""
    steps = list(_steps(told, one, other))
    near = [step for step in steps if 1 / TWICE <= step.growth <= TWICE]
    return 0 < len(steps) <= 2 * len(near) and all(1 / LEAP <= step.growth <= LEAP and step.days <= HELD for step in steps)


def _gain_apart(told: Told, one: str, other: str) -> bool:
    """True where two numbers of the gains of one period cannot be one: "240 km² in Libya in March", "110 in Kufra in March"."""
    gains = ([entry for entry in told.of[place] if entry.change == Change.PERIOD][:COMPARED] for place in (one, other))
    return any(here.figure.period == there.figure.period and disjoint(here, there) for here, there in product(*gains))


def _take_what_names_no_place(entries: Iterable[Entry], held: Sequence[Entry], hints: Collection[str | None], place: str) -> None:
    """Gives ground of which nobody says where it lies to the only stretch there is, where its size fits what was held right
    before or after. `hints`: what articles that give it were speaking of, if of no other place."""
    counts = sorted((entry for entry in held if is_count(entry)), key=first_day)
    for entry in entries:
        if entry.place is None and entry.hint in hints and is_count(entry):
            at = bisect_left(counts, first_day(entry), key=first_day)
            beside = [count for count in counts[max(0, at - 1) : at + 1] if days_apart(count, entry) <= HELD]
            if any(1 / TWICE <= entry.level / (count.level or 1) <= TWICE for count in beside):
                entry.place, entry.hint = place, None
                entry.notes.append("the only ground its side holds abroad")
