"""Where people are who fled: abroad, or still in their own country.

"123,000 have fled violence in Myanmar", "313,000 have arrived in Bangladesh" are one flight, counted at its two ends; those who
are displaced within Myanmar are another number, and so are the refugees who had come to Bangladesh in earlier years. Which
sentence tells of which the packs know (`[flights]`); two countries that a sentence names are the ends of a flight.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from ..model import Change, Status
from ..packs import Language
from ..text import WORD
from .entry import NEVER, Entry, days_apart
from .known import COMPARED, disjoint, size_fits

KIND = "displaced"
MONTHS = 90  # days around the articles on a flight in which others are on it as well
NAME = 4  # letters from which the name of a country is looked for: "us" is none
AT_HOME = "internally displaced"  # the subject of those who are still in their country, where others have left it
GAP = r"(?:\S+ ){0,6}?"  # what "…" stands for
ENDING = r"(?:s|e|en|er|es|em|n)?"  # of an adjective or a name: "sudanesische", "Burundis"
NUMBER = re.compile(r"\d[\d.,  ]*\d|\d")
CUT = r"[,;:–—(]|\s-\s"  # between what is told of two numbers


class Flight(NamedTuple):
    """From one country to another."""

    origin: str
    goal: str


class Words:
    """What one language says of flights, as patterns over folded words with a blank at either end."""

    def __init__(self, language: Language) -> None:
        said: Mapping[str, Sequence[str]] = language.section("flights")
        self.at_home, self.abroad, self.settled, self.arrived = (
            _any_of(said.get(name, ())) for name in ("at_home", "abroad", "settled", "arrived")
        )
        self.inside, self.itself, self.out_of, self.into = (
            frozenset(said.get(name, ())) for name in ("inside", "itself", "out_of", "into")
        )
        self.joiners = language.list("joiners")
        self.guards, self.leaving, self.attacks, self.attacked, self.since = (
            "|".join(map(re.escape, said.get(name, ()))) for name in ("guards", "leaving", "attacks", "attacked", "since")
        )
        self.bureaus = frozenset(said.get("bureaus", ()))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """
    >>> bool(_any_of(["lebten … zuvor"]).search(" dort lebten noch zuvor 40 "))
    True
    """
    forms = "|".join(re.escape(phrase).replace(r"…\ ", GAP) for phrase in phrases)
    return re.compile(f" (?:{forms}) ") if forms else re.compile(r"(?!)")


class Told:
    """What the sentence of one number says of where they are."""

    def __init__(self, entry: Entry, words: Words, lands: Countries) -> None:
        figure = entry.figure
        sentence, own = _words(figure.sentence), _words(part_of_number(figure.sentence, figure.quote, words.joiners))
        speaker = _words(figure.source or "")
        named = lands.named(sentence)
        self.lands = lands.named(sentence.replace(speaker, " ")) if speaker.strip() else named
        here = lands.named(own)
        self.at_home = bool(words.at_home.search(own)) or any(
            any(f" {word} {name} " in own for word in words.inside) or any(f" {name} {word} " in own for word in words.itself)
            for names in here.values()
            for name in names
        )
        self.settled = bool(words.settled.search(own))
        self.abroad = not self.at_home and bool(words.abroad.search(own))
        self.left = {
            code
            for code, names in here.items()
            if _stands(words.out_of - words.into, names, own) or (words.leaving and _is_before(names, words.leaving, own))
        }
        self.origins = self.left | {code for code, names in here.items() if is_attacked(names, own, words)}
        self.goals = {code for code, names in here.items() if _stands(words.into - words.out_of, names, own)}
        self.attackers = {code for code, names in named.items() if attacks(names, sentence, words)} - self.goals
        self.here = set(here)
        if words.guards and (at_border := {code for code, names in named.items() if _is_before(names, words.guards, sentence)}):
            self.goals = at_border  # who guards a border counts those who cross it
        self.arrived = self.here & self.lands.keys() if words.arrived.search(own) else set()  # there, or from there

    def leave_out(self, attackers: Set[str], origin: str | None) -> None:
        """Takes back that an attacker is an end of the flight; and of who arrived, that it is in the country they fled."""
        self.lands = {code: names for code, names in self.lands.items() if code not in attackers}
        self.here -= attackers
        self.origins -= attackers
        goals = self.arrived - attackers - self.origins - {origin}
        if not self.goals and len(goals) == 1 and not self.at_home:
            self.goals = set(goals)


def attacks(names: Collection[str], sentence: str, words: Words) -> bool:
    """True for a country that attacks: "the Russian invasion", "since Russia launched its war", "Russlands Überfall"."""
    if not words.attacks:
        return False
    forms = "|".join(map(re.escape, names))
    own = rf" (?:{forms}) (?:s )?(?:\S+ )?(?:{words.attacks}) | (?:{words.attacks}) (?:{forms})s "
    since = rf" (?:{words.since}) (?:{forms}) (?:\S+ ){{0,6}}?(?:{words.attacked}) "
    return bool(re.search(own, sentence) or re.search(since, sentence))


def is_attacked(names: Collection[str], sentence: str, words: Words) -> bool:
    """True for the country they flee from: "fled the offensive in Kenya", "vor dem Angriff auf Kenia geflohen"."""
    return bool(words.attacks) and bool(
        re.search(rf" (?:{words.attacks}) \S+ (?:\S+ )?(?:{'|'.join(map(re.escape, names))}) ", sentence)
    )


def _is_before(names: Collection[str], words: str, sentence: str) -> bool:
    return bool(re.search(rf" (?:{'|'.join(map(re.escape, names))}) (?:{words}) ", sentence))


def _stands(before: Collection[str], names: Iterable[str], sentence: str) -> bool:
    return any(f" {word} {name} " in sentence for word in before for name in names)


def _words(text: str) -> str:
    return f" {' '.join(WORD.findall(text.casefold()))} "


def part_of_number(sentence: str, quote: str, joiners: Collection[str]) -> str:
    """The part of a sentence that tells of one of its numbers: from the comma or joiner behind the number before, to the next.

    >>> part_of_number("4,000 fled within Laos and 900 to Chad", "900", {"and"})
    ' and 900 to Chad'
    """
    at, end = sentence.find(quote), sentence.find(quote) + len(quote)
    numbers = [found.span() for found in NUMBER.finditer(sentence)]
    before = max((number for _, number in numbers if number <= at), default=0)
    behind = min((number for number, _ in numbers if number >= end), default=len(sentence))
    cuts = re.compile("|".join([CUT, *(rf"\s{re.escape(word)}\s" for word in sorted(joiners))]))
    if before:
        before += max((cut.start() for cut in cuts.finditer(sentence[before:at])), default=0)
    if behind < len(sentence):
        behind = max((end + cut.start() for cut in cuts.finditer(sentence[end:behind])), default=behind)
    return sentence[before:behind]


class Countries:
    """The countries a sentence names, and under which of their names."""

    def __init__(self, lands: Mapping[str, Collection[str]]) -> None:
        self._by_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for code, names in lands.items():
            for name in (name for name in names if len(name) >= NAME):
                self._by_word[name.partition(" ")[0][:3]].append((name, code))
        self._known: dict[str, Mapping[str, set[str]]] = {}

    def named(self, sentence: str) -> Mapping[str, set[str]]:
        """By code the forms that stand in the folded sentence; of two names at one place the longer."""
        if sentence not in self._known:
            found: dict[str, set[str]] = defaultdict(set)
            taken: list[tuple[int, int]] = []
            starts = {word[:3] for word in sentence.split()}
            names = sorted({pair for start in starts for pair in self._by_word.get(start, ())}, key=lambda pair: -len(pair[0]))
            for name, code in names:
                for at in re.finditer(rf"(?<= )({re.escape(name)}{ENDING})(?= )", sentence):
                    if not any(begin < at.end() and at.start() < end for begin, end in taken):
                        taken.append(at.span())
                        found[code].add(at[1])
            self._known[sentence] = found
        return self._known[sentence]


def join_flights(entries: Sequence[Entry], lands: Mapping[str, Collection[str]], languages: Iterable[Language]) -> None:
    """Gives those who fled abroad the country they are in as their place, and tells them from those who are still at home."""
    fled = [entry for entry in entries if entry.figure.kind == KIND]
    words = {language.code: language.made(Words) for language in languages} if fled else {}
    if not words:
        return
    countries = Countries(lands)
    told = {id(entry): Told(entry, words[code], countries) for entry in fled if (code := entry.code) in words}
    fled = [entry for entry in fled if id(entry) in told]
    for entry in fled:
        if told[id(entry)].settled and not entry.part:
            entry.is_recalled, entry.change = True, str(Change.TOTAL)
            entry.notes.append("had fled before the articles begin")
    now = [entry for entry in fled if not entry.is_recalled and not entry.part]
    bureaus = frozenset[str]().union(*(language.bureaus for language in words.values()))
    for entry in now:
        if _words(entry.figure.place or "").strip() in bureaus:
            entry.place, entry.hint, entry.named = None, None, None
    for origin, story in stories_of(now, told).items():
        articles = {entry.figure.document for entry in story}
        _join_story(story, [entry for entry in fled if entry.part and entry.figure.document in articles], told, origin)


def _join_story(now: list[Entry], parts: Iterable[Entry], told: Mapping[int, Told], origin: str | None) -> None:
    """Does so for the articles on those who have fled from one country."""
    about_these = [told[id(entry)] for entry in now]
    attackers = frozenset[str]().union(*(about.attackers for about in about_these)) - {origin} if origin else frozenset()
    now += [entry for entry in parts if len(told[id(entry)].goals) == 1]  # "most of them, 756,000, went to Chad"
    for entry in now:
        told[id(entry)].leave_out(attackers, origin)
        if entry.subject in attackers and entry.subject not in told[id(entry)].origins:
            entry.subject = None
    flights = flights_of(now, told, origin)
    leave_at_home(now, told, flights, origin)
    _join(now, told, flights, origin)


def stories_of(entries: Sequence[Entry], told: Mapping[int, Told]) -> dict[str | None, list[Entry]]:
    """The entries by the country from which those have fled of whom their article tells: that from which most have, where it
    names that or, in the same months, a country that is named with it; in a mixed archive else the next one."""
    named: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        named[entry.figure.document] |= {*told[id(entry)].lands, *filter(None, (entry.figure.subject_id, entry.country))}
    rest, found = list(entries), dict[str | None, list[Entry]]()
    while rest:
        origin = origin_of(rest, told)
        of_origin = [entry for entry in rest if origin in named[entry.figure.document]]
        beside = set[str]().union(*(named[entry.figure.document] for entry in of_origin))
        printed = [entry.printed for entry in of_origin if entry.printed != NEVER] or [NEVER]
        begin, end = min(printed) - MONTHS, max(printed) + MONTHS
        here, others = list[Entry](), list[Entry]()
        for entry in rest:
            is_near = begin <= entry.printed <= end or entry.printed == NEVER
            is_here = origin in named[entry.figure.document] or (is_near and beside & named[entry.figure.document])
            (here if origin is None or is_here else others).append(entry)
        found[origin] = here
        rest = others if here else []
    return found


def origin_of(entries: Sequence[Entry], told: Mapping[int, Told]) -> str | None:
    """The country most of them have fled from, or are displaced in, as the sentences say."""
    counts: Counter[str] = Counter()
    for entry in entries:
        about = told[id(entry)]
        counts.update(about.origins - about.attackers)
        if about.at_home:
            counts.update(about.here - about.attackers)
        if entry.subject in about.here - about.attackers:
            counts[str(entry.subject)] += 1
    return min(counts, key=lambda code: (-counts[code], code), default=None)


def flights_of(entries: Sequence[Entry], told: Mapping[int, Told], main: str | None) -> dict[int, Flight]:
    """The flight of each entry whose sentence names both ends, or one who reached a country from where most fled (`main`)."""
    pairs: dict[int, frozenset[str]] = {}
    found = {}
    for entry in entries:
        about = told[id(entry)]
        ends = {code for code in (entry.subject, entry.country) if code}
        named = set(about.lands) if len(about.lands) == 2 else ends
        origins = about.origins - about.goals or {main or ""} - {"", *about.goals}
        if len(about.goals) == 1 and len(origins) == 1 and not about.at_home:
            found[id(entry)] = Flight(*origins, *about.goals)
        elif len(named) == 2 and not about.at_home and named <= about.lands.keys():
            pairs[id(entry)] = frozenset(named)
    leaves: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    all_pairs = set(pairs.values())
    for entry in entries:
        about = told[id(entry)]
        for pair in {pairs[id(entry)]} if id(entry) in pairs else all_pairs:
            for code in pair:
                leaves[pair][code] += 3 * (about.at_home and code in about.here) + 2 * (code in about.origins)
                leaves[pair][code] += (entry.subject == code) - 2 * (code in about.goals)
                leaves[pair][code] -= entry.country == code and id(entry) in pairs
    for number, pair in pairs.items():
        origin, goal = sorted(pair, key=lambda code: (-leaves[pair][code], code))
        if leaves[pair][origin] > leaves[pair][goal]:
            found[number] = Flight(origin, goal)
    return found


def leave_at_home(entries: Sequence[Entry], told: Mapping[int, Told], flights: Mapping[int, Flight], origin: str | None) -> None:
    """Those who are still in their country are told from those who have left it, where the articles tell of both."""
    if not flights and not any(told[id(entry)].abroad for entry in entries):
        return
    for entry in entries:
        if told[id(entry)].at_home:
            entry.subject, entry.change = AT_HOME, str(Change.TOTAL)
            entry.notes.append("displaced within their country, which others have left")
            if origin and not told[id(entry)].here - {origin}:
                stand_in(entry, origin)


def stand_in(entry: Entry, country: str) -> None:
    """Gives those who fled the country in which they are counted; how many there are by a day is no event of that day."""
    entry.is_stock = True
    entry.place, entry.country, entry.hint, entry.named = country, country, None, None


def _join(entries: Sequence[Entry], told: Mapping[int, Told], flights: Mapping[int, Flight], origin: str | None) -> None:
    """Gives the entries of each flight its goal as their place, and one subject; all who left a country for wherever are those of
    its only flight, unless an article tells the two apart: then they are of the country they left."""
    members: dict[Flight, list[Entry]] = defaultdict(list)
    for entry in entries:
        if id(entry) in flights:
            members[flights[id(entry)]].append(entry)
    facts = {flight: [one.level for one in of if one.status == Status.REPORTED] for flight, of in members.items()}
    levels = {flight: sorted(filter(None, of)) for flight, of in facts.items() if of}
    everywhere = [entry for entry in entries if id(entry) not in flights and has_left(entry, told[id(entry)], origin)]
    if origin and are_told_apart(everywhere, [of for flight, of in members.items() if flight.origin == origin]):
        for entry in everywhere:
            stand_in(entry, origin)
            if entry.subject is None or entry.subject == entry.figure.subject_id:
                entry.subject = origin
                entry.notes.append("all who left the country, wherever they went")
    else:
        _join_unknown(entries, told, flights, levels, members)
    for flight, of in members.items():
        people, by_article = people_of(of), defaultdict[str, list[Entry]](list)
        for entry in of:
            by_article[entry.figure.document].append(entry)
        for entry in of:
            if entry.place != flight.goal:
                entry.notes.append("counted where they fled to")
            stand_in(entry, flight.goal)
            if not is_told_apart(entry, by_article[entry.figure.document]):
                entry.subject = people or flight.origin


def has_left(entry: Entry, about: Told, origin: str | None) -> bool:
    """True for those who left the country from which most have fled, wherever to; who is displaced there need not."""
    people = {entry.subject, entry.figure.subject_id} if entry.country != origin else set()
    of_origin = origin in about.left | people or (about.abroad and not about.here - {origin})
    return of_origin and not about.at_home and not about.goals and entry.change == Change.TOTAL


def are_told_apart(everywhere: Sequence[Entry], flights: Sequence[Sequence[Entry]]) -> bool:
    """True where an article counts all who left and those who came to one country, or where they went to several."""
    if not everywhere or not flights:
        return False
    totals = defaultdict[str, list[Entry]](list)
    for entry in everywhere:
        totals[entry.figure.document].append(entry)
    beside = ((entry, other) for of in flights for entry in of for other in totals.get(entry.figure.document, ())[:COMPARED])
    return len(flights) > 1 or any(disjoint(*pair) and days_apart(*pair) == 0 for pair in beside)


def _join_unknown(
    entries: Sequence[Entry],
    told: Mapping[int, Told],
    flights: Mapping[int, Flight],
    levels: Mapping[Flight, Sequence[float]],
    members: Mapping[Flight, list[Entry]],
) -> None:
    """What names one end only joins the flight, where there is but one it can be of."""
    some_at_home = any(told[id(entry)].at_home for entry in entries)
    for entry in entries:
        about = told[id(entry)]
        if id(entry) in flights or about.at_home or entry.change != Change.TOTAL:
            continue
        places = about.here or {entry.country} - {None}
        may_be = [flight for flight in levels if places <= {*flight} and size_fits(entry.level, levels[flight])]
        leaves = bool(about.origins) or about.abroad or bool(places & {flight.goal for flight in may_be})
        if len(may_be) == 1 and (leaves or not some_at_home):
            members[may_be[0]].append(entry)


def people_of(entries: Iterable[Entry]) -> str | None:
    """What those who fled are called most often, where that is no country: "rohingya"."""
    names = Counter(entry.subject for entry in entries if entry.subject and entry.subject != entry.figure.subject_id)
    return min(names, key=lambda name: (-names[name], name), default=None)


def is_told_apart(entry: Entry, of_article: Sequence[Entry]) -> bool:
    """True for a people that its article counts beside others: "400 Hindus … 313,000 Rohingya"."""
    if entry.subject is None or entry.subject == entry.figure.subject_id:
        return False
    beside = itertools.islice((one for one in of_article if one.subject != entry.subject), COMPARED)
    return any(not one.is_old and days_apart(one, entry) == 0 and disjoint(one, entry) for one in beside)
