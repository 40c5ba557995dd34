"""Markdown for an article, an issue or a note: a heading, a table and the lines below it; texts are escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from ..model import Account, Figure, Series
from . import _account as words
from ._sheet import Result, Sheet, cells, period_of
from ._text import one_line

# Markdown's own signs; < and & so that no tag or entity arises; @ because it calls people on some sites.
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]#|~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;"})

NUMBERS = frozenset({"Estimate", "Figure", "Mentions"})  # columns set to the right


def render(result: Result, out: TextIO) -> None:
    if isinstance(result, Account):
        for series in result.series:
            _series(series, out)
        _paragraphs(words.epilogue(result), out)
    elif isinstance(result, Sheet):
        _table(result.columns, ([text for text, _ in row] for row in cells(result)), out)
    else:
        _figures(result, out)


def escaped(text: str) -> str:
    """The text on one line, such that Markdown shows it and does nothing with it.

    >>> escaped("*not* <b>bold</b>")
    '\\\\*not\\\\* &lt;b&gt;bold&lt;/b&gt;'
    """
    return one_line(text).translate(_ESCAPED).replace("://", ":&#47;/")


def _series(series: Series, out: TextIO) -> None:
    periods = words.has_periods(series)
    columns = ["Date", *(["Period"] if periods else []), "Estimate", "Verdict", "Source", "Reported by", "Mentions", "Because"]
    rows = []
    for claim in series.claims:
        row = [claim.date or "undated", *([period_of(series, claim) or ""] if periods else []), words.estimate(series, claim)]
        row += [words.verdict(claim), words.source_name(claim), words.reporters(claim), str(len(claim.mentions)), claim.because]
        rows.append(row)
    out.write(f"### {escaped(words.heading(series))}\n\n")
    _table(columns, rows, out)
    _paragraphs(words.summary(series), out)


def _figures(figures: Iterable[Figure], out: TextIO) -> None:
    columns = ["Document", "Date", "Figure", "Kind", "Status", "Whose", "Where", "Source", "Sentence"]
    rows = (
        [
            figure.document,
            figure.date or "undated",
            words.figure_amount(figure),
            figure.kind,
            figure.status,
            figure.subject or "",
            figure.place or "",
            figure.source or "",
            figure.sentence,
        ]
        for figure in figures
    )
    _table(columns, rows, out)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], out: TextIO) -> None:
    rules = ("---:" if column in NUMBERS else "---" for column in columns)
    out.write("| " + " | ".join(columns) + " |\n| " + " | ".join(rules) + " |\n")
    for row in rows:
        out.write("| " + " | ".join(map(escaped, row)) + " |\n")
    out.write("\n")


def _paragraphs(lines: Iterable[str], out: TextIO) -> None:
    for line in lines:
        out.write(escaped(line) + "\n\n")
