"""Those told before, with an article: "14 Bergleute wurden verschüttet. | Die 14 Männer | hatten Nachtschicht"."""

from __future__ import annotations

from .context import Context
from .counted import Counted

BACK = 3  # sentences from those told to where they are told again
SOME = 3  # two men may be others, if not by the same noun


def told_again(item: Counted, context: Context) -> str | None:
    """As many people behind an article as the sentences before told of, by the same noun or by one that says only who they
    are ("men", "boys"): what befell them is known."""
    sentence, at = item.sentence, item.amount.begin - 1
    if at < 0 or sentence.folded[at] not in sentence.language.list("pointing") or item.part or item.amount.hedged:
        return None
    first = next((other for other in reversed(context.before) if _are_the_same(item, other)), None)
    if first is None or first.kind not in context.fates:
        return None
    return item.lean_on(first)


def _are_the_same(item: Counted, other: Counted) -> bool:
    if other.amount.value != item.amount.value or item.sentence.index - other.sentence.index > BACK:
        return False
    vague = item.noun in item.sentence.language.lists("merely_people", "naming.generic_people")
    return item.noun == other.noun or (vague and item.amount.value >= SOME)
