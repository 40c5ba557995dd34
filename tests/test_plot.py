"""Pictures of a series: axes that can be read, words that overlap nothing, nothing left to colour alone."""

from __future__ import annotations

import io
import math
import random
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable
from itertools import combinations, pairwise
from pathlib import Path

import made
import pytest

from reconcile import cli
from reconcile.model import Account, Claim, Figure, Verdict
from reconcile.outputs import FormatError, format_named, needs, png
from reconcile.outputs._chart import LEGEND, Drawing, Line, Point, Size, Word, draw, kinds_of, sheet
from reconcile.outputs._chart.labels import Box
from reconcile.outputs._chart.paint import SIGNS, STROKES
from reconcile.outputs._chart.scales import Scale, day_ticks, number_ticks
from reconcile.outputs._chart.widths import fitted, width_of


def boxes(picture: Drawing, measure: Callable[[str, float, bool], float] = width_of) -> list[tuple[Box, str]]:
    """Where the words of a picture stand: from the top of their letters to the bottom."""
    found = []
    for item in picture.items():
        if isinstance(item, Word):
            width = measure(item.text, item.size, item.bold)
            left = item.x - {"start": 0.0, "middle": width / 2, "end": width}[item.anchor]
            found.append((Box(left, item.y - item.size * 0.75, left + width, item.y + item.size * 0.1), item.text))
    return found


def lines_of(items: Iterable[object], kind: str) -> list[Line]:
    return [item for item in items if isinstance(item, Line) and item.kind == kind]


def random_claims(number: int, seed: int) -> list[Claim]:
    chance = random.Random(seed)
    where = made.article("a.md", "5")
    claims = []
    for index in range(number):
        low = float(chance.choice([chance.randint(1, 50), chance.randint(100, 20000)]))
        high = chance.choice([low, None, low * 1.5])
        source = chance.choice(["NIS", "the United States Department of Defence", "Präsident der Ukraine", None])
        day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        status = chance.choice(["reported", "reported", "expected", "denied"])
        figure = made.figure(where, "5", low, high, source=source, date=day, status=status)
        claims.append(made.claim(f"c{index:08x}", figure))
    return claims


@pytest.mark.parametrize("seed", range(12))
def test_no_words_of_a_picture_overlap_nor_leave_it(seed: int) -> None:
    series = made.series(*random_claims(3 + seed * 4, seed))
    for picture in (sheet(series), draw(series, Size(960, 400)), draw(series, Size(370, 300, 11.5, sources=False))):
        found = boxes(picture)
        for (one, said), (other, also) in combinations(found, 2):
            assert not one.meets(other), (said, also)
        for box, said in found:
            assert box.left >= -1 and box.right <= picture.width + 1 and box.top >= 0 and box.bottom <= picture.height, said


def test_words_beside_points_stand_over_no_other_point() -> None:
    picture = draw(made.force().series[0], Size(960, 400))
    points = [item for item in picture.items() if isinstance(item, Point)]
    named = [item for item in picture.items() if isinstance(item, Word) and item.kind in ("number", "source")]
    assert len({item.text for item in named if item.kind == "number"}) >= 5
    for box, said in boxes(Drawing(picture.width, picture.height, picture.groups)):
        if said in {item.text for item in named}:
            assert not any(box.meets(Box(p.x - p.radius, p.y - p.radius, p.x + p.radius, p.y + p.radius)) for p in points), said


def test_every_kind_of_claim_has_a_sign_of_its_own() -> None:
    series = made.force().series[0]
    assert kinds_of(series) == {"reported", "outdated", "expected", "denied", "part", "ring"} == set(LEGEND)
    groups = {group.claim: group for group in draw(series, Size(960, 400)).groups if group.claim}
    assert {group.kind for group in groups.values()} | {"ring"} == set(LEGEND)
    assert SIGNS["expected"].fill != SIGNS["reported"].fill and len({(sign.form, sign.fill) for sign in SIGNS.values()}) == 6
    bars = {claim: lines_of(group.items, "bar") for claim, group in groups.items()}
    assert not bars["c00000001"] and len(bars["c00000002"]) == 2 and len(bars["c00000005"]) == 3
    arrow, rises = bars["c00000002"][1], bars["c00000002"][0]
    assert rises.places[1][1] < rises.places[0][1] and len(arrow.places) == 3
    assert "disputed" in groups["c00000005"].says and "≥3,000, John Kirby, 2024-10-23" in groups["c00000002"].says


def test_the_rise_is_a_line_of_steps() -> None:
    (steps,) = lines_of(draw(made.force().series[0], Size(960, 400)).items(), "step")
    for (x, y), (to_x, to_y) in pairwise(steps.places):
        assert (y == to_y and x <= to_x) or (x == to_x and to_y < y)


def test_a_claim_of_some_days_shows_how_many() -> None:
    where = made.article("a.md", "5 6")
    wide = made.claim("c00000001", made.figure(where, "5", 5, 5, date="2024-09/2024-11"))
    later = made.claim("c00000002", made.figure(where, "6", 6, 6, date="2024-12-01"))
    assert len(lines_of(draw(made.series(wide, later), Size(960, 400)).items(), "days")) == 1


@pytest.mark.parametrize(
    ("first", "last", "begins"),
    [
        ("2024-10-18", "2024-10-23", ["18 Oct 2024", "19 Oct"]),
        ("2024-10-01", "2024-11-20", ["7 Oct 2024"]),
        ("2024-09-01", "2025-04-30", ["Sep 2024", "Oct", "Nov", "Dec", "Jan 2025"]),
        ("1998-01-01", "2025-04-30", ["1998", "2000", "2002"]),
        ("0001-01-01", "9999-12-31", ["1000"]),
    ],
)
def test_the_days_of_the_axis_are_words_that_do_not_overlap(first: str, last: str, begins: list[str]) -> None:
    import datetime as dt

    scale = Scale(dt.date.fromisoformat(first).toordinal(), dt.date.fromisoformat(last).toordinal(), 0, 860)
    ticks = day_ticks(scale, lambda text: width_of(text, 12))
    said = [f"{tick.text} {tick.below}".strip() for tick in ticks]
    assert said[: len(begins)] == begins or begins[0] in said[:2]
    halves = [(scale.at(tick.value), width_of(tick.text, 12) / 2) for tick in ticks]
    assert all(x + half < to_x - to_half for (x, half), (to_x, to_half) in pairwise(halves)) and len(ticks) <= 30


@pytest.mark.parametrize(
    ("highest", "last"), [(12000, "10,000"), (3, "3"), (1, "1"), (0.5, "0.5"), (478, "400"), (1e12, "1,000,000,000,000")]
)
def test_the_numbers_of_the_axis_are_round(highest: float, last: str) -> None:
    ticks = number_ticks(highest)
    assert (ticks[0].text, ticks[-1].text) == ("0", last) and len(ticks) <= 6


def test_a_text_is_cut_after_a_word() -> None:
    assert fitted("National Intelligence Service", 90, 11) == "National…"
    assert width_of(fitted("x" * 10_000, 100, 12), 12) <= 100
    assert fitted("短い", 100, 12) == "短い"


def svg(account: Account) -> str:
    out = io.StringIO()
    format_named("svg").render(account, out)
    return out.getvalue()


def test_the_svg_is_a_document_with_title_signs_and_words() -> None:
    text = svg(made.force())
    root = ElementTree.fromstring(text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg" and "Troops · North Korea · Russia" in text
    words = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"≥3,000", "John Kirby", "10,000–12,000", "expected", "disputed", "denied"} <= set(words)
    assert "7 figures" not in words and any("2024-10-18 to 2024-11-04" in (word or "") for word in words)
    assert STROKES["pair"].colour in text


def test_nothing_an_article_holds_breaks_the_svg() -> None:
    evil = "<script>alert(1)</script>&\x00\x1b[31m\u202e\ud800\ufffe$\\frac{1}{0}$]]>"
    where = made.article("a.md", "5 6")
    claims = [made.claim(f"c0000000{n}", made.figure(where, n, 5, 5, source=evil, date=f"2024-10-0{n}")) for n in "56"]
    text = svg(made.account(made.series(*claims, subject=evil, place=evil, unit=evil)))
    root = ElementTree.fromstring(text)
    assert not list(root.iter("{http://www.w3.org/2000/svg}script")) and "\x1b" not in text and "\u202e" not in text


@pytest.mark.parametrize("level", [0.0, 0.001, 1e13, 1e14, 1e300])
def test_any_number_can_be_drawn_or_is_left_out(level: float) -> None:
    where = made.article("a.md", "5 6")
    one = made.claim("c00000001", made.figure(where, "5", level, level, date="2024-10-01"))
    two = made.claim("c00000002", made.figure(where, "6", 6, 6, date="9999-12-31"))
    for item in draw(made.series(one, two), Size(370, 300)).items():
        if not isinstance(item, Line):
            assert math.isfinite(item.x) and math.isfinite(item.y) and -1 <= item.x <= 371


def undated() -> Account:
    where = made.article("a.md", "5", published=None)
    return made.account(made.series(made.claim("c00000001", made.figure(where, "5", 5, 5))))


@pytest.mark.parametrize("name", ["svg", "png"])
def test_what_cannot_be_drawn_is_said(name: str) -> None:
    results: list[tuple[Account | list[Figure], str]] = [(undated(), "no claim with a day"), ([], "put one before the files")]
    for result, said in results:
        with pytest.raises(FormatError, match=said):
            format_named(name).render(result, io.BytesIO() if "bytes" in needs(name) else io.StringIO())


def test_the_first_series_that_can_be_drawn_is_drawn() -> None:
    hidden = undated().series[0]
    assert "North Korea" in svg(made.account(hidden, made.force().series[0]))


def test_a_picture_has_the_same_bytes_in_every_run() -> None:
    assert svg(made.force()) == svg(made.force())


def picture(account: Account) -> bytes:
    pytest.importorskip("matplotlib", reason="needs the extra: pip install 'reconcile[plot]'")
    out = io.BytesIO()
    format_named("png").render(account, out)
    return out.getvalue()


def test_the_png_is_a_picture_of_the_size_said() -> None:
    data = picture(made.force())
    assert data.startswith(b"\x89PNG\r\n\x1a\n") and data == picture(made.force())
    assert int.from_bytes(data[16:20]) == 1920 and int.from_bytes(data[20:24]) == 1120


def test_no_words_of_the_png_overlap_as_matplotlib_draws_them() -> None:
    figures = pytest.importorskip("matplotlib.figure", reason="needs the extra: pip install 'reconcile[plot]'")
    agg = pytest.importorskip("matplotlib.backends.backend_agg")
    drawn = sheet(made.force().series[0], png.measure)
    figure = figures.Figure(figsize=(drawn.width / 100, drawn.height / 100), dpi=100)
    canvas = agg.FigureCanvasAgg(figure)
    texts = png.paint(drawn, figure)
    found = [text.get_window_extent(canvas.get_renderer()) for text in texts]
    for one, other in combinations(found, 2):
        assert not one.padded(-2).overlaps(other.padded(-2))
    for box in found:
        assert box.x0 >= 0 and box.x1 <= drawn.width + 1


def test_a_dollar_in_a_source_is_a_dollar() -> None:
    where = made.article("a.md", "5 6")
    source = "$\\frac{$ 東京"
    claims = [made.claim(f"c0000000{n}", made.figure(where, n, 5, 5, source=source, date=f"2024-10-0{n}")) for n in "56"]
    assert picture(made.account(made.series(*claims))).startswith(b"\x89PNG")


def test_without_matplotlib_the_remedy_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(png, "REQUIRES", ("no_such_package",))
    (tmp_path / "a.txt").write_text("Zwei Soldaten starben, sagte die Armee.", encoding="utf-8")
    assert cli.run(["casualties", str(tmp_path / "a.txt"), "--output", str(tmp_path / "a.png")]) == 2
    said = capsys.readouterr().err
    assert "pip install 'reconcile[plot]'" in said and len(said.splitlines()) == 1 and not (tmp_path / "a.png").exists()


def test_a_picture_of_figures_is_refused_before_they_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", str(tmp_path / "missing.txt"), "--format", "svg"]) == 2
    assert "ask for one: reconcile troops" in capsys.readouterr().err


def test_the_command_draws_and_says_which_of_several(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from reconcile.articles import samples

    assert cli.run(["troops", str(samples()), "--output", str(tmp_path / "a.svg")]) == 0
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<svg")
    assert "shows one series of" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_where_there_is_nothing_to_draw_the_picture_of_before_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("In Ulm starben zwölf Menschen.", encoding="utf-8")
    (tmp_path / name).write_text("before")
    assert cli.run(["casualties", str(tmp_path / "a.txt"), "--output", str(tmp_path / name)]) == 2
    assert (tmp_path / name).read_text() == "before"


def test_disputes_that_are_too_many_keep_their_rings_only() -> None:
    where = made.article("a.md", "5")
    figures = [made.figure(where, "5", number, number, source=str(number)) for number in range(1, 9)]
    claims = [made.claim(f"c{figure.low:08}", figure, verdict=Verdict.DISPUTES) for figure in figures]
    disputes = tuple(made.Dispute((one.id, two.id), "") for one, two in combinations(claims, 2))
    items = list(draw(made.series(*claims, disputes=disputes), Size(960, 400)).items())
    assert not lines_of(items, "pair")
    assert len([item for item in items if isinstance(item, Point) and item.kind == "ring"]) == 8
