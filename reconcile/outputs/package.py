"""A Frictionless data package: a folder with the tables as CSV and a `datapackage.json` that says what is in them.

    figures.csv       every printed number, with the claim it is a mention of
    claims.csv        who put it at how much, when, and what that did to the account
    series.csv        the things counted
    datapackage.json  the columns with their meaning, the articles, and the command that made it

The tables are those of csv.py: UTF-8, ISO dates, dot decimals, nothing for null, texts that no spreadsheet takes for a
formula. Figures without a topic make a package of the first table alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ..model import FIGURE_COLUMNS, Account, Article, Series, plain, text_hash
from . import FormatError, csv
from ._json import dump
from ._package import SERIES_COLUMNS, reference, schema
from ._sheet import CLAIM_COLUMNS, Figures, Result, Sheet, claim_row, figure_row, whole
from ._text import one_line

NEEDS = frozenset({"texts", "folder"})
PROFILE = "https://datapackage.org/profiles/1.0/datapackage.json"
Resource = dict[str, object]


def render(result: Result, out: Path) -> None:
    """Writes the package into the folder `out`, which is made where it is not there."""
    if isinstance(result, Sheet):
        raise FormatError("package holds figures, claims and series; for this result choose csv or json")
    out.mkdir(parents=True, exist_ok=True)
    if isinstance(result, Account):
        resources, title = list(_account(result, out)), f"{result.topic.capitalize()}: who put it at how much, when"
        name, texts, command = f"reconcile-{_slug(result.topic)}", result.texts, result.command
    else:
        resources, title, name = [_table(out, "figures", FIGURE_COLUMNS, map(figure_row, result))], "Figures", "reconcile-figures"
        texts, command = (result.texts, result.command) if isinstance(result, Figures) else ({}, None)
    described = {
        "$schema": PROFILE,
        "profile": "tabular-data-package",
        "name": name,
        "title": one_line(title),
        "generator": f"reconcile {_version()}",
        **({"command": one_line(command)} if command else {}),
        "sources": list(_sources(texts)),
        "resources": resources,
    }
    with open(out / "datapackage.json", "w", encoding="utf-8", newline="\n") as file:
        file.write(dump(described, indent=2) + "\n")


def _account(account: Account, out: Path) -> Iterator[Resource]:
    claims = [(series, claim) for series in account.series for claim in series.claims]
    mentions = [(figure, claim.id) for _, claim in claims for figure in claim.mentions]
    mentions.sort(key=lambda pair: (pair[0].document, pair[0].start, pair[0].end, pair[0].kind))
    rows: Iterable[dict[str, object]] = (figure_row(figure) | {"claim": claim} for figure, claim in mentions)
    yield _table(out, "figures", [*FIGURE_COLUMNS, "claim"], rows, {"claim": "claims"})
    yield _table(out, "claims", CLAIM_COLUMNS, (claim_row(series, claim) for series, claim in claims), {"series": "series"})
    yield _table(out, "series", SERIES_COLUMNS, map(_series, account.series))


def _series(series: Series) -> dict[str, object]:
    row = {column: whole(getattr(series, column)) for column in SERIES_COLUMNS if hasattr(series, column)}
    return row | {
        "rise": [plain(step.value) for step in series.rise],
        "disputes": ["/".join(dispute.claims) for dispute in series.disputes],
        "best": whole(series.best[0]) if series.best else None,
        "best_because": series.best[1] if series.best else None,
    }


def _table(
    out: Path, name: str, columns: list[str], rows: Iterable[Mapping[str, object]], references: Mapping[str, str] | None = None
) -> Resource:
    """Writes one table and describes it."""
    path = out / f"{name}.csv"
    with open(path, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        csv.render(Sheet(tuple(columns), rows), file)
    described = schema(columns)
    if references:
        described["foreignKeys"] = [reference(column, table) for column, table in references.items()]
    with open(path, "rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return {
        "name": name,
        "path": path.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": described,
    }


def _sources(texts: Mapping[str, Article]) -> Iterator[dict[str, object]]:
    """The articles, each with what tells it from others."""
    for document in sorted(texts):
        article = texts[document]
        about = {"publisher": article.publisher, "published": article.published}
        yield {
            "title": one_line(article.title or document),
            **({"path": article.url} if article.url and article.url.startswith(("https://", "http://")) else {}),
            "document": document,
            **{name: one_line(value) for name, value in about.items() if value},
            "sha256": text_hash(article.text),
        }


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9._-]+", "-", name.lower()).strip("-") or "topic"


def _version() -> str:
    try:
        return version("reconcile")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "0"
