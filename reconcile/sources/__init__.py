"""Who said it: the attribution of each figure, with whom it reached the article through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..reading import Mention, Reading, Sentence
from .aliases import normalise_source
from .reach import Reach
from .words import Words

__all__ = ["Attribution", "attribute", "normalise_source"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who made a claim. `clause` holds the first and last token of the attribution's clause in `sentence`."""

    source: str | None  # who made the claim, as printed; None: the article itself
    via: str | None = None  # who relayed it
    sentence: Sentence | None = None
    clause: tuple[int, int] | None = None
    basis: str = "none"
    trace: tuple[str, ...] = ()


def attribute(reading: Reading, mentions: Sequence[Mention]) -> list[Attribution]:
    """The attribution of each mention, in the order given (that of the text)."""
    reach = Reach(Words(reading.language), mentions)
    return [_attribution(reach, mention) for mention in mentions]


def _attribution(reach: Reach, mention: Mention) -> Attribution:
    found = reach.find(mention)
    if found is None:
        return Attribution(None)
    return Attribution(found.source, found.via, found.saying.sentence if found.saying else found.sentence, found.clause, found.basis, found.trace)
