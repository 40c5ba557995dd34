"""How far a long run is: a bar on standard error, for whoever sits before a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from ..model import Article

PATIENCE = 1.0  # seconds without a bar: most runs are over by then


class File(Protocol):
    """A file to read."""

    @property
    def path(self) -> str: ...


F = TypeVar("F", bound=File)
Found = TypeVar("Found")


class Progress:
    """A bar that grows with the files whose articles have been worked on. `wanted`: False where other things are printed."""

    def __init__(self, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._order: dict[str, int] = {}  # the files by their turn, counted from 1
        self._articles = 0
        self._begun = time.monotonic()
        self._bar: Any = None

    def files(self, files: Sequence[F]) -> Sequence[F]:
        """Takes note of the files that will be read."""
        if self._wanted:
            self._order = {file.path: number for number, file in enumerate(files, 1)}
        return files

    def over(self, pairs: Iterable[tuple[Article, Found]]) -> Iterator[tuple[Article, Found]]:
        """Passes on what was found in each article, and tells how far that is."""
        try:
            for article, found in pairs:
                self._articles += 1
                if self._wanted and time.monotonic() - self._begun > PATIENCE:
                    self._show(self._order.get(article.path or "", 0))
                yield article, found
        finally:
            if self._bar:
                self._bar.stop()

    def _show(self, file: int) -> None:
        """Draws the bar at the first call. One file of many articles, or none, tells no end to grow towards."""
        from ..outputs._account import counted
        from ..outputs._text import grouped

        files = len(self._order)
        self._bar = self._bar or _bar(files if files > 1 else None)
        if files > 1:
            self._bar.update(0, completed=file, said=f"{grouped(str(file))} of {counted(files, 'file')}")
        else:
            self._bar.update(0, said=counted(self._articles, "article"))


def _bar(total: int | None) -> Any:
    from rich import progress
    from rich.console import Console

    parts = (progress.TextColumn("Reading"), progress.BarColumn(), progress.TextColumn("{task.fields[said]}"))
    bar = progress.Progress(
        *parts, progress.TimeRemainingColumn(), console=Console(stderr=True), transient=True, redirect_stdout=False
    )
    bar.add_task("", total=total, said="")
    bar.start()
    return bar
