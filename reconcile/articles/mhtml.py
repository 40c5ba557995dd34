"""Pages that Chrome, Edge and Opera save as one file: a message whose first HTML part is the page, pictures and all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Article
from ._mail import content, header, message, parts
from ._source import NoArticle, Source
from .html import articles_of

_BEGINS = re.compile(rb"(?is)(?:from:\s*<saved by|mime-version:.{0,500}multipart/related)")


def looks_like(head: bytes) -> bool:
    return bool(_BEGINS.match(head))


def read(source: Source) -> Iterator[Article]:
    found = message(source)
    for part in parts(found, "text/html"):
        url = header(found, "Snapshot-Content-Location") or header(part, "Content-Location")
        told = source.told._replace(fields={"url": url, **source.told.fields})
        yield from articles_of(source.within(source, told=told), content(source, part))
        return
    raise NoArticle("no page in it", "save the page again, as HTML")
