"""JSONL: an article a line, `{"id", "text", "published", "publisher", "title", "url", "language"}`, only `text` needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..model import Article
from ._meta import article
from ._records import in_contract
from ._source import NoArticle, Source

MOST_VALUES = 2_000_000  # of one object or file; each takes a hundred times the memory of the bracket it is written with
FIGURE = frozenset({"document", "start", "end", "quote"})  # what a figure has that `extract` wrote, and no article
CLAIM = frozenset({"series", "verdict", "because"})  # what a claim has that a topic wrote


def looks_like(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def read(source: Source) -> Iterator[Article]:
    """Line by line, whatever the length of the file. A line that cannot be read is named and passed over."""
    found = False
    for number, line in source.lines():
        found = found or line is None or bool(line.strip())
        if line and line.strip():
            try:
                known = loads(line)
            except (ValueError, RecursionError) as error:
                source.warn(f"not JSON ({reason(error)})", "mend or delete that line", number)
            else:
                yield from from_object(source, known, f"{source.name}:{number}", number)
    if not found:
        source.warn("is empty", "leave it out or put an article on each line")


def from_object(source: Source, known: Any, name: str, line: int | None) -> Iterator[Article]:
    """The article a JSON object holds; one without text is named. Raises NoArticle for the figures of a table."""
    if isinstance(known, dict):
        if known.keys() >= FIGURE:
            raise NoArticle("figures, no articles", "name it alone, as `reconcile extract` wrote it")
        if known.keys() >= CLAIM:
            raise NoArticle("claims, no articles", "name the articles they were found in")
        known = in_contract(known)
    text = known.get("text") if isinstance(known, dict) else None
    number = name.removeprefix(source.name).removeprefix("#")  # of several in a file: "news.json#2"
    where = f"article {number}: " if number and not line else ""
    if not isinstance(text, str):
        wrong = (f'{where}no "text" in it', 'an article is an object like {"text": "…", "published": "2024-10-28"}')
        if name == source.name:
            raise NoArticle(*wrong)  # a file of settings, a datapackage.json
        source.warn(*wrong, line)
    elif not text.strip():
        source.warn(f'{where}its "text" is empty', "left out", line, lost=False)
    else:
        yield article(source, text, known, name, line or 1, told_at=line)


def loads(text: str) -> Any:
    """What a JSON text holds. Raises ValueError or RecursionError for what is none, or would fill the memory."""
    if text.count('"') // 2 + text.count("[") + text.count("{") > MOST_VALUES:
        raise ValueError(f"more than {MOST_VALUES:,} values in it")
    return json.loads(text)


def reason(error: Exception) -> str:
    """Why a text is no JSON, without the position in the file that Python puts into its message."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.colno}"
    if str(error).startswith("more than"):
        return str(error)
    return "nested too deeply" if isinstance(error, RecursionError) else "a number in it is too long"
