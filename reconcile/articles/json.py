"""JSON: one article as an object, or several as an array of objects with the fields of a JSONL line; also ninjs (`headline`,
`body_text` or `body_html`, `versioncreated`, `source`), in which agencies deliver.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model import Article
from ._records import listed
from ._source import Source, Unreadable
from .jsonl import from_object, loads, reason


def looks_like(head: bytes) -> bool:
    """An array, or an object whose first line does not close it; objects on a line each are JSONL."""
    begun = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    first, newline, _ = begun.partition(b"\n")
    return begun.startswith(b"[") or (begun.startswith(b"{") and bool(newline) and not first.rstrip().endswith(b"}"))


def read(source: Source) -> Iterator[Article]:
    try:
        whole = loads(source.text())
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise Unreadable(f"not JSON ({reason(error)})", "mend it; a file with an object a line is called .jsonl", line) from error
    articles, about = listed(whole)
    if articles is None:
        yield from from_object(source, whole, source.name, None)
        return
    if not articles:
        raise Unreadable("holds no article", "leave it out")
    for number, known in enumerate(articles, 1):
        known = {**about, **known} if isinstance(known, dict) else known
        yield from from_object(source, known, f"{source.name}#{number}", None)
