"""Counts of a longer time than the event beside which they are told: "41 have died … 900 since 2007".

They are marked before the names of one place are joined. The dead of a war, or of a year, in all the country are no count of the
town where a bomb fell, so that they tell neither that it lies elsewhere nor that its toll has leapt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..groups import grouped
from ..model import Change, Status
from .contingent import MOVING
from .entry import CROWDS, NEVER, Entry, days, days_apart, may_be_one_voice
from .events import LONG_BEFORE, is_amount
from .known import COMPARED, disjoint
from .needless_subjects import GROWTH, NEAR

LEAP = 5  # times by which no two voices, nor "at least", differ on one event


def mark_longer(entries: Sequence[Entry], wholes: dict[int, int], indices: Mapping[int, int]) -> None:
    """Marks, of one kind and subject, what has come together since long before, beside the smaller number of this event. Not
    where that is what the articles are about: then they tell it more often. "In April 150,000 had marched": they have not come
    together since. `wholes`: for the index of a part its whole's; `indices`: that of each entry, by its id."""
    if entries[0].figure.kind in MOVING | CROWDS:
        return
    counts = [entry for entry in entries if _is_count(entry) and not entry.part]
    begins = {id(entry): day for entry in counts if (day := days(entry.figure.period)[0]) is not None}
    long = [entry for entry in counts if begins.get(id(entry), NEVER) < entry.printed - LONG_BEFORE]
    if not long or 2 * len(long) > len(counts) or any(entry.printed == NEVER for entry in long):
        return
    ids = {id(entry) for entry in long}
    ours = {indices[id(entry)] for entry in long}
    parts = [entry for entry in entries if _is_count(entry) and _is_of_one_day(entry) and wholes.get(indices[id(entry)]) in ours]
    short = [entry for entry in counts if id(entry) not in ids]
    beside = grouped([*short, *parts], lambda entry: entry.figure.document)
    told = {begins[id(entry)] for entry in long if _is_of_more(entry, beside.get(entry.figure.document, ()))}
    for entry in long:
        if begins[id(entry)] in told:
            entry.since = begins[id(entry)]
    for entry in parts:
        if any(_goes_on(entry, other) for other in short):
            del wholes[indices[id(entry)]]
            entry.part = entry.is_of_day = False


def _is_count(entry: Entry) -> bool:
    is_total = entry.change != Change.INCREASE and not is_amount(entry, *days(entry.figure.period))
    return is_total and entry.status == Status.REPORTED and bool(entry.level)


def _is_of_one_day(entry: Entry) -> bool:
    first, last = days(entry.figure.period)
    return first is not None and first == last


def _is_of_more(entry: Entry, beside: Sequence[Entry]) -> bool:
    """True where its article also counts fewer. Two voices may count the same dead, but for a leap."""
    return any(
        entry.level > LEAP * other.level
        or (entry.level > other.level and disjoint(entry, other) and may_be_one_voice(entry, other))
        for other in beside[:COMPARED]
    )


def _goes_on(entry: Entry, other: Entry) -> bool:
    """True for a number of another article that may be of the same event."""
    low, high = sorted((entry.level, other.level))
    return entry.figure.document != other.figure.document and days_apart(entry, other) <= NEAR and high <= GROWTH * low
