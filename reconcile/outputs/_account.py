"""An account in words: the lines above and below a series' claims, the same for a terminal and for Markdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from ..edtf import bounds
from ..model import TOLLS, Account, Change, Claim, Figure, Hedge, Revision, Series, Status, plain
from ._sheet import period_of, publishers
from ._text import amount, grouped, one_line, unit_sign

SHOWN_PUBLISHERS = 3
LEAVE = frozenset({"troops"})  # kinds whose difference may be of those who leave as well
RISE, ARROW = "Rise: ", " → "
STEPS = 15  # of a rise that are told in a line
OPEN = ("..", "")  # an end of an interval that is not known


def heading(series: Series) -> str:
    """What is counted, whose, where, in which event if not the main one, and in how many figures, articles and days."""
    what = series.kind.capitalize()
    if series.change == Change.INCREASE:
        what += " (added or withdrawn)" if series.kind in LEAVE else " (added)"
    elif series.change == Change.PERIOD:
        what += f" ({in_words(series.period) if series.period else 'within a period'})"
    event = in_words(series.period) if series.change == Change.TOTAL and series.period else None
    about = " · ".join(filter(None, (what, series.subject, series.place, event)))
    mentions = [figure for claim in series.claims for figure in claim.mentions]
    articles = len({figure.document for figure in mentions})
    return one_line(f"{about} — {counted(len(mentions), 'figure')} from {counted(articles, 'article')}{_days(series)}")


def _days(series: Series) -> str:
    """The days from the first claim to the last."""
    known = [bounds(claim.date) for claim in series.claims]
    days: list[dt.date] = sorted(day for pair in known for day in pair if day)
    if not days:
        return ", undated"
    return f", {days[0]}" if days[0] == days[-1] else f", {days[0]} to {days[-1]}"


def in_words(edtf: str) -> str:
    """An EDTF interval as people say it: `../2024-10-27` is "until 2024-10-27"; a date stays as it is."""
    first, slash, last = one_line(edtf).partition("/")
    if not slash:
        return first
    if first in OPEN:
        return f"until {last}"
    return f"from {first}" if last in OPEN else f"{first} to {last}"


def counted(number: int, noun: str, plural: str = "s") -> str:
    return f"{grouped(str(number))} {noun}{'' if number == 1 else plural}"


def estimate(series: Series, claim: Claim) -> str:
    """How much, in the one notation: `≥3,000`, `478 km²`; a vague word stays the word."""
    if claim.mentions and (said := _in_a_word(claim.mentions[0])):
        is_point = claim.low == claim.high is not None  # a convention has put a number for it
        return f"{said} ({amount(claim.low, claim.high, Hedge.EXACT, series.unit)})" if is_point else said
    return amount(claim.low, claim.high, claim.hedge, series.unit)


def figure_amount(figure: Figure) -> str:
    """The same for a figure."""
    return _in_a_word(figure) or amount(figure.low, figure.high, figure.hedge, figure.unit)


def _in_a_word(figure: Figure) -> str:
    """The word of a vague figure ("dozens"), as it is printed; nothing for a number."""
    is_vague = figure.hedge == Hedge.VAGUE or (figure.low is None and figure.high is None)
    return one_line(figure.quote) if is_vague else ""


def verdict(claim: Claim) -> str:
    """What the claim does to the account, and its status where the verdict does not say it."""
    words = [str(claim.verdict)]
    if claim.status != Status.REPORTED and claim.status != claim.verdict:
        words.append(claim.status)
    if claim.outcome:
        words.append(claim.outcome)
    return ", ".join(words)


def source_name(claim: Claim) -> str:
    return one_line(claim.source) if claim.source else "the article"


def reporter_names(claim: Claim) -> list[str]:
    """Who printed it, each once; the documents where no publisher is known."""
    return publishers(claim) or list(dict.fromkeys(figure.document for figure in claim.mentions)) or [""]


def folder(account: Account) -> str:
    """The folder in which all articles of an account lie, with its slash; nothing where there is none, or it is an address."""
    documents = {figure.document for series in account.series for claim in series.claims for figure in claim.mentions}
    first, last = min(documents, default=""), max(documents, default="")
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    begin, slash, _ = "".join(letter for letter, _ in same).rpartition("/")
    return "" if "://" in begin else begin + slash


def reporters(claim: Claim) -> str:
    """Who printed it; the document where the publisher is unknown. Of many the first few."""
    names = reporter_names(claim)
    more = len(names) - SHOWN_PUBLISHERS
    return one_line(", ".join(names[:SHOWN_PUBLISHERS])) + (f" and {more} more" if more > 0 else "")


def has_periods(series: Series) -> bool:
    """True where the claims need a column of their own for the time they are about."""
    return series.period is None and len({period_of(series, claim) for claim in series.claims}) > 1


def summary(series: Series) -> Iterator[str]:
    """The lines below the claims: the rise, where it stands, who disagrees, who changed their number, notes."""
    sign = unit_sign(series.unit)
    unit = f" {sign}" if sign else ""
    if len(series.rise) > 1:
        yield RISE + ARROW.join(grouped(plain(step.value)) for step in series.rise) + unit
    if len(series.claims) > 1 and (series.low is not None or series.high is not None):
        yield "Now: " + _span(series.low, series.high) + unit
    if series.best:
        yield f"Best estimate: {grouped(plain(series.best[0]))}{unit} ({one_line(series.best[1])})"
    claims = {claim.id: claim for claim in series.claims}
    for dispute in series.disputes:
        sides = [_side(series, claims[side]) for side in dispute.claims if side in claims]
        yield f"{' and '.join(sides)} disagree"
    own = [revision for revision in series.revisions if not _is_of_another(revision, claims)]
    changed_own = {revision[:3] for revision in own}
    for source, *numbers in dict.fromkeys(revision[:3] for revision in series.revisions if revision[:3] not in changed_own):
        before, after = (grouped(plain(number)) for number in numbers)  # told once, however many had given the old number
        yield f"{one_line(source or 'the article')} corrected {before} to {after}{unit}"
    for source, numbers in _changes(revision for revision in own if not _counts_on(series, revision, claims)):
        told = [grouped(plain(number)) for number in numbers]
        changed = f"from {told[0]} to {told[1]}" if len(told) == 2 else short_rise(ARROW.join(told))
        yield f"{one_line(source or 'the article')} changed its own number {changed}{unit}"
    for note in series.notes:
        counts, mark, what = one_line(note).partition(" figures: ")
        yield f"Note: {grouped(counts) if mark else counts}{mark}{what}"


def _is_of_another(revision: Revision, claims: Mapping[str, Claim]) -> bool:
    """True where it is another's number that the claim corrects."""
    before, after = map(claims.get, revision.claims)
    is_others = before is not None and before.source not in (None, revision.source)
    return is_others or (after is not None and after.rule == "corrects_another")


def _counts_on(series: Series, revision: Revision, claims: Mapping[str, Claim]) -> bool:
    """True where a source only found more dead than the day before; the rise tells that. Of a thing long over it is news."""
    after = claims.get(revision.claims[1])
    is_news = after is not None and after.rule == "corrects_itself"
    return series.kind in TOLLS and revision.before < revision.after and not is_news


def _side(series: Series, claim: Claim) -> str:
    """Who put it at how much, when, for a line on a disagreement."""
    return f"{source_name(claim)} {estimate(series, claim)}" + (f" ({in_words(claim.date)})" if claim.date else "")


def _changes(revisions: Iterable[Revision]) -> list[tuple[str | None, list[float]]]:
    """Each source with the numbers it gave one after the other."""
    found: list[tuple[str | None, list[float]]] = []
    last: dict[str, int] = {}  # where the numbers are that end in a claim
    for revision in revisions:
        before, after = revision.claims
        if before in last:
            found[last[before]][1].append(revision.after)
            last[after] = last.pop(before)
        else:
            last[after] = len(found)
            found.append((revision.source, [revision.before, revision.after]))
    return found


def short_rise(line: str) -> str:
    """The rise as a line of words: of many steps the first and the last."""
    steps = line.split(ARROW)
    left_out = len(steps) - STEPS
    if left_out <= 1:
        return line
    return ARROW.join([*steps[: STEPS // 3], f"… {left_out} more …", *steps[-(STEPS - STEPS // 3) :]])


def _span(low: float | None, high: float | None) -> str:
    hedge = "at_least" if high is None else "at_most" if low is None else "exact"
    return amount(low, high, hedge)


def epilogue(account: Account) -> Iterator[str]:
    """What is to be said of the whole run: what the filters left out, and notes."""
    if account.excluded:
        yield f"{counted(account.excluded, 'figure')} left out by the filters"
    for note in account.notes:
        yield f"Note: {one_line(note)}"
