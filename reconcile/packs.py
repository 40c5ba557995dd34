"""Finds, reads and checks packs, and turns their phrases into a matcher.

A pack is a TOML file of words and slot phrases: `languages/de.toml` says how a language says things, `topics/troops.toml`
what is counted. Packs hold no logic. Every list of words stands in a group beside the `frame` that proves it: a sentence
with `{word}` in it, and under `gives` the figure that sentence must yield for each word of the list.

The notation of a phrase, small enough to learn in a minute:

    Soldaten            that word, in any case of letters
    -soldaten           that word, also at the end of a compound: Elitesoldaten, Nordkorea-Soldaten
    nordkoreanisch~     with each of the endings the pack lists under `endings`
    nach (Angaben|Schätzung) {source}    one of the alternatives; `(a|)` may be left out
    teilte {source} mit                  a slot: what stands there is read by the stage that owns the phrase
"""

from __future__ import annotations

import itertools
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from .text import WORD_KIND, Splitter, Token, fold, tokenise

HERE = Path(__file__).parent
GAP = 40  # tokens a slot in the middle of a phrase may span: "teilte … mit"


class PackError(ValueError):
    """A pack cannot be used; the message names the file and the remedy."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of saying something: literals and slots, the section it stands in and what it stands for."""

    printed: str  # as the pack has it, for traces
    section: str
    value: Mapping[str, Any]
    elements: tuple[str, ...]  # folded literals; a slot is "{name}"

    @property
    def first_literal(self) -> int:
        return 1 if self.elements[0].startswith("{") else 0


class Mark(NamedTuple):
    """A phrase found in a sentence. `first` and `last` are the tokens of its literals, inclusive."""

    first: int
    last: int
    phrase: Phrase
    gap: tuple[int, int] | None  # tokens [a, b) of a slot between two literals

    @property
    def section(self) -> str:
        return self.phrase.section

    @property
    def value(self) -> Mapping[str, Any]:
        return self.phrase.value

    @property
    def slot_before(self) -> bool:
        return self.phrase.elements[0].startswith("{")

    @property
    def slot_after(self) -> bool:
        return self.phrase.elements[-1].startswith("{")


def expand(printed: str, endings: Sequence[str]) -> Iterator[str]:
    """All plain forms of a phrase: alternatives in brackets and `~` endings multiplied out.

    >>> list(expand("nach (Angaben|Schätzung) von", [""]))
    ['nach Angaben von', 'nach Schätzung von']
    """
    parts = re.split(r"\(([^)]*\|[^)]*)\)", printed)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    for chosen in itertools.product(*choices):
        text = " ".join("".join(chosen).split())
        if "~" not in text:
            yield text
        else:
            pieces = text.split("~")
            for ending in itertools.product(endings, repeat=len(pieces) - 1):
                yield "".join(map("".join, zip(pieces, [*ending, ""])))


def elements_of(form: str) -> tuple[str, ...]:
    """Literals and slots of a plain form, cut as the tokeniser would cut them."""
    elements: list[str] = []
    for piece in re.split(r"(\{\w+\})", form):
        if piece.startswith("{"):
            elements.append(piece)
        else:
            elements.extend(token.lower for token in tokenise(piece))
    return tuple(elements)


class Lexicon:
    """All phrases of a language, found by their first literal word: one pass over the tokens, whatever their number."""

    def __init__(self, genitives: Sequence[str], gendered: Sequence[str]) -> None:
        self._words: dict[str, list[Phrase]] = {}
        self._heads: dict[str, list[Phrase]] = {}
        self._lengths: list[int] = []
        self._genitives = tuple(genitives)
        self._gendered = re.compile(rf"[:*/_]?(?:{'|'.join(map(re.escape, gendered))})$") if gendered else None
        self._known: dict[str, tuple[Phrase, ...]] = {}

    def add(self, printed: str, section: str, value: Mapping[str, Any], endings: Sequence[str]) -> None:
        head = printed.startswith("-") and len(printed) > 1
        for form in expand(printed[1:] if head else printed, endings):
            elements = elements_of(form)
            if not elements or all(element.startswith("{") for element in elements):
                raise PackError(f"the phrase {printed!r} holds no word")
            phrase = Phrase(printed, section, value, elements)
            first = elements[phrase.first_literal]
            self._words.setdefault(first, []).append(phrase)
            if head and len(elements) == 1:
                self._heads.setdefault(first, []).append(phrase)
        self._lengths = []
        self._known.clear()

    def lookup(self, word: str) -> tuple[Phrase, ...]:
        """Phrases that begin with this (folded) word: as it stands, without genitive, without gender form, by its head."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > 200_000:
                self._known.clear()
            found = self._known[word] = self._find(word)
        return found

    def _find(self, word: str) -> tuple[Phrase, ...]:
        if word in self._words:
            return tuple(self._words[word])
        for ending in self._genitives:
            if word.endswith(ending) and word[: -len(ending)] in self._words:
                return tuple(self._words[word[: -len(ending)]])
        if self._gendered and (match := self._gendered.search(word)):
            stem = word[: match.start()]
            for form in (stem + "en", stem, stem + "e", stem + "n"):
                if form in self._words:
                    return tuple(self._words[form])
            word = stem + "en"
        return self._by_head(word) or (self._by_head(stem) if self._gendered and match else ())

    def _by_head(self, word: str) -> tuple[Phrase, ...]:
        if not self._lengths:
            self._lengths = sorted({len(head) for head in self._heads}, reverse=True)
        for length in self._lengths:
            if length < len(word) - 1 and (found := self._heads.get(word[-length:])):
                return tuple(found)
        if "-" in word:
            tail = word.rpartition("-")[2]
            return tuple(phrase for phrase in self._words.get(tail, ()) if len(phrase.elements) == 1 and phrase.section == "nouns")
        return ()

    def mark(self, tokens: Sequence[Token]) -> dict[str, list[Mark]]:
        """Every phrase found, by section, in order; a phrase within a longer one of its section is left out."""
        found: dict[str, list[Mark]] = {}
        for index, token in enumerate(tokens):
            for phrase in self.lookup(token.lower):
                mark = match_at(phrase, tokens, index)
                if mark:
                    found.setdefault(phrase.section, []).append(mark)
        return {section: _longest(marks) for section, marks in found.items()}


def match_at(phrase: Phrase, tokens: Sequence[Token], index: int) -> Mark | None:
    """The phrase's mark where its first literal stands at `index`, or None."""
    elements = phrase.elements
    first = phrase.first_literal
    if len(elements) == first + 1:
        return Mark(index, index, phrase, None)
    position, gap = index + 1, None
    count = len(tokens)
    for at in range(first + 1, len(elements)):
        element = elements[at]
        if element.startswith("{"):
            if at == len(elements) - 1:
                break
            found = _next(tokens, elements[at + 1], position + 1, min(count, position + GAP))
            if found is None:
                return None
            gap, position = (position, found), found
        elif position < count and tokens[position].lower == element:
            position += 1
        else:
            return None
    return Mark(index, position - 1, phrase, gap)


def _next(tokens: Sequence[Token], word: str, start: int, end: int) -> int | None:
    for index in range(start, end):
        if tokens[index].lower == word:
            return index
        if tokens[index].text in ".!?;":
            return None
    return None


def _longest(marks: list[Mark]) -> list[Mark]:
    """Marks in order; of several at one place the one with most literals, none inside another."""
    if len(marks) == 1:
        return marks
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.first, -_weight(m), -m.last)):
        if kept and mark.gap is None and mark.last <= kept[-1].last and kept[-1].gap is None:
            same = (mark.first, mark.last) == (kept[-1].first, kept[-1].last) and mark.phrase.elements == kept[-1].phrase.elements
            if not same or mark.value == kept[-1].value:
                continue
        kept.append(mark)
    return kept


def _weight(mark: Mark) -> int:
    return sum(1 for element in mark.phrase.elements if not element.startswith("{"))


class Group(NamedTuple):
    """A list of words or phrases of a pack, what it stands for, and the frame that proves it."""

    section: str
    value: Mapping[str, Any]
    words: tuple[str, ...]
    frame: str | None
    gives: Any


OWN_MATCHER = {  # sections that are no lexicon entries
    "ranges",  # quantities.py looks these up by what stands between two numbers
    "times",  # dates/grammar.py matches these: slots with types, some phrases nothing but slots
}
NOT_VALUE = {"words", "frame", "gives", "why"}


@dataclass
class Language:
    """A language pack, compiled: the lexicon, the plain lists and the numbers."""

    code: str
    name: str
    data: Mapping[str, Any]
    groups: tuple[Group, ...]
    lexicon: Lexicon
    words: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def splitter(self) -> Splitter:
        text = self.data.get("text", {})
        return Splitter(text.get("abbreviations", ()), text.get("openers", ()), bool(text.get("ordinal_dot")))

    def list(self, name: str) -> frozenset[str]:
        """A plain list of the pack's `[grammar]`, folded: prepositions, articles … `table.name` is one of another table."""
        if name not in self.words:
            table, _, key = name.rpartition(".")
            self.words[name] = frozenset(map(fold, self.section(table or "grammar").get(key, ())))
        return self.words[name]

    def section(self, name: str) -> Mapping[str, Any]:
        value = self.data.get(name, {})
        return value if isinstance(value, Mapping) else {}


class Topic(NamedTuple):
    """What one can ask for: a name, the kinds it holds, and words a user adds for kinds of their own."""

    name: str
    title: str
    kinds: Mapping[str, Mapping[str, Any]]
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Packs:
    """All packs of a run."""

    languages: Mapping[str, Language]
    topics: Mapping[str, Topic]

    def language(self, code: str | None) -> Language | None:
        return self.languages.get((code or "").split("-")[0].split("_")[0].lower())

    @property
    def kinds(self) -> dict[str, Mapping[str, Any]]:
        return {kind: value for topic in self.topics.values() for kind, value in topic.kinds.items()}


def load_packs(folders: Iterable[str | Path] = ()) -> Packs:
    """Reads the packs that come with the project, then those in `folders` and in RECONCILE_PACKS (later ones win).

    A folder may hold `languages/` and `topics/`, or the TOML files themselves. Raises PackError.
    """
    extra = [Path(folder) for folder in (*filter(None, os.environ.get("RECONCILE_PACKS", "").split(os.pathsep)), *folders)]
    for folder in extra:
        if not folder.is_dir():
            raise PackError(f"{folder}: no such folder of packs; name one that holds TOML files")
    topics: dict[str, Topic] = {}
    languages: dict[str, Mapping[str, Any]] = {}
    for path in _pack_files(extra):
        data = read_toml(path)
        if "kinds" in data:
            topic = _topic(path, data)
            topics[topic.name] = topic
        elif "code" in data:
            code = str(data["code"])
            languages[code] = merge(languages[code], data) if code in languages else data
        else:
            raise PackError(f"{path}: neither a language (no `code`) nor a topic (no `[kinds]`)")
    return Packs({code: compile_language(data, topics.values()) for code, data in sorted(languages.items())}, topics)


def merge(pack: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """A pack with another of the same language laid over it: lists grow, tables merge, single values are replaced."""
    merged = dict(pack)
    for key, value in more.items():
        old = merged.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            merged[key] = merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            merged[key] = [*old, *value]
        else:
            merged[key] = value
    return merged


def _pack_files(extra: Sequence[Path]) -> Iterator[Path]:
    for root in (HERE, *extra):
        subfolders = [root / "languages", root / "topics"]
        for folder in subfolders if root == HERE else [*subfolders, root]:
            if folder.is_dir():
                yield from sorted(folder.glob("*.toml"))


def read_toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: not a readable TOML file ({error})") from error


def _topic(path: Path, data: Mapping[str, Any]) -> Topic:
    name = str(data.get("name") or path.stem)
    kinds = data["kinds"]
    if not isinstance(kinds, Mapping) or not all(isinstance(value, Mapping) for value in kinds.values()):
        raise PackError(f"{path}: `[kinds.NAME]` must be tables")
    return Topic(name, str(data.get("title") or name.capitalize()), kinds, data)


def compile_language(data: Mapping[str, Any], topics: Iterable[Topic] = ()) -> Language:
    """Builds the lexicon of a language from its pack and from the words topics bring for it."""
    code = str(data["code"])
    text = data.get("text", {})
    endings = text.get("endings", [""])
    lexicon = Lexicon(text.get("genitives", ()), text.get("gendered", ()))
    groups = [*_groups(data), *_topic_groups(topics, code)]
    for group in groups:
        for word in group.words if group.section not in OWN_MATCHER else ():
            lexicon.add(word, group.section, group.value, endings)
    for country, forms in data.get("countries", {}).items():
        for form, words in forms.items():
            for word in words:
                printed = word + "~" if form == "adjectives" else word
                lexicon.add(printed, "countries", {"id": country, "form": form, "name": forms["names"][0]}, endings)
    return Language(code, str(data.get("name", code)), data, tuple(groups), lexicon)


def _groups(data: Mapping[str, Any]) -> Iterator[Group]:
    for section, entries in data.items():
        if not isinstance(entries, list) or section == "examples":
            continue
        for entry in entries:
            if not isinstance(entry, Mapping) or not entry.get("words"):
                raise PackError(f"pack {data.get('code')}: a group of [[{section}]] has no `words`")
            value = {key: item for key, item in entry.items() if key not in NOT_VALUE}
            yield Group(section, value, tuple(entry["words"]), entry.get("frame"), entry.get("gives"))


def _topic_groups(topics: Iterable[Topic], code: str) -> Iterator[Group]:
    """A user's topic may name its nouns per language: `nouns.de = ["Zelte"]`."""
    for topic in topics:
        for kind, value in topic.kinds.items():
            words = value.get("nouns", {}).get(code, ())
            if words:
                yield Group("nouns", {"kind": kind, "own": True}, tuple(words), None, None)


def is_word(token: Token) -> bool:
    return token.kind == WORD_KIND
