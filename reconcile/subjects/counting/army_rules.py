"""Soldiers no noun tells of: some of those told of right before, by a bare number and where they are ("900 Soldaten kamen. Nur
300 sind bereit"), a force by its strength ("the force, now 900-strong"), men of whom an army is told."""

from __future__ import annotations

import itertools

from ...reading import Sentence
from .context import SAME_VALUE, Context
from .counted import HARM, Counted

STRONG = 2  # tokens from a number to "strong": "900-strong", "900 men strong"
BODY = 6  # tokens between its strength and a force: "a 900-strong, five-country | force", "the | force, now some 900 strong"


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


def men_of_an_army(item: Counted, context: Context) -> str | None:
    """ "the army, which has 6,500 men in the disaster zone": men of whom an army is told are its soldiers, or its losses."""
    language = item.sentence.language
    if item.phrase.first < 0 or item.sentence.tokens[item.phrase.first].lower not in language.list("men"):
        return None
    words = {token.lower for token in item.sentence.tokens}
    harmed = any(other.kind in HARM for other in context.later(item))
    for mark in item.sentence.marks("predicates"):  # "the rebels lost 57 men", "they lost 57 men, of whom 40 were hurt"
        told = mark.value.get("of") == "troops" and mark.last == item.amount.begin - 1
        if told and (harmed or words & language.list("parties_at_war") or _follows_country(item.sentence, mark.first)):
            return str(mark.value["kind"])
    return "troops" if item.amount.value >= SAME_VALUE and words & language.list("armies") else None


def _follows_country(sentence: Sentence, verb: int) -> bool:
    """ "Norway lost 57 men", "Norway may have lost": a country with nothing that leads to it right before a verb."""
    subject = sentence.back_over(sentence.language.lists("auxiliaries", "adverbs"), verb - 1)
    country = next((mark for mark in sentence.marks("countries") if mark.last == subject), None)
    if country is None or country.value.get("form") not in ("names", "seats", "people"):
        return False
    return sentence.word_at(country.first - 1) not in sentence.language.list("prepositions")
