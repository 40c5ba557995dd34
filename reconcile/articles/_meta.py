"""What is known about an article besides its text, whatever the file calls it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from ..edtf import is_date
from ..model import Article
from ._source import Source, well_formed

# The contract's name first; then what other programs (Hugo, Jekyll, feed readers, agencies, scrapers) write for it.
# fmt: off
NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title", "headline", "titel", "überschrift"),
    "publisher": (
        "publisher", "site_name", "sitename", "source", "infosource", "provider", "source_domain", "medium", "quelle", "zeitung",
    ),
    "published": (
        "published", "date", "datepublished", "date_published", "published_at", "publishedat", "publish_date", "date_publish",
        "pubdate", "versioncreated", "datum", "veröffentlicht", "erschienen",
    ),
    "url": ("url", "link", "adresse"),
    "language": ("language", "lang", "inlanguage", "sprache"),
}
# fmt: on
LONGEST = 2_000_000  # characters of one article; the longest reports have a thousand pages of so many
NUMBERS = "0123456789.,'’ \t\r\n\u00a0\u2009\u202f"  # what may belong to a number that a cut went through
# Dates in figures, with the order of their parts; a time may follow. Compiled when first used: most files write the first.
_PRINTED = (
    (r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ]\d.*)?$", "ymd"),
    (r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T\d.*)?$", "ymd"),  # ninjs, databases
    (r"(\d{4})/(\d\d?)/(\d\d?)(?: .*)?$", "ymd"),
    (r"(\d\d?)\. ?(\d\d?)\. ?(\d{4}|\d\d)(?:[ ,].*)?$", "dmy"),
    (r"(1[3-9]|2\d|3[01])[/-](\d\d?)[/-](\d{4})(?:[ ,].*)?$", "dmy"),  # no month has such a number
    (r"(\d\d?)/(1[3-9]|2\d|3[01])/(\d{4})(?:[ ,].*)?$", "mdy"),
)
FIRST_SECOND, LAST_SECOND = 978_307_200, 4_133_980_799  # since 1970: from 2001 to 2100
# The names of months as metadata have them, told by three letters.
MONTHS = {
    name: number
    for number, names in enumerate("jan feb mar,mär apr may,mai jun jul aug sep oct,okt nov dec,dez".split(), 1)
    for name in names.split(",")
}
_IN_WORDS = (
    r"\b(?P<day>\d\d?)(?:\.|st|nd|rd|th)? (?P<month>[A-Za-zä]{3,9})\.?,? (?P<year>\d{4})\b",
    r"\b(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?, (?P<year>\d{4})\b",
)
# What may become a link: no `javascript:`, no file of the reader's, no control characters. Without a scheme it becomes none.
_ADDRESS = re.compile(r"(?:https?://|(?![A-Za-z][\w+.-]*:))[^\s<>\"\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*", re.IGNORECASE)


def article(source: Source, text: str, known: Mapping[str, Any], name: str, line: int = 1, told_at: int | None = None) -> Article:
    """An article of `source`. `name` is its id where it has none; `told_at` the line to name for a date that is none."""
    told = source.told.fields
    known = {name.lower(): value for name, value in known.items()}
    values = {field: _first(known, names) or _first(told, names) for field, names in NAMES.items()}
    printed = values.pop("published")
    published = day(printed)
    if printed is not None and published is None:
        source.warn(f"published {printed!r} is no date", "read as undated; write it like 2024-10-28", told_at, lost=False)
    fields = {field: well_formed(str(value)) for field, value in values.items() if value is not None}
    if not _ADDRESS.fullmatch(fields.get("url", "https://")):
        del fields["url"]
    identity = fields.pop("id", name)
    text = _bounded(source, text, line)
    return Article(id=identity, text=well_formed(text), published=published, path=source.path, line=line, **fields)


def _bounded(source: Source, text: str, line: int) -> str:
    """The text, cut off where it is longer than any article, and never within a number, which would make another one of it."""
    if len(text) <= LONGEST:
        return text
    source.warn(f"an article longer than {LONGEST:,} characters", "the rest of it is not read; split it", line, lost=False)
    begin = LONGEST - 1000
    last = text[begin:LONGEST]
    cut = max(last.rfind(" "), last.rfind("\n"))
    return text[:begin] + (last[:cut] if cut > 0 else last).rstrip(NUMBERS)


def _first(known: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((known[name] for name in names if known.get(name) not in (None, "")), None)


def day(printed: object) -> str | None:
    """A publication date as EDTF, from what files and programs write: EDTF, ISO dates and times, 28.10.2024, seconds since 1970,
    dates of mails and feeds, dates in words.

    A time keeps the day it was printed with: news are dated where they are published. What can be two days is none.

    >>> day("2024-10-28T23:30:00-05:00"), day("Montag, 28. Oktober 2024"), day("10/11/2024")
    ('2024-10-28', '2024-10-28', None)
    """
    if isinstance(printed, dt.date):
        return printed.isoformat()[:10]
    text = " ".join(str(printed).split())[:100] if printed is not None else ""
    if re.fullmatch(r"\d{9,13}(?:\.\d*)?", text):
        return _day_of_seconds(float(text))
    read = next((_edtf(match, order) for pattern, order in _PRINTED if (match := re.match(pattern, text))), None)
    return read or _day_in_words(text) or (text if is_date(text) else None) or _mail_day(text)


def _edtf(match: re.Match[str], order: str) -> str | None:
    """The date of a match whose groups are year, month and day in that order."""
    found = {part: int(number) for part, number in zip(order, match.groups(), strict=True)}
    return _valid(found["y"] + (2000 if found["y"] < 100 else 0), found["m"], found["d"])


def _valid(year: int, month: int, number: int) -> str | None:
    text = f"{year:04}-{month:02}-{number:02}"
    return text if is_date(text) else None


def _day_in_words(text: str) -> str | None:
    """`28. Oktober 2024`, `28 October 2024`, `Oct. 28, 2024`, with whatever stands before and behind."""
    for pattern in _IN_WORDS:
        if match := re.search(pattern, text):
            found = match.groupdict()
            if month := MONTHS.get(found["month"][:3].lower()):
                return _valid(int(found["year"]), month, int(found["day"]))
    return None


def _day_of_seconds(number: float) -> str | None:
    """Seconds or milliseconds since 1970, as databases keep them, for the years 2001 to 2100."""
    seconds = number / 1000 if number > LAST_SECOND else number
    in_range = FIRST_SECOND <= seconds <= LAST_SECOND
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date().isoformat() if in_range else None


def _mail_day(text: str) -> str | None:
    from email.utils import parsedate

    parsed = parsedate(text) if text[:1].isalpha() else None
    return _valid(*parsed[:3]) if parsed else None
