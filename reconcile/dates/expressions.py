"""The calendar expressions of a text, each with the days it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..edtf import bounds
from ..model import DateBasis
from ..reading import Reading, Sentence
from ..text import Token
from .clauses import speaking
from .grammar import Match, time_grammar
from .resolve import SOON, SOON_PLANNED, Days, Moment, edtf, resolve

SAYING_REACH = 3  # tokens between a verb of saying and its time: "told reporters on Friday"
LOOK_BACK = 2  # sentences in which "two days later" may find what it counts from
ANCHORED = frozenset({"anchored", "same_weekday", "then"})  # rules that count from the time last spoken of
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
    spoken: list[tuple[Match, Days]] = []
    for match in matches(sentence):
        moment = _moment(reading, day, sentence, match, spoken)
        text = reading.text[sentence.tokens[match.first].start : sentence.tokens[match.last].end]
        year = _year_said(sentence, match)
        from_day = ArticleDay(f"{year}-12-31", DateBasis.STATED) if year else day
        days = days_of(match, from_day, moment, text)
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
        past = days if moment.lean < 0 else days_of(match, from_day, moment._replace(lean=-1), text)
        yield Timed(expression, match, days, past)
        if days.first and days.last and not _is_subordinate(sentence, match):
            spoken.append((match, days))


def _moment(reading: Reading, day: ArticleDay, sentence: Sentence, match: Match, spoken: Sequence[tuple[Match, Days]]) -> Moment:
    """From where a phrase is read; what was spoken of before is only looked for where the phrase asks for it."""
    lean = leaning(sentence, match)
    words = time_grammar(reading.language)
    planned = lean == 0 and not words.ahead.isdisjoint(token.lower for token in sentence.tokens)
    moment = Moment(None, None, lean, reading.language.code, SOON_PLANNED if planned else SOON)
    if not asks_for_anchor(match):
        return moment
    return moment._replace(anchor=spoken[-1][1] if spoken else _spoken_of_before(reading, day, sentence))


def asks_for_anchor(match: Match) -> bool:
    """True for "two days later", "damals", "seit jenem Freitag": phrases that count from what was spoken of before."""
    if match.rule in ANCHORED or match.phrase.value.get("that_year"):
        return True
    return any(asks_for_anchor(inner) for inner in match.slots.get("time", ()))


def _is_subordinate(sentence: Sentence, match: Match) -> bool:
    """ "…, nachdem am Mittwoch ein Kutter gekentert war; tags zuvor …" counts from the main clause."""
    start = sentence.clauses.index(sentence.clauses[match.first])
    opens = {token.lower for token in sentence.tokens[start : start + 2]}
    return not opens.isdisjoint(sentence.reading.language.list("dates.subordinators"))


def _year_said(sentence: Sentence, match: Match) -> int | None:
    """The year named before it in its clause: "1953 kamen am Heiligen Abend …"."""
    if match.rule not in ("date", "feast", "season", "numeric"):
        return None
    before = [other for other in matches(sentence) if other.rule == "year" and other.last < match.first]
    same = [other for other in before if sentence.clauses[other.first] == sentence.clauses[match.first]]
    return int(same[-1].slot("year")) if same and "years" not in same[-1].phrase.value else None


def days_of(match: Match, day: ArticleDay, moment: Moment, text: str = "") -> Days | None:
    """The days a phrase means on the article's day; where that is known only to a few days, on any of them."""
    first, last = bounds(day.date)
    if first is None or last is None:
        return resolve(match, moment, text)
    if (last - first).days > 2 * WEEK:
        return resolve(match, moment, text) or _agreed(match, first, last, moment)
    late = resolve(match, moment._replace(today=last), text)
    early = late if first == last else resolve(match, moment._replace(today=first), text)
    if late is None or early is None or late == early or match.rule in ("weekday", "recent"):
        return late
    if None in (early.first, late.last):
        return late if late.last is None or early.last == late.last else Days(early.first, late.last)
    return Days(min(filter(None, (early.first, late.first))), late.last)


def _agreed(match: Match, first: dt.date, last: dt.date, moment: Moment) -> Days | None:
    """What a phrase means on the first and on the last day alike ("this year" in an article of some day in May)."""
    early, late = (resolve(match, moment._replace(today=day)) for day in (first, last))
    return early if early == late else None


def _spoken_of_before(reading: Reading, day: ArticleDay, sentence: Sentence) -> Days | None:
    """The last time named in the sentences before."""
    before = sentence.previous
    for _ in range(LOOK_BACK):
        if before is None:
            return None
        named = [timed.days for timed in timed_expressions(reading, day, before) if timed.days.first and timed.days.last]
        if named:
            return named[-1]
        before = before.previous
    return None


def leaning(sentence: Sentence, match: Match) -> int:
    """Whether the clause around a time looks ahead (+1) or back (-1); 0 where no word tells."""
    if _follows_saying(sentence, match):
        return -1
    grammar = time_grammar(sentence.reading.language)
    named = {index for other in matches(sentence) for index in range(other.first, other.last + 1)}  # "May" is no auxiliary there
    words, before = set(), ""
    for index, token in enumerate(sentence.tokens):
        if sentence.clauses[index] == sentence.clauses[match.first] and index not in named and before not in grammar.comparing:
            words.add(token.lower)  # "früher als geplant" plans nothing
        before = token.lower
    if not grammar.ahead.isdisjoint(words):
        return 0 if not grammar.done.isdisjoint(words) else 1
    return -1 if not grammar.behind.isdisjoint(words) else 0


def _follows_saying(sentence: Sentence, match: Match) -> bool:
    """ "said on Friday it will send 3,000": the time next to a verb of saying is that of the saying."""
    return any(0 < match.first - mark.last <= SAYING_REACH and mark.gap is None for mark in speaking(sentence))


def clause_tokens(sentence: Sentence, index: int) -> Sequence[Token]:
    """The tokens of the clause in which token `index` stands."""
    clause = sentence.clauses[index]
    return [token for token, number in zip(sentence.tokens, sentence.clauses) if number == clause]
