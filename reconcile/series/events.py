"""Which event or period a number is about: the quake of 1930 is not this one, the gain of March not that of April.

An amount in a period ("took 240 km² in March") is told of that period and of no other. A running total ("1,002 dead") is
told of the event the articles are about, unless its period says otherwise: it ended long before they begin, it began long
before the others ("since 2022" beside "since the truce"), or it is another of several occasions (the march of Saturday,
the march of the Saturday before).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import product

from ..groups import grouped
from ..model import Change, Status
from .contingent import MOVING
from .entry import CROWDS, NEVER, Entry, days, first_day, span
from .known import BY_COMPANY, BY_NUMBER, COINCIDENCE, SAME_SIZE, Known, disjoint, fill_by, settle, size_fits
from .marches import OCCASION, YEAR, is_of_its_own, lies_in, recalled_behind, tell_marches_apart, told_again
from .periods import WEEK, is_running, join_periods

TWICE = 2  # times by which a toll may grow after a year of silence
LONG_BEFORE = 45  # days between the end of an earlier event and the first article
OTHER_START = 180  # days between two beginnings: "since October", "since early autumn" are one, "since 2022" is not
HELD_AGAINST = 50  # the highest numbers of an article a smaller one beside them is held against
SAME_OCCASION = {"crowd": 2}  # days between occasions; of a march the next day tells of another
SAME_OCCASION_ELSE = 14
SAME_OCCASION_SAID = 3  # days between what is said of one occasion whose day nobody states
CALLED_OUT = 90  # days before a crowd comes in which it is called out
FLOWS = frozenset({"area"})  # kinds whose amount in a stated period is what was gained in it
LASTING = CROWDS | FLOWS | {"displaced"}  # kinds of which fewer are told later
MONTH = 31  # days within which a stated time is that of one event, "last month", and within which what is one time begins
SILENCE = 21  # days without a claim after which a crowd is another crowd


def befalls(entries: Sequence[Entry]) -> bool:
    """True for ground that most of the articles say has burned, or lies under water: no side has gained it."""
    return entries[0].figure.kind in FLOWS and 2 * sum(entry.is_laid_waste for entry in entries) > len(entries)


def set_events(entries: Sequence[Entry], near_days: int) -> None:
    """Sets change and event of each entry of one subject in one place."""
    apart = years_apart(entries)
    for told in apart:
        _set_events(told, near_days)
        if len(apart) > 1:
            begin = min((entry.first for entry in told if entry.first is not None), default=None)
            for entry in told:
                entry.event = entry.event or span(begin, begin)


def years_apart(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The entries apart where nobody counted for a year, and then to fewer, or to many more: the dead become no fewer, so they
    are of another event ("a landslide killed 40" in 2006, "a landslide killed 11" in 2019). After three years in any case, but
    for the same toll told again."""
    if entries[0].figure.kind in MOVING | CROWDS | FLOWS or _are_mostly_stock(entries):
        return [list(entries)]
    found: list[list[Entry]] = []
    for group in clusters((entry for entry in entries if entry.first is not None), first_day, YEAR):
        silence = first_day(group[0]) - max(map(first_day, found[-1])) if found else 0
        if found and _may_go_on(_highest(found[-1]), _highest(group), silence):
            found[-1] += group
        else:
            found.append(group)
    if len(found) < 2:
        return [list(entries)]
    undated = [entry for entry in entries if entry.first is None]
    return [*found, undated] if undated else found


def _may_go_on(before: float, after: float, silence: int) -> bool:
    """True for the two highest numbers of what may be one event, so many days apart; 0 is unknown. Years later the final toll is
    told again: "75 died" in 2014, "the 77 dead" in 2020."""
    if silence > 3 * YEAR:
        return COINCIDENCE <= before <= after <= (1 + SAME_SIZE) * before
    return not before or not after or before <= after <= TWICE * before


def _are_mostly_stock(entries: Sequence[Entry]) -> bool:
    return 2 * sum(entry.is_stock for entry in entries) > len(entries)


def _highest(entries: Iterable[Entry]) -> float:
    counts = (entry.level for entry in entries if entry.status == Status.REPORTED and not entry.part)
    return max(counts, default=0)


def _set_events(entries: Sequence[Entry], near_days: int) -> None:
    totals = []
    amounts = []
    for entry in entries:
        first, last = days(entry.figure.period)
        if entry.is_rate:
            entry.change, entry.event = str(Change.PERIOD), ""  # of every year, whatever day is told beside
        elif entry.change == Change.INCREASE:
            entry.event = span(first, last)
        elif is_amount(entry, first, last):
            last = None if is_running(entry, first, last) else last
            entry.change, entry.event = str(Change.PERIOD), span(first, last) or None
            amounts.append(entry)
        else:
            entry.change = str(Change.TOTAL)
            totals.append(entry)
    if amounts and totals:
        totals = without_repeats(totals, amounts)
        amounts = take_all_there_is(amounts, totals)
    if amounts:
        _set_periods(amounts, near_days)
    totals = without_gains(totals, amounts)
    if totals and totals[0].figure.kind in CROWDS:
        tell_marches_apart(totals)
    if totals:
        _set_totals(totals, near_days)


def without_repeats(totals: Sequence[Entry], amounts: list[Entry]) -> list[Entry]:
    """The totals that do not repeat an amount of their article without its time; those become amounts of that time."""
    told = grouped(amounts, lambda entry: (entry.figure.document, entry.bounds))
    rest = []
    for entry in totals:
        times = {other.event for other in told.get((entry.figure.document, entry.bounds), ())}
        if entry.figure.period is None and len(times) == 1 and entry.level:
            entry.change, entry.event = str(Change.PERIOD), times.pop()
            entry.notes.append("of the time that the same number has in the article")
            amounts.append(entry)
        else:
            rest.append(entry)
    return rest


def period_of(entry: Entry) -> tuple[int | None, int | None]:
    """The days an entry is about, as its sentence or its article says."""
    return days(entry.figure.period) if entry.day is None else (entry.day, entry.day)


def take_all_there_is(amounts: Sequence[Entry], totals: list[Entry]) -> list[Entry]:
    """Moves to the totals the amounts that are no less than the totals told before; returns the other amounts. "1,294 km² since 6
    August" after "1,263 km²", "88,000 in less than a week" after "65,000": whoever counts from before the first total, or from no
    day at all, and comes to no less, counts everything. What is told of a time more often is of it."""
    often, bare = Counter(entry.event for entry in amounts), len(totals)
    begin = min((entry.first for entry in totals if entry.first is not None), default=NEVER)
    rest = []
    for entry in sorted(amounts, key=lambda entry: entry.order):
        first, last = days(entry.figure.period)
        if last is not None or (first is not None and first > begin) or often[entry.event] > bare:
            rest.append(entry)  # it does not count from the first
            continue
        facts = [total for total in totals if total.status == Status.REPORTED and not total.part]
        before = [total.level for total in facts if total.level and first_day(total) <= first_day(entry)]
        if before and entry.level >= max(before) and size_fits(entry.level, [max(before)]):
            entry.change, entry.event = str(Change.TOTAL), None
            entry.notes.append("an amount in a period that is all there is")
            totals.append(entry)
        else:
            rest.append(entry)
    return rest


def without_gains(totals: Sequence[Entry], amounts: Sequence[Entry]) -> list[Entry]:
    """The totals that are none of the gains the other articles report month by month. Those become gains themselves."""
    if len(amounts) <= len(totals) or amounts[0].figure.kind not in FLOWS:
        return list(totals)
    bare = [entry for entry in totals if entry.figure.period is None and not entry.is_in_all]
    for entry in bare:
        entry.event = None
    take_last_period([*amounts, *bare])
    for entry in bare:
        if entry.event:
            entry.change = str(Change.PERIOD)
    return [entry for entry in totals if entry.change != Change.PERIOD]


def is_amount(entry: Entry, first: int | None, last: int | None) -> bool:
    """An amount within a period: said so, or surface in a period with two ends ("captured 240 km² in March"). What has burnt
    since October is all that has burnt: without parties a running amount is a total."""
    if entry.change == Change.PERIOD:
        return entry.subject is not None or not is_running(entry, first, last)
    return entry.figure.kind in FLOWS and first is not None and last is not None and last - first >= OCCASION


def _set_periods(amounts: Sequence[Entry], near_days: int) -> None:
    """Amounts without a period take that of the same number, else the only one their source or article speaks of."""
    join_periods(amounts)
    settle([amounts], "event", near_days, "period")
    for rules in (BY_NUMBER, BY_COMPANY):
        unknown = [entry for entry in amounts if entry.event is None]
        if unknown and len(unknown) < len(amounts):
            fill_by(rules, unknown, Known(amounts, "event", near_days), "period")
    take_last_period(amounts)
    for entry in amounts:
        entry.event = entry.event or ""


def take_last_period(amounts: Sequence[Entry]) -> None:
    """What is said in the days after a month, and names no other, is of that month: "133 km² in dem Monat" on 2 April. Not after
    as long a time again: on 19 June nothing is told of the first week of the month."""
    known = {(days(entry.event), entry.event) for entry in amounts if entry.event}
    ends = sorted((last, first, event or "") for (first, last), event in known if first is not None and last is not None)
    of_events = grouped((entry for entry in amounts if entry.event and entry.level), lambda entry: entry.event)
    levels = {event: [entry.level for entry in told] for event, told in of_events.items()}
    for entry in amounts:
        if entry.event is None and entry.first is not None:
            told = entry.first - LONG_BEFORE, entry.first
            ended = [event for last, first, event in ends if told[0] <= last < told[1] <= 2 * last - first + 1]
            if ended and size_fits(entry.level, sorted(levels[ended[-1]])):
                entry.event = ended[-1]
                entry.notes.append("period: the last one that was over")


def _set_totals(totals: Sequence[Entry], near_days: int) -> None:
    begin = min((entry.printed for entry in totals if entry.printed < NEVER), default=None)
    if begin is None:
        begin = min((entry.first for entry in totals if entry.first is not None), default=None)
    for entry in totals:
        entry.event = None
    periods = {id(entry): period_of(entry) for entry in totals}
    mark_recalled(totals)
    recalled = {time for entry in totals if entry.is_recalled and _is_short(time := periods[id(entry)])}  # by all, if by one
    past = [e for e in totals if e.is_recalled or is_past(periods[id(e)], begin) or periods[id(e)] in recalled]
    for cluster in clusters(past, lambda entry: _start(periods[id(entry)]), OTHER_START):
        name = span(*periods[id(cluster[0])]) or span(None, begin)
        for entry in cluster:
            entry.event = name
    _name_others(totals)
    _name_by_number(totals, near_days)
    present = [entry for entry in totals if entry.event is None]
    _set_present(present, {id(entry): periods[id(entry)] for entry in present})


def _name_others(totals: Sequence[Entry]) -> None:
    """What an article tells of another event than that it counts here: "another strike on the town killed 12"."""
    own = {entry.figure.document for entry in totals if not entry.is_of_other and entry.event is None}
    others = [entry for entry in totals if entry.is_of_other and entry.figure.document in own and entry.event is None]
    for cluster in clusters(others, first_day, OCCASION):
        for entry in cluster:
            entry.event = span(cluster[0].first, cluster[0].first)
            entry.notes.append("another event than the one its article is about")


def _name_by_number(totals: Sequence[Entry], near_days: int) -> None:
    """The toll of an old event is known by its number where an article leaves out the year."""
    past = [entry for entry in totals if entry.event is not None]
    unknown = [entry for entry in totals if entry.event is None and entry.figure.period is None]
    if past and unknown:
        fill_by(BY_NUMBER, unknown, Known([*past, *unknown], "event", near_days), "event")


def is_past(period: tuple[int | None, int | None], begin: int | None) -> bool:
    """True where the period ended long before the articles begin; one without a beginning ("by December") is a deadline."""
    first, last = period
    return begin is not None and first is not None and last is not None and last < begin - LONG_BEFORE


def mark_recalled(entries: Sequence[Entry]) -> None:
    """Marks the totals of a smaller event that an article recalls beside the toll of this one, wherever that is told of. "131
    died … a week before, 17 had died in a quake on the island": its time was over before the first article, and nobody says it
    but the article. What the article calls the earlier number is of this one: "140 have died, up from 96 on Monday"."""
    begin = min((entry.printed for entry in entries), default=NEVER)
    asked = entries if begin < NEVER and entries[0].figure.kind not in MOVING | CROWDS else ()
    told = (entry for entry in asked if entry.status == Status.REPORTED and entry.change != Change.INCREASE)
    counts = (entry for entry in told if not (entry.part or entry.is_old))
    for beside in grouped(counts, lambda entry: entry.figure.document).values():
        highest = nlargest(HELD_AGAINST, beside, key=lambda entry: entry.level)
        for entry in beside:
            first, last = days(entry.figure.period)
            over = first is not None and last is not None and last - first < MONTH and last < begin - 1
            if over and entry.source is None and any(_is_later(other, entry) for other in highest):
                entry.is_recalled = True


def _is_later(other: Entry, entry: Entry) -> bool:
    """True for a higher number that is of a later time, or of none but the article's own; and in the same place, if both may be
    right as "at least" so many."""
    first, last = days(other.figure.period)[0], days(entry.figure.period)[1]
    is_higher = other.level > entry.level > 0 and (
        disjoint(other, entry) or (other.place or other.hint) == (entry.place or entry.hint)
    )
    return is_higher and (first is None or first > (last or 0))


def _start(period: tuple[int | None, int | None]) -> int:
    first, last = period
    return first if first is not None else last if last is not None else 0


def clusters(entries: Iterable[Entry], start: object, gap: int) -> list[list[Entry]]:
    """The entries in groups of near beginnings, earliest first; between two groups lie more than `gap` days."""
    assert callable(start)
    groups: list[list[Entry]] = []
    latest = 0
    for entry in sorted(entries, key=lambda entry: (start(entry), entry.order)):
        if not groups or start(entry) - latest > gap:
            groups.append([])
        groups[-1].append(entry)
        latest = start(entry)
    return groups


def _set_present(entries: Sequence[Entry], periods: dict[int, tuple[int | None, int | None]]) -> None:
    """The event the articles are about; several where they tell of several occasions or of two beginnings."""
    for entry in entries:
        entry.event = ""
    if not entries or entries[0].figure.kind in MOVING or _are_mostly_stock(entries):
        return
    kind = entries[0].figure.kind
    if kind not in LASTING:
        take_own_days(entries, periods)
    _name_longer(entries)
    present = [entry for entry in entries if entry.event == ""]
    ongoing = [entry for entry in present if periods[id(entry)][0] is not None and not _is_occasion(periods[id(entry)])]
    for others in _other_beginnings(ongoing, periods):
        for entry in others:
            entry.event = span(*periods[id(others[0])])
    stated = [entry for entry in entries if _is_occasion(periods[id(entry)]) and not entry.part]
    gap = SAME_OCCASION.get(kind, SAME_OCCASION_ELSE)
    lasting = any(entry.event == "" and not _is_short(periods[id(entry)]) for entry in ongoing)  # each time is a part of it
    if kind not in CROWDS and not lasting and told_as_two(entries, periods):
        stated, gap = without_wide(entries, periods), OCCASION
    occasions = clusters(stated, lambda entry: _start(periods[id(entry)]), gap)
    if kind in CROWDS and occasions and not all(map(is_of_days_before, occasions[0])):
        expect_before(entries, min(_start(periods[id(entry)]) for entry in occasions[0]))
    if len(occasions) > 1 or (kind in CROWDS and occasions):
        _set_occasions([entry for entry in entries if entry.event == ""], occasions, periods)
    elif kind in CROWDS and not occasions:
        crowds = clusters((e for e in entries if e.event == "" and e.first is not None), lambda entry: entry.first, SILENCE)
        for crowd in crowds if len(crowds) > 1 else ():
            for entry in crowd:
                entry.event = span(crowd[0].first, crowd[0].first)


def take_own_days(entries: Sequence[Entry], periods: dict[int, tuple[int | None, int | None]]) -> None:
    """What an article tells first, of no day, is of its own event where it then recalls more dead of a time that was over: "40
    died … last month an attack killed 90". No toll falls. That event is no later than the first number of no day since then."""
    told = [entry for entry in entries if entry.status == Status.REPORTED and not (entry.part or entry.is_old)]
    bare = [entry for entry in told if periods[id(entry)] == (None, None) and entry.first is not None]
    begins = sorted(map(first_day, bare))
    beside = grouped((entry for entry in told if _is_short(periods[id(entry)])), lambda entry: entry.figure.document)
    for entry in bare:
        more = [periods[id(other)] for other in beside.get(entry.figure.document, ()) if is_more_before(entry, other)]
        since = max((over for over in map(_over, more) if over < first_day(entry)), default=None)
        if since is not None:
            begin = begins[bisect_right(begins, since)]
            periods[id(entry)] = begin, begin


def is_more_before(entry: Entry, other: Entry) -> bool:
    """True for another, higher number that the article tells behind."""
    return other.level > entry.level > 0 and entry.figure.start < other.figure.start


def without_wide(entries: Sequence[Entry], periods: Mapping[int, tuple[int | None, int | None]]) -> list[Entry]:
    """The entries of a stated time, but for those of a month in which an occasion lies: they are told of that."""
    timed = [entry for entry in entries if _is_short(periods[id(entry)])]
    days_told = {_start(periods[id(entry)]) for entry in timed if _is_occasion(periods[id(entry)])}
    return [
        entry
        for entry in timed
        if _is_occasion(periods[id(entry)]) or not any(lies_in(day, periods[id(entry)]) for day in days_told)
    ]


def told_as_two(entries: Iterable[Entry], periods: Mapping[int, tuple[int | None, int | None]]) -> bool:
    """True where an article counts for two times, days apart: "40 died on Saturday … a week ago an attack had killed 22". Not
    where it tells of more dead in all: "60 have died … 12 of them on Monday, 20 on Friday"."""
    told = (entry for entry in entries if entry.status == Status.REPORTED and not (entry.part or entry.is_old))
    for beside in grouped(told, lambda entry: entry.figure.document).values():
        timed = [entry for entry in beside if _is_short(periods[id(entry)])]
        if max(entry.level for entry in beside) > max((entry.level for entry in timed), default=0):
            continue
        ends = [(_over(periods[id(entry)]), entry.bounds) for entry in timed[:HELD_AGAINST]]
        starts = [(_start(periods[id(entry)]), entry.bounds) for entry in timed[:HELD_AGAINST]]
        if any(end < start and one != other for (end, one), (start, other) in product(ends, starts)):
            return True
    return False


def _over(period: tuple[int | None, int | None]) -> int:
    """The last day on which what happened in a stated time may have gone on: an occasion does for days."""
    return (period[1] or NEVER) + (OCCASION if _is_occasion(period) else 0)


def expect_before(entries: Iterable[Entry], day: int) -> None:
    """Nobody counts a crowd before it has come: "the police spoke of up to 25,000" on the eve is a forecast."""
    for entry in entries:
        eve = entry.last is not None and day - OCCASION <= entry.last < day and entry.figure.period is None
        if eve and entry.status == Status.REPORTED:
            entry.status = str(Status.EXPECTED)
            entry.notes.append("said before the day itself, so a forecast")


def is_of_days_before(entry: Entry) -> bool:
    """True for a march that is only recalled, so that its day may be one off: "a week earlier"."""
    first, _ = period_of(entry)
    return first is not None and entry.printed - first > OCCASION


def _is_short(period: tuple[int | None, int | None]) -> bool:
    first, last = period
    return first is not None and last is not None and last - first < MONTH


def _is_occasion(period: tuple[int | None, int | None]) -> bool:
    first, last = period
    return first is not None and last is not None and last - first < OCCASION


def _other_beginnings(entries: Sequence[Entry], periods: dict[int, tuple[int | None, int | None]]) -> list[list[Entry]]:
    """All but the most told of the beginnings that lie far apart."""
    groups = clusters(entries, lambda entry: _start(periods[id(entry)]), OTHER_START)
    main = max(reversed(groups), key=len, default=None)
    return [group for group in groups if group is not main]


def _name_longer(entries: Iterable[Entry]) -> None:
    """Gives what has come together since before this event (longer.py) an event of its own, named by its time, where it stands
    beside counts of this one: those of its article, or of later days."""
    present = [entry for entry in entries if entry.event == ""]
    others = [entry for entry in present if entry.since is None and not entry.part]
    documents = {entry.figure.document for entry in others}
    starts = [_start(period) for entry in others if _is_occasion(period := period_of(entry))]
    start = min(starts, default=0)
    for alike in clusters((entry for entry in present if entry.since is not None), lambda entry: entry.since, MONTH):
        if any(entry.figure.document in documents or (entry.since or 0) < start for entry in alike):
            name = span(*next(period for entry in alike if (period := period_of(entry))[0] == entry.since))
            for entry in alike:
                entry.event = name


def _set_occasions(
    entries: Sequence[Entry], occasions: Sequence[Sequence[Entry]], periods: dict[int, tuple[int | None, int | None]]
) -> None:
    """Each number to its occasion; one without a day of its own to the latest before it was said, if that is not long ago. One
    its source gave for an earlier occasion of the last year is told of that again. More than a week after the last of several
    times, or three weeks after the only one, it is of another; so is one told months before the first, forecast or not."""
    named = {id(entry): number for number, occasion in enumerate(occasions) for entry in occasion}
    starts = [min(_start(periods[id(entry)]) for entry in occasion) for occasion in occasions]
    names = [span(*periods[id(occasion[0])]) for occasion in occasions] if len(occasions) > 1 else [""]
    silence = WEEK if len(occasions) > 1 else SILENCE
    told = [{(entry.source, entry.bounds) for entry in occasion} for occasion in occasions]
    recalled = recalled_behind(occasions, periods)
    later = []
    for entry in entries:
        number = named.get(id(entry))
        if number is None:
            said = entry.first if entry.first is not None else starts[0]
            before = [n for n, start in enumerate(starts) if start <= said] or [0]
            if said < starts[0] - (CALLED_OUT if entry.status == Status.EXPECTED else SILENCE):
                later.append(entry)
                continue
            within = [n for n, start in enumerate(starts) if lies_in(start, periods[id(entry)])]
            is_wide = bool(entry.figure.period)  # "last week" said on a Monday
            repeated = {n for n in before if (entry.source, entry.bounds) in told[n] and said - starts[n] <= YEAR}
            if not (within or repeated) and is_of_its_own(entry, periods[id(entry)], starts[before[-1]]):
                entry.event = span(*periods[id(entry)])
                continue
            behind = recalled.get((entry.figure.document, before[-1]), 0)
            if not (is_wide or repeated) and entry.figure.kind in CROWDS and entry.figure.start < behind:
                later.append(entry)
                continue
            before = (sorted(repeated) if is_wide else []) or within or before  # "in December": the only time, or the last, of it
            number = next((n for n in reversed(before) if n in repeated), before[-1])
            if not within and said - starts[number] > silence and number not in repeated:
                later.append(entry)
        entry.event = names[number]
    _set_others(later, occasions, names)


def _set_others(later: Sequence[Entry], occasions: Sequence[Sequence[Entry]], names: Sequence[str]) -> None:
    """What is of none of the occasions by its day: of one it tells again, else of another time, those said at once together."""
    again = told_again(later, occasions)
    for entry, number in again:
        entry.event = names[number]
    placed = {id(entry) for entry, _ in again}
    for cluster in clusters((entry for entry in later if id(entry) not in placed), first_day, SAME_OCCASION_SAID):
        for entry in cluster:
            entry.event = span(cluster[0].first, cluster[0].last)


def usual_period(entries: Iterable[Entry]) -> str | None:
    """The period most of the figures state, as printed; of a longer time only those that state it."""
    timed = (entry for entry in entries if entry.since in (None, days(entry.figure.period)[0]))
    counts = Counter(entry.figure.period for entry in timed if entry.figure.period)
    return min(counts, key=lambda period: (-counts[period], period), default=None)
