"""RSS (2.0, 0.9x, 1.0) and Atom, by the parser of the standard library, without a tree of the whole.

Entities that a document declares itself are refused: no feed needs them, and they are how ten lines grow to gigabytes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any
from xml.parsers import expat

from ..model import Article
from ._encodings import BEGINNING, declared
from ._markup import text_of, unescaped
from ._meta import article
from ._source import NoArticle, Source, Unreadable

ITEMS = frozenset({"item", "entry"})
ROOTS = frozenset({"rss", "feed", "RDF"})
TEXTS = ("encoded", "content", "description", "summary")  # the whole text before what only announces it
DAYS = ("pubDate", "published", "issued", "date", "updated", "modified")
MEDIA = "http://search.yahoo.com/mrss/"  # its titles and descriptions are those of pictures
LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
DEEPEST = 100  # elements within one another
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def looks_like(head: bytes) -> bool:
    """XML whose first element is that of a feed."""
    begun = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return begun.startswith(b"<") and bool(re.match(rb"(?:<[?!][^>]*>\s*){0,20}<(?:rss|feed|rdf:RDF)\b", begun))


def read(source: Source) -> Iterator[Article]:
    text = source.text(declared(source.head(BEGINNING)))
    feed = _Feed()
    wrong = feed.read(_without_html_entities(text))
    for number, (line, item) in enumerate(feed.items, 1):
        name = f"{source.name}#{number}"
        if told := _text(item):
            yield article(source, told, feed.known(item), name, line, told_at=line)
        else:
            source.warn("an item without text", "left out", line, lost=False)
    if wrong:
        raise wrong
    if feed.root not in ROOTS:
        raise NoArticle("XML, but no RSS or Atom feed", "save its articles as text or HTML")
    if not feed.items:
        raise NoArticle("a feed without items", "leave it out")


def _without_html_entities(text: str) -> str:
    """The text with `&nbsp;` and the like resolved, which XML does not know and feeds use all the same."""
    known = _NAMED.sub(lambda match: match[0] if match[1] in _OF_XML else html5.get(match[1], match[0]), text)
    return _NO_XML.sub(" ", known)


def _text(item: dict[str, str]) -> str:
    """The longest form of its text that an item gives, as it shows."""
    told = next((item[name] for name in TEXTS if item.get(name, "").strip()), "")
    return text_of(told) if "<" in told else unescaped(told).strip()


class _Feed:
    """The items of a feed, each a line and its fields, and what the feed says of itself."""

    def __init__(self) -> None:
        self.root = ""
        self.items: list[tuple[int, dict[str, str]]] = []
        self._about: dict[str, str] = {}
        self._into: dict[str, str] | None = None  # the item that is open
        self._into_depth = self._depth = 0
        self._field, self._field_depth, self._escaped = "", 0, False
        self._parts: list[str] = []
        self._parser: Any = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._entity

    def read(self, text: str) -> Unreadable | None:
        """Collects the items; what is wrong with the feed, if anything, where it broke off."""
        try:
            self._parser.Parse(text, True)
        except expat.ExpatError as error:
            what = expat.errors.messages.get(error.code, "damaged") if error.code else "damaged"
            return Unreadable(f"not XML ({what})", "fetch it again", error.lineno)
        except Unreadable as error:
            return error
        return None

    def known(self, item: dict[str, str]) -> dict[str, Any]:
        """What an item says besides its text, in the names of the contract."""
        return {
            "title": " ".join(text_of(item.get("title", "")).split()),
            "publisher": " ".join(unescaped(item.get("source") or self._about.get("title", "")).split()),
            "published": next((item[name] for name in DAYS if item.get(name)), None),
            "url": item.get("link"),
            "language": item.get("language") or self._about.get("language"),
        }

    def _start(self, name: str, said: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable("nested too deeply", "leave it out", self._parser.CurrentLineNumber)
        space, _, local = name.rpartition(" ")
        if self._field:
            self._parts.append(f"<{local}>")
        elif self._into is None and local in ITEMS:
            self._into, self._into_depth = {}, self._depth
            self.items.append((self._parser.CurrentLineNumber, self._into))
            self._note("language", said.get(LANGUAGE))
        elif self._depth == 1:
            self.root = local
            self._note("language", said.get(LANGUAGE))
        elif space != MEDIA and (self._into is None or self._depth == self._into_depth + 1):
            self._begin(local, said)

    def _begin(self, local: str, said: dict[str, str]) -> None:
        if local == "channel":
            return
        self._field, self._field_depth = local, self._depth
        self._escaped = said.get("type") in ("xhtml", "text", "application/xhtml+xml")
        if local == "link" and said.get("rel", "alternate") == "alternate":
            self._note("link", said.get("href"))

    def _characters(self, text: str) -> None:
        if self._field:
            self._parts.append(html.escape(text, quote=False) if self._escaped or self._depth > self._field_depth else text)

    def _end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if self._field and self._depth > self._field_depth:
            self._parts.append(f"</{local}>")
        elif self._field:
            self._note(self._field, "".join(self._parts))
            self._field, self._parts = "", []
        elif self._into is not None and self._depth == self._into_depth:
            self._into = None
        self._depth -= 1

    def _note(self, name: str, value: str | None) -> None:
        """Keeps the first value of a name: in the open item, else of the feed."""
        if value and value.strip():
            (self._about if self._into is None else self._into).setdefault(name, value.strip() if name not in TEXTS else value)

    def _entity(self, name: str, *_: Any) -> None:
        what = f"declares entities of its own ({name[:40]})"
        raise Unreadable(what, "leave it out: feeds have none, bombs do", self._parser.CurrentLineNumber)
