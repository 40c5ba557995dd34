"""One key for one source, however it is named: Pentagon = US-Verteidigungsministerium = US Defense Department."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..packs import Language, Mark
from ..text import MARK_KIND, Token, tokenise
from .words import NAMING

GOVERNMENT = "government"  # the office a country or its capital stands for: "Seoul believes"
STEM = 4  # letters an adjective keeps when its ending is taken off

Marks = Mapping[str, Sequence[Mark]]


def normalise_source(name: str | None, languages: Iterable[Language]) -> str | None:
    """The key that all names of one source share, in any of the languages; None for the article itself.

    First an alias of the packs that stands in the name (`[[aliases]]` with an `id`, which users may add to): so a person goes
    with the office named beside it. Then a country with an office (`[[offices]]`): "Spionagebehörde Südkoreas" and "South
    Korean intelligence" are "KR intelligence". Else the name, with adjectives and genitives in their plain form and its
    offices by their names in the packs: "Polizei Koblenz" and "police in Koblenz" are "police Koblenz".
    """
    if name is None:
        return None
    packs = tuple(languages)
    tokens = tokenise(name)
    parts = tokenise(name.replace("-", " ")) if "-" in name else tokens  # Pentagon-Sprecherin
    readings = (tokens,) if parts is tokens else (tokens, parts)
    marked = [_of_whom(read, pack.lexicon.mark(_folded(read)), packs) for pack in packs for read in readings]
    return _alias(marked) or _medium(tokens, packs) or _office(tokens, marked, packs) or _plain(name, tokens, packs)


def _folded(tokens: Iterable[Token]) -> list[str]:
    return [token.lower for token in tokens]


def _of_whom(tokens: Sequence[Token], marked: Marks, packs: Iterable[Language]) -> Marks:
    """The marks without the bodies to which an envoy is sent: "Norway's ambassador to the UN", "Botschafter bei der UN"."""
    behind: set[int] = set()
    for pack in packs:
        envoys, articles = pack.endings("speech.envoys"), pack.list("articles")
        for index in range(2, len(tokens)):
            if f"{tokens[index - 2].lower} {tokens[index - 1].lower}".endswith(envoys):
                behind.add(index + (tokens[index].lower in articles))
    return {section: [mark for mark in marks if mark.first not in behind] for section, marks in marked.items()}


def _alias(marked: Iterable[Marks]) -> str | None:
    """The alias of most words, of equals the first: "UN-Flüchtlingshilfswerk" before "UN". Not one within an office of more
    words: the Civil Defense Department is not the Defense Department."""
    found = [mark for marks in marked for mark in marks.get("aliases", ()) if not _is_within(mark, marks.get("offices", ()))]
    return str(min(found, key=lambda mark: (mark.first - mark.last, mark.first)).value["id"]) if found else None


def _is_within(mark: Mark, offices: Iterable[Mark]) -> bool:
    length = mark.last - mark.first
    return any(at.first <= mark.first and mark.last <= at.last and at.last - at.first > length for at in offices)


def _medium(tokens: Sequence[Token], packs: Iterable[Language]) -> str | None:
    """A medium by its own name, without what it is: "Nachrichtenagentur AFP", "the news agency AFP" and "AFP" are one."""
    for pack in packs:
        kinds = pack.list("speech.kinds_of_media")
        if not any(token.lower in kinds for token in tokens):
            continue
        names = (token for token in tokens if token.is_capital and token.lower not in kinds)
        for token in names:
            if any(phrase.section == "media" and len(phrase.elements) == 1 for phrase in pack.lexicon.lookup(token.lower)):
                return token.text
    return None


def _office(tokens: Sequence[Token], marked: Iterable[Marks], packs: Iterable[Language]) -> str | None:
    """The office of a country; a country or its capital alone is its government, and so are "russische Angaben" and "the Russian
    side"."""
    empty = frozenset[str]().union(*(pack.list("speech.accounts") for pack in packs))
    own = {index for index, token in enumerate(tokens) if token.lower in empty}
    for marks in marked:
        countries = {str(mark.value["id"]) for mark in marks.get("countries", ())}
        if len(countries) != 1:
            continue
        offices = [mark for mark in marks.get("offices", ()) if not mark.value.get("local")]
        covered = {index for mark in marks["countries"] for index in range(mark.first, mark.last + 1)}
        if offices:
            return f"{countries.pop()} {offices[0].value['office']}"
        if len(covered | own) == len(tokens):
            return f"{countries.pop()} {GOVERNMENT}"
    return None


def _plain(name: str, tokens: Sequence[Token], packs: Sequence[Language]) -> str:
    """The name's words without endings: "örtlichen Behörden" and "örtliche Behörden" are one."""
    told = [(pack, _without_spokesperson(pack, tokens)) for pack in packs]
    marked = [(pack, plain, pack.lexicon.mark(_folded(plain)).get("offices", ())) for pack, plain in told]
    for pack, plain, offices in sorted(marked, key=lambda one: -len(one[2])):  # the language whose offices it names, if any
        if offices or any(_is_speaker(pack, token.lower) for token in plain):
            return " ".join(_plain_words(pack, plain, offices))
    return name


def _plain_words(language: Language, tokens: Sequence[Token], offices: Sequence[Mark]) -> Iterator[str]:
    """The words of a name that tell it from others; an office by its name in the packs, whatever the language."""
    named = {index: mark for mark in offices for index in range(mark.first, mark.last + 1)}
    empty = language.list("articles") | (language.lists("speech.name_links", "speech.of_here") if offices else frozenset())
    bodies = {str(mark.value["office"]) for mark in offices}
    for index, token in enumerate(tokens):
        office = named.get(index)
        if office is not None:
            is_of_other = office.value["office"] == GOVERNMENT and len(bodies) > 1  # "fire department officials"
            if index == office.first and not is_of_other:
                yield str(office.value["office"])
        elif token.kind != MARK_KIND and token.lower not in empty:
            yield _without_ending(language, token)


def _without_spokesperson(language: Language, tokens: Sequence[Token]) -> Sequence[Token]:
    """Whoever speaks for a body is the body: "Polizeisprecherin" is "Polizei", "a police spokesman" "police"."""
    endings = sorted(language.list("speech.spokespersons"), key=len, reverse=True)
    plain: list[Token] = []
    for token in tokens:
        ending = next((ending for ending in endings if token.lower.endswith(ending)), "")
        stem = token.lower.removesuffix(ending).rstrip("-")  # "Polizeisprecherin", "Rotkreuz-Sprecher"
        if ending and stem and _is_speaker(language, stem):
            plain.append(replace(token, text=token.text[: len(stem)], lower=stem))
        elif not (ending and not stem):
            plain.append(token)
    return plain or tokens


def _is_speaker(language: Language, word: str) -> bool:
    return any(phrase.section in (*NAMING, "offices") for phrase in language.lexicon.lookup(word))


def _without_ending(language: Language, token: Token) -> str:
    """An adjective without its ending, a speaker's noun without its genitive; anything else as it is."""
    if token.is_capital:
        for ending in sorted(language.list("speech.genitive_nouns"), key=len, reverse=True):
            stem = token.lower.removesuffix(ending)
            if stem != token.lower and _is_speaker(language, stem):
                return token.text[: len(stem)]
        return token.text
    for ending in sorted(language.section("text").get("endings", ()), key=len, reverse=True):
        if ending and token.lower.endswith(ending) and len(token.lower) >= len(ending) + STEM:
            return token.lower.removesuffix(ending)
    return token.lower
