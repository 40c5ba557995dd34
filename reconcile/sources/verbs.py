"""Verbs of saying: who their subject is, and whether what is said follows them or lies on both sides."""

from __future__ import annotations

from dataclasses import dataclass

from ..packs import Mark
from .names import Name, Span, describe, is_apposition, named_before, phrase_back, phrase_before, phrase_from
from .words import View, Words

TAIL = 16  # tokens that may follow a verb of saying in its clause: ", police told reporters in Ankara on Friday."
EMBEDDED = 4  # clauses an apposition or relative clause may put between a subject and its verb
GROUP = 45  # tokens "teilte … mit" may span


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, and how the clause is built around the verb."""

    span: Span
    behind: bool = False  # ", sagte der Minister"
    intro: int | None = None  # the word that opens the verb's subordinate clause
    agent: bool = False  # "von der AFAD gemeldet"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying with its subject. `first` and `last` are the tokens of both together."""

    name: Name
    first: int
    last: int
    is_aside: bool
    is_passive: bool
    is_bounded: bool
    in_as_clause: bool

    @classmethod
    def read(cls, view: View, mark: Mark) -> Verb | None:
        """The verb at `mark`, or None where it has no speaker or is no verb of saying here."""
        clause = (VerbSecond if view.words.verb_second else SubjectFirst)(view, mark)
        subject = clause.subject()
        if subject is None:
            return None
        name = describe(view, subject.span)
        if mark.value.get("weak") and not may_count(view, name):
            return None
        intro = view.tokens[subject.intro] if subject.intro is not None else None
        as_clause = intro is not None and view.words.has("as_words", intro)
        first, last = min(subject.span[0], mark.first, clause.finite), max(subject.span[1], clause.last, clause.finite)
        aside = as_clause or clause.is_aside(subject)
        return cls(name, first, last, aside, subject.agent, not as_clause and clause.is_bounded(subject), as_clause)


def may_count(view: View, name: Name) -> bool:
    """Whether a verb said of much else ("zählte", "expects") has a speaker here: a known noun, a pronoun, a person, a capital."""
    first, last = name.span
    if name.known or name.refers is not None:
        return not (name.text is None and any(index in view.reports for index in range(first, last + 1)))
    if any(first <= mark.first and mark.last <= last and mark.value.get("form") == "seats" for mark in view.sentence.marks("countries")):
        return True
    while first < last and view.words.has("determiners", view.tokens[first]):
        first += 1
    if view.is_possessive(last):
        return True
    if first == last and len(view.tokens[first].text) > 2 and view.tokens[first].text.isupper():
        return True  # UNHCR, ICNF
    if first == last and not view.words.verb_second and named_before(view, view.tokens[first].text):
        return True
    capitals = sum(token.is_capital for token in view.tokens[first : last + 1])
    return capitals == last - first + 1 >= 2 and not view.any_mark("countries", last, last)


def unlisted_verb(view: View, index: int) -> Span | None:
    """The speaker of a clause that holds a verb, a known speaker, perhaps a time, and nothing else, in either order."""
    end = view.clause_end(index)
    if end - index > TAIL or any(index <= verb <= end for verb in view.verbs):
        return None
    token, words = view.tokens[index], view.words
    other = token.is_capital or token.lower in words.breakers or words.grammar("prepositions", token) or words.has("relatives", token)
    if not other and not words.has("determiners", token) and not words.has("adverbs", token):
        span = phrase_from(view, index + 1, end + 1)
        if span is not None and describe(view, span).known and _only_time(view, span[1] + 1, end):
            return span
    if words.verb_second:
        return None
    span = phrase_from(view, index, end)
    return span if span is not None and describe(view, span).known and end - span[1] == 1 else None


def _only_time(view: View, first: int, last: int) -> bool:
    """True for a stretch of times and places with perhaps a particle at its end: "am Dienstag ein"."""
    if last - first < 1:
        return True
    opening = view.tokens[first]
    starts = view.words.grammar("prepositions", opening) or view.words.has("time_words", opening) or view.words.has("adverbs", opening)
    return starts and last - first <= 6 and not any(view.tokens[index].lower in view.words.breakers for index in range(first + 1, last + 1))


class Clause:
    """A verb of saying in its clause; what both word orders share."""

    def __init__(self, view: View, mark: Mark) -> None:
        self.view, self.mark = view, mark
        self.words: Words = view.words
        self.tokens = view.tokens
        self.finite = mark.first  # the verb the subject agrees with: the helping verb of a participle
        self.last = mark.last

    def subject(self) -> Subject | None:
        raise NotImplementedError

    def is_aside(self, subject: Subject) -> bool:
        raise NotImplementedError

    def is_bounded(self, subject: Subject) -> bool:
        """True in a subordinate clause, unless what is said follows in a clause of its own."""
        if subject.intro is None or self.words.has("complementizers", self.tokens[subject.intro]):
            return False
        return not self._complement_follows(self.view.clause_end(self.last) + 2)

    def _complement_follows(self, index: int) -> bool:
        """"…, dass", "…, that": what is said follows in a clause of its own."""
        if index >= len(self.view):
            return False
        token = self.tokens[index]
        return self.words.has("complementizers", token) and not self.words.has("as_words", token)

    def agent(self, start: int, end: int) -> Subject | None:
        """The speaker of a passive: "von der AFAD gemeldet", "reported by the ministry"."""
        for index in range(start, min(end, start + GROUP)):
            if self.words.has("agents", self.tokens[index]):
                found = phrase_from(self.view, index + 1)
                if found is not None and may_count(self.view, describe(self.view, found)):
                    return Subject(found, agent=True)
        return None

    def earlier_subject(self) -> Subject | None:
        """For a verb without a subject ("… and said", ", adding that"): that of the verb before, else the first speaker so far."""
        for mark in reversed(self.view.sentence.marks("attributions")):
            if mark.last < self.mark.first and mark.value.get("form") == "verb" and (verb := Verb.read(self.view, mark)):
                return Subject(verb.name.span)
        for index in range(self.mark.first):
            if index in self.view.speakers:
                begin = noun_start(self.view, index)
                found = phrase_from(self.view, begin, self.mark.first)
                if found is not None and found[1] >= index and not self._is_object(begin):
                    return Subject(found)
        return None

    def _is_object(self, index: int) -> bool:
        led = index > 0 and self.words.grammar("prepositions", self.tokens[index - 1])
        return led or self.words.has("oblique", self.tokens[index])

    def is_tail(self, index: int) -> bool:
        """True where nothing that could be said follows up to the clause's border: "reporters in Ankara on Friday,"."""
        if index < len(self.view) and self.view.is_word(index) and not self._may_trail(index):
            return False
        for position in range(index, min(len(self.view), index + TAIL)):
            token = self.tokens[position]
            if self.view.is_border(position):
                return token.text not in ":(" and not self._complement_follows(position + 1)
            if self.view.is_quote(position):
                return False
            if token.lower in self.words.breakers and not self.words.grammar("joiners", token) and not self.words.grammar("prepositions", token):
                return False
            if self.view.is_number(position) and not self._is_date(position):
                return False
        return index + TAIL > len(self.view)

    def _may_trail(self, index: int) -> bool:
        """True for what goes with a verb of saying and is not said: a time, a place, the one spoken to, its particle."""
        token = self.tokens[index]
        listed = any(self.words.has(name, token) for name in ("time_words", "adverbs", "hearers", "oblique"))
        medium = any(self.view.speakers.get(near, {}).get("what") == "medium" for near in range(index, index + 3))
        return listed or medium or self.words.grammar("prepositions", token) or self.words.grammar("joiners", token) or bool(self.mark.value.get("hearer"))

    def _behind_fronted_clause(self, start: int) -> bool:
        """"Als der Regen kam, sagte der Minister": the clause before the verb is no part of what is said."""
        before = self.view.previous_clause(start)
        opening = self.tokens[self.view.clause_start(0)]
        fronted = self.words.has("subordinators", opening) and not self.words.has("complementizers", opening)
        return before is not None and self.view.previous_clause(before) is None and fronted

    def _is_date(self, index: int) -> bool:
        return any(self.words.has("time_words", token) for token in self.tokens[max(0, index - 3) : index + 4])


def noun_start(view: View, index: int) -> int:
    """Back over adjectives, names and article to where the noun phrase around a speaker begins."""
    if view.words.verb_second:
        found = phrase_back(view, index)
        return found[0] if found is not None else index
    begin = index
    while begin > 0 and index - begin < 7:
        token = view.tokens[begin - 1]
        other = token.lower in view.words.breakers or view.words.grammar("prepositions", token) or view.words.grammar("joiners", token)
        if not view.is_word(begin - 1) or other or view.words.has("adverbs", token) or view.words.has("time_words", token) or begin - 1 in view.verbs:
            break
        begin -= 1
        if view.words.has("determiners", token):
            break
    return begin


class VerbSecond(Clause):
    """Main clauses with the finite verb in second place, subordinate ones with it at the end."""

    def subject(self) -> Subject | None:
        if self._is_capital_noun() or not self._holds_together():
            return None
        if self.mark.value.get("fronted"):
            self.finite = self.mark.last
            behind = self._behind()
            return Subject(behind, behind=True) if behind is not None else None
        if self.mark.value.get("aside"):
            return self._beside()
        if self.mark.value.get("form") == "participle" or self._is_participle_here():
            return self._of_participle()
        return self._at_the_end() or self._of_main_clause()

    def _beside(self) -> Subject | None:
        """", so die Polizei,": the name fills the rest of its clause."""
        first = self.mark.first
        if first == 0 or not (self.view.is_border(first - 1) or self.view.is_quote(first - 1)):
            return None
        found = phrase_from(self.view, self.mark.last + 1)
        if found is None:
            return None
        rest = self.tokens[found[1] + 1 : self.view.clause_end(found[1]) + 1]
        ends = not rest or self.view.is_quote(found[1] + 1) or self.words.grammar("prepositions", rest[0]) or self.words.grammar("joiners", rest[0])
        return Subject(found, behind=True) if ends else None

    def _is_participle_here(self) -> bool:
        """"beziffert" after "hatte": many participles look like the finite verb."""
        first = self.mark.first
        if self.mark.last != first or not self._closes(first):
            return False
        return any(self.words.has("helpers", token) for token in self.tokens[self.view.clause_start(first) : first])

    def _is_capital_noun(self) -> bool:
        """"Angaben" is no form of "angeben"; only a participle opens a sentence: "Gemeldet hatte das die Polizei"."""
        first = self.mark.last if self.mark.value.get("fronted") else self.mark.first
        opens = first == self.view.clause_start(first) and self.mark.value.get("form") == "participle"
        return self.tokens[first].is_capital and not opens

    def _holds_together(self) -> bool:
        """Whether the phrase's words belong to one another here: "teilte … mit", "sprach … von", "…, der von 12 sprach"."""
        if self.mark.value.get("final"):
            return self._closes(self.mark.last)
        if self.mark.value.get("separable"):
            return self._find_particle()
        return not (self.mark.gap and self.view.is_border(self.mark.first + 1))

    def _find_particle(self) -> bool:
        """"teilte … mit" ends at the first "mit" that closes its clause."""
        particle = self.mark.phrase.elements[-1]
        for index in range(self.mark.last, min(len(self.view), self.mark.first + GROUP)):
            if self.tokens[index].lower == particle and self._closes(index):
                self.last = index
                return True
            if self.tokens[index].text in "!?;":
                return False
        return False

    def _closes(self, index: int) -> bool:
        """True where a clause ends behind a token."""
        if index + 1 >= len(self.view) or self.view.is_border(index + 1) or self.view.is_quote(index + 1):
            return True
        return self.words.grammar("joiners", self.tokens[index + 1])

    # -------------------------------------------------------------------------------------------------------- participles
    def _of_participle(self) -> Subject | None:
        """"hat … mitgeteilt", "gezählt haben wollen", "von der AFAD gemeldet"."""
        start, end = self.view.clause_start(self.mark.first), self.view.clause_end(self.mark.last)
        if any(self.words.has("passives", token) for token in self.tokens[start : end + 1]):
            return self.agent(start, end)
        if start == self.mark.first and self.words.has("helpers", self.tokens[min(self.last + 1, len(self.view) - 1)]):
            self.finite = self.last + 1
            behind = self._behind()
            return Subject(behind, behind=True) if behind is not None else None
        helper = self._helper(start)
        if helper is not None:
            self.finite = helper
            return self._at_the_end() or self._of_main_clause()
        return self._at_the_end()

    def _helper(self, start: int) -> int | None:
        """The helping verb before the participle: in its clause, or before an insertion between commas."""
        for index in range(self.mark.first - 1, start - 1, -1):
            if self.words.has("perfects", self.tokens[index]):
                return index
        if start < self.mark.first:
            return None
        return next((index for index in range(start - 1, max(-1, start - GROUP), -1) if self.words.has("perfects", self.tokens[index])), None)

    # -------------------------------------------------------------------------------------------------- subordinate clauses
    def _at_the_end(self) -> Subject | None:
        """The subject where the verb stands at its clause's end: "wie X mitteilte", "der von 3.000 sprach"."""
        if not self._closes(self._group_end()):
            return None
        start: int | None = self.view.clause_start(self.finite)
        for step in range(EMBEDDED):
            if start is None or start >= self.finite:
                return None
            intro = self._introduced_by(start)
            if intro is not None:
                return intro
            if not self._is_embedded(start, step):
                return None
            start = self.view.previous_clause(start)
        return None

    def _group_end(self) -> int:
        """The end of the verbs at the end of a clause: "gezählt haben wollen"."""
        end = self.last
        while end + 1 < len(self.view) and self.words.has("perfects", self.tokens[end + 1]):
            end += 1
        return end

    def _introduced_by(self, start: int) -> Subject | None:
        token = self.tokens[start]
        while self.words.grammar("joiners", token) and start + 1 < self.finite:
            start += 1
            token = self.tokens[start]
        if self.words.has("subordinators", token) and start < self.mark.first:
            span = self._first_phrase(start + 1)
            return Subject(span, intro=start) if span is not None else None
        if self.words.grammar("prepositions", token) and start + 2 < self.finite and self.words.has("relatives", self.tokens[start + 1]):
            span = self._first_phrase(start + 2)
            return Subject(span, intro=start + 1) if span is not None else None
        end = self.view.clause_end(start)
        if self.words.has("relatives", token) and start > 1 and self.tokens[start - 1].text == "," and not is_apposition(self.view, start, end):
            relative = self._relative(start)
            return Subject(relative, intro=start) if relative is not None else None
        return None

    def _is_embedded(self, start: int, step: int) -> bool:
        """True for what may lie between "wie X" and its verb: an apposition, or the end of the clause without a noun of its own."""
        if step:
            return is_apposition(self.view, start, self.view.clause_end(start))
        token = self.tokens[start]
        return self.words.grammar("prepositions", token) or self.words.has("adverbs", token) or self.words.has("time_words", token)

    def _first_phrase(self, index: int) -> Span | None:
        index = self._behind_adverbials(index, self.mark.first)
        found = phrase_from(self.view, index, self.mark.first)
        return None if found is None or self.words.has("oblique", self.tokens[found[0]]) else found

    def _relative(self, start: int) -> Span | None:
        """"die der Minister nannte" has its own subject; "der von 3.000 sprach" speaks for the noun before the comma."""
        own = self._first_phrase(start + 1)
        if own is not None and (self.words.has("oblique", self.tokens[start]) or describe(self.view, own).known):
            return own
        if self.words.has("oblique", self.tokens[start]):
            return None
        border = start - 2
        return phrase_back(self.view, border) or phrase_back(self.view, border - 1)

    # ---------------------------------------------------------------------------------------------------------- main clauses
    def _of_main_clause(self) -> Subject | None:
        start = self._opening()
        behind = self._behind()
        if start >= self.finite:
            outer = self._before_commas()
            if behind is not None and (outer is None or self._likelier(outer, behind) == behind):
                return Subject(behind, behind=True)
            return Subject(outer) if outer is not None else self._shared()
        before = self._prefield(start)
        if before is None or behind is None:
            chosen = before or behind
        else:
            chosen = self._likelier(before, behind)
        return None if chosen is None else Subject(chosen, behind=chosen == behind)

    def _shared(self) -> Subject | None:
        """"Der Minister kam und sprach von 12": the verb behind "und" has its subject before it."""
        return self.earlier_subject()

    def _opening(self) -> int:
        """The clause's first word that is no conjunction and no "so"."""
        start = self.view.clause_start(self.finite)
        while start < self.finite and (self.words.grammar("conjunctions", self.tokens[start]) or self.words.has("adverbs", self.tokens[start])):
            start += 1
        return start

    def _likelier(self, before: Span, behind: Span) -> Span:
        """"Die Zahl bezifferte der Minister", "Der Minister bezifferte die Zahl": who of the two speaks?"""
        speaks_before, speaks_behind = describe(self.view, before), describe(self.view, behind)
        if speaks_before.known or speaks_before.refers is not None and not self.words.has("everyone", self.tokens[before[0]]):
            return before
        pointed = speaks_behind.refers is not None and behind[0] == behind[1]
        return behind if speaks_behind.known or pointed or self.view.any_mark("silent", *before) else before

    def _prefield(self, start: int) -> Span | None:
        """What stands before the finite verb of a main clause, if it can be its subject."""
        token = self.tokens[start]
        if self.words.grammar("prepositions", token) or self.words.has("oblique", token) or self.view.is_number(start):
            return self._last_before_verb(start) if self._joined_before(start) else None
        if self.words.has("time_words", token) or self.words.has("adverbs", token) and not self.words.has("determiners", token):
            return None
        found = phrase_from(self.view, start, self.finite)
        reaches = found is not None and all(self._may_follow(index) for index in range(found[1] + 1, self.finite))
        return found if reaches else self._last_before_verb(start) or found

    def _may_follow(self, index: int) -> bool:
        """Behind a subject before its verb: "selbst", "am Montag", a bracket."""
        token = self.tokens[index]
        return not self.words.grammar("joiners", token)

    def _joined_before(self, start: int) -> bool:
        return any(self.words.grammar("joiners", token) for token in self.tokens[start : self.finite])

    def _last_before_verb(self, start: int) -> Span | None:
        """Without a comma before "und": "12 Menschen starben und die Polizei sprach von …"."""
        found = phrase_back(self.view, self.finite - 1, start)
        if found is None or found[0] == start or not describe(self.view, found).known:
            return None
        return found if self.words.grammar("joiners", self.tokens[found[0] - 1]) else None

    def _behind(self) -> Span | None:
        """The subject behind the verb: ", sagte am Montag der Minister"."""
        limit = self.last if self.last > self.finite and self.mark.gap else None
        begin = self.finite + 1 if self.finite != self.mark.first or self.mark.gap else self.mark.last + 1
        index = self._behind_adverbials(begin, len(self.view) if limit is None else limit)
        if index >= len(self.view) or self.words.has("oblique", self.tokens[index]) or self.view.is_number(index):
            return None
        found = phrase_from(self.view, index, limit)
        if found is not None and self._is_hearer(found):
            return phrase_from(self.view, found[1] + 1, limit)
        return found

    def _is_hearer(self, span: Span) -> bool:
        """"sagte der BBC", "sagte Journalisten": the one spoken to."""
        first, last = span
        medium = self.view.speakers.get(last, {}).get("what") == "medium" and self.view.speakers[last].get("gender") == "f"
        return self.words.has("hearers", self.tokens[last]) or (medium and self.words.has("genitives", self.tokens[first]))

    def _behind_adverbials(self, index: int, limit: int) -> int:
        """Behind adverbs, times, "am Montag in Berlin" and the one spoken to, to where the subject may begin."""
        for _ in range(7):
            if index >= limit:
                return index
            token = self.tokens[index]
            pronoun = self.words.has("oblique", token) and self.words.grammar("pronouns", token)
            if self.words.has("adverbs", token) or self.words.has("time_words", token) or pronoun:
                index += 1
            elif self.words.grammar("prepositions", token) or self.words.has("oblique", token):
                index = self._behind_noun(index, limit)
            elif not token.is_capital and self.view.is_word(index) and index + 1 < limit and self.words.has("definite", self.tokens[index + 1]) and not self.words.has("determiners", token):
                index += 1
            elif token.text == "(":
                index = next((i + 1 for i in range(index, min(limit, index + 6)) if self.tokens[i].text == ")"), limit)
            else:
                return index
        return index

    def _behind_noun(self, index: int, limit: int) -> int:
        """Behind a preposition and its noun: "am Dienstag", "in der Hauptstadt Kiew", "am 27. Oktober"."""
        position = index + 1
        while position < limit and position - index < 9:
            token = self.tokens[position]
            if self.view.is_border(position):
                return position
            position += 1
            if token.is_capital and not self.words.has("determiners", token):
                timed = self.words.has("time_words", token)
                while position < limit and self.tokens[position].is_capital and not self.words.has("determiners", self.tokens[position]) and not timed:
                    position += 1
                return position
        return position

    def _before_commas(self) -> Span | None:
        """"Freude, Präsident des Amtes, sagte": the noun phrase before the insertion."""
        start = self.view.clause_start(self.finite)
        inner = self.view.previous_clause(start)
        if inner is None or self.tokens[start - 1].text not in ",)–—":
            return None
        outer = self.view.previous_clause(inner)
        inserted = is_apposition(self.view, inner, self.view.clause_end(inner)) or self.words.has("relatives", self.tokens[inner]) or self.tokens[inner - 1].text == "("
        if outer is None or not inserted:
            return None
        while outer < inner and self.words.grammar("conjunctions", self.tokens[outer]):
            outer += 1
        if self.words.grammar("prepositions", self.tokens[outer]) or self.words.has("oblique", self.tokens[outer]):
            return None
        found = phrase_from(self.view, outer)
        return found if found is not None and found[1] >= self.view.clause_end(outer) - 1 else None

    # ------------------------------------------------------------------------------------------------------------------ reach
    def is_aside(self, subject: Subject) -> bool:
        if self.mark.value.get("aside"):
            return True
        start = self.view.clause_start(self.finite)
        if subject.intro is not None or not subject.behind or self._opening() < self.finite:
            return False
        begins = start == 0 or self.view.previous_clause(start) is None
        return not begins and self.is_tail(max(subject.span[1], self.last) + 1) and not self._behind_fronted_clause(start)

class SubjectFirst(Clause):
    """Subject before verb; behind it only after a comma or a quote: ", said X"."""

    def __init__(self, view: View, mark: Mark) -> None:
        super().__init__(view, mark)
        self.intro: int | None = None

    def subject(self) -> Subject | None:
        if self.mark.value.get("participial"):
            return self.earlier_subject()
        if self._is_noun() or self.mark.value.get("number") and not self._number_follows():
            return None
        agent = self.agent(self.mark.last + 1, self.view.clause_end(self.mark.last) + 1) if self._is_passive() or self._agent_follows() else None
        return agent if agent is not None or self._is_passive() else self._found()

    def _found(self) -> Subject | None:
        first = self.mark.first
        start = self._clause_opening(first)
        if start >= first:
            return self._before_commas() or self._inverted() or self.earlier_subject()
        if self.words.has("relatives", self.tokens[start]) and self._only_trailing(start + 1, first):
            antecedent = self._antecedent(start)
            return Subject(antecedent, intro=start) if antecedent is not None else None
        found = phrase_before(self.view, first - 1, start)
        if found is None:
            return self._before_commas() or (self.earlier_subject() if self._only_joiner(start, first) else None)
        outer = self._across_relative(start, found)
        if outer is not None:
            return Subject(outer)
        return Subject(found, intro=self.intro) if self._may_speak(found) else None

    def _may_speak(self, span: Span) -> bool:
        """A speaker the pack knows, a name, a pronoun, or at least a noun phrase: not "as | deadly | as assumed"."""
        name = describe(self.view, span)
        if name.known or name.refers is not None or self.words.has("determiners", self.tokens[span[0]]):
            return True
        plural = self.tokens[span[1]].lower.endswith(tuple(self.words.list("plural_endings")))
        return plural or any(token.is_capital or self.view.is_possessive(index) for index, token in enumerate(self.tokens[span[0] : span[1] + 1], span[0]))

    def _across_relative(self, start: int, found: Span) -> Span | None:
        """"Residents who fled told": what stands between "who" and the verb is no speaker, so the noun before "who" is."""
        if start == 0 or not self.words.has("relatives", self.tokens[start - 1]):
            return None
        name = describe(self.view, found)
        if name.known or name.refers is not None or any(token.is_capital for token in self.tokens[found[0] : found[1] + 1]):
            return None
        antecedent = self._antecedent(start - 1)
        return antecedent if antecedent is not None and describe(self.view, antecedent).known else None

    def _number_follows(self) -> bool:
        return any(self.view.is_number(index) for index in range(self.last + 1, min(len(self.view), self.last + 5)))

    def is_bounded(self, subject: Subject) -> bool:
        follows = self.last + 1 < len(self.view) and self.words.has("complementizers", self.tokens[self.last + 1])
        return not follows and super().is_bounded(subject)

    def _only_joiner(self, start: int, end: int) -> bool:
        """"and said": no subject of its own."""
        return all(not self.view.is_word(index) or self.words.grammar("joiners", self.tokens[index]) or self._trails(index) for index in range(start, end))

    def _is_noun(self) -> bool:
        """"the report", "a government estimate puts", "Germany's confirmed dead": no verb here."""
        first, tokens = self.mark.first, self.tokens
        if tokens[first].is_capital and not self.view.is_quote(first - 1 if first else 0):
            return True
        if first == 0:
            return first in self.view.reports
        before = tokens[first - 1]
        if self.words.has("determiners", before) or self.words.has("infinitive", before) or self.view.is_possessive(first - 1):
            return True
        if first not in self.view.reports or self.mark.last > first:
            return False
        follows = first + 1 < len(self.view) and (first + 1 in self.view.verbs or self.words.has("owners", tokens[first + 1]))
        return follows or self.words.grammar("prepositions", before)

    def _is_passive(self) -> bool:
        before = self.mark.first - 1
        while before > 0 and self.words.has("adverbs", self.tokens[before]):
            before -= 1
        return before >= 0 and self.words.has("passives", self.tokens[before])

    def _agent_follows(self) -> bool:
        """"deaths reported by the ministry"."""
        return self.last + 1 < len(self.view) and self.words.has("agents", self.tokens[self.last + 1])

    def _trails(self, index: int) -> bool:
        return self.words.has("adverbs", self.tokens[index]) or self.words.has("perfects", self.tokens[index])

    def _only_trailing(self, first: int, end: int) -> bool:
        return all(self._trails(index) for index in range(first, end))

    def _clause_opening(self, index: int) -> int:
        """The first token of the clause before a verb: behind a border, a quote, "that", or another verb of saying."""
        position = index
        while position > 0:
            token = self.tokens[position - 1]
            if self.view.is_border(position - 1) or self.view.is_quote(position - 1):
                break
            if position - 1 in self.view.verbs and position - 1 not in self.view.reports and position < index:
                break
            if self.words.has("relatives", token) and self._only_trailing(position, index):
                return position - 1
            if self.words.has("subordinators", token) and position < index:
                self.intro = position - 1
                break
            if self.words.has("relatives", token):
                self.intro = position - 1
                break
            position -= 1
        return position

    def _antecedent(self, start: int) -> Span | None:
        """"the ministry, which put the toll": the noun phrase before the relative pronoun."""
        end = start - 1
        while end > 0 and not self.view.is_word(end):
            end -= 1
        return phrase_before(self.view, end, self._clause_opening(end)) if end >= 0 else None

    def _inverted(self) -> Subject | None:
        """", said X", and not "X, the mayor, said police had counted"."""
        if any(self.mark.value.get(name) for name in ("object", "weak", "hearer")):
            return None
        found = phrase_from(self.view, self.last + 1)
        if found is None or self.words.has("oblique", self.tokens[found[0]]):
            return None
        after = found[1] + 1
        relative = after < len(self.view) and self.tokens[after].text == ","
        if after < len(self.view) and not relative and (after in self.view.verbs or self.tokens[after].lower in self.words.breakers):
            return None
        name = describe(self.view, found)
        named = any(token.is_capital for token in self.tokens[found[0] : found[1] + 1])
        return Subject(found, behind=True) if name.known or name.refers is not None or named else None

    def _before_commas(self) -> Subject | None:
        """"Lee, a member of parliament, said", "The ministry, whose writ is short, gave": the subject before the insertion."""
        start = self.view.clause_start(self.mark.first)
        inner = self.view.previous_clause(start)
        if inner is None or self.tokens[start - 1].text not in ",)–—":
            return None
        outer = self.view.previous_clause(inner)
        opening = self.tokens[inner]
        inserted = is_apposition(self.view, inner, self.view.clause_end(inner)) or self.words.has("relatives", opening) or self.tokens[inner - 1].text in "(–—"
        inserted = inserted or self.words.grammar("prepositions", opening)
        if not inserted or outer is None:
            return None
        end = inner - 2
        found = phrase_before(self.view, end, self._clause_opening(end + 1))
        if found is None:
            return None
        appended = is_apposition(self.view, inner, self.view.clause_end(inner))
        return Subject((found[0], self.view.clause_end(inner)) if appended else found)

    def is_aside(self, subject: Subject) -> bool:
        if self.mark.value.get("participial") or subject.intro is not None:
            return False
        begin = self.mark.first if subject.behind else subject.span[0]
        if begin == 0 or self.view.is_word(begin - 1):
            return False
        return self.is_tail((subject.span[1] if subject.behind else self.last) + 1)
