"""The calendar expressions of a text, each with the days it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ..edtf import bounds
from ..memo import once
from ..model import DateBasis
from ..reading import Reading, Sentence
from .clauses import clauses_of, opens_with, words_of
from .days import Days, edtf
from .grammar import Match, time_grammar
from .resolve import SOON, SOON_PLANNED, Moment, resolve

SAYING_REACH = 3  # tokens between a verb of saying and its time: "told reporters on Friday"
LOOK_BACK = 2  # sentences in which "two days later" may find what it counts from
YEARLESS = frozenset({"date", "numeric", "feast", "season"})  # rules whose year may stand elsewhere in the clause
ANCHORED = frozenset({"anchored", "same_weekday", "then"})  # rules that count from the time last spoken of
WEEK = 7  # days; an article's day known no better than this still tells which Monday is meant


class ArticleDay(NamedTuple):
    """The day from which an article's "am Montag" counts, as EDTF, and how it is known. None: not known."""

    date: str | None
    basis: DateBasis


class Expression(NamedTuple):
    """A calendar expression in the text: its place in code points, and the days it means as EDTF."""

    start: int
    end: int
    value: str
    basis: DateBasis
    phrase: str  # as the pack has it; "dateparser" where that read it


class Timed:
    """An expression as the stage works with it: its tokens and its days; what is seldom asked for is worked out then."""

    def __init__(self, sentence: Sentence, match: Match, days: Days, read: Read) -> None:
        self.match, self.days = match, days
        self._sentence, self._read = sentence, read

    @once
    def past(self) -> Days | None:
        """The days it means where only the past can be meant."""
        moment = self._read.moment
        if moment.lean < 0:
            return self.days
        return days_of(self.match, self._read.day, moment._replace(lean=-1), self._read.text)

    @once
    def expression(self) -> Expression:
        """The expression as others see it."""
        match, read = self.match, self._read
        stated = resolve(match, Moment(None, language=read.moment.language), read.text) is not None
        return Expression(
            *self._sentence.span(match.first, match.last),
            edtf(self.days),
            DateBasis.STATED if stated else read.basis,
            "dateparser" if match.rule == "closed" else match.printed,
        )


class Read(NamedTuple):
    """How an expression was read: the day it counts from, how that and the article's day are known, its words."""

    day: ArticleDay
    moment: Moment
    basis: DateBasis
    text: str


def expressions(reading: Reading, day: ArticleDay, sentence: Sentence) -> list[Expression]:
    """Every calendar expression of one sentence whose days can be told, in order."""
    return [timed.expression for timed in timed_expressions(reading, day, sentence)]


def all_expressions(reading: Reading, day: ArticleDay) -> Iterator[Expression]:
    """Every calendar expression of the text, in order, also of sentences without figures."""
    for sentence in reading.sentences:
        yield from expressions(reading, day, sentence)


def timed_expressions(reading: Reading, day: ArticleDay, sentence: Sentence) -> list[Timed]:
    """The expressions of a sentence with their tokens; worked out once for a reading and an article's day."""
    known: dict[tuple[int, str | None], list[Timed]] = reading.notes["timed expressions"]
    key = (sentence.index, day.date)
    if key not in known:
        known[key] = list(_timed(reading, day, sentence, LOOK_BACK))
    return known[key]


def matches(sentence: Sentence) -> list[Match]:
    """The time phrases of a sentence, whether or not their days can be told."""
    reading = sentence.reading
    known: dict[int, list[Match]] = reading.notes["time matches"]
    if sentence.index not in known:
        known[sentence.index] = time_grammar(reading.language).find(sentence)
    return known[sentence.index]


def _timed(reading: Reading, day: ArticleDay, sentence: Sentence, back: int) -> Iterator[Timed]:
    """The expressions of a sentence; `back` is how many sentences before it may say what "two days later" counts from."""
    found = matches(sentence)
    if not found:
        return
    basis = DateBasis.CORPUS if day.basis == DateBasis.CORPUS else DateBasis.RELATIVE
    spoken: Days | None = None  # the time last spoken of in the sentence
    year: Match | None = None  # the year last named in it
    for match in found:
        lean = leaning(sentence, match)
        moment = Moment(None, None, lean, reading.language.code, SOON_PLANNED if lean == 0 and _plans(sentence) else SOON)
        if asks_for_anchor(match):
            moment = moment._replace(anchor=spoken or _spoken_of_before(sentence, day, back))
        text = sentence.words(match.first, match.last)
        from_day = day
        if match.rule == "year":
            year = match if "years" not in match.value else None
        elif year and match.rule in YEARLESS and sentence.clauses[year.first] == sentence.clauses[match.first]:
            from_day = ArticleDay(f"{year.slot('year')}-12-31", DateBasis.STATED)  # "1962 brach an Silvester …"
        days = days_of(match, from_day, moment, text)
        if days is None:
            continue
        yield Timed(sentence, match, days, Read(from_day, moment, basis, text))
        # "…, nachdem am Mittwoch ein Kutter gekentert war; tags zuvor …" counts from the main clause
        told = days_told_of(days, match, day)
        if told is not None and not opens_with(sentence, sentence.clauses[match.first], "dates.subordinators"):
            spoken = told


def _plans(sentence: Sentence) -> bool:
    """True where a word of the sentence looks ahead."""
    ahead = words_of(sentence, "ahead")
    return any(not ahead.isdisjoint(clause.words) for clause in clauses_of(sentence).values())


def days_told_of(days: Days, match: Match, day: ArticleDay) -> Days | None:
    """The time that "since then" and "damals" may mean: one with an end, and not the day of the article itself ("to this day").
    Of a time that lasts since another one it is that: "the worst attack since May 2017. At the time …"."""
    if match.rule == "since" and days.last is None and "time" in match.slots:
        days = days_of(match.slot("time"), day, Moment(None)) or days
    return None if None in days or (match.rule == "unit" and edtf(days) == day.date) else days


def asks_for_anchor(match: Match) -> bool:
    """True for "two days later", "damals", "seit jenem Freitag": phrases that count from what was spoken of before."""
    if match.rule in ANCHORED or match.value.get("that_year"):
        return True
    return any(asks_for_anchor(inner) for inner in match.slots.get("time", ()))


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


def _spoken_of_before(sentence: Sentence, day: ArticleDay, back: int) -> Days | None:
    """The last time named in the sentences before, `back` of them at most."""
    for left, before in zip(range(back - 1, -1, -1), sentence.before(back), strict=False):
        timed = _timed(before.reading, day, before, left)
        named = [told for one in timed if (told := days_told_of(one.days, one.match, day)) is not None]
        if named:
            return named[-1]
    return None


def leaning(sentence: Sentence, match: Match) -> int:
    """Whether the clause around a time looks ahead (+1) or back (-1); 0 where no word tells."""
    clause = clauses_of(sentence)[sentence.clauses[match.first]]
    if any(0 < match.first - verb.last <= SAYING_REACH and verb.gap is None for verb in clause.verbs):
        return -1  # "said on Friday it will send 3,000": the time next to a verb of saying is that of the saying
    ahead = clause.words & words_of(sentence, "ahead")
    if ahead and any(_is_meant(sentence, clause.start, word, match) for word in ahead):
        # "soll getötet worden sein", "könnten ums Leben gekommen sein"
        return 1 if clause.words.isdisjoint(sentence.language.lists("dates.done", "taking_being")) else 0
    return 0 if clause.words.isdisjoint(words_of(sentence, "behind")) else -1


def _is_meant(sentence: Sentence, start: int, word: str, time: Match) -> bool:
    """True where a word stands for itself: "früher als geplant" plans nothing, and "May" may be the month. Behind "marched on
    Sunday against a bill that", a word is told of the bill and not of Sunday."""
    openers = words_of(sentence, "subordinators")
    clause = sentence.clauses[start]
    for index in range(start, len(sentence.tokens)):
        if sentence.clauses[index] != clause:
            return False
        if sentence.tokens[index].lower == word:
            compared = index > start and sentence.tokens[index - 1].lower in sentence.language.list("held_against")
            hung_on = not openers.isdisjoint(sentence.folded[time.last + 1 : index])
            return not compared and not hung_on and not any(match.first <= index <= match.last for match in matches(sentence))
    return False
