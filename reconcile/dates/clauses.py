"""Which clause a time belongs to, and which clauses speak."""

from __future__ import annotations

from ..packs import Mark
from ..reading import Mention, Sentence
from .grammar import Match

SPEAKING = frozenset({"verb", "participle", "gap"})  # forms of attribution that are verbs: what they say was said at a time

ASIDE = 2  # clauses on: "In April, he recalled, the agency had counted 600"


def speaking(sentence: Sentence) -> list[Mark]:
    """The verbs of saying in a sentence; a noun of the same letters ("Angaben") is none."""
    nouns = {mark.first for mark in sentence.marks("reports")}
    return [mark for mark in sentence.marks("attributions") if mark.value.get("form") in SPEAKING and mark.first not in nouns]


def home(sentence: Sentence, match: Match, mention: Mention | None = None) -> set[int]:
    """The clauses a time belongs to.

    Its own; both where commas set off part of it ("am Mittwoch, dem 22. Januar, unter Berufung …"); the clause that "when"
    opens behind it; a bracket behind it, for the figure in it; and, where it stands alone at the head of a sentence ("In April, he recalled, …"), the figure's.
    """
    clauses, tokens = sentence.clauses, sentence.tokens
    found = {clauses[match.first], clauses[match.last]}
    after = match.last + 1
    if after < len(tokens) and tokens[after].text == "(" and mention is not None and mention.sentence is sentence:
        found |= {clauses[after]} & {clauses[mention.first]}
    if after < len(tokens) and tokens[after].text == ",":
        relative = sentence.reading.language.list("dates.relative")
        if len(found) > 1 or (after + 1 < len(tokens) and tokens[after + 1].lower in relative):
            found.add(clauses[after])
        leads = match.first <= 1 and mention is not None and mention.sentence is sentence
        if leads and mention is not None and 0 < clauses[mention.first] - clauses[match.last] <= ASIDE:
            found.add(clauses[mention.first])
    return found


def is_said(sentence: Sentence, match: Match) -> bool:
    """True where a time stands in a clause in which somebody says, reports or announces something."""
    own = home(sentence, match)
    return any({sentence.clauses[mark.first], sentence.clauses[mark.last]} & own for mark in speaking(sentence))
