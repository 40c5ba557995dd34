"""Processes that work on articles, several at a time; the answers come in the order of the questions.

A few articles are worked on here and in a second process (second.py), for several cost more than that saves. A process that
dies over an article, which fills the memory or trips the interpreter itself, costs that article alone: what else it had in hand
is asked of a new one. Nothing outlives the run: a process ends when its pipe is closed, which the system does for whoever is
killed.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..articles import Asked
from ..packs import PackError, Packs, load_packs
from .second import deaf_to_interrupts, share
from .work import Answer, Errand, Mistake, Order, Wish, answer, done, prepare

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from queue import SimpleQueue

WORTHWHILE = 200_000  # characters to work on, for which starting processes pays
AT_ONCE = 32_000  # characters a process is given at a time
MOST_AT_ONCE = 200  # articles, of which some or all may have been answered before
UNDER_WAY = 4  # batches for each process that may wait for their turn to be put out
IN_HAND = 2  # … that it is given before it has answered: the one it works on, and the next, for which it need not wait
FORKS = hasattr(os, "fork") and sys.platform != "darwin"  # a fork has the packs at once; macOS has libraries that survive none
GATHERED = 5  # times as much text as is worthwhile; beyond, what is there is done here


class Workers:
    """As many processes as asked for, started once there is enough to do. `forgiving`: a mistake is an answer, not raised."""

    def __init__(
        self,
        packs: Packs,
        folders: Sequence[str | Path] = (),
        jobs: int = 1,
        forgiving: bool = True,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        self._packs, self._folders, self._jobs, self._meanwhile = packs, folders, jobs, meanwhile
        self._answer: Callable[[Order | Asked, Packs], Answer] = answer if forgiving else done
        self._all: list[Worker] = []

    def in_order(self, errands: Iterable[Errand[Wish]]) -> Iterator[Errand[Wish]]:
        """The errands with their answers, in the order given. Raises PackError."""
        coming = iter(errands)
        while begun := list(self._until_worthwhile(coming)):
            if self._jobs > 1 and sum(errand.to_do for errand in begun) >= WORTHWHILE:
                if FORKS:
                    prepare([errand.order for errand in begun], self._packs)  # once, and not in every process
                yield from self._shared_out(chain(begun, coming))
                return
            if self._jobs > 1 and FORKS:
                share(begun, lambda order: self._answer(order, self._packs), self._meanwhile)
            self._do_here(begun)
            yield from map(_checked, begun)

    def _until_worthwhile(self, errands: Iterator[Errand[Any]]) -> Iterator[Errand[Any]]:
        """The next errands: until they are worth a process each, or so many that most must have been answered before."""
        to_do = length = 0
        for errand in errands:
            yield errand
            to_do, length = to_do + errand.to_do, length + errand.length
            if self._jobs == 1 or to_do >= WORTHWHILE or length >= GATHERED * WORTHWHILE:
                return

    def _shared_out(self, errands: Iterable[Errand[Any]]) -> Iterator[Errand[Any]]:
        waiting: deque[list[Errand[Any]]] = deque()
        try:
            for batch in _batches(errands):
                waiting.append(batch)
                self._give([errand for errand in batch if errand.answer is None])
                if len(waiting) > UNDER_WAY * self._jobs or _is_done(waiting[0]):
                    yield from self._finished(waiting.popleft())
            while waiting:
                yield from self._finished(waiting.popleft())
        finally:
            while self._all:
                self._all.pop().end()

    def _give(self, batch: list[Errand[Any]]) -> None:
        """Has the process do it that has the least in hand, and waits for one; does it here where none is to be had."""
        while batch:
            least = min(self._all, key=lambda worker: len(worker.in_hand), default=None)
            if len(self._all) < self._jobs and (least is None or least.in_hand):
                self._one_more()
            elif least is not None and len(least.in_hand) < IN_HAND:
                return least.give(batch)
            elif self._all:
                self._collect()
            else:
                return self._do_here(batch)

    def _one_more(self) -> None:
        try:
            self._all.append(Worker(self._packs, self._folders, self._all))
        except OSError:  # no memory for it, or too many
            self._jobs = len(self._all)

    def _do_here(self, batch: list[Errand[Any]]) -> None:
        for errand in batch:
            if errand.answer is None:
                errand.answer = self._answer(errand.order, self._packs)

    def _finished(self, batch: list[Errand[Any]]) -> Iterator[Errand[Any]]:
        while not _is_done(batch):
            self._collect()
        yield from map(_checked, batch)

    def _collect(self) -> None:
        """Waits until a process has answered, or died."""
        from multiprocessing.connection import wait

        ready = wait([worker.connection for worker in self._all if worker.in_hand])
        for worker in self._all:
            if worker.connection in ready:
                worker.take()


class Worker:
    """A process, and what it has in hand. It is replaced when it dies."""

    def __init__(self, packs: Packs, folders: Sequence[str | Path], colleagues: Sequence[Worker]) -> None:
        self._packs, self._folders, self._colleagues = packs, folders, colleagues
        self.in_hand: deque[list[Errand[Any]]] = deque()  # batches, which it answers in this order
        self._to_come: deque[list[Errand[Any]]] = deque()
        self._begin()

    def _begin(self) -> None:
        from multiprocessing import get_context

        context: Any = get_context("fork" if FORKS else "spawn")
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        packs = self._packs if FORKS else self._folders
        inherited = [self.connection, *(one.connection for one in self._colleagues if one is not self)] if FORKS else []
        self._process = context.Process(target=serve, args=(theirs, packs, inherited), daemon=True)
        with deaf_to_interrupts():
            self._process.start()
        theirs.close()

    def end(self) -> None:
        self._process.terminate()
        self._process.join()
        self.connection.close()

    def give(self, batch: list[Errand[Any]]) -> None:
        self._to_come.append(batch)
        self._next()

    def take(self) -> None:
        """Takes the answers, once there are any. Where the process died instead, each article in hand is asked about alone."""
        try:
            answers = self.connection.recv()
        except (EOFError, OSError):
            self._died()
        else:
            for errand, given in zip(self.in_hand.popleft(), answers, strict=True):
                errand.answer = given
        self._next()

    def _next(self) -> None:
        while self._to_come and len(self.in_hand) < IN_HAND:
            self.in_hand.append(self._to_come.popleft())
            with contextlib.suppress(OSError):  # it died: that shows when its answer is taken
                self.connection.send([errand.order for errand in self.in_hand[-1]])

    def _died(self) -> None:
        self.end()
        at, *others = self.in_hand
        if len(at) == 1:
            at[0].answer = Mistake(f"the process that read it was ended ({_how(self._process.exitcode)})")
        else:
            self._to_come.extend([errand] for errand in at)
        self._to_come.extend(others)
        self.in_hand.clear()
        self._begin()


def serve(connection: Connection, packs: Packs | Sequence[str | Path], inherited: Sequence[Connection]) -> None:
    """What a process does until nobody asks any more. `inherited`: the ends of pipes that are not its own."""
    from queue import SimpleQueue
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks
    for other in inherited:
        other.close()
    gc.freeze()  # what was there before is shared for as long as nobody touches it
    known = packs if isinstance(packs, Packs) else load_packs(packs)
    given: SimpleQueue[list[Order | Asked] | None] = SimpleQueue()
    Thread(target=_take_in, args=(connection, given), daemon=True).start()
    with contextlib.suppress(OSError):
        while (orders := given.get()) is not None:
            connection.send([answer(order, known) for order in orders])


def _take_in(connection: Connection, given: SimpleQueue[list[Order | Asked] | None]) -> None:
    """Takes what is asked while an answer is worked on: so whoever asks can go on, and never waits for who waits for them."""
    try:
        with contextlib.suppress(EOFError, OSError):
            while True:
                given.put(connection.recv())
    finally:
        given.put(None)  # whatever it cannot take in, as for lack of memory: a process that waits for ever is waited for


def _how(exit_code: int | None) -> str:
    return f"signal {-exit_code}" if exit_code is not None and exit_code < 0 else f"status {exit_code}"


def _batches(errands: Iterable[Errand[Any]]) -> Iterator[list[Errand[Any]]]:
    """The errands, so many together as are worth a message."""
    batch: list[Errand[Any]] = []
    to_do = 0
    for errand in errands:
        batch.append(errand)
        to_do += errand.to_do
        if to_do >= AT_ONCE or len(batch) >= MOST_AT_ONCE:
            yield batch
            batch, to_do = [], 0
    if batch:
        yield batch


def _is_done(batch: list[Errand[Any]]) -> bool:
    return all(errand.answer is not None for errand in batch)


def _checked(errand: Errand[Wish]) -> Errand[Wish]:
    if isinstance(errand.answer, PackError):
        raise errand.answer
    return errand
