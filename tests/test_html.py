"""The page: as text, and in a real browser with keys, clicks, two widths, two colours and paper."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import made
import pytest
from browser import Browser, browser_command

from reconcile import cli
from reconcile.model import Account
from reconcile.outputs import format_named
from reconcile.outputs._chart.widths import width_of
from reconcile.outputs._html.texts import WHOLE, Piece, pieces_of, quoted, utf16
from reconcile.outputs._sheet import Figures, Result, Sheet
from reconcile.outputs.html import embedded

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\x00\x1b[31m\u202e\ud800<!-- &lt; ' \" ]]>"
SAMPLE = "10,000–12,000 Präsident der Ukraine, White House spokesman"
COMMAND = browser_command()
needs_browser = pytest.mark.skipif(
    COMMAND is None, reason="NOT TESTED in a browser: no chromium here; install one with: apt-get install chromium"
)


def page(result: Result) -> str:
    out = io.StringIO()
    format_named("html").render(result, out)
    return out.getvalue()


def data_of(text: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)
    assert found
    return json.loads(found[1])


class Tags(HTMLParser):
    """The tags of a page, and every address it could load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.addresses: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [str(value) for name, value in attrs if name in ("src", "href", "action", "data")]


def evil_account() -> Account:
    where = made.article(f"a{EVIL}.md", f"First.\nSome 5 {EVIL} came, {EVIL} said.", title=EVIL, url="javascript:alert(3)")
    figure = made.figure(where, "5", 5, 5, source=EVIL, publisher=EVIL, subject=EVIL, place=EVIL, trace=(EVIL,))
    told = made.series(made.claim("c00000001", figure, because=EVIL), subject=EVIL, place=EVIL, notes=(EVIL,))
    return made.account(told, texts=(where,), notes=(EVIL,))


def test_a_page_carries_everything_and_asks_for_nothing() -> None:
    text = page(made.force())
    tags = Tags(text)
    assert all(address.startswith("#") for address in tags.addresses)
    assert not {"link", "img", "iframe", "object", "form"} & set(tags.names) and "style" not in tags.attributes
    assert "default-src 'none'" in text and "unsafe" not in text and "@import" not in text and "url(" not in text
    assert not {name for name in tags.attributes if name.startswith("on")}


def test_a_page_tells_series_claims_and_sentences_without_its_script() -> None:
    text = page(made.force())
    for said in ("North Korea · Russia", "Rise: 1,500 → 3,000 → 12,000", "≥3,000", "John Kirby", "higher than all", "disagree"):
        assert said in text
    assert "At least <b>3,000</b> soldiers arrived" in text and "expected, reached" in text


def test_texts_are_in_the_page_once_and_marks_in_the_units_of_javascript() -> None:
    given = data_of(page(made.force()))
    house = given["documents"]["house.md"]
    ((start, text),) = house["pieces"]
    assert start == 0 and len(given["documents"]) == 4
    units = text.encode("utf-16-le")
    kirby = next(figure for figure in given["figures"].values() if figure["who"] == "John Kirby")
    cut = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in map(kirby.get, ("number", "source", "date"))]
    assert cut == ["3,000", "John Kirby", "Wednesday"] and kirby["line"] == 2


def test_nothing_an_article_holds_becomes_part_of_the_page() -> None:
    text = page(evil_account())
    tags = Tags(text)
    assert tags.names.count("script") == 2 and "img" not in tags.names
    assert not set(text) & set("\x00\x1b\u202e\ud800") and not [one for one in tags.addresses if "javascript" in one]
    assert data_of(text)["documents"][f"a{EVIL}.md"]["pieces"][0][1] == f"First.\nSome 5 {EVIL} came, {EVIL} said."
    assert Tags(page([made.figure(made.article("b.md", f"5 {EVIL}"), "5", 5, 5)])).names.count("script") == 2
    assert Tags(page(Sheet((EVIL,), [{EVIL: EVIL}]))).names.count("script") == 2


def test_json_within_a_page_ends_no_script() -> None:
    assert embedded(["</script>", "<!--", "]]>", "&"]) == '["\\u003c/script\\u003e", "\\u003c!--", "]]\\u003e", "\\u0026"]'


def test_positions_count_wide_signs_twice() -> None:
    position = utf16([Piece(0, "a😀b😀")])
    assert [position(place) for place in range(5)] == [0, 1, 3, 4, 6]


def test_of_a_very_long_article_only_the_surroundings_of_its_figures_are_in_the_page() -> None:
    where = made.article("a.md", "x " * WHOLE + "5 came" + " y" * WHOLE + " 6 went")
    figures = [made.figure(where, "5", 5, 5), made.figure(where, "6", 6, 6)]
    pieces = pieces_of(where.text, figures)
    assert sum(len(piece.text) for piece in pieces) < 20_000
    assert all(any(piece.start <= one.start and one.end <= piece.start + len(piece.text) for piece in pieces) for one in figures)
    assert all(where.text[piece.start : piece.start + len(piece.text)] == piece.text for piece in pieces)
    assert len(page([*figures])) < 100_000


def test_a_long_sentence_is_cut_between_words_around_its_number() -> None:
    where = made.article("a.md", "word " * 100 + "5" + " more" * 100)
    before, number, after = quoted(made.figure(where, "5", 5, 5), where)
    assert number == "5" and before.startswith("… word ") and after.endswith("more …") and len(before + after) < 400


def test_without_the_texts_the_sentences_stand_for_them() -> None:
    told = made.force()
    given = data_of(page(made.account(*told.series)))
    assert given["documents"]["again.md"]["pieces"][0][1] == "The White House had spoken of at least 3,000 soldiers."


def test_the_rise_of_a_long_story_is_a_line_of_its_first_and_last_steps() -> None:
    where = made.article("a.md", "5")
    claims = [made.claim(f"c{number:08}", made.figure(where, "5", number, number)) for number in range(1, 60)]
    steps = tuple(made.Step(float(one.low or 0), one.date, one.id) for one in claims)
    assert "Rise: 1 → 2 → 3 → 4 → 5 → … 44 more … → 50" in page(made.account(made.series(*claims, rise=steps)))


def test_figures_without_a_topic_are_a_page_too() -> None:
    where = made.article("a.md", "Some 5 came.")
    text = page(Figures([made.figure(where, "5", 5, 5)], {"a.md": where}))
    assert "Some <b>5</b> came." in text and data_of(text)["documents"]["a.md"]["title"] == "Title of a.md"


@pytest.mark.parametrize("command", ["troops", "extract"])
def test_the_command_writes_a_page_with_the_texts(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "At least 3,000 North Korean soldiers are in Russia, the Pentagon said on Monday.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert cli.run([command, str(tmp_path / "a.txt"), "--output", str(tmp_path / "a.html")]) == 0
    (document,) = data_of((tmp_path / "a.html").read_text(encoding="utf-8"))["documents"].values()
    assert document["pieces"] == [[0, text]]
    capsys.readouterr()


# ------------------------------------------------------------------------------------------------------------- in a browser
@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    assert COMMAND
    opened = Browser(COMMAND, tmp_path_factory.mktemp("browser"))
    yield opened
    opened.close()


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Browser]:
    """The page of the story with everything in it, on a wide light screen."""
    browser.resize(1280, 900)
    yield load(browser, tmp_path, made.force())
    assert browser.complaints() == []


def load(browser: Browser, folder: Path, account: Account, fragment: str = "") -> Browser:
    path = folder / "page.html"
    path.write_text(page(account), encoding="utf-8")
    browser.open(path.as_uri() + fragment)
    return browser


def reading(browser: Browser) -> dict[str, Any]:
    """What the reader shows: nothing, or the marks in the text and whether the number is in view."""
    found = browser.ask(
        """(() => {
          if (document.querySelector('#reader').hidden) return {};
          const said = (kind) => [...document.querySelectorAll('#text .' + kind)].map((one) => one.textContent).join('');
          const number = document.querySelector('#text .number').getBoundingClientRect();
          const text = document.querySelector('#text').getBoundingClientRect();
          return { number: said('number'), source: said('source'), date: said('date'), sentence: said('sentence'),
            title: document.querySelector('#title').textContent, text: document.querySelector('#text').textContent,
            inView: number.top >= text.top && number.bottom <= text.bottom && number.bottom <= innerHeight };
        })()"""
    )
    return dict(found)


@needs_browser
def test_the_page_loads_alone_and_without_a_complaint(shown: Browser) -> None:
    assert [address.split(":")[0] for address in shown.requests()] == ["file"]
    assert reading(shown) == {} and shown.ask("document.querySelectorAll('svg.wide g.claim').length") == 7


@needs_browser
@pytest.mark.parametrize("selector", ["svg.wide g[data-claim=c00000002] circle", "tr[data-claim=c00000002] td.why"])
def test_a_click_on_a_point_or_a_row_opens_the_article_with_its_marks(shown: Browser, selector: str) -> None:
    shown.click(selector)
    found = reading(shown)
    assert (found["number"], found["source"], found["date"]) == ("3,000", "John Kirby", "Wednesday") and found["inView"]
    assert found["sentence"] == "At least 3,000 soldiers arrived 😀, John Kirby said on Wednesday."
    assert found["title"] == "Title of house.md" and found["text"] == made.force().texts["house.md"].text
    assert shown.ask("[...document.querySelectorAll('.open')].every((one) => one.dataset.claim === 'c00000002')")
    assert shown.ask("document.querySelector('#file a').href") == "https://example.org/kirby"


@needs_browser
def test_another_figure_in_the_text_and_another_mention_open_by_click_and_enter(shown: Browser) -> None:
    shown.click("tr[data-claim=c00000002] td.why")
    shown.click("#mentions li:nth-child(2) button")
    assert reading(shown)["text"] == "The White House had spoken of at least 3,000 soldiers."
    shown.click("#mentions li:nth-child(1) button")
    shown.ask("document.querySelector('#text .other').focus()")
    shown.press("Enter")
    assert reading(shown)["number"] == "10,000"


@needs_browser
def test_keys_alone_are_enough(shown: Browser) -> None:
    shown.ask("document.querySelector('svg.wide g.claim').focus()")
    shown.press("ArrowRight")
    shown.press("Enter")
    assert reading(shown)["source"] == "John Kirby"
    shown.press("Escape")
    assert reading(shown) == {} and shown.ask("document.activeElement.dataset.claim") == "c00000002"
    shown.press("End")
    shown.press("Enter")
    assert reading(shown)["source"] == "Moscow"
    shown.press("Escape")
    shown.press("Tab")  # from the chart into the table
    assert shown.ask("document.activeElement.matches('tr button')")
    shown.press("ArrowDown")
    shown.press("Enter")
    assert reading(shown)["source"] == "John Kirby"
    shown.click("#close")
    assert reading(shown) == {} and shown.ask("document.activeElement.matches('tr button')")


@needs_browser
def test_the_address_names_the_figure_shown(shown: Browser, tmp_path: Path) -> None:
    shown.click("svg.wide g[data-claim=c00000001] circle")
    name = shown.ask("location.hash")
    assert name == "#" + made.force().series[0].claims[0].mentions[0].id
    load(shown, tmp_path, made.force(), name)
    assert reading(shown)["number"] == "1,500"
    load(shown, tmp_path, made.force(), "#c00000007")
    assert reading(shown)["number"] == "20,000"


@needs_browser
@pytest.mark.parametrize("width", [320, 400, 700, 1280])
def test_no_width_needs_scrolling_sideways_and_one_picture_is_seen(shown: Browser, width: int) -> None:
    shown.resize(width, 800)
    assert shown.ask("document.documentElement.scrollWidth") <= width
    widths = shown.ask("['wide', 'narrow'].map((name) => document.querySelector('svg.' + name).getBoundingClientRect().width)")
    assert [bool(wide) for wide in widths] == [width == 1280, width != 1280]
    shown.ask("document.querySelector('tr button').click()")
    assert shown.ask("document.querySelector('#reader').getBoundingClientRect().right") <= width


@needs_browser
def test_words_of_the_picture_do_not_overlap_as_the_browser_draws_them(shown: Browser) -> None:
    font = "12px Helvetica, Arial, 'Liberation Sans', sans-serif"
    drawn = shown.ask(
        f"(() => {{ const pen = document.createElement('canvas').getContext('2d'); pen.font = {json.dumps(font)};"
        f" return pen.measureText({json.dumps(SAMPLE)}).width }})()"
    )
    if drawn > width_of(SAMPLE, 12):
        pytest.skip("NOT TESTED: no font as wide as Arial here; install one with: apt-get install fonts-liberation")
    for width, name in ((1280, "wide"), (400, "narrow")):
        shown.resize(width, 900)
        met = shown.ask(
            f"""(() => {{
              const words = [...document.querySelectorAll('svg.{name} text')];
              const boxes = words.map((one) => [one.getBoundingClientRect(), one.textContent]);
              const met = [];
              boxes.forEach(([a, one], index) => boxes.slice(index + 1).forEach(([b, two]) => {{
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (across > 1 && down > 4) met.push(one + ' / ' + two);
              }}));
              return met;
            }})()"""
        )
        assert met == []


@needs_browser
def test_light_and_dark_have_colours_that_can_be_told_apart(shown: Browser) -> None:
    colours = {}
    for dark in (False, True):
        shown.resize(1280, 900, dark=dark)
        colours[dark] = shown.ask("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
        for selector in ("body", ".about", ".quoted", "td.estimate button", ".verdict-disputes", ".verdict-first", "svg .tick"):
            assert contrast(shown, selector) >= 4.5, (dark, selector)
    assert colours[False] != colours[True]


def contrast(browser: Browser, selector: str) -> float:
    """The contrast of an element's text and the page, as WCAG reckons it."""
    painted = browser.ask(
        f"(() => {{ const one = getComputedStyle(document.querySelector('{selector}'));"
        " return [one.fill !== 'rgb(0, 0, 0)' ? one.fill : one.color, getComputedStyle(document.body).backgroundColor] })()"
    )

    def light(colour: str) -> float:
        shares = [int(number) / 255 for number in re.findall(r"\d+", colour)[:3]]
        linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted(map(light, painted))
    return (bright + 0.05) / (dark + 0.05)


@needs_browser
def test_on_paper_there_are_charts_tables_and_sentences_and_no_reader(shown: Browser) -> None:
    shown.click("tr[data-claim=c00000002] td.why")
    shown.resize(700, 990, dark=True, media="print")
    seen = "(selector) => getComputedStyle(document.querySelector(selector)).display !== 'none'"
    assert shown.ask(f"['#reader', 'svg.wide', 'table', '.quoted'].map({seen})") == [False, True, True, True]
    assert shown.ask("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert shown.ask("getComputedStyle(document.querySelector('tbody')).display") == "table-row-group"  # no list of cards


@needs_browser
def test_hostile_texts_are_shown_and_not_obeyed(browser: Browser, tmp_path: Path) -> None:
    browser.resize(400, 800)
    load(browser, tmp_path, evil_account())
    browser.click("tr.row td.why")
    found = reading(browser)
    assert found["number"] == "5" and "</script><script>alert(1)</script><img src=x" in found["text"]
    assert "␀␛[31m<U+202E>\ufffd" in found["text"]
    assert browser.ask("[document.images.length, document.scripts.length]") == [0, 2]
    assert browser.complaints() == [] and [one.split(":")[0] for one in browser.requests()] == ["file"]


@needs_browser
def test_a_page_of_500_articles_opens_each_at_once(browser: Browser, tmp_path: Path) -> None:
    claims, texts = [], []
    for number in range(500):
        text = "Nothing happened here.\n" * 150 + f"Some {number + 1000} came.\n" + "Or so.\n" * 150
        where = made.article(f"{number}.md", text)
        day = f"2024-{1 + number // 42:02}-{1 + number % 28:02}"
        texts.append(where)
        claims.append(made.claim(f"c{number:08}", made.figure(where, str(number + 1000), number + 1000, number + 1000, date=day)))
    browser.resize(1280, 900)
    load(browser, tmp_path, made.account(made.series(*claims), texts=tuple(texts)))
    took = browser.ask(
        """(() => {
          const buttons = [...document.querySelectorAll('tr button')].filter((_, index) => index % 25 === 0);
          buttons[0].click();
          const begin = performance.now();
          for (const button of buttons) { button.click(); document.body.offsetHeight; }
          return (performance.now() - begin) / buttons.length;
        })()"""
    )
    assert took < 1000  # milliseconds; some 20 on a quiet machine
    assert reading(browser)["inView"] and browser.complaints() == []
