"""Lands named for something else than what happened in them: who acts abroad, and by whom another is measured.

The subject of an attack, of a reproach or of help is no place of what it was about; nor is a yardstick: "größer als Österreich",
"so groß wie Luxemburg", "an area the size of Turkey".
"""

from __future__ import annotations

from bisect import bisect_left

from ...reading import Sentence
from ...text import WORD_KIND
from .approach import BARE, OF
from .naming import Naming
from .speaking import Named

ABROAD = ("naming.attack_verbs", "naming.state_verbs")  # verbs of what one country does to others
GOES_ON = 4  # tokens from "launched" to what was launched: "launched a wave of airstrikes"
DEGREE = 3  # tokens from "so" or "as" to "wie" or "as": "so groß | wie"


def attacks(naming: Naming, sentence: Sentence, named: Named) -> bool:
    """ "Norway bombed Togo", "Norwegen hat Togo angegriffen", "in der Nacht griff Norwegen Togo an": the one who does it. So is a
    state that answers what others did: "Norway condemned the attack", "Norwegen schickte Helfer"."""
    if named.role is not BARE or named.is_adjective or not named.id:
        return False
    if not naming.large_nouns:
        return _strikes(naming, sentence, named.last + 1)
    clause, language = sentence.clauses[named.first], naming.language
    if not _tells_of_attack(naming, sentence, clause) or sentence.clause_holds(clause, language.list("passives")):
        return False
    return _is_subject(naming, sentence, named)


def _strikes(naming: Naming, sentence: Sentence, at: int) -> bool:
    """ "Norway | has also bombed", "Norway | launched airstrikes", and not "Norway, | struck by a quake"."""
    language, tokens = naming.language, sentence.tokens
    empty = (language.list("adverbs") - language.list("auxiliaries")) | language.list("perfect")
    while at < len(tokens) and tokens[at].lower in empty:
        at += 1
    if at >= len(tokens) or tokens[at].lower not in language.lists(*ABROAD):
        return False
    behind = sentence.folded[at + 1 : at + 1 + GOES_ON]
    if tokens[at].lower in language.list("naming.launching"):
        return not language.list("naming.deeds").isdisjoint(behind)
    return behind[:1] != [] and behind[0] not in language.list("passive_agents")


def _tells_of_attack(naming: Naming, sentence: Sentence, clause: int) -> bool:
    """ "bombardierte Togo", "griff Togo | an", and not "griff hart | durch"."""
    language, words = naming.language, [token.lower for token in sentence.of_clause(clause) if token.kind == WORD_KIND]
    verbs = language.lists(*ABROAD).intersection(words)
    parted = verbs <= language.list("naming.parted_attacks")
    return bool(verbs) and (not parted or words[-1] in language.list("naming.attack_particles"))


def _is_subject(naming: Naming, sentence: Sentence, named: Named) -> bool:
    """The first of the parties of its clause, before the finite verb or right behind it, or behind a conjunction. Right behind
    the verb it is one only where something else than a noun opens the clause: not "Rebellen griffen Togo an"."""
    clauses, tokens, language = sentence.clauses, sentence.tokens, naming.language
    clause = clauses[named.first]
    opener = bisect_left(clauses, clause)
    earlier = (other for other in naming.names(sentence) if other.last < named.first and clauses[other.first] == clause)
    if any(other.role is BARE for other in earlier):
        return False
    finite = language.lists(*ABROAD, "perfect")
    before = [token.lower for token in tokens[opener : named.first] if token.text != "," and token.lower not in naming.articles]
    if not before:
        return named.last + 1 < len(tokens) and tokens[named.last + 1].lower in finite
    led = before[0] in language.lists("prepositions", "adverbs", "contracted")
    return before[-1] in language.list("conjunctions") or (before[-1] in finite and led)


def is_yardstick(naming: Naming, sentence: Sentence, named: Named) -> bool:
    """True for a name that only tells how large something is; nothing lies there, and nobody there holds it."""
    folded, at, language = sentence.folded, named.start - 1, naming.language
    if at > 0 and folded[at] in language.list("joiners"):  # "die Fläche Sachsens und | Hessens"
        first = next((other for other in naming.names(sentence) if other.last == at - 1), None)
        return first is not None and is_yardstick(naming, sentence, first)
    if named.role in (OF, BARE) and at >= 0 and folded[at] in language.list("naming.sizes"):
        return True
    at += folded[named.start] in language.list("held_against")  # "as", "than": prepositions, and so in the phrase
    if at > 0 and folded[at] in language.list("comparison") and folded[at - 1].endswith("er"):
        return True
    if at < 1 or folded[at] not in language.list("held_against"):
        return False
    degrees, measures = language.list("naming.degrees"), language.list("naming.measures")
    return folded[at - 1] in measures and not degrees.isdisjoint(folded[max(0, at - DEGREE) : at - 1])
