"""Parts the text marks as such: which of the numbers around is the whole they are taken out of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..packs import Mark
from ..quantities import VAGUE
from ..reading import ANY, Rules
from ..subjects.counting.counted import BORDERS, FATES, Counted, is_added, is_open_victim, is_rest, is_taken_from, joined_by_place
from ..subjects.counting.part_markers import is_told_anew, lists_on
from ..subjects.counting.part_rules import IDENTITIES
from ..subjects.counting.phrase import PART
from .become import STILL, by_degree, goes_with, has_died_of_it, has_room, some_of_named, tells_on_who, told_of_some
from .listed import is_of_other_time
from .markers import (
    fate_it_is_apposed_to,
    is_allotted,
    is_known_by_name,
    is_of_fate,
    is_out_of,
    is_rest_of,
    is_told_of_fate,
    is_worst_hit,
    leaves_rest,
    marker_behind,
    points_at_group,
    stands_alone,
)
from .pairs import contains, coordinated
from .sums import brought_to, kinds_add_up, risen_upon, sums_up
from .totals import FAR_BACK, total_of

LOOK_BACK = 6  # counted items a part marker may reach back over
OPENING = 3  # tokens before a whole that opens its sentence
MEMBERS = 5  # tokens from people to what they are some of: "children were reported to be | among the dead"
MOST_PARTS = 5  # parts behind a colon
LIST_OPENERS = (":", "–", "—", "-", "(")  # what may stand between a total and what it is made of
FATED = ("nouns", "predicates", "attributes", "counts")  # sections of what names those of one fate: "the death toll"


def told_whole(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    item = items[index]
    if item.whole is not None and item.whole.kind and contains(item.whole, item):
        above = wholes[items.index(item.whole)] if is_open_victim(item) and item.whole in items[:index] else None
        return above or item.whole  # "The dead include 35 Danes. | Two victims | were from Togo": of all the dead
    if not (index and wholes[index - 1]) and not _may_be_part(items, index):
        return None
    if item.phrase.found is PART:
        return _marked_whole(items, index, wholes)
    listed = index and _share_marker(items[index - 1], item)
    if index and (told := wholes[index - 1]) and (listed or is_rest(item)) and contains(told, item):
        return told  # also "of the 2,000, 1,700 go to Poland; the other 300 …"
    if item.part or any([is_marked(item) for is_marked in MARKERS.able(item.sentence)]):
        return _marked_whole(items, index, wholes)
    if item.beside is not None and item.beside is not items[index - 1]:
        return wholes[index]  # "77 civilians, 12 of them children, and | 62 soldiers"
    after_part = index > 0 and items[index - 1].part is not None and wholes[index - 1] is not None
    for rule in SOURCES.able(item.sentence):
        if after_part and rule is _taken_out_of:
            continue  # "Of these, 77 were children, | 62 women": none of the 77
        if source := rule(items, index):
            return wholes[index] or source if rule is brought_to else source  # what its parts add up to comes first
    if index and items[index - 1].sentence is item.sentence:
        if (whole := by_degree(items, index, wholes)) is not None:
            return whole
        if goes_with(items, index):
            return items[index - 1]
        if (whole := has_died_of_it(items, index)) is not None:
            return whole
    told = _with_part_before(items, index, wholes) or _told_with(items, index, wholes)
    told = told or wholes[index] or told_of_some(items, index, wholes) or some_of_named(items, index, wholes)
    return told or _by_what_follows(items, index, wholes)


def worst_hit(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "40 people died. Molo was hit hardest, with | 19 deaths": of the largest total of that kind and time, the last of such;
    not "Most died in Molo (19) and Leto (| 12)", told beside it."""
    item = items[index]
    if item.kind is None or not is_worst_hit(item):
        return None
    before = range(index - 1, max(-1, index - 1 - FAR_BACK), -1)
    alike = [items[at] for at in before if items[at].kind == item.kind and wholes[at] is None and contains(items[at], item)]
    totals = (other for other in alike if other.amount.hedge is not VAGUE and not is_of_other_time(other))
    whole = max(totals, key=lambda other: other.amount.value, default=None)
    beside = whole is not None and whole.sentence is item.sentence and is_worst_hit(whole)
    return None if beside else whole


def _marked_whole(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """Of what a marker makes it a part: of those it names, of what the parts before are taken from, or of what was told last."""
    if told := _named(items, index, wholes) or _of_siblings(items, index, wholes):
        return told
    if told := risen_upon(items, index) or brought_to(items, index):
        return told  # "Two of the injured died, bringing the toll to 14"
    told, kind = _before(items, index, wholes), _kind_of_whole(items[index])
    told = told if is_rest(items[index]) else _of_some_of(items, index, told, wholes)
    named = kind is not None and kind != "casualties" and items[index].phrase.reason != "pronoun"  # not "two of them fatally"
    if told is None and (kind or items[index].kind):
        return _named_behind(items, index, str(kind or items[index].kind))  # "Unter anderem starben 12 Kinder. Insgesamt …"
    if kind is None or not named or (told is not None and told.kind in (kind, "casualties")):
        return told
    return _named_behind(items, index, kind)  # never of people of another kind than those named


def _of_some_of(items: Sequence[Counted], index: int, told: Counted | None, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "21 of the 40 soldiers are back. Seven of them …": the 21 were told of, and the 40 behind them only as their whole."""
    for at in range(max(1, index - 2), index):
        some = items[at - 1]
        if items[at] is told and wholes[at - 1] is told and some.sentence is told.sentence and contains(some, items[index]):
            return some
    return told


def _named_behind(items: Sequence[Counted], index: int, kind: str) -> Counted | None:
    """ "The toll, which includes twelve children, stands at 40": the total of that kind told next."""
    item, language = items[index], items[index].sentence.language
    for other in items[index + 1 : index + 1 + MOST_PARTS]:
        if other.sentence.index - item.sentence.index > 1:
            return None
        if other.kind != kind or not contains(other, item):
            continue
        stands = other.sentence.folded[other.amount.begin - 1] in language.lists("stays_at", "change_to")
        counted = any(mark.last < item.amount.begin for mark in item.sentence.marks("counts"))
        if sums_up(other) or (other.sentence is item.sentence and stands and counted):
            return other
    return None


def _share_marker(before: Counted, item: Counted) -> bool:
    """ "darunter zwölf Kinder und drei Frauen", "700 davon in Togo und 200 in Mali": one marker serves both."""
    marker = item.part
    if marker is None:
        return False
    return marker is before.part or (before.phrase.found is PART and before.amount.last < marker.first <= before.end)


def _may_be_part(items: Sequence[Counted], index: int) -> bool:
    """Something that can contain it was counted not far before, or right behind it."""
    item = items[index]
    for other in items[max(0, index - FAR_BACK) : index + 1 + MOST_PARTS]:
        if other.amount.value > item.amount.value and contains(other, item):
            return True
    return False


def _named(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "88 of the dead", "Unter den Verletzten sind drei Kinder": the total of that kind, whatever stands between."""
    kind = _kind_of_whole(items[index])
    return total_of(kind, items, index, wholes) if kind is not None else None


def _told_to_be(items: Sequence[Counted], index: int) -> Counted | None:
    """ "Zwölf starben. Es handelt sich um | sieben Männer …": who those are that were counted in the sentence before; or farther
    back where they are named: "Bei den Toten handelt es sich um"."""
    item = items[index]
    if IDENTITIES.isdisjoint(item.trace):
        return None
    far = STILL if "identified" in item.trace else 1
    for before in reversed(items[max(0, index - LOOK_BACK) : index]):
        if item.sentence.index - before.sentence.index > far:
            return None
        apart = before.sentence is not item.sentence or IDENTITIES.isdisjoint(before.trace)  # "Unter den 15 Toten sind …"
        if apart and before.kind == item.kind and contains(before, item):
            return before
    return None


def _out_of_group(items: Sequence[Counted], index: int) -> Counted | None:
    """ "501 Soldaten … 382 der Soldaten": those counted before by the very noun."""
    item = items[index]
    if not points_at_group(item):
        return None
    before = (other for other in reversed(items[max(0, index - LOOK_BACK) : index]) if contains(other, item))
    return next((other for other in before if other.phrase.noun is not None and other.noun == item.noun), None)


def _kind_of_whole(item: Counted) -> str | None:
    """The kind of those the number is taken out of, where they are named: "of the dead", "der Verletzten", "of those killed"."""
    if is_told_of_fate(item) or is_allotted(item):
        return item.kind
    spans = _spans_of_whole(item)
    if not spans:
        return None
    told = (mark for section in FATED for mark in item.sentence.marks(section))
    fates = [mark for mark in told if mark.value["kind"] in FATES]  # not "seven | police officers | are among the dead"
    kinds = {str(mark.value["kind"]) for mark in fates if any(first <= mark.last <= last for first, last in spans)}
    return kinds.pop() if len(kinds) == 1 else None


def _spans_of_whole(item: Counted) -> list[tuple[int, int]]:
    """Where the whole may be named: a marker with the word on either side, and the noun behind "acht der Getöteten"."""
    markers = [mark for mark in item.sentence.marks("partitives") if item.amount.last < mark.first <= item.end + 1]
    folded, adverbs, clauses = item.sentence.folded, item.sentence.language.list("adverbs"), item.sentence.clauses
    spans = [
        (
            mark.first - 1 - (mark.first > 1 and folded[mark.first - 1] in adverbs),
            _end_of_whole(item, mark),
        )  # "the dead | also | included"
        for mark in (*markers, *([item.part] if item.part else []))
    ]
    spans += [  # "Twelve children | are | among the dead"
        (mark.first, mark.last)
        for mark in item.sentence.marks("parts")
        if item.end < mark.first <= item.end + MEMBERS and clauses[mark.first] == clauses[item.end]
    ]
    if item.phrase.noun is not None and item.phrase.first > item.amount.last + 1:
        spans.append((item.phrase.first, item.phrase.last))
    if (fate := fate_it_is_apposed_to(item)) is not None:
        spans.append((fate.first, fate.last))
    return spans


def _end_of_whole(item: Counted, mark: Mark) -> int:
    """ "of those | killed", "of those | who have died": the word behind a marker, or behind what opens a clause there."""
    words, language, at = item.sentence.folded, item.sentence.language, mark.last + 1
    if at >= len(words) or words[at] not in language.list("relative"):
        return at
    loose = language.lists("auxiliaries", "adverbs")
    return next((behind for behind in range(at + 1, len(words)) if words[behind] not in loose), at)


def _with_part_before(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "darunter vier Kinder und zwei Frauen", "davon sieben in Ulm, drei in Aalen und zwei in Bonn": the list goes on. What is
    linked by a joiner alone is a part, too; what stands behind other words only while the parts do not exceed the whole."""
    item, before = items[index], items[index - 1] if index else None
    whole = wholes[index - 1] if index else None
    if before is None:
        return None
    if whole is not None and contains(whole, item) and _goes_on_relative(before, item):
        return whole
    if whole is None and index > 1 and wholes[index - 2] is before:
        whole = before  # "90 of the 300 dead lived in Bari and | 40 in Lecce": the whole stands behind the first
    elif whole is None or (item.kind in FATES and item.kind != before.kind == whole.kind):
        return None  # "90 were injured, 12 critically, and 40 died"
    elif before.part is not None and is_told_anew(before, item):
        return None  # "Seven soldiers, including a general, and two cooks were killed"
    elif contains(whole, item) and (coordinated(before, item) or lists_on(before, item) or item.beside is before):
        return whole
    goes_on = whole is not None and contains(whole, item) and (_lists_on(before, item) or tells_on_who(before, item))
    return whole if goes_on and has_room(items, index, wholes, whole) else None


def _goes_on_relative(before: Counted, item: Counted) -> bool:
    """ "40 people, of whom 21 were released and | seven charged": the clause goes on behind a joiner."""
    if before.part is None or not before.part.value.get("relative") or before.sentence is not item.sentence:
        return False
    between = item.sentence.folded[before.end + 1 : item.amount.begin]
    return bool(between) and between[-1] in item.sentence.language.list("joiners") and not BORDERS.intersection(between)


def _lists_on(before: Counted, item: Counted) -> bool:
    """ "seven in Bari, five in Lecce": no verb and no noun of its own, so that the clause before goes on."""
    if before.sentence is not item.sentence or before.kind != item.kind or item.phrase.noun is not None or item.predicate:
        return False
    tokens, language = item.sentence.tokens, item.sentence.language
    last, behind = tokens[item.amount.begin - 1], item.sentence.folded[before.end + 1 : item.amount.begin]
    listed = last.text == "," or last.lower in language.list("joiners")
    if not (listed or joined_by_place(item.sentence, before.end + 1, item.amount.begin)):
        return False
    if len(behind) > 1 and behind[0] == "," and behind[1] in language.list("auxiliaries"):
        return False  # "40 people, among them four women, | were held on Friday and | 14 on Saturday"
    end = next((at for at in range(item.end + 1, len(tokens)) if tokens[at].text in ",;:.()–—"), len(tokens))
    return language.list("auxiliaries").isdisjoint(item.sentence.folded[item.end + 1 : end])


def _told_with(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "Of the seven, two died in Molo, three in Leto …": shared out in one sentence that opens with the whole."""
    item, before = items[index], items[index - 1] if index else None
    whole = wholes[index - 1] if index else None
    if before is None or whole is None:
        return None
    if before.kind != item.kind:
        fates = item.is_ellipsis and {before.kind, item.kind} <= FATES and before.sentence is item.sentence
        out_of = whole.sentence is item.sentence and is_taken_from(whole)
        out_of = out_of or (before.phrase.reason == "pronoun" and whole.kind not in FATES)  # "900 of them died, 700 were wounded"
        return whole if fates and out_of and has_room(items, index, wholes, whole) else None
    taken = before.phrase.found is PART or is_of_fate(before)
    if before.sentence is not item.sentence:  # "Four of the deaths were in Molo. Two others died in Leto"
        taken = taken or (before.part is not None and before.part.first == 0)  # "Of the dead, 12 …"
        others = taken and before.sentence is item.sentence.previous and is_added(item)
        return whole if others and has_room(items, index, wholes, whole) else None
    shared = taken and item.is_ellipsis  # "30.000 von ihnen flohen nach Norden, 20.000 nach Süden"
    opens = shared or (before.part is not None and before.part.first == 0)
    if not opens and not (whole.sentence is item.sentence and whole.index < before.index and is_taken_from(whole)):
        return None
    return whole if has_room(items, index, wholes, whole) else None


def _by_what_follows(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "65,800 were registered out of the 96,000": the whole behind; "98 were civilians, the rest soldiers": what is left."""
    item = items[index]
    for following in items[index + 1 : index + 1 + MOST_PARTS]:
        if following.sentence.index - item.sentence.index > 1:
            break
        if following.kind != item.kind or not contains(following, item):
            continue
        if is_rest_of(following) or (following.sentence is item.sentence and is_out_of(following)):
            return following  # "Five Danes died. The rest of the | ten dead …"
    return total_of(item.kind, items, index, wholes) if item.kind and leaves_rest(item) else None


def _taken_out_of(items: Sequence[Counted], index: int) -> Counted | None:
    """ "Von den 11.000 Soldaten sind 4.000 gefallen": the number before, in the same sentence, is named as the whole."""
    item = items[index]
    before = items[index - 1] if index else None
    if before is None or before.sentence is not item.sentence or not contains(before, item):
        return None
    if is_taken_from(before):
        return before
    tokens, language = item.sentence.tokens, item.sentence.language
    if item.is_ellipsis and item.kind == before.kind and _is_shared_out(before):
        return before
    # "Von ursprünglich 11.000 … seien 4.000 gefallen", but not "von 7.000 auf 12.500", nor "Aus Togo wurden 900 gemeldet"
    opens = before.amount.begin <= OPENING and tokens[0].lower in language.list("out_of")
    opens = opens and language.list("auxiliaries").isdisjoint(item.sentence.folded[1 : before.amount.begin])
    changes = item.amount.begin > before.end + 1 and tokens[before.end + 1].lower in language.list("change_to")
    return before if opens and not changes else None


def _is_shared_out(whole: Counted) -> bool:
    """ "More than half of | the 40 dead, 28, …", "Die meisten der | 40 Toten kamen aus Molo, …": some without a number."""
    sentence, language, at = whole.sentence, whole.sentence.language, whole.amount.begin - 1
    at -= at > 0 and sentence.folded[at] in language.list("naming.definite") - language.list("partitive")
    led = at > 0 and sentence.folded[at] in language.list("partitive")
    return led and sentence.folded[at - 1] in language.lists("fractions", "quantifiers")


def _told_behind_colon(items: Sequence[Counted], index: int) -> Counted | None:
    """ "520 kommen aus dem Ausland: 300 stellt Deutschland, 140 Ungarn", "killed 16 people – eight teachers, four …": a total, a
    colon or a dash, and what it is made of."""
    item = items[index]
    for before in reversed(items[max(0, index - MOST_PARTS) : index]):
        if before.sentence is not item.sentence:
            return None
        between = item.sentence.folded[before.end + 1 : item.amount.begin]
        between = between[: between.index(";")] if ";" in between else between  # "Molo: 40 dead; | Leto: 12 dead"
        if opener := next((mark for mark in LIST_OPENERS if mark in between), None):
            end = next((at for at in range(index, len(items)) if items[at].sentence is not item.sentence), len(items))
            told = (other for other in items[max(0, index - MOST_PARTS) : end] if other.sentence is item.sentence)
            parts = [other for other in told if other.index > before.end and kinds_add_up(before, other)]
            fits = (before.kind == item.kind or between[0] == ":") and item in parts  # "900 casualties: | 200 dead and …"
            if opener != ":":
                fits = fits and len(parts) > 1 and parts[0].word_before == opener and parts[0].phrase.noun is not None
            fits = fits and sum(other.amount.value for other in parts) <= before.amount.value
            return before if fits and contains(before, item) else None
    return None


def _of_siblings(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """ "30 Verletzte, darunter 20 Frauen und sechs Kinder. Davon …": behind several parts the whole is meant."""
    item = items[index]
    if index < 2 or items[index - 1].sentence is not item.sentence.previous:
        return None
    whole = wholes[index - 1]
    return whole if whole is not None and whole is wholes[index - 2] and contains(whole, item) else None


def _before(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None]) -> Counted | None:
    """The nearest counted number before that can contain this one; of its sentence, one of the same kind before others. "1,300
    were injured … in the north alone 374 died": what one place alone has is of one fate, as are those with a name."""
    item = items[index]
    opens = index > 0 and items[index - 1].sentence is not item.sentence
    if item.kind and opens and is_known_by_name(item):
        return total_of(item.kind, items, index, wholes)  # "Eight died, four of them Danes. Three have been identified": of all
    nearest: Counted | None = None
    one_fate = item.kind in FATES and _is_of_one_fate(item)
    for other in reversed(items[max(0, index - LOOK_BACK) : index]):
        if item.sentence.index - other.sentence.index > 2 or (nearest and nearest.sentence is not other.sentence):
            break
        sibling = other.part is not None and other.sentence is item.sentence and item.part is other.part
        other_fate = one_fate and other.kind in FATES and other.kind not in (item.kind, "casualties")
        if other.kind and contains(other, item) and not sibling and not other_fate:
            nearest = nearest or other
            if other.kind == item.kind:
                return other
    return total_of(item.kind, items, index, wholes) if one_fate and item.kind and nearest is None else nearest


def _is_of_one_fate(item: Counted) -> bool:
    """ "in the north alone | 374 died", "| 46 bodies have been identified", "the remaining | 23 bodies"."""
    listed = item.sentence.listed
    if "alone" in listed and stands_alone(item):
        return True
    return is_rest(item) or ("identified" in listed and is_known_by_name(item))


def _with_one_alone(items: Sequence[Counted], index: int) -> Counted | None:
    """ "In Molo alone 40 died and | 120 were hurt": another fate beside it, and each is a part of its own total."""
    item = items[index]
    beside = (other for other in (*items[index - 1 : index], *items[index + 1 : index + 2]) if other.sentence is item.sentence)
    if item.kind not in FATES or not any(_is_alone_beside(other, item) for other in beside):
        return None
    before = (other for other in reversed(items[max(0, index - LOOK_BACK) : index]) if other.sentence is not item.sentence)
    near = (other for other in before if item.sentence.index - other.sentence.index <= 2)
    return next((other for other in near if other.kind == item.kind and contains(other, item)), None)


def _is_alone_beside(other: Counted, item: Counted) -> bool:
    """Told of one place alone, and no place is told between the two."""
    if other.kind not in FATES or other.kind == item.kind or not stands_alone(other):
        return False
    first, second = sorted((other, item), key=lambda counted: counted.index)
    between, language = item.sentence.folded[first.end + 1 : second.amount.begin], item.sentence.language
    return language.lists("place_prepositions", "alone").isdisjoint(between) and ";" not in between


# What stands beside a number and makes it a part, and how else its own sentence tells what it is taken out of; each with what it
# needs: of these sections, lists and marks one in the sentence.
MARKERS = Rules[Callable[[Counted], object]](
    {
        marker_behind: ("partitives", "parts"),
        stands_alone: ("alone",),
        is_of_fate: ANY,
        fate_it_is_apposed_to: ("fractions",),
        is_told_of_fate: ("copulas", "("),
        is_rest: ("rest",),
        is_known_by_name: ("identified",),
        is_allotted: ("naming.allotting_verbs",),
    }
)
SOURCES = Rules[Callable[[Sequence[Counted], int], Counted | None]](
    {
        _told_to_be: ("identities",),
        _out_of_group: ANY,
        _taken_out_of: ANY,
        _told_behind_colon: LIST_OPENERS,
        _with_one_alone: ("alone",),
        risen_upon: ("upon",),
        brought_to: ANY,
    }
)
