"""Subjects and places as keys: a country by its code, anything else by its words, whatever the language.

Of a place it matters whether the sentence of the number names it. If not, it is only what the article was speaking of before,
a hint that other evidence can outweigh (known.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from ..model import Change, Figure, Status
from ..packs import Language
from .contingent import MOVING
from .entry import CROWDS, Entry, days_apart, first_day, is_telling
from .events import FLOWS
from .known import COINCIDENCE, COMPARED, FOUND_AGAIN, PROOF, disjoint
from .spellings import respell

NAME = 4  # letters from which a name is looked for within longer names and sentences
SIDED = MOVING | FLOWS  # kinds in which the subject is a party, not the people of the place
ONE_NOUN = MOVING | CROWDS | {"displaced"}  # kinds whose nouns all say the same: "soldiers" and "troops", "marchers"
WHO_FLEES = frozenset({"civilians", "residents"})  # groups that tell no displaced people from others
JOINED = " + "
NEIGHBOURS = 8  # places told together with more than so many others are no name of one of them
STEP = 10  # a count of one thing does not grow or shrink beyond an order of magnitude from one claim to the next
LOOSE = 0.1  # how far a looser wording may lie below the count before
WORD = re.compile(r"\w+")
DATELINE = re.compile(r"\W{0,2}\s*(?:[–—(./:-]|, \w|$)")  # what follows the place over an article


Lands = Mapping[str, Collection[str]]  # the names of countries in all languages, folded, by code


def set_keys(entries: Sequence[Entry], seats: Collection[str]) -> None:
    """Gives each entry the keys of its subject and its place, and the country its place lies in."""
    country_of = countries(entries)
    for entry in entries:
        figure = entry.figure
        named = None if entry.is_only_noun else entry.group or words(figure.subject)
        entry.subject = country_of[figure.subject, figure.subject_id] or named
        entry.country = country_of[figure.place, figure.place_id]
        place, hint = place_keys(figure, seats)
        entry.place, entry.hint = in_codes(place, country_of), in_codes(hint, country_of)
    prefer_regions(entries)
    keep_capitals(entries, seats)
    set_named(entries)
    for entry in entries:
        entry.place, entry.hint, entry.named = (respell(name, entry.spelling) for name in (entry.place, entry.hint, entry.named))


def take_subject_of_whole(entries: Sequence[Entry]) -> None:
    """ "4,700 North Korean soldiers were killed or wounded, among them 600 dead": those too, though of another kind."""
    wholes = {(entry.figure.document, entry.figure.start, entry.figure.end): entry for entry in entries if entry.subject}
    for entry in entries:
        if entry.subject is None and entry.figure.part_of is not None and not entry.is_only_noun:
            whole = wholes.get((entry.figure.document, *entry.figure.part_of))
            entry.subject = whole.subject if whole else None


def read_nouns(entries: Iterable[Entry], languages: Collection[Language]) -> None:
    """Marks the subjects that are common nouns: the group they name in any language, or but what the kind says already.

    "Zivilisten" and "civilians" are one group; "Zelte" and "tents", "Kämpfer" and "fighters" say not whose. Rebels and
    mercenaries are told from soldiers, so they stay subjects.
    """
    groups = {word: group for language in languages for group, names in _groups(language) for word in map(words, names)}
    flights = {name for language in languages for name in language.list("naming.flights")}
    known: dict[tuple[str, str], tuple[bool, bool]] = {}
    for entry in entries:
        subject, kind = entry.figure.subject, entry.figure.kind
        if subject and not entry.figure.subject_id:
            if (subject, kind) not in known:
                word = subject.casefold()
                only = any(_is_noun_of(word, kind, language) for language in languages)
                known[subject, kind] = only, any(_is_common(word.rpartition(" ")[2], language) for language in languages)
            entry.is_only_noun, entry.is_common = known[subject, kind]
            entry.group = groups.get(words(subject))
            entry.is_only_noun = entry.is_only_noun or (kind == "displaced" and entry.group in WHO_FLEES)
            entry.is_flight = kind == "displaced" and subject.casefold() in flights


def _is_common(word: str, language: Language) -> bool:
    """True for a noun the pack knows that names no fighters: "Besucher", not "Hamas" nor "Taliban"."""
    nouns = [phrase for phrase in language.lexicon.lookup(word) if phrase.section == "nouns"]
    return any(phrase.value["kind"] not in MOVING for phrase in nouns)


def _groups(language: Language) -> Iterable[tuple[str, Sequence[str]]]:
    found: Mapping[str, Sequence[str]] = language.section("naming").get("groups", {})
    return found.items()


def _is_noun_of(word: str, kind: str, language: Language) -> bool:
    if word in language.list("naming.irregulars"):
        return False
    nouns = [phrase for phrase in language.lexicon.lookup(word) if phrase.section == "nouns" and phrase.value["kind"] == kind]
    told_apart = kind not in ONE_NOUN or word in language.list("naming.flights")
    return any(phrase.value.get("own") or not told_apart for phrase in nouns if len(phrase.elements) == 1)


def words(name: str | None) -> str | None:
    """A name as its words, folded: "Region  Kursk" and "region kursk" are one."""
    return " ".join(WORD.findall(name.casefold())) or None if name else None


def countries(entries: Iterable[Entry]) -> dict[tuple[str | None, str | None], str | None]:
    """The country of each name and code that occurs: the code, else the one whose name is part of the name.

    "Osten Russlands" and "Ostrussland" lie in RU wherever the same articles give "Russland" that code. A name that holds the
    names of two countries ("Myanmar and Thailand") lies in neither.
    """
    pairs = {(figure.subject, figure.subject_id) for figure in (entry.figure for entry in entries)}
    pairs |= {(figure.place, figure.place_id) for figure in (entry.figure for entry in entries)}
    named = {found: code for name, code in sorted(pairs, key=str) if code and len(found := words(name) or "") >= NAME}
    pattern = re.compile("|".join(map(re.escape, sorted(named, key=lambda name: (-len(name), name)))) or r"(?!)")
    result: dict[tuple[str | None, str | None], str | None] = {}
    for name, code in pairs:
        held = {named[found] for found in pattern.findall(words(name) or "")}
        result[name, code] = code or (held.pop() if len(held) == 1 else None)
    return result


def place_keys(figure: Figure, seats: Collection[str]) -> tuple[str | None, str | None]:
    """The place the sentence itself names, and the place the article was speaking of; None where there is none.

    A capital that the sentence names is that city; one that only stands over the article (NAYPYITAW —) means its country.
    """
    name = place_name(figure.place)
    sentence = words(figure.sentence) or ""
    parts = (name or "").split(JOINED)
    is_named = is_said(parts[0], sentence, figure.sentence) if len(parts) == 1 else all(part in sentence for part in parts)
    if figure.place_id and not (is_named and name in seats):
        is_own_side = figure.kind in SIDED and figure.subject_id == figure.place_id  # "die ukrainische Armee" is no place
        is_named = is_named or (not is_own_side and is_derived(name or "", sentence))
        name = figure.place_id
    return (name, None) if is_named else (None, name)


def place_name(name: str | None) -> str | None:
    """A place by its words, two places in one order: "Myanmar, Thailand" and "Thailand, Myanmar" are one.

    >>> place_name("Thailand, Myanmar")
    'myanmar + thailand'
    """
    return JOINED.join(sorted(filter(None, map(words, (name or "").split(","))))) or None


def in_codes(place: str | None, country_of: Mapping[tuple[str | None, str | None], str | None]) -> str | None:
    """Two countries told together by their codes, so that "Türkei, Syrien" and "Syria, Turkey" are one."""
    if place is None or JOINED not in place:
        return place
    codes = {words(name): code for (name, _), code in country_of.items() if code}
    return JOINED.join(sorted(codes.get(part) or part for part in place.split(JOINED)))


def is_said(name: str, sentence: str, printed: str) -> bool:
    """True where the folded sentence holds the name, not only as its dateline: "BANGKOK — Myanmar's army said …"."""
    if not name or sentence.find(name) < 0:
        return False
    return sentence.find(name, 1) > 0 or not DATELINE.match(printed[len(name) :])


def is_derived(name: str, sentence: str) -> bool:
    """True where a word of the folded sentence is made of the country's name: "ukrainischen Gebiets", "Russian troops".

    >>> is_derived("russland", "die russische armee"), is_derived("nordkorea", "im norden")
    (True, False)
    """
    shortest = max(NAME, (len(name) + 1) // 2)
    return any(word.startswith(name[:shortest]) for word in sentence.split()) and len(name) >= shortest


def prefer_regions(entries: Iterable[Entry]) -> None:
    """Ground is that of the region its sentence names, not of all the country: "russischen Gebiets in der Region Kursk"."""
    regions: dict[str, list[tuple[str, str]]] = defaultdict(list)  # by first word: name and key
    ground = [entry for entry in entries if entry.figure.kind in FLOWS and entry.place]
    for name, key, code in sorted({(words(e.figure.place) or "", e.place or "", e.figure.place_id or "") for e in ground}):
        if not code and len(name) >= NAME:
            regions[name.partition(" ")[0]].append((name, key))
    for entry in ground if regions else ():
        sentence = words(entry.figure.sentence) or ""
        if entry.place == entry.figure.place_id and (words(entry.figure.place) or "") not in sentence:
            found = _places_in(sentence, regions)
            entry.place = found.pop() if len(found) == 1 else entry.place


def keep_capitals(entries: Iterable[Entry], seats: Collection[str]) -> None:
    """A capital over the article is the city after all where a sentence counts for the city, and for every march."""
    cities = {(entry.figure.kind, entry.place) for entry in entries if entry.place in seats}
    for entry in entries:
        city = words(entry.figure.place)
        if entry.hint and city in seats and (entry.figure.kind in CROWDS or (entry.figure.kind, city) in cities):
            entry.hint = city


def set_named(entries: Sequence[Entry]) -> None:
    """For each entry without a place of its own, the one place of the articles that its sentence names."""
    places: dict[str, list[tuple[str, str]]] = defaultdict(list)  # by first word: name and key
    for name, key in sorted({(words(e.figure.place) or "", e.place or e.hint or "") for e in entries if e.figure.place}):
        if len(name) >= NAME:
            places[name.partition(" ")[0]].append((name, key))
    named: dict[str, str | None] = {}
    for entry in entries:
        sentence = entry.figure.sentence
        if entry.place is None:
            if sentence not in named:
                found = _places_in(words(sentence) or "", places)
                named[sentence] = found.pop() if len(found) == 1 else None
            entry.named = named[sentence]


def _places_in(sentence: str, places: Mapping[str, Sequence[tuple[str, str]]]) -> set[str]:
    """The keys of the places named in a folded sentence, not counting its very beginning, the dateline."""
    found = set()
    for word in set(sentence.split()) & places.keys():
        found |= {key for name, key in places[word] if f" {name} " in f"{sentence} "}
    return found


def forget_natives(entries: Iterable[Entry]) -> None:
    """The dead of a country are its people: "40 people in Chile" and "Chile's 40 dead" are told of one thing.

    Not for kinds that have a side, nor where the articles name the nationality more often than they leave it out.
    """
    people = [entry for entry in entries if entry.figure.kind not in SIDED and entry.country]
    numbers = Counter((entry.figure.kind, entry.country, entry.subject) for entry in people)
    for entry in people:
        kind, country = entry.figure.kind, entry.country
        if entry.subject == country and numbers[kind, country, None] >= numbers[kind, country, country]:
            entry.subject = None
            entry.notes.append("the people of the place")


def forget_nouns(entries: Iterable[Entry], near_days: int) -> None:
    """A noun that one article gives the counted and another leaves out of the same claim tells nobody apart.

    "342 Besucher wurden verletzt, so die Polizei" is the police's "342 Verletzte"; then so are the visitors of other numbers.
    "12 children" that nobody tells without the children stay a number of their own.
    """
    told: dict[Hashable, list[Entry]] = defaultdict(list)
    nouns: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        kind, subject = entry.figure.kind, entry.subject
        if entry.part or kind in MOVING or (entry.level or 0) < COINCIDENCE:
            continue
        if subject is None:
            told[kind, entry.source, entry.bounds].append(entry)
        elif entry.is_common and subject in (entry.group, words(entry.figure.subject)):
            nouns[kind, subject].append(entry)
    for (kind, _), named in nouns.items():
        twins = ((entry, told.get((kind, entry.source, entry.bounds), ())[:COMPARED]) for entry in named)
        if any(days_apart(entry, other) <= near_days for entry, others in twins for other in others):
            for entry in named:
                entry.subject = None
                entry.notes.append("who they are left out, as in other articles that print the claim")


def forget_flights(entries: Iterable[Entry]) -> None:
    """Refugees are told from returnees and evacuees; where the articles name but one of them, those who fled are they.

    "65,000 have fled to Armenia" and "100,417 refugees in Armenia" are then one story.
    """
    named = [entry for entry in entries if entry.is_flight and entry.subject is not None]
    if len({entry.subject for entry in named}) == 1:
        for entry in named:
            entry.subject = None
            entry.notes.append("who they are left out, since the articles tell them from no others")


def forget_hints(entries: Iterable[Entry]) -> None:
    """Ground is gained along a front: "240 km² in March" is not told of the town the sentence before was about."""
    for entry in entries:
        entry.hint = entry.named = None


def join_places(groups: Iterable[Sequence[Entry]], near_days: int) -> None:
    """Two names of one place, found by what is told of both: Kyiv and Kiew, where the mayor counts the same 1,215 dead.

    The claims must be telling (a number no coincidence gives, or two of them), and no article may tell of both places.
    """
    for entries in groups:
        placed = [entry for entry in entries if entry.place is not None]
        if len({entry.place for entry in placed}) < 2:
            continue
        names = _one_place(placed, near_days)
        for entry in placed:
            if entry.place in names:
                entry.place = names[entry.place]
                entry.notes.append("two names of one place, by the claims they share")


def join_towns(groups: Sequence[Sequence[Entry]], lands: Lands) -> None:
    """Names of one place that no article tells apart: "11,300 in Derna", "3,958 in Libya"; Surfside, Miami and Florida.

    Only for what befalls people. Towns and regions that a sentence names together are one where their numbers keep in step. A
    country is one of them only where it is told together with no other place: of a war that kills in many towns each has its
    own dead.
    """
    people = [group for group in groups if group[0].figure.kind not in SIDED | CROWDS]
    pairs = told_together([entry for group in people for entry in group], lands)
    for group in people:
        _join_neighbours(group, pairs)
        _join_country(group, pairs)


def _join_neighbours(group: Sequence[Entry], pairs: Mapping[str, set[str]]) -> None:
    """Renames towns and regions that are named together and whose numbers keep in step, the less usual first.

    Not a place told together with many: that is the land of a war.
    """
    told = _by_place(group)
    countries = {entry.place for entry in group if entry.place == entry.country}
    names = {town: town for town in sorted(told.keys() - countries)}
    near = {town: pairs.get(town, set()) & names.keys() for town in names}
    together = ((one, other) for one in names for other in near[one] if one < other)
    few = {(one, other) for one, other in together if max(len(near[one]), len(near[other])) <= NEIGHBOURS}
    both_told = {
        (place, part) for place in names for part in place.split(JOINED) if part in names and is_only_part(part, place, told)
    }
    for pair in sorted(few | both_told):
        less, more = sorted((names[place] for place in pair), key=lambda place: (len(told[place]), place))
        if less != more and not tells_apart(told, less, more) and in_step(told, less, more):
            _rename(told, less, more)
            names |= {town: more for town, name in names.items() if name == less}


def is_only_part(part: str, place: str, told: Collection[str]) -> bool:
    """True for the only one of several places told together of which there are numbers: "Lombok" of "Lombok and Bali"."""
    parts = place.split(JOINED)
    return len(parts) > 1 and [one for one in parts if one in told] == [part]


def _join_country(group: Sequence[Entry], pairs: Mapping[str, set[str]]) -> None:
    """Renames a country and the only place it is told together with, the less usual of the two."""
    told = _by_place(group)
    for country in sorted({entry.place for entry in group if entry.place and entry.place == entry.country}):
        near = pairs.get(country, set()) & told.keys()
        town = min(near, default="")
        alone = len(near) == 1 and pairs[town] & told.keys() == {country}
        if alone and not tells_apart(told, country, town):
            _rename(told, *sorted((country, town), key=lambda place: (len(told[place]), place)))


def _by_place(group: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries by the place they name, else the one their article was speaking of."""
    told: dict[str, list[Entry]] = defaultdict(list)
    for entry in group:
        place = entry.place or entry.hint
        if place is not None:
            told[place].append(entry)
    return told


def in_step(told: Mapping[str, Sequence[Entry]], one: str, other: str) -> bool:
    """True where the numbers of two places could be one count: each about the other's last and next one.

    A toll does not fall from one paper to the next; the missing, and those who fled, stay of one order.
    """
    counts = [(entry, place) for place in (one, other) for entry in told[place] if _is_count(entry)]
    counts.sort(key=lambda count: (first_day(count[0]), count[0].level))
    for (before, there), (after, here) in pairwise(counts):
        level = before.level or 0
        low = level / STEP if before.figure.kind in FOUND_AGAIN else level * (1 - LOOSE)
        if there != here and not low <= (after.level or 0) <= level * STEP:
            return False
    return len({place for _, place in counts}) == 2


def _is_count(entry: Entry) -> bool:
    return entry.status == Status.REPORTED and not entry.part and entry.change == Change.TOTAL and bool(entry.level)


def tells_apart(told: Mapping[str, Sequence[Entry]], one: str, other: str) -> bool:
    """True where an article counts for both places in so many words, and the two numbers cannot be one.

    "1,607 in Hatay … 3,549 in Turkey". A place that the article was only speaking of before tells nothing apart.
    """
    said: dict[str, list[Entry]] = defaultdict(list)
    for entry in told[one]:
        if entry.place == one and _is_count(entry):
            said[entry.figure.document].append(entry)
    return any(
        disjoint(entry, first) and days_apart(entry, first) == 0
        for entry in told[other]
        if entry.place == other and _is_count(entry)
        for first in said.get(entry.figure.document, ())[:COMPARED]
    )


def told_together(entries: Iterable[Entry], names_of: Lands) -> dict[str, set[str]]:
    """For each place those that a sentence names with it: "the Libyan city of Derna", "Lahaina on Maui".

    A capital is told together with its country wherever it is told; two countries never are one.
    """
    placed = [entry for entry in entries if entry.place is not None and JOINED not in entry.place]
    lands: dict[str, set[str]] = defaultdict(set)  # codes, and the names they have here
    towns: dict[str, list[tuple[str, str]]] = defaultdict(list)  # by first word: name and key
    for name, key, code in sorted({(words(e.figure.place) or "", e.place or "", e.country or "") for e in placed}):
        if key == code:
            lands[key] |= {name, *names_of.get(key, ())}
        elif len(name) >= NAME:
            towns[name.partition(" ")[0]].append((name, key))
    found: dict[str, set[str]] = defaultdict(set)
    known: dict[str, set[str]] = {}
    for entry in placed:
        printed = entry.figure.sentence
        if printed not in known:
            sentence = words(printed) or ""
            known[printed] = {land for land, names in lands.items() if any(is_derived(name, sentence) for name in names)}
            known[printed] |= _places_in(sentence, towns)
        for other in known[printed] | ({entry.country} & lands.keys() if entry.country else set()):
            if entry.place is not None and other != entry.place and not (other in lands and entry.place in lands):
                found[entry.place].add(other)
                found[other].add(entry.place)
    return found


def _rename(told: dict[str, list[Entry]], less: str, more: str) -> None:
    for entry in told[less]:
        if entry.hint == less:
            entry.hint = more
        if entry.place == less:
            entry.place = more
            entry.notes.append("two names of one place, which no article tells apart")
    told[more] += told.pop(less)


def _one_place(placed: Sequence[Entry], near_days: int) -> dict[str, str]:
    """For each place that is another name of a more usual one, that one."""
    usual = Counter(entry.place or "" for entry in placed)
    articles: dict[str, set[str]] = defaultdict(set)
    claims: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in placed:
        articles[entry.place or ""].add(entry.figure.document)
        if entry.source and (entry.level or 0) >= PROOF:
            claims[entry.source, entry.bounds, entry.status].append(entry)
    shared: dict[tuple[str, str], float] = defaultdict(float)
    for said in claims.values():
        told = {entry.place or "": entry for entry in said[:COMPARED]}
        for (one, first), (other, second) in combinations(sorted(told.items()), 2):
            if days_apart(first, second) <= near_days:
                shared[one, other] += 1.0 if is_telling(first.level) else 0.5
    names: dict[str, str] = {}
    for pair in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if shared[pair] >= 1 and not articles[pair[0]] & articles[pair[1]] and not names.keys() & {*pair}:
            less, more = sorted(pair, key=lambda place: (usual[place], place))
            names[less] = more
    return {less: names.get(more, more) for less, more in names.items()}
