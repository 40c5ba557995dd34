"""One JSON document: an account with its series and the figures behind them, or an array of figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from ..model import Account, Series
from ._json import dump
from ._sheet import Result, claim_fields, figure_row, sheet_of, whole

SERIES_FIELDS = "id kind subject subject_id place place_id unit change period low high".split()


def render(result: Result, out: TextIO) -> None:
    if isinstance(result, Account):
        out.write(dump(account(result), indent=2) + "\n")
    else:
        _array(sheet_of(result).rows, out)


def _array(rows: Iterable[Mapping[str, object]], out: TextIO) -> None:
    """An array, an object a line, written as the rows come: they may be more than fit into memory."""
    begun = False
    for row in rows:
        out.write((",\n" if begun else "[\n") + dump(row))
        begun = True
    out.write("\n]\n" if begun else "[]\n")


def account(result: Account) -> dict[str, object]:
    """The account as `reconcile TOPIC --format json` prints it; scripts depend on the names."""
    claims = (claim for series in result.series for claim in series.claims)
    figures = {figure.id: figure for claim in claims for figure in claim.mentions}
    ordered = sorted(figures.values(), key=lambda figure: (figure.document, figure.start, figure.end, figure.kind))
    return {
        "topic": result.topic,
        "articles": result.articles,
        "excluded": result.excluded,
        "notes": list(result.notes),
        "series": [_series(series) for series in result.series],
        "figures": [figure_row(figure) for figure in ordered],
    }


def _series(series: Series) -> dict[str, object]:
    return {field: whole(getattr(series, field)) for field in SERIES_FIELDS} | {
        "rise": [{"value": whole(step.value), "date": step.date, "claim": step.claim} for step in series.rise],
        "claims": [claim_fields(claim) for claim in series.claims],
        "disputes": [{"claims": list(dispute.claims), "because": dispute.because} for dispute in series.disputes],
        "revisions": [
            {"source": one.source, "from": whole(one.before), "to": whole(one.after), "claims": list(one.claims)}
            for one in series.revisions
        ],
        "notes": list(series.notes),
        "best": {"value": whole(series.best[0]), "because": series.best[1]} if series.best else None,
    }
