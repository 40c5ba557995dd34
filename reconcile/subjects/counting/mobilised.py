"""Who is mobilised: soldiers by an army, a crowd by a strike or a union.

"Russland mobilisierte 300.000 Mann", "Der Streik mobilisierte 1,4 Millionen Beschäftigte".
"""

from __future__ import annotations

from ...reading import Sentence
from .counted import Counted

LATELY = 2  # sentences before that may have told of the protest
ACTOR = 3  # tokens beside the verb among which stands who acts: "mobilisierte die neue Regierung"


def is_called_to_protest(item: Counted) -> bool:
    """ "The strike mobilised 40,000 people": counted by a verb that armies share with unions, where a protest is told of."""
    sentence, verb = item.sentence, item.predicate
    if item.kind != "troops" or verb is None or item.phrase.noun_kind == "troops":
        return False
    if sentence.language.list("mobilising").isdisjoint(sentence.folded[verb.first : verb.last + 1]):
        return False
    heads, clauses = sentence.language.endings("mobilisers"), sentence.clauses
    told = [at for at in range(max(verb.first, item.amount.begin)) if sentence.folded[at].endswith(heads)]
    if any(clauses[at] == clauses[verb.first] for at in told):
        return True
    if _is_called_up(sentence, verb.first):
        return False
    if told:
        return True  # "The strike, which began on Monday, mobilised …"
    return any(map(_tells_of_protest, (sentence, *sentence.before(LATELY))))


def _is_called_up(sentence: Sentence, verb: int) -> bool:
    """ "After the protest the | government mobilised 3,000 men": an office or an army beside the verb, or a state before it."""
    language, clauses = sentence.language, sentence.clauses
    offices = language.lists("naming.senders", "naming.bodies")
    if not offices.isdisjoint(sentence.folded[max(0, verb - ACTOR) : verb + 1 + ACTOR]):
        return True
    names = (*sentence.marks("countries"), *sentence.marks("forces"))
    return any(mark.last == verb - 1 and clauses[mark.last] == clauses[verb] for mark in names)


def _tells_of_protest(sentence: Sentence) -> bool:
    gathers = any(mark.value["kind"] == "crowd" for mark in sentence.marks("predicates"))
    return gathers or bool(sentence.marks("events"))
