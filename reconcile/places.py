"""Where in a file a figure stands, as people name it: file and line."""

from __future__ import annotations

import os

from .model import Article

# Files whose text stands in them as it is, so that lines can be counted; elsewhere only the line of the article is known.
PLAIN = (".txt", ".md", ".markdown", "")


def line_of(article: Article, position: int) -> int:
    """The line of the file on which a position of the article's text lies, counted from 1."""
    suffix = os.path.splitext(article.path or "")[1].lower()
    return article.line + (article.text.count("\n", 0, position) if suffix in PLAIN else 0)


def file_and_line(article: Article | None, document: str, position: int) -> str:
    """`data/08-2024-10-28-pentagon.md:8`; the document alone where its text is not at hand."""
    if article is None or article.path is None:
        return document
    line = line_of(article, position)
    return document if document.endswith(f":{line}") else f"{document}:{line}"
