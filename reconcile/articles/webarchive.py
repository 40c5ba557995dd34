"""Pages that Safari saves as one file: a property list that holds the page and what belongs to it."""

from __future__ import annotations

import io
import plistlib
from collections.abc import Iterator
from typing import Any

from ..model import Article
from ._source import NoArticle, Source, Unreadable
from .html import read as read_page


def looks_like(head: bytes) -> bool:
    return head.startswith(b"bplist00")


def read(source: Source) -> Iterator[Article]:
    try:
        page: Any = plistlib.loads(source.data(), fmt=plistlib.FMT_BINARY)["WebMainResource"]
        markup, url = page["WebResourceData"], str(page.get("WebResourceURL", ""))
        told = source.told._replace(fields={"url": url, **source.told.fields}, encoding=page.get("WebResourceTextEncodingName"))
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        raise Unreadable("no web archive of Safari's", "save the page again, as HTML") from error
    if not isinstance(markup, bytes):
        raise NoArticle("no page in it", "save the page again, as HTML")
    yield from read_page(source.within(io.BytesIO(markup), told=told))
