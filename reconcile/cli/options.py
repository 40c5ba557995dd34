"""The options and arguments that several commands have in common."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .messages import UsageError

if TYPE_CHECKING:
    from ..policy import Policy

STATUSES = ("reported", "expected", "denied")
BEST = ("latest", "majority", "conservative")
VAGUE = ("acled", "ccc", "emdat")
MOST_JOBS = 256


def _format_help() -> str:
    from ..outputs import formats

    return f"{', '.join(formats())}; default: table on a terminal, what the name of --output ends in, else csv."


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"reconcile {version('reconcile')}")
        raise typer.Exit


PATHS = typer.Argument(metavar="FILES|DIRS|-", hidden=True)  # typer would print its Python type; the usage line says enough
FORMAT = typer.Option("--format", "-f", metavar="FORMAT", help=_format_help())
OUTPUT = typer.Option("--output", "-o", metavar="FILE", help="Where to write instead of standard output; package wants a folder.")
EXCEL = typer.Option("--excel", help="CSV as Excel opens it where the decimal sign is a comma; short for --format excel.")
PACKS = typer.Option("--packs", metavar="DIR", help="A folder with packs of your own. Repeatable; RECONCILE_PACKS adds more.")
JOBS = typer.Option("--jobs", "-j", metavar="N", help="How many processes may read articles; default: one for each core.")
NO_CACHE = typer.Option("--no-cache", help="Read every article anew: neither use nor keep what a run has found.")
VERSION = typer.Option("--version", is_eager=True, callback=_print_version, help="Show the version and exit.")

Paths = Annotated[list[str] | None, PATHS]
FormatName = Annotated[str | None, FORMAT]
OutputFile = Annotated[str | None, OUTPUT]
ForExcel = Annotated[bool, EXCEL]
PackFolders = Annotated[list[str] | None, PACKS]
Jobs = Annotated[str | None, JOBS]
NoCache = Annotated[bool, NO_CACHE]


def _day(what: str) -> Any:
    return typer.Option(metavar="DATE", help=what)


def _filter(what: str) -> Any:
    return typer.Option(metavar="NAME", help=f"Only claims {what}. Repeatable.")


def _choice(of: Sequence[str], what: str) -> Any:
    return typer.Option(metavar="|".join(of), help=what)


AsOf = Annotated[str | None, _day("What was known that day: later articles and claims are left out.")]
Since = Annotated[str | None, _day("Only claims made then or later.")]
Until = Annotated[str | None, _day("Only claims made then or before.")]
Sources = Annotated[list[str] | None, _filter("by this source")]
Subjects = Annotated[list[str] | None, _filter("about these people")]
Places = Annotated[list[str] | None, _filter("about this place")]
Statuses = Annotated[list[str] | None, _choice(STATUSES, "Only claims of this status. Repeatable.")]
Best = Annotated[str | None, _choice(BEST, "Adds a best estimate by this rule, and says why.")]
Vague = Annotated[str | None, _choice(VAGUE, 'Reads "dozens" and "hundreds" as this convention does.')]


def format_named(name: str | None, excel: bool) -> str | None:
    """The format asked for. Raises UsageError where two are."""
    if excel and name not in (None, "csv", "excel"):
        raise UsageError(f"--excel is a format of its own, as is --format {name}; choose one")
    return "excel" if excel else name


def policy_of(**asked: Any) -> Policy:
    """What the user decides for the reconciler. Raises UsageError for what it cannot be asked."""
    from ..policy import Policy

    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in asked.items() if value is not None
    }
    try:
        return Policy(**given)
    except ValueError as error:
        raise UsageError(f"--{str(error).replace('_', '-', 1)}") from error  # named as the option is


def jobs_of(asked: str | None) -> int:
    """How many processes may work, by default as many as there are cores for this one. Raises UsageError."""
    if asked is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not asked.isascii() or not asked.isdigit() or not 1 <= int(asked) <= MOST_JOBS:
        raise UsageError(f"--jobs {asked!r} is no number of processes; give one from 1 to {MOST_JOBS}")
    return int(asked)
