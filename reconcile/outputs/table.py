"""Tables for people: in colour on a terminal, plain text elsewhere. No meaning is carried by colour alone.

They fit 80 to 200 columns (COLUMNS decides where the output is no terminal) and are readable below that. Numbers are
never cut: names wrap, and what does not fit beside them is left to the wider forms.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from ..model import Account, Change, Claim, Figure, FileLine, Series
from . import _account as words
from ._sheet import Figures, Result, Sheet, cells, period_of
from ._terminal.links import link_to, takes_links
from ._terminal.rise import drawing
from ._terminal.widths import fit
from ._text import one_line

NEEDS = frozenset({"lines"})
WIDEST, UNKNOWN = 200, 100  # columns
USUAL = 70  # columns from which those who printed a claim have a place of their own
ROOMY = 120  # columns from which reasons and sentences have a place of their own
WIDE = 150  # columns from which ids have, too
GAP = 2
STYLES = {
    "rise": "bold green",
    "first": "bold green",
    "fall": "yellow",
    "revises": "yellow",
    "disputes": "bold red",
    "expected": "cyan",
    "denied": "magenta",
    "repeats": "dim",
    "supported": "green",
    "outdated": "bold yellow",
    "disputed": "bold red",
    "unsupported": "bold red",
}
MORE = "+"  # how many others printed it
FIXED = frozenset({"Date", "Period", "Estimate", "Figure", MORE, "Line", "Id"})  # never wrapped
RIGHT = frozenset({"Estimate", "Figure", "Line"})
Row = Sequence[Text]


def render(result: Result, out: TextIO) -> None:
    page = Page(console_for(out), result.file_lines if isinstance(result, (Account, Figures)) else {})
    if isinstance(result, Account):
        page.account(result)
    elif isinstance(result, Sheet):
        page.sheet(result)
    else:
        page.figures(result)


def console_for(out: TextIO) -> Console:
    """Where tables are printed. rich knows NO_COLOR, TERM=dumb and how wide the terminal is."""
    console = Console(file=out, highlight=False, emoji=False, markup=False)
    if not console.is_terminal:
        columns = os.environ.get("COLUMNS", "")
        console.width = int(columns) if columns.isdecimal() and int(columns) else UNKNOWN
    console.width = min(console.width, WIDEST)
    return console


class Page:
    """What is printed, one thing below the other. `file_lines` are those of the figures, where they can be linked to."""

    def __init__(self, console: Console, file_lines: Mapping[str, FileLine]) -> None:
        self._console, self._width = console, console.width
        self._file_lines = file_lines if console.is_terminal and takes_links() else {}
        self._folder = ""  # of all articles: nobody needs to read it in every row

    # ---------------------------------------------------------------------------------------------------------- an account
    def account(self, account: Account) -> None:
        self._folder = words.folder(account)
        for number, series in enumerate(account.series):
            if number:
                self._line()
            self._heading(series)
            self._table(*self._claims(series))
            self._summary(series)
        lines = list(words.epilogue(account))
        if lines:
            self._line()
        for line in lines:
            self._line(line)

    def _heading(self, series: Series) -> None:
        """On one line where it fits, else what is counted above how often."""
        heading = words.heading(series)
        about, _, counts = heading.rpartition(" — ")
        for line, style in [(heading, "bold")] if len(heading) <= self._width else [(about, "bold"), (counts, "")]:
            self._line(line, style)

    def _claims(self, series: Series) -> tuple[list[str], list[Row]]:
        """A row a claim, in the order of the series."""
        periods = words.has_periods(series)
        names = ["Date", *(["Period"] if periods and series.change == Change.PERIOD else []), "Estimate", "Verdict", "Source"]
        names += ["Reported by"] if self._width >= USUAL else []
        names += [MORE] if self._width >= USUAL and any(len(words.reporter_names(claim)) > 1 for claim in series.claims) else []
        names += ["Because"] if self._width >= ROOMY else []
        names += ["Id"] if self._width >= WIDE else []
        return names, [self._claim(series, claim, names, periods) for claim in series.claims]

    def _claim(self, series: Series, claim: Claim, names: Sequence[str], periods: bool) -> Row:
        style = STYLES.get(claim.verdict, "")
        period = period_of(series, claim) if periods else None
        because = one_line(claim.because)
        if period and "Period" not in names:
            because += f"; period: {words.in_words(period)}"
        reporters = words.reporter_names(claim)
        row = {
            "Date": Text(_days(claim.date, "undated")),
            "Period": Text(_days(period, "")),
            "Estimate": self._linked(_short(words.estimate(series, claim)), claim.mentions[:1], style),
            "Verdict": Text(words.verdict(claim), style),
            "Source": Text(words.source_name(claim)),
            "Reported by": self._linked(one_line(reporters[0].removeprefix(self._folder)), claim.mentions[:1]),
            MORE: Text(f"+{len(reporters) - 1}" if len(reporters) > 1 else ""),
            "Because": Text(because),
            "Id": Text(claim.id, "dim"),
        }
        return [row[name] for name in names]

    def _linked(self, said: str, mentions: Sequence[Figure], style: str = "") -> Text:
        """The words, as a link to where the figure stands."""
        place = self._file_lines.get(mentions[0].id) if mentions else None
        return Text(said, Style.parse(style) + Style(link=link_to(place)) if place else style)

    def _summary(self, series: Series) -> None:
        """Below the claims: how the estimate rose, in words and as a drawing, where it stands, and what else is to be said."""
        for line in words.summary(series):
            if line.startswith(words.RISE):
                self._line(words.short_rise(line), "bold")
                for label, drawn in drawing(series, self._width):
                    self._print(Text(f"{label} ", "dim").append(drawn, "dim" if drawn[:1].isdigit() else "green"))
            else:
                self._line(line)

    # ------------------------------------------------------------------------------------------------ figures and sheets
    def figures(self, figures: Iterable[Figure]) -> None:
        """A table an article, in the order the figures come."""
        for number, (document, group) in enumerate(itertools.groupby(figures, key=lambda figure: figure.document)):
            listed = list(group)
            if number:
                self._line()
            about = [document, listed[0].publisher, listed[0].published]
            self._line(" · ".join(one_line(text) for text in about if text), "bold")
            names = ["Line"] if any(figure.id in self._file_lines for figure in listed) else []
            names += ["Date", "Figure", "Kind", "Whose, where", "Source", *(["Sentence"] if self._width >= ROOMY else [])]
            self._table(names, [self._figure(figure, names) for figure in listed])

    def _figure(self, figure: Figure, names: Sequence[str]) -> Row:
        style = STYLES.get(figure.status, "")
        place = self._file_lines.get(figure.id)
        row = {
            "Line": self._linked(str(place.line) if place else "", [figure]),
            "Date": Text(_days(figure.date, "undated")),
            "Figure": self._linked(_short(words.figure_amount(figure)), [figure], style),
            "Kind": Text(figure.kind if figure.status == "reported" else f"{figure.kind}, {figure.status}", style),
            "Whose, where": Text(one_line(", ".join(filter(None, (figure.subject, figure.place))))),
            "Source": Text(one_line(figure.source or "")),
            "Sentence": Text(one_line(figure.sentence)),
        }
        return [row[name] for name in names]

    def sheet(self, sheet: Sheet) -> None:
        names = [column.capitalize() for column in sheet.columns]
        rows = [[one_line(text) for text, _ in row] for row in cells(sheet)]
        if rows:
            self._table(names, [[Text(text, STYLES.get(text, "")) for text in row] for row in rows])

    # ------------------------------------------------------------------------------------------------------- on the console
    def _table(self, names: Sequence[str], rows: Sequence[Row]) -> None:
        table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="dim", show_edge=False)
        widths = self._widths(names, rows)
        for name in names:
            justify = "right" if name in RIGHT else "left"
            table.add_column(name, no_wrap=name in FIXED, overflow="fold", justify=justify, width=widths.get(name))  # type: ignore[arg-type]
        for row in rows:
            table.add_row(*row)
        self._print(table)

    def _widths(self, names: Sequence[str], rows: Sequence[Row]) -> dict[str, int]:
        """The widths of the columns that may wrap; the others are as wide as what they hold."""
        contents = {name: [name, *(row[number].plain for row in rows)] for number, name in enumerate(names)}
        fixed = sum(max(len(line) for cell in contents[name] for line in cell.split("\n")) for name in names if name in FIXED)
        words_of = [name for name in names if name not in FIXED]
        room = self._width - fixed - GAP * (len(names) - 1)
        return dict(zip(words_of, fit([contents[name] for name in words_of], room), strict=True)) if words_of else {}

    def _line(self, text: str = "", style: str = "") -> None:
        """A line of words; where it must be broken, the rest is set in."""
        said = Text(text, style, overflow="fold")
        if len(text) <= self._width:
            self._print(said)
            return
        for number, part in enumerate(said.wrap(self._console, self._width - GAP)):
            self._print(Text(" " * GAP if number else "").append(part))

    def _print(self, what: Table | Text) -> None:
        """Prints it, in a file without the spaces that fill up the lines."""
        if self._console.is_terminal:
            self._console.print(what)
            return
        with self._console.capture() as captured:
            self._console.print(what)
        self._console.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def _short(amount: str) -> str:
    """An amount within the width of a column: numbers are never cut, a vague word that is a whole phrase may be."""
    return amount if len(amount) <= 24 or any(map(str.isdigit, amount)) else amount[:23] + "…"


def _days(edtf: str | None, unknown: str) -> str:
    """A date or interval, the latter on two lines so that it takes little more room than a day."""
    return words.in_words(edtf).replace(" to ", " to\n").replace("until ", "until\n") if edtf else unknown
