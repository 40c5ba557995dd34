"""Whom somebody fought, and who did it: "killed in a clash with 70 rebels", "von 70 Bewaffneten getötet"."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import NUMBER_KIND
from .counted import Counted, Fate

FOUGHT = 7  # tokens from a fight to "with": "a gun battle in Molo with"
HELPED = 2  # tokens from an auxiliary to its participle: "was quickly shot dead by"
LISTS = ("fights", "fighting_verbs", "passive_agents")  # of what tells of a fight, or of who did something
DEEDS = ("killed", "wounded", "missing", "captured")  # kinds of what others do to somebody


def is_opponent(item: Counted, fates: Sequence[Fate]) -> bool:
    """ "were killed in a clash with 70 rebels", "died fighting some 70 rebels", "were killed by 70 gunmen": nothing befell
    whom they fought, unless a relative clause says so."""
    sentence, before = item.sentence, item.amount.begin - 1
    if before < 0 or sentence.listed.isdisjoint(LISTS):
        return False
    deeds = [fate for fate in fates if fate.kind in DEEDS]
    if _is_told_of(item, deeds):
        return False
    language, word = sentence.reading.language, sentence.tokens[before].lower
    if word in language.list("passive_agents"):
        return _did_it(item, deeds)
    if word in language.list("against"):
        return _is_fought(item)
    return word in language.list("fighting_verbs")


def _is_told_of(item: Counted, deeds: Sequence[Fate]) -> bool:
    """ "a clash with 70 rebels | who were captured"; not "who had fled", which leaves them whole."""
    tokens, language, opener = item.sentence.tokens, item.sentence.reading.language, item.end + 1
    if language.capital_nouns and [token.text for token in tokens[opener : opener + 1]] == [","]:
        opener += 1  # there a comma stands before every relative clause
    if not any(token.lower in language.list("relative") for token in tokens[opener : opener + 1]):
        return False
    clauses = item.sentence.clauses
    return any(deed.first > opener and clauses[deed.first] == clauses[opener] for deed in deeds)


def _did_it(item: Counted, deeds: Sequence[Fate]) -> bool:
    """ "killed | by 70 gunmen", "held by"; where the verb stands last "wurden | von 70 Bewaffneten | getötet"."""
    sentence, before = item.sentence, item.amount.begin - 1
    tokens, language = sentence.tokens, sentence.reading.language
    if not language.capital_nouns:
        passive = [deed for deed in deeds if deed.last in (before - 1, before)]
        near = [token.lower for deed in passive for token in tokens[max(0, deed.first - HELPED) : deed.first]]
        return not language.list("auxiliaries").isdisjoint(near)
    clauses, clause = sentence.clauses, sentence.clauses[before]
    led = any(clauses[at] == clause and tokens[at].lower in language.list("passives") for at in range(before))
    if not led or tokens[before - 1].lower in language.list("bands"):
        return False  # "wurde eine Gruppe von 70 Menschen getötet"
    deed = next((deed for deed in deeds if deed.first > item.end and clauses[deed.last] == clause), None)
    return deed is not None and all(token.kind != NUMBER_KIND for token in tokens[item.end + 1 : deed.first])


def _is_fought(item: Counted) -> bool:
    """ "a clash | with 70 rebels"; not "bei Kämpfen wurden 12 Soldaten | mit 30 Zivilisten getötet"."""
    tokens, language, before = item.sentence.tokens, item.sentence.reading.language, item.amount.begin - 1
    fights, reach = language.list("fights"), range(before - 1, max(-1, before - 1 - FOUGHT), -1)
    fight = next((at for at in reach if tokens[at].lower in fights), None)
    if fight is None:
        return False
    return language.list("auxiliaries").isdisjoint(token.lower for token in tokens[fight + 1 : before])
