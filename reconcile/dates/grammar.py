"""The time phrases of a language pack as a grammar over tokens.

A pack lists phrases in `[[times]]` groups: literal words and typed slots (slots.py), each group with the `rule` that says
what its phrases mean (resolve.py) and perhaps a `guard` that says where they mean something else (guards.py). The slot
`{time}` takes any other time phrase: "seit {time}", "Anfang {time}", "{time} bis {time}".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..memo import Memo, once
from ..packs import Language, elements_of, expand, is_slot
from ..reading import Sentence
from ..text import UNFOLDED, any_of, fold
from .guards import Guards
from .slots import MAYBE_MORE, Slots

NO_VALUES: Mapping[str, tuple[Any, ...]] = {}  # of the slots, where none has been read
DEEPEST = 4  # time phrases within one another: "bis Ende der Woche vom 14. Oktober"


@dataclass(slots=True, eq=False)
class Match:
    """A time phrase found in a sentence; `first` and `last` are its tokens, inclusive. A `{time}` slot holds a Match."""

    first: int
    last: int
    printed: str  # the phrase as the pack has it
    rule: str
    value: Mapping[str, Any]  # what its group says of it
    slots: Mapping[str, tuple[Any, ...]]

    def slot(self, name: str, default: Any = None) -> Any:
        values = self.slots.get(name)
        return values[0] if values else default


# A place in the tree of phrases: where each next word or slot leads, and the phrases that end here, as plain values.
Node = tuple[dict[str, "Node"], dict[str, "Node"], list[tuple[str, str, Mapping[str, Any]]]]
NOWHERE: Node = ({}, {}, [])
ANYWHERE: Node = ({}, {}, [("", "", {})])  # stands for what two words leave open


class TimeGrammar:
    """All time phrases of a language, found in one pass over the tokens of a sentence."""

    def __init__(self, language: Language) -> None:
        self._slots = Slots(language)
        self._guards = Guards(language, self._slots)
        self._dates = language.section("dates")
        self._short = language.list("dates.short")
        self._root, self._after = language.kept("times", lambda: _trees(language))
        self._first_words = self._root[0]
        self._opens, self._begins = Memo(self._may_open), Memo(self._begun)

    @once
    def _date_hint(self) -> re.Pattern[str]:
        months = any_of(word for words in self._dates.get("months", {}).values() for word in words)
        digits = r"\d[./-]\d\d?[./-]"
        return re.compile(rf"\d\d?\S{{0,2}}\s*{months}|{months}\S?\s*\d|{digits}|{UNFOLDED}")

    @once
    def _weekday_hint(self) -> re.Pattern[str]:
        weekdays = (word for words in self._dates.get("weekdays", {}).values() for word in words)
        return re.compile(any_of(word for word in weekdays if fold(word) not in self._short))

    def may_hold_date(self, text: str) -> bool:
        """True where a text names a month beside a digit, or has a date in digits: worth reading for its days."""
        return bool(self._date_hint.search(text))

    def names_weekday(self, text: str) -> bool:
        return bool(self._weekday_hint.search(text))

    def find(self, sentence: Sentence) -> list[Match]:
        """The time phrases of a sentence, in order, none overlapping; of two that overlap the one that reaches further."""
        found: list[Match] = []
        words, behind = sentence.folded, 0
        for index in itertools.compress(range(len(words)), map(self._opens.__getitem__, words)):
            if index < behind or (onward := self._begins[tuple(words[index : index + 2])]) is NOWHERE:
                continue
            match = self._at(sentence, index) if self._goes_on(onward, words, index + 2) else None
            if match is None:
                continue
            for start in range(index + 1, match.last + 1):  # "im Herbst" gives way to "Herbst 2024"
                other = self._at(sentence, start) if self._may_begin(words, start) else None
                if other and other.last > match.last:
                    match = other
                    break
            found.append(match)
            behind = match.last + 1
        return found

    def _may_open(self, word: str) -> bool:
        """False for nearly every word of a text: no time phrase begins with it."""
        return word in self._first_words or bool(self._slots.taking[word])

    def _may_begin(self, words: Sequence[str], at: int) -> bool:
        """False for nearly every place: what stands there begins no phrase, or none that goes on as it does."""
        onward = self._begins[tuple(words[at : at + 2])] if self._opens[words[at]] else NOWHERE
        return onward is not NOWHERE and self._goes_on(onward, words, at + 2)

    def _begun(self, words: tuple[str, ...]) -> Node:
        """Where the phrases lead that two words may begin; mostly nowhere: "in" and "the" are followed by other words, "zwei" by
        those it counts."""
        slots = {name: node for name, node in self._root[1].items() if name in self._slots.taking[words[0]]}
        taken = {name: self._slots.taken(name, words) for name in slots}
        if MAYBE_MORE in taken.values():
            return ANYWHERE
        ways = [self._first_words.get(words[0], NOWHERE), *(slots[name] for name in slots if taken[name])]
        ways = [node for node in ways if self._goes_on(node, words, 1)]
        literals, onwards, ends = ways[0] if len(ways) == 1 else ANYWHERE if ways else NOWHERE
        filled = len(words) > 1 and ("time" in onwards or not self._slots.taking[words[1]].isdisjoint(onwards))
        return ANYWHERE if ends or filled else literals.get(words[-1], NOWHERE)

    def _at(self, sentence: Sentence, index: int) -> Match | None:
        """The longest time phrase that begins at token `index`, with what continues it ("Montag" … "bis Mittwoch")."""
        core = self._longest(sentence, index, depth=0)
        if core is None:
            return None
        longer: list[Match] = []
        self._walk(longer, self._after, sentence, core.last + 1, index, {"time": (core,)})
        return max(longer, key=lambda match: match.last, default=core)

    def _longest(self, sentence: Sentence, index: int, depth: int, nested: bool = False) -> Match | None:
        found: list[Match] = []
        self._walk(found, self._root, sentence, index, index, NO_VALUES, depth)
        best: Match | None = None
        for match in found:
            if (best is None or match.last > best.last) and self._guards.allow(match, sentence.tokens, nested):
                best = match
        return best

    def _walk(
        self,
        found: list[Match],
        node: Node,
        sentence: Sentence,
        at: int,
        first: int,
        slots: Mapping[str, tuple[Any, ...]],
        depth: int = 0,
    ) -> None:
        """Adds every phrase of the tree that can be read from token `first`, `at` being how far it has been read."""
        words, (literals, onwards, ends) = sentence.folded, node
        if at > first:
            for phrase in ends:
                found.append(Match(first, at - 1, *phrase, slots))
        if at >= len(words):
            return
        onward = literals.get(words[at])
        if onward and self._goes_on(onward, words, at + 1):
            self._walk(found, onward, sentence, at + 1, first, slots, depth)
        if not onwards:
            return
        taking = self._slots.taking[words[at]]
        if not taking and "time" not in onwards:
            return
        for name, onward in onwards.items():
            if name in taking or name == "time":
                for end, value in self._read(name, sentence, at, depth, nested=at > first):
                    if self._goes_on(onward, words, end):
                        filled = {**slots, name: (*slots.get(name, ()), value)}
                        self._walk(found, onward, sentence, end, first, filled, depth)

    def _goes_on(self, node: Node, words: Sequence[str], at: int) -> bool:
        """False where a walk ends without a phrase: none ends here, and the next word leads nowhere."""
        literals, slots, ends = node
        if ends or at >= len(words):
            return bool(ends)
        word = words[at]
        if word in literals or ("time" in slots and self._opens[word]):
            return True
        return not self._slots.taking[word].isdisjoint(slots)

    def _read(self, name: str, sentence: Sentence, at: int, depth: int, nested: bool) -> Iterable[tuple[int, Any]]:
        if name != "time":
            return self._slots.read(name, sentence.tokens, at)
        opens = depth < DEEPEST and self._may_begin(sentence.folded, at)
        inner = self._longest(sentence, at, depth + 1, nested) if opens else None
        return ((inner.last + 1, inner),) if inner else ()


def _trees(language: Language) -> tuple[Node, Node]:
    """The trees of the phrases that begin a time, and of those that continue one: "{time} bis {time}"."""
    root: Node = ({}, {}, [])
    after: Node = ({}, {}, [])
    endings = language.section("text").get("endings", [""])
    for group in language.groups_of("times"):
        for printed in group.words:
            phrase = (printed, str(group.value["rule"]), group.value)
            for form in map(elements_of, expand(printed, endings)):
                continues = form[0] == "{time}"
                _add(after if continues else root, form[1:] if continues else form, phrase)
    return root, after


def _add(node: Node, form: Sequence[str], phrase: tuple[str, str, Mapping[str, Any]]) -> None:
    for element in form:
        words, slots, _ = node
        branch, key = (slots, element[1:-1]) if is_slot(element) else (words, element)
        node = branch.setdefault(key, ({}, {}, []))
    _, _, ends = node
    ends.append(phrase)


def time_grammar(language: Language) -> TimeGrammar:
    """The compiled time phrases of a language (made once)."""
    return language.made(TimeGrammar)
