"""What is kept between runs: the same answer, faster; never in the way, whatever happens to the file."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from reconcile.cache import cached, files, key_of
from reconcile.cache.store import Store, store
from reconcile.cli import run
from reconcile.corpus import Corpus
from reconcile.corpus.earlier import Earlier
from reconcile.corpus.work import Order, Work
from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import Packs, load_packs

ROOT = Path(__file__).resolve().parent.parent
TOLL = "Bei dem Beben starben mindestens {} Menschen, teilte die Polizei mit.\n"
UNDATED = "Am 3. Mai starben bei dem Beben {} Menschen, teilte die Polizei mit.\n"
KEY, OTHER = bytes(16), bytes([1] * 16)


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache" / "found.sqlite")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that were read for their figures, by their names, as they are read."""
    names: list[str] = []

    def noted(article: Article, *more: Any, **named: Any) -> list[Figure]:
        names.append(article.id)
        return extract(article, *more, **named)

    monkeypatch.setattr("reconcile.figures.extract", noted)
    return names


def article(number: int, **more: Any) -> Article:
    known = {"text": TOLL.format(number + 10), "language": "de", "published": "2024-05-04"}
    return Article(f"a{number}", **(known | more))


def found(packs: Packs, keeper: Store, *articles: Article) -> list[list[Figure]]:
    corpus = Corpus(packs, keeper=keeper)
    return [figures for _, figures in corpus.figures(corpus.in_time(articles)) if isinstance(figures, list)]


# --- the file ---------------------------------------------------------------------------------------------------------


def test_what_is_put_there_is_found_by_the_next_run(kept: Store, tmp_path: Path) -> None:
    assert kept.get(KEY) is None
    kept.put(KEY, b"value")
    kept.close()
    assert Store(tmp_path / "cache" / "found.sqlite").get(KEY) == b"value" and kept.get(KEY) == b"value"
    assert kept.get(OTHER) is None


def test_only_its_user_can_read_it(kept: Store) -> None:
    kept.put(KEY, b"a sentence of somebody's article")
    kept.close()
    assert stat.S_IMODE(os.stat(kept.holding().path).st_mode) == 0o600


def test_it_stays_below_a_size_and_the_oldest_goes_first(tmp_path: Path) -> None:
    largest = 400_000
    keys = [number.to_bytes(16, "big") for number in range(200)]
    for number in range(0, 200, 10):  # runs of ten
        kept = Store(tmp_path / "found.sqlite", largest)
        for key in keys[number : number + 10]:
            kept.put(key, os.urandom(10_000))
        kept.close()
        assert kept.holding().bytes < 1.5 * largest
    assert kept.get(keys[0]) is None and kept.get(keys[-1]) is not None
    assert 10 < kept.holding().entries < 60


def test_a_run_that_would_push_out_all_else_stops_keeping(tmp_path: Path) -> None:
    kept = Store(tmp_path / "found.sqlite", 100_000)
    for number in range(100):
        kept.put(number.to_bytes(16, "big"), bytes(10_000))
        kept.write()
    assert kept.holding().entries == 5


def damaged(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"no such thing" * 1000)


def no_database(path: Path) -> None:
    path.write_text("my shopping list")


def of_somebody_else(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE kept (other TEXT)")


def of_another_version(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 999")


def cut_off(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("harm", [damaged, no_database, of_somebody_else, of_another_version, cut_off])
def test_a_file_that_is_damaged_or_not_ours_is_replaced(kept: Store, harm: Callable[[Path], None]) -> None:
    kept.put(KEY, bytes(50_000))
    kept.close()
    harm(Path(kept.holding().path))
    again = Store(Path(kept.holding().path))
    assert again.get(KEY) is None
    again.put(KEY, b"new")
    again.close()
    assert again.get(KEY) == b"new"


def test_what_is_kept_of_the_packs_is_made_again_where_its_file_was_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first, second, key = {"words": ["tot"] * 99}, {"words": ["dead"] * 99}, key_of([b"pack"])
    assert [cached("lexicon", key, lambda: first), cached("lexicon", key, lambda: second)] == [first, first]
    cut_off(tmp_path / "reconcile" / f"lexicon-{key}")
    assert [cached("lexicon", key, lambda: second), cached("lexicon", key, lambda: first)] == [second, second]


def test_a_value_that_is_not_as_it_was_written_is_none(kept: Store) -> None:
    kept.put(KEY, b"value")
    kept.close()
    with sqlite3.connect(kept.holding().path) as database:
        database.execute("UPDATE kept SET value = value || 'x'")
    assert kept.get(KEY) is None


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(30, "Read-only file system")])
def test_where_nothing_can_be_written_it_is_as_if_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "mkdir", refuse)
    kept = Store(tmp_path / "none" / "found.sqlite")
    kept.put(KEY, b"value")
    kept.close()
    assert kept.get(KEY) is None and not (tmp_path / "none").exists()


def test_a_file_that_can_only_be_read_is_read(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put(KEY, b"value")
    kept.close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **how: connect(f"file:{path}?mode=ro", uri=True, **how))
    kept.put(OTHER, b"more")
    assert kept.get(KEY) == b"value"
    kept.close()
    monkeypatch.undo()
    assert Store(Path(kept.holding().path)).get(OTHER) is None


def test_a_full_disk_costs_what_was_to_be_written(kept: Store) -> None:
    kept.put(KEY, b"value")
    kept.write()
    assert kept._database is not None
    pages = kept._database.execute("PRAGMA page_count").fetchone()[0]
    kept._database.execute(f"PRAGMA max_page_count = {pages}")
    kept.put(OTHER, bytes(100_000))
    kept.close()
    assert Store(Path(kept.holding().path)).get(KEY) == b"value"
    assert Store(Path(kept.holding().path)).get(OTHER) is None


def test_a_run_does_not_wait_for_one_that_was_stopped_while_it_wrote(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reconcile.cache.store.PATIENCE", 0.01)
    kept.put(KEY, b"value")
    kept.close()
    stopped = sqlite3.connect(kept.holding().path, isolation_level=None)
    stopped.execute("BEGIN EXCLUSIVE")
    assert kept.get(KEY) is None
    kept.put(OTHER, b"more")
    kept.close()
    stopped.execute("ROLLBACK")
    assert Store(Path(kept.holding().path)).get(KEY) == b"value"


def writes(path: Path, first: int) -> None:
    kept = Store(path)
    for number in range(first, first + 200, 2):
        kept.put(number.to_bytes(16, "big"), b"value %d" % number)
        kept.write()
    kept.close()


def test_two_runs_at_once_keep_what_both_have_found(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    context: Any = get_context("fork" if hasattr(os, "fork") else "spawn")
    processes = [context.Process(target=writes, args=(path, first)) for first in (0, 1)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [Store(path).get(number.to_bytes(16, "big")) for number in range(200)] == [
        b"value %d" % number for number in range(200)
    ]


def writes_until_killed(path: Path) -> None:
    kept = Store(path)
    kept.put(KEY, b"value")
    kept.write()
    assert kept._database is not None
    kept._database.execute("PRAGMA cache_size = 1")  # so that it writes into the file before it is done
    kept._database.execute("BEGIN IMMEDIATE")
    rows = ((number.to_bytes(16, "big"), bytes(5000)) for number in range(1, 200))
    kept._database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a fork")
def test_a_run_killed_in_the_middle_of_writing_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    process = get_context("fork").Process(target=writes_until_killed, args=(path,))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL and Path(f"{path}-journal").exists()
    kept = Store(path)
    assert kept.get(KEY) == b"value" and kept.holding().entries == 1


# --- the articles -----------------------------------------------------------------------------------------------------


def test_only_what_has_changed_is_read_again(packs: Packs, kept: Store, read: list[str]) -> None:
    articles = [article(number) for number in range(20)]
    first = found(packs, kept, *articles)
    assert len(read) == 20
    assert found(packs, kept, *articles) == first and len(read) == 20
    articles[7] = article(7, text=TOLL.format(99))
    again = found(packs, kept, *articles)
    assert read[20:] == ["a7"] and again[7] != first[7] and again[:7] + again[8:] == first[:7] + first[8:]


@pytest.mark.parametrize(
    "change",
    [{"published": "2024-05-05"}, {"language": "en"}, {"publisher": "a daily"}, {"title": "Beben"}, {"text": TOLL.format(9)}],
    ids=str,
)
def test_what_an_answer_depends_on_makes_it_another(packs: Packs, kept: Store, read: list[str], change: dict[str, str]) -> None:
    found(packs, kept, article(1))
    found(packs, kept, replace(article(1), **change))  # type: ignore[arg-type]
    assert len(read) == 2


def test_an_answer_does_not_depend_on_what_the_article_is_called(packs: Packs, kept: Store, read: list[str]) -> None:
    (first,) = found(packs, kept, article(1))
    (second,) = found(packs, kept, replace(article(1), id="moved", path="elsewhere.txt", line=7))
    assert read == ["a1"] and [replace(figure, document="moved") for figure in first] == second


def test_the_days_of_the_others_count_where_they_date_it(packs: Packs, kept: Store, read: list[str]) -> None:
    undated = article(1, text=UNDATED.format(12), published=None)
    (in_2024,) = found(packs, kept, undated, article(2))[:1]
    assert found(packs, kept, undated, article(2), article(3))[0] == in_2024 and read == ["a1", "a2", "a3"]
    (in_2023,) = found(packs, kept, undated, article(2, published="2023-05-04"))[:1]
    assert read[3:] == ["a1", "a2"] and in_2024[0].date != in_2023[0].date


def test_packs_and_program_count(packs: Packs, kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tents.toml").write_text('[kinds.tents]\nnouns.de = ["Zelte"]\n', encoding="utf-8")
    order = Order(Work.FIGURES, article(1))

    def key(of: Packs) -> bytes | None:
        return Earlier(of, kept).errand(order).key

    assert key(packs) == key(load_packs()) != key(load_packs([tmp_path]))
    before = key(packs)
    monkeypatch.setattr("reconcile.cache.files.PROGRAM", tmp_path)
    assert key(packs) != before


def test_compiled_packs_are_of_the_program_that_compiled_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    (program / "deeper").mkdir(parents=True)
    monkeypatch.setattr("reconcile.cache.files.PROGRAM", program)
    keys = []
    for name, content in (("deeper/a.py", "1"), ("deeper/a.py", "12"), ("b.py", ""), ("notes.txt", "are no program")):
        (program / name).write_text(content)
        files._sources.cache_clear()  # as in another run
        keys.append(load_packs().key)
    assert len({*keys[:3]}) == 3 and keys[3] == keys[2]


def test_a_mistake_of_ours_is_not_kept(packs: Packs, kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbles(*_: object, **__: object) -> None:
        raise KeyError("x")

    with monkeypatch.context() as patched:
        patched.setattr("reconcile.figures.extract", stumbles)
        assert found(packs, kept, article(1)) == []
    assert len(found(packs, kept, article(1))[0]) == 1


# --- the command line -------------------------------------------------------------------------------------------------


Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Runs a command line in a folder with one article: its exit status, what it printed and what it noted."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TOLL.format(12), encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(arguments)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


@pytest.mark.parametrize(
    "asked", ["extract a.txt --format json", "extract a.txt --all", "casualties a.txt -f json", "check a.txt a.txt"]
)
def test_a_second_run_prints_the_same(told: Told, read: list[str], asked: str) -> None:
    first = told(*asked.split())
    number = len(read)
    assert told(*asked.split()) == first and len(read) == number
    assert told(*asked.split(), "--no-cache") == first and len(read) == number + asked.count("a.txt")


def test_no_cache_keeps_nothing(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    told("extract", "a.txt", "--no-cache")
    assert "found in articles,0,0," in told("cache", "info")[1]
    told("extract", "a.txt")
    assert "found in articles,3," in told("cache")[1]
    monkeypatch.setenv("RECONCILE_NO_CACHE", "1")
    assert store() is None and told("cache") == (1, "kept,entries,bytes,path\n", "")


def test_the_cache_can_be_cleared(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    told("extract", "a.txt")
    assert "found in articles,3," in told("cache")[1]
    status, out, err = told("cache", "clear")
    assert (status, out) == (0, "") and "deleted" in err
    assert [line.rsplit(",", 1)[0] for line in told("cache")[1].splitlines()[1:]] == ["found in articles,0,0", "packs,0,0"]
    assert told("cache", "clean")[0] == 2
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert told("cache", "clear")[0] == 0
