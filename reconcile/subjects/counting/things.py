"""A bare number behind a count of people that goes on with something else: houses, prices, metres of rain."""

from __future__ import annotations

from bisect import bisect_left

from ...text import MARK_KIND, NUMBER_KIND
from .context import Context
from .counted import Counted
from .phrase import MEASURE

SIZES = frozenset(("money", "length", "speed", "weight", "volume", "temperature", "energy", "magnitude"))  # of no people
OPENING = 4  # tokens at the head of a sentence in which stands what a number is taken from


def of_things(item: Counted, context: Context) -> bool:
    """ "Of the town's bridges, 12 had given way", "all cases (1,192)", "Damaged homes total 3,800": something else is counted."""
    sentence, bracket = item.sentence, item.amount.begin - 1
    if bracket > 0 and sentence.tokens[bracket].text == "(":
        return any(mark.last == bracket - 1 and mark.value["kind"] == "thing" for mark in sentence.marks("nouns"))
    return _is_band(item) or _goes_on_measuring(item, context) or _tells_of_things(item, context) or _out_of_things(item)


def is_said_of_things(item: Counted) -> bool:
    """ "The other two | were cargo planes", "Zwei | wurden entschärft", "two others overturned": what a bare number is said to
    be, or what was done to so many, is told of no people."""
    sentence, language, verb = item.sentence, item.sentence.language, item.end + 1
    if "done_to_things" in sentence.listed:
        small = language.lists("auxiliaries", "adverbs", "articles")
        told = next((word for word in sentence.folded[verb:] if word not in small), "")
        if told in language.list("done_to_things"):
            return True
    if verb >= len(sentence.folded) or sentence.folded[verb] not in language.lists("reported_to_be", "auxiliaries"):
        return False
    stops = language.lists("prepositions", "joiners", "relative")
    ends = (
        at
        for at in range(verb + 1, len(sentence.folded))
        if sentence.tokens[at].kind == MARK_KIND or sentence.folded[at] in stops
    )
    end = next(ends, len(sentence.folded))
    if any(verb < mark.first and mark.last == end - 1 for mark in sentence.marks("predicates")):
        return False  # "300 | had left their homes"
    nouns = [mark for mark in sentence.marks("nouns") if verb < mark.first and mark.last == end - 1]
    return bool(nouns) and all(mark.value["kind"] == "thing" for mark in nouns)


def _is_band(item: Counted) -> bool:
    """ "They were travelling in a group of 40": how many somebody was with."""
    tokens, language, at = item.sentence.tokens, item.sentence.language, item.amount.begin - 1
    return at > 0 and tokens[at].lower in language.list("partitive") and tokens[at - 1].lower in language.list("bands")


def _goes_on_measuring(item: Counted, context: Context) -> bool:
    """ "Tickets cost 45 euros; only 250 were sold": the number before it in its sentence measures what is no people."""
    before = next(iter(context.earlier(item)), None)
    if before is None or before.phrase.found is not MEASURE:
        return False
    measures = [mark for mark in item.sentence.marks("measures") if mark.first == before.amount.last + 1]
    return any(mark.value.get("reason") in SIZES for mark in measures)


def _tells_of_things(item: Counted, context: Context) -> bool:
    """ "Damaged homes total 3,800", "the plant, which employs 1,100": the clause begins with a thing, and tells of no people
    before the number ("the ships took 800 refugees to Molo and | 200 to Leto")."""
    sentence, language = item.sentence, item.sentence.language
    before = next(iter(context.earlier(item)), None)
    if before is not None and before.kind and sentence.clauses[before.index] == sentence.clauses[item.index]:
        return False
    start = bisect_left(sentence.clauses, sentence.clauses[item.index])
    subject = [mark for section in ("nouns", "counts") for mark in sentence.marks(section) if mark.first < item.amount.begin]
    subject = [mark for mark in subject if mark.first >= start]
    head = min(subject, key=lambda mark: mark.first, default=None)
    if head is None or head.section == "counts" or head.value["kind"] != "thing":
        return False
    speakers = (mark for section in ("speakers", "media") for mark in sentence.marks(section))
    if any(mark.last in (head.last, head.last + 1) for mark in speakers):
        return False  # "the authorities put it at 15", "state media put it at 15"
    return language.list("prepositions").isdisjoint(sentence.folded[start : head.first])


def _out_of_things(item: Counted) -> bool:
    """ "Of the town's bridges, 12 had given way": the sentence opens with what the number is taken from."""
    sentence = item.sentence
    if not sentence.clauses[item.index] or sentence.folded[0] not in sentence.language.list("partitive"):
        return False
    if any(token.kind == NUMBER_KIND for token in sentence.tokens[1 : OPENING + 1]):
        return False
    return any(mark.first <= OPENING and mark.value["kind"] == "thing" for mark in sentence.marks("nouns"))
