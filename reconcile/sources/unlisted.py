"""Verbs no pack lists, in places where only a verb of saying can stand: “…,” quipped the mayor."""

from __future__ import annotations

from collections.abc import Iterator

from .clauses import TAIL
from .names import describe
from .phrases import Span, phrase_from
from .view import QUOTES, View

TIME = 6  # tokens of "am Dienstag in Berlin ein"


def unlisted_verbs(view: View) -> Iterator[tuple[int, Span]]:
    """The verb's token and its speaker, a speaker the pack knows."""
    speech = not QUOTES.isdisjoint(view.signs) or (view.words.verb_second and "speech.indirect" in view.signs)
    if not speech and "speech.backward" not in view.signs:
        return
    for mark in view.punctuation:  # behind a border or a quote
        index = mark + 1
        if index > 1 and view.is_word(index) and _said_before(view, index) and (span := _inquit(view, index)) is not None:
            yield index, span


def _said_before(view: View, index: int) -> bool:
    """True behind a closing quote, and behind a comma that ends indirect speech."""
    before = index - 1
    if view.is_quote(before):
        return view.is_text(before - 1, ",?!.") and not view.tokens[before].gap
    if not view.is_text(before, ",") or not view.words.verb_second:
        return False
    if view.is_quote(before - 1):
        return True
    return bool(view.indices("indirect")) and view.has_within("indirect", view.clause_start(before - 1), before)


def _inquit(view: View, index: int) -> Span | None:
    """The speaker of a clause that holds a verb, a known speaker, perhaps a time, and nothing else, in either order."""
    end = view.clause_end(index)
    if end - index > TAIL or any(index <= verb <= end for verb in view.verbs):
        return None
    span = _known(view, index + 1, end + 1) if _may_be_verb(view, index) else None
    if span is not None and _only_time(view, span[1] + 1, end):
        return span
    span = None if view.words.verb_second else _known(view, index, end)
    return span if span is not None and end - span[1] == 1 else None


def _may_be_verb(view: View, index: int) -> bool:
    listed = view.has(index, "prepositions", "relatives", "determiners", "adverbs") or view.any_mark("parts", index, index + 1)
    return view.is_word(index) and not (listed or view.is_capital(index) or view.breaks(index))


def _known(view: View, index: int, limit: int | None) -> Span | None:
    span = phrase_from(view, index, limit)
    return span if span is not None and describe(view, span).known else None


def _only_time(view: View, first: int, last: int) -> bool:
    """True for a stretch of times and places with perhaps a particle at its end: "am Dienstag ein"."""
    if last <= first:
        return True
    starts = view.has(first, "prepositions", "time_words", "adverbs")
    return starts and last - first <= TIME and not any(view.breaks(index) for index in range(first + 1, last + 1))
