"""What the formats print: the account as people read it, the data as scripts read it, and nothing an article smuggles in."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from reconcile.model import FIGURE_COLUMNS, Account, Claim, Dispute, Figure, Revision, Series, Span, Step, Verdict
from reconcile.outputs import format_named, format_of_file, formats, needs
from reconcile.outputs._sheet import CLAIM_COLUMNS, Result, Sheet
from reconcile.outputs._text import grouped, no_formula, one_line, printable, separators
from reconcile.outputs.markdown import escaped

ESCAPE = "\x1b[31m\u202egp\x9b2J\x07"


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_NUMERIC", "LANG", "COLUMNS", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def figure(low: float | None = 12000, high: float | None = 12000, hedge: str = "exact", **more: object) -> Figure:
    known: dict[str, object] = {
        "document": "b.md", "start": 5, "end": 11, "quote": "12.000", "sentence": "Etwa 12.000 kamen.", "kind": "crowd",
        "unit": "person", "subject": None, "place": "Berlin", "source": "Polizei", "publisher": "ein Blatt",
        "date": "2024-10-28", "date_basis": "relative", "published": "2024-10-29", "language": "de",
        "trace": ("laut {source}", "kamen"),
    }  # fmt: skip
    return Figure(**(known | {"low": low, "high": high, "hedge": hedge} | more))  # type: ignore[arg-type]


def claim(name: str, low: float | None, high: float | None, hedge: str = "exact", **more: object) -> Claim:
    known: dict[str, object] = {
        "source": name.capitalize(), "date": "2024-10-28", "status": "reported",
        "verdict": Verdict.FIRST, "because": "the first number",
        "mentions": (figure(low, high, hedge), figure(low, high, hedge, document="a.md", publisher="a daily")),
    }  # fmt: skip
    return Claim(**(known | {"id": f"c-{name}", "low": low, "high": high, "hedge": hedge} | more))  # type: ignore[arg-type]


def account(*claims: Claim, **more: object) -> Account:
    known: dict[str, object] = {
        "id": "s1", "kind": "crowd", "unit": "person", "subject": "march", "subject_id": None, "place": "Berlin",
        "place_id": None, "change": "total", "period": None, "claims": claims,
    }  # fmt: skip
    return Account("crowds", (Series(**(known | more)),), articles=3, figures=4, excluded=2, notes=("one article is undated",))  # type: ignore[arg-type]


@pytest.fixture
def march() -> Account:
    return account(
        claim("polizei", 12000, 12000),
        claim(
            "veranstalter",
            30000,
            None,
            "at_least",
            verdict=Verdict.DISPUTES,
            because="12,000 cannot be ≥30,000",
            date="2024-10-29",
        ),
        claim(
            "stadt",
            None,
            50000,
            "at_most",
            status="expected",
            verdict=Verdict.EXPECTED,
            date="2024-11-01/2024-11-05",
            outcome="open",
        ),
        rise=(Step(12000, "2024-10-28", "c-polizei"), Step(30000, "2024-10-29", "c-veranstalter")),
        low=12000,
        high=None,
        disputes=(Dispute(("c-polizei", "c-veranstalter"), "the intervals do not meet"),),
        revisions=(Revision("Polizei", 10000, 12000, ("c-polizei", "c-polizei")),),
        notes=("the date of one claim is that of its article",),
        best=(12000, "the latest claim"),
    )


def rendered(name: str, result: Result) -> str:
    out = io.StringIO(newline="")
    format_named(name).render(result, out)
    return out.getvalue()


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


# fmt: off
GROUPED = [
    ("10000–12000",   "",             "10,000–12,000"),
    ("≥3000",         "",             "≥3,000"),
    ("999",           "",             "999"),
    ("1234567.5",     "",             "1,234,567.5"),
    ("1234567.5",     "de_DE.UTF-8",  "1.234.567,5"),
    ("1234567.5",     "de_CH.UTF-8",  "1’234’567.5"),
    ("1234567.5",     "fr_FR",        "1\u202f234\u202f567,5"),
    ("1234567.5",     "C.UTF-8",      "1,234,567.5"),
    ("1234567.5",     "en_GB@euro",   "1,234,567.5"),
    ("0.015",         "",             "0.015"),
]
PRINTABLE = [
    ("plain text",           "plain text"),
    ("Süd­ost – „ja“ 東京",   "Süd­ost – „ja“ 東京"),
    ("a\tb\nc",              "a\tb\nc"),
    ("a\r\nb",               "a\nb"),
    ("a\rb",                 "a␍b"),
    ("\x1b[2J",              "␛[2J"),
    ("\x9b2J",               "<U+009B>2J"),
    ("\x7f\0",               "␡␀"),
    ("\u202eabc",            "<U+202E>abc"),
    ("\ud800",               "\ufffd"),
]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]
NO_FORMULAS = ["Text", " =1", "12.000", "", "1=1", "–5", "~50"]
SUFFIXES = [("a.json", "json"), ("b/a.JSONL", "jsonl"), ("a.md", "markdown"), ("a.txt", "table"), ("a.xyz", None), ("a", None)]
# fmt: on


@pytest.mark.parametrize(("number", "locale", "shown"), GROUPED)
def test_numbers_are_grouped_as_the_users_locale_does(number: str, locale: str, shown: str) -> None:
    assert grouped(number, separators({"LC_ALL": locale, "LANG": "it_IT"} if locale else {})) == shown


@pytest.mark.parametrize(("text", "shown"), PRINTABLE)
def test_what_a_terminal_would_obey_is_made_visible(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert no_formula(text) == "'" + text


@pytest.mark.parametrize("text", NO_FORMULAS)
def test_what_is_no_formula_stays(text: str) -> None:
    assert no_formula(text) == text


@pytest.mark.parametrize(("path", "name"), SUFFIXES)
def test_a_file_asks_for_a_format_by_its_suffix(path: str, name: str | None) -> None:
    assert format_of_file(path) == name


def test_every_module_of_the_folder_is_a_format_and_renders_every_kind_of_result(march: Account) -> None:
    folder = Path(str(__import__("reconcile.outputs").outputs.__file__)).parent
    assert formats() == sorted(file.stem for file in folder.glob("[!_]*.py"))
    for name in formats():
        if needs(name) & {"account", "bytes", "folder"}:  # test_plot.py and test_package.py render those
            continue
        for result in (march, [figure()], iter([figure()]), Sheet(("a", "b"), [{"a": 1, "b": ["x", "y"]}])):
            assert rendered(name, result).endswith("\n")


@pytest.mark.parametrize("name", ["csv", "excel", "tsv", "json", "jsonl", "markdown", "table"])
@pytest.mark.parametrize("width", ["80", "200"])
def test_nothing_an_article_holds_is_obeyed(name: str, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    texts = ("document", "quote", "sentence", "subject", "place", "source", "publisher", "date", "published", "trace")
    hostile = figure(None, None, "vague", **{name: ESCAPE for name in texts} | {"trace": (ESCAPE,)})
    told = account(
        claim("x", None, None, "vague", source=ESCAPE, because=ESCAPE, date=ESCAPE, mentions=(hostile,)),
        subject=ESCAPE, place=ESCAPE, notes=(ESCAPE,), disputes=(Dispute(("c-x", "c-x"), ESCAPE),),
        revisions=(Revision(ESCAPE, 1, 2, ("c-x", "c-x")),), best=(1, ESCAPE),
    )  # fmt: skip
    for result in (told, [hostile], Sheet(("a",), [{"a": ESCAPE}])):
        text = rendered(name, result)
        assert not set(text) & set("\x1b\u202e\x9b\x07")


def test_json_gives_back_exactly_what_the_article_holds() -> None:
    (given,) = json.loads(rendered("json", [figure(sentence=ESCAPE + "=1")]))
    assert given["sentence"] == ESCAPE + "=1"
    assert json.loads(rendered("jsonl", [figure(sentence=ESCAPE)]))["sentence"] == ESCAPE


def test_a_figure_has_the_columns_of_the_contract_in_csv() -> None:
    text = rendered("csv", [figure(part_of=Span(3, 9), high=None, sentence='Er sagte, "12.000"\nkamen')])
    (row,) = rows(text)
    assert text.splitlines()[0] == ",".join(FIGURE_COLUMNS)
    assert row["part_of"] == "3-9" and row["high"] == "" and row["low"] == "12000" and row["trace"] == "laut {source}; kamen"
    assert row["sentence"] == 'Er sagte, "12.000"\nkamen' and row["subject"] == "" and "\r" not in text
    assert row["id"] == figure().id


def test_a_figure_has_the_columns_of_the_contract_in_json() -> None:
    (given,) = json.loads(rendered("json", [figure(0.015, 478.0, part_of=Span(3, 9))]))
    assert list(given) == list(FIGURE_COLUMNS)
    assert given["part_of"] == [3, 9] and given["trace"] == ["laut {source}", "kamen"] and given["subject"] is None
    assert '"high": 478,' in rendered("json", [figure(0.015, 478.0)]) and given["low"] == 0.015


def test_no_figures_are_an_empty_array_no_lines_and_a_header() -> None:
    assert json.loads(rendered("json", [])) == []
    assert rendered("jsonl", []) == ""
    assert rendered("csv", []) == ",".join(FIGURE_COLUMNS) + "\n"


def test_a_claim_is_a_row_with_the_columns_of_its_series(march: Account) -> None:
    text = rendered("csv", march)
    first, second, third = rows(text)
    assert text.splitlines()[0] == ",".join(CLAIM_COLUMNS)
    assert (first["series"], first["kind"], first["place"], first["publishers"]) == (
        "s1",
        "crowd",
        "Berlin",
        "ein Blatt; a daily",
    )
    assert (second["low"], second["high"], second["hedge"], second["verdict"]) == ("30000", "", "at_least", "disputes")
    assert (third["status"], third["outcome"], third["date"]) == ("expected", "open", "2024-11-01/2024-11-05")
    assert [json.loads(line)["id"] for line in rendered("jsonl", march).splitlines()] == [
        row["id"] for row in (first, second, third)
    ]


def test_tsv_keeps_a_row_on_a_line() -> None:
    text = rendered("tsv", [figure(sentence='a\tb\n"c"', quote="=1")])
    assert len(text.splitlines()) == 2
    (row,) = rows(text, "\t")
    assert row["sentence"] == 'a b "c"' and row["quote"] == "'=1"


def test_a_spreadsheet_gets_no_formula_and_numbers_stay_numbers() -> None:
    (row,) = rows(rendered("csv", [figure(source="=HYPERLINK(1)", place="@home", quote="-5")]))
    assert (row["source"], row["place"], row["quote"], row["low"]) == ("'=HYPERLINK(1)", "'@home", "'-5", "12000")


def test_excel_opens_what_is_written_for_it_and_changes_nothing(march: Account) -> None:
    told = figure(0.015, 478, "range", quote="12,000", place="=cmd|' /C calc'!A0", part_of=Span(3, 9), date="2024-10-28",
                  period="2024-10", sentence="Etwa; 12.000\nkamen.")  # fmt: skip
    text = rendered("excel", [told])
    assert text.startswith("\ufeffid;document;") and text.count("\r\n") == 2 and text.endswith("\r\n")
    (row,) = rows(text.removeprefix("\ufeff"), ";")
    assert (row["low"], row["high"], row["start"]) == ("0,015", "478", "5")
    assert (row["quote"], row["place"], row["part_of"]) == ("'12,000", "'=cmd|' /C calc'!A0", "'3-9")
    assert (row["date"], row["period"], row["sentence"]) == ("2024-10-28", "'2024-10", "Etwa; 12.000\nkamen.")
    assert rendered("excel", march).count("\r\n") == 4


def test_the_account_in_json_holds_series_claims_and_the_figures_behind_them(march: Account) -> None:
    given = json.loads(rendered("json", march))
    (series,) = given["series"]
    assert (given["topic"], given["articles"], given["excluded"], given["notes"]) == ("crowds", 3, 2, ["one article is undated"])
    assert [step["value"] for step in series["rise"]] == [12000, 30000]
    assert series["disputes"] == [{"claims": ["c-polizei", "c-veranstalter"], "because": "the intervals do not meet"}]
    assert (series["revisions"][0]["from"], series["revisions"][0]["to"]) == (10000, 12000)
    assert (series["low"], series["high"], series["best"]) == (12000, None, {"value": 12000, "because": "the latest claim"})
    mentioned = {name for claim in series["claims"] for name in claim["mentions"]}
    assert mentioned == {figure["id"] for figure in given["figures"]}
    for field in ("kind", "subject", "subject_id", "place", "place_id", "unit", "change", "period", "notes"):
        assert field in series
    for field in (
        "id",
        "source",
        "low",
        "high",
        "hedge",
        "date",
        "status",
        "verdict",
        "because",
        "held_by",
        "superseded_by",
        "outcome",
    ):
        assert all(field in claim for claim in series["claims"])


TABLE_80 = """\
Crowd · march · Berlin — 6 figures from 2 articles, 2024-10-28 to 2024-11-05
Date           Estimate  Verdict         Source        Reported by  +
2024-10-28       12,000  first           Polizei       ein Blatt    +1
2024-10-29      ≥30,000  disputes        Veranstalter  ein Blatt    +1
2024-11-01 to   ≤50,000  expected, open  Stadt         ein Blatt    +1
2024-11-05
Rise: 12,000 → 30,000
Now: ≥12,000
Best estimate: 12,000 (the latest claim)
Polizei 12,000 (2024-10-28) and Veranstalter ≥30,000 (2024-10-29) disagree
Polizei changed its own number from 10,000 to 12,000
Note: the date of one claim is that of its article

2 figures left out by the filters
Note: one article is undated
"""


def test_the_table_at_80_columns(march: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert rendered("table", march) == TABLE_80


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 200, 500])
def test_the_table_fits_its_width_and_cuts_no_number(march: Account, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    long = claim("a ministry with a very long name indeed, of health and of other things", 1_000_000, 12_345_678, "range")
    text = rendered("table", account(long, *march.series[0].claims))
    assert max(map(len, text.splitlines())) <= min(width, 200)
    if width >= 80:
        assert "1,000,000–12,345,678" in text
    text = rendered("table", [figure(1_000_000, 12_345_678, "range", source="a ministry with a very long name " * 3)])
    assert max(map(len, text.splitlines())) <= min(width, 200)
    if width >= 80:
        assert "1,000,000–12,345,678" in text


def test_the_table_groups_thousands_as_the_user_does(march: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    text = rendered("table", march)
    assert "≥30.000" in text and "Rise: 12.000 → 30.000" in text
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert "≥30\u202f000" in rendered("table", march)


def test_a_wide_table_gives_the_reasons(march: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert "12,000 cannot be ≥30,000" in rendered("table", march)
    assert "Etwa 12.000 kamen." in rendered("table", [figure()])


def test_no_colour_reaches_a_file_and_a_terminal_gets_it_unless_refused(march: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def shown() -> str:
        out = Terminal()
        format_named("table").render(march, out)
        return out.getvalue()

    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" not in rendered("table", march)
    assert "\x1b[1;31m" in shown()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in shown() and "31m" not in shown()


@pytest.mark.parametrize(
    ("change", "period", "unit", "begins", "estimate"),
    [
        ("total", None, "km2", "Crowd · march · Berlin — ", "478 km²"),
        ("total", "2023-12", "person", "Crowd · march · Berlin · 2023-12 — ", "478"),
        ("increase", None, "person", "Crowd (added) · march · Berlin — ", "478"),
        ("period", "2024-10", "person", "Crowd (2024-10) · march · Berlin — ", "478"),
        ("period", "../2024-10-27", "person", "Crowd (until 2024-10-27) · march · Berlin — ", "478"),
        ("period", "2024-10-01/2024-10-27", "person", "Crowd (2024-10-01 to 2024-10-27) · march · Berlin — ", "478"),
        ("period", "2024-10-01/..", "person", "Crowd (from 2024-10-01) · march · Berlin — ", "478"),
        ("period", None, "tents", "Crowd (within a period) · march · Berlin — ", "478 tents"),
    ],
)
def test_the_heading_says_what_is_counted(change: str, period: str | None, unit: str, begins: str, estimate: str) -> None:
    text = rendered("table", account(claim("x", 478.0, 478.0), change=change, period=period, unit=unit))
    assert text.startswith(begins) and f" {estimate} " in text


def test_a_vague_word_is_printed_as_the_word_and_an_unnamed_source_as_the_article() -> None:
    vague = claim(
        "x",
        None,
        None,
        "vague",
        source=None,
        mentions=(figure(None, None, "vague", quote="Dutzende", publisher=None),),
        date=None,
    )
    text = rendered("table", account(vague))
    assert "Dutzende" in text and "the article" in text and "undated" in text and "b.md" in text
    mention = figure(24, 99, "vague", quote="Dutzende")
    assert " Dutzende  " in rendered("table", account(claim("x", 24, 99, "vague", mentions=(mention,))))
    assert " Dutzende (12)  " in rendered("table", account(claim("x", 12, 12, "vague", mentions=(mention,))))


def test_a_source_that_changes_its_number_again_and_again_is_told_once() -> None:
    claims = [claim(name, value, value, source="Stadt") for name, value in (("a", 10), ("b", 6), ("c", 17), ("d", 99))]
    changes = (("a", "b", 10, 6), ("b", "c", 6, 17), ("c", "d", 17, 1000))
    revisions = tuple(Revision("Stadt", before, after, (f"c-{one}", f"c-{two}")) for one, two, before, after in changes)
    text = rendered("table", account(*claims, revisions=revisions))
    assert "Stadt changed its own number 10 → 6 → 17 → 1,000\n" in text and text.count("changed") == 1


@pytest.mark.parametrize(("kind", "before", "after", "rule", "is_told"), [
    ("killed", 31, 40, "raises", False),  # the rise tells it
    ("killed", 31, 20, "corrects_itself", True),
    ("killed", 100, 300, "corrects_itself", True),  # the dead of a day long past
    ("troops", 1500, 15000, "raises", True),
])  # fmt: skip
def test_a_toll_that_only_grows_is_no_changed_number(kind: str, before: int, after: int, rule: str, is_told: bool) -> None:
    claims = [claim("a", before, before, source="Stadt"), claim("b", after, after, source="Stadt", rule=rule)]
    revisions = (Revision("Stadt", before, after, ("c-a", "c-b")),)
    assert ("changed its own" in rendered("table", account(*claims, kind=kind, revisions=revisions))) == is_told


def test_periods_that_differ_get_a_column(monkeypatch: pytest.MonkeyPatch) -> None:
    months = [claim(month, 477, 477, mentions=(figure(period=month),)) for month in ("2024-08", "../2024-09")]
    text = rendered("table", account(*months, change="period"))
    assert "Period" in text and "2024-08" in text and "until" in text
    assert [row["period"] for row in rows(rendered("csv", account(*months)))] == ["2024-08", "../2024-09"]
    assert "eriod" not in rendered("table", account(*months))  # a total has one by the way, which needs room
    monkeypatch.setenv("COLUMNS", "160")
    assert "; period: until 2024-09" in rendered("table", account(*months))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", "a\\|b"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("![](https://evil.example/a.png)", "!\\[\\](https:&#47;/evil.example/a.png)"),
        ("*a* _b_ `c` #1 @you", "\\*a\\* \\_b\\_ \\`c\\` \\#1 &#64;you"),
        ("a\n\n# b", "a \\# b"),
        ("\x1b[0m", "␛\\[0m"),
    ],
)
def test_markdown_is_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown
    assert rendered("markdown", Sheet(("a",), [{"a": text}])).splitlines()[2] == f"| {shown} |"


def test_markdown_tells_the_same_as_the_table(march: Account) -> None:
    text = rendered("markdown", march)
    assert "### Crowd · march · Berlin — 6 figures from 2 articles" in text
    assert "| 2024-10-29 | ≥30,000 | disputes | Veranstalter | ein Blatt, a daily | 2 |" in text
    assert "Rise: 12,000 → 30,000" in text and "disagree" in text


def test_one_line_is_one_line() -> None:
    assert one_line("a\r\n b\u2028c\td") == "a b c d"
