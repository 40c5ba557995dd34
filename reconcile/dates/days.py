"""Days of the calendar: spans of them, counting in units, seasons and feasts. No words, no articles."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from ..edtf import interval, month_end

SEASON_MONTHS = 3
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1.0, "night": 1.0, "week": 7.0, "weekend": 7.0, "hour": 1 / 24, "minute": 1 / 1440}


class Days(NamedTuple):
    """First and last day of a time; None is an open end."""

    first: dt.date | None
    last: dt.date | None


def edtf(days: Days) -> str:
    """Days as EDTF, several months or years by their names: '2024-10-28', '2024-10', '2024-09/2024-11', '2024-10-01/..'.

    >>> edtf(Days(dt.date(2024, 9, 1), dt.date(2024, 11, 30)))
    '2024-09/2024-11'
    """
    first, last = days
    short = interval(first, last)
    if first is None or last is None or "/" not in short or first.day != 1 or last != month_end(last):
        return short
    return f"{first:%Y}/{last:%Y}" if (first.month, last.month) == (1, 12) else f"{first:%Y-%m}/{last:%Y-%m}"


def is_day(days: Days) -> bool:
    """True for a single day or night: something "am Tag darauf" can count from."""
    return days.first is not None and days.last is not None and (days.last - days.first).days <= 1


def exists(year: int, month: int, day: int) -> bool:
    """True for a day of the calendar: 29 February only in leap years."""
    return day <= calendar.monthrange(year, month)[1]


def month_of(year: int, month: int) -> Days:
    first = dt.date(year, month, 1)
    return Days(first, month_end(first))


def season_of(year: int, start: int) -> Days:
    """The three months from `start` on; a winter ends in the year after."""
    first = dt.date(year, start, 1)
    return Days(first, month_end(plus_months(first, SEASON_MONTHS - 1)))


def whole(day: dt.date, unit: str) -> Days:
    """The week, month, year … a day lies in."""
    if unit == "week":
        monday = day - dt.timedelta(day.weekday())
        return Days(monday, monday + dt.timedelta(6))
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return Days(dt.date(day.year, first, 1), month_of(day.year, first + 2).last)
    if unit in MONTHS_IN:
        years = MONTHS_IN[unit] // 12
        first = day.year // years * years
        return Days(dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31))
    return Days(day, day)


def plus(day: dt.date, count: int, unit: str) -> dt.date:
    """`count` units after a day (before it, where negative)."""
    if unit in MONTHS_IN:
        return plus_months(day, count * MONTHS_IN[unit])
    return day + dt.timedelta(round(count * DAYS_IN[unit]))


def plus_months(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def third(days: Days, part: str) -> Days:
    """The beginning, middle or end of a time. Two days of a week or its last three, ten days of a month, the first or last
    quarter of a year or its June and July, else a third in days."""
    assert days.first is not None and days.last is not None
    index = ("begin", "middle", "end").index(part)
    length = (days.last - days.first).days + 1
    if length == 1:
        return days
    if length == 7 and days.first.weekday() == 0:
        first, count = ((0, 2), (2, 2), (4, 3))[index]
        return Days(days.first + dt.timedelta(first), days.first + dt.timedelta(first + count - 1))
    if 28 <= length <= 31 and days.first.day == 1:
        last = days.last if index == 2 else days.first + dt.timedelta(10 * index + 9)
        return Days(days.first + dt.timedelta(10 * index), last)
    if 365 <= length <= 366 and days.first.day == 1:
        first, months = ((0, 3), (5, 2), (9, 3))[index]
        return Days(plus_months(days.first, first), month_end(plus_months(days.first, first + months - 1)))
    cut = [0, (length + 2) // 3, (2 * length + 2) // 3, length]
    return Days(days.first + dt.timedelta(cut[index]), days.first + dt.timedelta(cut[index + 1] - 1))


def weekday_years(weekday: int, month: int, day: int, years: range) -> list[int]:
    """The years in which a day of the year falls on a weekday."""
    return [year for year in years if exists(year, month, day) and dt.date(year, month, day).weekday() == weekday]


def feast_day(name: str, year: int) -> dt.date:
    if name.startswith("easter"):
        return easter(year) + dt.timedelta(int(name.removeprefix("easter")))
    month, day = map(int, name.split("-"))
    return dt.date(year, month, day)


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    golden, century = year % 19, year // 100
    leap, rest = divmod(century, 4)
    epact = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, left = divmod(year % 100, 4)
    to_sunday = (32 + 2 * rest + 2 * quarter - epact - left) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
