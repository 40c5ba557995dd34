"""Whom somebody fought, and who did it; and whom an army, a strike or a union mobilises.

"killed in a clash with 70 rebels", "von 70 Bewaffneten getötet", "Russland mobilisierte 300.000 Mann", "Der Streik mobilisierte
1,4 Millionen Beschäftigte".
"""

from __future__ import annotations

from collections.abc import Sequence

from ...packs import Mark
from ...reading import Sentence
from ...text import NUMBER_KIND
from .counted import STRICKEN, Counted, Fate, before_singulars

FOUGHT = 7  # tokens from a fight to "with": "a gun battle in Molo with"
INSERTED = 2  # clauses from a helper to its verb where an apposition stands between
DESCRIBED = 3  # tokens from "with" to a party's name: "with protesting Serbs"
LISTS = ("fights", "fighting_verbs", "passive_agents")  # of what tells of a fight, or of who did something
LATELY = 2  # sentences before that may have told of the protest
ACTOR = 3  # tokens beside the verb among which stands who acts: "mobilisierte die neue Regierung"


def is_opponent(item: Counted, fates: Sequence[Fate]) -> bool:
    """ "were killed in a clash with 70 rebels", "died fighting some 70 rebels", "were killed by 70 gunmen", "were found by a team
    of 70 divers": nothing befell whom they fought or found, unless a relative clause says so."""
    sentence = item.sentence
    if sentence.listed.isdisjoint(LISTS) or (before := _leader_of(item)) < 0:
        return False
    deeds = [fate for fate in fates if fate.kind in STRICKEN]
    if _is_told_of(item, deeds):
        return False
    language, word = sentence.language, sentence.tokens[before].lower
    if word in language.list("passive_agents"):
        joined_in = any(fate.last == before and fate.kind not in STRICKEN for fate in fates)  # "a rally attended by 70 people"
        return not joined_in and _did_it(item, before, deeds)
    if word in language.list("against"):
        return _leads_from_fight(item.sentence, item.amount.begin - 1)  # "a clash | with 70 rebels"
    return word in language.list("fighting_verbs")


def _is_told_of(item: Counted, deeds: Sequence[Fate]) -> bool:
    """ "a clash with 70 rebels | who were captured"; not "who had fled", which leaves them whole."""
    tokens, language, opener = item.sentence.tokens, item.sentence.language, item.end + 1
    if language.capital_nouns and [token.text for token in tokens[opener : opener + 1]] == [","]:
        opener += 1  # there a comma stands before every relative clause
    if language.list("relative").isdisjoint(item.sentence.folded[opener : opener + 1]):
        return False
    clauses = item.sentence.clauses
    return any(deed.first > opener and clauses[deed.first] == clauses[opener] for deed in deeds)


def _leader_of(item: Counted) -> int:
    """The word before a number and what opens its phrase: "by | 70 gunmen", "by | his two brothers", "by | a woman and 70 men",
    "by | a band of 70"."""
    sentence, language = item.sentence, item.sentence.language
    openers = language.lists("articles", "fillers", "speech.possessives")
    before = sentence.back_over(openers, item.amount.begin - 1)
    if before < 0 or "passive_agents" not in sentence.listed:
        return before
    before = before_singulars(sentence, before + 1) - 1
    words, links = sentence.folded, language.lists("partitive", "passive_agents")
    band = before > 2 and words[before] in links and words[before - 2] in language.list("articles")
    return before - 3 if band and words[before - 3] in language.list("passive_agents") else before


def _did_it(item: Counted, before: int, deeds: Sequence[Fate]) -> bool:
    """ "killed | by 70 gunmen", "found by"; where the verb stands last "wurden | von 70 Bewaffneten | getötet"."""
    sentence = item.sentence
    tokens, language = sentence.tokens, sentence.language
    if not language.capital_nouns:
        return _is_passive(sentence, before)
    if any(deed.last == before for deed in deeds):
        return False  # "wurden nach der Ermordung von | 12 Frauen festgenommen"
    clauses, clause = sentence.clauses, sentence.clauses[before]
    deed = next((deed for deed in deeds if deed.first > item.end and clauses[deed.last] == clause), None)
    if deed is None or tokens[before - 1].lower in language.list("bands"):
        return False  # "wurde eine Gruppe von 70 Menschen getötet"
    if any(token.kind == NUMBER_KIND or token.lower in language.list("all") for token in tokens[item.end + 1 : deed.first]):
        return False  # "dass von den 70 Geiseln alle getötet wurden"
    passives = language.lists("passives", "speech.passives")
    helper = max((at for at in range(before) if tokens[at].lower in passives), default=-1)
    inserted = clause - clauses[helper] == INSERTED and all(not helper < other.first < before for other in deeds)
    led = helper >= 0 and (clauses[helper] == clause or inserted)  # "wurde der Wirt, ein Däne, von 70 Bewaffneten getötet"
    return led or sentence.word_at(deed.last + 1) in passives  # "dass er von 70 Bewaffneten getötet wurde"


def _is_passive(sentence: Sentence, agent: int) -> bool:
    """ "were shot dead | by", "were carried to the road | by"; and not "the toll was raised | by 70", which is the difference."""
    language, words = sentence.language, sentence.folded
    for at in range(agent - 1, -1, -1):
        if words[at] in language.list("speech.passives"):
            return at < agent - 1
        changes = words[at] in language.list("change_verbs")
        if changes or sentence.clauses[at] != sentence.clauses[agent] or sentence.tokens[at].kind == NUMBER_KIND:
            break
    return False


def _leads_from_fight(sentence: Sentence, against: int) -> bool:
    """A fight stands before the word that leads to whom it was fought with, and no verb between."""
    words, language = sentence.folded, sentence.language
    fights, reach = language.list("fights"), range(against - 1, max(-1, against - 1 - FOUGHT), -1)
    fight = next((at for at in reach if words[at] in fights), None)
    return fight is not None and language.list("auxiliaries").isdisjoint(words[fight + 1 : against])


def is_party_fought(sentence: Sentence, first: int) -> bool:
    """ "30 soldiers were hurt in clashes with protesting | Serbs": a party behind a fight, of which the soldiers are not."""
    if "fights" not in sentence.listed:
        return False
    against = sentence.language.list("against")
    led = next((at for at in range(first - 1, max(-1, first - 1 - DESCRIBED), -1) if sentence.folded[at] in against), None)
    return led is not None and _leads_from_fight(sentence, led)


def is_called_to_protest(item: Counted) -> bool:
    """ "The strike mobilised 40,000 people": counted by a verb that armies share with unions, where a protest is told of."""
    if item.kind != "troops" or item.predicate is None or item.phrase.noun_kind == "troops":
        return False
    return calls_to_protest(item, item.predicate)


def calls_to_protest(item: Counted, verb: Fate | Mark) -> bool:
    """ "the strike | mobilised 40,000": whether a verb calls people to a protest, not soldiers to arms."""
    sentence = item.sentence
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
