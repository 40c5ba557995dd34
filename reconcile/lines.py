"""Where in a file a figure stands, as people name it: file and line."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable

from .model import Article, Figure, FileLine, Span

# Files whose text stands in them as it is, so that lines can be counted; elsewhere only the line of the article is known.
PLAIN = (".txt", ".md", ".markdown", "")


class Lines:
    """The lines of the file an article stands in."""

    def __init__(self, article: Article) -> None:
        self._article = article
        suffix = os.path.splitext((article.path or "").removesuffix(".gz"))[1].lower()
        self._ends = [found.start() for found in re.finditer("\n", article.text)] if suffix in PLAIN else []

    def at(self, position: int) -> int:
        """The line on which a position of the article's text lies, counted from 1."""
        return self._article.line + bisect_left(self._ends, position)

    def name(self, position: int) -> str:
        """`data/08-2024-10-28-pentagon.md:8`; with the file behind it where the document is called otherwise."""
        document, path, line = self._article.id, self._article.path, self.at(position)
        if path is None or document.endswith(f":{line}"):
            return document
        return f"{document}:{line}" if path.replace(os.sep, "/").endswith(document) else f"{document} ({path}:{line})"


def sentence_of(figure: Figure, text: str) -> Span | None:
    """Where the sentence of a figure stands in its article's text; None where it does not."""
    length = len(figure.sentence)
    begin = text.find(figure.sentence, max(0, figure.end - length), figure.start + length) if length else -1
    return Span(begin, begin + length) if begin >= 0 else None


def file_lines_of(article: Article, figures: Iterable[Figure]) -> dict[str, FileLine]:
    """Where the figures of an article stand, by their ids; nothing for one that came from no file."""
    if not article.path:
        return {}
    lines = Lines(article)
    return {figure.id: FileLine(article.path, lines.at(figure.start)) for figure in figures}
