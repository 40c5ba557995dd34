"""Phrases of packs as a test says them aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.packs import expand

CHOICE = re.compile(r"\(([^)]*\|[^)]*)\)")


def forms(printed: str, endings: Sequence[str]) -> Iterator[str]:
    """Plain forms of a phrase in which each alternative and each ending stands once at least; all of them would be thousands.

    "(a|b) (c|d|)" is said as "a c", "b d" and "a".
    """
    choices = [choice.split("|") for choice in CHOICE.findall(printed)]
    for turn in range(max(map(len, choices), default=1)):
        chosen = iter(choices)
        plain = CHOICE.sub(lambda match: (options := next(chosen))[turn % len(options)], printed)  # noqa: B023
        yield from expand(plain, endings)
