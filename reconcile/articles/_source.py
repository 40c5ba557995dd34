"""The bytes of one file on their way to text: bounded, decoded, and refused with a remedy where they are no text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

STANDARD_INPUT = "-"
LARGEST = 64 * 2**20  # bytes; one article is never longer, a file that claims so is a dump or an attack
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"{\\rtf", "an RTF file"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader of the output must know about a file: what is wrong with it, and what to do."""

    name: str
    what: str
    remedy: str
    line: int | None = None
    lost: bool = True  # an article could not be read; False where it was read but put aside, or lacks something

    def __str__(self) -> str:
        where = f"{self.name}: line {self.line}" if self.line else self.name
        return f"{where}: {self.what}; {self.remedy}"


Report = Callable[[Problem], None]


class Unreadable(Exception):
    """A file cannot be read any further. Caught by `read_articles`, which knows the file's name."""

    def __init__(self, what: str, remedy: str, line: int | None = None) -> None:
        super().__init__(what)
        self.what, self.remedy, self.line = what, remedy, line


class Source:
    """An open file, what it is called, and whom to tell what is wrong with it."""

    def __init__(self, file: BinaryIO, name: str, path: str | None, report: Report) -> None:
        self._file, self.name, self.report = file, name, report
        self.path = None if path == STANDARD_INPUT else path
        self._begun = b""

    def head(self, size: int) -> bytes:
        """The first bytes, which stay to be read."""
        while len(self._begun) < size and (more := self._file.read(size - len(self._begun))):
            self._begun += more
        return self._begun[:size]

    def text(self) -> str:
        """All of it. Raises Unreadable where that is too much, nothing, or no text."""
        data = self._take(LARGEST + 1)
        if len(data) > LARGEST:
            raise Unreadable(f"longer than {LARGEST // 2**20} MB", "an article is not; split the file")
        text = decode(data)
        if not text.strip():
            raise Unreadable("is empty", "leave it out or put the article's text into it")
        return text

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """Number and bytes of each line, one at a time; None for a line longer than an article may be."""
        refuse_binary(self.head(4096))
        number = 0
        while line := self._line():
            number += 1
            whole = line.endswith(b"\n") or len(line) <= LARGEST
            while len(line) > LARGEST and not line.endswith(b"\n"):
                line = self._line()
            yield number, line if whole else None

    def warn(self, what: str, remedy: str, line: int | None = None, lost: bool = True) -> None:
        self.report(Problem(self.name, what, remedy, line, lost))

    def _take(self, size: int) -> bytes:
        data, self._begun = self._begun, b""
        return data + self._file.read(size - len(data))

    def _line(self) -> bytes:
        begun, newline, rest = self._begun.partition(b"\n")
        self._begun = rest
        return begun + newline if newline else begun + self._file.readline(LARGEST + 1 - len(begun))


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, or what its byte order mark says. The mark is no part of it."""
    refuse_binary(data)
    mark, encoding = next(((mark, name) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, len(mark) + error.start) + 1
        if encoding != "utf-8":
            raise Unreadable(f"begins like {encoding.upper()} and breaks off", "save it again as UTF-8", line) from error
        wrong = f"not UTF-8 (byte 0x{error.object[error.start]:02x})"
        raise Unreadable(wrong, "save it as UTF-8: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW", line) from error


def refuse_binary(data: bytes) -> None:
    """Raises Unreadable for images, archives and whatever holds zero bytes without being UTF-16."""
    remedy = "name a text, or leave it out"
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(f"not text but {kind}", remedy)
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("not text (it holds zero bytes)", remedy)


def well_formed(text: str) -> str:
    """The text with each lone half of a surrogate pair replaced by U+FFFD: as long as before, and printable anywhere."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
