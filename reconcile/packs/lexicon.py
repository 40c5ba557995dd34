"""The lexicon of a language: all phrases of its packs, found in one pass over the tokens."""

from __future__ import annotations

import itertools
import marshal
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..memo import Memo, once
from .errors import PackError
from .phrases import Mark, Phrase, behind_first, elements_of, expand, is_slot, longest, match_at

SPEAKING = (
    "aliases",
    "speakers",
    "media",
    "offices",
    "reports",
    "official",
    "silent",
)  # nouns that say who speaks, and count nothing
# What says who and where somebody is, and who speaks: of most sentences around a figure nothing else is asked.
NAMING = frozenset({"countries", "forces", "places", "attributions", "reports", "parts"})
# A phrase as it is kept: printed, section, index of its value, elements, and of the words it needs behind its first the rarest.
Raw = tuple[str, str, int, tuple[str, ...], str]
# Those of a word that stand together, see `Lexicon._find`: first those for which the word is enough, or has a slot behind it;
# then by the word right behind it the others, packed: the names, of sections in NAMING, and the rest.
Part = tuple[list[Raw], dict[str, bytes], dict[str, bytes]]
NO_PARTS: Mapping[str, Part] = {}
Lookup = Callable[[str], tuple[Phrase, ...]]
Page = dict[str, bytes]  # the parts of words that begin alike, packed by word
Compiled = tuple[dict[str, bytes], list[str], dict[str, list[int]], list[Mapping[str, Any]]]  # see Draft.compiled
ALIKE = 3  # letters a page's words begin with, and heads end with: a report of 1,000 characters opens some 70 of 1,700 pages


class Longer:
    """Phrases of more than one word that begin with the same one, or two; made when a sentence may hold them."""

    def __init__(self, lexicon: Lexicon, gapped: Sequence[Raw], packed: Sequence[bytes]) -> None:
        self._lexicon, self._gapped, self._packed = lexicon, gapped, packed

    @once
    def raws(self) -> list[Raw]:
        """All of them in the order of the pack."""
        return _unpacked(self._gapped, self._packed)

    @once
    def by_rarest(self) -> Memo[frozenset[str], Sequence[Phrase]]:
        """In order those whose rarest word is among some words."""
        return Memo(lambda words: [self._lexicon.phrase(raw) for raw in self.raws if raw[4] in words])

    @once
    def rarest(self) -> frozenset[str]:
        """The rarest word of each of them: nearly always a sentence holds none of these."""
        return frozenset([raw[4] for raw in self.raws])


class Opened(NamedTuple):
    """The phrases that begin with a word, by what must follow for them to be worth a try."""

    alone: tuple[Phrase, ...]  # nothing: the word is all there is
    followed: dict[str, Longer]  # by the word right behind, with the gapped
    gapped: Longer | None  # anything: a slot stands right behind


UNOPENED = Opened((), {}, None)  # of a word no phrase begins with


class Draft:
    """The phrases of a language as they are gathered from its pack."""

    def __init__(self) -> None:
        self._words: dict[str, list[tuple[str, str, int, tuple[str, ...]]]] = {}  # a Raw but for its rarest word
        self._heads: set[str] = set()
        self._values: list[Mapping[str, Any]] = []

    def add(self, words: Iterable[str], section: str, value: Mapping[str, Any], endings: Sequence[str]) -> None:
        """Adds phrases of one section that stand for one value."""
        self._values.append(value)
        for printed in words:
            for form in expand(printed[1:] if _is_head(printed) else printed, endings):
                elements = elements_of(form)
                first = next(itertools.filterfalse(is_slot, elements), None)
                if first is None:
                    raise PackError(f"the phrase {printed!r} holds no word")
                self._words.setdefault(first, []).append((printed, section, len(self._values) - 1, elements))
                if _is_head(printed) and len(elements) == 1:
                    self._heads.add(first)

    def compiled(self) -> Compiled:
        """The phrases as plain values: by their first word, packed until a text holds it, on pages of words that begin alike.
        Behind them the heads of compounds, how long those are that end alike, and the values phrases stand for."""
        pages: defaultdict[str, Page] = defaultdict(dict)
        for word, raws in self._words.items():
            pages[word[:ALIKE]][word] = marshal.dumps(_parts((*raw, self._rarest(raw[3])) for raw in raws))
        packed = {beginning: marshal.dumps(page) for beginning, page in pages.items()}
        return packed, sorted(self._heads), self._lengths(), [dict(value) for value in self._values]

    def _lengths(self) -> dict[str, list[int]]:
        """The lengths of the heads that end alike, the longest first."""
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for head in self._heads:
            lengths[head[-ALIKE:]].add(len(head))
        return {ending: sorted(found, reverse=True) for ending, found in sorted(lengths.items())}

    def _rarest(self, elements: Sequence[str]) -> str:
        """Of the words a phrase needs behind its first the one that begins the fewest phrases; empty where it needs none."""
        needs = [element for element in behind_first(elements) if not is_slot(element)]
        return min(needs, key=self._commonness) if needs else ""

    def _commonness(self, word: str) -> tuple[int, str]:
        return len(self._words.get(word, ())), word


class Lexicon:
    """All phrases of a language, found by their first literal word: one pass over the tokens, whatever their number. It is
    compiled to plain values, which load fast; a `Phrase` is made of one when a text may hold it."""

    def __init__(self, compiled: Compiled, text: Mapping[str, Any]) -> None:
        """`text`: the pack's section of that name, for the forms of words that no phrase lists."""
        gendered = text.get("gendered", ())
        self._packed, heads, self._lengths, self._values = compiled
        self._pages = Memo(self._page)
        self._heads = frozenset(heads)
        self._genitives, self._quarters = tuple(text.get("genitives", ())), tuple(text.get("quarters", ()))
        self._unquartered = tuple(text.get("unquartered", ()))
        self._gendered = re.compile(rf"[:*/_]?(?:{'|'.join(map(re.escape, gendered))})$") if gendered else None
        self._made: dict[Raw, Phrase] = {}
        self._found = Memo(self._find)
        self._opening = Memo(self._opened)
        self._opening_names = Memo(self._opened_names)
        # Phrases that begin with a (folded) word: as it stands, without genitive, without gender form, by its head.
        self.lookup: Lookup = Memo(self._phrases).__getitem__
        # Of these those of sections in NAMING: of most words that begin many phrases there are none.
        self.names: Lookup = Memo(self._names).__getitem__
        # Of these those that are nothing but the word.
        self.single: Lookup = Memo(self._bare).__getitem__

    def _bare(self, word: str) -> tuple[Phrase, ...]:
        return tuple(self.phrase(raw) for loose, _, _ in self._found[word] for raw in loose if len(raw[3]) == 1)

    def _phrases(self, word: str) -> tuple[Phrase, ...]:
        parts = (_unpacked(loose, [*names.values(), *others.values()]) for loose, names, others in self._found[word])
        return tuple(map(self.phrase, itertools.chain.from_iterable(parts)))

    def _names(self, word: str) -> tuple[Phrase, ...]:
        parts = (_unpacked(filter(_is_name, loose), names.values()) for loose, names, _ in self._found[word])
        return tuple(map(self.phrase, itertools.chain.from_iterable(parts)))

    def _opened(self, word: str) -> Opened:
        parts = self._found[word]
        loose = [raw for raws, _, _ in parts for raw in raws]
        return self._opens(loose, [followed for _, *both in parts for followed in both]) if parts else UNOPENED

    def _opened_names(self, word: str) -> Opened:
        parts = self._found[word]
        loose = [raw for raws, _, _ in parts for raw in raws if _is_name(raw)]
        return self._opens(loose, [names for _, names, _ in parts])

    def _opens(self, loose: Sequence[Raw], followed: Iterable[Mapping[str, bytes]]) -> Opened:
        packed: dict[str, list[bytes]] = {}
        for table in followed:
            for second, raws in table.items():
                packed.setdefault(second, []).append(raws)
        if not (loose or packed):
            return UNOPENED
        gapped = [raw for raw in loose if raw[4]]
        longer = {second: Longer(self, gapped, raws) for second, raws in packed.items()}
        alone = tuple([self.phrase(raw) for raw in loose if not raw[4]])
        return Opened(alone, longer, Longer(self, gapped, ()) if gapped else None)

    def phrase(self, raw: Raw) -> Phrase:
        """The phrase as it is used, made once."""
        phrase = self._made.get(raw)
        if phrase is None:
            printed, section, value, elements, _ = raw
            phrase = self._made[raw] = Phrase(printed, section, self._values[value], elements)
        return phrase

    def _find(self, word: str) -> Sequence[Part]:
        """The phrases of a word. Nouns for speakers are found by themselves: they hide no noun that counts, nor are hidden."""
        found = dict(self._parts(word))
        for ending in filter(word.endswith, self._genitives):
            _add(found, self._parts(word[: -len(ending)]))
        found = found or self._quartered(word)  # not "Südsudan|s"
        stem = None
        if self._gendered and (match := self._gendered.search(word)):
            stem = word[: match.start()]
            for form in (stem + "en", stem, stem + "e", stem + "n"):
                _add(found, self._parts(form))
        for form in (word,) if stem is None else (stem + "en", stem):
            self._by_head(found, form)
        return tuple(found.values())

    def _quartered(self, word: str) -> dict[str, Part]:
        """ "nordsyrisch", "Nordsyrien", "Nordsyriens": a country, or its adjective, behind a quarter of it."""
        if not word.startswith(self._quarters):
            return {}
        quarter = next(quarter for quarter in self._quarters if word.startswith(quarter))
        if word.startswith(self._unquartered, len(quarter)):
            return {}
        land, forms = word[len(quarter) :], ("adjectives", "names")
        genitives = (land[: -len(ending)] for ending in self._genitives if land.endswith(ending))
        parts = next(filter(None, map(self._parts, (land, *genitives))), NO_PARTS)
        raws = [raw for loose, _, _ in parts.values() for raw in loose if self._values[raw[2]].get("form") in forms]
        return {"countries": (raws, {}, {})} if raws else {}

    def _parts(self, word: str) -> Mapping[str, Part]:
        page = self._pages[word[:ALIKE]]
        parts: Mapping[str, Part] = marshal.loads(page[word]) if word in page else NO_PARTS
        return parts

    def _page(self, beginning: str) -> Page:
        page: Page = marshal.loads(self._packed[beginning]) if beginning in self._packed else {}
        return page

    def _by_head(self, found: dict[str, Part], word: str) -> None:
        """Adds the phrases whose head is the longest end of the word."""
        for length in self._lengths.get(word[-ALIKE:], ()):
            if length < len(word) - 1 and word[-length:] in self._heads:
                _add(found, _single_words(self._parts(word[-length:]), lambda raw: _is_head(raw[0])))
        if "-" in word:
            _add(found, _single_words(self._parts(word.rpartition("-")[2]), lambda raw: raw[1] == "nouns"))

    def mark(self, words: Sequence[str], *, names_only: bool = False) -> defaultdict[str, list[Mark]]:
        """Every phrase found among the (folded) words of a sentence, by section, in order; a phrase within a longer one of its
        section is left out. Of a section that is asked for though none was found there is an empty list. `names_only`: those of
        the sections in NAMING alone."""
        found: defaultdict[str, list[Mark]] = defaultdict(list)
        opened = map((self._opening_names if names_only else self._opening).__getitem__, words)
        alone, followed, gapped = zip(*opened, strict=True) if words else ((), (), ())
        for index, phrases in itertools.compress(enumerate(alone), alone):
            for phrase in phrases:
                section = phrase.section
                found[section].append(Mark(index, index, phrase, None, section, phrase.value))
        tried: list[Any] = list(map(dict.get, followed, itertools.chain(words[1:], ("",)), gapped))
        present = frozenset(words)
        for index, longer in itertools.compress(enumerate(tried), tried):
            if longer.rarest.isdisjoint(present):
                continue
            for phrase in longer.by_rarest[longer.rarest & present]:  # nearly always a few
                if phrase.needs <= present and (mark := match_at(phrase, words, index)):
                    found[phrase.section].append(mark)
        for section, marks in found.items():
            if len(marks) > 1:
                found[section] = longest(marks)
        return found


def _is_head(printed: str) -> bool:
    """ "-soldaten": a phrase that may be the end of a compound."""
    return printed.startswith("-") and len(printed) > 1


def _is_name(raw: Raw) -> bool:
    return raw[1] in NAMING


def _parts(raws: Iterable[Raw]) -> dict[str, Part]:
    """The phrases of a word by what they hide and are hidden by; those that count stand together, under ""."""
    found: dict[str, list[Raw]] = {}
    for raw in raws:
        found.setdefault(raw[1] if raw[1] in SPEAKING else "", []).append(raw)
    return {group: _part(raws) for group, raws in found.items()}


def _part(raws: Iterable[Raw]) -> Part:
    loose: list[Raw] = []
    names: dict[str, list[Raw]] = {}
    others: dict[str, list[Raw]] = {}
    for raw in raws:
        second = behind_first(raw[3])[0] if raw[4] else ""
        if not second or is_slot(second):
            loose.append(raw)
        else:
            (names if _is_name(raw) else others).setdefault(second, []).append(raw)
    return loose, _packed(names), _packed(others)


def _packed(followed: Mapping[str, list[Raw]]) -> dict[str, bytes]:
    return {second: marshal.dumps(raws) for second, raws in followed.items()}


def _unpacked(loose: Iterable[Raw], packed: Iterable[bytes]) -> list[Raw]:
    """Phrases in the order of the pack: of two meanings of a word the first wins."""
    return sorted(itertools.chain(loose, *map(marshal.loads, packed)), key=lambda raw: raw[2])


def _single_words(parts: Mapping[str, Part], is_asked: Callable[[Raw], bool]) -> dict[str, Part]:
    """Of some phrases those that are nothing but the word."""
    words = {group: [raw for raw in loose if len(raw[3]) == 1 and is_asked(raw)] for group, (loose, _, _) in parts.items()}
    return {group: (raws, {}, {}) for group, raws in words.items() if raws}


def _add(found: dict[str, Part], parts: Mapping[str, Part]) -> None:
    """Adds the parts of which none was found before."""
    for group, part in parts.items():
        found.setdefault(group, part)
