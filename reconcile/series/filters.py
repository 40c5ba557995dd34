"""What a reader does not want to see, or could not have known. What is left out is counted, never forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..packs import Packs
from ..policy import Policy
from ..text import WORD, fold
from .entry import NEVER, Entry, days
from .sources import Speakers

SHORT = 3  # a name this short must be a whole word: "US" is not in "Russland"


def was_known(entry: Entry, as_of: str | None) -> bool:
    """True where the article had appeared and the claim had been made by that day; without any date, that is not known."""
    if as_of is None:
        return True
    last = days(as_of)[1]
    if last is None:
        return True
    if entry.printed == NEVER and entry.first is None:
        return False
    return (entry.printed == NEVER or entry.printed <= last) and (entry.first is None or entry.first <= last)


def is_within(entry: Entry, since: str | None, until: str | None) -> bool:
    """True where the claim can have been made between the two days; a claim without a date cannot be said to."""
    if since is None and until is None:
        return True
    if entry.first is None and entry.last is None:
        return False
    begin, end = days(since)[0], days(until)[1]
    too_early = begin is not None and entry.last is not None and entry.last < begin
    too_late = end is not None and entry.first is not None and entry.first > end
    return not too_early and not too_late


def is_wanted(entry: Entry, policy: Policy, subject: str | None, place: str | None) -> bool:
    """True where source, subject, place and status are among those asked for. `subject` and `place` are the keys of the series. A
    part is shown with its whole, so it is asked for where that is."""
    figure = entry.figure
    printed = (None, None) if entry.part else (figure.place, figure.place_id)
    return (
        is_within(entry, policy.since, policy.until)
        and (not policy.statuses or entry.status in policy.statuses)
        and named(policy.sources, (figure.source, entry.source))
        and named(policy.subjects, (figure.subject, figure.subject_id, subject))
        and named(policy.places, (*printed, place))
    )


def in_every_language(policy: Policy, packs: Packs | None, speakers: Speakers) -> Policy:
    """The policy with the codes and keys of what it names: "Russland" is the Russia of English articles, "Polizei" the police."""

    def with_codes(names: tuple[str, ...]) -> tuple[str, ...]:
        codes = []
        for language in packs.languages.values() if packs and names else ():
            for code, forms in language.section("countries").items():
                known = {fold(name) for name in (*forms.get("names", ()), *forms.get("adjectives", ()))}
                codes += [code for name in names if fold(name) in known]
        return (*names, *codes)

    sources = (*policy.sources, *filter(None, map(speakers.key, policy.sources)))
    return replace(policy, sources=sources, subjects=with_codes(policy.subjects), places=with_codes(policy.places))


def named(wanted: Sequence[str], names: Sequence[str | None]) -> bool:
    """True where one of the wanted names is part of one of the names, or nothing is wanted.

    >>> named(["Pentagon"], ["Sabrina Singh, Pentagon"]), named(["US"], ["Russland"])
    (True, False)
    """
    if not wanted:
        return True
    said = [fold(name) for name in names if name]
    for want in map(fold, wanted):
        if len(want) <= SHORT:
            if any(want in WORD.findall(name) for name in said):
                return True
        elif any(want in name for name in said):
            return True
    return False
