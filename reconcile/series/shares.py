"""What a sentence tells of a part of a number it does not tell of the number: "217 died in Peru, most of them in Leto".

So the place it names there is not where all of them are, and what lies in several places lies in none of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from ..groups import grouped
from ..model import Change, Status
from ..packs import Language
from ..text import any_of
from .entry import CROWDS, Entry, days, days_apart, may_be_one_voice
from .flights import part_of_number
from .keys import in_any
from .known import COMPARED, disjoint

HURT = "wounded"
DAY_BY_DAY = frozenset({"killed", "wounded", "casualties", "captured"})  # kinds of what happens on one day after the other
TINY = 20  # times by which a toll exceeds the bodies that another voice found on its day
RIVAL = 3  # times by which what two voices say of one day may differ
COUNTED_UP = frozenset({"killed", "wounded", "crowd"})  # kinds whose number does not fall within an article
ASIDE = re.compile(r"(?<!,), ")  # the comma that closes an aside
NEWS = 3  # days for which the dead of a day are what an article reports beside all there have been
CUT = re.compile(r"[,;:–—(]|\s-\s")  # between what is told of two numbers


def cut_shares(entries: Sequence[Entry], languages: Collection[Language]) -> None:
    """Cuts from the words of each number what its sentence tells of a part of it, with a number or without."""
    of_others = (entry.figure for entry in entries if entry.figure.part_of is not None)
    parts = grouped(of_others, lambda figure: (figure.document, *(figure.part_of or ())))
    shares = _find_any(languages, "shares.words")
    goes_on = in_any(languages, "auxiliaries") | in_any(languages, "upon")
    for entry in entries:
        figure = entry.figure
        sentence, end = figure.sentence, figure.sentence.find(figure.quote) + len(figure.quote)
        begin = end + 2 * (figure.part_of is not None)  # "196 davon" tells itself of a part
        cuts = [found.start() for found in shares.finditer(sentence, begin)][:1]
        for part in parts.get((figure.document, figure.start, figure.end), ()):
            at = sentence.find(part.quote, end)
            if part.sentence == sentence and at >= 0:
                cuts += [cut.start() for cut in CUT.finditer(sentence, end, at)][-1:]
        if cuts:
            entry.own_words = sentence[: min(cuts)] + _behind_aside(sentence, min(cuts), goes_on)


def _behind_aside(sentence: str, begin: int, goes_on: Collection[str]) -> str:
    """ "81 people, 24 of them children, | were killed in Molo", "81 were hurt, 24 of them badly, | when a storm hit Molo":
    what is said of a number behind a part between commas."""
    closing = ASIDE.search(sentence, begin + 1)
    behind = sentence[closing.end() :] if closing else ""
    return behind if behind.partition(" ")[0].casefold() in goes_on else ""


def mark_the_worst(entries: Sequence[Entry], languages: Collection[Language]) -> None:
    """Marks as parts the badly hurt where more are told to be hurt: "90 badly hurt people lie in hospital", and who is not well
    yet: "13 remain in hospital"."""
    counts = [entry for entry in entries if entry.figure.kind == HURT and entry.level and entry.status == Status.REPORTED]
    if not counts:
        return
    lasting, states = (any_of(in_any(languages, name)) for name in ("lasting", "states_of_wounded"))
    still = rf"{lasting}(?: \w+){{0,4}} {states}"  # "still being treated in hospital", and not "to hospital as they still search"
    worst = re.compile(rf"\b(?:{any_of(in_any(languages, 'shares.worst'))}|{still})\b", re.IGNORECASE)
    joiners = in_any(languages, "joiners")
    bad = {
        id(entry)
        for entry in counts
        if worst.search(entry.figure.sentence)
        and worst.search(part_of_number(entry.figure.sentence, entry.figure.quote, joiners))
    }
    most: dict[str | None, float] = defaultdict(float)
    for entry in counts:
        if id(entry) not in bad:
            most[entry.subject] = max(most[entry.subject], entry.level)
    for entry in counts:
        if id(entry) in bad and not entry.part and entry.level < most.get(entry.subject, 0.0):
            entry.part = True
            entry.notes.append("some of all who were hurt")


def _find_any(languages: Collection[Language], name: str) -> re.Pattern[str]:
    """Finds the words of a list in all languages."""
    return re.compile(rf"\b{any_of(in_any(languages, name))}\b", re.IGNORECASE)


def mark_shares_of_voice(entries: Sequence[Entry], wholes: dict[int, int], languages: Collection[Language]) -> None:
    """Marks as parts the lower of two numbers that one voice gives in one article, where the higher is told first. "30 have died,
    said Berg … twelve bodies were in the mortuary, she said", "80 died … by noon 50 had been counted": nobody takes back the own
    number from one sentence to the next. A rival crowd is none. `wholes`: for the index of a part its whole's."""
    marched = any(entry.figure.kind in CROWDS for entry in entries)
    rival = _find_any(languages if marched else (), "shares.rivals")
    bodies = _find_any(languages, "grammar.bodies")
    counts: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
    for index, entry in enumerate(entries):
        figure = entry.figure
        is_rival = figure.kind in CROWDS and (entry.is_repeated or rival.search(figure.sentence) is not None)
        if is_plain(entry) and figure.kind in COUNTED_UP and not is_rival and not entry.is_of_other:
            counts[figure.document, figure.kind, entry.subject].append(index)
    for told in counts.values():
        if len({(entries[index].source, entries[index].first) for index in told}) > len(
            {entries[index].source for index in told}
        ):
            continue  # a voice heard on several days: the article tells how the number changed
        told.sort(key=lambda index: entries[index].figure.start)
        highest: list[int] = []
        for index in told:
            whole = next((one for one in highest[-COMPARED:] if _is_share(entries[index], entries[one], bodies)), None)
            if whole is None:
                highest.append(index)
            else:
                wholes[index], entries[index].part = whole, True
                entries[index].notes.append("part of the higher number its article gives before")


def mark_shares_of_days(entries: Sequence[Entry], wholes: dict[int, int], languages: Collection[Language]) -> None:
    """Marks as parts the dead of one day where their article tells how many there have been in all: "38 died on Tuesday … 412
    since the war began". `wholes`: for the index of a part its whole's."""
    since = _find_any(languages, "shares.since")
    total = _find_any(languages, "shares.total")
    counts: dict[tuple[str, str | None], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, entry in enumerate(entries):
        if entry.figure.kind in DAY_BY_DAY and is_plain(entry) and not entry.is_of_other:
            counts[entry.figure.kind, None if entry.is_common else entry.subject][entry.figure.document].append(index)
    for articles in counts.values():
        pairs = [pair for told in articles.values() if len(told) > 1 for pair in _days_and_wholes(entries, told)]
        grows = _grows_by_days([(entries[part], entries[whole]) for part, whole in pairs])
        for part, whole in pairs:
            lasts = since.search(entries[whole].own_words) is not None
            if part not in wholes and (lasts or _is_of_days_before(entries[part], entries[whole], total, grows)):
                wholes[part], entries[part].part = whole, True
                entries[part].notes.append("of one day of all the time its article counts for")
    for part, whole in wholes.items():
        lasts = since.search(entries[whole].own_words) is not None or _is_of_hours(entries[part])
        entries[part].is_of_day = lasts and _is_share_of_day(entries[part], entries[whole])


def _is_of_days_before(part: Entry, whole: Entry, total: re.Pattern[str], grows: bool) -> bool:
    """The same of a total that says not since when: of one voice, or where totals grow with the days."""
    if may_be_one_voice(part, whole):
        return grows or total.search(whole.own_words) is not None
    return grows and (part.figure.period != whole.figure.period or whole.level > RIVAL * part.level)


def _days_and_wholes(entries: Sequence[Entry], told: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The numbers of one article that are of a day, each with what may be the whole of them: the highest it tells first."""
    most = max(told[:COMPARED], key=lambda index: entries[index].level)
    for index in told[:COMPARED]:
        of_them = entries[most].subject in (None, entries[index].subject) or entries[most].is_common
        if of_them and _is_share_of_day(entries[index], entries[most]):
            yield index, most


def _grows_by_days(pairs: Iterable[tuple[Entry, Entry]]) -> bool:
    """True where each later day's dead are among those that the total has grown by: 38 and 412, then 52 and 503."""
    pairs = [pair for pair in pairs if pair[0].printed - (days(pair[0].figure.period)[1] or 0) <= NEWS]
    days_told = sorted(pairs, key=lambda pair: (days(pair[0].figure.period), pair[1].level))
    steps = [(one, other) for one, other in pairwise(days_told) if one[0].figure.period != other[0].figure.period]
    return bool(steps) and all(whole.level >= before.level + part.level for (_, before), (part, whole) in steps)


def _is_share_of_day(entry: Entry, whole: Entry) -> bool:
    """True for a lower number of one day, or of 24 hours, in the time of the other, and in its place as far as that names one."""
    first, last = days(entry.figure.period)
    begin, end = days(whole.figure.period)
    if first is None or last is None or last - first > 1:  # "in the past 24 hours" are of two days
        return False
    of_day = (begin or first) <= first <= (end or first)
    of_place = whole.place is None or (entry.place or entry.hint) in (None, whole.place)
    return of_day and of_place and entry.level < whole.level


def _is_of_hours(entry: Entry) -> bool:
    """True for what happened "in the past 24 hours", which is of two days, or by its words in a time."""
    first, last = days(entry.figure.period)
    return entry.figure.change == Change.PERIOD or (first is not None and last == first + 1)


def is_plain(entry: Entry) -> bool:
    """True for a count claimed as a fact, and so far neither of a part nor of an earlier time."""
    is_total = entry.status == Status.REPORTED and entry.figure.change == Change.TOTAL
    return is_total and bool(entry.level) and not (entry.part or entry.is_old)


def _is_share(entry: Entry, whole: Entry, bodies: re.Pattern[str]) -> bool:
    """True for a lower number of the same voice, place and time as the one before it; or of any voice, for a few bodies: "the
    toll rose to 63 … police said two bodies were found". "The army spoke of two dead" is another opinion."""
    is_find = entry.level * TINY <= whole.level and entry.subject is None and bodies.search(entry.figure.sentence) is not None
    of_voice = is_find or entry.source in (None, whole.source)
    of_place = (entry.place or entry.hint) in (None, whole.place or whole.hint)
    of_time = entry.figure.period in (None, whole.figure.period) and days_apart(entry, whole) == 0
    is_less = disjoint(entry, whole) and entry.level < whole.level
    return of_voice and of_place and of_time and is_less and not entry.is_of_an_hour
