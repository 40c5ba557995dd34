"""What the articles of a run tell of one another: on which days the story plays."""

from __future__ import annotations

from collections.abc import Iterable

from .dates import article_day
from .edtf import bounds, interval
from .model import Article
from .packs import Packs
from .reading import Reading


def days_of_run(articles: Iterable[Article], packs: Packs) -> str | None:
    """The span of the articles' days (EDTF), None where no article has one.

    It dates a bare "27. Oktober" in an article without a date: stories are read together, and stories have a year.
    """
    days = [day for article in articles for day in bounds(_day(article, packs)) if day]
    return interval(min(days), max(days)) if days else None


def _day(article: Article, packs: Packs) -> str | None:
    if article.published:
        return article.published
    language = packs.language(article.language)
    return article_day(Reading(article, language)).date if language else None
