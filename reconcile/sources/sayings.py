"""Finds the attributions of a sentence: who says something there, and how far what is said reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..packs import Mark
from ..reading import Sentence
from ..text import NUMBER_KIND
from .names import Name, Span, describe, owner_of, phrase_before, phrase_from
from .words import View, Words

TAIL = 14  # tokens between a verb of saying and the end of its clause: ", police told reporters in Ankara on Friday."
BACK = 5  # clauses an apposition may put between "wie" or a subject and its verb

# How what is said lies around its attribution.
ADVERB = "adverb"  # "laut Polizei": the clause it stands in, and what runs on from it
OPEN = "open"  # "Die Polizei sprach von", "Police said": its own clause and what follows
ASIDE = "aside"  # ", sagte der Minister,": both sides
CITING = "citing"  # "unter Berufung auf", "citing": like an aside, and makes the speaker beside it the medium
RELAY = "relay"  # "von der Kyiv Post zitiert": only ever the medium
REPORT = "report"  # "die Schätzung des Dienstes": a paper named in passing, for want of anything better


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution. `first` and `last` are the tokens of its words and its name together."""

    sentence: Sentence
    name: Name
    first: int
    last: int
    shape: str
    phrase: str
    takes_object: bool = False  # "sprach von": the number is its object, a new clause with "and" is not said any more
    bounded: bool = False  # stands in a subordinate clause and reaches no further
    precise: bool = True  # False for verbs that are said of much else


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
            found = [saying for saying in self._all(view) if not self._is_nobody(view, saying.name)]
            self._found[sentence.index] = _without_doubles(sorted(found, key=lambda saying: (saying.first, -saying.last)))
        return self._found[sentence.index]

    def _is_nobody(self, view: View, name: Name) -> bool:
        """"man", "it was reported", "das Beben": a verb of saying with nobody behind it."""
        first, last = name.span
        if name.refers is not None:
            return first == last and self.words.has("everyone", view.tokens[first])
        return not name.known and any(index in view.silent for index in range(first, last + 1))

    def _all(self, view: View) -> Iterator[Saying]:
        marks = view.sentence.marks("attributions")
        shadows = {mark.first for mark in marks if mark.value.get("form") == "none"}
        for mark in marks:
            if mark.first in shadows:
                continue
            saying = self._read(view, mark)
            if saying is not None:
                yield saying
        yield from self._reports(view)

    def _read(self, view: View, mark: Mark) -> Saying | None:
        form = mark.value.get("form")
        if form in ("verb", "participle"):
            return Verb(view, mark).saying()
        if form == "before":
            return self._before(view, mark)
        if form == "gap":
            return self._in_gap(view, mark)
        if form == "same":
            name = Name(None, (mark.first, mark.last), refers="")
            return Saying(view.sentence, name, mark.first, mark.last, ADVERB, mark.phrase.printed)
        return self._after(view, mark, str(form))

    def _after(self, view: View, mark: Mark, form: str) -> Saying | None:
        """"laut {source}", "according to {source}", "citing {source}"."""
        span = mark.gap if mark.gap and not mark.slot_after else None
        found = phrase_from(view, span[0], span[1]) if span else phrase_from(view, mark.last + 1)
        if found is None:
            return None
        name = describe(view, found)
        shape = {"citing": CITING, "relay": RELAY}.get(form, ADVERB)
        if shape == CITING and name.text is None:
            return None  # "citing new figures": the speaker beside it remains
        return Saying(view.sentence, name, mark.first, max(mark.last, name.span[1]), shape, mark.phrase.printed)

    def _before(self, view: View, mark: Mark) -> Saying | None:
        """"{source} zufolge": everything from the clause's start that makes one noun phrase up to here."""
        low = view.clause_start(mark.first - 1) if mark.first else 0
        for begin in range(max(low, mark.first - 12), mark.first):
            found = phrase_from(view, begin, mark.first)
            if found is not None and found[1] == mark.first - 1:
                return Saying(view.sentence, describe(view, found), begin, mark.last, ADVERB, mark.phrase.printed)
        return None

    def _in_gap(self, view: View, mark: Mark) -> Saying | None:
        """"aus {source} hervorgeht", "quoted {source} as saying"."""
        if mark.gap is None:
            return None
        found = phrase_from(view, mark.gap[0], mark.gap[1])
        if found is None:
            return None
        name = describe(view, found)
        as_clause = mark.first > 0 and self.words.has("as_words", view.tokens[mark.first - 1])
        shape = ASIDE if as_clause or view.clause_end(mark.last) == mark.last else OPEN
        return Saying(view.sentence, name, mark.first, mark.last, shape, mark.phrase.printed)

    def _reports(self, view: View) -> Iterator[Saying]:
        """"nach Angaben der Polizei", "by the count of the police"; and papers named without a preposition."""
        for index, mark in view.reports.items():
            begin = self._report_start(view, index)
            led = begin > 0 and self.words.has("attributing", view.tokens[begin - 1])
            name = owner_of(view, index, (begin, index))
            if led:
                yield Saying(view.sentence, name, begin - 1, max(mark.last, name.span[1]), ADVERB, mark.phrase.printed)
            elif name.text is not None and name.known and index not in view.verbs:
                yield Saying(view.sentence, name, begin, max(mark.last, name.span[1]), REPORT, mark.phrase.printed, precise=False)

    def _report_start(self, view: View, index: int) -> int:
        """Back over adjectives and article to the preposition: "nach | übereinstimmenden Erkenntnissen"."""
        begin = index
        while begin > 0 and index - begin < 8:
            token = view.tokens[begin - 1]
            if not view.is_word(begin - 1) or self.words.has("attributing", token) or token.lower in self.words.breakers:
                break
            if self.words.grammar("prepositions", token) or begin - 1 in view.verbs:
                break
            begin -= 1
        return begin


def _without_doubles(sayings: list[Saying]) -> list[Saying]:
    """One saying a place: what lies within another's words, or names what another names already, is left out."""
    kept: list[Saying] = []
    for saying in sayings:
        inside = next((other for other in sayings if other is not saying and _absorbs(other, saying)), None)
        if inside is None:
            kept.append(saying)
    return kept


def _absorbs(other: Saying, saying: Saying) -> bool:
    """True where `saying` is a part of `other`'s words: the report noun in "laut einem Bericht der Polizei"."""
    within = other.first <= saying.first and saying.last <= other.last and (other.first, other.last) != (saying.first, saying.last)
    if saying.shape == REPORT:
        return within or (other.shape != REPORT and other.name.span[0] <= saying.last and saying.first <= other.name.span[1])
    return within and saying.shape == ADVERB and other.shape == ADVERB


class Verb:
    """A verb of saying in its sentence: finds its subject and tells how far its words reach."""

    def __init__(self, view: View, mark: Mark) -> None:
        self.view, self.mark, self.words = view, mark, view.words
        self.tokens = view.tokens
        self.finite = mark.first  # the verb the subject agrees with; the helping verb of a participle
        self.last = self._particle() if mark.gap and not mark.slot_before else mark.last
        self.inverted = False
        self.intro: int | None = None  # the word that opens the verb's subordinate clause

    def saying(self) -> Saying | None:
        if self.last is None or self._is_noun():
            return None
        span = self._agent() if self._is_passive() else self._subject()
        if span is None:
            return None
        name = describe(self.view, span)
        value = self.mark.value
        if value.get("weak") and not (name.known or name.refers is not None or self._is_person(name)):
            return None
        first, last = min(span[0], self.mark.first, self.finite), max(span[1], self.last, self.finite)
        return Saying(
            self.view.sentence, name, first, last, self._shape(span), self.mark.phrase.printed,
            takes_object=bool(value.get("object")), bounded=self._is_bounded(), precise=not value.get("weak"),
        )

    def _is_person(self, name: Name) -> bool:
        """A name of two capitals, "Kim Byung-kee", where the pack knows no office."""
        tokens = [token for token in self.tokens[name.span[0] : name.span[1] + 1] if token.is_capital]
        if self.words.verb_second:
            return len(tokens) >= 2 and name.span[1] - name.span[0] == len(tokens) - 1 and not name.report
        return bool(tokens) and (name.span[0] > 0 or len(tokens) >= 1)

    def _particle(self) -> int | None:
        """Where "teilte … mit" ends: at the first "mit" that closes its clause."""
        particle = self.mark.phrase.elements[-1]
        for index in range(self.mark.first + 1, min(len(self.view), self.mark.first + 45)):
            if self.tokens[index].lower == particle and self._closes(index):
                return index
            if self.tokens[index].text in ".!?;" and not self.view.is_glued(index):
                return None
        return None if len(self.mark.phrase.elements[-1]) <= 3 else self.mark.last

    def _closes(self, index: int) -> bool:
        if index + 1 >= len(self.view):
            return True
        following = self.tokens[index + 1]
        return not self.view.is_word(index + 1) and following.kind != NUMBER_KIND or self.words.grammar("joiners", following)

    def _is_noun(self) -> bool:
        """"the report", "a government estimate puts": a word that is no verb here."""
        first = self.mark.first
        if first in self.view.reports and self.mark.last == first:
            before = self.tokens[first - 1] if first else None
            follows = first + 1 < len(self.view) and (first + 1 in self.view.verbs or self.words.has("owners", self.tokens[first + 1]))
            if before is None or follows or self.words.has("determiners", before) or self.words.grammar("prepositions", before):
                return True
        return first > 0 and self.words.has("determiners", self.tokens[first - 1]) and not self._may_be_pronoun(first - 1)

    def _may_be_pronoun(self, index: int) -> bool:
        token = self.tokens[index]
        return any(self.words.has(name, token) for name in ("masculine", "feminine", "plural", "neuter", "relatives"))

    # ------------------------------------------------------------------------------------------------------------ passive
    def _is_passive(self) -> bool:
        first = self.mark.first
        if self.words.verb_second:
            if self.mark.value.get("form") != "participle":
                return False
            start, end = self.view.clause_start(first), self.view.clause_end(first)
            return any(self.words.has("passives", token) for token in self.tokens[start : end + 1]) and not self._helper_near()
        before = first - 1
        while before > 0 and self.words.has("adverbs", self.tokens[before]):
            before -= 1
        if before >= 0 and self.words.has("passives", self.tokens[before]):
            return True
        return first + 1 < len(self.view) and self.words.has("agents", self.tokens[self.mark.last + 1 if self.mark.last + 1 < len(self.view) else first])

    def _helper_near(self) -> bool:
        return False

    def _agent(self) -> Span | None:
        """"von der AFAD gemeldet", "reported by the ministry"."""
        start = self.view.clause_start(self.mark.first) if self.words.verb_second else self.mark.first
        end = min(self.view.clause_end(self.mark.first), self.mark.first + TAIL)
        for index in range(start, end):
            if self.words.has("agents", self.tokens[index]):
                found = phrase_from(self.view, index + 1)
                if found is not None and (describe(self.view, found).known or not self.words.verb_second and self.tokens[found[0]].is_capital):
                    return found
        return None

    # ------------------------------------------------------------------------------------------------------------ subject
    def _subject(self) -> Span | None:
        if self.mark.value.get("participial"):
            return self._earlier_subject()
        return self._subject_verb_second() if self.words.verb_second else self._subject_before()

    def _subject_verb_second(self) -> Span | None:
        introduced = self._introduced()
        if introduced is not None:
            return introduced if introduced != (-1, -1) else None
        if self.mark.value.get("form") == "participle":
            helper = self._helper()
            if helper is None:
                return None
            self.finite = helper
        start = self.view.clause_start(self.finite)
        if self.finite <= start:
            return self._behind() or self._over_commas(self.finite) or self._earlier_subject()
        before, behind = self._prefield(start), self._behind()
        if before is None or behind is None:
            chosen = before or behind
        else:
            chosen = self._likelier(before, behind)
        self.inverted = chosen is not None and chosen == behind
        return chosen or self._earlier_subject()

    def _likelier(self, before: Span, behind: Span) -> Span:
        """"Die Zahl bezifferte der Minister", "Der Minister bezifferte die Zahl": who of the two speaks?"""
        speaks_before, speaks_behind = describe(self.view, before), describe(self.view, behind)
        if speaks_behind.known and not speaks_before.known and speaks_before.refers is None:
            return behind
        if speaks_behind.refers and behind[0] == behind[1] and not speaks_before.known:
            return behind
        return before

    def _introduced(self) -> Span | None:
        """The subject in a clause with the verb at its end: "wie X mitteilte", "der von 3.000 sprach". (-1, -1): none."""
        end = self._verb_end()
        if not self._closes(end):
            return None
        start = self.view.clause_start(self.mark.first)
        for _ in range(BACK):
            token = self.tokens[start]
            if start < self.mark.first and self.words.has("subordinators", token):
                self.intro = start
                return self._first_subject(start + 1) or (-1, -1)
            if start < self.mark.first and start > 1 and self.words.has("relatives", token) and self.tokens[start - 1].text == ",":
                self.intro = start
                return self._relative_subject(start) or (-1, -1)
            if start < 2 or any(start - 1 <= verb < self.mark.first for verb in self.view.verbs):
                return None
            start = self.view.clause_start(start - 2)
        return None

    def _verb_end(self) -> int:
        """The end of the verb's group in a subordinate clause: "gezählt haben wollen"."""
        end = self.last or self.mark.last
        while end + 1 < len(self.view) and self.words.has("perfects", self.tokens[end + 1]):
            end += 1
        return end

    def _first_subject(self, index: int) -> Span | None:
        index = self._skip_adverbials(index, self.mark.first)
        found = phrase_from(self.view, index, self.mark.first)
        return found if found is None or not self.words.has("oblique", self.tokens[found[0]]) else None

    def _relative_subject(self, start: int) -> Span | None:
        """"die der Minister nannte" has its own subject; "der von 3.000 sprach" speaks for the noun before the comma."""
        own = phrase_from(self.view, start + 1, self.mark.first)
        if own is not None and not self.words.has("oblique", self.tokens[own[0]]) and describe(self.view, own).known:
            return own
        if self.words.has("oblique", self.tokens[start]):
            return own
        return self._phrase_ending(start - 2)

    def _phrase_ending(self, index: int) -> Span | None:
        """The noun phrase just before a comma: the longest that ends there, or ends a particle earlier."""
        low = max(self.view.clause_start(index), index - 14)
        for end in (index, index - 1):
            for begin in range(low, end + 1):
                if self.words.grammar("prepositions", self.tokens[begin]) or self.words.has("adverbs", self.tokens[begin]):
                    continue
                found = phrase_from(self.view, begin, end + 1)
                if found is not None and found[1] == end:
                    return found
        return None

    def _helper(self) -> int | None:
        """The helping verb of a participle: in its own clause, else in the nearest before it."""
        for index in range(self.mark.first - 1, max(-1, self.mark.first - 40), -1):
            if self.words.has("perfects", self.tokens[index]):
                return index
        return None

    def _prefield(self, start: int) -> Span | None:
        """What stands before the finite verb of a main clause, if it can be its subject."""
        while start < self.finite and (self.words.grammar("joiners", self.tokens[start]) or self.words.grammar("conjunctions", self.tokens[start]) or self.view.is_quote(start)):
            start += 1
        if start >= self.finite:
            return self._earlier_subject()
        token = self.tokens[start]
        if self.words.grammar("prepositions", token) or self.words.has("oblique", token) or token.kind == NUMBER_KIND:
            return None
        if self.words.has("adverbs", token) and not token.is_capital or self.words.has("time_words", token) or self.words.has("backward", token) and start + 1 == self.finite:
            return None
        found = phrase_from(self.view, start, self.finite)
        return found

    def _behind(self) -> Span | None:
        """The subject behind the verb: ", sagte am Montag der Minister"."""
        limit = self.last if self.last > self.mark.first and self.mark.gap else None
        index = self._skip_adverbials(self.finite + 1 if self.finite != self.mark.first else self._behind_verb(), limit or len(self.view))
        if index >= len(self.view) or index >= (limit or len(self.view)):
            return None
        if self.words.has("oblique", self.tokens[index]):
            return None
        found = phrase_from(self.view, index, limit)
        if found is not None and self._is_hearer(found):
            return phrase_from(self.view, found[1] + 1, limit)
        return found

    def _behind_verb(self) -> int:
        return self.mark.first + 1 if self.mark.gap else self.mark.last + 1

    def _is_hearer(self, span: Span) -> bool:
        """"sagte der BBC", "told reporters": the one spoken to."""
        first, last = span
        medium = self.view.speakers.get(last, {}).get("what") == "medium"
        article = self.words.has("genitives", self.tokens[first])
        return self.words.has("hearers", self.tokens[last]) or (medium and article and last - first <= 3)

    def _skip_adverbials(self, index: int, limit: int) -> int:
        """Behind adverbs, times, "am Montag in Berlin" and the one spoken to, to where the subject may begin."""
        for _ in range(6):
            if index >= limit:
                return index
            token = self.tokens[index]
            if self.words.has("adverbs", token) or self.words.has("time_words", token):
                index += 1
            elif self.words.grammar("prepositions", token) or self.words.has("oblique", token):
                index = self._behind_phrase(index, limit)
            else:
                return index
        return index

    def _behind_phrase(self, index: int, limit: int) -> int:
        """Behind a preposition and its noun: "am Dienstag", "in der Hauptstadt Kiew", "am 27. Oktober"."""
        position = index + 1
        while position < limit and position - index < 9:
            token = self.tokens[position]
            if token.is_capital:
                while position + 1 < limit and self.tokens[position + 1].is_capital and not self.words.has("determiners", self.tokens[position + 1]):
                    if self.words.has("time_words", token) and not self.words.has("time_words", self.tokens[position + 1]):
                        return position + 1
                    position += 1
                    token = self.tokens[position]
                return position + 1
            if self.view.is_border(position) and token.text != ".":
                return position
            position += 1
        return position

    def _over_commas(self, verb: int) -> Span | None:
        """"Freude, Präsident des Amtes, sagte": the noun phrase before the apposition."""
        border = verb - 1
        if border < 1 or self.tokens[border].text not in ",)–—":
            return None
        start = self.view.clause_start(border - 1)
        if start < 2 or self.tokens[start - 1].text not in ",(–—":
            return None
        outer = self.view.clause_start(start - 2)
        if self.words.verb_second:
            found = phrase_from(self.view, outer) if not self.words.grammar("prepositions", self.tokens[outer]) else None
            return found if found is not None and found[1] >= start - 2 else None
        return phrase_before(self.view, start - 2, outer)

    def _earlier_subject(self) -> Span | None:
        """For a verb without a subject of its own ("… and said", ", adding that"): the sentence's subject so far."""
        for index in range(0, self.mark.first):
            if index in self.view.speakers:
                begin = max(0, index - 6)
                for start in range(begin, index + 1):
                    found = phrase_from(self.view, start, self.mark.first)
                    if found is not None and found[0] <= index <= found[1]:
                        return found
        return None

    def _subject_before(self) -> Span | None:
        """Where the subject stands before its verb, or behind it after a comma or a quote: ", said X"."""
        first = self.mark.first
        start = self._clause_opening(first)
        if start >= first:
            if self._may_invert(first):
                found = phrase_from(self.view, self.mark.last + 1)
                if found is not None and self._is_inverted(found):
                    self.inverted = True
                    return found
            return self._over_commas(first) or self._coordinated()
        if self.words.has("relatives", self.tokens[start]) and self._only_trailing(start + 1, first):
            self.intro = start
            return self._before_relative(start)
        found = phrase_before(self.view, first - 1, start)
        if found is None or self._is_coordinated(found, start):
            return self._over_commas(first) or self._coordinated()
        return found

    def _is_coordinated(self, found: Span, start: int) -> bool:
        return False

    def _only_trailing(self, first: int, last: int) -> bool:
        return all(self.words.has("adverbs", self.tokens[i]) or self.words.has("perfects", self.tokens[i]) for i in range(first, last))

    def _before_relative(self, start: int) -> Span | None:
        end = start - 1
        while end > 0 and self.tokens[end].text in ",":
            end -= 1
        return phrase_before(self.view, end, self._clause_opening(end))

    def _may_invert(self, first: int) -> bool:
        return not self.mark.value.get("object") and (first == 0 or not self.view.is_word(first - 1))

    def _is_inverted(self, found: Span) -> bool:
        """", said X" and not "X, the mayor, said police had counted"."""
        after = found[1] + 1
        if after < len(self.view) and (after in self.view.verbs or self.tokens[after].lower in self.words.breakers):
            return self._over_commas(self.mark.first) is None and self.words.has("relatives", self.tokens[after])
        name = describe(self.view, found)
        return name.known or name.refers is not None or any(token.is_capital for token in self.tokens[found[0] : found[1] + 1])

    def _clause_opening(self, index: int) -> int:
        """The first token of the English clause before a verb: behind a border, a quote, "that", or another verb of saying."""
        position = index
        while position > 0:
            token = self.tokens[position - 1]
            if self.view.is_border(position - 1) or self.view.is_quote(position - 1) and position - 1 != index - 1:
                break
            if self.view.is_quote(position - 1):
                break
            if position - 1 in self.view.verbs and not self._continues_verb(position - 1):
                position = self._verb_group_end(position - 1)
                break
            if self.words.has("relatives", token) or self.words.has("subordinators", token):
                if self.words.has("relatives", token) and self._only_trailing(position, index):
                    return position - 1
                if self.words.has("subordinators", token):
                    self.intro = position - 1
                break
            position -= 1
        return position

    def _continues_verb(self, index: int) -> bool:
        """A word like "report" or "count" that is a noun in the subject: "police count", "the government report said"."""
        return index in self.view.reports

    def _verb_group_end(self, index: int) -> int:
        return index + 1

    def _coordinated(self) -> Span | None:
        """"… and said 12": the subject of the verb before."""
        return self._earlier_subject()

    # -------------------------------------------------------------------------------------------------------------- reach
    def _is_bounded(self) -> bool:
        if self.intro is None:
            return False
        token = self.tokens[self.intro]
        if self.words.has("as_words", token) or self.words.has("complementizers", token) and not self.words.has("relatives", token):
            return False
        if self.words.has("complementizers", token) and not self.words.verb_second:
            return False
        end = self.view.clause_end(self.last)
        follows = end + 2 < len(self.view) and self.words.has("complementizers", self.tokens[end + 2])
        return not follows

    def _shape(self, span: Span) -> str:
        if self.intro is not None and self.words.has("as_words", self.tokens[self.intro]):
            return ASIDE
        if self.mark.value.get("aside"):
            return ASIDE
        if self.mark.value.get("participial") or self.mark.value.get("object"):
            return OPEN
        return self._shape_verb_second(span) if self.words.verb_second else self._shape_verb_after(span)

    def _shape_verb_second(self, span: Span) -> str:
        start = self.view.clause_start(self.finite)
        if self.finite != start or start == 0 or self.intro is not None or not self._is_tail(max(span[1], self.last) + 1):
            return OPEN
        opening = self.tokens[0]
        before = self.view.clause_start(start - 2) if start >= 2 else 0
        fronted = before == 0 and self.words.has("subordinators", opening) and not self.words.has("complementizers", opening)
        return OPEN if fronted else ASIDE

    def _shape_verb_after(self, span: Span) -> str:
        begin = span[0] if not self.inverted else self.mark.first
        if begin == 0 or (self.view.is_word(begin - 1) and not self.inverted):
            return OPEN
        if self.intro is not None:
            return OPEN
        return ASIDE if self._is_tail((span[1] if self.inverted else self.mark.last) + 1) else OPEN

    def _is_tail(self, index: int) -> bool:
        """True where nothing that could be said follows up to the clause's border: "told reporters in Ankara on Friday,"."""
        for position in range(index, min(len(self.view), index + TAIL)):
            token = self.tokens[position]
            if self.view.is_border(position):
                return token.text not in ":(" and not self._complement_at(position + 1)
            if token.lower in self.words.breakers and not self.words.grammar("joiners", token):
                return False
            if token.kind == NUMBER_KIND and not self._is_date(position):
                return False
        return index + TAIL > len(self.view)

    def _is_date(self, index: int) -> bool:
        near = self.tokens[max(0, index - 3) : index + 4]
        return any(self.words.has("time_words", token) for token in near)

    def _complement_at(self, index: int) -> bool:
        return index < len(self.view) and self.words.has("complementizers", self.tokens[index]) and not self.words.has("as_words", self.tokens[index])
