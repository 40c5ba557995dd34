"""Bodies of people whose number is their strength: "a 120-strong platoon of Canadian soldiers", "a 30-member team of doctors"."""

from __future__ import annotations

from collections.abc import Mapping

from ...numerals import DASHES
from ...packs import Mark
from ...reading import Sentence
from ...text import WORD_KIND

MEMBERS = 4  # tokens from "of" to those the body consists of
BODY = 3  # tokens from "a 120-strong" to "of" where words that begin no noun tell the body: "advance party of"


def counts_strength(sentence: Sentence, last: int) -> bool:
    """ "a 120|-strong platoon", "a 30|-member team": the number that ends at a token is how many a body of people is."""
    tokens = sentence.tokens
    strong = tokens[last + 2 : last + 3]
    if not strong or tokens[last + 1].text not in DASHES:
        return False
    return strong[0].lower in sentence.language.lists("so_many_strong", "members_each")


def consists_of_people(sentence: Sentence, last: int) -> bool:
    """ "a 12|-member family", "a 30|-strong crew": what has members is no thing; "a 12-man tent" has room for them."""
    return counts_strength(sentence, last) and sentence.folded[last + 2] not in sentence.language.list("has_room")


def is_one_of_body(sentence: Sentence, noun: Mark, stops: frozenset[str]) -> bool:
    """ "a 120-|man contingent", "a 30-|member team": one of those a body of people consists of, before its name."""
    first, behind = noun.first, sentence.tokens[noun.last + 1 : noun.last + 2]
    if first != noun.last or first < 2 or not counts_strength(sentence, first - 2):
        return False
    return bool(behind) and behind[0].kind == WORD_KIND and behind[0].lower not in stops


def members_of(sentence: Sentence, end: int, at: Mapping[str, Mapping[int, Mark]], stops: frozenset[str]) -> Mark | None:
    """ "a 120-strong platoon | of Canadian soldiers": those the body consists of, behind the last token of its name."""
    tokens, partitive = sentence.tokens, sentence.language.list("partitive")
    behind = range(end + 1, min(end + 1 + BODY, len(tokens)))
    of = next((index for index in behind if tokens[index].lower in stops), None)
    if of is None or tokens[of].lower not in partitive:
        return None
    for index in range(of + 1, min(of + 1 + MEMBERS, len(tokens))):
        noun = at["nouns"].get(index)
        if noun is not None and noun.value["kind"] != "thing":
            return noun
        if tokens[index].kind != WORD_KIND or tokens[index].lower in stops:
            return None
    return None
