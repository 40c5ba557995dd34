"""Parquet, for what reads tables by their columns: pandas, Polars, DuckDB, R. Written by pyarrow (the extra `parquet`).

Numbers are numbers, a span is a list of two, several texts are a list; every text is exactly the article's.
"""

from __future__ import annotations

import importlib
import itertools
from typing import Any, BinaryIO

from . import FormatError
from ._package import INTEGERS, NUMBERS
from ._sheet import Result, cell, sheet_of

NEEDS = frozenset({"bytes"})
REQUIRES = ("pyarrow",)  # what must be installed for it; REMEDY says how
REMEDY = "parquet needs pyarrow; install it with: pip install 'reconcile[parquet]', or ask for csv"
AT_ONCE = 10_000  # rows that are written together, and no more are held
COUNTS = INTEGERS | {"row", "line", "entries", "bytes"}
LISTS = frozenset({"trace", "publishers", "mentions", "claims", "kinds"})


def render(result: Result, out: BinaryIO) -> None:
    """Raises FormatError where there is no pyarrow."""
    try:
        arrow: Any = importlib.import_module("pyarrow")
        parquet: Any = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise FormatError(REMEDY) from error
    sheet = sheet_of(result)
    schema = arrow.schema([(column, _type(column, arrow)) for column in sheet.columns])
    rows = iter(sheet.rows)
    with parquet.ParquetWriter(out, schema) as writer:
        while together := list(itertools.islice(rows, AT_ONCE)):
            values = [{column: _value(column, row.get(column)) for column in sheet.columns} for row in together]
            writer.write_table(arrow.Table.from_pylist(values, schema=schema))


def _type(column: str, arrow: Any) -> Any:
    if column in COUNTS:
        return arrow.int64()
    if column in NUMBERS:
        return arrow.float64()
    if column == "part_of":
        return arrow.list_(arrow.int64())
    return arrow.list_(arrow.string()) if column in LISTS else arrow.string()


def _value(column: str, value: Any) -> object:
    if value is None or column in COUNTS or column in NUMBERS:
        return value
    return list(value) if column in LISTS or column == "part_of" else cell(value)
