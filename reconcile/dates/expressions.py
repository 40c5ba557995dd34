"""The calendar expressions of a text, each with the days it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..edtf import bounds
from ..model import DateBasis
from ..reading import Reading, Sentence
from ..text import Token
from .grammar import Match, time_grammar
from .resolve import Days, Moment, edtf, resolve

LOOK_BACK = 2  # sentences in which "two days later" may find what it counts from
WEEK = 7  # days; an article's day known no better than this still tells which Monday is meant


@dataclass(frozen=True, slots=True)
class ArticleDay:
    """The day from which an article's "am Montag" counts, as EDTF, and how it is known. None: not known."""

    date: str | None
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Expression:
    """A calendar expression in the text: its place in code points, and the days it means as EDTF."""

    start: int
    end: int
    value: str
    basis: DateBasis
    phrase: str  # as the pack has it


@dataclass(frozen=True, slots=True)
class Timed:
    """An expression as the stage works with it: its tokens, its days and the phrase that was matched."""

    expression: Expression
    match: Match
    days: Days
    past: Days | None  # the days it means where only the past can be meant


def expressions(reading: Reading, day: ArticleDay, sentence: Sentence) -> list[Expression]:
    """Every calendar expression of one sentence whose days can be told, in order."""
    return [timed.expression for timed in timed_expressions(reading, day, sentence)]


def all_expressions(reading: Reading, day: ArticleDay) -> Iterator[Expression]:
    """Every calendar expression of the text, in order, also of sentences without figures."""
    for sentence in reading.sentences:
        yield from expressions(reading, day, sentence)


def timed_expressions(reading: Reading, day: ArticleDay, sentence: Sentence) -> list[Timed]:
    """The expressions of a sentence with their tokens; worked out once for a reading and an article's day."""
    known: dict[tuple[int, str | None], list[Timed]] = reading.__dict__.setdefault("_timed_expressions", {})
    key = (sentence.index, day.date)
    if key not in known:
        known[key] = list(_timed(reading, day, sentence))
    return known[key]


def matches(sentence: Sentence) -> list[Match]:
    """The time phrases of a sentence, whether or not their days can be told."""
    reading = sentence.reading
    known: dict[int, list[Match]] = reading.__dict__.setdefault("_time_matches", {})
    if sentence.index not in known:
        known[sentence.index] = time_grammar(reading.language).find(sentence.tokens)
    return known[sentence.index]


def _timed(reading: Reading, day: ArticleDay, sentence: Sentence) -> Iterator[Timed]:
    latest: Days | None = None
    for match in matches(sentence):
        anchor = None
        if match.rule in ("anchored", "same_weekday"):
            anchor = latest if latest is not None else _spoken_of_before(reading, day, sentence)
        text = reading.text[sentence.tokens[match.first].start : sentence.tokens[match.last].end]
        lean = leaning(sentence, match)
        year = _year_said(sentence, match)
        from_day = ArticleDay(f"{year}-12-31", DateBasis.STATED) if year else day
        days = days_of(match, from_day, reading.language.code, lean, anchor, text)
        if days is None:
            continue
        stated = resolve(match, Moment(None, language=reading.language.code), text) is not None
        expression = Expression(
            sentence.tokens[match.first].start,
            sentence.tokens[match.last].end,
            edtf(days),
            DateBasis.STATED if stated else DateBasis.CORPUS if day.basis == DateBasis.CORPUS else DateBasis.RELATIVE,
            match.phrase.printed,
        )
        past = days if lean < 0 else days_of(match, from_day, reading.language.code, -1, anchor, text)
        yield Timed(expression, match, days, past)
        if is_day(days):
            latest = days


def _year_said(sentence: Sentence, match: Match) -> int | None:
    """The year named before it in its clause: "1953 kamen am Heiligen Abend …"."""
    if match.rule not in ("date", "feast", "season", "numeric"):
        return None
    before = [other for other in matches(sentence) if other.rule == "year" and other.last < match.first]
    same = [other for other in before if sentence.clauses[other.first] == sentence.clauses[match.first]]
    return int(same[-1].slot("year")) if same and "years" not in same[-1].phrase.value else None


def days_of(match: Match, day: ArticleDay, language: str, lean: int = 0, anchor: Days | None = None, text: str = "") -> Days | None:
    """The days a phrase means on the article's day; where that is known only to a few days, on any of them."""
    first, last = bounds(day.date)
    start = anchor.first if anchor else None
    if first is None or last is None or (last - first).days > 2 * WEEK:
        found = resolve(match, Moment(None, start, lean, language), text)
        return found if found or last is None or first is None else _agreed(match, first, last, language)
    late = resolve(match, Moment(last, start, lean, language), text)
    early = late if first == last else resolve(match, Moment(first, start, lean, language), text)
    if late is None or early is None or late == early or match.rule in ("weekday", "recent"):
        return late
    if None in (early.first, late.last):
        return late if late.last is None or early.last == late.last else Days(early.first, late.last)
    return Days(min(filter(None, (early.first, late.first))), late.last)


def _agreed(match: Match, first: dt.date, last: dt.date, language: str) -> Days | None:
    """What a phrase means on the first and on the last day alike ("this year" in an article of some day in May)."""
    early, late = (resolve(match, Moment(day, None, 0, language)) for day in (first, last))
    return early if early == late else None


def is_day(days: Days) -> bool:
    """True for a single day or night: something "am Tag darauf" can count from."""
    return days.first is not None and days.last is not None and (days.last - days.first).days <= 1


def _spoken_of_before(reading: Reading, day: ArticleDay, sentence: Sentence) -> Days | None:
    """The last single day named in the sentences before, to the paragraph before this one at most."""
    before = sentence.previous
    for _ in range(LOOK_BACK):
        if before is None:
            return None
        named = [timed.days for timed in timed_expressions(reading, day, before) if is_day(timed.days)]
        if named:
            return named[-1]
        before = before.previous
    return None


def leaning(sentence: Sentence, match: Match) -> int:
    """Whether the clause around a time looks ahead (+1) or back (-1); 0 where no word tells."""
    grammar = time_grammar(sentence.reading.language)
    named = {index for other in matches(sentence) for index in range(other.first, other.last + 1)}  # "May" is no auxiliary there
    clause = sentence.clauses[match.first]
    words = [t.lower for i, t in enumerate(sentence.tokens) if sentence.clauses[i] == clause and i not in named]
    if not grammar.ahead.isdisjoint(words):
        return 0 if not grammar.done.isdisjoint(words) else 1
    return -1 if not grammar.behind.isdisjoint(words) else 0


def clause_tokens(sentence: Sentence, index: int) -> Sequence[Token]:
    """The tokens of the clause in which token `index` stands."""
    clause = sentence.clauses[index]
    return [token for token, number in zip(sentence.tokens, sentence.clauses) if number == clause]
