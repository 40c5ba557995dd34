"""Numbers of the calendar: days, years, decades, and ordinals, with which days are written."""

from __future__ import annotations

from ...model import Hedge
from ...numerals import DASHES, number_words
from ...quantities import Amount
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .phrase import NounPhrase

ABBREVIATED = 4  # letters of a month cut short: Mar, Sept
MODERN, LAST_YEAR = 1900, 2100
MONTH = 31  # days of one, at most
LIMITS = (Hedge.LESS_THAN, Hedge.MORE_THAN)
OWNED = ("'s", "’s")
CLOSING = "”“\"'’»)"


def is_of_the_calendar(sentence: Sentence, amount: Amount) -> bool:
    """A day, a year or an ordinal."""
    if amount.hedged and amount.digits and _is_year_hedged(sentence, amount):
        return True
    if amount.hedge in LIMITS and _is_year_compared(sentence, amount):
        return True
    if not amount.bare:
        return False
    of_month = "months" in sentence.listed and is_day(sentence, amount)
    return of_month or is_ordinal(sentence, amount) or is_year(sentence, amount)


def _is_year_hedged(sentence: Sentence, amount: Amount) -> bool:
    """ "since at least | 2007", "über 2027 hinaus", "beyond | 2027": four digits without a mark, which no hedge makes a count."""
    year = MODERN < amount.value <= LAST_YEAR and amount.value % 100 != 0 and sentence.tokens[amount.last].text.isdigit()
    leads = sentence.language.list("before_year") - sentence.language.lists("links", "place_prepositions")
    around = {sentence.word_at(amount.first - 1), sentence.word_at(amount.last + 1)}
    beyond = not around.isdisjoint(sentence.language.list("beyond"))
    return year and (beyond or sentence.word_at(amount.begin - 1) in leads)


def is_part_of_date(sentence: Sentence, at: int) -> bool:
    """ "am | 24 |. Februar | 2022 |", "on May | 3 |", "seit | 2022 |": digits beside the name of a month, or of a year."""
    tokens, language = sentence.tokens, sentence.language
    months, before = language.list("months"), tokens[at - 1].lower if at else ""
    if tokens[at].text.isdigit() and MODERN <= int(tokens[at].text) <= LAST_YEAR and before in language.list("before_year"):
        return True
    behind = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == ".")
    return any(0 <= beside < len(tokens) and tokens[beside].lower in months for beside in (at - 1, behind))


def _is_year_compared(sentence: Sentence, amount: Amount) -> bool:
    """ "33 weniger als 2016", "33 Tote weniger als 2016.": how many fewer than in that year."""
    tokens, before = sentence.tokens, amount.begin - 1
    if before < 0 or not MODERN <= amount.value <= LAST_YEAR or not tokens[amount.last].text.isdigit():
        return False
    ends = all(token.kind == MARK_KIND for token in tokens[amount.last + 1 : amount.last + 2])
    before -= before > 0 and ends and any(noun.last == before for noun in sentence.marks("nouns"))
    return tokens[before].kind == NUMBER_KIND or number_words(sentence.language).value(tokens[before].lower) is not None


def is_ordinal(sentence: Sentence, amount: Amount) -> bool:
    """ "am 28. Oktober", "der 3. Stock": digits with a full stop that ends no sentence; "the 16th-century church"."""
    after = amount.last + 1
    if after < len(sentence.tokens) and not sentence.tokens[after].gap and sentence.tokens[after].kind == WORD_KIND:
        return sentence.tokens[after].lower.partition("-")[0] in sentence.language.list("ordinal_tails")
    if after + 1 >= len(sentence.tokens) or sentence.tokens[after].text != "." or sentence.tokens[after + 1].text in CLOSING:
        return False  # "has risen to 12.”"
    return not sentence.tokens[after].gap


def is_day(sentence: Sentence, amount: Amount) -> bool:
    """ "Aug. 6, 2011", "October 28", "For March 26": a bare number up to 31 behind a month."""
    if amount.value > MONTH:
        return False
    tokens, language, at = sentence.tokens, sentence.language, amount.begin - 1
    months = language.list("months")
    behind = tokens[amount.last + 1] if amount.last + 1 < len(tokens) else None
    if behind is not None and behind.is_capital and behind.lower in months:
        return True  # "8 May"
    if at < 0 or not language.section("text").get("day_after_month"):
        return False
    if at > 1 and tokens[at - 1].kind == NUMBER_KIND:
        month = at - 2 - (tokens[at - 2].text == ".")
        spans = tokens[at].lower in language.list("change_to") or tokens[max(0, month - 1)].lower in language.list("day_spans")
        spans = spans or tokens[at].text in DASHES
        return spans and tokens[month].lower in months  # "from June 27 to 28", "between Nov. 9 and 12", "June 27-28"
    if tokens[at].text == "." and at:
        at -= 1
    elif len(tokens[at].text) <= ABBREVIATED and tokens[at].lower not in language.list("short_months"):
        return tokens[at].lower in months and behind is not None and behind.text == ","  # not "Viña del Mar 12"
    during = at > 0 and tokens[at - 1].lower in language.list("during")  # "In June 12 people fled"
    return tokens[at].lower in months and not during


def is_listed_day(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "on November 14, 15 and | 16": behind a day of a month, a comma or a joiner, and nothing that it counts."""
    tokens, language, at = sentence.tokens, sentence.language, amount.begin - 1
    if not amount.bare or amount.value > MONTH or phrase.attribute or not language.section("text").get("day_after_month"):
        return False
    joiners = language.list("joiners")
    behind = sentence.folded[amount.last + 1 : amount.last + 4]
    if behind[:1] and behind[0] in language.list("auxiliaries"):
        return False  # "a blast on May 3, and 12 were killed"
    goes_on = len(behind) == 3 and behind[0] in joiners and behind[1].isdigit() and behind[2] in ",."
    if tokens[at].lower not in joiners and not goes_on:
        return False
    while at > 1 and tokens[at - 1].kind == NUMBER_KIND and (tokens[at].text == "," or tokens[at].lower in joiners):
        at -= 2
    return at < amount.begin - 1 and tokens[at].lower in language.list("months")


def is_year(sentence: Sentence, amount: Amount) -> bool:
    """ "Am 3. Mai 1990 brachen …", "seit 1999 Menschen …": a bare number behind a word that leads up to a year; "the 1972
    hostage crisis": behind an article one that no thousands mark makes a count."""
    if not amount.is_year_like:
        return False
    if amount.low != amount.high:
        return not _counts_people(sentence, amount)  # "between 2010 and 2015"
    before = sentence.word_at(amount.begin - 1)
    language = sentence.language
    if before in language.list("months") or before in language.list("before_year"):
        return True
    dated = before in language.list("before_dated") or before.endswith(OWNED)  # "Molo's 2015 attack"
    return dated and _dates_what_follows(sentence, amount)


def _dates_what_follows(sentence: Sentence, amount: Amount) -> bool:
    """ "the | 1972 | hostage crisis", not "the 2000 soldiers", "a 1972-man garrison" or "put the toll at the 1972 of before"."""
    behind = sentence.tokens[amount.last + 1 : amount.last + 2]
    return amount.value >= MODERN and amount.value % 100 != 0 and bool(behind) and behind[0].kind == WORD_KIND


def _counts_people(sentence: Sentence, amount: Amount) -> bool:
    """ "1500 bis 2000 Personen": right behind the span of numbers stands who is counted."""
    return any(
        mark.first == amount.last + 1 and mark.value["kind"] != "thing"
        for mark in (*sentence.marks("nouns"), *sentence.marks("attributes"))
    )


def is_decade(sentence: Sentence, amount: Amount) -> bool:
    """ "a man in his 70s", "in the 1990s": the ending of a plural hangs on the digits."""
    behind = sentence.tokens[amount.last + 1 : amount.last + 2] if amount.digits else []
    return bool(behind) and not behind[0].gap and behind[0].lower in sentence.language.list("decade_tails")
