"""One page that needs nothing but itself: charts, tables, and behind every point, row and figure the article's text.

No network, no tracking: the page carries its style, its script and the texts, and its own rules (Content-Security-Policy)
forbid it to load or run anything else. Without a script it still shows charts, tables and sentences, and so it prints.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from typing import TextIO

from ..model import Account, Article, Figure, Series
from . import _account as words
from ._html.charts import charts, legend
from ._html.texts import page_data, quoted
from ._json import dump
from ._sheet import Figures, Result, Sheet, cells, period_of
from ._text import one_line, printable

NEEDS = frozenset({"texts"})
COLUMNS = {
    "date": "Date", "estimate": "Estimate", "verdict": "Verdict", "kind": "Kind", "whose": "Whose, where", "source": "Source",
    "why": "Why, and in which words",
}  # fmt: skip
LISTED = 3  # series from which a page gets a list of them


def render(result: Result, out: TextIO) -> None:
    if isinstance(result, Account):
        _account(result, out)
    elif isinstance(result, Sheet):
        _page("reconcile", [_heading("reconcile", ""), *_sheet(result)], page_data((), {}, {}), {}, out)
    else:
        _figures(list(result), result.texts if isinstance(result, Figures) else {}, out)


# ------------------------------------------------------------------------------------------------------------- the account
def _account(account: Account, out: TextIO) -> None:
    claims = [claim for series in account.series for claim in series.claims]
    figures = {figure.id: figure for claim in claims for figure in claim.mentions}
    of_claim = {figure.id: claim.id for claim in claims for figure in claim.mentions}
    title = f"{account.topic.capitalize()}: who put it at how much, when"
    counts = [words.counted(account.articles, "article"), words.counted(account.figures, "figure")]
    counts.append(words.counted(len(account.series), "series", ""))
    parts = [_heading(title, " · ".join(counts)), *_list_of(account.series)]
    parts += [part for series in account.series for part in _series(series, account.texts)]
    parts += [f'<p class="about">{_text(line)}</p>' for line in words.epilogue(account)]
    by_claim = {claim.id: [figure.id for figure in claim.mentions] for claim in claims}
    _page(title, parts, page_data(figures.values(), of_claim, account.texts), by_claim, out)


def _heading(title: str, counts: str) -> str:
    hint = "Click a point or a row, or press Enter on it, to read where the number stands in the article."
    return f'<header><h1>{_text(title)}</h1><p class="about">{_text(counts)}</p><p class="hint">{hint}</p></header>'


def _list_of(series: Iterable[Series]) -> Iterator[str]:
    """The series by name, where there are more than fit on a screen."""
    listed = list(series)
    if len(listed) >= LISTED:
        yield '<nav aria-label="Series"><ol>'
        for one in listed:
            about, _, _ = words.heading(one).rpartition(" — ")
            number = words.counted(len(one.claims), "claim")
            yield f'<li><a href="#{escape(one.id)}">{_text(about)}</a> <span>{number}</span></li>'
        yield "</ol></nav>"


def _series(series: Series, texts: Mapping[str, Article]) -> Iterator[str]:
    about, _, counts = words.heading(series).rpartition(" — ")
    lines = list(words.summary(series))
    yield f'<section id="{escape(series.id)}"><h2>{_text(about)}</h2><p class="counts">{_text(counts)}</p>'
    yield from (f'<p class="rise">{_text(words.short_rise(line))}</p>' for line in lines if line.startswith(words.RISE))
    drawn = list(charts(series))
    if drawn:
        yield from ("<figure>", *drawn, *legend(series), "</figure>")
    yield '<ul class="lines">'
    yield from (f"<li{_kind_of(line)}>{_text(line)}</li>" for line in lines if not line.startswith(words.RISE))
    yield "</ul>"
    yield from _claims(series, texts)
    yield "</section>"


def _kind_of(line: str) -> str:
    if line.startswith("Note: "):
        return ' class="note"'
    return ' class="disagree"' if " disagree" in line else ""


def _claims(series: Series, texts: Mapping[str, Article]) -> Iterator[str]:
    """A row a claim: what it says, why it has its verdict, and the sentence it stands in."""
    yield _columns("date", "estimate", "verdict", "source", "why")
    periods = words.has_periods(series)
    for claim in series.claims:
        period = period_of(series, claim) if periods else None
        yield f'<tr class="row" id="{escape(claim.id)}" tabindex="-1" data-claim="{escape(claim.id)}">'
        about = f"period: {words.in_words(period)}" if period else ""
        yield _cell("date", words.in_words(claim.date) if claim.date else "undated", about)
        yield _opener(words.estimate(series, claim), "data-claim", claim.id)
        yield f'<td class="verdict"><span class="verdict-{escape(claim.verdict)}">{_text(words.verdict(claim))}</span></td>'
        times = f", {len(claim.mentions)} times" if len(claim.mentions) > 1 else ""
        yield _cell("source", words.source_name(claim), f"in {words.reporters(claim)}{times}")
        sentence = _quoted(claim.mentions[0], texts) if claim.mentions else ""
        yield f'<td class="why">{_text(claim.because)}{sentence}</td></tr>'
    yield "</tbody></table>"


def _quoted(figure: Figure, texts: Mapping[str, Article]) -> str:
    parts = quoted(figure, texts.get(figure.document))
    before, number, after = (escape(printable(re.sub(r"\s+", " ", part))) for part in parts)
    return f'<q class="quoted"><bdi>{before}<b>{number}</b>{after}</bdi></q>'


def _opener(said: str, kind: str, name: str) -> str:
    """The cell of a number, which opens the article. A vague word is no number and may be long."""
    word = "" if any(map(str.isdigit, said)) else " word"
    button = f'<button type="button" class="open-claim" {kind}="{escape(name)}">{_text(said)}</button>'
    return f'<td class="estimate{word}">{button}</td>'


# ------------------------------------------------------------------------------------------------------ figures and sheets
def _figures(figures: list[Figure], texts: Mapping[str, Article], out: TextIO) -> None:
    """A table an article, in the order the figures come."""
    documents = words.counted(len({figure.document for figure in figures}), "article")
    parts = [_heading("Figures as they are printed", f"{words.counted(len(figures), 'figure')} in {documents}")]
    for document, group in itertools.groupby(figures, key=lambda figure: figure.document):
        listed = list(group)
        about = " · ".join(filter(None, (listed[0].publisher, listed[0].published)))
        parts.append(f'<section><h2>{_text(document)}</h2><p class="counts">{_text(about)}</p>')
        parts += [*_figure_rows(listed, texts), "</section>"]
    _page("Figures as they are printed", parts, page_data(figures, {}, texts), {}, out)


def _figure_rows(figures: Iterable[Figure], texts: Mapping[str, Article]) -> Iterator[str]:
    yield _columns("date", "estimate", "kind", "whose", "source", "why")
    for figure in figures:
        whose = ", ".join(filter(None, (figure.subject, figure.place)))
        yield f'<tr class="row" tabindex="-1" data-figure="{figure.id}">'
        yield _cell("date", words.in_words(figure.date) if figure.date else "undated")
        yield _opener(words.figure_amount(figure), "data-figure", figure.id)
        yield _cell("kind", figure.kind if figure.status == "reported" else f"{figure.kind}, {figure.status}")
        yield _cell("whose", whose)
        yield _cell("source", figure.source or "")
        yield f'<td class="why">{_quoted(figure, texts)}</td></tr>'
    yield "</tbody></table>"


def _sheet(sheet: Sheet) -> Iterator[str]:
    columns = "".join(f'<th scope="col">{_text(name.capitalize())}</th>' for name in sheet.columns)
    yield f"<section><table><thead><tr>{columns}</tr></thead><tbody>"
    for row in cells(sheet):
        yield "<tr>" + "".join(_cell("cell", text) for text, _ in row) + "</tr>"
    yield "</tbody></table></section>"


def _columns(*kinds: str) -> str:
    heads = "".join(f'<th scope="col" class="c-{kind}">{COLUMNS[kind]}</th>' for kind in kinds)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>"


def _cell(kind: str, text: str, below: str = "") -> str:
    return f'<td class="{kind}">{_text(text)}{f"<small>{_text(below)}</small>" if below else ""}</td>'


def _text(text: str) -> str:
    """A text from anywhere as one line of the page: no tag, no entity, nothing that turns the direction of writing."""
    said = escape(one_line(text))
    return said if said.isascii() else f"<bdi>{said}</bdi>"


# ---------------------------------------------------------------------------------------------------------------- the page
READER = """<aside id="reader" role="dialog" aria-labelledby="title" hidden>
<div class="reader-head">
<div class="reader-title"><h2 id="title"></h2>
<button type="button" id="close" aria-label="Close (Esc)" title="Close (Esc)">×</button></div>
<p id="where"></p><p id="file"></p><p><span id="said"></span> — <span id="who"></span></p>
<p id="key"><span class="key-number">number</span> <span id="key-source"><span class="key-source">source</span></span>
<span id="key-date"><span class="key-date">date</span></span></p>
<ul id="mentions" aria-label="Where it is printed"></ul>
</div>
<div id="text" tabindex="-1"></div>
</aside>"""


def _page(title: str, parts: Iterable[str], data: dict[str, object], claims: Mapping[str, list[str]], out: TextIO) -> None:
    style, script = asset("page.css"), asset("page.js")
    rules = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    out.write(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{rules}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="reconcile">\n'
        f"<title>{escape(one_line(title))}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    out.write('<main id="page">\n')
    for part in parts:
        out.write(part + "\n")
    out.write(f"</main>\n{READER}\n")
    out.write(f'<script type="application/json" id="data">{embedded(data | {"claims": claims})}</script>\n')
    out.write(f"<script>{script}</script>\n</body>\n</html>\n")


def embedded(value: object) -> str:
    """JSON that can stand within a page: no sign of it ends the script or begins a comment.

    >>> embedded("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    return dump(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def asset(name: str) -> str:
    return files(f"{__package__}._html").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
