"""The README is executed: every `$ command` of a console block is run in a terminal, and prints what the README shows.

`python tests/test_readme.py` writes what the commands print now into the README, to be read before it is committed.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
WIDTH = 96


def examples(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with the output shown below it."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def run(command: str, cache: Path) -> str:
    """What a command prints in a terminal of WIDTH columns, without its notes on standard error."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": str(WIDTH),
        "NO_COLOR": "1",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        "XDG_CACHE_HOME": str(cache),
    }
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command, shell=True, cwd=ROOT, env=environment, stdout=theirs, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    os.close(theirs)
    chunks = []
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(ours)
    process.wait()
    text = re.sub(r"\x1b\[[0-9;]*m", "", b"".join(chunks).decode())  # bold type
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


COMMANDS = [example for block in BLOCK.findall(README.read_text(encoding="utf-8")) for example in examples(block)]


@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_a_command_of_the_readme_prints_what_it_shows(command: str, shown: str, cache: Path) -> None:
    assert run(command, cache.parent) == shown.strip("\n") + "\n"


def test_ci_runs_the_two_lines_of_the_readme() -> None:
    """.ci/run takes the install line and the test line from the README, so that they are tried as they stand."""
    lines = [line for block in SHELL.findall(README.read_text(encoding="utf-8")) for line in block.strip().splitlines()]
    assert "reconcile troops" in lines[0]
    assert "pytest" in lines[1]


def rewrite() -> None:
    def block(match: re.Match[str]) -> str:
        shown = "".join(f"$ {command}\n{run(command, ROOT / '.cache')}\n" for command, _ in examples(match.group(1)))
        return f"```console\n{shown.rstrip()}\n```"

    README.write_text(BLOCK.sub(block, README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
