"""Plain text. Front matter is understood here too: people keep their notes that way whatever the file is called."""

from __future__ import annotations

from .md import read as read


def looks_like(head: bytes) -> bool:
    return False  # what no other format claims is plain text
