"""A number that stands behind those it counts: "Die meisten Opfer, mindestens 40, starben", "all passengers, 62 in total, died".

A number alone between commas is an age as well ("der Lehrer, 45, starb"): so it must be rounded by a hedge, or what stands before
the comma must say that there are several.
"""

from __future__ import annotations

from ...packs import Mark
from ...reading import Sentence
from ...text import NUMBER_KIND, WORD_KIND
from .counted import HARM, PERSON_KINDS, Counted, loose_words

NOUN_PHRASE = 6  # tokens from the comma back to the noun: "die Bewohner | der beiden betroffenen Dörfer,"
SHARE = 5  # tokens from the noun back to what says that they are several: "die meisten | der geflüchteten Frauen"
OLDEST = 120  # years
IN_ALL = 2  # tokens of "in total"
PAIRS = {",": ",.;:–—)", "(": ")", "–": "–", "—": "—"}  # what opens an apposition, and what may close it
COUNTED = (*HARM, "casualties", "captured", "displaced", "crowd", "troops")


def noun_before_comma(item: Counted) -> Mark | None:
    """The noun of those a number between commas counts."""
    sentence, at = item.sentence, _opening(item)
    if at < 1 or not _is_closed(item, PAIRS[sentence.tokens[at].text]):
        return None
    nouns = {mark.last: mark for mark in sentence.marks("nouns")}
    for last in range(at - 1, max(-1, at - 1 - NOUN_PHRASE), -1):
        token, noun = sentence.tokens[last], nouns.get(last)
        if token.kind != WORD_KIND or token.kind == NUMBER_KIND:
            return None
        if noun is not None and noun.value["kind"] in (*COUNTED, *PERSON_KINDS):
            several = _are_several(sentence, noun.first) or (item.amount.hedged and not _may_be_age(item, noun))
            return noun if several and not _is_age_of_all(item, at) else None
    return None


def _opening(item: Counted) -> int:
    """The comma before a number and its hedges; -1 where something else stands there."""
    at = item.sentence.back_over(loose_words(item.sentence), item.amount.begin - 1)
    return at if item.sentence.word_at(at) in PAIRS else -1


def _is_closed(item: Counted, closing: str) -> bool:
    """Whether nothing follows the number within its commas."""
    sentence, last = item.sentence, item.amount.last
    in_all = sentence.language.list("in_all")
    behind = sentence.folded[last + 1 : last + 1 + IN_ALL]
    last += next((size for size in (1, IN_ALL) if " ".join(behind[:size]) in in_all), 0)
    following = sentence.tokens[last + 1 : last + 2]
    return not following or following[0].text in closing


def _may_be_age(item: Counted, noun: Mark) -> bool:
    """ "der Fahrer, | etwa 60|, starb": one person is told of; not "die Fahrer, etwa 60, starben"."""
    sentence, language = item.sentence, item.sentence.language
    if item.amount.value > OLDEST:
        return False
    if not language.capital_nouns:
        return not sentence.folded[noun.last].endswith(language.endings("naming.plurals"))
    verb = sentence.folded[item.amount.last + 2 : item.amount.last + 3]
    return not verb or not verb[0].endswith(language.endings("plural_verbs"))


def _is_age_of_all(item: Counted, opening: int) -> bool:
    """ "the children, | all under 12|, were hurt": a limit of age, behind which nothing is counted."""
    sentence, limits = item.sentence, item.sentence.language.list("age_limits")
    return item.amount.value <= OLDEST and not limits.isdisjoint(sentence.folded[opening + 1 : item.amount.first])


def _are_several(sentence: Sentence, noun: int) -> bool:
    """ "die | meisten | Opfer", "ein | Großteil | der Flüchtlinge", "all the passengers"."""
    words = sentence.folded[max(0, noun - SHARE) : noun]
    return not sentence.language.list("shares_of_many").isdisjoint(words)
