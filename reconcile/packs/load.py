"""Finds packs by their file names, reads them, checks them and lays them over one another."""

from __future__ import annotations

import marshal
import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ..cache import cached, key_of
from ..memo import Memo
from .errors import PackError
from .language import Group, Language, entries_of

HERE = Path(__file__).parent.parent
_NAMED_CHOICE = re.compile(r"<(\w+)>")  # "< 12" is the sign itself


class Topic(NamedTuple):
    """What one can ask for: a name, the kinds it holds, and words a user adds for kinds of their own."""

    name: str
    title: str
    kinds: Mapping[str, Mapping[str, Any]]
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Packs:
    """All packs of a run. `key` names what stands in them; empty for packs that are not from files."""

    languages: Mapping[str, Language]
    topics: Mapping[str, Topic]
    key: str = ""

    def language(self, code: str | None) -> Language | None:
        """The pack of a language code, also of `de-AT` or `en_GB`; None where there is none."""
        return self.languages.get((code or "").split("-")[0].split("_")[0].lower())

    @cached_property  # `once` sets attributes, which are frozen here
    def kinds(self) -> dict[str, Mapping[str, Any]]:
        return {kind: value for topic in self.topics.values() for kind, value in topic.kinds.items()}


def load_packs(folders: Iterable[str | Path] = ()) -> Packs:
    """Reads the packs that come with the project, then those in RECONCILE_PACKS and in `folders` (later ones win). A folder may
    hold `languages/` and `topics/`, or the TOML files themselves. Raises PackError."""
    extra = [Path(folder) for folder in (*filter(None, os.environ.get("RECONCILE_PACKS", "").split(os.pathsep)), *folders)]
    for folder in extra:
        if not folder.is_dir():
            raise PackError(f"{folder}: no such folder of packs; name one that holds TOML files")
    contents = {path: _bytes(path) for path in pack_files(extra)}
    key = key_of(item for path, content in contents.items() for item in (str(path).encode(), content))
    topics, languages = cached("packs", key, lambda: _read(contents))
    packs = {code: Sections(sections) for code, sections in sorted(languages.items())}
    made = {name: Topic(name, data["title"], data["kinds"], data) for name, data in topics.items()}
    return Packs({code: Language(data, _nouns(made.values(), code), key) for code, data in packs.items()}, made, key)


def pack_files(extra: Sequence[Path] = ()) -> Iterator[Path]:
    """The files of all packs, in the order in which they are laid over one another."""
    for root in (HERE, *extra):
        subfolders = [root / "languages", root / "topics"]
        for folder in subfolders if root == HERE else [*subfolders, root]:
            if folder.is_dir():
                yield from sorted(folder.glob("*.toml"))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror})") from error


def _read(contents: Mapping[Path, bytes]) -> tuple[dict[str, Any], dict[str, Any]]:
    topics: dict[str, Any] = {}
    languages: dict[str, Any] = {}
    for path, content in contents.items():
        data = read_toml(path, content)
        if "kinds" in data:
            topic = _topic(path, data)
            topics[topic["name"]] = topic
        elif "code" in data:
            code = str(data["code"])
            for section, entries in data.items():  # told now, whatever the articles ask of the pack
                deque(entries_of(section, entries, str(path)), maxlen=0)
            languages[code] = merge(languages[code], data) if code in languages else data
        else:
            raise PackError(f"{path}: neither a language (no `code`) nor a topic (no `[kinds]`)")
    written = {code: write_out(data, _choices(code, data), f"pack {code}") for code, data in languages.items()}
    return topics, {code: {name: _packed(value) for name, value in data.items()} for code, data in written.items()}


def _packed(value: Any) -> Any:
    """A section of a pack as bytes; as it is where it holds what has no plain value, a day of TOML."""
    try:
        return marshal.dumps(value)
    except ValueError:
        return value


class Sections(Mapping[str, Any]):
    """A language's sections, each unpacked when it is asked for: most is only needed to compile what is kept compiled."""

    def __init__(self, packed: Mapping[str, Any]) -> None:
        self._packed = packed
        self._sections = Memo(self._unpacked)

    def _unpacked(self, name: str) -> Any:
        packed = self._packed[name]
        return marshal.loads(packed) if isinstance(packed, bytes) else packed

    def __getitem__(self, name: str) -> Any:
        return self._sections[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def read_toml(path: Path, content: bytes) -> dict[str, Any]:
    """A TOML file as it is. Raises PackError, naming the file and the line."""
    import tomllib  # seldom needed: what was read is kept

    try:
        return tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: not a readable TOML file ({error})") from error


def _topic(path: Path, data: dict[str, Any]) -> dict[str, Any]:
    name = str(data.get("name") or path.stem)
    kinds = data["kinds"]
    if not isinstance(kinds, Mapping) or not all(isinstance(value, Mapping) for value in kinds.values()):
        raise PackError(f"{path}: `[kinds.NAME]` must be tables")
    return {**data, "name": name, "title": str(data.get("title") or name.capitalize())}


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


def _choices(code: str, pack: Mapping[str, Any]) -> Mapping[str, Sequence[str]]:
    """Its `[choices]`. Raises PackError where one is no list of words, or names another: they are written out once."""
    choices: Mapping[str, Any] = pack.get("choices", {})
    for name, words in choices.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and not _NAMED_CHOICE.search(word) for word in words):
            raise PackError(f"pack {code}: `{name}` in its [choices] must be a list of words, none of them another choice")
    return choices


def write_out(value: Any, choices: Mapping[str, Sequence[str]], where: str) -> Any:
    """Phrases with the alternatives they name: with `[choices] caps = ["cap", "ceiling"]`, "<caps> of" is "(cap|ceiling) of".
    Within brackets they join those that stand there: "(<caps>|mandate) of". Raises PackError, naming `where` it stands."""

    def alternatives(name: re.Match[str]) -> str:
        if name[1] not in choices:
            raise PackError(f"{where}: {name.string!r} names <{name[1]}>, which is none of its [choices]")
        words = "|".join(choices[name[1]])
        return words if name.string[: name.start()].endswith(("(", "|")) else f"({words})"

    if isinstance(value, str):
        return _NAMED_CHOICE.sub(alternatives, value) if "<" in value else value
    if isinstance(value, Mapping):
        return {key: write_out(item, choices, where) for key, item in value.items()}
    return [write_out(item, choices, where) for item in value] if isinstance(value, list) else value


def _nouns(topics: Iterable[Topic], code: str) -> list[Group]:
    """A user's topic may name its nouns per language: `nouns.de = ["Zelte"]`."""
    groups = []
    for topic in topics:
        for kind, value in topic.kinds.items():
            words = value.get("nouns", {}).get(code, ())
            if words:
                groups.append(Group("nouns", {"kind": kind, "own": True}, tuple(words), None, None))
    return groups
