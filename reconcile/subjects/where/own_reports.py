"""Places no pack knows that count their own in a list: "Sindh reported 28 deaths, Molo 20", "followed by Leto with nine"."""

from __future__ import annotations

from ...reading import Sentence
from ..counting.counted import Counted
from ..names.placenames import PlaceNames

LONGEST = 3  # words of such a name: "South Molo Leto"


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
