"""The noun phrase behind a number, as it was read (phrase_reader.py)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ...packs import Mark


class Found(StrEnum):
    """What a number is followed by."""

    NOUN = "noun"  # a noun the packs know
    UNKNOWN = "unknown"  # a noun they do not: 45 Häuser, 12 Widgets
    UNIT = "unit"  # a unit of surface
    MEASURE = "measure"  # years, euros, percent, kilometres: no count of people
    PART = "part"  # "of the …": what is counted stands in the whole
    NOTHING = "nothing"  # an ellipsis


# By these names: a member looked up in its class costs ten times as much, and every rule asks.
NOUN, UNKNOWN, UNIT, MEASURE, PART, NOTHING = Found


@dataclass(slots=True)
class NounPhrase:
    """The words behind a number. `first`/`last`: the noun's tokens; `end`: the last token that belongs to the phrase."""

    found: Found
    end: int
    first: int = -1
    last: int = -1
    noun: Mark | None = None
    attribute: Mark | None = None
    country: Mark | None = None
    unit: Mark | None = None
    added: bool = False  # "weitere", "another"
    reason: str | None = None
    modifiers: list[int] = field(default_factory=list)  # tokens of unknown words in between
    noun_kind: str | None = None  # what the packs say of the noun; every rule asks

    def take(self, noun: Mark, end: int | None = None) -> None:
        """Takes a noun for the one that is counted."""
        self.found, self.noun, self.noun_kind = NOUN, noun, noun.value["kind"]
        self.first, self.last, self.end = noun.first, noun.last, noun.last if end is None else end
