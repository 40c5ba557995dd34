"""The stage that turns numbers into mentions: reads every sentence that holds one, and then the ellipses."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace

from ...model import Hedge
from ...numerals import number_words
from ...packs import Mark
from ...quantities import rehedged
from ...reading import ANY, Reading, Rules, Sentence
from . import ellipsis
from .context import Context
from .counted import STRICKEN, Counted
from .kinds import KindReader
from .phrase import MEASURE
from .taken_away import (
    are_all_there_were,
    are_bodies,
    are_lives_saved,
    are_so_many_fewer,
    are_speakers,
    are_those_there,
    is_averted,
    is_merely_tried,
    is_no_crowd,
    is_of_one,
    is_size_of_any,
    put_right,
)

SQUARE_METRE = 1e-6  # km²
CONVERSION = (0.9, 1.1)  # how far two units of one amount may be apart by rounding
SMALLEST_CROWD = 10  # "zwei Teilnehmer" of a meeting are no crowd
CONTEXT = 12  # counted amounts the ellipsis rules may look back on
MOST_LOST = 1e8  # people without a noun: more are money, "a loss of 300 million"
MOST_THERE_ARE = 1e9  # no more have fled or marched: "das Regime bereicherte sich um Milliarden"
# What makes a number of people no figure of its kind, each with what it needs: of these lists one in the sentence.
NONE_OF_THEM = Rules[Callable[[Counted], bool]](
    {
        is_averted: ("nearly", "unhurt"),
        is_merely_tried: ("attempts",),
        are_so_many_fewer: ("fallen_by",),
        are_lives_saved: ("lives",),
        are_all_there_were: ("whole_leads",),
        are_those_there: ANY,
        is_size_of_any: ("in_general",),
        is_no_crowd: ANY,
        are_speakers: ("merely_saying",),
        are_bodies: ANY,
        is_of_one: ("singular_auxiliaries",),
    }
)


def sentences_with_numbers(reading: Reading) -> list[Sentence]:
    """The sentences worth reading: the others are never tokenised."""
    return number_words(reading.language).may_stand_in(reading.sentences)


def count_figures(reading: Reading, fates: frozenset[str]) -> list[Counted]:
    """Everything counted in an article, in order: amounts with a kind, and those that count nothing (kind None)."""
    readers = [KindReader(sentence, fates) for sentence in sentences_with_numbers(reading)]
    counted = [(reader, items) for reader in readers if (items := reader.read())]
    by_value: dict[float, Counted] = {}
    for _, items in counted:
        _convert(items)
        for item in items:
            if item.kind and item.amount.value:
                by_value.setdefault(item.amount.value, item)
    dead = frozenset(item.amount.value for _, items in counted for item in items if item.kind == "killed")
    before: list[Counted] = []
    contexts: list[Context] = []
    for reader, items in counted:
        context = Context(reader, items, before[-CONTEXT:], by_value, fates, dead)
        contexts.append(context)
        ellipsis.resolve(items, context)
        before.extend(item for item in items if (item.kind and keeps(item)) or item.blocks)
        for item in items:
            if item.kind and item.amount.value:
                by_value.setdefault(item.amount.value, item)
    dead = frozenset(item.amount.value for context in contexts for item in context.items if item.kind == "killed")
    for context in contexts:  # a headline leans on what comes after it
        context.dead = dead
        ellipsis.resolve_by_value(context.items, context)
    for _, items in counted:
        put_right(items)
        for item in items:
            if item.kind is not None and any([is_none(item) for is_none in NONE_OF_THEM.able(item.sentence)]):
                item.kind = None
    everything = [item for _, items in counted for item in items]
    _share_units(everything)
    kept = [item for item in everything if keeps(item)]
    for item in kept:
        _hedge_behind(item)
    return kept


def _share_units(items: Iterable[Counted]) -> None:
    """ "some 900 hectares …, and it might become 1,200": a surface without a unit takes the last one's, and is none without.
    One told again in another unit lends it to nobody: "18 km² (7 square miles) in May and | 12 in June"."""
    last: Mark | None = None
    for item in items:
        if item.phrase.unit and item.conversion_of is None:
            last = item.phrase.unit
        if item.kind == "area":
            item.phrase.unit = item.phrase.unit or last
            item.kind = "area" if item.phrase.unit else None


def _hedge_behind(item: Counted) -> None:
    """ "600 Tote als Untergrenze", "30.000 Soldaten wären die Obergrenze": a hedge behind the noun."""
    if item.amount.hedged or item.amount.low != item.amount.high:
        return
    for mark in item.sentence.marks("hedges"):
        if mark.first == item.end + 1 and mark.slot_before and not (mark.value.get("passed") and _passes_another(item)):
            behind = item.sentence.folded[mark.last + 1 : mark.last + 2]
            if item.sentence.language.list("comparison").isdisjoint(behind):  # not "230 Tote und mehr als 600 Verletzte"
                item.amount = rehedged(item.amount, mark)


def _passes_another(item: Counted) -> bool:
    """ "Das 60. Lebensjahr hatten | 106 der Toten überschritten", "die Grenze haben | 900 Flüchtlinge überschritten": people pass
    something else; a number of them is passed by a count, or told as a mark: "die Marke von 900 Toten überschritten"."""
    sentence, first = item.sentence, item.amount.begin
    counted = any(mark.last < first for mark in sentence.marks("counts"))
    return not counted and sentence.word_at(first - 1) not in sentence.language.list("out_of")


def _convert(items: list[Counted]) -> None:
    """ "over 40 hectares, or 99 acres", "10 Hektar (25 acres)": the same amount in another unit. The hedge of the first is the
    second's too. Where the two do not fit, the trace of both says so."""
    for item, other in itertools.pairwise(items):
        if item.phrase.unit is None or other.phrase.unit is None or other.sentence is not item.sentence:
            continue
        first, second = float(item.phrase.unit.value["factor"]), float(other.phrase.unit.value["factor"])
        between = [token for token in item.sentence.tokens[item.end + 1 : other.amount.begin] if token.text not in ",([–-"]
        joiners = item.sentence.language.list("joiners")
        if first == second or any(token.lower not in joiners for token in between):
            continue
        ratio = other.amount.value * second / (item.amount.value * first) if item.amount.value else 0
        if CONVERSION[0] <= ratio <= CONVERSION[1]:
            other.conversion_of = item
            if not other.amount.hedged:
                bound = other.amount.value
                low = bound if item.amount.low is not None else None
                high = bound if item.amount.high is not None else None
                hedge = item.amount.hedge if item.amount.hedge is not Hedge.RANGE else other.amount.hedge
                other.amount = replace(other.amount, low=low, high=high, hedge=hedge)
        else:
            for one in (item, other):
                one.trace.append("the conversion does not fit")


def _is_ground(item: Counted) -> bool:
    """Square metres are floors and squares unless something burned, flooded or changed hands there."""
    if item.phrase.unit is None or float(item.phrase.unit.value["factor"]) > SQUARE_METRE:
        return True
    return any(mark.value["kind"] == "area" for mark in (*item.sentence.marks("predicates"), *item.sentence.marks("attributes")))


def keeps(item: Counted) -> bool:
    """A singular ("ein Soldat") is a figure only where something happened to somebody."""
    if item.amount.singular and (item.phrase.noun is None or item.kind not in STRICKEN):
        return False
    if item.kind == "area" and not _is_ground(item):
        return False
    if item.kind == "crowd" and item.amount.value < SMALLEST_CROWD:
        return False
    most = MOST_LOST if item.kind in ("casualties", "killed", "troops") else MOST_THERE_ARE
    if item.kind not in (None, "area") and item.phrase.noun is None and item.amount.value >= most:
        return False
    if item.kind != "area" and item.amount.whole is None and item.amount.value % 1:  # a magnitude, a rate: people come whole
        return False
    return item.phrase.found is not MEASURE
