"""Whether the figures of a draft hold against the articles: what a fact-checker runs before printing.

The draft's figures are put into the series of the articles by the same rules as any other figure; then each is held
against the claims it finds there. The rules are functions with a name and a reason, in the order they are used.
`sheet` puts what they find into rows.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ..edtf import bounds, first_day
from ..lines import Lines
from ..model import Article, Change, Claim, DateBasis, Figure, Hedge, Series, Status
from ..outputs import _account as words
from ..outputs._sheet import Sheet
from ..packs import Packs
from ..series import reconcile
from ..series.sources import Speakers, name_key, one_name
from ..series.verdicts import SHRINKING, in_print

Days = tuple[dt.date | None, dt.date | None]
A_DAY = dt.timedelta(days=1)
ROUNDING = 0.05  # how far "about 3,500" may be from 3,471
SHOWN = 4  # claims that are named in a reason
BRIEF = ("line", "figure", "outcome", "because")
FULL = tuple("document line start end quote figure kind source status outcome because claims sentence id".split())


class Outcome(StrEnum):
    """How a figure of the draft stands against the articles."""

    SUPPORTED = "supported"
    OUTDATED = "outdated"
    DISPUTED = "disputed"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Checked:
    """A figure of the draft, how it stands, why in words, and the ids of the claims that decide it."""

    figure: Figure
    outcome: Outcome
    because: str
    claims: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """False for what must not be printed as it is."""
        return self.outcome in (Outcome.SUPPORTED, Outcome.DISPUTED)


@dataclass(frozen=True, slots=True)
class Case:
    """A figure of the draft with everything the articles say on its subject."""

    figure: Figure
    series: tuple[Series, ...]
    claims: tuple[Claim, ...]
    same_source: Callable[[str | None, str | None], bool]

    @property
    def giving(self) -> list[Claim]:
        """The claims that give the draft's number, in the same status."""
        return [claim for claim in self.claims if claim.status == self.figure.status and gives(claim, self.figure)]

    @property
    def supporting(self) -> list[Claim]:
        """Of those the claims of the source the draft names; all of them where it names none, or one nobody else names."""
        giving = {claim.id for claim in self.giving}
        own = [claim for claim in self.own if claim.id in giving]
        return own or ([] if self.is_misattributed else self.giving)

    @property
    def is_misattributed(self) -> bool:
        """True where the source the draft names is known for another number, and others for this one."""
        own = [claim for claim in self.own if claim.status == self.figure.status]
        return bool(own) and bool(self.giving) and not any(gives(claim, self.figure) for claim in own)

    @property
    def dated(self) -> list[Claim]:
        """Of the supporting claims those of the day the draft gives with the number, as in "on 18 October they put it at 1,500".
        "On Friday" is no such day: it is how news of the week is told. Nor is the day of the draft itself."""
        said, figure = bounds(self.figure.date), self.figure
        if figure.date_basis != DateBasis.STATED or None in said or figure.date == figure.published:
            return []
        return [claim for claim in self.supporting if _meet(bounds(claim.date), said)]

    @property
    def own(self) -> list[Claim]:
        """The claims of the source the draft names."""
        return [claim for claim in self.claims if self.same_source(claim.source, self.figure.source)]


Ruling = Checked | None
Rule = Callable[[Case], Ruling]


def check(draft: Iterable[Figure], figures: Sequence[Figure], topics: Mapping[str, Sequence[str]], packs: Packs) -> list[Checked]:
    """How each figure of the draft stands against the figures of the articles, in the order of the draft. `topics` are the kinds
    of figures of each topic. Figures of other kinds are not checked."""
    asked = sorted(draft, key=lambda figure: (figure.start, figure.end, figure.kind))
    own = {figure.id for figure in asked}
    others = [figure for figure in figures if figure.id not in own]
    cases: dict[str, Case] = {}
    for topic, kinds in topics.items():
        wanted = [figure for figure in asked if figure.kind in kinds and figure.id not in cases]
        if wanted:
            cases |= {case.figure.id: case for case in _cases(wanted, others, topic, kinds, packs)}
    return [judge(cases[figure.id]) for figure in asked if figure.id in cases]


def _cases(draft: Sequence[Figure], others: Sequence[Figure], topic: str, kinds: Sequence[str], packs: Packs) -> list[Case]:
    """Each figure with the claims of the articles in the series it falls into. Claims are those of the articles alone."""
    alone = reconcile(others, topic, kinds, packs=packs).series
    of_figure = {figure.id: (series, claim) for series in alone for claim in series.claims for figure in claim.mentions}
    together = reconcile([*others, *draft], topic, kinds, packs=packs).series
    beside: dict[str, list[str]] = {}
    for series in together:
        mentions = [figure.id for claim in series.claims for figure in claim.mentions]
        for name in mentions:
            beside[name] = mentions
    alike = _speakers([figure.source for figure in (*draft, *others)], packs)
    return [_case(figure, beside.get(figure.id, []), of_figure, alone, alike) for figure in draft]


def _case(
    figure: Figure,
    beside: Sequence[str],
    of_figure: Mapping[str, tuple[Series, Claim]],
    alone: Sequence[Series],
    alike: Callable[[str | None, str | None], bool],
) -> Case:
    found = {of_figure[name][1].id: of_figure[name] for name in beside if name in of_figure}
    if not found:  # a draft that says less than the articles: "3,000 soldiers" without whose
        found = {claim.id: (series, claim) for series in alone if may_be_about(series, figure) for claim in series.claims}
    series = {one.id: one for one, _ in found.values()}
    return Case(figure, tuple(series.values()), tuple(claim for _, claim in found.values()), alike)


def may_be_about(series: Series, figure: Figure) -> bool:
    """True where nothing the figure says keeps it out of a series."""
    if (series.kind, series.change, series.unit) != (figure.kind, str(figure.change), figure.unit):
        return False
    subject = _same(series.subject_id, figure.subject_id, series.subject, figure.subject)
    return subject and _same(series.place_id, figure.place_id, series.place, figure.place)


def _same(code: str | None, other: str | None, name: str | None, other_name: str | None) -> bool:
    if code and other:
        return code == other
    return not name or not other_name or name.casefold() == other_name.casefold()


def _speakers(names: Iterable[str | None], packs: Packs) -> Callable[[str | None, str | None], bool]:
    """Whether two names are those of one source, by the packs' aliases and by the words of the names."""
    speakers = Speakers(packs.languages.values())
    printed = {name for name in names if name}
    keys: dict[str, set[str]] = defaultdict(set)
    fullest = one_name(filter(None, map(name_key, printed)))
    for name in printed:
        words = name_key(name)
        keys[name] = {key for key in (speakers.key(name), fullest.get(words or "")) if key}

    def alike(one: str | None, other: str | None) -> bool:
        return one is not None and other is not None and bool(keys.get(one, {one}) & keys.get(other, {other}))

    return alike


# ------------------------------------------------------------------------------------------------------------- the numbers
def gives(claim: Claim, figure: Figure) -> bool:
    """True where who reads the claim may write the figure: the same number, or one its hedge covers."""
    if figure.hedge == Hedge.VAGUE or claim.hedge == Hedge.VAGUE:
        return _gives_word(claim, figure)
    is_beyond = figure.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN)  # "more than 10,000" is none of 10,000
    if (claim.low, claim.high) == (figure.low, figure.high) or (_level(claim) == figure.level and not is_beyond):
        return True
    if figure.low is not None and figure.high is None:  # "more than 9,000" of 10,000
        return claim.low is not None and (claim.low > figure.low or (claim.low == figure.low and not is_beyond))
    if figure.hedge in (Hedge.ABOUT, Hedge.ALMOST):
        return _is_near(_level(claim), figure.level or 0.0)
    return False


def _gives_word(claim: Claim, figure: Figure) -> bool:
    """A word ("hundreds") is given by a number that it may mean, and by the same word."""
    if figure.hedge != Hedge.VAGUE:
        return False
    if claim.hedge == Hedge.VAGUE:
        return (claim.low, claim.high) == (figure.low, figure.high)
    level = _level(claim)
    return (figure.low is None or level >= figure.low) and (figure.high is None or level <= figure.high)


def _level(claim: Claim) -> float:
    return claim.level or 0.0


def _meet(one: Days, other: Days) -> bool:
    """True where two stretches of days have one in common, or are neighbours: what is said in the evening is printed tomorrow."""
    (begin, end), (other_begin, other_end) = one, other
    if not (begin and end and other_begin and other_end):
        return False
    return begin <= other_end + A_DAY and other_begin <= end + A_DAY


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDING * max(abs(one), abs(other))


# --------------------------------------------------------------------------------------------------------------- the rules
def nobody_says_so(case: Case) -> Ruling:
    """No article gives this number, or none as a fact."""
    if case.giving:
        return None
    other = [claim for claim in case.claims if gives(claim, case.figure)]
    if other:
        what = f"the articles have it only as {other[0].status}: "
    else:
        what = "no article gives this number; there is " if case.claims else "no article says anything on this"
    return _checked(case, Outcome.UNSUPPORTED, what, other or _nearest(case))


def another_says_so(case: Case) -> Ruling:
    """The number is in the articles, but the source the draft names gives another one."""
    if not case.is_misattributed:
        return None
    return _checked(case, Outcome.UNSUPPORTED, "of another source: ", [*case.giving, *case.own])


def has_come_or_not(case: Case) -> Ruling:
    """An expectation that later claims reached or missed is no expectation any more."""
    settled = [claim for claim in case.supporting if claim.outcome in ("reached", "missed")]
    if case.figure.status != Status.EXPECTED or len(settled) < len(case.supporting):
        return None
    return _checked(case, Outcome.OUTDATED, f"{settled[0].outcome} since: ", settled)


def is_replaced(case: Case) -> Ruling:
    """The same source has given another number since."""
    by_id = {claim.id: claim for series in case.series for claim in series.claims}
    later = []
    for claim in case.supporting:
        last = _last(claim, by_id)
        if last is claim or gives(last, case.figure):
            return None
        later.append(last)
    return _checked(case, Outcome.OUTDATED, "a later number of the same source: ", later, case.supporting)


def is_overtaken(case: Case) -> Ruling:
    """Others have put it higher since: where a number grows, the old one no longer says how much it is."""
    if case.figure.status != Status.REPORTED or case.figure.change != Change.TOTAL or not case.supporting:
        return None
    disputing = {claim.id for claim in _opponents(case)}
    level = max([case.figure.level or 0.0, *map(_level, case.supporting)])
    first_given = max if case.figure.kind in SHRINKING else min
    begin = first_given(_day(claim) for claim in case.supporting)
    higher = [
        claim
        for claim in case.claims
        if _is_current(claim) and _level(claim) > level and _day(claim) > begin and claim.id not in disputing
    ]
    if not higher:
        return None
    highest = max(higher, key=lambda claim: (_level(claim), _day(claim)))
    return _checked(case, Outcome.OUTDATED, "higher since: ", [highest], case.supporting)


def is_told_as_past(case: Case) -> Ruling:
    """A number given with its day says what was claimed then: that holds, whatever came later, which the reason names."""
    dated = case.dated
    since = next(filter(None, (rule(case) for rule in (has_come_or_not, is_replaced, is_overtaken))), None) if dated else None
    if since is None:
        return None
    given = _checked(case, Outcome.SUPPORTED, "given that day by ", dated)
    return replace(given, because=f"{given.because}; {since.because}", claims=tuple(dict.fromkeys(given.claims + since.claims)))


def is_contradicted(case: Case) -> Ruling:
    """Another source's current number and this one cannot both be right; the draft may print it, but not as the only one."""
    opponents = _opponents(case)
    return _checked(case, Outcome.DISPUTED, "disputed by ", opponents, case.supporting) if opponents else None


def is_given(case: Case) -> Ruling:
    """An article gives the number."""
    figure, claims = case.figure, case.supporting
    what = "given by "
    if not any((claim.low, claim.high, claim.hedge) == (figure.low, figure.high, figure.hedge) for claim in claims):
        drafted = in_print(str(figure))
        what = f"put as {_amount(claims[0])}, which the draft has as {drafted}: "
    found = _checked(case, Outcome.SUPPORTED, what, claims)
    if figure.source and not any(case.same_source(claim.source, figure.source) for claim in claims):
        found = replace(found, because=f"{found.because}; the draft names {figure.source}")
    is_misdated = figure.date_basis == DateBasis.STATED and not case.dated and figure.date != figure.published
    return replace(found, because=f"{found.because}; the draft dates it {figure.date}") if is_misdated else found


RULES: tuple[Rule, ...] = (
    nobody_says_so,  # before all others: they ask what stands behind the number
    another_says_so,
    is_told_as_past,  # before the rules of what is outdated, which it asks what came later
    has_come_or_not,
    is_replaced,  # a source is held against itself before it is held against others
    is_overtaken,
    is_contradicted,  # after what is old: a dispute about an old number is over
    is_given,
)


def judge(case: Case) -> Checked:
    """The ruling of the first rule that speaks."""
    return next(ruling for rule in RULES if (ruling := rule(case)) is not None)


def _checked(case: Case, outcome: Outcome, what: str, named: Sequence[Claim], deciding: Sequence[Claim] = ()) -> Checked:
    more = len(named) - SHOWN
    told = "; ".join(map(_told, named[:SHOWN])) + (f"; and {more} more" if more > 0 else "")
    ids = dict.fromkeys(claim.id for claim in (*named, *deciding))
    return Checked(case.figure, outcome, what + told, tuple(ids))


def _told(claim: Claim) -> str:
    """As in "Kirby, ≥3,000 (2024-10-23)"."""
    who = claim.source or f"the article ({claim.mentions[0].publisher or claim.mentions[0].document})"
    return f"{who}, {_amount(claim)}" + (f" ({claim.date})" if claim.date else "")


def _amount(claim: Claim) -> str:
    if claim.hedge == Hedge.VAGUE:
        return claim.mentions[0].quote
    return in_print(str(claim), claim.mentions[0].unit)


def _nearest(case: Case) -> list[Claim]:
    """What the articles say instead: the current claims, the nearest number first."""
    current = [claim for claim in case.claims if _is_current(claim)] or list(case.claims)
    return sorted(current, key=lambda claim: (abs(_level(claim) - (case.figure.level or 0.0)), claim.id))


def _is_current(claim: Claim) -> bool:
    stands = claim.status == Status.REPORTED and claim.hedge != Hedge.VAGUE and claim.verdict != "part"
    return stands and claim.superseded_by is None


def _last(claim: Claim, by_id: Mapping[str, Claim]) -> Claim:
    """The end of the chain of claims that replaced one another."""
    seen = {claim.id}
    while (later := by_id.get(claim.superseded_by or "")) and later.id not in seen:
        seen.add(later.id)
        claim = later
    return claim


def _opponents(case: Case) -> list[Claim]:
    supporting = {claim.id for claim in case.supporting}
    by_id = {claim.id: claim for series in case.series for claim in series.claims}
    pairs = [dispute.claims for series in case.series for dispute in series.disputes]
    opposed = [other for one, two in pairs for own, other in ((one, two), (two, one)) if own in supporting]
    return [by_id[name] for name in dict.fromkeys(opposed) if name in by_id and name not in supporting]


def _day(claim: Claim) -> int:
    """The earliest day of a claim; before all others where it is not known."""
    day = first_day(claim.date)
    return day.toordinal() if day else 0


def sheet(checked: Sequence[Checked], drafts: Mapping[str, Article], brief: bool) -> Sheet:
    """A row a figure, in the order of the draft; for people only what they look for."""
    lines = {name: Lines(article) for name, article in drafts.items()}
    return Sheet(BRIEF if brief else FULL, [_row(one, lines[one.figure.document]) for one in checked])


def _row(one: Checked, lines: Lines) -> dict[str, object]:
    figure = one.figure
    fields = "document start end quote kind source status sentence id".split()
    return {field: getattr(figure, field) for field in fields} | {
        "line": lines.at(figure.start),
        "figure": f"{words.figure_amount(figure)} {figure.kind}",
        "outcome": str(one.outcome),
        "because": one.because,
        "claims": list(one.claims),
    }
