"""How wide a text is in the common sans-serif fonts (Helvetica, Arial, Liberation Sans), in parts of its size."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

Measure = Callable[[str, float, bool], float]  # text, size in pixels, bold → width in pixels

_GROUPS = {
    0.24: "ijl|!'‚‘’",
    0.29: "ftI.,:;/\\[] \u00a0\u202f·",
    0.35: "r()-{}`“”„",
    0.50: "cksvxyzJ",
    0.57: "abdeghnopquL0123456789_$#?=+~–<>≥≤≠→*",
    0.67: "ABEFKPSTVXYZ&",
    0.74: "CDHNRUGOQw",
    0.86: "mM%",
    0.96: "W—@…",
}
_WIDTHS = {sign: width for width, signs in _GROUPS.items() for sign in signs}
_OTHER, _CAPITAL, _WIDE = 0.58, 0.72, 1.05
_BOLD = 1.07
LONGEST = 200  # signs that are measured; no line holds more
_MARGIN = 1.03  # the widest of the fonts against the mean of them


@lru_cache(maxsize=8192)
def width_of(text: str, size: float, bold: bool = False) -> float:
    """An upper estimate: the fonts differ by a few percent, and a label may rather have too much room than too little."""
    return sum(map(_of, text)) * size * _MARGIN * (_BOLD if bold else 1)


def _of(sign: str) -> float:
    known = _WIDTHS.get(sign)
    if known is not None:
        return known
    if unicodedata.combining(sign):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", sign)[0]
    return _WIDTHS.get(base) or (_CAPITAL if sign.isupper() else _OTHER)


def fitted(text: str, width: float, size: float, measure: Measure = width_of, bold: bool = False) -> str:
    """The text, cut with … where it is wider, after a whole word if that does not cost half of it.

    >>> fitted("National Intelligence Service", 90, 11)
    'National…'
    """
    kept = text[:LONGEST]
    if kept == text and measure(text, size, bold) <= width:
        return text
    while kept and measure(kept + "…", size, bold) > width:
        kept = kept[:-1]
    words = kept.rsplit(" ", 1)[0]
    return (words if 2 * len(words) >= len(kept) else kept).rstrip(" ,;–-") + "…"
