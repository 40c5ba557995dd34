"""Where the answer goes, and as what: the format, a file, a folder or standard output."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

from .messages import UsageError, check_word

if TYPE_CHECKING:
    from ..outputs._sheet import Result

STANDARD_INPUT = STANDARD_OUTPUT = "-"
SPREADSHEETS = (".xlsx", ".xls", ".ods")  # what is written is a text, which a spreadsheet of that name would refuse


class Destination:
    """The format of the answer, and the file or stream it is written to. Raises UsageError before anything is read.

    `reads`: what the answer is made of, over which it must not be written.
    """

    def __init__(self, format: str | None, output: str | None, makes: str = "figures", reads: Iterable[str] = ()) -> None:
        from ..outputs import needs

        self._output = output = None if output == STANDARD_OUTPUT else output
        self.format = _chosen_format(format, output)
        self.needs = needs(self.format)
        _check_format(self.format, self.needs, output, makes)
        _check_output(output, "folder" in self.needs)
        if any(map(self.is_written_to, reads)):
            raise UsageError(f"{output or 'standard output'}: is what is to be read; name another file to write to")

    @property
    def is_for_people(self) -> bool:
        """True where the answer is a table to be read, not rows for a program."""
        return self.format in ("table", "markdown", "html")

    @property
    def is_screen(self) -> bool:
        """True where the answer is read as it is printed."""
        return not self._output and sys.stdout is not None and sys.stdout.isatty()

    def is_written_to(self, path: str) -> bool:
        """True for the file the answer goes to, be it by `>`."""
        with contextlib.suppress(OSError, ValueError, AttributeError):
            target = os.stat(self._output) if self._output else os.fstat(sys.stdout.fileno())
            read = os.fstat(sys.stdin.fileno()) if path == STANDARD_INPUT else os.stat(path)
            return stat.S_ISREG(target.st_mode) and os.path.samestat(read, target)
        return False

    def is_below(self, folders: Iterable[str]) -> bool:
        """True where a file stands already that lies in one of the folders."""
        if not self._output or not os.path.isfile(self._output):
            return False
        target = Path(os.path.realpath(self._output))
        return any(target.is_relative_to(os.path.realpath(folder)) for folder in folders)

    def render(self, result: Result) -> None:
        """Writes a result in the format. A picture is drawn before the file is opened: of some accounts there is none."""
        from ..outputs import FormatError, format_named

        chosen = format_named(self.format)
        try:
            if "account" not in self.needs:
                self._write(lambda out: chosen.render(result, out))
                return
            picture = io.BytesIO() if "bytes" in self.needs else io.StringIO()
            chosen.render(result, picture)
        except FormatError as error:
            raise UsageError(str(error)) from error
        self._write(lambda out: out.write(picture.getvalue()))

    def print(self, lines: Iterable[str]) -> None:
        """Writes lines for people."""
        self._write(lambda out: out.writelines(f"{line}\n" for line in lines))

    def _write(self, write: Callable[[Any], None]) -> None:
        try:
            with _opened(self._output, self.needs) as out:
                write(out)
                if not isinstance(out, Path):
                    out.flush()
        except BrokenPipeError:  # whoever reads has enough: `| head`
            _silence_standard_output()
        except OSError as error:
            if not self._output:
                _silence_standard_output()
            raise UsageError(f"{self._output or 'standard output'}: cannot be written ({error.strerror or error})") from error


def _chosen_format(name: str | None, output: str | None) -> str:
    from ..outputs import format_of_file, formats

    if name is None:
        if output:
            if output.lower().endswith(SPREADSHEETS):
                raise UsageError(f"{output}: no such file is written; name it .csv, and with --excel it opens by a double click")
            return format_of_file(output) or "csv"
        return "table" if sys.stdout is not None and sys.stdout.isatty() else "csv"
    check_word("--format", name, formats())
    return name


def _check_format(name: str, needs: frozenset[str], output: str | None, makes: str) -> None:
    """Says before the reading that a format cannot show what is asked for, or not there."""
    from ..outputs import lacks

    if "account" in needs and makes != "account":
        raise UsageError(f"{name} shows the series of a topic; ask for one: reconcile troops FILES --format {name}")
    if remedy := lacks(name):
        raise UsageError(remedy)
    if "folder" in needs and not output:
        raise UsageError(f"{name} is a folder of files; name one: --output DIR/")
    if "bytes" in needs and not output and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(f"{name} is no text for a terminal; name a file: --output FILE.{name}")


def _check_output(output: str | None, is_folder: bool) -> None:
    """Says before the reading that there is nowhere to write to, not after it."""
    from ..articles._list import is_list

    if output is None:
        if sys.stdout is None:
            raise UsageError("standard output is closed; name a file with --output")
        return
    folder = os.path.dirname(output.rstrip("/") if is_folder else output) or "."
    if is_folder and os.path.exists(output) and not os.path.isdir(output):
        raise UsageError(f"{output}: a file; name a folder to write to")
    if os.path.isdir(output) and not is_folder:
        raise UsageError(f"{output}: a folder; name a file to write to")
    if not os.path.isdir(folder):
        raise UsageError(f"{output}: there is no folder {folder}; make it first")
    if is_list(output):
        raise UsageError(f"{output}: tells the days and publishers of articles; name another file to write to")
    if not os.access(output if os.path.exists(output) else folder, os.W_OK):
        raise UsageError(f"{output}: cannot be written (no permission); name another file")


@contextlib.contextmanager
def _opened(output: str | None, needs: frozenset[str] = frozenset()) -> Iterator[TextIO | BinaryIO | Path]:
    """Where the result goes: UTF-8 with `\\n`, whatever the locale; half a surrogate pair as its escape."""
    if output and "folder" in needs:
        yield Path(output)
        return
    if "bytes" in needs:
        with open(output, "wb") if output else contextlib.nullcontext(sys.stdout.buffer) as stream:
            yield stream
        return
    if output:
        with open(output, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
            yield file
        return
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure and sys.stdout.isatty():
        reconfigure(errors="replace")
    elif reconfigure:
        reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    yield sys.stdout


def _silence_standard_output() -> None:
    """Lets nothing more be written, so that Python does not complain about it when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
