"""What was worked out once, kept on disk for the runs to come.

    files.py   a few larger things, each a file: the packs as they were compiled
    store.py   many small things in one SQLite file: what was found in an article

A cache may be deleted at any time, by anybody, also in the middle of a run. What cannot be read is worked out again, what
cannot be written is not kept, and nobody is bothered with either.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from .files import Holding, cache_folder, cached, files_kept, holding, key_of, last_written

__all__ = ["Holding", "cache_folder", "cached", "clear", "holdings", "key_of", "last_written"]


def holdings() -> Iterator[Holding]:
    """What is kept; nothing where RECONCILE_NO_CACHE forbids it."""
    from .store import store

    articles, files = store(), holding()
    if articles and files:
        yield articles.holding()
        yield files


def clear() -> None:
    """Deletes what is kept, also the file of a store that cannot be read."""
    from .store import store

    if articles := store():
        articles.clear()
    for file in files_kept():
        with contextlib.suppress(FileNotFoundError):
            file.unlink()
