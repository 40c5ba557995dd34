"""The short suffix of MHTML."""

from __future__ import annotations

from .mhtml import read as read


def looks_like(head: bytes) -> bool:
    return False  # mhtml.py claims it
