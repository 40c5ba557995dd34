"""Many small things kept on disk in one SQLite file, which several runs may use at once.

A run that is killed in the middle of writing leaves the file as it was before. A file that is damaged or somebody else's is
replaced. Where nothing can be read or written (a home that is read-only, a full disk, a run that was stopped while it wrote)
the store is as if empty for the rest of the run. The file is its user's alone, for it holds sentences of what was read; it
stays below a size, and the oldest goes first.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from .files import Holding, cache_folder

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

FORMAT = 1  # of the file; another one is replaced
OURS = 0x7265636F  # marks the file as one of this program
LARGEST = 2**28  # bytes of the file
AT_ONCE = 2**20  # bytes gathered before they are written
FORGOTTEN = 3  # one in so many is forgotten when the file has become too large
CHECKSUM = 8  # bytes
PATIENCE = 1.0  # seconds to wait for another run that is writing


def store() -> Store | None:
    """Where what was found in articles is kept; None where RECONCILE_NO_CACHE forbids it."""
    folder = cache_folder()
    return Store(folder / "articles" / "found.sqlite") if folder else None


class Store:
    """Values by their keys, which are 16 bytes each."""

    def __init__(self, path: Path, largest: int = LARGEST) -> None:
        self._path, self._largest = path, largest
        self._database: sqlite3.Connection | None = None
        self._is_of_use = True
        self._written = self._gathered = 0
        self._new: dict[bytes, bytes] = {}

    def get(self, key: bytes) -> bytes | None:
        """The value kept for a key."""
        if not self._is_of_use:
            return None
        kept = self._new.get(key)
        if kept is None:
            row = self._asked(lambda database: database.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone())
            kept = row[0] if row else b""
        return _checked(key, kept)

    def put(self, key: bytes, value: bytes) -> None:
        """Keeps a value, sooner or later; not where the run alone would push out most of what others kept."""
        if self._is_of_use and self._written < self._largest // 2:
            self._new[key] = _checksum(key, value) + value
            self._gathered += len(value)
            if self._gathered >= AT_ONCE:
                self.write()

    def write(self) -> None:
        """Writes what has been gathered."""
        new, self._new = self._new, {}
        self._written, self._gathered = self._written + self._gathered, 0
        if new and self._is_of_use:
            self._asked(lambda database: self._write(database, new))

    def _write(self, database: sqlite3.Connection, new: Mapping[bytes, bytes]) -> None:
        database.execute("BEGIN IMMEDIATE")
        database.executemany("INSERT OR REPLACE INTO kept (key, value) VALUES (?, ?)", new.items())
        used, size = (database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        unused = database.execute("PRAGMA freelist_count").fetchone()[0]
        if (used - unused) * size > self._largest:
            first, last = database.execute("SELECT min(rowid), max(rowid) FROM kept").fetchone()
            database.execute("DELETE FROM kept WHERE rowid < ?", (first + (last - first) // FORGOTTEN,))
        database.execute("COMMIT")

    def close(self) -> None:
        """Writes what is left, and lets the file go until it is needed again."""
        self.write()
        self._let_go()

    def holding(self) -> Holding:
        """What there is."""
        size = self._path.stat().st_size if self._path.exists() else 0
        counted = self._asked(lambda database: database.execute("SELECT count(*) FROM kept").fetchone()) if size else None
        return Holding("found in articles", counted[0] if counted else 0, size, str(self._path))

    def clear(self) -> None:
        """Deletes the file. A run that is using it goes on with what it has."""
        self._let_go()
        for name in (f"{self._path}-journal", self._path):  # a journal left alone would be played back into the next file
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                os.unlink(name)

    def _let_go(self) -> None:
        if self._database:
            self._database.close()
            self._database = None

    def _asked(self, question: Callable[[sqlite3.Connection], T]) -> T | None:
        """What the database says. Where anything is wrong with it, the run goes on without; what is damaged is replaced."""
        with contextlib.suppress(ImportError, OSError):  # a Python built without it
            import sqlite3

            for _ in ("as it is", "replaced"):
                try:
                    self._database = self._database or self._opened()
                    return question(self._database)
                except sqlite3.OperationalError:  # read-only, full, locked for too long
                    break
                except sqlite3.DatabaseError:
                    self.clear()
        self._is_of_use = False
        self._let_go()
        return None

    def _opened(self) -> sqlite3.Connection:
        """The database, made where there is none. Raises sqlite3.DatabaseError for one that is not of this program."""
        import sqlite3

        if not self._path.exists():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        database = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)
        marks = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        if marks != [OURS, FORMAT]:
            if any(marks) or database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                database.close()
                raise sqlite3.DatabaseError("not a store of this version")
            database.execute("BEGIN IMMEDIATE")
            database.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL)")
            database.execute(f"PRAGMA application_id = {OURS}")
            database.execute(f"PRAGMA user_version = {FORMAT}")
            database.execute("COMMIT")
        database.execute("PRAGMA synchronous = OFF")  # the checksums tell what a power cut left half written
        return database


def _checksum(key: bytes, value: bytes) -> bytes:
    return blake2b(value, key=key, digest_size=CHECKSUM).digest()


def _checked(key: bytes, kept: bytes) -> bytes | None:
    """The value without its checksum; None where the two do not fit."""
    value = kept[CHECKSUM:]
    return value if kept[:CHECKSUM] == _checksum(key, value) else None
