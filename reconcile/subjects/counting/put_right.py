"""A number put right in the same breath: "nicht 40, sondern 12 Tote", "it was not 40 people who died but 12".

The first number is none, and the second is told what was told of the first.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ...text import NUMBER_KIND
from .counted import PERSON_KINDS, Counted

REACH = 8  # tokens from a number to the word that puts it right: "not 40 people who died | but 12"
BESIDE = 3  # tokens from that word to its number: "sondern | nur rund | 12"


def put_right(items: Sequence[Counted]) -> None:
    """Lets each number that is put right go, and gives what it counted to the one that stands for it."""
    for item, other in itertools.pairwise(items):
        right = number_instead(item)
        if right is None or not other.amount.begin <= right <= other.amount.last:
            continue
        if item.kind and other.kind is None and (other.is_ellipsis or other.phrase.noun_kind in PERSON_KINDS):
            other.kind, other.predicate, other.antecedent = item.kind, item.predicate, item.antecedent
            other.trace = [*item.trace, "put right"]
        item.kind = None


def number_instead(item: Counted) -> int | None:
    """The token of the number that is told instead of one behind a negation; None where there is none."""
    tokens, language, before = item.sentence.tokens, item.sentence.language, item.amount.begin - 1
    before -= before > 0 and tokens[before].lower in language.list("prepositions")  # "nicht bei 40, sondern bei 12"
    if before < 0 or tokens[before].lower not in language.list("negations") or tokens[before + 1].lower in language.list("only"):
        return None  # "not only 40 soldiers but 12 children too"
    behind = range(item.amount.last + 1, min(len(tokens), item.amount.last + 1 + REACH))
    instead = next((at for at in behind if tokens[at].lower in language.list("instead")), None)
    if instead is None:
        return None
    near = range(instead + 1, min(len(tokens), instead + 1 + BESIDE))
    return next((at for at in near if tokens[at].kind == NUMBER_KIND), None)
