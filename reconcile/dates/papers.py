"""The day of a paper: "Angaben der Polizei vom Sonntag", "the UN's 12 October report", "figures released on Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from ..packs import Mark
from ..reading import Sentence
from .clauses import words_of
from .expressions import Timed
from .scene import Scene

PAPER_REACH = 6  # tokens between a report and its date: "Angaben des Innenministeriums in Kiew vom Sonntag"
ISSUER = 2  # tokens from a day to its paper: "the 12 October UN report"
HAPPENING = 2  # tokens from a day to what happened then: "the 12 October suicide bombing"


def dates_a_paper(scene: Scene, sentence: Sentence, timed: Timed) -> bool:
    """ "Angaben der Polizei vom Sonntag", "figures from Friday"; "vier Tage später fiel die Schätzung …, die von 300 sprach"."""
    papers = sentence.marks("reports")
    if not papers:
        return False
    if stands_with_paper(sentence, timed, papers):
        return True
    if sentence is not scene.mention.sentence or not scene.hangs_on(timed) or scene.is_anothers(sentence, timed):
        return False
    if sentence.word_at(timed.match.last + 2) in words_of(sentence, "relative"):
        return False  # "The figure is down from 2019, | when | 12 died"
    return any(sentence.clauses[mark.first] == sentence.clauses[timed.match.first] for mark in papers)


def stands_with_paper(sentence: Sentence, timed: Timed, papers: Sequence[Mark]) -> bool:
    """ "Angaben der Polizei vom Sonntag", "figures released on Friday", "the UN's 12 October report"."""
    first = timed.match.first
    before = sentence.word_at(first - 1)
    if before in words_of(sentence, "of_report") or _is_published(sentence, timed):
        finite = sentence.language.list("auxiliaries")  # "The figure | is down | from 2019, when 12 died"
        return any(
            0 < first - mark.last <= PAPER_REACH and finite.isdisjoint(sentence.folded[mark.last + 1 : first]) for mark in papers
        )
    return _belongs_to_paper(sentence, timed, papers, before)


def _belongs_to_paper(sentence: Sentence, timed: Timed, papers: Sequence[Mark], before: str) -> bool:
    """ "its report of 12 October", "the UN's 12 October report", "die am Freitag vorgelegte Statistik": beside the paper; not
    "nahmen vorige Woche | nach Worten der Armee 12 Dörfer ein"."""
    language = sentence.language
    alone = before in language.list("prepositions") and sentence.word_at(timed.match.last + 1) == ","  # "estimates in April,"
    if not language.capital_nouns and (alone or before in language.list("naming.links")):
        return any(mark.last == timed.match.first - 2 for mark in papers)
    if language.capital_nouns and before in language.list("prepositions") and timed.match.first > 1:
        before = sentence.tokens[timed.match.first - 2].lower
    day = sentence.tokens[timed.match.last].lower
    owned = before in language.lists("articles", "speech.possessives") or before.endswith("'s") or day.endswith("'s")
    beside = next((mark.first for mark in papers if 0 < mark.first - timed.match.last <= ISSUER), None) if owned else None
    if beside is None:
        return False
    between = sentence.tokens[timed.match.last + 1 : beside]
    return all(token.lower not in language.list("prepositions") for token in between)


def _is_published(sentence: Sentence, timed: Timed) -> bool:
    """ "figures released on Friday", "released by the ministry on Friday": a participle before the day, in its clause."""
    first, clause = timed.match.first, sentence.clauses[timed.match.first]
    near, published = range(max(0, first - PAPER_REACH), first), words_of(sentence, "published")
    return any(sentence.folded[at] in published and sentence.clauses[at] == clause for at in near)


def is_of_an_event(sentence: Sentence, timed: Timed) -> bool:
    """ "die Zahl der Toten bei dem Beben vom Mittwoch", "the 12 October attack": the day hangs on a noun that is no report."""
    if not sentence.language.capital_nouns:
        return _is_of_a_happening(sentence, timed)
    at, of_report = timed.match.first, words_of(sentence, "of_report")
    at -= sentence.tokens[at].lower not in of_report  # "vom" may be a part of the expression
    if at < 1 or sentence.tokens[at].lower not in of_report or not sentence.tokens[at - 1].is_capital:
        return False
    return not any(0 < at - mark.last <= PAPER_REACH for mark in sentence.marks("reports"))


def _is_of_a_happening(sentence: Sentence, timed: Timed) -> bool:
    """ "the report on | the 12 October suicide bombing | says 12 died"; but "said on Monday clashes killed 12"."""
    tokens, (first, last) = sentence.tokens, (timed.match.first, timed.match.last)
    led = first > 0 and tokens[first - 1].lower in sentence.language.list("articles")
    if not led and not tokens[last].lower.endswith("'s"):
        return False
    return any(token.lower in words_of(sentence, "happenings") for token in tokens[last + 1 : last + 1 + HAPPENING])
