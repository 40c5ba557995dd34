"""Losses of an army: they are told of a country, and say nothing of where its soldiers fell; nor does who tells of others'."""

from __future__ import annotations

from ...packs import Mark
from ...reading import Sentence
from ..counting.counted import HARMED, Counted
from ..names.naming import Naming
from ..names.place_words import Words
from .candidates import Candidate, Price

ARMY = 2  # tokens from a country to its army or its losses: "Russia's military losses"
ALL, PEOPLE = 10_000, 1_000_000  # dead, and displaced, that no town has
WAR = 3  # tokens from its article to a war: "the decade-long civil war"


def tells_losses(naming: Naming, item: Counted) -> bool:
    """ "Norway has lost 900 soldiers", "die norwegischen Verluste"; not "floods in Norway caused 900 casualties"."""
    sentence, list_of = item.sentence, naming.language.list
    if item.kind not in HARMED:
        return False
    if "naming.lost" in sentence.listed and sentence.clause_holds(sentence.clauses[item.index], list_of("naming.lost")):
        return item.phrase.noun_kind == "troops" or item.noun in list_of("naming.men_lost")
    return loser_of(naming, item) is not None


def of_all_the_war(item: Counted) -> bool:
    """ "The war has killed 9,000 people", in the perfect: as long as it has lasted; so are more than a town has."""
    sentence, language = item.sentence, item.sentence.language
    words, wars, definite = sentence.folded, language.list("naming.wars"), language.list("naming.definite")
    if language.list("naming.so_far").isdisjoint(words):
        return False
    if item.amount.value >= (PEOPLE if item.kind == "displaced" else ALL):
        return True
    told = [at for at in range(1, len(words)) if words[at] in wars]
    return any(not definite.isdisjoint(words[max(0, at - WAR) : at]) for at in told)


def loser_of(naming: Naming, item: Counted) -> str | None:
    """The code of the country whose losses the figure's clause tells of."""
    sentence = item.sentence
    if "naming.war_losses" not in sentence.listed:
        return None
    clause = sentence.clauses[item.index]
    if not sentence.clause_holds(clause, naming.language.list("naming.war_losses")):
        return None
    of_clause = (mark for mark in sentence.marks("countries") if sentence.clauses[mark.first] == clause)
    return next((str(mark.value["id"]) for mark in of_clause if _loses(naming, item, mark)), None)


def _loses(naming: Naming, item: Counted, country: Mark) -> bool:
    """The losses, or the army that has them, stand right behind a country; or losses right before it: "Verluste Russlands"."""
    words, losses = item.sentence.folded, naming.language.list("naming.war_losses")
    behind = words[country.last + 1 : country.last + 1 + ARMY]
    owns = country.value.get("form") == "adjectives" or item.sentence.tokens[country.last].text.endswith(("s", "'", "’"))
    armies = naming.language.made(Words).armies
    if owns and any(word in losses or word in armies for word in behind):
        return True
    return item.sentence.word_at(item.sentence.back_over(naming.articles | naming.links, country.first - 1)) in losses


def are_of_another(item: Counted, candidate: Candidate, home: str | None = None) -> bool:
    """ "Norway said 101 Syrian soldiers had died": of another country, `home`, than who says so, or whose army tells it."""
    if home is None and item.phrase.country is not None:
        home = str(item.phrase.country.value["id"])
    if home is None or home == candidate.place.id or not candidate.is_land:
        return False
    itself = item.sentence.words(candidate.first, candidate.last) == candidate.place.name  # not "the Norwegian police said"
    return (itself and candidate.speaks) or (item.phrase.noun_kind == "troops" and is_of_forces(item.sentence, candidate))


def is_of_forces(sentence: Sentence, candidate: Candidate) -> bool:
    """ "Norway's | spy agency", "the Norwegian | army said": who tells of what happens elsewhere, or fights there."""
    language, behind = sentence.language, sentence.folded[candidate.last + 1 : candidate.last + 3]
    if any(word.endswith(language.endings("naming.spies")) for word in behind):
        return True
    return candidate.price >= Price.WEAK and not language.list("naming.war_offices").isdisjoint(behind[:1])
