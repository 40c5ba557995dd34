"""How large a thing is: "a park of 300 hectares", "with an area of 300 acres" tell of no land that burned or changed hands."""

from __future__ import annotations

from .counted import Counted

OWNED = 3  # tokens before "area of" within which stands whose it is: "with a total | area of"


def is_plot(item: Counted) -> bool:
    """True for the size of a thing in whose clause nothing is told that befell land."""
    sentence = item.sentence
    clause = sentence.clauses[item.index]
    marks = (mark for name in ("predicates", "attributes") for mark in sentence.marks(name))
    if any(mark.value["kind"] == "area" and sentence.clauses[mark.first] == clause for mark in marks):
        return False
    return _is_of_plot(item) or _is_of_expanse(item) or _is_before_plot(item)


def _is_of_plot(item: Counted) -> bool:
    """ "a park | of | 300 hectares"."""
    words, language, at = item.sentence.folded, item.sentence.language, item.amount.begin - 2
    return at >= 0 and words[at + 1] in language.list("partitive") and words[at] in language.list("plots")


def _is_of_expanse(item: Counted) -> bool:
    """ "the reserve, with a total area | of | 300 acres", "hat eine Fläche | von | 300 Hektar"."""
    words, language, at = item.sentence.folded, item.sentence.language, item.amount.begin - 2
    if at < 1 or words[at + 1] not in language.list("partitive") or words[at] not in language.list("expanses"):
        return False
    if item.sentence.clause_holds(item.sentence.clauses[item.index], language.list("seats_of_fire")):
        return False  # "a blaze with an area of 300 acres"
    return not language.list("expanding").isdisjoint(words[max(0, at - OWNED) : at])


def _is_before_plot(item: Counted) -> bool:
    """ "der 300 Hektar | große Park"."""
    words, language = item.sentence.folded[item.end + 1 : item.end + 3], item.sentence.language
    return len(words) == 2 and words[0] in language.list("size_adjectives") and words[1] in language.list("plots")
