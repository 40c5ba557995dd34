"""CSV as Excel opens it by a double click where the decimal sign is a comma: semicolons, a byte order mark, CRLF.

Excel reads meaning into texts: `3,000` of an English article would become 3, `10-12` a day in December, `=…` a formula. Such
texts get an apostrophe before them, which `reconcile verify` knows; only whole days are left to become dates.
"""

from __future__ import annotations

import csv
import itertools
import re
from typing import TextIO

from ._sheet import Result, cells, sheet_of
from ._text import no_formula, printable

BYTE_ORDER_MARK = "\ufeff"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_SIGNS = "0123456789.,/:'%- \n\u00a0\u2009\u202f"  # of what may be a number, a day, a time
_WORDS = frozenset({"true", "false", "wahr", "falsch"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def render(result: Result, out: TextIO) -> None:
    sheet = sheet_of(result)
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(sheet.columns)
    for row in cells(sheet):
        writer.writerow(itertools.starmap(_cell, row))


def _cell(text: str, is_text: bool) -> str:
    return text.replace(".", ",") if not is_text and _NUMBER.fullmatch(text) else kept(text)


def kept(text: str) -> str:
    """A text that stays in a spreadsheet what it is in the article.

    >>> kept("3,000"), kept("2024-10-28"), kept("dozens")
    ("'3,000", '2024-10-28', 'dozens')
    """
    is_number = not text.strip(_SIGNS) and any(map(str.isdigit, text))
    if (is_number or text.lower() in _WORDS) and not _DAY.fullmatch(text):
        return "'" + text
    return printable(no_formula(text))
