"""How large a thing is: "a 10,000-acre ranch", "a park of 300 hectares", "umfasst 300 Hektar" tell of no land that burned or
changed hands."""

from __future__ import annotations

from ...numerals import DASHES
from .counted import Counted

OWNED = 3  # tokens before "area of" within which stands whose it is: "with a total | area of"
CONVERSION = 9  # tokens of a bracket with the same in another unit: "(1,011.7-hectare)"


def is_size(item: Counted) -> bool:
    """Whether a surface is the size of a thing."""
    return _is_size_of_thing(item) or _is_size_of_name(item) or _is_extent(item) or _is_plot(item)


def _is_size_of_thing(item: Counted) -> bool:
    """ "a 10,000-acre ranch" is the size of a thing, "a 10,000-acre (4,000-hectare) fire" what burned."""
    surfaces, folded = item.sentence.language.list("surfaces"), item.sentence.folded
    behind = item.phrase.last + 1
    bracket = folded[behind : behind + CONVERSION]
    if bracket[:1] == ["("] and ")" in bracket:  # "a 10,000-acre | (4,000-hectare) | fire"
        behind += bracket.index(")") + 1
    return bool(surfaces) and _is_glued(item) and surfaces.isdisjoint(folded[behind : behind + 3])


def _is_glued(item: Counted) -> bool:
    """ "a 10,000|-acre ranch"."""
    return item.phrase.first > 0 and item.sentence.tokens[item.phrase.first - 1].text in DASHES


def _is_size_of_name(item: Counted) -> bool:
    """ "Gaza, a 140-square-mile territory": behind a name and a comma the size of a place; not "in Molo, a 9-acre fire"."""
    at, tokens, language = item.amount.begin - 1, item.sentence.tokens, item.sentence.language
    if not _is_glued(item) or at < 2 or tokens[at].lower not in language.list("indefinite"):
        return False
    if language.list("naming.regions").isdisjoint(item.sentence.folded[item.phrase.last + 1 : item.phrase.last + 4]):
        return False
    return tokens[at - 1].text == "," and tokens[at - 2].is_capital


def _is_extent(item: Counted) -> bool:
    """ "der Park ist 300 Hektar groß", "umfasst 300 Hektar": how large a thing is, where nothing burned or changed hands."""
    sentence, language = item.sentence, item.sentence.language
    large = sentence.word_at(item.end + 1) in language.list("size_adjectives")
    if not large and not sentence.clause_holds(sentence.clauses[item.index], language.list("size_verbs")):
        return False
    told = any(mark.value["kind"] == "area" for name in ("predicates", "attributes") for mark in sentence.marks(name))
    nouns = [token for token in sentence.tokens if token.is_capital or not language.capital_nouns]
    burns = any(token.lower.endswith(language.endings("seats_of_fire")) for token in nouns)
    resumes = sentence.folded[0] in language.list("pronouns") and not sentence.tokens[1].is_capital  # "Es ist 300 Hektar groß"
    return not (told or burns or resumes)


def _is_plot(item: Counted) -> bool:
    """A park, a plot, an area in whose clause nothing is told that befell land."""
    sentence = item.sentence
    clause = sentence.clauses[item.index]
    marks = (mark for name in ("predicates", "attributes") for mark in sentence.marks(name))
    if any(mark.value["kind"] == "area" and sentence.clauses[mark.first] == clause for mark in marks):
        return False
    return _is_of_plot(item) or _is_of_expanse(item) or _is_before_plot(item)


def _is_of_plot(item: Counted) -> bool:
    """ "a park | of | 300 hectares"."""
    words, language, at = item.sentence.folded, item.sentence.language, item.amount.begin - 2
    return at >= 0 and words[at + 1] in language.list("partitive") and words[at] in language.list("plots")


def _is_of_expanse(item: Counted) -> bool:
    """ "the reserve, with a total area | of | 300 acres", "hat eine Fläche | von | 300 Hektar"."""
    words, language, at = item.sentence.folded, item.sentence.language, item.amount.begin - 2
    if at < 1 or words[at + 1] not in language.list("partitive") or words[at] not in language.list("expanses"):
        return False
    if item.sentence.clause_holds(item.sentence.clauses[item.index], language.list("seats_of_fire")):
        return False  # "a blaze with an area of 300 acres"
    return not language.list("expanding").isdisjoint(words[max(0, at - OWNED) : at])


def _is_before_plot(item: Counted) -> bool:
    """ "der 300 Hektar | große Park"."""
    words, language = item.sentence.folded[item.end + 1 : item.end + 3], item.sentence.language
    return len(words) == 2 and words[0] in language.list("size_adjectives") and words[1] in language.list("plots")
