"""More bodies told of by their number alone: "Two bodies lay in the ship. | Divers recovered four more", "Vier weitere wurden
geborgen".

Who is recovered may be alive, so by themselves these words count nobody.
"""

from __future__ import annotations

from .clause_rules import verb_behind
from .context import Context
from .counted import Counted


def is_of_bodies_found(item: Counted, context: Context) -> bool:
    """A bare number in a clause of finding, behind bodies that were told of last: in its sentence or the one before."""
    sentence, language = item.sentence, item.sentence.language
    if "recovering" not in sentence.listed or not item.is_ellipsis or item.part is not None:
        return False
    clause, before = sentence.clauses[item.index], context.previous(item)
    if before is None or before.kind != "killed" or sentence.index - before.sentence.index > 1:
        return False
    words = range(before.predicate.first, before.predicate.last + 1) if before.predicate else range(0)
    nouns = (before.noun, *(before.sentence.folded[at] for at in words))  # also "the | bodies of | two sailors"
    if before.antecedent is None and not any(noun.endswith(language.endings("bodies")) for noun in nouns):
        return False
    told = verb_behind(item, context)
    if (told is not None and told.kind != "none") or sentence.clause_holds(clause, language.list("alive")):
        return False  # "recovered two bodies and 40 | are missing"
    return sentence.clause_holds(clause, language.list("recovering"))
