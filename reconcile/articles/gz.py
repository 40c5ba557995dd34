"""Gzip: what is packed is read as the name without `.gz` says (`day.jsonl.gz`), piece by piece as it is unpacked.

A few kilobytes can unpack to as many gigabytes. Nothing is held of them but the piece being read; and once more came out
than an article has, at a rate that no text is packed at, reading ends.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

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
    name = source.path or source.name
    unpacked = source.within(Unpacked(source))
    yield from format_of(name[:-3] if name.lower().endswith(".gz") else "", unpacked).read(unpacked)


class Unpacked:
    """A gzip file unpacked as it is read. Raises Unreadable where it is damaged, or a bomb."""

    def __init__(self, packed: Source) -> None:
        self._packed = _Counted(packed)
        self._file = gzip.GzipFile(fileobj=cast(BinaryIO, self._packed), mode="rb")  # it does nothing but read it
        self._given = 0

    def read(self, size: int = -1, /) -> bytes:
        return self._checked(self._file.read1 if size > 0 else self._file.read, size)  # of a damaged file, what can be had

    def readline(self, size: int = -1, /) -> bytes:
        return self._checked(self._file.readline, size)

    def _checked(self, take: Callable[[int], bytes], size: int) -> bytes:
        try:
            data = take(size)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise Unreadable("its gzip packing breaks off or is damaged", "fetch or pack it again") from error
        self._given += len(data)
        if self._given > LARGEST and self._given > RATE * self._packed.taken:
            raise Unreadable(f"unpacks to more than {RATE} times its size, as no text does", "leave it out")
        return data


class _Counted:
    """The packed bytes, and how many were taken."""

    def __init__(self, source: Source) -> None:
        self._source, self.taken = source, 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._source.read(size)
        self.taken += len(data)
        return data
