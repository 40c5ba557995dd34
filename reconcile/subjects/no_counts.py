"""Why a number is no count: a date, an ordinal, a year, a part of a name, an age, the size of a thing.

Numbers followed by a measure (years, euros, percent …) are told by the noun phrase, see phrase.py.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..model import Hedge
from ..numerals import find_numerals, number_words
from ..packs import Language, Mark, Phrase
from ..quantities import Amount
from ..reading import Sentence, is_name
from ..text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .counted import PERSON_KINDS, WAY_BACK, Counted, is_excepted, joined_by_place
from .evidence import Regions
from .phrase import NOTHING, NOUN, NounPhrase

GROUP = 3  # digits of a group of a telephone number
ABBREVIATED = 4  # letters of a month cut short: Mar, Sept
POPULATION = 5  # tokens from the word for a population to its number
OLDEST = 120  # years
MODERN, LAST_YEAR = 1900, 2100
LIMITS = (Hedge.LESS_THAN, Hedge.MORE_THAN)
PER_HEAD = 7  # tokens from a number to "per": "574 heat deaths per million people"
BASES = {1e3, 1e4, 1e5, 1e6}  # inhabitants among whom rates are told
AGES = 8  # tokens from a word for an age to the number: "the ages of 16 and | 64"


COUNTED_PEOPLE = frozenset({*PERSON_KINDS, "troops"})
CLOSING = "”“\"'’»)"
MONTH = 31  # days of one, at most
MOST_NOTES = 100  # at the foot of an article
CURRENCIES = frozenset("$€£¥₹")
CONVERTED = 5  # tokens from a bracket back to the sign of the money before it
# Beside these stands what counts nothing.
BARRING = CURRENCIES | {"currencies", "differences", "exceptions", "exceptions_of_all", "parents", "per_head"}
WAY_TO_PLACE = 6  # tokens of a place and what leads to it: "in der Provinz Khyber Pakhtunkhwa"


def is_no_count(sentence: Sentence, amount: Amount) -> bool:
    """A date or ordinal, a ratio, an amount of money ("Rs. 80 billion"), an exception ("all but three survived")."""
    if is_of_the_calendar(sentence, amount) or ("ratio_signs" in sentence.listed and _is_of_a_ratio(sentence, amount)):
        return True
    if "[" in sentence.listed and _is_reference(sentence, amount):
        return True
    if _is_glued(sentence, amount) or _is_one_in(sentence, amount) or _is_whose_they_are(sentence, amount):
        return True
    if sentence.listed.isdisjoint(BARRING):
        return False
    language, tokens, at = sentence.reading.language, sentence.tokens, amount.begin - 1
    if "parents" in sentence.listed and _is_of_a_parent(sentence, amount):
        return True
    if (at >= 1 and is_excepted(sentence, at)) or _is_difference(sentence, amount):
        return True
    if "per_head" in sentence.listed and _is_per_head(sentence, amount):
        return True
    if at >= 1 and tokens[at].text == ".":
        at -= 1
    if at >= 1 and tokens[at].text == "(":
        return _is_converted(sentence, amount, at)
    return at >= 0 and (tokens[at].text in CURRENCIES or tokens[at].lower in language.list("currencies"))


def _is_converted(sentence: Sentence, amount: Amount, bracket: int) -> bool:
    """ "$18m (13.9m)": money in that of another country, alone in its bracket; not "$2m (400 refugees live there)"."""
    tokens, before = sentence.tokens, sentence.tokens[max(0, bracket - CONVERTED) : bracket]
    is_alone = amount.last + 1 < len(tokens) and tokens[amount.last + 1].text == ")"
    return is_alone and any(token.text in CURRENCIES for token in before)


def _is_glued(sentence: Sentence, amount: Amount) -> bool:
    """ "PHP2.03 billion", "Sh12,500": what is left of digits that hang on a word."""
    tokens, first = sentence.tokens, amount.first
    if first < 2 or tokens[first].gap or tokens[first - 1].gap or tokens[first - 1].text not in ".,":
        return False
    word = tokens[first - 2]
    return word.kind == WORD_KIND and word.text[-1].isdigit()


def _is_reference(sentence: Sentence, amount: Amount) -> bool:
    """ "werden vermisst [1, 2]": a square bracket with nothing but small numbers names notes."""
    tokens, first, last = sentence.tokens, amount.first, amount.last
    while first > 0 and _stands_in_list_of_notes(tokens[first]):
        first -= 1
    while last + 1 < len(tokens) and _stands_in_list_of_notes(tokens[last]):
        last += 1
    return tokens[first].text == "[" and tokens[last].text == "]" and amount.value < MOST_NOTES


def _stands_in_list_of_notes(token: Token) -> bool:
    return token.kind == NUMBER_KIND or token.text in ",;-–"


def _is_one_in(sentence: Sentence, amount: Amount) -> bool:
    """ "One in 40 people was displaced": among how many one was."""
    language, tokens, at = sentence.reading.language, sentence.tokens, amount.begin - 1
    at -= at > 1 and tokens[at].lower in language.list("per_head")  # "one in every 40"
    if at < 1 or tokens[at].lower not in language.list("one_in"):
        return False
    return number_words(language).value(tokens[at - 1].lower) == 1


def _is_of_a_parent(sentence: Sentence, amount: Amount) -> bool:
    """ "A father of three was arrested", "die Mutter von vier Kindern": how many children somebody has, whatever befell him."""
    language, before = sentence.reading.language, sentence.tokens[max(0, amount.begin - 2) : amount.begin]
    if len(before) < 2 or before[1].lower not in language.list("of_children"):
        return False
    return before[0].lower in language.list("parents")


def _is_whose_they_are(sentence: Sentence, amount: Amount) -> bool:
    """ "Drei Kinder | eines Lehrers starben": the genitive behind people says whose they are; "der Tod eines Lehrers" counts."""
    language, tokens, before = sentence.reading.language, sentence.tokens, amount.begin - 1
    if before < 0 or tokens[amount.begin].lower not in language.list("genitive_numbers"):
        return False
    if tokens[before].lower in language.list("parents"):
        return True
    return any(mark.last == before and mark.value["kind"] in COUNTED_PEOPLE for mark in sentence.marks("nouns"))


def _is_difference(sentence: Sentence, amount: Amount) -> bool:
    """ "14 mehr als im Vorjahr", "12 fewer than last year", "50 acres larger than Malta": how many more, not how many."""
    language, last = sentence.reading.language, amount.last
    last = next((unit.last for unit in sentence.marks("units") if unit.first == last + 1), last)
    behind = sentence.tokens[last + 1 : last + 3]
    if len(behind) < 2 or behind[1].lower not in language.list("comparison"):
        return False
    return behind[0].lower in language.list("differences")


def _is_per_head(sentence: Sentence, amount: Amount) -> bool:
    """ "12 deaths per 100,000 people", "98 Hitzetote pro eine Million Einwohner": neither number counts anybody. Nor does the
    number of "50 casualties per square mile"."""
    language, tokens = sentence.reading.language, sentence.tokens
    per, bases = language.list("per_head"), language.list("rate_bases")
    if any(_stands_before(amount, unit, sentence, per) for unit in sentence.marks("units")):
        return True
    for base in find_numerals(sentence):
        around = (
            tokens[base.first - 1].lower if base.first else "",
            tokens[base.last + 1].lower if base.last + 1 < len(tokens) else "",
        )
        is_base = base.value in BASES and around[0] in per and around[1] in bases
        if is_base and 0 <= base.first - amount.first < PER_HEAD:
            return True
    return False


def _stands_before(amount: Amount, unit: Mark, sentence: Sentence, per: Set[str]) -> bool:
    """ "50 casualties | per square mile": between number and unit nothing but what is told for each of them."""
    between = sentence.tokens[amount.last + 1 : unit.first]
    if not 0 < len(between) < PER_HEAD or between[-1].lower not in per:
        return False
    return all(token.kind == WORD_KIND for token in between)


def _is_year_compared(sentence: Sentence, amount: Amount) -> bool:
    """ "33 weniger als 2016", "33 Tote weniger als 2016.": how many fewer than in that year."""
    tokens, before = sentence.tokens, amount.begin - 1
    if before < 0 or not MODERN <= amount.value <= LAST_YEAR or not tokens[amount.last].text.isdigit():
        return False
    ends = all(token.kind == MARK_KIND for token in tokens[amount.last + 1 : amount.last + 2])
    before -= before > 0 and ends and any(noun.last == before for noun in sentence.marks("nouns"))
    return tokens[before].kind == NUMBER_KIND or number_words(sentence.reading.language).value(tokens[before].lower) is not None


def is_of_the_calendar(sentence: Sentence, amount: Amount) -> bool:
    """A day, a year, a decade, an ordinal, an age or a mark on a scale."""
    if amount.digits and is_decade(sentence, amount):
        return True
    if amount.hedge in LIMITS and _is_year_compared(sentence, amount):
        return True
    if amount.bare and (is_ordinal(sentence, amount) or is_day(sentence, amount) or is_year(sentence, amount)):
        return True
    if not amount.begin:
        return False
    if _is_age_in_bracket(sentence, amount) or ("ages" in sentence.listed and is_span_of_ages(sentence, amount)):
        return True
    if "number_signs" in sentence.listed and _follows_number_sign(sentence, amount):
        return True
    return not sentence.listed.isdisjoint(("scales", "numbered")) and is_on_a_scale(sentence, amount)


def _is_age_in_bracket(sentence: Sentence, amount: Amount) -> bool:
    """ "einer älteren Frau (78)": in a bracket of its own behind somebody; behind towns and many it is a count: "Molo (78)"."""
    tokens, bracket = sentence.tokens, amount.begin - 1
    if not amount.bare or tokens[bracket].text != "(" or tokens[min(amount.last + 1, len(tokens) - 1)].text != ")":
        return False
    language = sentence.reading.language
    if bracket < 1 or language.made(Regions).holds(tokens[bracket - 1].lower):
        return False  # "in einer Stadt (78)"
    articles = language.section("numbers").get("singular", ())
    return any(token.lower in articles for token in tokens[max(0, bracket - 3) : bracket - 1])


def _is_of_a_ratio(sentence: Sentence, amount: Amount) -> bool:
    """ "31 zu 12": two bare numbers held against each other; not "von 31 zu 12", a change."""
    language, tokens, first = sentence.reading.language, sentence.tokens, amount.begin
    signs, behind = language.list("ratio_signs"), tokens[amount.last + 1 : amount.last + 3]
    if not (signs and amount.bare):
        return False
    if first > 1 and tokens[first - 1].lower in signs and tokens[first - 2].kind == NUMBER_KIND:
        first -= 2
    elif len(behind) < 2 or behind[0].lower not in signs or behind[1].kind != NUMBER_KIND:
        return False
    return not (first and tokens[first - 1].lower in language.list("change_from"))


def is_ordinal(sentence: Sentence, amount: Amount) -> bool:
    """ "am 28. Oktober", "der 3. Stock": digits with a full stop that ends no sentence; "the 16th-century church"."""
    after = amount.last + 1
    if after < len(sentence.tokens) and not sentence.tokens[after].gap and sentence.tokens[after].kind == WORD_KIND:
        return sentence.tokens[after].lower.partition("-")[0] in sentence.reading.language.list("ordinal_tails")
    if after + 1 >= len(sentence.tokens) or sentence.tokens[after].text != "." or sentence.tokens[after + 1].text in CLOSING:
        return False  # "has risen to 12.”"
    return not sentence.tokens[after].gap


def is_day(sentence: Sentence, amount: Amount) -> bool:
    """ "Aug. 6, 2011", "October 28", "For March 26": a bare number up to 31 behind a month."""
    if amount.value > MONTH:
        return False
    tokens, language, at = sentence.tokens, sentence.reading.language, amount.begin - 1
    months = language.list("months")
    behind = tokens[amount.last + 1] if amount.last + 1 < len(tokens) else None
    if behind is not None and behind.is_capital and behind.lower in months:
        return True  # "8 May"
    if at < 0 or not language.section("text").get("day_after_month"):
        return False
    if at > 1 and tokens[at - 1].kind == NUMBER_KIND:
        month = at - 2 - (tokens[at - 2].text == ".")
        spans = tokens[at].lower in language.list("change_to") or tokens[max(0, month - 1)].lower in language.list("day_spans")
        return spans and tokens[month].lower in months  # "from June 27 to 28", "between Nov. 9 and 12"
    if tokens[at].text == "." and at:
        at -= 1
    elif len(tokens[at].text) <= ABBREVIATED and tokens[at].lower not in language.list("short_months"):
        return tokens[at].lower in months and behind is not None and behind.text == ","  # not "Viña del Mar 12"
    during = at > 0 and tokens[at - 1].lower in language.list("during")  # "In June 12 people fled"
    return tokens[at].lower in months and not during


def is_year(sentence: Sentence, amount: Amount) -> bool:
    """ "Am 3. Mai 1990 brachen …", "seit 1999 Menschen …": a bare number behind a word that leads up to a year; "the 1972
    hostage crisis": behind an article one that no thousands mark makes a count."""
    if not amount.is_year_like:
        return False
    if amount.low != amount.high:
        return not _counts_people(sentence, amount)  # "between 2010 and 2015"
    before = sentence.tokens[amount.begin - 1].lower if amount.begin else ""
    language = sentence.reading.language
    if before in language.list("months") or before in language.list("before_year"):
        return True
    return before in language.list("before_dated") and _dates_what_follows(sentence, amount)


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
    behind = sentence.tokens[amount.last + 1] if amount.last + 1 < len(sentence.tokens) else None
    return behind is not None and not behind.gap and behind.lower in sentence.reading.language.list("decade_tails")


def is_span_of_ages(sentence: Sentence, amount: Amount) -> bool:
    """ "aged 16 to 64", "between the ages of 16 and 64", "im Alter von 16 bis 64": nothing but small words since the age."""
    if amount.value > OLDEST:
        return False
    language, tokens = sentence.reading.language, sentence.tokens
    ages, small = language.list("ages"), language.lists("prepositions", "joiners", "links", "age_spans")
    behind = tokens[amount.last + 1 : amount.last + 2]
    if not behind or behind[0].kind == MARK_KIND or behind[0].lower in language.list("joiners"):
        small = small | {","}  # "were aged 29, 33 and | 51"
    for at in range(amount.first - 1, max(-1, amount.first - 1 - AGES), -1):
        word = tokens[at].lower
        if word in ages:
            return True
        if word not in small and not (tokens[at].kind == NUMBER_KIND and (at == amount.begin - 2 or "," in small)):
            return False
    return False


def _follows_number_sign(sentence: Sentence, amount: Amount) -> bool:
    """ "the No. 15 Command", "Nr. 15": which of many, not how many."""
    tokens, at = sentence.tokens, amount.begin - 1
    at -= at > 0 and tokens[at].text == "."
    return tokens[at].is_capital and tokens[at].lower in sentence.reading.language.list("number_signs")


def is_on_a_scale(sentence: Sentence, amount: Amount) -> bool:
    """ "ein Beben der Stärke 6,2", "eine Stärke von mehr als 6", "a category 4 storm", "in week 20"."""
    language, before = (
        sentence.reading.language,
        [token.lower for token in sentence.tokens[max(0, amount.begin - 2) : amount.begin]],
    )
    scales = language.list("scales")
    if before[-1] in scales:
        return True
    if before[0] in scales and before[-1] in language.list("change_from"):
        behind = sentence.tokens[amount.last + 1 : amount.last + 2]
        return not (behind and behind[0].is_capital)  # "in Stärke von 300 Mann"
    numbered = amount.bare and before[-1] in language.list("numbered")
    return numbered and len(before) > 1 and before[0] in language.list("naming.within")


def is_of_a_name(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "a Boeing 737 killed …", "in Camp 59": bare digits behind a capital, and no noun that they count; "the Group of Seven"."""
    if phrase.found is NOUN:
        return _is_numbered_unit(sentence, amount, phrase)
    if phrase.found is not NOTHING or not amount.begin:
        return False
    if amount.digits and not amount.hedged and _is_of_number_row(sentence, amount):
        return True  # "call 800 555 1234"
    if _is_capital_word(sentence, amount) or _is_listed_day(sentence, amount, phrase):
        return True
    if not amount.bare or amount.hedged or amount.value >= 1000:
        return False
    before = sentence.tokens[amount.begin - 1]
    language = sentence.reading.language
    if amount.digits and before.lower in language.list("numbered_things"):
        return True  # "in ward 9"
    if not before.is_capital or is_owner(before) or before.lower in language.lists("articles", "months"):
        return False
    known = language.lexicon.lookup(before.lower)
    if any(phrase.section in ("countries", "speakers") for phrase in known):
        return False  # "nach Angaben Seouls 600 gefallen"
    if is_led_to(sentence, amount) or is_of_its_own_place(sentence, amount, phrase.end):
        return False
    if before.lower in language.list("naming.calendar_words") and amount.value > MONTH:
        return False  # "waren es am Montag 176"
    if _goes_on_elsewhere(sentence, amount):
        return False
    behind = sentence.tokens[amount.last + 1].lower if amount.last + 1 < len(sentence.tokens) else ""
    if behind in language.list("amount_verbs"):
        return False  # "dass die Zahl der Frauen 62 betrug"
    return amount.begin > 1 or not known


def _is_of_number_row(sentence: Sentence, amount: Amount) -> bool:
    """ "call 800 555 | 1234": groups of plain digits side by side, of which none is a year: "in 1999 400 were"."""
    tokens = sentence.tokens
    around = (*tokens[max(0, amount.first - 1) : amount.first], *tokens[amount.last + 1 : amount.last + 2])
    beside = [token.text for token in around if token.kind == NUMBER_KIND and len(token.text) >= GROUP]
    plain = all(text.replace(" ", "").isdigit() for text in (*beside, tokens[amount.first].text))
    years = [text.isdigit() and MODERN <= int(text) <= LAST_YEAR for text in beside]
    return bool(beside) and plain and not any(years) and not amount.is_year_like


def _is_listed_day(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "on November 14, 15 and | 16": behind a day of a month, a comma or a joiner, and nothing that it counts."""
    tokens, language, at = sentence.tokens, sentence.reading.language, amount.begin - 1
    if not amount.bare or amount.value > MONTH or phrase.attribute or not language.section("text").get("day_after_month"):
        return False
    joiners = language.list("joiners")
    behind = [token.lower for token in tokens[amount.last + 1 : amount.last + 4]]
    if behind[:1] and behind[0] in language.list("auxiliaries"):
        return False  # "a blast on May 3, and 12 were killed"
    goes_on = len(behind) == 3 and behind[0] in joiners and behind[1].isdigit() and behind[2] in ",."
    if tokens[at].lower not in joiners and not goes_on:
        return False
    while at > 1 and tokens[at - 1].kind == NUMBER_KIND and (tokens[at].text == "," or tokens[at].lower in joiners):
        at -= 2
    return at < amount.begin - 1 and tokens[at].lower in language.list("months")


def _is_numbered_unit(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "three soldiers from | 219 Battalion": a body of men written large right behind bare digits."""
    if phrase.noun is None or not phrase.noun.value.get("strength") or not amount.bare or phrase.last != amount.last + 1:
        return False
    return is_name(sentence, phrase.last) and not sentence.is_heading


def is_owner(token: Token) -> bool:
    """ "Monday's | 43": an apostrophe, and so no name that goes on with a number."""
    return token.lower.endswith("'s")


def is_of_its_own_place(sentence: Sentence, amount: Amount, end: int) -> bool:
    """ "…, im Norden 22", "… und in Molo 30.", "…, Kanada 400": a border, a place or a country, the number, and nothing more.

    `end`: the last token of the number's phrase.
    """
    language, tokens = sentence.reading.language, sentence.tokens
    borders, behind = language.list("joiners"), tokens[end + 1] if end + 1 < len(tokens) else None
    if behind is not None and behind.text not in ",;." and behind.lower not in borders:
        led_on = amount.begin > 0 and behind.lower in language.list("prepositions")  # "and Niger 150 | for the force"
        if not (led_on and any(mark.last == amount.begin - 1 for mark in sentence.marks("countries"))):
            return False
    small = language.lists("place_prepositions", "articles")
    start = amount.begin
    while start and (tokens[start - 1].is_capital or tokens[start - 1].lower in small):
        start -= 1
    if not 0 < start < amount.begin <= start + WAY_TO_PLACE:
        return False
    first, alone = start, language.list("alone")
    start -= start > 1 and tokens[start - 1].lower in alone  # "…, allein | in Molo 22"
    part = next((mark for mark in sentence.marks("parts") if mark.last == start - 1), None)
    start = part.first if part is not None and part.first else start  # "…, davon | in Molo 22"
    opens = tokens[start - 1].text == ":" and _goes_on_with_place(tokens[end + 1 :])
    if not opens and tokens[start - 1].text not in ",;" and tokens[start - 1].lower not in borders:
        return False
    numbers = number_words(language)
    if not opens and not any(token.kind == NUMBER_KIND or numbers.value(token.lower) is not None for token in tokens[:start]):
        return False
    last = tokens[amount.begin - 1]
    sections = {phrase.section for phrase in language.lexicon.lookup(last.lower)}
    only_names = not sections and not language.capital_nouns
    is_country = bool(sections & {"countries", "places"}) or (only_names and last.is_capital)
    unled = not any(token.lower in language.list("place_prepositions") for token in tokens[first : amount.begin])
    return tokens[first].lower in language.list("place_prepositions") or (is_country and unled)


def _goes_on_with_place(behind: Sequence[Token]) -> bool:
    """ "Deaths: Molo 12 | , Leto 8": the next entry of a list of names and numbers."""
    number = next((at for at, token in enumerate(behind) if token.kind == NUMBER_KIND), 0)
    return 1 < number <= WAY_TO_PLACE and behind[0].text in ",;" and all(token.is_capital for token in behind[1:number])


def _goes_on_elsewhere(sentence: Sentence, amount: Amount) -> bool:
    """ "nahm in Molo | 35 und in Leto 12 Menschen fest": behind it another place and its number, which has the noun of both."""
    start = amount.last + 1
    ahead = range(start + 2, min(start + 2 + WAY_BACK, len(sentence.tokens)))
    number = next((at for at in ahead if sentence.tokens[at].kind == NUMBER_KIND), None)
    return number is not None and joined_by_place(sentence, start, number)


def is_led_to(sentence: Sentence, amount: Amount) -> bool:
    """Right before the number stands a word or a phrase that leads up to it: "erhielt im Gegenzug | 19"."""
    at = amount.begin - 1
    if leads_to_number(sentence.tokens[at], sentence.reading.language):
        return True
    return any(mark.last == at for mark in sentence.marks("predicates"))


def leads_to_number(token: Token, language: Language) -> bool:
    """ "Death Toll Reaches 59", "Climbs To 59", "Fire Kills 59": a word that leads up to a number is no name, though headlines
    write it large."""
    if any(token.lower in language.list(name) for name in ("links", "amount_verbs", "change_verbs", "counting_verbs")):
        return True
    return any(phrase.section == "predicates" and len(phrase.elements) == 1 for phrase in language.lexicon.lookup(token.lower))


def _is_capital_word(sentence: Sentence, amount: Amount) -> bool:
    """A number word with a capital behind another word, where only names have one."""
    if amount.digits or not is_name(sentence, amount.first) or sentence.tokens[amount.first - 1].kind != WORD_KIND:
        return False
    return any(other.kind == WORD_KIND and other.text.islower() for other in sentence.tokens[: amount.first])


def is_age(item: Counted) -> bool:
    """ "Anna Berg, 40, spoke …", "a cleric of 75": a bare small number between commas, or behind somebody and "of"."""
    if not item.amount.bare or item.amount.value > OLDEST or item.amount.begin < 2:
        return False
    tokens = item.sentence.tokens
    before = tokens[item.amount.begin - 1]
    after = tokens[item.amount.last + 1] if item.amount.last + 1 < len(tokens) else None
    language = item.sentence.reading.language
    ages = language.list("age_words")
    for token in tokens[max(0, item.amount.begin - 4) : item.amount.begin]:
        if token.lower in ages:
            return True  # "der älteste war 81"
    if item.sentence.words(item.amount.begin - 2, item.amount.begin - 1).lower() in language.list("age_copulas"):
        return after is None or after.kind == MARK_KIND  # "He was 57."
    if before.text == "," and after is not None and after.text in ",.)":
        name = item.amount.begin - 2
        name -= name > 0 and tokens[name].text == "."  # "Ole Berg Jr., 52, …"
        return tokens[name].is_capital
    if before.text == "(" and after is not None and after.text == ")":
        return tokens[item.amount.begin - 2].is_capital and not in_list_of_places(item)
    if item.amount.hedge in LIMITS:  # "children under 18", "35 of the victims were under 14"
        somebody = tokens[item.amount.begin - 2] if before.lower in language.list("auxiliaries") else before
        if _is_somebody(language.lexicon.lookup(somebody.lower)):
            return True
    if before.lower not in language.list("partitive"):
        return False
    return _is_somebody(language.lexicon.lookup(tokens[item.amount.begin - 2].lower))


def _is_somebody(phrases: Sequence[Phrase]) -> bool:
    """A noun for people."""
    return any(p.section == "nouns" and p.value["kind"] in (*PERSON_KINDS, "casualties") for p in phrases)


def in_list_of_places(item: Counted) -> bool:
    """ "deaths in Molo (4), Leto (8) and Haft (2)", "the districts of Molo (4) and Leto (8)": several names, each with a number
    in brackets, before them a preposition of place or what sort of place they are; "Molo (4) and Leto (8) reported deaths"."""
    tokens, language = item.sentence.tokens, item.sentence.reading.language
    brackets = [
        at
        for at in range(1, len(tokens) - 2)
        if tokens[at].text == "("
        and tokens[at + 1].kind == NUMBER_KIND
        and tokens[at + 2].text == ")"
        and tokens[at - 1].is_capital
    ]
    if len(brackets) < 2 or item.amount.begin - 1 not in brackets:
        return False
    first = brackets[0] - 1
    while first > 0 and tokens[first].is_capital:
        first -= 1
    if tokens[first].lower in language.lists("naming.within", "naming.from"):
        return True
    regions = language.list("naming.regions") | language.list("naming.region_heads")
    counted = language.list("naming.counted_from").intersection(item.sentence.folded[brackets[-1] + 3 : brackets[-1] + 5])
    return bool(counted) or any(token.lower in regions for token in tokens[: first + 1])


def is_population(item: Counted) -> bool:
    """ "this nation of 6 million people", "a village with 128 residents": how large a place is."""
    tokens, language, at = item.sentence.tokens, item.sentence.reading.language, item.amount.begin - 1
    if "populations" in item.sentence.listed and _has_population(item):
        return item.phrase.noun_kind in (*PERSON_KINDS, None)
    if item.noun in language.list("townspeople") and at >= 0 and tokens[at].lower in language.list("loading"):
        return True  # "eine Provinz mit | 900 Einwohnern"
    if "naming.populated" not in item.sentence.listed:
        return False
    if at < 1 or item.phrase.noun_kind not in PERSON_KINDS or tokens[at - 1].lower not in language.list("naming.populated"):
        return False
    if any(0 < at - 1 - mark.last <= WAY_TO_PLACE for mark in item.sentence.marks("events")):
        return False  # "a turnout in the capital of 900 people"
    lives_there = item.noun in language.list("inhabitants")
    return tokens[at].lower in language.list("partitive") or (lives_there and tokens[at].lower in language.list("loading"))


def _has_population(item: Counted) -> bool:
    """ "whose population is put at 2 million", but not "the refugee population"."""
    words, tokens = item.sentence.reading.language.list("populations"), item.sentence.tokens
    found = [at for at in range(max(0, item.amount.begin - POPULATION), item.amount.begin) if tokens[at].lower in words]
    return bool(found) and not any(mark.last == found[-1] for mark in item.sentence.marks("counts"))


def measures_something(item: Counted) -> bool:
    """ "a town of 9,000": a bare number that measures a thing."""
    if item.amount.begin < 2:
        return False
    tokens, language = item.sentence.tokens, item.sentence.reading.language
    if tokens[item.amount.begin - 1].lower not in language.list("partitive"):
        return False
    before = language.lexicon.lookup(tokens[item.amount.begin - 2].lower)
    if any(phrase.section == "media" for phrase in before):
        return False  # "die Polizei sprach von 12 Toten, Medien von 15"
    return any(p.section == "nouns" and p.value["kind"] == "thing" and len(p.elements) == 1 for p in before)
