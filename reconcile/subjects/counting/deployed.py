"""Soldiers no noun tells of: some of those told of right before, by a bare number and where they are ("900 Soldaten kamen. Nur
300 sind bereit"), and a force by its strength ("the force, now 900-strong")."""

from __future__ import annotations

import itertools

from .context import Context
from .counted import Counted

STRONG = 2  # tokens from a number to "strong": "900-strong", "900 men strong"
BODY = 6  # tokens between its strength and a force: "a 900-strong, five-country | force", "the | force, now some 900 strong"
LATELY = 2  # sentences from the soldiers to those of them


def deployed_of_those(item: Counted, context: Context) -> str | None:
    """ "Togo has 900 soldiers in Mali. Only 300 are deployed", "Die ersten 300 trafen am Montag ein"."""
    whole, sentence = context.previous(item), item.sentence
    if whole is None or whole.kind != "troops" or whole.sentence is sentence or sentence.opens_paragraph:
        return None
    if sentence.index - whole.sentence.index > LATELY:
        return None
    if not sentence.clause_holds(sentence.clauses[item.index], sentence.language.list("deployed")):
        return None
    item.antecedent = whole
    return "troops"


def strength_of_army(item: Counted, context: Context) -> str | None:
    """ "a 900-strong, five-country force", "the force, now 900-strong": how many an army or a mission is, and no police."""
    sentence, last = item.sentence, item.amount.last
    language, folded = sentence.language, sentence.folded
    strong, armies = language.list("so_many_strong"), language.endings("naming.armies")
    at = next((at for at in range(last + 1, min(len(folded), last + 2 + STRONG)) if folded[at] in strong), 0)
    if not at or any(mark.value["kind"] == "staff" for mark in sentence.marks("nouns")):
        return None
    if item.phrase.first >= 0:
        body = folded[last + 1 : item.end + 1]
    else:  # also "the | force, now 900-strong"
        ends = language.list("prepositions")
        behind = itertools.takewhile(lambda word: word not in ends, folded[at + 1 : at + 1 + BODY])
        body = [*folded[max(0, item.amount.begin - BODY) : item.amount.begin], *behind]
    return "troops" if any(word.endswith(armies) for word in body) else None
