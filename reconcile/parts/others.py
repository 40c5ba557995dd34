"""Parts of people who make no figure: "The bus carried 60 passengers. Forty of them died", "40 of the 60 passengers"."""

from __future__ import annotations

from collections.abc import Sequence

from ..reading import Sentence
from ..subjects.counting.counted import FATES, PERSON_KINDS, Counted
from ..subjects.counting.own_clause import is_aboard

FAR = 1  # sentences from such people to what is some of them


class Others:
    """The people of an article of whom nothing is told that would make them a figure."""

    def __init__(self, counted: Sequence[Counted]) -> None:
        self._people = [one for one in counted if one.kind is None and one.blocks and one.phrase.noun_kind in PERSON_KINDS]

    def hold(self, part: Counted, whole: Counted) -> bool:
        """Whether a part is one of such people and not of the figure it was taken for: they are named as its whole, or a pronoun
        points at them, told last; "40 died when a bus with 60 passengers crashed. Twelve of them …" points at the dead."""
        if not self._people:
            return False
        if part.whole is not None and part.whole is not whole:
            return any(part.whole is one for one in self._people)
        if not _is_pointing(part):
            return False
        return any(
            _stands_before(whole, one)
            and _stands_before(one, part)
            and part.sentence.index - one.sentence.index <= FAR
            and one.amount.value > part.amount.value
            and not (is_aboard(one) or (one.sentence is whole.sentence and whole.kind in FATES))
            for one in self._people
        )


def _is_pointing(part: Counted) -> bool:
    """ "12 of them", "davon zwölf", "of whom 12": by a pronoun."""
    language, marker = part.sentence.language, part.part
    if part.phrase.reason == "pronoun":
        return True
    return marker is not None and part.sentence.folded[marker.last] in language.list("pointing_at_wholes")


def _stands_before(one: Counted, other: Counted) -> bool:
    return _at(one.sentence, one.index) < _at(other.sentence, other.index)


def _at(sentence: Sentence, index: int) -> tuple[int, int]:
    return sentence.index, index
