"""Places told in the order of their numbers: "12 and 10 people died in Bihar and Uttar Pradesh respectively"."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Span
from ...packs import stop_words
from ...reading import Sentence
from ..counting.counted import SEPARATORS, Counted, joined


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
