"""Times in which an amount was counted: which of them are one, and which were not over yet when they were told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from .entry import NEVER, Entry, days

WEEK = 7  # days between the ends of what is one period
ABOUT_THEN = 2  # days between the beginnings of two times that run up to now


def is_running(entry: Entry, first: int | None, last: int | None) -> bool:
    """True for an amount in a time that was not over when it was told: "since 1 September", "this month". It grows on."""
    return first is not None and (last is None or (entry.last is not None and last > entry.last))


def goes_on(event: str) -> bool:
    """True for the name of an event that has begun and not ended.

    >>> goes_on("2022-09-01/.."), goes_on("2022-09")
    (True, False)
    """
    return event.endswith("/..")


def join_periods(amounts: Sequence[Entry]) -> None:
    """Periods that begin on one day and end in one week are one: "in October" and "from 1 to 27 October". One that was still
    running ends for this on the day it was told; and "in the past ten days" begins about when "since the beginning of the month"
    does."""
    ends: dict[int, list[tuple[int, Entry]]] = defaultdict(list)
    begins = begins_of_running(amounts)
    for entry in amounts:
        first, last = days(entry.figure.period)
        told = min((day for day in (last, entry.last) if day is not None), default=None)
        if first is not None and told is not None:
            ends[begins.get(id(entry), first)].append((told, entry))
    for same in ends.values():
        same.sort(key=lambda one: (one[0], one[1].order))
        group: list[Entry] = []
        latest = 0
        for last, entry in [*same, (NEVER, same[0][1])]:
            if group and last - latest > WEEK:
                named = Counter(one.event or "" for one in group)
                name = min(named, key=lambda event: (-named[event], not goes_on(event), event))
                for one in group:
                    one.event = name
                group = []
            group.append(entry)
            latest = last


def begins_of_running(amounts: Iterable[Entry]) -> dict[int, int]:
    """For each amount in a time up to the day it was told, by `id`, the first of the near days on which such times begin."""
    up_to_now = [entry for entry in amounts if is_up_to_now(entry)]
    begins, begin = {}, -ABOUT_THEN - 1
    for entry in sorted(up_to_now, key=lambda entry: (days(entry.figure.period)[0] or 0, entry.order)):
        first = days(entry.figure.period)[0] or 0
        begin = begin if first - begin <= ABOUT_THEN else first
        begins[id(entry)] = begin
    return begins


def is_up_to_now(entry: Entry) -> bool:
    """True for "since 1 May" and "in the past ten days", which are no week of which the next is told as well."""
    first, last = days(entry.figure.period)
    if first is None or entry.last is None:
        return False
    return last is None or (last >= entry.last - 1 and last - first > WEEK)
