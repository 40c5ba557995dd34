"""What commas set off of somebody who speaks: "sagte Ann Debo, Leiterin der Hilfe in Leto, am Montag", "Ann Debo, a pilot, said".

It stands in clauses of its own, and yet what it tells, a place or a day, is told of who speaks and not of what is said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

from .reading import Sentence
from .text import NUMBER_KIND, WORD_KIND

NAME = 5  # tokens of who is named before what is set off, at the head of a sentence: "Der Sprecher, …", "Ann van Debo, …"


def set_off(sentence: Sentence, verbs: Iterable[tuple[int, int]]) -> Mapping[int, int]:
    """The clauses of what is set off of who speaks, each with the clause of the verb. `verbs`: first and last tokens of verbs of
    saying."""
    found: dict[int, int] = {}
    clauses = sentence.clauses
    for first, last in verbs:
        said, behind = clauses[first], clauses[first] + 1
        if _ends_with_speaker(sentence, said, last if clauses[last] == said else first):
            while behind <= clauses[-1] and (_is_office(sentence, behind) or (found and _goes_on(sentence, behind))):
                found[behind] = said
                behind += 1
        elif _begins_with(sentence, said, first) and _is_name(sentence) and _is_office(sentence, 1):
            found |= dict.fromkeys(range(1, said), said) if all(_goes_on(sentence, clause) for clause in range(2, said)) else {}
    return found


def _bounds(sentence: Sentence, clause: int) -> tuple[int, int]:
    """The first token of a clause behind its comma, and the one behind its last; as good as empty where no comma opens it."""
    first, stop = bisect_left(sentence.clauses, clause), bisect_right(sentence.clauses, clause)
    if clause:
        first = first + 1 if sentence.tokens[first].text == "," else stop
    while stop > first and sentence.tokens[stop - 1].kind not in (WORD_KIND, NUMBER_KIND):
        stop -= 1
    return first, stop


def _ends_with_speaker(sentence: Sentence, clause: int, verb: int) -> bool:
    """ "sagte | Ann Debo", "said | the mayor": nothing but who speaks stands behind the verb of its clause."""
    first, stop = verb + 1, bisect_right(sentence.clauses, clause)
    if first >= stop or not _is_verbless(sentence, first, stop):
        return False
    if not (sentence.tokens[stop - 1].is_capital or sentence.folded[first] in sentence.language.list("articles")):
        return False
    past = sentence.language.endings("passive_participles")  # "said | jets blasted a bridge in Molo"
    return not any(token.lower.endswith(past) and not token.is_capital for token in sentence.tokens[first:stop])


def _begins_with(sentence: Sentence, clause: int, verb: int) -> bool:
    return clause > 1 and _bounds(sentence, clause)[0] == verb


def _is_name(sentence: Sentence) -> bool:
    """Whether a sentence opens with nothing but who speaks: "Ann Debo, …", "Der Sprecher, …"."""
    first, stop = _bounds(sentence, 0)
    tokens, articles = sentence.tokens[first:stop], sentence.language.list("articles")
    opening = tokens[1:] if tokens and tokens[0].lower in articles else tokens
    no_name = sentence.language.lists("prepositions", "adverbs", "pronouns") - articles
    named = bool(opening) and len(tokens) <= NAME and opening[0].lower not in no_name
    return named and all(token.kind == WORD_KIND and token.is_capital for token in opening[-1:])


def _is_office(sentence: Sentence, clause: int) -> bool:
    """ ", Leiterin der Hilfe in Leto", ", the head of relief": a noun with what belongs to it, without verb and number."""
    first, stop = _bounds(sentence, clause)
    if first >= stop or not _is_verbless(sentence, first, stop):
        return False
    head, language = sentence.tokens[first], sentence.language
    if head.lower in language.list("articles"):
        return stop - first > 1 and (not language.capital_nouns or sentence.tokens[stop - 1].is_capital)
    if language.capital_nouns:
        return head.is_capital and sentence.tokens[stop - 1].is_capital
    return head.lower not in language.lists("prepositions", "adverbs", "conjunctions") and not head.lower.endswith("ing")


def _goes_on(sentence: Sentence, clause: int) -> bool:
    """ ", am Montag", ", auf einer Konferenz in Leto", ", der Agentur Brunta": when, where and to whom somebody said it."""
    first, stop = _bounds(sentence, clause)
    language, words = sentence.language, sentence.folded[first:stop]
    if not words or words[0] not in language.lists("prepositions", *(["articles"] if language.capital_nouns else ())):
        return False
    events = language.endings("naming.happenings")  # "…, said the mayor, in a raid on Monday"
    return _is_verbless(sentence, first, stop) and not any(word.endswith(events) for word in words)


def _is_verbless(sentence: Sentence, first: int, stop: int) -> bool:
    language = sentence.language
    verbs = language.lists("auxiliaries", "finite_verbs", "pronouns", "relative", "complementisers", "verbs")
    verbs = verbs - language.list("articles") if language.capital_nouns else verbs  # "die Leiterin"; but "said that …"
    if not verbs.isdisjoint(sentence.folded[first:stop]):
        return False
    if any(first <= mark.first < stop for section in ("predicates", "parts") for mark in sentence.marks(section)):
        return False
    numbers = (at for at in range(first, stop) if sentence.tokens[at].kind == NUMBER_KIND)
    return all(at > first and sentence.folded[at - 1] in language.list("prepositions") for at in numbers)  # "am 3. Mai"
