"""Where a quotation opens around a position of a text."""

from __future__ import annotations

import re

from .view import QUOTES

PARAGRAPH = 4000  # characters looked through for the quote a figure stands in
QUOTE = re.compile(f"[{''.join(QUOTES)}]")


def opening_quote(text: str, position: int) -> int | None:
    """Where the quote around a position opens, counted from the start of its paragraph; None outside quotes."""
    begin = max(text.rfind("\n", 0, position) + 1, position - PARAGRAPH)
    before = text[begin:position]
    if not any(map(before.__contains__, QUOTES)):
        return None
    marks = [match.start() for match in QUOTE.finditer(before)]
    return begin + marks[-1] if len(marks) % 2 else None
