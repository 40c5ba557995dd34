"""Where a time phrase is something else: "May" the verb, "2000" the soldiers, "the day before the vote".

A group of `[[times]]` names its guard; a guard looks at the words around a match. `nested` is True where the match fills
the slot of another phrase ("seit 2022"), which is support enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..numerals import number_words
from ..packs import Language
from ..text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .slots import Slots

if TYPE_CHECKING:
    from .grammar import Match

NEWS_YEARS = (1900, 2099)  # what four digits alone may mean
COUNTED = frozenset({"nouns", "countries", "units"})  # sections of words that a number before them counts
SINCE = 12  # tokens before a year in which what it is of may open a stretch of time: "seit dem Abkommen von | 2015"
AROUND = 25  # tokens on either side among which a word may show that a phrase looks ahead
ORDINAL_REACH = 4  # tokens behind "am 28." among which the month of a longer date may stand: "am 28. und 29. Oktober"


class Guards:
    """The guards of a language's time phrases."""

    def __init__(self, language: Language, slots: Slots) -> None:
        self._language, self._slots = language, slots
        self._joiners = number_words(language).joiners
        self._closed = frozenset[str]().union(
            *map(language.list, ("auxiliaries", "prepositions", "articles", "conjunctions", "pronouns"))
        )

    def allow(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """True where the guard of the matched phrase, if it has one, lets it pass."""
        if self._names_a_street(match, tokens):
            return False
        guard = match.value.get("guard")
        return guard is None or GUARDS[guard](self, match, tokens, nested)

    def _names_a_street(self, match: Match, tokens: Sequence[Token]) -> bool:
        """ "auf der Straße des 17. Juni": it is named after a day, and after its month."""
        at = match.first
        while at > 1 and (tokens[at - 1].kind == NUMBER_KIND or tokens[at - 1].text == "."):
            at -= 1
        return at > 1 and self._has("dates.streets", tokens[at - 2]) and self._has("articles", tokens[at - 1])

    def _has(self, name: str, token: Token | None) -> bool:
        return token is not None and token.lower in self._language.list(name)

    def is_plain_month(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """A month named alone: "im August", no person ("August Bebel"), no verb ("May" at the head of a sentence)."""
        before, after = _around(match, tokens)
        supported = nested or self._has("dates.before", before)
        first = tokens[match.first]
        if not supported and (self._has("dates.unclear", first) or self._has("dates.short", first)):
            return False
        led = nested or self._has("prepositions", before)
        return led or not (after and after.is_capital and after.gap == 1)

    def is_whole_name(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """A weekday by its full name: "Sun" and "So" alone are other words."""
        return not self._has("dates.short", tokens[match.first])

    def is_one(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "vergangene Woche", not "vergangene Wochen"."""
        return not self._has("dates.plurals", tokens[match.last])

    def is_many(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        return self._has("dates.plurals", tokens[match.last])

    def is_season(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "in the fall", not "in the fall of the city"."""
        return not self._has("dates.after_season", _around(match, tokens)[1])

    def is_no_attribute(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "said over the weekend", not "the toll from the weekend earthquake"."""
        return not self._has("dates.happenings", _around(match, tokens)[1])

    def is_ordinal(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "am 28." of this month, but not "am 28. Tag" or "zum 50. Mal"."""
        after = tokens[match.last + 1 : match.last + 1 + ORDINAL_REACH]
        return not (after and after[0].is_capital) and not self._slots.names_month(after)

    def looks_ahead(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "in zwei Wochen" as a time to come, not as how long something took."""
        return any(self._has("dates.ahead", token) for token in tokens[max(0, match.first - AROUND) : match.last + AROUND])

    def is_final(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """Nothing the phrase could govern follows: "the day before." but not "the day before the vote"."""
        after = _around(match, tokens)[1]
        return after is None or after.kind == MARK_KIND or self._has("conjunctions", after)

    def is_plain_year(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """Four digits that count nothing: "seit 2022", "2011 starben", no "2.000 Mann", no "bis 2000 Menschen"."""
        before, after = _around(match, tokens)
        year = int(tokens[match.first].text)
        if not NEWS_YEARS[0] <= year <= NEWS_YEARS[1] or self._counts(tokens, match.last + 1):
            return False
        if before is not None and before.text in "/.:-" and not tokens[match.first].gap:
            return False  # part of a date in digits, a file number, a clock time
        if not nested and self._belongs_to_thing(match, tokens):
            return False
        supported = nested or self._has("dates.before", before)
        alone = before is None or (before.kind != NUMBER_KIND and not self._hedges(before))
        if after is None or after.kind == MARK_KIND:
            return supported or (alone and year % 100 != 0)
        if year % 1000 == 0 or self._runs_on(match, tokens, supported):
            return False
        if after.lower in self._closed or self._has("dates.after_year", after):
            return supported or alone
        if supported:  # "seit 2021 gesunken", but not "bis 1950 tote Soldaten"
            return not self._counts(tokens, match.last + 2)
        return before is None and self._is_verb(tokens, match.last + 1)

    def _belongs_to_thing(self, match: Match, tokens: Sequence[Token]) -> bool:
        """ "the group, founded in | 1998|, has …", "a law of | 2014", "die | 1998 | gegründete Gruppe": the year of a thing."""
        before, behind = tokens[max(0, match.first - 2) : match.first], tokens[match.last + 1 : match.last + 2]
        begun = behind if self._language.capital_nouns else before[:1]
        if any(self._has("dates.since", token) for token in tokens[max(0, match.first - SINCE) : match.first]):
            return False  # "seit dem Abkommen von | 2015", "since he came to power in | 2015"
        if any(self._has("dates.begun", token) for token in begun):  # "opened in | 2014, when 900 marched" tells of that year
            return not any(self._has("dates.meanwhile", token) for token in tokens[match.last + 1 : match.last + 3])
        return len(before) > 1 and self._has("dates.things", before[0]) and self._has("dates.of_thing", before[1])

    def _runs_on(self, match: Match, tokens: Sequence[Token], supported: bool) -> bool:
        """ "1900 und 2000 Menschen", "zwischen 1900 und 2000 Menschen": the number after it counts, and so does this one."""
        at = match.last + 1
        if tokens[at].lower not in self._joiners:
            return False
        following = at + 1 < len(tokens) and tokens[at + 1].kind == NUMBER_KIND
        return not supported or (following and self._counts(tokens, at + 2))

    def _is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """ "2017 brannte der Wald": a small word before an article or preposition, no adjective ("1950 tote Soldaten")."""
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if tokens[at].is_capital or tokens[at].kind != WORD_KIND or behind is None or behind.lower in self._joiners:
            return False
        return behind.lower in self._closed

    def is_attribute_year(self, match: Match, tokens: Sequence[Token], nested: bool) -> bool:
        """ "the 2004 tsunami", not "the 1950 soldiers", nor "the 2004 law"."""
        after, year = _around(match, tokens)[1], match.slot("year")
        if self._has("dates.things", after):
            return False
        if after is None or after.kind != WORD_KIND or year % 100 == 0 or not NEWS_YEARS[0] <= year <= NEWS_YEARS[1]:
            return False
        counted = [phrase for phrase in self._language.lexicon.lookup(after.lower) if phrase.section in COUNTED]
        return all(phrase.value.get("kind") == "thing" for phrase in counted)

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


GUARDS: Mapping[str, Callable[[Guards, Match, Sequence[Token], bool], bool]] = {
    "month": Guards.is_plain_month,
    "year": Guards.is_plain_year,
    "attribute": Guards.is_attribute_year,
    "name": Guards.is_whole_name,
    "one": Guards.is_one,
    "many": Guards.is_many,
    "season": Guards.is_season,
    "adverb": Guards.is_no_attribute,
    "ordinal": Guards.is_ordinal,
    "ahead": Guards.looks_ahead,
    "final": Guards.is_final,
}


def _around(match: Match, tokens: Sequence[Token]) -> tuple[Token | None, Token | None]:
    before = tokens[match.first - 1] if match.first else None
    after = tokens[match.last + 1] if match.last + 1 < len(tokens) else None
    return before, after
