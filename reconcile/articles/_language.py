"""Which pack's language a text is in: a vote of the little words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import chain, repeat

from ..packs import Packs
from ..text import fold

LITTLE_WORDS = ("articles", "prepositions", "conjunctions", "auxiliaries", "pronouns")
READ = 4000  # characters; more would change no vote
FEWEST = 0.28  # share of little words: 0.36 and more in news of the language, up to 0.24 in its nearest relative without a pack
HEADLINE = 12  # words; in a longer text the lexicon's chance hits ("police", "national") would outvote its own language
AHEAD = 1.5  # how often the winner must be ahead of the next: "in", "was", "die" stand in several lists
# Letters of all scripts; faster than to ask of every character what it is not. It is long to compile, and most articles tell.
WORD = "[a-z\u00b5\u00df-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\uffff]+"


def recognise(text: str, packs: Packs) -> str | None:
    """The code of the language most little words of the text belong to; None where no language has enough of them. A headline may
    hold none; there the words the lexicons know count too."""
    words = re.findall(WORD, fold(text[:READ]))  # folded first: a decomposed umlaut would end a word
    if not words:
        return None
    times = Counter(words)
    little = {code: language.lists(*LITTLE_WORDS) for code, language in packs.languages.items()}
    votes = {code: sum(map(times.get, known, repeat(0))) for code, known in little.items()}
    if (winner := _ahead(votes) or _ahead(_votes_of_its_own(times, little))) and votes[winner] >= FEWEST * len(words):
        return winner
    if len(words) > HEADLINE:
        return None
    for code, language in packs.languages.items():
        votes[code] += sum(1 for word in words if language.lexicon.lookup(word))
    return winner if (winner := _ahead(votes)) and votes[winner] >= FEWEST * len(words) else None


def _votes_of_its_own(times: Counter[str], little: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Without the words of several languages: in "In A starben 12, in B starben 9" those would outvote all others."""
    lists = Counter(chain.from_iterable(little.values()))
    return {code: sum(times[word] for word in known if lists[word] == 1) for code, known in little.items()}


def _ahead(votes: dict[str, int]) -> str | None:
    ranked = sorted(votes, key=lambda code: -votes[code])
    if not ranked or not votes[ranked[0]]:
        return None
    if len(ranked) > 1 and votes[ranked[0]] < AHEAD * votes[ranked[1]]:
        return None
    return ranked[0]
