"""PDF by pypdf. The text stays as it is extracted: with the line breaks and hyphens of the printed page, which the reading
knows how to bridge, and which a quote must have to be found again.

The dates a PDF carries are those of its making: whoever prints an old page today makes a new PDF. They date no article.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from ..model import Article
from ._meta import LONGEST, article
from ._quiet import quiet
from ._source import MissingExtra, Source, Unreadable

SCANNED = "make it readable first: ocrmypdf OLD NEW"


def looks_like(head: bytes) -> bool:
    return b"%PDF-" in head[:1024]


def read(source: Source) -> Iterator[Article]:
    data = source.data()
    if not looks_like(data[:1024]):
        raise Unreadable("not a PDF, though its name ends in .pdf", "name it for what it is")
    text, title = _extracted(source, data)
    if not text.strip():
        raise Unreadable("a PDF that holds pictures of pages but no text", SCANNED)
    yield article(source, text, {"title": title} if title else {}, source.name)


def _extracted(source: Source, data: bytes) -> tuple[str, str]:
    """Text and title of a PDF."""
    try:
        import pypdf
    except ImportError as error:
        raise MissingExtra("pypdf", "pdf") from error
    with quiet("pypdf"):
        try:
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise Unreadable("locked with a password", "save it without one")
            return "\n".join(_pages(source, reader)), _title(reader)
        except Unreadable:
            raise
        except Exception as error:  # pypdf raises whatever comes where a PDF is broken or wants packages of its own
            remedy = "open it in a viewer and print it to a new PDF"
            raise Unreadable(f"a PDF that cannot be taken apart ({_reason(error)})", remedy) from error


def _pages(source: Source, reader: Any) -> Iterator[str]:
    """The text of the pages, one at a time; no more of them once it is longer than an article may be."""
    length = 0
    for page in reader.pages:
        text = page.extract_text()
        yield text
        length += len(text)
        if length > LONGEST:
            return


def _title(reader: Any) -> str:
    """The title it was given, not what a program made of the name of a file."""
    title = str((reader.metadata or {}).get("/Title") or "").strip()
    return "" if "." in title[-5:] or title.lower().startswith(("microsoft word", "untitled")) else " ".join(title.split())


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
