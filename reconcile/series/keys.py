"""Subjects and places as keys: a country by its code, anything else by its words, whatever the language.

Of a place it matters whether the sentence of the number names it. If not, it is only what the article was speaking of before,
a hint that other evidence can outweigh (known.py).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from types import MappingProxyType

from ..groups import grouped
from ..model import Figure
from ..packs import Language, Phrase
from .contingent import MOVING
from .entry import CROWDS, Entry, days_apart
from .events import FLOWS
from .flights import part_of_number
from .known import COINCIDENCE, COMPARED, disjoint
from .sources import name_key, only
from .spellings import respell
from .told_before import clause_of

COUNTED = 6  # words from a number to whom it counts: "13 | members of the Kenyan armed forces"
NAME = 4  # letters from which a name is looked for within longer names and sentences
SIDED = MOVING | FLOWS  # kinds in which the subject is a party, not the people of the place
ONE_NOUN = MOVING | CROWDS | {"displaced"}  # kinds whose nouns all say the same: "soldiers" and "troops", "marchers"
CIVILIANS = "civilians"  # the group of all who bear no arms, whatever they are called
WHO_FLEES = frozenset({CIVILIANS, "residents", "migrants"})  # groups that tell no displaced people from others
HIT = frozenset({"killed", "wounded", "casualties", "missing", "captured"})  # kinds of what befalls soldiers as well
OF_EVENTS = frozenset(
    "pupils tourists students workers miners passengers residents visitors worshippers migrants refugees patients".split()
) | {CIVILIANS}
ARMED = ("army", "defence ministry")  # offices that count whom they have hit, too
SOLDIERS = "soldiers"  # the group of all who serve in an army, whatever they are called
FIGHTERS = "fighters"  # … of all who fight for some side
JOINED = " + "
WORD = re.compile(r"\w+")
DATELINE = re.compile(r"\W{0,2}\s*(?:[–—(./:-]|, \w|$)")  # what follows the place over an article


Lands = Mapping[str, Collection[str]]  # the names of countries in all languages, folded, by code


def set_keys(entries: Sequence[Entry], seats: Collection[str], lands: Lands = MappingProxyType({})) -> None:
    """Gives each entry the keys of its subject and its place, and the country its place lies in."""
    country_of = countries(entries)
    codes = {name: code for code, names in lands.items() for name in names}
    codes |= {name_key(name) or "": code for (name, _), code in country_of.items() if code}
    for entry in entries:
        figure = entry.figure
        named = None if entry.is_only_noun else entry.group or name_key(figure.subject)
        entry.subject = country_of[figure.subject, figure.subject_id] or named
        entry.country = country_of[figure.place, figure.place_id]
        place, hint = place_keys(figure, seats, entry.own_words)
        entry.place, entry.hint = in_codes(place, codes), in_codes(hint, codes)
        if is_captor(entry):
            entry.place, entry.hint = None, entry.place
        if figure.kind in FLOWS and entry.place is not None and entry.place == entry.subject:
            entry.place, entry.hint = None, entry.place  # ground won back in one's own country: all of it
    name_whole_country(entries)
    prefer_regions(entries)
    keep_capitals(entries, seats)
    set_named(entries, seats)
    count_own_dead(entries)
    for entry in entries:
        entry.place, entry.hint, entry.named = (
            respell(name, entry.spelling, entry.features) for name in (entry.place, entry.hint, entry.named)
        )


def name_whole_country(entries: Sequence[Entry]) -> None:
    """ "Landesweit 1.12 Millionen": all over the country in which the places of the article lie, else those of all of them."""
    nationwide = [entry for entry in entries if entry.is_nationwide]
    lands: dict[str | None, set[str]] = defaultdict(set)
    for entry in entries if nationwide else ():
        if entry.country:
            lands[entry.figure.document].add(entry.country)
            lands[None].add(entry.country)
    for entry in nationwide:
        country = only(lands.get(entry.figure.document) or lands[None])
        entry.place, entry.country, entry.hint = country, country, None


def count_own_dead(entries: Sequence[Entry]) -> None:
    """Where two countries are hit, as in a war of the two, what an office of one counts is its own, unless the sentence says
    where else: "the Kenyan health ministry put the dead of the clashes with Chad at 36". Armies count whom they have hit. A
    region where it counts lies in its country, and a people its sentence does not name is not the one it counts."""
    hit = [entry for entry in entries if entry.figure.kind in HIT]
    countries = {entry.place for entry in hit if entry.place is not None and entry.place == entry.country}
    lies_in: dict[str, str] = {}
    for entry in hit if len(countries) > 1 else ():
        state = (entry.state or "").upper()
        if state not in countries or (entry.source or "").endswith(ARMED):
            continue
        region = entry.place or entry.hint
        if region is not None and entry.country is None and JOINED not in region:
            entry.country, entry.named, lies_in[region] = state, None, state
        elif entry.place is None or state in entry.place.split(JOINED):
            entry.place = entry.country = state
            entry.hint = entry.named = None
            entry.notes.append("what a state counts where two are hit is its own")
        named = is_derived(name_key(entry.figure.subject) or "", name_key(entry.figure.sentence) or "")
        if entry.subject == entry.figure.subject_id != state and not named:
            entry.subject = None
    for entry in hit if lies_in else ():
        entry.country = entry.country or lies_in.get(entry.place or entry.hint or "")


def take_subject_of_whole(entries: Sequence[Entry]) -> None:
    """ "4,700 North Korean soldiers were killed or wounded, among them 600 dead": those too, though of another kind."""
    wholes = {(entry.figure.document, entry.figure.start, entry.figure.end): entry for entry in entries if entry.subject}
    for entry in entries:
        if entry.subject is None and entry.figure.part_of is not None and not entry.is_only_noun:
            whole = wholes.get((entry.figure.document, *entry.figure.part_of))
            entry.subject = whole.subject if whole else None


def read_nouns(entries: Collection[Entry], languages: Collection[Language]) -> None:
    """Marks the subjects that are common nouns: the group they name in any language, or but what the kind says already.
    "Zivilisten" and "civilians" are one group; "Zelte" and "tents", "Kämpfer" and "fighters" say not whose. Rebels and
    mercenaries are told from soldiers, so they stay subjects. And marks what the sentence around a number tells of it."""
    groups = {word: group for language in languages for group, names in _groups(language) for word in map(name_key, names)}
    flights, irregulars = in_any(languages, "naming.flights"), in_any(languages, "naming.irregulars")
    prepositions = in_any(languages, "prepositions")
    known: dict[tuple[str, str], tuple[bool, bool, bool, bool]] = {}
    _read_sentences(entries, languages, {word for word, group in groups.items() if word and group in (SOLDIERS, FIGHTERS)})
    for entry in entries:
        subject, kind = entry.figure.subject, entry.figure.kind
        if not subject or entry.figure.subject_id:
            continue
        if (subject, kind) not in known:
            word = subject.casefold()
            only = any(_is_noun_of(word, kind, language) for language in languages)
            common = any(_is_common(word.rpartition(" ")[2], language) for language in languages)
            attends = any(_nouns_of(word, name, language) for language in languages for name in CROWDS)
            is_of_kind = any(_nouns_of(word, kind, language) for language in languages)
            known[subject, kind] = only, common, is_of_kind, attends
        entry.is_only_noun, entry.is_common, is_of_kind, attends = known[subject, kind]
        entry.group = groups.get(name_key(subject)) or groups.get(name_key(_head(subject, prepositions, entry.figure.place)))
        entry.is_of_event = attends or entry.group in OF_EVENTS
        entry.is_only_noun = entry.is_only_noun or (kind == "displaced" and entry.group in WHO_FLEES)
        entry.is_flight = subject.casefold() in flights if kind == "displaced" else kind == "captured" and is_of_kind
        entry.is_irregular = subject.casefold() in irregulars


def _head(subject: str, prepositions: Collection[str], place: str | None = None) -> str:
    """A noun without where its people are from, or are.

    >>> _head("fighters from the besieged fort", {"from"}), _head("Leto residents", set(), "Leto")
    ('fighters', 'residents')
    """
    noun = subject.removeprefix(place or "").split() or [subject]
    return " ".join(takewhile(lambda word: word.casefold() not in prepositions, noun))


def _read_sentences(entries: Iterable[Entry], languages: Collection[Language], soldiers: Collection[str]) -> None:
    """Marks a rate, what is nationwide, crowds of an hour or again, ground burned or in all, and whose soldiers they are."""
    names = ("ground.laid_waste", "recurrence.every", "joiners", "crowds.hours", "crowds.again", "naming.nationwide")
    wasted, rates, joiners, hours, again, nationwide = (in_any(languages, name) for name in names)
    irregulars, in_all = in_any(languages, "naming.irregulars"), in_any(languages, "ground.in_all")
    forces, offices = [name for name in soldiers if " " in name], in_any(languages, "naming.offices")
    hostages = in_any(languages, "naming.hostages")
    for entry in entries:
        figure, sentence = entry.figure, entry.figure.sentence.casefold()
        entry.is_where_told = figure.part_of is not None and is_of_office(figure, offices)
        entry.is_nationwide = (figure.place or "").casefold() in nationwide
        if entry.source is None and any(rate in sentence for rate in rates):
            printed = name_key(part_of_number(figure.sentence, figure.quote, joiners)) or ""
            entry.is_rate = any(f" {rate} " in f" {printed} " for rate in rates)
        if figure.kind in CROWDS:
            printed_words = WORD.findall(sentence)
            entry.is_of_an_hour, entry.is_again = not hours.isdisjoint(printed_words), not again.isdisjoint(printed_words)
        if figure.kind in FLOWS:
            entry.is_laid_waste = not wasted.isdisjoint(WORD.findall(sentence))
            entry.is_in_all = any(word in clause_of(sentence, figure.quote.casefold()) for word in in_all)
        if figure.kind in HIT and figure.subject_id:
            told = sentence.replace((figure.source or "\n").casefold(), "")  # not "the army said"
            entry.tells_soldiers = any(word in soldiers for word in WORD.findall(told))
            counted = WORD.findall(sentence.partition(figure.quote.casefold())[2])[:COUNTED]
            entry.is_of_soldiers = any(word in soldiers for word in counted) or any(name in " ".join(counted) for name in forces)
        if figure.kind == "captured" and figure.subject_id:
            entry.is_flight = not hostages.isdisjoint(WORD.findall(sentence))
        if figure.kind in MOVING and figure.subject_id:
            behind = figure.sentence.partition(figure.quote)[2]
            entry.is_band = not irregulars.isdisjoint(WORD.findall(behind.casefold())[:COUNTED])


def in_any(languages: Collection[Language], name: str) -> frozenset[str]:
    """The words of a list in all languages."""
    return frozenset().union(*(language.list(name) for language in languages))


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
    nouns = _nouns_of(word, kind, language)
    told_apart = kind not in ONE_NOUN or word in language.list("naming.flights")
    return any(phrase.value.get("own") or not told_apart for phrase in nouns if len(phrase.elements) == 1)


def _nouns_of(word: str, kind: str, language: Language) -> list[Phrase]:
    return [phrase for phrase in language.lexicon.lookup(word) if phrase.section == "nouns" and phrase.value["kind"] == kind]


def countries(entries: Iterable[Entry]) -> dict[tuple[str | None, str | None], str | None]:
    """The country of each name and code that occurs: the code, else the one whose name is part of the name. "Osten Russlands" and
    "Ostrussland" lie in RU wherever the same articles give "Russland" that code. A name that holds the names of two countries
    ("Myanmar and Thailand") lies in neither."""
    pairs = {(figure.subject, figure.subject_id) for figure in (entry.figure for entry in entries)}
    pairs |= {(figure.place, figure.place_id) for figure in (entry.figure for entry in entries)}
    named = {found: code for name, code in sorted(pairs, key=str) if code and len(found := name_key(name) or "") >= NAME}
    pattern = re.compile("|".join(map(re.escape, sorted(named, key=lambda name: (-len(name), name)))) or r"(?!)")
    result: dict[tuple[str | None, str | None], str | None] = {}
    for name, code in pairs:
        held = {named[found] for found in pattern.findall(name_key(name) or "")}
        result[name, code] = code or (held.pop() if len(held) == 1 else None)
    return result


def place_keys(figure: Figure, seats: Collection[str], own_words: str) -> tuple[str | None, str | None]:
    """The place the sentence itself names, and the place the article was speaking of; None where there is none. A capital that
    the sentence names is that city; one that only stands over the article (NAYPYITAW —) means its country. What the sentence
    names behind the words for the number itself is the place of a part of it alone."""
    if is_only_of_part(figure, own_words):
        return None, None
    name = place_name(figure.place)
    sentence = name_key(figure.sentence) or ""
    parts = (name or "").split(JOINED)
    is_named = is_said(parts[0], sentence, figure.sentence) if len(parts) == 1 else all(part in sentence for part in parts)
    is_own_side = figure.place_id == figure.subject_id and figure.kind not in CROWDS  # "ukrainische Soldaten" is no place
    is_own_side = is_own_side and figure.place_id is not None
    is_theirs = is_where_they_speak(figure, name or "")
    is_named = is_named and not is_theirs
    if is_own_side and not is_word(name or "", sentence):
        is_named = False  # "30 Kenyan soldiers died" hardly says where
    if name and name in seats and figure.sentence.startswith(name.upper()):
        is_named = False  # "ROM taz Rund 180 Tote"
    if figure.place_id and not (is_named and name in seats):
        is_named = is_named or (not (is_own_side or is_theirs) and is_derived(name or "", sentence))
        name = figure.place_id
    return (name, None) if is_named else (None, name)


def is_word(name: str, sentence: str) -> bool:
    """True where the folded sentence holds the name itself, or its genitive: "Indiens", not "Indian".

    >>> is_word("india", "20 indian soldiers died"), is_word("indien", "soldaten indiens starben")
    (False, True)
    """
    return any(f" {form} " in f" {sentence} " for form in (name, f"{name}s"))


def is_only_of_part(figure: Figure, own_words: str) -> bool:
    """True for a place that the sentence names for a part of the number alone: "217 died, most of them in Leto"."""
    name = name_key(figure.place) or ""
    if not name or len(own_words) == len(figure.sentence):
        return False
    own = name_key(own_words) or ""
    return name in (name_key(figure.sentence) or "") and name not in own and not is_derived(name, own)


def is_where_they_speak(figure: Figure, place: str) -> bool:
    """True for a place that the sentence names as that of the speaker alone: "the mayor of Molo County", "the centre in Lima",
    "nach russischen Angaben". A city's police count the crowd in the city."""
    if figure.kind in CROWDS:
        return False
    source, sentence = name_key(figure.source) or "", name_key(figure.sentence) or ""
    if figure.kind in HIT and figure.place_id and is_derived(place, source):
        return source in sentence and not is_derived(place, sentence.replace(source, ""))
    return place in source and sentence.count(place) == 1


def is_captor(entry: Entry) -> bool:
    """True for a place that is but whose soldiers were taken by, or held by: "Ukrainian soldiers surrendered to Russian forces",
    "in russischer Gefangenschaft". They may have been taken anywhere, so another place they are told of outweighs it."""
    figure = entry.figure
    if (
        figure.kind != "captured"
        or figure.place_id is None
        or is_word(name_key(figure.place) or "", name_key(figure.sentence) or "")
    ):
        return False
    is_of_others = figure.subject_id not in (None, figure.place_id)
    return entry.place == figure.place_id and (is_of_others or entry.group in (SOLDIERS, FIGHTERS))


def is_of_office(figure: Figure, offices: AbstractSet[str]) -> bool:
    """True for a place that the sentence names once, beside an office: "Molo police have named 12 of the dead"."""
    place, words = (figure.place or "").casefold().split(), WORD.findall(figure.sentence.casefold())
    found = [at for at in range(len(words)) if place and words[at : at + len(place)] == place]
    if len(found) != 1:
        return False
    return not offices.isdisjoint((*words[max(0, found[0] - 2) : found[0]], *words[found[0] + len(place) :][:1]))


def place_name(name: str | None) -> str | None:
    """A place by its words, two places in one order: "Myanmar, Thailand" and "Thailand, Myanmar" are one.

    >>> place_name("Thailand, Myanmar")
    'myanmar + thailand'
    """
    return JOINED.join(sorted(filter(None, map(name_key, (name or "").split(","))))) or None


def in_codes(place: str | None, codes: Mapping[str, str]) -> str | None:
    """Two countries told together by their codes, so that "Türkei, Syrien" and "Syria, Turkey" are one."""
    if place is None or JOINED not in place:
        return place
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
    ground = [entry for entry in entries if entry.figure.kind in FLOWS and entry.place]
    regions = by_first_word((name_key(e.figure.place) or "", e.place or "") for e in ground if not e.figure.place_id)
    for entry in ground if regions else ():
        sentence = name_key(entry.own_words) or ""
        if entry.place == entry.figure.place_id and (name_key(entry.figure.place) or "") not in sentence:
            found = places_in(sentence, regions)
            entry.place = found.pop() if len(found) == 1 else entry.place


def keep_capitals(entries: Iterable[Entry], seats: Collection[str]) -> None:
    """A capital over the article is the city after all where a sentence counts for it, not for a part; and for marches."""
    cities = {(entry.figure.kind, entry.place) for entry in entries if entry.place in seats and entry.figure.part_of is None}
    for entry in entries:
        city = name_key(entry.figure.place)
        if entry.hint and city in seats and (entry.figure.kind in CROWDS or (entry.figure.kind, city) in cities):
            entry.hint = city


def set_named(entries: Sequence[Entry], seats: Collection[str]) -> None:
    """For each entry without a place of its own, the one its sentence names of those in the articles, not as a speaker's seat."""
    placed = [entry for entry in entries if entry.figure.place and not entry.is_nationwide]
    places = by_first_word((name_key(e.figure.place) or "", e.place or e.hint or "") for e in placed)
    named: dict[str, str | None] = {}
    for entry in entries:
        sentence = entry.own_words
        if entry.place is None:
            if sentence not in named:
                found = places_in(name_key(sentence) or "", places)
                named[sentence] = found.pop() if len(found) == 1 else None
            place = named[sentence]
            is_speaker = place in seats and is_where_they_speak(entry.figure, place or "")
            entry.named = None if is_speaker or is_told_of_others(entry, place) else place


def is_told_of_others(entry: Entry, country: str | None) -> bool:
    """True for the country that speaks of another's people: "Kenya said 40 Chadian soldiers had died"."""
    others = entry.figure.subject_id not in (None, country)
    return others and country is not None and (entry.source or "").partition(" ")[0] == country.casefold()


def by_first_word(names: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Names of places, each with its key, as they are looked for in sentences: by the first word, without the shortest."""
    return grouped((pair for pair in sorted(set(names)) if len(pair[0]) >= NAME), lambda pair: pair[0].partition(" ")[0])


def places_in(sentence: str, places: Mapping[str, Sequence[tuple[str, str]]]) -> set[str]:
    """The keys of the places named in a folded sentence, not counting its dateline. Of "Molo City Hall" Molo is no name."""
    found = {pair for word in set(sentence.split()) & places.keys() for pair in places[word] if f" {pair[0]} " in f"{sentence} "}
    if len(found) > 1:
        within = {name for name, _ in found for longer, _ in found if len(longer) > len(name) and f" {name} " in f" {longer} "}
        found = {(name, key) for name, key in found if name not in within}
    return {key for _, key in found}


def name_fighters(entries: Sequence[Entry]) -> None:
    """ "8,000 fighters", "2.000 Söldner": whose, an article that names one force says; or all of them, if it is but one. Fighters
    of a country that are no army of it ("Syrian mercenaries") are one for their own article."""
    everywhere: set[str] = set()
    of_article: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.subject and entry.figure.kind in MOVING and (entry.is_band or is_force(entry)):
            everywhere.update(() if entry.is_band else (entry.subject,))
            of_article[entry.figure.document].add(entry.subject)
    for entry in entries if of_article else ():
        forces = of_article.get(entry.figure.document, everywhere)
        if entry.is_irregular and len(forces) == 1:
            entry.subject = next(iter(forces))
            entry.notes.append("the only force the articles name")


def name_soldiers(entries: Sequence[Entry]) -> None:
    """ "89 servicemen were killed": whose, an article that tells of one country's soldiers says; or all, if it is but one's. Not
    where one voice gives both numbers: "40 Chadian soldiers and 12 soldiers of the garrison". Fighters may be a band's: they are
    a country's where one claim is told of both, or nobody tells of another side."""
    everywhere: set[str] = set()
    bands: set[str] = set()
    claims: dict[Hashable, set[str]] = defaultdict(set)
    of_article: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    hit = [entry for entry in entries if entry.subject and entry.figure.kind in HIT]
    for entry in hit:
        assert entry.subject is not None
        if entry.tells_soldiers and entry.subject == entry.figure.subject_id:
            everywhere.add(entry.subject)
            of_article[entry.figure.document][entry.subject].append(entry)
            claims[entry.source, entry.bounds].add(entry.subject)
        elif entry.group != FIGHTERS and (entry.is_irregular or is_force(entry)):
            bands.add(entry.subject)
    if not everywhere:
        return
    fighters = [entry for entry in hit if entry.subject == FIGHTERS]
    shared = {country for entry in fighters if entry.level >= COINCIDENCE for country in claims[entry.source, entry.bounds]}
    whose = only(shared or everywhere | bands)
    for entry in hit:
        if entry.subject in (SOLDIERS, FIGHTERS):
            named = of_article.get(entry.figure.document, {})
            country = only(named.keys() or everywhere) if entry.subject == SOLDIERS else whose
            if country and not any(is_beside(entry, other) for other in named.get(country, ())[:COMPARED]):
                entry.subject = country
                entry.notes.append("soldiers of the only country whose soldiers the articles name")


def is_beside(one: Entry, other: Entry) -> bool:
    """True for two numbers of one kind that one voice tells at one time, and that cannot be one."""
    alike = (one.source, one.figure.kind, one.figure.period) == (other.source, other.figure.kind, other.figure.period)
    alike = alike and not (one.is_old or other.is_old)
    return alike and days_apart(one, other) == 0 and disjoint(one, other)


def is_force(entry: Entry) -> bool:
    """True for soldiers under a name of their own: Wagner, not "rebels", nor those of a country."""
    return not (entry.figure.subject_id or entry.group or entry.is_irregular or entry.is_common or entry.is_only_noun)


def forget_hints(entries: Iterable[Entry]) -> None:
    """Ground is gained along a front: "240 km² in March" is not told of the town the sentence before was about, but may be of a
    foreign country."""
    for entry in entries:
        entry.named = None
        if entry.hint != entry.country or entry.hint == entry.subject:
            entry.hint = None
