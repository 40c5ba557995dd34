"""One run of a command: what is read, the figures in it, and how the run ended."""

from __future__ import annotations

import contextlib
import os
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from .app import app
from .destination import Destination
from .messages import DOUBTFUL, FAILED, FOUND, NOTHING, UsageError, check_word, is_debugging, note
from .options import jobs_of
from .progress import Progress

if TYPE_CHECKING:
    from ..articles import File, Problem
    from ..model import Account, Article, Figure, FileLine
    from ..outputs._sheet import Result
    from ..packs import Packs, Topic
    from ..policy import Policy

T = TypeVar("T")


class Counted(Iterable[T]):
    """What passes on its way elsewhere, and how many there were of it; true once something has passed."""

    def __init__(self, passing: Iterable[T]) -> None:
        self._passing, self.number = passing, 0

    def __iter__(self) -> Iterator[T]:
        for one in self._passing:
            self.number += 1
            yield one

    def __bool__(self) -> bool:
        return bool(self.number)


class Task:
    """One run of a command: the packs, where the answer goes, and whether everything could be read."""

    def __init__(
        self,
        format: str | None,
        output: str | None,
        folders: Sequence[str] | None,
        arguments: Sequence[str] | None = None,
        makes: str = "figures",
        keeps_texts: bool = False,
        jobs: str | None = None,
        keeps: bool = True,
        streams: bool = False,
        reads: Iterable[str] | None = None,
    ) -> None:
        from ..cache.store import store
        from ..corpus import Corpus
        from ..packs import load_packs

        self.destination = Destination(format, output, makes, reads or ())
        self.texts: dict[str, Article] = {}  # the articles figures were found in, where the output shows them
        self.file_lines: dict[str, FileLine] = {}  # of the figures, where the output links to them
        self.progress = Progress(wanted=not (streams and self.destination.is_screen))
        self._keeps_texts = keeps_texts or "texts" in self.destination.needs
        self.command = shlex.join(["reconcile", *arguments]) if arguments else None
        self.read = 0  # articles
        self.failed = False
        processes = 1 if is_debugging() else jobs_of(jobs)
        self.packs: Packs = load_packs(folders or ())
        if output and self.destination.is_below(filter(os.path.isdir, reads or ())):
            self._spare_article(output)
        keeper, meanwhile = store() if keeps else None, self._make_ready if makes == "account" else None
        self.corpus = Corpus(self.packs, folders or (), processes, not is_debugging(), keeper, meanwhile)

    def _spare_article(self, path: str) -> None:
        """Refuses to write over an article of a folder that is read. A report of an earlier run is none, in no language."""
        from ..articles import in_a_known_language, read_articles

        articles = read_articles([path], lambda problem: None)
        if any(in_a_known_language(articles, self.packs, lambda problem: None)):
            raise UsageError(f"{path}: is an article that is to be read; name another file to write to")

    def topic(self, name: str) -> Topic:
        topics = self.packs.topics
        if name not in topics and os.path.exists(name):
            raise UsageError(f"{name} is a file, not a topic; put a topic before it, one of: {', '.join(topics)}")
        commands = [command.callback.__name__ for command in app.registered_commands if command.callback and not command.hidden]
        check_word("topic", name, list(topics), commands)  # a mistyped command arrives here as a topic
        return topics[name]

    def articles(self, paths: Sequence[str] | None) -> Iterator[Article]:
        """What is named, or the samples; what cannot be read is named on standard error."""
        from ..articles import in_a_known_language, read_articles, samples

        if not paths:
            paths = [str(samples())]
            note("no articles named: reading the samples that come with reconcile; name files, folders or - to read your own")
        given = read_articles(paths, self.report, self._files, self.corpus.reading)
        known = in_a_known_language(given, self.packs, self.report, self.corpus.language_of)
        for article in self.corpus.in_time(known):
            self.read += 1
            yield article

    def _files(self, files: Sequence[File]) -> Sequence[File]:
        """The files to read, without the one the answer goes to, should it lie among them."""
        return self.progress.files([file for file in files if not self.destination.is_written_to(file.path)])

    def figures(self, paths: Sequence[str] | None, everything: bool = False) -> Iterator[Figure]:
        """The figures in what is named: articles, and tables that `extract` wrote. One that is in both is the articles'."""
        articles, tables = self._apart(paths or ())
        if not tables:
            yield from self.figures_of(self.articles(articles), everything)
            return
        seen = set()
        for figure in self.figures_of(self.articles(articles), everything) if articles else ():
            seen.add(_mention(figure))
            yield figure
        read_here = {mention.document for mention in seen}
        for figure in self._figures_in(tables):
            if (everything or figure.kind != "other") and _mention(figure) not in seen:
                seen.add(_mention(figure))
                yield figure
        self.read += len({mention.document for mention in seen} - read_here)

    def _apart(self, paths: Sequence[str]) -> tuple[list[str], list[tuple[str, bytes]]]:
        """What is named apart from tables of figures, and those."""
        tables = {path: data for path in dict.fromkeys(paths) if (data := _table(path)) is not None}
        return [path for path in paths if path not in tables], list(tables.items())

    def _figures_in(self, tables: Iterable[tuple[str, bytes]]) -> Iterator[Figure]:
        from ..tables import TableError, read_figures

        for name, data in tables:
            try:
                yield from read_figures(data, name, self.report)
            except TableError as error:
                note(str(error))
                self.failed = True

    def figures_of(self, articles: Iterable[Article], everything: bool = False) -> Iterator[Figure]:
        from ..lines import file_lines_of

        for article, found in self.progress.over(self.corpus.figures(articles, everything)):
            figures = self._kept(found)
            if figures and self._keeps_texts:
                self.texts[article.id] = article
            if figures and "lines" in self.destination.needs:
                self.file_lines |= file_lines_of(article, figures)
            yield from figures

    def dates(self, paths: Sequence[str] | None) -> Iterator[dict[str, object]]:
        for article, found in self.progress.over(self.corpus.dates(self.articles(paths))):
            for start, end, value in self._kept(found):
                yield {"document": article.id, "start": start, "end": end, "value": value}

    def _kept(self, found: list[T] | Problem) -> list[T]:
        if isinstance(found, list):
            return found
        self.report(found)
        return []

    def reconciled(self, paths: Sequence[str] | None, topic: Topic, policy: Policy) -> Account:
        """The account of a topic. Figures of other kinds are handed over too: they tell who and where is spoken of."""
        figures = list(self.figures(paths))
        from ..series import reconcile  # not sooner: it is loaded while a second process reads, see `_make_ready`

        account = reconcile(figures, topic.name, list(topic.kinds), self.read, policy=policy, packs=self.packs)
        shown = {figure.document for series in account.series for claim in series.claims for figure in claim.mentions}
        texts = {name: article for name, article in self.texts.items() if name in shown}
        if "account" in self.destination.needs and len(account.series) > 1:
            shows = f"{self.destination.format} shows one series of {len(account.series)}"
            note(f"{shows}; --place, --subject or --source choose another")
        return replace(account, texts=texts, file_lines=self.file_lines, command=self.command)

    def _make_ready(self) -> None:
        from ..series import make_ready

        make_ready(self.packs)

    def accounts(self, figures: Sequence[Figure], policy: Policy) -> Iterator[Account]:
        """The accounts of all topics."""
        from ..series import reconcile

        counted = [figure for figure in figures if figure.kind in self.packs.kinds]
        for topic in self.packs.topics.values():
            yield reconcile(counted, topic.name, list(topic.kinds), policy=policy, packs=self.packs)

    def read_again(self, paths: Sequence[str]) -> Iterator[Article]:
        """The articles of files as they are, in whatever language."""
        from ..articles import read_articles

        return read_articles(paths, self.report, reader=self.corpus.reading)

    def report(self, problem: Problem) -> None:
        note(str(problem))
        self.failed = self.failed or problem.lost

    def finish(self, result: Result, found: object, doubtful: bool = False) -> int:
        """Prints the result and says how the run ended. `found` is asked afterwards."""
        self.destination.render(result)
        return self._status(found, doubtful)

    def print(self, lines: Iterable[str], found: object) -> int:
        """Prints lines for people and says how the run ended."""
        self.destination.print(lines)
        return self._status(found)

    def _status(self, found: object, doubtful: bool = False) -> int:
        return FAILED if self.failed else DOUBTFUL if doubtful else FOUND if found else NOTHING


def bytes_of(path: str) -> bytes:
    """A table in a file or from standard input."""
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); check the name") from error


def _table(path: str) -> bytes | None:
    """A file, or standard input, if it is a table of figures; it stays to be read if not."""
    from ..tables import HEAD, holds_figures

    with contextlib.suppress(OSError, AttributeError):  # what cannot be read is named when it is read as an article
        if path == "-":
            return sys.stdin.buffer.read() if holds_figures(sys.stdin.buffer.peek(HEAD)) else None  # type: ignore[union-attr]
        if os.path.isfile(path):
            with open(path, "rb") as file:
                head = file.read(HEAD)
                return head + file.read() if holds_figures(head) else None
    return None


class Mention(NamedTuple):
    """What tells two figures apart."""

    document: str
    start: int
    end: int
    kind: str


def _mention(figure: Figure) -> Mention:
    return Mention(figure.document, figure.start, figure.end, figure.kind)
