"""What the claims of a series add up to: the rise, where it stands, who disagrees, who changed the own number.

A record that stands alone may be misread. It stays in the rise, since somebody printed it; a note says that nothing bears it out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf

from ..model import Change, Dispute, Revision, Status, Step, Verdict
from .claims import Draft
from .contingent import MOVING
from .entry import CROWDS, NEVER, Bounds, days
from .events import FLOWS
from .periods import WEEK
from .verdicts import LOOSE, Standing, amount, contradict, documents, is_corrected, is_left_behind, overlap, told, when

SEARCHED = frozenset({"missing"})  # kinds that are counted anew every day
FLEEING = frozenset({"displaced"})  # kinds that grow as long as all later numbers are higher
SEARCH = 1  # days for which such a count says how many there are
SHOWN = 20  # sources a claim is shown to disagree with: beyond that the list says no more than the span
LATER = 2  # articles of later days that must say less
TIMES = 5  # how many times the highest number of the other articles
TWICE = 2  # how many times "at least 85" another number of its voice is no sharper wording
ORDERED = frozenset({Verdict.RISE, Verdict.FALL, Verdict.REVISES})  # what is said of a claim and one before it
COMPARED = 4  # numbers of a series that give a picture


def rise(drafts: Sequence[Draft]) -> tuple[Step, ...]:
    """The record highs of the reported claims in order: 1,500 → 3,000 → 10,000 → 12,000."""
    steps: list[Step] = []
    for draft in drafts:
        if draft.stands and (not steps or draft.level > steps[-1].value):
            steps.append(Step(draft.level, draft.date, draft.id))
    return tuple(steps)


def current(drafts: Sequence[Draft]) -> list[Draft]:
    """The claims that stand at the end: reported, of the whole, not superseded."""
    return [draft for draft in drafts if draft.stands and draft.superseded_by is None]


def standing_now(claims: Sequence[Draft], quarrels: Sequence[Dispute], standing: Standing) -> list[Draft]:
    """The current claims without those the count has left behind. What is disputed stands, however old, until both sides are
    outgrown: "11,300" and "3,166". Soldiers come and go, so that a dispute on them is over with both its claims."""
    starts = [NEVER if draft.first is None else draft.first for draft in claims]
    highest = highest_from([draft.low or 0.0 for draft in claims])
    lowest = lowest_from([draft.low or 0.0 for draft in claims])
    latest = max((start for start in starts if start < NEVER), default=0)
    outgrown = called_old(claims, standing)
    kept, unanswered = set(), set()
    for draft in claims:
        later = bisect_right(starts, NEVER if draft.last is None else draft.last)
        if is_recounted(draft, latest, standing) or is_outrun(draft, lowest[later], standing) or draft.id in outgrown:
            continue
        if not is_left_behind(draft, highest[later], latest, standing):
            kept.add(draft.id)
        elif not standing.may_shrink and draft.level >= highest[later]:
            unanswered.add(draft.id)
    disputed = {side for dispute in quarrels if (kept | unanswered) & {*dispute.claims} for side in dispute.claims}
    return [draft for draft in claims if draft.id in kept | disputed]


def called_old(claims: Sequence[Draft], standing: Standing) -> set[str]:
    """The claims that another's article calls the earlier number of what has grown since, whoever made them: "42 have died; an
    earlier count had put the toll at 30"."""
    grown: dict[Bounds, float] = defaultdict(float)
    for draft in claims if not standing.is_fixed else ():
        for bounds in draft.instead_of:
            grown[bounds] = max(grown[bounds], draft.level)
    return {draft.id for draft in claims if draft.level < grown.get((draft.low, draft.high), 0.0)}


def is_recounted(draft: Draft, latest: int, standing: Standing) -> bool:
    """True for a number of the missing of some days before: they are counted anew every day, and found."""
    return standing.scope.kind in SEARCHED and draft.last is not None and latest - draft.last > SEARCH


def is_outrun(draft: Draft, lowest: float, standing: Standing) -> bool:
    """True for a number of those who fled below all that were counted on later days: they are still coming, and nobody went home.
    `lowest` is the least of what later days say, infinity where they say nothing."""
    return standing.scope.kind in FLEEING and draft.level < lowest < inf


def highest_from(values: Sequence[float]) -> list[float]:
    """The highest of the values from each index on; 0 behind the last."""
    return [*accumulate(reversed(values), max, initial=0.0)][::-1]


def lowest_from(values: Sequence[float]) -> list[float]:
    """The lowest of the values from each index on; infinity behind the last."""
    return [*accumulate(reversed(values), min, initial=inf)][::-1]


def span(claims: Sequence[Draft]) -> tuple[float | None, float | None]:
    """From the lowest to the highest number of the current claims; open where a claim leaves it open beyond them."""
    sharp = sorted(draft.low for draft in claims if draft.low is not None and draft.low == draft.high)
    claims = [draft for draft in claims if draft.high is not None or not _is_looser(draft.low or 0.0, sharp)]
    lows = [draft.low for draft in claims if draft.low is not None]
    highs = [draft.high for draft in claims if draft.high is not None]
    low = min(lows, default=None)
    high = max(highs, default=None)
    if any(draft.low is None and draft.high is not None and (low is None or draft.high < low) for draft in claims):
        low = None
    if any(draft.high is None and draft.low is not None and (high is None or draft.low > high) for draft in claims):
        high = None
    return low, high


def _is_looser(low: float, sharp: Sequence[float]) -> bool:
    """True for a lower bound that words one of the sorted numbers more loosely."""
    at = bisect_left(sharp, low)
    return at < len(sharp) and sharp[at] <= (1 + LOOSE) * low


def disputes(claims: Sequence[Draft], standing: Standing) -> tuple[Dispute, ...]:
    """Pairs of current claims of different sources that cannot both be right. Each is held against the latest before it."""
    found = []
    for index, later in enumerate(claims):
        for earlier in claims[max(0, index - SHOWN) : index]:
            if contradict(earlier, later, standing) and not _is_stale(later, standing):
                because = f"{told(earlier)}, {told(later)}; both cannot be right"
                found.append(Dispute((earlier.id, later.id), because))
    return tuple(found)


def _is_stale(draft: Draft, standing: Standing) -> bool:
    """True where the claim only gives a number that another source gave before and has replaced since."""
    given = standing.given.get((draft.low, draft.high))
    return given is not None and given is not draft and given.superseded_by is not None and not standing.is_fixed


def revisions(drafts: Sequence[Draft], standing: Standing) -> tuple[Revision, ...]:
    """Each time a source replaced its own number by one that contradicts it, or an article names the number corrected."""
    if standing.scope.change == Change.INCREASE:
        return ()  # another addition on another day revises nothing
    by_id = {draft.id: draft for draft in drafts}
    found = []
    for old in drafts:
        new = by_id.get(old.superseded_by or "")
        is_own = new is not None and old.key is not None and old.key == new.key and not overlap(old, new)
        if new and (is_own or is_corrected(old, new)):
            found.append(Revision(old.source if is_own else new.source, old.level, new.level, (old.id, new.id)))
    return tuple(found)


def count_holders(drafts: Sequence[Draft], now: Sequence[Draft]) -> None:
    """Says of each reported claim how many independent sources hold it: its own, and those whose claim of now overlaps it."""
    claims = [draft for draft in now if draft.key is not None]
    lows = sorted(-1.0 if draft.low is None else draft.low for draft in claims)
    highs = sorted(float("inf") if draft.high is None else draft.high for draft in claims)
    own = {draft.key: draft for draft in claims}
    for draft in drafts:
        if not draft.stands:
            continue
        below = bisect_left(highs, -1.0 if draft.low is None else draft.low)
        above = len(lows) - bisect_right(lows, float("inf") if draft.high is None else draft.high)
        holders = len(claims) - below - above
        latest = own.get(draft.key)
        if draft.key is not None and not (latest and overlap(latest, draft)):
            holders += 1
        draft.held_by = max(1, holders)


def follow_up(drafts: Sequence[Draft], may_become_fewer: bool) -> None:
    """Says of each expectation whether later reported claims reached it, missed it, or leave it open. "10,000 by December" is
    reached by "10,000 are in Russia" in October, and missed if all that is reported from January on is less. Soldiers may be
    meant to become fewer: "down to 4,000" of 8,600 is reached by 2,500."""
    reported = [draft for draft in drafts if draft.stands]
    starts = [NEVER if draft.first is None else draft.first for draft in reported]
    last = max((start for start in starts if start < NEVER), default=0)
    levels = [draft.level for draft in reported]
    highest, lowest = highest_from(levels), lowest_from(levels)
    for draft in drafts:
        wanted = draft.low if draft.low is not None else draft.high
        if draft.status != Status.EXPECTED or wanted is None or draft.is_vague:
            continue
        later = bisect_left(starts, NEVER if draft.first is None else draft.first)
        due = deadline(draft)
        before = bisect_right(starts, NEVER if draft.first is None else draft.first)
        if may_become_fewer and before and levels[before - 1] > wanted:
            is_reached = lowest[later] <= wanted
        else:
            is_reached = later < len(reported) and highest[later] >= wanted
        if is_reached:
            draft.outcome = "reached"
        else:
            draft.outcome = "missed" if due is not None and last > due else "open"


def deadline(draft: Draft) -> int | None:
    """The last day by which an expectation was to come true, where its text says one. A time that was over when it was made is
    that of what happened, and so is a day in which people were hurt ("the toll of Tuesday's quake will be more than 200"): of
    days only "by Tuesday" is a deadline."""
    times = [days(entry.figure.period) for entry in draft.entries]
    is_planned = draft.entries[0].figure.kind in MOVING | CROWDS | FLOWS
    ends = [last for first, last in times if last is not None and (first is None or is_planned or last - first >= WEEK)]
    return min((end for end in ends if draft.first is None or end >= draft.first), default=None)


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


def undated(drafts: Sequence[Draft]) -> Iterator[str]:
    """A note where the order of the claims, and so what rose or fell, is told by no day."""
    ordered = [draft for draft in drafts if draft.stands]
    unknown = [draft for draft in ordered if draft.first is None and draft.last is None]
    if not any(draft.verdict in ORDERED for draft in unknown):
        return
    if len(unknown) == len(ordered):
        yield "no claim has a date: listed in the order of the articles, perhaps not of the days"
    else:
        yield f"{len(unknown)} of {len(ordered)} claims undated: listed last, but perhaps made earlier"


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
