"""Digits, number words and compounds → numbers.

`12.000`, `12 000`, `12'000`, `1,2 Millionen`, `zwölftausend`, `anderthalb Millionen`, `two-and-a-half thousand`, `a hundred and
twenty`, `ein Dutzend`. What a language calls its numbers stands in the `[numbers]` of its pack; vague words ("Dutzende",
"hundreds of") in its `[[vague]]` groups, with the interval they span.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from .memo import Memo
from .packs import Language, Mark
from .reading import Sentence
from .text import LONGEST_NUMBER, MARK_KIND, NUMBER_KIND, UNFOLDED, WORD, WORD_KIND, Token, fold

DASHES = frozenset("-–—\u2010\u2011")
TENS = range(20, 100, 10)
NUMERIC = re.compile(rf"\d|{UNFOLDED}")  # a digit, or what hides a number word from a look at its letters
SHARES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
FRACTIONS = {"1/2": "½", "1/4": "¼", "3/4": "¾", "1/3": "⅓", "2/3": "⅔"}
DIVIDERS = frozenset(".:/")  # between digits without space: a date, a clock time, a score, a fraction


@dataclass(slots=True, eq=False)
class Numeral:
    """A number as printed: tokens `first` to `last`, and its value. `whole` is the value when the mark before three last digits
    groups thousands: people come in whole numbers, so "10,000 Soldaten" in a German text is ten thousand. `low`/`high` are set
    for vague words only."""

    first: int
    last: int
    value: float
    whole: float | None = None
    magnitude: float = 1.0  # "million" in "1.5 million", so that "1.2 to 1.5 million" can share it
    digits: bool = False
    bare: bool = False  # digits without separator or magnitude: may be a year
    singular: bool = False
    low: float | None = None
    high: float | None = None
    phrase: str | None = None

    @property
    def is_vague(self) -> bool:
        return self.phrase is not None


class Hint(IntEnum):
    """What a piece of text promises: nothing, somebody whom an article may count, a number."""

    NOTHING = 0
    PERSON = 1
    NUMBER = 2


NOTHING, PERSON, NUMBER = Hint


class NumberWords:
    """The number words of a language, compiled from its pack."""

    def __init__(self, language: Language) -> None:
        numbers = language.section("numbers")
        self.decimal = str(language.section("text").get("decimal", "."))
        self.words = {word: float(value) for value, words in numbers.get("words", {}).items() for word in words}
        self.multipliers = {word: float(value) for value, words in numbers.get("multipliers", {}).items() for word in words}
        self.joiners = frozenset(numbers.get("joiners", ()))
        self.halves = frozenset(numbers.get("halves", ()))
        self.quarters = frozenset(numbers.get("quarters", ()))
        self.singular = frozenset(numbers.get("singular", ()))
        self.of = frozenset(numbers.get("of", ()))
        self.lengths = frozenset(numbers.get("lengths", ()))
        self._longest_first: dict[str, list[str]] = {}  # what number words are made of, by its first letter
        for atom in sorted({*self.words, *self.multipliers, *self.joiners}, key=len, reverse=True):
            if len(atom) > 2:
                self._longest_first.setdefault(atom[0], []).append(atom)
        # The number a single (folded) word stands for, or None: zweihundertfünfzig → 250, twenty-five → 25.
        self.value: Callable[[str], float | None] = Memo(self._value).__getitem__
        fractions = {word for word, value in self.words.items() if 0 < value < 1}
        self.behind_article = frozenset({*self.multipliers, *self.joiners, *self.halves, *self.quarters, *fractions})
        self._beginnings = self._beginnings_of(language)
        self._somebody, self._person = self._people_of(language)
        self._hints = Memo(self._hint)
        self.opens = Memo(self._opens)
        self.digits = Memo(self._digits)

    def _beginnings_of(self, language: Language) -> dict[str, tuple[str, ...]]:
        """What number words begin with, by its first letter; without "Einsatz", "achten", as far as that costs nothing."""
        magnitudes = {word for word in self.multipliers if len(word) > 2}
        vague = {
            max(map(fold, re.findall(r"\w+", phrase)), key=lambda word: (word.rstrip("esn") in magnitudes, len(word)))
            for group in language.groups_of("vague")
            for phrase in group.words
        }
        mere = language.section("numbers").get("mere_beginnings", ())
        beginnings = sorted((set(self.words) | magnitudes | vague) - self.singular - set(mere))
        return {letter: tuple(words) for letter, words in itertools.groupby(beginnings, key=lambda word: word[0])}

    def _people_of(self, language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """An article before somebody ("ein Toter"), and that somebody."""
        articles = "|".join(sorted(self.singular, key=len, reverse=True))
        people = "|".join(language.section("numbers").get("people", ())) or "(?!)"
        somebody = re.compile(rf"\b(?:{articles})\s+(?:\w+\s+)?(?:{people})", re.IGNORECASE)
        return somebody, re.compile(people, re.IGNORECASE)

    def may_stand_in(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """Those with a digit, a number word or "ein Toter": few of them, and of the others each word costs a look-up."""
        hint_of = self._hints.__getitem__
        hinted = [sentence for sentence in sentences if any(map(hint_of, sentence.pieces))]
        return [one for one in hinted if NUMBER in map(hint_of, one.pieces) or self._somebody.search(one.text)]

    def _hint(self, piece: str) -> Hint:
        """What a piece of text between white space promises."""
        is_word = piece.isalpha()  # as most are
        words = [piece.lower()] if is_word else WORD.findall(piece.lower())
        if any(word.startswith(self._beginnings.get(word[0], ())) for word in words):
            return NUMBER
        if not is_word and NUMERIC.search(piece):
            return NUMBER
        return PERSON if self._person.match(piece) else NOTHING

    def _digits(self, printed: str) -> tuple[float, float | None] | None:
        """What digits say, see `read_digits`; None where their separators make no number."""
        return None if _NO_NUMBER.search(printed) else read_digits(printed, self.decimal)

    def _opens(self, word: str) -> bool:
        """True for a token, digits or a word, that a number may begin with."""
        return word[0].isdecimal() or word in self.singular or self.value(word) is not None

    def _value(self, word: str) -> float | None:
        if len(word) > 60 or (len(word) <= 2 and word in self.multipliers):  # a lone "m" is a unit
            return None
        if word in self.words:
            return self.words[word]
        atoms = self._atoms(word)
        return None if not atoms else self._evaluate(atoms)

    def _atoms(self, word: str) -> list[str]:
        atoms: list[str] = []
        pieces = word.split("-")
        for place, piece in enumerate(pieces):
            if piece in self.singular and place < len(pieces) - 1:  # two-and-a-half
                continue
            position = 0
            while position < len(piece):
                known = self._longest_first.get(piece[position], ())
                atom = next((atom for atom in known if piece.startswith(atom, position)), "")
                if not atom:
                    return []
                atoms.append(atom)
                position += len(atom)
        return atoms if any(atom not in self.joiners for atom in atoms) and atoms[-1] not in self.joiners else []

    def _evaluate(self, atoms: Sequence[str]) -> float | None:
        """Adds units, multiplies by magnitudes: zwei hundert fünfzig, ein und zwanzig, twelve hundred."""
        total = current = 0.0
        for atom in atoms:
            if atom in self.joiners:
                continue
            if atom in self.multipliers:
                factor = self.multipliers[atom]
                if factor >= 1000:
                    total, current = total + (current or 1) * factor, 0.0
                else:
                    current = (current or 1) * factor
            elif self.words[atom] >= 1 and current and current % 100 and self.words[atom] >= 100:
                return None
            else:
                current += self.words[atom]
        return total + current


def number_words(language: Language) -> NumberWords:
    """The compiled number words of a language (made once)."""
    return language.made(NumberWords)


def find_numerals(sentence: Sentence) -> list[Numeral]:
    """Every number of the sentence, in order, vague words included; dates, clock times and names with digits left out."""
    words = number_words(sentence.language)
    tokens, opens = sentence.tokens, words.opens
    places = list(itertools.compress(range(len(tokens)), map(opens.__getitem__, sentence.folded)))
    vague = {mark.first: mark for mark in sentence.marks("vague")}
    found: list[Numeral] = []
    behind = 0  # the number found last
    for index in sorted({*places, *vague}) if vague else places:
        if index < behind:
            continue
        numeral = _vague(vague[index]) if index in vague else _numeral_at(words, tokens, index)
        if numeral:
            found.append(numeral)
            behind = numeral.last + 1
    return found


def _vague(mark: Mark) -> Numeral:
    bounds = (mark.value.get("low"), mark.value.get("high"))
    low, high = (None if bound is None else float(bound) for bound in bounds)  # as every number, lest ids differ
    return Numeral(mark.first, mark.last, 0.0, low=low, high=high, phrase=mark.phrase.printed)


def _numeral_at(words: NumberWords, tokens: Sequence[Token], index: int) -> Numeral | None:
    """The number that begins with a token; the token may begin one."""
    token = tokens[index]
    if token.kind == NUMBER_KIND:
        return _digits_at(words, tokens, index)
    if index and token.lower in words.multipliers and any(map(str.isdigit, tokens[index - 1].text)):
        return None  # "Rs860 billion": the number is glued to its currency
    return _words_at(words, tokens, index)


# "1.000.1" mixes groups and a fraction under one mark; "000" is the end of a number whose beginning stands elsewhere.
_NO_NUMBER = re.compile(r"^00\d|([.,])\d{3}\1(?!\d{3}(?:\D|$))|\d{4}([.,])\d{3}\2")


def _digits_at(words: NumberWords, tokens: Sequence[Token], index: int) -> Numeral | None:
    token = tokens[index]
    read = words.digits[token.text] if len(token.text) <= LONGEST_NUMBER else None
    if read is None or _is_date_or_clock(tokens, index):
        return None
    value, whole = read
    share, end = _share_behind(tokens, index)
    if share:
        value, whole = value + share, None
    last, magnitude = _magnitude_at(words, tokens, end)
    bare = token.text.isdigit() and last == index
    return Numeral(index, last, round(value * magnitude, 6), whole if last == index else None, magnitude, digits=True, bare=bare)


def _share_behind(tokens: Sequence[Token], index: int) -> tuple[float, int]:
    """ "6 | 1/2 square miles", "1-1/2 million", "2½": the fraction behind a whole number, and where it ends."""
    behind = index + 1
    if behind >= len(tokens):
        return 0.0, index
    if tokens[behind].text in SHARES:
        return SHARES[tokens[behind].text], behind
    if tokens[behind].kind == WORD_KIND:
        return 0.0, index
    if tokens[behind].text in DASHES and not tokens[behind].gap:
        behind += 1
    printed = "".join(token.text for token in tokens[behind : behind + 3])
    glued = printed in FRACTIONS and not any(token.gap for token in tokens[behind + 1 : behind + 3])
    return (SHARES[FRACTIONS[printed]], behind + 2) if glued and tokens[index].text.isdigit() else (0.0, index)


def _is_date_or_clock(tokens: Sequence[Token], index: int) -> bool:
    """22.10.2024, 12:51, 9/11: digits on the other side of a divider, with no space between."""
    for at in (index + 1, index - 1):
        if 0 < at < len(tokens) - 1 and tokens[at].text in DIVIDERS and _divides(*tokens[at - 1 : at + 2]):
            return True
    return False


def _divides(before: Token, divider: Token, after: Token) -> bool:
    return before.kind == after.kind == NUMBER_KIND and not (divider.gap or after.gap)


def read_digits(text: str, decimal: str) -> tuple[float, float | None]:
    """The value of digits with separators, and the value if the decimal mark groups thousands after all.

    >>> read_digits("12.000", ",")
    (12000.0, None)
    >>> read_digits("2794,7", ",")
    (2794.7, None)
    >>> read_digits("10,000", ",")
    (10.0, 10000.0)
    """
    plain = re.sub(r"['’‘\s\u00a0\u2009\u202f]", "", text)
    other = "." if decimal == "," else ","
    if plain.count(decimal) > 1:  # 1,234,567 in a German text: the mark can only group
        decimal, other = other, decimal
    head, _, tail = plain.rpartition(other)
    if head and len(tail.partition(decimal)[0]) == 3:
        plain = plain.replace(other, "")
    elif head:  # 1.5 in a German text: no thousands, so a decimal
        return float(plain.replace(decimal, "").replace(other, ".")), None
    whole, mark, fraction = plain.partition(decimal)
    if mark and len(fraction) == 3 and whole != "0" and len(whole) <= 3:
        return float(f"{whole}.{fraction}"), float(whole + fraction)
    return float(f"{whole or 0}.{fraction or 0}"), None


def _magnitude_at(words: NumberWords, tokens: Sequence[Token], index: int) -> tuple[int, float]:
    """The magnitude word after digits: "1,5 Millionen", "12 Tsd.", "3k" (one letter only without a space)."""
    magnitude, last = 1.0, index
    while last + 1 < len(tokens):
        following = tokens[last + 1]
        factor = words.multipliers.get(following.lower)
        if factor is None and following.text in DASHES and not following.gap and last + 2 < len(tokens):
            factor = words.multipliers.get(tokens[last + 2].lower)  # 10-million
            if factor and len(tokens[last + 2].text) > 2:
                return last + 2, magnitude * factor
            break
        if factor is None or (len(following.text) <= 2 and (following.gap or _is_length(words, tokens, last + 1))):
            break
        magnitude, last = magnitude * factor, last + 1
    if magnitude > 1 and last + 2 < len(tokens) and tokens[last + 1].text == "." and not tokens[last + 1].gap:
        last += 1  # "1,5 Mio. Menschen": the full stop is the abbreviation's
    return last, magnitude


def _is_length(words: NumberWords, tokens: Sequence[Token], at: int) -> bool:
    """ "10m deep", "10m (33ft) deep": metres, no million."""
    following = [token.lower for token in tokens[at + 1 : at + 5]]
    if not following:
        return False
    return following[0] in words.lengths or (following[0] == "(" and any(word in words.lengths for word in following[2:4]))


def _words_at(words: NumberWords, tokens: Sequence[Token], index: int) -> Numeral | None:
    token = tokens[index]
    value = words.value(token.lower)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    single = token.lower in words.singular
    if single and (following is None or following.lower not in words.behind_article):
        stands_alone = following is None or following.kind == MARK_KIND  # "stürzte das Haus ein, …"
        return None if value is None or stands_alone else Numeral(index, index, 1.0, singular=True)
    if value is None:
        return _article_number(words, tokens, index)
    if single and not _continues(words, tokens, index) and not _and_a_half(words, tokens, index + 1):
        return _article_number(words, tokens, index) or Numeral(index, index, 1.0, singular=True)
    if 0 < value < 1:  # half a million, a quarter of a million
        return _fraction(words, tokens, index, value)
    share = words.words.get(following.lower, 1) if following else 1
    if 0 < share < 1 and value > 1 and (parts := _fraction(words, tokens, index + 1, value * share, first=index)):
        return parts  # three quarters of a million
    return _run(words, tokens, index)


def _continues(words: NumberWords, tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].lower in words.multipliers


def _run(words: NumberWords, tokens: Sequence[Token], index: int) -> Numeral | None:
    """A run of number words: "a hundred and twenty", "zwei Millionen", "two-and-a-half thousand"."""
    atoms: list[str] = []
    last, position = index - 1, index
    while position < len(tokens):
        lower = tokens[position].lower
        if words.value(lower) is not None:
            pieces = [lower] if lower in words.words or lower in words.multipliers else words._atoms(lower)
            if atoms and not _may_follow(words, atoms[-1], pieces[0]):
                break
            atoms.extend(pieces)
            last, position = position, position + 1
        elif atoms and (half := _and_a_half(words, tokens, position)):
            atoms.append(half)
            last, position = position + 2, position + 3
        elif atoms and lower in words.joiners and position + 1 < len(tokens) and atoms[-1] in words.multipliers:
            following = words.value(tokens[position + 1].lower)
            if following is None or tokens[position + 1].lower in words.singular or following >= words.multipliers[atoms[-1]]:
                break
            behind = tokens[position + 2].lower if position + 2 < len(tokens) else ""
            if words.multipliers.get(behind, 0) >= words.multipliers[atoms[-1]] >= 1000:
                break  # "zwischen einer Million und | zwei Millionen"; not in "two hundred and ten thousand"
            position += 1
        else:
            break
    value = words._evaluate(atoms) if atoms else None
    if value is None or value < 1:
        return None
    magnitude = words.multipliers.get(tokens[last].lower, 1.0)
    return Numeral(index, last, value, magnitude=magnitude if last > index else 1.0)


def _and_a_half(words: NumberWords, tokens: Sequence[Token], position: int) -> str | None:
    """ "two and a half million": joiner, article and fraction behind a number."""
    if position + 2 >= len(tokens) or tokens[position].lower not in words.joiners:
        return None
    article, fraction = tokens[position + 1].lower, tokens[position + 2].lower
    return fraction if article in words.singular and words.words.get(fraction, 1) < 1 else None


def _may_follow(words: NumberWords, before: str, after: str) -> bool:
    """ "zwei Millionen", "hundred twenty" go on; "vier fünf" are two numbers."""
    tens, units = words.words.get(before, 0), words.words.get(after, 0)
    if tens in TENS and 1 <= units < 10:
        return True  # "fifty four"
    return after in words.multipliers or before in words.multipliers or words.words.get(after, 1) < 1


def _article_number(words: NumberWords, tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "a hundred", "ein Dutzend", "eine halbe Million": an article that belongs to the number."""
    if tokens[index].lower not in words.singular or index + 1 >= len(tokens):
        return None
    following = tokens[index + 1]
    if following.lower in words.halves | words.quarters and index + 2 < len(tokens):
        factor = words.multipliers.get(tokens[index + 2].lower)
        share = 0.5 if following.lower in words.halves else 0.25
        return Numeral(index, index + 2, share * factor) if factor else None
    if following.lower in words.multipliers:
        run = _run(words, tokens, index + 1)
        return run and Numeral(index, run.last, run.value)
    share = words.words.get(following.lower, 1)
    return _fraction(words, tokens, index + 1, share, first=index) if 0 < share < 1 else None


def _fraction(words: NumberWords, tokens: Sequence[Token], index: int, share: float, first: int | None = None) -> Numeral | None:
    """ "half a million", "a quarter of a million"."""
    position = index + 1
    while position < min(len(tokens), index + 3) and tokens[position].lower in words.singular | words.of:
        position += 1
    factor = words.multipliers.get(tokens[position].lower) if position < len(tokens) else None
    return Numeral(index if first is None else first, position, share * factor) if factor else None
