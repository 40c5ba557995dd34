"""What stands between a number and its noun: whole phrases in German ("300 nach Russland entsandte Soldaten"), or "of those"."""

from __future__ import annotations

from collections.abc import Mapping

from ...packs import Language, Mark
from ...quantities import Amount
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND

LONGEST = 12  # tokens from a number to the participle of its extended attribute
BEFALLEN = frozenset({"killed", "wounded", "missing", "captured", "displaced"})  # kinds of nouns that are participles, too
ADVERBS = ("adverbs", "speech.adverbs")  # lists of them
ADJECTIVES = 3  # between participle and noun: "stationierte russische Soldaten"


def behind_extension(sentence: Sentence, amount: Amount, index: int, at_token: Mapping[str, Mapping[int, Mark]]) -> int:
    """Where the noun phrase goes on behind what a preposition or an adverb opens; `index` itself where nothing does.

    At the participle ("300 dort | eingesetzte Soldaten"). Behind an article ("die noch 300 in der Halle gebliebenen Gäste") any
    adjective may be one; without it the participle must show by its form and stand right behind a noun, a name or an adverb, for
    "12 in den russischen Streitkräften" counts no forces. `at_token`: the phrases of each section by their first token.
    """
    language, tokens, attributes = sentence.language, sentence.tokens, at_token["attributes"]
    if not language.capital_nouns or index >= len(tokens) or index in attributes or (amount.is_year_like and amount.value % 100):
        return index
    if tokens[index].lower not in language.lists("prepositions", *ADVERBS):
        return index
    articles = language.list("articles")
    articled = not articles.isdisjoint(sentence.folded[max(0, amount.begin - 2) : amount.begin])
    for at in range(index + 1, min(index + LONGEST, len(tokens))):
        if tokens[at].kind == MARK_KIND or (tokens[at].kind == NUMBER_KIND and not articled):
            return index
        if _is_participle_as_noun(sentence, at, at_token):
            return at
        if _ends_attribute(sentence, at, at_token["nouns"]) and (articled or _is_participle_behind(sentence, at)):
            before = attributes.get(at - 1)
            return at - 1 if before is not None and before.last >= at else at  # "dort | schwer verletzte"
    return index


def _is_participle_as_noun(sentence: Sentence, at: int, at_token: Mapping[str, Mapping[int, Mark]]) -> bool:
    """ "zehn bei dem Anschlag | Getötete", "12 dort | Verletzte": what befell them, written as the noun that is counted, right
    behind a noun, a name or an adverb that tells where or when; "12 in Lagern der Vertriebenen" are others."""
    noun, tokens = at_token["nouns"].get(at), sentence.tokens
    if noun is None or not tokens[at].is_capital or noun.value["kind"] not in BEFALLEN:
        return False
    language, before = sentence.language, tokens[at - 1]
    led = before.is_capital or _is_adverb(language, before.lower)
    return led and any(language.participle.fullmatch(stem) for stem in _stems(language, tokens[at].lower))


def _stems(language: Language, word: str) -> set[str]:
    """ "verletzte", "Verletzten": the word without its ending."""
    return {word.removesuffix(ending) for ending in language.inflections if word.endswith(ending)}


def _ends_attribute(sentence: Sentence, at: int, nouns: Mapping[int, Mark]) -> bool:
    """An inflected word before the noun that is counted, which no thing is, or before more such words and the noun."""
    language, tokens = sentence.language, sentence.tokens
    small = language.list("articles") | language.list("prepositions")
    if not language.is_inflected(tokens[at].text) or tokens[at].lower in small:
        return False
    for behind in range(at + 1, min(at + 2 + ADJECTIVES, len(tokens))):
        if (noun := nouns.get(behind)) is not None and tokens[behind].is_capital:
            before = tokens[at - 1]  # "den drei am schwersten | betroffenen Ländern"
            most = not before.is_capital and before.lower.endswith(language.endings("naming.superlatives"))
            return most or str(noun.value["kind"]) != "thing"
        if not language.is_inflected(tokens[behind].text):
            return False
    return False


def _is_participle_behind(sentence: Sentence, at: int) -> bool:
    """ "nach Russland | entsandte", "dort | eingesetzte", "zuvor als vermisst | gemeldete", "aus Mali | kommende"."""
    language, tokens = sentence.language, sentence.tokens
    forms = (language.participle, language.present_participle)
    if not any(form.fullmatch(stem) for form in forms for stem in _stems(language, tokens[at].lower)):
        return False
    before = tokens[at - 1]
    led = before.is_capital or _is_adverb(language, before.lower)
    return led or language.participle.fullmatch(before.lower) is not None


def _is_adverb(language: Language, word: str) -> bool:
    return word in language.lists(*ADVERBS)


def thing_behind(sentence: Sentence, partitive: Mark, at: Mapping[str, Mapping[int, Mark]]) -> Mark | None:
    """ "four of those | houses" are no people; "four of those | car passengers" are."""
    if sentence.folded[partitive.last] not in sentence.language.list("demonstratives"):
        return None
    noun = at["nouns"].get(partitive.last + 1)
    return noun if noun and noun.value["kind"] == "thing" and noun.last + 1 not in at["nouns"] else None
