"""Whose: the nationality, side or group of those counted.

From nearest to farthest: the noun phrase itself ("nordkoreanische Soldaten", "US-Soldaten", "2.000 Nordkoreaner"), what hangs
on it ("Soldaten aus Nordkorea"), the subject of the clause ("Nordkorea hat … geschickt"), and, in texts about armed forces,
whoever was counted or named last ("diese Truppen", "they").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..packs import Mark
from ..reading import Sentence
from ..text import MARK_KIND
from .kinds import Counted

BEHIND = 7  # tokens behind the noun that may still say whose: "Angehörige nordkoreanischer Spezialeinheiten"
LOOK_BACK = 4  # sentences a subject is carried on
ARMED = ("troops", "area", "casualties")  # kinds that always have a side


class Whose(NamedTuple):
    name: str | None = None
    id: str | None = None


NOBODY = Whose()


def subjects_of(items: Sequence[Counted]) -> list[Whose]:
    """The subject of each counted item, in text order."""
    armed = any(item.kind == "troops" or item.phrase.noun_kind == "troops" for item in items)
    found: list[Whose] = []
    last: tuple[int, Whose] | None = None  # sentence and subject a following item may carry on
    by_item: dict[int, Whose] = {}
    for item in items:
        whose = _own(item)
        carries = item.kind in ARMED or item.phrase.noun_kind == "troops" or (armed and _is_open(item))
        if whose is NOBODY and item.antecedent is not None:
            whose = by_item.get(id(item.antecedent), NOBODY)
        if whose is NOBODY and carries:
            whose = _clause_subject(item)
        if whose is NOBODY and carries:
            whose = _carried(item, last)
        if whose.id and (carries or item.kind == "troops"):
            last = (item.sentence.index, whose)
        by_item[id(item)] = whose
        found.append(whose if whose is not NOBODY else _group(item))
    return found


def _is_open(item: Counted) -> bool:
    """A figure that says nothing of whom it counts: "600 Tote", "4.000"."""
    return item.phrase.noun is None or item.phrase.noun_kind in ("killed", "wounded", "casualties", "missing", "captured") or _is_generic(item)


def _is_generic(item: Counted) -> bool:
    word = item.sentence.tokens[item.phrase.last].lower
    return word in item.sentence.reading.language.list("generic_people")


def _whose(mark: Mark) -> Whose:
    return Whose(str(mark.value["name"]), str(mark.value["id"]))


def _own(item: Counted) -> Whose:
    """What the noun phrase says, or what hangs on it."""
    if item.phrase.country:
        return _whose(item.phrase.country)
    for index in (item.phrase.last, item.phrase.first):
        if index >= 0:
            named = _compound(item.sentence, index)
            if named is not NOBODY:
                return named
    return _behind(item)


def _compound(sentence: Sentence, index: int) -> Whose:
    """"Nordkorea-Soldaten", "US-Truppen", "NATO-Soldaten": the first part of a hyphenated noun."""
    prefix, dash, _ = sentence.tokens[index].text.partition("-")
    if not dash or not prefix[:1].isupper():
        return NOBODY
    for phrase in sentence.reading.language.lexicon.lookup(prefix.lower()):
        if phrase.section == "countries" and len(phrase.elements) == 1:
            return Whose(str(phrase.value["name"]), str(phrase.value["id"]))
    return Whose(prefix, None) if prefix.isupper() or prefix.lower() in sentence.reading.language.list("alliances") else NOBODY


def _behind(item: Counted) -> Whose:
    """"Soldaten aus Nordkorea", "soldiers from the North", "Angehörige nordkoreanischer Spezialeinheiten"."""
    sentence, tokens = item.sentence, item.sentence.tokens
    language = sentence.reading.language
    origin = language.list("origin_prepositions")
    stop = min(len(tokens), item.end + 1 + BEHIND)
    countries = {mark.first: mark for mark in sentence.marks("countries")}
    opened = False
    for index in range(item.end + 1, stop):
        token = tokens[index]
        if token.kind == MARK_KIND and token.text not in "„“\"":
            return NOBODY
        mark = countries.get(index)
        if mark:
            adjective = mark.value["form"] == "adjectives"
            if opened or (adjective and index == item.end + 1):
                return _whose(mark)
            return NOBODY
        if token.lower in origin:
            opened = True
        elif token.lower in language.list("prepositions") or token.lower in language.list("auxiliaries"):
            return NOBODY
    return NOBODY


def _clause_subject(item: Counted) -> Whose:
    """"Nordkorea hat rund 10.000 Soldaten geschickt": a country that acts, before or behind the number in its clause."""
    sentence = item.sentence
    clause = sentence.clauses[item.index]
    actors = [mark for mark in sentence.marks("countries") if _acts(sentence, mark)]
    near = [mark for mark in actors if sentence.clauses[mark.first] == clause]
    before = [mark for mark in near if mark.last < item.amount.begin]
    if before:
        return _whose(before[-1])
    if near:
        return _whose(near[0])
    earlier = [mark for mark in actors if mark.last < item.amount.begin]
    return _whose(earlier[-1]) if earlier else NOBODY


def _acts(sentence: Sentence, mark: Mark) -> bool:
    """True unless the country is where something is, where somebody went, or who says so."""
    language = sentence.reading.language
    places = language.list("place_prepositions") | language.list("source_prepositions")
    index = mark.first - 1
    while index >= 0 and index >= mark.first - 3:
        word = sentence.tokens[index].lower
        if word in places:
            return False
        if word not in language.list("articles") and not word.endswith(("en", "ern", "er")):
            break
        index -= 1
    following = sentence.tokens[mark.last + 1] if mark.last + 1 < len(sentence.tokens) else None
    if following is None or mark.value["form"] != "adjectives":
        return True
    return not _speaks(sentence, mark.last + 1)


def _speaks(sentence: Sentence, index: int) -> bool:
    """"der südkoreanische Geheimdienst": who speaks of the counted is not the counted."""
    offices = sentence.reading.language.list("offices")
    word = sentence.tokens[index].lower
    return any(word.endswith(office) for office in offices)


def _carried(item: Counted, last: tuple[int, Whose] | None) -> Whose:
    """Whoever was counted last, or the country that acted in the sentences before."""
    if last and item.sentence.index - last[0] <= LOOK_BACK:
        return last[1]
    sentence = item.sentence.previous
    for _ in range(LOOK_BACK):
        if sentence is None:
            break
        actors = [mark for mark in sentence.marks("countries") if _acts(sentence, mark)]
        if actors:
            return _whose(actors[0])
        sentence = sentence.previous
    return last[1] if last else NOBODY


def _group(item: Counted) -> Whose:
    """"68 Kinder", "151 Passagiere": the noun itself, where it says more than *people*."""
    if item.phrase.noun is None or item.kind == "area" or _is_generic(item):
        return NOBODY
    if item.phrase.noun_kind in ("killed", "wounded", "missing", "casualties", "crowd"):
        return NOBODY
    return Whose(item.sentence.words(item.phrase.first, item.phrase.last), None)
