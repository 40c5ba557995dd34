"""Tables for people: in colour on a terminal, plain text elsewhere. No meaning is carried by colour alone.

They fit 80 to 200 columns (COLUMNS decides where the output is no terminal) and are readable below that. Numbers are
never cut: names wrap, and what does not fit beside them is left to the wider forms.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..model import Account, Change, Figure, Series
from . import _account as words
from ._sheet import Result, Sheet, cells, period_of
from ._text import one_line

WIDEST, UNKNOWN = 200, 100  # columns
ROOMY = 120  # columns from which reasons and sentences have a place of their own
STYLES = {
    "rise": "bold green",
    "first": "bold green",
    "fall": "yellow",
    "revises": "yellow",
    "disputes": "bold red",
    "expected": "cyan",
    "denied": "magenta",
    "repeats": "dim",
}


def render(result: Result, out: TextIO) -> None:
    console = console_for(out)
    if isinstance(result, Account):
        _account(result, console)
    elif isinstance(result, Sheet):
        _print(console, _sheet(result))
    else:
        _figures(result, console)


def console_for(out: TextIO) -> Console:
    """Where tables are printed. rich knows NO_COLOR, TERM=dumb and how wide the terminal is."""
    console = Console(file=out, highlight=False, emoji=False, markup=False)
    if not console.is_terminal:
        columns = os.environ.get("COLUMNS", "")
        console.width = int(columns) if columns.isdecimal() and int(columns) else UNKNOWN
    console.width = min(console.width, WIDEST)
    return console


def _account(account: Account, console: Console) -> None:
    for number, series in enumerate(account.series):
        if number:
            _line(console)
        _line(console, words.heading(series), "bold")
        _print(console, _claims(series, console.width))
        for line in words.summary(series):
            _line(console, line, "bold" if line.startswith("Rise") else "")
    lines = list(words.epilogue(account))
    if lines:
        _line(console)
    for line in lines:
        _line(console, line)


def _claims(series: Series, width: int) -> Table:
    """A row a claim, in the order of the series."""
    roomy = width >= ROOMY
    periods = words.has_periods(series) and (roomy or series.change == Change.PERIOD)
    table = _table()
    table.add_column("Date", no_wrap=True)
    if periods:
        table.add_column("Period", no_wrap=True)
    table.add_column("Estimate", justify="right", no_wrap=True)
    table.add_column("Verdict", overflow="fold")
    table.add_column("Source", overflow="fold", ratio=3, min_width=8)
    table.add_column("Reported by", overflow="fold", ratio=4, min_width=10)
    table.add_column("Times", justify="right", no_wrap=True)
    if roomy:
        table.add_column("Because", overflow="fold", ratio=6)
    for claim in series.claims:
        style = STYLES.get(claim.verdict, "")
        row = [Text(_days(claim.date, "undated"))]
        row += [Text(_days(period_of(series, claim), ""))] if periods else []
        row += [Text(_short(words.estimate(series, claim)), style), Text(words.verdict(claim), style)]
        row += map(Text, (words.source_name(claim), words.reporters(claim), str(len(claim.mentions))))
        row += [Text(one_line(claim.because))] if roomy else []
        table.add_row(*row)
    return table


def _short(amount: str) -> str:
    """An amount within the width of a column: numbers are never cut, a vague word that is a whole phrase may be."""
    return amount if len(amount) <= 24 or any(map(str.isdigit, amount)) else amount[:23] + "…"


def _days(edtf: str | None, unknown: str) -> str:
    """A date or interval, the latter on two lines so that it takes little more room than a day."""
    return words.in_words(edtf).replace(" to ", " to\n").replace("until ", "until\n") if edtf else unknown


def _figures(figures: Iterable[Figure], console: Console) -> None:
    """A table an article, in the order the figures come."""
    for number, (document, group) in enumerate(itertools.groupby(figures, key=lambda figure: figure.document)):
        listed = list(group)
        if number:
            _line(console)
        about = [document, listed[0].publisher, listed[0].published]
        _line(console, " · ".join(one_line(text) for text in about if text), "bold")
        _print(console, _figure_table(listed, console.width))


def _figure_table(figures: Iterable[Figure], width: int) -> Table:
    roomy = width >= ROOMY
    table = _table()
    table.add_column("Date", no_wrap=True)
    table.add_column("Figure", justify="right", no_wrap=True)
    table.add_column("Kind", overflow="fold")
    table.add_column("Status", overflow="fold")
    table.add_column("Whose, where", overflow="fold", ratio=3, min_width=8)
    table.add_column("Source", overflow="fold", ratio=3, min_width=8)
    if roomy:
        table.add_column("Sentence", overflow="fold", ratio=8)
    for figure in figures:
        whose = one_line(", ".join(filter(None, (figure.subject, figure.place))))
        row = [_days(figure.date, "undated"), _short(words.figure_amount(figure)), figure.kind, figure.status, whose]
        row.append(one_line(figure.source or ""))
        if roomy:
            row.append(one_line(figure.sentence))
        table.add_row(*map(Text, row))
    return table


def _sheet(sheet: Sheet) -> Table:
    table = _table()
    for column in sheet.columns:
        table.add_column(column.capitalize(), overflow="fold")
    for row in cells(sheet):
        table.add_row(*(Text(one_line(text)) for text, _ in row))
    return table


def _table() -> Table:
    return Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)


def _line(console: Console, text: str = "", style: str = "") -> None:
    _print(console, Text(text, style, overflow="fold"))


def _print(console: Console, what: Table | Text) -> None:
    """Prints it, in a file without the spaces that fill up the lines."""
    if console.is_terminal:
        console.print(what)
        return
    with console.capture() as captured:
        console.print(what)
    console.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))
