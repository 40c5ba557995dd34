"""Finds the attributions of a sentence: who says something there, and how far what is said reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..packs import Mark
from ..reading import Sentence
from .names import Name, describe, owner_of, phrase_back, phrase_from
from .verbs import Verb, may_count, noun_start, unlisted_verb
from .words import View, Words


class Shape(StrEnum):
    """How what is said lies around its attribution."""

    ADVERB = "adverb"  # "laut Polizei": the clause it stands in, and what runs on from it
    OPEN = "open"  # "Die Polizei sprach von", "Police said": its own clause and what follows
    ASIDE = "aside"  # ", sagte der Minister,": both sides
    CITING = "citing"  # "unter Berufung auf": an aside that makes the speaker beside it the medium
    RELAY = "relay"  # "von der Kyiv Post zitiert": only ever the medium
    REPORT = "report"  # "die Schätzung des Dienstes": a paper named in passing, for want of anything better


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution. `first` and `last` are the tokens of its words and its name together."""

    sentence: Sentence
    name: Name
    first: int
    last: int
    at: int  # the token of the verb or preposition itself
    shape: Shape
    phrase: str  # the pack's, for traces
    takes_object: bool = False  # "sprach von": the number is its object, and a new clause with "and" is not said any more
    bounded: bool = False  # stands in a subordinate clause and reaches no further
    in_as_clause: bool = False  # "wie X mitteilte"


class Finder:
    """Finds the sayings of sentences; each sentence is looked at once."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._views: dict[int, View] = {}
        self._found: dict[int, list[Saying]] = {}

    def view(self, sentence: Sentence) -> View:
        if sentence.index not in self._views:
            self._views[sentence.index] = View(sentence, self.words)
        return self._views[sentence.index]

    def sayings(self, sentence: Sentence) -> list[Saying]:
        """The attributions of a sentence, in order."""
        if sentence.index not in self._found:
            view = self.view(sentence)
            found = [saying for saying in self._all(view) if not self._is_nobody(view, saying)]
            self._found[sentence.index] = _without_parts(sorted(found, key=lambda saying: (saying.first, -saying.last)))
        return self._found[sentence.index]

    def _is_nobody(self, view: View, saying: Saying) -> bool:
        """"man", "nach ersten Angaben", "das Beben": words of saying with nobody behind them. "es" may be somebody who counts."""
        name = saying.name
        if name.text is None:
            counts = saying.takes_object and name.refers in self.words.list("neuter")
            return name.refers == "" or (name.refers in self.words.list("everyone") and not counts)
        return not name.known and any(view.is_silent(index) for index in range(name.span[0], name.span[1] + 1))

    def _all(self, view: View) -> Iterator[Saying]:
        marks = view.sentence.marks("attributions")
        shadows = {mark.first for mark in marks if mark.value.get("form") == "none"}
        used: set[int] = set()  # report nouns that are verbs here: "officials estimate"
        for mark in marks:
            saying = None if mark.first in shadows else self._read(view, mark)
            if saying is not None:
                used.add(mark.first)
                yield saying
        yield from self._reports(view, used, {index for mark in marks if mark.value.get("form") == "none" for index in range(mark.first, mark.last + 1)})
        yield from self._unlisted(view, used)

    def _read(self, view: View, mark: Mark) -> Saying | None:
        form = str(mark.value.get("form"))
        if form in ("verb", "participle"):
            return self._verb(view, mark)
        if form == "before":
            return self._before(view, mark)
        if form == "gap":
            return self._in_gap(view, mark)
        if form == "same":
            name = Name(None, (mark.first, mark.last), refers=mark.phrase.elements[0])
            return Saying(view.sentence, name, mark.first, mark.last, mark.first, Shape.ADVERB, mark.phrase.printed)
        return self._after(view, mark, form)

    def _verb(self, view: View, mark: Mark) -> Saying | None:
        verb = Verb.read(view, mark)
        if verb is None:
            return None
        shape = Shape.ADVERB if verb.is_passive else Shape.ASIDE if verb.is_aside else Shape.OPEN
        return Saying(
            view.sentence, verb.name, verb.first, verb.last, mark.first, shape, mark.phrase.printed,
            takes_object=bool(mark.value.get("object")), bounded=verb.is_bounded, in_as_clause=verb.in_as_clause,
        )

    def _after(self, view: View, mark: Mark, form: str) -> Saying | None:
        """"laut {source}", "according to {source}", "citing {source}", "von {source} zitiert"."""
        found = phrase_from(view, *mark.gap) if mark.gap and not mark.slot_after else phrase_from(view, mark.last + 1)
        if found is None:
            return None
        name = describe(view, found)
        if mark.value.get("weak") and not may_count(view, name):
            return None
        shape = {"citing": Shape.CITING, "relay": Shape.RELAY}.get(form, Shape.ADVERB)
        if shape is Shape.CITING and name.text is None:
            return None  # "citing new figures": the speaker beside it remains
        return Saying(view.sentence, name, mark.first, max(mark.last, name.span[1]), mark.first, shape, mark.phrase.printed)

    def _before(self, view: View, mark: Mark) -> Saying | None:
        """"{source} zufolge"."""
        found = phrase_back(view, mark.first - 1) if mark.first else None
        if found is None:
            return None
        return Saying(view.sentence, describe(view, found), found[0], mark.last, mark.first, Shape.ADVERB, mark.phrase.printed)

    def _in_gap(self, view: View, mark: Mark) -> Saying | None:
        """"aus {source} hervorgeht", "quoted {source} as saying"."""
        found = phrase_from(view, *mark.gap) if mark.gap else None
        if found is None or any(view.is_border(index) or view.is_quote(index) for index in range(found[1] + 1, mark.last)):
            return None
        as_clause = any(self.words.has("as_words", token) for token in view.tokens[max(0, mark.first - 1) : mark.first + 1])
        shape = Shape.ASIDE if as_clause or view.clause_end(mark.last) == mark.last else Shape.OPEN
        return Saying(view.sentence, describe(view, found), mark.first, mark.last, mark.first, shape, mark.phrase.printed, in_as_clause=as_clause)

    def _reports(self, view: View, used: set[int], shadows: set[int]) -> Iterator[Saying]:
        """"nach Angaben der Polizei", "by the count of the police"; and papers named without such a preposition."""
        for index, mark in view.reports.items():
            begin = self._report_start(view, index)
            own = any(self.words.has("own", token) for token in view.tokens[begin:index])
            name = owner_of(view, index, (begin, index))
            if own and name.text is None:
                name = self._own(view, begin, index)
            led = begin > 0 and self.words.has("attributing", view.tokens[begin - 1]) and begin - 1 not in shadows
            if led and (self.words.verb_second or name.what == "people" or may_count(view, name)):
                last = max(mark.last, name.span[1]) if name.span[0] <= index else mark.last
                yield Saying(view.sentence, name, begin - 1, last, begin - 1, Shape.ADVERB, mark.phrase.printed)
            elif name.text is not None and self._is_owner(view, name) and index not in used:
                yield Saying(view.sentence, name, begin, max(mark.last, name.span[1]), index, Shape.REPORT, mark.phrase.printed)

    def _own(self, view: View, begin: int, index: int) -> Name:
        """"nach eigenen Angaben", "by their own account": the subject of the clause is the speaker."""
        start = view.clause_start(begin)
        before = [i for i in range(start, begin) if i in view.speakers]
        behind = [i for i in range(index + 1, len(view)) if i in view.speakers]
        nearest = before[0] if before else behind[0] if behind else None
        span = phrase_from(view, noun_start(view, nearest)) if nearest is not None else None
        return describe(view, span) if span is not None else Name(None, (begin, index), refers="")

    def _unlisted(self, view: View, used: set[int]) -> Iterator[Saying]:
        """A verb no pack lists, where only a verb of saying can stand: “…,” quipped the mayor; … seien es, frohlockt der Verband."""
        yield from self._thus(view, used)
        for index in range(2, len(view)):
            begin = index if view.is_word(index) and self._said_before(view, index) and index not in used else None
            span = unlisted_verb(view, begin) if begin is not None else None
            if span is not None:
                yield Saying(view.sentence, describe(view, span), min(index, span[0]), max(index, span[1]), index, Shape.ASIDE, view.tokens[index].lower)

    def _thus(self, view: View, used: set[int]) -> Iterator[Saying]:
        """"…; so fasste es der Sprecher zusammen": whatever the verb, what stands before is what he said."""
        for index in range(1, len(view) - 2):
            opens = view.is_border(index - 1) and self.words.has("backward", view.tokens[index]) and self.words.has("adverbs", view.tokens[index])
            verb = view.tokens[index + 1]
            if not opens or index in used or index + 1 in used or verb.is_capital or verb.lower in self.words.breakers or self.words.grammar("prepositions", verb):
                continue
            span = phrase_from(view, index + 2)
            if span is not None and describe(view, span).known:
                yield Saying(view.sentence, describe(view, span), index, span[1], index + 1, Shape.ASIDE, view.tokens[index].lower)

    def _said_before(self, view: View, index: int) -> bool:
        """True behind a closing quote, and behind a comma that ends indirect speech."""
        before = index - 1
        if view.tokens[before].text == "," and self.words.verb_second:
            if view.is_quote(before - 1):
                return True
            start = view.clause_start(before - 1)
            return any(self.words.has("indirect", token) for token in view.tokens[start:before])
        return view.is_quote(before) and view.tokens[before - 1].text in ",?!." and view.tokens[before].start == view.tokens[before - 1].end

    def _is_owner(self, view: View, name: Name) -> bool:
        """Whether a paper named in passing is somebody's: a known speaker's, or "South Korea's"."""
        return name.known or (view.is_possessive(name.span[1]) and view.tokens[name.span[1]].is_capital)

    def _report_start(self, view: View, index: int) -> int:
        """Back over adjectives and article to the preposition: "nach | übereinstimmenden Erkenntnissen"."""
        begin = index
        while begin > 0 and index - begin < 8:
            token = view.tokens[begin - 1]
            if not (view.is_word(begin - 1) or view.is_apostrophe(begin - 1)) or self.words.has("attributing", token) or token.lower in self.words.breakers:
                break
            if self.words.grammar("prepositions", token) or begin - 1 in view.verbs or view.is_number(begin - 1):
                break
            begin -= 1
        return begin


def _without_parts(sayings: Sequence[Saying]) -> list[Saying]:
    """Leaves out what is only a part of another saying: the report noun in "laut einem Bericht der Polizei"."""
    return [saying for saying in sayings if not any(_absorbs(other, saying) for other in sayings if other is not saying)]


def _absorbs(other: Saying, saying: Saying) -> bool:
    within = other.first <= saying.first and saying.last <= other.last and (other.first, other.last) != (saying.first, saying.last)
    if saying.shape is Shape.REPORT:
        named = other.name.span[0] <= saying.last and saying.first <= other.name.span[1]
        return within and other.shape is not Shape.OPEN or (other.shape is not Shape.REPORT and named)
    return within and saying.shape is Shape.ADVERB and other.shape is Shape.ADVERB
