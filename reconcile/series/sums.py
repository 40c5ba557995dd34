"""One event in several countries: what each of them counts, and what they add up to.

Articles on a quake beneath a border give three tolls in a breath, and seldom say with each of them whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..groups import grouped
from ..model import Change, Status
from .entry import CROWDS, Entry
from .keys import JOINED, SIDED
from .known import ROUNDING, SAME_SIZE
from .sources import state_of


def tell_lands_apart(entries: Sequence[Entry], wholes: Mapping[int, int]) -> None:
    """Gives the parts of a whole the countries their sources speak for, and the whole all of the countries of its parts."""
    suffered = (part for part in wholes if _is_suffered(entries[part]) and not entries[part].is_of_day)
    for whole, parts in grouped(suffered, wholes.__getitem__).items():
        told = [entries[part] for part in parts]
        _place_by_voices(told)
        lands = {entry.place for entry in told}
        if len(lands) > 1 and all(entry.place and entry.place == entry.country for entry in told):
            _lie_in(entries[whole], lands)
    nested = {part for part, whole in wholes.items() if entries[part].place == entries[whole].place}
    _name_sums(entry for index, entry in enumerate(entries) if index not in nested)


def _is_suffered(entry: Entry) -> bool:
    return entry.figure.kind not in SIDED | CROWDS


def _place_by_voices(parts: Iterable[Entry]) -> None:
    """ "Kenya has reported 327 dead, Chad 123", "450 died in Kenya and Chad; the Kenyan government spoke of 327": who speaks for
    a country counts the people there, where others count elsewhere."""
    lands = {id(entry): state.upper() for entry in parts if (state := state_of(entry.source))}
    for entry in parts:
        land = lands.get(id(entry))
        is_one_of_many = len({*lands.values()}) > 1 or land in (entry.hint or "").split(JOINED)
        if land and is_one_of_many and (entry.place or entry.hint) != land:
            entry.place, entry.country, entry.hint = land, land, None
            entry.notes.append("place: the country its source speaks for")


def _name_sums(entries: Iterable[Entry]) -> None:
    """ "In Kenya 327 died, in Chad 123. More than 440 have died": what is about the sum lies in both."""
    totals = (entry for entry in entries if entry.status == Status.REPORTED and entry.change == Change.TOTAL and entry.level)
    told = (entry for entry in totals if _is_suffered(entry) and not (entry.is_old or entry.is_of_day))
    for beside in grouped(told, lambda entry: (entry.figure.document, entry.figure.kind)).values():
        voices = [entry for entry in beside if state_of(entry.source)]
        if len(voices) > 1 and any(_is_about(entry, sum(voice.level for voice in voices)) for entry in beside):
            _place_by_voices(voices)
        least: dict[str, float] = {}
        for entry in beside:
            land = entry.place or entry.hint
            if land is not None and land == entry.country:
                least[land] = min(entry.level, least.get(land, entry.level))
        for entry in beside if len(least) > 1 else ():
            is_more = entry.level > max(least.values())
            if is_more and (entry.place or entry.hint) in (None, *least) and _is_about(entry, sum(least.values())):
                _lie_in(entry, least)


def _is_about(entry: Entry, total: float) -> bool:
    """True for the total as it is rounded, or as "more than" a number below it."""
    off = total - entry.level
    return abs(off) <= ROUNDING * total or (entry.high is None and 0 <= off <= SAME_SIZE * total)


def _lie_in(entry: Entry, lands: Iterable[str | None]) -> None:
    entry.place, entry.country, entry.hint = JOINED.join(sorted(filter(None, lands))), None, None
    entry.notes.append("place: all the countries of its parts")
