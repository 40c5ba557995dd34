"""What became of a draft's figures, as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..lines import Lines
from ..model import Article
from ..outputs import _account as words
from ..outputs._sheet import Sheet
from . import Checked

BRIEF = ("line", "figure", "outcome", "because")
FULL = tuple("document line start end quote figure kind source status outcome because claims sentence id".split())


def sheet(checked: Sequence[Checked], drafts: Mapping[str, Article], brief: bool) -> Sheet:
    """A row a figure, in the order of the draft; for people only what they look for."""
    lines = {name: Lines(article) for name, article in drafts.items()}
    return Sheet(BRIEF if brief else FULL, [_row(one, lines[one.figure.document]) for one in checked])


def _row(one: Checked, lines: Lines) -> dict[str, object]:
    figure = one.figure
    fields = "document start end quote kind source status sentence id".split()
    return {field: getattr(figure, field) for field in fields} | {
        "line": lines.at(figure.start),
        "figure": f"{words.figure_amount(figure)} {figure.kind}",
        "outcome": str(one.outcome),
        "because": one.because,
        "claims": list(one.claims),
    }
