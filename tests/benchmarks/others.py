"""What other tools make of the same texts, where they are installed: quantulum3, dateparser.search, and a plain expression."""

from __future__ import annotations

import importlib
import json
import re
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

SAMPLE = 20_000  # characters; the slowest of them reads so many in a second
EXPRESSION = re.compile(r"\d[\d.,]*")


def compared(path: Path) -> Iterator[tuple[str, str]]:
    """How many MB of these articles they read in a second."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    for name, find, length in _tools():
        chosen = _first(texts, length)
        begin = time.process_time()
        for text in chosen:
            find(text)
        size = sum(len(text.encode()) for text in chosen) / 1e6
        yield f"the same, {name}", f"{size / (time.process_time() - begin):.3g} MB/s"


def _tools() -> Iterator[tuple[str, Callable[[str], object], int]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            parse = importlib.import_module("quantulum3.parser").parse
            parse("3 people")  # loads its units
            yield "quantulum3", parse, SAMPLE
        except ImportError:
            pass
        try:
            search = importlib.import_module("dateparser.search").search_dates
            search("27. Oktober 2024", languages=["de"])
            yield "dateparser.search", lambda text: search(text, languages=["de", "en"]), SAMPLE
        except ImportError:
            pass
        yield "an expression for digits", EXPRESSION.findall, 50 * SAMPLE


def _first(texts: list[str], length: int) -> list[str]:
    chosen, total = [], 0
    for text in texts:
        chosen.append(text)
        total += len(text)
        if total >= length:
            break
    return chosen
