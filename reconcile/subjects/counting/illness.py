"""The sick are no wounded: "cholera spread; 40 patients were still in hospital"."""

from __future__ import annotations

from ...memo import Memo
from ...packs import Language
from ...reading import Reading
from .counted import Counted

LISTS = ("illnesses", "injuries")
MARKS = ".,;:!?()[]\"'“”‘’–—"  # around the words of an article
TOLD = 2  # times an article names illnesses before all in its hospitals are taken for sick


def are_sick(item: Counted) -> bool:
    """Whether those in hospital are ill: the sentence or the article names an illness, and nowhere are injuries told of."""
    if item.kind != "wounded":
        return False
    sentence = item.sentence
    ills = sentence.language.list("illnesses")
    told = _told(sentence.reading)
    return not told["injuries"] and (told["illnesses"] >= TOLD or not ills.isdisjoint(sentence.folded))


def _told(reading: Reading) -> dict[str, int]:
    """How often an article names illnesses and injuries."""
    known: dict[str, int] = reading.notes["illness"]
    if not known:
        lists = list(filter(None, map(reading.language.made(_lists_of).__getitem__, reading.pieces)))
        known.update((name, lists.count(name)) for name in LISTS)
    return known


def _lists_of(language: Language) -> Memo[str, str | None]:
    """By a piece of text the list its word stands in."""
    return Memo(lambda piece: next((name for name in LISTS if piece.strip(MARKS).lower() in language.list(name)), None))
