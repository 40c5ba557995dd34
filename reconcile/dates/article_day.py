"""On which day the article appeared: by its metadata, else by what the text says of itself, else not known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..edtf import bounds, is_date
from ..model import DateBasis
from ..reading import Reading, Sentence
from ..text import WORD_KIND, Token
from .clauses import is_recorded, is_said
from .days import exists
from .expressions import ArticleDay, leaning, matches
from .grammar import Match, time_grammar
from .resolve import Moment, resolve

HEAD, TAIL = 8, 6  # sentences at either end of a text among which it may carry its own date
STAMP_REACH = 4  # tokens between a word such as "Stand" and the date
STAMP_WORDS = 8  # words a line may hold besides a date and still be a stamp
DATELINE = 6  # words before the date of a dateline: "NEW YORK / WASHINGTON, 28. Oktober (dpa) –", "Neu-Molo (Arben), …"
FRESH = 3  # days within which the latest day an undated report names is taken to lie before it
CORPUS_REACH = 60  # days by which a bare "27. Oktober" may lie outside the days of the other articles
SAME_STORY = 1  # years after the latest year a text names in which it is taken to have appeared
ADDRESS = re.compile(  # …/2024/10/28/…, …/2024-10/28-…, …_20241028.html, …/2024/10/…
    r"[/_.-](?P<year>(?:19|20)\d\d)(?:[/_.-]?(?P<month>0[1-9]|1[0-2])[/_.-]?(?P<day>0[1-9]|[12]\d|3[01])"
    r"|/(?P<alone>0[1-9]|1[0-2])(?=/))(?![^/_.?#-])"
)
UNKNOWN = ArticleDay(None, DateBasis.NONE)


class Named(NamedTuple):
    """A single day named in the text: where, and when if the text alone can tell."""

    sentence: Sentence
    match: Match
    day: dt.date | None


def article_day(reading: Reading, near: str | None = None) -> ArticleDay:
    """The day of an article.

    `near` is the span (EDTF) of the days of the other articles of a run: it supplies the year of a bare "27. Oktober",
    and the basis is then `corpus`. A weekday beside a date tells which of the years near those the text names is meant; it
    fits every fifth or sixth year, so alone it tells nothing. In order: metadata; the page's address; the article's own stamp,
    dateline or broadcast line; the latest dated report in it ("wie die Agentur am 4. Juli 2023 meldete"); the latest recent
    day it names, which bounds its own day from below (the value is then the few days in which it can have appeared). Nothing
    else dates an article.
    """
    published = (reading.article.published or "").strip()
    if is_date(published):
        return ArticleDay(published, DateBasis.PUBLISHED)
    if is_date(published[:10]):  # 2024-10-28T17:30:00+01:00
        return ArticleDay(published[:10], DateBasis.PUBLISHED)
    addressed = day_of_address(reading.article.url)
    if addressed and len(addressed) == len("2024-10-28"):
        return ArticleDay(addressed, DateBasis.PUBLISHED)
    if addressed:
        told = _told(reading, addressed) or ArticleDay(addressed, DateBasis.PUBLISHED)
        return told if told.basis != DateBasis.CORPUS else ArticleDay(told.date, DateBasis.PUBLISHED)
    return _told(reading, near) or UNKNOWN


def day_of_address(url: str | None) -> str | None:
    """The day a page's address gives (EDTF), or the month where it gives no day.

    >>> day_of_address("https://example.org/news/2024/10/28/flood.html")
    '2024-10-28'
    """
    for match in ADDRESS.finditer(url or ""):
        day = "-".join(filter(None, (match["year"], match["month"] or match["alone"], match["day"])))
        if is_date(day):
            return day
    return None


def _told(reading: Reading, near: str | None) -> ArticleDay | None:
    """The day the text tells."""
    named = list(_named_days(reading))
    if not named:
        return None
    day = _stamped(reading, named, near) or _last_report(named) or _caption(named) or _latest_named(named, near)
    return _narrowed(reading, day) if day else None


def _named_days(reading: Reading) -> Iterator[Named]:
    """The single days a text names, in order. Sentences without a month's name or a date in digits stay unread."""
    grammar = time_grammar(reading.language)
    for sentence in reading.sentences:
        if not grammar.may_hold_date(sentence.text):
            continue
        for match in matches(sentence):
            inner = _innermost(match)
            if inner.rule in ("date", "numeric") and ("day" in inner.slots or "month" not in inner.slots):
                days = resolve(inner, Moment(None))
                yield Named(sentence, inner, days.last if days else None)


def _innermost(match: Match) -> Match:
    """The last date within "bis zum 27. Oktober" or "vom 1. bis zum 27. Oktober"."""
    while "time" in match.slots:
        match = match.slots["time"][-1]
    return match


# --- what the article says of itself ----------------------------------------------------------------------------------


def _stamped(reading: Reading, named: list[Named], near: str | None) -> ArticleDay | None:
    """The article's own date: "Stand: 28.10.2024", "KIEW, 28. Oktober (dpa) –", "Diese Nachricht wurde am … gesendet"."""
    last = len(reading.sentences) - TAIL
    for item in named:
        sentence, match = item.sentence, item.match
        outer = sentence.index < HEAD or sentence.index >= last
        if not outer or not (_has_stamp_word(item) or _is_dateline(sentence, match) or _is_date_line(sentence, match)):
            continue
        if item.day:
            return ArticleDay(item.day.isoformat(), DateBasis.STATED)
        day, basis = _year_supplied(item, [other.day for other in named if other.day], near)
        if day:
            return ArticleDay(day.isoformat(), basis)
    return None


def _has_stamp_word(item: Named) -> bool:
    """A word such as "Stand" close before the date, "gesendet" behind it, or a clock time behind it in a headline."""
    sentence, match = item.sentence, item.match
    before = sentence.tokens[max(0, match.first - STAMP_REACH) : match.first]
    behind = sentence.tokens[match.last + 1 : match.last + 1 + STAMP_WORDS]
    clock = sentence.is_heading and _holds(behind, sentence, "clock")
    return clock or _holds(before, sentence, "stamps") or _holds(behind, sentence, "stamps_behind")


def _holds(tokens: Sequence[Token], sentence: Sentence, name: str) -> bool:
    words = [token.lower for token in tokens]
    stamps = [stamp.split() for stamp in sentence.language.list(f"dates.{name}")]
    return any(words[at : at + len(stamp)] == stamp for stamp in stamps for at in range(len(words)))


def _is_dateline(sentence: Sentence, match: Match) -> bool:
    """Place, date and a dash or an agency in brackets at the head of a sentence."""
    after = sentence.tokens[match.last + 1 : match.last + 2]
    head = [token for token in sentence.tokens[: match.first] if token.kind == WORD_KIND]
    small = sentence.language.list("prepositions")  # "Am 27. Oktober (…" is no dateline
    if len(head) > DATELINE or not after or after[0].text not in "(–—-:|":
        return False
    return all(token.is_capital and token.lower not in small for token in head)


def _is_date_line(sentence: Sentence, match: Match) -> bool:
    """A line that holds little but a date: "From our desk | Mar. 9, 2023"."""
    others = [t for i, t in enumerate(sentence.tokens) if t.kind == WORD_KIND and not match.first <= i <= match.last]
    return sentence.is_heading and not _is_bracketed(Named(sentence, match, None)) and len(others) <= STAMP_WORDS - 3


def _is_bracketed(item: Named) -> bool:
    """ "See also: Floods (26.12.2005)": the date of something else."""
    return item.match.first > 0 and item.sentence.tokens[item.match.first - 1].text == "("


def _year_supplied(item: Named, days: list[dt.date], near: str | None) -> tuple[dt.date | None, DateBasis]:
    """The year of a date without one: by the other articles, the full dates of the text, or the weekday beside it."""
    latest = max(days, default=None)
    for (first, last), basis in ((bounds(near), DateBasis.CORPUS), ((latest, latest), DateBasis.STATED)):
        found = _within(item.match, first, last) if first and last else None
        if found:
            return found, basis
    named = _latest_year(item.sentence.reading) if "weekday" in item.match.slots else None
    fitting = _fitting(item.match, range(named, named + SAME_STORY + 1)) if named else []
    return (fitting[0], DateBasis.STATED) if fitting else (None, DateBasis.NONE)


def _latest_year(reading: Reading) -> int | None:
    """The latest year a text names; round numbers are rather counts."""
    years = [int(match.group()) for match in re.finditer(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)", reading.text)]
    return max((year for year in years if year % 100), default=None)


def _month_day(match: Match) -> tuple[int, int]:
    digits = match.slot("numeric") or match.slot("daymonth")
    if digits:
        return digits[1], digits[2]
    return match.slots.get("month", (0,))[-1], match.slots.get("day", (0,))[-1]


def _within(match: Match, first: dt.date, last: dt.date) -> dt.date | None:
    """The day that lies in or near a span of days, if there is but one."""
    reach = dt.timedelta(CORPUS_REACH)
    years = range(max(dt.MINYEAR, first.year - 1), min(dt.MAXYEAR, last.year + 1) + 1)
    inside = [date for date in _fitting(match, years) if first - reach <= date <= last + reach]
    return inside[0] if len(inside) == 1 else None


def _fitting(match: Match, years: range) -> list[dt.date]:
    """The days of these years that a date printed without its year can be, by its weekday where one stands beside it."""
    month, day = _month_day(match)
    days = [dt.date(year, month, day) for year in years if month and day and exists(year, month, day)]
    weekday = match.slot("weekday")
    return [date for date in days if weekday is None or date.weekday() == weekday]


# --- what it reports --------------------------------------------------------------------------------------------------


def _last_report(named: list[Named]) -> ArticleDay | None:
    """The day of the latest report, or of the latest record, named with its year: the article came out no earlier."""
    days = [
        item.day for item in named if item.day and (is_said(item.sentence, item.match) or is_recorded(item.sentence, item.match))
    ]
    return ArticleDay(max(days).isoformat(), DateBasis.STATED) if days else None


def _caption(named: list[Named]) -> ArticleDay | None:
    """The full date at the end of a picture's caption near the head of the text: "… glow above the town on August 17, 2023."."""
    days = [item.day for item in named if item.day and item.sentence.index < HEAD and _ends_caption(item)]
    return _soon_after(max(days), DateBasis.STATED) if days else None


def _ends_caption(item: Named) -> bool:
    """True where a date with its year ends the first sentence of a paragraph other than the lead."""
    sentence, match = item.sentence, item.match
    has_year = "year" in match.slots or "numeric" in match.slots
    ends = sentence.index > 0 and sentence.opens_paragraph and match.last + 2 >= len(sentence.tokens)
    return has_year and ends and not _is_bracketed(item)


def _soon_after(day: dt.date, basis: DateBasis) -> ArticleDay:
    """The days on which an article can have appeared that reports of this day and of none after it."""
    return ArticleDay(f"{day}/{day + dt.timedelta(FRESH)}", basis)


def _latest_named(named: list[Named], near: str | None) -> ArticleDay | None:
    """The latest recent day: one named with its weekday, or one that lies among the days of the other articles."""
    found: list[tuple[dt.date, DateBasis]] = []
    for item in named:
        if leaning(item.sentence, item.match) > 0:
            continue
        if item.day is None:
            day, basis = _year_supplied(item, [], near)
        else:
            first, last = bounds(near)
            among = first and last and _within(item.match, first, last) == item.day
            day, basis = (item.day, DateBasis.STATED) if among or "weekday" in item.match.slots else (None, DateBasis.NONE)
        if day:
            found.append((day, basis))
    if not found:
        return None
    return _soon_after(*max(found))


def _narrowed(reading: Reading, day: ArticleDay) -> ArticleDay:
    """Of the few days on which an article can have appeared those from the latest weekday on that it reports of."""
    first, last = bounds(day.date)
    if first is None or last is None or first == last:
        return day
    grammar = time_grammar(reading.language)
    for sentence in reading.sentences:
        for match in matches(sentence) if grammar.names_weekday(sentence.text) else ():
            plain = match.rule == "weekday" and not {"shift", "week", "n"} & {*match.value, *match.slots}
            if plain and leaning(sentence, match) <= 0:
                back = dt.timedelta((last.weekday() - match.slot("weekday")) % 7)
                first = max(first, last - back)
    return ArticleDay(f"{first}/{last}" if first < last else first.isoformat(), day.basis)
