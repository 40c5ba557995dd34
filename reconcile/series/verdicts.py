"""What each claim does to the account so far: one verdict, with its reason in words.

The claims of a series are taken in order and shown to the rules below, one after the other; the first that speaks decides.
`Standing` is what has been claimed so far.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from ..model import Change, Status, Verdict
from .claims import Draft
from .contingent import MOVING
from .entry import CROWDS, NEVER, Bounds, days, days_apart
from .known import FOUND_AGAIN, disjoint
from .periods import goes_on
from .scope import Scope

LOOSE = 0.1  # how far a looser wording of a count may be from it: "more than 3,400" beside 3,471
ALIKE = 2.5  # how many times the other one of two numbers may be that tell of one count: "more than 100" beside 240
ALIKE_OPEN = 1.5  # … if both are open from below
COMPARED = 50  # sources, latest first, a claim is compared with
SHRINKING = FOUND_AGAIN | MOVING  # kinds whose number may fall from one day to the next
DIGITS = re.compile(r"(\d+)((?:\.\d+)?)")
COUNTED = 7  # days after an event in which its dead are first counted
UNITS = {"person": "", "km2": " km²"}


class Standing:
    """What stands in a series so far: each source's current claim, the record, and every number given before."""

    def __init__(self, scope: Scope, near_days: int, is_past: bool = False) -> None:
        self.scope, self.near_days, self.is_past = scope, near_days, is_past
        self.current: dict[str, Draft] = {}  # by source, the latest last
        self.record: Draft | None = None
        self.last: Draft | None = None
        self.given: dict[Bounds, Draft] = {}
        self.nobody: list[Draft] = []  # current claims without a source

    @property
    def is_fixed(self) -> bool:
        """True where the thing is over and does not grow: a march, the gain of March, the dead of 1930."""
        if goes_on(self.scope.event):
            return False
        return self.scope.kind in CROWDS or self.scope.change == Change.PERIOD or self.is_past

    @property
    def may_shrink(self) -> bool:
        return self.scope.kind in SHRINKING

    def others(self, draft: Draft) -> list[Draft]:
        """The current claims of other sources, latest first."""
        latest = islice(reversed(self.current.values()), COMPARED + 1)
        return [other for other in latest if other.key != draft.key][:COMPARED]

    def own(self, draft: Draft) -> Draft | None:
        """What the same source claimed last."""
        return self.current.get(draft.key) if draft.key else None

    def has_left_behind(self, old: Draft, draft: Draft) -> bool:
        """True where an earlier claim of another number is no longer the last word when this one is made."""
        if (old.low, old.high) == (draft.low, draft.high):
            return False
        record, last = self.record, old.last if old.last is not None else NEVER
        highest = record.low if record and record.first is not None and record.first > last else None
        return is_left_behind(old, highest or 0.0, draft.first or 0, self)

    def take(self, draft: Draft) -> None:
        """Makes the claim part of what stands."""
        self.given.setdefault((draft.low, draft.high), draft)
        if self.record is None or draft.level > self.record.level:
            self.record = draft
        self.last = draft
        self._drop_corrected(draft)
        if draft.key is None:
            self._take_unsourced(draft)
            return
        old = self.current.get(draft.key)
        if old is not None and supersedes(old, draft, self):
            draft.superseded_by = old.id
            return
        if old is not None:
            old.superseded_by = draft.id
            del self.current[draft.key]
        self.current[draft.key] = draft
        self._outdate_unsourced(draft)

    def corrected(self, draft: Draft) -> list[Draft]:
        """What others, or nobody, claimed and the claim's own article calls the old, higher number, latest first."""
        others = [*self.others(draft), *reversed(self.nobody[-COMPARED:])] if draft.instead_of else []
        return [other for other in others if is_corrected(other, draft)]

    def _drop_corrected(self, draft: Draft) -> None:
        for other in self.corrected(draft):
            other.superseded_by = draft.id
            if other.key is None:
                self.nobody.remove(other)
            else:
                del self.current[other.key]

    def _take_unsourced(self, draft: Draft) -> None:
        self._outdate_unsourced(draft)
        self.nobody.append(draft)

    def _outdate_unsourced(self, draft: Draft) -> None:
        """Nobody stands by a number without a source: the next higher one takes its place; of what may shrink any later."""
        if not self.is_fixed:
            for old in self.nobody:
                is_more, is_later = draft.level > old.level, old.first != draft.first
                if self.may_shrink:
                    is_outdated = is_later and (is_more or not overlap(old, draft))
                else:
                    is_outdated = is_more and (is_later or documents(old).isdisjoint(documents(draft)))
                if is_outdated or (old.low, old.high) in draft.instead_of:
                    old.superseded_by = draft.id
            self.nobody = [old for old in self.nobody if old.superseded_by is None]


def overlap(one: Draft, other: Draft) -> bool:
    """True where some number lies within both: "mindestens 3.000" and "10.000" agree."""
    return not disjoint(one, other)


def supersedes(one: Draft, other: Draft, standing: Standing) -> bool:
    """True where `one`, earlier in order, still replaces `other` of the same source: the same count, and sharper.

    "more than 3,400" of the same days as "3,471" is no later count; of a march that is over, "as many as 250,000" never is one
    after "250,000".
    """
    is_steady = standing.is_fixed or (standing.scope.kind not in MOVING and days_apart(one, other) <= standing.near_days)
    is_same = days_apart(one, other) == 0 or (is_steady and one.level == other.level)
    return is_same and overlap(one, other) and width(one) < width(other)


def may_be_one_count(one: Draft, other: Draft) -> bool:
    """True where some number lies within both, and the two are of one size: "at least 100" says little beside "over 3,000".

    Whoever says no more than "at least 82" bears out no "at least 150".
    """
    low, high = sorted((one.level, other.level))
    both_open = one.high is None and other.high is None
    return overlap(one, other) and high <= (ALIKE_OPEN if both_open else ALIKE) * low


def width(draft: Draft) -> float:
    return float("inf") if draft.low is None or draft.high is None else draft.high - draft.low


def is_corrected(old: Draft, draft: Draft) -> bool:
    """True where an article that prints the later claim calls the earlier one, which is higher, the old number."""
    is_higher = old.low is not None and draft.level < old.level
    return is_higher and any(old.level == (low if high is None else high) for low, high in draft.instead_of)


def contradict(earlier: Draft, later: Draft, standing: Standing) -> bool:
    """True where two sources cannot both be right: no number lies within both, and it is one thing at one time.

    Of a thing that is over any two numbers count, whenever they were given (30,000 marched or 12,000). A toll grows by the hour,
    so a higher number of a later day or of another paper contradicts nobody; a lower one does, unless the thing may have shrunk.
    Nor does it contradict what its own article calls an earlier number: "2,053 … The Red Crescent had earlier spoken of 500".
    Soldiers do not march so fast: two numbers of one day contradict each other in two papers as well, even if one is printed
    later.
    """
    if earlier.key is None or later.key is None or earlier.key == later.key or overlap(earlier, later):
        return False
    if standing.is_fixed:
        return True
    if (earlier.low, earlier.high) in later.instead_of and later.level > earlier.level:
        return False
    if standing.scope.change == Change.INCREASE:
        return earlier.first is not None and earlier.first == later.first
    apart = days_apart(earlier, later)
    if apart == 0 and earlier.first is not None:
        beside = documents(earlier) & documents(later)
        if beside or (standing.scope.kind in MOVING and (printed(earlier) == printed(later) or is_of_one_day(earlier, later))):
            return True
    return apart <= standing.near_days and not standing.may_shrink and later.level < earlier.level


def is_of_one_day(one: Draft, other: Draft) -> bool:
    return one.first == one.last == other.first == other.last


def is_left_behind(draft: Draft, highest: float, latest: int, standing: Standing) -> bool:
    """True for a claim that says how much it was and not how much it is.

    Where numbers grow, a higher one leaves the lower ones of the days before behind; after a week any other number does.
    `highest` is what there are at least by what was said on later days, `latest` the day of the last word. Nothing that is
    over, and nothing said of one day's addition, is left behind.
    """
    if standing.is_fixed or standing.scope.change == Change.INCREASE or draft.last is None:
        return False
    outgrown = not standing.may_shrink and draft.level < highest
    return outgrown or latest - draft.last > standing.near_days


def has_shrunk(earlier: Draft, later: Draft, standing: Standing) -> bool:
    """True where fewer are left of what "up to 300" told days before: 238 missing now says that some were found."""
    if standing.scope.kind not in FOUND_AGAIN or earlier.low is not None or days_apart(earlier, later) == 0:
        return False
    return later.level < (1 - LOOSE) * earlier.level


def has_grown(earlier: Draft, later: Draft, standing: Standing) -> bool:
    """True where more are counted days later: 280,000 is a new count, and does not confirm "more than 115,000" of Monday."""
    if standing.is_fixed or days_apart(earlier, later) == 0:
        return False
    return later.level > (1 + LOOSE) * earlier.level


def moves_bound(own: Draft, draft: Draft, standing: Standing) -> bool:
    """True where a source comes down from the most it thought of ("up to 130,000", then 80,000), or up from the least."""
    if not standing.is_fixed:
        return False
    comes_down = own.low is None and draft.low is not None and days_apart(own, draft) > 0
    goes_up = own.high is None and draft.level > (1 + LOOSE) * own.level
    return goes_up or (comes_down and draft.level < (1 - LOOSE) * own.level)


def documents(draft: Draft) -> set[str]:
    return {entry.figure.document for entry in draft.entries}


def printed(draft: Draft) -> int:
    """The day on which the claim first appeared."""
    return draft.entries[0].printed


def speaker(draft: Draft) -> str:
    return draft.source or "the article"


def amount(draft: Draft) -> str:
    """The claim's number for a sentence, thousands apart; a vague word stays the word."""
    if draft.is_vague:
        return draft.entries[0].figure.quote
    return in_print(str(draft), draft.entries[0].figure.unit)


def in_print(notated: str, unit: str = "person") -> str:
    """A number in the one notation for a sentence, thousands apart: "≥3,000", "478 km²"."""
    return DIGITS.sub(lambda found: f"{int(found[1]):,}{found[2]}", notated) + UNITS.get(unit, f" {unit}")


def when(draft: Draft) -> str:
    return f" ({draft.date})" if draft.date else ""


def told(draft: Draft) -> str:
    """ "Kirby put it at ≥3,000 (2024-10-23)"."""
    return f"{speaker(draft)} put it at {amount(draft)}{when(draft)}"


Ruling = tuple[Verdict, str] | None
Rule = Callable[[Draft, Standing], Ruling]


def is_denied(draft: Draft, standing: Standing) -> Ruling:
    """A number somebody rejects stands in its own line and raises nothing."""
    return (Verdict.DENIED, "somebody denies this number; it raises nothing") if draft.status == Status.DENIED else None


def is_expected(draft: Draft, standing: Standing) -> Ruling:
    """Planned troops are not arrived ones: a forecast stands in its own line."""
    return (Verdict.EXPECTED, "a forecast or plan, not a fact; it raises nothing") if draft.status == Status.EXPECTED else None


def is_part(draft: Draft, standing: Standing) -> Ruling:
    """ "davon 8.000 in Kursk" says nothing about the whole."""
    return (Verdict.PART, "part of another number of the article; it raises nothing") if draft.part else None


def is_only_a_word(draft: Draft, standing: Standing) -> Ruling:
    """ "Dutzende" gives no number to compare; it is first where nothing else was said, and else repeats."""
    if not draft.is_vague:
        return None
    if standing.record is None:
        return Verdict.FIRST, "nothing was said before, but a word gives no number to compare"
    return Verdict.REPEATS, f"a word gives no number to compare; {told(standing.record)}"


def is_first(draft: Draft, standing: Standing) -> Ruling:
    """Nothing was claimed as a fact here before."""
    return None if standing.record else (Verdict.FIRST, "the first number claimed as a fact here")


def repeats_itself(draft: Draft, standing: Standing) -> Ruling:
    """The same source with the same number again, or a looser or sharper wording of it that raises nothing."""
    own = standing.own(draft)
    if own is None or not overlap(own, draft) or _rises(draft, standing) or moves_bound(own, draft, standing):
        return None
    if (own.low, own.high) == (draft.low, draft.high):
        return Verdict.REPEATS, f"{speaker(draft)} said the same before{when(own)}"
    is_loose = abs(own.level - draft.level) <= LOOSE * draft.level
    if not is_loose and not standing.is_fixed and (days_apart(own, draft) or not may_be_one_count(own, draft)):
        return None  # "at least 155" of Thursday and 211 of Tuesday are two counts
    return Verdict.REPEATS, f"the same count in other words: {told(own)}"


def corrects_itself(draft: Draft, standing: Standing) -> Ruling:
    """The same source with another number of a thing that did not change, or that cannot have fallen."""
    own = standing.own(draft)
    if own is None or (overlap(own, draft) and not moves_bound(own, draft, standing)):
        return None
    lower = draft.level < own.level
    if standing.is_fixed or lower:
        return Verdict.REVISES, f"{'down' if lower else 'up'} from {amount(own)}, which {speaker(draft)} gave before{when(own)}"
    return None


def corrects_another(draft: Draft, standing: Standing) -> Ruling:
    """Lower than another source's number that the article itself calls the old one: "1,200, down from 1,400" is one count."""
    old = next(iter(standing.corrected(draft)), None)
    if old is None:
        return None
    return Verdict.REVISES, f"down from {amount(old)}, which the article names as the earlier number; {told(old)}"


def contradicts(draft: Draft, standing: Standing) -> Ruling:
    """Another source's current number and this one cannot both be right. A number already given, and raised since, is old."""
    if _is_old(draft, standing):
        return None
    for other in standing.others(draft):
        if contradict(other, draft, standing):
            return Verdict.DISPUTES, f"{told(other)}; both cannot be right"
    return None


def _is_old(draft: Draft, standing: Standing) -> bool:
    given = standing.given.get((draft.low, draft.high))
    return given is not None and given.superseded_by is not None and not standing.is_fixed


def _rises(draft: Draft, standing: Standing) -> bool:
    return standing.record is not None and draft.level > standing.record.level


def raises(draft: Draft, standing: Standing) -> Ruling:
    """A new record high."""
    record = standing.record
    return (Verdict.RISE, f"higher than all before: {told(record)}") if record and _rises(draft, standing) else None


def agrees(draft: Draft, standing: Standing) -> Ruling:
    """Some number lies within this claim and another source's; only a source of its own confirms."""
    for other in [*standing.others(draft), *reversed(standing.nobody[-COMPARED:])]:
        if (
            may_be_one_count(other, draft)
            and not has_grown(other, draft, standing)
            and not standing.has_left_behind(other, draft)
            and not has_shrunk(other, draft, standing)
        ):
            if draft.key is None:
                return Verdict.REPEATS, f"names no source; {told(other)}"
            if other.key is not None:
                return Verdict.CONFIRMS, f"agrees with what another source said: {told(other)}"
    return None


def gives_an_old_number(draft: Draft, standing: Standing) -> Ruling:
    """A number already given and replaced since: the news is late."""
    given = standing.given.get((draft.low, draft.high))
    return (Verdict.REPEATS, f"an older number: {told(given)}") if given else None


def raises_itself(draft: Draft, standing: Standing) -> Ruling:
    """The same source goes up, but not above what others said."""
    own = standing.own(draft)
    if own is None or draft.level <= own.level:
        return None
    return Verdict.REVISES, f"up from {amount(own)}, which {speaker(draft)} gave before{when(own)}"


def falls(draft: Draft, standing: Standing) -> Ruling:
    """Below what was said before, by somebody else or another day; of what may shrink rather below the last number."""
    record, last = standing.record, standing.last
    if record is None:
        return None
    if draft.level < record.level:
        is_below_last = standing.may_shrink and last is not None and draft.level < last.level
        return Verdict.FALL, f"lower than before: {told(last if is_below_last and last else record)}"
    return Verdict.REPEATS, f"no higher than before: {told(record)}"


RULES: tuple[Rule, ...] = (
    is_denied,  # before everything: neither of the three says how much it is
    is_expected,
    is_part,
    is_only_a_word,
    is_first,
    repeats_itself,  # a source is held against itself before it is held against others
    corrects_itself,
    corrects_another,
    contradicts,  # before the rise: of two numbers for one march, the second does not raise the first
    raises,  # before agreement: "10,000 to 12,000" agrees with 10,000, but takes the estimate further
    agrees,
    gives_an_old_number,
    raises_itself,
    falls,
)


def is_long_over(event: str, drafts: Sequence[Draft]) -> bool:
    """True for the dead of 1930, and not for those of one of two attacks, of which the first claim is made in the same days."""
    last = days(event)[1] if event else None
    first = min((draft.first for draft in drafts if draft.first is not None), default=None)
    return bool(event) and (last is None or first is None or first - last > COUNTED)


def judge(drafts: Sequence[Draft], scope: Scope, near_days: int) -> Standing:
    """Gives every claim, in order, its verdict and its reason; returns what stands at the end."""
    standing = Standing(scope, near_days, is_long_over(scope.event, drafts))
    for draft in drafts:
        for rule in RULES:
            ruling = rule(draft, standing)
            if ruling:
                draft.verdict, draft.because = ruling
                draft.rule = rule.__name__
                break
        if draft.stands:
            standing.take(draft)
    return standing
