"""Drafts held against articles: supported, outdated, disputed, unsupported, each with its reason."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import made
import pytest

from reconcile import cli
from reconcile.check import Checked, Outcome, check, gives
from reconcile.figures import extract
from reconcile.model import Article, Claim, Figure
from reconcile.packs import Packs

SAYS = "{} North Korean soldiers are in Russia, {} said on Monday."
STORY = {
    "2024-10-21": SAYS.format("About 1,500", "the NIS"),
    "2024-10-23": SAYS.format("At least 3,000", "the White House"),
    "2024-10-28": SAYS.format("About 10,000", "the Pentagon"),
}


def figures_of(packs: Packs, texts: dict[str, str]) -> list[Figure]:
    return [figure for day, text in texts.items() for figure in extract(Article(f"{day}.md", text, "en", day), packs)]


def checked(packs: Packs, draft: str, texts: dict[str, str] | None = None) -> list[Checked]:
    asked = extract(Article("draft.md", draft, "en", "2024-11-05"), packs)
    topics = {topic.name: list(topic.kinds) for topic in packs.topics.values()}
    return check(asked, figures_of(packs, STORY if texts is None else texts), topics, packs)


def only(packs: Packs, draft: str, texts: dict[str, str] | None = None) -> Checked:
    (found,) = checked(packs, draft, texts)
    return found


def test_a_number_the_last_claim_gives_is_supported_and_says_by_whom(packs: Packs) -> None:
    found = only(packs, SAYS.format("About 10,000", "the Pentagon"))
    assert found.outcome == Outcome.SUPPORTED and found.holds and "Pentagon, ~10,000" in found.because and len(found.claims) == 1


def test_a_number_that_others_have_raised_is_outdated(packs: Packs) -> None:
    found = only(packs, SAYS.format("At least 3,000", "the White House"))
    assert found.outcome == Outcome.OUTDATED and not found.holds and "10,000" in found.because and len(found.claims) == 2


def test_a_number_its_own_source_has_replaced_is_outdated(packs: Packs) -> None:
    texts = STORY | {"2024-11-04": SAYS.format("About 12,000", "the NIS")}
    found = only(packs, SAYS.format("About 1,500", "the NIS"), texts)
    assert found.outcome == Outcome.OUTDATED and "same source: NIS, ~12,000" in found.because


def test_a_number_given_with_its_day_holds_and_what_came_later_is_named(packs: Packs) -> None:
    for draft in (
        "On 21 October 2024 the NIS spoke of about 1,500 North Korean soldiers in Russia.",
        "Am 21. Oktober 2024 sprach der Geheimdienst NIS von rund 1.500 nordkoreanischen Soldaten in Russland.",
    ):
        (asked,) = extract(Article("draft.md", draft, "en" if draft.startswith("On") else "de", "2024-11-05"), packs)
        topics = {topic.name: list(topic.kinds) for topic in packs.topics.values()}
        (found,) = check([asked], figures_of(packs, STORY), topics, packs)
        assert found.outcome == Outcome.SUPPORTED and found.holds, found.because
        assert "given that day by NIS, ~1,500 (2024-10-21)" in found.because and "since: Pentagon, ~10,000" in found.because


def test_a_number_dated_otherwise_than_in_the_articles_is_not_what_was_claimed_then(packs: Packs) -> None:
    found = only(packs, "On 1 November 2024 the NIS spoke of about 1,500 North Korean soldiers in Russia.")
    assert found.outcome == Outcome.OUTDATED and not found.holds
    found = only(packs, "On 2 November 2024 the Pentagon spoke of about 10,000 North Korean soldiers in Russia.")
    assert found.outcome == Outcome.SUPPORTED and found.because.endswith("the draft dates it 2024-11-02")


def test_a_number_of_a_source_that_gave_none_is_supported_and_the_reason_says_who_gave_it(packs: Packs) -> None:
    found = only(packs, "About 10,000 North Korean soldiers are in Russia, the Red Cross said.")
    assert found.because.endswith("; the draft names Red Cross"), found.because


def test_a_number_nobody_gives_is_unsupported_and_shown_what_there_is(packs: Packs) -> None:
    found = only(packs, SAYS.format("22,000", "Kirby"))
    assert found.outcome == Outcome.UNSUPPORTED and "no article gives this number" in found.because and "10,000" in found.because


def test_a_draft_on_something_else_is_unsupported(packs: Packs) -> None:
    found = only(packs, "At least 77 people were killed in Lyon on Monday, police said.")
    assert found.outcome == Outcome.UNSUPPORTED and "no article says anything on this" in found.because and not found.claims


def test_without_articles_nothing_is_supported(packs: Packs) -> None:
    assert only(packs, SAYS.format("About 10,000", "the Pentagon"), {}).outcome == Outcome.UNSUPPORTED


def test_a_forecast_is_no_fact(packs: Packs) -> None:
    texts = {"2024-10-23": "About 10,000 North Korean soldiers will be in Russia by December, the NIS said on Wednesday."}
    found = only(packs, "About 10,000 North Korean soldiers are in Russia, the NIS said.", texts)
    assert found.outcome == Outcome.UNSUPPORTED and "only as expected" in found.because


def marchers() -> dict[str, str]:
    text = "Around 12,000 people marched through Leipzig on Saturday, police said. The organisers spoke of 30,000 participants."
    return {"2025-05-18": text}


def test_a_disputed_number_is_named_so_and_may_be_printed(packs: Packs) -> None:
    found = only(packs, "Around 12,000 people marched through Leipzig on Saturday, police said.", marchers())
    assert found.outcome == Outcome.DISPUTED and found.holds and "30,000" in found.because


def test_a_number_given_to_the_wrong_source_is_unsupported(packs: Packs) -> None:
    found = only(packs, "Around 30,000 people marched through Leipzig on Saturday, police said.", marchers())
    assert found.outcome == Outcome.UNSUPPORTED and "of another source" in found.because and "12,000" in found.because


def test_a_hedge_the_draft_leaves_out_is_named(packs: Packs) -> None:
    found = only(packs, SAYS.format("Exactly 10,000", "the Pentagon").replace("Exactly ", ""))
    assert found.outcome == Outcome.SUPPORTED and "~10,000, which the draft has as 10,000" in found.because


def test_figures_are_checked_in_the_order_of_the_draft(packs: Packs) -> None:
    newer, older = SAYS.format("About 10,000", "the Pentagon"), SAYS.format("At least 3,000", "the White House")
    draft = f"{newer} Nobody knows more.\n\n{older}"
    assert [one.outcome for one in checked(packs, draft)] == [Outcome.SUPPORTED, Outcome.OUTDATED]


# fmt: off
GIVES = [
    # claim: low, high, hedge      draft: low, high, hedge         may one write it?
    (10000, 10000, "exact",        10000, 10000, "exact",          True),
    (10000, None, "at_least",      10000, 10000, "exact",          True),   # the same number; the reason names the hedge
    (10000, 12000, "range",        12000, 12000, "exact",          True),
    (10000, 12000, "range",        11000, 11000, "exact",          False),  # no silent midpoint
    (10000, 10000, "exact",        9000, None, "more_than",        True),
    (8000, 8000, "exact",          9000, None, "more_than",        False),
    (9000, 9000, "exact",          9000, None, "more_than",        False),
    (9000, None, "more_than",      9000, None, "more_than",        True),
    (9000, 9000, "exact",          9000, None, "at_least",         True),
    (9000, 9000, "exact",          None, 9000, "less_than",        False),
    (9000, 9000, "exact",          None, 9000, "at_most",          True),
    (3471, 3471, "exact",          3500, 3500, "about",            True),
    (3471, 3471, "exact",          3500, 3500, "exact",            False),
    (3471, 3471, "exact",          3500, 3500, "almost",           True),
    (3000, 3000, "exact",          3500, 3500, "about",            False),
    (450, 450, "exact",            200, 999, "vague",              True),
    (4500, 4500, "exact",          200, 999, "vague",              False),
    (200, 999, "vague",            200, 999, "vague",              True),
    (200, 999, "vague",            450, 450, "exact",              False),
    (10000, 10000, "exact",        None, 50000, "at_most",         False),
    (None, 50000, "at_most",       None, 50000, "at_most",         True),
]
# fmt: on


@pytest.mark.parametrize(("low", "high", "hedge", "drafted_low", "drafted_high", "drafted_hedge", "may"), GIVES)
def test_what_a_claim_lets_one_write(
    low: Any, high: Any, hedge: str, drafted_low: Any, drafted_high: Any, drafted_hedge: str, may: bool
) -> None:
    where = made.article("a.md", "5")
    claim: Claim = made.claim("c00000001", made.figure(where, "5", low, high, hedge=hedge))
    assert gives(claim, made.figure(where, "5", drafted_low, drafted_high, hedge=drafted_hedge)) is may


# ---------------------------------------------------------------------------------------------------------- as a user meets it
@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for day, text in STORY.items():
        (tmp_path / "in" / f"{day}.md").write_text(f"---\npublished: {day}\nlanguage: en\n---\n{text}\n", encoding="utf-8")
    return tmp_path


def drafted(folder: Path, *lines: str) -> None:
    (folder / "draft.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_command_lists_each_figure_and_ends_with_three_where_one_does_not_hold(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted(folder, SAYS.format("About 10,000", "the Pentagon"), SAYS.format("At least 3,000", "the White House"))
    assert cli.run(["check", "draft.txt", "in"]) == 3
    found = rows(capsys.readouterr().out)
    assert [(row["line"], row["outcome"]) for row in found] == [("1", "supported"), ("2", "outdated")]
    assert cli.run(["check", "draft.txt", "in", "--format", "table"]) == 3
    assert "outdated" in capsys.readouterr().out


def test_the_command_ends_with_none_where_all_hold_and_one_where_there_is_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted(folder, SAYS.format("About 10,000", "the Pentagon"))
    assert cli.run(["check", "draft.txt", "in"]) == 0
    assert cli.run(["check", "draft.txt", "in", "draft.txt"]) == 0  # a draft does not support itself
    drafted(folder, "Nothing happened in London on Monday, and nobody said so.")
    assert cli.run(["check", "draft.txt", "in"]) == 1
    assert "no figure in draft.txt" in capsys.readouterr().err


def test_a_draft_does_not_support_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafted(folder, SAYS.format("About 20,000", "the Pentagon"))
    assert cli.run(["check", "draft.txt", "in", "draft.txt"]) == 3
    assert [row["outcome"] for row in rows(capsys.readouterr().out)] == ["unsupported"]


def test_a_missing_draft_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", "missing.txt", "in"]) == 2
    assert capsys.readouterr().err.splitlines()[0].startswith("reconcile: missing.txt")
