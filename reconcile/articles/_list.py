"""`articles.csv`: what a folder says of its files that do not say it themselves, such as PDFs and plain texts.

    file,published,publisher,title,url
    kursk.pdf,2024-10-25,a news agency,"Troops at Kursk",

`file` is the path from the folder on. What a file says of itself goes before what the list says of it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress

from ._source import Problem, Report, Source, Unreadable
from .csv import numbered_rows, text_column

LIST = "articles.csv"
FILE = ("file", "filename", "datei", "dateiname")  # what the column of the files may be called
NO_FIELDS: Mapping[str, str] = {}


class FolderLists:
    """The lists of the folders being read, each read once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._lists: dict[str, dict[str, dict[str, str]]] = {}

    def known(self, path: str, top: str) -> Mapping[str, str]:
        """What is listed of a file, in its own folder or in one above it up to `top`, the one that was named."""
        folder = os.path.dirname(path)
        while True:
            if found := self._list(folder).get(os.path.normpath(os.path.relpath(path, folder or "."))):
                return found
            if folder in ("", top) or not folder.startswith(top) or os.path.dirname(folder) == folder:
                return NO_FIELDS
            folder = os.path.dirname(folder)

    def _list(self, folder: str) -> dict[str, dict[str, str]]:
        if folder not in self._lists:
            path = os.path.join(folder, LIST)
            self._lists[folder] = self._read(folder, path) if is_list(path) else {}
        return self._lists[folder]

    def _read(self, folder: str, path: str) -> dict[str, dict[str, str]]:
        listed: dict[str, dict[str, str]] = {}
        try:
            with open(path, "rb") as file:
                rows = numbered_rows(Source(file, path, path, self._report))
                _, names = next(rows)
                for line, row in rows:
                    fields = {name: value.strip() for name, value in zip(names, row, strict=False) if value.strip()}
                    named = os.path.normpath(next((fields.pop(name) for name in FILE if name in fields), "."))
                    if os.path.exists(os.path.join(folder, named)):
                        listed[named] = fields
                    else:
                        what = f"there is no file {named}"
                        self._report(Problem(path, what, "mend the name or delete the row", line, lost=False))
        except Unreadable as error:
            self._report(Problem(path, error.what, error.remedy, error.line))
        return listed


def is_list(path: str) -> bool:
    """True for an `articles.csv` that names files; one with a column of texts holds the articles themselves."""
    if os.path.basename(path).lower() != LIST:
        return False
    with suppress(OSError, Unreadable), open(path, "rb") as file:
        _, names = next(numbered_rows(Source(file, path, path, _ignore)))
        return not set(FILE).isdisjoint(names) and text_column(names) is None
    return False


def _ignore(problem: Problem) -> None:
    pass
