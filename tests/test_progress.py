"""The bar of a long run: on a terminal's standard error, nowhere else, and gone when the run is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import made
import pytest

from reconcile import cli
from reconcile.articles import File
from reconcile.cli import progress
from reconcile.cli.progress import Progress
from reconcile.corpus import Corpus
from reconcile.model import Article

SHOW_CURSOR, HIDE_CURSOR = "\x1b[?25h", "\x1b[?25l"


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def seen(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, files: int = 3, wanted: bool = True, stop_after: int = 9) -> str:
    """What a run over a file an article leaves on standard error."""
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLUMNS", raising=False)
    bar = Progress(wanted)
    bar.files([File(f"{number}.md", f"{number}.md") for number in range(files)])
    articles = [(made.article(f"{number % files}.md", "5"), None) for number in range(3)]
    passed = bar.over(articles)
    for number, pair in enumerate(passed):
        assert pair == articles[number]
        if number == stop_after:
            break
    passed.close()  # type: ignore[attr-defined]
    return stream.getvalue()


def test_files_are_counted_on_a_terminal_and_the_bar_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = seen(monkeypatch, Screen())
    assert "3 of 3 files" in shown and shown.startswith(HIDE_CURSOR) and shown.endswith("\x1b[2K") and SHOW_CURSOR in shown


def test_a_run_that_is_broken_off_gives_the_cursor_back(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = seen(monkeypatch, Screen(), stop_after=1)
    assert "2 of 3 files" in shown and "3 of 3" not in shown and SHOW_CURSOR in shown


def test_articles_of_one_file_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "3 articles" in seen(monkeypatch, Screen(), files=1)


def test_where_nobody_looks_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert seen(monkeypatch, io.StringIO()) == "" and seen(monkeypatch, Screen(), wanted=False) == ""


def test_a_short_run_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", screen := Screen())
    assert list(Progress(True).over([(made.article("a.md", "5"), None)])) and screen.getvalue() == ""


def test_ctrl_c_leaves_in_the_file_what_was_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "About {},000 North Korean soldiers are in Russia, the Pentagon said on Monday."
    for number in (3, 4):
        (tmp_path / f"{number}.txt").write_text(text.format(number), encoding="utf-8")
    found = Corpus.figures

    def interrupted(self: Corpus, articles: list[Article], everything: bool = False) -> Iterator[object]:
        yield next(found(self, articles, everything))
        raise KeyboardInterrupt

    monkeypatch.setattr(Corpus, "figures", interrupted)
    assert cli.run(["extract", "3.txt", "4.txt", "--no-cache", "-o", "found.csv"]) == 130
    assert [line.split(",")[1] for line in (tmp_path / "found.csv").read_text(encoding="utf-8").splitlines()] == [
        "document",
        "3.txt",
    ]
