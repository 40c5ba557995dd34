"""Digits that name something or are an address: of telephones and of the web, titles."""

from __future__ import annotations

import re

from ...quantities import Amount
from ...reading import Sentence
from .counted import ANY_QUOTES

ADDRESS = re.compile(r"[^\W\d]\.[^\W\d]{2,}/")  # "t.co/6O05", "example.com/p/2"


def is_label(sentence: Sentence, amount: Amount) -> bool:
    """ "call | 911", "t.co/|6O05", "his novel “|4321|”": digits that count nothing."""
    if not amount.digits or amount.hedged:
        return False
    first, last, text = amount.first, amount.last, sentence.tokens[amount.first].text
    if text.isdigit() and len(text) > 1 and text.startswith("0"):
        return True  # "Station on 0570"
    if _is_quoted(sentence, amount) or _is_called(sentence, amount):
        return True
    return "/" in sentence.text and _is_of_address(sentence, first, last)


def _is_quoted(sentence: Sentence, amount: Amount) -> bool:
    """ "his novel “|4321|” has been": a title of digits; not "killed “|40|” rebels", "“|40|” dead"."""
    if amount.first != amount.last or sentence.listed.isdisjoint(ANY_QUOTES):
        return False
    around, behind = (sentence.word_at(amount.first - 1), sentence.word_at(amount.last + 1)), amount.last + 2
    if not ANY_QUOTES.issuperset(around):
        return False
    return not any(mark.first == behind for section in ("nouns", "attributes") for mark in sentence.marks(section))


def _is_called(sentence: Sentence, amount: Amount) -> bool:
    """ "called | 911", "rief die | 112": a number for emergencies, of which one is known behind any word, if it counts nobody:
    not "the army called | 112 soldiers", "| 911 were killed"."""
    language, text, behind = sentence.language, sentence.tokens[amount.first].text, amount.last + 1
    if amount.first != amount.last or text not in language.list("emergency_numbers"):
        return False
    if sentence.word_at(behind) in language.list("plural_auxiliaries") or any(n.first == behind for n in sentence.marks("nouns")):
        return False
    at = sentence.back_over(language.list("articles"), amount.first - 1)
    return text in language.list("emergency_numbers_alone") or sentence.word_at(at) in language.list("phoning")


def _is_of_address(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what no space parts is an address."""
    tokens = sentence.tokens
    while first and not tokens[first].gap:
        first -= 1
    while last + 1 < len(tokens) and not tokens[last + 1].gap:
        last += 1
    return ADDRESS.search("".join(token.text for token in tokens[first : last + 1])) is not None
