"""The recipe: from an article to its figures, one stage a file.

Each stage stands where it does because of what it needs from those before it:

1. **count** (numerals, quantities, subjects): which numbers count something of a kind we know. Everything else asks about these
   few, so most sentences are never looked at again.
2. **parts**: which number is a part of which. Needs all that was counted, before anything is thrown away.
3. **whose** and **where**: a part or an ellipsis takes the subject of what it leans on.
4. **status** and **change**: need the clause of the number alone.
5. **sources**: who says so. Needs to know which other figures stand in the sentence, to share attributions out.
6. **dates**: when it was said. The day of a claim is the day of its attribution, so this comes last.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from . import dates, sources
from .memo import Memo
from .model import Article, Change, DateBasis, Figure, Hedge, Quantity, Span, text_hash
from .packs import Packs
from .parts import wholes_of
from .reading import Mention, Reading
from .status import change_of, status_of
from .subjects import count_figures
from .subjects.counting.counted import Counted, is_added
from .subjects.names.naming import Naming
from .subjects.where import Times, places_of
from .subjects.where.candidates import Place
from .subjects.whose import subjects_of
from .subjects.whose.companions import is_rise
from .subjects.whose.parties import Whose
from .text import in_one_spelling


def extract(article: Article, packs: Packs, *, near: str | None = None, everything: bool = False) -> list[Figure]:
    """The figures of an article, in the order of the text. `near`: the days of the other articles of the run (EDTF), for a date
    without a year. `everything`: also numbers of nouns no topic asks for, with kind `other` and the noun as unit. An article in a
    language without a pack has no figures."""
    language = packs.language(article.language)
    if language is None:
        return []
    reading = Reading(article, language)
    try:
        return _read(reading, packs, near, everything)
    finally:
        reading.let_go()


def _read(reading: Reading, packs: Packs, near: str | None, everything: bool) -> list[Figure]:
    fates = frozenset(kind for kind, value in packs.kinds.items() if value.get("fate"))
    counted = count_figures(reading, fates)
    figures = list(_figures(reading, counted, packs, near))
    if everything:
        sha256 = text_hash(reading.text)
        figures += [_other(reading, item, sha256) for item in counted if item.kind is None and item.phrase.first >= 0]
        figures.sort(key=lambda figure: figure.start)
    return figures


def _figures(reading: Reading, counted: Sequence[Counted], packs: Packs, near: str | None) -> Iterator[Figure]:
    items = [item for item in counted if item.kind]
    if not items:
        return
    naming = Naming(reading)
    wholes = _of_both_units(items, wholes_of(items, naming, counted))
    whose = subjects_of(items, naming, wholes, counted)
    day = dates.article_day(reading, near)
    eras, covers, dated = partial(dates.era_of, day), partial(dates.covers_long_time, day), partial(dates.is_dated, day)
    times = Times(Memo(eras).__getitem__, covers, dated)
    places = places_of(items, naming, wholes, [who.id for who in whose], times)
    mentions = [_mention(item, packs, who.name) for item, who in zip(items, whose, strict=True)]
    attributions = _shared(sources.attribute(reading, mentions), items, wholes)
    datings = dates.date_claims(reading, mentions, attributions, day)
    _join_conversions(items, datings)
    sha256 = text_hash(reading.article.text)
    before: list[_Found] = []
    on_top = False
    for at, answers in enumerate(zip(items, wholes, mentions, whose, places, attributions, datings, strict=True)):
        found = _Found(*answers)
        if not before or found.item.conversion_of is not before[-1].item:  # "another 195 km² (75 sq miles)": both or neither
            on_top = is_added(found.item) and _leans_on_its_kind(found, before)
            on_top = on_top or is_rise(found.item, items[max(0, at - 1) : at + 2])
        yield _figure(reading.article, found, on_top, sha256)
        before.append(found)


ON_TOP = frozenset({"troops", "killed"})  # kinds whose first number of an article adds to what everybody knows
NEXT_SENTENCE = 3  # characters between a sentence and the one behind it: a blank line at most


class _Found(NamedTuple):
    """What the stages found out about one number."""

    item: Counted
    whole: Counted | None
    mention: Mention
    whose: Whose
    place: Place | None
    attribution: sources.Attribution
    dating: dates.Dating


def _figure(article: Article, found: _Found, on_top: bool, sha256: str) -> Figure:
    """The figure of one number; `on_top`: it comes on top of an earlier number of its kind."""
    mention, place = found.mention, found.place
    span, quantity, kind = mention.span, mention.quantity, mention.kind
    attribution, dating = found.attribution, found.dating
    status, status_phrase = status_of(found.item, found.whole)
    return Figure(
        document=article.id,
        start=span.start,
        end=span.end,
        quote=article.text[span.start : span.end],
        sentence=found.item.sentence.text,
        kind=kind,
        low=quantity.low,
        high=quantity.high,
        hedge=quantity.hedge,
        unit=quantity.unit,
        subject=in_one_spelling(found.whose.name),
        subject_id=found.whose.id,
        place=in_one_spelling(place.name) if place else None,
        place_id=place.id if place else None,
        source=in_one_spelling(attribution.source),
        via=in_one_spelling(attribution.via),
        publisher=in_one_spelling(article.publisher),
        date=dating.date,
        date_basis=dating.basis,
        period=dating.period,
        status=status,
        change=_change(found, on_top),
        part_of=_span(found.whole) if found.whole else None,
        published=article.published,
        language=article.language,
        trace=_trace(found.item, status_phrase, attribution.trace, dating.trace),
        sha256=sha256,
        source_at=attribution.span,
        date_at=Span(*dating.span) if dating.span else None,
    )


def _leans_on_its_kind(found: _Found, before: Sequence[_Found]) -> bool:
    """Whether "weitere 12" can come on top of an earlier number of its kind.

    Where the number before it, in its sentence or the one before, is of another kind, it leans on that: "84 Tote … 276 weitere
    werden vermisst". Nor does a number come on top of itself, or of one of another place: "71 died in A, another 15 in B".
    Of the dead and of troops the first number of an article comes on top of what everybody knows: "Fünf weitere Leichen wurden
    geborgen", "sent another 100 soldiers"; "another 30 were hurt" leans on the dead.
    """
    kind, sentence = found.mention.kind, found.item.sentence
    if not before:
        whole = found.whole
        return kind in ON_TOP and (whole is None or whole.sentence.index > sentence.index)
    if any(other.mention.kind == kind and other.mention.quantity == found.mention.quantity for other in before):
        return False
    if kind == "crowd" and found.item.word_before in sentence.language.list("crowds.again"):
        return False  # "am Sonntag kamen erneut 900": another march
    near = [other for other in before if sentence.start - other.item.sentence.end <= NEXT_SENTENCE]
    if kind == "killed":  # "62 have died, dozens are missing. Two more bodies were found"
        near = [other for other in near if other.mention.kind != "missing"]
    last = [other for other in near if other.item.sentence.start == near[-1].item.sentence.start]
    alike = [other for other in last or before if other.mention.kind == kind]
    alike = [other for other in alike if other.whole is None] or alike  # "62 died, seven of them in Leto. Two more bodies …"
    return bool(alike) and not _is_elsewhere(found.place, alike[-1].place, kind)


def _is_elsewhere(place: Place | None, other: Place | None, kind: str) -> bool:
    """Two places. A contingent stands at many of one country: "1,000 in the capital, another 400 at two bases"."""
    if place is None or other is None or place.name == other.name:
        return False
    return kind != "troops" or (None not in (place.id, other.id) and place.id != other.id)


def _change(found: _Found, on_top: bool) -> Change:
    """What changed hands or burned in a time ("in October") is the amount of that time, whatever the verb says."""
    change = change_of(found.item, on_top)
    if found.mention.kind == "area" and found.dating.period and change == Change.TOTAL and not _is_held(found):
        return Change.PERIOD
    return change


def _is_held(found: _Found) -> bool:
    """ "On Monday the army controlled | 900 km²": all it held that day, and not what it took on it."""
    sentence, clause = found.item.sentence, found.item.sentence.clauses[found.item.index]
    is_day = len(found.dating.period or "") == len("2024-10-28")
    return is_day and sentence.clause_holds(clause, sentence.language.list("holding"))


def _of_both_units(items: Sequence[Counted], wholes: Sequence[Counted | None]) -> list[Counted | None]:
    """ "took 18 km² (7 sq miles), which brought the total to 210 km²": what one unit is a part of, the other is."""
    shared = list(wholes)
    for at, (before, item) in enumerate(itertools.pairwise(items), start=1):
        if item.conversion_of is before:
            shared[at - 1 : at + 1] = [shared[at - 1] or shared[at]] * 2
    return shared


def _join_conversions(items: Sequence[Counted], datings: list[dates.Dating]) -> None:
    """ "3,000 km² (1,158 sq miles) this month" is one number: the time told of it in one unit is told of it in the other."""
    for at, (before, item) in enumerate(itertools.pairwise(items), start=1):
        if item.conversion_of is not before:
            continue
        period = datings[at - 1].period or datings[at].period
        datings[at - 1 : at + 1] = [dating._replace(period=period) for dating in datings[at - 1 : at + 1]]


def _shared(
    attributions: Sequence[sources.Attribution], items: Sequence[Counted], wholes: Sequence[Counted | None]
) -> list[sources.Attribution]:
    """A part nobody is named for is its whole's speaker's: "12 Menschen, darunter vier Kinder, würden vermisst". So is one behind
    which another speaks: "laut Polizei 12 Tote, darunter vier Kinder, während Anwohner von 30 sprachen"."""
    of_item = dict(zip(items, attributions, strict=True))
    for item, whole in zip(items, wholes, strict=True):
        if whole is not None and _is_told_within(item, whole, of_item[whole]):
            of_item[whole] = sources.NOBODY
    attributions = [of_item[item] for item in items]
    shared: list[sources.Attribution] = []
    for item, whole, own in zip(items, wholes, attributions, strict=True):
        other = of_item.get(whole) if whole is not None and whole.sentence is item.sentence else None
        shared.append(other if other is not None and (own.source is None or _is_told_behind(item, own, other)) else own)
    return shared


def _is_told_within(part: Counted, whole: Counted, of_whole: sources.Attribution) -> bool:
    """ "29 starben, darunter | laut dpa | 27 Dänen": who is named between the marker of a part and it speaks of it alone."""
    sentence = part.sentence
    if part.part is None or of_whole.clause is None or whole.sentence is not sentence or of_whole.sentence is not sentence:
        return False
    return part.part.last < of_whole.clause[0] and of_whole.clause[1] < part.amount.begin


def _is_told_behind(part: Counted, own: sources.Attribution, of_whole: sources.Attribution) -> bool:
    """Somebody else than who speaks of the whole does so in a clause behind the part."""
    behind = own.sentence is part.sentence and own.clause is not None and part.end < own.clause[0]
    return behind and part.part is not None and of_whole.source is not None


def _mention(item: Counted, packs: Packs, subject: str | None) -> Mention:
    assert item.kind
    return Mention(
        sentence=item.sentence,
        first=item.amount.first,
        last=item.amount.last,
        quantity=quantity_of(item, str(packs.kinds.get(item.kind, {}).get("unit", "person"))),
        kind=item.kind,
        reach=(item.amount.begin, item.end),
        subject=subject,
    )


def quantity_of(item: Counted, unit: str) -> Quantity:
    """The quantity in the plain unit of its kind: persons whole, surfaces in km²."""
    amount = item.amount
    if item.phrase.unit is not None:
        factor = float(item.phrase.unit.value["factor"])
        return Quantity(_times(amount.low, factor), _times(amount.high, factor), amount.hedge, unit)
    whole = amount.as_persons()
    return Quantity(whole.low, whole.high, whole.hedge, unit)


def _times(number: float | None, factor: float) -> float | None:
    return None if number is None else round(number * factor, 9)


def _span(item: Counted) -> Span:
    return item.sentence.span(item.amount.first, item.amount.last)


def _trace(item: Counted, status: str | None, *others: Sequence[str]) -> tuple[str, ...]:
    phrases = (*item.amount.trace, *item.trace, status, *itertools.chain.from_iterable(others))
    return tuple(filter(None, dict.fromkeys(phrases)))


def _other(reading: Reading, item: Counted, sha256: str) -> Figure:
    """A number of something no topic asks for, for users who look for topics of their own."""
    span = _span(item)
    article = reading.article
    amount = item.amount.as_persons()
    return Figure(
        document=article.id,
        start=span.start,
        end=span.end,
        quote=article.text[span.start : span.end],
        sentence=item.sentence.text,
        kind="other",
        low=amount.low,
        high=amount.high,
        hedge=Hedge(amount.hedge),
        unit=item.sentence.words(item.phrase.first, item.phrase.last),
        publisher=in_one_spelling(article.publisher),
        date=article.published,
        date_basis=DateBasis.PUBLISHED if article.published else DateBasis.NONE,
        published=article.published,
        language=article.language,
        trace=item.amount.trace,
        sha256=sha256,
    )
