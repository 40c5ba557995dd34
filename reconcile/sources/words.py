"""The words of speech a language pack lists, and a sentence seen through them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from ..packs import Language, Mark
from ..reading import Sentence
from ..text import CLAUSE_MARKS, MARK_KIND, NUMBER_KIND, WORD_KIND, Token, fold

QUOTES = frozenset("„“”\"»«")
ENDS = frozenset(".!?…;")


class Words:
    """One language's lists for this stage: `words.has("adverbs", token)`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.verb_second = bool(language.section("syntax").get("verb_second"))

    def list(self, name: str) -> frozenset[str]:
        """A list of the pack's `[speech]`, folded."""
        return self.language.list("speech." + name)

    def has(self, name: str, token: Token) -> bool:
        """True where the token stands in the list `name` of the pack's `[speech]`."""
        return token.lower in self.list(name)

    def grammar(self, name: str, token: Token) -> bool:
        """True where the token stands in the list `name` of the pack's `[grammar]`."""
        return token.lower in self.language.list(name)

    @cached_property
    def breakers(self) -> frozenset[str]:
        """Words no noun phrase runs across: helping verbs, pronouns, what opens a clause."""
        spoken = ("subordinators", "indirect", "passives", "everyone", "masculine", "neuter")
        found = frozenset().union(self.language.list("auxiliaries"), self.language.list("conjunctions"), *(self.list(name) for name in spoken))
        return found - self.language.list("joiners") - self.list("determiners") - self.list("name_links")

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Number words, folded."""
        section = self.language.section("numbers")
        tables = (section.get("words", {}), section.get("multipliers", {}))
        return frozenset(fold(word) for table in tables for words in table.values() for word in words) - self.list("determiners")

    @cached_property
    def possessive_endings(self) -> tuple[str, ...]:
        """Endings that make a name an owner's: 's."""
        return tuple(ending for ending in self.language.section("text").get("genitives", ()) if ending.startswith("'") and len(ending) > 1)

    @property
    def abbreviations(self) -> frozenset[str]:
        return self.language.list("text.abbreviations")

    @cached_property
    def adjective_endings(self) -> tuple[str, ...]:
        return tuple(ending for ending in self.language.section("text").get("endings", ()) if ending)


class View:
    """A sentence as this stage sees it: clause borders, and the speakers, reports and verbs among its tokens."""

    def __init__(self, sentence: Sentence, words: Words) -> None:
        self.sentence, self.words = sentence, words
        self.tokens = sentence.tokens
        self.clauses = sentence.clauses

    def __len__(self) -> int:
        return len(self.tokens)

    def text(self, first: int, last: int) -> str:
        return self.sentence.words(first, last)

    @cached_property
    def speakers(self) -> Mapping[int, Mapping[str, Any]]:
        """What stands at a token that names a speaker or a medium: `what`, `gender`, `plural`, `generic`."""
        found: dict[int, Mapping[str, Any]] = {}
        for section in ("aliases", "speakers", "media"):
            for mark in self.sentence.marks(section):
                if self.words.verb_second and not self.tokens[mark.last].is_capital:
                    continue
                for index in range(mark.first, mark.last + 1):
                    found[index] = mark.value
        return found

    @cached_property
    def long_names(self) -> Mapping[int, int]:
        """First and last token of speakers of several words: Doctors Without Borders, Ärzte ohne Grenzen."""
        marks = [mark for section in ("aliases", "speakers", "media") for mark in self.sentence.marks(section)]
        return {mark.first: mark.last for mark in marks if mark.last > mark.first}

    @cached_property
    def reports(self) -> Mapping[int, Mark]:
        """The nouns for what a speaker gives, by token: Angaben, Schätzung, estimate, figures."""
        return {mark.first: mark for mark in self.sentence.marks("reports")}

    @cached_property
    def verbs(self) -> frozenset[int]:
        """Tokens at which a verb of saying begins."""
        return frozenset(mark.first for mark in self.sentence.marks("attributions") if mark.value.get("form") in ("verb", "participle"))

    @cached_property
    def _vague(self) -> frozenset[int]:
        return frozenset(index for mark in self.sentence.marks("vague") for index in range(mark.first, mark.last + 1))

    @cached_property
    def _silent(self) -> frozenset[int]:
        return frozenset(mark.first for mark in self.sentence.marks("silent"))

    def is_silent(self, index: int) -> bool:
        """True for what kills or counts and never speaks; but Cal Fire is a name."""
        return index in self._silent and (self.words.verb_second or not self.tokens[index].is_capital or index == 0)

    def any_mark(self, section: str, first: int, last: int) -> bool:
        """True where a phrase of that section lies between two tokens (inclusive)."""
        return any(first <= mark.first and mark.last <= last for mark in self.sentence.marks(section))

    def speaks(self, first: int, last: int) -> bool:
        """True where a noun for a speaker stands between two tokens (inclusive)."""
        return any(index in self.speakers for index in range(first, last + 1))

    def is_word(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == WORD_KIND

    def is_number(self, index: int) -> bool:
        """True for digits, number words and vague ones (Tausende)."""
        token = self.tokens[index]
        return token.kind == NUMBER_KIND or token.lower in self.words.numbers or index in self._vague

    def is_quote(self, index: int) -> bool:
        return self.tokens[index].text in QUOTES

    def is_possessive(self, index: int) -> bool:
        """True for "Turkey's" and "organisers'"."""
        if not self.words.possessive_endings:
            return False
        return self.tokens[index].lower.endswith(self.words.possessive_endings) or self.is_apostrophe(index + 1)

    def is_apostrophe(self, index: int) -> bool:
        """True for the mark behind a plural owner: organisers'."""
        if not 0 < index < len(self.tokens) or self.tokens[index].text not in "'’":
            return False
        before = self.tokens[index - 1]
        return before.end == self.tokens[index].start and before.lower.endswith("s") and bool(self.words.possessive_endings)

    def is_border(self, index: int) -> bool:
        """True for a comma, colon, dash or bracket, and for the end of a sentence."""
        token = self.tokens[index]
        if token.kind != MARK_KIND:
            return False
        return token.text in CLAUSE_MARKS or (token.text in ENDS and (token.text != "." or self._ends_here(index)))

    def ends_sentence(self, index: int) -> bool:
        """True for a full stop in the middle, where two sentences were run together."""
        return self.tokens[index].text == "." and index + 1 < len(self.tokens) and self.is_border(index)

    def _ends_here(self, index: int) -> bool:
        """True for the full stop at a sentence's end, also of one run together; "28. Oktober", "Mr. Kim", "ndr.de" end nothing."""
        if not any(token.kind != MARK_KIND for token in self.tokens[index + 1 :]):
            return True
        return self.is_word(index - 1) and len(self.tokens[index - 1].text) > 3 and not self.is_glued(index)

    def is_glued(self, index: int) -> bool:
        """True for the dot inside a name: ndr.de, Mr. Kim, J. Kim."""
        tokens = self.tokens
        if not 0 < index < len(tokens) - 1 or tokens[index].text != "." or not self.is_word(index - 1):
            return False
        before, after = tokens[index - 1], tokens[index + 1]
        inside = tokens[index].end == after.start and after.text[:1].islower()
        return before.end == tokens[index].start and (inside or len(before.text) == 1 or before.lower in self.words.abbreviations)

    def clause_start(self, index: int) -> int:
        """The first word of the clause `index` stands in, behind its border and an opening quote."""
        while index > 0 and not self.is_border(index - 1):
            index -= 1
        while index + 1 < len(self) and (self.is_border(index) or self.is_quote(index)):
            index += 1
        return index

    def clause_end(self, index: int) -> int:
        """The last token of the clause `index` stands in, before the next border."""
        while index + 1 < len(self) and not self.is_border(index + 1):
            index += 1
        return index

    def previous_clause(self, start: int) -> int | None:
        """The start of the clause before the one that begins at `start`; None at the sentence's beginning."""
        border = start - 1
        while border >= 0 and (self.is_border(border) or self.is_quote(border)):
            border -= 1
        return self.clause_start(border) if border >= 0 else None
