"""The bytes of one file on their way to text: bounded, decoded, and refused with a remedy where they are no text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Any, NamedTuple, Protocol

from ._encodings import codec, utf_16, windows_1252

STANDARD_INPUT = "-"
PIECE = 2**20  # bytes read at once: Python makes room for all that is asked for before it knows how small a file is
LARGEST = 64 * 2**20  # bytes; one article is never longer, a file that claims so is a dump or an attack
SAVE = "save it as UTF-8: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
UTF_16 = frozenset(mark for mark, name in BYTE_ORDER_MARKS if name != "utf-8")
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


class Problem(NamedTuple):
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


class NoArticle(Unreadable):
    """A file is in order but made for something else: a table without texts, a page of links. No loss within a folder."""


class MissingExtra(Unreadable):
    """A format needs packages that are not installed; `extra` is what to install with reconcile."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"needs {package} to be read", f"pip install 'reconcile[{extra}]'")
        self.package, self.extra = package, extra


class Bytes(Protocol):
    """What a Source reads from: a file, standard input, or what unpacks one."""

    def read(self, size: int = -1, /) -> bytes: ...
    def readline(self, size: int = -1, /) -> bytes: ...


class Told(NamedTuple):
    """What is known of a file from elsewhere: fields of its articles, and the encoding a server declared."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    encoding: str | None = None


class Source:
    """An open file, what it is called, and whom to tell what is wrong with it."""

    def __init__(self, file: Bytes, name: str, path: str | None, report: Report, told: Told | None = None) -> None:
        self._file, self.name, self.report, self.told = file, name, report, told or Told()
        self.path = None if path == STANDARD_INPUT else path
        self._begun = b""
        self._western = False  # whether it was said that the file is in Windows-1252

    def within(self, file: Bytes, name: str | None = None, told: Told | None = None) -> Source:
        """A file that stands in this one: what it holds unpacked, a record of an archive."""
        return Source(file, name or self.name, self.path, self.report, told or self.told)

    def read(self, size: int = -1, /) -> bytes:
        """So many bytes or fewer, none at the end, all of them below zero; for what unpacks a file piece by piece."""
        if size < 0:
            return self._take(2**62)
        if not self._begun:
            return self._file.read(size)
        data, self._begun = self._begun[:size], self._begun[size:]
        return data

    def head(self, size: int) -> bytes:
        """The first bytes, which stay to be read."""
        while len(self._begun) < size and (more := self._file.read(size - len(self._begun))):
            self._begun += more
        return self._begun[:size]

    def data(self) -> bytes:
        """All of it as bytes. Raises Unreadable where that is too much."""
        data = self._take(LARGEST + 1)
        if len(data) > LARGEST:
            raise Unreadable(f"longer than {LARGEST // 2**20} MB", "an article is not; split the file")
        return data

    def text(self, declared: str | None = None) -> str:
        """All of it. Raises Unreadable where that is too much, nothing, or no text. `declared`: an encoding it names."""
        text = self.decoded(self.data(), self.told.encoding or declared)
        if not text.strip():
            raise Unreadable("is empty", "leave it out or put the article's text into it")
        return text

    def lines(self) -> Iterator[tuple[int, str | None]]:
        """Number and text of each line with its end, one at a time; None for one that cannot be read, which is named."""
        if self.head(2) in UTF_16:
            yield from enumerate((f"{line}\n" for line in self.text().split("\n")), 1)
            return
        refuse_binary(self.head(4096))
        number = 0
        while line := self.readline(LARGEST + 1):
            number += 1
            try:
                yield number, self._text_of_line(line, number)
            except Unreadable as error:
                self.warn(error.what, error.remedy, error.line)
                yield number, None

    def _text_of_line(self, line: bytes, number: int) -> str:
        """Raises Unreadable for what is no text, and for a line longer than an article, of which the rest is passed over."""
        if len(line) <= LARGEST or line.endswith(b"\n"):
            return self.decoded(line, line=number)
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = self.readline(LARGEST + 1)
        raise Unreadable(f"longer than {LARGEST // 2**20} MB", "mend or delete that line", number)

    def decoded(self, data: bytes, encoding: str | None = None, line: int = 1) -> str:
        """The text of bytes of this file that begin in that line, as `decode`; that it is not UTF-8 is said once."""
        text, wrong = decode(data, encoding, line)
        if wrong and not self._western:
            self._western = True
            self.warn(f"{wrong.what}, read as Windows-1252", wrong.remedy, wrong.line, lost=False)
        return text

    def readline(self, size: int = -1, /) -> bytes:
        """The next line with its end, or so many bytes of it."""
        begun, newline, self._begun = self._begun.partition(b"\n")
        return begun + newline if newline else begun + self._file.readline(max(0, size - len(begun)) if size >= 0 else size)

    def warn(self, what: str, remedy: str, line: int | None = None, lost: bool = True) -> None:
        self.report(Problem(self.name, what, remedy, line, lost))

    def _take(self, size: int) -> bytes:
        data, self._begun = self._begun, b""
        pieces = [data]
        missing = size - len(data)
        while missing > 0 and (more := self._file.read(min(missing, PIECE))):
            pieces.append(more)
            missing -= len(more)
        return b"".join(pieces)


def decode(data: bytes, encoding: str | None = None, line: int = 1) -> tuple[str, Unreadable | None]:
    """The text of a file, and what is wrong with it where it had to be guessed. A byte order mark is no part of it. UTF-8 goes
    before the declared encoding: bytes that happen to be UTF-8 are, whatever an ill-kept server says of them."""
    mark, name = next(((mark, name) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), (b"", None))
    name = name or utf_16(data)
    if not (name or "").startswith("utf-16"):
        refuse_binary(data)
    try:
        return data[len(mark) :].decode(name or "utf-8"), None
    except UnicodeDecodeError as error:
        line += data.count(b"\n", 0, len(mark) + error.start)
        if (name or "").startswith("utf-16"):
            raise Unreadable(f"begins like {str(name).upper()} and breaks off", "save it again as UTF-8", line) from error
        declared = codec(encoding)
        if declared and not declared.startswith("utf"):
            return data.decode(declared, "replace"), None
        wrong = Unreadable(f"not UTF-8 (byte 0x{data[len(mark) + error.start]:02x})", SAVE, line)
        text = windows_1252(data)
        if text is None:
            raise wrong from error
        return text, wrong


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
