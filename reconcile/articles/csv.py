"""CSV with an article a row: a column with the text, and perhaps others for what is known of it.

Commas, semicolons and tabs are understood, as is what spreadsheets put before the first row, which names the columns.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import chain

from ..model import Article
from ._meta import LONGEST, article
from ._source import NoArticle, Source, Unreadable

# The contract's name first; then what databases, scrapers and spreadsheets call it.
TEXTS = (
    "text fulltext full_text body body_text content article_text articlebody maintext article volltext inhalt artikel artikeltext"
).split()
LONGEST_VALUE = 2 * LONGEST  # characters; what goes on longer is a quotation mark that nobody closed
DELIMITERS = ",;\t|"
END = "\x04"  # put behind the last row: a value that holds it was never closed


def looks_like(head: bytes) -> bool:
    names = columns(head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("ascii", "replace"))[0]
    return len(names) > 1 and text_column(names) is not None


def read(source: Source) -> Iterator[Article]:
    rows = numbered_rows(source)
    _, names = next(rows, (1, []))
    column = text_column(names)
    if column is None:
        raise NoArticle("no column of it is called text", "name the column that holds the articles so")
    for line, row in rows:
        text = row[column] if column < len(row) else ""
        if text.strip():
            above = sum(value.count("\n") for value in row[:column])
            known = {name: value for name, value in zip(names, row, strict=False) if value.strip()}
            yield article(source, text, known, f"{source.name}:{line}", line + above, told_at=line)
        elif any(row):
            source.warn("its text is empty", "left out", line, lost=False)


def text_column(names: list[str]) -> int | None:
    """Where the articles stand."""
    return next((names.index(name) for name in TEXTS if name in names), None)


def numbered_rows(source: Source) -> Iterator[tuple[int, list[str]]]:
    """The line each row begins on, and its values; the first row are the names of the columns, in lower case."""
    csv.field_size_limit(LONGEST_VALUE)  # 128 KB else, which a long article has
    lines = (line for _, line in source.lines() if line is not None)
    first = next(lines, "")
    names, delimiter = columns(first)
    yield 1, names
    rows = csv.reader(chain(lines, [END]), delimiter=delimiter)
    begin = 2
    try:
        for row in rows:
            if row and row[-1].endswith(END):
                if row != [END]:  # it holds all the rows behind it
                    raise Unreadable("a quotation mark that nobody closes", "close it", begin)
                return
            yield begin, row
            begin = rows.line_num + 2  # the first line went before
    except csv.Error as error:
        raise Unreadable(f"not CSV ({error})", "mend that row", begin) from error


def columns(line: str) -> tuple[list[str], str]:
    """The names in the first row, and the delimiter: the one that parts a text column from others, or most of them."""
    split = [(_names(line, delimiter), delimiter) for delimiter in DELIMITERS]
    return max(split, key=lambda found: (text_column(found[0]) is not None, len(found[0])))


def _names(line: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []
