"""Victims, or losses, that nobody says are dead: they are, where another article gives the same number of dead."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..groups import grouped
from ..packs import Language
from .entry import Entry, days_apart
from .keys import in_any
from .known import COINCIDENCE, COMPARED

OPEN, DEAD = "casualties", "killed"
WORDS = ".,;:!?()\"'„“”"  # what may cling to a word


def name_victims(entries: Sequence[Entry], languages: Collection[Language], near_days: int) -> None:
    """The army's "34 victims", or loss of 34 men, are its "34 killed" of another article; 34 killed or wounded are not."""
    victims = tuple(sorted(in_any(languages, "open_victims")))
    losses = in_any(languages, "open_losses")
    dead = grouped((entry for entry in entries if entry.figure.kind == DEAD and entry.level), lambda entry: entry.level)
    for entry in entries if dead else ():
        may_be_dead = entry.figure.kind == OPEN and entry.level in dead and _are_open(entry, victims, losses)
        if may_be_dead and any(_is_one_count(entry, other, near_days) for other in dead[entry.level][:COMPARED]):
            entry.told = entry.figure
            entry.figure = replace(entry.figure, kind=DEAD)
            entry.notes.append("victims, dead in another article that gives the number")


def _are_open(entry: Entry, victims: tuple[str, ...], losses: Collection[str]) -> bool:
    words = [word.strip(WORDS).casefold() for word in entry.figure.sentence.split()]
    return any(word in losses or word.endswith(victims) for word in words)


def _is_one_count(victims: Entry, dead: Entry, near_days: int) -> bool:
    """True for one number of one time, of one voice and place, or of one army; a small one must be told of both."""
    one, other = victims.figure, dead.figure
    here, there = one.place_id or one.place, other.place_id or other.place
    voices = {victims.source, dead.source}
    of_army = one.subject_id is not None and one.subject_id == other.subject_id
    alike = of_army or ((len(voices - {None}) < 2 or dead.is_old) and (here == there or None in (here, there)))
    is_sure = victims.level >= COINCIDENCE or (len(voices) == 1 and here == there)
    at_once = victims.status == dead.status and days_apart(victims, dead) <= near_days
    return alike and is_sure and at_once and one.change == other.change
