"""Ellipses that an event resolves: people counted, gathered or arrived where a march or a flight is told of."""

from __future__ import annotations

import itertools

from ...packs import Language
from ...reading import Sentence, is_name
from ...text import MARK_KIND
from .context import SAME_VALUE, Context, goes_on, has_verb, is_traveller
from .counted import Counted, preposition_before
from .own_clause import is_aboard
from .phrase import NOTHING, NOUN, UNKNOWN
from .text_rules import looks_like_count

LATELY = 2  # sentences before one that may have told of a protest, or of refugees
PLACE = 4  # tokens of where an event was: "a turnout | in the old capital | of 900"


def counted_at_event(item: Counted, context: Context) -> str | None:
    """ "Der Verein will 600 Menschen gezählt haben": counted, or doing what crowds do, where a demonstration is told of."""
    if (
        item.amount.value < SAME_VALUE
        or item.phrase.found is UNKNOWN
        or item.phrase.noun_kind == "staff"
        or not _is_told_of(item, context)
        or is_traveller(item)
        or is_aboard(item)
    ):
        return None
    before = context.previous(item)
    if before is not None and before.kind == "crowd" and item.sentence.index - before.sentence.index <= LATELY:
        return "crowd"  # "12.000 Teilnehmer. Vor einer Woche kamen 15.000 Anhänger"
    for sentence in (item.sentence, *item.sentence.before(1)):
        gatherings = [m for m in sentence.marks("predicates") if m.value["kind"] == "crowd" and not m.value.get("beside")]
        for mark in (*sentence.marks("events"), *gatherings):
            small = (
                context.reader.phrases.capital_nouns and mark.section == "events" and not sentence.tokens[mark.first].is_capital
            )
            if not (small or is_name(sentence, mark.first)):  # not the "fest-" of "fest- und in Gewahrsam genommen"
                return str(mark.value["kind"])
    return None


def _is_told_of(item: Counted, context: Context) -> bool:
    """A bare number may be one of those that the clauses beside it count; people are by their own."""
    if item.phrase.found is NOTHING:
        return goes_on(item, context) or has_verb(item, "gathering_verbs")
    return _are_counted(item)


def _are_counted(item: Counted) -> bool:
    """A verb of its clause tells how many people came or were counted. Of those who are more than people one that does no more:
    "Police counted | 240 teachers", not "She cares for | 240 patients", "240 Wähler | waren aufgerufen"."""
    language, sentence, first = item.sentence.language, item.sentence, item.amount.begin
    clause = sentence.clauses[item.index]
    if sentence.clause_holds(clause, language.list("voting")):
        return False
    anybody = item.noun in ("", *language.lists("naming.generic_people", "men"))
    told = language.lists("gathering_verbs", "head_counts", *(["counting_verbs"] if anybody else []))
    if not language.capital_nouns:
        told -= language.list("auxiliaries")
    estimated = first if first and sentence.folded[first - 1] not in language.list("articles") else -1  # no "an estimated 240"
    found = (at for at, word in enumerate(sentence.folded) if word in told and sentence.clauses[at] == clause)
    if any(at == estimated or not first <= at <= item.end for at in found):
        return True
    beside = {*sentence.folded[max(0, first - 1) : first], *sentence.folded[item.end + 1 : item.end + 2]}
    return anybody and not language.list("auxiliaries").isdisjoint(beside)


def bare_count_at_event(item: Counted, context: Context) -> str | None:
    """ "In Molo wurde demonstriert. Die Polizei sprach von 2.000, die Veranstalter von 3.000": the same without a noun."""
    if item.phrase.found is not NOTHING or item.amount.value < SAME_VALUE:
        return None
    if any(other.kind == "displaced" for other in context.earlier(item)):
        return None  # "156,000 of them came to Togo and | 40,000 to Mali"
    if any(other.amount.last == item.amount.begin - 2 for other in context.items):
        return None  # "600 Flüge fielen aus, in Molo 370 von | 580": among how many so many were
    gathers = has_verb(item, "gathering_verbs") or has_verb(item, "arrival_verbs")
    spoken_of = preposition_before(item) in item.sentence.language.list("links")
    told = gathers or (spoken_of and looks_like_count(item, context, False))
    return counted_at_event(item, context) if told else None


def arrived_in_flight(item: Counted, context: Context) -> str | None:
    """ "Refugees keep coming. On Friday 1,300 Sudanese entered Uganda": who arrives where refugees are told of is one."""
    if item.amount.value < SAME_VALUE or item.phrase.noun_kind not in ("person", None) or is_traveller(item):
        return None
    language, tokens = item.sentence.language, item.sentence.tokens
    people = item.noun in language.lists("naming.generic_people", "men") or _are_migrants(item.noun, language)
    verbs = language.list("arrival_verbs")
    if not people and not item.phrase.country:
        verbs -= language.list("registering_verbs")  # "registrierten 900 Wähler"
    if not item.sentence.clause_holds(item.sentence.clauses[item.index], verbs):
        return None
    named = item.phrase.found is NOUN or item.phrase.country
    last = item.sentence.last_word_of(item.sentence.clauses[item.index])  # "wobei 500 von Togo aus nach Mali | gelangten"
    if not named and not any(token.lower in verbs for token in (*tokens[item.end + 1 : item.end + 3], tokens[last])):
        return None
    recent = item.sentence.index - LATELY
    lately = itertools.takewhile(lambda other: other.sentence.index >= recent, reversed(context.before))
    if any(other.kind == "displaced" for other in lately):
        return "displaced"
    return "displaced" if any(map(_tells_of_flight, (item.sentence, *item.sentence.before(LATELY)))) else None


def _are_migrants(word: str, language: Language) -> bool:
    return word.endswith(language.endings("migrants"))


def _tells_of_flight(sentence: Sentence) -> bool:
    """Not "hat 300 Mitglieder aufgenommen", "300 Pilger sind unterwegs": what is flight only of some people tells of none."""
    if any(_are_migrants(word, sentence.language) for word in sentence.folded):
        return True
    told = (mark for section in ("nouns", "predicates") for mark in sentence.marks(section))
    return any(mark.value["kind"] == "displaced" and "nationals" not in mark.value and "whom" not in mark.value for mark in told)


def gathered_at_event(item: Counted, context: Context) -> str | None:
    """ "500 Menschen an unbewilligter Demonstration", "Tausend Menschen bei Mahnwache": a headline needs no verb."""
    reader, language = context.reader, item.sentence.language
    behind = item.phrase.end + 1
    if item.amount.value < SAME_VALUE or item.phrase.noun_kind != "person" or behind >= len(reader.tokens):
        return None
    if reader.tokens[behind].lower not in language.list("gathered_prepositions"):
        return None
    for mark in item.sentence.marks("events"):
        between = reader.tokens[behind + 1 : mark.first]
        if mark.first > behind and len(between) <= 3 and all(token.kind != MARK_KIND for token in between):
            return str(mark.value["kind"])
    return None


def came_to_event(item: Counted, context: Context) -> str | None:
    """ "a rally of thousands", "a turnout in the capital of 900 people": the event right before, or before where it was."""
    at, people = item.amount.begin - 1, item.phrase.noun_kind == "person" or item.phrase.found is NOTHING
    if at < 1 or not people or preposition_before(item) not in item.sentence.language.list("links"):
        return None
    events = (mark for mark in item.sentence.marks("events") if mark.last < at and _only_tells_where(item, mark.last + 1, at))
    return next((str(mark.value["kind"]) for mark in events if not is_name(item.sentence, mark.first)), None)


def _only_tells_where(item: Counted, start: int, stop: int) -> bool:
    """ "a turnout | in the capital | of 900": nothing, or a place, between two tokens."""
    between, places = item.sentence.folded[start:stop], item.sentence.language.list("naming.sure")
    return not between or (len(between) <= PLACE and between[0] in places and places.isdisjoint(between[1:]))
