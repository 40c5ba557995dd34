"""How fast it is, and how much memory it takes. Run by hand:  python tests/benchmarks [FOLDER] [--quick]

Prints a table in Markdown, which is the one in the README. The articles are generated, and those of FOLDER where one is named;
quantulum3 and dateparser.search are measured on the same texts where they are installed. Seconds are of processor time, the
less of two runs; only the start and what a second process is worth are told by the clock. `--quick` measures less and once, to
see that it works.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import bench_series
import generated
import others
from measuring import RECONCILE, Run, best, run

from reconcile.series import reconcile

MIXES = {
    "one sentence in ten with a number, one number in five a figure": generated.ORDINARY,
    "one sentence in ten with a number, each a figure": generated.REPORTING,
    "two sentences in three with a number, each a figure": generated.DENSE,
}


class Bench:
    """What is measured, in a folder for the articles and a cache of its own."""

    def __init__(self, folder: Path, times: int, size: int) -> None:
        self.folder, self.times, self.size = folder, times, size

    def written(self, name: str, mix: generated.Mix, number: int) -> Path:
        """A file of generated articles."""
        path = self.folder / f"{name}-{number}.jsonl"
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(generated.lines(number, mix))
        return path

    def extract(self, *paths: Path, jobs: int = 1, cache: bool = False) -> Run:
        out = str(self.folder / "out.csv")
        options = ["--jobs", str(jobs), "-o", out, *([] if cache else ["--no-cache"])]
        return best(self.times, [*RECONCILE, "extract", *map(str, paths), *options])

    @functools.cached_property
    def empty(self) -> Run:
        """The start alone: throughput is measured without it."""
        return self.extract(self.written("none", generated.ORDINARY, 1))

    def start(self) -> Iterator[tuple[str, str]]:
        imports = best(self.times, [sys.executable, "-c", "import typer, rich"])
        parses = "import typer, rich.table, dateparser; dateparser.parse('27. Oktober 2024', languages=['de'])"
        parser = best(self.times, [sys.executable, "-c", parses])
        shown = best(self.times, [*RECONCILE, "--help"])
        new = best(self.times, [*RECONCILE, "troops", "--no-cache"])
        again = best(self.times, [*RECONCILE, "troops"])
        yield "`reconcile --help`", f"{shown.clock:.2f} s; Python importing typer and rich: {imports.clock:.2f} s"
        told = f"{new.clock:.2f} s, a second time {again.clock:.2f} s; Python importing dateparser: {parser.clock:.2f} s"
        yield "`reconcile troops` on the samples", told

    def throughput(self) -> Iterator[tuple[str, str]]:
        for name, mix in MIXES.items():
            path = self.written("mix", mix, self.size)
            size = path.stat().st_size / 1e6
            alone = self.extract(path)
            yield f"articles, {name}: one process", f"{size / (alone.seconds - self.empty.seconds):.2f} MB/s"
            yield f"articles, {name}: two processes", self._worth(alone, self.extract(path, jobs=2))
            yield from others.compared(path)

    @staticmethod
    def _worth(alone: Run, two: Run) -> str:
        more = two.seconds / alone.seconds - 1
        return f"{alone.clock / two.clock:.2f} times as fast, {more:+.0%} processor time"

    def again(self) -> Iterator[tuple[str, str]]:
        number = 1000 if self.times > 1 else self.size
        path = self.written("again", generated.ORDINARY, number)
        first = run([*RECONCILE, "extract", str(path), "--jobs", "1", "-o", str(self.folder / "out.csv")])
        second = self.extract(path, cache=True)
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[len(lines) // 2] = lines[len(lines) // 2].replace("Die ", "Diese ").replace("The ", "These ")
        path.write_text("".join(lines), encoding="utf-8")
        changed = run([*RECONCILE, "extract", str(path), "--jobs", "1", "-o", str(self.folder / "out.csv")])
        yield f"{number:,} articles a second time", f"{first.seconds / second.seconds:.1f} times as fast"
        yield "the same with one article changed", f"{first.seconds / changed.seconds:.1f} times as fast"

    def growth(self) -> Iterator[tuple[str, str]]:
        for times in (1, 2, 4, 8):
            path = self.written("growth", generated.ORDINARY, 2 * times * self.size)
            measured = self.extract(path)
            told = f"{measured.seconds:.1f} s, at most {measured.memory:.0f} MB of memory"
            yield f"{path.stat().st_size / 1e6:.1f} MB of articles", told
        yield "the same, two processes", self._worth(measured, self.extract(path, jobs=2))

    def series(self) -> Iterator[tuple[str, str]]:
        figures = list(bench_series.generated(100 * self.size, bench_series.STORY))
        begin = time.process_time()
        reconcile(figures, "everything", bench_series.KINDS)
        yield f"{len(figures):,} figures reconciled", f"{time.process_time() - begin:.1f} s"

    def named(self, folder: Path) -> Iterator[tuple[str, str]]:
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
        alone = self.extract(folder)
        run([*RECONCILE, "extract", str(folder), "-o", str(self.folder / "out.csv")])
        yield f"{folder}: {size:.2f} MB", f"{size / (alone.seconds - self.empty.seconds):.2f} MB/s"
        yield f"{folder}: two processes", self._worth(alone, self.extract(folder, jobs=2))
        yield f"{folder}: a second time", f"{alone.seconds / self.extract(folder, cache=True).seconds:.1f} times as fast"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        bench = Bench(Path(folder), 1 if asked.quick else 2, 100 if asked.quick else 400)
        run([*RECONCILE, "troops"])  # the packs are compiled once, when a version is first used
        print("| what | measured |\n| --- | --- |")
        parts = [bench.start(), bench.throughput(), bench.again(), bench.growth(), bench.series()]
        for what, told in itertools.chain(*parts, bench.named(asked.folder) if asked.folder else ()):
            print(f"| {what} | {told} |", flush=True)


if __name__ == "__main__":
    main()
