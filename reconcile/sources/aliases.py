"""One key for one source, however it is named: Pentagon = US-Verteidigungsministerium = US Defense Department."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..packs import Language, Mark
from ..text import Token, tokenise

GOVERNMENT = "government"  # the office a country or its capital stands for: "Seoul believes"


def normalise_source(name: str | None, languages: Iterable[Language]) -> str | None:
    """The key that all names of one source share, in any of the languages; None for the article itself.

    First an alias of the packs that stands in the name (`[[aliases]]` with an `id`, which users may add to): so a person goes
    with the office named beside it. Then a country with an office (`[[offices]]`): "Spionagebehörde Südkoreas" and "South
    Korean intelligence" are "KR intelligence". Else the name, with adjectives and genitives in their plain form.
    """
    if name is None:
        return None
    packs = tuple(languages)
    tokens = tokenise(name)
    marked = [(language, language.lexicon.mark(tokens)) for language in packs]
    if aliases := [mark for _, marks in marked for mark in marks.get("aliases", ())]:
        return str(_widest(aliases).value["id"])
    for _, marks in marked:
        if office := _office(tokens, marks.get("countries", ()), marks.get("offices", ())):
            return office
    return _plain(name, tokens, packs)


def _widest(marks: Sequence[Mark]) -> Mark:
    """The alias of most words, of equals the first: "UN-Flüchtlingshilfswerk" before "UN"."""
    return min(marks, key=lambda mark: (mark.first - mark.last, mark.first))


def _office(tokens: Sequence[Token], countries: Sequence[Mark], offices: Sequence[Mark]) -> str | None:
    """The office of a country, where just one country stands in the name."""
    ids = {str(mark.value["id"]) for mark in countries}
    if len(ids) != 1:
        return None
    country = next(iter(ids))
    if offices:
        return f"{country} {offices[0].value['office']}"
    covered = {index for mark in countries for index in range(mark.first, mark.last + 1)}
    return f"{country} {GOVERNMENT}" if len(covered) == len(tokens) else None


def _plain(name: str, tokens: Sequence[Token], packs: Sequence[Language]) -> str:
    """The name's words without endings: "örtlichen Behörden" and "örtliche Behörden" are one."""
    for language in packs:
        if any(_is_speaker(language, token.lower) for token in tokens):
            return " ".join(_without_ending(language, token) for token in tokens if token.kind != "p")
    return name


def _is_speaker(language: Language, word: str) -> bool:
    return any(phrase.section in ("speakers", "media") for phrase in language.lexicon.lookup(word))


def _without_ending(language: Language, token: Token) -> str:
    """An adjective without its ending, a speaker's noun without its genitive; anything else as it is."""
    if not token.is_capital:
        endings = sorted((ending for ending in language.section("text").get("endings", ()) if ending), key=len, reverse=True)
        return next((token.lower.removesuffix(ending) for ending in endings if token.lower.endswith(ending) and len(token.lower) > len(ending) + 3), token.lower)
    for ending in language.list("speech.genitive_nouns"):
        stem = token.lower.removesuffix(ending)
        if stem != token.lower and _is_speaker(language, stem):
            return token.text[: len(stem)]
    return token.text
