"""Modals of a relative clause behind a number: what may befall those counted, and not what they are to do."""

from __future__ import annotations

from ..packs import Mark
from ..subjects.counted import Counted
from ..text import WORD_KIND
from .hearsay import is_hearsay


def is_told_of_them(modal: Mark, item: Counted) -> bool:
    """ "4000 Soldaten, | die verlegt werden könnten", "geht von 800 Menschen aus, | die fliehen könnten".

    What they are to do themselves says nothing of whether they are there: "schickte 4000 Soldaten, die den Damm sichern sollen".
    """
    sentence = item.sentence
    tokens, language = sentence.tokens, sentence.reading.language
    comma = item.end + 1
    if comma < modal.first and tokens[comma].kind == WORD_KIND:  # "geht von … | aus"
        comma += 1
    opens = comma + 1 < modal.first and tokens[comma].text == "," and tokens[comma + 1].lower in language.list("relative")
    if not opens or not language.capital_nouns:
        return False
    told = item.predicate is not None and comma < item.predicate.first < modal.first
    passive = tokens[modal.first - 1].lower in language.list("infinitives") and not is_hearsay(sentence, modal)
    return told or (item.kind == "troops" and passive)
