"""Many articles: any number of processes gives the same answer, holds little of it at a time, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reconcile import corpus as corpus_module
from reconcile.articles._source import Source
from reconcile.cli import run
from reconcile.corpus import Corpus, workers
from reconcile.corpus.days import Stories
from reconcile.corpus.second import FIRST, FORK, halves
from reconcile.corpus.work import Errand, Order, Work, packed, prepare, unpacked
from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import PackError, Packs, load_packs

ROOT = Path(__file__).resolve().parent.parent
TOLL = "Bei dem Beben starben mindestens {} Menschen, teilte die Polizei mit. Die Rettungsarbeiten dauern an.\n"
UNDATED = "Am 3. Mai starben bei dem Beben {} Menschen, teilte die Polizei mit.\n"


def articles(number: int, text: str = TOLL, published: str | None = "2024-05-04") -> list[Article]:
    return [Article(f"a{index}", text.format(index + 10), "de", published) for index in range(number)]


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article is worth a process, and is sent to one alone."""
    monkeypatch.setattr(workers, "WORTHWHILE", 1)
    monkeypatch.setattr(workers, "AT_ONCE", 1)


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command line: its exit status, what it printed and what it noted."""

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def stumbling(over: str, how: Callable[[], object]) -> Callable[..., list[Figure]]:
    def stumbles(article: Article, *more: object, **named: object) -> list[Figure]:
        if article.id.startswith(over):
            how()
        return extract(article, *more, **named)  # type: ignore[arg-type]

    return stumbles


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def mistaken() -> None:
    raise KeyError("x")


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("asked", [["extract"], ["extract", "--dates"]], ids=" ".join)
def test_any_number_of_processes_prints_the_same_bytes(
    told: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    monkeypatch.setattr("reconcile.figures.extract", stumbling("data/0", mistaken))
    alone = told(*asked, ROOT / "data", "--jobs", 1)
    assert alone[1].count("\n") > 3 and ("--dates" in asked or alone[2].count("a mistake in reconcile: KeyError('x')") == 9)
    assert told(*asked, ROOT / "data", "--jobs", 3) == alone


QUAKE = "In Marano bebte die Erde. Bürgermeisterin Lucia Ferri sprach von {} Toten, Ministerin Conti in Rom von {}."
MARCH = "In Brenneck zogen Tausende für die Werft durch die Altstadt. Betriebsrat Jens Ohlsen nannte {}, die Polizei {}."


def test_an_article_takes_its_year_from_its_own_story() -> None:
    dated = [
        *(Article(f"q{year}", QUAKE.format(120 + year, 150), "de") for year in range(3)),
        *(Article(f"m{year}", MARCH.format(9000, 4500 + year), "de") for year in range(3)),
    ]
    days = ["2016-08-24", "2016-08-25", "2016-08-26", "2023-05-02", "2023-05-03", None]
    stories = Stories(dated, days)
    assert stories.span == "2016-08-24/2023-05-03"
    assert stories.near(Article("q", QUAKE.format(200, 210), "de")) == "2016-08-24/2016-08-26"
    assert stories.near(Article("m", MARCH.format(8000, 5000), "de")) == "2023-05-02/2023-05-03"
    assert stories.near(Article("x", "Der Stausee von Alcora lief über, sagte Ingenieur Paz.", "de")) is None


def test_a_run_of_one_year_is_one_story() -> None:
    both = [Article("q", QUAKE.format(100, 200), "de"), Article("m", MARCH.format(300, 400), "de")]
    stories = Stories(both, ["2023-01-09", "2023-05-02"])
    assert stories.near(Article("x", "Am 3. Mai regnete es.", "de")) == "2023-01-09/2023-05-02"
    assert Stories((), ()).near(Article("x", "Am 3. Mai regnete es.", "de")) is None


@pytest.mark.usefixtures("eager")
def test_an_undated_article_is_dated_by_the_others_in_any_process(packs: Packs) -> None:
    mixed = [*articles(2), *articles(2, UNDATED, published=None)]
    for jobs in (1, 2):
        found = [figures for _, figures in Corpus(packs, jobs=jobs).figures(mixed)]
        assert all(figure.date is None for figures in found[2:] for figure in figures)  # type: ignore[union-attr]
        corpus = Corpus(packs, jobs=jobs)
        found = [figures for _, figures in corpus.figures(corpus.in_time(mixed))]
        assert [figure.date for figures in found[2:] for figure in figures] == ["2024-05-03/2024-05-06"] * 2  # type: ignore[union-attr]


@pytest.mark.parametrize("at_once", [1, 10_000])
def test_an_article_that_ends_its_process_costs_itself_alone(
    packs: Packs, monkeypatch: pytest.MonkeyPatch, eager: None, at_once: int
) -> None:
    monkeypatch.setattr(workers, "AT_ONCE", at_once)
    monkeypatch.setattr("reconcile.figures.extract", stumbling("a2", killed))
    found = dict((article.id, figures) for article, figures in Corpus(packs, jobs=2).figures(articles(6)))
    assert list(found) == [f"a{index}" for index in range(6)]
    assert "the process that read it was ended (signal 9)" in str(found.pop("a2"))
    assert all(isinstance(figures, list) and len(figures) == 1 for figures in found.values())


def test_a_process_is_given_its_next_articles_before_it_has_answered(packs: Packs) -> None:
    batches = [[Errand(Order(Work.FIGURES, article), 1)] for article in articles(3)]
    worker = workers.Worker(packs, (), [])
    try:
        for batch in batches:
            worker.give(batch)
        assert list(worker.in_hand) == batches[:2]
        worker.take()
        assert list(worker.in_hand) == batches[1:] and [batch[0].answer is not None for batch in batches] == [True, False, False]
        worker.take()
        worker.take()
        assert not worker.in_hand and all(isinstance(batch[0].answer, bytes) for batch in batches)
    finally:
        worker.end()


def test_a_process_that_cannot_take_in_what_it_is_asked_ends(packs: Packs) -> None:
    batch = [Errand(Order(Work.FIGURES, article), 1) for article in articles(1)]
    worker = workers.Worker(packs, (), [])
    try:
        worker.connection.send_bytes(b"what nobody can read, as if memory were lacking")
        worker.give(batch)
        worker.take()
        assert "was ended" in str(batch[0].answer) and not worker.in_hand
    finally:
        worker.end()


@pytest.mark.usefixtures("eager")
def test_a_broken_pack_ends_the_run_from_any_process(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise PackError("de.toml: no `words`")

    monkeypatch.setattr("reconcile.figures.extract", stumbling("a", broken))
    with pytest.raises(PackError, match="no `words`"):
        list(Corpus(packs, jobs=2).figures(articles(3)))


def test_what_a_language_needs_is_compiled_before_the_first_process_begins() -> None:
    packs = load_packs()
    prepare([Order(Work.FIGURES, article) for article in articles(3)], packs)
    assert "lexicon" in vars(packs.languages["de"]) and "lexicon" not in vars(packs.languages["en"])


def test_a_few_articles_start_no_process(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "Worker", None)
    monkeypatch.setattr(os, "fork", None)
    assert len(list(Corpus(packs, jobs=8).figures(articles(20)))) == 20


# --- a second process for some more -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lengths", "theirs", "fact"),
    [
        ({"de": [9000, 1000, 1000], "en": [9000]}, {"de": 3}, "languages that cost alike stay whole"),
        ({"de": [9000] * 4, "en": [2000]}, {"de": 2, "en": 1}, "one that costs much more is in both halves, whatever that costs"),
        ({"en": [9000] * 4}, {"en": 2}, "half of the only one"),
        ({"de": [FORK]}, {}, "one article cannot be shared"),
        ({"de": [100] * 30}, {}, "what is sooner done than a language is compiled again is not shared"),
        ({"de": [100], "en": [100]}, {"en": 1}, "two languages are worth it however little there is of them"),
        ({}, {}, "nothing to do is not shared"),
    ],
)
def test_a_few_articles_are_shared_by_what_they_cost(lengths: dict[str, list[int]], theirs: dict[str, int], fact: str) -> None:
    orders = [
        (Order(Work.FIGURES, Article("a", "", language, None)), length) for language in lengths for length in lengths[language]
    ]
    given, kept = halves([Errand(order, length) for order, length in orders])
    assert Counter(errand.order.article.language for errand in given) == theirs, fact
    assert len(given) + len(kept) == len(orders)
    costs = [sum(one.to_do for one in half) + FIRST * len({one.order.article.language for one in half}) for half in (given, kept)]
    assert not given or costs[0] >= costs[1], "here the account is made ready as well, so the second process is given more"


SOME = 60  # articles of one language, which are worth a second process
FORKED = pytest.mark.skipif(not workers.FORKS, reason="needs a system that forks")


@FORKED
def test_what_a_second_process_found_is_what_one_finds(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    here: list[str] = []
    monkeypatch.setattr("reconcile.figures.extract", stumbling("a", lambda: here.append("read")))
    shared = list(Corpus(packs, jobs=2).figures(articles(SOME, TOLL)))
    assert 0 < len(here) < SOME
    assert shared == list(Corpus(packs, jobs=1).figures(articles(SOME, TOLL)))


@FORKED
@pytest.mark.parametrize(("number", "times"), [(SOME, 1), (1, 0)])
def test_what_comes_next_is_made_ready_here_where_a_second_process_reads(packs: Packs, number: int, times: int) -> None:
    ready: list[int] = []
    found = Corpus(packs, jobs=2, meanwhile=lambda: ready.append(os.getpid())).figures(articles(number))
    assert len(list(found)) == number and ready == [os.getpid()] * times


@FORKED
def test_what_a_second_process_lost_is_done_here(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    this = os.getpid()
    monkeypatch.setattr("reconcile.figures.extract", stumbling("a", lambda: os.getpid() == this or killed()))
    assert [len(figures) for _, figures in Corpus(packs, jobs=2).figures(articles(SOME))] == [1] * SOME  # type: ignore[arg-type]


@FORKED
def test_without_a_second_process_all_is_done_here(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refused)
    assert [len(figures) for _, figures in Corpus(packs, jobs=2).figures(articles(SOME))] == [1] * SOME  # type: ignore[arg-type]


@FORKED
def test_a_second_process_is_gone_when_the_first_is_interrupted(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    this, begun = os.getpid(), []

    def interrupted() -> None:
        if os.getpid() != this:
            time.sleep(60)
        begun.extend(children_of(this))
        raise KeyboardInterrupt

    monkeypatch.setattr("reconcile.figures.extract", stumbling("a", interrupted))
    with pytest.raises(KeyboardInterrupt):
        list(Corpus(packs, jobs=2).figures(articles(SOME)))
    assert begun and not set(begun) & set(children_of(this))


# --- where there are no processes, or other ones ----------------------------------------------------------------------


@pytest.mark.usefixtures("eager")
def test_where_no_process_is_to_be_had_the_work_is_done_here(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(workers, "Worker", refused)
    assert all(len(figures) == 1 for _, figures in Corpus(packs, jobs=2).figures(articles(4)))  # type: ignore[arg-type]


@pytest.mark.usefixtures("eager")
def test_processes_that_are_no_forks_read_the_packs_themselves(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "FORKS", False)
    assert list(Corpus(packs, jobs=2).figures(articles(2))) == list(Corpus(packs).figures(articles(2)))


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("jobs", [1, 2])
def test_little_is_held_of_an_endless_stream(packs: Packs, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    monkeypatch.setattr(corpus_module, "HELD_BACK", 5)
    read = 0

    def endless() -> Iterator[Article]:
        nonlocal read
        for index in range(10**6):
            read = index + 1
            yield Article(f"a{index}", "Nichts.", "de", "2024-05-04")

    corpus = Corpus(packs, jobs=jobs)
    found = corpus.figures(corpus.in_time(endless()))
    for put_out in range(1, 40):
        next(found)
        assert read - put_out <= 5 + jobs * (workers.UNDER_WAY + 2)
    found.close()  # type: ignore[attr-defined]


def test_long_articles_are_held_back_by_their_length(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus_module, "HELD_TEXT", 500)
    coming = iter(articles(50))
    next(iter(Corpus(packs).in_time(coming)))
    assert 40 < len(list(coming)) < 50


def test_figures_come_back_from_plain_values_as_they_were(packs: Packs) -> None:
    (article,) = articles(1)
    found = extract(article, packs)
    again = unpacked(packed(found), article.id)
    assert again == found and [list(map(type, (figure.hedge, figure.date_at))) for figure in again] == [
        list(map(type, (figure.hedge, figure.date_at))) for figure in found
    ]


# --- files that take long to read -------------------------------------------------------------------------------------


def page(toll: int) -> str:
    return (
        f"<html lang='de'><head><title>Beben</title></head><body><article><h1>Beben</h1><p>{TOLL.format(toll)}</p>"
        f"<p>{'Die Helfer suchen weiter nach Verschütteten. ' * 6}</p></article></body></html>"
    )


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder with pages, one of them without an article, a text between them, and a list that dates one."""
    pytest.importorskip("trafilatura")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name, toll in (("a.html", 11), ("c.html", 13), ("d.html", 14)):
        (tmp_path / "in" / name).write_text(page(toll), encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(TOLL.format(12), encoding="utf-8")
    (tmp_path / "in" / "e.html").write_text("<html><body><p>Menu</p></body></html>", encoding="utf-8")
    (tmp_path / "in" / "articles.csv").write_text("file,published\na.html,2024-05-04\n", encoding="utf-8")
    return ["in", "missing.html"]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages whose markup was read in this process."""
    from reconcile.articles import html

    names: list[str] = []
    articles_of = html.articles_of

    def noted(source: Source, markup: str) -> Iterator[Article]:
        names.append(source.name)
        return articles_of(source, markup)

    monkeypatch.setattr(html, "articles_of", noted)
    return names


def test_pages_are_read_once_and_say_the_same_the_second_time(
    told: Callable[..., tuple[int, str, str]], pages: list[str], opened: list[str]
) -> None:
    first = told("extract", *pages, "--format", "jsonl")
    rows = list(map(json.loads, first[1].splitlines()))
    assert [(row["document"], row["quote"]) for row in rows] == [
        ("in/a.html", "11"), ("in/b.txt", "12"), ("in/c.html", "13"), ("in/d.html", "14")
    ]  # fmt: skip
    assert rows[0]["published"] == "2024-05-04" and "in/e.html: no article" in first[2] and "missing.html" in first[2]
    assert opened == ["in/a.html", "in/c.html", "in/d.html", "in/e.html"]
    assert told("extract", *pages, "--format", "jsonl") == first and len(opened) == 4
    Path("in/c.html").write_text(page(15), encoding="utf-8")
    assert '"quote": "15"' in told("extract", *pages, "--format", "jsonl")[1] and opened[4:] == ["in/c.html"]
    Path("in/articles.csv").write_text("file,published\na.html,2024-05-05\n", encoding="utf-8")
    assert "2024-05-05" in told("extract", *pages)[1] and opened[5:] == ["in/a.html"]


@pytest.mark.usefixtures("eager")
def test_pages_are_read_by_any_number_of_processes(
    told: Callable[..., tuple[int, str, str]], pages: list[str], opened: list[str]
) -> None:
    alone = told("extract", *pages, "--no-cache", "--jobs", 1)
    assert len(opened) == 4
    assert told("extract", *pages, "--no-cache", "--jobs", 2) == alone and len(opened) == 4


@pytest.mark.usefixtures("eager")
def test_a_page_that_ends_its_process_costs_itself_alone(
    told: Callable[..., tuple[int, str, str]], pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from reconcile.articles import html

    articles_of = html.articles_of
    monkeypatch.setattr(
        html, "articles_of", lambda source, markup: killed() if "c.html" in source.name else articles_of(source, markup)
    )
    status, out, err = told("extract", *pages, "--no-cache", "--jobs", 2)
    assert status == 2 and "in/c.html: the process that read it was ended (signal 9)" in err
    assert [line.split(",")[1] for line in out.splitlines()[1:]] == ["in/a.html", "in/b.txt", "in/d.html"]


def test_an_extra_that_is_missing_is_not_missing_for_ever(
    told: Callable[..., tuple[int, str, str]], pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setitem(sys.modules, "trafilatura", None)
        status, out, err = told("extract", *pages)
        assert status == 2 and "pip install 'reconcile[html]'" in err and "more files" in err and out.count("\n") == 2
    assert told("extract", *pages)[1].count("\n") == 5


def test_verify_reads_pages_from_what_is_kept(
    told: Callable[..., tuple[int, str, str]], pages: list[str], opened: list[str]
) -> None:
    told("extract", "in", "-o", "t.csv")
    assert len(opened) == 4
    assert told("verify", "t.csv", "in")[0] == 0 and len(opened) == 4


# --- how it ends ------------------------------------------------------------------------------------------------------


def children_of(process: int) -> list[int]:
    return list(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
@pytest.mark.parametrize(("sign", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_nothing_outlives_a_run_that_is_ended(tmp_path: Path, sign: signal.Signals, status: int) -> None:
    lines = [json.dumps({"text": TOLL.format(n) * 20, "language": "de", "published": "2024-05-04"}) for n in range(2000)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "reconcile", "extract", "many.jsonl", "--jobs", "2"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    process.stdout.read(10_000)  # now they are at work
    children = children_of(process.pid)
    process.send_signal(sign)
    _, err = process.communicate(timeout=60)
    assert process.returncode == status and err == b"" and children
    for _ in range(100):
        if not any(Path(f"/proc/{child}/cmdline").exists() and Path(f"/proc/{child}/cmdline").read_bytes() for child in children):
            return
        time.sleep(0.1)
    pytest.fail("a process goes on")
