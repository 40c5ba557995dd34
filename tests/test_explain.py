"""Explanations: the sentence with its marks, the phrases, the rule, every mention with file and line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import made
import pytest

from reconcile import cli
from reconcile.explain import MEANINGS, Passage, explain, looks_like_id, mention_of, rule_in_words
from reconcile.explain.wording import lines
from reconcile.model import Account, Figure, Span
from reconcile.series.verdicts import RULES

TEXT = "About 3,000 North Korean soldiers are in Russia, the Pentagon said on Monday."
FIRST = f"---\npublished: 2024-10-21\nlanguage: en\n---\n\n{TEXT}\n"
LATER = FIRST.replace("2024-10-21", "2024-10-28").replace("3,000", "10,000")


def test_an_id_is_told_from_a_file() -> None:
    assert looks_like_id("c1333cc48")
    assert not any(map(looks_like_id, ("c1333cc4", "data", "x1333cc48", "c1333cc48.md")))


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ([("number", 6, 11)], "About [number: 3,000] came, he said"),
        ([("source", 18, 20), ("number", 6, 11)], "About [number: 3,000] came, [source: he] said"),
        ([("source", 18, 25), ("date", 21, 25)], "About 3,000 came, [source: he [date: said]]"),
        ([("source", 0, 5), ("number", 5, 6)], "[source: About][number:  ]3,000 came, he said"),
        ([], "About 3,000 came, he said"),
    ],
)
def test_marks_are_words_in_brackets(marks: list[tuple[str, int, int]], said: str) -> None:
    passage = Passage("About 3,000 came, he said", tuple((part, Span(start, end)) for part, start, end in marks))
    assert str(passage) == said


def explained(name: str, account: Account | None = None, figures: tuple[Figure, ...] = ()) -> list[str]:
    told = account or made.force()
    (found,) = explain([name], [told], figures, told.texts)
    return list(lines(found))


def test_a_claim_is_explained_by_its_rule_and_all_its_mentions() -> None:
    said = "\n".join(explained("c00000002"))
    assert said.startswith("c00000002: ≥3,000 troops · North Korea · Russia — John Kirby, 2024-10-23")
    assert "rule raises: A new record high." in said and "higher than all before" in said
    assert "house.md:2, a daily, 2024-10-23" in said and "again.md:1" in said
    assert "At least [number: 3,000] soldiers arrived 😀, [source: John Kirby] said on [date: Wednesday]." in said
    assert 'phrases: "about {n}"' in said


def test_a_figure_is_explained_with_its_claim_and_a_series_with_all_of_its() -> None:
    told = made.force()
    figure = told.series[0].claims[1].mentions[1]
    said = "\n".join(explained(figure.id))
    assert "c00000002" in said and "again.md:1" in said and "house.md" not in said
    whole = "\n".join(explained("s00000001"))
    assert whole.startswith("s00000001: Troops · North Korea · Russia — 8 figures")
    assert all(claim.id in whole for claim in told.series[0].claims) and "Rise: 1,500 → 3,000 → 12,000" in whole


def test_a_source_in_another_sentence_is_shown_there() -> None:
    where = made.article("a.md", "Snow fell. Kirby spoke on Monday, at length.\nSome 5 came.\n")
    mention = mention_of(made.figure(where, "5", 5, 5, source="Kirby", date_words="Monday"), {"a.md": where})
    assert str(mention.passage) == "Some [number: 5] came."
    assert [str(passage) for passage in mention.elsewhere] == ["Snow fell. [source: Kirby] spoke on [date: Monday], at length."]


def test_a_figure_of_no_topic_and_one_without_its_article_are_explained_too() -> None:
    where = made.article("a.md", "Some 5 came.")
    figure = made.figure(where, "5", 5, 5, kind="other")
    said = explained(figure.id, made.account(), (figure,))
    assert said[0] == f"{figure.id}: a figure of no topic" and said[2].strip() == "Some [number: 5] came."


def test_every_rule_that_gives_a_verdict_says_what_it_does() -> None:
    assert all(MEANINGS[rule.__name__] for rule in RULES)
    assert rule_in_words(made.force().series[0].claims[1]) == "A new record high."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.md").write_text(LATER, encoding="utf-8")
    return tmp_path


def test_the_command_explains_what_the_others_print(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["troops", ".", "--format", "json"])
    (series,) = json.loads(capsys.readouterr().out)["series"]
    claim = series["claims"][1]
    assert cli.run(["explain", claim["id"], claim["mentions"][0], series["id"], "."]) == 0
    said = capsys.readouterr().out
    assert said.count("[number: 10,000]") == 3 and "b.md:6" in said and f"{claim['verdict']}: {claim['because']}" in said
    assert "rule " in said and "[date: Monday]" in said


def test_the_command_gives_rows_to_scripts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["extract", "a.md", "--format", "json"])
    (figure,) = json.loads(capsys.readouterr().out)
    assert cli.run(["explain", figure["id"], "a.md", "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["figure"], row["where"], row["verdict"], row["rule"]) == (figure["id"], "a.md:6", "first", "is_first")
    assert cli.run(["explain", figure["id"], "a.md", "--output", "t.csv"]) == 0
    assert (folder / "t.csv").read_text(encoding="utf-8").startswith("explains,figure,")
    assert cli.run(["explain", figure["id"], "a.md", "--format", "table"]) == 0
    assert "  rule is_first: " in capsys.readouterr().out


@pytest.mark.parametrize(("asked", "status"), [(["c00000000", "."], 1), (["."], 2)])
def test_what_is_not_there_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str], asked: list[str], status: int) -> None:
    assert cli.run(["explain", *asked]) == status
    ended = capsys.readouterr()
    assert ended.out == "" and len(ended.err.splitlines()) == 1
    assert ("no id named" if status == 2 else "not in these articles") in ended.err


def test_one_unknown_among_known_ends_with_two(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["extract", "a.md", "--format", "json"])
    (figure,) = json.loads(capsys.readouterr().out)
    assert cli.run(["explain", figure["id"], "f00000000", "a.md"]) == 2
    ended = capsys.readouterr()
    assert "[number: 3,000]" in ended.out and "f00000000" in ended.err


def test_nothing_an_article_holds_reaches_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    evil = "\x1b[31m\u202e\x9b2J"
    where = made.article(f"a{evil}.md", f"Some 5 {evil} came, Kirby{evil} said.", publisher=evil)
    figure = made.figure(where, "5", 5, 5, source=f"Kirby{evil}", subject=evil, trace=(evil,))
    told = made.account(made.series(made.claim("c00000001", figure, because=evil), notes=(evil,)), texts=(where,))
    assert not set("".join(explained("s00000001", told))) & set("\x1b\u202e\x9b")
