"""The command line: what is asked, where the answer goes, and every error as one line.

    app.py          the commands as a group; whatever is no command is a topic, which the packs know
    commands.py     the commands, each a function that returns the exit status
    options.py      the options they have in common
    task.py         one run of a command: what is read, and how it ended
    destination.py  where the answer goes, and as what
    progress.py     how far a long run is
    messages.py     the exit status, and what is said on standard error

Everything heavy is imported where it is used, so that `--help` and a wrong option answer at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import typer

from . import commands as commands  # they put themselves into the app
from .app import app
from .messages import FAILED, FOUND, UsageError, is_debugging, note

__all__ = ["run"]


def _is_pack_error(error: Exception) -> bool:
    from ..packs import PackError

    return isinstance(error, PackError)


def run(arguments: Sequence[str]) -> int:
    """The exit status of a run. Errors are printed as one line; a traceback only where RECONCILE_DEBUG asks for it."""
    command: Any = typer.main.get_command(app)
    try:
        asked = list(arguments)
        return int(command.main(asked or ["--help"], prog_name="reconcile", standalone_mode=False, obj=list(asked)) or FOUND)
    except UsageError as error:
        note(str(error))
    except Exception as error:
        message = getattr(error, "format_message", None)
        if message:  # typer's own: a wrong option, a missing value
            note(f"{message()} (reconcile --help shows what there is)")
        elif _is_pack_error(error):  # names the pack and the remedy
            note(str(error))
        elif is_debugging():
            raise
        else:
            note(f"stopped by a mistake in reconcile, please report it: {error!r} (RECONCILE_DEBUG=1 shows where)")
    return FAILED
