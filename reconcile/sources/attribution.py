"""A speaker as the text names them, and the attribution of a figure, as the other stages get it."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Span
from ..reading import Sentence


class Name(NamedTuple):
    """A speaker as the text has it. `text` is None where it is only pointed at: "er", "den Angaben zufolge"."""

    text: str | None
    span: tuple[int, int]
    refers: str | None = None  # the pronoun, role noun or report noun (folded) that points at an earlier speaker; "": at nobody
    what: str | None = None  # person, people, body, medium; None where the pack does not know the noun
    gender: str | None = None
    plural: bool | None = None
    generic: bool = False  # a noun that may stand for any speaker of its kind
    known: bool = False  # a speaker by the pack's nouns


class Attribution(NamedTuple):
    """Who made a claim, and through whom it reached the article. `sentence` is the one the attribution stands in (an earlier or
    later one where speech runs on), `clause` its first and last token there, for finding its time. `basis`: clause, colon,
    bracket, running, after, none."""

    source: str | None  # as printed; None: the article itself
    via: str | None = None
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
        return self.sentence.span(*self.clause)


NOBODY = Attribution(None)
