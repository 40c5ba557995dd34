"""Many articles: read together, in several processes where that is faster, with the same answer for any number of them.

    days.py     what the articles tell of one another: on which days the story plays
    work.py     what is done with one article, with plain values as the answer
    second.py   a few articles, in two processes
    workers.py  many, in as many processes as asked for, and whose turn it is
    earlier.py  what earlier runs have found

What is held of a run is bounded, however long it is: the first articles until the days of the story are known, and then
those on their way to a process and back. The days are those of these first, so an undated article far behind them is dated by
the beginning of its run.
"""

from __future__ import annotations

import contextlib
import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..articles import Asked, File, Problem, Report, read_file
from ..model import Article, Figure
from ..packs import Packs
from .days import Stories, day_told
from .earlier import Earlier, Keeper
from .work import Errand, Mistake, Order, Work, is_of_this_run, replayed, unpacked
from .workers import Workers

__all__ = ["Corpus"]

SLOW = (".htm", ".html", ".xhtml", ".mht", ".mhtml", ".webarchive", ".pdf")  # what takes as long to read as its figures to find
LATER = b""  # in place of an answer
HELD_BACK = 1000  # articles; a story is seldom longer, and so many texts of an ordinary length are 5 MB
HELD_TEXT = 8_000_000  # characters, where they are longer


class Corpus:
    """The articles of one run, and the days on which their stories play, once the first have been read.

    `jobs`: processes to work in, where there is enough to do. `forgiving`: an article that trips the machinery costs only
    itself. `folders`: where the packs come from besides the program. `keeper`: where what was found is kept between runs.
    `meanwhile`: what can be made ready while others read.
    """

    def __init__(
        self,
        packs: Packs,
        folders: Sequence[str | Path] = (),
        jobs: int = 1,
        forgiving: bool = True,
        keeper: Keeper | None = None,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        self._stories = Stories((), ())
        self._earlier = Earlier(packs, keeper)
        self._workers = Workers(packs, folders, jobs, forgiving, meanwhile)
        # Others, for they are at work at the same time:
        self._readers, self._daters = (Workers(packs, folders, jobs, forgiving) for _ in range(2))

    def reading(self, asked: Iterable[Asked], report: Report) -> Iterator[tuple[File, Iterator[Article]]]:
        """Each file with its articles. What takes long to read is read by several processes, or was by an earlier run."""
        try:
            for errand in self._readers.in_order(map(self._reading, asked)):
                file, values = errand.order.file, errand.answer
                if isinstance(values, Mistake):
                    report(Problem(file.name, values.what, "left out; please report it with the file"))
                elif values == LATER:
                    yield file, read_file(errand.order, report)
                elif isinstance(values, bytes):
                    events = marshal.loads(values)
                    if not any(is_of_this_run(event) for event in events):
                        self._earlier.keep(errand)
                    yield file, replayed(events, report)
        finally:
            self._earlier.close()

    def _reading(self, asked: Asked) -> Errand[Asked]:
        """What is asked of a file; one that is quickly read, or cannot be, is read when its articles are taken."""
        path = asked.file.path.lower().removesuffix(".gz")
        if path.endswith(SLOW):
            with contextlib.suppress(OSError):
                return self._earlier.reading(asked)
        return Errand(asked, 0, None, LATER)

    def language_of(self, text: str, packs: Packs) -> str | None:
        """The language a text is in, by its words."""
        return self._earlier.language(text)

    def in_time(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles, in order. From the first without a day on so many are held back that the days on which the story plays
        are known before it; those before it need no others."""
        coming = iter(articles)
        first: list[Article] = []
        held_back: list[Article] = []
        for article in _first(coming):
            first.append(article)
            if held_back or not day_told(article):
                held_back.append(article)
            else:
                yield article
        undated = [article for article in held_back if not day_told(article)]
        days = self._done(Work.DAY, undated, self._daters)
        told = iter([None if isinstance(day, Mistake) else str(day or "") for _, day in days])
        self._stories = Stories(first, [day_told(article) or next(told) for article in first])
        yield from held_back
        yield from coming

    def figures(self, articles: Iterable[Article], everything: bool = False) -> Iterator[tuple[Article, list[Figure] | Problem]]:
        """Each article in the order given, with its figures or what went wrong with it."""
        for article, values in self._done(Work.EVERYTHING if everything else Work.FIGURES, articles, self._workers):
            yield article, _problem(article, values) if isinstance(values, Mistake) else unpacked(values, article.id)

    def dates(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[tuple[int, int, str | None]] | Problem]]:
        """Each article in the order given, with begin, end and value (EDTF) of every calendar expression in it."""
        for article, values in self._done(Work.DATES, articles, self._workers):
            yield article, _problem(article, values) if isinstance(values, Mistake) else values

    def _done(self, work: Work, articles: Iterable[Article], workers: Workers) -> Iterator[tuple[Article, Any]]:
        """Each article with the values that are the answer, or the Mistake."""
        orders = (Order(work, article, None if day_told(article) else self._stories.near(article)) for article in articles)
        try:
            for errand in workers.in_order(map(self._earlier.errand, orders)):
                self._earlier.keep(errand)
                given = errand.answer
                yield errand.order.article, marshal.loads(given) if isinstance(given, bytes) else given
        finally:
            self._earlier.close()


def _first(articles: Iterator[Article]) -> Iterator[Article]:
    length = 0
    for number, article in enumerate(articles, 1):
        yield article
        length += len(article.text)
        if number >= HELD_BACK or length >= HELD_TEXT:
            return


def _problem(article: Article, mistake: Mistake) -> Problem:
    return Problem(article.id, mistake.what, "left out; please report it with the article")
