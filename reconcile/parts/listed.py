"""Totals broken down by a list that need not add up to them: "53 people died, 19 in Molo, eleven in Leto and six in Sora".

Each number of the list says where, the total does not: two that both do are told side by side ("53 died in Molo, 19 in Leto").
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from ..model import Hedge
from ..packs import Language
from ..reading import Sentence
from ..subjects.counting.counted import BORDERS, PERSON_KINDS, Counted, is_added
from ..subjects.names.approach import FROM, TOWARDS, WITHIN
from ..subjects.names.naming import Naming
from ..text import NUMBER_KIND
from .pairs import has_room_for
from .sums import is_set_apart, sums_up

BACK = 6  # numbers from a list back to its total
FAR = 2  # sentences from a total to the one that breaks it down
YEARS = range(1900, 2100)
SORTS = {WITHIN: "naming.within", TOWARDS: "naming.towards", FROM: "naming.from"}  # what leads to a place: lists of the packs
DAY = "day"
COUNTRY = "names"  # form of the names of countries


def break_down_lists(items: Sequence[Counted], wholes: list[Counted | None], naming: Naming) -> None:
    """Gives the parts of each list of places the total told before it, or the sum told behind."""
    told: set[int] = set()
    for run in _lists(items, naming):
        if run[0] in told:
            continue
        whole = _total_before(items, run, wholes, naming)
        whole = whole or _sum_behind(items, run)
        if whole is None:
            continue
        told.update(run)
        own = [items[at] for at in run]
        for at in run:
            if wholes[at] is None or wholes[at] in own:  # "17 in Molo, 10 in Leto, seven in Sora" make the first by chance
                wholes[at] = whole


def _lists(items: Sequence[Counted], naming: Naming) -> Iterator[list[int]]:
    """The numbers of one kind that stand in a sentence one behind the other, each with its place; two or more."""
    numbers = range(len(items))
    for _, together in itertools.groupby(numbers, key=lambda at: (items[at].sentence.index, items[at].kind)):
        run = list(together)
        if len(run) < 2 or not items[run[-1]].is_ellipsis:
            continue
        first = _sort_of_place(items, run[0])
        if first is None or (len(run) > 2 and first not in _sorts_beside(items, run[0], run[1], naming)):
            run = run[1:]  # "bei Erdrutschen kamen 61 Menschen um, | 23 in Molo und 14 in Leto"
        sorts = {_sort_of_place(items, at) for at in run}
        if len(run) > 1 and len(sorts) == 1 and None not in sorts and all(items[at].is_ellipsis for at in run[1:-1]):
            yield run


def _sum_behind(items: Sequence[Counted], run: Sequence[int]) -> Counted | None:
    """ "23 people died in Molo and 14 in Leto. In total, 61 people were killed": what it sums up is told right before."""
    last = items[run[-1]]
    whole = next((item for item in items[run[-1] + 1 : run[-1] + 2] if item.kind == last.kind), None)
    if whole is None or whole.sentence.index - last.sentence.index > 1 or not sums_up(whole):
        return None
    return whole if has_room_for(whole, sum(items[at].amount.value for at in run)) else None


def _total_before(
    items: Sequence[Counted], run: Sequence[int], wholes: Sequence[Counted | None], naming: Naming
) -> Counted | None:
    """The last number of the kind told before a list, where itself it is told of no place or day."""
    first, sort = items[run[0]], _sort_of_place(items, run[-1])
    told = sum(items[at].amount.value for at in run)
    if (whole := _whole_of_list(items, run, wholes)) is not None:
        return whole
    if (whole := wholes[run[0]]) is not None and whole.kind == first.kind and has_room_for(whole, told):
        return whole  # "In Molo alone 900 were held, in Leto it was 300"
    for at in range(run[0] - 1, max(-1, run[0] - 1 - BACK), -1):
        whole = items[at]
        if first.sentence.index - whole.sentence.index > FAR:
            return None
        if whole.kind != first.kind or wholes[at] is not None or whole.amount.singular:
            continue
        larger = all(items[part].amount.value < whole.amount.value for part in run)
        if not larger or not has_room_for(whole, told) or whole.amount.hedge is Hedge.VAGUE:
            return None
        if sort in _sorts_beside(items, at, run[0], naming):
            return None
        beside = whole.sentence is first.sentence
        return whole if (_opens_list(whole, first) if beside else _is_broken_down_by(items, at, run)) else None
    return None


def _whole_of_list(items: Sequence[Counted], run: Sequence[int], wholes: Sequence[Counted | None]) -> Counted | None:
    """ "Rolo and Tavi were hit hardest, with 67 and 43 deaths. 17 more people died in Leto, ten in Molo": of what those right
    before a list are parts of, which were told by their places, too."""
    before, first = run[0] - 1, items[run[0]]
    whole = wholes[before] if before >= 0 else None
    if whole is None or items[before].part is not None or whole.kind != first.kind or is_set_apart(first):
        return None
    if first.sentence.index - items[before].sentence.index > 1 or is_of_other_time(first):
        return None
    told = {at for at, of in enumerate(wholes) if of is whole}.union(run)
    return whole if has_room_for(whole, sum(items[at].amount.value for at in told)) else None


def _opens_list(whole: Counted, first: Counted) -> bool:
    """ "53 people died in the quake|, |19 in Molo …": told with its noun, and nothing but a border before the list."""
    sentence, language = whole.sentence, whole.sentence.language
    before = first.amount.begin - 1
    before -= sentence.folded[before] in language.list("accompanying")
    place = language.lists("place_prepositions", "articles")
    while before > whole.end and (sentence.tokens[before].is_capital or sentence.folded[before] in place):
        before -= 1
    told = not whole.is_ellipsis or any(mark.last < whole.amount.begin for mark in sentence.marks("counts"))
    return told and first.is_ellipsis and sentence.tokens[before].text in BORDERS


def _is_broken_down_by(items: Sequence[Counted], at: int, run: Sequence[int]) -> bool:
    """A total told of the whole country, or as a count, or first of all, and behind it a list of the same people and time."""
    whole, first, language = items[at], items[run[0]], items[at].sentence.language
    if is_set_apart(first) or is_added(first) or is_of_other_time(first) or is_of_other_day(first, whole):
        return False
    if not language.list("naming.scene_changes").isdisjoint(first.sentence.folded):
        return False  # "Meanwhile, a fire killed 19 people in Molo and eleven in Leto"
    if not (first.is_ellipsis or first.phrase.noun_kind in (*PERSON_KINDS, first.kind) or first.noun == whole.noun):
        return False  # "53 rebels died. The army lost 19 soldiers in Molo and eleven in Leto"
    sentence = whole.sentence
    everywhere = not language.list("naming.nationwide").isdisjoint(sentence.folded)
    if everywhere or sums_up(whole):
        return True
    counted = any(mark.last < whole.amount.begin for mark in sentence.marks("counts"))
    return whole.kind != "crowd" and (counted or at == 0)


def is_of_other_time(part: Counted) -> bool:
    """ "Last year 19 died in Molo and eleven in Leto", "In 2019, …": what is told of it is no part of what has happened now."""
    sentence = part.sentence
    if not sentence.language.list("other_times").isdisjoint(sentence.folded):
        return True
    return any(
        token.kind == NUMBER_KIND and token.text.isdecimal() and int(token.text) in YEARS
        for token in sentence.tokens[: part.amount.begin]
    )


def is_of_other_day(part: Counted, whole: Counted) -> bool:
    """ "53 were killed on Sunday. On Monday 19 died in Molo and eleven in Leto"."""
    days = part.sentence.language.list("naming.calendar_words")
    of_part, of_whole = days.intersection(part.sentence.folded), days.intersection(whole.sentence.folded)
    return bool(of_part) and bool(of_whole) and of_part != of_whole


def _sort_of_place(items: Sequence[Counted], at: int) -> str | None:
    """How a number of a list is told from the others: by where, where from, where to, or on which day; None where not."""
    behind, before = _stretches(items, at)
    sentence = items[at].sentence
    return next(_sorts(sentence, *behind), None) or next(reversed([*_sorts(sentence, *before)]), None)


def _sorts_beside(items: Sequence[Counted], at: int, other: int, naming: Naming) -> set[str]:
    """All ways in which a total is told to be of one place or day; a country holds places that are none, and so do its parts."""
    sentence, stretches = items[at].sentence, _stretches(items, at)
    of_list = _stretches(items, other)  # "48 died across Togo, 21 in Molo": no country but that of the total
    places = [mark.first for mark in items[other].sentence.marks("countries")]
    lands = not any(start <= place < stop for start, stop in of_list for place in places)
    names = [name for name in naming.names(sentence) if not (lands and name.form == COUNTRY)]
    directed = _is_directed(items, other)  # "in the south 53 died, in the north 19"; but "in the south 53 died, 19 in Molo"
    regions = (sort for stretch in stretches for sort in _regions(sentence, *stretch, directed))
    sorts = {sort for stretch in stretches for sort in _days(sentence, *stretch)}.union(regions)
    leading = (name for name in names if name.role in SORTS)
    return sorts | {SORTS[name.role] for name in leading if any(start <= name.first < stop for start, stop in stretches)}


def _stretches(items: Sequence[Counted], at: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The tokens that are told of a number of a list, behind it and before it: up to a border or another number."""
    item, sentence, behind = items[at], items[at].sentence, items[at].end + 1
    last = items[at - 1] if at and items[at - 1].sentence is sentence else None
    following = items[at + 1] if at + 1 < len(items) and items[at + 1].sentence is sentence else None
    stop = following.amount.begin if following else len(sentence.tokens)
    stop = next((i for i in range(behind, stop) if sentence.tokens[i].text in BORDERS), stop)
    start, joiners = last.end + 1 if last else 0, sentence.language.list("joiners")
    begins = (
        i + 1
        for i in range(item.amount.begin - 1, start - 1, -1)
        if sentence.tokens[i].text in BORDERS or sentence.folded[i] in joiners
    )
    return (behind, stop), (next(begins, start), item.amount.begin)


def _sorts(sentence: Sentence, start: int, stop: int) -> Iterator[str]:
    """Where a preposition leads to a name, a day, or a word with a capital where nouns have one."""
    yield from _days(sentence, start, stop)
    tokens, articles = sentence.tokens, sentence.language.list("articles")
    for at, sort in _leads(sentence, start, stop):
        named = at + 1 + (sentence.folded[at + 1] in articles)
        if named < stop and tokens[named].is_capital:
            yield sort


def _days(sentence: Sentence, start: int, stop: int) -> Iterator[str]:
    """ "on Monday"."""
    days = sentence.language.list("naming.calendar_words")
    if any(sentence.folded[at + 1] in days for at, _ in _leads(sentence, start, stop)):
        yield DAY


def _is_directed(items: Sequence[Counted], at: int) -> bool:
    """ "in the north | 19": told by where in the country it was."""
    sentence, directions = items[at].sentence, items[at].sentence.language.list("naming.lands")
    return any(not directions.isdisjoint(sentence.folded[start:stop]) for start, stop in _stretches(items, at))


def _regions(sentence: Sentence, start: int, stop: int, directed: bool) -> Iterator[str]:
    """ "in the capital", "im Norden": a place without a name; where `directed`, also a part of the country."""
    language, words = sentence.language, sentence.folded
    regions, definite = language.lists("naming.parts_of_lands", "naming.capitals"), language.lists("naming.definite", "articles")
    regions |= language.list("naming.regions") if directed else frozenset()
    for at, sort in _leads(sentence, start, stop):
        led = words[at + 1 : at + 4] if words[at + 1] in definite else words[at + 1 : at + 2]
        if not regions.isdisjoint(led):
            yield sort


def _leads(sentence: Sentence, start: int, stop: int) -> Iterator[tuple[int, str]]:
    """The prepositions of places, each with what it tells, before the last token."""
    sorts, words = sentence.language.made(_sort_of), sentence.folded
    return ((at, sorts[words[at]]) for at in range(start, stop - 1) if words[at] in sorts)


def _sort_of(language: Language) -> Mapping[str, str]:
    """By a preposition the first of these lists that has it."""
    return {word: sort for sort in reversed(SORTS.values()) for word in language.list(sort)}
