"""Numbers that are of something else: what an article counts beside the toll from which the other articles go on.

"33 drowned, police said … 11,480 migrants have come this year", "30 are infected, and seven have died": where such a number was
taken for the dead, the toll would have fallen by the next day, and no toll does. It stands in a series of its own, so that
neither the rise nor a dispute is told by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model import Change, Status
from .contingent import MOVING
from .entry import CROWDS, Entry, first_day, may_be_one_voice, span
from .events import FLOWS
from .known import FOUND_AGAIN
from .needless_subjects import GROWTH

FALL = 2  # times by which no toll falls from one article to the next
TIMES = 50  # … and by which no two voices differ on one
PAPERS = 2  # other articles that must count
SAME = 0.1  # "at least 85" and 88 are one number
UNKNOWN = "?"  # the event of what nobody dates


def set_apart(entries: Sequence[Entry], wholes: dict[int, int], indices: Mapping[int, int]) -> None:
    """Gives the highest numbers of a series, which one article has beside a lower one from which the others go on, another event.
    A part from which they go on is all there is then: "of the 500,000 who fled, 100,000 have come to Chad". `wholes`: for the
    index of a part its whole's; `indices`: that of each entry, by its id."""
    tolls = [entry for entry in entries if is_toll(entry)]
    counts = [entry for entry in tolls if not entry.part]
    while counts:
        record = max(counts, key=lambda entry: (entry.level, -first_day(entry)))
        alike = [entry for entry in counts if entry.level >= (1 - SAME) * record.level]
        counts = [entry for entry in counts if entry.level < (1 - SAME) * record.level]
        if len({entry.figure.document for entry in alike}) > 1:
            return
        own = [entry for entry in tolls if entry.figure.document == record.figure.document]
        others = [entry for entry in counts if entry.figure.document != record.figure.document]
        lower = tolls_of(own, record, others)
        if not lower:
            return
        for entry in alike:
            entry.event = span(record.first, record.last) or UNKNOWN
            entry.notes.append("of something else, it seems: its article counts fewer, and so do the others")
        for entry in lower:
            entry.part = False
            wholes.pop(indices[id(entry)], None)


def is_toll(entry: Entry) -> bool:
    """True for a count claimed as a fact of what rival voices seldom differ on, as they do on crowds and soldiers."""
    is_fact = entry.status == Status.REPORTED and entry.change == Change.TOTAL and bool(entry.level)
    return is_fact and not entry.is_old and entry.figure.kind not in MOVING | CROWDS | FLOWS


def tolls_of(own: Iterable[Entry], record: Entry, others: Sequence[Entry]) -> list[Entry]:
    """What the article of a record counts lower and others go on from, where they cannot go on from the record; else nothing."""
    near = beside(record, others)
    fall = GROWTH if record.figure.kind in FOUND_AGAIN else FALL
    if len({entry.figure.document for entry in others}) < PAPERS or any(fall * entry.level > record.level for entry in near):
        return []
    is_no_dispute = record.level > TIMES * max(entry.level for entry in others)
    return [
        entry
        for entry in own
        if entry.level * FALL <= record.level
        and (is_no_dispute or entry.part or may_be_one_voice(entry, record))
        and any(max(entry.level, other.level) <= GROWTH * min(entry.level, other.level) for other in near)
    ]


def beside(record: Entry, others: Sequence[Entry]) -> list[Entry]:
    """What other articles count that day, on the last day before, and on the first one after it; nothing before there is such a
    day, since the toll may have leapt."""
    day = first_day(record)
    before = max((first_day(other) for other in others if first_day(other) < day), default=day)
    after = min((first_day(other) for other in others if first_day(other) > day), default=None)
    return [other for other in others if after is not None and first_day(other) in (before, day, after)]
