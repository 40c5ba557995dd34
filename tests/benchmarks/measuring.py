"""A command in a process of its own: how long it took, and how much memory it had at most.

Processor time is the same whatever else the machine does; the time on the clock is not, but only it tells what a second
process is worth.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

RECONCILE = [sys.executable, "-m", "reconcile"]


class Run(NamedTuple):
    """A run that ended well."""

    seconds: float  # of processor time, of all its processes
    clock: float  # seconds
    memory: float  # MB, of the largest process


def run(command: Sequence[str]) -> Run:
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr
    said = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {said}")
    return Run(used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024)


def best(times: int, command: Sequence[str]) -> Run:
    """The least time that some runs took, and the most memory."""
    runs = [run(command) for _ in range(times)]
    return Run(min(one.seconds for one in runs), min(one.clock for one in runs), max(one.memory for one in runs))
