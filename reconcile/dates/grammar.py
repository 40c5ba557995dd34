"""The time phrases of a language pack as a grammar over tokens.

A pack lists phrases in `[[times]]` groups: literal words and slots with a type, each group with the `rule` that says what
the phrase means (see resolve.py). What a slot takes stands in the pack's `[dates]` tables:

    {weekday} {month} {day} {year} {season} {feast}    names and numbers of the calendar
    {part}        a part of the day: Abend, morning          {unit}    Tag, weeks, Jahre
    {n} {few}     a number, or a vague one (einigen, several)
    {numeric} {daymonth}    28.10.2024, 2024-10-28; 28.10.
    {middle}      a month or year glued to a word: mid-October
    {time}        any other time phrase: "seit {time}", "Anfang {time}", "{time} bis {time}"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..numerals import number_words
from ..packs import Language, elements_of, expand
from ..text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token, fold, tokenise

CENTURIES = (1000, 2199)  # what four digits may mean at all
NEWS_YEARS = (1900, 2099)  # what four digits alone may mean
COUNTED = frozenset({"nouns", "countries", "units"})  # sections of words that a number before them counts
DIGIT_TOKENS = 6  # tokens a date in digits may be cut into: 2024 - 10 - 28
LARGEST_COUNT = 1000  # "vor 1000 Jahren"; more is not the news


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One way of naming a time: as the pack has it, and what its group says of it."""

    printed: str
    rule: str
    value: Mapping[str, Any]


class Match(NamedTuple):
    """A time phrase found in a sentence; `first` and `last` are its tokens, inclusive. A `{time}` slot holds a Match."""

    first: int
    last: int
    phrase: TimePhrase
    slots: Mapping[str, tuple[Any, ...]]

    @property
    def rule(self) -> str:
        return self.phrase.rule

    def slot(self, name: str, default: Any = None) -> Any:
        values = self.slots.get(name)
        return values[0] if values else default


@dataclass(slots=True)
class Node:
    """A place in the tree of phrases: where each next word or slot leads, and the phrases that end here."""

    words: dict[str, Node] = field(default_factory=dict)
    slots: dict[str, Node] = field(default_factory=dict)
    ends: list[TimePhrase] = field(default_factory=list)


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

    def at(self, tokens: Sequence[Token], index: int, word: str) -> Iterator[tuple[int, Any]]:
        """Ends and values of the entries that begin at `index`; what the pack writes with a capital must have one."""
        for parts, capital, value in self._by_first.get(word, ()):
            if capital and not tokens[index].is_capital:
                continue
            if len(parts) == 1 or [token.lower for token in tokens[index + 1 : index + len(parts)]] == list(parts[1:]):
                yield index + len(parts), value


class TimeGrammar:
    """All time phrases of a language, found in one pass over the tokens of a sentence."""

    def __init__(self, language: Language) -> None:
        dates = language.section("dates")
        self._language = language
        self._numbers = number_words(language)
        self._genitives = tuple(language.section("text").get("genitives", ()))
        self._ordinals = language.list("dates.ordinals")
        self._short = language.list("dates.short")
        self._unclear = language.list("dates.unclear")
        self._before = language.list("dates.before")
        self._after_year = language.list("dates.after_year")
        self._closed = frozenset().union(*map(language.list, ("auxiliaries", "prepositions", "articles", "conjunctions", "pronouns")))
        self._after_season = language.list("dates.after_season")
        self._plurals = language.list("dates.plurals")
        self.ahead, self.done, self.behind, self.comparing = (language.list(f"dates.{name}") for name in ("ahead", "done", "behind", "comparing"))
        self._numeric = {name: [_numeric_form(form) for form in dates.get(name, ())] for name in ("numeric", "daymonth")}
        self._tables = self._read_tables(dates)
        months = "|".join(sorted((re.escape(word) for words in dates.get("months", {}).values() for word in words), key=len, reverse=True))
        self._date_hint = re.compile(rf"\d\d?\S{{0,2}}\s*(?:{months})|(?:{months})\S?\s*\d|\d[./-]\d\d?[./-]" if months else r"\d[./-]\d\d?[./-]")
        weekdays = [word for words in dates.get("weekdays", {}).values() for word in words if fold(word) not in self._short]
        self._weekday_hint = re.compile("|".join(map(re.escape, weekdays)) or r"(?!)")
        self._root, self._after = Node(), Node()
        endings = language.section("text").get("endings", [""])
        for group in language.groups:
            if group.section == "times":
                for word in group.words:
                    self._add(TimePhrase(word, str(group.value["rule"]), group.value), endings)

    def _read_tables(self, dates: Mapping[str, Any]) -> dict[str, Table]:
        tables = {
            "weekday": Table(dates.get("weekdays", {}), int),
            "month": Table(dates.get("months", {}), int),
            "season": Table(dates.get("seasons", {}), int),
            "unit": Table(dates.get("units", {}), str),
            "part": Table(dates.get("parts", {}), str),
            "few": Table(dates.get("few", {}), lambda key: tuple(map(int, key.split("-")))),
            "feast": Table(dates.get("feasts", {}), str),
            "middle": Table({}, str),
        }
        for day, number in list(tables["weekday"].words()):  # Montagabend: the language decides whether it is one word
            for part, _ in tables["part"].words() if dates.get("compounds") else ():
                tables["weekday"].add(day + part, number, True)
        for prefix in map(fold, dates.get("middle", ())):
            for month, number in list(tables["month"].words()):
                tables["middle"].add(prefix + month, number, False)
        return tables

    def _add(self, phrase: TimePhrase, endings: Sequence[str]) -> None:
        for form in expand(phrase.printed, endings):
            elements = elements_of(form)
            continues = elements[0] == "{time}"
            node = self._after if continues else self._root
            for element in elements[1:] if continues else elements:
                branch, key = (node.slots, element[1:-1]) if element.startswith("{") else (node.words, element)
                node = branch.setdefault(key, Node())
            node.ends.append(phrase)

    def may_hold_date(self, text: str) -> bool:
        """True where a text names a month beside a digit, or has a date in digits: worth reading for its days."""
        return bool(self._date_hint.search(text))

    def names_weekday(self, text: str) -> bool:
        return bool(self._weekday_hint.search(text))

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """The time phrases of a sentence, in order, none overlapping; of two that overlap the one that reaches further."""
        found: list[Match] = []
        index = 0
        while index < len(tokens):
            match = self.at(tokens, index)
            if match is None:
                index += 1
                continue
            for start in range(index + 1, match.last + 1):  # "im Herbst" gives way to "Herbst 2024"
                other = self.at(tokens, start)
                if other and other.last > match.last:
                    match = other
                    break
            found.append(match)
            index = match.last + 1
        return found

    def at(self, tokens: Sequence[Token], index: int) -> Match | None:
        """The longest time phrase that begins at token `index`, with what continues it ("Montag" … "bis Mittwoch")."""
        core = self._longest(tokens, index, nested=False)
        if core is None:
            return None
        longer = list(self._walk(self._after, tokens, core.last + 1, index, {"time": (core,)}))
        return max(longer, key=lambda match: match.last, default=core)

    def _longest(self, tokens: Sequence[Token], index: int, nested: bool) -> Match | None:
        best: Match | None = None
        for match in self._walk(self._root, tokens, index, index, {}):
            if (best is None or match.last > best.last) and self._allowed(match, tokens, nested):
                best = match
        return best

    def _walk(self, node: Node, tokens: Sequence[Token], at: int, first: int, slots: Mapping[str, tuple[Any, ...]]) -> Iterator[Match]:
        if at > first:
            for phrase in node.ends:
                yield Match(first, at - 1, phrase, slots)
        if at >= len(tokens):
            return
        onward = node.words.get(tokens[at].lower)
        if onward:
            yield from self._walk(onward, tokens, at + 1, first, slots)
        for name, onward in node.slots.items():
            for end, value in self._read(name, tokens, at, at > first):
                yield from self._walk(onward, tokens, end, first, {**slots, name: (*slots.get(name, ()), value)})

    def _read(self, name: str, tokens: Sequence[Token], at: int, nested: bool) -> Iterator[tuple[int, Any]]:
        token = tokens[at]
        if name == "time":
            inner = self._longest(tokens, at, nested)
            if inner:
                yield inner.last + 1, inner
        elif name in ("day", "year", "n"):
            yield from self._number(name, tokens, at)
        elif name in self._numeric and token.kind == NUMBER_KIND:
            yield from self._digits(self._numeric[name], tokens, at)
        elif token.kind == WORD_KIND and name in self._tables:
            yield from self._name(self._tables[name], tokens, at)

    def _name(self, table: Table, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        word = tokens[at].lower
        forms = [word, *(word[: -len(ending)] for ending in self._genitives if word.endswith(ending))]
        for form in forms:
            hits = list(table.at(tokens, at, form))
            for end, value in hits:
                if form in self._short and end < len(tokens) and tokens[end].text == ".":
                    yield end + 1, value
                yield end, value
            if hits:
                return

    def _number(self, name: str, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
        token = tokens[at]
        digits = token.kind == NUMBER_KIND and token.text.isdigit()
        if name == "n":
            if digits and len(token.text) < 5:
                yield at + 1, int(token.text)
            elif token.kind == WORD_KIND:
                yield from self._number_word(token, at)
        elif not digits:
            return
        elif name == "year" and len(token.text) == 4 and CENTURIES[0] <= int(token.text) <= CENTURIES[1]:
            yield at + 1, int(token.text)
        elif name == "day" and len(token.text) <= 2 and 1 <= int(token.text) <= 31:
            if at + 1 < len(tokens) and tokens[at + 1].lower in self._ordinals and tokens[at + 1].start == token.end:
                yield at + 2, int(token.text)
            yield at + 1, int(token.text)

    @staticmethod
    def _digits(forms: Sequence[re.Pattern[str]], tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        """A date in digits: the longest of the pack's forms; (year or None, month, day) and where it ends."""
        printed, ends = "", {}
        for index in range(at, min(at + DIGIT_TOKENS, len(tokens))):
            gap = tokens[index].start - tokens[index - 1].end if index > at else 0
            if gap > 1:
                break
            printed += " " * gap + tokens[index].text
            ends[len(printed)] = index + 1
        found = [match for form in forms if (match := form.match(printed)) and match.end() in ends]
        longest = max((match.end() for match in found), default=0)
        read = {_read_digits(match.groupdict()) for match in found if match.end() == longest}
        if len(read) == 1:  # 10/11/2024 may be October or November
            yield ends[longest], read.pop()

    def _number_word(self, token: Token, at: int) -> Iterator[tuple[int, int]]:
        value = 1.0 if token.lower in self._numbers.singular else self._numbers.value(token.lower)
        if value is not None and value == int(value) and 1 <= value <= LARGEST_COUNT:
            yield at + 1, int(value)

    def _allowed(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        guard = match.phrase.value.get("guard")
        return guard is None or GUARDS[guard](self, match, tokens, nested)

    def is_plain_month(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """A month named alone: "im August", no person ("August Bebel"), no verb ("May" at the head of a sentence)."""
        before, after = _around(match, tokens)
        supported = nested or (before is not None and before.lower in self._before)
        word = tokens[match.first].lower
        if not supported and (word in self._unclear or word in self._short):
            return False
        return supported or not (after and after.is_capital and after.start - tokens[match.last].end == 1)

    def is_whole_name(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """A weekday by its full name: "Sun" and "So" alone are other words."""
        return tokens[match.first].lower not in self._short

    def is_one(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "vergangene Woche", not "vergangene Wochen"."""
        return tokens[match.last].lower not in self._plurals

    def is_many(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        return tokens[match.last].lower in self._plurals

    def is_season(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "in the fall", not "in the fall of the city"."""
        after = _around(match, tokens)[1]
        return after is None or after.lower not in self._after_season

    def is_ordinal(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "am 28." of this month, but not "am 28. Tag" or "zum 50. Mal"."""
        after = tokens[match.last + 1 : match.last + 5]
        dates = any(True for index in range(len(after)) for _ in self._name(self._tables["month"], after, index))
        return not dates and not (after and after[0].is_capital)

    def looks_ahead(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "in zwei Wochen" as a time to come, not as how long something took."""
        return any(token.lower in self.ahead for token in tokens)

    def is_final(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """Nothing the phrase could govern follows: "the day before." but not "the day before the vote"."""
        after = _around(match, tokens)[1]
        return after is None or after.kind == MARK_KIND or after.lower in self._language.list("conjunctions")

    def is_plain_year(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """Four digits that count nothing: "seit 2022", "2011 starben", no "2.000 Mann", no "bis 2000 Menschen"."""
        before, after = _around(match, tokens)
        year = int(tokens[match.first].text)
        if not NEWS_YEARS[0] <= year <= NEWS_YEARS[1] or self._counts(tokens, match.last + 1):
            return False
        supported = nested or (before is not None and before.lower in self._before)
        if after is None or after.kind == MARK_KIND:
            return supported or (before is not None and (before.text in "(," or before.lower in self._language.list("prepositions")))
        follows = after.lower in self._closed or after.lower in self._after_year
        if year % 1000 == 0 or not (supported or before is None or before.kind != NUMBER_KIND and not self._hedges(before)):
            return False
        return follows if after.lower not in self._numbers.joiners or supported else False

    def is_attribute_year(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "the 2004 tsunami", not "the 1950 soldiers"."""
        after, year = _around(match, tokens)[1], match.slot("year")
        if after is None or after.kind != WORD_KIND:
            return False
        people = [phrase for phrase in self._language.lexicon.lookup(after.lower) if phrase.section in COUNTED]
        return all(phrase.value.get("kind") == "thing" for phrase in people) and NEWS_YEARS[0] <= year <= NEWS_YEARS[1] and year % 100 != 0

    def _hedges(self, token: Token) -> bool:
        return any(phrase.section == "hedges" for phrase in self._language.lexicon.lookup(token.lower))

    def _counts(self, tokens: Sequence[Token], at: int) -> bool:
        """True where a counted noun, a nationality or a number follows."""
        if at >= len(tokens):
            return False
        if tokens[at].kind == NUMBER_KIND:
            return True
        sections = {phrase.section for phrase in self._language.lexicon.lookup(tokens[at].lower)}
        return tokens[at].kind == WORD_KIND and bool(sections & COUNTED) and tokens[at].lower not in self._closed


GUARDS: Mapping[str, Callable[[TimeGrammar, Match, Sequence[Token], bool], bool]] = {
    "month": TimeGrammar.is_plain_month,
    "year": TimeGrammar.is_plain_year,
    "attribute": TimeGrammar.is_attribute_year,
    "name": TimeGrammar.is_whole_name,
    "one": TimeGrammar.is_one,
    "many": TimeGrammar.is_many,
    "season": TimeGrammar.is_season,
    "ordinal": TimeGrammar.is_ordinal,
    "ahead": TimeGrammar.looks_ahead,
    "final": TimeGrammar.is_final,
}


def _numeric_form(form: str) -> re.Pattern[str]:
    """ "{day}.{month}.{year}" as an expression for the digits in it."""
    widths = {"year": r"(?P<year>[12]\d{3})", "month": r"(?P<month>0?[1-9]|1[0-2])", "day": r"(?P<day>0?[1-9]|[12]\d|3[01])", "yy": r"(?P<yy>\d\d)"}
    parts = re.split(r"\{(\w+)\}", form)
    return re.compile("".join(widths[part] if index % 2 else re.escape(part) for index, part in enumerate(parts)) + r"(?!\d)")


def _read_digits(parts: Mapping[str, str | None]) -> tuple[int | None, int, int]:
    year = int(parts["year"] or 0) if parts.get("year") else 2000 + int(parts["yy"] or 0) if parts.get("yy") else None
    return year, int(parts["month"] or 0), int(parts["day"] or 0)


def _around(match: Match, tokens: Sequence[Token]) -> tuple[Token | None, Token | None]:
    before = tokens[match.first - 1] if match.first else None
    after = tokens[match.last + 1] if match.last + 1 < len(tokens) else None
    return before, after


def time_grammar(language: Language) -> TimeGrammar:
    """The compiled time phrases of a language (made once)."""
    grammar: TimeGrammar | None = language.__dict__.get("_time_grammar")
    if grammar is None:
        grammar = language.__dict__["_time_grammar"] = TimeGrammar(language)
    return grammar
