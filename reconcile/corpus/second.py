"""A few articles: the longer half in a second process while the others are read here, and what comes next is made ready.

What is lost there is left to be done here.

For more, workers.py has processes that cost more to begin and may be as many as there are cores.
"""

from __future__ import annotations

import marshal
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, NoReturn

from .work import Answer, Errand, Order, Work

# Measured on the samples: 16 ms for the first article of a language, 7 ms for a process, 4 ms for a thousand characters.
FIRST = 4_000  # characters that could be read while what is known of a language is compiled
FORK = 2_000  # characters that could be read while a process begins and ends
READ = frozenset({Work.FIGURES, Work.EVERYTHING})  # what costs so much; dates are found in a tenth of the time

Answering = Callable[[Order], Answer]


def share(errands: Iterable[Errand[Any]], answering: Answering, meanwhile: Callable[[], object] | None = None) -> None:
    """Answers errands in two processes, if that is sooner done; what has no answer then is still to be done. `meanwhile`: what
    else this one can do before the other has answered."""
    theirs, ours = halves([errand for errand in errands if errand.to_do and _is_reading(errand.order)])
    if theirs:
        with suppress(OSError), _second([errand.order for errand in theirs], answering) as answers:  # no memory for it
            for errand in ours:
                errand.answer = answering(errand.order)
            if meanwhile:
                meanwhile()
            for errand, given in zip(theirs, _received(answers), strict=False):
                errand.answer = given


def halves(errands: Sequence[Errand[Order]]) -> tuple[list[Errand[Order]], list[Errand[Order]]]:
    """Those for a second process, and those to be done here, which are less work; none for it where it would not be worth it. A
    language is in both halves only where that is sooner done, because what is known of it is then compiled twice."""
    row = sorted(errands, key=lambda errand: str(errand.order.article.language))
    until, since = list(_costs(row)), list(_costs(row[::-1]))[::-1]
    cut = min(range(1, len(row)), key=lambda at: max(until[at - 1], since[at]), default=0)
    if not cut or max(until[cut - 1], since[cut]) + FORK >= until[-1]:
        return [], row
    return (row[cut:], row[:cut]) if since[cut] >= until[cut - 1] else (row[:cut], row[cut:])


def _costs(row: Iterable[Errand[Order]]) -> Iterator[int]:
    """What it costs to read the first so many articles, in characters."""
    cost, before = 0, None
    for errand in row:
        cost += errand.to_do + (FIRST if before is None or errand.order.article.language != before else 0)
        before = errand.order.article.language
        yield cost


def _is_reading(order: object) -> bool:
    return isinstance(order, Order) and order.work in READ


@contextmanager
def _second(orders: Sequence[Order], answering: Answering) -> Iterator[BinaryIO]:
    """A process that answers these orders, by what it sends. It is gone afterwards, whatever happens here. Raises OSError."""
    receiving, sending = os.pipe()
    with os.fdopen(receiving, "rb") as answers:
        try:
            with deaf_to_interrupts():  # the process stays so: Ctrl-C is for the one who asks
                process = os.fork()
                if not process:
                    os.close(receiving)
                    _serve(orders, answering, sending)
        finally:
            os.close(sending)
        try:
            yield answers
        finally:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Ctrl-C is kept for later, so that a process just begun does not hear it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(orders: Sequence[Order], answering: Answering, sending: int) -> NoReturn:
    """What the process does, all in all. It must not come back into what it is a copy of."""
    try:
        answers = [answering(order) for order in orders]
        with os.fdopen(sending, "wb") as pipe:
            pipe.write(marshal.dumps([given if isinstance(given, bytes) else None for given in answers]))
    finally:
        os._exit(0)


def _received(answers: BinaryIO) -> list[bytes | None]:
    """The answers; none from a process that has died."""
    try:
        given: list[bytes | None] = marshal.loads(answers.read())
    except (EOFError, ValueError):
        return []
    return given
