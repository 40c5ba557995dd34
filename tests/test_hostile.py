"""Texts and files that mean harm: nothing of them is obeyed, nothing grows faster than they do, nothing stops the program."""

from __future__ import annotations

import gc
import gzip
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile.articles import Problem, read_articles
from reconcile.articles._markup import text_of
from reconcile.articles._page import Facts
from reconcile.edtf import is_date
from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import Packs
from reconcile.reading import Reading
from reconcile.series import reconcile
from reconcile.subjects.names.naming import Naming

ESCAPE = "\x1b]0;owned\x07\x1b[2J\x9b31m"
TURNED = "\u202e000.01\u2066"
FORMULA = '=HYPERLINK("https://evil.example","12 Tote")'
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
HOSTILE = [ESCAPE, TURNED, FORMULA, SCRIPT, "\0", "[x](javascript:alert(1))", "|", "`", "\u2028", "\ufeff", "%n%s"]

# fmt: off
REPEATED = {
    "de": ["1", "1 ", "1.000", "1.000,", "1,000.", " ", "\u00a0", "\n", ",", ", ", ".", "und ", "von ", "der ", "bis ", "drei ",
           "hundert", "tausend ", "300 bis ", "300 und ", "300 von ", "300 Soldaten, ", "300 Soldaten und ", "davon 30 ",
           "5 km² ", "sagte ", "„", "(", "am Montag ", "2024 ", "Sabrina Singh, ", "1'", "U.", "Dr. ", "a\u00ad", "u\u0308",
           "\x1b[31m", "Rund 300 Soldaten sind laut Pentagon da ", "300 Tote und 200 Verletzte, darunter 50 Kinder, ",
           "300 Soldaten seien da, sagte Selenskyj, dass "],
    "en": ["1,000 ", "and ", "of ", "one hundred and ", "thousand ", "300 to ", "300 of ", "300 soldiers and ", "said ",
           "\"", "June 5, ", "U.S. ", "about 300 soldiers have arrived, Kirby said, "],
}
PARAGRAPHS = {
    "de": ["Rund 300 Soldaten aus Nordkorea sind laut Pentagon am Montag eingetroffen.\n\n",
           "Es waren 300. Davon starben 12.\n", "3 Tote.\n", "12 Menschen getötet\n",
           "„Wir haben 300 Soldaten verloren“, sagte er.\n", "Er sagte, 300 Soldaten seien gefallen. "],
    "en": ["About 300 soldiers have arrived in Kursk, the Pentagon said on Monday.\n\n",
           "In May 2024 12 civilians died, in June 30.\n", "They ran. 12 died. "],
}
MARKUP = ["<", "<a ", "<a \"", "<a '\">", "<!--", "<![CDATA[", "</", "<script>", "<aside>", "<figure></aside>", "&#9", "&amp",
          "<p>", "<title>", " \n", "<meta name=", "<script type='application/ld+json'>[", "<!-- saved from url=("]
START = {
    "de": "Rund 3.000 Soldaten sind da, teilte das Pentagon mit. ",
    "en": "About 3,000 soldiers are there, the Pentagon said. ",
}
# fmt: on
SIZE = 3000  # characters of the longer text; the other one is a quarter of it
QUICK = 0.4  # seconds in which growth does not matter
GROWTH = 12  # times as long for four times the text: linear is 4, quadratic 16; the rest is for a busy machine


def assert_linear(work: Callable[[str], object], unit: str, start: str = "", size: int = SIZE) -> None:
    """Four times the text takes about four times as long, in the time of this process alone."""

    def seconds(length: int) -> float:
        text = start + unit * (length // len(unit))
        gc.disable()  # its pauses grow with what the other tests left behind
        try:
            began = time.process_time()
            work(text)
            return time.process_time() - began
        finally:
            gc.enable()

    seconds(len(unit))  # what a pack makes of itself at its first use is no time of the text
    long = seconds(size)
    if long > QUICK:
        short = seconds(size // 4)
        assert long < GROWTH * short, f"{unit!r}: {short:.2f} s, {long:.2f} s for four times as much"


# --- time


@pytest.mark.parametrize(
    ("language", "unit"),
    [(language, unit) for language, units in REPEATED.items() for unit in units],
)
def test_time_grows_with_the_length_of_a_sentence_and_no_faster(packs: Packs, language: str, unit: str) -> None:
    assert_linear(lambda text: extract(Article("a", text, language, "2024-10-28"), packs), unit, START[language])


@pytest.mark.parametrize(("language", "unit"), [(language, unit) for language, units in PARAGRAPHS.items() for unit in units])
def test_time_grows_with_the_length_of_an_article_and_no_faster(packs: Packs, language: str, unit: str) -> None:
    assert_linear(lambda text: extract(Article("a", text, language, "2024-10-28"), packs), unit, START[language], 4 * SIZE)


@pytest.mark.parametrize("unit", MARKUP)
def test_markup_is_read_in_one_pass(unit: str) -> None:
    from reconcile.articles._markup import OPEN, pieces

    def facts(text: str) -> None:
        opened, found = None, Facts()
        for piece in pieces(text):
            found.note(piece, opened)
            opened = piece if piece.kind == OPEN else None

    assert_linear(text_of, unit, size=60_000)
    assert_linear(facts, unit, size=60_000)


@pytest.mark.parametrize("unit", ["<div>", "<p>x", "<table><tr><td>", "<a href=x>", "<article><p>Rund 300 Menschen kamen.</p>"])
def test_pages_nested_without_end_are_read(tmp_path: Path, unit: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")

    def read(text: str) -> None:
        path = tmp_path / "a.html"
        path.write_text("<html><body>" + text, encoding="utf-8")
        list(read_articles([path], lambda problem: None))

    assert_linear(read, unit, size=40_000)


# --- memory


@pytest.fixture
def problems_of(tmp_path: Path) -> Callable[[str, bytes], tuple[list[Article], list[Problem]]]:
    def read(name: str, content: bytes) -> tuple[list[Article], list[Problem]]:
        (tmp_path / name).write_bytes(content)
        problems: list[Problem] = []
        return list(read_articles([tmp_path / name], problems.append)), problems

    return read


Read = Callable[[str, bytes], tuple[list[Article], list[Problem]]]


def test_fifty_megabytes_on_one_line_are_cut_off_with_a_message(problems_of: Read) -> None:
    (article,), (problem,) = problems_of("a.txt", b"Rund 300 Menschen kamen und " * (50 * 2**20 // 28))
    assert 1_999_000 < len(article.text) <= 2_000_000 and not article.text[-1].isdigit()
    assert "longer than 2,000,000 characters" in problem.what and not problem.lost


def test_a_cut_goes_through_no_number(problems_of: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    for longest in range(2000, 2020):
        monkeypatch.setattr("reconcile.articles._meta.LONGEST", longest)
        (article,), _ = problems_of("a.txt", b"a" * 2000 + b" 12.000.000 Menschen")
        assert re.fullmatch(r"a+", article.text)
    (article,), _ = problems_of("a.txt", b"a" + b"1" * 5000)
    assert article.text in ("a" + "1" * 1018, "a" + "1" * (longest - 1001))  # all digits: no figure either way


def test_a_bomb_is_not_unpacked(problems_of: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("_source", "gz"):
        monkeypatch.setattr(f"reconcile.articles.{module}.LARGEST", 2**20)
    bomb = gzip.compress(b"0" * 2**25, mtime=0)
    for name in ("a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.html.gz", "a.rss.gz", "a.eml.gz", "a.pdf.gz"):
        articles, problems = problems_of(name, bomb)
        said = problems[-1].what
        assert not articles and problems[-1].lost and ("200 times" in said or said == "longer than 1 MB"), name
    articles, (problem,) = problems_of("a.warc.gz", gzip.compress(b"WARC/1.0\r\nX: " + b"0" * 2**25, mtime=0))
    assert not articles and problem.lost
    articles, (problem,) = problems_of("a.gz.gz", gzip.compress(bomb, mtime=0))
    assert not articles and problem.lost


# fmt: off
LAUGHS = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
XML_BOMBS = [
    ("billion laughs", f"<!DOCTYPE a [<!ENTITY a0 '12 Tote'>{LAUGHS}]>", "&a9;"),
    ("one long entity", "<!DOCTYPE a [<!ENTITY a '" + "12 Tote " * 1000 + "'>]>", "&a;" * 1000),
    ("a file of yours", '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
    ("an address", '<!DOCTYPE a [<!ENTITY % a SYSTEM "http://localhost:1/a.dtd"> %a;]>', "x"),
]
# fmt: on


@pytest.mark.parametrize(("why", "declared", "used"), XML_BOMBS, ids=[row[0] for row in XML_BOMBS])
@pytest.mark.parametrize("suffix", ["rss", "atom", "xml"])
def test_entities_of_a_feeds_own_are_refused(problems_of: Read, suffix: str, why: str, declared: str, used: str) -> None:
    feed = f"<?xml version='1.0'?>{declared}<rss><channel><item><description>{used}</description></item></channel></rss>"
    articles, (problem,) = problems_of(f"a.{suffix}", feed.encode())
    assert not articles and problem.lost and "entities of its own" in problem.what


def test_what_would_fill_the_memory_is_refused(problems_of: Read) -> None:
    for name, content, said in [
        ("a.rss", b"<rss>" + b"<a>" * 100_000, "nested too deeply"),
        ("a.json", b"[" + b"[]," * 2_100_000 + b"[]]", "more than 2,000,000 values"),
        ("a.json", b"[" * 1_000_000, "nested too deeply"),
        ("a.eml", b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 100, "more parts within parts"),
        ("a.csv", b'text\n"' + b"a" * 5_000_000, "not CSV"),
    ]:
        articles, problems = problems_of(name, content)
        assert not articles and problems[-1].lost and said in problems[-1].what, name


# --- what is in the text


@pytest.mark.parametrize("language", ["de", "en"])
def test_numbers_of_thousands_of_digits_and_zero_bytes_are_no_figures(packs: Packs, language: str) -> None:
    people = {"de": "Soldaten wurden getötet.", "en": "soldiers were killed."}[language]
    long = ["9" * 4000, "1" + ".000" * 1300, "1" + ",000" * 1300, "0" * 4000 + "5"]
    for number in [*long, "1e4000"]:
        for figure in extract(Article("a", f"{START[language]}{number} {people} {number}", language, "2024-10-28"), packs):
            assert (figure.high or 0) < 1e12 and len(figure.quote) < 30
    text = START[language] + "\0".join("300 " + people)
    for figure in extract(Article("a", text, language, "2024-10-28"), packs):
        assert text[figure.start : figure.end] == figure.quote


def test_a_figure_may_lean_on_a_number_that_is_none(packs: Packs) -> None:
    text = (
        "(bringt|bringen|brachte|brachten) {x} (um|ums Leben) Dort stehen 12.000 Quadratmeter Wald {word}. Dutzende "
        "Dorfbewohner wurden bei dem Erdrutsch verschüttet. Die Behörden meldeten "
        "12.000 {word} Männer. Dort wurden 12 Menschen {word}."
    )
    for figure in extract(Article("a", text, "de", "2024-10-28"), packs):
        assert_well_formed(figure, text)


CUT = {
    "de": [
        "Rund 300 weitere Soldaten sollen",
        "300 Soldaten würden",
        "Im Austausch gegen 2000",
        ": Zwölf Tote",
        "Norwegen hat 900 Soldaten zur togoischen Hilfe im Mali-Krieg",
        "12 seien tot, Schuld,,",
        "Es starben 98 Männer. Bei Bei",
        "Rund 900 Flüchtlinge leben in Togo.",
    ],
    "en": [
        "At least 300 soldiers may",
        "300 soldiers are said to",
        "the ferry was only 2000",
        "At least 40 people were killed in Helmand, Kandahar and",
        "At least 42 people were killed and more than 900 living in",
        "12 were injured in junior base interior Togo's",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in CUT.items() for text in texts])
def test_a_text_may_end_anywhere(packs: Packs, language: str, text: str) -> None:
    for end in range(1, len(text) + 1):
        for figure in extract(Article("a", text[:end], language, "2024-10-28"), packs):
            assert_well_formed(figure, text[:end])


def test_a_long_list_that_shares_its_verb_is_read_in_time(packs: Packs) -> None:
    """ "Kanada will 200 Soldaten entsenden, Norwegen 300, …": each number asks once what the verb says."""
    more = ", ".join(f"Norwegen {300 + number}" for number in range(25))
    figures = extract(Article("a", f"Kanada will 200 Soldaten entsenden, {more}.", "de", "2024-10-28"), packs)
    assert [figure.status for figure in figures] == ["expected"] * 26


@pytest.mark.parametrize("piece", ["_", "____", "\u0308", "\u200b", "\U0001f642", "\0"])
def test_a_piece_of_text_that_is_no_token_names_nothing(packs: Packs, piece: str) -> None:
    for language in packs.languages.values():
        reading = Reading(Article("a", f"x {piece}"), language)
        (sentence,) = reading.sentences
        assert Naming(reading).names(sentence) == []


@pytest.mark.parametrize("number", ["1.000.1", "1,000,1"])
def test_what_is_no_number_in_any_language_is_no_figure(packs: Packs, number: str) -> None:
    for language in packs.languages:
        assert not extract(Article("a", f"{number} Soldaten kamen, {number} soldiers came.", language), packs)


def test_a_chain_of_ranges_is_no_bottomless_recursion(packs: Packs) -> None:
    extract(Article("a", "300 bis " * 150 + "Soldaten kamen", "de"), packs)
    extract(Article("a", "300 to " * 150 + "soldiers came", "en"), packs)


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "jsonl", "markdown", "table", "html"])
@pytest.mark.parametrize("command", ["extract", "troops"])
def test_nothing_of_an_article_is_obeyed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    from reconcile.cli import run
    from reconcile.outputs import formats

    if name not in formats():
        pytest.skip(f"there is no output format {name}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    rows = []
    for number, hostile in enumerate(HOSTILE):
        count = f"Rund {3 + number}.000 nordkoreanische Soldaten"
        text = f"{hostile} {count} {hostile} sind in Russland, teilte {hostile} das Pentagon mit."
        more = {"id": f"{hostile}{number}", "publisher": hostile, "title": hostile, "url": f"javascript:{hostile}"}
        rows.append(json.dumps({"text": text, "language": "de", "published": "2024-10-28"} | more))
    Path("a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert run([command, "a.jsonl", "--format", name]) == 0
    printed = capsys.readouterr()
    assert not set(printed.out + printed.err) & set("\x1b\x9b\x07\u202e\0")
    if name in ("csv", "tsv"):
        assert not re.search(r'(?m)(?:^|[,\t]"?)=HYPERLINK', printed.out)
    if name == "html":
        assert "<script>alert(1)" not in printed.out and "<img src=x" not in printed.out
        assert not re.search(r"""(?i)href=["']?\s*javascript:""", printed.out)
    if name == "markdown":
        assert not re.search(r"(?i)(?<!\\)\]\(javascript:", printed.out)


def test_no_address_of_an_article_is_a_command(problems_of: Read) -> None:
    wrong = [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://a\x1b[2J",
        'https://a"onclick="x',
        "vbscript:x",
    ]
    for url in wrong:
        (article,), _ = problems_of("a.jsonl", json.dumps({"text": "a", "url": url}).encode())
        assert article.url is None, url
    for url in ("https://example.org/ä?a=b&c#d", "http://example.org", "example.org/a"):
        (article,), _ = problems_of("a.jsonl", json.dumps({"text": "a", "url": url}).encode())
        assert article.url == url


# --- anything at all

NUMBERS = (
    "3 12 300 1.000 10.000 1,5 2.5 zwölf dozens Dutzende hundert million 2024 28. 000 0 1'000 ½ 3-5 300–400 18:30 5% ٣٠٠ 24.10. "
    "beide half"
).split()
MARKS = [
    *",.;:–-()„“\"'!?…/%€",
    "\n",
    "\n\n",
    "\u00a0",
    "\u00ad",
    "\u202e",
    "\x1b[31m",
    "\0",
    "u\u0308",
    "\u2028",
    "🙂",
    "\r\n",
    "<b>",
]


def words_of(packs: Packs, code: str) -> list[list[str]]:
    """The words of each section of a pack, a number in place of each slot."""
    language = packs.languages[code]
    sections: dict[str, set[str]] = {}
    for group in language.groups:
        sections.setdefault(group.section, set()).update(
            re.sub(r"[~()|*?]", " ", re.sub(r"\{\w+\}", "300", word)) for word in group.words
        )
    for name in language.section("grammar"):
        sections.setdefault(name, set()).update(language.list(name))
    return [sorted(words) for words in sections.values() if words]


@pytest.fixture(scope="module")
def mixtures(packs: Packs) -> dict[str, st.SearchStrategy[str]]:
    """For each language, mixtures of all its pack's words with numbers and marks of every kind."""

    def mixture(code: str) -> st.SearchStrategy[str]:
        word = st.one_of([st.sampled_from(words) for words in words_of(packs, code)])
        part = st.one_of(word, word, st.sampled_from(NUMBERS), st.sampled_from(MARKS), st.text(max_size=3))
        return st.lists(part, min_size=1, max_size=60).map(" ".join)

    return {code: mixture(code) for code in packs.languages}


PROPERTY = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("code", ["de", "en"])
def test_whatever_the_words_the_figures_are_well_formed(
    packs: Packs, mixtures: dict[str, st.SearchStrategy[str]], code: str
) -> None:
    @PROPERTY
    @given(mixtures[code], st.sampled_from(["2024-10-28", "2024-10", "2024-10-14/2024-10-20", None]), st.booleans())
    def holds(text: str, published: str | None, everything: bool) -> None:
        article = Article("a", text, code, published)
        figures = extract(article, packs, everything=everything)
        for figure in figures:
            assert_well_formed(figure, text)
        assert figures == extract(article, packs, everything=everything)
        assert figures == sorted(figures, key=lambda figure: figure.start)

    holds()


def assert_well_formed(figure: Figure, text: str) -> None:
    assert figure.start < figure.end and text[figure.start : figure.end] == figure.quote
    assert figure.sentence in text and figure.quote in figure.sentence
    assert figure.low is None or figure.high is None or figure.low <= figure.high
    assert (figure.low or 0) >= 0 and (figure.high or 0) >= 0
    assert figure.part_of is None or 0 <= figure.part_of[0] < figure.part_of[1] <= len(text)
    assert all(date is None or is_date(date) for date in (figure.date, figure.period))


@pytest.mark.parametrize("code", ["de", "en"])
def test_whatever_the_figures_each_is_in_one_claim_and_their_order_does_not_matter(
    packs: Packs, mixtures: dict[str, st.SearchStrategy[str]], code: str
) -> None:
    @settings(PROPERTY, max_examples=10)
    @given(st.lists(mixtures[code], min_size=1, max_size=4), st.randoms())
    def holds(texts: list[str], random: object) -> None:
        figures = [
            figure
            for number, text in enumerate(texts)
            for figure in extract(Article(f"a{number}", text, code, "2024-10-28"), packs)
        ]
        shuffled = list(figures)
        random.shuffle(shuffled)  # type: ignore[attr-defined]
        for topic in packs.topics.values():
            account = reconcile(figures, topic.name, list(topic.kinds), len(texts), packs=packs)
            told = [figure.id for series in account.series for claim in series.claims for figure in claim.mentions]
            assert len(told) == len(set(told))
            assert account == reconcile(shuffled, topic.name, list(topic.kinds), len(texts), packs=packs)

    holds()


def damaged() -> Iterator[tuple[str, bytes]]:
    """A whole file of each format to be damaged."""
    from test_article_formats import FIXTURES, pdf, warc

    for path in sorted(FIXTURES.iterdir()):
        yield path.suffix, path.read_bytes()
    yield ".pdf", pdf(["Rund 300 Menschen"])
    yield ".gz", gzip.compress(b'{"text": "a"}\n' * 9, mtime=0)
    yield ".csv", b'title;text\n"a";"b"\n'
    yield ".json", b'[{"text": "a", "published": "2024"}, {"text": "b"}]'
    yield ".md", b"---\ntitle: 'x'\n---\nText"
    yield ".warc", warc()


def test_whatever_the_file_it_is_read_or_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for extra in ("trafilatura", "pypdf", "warcio"):
        pytest.importorskip(extra, reason="the extras are not installed")
    whole = list(damaged())
    change = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8))

    @settings(PROPERTY, max_examples=150)
    @given(st.sampled_from(whole), st.lists(change, max_size=5), st.binary(max_size=50))
    def holds(file: tuple[str, bytes], changes: list[tuple[float, int, bytes]], rubbish: bytes) -> None:
        suffix, content = file
        for place, length, new in changes:
            begin = int(place * len(content))
            content = content[:begin] + new + content[begin + length :]
        for data in (content, rubbish):
            path = tmp_path / f"a{suffix}"
            path.write_bytes(data)
            problems: list[Problem] = []
            for article in read_articles([path], problems.append):
                article.text.encode()
                assert article.id and (article.published is None or is_date(article.published))
            assert all(str(problem) for problem in problems)

    holds()
    assert capfd.readouterr().err == ""


def test_a_sentence_may_end_with_what_leads_on(packs: Packs) -> None:
    """Cut behind a preposition, a comma or a name a sentence has no next word to ask."""
    for language, text in (
        ("en", "In Molo 110 people died. In Molo,"),
        ("en", "In Molo 110 people died. On Sunday in Leto, on"),
        ("en", "110 people died. 80 in North Molo,"),
        ("de", "900 Soldaten. Dort kämpfen 3.000 Mali"),
    ):
        assert extract(Article("a", text, language, "2024"), packs), text
