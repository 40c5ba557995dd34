"""Whether a phrase of status opens the clause its number stands in: by "dass", by "zu", or by a verb of indirect speech."""

from __future__ import annotations

import itertools
from bisect import bisect_left

from ..packs import Mark
from ..reading import Sentence
from ..subjects.counting.counted import HARM, QUOTES, Counted
from ..subjects.counting.own_clause import has_own_auxiliary
from ..text import WORD_KIND


def is_introduced(sentence: Sentence, start: int, item: Counted) -> bool:
    """A "dass"/"that" opens one of the clauses between the phrase and the number, or directly follows the phrase."""
    complementisers = sentence.language.list("complementisers")
    stop = sentence.clauses[item.index]
    opens = next((token.lower for token in sentence.of_clause(stop) if token.kind == WORD_KIND), "")
    if item.predicate is not None and opens in sentence.language.list("reason_clauses"):
        return False  # "befürchtet, dass die Zahl steigt, | weil 12 vermisst werden"
    if stop - start == 1 and _is_infinitive_clause(sentence, stop):
        return item.phrase.attribute is None and item.phrase.noun_kind not in HARM  # not "100 getötete zu übergeben"
    first = start
    if sentence.language.capital_nouns and has_own_auxiliary(item):
        first = stop - 1  # "befürchtet, dass 12 tot seien, | 40 würden vermisst": a verb in second place opens no such clause
    for index, token in enumerate(sentence.tokens[: item.index]):
        if first < sentence.clauses[index] <= stop and token.lower in complementisers and _opens_clause(sentence, index):
            return True
    return False


def takes_main_clause(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "Der Minister fürchtet, | 40 Menschen seien tot": what is feared needs no "dass" before a verb of indirect speech."""
    language, clause = sentence.language, sentence.clauses[item.index]
    speech = language.lists("speech.indirect", "speech.indirect_perhaps")
    right_behind = sentence.word_at(mark.last + 1) == "," and sentence.clauses[mark.last] == clause - 1
    return right_behind and sentence.folded[mark.first] in language.list("supposed") and sentence.clause_holds(clause, speech)


def _opens_clause(sentence: Sentence, index: int) -> bool:
    clauses = sentence.clauses
    return index == 0 or clauses[index - 1] != clauses[index] or sentence.tokens[index - 1].text == ","


def _is_infinitive_clause(sentence: Sentence, clause: int) -> bool:
    """ "plant, 500 Soldaten zu entsenden", "…, 500 Flüchtlinge aufzunehmen": behind the comma stands an infinitive with "zu"."""
    language = sentence.language
    if not language.capital_nouns:
        return False
    marks, endings = language.list("infinitive_marks"), language.endings("text.infinitive_endings")
    pairs = itertools.pairwise(sentence.of_clause(clause))
    verbs = [(a.lower, b.lower) for a, b in pairs if b.lower.endswith(endings) and b.text[:1].islower()]
    return any(before in marks or any(mark in verb[1:-2] for mark in marks) for before, verb in verbs)


def ends_quote(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "„Ich fürchte, dass es mehr werden“, sagte er und | sprach von 40 Toten": what is feared ends with the words quoted."""
    quotes = [at for at in range(item.index) if sentence.tokens[at].text in QUOTES]
    before = bisect_left(quotes, mark.first)
    return before % 2 == 1 and len(quotes) % 2 == 0
