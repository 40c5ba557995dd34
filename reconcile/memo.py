"""Answers kept by what was asked: a text asks the same of the same words again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Owner = TypeVar("Owner")
Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

MOST = 50_000  # answers; the words of the news are fewer, those of an attack are not
LONGEST = 100  # characters of a text worth keeping; no word is longer, and what is asked of such pieces is kept for good


class Memo(dict[Asked, Answer]):
    """A function as a table that fills itself: `memo[word]` asks it once. What is known costs one look-up and no call."""

    def __init__(self, ask: Callable[[Asked], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, asked: Asked) -> Answer:
        answer = self._ask(asked)
        if isinstance(asked, str) and len(asked) > LONGEST:
            return answer
        if len(self) >= MOST:
            self.clear()
        self[asked] = answer
        return answer


class once(Generic[Owner, Answer]):
    """An attribute worked out when first asked for, and then kept in the instance like any other. What
    `functools.cached_property` does without the lock, which costs more than most of what is worked out here: an article is read
    by one thread."""

    def __init__(self, ask: Callable[[Owner], Answer]) -> None:
        self._ask, self._name, self.__doc__ = ask, ask.__name__, ask.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Owner, owner: type) -> Answer: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        answer = self._ask(instance)
        setattr(instance, self._name, answer)  # not into its `__dict__`: once that is made all attributes are slow
        return answer
