"""Some of the soldiers told of right before, by a bare number and where they are: "900 Soldaten kamen. Nur 300 sind bereit"."""

from __future__ import annotations

from .context import Context
from .counted import Counted

LATELY = 2  # sentences from the soldiers to those of them


def deployed_of_those(item: Counted, context: Context) -> str | None:
    """ "Togo has 900 soldiers in Mali. Only 300 are deployed", "Die ersten 300 trafen am Montag ein"."""
    whole, sentence = context.previous(item), item.sentence
    if whole is None or whole.kind != "troops" or whole.sentence is sentence or sentence.opens_paragraph:
        return None
    if sentence.index - whole.sentence.index > LATELY:
        return None
    if not sentence.clause_holds(sentence.clauses[item.index], sentence.reading.language.list("deployed")):
        return None
    item.antecedent = whole
    return "troops"
