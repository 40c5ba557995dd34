"""Two names of one place: Kyiv and Kiew, Tarsa and Libya, a town and its island.

Articles call the place of one event by its town, its region or its country. Names are one place where the articles show it
by what they tell of both, and nothing in them tells the two apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, pairwise, product
from typing import NamedTuple

from ..groups import grouped
from ..memo import Memo
from ..model import Change, Status
from .entry import CROWDS, NEVER, Entry, days, days_apart, first_day, is_telling, may_be_one_voice
from .events import SAME_OCCASION_ELSE, befalls, is_past
from .keys import JOINED, NAME, SIDED, Lands, by_first_word, is_derived, places_in
from .known import COINCIDENCE, COMPARED, FOUND_AGAIN, PROOF, disjoint, size_fits
from .sources import name_key

NEIGHBOURS = 8  # places told together with more than so many others are no name of one of them
TIMES = 2  # of "a hall in Moscow" and "Moscow in Russia" the second must be told before the hall is Russia's
STEP = 10  # a count of one thing does not grow or shrink beyond an order of magnitude from one claim to the next
LOOSE = 0.1  # how far a looser wording may lie below the count before
WEEK = 7  # days after which most of the missing may have been found
SEASON = 90  # days after which the next number says nothing of the place of the one before
FEW = 4  # places of one story: more are the many places of a war, where two may well count 25 dead each on one day
ROUND = 10
FEWER = FOUND_AGAIN | {"wounded"}  # kinds of which fewer are counted later: "12 are still in hospital"


def join_places(groups: Iterable[Sequence[Entry]], near_days: int) -> None:
    """Two names of one place, found by what is told of both: Kyiv and Kiew, where the mayor counts the same 1,215 dead. The
    claims must be telling (a number no coincidence gives, or two of them), or of one day and few places, and no article may tell
    of both places."""
    for entries in groups:
        placed = [entry for entry in entries if entry.place is not None]
        if len({entry.place for entry in placed}) < 2:
            continue
        names = _one_place(placed, near_days)
        for entry in placed:
            if entry.place in names:
                entry.place = names[entry.place]
                entry.notes.append("two names of one place, by the claims they share")


def is_of_one_day(one: Entry, other: Entry) -> bool:
    """True for two claims that were made on one and the same day."""
    return one.first is not None and one.first == one.last == other.first == other.last


def is_chance(entry: Entry) -> bool:
    """True for a number that two towns may well have in common: of a crowd, or a round one."""
    return entry.figure.kind in CROWDS or entry.level % ROUND == 0


def join_towns(
    groups: Sequence[Sequence[Entry]], sentences: Iterable[str], lands: Lands, sorts: Set[str], near_days: int, wide: Set[str]
) -> Told:
    """Names of one place that no article tells apart: "8,100 in Tarsa", "2,846 in Libya"; a suburb, its town and its state.

    Only for what befalls people, or burns, and for all of that at once: where the dead are counted, so are the missing.
    Towns and regions that a sentence names together are one where their numbers keep in step, or are the same ones. A country
    is one of them only where it is told together with no other place: of a war that kills in many towns each has its own dead.
    `sentences` are all the articles' sentences with a number of whatever kind. Returns what is told of the places then.
    """
    suffered = (group for group in groups if group[0].figure.kind not in SIDED | CROWDS or befalls(group))
    people = [entry for group in suffered for entry in group]
    told = Told(people)
    narrow = [
        entry for entry in people if name_key(entry.figure.place) not in wide
    ]  # beside a town Europe is no second name of it
    for _ in range(TIMES):
        before = len(told.of)
        links = links_of(told, narrow, sentences, lands, sorts, near_days)
        _join_neighbours(told, links)
        _join_countries(told, links)
        if len(told.of) == before:
            break
    return told


def join_crowds(groups: Iterable[Sequence[Entry]]) -> None:
    """A crowd stands in a town: what is told of a country may be what is told of its only town with a crowd, where the two agree.
    Not where one article counts for both: "1.4 million marched in Germany, 270,000 of them in Berlin"."""
    for entries in (group for group in groups if group[0].figure.kind in CROWDS):
        told = grouped(entries, lambda entry: entry.place or entry.hint)
        towns: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            place = entry.place or entry.hint
            if place and entry.country and place != entry.country:
                towns[entry.country].add(place)
        for country in sorted(country for country, of in towns.items() if len(of) == 1):
            (town,) = towns[country]
            articles = {entry.figure.document for entry in told[town]}
            if articles.isdisjoint(entry.figure.document for entry in told[country]):
                for entry in told[country]:
                    _stand_in(town, entry, told[town][:COMPARED])


def _stand_in(town: str, entry: Entry, others: Iterable[Entry]) -> None:
    """Gives a crowd of a country its town, if one number told of the town agrees."""
    if any(not other.is_vague and not disjoint(entry, other) for other in others):
        entry.place, entry.hint = (town, None) if entry.place else (None, town)
        entry.notes.append("the only town of the country with a crowd, and one that agrees")


class Links(NamedTuple):
    """What speaks for two places being one, from the strongest to the weakest. Pairs without an order, but for `sentence`."""

    sentence: Mapping[str, set[str]]  # places that a sentence names together
    number: Mapping[frozenset[str], float]  # places that share telling numbers, and how many
    name: set[frozenset[str]]  # a name and one that adds the sort of place: Marawi, Marawi City
    article: set[frozenset[str]]  # places that an article speaks of in one sentence or text, longer names, numbers shared once


def links_of(
    told: Told, people: Sequence[Entry], sentences: Iterable[str], lands: Lands, sorts: Set[str], near_days: int
) -> Links:
    number = told.shared(near_days)
    weak = told.in_one_article() | told.by_name() | told.in_one_sentence(sentences) | number.keys()
    return Links(told_together(people, lands), number, told.by_name(sorts), weak)


class Told:
    """What is told of each place: the entries by the place they name, else by the one their article was speaking of."""

    def __init__(self, people: Sequence[Entry]) -> None:
        placed = (entry for entry in people if (entry.place or entry.hint) is not None)
        self.of = grouped(placed, lambda entry: entry.place or entry.hint or "")
        self.beyond = {frozenset((entry.place or entry.hint or "", place)) for entry in people for place in entry.beyond}
        self.countries = {place for place, entries in self.of.items() if any(entry.country == place for entry in entries)}
        shared = (entry.beyond for entry in people if len(entry.beyond) > 1)  # a province beside others is no country
        self.beyond |= {frozenset(pair) for places in shared for pair in product(self.countries, places - self.countries)}
        self.lands: dict[str, str] = {}  # by the name of a place, the country that is another name of it
        # By the name of a place what is counted there: asked of each pair of places.
        self.counted = Memo[str, list[Entry]](lambda place: [entry for entry in self.of[place] if is_count(entry)])
        self._tolls = Memo(self._tolls_of)
        self._large = Memo[str, set[Hashable]](
            lambda place: {_as_told(entry) for entry in self.of[place] if entry.level >= COINCIDENCE}
        )

    def usual(self, one: str, other: str) -> list[str]:
        """The two places, the less usual first."""
        return sorted((one, other), key=lambda place: (len(self.of[place]), place))

    def rename(self, less: str, more: str) -> None:
        for entry in self.of[less]:
            if entry.hint == less:
                entry.hint = more
            if entry.place == less:
                entry.place = more
                entry.notes.append("two names of one place, which no article tells apart")
        self.of[more] += self.of.pop(less)
        for place in (less, more):
            self.counted.pop(place, None)
            self._tolls.pop(place, None)
            self._large.pop(place, None)
        if (land := self.lands.pop(less, less if less in self.countries else None)) is not None:
            self.countries.discard(less)
            self.lands.setdefault(more, land)
        self.beyond = {frozenset(more if place == less else place for place in pair) for pair in self.beyond}

    def shared(self, near_days: int) -> Mapping[frozenset[str], float]:
        """How many telling numbers are told of two places on near days; half of one where not both name one source."""
        said: dict[Hashable, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
        for place, entries in self.of.items():
            for entry in entries if JOINED not in place else ():
                if entry.level >= PROOF and is_telling(entry.level):
                    said[entry.figure.kind, entry.bounds, entry.status][place].append(entry)
        weights: dict[frozenset[str], float] = defaultdict(float)
        for places in said.values():
            for one, other in combinations(sorted(places) if len(places) <= NEIGHBOURS else (), 2):
                twins = product(places[one][:COMPARED], places[other][:COMPARED])
                near = [pair for pair in twins if days_apart(*pair) <= near_days and may_be_one_voice(*pair)]
                if near:
                    named = any(first.source and second.source for first, second in near)
                    weights[frozenset((one, other))] += 1.0 if named else 0.5
        countries = {frozenset(pair) for pair in combinations(sorted(self.countries), 2)}
        few = few_each(weights.keys() - countries)
        return {pair: weight for pair, weight in weights.items() if pair in few}

    def in_step(self, one: str, other: str) -> bool:
        """True where the numbers of two places could be one count: each about the other's last and next one.

        A toll does not fall from one paper to the next, unless that tells it has been corrected ("97, down from 115"); the
        missing, and those who fled, stay of one order for a week. Where one of the places has a higher number of its own before,
        the lower one is another party's, and says nothing; nor do numbers of different years.
        """
        both_told = False
        for same in self.counts(one, other).values():
            highest: dict[str, float] = defaultdict(float)
            for (before, there), (after, here) in pairwise(same):
                highest[there] = max(highest[there], before.level)
                if there != here:
                    both_told = both_told or days_apart(before, after) <= SEASON
                    is_disputed = after.level < before.level <= highest[here]
                    if not is_disputed and not _may_follow(before, after) and not self.corrects(before, after, here):
                        return False
        return both_told

    def corrects(self, before: Entry, after: Entry, here: str) -> bool:
        """True where the article of a lower number calls one the old one, there, that goes on from the number before."""
        return any(
            old.is_old and old.figure.document == after.figure.document and after.level < old.level and _may_follow(before, old)
            for old in self.of[here]
            if (old.figure.kind, old.subject) == (after.figure.kind, after.subject)
        )

    def counts(self, one: str, other: str) -> Mapping[Hashable, Sequence[tuple[Entry, str]]]:
        """By kind and subject what is counted in two places, in the order of time, with the place."""
        counts: dict[Hashable, list[tuple[Entry, str]]] = defaultdict(list)
        for place in (one, other):
            for entry in self._tolls[place]:
                counts[entry.figure.kind, entry.subject].append((entry, place))
        for same in counts.values():
            same.sort(key=lambda count: (first_day(count[0]), count[0].level))
        return counts

    def _tolls_of(self, place: str) -> Collection[Entry]:
        """What each article counts in a place that day: of several numbers the highest, "292 … eight bodies were found"."""
        highest: dict[Hashable, Entry] = {}
        for entry in self.counted[place]:
            key = entry.figure.document, entry.figure.kind, entry.subject, first_day(entry)
            if entry.level != 1 and entry.level > getattr(highest.get(key), "level", 0):
                highest[key] = entry
        return highest.values()

    def in_one_article(self) -> set[frozenset[str]]:
        """The pairs of places of one article, one of which it was only speaking of: "… in Molo. The town of Leto counts 49"."""
        spoken: dict[str, set[tuple[str, bool]]] = defaultdict(set)
        for place, entries in self.of.items():
            for entry in entries if JOINED not in place else ():
                if entry.subject is None:
                    spoken[entry.figure.document] |= {(place, entry.place is None), (entry.named or place, False)}
        found = set()
        for places in spoken.values():
            if len(places) <= NEIGHBOURS:
                found |= {frozenset((one, other)) for one, hint in places for other, _ in places if hint and one != other}
        return few_each(found - {frozenset(pair) for pair in combinations(sorted(self.countries), 2)})

    def in_one_sentence(self, sentences: Iterable[str]) -> set[frozenset[str]]:
        """The pairs of places that a sentence names, whatever it counts: "the fire spread from the town of Molo over Leto"."""
        names = by_first_word((place, place) for place in self.of.keys() - self.countries if JOINED not in place)
        found: set[frozenset[str]] = set()
        for sentence in set(sentences) if len(names) > 1 else ():
            places = sorted(places_in(name_key(sentence) or "", names))
            if len(places) <= NEIGHBOURS:
                found.update(map(frozenset, combinations(places, 2)))
        return few_each(found)

    def by_name(self, sorts: Set[str] | None = None) -> set[frozenset[str]]:
        """The pairs of places of which one is called by more words, of these `sorts`: "Molo", "Barangay Molo"."""
        found = set()
        for longer in (place for place in self.of if JOINED not in place):
            parts = longer.split()
            for first, last in combinations(range(len(parts) + 1), 2):
                place, rest = " ".join(parts[first:last]), {*parts[:first], *parts[last:]}
                if rest and len(place) >= NAME and place in self.of and (sorts is None or rest <= sorts):
                    found.add(frozenset((place, longer)))
        return few_each(found)

    def apart(self, one: str, other: str, *, spoken: bool = False, of_voice: bool = False) -> bool:
        """True where an article counts for both places in so many words, and the two numbers cannot be one.

        "1,607 in Hatay … 3,549 in Turkey". A place that the article was only speaking of before tells nothing apart, unless
        `spoken` asks for it; nor does a number that is told of both. "225 in Peru, 211 of them in Leto" tells them apart. Two
        estimates of the ground one side holds may be a dispute: there, `of_voice`, one source must give both.
        """
        if frozenset((one, other)) in self.beyond:
            return True
        said = grouped(self._own_counts(one, other, spoken), _of_article)
        return any(
            disjoint(entry, first) and days_apart(entry, first) == 0 and not (of_voice and entry.source != first.source)
            for entry in (self._own_counts(other, one, spoken) if said else ())
            for first in said[_of_article(entry)][:COMPARED]
        )

    def _own_counts(self, place: str, other: str, spoken: bool) -> Iterator[Entry]:
        """The counts of a place that are none of the other's."""
        told = self._large[other]
        for entry in self.counted[place]:
            if (entry.place == place or spoken) and _as_told(entry) not in told:
                yield entry

    def may_be_one(self, one: str, other: str, *, is_strong: bool) -> bool:
        """True where no number speaks against two places being one; the weaker what speaks for it, the more numbers do."""
        told_apart = (
            self.apart(one, other, spoken=not is_strong) or self.of_two_sizes(one, other) or self.of_two_times(one, other)
        )
        return not told_apart and (is_strong or self.in_step(one, other))

    def of_two_sizes(self, one: str, other: str) -> bool:
        """True where an article counts 200 for one place and 3,000 for the other, if it was only speaking of them."""
        said = grouped(self._own_counts(one, other, spoken=True), _of_article)
        return any(
            not any(size_fits(entry.level, [first.level]) for first in beside[:COMPARED])
            for entry in (self._own_counts(other, one, spoken=True) if said else ())
            if (beside := said[_of_article(entry)])
        )

    def of_two_times(self, one: str, other: str) -> bool:
        """True where what befell one of the places did so weeks after the other's numbers were told: "67 died in Molo", and on a
        day of the next month "61 died in Leto on Friday"."""
        told = self.counted[one], self.counted[other]
        for before, after in (told, told[::-1]):
            over = max(map(first_day, before), default=NEVER) + SAME_OCCASION_ELSE
            if min(map(first_day, after), default=0) > over and any(
                (days(entry.figure.period)[0] or 0) > over for entry in after
            ):
                return True
        return False

    def scenes(self, towns: Set[str], country: str) -> Set[str]:
        """The towns of a country in which something happened: not, beside others, the capital, where officials speak."""
        return {town for town in towns if all(entry.country != country for entry in self.of[town])} or towns

    def kinds(self, place: str) -> set[Hashable]:
        return {(entry.figure.kind, entry.subject) for entry in self.of[place]}


def _as_told(entry: Entry) -> Hashable:
    return entry.figure.kind, entry.subject, entry.level


def _of_article(entry: Entry) -> Hashable:
    """What the counts of one article share that may be held against each other."""
    return entry.figure.document, entry.figure.kind, entry.subject


def few_each(pairs: Iterable[frozenset[str]]) -> set[frozenset[str]]:
    """The pairs of places that are paired with few: what links a place to many is chance, or the land of a war."""
    found = set(pairs)
    often = Counter(place for pair in found for place in pair)
    return {pair for pair in found if max(often[place] for place in pair) <= NEIGHBOURS}


def _may_follow(before: Entry, after: Entry) -> bool:
    """True where the second number may be the next count after the first."""
    level = before.level
    low = level * (1 - LOOSE)
    if before.figure.kind in FEWER:
        low = level / STEP if days_apart(before, after) <= WEEK else 0.0
    return low <= after.level <= level * STEP


def is_count(entry: Entry) -> bool:
    """True for a count of what the article is about: a number, claimed as a fact, of the whole, and of no event long past."""
    plain = not (entry.part or entry.is_old or entry.is_of_other) and entry.change == Change.TOTAL
    is_fact = plain and entry.status == Status.REPORTED and bool(entry.level)
    return is_fact and not any(is_past(time, entry.printed) for time in (days(entry.figure.period), (entry.first, entry.last)))


def _join_neighbours(told: Told, links: Links) -> None:
    """Renames towns and regions for which a link speaks and against which nothing does, the less usual first."""
    names = {town: town for town in sorted(told.of.keys() - told.countries)}
    near = {town: links.sentence.get(town, set()) & names.keys() for town in names}
    together = ((one, other) for one in names for other in near[one] if one < other)
    few = {(one, other) for one, other in together if max(len(near[one]), len(near[other])) <= NEIGHBOURS}
    both_told = {
        (place, part) for place in names for part in place.split(JOINED) if part in names and is_only_part(part, place, told.of)
    }
    shared = (pair for pair, weight in links.number.items() if weight >= 1)
    surely, by_article = (
        {(one, other) for one, other in map(sorted, pairs) if {one, other} <= names.keys()}
        for pairs in ({*shared, *links.name}, links.article)
    )
    for pair in [*sorted(few | both_told | surely), *sorted(by_article)]:
        less, more = told.usual(*(names[place] for place in pair))
        is_strong = pair in surely or (
            pair not in by_article - few and (frozenset(pair) in links.number or told.in_step(less, more))
        )
        if less != more and told.may_be_one(less, more, is_strong=is_strong):
            told.rename(less, more)
            names |= {town: more for town, name in names.items() if name == less}


def is_only_part(part: str, place: str, told: Collection[str]) -> bool:
    """True for the only one of several places told together of which there are numbers: "Molo" of "Molo and Leto"."""
    parts = place.split(JOINED)
    return len(parts) > 1 and [one for one in parts if one in told] == [part]


def _join_countries(told: Told, links: Links) -> None:
    """Renames a country and the only place it is told together with, the less usual of the two. Another country beside the place
    says nothing where an article counts for it as well ("8,100 in Tarsa, 15 in Malta"), or where less speaks for it."""

    def is_strong(country: str, town: str) -> bool:
        return town in links.sentence.get(country, ()) or links.number.get(frozenset((country, town)), 0.0) >= 1

    for country in sorted(told.countries):
        beside = _beside(told, country, links) - told.countries
        sure = {town for town in beside if is_strong(country, town) and told.counted[town]}
        towns = sure if len(sure) == 1 else told.scenes(beside, country)
        town = min(towns, default="")
        strong = is_strong(country, town)
        is_counted = town in told.of and told.counted[town]  # not only parts: "160 died, 110 of them in Molo"
        if len(towns) == 1 and is_counted and told.may_be_one(country, town, is_strong=strong):
            others = _beside(told, town, links) & told.countries - {country}
            rivals = [other for other in others if is_strong(other, town) >= strong]
            if not any(told.may_be_one(other, town, is_strong=strong) for other in rivals):
                told.rename(*told.usual(country, town))


def _beside(told: Told, place: str, links: Links) -> set[str]:
    """The places linked with one that count what it counts."""
    found = links.sentence.get(place, set()) | {
        other for pair in links.number.keys() | links.article if place in pair for other in pair
    }
    kinds = told.kinds(place)
    return {other for other in found & told.of.keys() if other != place and not kinds.isdisjoint(told.kinds(other))}


def told_together(entries: Iterable[Entry], names_of: Lands) -> dict[str, set[str]]:
    """For each place those that a sentence names with it: "the Libyan city of Tarsa", "Leto on Molo". A capital is told together
    with its country wherever it is told; two countries never are one."""
    placed = [entry for entry in entries if entry.place is not None and JOINED not in entry.place]
    lands: dict[str, set[str]] = defaultdict(set)  # codes, and the names they have here
    named = {(name_key(entry.figure.place) or "", entry.place or "", entry.country or "") for entry in placed}
    for name, key, code in named:
        if key == code:
            lands[key] |= {name, *names_of.get(key, ())}
    towns = by_first_word((name, key) for name, key, code in named if key != code)
    found: dict[str, set[str]] = defaultdict(set)
    known: dict[str, set[str]] = {}
    for entry in placed:
        printed = entry.figure.sentence
        if printed not in known:
            sentence = name_key(printed) or ""
            known[printed] = {land for land, names in lands.items() if any(is_derived(name, sentence) for name in names)}
            known[printed] |= places_in(sentence, towns)
        for other in known[printed] | ({entry.country} & lands.keys() if entry.country else set()):
            if entry.place is not None and other != entry.place and not (other in lands and entry.place in lands):
                found[entry.place].add(other)
                found[other].add(entry.place)
    return found


def _one_place(placed: Sequence[Entry], near_days: int) -> dict[str, str]:
    """For each place that is another name of a more usual one, that one."""
    usual = Counter(entry.place or "" for entry in placed)
    articles: dict[str, set[str]] = defaultdict(set)
    for entry in placed:
        articles[entry.place or ""].add(entry.figure.document)
    shared: dict[tuple[str, str], float] = defaultdict(float)
    sourced = (entry for entry in placed if entry.source and entry.level >= COINCIDENCE)
    for said in grouped(sourced, lambda entry: (entry.source, entry.bounds, entry.status)).values():
        told = {entry.place or "": entry for entry in said[:COMPARED]}
        for (one, first), (other, second) in combinations(sorted(told.items()), 2):
            if len(usual) <= FEW and is_of_one_day(first, second) and not is_chance(first):
                shared[one, other] += 1.0
            elif days_apart(first, second) <= near_days and first.level >= PROOF:
                shared[one, other] += 1.0 if is_telling(first.level) else 0.5
    names: dict[str, str] = {}
    for pair in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if shared[pair] >= 1 and not articles[pair[0]] & articles[pair[1]] and not names.keys() & {*pair}:
            less, more = sorted(pair, key=lambda place: (usual[place], place))
            names[less] = more
    return {less: names.get(more, more) for less, more in names.items()}
