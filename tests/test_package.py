"""The data package: tables, their description, and that the one fits the other."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import made
import pytest

from reconcile import cli
from reconcile.model import FIGURE_COLUMNS, Account, text_hash
from reconcile.outputs import FormatError, format_named
from reconcile.outputs._sheet import CLAIM_COLUMNS, Figures, Sheet

TEXT = "At least 3,000 North Korean soldiers are in Russia, the Pentagon said on Monday.\n"


def package(result: Any, folder: Path) -> tuple[dict[str, Any], dict[str, list[dict[str, str]]]]:
    format_named("package").render(result, folder)
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {}
    for resource in described["resources"]:
        with open(folder / resource["path"], encoding="utf-8", newline="") as file:
            tables[resource["name"]] = list(csv.DictReader(file))
    return described, tables


def story() -> Account:
    told = made.force()
    return made.account(*told.series, texts=tuple(told.texts.values()), command="reconcile troops a.md --format package")


def test_a_package_holds_three_tables_and_says_what_is_in_them(tmp_path: Path) -> None:
    described, tables = package(story(), tmp_path / "new" / "folder")
    assert {path.name for path in (tmp_path / "new" / "folder").iterdir()} == {
        "figures.csv", "claims.csv", "series.csv", "datapackage.json"}  # fmt: skip
    assert described["name"] == "reconcile-troops" and described["command"] == "reconcile troops a.md --format package"
    assert [len(tables[name]) for name in ("figures", "claims", "series")] == [8, 7, 1]
    assert list(tables["figures"][0]) == [*FIGURE_COLUMNS, "claim"] and list(tables["claims"][0]) == CLAIM_COLUMNS
    (series,) = tables["series"]
    assert series["rise"] == "1500; 3000; 12000" and series["disputes"] == "c00000005/c00000007"


def test_every_column_is_described_and_every_value_fits_its_description(tmp_path: Path) -> None:
    described, tables = package(story(), tmp_path)
    for resource in described["resources"]:
        fields = resource["schema"]["fields"]
        rows = tables[resource["name"]]
        assert [field["name"] for field in fields] == list(rows[0]) and all(field["description"] for field in fields)
        for field in fields:
            values = [row[field["name"]] for row in rows if row[field["name"]]]
            if field["type"] != "string":
                assert all({"integer": int, "number": float}[field["type"]](value) is not None for value in values)
            if "constraints" in field:
                assert set(values) <= set(field["constraints"]["enum"])


def test_keys_lead_from_a_figure_to_its_claim_to_its_series(tmp_path: Path) -> None:
    described, tables = package(story(), tmp_path)
    for resource in described["resources"]:
        for key in resource["schema"].get("foreignKeys", []):
            known = {row[key["reference"]["fields"]] for row in tables[key["reference"]["resource"]]}
            assert {row[key["fields"]] for row in tables[resource["name"]]} <= known
    ids = [row["id"] for row in tables["figures"]]
    assert len(set(ids)) == len(ids)


def test_the_description_names_the_articles_and_the_bytes_of_the_tables(tmp_path: Path) -> None:
    described, _ = package(story(), tmp_path)
    for resource in described["resources"]:
        data = (tmp_path / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data) and resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
    assert [source["document"] for source in described["sources"]] == ["again.md", "house.md", "kyiv.md", "late.md"]
    house = described["sources"][1]
    assert (house["title"], house["path"]) == ("Title of house.md", "https://example.org/kirby")
    assert house["sha256"] == text_hash(story().texts["house.md"].text)


def test_figures_alone_are_one_table_and_a_sheet_is_none(tmp_path: Path) -> None:
    where = made.article("a.md", "Some 5 came.")
    result = Figures(iter([made.figure(where, "5", 5, 5)]), {"a.md": where}, command="reconcile extract a.md")
    described, tables = package(result, tmp_path)
    assert list(tables) == ["figures"] and described["command"] == "reconcile extract a.md" and len(described["sources"]) == 1
    with pytest.raises(FormatError, match="choose csv or json"):
        package(Sheet(("a",), []), tmp_path / "x")


def test_hostile_texts_are_no_formulas_no_orders_and_no_paths(tmp_path: Path) -> None:
    evil = "=HYPERLINK(1)\x1b[31m\u202e"
    where = made.article("../../a.md", f"5 {evil}", title=evil, url="file:///etc/passwd")
    told = made.series(made.claim("c00000001", made.figure(where, "5", 5, 5, source=evil)), subject=evil)
    described, tables = package(made.account(told, texts=(where,), topic="../x y"), tmp_path)
    assert tables["claims"][0]["source"].startswith("'=") and "\x1b" not in (tmp_path / "datapackage.json").read_text("utf-8")
    assert described["name"] == "reconcile-..-x-y" and "path" not in described["sources"][0]


def test_the_command_writes_a_package_and_tells_how_it_was_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for command, tables in (("troops", 3), ("extract", 1)):
        asked = [command, str(tmp_path / "a.txt"), "--format", "package", "--output", f"{tmp_path}/{command}/"]
        assert cli.run(asked) == 0
        described = json.loads((tmp_path / command / "datapackage.json").read_text(encoding="utf-8"))
        assert len(described["resources"]) == tables and described["command"] == " ".join(["reconcile", *asked])
        assert len(described["sources"]) == 1
    capsys.readouterr()


@pytest.mark.parametrize(
    ("output", "said"), [(None, "--output DIR/"), ("a.txt", "a file; name a folder"), ("no/such/x", "no folder")]
)
def test_a_package_needs_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], output: str | None, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert cli.run(["troops", "a.txt", "--format", "package", *(["--output", output] if output else [])]) == 2
    err = capsys.readouterr().err
    assert said in err and len(err.splitlines()) == 1
