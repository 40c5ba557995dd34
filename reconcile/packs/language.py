"""A language pack as the stages use it: its groups of words, its plain lists and its lexicon."""

from __future__ import annotations

import itertools
import marshal
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from ..cache import cached
from ..memo import Memo, once
from ..text import Splitter, fold, words_of
from .errors import PackError
from .lexicon import Compiled, Draft, Lexicon

Made = TypeVar("Made")


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
NAMES = {"places", "forces"}  # sections of names, see `_name`
LISTED = ("grammar", "naming", "speech", "dates")  # tables of whose lists rules ask whether a sentence holds a word
NO_WORDS = frozenset[str]()
NOT_VALUE = {"words", "frame", "gives", "why", "fill"}


class Maker(Protocol):
    """Gives what a function makes of a language."""

    def __call__(self, make: Callable[[Language], Made], /) -> Made: ...


class Language:
    """A language pack. `added` are the nouns that topics bring for it; `key` names the packs it was read from, for the cache."""

    def __init__(self, data: Mapping[str, Any], added: Sequence[Group] = (), key: str = "") -> None:
        self.data, self._added, self._key = data, added, key
        self.code = str(data["code"])
        self.name = str(data.get("name", self.code))
        # A plain list of the pack's `[grammar]`, folded: prepositions, articles … `table.name` is one of another table.
        self.list: Callable[[str], frozenset[str]] = Memo(self._listed).__getitem__
        # The words of several such lists.
        self._unions = Memo(self._union)
        # The last word of each of its entries, which rules most entries out before their other words are looked at.
        self.last_words: Callable[[str], frozenset[str]] = Memo(self._last_words_of).__getitem__
        # The same list for `endswith`.
        self.endings: Callable[[str], tuple[str, ...]] = Memo(self._endings).__getitem__
        # A table of the pack, empty where it has none.
        self.section: Callable[[str], Mapping[str, Any]] = Memo(self._section).__getitem__
        # What a stage makes of the pack for its own use, made once: number words, a grammar of times.
        self.made: Maker = Memo[Callable[[Language], Any], Any](lambda make: make(self)).__getitem__

    def kept(self, name: str, make: Callable[[], Made]) -> Made:
        """The same in plain values, which are kept for the runs to come; nothing is where the pack was read from no file."""
        made: Made = cached(f"{name}-{self.code}", self._key, make) if self._key else make()
        return made

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups in order; of two meanings of a word the first wins: the one a user's topic gave."""
        return tuple(itertools.chain(self._added, *map(self._groups, self.data)))

    def groups_of(self, section: str) -> tuple[Group, ...]:
        """The groups of one section, in order."""
        return tuple(group for group in (*self._added, *self._groups(section)) if group.section == section)

    def _groups(self, section: str) -> Iterator[Group]:
        for entry in entries_of(section, self.data.get(section), f"pack {self.code}"):
            value = {key: item for key, item in entry.items() if key not in NOT_VALUE}
            yield Group(section, value, tuple(entry["words"]), entry.get("frame"), entry.get("gives"))

    @once
    def lexicon(self) -> Lexicon:
        return Lexicon(self.kept("lexicon", self._compile), self.section("text"))

    def _compile(self) -> Compiled:
        draft = Draft()
        endings = self.section("text").get("endings", [""])
        for group in self.groups:
            if group.section not in OWN_MATCHER:
                words = [self._name(word) for word in group.words] if group.section in NAMES else group.words
                draft.add(words, group.section, group.value, endings)
        for country, forms in self.section("countries").items():
            for form, words in forms.items():
                value = {"id": country, "form": form, "name": forms["names"][0]}
                draft.add(
                    [word + "~" if form == "adjectives" else self._name(word) for word in words], "countries", value, endings
                )
        return draft.compiled()

    def _name(self, word: str) -> str:
        """A name of several words may stand in the genitive: "North Korea's"; of single words the lexicon knows that itself."""
        return f"{word}(|{'|'.join(self.section('text').get('genitives', ()))})" if " " in word else word

    @once
    def splitter(self) -> Splitter:
        text = self.section("text")
        rules = {
            "months": self.list("months"),
            **{name: self.list(f"text.{name}") for name in ("before_count", "before_ordinal")},
        }
        return Splitter(text.get("abbreviations", ()), text.get("openers", ()), bool(text.get("ordinal_dot")), rules)

    def lists(self, *names: str) -> frozenset[str]:
        """The words of several plain lists."""
        return self._unions[names]

    def _union(self, names: tuple[str, ...]) -> frozenset[str]:
        return frozenset().union(*map(self.list, names))

    def _listed(self, name: str) -> frozenset[str]:
        table, _, key = name.rpartition(".")
        return self._tables[table or "grammar"].get(key, NO_WORDS)

    @once
    def _tables(self) -> Memo[str, Mapping[str, frozenset[str]]]:
        """The plain lists of each table, folded; a table is unpacked when one of them is asked for."""
        packed = self.kept("lists", self._folded_lists)
        return Memo(lambda table: marshal.loads(packed[table]) if table in packed else {})

    def _folded_lists(self) -> Mapping[str, bytes]:
        return {table: marshal.dumps(_folded(self.section(table))) for table in self.data}

    @once
    def lists_of(self) -> Mapping[str, frozenset[str]]:
        """By a folded word the plain lists that have it, or an entry of several words of which it tells most."""
        return self.kept("lists-by-word", self._lists_of)

    def _lists_of(self) -> Mapping[str, frozenset[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name in (f"{table}.{key}".removeprefix("grammar.") for table in LISTED for key in self._tables[table]):
            for word in map(_longest_word, self.list(name)):
                found[word].add(name)
        return {word: frozenset(names) for word, names in found.items()}

    @once
    def sections(self) -> frozenset[str]:
        """The sections of phrases."""
        return frozenset(name for name, groups in self.data.items() if isinstance(groups, list))

    def _endings(self, name: str) -> tuple[str, ...]:
        return tuple(self.list(name))

    def _last_words_of(self, name: str) -> frozenset[str]:
        return frozenset(map(_last_word, self.list(name)))

    @once
    def inflections(self) -> tuple[str, ...]:
        """Endings an adjective takes before a noun, for `endswith`; none where it does not change."""
        return tuple(ending for ending in self.section("text").get("endings", ()) if ending)

    def is_inflected(self, word: str) -> bool:
        """An adjective in front of a noun, by its ending: "heftige", "russischen"."""
        return word[:1].islower() and word.endswith(self.inflections)

    @once
    def participle(self) -> re.Pattern[str]:
        """A participle by its prefix or ending; where the pack tells none, no word."""
        return re.compile(self.section("text").get("participle", "(?!)"))

    @once
    def present_participle(self) -> re.Pattern[str]:
        """One of what goes on, by its ending: "kommend"; where the pack tells none, no word."""
        return re.compile(self.section("text").get("present_participle", "(?!)"))

    @once
    def capital_nouns(self) -> bool:
        """True where every noun is written with a capital, not only names."""
        return bool(self.section("text").get("capital_nouns"))

    def _section(self, name: str) -> Mapping[str, Any]:
        value = self.data.get(name, {})
        return value if isinstance(value, Mapping) else {}


def _folded(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Of a table the lists of words, and the words of those that have a value for each."""
    lists = {name: list(words) for name, words in table.items() if isinstance(words, list | dict)}
    return {name: frozenset(map(fold, words)) for name, words in lists.items() if all(isinstance(word, str) for word in words)}


def entries_of(section: str, entries: Any, where: str) -> Iterator[Mapping[str, Any]]:
    """The groups of a section as a pack has them; other tables have none. Raises PackError, naming `where` it stands."""
    if not isinstance(entries, list) or section == "examples":
        return
    for entry in entries:
        if not isinstance(entry, Mapping) or not entry.get("words"):
            raise PackError(f"{where}: a group of [[{section}]] has no `words`")
        yield entry


def _longest_word(entry: str) -> str:
    """Of a folded entry of a list the word that tells most: "keiner" of "keiner der"."""
    words = entry.split()
    return max(words if all(map(str.isalpha, words)) else words_of(entry), key=len, default="")


def _last_word(entry: str) -> str:
    """Of a folded entry of a list; nearly all are a word or end with one."""
    last = entry.rpartition(" ")[2]
    return last if last.isalpha() else next(reversed(words_of(entry)), "")


def stop_words(language: Language) -> frozenset[str]:
    """The little words no noun phrase runs across; for `Language.made`."""
    return language.lists("prepositions", "conjunctions", "auxiliaries", "pronouns")
