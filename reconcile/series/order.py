"""What comes first of the numbers of one day: the paper with fewer dead, the sharper of two wordings, the text from its top."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from ..model import Change, Status
from .contingent import MOVING
from .entry import CROWDS, NEVER, Entry, first_day, is_telling
from .events import FLOWS
from .known import FOUND_AGAIN

LOOSE = 0.1  # how far a looser wording may lie below the number
HOURLY = 2  # days in which a toll grows by the hour
COMPARED = 50  # numbers of one source and day that a looser wording is held against
UNSTEADY = FOUND_AGAIN | CROWDS | MOVING | FLOWS  # kinds whose number does not only grow within a day

Place = tuple[int, float, bool, bool, str, int, int]


def order_in_day(entries: Sequence[Entry]) -> Callable[[Entry], Place]:
    """The key by which the entries of one series and one day stand in order."""
    hours, sharper = hours_of(entries), sharper_wordings(entries)

    def key(entry: Entry) -> Place:
        model = sharper.get(id(entry), entry)
        return entry.printed, hours.get(id(model), 0.0), entry is not model, *entry.order[3:]

    return key


def hours_of(entries: Sequence[Entry]) -> Mapping[int, float]:
    """The hour of each entry within its day, by `id`, as far as a toll tells it: it grows, so the paper with more is the later.
    Only in the first days, when it grows by the hour; afterwards two numbers of one day are two opinions. What an article calls
    an old number is as late as it says, and no later than the article. Nothing is told of what may shrink, or is over."""
    if entries[0].figure.kind in UNSTEADY or entries[0].change != Change.TOTAL:
        return {}
    counted = [entry for entry in entries if not entry.part and entry.status == Status.REPORTED]
    begin = min(map(first_day, counted), default=NEVER)
    highest: dict[tuple[str, int], float] = defaultdict(float)
    for entry in counted:
        if not entry.is_old and first_day(entry) < begin + HOURLY:
            day = entry.figure.document, first_day(entry)
            highest[day] = max(highest[day], entry.level)
    hours = {id(entry): highest.get((entry.figure.document, first_day(entry)), 0.0) for entry in entries}
    return hours | {id(entry): min(entry.level, hours[id(entry)]) for entry in entries if entry.is_old}


def sharper_wordings(entries: Iterable[Entry]) -> Mapping[int, Entry]:
    """For each lower bound, by `id`, the number of which it is a looser wording: "more than a million" beside "1.03 million". It
    is the same count, told by the same source of the same day, and comes behind it."""
    exact: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    bounds = []
    for entry in entries:
        if entry.source and entry.low is not None and entry.high is None:
            bounds.append(entry)
        elif entry.source and entry.low is not None and entry.low == entry.high:
            exact[entry.source, first_day(entry)].append(entry)
    found = {}
    for entry in bounds:
        beside = exact.get((entry.source or "", first_day(entry)), ())[:COMPARED]
        same = [
            one
            for one in beside
            if (entry.low or 0.0) <= (one.low or 0.0) <= (entry.low or 0.0) * (1 + LOOSE)
            and (entry.low == one.low or not is_telling(entry.level))  # "more than 64,120" words no other number
        ]
        if same:
            found[id(entry)] = min(same, key=lambda one: one.order)
    return found
