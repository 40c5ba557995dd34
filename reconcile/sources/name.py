"""A speaker as the text names them."""

from __future__ import annotations

from typing import NamedTuple


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
