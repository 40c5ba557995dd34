"""Which of the times beside a figure says when the claim was made, and which what time the figure is about."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import Protocol

from ..edtf import bounds, month_end
from ..model import DateBasis
from ..reading import Mention, Reading, Sentence
from ..text import NUMBER_KIND, fold
from .clauses import home, is_said, speaking
from .expressions import ArticleDay, Expression, Timed, clause_tokens, days_of, timed_expressions
from .grammar import Match
from .resolve import Days, Moment, edtf, is_day

OPEN_RULES = frozenset({"since", "until", "range", "span"})  # times something lasts: nobody speaks "since Monday"
PAPER_REACH = 6  # tokens between a report and its date: "Angaben des Innenministeriums in Kiew vom Sonntag"
EVENT_KINDS = frozenset({"killed", "wounded", "crowd"})  # what happens on a day, and is told of after it
DAY_RULES = frozenset({"numeric", "weekday", "feast", "night", "anchored", "same_weekday"})  # rules that name days
EVENT_RULES = DAY_RULES | {"date", "unit"}
EVENT_REACH = 2  # sentences over which the day of an event carries
LABEL_REACH = 6  # tokens between a day and the colon of its label: "Mittwoch, 18.00 Uhr:"
ELSEWHERE_REACH = 6  # tokens at the head of a sentence among which "außerdem" tells of something else
FRESH_CLAIM = 7  # days: an older time is an earlier statement's, and does not carry over to the next sentence
NEAR_SENTENCES = 3  # how far a source's time carries


Numbers = Set[tuple[int, int]]  # the tokens of the text's figures: (sentence, token)


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


Spoken = tuple[Mention, str | None, Dating]  # a figure that has a time of its own, its source and that time


def date_claims(reading: Reading, mentions: Sequence[Mention], attributions: Sequence[Attributed | None], day: ArticleDay) -> list[Dating]:
    """A Dating for each mention, aligned. Without a time of its own a claim has its source's last, else the article's day."""
    numbers = {(mention.sentence.index, index) for mention in mentions for index in range(mention.first, mention.last + 1)}
    times = [_times(mention, numbers, day) for mention in mentions]
    claims = [_claim_time(mention, said, found, numbers, day) for mention, said, found in zip(mentions, attributions, times, strict=True)]
    spoken: list[Spoken] = []
    datings = []
    for mention, attribution, claim in zip(mentions, attributions, claims, strict=True):
        source = attribution.source if attribution else None
        datings.append(_dating(claim, day) if claim else _carried(source, mention, spoken, day))
        if claim:
            spoken.append((mention, source, datings[-1]))
    taken = {claim.expression for claim in claims if claim}  # what says when one spoke says of no figure when it happened
    periods = (_period(*found, taken, numbers, day) for found in zip(mentions, times, claims, strict=True))
    return [replace(dating, period=period) for dating, period in zip(datings, periods, strict=True)]


def _times(mention: Mention, numbers: Numbers, day: ArticleDay) -> list[Timed]:
    """The times of a figure's sentence; four digits that count something are none."""
    sentence = mention.sentence
    return [timed for timed in timed_expressions(sentence.reading, day, sentence) if not _is_number(timed, sentence, numbers)]


def timed_inner(timed: Timed) -> Days:
    """The day at the end of "bis Donnerstag"."""
    return Days(timed.days.last, timed.days.last) if timed.days.first is None else timed.days


def _is_number(timed: Timed, sentence: Sentence, numbers: Numbers) -> bool:
    return any((sentence.index, index) in numbers for index in range(timed.match.first, timed.match.last + 1))


# --- the day of the claim ---------------------------------------------------------------------------------------------


def _claim_time(
    mention: Mention, attribution: Attributed | None, times: Sequence[Timed], numbers: Numbers, day: ArticleDay
) -> Timed | None:
    """The time at which somebody said it, by where it stands, in this order:

    1. beside a verb of saying in the attribution's clause: "teilte das Pentagon am Montag mit", "said on Friday"
    2. beside one elsewhere in the sentence, which relays the figure: "wie die dpa am 31. Oktober meldete"
    3. in the date of the paper named: "nach Angaben der Polizei vom Sonntag"
    4. beside such a verb in the figure's own clause, whoever may be its speaker
    5. as the day up to which was counted: "bis Donnerstag", "by December 18"; or was, without a speaker: "am 3. Mai waren … erfasst"
    """
    sentence, clause = mention.sentence, None
    if attribution is not None and attribution.source is not None:
        sentence, clause = attribution.sentence or sentence, attribution.clause
    here = times if sentence is mention.sentence else timed_expressions(sentence.reading, day, sentence)
    able = [timed for timed in here if _can_date_claim(timed, day)]
    if clause is not None:
        said = [timed for timed in able if _is_said_at(sentence, timed, mention)]
        inside = [timed for timed in said if clause[0] <= timed.match.first <= clause[1]]
        relayed = [timed for timed in said if _is_relay(sentence, timed, mention, numbers)]
        papers = [timed for timed in able if _dates_a_paper(sentence, timed, mention, numbers)]
        for found in (inside, relayed[-1:], papers):
            if found:
                return found[0]
    else:
        for timed in able:
            if _same_clause(mention, timed) and _is_said_at(sentence, timed, mention):
                return timed
    return _count_day(mention, times, clause is None, day) or _label(mention.sentence, day)


def _label(sentence: Sentence, day: ArticleDay) -> Timed | None:
    """The day or hour at the head of the paragraph of a chronicle: "Mittwoch, 18.00 Uhr: …"."""
    while not sentence.opens_paragraph and sentence.previous is not None:
        sentence = sentence.previous
    for timed in timed_expressions(sentence.reading, day, sentence)[:1]:
        behind = sentence.tokens[timed.match.last + 1 : timed.match.last + 1 + LABEL_REACH]
        colon = next((index for index, token in enumerate(behind) if token.text == ":"), None)
        clock = behind[:colon] if colon is not None else []
        if timed.match.first == 0 and colon is not None and all(not token.is_capital or token.kind == NUMBER_KIND for token in clock[:2]):
            return timed if _can_date_claim(timed, day) else None
    return None


def _is_said_at(sentence: Sentence, timed: Timed, mention: Mention) -> bool:
    """True where a time belongs to a verb of saying, and not to what is said."""
    for mark in speaking(sentence):
        if not home(sentence, timed.match, mention) & {sentence.clauses[mark.first], sentence.clauses[mark.last]}:
            continue
        if sentence is mention.sentence and mark.last < mention.first < timed.match.first and mark.gap is None:
            continue  # "Police said 12 people died on Friday"
        if not _opens_content(sentence, mark.first, timed.match.first):
            return True
    return False


def _opens_content(sentence: Sentence, verb: int, time: int) -> bool:
    """ "said that on Friday …": a conjunction between the verb and the time begins another clause."""
    first, last = sorted((verb, time))
    return any(token.lower in _words(sentence, "subordinators") for token in sentence.tokens[first + 1 : last])


def _is_relay(sentence: Sentence, timed: Timed, mention: Mention, numbers: Numbers) -> bool:
    """ ", wie die dpa am Montag meldete": a clause beside the figure's, with no figure of its own."""
    if sentence is mention.sentence and _is_parted(sentence, *sorted((timed.match.first, mention.first))):
        return False
    return not _has_figure_of_its_own(sentence, timed, mention, numbers)


def _has_figure_of_its_own(sentence: Sentence, timed: Timed, mention: Mention, numbers: Numbers) -> bool:
    """ "…: am Tag selbst war die Polizei auf 50.000 gekommen" dates the 50.000 and no figure before it."""
    own = home(sentence, timed.match) - ({sentence.clauses[mention.first]} if mention.sentence is sentence else set())
    return any(index == sentence.index and sentence.clauses[token] in own for index, token in numbers)


def _dates_a_paper(sentence: Sentence, timed: Timed, mention: Mention, numbers: Numbers) -> bool:
    """ "Angaben der Polizei vom Sonntag", "figures from Friday"; "vier Tage später fiel die Schätzung …, die von 300 sprach"."""
    papers = sentence.marks("reports")
    if not papers:
        return False
    before = sentence.tokens[timed.match.first - 1].lower if timed.match.first else ""
    if before in _words(sentence, "of_report"):
        return any(0 < timed.match.first - mark.last <= PAPER_REACH for mark in papers)
    if sentence is not mention.sentence or not _hangs_on(mention, timed) or _has_figure_of_its_own(sentence, timed, mention, numbers):
        return False
    return any(sentence.clauses[mark.first] == sentence.clauses[timed.match.first] for mark in papers)


def _hangs_on(mention: Mention, timed: Timed) -> bool:
    """True where the figure's clause is a relative clause of the one the time stands in."""
    clauses, tokens = mention.sentence.clauses, mention.sentence.tokens
    start = clauses.index(clauses[mention.first])
    opener = tokens[min(start + 1, mention.first)].lower
    apart = clauses[mention.first] - clauses[timed.match.first]
    return apart == 1 and opener in mention.sentence.reading.language.list("pronouns")


def _count_day(mention: Mention, times: Sequence[Timed], unattributed: bool, day: ArticleDay) -> Timed | None:
    """The recent day up to which was counted; the time at which a figure was talked of, or the day on which it was in the books."""
    today = bounds(day.date)[1]
    for timed in times:
        last = timed.days.last
        if timed.match.rule == "until" and today and last and dt.timedelta(0) < today - last <= dt.timedelta(FRESH_CLAIM):
            if _names_a_day(timed.match.slot("time")) and _same_clause(mention, timed):
                return timed
    if not unattributed:
        return None
    words = {token.lower for token in clause_tokens(mention.sentence, mention.first)}
    talk, books = (not words.isdisjoint(_words(mention.sentence, name)) for name in ("talk", "counted"))
    for timed in times:
        if _can_date_claim(timed, day) and _same_clause(mention, timed) and (talk or books and is_day(timed.days)):
            return timed
    return None


def _names_a_day(match: Match) -> bool:
    """ "bis Donnerstag", "by December 18"; not "until last week"."""
    if match.rule == "date":
        return "day" in match.slots
    return match.rule in DAY_RULES or match.rule == "unit" and match.phrase.value.get("unit") == "day"


def _words(sentence: Sentence, name: str) -> frozenset[str]:
    return sentence.reading.language.list(f"dates.{name}")


def _same_clause(mention: Mention, timed: Timed) -> bool:
    return mention.sentence.clauses[mention.first] in home(mention.sentence, timed.match, mention)


def _can_date_claim(timed: Timed, day: ArticleDay) -> bool:
    """A time at which somebody can have spoken: not one that lasts, not after the article."""
    if timed.match.rule in OPEN_RULES or timed.past is None or None in timed.past:
        return False
    last = bounds(day.date)[1]
    ahead = last is not None and timed.days.first is not None and timed.days.first > last  # "am Samstag werden … erwartet"
    return not ahead and (last is None or timed.past.first <= last)


def _dating(claim: Timed, day: ArticleDay) -> Dating:
    days = timed_inner(claim) if claim.match.rule == "until" else claim.past or claim.days
    last = bounds(day.date)[1]
    if last and days.first and days.last and days.first <= last < days.last:
        days = Days(days.first, last)  # "in diesem Monat" said so: up to the article's day
    expression = claim.expression
    return Dating(edtf(days), expression.basis, None, (expression.phrase,), (expression.start, expression.end))


def _carried(source: str | None, mention: Mention, spoken: Sequence[Spoken], day: ArticleDay) -> Dating:
    """The day on which the same source spoke just before, else the article's day.

    Within a sentence that holds for the article's own voice as well ("Am 3. Mai waren 12 Tote erfasst, dazu 30 Verletzte").
    """
    for before, name, dating in reversed(spoken):
        apart = mention.sentence.index - before.sentence.index
        if apart > NEAR_SENTENCES:
            break
        if not is_same_source(source, name):
            continue
        if apart == 0 and not _is_parted(mention.sentence, before.last, mention.first) or source and _is_fresh(dating, day):
            return dating
    return Dating(day.date, day.basis if day.date else DateBasis.NONE)


def is_same_source(one: str | None, other: str | None) -> bool:
    """True where one name holds all the words of the other: "Pentagon", "Pentagon-Sprecherin Singh"."""
    first, second = ({word for word in re.findall(r"[^\W_]+", fold(name or ""))} for name in (one, other))
    return first <= second or second <= first if first and second else first == second


def _is_parted(sentence: Sentence, first: int, last: int) -> bool:
    """True where a semicolon stands between two tokens: what is said of the one is not said of the other."""
    return any(token.text == ";" for token in sentence.tokens[first:last])


def _is_fresh(dating: Dating, day: ArticleDay) -> bool:
    first, last = bounds(dating.date)
    today = bounds(day.date)[1]
    if first is None or last is None or (last - first).days > 1:
        return False
    return today is None or (today - last) <= dt.timedelta(FRESH_CLAIM)


# --- the time counted -------------------------------------------------------------------------------------------------


def _period(
    mention: Mention, times: Sequence[Timed], claim: Timed | None, taken: Set[Expression], numbers: Numbers, day: ArticleDay
) -> str | None:
    """The time the figure is about: named in its sentence, else that of the event the sentences before told of."""
    able = [
        timed
        for timed in times
        if timed.expression not in taken and _can_be_counted(mention, timed, day) and not _is_anothers(mention, timed, numbers)
    ]
    if claim in times and claim is not None and _same_clause(mention, claim):
        # "Am Montag hatte er erst 1000 gemeldet, am Dienstag 40": nothing outside its clause belongs to it
        able = [timed for timed in able if _same_clause(mention, timed)]
        event = None
    else:
        event = _event_before(mention, taken, day) if not times and mention.kind in EVENT_KINDS else None
    if able:
        nearest = min(able, key=lambda timed: _distance(timed, mention))
        return edtf(_share(mention, nearest, numbers) or _counted(mention, nearest, day))
    return edtf(event) if event else None


def _can_be_counted(mention: Mention, timed: Timed, day: ArticleDay) -> bool:
    """A time the figure can be about: not a vague one, not that of a report, not one it only lies before or after."""
    sentence, match = mention.sentence, timed.match
    if match.rule == "recent" or match.phrase.value.get("sign", -1) > 0 and match.rule == "span":
        return False
    if match.rule == "until" and timed.days.last == bounds(day.date)[1]:  # "bis heute"
        return False
    if sentence.is_heading and timed.expression.value == day.date:  # the article's stamp
        return False
    before = sentence.tokens[match.first - 1].lower if match.first else ""
    if before in _words(sentence, "outside") or _is_set_apart(mention, match):
        return False
    if match.rule == "since" and not _words(sentence, "compared").isdisjoint(t.lower for t in clause_tokens(sentence, match.first)):
        return False  # "so viele wie seit Jahren nicht"
    return _same_clause(mention, timed) or not _is_said_at(sentence, timed, mention)


def _is_anothers(mention: Mention, timed: Timed, numbers: Numbers) -> bool:
    """True for a time behind the figure in a clause that has a figure of its own: "5.500, gegenüber 2.900 vor einem Jahr"."""
    sentence = mention.sentence
    if timed.match.first < mention.first or _same_clause(mention, timed):
        return False
    return _has_figure_of_its_own(sentence, timed, mention, numbers)


def _is_set_apart(mention: Mention, match: Match) -> bool:
    """ "Während 2011 dort 18.500 starben, sind es nun …"."""
    sentence = mention.sentence
    clause = sentence.clauses[match.first]
    start = sentence.clauses.index(clause)
    opens = {token.lower for token in sentence.tokens[start : start + 2]}
    return sentence.clauses[mention.first] not in home(sentence, match, mention) and not opens.isdisjoint(_words(sentence, "contrast"))


def _distance(timed: Timed, mention: Mention) -> tuple[int, bool, int]:
    """How far a time lies from the figure: clauses between them, then what stands before it, then tokens."""
    clauses = mention.sentence.clauses
    apart = min(abs(clause - clauses[mention.first]) for clause in home(mention.sentence, timed.match, mention))
    follows = timed.match.first > mention.last
    return apart, follows and apart > 0, timed.match.first - mention.last if follows else mention.first - timed.match.last


def _share(mention: Mention, timed: Timed, numbers: Numbers) -> Days | None:
    """The month that belongs to one of two figures named in step: "im August und September (477 und 459)"."""
    first, last = timed.days
    if len(timed.match.slots.get("month", ())) != 2 or "day" in timed.match.slots or first is None or last is None:
        return None
    index = mention.sentence.index
    if (index, mention.last + 2) in numbers and (index, mention.first - 2) not in numbers:
        return Days(first, month_end(first))
    if (index, mention.first - 2) in numbers:
        return Days(last.replace(day=1), last)
    return None


def _counted(mention: Mention, timed: Timed, day: ArticleDay) -> Days:
    """The days counted: since a time, up to one, or in it."""
    first, last = timed.days
    if first and last and timed.match.rule not in OPEN_RULES | {"until"} and _hangs_on_since(mention, timed):
        return Days(first, None)
    if timed.match.rule != "since" or first is None or last is not None:
        return timed.days
    if _hangs_on(mention, timed):  # "not since the quake of February 27, 2010, in which 525 lost their lives"
        return days_of(timed.match.slot("time"), day, Moment(None)) or timed.days if "time" in timed.match.slots else timed.days
    return Days(first, _end_beside(mention.sentence, first, day))


def _end_beside(sentence: Sentence, first: dt.date, day: ArticleDay) -> dt.date | None:
    """ "Seit Anfang Oktober …" ends where the sentence behind it says: "Bis zum 27. Oktober …"."""
    for beside in sentence.reading.sentences[sentence.index + 1 : sentence.index + 2]:
        for other in timed_expressions(beside.reading, day, beside):
            end = other.days.last
            if other.match.rule == "until" and other.match.first <= 1 and end and first <= end:
                return end
    return None


def _hangs_on_since(mention: Mention, timed: Timed) -> bool:
    """ "Seit im Mai die Schlacht begann", "since the hills went up in flames on Friday"."""
    sentence = mention.sentence
    start = sentence.clauses.index(sentence.clauses[timed.match.first])
    begin = max(start, mention.last + 1) if mention.last < timed.match.first else start
    since = _words(sentence, "since")
    return any(token.lower in since for token in sentence.tokens[begin : timed.match.first])


def _event_before(mention: Mention, taken: Set[Expression], day: ArticleDay) -> Days | None:
    """The day of what the sentences before it in its paragraph tell of: "Am Samstag stürzte … . Dabei starben 12 Menschen."""
    sentence, today = mention.sentence, bounds(day.date)[1]
    if sentence.is_heading:
        return None
    for _ in range(EVENT_REACH):
        before = sentence.previous
        if before is None or sentence.opens_paragraph or _tells_of_another(sentence):
            return None
        for timed in timed_expressions(before.reading, day, before):
            if timed.expression in taken or is_said(before, timed.match):
                continue
            if is_day(timed.days) and timed.match.rule in EVENT_RULES:
                return timed.days if today is None or (timed.days.first or today) <= today else None
        sentence = before
    return None


def _tells_of_another(sentence: Sentence) -> bool:
    """ "Außerdem …", "Elsewhere …", "In Freiburg …": another event, whose day is not named."""
    tokens = sentence.tokens
    language = sentence.reading.language
    placed = len(tokens) > 1 and tokens[0].lower in language.list("prepositions") and tokens[1].is_capital
    return placed or not _words(sentence, "elsewhere").isdisjoint(token.lower for token in tokens[:ELSEWHERE_REACH])
