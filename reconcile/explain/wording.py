"""An explanation in lines, for people."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Figure, Series, Status
from ..outputs import _account as words
from ..outputs._text import one_line
from . import Explanation, Mention, rule_in_words

COLUMNS = tuple("explains figure where sentence phrases claim verdict rule because document start end quote source date".split())


def lines(explanation: Explanation) -> Iterator[str]:
    """The sentence with its marks, the phrases that fired, the rule that gave the verdict, the mentions with file and line."""
    series = explanation.series
    if series is None:
        yield f"{explanation.id}: a figure of no topic"
    elif explanation.id == series.id:
        yield f"{series.id}: {words.heading(series)}"
        yield from (f"  {line}" for line in words.summary(series))
    for claim in explanation.claims:
        assert series is not None
        yield from _claim(series, claim)
        for mention in explanation.mentions[claim.id]:
            yield from _mention(mention)
    if not explanation.claims:
        for mention in explanation.mentions.get(explanation.id, ()):
            yield from _mention(mention)


def _claim(series: Series, claim: Claim) -> Iterator[str]:
    about = " · ".join(one_line(text) for text in (series.kind, series.subject, series.place) if text)
    yield f"{claim.id}: {words.estimate(series, claim)} {about} — {words.source_name(claim)}, {claim.date or 'undated'}"
    yield f"  {words.verdict(claim)}: {one_line(claim.because)}"
    if claim.rule:
        yield f"  rule {claim.rule}: {one_line(rule_in_words(claim))}"
    if claim.superseded_by:
        yield f"  replaced by {claim.superseded_by}"
    if claim.held_by > 1:
        yield f"  held by {claim.held_by} independent sources"


def _mention(mention: Mention) -> Iterator[str]:
    figure = mention.figure
    printed = ", ".join(one_line(text) for text in (mention.where, figure.publisher, figure.published) if text)
    yield f"  {figure.id}: {printed}"
    yield f"    {one_line(str(mention.passage))}"
    for passage in mention.elsewhere:
        yield f"    … {one_line(str(passage))} …"
    yield f"    read as {_reading(figure)}"
    yield "    phrases: " + (", ".join(f'"{one_line(phrase)}"' for phrase in figure.trace) or "none")


def _reading(figure: Figure) -> str:
    said = [f"{words.figure_amount(figure)} {figure.kind}"]
    said += [_named(role, name, code) for role, name, code in _names(figure) if name]
    said += [f"by {one_line(figure.source)}" if figure.source else "by the article itself"]
    said += [f"passed on by {one_line(figure.via)}"] if figure.via else []
    said += [f"on {figure.date} ({figure.date_basis})" if figure.date else "undated"]
    said += [f"for {figure.period}"] if figure.period else []
    said += [figure.status] if figure.status != Status.REPORTED else []
    return ", ".join([*said, figure.change])


def _names(figure: Figure) -> tuple[tuple[str, str | None, str | None], ...]:
    return ("whose", figure.subject, figure.subject_id), ("where", figure.place, figure.place_id)


def _named(role: str, name: str | None, code: str | None) -> str:
    return f"{role}: {one_line(name or '')}" + (f" ({code})" if code else "")


def rows(explanation: Explanation) -> Iterator[dict[str, object]]:
    """The same as rows, a mention a row, for scripts."""
    claims = {claim.id: claim for claim in explanation.claims}
    for name, mentions in explanation.mentions.items():
        claim = claims.get(name)
        for mention in mentions:
            figure = mention.figure
            yield {
                "explains": explanation.id,
                "figure": figure.id,
                "where": mention.where,
                "sentence": str(mention.passage),
                "phrases": list(figure.trace),
                "claim": claim.id if claim else None,
                "verdict": str(claim.verdict) if claim else None,
                "rule": claim.rule if claim else None,
                "because": claim.because if claim else None,
                "document": figure.document,
                "start": figure.start,
                "end": figure.end,
                "quote": figure.quote,
                "source": figure.source,
                "date": figure.date,
            }
