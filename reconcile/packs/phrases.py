"""The notation of phrases, and how a phrase is found among tokens.

The notation, small enough to learn in a minute:

    Soldaten            that word, in any case of letters
    -soldaten           that word, also at the end of a compound: Elitesoldaten, Nordkorea-Soldaten
    nordkoreanisch~     with each of the endings the pack lists under `endings`
    nach (Angaben|Schätzung) {source}    one of the alternatives; `(a|)` may be left out
    teilte {source} mit                  a slot: what stands there is read by the stage that owns the phrase
    nahm {x} fest                        anything, or nothing, in the same clause
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..text import Token, tokenise

GAP = 40  # tokens a slot in the middle of a phrase may span: "teilte … mit"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of saying something: literals and slots, the section it stands in and what it stands for."""

    printed: str  # as the pack has it, for traces
    section: str
    value: Mapping[str, Any]
    elements: tuple[str, ...]  # folded literals; a slot is "{name}"
    first: int  # index of the first literal
    second: str | None  # the literal right behind the first, if there is one: most phrases are ruled out by it

    @classmethod
    def of(cls, printed: str, section: str, value: Mapping[str, Any], elements: tuple[str, ...]) -> Phrase:
        first = 1 if elements[0].startswith("{") else 0
        behind = elements[first + 1] if first + 1 < len(elements) else "{"
        return cls(printed, section, value, elements, first, None if behind.startswith("{") else behind)


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
                yield "".join(map("".join, zip(pieces, [*ending, ""], strict=False)))


def elements_of(form: str) -> tuple[str, ...]:
    """Literals and slots of a plain form, cut as the tokeniser would cut them."""
    elements: list[str] = []
    for piece in re.split(r"(\{\w+\})", form):
        if piece.startswith("{"):
            elements.append(piece)
        else:
            elements.extend(token.lower for token in tokenise(piece))
    return tuple(elements)


def match_at(phrase: Phrase, tokens: Sequence[Token], index: int) -> Mark | None:
    """The phrase's mark where its first literal stands at `index`, or None."""
    elements = phrase.elements
    first = phrase.first
    if len(elements) == first + 1:
        return Mark(index, index, phrase, None)
    position, gap = index + 1, None
    count = len(tokens)
    for at in range(first + 1, len(elements)):
        element = elements[at]
        if element.startswith("{"):
            if at == len(elements) - 1:
                break
            nearest = position if element == "{x}" else position + 1  # {x} may stand for nothing
            found = _next(tokens, elements[at + 1], nearest, min(count, position + GAP))
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


def longest(marks: list[Mark]) -> list[Mark]:
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
