"""WARC, in which archives keep the web: record by record, so that its length does not matter. Each page is an article.

Read are answers (`response`), `resource` and `conversion` records of pages, plain texts, feeds, JSON and PDFs. Nothing is
ever written, so the names in an archive lead nowhere. The day of the crawl is no day of publication.
"""

from __future__ import annotations

import contextlib
import io
import itertools
from collections.abc import Iterator
from typing import Any

from ..model import Article
from . import format_of, gz
from ._quiet import quiet
from ._source import LARGEST, Bytes, MissingExtra, NoArticle, Source, Told, Unreadable

PIECE = 2**16  # bytes
LONGEST_HEADERS = 2**20
RECORDS = frozenset({"response", "resource", "conversion"})
FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "application/pdf": "pdf",
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/json": "json",
    "application/ld+json": "json",
}


def looks_like(head: bytes) -> bool:
    return head.startswith(b"WARC/")


def read(source: Source) -> Iterator[Article]:
    without = found = 0
    for number, record in _records(source):
        suffix = FORMATS.get(_content_type(record))
        if not suffix:
            continue
        try:
            inner = _inside(source, record, number)
            yield from format_of(f"record.{suffix}", inner).read(inner)
            found += 1
        except NoArticle:
            without += 1
        except MissingExtra:
            raise
        except Unreadable as error:
            source.warn(f"record {number}: {error.what}", "left out", lost=False)
    if without:
        source.warn(f"{without:,} of {without + found:,} pages hold no article's text", "left out", lost=False)
    if not found and not without:
        raise NoArticle("no page in this archive", "leave it out")


def _records(source: Source) -> Iterator[tuple[int, Any]]:
    """The records that may hold a page, numbered with those that do not. Raises Unreadable where the archive breaks off."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        raise MissingExtra("warcio", "warc") from error
    stream = _Measured(gz.Unpacked(source) if gz.looks_like(source.head(2)) else source)
    records = ArchiveIterator(stream)
    for number in itertools.count():
        try:
            record = _next(records, stream)
        except Unreadable:
            raise
        except Exception as error:  # warcio raises whatever comes
            raise Unreadable(f"damaged behind record {number}", "fetch it again; what came before was read") from error
        if record is None:
            return
        status = record.http_headers.get_statuscode() if record.http_headers else "200"
        if record.rec_type in RECORDS and status == "200":
            yield number + 1, record


def _next(records: Any, stream: _Measured) -> Any:
    """The next record, None behind the last. What is left of the one before is passed over first, however much it is."""
    if records.record is not None:
        content = records.record.raw_stream
        while content.read(PIECE):
            pass
        if getattr(content, "limit", 0) > 0:  # of the bytes its header announced, some never came
            raise EOFError
    said = io.StringIO()  # warcio prints lines of damaged archives as they are
    with quiet("warcio"), contextlib.redirect_stderr(said), stream.at_most(LONGEST_HEADERS):
        return next(iter(records), None)


class _Measured:
    """A stream of which, for a while, no more than so many bytes may be taken: headers that never end fill the memory."""

    def __init__(self, stream: Bytes) -> None:
        self._stream = stream
        self._left: int | None = None

    @contextlib.contextmanager
    def at_most(self, size: int) -> Iterator[None]:
        self._left = size
        yield
        self._left = None

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                raise Unreadable("the headers of a record are too long", "leave it out")
        return data


def _inside(source: Source, record: Any, number: int) -> Source:
    """What a record holds, with the address it came from and the encoding its server declared."""
    data = record.content_stream().read(LARGEST + 1)
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    declared = _header(record, "Content-Type").lower().partition("charset=")[2].strip(" \"';") or None
    return source.within(io.BytesIO(data), f"{source.name}#{number}", Told({"url": url, **source.told.fields}, declared))


def _content_type(record: Any) -> str:
    return _header(record, "Content-Type").partition(";")[0].strip().lower()


def _header(record: Any, name: str) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header(name) or "")
