"""The suffix of CSV with tabs; what the delimiter is, its first row says."""

from __future__ import annotations

from .csv import read as read


def looks_like(head: bytes) -> bool:
    return False  # csv.py claims it
