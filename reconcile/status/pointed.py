"""Numbers with an article that points: there are so many already, whatever is planned with them."""

from __future__ import annotations

from ..packs import Mark
from ..subjects.counting.counted import Counted, is_taken_from, loose_words


def are_pointed_at(item: Counted, plan: Mark) -> bool:
    """ "Prayers will be held for the | 27 people killed", "verlangen die Freilassung der | 35 Geiseln", "sollen die | 900
    Soldaten unterstützen": what befell them is in the noun or right behind, or nothing is said of their coming."""
    sentence, told = item.sentence, item.predicate
    if not are_definite(item):
        return False
    behind = sentence.folded[item.end : item.end + 2]
    if item.kind == "troops" and not sentence.reading.language.list("posted").isdisjoint(behind):
        return True
    if item.kind == "captured" and item.phrase.noun_kind == "captured":
        return True
    if item.kind == "troops" and item.phrase.noun_kind == "troops" and told is None:
        return _is_of_what_they_do(item, plan)
    if told is None or told.gap:
        return False
    return told.first == item.end + 1 or _is_relative(item, told.first)


def _is_of_what_they_do(item: Counted, plan: Mark) -> bool:
    """ "sollen die | 900 Soldaten unterstützen", "will visit the | 900 soldiers": no word of how many there may be, and none of
    their coming: "the | 900 new soldiers", "die | 900 Soldaten sollen eintreffen"."""
    sentence, language = item.sentence, item.sentence.reading.language
    if is_taken_from(item) or not (plan.value.get("modal") or plan.last < item.amount.begin):
        return False
    inside = sentence.folded[item.amount.last + 1 : item.end]
    comes = language.lists("arrival_verbs", "coming_verbs")
    return language.list("fillers").isdisjoint(inside) and comes.isdisjoint(sentence.folded)


def _is_relative(item: Counted, verb: int) -> bool:
    """ "der 35 Demonstranten|, die am Vortag| festgenommen worden waren": a relative clause right behind."""
    sentence, opens = item.sentence, item.end + 1
    if opens + 1 >= len(sentence.tokens) or sentence.tokens[opens].text != ",":
        return False
    relative = sentence.reading.language.list("relative")
    return sentence.folded[opens + 1] in relative and sentence.clauses[verb] == sentence.clauses[opens + 1]


def are_definite(item: Counted) -> bool:
    """ "the | 900 soldiers", "the more than | 900 soldiers"; no relative pronoun: "die Regierung, die | 900 Soldaten schickt"."""
    sentence, language = item.sentence, item.sentence.reading.language
    definite = language.list("speech.definite")
    at = sentence.back_over(loose_words(sentence) - definite, item.amount.begin - 1)
    if sentence.word_at(at) not in definite:
        return False
    return not (at and language.capital_nouns and sentence.tokens[at - 1].text == ",")
