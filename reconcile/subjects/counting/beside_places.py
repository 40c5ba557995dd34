"""Numbers in lists of places: each name with its own number behind it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...numerals import number_words
from ...quantities import Amount
from ...reading import Sentence
from ...text import NUMBER_KIND, Token
from .counted import WAY_BACK, Counted, joined_by_place

OPENING, CLOSING = ",;:–—", ",;.–—"  # marks before a place and its number, and behind them
WAY_TO_PLACE = 6  # tokens of a place and what leads to it: "in der Provinz Khyber Pakhtunkhwa"


def in_list_of_places(item: Counted) -> bool:
    """ "deaths in Molo (4), Leto (8) and Haft (2)", "the districts of Molo (4) and Leto (8)": several names, each with a number
    in brackets, before them a preposition of place or what sort of place they are; "Molo (4) and Leto (8) reported deaths"."""
    tokens, language = item.sentence.tokens, item.sentence.language
    if "(" not in item.sentence.listed:
        return False
    words = number_words(language)
    brackets = [
        at
        for at in range(1, len(tokens) - 2)
        if tokens[at].text == "("
        and (tokens[at + 1].kind == NUMBER_KIND or words.value(tokens[at + 1].lower) is not None)
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
    return bool(counted) or not regions.isdisjoint(item.sentence.folded[: first + 1])


def is_of_its_own_place(sentence: Sentence, amount: Amount, end: int) -> bool:
    """ "… und in Molo 30.", "…, Kanada 400": a border, a place or a country, the number (up to `end`), nothing more."""
    language, tokens = sentence.language, sentence.tokens
    small = language.lists("place_prepositions", "articles", "naming.shares")  # "in | ganz | Togo"
    start = amount.begin
    while start and (tokens[start - 1].is_capital or tokens[start - 1].lower in small):
        start -= 1
    if not 0 < start < amount.begin <= start + WAY_TO_PLACE:
        return False
    borders, behind = language.list("joiners"), tokens[end + 1] if end + 1 < len(tokens) else None
    if behind is not None and behind.text not in CLOSING and behind.lower not in borders:
        led_on = amount.begin > 0 and behind.lower in language.list("prepositions")  # "and Niger 150 | for the force"
        told = any(mark.first <= end + 1 <= mark.last for mark in sentence.marks("predicates"))  # "in Molo 30 | verletzt wurden"
        if not told and not (led_on and any(mark.last == amount.begin - 1 for mark in sentence.marks("countries"))):
            return False
    first, alone = start, language.list("alone")
    start -= start > 1 and tokens[start - 1].lower in alone  # "…, allein | in Molo 22"
    part = next((mark for mark in sentence.marks("parts") if mark.last == start - 1), None)
    start = part.first if part is not None and part.first else start  # "…, davon | in Molo 22"
    opens = tokens[start - 1].text in ":–—-" and _goes_on_with_place(tokens[end + 1 :], small)
    if not opens and tokens[start - 1].text not in OPENING and tokens[start - 1].lower not in borders:
        return False
    numbers = number_words(language)
    if not opens and not any(token.kind == NUMBER_KIND or numbers.value(token.lower) is not None for token in tokens[:start]):
        return False
    last = tokens[amount.begin - 1]
    sections = {phrase.section for phrase in language.lexicon.lookup(last.lower)}
    only_names = not sections and not language.capital_nouns
    is_country = bool(sections & {"countries", "places"}) or (only_names and last.is_capital)
    unled = language.list("place_prepositions").isdisjoint(sentence.folded[first : amount.begin])
    return tokens[first].lower in language.list("place_prepositions") or (is_country and unled)


def _goes_on_with_place(behind: Sequence[Token], small: Set[str]) -> bool:
    """ "Deaths: Molo 12 | , Leto 8", "40 starben – in Molo 32 | , in Leto 8": the next entry of a list of names and numbers."""
    number = next((at for at, token in enumerate(behind) if token.kind == NUMBER_KIND), 0)
    if not (1 < number <= WAY_TO_PLACE and behind[0].text in ",;" and behind[number - 1].is_capital):
        return False
    return all(token.is_capital or token.lower in small for token in behind[1:number])


def goes_on_elsewhere(sentence: Sentence, amount: Amount) -> bool:
    """ "nahm in Molo | 35 und in Leto 12 Menschen fest": behind it another place and its number, which has the noun of both."""
    start = amount.last + 1
    ahead = range(start + 2, min(start + 2 + WAY_BACK, len(sentence.tokens)))
    number = next((at for at in ahead if sentence.tokens[at].kind == NUMBER_KIND), None)
    return number is not None and joined_by_place(sentence, start, number)
