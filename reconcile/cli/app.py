"""The commands as a group that starts at once, in which every unknown name is taken for a topic's."""

from __future__ import annotations

import contextlib
import copy
import os
from functools import cached_property
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

TOPIC = "TOPIC"  # the name of the command that answers for every topic
PACKAGE = Path(__file__).parent.parent


class AsGiven:
    """Leaves an option's value as it is. All of ours are texts, and typer would load pydantic to find that out."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        return () if value is None and (param.multiple or param.nargs == -1) else value


class Light:
    """A command that starts at once. A typer that knows no `_runtime_param` is only slower."""

    def get_params(self, ctx: Any) -> Any:
        parameters = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            parameter._runtime_param = AsGiven()
        return parameters


class Command(Light, TyperCommand):
    pass


class Commands(Light, TyperGroup):
    """The commands of this module; any other name is taken for a topic's."""

    @cached_property
    def _titles(self) -> dict[str, str]:
        return topic_titles()

    def list_commands(self, ctx: Any) -> list[str]:
        return [*self._titles, *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command = super().get_command(ctx, cmd_name)
        if command is None:
            command = copy.copy(super().get_command(ctx, TOPIC))
            assert command is not None
            titles = vars(self).get("_titles", {})  # read where the commands are listed; a topic that is run shows none
            command.name, command.hidden, command.short_help = cmd_name, False, titles.get(cmd_name)
        return command


def topic_titles() -> dict[str, str]:
    """Name and title of the topics that come with reconcile and of those in RECONCILE_PACKS, without loading the packs."""
    import tomllib

    roots = [PACKAGE, *map(Path, filter(None, os.environ.get("RECONCILE_PACKS", "").split(os.pathsep)))]
    files = [file for root in roots for folder in (root / "topics", root) for file in sorted(folder.glob("*.toml"))]
    titles = {}
    for file in files:
        with contextlib.suppress(OSError, ValueError):  # a broken pack is reported when it is used
            pack = tomllib.loads(file.read_text(encoding="utf-8"))
            if "kinds" in pack:
                name = str(pack.get("name", file.stem))
                titles[name] = str(pack.get("title", name.capitalize()))
    return titles


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    suggest_commands=False,
    subcommand_metavar="TOPIC|COMMAND [FILES|DIRS|-]...",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads news articles and says who put a number at how much, when, and how the estimate moved.",
    epilog="Exit status: 0 found, 1 nothing found, 2 an error or something that could not be read, "
    "3 a figure that does not hold (verify, check).",
)
