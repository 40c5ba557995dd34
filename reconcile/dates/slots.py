"""What the slots of time phrases take: names and numbers of the calendar, counts, dates in digits.

    {weekday} {month} {day} {year} {season} {feast}    names and numbers of the calendar
    {part}        a part of the day: Abend, morning          {unit}    Tag, weeks, Jahre
    {n} {few}     a number, or a vague one (einigen, several)
    {numeric} {daymonth}    28.10.2024, 2024-10-28; 28.10.
    {middle}      a month with a word glued to it: mid-October

What each of them takes stands in the `[dates]` tables of a language pack.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..memo import Memo, once
from ..numerals import number_words
from ..packs import Language
from ..text import NUMBER_KIND, WORD_KIND, Token, fold, tokenise

CENTURIES = (1000, 2199)  # what four digits may mean at all
DIGIT_TOKENS = 6  # tokens a date in digits may be cut into: 2024 - 10 - 28
LARGEST_COUNT = 1000  # "vor 1000 Jahren"; more is not the news
TABLES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "weekday": ("weekdays", int),
    "month": ("months", int),
    "season": ("seasons", int),
    "unit": ("units", str),
    "part": ("parts", str),
    "few": ("few", lambda key: tuple(map(int, key.split("-")))),
    "feast": ("feasts", str),
    "middle": ("", str),
}
NO_SLOTS = frozenset[str]()
IN_DIGITS = ("day", "year", "n")
FORMS = {
    "year": r"(?P<year>[12]\d{3})",
    "month": r"(?P<month>0?[1-9]|1[0-2])",
    "day": r"(?P<day>0?[1-9]|[12]\d|3[01])",
    "yy": r"(?P<yy>\d\d)",
}
LENGTHS = (1, 2, 4)  # digits of the numbers these take
MAYBE_MORE = 2  # tokens a slot may take, or fewer


class Table:
    """The words of one slot, longest first: {"heiligen abend": "12-24"}."""

    def __init__(self, entries: Mapping[str, Sequence[str]], convert: Callable[[str], Any]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool, Any]]] = {}
        for key, words in entries.items():
            for word in words:
                parts = tuple(token.lower for token in tokenise(word))
                self._by_first.setdefault(parts[0], []).append((parts, word[:1].isupper(), convert(key)))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def words(self) -> Iterator[tuple[str, Any]]:
        """The one-word entries and their values."""
        for entries in self._by_first.values():
            yield from ((parts[0], value) for parts, _, value in entries if len(parts) == 1)

    def add(self, word: str, value: Any, capital: bool) -> None:
        self._by_first.setdefault(word, []).append(((word,), capital, value))

    def first_words(self) -> Iterable[str]:
        """The words its entries begin with."""
        return self._by_first.keys()

    def holds(self, word: str) -> bool:
        """True where an entry begins with this word."""
        return word in self._by_first

    def goes_on(self, word: str) -> bool:
        """True where an entry that begins with this word has others."""
        return any(len(parts) > 1 for parts, _, _ in self._by_first.get(word, ()))

    def at(self, tokens: Sequence[Token], index: int, word: str) -> Iterator[tuple[int, Any]]:
        """Ends and values of the entries that begin at `index`; what the pack writes with a capital must have one."""
        for parts, capital, value in self._by_first.get(word, ()):
            if capital and not tokens[index].is_capital:
                continue
            if len(parts) == 1 or [token.lower for token in tokens[index + 1 : index + len(parts)]] == list(parts[1:]):
                yield index + len(parts), value


class DigitForms:
    """The forms in which a language writes a date in digits: "{day}.{month}.{year}"."""

    def __init__(self, forms: Sequence[str]) -> None:
        self._written = forms
        between = [re.split(r"\{\w+\}", form) for form in forms]
        self._behind_number = tuple("".join(parts[1:2]) for parts in between)
        self._marks = frozenset("".join(itertools.chain.from_iterable(between)))
        self._is_parted = all(all(parts[1:-1]) for parts in between)  # no two numbers of a form touch

    @once
    def _forms(self) -> list[re.Pattern[str]]:
        return [_digit_form(form) for form in self._written]

    def may_begin(self, word: str) -> bool:
        """False for "300", "4,200" and "12.000": no form holds numbers of that length, or such a mark."""
        if not self._is_parted:
            return True
        pieces = re.findall(r"\d+|\D", word)
        fits = (len(piece) in LENGTHS if piece[0].isdecimal() else piece in self._marks for piece in pieces)
        return bool(self._written) and all(fits)

    def may_hold(self, words: Sequence[str]) -> bool:
        """False where a number stands before what stands in no form behind its first number."""
        behind = tuple(mark.strip() for mark in self._behind_number)
        return not words[0].isdigit() or (len(words) > 1 and words[1].startswith(behind))

    def read(self, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        """The longest of the forms: where it ends; (year or None, month, day)."""
        if not self._goes_on(tokens, at):
            return
        printed, ends = "", {}
        for index in range(at, min(at + DIGIT_TOKENS, len(tokens))):
            gap = tokens[index].gap if index > at else 0
            if gap > 1:
                break
            printed += " " * gap + tokens[index].text
            ends[len(printed)] = index + 1
        found = [match for form in self._forms if (match := form.match(printed)) and match.end() in ends]
        longest = max((match.end() for match in found), default=0)
        read = {_read_digits(match.groupdict()) for match in found if match.end() == longest}
        if len(read) == 1:  # 10/11/2024 may be October or November
            yield ends[longest], read.pop()

    def _goes_on(self, tokens: Sequence[Token], at: int) -> bool:
        """False for nearly every number: what stands behind it stands behind the first number of no form."""
        token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or not token.text.isdigit():
            return not token.text.isdigit()
        return (" " * following.gap + following.text).startswith(self._behind_number)


class Slots:
    """Reads the slots of a language's time phrases."""

    def __init__(self, language: Language) -> None:
        dates = language.section("dates")
        self._numbers = number_words(language)
        self._genitives = tuple(language.section("text").get("genitives", ()))
        self._ordinals = language.list("dates.ordinals")
        self._short = language.list("dates.short")
        self._digit_forms = {name: DigitForms(dates.get(name, ())) for name in ("numeric", "daymonth")}
        self._tables = {name: Table(dates.get(table, {}), convert) for name, (table, convert) in TABLES.items()}
        self._glue(dates)
        self._first_words = frozenset().union(*(table.first_words() for table in self._tables.values()))
        self.taking = Memo(self._slots_of)

    def _glue(self, dates: Mapping[str, Any]) -> None:
        """Adds the words that a language makes of two: Montagabend, mid-October."""
        weekdays, months = self._tables["weekday"], self._tables["month"]
        for day, number in list(weekdays.words()) if dates.get("compounds") else ():
            for part, _ in self._tables["part"].words():
                weekdays.add(day + part, number, capital=True)
        for prefix in map(fold, dates.get("middle", ())):
            for month, number in months.words():
                self._tables["middle"].add(prefix + month, number, capital=False)

    def _slots_of(self, word: str) -> frozenset[str]:
        """The slots that what begins with this token (folded) may fill: for nearly every word of a text none."""
        if word[0].isdecimal():
            forms = (name for name, forms in self._digit_forms.items() if forms.may_begin(word))
            return frozenset((*forms, *(name for name in IN_DIGITS if self._value(name, word) is not None)))
        if not word[0].isalnum():
            return NO_SLOTS
        plain = self._forms(word)
        tables = () if self._first_words.isdisjoint(plain) else self._tables.items()
        named = (name for name, table in tables if any(map(table.holds, plain)))
        return frozenset((*named, *(["n"] if self._count(word) is not None else ())))

    def read(self, name: str, tokens: Sequence[Token], at: int) -> Iterable[tuple[int, Any]]:
        """Each way a slot can be filled from token `at` on: the token behind it, and its value."""
        token = tokens[at]
        if name in IN_DIGITS:
            return self._number(name, tokens, at)
        if name in self._digit_forms:
            return self._digit_forms[name].read(tokens, at) if token.kind == NUMBER_KIND else ()
        return self._name(self._tables[name], tokens, at) if token.kind == WORD_KIND and name in self._tables else ()

    def taken(self, name: str, words: Sequence[str]) -> int:
        """How many tokens a slot takes where it may take the first of these words: 0 where the second rules that out, 1, or
        MAYBE_MORE."""
        if name in self._digit_forms:
            return MAYBE_MORE if self._digit_forms[name].may_hold(words) else 0
        if name in IN_DIGITS:
            return 1 if self._ordinals.isdisjoint(words[1:]) else MAYBE_MORE
        forms = self._forms(words[0])
        return 1 if self._short.isdisjoint(forms) and not any(map(self._tables[name].goes_on, forms)) else MAYBE_MORE

    def names_month(self, tokens: Sequence[Token]) -> bool:
        """True where one of the tokens is the name of a month."""
        return any(True for at, token in enumerate(tokens) if token.kind == WORD_KIND for _ in self.read("month", tokens, at))

    def _name(self, table: Table, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        for form in self._forms(tokens[at].lower):
            hits = list(table.at(tokens, at, form))
            for end, value in hits:
                if form in self._short and end < len(tokens) and tokens[end].text == ".":
                    yield end + 1, value
                yield end, value
            if hits:
                return

    def _forms(self, word: str) -> list[str]:
        """The word as it stands, then without a genitive: "Montags"."""
        stems = (word[: -len(ending)] for ending in self._genitives if word.endswith(ending))
        return [word, *(stem for stem in stems if stem not in self._short)]

    def _number(self, name: str, tokens: Sequence[Token], at: int) -> Sequence[tuple[int, int]]:
        value = self._value(name, tokens[at].lower)
        if value is None:
            return ()
        following = tokens[at + 1] if name == "day" and at + 1 < len(tokens) else None
        if following and following.lower in self._ordinals and not following.gap:
            return (at + 2, value), (at + 1, value)
        return ((at + 1, value),)

    def _value(self, name: str, word: str) -> int | None:
        """The day, year or count a number or (a count) a number word can be, or None."""
        if not word.isdecimal():
            return self._count(word) if name == "n" and not word[0].isdecimal() else None
        if name == "n":
            return int(word) if len(word) < 5 else None
        if name == "year":
            return int(word) if len(word) == 4 and CENTURIES[0] <= int(word) <= CENTURIES[1] else None
        return int(word) if len(word) <= 2 and 1 <= int(word) <= 31 else None

    def _count(self, word: str) -> int | None:
        """What a number word counts, or None: "zwei Tage", "a week"."""
        value = 1.0 if word in self._numbers.singular else self._numbers.value(word)
        return int(value) if value is not None and value == int(value) and 1 <= value <= LARGEST_COUNT else None


def _digit_form(form: str) -> re.Pattern[str]:
    """ "{day}.{month}.{year}" as an expression for the digits in it."""
    parts = re.split(r"\{(\w+)\}", form)
    return re.compile("".join(FORMS[part] if index % 2 else re.escape(part) for index, part in enumerate(parts)) + r"(?!\d)")


def _read_digits(parts: Mapping[str, str | None]) -> tuple[int | None, int, int]:
    year = int(parts["year"] or 0) if parts.get("year") else 2000 + int(parts["yy"] or 0) if parts.get("yy") else None
    return year, int(parts["month"] or 0), int(parts["day"] or 0)
