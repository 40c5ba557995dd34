"""What is read from files, and what is said of those that cannot be read."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from reconcile.articles import ArticleError, Problem, in_a_known_language, read_articles, recognise, samples
from reconcile.articles._meta import day
from reconcile.articles.md import front_matter
from reconcile.model import Article
from reconcile.packs import Packs

TEXT = "Etwa 300 Menschen kamen.\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def read(*paths: object) -> tuple[list[Article], list[Problem]]:
    problems: list[Problem] = []
    articles = list(read_articles([str(path) for path in paths], problems.append))
    return articles, problems


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# fmt: off
FRONT_MATTER = [
    # what it says, the file's text, what is known then
    ("YAML style, names and values", "---\ntitle: Zehn\ndate: 2024-10-28\n---\nText", {"title": "Zehn", "date": "2024-10-28"}),
    ("a colon within a value stays", "---\ntitle: Kiew: 10.000 Mann\n---\nText", {"title": "Kiew: 10.000 Mann"}),
    ("double quotes go, with their escapes", '---\ntitle: "Er sagte: \\"nein\\"" # so\n---\nText', {"title": 'Er sagte: "nein"'}),
    ("single quotes go, doubled ones are one", "---\ntitle: 'It''s 10'\n---\nText", {"title": "It's 10"}),
    ("a comment is no value", "---\n# note\nlanguage: de # German\n---\nText", {"language": "de"}),
    ("a number sign within a word is no comment", "---\ntitle: Platz#1\n---\nText", {"title": "Platz#1"}),
    ("indented lines go on with the value above", "---\ntitle: >-\n  Zehn\n  Mann\n---\nText", {"title": "Zehn Mann"}),
    ("lists are passed over", "---\ntags:\n- a\n- b\nlanguage: en\n---\nText", {"tags": "", "language": "en"}),
    ("Windows line ends", "---\r\ntitle: Zehn\r\n---\r\nText", {"title": "Zehn"}),
    ("TOML style", '+++\ntitle = "Zehn"\nlanguage = "de"\n+++\nText', {"title": "Zehn", "language": "de"}),
    ("an empty one", "---\n---\nText", {}),
]
NO_FRONT_MATTER = [
    ("a text",                                         "Text"),
    ("a text between two rules",                       "---\nAm Montag kamen 300 Menschen.\n---\nText"),
    ("one that is never closed",                       "---\ntitle: Zehn\n\nText"),
    ("one that does not open the file",                "Text\n---\ntitle: Zehn\n---\n"),
]
DATES = [
    ("2024-10-28",                      "2024-10-28"),
    ("2024-10-28T23:30:00-05:00",       "2024-10-28"),
    ("2024-10-28 08:15",                "2024-10-28"),
    ("2024-10",                         "2024-10"),
    ("2024-10-14/2024-10-20",           "2024-10-14/2024-10-20"),
    ("28.10.2024",                      "2024-10-28"),
    ("3.1.2024",                        "2024-01-03"),
    ("Mon, 28 Oct 2024 10:00:00 GMT",   "2024-10-28"),
    ("2024-10-28 08:15:00 UTC",         "2024-10-28"),
    ("2024-3-1",                        "2024-03-01"),
    ("2024/10/28",                      "2024-10-28"),
    ("20241028T081500Z",                "2024-10-28"),
    (20241028,                          "2024-10-28"),
    (1730103300,                        "2024-10-28"),
    (1730103300000,                     "2024-10-28"),
    ("28.10.2024, 09:15 Uhr",           "2024-10-28"),
    ("28.10.24",                        "2024-10-28"),
    ("Montag, 28. Oktober 2024",        "2024-10-28"),
    ("3. März 2024, 7 Uhr",             "2024-03-03"),
    ("Oct. 28, 2024",                   "2024-10-28"),
    ("October 28th, 2024 at 8 a.m.",    "2024-10-28"),
    ("28 October 2024",                 "2024-10-28"),
    ("28/10/2024",                      "2024-10-28"),
    ("10/28/2024",                      "2024-10-28"),
    ("10/11/2024",                      None),  # October or November
    ("32.10.2024",                      None),
    ("31 Foo 2024",                     None),
    ("2024/13/28",                      None),
    (3,                                 None),
    (float("nan"),                      None),
    ("2024-13-45",                      None),
    ("gestern",                         None),
    ("",                                None),
    (None,                              None),
]
UNREADABLE = [
    # file            content                                               line   what is said
    ("picture.png",   PNG,                                                  None,  "not text but a PNG image"),
    ("picture.txt",   PNG,                                                  None,  "not text but a PNG image"),
    ("report.md",     b"%PDF-1.7",                                          None,  "not text but a PDF file"),
    ("zeros.txt",     b"a\0b",                                              None,  "zero bytes"),
    ("damaged.txt",   b"Zeile\nf\xc3\xbcnf Tote, f\xff\xffnf",               2,     "not UTF-8 (byte 0xff)"),
    ("half.txt",      b"\xff\xfea",                                         1,     "UTF-16"),
    ("empty.txt",     b"",                                                  None,  "is empty"),
    ("blank.md",      b" \n\n",                                             None,  "is empty"),
    ("only.md",       b"---\ntitle: Zehn\n---\n\n",                         None,  "no text below"),
    ("broken.md",     b"+++\ntitle = Zehn\n+++\nText",                      1,     "not TOML"),
    ("empty.jsonl",   b"\n\n",                                              None,  "is empty"),
    ("empty.json",    b"[]",                                                None,  "holds no article"),
    ("broken.json",   b'{"text": "a"\n',                                    2,     "not JSON"),
    ("broken.jsonl",  b'{"text": "a"\n',                                    1,     "not JSON (Expecting"),
    ("bare.jsonl",    b'{"title": "a"}\n',                                  1,     'no "text" in it'),
    ("number.jsonl",  b'{"text": 12}\n',                                    1,     'no "text" in it'),
    ("alone.json",    b'{\n"title": "a"}',                                  None,  'no "text" in it'),
    ("bare.json",     b'[{"text": "a"}, {"title": "b"}]',                   None,  'article 2: no "text" in it'),
    ("deep.json",     b"[" * 100_000,                                       None,  "nested too deeply"),
    ("long.json",     b'{"id": ' + b"9" * 5000 + b', "text": "a"}',         None,  "number in it is too long"),
    ("damaged.jsonl", b'{"text": "f\x81nf"}\n',                             1,     "not UTF-8 (byte 0x81)"),
    ("open.csv",      b'id,text\n1,"a\n2,b\n',                              2,     "nobody closes"),
    ("figures.jsonl", b'{"document": "a", "start": 1, "end": 3, "quote": "12"}', None, "figures, no articles"),
    ("claims.jsonl",  b'{"series": "s1", "verdict": "first", "because": "", "id": "c1"}', None, "claims, no articles"),
    ("account.md",    b"### Killed - 2 figures\n\n| Date | Because |\n| --- | --- |\n| | 12 |", None, "a report"),
]
LANGUAGES = [
    ("de", "Die Polizei zählte am Samstag rund 300 Menschen, die Veranstalter sprachen von mehr als 800."),
    ("en", "Police counted about 300 people on Saturday, while the organisers spoke of more than 800."),
    ("de", "Zahl der Toten steigt auf 42"),
    ("en", "Death toll rises to 42"),
    (None, "La police a compté samedi environ 300 personnes, tandis que les organisateurs parlent de plus de 800."),
    (None, "De politie telde zaterdag ongeveer 300 mensen, terwijl de organisatoren van meer dan 800 spraken."),
    (None, "La policía contó el sábado unas 300 personas, mientras que los organizadores hablaron de más de 800."),
    (None, "Die polisie het Saterdag sowat 300 mense getel, terwyl die organiseerders van meer as 800 gepraat het."),
    ("de", "In Molo starben 12 000 Menschen. In Lero starben 13 000 Menschen. In Sola und in Kamo starben 15 000 Menschen."),
    (None, "12 34 56"),
    (None, ""),
]
# fmt: on


@pytest.mark.parametrize(("why", "text", "known"), FRONT_MATTER, ids=[row[0] for row in FRONT_MATTER])
def test_front_matter_is_understood(why: str, text: str, known: dict[str, str]) -> None:
    found, begin = front_matter(text)
    assert found == known
    assert text[begin:] == "Text"


@pytest.mark.parametrize(("why", "text"), NO_FRONT_MATTER, ids=[row[0] for row in NO_FRONT_MATTER])
def test_what_is_no_front_matter_stays_text(why: str, text: str) -> None:
    assert front_matter(text) == ({}, 0)


@pytest.mark.parametrize(("printed", "edtf"), DATES)
def test_publication_dates_become_edtf(printed: object, edtf: str | None) -> None:
    assert day(printed) == edtf


@pytest.mark.parametrize(("name", "content", "line", "what"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_what_cannot_be_read_is_named_with_a_remedy_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, line: int | None, what: str
) -> None:
    bad, good = write(tmp_path, name, content), write(tmp_path, "good.txt", TEXT)
    articles, problems = read(bad, good)
    assert [problem.line for problem in problems] == [line]
    assert problems[0].name.endswith(name) and name not in problems[0].what  # named once
    assert what in problems[0].what and problems[0].remedy and problems[0].lost
    assert TEXT in [article.text for article in articles]


@pytest.mark.parametrize(("language", "text"), LANGUAGES)
def test_the_language_is_recognised_by_its_little_words(packs: Packs, language: str | None, text: str) -> None:
    assert recognise(text, packs) == language


def test_the_text_is_everything_after_the_front_matter_as_it_stands(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "---\r\ntitle: Zehn\r\n---\r\n\r\n  Zu\u00adhause\u00a0 \r\nu\u0308ber 300 \r\n")
    (article,), _ = read(path)
    assert article.text == "\r\n  Zu\u00adhause\u00a0 \r\nu\u0308ber 300 \r\n"
    assert article.line == 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("suffix", ["txt", "jsonl", "json"])
def test_encodings_with_a_byte_order_mark_are_read_and_the_mark_is_no_text(tmp_path: Path, encoding: str, suffix: str) -> None:
    content = TEXT if suffix == "txt" else json.dumps({"text": TEXT})
    (article,), problems = read(write(tmp_path, f"a.{suffix}", content.encode(encoding)))
    assert article.text == TEXT and not problems


def test_a_line_of_jsonl_gives_every_field(tmp_path: Path) -> None:
    fields = {"id": "a1", "text": TEXT, "published": "2024-10-28", "publisher": "P", "title": "T", "url": "https://example.org"}
    (article,), _ = read(write(tmp_path, "a.jsonl", json.dumps(fields | {"language": "de"})))
    assert {name: getattr(article, name) for name in fields} == fields
    assert article.language == "de"


def test_ids_default_to_path_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "b/x.jsonl", '{"text": "a"}\n\n{"text": "b", "id": 7}\n{"text": "c"}\n')
    write(tmp_path, "a.json", '[{"text": "a"}, {"text": "b"}]')
    write(tmp_path, "c.txt", TEXT)
    articles, _ = read(tmp_path)
    assert [article.id for article in articles] == ["a.json#1", "a.json#2", "b/x.jsonl:1", "7", "b/x.jsonl:4", "c.txt"]
    assert [article.line for article in articles][2:5] == [1, 3, 4]


def test_the_name_of_a_file_does_not_depend_on_how_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "sub/a.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    names = {read(given)[0][0].id for given in ("sub/a.txt", "./sub/a.txt", "sub", "sub/../sub/", tmp_path / "sub" / "a.txt")}
    assert names == {"sub/a.txt"}


def test_broken_json_in_line_seven_costs_that_line_only(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"Text {number}"}) for number in range(1, 10)]
    lines[6] = lines[6][:-2]
    articles, problems = read(write(tmp_path, "a.jsonl", "\n".join(lines)))
    assert len(articles) == 8
    assert [problem.line for problem in problems] == [7]
    assert "line 7: not JSON" in str(problems[0])


def test_a_folder_is_read_with_all_below_it_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "c.json", "a/b.TXT"):
        write(tmp_path, name, '{"text": "x"}' if name.endswith("json") else TEXT)
    for name in ("README.md", "readme.txt", ".hidden.txt", ".git/a.txt", "picture.png", "a/notes.docx"):
        write(tmp_path, name, PNG)
    articles, problems = read(tmp_path)
    assert [Path(article.id).name for article in articles] == ["b.TXT", "z.md", "b.txt", "c.json"]
    assert not problems
    again, _ = read(*sorted(tmp_path.rglob("*.[tT]*"), reverse=True), tmp_path)
    assert {article.id for article in again} >= {article.id for article in articles}


def test_the_order_of_the_arguments_does_not_matter_and_nothing_is_read_twice(tmp_path: Path) -> None:
    first, second = write(tmp_path, "1.txt", TEXT), write(tmp_path, "2.txt", TEXT)
    assert read(first, second)[0] == read(second, first, tmp_path, second)[0]


def test_two_articles_of_one_id_stay_two_and_one_that_is_there_twice_is_read_once(tmp_path: Path) -> None:
    line = '{"id": "%s", "text": "In Ulm starben %s Menschen."}\n'
    first = write(tmp_path, "a.jsonl", line % (1, 12) + line % (2, 13))
    second = write(tmp_path, "b.jsonl", line % (1, 14) + line % (2, 13))
    articles, problems = read(first, second)
    name = str(second).replace("\\", "/")
    assert [article.id for article in articles] == ["1", "2", f"1 ({name})"]
    assert ["read before" in problems[0].what, "have the id of another" in problems[1].what] == [True, True]
    assert not any(problem.lost for problem in problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", TEXT)
    os.mkfifo(tmp_path / "b.txt")
    assert [Path(article.id).name for article in read(tmp_path)[0]] == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "what"), [("missing.txt", "no such file"), ("empty", "no article in this folder"), ("missing/", "no such file")]
)
def test_a_missing_file_and_an_empty_folder_are_named(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / "empty").mkdir()
    articles, problems = read(tmp_path / name)
    assert not articles and what in problems[0].what and problems[0].lost


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    path.chmod(0)
    assert "cannot be read" in read(path)[1][0].what


@pytest.mark.parametrize(
    ("piped", "ids"),
    [
        (TEXT, ["stdin"]),
        ("---\ntitle: Zehn\n---\n" + TEXT, ["stdin"]),
        ('{"text": "a"}\n{"text": "b"}\n', ["stdin:1", "stdin:2"]),
        ('{"text": "a"}', ["stdin:1"]),
        ('{\n "text": "a"\n}\n', ["stdin"]),
        ('[{"text": "a"}]', ["stdin#1"]),
    ],
)
def test_standard_input_is_recognised_by_its_beginning(monkeypatch: pytest.MonkeyPatch, piped: str, ids: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
    articles, problems = read("-")
    assert [article.id for article in articles] == ids and not problems


def test_an_unreadable_date_leaves_the_article_undated_and_is_no_loss(tmp_path: Path) -> None:
    (article,), (problem,) = read(write(tmp_path, "a.jsonl", json.dumps({"text": TEXT, "published": "gestern"})))
    assert article.published is None and not problem.lost and problem.line == 1


def test_halves_of_surrogate_pairs_are_replaced_without_moving_anything(tmp_path: Path) -> None:
    (article,), _ = read(write(tmp_path, "a.jsonl", '{"text": "a\\ud800b 300", "title": "\\udfff"}'))
    assert article.text == "a\ufffdb 300" and article.title == "\ufffd"


def test_an_article_in_a_language_without_a_pack_is_named_and_left_out(packs: Packs) -> None:
    problems: list[Problem] = []
    rows = [("de", TEXT), ("de-AT", TEXT), (None, TEXT), ("German", TEXT), ("fr", TEXT), (None, LANGUAGES[4][1])]
    articles = [Article(str(number), text, language) for number, (language, text) in enumerate(rows)]
    known = list(in_a_known_language(articles, packs, problems.append))
    assert [article.language for article in known] == ["de", "de-AT", "de", "de"]
    assert [problem.name for problem in problems] == ["4", "5"]
    assert not any(problem.lost for problem in problems)


def test_without_a_report_the_first_problem_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file"):
        list(read_articles([tmp_path / "missing.txt"]))


def test_an_article_longer_than_the_limit_is_refused_and_a_line_so_long_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reconcile.articles._source.LARGEST", 2**20)
    long = json.dumps({"text": "a" * 2**21})
    text, lines = write(tmp_path, "a.txt", long), write(tmp_path, "b.jsonl", f'{{"text": "a"}}\n{long}\n{{"text": "b"}}\n')
    articles, problems = read(text, lines)
    assert [article.text for article in articles] == ["a", "b"]
    assert [(problem.line, problem.what) for problem in problems] == [(None, "longer than 1 MB"), (2, "longer than 1 MB")]


def test_the_samples_are_read_without_a_problem(packs: Packs) -> None:
    articles, problems = read(samples())
    assert len(articles) >= 14 and not problems
    assert all(article.id.startswith("data/") for article in articles)
    assert all(article.published and article.publisher and article.title for article in articles)
    assert all(recognise(article.text, packs) == article.language for article in articles)
