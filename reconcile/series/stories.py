"""The stories of an archive: what an article leaves out is filled in from the others on the same event, not from all there are.

Articles that name a country, or a place, in common and appeared within months of each other tell one story. One that names no
country tells the only story of its weeks, or the one that gives a number of its own. Whoever reconciles the articles of a single
event has one story: only what says that it happened elsewhere makes a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import pairwise
from typing import TypeVar

from ..groups import grouped
from ..model import Status
from .entry import NEVER, Bounds, Entry, days, first_day, span
from .flights import Countries
from .keys import HIT, JOINED, NAME, Lands
from .known import COINCIDENCE, COMPARED
from .sources import name_key

T = TypeVar("T")

MONTHS = 200  # days between two articles of one story that name the same country or place
TWICE = 2  # times by which a toll may grow in that time
WAR = 1000  # of its soldiers that a country loses in no single attack
WEEKS = 45  # days from a story within which an article that names no country may tell it


class _Articles:
    """The articles of a story, by what they name."""

    def __init__(self) -> None:
        self.documents: set[str] = set()
        self.names: set[str] = set()  # of the countries and places they tell of
        self.lands: set[str] = set()  # the countries they tell of
        self.numbers: set[tuple[str, Bounds]] = set()
        self.sentences: set[str] = set()
        self.begin, self.end = NEVER, 0
        self._words: set[str] | None = None

    def read(self, entry: Entry, countries: Countries, wide: Set[str]) -> None:
        figure = entry.figure
        self.documents.add(figure.document)
        self.sentences.add(figure.sentence)
        places = {part for place in (entry.place, entry.hint, entry.named) if place for part in place.split(JOINED)}
        self.names |= places - wide
        self.lands |= {code for code in (entry.country, figure.place_id) if code} | {*filter(str.isupper, places)}
        if entry.place is not None and entry.country is None:
            self.names.update(countries.named(f" {name_key(figure.sentence)} "))
        if entry.subject is not None and entry.subject == figure.subject_id:
            self.names.add(entry.subject)
        if entry.level >= COINCIDENCE:
            self.numbers.add((figure.kind, entry.bounds))
        if entry.printed != NEVER:
            self.begin, self.end = min(self.begin, entry.printed), max(self.end, entry.printed)

    def take(self, other: _Articles) -> None:
        for mine, theirs in ((self.documents, other.documents), (self.names, other.names), (self.lands, other.lands)):
            mine |= theirs
        self.numbers |= other.numbers
        self.sentences |= other.sentences
        if self._words is not None:
            self._words |= other.words
        self.begin, self.end = min(self.begin, other.begin), max(self.end, other.end)

    def tells_of(self, other: _Articles) -> bool:
        """True where a sentence with a number, of whatever place, names a place of the others."""
        return any(self.words >= {*name.split()} for name in other.names if len(name) >= NAME)

    @property
    def words(self) -> set[str]:
        """Those of its sentences, read when first asked for."""
        if self._words is None:
            self._words = {word for sentence in self.sentences for word in (name_key(sentence) or "").split()}
        return self._words

    def gives_number_of(self, other: _Articles) -> bool:
        return not self.numbers.isdisjoint(other.numbers)

    def is_near(self, other: _Articles, days: int) -> bool:
        """True for articles that may have appeared in the same time; what has no date may."""
        if NEVER in (self.begin, other.begin):
            return True
        return self.begin - days <= other.end and other.begin <= self.end + days


def stories_of(entries: Sequence[Entry], lands: Lands, wide: Set[str]) -> Mapping[str, int]:
    """By document the number of its story. `lands`: names of countries; `wide` places, as Europe, tie nothing."""
    read: dict[str, _Articles] = defaultdict(_Articles)
    countries = Countries(lands)
    for entry in entries:
        read[entry.figure.document].read(entry, countries, wide)
    stories = _of_one_name(sorted(read.values(), key=lambda article: (article.begin, sorted(article.documents))))
    stories = _with_what_names_no_country(stories)
    return {document: number for number, story in enumerate(stories) for document in story.documents}


def _of_one_name(articles: Sequence[_Articles]) -> list[_Articles]:
    """The articles, sorted by day, gathered by the countries and places they name within months."""
    root = {id(article): article for article in articles}

    def story(article: _Articles) -> _Articles:
        while root[id(article)] is not article:
            root[id(article)] = article = root[id(root[id(article)])]  # half of the way for whoever comes next
        return article

    by_name: dict[str, list[_Articles]] = defaultdict(list)
    for article in articles:
        for name in article.names | article.lands:
            by_name[name].append(article)
    for alike in by_name.values():
        for one, other in pairwise(alike):
            if one.is_near(other, MONTHS):
                root[id(story(other))] = story(one)
    found: dict[int, _Articles] = {}
    for article in articles:
        found.setdefault(id(story(article)), _Articles()).take(article)
    return list(found.values())


def _with_what_names_no_country(stories: Sequence[_Articles]) -> list[_Articles]:
    """The stories, each that names no country with the one whose sentences name a place or number of it."""
    grounded = [story for story in stories if story.lands]
    elsewhere: list[_Articles] = []
    for story in (story for story in stories if not story.lands):
        near = [other for other in grounded if other.is_near(story, WEEKS)]
        for speaks_for in (_Articles.tells_of, _Articles.gives_number_of) if 1 < len(near) <= COMPARED else ():
            near = [other for other in near if speaks_for(other, story)] or near
        if not near:
            near = [other for other in elsewhere if other.is_near(story, WEEKS)][:1]
        if len(near) == 1:
            near[0].take(story)
        else:
            elsewhere.append(story)
    return [*grounded, *elsewhere]


def by_story(items: Iterable[T], stories: Mapping[str, int], document: Callable[[T], str]) -> Mapping[int, list[T]]:
    """The entries, or figures, of each story, in the order given. Articles without a figure of those asked for tell none."""
    return grouped((item for item in items if document(item) in stories), lambda item: stories[document(item)])


def tell_stories_apart(entries: Iterable[Entry], stories: Mapping[str, int]) -> None:
    """What names no place, or a wide one, is told of the event of its story: of two stories each has its own dead. But where the
    later one counts on from the earlier, as a war does that nobody reports on for months, they are one."""
    told = by_story(entries, stories, lambda entry: entry.figure.document)
    events: list[list[Entry]] = []
    for story in sorted(told.values(), key=lambda one: min(map(first_day, one))):
        if events and counts_on(events[-1], story):
            events[-1] += story
        else:
            events.append([*story])
    for event in events if len(events) > 1 else ():
        begin = min((entry.first for entry in event if entry.first is not None), default=None)
        for entry in event:
            entry.event = entry.event or span(begin, begin)


def counts_on(before: Sequence[Entry], after: Sequence[Entry]) -> bool:
    """True where the soldiers of a country that were counted before are in what is counted after: "43,000 since 2022" told in
    2024, or no fewer and not twice as many, by the same voice."""
    counts = [[entry for entry in story if is_of_war(entry)] for story in (before, after)]
    highest = {entry.source: entry.level for entry in sorted(counts[0], key=lambda entry: entry.level)}
    since = min((first for entry in counts[1] if (first := days(entry.figure.period)[0]) is not None), default=NEVER)
    is_within = since <= min(map(first_day, counts[0]), default=0)
    return is_within or any(1 <= entry.level / highest.get(entry.source, NEVER) <= TWICE for entry in counts[1] if entry.source)


def is_of_war(entry: Entry) -> bool:
    """True for a count, claimed as a fact, of more of a country's own soldiers than are hit in one attack."""
    is_theirs = entry.subject is not None and entry.subject == entry.figure.subject_id
    is_count = entry.status == Status.REPORTED and entry.level >= WAR and not (entry.part or entry.is_old)
    return is_theirs and is_count and entry.figure.kind in HIT
