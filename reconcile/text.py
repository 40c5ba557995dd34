"""Sentences, tokens and clauses over an untouched text.

Nothing here rewrites the article: every token, clause and sentence carries its place in the original text, and words
are only folded (case, soft hyphens, decomposed umlauts) in a copy that is used for looking them up.
"""

from __future__ import annotations

import itertools
import re
import sys
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from .memo import Memo

# A letter, digit, combining mark (decomposed umlauts) or soft hyphen: what a word goes on with.
_W = r"[\w\u00ad\u0300-\u036f]"
# Digits with every separator in use: 12.000  12 000 (also no-break, thin)  12'000  12’000  12‘000  12,000  1,2  1.2
_GROUP = r"[.,'’‘\u0020\u00a0\u2009\u202f]"
INDIAN = r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d{1,9})?(?!\d)"  # 12,34,567: lakhs and crores
NUMBER = rf"{INDIAN}|\d{{1,3}}(?:({_GROUP})\d{{3}})(?:\1\d{{3}})*(?:[.,]\d{{1,9}})?(?!\d)|\d+(?:[.,]\d+)?"
BROKEN = r"(?:-|(?<=\u00ad))\r?\n(?=[a-zß-öø-ÿ])"  # a word broken at the end of a line: "nord-\nkoreanische"
# Words as they are joined: Elite-Soldaten, Leser:innen, PNP–NOC, magnitude-5.7, nachrichten-nord.de
TOKEN = re.compile(
    rf"(?:[A-Z]\.){{2,}}"  # U.S.
    rf"|[^\W\d_]{_W}*(?:-\d+[.,]\d+|(?:[-'’\u2010\u2011]|(?<=[A-Z])–(?=[A-Z])|[:*/](?=[iI]nn?)|{BROKEN}){_W}+)*"
    r"(?:\.(?:de|at|ch|com|org|net|info|eu|tv|ua|ru|uk)(?![\w-]))?"
    rf"|{NUMBER}"
    r"|[^\w\s]"  # a mark
)
_BROKEN = re.compile(BROKEN)
WORD = re.compile(r"\w+")
# A name behind its article: "al-Shifa", "d'Ormesson".
ARTICLED = re.compile(r"(?:(?:al|ad|an|ar|as|asch|ash|at|az|el|ed|en|er|es|esch|et|ez|ud|ul|ur|us|uz)-|[dl]['’])[A-ZÄÖÜÉ]")
WORD_KIND, NUMBER_KIND, MARK_KIND = "w", "n", "p"
LONGEST_NUMBER = 24  # characters; what is longer is an account number or an attack, no figure


@dataclass(slots=True, eq=False)
class Token:
    """A word, a number or a punctuation mark as it is printed. Its place is that of its sentence to know, see `ends_of`. So it is
    the same one wherever the same is printed: what is read of it is read once, however long the text. It is not changed; that it
    is not frozen is because a frozen one takes three times as long to make."""

    text: str
    lower: str
    kind: str  # w word, n number, p punctuation
    is_capital: bool = False  # a word that begins with a capital, be it behind a prefix: "eThekwini"
    gap: int = 1  # characters between it and the token before: none, a space, perhaps more
    width: int = 0  # characters from the end of the token before to its own


KIND, WIDTH = attrgetter("kind"), attrgetter("width")
MARKS = re.compile(MARK_KIND)  # among the kinds of tokens


def fold(word: str) -> str:
    """The form a word is looked up in: lower case, composed, whole, without soft hyphens, with one kind of apostrophe."""
    if "\n" in word:
        word = _BROKEN.sub("", word)
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.replace("\u00ad", "")).lower().replace("’", "'").replace("\u2011", "-")


def _in_one_spelling(name: str | None) -> str | None:
    if name is None:
        return None
    spaced = " ".join(name.split())
    return spaced if spaced.isascii() else unicodedata.normalize("NFC", spaced.replace("\u00ad", ""))


# A name as every text could print it: composed, with plain spaces, without soft hyphens.
in_one_spelling = Memo(_in_one_spelling).__getitem__


def _token(printed: str, gap: int) -> Token:
    """What TOKEN finds begins with a letter, with a digit, or is a mark."""
    first, width = printed[0], gap + len(printed)
    if first.isdecimal():
        return Token(printed, printed, NUMBER_KIND, False, gap, width)
    if not first.isalnum():
        return Token(printed, printed, MARK_KIND, False, gap, width)
    is_capital = first.isupper() or printed[1:2].isupper() or ARTICLED.match(printed) is not None  # eThekwini, al-Shifa
    word = sys.intern(fold(printed))  # one string wherever it is printed: tables know it without comparing letters
    return Token(printed, word, WORD_KIND, is_capital, gap, width)


def _tokens_of(text: str) -> Iterator[Token]:
    """The tokens of a text before which nothing stands, or a space behind another token."""
    end = -1
    for match in TOKEN.finditer(text):
        yield _token(match.group(), match.start() - end)
        end = match.end()


def _tokens_of_piece(piece: str) -> tuple[Token, ...]:
    return (_token(piece, 1),) if piece.isalpha() else tuple(_tokens_of(piece))


# The tokens of what stands between two spaces: mostly a word, perhaps with a mark behind it. The words of a language are few.
_TOKENS_OF = Memo(_tokens_of_piece)
# Where a text cannot be cut at each space: in "12 000", behind white space; nor where something is no token ("___").
_IN_NUMBER, _BEHIND_SPACE = re.compile(r" (?<=\d )\d{3}"), re.compile(r" (?<=\s )")


def tokenise(text: str, pieces: Sequence[str] = ()) -> list[Token]:
    """The tokens of a text, in order. `pieces`: what stands between its white space, where it has been cut there already."""
    between_spaces = pieces if " ".join(pieces) == text else text.split(" ")
    if "_" in text or _IN_NUMBER.search(text) or (between_spaces is not pieces and _BEHIND_SPACE.search(text)):
        return list(_tokens_of(text))
    return list(itertools.chain.from_iterable(map(_TOKENS_OF.__getitem__, between_spaces)))


def ends_of(tokens: Iterable[Token], start: int) -> list[int]:
    """Where each of the tokens ends in the article whose text they are from `start` on."""
    return list(itertools.accumulate(map(WIDTH, tokens), initial=start - 1))[1:]


def any_of(words: Iterable[str]) -> str:
    """An expression for any of these words, the longest first; without words one that is found nowhere.

    >>> any_of(["Tag", "Tage"]), any_of([])
    ('(?:Tage|Tag)', '(?!)')
    """
    forms = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return f"(?:{forms})" if forms else "(?!)"


def words_of(text: str) -> list[str]:
    """The tokens of a text as they are looked up."""
    return [token.lower for token in tokenise(text)]


UNFOLDED = "[\u00ad\u0300-\u036f]"  # in the raw text "fu\u0308nf" is written otherwise than in the pack: look closer
LONGEST = 1000  # characters of a sentence; the longest of the annotated articles has some 800
REACH = 40  # characters before a full stop that tell what it ends


class Splitter:
    """Splits a text into sentences. Abbreviations, ordinals and sentence openers come from the language pack."""

    # A full stop, perhaps with closing quotes, before white space or (agency texts run together) before a capital.
    # It is written as one set of characters and what they need, for which `re` skips fast over all other text.
    _END: Final = re.compile(r"[.!?…\n](?:(?<=\n)|(?<![.!?…][.!?…])[.!?…]*+[\"“”»«’')\]]*(?=\s|[A-ZÄÖÜ„\"“»]))")
    _LAST_WORD: Final = re.compile(r"[\w.\u00ad\u0300-\u036f]+$")
    _NEXT_WORD: Final = re.compile(r"[^\w]*([\w\u0300-\u036f]+)")
    _WORD_BEFORE: Final = re.compile(r"(?:([\w\u0300-\u036f]+)\s+)?([\w\u0300-\u036f]+)\s+\d+$")

    def __init__(
        self,
        abbreviations: Iterable[str],
        openers: Iterable[str],
        ordinal_dot: bool,
        rules: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        """`rules`: words before a number that make its full stop end a sentence or mark an ordinal, and the months."""
        self.abbreviations = frozenset(word.lower().rstrip(".") for word in abbreviations)
        self.openers = frozenset(word.lower() for word in openers)
        self.ordinal_dot = ordinal_dot
        self._rules = {name: frozenset(map(fold, words)) for name, words in (rules or {}).items()}
        self._plain = Memo(self._is_plain)

    def split(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each sentence. A line break ends one, except in hard-wrapped text, where a blank line does."""
        lines = short_lines(text)
        wrapped, width = is_wrapped(lines), wrap_width(lines)
        spans: list[tuple[int, int]] = []
        begin = 0
        for match in self._END.finditer(text):
            dot, end = match.span()
            if text[dot] == "\n":
                if (wrapped or (width and _is_full(text, dot, width))) and not _is_blank_line(text, end):
                    continue
            elif not self._ends_sentence(text, dot, end):
                continue
            _add(spans, text, begin, end)
            begin = end
        _add(spans, text, begin, len(text))
        return spans

    def _ends_sentence(self, text: str, dot: int, end: int) -> bool:
        if text[dot] != ".":
            following = self._NEXT_WORD.match(text, end, end + 60)
            if following and following.group(1)[:1].islower():  # „Hilfe!“ rief er
                return False
            return text[dot] != "…" or self._opens(text, end)
        glued = end < len(text) and not text[end].isspace()
        if glued and end == dot + 1 and not (dot and text[dot - 1].islower() and text[end].isupper()):
            return glued and text[end] in '„“»"' and dot > 0 and text[dot - 1].islower()
        near = max(0, dot - REACH)
        if self._plain[text[max(near, text.rfind(" ", near, dot) + 1) : dot]]:
            return True  # nearly every full stop
        word = self._last_word(text[near:dot])
        if word.isdigit():
            return not self._is_ordinal(text, word, dot, end) or end == len(text)
        initial = len(word) == 1 and text[dot - 1].isupper() and (dot < 2 or not text[dot - 2].isalnum())
        if initial or word.rstrip(".") in self.abbreviations or word in self.abbreviations:
            return False
        if word.replace(".", "").isdigit():  # 80.000 ends a sentence, 22.10. hardly
            return len(word.rpartition(".")[2]) == 3 or self._opens(text, end)
        if "." in word and len(word) <= 6:  # U.S., z.B., a.m.
            return self._opens(text, end)
        return True

    def _last_word(self, before: str) -> str:
        last = self._LAST_WORD.search(before)
        return last.group().lower() if last else ""

    def _is_plain(self, piece: str) -> bool:
        """True where a full stop behind this piece of text ends a sentence whatever else stands there."""
        word = self._last_word(piece)
        special = len(word) == 1 or "." in word or word.isdigit() or word in self.abbreviations
        return not special

    def _is_ordinal(self, text: str, digits: str, dot: int, end: int) -> bool:
        """ "am 28. Oktober", "ihr 100. Geburtstag"; but "stieg auf 35. Rettungskräfte suchten" ends a sentence."""
        if not self.ordinal_dot or self._opens(text, end):
            return False
        lead = self._WORD_BEFORE.search(text, max(0, dot - REACH), dot)
        before, both = (fold(lead[2]), fold(f"{lead[1]} {lead[2]}")) if lead else ("", "")
        if len(digits) > 2:
            return len(digits) == 3 and before in self._rules.get("before_ordinal", ())
        following = self._NEXT_WORD.match(text, end, end + 60)
        word = following.group(1) if following else ""
        goes_on = word[:1].islower() or fold(word) in self._rules.get("months", ())  # "von 3. bis 5. Mai"
        return goes_on or self._rules.get("before_count", frozenset()).isdisjoint((before, both))

    def _opens(self, text: str, position: int) -> bool:
        following = self._NEXT_WORD.match(text, position, position + 60)
        return following is not None and following.group(1)[:1].isupper() and following.group(1).lower() in self.openers


_JOINT = re.compile(r"[\n;]|,\s|\s(?=\D)")  # where a sentence may be cut: never within a number


def _add(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    """Adds a sentence without the white space around it; mostly a space stands before it, or nothing. One too long to be any is
    added in pieces: the work for one sentence stays bounded, whatever a text holds."""
    while end - begin > LONGEST:
        joints = [match.end() for match in _JOINT.finditer(text, begin + LONGEST // 2, begin + LONGEST)]
        cut = joints[-1] if joints else begin + LONGEST
        _add(spans, text, begin, cut)
        begin = cut
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    if begin < end:
        spans.append((begin, end))


STOPS = '.!?:"“”»'
FEWEST_BROKEN = 3  # lines that go on with a small letter
FEWEST_LINES, LONGEST_LINE = 6, 110  # of a text whose lines were broken
FULL = 0.7  # of the width: a word too long for a line leaves so much of it empty


def is_wrapped(lines: Sequence[str]) -> bool:
    """True where the short lines of a text were broken to a width (mail, PDF), so that a line break ends no sentence."""
    runs_on = sum(1 for a, b in itertools.pairwise(lines) if len(a) > 45 and a[-1] not in STOPS and not b[:1].isspace())
    return runs_on * 2 > len(lines)


def wrap_width(lines: Sequence[str]) -> int:
    """How wide these lines are where some were broken to a width (a web page printed as PDF, with its headings and lists). What
    follows such a break begins, at times, with a small letter; 0 where that is too rare to be a habit of the text."""
    broken = [len(a) for a, b in itertools.pairwise(lines) if len(a) > 45 and a[-1] not in STOPS and b[:1].islower()]
    return max(broken) if len(broken) >= FEWEST_BROKEN else 0


def short_lines(text: str) -> list[str]:
    """The lines that are not empty; none where there are too few or too long ones for a text broken to a width.

    >>> short_lines("Headline without a stop\\nA long paragraph in one line.")
    []
    """
    lines = text[:20000].split("\n")
    if any(len(line) > LONGEST_LINE and not line.isspace() for line in lines):  # of most texts the first or the second
        return []
    lines = [line for line in lines if line.strip()]
    return lines if len(lines) >= FEWEST_LINES else []


def _is_full(text: str, end: int, width: int) -> bool:
    """True where the line that ends there was broken because it was full: a short one is a heading, or its paragraph's last."""
    line = text[text.rfind("\n", 0, end) + 1 : end].rstrip()
    return bool(width) and len(line) >= FULL * width and line[-1:] not in STOPS


def _is_blank_line(text: str, position: int) -> bool:
    end = text.find("\n", position)
    return not text[position : end if end >= 0 else len(text)].strip()


CLAUSE_MARKS = frozenset(",;:–—()|")
BULLETS = frozenset("-–—•*·+")  # before a line of a list
BORDERS = CLAUSE_MARKS | {"-"}
ENUMERATION = 4  # tokens after a comma within which "und" shows that it only enumerates: "Männer, Frauen und Kinder"


def marks_of(tokens: Iterable[Token]) -> list[int]:
    """Which of the tokens are punctuation marks."""
    return [found.start() for found in MARKS.finditer("".join(map(KIND, tokens)))]


def clause_numbers(
    tokens: list[Token],
    marks: Iterable[int],
    joiners: frozenset[str] = frozenset(),
    capital_nouns: bool = False,
    leads: frozenset[str] = frozenset(),
    numbers: frozenset[str] = frozenset(),
) -> list[int]:
    """For each token the number of its clause: of the `marks` among them commas, colons, dashes and brackets are clause borders.

    A comma is none in an enumeration, where a joiner follows after a word or two: "farmers, foresters and hunters marched", or
    numbers (`numbers` are their words) alone are listed; but one of the `leads` to a place opens something new, unless it led on
    before: "in Bonn starben 12, | in Ulm und Aalen zehn".
    """
    signs = [index for index in marks if tokens[index].text in BORDERS]
    borders = [
        index
        for index in signs
        if (_is_border(tokens, index, joiners, capital_nouns) and not _lists_numbers(tokens, index, joiners, numbers))
        or (leads and _leads_elsewhere(tokens, index, leads))
    ]
    clauses: list[int] = []
    for clause, border in enumerate([*borders, len(tokens)]):
        clauses += [clause] * (border - len(clauses))
    return clauses


def _is_border(tokens: list[Token], index: int, joiners: frozenset[str], capital_nouns: bool) -> bool:
    mark = tokens[index].text
    if mark == ",":
        return not _enumerates(tokens, index, joiners, capital_nouns)
    return mark != "-" or _is_dash(tokens, index)


def _leads_elsewhere(tokens: list[Token], comma: int, leads: frozenset[str]) -> bool:
    """ "20 starben, | in Ulm und Aalen zehn": behind the comma stands a preposition of place, and not one more like the last."""
    led = tokens[comma + 1].lower if comma + 1 < len(tokens) else ""
    return led in leads and all(token.lower != led for token in tokens[max(0, comma - ENUMERATION) : comma])


def _is_dash(tokens: list[Token], index: int) -> bool:
    """A hyphen that stands for a dash: with spaces on both sides, or the first of two."""
    token = tokens[index]
    before, after = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or before is None:
        return False
    double = after.text == "-" and not after.gap
    return double or bool(token.gap and after.gap)


def _lists_numbers(tokens: list[Token], comma: int, joiners: frozenset[str], numbers: frozenset[str]) -> bool:
    """ "drei Männer im Alter von 31, 34 und 47 Jahren": nothing but numbers on both sides of a comma, and a joiner."""
    before = tokens[comma - 1] if comma and tokens[comma].text == "," else None
    if before is None or not (before.kind == NUMBER_KIND or before.lower in numbers):
        return False
    return end_of_numbers(tokens, comma - 1, joiners, numbers) > comma


def end_of_numbers(tokens: Sequence[Token], first: int, joiners: Set[str], words: Container[str] = ()) -> int:
    """The last of the numbers only listed from one on ("22, 25 | und 53"), that one without a list; `words` count too."""
    at = first
    while at + 2 < len(tokens) and (tokens[at + 2].kind == NUMBER_KIND or tokens[at + 2].lower in words):
        if tokens[at + 1].lower in joiners:
            return at + 2
        if tokens[at + 1].text != ",":
            break
        at += 2
    return first


def _enumerates(tokens: list[Token], comma: int, joiners: frozenset[str], capital_nouns: bool) -> bool:
    """A joiner after a word or two; but "Menschen, meist Zivilisten, getötet und 30 …" enumerates no nouns with verbs."""
    following = tokens[comma + 1 : comma + 1 + ENUMERATION]
    for at, token in enumerate(following):
        if token.kind != WORD_KIND:
            return False
        if token.lower in joiners:
            alike = not (capital_nouns and comma) or tokens[comma - 1].is_capital == following[at - 1].is_capital
            return 1 <= at <= 2 and alike
    return False
