"""Extraction and reconciling run apart: a table of figures is as good as the articles, in whatever format."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import made
import pytest

from reconcile.articles import Problem, samples
from reconcile.cli import run
from reconcile.model import Figure
from reconcile.outputs import format_named, needs
from reconcile.tables import TableError, figure_of, holds_figures, read_figures

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Snow fell.\nSome 3,000 soldiers of -5 are in Russia, the 'Pentagon' said; 1,500 of them in Kursk.\n"
FORMATS = ["csv", "tsv", "excel", "json", "jsonl", "parquet"]
Told = Callable[..., tuple[int, str, str]]


def figures() -> list[Figure]:
    where = made.article("=a.md", TEXT, publisher=None)
    first = made.figure(where, "3,000", 3000.0, 3000.0, source="'Pentagon'", hedge="about", trace=("about {n}", "said {source}"))
    whole = made.Span(first.start, first.end)
    return [
        first,
        made.figure(where, "1,500", None, 0.015, part_of=whole, status="denied", trace=(), date="2024-10-14/2024-10-20"),
        made.figure(where, "-5", -5.0, None, kind="area", unit="km2", date=None, change="increase"),
    ]


def written(name: str, found: list[Figure]) -> bytes:
    out: Any = io.BytesIO() if "bytes" in needs(name) else io.StringIO(newline="")
    format_named(name).render(found, out)
    written = out.getvalue()
    return written if isinstance(written, bytes) else written.encode()


def without_marks(figure: Figure) -> dict[str, object]:
    """The columns of a figure; where an output may mark source and date in the text is none of them."""
    return {name: getattr(figure, name) for name in Figure.__slots__ if name not in ("source_at", "date_at")}


def refuse(problem: Problem) -> None:
    pytest.fail(str(problem))


@pytest.mark.parametrize("name", FORMATS)
def test_figures_come_back_from_a_table_as_they_were(name: str) -> None:
    pytest.importorskip("pyarrow" if name == "parquet" else "csv")
    data = written(name, figures())
    assert holds_figures(data[:4096])
    again = list(read_figures(data, "t", refuse))
    assert list(map(without_marks, again)) == list(map(without_marks, figures()))
    assert [figure.id for figure in again] == [figure.id for figure in figures()]


@pytest.mark.parametrize(
    "head",
    [b"", b"id,text\n1,abc\n", b'{"id": "a", "text": "x"}', b"[1, 2]", b'{"id', b"\xff\xfe", b'{"a":' * 9000, b'"', b"PNG"],
    ids=repr,
)
def test_what_holds_articles_or_nothing_is_no_table_of_figures(head: bytes) -> None:
    assert not holds_figures(head)


def test_a_table_that_a_spreadsheet_saved_in_its_own_encoding_is_read() -> None:
    text = written("excel", figures()).decode("utf-8-sig").replace("Some", "Über")
    for data in (text.encode("utf-16"), text.encode("cp1252")):
        assert holds_figures(data[:4096])
        assert [figure.quote for figure in read_figures(data, "t", refuse)] == ["3,000", "1,500", "-5"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"low": "many"}, "many"),
        ({"low": "inf"}, "no number"),
        ({"start": ""}, "row 1"),
        ({"hedge": "perhaps"}, "perhaps"),
        ({"status": "maybe"}, "maybe"),
        ({"date": "28.10.2024"}, "28.10.2024"),
        ({"part_of": "19-Dec"}, "row 1"),
    ],
    ids=str,
)
def test_a_row_that_is_no_figure_costs_itself(change: dict[str, str], said: str) -> None:
    rows = [json.loads(line) for line in written("jsonl", figures()).splitlines()]
    rows[0] |= change
    said_of: list[Problem] = []
    data = "\n".join(map(json.dumps, rows)).encode()
    assert len(list(read_figures(data, "t", said_of.append))) == 2
    assert len(said_of) == 1 and said in str(said_of[0]) and "row 1" in str(said_of[0])


def test_a_table_without_what_is_needed_is_refused() -> None:
    rows = [json.loads(line) for line in written("jsonl", figures()).splitlines()]
    del rows[0]["kind"]
    with pytest.raises(TableError, match="no column kind"):
        list(read_figures(json.dumps(rows).encode(), "t", refuse))


def test_only_the_columns_that_count_are_needed() -> None:
    row = {"document": "a", "start": 1, "end": 2, "quote": "3", "sentence": "3 men", "kind": "troops", "low": 3, "high": None}
    found = figure_of(row | {"hedge": "at_least", "unit": "person"})
    assert (found.source, found.date, found.status, found.trace, str(found)) == (None, None, "reported", (), "≥3")


# --- the command line -------------------------------------------------------------------------------------------------


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Runs a command line in an empty folder: its exit status, what it printed and what it noted."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


@pytest.mark.parametrize("name", FORMATS)
def test_a_topic_of_a_table_is_that_of_its_articles(told: Told, name: str) -> None:
    pytest.importorskip("pyarrow" if name == "parquet" else "csv")
    told("extract", samples(), "--format", name, "--output", "table")
    expected = told("troops", samples())
    assert expected[1].count("\n") > 10 and told("troops", "table") == expected


def test_a_vague_claim_has_the_same_id_out_of_a_table(told: Told, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hunderte Menschen starben bei dem Beben in Molo, sagte die Polizei.", encoding="utf-8")
    told("extract", "a.txt", "-o", "t.csv")
    assert told("casualties", "t.csv") == told("casualties", "a.txt")


def test_a_figure_that_is_in_a_table_and_in_an_article_counts_once(told: Told) -> None:
    told("extract", samples(), "--all", "-o", "all.jsonl")
    told("extract", samples() / "07-2024-10-25-kursk.md", "-o", "some.csv")
    assert told("troops", "all.jsonl", "some.csv", "all.jsonl") == told("troops", samples())
    assert told("extract", "some.csv", samples()) == told("extract", samples())
    assert told("extract", "some.csv", "all.jsonl")[1].count("\n") == told("extract", samples())[1].count("\n")


def test_a_table_may_come_from_a_pipe(tmp_path: Path) -> None:
    reconcile = f"{sys.executable} -m reconcile"
    process = subprocess.run(
        f"{reconcile} extract -f jsonl | {reconcile} troops - ", shell=True, cwd=tmp_path, capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.returncode == 0 and b"no articles named" in process.stderr
    assert process.stdout.startswith(b"series,kind,") and process.stdout.count(b"\n") > 10


def test_what_cannot_be_read_of_a_table_is_one_line_and_the_rest_is_printed(told: Told, tmp_path: Path) -> None:
    told("extract", samples(), "-o", "t.csv")
    lines = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace(",exact,", ",wrong,").replace(",about,", ",wrong,").replace(",at_most,", ",wrong,")
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    status, out, err = told("extract", "t.csv")
    assert status == 2 and out.count("\n") == len(lines) - 1 and len(err.splitlines()) == 1 and "t.csv: row 1" in err
    (tmp_path / "t.json").write_text('[{"document": 1, "start": 1, "end": 2, "quote": 3, "sentence": 4, "kind": 5, "low": 6,'
                                     '"high": 7, "hedge": 8, "unit": 9}, ', encoding="utf-8")  # fmt: skip
    status, out, err = told("extract", "t.json")
    assert status == 2 and len(err.splitlines()) == 1 and "t.json: not a table of figures" in err


def test_a_draft_is_held_against_a_table(told: Told, tmp_path: Path) -> None:
    told("extract", samples(), "-o", "t.jsonl")
    draft = samples() / "15-2025-04-30-verluste.md"
    assert told("check", draft, "t.jsonl") == told("check", draft, samples())


def test_a_figure_of_a_table_is_explained_by_its_sentence(told: Told, tmp_path: Path) -> None:
    told("extract", samples(), "-o", "t.jsonl")
    figure = json.loads((tmp_path / "t.jsonl").read_text(encoding="utf-8").splitlines()[0])
    status, out, _ = told("explain", figure["id"], "t.jsonl")
    assert status == 0 and figure["quote"] in out and figure["document"] in out


# --- Parquet ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["extract", "troops", "topics", "extract --dates", "cache"])
def test_every_answer_can_be_parquet_with_typed_columns(told: Told, tmp_path: Path, asked: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert told(*asked.split(), "-o", "t.parquet")[:2] == (0, "")
    told(*asked.split(), "-o", "t.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "t.jsonl").read_text(encoding="utf-8").splitlines()]
    table = parquet.read_table(tmp_path / "t.parquet")
    assert table.to_pylist() == rows
    if asked == "extract":
        assert [str(table.schema.field(name).type) for name in ("start", "low", "quote", "part_of")] == [
            "int64", "double", "string", "list<element: int64>"
        ]  # fmt: skip


def test_a_table_of_figures_in_parquet_is_verified(told: Told) -> None:
    pytest.importorskip("pyarrow")
    told("extract", samples(), "-o", "t.parquet")
    assert told("verify", "t.parquet")[0] == 0


def test_without_pyarrow_one_line_says_how_to_get_it(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.parquet").write_bytes(b"PAR1 and so on")
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pyarrow" else find_spec(name))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for asked in (["extract", samples(), "-o", "new.parquet"], ["troops", "t.parquet"], ["verify", "t.parquet"]):
        status, _, err = told(*asked)
        assert status == 2 and len(err.splitlines()) == 1 and "pip install 'reconcile[parquet]'" in err
    assert not (tmp_path / "new.parquet").exists()
