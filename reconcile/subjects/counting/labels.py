"""Digits that name something or are an address: of telephones and of the web, scores, titles; and broken signs of money."""

from __future__ import annotations

import re

from ...numerals import DASHES
from ...quantities import Amount
from ...reading import Sentence
from ...text import NUMBER_KIND
from .counted import ANY_QUOTES

ADDRESS = re.compile(r"[^\W\d]\.[^\W\d]{2,}/")  # "t.co/6O05", "example.com/p/2"
GROUPS = 3  # of digits with dashes between them: a telephone number
HIGHEST = 100  # goals, points
BROKEN_SIGNS = frozenset("?\ufffd")  # what is left of "£12" where the text was decoded wrongly


def is_label(sentence: Sentence, amount: Amount) -> bool:
    """ "call | 911", "t.co/|6O05", "lost | 2-1", "his novel “|4321|”", "?|12,000": digits that count nothing."""
    if not amount.digits or amount.hedged:
        return False
    tokens, first, last = sentence.tokens, amount.first, amount.last
    text, before = tokens[first].text, tokens[first - 1].text if first else ""
    if text.isdigit() and len(text) > 1 and text.startswith("0"):
        return True  # "Station on 0570"
    if before in BROKEN_SIGNS and not tokens[first].gap and (first == 1 or tokens[first - 1].gap):
        return True
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if first == last and text.isdigit() and before in ANY_QUOTES and behind in ANY_QUOTES:
        return True
    return _is_called(sentence, amount) or _is_of_row(sentence, first, last)


def _is_called(sentence: Sentence, amount: Amount) -> bool:
    """ "called | 911", "rief die | 112": a number for emergencies, of which one is known behind any word."""
    language, text = sentence.language, sentence.tokens[amount.first].text
    if amount.first != amount.last or text not in language.list("emergency_numbers"):
        return False
    at = sentence.back_over(language.list("articles"), amount.first - 1)
    return text in language.list("emergency_numbers_alone") or sentence.word_at(at) in language.list("phoning")


def _is_of_row(sentence: Sentence, first: int, last: int) -> bool:
    """Within what no space parts: an address, groups of digits, or a score, of which the first is no less than the second."""
    tokens = sentence.tokens
    while first and not tokens[first].gap:
        first -= 1
    while last + 1 < len(tokens) and not tokens[last + 1].gap:
        last += 1
    if first == last:
        return False
    if ADDRESS.search("".join(token.text for token in tokens[first : last + 1])):
        return True
    numbers = [token.text for token in tokens[first : last + 1] if token.kind == NUMBER_KIND]
    dashes = [token for token in tokens[first : last + 1] if token.text in DASHES]
    if len(dashes) != len(numbers) - 1 or not dashes or not all(number.isdigit() for number in numbers):
        return False
    return len(numbers) >= GROUPS or HIGHEST > int(numbers[0]) >= int(numbers[1])
