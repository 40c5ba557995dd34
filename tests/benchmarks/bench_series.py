"""How many figures a second are reconciled. Run by hand: python tests/benchmarks/bench_series.py [FIGURES…]

The figures are generated, the same in every run: stories of some dozen places and sources whose tolls grow over a month,
with copies, forecasts, parts, and what articles leave out. `--one` puts all of them into one story, the worst case.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import sys
import time
from collections.abc import Iterator

from reconcile.model import Figure, Span
from reconcile.series import reconcile

SIZES = (1_000, 10_000, 100_000, 1_000_000)
STORY = 2_000  # figures in a story
KINDS = ("killed", "wounded", "troops", "crowd", "area")
BEGIN = dt.date(2024, 1, 1)


def generated(number: int, story_size: int) -> Iterator[Figure]:
    """Figures as articles have them: nine in ten with a source, three in four with a place, some parts and forecasts."""
    chance = random.Random(1)
    for index in range(number):
        story, article = index // story_size, index // 8
        day = BEGIN + dt.timedelta(days=chance.randrange(30))
        level = float(100 + chance.randrange(400) * (1 + day.day))
        yield Figure(
            document=f"article-{article:07}",
            start=index % 8 * 100,
            end=index % 8 * 100 + 5,
            quote=str(level),
            sentence=f"Place {story} {index % 7}",
            kind=KINDS[index % len(KINDS)],
            low=level,
            high=None if index % 9 == 0 else level,
            hedge="at_least" if index % 9 == 0 else "exact",
            unit="person",
            subject=None if index % 3 else f"Side {story} {index % 2}",
            place=None if index % 4 == 0 else f"Place {story} {index % 7}",
            source=None if index % 10 == 0 else f"Ministry {chance.randrange(max(20, story_size // 100))}",
            date=day.isoformat(),
            published=(day + dt.timedelta(days=1)).isoformat(),
            status="expected" if index % 13 == 0 else "reported",
            part_of=Span((index - 5) % 8 * 100, (index - 5) % 8 * 100 + 5) if index % 17 == 0 else None,
        )


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:] if size.isdigit()] or list(SIZES)
    for size in sizes:
        figures = list(generated(size, size if "--one" in sys.argv else STORY))
        begin = time.perf_counter()
        account = reconcile(figures, "everything", KINDS)
        seconds = time.perf_counter() - begin
        claims = sum(len(series.claims) for series in account.series)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:>9,} figures  {seconds:7.2f} s  {size / seconds:>9,.0f} figures/s  "
            f"{claims:,} claims in {len(account.series):,} series  {memory:,} MB"
        )


if __name__ == "__main__":
    main()
