"""Who said it: the attribution of each figure, with whom it reached the article through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Span
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

    @property
    def span(self) -> Span | None:
        """Where the text says so: the name, else the clause that points at it ("sagte er", "the agency said")."""
        if self.source is None or self.sentence is None:
            return None
        begin = self.sentence.text.find(self.source)
        if begin >= 0:
            return Span(self.sentence.start + begin, self.sentence.start + begin + len(self.source))
        if self.clause is None:
            return None
        first, last = self.clause
        return Span(self.sentence.tokens[first].start, self.sentence.tokens[last].end)


def attribute(reading: Reading, mentions: Sequence[Mention]) -> list[Attribution]:
    """The attribution of each mention, in the order given (that of the text)."""
    reach = Reach(Words(reading.language), mentions)
    return [_attribution(reach, mention) for mention in mentions]


def _attribution(reach: Reach, mention: Mention) -> Attribution:
    found = reach.find(mention)
    if found is None:
        return Attribution(None)
    return Attribution(found.source, found.via, found.saying.sentence if found.saying else found.sentence, found.clause, found.basis, found.trace)
