"""Messages of the MIME kind: mails, and web pages that a browser saved as one (`.mhtml`)."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser

from ._source import Source, Unreadable

MOST_BOUNDARIES = 50  # parts within parts; Python compares each line with every boundary that is open


def message(source: Source) -> Message:
    """The message of a file. Raises Unreadable where it is none."""
    data = source.data()
    if data.count(b"boundary=") > MOST_BOUNDARIES:
        raise Unreadable("has more parts within parts than any mail", "leave it out")
    try:
        found = BytesParser(policy=policy.compat32).parsebytes(data)
    except (MessageError, RecursionError, ValueError) as error:
        raise Unreadable("no message that could be taken apart", "save its text as .txt") from error
    if not found.keys():
        raise Unreadable("no mail, it has no headers", "name it for what it is")
    return found


def parts(found: Message, kind: str) -> Iterator[Message]:
    """The parts of a kind that are shown, not attached."""
    for part in found.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            yield part


def content(source: Source, part: Message) -> str:
    """The text of a part, in the encoding it declares."""
    payload = part.get_payload(decode=True)
    return source.decoded(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""


def header(found: Message, name: str) -> str:
    """A header as it reads, with its `=?utf-8?q?…?=` resolved."""
    printed = str(found.get(name, ""))[:2000]
    try:
        return " ".join(str(make_header(decode_header(printed))).split())
    except (ValueError, LookupError, MessageError):
        return " ".join(printed.split())
