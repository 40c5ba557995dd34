"""Which sentences tell of other days than their article: what they say is another story than the one it reports."""

from __future__ import annotations

from ..edtf import bounds
from ..reading import Era, Sentence
from .clauses import words_of
from .expressions import ArticleDay, timed_expressions

LONG = 45  # days before an article; what is nearer may still be what it is about


def era_of(day: ArticleDay, sentence: Sentence) -> Era:
    """The era all times of a sentence lie in; its article's own where it names none, or one that lasts ("seit Februar 2022")."""
    today = bounds(day.date)[1]
    if today is None or not words_of(sentence, "since").isdisjoint(sentence.folded):
        return Era.OWN
    times = timed_expressions(sentence.reading, day, sentence)
    if times and all(time.days.last is not None and (today - time.days.last).days > LONG for time in times):
        return Era.LONG_PAST
    if times and all(time.days.first is not None and time.days.first > today for time in times):
        return Era.TO_COME
    return Era.OWN
