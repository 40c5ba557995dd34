"""Subjects that tell nobody apart: people without a word for who they are, where other articles leave it out.

"342 visitors were hurt" is the "342 hurt" of another paper, and the 40 dead Chileans are the 40 dead of Chile.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence

from ..model import Status
from .contingent import MOVING
from .entry import Entry, days_apart, first_day
from .keys import CIVILIANS, FIGHTERS, ONE_NOUN, SIDED, SOLDIERS
from .known import COINCIDENCE, COMPARED, SAME_SIZE
from .sources import name_key

OF_ONE_EVENT = frozenset({"killed", "wounded", "missing"})  # kinds of what befalls all of one event: "passengers" or "people"
GROWTH = 3  # times by which a toll may grow from one claim to the next
NEAR = 14  # days between two claims of it


def forget_natives(entries: Iterable[Entry]) -> None:
    """The dead of a country are its people: "40 people in Chile" and "Chile's 40 dead" are told of one thing. Not for kinds that
    have a side, nor where the articles name the nationality more often than they leave it out; nor are its soldiers its people:
    "33 people died in Chile … 13 Chilean soldiers were killed"."""
    people = [entry for entry in entries if entry.figure.kind not in SIDED and entry.country and not entry.is_of_soldiers]
    numbers = Counter((entry.figure.kind, entry.country, entry.subject) for entry in people)
    for entry in people:
        kind, country = entry.figure.kind, entry.country
        if entry.subject == country and numbers[kind, country, None] >= numbers[kind, country, country]:
            entry.subject = None
            entry.notes.append("the people of the place")


def forget_nouns(entries: Collection[Entry], near_days: int) -> None:
    """A noun that one article gives the counted and another leaves out of the same claim tells nobody apart. "342 Besucher wurden
    verletzt, so die Polizei" is the police's "342 Verletzte"; then so are the visitors of other numbers. "12 children" that
    nobody tells without the children stay a number of their own."""
    forget_most(entries)
    forget_attendance(entries)
    told: dict[Hashable, list[Entry]] = defaultdict(list)
    nouns: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        kind, subject = entry.figure.kind, entry.subject
        if entry.part or kind in MOVING or entry.level < COINCIDENCE:
            continue
        if subject is None:
            told[kind, entry.source, entry.bounds].append(entry)
        elif entry.is_common and subject in (entry.group, name_key(entry.figure.subject)):
            nouns[kind, subject].append(entry)
    for (kind, _), named in nouns.items():
        twins = ((entry, told.get((kind, entry.source, entry.bounds), ())[:COMPARED]) for entry in named)
        if any(days_apart(entry, other) <= near_days for entry, others in twins for other in others):
            for entry in named:
                entry.subject = None
                entry.notes.append("who they are left out, as in other articles that print the claim")


def forget_most(entries: Iterable[Entry]) -> None:
    """A group is no larger than all there are: "300 are missing … 305 employees and residents" are all the missing there are. As
    one article tells it, and of a noun that names no side: 40 villagers and 300 rebels have their own dead."""
    everybody: dict[Hashable, float] = defaultdict(float)
    groups = []
    for entry in entries:
        elsewhere = entry.figure.kind in SIDED | ONE_NOUN
        if entry.part or entry.is_old or elsewhere or entry.level < COINCIDENCE:
            continue
        if entry.subject is None:
            key = entry.figure.document, entry.figure.kind
            everybody[key] = max(everybody[key], entry.level)
        elif entry.is_common:
            groups.append(entry)
    for entry in groups:
        if 0 < everybody.get((entry.figure.document, entry.figure.kind), 0) <= entry.level:
            entry.subject = None
            entry.notes.append("who they are left out: no fewer than the article counts in all")


def forget_attendance(entries: Collection[Entry]) -> None:
    """Whom an event befell as such ("passengers") are all it befell, where the numbers go on from each other. So are civilians
    where no soldiers are hit."""
    everybody: dict[str, list[Entry]] = defaultdict(list)
    named: dict[tuple[str, str | None], list[Entry]] = defaultdict(list)
    for entry in entries:
        plain = entry.status == Status.REPORTED and not (entry.part or entry.is_old or entry.is_of_other)
        if entry.figure.kind in OF_ONE_EVENT and entry.level and plain:
            if entry.subject is None:
                everybody[entry.figure.kind].append(entry)
            elif entry.is_of_event:
                named[entry.figure.kind, entry.subject].append(entry)
    at_war = {entry.figure.kind for entry in entries if entry.tells_soldiers or entry.group in (SOLDIERS, FIGHTERS)}
    for (kind, subject), group in named.items():
        if subject == CIVILIANS and kind in at_war:
            continue
        others = sorted(_tolls(everybody.get(kind, ())), key=first_day)
        voices = {(entry.figure.document, entry.source) for entry in others}
        is_told_apart = any(_tells_others(entry, voices) for entry in group)
        if others and not is_told_apart and all(goes_on(entry, others) for entry in _tolls(group)):
            for entry in group:
                entry.subject = None
                entry.notes.append("who they are left out, since no article tells them from others")


def _tolls(entries: Iterable[Entry]) -> Collection[Entry]:
    """What each article counts that day: of several numbers the highest, "62 died … three more bodies were found"."""
    highest: dict[Hashable, Entry] = {}
    for entry in entries:
        key = entry.figure.document, first_day(entry)
        if entry.level > getattr(highest.get(key), "level", 0.0):
            highest[key] = entry
    return highest.values()


def _tells_others(entry: Entry, voices: Collection[tuple[str, str | None]]) -> bool:
    """True where the voice, or the article itself, also counts all there are. Two voices may count the same people."""
    return any((entry.figure.document, source) in voices for source in {entry.source, None})


def goes_on(entry: Entry, others: Sequence[Entry]) -> bool:
    """True where the numbers told on the days right before and after, of the sorted others, may be of the same people."""
    at = bisect_left(others, first_day(entry), key=first_day)
    nearest = {first_day(other) for other in others[max(0, at - 1) : at + 1]}
    beside = [other for other in others[max(0, at - COMPARED) : at + COMPARED] if first_day(other) in nearest]
    return all(days_apart(entry, other) <= NEAR and _is_step(entry, other) for other in beside)


def _is_step(entry: Entry, other: Entry) -> bool:
    """True for two numbers of one size, but for fewer than were counted the days before: those are some of them."""
    low, high = sorted((entry.level, other.level))
    return high <= GROWTH * low and not (first_day(other) < first_day(entry) and entry.level < (1 - SAME_SIZE) * other.level)


def forget_flights(entries: Iterable[Entry]) -> None:
    """Refugees are told from returnees, hostages from prisoners; where the articles name but one of them, those who fled, or were
    taken, are they. "65,000 have fled to Armenia" and "98,310 refugees in Armenia" are then one story, and so are "50 hostages",
    "50 Geiseln" and the "50 Israeli hostages" of a story that names no others."""
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.is_flight and entry.subject is not None:
            named[entry.figure.kind].append(entry)
    for alike in named.values():
        of_land = [entry for entry in alike if entry.subject == entry.figure.subject_id]
        others = [entry for entry in alike if entry.subject != entry.figure.subject_id]
        subjects = {(entry.figure.language, entry.subject) for entry in others}
        if len({language for language, _ in subjects}) == len(subjects):  # one in each language
            is_one = len({entry.subject for entry in of_land}) == 1 and len(of_land) <= len(others)
            for entry in [*others, *(of_land if is_one else ())]:
                entry.subject = None
                entry.notes.append("who they are left out, since the articles tell them from no others")
