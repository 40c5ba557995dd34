"""What was found → text. A format is a module of this folder, found by its name: `--format csv` is `csv.py`.

It has one function, `render(result, out)`. The result is an Account (a topic's series), figures, or a Sheet (columns and
rows); modules whose name begins with an underscore are no formats. Text in a result comes from articles and is hostile:
a format lets no escape sequence through to a terminal, no formula to a spreadsheet, no markup to a page.

A format that needs more than a result and a stream of text says so in `NEEDS`:

    account   a topic's Account; it can do nothing with figures or a Sheet
    texts     the articles themselves (`Account.texts`, `Figures.texts`)
    lines     file and line of each figure (`Account.file_lines`, `Figures.file_lines`)
    bytes     a stream of bytes instead of text
    folder    the Path of a folder to write files into instead of a stream

One that needs a package of an extra names it in `REQUIRES` and says in `REMEDY` how to install it.
"""

from __future__ import annotations

import importlib.util
import pkgutil
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from ._sheet import Result

# What a file may end in besides the format's name.
LONG_NAMES = {"md": "markdown", "txt": "table", "ndjson": "jsonl", "htm": "html"}


class FormatError(Exception):
    """A format cannot show this result here; the message says why and what to do."""


class Format(Protocol):
    def render(self, result: Result, out: Any) -> None: ...


def formats() -> list[str]:
    """The names of the formats."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))


def format_named(name: str) -> Format:
    """The format of that name, which must be one of `formats()`."""
    return cast(Format, importlib.import_module(f"{__name__}.{name}"))


def needs(name: str) -> frozenset[str]:
    """What the format of that name needs besides a result and a stream of text."""
    return frozenset(getattr(format_named(name), "NEEDS", ()))


def lacks(name: str) -> str | None:
    """What to install for the format of that name; None where nothing is missing."""
    module: Any = format_named(name)
    missing = any(importlib.util.find_spec(package) is None for package in getattr(module, "REQUIRES", ()))
    return str(module.REMEDY) if missing else None


def format_of_file(path: str) -> str | None:
    """The name of the format a file's suffix asks for, or None."""
    suffix = path.rpartition(".")[2].lower()
    name = LONG_NAMES.get(suffix, suffix)
    return name if name in formats() else None
