"""Numbers of what has happened, whatever is planned or feared in their clause: told in passing, or of people who are known or
pointed at, of whom there are so many already.
"""

from __future__ import annotations

from ..packs import Mark
from ..subjects.counting.counted import HARM, HARMED, Counted, is_taken_from, loose_words
from ..text import NUMBER_KIND

POINTED = 3  # tokens from an article to its number: "die bisher geborgenen 26"
DEALT = 3  # tokens from what deals with a fate to the word that tells it: "The inquiry into | the deaths"
SOUGHT = 4  # tokens from a search to the number of the missing: "suchen am Morgen weiter nach den | 12 Vermissten"
BACKGROUND = 12  # tokens from "after" to its number: "nach dem schweren Unwetter im Westen des Landes mit mehr als | 40 Toten"


def are_known(item: Counted, mark: Mark) -> bool:
    """ "Die | 12 Verletzten sollen morgen entlassen werden", "die bisher geborgenen | 26 Leichen": who is pointed at by what
    befell them, whatever becomes of them; but not "die erwarteten 12 Toten"."""
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    if _is_dealt_with(item, mark):
        return True
    if item.phrase.noun_kind not in HARMED:
        return are_pointed_at(item, mark)
    for lead in range(begin - 1, max(-1, begin - 1 - POINTED), -1):
        word = sentence.folded[lead]
        if word in language.list("speech.definite"):
            return not lead <= mark.first < begin
        if word not in language.list("already") and not language.is_inflected(sentence.tokens[lead].text):
            return False
    return False


def _is_dealt_with(item: Counted, mark: Mark) -> bool:
    """ "Parliament will | debate | the deaths of 14", "will build a | memorial | to 14 people killed": what is dealt with, or
    comes before, has come to pass."""
    told, language = item.predicate, item.sentence.language
    if language.capital_nouns:  # "soll den Tod von 12 Menschen | untersuchen", "will den Familien der 12 Toten … zahlen"
        dealt = bool(mark.value.get("modal")) and item.kind in HARM
        return dealt and item.sentence.clause_holds(item.sentence.clauses[item.index], language.list("dealings"))
    if told is None:
        return False
    if item.kind in HARM and not told.gap and mark.last < item.amount.begin < told.first:
        near = told.first == item.end + 1 or _is_relative(item, told.first)
        return near and not language.list("dealings").isdisjoint(item.sentence.folded[mark.last : item.amount.begin])
    if told.last + 1 != item.amount.begin:
        return False
    begin = mark.last if mark.last < told.first else max(0, told.first - DEALT)
    before = item.sentence.folded[begin : told.last]  # with the verb's own words: "funeral for | the"
    return not language.list("dealings").isdisjoint(before)


def are_pointed_at(item: Counted, plan: Mark) -> bool:
    """ "Prayers will be held for the | 27 people killed", "verlangen die Freilassung der | 35 Geiseln", "sollen die | 900
    Soldaten unterstützen": what befell them is in the noun or right behind, or nothing is said of their coming."""
    sentence, told = item.sentence, item.predicate
    if not are_definite(item):
        return False
    behind = sentence.folded[item.end : item.end + 2]
    if item.kind == "troops" and not sentence.language.list("posted").isdisjoint(behind):
        return True
    if item.kind == item.phrase.noun_kind and (item.kind == "captured" or (item.kind == "displaced" and told is None)):
        return True
    if item.kind == "troops" and item.phrase.noun_kind == "troops" and told is None:
        return _is_of_what_they_do(item, plan)
    if told is None or told.gap:
        return False
    return told.first == item.end + 1 or _is_relative(item, told.first)


def _is_of_what_they_do(item: Counted, plan: Mark) -> bool:
    """ "sollen die | 900 Soldaten unterstützen", "will visit the | 900 soldiers": no word of how many there may be, and none of
    their coming: "the | 900 new soldiers", "die | 900 Soldaten sollen eintreffen"."""
    sentence, language = item.sentence, item.sentence.language
    if is_taken_from(item) or not (plan.value.get("modal") or plan.last < item.amount.begin):
        return False
    inside = sentence.folded[item.amount.last + 1 : item.end]
    comes = language.lists("arrival_verbs", "coming_verbs")
    return language.list("fillers").isdisjoint(inside) and comes.isdisjoint(sentence.folded)


def _is_relative(item: Counted, verb: int) -> bool:
    """ "der 35 Demonstranten|, die am Vortag| festgenommen worden waren", "the 35 people| who have fled", "will die 35 Menschen
    | unterstützen|, die geflohen sind": a relative clause right behind, or behind their verb, with no plan in it."""
    sentence, language = item.sentence, item.sentence.language
    opens = item.end + 1
    while language.capital_nouns and opens < verb and sentence.tokens[opens].text != ",":
        if sentence.tokens[opens].is_capital or sentence.folded[opens] in language.list("prepositions"):
            return False
        opens += 1
    opens += sentence.word_at(opens) == ","
    if sentence.word_at(opens) not in language.list("relative") or sentence.clauses[verb] != sentence.clauses[opens]:
        return False
    clause = sentence.clauses[verb]
    return all(mark.first < opens or sentence.clauses[mark.first] != clause for mark in sentence.marks("statuses"))


def are_definite(item: Counted) -> bool:
    """ "the | 900 soldiers", "the more than | 900 soldiers"; no relative pronoun: "die Regierung, die | 900 Soldaten schickt"."""
    sentence, language = item.sentence, item.sentence.language
    definite = language.list("speech.definite")
    at = sentence.back_over(loose_words(sentence) - definite, item.amount.begin - 1)
    if sentence.word_at(at) not in definite:
        return False
    return not (at and language.capital_nouns and sentence.tokens[at - 1].text == ",")


def is_background(item: Counted) -> bool:
    """ "Nach der Flut mit | 40 Toten soll …", "der Prozess um den Brand mit | 40 Toten wird …": within a phrase of what something
    follows, or is about, nothing is planned; and no verb stands in it. Soldiers may still be to come."""
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    about = language.list("told_about") if item.kind in HARM else frozenset()
    after = language.list("happened_after")
    if item.kind == "troops" or not begin or (after | about).isdisjoint(sentence.folded[:begin]):
        return False
    articles, prepositions = language.list("articles"), language.list("prepositions")
    leads = prepositions | language.list("genitive_articles") | after
    if sentence.folded[begin - 1] not in leads:
        return False  # "Nach dem Beben | 40 Tote befürchtet"
    for at in range(begin - 1, max(-1, begin - 1 - BACKGROUND), -1):
        word, token = sentence.folded[at], sentence.tokens[at]
        if any(plan.first <= at <= plan.last for plan in sentence.marks("statuses")):
            return False  # also "nach der geplanten Räumung von | 40 …"
        if word in after or (word in about and sentence.folded[at + 1] in articles):
            return True
        within = token.is_capital or token.kind == NUMBER_KIND or word in articles or word in prepositions
        if not within and not language.is_inflected(token.text):
            return False
    return False


def has_happened(item: Counted, mark: Mark) -> bool:
    """ "The toll of the blast which has killed 12 people is expected to rise", "The trial over a fire that killed 12 will …":
    told in the perfect or the past, before the number; so, in a relative clause, behind what is expected: "fear a repeat of the
    flood that left 12 dead", "… in which 12 were killed", but not "are feared to have killed 12"."""
    predicate, sentence, language = item.predicate, item.sentence, item.sentence.language
    if language.capital_nouns or not item.amount.begin:
        return False
    openers, before = language.list("fact_openers"), mark.first < item.index
    if predicate is not None and item.word_before in openers:  # "in which 12 people | were killed"
        helped = sentence.folded[predicate.first - 1] in language.list("facts")
        helped = helped or sentence.folded[predicate.first] in language.list("past_fates")  # "… died"
        return helped and item.end < predicate.first and sentence.word_at(item.amount.begin - 2) in language.list("prepositions")
    verb = predicate.first if predicate is not None and 0 < predicate.first < item.amount.begin else item.amount.begin - 1
    perfect = sentence.word_at(verb - 1) in language.list("perfect")
    opener = verb - 1 - perfect
    told_of_thing = sentence.word_at(opener) in openers
    if before and not (told_of_thing and mark.last < opener):
        return False
    told = perfect and (before or predicate is not None)
    return told or (told_of_thing and sentence.folded[verb] in language.list("past_fates"))


def is_told_as_fact(item: Counted, mark: Mark) -> bool:
    """ "The nine sailors still missing are feared dead": that they are missing is none of the fear."""
    if item.sentence.language.capital_nouns:
        return False
    if item.predicate is None:
        return item.phrase.attribute is not None
    return item.kind == "missing" and item.end < item.predicate.first and item.predicate.last + 1 < mark.first


def are_sought(item: Counted) -> bool:
    """ "kündigt eine Suche nach | 12 Vermissten an", "will resume the search for | 12 missing people": they are so already.
    So are they "with | 12 people missing", whatever is expected of the toll."""
    if item.kind != "missing":
        return False
    lead = item.sentence.back_over(loose_words(item.sentence), item.amount.begin - 1)
    if item.sentence.word_at(lead) in item.sentence.language.list("attendant"):
        return True
    before = item.sentence.folded[max(0, item.amount.begin - SOUGHT) : item.amount.begin]
    verb = item.sentence.folded[item.predicate.last : item.predicate.last + 1] if item.predicate else []
    return not item.sentence.language.list("searches").isdisjoint([*before, *verb])
