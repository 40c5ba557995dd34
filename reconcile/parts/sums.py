"""Numbers that make a total: "20 Tote: 15 in Euskirchen, drei in Rheinbach, zwei in Köln".

Told at once, they are its parts though no word says so. Somebody without a number ("einen Briten", "one in Rajasthan") makes up
for what is lacking; what is itself part of a part ("51 Zivilisten, darunter 19 Kinder") is not counted twice. So is what a count
grew by a part of the count it makes: "three more died, bringing the toll to 40", "rose to 40 after three died".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Hedge
from ..quantities import VAGUE
from ..reading import Sentence
from ..subjects.counting.counted import (
    FATES,
    PERSON_KINDS,
    Counted,
    before_singulars,
    ends_entry,
    is_added,
    is_listed_by_place,
    joined,
    joined_by_place,
    sends_as_well,
)
from ..text import MARK_KIND
from .pairs import contains

MOST_PARTS = 12  # numbers that may add up to a total
ROUND = 1000  # two multiples of it, or of ten, a hundred … times it, may make a third by chance …
BY_CHANCE = 20  # … where the third is less than so many times it
LARGE = 50  # a total that numbers do not make by chance …
MARKED_FAR = 2  # sentences from a part that is marked to the next
ADDED_FAR = 3  # sentences on to "nine more" of a list that goes on
SMALL = 10  # below this, numbers told apart make a total by chance
CHAINED = 20  # a total of so many may be told one sentence after another
LARGE_FAR = 6  # … within so many sentences
SLACK = 0.05  # by how much of it the parts may exceed a total that is told as more than a number: "mehr als 9.400"
SUMS = ("in_all", "overall", "sums", "totals")  # lists and phrases of what sums up
SUMMED_FAR = 2  # sentences from what is summed up to the next of it, or to its sum
IN_ALL = 2  # tokens of such words behind it: "40 lives in all"
SUMMING = 6  # tokens from words that sum up to the sum: "Insgesamt kamen nach Angaben der Polizei 40"
GROWING = frozenset({"change_from", "by"})  # lists of what leads to what a number was, or what came on top of it
SINGLES = 9  # people without a number that may make up for what is lacking
AHEAD = 5  # numbers from an addition to the sum it makes
OPENING = 3  # tokens from the head of a sentence to what leads to a sum: "Damit steigt die Zahl der Toten auf 40"
BACK = 6  # and numbers from what came to it back to a count that has risen


def add_up(items: Sequence[Counted], index: int, wholes: list[Counted | None]) -> bool:
    """Gives the total at `index` the parts that make it, in its sentence or the next, or right before it. False where the numbers
    beside it can be none, whatever else is a part of what: then it need not be asked again."""
    whole, may_be = items[index], False
    if len(items) < 2 or not whole.kind or whole.amount.value < 3:
        return False
    large = whole.amount.value >= LARGE or _is_of_named(whole, items[min(index + 1, len(items) - 1)])
    firm = whole.amount.value >= CHAINED or whole.amount.low == whole.amount.high
    # sentences: those told before stand in its own, or right before one that sums up
    for step, far in ((1, LARGE_FAR if large else 1), (-1, SUMMED_FAR if index > 1 and sums_up(whole) else 0)):
        parts = _parts_told(items, index, wholes, step, far)
        if not parts:
            continue
        may_be, told = True, [items[part] for part in parts]
        lacking = whole.amount.value - sum(part.amount.value for part in told)
        made = -_slack(whole) <= lacking <= 0 and len(parts) >= 2
        if not (made or (step > 0 and 0 < lacking <= SINGLES and _singles(items, index, parts) == lacking)):
            continue
        if whole.amount.value < SMALL and _tells_on(told):
            continue
        if not (firm or wholes[parts[0]] is whole or _are_marked(whole, told)) or may_be_chance(whole, told):
            continue
        people = whole.noun in whole.sentence.language.list("naming.generic_people")  # "five people, four women and a man"
        told_as_total = whole.phrase.noun_kind in FATES or (whole.phrase.noun is not None and (people or not lacking))
        if (not told_as_total and _are_in_line(whole, told[0])) or _is_held_against(whole, told[0]):
            continue  # "neun Briten, fünf Deutsche und vier Spanier"
        for part in parts:
            wholes[part] = wholes[part] or whole
    return may_be


def _is_of_named(whole: Counted, following: Counted) -> bool:
    """ "15 Schüler wurden verletzt. … Fünf | Schüler | hatten Brüche": the same group, by more than "people"."""
    named = whole.phrase.noun_kind == "person" and whole.noun == following.noun and whole.amount.value >= SMALL
    return named and whole.noun not in whole.sentence.language.list("naming.generic_people")


def sums_up(whole: Counted) -> bool:
    """ "In total, | 40 people died": a word before the number says that it holds what was told before."""
    sentence, begin = whole.sentence, whole.amount.begin
    if sentence.holds.isdisjoint(SUMS):
        return False
    if "sums" in sentence.listed and not sentence.language.list("sums").isdisjoint(
        sentence.folded[max(0, begin - SUMMING) : whole.index]
    ):
        return True
    if "in_all" in sentence.listed and any(
        ends_entry(sentence, at, "in_all") for at in range(whole.end + 1, min(len(sentence.tokens), whole.end + 1 + IN_ALL))
    ):
        return True  # "The fire claimed | 40 lives in all"
    return any(0 <= begin - mark.last <= SUMMING for mark in (*sentence.marks("overall"), *sentence.marks("totals")))


def _slack(whole: Counted) -> float:
    """ "mehr als 9.400: 6.957 in Molo, 1.250 in Leto und 1.280 in Sora": how many more the parts may be."""
    open_ended = whole.amount.high is None and whole.amount.value >= LARGE
    return SLACK * whole.amount.value if open_ended else 0.0


def may_be_chance(whole: Counted, parts: Sequence[Counted]) -> bool:
    """ "in Molo 40.000, in Leto 25.000 und in Kamen 15.000", "five in Molo, three in Leto and two in Kamen": the first of a
    list of places is not made of the others; nor are two round numbers a sentence further on what
    makes a third ("Molo meldete 70.000. In Leto waren es 30.000, in Kamen 40.000"), nor
    such ones on either side of a full stop: "270.000, sagten die Veranstalter, 100.000 die Polizei. In Leto waren es …"."""
    first = parts[0]
    if whole.noun and whole.noun == first.noun and whole.word_before == first.word_before == ":" and not sums_up(whole):
        return True  # "Molo: 90 deaths", "Leto: 70 deaths", "Sora: 20 deaths": lines of one list
    own = [part.sentence is whole.sentence for part in parts]
    if own[0]:
        tokens, end = whole.sentence.tokens, whole.end + 1
        placed = whole.amount.begin > 1 and tokens[whole.amount.begin - 1].is_capital
        listed = placed and first.amount.begin > end and joined_by_place(whole.sentence, end, first.amount.begin)
        if listed or all(own):
            return listed or is_listed_by_place(whole, first) or sends_as_well(whole, first)
    if any(part.amount.hedge is Hedge.ABOUT for part, here in zip(parts, own, strict=True) if not here):
        return True  # what is only about right makes no total exactly
    if not own[0] and is_set_apart(first):
        return True
    values = [item.amount.value for item in (whole, *parts)]
    unit = 0
    while all(value % (10 * unit or ROUND) == 0 for value in values):
        unit = 10 * unit or ROUND
    return unit > 0 and (any(own) or (len(parts) == 2 and whole.amount.value < BY_CHANCE * unit))


def is_set_apart(part: Counted) -> bool:
    """ "13 died in Molo. | In a separate attack | seven workers and six teachers died": of something else."""
    if "set_apart" not in part.sentence.listed:
        return False
    language, words = part.sentence.language, part.sentence.folded[: part.amount.begin]
    pairs = (" ".join(words[at : at + 2]) for at in range(len(words)))
    return not language.list("set_apart").isdisjoint((*words, *pairs))


def _parts_told(items: Sequence[Counted], index: int, wholes: Sequence[Counted | None], step: int, far: int) -> list[int]:
    """The numbers told one after another that may make the total: until something else is told, or they exceed it."""
    whole, parts, total = items[index], list[int](), 0.0
    most = whole.amount.value + _slack(whole)
    for at in range(index + step, len(items) if step > 0 else -1, step):
        item, part_of = items[at], wholes[at]
        if not parts and abs(item.sentence.index - whole.sentence.index) > far:
            break  # nor do those behind it add to the total
        nested = part_of is not None and any(items[part] is part_of for part in parts)
        if parts and (item.part is not None or item.phrase.reason == "pronoun"):
            nested = nested or _is_some_of(item, items[parts[-1]])
        if nested or item.amount.singular or item.amount.hedge is VAGUE:  # "thousands" make up for nothing
            continue
        if (step > 0 and item.kind != whole.kind and _is_aside(whole, item)) or _was_before(item):
            continue
        goes_on = bool(parts) and (whole.amount.value >= CHAINED or wholes[parts[0]] is whole)
        goes_on = goes_on or (bool(parts) and whole.amount.value >= SMALL and is_added(item))  # "neun weitere"
        last = items[parts[-1]] if goes_on else whole
        if not _adds_to(whole, item, last, far) or total + item.amount.value > most:
            break
        parts.append(at)
        total += item.amount.value
        if len(parts) == MOST_PARTS or total >= whole.amount.value:
            break
    return parts


def _is_some_of(item: Counted, part: Counted) -> bool:
    """ "In Molo 17 were killed, | two of them | children": out of the one before, which is not out of the total."""
    taken_out = part.part is not None or part.phrase.reason == "pronoun"
    return not taken_out and contains(part, item) and item.sentence is part.sentence


def _was_before(item: Counted) -> bool:
    """ "has grown to 1,000 hectares, | from | around 200": what there was, and by how much it grew, is no part of it."""
    if GROWING.isdisjoint(item.sentence.listed):
        return False
    language, begin = item.sentence.language, item.amount.begin
    first = begin - is_added(item)  # "by | another 12"
    led = item.sentence.word_at(first - 1) in language.lists(*GROWING)
    return led and not language.list("change_verbs").isdisjoint(item.sentence.folded[:begin])


def _are_marked(whole: Counted, parts: Sequence[Counted]) -> bool:
    """ "at least 13 … eight and | at least five", "nine | more": the second of the parts is told as the whole is, or added."""
    same = whole.amount.value >= SMALL and whole.amount.low is not None
    hedged = same and any(part.amount.hedge is whole.amount.hedge for part in parts)
    return hedged or any(is_added(part) for part in parts[1:])


def _tells_on(parts: Sequence[Counted]) -> bool:
    """ "Six died in floods, | three others in landslides. All the three …": told beside a small number, and then again."""
    return is_added(parts[0]) and any(part.amount.value == parts[0].amount.value for part in parts[1:])


def _is_aside(whole: Counted, item: Counted) -> bool:
    """ "19 died and two were hurt. In Molo ten died and | one was hurt": told of others beside the parts."""
    return item.kind in FATES and not kinds_add_up(whole, item)


def _are_in_line(whole: Counted, part: Counted) -> bool:
    """Nothing but a comma or a joiner between them: two of one enumeration."""
    first, second = sorted((whole, part), key=lambda item: item.index)
    if whole.sentence is not part.sentence:
        return False
    return joined(whole.sentence, first.end + 1, before_singulars(whole.sentence, second.amount.begin))


def _is_held_against(whole: Counted, part: Counted) -> bool:
    """ "three died in Molo, | while | two were killed in Leto and one in Kamen"."""
    between = whole.sentence.folded[whole.end + 1 : part.amount.begin] if part.sentence is whole.sentence else ()
    return not whole.sentence.language.list("contrasting").isdisjoint(between)


def _singles(items: Sequence[Counted], index: int, parts: Sequence[int]) -> int:
    """How many people without a number are told of beside the parts, up to the end of the sentence behind the last."""
    whole, last, first_told = items[index], items[parts[-1]], items[parts[0]].sentence.index
    counted = [
        item
        for item in items[index + 1 :]
        if item.amount.singular and item.kind == whole.kind and first_told <= item.sentence.index <= last.sentence.index + 1
    ]
    if counted:
        return len(counted)
    first = next(items[part] for part in parts if items[part].sentence is last.sentence)
    return len(listed_singles(last.sentence, first.end))


def listed_singles(sentence: Sentence, start: int) -> list[int]:
    """ ", einen Briten und eine Kanadierin", "and one in Molo": behind a comma or a joiner, with a noun for people or none."""
    language, tokens = sentence.language, sentence.tokens
    singular, joiners = language.section("numbers").get("singular", ()), language.list("joiners")
    behind = language.lists("prepositions", "auxiliaries", "fillers")
    nouns = {mark.first: mark.value["kind"] in (*PERSON_KINDS, "troops") for mark in sentence.marks("nouns")}
    people = nouns | {mark.first: True for mark in sentence.marks("countries")}

    def is_one(at: int) -> bool:
        word = tokens[at + 1]
        unknown = language.capital_nouns and word.is_capital  # "eine Kanadierin"
        return people.get(at + 1, unknown) or word.kind == MARK_KIND or word.lower in behind

    led = (at for at in range(start + 1, len(tokens) - 1) if tokens[at].lower in singular)
    return [at for at in led if (tokens[at - 1].text == "," or tokens[at - 1].lower in joiners) and is_one(at)]


def _adds_to(whole: Counted, part: Counted, last: Counted, far: int) -> bool:
    amount = part.amount
    if not 0 < amount.value < whole.amount.value or not kinds_add_up(whole, part):
        return False
    if part.verb_of is whole and not whole.sentence.language.capital_nouns:
        return False  # "Norway sent 900 soldiers, Togo 600 and Mali | 300": told beside it
    if amount.low != amount.high and amount.hedge is not whole.amount.hedge and whole.amount.value < LARGE:
        return False
    if whole.amount.value >= SMALL and last is not whole:
        far = max(far, ADDED_FAR if is_added(part) else MARKED_FAR)
    return abs(part.sentence.index - last.sentence.index) <= far


def kinds_add_up(whole: Counted, part: Counted) -> bool:
    return part.kind == whole.kind or (whole.kind == "casualties" and part.kind in ("killed", "wounded", "missing"))


def brought_to(items: Sequence[Counted], index: int) -> Counted | None:
    """ "3,700 deaths bring the toll to over 39,000", "zwei weitere Tote, womit die Zahl auf 14 steigt", "Two more died. That
    brought the toll to 14", "rose by two to 14", "Durch die zwei Toten stieg die Zahl auf 14": the sum follows."""
    item = items[index]
    total = next((other for other in items[index + 1 : index + 1 + AHEAD] if other.kind == item.kind), None)
    if total is None or not contains(total, item) or not 0 <= total.sentence.index - item.sentence.index <= 2:
        return None
    tokens, language, begin = total.sentence.tokens, total.sentence.language, total.amount.begin
    beside = total.sentence is item.sentence
    if any((not beside or item.end < mark.first) and mark.first < total.index for mark in total.sentence.marks("totals")):
        return total if beside or total.place == 0 else None
    if is_added(item) and not beside and total.place == 0 and sums_up(total):
        return total  # "Two more bodies were found. In all, 14 people have died"
    if not begin or tokens[begin - 1].lower not in language.lists("change_to", "stays_at"):
        return None
    if beside and item.amount.begin and tokens[item.amount.begin - 1].lower in language.list("by"):
        return total if begin - item.end <= 2 else None
    led = tokens[item.end + 1 : begin] if beside else tokens[: min(begin, OPENING)]
    announced = any(mark.last < total.amount.begin for mark in total.sentence.marks("counts"))  # "the death toll is | 40"
    brought = not language.list("bringing").isdisjoint(token.lower for token in led)
    added = is_added(item) or (beside and item.amount.begin < OPENING and tokens[0].lower in language.list("raised_by"))
    return total if brought or (added and announced) else None


def risen_upon(items: Sequence[Counted], index: int) -> Counted | None:
    """ "The toll rose to 40 after two more bodies were found": what made the count rise is in it."""
    item = items[index]
    tokens, language = item.sentence.tokens, item.sentence.language
    for before in reversed(items[max(0, index - BACK) : index]):
        if before.sentence is not item.sentence:
            return None
        begin = before.amount.begin
        led_up = begin > 0 and tokens[begin - 1].lower in language.list("change_to")
        if led_up and before.kind == item.kind and contains(before, item):
            between = tokens[before.end + 1 : item.amount.begin]
            return before if any(token.lower in language.list("upon") for token in between) else None
    return None
