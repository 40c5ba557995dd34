"""Results as columns and rows: what csv, tsv, jsonl and the JSON of figures have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from ..model import FIGURE_COLUMNS, Account, Article, Claim, Figure, FileLine, Series, Span, plain

CLAIM_COLUMNS = (
    "series kind subject subject_id place place_id change period date low high hedge unit status verdict source publishers "
    "mentions held_by superseded_by outcome because id"
).split()


class Sheet(NamedTuple):
    """Rows with named columns. A value is a text, a number, a Span, several texts, or None."""

    columns: tuple[str, ...]
    rows: Iterable[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures as they come, with the articles they stand in by document: all of them are there once the last has come."""

    found: Iterable[Figure]
    texts: Mapping[str, Article]
    file_lines: Mapping[str, FileLine] = field(default_factory=dict)  # of the figures by id: there once a figure has come
    command: str | None = None  # the command line that made it, for outputs that tell

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.found)


_figure_values = attrgetter(*FIGURE_COLUMNS)

Result = Account | Sheet | Iterable[Figure]


def sheet_of(result: Result) -> Sheet:
    """The result as one sheet: an Account becomes a row a claim, figures a row a figure, in the order given."""
    if isinstance(result, Sheet):
        return result
    if isinstance(result, Account):
        return Sheet(tuple(CLAIM_COLUMNS), (claim_row(series, claim) for series in result.series for claim in series.claims))
    return Sheet(tuple(FIGURE_COLUMNS), map(figure_row, result))


def figure_row(figure: Figure) -> dict[str, object]:
    return dict(zip(FIGURE_COLUMNS, map(whole, _figure_values(figure)), strict=True))


def claim_row(series: Series, claim: Claim) -> dict[str, object]:
    """A claim with the columns of its series."""
    row = {column: getattr(series, column) for column in ("kind", "subject", "subject_id", "place", "place_id", "change", "unit")}
    row |= claim_fields(claim) | {"series": series.id, "period": period_of(series, claim), "publishers": publishers(claim)}
    return {column: row[column] for column in CLAIM_COLUMNS}


def claim_fields(claim: Claim) -> dict[str, object]:
    """A claim as JSON has it: its mentions are the ids of figures."""
    columns = "id source low high hedge date status verdict because held_by superseded_by outcome".split()
    return {column: whole(getattr(claim, column)) for column in columns} | {"mentions": [figure.id for figure in claim.mentions]}


def period_of(series: Series, claim: Claim) -> str | None:
    """The time a claim is about: that of its series, else the one its mentions agree on."""
    said = {figure.period for figure in claim.mentions}
    return series.period or (said.pop() if len(said) == 1 else None)


def publishers(claim: Claim) -> list[str]:
    """Who printed the claim, each once, in the order of the mentions."""
    return list(dict.fromkeys(figure.publisher for figure in claim.mentions if figure.publisher))


def whole(value: object) -> object:
    """478.0 as 478: counts are whole, and a script that reads them should find them so."""
    return int(value) if isinstance(value, float) and value == int(value) else value


def cell(value: object) -> str:
    """A value as a flat format prints it: nothing for None, `12-19` for a Span, `a; b` for several texts."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if isinstance(value, (list, tuple)):
        return "; ".join(map(cell, value))
    return plain(value) if isinstance(value, (int, float)) else str(value)


def cells(sheet: Sheet) -> Iterator[list[tuple[str, bool]]]:
    """Each row's cells in the order of the columns, and whether the cell is text, which may hold anything."""
    for row in sheet.rows:
        values = map(row.get, sheet.columns)
        yield [(cell(value), not isinstance(value, (int, float, Span))) for value in values]
