"""HTML as a sequence of tags and texts, in one pass whatever it holds; and the text of a fragment of it.

Feeds, mails and agencies hand over the body of an article as HTML, with nothing around it to be told apart: this is for
them. Whole pages are for html.py. Python's own HTMLParser is quadratic in some versions where somebody means harm.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

OPEN, CLOSE, TEXT, RAW, COMMENT = "open", "close", "text", "raw", "comment"


class Piece(NamedTuple):
    """A tag, a run of text between tags (entities as they are), the inside of a script or title, or a comment."""

    kind: str
    name: str  # of the tag, in lower case; of a RAW piece, the element it is in
    inside: str  # attributes of a tag, else the text
    start: int
    end: int


RAW_TEXT = frozenset({"script", "style", "title", "textarea", "noframes", "xmp"})  # what is in them is no markup
BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header "
    "hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul".split()
)
# Pictures and what is said of them, pointers to other stories, forms and players: no part of what the article says.
ASIDES = frozenset("aside audio button canvas figcaption figure form head iframe nav object select svg template video".split())

DEEPEST = 32  # asides within one another; more is an attack

_TAG = re.compile(r"<(?:(?P<close>/)?(?P<name>[A-Za-z][^\s/>]{0,60})|(?P<declared>[!?]))")
_STOP = re.compile("[\"'>]")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s{0,99}=\s{0,99}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_LONG_REFERENCE = re.compile(r"&#(?:[xX][0-9a-fA-F]{9}|\d{9})[0-9a-fA-F]*;?")
_BLANK = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAKS = re.compile(r" ?\n[ \n]*")


class _Search:
    """Finds strings ahead, and remembers what is not to be found: else a thousand openings cost a thousand searches."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.absent: set[str] = set()

    def __call__(self, what: str, start: int) -> int:
        if what in self.absent:
            return -1
        found = self.markup.find(what, start)
        if found < 0:
            self.absent.add(what)
        return found


def pieces(markup: str) -> Iterator[Piece]:
    """What a text of HTML consists of, in order. Nothing is an error: a lone `<` is text."""
    search = _Search(markup)
    position = begin = 0
    while match := _TAG.search(markup, position):
        found = _declaration(search, match.start()) if match["declared"] else _tag(search, match)
        if found is None:
            position = match.end()
            continue
        if begin < match.start():
            yield Piece(TEXT, "", markup[begin : match.start()], begin, match.start())
        yield found
        position = begin = found.end
        if found.kind == OPEN and found.name in RAW_TEXT:
            end = _end_of_raw(search, found)
            yield Piece(RAW, found.name, markup[position:end], position, end)
            position = begin = end
    if begin < len(markup):
        yield Piece(TEXT, "", markup[begin:], begin, len(markup))


def _tag(search: _Search, match: re.Match[str]) -> Piece | None:
    """The tag that begins there, to the `>` outside its quotes; None where it never ends."""
    markup, position = search.markup, match.end()
    while stop := (search(">", position) >= 0 and _STOP.search(markup, position)) or None:
        if stop[0] == ">":
            kind = CLOSE if match["close"] else OPEN
            return Piece(kind, match["name"].lower(), markup[match.end() : stop.start()], match.start(), stop.end())
        closed = search(stop[0], stop.end())
        position = closed + 1 if closed >= 0 else stop.end()
    return None


def _declaration(search: _Search, start: int) -> Piece | None:
    """A comment, a doctype, a processing instruction; a CDATA section counts as text."""
    markup = search.markup
    if markup.startswith("<![CDATA[", start) and (end := search("]]>", start)) >= 0:
        return Piece(TEXT, "", html.escape(markup[start + 9 : end], quote=False), start, end + 3)
    if markup.startswith("<!--", start) and (end := search("-->", start + 4)) >= 0:
        return Piece(COMMENT, "", markup[start + 4 : end], start, end + 3)
    end = search(">", start)
    return Piece(COMMENT, "", markup[start + 2 : end], start, end + 1) if end >= 0 else None


def _end_of_raw(search: _Search, opened: Piece) -> int:
    ends = [end for name in (opened.name, opened.name.upper()) if (end := search(f"</{name}", opened.end)) >= 0]
    return min(ends, default=len(search.markup))


def attributes(inside: str) -> dict[str, str]:
    """Name and value of a tag's attributes; the first of a name counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(inside):
        found.setdefault(name.lower(), unescaped("".join(values)))
    return found


def unescaped(text: str) -> str:
    """The text with its entities resolved. Those of more digits than a character has are none."""
    return html.unescape(_LONG_REFERENCE.sub("\ufffd", text)) if "&" in text else text


def text_of(markup: str) -> str:
    """The text a fragment of HTML shows: a line for each block, without scripts, pictures, captions and pointers elsewhere.

    >>> text_of("<p>Rund 300&nbsp;Menschen<br>kamen.</p><figure><figcaption>Foto: 12</figcaption></figure><p>Mehr nicht.")
    'Rund 300\\xa0Menschen\\nkamen.\\nMehr nicht.'
    """
    shown: list[str] = []
    asides: list[tuple[str, int]] = []  # open ones: their name, and how much was shown before
    for piece in pieces(markup):
        if piece.kind == TEXT:
            shown.append(unescaped(_BLANK.sub(" ", piece.inside)))
        elif piece.name in ASIDES and piece.kind == OPEN and not piece.inside.endswith("/") and len(asides) < DEEPEST:
            asides.append((piece.name, len(shown)))
        elif piece.name in ASIDES and piece.kind == CLOSE:
            _take_back(shown, asides, piece.name)
        if piece.kind in (OPEN, CLOSE) and piece.name in BLOCKS:
            shown.append("\n")
    return _AROUND_BREAKS.sub("\n", re.sub(" {2,}", " ", "".join(shown))).strip(" \n")


def _take_back(shown: list[str], asides: list[tuple[str, int]], name: str) -> None:
    """Forgets what was shown since an aside began. One that is never closed stays: it would take all the rest with it."""
    for index in range(len(asides) - 1, -1, -1):
        if asides[index][0] == name:
            del shown[asides[index][1] :], asides[index:]
            return
