"""Who is mobilised: soldiers by an army, a crowd by a strike or a union.

"Russland mobilisierte 300.000 Mann", "Der Streik mobilisierte 1,4 Millionen Beschäftigte".
"""

from __future__ import annotations

from ..reading import Sentence
from .counted import Counted
from .glances import may_tell, of_gatherings

LATELY = 2  # sentences before that may have told of the protest


def is_called_to_protest(item: Counted) -> bool:
    """ "The strike mobilised 40,000 people": counted by a verb that armies share with unions, where a protest is told of."""
    sentence, verb = item.sentence, item.predicate
    if item.kind != "troops" or verb is None or item.phrase.noun_kind == "troops":
        return False
    language = sentence.reading.language
    if language.list("mobilising").isdisjoint(sentence.folded[verb.first : verb.last + 1]):
        return False
    heads = language.endings("mobilisers")
    if any(token.lower.endswith(heads) for token in sentence.tokens[: max(verb.first, item.amount.begin)]):
        return True
    around = sentence.reading.sentences[max(0, sentence.index - LATELY) : sentence.index + 1]
    return any(_tells_of_protest(other) for other in around)


def _tells_of_protest(sentence: Sentence) -> bool:
    if not may_tell(sentence, of_gatherings):
        return False
    gathers = any(mark.value["kind"] == "crowd" for mark in sentence.marks("predicates"))
    return gathers or bool(sentence.marks("events"))
