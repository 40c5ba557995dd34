"""Places in lists, each told beside its number.

"12 and 10 people died in Bihar and Uttar Pradesh respectively", "Leto: 70 Menschen starben. Molo: 12 Tote", and those no pack
knows that count their own: "Sindh reported 28 deaths, Molo 20", "followed by Leto with nine".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Span
from ...packs import stop_words
from ...reading import Sentence
from ...text import BULLETS, NUMBER_KIND
from ..counting.counted import SEPARATORS, Counted, joined
from ..names.placenames import PlaceNames
from .candidates import Place

SEVERAL = 2  # names before a colon that make a list
LONGEST = 3  # words of a name: "Khyber Pakhtunkhwa"


def name_in_order(item: Counted, told: Sequence[Counted]) -> Span | None:
    """The tokens (both inclusive) of the name that belongs to a number where the sentence says "respectively"; `told`: its
    figures, in order."""
    sentence = item.sentence
    if not sentence.marks("respective"):
        return None
    numbers = _coordinated(item, told)
    if len(numbers) < 2:
        return None
    lists = [names for names in _lists_of_names(sentence) if len(names) == len(numbers)]
    if not lists:
        return None
    nearest = min(lists, key=lambda names: min(abs(names[0].start - numbers[-1].end), abs(numbers[0].index - names[-1].end)))
    return nearest[next(at for at, number in enumerate(numbers) if number is item)]


def _coordinated(item: Counted, told: Sequence[Counted]) -> list[Counted]:
    """The figures an enumeration tells together, this one among them."""
    run: list[Counted] = []
    for other in told:
        if run and not joined(item.sentence, run[-1].end + 1, other.amount.begin):
            if item in run:
                break
            run = []
        run.append(other)
    return run if any(other is item for other in run) else []


def _lists_of_names(sentence: Sentence) -> list[list[Span]]:
    """The enumerations of names of a sentence: "in Bihar, Assam and the Punjab" is one of three."""
    language, tokens = sentence.language, sentence.tokens
    borders = language.list("joiners") | SEPARATORS
    led = language.list("articles") | language.list("place_prepositions")
    small = language.made(stop_words) | led
    lists: list[list[Span]] = [[]]
    at, separated = 0, False
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].is_capital and tokens[end].lower not in small:
            end += 1
        if end > at:
            if not separated:
                lists.append([])
            lists[-1].append(Span(at, end - 1))
            at, separated = end, False
            continue
        if tokens[at].lower in borders:
            separated = True
        elif tokens[at].lower not in led:
            separated = False
        at += 1
    return lists


def labelled_places(by_sentence: Mapping[int, Sequence[Counted]], names: PlaceNames) -> Mapping[Counted, Place]:
    """By the figures right behind them the places of a list."""
    found = {item: place for items in by_sentence.values() for item in items if (place := _label_of(item, names))}
    return found if len({place.name for place in found.values()}) >= SEVERAL else {}


def _label_of(item: Counted, names: PlaceNames) -> Place | None:
    """The name that alone stands before the colon of a figure, at the head of a line or behind what ends the entry before."""
    sentence, colon = item.sentence, item.amount.begin - 1
    if colon < 1 or sentence.tokens[colon].text != ":":
        return None
    first = colon
    while first and colon - first < LONGEST and sentence.tokens[first - 1].is_capital:
        first -= 1
    name = sentence.words(first, colon - 1)
    if first == colon or not _opens_entry(sentence, first):
        return None
    return Place(name) if names.may_be_label(name) or names.is_listed(name) else None


def _opens_entry(sentence: Sentence, first: int) -> bool:
    """At the head of a line, or behind an entry with a number of its own; not "Molo, | Leto: 12 Tote"."""
    before = sentence.tokens[:first]
    if not before or before[-1].text in BULLETS:
        return True
    return before[-1].text in ",;" and any(token.kind == NUMBER_KIND for token in before)


def place_that_reports(names: PlaceNames, item: Counted, figures: int) -> str | None:
    """ "three died in Leto, | Molo | reported two deaths": a name no person bears, before what a place does with its number;
    alone in its sentence it may be anybody, not where two do: "Molo and Leto | have recorded two deaths each"."""
    sentence, last = item.sentence, item.amount.begin - 2
    language = sentence.language
    if last < 0 or sentence.folded[last + 1] not in language.list("naming.own_reports"):
        return None
    last -= last > 1 and sentence.folded[last] in language.list("naming.so_far")  # "Molo and Leto | have recorded"
    several = sentence.folded[last - 1 : last] and sentence.folded[last - 1] in language.list("joiners")
    if figures < 2 and not several:
        return None
    return _name_before(names, sentence, last, language.list("joiners") | {","})


def owner_of_site(item: Counted) -> int:
    """ "Molo's | Civic Square drew 900 people": whose square it is, before a crowd; -1 where nothing is."""
    sentence, site = item.sentence, item.amount.begin - 2
    sites = sentence.language.list("naming.town_sites")
    if site < 1 or sentence.folded[site] not in sites:
        return -1
    owners = range(site - 1, max(-1, site - 1 - LONGEST), -1)
    return next((at for at in owners if sentence.tokens[at].is_capital and sentence.folded[at].endswith("'s")), -1)


def place_that_has(names: PlaceNames, item: Counted) -> str | None:
    """ "followed by | Leto | with nine and | Molo | with six": behind "by" or in the list that goes on from there."""
    sentence, last = item.sentence, item.amount.begin - 2
    if last < 1 or not item.is_ellipsis or not sentence.language.list("speech.agents") & {*sentence.folded[:last]}:
        return None
    return _name_before(names, sentence, last, sentence.language.lists("joiners", "speech.agents") | {","})


def _name_before(names: PlaceNames, sentence: Sentence, last: int, borders: frozenset[str]) -> str | None:
    """The run of names that ends at a token, where it begins the sentence or behind one of these words."""
    first = last
    while first > 0 and last - first < LONGEST - 1 and sentence.tokens[first - 1].is_capital:
        first -= 1
    led = first == 0 or sentence.folded[first - 1] in borders
    named = all(names.end_in_list(sentence, at) is not None for at in range(first, last + 1))
    return sentence.words(first, last) if led and named else None
