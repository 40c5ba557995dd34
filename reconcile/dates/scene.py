"""What stands around a figure: the times of its sentence, the other figures, the article's day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from ..reading import Mention, Sentence
from .clauses import home
from .expressions import ArticleDay, Timed, timed_expressions

DEGREE = 2  # tokens to the degree that something is held against: "so | viele | wie"
REACH = 150  # tokens from a figure within which a time of its sentence can have to do with it

Numbers = Mapping[int, Sequence[int]]  # sentence → the tokens of the figures in it, in order


@dataclass(slots=True, eq=False)
class Scene:
    """A figure and what this stage looks at to date it."""

    mention: Mention
    times: Sequence[Timed]
    numbers: Numbers
    day: ArticleDay

    def is_beside(self, timed: Timed) -> bool:
        """True where a time of the figure's sentence belongs to the figure's clause."""
        sentence = self.mention.sentence
        return sentence.clauses[self.mention.first] in home(sentence, timed.match, self.mention)

    def hangs_on(self, timed: Timed) -> bool:
        """True where the figure's clause is a relative clause of a time's: ", der von 300 sprach", ", when 300 came"."""
        sentence = self.mention.sentence
        clauses, tokens = sentence.clauses, sentence.tokens
        start = bisect_left(clauses, clauses[self.mention.first])
        apart = clauses[self.mention.first] - clauses[timed.match.first]
        opener = tokens[min(start + 1, self.mention.first)].lower
        relatives = sentence.language.lists("pronouns", "dates.relative")
        return apart == 1 and opener in relatives

    def is_anothers(self, sentence: Sentence, timed: Timed) -> bool:
        """True for a time in a clause that has figures, though not this one."""
        own = home(sentence, timed.match)
        if sentence is self.mention.sentence:
            own.discard(sentence.clauses[self.mention.first])
        return any(_holds(sentence, clause, self.numbers.get(sentence.index, ())) for clause in own)


def _holds(sentence: Sentence, clause: int, numbers: Sequence[int]) -> bool:
    start, end = bisect_left(sentence.clauses, clause), bisect_right(sentence.clauses, clause)
    index = bisect_left(numbers, start)
    return index < len(numbers) and numbers[index] < end


def scenes(mentions: Sequence[Mention], day: ArticleDay) -> list[Scene]:
    """The scene of each figure, aligned."""
    numbers: dict[int, list[int]] = {}
    for mention in mentions:
        numbers.setdefault(mention.sentence.index, []).extend(range(mention.first, mention.last + 1))
    for tokens in numbers.values():
        tokens.sort()
    taken = {index: frozenset(tokens) for index, tokens in numbers.items()}
    return [Scene(mention, _times(mention, taken, day), numbers, day) for mention in mentions]


def _times(mention: Mention, taken: Mapping[int, Set[int]], day: ArticleDay) -> list[Timed]:
    """The times near a figure in its sentence; four digits that count something are none, nor is what it is held against."""
    sentence = mention.sentence
    times = timed_expressions(sentence.reading, day, sentence)
    if not times:
        return times
    begin = bisect_left(times, mention.first - REACH, key=lambda timed: timed.match.first)
    end = bisect_right(times, mention.last + REACH, key=lambda timed: timed.match.first)
    figures = taken[sentence.index]
    near = (timed for timed in times[begin:end] if figures.isdisjoint(range(timed.match.first, timed.match.last + 1)))
    if "held_against" not in sentence.listed:
        return list(near)
    return [one for one in near if one.match.first < mention.first or not _is_held_against(sentence, one.match.first)]


def _is_held_against(sentence: Sentence, first: int) -> bool:
    """ "doppelt so viele wie | vor zwei Wochen", "more than | on Friday": another time; not "wie am Freitag gemeldet"."""
    language = sentence.language
    at = sentence.back_over(language.lists("prepositions", "dates.still"), first - 1)
    if at < 1 or sentence.folded[at] not in language.list("held_against"):
        return False
    return not language.list("naming.degrees").isdisjoint(sentence.folded[max(0, at - DEGREE) : at])
