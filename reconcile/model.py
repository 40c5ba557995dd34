"""The nouns of the problem.

An **Article** is a text with, perhaps, a publication date and a publisher. A **Figure** is one printed mention of a
number in it: a **Quantity** (bounds, hedge, unit) of what, whose, where, who says so, when, in what status. A **Claim**
is the same figure from the same source about the same thing, however often printed. A **Series** is the claims about
one thing, in order.

Everything here is frozen and needs the standard library only. Spans count Unicode code points of the article's text,
half-open, and the text is never rewritten: `article.text[figure.start:figure.end] == figure.quote`.
Dates are EDTF strings (ISO 8601-2): `2024-10-28`, `2024-10`, `2024`, `2024-10-14/2024-10-20`, `2024-10-01/..`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

TOLLS = frozenset({"killed", "wounded", "casualties"})  # kinds that are counted on for days


class Span(NamedTuple):
    """Where something stands in the article's text: code points, half-open."""

    start: int
    end: int


class FileLine(NamedTuple):
    """Where something stands for people: a file, and a line of it counted from 1."""

    path: str
    line: int


class Hedge(StrEnum):
    """How firmly the number is put. The words the field's libraries throw away."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ALMOST = "almost"
    RANGE = "range"
    VAGUE = "vague"


class Status(StrEnum):
    """Whether the number is claimed as a fact, as something to come, or rejected by somebody."""

    REPORTED = "reported"
    EXPECTED = "expected"
    DENIED = "denied"


class Change(StrEnum):
    """Whether the number is a running total, an addition to one, or an amount within a period."""

    TOTAL = "total"
    INCREASE = "increase"
    PERIOD = "period"


class DateBasis(StrEnum):
    """How we know when a claim was made."""

    STATED = "stated"  # "am 28. Oktober 2024"
    RELATIVE = "relative"  # "am Montag", resolved against the article's day
    PUBLISHED = "published"  # the publication day, for want of anything nearer
    CORPUS = "corpus"  # a year supplied by the other articles of the run
    NONE = "none"  # not known, and not invented


# The fields of a figure that hold one of a few words.
WORDS: Mapping[str, type[StrEnum]] = {"hedge": Hedge, "status": Status, "change": Change, "date_basis": DateBasis}


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was given. Everything but `id` and `text` may be unknown (None)."""

    id: str
    text: str
    language: str | None = None
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    path: str | None = None
    line: int = 1  # the line of `path` on which `text` begins, for messages and links


@dataclass(frozen=True, slots=True)
class Quantity:
    """Bounds and hedge of a number, in plain units (persons, km²). None is an open bound; vague words leave both open."""

    low: float | None
    high: float | None
    hedge: Hedge = Hedge.EXACT
    unit: str = "person"

    def __str__(self) -> str:
        return notation(self.low, self.high, self.hedge)


def notation(low: float | None, high: float | None, hedge: str) -> str:
    """The one notation for a quantity: `12  ~50  ≥12  >200  ≤300  <5  50–60`; `<~500` is "almost 500", `?` is vague."""
    bound = plain(high if high is not None else low)
    if hedge == Hedge.VAGUE or bound == "":
        return "?"
    if low is not None and high is not None and low != high:
        return f"{plain(low)}–{plain(high)}"
    signs = {"about": "~", "at_least": "≥", "more_than": ">", "at_most": "≤", "less_than": "<", "almost": "<~"}
    return signs.get(hedge, "") + bound


def plain(number: float | None) -> str:
    """A number without exponent or superfluous decimals: 478.0 → '478', 0.015 → '0.015', None → ''."""
    if number is None:
        return ""
    if number == int(number):
        return str(int(number))
    return f"{number:.9f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed mention of a number that counts something. The fields are the contract of `reconcile extract`."""

    document: str
    start: int
    end: int
    quote: str
    sentence: str
    kind: str
    low: float | None
    high: float | None
    hedge: str
    unit: str
    subject: str | None = None
    subject_id: str | None = None
    place: str | None = None
    place_id: str | None = None
    source: str | None = None
    via: str | None = None
    publisher: str | None = None
    date: str | None = None
    date_basis: str = DateBasis.NONE
    period: str | None = None
    status: str = Status.REPORTED
    change: str = Change.TOTAL
    part_of: Span | None = None
    published: str | None = None
    language: str | None = None
    trace: tuple[str, ...] = ()
    sha256: str | None = None  # of the article's text in UTF-8, so that `verify` knows whether it is still the same
    source_at: Span | None = None  # where the text names the source, or points at it; no column, for outputs that show the text
    date_at: Span | None = None  # where the text dates the claim

    @property
    def id(self) -> str:
        """Short and stable: the same mention in the same text gets the same id in every run."""
        return stable_id("f", self.document, self.start, self.end, self.kind)

    @property
    def level(self) -> float | None:
        """The number a rise is told by: the upper bound, else the lower one."""
        return self.high if self.high is not None else self.low

    def __str__(self) -> str:
        return notation(self.low, self.high, self.hedge)


# The columns of `reconcile extract`, in order. Field names are stable: scripts depend on them.
FIGURE_COLUMNS = (
    "id document start end quote sentence kind low high hedge unit subject subject_id place place_id source via "
    "publisher date date_basis period status change part_of published language trace sha256"
).split()


class Verdict(StrEnum):
    """What a claim does to the account so far."""

    FIRST = "first"
    RISE = "rise"
    FALL = "fall"
    CONFIRMS = "confirms"
    REPEATS = "repeats"
    REVISES = "revises"
    DISPUTES = "disputes"
    PART = "part"
    EXPECTED = "expected"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Claim:
    """The same figure from the same source about the same thing, however often it was printed."""

    id: str
    source: str | None
    low: float | None
    high: float | None
    hedge: str
    date: str | None
    status: str
    verdict: str
    because: str
    mentions: tuple[Figure, ...]
    held_by: int = 1  # independent sources whose intervals overlap this one
    superseded_by: str | None = None  # id of the later claim of the same source
    outcome: str | None = None  # of an expectation: reached, missed, open
    rule: str = ""  # the name of the rule of series/verdicts.py that gave the verdict

    @property
    def level(self) -> float | None:
        return self.high if self.high is not None else self.low

    def __str__(self) -> str:
        return notation(self.low, self.high, self.hedge)


class Step(NamedTuple):
    """A record high of the reported claims: where the estimate rose to, when, and by which claim."""

    value: float
    date: str | None
    claim: str


class Dispute(NamedTuple):
    """Two claims of different sources that cannot both be right."""

    claims: tuple[str, str]
    because: str


class Revision(NamedTuple):
    """One source changing its own number."""

    source: str | None
    before: float
    after: float
    claims: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Series:
    """The claims about one thing, in order, and what they add up to. No best estimate unless asked."""

    id: str
    kind: str
    unit: str
    subject: str | None
    subject_id: str | None
    place: str | None
    place_id: str | None
    change: str
    period: str | None
    claims: tuple[Claim, ...]
    rise: tuple[Step, ...] = ()
    low: float | None = None
    high: float | None = None
    disputes: tuple[Dispute, ...] = ()
    revisions: tuple[Revision, ...] = ()
    notes: tuple[str, ...] = ()
    best: tuple[float, str] | None = None  # the estimate asked for, and why this one


@dataclass(frozen=True, slots=True)
class Account:
    """What a run of the reconciler has to say: the series, and what the filters left out."""

    topic: str
    series: tuple[Series, ...]
    articles: int
    figures: int
    excluded: int = 0
    notes: tuple[str, ...] = field(default=())
    texts: Mapping[str, Article] = field(default_factory=dict)  # by document, for outputs that show where a figure stands
    file_lines: Mapping[str, FileLine] = field(default_factory=dict)  # of the figures by id, for outputs that link to files
    command: str | None = None  # the command line that made it, for outputs that tell


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal; half a surrogate pair counts as its three bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def stable_id(prefix: str, *parts: object) -> str:
    """A short id that depends on nothing but its parts."""
    digest = hashlib.blake2s("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return prefix + digest
