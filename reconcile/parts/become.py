"""Parts by what has become of some of those told of, or by who they are: "30 were hurt, six seriously", "40 died. Twelve were
children", "the toll rose to 14, with three more deaths". `by_degree`, `goes_with` and `has_died_of_it` are asked of a number
that has another before it in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ..subjects.counting.counted import FATES, Counted, is_added
from ..text import MARK_KIND
from .listed import is_of_other_day
from .markers import is_told_who_they_are, stands_alone
from .pairs import contains, has_room_for
from .totals import total_of

STILL = 6  # sentences from those told to some of them, named by their fate again
AGAIN = 2  # sentences from people to what has become of some of them: "40 died. All were civilians. Twelve were children."
STATES = {"wounded": "states_of_wounded", "captured": "states_of_captured"}  # lists of the packs


def by_degree(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "left 35 children injured, six seriously", "… and | 12 slightly": how badly some of them were hurt."""
    item, before = items[index], items[index - 1]
    if item.phrase.noun or not _is_told_by_degree(item):
        return None
    if before.kind != item.kind and (before.kind, item.kind) != ("casualties", "killed"):  # "six were stabbed, two fatally"
        return None
    degrees = item.sentence.language.list("degrees")
    if not degrees.isdisjoint(item.sentence.folded[before.index : item.index]):
        whole = wholes[index - 1]  # "30 leicht verletzt, vier schwer": told apart
        goes_on = whole is not None and whole.sentence is item.sentence and _is_told_by_degree(before)
        return whole if goes_on and whole is not None and has_room(items, index, wholes, whole) else None
    return before if contains(before, item) else None


def _is_told_by_degree(item: Counted) -> bool:
    """ "six | seriously": nothing but such a word stands between the number and a border or a joiner."""
    tokens, at, language = item.sentence.tokens, item.amount.last + 1, item.sentence.language
    if at >= len(tokens) or tokens[at].lower not in language.list("degrees"):
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].kind == MARK_KIND or tokens[at + 1].lower in language.list("joiners")


def goes_with(items: Sequence[Counted], index: int) -> bool:
    """ "14 reported deaths, with three confirmed", "rose to 14, with three more deaths": some of those right before, and not
    "with 12 in Leto", who may be others, nor "14 died, with three more feared dead"."""
    item, before = items[index], items[index - 1]
    if before.kind != item.kind:  # "casualties are put at 600, with 142 wounded"
        before_it = item.sentence.folded[max(0, item.amount.begin - 2) : item.amount.begin]
        harmed = before.kind == "casualties" and item.kind in ("killed", "wounded") and contains(before, item)
        return harmed and before_it[0] == "," and not item.sentence.language.list("accompanying").isdisjoint(before_it)
    tokens, at, language = item.sentence.tokens, item.amount.begin - 1, item.sentence.language
    led_up = before.amount.begin > 0 and tokens[before.amount.begin - 1].lower in language.lists("change_to", "stays_at")
    risen, alone = is_added(item) and led_up, stands_alone(item)
    others = item.phrase.noun is not None and item.phrase.noun_kind != before.kind  # not "40 died, with | 12 deaths in Molo"
    if not (risen or alone) and (others or is_added(item)):
        return False
    led = tokens[at].lower in language.list("accompanying") and (risen or tokens[at - 1].text == ",")
    places = language.list("place_prepositions")
    led_on = not places.isdisjoint(item.sentence.folded[item.end + 1 : item.end + 3])
    elsewhere = led_on and not (risen or alone or _is_nowhere(before, at))
    return led and not elsewhere and contains(before, item)


def _is_nowhere(whole: Counted, stop: int) -> bool:
    """ "40 people died, with 12 in Leto", and not "in Molo 40 people died, with 12 in Leto", nor "40 died in Molo, with …"."""
    sentence, language = whole.sentence, whole.sentence.language
    leads, days = language.list("naming.within"), language.list("naming.calendar_words")
    return not any(
        word in leads and sentence.tokens[at + 1].is_capital and sentence.folded[at + 1] not in days
        for at, word in enumerate(sentence.folded[: stop - 1])
    )


def has_died_of_it(items: Sequence[Counted], index: int) -> Counted | None:
    """ "61 people were wounded, | four died of their wounds", "61 wurden verletzt, | vier erlagen ihren Verletzungen"."""
    item, before = items[index], items[index - 1]
    if before.kind != "wounded" or item.kind != "killed":
        return None
    injuries = item.sentence.language.list("died_of")
    died_of = item.is_ellipsis and not injuries.isdisjoint(item.sentence.folded[item.end + 1 :])
    return before if died_of and not is_added(item) and contains(before, item) else None


def told_of_some(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "17 people were hurt. Fourteen are in hospital", "… Twelve were children": of some of those just counted."""
    item, before = items[index], items[index - 1] if index else None
    if before is None or item.kind != before.kind or not (item.is_ellipsis or _are_still(item, before)):
        return None
    if item.sentence.index - before.sentence.index > AGAIN:
        return None
    whole = wholes[index - 1] if before.sentence is item.sentence else None
    if is_added(item) and (whole is None or not has_room(items, index, wholes, whole)):
        return None  # but "23 were under one, | another 25 were under four", of a whole told before them
    if item.predicate is not None and item.predicate is before.predicate:
        return None  # "40 in Molo and 30 in Leto remain in hospital"
    if not ((item.is_ellipsis and is_told_who_they_are(item)) or _is_in_state(item, before)):
        return None
    beside = before.sentence is item.sentence and is_told_who_they_are(before)  # "six were from Togo, | four were from Mali"
    told = (wholes[index - 1], None if beside else before)
    return next((whole for whole in told if whole is not None and contains(whole, item)), None)


def some_of_named(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "40 people died. … | 12 Todesopfer | stammten aus Togo": named by their fate again, with no more than who they are: some
    of the last total of those."""
    item = items[index]
    named = item.kind in FATES and item.phrase.noun_kind == item.kind and not item.amount.singular
    if item.word_before in item.sentence.language.list("naming.definite"):
        return None  # "In 2009 a fire killed 40. | The 12 dead were from Togo": all of another blow
    if not named or is_added(item) or not is_told_who_they_are(item):
        return None
    whole = total_of(str(item.kind), items, index, wholes)
    return whole if whole is not None and item.sentence.index - whole.sentence.index <= STILL else None


def _are_still(item: Counted, before: Counted) -> bool:
    """ "27 were hurt. 19 injured people | are still in hospital", "| Seven people were seriously hurt", and in no place and on
    no day of their own: the wounded again, by the state some of them are in."""
    sentence, language = item.sentence, item.sentence.language
    again = item.phrase.noun_kind == item.kind and sentence.clause_holds(sentence.clauses[item.index], language.list("lasting"))
    people = item.phrase.noun_kind == item.kind or item.noun in language.list("naming.generic_people")
    opens = people and not item.amount.begin and _is_nowhere(item, len(sentence.folded)) and not is_of_other_day(item, before)
    return again or opens


def _is_in_state(item: Counted, before: Counted) -> bool:
    """ "26 remain in intensive care", "287 sitzen noch in Haft"; at the head of its sentence "| Twelve were seriously hurt", if
    those before were hurt no otherwise."""
    language = item.sentence.language
    states, degrees = language.list(STATES.get(item.kind or "", "")), language.lists("degrees", "degrees_of_wounds")
    if item.kind == "wounded" and not item.amount.begin and degrees.isdisjoint(before.sentence.folded):
        states = states | degrees
    return item.sentence.clause_holds(item.sentence.clauses[item.index], states)


def tells_on_who(before: Counted, item: Counted) -> bool:
    """ "19 were Danes, | eleven Norwegians and …": the copula of the first goes on."""
    sentence, language = item.sentence, item.sentence.language
    if before.sentence is not sentence or before.end + 1 >= item.amount.begin or before.kind != item.kind:
        return False
    last = sentence.folded[item.amount.begin - 1]
    pointed = before.phrase.reason == "pronoun"  # "14 of them residents and | four firefighters"
    if not (pointed or sentence.folded[before.end + 1] in language.list("copulas")):
        return False
    if last != "," and last not in language.list("joiners"):
        return False
    between, behind = sentence.tokens[before.end + 2 : item.amount.begin - 1], sentence.tokens[item.end + 1 : item.end + 2]
    ends = not behind or behind[0].kind == MARK_KIND or behind[0].lower in language.list("joiners")
    return ends and item.phrase.noun is not None and not any(token.kind == MARK_KIND for token in between)


def has_room(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None], whole: Counted) -> bool:
    """True while the parts of the whole told before, with the number at `index`, do not exceed it."""
    item, first = items[index], index
    while first and items[first - 1].sentence.index >= whole.sentence.index:  # parts stand in its sentence or behind
        first -= 1
    told = sum(items[at].amount.value for at in range(first, index) if wholes[at] is whole)
    return has_room_for(whole, told + item.amount.value)
