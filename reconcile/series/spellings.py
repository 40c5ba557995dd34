"""One spelling for a name that two languages, or two papers, write differently: Bachmut and Bakhmut, Maljar and Maliar.

Names from other alphabets are written by ear. The packs say how each language writes the sounds (`[spelling.sounds]`); two words
are one name where their consonants sound alike and the rest does not differ much. Words of direction, and towns that have a name
of their own in each language, are one by the packs (`[spelling.compass]`, `[spelling.exonyms]`): Ost-Ghuta and Eastern Ghouta,
Köln and Cologne. So are the words for what a place is (`[spelling.features]`), before the name or behind it: Lake Molo, Molosee.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from ..packs import Language
from ..text import WORD
from .entry import Entry

VOWELS = re.compile(r"[aeiouyj]")
SHORT = 4  # letters from which a word is told by its sound
CONSONANTS = 3  # with fewer consonants two words must sound the same: "Rakka" and "Raqqa", not "Bonn" and "Benin"
NAMED = 2  # words of a feature with its name: "Lake Molo"
ALIKE = 0.7  # how much of what is heard must be alike else: "Belutschistan" and "Balochistan"

Spelling = Mapping[str, str]


class Sounds:
    """How the languages write what is heard."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._letters: dict[str, Mapping[str, str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._endings: dict[str, Mapping[str, str]] = {}
        self.known: dict[str, str] = {}
        self.compass: dict[str, str] = {}
        self.features: dict[str, str] = {}
        for language in languages:
            letters: Mapping[str, str] = language.section("spelling").get("sounds", {})
            self._endings[language.code] = language.section("spelling").get("endings", {})
            self._letters[language.code] = letters
            self._patterns[language.code] = re.compile("|".join(sorted(map(re.escape, letters), key=len, reverse=True)) or "(?!)")
            self.compass.update(language.section("spelling").get("compass", {}))
            self.known.update(language.section("spelling").get("exonyms", {}))
            self.features.update(language.section("spelling").get("features", {}))
        self.known.update(self.compass)
        self.known.update(self.features)

    @property
    def codes(self) -> Collection[str]:
        """The languages whose sounds are known."""
        return self._letters.keys()

    def heard(self, word: str, code: str) -> str:
        """The word as it sounds, one letter a sound, none twice; "" where the language says nothing of it."""
        if code not in self._letters:
            return ""
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(letter))
        letters = self._letters[code]
        for ending, usual in self._endings[code].items():
            if plain.endswith(ending):
                plain = plain.removesuffix(ending) + usual
        sounded = self._patterns[code].sub(lambda found: letters[found[0]], plain)
        return re.sub(r"(.)\1+", r"\1", sounded[:1] + sounded[1:].replace("h", ""))


def consonants(heard: str) -> str:
    """The first sound and the consonants behind it.

    >>> consonants("maliar"), consonants("malar"), consonants("odesa")
    ('mlr', 'mlr', 'ods')
    """
    return heard[:1] + VOWELS.sub("", heard[1:])


def spell(entries: Sequence[Entry], languages: Collection[Language]) -> None:
    """Gives the words of places and of sources one spelling each, over all entries."""
    sounds = Sounds(languages)
    placed = one_spelling(((e.figure.place, e.figure.language) for e in entries if not e.figure.place_id), sounds)
    spoken = one_spelling(((e.figure.source, e.figure.language) for e in entries), sounds)
    offices = {word for entry in entries for word in (entry.office or "").split()}  # a ministry is no minister by ear
    spoken = {word: spelling for word, spelling in spoken.items() if word not in offices}
    features = frozenset(sounds.features.values())
    for entry in entries:
        entry.spelling, entry.features = placed, features
        entry.source = respell(entry.source, spoken)
        entry.person = respell(entry.person, spoken)


def one_spelling(names: Iterable[tuple[str | None, str | None]], sounds: Sounds) -> Spelling:
    """For each word that has a more usual spelling, that one; for one the packs know that of all languages."""
    usual: Counter[str] = Counter()
    codes: dict[str, set[str]] = defaultdict(set)
    for name, code in names:
        for word in WORD.findall(name.casefold()) if name else ():
            usual[word] += 1
            codes[word].add(code or "")
            for rest, _ in without_feature(word, sounds.features):
                codes[rest].add(code or "")
    heard: dict[str, dict[str, str]] = defaultdict(dict)  # by consonants: word and how it sounds
    borrowed: dict[str, dict[str, str]] = defaultdict(dict)  # … in another language: "Balochistan" in a German paper
    for word, own in codes.items():
        if len(word) >= SHORT and word not in sounds.known:
            for code in sounds.codes:
                if sound := sounds.heard(word, code):
                    (heard if code in own else borrowed)[consonants(sound)][word] = sound
    spelling = dict(sounds.known)
    for key, words in heard.items():
        if key and len(words) + len(borrowed.get(key, ())) > 1:
            words = borrowed.get(key, {}) | words
            ranked = sorted(words, key=lambda word: (word not in heard[key], -usual[word], word))
            alike = ALIKE if len(key) >= CONSONANTS else 1
            for word in ranked[1:]:
                if SequenceMatcher(None, words[ranked[0]], words[word]).ratio() >= alike:
                    more, less = sorted((word, ranked[0]), key=lambda one: (-usual[one], one))
                    spelling.setdefault(less, more)
    spelling = {word: spelling.get(other, other) for word, other in spelling.items()}
    return spelling | dict(in_two_words(usual, spelling, sounds))


def in_two_words(words: Collection[str], spelling: Spelling, sounds: Sounds) -> Iterator[tuple[str, str]]:
    """Each compound of another of the words with a direction before it or a feature behind it, as two: "zentraltexas" beside
    "Central Texas", "molosee" beside "Lake Molo"; not "westerland"."""
    for word in words:
        for direction in sounds.compass:
            rest = word.removeprefix(direction)
            if rest != word and len(rest) >= SHORT and rest in words:
                yield word, f"{sounds.compass[direction]} {spelling.get(rest, rest)}"
        for rest, feature in without_feature(word, sounds.features):
            if spelling.get(rest, rest) in words:
                yield word, f"{spelling.get(rest, rest)} {feature}"


def without_feature(word: str, features: Spelling) -> Iterator[tuple[str, str]]:
    """What stands before a feature in a compound, and the feature.

    >>> list(without_feature("molosee", {"see": "lake", "insel": "island"}))
    [('molo', 'lake')]
    """
    for printed, feature in features.items():
        rest = word.removesuffix(printed)
        if rest != word and len(rest) >= SHORT:
            yield rest, feature


def respell(name: str | None, spelling: Spelling, features: Collection[str] = ()) -> str | None:
    """A key with its words in their one spelling, what the place is behind its name.

    >>> respell("ost ghuta", {"ost": "east", "ghuta": "ghouta"}), respell("lake molo", {}, {"lake"})
    ('east ghouta', 'molo lake')
    """
    if not name:
        return name
    words = " ".join(spelling.get(word, word) for word in name.split(" ")).split(" ")
    first = 1 if words[0] in features and len(words) == NAMED else 0
    return " ".join(words[first:] + words[:first])
