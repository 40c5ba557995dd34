"""Whether quotes still stand: unchanged, moved, replaced, gone, and in whatever format the table was written."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import made
import pytest

from reconcile import cli
from reconcile.model import Article
from reconcile.outputs import format_named
from reconcile.outputs._sheet import figure_row
from reconcile.tables import TableError, read_table
from reconcile.verify import Outcome, verify

TEXT = "Snow fell. Some 3,000 soldiers are in Russia, the Pentagon said on Monday.\nNothing else happened.\n"


def table(name: str, where: Article, **more: object) -> str:
    out = io.StringIO(newline="")
    format_named(name).render([made.figure(where, "3,000", 3000, 3000, **more)], out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        (TEXT, Outcome.STANDS),
        (TEXT + "A correction.\n", Outcome.CHANGED),
        (TEXT.replace("3,000", "5,000"), Outcome.GONE),
        (TEXT.replace("Snow fell.", "Snow fell all day."), Outcome.GONE),
        ("Headline\n" + TEXT, Outcome.MOVED),
        ("", Outcome.GONE),
        (None, Outcome.MISSING),
    ],
)
@pytest.mark.parametrize("name", ["csv", "excel", "tsv", "json", "jsonl"])
def test_a_row_is_held_against_its_article(name: str, now: str | None, outcome: Outcome) -> None:
    rows = read_table(table(name, made.article("a.md", TEXT)).encode(), "t")
    (found,) = verify(rows, lambda document: made.article("a.md", now) if now is not None else None)
    assert found.outcome == outcome and (outcome == Outcome.STANDS) == (found.because == "")
    assert (found.row, found.document, found.quote.removeprefix("'")) == (1, "a.md", "3,000")


def test_without_a_hash_the_quote_decides() -> None:
    rows = read_table(table("csv", made.article("a.md", TEXT), sha256=None).encode(), "t")
    assert [one.outcome for one in verify(rows, lambda _: made.article("a.md", TEXT + "more"))] == [Outcome.STANDS]


def test_what_a_spreadsheet_got_in_a_safe_form_counts_as_the_quote() -> None:
    where = made.article("=a.md", "x -5\x1b[0m y")
    out = io.StringIO(newline="")
    format_named("csv").render([made.figure(where, "-5\x1b[0m", -5, -5)], out)
    (found,) = verify(read_table(out.getvalue().encode(), "t"), lambda document: where if document == "'=a.md" else None)
    assert found.outcome == Outcome.STANDS


@pytest.mark.parametrize("start", ["", "x", "-3", "99999999", "1e3", None])
def test_offsets_that_are_none_stand_nowhere(start: str | None) -> None:
    row = figure_row(made.figure(made.article("a.md", TEXT), "3,000")) | {"start": start}
    (found,) = verify([row], lambda _: made.article("a.md", TEXT))
    assert found.outcome in (Outcome.UNREADABLE, Outcome.MOVED, Outcome.GONE)


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "[1]", "{", '{"id": 1}', "[" * 100_000, '"', "Ein Satz.\n"])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(TableError, match="reconcile extract"):
        read_table(text.encode(), "t")


# ---------------------------------------------------------------------------------------------------------- as a user meets it
@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    sentence = "At least {} North Korean soldiers are in Russia, the Pentagon said on Monday.\n"
    (tmp_path / "in").mkdir()
    front = "---\npublished: 2024-10-28\nlanguage: en\n---\n"
    (tmp_path / "in" / "a.md").write_text(front + sentence.format("3,000"), encoding="utf-8")
    numbers = ("5,000", "6,000", "7,000")
    lines = [{"text": sentence.format(number), "language": "en", "published": "2024-10-28"} for number in numbers]
    named = {"id": "my own name", "text": sentence.format("8,000"), "language": "en"}
    (tmp_path / "in" / "b.jsonl").write_text("\n".join(map(json.dumps, [*lines, named])), encoding="utf-8")
    return tmp_path


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_command_finds_the_articles_itself_or_where_it_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", "in/a.md", "--output", "a.csv"]) == 0
    assert cli.run(["verify", "a.csv"]) == 0
    ended = capsys.readouterr()
    assert rows(ended.out) == [] and "1 of 1 figures stand" in ended.err
    assert cli.run(["extract", "in", "--output", "all.csv"]) == 0
    assert cli.run(["verify", "all.csv"]) == 3  # no file is called "my own name"
    ended = capsys.readouterr()
    (row,) = rows(ended.out)
    assert (row["document"], row["outcome"]) == ("my own name", "missing") and "4 of 5 figures stand" in ended.err
    assert cli.run(["verify", "all.csv", "in"]) == 0


def test_a_changed_article_ends_with_three_and_a_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["extract", "in/a.md", "in/b.jsonl", "--output", "t.csv"])
    path = folder / "in" / "b.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("6,000", "9,999"), encoding="utf-8")
    capsys.readouterr()
    assert cli.run(["verify", "t.csv", "in"]) == 3
    (row,) = rows(capsys.readouterr().out)
    assert (row["quote"], row["document"], row["outcome"]) == ("6,000", "in/b.jsonl:2", "gone") and "9,999" in row["because"]
    (folder / "in" / "a.md").unlink()
    assert cli.run(["verify", "t.csv"]) == 3
    assert "missing" in {row["outcome"] for row in rows(capsys.readouterr().out)}


def test_a_table_beside_its_articles_is_verified_from_anywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder / "in")
    assert cli.run(["extract", "a.md", "--output", "t.csv"]) == 0
    monkeypatch.chdir("/")
    assert cli.run(["verify", str(folder / "in" / "t.csv")]) == 0
    capsys.readouterr()


def test_the_samples_are_found_from_any_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", "--output", "t.csv"]) in (0, 2)
    assert cli.run(["verify", "t.csv"]) == 0
    capsys.readouterr()


def test_articles_that_lie_elsewhere_now_are_known_by_their_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", "in/a.md", "in/b.jsonl", "--output", "t.csv"]) == 0
    (folder / "in").rename(folder / "moved")
    assert cli.run(["verify", "t.csv", "moved"]) == 0
    (folder / "moved" / "twin").mkdir()
    (folder / "moved" / "twin" / "a.md").write_text("Another text.", encoding="utf-8")
    assert cli.run(["verify", "t.csv", "moved"]) == 3  # which of the two it was nobody can say
    capsys.readouterr()


@pytest.mark.parametrize("name", ["missing.csv", "in", "in/a.md"])
def test_what_cannot_be_verified_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert cli.run(["verify", name]) == 2
    ended = capsys.readouterr()
    assert ended.out == "" and len(ended.err.splitlines()) == 1 and name in ended.err
