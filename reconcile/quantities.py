"""Ranges, bounds and hedges: from the numbers of a sentence to its amounts.

An **Amount** is a number expression with everything the text says about how firmly it is put: "bis zu 8.000" has no lower
bound, "10.000 bis 12.000" has two, "knapp 500" stays 500 and keeps its word. The words stand in the packs, under
`[[hedges]]` and `[[ranges]]`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from .model import Hedge
from .numerals import DASHES, Numeral, find_numerals
from .packs import Language, Mark, elements_of, expand
from .reading import Sentence
from .text import MARK_KIND, NUMBER_KIND

ROUND = 10  # what a number that is only about right is a multiple of
OPENING = '“„«‘"'  # quotes a hedge may stand outside of
BESIDE = 3  # tokens back to a number that is held against the next: "116 russische Soldaten gegen"

FEW = 20  # below, an article before a range may be its first number: "ein bis zwölf"
FARTHEST = 5  # tokens from one number of a range to the other


@dataclass(slots=True)
class Amount:
    """A number expression: tokens `first` to `last` (both ends of a range), `begin` with the hedge, and its bounds. It is not
    changed, only replaced; that it is not frozen is because thousands are made, and every rule asks them."""

    first: int
    last: int
    begin: int
    low: float | None
    high: float | None
    hedge: Hedge
    whole: float | None = None
    bare: bool = False
    digits: bool = False
    singular: bool = False
    hedged: bool = False
    trace: tuple[str, ...] = ()
    value: float = field(init=False)  # the number itself, whatever its hedge: the upper end of a range
    is_year_like: bool = field(init=False)  # four bare digits that can be a year, or a span of years, and no hedge denies it

    def __post_init__(self) -> None:
        bound = self.high if self.high is not None else self.low
        self.value = bound if bound is not None else 0.0
        years = self.bare and 1500 <= (self.low or 0) <= self.value <= 2100
        self.is_year_like = years and (self.hedge is RANGE or (self.hedge is EXACT and not self.hedged))

    def as_persons(self) -> Amount:
        """People come whole: "10,000 Soldaten" in a German text is ten thousand, not ten."""
        if self.whole is None:
            return self
        low = None if self.low is None else self.whole
        high = None if self.high is None else self.whole
        return replace(self, low=low, high=high, whole=None)


YEAR_DIGITS = 4  # of a year that a text is likely to tell of
EXACT, RANGE, VAGUE = Hedge.EXACT, Hedge.RANGE, Hedge.VAGUE  # a member looked up in its class costs ten times as much

# What a hedge, as the packs call it, does to a single number n: whether n bounds it from below and from above (GUIDELINES:
# "mehr als 600" is 600 and open above).
_STATED = {
    str(hedge): (hedge, hedge not in (Hedge.AT_MOST, Hedge.LESS_THAN), hedge not in (Hedge.AT_LEAST, Hedge.MORE_THAN))
    for hedge in Hedge
}


def find_amounts(sentence: Sentence) -> list[Amount]:
    """The amounts of a sentence in order: ranges joined first ("10 bis 12 Tausend"), then each hedge put to its number."""
    numerals = find_numerals(sentence)
    if not numerals:
        return []
    amounts: list[Amount] = []
    hedges, index, last = sentence.marks("hedges"), 0, len(numerals) - 1
    while index <= last:
        joined = _range_at(sentence, numerals, index) if index < last else None
        if joined:
            amounts.append(joined)
            index += 2
        else:
            amount = _single(sentence, numerals[index], hedges)
            again = index < last and _is_said_again(sentence, numerals[index], numerals[index + 1])
            amounts.append(replace(amount, last=numerals[index + 1].last + 1) if again else amount)
            index += 1 + again
    return amounts


def _is_said_again(sentence: Sentence, words: Numeral, digits: Numeral) -> bool:
    """ "sixty-four (64) others", "neunzehn (19) Kreise": words, and in brackets the same number in digits."""
    if words.digits or digits.value != words.value or digits.first != words.last + 2:
        return False
    tokens, behind = sentence.tokens, digits.last + 1
    return tokens[words.last + 1].text == "(" and behind < len(tokens) and tokens[behind].text == ")"


def _single(sentence: Sentence, numeral: Numeral, hedges: Sequence[Mark]) -> Amount:
    mark = hedge_of(sentence, hedges, numeral.first, numeral.last) if hedges else None
    if mark is not None and mark.value.get("round") and numeral.value % ROUND:
        mark = None  # "an die 28 Toten": who so hedges a number rounds it
    begin = min(mark.first, numeral.first) if mark else numeral.first
    if numeral.phrase is not None:
        return Amount(numeral.first, numeral.last, begin, numeral.low, numeral.high, VAGUE, trace=(numeral.phrase,))
    hedge, has_low, has_high = _STATED[mark.value["hedge"]] if mark else (EXACT, True, True)
    return Amount(
        numeral.first,
        numeral.last,
        begin,
        numeral.value if has_low else None,
        numeral.value if has_high else None,
        hedge,
        numeral.whole,
        numeral.bare,
        numeral.digits,
        numeral.singular,
        mark is not None and hedge is not EXACT,
        (mark.phrase.printed,) if mark else (),
    )


def rehedged(amount: Amount, mark: Mark) -> Amount:
    """A single number with a hedge found later, behind its noun."""
    hedge, has_low, has_high = _STATED[mark.value["hedge"]]
    value = amount.value
    return replace(
        amount,
        low=value if has_low else None,
        high=value if has_high else None,
        hedge=hedge,
        hedged=hedge is not EXACT,
        trace=(*amount.trace, mark.phrase.printed),
    )


def hedge_of(sentence: Sentence, hedges: Sequence[Mark], first: int, last: int) -> Mark | None:
    """The hedge that stands at a number. Left of it the nearest (longest of equals), else one right of it."""
    before: Mark | None = None
    after: Mark | None = None
    added = sentence.language.list("added")
    start = first
    while start and (sentence.tokens[start - 1].lower in added or sentence.tokens[start - 1].text in OPENING):
        start -= 1  # "at least another 12", "more than “12 people”"
    for mark in hedges:
        if mark.value.get("of_count") and not sentence.marks("counts"):
            continue  # "police approached 300 protesters": people near others, a toll a number
        if mark.gap:  # "die Marke von 700 überschritten"
            around = mark.gap[0] <= first and last < mark.gap[1] and mark.gap[1] - mark.gap[0] <= 8
            if around and sentence.clauses[first] == sentence.clauses[mark.last]:
                after = mark
        elif mark.last + 1 in (first, start) and mark.slot_after and not _is_against(sentence, mark):
            if before is None or mark.first < before.first or mark.phrase.elements > before.phrase.elements:
                before = mark
        elif mark.first == last + 1 and mark.slot_before:
            after = after if _is_of_a_year(sentence, first, last) or _opens_comparison(sentence, mark) else mark
    if before and after and (before.value["hedge"] == "exact" or before.first == after.first):
        return after  # also "| über 700 Mann verfügen"
    return before or after


def _opens_comparison(sentence: Sentence, mark: Mark) -> bool:
    """ "stood at 300 | and more than 1,000 were hurt": the words belong to the number behind."""
    behind = sentence.tokens[mark.last + 1].lower if mark.last + 1 < len(sentence.tokens) else ""
    return behind in sentence.language.list("comparison")


def _is_of_a_year(sentence: Sentence, first: int, last: int) -> bool:
    """ "die Zahl der Toten im Jahr 2011 übertroffen": what is exceeded is not the year."""
    printed, before = sentence.tokens[first].text, sentence.word_at(first - 1)
    is_year = first == last and len(printed) == YEAR_DIGITS and printed.isdigit()
    return is_year and before in sentence.language.list("before_year")


def _is_against(sentence: Sentence, mark: Mark) -> bool:
    """ "116 russische gegen | 63 ukrainische Soldaten", "gegen | zwölf erging Haftbefehl": a word that is a hedge only where
    no number stands before it and nothing is done against those it leads to; not "gegen | 900 zogen gegen das Urteil los"."""
    if not mark.value.get("opens"):
        return False
    before = sentence.tokens[max(0, mark.first - BESIDE) : mark.first]
    numbers = [at for at, token in enumerate(before) if token.kind == NUMBER_KIND]
    if numbers and not any(token.kind == MARK_KIND for token in before[numbers[-1] :]):  # "am 12. kamen gegen 500"
        return True
    clause, language = sentence.clauses[mark.first], sentence.language
    behind = zip(sentence.folded[mark.last + 1 :], sentence.clauses[mark.last + 1 :], strict=True)
    if (sentence.folded[mark.first], clause) in behind:
        return False
    last = sentence.folded[sentence.last_word_of(clause)]  # "ging gegen 400 Menschen | vor"
    return sentence.clause_holds(clause, language.list("done_against")) or last in language.list("parts_of_done_against")


def _range_at(sentence: Sentence, numerals: Sequence[Numeral], index: int) -> Amount | None:
    """This number and the next, where a range phrase of the pack joins them."""
    low, high = numerals[index], numerals[index + 1]
    if high.first - low.last > FARTHEST or low.is_vague or high.is_vague:
        return None
    tokens = sentence.tokens
    infix = tuple(token.lower for token in tokens[low.last + 1 : high.first])
    for pattern in sentence.language.made(range_patterns).get(infix, ()):
        begin = low.first - len(pattern.prefix)
        if begin < 0 or tuple(token.lower for token in tokens[begin : low.first]) != pattern.prefix:
            hedged = _hedge_between(sentence, pattern, low.first)
            if hedged is None:
                continue
            begin = hedged
        values = _shared_magnitude(low, high)
        if values is None or not _is_range(sentence, pattern, low, high, values):
            continue
        return Amount(
            low.first, high.last, begin, values[0], values[1], RANGE,
            bare=low.bare and high.bare, digits=low.digits, hedged=bool(pattern.prefix), trace=(pattern.printed,),
        )  # fmt: skip
    return None


class RangePattern(NamedTuple):
    printed: str
    prefix: tuple[str, ...]
    value: Mapping[str, Any]


def range_patterns(language: Language) -> dict[tuple[str, ...], list[RangePattern]]:
    """The pack's range phrases by what stands between the two numbers; those with words in front first."""
    patterns: dict[tuple[str, ...], list[RangePattern]] = {}
    for group in language.groups_of("ranges"):
        for printed in group.words:
            for form in expand(printed, [""]):
                elements = elements_of(form)
                low, high = elements.index("{low}"), elements.index("{high}")
                pattern = RangePattern(printed, elements[:low], group.value)
                patterns.setdefault(elements[low + 1 : high], []).append(pattern)
    for found in patterns.values():
        found.sort(key=lambda pattern: -len(pattern.prefix))
    return patterns


def _hedge_between(sentence: Sentence, pattern: RangePattern, first: int) -> int | None:
    """ "zwischen rund 8000 und 10.000": a hedge between the range's first word and its first number."""
    if not pattern.prefix:
        return None
    for mark in sentence.marks("hedges"):
        if mark.slot_after and not mark.gap and mark.last + 1 == first:
            begin = mark.first - len(pattern.prefix)
            if begin >= 0 and tuple(token.lower for token in sentence.tokens[begin : mark.first]) == pattern.prefix:
                return begin
    return None


def _shared_magnitude(low: Numeral, high: Numeral) -> tuple[float, float] | None:
    """ "10 bis 12 Tausend", "1.2 to 1.5 million", "10-12.000": the first number shares what the second says."""
    first, second = low.value, high.value
    if low.whole is not None and high.whole is not None:
        first, second = low.whole, high.whole
    if high.magnitude > 1 and low.magnitude == 1 and first < second / high.magnitude:
        first *= high.magnitude
    elif (
        high.magnitude == 1
        and (low.bare or not low.digits)
        and first < 1000 <= second
        and second % 1000 == 0
        and first < second / 1000 < 4 * first
    ):
        first *= 1000
    return (first, second) if first < second else None


def _is_range(sentence: Sentence, pattern: RangePattern, low: Numeral, high: Numeral, values: tuple[float, float]) -> bool:
    if pattern.value.get("close") and not _are_close(sentence, high, values):
        return False
    if pattern.value.get("unless") == "change" and _is_change(sentence, low.first):
        return False
    if _goes_up_to(sentence, low) or _is_article(sentence, low, high):
        return False
    before = sentence.tokens[low.first - 1] if low.first else None
    if before is not None and before.text == "." and low.first > 1:
        before = sentence.tokens[low.first - 2]  # "from 31 on Sept. 18 to 61"
    if before and before.is_capital and before.lower in sentence.language.list("months"):
        return False  # "brought the total since July 7 to 5,015"
    if (
        not pattern.prefix
        and pattern.value.get("unless") is None
        and sentence.word_at(_behind_from(sentence, low.first)) in sentence.language.list("change_from")
    ):
        return not _is_change(sentence, low.first)
    may_be_year = low.bare and 1500 < low.value < 2100 <= high.value
    if may_be_year and before and before.lower in sentence.language.list("before_year"):
        return False  # "Anfang 2022 bis zu 175.000": the year is a date
    dashed = sentence.tokens[low.last + 1].text in DASHES
    return not (dashed and low.bare and high.bare and 1500 < low.value < high.value < 2100)


def _behind_from(sentence: Sentence, first: int) -> int:
    """The token before a number that is only known: "from | the current | 12 to 20"; not "von den | 12 bis 20 fielen zwei"."""
    before, language = first - 1, sentence.language
    known = sentence.back_over(language.lists("known_already", "already"), before)
    return known if known == before else sentence.back_over(language.list("articles"), known)


def _is_article(sentence: Sentence, low: Numeral, high: Numeral) -> bool:
    """ "eine | bis zu 8000 Mann starke Truppe": one of them; "ein bis zwei" is a range."""
    return low.value == 1 and high.value >= FEW and sentence.folded[low.first] in sentence.language.list("indefinite")


def _goes_up_to(sentence: Sentence, low: Numeral) -> bool:
    """ "rose by (at least) 20 | to 140"; but "killed by 20 to 30 gunmen", "um 20 bis 30 gestiegen" are ranges."""
    if sentence.tokens[low.last + 1].lower not in sentence.language.list("change_to"):
        return False
    hedged = (mark.first for mark in sentence.marks("hedges") if mark.slot_after and mark.last + 1 == low.first)
    return is_difference(sentence, min(hedged, default=low.first)) and _has_change_verb(sentence, low.first)


def is_difference(sentence: Sentence, first: int) -> bool:
    """ "by | 20", "um weitere | zwölf": a word for a difference leads up to a number; "um die 20" is a hedge."""
    language, at = sentence.language, first - 1
    others = language.lists("fillers", "naming.others")
    at = sentence.back_over(others, at - (sentence.word_at(at) in OPENING))  # um „bis zu 7000“
    if 0 < at < first - 1 and sentence.tokens[at].lower in language.list("articles"):
        at -= 1
    return sentence.word_at(at) in language.list("by")


def is_risen_to(sentence: Sentence, begin: int, index: int) -> bool:
    """ "climbed to | 93", "hat sich auf | 93 erhöht": a count goes on to a number, which begins with its hedge."""
    led_up = sentence.word_at(begin - 1) in sentence.language.list("change_to")
    return led_up and sentence.clause_holds(sentence.clauses[index], sentence.language.list("change_verbs"))


def _are_close(sentence: Sentence, high: Numeral, values: tuple[float, float]) -> bool:
    """ "12 oder 13", "20, 30 Tote": neighbours, and not the beginning of a list."""
    if not (values[1] - values[0] == 1 or (values[1] <= values[0] * 1.5 and values[0] >= 10)):
        return False
    after = sentence.tokens[high.last + 1] if high.last + 1 < len(sentence.tokens) else None
    return after is None or (after.text != "," and after.lower not in sentence.language.list("joiners"))


def _is_change(sentence: Sentence, first: int) -> bool:
    """ "rose from 12 to 20", "raised the number of missing – from 12 to 20": the verb may end the clause before."""
    opens = first >= 2 and sentence.clauses[first - 1] != sentence.clauses[first - 3 if first > 2 else 0]
    return _has_change_verb(sentence, first) or (opens and _has_change_verb(sentence, first - 3 if first > 2 else 0))


def _has_change_verb(sentence: Sentence, first: int) -> bool:
    return sentence.clause_holds(sentence.clauses[first], sentence.language.list("change_verbs"))
