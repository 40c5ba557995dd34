"""Mails: press releases, newsletters, agency alerts. The plain text if there is one, else the HTML; attachments are left.

Newsletters have a plain text that only says where to read them; then the HTML is the mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parseaddr

from ..model import Article
from ._mail import content, header, message, parts
from ._markup import text_of
from ._meta import article
from ._source import Source, Unreadable

STUB = 3  # times as long as the plain text a page is of which that says next to nothing
_HEADERS = re.compile(
    rb"(?i)(?:From |(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|x-[\w-]+):\s)"
)
_HEADER = re.compile(rb"(?im)^(?:from|subject|message-id|received):\s")


def looks_like(head: bytes) -> bool:
    return bool(_HEADERS.match(head)) and len({found.lower() for found in _HEADER.findall(head)}) >= 2


def read(source: Source) -> Iterator[Article]:
    found = message(source)
    plain = next(filter(str.strip, (content(source, part) for part in parts(found, "text/plain"))), "")
    page = next(filter(str.strip, (text_of(content(source, part)) for part in parts(found, "text/html"))), "")
    text = plain if plain and len(page) < STUB * len(plain) else page or plain
    if not text:
        raise Unreadable("a mail without text", "leave it out, or save its attachments beside it")
    name, address = parseaddr(header(found, "From"))
    known = {"title": header(found, "Subject"), "publisher": name or address, "published": header(found, "Date")}
    yield article(source, text, known, source.name)
