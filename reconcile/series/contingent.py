"""Where a contingent is. Soldiers counted in the port, on the train and at the front are the same soldiers.

The dead of Mandalay and of Bangkok are two numbers; the troops in Vladivostok, in eastern Russia and in Kursk are one number
on its way. So for kinds that move, a place is a station of the contingent and its country the scope:

    - a forecast for a country from which nothing is reported is about the contingent too: it is on its way there;
    - at home (an army's total strength, recruits in training) is another thing than abroad;
    - a region is the contingent itself, unless its number is smaller than what is already known of the whole: 2,000 in
      Kursk, when 3,000 are in Russia, are a detachment; where the contingent itself was counted, a lower number is of those left;
    - a number whose sentence names no place belongs to it if the size fits: 1,280,000 are no contingent of 12,000; what is
      planned of the place the article speaks of may be of any size.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from ..groups import grouped
from ..model import Change, Status
from .entry import NEVER, Bounds, Entry, days
from .known import disjoint, others_of, size_fits

MOVING = frozenset({"troops"})
VOICE = 10  # numbers of one source in one article that are held against each other


def mark_earlier_days(entries: Iterable[Entry]) -> None:
    """Soldiers counted for an earlier day than others of their article are an old number of them."""
    moving = (entry for entry in entries if entry.figure.kind in MOVING and entry.level and entry.figure.part_of is None)
    told = (entry for entry in moving if entry.status == Status.REPORTED and entry.change == Change.TOTAL)
    for beside in grouped(told, lambda entry: (entry.figure.document, entry.figure.subject_id)).values():
        for entry in beside:
            day = days(entry.figure.period)[1]
            if day is not None and day + 1 < (entry.first or 0):
                entry.is_old |= any(_is_of_later(other, day) and disjoint(entry, other) for other in beside[:VOICE])


def _is_of_later(entry: Entry, day: int) -> bool:
    """True for a number of a later day, or of the day it was told."""
    return entry.figure.period is None or (days(entry.figure.period)[1] or NEVER) > day


def gather_contingent(entries: Sequence[Entry], near_days: int) -> None:
    """Sets the place of each entry of one subject, in the order of the claims."""
    take_country_of_article(entries)
    main = main_place(entries)
    placed = [entry for entry in entries if entry.place and not at_home(entry)]
    levels = sorted(entry.level for entry in placed or entries if entry.level)
    factual = {entry.country for entry in entries if entry.status == Status.REPORTED}
    known: dict[tuple[str | None, Bounds], bool] = {}
    apart = told_apart(entries)
    reached, stations = 0.0, set[str]()
    for entry in entries:
        said = (entry.source, entry.bounds)
        if said in apart:
            entry.place = None
            continue
        station = entry.place
        entry.place = main if station in stations else whereabouts(entry, main, levels, factual, reached, known.get(said, False))
        if entry.place == main and station is not None and entry.status == Status.REPORTED and not entry.part:
            stations.add(station)
        if entry.place == main and not entry.part:
            known[said] = True
            if entry.status == Status.REPORTED and entry.low:
                reached = max(reached, entry.low)


def take_country_of_article(entries: Sequence[Entry]) -> None:
    """The only country an article counts soldiers in is that of its other numbers of the size too."""
    named = grouped((entry for entry in entries if entry.place is not None), lambda entry: entry.figure.document)
    for entry in entries:
        beside = named.get(entry.figure.document, ()) if entry.place is None and not at_home(entry) else ()
        is_only = bool(beside) and {other.place for other in beside} == {entry.hint} and entry.hint == entry.country
        if is_only and size_fits(entry.level, sorted(other.level for other in beside if other.level)):
            entry.place = entry.hint


def told_apart(entries: Sequence[Entry]) -> set[tuple[str | None, Bounds]]:
    """What a source says beside another number of the contingent: "1,000 in the country … 20,000 more at its border". Nobody
    contradicts himself from one sentence to the next, so the two are two things; the number told less often stands apart."""
    voices: dict[tuple[str, str | None, int | None], list[Entry]] = defaultdict(list)
    mentions = Counter((entry.source, entry.bounds) for entry in entries)
    for entry in entries:
        plain = entry.change == Change.TOTAL and not entry.part and not entry.is_old and entry.source is not None
        if plain and entry.status == Status.REPORTED and entry.level:
            voices[entry.figure.document, entry.source, entry.first].append(entry)
    apart = set()
    for voice in voices.values():
        for one, other in combinations(voice[:VOICE], 2):
            differ = disjoint(one, other) or not size_fits(one.level, [other.level])
            if differ and not at_home(one) and not at_home(other):
                both = [(entry.source, entry.bounds) for entry in (one, other)]
                apart.add(min(both, key=lambda said: (mentions[said], -max(filter(None, said[1])))))
    return apart


def at_home(entry: Entry) -> bool:
    """True where the country is that of the soldiers themselves."""
    return entry.subject is not None and entry.country == entry.subject


def main_place(entries: Sequence[Entry]) -> str | None:
    """Where the contingent is: the country abroad named most often; the region, where no article names a country. An army on its
    own border is at home, where that is told more often than the region."""
    abroad = [entry for entry in entries if not at_home(entry)]
    countries: Counter[str | None] = Counter(entry.country for entry in abroad if entry.country and entry.place)
    regions: Counter[str | None] = Counter(entry.place or entry.hint for entry in abroad if entry.place or entry.hint)
    home: Counter[str | None] = Counter(entry.country for entry in entries if at_home(entry) and (entry.place or entry.hint))
    counts = countries or (home if home.total() > regions.total() else regions)
    return min(counts, key=lambda place: (-counts[place], str(place)), default=None)


def whereabouts(
    entry: Entry, main: str | None, levels: Sequence[float], factual: Collection[str | None], reached: float, is_known: bool
) -> str | None:
    """The place under which an entry is counted: the main place, its own, or None where it stands apart. `factual` are the
    countries from which facts are reported, `reached` is what was reported of the whole so far, `is_known` says that the same
    source gave the same number for it."""
    if is_known or entry.place == main:
        return main
    if entry.place is None:
        is_plan = entry.status == Status.EXPECTED and entry.hint is not None and entry.hint == main
        return main if is_plan or size_fits(entry.level, others_of(entry.level, levels)) else None
    if entry.country is not None and entry.country != main:
        on_its_way = entry.status == Status.EXPECTED and entry.country not in factual and not at_home(entry)
        return main if on_its_way else entry.country
    return main if (entry.level or reached) >= reached else entry.place
