"""The articles and where in them the figures stand, as the page's script wants them: once each, positions in UTF-16.

Of an article longer than `WHOLE` only the surroundings of its figures go into the page, so that a page stays a page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ...lines import Lines, sentence_of
from ...model import Article, Figure, Span
from .. import _account as words
from .._text import one_line

WHOLE = 200_000  # characters of an article that is shown whole
AROUND = 3000  # characters shown on each side of a figure in a longer one
LEAST = 400  # however many figures it has
QUOTED = 160  # characters of a sentence a table shows on each side of the number

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Piece(NamedTuple):
    """A stretch of an article's text that is in the page."""

    start: int
    text: str


def page_data(figures: Iterable[Figure], claims: Mapping[str, str], texts: Mapping[str, Article]) -> dict[str, object]:
    """What the script needs to show a figure in its article. `claims` gives the claim of a figure by their ids."""
    by_document: dict[str, list[Figure]] = {}
    for figure in figures:
        by_document.setdefault(figure.document, []).append(figure)
    documents: dict[str, object] = {}
    shown: dict[str, object] = {}
    for name, found in sorted(by_document.items()):
        found.sort(key=lambda figure: (figure.start, figure.end, figure.kind))
        article = texts.get(name)
        whole = [Piece(0, article.text)] if article else _sentences(found)
        spans = {figure.id: spans_of(figure, article.text) for figure in found} if article else _spans_in_sentences(found)
        position = utf16(whole)
        pieces = [[position(piece.start), piece.text] for piece in (pieces_of(article.text, found) if article else whole)]
        documents[name] = _about(article, found[0]) | {"pieces": pieces, "figures": [figure.id for figure in found]}
        lines = Lines(article) if article else None
        for figure in found:
            marks = {part: [position(span.start), position(span.end)] for part, span in spans[figure.id].items()}
            where = {"document": name, "claim": claims.get(figure.id), "line": lines.at(figure.start) if lines else None}
            shown[figure.id] = _said(figure) | where | marks
    return {"documents": documents, "figures": shown}


def spans_of(figure: Figure, text: str) -> dict[str, Span]:
    """Where the parts of a figure stand in its article."""
    parts = {"number": Span(figure.start, figure.end), "source": figure.source_at, "date": figure.date_at}
    parts["sentence"] = sentence_of(figure, text)
    return {part: span for part, span in parts.items() if span}


def quoted(figure: Figure, article: Article | None) -> tuple[str, str, str]:
    """The sentence of a figure for a table: what stands before the number, the number, what follows; cut where it is long."""
    spans = spans_of(figure, article.text) if article else _spans_in_sentences([figure])[figure.id]
    text = article.text if article else _surroundings(figure)
    number, sentence = spans["number"], spans.get("sentence", spans["number"])
    before, after = text[sentence.start : number.start], text[number.end : sentence.end]
    if len(before) > QUOTED:
        before = "… " + before[-QUOTED:].partition(" ")[2]
    if len(after) > QUOTED:
        after = after[:QUOTED].rpartition(" ")[0] + " …"
    return before, text[number.start : number.end], after


def pieces_of(text: str, figures: Sequence[Figure]) -> list[Piece]:
    """The whole text, or the surroundings of its figures where it is too long for a page."""
    if len(text) <= WHOLE:
        return [Piece(0, text)]
    around = max(LEAST, min(AROUND, WHOLE // (2 * len(figures))))
    spans: list[list[int]] = [[0, around]]
    for figure in figures:
        start, end = max(0, figure.start - around), min(len(text), figure.end + around)
        if start <= spans[-1][1]:
            spans[-1][1] = max(end, spans[-1][1])
        else:
            spans.append([start, end])
    return [Piece(start, text[start:end]) for start, end in spans]


def _sentences(figures: Sequence[Figure]) -> list[Piece]:
    """The sentences of the figures, one below the other, for an article whose text is not at hand."""
    pieces, position = [], 0
    for sentence in dict.fromkeys(map(_surroundings, figures)):
        pieces.append(Piece(position, sentence))
        position += len(sentence) + 1
    return pieces


def _surroundings(figure: Figure) -> str:
    """The sentence of a figure, or of a very long one what stands around its number."""
    number = max(0, figure.sentence.find(figure.quote))
    return figure.sentence[max(0, number - AROUND) : number + len(figure.quote) + AROUND]


def _spans_in_sentences(figures: Sequence[Figure]) -> dict[str, dict[str, Span]]:
    starts = {piece.text: piece.start for piece in _sentences(figures)}
    spans = {}
    for figure in figures:
        sentence = _surroundings(figure)
        begin = starts[sentence]
        number = begin + max(0, sentence.find(figure.quote))
        spans[figure.id] = {"sentence": Span(begin, begin + len(sentence)), "number": Span(number, number + len(figure.quote))}
    return spans


def utf16(pieces: Sequence[Piece]) -> Callable[[int], int]:
    """Turns positions in code points into those of JavaScript, which counts 😀 as two.

    >>> utf16([Piece(0, "a😀b")])(2)
    3
    """
    wide = [piece.start + found.start() for piece in pieces if not piece.text.isascii() for found in _WIDE.finditer(piece.text)]
    return lambda position: position + bisect_left(wide, position)


def _about(article: Article | None, figure: Figure) -> dict[str, object]:
    """What stands above the text."""
    about = [figure.publisher, figure.published]
    url = article.url if article and article.url and article.url.startswith(("https://", "http://")) else None
    return {
        "title": one_line((article and article.title) or figure.document),
        "about": " · ".join(one_line(text) for text in about if text),
        "name": one_line(figure.document),
        "url": url,
        "language": figure.language if figure.language and figure.language.replace("-", "").isalnum() else None,
    }


def _said(figure: Figure) -> dict[str, object]:
    said = [words.figure_amount(figure), figure.kind, figure.status if figure.status != "reported" else None]
    said += [one_line(text) for text in (figure.subject, figure.place) if text]
    return {
        "amount": " · ".join(filter(None, said)),
        "who": one_line(figure.source) if figure.source else "the article itself",
        "when": figure.date or "undated",
        "by": one_line(figure.publisher or figure.document),
    }
