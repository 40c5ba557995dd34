"""A JSON object a line: a figure, or a claim with the columns of its series. Every text is exactly the article's."""

from __future__ import annotations

from typing import TextIO

from ._json import dump
from ._sheet import Result, sheet_of


def render(result: Result, out: TextIO) -> None:
    for row in sheet_of(result).rows:
        out.write(dump(row) + "\n")
