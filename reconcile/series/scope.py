"""Which series a figure belongs to: what is counted, whose, where, and of which event or period.

The scope of a figure is the key of its series. Subjects and places come as printed, in any language, and often not at all;
the steps below make keys of them, in this order:

    1. subject and place as keys: a country by its code, anything else by its words;
    2. subjects filled in where the article leaves them out, then places (known.py), since a place is told of somebody;
    3. the whereabouts of a contingent, which moves (contingent.py);
    4. events and periods (events.py), since a place can see two earthquakes;
    5. parts, which stand in the series of their whole, whatever they say themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ..model import Figure, Span
from ..text import fold
from .contingent import MOVING, gather_contingent
from .entry import Entry
from .events import set_events
from .known import fill, settle

NAME = 4  # letters from which a country's name is looked for in longer names
DEPTH = 9  # parts of parts of parts: deeper is a mistake

Groups = Iterable[Sequence[Entry]]


class Scope(NamedTuple):
    """The key of a series."""

    kind: str
    subject: str | None
    place: str | None
    change: str
    event: str  # "" is the event the articles are about; else the period that tells it apart


def place_in_scopes(entries: Sequence[Entry], figures: Iterable[Figure], seats: Collection[str], near_days: int) -> list[Scope]:
    """The scope of each entry, in the order of the entries. `figures` are all there are, for the wholes of parts."""
    set_keys(entries, seats)
    parts = wholes(entries, figures)
    settle(by(entries, lambda e: e.figure.kind), "subject", near_days, "subject")
    fill(by(entries, lambda e: e.figure.kind), "subject", near_days, "subject")
    staying = [entry for entry in entries if entry.figure.kind not in MOVING]
    settle(by(staying, lambda e: (e.figure.kind, e.subject)), "place", near_days, "place")
    fill(by(staying, lambda e: (e.figure.kind, e.subject)), "place", near_days, "place")
    for contingent in by((e for e in entries if e.figure.kind in MOVING), lambda e: (e.figure.kind, e.subject)):
        gather_contingent(contingent, near_days)
    for group in by(entries, lambda e: (e.figure.kind, e.subject, e.place)):
        set_events(group, near_days)
    own = [Scope(e.figure.kind, e.subject, e.place, e.change, e.event or "") for e in entries]
    return [own[root(index, parts)] for index in range(len(entries))]


def by(entries: Iterable[Entry], key: Callable[[Entry], Hashable]) -> list[list[Entry]]:
    """The entries in groups of one key, groups and entries in the order given."""
    groups: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    return list(groups.values())


def set_keys(entries: Sequence[Entry], seats: Collection[str]) -> None:
    """Gives each entry the keys of its subject and its place, and what its place lies in."""
    countries = country_names(entries)
    known: dict[tuple[str | None, str | None], str | None] = {}
    for entry in entries:
        figure = entry.figure
        entry.change = str(figure.change)
        for name, code in ((figure.subject, figure.subject_id), (figure.place, figure.place_id)):
            if (name, code) not in known:
                known[name, code] = code or country_in(name, countries)
        entry.subject = known[figure.subject, figure.subject_id] or words(figure.subject)
        entry.country = known[figure.place, figure.place_id]
        entry.place, entry.hint = place_keys(figure, entry.country, seats)


def place_keys(figure: Figure, country: str | None, seats: Collection[str]) -> tuple[str | None, str | None]:
    """The place the sentence names, and the place the article was speaking of (each None where there is none).

    A capital that the sentence names is that city; a capital that only stands over the article (NAYPYITAW —) stands for
    its country.
    """
    name = words(figure.place)
    if name is None:
        return figure.place_id, None
    is_named = fold(figure.place or "") in fold(figure.sentence)
    is_city = name in seats
    key = name if country is None or (is_city and is_named) or not covers(figure, country) else country
    return (key, None) if is_named else (None, key)
