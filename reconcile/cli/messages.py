"""How a run ends, and what is said on standard error: one line for a note or an error, with what can be done about it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

FOUND, NOTHING, FAILED, DOUBTFUL = 0, 1, 2, 3  # the exit status


class UsageError(Exception):
    """What was asked cannot be done; the message says what can. Ends the run with FAILED."""


def is_debugging() -> bool:
    """True where RECONCILE_DEBUG asks for tracebacks instead of a line each."""
    return bool(os.environ.get("RECONCILE_DEBUG"))


def note(text: str) -> None:
    """A line on standard error, safe for a terminal."""
    from ..outputs._text import one_line

    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"reconcile: {one_line(text)}\n")
        sys.stderr.flush()


def check_word(what: str, word: str, known: Sequence[str], others: Sequence[str] = ()) -> None:
    """Raises UsageError, with the nearest known word and all of them, for a word that is not one of them."""
    if word not in known:
        import difflib

        near = difflib.get_close_matches(word.lower(), [*known, *others], 1)
        guess = f"did you mean {near[0]}? " if near else ""
        raise UsageError(f"{what} {word!r} is not known; {guess}known: {', '.join(known)}")
