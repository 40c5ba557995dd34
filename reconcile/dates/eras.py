"""Which sentences tell of other days than their article, by their times or the head of their paragraph ("Mai 2001: …"): what
they say is another story than the one it reports.
"""

from __future__ import annotations

from ..edtf import bounds
from ..reading import Era, Sentence
from ..text import NUMBER_KIND
from .clauses import words_of
from .expressions import ArticleDay, Timed, timed_expressions

LONG_TIME = 27  # days of what is counted over a month or more: "since 2009", "so far this year", "in September"
NEAR_SENTENCES = 3  # how far back the head of a paragraph is looked for
LABEL_REACH = 6  # tokens between a day and the colon of its label: "Mittwoch, 18.00 Uhr:"
LONG = 45  # days before an article; what is nearer may still be what it is about


def era_of(day: ArticleDay, sentence: Sentence) -> Era:
    """The era all times of a sentence lie in; its article's own where it names none, or one that lasts ("seit Februar 2022"). An
    entry of a chronicle is of its days to the end: "Mai 2001: In Molo … 14 Menschen wurden verletzt." """
    today = bounds(day.date)[1]
    if today is None or ("dates.since" in sentence.listed and not is_compared(sentence)):
        return Era.OWN
    times = timed_expressions(sentence.reading, day, sentence)
    if not times and not sentence.opens_paragraph and sentence.previous is not None:
        if "dates.then" in sentence.listed:
            return era_of(day, sentence.previous)
        label = label_of(sentence, day)
        times = [label] if label is not None else []
    if times and all(is_long_past(day, time) for time in times):
        return Era.LONG_PAST
    if times and all(time.days.first is not None and time.days.first > today for time in times):
        return Era.TO_COME
    return Era.OWN


def is_dated(day: ArticleDay, sentence: Sentence) -> bool:
    """Whether a sentence names a time."""
    return bool(timed_expressions(sentence.reading, day, sentence))


def is_compared(sentence: Sentence) -> bool:
    """ "Das schwerste Beben seit dem in Oslo im Juli 2011": other days are told of to be held against the article's own."""
    return not words_of(sentence, "compared").isdisjoint(sentence.folded)


def covers_long_time(day: ArticleDay, sentence: Sentence, at: int) -> bool:
    """Whether what stands at a token is told of a long time: "so far this year"; not "the worst attack since 2009"."""
    today, clauses = bounds(day.date)[1], sentence.clauses
    if today is None:
        return False
    for time in timed_expressions(sentence.reading, day, sentence):
        first, last = time.days
        opens = time.match.first <= 1 and clauses[at] == clauses[time.match.first] + 1  # "Last year, | 40 people died"
        if not (opens or clauses[time.match.first] == clauses[at]):
            continue
        if first is None or ((last or today) - first).days < LONG_TIME:
            continue
        if time.match.rule != "since" or not is_compared(sentence):
            return True
    return False


def is_long_past(day: ArticleDay, time: Timed) -> bool:
    """Whether a time ended long before the article's day."""
    today = bounds(day.date)[1]
    return today is not None and time.days.last is not None and (today - time.days.last).days > LONG


def label_of(sentence: Sentence, day: ArticleDay) -> Timed | None:
    """The time its paragraph is labelled with, with or without a clock time."""
    head = _head_of_paragraph(sentence)
    if ":" not in head.text:
        return None
    for timed in timed_expressions(head.reading, day, head)[:1]:
        behind = head.tokens[timed.match.last + 1 : timed.match.last + 1 + LABEL_REACH]
        colon = next((index for index, token in enumerate(behind) if token.text == ":"), None)
        if timed.match.first == 0 and colon is not None:
            clock = all(token.kind == NUMBER_KIND or not token.is_capital for token in behind[: min(colon, 2)])
            return timed if clock else None
    return None


def _head_of_paragraph(sentence: Sentence) -> Sentence:
    """The first sentence of its paragraph, or one not far before it."""
    sentences, at = sentence.reading.sentences, sentence.index
    farthest = max(0, at - NEAR_SENTENCES)
    while at > farthest and not sentences[at].opens_paragraph:
        at -= 1
    return sentences[at]
