"""What is done with one article or file, in this process or another: the answer is plain values as bytes, to be sent and kept."""

from __future__ import annotations

import contextlib
import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

from ..articles import Asked, MissingExtra, Problem, Report, read_file
from ..model import WORDS, Article, Figure, Span
from ..packs import PackError, Packs

EXAMPLES = 20  # of a pack; a dozen milliseconds' work


class Work(StrEnum):
    """What can be done with an article."""

    FIGURES = "figures"
    EVERYTHING = "everything"  # figures, also of what no topic asks for
    DATES = "dates"  # every calendar expression
    DAY = "day"  # the day of an article whose metadata give none


class Order(NamedTuple):
    """What is to be done with which article. `near`: the days of the other articles (EDTF)."""

    work: Work
    article: Article
    near: str | None = None


class Mistake(NamedTuple):
    """The work on an article came to nothing, by no fault of the article's, but of this program."""

    what: str


Answer = bytes | Mistake | PackError
Wish = TypeVar("Wish", bound=Order | Asked)


class Errand(Generic[Wish]):
    """What is asked of an article or a file, and the answer once there is one. `key`: under which that is to be kept. `length`:
    what it takes to answer, measured in characters of an article's text."""

    __slots__ = ("answer", "key", "length", "order")

    def __init__(self, order: Wish, length: int, key: bytes | None = None, answer: Answer | None = None) -> None:
        self.order, self.length, self.key, self.answer = order, length, key, answer

    @property
    def to_do(self) -> int:
        """Characters still to be worked on."""
        return self.length if self.answer is None else 0


def answer(order: Order | Asked, packs: Packs) -> Answer:
    """The answer to an order. An article that trips the machinery gets a Mistake, so that it costs only itself."""
    try:
        return done(order, packs)
    except PackError as error:  # a language is compiled when it is first needed
        return error
    except Exception as error:
        return Mistake(f"a mistake in reconcile: {error!r}")


def done(order: Order | Asked, packs: Packs) -> bytes:
    """The answer to an order; raises whatever goes wrong."""
    if isinstance(order, Asked):
        return marshal.dumps(events_of(order))
    work, article, near = order
    if work in (Work.FIGURES, Work.EVERYTHING):
        from ..figures import extract

        return marshal.dumps(packed(extract(article, packs, near=near, everything=work is Work.EVERYTHING)))
    return marshal.dumps(_dates(article, packs, near) if work is Work.DATES else _day(article, packs))


def prepare(orders: Iterable[Order | Asked], packs: Packs) -> None:
    """Has compiled what the languages of these articles need: by their packs' own examples, which need about all of it."""
    from ..figures import extract

    languages = [packs.language(order.article.language) for order in orders if isinstance(order, Order)]
    for language in dict.fromkeys(filter(None, languages)):
        for example in language.data.get("examples", ())[:EXAMPLES]:
            with contextlib.suppress(Exception):  # it will be met again, by an article
                extract(Article("", str(example.get("text", "")), language.code), packs)


def _dates(article: Article, packs: Packs, near: str | None) -> list[tuple[int, int, str | None]]:
    from ..dates import all_expressions, article_day
    from ..reading import Reading

    language = packs.language(article.language)
    if language is None:
        return []
    reading = Reading(article, language)
    return [(date.start, date.end, date.value) for date in all_expressions(reading, article_day(reading, near))]


def _day(article: Article, packs: Packs) -> str | None:
    from ..dates import article_day
    from ..reading import Reading

    language = packs.language(article.language)
    return article_day(Reading(article, language)).date if language else None


# --- figures as plain values ------------------------------------------------------------------------------------------

# The document is the run's name for the article, not the article's; all else depends on the text and what is known of it.
FIELDS = [field.name for field in fields(Figure) if field.name != "document"]
SPANS = frozenset({"part_of", "source_at", "date_at"})
_values = attrgetter(*FIELDS)
Changes = Sequence[tuple[int, Callable[[Any], Any]]]  # the place of each field that is no plain value, and what is made of it
_PLAIN: Changes = [*((FIELDS.index(name), str) for name in WORDS), *((FIELDS.index(name), tuple) for name in SPANS)]
_TYPED: Changes = [
    *((FIELDS.index(name), {str(member): member for member in members}.__getitem__) for name, members in WORDS.items()),
    *((FIELDS.index(name), Span._make) for name in SPANS),
]


def packed(figures: Iterable[Figure]) -> list[tuple[Any, ...]]:
    """Figures as plain values."""
    return [tuple(_changed(_values(figure), _PLAIN)) for figure in figures]


def unpacked(values: Iterable[tuple[Any, ...]], document: str) -> list[Figure]:
    """The figures again, as those of this document."""
    return [Figure(document, *_changed(value, _TYPED)) for value in values]


def _changed(values: Iterable[Any], changes: Changes) -> list[Any]:
    """The fields of a figure, some of them made into something else; what is not there stays so."""
    changed = list(values)
    for at, make in changes:
        if changed[at] is not None:
            changed[at] = make(changed[at])
    return changed


# --- articles as plain values -----------------------------------------------------------------------------------------

Event = tuple[str, tuple[Any, ...]]
_article = attrgetter(*(field.name for field in fields(Article)))
_problem = attrgetter(*Problem._fields)


def events_of(asked: Asked) -> list[Event]:
    """What comes of reading a file, in order: articles, problems, and what is not installed."""
    events: list[Event] = []
    try:
        for article in read_file(asked, lambda problem: events.append(("problem", _problem(problem)))):
            events.append(("article", _article(article)))
    except MissingExtra as error:
        events.append(("lacking", (error.package, error.extra)))
    return events


def is_of_this_run(event: Event) -> bool:
    """Whether it may be otherwise another time: a package that is missing, a file that could not be read."""
    kind, values = event
    return kind == "lacking" or (kind == "problem" and Problem(*values).lost)


def replayed(events: Iterable[Event], report: Report) -> Iterator[Article]:
    """The articles, as if the file were read now."""
    for kind, values in events:
        if kind == "article":
            yield Article(*values)
        elif kind == "problem":
            report(Problem(*values))
        else:
            raise MissingExtra(*values)
