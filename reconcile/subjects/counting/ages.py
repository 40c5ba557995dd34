"""Numbers that say how old somebody is."""

from __future__ import annotations

from collections.abc import Sequence

from ...numerals import DASHES, number_words
from ...packs import Phrase
from ...quantities import Amount
from ...reading import Sentence, is_name
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from ..names.evidence import Regions
from .behind_noun import OLDEST, noun_before_comma
from .beside_places import in_list_of_places
from .calendar import LIMITS
from .counted import FATES, PERSON_KINDS, Counted
from .phrase import NOTHING

LISTED = 4  # tokens from so many people to the mark before their ages: "zwei | junge Männer aus Molo |"
SET_OFF = {("(", ")"), *((mark, close) for mark in ",–—" for close in ",.;–—")}  # marks around the ages of those before them
AGES = 8  # tokens from a word for an age to the number: "the ages of 16 and | 64"


def is_among_ages(sentence: Sentence, amount: Amount) -> bool:
    """An age others are held against ("as young as six"), or one in a bracket, a span or a list of ages."""
    if not amount.begin:
        return False
    language = sentence.language
    if amount.begin > 1 and sentence.folded[amount.begin - 2] in language.list("age_degrees"):
        return amount.value <= OLDEST and sentence.folded[amount.begin - 1] in language.list("held_against")
    if "(" in sentence.listed and _is_age_in_bracket(sentence, amount):
        return True
    return "ages" in sentence.listed and is_span_of_ages(sentence, amount)


def is_cut_short(sentence: Sentence, amount: Amount) -> bool:
    """ "| 18- und 19-jährige Schüler": the word it is joined to stands behind the next; not "6,000-plus"."""
    behind = sentence.tokens[amount.last + 1 : amount.last + 3]
    if len(behind) < 2 or behind[0].text not in DASHES or behind[0].gap or not behind[1].gap:
        return False
    return behind[1].lower in sentence.language.list("joiners")


def _is_age_in_bracket(sentence: Sentence, amount: Amount) -> bool:
    """ "einer älteren Frau (78)": in a bracket of its own behind somebody; behind towns and many it is a count: "Molo (78)"."""
    tokens, bracket = sentence.tokens, amount.begin - 1
    if not amount.bare or tokens[bracket].text != "(" or tokens[min(amount.last + 1, len(tokens) - 1)].text != ")":
        return False
    if bracket < 1 or sentence.language.made(Regions).holds(tokens[bracket - 1].lower):
        return False  # "in einer Stadt (78)"
    articles = sentence.language.section("numbers").get("singular", ())
    return any(token.lower in articles for token in tokens[max(0, bracket - 3) : bracket - 1])


def is_one_of_their_ages(sentence: Sentence, amount: Amount) -> bool:
    """ "zwei Männer (| 23 und 24)", "two women, both | 23": as many numbers between two marks as people before."""
    tokens, language = sentence.tokens, sentence.language
    if amount.first != amount.last or amount.value > OLDEST or not amount.begin or amount.hedged:
        return False
    joiners, behind = language.list("joiners"), tokens[amount.last + 1 : amount.last + 2]
    if behind and behind[0].kind == WORD_KIND and behind[0].lower not in joiners:
        return False
    between = joiners | {",", "/"}
    first = last = amount.first
    while first > 1 and sentence.folded[first - 1] in between and _number_at(sentence, first - 2) is not None:
        first -= 2
    while sentence.word_at(last + 1) in between and _number_at(sentence, last + 2) is not None:
        last += 2
    of_all = sentence.folded[first - 1] in language.list("both")
    opener = first - 1 - of_all
    closer = tokens[last + 1].text if last + 1 < len(tokens) else "."
    if opener < 2 or (tokens[opener].text, closer) not in SET_OFF or tokens[opener - 1].kind != WORD_KIND:
        return False
    many = len(range(first, last + 1, 2)) + of_all
    if many < 2 or language.made(Regions).holds(sentence.folded[opener - 1]):
        return False  # "in zwei Dörfern (4 und 7)"
    if many == 2 and sentence.folded[opener - 1] in language.list("couples"):
        return True
    people = (_number_at(sentence, at) for at in range(opener - 2, max(-1, opener - 2 - LISTED), -1))
    return many == next((one for one in people if one is not None), None)


def _number_at(sentence: Sentence, at: int) -> float | None:
    """What a single token of a sentence counts; None where it is no number, or there is none."""
    if not 0 <= at < len(sentence.tokens):
        return None
    token, words = sentence.tokens[at], number_words(sentence.language)
    if token.kind == NUMBER_KIND:
        return float(token.text) if token.text.isdecimal() else None
    return words.value(token.lower)


def is_span_of_ages(sentence: Sentence, amount: Amount) -> bool:
    """ "aged 16 to 64", "between the ages of 16 and 64", "im Alter von 16 bis 64": nothing but small words since the age."""
    if amount.value > OLDEST:
        return False
    language, tokens = sentence.language, sentence.tokens
    numbers, ages = number_words(language), language.list("ages")
    small = language.lists("prepositions", "joiners", "links", "age_spans")
    behind = tokens[amount.last + 1 : amount.last + 2]
    if not behind or behind[0].kind == MARK_KIND or behind[0].lower in language.lists("joiners", "auxiliaries"):
        small = small | {","}  # "were aged 29, 33 and | 51", "men aged 29, 33 and | 51 were hurt"
    for at in range(amount.first - 1, max(-1, amount.first - 1 - AGES), -1):
        word = tokens[at].lower
        if word in ages:
            return True
        listed = numbers.opens[word] and ("," in small or (at == amount.begin - 2 and tokens[at].kind == NUMBER_KIND))
        if word not in small and not listed:
            return False
    return False


def is_age(item: Counted) -> bool:
    """ "Anna Berg, 40, spoke …", "a cleric of 75": a bare small number between commas, or behind somebody and "of"."""
    if item.amount.value > OLDEST or not item.amount.begin:
        return False
    if item.amount.begin == 1:
        return _opens_with_age(item)
    of_age = "age_words" in item.sentence.listed
    if _limits_number(item) or (of_age and _is_of_the_eldest(item)):
        return True
    if not item.amount.bare:
        return False
    tokens = item.sentence.tokens
    before = tokens[item.amount.begin - 1]
    after = tokens[item.amount.last + 1] if item.amount.last + 1 < len(tokens) else None
    language, near = item.sentence.language, item.sentence.folded[max(0, item.amount.begin - 4) : item.amount.begin]
    if of_age and not language.list("age_words").isdisjoint(near):
        return True  # "der älteste war 81"
    if _is_how_old_one_is(item, after):
        return True
    if before.text in ",–—" and noun_before_comma(item) is not None:
        return False  # "die meisten Opfer, 40, starben"
    if _is_how_old_one_died(item, after):
        return True
    if before.text == "," and after is not None and after.text in ",.)":
        name = item.amount.begin - 2
        name -= name > 0 and tokens[name].text == "."  # "Ole Berg Jr., 52, …"
        return tokens[name].is_capital or _is_one_person(item, name)
    if before.text == "(" and after is not None and after.text == ")":
        return tokens[item.amount.begin - 2].is_capital and not in_list_of_places(item)
    if item.amount.hedge in LIMITS:  # "children under 18", "35 of the victims were under 14"
        somebody = tokens[item.amount.begin - 2] if before.lower in language.list("auxiliaries") else before
        if _is_somebody(language.lexicon.lookup(somebody.lower)):
            return True
    if before.lower not in language.list("partitive"):
        return False
    return _is_somebody(language.lexicon.lookup(tokens[item.amount.begin - 2].lower))


def _is_of_the_eldest(item: Counted) -> bool:
    """ "The eldest was 91, the youngest | six", "das jüngste Opfer war erst | fünf": right behind who is so young or old."""
    sentence, language = item.sentence, item.sentence.language
    at = sentence.back_over(language.lists("auxiliaries", "adverbs", "fillers"), item.amount.begin - 1)
    at -= at > 0 and _is_somebody(language.lexicon.lookup(sentence.folded[at]), *FATES)
    return at >= 0 and sentence.folded[at] in language.list("age_words") - language.list("ages")


def _is_how_old_one_is(item: Counted, after: Token | None) -> bool:
    """ "He was | 57.", "She was only | 21 when …", "the girl was | 20", "Anna Berg was | 27 when …": behind the copula of one
    person a bare number, with nothing behind it that it counts; not "the toll was 27", "the toll on Monday was 27"."""
    sentence, language = item.sentence, item.sentence.language
    ends = after is None or after.kind == MARK_KIND
    goes_on = after is not None and after.lower in language.lists("conjunctions", "joiners", "place_prepositions")
    copula = sentence.back_over(language.list("adverbs") - language.list("auxiliaries"), item.amount.begin - 1)
    if copula < 1 or not (ends or goes_on):
        return False
    if sentence.words(copula - 1, copula).lower() in language.list("age_copulas"):
        return True
    one_is = language.list("singular_auxiliaries") - language.list("perfect")
    people = {(mark.first, mark.last) for mark in sentence.marks("nouns")}  # "the victim said the girl was 20"
    counts = ((mark.first, mark.last) for mark in sentence.marks("counts") if mark.last < copula)
    if sentence.folded[copula] not in one_is or not people.issuperset(counts):
        return False
    who = sentence.folded[copula - 1]
    named = goes_on and is_name(sentence, copula - 1) and who not in language.list("naming.calendar_words")
    return named or _is_somebody(language.lexicon.lookup(who))


def _is_how_old_one_died(item: Counted, after: Token | None) -> bool:
    """ "Singer Ali Berg dead at | 88", "died at | 90.", "Ali Berg mit | 88 gestorben": right behind a death, or before it."""
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    if sentence.folded[begin - 1] not in language.list("at_age") or item.phrase.found is not NOTHING:
        return False
    at = begin - 2 if after is None or after.kind == MARK_KIND else item.amount.last + 1 if language.capital_nouns else begin - 2
    pointing = sentence.word_at(at - 1) in language.list("pointing")  # "put | the | dead at 88"
    pointing |= any(mark.last < at for mark in sentence.marks("counts"))  # "put the | number of | dead at 88"
    return not pointing and sentence.word_at(at) in language.list("dead_at_age")  # not "put deaths at 88"


def _opens_with_age(item: Counted) -> bool:
    """ "At | 74, she left the house for the first time"."""
    sentence, language, last = item.sentence, item.sentence.language, item.amount.last
    if not item.amount.bare or sentence.folded[0] not in language.list("at_age"):
        return False
    return sentence.word_at(last + 1) == "," and sentence.word_at(last + 2) in language.list("pronouns")


def _is_one_person(item: Counted, noun: int) -> bool:
    """ "a boy|, 16, was hurt": not "a record number, 16, were hurt"."""
    sentence = item.sentence
    singular = {*sentence.language.section("numbers").get("singular", ()), *sentence.language.list("someone_else")}
    one = not singular.isdisjoint(sentence.folded[max(0, noun - 2) : noun])
    return one and _is_somebody(sentence.language.lexicon.lookup(sentence.folded[noun]))


def _limits_number(item: Counted) -> bool:
    """ "Eight were | under 18", "eight of the dead were | under 18": a number of people is not said to be another."""
    sentence, begin = item.sentence, item.amount.begin
    language, somebody = sentence.language, sentence.tokens[begin - 2]
    if item.amount.hedge not in LIMITS or sentence.folded[begin - 1] not in language.list("copulas"):
        return False
    behind = sentence.tokens[item.amount.last + 1 : item.amount.last + 2]
    counted = somebody.kind == NUMBER_KIND or number_words(language).value(somebody.lower) is not None
    counted = counted or (item.place > 0 and _is_somebody(language.lexicon.lookup(somebody.lower), *FATES))
    return counted and (not behind or behind[0].kind == MARK_KIND)


def _is_somebody(phrases: Sequence[Phrase], *kinds: str) -> bool:
    """A noun for people, also of these kinds."""
    return any(p.section == "nouns" and p.value["kind"] in (*PERSON_KINDS, "casualties", *kinds) for p in phrases)
