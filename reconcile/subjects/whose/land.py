"""Whose land a figure tells of: who wins or holds it, and whose it was. Burnt land has no sides."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Set

from ...reading import Sentence
from ...text import WORD_KIND
from ..counting.counted import Counted, end_with_bracket
from ..names.approach import BARE, OF
from ..names.naming import Naming
from ..names.speaking import Named

SUMMING = ("speech.backward", "expletives")  # lists of what stands for land told before
SUMMED = 3  # tokens from what stands for land to its number: "das sind rund | 900 km²"
REACH = 3  # tokens from a party to its gains: "Russia's small territorial gains"


def wins(naming: Naming, sentence: Sentence, named: Named) -> bool:
    """ "the Russian advance covered", "under Russian control": a party told by its gains, or by its hold on land."""
    if "naming.conquests" not in sentence.listed:
        return False
    conquests, tokens = naming.language.list("naming.conquests"), sentence.tokens
    if named.is_adjective or naming.is_possessive(sentence, named):
        behind = itertools.takewhile(lambda token: token.kind == WORD_KIND, tokens[named.last + 1 : named.last + 1 + REACH])
        if any(token.lower in conquests for token in behind):
            return True
    before = named.start - 1  # "der Vormarsch | der Russen", "the advance | of Russia", "die Kontrolle | Russlands"
    return before >= 0 and named.role in (OF, BARE) and tokens[before].lower in conquests  # not "gains in Ukraine"


def is_cut_from(naming: Naming, item: Counted, named: Named) -> bool:
    """ "478 square kilometres of Ukraine", "a fifth of Ukraine, 108,000 km²": whose land is measured, or of which a share is."""
    if named.is_adjective or named.form == "forces":
        return False
    if named.role is OF and named.start == item.end + 1:
        return True
    return is_shared(naming, item, named.first) or is_measured(naming, item, named.first)


def is_measured(naming: Naming, item: Counted, first: int) -> bool:
    """ "900 km² | Malis": a genitive right behind what is measured."""
    if not naming.large_nouns or first != item.end + 1:
        return False
    return any(one.first == first and naming.is_possessive(item.sentence, one) for one in naming.names(item.sentence))


def is_driven_off(naming: Naming, sentence: Sentence, start: int) -> bool:
    """ "drove | the militants from Molo and seized 900 km²": a party that had to go does not act."""
    if "naming.driving" not in sentence.listed:
        return False
    driving, clauses, words = naming.language.list("naming.driving"), sentence.clauses, sentence.folded
    before = range(bisect_left(clauses, clauses[start]), start)
    if not naming.large_nouns:
        return any(words[at] in driving for at in before)
    named = {one.first for one in naming.names(sentence) if one.role is BARE}
    acts = any(at in named or words[at] in naming.language.list("naming.bodies") for at in before)
    return acts and sentence.clause_holds(clauses[start], driving)


def is_shared(naming: Naming, item: Counted, first: int) -> bool:
    """ "ein Fünftel der | Ukraine, 108.000 km²", "900 km² der | Ukraine": the land whose name begins there."""
    before, shares = item.sentence.folded[max(0, first - 2) : first], naming.language.list("naming.land_shares")
    if len(before) < 2 or not (before[1] in naming.articles or before[1] in naming.links):
        return naming.large_nouns and not shares.isdisjoint(before[1:])
    is_behind = naming.large_nouns and first == item.end + 2 and before[1] in naming.articles
    return is_behind or before[0] in shares


def is_taken(naming: Naming, item: Counted) -> bool:
    """ "Norway holds 900 km²", "befreite 900 km²": land that is won, held or won back; so is what is told with it."""
    if item.kind != "area":
        return False
    if is_won_back(naming, item) or _tells_of_taking(naming, item):
        return True
    return item.antecedent is not None and is_taken(naming, item.antecedent)


def _tells_of_taking(naming: Naming, item: Counted) -> bool:
    """By a verb of its clause, of the one it sums up or of the sentence it goes on with: "nahm ein. | Im April …"."""
    takings, parted = naming.language.list("naming.takings"), naming.language.list("naming.parted_takings")
    if _tells(naming, item, "naming.takings"):
        return True
    if parted and any(_ends_with_particle(item.sentence, clause, parted) for clause in _clauses_of(item)):
        return True
    sentence = item.sentence
    if sentence.listed.isdisjoint(SUMMING) or _has_verb_of_land(item):
        return False
    led = sentence.folded[max(0, item.amount.begin - SUMMED) : item.amount.begin]
    if naming.language.lists(*SUMMING).isdisjoint(led):
        return False
    told = sentence if sentence.clauses[item.index] else sentence.previous
    if told is None:
        return False
    ended = (_ends_with_particle(told, clause, parted) for clause in set(told.clauses)) if parted else ()
    return not takings.isdisjoint(told.folded) or any(ended)


def is_won_back(naming: Naming, item: Counted) -> bool:
    """ "retook 900 km²", "habe 900 km² befreit"."""
    return item.kind == "area" and _tells(naming, item, "naming.regains")


def _ends_with_particle(sentence: Sentence, clause: int, parted: Set[str]) -> bool:
    """ "nahm 900 km² | ein", "rückte um 900 km² | vor": the last word of a clause belongs to its verb."""
    words = [token.lower for token in sentence.of_clause(clause) if token.kind == WORD_KIND]
    return any(f"{word} {words[-1]}" in parted for word in words)


def _tells(naming: Naming, item: Counted, name: str) -> bool:
    words = naming.language.list(name)
    return name in item.sentence.listed and any(item.sentence.clause_holds(clause, words) for clause in _clauses_of(item))


def _clauses_of(item: Counted) -> set[int]:
    """The clauses that may tell what becomes of land: its own, the one behind its bracket ("hat 450 km² (174 Quadratmeilen) |
    hinzugewonnen") and, where its own has no verb that does, the one before: "eroberte 900 km², | im April 700 km²"."""
    clauses = item.sentence.clauses
    own = clauses[item.index]
    return {own, clauses[end_with_bracket(item, len(clauses) - 1)], own if _has_verb_of_land(item) else own - 1}


def _has_verb_of_land(item: Counted) -> bool:
    """ "hält den Brand für gelöscht, | 40 km² sind verbrannt": its own clause tells what became of it."""
    clause, clauses = item.sentence.clauses[item.index], item.sentence.clauses
    told = (mark for mark in item.sentence.marks("predicates") if mark.value["kind"] == "area")
    return item.predicate is not None or any(clauses[mark.first] == clause for mark in told)
