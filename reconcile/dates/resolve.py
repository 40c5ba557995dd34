"""What a time phrase means: the days between which it lies, counted from the day of the article.

Each `rule` of the pack's `[[times]]` groups is one function here. A rule that needs the article's day and has none
gives None: what cannot be known is not made up. Imprecise phrases give all the days they can mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..edtf import month_end
from .days import MONTHS_IN, Days, exists, feast_day, is_day, month_of, plus, plus_months, season_of, third, weekday_years, whole
from .grammar import Match

SOON = 31  # days: "am 6. November" in an October article lies ahead, though no word says so: the last one is long past
SOON_PLANNED = 122  # the same where another clause of the sentence looks ahead
HOURS = frozenset({"hour", "minute"})
JUST_PAST = 14  # days: "by October 27" is past on the 29th, where no word tells; "by Christmas" lies ahead
RECENT = 7  # days that "recently" and "zuletzt" reach back
MANY = 6  # units that "in the past weeks" reaches back


class Moment(NamedTuple):
    """From where a phrase is read: the article's day, the time last spoken of, and whether the clause looks ahead."""

    today: dt.date | None  # the article's day, never the reader's
    anchor: Days | None = None  # the time last spoken of: what "two days later" counts from
    lean: int = 0  # +1 the clause speaks of what is to come, -1 of what is past
    language: str = ""
    soon: int = SOON  # days within which a bare date may lie ahead without a word for it


def resolve(match: Match, moment: Moment, text: str = "") -> Days | None:
    """The days a phrase can mean, or None. `text` is the phrase as printed, for what only dateparser can read."""
    try:
        if match.rule == "closed":
            return _closed(match, moment, text)
        return RULES[match.rule](match, moment)
    except (ValueError, OverflowError):  # 31 February; a year out of the calendar
        return None


def day_of_year(month: int, day: int, today: dt.date, lean: int = 0, soon: int = SOON) -> dt.date | None:
    """The 27 October meant on `today`: the last one, unless the clause looks ahead or the next is near and the last far.

    What lies ahead by nearly a year is told with its year, so a plan for a day just past was one.

    >>> day_of_year(11, 6, dt.date(2024, 10, 26))
    datetime.date(2024, 11, 6)
    >>> day_of_year(10, 20, dt.date(2024, 10, 26), lean=1)
    datetime.date(2024, 10, 20)
    """
    reach = 4 if (month, day) == (2, 29) else 1
    years = range(today.year - reach, today.year + reach + 1)
    days = [dt.date(year, month, day) for year in years if exists(year, month, day)]
    past = max((d for d in days if d <= today), default=None)
    ahead = min((d for d in days if d >= today), default=None)
    if past is None or ahead is None:
        return past or ahead
    if lean > 0:
        return ahead if (today - past).days > SOON else past
    return ahead if lean == 0 and _much_nearer(ahead, past, today, soon) else past


def _much_nearer(ahead: dt.date, past: dt.date, today: dt.date, soon: int) -> bool:
    return (ahead - today).days <= soon and 2 * (ahead - today) < today - past


def _date(match: Match, moment: Moment) -> Days | None:
    """Day, month, year or what there is of them; a year left out is the one nearest to the article's day."""
    days, months = match.slots.get("day", ()), match.slots.get("month", ())
    year = _year_of(match, moment)
    if not months:
        return _day_of_month(days[-1], moment)
    month = months[-1]
    if year is None:
        if moment.today is None or match.value.get("that_year"):
            return None
        target = day_of_year(month, days[-1] if days else 1, moment.today, moment.lean, moment.soon)
        year = _weekday_year(match, month, days, moment.today) or (target.year if target else None)
        if year is None:
            return None
        if not days and len(months) == 1:
            year = _month_year(month, moment)
    if not days:
        return Days(month_of(year, months[0])[0], month_of(year, month)[1])
    last = dt.date(year, month, days[-1])
    return Days(dt.date(year - (months[0] > month), months[0], days[0]) if len(days) > 1 else last, last)


def _month_year(month: int, moment: Moment) -> int:
    """The year of a month named alone: the current month is this year's; else as for its first day."""
    today = moment.today or dt.date.min
    if month == today.month:
        return today.year
    day = day_of_year(month, 1, today, moment.lean, moment.soon)
    return day.year if day else today.year


def _year_of(match: Match, moment: Moment) -> int | None:
    if "year" in match.slots:
        return int(match.slots["year"][-1])
    value = match.value
    if value.get("that_year"):  # "June of that year"
        return moment.anchor.first.year if moment.anchor and moment.anchor.first else None
    shift = value.get("year_shift")
    return moment.today.year + shift if shift is not None and moment.today else None


def _weekday_year(match: Match, month: int, days: tuple[int, ...], today: dt.date) -> int | None:
    """The year in which the day falls on the weekday named beside it: "Donnerstag (24. Oktober)"."""
    if "weekday" not in match.slots or not days:
        return None
    years = weekday_years(match.slots["weekday"][0], month, days[0], range(today.year - 1, today.year + 2))
    return min(years, key=lambda year: abs((dt.date(year, month, days[0]) - today).days), default=None)


def _day_of_month(day: int, moment: Moment) -> Days | None:
    """ "am 27.": of this month, of the last or, looking ahead, of the next."""
    if moment.today is None:
        return None
    step = -1 if moment.lean <= 0 else 1
    here = moment.today
    for months in (0, step, 2 * step):
        month = plus_months(here.replace(day=1), months)
        if exists(month.year, month.month, day):
            found = month.replace(day=day)
            if (found - here).days * step >= 0:
                return Days(found, found)
    return None


def _named_month(match: Match, moment: Moment) -> Days | None:
    """ "last November", "next March": never the month the article appears in."""
    if moment.today is None:
        return None
    step = int(match.value["shift"])
    month, today = match.slot("month"), moment.today
    if step == 0:
        return month_of(today.year, month)
    beyond = month >= today.month if step < 0 else month <= today.month
    return month_of(today.year + step * beyond, month)


def _numeric(match: Match, moment: Moment) -> Days | None:
    """22.10.2024, 2024-10-22; without a year (22.10.) as for a day and month in words."""
    year, month, day = match.slot("numeric") or match.slot("daymonth")
    if year is None:
        found = day_of_year(month, day, moment.today, moment.lean, moment.soon) if moment.today else None
        return Days(found, found) if found else None
    found = dt.date(year, month, day)
    return Days(found, found)


def _year(match: Match, moment: Moment) -> Days | None:
    first, last = match.slots["year"][0], match.slots["year"][-1]
    return Days(dt.date(first, 1, 1), dt.date(last + int(match.value.get("years", 1)) - 1, 12, 31))


def _feast(match: Match, moment: Moment) -> Days | None:
    """A feast of the calendar: fixed ("12-24") or counted from Easter ("easter+1"); the last one, if no year is given."""
    name, year = match.slot("feast") or str(match.value["feast"]), match.slot("year")
    if year is not None:
        return Days(*[feast_day(name, year)] * 2)
    if moment.today is None:
        return None
    days = [feast_day(name, moment.today.year + step) for step in (-1, 0, 1)]
    past = max(day for day in days if day <= moment.today)
    ahead = min(day for day in days if day >= moment.today)
    near = _much_nearer(ahead, past, moment.today, moment.soon)
    return Days(*[ahead if moment.lean > 0 or (moment.lean == 0 and near) else past] * 2)


def _weekday(match: Match, moment: Moment) -> Days | None:
    """A weekday: named on its own day it is that day, else the last one; looking ahead, the next."""
    today = moment.today
    if today is None:
        return None
    weekday, value = match.slot("weekday"), match.value
    back, ahead = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    if "week" in value:  # "Montag vergangener Woche"
        day = today - dt.timedelta(today.weekday() - weekday - 7 * int(value["week"]))
    elif "shift" in value:  # "last Monday", "kommenden Montag": never today
        day = today + dt.timedelta((ahead or 7) if value["shift"] > 0 else -(back or 7))
    else:
        day = today + dt.timedelta(ahead if moment.lean > 0 else -back)
    if "n" in match.slots:  # "Montag vor einer Woche": the Monday nearest to that day
        then = plus(today, -match.slot("n"), match.slot("unit", "week"))
        day = then + dt.timedelta((weekday - then.weekday() + 3) % 7 - 3)
    return Days(day, day)


def _unit(match: Match, moment: Moment) -> Days | None:
    """A whole week, month, year: "vergangene Woche", "this month", "gestern"."""
    if moment.today is None:
        return None
    value = match.value
    unit, shift = match.slot("unit") or value["unit"], int(value.get("shift", 0))
    if unit == "weekend":
        return _weekend(moment, value.get("shift"))
    span = whole(plus(moment.today, shift, unit), unit)
    if value.get("until_today"):  # "earlier this year"
        return Days(span.first, moment.today)
    if value.get("from_today"):  # "later this month"
        return Days(moment.today, span.last)
    return span


def _weekend(moment: Moment, shift: int | None) -> Days:
    """The weekend under way or the last one; "kommendes" or a clause looking ahead means the next."""
    assert moment.today is not None
    today = moment.today
    saturday = today - dt.timedelta((today.weekday() - 5) % 7)
    under_way = today.weekday() >= 5
    if shift is None or shift == 0:
        saturday += dt.timedelta(7 if moment.lean > 0 and not under_way else 0)
    elif shift > 0:
        saturday += dt.timedelta(7)
    elif under_way:
        saturday -= dt.timedelta(7)
    return Days(saturday, saturday + dt.timedelta(1))


def _ago(match: Match, moment: Moment) -> Days | None:
    """ "vor zwei Tagen", "three weeks ago", "in zwei Monaten": days to the day, longer units as roughly as they are named."""
    if moment.today is None:
        return None
    unit, sign = match.slot("unit") or str(match.value["unit"]), int(match.value.get("sign", -1))
    few = match.slot("few")
    if few:
        ends = sorted(plus(moment.today, sign * count, unit) for count in few)
        return Days(ends[0], ends[1])
    day = plus(moment.today, sign * match.slot("n", 1), unit)
    if unit == "week":
        return Days(day - dt.timedelta(3), day + dt.timedelta(3))
    return whole(day, unit) if unit in MONTHS_IN else Days(day, day)


def _anchored(match: Match, moment: Moment) -> Days | None:
    """ "vier Tage später", "am Vortag", "im Jahr darauf": counted from the time the text last spoke of."""
    value = match.value
    unit = match.slot("unit") or str(value.get("unit", "day"))
    count = int(value["sign"]) * match.slot("n", int(value.get("n", 1)))
    if unit in HOURS and abs(plus(dt.date(2000, 1, 1), count, unit) - dt.date(2000, 1, 1)) < dt.timedelta(1):
        return None  # "an hour later" is no other day
    if unit in MONTHS_IN and moment.anchor and moment.anchor.first and moment.anchor.last:
        ends = (whole(plus(day, count, unit), unit) for day in (moment.anchor.first, moment.anchor.last))
        return Days(next(ends).first, next(ends).last)
    start = moment.anchor.first if moment.anchor and is_day(moment.anchor) else moment.today
    if start is None:
        return None
    if unit == "weekend" and abs(count) == 1:
        return _weekend(moment._replace(today=start), count)
    day = plus(start, count, unit)
    return whole(day, unit) if unit in MONTHS_IN else Days(day, day)


def _then(match: Match, moment: Moment) -> Days | None:
    """ "damals", "since then", "that year": the time the text last spoke of; nothing where it spoke of none."""
    if moment.anchor is None or moment.anchor.first is None:
        return None
    if match.value.get("open"):
        return Days(moment.anchor.first, None)
    unit = match.slot("unit")
    return whole(moment.anchor.first, unit) if unit else moment.anchor


def _same_weekday(match: Match, moment: Moment) -> Days | None:
    """ "an jenem Freitag": the Friday the text spoke of, else the one before."""
    start = moment.anchor.first if moment.anchor and is_day(moment.anchor) else moment.today
    if start is None:
        return None
    day = start - dt.timedelta((start.weekday() - match.slot("weekday")) % 7)
    return Days(day, day)


def _span(match: Match, moment: Moment) -> Days | None:
    """ "in the past 24 hours", "in den kommenden Wochen"; as `open` "seit drei Tagen", which has not ended."""
    if moment.today is None:
        return None
    value = match.value
    unit, sign = match.slot("unit") or str(value["unit"]), int(value.get("sign", -1))
    count = match.slot("n") or (match.slot("few") or (0, int(value.get("n", MANY))))[1]
    far = plus(moment.today, sign * count, unit)
    if value.get("open"):
        return Days(far, None)
    return Days(min(far, moment.today), max(far, moment.today))


def _recent(match: Match, moment: Moment) -> Days | None:
    if moment.today is None:
        return None
    return Days(moment.today - dt.timedelta(RECENT - 1), moment.today)


def _season(match: Match, moment: Moment) -> Days | None:
    """ "Herbst 2022"; "im vergangenen Herbst" is the last one that is over, "im Herbst" the last one that has begun."""
    start, value = match.slot("season"), match.value
    year = _year_of(match, moment)
    if year is not None:
        return season_of(year, start)
    if moment.today is None:
        return None
    seasons = [season_of(moment.today.year + step, start) for step in (-2, -1, 0, 1)]
    shift = int(value.get("shift", 0)) or (1 if moment.lean > 0 else 0)
    if shift > 0:
        return next(season for season in seasons if season.first and season.first > moment.today)
    ends = ((season, season.last if shift else season.first) for season in seasons)
    return [season for season, day in ends if day and day <= moment.today][-1]


def _inner(match: Match, moment: Moment, which: int = 0) -> Days | None:
    return resolve(match.slots["time"][which], moment)


def _same(match: Match, moment: Moment) -> Days | None:
    return _inner(match, moment)


def _since(match: Match, moment: Moment) -> Days | None:
    past = moment._replace(lean=-1)
    read = _inner if "time" in match.slots else _season if "season" in match.slots else _unit
    days = read(match, past)
    if days and "time" in match.slots and _has_end(match.slot("time")):
        return days
    return days and Days(days.first, None)


def _has_end(match: Match) -> bool:
    """ "seit 26. Oktober bis 28. Oktober" """
    return match.rule == "range" or len(match.slots.get("day", ())) > 1


def _until(match: Match, moment: Moment) -> Days | None:
    days = _inner(match, moment)
    if moment.lean == 0 and moment.today:
        past, ahead = (_inner(match, moment._replace(lean=lean)) for lean in (-1, 1))
        just_past = moment.soon == SOON and past and past.last and (moment.today - past.last).days <= JUST_PAST
        days = past if just_past or not ahead or match.value.get("counted") else ahead
    return days and Days(None, days.last)


def _first_of(match: Match, moment: Moment) -> Days | None:
    """ "the first twelve days of June"."""
    value, today = match.value, moment.today
    this_one = whole(today, value["of"]) if today and "of" in value else None  # "the first nine months of the year"
    days = _inner(match, moment) if "time" in match.slots else this_one
    if days is None or days.first is None:
        return None
    count, unit = match.slot("n", value.get("n")), match.slot("unit", value.get("unit", "day"))
    return Days(days.first, plus(days.first, count, unit) - dt.timedelta(1))


def _range(match: Match, moment: Moment) -> Days | None:
    """ "von August bis Oktober 2024", "Montag bis Mittwoch": the first lies before the last, in its year."""
    last = _inner(match, moment, 1)
    if last is None or last.last is None:
        return None
    first = _inner(match, moment._replace(today=last.last, lean=-1), 0)
    if first is None or first.first is None or first.first > last.last:
        return None
    return Days(first.first, last.last)


def _part(match: Match, moment: Moment) -> Days | None:
    """ "Anfang Oktober", "Mitte der Woche", "late 2023": a third of it."""
    if "middle" in match.slots:
        days = _middle_month(match, moment)
    elif "time" in match.slots:
        days = _inner(match, moment)
    else:
        days = _unit(match, moment)
    if days is None or days.first is None or days.last is None:
        return None
    return third(Days(days.first, days.last), str(match.value["part"]))


def _middle_month(match: Match, moment: Moment) -> Days | None:
    year = match.slot("year")
    if year is None and moment.today is None:
        return None
    month = match.slot("middle")
    return month_of(year or _month_year(month, moment), month)


def _night(match: Match, moment: Moment) -> Days | None:
    """ "in der Nacht zum Mittwoch": begins on Tuesday, ends on Wednesday; for a paper of Tuesday it has just begun."""
    days = _inner(match, moment, -1) if "time" in match.slots else Days(moment.today, moment.today)
    if days is None or days.first is None:
        return None
    ahead = _inner(match, moment._replace(lean=1), -1) if moment.today and "time" in match.slots else None
    if ahead and moment.today and ahead.first == moment.today + dt.timedelta(1):
        return Days(moment.today, moment.today)
    return Days(days.first - dt.timedelta(1), days.last)


def _week_of(match: Match, moment: Moment) -> Days | None:
    days = _inner(match, moment)
    return whole(days.first, str(match.value.get("unit", "week"))) if days and days.first else None


def _closed(match: Match, moment: Moment, text: str) -> Days | None:
    """What only dateparser reads: "vor einem Jahr und drei Monaten"."""
    return Days(*found) if moment.today and (found := read_closed(text, moment.language, moment.today)) else None


RULES: Mapping[str, Callable[[Match, Moment], Days | None]] = {
    "date": _date,
    "numeric": _numeric,
    "named_month": _named_month,
    "year": _year,
    "feast": _feast,
    "weekday": _weekday,
    "unit": _unit,
    "ago": _ago,
    "anchored": _anchored,
    "then": _then,
    "first_of": _first_of,
    "same_weekday": _same_weekday,
    "span": _span,
    "recent": _recent,
    "season": _season,
    "same": _same,
    "since": _since,
    "until": _until,
    "range": _range,
    "part": _part,
    "night": _night,
    "week_of": _week_of,
}


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
