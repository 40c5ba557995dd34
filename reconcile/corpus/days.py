"""What the articles of a run tell of one another: on which days the story plays.

It dates a bare "27. Oktober" in an article without a date: stories are read together, and stories have a year.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..edtf import bounds, interval, is_date
from ..model import Article


def day_told(article: Article) -> str | None:
    """The day an article's metadata give it (EDTF); such an article is not dated by the others."""
    day = (article.published or "").strip()[:10]
    return day if is_date(day) else None


def span_of(days: Iterable[str | None]) -> str | None:
    """The span of the articles' days (EDTF), None where no article has one."""
    known = [day for edtf in days for day in bounds(edtf) if day]
    return interval(min(known), max(known)) if known else None
