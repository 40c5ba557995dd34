"""What a count grew by, and the count it makes: "three more died, bringing the toll to 40", "rose to 40 after three died"."""

from __future__ import annotations

from collections.abc import Sequence

from ..subjects.counting.counted import Counted, is_added
from .pairs import contains
from .sums import sums_up

AHEAD = 5  # numbers from an addition to the sum it makes
OPENING = 3  # tokens from the head of a sentence to what leads to a sum: "Damit steigt die Zahl der Toten auf 40"
BACK = 6  # and numbers from what came to it back to a count that has risen


def brought_to(items: Sequence[Counted], index: int) -> Counted | None:
    """ "3,700 deaths bring the toll to over 39,000", "zwei weitere Tote, womit die Zahl auf 14 steigt", "Two more died. That
    brought the toll to 14", "rose by two to 14": the sum follows."""
    item = items[index]
    total = next((other for other in items[index + 1 : index + 1 + AHEAD] if other.kind == item.kind), None)
    if total is None or not contains(total, item) or not 0 <= total.sentence.index - item.sentence.index <= 2:
        return None
    tokens, language, begin = total.sentence.tokens, total.sentence.language, total.amount.begin
    beside = total.sentence is item.sentence
    if any((not beside or item.end < mark.first) and mark.first < total.index for mark in total.sentence.marks("totals")):
        return total if beside or total.place == 0 else None
    if is_added(item) and not beside and total.place == 0 and sums_up(total):
        return total  # "Two more bodies were found. In all, 14 people have died"
    if not begin or tokens[begin - 1].lower not in language.lists("change_to", "stays_at"):
        return None
    if beside and item.amount.begin and tokens[item.amount.begin - 1].lower in language.list("by"):
        return total if begin - item.end <= 2 else None
    led = tokens[item.end + 1 : begin] if beside else tokens[: min(begin, OPENING)]
    announced = any(mark.last < total.amount.begin for mark in total.sentence.marks("counts"))  # "the death toll is | 40"
    brought = not language.list("bringing").isdisjoint(token.lower for token in led)
    return total if brought or (is_added(item) and announced) else None


def risen_upon(items: Sequence[Counted], index: int) -> Counted | None:
    """ "The toll rose to 40 after two more bodies were found", "stieg auf 40, nachdem zwei Verletzte gestorben waren": what made
    the count rise is in it."""
    item = items[index]
    tokens, language = item.sentence.tokens, item.sentence.language
    for before in reversed(items[max(0, index - BACK) : index]):
        if before.sentence is not item.sentence:
            return None
        begin = before.amount.begin
        led_up = begin > 0 and tokens[begin - 1].lower in language.list("change_to")
        if led_up and before.kind == item.kind and contains(before, item):
            between = tokens[before.end + 1 : item.amount.begin]
            return before if any(token.lower in language.list("upon") for token in between) else None
    return None
