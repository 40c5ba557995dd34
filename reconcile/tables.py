"""Tables of figures, as `extract` writes them, read again: CSV, TSV, JSON, JSONL, Parquet, and what a spreadsheet made of one.

A text that csv.py or excel.py put an apostrophe before is what it was without. Control characters stay in the visible form
that those two give them; the others keep every character.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .articles import Problem
from .articles._source import Report, Unreadable, decode
from .edtf import bounds
from .model import WORDS, Figure, Span
from .outputs._text import no_formula
from .outputs.excel import kept

PARQUET = b"PAR1"
HEAD = 2**16  # bytes in which the first row of a table of figures ends
PLACED = ("document", "start", "end", "quote")
COUNTED = (*PLACED, "sentence", "kind", "low", "high", "hedge", "unit")
TEXTS = "subject subject_id place place_id source via publisher published language sha256".split()
DATES = ("date", "period")
DELIMITERS = ",;\t"
REMEDY = "name what `reconcile extract` wrote"
Row = Mapping[str, Any]


class TableError(ValueError):
    """A table cannot be read; the message says why and what to do."""


def read_table(data: bytes, name: str, needed: Sequence[str] = PLACED) -> list[Row]:
    """The rows of a table, whatever its format. Raises TableError where that is none, or one without a column needed."""
    try:
        rows = _parquet(data) if data.startswith(PARQUET) else _rows(decode(data)[0])
    except TableError:
        raise
    except (ValueError, RecursionError, csv.Error, Unreadable) as error:
        raise TableError(f"{name}: not a table of figures ({error}); {REMEDY}") from error
    if any(not isinstance(row, dict) for row in rows):
        raise TableError(f"{name}: not a table of figures; {REMEDY}")
    missing = [column for column in needed if rows and column not in rows[0]]
    if missing:
        raise TableError(f"{name}: no column {', '.join(missing)}; {REMEDY}")
    return rows


def _rows(text: str) -> list[Any]:
    text = text.removeprefix("\ufeff")
    begin = text.lstrip()[:1]
    if begin == "[":
        rows: list[Any] = json.loads(text)
        return rows
    if begin == "{":
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    table = _csv(text)
    found = list(table)
    if not found and not {*PLACED} <= {*(table.fieldnames or PLACED)}:
        raise ValueError("its first line names no columns of one")
    return found


def _csv(text: str) -> csv.DictReader[str]:
    head = text.partition("\n")[0]
    return csv.DictReader(io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=head.count), strict=True)


def _parquet(data: bytes) -> list[Any]:
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import read_table as read
    except ImportError as error:
        raise TableError("parquet needs pyarrow; install it with: pip install 'reconcile[parquet]'") from error
    try:
        rows: list[Any] = read(io.BytesIO(data)).to_pylist()
    except ArrowInvalid as error:
        raise ValueError("a damaged Parquet file") from error
    return rows


# --- figures ----------------------------------------------------------------------------------------------------------


def holds_figures(head: bytes) -> bool:
    """Whether a file that begins so is a table of figures; one with articles has a column for their texts."""
    if head.startswith(PARQUET):
        return True
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace").lstrip("[ \r\n\t")
    return set(COUNTED) <= set(_columns(text))


def _columns(text: str) -> Iterable[str]:
    """The columns of a table that begins so."""
    try:
        if text.startswith("{"):
            first = json.JSONDecoder().raw_decode(text)[0]
            return first if isinstance(first, dict) else ()
        return _csv(text.partition("\n")[0]).fieldnames or ()
    except (ValueError, RecursionError, csv.Error):
        return ()


def read_figures(data: bytes, name: str, report: Report) -> Iterator[Figure]:
    """The figures of a table. A row that is none is named to `report` and costs only itself. Raises TableError."""
    for number, row in enumerate(read_table(data, name, COUNTED), 1):
        try:
            yield figure_of(row if isinstance(row["start"], int) else _unescaped(row))
        except (ValueError, TypeError, KeyError) as error:
            report(Problem(name, f"row {number} is no figure ({error})", f"left out; {REMEDY}"))


def _unescaped(row: Row) -> Row:
    """A row of CSV, where all values are texts, without what was put before some of them."""
    return {column: _as_it_was(value) if isinstance(value, str) else value for column, value in row.items()}


def _as_it_was(text: str) -> str:
    """A text without the apostrophe that keeps a spreadsheet from reading a formula or a number into it.

    >>> _as_it_was("'-5"), _as_it_was("'3,000"), _as_it_was("'s-Hertogenbosch")
    ('-5', '3,000', "'s-Hertogenbosch")
    """
    bare = text[1:]
    return bare if text.startswith("'") and text in (no_formula(bare), kept(bare)) else text


def figure_of(row: Row) -> Figure:
    """The figure of a row. Raises ValueError, TypeError or KeyError where it is none."""
    known: dict[str, Any] = {column: _text(row.get(column)) for column in TEXTS}
    known |= {column: _date(row.get(column)) for column in DATES}
    known |= {column: word(row[column]) for column, word in WORDS.items() if row.get(column)}
    return Figure(
        document=str(row["document"]),
        start=int(row["start"]),
        end=int(row["end"]),
        quote=str(row["quote"]),
        sentence=str(row["sentence"]),
        kind=str(row["kind"]),
        low=_number(row["low"]),
        high=_number(row["high"]),
        unit=str(row["unit"]),
        part_of=_span(row.get("part_of")),
        trace=_texts(row.get("trace")),
        **known,
    )


def _text(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)


def _date(value: Any) -> str | None:
    text = _text(value)
    if text and not any(bounds(text)):
        raise ValueError(f"{text!r} is no ISO date; a spreadsheet may have rewritten it")
    return text


def _number(value: Any) -> float | None:
    """
    >>> _number("478"), _number("0,015"), _number(None)
    (478.0, 0.015, None)
    """
    if value is None or value == "":
        return None
    number = float(value.replace(",", ".") if isinstance(value, str) else value)
    if math.isinf(number):
        raise ValueError(f"{value!r} is no number")
    return None if math.isnan(number) else number


def _span(value: Any) -> Span | None:
    """
    >>> _span("12-19"), _span([12, 19]), _span("")
    (Span(start=12, end=19), Span(start=12, end=19), None)
    """
    if value is None or value == "":
        return None
    start, end = value.split("-") if isinstance(value, str) else value
    return Span(int(start), int(end))


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(value.split("; ")) if value else ()
    return tuple(map(str, value or ()))
