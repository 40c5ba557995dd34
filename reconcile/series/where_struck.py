"""The toll of an event told by where it struck: "the toll of the quake that hit Leto" is that of all who died in it.

One paper names the quake by the province of its centre, another by the country, and a third counts province by province. What
is told of the province as the scene of the event is then a count of the whole event, as far as it fits into that. The words
stand in the packs, under `[struck]`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from ..groups import grouped
from ..model import TOLLS, Change, Status
from ..packs import Language
from ..text import any_of
from .entry import Entry, days_apart, first_day
from .keys import by_first_word, in_any, places_in
from .known import COMPARED
from .sources import name_key, only

WITHIN = 70  # characters between what struck, or its centre, and the place: "the quake that shook the villages of Leto"
PLAIN = rf"[^.,;:()]{{0,{WITHIN}}}"
NEAR = 30  # days in which a toll of the whole event says how far it had come


def mark_where_struck(entries: Iterable[Entry], languages: Collection[Language]) -> None:
    """Marks the numbers whose sentence names the place once, as that of the event: "whose epicentre was in Leto"."""
    verbs, events, centres = (any_of(in_any(languages, f"struck.{name}")) for name in ("verbs", "events", "centres"))
    within = any_of(in_any(languages, "naming.within"))
    before = re.compile(rf"\b{verbs}\b{PLAIN}$|\b{centres}\b{PLAIN}$|{events}\s+{within}\b\s*(?:[^\W\d]+\s+){{0,3}}$")
    behind = re.compile(rf"{PLAIN}\b{verbs}\b")
    for entry in entries:
        place, sentence = (entry.figure.place or "").casefold(), entry.figure.sentence.casefold()
        if entry.figure.kind in TOLLS and place and sentence.count(place) == 1:
            at = sentence.find(place)
            struck = before.search(sentence, max(0, at - 2 * WITHIN), at) or behind.match(sentence, at + len(place))
            entry.is_where_struck = struck is not None


def join_struck(entries: Sequence[Entry], wholes: Mapping[int, int]) -> None:
    """Gives such a number the place of the whole event, where articles tell its own as a part of that, all were counted by its
    day, and it fits there: "floods in Leto killed 20" comes before the 60 of all the country, and is of Leto."""
    holders: dict[str, set[str]] = {}
    for part, whole in wholes.items():
        place, wide = entries[part].place, entries[whole].place or entries[whole].hint
        is_scene = entries[part].is_where_struck or entries[part].is_where_told
        if place and wide and place != wide and not is_scene:
            holders.setdefault(place, set()).add(wide)
    named = by_first_word((place, place) for place in holders)
    struck = [entry for entry in entries if holders and entry.is_where_struck and not entry.part]
    counts = grouped((e for e in entries if is_toll(e)), lambda e: (e.figure.kind, e.place or e.hint)) if struck else {}
    aims = []
    for entry in struck:
        scenes = places_in(name_key(entry.own_words) or "", named) | (holders.keys() & {entry.place or entry.hint or ""})
        aims.append((entry, scenes, only(set().union(*(holders[scene] for scene in scenes if scene)))))
    by_wide = grouped(aims, lambda aim: aim[2])
    one = {wide for wide, alike in by_wide.items() if set.intersection(*(set(scenes) for _, scenes, _ in alike))}
    for entry, scenes, wide in aims:
        if wide not in one:
            continue  # "floods in Leto killed 35", "floods in Molo killed 32": each of its own
        told = [other for other in counts.get((entry.figure.kind, wide), ()) if days_apart(entry, other) <= NEAR]
        began = any(first_day(other) <= first_day(entry) for other in told)
        if wide and wide != entry.place and began and all(fits(entry, other) for other in told[:COMPARED]):
            entry.beyond |= scenes
            entry.place, entry.hint = wide, None
            entry.notes.append("the toll of the event, told by where it struck")


def is_toll(entry: Entry) -> bool:
    whole = not (entry.part or entry.is_old or entry.is_of_other) and entry.change == Change.TOTAL
    return whole and entry.status == Status.REPORTED and bool(entry.level)


def fits(entry: Entry, other: Entry) -> bool:
    """True where a growing toll may be the one on its day and the other on that one's; of one day either may be the later."""
    earlier, later = sorted((entry, other), key=first_day)
    return first_day(earlier) == first_day(later) or earlier.level <= later.level
