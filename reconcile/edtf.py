"""Dates as EDTF strings (ISO 8601-2, the Library of Congress profile) and the days they can mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")


@lru_cache(maxsize=4096)
def bounds(edtf: str | None) -> tuple[dt.date | None, dt.date | None]:
    """First and last day a date can mean; None for an open or unknown end.

    >>> bounds("2024-10")
    (datetime.date(2024, 10, 1), datetime.date(2024, 10, 31))
    >>> bounds("2024-10-01/..")
    (datetime.date(2024, 10, 1), None)
    """
    if not edtf:
        return None, None
    first, _, last = edtf.partition("/")
    return _days(first)[0], _days(last or first)[1]


def _days(part: str) -> tuple[dt.date | None, dt.date | None]:
    match = _DATE.match(part.strip().rstrip("~?%"))
    if not match:
        return None, None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            exact = dt.date(year, month, day)
            return exact, exact
        if month:
            return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    except ValueError:
        return None, None


def interval(first: dt.date | None, last: dt.date | None) -> str:
    """The shortest EDTF for the days from `first` to `last`, of which None is an open end.

    >>> interval(dt.date(2024, 10, 1), dt.date(2024, 10, 31)), interval(dt.date(2024, 10, 1), None)
    ('2024-10', '2024-10-01/..')
    """
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    if first == last:
        return first.isoformat()
    if first.day == 1 and last == month_end(last):
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
        if (first.month, last.month) == (1, 12) and first.year == last.year:
            return f"{first:%Y}"
    return f"{first.isoformat()}/{last.isoformat()}"


def first_day(edtf: str | None) -> dt.date | None:
    """The earliest day a date can mean, or the latest where only that is known."""
    first, last = bounds(edtf)
    return first or last


def month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def is_date(edtf: str | None) -> bool:
    """True for a readable EDTF date or interval with at least one known end."""
    return edtf is not None and edtf.count("/") < 2 and bounds(edtf) != (None, None)
