"""Figures told together: of which whatever is said of one is said of the other.

Numbers of one claim ("that 40 died and 65 are missing"), those that share a verb, and a part of which nothing else is told.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right

from ..packs import Mark
from ..reading import Sentence
from ..subjects.counting.counted import Counted, loose_words
from ..text import NUMBER_KIND, Token

HEDGED = 4  # tokens from a joiner to the number behind it: "and | at least 65"
FEARING = 3  # tokens from "as" to the fear it opens: "as | local officials fear"


def other_count_between(item: Counted, denial: Mark) -> bool:
    """A number stands between; but not one as much denied: "that 40 died and | 65 are missing, he dismissed"."""
    clauses = item.sentence.clauses
    numbers = [at for at in between(item, denial) if is_number(item.sentence.tokens[at])]
    claimed = bool(numbers) and is_claimed(item)
    return any(not claimed or clauses[at] != clauses[item.index] for at in numbers)


def between(item: Counted, mark: Mark) -> range:
    """The tokens between a number, with its noun, and a phrase on either side of it."""
    return range(mark.last + 1, item.amount.begin) if mark.last < item.index else range(item.end + 1, mark.first)


def is_claimed(item: Counted) -> bool:
    """ "that 40 died and | 65 are missing": what is said to be the case opens the clause of a number."""
    sentence = item.sentence
    before = sentence.folded[bisect_left(sentence.clauses, sentence.clauses[item.index]) : item.amount.begin]
    return not sentence.language.list("complementisers").isdisjoint(before)


def joins_counts(sentence: Sentence, joiner: int) -> bool:
    """ "40 died | and | at least 65 are missing": a number right behind, or its hedge."""
    joins = sentence.folded[joiner] in sentence.language.list("joiners")
    return joins and any(map(is_number, sentence.tokens[joiner + 1 : joiner + HEDGED]))


def is_number(token: Token) -> bool:
    return token.kind == NUMBER_KIND


def leans_on(item: Counted, whole: Counted | None) -> Counted | None:
    """The figure whose status is this one's, too, where no word speaks of its own."""
    leader = _shares_verb_of(item)
    return whole if leader is None and whole is not None and _is_told_with(item, whole) else leader


def _is_told_with(item: Counted, whole: Counted) -> bool:
    """ "5000 sollen entsandt werden, darunter | 400 Sanitäter": a part without a verb of its own, in the sentence of its whole.
    In a sentence of its own it has a verb. "Darunter seien 400 Sanitäter" only tells who they are; "400 davon sind in Leto" is a
    fact, whatever the others will do."""
    predicate, sentence = item.predicate, item.sentence
    if item.part is None or (predicate is not None and predicate is not whole.predicate):
        return False
    language, clause = sentence.language, sentence.clauses[item.index]
    if sentence.clause_holds(clause, language.lists("known_already", "already", "so_far")):
        return False
    return sentence is whole.sentence or bool(item.part.value.get("members"))


def _shares_verb_of(item: Counted) -> Counted | None:
    """ "will send 500 soldiers to Mali, | 200 to Niger and | 90 to Chad": the number whose verb one in a list shares."""
    before, language = item.antecedent, item.sentence.language
    if item.verb_of is not None or before is None or not item.amount.begin:
        return item.verb_of
    lead = item.sentence.tokens[item.amount.begin - 1]
    listed = before.sentence is item.sentence and before.end < item.amount.begin
    listed = listed and (lead.text == "," or lead.lower in language.list("joiners"))
    return before if listed and item.phrase.noun is None and not has_verb_behind(item) else None


def waits_for_verb(item: Counted, joiner: int) -> bool:
    """ "40 civilians | and 12 soldiers could die", "40 Tote | und 12 Verletzte werden befürchtet": the first of a list shares the
    verb behind it, if none befell them before ("es gab 40 Tote | und 12 könnten noch sterben")."""
    sentence, language = item.sentence, item.sentence.language
    opens = bisect_left(sentence.clauses, sentence.clauses[item.index])
    if not language.list("auxiliaries").isdisjoint(sentence.folded[item.end + 1 : joiner]):
        return False
    if item.predicate is not None:
        return item.predicate.first > joiner
    before = sentence.back_over(loose_words(sentence) - language.lists("expletives", "auxiliaries"), item.amount.begin - 1)
    return joiner == item.end + 1 and before < opens


def has_verb_behind(item: Counted) -> bool:
    """ "could rise and | 12 are missing", "and | 12 died": a number with a verb of its own, up to the next border."""
    sentence, language = item.sentence, item.sentence.language
    stop = bisect_right(sentence.clauses, sentence.clauses[item.index])
    verb = item.predicate
    if verb is not None and item.end < verb.first < stop:  # but "90 in den Libanon | entsenden": the infinitive is shared
        return not (language.capital_nouns and sentence.folded[verb.last].endswith(language.endings("text.infinitive_endings")))
    verbs, borders = language.lists("auxiliaries", "verbs", "counting_verbs"), language.list("subordinators")
    own = itertools.takewhile(lambda word: word not in borders, sentence.folded[item.end + 1 : stop])
    return any(word in verbs for word in own)


def fears_between(sentence: Sentence, inner: range, mark: Mark) -> list[int]:
    """ "40 died | with fears | the toll will rise", "40 died | as | officials fear it will rise": what is feared besides."""
    language, folded = sentence.language, sentence.folded
    plain = (fear for fear in sentence.marks("statuses") if not fear.value.get("modal"))
    fears = [fear for fear in plain if inner.start <= fear.first <= mark.first]
    amid = [fear.first for fear in fears if folded[fear.first] in language.list("prepositions") and fear.first < mark.first]
    openers = (at for fear in fears for at in range(max(inner.start, fear.first - FEARING), fear.first))
    return amid + [at for at in openers if folded[at] in language.list("same_time")]


def ends_in_hedge(sentence: Sentence, mark: Mark) -> bool:
    """ "Er | sagte, bis zu | 900 Soldaten seien da": what would part a verb stands before the number, for how many they are; not
    "er sagte bis zu 900 Soldaten | zu"."""
    if not mark.gap or not any(hedge.first < mark.last <= hedge.last for hedge in sentence.marks("hedges")):
        return False
    return sentence.word_at(sentence.last_word_of(sentence.clauses[mark.last])) != sentence.folded[mark.last]
