"""Where a count stands before it changes: a fact, whatever is planned or feared for it."""

from __future__ import annotations

from ..subjects.counting.counted import Counted
from .together import is_number

CHANGES = ("by", "change_from")  # lists of what leads to a number that is changed, or to the change
CHANGED = 5  # tokens from a number to the one it is changed to: "from 800 to more than 2,200"


def is_changed(item: Counted) -> bool:
    """ "will cut its force from 1,100 to 700 soldiers", "von derzeit 34.500 um 9.500": what the change begins from is a fact."""
    sentence, language = item.sentence, item.sentence.language
    if sentence.listed.isdisjoint(CHANGES):
        return False
    first = sentence.back_over(language.lists("articles", "known_already", "already"), item.amount.begin - 1)
    behind = sentence.word_at(item.end + 1)
    whole = item.word_before in language.list("genitive_articles") and behind in language.list("by")  # "der 900 um | 40"
    if not whole and sentence.word_at(first) not in language.list("change_from"):
        return False
    if behind in language.lists("change_to", "by"):
        return any(map(is_number, sentence.tokens[item.end + 1 : item.end + 1 + CHANGED]))
    before = sentence.tokens[max(0, first - CHANGED) : max(0, first)]  # "to 700 soldiers | from 1,100"
    goal = next((at for at, token in enumerate(before) if token.lower in language.list("change_to")), len(before))
    return any(map(is_number, before[goal:]))


def is_counted_so_far(item: Counted) -> bool:
    """ "The toll of | 12 is likely to rise", "dass die Zahl von | 12 Toten steigt", "the toll will rise from | 12": where a count
    stands before it changes."""
    sentence, language = item.sentence, item.sentence.language
    first = sentence.back_over(language.lists("articles", "known_already", "already"), item.amount.begin - 1)
    lead, changes = sentence.word_at(first), language.list("change_verbs")
    if lead in language.list("change_from") and not language.capital_nouns:
        return not changes.isdisjoint(sentence.folded[max(0, first - CHANGED) : first])
    if lead not in language.list("of_count") or not any(count.last + 1 == first for count in sentence.marks("counts")):
        return False
    behind = range(item.end + 1, len(sentence.folded))
    if sentence.word_at(item.end + 1) in language.list("relative"):
        return False  # "fear a toll of 12 | that could rise"
    return any(sentence.folded[at] in changes and sentence.clauses[at] == sentence.clauses[item.end] for at in behind)


def is_so_far(item: Counted) -> bool:
    """ "statt bisher | 1100", "mit derzeit | 115 Soldaten": what there is so far is a fact, whatever comes."""
    sentence, language = item.sentence, item.sentence.language
    if "already" not in sentence.listed:
        return False
    at = sentence.back_over(language.list("change_from"), item.amount.begin - 1)
    contrast = language.lists("change_from", "contrasts", "loading")
    return sentence.word_at(at) in language.list("already") and sentence.word_at(at - 1) in contrast
