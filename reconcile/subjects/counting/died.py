"""Wounded and missing who have died: "vier Verletzte starben im Krankenhaus", "two missing were found dead"."""

from __future__ import annotations

from collections.abc import Sequence

from .counted import Counted, Fate, preposition_before


def have_died(items: Sequence[Counted], item: Counted, fate: Fate | None) -> bool:
    """ "Vier Verletzte | starben im Krankenhaus", "zwei Vermisste | wurden tot geborgen": the subject of a verb of death, with no
    other number in the clause; not "neben 90 Verletzten starben", nor "Tote und Verletzte". `items`: those of its sentence."""
    if fate is None or fate.kind != "killed" or fate.mark.section != "predicates" or fate.first <= item.end:
        return False
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    clauses, clause = sentence.clauses, sentence.clauses[item.index]
    led = sentence.word_at(begin - 1) in language.lists("articles", "joiners")
    alone = all(other is item or clauses[other.index] != clause for other in items)
    plain = language.list("joiners").isdisjoint(sentence.folded[item.end + 1 : fate.first])
    return not led and preposition_before(item) is None and alone and plain and clauses[fate.first] == clause
