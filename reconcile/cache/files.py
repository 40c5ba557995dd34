"""Files named by the content they were made from. They are written beside their place and moved there, so that no run sees
half a file.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import marshal
import mmap
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

PROGRAM = Path(__file__).parent.parent
KEPT = 64  # files; the oldest go first


class Holding(NamedTuple):
    """What is kept of one kind, for people to see."""

    kept: str
    entries: int
    bytes: int
    path: str


def cache_folder() -> Path | None:
    """The user's cache folder for this program; None where RECONCILE_NO_CACHE forbids one."""
    if os.environ.get("RECONCILE_NO_CACHE"):
        return None
    base = os.environ.get("XDG_CACHE_HOME", "")  # one that is relative is to be ignored, says the standard
    return Path(base if os.path.isabs(base) else os.path.join(os.path.expanduser("~"), ".cache")) / "reconcile"


def key_of(contents: Iterable[bytes]) -> str:
    """A name for something made from these contents, by this program as it stands now and this Python."""
    digest = hashlib.blake2s(digest_size=12)
    for content in (sys.version.encode(), *_sources(PROGRAM), *contents):
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()


def last_written(path: str | Path) -> bytes:
    """Names the state of a file without reading it."""
    written = os.stat(path)
    return f"{path} {written.st_size} {written.st_mtime_ns}".encode()


@functools.cache
def _sources(program: Path) -> list[bytes]:
    """The files of a program as they were last written: to read them all would take a good part of what a cache saves."""
    files = (os.path.join(folder, name) for folder, _, names in os.walk(program) for name in names if name.endswith(".py"))
    return [last_written(file) for file in sorted(files)]


def cached(name: str, key: str, make: Callable[[], Any]) -> Any:
    """What `make` gives, from the cache where it is there. Plain values only: texts, numbers, tuples, lists, dicts."""
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{name}-{key}"
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        return _read(path)
    made = make()
    with contextlib.suppress(OSError, ValueError):
        _write(folder, path, marshal.dumps(made))
    return made


def _read(path: Path) -> Any:
    """What a file of some megabytes holds, without a copy of it in between."""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return marshal.loads(content)


def _write(folder: Path, path: Path, content: bytes) -> None:
    import tempfile  # seldom needed

    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _forget_oldest()


def files_kept() -> list[Path]:
    """The files of the cache, the newest first."""
    folder = cache_folder()
    with contextlib.suppress(OSError):
        if folder:
            return sorted(filter(Path.is_file, folder.iterdir()), key=lambda file: file.stat().st_mtime, reverse=True)
    return []


def holding() -> Holding | None:
    """What the folder holds; None where there is none."""
    folder = cache_folder()
    files = files_kept()
    return Holding("packs", len(files), sum(file.stat().st_size for file in files), str(folder)) if folder else None


def _forget_oldest() -> None:
    for file in files_kept()[KEPT:]:
        with contextlib.suppress(OSError):
            file.unlink()
