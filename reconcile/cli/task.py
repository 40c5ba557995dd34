"""One run of a command: what is read, the figures in it, and how the run ended."""

from __future__ import annotations

import contextlib
import itertools
import os
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .app import app
from .destination import Destination
from .messages import DOUBTFUL, FAILED, FOUND, NOTHING, UsageError, check_word, note

if TYPE_CHECKING:
    from ..articles import Problem
    from ..model import Account, Article, Figure
    from ..outputs._sheet import Result
    from ..packs import Packs, Topic
    from ..series import Policy

HELD_BACK = 1000  # articles; a story is seldom longer, and so many texts of an ordinary length are 5 MB


class Counted:
    """What is found, on its way to the output; true once something has passed."""

    def __init__(self, found: Iterator[Any]) -> None:
        self._found, self._any = found, False

    def __iter__(self) -> Iterator[Any]:
        for one in self._found:
            self._any = True
            yield one

    def __bool__(self) -> bool:
        return self._any


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
    ) -> None:
        from ..packs import load_packs

        self.destination = Destination(format, output, makes)
        self.texts: dict[str, Article] = {}  # the articles figures were found in, where the output shows them
        self._keeps_texts = keeps_texts or "texts" in self.destination.needs
        self.command = shlex.join(["reconcile", *arguments]) if arguments else None
        self.failed = False
        self._near: str | None = None  # the days on which the story plays
        self.packs: Packs = load_packs(folders or ())

    def topic(self, name: str) -> Topic:
        topics = self.packs.topics
        if name not in topics and os.path.exists(name):
            raise UsageError(f"{name} is a file, not a topic; put a topic before it, one of: {', '.join(topics)}")
        commands = [command.callback.__name__ for command in app.registered_commands if command.callback and not command.hidden]
        check_word("topic", name, list(topics), commands)  # a mistyped command arrives here as a topic
        return topics[name]

    def articles(self, paths: Sequence[str] | None) -> Iterator[Article]:
        """What is named, or the samples; what cannot be read is named on standard error.

        So many are held back that the days on which the story plays are known before the first is handed out.
        """
        from ..articles import in_a_known_language, read_articles, samples
        from ..corpus import days_of_run

        if not paths:
            paths = [str(samples())]
            note("no articles named: reading the samples that come with reconcile; name files, folders or - to read your own")
        articles = in_a_known_language(read_articles(paths, self.report), self.packs, self.report)
        held_back = list(itertools.islice(articles, HELD_BACK))
        with contextlib.suppress(Exception):  # an article that trips it is named when its figures are read
            self._near = days_of_run(held_back, self.packs)
        yield from held_back
        yield from articles

    def figures(self, paths: Sequence[str] | None, everything: bool = False) -> Iterator[Figure]:
        for article in self.articles(paths):
            yield from self.figures_of(article, everything)

    def figures_of(self, article: Article, everything: bool = False) -> Sequence[Figure]:
        from ..figures import extract

        with self.only_this(article):
            figures = extract(article, self.packs, near=self._near, everything=everything)
            if figures and self._keeps_texts:
                self.texts[article.id] = article
            return figures
        return ()

    def dates(self, paths: Sequence[str] | None) -> Iterator[dict[str, object]]:
        from ..dates import all_expressions, article_day
        from ..reading import Reading

        for article in self.articles(paths):
            language = self.packs.language(article.language)
            with self.only_this(article):
                reading = Reading(article, language) if language else None
                for date in all_expressions(reading, article_day(reading, self._near)) if reading else ():
                    yield {"document": article.id, "start": date.start, "end": date.end, "value": date.value}

    @contextlib.contextmanager
    def only_this(self, article: Article) -> Iterator[None]:
        """An article that trips the machinery costs only itself."""
        from ..articles import Problem
        from ..packs import PackError

        try:
            yield
        except PackError:  # a language is compiled when it is first needed
            raise
        except Exception as error:
            if os.environ.get("RECONCILE_DEBUG"):
                raise
            self.report(Problem(article.id, f"a mistake in reconcile: {error!r}", "left out; please report it with the article"))

    def reconciled(self, paths: Sequence[str] | None, topic: Topic, policy: Policy) -> Account:
        """The account of a topic. Figures of other kinds are handed over too: they tell who and where is spoken of."""
        from ..series import reconcile

        figures: list[Figure] = []
        number = 0
        for article in self.articles(paths):
            number += 1
            figures += self.figures_of(article)
        account = reconcile(figures, topic.name, list(topic.kinds), number, policy=policy, packs=self.packs)
        shown = {figure.document for series in account.series for claim in series.claims for figure in claim.mentions}
        texts = {name: article for name, article in self.texts.items() if name in shown}
        if "account" in self.destination.needs and len(account.series) > 1:
            shows = f"{self.destination.format} shows one series of {len(account.series)}"
            note(f"{shows}; --place, --subject or --source choose another")
        return replace(account, texts=texts, command=self.command)

    def accounts(self, figures: Sequence[Figure], policy: Policy) -> Iterator[Account]:
        """The accounts of all topics."""
        from ..series import reconcile

        counted = [figure for figure in figures if figure.kind in self.packs.kinds]
        for topic in self.packs.topics.values():
            yield reconcile(counted, topic.name, list(topic.kinds), policy=policy, packs=self.packs)

    def read_again(self, paths: Sequence[str]) -> Iterator[Article]:
        """The articles of files as they are, in whatever language."""
        from ..articles import read_articles

        return read_articles(paths, self.report)

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


def text_of(path: str) -> str:
    """A table in a file or from standard input, as a text; spreadsheets write them in other encodings than we do."""
    from ..articles._source import Unreadable, decode

    try:
        return decode(sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes())[0]
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); check the name") from error
    except Unreadable as error:
        raise UsageError(f"{path}: {error}; name what `reconcile extract` wrote") from error
