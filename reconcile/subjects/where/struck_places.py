"""Places that something befalls, though nothing leads to them: "Molo was bombed, too", "Auch Molo wurde beschossen"."""

from __future__ import annotations

from collections.abc import Callable

from ...reading import Sentence
from ..names.approach import BARE
from ..names.naming import Naming
from .candidates import Candidate, Price

STRUCK = 6  # tokens from a verb of striking to the end of what it strikes: "griffen am frühen Sonntagmorgen auch | Molo"


def is_struck(naming: Naming, is_of_event: Callable[[str], bool], sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence is told of this place, as its subject in the passive, or strikes it."""
    if candidate.role is not BARE or candidate.price > Price.BARE or candidate.speaks or candidate.attacks:
        return False
    if candidate.is_land and naming.tells_of_war:
        return False
    words, language, behind = sentence.folded, naming.language, candidate.last + 1
    behind += not naming.large_nouns and naming.regions.holds(sentence.word_at(behind))  # "Molo province was …"
    if sentence.word_at(behind) in language.lists("passives", "speech.passives"):
        opens = candidate.start == (words[0] in language.list("naming.also"))
        return opens and any(map(is_of_event, words[behind + 1 :]))
    verbs = language.lists("naming.striking", "naming.taking")
    before = words[max(0, candidate.start - STRUCK) : candidate.start]
    ends = sentence.word_at(behind) in (*".,;", *language.list("naming.attack_particles"))
    attacked = ends and naming.large_nouns and not language.list("naming.attack_verbs").isdisjoint(before)
    return attacked or (ends and not verbs.isdisjoint(before))
