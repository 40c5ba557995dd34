"""Which sentences tell of days long past: what they say is another story than the one an article reports."""

from __future__ import annotations

from ..edtf import bounds
from ..reading import Sentence
from .clauses import words_of
from .expressions import ArticleDay, timed_expressions

LONG = 45  # days before an article; what is nearer may still be what it is about


def is_long_past(day: ArticleDay, sentence: Sentence) -> bool:
    """ "Im Juli 2011 waren in Oslo 77 Menschen getötet worden", in 2024: all times of a sentence lie long before its article."""
    today = bounds(day.date)[0]
    if today is None or not words_of(sentence, "since").isdisjoint(sentence.folded):
        return False  # "seit der Invasion im Februar 2022": that lasts
    times = timed_expressions(sentence.reading, day, sentence)
    return bool(times) and all(time.days.last is not None and (today - time.days.last).days > LONG for time in times)
