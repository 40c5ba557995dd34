"""Reported, expected, denied; and whether a number is a total or comes on top of one.

A forecast, plan, fear, threat or demand is `expected`: it never raises an estimate. Somebody rejecting this very number makes
it `denied`; a merely different number is no denial. The words stand in the packs under `[[statuses]]`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from .memo import Memo
from .model import Change, Status
from .packs import Language, Mark
from .packs.phrases import elements_of, expand
from .reading import Sentence, is_name
from .subjects.counted import Counted
from .subjects.evidence import is_inflected
from .text import NUMBER_KIND, WORD_KIND, Token

NEXT = 5  # tokens behind a denial in which the number may stand that is meant: "withdrew a figure of 25"
BESIDE = 2  # tokens from a denial to the word that points at what is denied: "denied this", "was die Armee bestreitet"
# A German participle by its prefix or ending; "bereit" looks like one.
PARTICIPLE = re.compile(
    r"(?!.*bereit$)(?:.*ge.+(?:t|en)|(?:be|ver|er|ent|emp|zer|miss|über|unter|wider|hinter).+(?:t|en)|.+iert)"
)


def status_of(item: Counted) -> tuple[Status, str | None]:
    """The status of a counted number and the phrase that says so."""
    sentence = item.sentence
    expected: str | None = None
    for mark in sentence.marks("statuses"):
        if mark.value["status"] == "reported" or not _governs(sentence, mark, item):
            continue
        if mark.value["status"] == "denied":
            return Status.DENIED, mark.phrase.printed
        if not (mark.value.get("modal") and _is_hearsay(sentence, mark)):
            expected = expected or mark.phrase.printed
    rejected = _rejected_later(item)
    if rejected:
        return Status.DENIED, rejected.phrase.printed
    if expected:
        return Status.EXPECTED, expected
    return Status.REPORTED, None


def _governs(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """A status phrase speaks of its own clause, and of the clause it introduces: "befürchtet, dass 12 …"."""
    if mark.value.get("modal") and _is_there_already(item):
        return False
    if is_name(sentence, mark.first) or mark.value.get("of", item.kind) != item.kind:
        return False
    if mark.value.get("attribute") or _is_attribute(sentence, mark):
        return mark.last + 1 == item.amount.begin or item.amount.last < mark.first <= item.end
    if mark.value.get("reference") and not _names_claim(sentence, mark, item):
        return False
    clauses = sentence.clauses
    here, there = clauses[item.index], clauses[mark.first]
    if mark.gap and mark.first <= item.index <= mark.last:
        return True
    if mark.value.get("ahead") and mark.first > item.index:
        return False
    if here == there:
        return not (mark.value.get("introduces") or _cut_off(sentence, mark, item))
    if mark.value["status"] == "denied":
        if mark.gap and there < here and not _introduced(sentence, there, item):
            return False  # "wies drei Anträge zurück: eine Kundgebung mit 500 …"
        return abs(here - there) <= 2 and not _stands_between(item, mark, lambda token: _is_number(token) or token.text == ";")
    return there < here and here - there <= 2 and not mark.value.get("modal") and _introduced(sentence, there, item)


def _is_attribute(sentence: Sentence, mark: Mark) -> bool:
    """ "statt der erwarteten 8.000": an inflected participle between article and number speaks of that number alone."""
    if mark.first != mark.last or not mark.first or mark.last + 1 >= len(sentence.tokens):
        return False
    if not is_inflected(sentence.tokens[mark.first].text):
        return False
    article = sentence.tokens[mark.first - 1].lower in sentence.reading.language.list("articles")
    return article and sentence.tokens[mark.last + 1].kind == NUMBER_KIND


def _names_claim(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "Die Zahl von 40 Toten ist zu hoch": what is too high is a number, not the water.

    A word for a claim stands in the clause of the phrase or of the number, or right before it ("Die Behauptung, 40 Menschen seien
    getötet worden, ist widerlegt"); and no nearer number is the one meant ("still 24, after it withdrew a figure of 25").
    """
    if mark.first > item.end and any(map(_is_number, sentence.tokens[mark.last + 1 : mark.last + 1 + NEXT])):
        return False
    claims, clauses = sentence.reading.language.list("claims"), sentence.clauses
    low, high = sorted((clauses[item.index], clauses[mark.first]))
    return any(low - 1 <= clauses[at] <= high for at, token in enumerate(sentence.tokens) if token.lower in claims)


def _rejected_later(item: Counted) -> Mark | None:
    """ "…, a figure the army rejects", "Die Armee wies das zurück": what was just said is rejected, here or right after."""
    sentence = item.sentence
    for mark in sentence.marks("statuses"):
        behind = mark.first > item.end and not _stands_between(item, mark, _is_number)
        if behind and _rejects_earlier(sentence, mark, item, item.end + 1):
            return mark
    following = sentence.following
    if following is None or not any(map(sentence.reading.language.made(_denial_words).__getitem__, following.text.split())):
        return None
    for mark in following.marks("statuses"):
        if not any(map(_is_number, following.tokens[: mark.first])) and _rejects_earlier(following, mark, item, 0):
            return mark
    return None


def _rejects_earlier(sentence: Sentence, mark: Mark, item: Counted, start: int) -> bool:
    """True where what is rejected is pointed at: "denied this", "called the figure inflated"; not "denied that …".

    One number rejected ("this figure") is the last one before; claims, reports and "this" are all that was said.
    """
    if mark.value["status"] != Status.DENIED or _leads_on(sentence, mark.last):
        return False
    language, tokens, clauses = sentence.reading.language, sentence.tokens, sentence.clauses
    pointers, objects = language.list("claim_pointers"), language.list("claim_objects")
    for at in range(start, len(tokens)):
        word = tokens[at].lower
        if clauses[at] != clauses[mark.first] or _leads_on(sentence, at):
            continue
        if mark.first - BESIDE <= at <= mark.last + BESIDE and (word in pointers or (at > mark.last and word in objects)):
            return True
        if word in language.list("claims"):
            return word not in language.list("numbers_claimed") or not any(map(_is_number, item.sentence.tokens[item.end + 1 :]))
    return False


def _leads_on(sentence: Sentence, index: int) -> bool:
    """ "the claim that …", "die Meldung, wonach …", "reports of shelling": the word goes on to what is rejected."""
    behind = [token.lower for token in sentence.tokens[index + 1 : index + 3] if token.text != ","][:1]
    return not sentence.reading.language.list("claims_lead_on").isdisjoint(behind)


def _denial_words(language: Language) -> Memo[str, bool]:
    """Whether a phrase of denial may begin in a piece of text, so that a following sentence is only read where one may."""
    groups = (group for group in language.groups if group.section == "statuses" and group.value["status"] == Status.DENIED)
    phrases = {elements_of(form) for group in groups for word in group.words for form in expand(word, ("",))}
    first = sorted({next(element for element in phrase if not element.startswith("{")) for phrase in phrases})
    found = re.compile(rf"\b(?:{'|'.join(map(re.escape, first))})\b", re.IGNORECASE)
    return Memo(lambda piece: found.search(piece) is not None)


def _is_there_already(item: Counted) -> bool:
    """ "will move from the 68,000 troops currently stationed there": what is there now is a fact."""
    following = item.sentence.tokens[item.end + 1 : item.end + 2]
    return bool(following) and following[0].lower in item.sentence.reading.language.list("already")


def _cut_off(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """A conjunction between number and phrase starts another clause without a comma: "12 starben und weitere könnten …"."""
    before = mark.last < item.index
    between = sentence.tokens[mark.last + 1 : item.amount.begin] if before else sentence.tokens[item.end + 1 : mark.first]
    borders = sentence.reading.language.list("clause_openers")
    if not before:  # "10,000 soldiers … that will augment Russian forces"
        borders = borders | sentence.reading.language.list("subordinators")
    if before:
        borders = borders | sentence.reading.language.list("reasons")
    if before and mark.value.get("modal"):  # "would not comment on the assertion that 40 had been hurt"
        borders = borders | sentence.reading.language.list("complementisers")
    offset = mark.last + 1 if before else item.end + 1
    cuts = [offset + at for at, token in enumerate(between) if token.lower in borders and not _joins_nouns(sentence, offset + at)]
    return bool(cuts) and not (before and mark.value.get("modal") and _shares_modal(sentence, cuts[-1]))


def _joins_nouns(sentence: Sentence, index: int) -> bool:
    """ "Soldatinnen und Soldaten", "Männer und -frauen": a joiner between two nouns opens no clause."""
    tokens = sentence.tokens
    if not sentence.reading.language.section("text").get("capital_nouns") or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].is_capital and (tokens[index + 1].is_capital or tokens[index + 1].text == "-")


def _shares_modal(sentence: Sentence, joiner: int) -> bool:
    """ "soll ersetzt und auf 300 aufgestockt werden": behind the joiner stands no finite verb, and an infinitive at the end."""
    language = sentence.reading.language
    if not language.section("text").get("capital_nouns"):
        return False
    clause = sentence.clauses[joiner]
    words = [
        t.lower
        for t, number in zip(sentence.tokens, sentence.clauses, strict=True)
        if number == clause and t.kind == WORD_KIND and t.start > sentence.tokens[joiner].start
    ]
    finite = language.list("auxiliaries") - language.list("infinitives")
    return bool(words) and words[-1] in language.list("infinitives") and not any(word in finite for word in words)


def _introduced(sentence: Sentence, start: int, item: Counted) -> bool:
    """A "dass"/"that" opens one of the clauses between the phrase and the number, or directly follows the phrase."""
    complementisers = sentence.reading.language.list("complementisers")
    stop = sentence.clauses[item.index]
    if stop - start == 1 and _is_infinitive_clause(sentence, stop):
        return True
    for index, token in enumerate(sentence.tokens[: item.index]):
        if start < sentence.clauses[index] <= stop and token.lower in complementisers:
            opening = (
                index == 0 or sentence.clauses[index - 1] != sentence.clauses[index] or sentence.tokens[index - 1].text == ","
            )
            if opening:
                return True
    return False


def _is_infinitive_clause(sentence: Sentence, clause: int) -> bool:
    """ "plant, 500 Soldaten zu entsenden": the clause behind a comma holds an infinitive with "zu"."""
    language = sentence.reading.language
    if not language.section("text").get("capital_nouns"):
        return False
    words = [token for token, number in zip(sentence.tokens, sentence.clauses, strict=True) if number == clause]
    marks = language.list("infinitive_marks")
    return any(a.lower in marks and b.lower.endswith("en") and b.text[:1].islower() for a, b in itertools.pairwise(words))


def _stands_between(item: Counted, mark: Mark, what: Callable[[Token], bool]) -> bool:
    """True where such a token stands between the number and the phrase."""
    first, stop = (mark.last + 1, item.amount.begin) if mark.last < item.index else (item.end + 1, mark.first)
    return any(what(token) for token in item.sentence.tokens[first:stop])


def _is_number(token: Token) -> bool:
    return token.kind == NUMBER_KIND


def _is_hearsay(sentence: Sentence, mark: Mark) -> bool:
    """ "sollen getötet worden sein", "may have died": a modal with a perfect infinitive reports what is said to have happened.

    A present estimate ("dürften rund 2.000 sein") is one too; "sollen bis Juni 5.000 sein" speaks of the future.
    """
    language = sentence.reading.language
    ends, tokens = language.list("perfect_ends"), sentence.tokens
    if mark.first and tokens[mark.first - 1].lower in ends:  # "gezählt haben wollen"
        return True
    clause = sentence.clauses[mark.last]
    if mark.value.get("subjunctive") and (_ends_in_participle(sentence, mark.last) or _is_present(sentence, clause)):
        return True
    for index in range(mark.last + 1, len(tokens)):
        if sentence.clauses[index] > clause + 1:
            return False
        if tokens[index].lower in ends:
            before = tokens[index - 1]
            participle = _is_participle(before) and index - 1 > mark.last
            if mark.value.get("estimate") or participle or not language.section("text").get("capital_nouns"):
                return True
    return False


def _is_participle(token: Token) -> bool:
    """ "getötet", "verletzt", "desertiert"; but "einsatzbereit sein" and "möglich sein" speak of what is to come."""
    return token.kind == WORD_KIND and not token.is_capital and bool(PARTICIPLE.fullmatch(token.lower))


def _is_present(sentence: Sentence, clause: int) -> bool:
    """ "derzeit würden sich 8.000 dort verstecken": what is going on, in indirect speech."""
    present = sentence.reading.language.list("present_adverbs")
    return any(
        token.lower in present for token, number in zip(sentence.tokens, sentence.clauses, strict=True) if number == clause
    )


def _ends_in_participle(sentence: Sentence, modal: int) -> bool:
    """ "würden … ausgebildet", "werden … erschossen", "gebracht werden": a participle ends the clause, and no infinitive."""
    clause = sentence.clauses[modal]
    of_clause = [at for at, number in enumerate(sentence.clauses) if number == clause and at != modal]
    words = [at for at in of_clause if sentence.tokens[at].kind == WORD_KIND]
    fronted = [at for at in words[:1] if at == modal - 1]  # "Vermisst werden noch 44"
    ends = [sentence.tokens[at].lower for at in (*words[-1:], *fronted)]
    strong = sentence.reading.language.list("strong_participles")
    return any(word.endswith("t") or ("ge" in word[:6] and word.endswith("en")) or word in strong for word in ends)


def change_of(item: Counted, earlier: bool) -> Change:
    """Increase where the number is said to come on top of an earlier one of the same kind: "weitere 3.000 Soldaten"; period where
    it is what happened in so many hours or days: "in the past 24 hours"."""
    added = item.phrase.added or any(mark.last == item.amount.begin - 1 for mark in item.sentence.marks("additions"))
    if (added and earlier) or _risen_by(item):
        return Change.INCREASE
    clause = item.sentence.clauses[item.index]
    rates = any(item.sentence.clauses[mark.first] == clause for mark in item.sentence.marks("rates"))
    return Change.PERIOD if rates else Change.TOTAL


def _risen_by(item: Counted) -> bool:
    """ "stieg um 2.000", "has risen by about 2,000", "an increase of 2,000": the number is the difference."""
    sentence, language = item.sentence, item.sentence.reading.language
    if item.sentence.words(max(0, item.amount.begin - 2), item.amount.begin - 1).lower() in language.list("increases"):
        return True
    if not item.amount.begin or sentence.tokens[item.amount.begin - 1].lower not in language.list("by"):
        return False
    clause = sentence.clauses[item.index]
    verbs = language.list("change_verbs")
    return any(token.lower in verbs for token, number in zip(sentence.tokens, sentence.clauses, strict=True) if number == clause)
