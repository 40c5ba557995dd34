"""CSV after RFC 4180: UTF-8, one header, `\\n`, ISO dates, dot decimals, nothing for null, `12-19` for a span, `a; b` for lists.

A spreadsheet takes a cell beginning with = + - @ for a formula, and articles are written by strangers: such texts get an
apostrophe before them. Control characters appear in a visible form. Scripts that need every character read JSON.
"""

from __future__ import annotations

import csv
from typing import TextIO

from ._sheet import Result, cells, sheet_of
from ._text import no_formula, printable


def render(result: Result, out: TextIO) -> None:
    sheet = sheet_of(result)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(sheet.columns)
    for row in cells(sheet):
        writer.writerow([printable(no_formula(text)) if is_text else text for text, is_text in row])
