"""A verb of saying in its clause: what the two word orders have in common."""

from __future__ import annotations

from typing import NamedTuple

from ..packs import Mark
from .names import describe, may_count
from .phrase_starts import noun_start
from .phrases import QUOTED, Span, is_pronoun, phrase_from
from .view import View

TAIL = 16  # tokens that may follow a verb of saying in its clause: ", police told reporters in Ankara on Friday."
GROUP = 45  # tokens "teilte … mit" may span
NEAR_DATE = 3  # tokens between a number and the word that makes it a date
HEARER = 3  # tokens of "der Nachrichtenagentur AFP"


class Subject(NamedTuple):
    """Who speaks, and how the clause is built around the verb."""

    span: Span
    behind: bool = False  # ", sagte der Minister"
    intro: int | None = None  # the word that opens the verb's subordinate clause
    agent: bool = False  # "von der AFAD gemeldet"


class Clause:
    """The clause of the verb at a mark. `finite` is the verb the subject agrees with, `last` the end of the verb's words."""

    def __init__(self, view: View, mark: Mark) -> None:
        self.view, self.mark = view, mark
        self.finite, self.last = mark.first, mark.last

    def subject(self) -> Subject | None:
        """Who speaks; None where nobody does or the word is no verb of saying here."""
        raise NotImplementedError

    def is_aside(self, subject: Subject) -> bool:
        """True where what is said lies on both sides: "…, sagte der Minister, …"."""
        raise NotImplementedError

    def is_bounded(self, subject: Subject) -> bool:
        """True in a subordinate clause, unless what is said follows in a clause of its own."""
        if subject.intro is None or self.view.has(subject.intro, "complementizers"):
            return False
        return not self._complement_at(self.view.clause_end(self.last) + 2)

    def flag(self, name: str) -> bool:
        """A property the pack gives the verb's group."""
        return bool(self.mark.value.get(name))

    def agent(self, start: int, end: int) -> Subject | None:
        """The speaker of a passive: "von der AFAD gemeldet", "reported by the ministry"."""
        for index in range(start, min(end, start + GROUP)):
            if self.view.has(index, "passive_agents") and not self.view.has(index - 1, "bases"):  # "auf Basis von Fotos"
                found = phrase_from(self.view, index + 1)
                if found is not None and (may_count(self.view, describe(self.view, found)) or self._is_name(found)):
                    return Subject(found, agent=True)
        return self._seat_of_estimate(start, end)

    def _seat_of_estimate(self, start: int, end: int) -> Subject | None:
        """ "wird in | London | auf 900 geschätzt": the government that sits there."""
        view, seats = self.view, (mark for mark in self.view.marks("countries") if mark.value.get("form") == "seats")
        for seat in seats:
            led = start < seat.first and view.has(seat.first - 1, "seats_lead") and view.has(seat.first - 2, "present_passives")
            if led and seat.last < end and view.has(seat.last + 1, "estimates_lead"):
                return Subject((seat.first, seat.last), agent=True)
        return None

    def _is_name(self, span: Span) -> bool:
        """ "wurden von Berg mit 900 angegeben": one capital that no pack knows, where the verb can but tell a number."""
        view, (first, last) = self.view, span
        if first != last or self.flag("weak") or not (view.is_capital(first) and view.has(first - 2, "passives")):
            return False
        return not (view.has(first, "time_words") or any(view.any_mark(name, first, last) for name in ("nouns", "measures")))

    def shared_subject(self) -> Subject | None:
        """For a verb without one ("… and said", ", adding that"): that of the verb before, else the first speaker so far."""
        before = [mark for mark in self.view.marks("attributions") if mark.last < self.mark.first]
        for mark in reversed(before):
            subject = type(self)(self.view, mark).subject() if mark.value.get("form") == "verb" else None
            if subject is not None:
                return Subject(subject.span)
        for index in sorted(index for index in self.view.speakers if index < self.mark.first):
            begin = noun_start(self.view, index)
            found = phrase_from(self.view, begin, self.mark.first)
            led = self.view.has(begin - 1, "prepositions") or self.view.has(begin, "oblique")
            if found is not None and found[1] >= index and not led:
                return Subject(found)
        opening = self.view.clause_start(0)  # "He did not name them but did say …"
        return Subject((opening, opening)) if opening < self.mark.first and is_pronoun(self.view, opening, opening + 1) else None

    def is_age(self, first: int) -> bool:
        """ "Lee, | 34 |, said": a number alone between commas."""
        view = self.view
        return view.is_number(first) and view.clause_end(first) == first and view.follows_comma(first)

    def is_tail(self, index: int) -> bool:
        """True where nothing that could be said follows up to the clause's border: "reporters in Ankara on Friday,"."""
        view = self.view
        if view.is_word(index) and not (self._may_trail(index) or self._is_circumstance(index)):
            return False
        behind = index  # what is read of the tail
        for position in range(index, min(len(view), index + TAIL)):
            behind = max(behind, self._behind_quoted_hearer(position))
            if position < behind:
                continue
            if view.is_border(position):
                return not view.is_text(position, ":(") and not self._complement_at(position + 1)
            if self._is_circumstance(position):
                return True
            said = view.breaks(position) and not view.has(position, "joiners", "prepositions")
            is_date = view.has_within("time_words", position - NEAR_DATE, position + NEAR_DATE + 1)
            if said or view.is_quote(position) or (view.is_number(position) and not is_date):
                return False
        return index + TAIL > len(view)

    def _behind_quoted_hearer(self, index: int) -> int:
        """ "sagte Meier der Zeitung | „Bote“ |", "dem | „Neuen Boten“ |": behind the name, between quotes, of who was told it."""
        view = self.view
        if view.is_text(index, "(") and (closed := self._behind_date(index + 1)) > index + 1:
            return closed  # „Neuen Boten“ | (Dienstag), "said on Tuesday | (June 10)"
        if not view.is_quote(index) or not self._leads_to_hearer(index - 1):
            return index
        closing = next((at for at in range(index + 2, min(len(view), index + QUOTED)) if view.is_quote(at)), index)
        named = closing == index + 2 or (view.is_capital(index + 1) and not any(map(view.breaks, range(index + 1, closing))))
        return closing + 1 if closing > index and named else index

    def _behind_date(self, index: int) -> int:
        """Behind the bracket that holds but a day or an hour from `index` on; `index` where something else stands in it."""
        view, end = self.view, index
        while view.has(end, "time_words", "months") or view.is_digits(end) or view.is_text(end, ".:,"):
            end += 1
        return end + 1 if end > index and view.is_text(end, ")") else index

    def _leads_to_hearer(self, index: int) -> bool:
        """True for a medium's word, for "told", and in German for an article in the dative."""
        dative = self.view.words.verb_second and self.view.has(index, "oblique", "genitives")
        told = self.flag("hearer") and self.last >= index - self.view.has(index, "determiners")
        return dative or told or self.view.is_medium(index)

    def _is_circumstance(self, index: int) -> bool:
        """ "police said on Sunday | as rescuers dug on": what goes on meanwhile, and not "as many as 40"."""
        if self.view.has(index, "prepositions") and self.view.has(index + 1, "free_relatives"):
            return True
        return self.view.has(index, "circumstances", "meanwhile") and not self.is_hedge(index)

    def is_hedge(self, index: int) -> bool:
        """ "über | 200", "rund | 200": no preposition of a place or time."""
        return any(mark.first == index for mark in self.view.marks("hedges"))

    def _may_trail(self, index: int) -> bool:
        """True for what goes with a verb of saying and is not said: a time, a place, the one spoken to, its particle."""
        if self.view.has(index, "time_words", "adverbs", "hearers", "oblique", "prepositions", "joiners"):
            return True
        if self.view.is_quote(index + 1) and self._leads_to_hearer(index):
            return True
        if self.view.is_number(index) and self.view.has(index + 1, "time_words"):
            return True  # "police said | two days ago"
        return self.flag("hearer") or any(self.view.is_medium(near) for near in range(index, index + HEARER))

    def _complement_at(self, index: int) -> bool:
        """ "…, dass", "…, that": what is said begins here."""
        return self.view.has(index, "complementizers") and not self.view.has(index, "as_words")
