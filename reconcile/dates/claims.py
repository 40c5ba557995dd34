"""Which of the times beside a figure says when the claim was made, and which what time the figure is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..edtf import bounds
from ..model import DateBasis
from ..reading import Mention, Reading, Sentence
from .article_day import reports_at
from .expressions import ArticleDay, Timed, timed_expressions
from .resolve import Days, edtf

OPEN_RULES = frozenset({"since", "until", "range", "span"})  # times something lasts: nobody speaks "since Monday"
VAGUE_RULES = frozenset({"recent"})
FRESH_CLAIM = 7  # days: an older time is an earlier statement's, and does not carry over to the next sentence
NEAR_SENTENCES = 3  # how far a source's time carries


@dataclass(frozen=True, slots=True)
class Dating:
    """When a claim was made (`date`) and the time the figure is about (`period`), both EDTF or None."""

    date: str | None
    basis: DateBasis
    period: str | None = None
    trace: tuple[str, ...] = ()
    span: tuple[int, int] | None = None  # the time expression of the claim in the article's text


class Attributed(Protocol):
    """What this stage needs to know of an attribution (see sources)."""

    @property
    def source(self) -> str | None: ...
    @property
    def sentence(self) -> Sentence | None: ...
    @property
    def clause(self) -> tuple[int, int] | None: ...


def date_claims(reading: Reading, mentions: Sequence[Mention], attributions: Sequence[Attributed | None], day: ArticleDay) -> list[Dating]:
    """A Dating for each mention, aligned. Without a time of its own a claim has its source's last, else the article's day."""
    numbers = {(mention.sentence.index, index) for mention in mentions for index in range(mention.first, mention.last + 1)}
    spoken: dict[str, tuple[int, Dating]] = {}  # source → the sentence it was last dated in, and how
    datings = []
    for mention, attribution in zip(mentions, attributions, strict=True):
        times = [timed for timed in timed_expressions(reading, day, mention.sentence) if not _is_number(timed, mention.sentence, numbers)]
        claim = _claim_time(reading, mention, attribution, times, day)
        source = attribution.source if attribution else None
        dating = _dating(claim, day) if claim else _carried(reading, source, mention, attribution, spoken, day)
        period = _period(mention, [timed for timed in times if timed is not claim], attribution, day)
        datings.append(Dating(dating.date, dating.basis, period, dating.trace, dating.span))
        if source and claim:
            spoken[source] = (mention.sentence.index, dating)
    return datings


def _is_number(timed: Timed, sentence: Sentence, numbers: set[tuple[int, int]]) -> bool:
    return any((sentence.index, index) in numbers for index in range(timed.match.first, timed.match.last + 1))


# --- the day of the claim ---------------------------------------------------------------------------------------------


def _claim_time(reading: Reading, mention: Mention, attribution: Attributed | None, times: list[Timed], day: ArticleDay) -> Timed | None:
    """The time of the attribution clause; else of another clause of the sentence in which the figure is relayed."""
    if attribution is None or attribution.source is None:
        return None
    sentence = attribution.sentence or mention.sentence
    clause = attribution.clause
    here = times if sentence is mention.sentence else timed_expressions(reading, day, sentence)
    able = [timed for timed in here if _can_date_claim(timed, day)]
    if clause:
        inside = [timed for timed in able if clause[0] <= timed.match.first <= clause[1]]
        if inside:
            return inside[0]
    relayed = [timed for timed in able if reports_at(sentence, timed.match.first)]
    return relayed[-1] if relayed else None


def _can_date_claim(timed: Timed, day: ArticleDay) -> bool:
    """A time at which somebody can have spoken: not one that lasts, not after the article."""
    if timed.match.rule in OPEN_RULES or timed.past is None or timed.past.first is None:
        return False
    last = bounds(day.date)[1]
    return last is None or timed.past.first <= last


def _dating(claim: Timed, day: ArticleDay) -> Dating:
    days = claim.past or claim.days
    last = bounds(day.date)[1]
    if last and days.first and days.last and days.first <= last < days.last:
        days = Days(days.first, last)  # "in diesem Monat" said so: up to the article's day
    expression = claim.expression
    return Dating(edtf(days), expression.basis, None, (expression.phrase,), (expression.start, expression.end))


def _carried(
    reading: Reading,
    source: str | None,
    mention: Mention,
    attribution: Attributed | None,
    spoken: dict[str, tuple[int, Dating]],
    day: ArticleDay,
) -> Dating:
    """The day on which the same source spoke just before, else the article's day."""
    if source and source in spoken:
        index, dating = spoken[source]
        if mention.sentence.index - index <= NEAR_SENTENCES and _is_fresh(dating, day):
            return dating
    return Dating(day.date, day.basis if day.date else DateBasis.NONE)


def _is_fresh(dating: Dating, day: ArticleDay) -> bool:
    first, last = bounds(dating.date)
    today = bounds(day.date)[1]
    if first is None or last is None or (last - first).days > 1:
        return False
    return today is None or (today - last) <= dt.timedelta(FRESH_CLAIM)


# --- the time counted -------------------------------------------------------------------------------------------------


def _period(mention: Mention, times: Sequence[Timed], attribution: Attributed | None, day: ArticleDay) -> str | None:
    """The time named nearest to the figure: in its clause, else before it in its sentence, else after it."""
    able = [timed for timed in times if timed.match.rule not in VAGUE_RULES and not _dates_a_report(mention, timed, attribution)]
    if not able:
        return None
    clauses = mention.sentence.clauses
    nearest = min(able, key=lambda timed: (_clause_distance(clauses, timed, mention), _distance(timed, mention)))
    return edtf(nearest.days)


def _dates_a_report(mention: Mention, timed: Timed, attribution: Attributed | None) -> bool:
    """True where a time stands in a clause that only says who reports the figure."""
    sentence = mention.sentence
    if sentence.clauses[timed.match.first] == sentence.clauses[mention.first]:
        return False
    return reports_at(sentence, timed.match.first)


def _clause_distance(clauses: Sequence[int], timed: Timed, mention: Mention) -> int:
    return abs(clauses[timed.match.first] - clauses[mention.first])


def _distance(timed: Timed, mention: Mention) -> float:
    """Tokens between a time and the figure; what comes before the figure counts as nearer."""
    if timed.match.last < mention.first:
        return mention.first - timed.match.last
    return 1.5 * (timed.match.first - mention.last)
