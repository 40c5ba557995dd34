"""The stage that turns numbers into mentions: reads every sentence that holds one, and then the ellipses."""

from __future__ import annotations

from collections.abc import Iterator

from ..numerals import number_words
from ..reading import Reading, Sentence
from . import ellipsis
from .kinds import Counted, KindReader
from .phrase import Found

SMALLEST_CROWD = 10  # "zwei Teilnehmer" of a meeting are no crowd
CONTEXT = 12  # counted amounts the ellipsis rules may look back on


def sentences_with_numbers(reading: Reading) -> Iterator[Sentence]:
    """The sentences worth reading: one regular expression over the text finds them, the others are never tokenised."""
    candidate = number_words(reading.language).candidate
    position, text = 0, reading.text
    while match := candidate.search(text, position):
        sentence = reading.sentence_at(match.start())
        if sentence.end > match.start():
            yield sentence
        position = max(sentence.end, match.end())


def count_figures(reading: Reading, fates: frozenset[str]) -> list[Counted]:
    """Everything counted in an article, in order: amounts with a kind, and those that count nothing (kind None)."""
    readers = [KindReader(sentence, fates) for sentence in sentences_with_numbers(reading)]
    counted = [(reader, reader.read()) for reader in readers]
    by_value: dict[float, Counted] = {}
    for _, items in counted:
        for item in items:
            if item.kind and item.amount.value:
                by_value.setdefault(item.amount.value, item)
    dead = frozenset(item.amount.value for _, items in counted for item in items if item.kind == "killed")
    before: list[Counted] = []
    for reader, items in counted:
        context = ellipsis.Context(reader, items, before[-CONTEXT:], by_value, fates, dead)
        ellipsis.resolve(items, context)
        before.extend(item for item in items if item.kind or item.blocks)
        for item in items:
            if item.kind and item.amount.value:
                by_value.setdefault(item.amount.value, item)
    for reader, items in counted:  # a headline leans on what comes after it
        ellipsis.resolve_by_value(items, ellipsis.Context(reader, items, (), by_value, fates, dead))
    return [item for _, items in counted for item in items if keeps(item)]


def keeps(item: Counted) -> bool:
    """A singular ("ein Soldat") is a figure only where something happened to somebody."""
    if item.amount.singular and item.kind not in ("killed", "wounded", "missing", "captured"):
        return False
    if item.kind == "crowd" and item.amount.value < SMALLEST_CROWD:
        return False
    if item.kind != "area" and item.amount.as_persons().value % 1:  # a magnitude, a rate: people come whole
        return False
    return item.phrase.found is not Found.MEASURE
