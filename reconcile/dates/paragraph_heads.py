"""The time at the head of a paragraph, before a colon: "Mittwoch, 18.00 Uhr: …" in a ticker, "Mai 2001: …" in a chronicle."""

from __future__ import annotations

from ..reading import Sentence
from ..text import NUMBER_KIND
from .expressions import ArticleDay, Timed, timed_expressions

NEAR_SENTENCES = 3  # how far back the head of a paragraph is looked for
LABEL_REACH = 6  # tokens between a day and the colon of its label: "Mittwoch, 18.00 Uhr:"


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
