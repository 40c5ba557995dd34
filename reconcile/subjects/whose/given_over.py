"""Prisoners and the dead that one side gives to another: told is who gets them, not where they are."""

from __future__ import annotations

from ..counting.counted import Counted
from ..names.naming import Naming

CHANGES_HANDS = ("naming.giving_back", "naming.receiving", "naming.swapping")  # lists of verbs
OF_SOLDIERS = "naming.recovering"  # one more where the dead are soldiers: "Togo recovered 48 bodies"


def is_given_over(naming: Naming, item: Counted) -> bool:
    """ "Norway and Togo swapped 48 prisoners", "Norway gave Togo 48 bodies", "Togo received 48 prisoners from Norway"."""
    sentence, language = item.sentence, naming.language
    verbs = (*CHANGES_HANDS, OF_SOLDIERS) if item.phrase.noun_kind == "troops" else CHANGES_HANDS
    if sentence.listed.isdisjoint(verbs):
        return False
    clause = sentence.clauses[item.index]
    remains = item.kind == "killed" and sentence.clause_holds(clause, language.list("naming.remains"))
    return (remains or item.kind == "captured") and sentence.clause_holds(clause, language.lists(*verbs))
