"""What the benchmarks measure is what they say: generated articles of both languages, with figures in the share asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reconcile.model import Figure

BENCHMARKS = Path(__file__).parent / "benchmarks"


@pytest.fixture
def generated(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import generated

    return generated


def test_generated_articles_are_the_same_in_every_run_and_all_different(generated: object) -> None:
    lines = list(generated.lines(6, generated.DENSE))  # type: ignore[attr-defined]
    assert lines == list(generated.lines(6, generated.DENSE)) and len(set(lines)) == 6  # type: ignore[attr-defined]


def test_their_figures_are_found_in_the_share_asked_for(generated: object, figures: Callable[..., list[Figure]]) -> None:
    found = {}
    for mix in (generated.DENSE, generated.REPORTING, generated.ORDINARY):  # type: ignore[attr-defined]
        articles = list(generated.articles(8, mix))  # type: ignore[attr-defined]
        assert [article["language"] for article in articles] == ["de", "en"] * 4
        assert all(3900 < len(article["text"]) < 4800 for article in articles)
        found[mix] = sum(len(figures(article["text"], article["language"])) for article in articles)
    dense, reporting, ordinary = found.values()
    assert dense > 4 * reporting and reporting > 3 * ordinary > 30


def test_their_other_numbers_are_no_figures(generated: object, figures: Callable[..., list[Figure]]) -> None:
    numbers = generated.Mix(numbers=1, figures=0)  # type: ignore[attr-defined]
    articles = list(generated.articles(8, numbers))  # type: ignore[attr-defined]
    assert [figure.quote for article in articles for figure in figures(article["text"], article["language"])] == []


def test_a_command_is_measured_with_its_memory(generated: object) -> None:
    from measuring import best

    measured = best(1, [sys.executable, "-c", "bytearray(50_000_000)"])
    assert 0 < measured.seconds < 60 and measured.memory > 50
