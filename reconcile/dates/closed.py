"""dateparser, asked only for clean, closed expressions: the one import of it, and only when it is needed."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from ..edtf import month_end


@lru_cache(maxsize=1024)
def read_closed(text: str, language: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """First and last day of an expression such as "a year and three months ago", counted from `today`, or None."""
    from dateparser.date import DateDataParser  # 0.3 s to import, and most texts never need it

    base = dt.datetime.combine(today, dt.time(12))
    settings = {"RELATIVE_BASE": base, "RETURN_AS_TIMEZONE_AWARE": False, "PARSERS": ["relative-time"]}
    try:
        found = DateDataParser(languages=[language], settings=settings).get_date_data(text)
    except ValueError:  # a language dateparser does not know
        return None
    if found.date_obj is None:
        return None
    day = found.date_obj.date()
    if found.period == "year":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    if found.period == "month":
        return day.replace(day=1), month_end(day)
    return day, day
