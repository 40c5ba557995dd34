"""Web pages as a browser saves them: the main text by trafilatura, what is known of it by what the page says of itself.

Before trafilatura sees a page it is made small and harmless: without scripts, styles, comments in the code and pictures that
stand in it as data; and where the page marks its article, nothing is left of it but that. What people write below an
article or on other sites, captions, sentences repeated in large type, and paragraphs that are nothing but a link to another
story are taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Article
from ._encodings import BEGINNING, declared
from ._markup import CLOSE, COMMENT, OPEN, RAW, TEXT, Piece, pieces
from ._meta import article
from ._page import Facts
from ._quiet import quiet
from ._source import MissingExtra, NoArticle, Source

LONGEST_PAGE = 3_000_000  # characters of markup, without scripts, comments and pictures
DEEPEST = 200  # tags within one another; lxml stops reading at 256
LONGEST_TAG = 2000  # characters; longer ones hold a picture
LONGEST_CELL = 300  # characters; a table with more in a cell is no table but the layout of an old page
FEWEST = 5  # words of an article
SHORTEST = 200  # characters of paragraphs that make a marked part of a page its article
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
MAY_STAY_OPEN = frozenset("dd dt html body head li optgroup option p rp rt tbody td tfoot th thead tr".split())
PRUNED = (
    "//figure|//figcaption|//nav|//aside|//footer|//button|//iframe|//noscript",
    "//*[@role='navigation' or @role='complementary' or @role='contentinfo' or contains(@itemtype, 'schema.org/Comment')]",
    "//*[self::div or self::section or self::ol or self::ul][starts-with(@id, 'comment') or starts-with(@id, 'kommentare')"
    " or starts-with(@id, 'disqus')]",
    "//*[contains(concat(' ', @class), ' comments') or contains(concat(' ', @class), ' kommentare')]",
    "//*[self::div or self::p or self::span][contains(@class, 'caption') or contains(@class, 'wp-caption')]",
    "//blockquote[contains(@class, 'twitter') or contains(@class, 'instagram') or contains(@class, 'tiktok')"
    " or contains(@class, 'bluesky') or contains(@class, 'mastodon')]",  # what others write elsewhere
    "//*[not(.//h1)][contains(concat(' ', @class), ' related') or contains(concat(' ', @class), ' newsletter')"
    " or contains(@class, 'pullquote') or contains(@class, 'pull-quote')]",  # a sentence set large stands in the text as well
    "//*[self::p or self::li or self::h2 or self::h3 or self::h4 or self::h5]"
    "[.//a and string-length(normalize-space(.)) <= 3 + string-length(normalize-space((.//a)[1]))]",
)
MARKED = ("//*[@itemprop='articleBody']", "//article[.//h1]", "//main//article", "//article", "//main")
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_PAGE = re.compile(rb"(?i)\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.DOTALL)


def looks_like(head: bytes) -> bool:
    return bool(_PAGE.match(head.removeprefix(b"\xef\xbb\xbf")))


def read(source: Source) -> Iterator[Article]:
    head = source.head(BEGINNING)
    yield from articles_of(source, source.text(declared(head)))


def articles_of(source: Source, markup: str) -> Iterator[Article]:
    """The article of a page, once decoded. Raises NoArticle for a page without one."""
    facts, markup = _reduced(source, markup)
    text = _main_text(markup)
    if not text or len(text.split()) < FEWEST:
        raise NoArticle("no article's text in this page", "save the article's own page, or its text as .txt")
    known = facts.known()
    if not known.get("published") and (day := _guessed_day(markup, known.get("url"))):
        known["published"] = day
    yield article(source, text, known, source.name)


def _reduced(source: Source, markup: str) -> tuple[Facts, str]:
    """What the page says of itself; and its markup without whatever shows no text."""
    facts, kept = Facts(), _Kept()
    opened: Piece | None = None
    for piece in pieces(markup):
        facts.note(piece, opened)
        opened = piece if piece.kind == OPEN else None
        kept.add(piece, markup)
        if kept.length > LONGEST_PAGE:
            source.warn(f"a page of more than {LONGEST_PAGE:,} characters", "the rest of it is not read; split it", lost=False)
            break
    return facts, _CONTROL.sub(" ", "".join(kept.parts))


class _Kept:
    """The parts of a page worth handing on."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = self._depth = 0

    def add(self, piece: Piece, markup: str) -> None:
        if piece.kind == COMMENT or (piece.kind == RAW and piece.name != "title") or piece.name in ("script", "style"):
            return
        if piece.kind in (TEXT, RAW):
            part = piece.inside
        elif self._too_deep(piece):
            return
        else:
            long = piece.end - piece.start > LONGEST_TAG
            part = f"<{'/' * (piece.kind == CLOSE)}{piece.name}>" if long else markup[piece.start : piece.end]
        self.parts.append(part)
        self.length += len(part)

    def _too_deep(self, piece: Piece) -> bool:
        if piece.name in VOID or piece.name in MAY_STAY_OPEN or piece.inside.endswith("/"):
            return False
        if piece.kind == OPEN:
            self._depth += 1
            return self._depth > DEEPEST
        self._depth = max(0, self._depth - 1)
        return self._depth >= DEEPEST


def _main_text(markup: str) -> str | None:
    try:
        import lxml.html
        import trafilatura
    except ImportError as error:
        raise MissingExtra("trafilatura", "html") from error
    with quiet("trafilatura", "htmldate", "readability", "justext"):
        try:
            parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True)
            tree = _marked_part(_without_layout(lxml.html.document_fromstring(markup, parser=parser)))
            found = trafilatura.bare_extraction(
                tree, include_comments=False, include_tables=False, favor_precision=True, prune_xpath=list(PRUNED)
            )
            return str(getattr(found, "text", None) or "")
        except Exception:  # lxml and trafilatura raise whatever comes: a page they cannot take apart holds no text for us
            return None


def _without_layout(tree: Any) -> Any:
    """The page with boxes for the tables that only place its parts. The numbers of real tables stand in no sentence."""
    for cell in tree.xpath("//td[not(.//table)]"):
        if len("".join(cell.itertext())) > LONGEST_CELL:
            for part in (cell, *cell.iterancestors("table", "tbody", "tr", "td")):
                part.tag = "div"
    return tree


def _marked_part(tree: Any) -> Any:
    """The page cut down to what it marks as its article; as it is where it marks none, or too many, or next to nothing."""
    for path in MARKED:
        found = tree.xpath(path)
        if len(found) == 1 and len(" ".join(found[0].xpath(".//p//text()"))) >= SHORTEST:
            (body,) = tree.xpath("//body")[:1] or [None]
            if body is not None and found[0] is not body:
                found[0].tail = None
                body[:] = [found[0]]
                body.text = None
            return tree
    return tree


def _guessed_day(markup: str, url: str | None) -> str | None:
    """The day of publication by htmldate, which knows the habits of many sites; not by the dates that stand in the text."""
    try:
        import htmldate
    except ImportError:
        return None
    with quiet("htmldate"):
        try:
            return htmldate.find_date(markup, extensive_search=False, original_date=True, url=url)
        except Exception:
            return None
