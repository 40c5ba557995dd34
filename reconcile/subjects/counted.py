"""What the counting stage passes along: an amount and what it counts so far, and what befalls people in a clause."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from ..packs import Language, Mark
from ..quantities import Amount
from ..reading import Sentence
from .phrase import Found, NounPhrase

PERSON_KINDS = ("person", "staff")  # people of whom something must be said before they make a figure
HARM = {"killed", "wounded", "missing"}  # counted together they are casualties: "12 Tote und Verletzte"
SEPARATORS = frozenset(",–—")  # what may set off the second of two coordinated numbers
FIXED = {"killed", "wounded", "missing"}  # nouns that say what happened: no predicate changes them


@dataclass(slots=True)
class Counted:
    """An amount and what it counts so far. `kind` None: no figure, or not yet known to be one."""

    sentence: Sentence
    amount: Amount
    phrase: NounPhrase
    kind: str | None = None
    predicate: Mark | None = None
    part: Mark | None = None  # "davon", "including" in front of the number
    whole: Counted | None = None
    antecedent: Counted | None = None  # the figure an ellipsis leans on
    settled: bool = False  # told of something that is no figure of any kind: "300 were rescued"
    trace: list[str] = field(default_factory=list)

    @property
    def index(self) -> int:
        return self.amount.first

    @property
    def end(self) -> int:
        return max(self.phrase.end, self.amount.last)

    @property
    def is_ellipsis(self) -> bool:
        return self.phrase.found in (Found.NOTHING, Found.PART)

    @property
    def blocks(self) -> bool:
        """A thing, or those to whom nothing that counts was done: a following ellipsis leans on it and is no figure either."""
        named = self.phrase.found in (Found.NOUN, Found.UNKNOWN) or self.settled
        return self.kind is None and named and not self.amount.singular


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens to people, by a predicate or a disjunction of predicates: "getötet oder verwundet" is casualties."""

    first: int
    last: int
    kind: str
    mark: Mark
    opener: int = -1  # where its first part stands: "kamen … um" takes a number in between


def word_before(item: Counted) -> str | None:
    """The preposition right before an amount, or None: "in 3 Häusern", "auf rund 80.000"."""
    index = item.amount.begin - 1
    tokens = item.sentence.tokens
    if index < 0 or tokens[index].lower not in item.sentence.reading.language.list("prepositions"):
        return None
    return tokens[index].lower


def is_added(item: Counted) -> bool:
    """ "weitere 30", "another 12": it comes on top of what was counted before."""
    return item.phrase.added or any(mark.last == item.amount.begin - 1 for mark in item.sentence.marks("additions"))


def is_rest(item: Counted) -> bool:
    """ "die übrigen sechs", "the remaining 12": what is left of the number before."""
    before = item.sentence.tokens[item.amount.begin - 1].lower if item.amount.begin else ""
    return before in item.sentence.reading.language.list("rest")


def is_taken_from(item: Counted) -> bool:
    """ "Of the 300 passengers, 12 died": a number named as the whole, of which something is told."""
    language = item.sentence.reading.language
    # Three, for an adjective: "Von den entsandten 11.000 Soldaten".
    before = [token.lower for token in item.sentence.tokens[max(0, item.amount.begin - 3) : item.amount.begin]]
    prepositions, articles = language.list("out_of"), language.list("articles")
    return any(first in prepositions and second in articles for first, second in itertools.pairwise(before))


def joined(sentence: Sentence, start: int, stop: int) -> bool:
    """Only joiners, commas and loose words between two tokens, and at least one joiner or comma."""
    language = sentence.reading.language
    joiners = language.list("joiners")
    between = sentence.tokens[start:stop]
    if " ".join(token.lower for token in between) in language.list("joining_phrases"):
        return True  # "20 students as well as three teachers"
    if not 0 < len(between) <= 3 or not any(token.lower in joiners or token.text == "," for token in between):
        return False
    loose = loose_words(sentence)
    return all(token.lower in loose or token.text in SEPARATORS for token in between)


def loose_words(sentence: Sentence) -> frozenset[str]:
    """Words that may stand between a number and what belongs to it without changing anything."""
    return sentence.reading.language.made(_loose_words)


def _loose_words(language: Language) -> frozenset[str]:
    return language.list("articles") | language.list("fillers") | language.list("joiners") | language.list("adverbs")
