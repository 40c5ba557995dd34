"""Counts of a longer time than the event beside which they are told: "41 have died … 900 since 2007".

They are marked before the names of one place are joined. The dead of a war, or of a year, in all the country are no count of the
town where a bomb fell, so that they tell neither that it lies elsewhere nor that its toll has leapt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from ..groups import grouped
from ..model import Change, Status
from .contingent import MOVING
from .entry import CROWDS, NEVER, Entry, days, days_apart, first_day, may_be_one_voice
from .events import LONG_BEFORE, is_amount
from .known import COINCIDENCE, COMPARED, disjoint
from .needless_subjects import GROWTH, NEAR
from .periods import is_running

ALIKE = 1.25  # times by which counts of one long time may differ within weeks
LEAP = 5  # times by which no two voices, nor "at least", differ on one event


def mark_longer(entries: Sequence[Entry], wholes: dict[int, int], indices: Mapping[int, int]) -> None:
    """Marks, of one kind and subject, what has come together since before this event, beside the smaller number of that. Not
    where that is what the articles are about: then they tell it more often. "In April 150,000 had marched": they have not come
    together since. What befell people on its day is no part of that where other articles count on from it. `wholes`: for the
    index of a part its whole's; `indices`: that of each entry, by its id."""
    counts = [entry for entry in entries if _is_count(entry) and entry.figure.kind not in MOVING | CROWDS]
    long = {id(entry): entry for entry in counts if not entry.part and _may_be_longer(entry)}
    short = sorted((entry for entry in counts if not entry.part and id(entry) not in long), key=first_day)
    if 2 * len(long) > len(long) + len(short) or any(entry.printed == NEVER for entry in long.values()):
        return
    ours = {indices[index] for index in long}
    parts = [entry for entry in counts if entry.part and _is_of_one_day(entry) and wholes.get(indices[id(entry)]) in ours]
    beside = grouped([*short, *parts], lambda entry: entry.figure.document)
    told = {_begin(entry) for entry in long.values() if _is_of_more(entry, beside.get(entry.figure.document, ()), short)}
    longer = [entry for entry in long.values() if _begin(entry) in told]
    for entry in longer:
        entry.since = _begin(entry)
    _take_as_many(longer, short, beside)
    levels = {indices[id(entry)]: entry.level for entry in longer}
    for entry in parts:
        index = indices[id(entry)]
        if _is_told_on(entry, short, levels.get(wholes[index], 0)):
            del wholes[index]
            entry.part = entry.is_of_day = False


def _take_as_many(longer: Iterable[Entry], short: Sequence[Entry], beside: Mapping[str, Sequence[Entry]]) -> None:
    """Marks what is told of no such time, but is about as much: "3 died on Thursday, 66 since August" beside "the attack raises
    the toll to 64". Not where the article of the longer time counts of the event itself what could have grown to that."""
    leaps = {}  # by level and day, so that what many articles copy is compared once
    for entry in longer:
        fewer = max((other.level for other in beside.get(entry.figure.document, ())), default=NEVER)
        if entry.level > LEAP * fewer and entry.level >= COINCIDENCE:
            leaps[entry.level, first_day(entry)] = entry
    for other, entry in product(short, leaps.values()):
        low, high = sorted((entry.level, other.level))
        if high <= ALIKE * low and days_apart(entry, other) <= NEAR:
            other.since = entry.since
            other.notes.append("as many as another article counts of a longer time")


def _is_count(entry: Entry) -> bool:
    is_total = entry.change != Change.INCREASE and not is_amount(entry, *days(entry.figure.period))
    return is_total and entry.status == Status.REPORTED and bool(entry.level)


def _begin(entry: Entry) -> int:
    first, _ = days(entry.figure.period)
    return NEVER if first is None else first


def _may_be_longer(entry: Entry) -> bool:
    """True for what began long before its article, or has gone on for days: "99 have died since Monday"."""
    goes_on = is_running(entry, *days(entry.figure.period)) and not _is_of_one_day(entry)
    return _begin(entry) < entry.printed - (0 if goes_on else LONG_BEFORE)


def _is_of_one_day(entry: Entry) -> bool:
    first, last = days(entry.figure.period)
    return first is not None and first == last


def _is_of_more(entry: Entry, beside: Sequence[Entry], short: Sequence[Entry]) -> bool:
    """True where its article also counts fewer. Two voices may count the same dead, but for a leap, if the fewer have a day or a
    place of their own: not "9,200 since 2023; the army says 1,500". Of what goes on for days alone the fewer must be of a later
    day, of which other articles tell as well."""
    is_long = _begin(entry) < entry.printed - LONG_BEFORE
    for other in beside[:COMPARED]:
        is_later = _is_of_one_day(other) and _begin(entry) < _begin(other)
        is_less = disjoint(entry, other) and may_be_one_voice(entry, other) and entry.level > other.level
        is_leap = (is_later or other.place not in (None, entry.place)) and entry.level > LEAP * other.level
        is_fewer = is_leap or is_less or (is_later and entry.level > other.level)
        if is_fewer and (is_long or (is_later and _is_told_on(other, short, entry.level))):
            return True
    return False


def _is_told_on(entry: Entry, short: Sequence[Entry], longer: float) -> bool:
    """True where another article has a number that may be of the same event, of those sorted by their day: of no other day, and
    not of all that the count of the longer time tells of, which grows on as well ("35 have died in the floods")."""
    at, day = bisect_left(short, first_day(entry), key=first_day), days(entry.figure.period)
    for other in short[max(0, at - COMPARED) : at + COMPARED]:
        low, high = sorted((entry.level, other.level))
        is_on = days(other.figure.period) in (day, (None, None)) and other.level < longer
        if is_on and entry.figure.document != other.figure.document and days_apart(entry, other) <= NEAR and high <= GROWTH * low:
            return True
    return False
