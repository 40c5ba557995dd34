"""Two numbers of which one may hold the other."""

from __future__ import annotations

from ..model import Hedge
from ..subjects.counting.counted import Counted

MAY_BE_DEAD = (None, "killed", "casualties")
LOOSE = 1.1  # how much more than "more than 200" its parts may be


def contains(whole: Counted, part: Counted) -> bool:
    """The same sort of thing, and more of it; none of the dead is wounded or missing."""
    if whole.kind is None or not whole.amount.value > part.amount.value > 0:
        return False
    return (whole.kind == "area") == (part.kind == "area") and (whole.kind != "killed" or part.kind in MAY_BE_DEAD)


def has_room_for(whole: Counted, told: float) -> bool:
    """Whether parts that make so many do not exceed a whole: "more than 200" may be 204."""
    open_ended = whole.amount.low != whole.amount.high or whole.amount.hedge is Hedge.ABOUT
    return told <= whole.amount.value * (LOOSE if open_ended else 1)


def coordinated(before: Counted, item: Counted) -> bool:
    """ "darunter vier Kinder und zwei Frauen": linked by nothing but a joiner or a comma."""
    if before.sentence is not item.sentence:
        return False
    between = item.sentence.tokens[before.end + 1 : item.amount.begin]
    joiners = item.sentence.language.list("joiners")
    return 0 < len(between) <= 3 and all(
        t.lower in joiners or t.text == "," or t.lower in item.sentence.language.list("adverbs") for t in between
    )
