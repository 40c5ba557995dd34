"""A body and its acronym: "SLHRC", "Menschenrechtskommission SLHRC" and "Sierra Leone Human Rights Commission" are one voice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from .entry import Entry
from .sources import only, state_of

ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
CAPITAL = re.compile(r"\b[^\W\d_a-zäöü]\w*")
OWN = 4  # letters of an acronym that stand for a body whatever stands before its name: "Britain-based Syrian Observatory …"


def acronyms(entry: Entry) -> set[str]:
    """The acronyms in the name of a source, which are the same in every language: "CGT", "UNHCR"; "US" and "UN" name many."""
    return set(ACRONYM.findall(entry.figure.source or ""))


def join_acronyms(entries: Sequence[Entry]) -> None:
    """One key for the names of a body that share an acronym, or are its words, and for the one person who speaks for it."""
    bearers: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for acronym in acronyms(entry) if state_of(entry.source) is None else ():
            bearers[acronym].append(entry)
    if not bearers:
        return
    spelled = spelled_out(entries, bearers)
    for acronym, told in bearers.items():
        persons = {entry.person for entry in told if is_person(entry, acronym)}
        full = spelled.get(acronym, [])
        body = [entry for entry in told if len(persons) < 2 or not is_person(entry, acronym)] + full
        keys = Counter(entry.source for entry in full or body)
        best = min(keys, key=lambda key: (-keys[key], len(key or ""), key or ""), default=None)
        for entry in body:
            entry.source = best


def is_person(entry: Entry, acronym: str) -> bool:
    return entry.person is not None and acronym.lower() not in entry.person.split()


def spelled_out(entries: Iterable[Entry], bearers: Iterable[str]) -> dict[str, list[Entry]]:
    """By acronym the entries whose source is it in words, where these are one name."""
    known = {acronym.lower(): acronym for acronym in bearers}
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        capitals = CAPITAL.findall(entry.figure.source or "")
        initials = "".join(word[0] for word in capitals).lower()
        if len(capitals) >= 3 and not acronyms(entry):
            same = only({short for short in known if initials == short or (len(short) >= OWN and initials.endswith(short))})
            if same:
                found[known[same]].append(entry)
    return {acronym: told for acronym, told in found.items() if len({entry.source for entry in told}) == 1}
