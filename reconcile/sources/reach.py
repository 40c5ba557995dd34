"""Which attribution a figure belongs to: the nearest whose words reach it, a quote around it, or speech that runs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..reading import Mention, Sentence
from ..text import NUMBER_KIND
from .memory import Memory
from .names import Name, describe, phrase_before, phrase_from
from .sayings import Finder, Saying, Shape
from .words import QUOTES, View, Words

RUNS_ON = 5  # sentences of indirect speech or a quote between a figure and its speaker
NEXT_SPEAKER = 40  # tokens by which an aside before a figure stands back behind one that follows
PARAGRAPH = 4000  # characters looked through for the quote a figure stands in


@dataclass(frozen=True, slots=True)
class Found:
    """The attribution of a figure, before it is put into the contract's form."""

    source: str | None
    via: str | None
    saying: Saying | None
    sentence: Sentence
    clause: tuple[int, int] | None
    basis: str
    trace: tuple[str, ...]


class Reach:
    """Finds the attribution of the figures of one article."""

    def __init__(self, words: Words, mentions: Sequence[Mention]) -> None:
        self.words = words
        self.finder = Finder(words)
        self.memory = Memory(self.finder, words)
        self._figures: dict[int, set[int]] = {}
        for mention in mentions:
            self._figures.setdefault(mention.sentence.index, set()).add(mention.first)

    def find(self, mention: Mention) -> Found | None:
        """The attribution of a mention; None where the article itself says it."""
        beside = self._beside(mention)
        if beside is not None:
            return beside
        within = self._in_sentence(mention)
        if within is not None:
            return within
        heading = self._colon_form(mention)
        if heading is not None or mention.sentence.is_heading:
            return heading
        return self._quoted(mention) or self._running(mention) or self._announced_after(mention)

    # -------------------------------------------------------------------------------------------------------- the sentence
    def _in_sentence(self, mention: Mention) -> Found | None:
        """The attribution in the figure's own sentence: nearest first; a medium gives way to whom it relays."""
        view = self.finder.view(mention.sentence)
        covering = sorted(self._covering(view, mention), key=lambda pair: pair[0])
        named: list[tuple[Saying, Name]] = []
        for _, saying in covering:
            name = self.memory.resolve(mention.sentence, saying.name, saying.name.span[0])
            if name is not None and name.text:
                named.append((saying, name))
        return self._choose(view, named, "clause")

    def _choose(self, view: View, named: Sequence[tuple[Saying, Name]], basis: str) -> Found | None:
        speakers = [pair for pair in named if pair[0].shape != Shape.RELAY]
        if not speakers:
            return None
        chosen = next((pair for pair in speakers if pair[0].shape == Shape.CITING), speakers[0])
        if chosen[1].what == "medium":
            chosen = next((pair for pair in speakers if pair[1].what != "medium" and self._may_displace(pair[0], chosen[0])), chosen)
        via = next((name.text for saying, name in named if saying is not chosen[0] and (name.what == "medium" or saying.shape == Shape.RELAY)), None)
        return self._found(chosen[0], chosen[1], via or self._spoken_to(view, chosen[0]), basis)

    def _may_displace(self, saying: Saying, medium: Saying) -> bool:
        """Whether a speaker takes the place of a medium: any saying, a paper only within the medium's own words."""
        return saying.shape != Shape.REPORT or (medium.first <= saying.first and saying.last <= medium.last)

    def _found(self, saying: Saying, name: Name, via: str | None, basis: str) -> Found:
        view = self.finder.view(saying.sentence)
        return Found(name.text, via if via != name.text else None, saying, saying.sentence, self._clause(view, saying), basis, (saying.phrase,))

    def _clause(self, view: View, saying: Saying) -> tuple[int, int]:
        """The tokens among which the attribution's time stands."""
        if saying.shape in (Shape.ADVERB, Shape.REPORT):
            return saying.first, self._time_behind(view, saying.last)
        return view.clause_start(saying.first), view.clause_end(saying.last)

    def _time_behind(self, view: View, last: int) -> int:
        """"according to police | on Friday", "nach Angaben der Polizei | vom Montag"."""
        end = view.clause_end(last)
        if last < end and end - last <= 5 and any(self.words.has("time_words", token) for token in view.tokens[last + 1 : end + 1]):
            return end
        return last

    def _spoken_to(self, view: View, saying: Saying) -> str | None:
        """The medium somebody spoke to: "sagte X der BBC", "Lee told Reuters"."""
        first, last = view.clause_start(saying.first), view.clause_end(saying.last)
        inside = range(saying.name.span[0], saying.name.span[1] + 1)
        marks = [m for m in view.sentence.marks("media") if first <= m.first <= last and m.first not in inside]
        if saying.shape not in (Shape.OPEN, Shape.ASIDE) or not marks:
            return None
        return view.text(marks[-1].first, marks[-1].last)

    def _covering(self, view: View, mention: Mention) -> Iterator[tuple[tuple[int, int], Saying]]:
        for saying in self.finder.sayings(mention.sentence):
            rank = self._rank(view, saying, mention)
            if rank is not None:
                yield rank, saying

    def _rank(self, view: View, saying: Saying, mention: Mention) -> tuple[int, int] | None:
        """How near a saying is to a figure it reaches: (0, …) in one clause, (1, …) across borders; None: out of reach."""
        at = mention.first
        if saying.name.span[0] <= at <= saying.name.span[1] or self._describes_speaker(view, saying, at):
            return None
        if any(view.ends_sentence(index) for index in range(min(at, saying.last), max(at, saying.first))):
            return None
        distance = min(abs(at - saying.first), abs(at - saying.last))
        if saying.first <= at <= saying.last:
            distance = 0
        clauses = view.clauses
        same = clauses[saying.first] <= clauses[at] <= clauses[saying.last]
        tier = self._tier(view, saying, at, same)
        if tier is None:
            return None
        joined = any(self.words.grammar("joiners", token) for token in view.tokens[min(at, saying.last) : max(at, saying.first)])
        behind = saying.shape is Shape.ASIDE and at > saying.last  # "A, sagt der eine, B, sagt der andere"
        return tier, distance + (4 if joined and same else 0) + (NEXT_SPEAKER if behind else 0)

    def _describes_speaker(self, view: View, saying: Saying, at: int) -> bool:
        """"Das Hilfswerk, das 12 Lager betreibt, zählt …": a relative clause about the speaker says nothing of his."""
        start = view.clause_start(at)
        if saying.shape in (Shape.ADVERB, Shape.REPORT) or start < 2 or not self.words.has("relatives", view.tokens[start]):
            return False
        follows = saying.name.span[0] <= start - 2 <= saying.name.span[1]
        return follows and not start <= saying.at <= view.clause_end(at)

    def _tier(self, view: View, saying: Saying, at: int, same: bool) -> int | None:
        if saying.shape == Shape.ADVERB:
            return 0 if same else self._adverb_tier(view, saying, at)
        if saying.shape in (Shape.ASIDE, Shape.CITING, Shape.RELAY):
            start = view.clause_start(saying.first)
            points_back = start < saying.at and self.words.has("backward", view.tokens[start])  # "so fasste es … zusammen"
            return None if at < saying.first and self._divided(view, at, saying.first) and not points_back else 1
        if saying.shape == Shape.REPORT:
            return 3 if same or at > saying.last else None
        return self._open_tier(view, saying, at, same)

    def _adverb_tier(self, view: View, saying: Saying, at: int) -> int | None:
        if at > saying.last:
            return 1
        start = view.clause_start(saying.first)
        if start == saying.first:
            return 1
        if self.words.has("relatives", view.tokens[start]) and view.clauses[at] == view.clauses[start] - 1:
            return 1
        if self._divided(view, at, saying.first):
            return None
        if self.words.has("subordinators", view.tokens[view.clause_start(at)]) or self.words.grammar("joiners", view.tokens[start]) or self.words.grammar("conjunctions", view.tokens[start]):
            return None
        return 2

    def _is_antecedent(self, view: View, saying: Saying, at: int) -> bool:
        """"Von den 31 Verletzten, die das Krankenhaus meldet": the number is what the relative clause speaks of."""
        start = view.clause_start(saying.first)
        led = self.words.grammar("prepositions", view.tokens[start]) and start + 1 < len(view)
        relative = self.words.has("relatives", view.tokens[start + 1 if led else start])
        return relative and view.clauses[at] == view.clauses[start] - 1 and saying.name.span[0] > start

    def _is_part(self, view: View, saying: Saying, at: int) -> bool:
        """", darunter 300 Tote": goes with the number in the clause before."""
        start, end = view.clause_start(at), view.clause_end(at)
        follows = view.clauses[at] <= view.clauses[saying.last] + 1
        return follows and (view.any_mark("parts", start, end) or view.any_mark("partitives", start, end))

    def _divided(self, view: View, first: int, last: int) -> bool:
        """True where a semicolon stands between two tokens: another sentence in all but name."""
        return any(token.text == ";" for token in view.tokens[first:last])

    def _open_tier(self, view: View, saying: Saying, at: int, same: bool) -> int | None:
        if same:
            if self.words.verb_second:
                return 0
            return 0 if at > saying.first else None
        if at < saying.first:
            opening = view.tokens[view.clause_start(0)]
            if saying.bounded and self._is_antecedent(view, saying, at):
                return 1
            return 1 if self.words.has("complementizers", opening) and not self.words.has("as_words", opening) else None
        if saying.bounded and not self._is_part(view, saying, at):
            return None
        if saying.takes_object and self._starts_anew(view, saying, at):
            return None
        return 1

    def _starts_anew(self, view: View, saying: Saying, at: int) -> bool:
        """True where the verb has a number of its own and the figure's clause begins again: "sprach von 12, und in Köln …"."""
        end = view.clause_end(saying.last)
        own = any(saying.first <= figure <= end for figure in self._figures.get(view.sentence.index, ()))
        opening = view.tokens[view.clause_start(at)]
        again = self.words.grammar("conjunctions", opening) or self.words.has("subordinators", opening)
        return own and again

    # ----------------------------------------------------------------------------------------------- beside the figure itself
    def _beside(self, mention: Mention) -> Found | None:
        """"(Polizei: 8000)", "8000 (Polizei)", and the verb left out: "Die Polizei zählte 12.000, die Veranstalter 30.000"."""
        view = self.finder.view(mention.sentence)
        return self._bracket_before(view, mention) or self._bracket_behind(view, mention) or self._verb_left_out(view, mention)

    def _bracket_before(self, view: View, mention: Mention) -> Found | None:
        start = view.clause_start(mention.first)
        if start < 2 or mention.first - start > 4 or view.tokens[start - 1].text != ":":
            return None
        outer = view.clause_start(start - 2)
        if outer == 0 or view.tokens[outer - 1].text not in "(,;–—":
            return None
        return self._exactly(view, outer, start - 2, "colon")

    def _bracket_behind(self, view: View, mention: Mention) -> Found | None:
        opened = next((i for i in range(mention.last + 1, min(len(view), mention.last + 5)) if view.tokens[i].text == "("), None)
        if opened is None:
            return None
        closed = view.clause_end(opened + 1) + 1
        if closed >= len(view) or view.tokens[closed].text != ")":
            return None
        return self._exactly(view, opened + 1, closed - 1, "bracket")

    def _verb_left_out(self, view: View, mention: Mention) -> Found | None:
        """Speaker and number alone in a clause, behind a clause in which somebody else's number has its verb."""
        start = view.clause_start(mention.first)
        before = view.previous_clause(start)
        if before is None or not any(saying.shape is Shape.OPEN and saying.last < start for saying in self.finder.sayings(mention.sentence)):
            return None
        while start < mention.first and (self.words.grammar("joiners", view.tokens[start]) or self.words.has("subordinators", view.tokens[start])):
            start += 1
        span = phrase_from(view, start, mention.first)
        rest = view.tokens[span[1] + 1 : view.clause_end(mention.first) + 1] if span is not None else []
        if span is None or any(index in view.verbs for index in range(start, view.clause_end(mention.first) + 1)):
            return None
        helped = any(self.words.grammar("auxiliaries", token) or self.words.has("passives", token) for token in rest)
        if mention.first - span[1] > 5 or helped:
            return None
        return self._exactly(view, start, span[1], "clause")

    def _exactly(self, view: View, first: int, last: int, basis: str) -> Found | None:
        """The speaker that fills the tokens from `first` to `last`, if one does."""
        span = phrase_from(view, first, last + 1)
        name = describe(view, span) if span is not None and span[1] == last else None
        if name is None or not name.known or not name.text:
            return None
        resolved = self.memory.resolve(view.sentence, name, first) or name
        return Found(resolved.text, None, None, view.sentence, (first, last), basis, (view.text(first, last),))

    # ------------------------------------------------------------------------------------------------------------ headings
    def _colon_form(self, mention: Mention) -> Found | None:
        """"Polizei: 20.000 Teilnehmer" and "12 killed – officials"."""
        view = self.finder.view(mention.sentence)
        for index, token in enumerate(view.tokens):
            if token.text in ":–—" and index and index + 1 < len(view):
                if token.text == ":" and index < mention.first and index <= 7:
                    return self._colon_speaker(view, 0, index - 1)
                if index > mention.last and len(view) - index <= 7 and mention.sentence.is_heading:
                    return self._colon_speaker(view, index + 1, len(view) - 1)
        return None

    def _colon_speaker(self, view: View, first: int, last: int) -> Found | None:
        span = phrase_from(view, first, last + 1)
        if span is None or span[1] != last:
            return None
        name = describe(view, span)
        if not (name.known and name.text) and not self._speaks_elsewhere(view, name):
            return None
        resolved = self.memory.resolve(view.sentence, name, first) or name
        return Found(resolved.text, None, None, view.sentence, (first, last), "colon", (view.text(first, last),))

    def _speaks_elsewhere(self, view: View, name: Name) -> bool:
        """A name the article gives a verb of saying to somewhere: "Selenskyj: 43.000 Soldaten gefallen"."""
        text = view.sentence.reading.text
        if not name.text or len(name.text) < 3:
            return False
        position, tries = text.find(name.text, view.sentence.end), 0
        while position >= 0 and tries < 4:
            sentence = view.sentence.reading.sentence_at(position)
            if any(name.text in (saying.name.text or "") for saying in self.finder.sayings(sentence)):
                return True
            position, tries = text.find(name.text, sentence.end), tries + 1
        return False

    # -------------------------------------------------------------------------------------------------------------- quotes
    def _quoted(self, mention: Mention) -> Found | None:
        """A figure in a quote that began or goes on in other sentences: the speaker behind it, else the one before it."""
        opened = self._opening_quote(mention)
        if opened is None:
            return None
        text = mention.sentence.reading.text
        closed = next((i for i in range(mention.span.end, min(len(text), mention.span.end + PARAGRAPH)) if text[i] in QUOTES or text[i] == "\n"), None)
        behind = self._speaker_behind(mention, closed) if closed is not None else None
        return behind or self._speaker_before(mention, opened)

    def _opening_quote(self, mention: Mention) -> int | None:
        """Where the quote around a figure opens, counted from the start of its paragraph; None outside quotes."""
        text = mention.sentence.reading.text
        begin = max(text.rfind("\n", 0, mention.span.start), mention.span.start - PARAGRAPH)
        marks = [i for i in range(begin + 1, mention.span.start) if text[i] in QUOTES]
        return marks[-1] if len(marks) % 2 else None

    def _speaker_behind(self, mention: Mention, closed: int) -> Found | None:
        sentence = mention.sentence.reading.sentence_at(closed)
        view = self.finder.view(sentence)
        for saying in self.finder.sayings(sentence):
            starts = view.tokens[view.clause_start(saying.first)].start
            if saying.shape in (Shape.ASIDE, Shape.OPEN) and closed <= starts <= closed + 4:
                return self._resolved(saying, "running")
        return None

    def _speaker_before(self, mention: Mention, opened: int) -> Found | None:
        reading = mention.sentence.reading
        sentence: Sentence | None = reading.sentence_at(opened)
        if sentence is None:
            return None
        before = [s for s in self.finder.sayings(sentence) if sentence.tokens[s.last].end <= opened and s.shape != Shape.REPORT]
        if before:
            return self._resolved(before[-1], "running")
        previous = sentence.previous
        return self._last_of(previous) if previous is not None else None

    def _resolved(self, saying: Saying, basis: str) -> Found | None:
        name = self.memory.resolve(saying.sentence, saying.name, saying.name.span[0])
        if name is None or not name.text:
            return None
        return self._found(saying, name, self._spoken_to(self.finder.view(saying.sentence), saying), basis)

    def _last_of(self, sentence: Sentence) -> Found | None:
        """The speaker a sentence ends with: what follows in a quote or in indirect speech is theirs."""
        sayings = [s for s in self.finder.sayings(sentence) if s.shape not in (Shape.RELAY, Shape.REPORT) and not s.bounded]
        view = self.finder.view(sentence)
        found = [pair for pair in ((s, self.memory.resolve(sentence, s.name, s.name.span[0])) for s in reversed(sayings)) if pair[1] is not None]
        named = [(saying, name) for saying, name in found if name is not None and name.text]
        return self._choose(view, named, "running")

    # ----------------------------------------------------------------------------------------------------- indirect speech
    def _running(self, mention: Mention) -> Found | None:
        """Indirect speech that runs on: "Davon seien 8.000 in Kursk." belongs to the last speaker."""
        view = self.finder.view(mention.sentence)
        sign = self._indirect_sign(view, mention.first)
        if sign is None:
            return None
        introduced = self._introduced_by_colon(view, mention.first)
        if introduced is not None:
            return introduced
        sentence = mention.sentence.previous
        if sign == "indirect_perhaps" and (sentence is None or mention.sentence.opens_paragraph or not (self._is_indirect(sentence) or self._ends_said(sentence))):
            return None
        for _ in range(RUNS_ON):
            if sentence is None:
                return None
            found = self._last_of(sentence) or self._named_in(sentence)
            if found is not None:
                return found
            if not self._is_indirect(sentence):
                return None
            sentence = sentence.previous
        return None

    def _indirect_sign(self, view: View, at: int) -> str | None:
        """The list a verb of the figure's clause, or of one before it, stands in; None without a sign of indirect speech."""
        end = view.clause_end(at)
        for name in ("indirect", "indirect_perhaps"):
            for index in range(0, end + 1):
                if self.words.has(name, view.tokens[index]) and not self._in_bounded_clause(view, index, at):
                    return name
        return None

    def _in_bounded_clause(self, view: View, index: int, at: int) -> bool:
        start = view.clause_start(index)
        return view.clauses[index] != view.clauses[at] and self.words.has("relatives", view.tokens[start])

    def _is_indirect(self, sentence: Sentence) -> bool:
        return any(self.words.has("indirect", token) for token in sentence.tokens)

    def _ends_said(self, sentence: Sentence) -> bool:
        """"…, sagte der Minister.": what follows may still be his."""
        return any(saying.shape is Shape.ASIDE for saying in self.finder.sayings(sentence)[-1:])

    def _introduced_by_colon(self, view: View, at: int) -> Found | None:
        """"Die Polizei besserte nach: Dort seien 20 Tote zu beklagen.": the speaker before the colon."""
        colon = next((i for i in range(at, 0, -1) if view.tokens[i].text == ":"), None)
        if colon is None:
            return None
        speakers = [s for s in self.memory.speakers(view.sentence) if s.at < colon and s.name.known and not self._is_object(view, s.at)]
        if not speakers:
            return None
        return self._from_speaker(view.sentence, speakers[-1].name, speakers[-1].at, "colon")

    def _named_in(self, sentence: Sentence) -> Found | None:
        """A speaker who is the subject of a sentence without a verb of saying."""
        view = self.finder.view(sentence)
        for speaker in self.memory.speakers(sentence):
            if speaker.name.known and not self._is_object(view, speaker.at):
                return self._from_speaker(sentence, speaker.name, speaker.at, "running")
        return None

    def _is_object(self, view: View, index: int) -> bool:
        """True for a speaker who is no subject: "mit der Polizei", "den Minister", "dessen Behörde"."""
        led = index > 0 and (self.words.grammar("prepositions", view.tokens[index - 1]) or index - 1 in view.reports)
        start = view.clause_start(index)
        relative = start > 1 and start < index and self.words.has("relatives", view.tokens[start]) and view.tokens[start - 1].text == ","
        return led or relative or any(self.words.has(name, view.tokens[index]) for name in ("oblique", "possessives"))

    def _from_speaker(self, sentence: Sentence, name: Name, at: int, basis: str) -> Found | None:
        resolved = self.memory.resolve(sentence, name, at)
        if resolved is None or not resolved.text:
            return None
        view = self.finder.view(sentence)
        clause = view.clause_start(at), view.clause_end(at)
        return Found(resolved.text, None, None, sentence, clause, basis, ("indirect speech",))

    # --------------------------------------------------------------------------------------------------- "Das teilte … mit"
    def _announced_after(self, mention: Mention) -> Found | None:
        """"… 65 Tote. Dies bestätigte der Premierminister.": the next sentence says who said it."""
        reading = mention.sentence.reading
        index = mention.sentence.index + 1
        if index >= len(reading.sentences):
            return None
        following = reading.sentences[index]
        if following.opens_paragraph or not self._points_back(following):
            return None
        for saying in self.finder.sayings(following):
            if saying.name.span[0] > 0 and saying.first <= 3 and saying.shape in (Shape.OPEN, Shape.ASIDE, Shape.ADVERB):
                return self._resolved(saying, "after")
        return None

    def _points_back(self, sentence: Sentence) -> bool:
        word = sentence.text.split(None, 1)[0].strip("„“”\"»«").lower() if sentence.text else ""
        return word in self.words.language.list("speech.backward")


def is_number(view: View, index: int) -> bool:
    return view.tokens[index].kind == NUMBER_KIND


__all__ = ["Found", "Reach", "phrase_before"]
