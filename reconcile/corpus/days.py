"""What the articles of a run tell of one another: on which days the story plays.

It dates a bare "27. Oktober" in an article without a date: stories are read together, and stories have a year. A run of many
years has many stories; there only the articles that name the same people, places and numbers tell the year.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ..edtf import bounds, interval, is_date
from ..model import Article

ONE_STORY = 366  # days; the articles of a run that spans no more are taken to be of one story
ALIKE = 0.09  # likeness from which two articles tell of one story; of the sample texts unlike ones have 0.07 at most
BEGINNING = 6000  # characters in which an article says what it is about
NAME = r"[A-ZÀ-ÖØ-ÞА-Я][\w’'-]{2,}|\d[\d.,'’\u00a0\u202f]*\d\d"  # compiled where a run has several stories


def day_told(article: Article) -> str | None:
    """The day an article's metadata give it (EDTF); such an article is not dated by the others."""
    day = (article.published or "").strip()[:10]
    return day if is_date(day) else None


def span_of(days: Iterable[str | None]) -> str | None:
    """The span of the articles' days (EDTF), None where no article has one."""
    known = [day for edtf in days for day in bounds(edtf) if day]
    return interval(min(known), max(known)) if known else None


class Stories:
    """The articles of a run whose days are known, and what they are about."""

    def __init__(self, articles: Sequence[Article], days: Sequence[str | None]) -> None:
        self.span = span_of(days)
        first, last = bounds(self.span)
        self._is_one = first is not None and last is not None and (last - first).days <= ONE_STORY
        self._dated = [] if self._is_one else [(names_in(one), day) for one, day in zip(articles, days, strict=True) if day]
        everywhere = Counter(name for names, _ in self._dated for name in names)
        self._weights = {name: math.log(1 + len(self._dated) / count) for name, count in everywhere.items()}
        self._unknown = math.log(1 + len(self._dated))

    def near(self, article: Article) -> str | None:
        """The span of the days of the story an article is part of (EDTF), None where no other article tells of it."""
        if self._is_one or not self._dated:
            return self.span
        names = names_in(article)
        return span_of(day for others, day in self._dated if self._likeness(names, others) >= ALIKE)

    def _likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How much of what two articles name is the same, from 0 to 1; what everybody names counts little."""
        sizes = self._weight(one) * self._weight(other)
        return self._weight(one & other) / math.sqrt(sizes) if sizes else 0.0

    def _weight(self, names: Iterable[str]) -> float:
        return math.fsum(self._weights.get(name, self._unknown) ** 2 for name in names)  # the same in any order


def names_in(article: Article) -> frozenset[str]:
    """The words with a capital and the longer numbers of an article's beginning, in one way of writing."""
    return frozenset(_plain(match.group()) for match in re.finditer(NAME, article.text[:BEGINNING]))


def _plain(name: str) -> str:
    return re.sub(r"\D", "", name) if name[0].isdigit() else name.casefold()
