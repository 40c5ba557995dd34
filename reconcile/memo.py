"""Answers kept by what was asked: a text asks the same of the same words again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

MOST = 50_000  # answers; the words of the news are fewer, those of an attack are not


class Memo(dict[Asked, Answer]):
    """A function as a table that fills itself: `memo[word]` asks it once. What is known costs one look-up and no call."""

    def __init__(self, ask: Callable[[Asked], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, asked: Asked) -> Answer:
        answer = self._ask(asked)
        if len(self) >= MOST:
            self.clear()
        self[asked] = answer
        return answer
