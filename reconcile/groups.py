"""Things by what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")
Key = TypeVar("Key")


def grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> defaultdict[Key, list[Thing]]:
    """The things by their key, keys and things in the order given; of any other key there are none.

    >>> grouped(["Ulm", "Bonn", "Bern"], len)[4]
    ['Bonn', 'Bern']
    """
    groups: defaultdict[Key, list[Thing]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    return groups
