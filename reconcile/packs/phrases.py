"""The notation of phrases, and how a phrase is found among tokens.

The notation, small enough to learn in a minute:

    Soldaten            that word, in any case of letters
    -soldaten           that word, also at the end of a compound: Elitesoldaten, Nordkorea-Soldaten
    nordkoreanisch~     with each of the endings the pack lists under `endings` (`~ {n}` is the sign itself)
    nach (Angaben|Schätzung) {source}    one of the alternatives; `(a|)` may be left out
    nach <counts> {source}               one of those the pack lists under `[choices]` as `counts`: written out by load.py
    teilte {source} mit                  a slot: what stands there is read by the stage that owns the phrase
    nahm {x} fest                        anything, or nothing, in the same clause
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..memo import once
from ..text import words_of

GAP = 40  # tokens a slot in the middle of a phrase may span: "teilte … mit"
# Marks it never spans. A full stop within a sentence ends but a number or an abbreviation: "sprach am 12. Sept. von".
STOPS = frozenset("!?;")
_ENDING = re.compile(r"(?<=\w)~")  # on a word; "~ {n}" is the sign itself
_CHOICE = re.compile(r"\(([^)]*\|[^)]*)\)")
_SLOT = re.compile(r"(\{\w+\})")


@dataclass
class Phrase:
    """One way of saying something: literals and slots, the section it stands in and what it stands for. What finding it takes is
    worked out when a sentence may hold it: most phrases are only looked up."""

    printed: str  # as the pack has it, for traces
    section: str
    value: Mapping[str, Any]
    elements: tuple[str, ...]  # folded literals; a slot is "{name}"

    @once
    def steps(self) -> tuple[tuple[str, int | None], ...]:
        """The literals behind the first; how many tokens a slot before each takes at least."""
        steps: list[tuple[str, int | None]] = []
        behind = behind_first(self.elements)
        for before, element in zip(("", *behind), behind, strict=False):
            if not is_slot(element):  # {x} may stand for nothing
                steps.append((element, None if not is_slot(before) else 0 if before == "{x}" else 1))
        return tuple(steps)

    @once
    def needs(self) -> frozenset[str]:
        """These literals: most phrases are ruled out by what a sentence lacks."""
        return frozenset([word for word, _ in self.steps])

    @once
    def weight(self) -> int:
        """How many literals there are: the more, the surer."""
        return 1 + len(self.steps)


def is_slot(element: str) -> bool:
    return element.startswith("{")


def behind_first(elements: Sequence[str]) -> Sequence[str]:
    """What stands behind the first literal, which a slot may stand before."""
    return elements[2 if elements[0].startswith("{") else 1 :]


@dataclass(slots=True, eq=False)
class Mark:
    """A phrase found in a sentence. `first` and `last` are the tokens of its literals, inclusive. It is asked far more often than
    made, and is no tuple because that is read more slowly."""

    first: int
    last: int
    phrase: Phrase
    gap: tuple[int, int] | None  # tokens [a, b) of a slot between two literals
    section: str  # of the phrase, as its value: every rule asks for them
    value: Mapping[str, Any]

    def moved(self, kept: Sequence[int]) -> Mark:
        """Its like in the sentence of which it was found among these tokens alone."""
        gap = (kept[self.gap[0]], kept[self.gap[1]]) if self.gap else None
        return Mark(kept[self.first], kept[self.last], self.phrase, gap, self.section, self.value)

    @property
    def slot_before(self) -> bool:
        return is_slot(self.phrase.elements[0])

    @property
    def slot_after(self) -> bool:
        return is_slot(self.phrase.elements[-1])


def expand(printed: str, endings: Sequence[str]) -> Iterator[str]:
    """All plain forms of a phrase: alternatives in brackets and `~` endings multiplied out.

    >>> list(expand("nach (Angaben|Schätzung) von", [""]))
    ['nach Angaben von', 'nach Schätzung von']
    """
    if "(" not in printed and "~" not in printed:
        yield " ".join(printed.split())
        return
    parts = _CHOICE.split(printed)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    for chosen in itertools.product(*choices):
        text = " ".join("".join(chosen).split())
        if "~" not in text:
            yield text
        else:
            pieces = _ENDING.split(text)
            for ending in itertools.product(endings, repeat=len(pieces) - 1):
                yield "".join(map("".join, zip(pieces, [*ending, ""], strict=False)))


def elements_of(form: str) -> tuple[str, ...]:
    """Literals and slots of a plain form, cut as the tokeniser would cut them."""
    if "{" not in form:
        return tuple(words_of(form))
    elements: list[str] = []
    for piece in _SLOT.split(form):
        if is_slot(piece):
            elements.append(piece)
        else:
            elements.extend(words_of(piece))
    return tuple(elements)


def match_at(phrase: Phrase, words: Sequence[str], index: int) -> Mark | None:
    """The phrase's mark where its first literal stands at `index` of the folded words, or None."""
    position, gap = index + 1, None
    count = len(words)
    for at, (word, least) in enumerate(phrase.steps):
        if least is not None:
            found = _next(words, word, position + least, min(count, position + GAP))
            if found is None:
                return None
            gap, position, opened = (position, found), found + 1, at
        elif position < count and words[position] == word:
            position += 1
        elif gap is None or phrase.section != "predicates":  # elsewhere what stands far off is somebody else's
            return None
        else:
            return _match_later(phrase, words, index, gap, opened)
    return Mark(index, position - 1, phrase, gap, phrase.section, phrase.value)


def _match_later(phrase: Phrase, words: Sequence[str], index: int, gap: tuple[int, int], opened: int) -> Mark | None:
    """Where the word behind the last slot stood within what fills it: "traten | in Molo | in den Streik"."""
    literals = [word for word, least in phrase.steps[opened:] if least is None]
    if len(literals) < len(phrase.steps) - opened - 1:
        return None
    run, start = [phrase.steps[opened][0], *literals], gap[1] + 1
    while (found := _next(words, run[0], start, min(len(words), gap[0] + GAP))) is not None:
        if list(words[found : found + len(run)]) == run:
            return Mark(index, found + len(run) - 1, phrase, (gap[0], found), phrase.section, phrase.value)
        start = found + 1
    return None


def _next(words: Sequence[str], word: str, start: int, end: int) -> int | None:
    for index in range(start, end):
        if words[index] == word:
            return index
        if words[index] in STOPS:
            return None
    return None


def longest(marks: list[Mark]) -> list[Mark]:
    """Marks in order; of several at one place the one with most literals, none inside another."""
    if _are_apart(marks):
        return marks
    kept: list[Mark] = []
    for mark in sorted(marks, key=_in_order):
        if kept and mark.gap is None and mark.last <= kept[-1].last and kept[-1].gap is None:
            same = (mark.first, mark.last) == (kept[-1].first, kept[-1].last) and mark.phrase.elements == kept[-1].phrase.elements
            if not same or mark.value == kept[-1].value:
                continue
        kept.append(mark)
    return kept


def _are_apart(marks: list[Mark]) -> bool:
    """True where each mark ends before the next one begins."""
    end = -1
    for mark in marks:
        if mark.first <= end:
            return False
        end = mark.last
    return True


def _in_order(mark: Mark) -> tuple[int, int, int]:
    return mark.first, -mark.phrase.weight, -mark.last
