"""A sentence seen by the stage that asks who speaks: clause borders, and the speakers, reports and verbs among its tokens."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..memo import once
from ..packs import Mark
from ..reading import Sentence
from ..text import BULLETS, CLAUSE_MARKS, MARK_KIND, NUMBER_KIND, WORD_KIND
from .attribution import Name
from .words import BREAKERS, IN_NO_LIST, NAMING, Words

QUOTES = frozenset('„“”"»«')
QUOTE = re.compile(f"[{''.join(QUOTES)}]")
PARAGRAPH = 4000  # characters looked through for the quote a figure stands in
ENDS = frozenset(".!?…;")
APOSTROPHES = frozenset("'’")
TITLED = 4  # letters of a word that a headline may write large
ABBREVIATED = 3  # letters of a word whose full stop may not end a sentence: "Okt.", "St."


class View:
    """A sentence and what stands where in it. All indices are those of its tokens."""

    def __init__(self, sentence: Sentence, words: Words) -> None:
        self.sentence, self.words = sentence, words
        self.tokens = tokens = sentence.tokens
        self.clauses = sentence.clauses
        self._count = len(tokens)
        self.punctuation = sentence.punctuation  # the tokens that are marks, in order
        self._capitals = frozenset(sentence.capitals)
        self._quotes = frozenset(index for index in self.punctuation if tokens[index].text in QUOTES)
        self._indices: dict[str, Sequence[int]] = {}
        self._starts: dict[int, int] = {}
        self.names: dict[tuple[int, int], Name] = {}  # by the tokens of the phrase: what `names.describe` found there
        self.marks: Callable[[str], list[Mark]] = sentence.marked.__getitem__  # the phrases of one section of the pack, in order
        self._lists = self._lists_of_tokens()
        self._held = IN_NO_LIST.union(*self._lists.values())  # the lists of which any word stands here
        # Its marks, and the plain lists that have a word in it: most shapes are ruled out by what a sentence lacks.
        self.signs = sentence.listed

    def __len__(self) -> int:
        return self._count

    # ------------------------------------------------------------------------------------------------------- single tokens
    def has(self, index: int, name: str, *others: str) -> bool:
        """True where a token stands in one of the pack's lists; False outside the sentence."""
        lists = self._lists.get(index, IN_NO_LIST)
        return name in lists or (others != () and not lists.isdisjoint(others))

    def breaks(self, index: int) -> bool:
        """True for a word no noun phrase runs across."""
        return BREAKERS in self._lists.get(index, IN_NO_LIST)

    def _lists_of_tokens(self) -> Mapping[int, frozenset[str]]:
        """The lists each token stands in that stands in any; WHO and US are no "who" and no "us"."""
        lists = list(map(self.words.lists_of_token.__getitem__, self.tokens))
        found = dict(zip(itertools.compress(itertools.count(), lists), filter(None, lists), strict=True))
        for index in self.sentence.capitals:
            if index in found and self._is_written_as_name(index, found[index]):
                found[index] = IN_NO_LIST
        return found

    def _is_written_as_name(self, index: int, lists: frozenset[str]) -> bool:
        """ "WHO"; "der Kanal | War | Mapper": within a sentence no verb is written large where nouns are."""
        if self.tokens[index].text.isupper():
            return self._is_acronym(index)
        if "names_too" in lists and self._is_first_name(index):
            return True
        return BREAKERS in lists and index > 0 and self.words.verb_second and self.tokens[index - 1].kind == WORD_KIND

    def _is_first_name(self, index: int) -> bool:
        """ "Gul | Jan | Karimi", "April | Berg said", "according to Jan | Berg": a month before a name, and no word of a time."""
        before, behind = self.tokens[index - 1] if index else None, self.tokens[index + 1 : index + 2]
        of_time = {"time_words", "determiners", "prepositions"}
        named = [token for token in (before, *behind) if token is not None and token.is_capital]
        if any(not of_time.isdisjoint(self.words.lists_of_token[token] or ()) for token in named):
            return False
        begins = before is None or before.is_capital or before.kind == MARK_KIND
        return behind == named[-1:] != [] and (begins or any(mark.last == index - 1 for mark in self.marks("attributions")))

    def indices(self, name: str) -> Sequence[int]:
        """The tokens that stand in one of the pack's lists, in order."""
        if name not in self._held:
            return ()
        found = self._indices.get(name)
        if found is None:
            found = self._indices[name] = [index for index, lists in self._lists.items() if name in lists]
        return found

    def has_within(self, name: str, first: int, end: int) -> bool:
        """True where a token from `first` on and before `end` stands in a list."""
        indices = self.indices(name)
        return bool(indices) and any(first <= index < end for index in indices)

    def _is_acronym(self, index: int) -> bool:
        """True for WHO and US where they name somebody, and for UP among words in small letters."""
        if len(self.tokens[index].text) < 2:
            return False
        if index in self.speakers or self.any_mark("countries", index, index):
            return True
        beside = self.tokens[max(0, index - 1) : index + 2 : 2] if index else self.tokens[1:2]
        return not self.words.verb_second and all(token.text.islower() for token in beside if token.kind == WORD_KIND)

    def is_text(self, index: int, marks: str) -> bool:
        """True where one of these punctuation marks stands."""
        return 0 <= index < self._count and self.tokens[index].text in marks

    def is_word(self, index: int) -> bool:
        return 0 <= index < self._count and self.tokens[index].kind == WORD_KIND

    def is_capital(self, index: int) -> bool:
        return index in self._capitals

    def is_number(self, index: int) -> bool:
        """True for digits, number words and vague ones (Tausende)."""
        if not 0 <= index < self._count:
            return False
        token = self.tokens[index]
        if token.kind == NUMBER_KIND:
            return not self._is_of_medium(index)
        return token.lower in self.words.numbers or index in self._vague

    def _is_of_medium(self, index: int) -> bool:
        """ "dem Sender Molo | 3", "Channel | 12": the number in the name of a medium; no noun that it could count follows."""
        kinds = self.words.language.list("speech.kinds_of_media")
        named = index > 0 and self.is_capital(index - 1)
        if not named or kinds.isdisjoint(token.lower for token in self.tokens[max(0, index - 2) : index]):
            return False
        return not self.any_mark("nouns", index + 1, index + 2)

    def is_digits(self, index: int) -> bool:
        return 0 <= index < self._count and self.tokens[index].text.isdigit()

    def is_quote(self, index: int) -> bool:
        return index in self._quotes

    def is_possessive(self, index: int) -> bool:
        """True for "Turkey's" and "organisers'"."""
        if not self.words.possessive_endings:
            return False
        return self.tokens[index].lower.endswith(self.words.possessive_endings) or self.is_apostrophe(index + 1)

    def is_apostrophe(self, index: int) -> bool:
        """True for the mark behind a plural owner: organisers'."""
        if not 0 < index < self._count or self.tokens[index].text not in APOSTROPHES or not self.words.possessive_endings:
            return False
        owner = self.tokens[index - 1].lower
        return not self.tokens[index].gap and owner.endswith(self.words.endings("plural_endings"))

    def is_silent(self, index: int) -> bool:
        """True for what kills or counts and never speaks (quake, toll); but Cal Fire is a name."""
        return index in self._silent and (self.words.verb_second or not self.tokens[index].is_capital or index == 0)

    # --------------------------------------------------------------------------------------------------- phrases of the packs
    @once
    def speakers(self) -> Mapping[int, Mapping[str, Any]]:
        """What stands at a token that names a speaker or a medium: `what`, `gender`, `plural`, `generic`, `id`."""
        return {index: mark.value for mark in self._naming for index in range(mark.first, mark.last + 1)}

    @once
    def long_names(self) -> Mapping[int, int]:
        """First and last token of speakers of several words: Doctors Without Borders, Ärzte ohne Grenzen."""
        return {mark.first: mark.last for mark in self._naming if mark.last > mark.first}

    @once
    def _naming(self) -> list[Mark]:
        """Marks of speakers, written as they must be: no "times" for Times; where nouns have capitals, only "dpa" is small."""
        tokens = self.tokens
        return [
            mark
            for section in NAMING
            for mark in self.marks(section)
            if tokens[mark.first].is_capital or self._may_be_small(mark)
        ]

    def _may_be_small(self, mark: Mark) -> bool:
        first = mark.phrase.printed.lstrip("(")[0]  # "(well|) informed sources"
        return first.islower() or (first == "-" and not self.words.verb_second)

    @once
    def media(self) -> list[Mark]:
        """Names of media and nouns for them."""
        return [mark for mark in self._naming if mark.section == "media"]

    @once
    def reports(self) -> Mapping[int, Mark]:
        """The nouns for what a speaker gives, by token: Angaben, Schätzung, estimate, figures."""
        marks = self.sentence.marked["reports"]
        speak = (all(i in self.speakers for i in range(mark.first, mark.last + 1)) for mark in marks)
        return {mark.first: mark for mark, spoken in zip(marks, speak, strict=True) if not (spoken or self.is_half(mark.last))}

    def is_half(self, index: int) -> bool:
        """ "Analyse- | und Beratungsfirma": a word that leaves out its end, which the word behind "und" has."""
        glued = self.is_text(index + 1, "-") and not self.tokens[index + 1].gap
        return glued and self.has(index + 2, "joiners")

    @once
    def verbs(self) -> frozenset[int]:
        """Tokens at which a verb of saying begins."""
        forms = ("verb", "participle")
        marks = (mark for mark in self.marks("attributions") if mark.value.get("form") in forms)
        starts = (mark.first for mark in marks if mark.first not in self.speakers and not self.is_attributive(mark.first))
        return frozenset(starts) - self.feigned

    def tells(self, index: int) -> bool:
        """True at the end of "Police said", "said that", "told reporters that": what follows is told by whoever speaks."""
        verb = index - 1 if self.has(index, "complementizers") else index
        ends = (mark.last for mark in self.marks("attributions") if mark.value.get("form") == "verb" and mark.first in self.verbs)
        return any(last in (verb, index) for last in ends)

    @once
    def feigned(self) -> frozenset[int]:
        """Tokens of what looks like an attribution and is none: "claimed 12 lives", "spoke on condition of anonymity"; but in
        "forderte laut Polizei 12 Tote" somebody speaks in between."""
        marks = [mark for mark in self.marks("attributions") if mark.value.get("form") == "none" or self._is_counted(mark)]
        if not marks:
            return frozenset()
        between = {mark: range(*mark.gap) if mark.gap else () for mark in marks}
        return frozenset(at for mark, gap in between.items() for at in range(mark.first, mark.last + 1) if at not in gap)

    def _is_counted(self, mark: Mark) -> bool:
        """ "caught 40 suspects": right behind a number no verb of one person stands, but a plural."""
        at = mark.first
        if self.words.verb_second or mark.value.get("form") != "verb" or not self.tokens[at].lower.endswith("s"):
            return False
        return at > 0 and self.is_number(at - 1)

    def is_attributive(self, index: int) -> bool:
        """True for a participle before its noun: "die bestätigte Zahl", "eine am Montag bestätigte Zahl", "a revised toll"."""
        if not self.words.verb_second:
            return self.has(index - 1, "articles") and self.tokens[index].lower.endswith("ed") and self.is_word(index + 1)
        if not self.is_capital(index + 1):
            return False
        led = any(self.has(index - back, "prepositions") and self.has(index - back - 1, "determiners") for back in (2, 3))
        led = led or (self.has(index - 1, "adverbs") and self.has(index - 2, "determiners"))  # "der bislang bestätigten Fälle"
        led = led or (self.is_number(index - 1) and index - 1 > self.clause_start(index))  # "gibt es 20 bestätigte Fälle"
        return led or (self.has(index - 1, "determiners") and not self._points_back(index))

    def _points_back(self, index: int) -> bool:
        """ "Das | sagte | Innenministerin Berg": the pronoun that opens the sentence, the verb, and who speaks."""
        named = index + 1 in self.speakers or self.is_capital(index + 2)
        return index == 1 and self.has(0, "backward") and named

    @once
    def _vague(self) -> frozenset[int]:
        return frozenset(index for mark in self.marks("vague") for index in range(mark.first, mark.last + 1))

    @once
    def _silent(self) -> frozenset[int]:
        return frozenset(mark.first for mark in self.marks("silent"))

    def any_mark(self, section: str, first: int, last: int) -> bool:
        """True where a phrase of that section lies between two tokens (inclusive)."""
        marks = self.marks(section)
        return bool(marks) and any(first <= mark.first and mark.last <= last for mark in marks)

    def speaks(self, first: int, last: int) -> bool:
        """True where a noun for a speaker stands between two tokens (inclusive)."""
        return any(index in self.speakers for index in range(first, last + 1))

    def is_medium(self, index: int) -> bool:
        return self.speakers.get(index, {}).get("what") == "medium"

    # ------------------------------------------------------------------------------------------------------------- clauses
    def is_border(self, index: int) -> bool:
        """True for a comma, colon, dash or bracket, and for the end of a sentence."""
        return index in self._borders

    @once
    def _borders(self) -> Sequence[int]:
        return [index for index in self.punctuation if self._parts(index)]

    def _parts(self, index: int) -> bool:
        mark = self.tokens[index].text
        if mark in CLAUSE_MARKS:
            return not self.holds_acronym(index)
        if not index and mark in BULLETS:
            return True
        return (mark in ENDS and (mark != "." or self._ends_here(index))) or self._is_dash(index)

    def _is_dash(self, index: int) -> bool:
        """True for hyphens between spaces: "GAZA CITY - The army said", "GAZA -- …"; behind a dateline also "GAZA -The …"."""
        tokens = self.tokens
        if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
            return False
        behind = tokens[index + 1]
        if not tokens[index].gap:
            return tokens[index - 1].text == "-" and bool(behind.gap)
        return bool(behind.gap) or behind.text == "-" or (tokens[index - 1].text.isupper() and behind.is_capital)

    def holds_acronym(self, index: int) -> bool:
        """True for the brackets of "(NIS)"."""
        mark = self.tokens[index].text
        if mark != "(" and mark != ")":
            return False
        inner, other = (index + 1, index + 2) if mark == "(" else (index - 1, index - 2)
        return self.is_text(other, "()") and self.is_capital(inner) and self.tokens[inner].text.isupper()

    @once
    def is_titled(self) -> bool:
        """A headline that writes its words large, so that a capital makes no name of a verb: "Police Say 12 Died"."""
        words = [token for token in self.tokens if len(token.text) >= TITLED and token.kind == WORD_KIND]
        return self.sentence.is_heading and len(words) > 1 and all(token.is_capital for token in words)

    @once
    def inner_ends(self) -> Sequence[int]:
        """The full stops in the middle, where sentences were run together."""
        return [index for index in self._borders if self.tokens[index].text == "." and index + 1 < self._count]

    def _ends_here(self, index: int) -> bool:
        """True for the last full stop, and for one run together with a sentence; "28. Oktober" and "Mr. Kim" end nothing."""
        if index > self._last_word:
            return True
        return self.is_word(index - 1) and len(self.tokens[index - 1].text) > ABBREVIATED and not self.is_glued(index)

    @once
    def _last_word(self) -> int:
        last = self._count - 1
        for index in reversed(self.punctuation):
            if index != last:
                break
            last -= 1
        return last

    def is_glued(self, index: int) -> bool:
        """True for the dot inside a name: ndr.de, Mr. Kim, J. Kim."""
        tokens = self.tokens
        if not 0 < index < len(tokens) - 1 or tokens[index].text != "." or not self.is_word(index - 1):
            return False
        before, after = tokens[index - 1], tokens[index + 1]
        inside = not after.gap and after.text[:1].islower()
        return not tokens[index].gap and (inside or len(before.text) == 1 or before.lower in self.words.abbreviations)

    def clause_start(self, index: int) -> int:
        """The first word of the clause `index` stands in, behind its border and an opening quote."""
        known = self._starts.get(index)
        if known is None:
            borders = self._borders
            before = bisect_left(borders, index) if index > 0 else 0
            start = borders[before - 1] + 1 if before else min(index, 0)
            while start + 1 < self._count and (start in borders or self.is_quote(start)):
                start += 1
            known = self._starts[index] = start
        return known

    def clause_end(self, index: int) -> int:
        """The last token of the clause `index` stands in, before the next border."""
        borders, last = self._borders, self._count - 1
        behind = bisect_right(borders, index)
        return max(index, borders[behind] - 1 if behind < len(borders) else last)

    def previous_clause(self, start: int) -> int | None:
        """The start of the clause before the one that begins at `start`; None at the sentence's beginning."""
        border = start - 1
        while border >= 0 and (self.is_border(border) or self.is_quote(border)):
            border -= 1
        return self.clause_start(border) if border >= 0 else None

    def closes(self, index: int) -> bool:
        """True where a clause ends behind a token: at a border, a quote, an "und" or the sentence's end."""
        behind = index + 1
        return behind >= len(self) or self.is_border(behind) or self.is_quote(behind) or self.has(behind, "joiners")

    def follows_comma(self, start: int) -> bool:
        return 1 < start <= len(self) and self.tokens[start - 1].text == ","


def opening_quote(text: str, position: int) -> int | None:
    """Where the quote around a position opens, counted from the start of its paragraph; None outside quotes."""
    begin = max(text.rfind("\n", 0, position) + 1, position - PARAGRAPH)
    before = text[begin:position]
    if not any(map(before.__contains__, QUOTES)):
        return None
    marks = [match.start() for match in QUOTE.finditer(before)]
    opens = _opens_by_shape(text, begin + marks[-1])
    return begin + marks[-1] if (len(marks) % 2 if opens is None else opens) else None


def _opens_by_shape(text: str, at: int) -> bool | None:
    """Whether a straight mark opens a quote: `said "no` does, `no" said` does not; None for all others, which are counted. One
    mark left out, or doubled, is then no matter of all behind it."""
    before, behind = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if text[at] != '"' or before.isspace() == (behind.isspace() or not behind.isalnum()):
        return None
    return before.isspace()
