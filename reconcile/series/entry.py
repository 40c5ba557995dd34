"""A figure on its way into a claim: what is known of its scope, its speaker and its day, and how that came to be known."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from ..edtf import bounds, interval
from ..groups import grouped
from ..model import Figure, Hedge
from .sources import GOVERNMENT, Speakers, name_key, one_name, only, state_of, voices_of_states
from .vague import point_value

if TYPE_CHECKING:
    from .claims import Draft

NEVER = dt.date.max.toordinal()  # sorts what has no date behind everything that has one
CROWDS = frozenset({"crowd"})
ANYWHERE = CROWDS | {"troops", "area"}  # kinds that stand in many places at once: a march here, a march there
VOICE = 20  # numbers of one source in one article that another's are held against
DIGITS = 6  # significant digits in which two bounds must agree: acres and hectares leave dust behind

Bounds = tuple[float | None, float | None]
Order = tuple[int, int, int, bool, str, int, int]


@dataclass(slots=True)
class Entry:
    """A figure and what the rules make of it. Days are ordinals; None is unknown."""

    figure: Figure
    low: float | None
    high: float | None
    is_vague: bool  # a vague word, and no convention that turns it into a number
    first: int | None  # the earliest day its claim can have been made
    last: int | None
    printed: int  # the day its article appeared
    status: str
    source: str | None  # normalised; None: the article itself
    change: str
    office: str | None = None  # the office its source speaks for, where the name says one: "police"
    person: str | None = None  # the person its source is, where the name says one: "jane doe"
    state: str | None = None  # the code of the country whose office its source is by its own name: "the Kenyan police"
    is_state: bool = False  # its source is a country, or a capital for it: "Kenya said"
    subject: str | None = None  # keys of the scope, set by scope.py
    place: str | None = None
    country: str | None = None  # what the place lies in, as far as its name or code says so
    named: str | None = None  # the one place its sentence names, where that is not taken for its own
    beyond: frozenset[str] = frozenset()  # where parts of it are told, so that it is not all there
    own_words: str = ""  # its sentence without what that tells of a part of it: "217 died, [most of them in Leto]"
    hint: str | None = None  # the place the article was speaking of, where the sentence itself names none
    day: int | None = None  # of its march, where the sentence names none, or that of another march (marches.py)
    event: str | None = None  # None: an amount in a period nobody names; "" the event the articles are about
    part: bool = False
    is_of_day: bool = False  # a part that is what happened on one day of all the time its whole counts for
    group: str | None = None  # the group its subject names, in whatever language: "civilians"
    is_common: bool = False  # the subject is a common noun: "visitors"
    is_of_event: bool = False  # … for those whom an event befalls as such: "passengers", not "children"
    is_flight: bool = False  # the subject says in what way people were displaced, or are held: "refugees", "hostages"
    tells_soldiers: bool = False  # its sentence calls those of a country, who were hit, its soldiers
    is_of_soldiers: bool = False  # … and those words stand right behind its number
    is_irregular: bool = False  # the subject is a common noun for fighters of no country: "mercenaries"
    is_band: bool = False  # it counts fighters of a country that are no army of it: "Syrian mercenaries"
    is_only_noun: bool = False  # the subject is but the noun of the kind: "soldiers", which says not whose
    is_old: bool = False  # the article itself calls the number an old one: "down from 359"
    recalls_another: bool = False  # … which another source than that named beside it had given
    is_recalled: bool = False  # it is of a smaller event that its article recalls beside this one
    since: int | None = None  # the day from which it counts, before the event beside which it is told (longer.py)
    spelling: Mapping[str, str] = field(default_factory=dict)  # words of places that have a more usual spelling (spellings.py)
    features: Collection[str] = ()  # the words for what a place is, by which "Lake Molo" is told
    is_of_other: bool = False  # its sentence tells of another event than its article is about: "another attack"
    is_nationwide: bool = False  # it is of all the country, whichever that is
    is_rate: bool = False  # so many a year, of no event
    is_where_told: bool = False  # its sentence names the place as that of those who tell it alone: "Molo police"
    is_where_struck: bool = False  # … as that of the event: "the quake that hit Molo"
    is_stock: bool = False  # so many as there are by a day: refugees
    is_of_an_hour: bool = False  # a crowd as it was at noon, or at the start
    is_again: bool = False  # a crowd that has come together another time
    is_repeated: bool = False  # … that its source had counted days before in another article: of that time, not of this
    is_in_all: bool = False  # it is called the total: "which brings the ground taken in all to 210 km²"
    is_laid_waste: bool = False  # it is surface that has burned or lies under water: nobody gains it
    told: Figure | None = None  # the figure as extracted, where it counts here as another kind (victims.py)
    notes: list[str] = field(default_factory=list)  # where the rules had to infer something, for the series' notes

    @property
    def bounds(self) -> Bounds:
        return self.low, self.high

    @property
    def level(self) -> float:
        """The number a rise is told by: the upper bound, else the lower one; 0 for a vague word, which has none."""
        return 0.0 if self.is_vague else (self.high if self.high is not None else self.low) or 0.0

    @property
    def code(self) -> str:
        """The language of its article, without the country: "de" for "de-AT"."""
        return (self.figure.language or "").split("-")[0].lower()

    @property
    def is_of_before(self) -> bool:
        """True for a number of an earlier time than the others of its article."""
        return self.is_old or self.is_of_an_hour or self.is_repeated

    @property
    def order(self) -> Order:
        """By the claim's date (earliest possible day, then latest), then publication, then document, then place in it. Of one
        day, what is called an old number comes before the new one."""
        first = NEVER if self.first is None else self.first
        last = NEVER if self.last is None else self.last
        return first, last, self.printed, not self.is_old, self.figure.document, self.figure.start, self.figure.end


def entries_of(figures: Iterable[Figure], speakers: Speakers, convention: str | None = None) -> list[Entry]:
    """Entries in order, whatever the order of the figures."""
    return in_order(entry_of(figure, speakers, convention) for figure in figures)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in order. Two articles under one name can have figures at one place; then all they say decides."""
    runs = groupby(sorted(entries, key=lambda entry: entry.order), key=lambda entry: entry.order)
    ordered: list[Entry] = []
    for _, run in runs:
        tied = list(run)
        ordered += tied if len(tied) == 1 else sorted(tied, key=lambda entry: repr(entry.figure))
    return ordered


def entry_of(figure: Figure, speakers: Speakers, convention: str | None = None) -> Entry:
    """The entry of a figure; a vague word gets its number here if a convention is asked for."""
    low, high, vague = figure.low, figure.high, figure.hedge == Hedge.VAGUE
    if vague:
        point = point_value(low, convention)
        if point is not None:
            low = high = point
        vague = point is None
    first, last = days(figure.date)
    printed, _ = days(figure.published)
    if first is None and last is not None:
        first = last
    return Entry(
        figure,
        significant(low),
        significant(high),
        vague or (low is None and high is None),
        first,
        last,
        NEVER if printed is None else printed,
        str(figure.status),
        speakers.key(figure.source),
        str(figure.change),
        speakers.office(figure.source),
        speakers.person(figure.source),
        state_of(speakers.key(figure.source)),
        speakers.is_state(figure.source),
        own_words=figure.sentence,
    )


def days(edtf: str | None) -> tuple[int | None, int | None]:
    """First and last day of a date as ordinals.

    >>> days("1970-01")
    (719163, 719193)
    """
    first, last = bounds(edtf)
    return None if first is None else first.toordinal(), None if last is None else last.toordinal()


def span(first: int | None, last: int | None) -> str:
    """A period as the shortest EDTF of its days; "" where it is unknown.

    >>> span(739311, 739341), span(None, None)
    ('2025-03', '')
    """
    begin, end = (None if day is None else dt.date.fromordinal(day) for day in (first, last))
    return interval(begin, end) if begin or end else ""


def significant(number: float | None) -> float | None:
    """The number to six significant digits, so that 378.1382 km² out of two units is one number.

    >>> significant(378.13821848), significant(1280000.0)
    (378.138, 1280000.0)
    """
    if number is None or number == 0 or number == int(number):
        return number
    return round(number, DIGITS - 1 - math.floor(math.log10(abs(number))))


def first_day(entry: Entry) -> int:
    """The earliest day of the claim, for sorting; what has no date comes last."""
    return NEVER if entry.first is None else entry.first


def days_apart(one: Entry | Draft, other: Entry | Draft) -> int:
    """Days between the spans in which two claims can have been made; 0 where they overlap or a date is unknown."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return 0
    return max(0, other.first - one.last, one.first - other.last)


def may_be_one_voice(one: Entry, other: Entry) -> bool:
    return one.source == other.source or None in (one.source, other.source)


def join_names(entries: Sequence[Entry], everywhere: bool = False) -> None:
    """One key for the names of one source: those that stand in a fuller name take the key of that. `everywhere`: the entries tell
    of many places, of which each may have its own police: a bare office is left alone."""
    if not everywhere:
        leave_out_place(entries)
    told = [entry for entry in entries if entry.source and not (everywhere and entry.source == entry.office)]
    _join(entries, {name: entry.source or "" for entry in told if (name := name_key(entry.figure.source))})
    _join(entries, {entry.source: entry.source for entry in told if entry.source})  # the health ministry, its minister
    join_states(entries)
    join_heads(entries)
    join_persons(entries)


def leave_out_place(entries: Iterable[Entry]) -> None:
    """ "The police in Molo" are the police of all that is told of Molo: an office and its place are the office."""
    places = {word for entry in entries for word in (name_key(entry.figure.place) or "").split()}
    for entry in entries:
        words = (entry.source or "").split()
        left = [word for word in words if word not in places]
        if entry.office is not None and len(left) < len(words) and set(entry.office.split()) <= {*left}:
            entry.source = " ".join(left)


def join_states(entries: Sequence[Entry]) -> None:
    """ "Kenya said", "Nairobi" and the Kenyan defence ministry are one voice, where no other office of the country speaks and no
    article has two numbers from the two: "the government spoke of 12 dead, the army of 20"."""
    states = {entry.source for entry in entries if entry.is_state}
    voices = voices_of_states({entry.source for entry in entries if entry.source}) if states else {}
    said = grouped(entries if voices else (), lambda entry: (entry.figure.document, entry.source))
    apart = {
        entry.source
        for entry in entries
        if entry.is_state and entry.source in voices
        for other in said[entry.figure.document, voices[entry.source]][:VOICE]
        if entry.bounds != other.bounds and not entry.is_old and not other.is_old and days_apart(entry, other) == 0
    }
    for entry in entries if voices else ():
        if entry.is_state and entry.source in voices and entry.source not in apart:
            entry.source = voices[entry.source]


def join_heads(entries: Sequence[Entry]) -> None:
    """ "Health Minister Jane Doe" speaks for the only health ministry there is, if another article names its country."""
    bodies: dict[str | None, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.source and state_of(entry.source):
            bodies[entry.office].add(entry.source)
    for entry in entries if bodies else ():
        if entry.person and entry.source == f"{entry.office} {entry.person}":
            entry.source = only(bodies.get(entry.office, ())) or entry.source


def join_persons(entries: Iterable[Entry]) -> None:
    """One key for one person, whatever is said of the office: "Jane Doe, the deputy minister", "Vice Minister Jane Doe".
    "Minister Doe" is she where only one of that name speaks. Where the person speaks for an office under one of the names, it is
    that office's key, if it is only one; a government is its head, not the head's only office."""
    said = grouped((entry for entry in entries if entry.person and entry.source), lambda entry: entry.person or "")
    for person, claims in by_full_name(said).items():
        found = Counter(entry.source or "" for entry in claims)
        offices = [key for key in found if person.rpartition(" ")[2] not in key.split()]
        offices = [key for key in offices if key.rpartition(" ")[2] != GOVERNMENT] or offices
        if len(offices) > 1:
            continue
        best = offices[0] if offices else min(found, key=lambda key: (-found[key], len(key), key))
        for entry in claims:
            entry.source = best


def by_full_name(said: Mapping[str, list[Entry]]) -> dict[str, list[Entry]]:
    """What persons said by first name and surname, what is told of a surname alone with the one person who bears it."""
    full = {person: list(claims) for person, claims in said.items() if " " in person}
    for surname, persons in grouped(full, lambda person: person.rpartition(" ")[2]).items():
        if len(persons) == 1:
            full[persons[0]] += said.get(surname, ())
    return full


def _join(entries: Iterable[Entry], keys: Mapping[str, str]) -> None:
    """Gives the sources whose names stand in fuller ones the keys of those. Authorities are not each ministry of theirs."""
    offices = {entry.source: entry.office for entry in entries}
    joined: dict[str, str] = {}
    for name, fullest in one_name(keys).items():
        key, fuller = keys[name], keys[fullest]
        if key != fuller and (key != offices[key] or offices[fuller] == key):
            joined[key] = fuller
    for entry in entries:
        entry.source = joined.get(entry.source or "", entry.source)


def is_telling(level: float) -> bool:
    """True for a number with three digits that say something: 1,215 or 2.34 million, not 12,000.

    >>> is_telling(1215), is_telling(12000)
    (True, False)
    """
    return len(f"{level:.0f}".rstrip("0")) > 2
