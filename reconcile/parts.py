"""Which number is a stated part of which: "10.000 Soldaten, davon 8.000 in Kursk"; a total broken down at once.

Only where the text says so ("davon", "including", "of the 259 people"), or where numbers told together add up to the total.
"""

from __future__ import annotations

from collections.abc import Sequence

from .subjects.counted import Counted, is_rest, is_taken_from
from .subjects.phrase import PART
from .text import MARK_KIND, NUMBER_KIND

FATES = ("killed", "wounded", "missing", "casualties", "captured", "displaced")
LOOK_BACK = 6  # counted items a part marker may reach back over
ALONE = 6  # tokens from such a word to its number: "allein in Almaty waren es bis zu"
OPENING = 3  # tokens before a whole that opens its sentence
FAR_BACK = 24  # and one that names its whole: "of the dead"
MOST_PARTS = 5  # numbers that may add up to a total
LARGE = 50  # a total that numbers do not make by chance …
LARGE_FAR = 6  # … within so many sentences


def wholes_of(items: Sequence[Counted]) -> list[Counted | None]:
    """For each counted item the item it is a part of, or None."""
    wholes: list[Counted | None] = []
    for index, _item in enumerate(items):
        wholes.append(_said(items, index, wholes))
    for index in range(len(items)):
        _add_up(items, index, wholes)
    return wholes


def _said(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    item = items[index]
    if item.whole is not None and item.whole.kind and _contains(item.whole, item):
        return item.whole
    if not (index and wholes[index - 1]) and not _may_be_part(items, index):
        return None
    if item.phrase.found is PART or _is_of_number(item):
        following = next((other for other in items[index + 1 : index + 2] if other.sentence is item.sentence), None)
        if following and _contains(following, item) and _is_right_behind(following, item):
            return following
        return _named(items, index, wholes) or _before(items, index)
    if is_rest(item) and index and (told := wholes[index - 1]) and _contains(told, item):
        return told  # "of the 2,000, 1,700 go to Poland; the other 300 …"
    if item.part and _points_at_number(item) and (nearest := _before(items, index)):
        return nearest
    if item.part or _marker_behind(item) or _alone(item) or _of_fate(item) or is_rest(item) or _is_known_by_name(item):
        return _named(items, index, wholes) or _of_siblings(items, index, wholes) or _before(items, index)
    source = _taken_out_of(items, index) or _told_behind_colon(items, index) or _brought_to(items, index)
    if source:
        return source
    if _is_degree(items, index):
        return items[index - 1]
    return _with_part_before(items, index, wholes) or _told_with(items, index, wholes)


def _points_at_number(item: Counted) -> bool:
    """ "13 are foreigners, which includes five Danes": of the number told last, not of all."""
    tokens, relative = item.sentence.tokens, item.sentence.reading.language.list("relative")
    first = item.part.first if item.part else 0
    return first > 1 and tokens[first - 1].lower in relative and tokens[first - 2].text == ","


def _may_be_part(items: Sequence[Counted], index: int) -> bool:
    """Something that can contain it was counted not far before, or right behind it."""
    item = items[index]
    for other in items[max(0, index - FAR_BACK) : index + 2]:
        if other.amount.value > item.amount.value and _contains(other, item):
            return True
    return False


def _named(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "88 of the dead", "Unter den Verletzten sind drei Kinder": the total of that kind, whatever stands between."""
    item = items[index]
    kind = _kind_of_whole(item)
    if kind is None:
        return None
    for before in range(index - 1, max(-1, index - 1 - FAR_BACK), -1):
        other = items[before]
        sibling = other.part is not None and other.part is item.part
        alike = other.kind == kind or (kind == "casualties" and other.kind == item.kind)  # "16 der Opfer starben"
        if alike and _contains(other, item) and wholes[before] is None and not sibling:
            return other
    return None


def _kind_of_whole(item: Counted) -> str | None:
    """The kind of those the number is taken out of, where they are named: "of the dead", "der Verletzten", "of those killed"."""
    spans = _spans_of_whole(item)
    if not spans:
        return None
    told = (mark for section in ("nouns", "predicates", "attributes") for mark in item.sentence.marks(section))
    kinds = {str(mark.value["kind"]) for mark in told if any(first <= mark.first and mark.last <= last for first, last in spans)}
    return kinds.pop() if len(kinds) == 1 and kinds <= {*FATES} else None


def _spans_of_whole(item: Counted) -> list[tuple[int, int]]:
    """Where the whole may be named: a marker with the word on either side ("the dead include", "of those | killed"), and the
    noun behind "acht der kürzlich Getöteten"."""
    markers = [mark for mark in item.sentence.marks("partitives") if item.amount.last < mark.first <= item.end + 1]
    spans = [(mark.first - 1, mark.last + 1) for mark in (*markers, *([item.part] if item.part else []))]
    if item.phrase.noun is not None and item.phrase.first > item.amount.last + 1:
        spans.append((item.phrase.first, item.phrase.last))
    return spans


def _with_part_before(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "darunter vier Kinder und zwei Frauen", "davon sieben in Ulm, drei in Aalen und zwei in Bonn": the list goes on.

    What is linked by a joiner alone is a part, too; what stands behind other words only while the parts do not exceed the whole.
    """
    item, before = items[index], items[index - 1] if index else None
    whole = wholes[index - 1] if index else None
    if before is None or whole is None or not _contains(whole, item):
        return None
    if _coordinated(before, item) or item.beside is before:
        return whole
    return whole if _lists_on(before, item) and _has_room(whole, item, items, wholes) else None


def _lists_on(before: Counted, item: Counted) -> bool:
    """ "seven in Bari, five in Lecce and two in Rome": no verb and no noun of its own, so that the clause before goes on."""
    if before.sentence is not item.sentence or before.kind != item.kind or item.phrase.noun is not None or item.predicate:
        return False
    tokens, language = item.sentence.tokens, item.sentence.reading.language
    last = tokens[item.amount.begin - 1]
    if last.text != "," and last.lower not in language.list("joiners"):
        return False
    end = next((at for at in range(item.end + 1, len(tokens)) if tokens[at].text in ",;:.()–—"), len(tokens))
    return not any(token.lower in language.list("auxiliaries") for token in tokens[item.end + 1 : end])


def _told_with(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "Of the seven, two died in Molo, three in Leto and two in Sora": shared out in one sentence that opens with the whole."""
    item, before = items[index], items[index - 1] if index else None
    whole = wholes[index - 1] if index else None
    if before is None or whole is None or before.sentence is not item.sentence or before.kind != item.kind:
        return None
    shared = before.phrase.found is PART and item.is_ellipsis  # "30.000 von ihnen flohen nach Norden, 20.000 nach Süden"
    opens = shared or (before.part is not None and before.part.first == 0)
    if not opens and not (whole.sentence is item.sentence and whole.index < before.index and is_taken_from(whole)):
        return None
    return whole if _has_room(whole, item, items, wholes) else None


def _has_room(whole: Counted, item: Counted, items: Sequence[Counted], wholes: Sequence[Counted | None]) -> bool:
    """True while the parts told of a whole, with this one, do not exceed it. `wholes`: those of the items so far."""
    told = sum(other.amount.value for other, part_of in zip(items, wholes, strict=False) if part_of is whole)
    return told + item.amount.value <= whole.amount.value


def _is_degree(items: Sequence[Counted], index: int) -> bool:
    """ "left 35 children injured, six seriously": how badly some of them were hurt."""
    item, before = items[index], items[index - 1] if index else None
    tokens, at = item.sentence.tokens, item.amount.last + 1
    if before is None or before.sentence is not item.sentence or before.kind != item.kind or item.phrase.noun:
        return False
    degrees = item.sentence.reading.language.list("degrees")
    if any(token.lower in degrees for token in tokens[before.index : item.index]):
        return False  # "30 leicht verletzt, vier schwer": told apart
    degree = at < len(tokens) and tokens[at].lower in degrees
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind == MARK_KIND
    return degree and ends and _contains(before, item)


def _is_right_behind(following: Counted, item: Counted) -> bool:
    """ "189 der 259 Personen", but not "zwei davon schwer; auch 22 Polizisten"."""
    between = item.sentence.tokens[item.end + 1 : following.amount.begin]
    return len(between) < 4 and all(token.kind != MARK_KIND for token in between)


def _is_of_number(item: Counted) -> bool:
    """ "189 der 259 Personen", "5,000 of the 10,000 troops": the noun was read behind the second number."""
    tokens = item.sentence.tokens
    at = item.amount.last + 1
    if at + 1 >= len(tokens) or tokens[at].lower not in item.sentence.reading.language.list("partitive"):
        return False
    return any(token.kind == "n" for token in tokens[at + 1 : at + 4])


def _marker_behind(item: Counted) -> bool:
    """ "15 davon", "12 of them": the marker stands behind the number or its noun."""
    marked = item.sentence.marked
    if "partitives" not in marked and "parts" not in marked:
        return False
    for mark in (*marked.get("partitives", ()), *marked.get("parts", ())):
        at = mark.first
        while at > item.end + 1 and item.sentence.tokens[at - 1].lower in item.sentence.reading.language.list("auxiliaries"):
            at -= 1  # "two children are among the dead"
        if at in (item.amount.last + 1, item.end + 1) or item.amount.last < mark.first <= item.end:
            return (
                not any(other.kind == "n" for other in item.sentence.tokens[mark.last + 1 : mark.last + 4])
                or mark.section == "partitives"
            )
    return False


def _alone(item: Counted) -> bool:
    """ "wo alleine 20 Personen ihr Leben verloren", "Allein in Zürich kamen 20.000": one place out of those told of."""
    tokens = item.sentence.tokens
    alone = item.sentence.reading.language.list("alone")
    if tokens[0].lower in alone and not any(token.kind == NUMBER_KIND for token in tokens[: item.amount.begin]):
        return True
    if any(end + 1 < len(tokens) and tokens[end + 1].lower in alone for end in (item.amount.last, item.end)):
        return True
    clauses, clause = item.sentence.clauses, item.sentence.clauses[item.index]
    joiners = item.sentence.reading.language.list("joiners")
    for at in range(item.amount.begin - 1, max(0, item.amount.begin - ALONE) - 1, -1):
        if tokens[at].kind == NUMBER_KIND or clauses[at] != clause or tokens[at].lower in joiners:
            return False
        if tokens[at].lower in alone:
            return True
    return False


def _of_fate(item: Counted) -> bool:
    """ "386 der Todesopfer waren Kinder", "three of the victims": out of those counted before."""
    tokens, at = item.sentence.tokens, item.amount.last + 1
    if item.phrase.noun is None or at >= len(tokens) or item.phrase.first <= at:
        return False
    language = item.sentence.reading.language
    told = item.phrase.noun_kind in FATES or tokens[at].lower in language.list("demonstratives")  # "acht dieser Menschen"
    return tokens[at].lower in language.list("partitive") and told


def _is_known_by_name(item: Counted) -> bool:
    """ "195 Leichen sind identifiziert": those whose names are known are some of all."""
    identified = item.sentence.reading.language.list("identified")
    return item.kind == "killed" and item.sentence.clause_holds(item.sentence.clauses[item.index], identified)


def _brought_to(items: Sequence[Counted], index: int) -> Counted | None:
    """ "3,700 deaths bring the toll to over 39,000", "zwei weitere Tote, womit die Zahl auf 14 steigt": the sum follows."""
    item = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    if (
        following is None
        or following.sentence is not item.sentence
        or following.kind != item.kind
        or not _contains(following, item)
    ):
        return None
    end = item.end
    between = any(end < mark.first < following.index for mark in item.sentence.marks("totals"))
    return following if between else None


def _taken_out_of(items: Sequence[Counted], index: int) -> Counted | None:
    """ "Von den 11.000 Soldaten sind 4.000 gefallen": the number before, in the same sentence, is named as the whole."""
    item = items[index]
    before = items[index - 1] if index else None
    if before is None or before.sentence is not item.sentence or not _contains(before, item):
        return None
    if is_taken_from(before):
        return before
    tokens, language = item.sentence.tokens, item.sentence.reading.language
    # "Von ursprünglich 11.000 … seien 4.000 gefallen", but not "von 7.000 auf 12.500"
    opens = before.amount.begin <= OPENING and tokens[0].lower in language.list("out_of")
    changes = item.amount.begin > before.end + 1 and tokens[before.end + 1].lower in language.list("change_to")
    return before if opens and not changes else None


def _told_behind_colon(items: Sequence[Counted], index: int) -> Counted | None:
    """ "520 kommen aus dem Ausland: 300 stellt Deutschland, 140 Ungarn": a total, a colon, and what it is made of."""
    item = items[index]
    for before in reversed(items[max(0, index - MOST_PARTS) : index]):
        if before.sentence is not item.sentence:
            return None
        between = item.sentence.tokens[before.end + 1 : item.amount.begin]
        if ":" in [token.text for token in between]:
            told = [
                other for other in items[index - MOST_PARTS if index > MOST_PARTS else 0 :] if other.sentence is item.sentence
            ]
            parts = [other for other in told if other.index > before.end and other.kind == before.kind]
            fits = before.kind == item.kind and sum(other.amount.value for other in parts) <= before.amount.value
            return before if fits and _contains(before, item) else None
    return None


def _of_siblings(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "30 Verletzte, darunter 20 Frauen und sechs Kinder. Davon …": behind several parts the whole is meant."""
    item = items[index]
    if item.part is None or index < 2 or items[index - 1].sentence is not item.sentence.previous:
        return None
    whole = wholes[index - 1]
    return whole if whole is not None and whole is wholes[index - 2] and _contains(whole, item) else None


def _before(items: Sequence[Counted], index: int) -> Counted | None:
    """The nearest counted number before that can contain this one."""
    item = items[index]
    for other in reversed(items[max(0, index - LOOK_BACK) : index]):
        if item.sentence.index - other.sentence.index > 2:
            return None
        if (
            other.kind
            and _contains(other, item)
            and not (other.part and other.sentence is item.sentence and item.part is other.part)
        ):
            return other
    return None


def _contains(whole: Counted, part: Counted) -> bool:
    """The same sort of thing, and more of it."""
    return (
        (whole.kind == "area") == (part.kind == "area") and whole.kind is not None and whole.amount.value > part.amount.value > 0
    )


def _coordinated(before: Counted, item: Counted) -> bool:
    """ "darunter vier Kinder und zwei Frauen": linked by nothing but a joiner or a comma."""
    if before.sentence is not item.sentence:
        return False
    between = item.sentence.tokens[before.end + 1 : item.amount.begin]
    joiners = item.sentence.reading.language.list("joiners")
    return 0 < len(between) <= 3 and all(
        t.lower in joiners or t.text == "," or t.lower in item.sentence.reading.language.list("adverbs") for t in between
    )


def _add_up(items: Sequence[Counted], index: int, wholes: list[Counted | None]) -> None:
    """20 Tote: 15 in Euskirchen, drei in Rheinbach, zwei in Köln. Numbers told at once that make the total are its parts."""
    whole = items[index]
    large = whole.amount.value >= LARGE  # "at least 906": a large total is met by chance by nothing
    if len(items) < 3 or not whole.kind or whole.amount.value < 3 or not (large or whole.amount.low == whole.amount.high):
        return
    far_on = LARGE_FAR if large else 1
    for direction, far in ((1, far_on), (-1, 0)):  # sentences: those told before stand in its own
        parts: list[int] = []
        total, at = 0.0, index + direction
        while 0 <= at < len(items) and len(parts) < MOST_PARTS and total < whole.amount.value:
            if not _adds_to(whole, items[at], far):
                break
            parts.append(at)
            total += items[at].amount.value
            at += direction
        if total == whole.amount.value and len(parts) >= 2:
            for part in parts:
                if wholes[part] is None:
                    wholes[part] = whole


def _adds_to(whole: Counted, part: Counted, far: int) -> bool:
    amount = part.amount
    if not 0 < amount.value < whole.amount.value or not _kinds_add_up(whole, part):
        return False
    if amount.low != amount.high and whole.amount.value < LARGE:
        return False
    return abs(part.sentence.index - whole.sentence.index) <= far


def _kinds_add_up(whole: Counted, part: Counted) -> bool:
    return part.kind == whole.kind or (whole.kind == "casualties" and part.kind in ("killed", "wounded", "missing"))
