"""The words of speech a language pack lists, and what each token of a sentence is among them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from ..packs import Language, Mark
from ..reading import Sentence
from ..text import CLAUSE_MARKS, MARK_KIND, WORD_KIND, Token

QUOTES = frozenset("„“”\"»«‚‘")
ENDS = frozenset(".!?…;")


class Words:
    """One language's lists for this stage: `words.has("adverbs", token)`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.verb_second = bool(language.section("syntax").get("verb_second"))

    def has(self, name: str, token: Token) -> bool:
        """True where the token stands in the list `name` of the pack's `[speech]`."""
        return token.lower in self.language.list("speech." + name)

    def grammar(self, name: str, token: Token) -> bool:
        """True where the token stands in the list `name` of the pack's `[grammar]`."""
        return token.lower in self.language.list(name)

    @cached_property
    def breakers(self) -> frozenset[str]:
        """Words no noun phrase runs across: verbs that help, pronouns, what opens a clause."""
        lists = ("auxiliaries", "conjunctions")
        spoken = ("subordinators", "indirect", "passives", "everyone", "masculine", "neuter")
        found = frozenset().union(*(self.language.list(name) for name in lists), *(self.language.list("speech." + name) for name in spoken))
        return found - self.language.list("joiners") - self.language.list("speech.determiners") - self.language.list("speech.name_links")


class View:
    """A sentence as this stage sees it: clause borders, and the speakers, reports and verbs among its tokens."""

    def __init__(self, sentence: Sentence, words: Words) -> None:
        self.sentence, self.words = sentence, words
        self.tokens = sentence.tokens
        self.clauses = sentence.clauses

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def speakers(self) -> Mapping[int, Mapping[str, Any]]:
        """What stands at a token that names a speaker or a medium: `what`, `gender`, `plural`, `generic`."""
        found: dict[int, Mapping[str, Any]] = {}
        for section in ("aliases", "speakers", "media"):
            for mark in self.sentence.marks(section):
                for index in range(mark.first, mark.last + 1):
                    found[index] = mark.value
        return found

    @cached_property
    def reports(self) -> Mapping[int, Mark]:
        """The nouns for what a speaker gives: Angaben, Schätzung, estimate, figures."""
        return {mark.first: mark for mark in self.sentence.marks("reports")}

    @cached_property
    def silent(self) -> frozenset[int]:
        return frozenset(mark.first for mark in self.sentence.marks("silent"))

    @cached_property
    def verbs(self) -> frozenset[int]:
        """Tokens at which a verb of saying begins."""
        forms = ("verb", "participle")
        return frozenset(mark.first for mark in self.sentence.marks("attributions") if mark.value.get("form") in forms)

    def is_word(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == WORD_KIND

    def is_quote(self, index: int) -> bool:
        return self.tokens[index].text in QUOTES

    def is_border(self, index: int) -> bool:
        """True for a comma, colon, dash or bracket, and for the end of a sentence."""
        token = self.tokens[index]
        return token.kind == MARK_KIND and (token.text in CLAUSE_MARKS or (token.text in ENDS and not self.is_glued(index)))

    def is_glued(self, index: int) -> bool:
        """True for the dot inside a name: ndr.de."""
        tokens = self.tokens
        inside = 0 < index < len(tokens) - 1
        return inside and tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start and tokens[index + 1].text[:1].islower()

    def clause_start(self, index: int) -> int:
        """The first token of the clause `index` stands in, behind its border."""
        while index > 0 and not self.is_border(index - 1) and self.clauses[index - 1] == self.clauses[index]:
            index -= 1
        return index + 1 if self.is_border(index) and index + 1 < len(self) else index

    def clause_end(self, index: int) -> int:
        """The last token of the clause `index` stands in, before the next border."""
        while index + 1 < len(self) and not self.is_border(index + 1):
            index += 1
        return index

    def text(self, first: int, last: int) -> str:
        return self.sentence.words(first, last)
