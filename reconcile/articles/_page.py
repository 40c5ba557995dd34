"""What a web page says of the article it holds: JSON-LD first, then OpenGraph and other meta tags, then `<time>`.

In that order because of who writes them: JSON-LD and OpenGraph are made for the one article by the publisher's system, meta
tags are older habits with many names, and a `<time>` may belong to a teaser of another story.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ._markup import COMMENT, OPEN, RAW, Piece, attributes, unescaped
from ._meta import day

TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "headline")
PUBLISHERS = ("og:site_name", "dc.publisher", "citation_publisher", "publisher", "application-name", "copyright")
PUBLISHED = (
    "article:published_time og:article:published_time article:published datepublished dc.date.issued dcterms.issued "
    "dcterms.created parsely-pub-date sailthru.date cxenseparse:recs:publishtime publish-date publication_date published_at "
    "pubdate date.created "
    "date dc.date dcterms.date citation_publication_date last"
).split()
MODIFIED = "article:modified_time og:article:modified_time datemodified dcterms.modified og:updated_time last-modified".split()
LARGEST_LD = 2**20  # characters of one JSON-LD block; more is a catalogue
INNER = ("@graph", "mainEntity", "mainEntityOfPage")  # where JSON-LD puts what the page is about
MOST_LD = 200  # objects looked at in all of them
_SAVED_FROM = re.compile(r"\s*(?:saved from url=\(\d{1,9}\)|Page saved with SingleFile\s+url: )(https?://[^\s<>]{1,2000})")


@dataclass(slots=True)
class Facts:
    """The parts of a page that tell of its article, as they stand there."""

    meta: dict[str, str] = field(default_factory=dict)
    linked: list[dict[str, Any]] = field(default_factory=list)  # JSON-LD objects that are articles
    times: list[str] = field(default_factory=list)  # marked as the day of publication
    title: str = ""
    language: str = ""
    url: str = ""
    saved_from: str = ""

    def note(self, piece: Piece, opened: Piece | None) -> None:
        """Takes in a piece; `opened` is the tag a RAW piece stands in."""
        if piece.kind == OPEN:
            self._tag(piece)
        elif piece.kind == RAW and piece.name == "title":
            self.title = self.title or " ".join(unescaped(piece.inside).split())
        elif piece.kind == RAW and opened and "ld+json" in opened.inside.lower():
            self.linked += _articles(piece.inside)
        elif piece.kind == COMMENT and not self.saved_from and (match := _SAVED_FROM.match(piece.inside)):
            self.saved_from = match[1]

    def _tag(self, piece: Piece) -> None:
        if piece.name == "meta":
            said = attributes(piece.inside)
            name = said.get("property") or said.get("name") or said.get("itemprop") or ""
            if content := " ".join(said.get("content", "").split()):
                self.meta.setdefault(name.lower(), content)
        elif piece.name == "html":
            self.language = self.language or attributes(piece.inside).get("lang", "")
        elif piece.name == "link" and not self.url:
            said = attributes(piece.inside)
            self.url = said.get("href", "") if said.get("rel", "").lower() == "canonical" else ""
        elif piece.name == "time":
            said = attributes(piece.inside)
            if "pubdate" in said or "datepublished" in said.get("itemprop", "").lower():
                self.times.append(said.get("datetime", ""))

    def known(self) -> dict[str, Any]:
        """Title, publisher, published, language and url, as far as the page says them."""
        linked = self._linked()
        url = next(filter(_is_url, (self.url, self.meta.get("og:url", ""), _text(linked.get("url")), self.saved_from)), None)
        publisher = _text(linked.get("publisher")) or self._said(PUBLISHERS) or _host(url)
        title = _text(linked.get("headline")) or self._said(TITLES) or _without_publisher(self.title, publisher)
        found = {"title": title, "publisher": publisher, "published": self._published(linked), "url": url}
        return {name: value for name, value in (found | {"language": self._language(linked)}).items() if value}

    def _linked(self) -> Mapping[str, Any]:
        """The article the page is about: there may be others beside it, of which it gives the beginning."""
        titles = {self.meta.get("og:title"), self.title}
        return next((one for one in self.linked if _text(one.get("headline")) in titles), self.linked[0] if self.linked else {})

    def _said(self, names: Sequence[str]) -> str:
        return next((self.meta[name] for name in names if name in self.meta), "")

    def _published(self, linked: Mapping[str, Any]) -> str | None:
        """The day it was published; failing that, the day it was last changed, which is the day its text speaks from."""
        said = self.meta.get
        published = [linked.get("datePublished"), *map(said, PUBLISHED), *self.times]
        modified = [linked.get("dateModified"), *map(said, MODIFIED)]
        return next(filter(None, map(day, published + modified)), None)

    def _language(self, linked: Mapping[str, Any]) -> str | None:
        """The language it declares. English in `<html lang>` alone is no word of the author's: templates come with it."""
        declared = _text(linked.get("inLanguage")) or self.meta.get("og:locale") or self.meta.get("dc.language") or ""
        language = declared or ("" if self.language.lower().startswith("en") else self.language)
        return language.replace("_", "-") or None


def _articles(block: str) -> list[dict[str, Any]]:
    """The articles among the objects of a JSON-LD block, but for those it only lists."""
    try:
        whole = json.loads(block) if len(block) <= LARGEST_LD else None
    except (ValueError, RecursionError):
        return []
    return [one for one in _objects(whole) if any(map(_is_article, _list(one.get("@type"))))]


def _objects(whole: Any) -> Iterator[dict[str, Any]]:
    waiting = [whole]
    for _ in range(MOST_LD):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one[:MOST_LD]
        elif isinstance(one, dict):
            yield one
            waiting += [one[name] for name in INNER if isinstance(one.get(name), (dict, list))]


def _is_article(kind: Any) -> bool:
    return isinstance(kind, str) and (kind.endswith("Article") or kind.endswith("Posting") or kind == "Report")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """A text of JSON-LD: itself, the name of an object, the first of several."""
    for one in _list(value)[:1]:
        said = one.get("name") if isinstance(one, dict) else one
        if isinstance(said, str):
            return " ".join(unescaped(said).split())
    return ""


def _is_url(url: str) -> bool:
    return url.startswith(("https://", "http://"))


def _host(url: str | None) -> str | None:
    """Who a page is by that does not say: the name of its site."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _without_publisher(title: str, publisher: str | None) -> str:
    """`Ten thousand soldiers | The Blatt` without what stands behind the line where that is the publisher."""
    head, _, tail = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    return head if head and publisher and tail.strip().casefold() == publisher.casefold() else title
