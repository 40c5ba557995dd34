"""Mails: press releases, newsletters, agency alerts. The plain text if there is one, else the HTML; attachments are left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parseaddr

from ..model import Article
from ._mail import content, header, message, parts
from ._markup import text_of
from ._meta import article
from ._source import Source, Unreadable

_HEADERS = re.compile(
    rb"(?i)(?:From |(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|x-[\w-]+):\s)"
)
_HEADER = re.compile(rb"(?im)^(?:from|subject|message-id|received):\s")


def looks_like(head: bytes) -> bool:
    return bool(_HEADERS.match(head)) and len({found.lower() for found in _HEADER.findall(head)}) >= 2


def read(source: Source) -> Iterator[Article]:
    found = message(source)
    text = next(filter(str.strip, (content(source, part) for part in parts(found, "text/plain"))), "")
    text = text or next(filter(str.strip, (text_of(content(source, part)) for part in parts(found, "text/html"))), "")
    if not text:
        raise Unreadable("a mail without text", "leave it out, or save its attachments beside it")
    name, address = parseaddr(header(found, "From"))
    known = {"title": header(found, "Subject"), "publisher": name or address, "published": header(found, "Date")}
    yield article(source, text, known, source.name)
