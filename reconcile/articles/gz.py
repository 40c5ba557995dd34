"""Gzip: what is packed is read as the name without `.gz` says (`day.jsonl.gz`), piece by piece as it is unpacked.

A few kilobytes can unpack to as many gigabytes. Nothing is held of them but the piece being read; and once more came out
than an article has, at a rate that no text is packed at, reading ends.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator

from ..model import Article
from . import format_of
from ._source import LARGEST, Source, Unreadable

MAGIC = b"\x1f\x8b"
RATE = 200  # times as long as packed; a news text is packed to a third, the same line for ever to a thousandth


def looks_like(head: bytes) -> bool:
    return head.startswith(MAGIC)


def read(source: Source) -> Iterator[Article]:
    if not looks_like(source.head(2)):
        raise Unreadable("not gzip, though its name ends in .gz", "name it for what it is")
    unpacked = source.within(Unpacked(source))
    name = source.path or source.name
    yield from format_of(name[:-3] if name.lower().endswith(".gz") else "", unpacked).read(unpacked)


class Unpacked:
    """A gzip file unpacked as it is read. Raises Unreadable where it is damaged, or a bomb."""

    def __init__(self, packed: Source) -> None:
        self._packed, self._taken, self._given = packed, 0, 0
        self._file = gzip.GzipFile(fileobj=self, mode="rb")  # type: ignore[arg-type]  # it only ever reads from it
        self._file_reads = False

    def read(self, size: int = -1, /) -> bytes: ...
