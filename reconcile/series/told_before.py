"""What an article tells as an earlier number: in a clause of its own, or of an earlier hour.

"142 have died … On Monday officials had reported 91": the pluperfect of a verb of reporting tells it, or what the count is
called: "an earlier count", "erste Angaben". The words stand in the packs, under `[told_before]`.

"The radio reported 51 dead in the morning, later 70. In the afternoon, the minister spoke of 107": the later and higher number is
a later count, and no other opinion; but of the losses of a side, voices differ at all hours. The words stand under `[hours]`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..groups import grouped
from ..model import TOLLS, Status
from ..packs import Language
from ..text import WORD, any_of
from .entry import NEVER, Entry, days_apart, first_day
from .flights import part_of_number
from .known import COMPARED, FOUND_AGAIN

COUNTED = frozenset({"killed", "wounded", "casualties", "missing", "displaced"})  # counted anew; two crowds are opinions
BETWEEN = 80  # characters between the halves of a verb: "hatte das Amt die Zahl mit 91 | angegeben"
BORDER_FREE = rf"[^;:–—]{{0,{BETWEEN}}}?"
BORDER = re.compile(r"[;:–—]|[,.](?!\d)")
HOURS = ("morning", "noon", "afternoon", "evening", "night")  # the lists of the packs, in their order
LETTERS = re.compile(r"[^\W\d]+")
LATER = 0.5  # hours a "later" adds


class ToldBefore:
    """The words one language has for it."""

    def __init__(self, language: Language) -> None:
        lists = ("active", "told", "passive", "been_told", "earlier", "first", "counts")
        active, told, passive, been_told, earlier, first, counts = (language.list(f"told_before.{name}") for name in lists)
        self._rare = frozenset(word.split()[0].casefold() for word in active | passive | earlier | first)
        self._times = language.lists("speech.time_words", "told_before.times")
        count = rf"\s+(?:[^\W\d]+\s+)?{any_of(counts)}\b"
        self._verb = re.compile(f"{_verb(active, told)}|{_verb(passive, been_told)}", re.IGNORECASE)
        self._earlier = re.compile(rf"\b{any_of(earlier)}{count}", re.IGNORECASE)
        self._first = re.compile(rf"\b{any_of(first)}{count}", re.IGNORECASE)

    def holds(self, entry: Entry, others: Iterable[Entry]) -> bool:
        """True for a number that stands in one clause with the words; first reports are old beside higher numbers only,
        or beside lower ones of what becomes fewer."""
        sentence, quote = entry.figure.sentence, entry.figure.quote
        if sentence.count(quote) != 1 or self._rare.isdisjoint(WORD.findall(sentence.casefold())):
            return False
        clause = clause_of(sentence, quote)
        if self._earlier.search(clause) or (self._verb.search(clause) and self._is_of_before(entry, others)):
            return True
        falls = entry.figure.kind in FOUND_AGAIN  # "31 are missing, of an initial list of 3,200"
        later = any(other.level > entry.level or (falls and other.level < entry.level) for other in others)
        return later and self._first.search(clause) is not None

    def _is_of_before(self, entry: Entry, others: Iterable[Entry]) -> bool:
        """False for what a rival had said at no time that is named, "the rebels had spoken of 400", or of whose losses he is told
        to have said it before: "the army puts its losses at 498; the rebels had so far spoken of 7,000"; or where a toll would
        have fallen since: "the mayor said 19 had died. The police had put the toll at 22 on Wednesday"."""
        falls = entry.figure.kind in TOLLS and all(other.level <= entry.level and other.source for other in others)
        is_rival = falls or entry.figure.subject_id is not None
        is_dated = not is_rival and not self._times.isdisjoint(WORD.findall(entry.figure.sentence.casefold()))
        return is_dated or entry.source in {None, *(other.source for other in others if other.bounds != entry.bounds)}


def clause_of(sentence: str, quote: str) -> str:
    """The part of a sentence between the marks around a number.

    >>> clause_of("On Monday, 12 had died; 1,400 fled.", "12")
    ' 12 had died'
    """
    at = sentence.find(quote)
    begin = max((border.end() for border in BORDER.finditer(sentence, 0, at)), default=0)
    closing = BORDER.search(sentence, at + len(quote))
    return sentence[begin : closing.start() if closing else len(sentence)]


def _verb(auxiliary: Iterable[str], participle: Iterable[str]) -> str:
    had, told = any_of(auxiliary), any_of(participle)
    return rf"\b{had}\b{BORDER_FREE}\b{told}\b|\b{told}\s+{had}\b"


def mark_told_before(entries: Iterable[Entry], languages: Mapping[str, Language]) -> None:
    """Marks such numbers as old where their article gives another of the same kind, place and time that is none."""
    counts = (entry for entry in entries if entry.figure.kind in COUNTED and entry.level and entry.figure.part_of is None)
    told = (entry for entry in counts if entry.status == Status.REPORTED and not (entry.is_old or entry.is_of_other))
    for beside in grouped(told, lambda entry: (entry.figure.document, entry.figure.kind)).values():
        before = [entry for entry in beside if len(beside) > 1 and _is_told_before(entry, beside[:COMPARED], languages)]
        old = set(map(id, before))
        new = [entry for entry in beside if id(entry) not in old][:COMPARED]
        for entry in before:
            entry.is_old = any(entry.bounds != other.bounds and may_be_of_one(entry, other) for other in new)
    mark_grown(entries, languages)
    date_before_new(entries)


def mark_grown(entries: Iterable[Entry], languages: Mapping[str, Language]) -> None:
    """Marks as old what a toll has grown from: of "36 dead on Wednesday … 17 more … 53" the 36 are the count before, no part. It
    was counted on an earlier day, or is told as an earlier count; and nothing but it and one other number makes the sum."""
    tolls = [entry for entry in entries if entry.figure.kind in TOLLS and entry.status == Status.REPORTED]
    wholes = {(entry.figure.document, entry.figure.kind, entry.figure.start, entry.figure.end): entry for entry in tolls}
    parts = (entry for entry in tolls if entry.figure.part_of is not None)
    made = grouped(parts, lambda part: (part.figure.document, part.figure.kind, *(part.figure.part_of or ())))
    for key, beside in made.items():
        whole = wholes.get(key)
        if whole is None or len(beside) != 2 or sum(part.level for part in beside) != whole.level:
            continue
        if len({entry.figure.place for entry in (*beside, whole)} - {None}) > 1:
            continue  # "on Monday 36 in Molo, on Tuesday 17 in Leto, 53 in all"
        before = [part for part in beside if _is_told_before(part, [whole], languages)]
        before = before or [part for part in beside if first_day(part) < first_day(whole)]
        if len(before) == 1:
            before[0].is_old = True


def date_before_new(entries: Iterable[Entry]) -> None:
    """An old number nobody dates is no later than the new one of its article."""
    counts = (entry for entry in entries if entry.figure.kind in COUNTED and entry.level and entry.figure.part_of is None)
    dated = (entry for entry in counts if entry.first is not None)
    for beside in grouped(dated, lambda entry: (entry.figure.document, entry.figure.kind)).values():
        new = max((first_day(entry) for entry in beside if not entry.is_old and entry.status == Status.REPORTED), default=NEVER)
        for entry in beside:
            if entry.is_old and new < first_day(entry) == entry.printed:
                entry.first = entry.last = new


def _is_told_before(entry: Entry, others: Sequence[Entry], languages: Mapping[str, Language]) -> bool:
    language = languages.get(entry.code)
    return language is not None and language.made(ToldBefore).holds(entry, others)


def may_be_of_one(entry: Entry, other: Entry) -> bool:
    """True for numbers of one place, people and time, as far as their sentences say."""
    one, two = entry.figure, other.figure
    of_place = None in (one.place, two.place) or one.place == two.place
    return of_place and one.subject == two.subject and (one.period == two.period or None in (one.period, two.period))


class Hours:
    """The words one language has for them."""

    def __init__(self, language: Language) -> None:
        lists = [(word, rank) for rank, name in enumerate(HOURS) for word in language.list(f"hours.{name}")]
        self._ends = sorted(lists, key=lambda one: -len(one[0]))  # "Vormittag" before "Mittag"
        self._later, self._small = language.list("hours.later"), language.list("hours.small")
        self._capital, self._joiners = language.capital_nouns, language.list("joiners")
        self._any = re.compile(any_of(word for word, _ in self._ends), re.IGNORECASE)

    def hour(self, entry: Entry) -> float | None:
        """The hour that the sentence of a number names last before it, else behind it in its part of the sentence."""
        sentence, quote = entry.figure.sentence, entry.figure.quote
        if sentence.count(quote) != 1 or not self._any.search(sentence):
            return None
        before = LETTERS.findall(sentence[: sentence.find(quote)])
        for at in reversed(range(len(before))):
            if (rank := self._rank(before[at])) is not None:
                return rank + LATER * any(word.casefold() in self._later for word in before[at + 1 :])
        behind = LETTERS.findall(part_of_number(sentence, quote, self._joiners))
        return next((rank for word in behind if (rank := self._rank(word)) is not None), None)

    def _rank(self, word: str) -> int | None:
        lowered = word.casefold()
        if self._capital and not word[0].isupper() and lowered not in self._small:
            return None  # "morgen" is tomorrow
        return next((rank for ending, rank in self._ends if lowered.endswith(ending)), None)


def mark_hours(entries: Iterable[Entry], languages: Mapping[str, Language]) -> None:
    """Marks as old the numbers of earlier hours where the article lets somebody count more at a later one."""
    told: dict[tuple[str, str], list[tuple[float, Entry]]] = defaultdict(list)
    for entry in entries:
        language = languages.get(entry.code)
        is_said = entry.source is not None and entry.status == Status.REPORTED and entry.figure.subject_id is None
        is_whole = entry.figure.part_of is None and not entry.is_of_other
        if language is not None and entry.figure.kind in TOLLS and is_said and is_whole:
            hour = language.made(Hours).hour(entry)
            if hour is not None:
                told[entry.figure.document, entry.figure.kind].append((hour, entry))
    for beside in told.values():
        for hour, entry in beside:
            entry.is_old = entry.is_old or any(
                hour < later and entry.level < other.level and days_apart(entry, other) == 0 and may_be_of_one(entry, other)
                for later, other in beside[:COMPARED]
            )
