"""Where people are who fled: abroad, or still in their own country.

"123,000 have fled violence in Myanmar", "313,000 have arrived in Bangladesh" are one flight, counted at its two ends; those who
are displaced within Myanmar are another number, and so are the refugees who had come to Bangladesh in earlier years. Which
sentence tells of which the packs know (`[flights]`); two countries that a sentence names are the ends of a flight.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from ..model import Change
from ..packs import Language
from .entry import Entry, days_apart
from .known import COMPARED, disjoint, size_fits

KIND = "displaced"
NAME = 4  # letters from which the name of a country is looked for: "us" is none
AT_HOME = "internally displaced"  # the subject of those who are still in their country, where others have left it
GAP = r"(?:\S+ ){0,6}?"  # what "…" stands for
ENDING = r"(?:s|e|en|er|es|em|n)?"  # of an adjective or a name: "sudanesische", "Burundis"
WORD = re.compile(r"\w+")
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
        self.at_home, self.abroad, self.settled = (_any_of(said.get(name, ())) for name in ("at_home", "abroad", "settled"))
        self.inside, self.itself, self.out_of, self.into = (
            frozenset(said.get(name, ())) for name in ("inside", "itself", "out_of", "into")
        )
        self.joiners = language.list("joiners")


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
        self.lands = lands.named(sentence.replace(speaker, " ") if speaker.strip() else sentence)
        here = lands.named(own)
        self.at_home = bool(words.at_home.search(own)) or any(
            any(f" {word} {name} " in own for word in words.inside) or any(f" {name} {word} " in own for word in words.itself)
            for names in here.values()
            for name in names
        )
        self.settled = bool(words.settled.search(own))
        self.abroad = not self.at_home and bool(words.abroad.search(own))
        self.origins = {code for code, names in here.items() if _stands(words.out_of - words.into, names, own)}
        self.goals = {code for code, names in here.items() if _stands(words.into - words.out_of, names, own)}
        self.here = set(here)


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
    fled = [entry for entry in entries if entry.figure.kind == KIND and not entry.part]
    words = {language.code: language.made(Words) for language in languages}
    if not fled or not words:
        return
    countries = Countries(lands)
    told = {
        id(entry): Told(entry, words[code], countries)
        for entry in fled
        if (code := (entry.figure.language or "").split("-")[0].lower()) in words
    }
    fled = [entry for entry in fled if id(entry) in told]
    for entry in fled:
        if told[id(entry)].settled:
            entry.is_recalled, entry.change = True, str(Change.TOTAL)
            entry.notes.append("had fled before the articles begin")
    now = [entry for entry in fled if not entry.is_recalled]
    flights = flights_of(now, told)
    leave_at_home(now, told, flights)
    _join(now, told, flights)


def flights_of(entries: Sequence[Entry], told: Mapping[int, Told]) -> dict[int, Flight]:
    """The flight of each entry, by its `id`, whose sentence names both ends of it and does not say that they are at home."""
    pairs: dict[int, frozenset[str]] = {}
    for entry in entries:
        about = told[id(entry)]
        ends = {code for code in (entry.subject, entry.country) if code}
        named = set(about.lands) if len(about.lands) == 2 else ends
        if len(named) == 2 and not about.at_home and named <= about.lands.keys():
            pairs[id(entry)] = frozenset(named)
    leaves: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    all_pairs = set(pairs.values())
    for entry in entries:
        about = told[id(entry)]
        for pair in {pairs[id(entry)]} if id(entry) in pairs else all_pairs:
            for code in pair:
                leaves[pair][code] += 3 * (about.at_home and code in about.here) + 2 * (code in about.origins)
                leaves[pair][code] += (entry.subject == code) - 2 * (code in about.goals) - (entry.country == code)
    found = {}
    for number, pair in pairs.items():
        origin, goal = sorted(pair, key=lambda code: (-leaves[pair][code], code))
        if leaves[pair][origin] > leaves[pair][goal]:
            found[number] = Flight(origin, goal)
    return found


def leave_at_home(entries: Sequence[Entry], told: Mapping[int, Told], flights: Mapping[int, Flight]) -> None:
    """Those who are still in their country are told from those who have left it, where the articles tell of both."""
    if not flights and not any(told[id(entry)].abroad for entry in entries):
        return
    for entry in entries:
        if told[id(entry)].at_home:
            entry.subject, entry.change = AT_HOME, str(Change.TOTAL)
            entry.notes.append("displaced within their country, which others have left")


def _join(entries: Sequence[Entry], told: Mapping[int, Told], flights: Mapping[int, Flight]) -> None:
    """Gives the entries of each flight its goal as their place, and one subject; what names one end only, where there is but one
    flight it can be of."""
    members: dict[Flight, list[Entry]] = defaultdict(list)
    for entry in entries:
        if id(entry) in flights:
            members[flights[id(entry)]].append(entry)
    levels = {flight: sorted(one.level for one in of if one.level) for flight, of in members.items()}
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
    for flight, of in members.items():
        people, by_article = people_of(of), defaultdict[str, list[Entry]](list)
        for entry in of:
            by_article[entry.figure.document].append(entry)
        for entry in of:
            if entry.place != flight.goal:
                entry.notes.append("counted where they fled to")
            entry.place, entry.country, entry.hint, entry.named = flight.goal, flight.goal, None, None
            if not is_told_apart(entry, by_article[entry.figure.document]):
                entry.subject = people or flight.origin


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
