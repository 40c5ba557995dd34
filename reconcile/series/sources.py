"""Who speaks: one key for all the names of a source, and what a mention without a source may be taken to repeat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from ..packs import Language
from ..sources import normalise_source
from ..text import MARK_KIND, WORD, Token, tokenise

TELLING = 4  # letters a word needs to name somebody: "der", "US", "of" name nobody
KNOWN = frozenset({"aliases", "speakers", "media", "offices", "countries"})  # sections whose words are no names of persons
CODE = 2  # letters of the code of a country before an office: "ke defence ministry"
GOVERNMENT = "government"  # the office of all who speak for a country
OF_STATE = frozenset({"army", "defence ministry", "president", "prime minister"})  # offices that speak for their country
NAMES = 2  # words of a person's name: "Jane Doe"; one of them is the surname


class Speakers:
    """The keys of sources: an alias the packs know (Pentagon = US-Verteidigungsministerium), else the words of the name."""

    def __init__(self, languages: Iterable[Language] = ()) -> None:
        self._languages = tuple(languages)
        self._keys: dict[str, str | None] = {}
        self._persons: dict[str, str | None] = {}
        groups = [group for language in self._languages for group in language.data.get("offices", ())]
        self._offices = sorted({str(group["office"]) for group in groups}, key=lambda office: (-len(office), office))

    def key(self, name: str | None) -> str | None:
        """The key of a name as printed; None for the article itself."""
        if name is None:
            return None
        if name not in self._keys:
            key = name_key(normalise_source(name, self._languages))
            bare = name.partition(",")[0]
            if bare != name and self._is_proper(bare) and self._is_told_by(key, bare):
                key = name_key(bare)  # "Amnesty International, a human rights group"
            self._keys[name] = key
        return self._keys[name]

    def _is_told_by(self, key: str | None, name: str) -> bool:
        """True where a key holds the words of a name and no office: then the name alone tells who speaks."""
        held = set((key or "").split())
        return set((name_key(name) or "").split()) <= held and not any(office in f" {key} " for office in self._offices)

    def _is_proper(self, name: str) -> bool:
        """True for a name of several words that are written large, the first of them known to no pack."""
        tokens = tokenise(name)
        return len(tokens) >= NAMES and all(token.is_capital for token in tokens) and not self._kinds(tokens[0])

    def office(self, name: str | None) -> str | None:
        """The office that stands in a name, in whatever language: "police" for "Polizei Koblenz"."""
        key = f" {self.key(name)} "
        return next((office for office in self._offices if f" {office} " in key), None)

    def is_state(self, name: str | None) -> bool:
        """True for a country or capital that speaks itself: "Kenya", "Nairobi", "nach kenianischen Angaben", not one of its
        houses, "the White House"."""
        if name is None or not (self.key(name) or "").endswith(f" {GOVERNMENT}"):
            return False
        for language in self._languages:
            empty = language.lists("articles", "speech.accounts")
            tokens = [token.lower for token in tokenise(name) if token.lower not in empty]
            marks = language.lexicon.mark(tokens)
            covered = {index for mark in marks.get("countries", ()) for index in range(mark.first, mark.last + 1)}
            if tokens and len(covered) == len(tokens):
                return not marks.get("aliases")
        return False

    def person(self, name: str | None) -> str | None:
        """The first name and surname that stand in a name, or the surname alone: behind a role, else alone or before a comma.
        "Vice Minister Jane Doe", "Jane Doe, the vice minister" and "Minister Doe", not "New York police"."""
        if name is None:
            return None
        if name not in self._persons:
            self._persons[name] = self._person(tokenise(name))
        return self._persons[name]

    def _person(self, tokens: Sequence[Token]) -> str | None:
        kinds = [self._kinds(token) for token in tokens]
        roles = [
            "person" in kind or (token.is_capital and not kind and self.office(token.text))
            for token, kind in zip(tokens, kinds, strict=True)
        ]
        free = [
            token.is_capital and token.kind != MARK_KIND and not kind and not role
            for token, kind, role in zip(tokens, kinds, roles, strict=True)
        ]
        found = []
        for start in range(len(tokens)):
            end = next((index for index in range(start, len(tokens)) if not free[index]), len(tokens))
            if end == start or (start and free[start - 1]):
                continue
            behind_role = start > 0 and bool(roles[start - 1])
            closed = end == len(tokens) or tokens[end].text == ","
            opened = start == 0 or tokens[start - 1].text == ","
            if behind_role or (opened and closed):
                found.append((not behind_role, start, " ".join(token.lower for token in tokens[max(start, end - NAMES) : end])))
        return min(found)[2] if found else None

    def _kinds(self, token: Token) -> set[str]:
        """What the packs take the word for: "person" for a role, or another speaker, an office, a country."""
        phrases = (phrase for language in self._languages for phrase in language.lexicon.lookup(token.lower))
        return {str(phrase.value.get("what", phrase.section)) for phrase in phrases if phrase.section in KNOWN}


def name_key(name: str | None) -> str | None:
    """A name as its words, folded.

    >>> name_key("Weißes  Haus") == name_key("weisses haus")
    True
    """
    return " ".join(WORD.findall(name.casefold())) or None if name else None


def one_name(keys: Iterable[str]) -> dict[str, str]:
    """For each key the fullest name of the same source: the words of one within the words of the other.

    "Singh" and "Pentagon" both stand in "Pentagon-Sprecherin Sabrina Singh", so the three are one. A name that stands in
    two that do not stand in each other ("Verteidigungsministerium" in the Russian and the Ukrainian one) may be either
    and stays alone.

    >>> one_name(["singh", "sabrina singh", "kirby"])
    {'kirby': 'kirby', 'sabrina singh': 'sabrina singh', 'singh': 'sabrina singh'}
    """
    words = {key: frozenset(key.split()) for key in sorted(set(keys))}
    holding: dict[str, list[str]] = defaultdict(list)
    for key in sorted(words, key=lambda key: (len(words[key]), key)):
        for word in words[key]:
            holding[word].append(key)
    return {key: _fullest(key, words, holding) for key in words}


def _fullest(key: str, words: Mapping[str, frozenset[str]], holding: Mapping[str, list[str]]) -> str:
    own = words[key]
    if not any(len(word) >= TELLING for word in own):
        return key
    rarest = min((word for word in own), key=lambda word: (len(holding[word]), word))
    wider = [other for other in holding[rarest] if own < words[other]]  # shortest first
    if not wider or any(not words[one] <= words[other] for one, other in pairwise(wider)):
        return key
    return wider[-1]


def state_of(key: str | None) -> str | None:
    """The code of the country whose office a key is.

    >>> state_of("ke army"), state_of("army")
    ('ke', None)
    """
    country, _, office = (key or "").partition(" ")
    return country if len(country) == CODE and office else None


def voices_of_states(keys: Iterable[str]) -> dict[str, str]:
    """For each government that speaks beside but one other office of its country, that office: "Kenya said" is its ministry.

    Of an office that has a side of its own to tell, the police or a hospital, the country's name is no other name.

    >>> voices_of_states(["ke government", "ke defence ministry", "us government", "us army", "us president"])
    {'ke government': 'ke defence ministry'}
    """
    offices: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        if country := state_of(key):
            offices[country].add(key.partition(" ")[2])
    return {
        f"{country} {GOVERNMENT}": f"{country} {other}"
        for country, found in sorted(offices.items())
        if GOVERNMENT in found and (other := only(found - {GOVERNMENT})) in OF_STATE
    }


def most_printed(names: Sequence[str]) -> str | None:
    """The name to show: the one printed most often, of equals the shortest."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return min(counts, key=lambda name: (-counts[name], len(name), name), default=None)


def only(values: Collection[str]) -> str | None:
    """The one value there is, or None."""
    return next(iter(values)) if len(values) == 1 else None
