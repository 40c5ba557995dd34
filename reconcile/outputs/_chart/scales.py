"""Numbers and days → pixels, and where the axes are marked."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...edtf import month_end
from ...model import plain
from .._text import grouped

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
HEADROOM = 1.15  # of the highest number, so that its label and an open bar have a place
AIR = 18  # pixels between the words of two ticks


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from values to pixels."""

    first: float
    last: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        return self.begin + (value - self.first) / ((self.last - self.first) or 1) * (self.end - self.begin)


class Tick(NamedTuple):
    """A mark on an axis; `below` is the second line of its words."""

    value: float
    text: str
    below: str = ""


def number_ticks(highest: float, most: int = 5) -> list[Tick]:
    """Round numbers from zero to the highest, at most `most` steps.

    >>> [tick.text for tick in number_ticks(12000)]
    ['0', '2,500', '5,000', '7,500', '10,000']
    """
    step = _round_step(max(highest, 1e-9) / most)
    return [Tick(number * step, grouped(plain(round(number * step, 9)))) for number in range(int(highest / step) + 1)]


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 with zeros that is no smaller. Of persons there are no halves."""
    power = 10.0 ** math.floor(math.log10(least))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= least * (1 - 1e-9))
    return step if step >= 5 or step == int(step) or least < 0.2 else float(math.ceil(step))


Step = Callable[[dt.date, dt.date], Iterator[dt.date]]


def every_days(number: int) -> Step:
    def days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
        begin = first.toordinal()
        monday = number % 7 == 0  # weeks begin on Mondays, which are the ordinals 1, 8, 15 …
        begin += (1 - begin) % 7 if monday else -begin % number
        for ordinal in range(begin, last.toordinal() + 1, number):
            yield dt.date.fromordinal(ordinal)

    return days


def every_months(number: int) -> Step:
    def months(first: dt.date, last: dt.date) -> Iterator[dt.date]:
        day = first if first.day == 1 else month_end(first) + dt.timedelta(1)
        while day <= last:
            if (day.month - 1) % number == 0:
                yield day
            if day.year == dt.MAXYEAR and day.month == 12:
                return
            day = month_end(day) + dt.timedelta(1)

    return months


def every_years(number: int) -> Step:
    def years(first: dt.date, last: dt.date) -> Iterator[dt.date]:
        for year in range(first.year, last.year + 1):
            if year % number == 0 and first <= dt.date(year, 1, 1) <= last:
                yield dt.date(year, 1, 1)

    return years


class Rhythm(NamedTuple):
    """How far apart ticks are (days), how they are found, and what they say: day, month or year."""

    days: float
    step: Step
    says: str


RHYTHMS = (
    *(Rhythm(number, every_days(number), "day") for number in (1, 2, 7, 14)),
    *(Rhythm(30.4 * number, every_months(number), "month") for number in (1, 2, 3, 6)),
    *(Rhythm(365.25 * number, every_years(number), "year") for number in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


def day_ticks(scale: Scale, measure: Callable[[str], float]) -> list[Tick]:
    """Days with their words, as close as the words allow; the year stands below the first tick of a year."""
    first = dt.date.fromordinal(max(1, math.ceil(scale.first)))
    last = dt.date.fromordinal(min(dt.date.max.toordinal(), math.floor(scale.last)))
    widest = {"day": measure("30 Sep"), "month": measure("2024"), "year": measure("2024")}
    a_day = (scale.end - scale.begin) / ((scale.last - scale.first) or 1)
    for rhythm in RHYTHMS:
        if rhythm.days * a_day >= widest[rhythm.says] + AIR:
            days = list(rhythm.step(first, last))
            return _worded(days or [first], rhythm.says if days else "day")
    return _worded([first], "day")


def _worded(days: Sequence[dt.date], says: str) -> list[Tick]:
    ticks = []
    year = None
    for day in days:
        below = str(day.year) if says != "year" and day.year != year else ""
        year = day.year
        text = {"day": f"{day.day} {MONTHS[day.month - 1]}", "month": MONTHS[day.month - 1], "year": str(day.year)}[says]
        ticks.append(Tick(day.toordinal(), text, below))
    return ticks
