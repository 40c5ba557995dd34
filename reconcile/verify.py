"""Whether the figures of a table still stand in their articles: the quote at its offsets, the text unchanged.

The table is what `extract` wrote, with the columns document, start, end and quote, and sha256 where it has one.
Spreadsheet-safe forms of a quote (an apostrophe before `-5`, in --excel before every number) count as the quote.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from .articles import samples
from .memo import once
from .model import Article, text_hash
from .outputs._text import no_formula, one_line, printable
from .outputs.excel import kept
from .tables import Row

_LINE = re.compile(r"(?P<file>.+):(?P<line>\d+)$")


class Outcome(StrEnum):
    """How a row was found."""

    STANDS = "stands"  # the quote at its offsets in the same text
    CHANGED = "changed"  # the quote at its offsets, but the text around it has been changed since
    MOVED = "moved"  # the sentence stands elsewhere in the text
    GONE = "gone"  # something else stands there
    MISSING = "missing"  # the article is not there
    UNREADABLE = "unreadable"  # the row has no offsets


@dataclass(frozen=True, slots=True)
class Verified:
    """A row of the table, counted from 1 behind the header, and how it was found."""

    row: int
    id: str
    document: str
    quote: str
    outcome: Outcome
    because: str


Find = Callable[[str], Article | None]


def verify(rows: Iterable[Row], find: Find) -> Iterator[Verified]:
    """Each row of the table with how it was found, in order. `find` gives the article of a document."""
    hashes: dict[str, str] = {}
    articles: dict[str, Article | None] = {}
    for number, row in enumerate(rows, 1):
        document = str(row.get("document") or "")
        if document not in articles:
            article = articles[document] = find(document)
            hashes[document] = text_hash(article.text) if article else ""
        outcome, because = _found(row, articles[document], hashes[document])
        yield Verified(number, str(row.get("id") or ""), document, str(row.get("quote") or ""), outcome, because)


def _found(row: Row, article: Article | None, digest: str) -> tuple[Outcome, str]:
    try:
        start, end = int(row["start"]), int(row["end"])
    except (KeyError, TypeError, ValueError):
        return Outcome.UNREADABLE, "no offsets in this row"
    if article is None:
        return Outcome.MISSING, "the article is not there; name its file or folder behind the table"
    quote, kept = str(row.get("quote") or ""), row.get("sha256") or digest
    there = article.text[start:end] if 0 <= start < end else ""
    if _is(there, quote):
        if kept == digest:
            return Outcome.STANDS, ""
        return Outcome.CHANGED, "the quote stands, but the article's text is no longer the same"
    if moved := _elsewhere(row, article.text):
        return Outcome.MOVED, f"the sentence stands at {moved} now"
    return Outcome.GONE, f"there stands {one_line(there[:60])!r}" if there else "the text ends before"


def _is(there: str, quote: str) -> bool:
    """True where the table's quote is what stands in the text, as any format writes it."""
    return bool(there) and quote in _forms(there)


def _elsewhere(row: Row, text: str) -> int | None:
    """Where the row's sentence begins in the text; None where it does not stand there."""
    sentence = str(row.get("sentence") or "")
    position = text.find(sentence) if sentence else -1
    return position if position >= 0 else None


class Shelf:
    """Finds the articles of a table: among the files named, else in the file the document is called after."""

    def __init__(self, named: Sequence[str], table: str, read: Callable[[Sequence[str]], Iterable[Article]]) -> None:
        self._named, self._read, self._folder = list(named), read, Path(table).parent
        self._last: tuple[Path | None, list[Article]] = None, []  # a file of many articles is read once for all their rows

    @once
    def _among_named(self) -> Mapping[str, Article]:
        return {form: article for article in self._read(self._named) for form in _forms(article.id)}

    @once
    def _by_file(self) -> Mapping[str, list[Article]]:
        found: dict[str, list[Article]] = {}
        for article in dict.fromkeys(self._among_named.values()):
            found.setdefault(PurePath(article.id).name, []).append(article)
        return found

    def find(self, document: str) -> Article | None:
        if self._named:
            alike = self._by_file.get(PurePath(document).name, [])  # the table may have been made in another folder
            return self._among_named.get(document) or (alike[0] if len(alike) == 1 else None)
        match = _LINE.match(document)
        for name in filter(None, (document, match and match["file"])):
            for path in self._places(name):
                if path.is_file():
                    return self._in_file(path, document, match["line"] if match else None)
        return None

    def _places(self, name: str) -> Iterator[Path]:
        """Where a file may be: as it is named, beside the table, among the samples."""
        yield Path(name)
        yield self._folder / name
        if name.startswith("data/"):
            yield samples().parent / name

    def _in_file(self, path: Path, document: str, line: str | None) -> Article | None:
        """The article of that name in a file: by its id, by its line, or the only one there is."""
        if self._last[0] != path:
            self._last = path, list(self._read([os.fspath(path)]))
        articles = self._last[1]
        for article in articles:
            if document in _forms(article.id) or (line and article.id.endswith(f":{line}")):
                return article
        return articles[0] if len(articles) == 1 else None


def _forms(text: str) -> tuple[str, ...]:
    """A text as the formats write it."""
    return text, no_formula(printable(text)), no_formula(one_line(text)), kept(text)
