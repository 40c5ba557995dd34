"""Which of several marches a crowd is, where its article names no day.

Who tells of a march tells of the last days, so that articles days apart may tell of two. They do where the later one has new
numbers of two voices, or says "again"; one voice with another number may have counted anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..groups import grouped
from ..model import Status
from .entry import CROWDS, NEVER, Bounds, Entry, days, first_day
from .known import COMPARED, PROOF, disjoint
from .periods import WEEK

YEAR = 366  # days without a claim
OCCASION = 3  # days an occasion lasts at most, and within which it is reported
VOICES = 2  # voices with numbers of their own that show another march
UNLIKE = 1.5  # times by which two numbers of one voice differ that are of two marches, where one of them is open


@dataclass(slots=True)
class Telling:
    """What one article tells of one march."""

    day: int  # of the march, else of the article
    is_stated: bool
    entries: list[Entry] = field(default_factory=list)


def mark_repeated(entries: Iterable[Entry]) -> None:
    """Marks the crowds that their source had counted days before, as another article tells."""
    crowds = (entry for entry in entries if entry.figure.kind in CROWDS and entry.source and entry.level >= PROOF)
    told = (entry for entry in crowds if entry.status == Status.REPORTED)
    for same in grouped(told, lambda entry: (entry.source, entry.level)).values():
        first = min(map(first_day, same))
        for entry in same:
            entry.is_repeated = first_day(entry) - first > OCCASION


def take_days_of_articles(entries: Iterable[Entry]) -> None:
    """A crowd without a day of its own is that of the only day on which its article lets people march. "On Saturday 100,000
    marched in Lisbon … in Porto the organisers counted 40,000." A march of a week before is another."""
    crowds = [entry for entry in entries if entry.figure.kind in CROWDS]
    told: dict[str, set[int]] = defaultdict(set)
    for entry in crowds:
        day = stated_day(entry)
        if day is not None and entry.printed - WEEK < day <= entry.printed:
            told[entry.figure.document].add(day)
    for entry in crowds:
        found = told.get(entry.figure.document, ())
        if entry.figure.period is None and not entry.is_old and len(found) == 1:
            (day,) = found
            if entry.status != Status.REPORTED or entry.last is None or entry.last >= day:  # nobody counts before they march
                entry.day = day


def tell_marches_apart(entries: Sequence[Entry]) -> None:
    """Gives the crowds of each march of which nobody names the day the first day on which it is told of, if there are several."""
    told = tellings(entries)
    leave_repeated(told)
    marches = list(marches_of(told))
    for march in marches if len(marches) > 1 else ():
        reports = [telling for telling in march if not telling.is_stated]
        is_stated = any(telling.is_stated and not is_recalled(telling) for telling in march)
        for entry in (entry for telling in reports for entry in telling.entries) if not is_stated else ():
            entry.day = min(telling.day for telling in reports)
            entry.notes.append("a march of its own, with new numbers days after the one before")


def tellings(entries: Iterable[Entry]) -> list[Telling]:
    """What the articles tell of marches as facts, in the order of their days."""
    found: dict[tuple[str, int, bool], Telling] = {}
    for entry in entries:
        stated = stated_day(entry) if entry.figure.period else entry.day
        day = stated if stated is not None else entry.first if entry.figure.period is None else None
        is_count = entry.status == Status.REPORTED and not (entry.is_old or entry.part or entry.is_vague)
        if is_count and day is not None and day < NEVER:
            key = entry.figure.document, day, stated is not None
            found.setdefault(key, Telling(day, stated is not None)).entries.append(entry)
    return [found[key] for key in sorted(found, key=lambda key: (key[1], key[0]))]


def leave_repeated(told: Sequence[Telling]) -> None:
    """Gives a number that its voice had given for a march of days before the day of that one, where it has a new one for this.
    "90,000 marched on Sunday … last Sunday the organisers had counted 40,000", in an article of Monday."""
    given: dict[tuple[str | None, float | None], int] = {}
    for telling in told:
        new = {voice(entry) for entry in telling.entries if not entry.is_repeated}
        for entry in telling.entries:
            before = given.setdefault((entry.source, entry.level), telling.day)
            if entry.is_repeated and voice(entry) in new and OCCASION < telling.day - before <= WEEK:
                entry.day = before
        telling.entries = [entry for entry in telling.entries if not (entry.is_repeated and entry.day)]


def marches_of(told: Iterable[Telling]) -> Iterator[list[Telling]]:
    """The tellings of one march each."""
    march: list[Telling] = []
    for telling in told:
        if march and telling.day - march[-1].day > OCCASION and is_another(telling, march):
            yield march
            march = []
        march.append(telling)
    if march:
        yield march


def is_another(telling: Telling, march: Sequence[Telling]) -> bool:
    """True for numbers of a later march: none was told of the one before, and two voices have new ones, or they say "again"."""
    known: set[Bounds] = {entry.bounds for earlier in march for entry in earlier.entries}
    if any(entry.bounds in known for entry in telling.entries):
        return False
    if any(entry.is_again for entry in telling.entries):
        return True
    said = grouped((entry for earlier in march for entry in earlier.entries), voice)
    new = {
        voice(entry)
        for entry in telling.entries
        if (before := said.get(voice(entry), [])[-COMPARED:]) and all(are_two(entry, other) for other in before)
    }
    return len(new) >= VOICES


def are_two(one: Entry, other: Entry) -> bool:
    """True for two numbers of one voice that are hardly of one march: "more than 40,000", 90,000."""
    low, high = sorted((one.level, other.level))
    return disjoint(one, other) or high >= UNLIKE * low


def voice(entry: Entry) -> str | None:
    return entry.office or entry.source


def is_recalled(telling: Telling) -> bool:
    """True for a march that was over for days when its article appeared: "a week earlier", which is said of no sure day."""
    return all(entry.printed - telling.day > OCCASION for entry in telling.entries)


def stated_day(entry: Entry) -> int | None:
    """The first day of the occasion that the sentence itself names."""
    first, last = days(entry.figure.period)
    return first if first is not None and last is not None and last - first < OCCASION else None


def is_of_its_own(entry: Entry, period: tuple[int | None, int | None], start: int) -> bool:
    """True for a time of some days that the latest march lies far from: "in mid-November 310,000 had come", told in December."""
    first, last = period
    if entry.figure.kind not in CROWDS or not entry.figure.period or first is None or last is None:
        return False
    return not first - OCCASION <= start <= last + OCCASION


def recalled_behind(
    occasions: Sequence[Sequence[Entry]], periods: Mapping[int, tuple[int | None, int | None]]
) -> Mapping[tuple[str, int], int]:
    """By article and occasion where the article first recalls one of days before: what it counts before that is of another.
    "52,300 marched … In the week before there had been 61,000." """
    found: dict[tuple[str, int], int] = {}
    for number, occasion in enumerate(occasions):
        for entry in occasion:
            key = entry.figure.document, number
            if entry.figure.period and entry.printed - (periods[id(entry)][0] or 0) > OCCASION:
                found[key] = min(entry.figure.start, found.get(key, entry.figure.start))
            else:
                found[key] = 0
    return found


def told_again(later: Sequence[Entry], occasions: Sequence[Sequence[Entry]]) -> list[tuple[Entry, int]]:
    """What articles tell that repeat a number of one earlier occasion: of that one, with its number. "The police correct their
    20,000 of the first march to 30,000; the organisers had spoken of 800,000." """
    numbers: dict[Bounds, set[int]] = defaultdict(set)
    for number, occasion in enumerate(occasions):
        for entry in occasion:
            if entry.level >= PROOF:
                numbers[entry.bounds].add(number)
    spoken: dict[str, set[int]] = defaultdict(set)
    for entry in later:
        found = numbers.get(entry.bounds, set())
        if len(found) == 1 and first_day(entry) - first_day(occasions[min(found)][0]) <= YEAR:
            spoken[entry.figure.document] |= found
    return [(entry, min(found)) for entry in later if len(found := spoken.get(entry.figure.document, set())) == 1]


def lies_in(day: int, period: tuple[int | None, int | None]) -> bool:
    """True for a day within a period that has two ends."""
    first, last = period
    return first is not None and last is not None and first <= day <= last
