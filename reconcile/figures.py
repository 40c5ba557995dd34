"""The recipe: from an article to its figures."""

from __future__ import annotations

from .model import Article, Change, Figure, Hedge, Quantity, Span, Status
from .packs import Packs
from .quantities import Amount
from .reading import Mention, Reading
from .subjects import count_figures
from .subjects.kinds import Counted


def extract(article: Article, packs: Packs) -> list[Figure]:
    language = packs.language(article.language)
    if language is None:
        return []
    reading = Reading(article, language)
    fates = frozenset(kind for kind, value in packs.kinds.items() if value.get("fate"))
    figures = []
    for item in count_figures(reading, fates):
        if item.kind is None:
            continue
        q = quantity(item)
        span = Span(item.sentence.tokens[item.amount.first].start, item.sentence.tokens[item.amount.last].end)
        figures.append(Figure(article.id, span.start, span.end, article.text[span.start:span.end], item.sentence.text, item.kind, q.low, q.high, q.hedge, q.unit,
            published=article.published, publisher=article.publisher, language=article.language, date=article.published, trace=tuple(item.trace)))
    return figures


def quantity(item: Counted) -> Quantity:
    unit = item.phrase.unit
    if item.kind == "area":
        factor = float(unit.value["factor"]) if unit else 1.0
        return Quantity(_times(item.amount.low, factor), _times(item.amount.high, factor), item.amount.hedge, "km2")
    amount = item.amount.as_persons()
    return Quantity(amount.low, amount.high, amount.hedge, "person")


def _times(x, f):
    return None if x is None else round(x * f, 9)
