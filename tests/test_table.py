"""The table in a terminal: how wide its columns are, the drawing of the rise, links to file and line."""

from __future__ import annotations

import dataclasses
import io
import time
from pathlib import Path

import made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from reconcile.model import Account, FileLine, Step
from reconcile.outputs import format_named
from reconcile.outputs._account import folder
from reconcile.outputs._sheet import Figures
from reconcile.outputs._terminal.links import link_to, takes_links
from reconcile.outputs._terminal.rise import drawing
from reconcile.outputs._terminal.widths import fit, width_for


def drawn(steps: list[tuple[float, str | None]], width: int = 40, until: str | None = None) -> str:
    """The drawing of a rise by these numbers on these days, in a story that goes on until another."""
    where = made.article("a.md", "5")
    claims = [
        made.claim(f"c{number}", made.figure(where, "5", value, value, date=day))
        for number, (value, day) in enumerate([*steps, (1, until)])
    ]
    rise = tuple(Step(value, day, f"c{number}") for number, (value, day) in enumerate(steps))
    return "\n".join(f"{label} {line}".rstrip() for label, line in drawing(made.series(*claims, rise=rise), width))


DRAWN = """\
12,000                      ┏━━━━━━━━━━━
10,000             ┏━━━━━━━━┛
                   ┃
 3,000        ┏━━━━┛
 1,500 ━━━━━━━┛
     0
       2024-10-01             2024-10-31"""


def test_the_rise_is_drawn_as_steps_over_time_each_beside_its_number() -> None:
    steps: list[tuple[float, str | None]] = [
        (1500, "2024-10-01"),
        (3000, "2024-10-08"),
        (10000, "2024-10-13"),
        (12000, "2024-10-21"),
    ]
    assert drawn(steps, until="2024-10-31") == DRAWN
    assert not drawn(steps[:2])  # a line of words tells as much


def test_a_drawing_needs_days_and_room() -> None:
    steps: list[tuple[float, str | None]] = [(1, "2024-10-01"), (2, "2024-10-02"), (3, "2024-10-03")]
    assert drawn(steps) and not drawn(steps, 20)
    assert not drawn([(1, "2024-10-01"), (2, None), (3, None)])


def test_the_bottom_of_the_drawing_is_zero() -> None:
    assert drawn([(10, "2024-10-01"), (17, "2024-10-05"), (20, "2024-10-09")]).splitlines()[-2].split() == ["0"]


@settings(max_examples=60, deadline=None)
@given(some.lists(some.tuples(some.integers(1, 10**6), some.integers(1, 28)), min_size=3, max_size=40), some.integers(30, 200))
def test_any_rise_is_drawn_within_its_width_without_a_gap(numbers: list[tuple[int, int]], width: int) -> None:
    values = sorted({value for value, _ in numbers})
    days = sorted(day for _, day in numbers)[: len(values)]
    text = drawn([(float(value), f"2024-02-{day:02}") for value, day in zip(values, days, strict=True)], width)
    lines = text.splitlines()
    assert len(lines) <= 14 and all(len(line) <= width for line in lines)
    if lines:
        margin = len(lines[-1]) - len(lines[-1].lstrip())
        cells = [{sign for line in lines[:-1] for sign in line[column : column + 1]} - {" "} for column in range(margin, width)]
        assert all(cells[: min(width, 80) - margin])  # the line runs through every column


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (100, [7, 31]),  # all of it on one line
        (30, [7, 23]),  # on two lines, no word broken
        (16, [7, 9]),  # as little as there is
    ],
)
def test_columns_are_as_wide_as_saves_most_lines(room: int, widths: list[int]) -> None:
    found = fit([["Source", "Polizei"], ["In", "eine Berliner Regionalzeitung e"]], room)
    assert sum(found) <= room and found == widths


def test_one_long_cell_among_many_short_ones_does_not_make_its_column_wide() -> None:
    (narrow, wide) = fit([["Source", *["a man"] * 20, "a man " * 20], ["Because", *["as others said before"] * 21]], 50)
    assert wide == 21 and narrow < 40


def test_a_name_without_end_takes_no_time_without_end() -> None:
    begin = time.perf_counter()
    assert sum(fit([["Source", "a b " * 500_000], ["In", "x " * 500_000]], 60)) <= 60
    assert time.perf_counter() - begin < 5


def test_a_width_breaks_no_word() -> None:
    assert width_for("eine Berliner Tageszeitung", 2) == 13 and width_for("eine Berliner Tageszeitung", 1) == 26
    assert width_for("", 2) == 0


@pytest.mark.parametrize(
    ("environment", "takes"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, True),
        ({"VTE_VERSION": "4800"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"WT_SESSION": "1"}, True),
        ({"WT_SESSION": "1", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_links_are_for_terminals_known_to_take_them(environment: dict[str, str], takes: bool) -> None:
    assert takes_links(environment) is takes


def test_an_address_holds_no_sign_that_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert link_to(FileLine("a/ü b.md", 8)) == f"{tmp_path.as_uri()}/a/%C3%BC%20b.md#8"
    assert set(link_to(FileLine("a\x1b\\\x07;#", 1))) <= set(map(chr, range(33, 127))) and "#1" in link_to(FileLine("x", 1))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(result: Account | Figures, out: io.StringIO) -> str:
    format_named("table").render(result, out)
    return out.getvalue()


def test_estimates_and_reporters_are_links_to_the_line_where_the_terminal_takes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    story = made.force()
    mention = story.series[0].claims[0].mentions[0]
    file_lines = {mention.id: FileLine("articles/kyiv.md", 2)}
    account = made.account(*story.series, file_lines=file_lines)
    link = f"{Path.cwd().as_uri()}/articles/kyiv.md#2\x1b\\"
    assert shown(account, Terminal()).count(link) == 2  # each up to an end of its own, which names no address
    figures = Figures([mention], {}, file_lines)
    assert shown(figures, Terminal()).count(link) == 2 and "  2  " not in shown(figures, io.StringIO())
    assert "\x1b]8" not in shown(account, io.StringIO())
    monkeypatch.setenv("FORCE_HYPERLINK", "0")
    assert "\x1b]8" not in shown(account, Terminal())


def test_what_holds_for_a_series_is_asked_once_however_many_claims_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("reconcile.outputs._account.has_periods", lambda series: bool(asked.append(series)))
    story = made.force()
    assert shown(story, io.StringIO()).count("\n") > len(story.series[0].claims) and len(asked) == 1


def test_the_folder_of_all_articles_stands_in_no_row() -> None:
    texts = [made.article(f"/home/anna/story/{day}.md", "1,500 soldiers are there.", publisher=None) for day in "ab"]
    series = made.series(*(made.claim(text.id, made.figure(text, "1,500", 1500, 1500)) for text in texts))
    out = io.StringIO()
    format_named("table").render(made.account(series), out)
    assert "/home" not in out.getvalue() and "a.md" in out.getvalue()
    page = dataclasses.replace(series.claims[0].mentions[0], document="https://molo.example/a")
    assert folder(made.account(made.series(made.claim("c", page)))) == ""  # an address stays whole
