"""Mentions → claims: the same number from the same source about the same thing is one claim, however often printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice, pairwise

from ..edtf import bounds as edtf_bounds
from ..groups import grouped
from ..model import Change, DateBasis, Hedge, Status, notation, stable_id
from .acronyms import acronyms, join_acronyms
from .entry import CROWDS, NEVER, Bounds, Entry, Order, days, days_apart, first_day, is_telling, join_names, span
from .known import COINCIDENCE
from .order import order_in_day
from .periods import goes_on
from .sources import GOVERNMENT, most_printed, name_key, one_name, only, state_of

SAME_SENTENCE = 80  # characters between a number and its conversion: "379 km² (146 square miles)"
ROUNDING = 0.02  # how far a conversion may be off
ROUGHLY = 0.1  # … how far in brackets: "6,000 sq km (2,400 sq miles)"
AREA = "km2"
METRIC = (1.0, 0.01, 1e-4, 1e-6)  # square kilometres, hectares, ares, square metres
ROUNDED_UNIT = 1e-3  # how far the factor of a unit may be off
NAMES = 12  # names under which one number is held against each other
ORGANISERS = "organisers"  # the office of those who called a march, whoever they are
TRUST = (DateBasis.STATED, DateBasis.RELATIVE, DateBasis.CORPUS, DateBasis.PUBLISHED, DateBasis.NONE)


Names = Mapping[tuple[str | None, str], Mapping[str, int]]  # by source and language; "" is any


@dataclass(slots=True)
class Draft:
    """A claim before its verdict. `first` and `last` are the days it can have been made, as ordinals."""

    id: str
    key: str | None  # the source; None: the article itself
    source: str | None  # its name as printed
    low: float | None
    high: float | None
    hedge: str
    status: str
    part: bool
    date: str | None
    first: int | None
    last: int | None
    entries: tuple[Entry, ...]
    instead_of: frozenset[Bounds] = frozenset()  # what its articles call the old number
    verdict: str = ""
    because: str = ""
    rule: str = ""  # the name of the rule that gave the verdict
    held_by: int = 1
    superseded_by: str | None = None
    outcome: str | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def is_vague(self) -> bool:
        return self.entries[0].is_vague

    @property
    def level(self) -> float:
        return 0.0 if self.is_vague else (self.high if self.high is not None else self.low) or 0.0

    @property
    def stands(self) -> bool:
        """True for what is claimed as a fact about the whole, with a number: only that raises, agrees and disagrees."""
        return self.status == Status.REPORTED and not self.part and not self.is_vague

    def __str__(self) -> str:
        return notation(self.low, self.high, self.hedge)


def name_sources(entries: Sequence[Entry], near_days: int) -> None:
    """Gives the entries of one series their speakers, so that one source has one key."""
    join_conversions(entries)
    join_other_units(entries, near_days)
    take_source_in_article(entries)
    share_source_with_parts(entries)
    join_acronyms(entries)
    join_names(entries)
    join_by_number(entries, near_days)
    take_origin(entries)
    take_earlier_claim(entries, near_days)
    take_source_elsewhere(entries, near_days)


def join_conversions(entries: Sequence[Entry]) -> None:
    """ "10 square kilometres (3.9 square miles)" is one number in two units; the conversion takes the bounds of the first."""
    by_place = sorted(entries, key=lambda entry: (entry.figure.document, entry.figure.start))
    for one, other in pairwise(by_place):
        if (
            one.figure.document == other.figure.document
            and one.figure.unit != "person"
            and one.figure.sentence == other.figure.sentence
            and other.figure.start - one.figure.end <= SAME_SENTENCE
            and one.bounds != other.bounds
            and all(
                _about(*bound, ROUGHLY if _in_brackets(other) else ROUNDING)
                for bound in zip(one.bounds, other.bounds, strict=True)
            )
        ):
            other.low, other.high = one.bounds


def join_other_units(entries: Sequence[Entry], near_days: int) -> None:
    """ "116 square miles" in one paper are the "300 km²" of another, if only one number of those days is it but for rounding."""
    metric: dict[str, list[Entry]] = defaultdict(list)
    converted: list[tuple[Entry, float]] = []
    for entry in entries:
        if entry.figure.unit == AREA and entry.low is not None and entry.low == entry.high:
            rounding = half_a_digit(entry)
            if rounding is None:
                metric[entry.status].append(entry)
            else:
                converted.append((entry, rounding))
    for entry, rounding in converted:
        near = [other for other in metric[entry.status][:COMPARED] if days_apart(entry, other) <= near_days]
        same = {other.low for other in near if abs((other.low or 0) - (entry.low or 0)) <= rounding}
        if len(same) == 1:
            entry.low = entry.high = same.pop()


def half_a_digit(entry: Entry) -> float | None:
    """How far a surface printed in another unit than a metric one may be off for its rounding, in km²; None for a metric one.
    "116 square miles" are 300.4 km², and may be 1.3 more or less."""
    printed = re.sub(r"[^\d.]", "", entry.figure.quote.replace(",", "")) if entry.figure.language == "en" else ""
    try:
        number = float(printed)
    except ValueError:
        return None
    factor = (entry.figure.low or 0) / number if number else 0
    if not factor or any(abs(factor - unit) <= ROUNDED_UNIT * unit for unit in METRIC):
        return None
    digits = printed.rstrip("0") if "." not in printed else printed
    last = 10.0 ** (len(printed) - len(digits)) if "." not in printed else 10.0 ** -len(printed.partition(".")[2])
    return factor * last / 2


def _in_brackets(entry: Entry) -> bool:
    """True where a bracket opens before the number, with but words between."""
    before = entry.figure.sentence.partition(entry.figure.quote)[0]
    return re.search(r"\([^\d)]*$", before) is not None


def _about(one: float | None, other: float | None, rounding: float) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= rounding * max(abs(one), abs(other))


def take_source_in_article(entries: Sequence[Entry]) -> None:
    """A headline or a repeat without a source takes the claim of the same number in the same article. With the source it takes
    day and status: "12,000 soldiers in Russia" over "soon there will be 12,000, said the president" is his forecast, not a
    fact."""
    told = (entry for entry in entries if entry.source and not entry.is_vague)
    sourced = grouped(told, lambda entry: (entry.figure.document, entry.bounds))
    for entry in entries:
        said = sourced.get((entry.figure.document, entry.bounds), []) if entry.source is None else []
        alike = [other for other in said if other.status == entry.status] or said
        if only({other.source or "" for other in alike}):
            model = alike[0]
            entry.source, entry.status, entry.first, entry.last = model.source, model.status, model.first, model.last
            entry.part = entry.part or model.part
            entry.notes.append("source from the same number in the article")


def share_source_with_parts(entries: Sequence[Entry]) -> None:
    """Who counts several parts has counted the whole, and who counts the whole its parts."""
    of_others = (entry for entry in entries if entry.figure.part_of is not None)
    parts_of = grouped(of_others, lambda entry: (entry.figure.document, *(entry.figure.part_of or ())))
    for whole in entries if parts_of else ():
        parts = parts_of.get((whole.figure.document, whole.figure.start, whole.figure.end), ())
        if whole.source is None and len(parts) > 1 and (source := only({part.source or "" for part in parts})):
            whole.source = source
            whole.notes.append("source from its parts")
        for part in parts if whole.source else ():
            if part.part and part.source is None:
                part.source = whole.source
                part.notes.append("source from the number it is a part of")


def join_by_number(entries: Sequence[Entry], near_days: int) -> None:
    """Two names that gave one number on near days are one source where they may be two names of it (`may_be_one`)."""
    languages: dict[str, set[str | None]] = defaultdict(set)
    said: dict[tuple[Bounds, str], dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        if entry.source:
            languages[entry.source].add(entry.figure.language)
            if entry.level >= COINCIDENCE:
                said[entry.bounds, entry.status].setdefault(entry.source, entry)
    names: dict[str, str] = {}
    for sources in said.values():
        for (one, first), (other, second) in combinations(islice(sorted(sources.items()), NAMES), 2):
            translated = len(sources) == 2 and not languages[one] & languages[other]
            if names.get(one, one) != names.get(other, other) and may_be_one(first, second, near_days, translated):
                fuller, less = sorted((names.get(one, one), names.get(other, other)), key=lambda name: (-len(name), name))
                names |= {name: fuller for name, kept in names.items() if kept == less} | {less: fuller}
    for entry in entries:
        entry.source = names.get(entry.source or "", entry.source)


def may_be_one(one: Entry, other: Entry, near_days: int, translated: bool) -> bool:
    """True where two names of different words may be those of one source that gave this number.

    They share an acronym ("CGT union", "Gewerkschaft CGT"), or speak for the same office ("ein Sprecher des
    Innenministeriums", "Jane Doe, the interior ministry's spokeswoman"), or whoever called a march is named beside its
    "organisers", or each name occurs in a language of its own and the number is telling ("Feuerwehr", "firefighters") or that
    of a crowd, on which few speak ("Bauernverband", "the farmers' association").
    """
    apart = days_apart(one, other)
    if acronyms(one) & acronyms(other):
        return apart <= near_days
    if len({state_of(one.source), state_of(other.source)} - {None}) > 1:
        return False  # the armies of two countries
    offices = {one.office, other.office}
    if len(offices) == 1 and None not in offices:
        return apart <= near_days
    if ORGANISERS in offices:
        return None in offices and apart <= near_days
    few_speak = one.figure.kind in CROWDS and not any(offices)
    return translated and apart <= 1 and (few_speak or is_telling(one.level))


def take_earlier_claim(entries: Sequence[Entry], near_days: int) -> None:
    """A number an article calls an old one is the claim that gave it: "97, down from 115" tells of who said 115, and when."""
    new = (entry for entry in entries if not (entry.is_old or entry.is_vague or entry.part))
    told = [entry for entry in new if entry.status == Status.REPORTED]
    given = grouped(told, lambda entry: entry.bounds)
    printed = grouped(told, lambda entry: entry.figure.document)
    for entry in entries:
        if entry.is_old:
            before = [other for other in given.get(entry.bounds, ())[:COMPARED] if _may_be_recalled(other, entry, near_days)]
            model = next((other for other in before if other.source == entry.source), None)
            if model is None and len({other.source for other in before}) == 1:
                model = before[0]
            if model is not None:
                entry.recalls_another = model.source not in (None, entry.source)
                entry.source = model.source or entry.source  # the first to print it may have named nobody
                entry.first, entry.last = model.first, model.last
                entry.notes.append("the earlier claim the article compares with")
            else:
                date_before_twins(entry, printed[entry.figure.document], given, near_days)


def date_before_twins(old: Entry, beside: Iterable[Entry], given: Mapping[Bounds, Sequence[Entry]], near_days: int) -> None:
    """What an article calls the old number is older than the new one beside it, also where another article had that before."""
    for new in beside:
        for twin in given[new.bounds][:COMPARED]:
            if twin.source == new.source and days_apart(twin, new) <= near_days and first_day(twin) < first_day(old) < NEVER:
                old.first, old.last, old.printed = twin.first, twin.first, twin.printed


def _may_be_recalled(claim: Entry, entry: Entry, near_days: int) -> bool:
    """True for a claim made before, and about when the recalled number was the right one, if the article says when that was."""
    begin, end = days(entry.figure.period)
    is_then = begin is None or end is None or begin - near_days <= first_day(claim) <= end + near_days
    return is_then and first_day(claim) < first_day(entry)


def take_origin(entries: Sequence[Entry]) -> None:
    """Who only passes a number on is not its source: Kyodo's 2,000, citing the army, are the army's 2,000 elsewhere too."""
    vias = {name_key(entry.figure.via) for entry in entries if entry.figure.via}
    fullest = one_name(filter(None, {*vias, *(name_key(entry.figure.source) for entry in entries)})) if vias else {}
    origins: dict[tuple[str, Bounds], set[str]] = defaultdict(set)
    for entry in entries:
        via = fullest.get(name_key(entry.figure.via) or "")
        if via and entry.source and via != fullest.get(name_key(entry.figure.source) or ""):
            origins[via, entry.bounds].add(entry.source)
    for entry in entries:
        named = name_key(entry.figure.source) or ""
        within = only({via for via in vias if via and set(via.split()) < set(named.split())})  # "AFP" in "Nachrichtenagentur AFP"
        via = fullest.get(within or named, "")
        origin = only(origins.get((via, entry.bounds), ()))
        if origin and origin != entry.source:
            entry.source = origin
            entry.notes.append("source from an article that says whom it passes on")


def take_source_elsewhere(entries: Sequence[Entry], near_days: int) -> None:
    """A number without a source is the one somebody gave on those days, if only one source gave it; of a part only as one."""
    told = (entry for entry in entries if entry.source and not entry.is_vague)
    sourced = grouped(told, lambda entry: (entry.bounds, entry.status))
    for said in sourced.values():
        said.sort(key=first_day)
    for entry in entries:
        if entry.source is None and not entry.is_vague:
            near = _near(entry, sourced.get((entry.bounds, entry.status), []), near_days)
            source = only({other.source or "" for other in near if entry.part or not other.part})
            if source:
                entry.source = source
                entry.notes.append("source from the same number in another article")


COMPARED = 50  # mentions on near days that are asked for their source


def _near(entry: Entry, others: Sequence[Entry], near_days: int) -> list[Entry]:
    begin = bisect_left(others, (entry.first or 0) - near_days, key=first_day)
    return [other for other in others[begin : begin + COMPARED] if days_apart(entry, other) <= near_days]


def claim_key(entry: Entry) -> tuple[str | None, Bounds, str, str, bool]:
    """What the mentions of one claim share, which are also of near days. "Rund 10.000, sagte Singh am Montag" and "about 10,000,
    the Pentagon said on Monday" are one; the Pentagon's 10,000 of next month is said again."""
    word = entry.figure.quote.casefold() if entry.is_vague else ""
    return entry.source, entry.bounds, word, entry.status, entry.part


def gather(entries: Sequence[Entry], series: str, near_days: int) -> list[Draft]:
    """The claims of a series, in order. Every entry is in exactly one."""
    names = names_printed(entries)
    drafts = []
    for same in grouped(entries, claim_key).values():
        if same[0].change == Change.INCREASE:
            groups = by_days(same, 1)
        else:
            groups = by_days(same, near_days, ever=is_counted_once(same[0]))
        drafts += [draft_of(mentions, names, series) for mentions in groups]
    note_old_numbers(drafts)
    key = order_in_day(entries)
    drafts.sort(key=lambda draft: (*_day(draft), min(map(key, draft.entries))))
    return drafts


def is_counted_once(entry: Entry) -> bool:
    """True for what is over and has a time of its own: nobody counts the march of 18 December anew a month later."""
    return bool(entry.event) and not goes_on(entry.event or "")


def _day(draft: Draft) -> tuple[int, int]:
    return NEVER if draft.first is None else draft.first, NEVER if draft.last is None else draft.last


def names_printed(entries: Iterable[Entry]) -> Names:
    """How often each source is printed under which name, by language; "" is any. Who only recalls a number does not count."""
    names: dict[tuple[str | None, str], Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if entry.figure.source:
            for language in {entry.figure.language or "", ""}:
                names[entry.source, language][entry.figure.source] += not entry.recalls_another
    return names


def name_shown(key: str | None, entries: Iterable[Entry], names: Names) -> str | None:
    """The name most usual for the source in the language of the claim; of equals one that the claim's own mentions print. Of
    another name for the source, which has no word of those, their reader knows nothing: "the UN" is not shown as "UNHCR". Nor is
    whom a mention names shown as the country that is spoken for."""
    mentions = list(entries)
    own = [entry.figure for entry in mentions if entry.figure.source]
    named = {entry.figure.source for entry in mentions if entry.office != GOVERNMENT or entry.person} - {None}
    printed = names.get((key, most_printed([figure.language or "" for figure in own]) or ""), {})
    said = {figure.source for figure in own}
    words = {word for name in said for word in (name_key(name) or "").split()}

    def rank(name: str) -> tuple[bool, bool, int, bool, int, str]:
        is_only_country = bool(named) and name in said - named
        is_other = words.isdisjoint((name_key(name) or "").split())
        return is_other, is_only_country, -printed[name], name not in said, len(name), name

    return min(printed, key=rank, default=None)


def note_old_numbers(drafts: Sequence[Draft]) -> None:
    """Gives each claim the numbers its articles call old ones."""
    old: dict[str, set[Bounds]] = defaultdict(set)
    for draft in drafts:
        for entry in draft.entries:
            if entry.is_old:
                old[entry.figure.document].add(entry.bounds)
    for draft in drafts if old else ():
        printed = {entry.figure.document for entry in draft.entries if not entry.is_old}
        draft.instead_of = frozenset(bounds for document in printed for bounds in old.get(document, ()))


def by_days(entries: Sequence[Entry], near_days: int, ever: bool = False) -> list[list[Entry]]:
    """Mentions within `near_days` of the first of them, as groups, or all of one; wide and missing dates join the nearest."""
    sharp = [e for e in entries if e.first is not None and e.last is not None and e.last - e.first <= near_days]
    groups: list[list[Entry]] = []
    for entry in sorted(sharp, key=lambda entry: entry.order):
        if not groups or (not ever and days_apart(groups[-1][0], entry) > near_days):
            groups.append([])
        groups[-1].append(entry)
    rest = [e for e in entries if e.first is None or e.last is None or e.last - e.first > near_days]
    wide: list[list[Entry]] = []
    for entry in sorted(rest, key=lambda entry: entry.order):
        group = _nearest(entry, groups, near_days) or _nearest(entry, wide, near_days)
        if group is None:
            wide.append([entry])
        else:
            group.append(entry)
    return groups + wide


def _nearest(entry: Entry, groups: Sequence[list[Entry]], near_days: int) -> list[Entry] | None:
    """The first group whose first mention can have been made on the entry's days."""
    begin = bisect_left(groups, (entry.first or 0) - near_days, key=lambda group: first_day(group[0]))
    for group in groups[begin : begin + 1] or groups[-1:]:
        if days_apart(entry, group[0]) <= near_days:
            return group
    return None


def draft_of(mentions: Sequence[Entry], names: Names, series: str) -> Draft:
    """One claim of its mentions. Its day is the one best known: stated before taken from the day of publication."""
    entries = tuple(sorted(mentions, key=lambda entry: entry.order[2:]))
    dated = min(entries, key=_date_rank)
    key, low, high = dated.source, dated.low, dated.high
    hedges = [str(entry.figure.hedge) for entry in entries]
    hedge = most_printed(hedges) or Hedge.EXACT
    if not dated.is_vague and hedge == Hedge.VAGUE:
        hedge = Hedge.ABOUT  # a vague word read by a convention
    date = _date(dated)
    made = stable_id("c", series, *claim_key(dated), date)
    name = name_shown(key, entries, names)
    return Draft(made, key, name, low, high, hedge, dated.status, dated.part, date, dated.first, dated.last, entries)


def _date_rank(entry: Entry) -> tuple[int, int, bool, int, Order]:
    """Lowest for the mention that knows its day best: of equals one printed the day after or sooner; it is no "week earlier"."""
    basis = entry.figure.date_basis
    width = entry.last - entry.first if entry.first is not None and entry.last is not None else NEVER
    trust = TRUST.index(basis) if basis in TRUST else len(TRUST)
    is_late = entry.first is None or entry.printed - entry.first > 1
    return max(trust, 1), min(width, 31) // 8, is_late, 0 if entry.figure.source else 1, entry.order


def _date(entry: Entry) -> str | None:
    """The date of the claim as EDTF: as printed, unless the mention took that of another."""
    own = edtf_bounds(entry.figure.date)
    days = tuple(None if day is None else day.toordinal() for day in own)
    if entry.first is None and entry.last is None:
        return entry.figure.date
    if days == (entry.first, entry.last) or (days[0] is None and days[1] == entry.last):
        return entry.figure.date
    return span(entry.first, entry.last)
