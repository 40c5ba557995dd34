"""CSV's columns with tabs between them; tabs and line breaks within a text become spaces, so that a row is a line."""

from __future__ import annotations

import csv
from typing import TextIO

from ._sheet import Result, cells, sheet_of
from ._text import no_formula, one_line


def render(result: Result, out: TextIO) -> None:
    sheet = sheet_of(result)
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(sheet.columns)
    for row in cells(sheet):
        writer.writerow([no_formula(one_line(text)) if is_text else text for text, is_text in row])
