"""A number that is broken down into what befell them: "437 soldiers (192 were killed, 212 were hurt, 33 are missing)"."""

from __future__ import annotations

from collections.abc import Sequence

from .counted import HARM, PERSON_KINDS, Counted

BORDERS = frozenset("(:–—")  # behind these the parts are told
FATES = HARM | {"captured", "casualties"}


def are_all_fates(item: Counted, items: Sequence[Counted]) -> bool:
    """Whether the numbers right behind it tell of different fates and add up to it: these are its losses, and no one of them."""
    border = item.sentence.tokens[item.end + 1 : item.end + 2]
    if not border or border[0].text not in BORDERS or item.phrase.noun_kind not in (*PERSON_KINDS, "troops", "casualties", None):
        return False
    total, kinds = 0.0, set[str | None]()
    for part in items[item.place + 1 :]:
        total, kinds = total + part.amount.value, kinds | {part.kind}
        if part.kind not in FATES or total >= item.amount.value:
            break
    return total == item.amount.value and len(kinds) > 1 and kinds <= FATES
