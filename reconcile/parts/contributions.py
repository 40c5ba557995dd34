"""Who gives how much of a joint force: "The NATO force has 9,000 soldiers. Kenya is the largest contributor, with | 3,000"."""

from __future__ import annotations

from collections.abc import Sequence

from ..subjects.counting.counted import Counted, ends_entry
from .pairs import contains

FAR = 2  # sentences from the strength of a force to who gives most of it
BACK = 12  # and numbers, for many may be named


def contributed(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """The strength of the force told last, where a word before or behind a number of soldiers tells of contributions."""
    item = items[index]
    if item.kind != "troops" or "contributions" not in item.sentence.listed:
        return None
    if not any(ends_entry(item.sentence, at, "contributions") for at in range(len(item.sentence.folded))):
        return None
    told = (items[at] for at in range(index - 1, max(-1, index - 1 - BACK), -1) if wholes[at] is None)
    near = (other for other in told if item.sentence.index - other.sentence.index <= FAR)
    whole = next(filter(_is_strength, near), None)
    return whole if whole is not None and contains(whole, item) else None


def _is_strength(whole: Counted) -> bool:
    """ "The NATO | force in Mali numbers 9,000": a joint force and no country but where it is, not "Kenya sent the force 900"."""
    sentence, language = whole.sentence, whole.sentence.language
    if whole.kind != "troops" or "naming.joint_forces" not in sentence.listed:
        return False
    loose = language.lists("articles", "naming.definite")
    for mark in sentence.marks("countries"):
        before = mark.first - 1
        before -= before > 0 and sentence.folded[before] in loose
        if mark.first < whole.amount.begin and sentence.word_at(before) not in language.list("place_prepositions"):
            return False
    return True
