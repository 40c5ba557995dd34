"""Clauses a plan is told in, beside the number: what may befall those counted, and what a force is changed to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..packs import Mark
from ..reading import Sentence
from ..subjects.counting.counted import Counted
from ..text import MARK_KIND, WORD_KIND
from .hearsay import is_hearsay

ASIDE = 2  # clauses from a plan to the size of the body it tells of: ", sprich: 900 Soldaten"


def is_told_of_them(modal: Mark, item: Counted) -> bool:
    """ "4000 Soldaten, | die verlegt werden könnten", "geht von 800 Menschen aus, | die fliehen könnten". What they are to do
    themselves says nothing of whether they are there: "schickte 4000 Soldaten, die den Damm sichern sollen"."""
    sentence = item.sentence
    tokens, language = sentence.tokens, sentence.language
    comma = item.end + 1
    if comma < modal.first and tokens[comma].kind == WORD_KIND:  # "geht von … | aus"
        comma += 1
    opens = comma + 1 < modal.first and tokens[comma].text == "," and tokens[comma + 1].lower in language.list("relative")
    if not opens or not language.capital_nouns:
        return False
    told = item.predicate is not None and comma < item.predicate.first < modal.first
    passive = tokens[modal.first - 1].lower in language.list("infinitives") and not is_hearsay(sentence, modal)
    return told or (item.kind == "troops" and passive)


def is_change_alone(item: Counted) -> bool:
    """ "soll verstärkt werden, | von 980 auf 1300 Soldaten", "wird größer, | und zwar auf 600": told of the verb before."""
    sentence, language = item.sentence, item.sentence.language
    words = [token.lower for token in sentence.of_clause(sentence.clauses[item.index]) if token.kind == WORD_KIND]
    while words and words[0] in language.lists("joiners", "appended"):
        words.pop(0)
    leads = language.lists("change_from", "change_to", "by")
    return bool(words) and words[0] in leads and language.lists("auxiliaries", "verbs", "counting_verbs").isdisjoint(words)


def closes_aside(sentence: Sentence, modal: Mark, item: Counted) -> bool:
    """ "900 soldiers, most of them Danes, | will leave": the modal right behind what stands between two commas."""
    language, clauses = sentence.language, sentence.clauses
    closes = clauses[modal.first] - clauses[item.index] == 2 and sentence.tokens[modal.first - 1].kind == MARK_KIND
    told = item.predicate is not None and item.amount.begin < item.predicate.first < modal.first
    if not closes or language.capital_nouns or told:
        return False
    verbs = language.lists("auxiliaries", "verbs", "counting_verbs")
    return not sentence.clause_holds(clauses[item.index], verbs)


def tells_size_of_body(mark: Mark, item: Counted) -> bool:
    """ "könnte eine Kompanie - also etwa | 150 Soldaten - schicken", "will send a battalion, or | 900 soldiers": a number without
    a verb, in marks or behind one, says how many those are of whom the plan before it tells."""
    sentence, clauses = item.sentence, item.sentence.clauses
    here, there, language = clauses[item.index], clauses[mark.first], item.sentence.language
    if item.kind != "troops" or not 0 < here - there <= ASIDE or mark.last >= item.amount.begin or item.predicate is not None:
        return False
    plain = language.lists("explaining", "fillers", "adverbs", "links", "traits") - language.list("auxiliaries")
    start = bisect_right(clauses, there)
    beside = [at for at in range(start, bisect_right(clauses, here)) if not item.amount.begin <= at <= item.end]
    if any(sentence.tokens[at].kind != MARK_KIND and sentence.folded[at] not in plain for at in beside):
        return False
    bodies = language.endings("bodies_of_troops")
    return any(word.endswith(bodies) for word in sentence.folded[bisect_left(clauses, there) : start])


def tells_who_was_expected(mark: Mark, item: Counted) -> bool:
    """ "the 900 people | that were | expected": a passive in a relative clause, and nothing else in it."""
    sentence, language = item.sentence, item.sentence.language
    between = sentence.folded[item.end + 1 : mark.first]
    between = between[1:] if between[:1] == [","] else between
    if item.kind != "crowd" or not between or between[0] not in language.lists("relative", "fact_openers"):
        return False
    passive = [*between[1:], *sentence.folded[mark.last + 1 : mark.last + 2]]
    return language.list("auxiliaries").issuperset(between[1:]) and not language.list("speech.passives").isdisjoint(passive)
