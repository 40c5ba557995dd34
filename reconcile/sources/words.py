"""The words of speech a language pack lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..memo import Memo, once
from ..packs import Language
from ..text import Token, fold

BREAKERS = "(breakers)"  # no list of the pack, but made of some: see `Words.breakers`
IN_NO_LIST: frozenset[str] = frozenset()
NAMING = ("aliases", "speakers", "media")  # sections whose nouns are speakers
VERBS = frozenset({"auxiliaries", "indirect", "perfects", BREAKERS})  # lists of what a time written large is not: "May", "Mai"


class Words:
    """One language's lists for this stage: those of the pack's `[speech]`, else of its `[grammar]`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.verb_second = bool(language.section("syntax").get("verb_second"))  # and nouns with capitals
        # The folded words of a list; empty where the language needs none.
        self.list: Callable[[str], frozenset[str]] = Memo(self._listed).__getitem__
        self.lists_of_token = Memo(self._of_token)  # the names of all lists it stands in; None where it stands in none
        # A list of endings, for `endswith`.
        self.endings = Memo[str, tuple[str, ...]](lambda name: tuple(self.list(name))).__getitem__

    def _listed(self, name: str) -> frozenset[str]:
        return self.language.list("speech." + name) or self.language.list(name)

    def _of_token(self, token: Token) -> frozenset[str] | None:
        """A word in small letters that must be written large is in no list, but breaks a phrase; "in May" holds no verb."""
        lists = self.lists_of.get(token.lower)
        if lists is None:
            return None
        if token.is_capital:
            return lists - VERBS if "time_words" in lists else lists
        return lists & {BREAKERS} if token.lower in self.list("capitals") else lists

    @once
    def lists_of(self) -> Mapping[str, frozenset[str]]:
        """By a folded word the names of all lists it stands in; `BREAKERS` is one of them."""
        return self.language.kept("speech", self._lists_of)

    def _lists_of(self) -> Mapping[str, frozenset[str]]:
        names = {name for table in ("speech", "grammar") for name in self.language.section(table)}
        found: dict[str, set[str]] = {}
        for name, words in [*((name, self.list(name)) for name in names), (BREAKERS, self.breakers)]:
            for word in words:
                found.setdefault(word, set()).add(name)
        return {word: frozenset(lists) for word, lists in found.items()}

    @once
    def breakers(self) -> frozenset[str]:
        """Words no noun phrase runs across: helping verbs, pronouns, what opens a clause."""
        names = ("auxiliaries", "conjunctions", "subordinators", "indirect", "passives", "everyone", "masculine", "neuter")
        found = frozenset().union(*(self.list(name) for name in names))
        return found - self.list("joiners") - self.list("determiners") - self.list("name_links")

    def speaker_value(self, word: str) -> Mapping[str, Any] | None:
        """What the pack says of a word that names a speaker by itself; None if it does not."""
        phrases = self.language.lexicon.lookup(word.lower())
        return next((phrase.value for phrase in phrases if phrase.section in NAMING and len(phrase.elements) == 1), None)

    def is_body(self, word: str) -> bool:
        """True for a body that can speak: "polizei", "ministeriums", "behörden"."""
        value = self.speaker_value(word)
        return value is not None and value.get("what") in ("body", "people")

    @once
    def parted_verbs(self) -> frozenset[str]:
        """The first halves of verbs of doing: "sagte" of "sagte … zu"."""
        return frozenset(entry.partition(" ")[0] for entry in self.list("parted_acts"))

    @once
    def numbers(self) -> frozenset[str]:
        """Number words, folded; "ein" and "a" are articles here."""
        section = self.language.section("numbers")
        tables = (section.get("words", {}), section.get("multipliers", {}))
        return frozenset(fold(word) for table in tables for words in table.values() for word in words) - self.list("determiners")

    @once
    def possessive_endings(self) -> tuple[str, ...]:
        """Endings that make a name an owner's: 's."""
        endings = self.language.section("text").get("genitives", ())
        return tuple(ending for ending in endings if ending.startswith("'") and len(ending) > 1)

    @once
    def abbreviations(self) -> frozenset[str]:
        """Words that keep their full stop: Mr., Dr."""
        return self.language.list("text.abbreviations")
