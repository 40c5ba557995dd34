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
    "title": ("title", "headline"),
    "publisher": ("publisher", "site_name", "sitename", "source", "infosource", "provider", "source_domain"),
    "published": (
        "published", "date", "datepublished", "date_published", "published_at", "publishedat", "publish_date", "date_publish",
        "pubdate", "versioncreated",
    ),
    "url": ("url", "link"),
    "language": ("language", "lang", "inlanguage"),
}
# fmt: on
LONGEST = 2_000_000  # characters of one article; the longest reports have a thousand pages of so many
NUMBERS = "0123456789.,'’ \t\r\n\u00a0\u2009\u202f"  # what may belong to a number that a cut went through
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d.*)?$")
# What may become a link: no `javascript:`, no file of the reader's, no control characters. Without a scheme it becomes none.
_ADDRESS = re.compile(r"(?:https?://|(?![A-Za-z][\w+.-]*:))[^\s<>\"\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")


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
    """A publication date as EDTF, from ISO dates and times, EDTF, 28.10.2024 and the dates of mails and feeds.

    A time keeps the day it was printed with: news are dated where they are published.

    >>> day("2024-10-28T23:30:00-05:00")
    '2024-10-28'
    """
    if isinstance(printed, dt.date):
        return printed.isoformat()[:10]
    text = str(printed).strip() if printed is not None else ""
    if match := _ISO.match(text):
        text = match[1]
    elif match := _DOTTED.match(text):
        text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    elif text[:1].isalpha():
        text = _mail_day(text)
    return text if is_date(text) else None


def _mail_day(text: str) -> str:
    from email.utils import parsedate

    parsed = parsedate(text)
    return f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}" if parsed else ""
