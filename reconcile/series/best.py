"""A best estimate, for those who ask for one: a rule they chose, and the reason beside the number. Never a midpoint."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .claims import Draft
from .verdicts import amount, speaker, told

Estimate = tuple[float, str]


def latest(current: Sequence[Draft]) -> Estimate:
    """What was claimed last: 10,000 on Monday after 3,000 last week. Of a range the upper end."""
    draft = current[-1]
    return draft.level, f"the latest claim: {told(draft)}{_end(draft)}"


def majority(current: Sequence[Draft]) -> Estimate:
    """What most independent sources agree with; of equals the latest."""
    most = max(draft.held_by for draft in current)
    draft = [draft for draft in current if draft.held_by == most][-1]
    held = "1 source" if most == 1 else f"{most} independent sources"
    return draft.level, f"held by {held}: {told(draft)}{_end(draft)}"


def conservative(current: Sequence[Draft]) -> Estimate:
    """The lowest bound anybody still stands by: as many there are at least, whoever is right."""
    draft = min(current, key=_lowest)
    return _lowest(draft), f"the lowest bound of the current claims: {speaker(draft)}, {amount(draft)}"


def _lowest(draft: Draft) -> float:
    return draft.low if draft.low is not None else draft.level


def _end(draft: Draft) -> str:
    return ", upper end" if draft.low is not None and draft.high is not None and draft.low != draft.high else ""


RULES: Mapping[str, Callable[[Sequence[Draft]], Estimate]] = {
    "latest": latest,
    "majority": majority,
    "conservative": conservative,
}
