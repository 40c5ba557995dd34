"""The command line as a user meets it: what it prints, where, and how it ends."""

from __future__ import annotations

import contextlib
import csv
import fcntl
import io
import json
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, NamedTuple

import pytest

from reconcile.cli import run
from reconcile.cli.options import BEST, STATUSES, VAGUE
from reconcile.model import FIGURE_COLUMNS, Status
from reconcile.outputs._sheet import CLAIM_COLUMNS

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Moskau – Rund 3.000 nordkoreanische Soldaten sind in Russland eingetroffen, teilte das Pentagon am Montag mit.\n"
LATER = "Washington – Rund 10.000 nordkoreanische Soldaten sind in Russland, teilte das Pentagon am Montag mit.\n"
NO_FIGURE = "Am Montag schien in Berlin die Sonne, und es geschah nichts.\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
COMMAND = [sys.executable, "-m", "reconcile"]


class Ended(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def reconcile(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in this process."""
    monkeypatch.delenv("RECONCILE_PACKS", raising=False)
    monkeypatch.delenv("RECONCILE_DEBUG", raising=False)

    def call(*arguments: object) -> Ended:
        status = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ended(status, captured.out, captured.err)

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two articles, one without a figure and every kind of thing that cannot be read."""
    monkeypatch.chdir(tmp_path)
    front = "---\npublished: {}\npublisher: {}\nlanguage: de\n---\n"
    files: dict[str, str | bytes] = {
        "good/a.md": front.format("2024-10-21", "ein Blatt") + TEXT,
        "good/b.md": front.format("2024-10-28", "eine Zeitung") + LATER,
        "dull.txt": NO_FIGURE,
        "picture.png": PNG,
        "damaged.txt": b"Zeile\nf\xc3\xbcnf Tote, f\xff\xffnf",
        "empty.txt": b"",
        "french.txt": "La police a compté samedi environ 300 personnes, tandis que les organisateurs parlent de plus de 800.",
        "lines.jsonl": "\n".join([json.dumps({"text": TEXT, "language": "de"})] * 6 + ['{"text": "abc']),
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "nothing").mkdir()
    return tmp_path


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


# fmt: off
WRONG = [
    # what is asked                                       what is said
    (["trops"],                                           ["'trops'", "did you mean troops?", "area", "casualties", "displaced"]),
    (["weather"],                                         ["'weather'", "troops"]),
    (["good/a.md"],                                       ["is a file, not a topic", "troops"]),
    (["extract", "good", "--format", "cvs"],              ["'cvs'", "did you mean csv?", "jsonl"]),
    (["extract", "good", "--excel", "-f", "json"],        ["--excel", "json", "choose one"]),
    (["troops", "good", "--best", "newest"],              ["'newest'", "latest", "majority", "conservative"]),
    (["troops", "good", "--vague", "acle"],               ["'acle'", "acled"]),
    (["troops", "good", "--status", "denied", "--status", "x"], ["'x'", "reported", "expected", "denied"]),
    (["troops", "good", "--as-of", "gestern"],            ["--as-of 'gestern'", "2024-10-28"]),
    (["troops", "good", "--since", "2024-13-01"],         ["2024-13-01"]),
    (["troops", "good", "--until", "28/10/2024"],         ["28/10/2024"]),
    (["extract", "good", "--jobs", "0"],                  ["--jobs '0'", "from 1 to"]),
    (["extract", "good", "--jobs", "many"],               ["--jobs 'many'", "from 1 to"]),
    (["troops", "--nonsense"],                            ["--nonsense", "--help"]),
    (["troops", "--format"],                              ["--format", "argument"]),
    (["extract", "good", "--packs", "missing"],           ["missing", "no such folder of packs"]),
    (["extract", "good", "--output", "missing/t.csv"],    ["missing/t.csv", "there is no folder"]),
    (["extract", "good", "--output", "t.xlsx"],           ["t.xlsx", "--excel"]),
    (["extract", "good", "--output", "nothing"],          ["nothing", "a folder"]),
    (["extract", "good", "good/a.md", "-o", "good/../good/a.md"], ["a.md", "is what is to be read"]),
    (["troops", "good/a.md", "--output", "good/a.md"],    ["good/a.md", "is what is to be read"]),
    (["check", "dull.txt", "good", "--output", "dull.txt"], ["dull.txt", "is what is to be read"]),
    (["troops", "good", "--output", "good/a.md"],         ["good/a.md", "is an article that is to be read"]),
]
UNREADABLE = [
    # what is named       what is said of it
    ("missing.md",        "missing.md: no such file or folder"),
    ("",                  "'': no name of a file"),
    ("nothing",           "nothing: no article in this folder"),
    ("picture.png",       "picture.png: not text but a PNG image"),
    ("damaged.txt",       "damaged.txt: line 2: not UTF-8"),
    ("empty.txt",         "empty.txt: is empty"),
    ("lines.jsonl",       "lines.jsonl: line 7: not JSON"),
]
# fmt: on


@pytest.mark.parametrize(("asked", "said"), WRONG, ids=[" ".join(row[0]) for row in WRONG])
def test_what_cannot_be_asked_ends_with_two_and_one_line_that_helps(
    reconcile: Run, folder: Path, asked: list[str], said: list[str]
) -> None:
    ended = reconcile(*asked)
    assert ended.status == 2 and ended.out == ""
    assert len(ended.err.splitlines()) == 1 and ended.err.startswith("reconcile: ")
    assert all(word in ended.err for word in said)


@pytest.mark.parametrize(("name", "said"), UNREADABLE)
@pytest.mark.parametrize("command", ["extract", "troops"])
def test_what_cannot_be_read_is_one_line_and_the_rest_is_still_printed(
    reconcile: Run, folder: Path, command: str, name: str, said: str
) -> None:
    ended = reconcile(command, name, "good")
    assert ended.status == 2
    assert ended.err.splitlines()[0].startswith(f"reconcile: {said}") and len(ended.err.splitlines()) == 1
    assert ";" in ended.err  # the remedy
    assert {"3000", "10000"} <= {row["low"] for row in rows(ended.out)}


def test_a_table_for_excel_is_verified_even_as_excel_saves_it(reconcile: Run, folder: Path) -> None:
    text = reconcile("extract", "good", "--excel").out
    assert text.startswith("\ufeffid;document;") and rows(text.removeprefix("\ufeff").replace(";", ","))[0]["quote"] == "'3.000"
    (folder / "t.csv").write_bytes(text.removeprefix("\ufeff").encode("cp1252"))
    assert reconcile("verify", "t.csv") == (0, "row,id,document,quote,outcome,because\n", "reconcile: 2 of 2 figures stand\n")


def test_nothing_found_ends_with_one_and_says_so(reconcile: Run, folder: Path) -> None:
    ended = reconcile("troops", "dull.txt")
    assert ended.status == 1 and ended.out.splitlines() == [",".join(CLAIM_COLUMNS)]
    assert "nothing found: no figure on troops; articles read: 1" in ended.err
    ended = reconcile("troops", "good", "--place", "Rom")
    assert ended.status == 1 and "no figure on troops but the 2 the filters leave out" in ended.err
    assert reconcile("extract", "dull.txt") == (1, ",".join(FIGURE_COLUMNS) + "\n", "")


def test_a_folder_may_hold_what_an_earlier_run_wrote(reconcile: Run, folder: Path) -> None:
    first = reconcile("troops", "good")
    assert reconcile("troops", "good", "--format", "package", "--output", "good/made").status == 0
    again = reconcile("troops", "good")
    assert (again.status, again.out) == (0, first.out) and "left out" in again.err
    assert reconcile("troops", "good/made/datapackage.json").status == 2  # named, it was meant to be read


@pytest.mark.parametrize("name", ["figures.jsonl", "figures.json", "figures.csv", "figures.md", "figures.txt"])
def test_a_run_does_not_read_what_it_writes_and_the_next_leaves_it_out(reconcile: Run, folder: Path, name: str) -> None:
    for _ in range(2):
        assert reconcile("extract", "good", "--output", f"good/{name}") == (0, "", "")
    again = reconcile("troops", "good")
    assert again.status == 0 and f"good/{name}" in again.err and "left out" in again.err and len(again.err.splitlines()) == 1
    with open(folder / "good" / "more.jsonl", "w") as out:
        asked = ["extract", "good/a.md", "good/more.jsonl", "-f", "jsonl"]
        ran = subprocess.run([*COMMAND, *asked], stdout=out, check=False)
    assert ran.returncode == 2 and (folder / "good" / "more.jsonl").read_text() == ""  # named: no article, and no answer


def test_a_dash_is_standard_output(reconcile: Run, folder: Path) -> None:
    assert reconcile("extract", "good", "--output", "-") == reconcile("extract", "good")


def test_an_article_in_another_language_is_named_and_no_error(reconcile: Run, folder: Path) -> None:
    ended = reconcile("extract", "french.txt", "good")
    assert ended.status == 0 and "french.txt: in no language of a pack" in ended.err


def test_figures_are_csv_when_piped(reconcile: Run, folder: Path) -> None:
    ended = reconcile("extract", "good")
    assert ended.status == 0 and ended.err == ""
    found = rows(ended.out)
    assert [row["document"] for row in found] == ["good/a.md", "good/b.md"]
    for row, text in zip(found, (TEXT, LATER), strict=True):
        assert text[int(row["start"]) : int(row["end"])] == row["quote"] and row["kind"] == "troops" and row["hedge"] == "about"


def test_a_topic_is_a_row_a_claim_when_piped_and_json_when_asked(reconcile: Run, folder: Path) -> None:
    found = rows(reconcile("troops", "good").out)
    assert next((row["low"], row["verdict"]) for row in found if row["status"] == "reported") == ("3000", "first")
    given = json.loads(reconcile("troops", "good", "--format", "json").out)
    assert [step["value"] for step in given["series"][0]["rise"]] == [3000, 10000]
    assert given["articles"] == 2 and {figure["id"] for figure in given["figures"]} >= set(
        given["series"][0]["claims"][0]["mentions"]
    )


def test_the_order_of_the_files_changes_no_byte(reconcile: Run, folder: Path) -> None:
    for command in ("troops", "extract"):
        first = reconcile(command, "good/a.md", "good/b.md", "--format", "json")
        assert first == reconcile(command, "good/b.md", "good/a.md", "--format", "json")


def test_without_articles_the_samples_are_read_and_one_line_says_so(reconcile: Run, folder: Path) -> None:
    ended = reconcile("extract")
    assert ended.status == 0 and len(ended.err.splitlines()) == 1 and "samples" in ended.err
    assert {row["document"].split("/")[0] for row in rows(ended.out)} == {"data"}


def test_topics_lists_what_can_be_asked(reconcile: Run) -> None:
    ended = reconcile("topics")
    assert ended.status == 0
    assert {row["topic"] for row in rows(ended.out)} >= {"troops", "area", "casualties", "crowds", "displaced"}
    assert "killed" in next(row["kinds"] for row in rows(ended.out) if row["topic"] == "casualties")


@pytest.mark.parametrize("by_option", [True, False])
def test_a_topic_of_ones_own_is_a_command(reconcile: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, by_option: bool) -> None:
    (folder / "packs").mkdir()
    (folder / "packs" / "tents.toml").write_text(
        'title = "Tents"\n[kinds.tents]\nunit = "tents"\nnouns.de = ["Zelte"]\n', encoding="utf-8"
    )
    (folder / "tents.txt").write_text(
        "In dem Lager stehen inzwischen rund 300 Zelte, teilte das Rote Kreuz mit.\n", encoding="utf-8"
    )
    options = ["--packs", "packs"] if by_option else []
    if not by_option:
        monkeypatch.setenv("RECONCILE_PACKS", "packs")
        assert "Tents" in reconcile("--help").out
    ended = reconcile("tents", "tents.txt", *options)
    assert ended.status == 0 and [row["low"] for row in rows(ended.out)] == ["300"]
    assert "tents" in reconcile("topics", *options).out


def test_a_broken_pack_is_named(reconcile: Run, folder: Path) -> None:
    (folder / "broken.toml").write_text("name =", encoding="utf-8")
    ended = reconcile("extract", "good", "--packs", ".")
    assert ended.status == 2 and "broken.toml" in ended.err and len(ended.err.splitlines()) == 1
    assert reconcile("--help").status == 0
    (folder / "broken.toml").write_text('code = "de"\n[[nouns]]\nkind = "tents"\n', encoding="utf-8")
    for paths in (["good"], ["dull.txt"]):
        ended = reconcile("extract", *paths, "--packs", ".")
        assert ended.status == 2 and "no `words`" in ended.err and len(ended.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "begins"),
    [("t.csv", "id,document"), ("t.json", "[\n{"), ("t.jsonl", '{"id"'), ("t.md", "| Document"), ("t.xyz", "id,document")],
)
def test_output_goes_to_a_file_in_the_format_its_name_asks_for(reconcile: Run, folder: Path, name: str, begins: str) -> None:
    ended = reconcile("extract", "good", "--output", name)
    assert ended == (0, "", "")
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)
    reconcile("extract", "good", "-o", name, "-f", "tsv")
    assert (folder / name).read_bytes().startswith(b"id\tdocument")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], [], ["troops", "--help"], ["extract", "--help"], ["topics", "--help"]])
def test_help_is_printed(reconcile: Run, arguments: list[str]) -> None:
    ended = reconcile(*arguments)
    assert ended.status == 0 and ended.out.startswith("Usage: reconcile") and ended.err == ""


def test_help_names_every_topic_and_command(reconcile: Run) -> None:
    words = reconcile("--help").out.split()
    assert {"troops", "area", "casualties", "crowds", "displaced", "extract", "topics"} <= set(words) and "TOPIC" not in words


def test_the_words_of_the_options_are_those_of_the_model_and_the_policy() -> None:
    from reconcile import policy
    from reconcile.series.best import RULES
    from reconcile.series.vague import CONVENTIONS

    assert list(STATUSES) == list(Status)
    assert BEST == policy.BEST == tuple(RULES) and VAGUE == policy.VAGUE == tuple(CONVENTIONS)


def test_a_mistake_of_ours_costs_one_article_and_one_line(reconcile: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reconcile.figures import extract

    def stumbles(article: object, *more: object, **named: object) -> object:
        if getattr(article, "id", "") == "good/a.md":
            raise KeyError("x\x1b[2J")
        return extract(article, *more, **named)

    monkeypatch.setattr("reconcile.figures.extract", stumbles)
    ended = reconcile("extract", "good")
    assert ended.status == 2 and len(rows(ended.out)) == 1
    assert len(ended.err.splitlines()) == 1 and "good/a.md" in ended.err and "\x1b" not in ended.err
    monkeypatch.setattr("reconcile.packs.load_packs", stumbles)
    ended = reconcile("extract", "good")
    assert ended.status == 2 and len(ended.err.splitlines()) == 1 and "Traceback" not in ended.err


def spawned(arguments: list[str], **more: object) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": ""} | dict(more.pop("env", {}))  # type: ignore[call-overload]
    return subprocess.Popen([*COMMAND, *arguments], env=environment, **more)  # type: ignore[call-overload, no-any-return]


def test_whoever_reads_may_stop_reading(folder: Path) -> None:
    (folder / "many.jsonl").write_text((json.dumps({"text": TEXT, "language": "de"}) + "\n") * 250, encoding="utf-8")
    for command in ("extract", "troops"):
        process = spawned([command, "many.jsonl", "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout and process.stderr
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b"" and process.wait(60) == 0
        process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line(folder: Path) -> None:
    for arguments in (["extract", "good"], ["extract", "good", "--output", "/dev/full"]):
        with open("/dev/full", "wb") as full:
            process = spawned(arguments, stdout=full, stderr=subprocess.PIPE)
            _, err = process.communicate(timeout=60)
        assert process.returncode == 2 and len(err.splitlines()) == 1 and b"cannot be written" in err


def test_ctrl_c_ends_quietly_with_130(folder: Path) -> None:
    for arguments in (["extract", "-"], ["troops", "-"]):
        process = spawned(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdin
        process.stdin.write((json.dumps({"text": TEXT, "language": "de"}) + "\n").encode())
        process.stdin.flush()
        until = time.monotonic() + 60
        while unread(process.stdin) and time.monotonic() < until:  # it reads, and waits for more
            time.sleep(0.02)
        until_idle(process.pid)  # an interrupt amidst an import may be swallowed by Python itself
        interrupt(process)
        _, err = process.communicate(timeout=60)
        assert process.returncode == 130 and err == b""


def interrupt(process: subprocess.Popen[bytes]) -> None:
    """Ctrl-C, and once more where Python swallowed it: a machine with much to do may look idle in the midst of an import."""
    for _ in range(5):
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=5)
            return


def until_idle(process: int) -> None:
    """Waits until a process has waited for something ten times in a row, whatever else the machine does."""
    state, idle = Path(f"/proc/{process}/stat"), 0
    for _ in range(1000):
        time.sleep(0.02)
        idle = idle + 1 if not state.exists() or ") S " in state.read_text() else 0
        if idle == 10:
            return


def unread(pipe: IO[bytes]) -> int:
    """How many bytes nobody has taken out of a pipe."""
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4), sys.byteorder)


def test_standard_input_is_read(folder: Path) -> None:
    process = spawned(["extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(TEXT.encode(), timeout=60)
    assert process.returncode == 0 and err == b"" and rows(out.decode())[0]["document"] == "stdin"


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_csv_is_utf8_with_unix_line_ends_whatever_the_locale(folder: Path, locale: str) -> None:
    process = spawned(
        ["extract", "good"], stdout=subprocess.PIPE, env={"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0 and "Moskau – Rund 3.000".encode() in out and b"\r" not in out


def on_a_terminal(arguments: list[str], **environment: str) -> str:
    """What the command prints where standard output is a terminal of 100 columns."""
    master, slave = pty.openpty()
    process = spawned(
        arguments, stdout=slave, stderr=subprocess.DEVNULL, env={"COLUMNS": "100", "TERM": "xterm-256color"} | environment
    )
    os.close(slave)
    printed = b""
    while select.select([master], [], [], 60)[0]:
        with contextlib.suppress(OSError):
            if more := os.read(master, 65536):
                printed += more
                continue
        break
    process.wait(60)
    os.close(master)
    return printed.decode().replace("\r\n", "\n")


def test_a_terminal_gets_a_table_in_colour_and_none_with_no_color(folder: Path) -> None:
    shown = on_a_terminal(["troops", "good"])
    assert "Rise: 3,000 → 10,000" in shown and "~3,000" in shown and "\x1b[1;32m" in shown
    sober = on_a_terminal(["troops", "good"], NO_COLOR="1")
    assert "Rise: 3,000 → 10,000" in sober and "\x1b[1;32m" not in sober


class Screen(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_nothing_an_article_holds_reaches_a_terminal_as_an_order(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = {
        "text": TEXT.replace("Moskau", "\x1b]0;owned\x07\x9b2J\u202e"),
        "language": "de",
        "publisher": "\x1b[31m",
        "id": "\x1b[2J\r",
    }
    (folder / "hostile.jsonl").write_text(json.dumps(hostile), encoding="utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    for name in ("table", "csv", "excel", "tsv", "json", "jsonl", "markdown"):
        for command in ("extract", "troops"):
            monkeypatch.setattr("sys.stdout", screen := Screen())
            assert run([command, "hostile.jsonl", "--format", name]) == 0
            assert "3" in screen.getvalue() and not set(screen.getvalue()) & set("\x1b\x07\x9b\u202e")
            assert "\r" not in screen.getvalue().replace("\r\n", "\n")


def test_help_and_wrong_options_load_nothing_heavy() -> None:
    heavy = {
        "dateparser",
        "pydantic",
        "rich.table",
        "reconcile.packs",
        "reconcile.articles",
        "reconcile.figures",
        "reconcile.series",
    }
    for arguments in (["--help"], ["troops", "--help"], ["troops", "--nonsense"]):
        code = f"import sys; from reconcile.cli import run; run({arguments}); print(*sys.modules, file=sys.stderr)"
        process = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
        )
        assert not heavy & set(process.stderr.split())


def test_what_standard_input_holds_is_not_written_over(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Police said 12 people were killed.", encoding="utf-8")
    with article.open("rb") as given:
        ran = subprocess.run(
            [sys.executable, "-P", "-m", "reconcile", "extract", "-", "-o", str(article)], stdin=given, capture_output=True
        )
    assert ran.returncode == 2 and b"is what is to be read" in ran.stderr
    assert article.read_text(encoding="utf-8") == "Police said 12 people were killed."


def test_the_list_of_a_folders_articles_is_not_written_over(tmp_path: Path) -> None:
    named = tmp_path / "articles.csv"
    named.write_text("file,published\na.txt,2025-05-04\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-P", "-m", "reconcile", "extract", str(tmp_path), "-o", str(named)], capture_output=True
    )
    assert ran.returncode == 2 and b"tells the days and publishers" in ran.stderr
    assert "2025-05-04" in named.read_text(encoding="utf-8")
