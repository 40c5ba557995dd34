"""Figures → claims → series: who put it at how much, when; who agrees, who disagrees, who changed the own number.

The rules are functions with a name, a reason and an example, in the order in which they are used:

    entry.py       a figure, its days and its bounds; vague.py what "dozens" stand for, for those who ask
    scope.py       which series it belongs to: what, whose, where, which event or period (keys.py, stories.py,
                   needless_subjects.py, shares.py, longer.py, sums.py, others.py, one_place.py, one_story.py, known.py,
                   where_struck.py, contingent.py, marches.py, flights.py, events.py, periods.py, outliers.py)
    sources.py     who speaks, under whatever name; acronyms.py a body by its acronym
    spellings.py   names that are written by ear
    comparisons.py what an article itself says of an earlier number, told_before.py in a clause of its own or by the hour
    victims.py     victims who are dead in another article
    claims.py      mentions of one claim
    order.py       what comes first of the numbers of one day
    verdicts.py    what a claim does to the account: first, rise, fall, confirms, repeats, revises, disputes, part …
    summary.py     the rise, where it stands, disputes, revisions, what became of the expectations,
                   and records that nothing else bears out
    best.py        a best estimate, for those who ask for one
    filters.py     what was not known yet, or not asked for

What the user decides stands in ../policy.py.

Everything sorts and groups: the order of the figures does not matter, and nothing grows with the square of their number
but the claims of one series for which nobody is named (a thousand of them take half a second).
Nothing is dropped: every figure is a mention of exactly one claim, every claim stands in exactly one series.
"""

from __future__ import annotations

import gc
import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from ..groups import grouped
from ..model import Account, Claim, Figure, Series, stable_id
from ..packs import Language, Packs
from ..policy import Policy
from .best import RULES as BEST
from .claims import Draft, gather, name_sources
from .comparisons import Comparer, Multiples, misfits, read_comparisons
from .contingent import MOVING, mark_earlier_days
from .entry import Entry, entries_of, in_order
from .events import usual_period
from .filters import in_every_language, is_wanted, was_known
from .keys import JOINED, Lands, in_any, place_name, read_nouns
from .others import mark_others
from .scope import Scope, place_in_scopes
from .shares import cut_shares
from .sources import Speakers, name_key
from .spellings import spell
from .summary import count_holders, current, disputes, doubts, follow_up, revisions, rise, span, standing_now, undated
from .told_before import mark_hours, mark_told_before
from .verdicts import judge
from .victims import name_victims
from .where_struck import mark_where_struck

__all__ = ["Policy", "make_ready", "reconcile"]

Printed = tuple[str | None, str | None]  # a name as printed, and the code of its country
Names = Mapping[str, Printed]  # by the key of a subject or place


def reconcile(
    figures: Iterable[Figure],
    topic: str,
    kinds: Collection[str],
    articles: int = 0,
    *,
    policy: Policy | None = None,
    packs: Packs | None = None,
) -> Account:
    """The account the figures give of a topic: its series, and what the policy left out. `kinds` are the topic's kinds of
    figures, in the order in which the account shows them; figures of other kinds are no concern of it. `packs` tell capitals from
    countries. The order of the figures does not matter."""
    with no_collector():
        return _reconcile(list(figures), topic, kinds, articles, policy or Policy(), packs)


def make_ready(packs: Packs) -> None:
    """Makes of the packs what every account asks of them, ahead of the figures."""
    lands(packs)
    for language in packs.languages.values():
        language.made(Comparer)
        language.lexicon  # noqa: B018  (made when first asked for)


@contextmanager
def no_collector() -> Iterator[None]:
    """Without Python's search for cycles: there are none here, and with 100,000 figures it would take half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _reconcile(
    figures: Sequence[Figure], topic: str, kinds: Collection[str], articles: int, policy: Policy, packs: Packs | None
) -> Account:
    asked = [figure for figure in figures if figure.kind in kinds]
    languages = list(packs.languages.values()) if packs else []
    speakers = Speakers(languages)
    entries = [entry for entry in entries_of(asked, speakers, policy.vague) if was_known(entry, policy.as_of)]
    known = packs.languages if packs else {}
    multiples = read_comparisons(entries, known)
    name_victims(entries, languages, policy.near_days)
    mark_others(entries, known)
    mark_told_before(entries, known)
    mark_hours(entries, known)
    mark_earlier_days(entries)
    mark_where_struck(entries, languages)
    read_nouns(entries, languages)
    cut_shares(entries, languages)
    spell(entries, languages)
    entries = in_order(entries)
    policy = in_every_language(policy, packs, speakers)
    scopes = place_in_scopes(entries, figures, seats(packs), policy.near_days, lands(packs), sorts_of_places(packs), languages)
    found = []
    usual = usual_names(entries)
    for scope, told in grouped(zip(entries, scopes, strict=True), lambda placed: placed[1]).items():
        group = [entry for entry, _ in told]
        name_sources(group, policy.near_days)
        wanted = [entry for entry in group if is_wanted(entry, policy, scope.subject, scope.place)]
        if wanted:
            found.append(series_of(scope, wanted, policy, multiples, usual))
    order = {kind: number for number, kind in enumerate(kinds)}
    found.sort(key=lambda series: (order[series.kind], -sum(len(claim.mentions) for claim in series.claims), series.id))
    mentions = sum(len(claim.mentions) for series in found for claim in series.claims)
    return Account(topic, tuple(found), articles, mentions, len(asked) - mentions)


def seats(packs: Packs | None) -> frozenset[str]:
    """The capitals and houses of government the packs know, where they are not countries themselves."""
    known = [language.made(named_countries).values() for language in packs.languages.values()] if packs else []
    countries = list(itertools.chain.from_iterable(known))
    cities = frozenset[str]().union(*(cities for cities, _, _ in countries))
    return cities.difference(*(names for _, names, _ in countries))


def lands(packs: Packs | None) -> Lands:
    """The names of the countries and what is made of them ("Libyan"), in all languages."""
    found: dict[str, set[str]] = defaultdict(set)
    for language in packs.languages.values() if packs else ():
        for code, (_, names, adjectives) in language.made(named_countries).items():
            found[code] |= names | adjectives
    return found


def sorts_of_places(packs: Packs | None) -> frozenset[str]:
    """The words for sorts of places, in all languages: Marawi City is Marawi."""
    return in_any(packs.languages.values(), "naming.parts_of_lands") if packs else frozenset()


def named_countries(language: Language) -> Mapping[str, tuple[frozenset[str], ...]]:
    """By code the words of a country's seats, names and adjectives; for `Language.made`."""
    return language.kept("countries", lambda: _named_countries(language))


def _named_countries(language: Language) -> Mapping[str, tuple[frozenset[str], ...]]:
    forms = ("seats", "names", "adjectives")
    return {
        code: tuple(frozenset(filter(None, map(name_key, country.get(form, ())))) for form in forms)
        for code, country in language.section("countries").items()
    }


def series_of(scope: Scope, entries: Sequence[Entry], policy: Policy, multiples: Multiples, usual: Names) -> Series:
    """The series of one scope, with everything its claims add up to."""
    made = stable_id("s", *scope)
    drafts = gather(entries, made, policy.near_days)
    standing = judge(drafts, scope, policy.near_days)
    follow_up(drafts, may_become_fewer=scope.kind in MOVING)
    unreplaced = current(drafts)
    quarrels = disputes(unreplaced, standing)
    now = standing_now(unreplaced, quarrels, standing)
    count_holders(drafts, now)
    low, high = span(now)
    subject, subject_id = shown([(e.figure.subject, e.figure.subject_id) for e in entries], scope.subject, usual)
    place, place_id = shown([(e.figure.place, e.figure.place_id) for e in entries], scope.place, usual, is_place=True)
    return Series(
        id=made,
        kind=scope.kind,
        unit=entries[0].figure.unit,
        subject=subject,
        subject_id=subject_id,
        place=place,
        place_id=place_id,
        change=scope.change,
        period=(usual_period(entries) or scope.event) if scope.event else None,
        claims=tuple(map(claim_of, drafts)),
        rise=rise(drafts),
        low=low,
        high=high,
        disputes=quarrels,
        revisions=revisions(drafts, standing),
        notes=(*doubts(drafts, standing), *undated(drafts), *misfits(drafts, multiples), *notes(entries)),
        best=BEST[policy.best](now) if policy.best and now else None,
    )


def shown(names: Sequence[Printed], key: str | None, usual: Names, is_place: bool = False) -> Printed:
    """The name under which a scope is shown: the one printed most often for its key, of equals the shortest. A key filled in from
    other articles has no name here: then the `usual` one they have for it, never a bare "BY". Of a town these articles know only
    the other name ("Haiti" of what elsewhere is told of Florida, too): then they are shown that."""
    if key is None:
        return None, None
    printed = Counter((name, code) for name, code in names if key in (code, place_name(name)))
    if not printed and JOINED not in key and (key not in usual or (is_place and not key.isupper())):
        printed = Counter((name, code) for name, code in names if name or code)
    several = ", ".join(usual.get(part, (part, None))[0] or part for part in key.split(JOINED))  # "Kenya, Chad"
    found = usual.get(key, (several, None))
    return min(printed, key=lambda pair: (-printed[pair], len(pair[0] or ""), str(pair)), default=found)


def usual_names(entries: Iterable[Entry]) -> Names:
    """For each country, and each place by its words, the name it is called most often; of equals the shortest."""
    printed: dict[str, Counter[Printed]] = defaultdict(Counter)
    for figure in (entry.figure for entry in entries):
        for name, code in ((figure.subject, figure.subject_id), (figure.place, figure.place_id)):
            if name and (key := code or place_name(name)):
                printed[key][name, code] += 1
    return {key: min(names, key=lambda pair: (-names[pair], len(pair[0] or ""), str(pair))) for key, names in printed.items()}


def claim_of(draft: Draft) -> Claim:
    return Claim(
        id=draft.id,
        source=draft.source,
        low=draft.low,
        high=draft.high,
        hedge=draft.hedge,
        date=draft.date,
        status=draft.status,
        verdict=draft.verdict,
        because=draft.because,
        mentions=tuple(entry.told or entry.figure for entry in draft.entries),
        held_by=draft.held_by,
        superseded_by=draft.superseded_by,
        outcome=draft.outcome,
        rule=draft.rule,
    )


def notes(entries: Sequence[Entry]) -> tuple[str, ...]:
    """What the rules inferred, each kind of inference once: nothing is merged in silence."""
    counts = Counter(note for entry in entries for note in dict.fromkeys(entry.notes))
    often = sorted(counts, key=lambda note: (-counts[note], note))
    return tuple(f"{counts[note]} of {len(entries)} figures: {note}" for note in often)
