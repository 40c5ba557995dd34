"""Names of places in a list behind one that a preposition leads to: "in Molo, Leto and Kamen", of which no pack knows any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...packs import Language, Mark
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .placenames import PlaceNames


def listed_behind(
    language: Language, names: PlaceNames, sentence: Sentence, place: tuple[int, int], known: Mapping[int, Mark]
) -> Mapping[int, int]:
    """By its first token the last of each unlisted name of a list behind a place, told by its phrase's first token and last. Only
    what ends with a joiner is a list: "in Molo, Leto" may be a town and its state. Where all nouns are written large, a joiner
    alone shows nothing: "Regen in Molo und | Hagel"."""
    tokens, joiners = sentence.tokens, language.list("joiners")
    found: dict[int, int] = {}
    first, at, commas, joined = place[0], place[1] + 1, 0, False
    while not joined and at + 1 < len(tokens):
        comma = tokens[at].text == ","
        index = at + comma
        joined = tokens[index].lower in joiners
        index += joined
        if not (comma or joined) or index >= len(tokens):
            return {}
        commas += comma
        end = known[index].last if index in known else names.end_in_list(sentence, index)
        if end is None or (index in known and not _may_be_place(known[index])):
            return {}
        if index not in known:
            found[index] = end
        at = end + 1
    if not joined or (language.capital_nouns and not commas):
        return {}
    if at < len(tokens) and tokens[at].lower in language.list("genitive_articles"):
        return {}  # "in Molo, Heimat und Wohnort | des Täters"
    return found if not _may_be_persons(language, sentence, first, tokens[at : at + 1]) else {}


def _may_be_place(known: Mark) -> bool:
    """A name of the packs that is no band's, no people's and no adjective."""
    return known.section != "forces" and known.value.get("form") not in ("adjectives", "people")


def _may_be_persons(language: Language, sentence: Sentence, first: int, behind: Sequence[Token]) -> bool:
    """ "In Oslo, Berg and Hill | met", "in Oslo and Berg | said": a verb follows, where it stands behind its subject."""
    if language.capital_nouns or not behind or behind[0].kind in (MARK_KIND, NUMBER_KIND):
        return False
    if first == 0:
        return behind[0].lower not in language.list("articles")
    at = behind[0]
    if any(sentence.tokens[mark.first] is at for mark in sentence.marks("attributions")):
        return True
    small = language.lists("prepositions", "joiners", "conjunctions", "relative", "adverbs") - language.list("auxiliaries")
    return at.kind == WORD_KIND and at.lower not in small and not at.is_capital and _has_verb(language, sentence, first)


def _has_verb(language: Language, sentence: Sentence, stop: int) -> bool:
    """ "Two | died | in Molo and Berg was hurt", not "fires in Molo and Leto killed 12": whether the verb came before a token."""
    ends, auxiliaries = language.endings("passive_participles"), language.list("auxiliaries")
    if any(word.endswith(ends) or word in auxiliaries for word in sentence.folded[:stop]):
        return True
    plurals = language.endings("naming.plurals")  # "deadly floods in Molo and Leto killed 12"
    return any(mark.last < stop and not sentence.folded[mark.last].endswith(plurals) for mark in sentence.marks("predicates"))
