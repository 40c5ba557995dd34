"""A number rejected once it was said: "…, a figure the army rejects", "Die Armee wies das zurück"."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Collection, Sequence

from ..memo import Memo
from ..model import Status
from ..packs import Language, Mark
from ..packs.phrases import elements_of, expand, is_slot
from ..reading import Sentence
from ..subjects.counting.counted import Counted
from ..text import MARK_KIND, Token, words_of
from .denials import is_undone
from .governing import NEXT
from .together import is_number, other_count_between

DENIED = str(Status.DENIED)
LOSSES, LOST = "casualties", frozenset({"killed", "wounded"})
NOTHING, ALONE = frozenset[str](), "{alone}"  # no words; what stands for any denial of one word
HAD = 3  # words between "has" and what one has: "has any troops", "Truppen im Land zu haben"
BESIDE = 2  # tokens from a denial to the word that points at what is denied: "denied this", "was die Armee bestreitet"


def rejected_later(item: Counted) -> Mark | None:
    """ "…, a figure the army rejects", "Die Armee wies das zurück": what was just said is rejected, here or right after."""
    sentence = item.sentence
    for mark in _denying(sentence) if "statuses" in sentence.holds else ():
        behind = mark.first > item.end and not other_count_between(item, mark)
        if behind and _rejects_earlier(sentence, mark, item, item.end + 1):
            return mark
    following = sentence.following
    return _rejected_in(following, item) if following is not None else None


def _rejected_in(following: Sentence, item: Counted) -> Mark | None:
    """The denial in the sentence behind a number that points back at it."""
    for mark in _denials_of(following):
        numbers = [at for at, token in enumerate(following.tokens[: mark.first]) if is_number(token)]
        if _is_repeated(following, mark, item, numbers) if numbers else _rejects_earlier(following, mark, item, 0):
            return mark
    return None


def _is_repeated(sentence: Sentence, mark: Mark, item: Counted, numbers: Sequence[int]) -> bool:
    """ "The rebels spoke of 400 dead. "400 is too many," he said": the number itself is said again, and rejected."""
    if any(map(is_number, sentence.tokens[mark.last + 1 : mark.last + 1 + NEXT])):
        return False  # "stands at 400 after it withdrew a figure of 500"
    said = item.sentence.tokens[item.index].text
    return all(sentence.tokens[at].text == said and sentence.clauses[at] == sentence.clauses[mark.first] for at in numbers)


def _denials_of(sentence: Sentence) -> list[Mark]:
    """The phrases that reject something in a sentence which is read for them only where its words promise one."""
    known: dict[int, list[Mark]] = sentence.reading.notes["denials"]
    if sentence.index not in known:
        promised = "statuses" in sentence.holds if sentence.is_marked else sentence.language.made(Denials).may_stand_in(sentence)
        known[sentence.index] = _denying(sentence) if promised else []
    return known[sentence.index]


def _denying(sentence: Sentence) -> list[Mark]:
    """The phrases of a sentence that reject something."""
    return [mark for mark in sentence.marks("statuses") if mark.value["status"] == DENIED and not is_undone(sentence, mark)]


def _rejects_earlier(sentence: Sentence, mark: Mark, item: Counted, start: int) -> bool:
    """True where what is rejected is pointed at: "denied this", "called the figure inflated"; not "denied that …". One number
    rejected ("this figure") is the last one before; claims, reports and "this" are all that was said."""
    if _denies_all(sentence, mark, item):
        return True
    if mark.value.get("repeated") or _leads_on(sentence, mark.last):
        return False
    if mark.value.get("pointing"):
        return True
    language, tokens, clauses = sentence.language, sentence.tokens, sentence.clauses
    pointers, objects = language.list("claim_pointers"), language.list("claim_objects")
    for at in range(start, len(tokens)):
        word = tokens[at].lower
        if clauses[at] != clauses[mark.first] or _leads_on(sentence, at):
            continue
        is_object = at > mark.last and word in objects and not _is_subject(sentence, at)
        points = word in pointers and not _is_article(sentence, at)
        if mark.first - BESIDE <= at <= mark.last + BESIDE and (points or is_object):
            return True
        if word in language.list("claims"):
            if at and tokens[at - 1].lower in language.list("earlier_claims"):
                return False  # "the earlier number was wrong": not this one
            return word not in language.list("numbers_claimed") or not any(map(is_number, item.sentence.tokens[item.end + 1 :]))
    return False


def _denies_all(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "denied that so many had died", "denied any losses", "bestreitet, dort Truppen zu haben": without a number, all of it."""
    language = sentence.language
    behind = list(itertools.takewhile(lambda token: token.text != ";", sentence.tokens[mark.first :]))
    if any(map(is_number, behind)):
        return False
    words = [token.lower for token in behind]
    of_kind = any(_tells_of(language, word, item.kind, ("nouns", "predicates")) for word in words)
    if of_kind and not language.list("wholly").isdisjoint(words):
        return True
    so_many = next((at for at, pair in enumerate(itertools.pairwise(words)) if " ".join(pair) in language.list("so_many")), None)
    if so_many is not None and (of_kind or _stands_without_noun(behind, so_many + 2, language)):
        return True
    told = [at for at, word in enumerate(words) if _tells_of(language, word, item.kind, ("nouns",))]
    return bool(told) and (_denies_having(language, words, told) or _claims_of(sentence, mark, item))


def _stands_without_noun(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "that many.", "so viele seien": of what, the number before tells; not "so many passengers"."""
    return at >= len(tokens) or tokens[at].kind == MARK_KIND or tokens[at].lower in language.list("auxiliaries")


def _denies_having(language: Language, words: Sequence[str], told: Collection[int]) -> bool:
    """ "denies it has any soldiers", "dort Truppen zu haben"; not "denied it had hired mercenaries", which is a perfect."""
    leading = language.lists("wholly", "articles", "speech.possessives")
    for at in (at for at, word in enumerate(words) if word in language.list("having")):
        for noun in (noun for noun in told if abs(noun - at) <= HAD):
            between = words[min(at, noun) + 1 : max(at, noun)]
            if language.capital_nouns and not any(map(language.participle.fullmatch, between)):
                return True
            if not language.capital_nouns and noun > at and leading.issuperset(between):
                return True
    return False


def _claims_of(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "called the claim about Norwegian losses fiction": a claim is named, and nobody but whom the number is told of."""
    language, tokens = sentence.language, sentence.tokens
    if language.capital_nouns:
        return False  # there no name is told by its capital
    stop = bisect_right(sentence.clauses, sentence.clauses[mark.last])
    claim = next((at for at in range(mark.first, stop) if tokens[at].lower in language.list("claims")), stop)
    names = {token.lower for token in tokens[claim:stop] if token.is_capital}
    return claim < stop and names <= set(item.sentence.folded)


def _tells_of(language: Language, word: str, kind: str | None, sections: Collection[str]) -> bool:
    """True for a word of the kind; losses are whatever befalls people."""
    kinds = {phrase.value["kind"] for phrase in language.lexicon.single(word) if phrase.section in sections}
    return kind in kinds or (kind in LOST and LOSSES in kinds)


def _is_subject(sentence: Sentence, index: int) -> bool:
    """ "denied it had hired them": the word does something itself, which is what is rejected."""
    behind = sentence.tokens[index + 1 : index + 2]
    return any(token.lower in sentence.language.list("auxiliaries") for token in behind)


def _is_article(sentence: Sentence, index: int) -> bool:
    """ "Das Ministerium bestritt", "denied this week that": the word stands before a noun, and points at nothing."""
    language, behind = sentence.language, sentence.tokens[index + 1 : index + 2]
    if language.capital_nouns:
        return any(token.is_capital for token in behind)
    return any(token.lower in language.list("times") for token in behind)


def _leads_on(sentence: Sentence, index: int) -> bool:
    """ "the claim that …", "die Meldung, wonach …", "reports of shelling": the word goes on to what is rejected."""
    language, tokens = sentence.language, sentence.tokens
    behind = [token.lower for token in tokens[index + 1 : index + 3] if token.text != ","][:1]
    if not language.list("claims_lead_on").isdisjoint(behind):
        return True
    if language.list("by").isdisjoint(behind):
        return False
    owner = itertools.takewhile(lambda token: token.kind != MARK_KIND, tokens[index + 2 :])  # "claims by the rebels that …"
    return any(token.lower in language.list("complementisers") for token in owner)


class Denials:
    """Tells by its pieces of text whether a sentence can hold a denial: of nearly all one lacks a word it needs."""

    def __init__(self, language: Language) -> None:
        self._language, self._genitives = language, tuple(language.section("text").get("genitives", ()))
        denials = language.kept("long_denials", lambda: _long_denials(language))
        self._by_longest: dict[str, list[frozenset[str]]] = {}  # by the longest word of a denial, mostly the rarest, all of them
        for words in denials:
            self._by_longest.setdefault(max(words, key=len), []).append(frozenset(words))
        self._needed = frozenset(itertools.chain.from_iterable(denials))
        self._words_in = Memo(self._words)
        self._promises = Memo(self._holds_longest)

    def may_stand_in(self, sentence: Sentence) -> bool:
        """False where the words of a sentence promise none: nearly always it lacks the longest of each."""
        if not any(map(self._promises.__getitem__, sentence.pieces)):
            return False
        words = NOTHING.union(*filter(None, map(self._words_in.__getitem__, sentence.pieces)))
        promised = (denial for word in self._by_longest.keys() & words for denial in self._by_longest[word])
        return ALONE in words or any(denial <= words for denial in promised)

    def _holds_longest(self, piece: str) -> bool:
        """True for a piece with the longest word of a denial, or that is one."""
        words = self._words_in[piece]
        return ALONE in words or not self._by_longest.keys().isdisjoint(words)

    def _words(self, piece: str) -> frozenset[str]:
        """The words of a piece of text that a denial needs; ALONE for one that is a denial by itself."""
        words = words_of(piece)
        forms = {form for word in words for form in (word, *(word.removesuffix(ending) for ending in self._genitives))}
        needed = self._needed & forms
        return needed | {ALONE} if any(map(self._denies, words)) else needed

    def _denies(self, word: str) -> bool:
        alone = (phrase.value for phrase in self._language.lexicon.single(word) if phrase.section == "statuses")
        return any(value["status"] == DENIED for value in alone)


def _long_denials(language: Language) -> list[list[str]]:
    """The words of each denial of more than one, in order."""
    groups = (group for group in language.groups_of("statuses") if group.value["status"] == DENIED)
    endings = language.section("text").get("endings", [""])
    phrases = (elements_of(form) for group in groups for printed in group.words for form in expand(printed, endings))
    words = ([element for element in phrase if not is_slot(element)] for phrase in phrases)
    return [denial for denial in words if len(denial) > 1]
