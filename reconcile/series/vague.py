"""Point values for vague words, by a named convention. Without one a vague word stays a word and counts for nothing.

The three differ, which is why none is the default:

    acled   the smallest amount the word can mean: "tens" 10, "dozens" 12, "hundreds" 100, "and so on".
            ACLED, *Fatalities: how they are collected* (FAQ on methodology, 2023).
    ccc     twice that: "hundreds" 200, "thousands" 2,000, "tens of thousands" 20,000, "hundreds of thousands" 200,000.
            Crowd Counting Consortium, *Crowd Data Dictionary*, size_low and size_high. It says nothing of "dozens";
            24 follows the same rule.
    emdat   twice that as well: "hundreds of injured" 200, "thousands affected" 2,000 ("probably an underestimate").
            EM-DAT documentation, *Human Impact Variables*. It says nothing of "dozens" either.
"""

from __future__ import annotations

from collections.abc import Mapping

# How many units of the word ("hundreds": 100) the word stands for.
CONVENTIONS: Mapping[str, float] = {"acled": 1, "ccc": 2, "emdat": 2}
PLURAL = 2  # packs give the interval of a vague word from two units on: "hundreds" are 200 to 999


def point_value(low: float | None, convention: str | None) -> float | None:
    """The number a convention puts for a vague word whose interval begins at `low`; None where it puts none.

    >>> point_value(200, "acled"), point_value(200, "ccc"), point_value(24, "acled")
    (100.0, 200.0, 12.0)
    """
    if convention is None or low is None:
        return None
    return low / PLURAL * CONVENTIONS[convention]
