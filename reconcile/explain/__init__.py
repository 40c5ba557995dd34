"""Why the account says what it says: for a figure, a claim or a series the sentences, phrases and rules behind it.

The ids are those of every output: `f…` a figure, `c…` a claim, `s…` a series. wording.py puts an explanation into lines and rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..lines import Lines, sentence_of
from ..model import Account, Article, Claim, Figure, Series, Span
from ..series.verdicts import RULES

ID = re.compile(r"[fcs][0-9a-f]{8}")
MEANINGS = {rule.__name__: " ".join((rule.__doc__ or "").split("\n\n")[0].split()) for rule in RULES}


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article with its marks: each a part (number, source, date) and where it stands in `text`."""

    text: str
    marks: tuple[tuple[str, Span], ...]

    def __str__(self) -> str:
        """The sentence with its marks in words: `about [number: 10,000] soldiers, said [source: Kirby]`."""
        signs: list[tuple[int, int, int, str]] = []
        for part, (start, end) in self.marks:
            signs += [(start, 1, -end, f"[{part}: "), (end, 0, -start, "]")]
        written, position = [], 0
        for place, _, _, sign in sorted(signs):
            written += [self.text[position:place], sign]
            position = place
        return "".join([*written, self.text[position:]])


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure with where it is printed, and what else the text says of its source and date outside its sentence."""

    figure: Figure
    where: str  # file and line
    passage: Passage
    elsewhere: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands behind an id. A figure of no topic has neither claims nor a series."""

    id: str
    series: Series | None
    claims: tuple[Claim, ...]  # that of a figure, the claim itself, all of a series
    mentions: Mapping[str, tuple[Mention, ...]]  # of each claim by its id; of a figure alone by its own


def looks_like_id(text: str) -> bool:
    return ID.fullmatch(text) is not None


def rule_in_words(claim: Claim) -> str:
    """What the rule that gave the verdict says."""
    return MEANINGS.get(claim.rule, "")


def explain(
    ids: Sequence[str], accounts: Iterable[Account], figures: Iterable[Figure], texts: Mapping[str, Article]
) -> list[Explanation]:
    """An explanation for each id that is in the accounts or among the figures, in the order asked; others are left out."""
    found: dict[str, Explanation] = {}
    wanted = frozenset(ids)
    for series in (series for account in accounts for series in account.series):
        for claim in series.claims:
            if claim.id in wanted:
                found[claim.id] = _explanation(claim.id, series, [claim], texts)
            for figure in claim.mentions:
                if figure.id in wanted:
                    mentions = {claim.id: (mention_of(figure, texts),)}
                    found[figure.id] = Explanation(figure.id, series, (claim,), mentions)
        if series.id in wanted:
            found[series.id] = _explanation(series.id, series, series.claims, texts)
    for figure in figures:
        if figure.id in wanted and figure.id not in found:
            found[figure.id] = Explanation(figure.id, None, (), {figure.id: (mention_of(figure, texts),)})
    return [found[name] for name in dict.fromkeys(ids) if name in found]


def _explanation(name: str, series: Series, claims: Sequence[Claim], texts: Mapping[str, Article]) -> Explanation:
    mentions = {claim.id: tuple(mention_of(figure, texts) for figure in claim.mentions) for claim in claims}
    return Explanation(name, series, tuple(claims), mentions)


def mention_of(figure: Figure, texts: Mapping[str, Article]) -> Mention:
    """A figure in its article; where that is not at hand, in its sentence alone."""
    article = texts.get(figure.document)
    if article is None:
        start = max(0, figure.sentence.find(figure.quote))
        passage = Passage(figure.sentence, (("number", Span(start, start + len(figure.quote))),))
        return Mention(figure, figure.document, passage, ())
    text = article.text
    marks = [("number", Span(figure.start, figure.end)), ("source", figure.source_at), ("date", figure.date_at)]
    sentence = sentence_of(figure, text) or Span(figure.start, figure.end)
    inside = [(part, span) for part, span in marks if span and _holds(sentence, span)]
    outside = sorted(((part, span) for part, span in marks if span and not _holds(sentence, span)), key=lambda mark: mark[1])
    elsewhere = tuple(passage_at(text, *near) for near in _neighbourhoods(text, outside))
    return Mention(figure, Lines(article).name(figure.start), passage_at(text, sentence, inside), elsewhere)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


AROUND = 100  # characters on each side of a source that stands in another sentence


def _neighbourhoods(text: str, marks: Iterable[tuple[str, Span]]) -> list[tuple[Span, list[tuple[str, Span]]]]:
    """The surroundings of marks within their lines, those of neighbours as one."""
    found: list[tuple[Span, list[tuple[str, Span]]]] = []
    for part, span in marks:
        around = _around(text, span)
        if found and span.start < found[-1][0].end:
            before, said = found.pop()
            found.append((Span(before.start, max(before.end, around.end)), [*said, (part, span)]))
        else:
            found.append((around, [(part, span)]))
    return found


def _around(text: str, span: Span) -> Span:
    start = max(text.rfind("\n", 0, span.start) + 1, text.rfind(" ", 0, max(0, span.start - AROUND)) + 1)
    line, word = text.find("\n", span.end), text.find(" ", span.end + AROUND)
    return Span(start, min(end for end in (line, word, len(text)) if end >= 0))


def passage_at(text: str, where: Span, marks: Sequence[tuple[str, Span]]) -> Passage:
    moved = tuple((part, Span(span.start - where.start, span.end - where.start)) for part, span in marks)
    return Passage(text[where.start : where.end], moved)
