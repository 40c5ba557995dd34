"""An article being read: its sentences, each with tokens and phrase marks made when first asked for.

Most sentences of the news hold no figure. They are split, searched for a number with one regular expression and, unless
a neighbouring figure asks for them as context, never tokenised.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter
from typing import Any, TypeVar

from .memo import Memo, once
from .model import Article, Quantity, Span
from .packs import NAMING, Language, Mark
from .text import NUMBER_KIND, WORD_KIND, Token, clause_numbers, ends_of, fold, marks_of, tokenise

NO_NAMES = frozenset[str]()
QUALIFIED = 3  # tokens from the number of shelters to their noun: "125 | makeshift relief camps"
HEDGED = 4  # … from the preposition to that number: "in | more than | 125"
LOWER, IS_CAPITAL = attrgetter("lower"), attrgetter("is_capital")
ANY: Sequence[str] = ()  # what a rule needs that needs nothing but a number
Rule = TypeVar("Rule")


class Rules(dict[Rule, Sequence[str]]):
    """Rules in the order they are asked, each with what it needs: of these sections, lists and marks one in the sentence."""

    def __init__(self, needs: Mapping[Rule, Sequence[str]]) -> None:
        super().__init__(needs)
        self._needed = frozenset(itertools.chain.from_iterable(self.values()))
        self._need_phrases = Memo[Language, bool](lambda language: not self._needed.isdisjoint(language.sections))
        self._able = Memo(self._able_with)

    def able(self, sentence: Sentence) -> Sequence[Rule]:
        """Those that can have an answer in a sentence: ruled out once for all sentences that hold the same of what is needed."""
        return self._able[self._needed & (sentence.holds if self._need_phrases[sentence.language] else sentence.listed)]

    def _able_with(self, held: frozenset[str]) -> Sequence[Rule]:
        return [rule for rule, needs in self.items() if not needs or not held.isdisjoint(needs)]


class Era(IntEnum):
    """When what a sentence tells of was, as seen from its article."""

    LONG_PAST = -1  # "Im Juli 2011 waren in Oslo 77 Menschen getötet worden", in 2024
    OWN = 0
    TO_COME = 1  # "Am Sonntag soll in Dresden demonstriert werden"


class Sentence:
    """A sentence of an article. Token indices below are indices into `tokens`."""

    def __init__(self, reading: Reading, index: int, start: int, end: int) -> None:
        self.reading, self.index, self.start, self.end = reading, index, start, end
        self.language = reading.language
        self.text = reading.text[start:end]
        # What stands between white space: most sentences are told by these alone, each of them looked up, and never tokenised.
        self.pieces = self.text.split()
        self._all: defaultdict[str, list[Mark]] | None = None  # its phrases, once somebody has asked for some that are no names

    def __repr__(self) -> str:
        return f"Sentence({self.text!r})"

    @once
    def tokens(self) -> list[Token]:
        return tokenise(self.text, self.pieces)

    @once
    def ends(self) -> list[int]:
        """Where in the article's text each token ends."""
        return ends_of(self.tokens, self.start)

    def start_of(self, index: int) -> int:
        """Where in the article's text a token begins."""
        return self.ends[index] - len(self.tokens[index].text)

    def span(self, first: int, last: int) -> Span:
        """Where in the article's text stands what reaches from one token to another, inclusive."""
        return Span(self.start_of(first), self.ends[last])

    @once
    def folded(self) -> list[str]:
        """Its tokens as they are looked up."""
        return list(map(LOWER, self.tokens))

    def word_at(self, index: int) -> str:
        """The word or mark at a token, as it is looked up; "" before the first and behind the last."""
        try:
            return self.folded[index] if index >= 0 else ""
        except IndexError:  # seldom: to ask each time how many there are costs more
            return ""

    def back_over(self, words: Set[str], index: int) -> int:
        """Going back from a token the first that is none of these words; -1 where all are."""
        while index >= 0 and self.folded[index] in words:
            index -= 1
        return index

    @once
    def capitals(self) -> list[int]:
        """Which of its tokens begin with a capital."""
        return list(itertools.compress(itertools.count(), map(IS_CAPITAL, self.tokens)))

    @once
    def punctuation(self) -> list[int]:
        """Which of its tokens are marks."""
        return marks_of(self.tokens)

    @once
    def clauses(self) -> list[int]:
        """The number of the clause each token stands in (commas, colons, dashes and brackets are borders)."""
        language = self.language
        joiners, leads = language.list("joiners"), language.list("place_prepositions")
        numbers = language.made(words_of_numbers)
        return clause_numbers(self.tokens, self.punctuation, joiners, language.capital_nouns, leads, numbers)

    def of_clause(self, clause: int) -> list[Token]:
        """The tokens of one clause."""
        numbers = self.clauses
        return self.tokens[bisect_left(numbers, clause) : bisect_right(numbers, clause)]

    def clause_holds(self, clause: int, words: Set[str]) -> bool:
        """True where one of the words (folded) stands in a clause."""
        numbers = self.clauses
        return not words.isdisjoint(self.folded[bisect_left(numbers, clause) : bisect_right(numbers, clause)])

    def last_word_of(self, clause: int) -> int:
        """The last token of a clause that is a word; -1 where none is."""
        last = bisect_right(self.clauses, clause) - 1
        while last >= 0 and self.clauses[last] == clause and self.tokens[last].kind != WORD_KIND:
            last -= 1
        return last if last >= 0 and self.clauses[last] == clause else -1

    @once
    def marked(self) -> defaultdict[str, list[Mark]]:
        """All phrases of the pack that stand in this sentence, by section; how many shelters there are parts none of them."""
        lexicon, counts = self.language.lexicon, self._counts_of_shelters() if "shelters" in self.listed else ()
        kept = [at for at in range(len(self.folded)) if at not in counts] if counts else ()
        self._all = found = lexicon.mark([self.folded[at] for at in kept] if counts else self.folded)
        for section, marks in found.items() if counts else ():
            found[section] = [mark.moved(kept) for mark in marks]
        return found

    def _counts_of_shelters(self) -> Set[int]:
        """ "in | at least 125 | relief camps", "in | 125 überfüllten | Notlagern": the tokens between a preposition of place and
        what the noun of those that are counted there is told by; but "in Molo | leben 900 in Lagern" counts no camps."""
        language, counts = self.language, set[int]()
        leads, shelters, numbers = language.list("into_shelters"), language.list("shelters"), language.made(words_of_numbers)
        ends, extremes = language.list("prepositions"), language.list("extremes")
        for at in (at for at, word in enumerate(self.folded) if word in shelters):
            near = itertools.takewhile(lambda one: self.folded[one] not in ends, range(at - 1, max(0, at - 1 - QUALIFIED), -1))
            number = next((one for one in near if self.tokens[one].kind == NUMBER_KIND or self.folded[one] in numbers), 0)
            before = range(number - 1, max(-1, number - 1 - HEDGED), -1)
            hedged = itertools.takewhile(lambda one: not self.tokens[one].is_capital or self.folded[one] in leads, before)
            led = (one for one in hedged if self.folded[one] in leads and self.folded[one + 1] not in extremes)
            lead = next(led, number)  # not "At | least 900 people sought shelter"
            counts.update(range(lead + 1, at if language.capital_nouns and lead < number else number + 1))
        return counts

    @once
    def listed(self) -> frozenset[str]:
        """The plain lists that have a word here, or the longest word of an entry of several; and each punctuation mark: where
        none of those a rule needs is among them, it is not asked."""
        return NO_NAMES.union(*filter(None, map(self.language.made(_lists_of).__getitem__, self.folded)))

    @once
    def holds(self) -> frozenset[str]:
        """These, and the sections of which a phrase stands here: what a rule may need."""
        return self.listed.union(itertools.compress(self.marked, self.marked.values()))

    @once
    def _named(self) -> defaultdict[str, list[Mark]]:
        """Of these the names and who speaks: of most sentences around a figure nothing else is asked."""
        return self.language.lexicon.mark(self.folded, names_only=True)

    @property
    def is_marked(self) -> bool:
        """Whether somebody has asked for phrases that are no names."""
        return self._all is not None

    def marks(self, section: str) -> list[Mark]:
        """The phrases of one section of the pack that stand in this sentence, in order. A sentence is read for it: whoever can
        tell by its pieces that it holds none does not ask."""
        found = self._all
        if found is None:
            found = self._named if section in NAMING else self.marked
        return found[section]

    def words(self, first: int, last: int) -> str:
        """The text from one token to another, inclusive, as printed."""
        if first == last:
            return self.tokens[first].text
        if first > last:
            return ""
        return self.reading.text[self.start_of(first) : self.ends[last]]

    @property
    def previous(self) -> Sentence | None:
        return self.reading.sentences[self.index - 1] if self.index else None

    @property
    def following(self) -> Sentence | None:
        following = self.index + 1
        return self.reading.sentences[following] if following < len(self.reading.sentences) else None

    def before(self, most: int) -> Sequence[Sentence]:
        """The sentences before it, the nearest first, no more than so many."""
        return self.reading.sentences[max(0, self.index - most) : self.index][::-1]

    @once
    def opens_paragraph(self) -> bool:
        """True where a line break stands between this sentence and the one before."""
        before = self.previous
        return before is None or "\n" in self.reading.text[before.end : self.start]

    @once
    def is_heading(self) -> bool:
        """A line of its own without a full stop: headline, subhead or bullet. Whoever speaks there is seldom named."""
        ends = self.end >= len(self.reading.text) or "\n" in self.reading.text[self.end : self.end + 2]
        return self.opens_paragraph and ends and self.text.rstrip("\"“”»«’')")[-1:] not in ".!?…:" and len(self.text) < 200


def words_of_numbers(language: Language) -> frozenset[str]:
    """The words for single numbers, folded: "zwölf"."""
    return frozenset(fold(word) for words in language.section("numbers").get("words", {}).values() for word in words)


def _lists_of(language: Language) -> Memo[str, frozenset[str]]:
    """By a folded token the plain lists that have it; of a mark itself."""
    lists = language.lists_of
    return Memo(lambda word: lists.get(word, NO_NAMES) if word[0].isalnum() else frozenset((word, *lists.get(word, ()))))


class Reading:
    """An article and the language it is read in."""

    def __init__(self, article: Article, language: Language) -> None:
        self.article, self.language, self.text = article, language, article.text
        self.notes: defaultdict[str, dict[Any, Any]] = defaultdict(dict)  # what stages know of its sentences, each by its name

    @once
    def sentences(self) -> list[Sentence]:
        spans = self.language.splitter.split(self.article.text)
        return [Sentence(self, index, start, end) for index, (start, end) in enumerate(spans)]

    @once
    def pieces(self) -> list[str]:
        """The pieces of all its sentences, in order."""
        return list(itertools.chain.from_iterable([sentence.pieces for sentence in self.sentences]))

    @once
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def let_go(self) -> None:
        """Parts the reading from its sentences, which know it: so all that was read of an article goes at once, and not when
        Python next searches for what is held by nothing but itself."""
        self.sentences.clear()
        self.notes.clear()

    def sentence_at(self, position: int) -> Sentence:
        return self.sentences[max(0, bisect_right(self._starts, position) - 1)]


@dataclass(slots=True, eq=False)
class Mention:
    """A figure on its way through the stages: where its number stands, how much it says and what it counts. It is not changed;
    that it is not frozen is because a frozen one takes three times as long to make."""

    sentence: Sentence
    first: int  # first token of the number expression
    last: int  # its last token, inclusive
    quantity: Quantity
    kind: str
    reach: tuple[int, int]  # tokens from the hedge to the counted noun, inclusive
    subject: str | None = None
    subject_id: str | None = None
    trace: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        return self.sentence.span(self.first, self.last)


def contains(outer: Sequence[int], inner: Sequence[int]) -> bool:
    """True where the token range `inner` lies within `outer` (both inclusive)."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def is_name(sentence: Sentence, index: int) -> bool:
    """ "in May", "the Office for Public Records": where nouns are written small, a capital makes a name."""
    return index > 0 and sentence.tokens[index].is_capital and not sentence.language.capital_nouns
