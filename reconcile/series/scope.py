"""Which series a figure belongs to: what is counted, whose, where, and of which event or period.

The scope of a figure is the key of its series. Subjects and places come as printed, in any language, and often not at all;
the steps below make keys of them, in this order:

    1. subject and place as keys (keys.py);
    2. the articles apart by the story they tell (stories.py), since what one leaves out is no concern of another story;
    3. subjects filled in where the article leaves them out, then places (known.py), since a place is told of somebody;
    4. the whereabouts of a contingent, which moves (contingent.py);
    5. events and periods (events.py), since a place can see two earthquakes, and what its own article belies (outliers.py);
    6. parts, which stand in the series of their whole, whatever they say themselves, unless they are all of another place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from ..groups import grouped
from ..model import Figure, Status
from ..packs import Language
from .acronyms import join_acronyms
from .contingent import MOVING, gather_contingent
from .entry import Entry, days_apart, join_names
from .events import FLOWS, befalls, mark_recalled, set_events
from .flights import join_flights
from .keys import HIT, Lands, forget_hints, in_any, name_fighters, name_soldiers, set_keys, take_subject_of_whole
from .known import COINCIDENCE, fill, settle
from .longer import mark_longer
from .marches import mark_repeated, take_days_of_articles
from .needless_subjects import forget_flights, forget_natives, forget_nouns
from .one_place import join_crowds, join_places, join_towns
from .one_story import join_ground, join_story
from .outliers import set_apart
from .shares import HURT, mark_shares_of_days, mark_shares_of_voice, mark_the_worst
from .sources import only
from .stories import by_story, stories_of, tell_stories_apart
from .sums import tell_lands_apart
from .where_struck import join_struck

DEPTH = 9  # parts of parts of parts: what goes deeper is a mistake


class Scope(NamedTuple):
    """The key of a series."""

    kind: str
    subject: str | None
    place: str | None
    change: str
    event: str  # "" is the event the articles are about; else the period that tells it apart


def place_in_scopes(
    entries: Sequence[Entry],
    figures: Iterable[Figure],
    seats: Collection[str],
    near_days: int,
    lands: Lands = MappingProxyType({}),
    sorts: AbstractSet[str] = frozenset(),
    languages: Collection[Language] = (),
) -> list[Scope]:
    """The scope of each entry, in order. `figures` are all there are; `sorts` words for places, `languages` the packs'."""
    join_acronyms(entries)
    join_names(entries, everywhere=True)
    set_keys(entries, seats, lands)
    wide = in_any(languages, "naming.continents")
    stories = stories_of(entries, lands, wide)
    said = by_story(figures, stories, lambda figure: figure.document)
    indices = {id(entry): index for index, entry in enumerate(entries)}
    wholes: dict[int, int] = {}
    for number, story in by_story(entries, stories, lambda entry: entry.figure.document).items():
        of_story = settle_story(story, said[number], lands, sorts, near_days, languages, wide)
        wholes |= {indices[id(story[part])]: indices[id(story[whole])] for part, whole in of_story.items()}
    take_days_of_articles(entries)
    anywhere = {None, *wide}
    for group in by(entries, lambda e: (e.figure.kind, e.subject, e.place, e.place in anywhere and stories[e.figure.document])):
        set_events(group, near_days)
    for group in by((e for e in entries if e.place in anywhere), lambda e: (e.figure.kind, e.subject, e.place)):
        tell_stories_apart(group, stories)
    for group in by(entries, lambda e: (e.figure.kind, e.subject, e.place, e.change, e.event)):
        set_apart(group, wholes, indices)
    own = [Scope(e.figure.kind, e.subject, e.place, e.change, e.event or "") for e in entries]
    set_free(entries, own, wholes)
    scopes = [own[_root(index, wholes)] for index in range(len(entries))]
    repeat_parts(entries, scopes, near_days)
    take_shared_hints(entries, scopes)
    return scopes


def settle_story(
    entries: Sequence[Entry],
    figures: Sequence[Figure],
    lands: Lands,
    sorts: AbstractSet[str],
    near_days: int,
    languages: Collection[Language],
    wide: AbstractSet[str],
) -> dict[int, int]:
    """Settles of whom and where the figures of one story are told. Returns, by its index, the whole of each part."""
    name_fighters(entries)
    name_soldiers(entries)
    take_subject_of_whole(entries)
    forget_flights(entries)
    forget_natives(entries)
    wholes = wholes_of(entries, figures)
    mark_repeated(entries)
    mark_shares_of_voice(entries, wholes, languages)
    mark_shares_of_days(entries, wholes, languages)
    mark_the_worst(entries, languages)
    forget_nouns(entries, near_days)
    indices = {id(entry): index for index, entry in enumerate(entries)}
    for group in by(entries, lambda entry: (entry.figure.kind, entry.subject)):
        mark_longer(group, wholes, indices)
    join_flights(entries, lands, languages)
    tell_lands_apart(entries, wholes)
    leave_place_of_part(entries, wholes)
    join_struck(entries, wholes)
    groups = by(entries, lambda entry: entry.figure.kind)
    settle(groups, "subject", near_days, "subject")
    fill(groups, "subject", near_days, "subject")
    for group in by(entries, lambda entry: (entry.figure.kind, entry.subject)):
        mark_recalled(group)
    settle_places(entries, [figure.sentence for figure in figures], lands, sorts, near_days, wide)
    return wholes


def settle_places(
    entries: Sequence[Entry],
    sentences: Iterable[str],
    lands: Lands,
    sorts: AbstractSet[str],
    near_days: int,
    wide: AbstractSet[str],
) -> None:
    """One name for each place, once the subjects are known: by what is told of it, or for soldiers by how many stand there.
    `wide` places, as Europe, lie in no country."""
    groups = by(entries, lambda entry: (entry.figure.kind, entry.subject))
    staying = [group for group in groups if group[0].figure.kind not in MOVING]
    leave_home(staying)
    join_places(staying, near_days)
    join_crowds(staying)
    of_event = [[entry for entry in group if entry.since is None] for group in staying]
    join_story(join_towns([group for group in of_event if group], sentences, lands, sorts, near_days, wide))
    join_ground(staying, lands)
    settle(staying, "place", near_days, "place")
    settle(staying, "hint", near_days, "place")
    for group in staying:
        if group[0].figure.kind in FLOWS and not befalls(group):
            forget_hints(group)
    fill(staying, "place", near_days, "place")
    for group in groups:
        if group[0].figure.kind in MOVING:
            gather_contingent(group, near_days)


def leave_home(groups: Sequence[Sequence[Entry]]) -> None:
    """Soldiers who were hit are not at home for being of their country, where articles name a place they fell at: "34 Chadian
    soldiers were killed, Chad's army said", "57 Chadian soldiers were killed in Libya"."""
    hit = [group for group in groups if group[0].figure.kind in HIT and group[0].subject is not None]
    at_war = {group[0].subject for group in hit if 2 * sum(entry.tells_soldiers for entry in group) > len(group)}
    for entries in hit:
        subject = entries[0].subject
        if len(at_war) > 1 and subject in at_war:
            leave_front(entries, at_war)
        elif any((entry.place or entry.hint) not in (None, subject) for entry in entries):
            for entry in entries:
                if entry.hint == subject and entry.tells_soldiers:
                    entry.hint = None


def leave_front(entries: Iterable[Entry], at_war: Collection[str | None]) -> None:
    """Where two armies fight, each has one toll along the front: no country of theirs or of the article is its place."""
    for entry in entries:
        entry.hint = None
        entry.named = None if entry.named in at_war else entry.named
        entry.place = None if entry.place in at_war else entry.place


def by(entries: Iterable[Entry], key: Callable[[Entry], Hashable]) -> list[list[Entry]]:
    """The entries in groups of one key, groups and entries in the order given."""
    return list(grouped(entries, key).values())


def wholes_of(entries: Sequence[Entry], figures: Iterable[Figure]) -> dict[int, int]:
    """For each entry that is part of another of its kind, the index of that whole. Marks the parts.

    600 dead among 4,700 killed or wounded are no part here: they are all the dead there are, told in another kind. Nor is what
    the article calls the earlier number: "50 dead, five more … earlier the agency had spoken of 45"; nor those who have come of
    all who will, unless those will join more: "of the 1,000 promised, 610 are there".
    """
    kinds: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for figure in figures:
        kinds[figure.document, figure.start, figure.end].add(figure.kind)
    most: dict[tuple[str, str | None], float] = defaultdict(float)
    for entry in entries:
        if entry.status == Status.REPORTED and entry.figure.part_of is None:
            most[entry.figure.kind, entry.subject] = max(most[entry.figure.kind, entry.subject], entry.level)
    indices = {(e.figure.document, e.figure.start, e.figure.end, e.figure.kind): index for index, e in enumerate(entries)}
    wholes = {}
    for index, entry in enumerate(entries):
        figure = entry.figure
        if figure.part_of is None or entry.is_old:
            continue
        start, end = figure.part_of
        said = kinds.get((figure.document, start, end), {figure.kind})
        if figure.kind not in said:
            continue
        whole = indices.get((figure.document, start, end, figure.kind), index)
        plan = entries[whole]
        has_come = entry.status == Status.REPORTED and plan.status == Status.EXPECTED
        if has_come and most.get((figure.kind, entry.subject), 0) <= plan.level:
            continue
        entry.part = True
        if whole != index:
            wholes[index] = whole
    return wholes


def take_shared_hints(entries: Sequence[Entry], scopes: list[Scope]) -> None:
    """A series without a place is of the one all its articles were speaking of, where none of that place is told apart from it.
    Not of soldiers, who stand apart for what is told of the place (contingent.py)."""
    known = set(scopes)
    hints: dict[Scope, set[str | None]] = defaultdict(set)
    for entry, scope in zip(entries, scopes, strict=True):
        if scope.place is None and scope.kind not in MOVING:
            hints[scope].add(entry.hint)
    named = {scope: scope._replace(place=next(iter(found))) for scope, found in hints.items() if len(found) == 1}
    named = {scope: place for scope, place in named.items() if place not in known}
    scopes[:] = [named.get(scope, scope) for scope in scopes]


def leave_place_of_part(entries: Sequence[Entry], wholes: Mapping[int, int]) -> None:
    """A whole with parts in several places is in none of them, but in what holds them elsewhere: "in Molo the toll reached 120,
    80 in Molo and 40 in Leto". What the article was speaking of is none of them either. What two of the places are called by is
    what holds them: West Molo and North Molo lie in Molo. Else it is the only country of which the story tells."""
    towns: dict[Hashable, set[str | None]] = defaultdict(set)  # by article: the places of parts
    parts: dict[int, set[str]] = defaultdict(set)
    for part, whole in wholes.items():
        some = entries[part]
        if (place := some.place) is not None and not (some.is_of_day or some.is_where_told or some.is_where_struck):
            towns[entries[part].figure.document].add(place)
            parts[whole].add(place)
    known = {entry.place for entry in entries if entry.place is not None} if parts else set()
    lands = {entry.country for entry in entries if entry.country is not None} if parts else set()
    holders: dict[str, set[str | None]] = defaultdict(set)
    lost: list[tuple[Entry, set[str | None]]] = []
    for index, places in parts.items():
        entry = entries[index]
        entry.beyond = frozenset(places)
        is_told = entry.place is not None or entry.hint is not None
        if is_told and entry.place not in towns[entry.figure.document] and entry.hint not in places:
            for place in places:
                holders[place].add(entry.place)
        elif entry.place is None or (places - {entry.place} and entry.place != entry.country):
            lost.append((entry, {*places, entry.place or entry.hint}))
    moved: dict[Hashable, str] = {}
    for entry, told in lost:
        by_name = named_alike(told, known)
        at = {at for place in told for at in holders.get(place or "", ()) if at is not None}
        before, entry.hint = entry.place or entry.hint, None
        entry.place = by_name or only(at or (lands if len(entry.beyond) > 1 else ()))
        entry.notes.append("not of the place of one of its parts")
        if before is not None and entry.place is not None:
            moved[entry.figure.sentence, before] = entry.place
    for entry in entries if moved else ():  # "760 were killed and 590 hurt": the hurt are where the dead are
        if entry.figure.kind == HURT and entry.place is not None:
            entry.place = moved.get((entry.figure.sentence, entry.place), entry.place)


def named_alike(places: Collection[str | None], known: Collection[str | None]) -> str | None:
    """The one known place whose name stands in the names of two of the places, and is none of them.

    >>> named_alike({"west molo", "north molo", "leto"}, {"molo", "leto", "west molo"})
    'molo'
    """
    names = Counter(word for place in places if place for word in {*place.split()})
    return only({word for word, times in names.items() if times > 1 and word in known and word not in places})


def set_free(entries: Sequence[Entry], own: Sequence[Scope], wholes: dict[int, int]) -> None:
    """A part that is all there is of a place, or of a group, stands in the series of that, where there is one: "alone in Turkey
    3,549", "40 died, 27 of them civilians" beside "45 civilians have died".

    So are the dead of each of two countries, wherever their sum is told: "20 Kenyan and 30 Chadian soldiers, 50 in all". Troops
    move, so that theirs in one region stay a part. Of several parts of one whole none is all of what they share.
    """
    told = {scope for entry, scope in zip(entries, own, strict=True) if not entry.part}
    shares = Counter((whole, own[index].place, own[index].subject) for index, whole in wholes.items())
    sides: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for index, whole in wholes.items():
        if (side := side_of(entries[index])) is not None:
            sides[whole].add(side)
    for index, whole in list(wholes.items()):
        entry, scope, of = entries[index], own[index], own[whole]
        elsewhere = scope.place is not None and scope.place != of.place and entry.hint is None
        of_group = scope.subject is not None and scope.subject != of.subject and scope.place == of.place
        of_side = len(sides[whole]) > 1 and side_of(entry) is not None and side_of(entry) != side_of(entries[whole])
        is_all = shares[whole, scope.place, scope.subject] == 1 and entry.figure.kind not in MOVING
        if is_all and (of_side or (scope in told and (elsewhere or of_group))):
            del wholes[index]
            entry.part = False
            entry.notes.append("a part that is all of another place" if elsewhere else "a part that is all of a group")


def side_of(entry: Entry) -> tuple[str, str] | None:
    """The country whose soldiers were hit, or in which people were, as far as the sentence says."""
    if entry.tells_soldiers and entry.subject == entry.figure.subject_id:
        return "subject", entry.subject or ""
    return ("place", entry.place) if entry.place is not None and entry.place == entry.country else None


def repeat_parts(entries: Sequence[Entry], scopes: list[Scope], near_days: int) -> None:
    """What one article calls a part is one wherever its source says it: "up to 8,000 in Kursk" alone in a later article."""
    parts: dict[Hashable, tuple[Entry, Scope]] = {}
    for entry, scope in zip(entries, scopes, strict=True):
        if entry.part and entry.source and entry.level >= COINCIDENCE:
            parts.setdefault((scope.kind, entry.source, entry.bounds), (entry, scope))
    for index, entry in enumerate(entries):
        part = parts.get((entry.figure.kind, entry.source, entry.bounds))
        if part and not entry.part and days_apart(entry, part[0]) <= near_days:
            entry.part, scopes[index] = True, part[1]
            entry.notes.append("a part, from the same claim in another article")


def _root(index: int, wholes: dict[int, int]) -> int:
    for _ in range(DEPTH):
        if index not in wholes:
            break
        index = wholes[index]
    return index
