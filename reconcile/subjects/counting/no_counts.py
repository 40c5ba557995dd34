"""Why a number is no count: a part of a name, a ratio, money, the size of a thing; a date (calendar.py) or an age (ages.py).

Numbers followed by a measure (years, euros, percent …) are told by the noun phrase, see phrase.py.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Set

from ...numerals import DASHES, Numeral, find_numerals, number_words
from ...packs import Language, Mark
from ...quantities import RANGE, VAGUE, Amount
from ...reading import ANY, Rules, Sentence, is_name
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .ages import is_among_ages, is_cut_short, is_one_of_their_ages
from .beside_places import WAY_TO_PLACE, goes_on_elsewhere, is_of_its_own_place
from .bodies import counts_strength
from .calendar import LAST_YEAR, MODERN, MONTH, is_decade, is_listed_day, is_of_the_calendar, is_part_of_date
from .counted import HARM, PERSON_KINDS, Counted, is_excepted, loose_words, number_follows
from .labels import is_label
from .phrase import NOTHING, NOUN, NounPhrase

OF_TEN = 10  # "two in five", "seven in ten"
GROUP = 2  # digits of a group of a telephone number
POPULATION = 5  # tokens from the word for a population to its number
PER_HEAD = 7  # tokens from a number to "per": "574 heat deaths per million people"
BASES = {1e3, 1e4, 1e5, 1e6}  # inhabitants among whom rates are told
COUNTED_PEOPLE = frozenset({*PERSON_KINDS, "troops"})
COMPARED = 3  # words behind a number in which "mehr" of "Tote | mehr | als" stands, and "than" of "more | deaths | than"
YEAR = 4  # digits
SMALLEST_BODY = 50  # men: fewer are bodies of them, or its name
MOST_NOTES = 100  # at the foot of an article
CURRENCIES = frozenset("$€£¥₹\ufffd")  # the last stands where a sign was lost
LOST_SIGN = "?"  # so does this, right before digits
POPULATED = ("naming.populated", "naming.households", "populations", "townspeople")  # lists of words for how many live in a place
CONVERTED = 5  # tokens from a bracket back to the sign of the money before it
EACH_BEHIND, EACH_BEFORE = 5, 9  # tokens from a number to "for every", and from there to a number behind it
LEADING = 2  # tokens before such a number where a rate opens the sentence: "For every | 1,000 births …"
EACH = 3  # tokens from "for every" to the noun of one: "for every | Danish soldier"


def _is_of_money(sentence: Sentence, amount: Amount) -> bool:
    """ "$ | 12", "Rs. | 80 billion", "| 80 billion ($3 billion)", "raised ?| 12,000"."""
    tokens, at = sentence.tokens, amount.begin - 1
    if at >= 0 and tokens[at].text == LOST_SIGN:
        return bool(tokens[at].gap) and amount.digits and not tokens[amount.begin].gap
    if at >= 1 and tokens[at].text == ".":
        at -= 1
    bracket, inside = sentence.word_at(amount.last + 1), sentence.word_at(amount.last + 2)
    around = {tokens[at].text if at >= 0 else "", inside if bracket == "(" else ""}
    return not around.isdisjoint(CURRENCIES) or (at >= 0 and tokens[at].lower in sentence.language.list("currencies"))


def _is_of_measure(sentence: Sentence, amount: Amount) -> bool:
    """ "He was mayor for | 11 of those years", "in | 12 dieser Jahre": of a measure, as "12 years" is."""
    if sentence.word_at(amount.last + 1) not in sentence.language.list("partitive"):
        return False
    times = [mark for mark in sentence.marks("measures") if mark.value.get("reason") == "duration"]
    return any(mark.first - amount.last in (2, 3) and not is_owner(sentence.tokens[mark.last]) for mark in times)


def _is_exception(sentence: Sentence, amount: Amount) -> bool:
    return amount.begin > 1 and is_excepted(sentence, amount.begin - 1)


def _has_ending(sentence: Sentence, amount: Amount) -> bool:
    """ "die 68er", "Fans der 96er": digits that are a word with an ending."""
    behind = sentence.tokens[amount.last + 1 : amount.last + 2]
    endings = sentence.language.endings("number_endings")
    return bool(behind) and behind[0].lower in endings and not behind[0].gap and sentence.tokens[amount.last].kind == NUMBER_KIND


def _is_average(sentence: Sentence, amount: Amount) -> bool:
    """ "an average of | 300 people", "an average of 14 km² (| 6 square miles)": a rate, whose own number is left out."""
    language, folded, at = sentence.language, sentence.folded, amount.begin - 1
    averages = language.list("averages")
    if at > 1 and folded[at] == "(":
        back = range(at - 1, max(0, at - CONVERTED), -1)
        at = next((number - 1 for number in back if sentence.tokens[number].kind == NUMBER_KIND), -1)
    at -= at > 0 and (folded[at] == "," or folded[at] in language.list("links"))
    return at >= 0 and folded[at] in averages


def _is_reference(sentence: Sentence, amount: Amount) -> bool:
    """ "werden vermisst [1, 2]": a square bracket with nothing but small numbers names notes."""
    first, inside = amount.first, (",", ";", "-", "–")
    while first > 0 and (sentence.tokens[first].kind == NUMBER_KIND or sentence.tokens[first].text in inside):
        first -= 1
    closes = sentence.word_at(amount.last + 1) in ("]", *inside)
    return closes and sentence.tokens[first].text == "[" and amount.value < MOST_NOTES


def _is_one_in(sentence: Sentence, amount: Amount) -> bool:
    """ "One in 40 people was displaced", "two in five", "three of | every | four": how many out of how many."""
    language, tokens, at = sentence.language, sentence.tokens, amount.begin - 1
    each, links = language.list("per_head"), language.lists("one_in", "partitive")
    ahead = next((to for to in (1, 2) if sentence.word_at(amount.last + to + 1) in each), 0)  # "three out of every four"
    if ahead and sentence.word_at(amount.last + ahead) in links:
        return number_follows(sentence, amount.last + ahead + 2)
    every = at > 1 and tokens[at].lower in each
    at -= every
    if at < 1 or tokens[at].lower not in (links if every else language.list("one_in")):
        return False
    value = number_words(language).value
    if every:
        return any(token.kind == NUMBER_KIND or value(token.lower) is not None for token in tokens[max(0, at - 2) : at])
    some = value(tokens[at - 1].lower)
    return some is not None and (some == 1 or some < amount.value <= OF_TEN)


def _is_how_split(sentence: Sentence, amount: Amount) -> bool:
    """ "The blast tore the ship in two, and …": into how many pieces."""
    language, tokens, at = sentence.language, sentence.tokens, amount.begin - 1
    if at < 1 or tokens[at].lower not in language.list("into_pieces"):
        return False
    return amount.last + 1 >= len(tokens) or tokens[amount.last + 1].kind == MARK_KIND


def _is_run_into(sentence: Sentence, amount: Amount) -> bool:
    """ "Der Schaden geht in die Millionen", "runs into the millions": how high a sum is, with nobody behind it."""
    language, tokens, at = sentence.language, sentence.tokens, amount.begin - 1
    if amount.hedge is not VAGUE or at < 1 or sentence.folded[at] not in language.list("pointing"):
        return False
    if sentence.folded[at - 1] not in language.list("running_into"):
        return False
    behind = tokens[amount.last + 1 : amount.last + 2]
    return not behind or behind[0].kind == MARK_KIND or not behind[0].is_capital


def _is_score(sentence: Sentence, amount: Amount) -> bool:
    """ "She shot | a 68 | to lead by two": an article and nothing counted; not "a 900-strong crowd", nor "another 12"."""
    language, tokens, at, behind = sentence.language, sentence.tokens, amount.begin - 1, amount.last + 1
    if language.capital_nouns or at < 0 or not amount.digits:
        return False
    if tokens[at].lower not in language.list("articles") & language.list("indefinite"):
        return False
    ends = behind >= len(tokens) or tokens[behind].text in ".,;:"
    return ends or tokens[behind].lower in language.lists("prepositions", "infinitive_marks")


def _is_tied(sentence: Sentence, amount: Amount) -> bool:
    """ "lost 2-| 1", "a 51-49 split", "1950-| 53", "call 043-335-| 0570": digits tied to others with which they make no span, or
    a price: "12,- Euro"."""
    tokens, behind = sentence.tokens, amount.last + 1
    if amount.hedge is RANGE and not amount.low:
        return True  # "lost | 0-2"
    if sentence.word_at(behind) == "," and sentence.word_at(behind + 1) in DASHES:
        return not any(at.gap for at in tokens[behind : behind + 2]) and all(at.gap for at in tokens[behind + 2 : behind + 3])
    return _ties(sentence, amount.first - 1, -1) or _ties(sentence, amount.last + 1, 1)


def _ties(sentence: Sentence, at: int, step: int) -> bool:
    """Whether a dash with digits right before and behind it stands at a token."""
    tokens, beyond = sentence.tokens, at + step
    if not (at > 0 and beyond >= 0 and at + 1 < len(tokens)) or tokens[at].text not in DASHES:
        return False
    around = (tokens[at - 1], tokens[at + 1])
    return all(token.kind == NUMBER_KIND for token in around) and not (tokens[at].gap or tokens[at + 1].gap)


def _is_of_a_parent(sentence: Sentence, amount: Amount) -> bool:
    """ "A father of three was arrested", "die Mutter von vier Kindern": how many children somebody has, whatever befell him."""
    language, before = sentence.language, sentence.tokens[max(0, amount.begin - 2) : amount.begin]
    if len(before) < 2 or before[1].lower not in language.list("of_children"):
        return False
    return before[0].lower in language.list("parents")


def _is_whose_they_are(sentence: Sentence, amount: Amount) -> bool:
    """ "Drei Kinder | eines Lehrers starben": the genitive behind people says whose they are; "der Tod eines Lehrers" counts."""
    language, tokens, before = sentence.language, sentence.tokens, amount.begin - 1
    if before < 0 or tokens[amount.begin].lower not in language.list("genitive_numbers"):
        return False
    if tokens[before].lower in language.list("parents"):
        return True
    return any(mark.last == before and mark.value["kind"] in COUNTED_PEOPLE for mark in sentence.marks("nouns"))


def _is_difference(sentence: Sentence, amount: Amount) -> bool:
    """ "14 mehr als im Vorjahr", "12 fewer deaths than last year", "50 acres larger than Malta": how many more."""
    language, last = sentence.language, amount.last
    last = next((unit.last for unit in sentence.marks("units") if unit.first == last + 1), last)
    behind = list(itertools.takewhile(lambda token: token.kind == WORD_KIND, sentence.tokens[last + 1 : last + 2 + COMPARED]))
    words = [token.lower for token in behind]
    at = next((at for at, word in enumerate(words[: COMPARED - 1]) if word in language.list("differences")), None)
    if at is None or (at and not language.capital_nouns):  # "killed 12 people less | than a week later"
        return False
    than = next((than for than, word in enumerate(words) if than > at and word in language.list("comparison")), None)
    if than is None or than > at + 2 or (than > at + 1 and at):
        return False
    return not at or not _is_duration(sentence, last + 2 + than)


def _is_duration(sentence: Sentence, at: int) -> bool:
    """ "12 Menschen weniger als | eine Woche nach dem Beben": no other number of people is held against them."""
    tokens, numbers = sentence.tokens, number_words(sentence.language)
    if at >= len(tokens) or (tokens[at].kind == NUMBER_KIND and len(tokens[at].text) == YEAR):
        return False
    return tokens[at].kind == NUMBER_KIND or numbers.opens[tokens[at].lower]


def _is_per_head(sentence: Sentence, amount: Amount) -> bool:
    """ "12 deaths per 100,000 people", "98 Hitzetote pro eine Million Einwohner": neither number counts anybody. Nor does the
    number of "50 casualties per square mile"."""
    per = sentence.language.list("per_head")
    if any(_stands_before(amount, unit, sentence, per) for unit in sentence.marks("units")) or _is_for_each(sentence, amount):
        return True
    return any(_is_rate_of(sentence, amount, base) for base in find_numerals(sentence) if base.value in BASES)


def _is_rate_of(sentence: Sentence, amount: Amount, base: Numeral) -> bool:
    """Whether a number is so many among a round number of people, "12 in | every | 1,000", or behind them where they open the
    sentence, "Pro 100.000 | Einwohner | starben zwölf"; or that round number."""
    language, per = sentence.language, sentence.word_at(base.first - 1)
    among = per in language.list("rates") or sentence.word_at(base.last + 1) in language.list("rate_bases")
    if not among or per not in language.list("per_head"):
        return False
    led = base.first <= LEADING and 0 < amount.first - base.last < PER_HEAD
    return led or 0 <= base.first - amount.first < PER_HEAD


def _stands_before(amount: Amount, unit: Mark, sentence: Sentence, per: Set[str]) -> bool:
    """ "50 casualties | per square mile": between number and unit nothing but what is told for each of them."""
    between = sentence.tokens[amount.last + 1 : unit.first]
    if not 0 < len(between) < PER_HEAD or between[-1].lower not in per:
        return False
    return all(token.kind == WORD_KIND for token in between)


def _is_for_each(sentence: Sentence, amount: Amount) -> bool:
    """ "three wounded for every soldier killed", "auf jeden Toten kommen drei Verletzte": how many to one, not how many."""
    language, words = sentence.language, sentence.folded
    leads, each = language.list("each_leads"), language.list("per_head")
    at = next((at for at in range(1, len(words)) if words[at] in each and words[at - 1] in leads), None)
    if at is None:
        return False
    leads_in = at == 1 or sentence.clauses[at - 2] != sentence.clauses[at]  # "| For every soldier killed, three were hurt"
    if not (0 < at - amount.last <= EACH_BEHIND or (leads_in and 0 < amount.first - at <= EACH_BEFORE)):
        return False
    behind = range(at + 1, at + 1 + EACH)
    return any(noun.first in behind and noun.value["kind"] != "thing" for noun in sentence.marks("nouns"))


def _is_to_one(sentence: Sentence, amount: Amount) -> bool:
    """ "outnumber them three to one", "im Verhältnis drei zu eins"."""
    words, language = sentence.folded[amount.last + 1 : amount.last + 3], sentence.language
    if len(words) < 2 or words[0] not in language.list("to_one"):
        return False
    return words[1] == "1" or number_words(language).value(words[1]) == 1


def _follows_number_sign(sentence: Sentence, amount: Amount) -> bool:
    """ "the No. 15 Command", "Nr. 15", "§ 15": which of many, not how many."""
    tokens, at = sentence.tokens, amount.begin - 1
    at -= at > 0 and tokens[at].text == "."
    large = at >= 0 and (tokens[at].is_capital or tokens[at].kind == MARK_KIND)
    return large and tokens[at].lower in sentence.language.list("number_signs")


def _is_on_a_scale(sentence: Sentence, amount: Amount) -> bool:
    """ "ein Beben der Stärke 6,2", "eine Stärke von mehr als 6", "a category 4 storm", "in week 20"."""
    language, before = sentence.language, sentence.folded[max(0, amount.begin - 2) : amount.begin]
    scales = language.list("scales")
    if not before:
        return False
    if before[-1] in scales:
        return True
    if before[0] in scales and before[-1] in language.list("change_from"):
        behind = sentence.tokens[amount.last + 1 : amount.last + 2]
        return not (behind and behind[0].is_capital)  # "in Stärke von 300 Mann"
    numbered = amount.bare and before[-1] in language.list("numbered")
    return numbered and len(before) > 1 and before[0] in language.list("naming.within")


def is_of_a_name(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "a Boeing 737 killed …", "in Camp 59": bare digits behind a capital, and no noun that they count; "the Group of Seven"."""
    if amount.digits and "numbered_areas" in sentence.listed and _is_numbered_area(sentence, amount):
        return True
    if not amount.digits and _is_spelt_as_name(sentence, amount, phrase):
        return True
    if _is_numbered_road(sentence, amount, phrase):
        return True
    if phrase.found is NOUN:
        return _is_numbered_unit(sentence, amount, phrase)
    if phrase.found is not NOTHING or not amount.begin:
        return False
    if (amount.digits and _is_of_number_row(sentence, amount)) or is_listed_day(sentence, amount, phrase):
        return True  # "call 800 555 1234"
    before, language = sentence.tokens[amount.begin - 1], sentence.language
    if not amount.bare or amount.hedged or amount.value >= 1000:
        return False
    if amount.digits and before.lower in language.list("numbered_things"):
        return True  # "in ward 9"
    if amount.digits and before.is_capital and before.lower.endswith(language.endings("numbered_bodies")):
        return True  # "Soldaten der Panzerbrigade | 45", "in Battalion 12 three died"
    if not before.is_capital or is_owner(before) or before.lower in language.lists("articles", "months"):
        return False
    of_one = sentence.word_at(amount.last + 1) in language.list("singular_auxiliaries")
    if of_one and not (language.capital_nouns or sentence.is_heading):
        return True  # "Rescue | 116 | was …"
    known = language.lexicon.lookup(before.lower)
    if any(phrase.section in ("countries", "speakers") for phrase in known):
        return False  # "nach Angaben Seouls 600 gefallen"
    if is_led_to(sentence, amount) or is_of_its_own_place(sentence, amount, phrase.end):
        return False
    if before.lower in language.list("naming.calendar_words") and amount.value > MONTH:
        return False  # "waren es am Montag 176"
    if goes_on_elsewhere(sentence, amount):
        return False
    if sentence.word_at(amount.last + 1) in language.list("amount_verbs"):
        return False  # "dass die Zahl der Frauen 62 betrug"
    return amount.begin > 1 or not known


def _is_numbered_road(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "auf der Landstraße | 3451 starben", "auf der Autobahn | 9 in Molo": no thousands are set apart; not "on the road | 12
    died", nor "auf der Autobahn | 12 Menschen"."""
    at, language = amount.begin - 1, sentence.language
    plain = at >= 0 and amount.bare and not amount.hedged and sentence.tokens[amount.first].text.isdigit()
    if not plain or not sentence.folded[at].endswith(language.endings("numbered_roads")):
        return False
    goes_on = sentence.word_at(amount.last + 1) in language.lists("prepositions", "auxiliaries")
    return (language.capital_nouns or is_name(sentence, at)) and (phrase.found is not NOUN or goes_on)


def _is_of_number_row(sentence: Sentence, amount: Amount) -> bool:
    """ "call 800 555 | 1234", "unter | 021 44": groups of plain digits side by side, of which none is a year ("in 1999 400
    were") or a day, or digits behind a nought."""
    tokens = sentence.tokens
    places = (at for at in (amount.first - 1, amount.last + 1) if 0 <= at < len(tokens) and not is_part_of_date(sentence, at))
    beside = [tokens[at].text for at in places if tokens[at].kind == NUMBER_KIND and len(tokens[at].text) >= GROUP]
    plain = all(text.replace(" ", "").isdigit() for text in (*beside, tokens[amount.first].text))
    years = [text.isdigit() and MODERN <= int(text) <= LAST_YEAR for text in beside]
    row = bool(beside) and not amount.hedged and not any(years) and not amount.is_year_like
    return plain and (row or (tokens[amount.first].text[0] == "0" and len(tokens[amount.first].text) > 1))


def _is_numbered_area(sentence: Sentence, amount: Amount) -> bool:
    """ "troops of Sector | 2 Special Forces", "soldiers from Unit | 26": which of many, where only names are written large."""
    at, areas = amount.first - 1, sentence.language.list("numbered_areas")
    if at < 1 or not amount.bare or amount.hedged:
        return False
    return sentence.folded[at] in areas and is_name(sentence, at) and not sentence.is_heading


def _is_spelt_as_name(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "in Hall | Three", "the | Six Nations": a word for a number written large within a sentence in which only names are, with
    no noun behind it, or a name. A headline may run into the next sentence: "… over muggings | Two students were held"."""
    at, behind = amount.first - 1, sentence.tokens[amount.last + 1 : amount.last + 2]
    if at < 0 or amount.hedge is VAGUE or sentence.tokens[at].kind != WORD_KIND or sentence.is_heading:
        return False
    named = phrase.found is NOTHING or (phrase.found is not NOUN and bool(behind) and behind[0].is_capital)
    return named and is_name(sentence, amount.first)


def _is_numbered_unit(sentence: Sentence, amount: Amount, phrase: NounPhrase) -> bool:
    """ "three soldiers from | 219 Battalion", "| 1 Signal Brigade": a body of men written large behind bare digits; nor are the
    men of "a | 43-force structure" so few."""
    if phrase.noun is None or not phrase.noun.value.get("strength") or counts_strength(sentence, amount.last):
        return False
    return amount.value < SMALLEST_BODY or (amount.bare and is_name(sentence, phrase.last) and not sentence.is_heading)


def is_owner(token: Token) -> bool:
    """ "Monday's | 43": an apostrophe, and so no name that goes on with a number."""
    return token.lower.endswith("'s")


def is_led_to(sentence: Sentence, amount: Amount) -> bool:
    """Right before the number stands a word or a phrase that leads up to it: "erhielt im Gegenzug | 19"."""
    at = amount.begin - 1
    if leads_to_number(sentence.tokens[at], sentence.language):
        return True
    return any(mark.last == at for mark in sentence.marks("predicates")) or _is_led_to_by_place(sentence, amount)


def _is_led_to_by_place(sentence: Sentence, amount: Amount) -> bool:
    """ "In Molo | 40 died": a place opens the sentence, and behind the number a verb says what befell them."""
    tokens, behind = sentence.tokens, amount.last + 1
    if tokens[0].lower not in sentence.language.list("place_prepositions"):
        return False
    if not all(token.is_capital for token in tokens[1 : amount.begin]):
        return False
    return any(behind <= mark.first <= behind + 1 and mark.value["kind"] in HARM for mark in sentence.marks("predicates"))


def leads_to_number(token: Token, language: Language) -> bool:
    """ "Death Toll Reaches 59", "Fire Kills 59": what leads up to a number is no name, though headlines write it large."""
    if any(token.lower in language.list(name) for name in ("links", "amount_verbs", "change_verbs", "counting_verbs")):
        return True
    return any(phrase.section == "predicates" and len(phrase.elements) == 1 for phrase in language.lexicon.lookup(token.lower))


def is_population(item: Counted) -> bool:
    """ "this nation of 6 million people", "a village with 128 residents": how large a place is."""
    if item.sentence.listed.isdisjoint(POPULATED):
        return False
    tokens, language, at = item.sentence.tokens, item.sentence.language, item.amount.begin - 1
    if "populations" in item.sentence.listed and _has_population(item):
        return item.phrase.noun_kind in (*PERSON_KINDS, None)
    lead = item.sentence.back_over(loose_words(item.sentence) - language.list("townspeople_leads"), at)
    if item.noun in language.list("townspeople") and item.sentence.word_at(lead) in language.list("townspeople_leads"):
        return True  # "eine Provinz mit | 900 Einwohnern", "bei nur | 900 Einwohnern"
    if at < 1 or item.phrase.noun_kind not in PERSON_KINDS or not _is_populated(item.sentence, at - 1):
        return False
    if any(0 < at - 1 - mark.last <= WAY_TO_PLACE for mark in item.sentence.marks("events")):
        return False  # "a turnout in the capital of 900 people"
    lives_there = item.noun in language.list("inhabitants")
    return tokens[at].lower in language.list("partitive") or (lives_there and tokens[at].lower in language.list("loading"))


def _is_populated(sentence: Sentence, at: int) -> bool:
    """ "| nation of", "35 | families of"; not "the | families of three miners"."""
    language, before = sentence.language, sentence.tokens[max(0, at - 1) : at]
    if sentence.folded[at] in language.list("naming.populated"):
        return True
    counted = bool(before) and (before[0].kind == NUMBER_KIND or bool(number_words(language).opens[before[0].lower]))
    return counted and sentence.folded[at] in language.list("naming.households")


def _has_population(item: Counted) -> bool:
    """ "whose population is put at 2 million", but not "the refugee population"."""
    words, tokens = item.sentence.language.list("populations"), item.sentence.tokens
    found = [at for at in range(max(0, item.amount.begin - POPULATION), item.amount.begin) if tokens[at].lower in words]
    return bool(found) and not any(mark.last == found[-1] for mark in item.sentence.marks("counts"))


def measures_something(item: Counted) -> bool:
    """ "a town of 9,000": a bare number that measures a thing."""
    if item.amount.begin < 2:
        return False
    tokens, language = item.sentence.tokens, item.sentence.language
    if tokens[item.amount.begin - 1].lower not in language.list("partitive"):
        return False
    before = language.lexicon.lookup(tokens[item.amount.begin - 2].lower)
    if any(phrase.section == "media" for phrase in before):
        return False  # "die Polizei sprach von 12 Toten, Medien von 15"
    return any(p.section == "nouns" and p.value["kind"] == "thing" and len(p.elements) == 1 for p in before)


# What tells of a number that it is no count: a date or ordinal, a ratio, an amount of money, an exception ("all but three
# survived"); each with what it needs: of these lists and marks one in the sentence.
NO_COUNT = Rules[Callable[[Sentence, Amount], bool]](
    {
        is_of_the_calendar: ANY,
        is_decade: ("decade_tails",),
        is_label: ANY,
        is_among_ages: ("(", "age_degrees", "ages"),
        is_cut_short: "-",
        is_one_of_their_ages: ("(", ",", "–", "—"),
        _follows_number_sign: ("number_signs",),
        _is_on_a_scale: ("numbered", "scales"),
        _is_to_one: ("to_one",),
        _has_ending: ("number_endings",),
        _is_reference: "[",
        _is_one_in: ("one_in", "per_head"),
        _is_whose_they_are: ("genitive_numbers",),
        _is_how_split: ("into_pieces",),
        _is_score: ("indefinite",),
        _is_run_into: ("running_into",),
        _is_average: ("averages",),
        _is_of_a_parent: ("parents",),
        _is_of_measure: ("measures",),
        _is_exception: ("exceptions", "exceptions_of_all"),
        _is_difference: ("differences",),
        _is_per_head: ("per_head",),
        _is_of_money: (*CURRENCIES, LOST_SIGN, "currencies"),
        _is_tied: tuple(DASHES),
    }
)
