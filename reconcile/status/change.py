"""Whether a number is a total, comes on top of one, or is what happened in a time."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise, takewhile

from ..model import Change
from ..quantities import is_difference
from ..reading import Sentence
from ..subjects.counting.counted import Counted
from ..text import MARK_KIND, NUMBER_KIND

NAMED = 6  # tokens from "second" to the time: "the second mass rally of students in a week"
TOTAL, INCREASE, PERIOD = Change  # a member looked up in its class costs several times as much


def change_of(item: Counted, on_top: bool) -> Change:
    """Increase where the number comes `on_top` of an earlier one, is a difference, or is of soldiers who leave; period where it
    is what happened in so many hours or days: "in the past 24 hours"."""
    sentence = item.sentence
    if on_top or _risen_by(item) or (item.kind == "troops" and _is_withdrawn(item)):
        return INCREASE
    tokens = sentence.tokens
    for mark in sentence.marks("rates"):
        counted_from = sentence.language.list("counted_from")  # "a day earlier" is no rate
        from_there = mark.last + 1 < len(tokens) and tokens[mark.last + 1].lower in counted_from
        if not from_there and _is_of_clause(item, mark.first, mark.last) and not _is_of_others(item, mark.first, mark.last):
            return PERIOD
    return TOTAL


def _is_of_clause(item: Counted, first: int, last: int) -> bool:
    """Whether a time stands in the number's clause, or opens the one before: "In the last 24 hours, | 30 people were killed"."""
    sentence, of = item.sentence, item.sentence.clauses
    clause = of[item.index]
    if of[first] == clause:
        return True
    opens = of[first] == clause - 1 and last == sentence.last_word_of(of[first])
    return opens and first <= bisect_left(of, clause - 1) + 1 and not sentence.language.capital_nouns


def _is_of_others(item: Counted, first: int, last: int) -> bool:
    """Whether something else comes back so often: "the second rally in | a week"; "each year | the 40 victims are mourned", known
    already; "die | jährlich | stattfindende Parade"."""
    sentence, begin = item.sentence, item.amount.begin
    known = last < begin and sentence.folded[begin - 1] in sentence.language.list("speech.definite")
    inside = sentence.language.capital_nouns and first and last + 1 < begin
    of_noun = inside and sentence.folded[first - 1] in sentence.language.list("articles")
    return known or of_noun or _is_one_of_several(sentence, first)


def _is_one_of_several(sentence: Sentence, at: int) -> bool:
    """ "the second rally in | a week": so often has it happened in that time, of which the number says nothing."""
    words, language = sentence.folded, sentence.language
    if not at or words[at - 1] not in language.list("naming.within"):
        return False
    return not language.list("naming.other_happenings").isdisjoint(words[max(0, at - NAMED) : at - 1])


def _risen_by(item: Counted) -> bool:
    """ "stieg um 2.000", "um weitere zwölf", "has risen by about 2,000", "an increase of 2,000": the number is the difference."""
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    if not begin:
        return False
    before = sentence.folded[begin - 1]
    may_end = before in language.last_words("increases")
    if may_end and sentence.words(max(0, begin - 2), begin - 1).lower() in language.list("increases"):
        return True
    if "by" not in sentence.listed or not is_difference(sentence, begin):
        return False
    return sentence.clause_holds(sentence.clauses[item.index], language.list("change_verbs"))


def _is_withdrawn(item: Counted) -> bool:
    """ "withdrew 500 soldiers", "zog 500 Soldaten ab", "der Abzug von 500": so many fewer are there. "The 500", "its last 500"
    are all there are, and those "still deployed" have not left."""
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    if begin and sentence.folded[begin - 1] in language.lists("all_there_are", "speech.definite"):
        return False
    if begin > 1 and sentence.folded[begin - 2] in language.list("withdrawal_nouns"):
        return sentence.folded[begin - 1] in language.list("withdrawal_of")

    def holds(name: str) -> bool:
        return sentence.clause_holds(sentence.clauses[item.index], language.list(name))

    leaves = (holds("withdrawals") and _is_of(item, "withdrawals")) or (
        holds("withdrawal_particles") and holds("withdrawal_verbs") and _is_of(item, "withdrawal_verbs")
    )
    if holds("leaving_behind"):
        behind = pairwise(sentence.tokens[item.end + 1 :])  # "900 have left Haiti", not "900 are left in Haiti"
        leaves = any(verb.lower in language.list("leaving_behind") and there.is_capital for verb, there in behind)
    return leaves and not holds("still_there")


def _is_of(item: Counted, verbs: str) -> bool:
    """Whether one of the verbs of the clause is the number's: "withdrew | 500 soldiers", "500 soldiers | were withdrawn". Not
    "300 soldiers | pulled 12 people out", "has 500 there and | will withdraw them", "sent 500 to | bring back a ship"."""
    sentence, language = item.sentence, item.sentence.language
    words, clause = sentence.folded, sentence.clauses[item.index]
    ends = language.list("joiners")  # "hat 300 heimgeholt | und 40 abgezogen"
    for at in (at for at, word in enumerate(words) if word in language.list(verbs) and sentence.clauses[at] == clause):
        between = range(at + 1, item.amount.begin) if at < item.index else range(item.end + 1, at)
        listed = at < item.index and words[item.amount.begin - 1] in language.list("joiners")  # "pull 300 out and | 40 home"
        if not listed and any(sentence.tokens[one].kind == NUMBER_KIND for one in between):
            continue
        if at < item.index:
            return True
        behind = takewhile(lambda one: one.kind != MARK_KIND and one.lower not in ends, sentence.tokens[at + 1 : at + 3])
        others = language.lists("objects", "object_pronouns")
        done = any(token.kind == NUMBER_KIND or (token.lower in others and not language.capital_nouns) for token in behind)
        if not done and language.list("joiners").isdisjoint(words[one] for one in between):
            return True
    return False
