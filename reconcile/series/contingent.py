"""Where a contingent is. Soldiers counted in the port, on the train and at the front are the same soldiers.

The dead of Mandalay and of Bangkok are two numbers; the troops in Vladivostok, in eastern Russia and in Kursk are one number
on its way. So for kinds that move, a place is a station of the contingent and its country the scope:

    - at home (an army's total strength, recruits in training) is another thing than abroad;
    - a region is the contingent itself, unless its number is smaller than what is already known of the whole: 2,000 in
      Kursk, when 3,000 are in Russia, are a detachment;
    - a number without a place belongs to it if the size fits: 1,280,000 are no contingent of 12,000.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..model import Status
from .entry import Bounds, Entry
from .known import size_fits

MOVING = frozenset({"troops"})


def gather_contingent(entries: Sequence[Entry], near_days: int) -> None:
    """Sets the place of each entry of one subject, in the order of the claims."""
    main = main_place(entries)
    levels = sorted(entry.level for entry in entries if entry.level and is_placed(entry) and not at_home(entry))
    known: dict[tuple[str | None, Bounds], bool] = {}
    reached = 0.0
    for entry in entries:
        said = (entry.source, entry.bounds)
        entry.place = whereabouts(entry, main, levels, reached, known.get(said, False))
        if entry.place == main and not entry.part:
            known[said] = True
            if entry.status == Status.REPORTED and entry.low:
                reached = max(reached, entry.low)


def is_placed(entry: Entry) -> bool:
    return entry.place is not None or entry.hint is not None


def at_home(entry: Entry) -> bool:
    """True where the country is that of the soldiers themselves."""
    return entry.subject is not None and entry.country == entry.subject


def main_place(entries: Sequence[Entry]) -> str | None:
    """Where the contingent is: the country abroad named most often; the region, where no article names a country."""
    countries = Counter(entry.country for entry in entries if entry.country and not at_home(entry))
    regions = Counter(entry.place or entry.hint for entry in entries if is_placed(entry) and not at_home(entry))
    counts = countries or regions
    return min(counts, key=lambda place: (-counts[place], str(place)), default=None)


def whereabouts(entry: Entry, main: str | None, levels: Sequence[float], reached: float, is_known: bool) -> str | None:
    """The place under which an entry is counted: the main place, its own, or None where it stands apart.

    `reached` is what was reported of the whole so far, `is_known` says that the same source gave the same number for it.
    """
    if at_home(entry):
        return entry.country
    if entry.country not in (None, main):
        return entry.country
    if not is_placed(entry):
        return main if size_fits(entry.level, levels) else None
    is_whole = main in (entry.place, entry.hint)
    if is_whole or is_known or not (entry.level or reached) < reached:
        return main
    return entry.place or entry.hint
