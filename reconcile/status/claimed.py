"""Numbers of one claim: "that 40 died and 65 are missing", of which whatever is denied is denied of both."""

from __future__ import annotations

from bisect import bisect_left

from ..packs import Mark
from ..reading import Sentence
from ..subjects.counting.counted import Counted
from ..text import NUMBER_KIND, Token

HEDGED = 4  # tokens from a joiner to the number behind it: "and | at least 65"


def other_count_between(item: Counted, denial: Mark) -> bool:
    """True where a number stands between, but one told in the same clause behind "that", which is as much denied: "reports
    that 40 died and | 65 are missing, he dismissed"."""
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
