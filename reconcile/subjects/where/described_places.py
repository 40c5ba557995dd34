"""Places that only tell where another lies: "in Molo, 70 miles east of Leto,", "in Molo, a town near Leto,".

What happened happened in the first; the second stands between the marks that set it off, and nothing is told of it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND
from ..names.approach import FROM, OF, WITHIN
from ..names.naming import Naming
from .candidates import Candidate

OPENING = {",": ",.;:", "(": ")", "–": "–,.", "—": "—,.", "-": "-,."}  # what sets a description off, and what may close it
BUILDING = 3  # tokens of what bears the name of the second: "the Molo | nuclear power plant,"
LONGEST = 15  # tokens of it up to the name: ", some 70 kilometers (43 miles) to the east of the regional capital"


def descriptions_among(
    naming: Naming, sentence: Sentence, places: Sequence[Candidate], figures_between: Callable[[int, int], int]
) -> Iterator[tuple[int, bool]]:
    """Which of the places of a sentence, in order, only tell where the one before lies; and whether that one lies in it."""
    for at, (before, one) in enumerate(itertools.pairwise(places), start=1):
        left = (
            before.role is FROM and naming.approaches.read(sentence, one.first).oriented
        )  # "Aus Molo, nördlich von Leto, flohen 900"
        placed = (left or before.role in (WITHIN, OF)) and not figures_between(before.last, one.first)
        if placed and before.role is WITHIN and not before.is_land and _is_oriented_beside(naming, sentence, before, one):
            yield at, False  # "in Molo | south of Leto"
            continue
        apposed = not figures_between(before.last, one.first) and _is_of_town(naming, sentence, before, one)
        if apposed or _is_beside_its_land(naming, sentence, before, one):
            yield at, True
            continue
        more = [led for led in places[at + 1 : at + 2] if _is_oriented_beside(naming, sentence, one, led)]
        last = more[0].last if more else one.last  # "in Molo, near Leto | north of Ulm,"
        if placed and tells_where_it_lies(naming, sentence, before.last, one.start, one.first, last):
            yield from ((told, False) for told in range(at + len(more), at - 1, -1))


def _is_oriented_beside(naming: Naming, sentence: Sentence, before: Candidate, one: Candidate) -> bool:
    """ "Molo | south of Leto", "Molo district | south of Leto"."""
    near = 1 + naming.regions.holds(sentence.word_at(before.last + 1))
    return before.last < one.start <= before.last + near and naming.approaches.read(sentence, one.first).oriented


def _is_beside_its_land(naming: Naming, sentence: Sentence, before: Candidate, one: Candidate) -> bool:
    """ "Die Stadt Leto | im Norden Malis | nahm 900 auf", "the Haro district | of Mali"; in "the Pacific | island nation of
    Togo" the first is none."""
    near = 1 + naming.regions.holds(sentence.word_at(before.last + 1))
    beside = before.place.id is None and one.is_land and before.last < one.start <= before.last + near
    if not beside or before.role is FROM or one.role not in (WITHIN, OF):
        return False
    led = sentence.folded[one.start] in naming.language.list("naming.within")
    return led or naming.language.list("naming.lands").isdisjoint(sentence.folded[one.start : one.first])


def _is_of_town(naming: Naming, sentence: Sentence, before: Candidate, one: Candidate) -> bool:
    """ "Leto, a town in northern | Mali", "Leto ist der Hauptort der Provinz | Haro": what the first is; but not "in
    Haro, the town of | Leto", which is another."""
    list_of, opens = naming.language.list, before.last + 2
    described = sentence.tokens[opens : one.first]
    mark = sentence.word_at(opens - 1)
    apposed = mark == "," or mark in list_of("naming.being")
    if before.is_land or not apposed or len(described) < 2:
        return False
    if any(token.kind != WORD_KIND or (token.is_capital and not naming.large_nouns) for token in described):
        return False
    if described[0].lower in list_of("naming.definite") and _is_foremost(naming, described[1].lower):
        return one.is_land  # "a blast in Leto, the deadliest attack in | Mali"
    words = [token.lower for token in described if token.is_capital or not naming.large_nouns]
    kinds = [word for word in words if naming.regions.holds(word)]
    if not kinds or (described[-1].lower in list_of("naming.towns") and not one.is_land):
        return False
    if described[0].lower in list_of("indefinite"):
        return True
    sure = len(kinds) > 1 or kinds[0] in list_of("naming.capitals") or sentence.folded[one.start] in list_of("naming.within")
    return described[0].lower in list_of("naming.definite") and sure


def _is_foremost(naming: Naming, word: str) -> bool:
    """ "deadliest", "schwersten"."""
    return word.endswith(naming.language.endings("naming.superlatives"))


def tells_where_it_lies(naming: Naming, sentence: Sentence, end: int, start: int, first: int, last: int) -> bool:
    """Whether the place from `first` to `last`, led to by the token at `start`, tells where the one that ends at `end` lies."""
    tokens, words = sentence.tokens, sentence.folded
    while end + 2 < start and naming.regions.holds(words[end + 1]):
        end += 1  # "in Molo and Haro | counties, 70 miles …"
    if not 1 < first - end <= LONGEST or tokens[end + 1].text not in OPENING:
        return False
    after = last + 1  # "near the Molo | power plant,"
    while after < min(len(tokens), last + 1 + BUILDING) and tokens[after].text.islower() and tokens[after].kind == WORD_KIND:
        after += 1
    behind = tokens[after].text if after < len(tokens) else "."
    if behind not in OPENING[tokens[end + 1].text]:
        return False
    between, list_of = words[end + 2 : first], naming.language.list
    if not naming.joiners.isdisjoint(between) or not list_of("naming.others").isdisjoint(between):
        return False  # "in Molo, and near Leto", "in Molo, another near Leto"
    if not any(token.kind == WORD_KIND for token in tokens[end + 2 : first]):
        return False
    verbs = naming.language.lists("auxiliaries", "naming.striking", "naming.strikes")
    if not verbs.isdisjoint(between) and between[0] not in naming.language.lists("relative", "speech.relatives", "naming.where"):
        return False  # "The quake, also noticed in Molo, struck near Leto."
    if words[start] in list_of("naming.locating") or naming.approaches.read(sentence, first).oriented:
        return True
    numbered = any(token.kind == NUMBER_KIND for token in tokens[end + 2 : first])
    if numbered and words[start] in list_of("naming.from"):
        return True  # "in Molo, some 40 km from Leto,"
    lies = list_of("naming.edges") | list_of("naming.routes")
    return not lies.isdisjoint(between) and all(token.kind != MARK_KIND for token in tokens[end + 2 : first])


def is_measured(sentence: Sentence, start: int) -> bool:
    """ "100 kilometres | east of Molo", "… (62 miles) | east of Molo": a distance right before what leads to a name."""
    before = sentence.tokens[max(0, start - 2) : start]
    return len(before) == 2 and (before[0].kind == NUMBER_KIND or before[1].text == ")")
