"""Filling in what an article left out: whose soldiers, where, in which month.

An article seldom says everything twice. What a figure does not say itself is taken from the other figures, by the rules
below, from the strongest evidence to the weakest; where none speaks, the figure stands apart. Each filling is noted, so
that nothing is merged in silence.

The first two rules rest on the number itself and always hold. The others could be chance, so they need three things
besides (`may_be`): the size fits, no article tells the two apart, and those that say it are not outnumbered by those that
do not: two French dead do not make the other hundred French.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING

from ..model import Status
from .entry import ANYWHERE, CROWDS, Bounds, Entry, days_apart, first_day, is_telling

if TYPE_CHECKING:
    from .claims import Draft

SIZE = 10.0  # an order of magnitude: an army of 1,280,000 is no contingent of 12,000
COINCIDENCE = 20  # below this the same number from the same source elsewhere can be chance: three dead here, three there
PROOF = 100  # from here on it outweighs what an article says besides
PLACES = ("place", "hint")  # fields that tell where
SAME_SIZE = 0.1  # "more than 900" over an article that says 912
FOUND_AGAIN = frozenset({"missing", "displaced"})  # kinds whose number falls as people are found, or go home
STATED = 5  # how much more a place counts that a sentence names
ROUNDING = 0.01  # how far a number may lie from what it is rounded to: 10 are no 12 rounded
ROUNDED = range(1, 7)  # the digits rounded away: to tens, up to millions
SOME = frozenset(
    [*"children girls boys women men civilians firefighters rescuers journalists foreigners soldiers".split(), "police officers"]
)  # groups that are some of the people an event befalls
COMPARED = 20  # figures of one article that are held against another before it is let go


class Known:
    """What the figures of one kind that state a field (subject, place, period) say about those that do not."""

    def __init__(self, entries: Iterable[Entry], field: str, near_days: int) -> None:
        self.field, self.near_days = field, near_days
        self.in_article_as: dict[tuple[str, Bounds], list[Entry]] = defaultdict(list)
        self.by_source_as: dict[tuple[str, Bounds], list[Entry]] = defaultdict(list)
        self.of_source: dict[str, set[str]] = defaultdict(set)
        self.of_article: dict[str, set[str]] = defaultdict(set)
        self.voice: dict[tuple[str, str | None, str], list[Entry]] = defaultdict(list)
        self.number: Counter[str] = Counter()
        self.article_levels: dict[tuple[str, str], list[float]] = defaultdict(list)
        self.levels: dict[str, list[float]] = defaultdict(list)
        self.quoted: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)  # what sources say in an article of one value
        self.open = 0
        self.told_apart: set[str] = set()
        open_entries = []
        for entry in entries:
            value = getattr(entry, field)
            if value is None:
                self.open += not entry.part
                if not entry.part:
                    open_entries.append(entry)
            else:
                self._learn(entry, value)
        for levels in (*self.levels.values(), *self.article_levels.values()):
            levels.sort()
        wholes = +self.number if field == "place" else self.number  # where but a part is, is no other place
        self.all_there_are: Collection[str] = wholes or self.number
        for entry in open_entries:
            self.told_apart.update(value for value in self.of_article.get(entry.figure.document, ()) if self.denies(entry, value))

    def _learn(self, entry: Entry, value: str) -> None:
        document, level = entry.figure.document, entry.level
        self.in_article_as[document, entry.bounds].append(entry)
        self.of_article[document].add(value)
        self.voice[document, entry.source, entry.status].append(entry)
        self.number[value] += not entry.part
        if entry.source:
            self.by_source_as[entry.source, entry.bounds].append(entry)
            self.of_source[entry.source].add(value)
            if level and not entry.part:
                self.quoted[document, value, entry.status].append(entry)
        if level:
            self.levels[value].append(level)
            self.article_levels[document, value].append(level)

    def value(self, entry: Entry) -> str:
        found: str = getattr(entry, self.field)
        return found

    def one(self, entries: Sequence[Entry]) -> str | None:
        """The one value these figures state, or None."""
        values = {self.value(entry) for entry in entries}
        return values.pop() if len(values) == 1 else None

    def denies(self, entry: Entry, value: str) -> bool:
        """True where one voice gives both in one article as two numbers: then it speaks of two things.

        "The city counted 10 dead … 1,012 in both countries": nobody contradicts himself from one sentence to the next. Of two
        times he may, "600,000 marched … last year it was a million", and of two hours; what he has corrected is no other thing.
        Nor is what he rounds, "1,260 km² … 1,263 km²", nor all of it where a part of it is told. One holder may have ground, or
        soldiers, of two numbers in two places.
        """
        if self.field == "place" and value in entry.beyond:
            return True
        if entry.is_of_before:
            return False
        for other in self.voice.get((entry.figure.document, entry.source, entry.status), ())[:COMPARED]:
            of_two_times = entry.figure.period and other.figure.period and entry.figure.period != other.figure.period
            is_one = is_rounded(entry.level, other.level) or (self.field == "subject" and may_hold_both(entry, other))
            if other.is_of_before or of_two_times or is_one or other.figure.change != entry.figure.change:
                continue
            if self.value(other) == value and not other.part and disjoint(entry, other) and days_apart(entry, other) == 0:
                return True
        return False

    def is_of_more(self, entry: Entry, value: str) -> bool:
        """True for the article's own number beside another that it quotes for `value`, where there are more: it is of them all.
        "912 died in Turkey, the president said, 326 in Syria … more than 1,200 are known to have died." """
        if entry.source is not None or not entry.level or len(self.number) < 2:
            return False
        for other in self.quoted.get((entry.figure.document, value, entry.status), ())[:COMPARED]:
            if abs(entry.level - other.level) > SAME_SIZE * entry.level and days_apart(entry, other) == 0:
                return True
        return False

    def is_scene(self, entry: Entry, value: str) -> bool:
        """True for the one place of what befell people that the articles name: most of them need not name it again. A place where
        but a part of them was found ("25 bodies in Leto, which raises the toll to 80") is not the scene."""
        is_only = len(self.all_there_are) == 1 and value in self.all_there_are
        return self.field == "place" and is_only and entry.figure.kind not in ANYWHERE

    def may_be(self, entry: Entry, value: str, within_article: bool = False) -> bool:
        """True where nothing speaks against taking the figure for one of `value`. See the head of the module."""
        is_outnumbered = self.number[value] < self.open and not self.is_scene(entry, value)
        if is_outnumbered or self.denies(entry, value) or (not within_article and value in self.told_apart | SOME):
            return False
        if self.field == "place" and self.is_of_more(entry, value):
            return False
        return size_fits(entry.level, self.article_levels[entry.figure.document, value] if within_article else self.levels[value])


def may_hold_both(one: Entry, other: Entry) -> bool:
    """True for ground, or soldiers, in two places: "1,400 km² of Libya … in Kufra it holds 900" are one army's."""
    return one.figure.kind in ANYWHERE - CROWDS and None not in (one.place, other.place) and one.place != other.place


def is_rounded(one: float | None, other: float | None) -> bool:
    """True where one number is the other written with fewer digits, and hardly differs from it.

    >>> is_rounded(1263, 1260), is_rounded(12, 10), is_rounded(1265, 1263)
    (True, False, False)
    """
    if not one or not other or abs(one - other) > ROUNDING * max(one, other):
        return False
    return any(round(one, -digits) == other or round(other, -digits) == one for digits in ROUNDED)


def disjoint(one: Entry | Draft, other: Entry | Draft) -> bool:
    """True where the two cannot both be right: no number lies within both. Vague words contradict nobody."""
    if one.is_vague or other.is_vague:
        return False
    above = one.low is not None and other.high is not None and one.low > other.high
    below = one.high is not None and other.low is not None and one.high < other.low
    return above or below


def size_fits(level: float, levels: Sequence[float]) -> bool:
    """True where the nearest of the sorted levels lies within an order of magnitude.

    >>> size_fits(1_280_000, [1500, 3000, 12000]), size_fits(10_000, [1500, 3000])
    (False, True)
    """
    if not level or not levels:
        return True
    at = bisect_left(levels, level)
    near = levels[max(0, at - 1) : at + 1]
    return any(level <= SIZE * other and other <= SIZE * level for other in near)


def same_number_in_article(entry: Entry, known: Known) -> str | None:
    """A headline leaves out what the text below says: "10.000 Soldaten" above "10.000 nordkoreanische Soldaten"."""
    if entry.is_vague:
        return None
    same = known.in_article_as.get((entry.figure.document, entry.bounds), ())
    return known.one([other for other in same if None in (entry.source, other.source) or entry.source == other.source])


def same_claim_elsewhere(entry: Entry, known: Known) -> str | None:
    """Another article prints the claim in full: "Kirby spoke of 3,000" after "3,000 North Koreans, said Kirby"."""
    if entry.source is None or entry.level < COINCIDENCE or (known.field == "place" and is_anybody(entry)):
        return None
    others = known.by_source_as.get((entry.source, entry.bounds), ())
    begin = bisect_left(others, (entry.first or 0) - known.near_days, key=first_day)
    near = others[begin : begin + COMPARED] or others[-COMPARED:]
    return known.one([other for other in near if days_apart(entry, other) <= known.near_days])


def sentence_names_one(entry: Entry, known: Known) -> str | None:
    """The sentence names a place the articles count for, if only as whose officials speak: "Myanmar's army raised its toll"."""
    value = entry.named
    if value is None or value not in known.number or known.denies(entry, value):
        return None
    return value if size_fits(entry.level, known.levels[value]) else None


def is_anybody(entry: Entry) -> bool:
    """True for a round number of a bare office, of which each town has its own: "30,000, the police said"."""
    return entry.source == entry.office and not is_telling(entry.level)


def source_speaks_of_one(entry: Entry, known: Known) -> str | None:
    """A source that always speaks of one thing speaks of it here too: the city's administration of the city's dead. "The police"
    and "the organisers" of a march are others in each town."""
    if known.field == "place" and entry.figure.kind in CROWDS and entry.source == entry.office:
        return None
    values = known.of_source.get(entry.source or "", set())
    value = next(iter(values)) if len(values) == 1 else None
    return value if value and known.may_be(entry, value) else None


def article_speaks_of_one(entry: Entry, known: Known) -> str | None:
    """The article names only one, and this is about the same: a reader would take it so."""
    values = known.of_article.get(entry.figure.document, set())
    value = next(iter(values)) if len(values) == 1 else None
    return value if value and known.may_be(entry, value, within_article=True) else None


def only_one_there_is(entry: Entry, known: Known) -> str | None:
    """All articles together name only one."""
    there = known.all_there_are
    value = next(iter(there)) if len(there) == 1 else None
    return value if value and known.may_be(entry, value) else None


Rule = Callable[[Entry, Known], "str | None"]
BY_NUMBER: tuple[tuple[Rule, str], ...] = (
    (same_number_in_article, "from the same number in the article"),
    (same_claim_elsewhere, "from the same claim in another article"),
)
BY_CONTEXT: tuple[tuple[Rule, str], ...] = (
    (sentence_names_one, "the only one its sentence names"),
    (source_speaks_of_one, "the only one its source speaks of"),
)
BY_COMPANY: tuple[tuple[Rule, str], ...] = (
    (source_speaks_of_one, "the only one its source speaks of"),
    (article_speaks_of_one, "the only one in its article"),
    (only_one_there_is, "the only one in these articles"),
)


def fill(groups: Iterable[Sequence[Entry]], field: str, near_days: int, word: str) -> None:
    """Fills the field where it is unknown, group by group. `word` is what the notes call it."""
    for entries in groups:
        unknown = [entry for entry in entries if getattr(entry, field) is None]
        if not unknown:
            continue
        fill_by(BY_NUMBER, unknown, Known(entries, field, near_days), word)
        if field == "place":
            correct_hints(unknown, entries)
            fill_by(BY_CONTEXT, [e for e in unknown if e.place is None], Known(entries, field, near_days), word)
            take_hints(entries, near_days)
        rest = [entry for entry in unknown if getattr(entry, field) is None]
        if rest:
            fill_by(BY_COMPANY, rest, Known(entries, field, near_days), word)


def fill_by(rules: Sequence[tuple[Rule, str]], unknown: Sequence[Entry], known: Known, word: str) -> None:
    """Decides for all before it changes any, so that a filling is no evidence for the next."""
    decided = [(entry, *_first(rules, entry, known)) for entry in unknown]
    for entry, value, reason in decided:
        if value is not None:
            setattr(entry, known.field, value)
            entry.notes.append(f"{word} {reason}")


def _first(rules: Sequence[tuple[Rule, str]], entry: Entry, known: Known) -> tuple[str | None, str]:
    for rule, reason in rules:
        value = rule(entry, known)
        if value is not None:
            return value, reason
    return None, ""


def correct_hints(filled: Iterable[Entry], entries: Iterable[Entry]) -> None:
    """Where one number of an article turns out to be of another place than the article seemed to speak of, so do the others.
    "After the attacks in Paris, 25,000 marched … 40,000, the organisers said": the 25,000 are Dresden's in other articles. Not
    where a sentence with a number names the place that seemed to be meant."""
    named = {(entry.figure.document, entry.place) for entry in entries if entry.hint is None}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in filled:
        if entry.hint and entry.place and entry.level >= PROOF and (entry.figure.document, entry.hint) not in named:
            found[entry.figure.document, entry.hint].add(entry.place)
    for entry in filled:
        places = found.get((entry.figure.document, entry.hint or ""), set())
        if entry.place is None and len(places) == 1 and entry.hint not in places and entry.named is None:
            entry.hint = next(iter(places))
            entry.notes.append("place from another number of the article, as other articles print it")


def take_hints(entries: Sequence[Entry], near_days: int) -> None:
    """The place the article was speaking of holds for a number that names none, unless something speaks against it. After "7 died
    in Quito" a reader takes "20 are missing" for Quito's, but not "90 died in both states"."""
    known = Known(entries, "place", near_days)
    hinted = [entry for entry in entries if entry.place is None and entry.hint is not None]
    for entry in hinted:
        if entry.level and entry.hint:
            insort(known.levels[entry.hint], entry.level)
    for entry in hinted:
        assert entry.hint is not None
        if known.is_of_more(entry, entry.hint):
            continue
        is_instead = (entry.figure.document, entry.hint, Status.DENIED) in known.quoted  # "denied that 400 died … 35 had"
        fits = entry.figure.kind in FOUND_AGAIN or size_fits(entry.level, others_of(entry.level, known.levels[entry.hint]))
        if not known.denies(entry, entry.hint) and (fits or is_instead):
            entry.place = entry.hint


def others_of(level: float, levels: Sequence[float]) -> Sequence[float]:
    """The nearest of the sorted levels that are another number: a number printed twice is no evidence for itself."""
    below, above = bisect_left(levels, level), bisect_right(levels, level)
    return [*levels[max(0, below - 1) : below], *levels[above : above + 1]]


def settle(groups: Iterable[Sequence[Entry]], field: str, near_days: int, word: str) -> None:
    """Where one claim is printed with two subjects, places or periods in two articles, the more usual one holds.

    The same source gives the same number on near days; then it speaks of one thing, and one article (or its reader) took
    "240 km² of Ukrainian land" for Ukraine's. An article that itself gives the number twice, for two things, is left alone.
    The police of two towns may count 30,000 each.
    """
    for entries in groups:
        usual = Counter(value for entry in entries if (value := getattr(entry, field)) is not None)
        if len(usual) < 2:
            continue
        if field == "hint":  # what sentences name counts for more than what articles seem to speak of
            usual.update(entry.place for entry in entries if entry.place is not None for _ in range(STATED))
        claims: dict[Hashable, list[Entry]] = defaultdict(list)
        for entry in entries:
            enough = PROOF if field in PLACES else COINCIDENCE
            is_proof = bool(entry.source) and entry.level >= enough and not (field in PLACES and is_anybody(entry))
            if is_proof and getattr(entry, field) is not None:
                claims[entry.source, entry.bounds, entry.status].append(entry)
        for claim in claims.values():
            if len(claim) > 1:
                _settle_one(claim, field, near_days, usual, word)


def _settle_one(claim: Sequence[Entry], field: str, near_days: int, usual: Counter[str], word: str) -> None:
    said: dict[str, set[str]] = defaultdict(set)
    for entry in claim:
        said[entry.figure.document].add(getattr(entry, field))
    plain = [entry for entry in claim if len(said[entry.figure.document]) == 1]
    counts = Counter(getattr(entry, field) for entry in plain)
    wide = {entry.country for entry in plain if entry.figure.kind in CROWDS}  # a crowd stands in a town
    weight = {value: (value not in wide, counts[value], usual[value]) for value in counts}
    ranked = sorted(counts, key=lambda value: (*(-part for part in weight[value]), value))
    if len(ranked) < 2 or weight[ranked[0]] == weight[ranked[1]]:
        return
    best = ranked[0]
    model = next(entry for entry in plain if getattr(entry, field) == best)
    for entry in plain:
        if getattr(entry, field) != best and days_apart(entry, model) <= near_days:
            setattr(entry, field, best)
            entry.notes.append(f"{word} as in most articles that print the claim")
