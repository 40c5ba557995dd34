"""Numbers that stand alone: a reader, or a paper, may have misread them, and yet the rise is told by them.

A record stays in the rise, since somebody printed it. A note says so where nothing else in the articles bears it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Change
from .claims import Draft
from .entry import CROWDS
from .verdicts import Standing, amount, documents, overlap, when

LATER = 2  # articles of later days that must say less
TIMES = 5  # how many times the highest number of the other articles
TWICE = 2  # how many times "at least 85" another number of its voice is no sharper wording
COMPARED = 4  # numbers of a series that give a picture
LOOSE = 0.1  # what is lower by no more is the same count, put loosely


def doubts(drafts: Sequence[Draft], standing: Standing) -> Iterator[str]:
    """A note on the record of a series that one article has and nothing else bears out."""
    record = standing.record
    counts = [draft for draft in drafts if draft.stands and draft.level and draft is not record]
    if record is None or standing.scope.change != Change.TOTAL or len(counts) < COMPARED - 1:
        return
    own = documents(record)
    others = [draft for draft in counts if documents(draft) != own]
    if len(own) > 1 or not others or any(overlap(record, draft) and is_near(record, draft) for draft in others):
        return
    reason = said_beside(record, counts) or said_elsewhere(record, others) or said_later(record, others, standing)
    if reason:
        yield f"{amount(record)}{when(record)} stands alone: {reason}"


def said_beside(record: Draft, counts: Sequence[Draft]) -> str | None:
    """ "85 have died … 249 fell victim": one voice with two numbers, of which the other articles bear out the lower."""
    for draft in counts:
        is_own = draft.key == record.key and documents(draft) >= documents(record) and draft.first == record.first
        is_old = any(entry.is_old for entry in draft.entries)
        is_less = not overlap(draft, record) or TWICE * draft.level <= record.level
        if is_own and not is_old and is_less and draft.entries[0].figure.kind not in CROWDS:
            return f"the same article says {amount(draft)}"
    return None


def said_elsewhere(record: Draft, others: Sequence[Draft]) -> str | None:
    """Many times what all others say, of whom some speak on that day or later."""
    below = max(others, key=lambda draft: draft.level)
    is_told_since = any(draft.last is not None and record.first is not None and draft.last >= record.first for draft in others)
    if is_told_since and record.level >= TIMES * below.level:
        return f"more than {TIMES} times what any other article says"
    return None


def said_later(record: Draft, others: Sequence[Draft], standing: Standing) -> str | None:
    """All who count on later days come to fewer of what does not become fewer."""
    if standing.may_shrink or standing.is_fixed or record.last is None:
        return None
    later = [draft for draft in others if draft.first is not None and draft.first > record.last]
    papers = set().union(*map(documents, later)) if later else set()
    if len(papers) < LATER or any(is_near(record, draft) for draft in later):
        return None
    return f"{len(papers)} later articles say less"


def is_near(record: Draft, draft: Draft) -> bool:
    return draft.level >= (1 - LOOSE) * record.level
