"""What a user decides about reconciling. Everything else is a rule with a name of its own.

Apart from series/, so that what is asked can be checked before the rules are loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .edtf import is_date
from .model import Status

BEST = ("latest", "majority", "conservative")  # see series/best.py
VAGUE = ("acled", "ccc", "emdat")  # see series/vague.py
NEAR_DAYS = 7  # a weekly paper, an agency copy and a date put off by a weekend still tell of one claim


@dataclass(frozen=True, slots=True)
class Policy:
    """The user's choices. Dates are EDTF strings; a year or month means its first day in `since`, its last elsewhere. Raises
    ValueError, with the remedy in the message, for a date that is none and for an unknown name."""

    as_of: str | None = None  # what was known that day: later articles and claims are left out
    since: str | None = None  # claims made then or later
    until: str | None = None  # claims made then or before
    sources: tuple[str, ...] = ()  # each a part of the name; two letters must be a whole word
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    best: str | None = None  # latest, majority, conservative
    vague: str | None = None  # acled, ccc, emdat
    near_days: int = NEAR_DAYS  # how far apart the dates of one claim may be

    def __post_init__(self) -> None:
        for name in ("as_of", "since", "until"):
            day = getattr(self, name)
            if day is not None and not is_date(day):
                raise ValueError(f"{name} {day!r} is no date; write it like 2024-10-28, 2024-10 or 2024")
        for status in self.statuses:
            _check("status", status, [str(known) for known in Status])
        if self.best is not None:
            _check("best", self.best, BEST)
        if self.vague is not None:
            _check("vague", self.vague, VAGUE)
        if self.near_days < 0:
            raise ValueError(f"near_days {self.near_days} is negative; claims cannot be less than 0 days apart")


def _check(name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise ValueError(f"{name} {value!r} is not known; known: {', '.join(known)}")
