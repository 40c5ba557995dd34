"""Who said it: the attribution of each figure, with whom it reached the article through.

From small to large: `words` are the pack's lists, a `view` is a sentence seen through them, `phrases` (with `phrase_starts`) and
`names` find noun phrases and whom they name, `verb_second` and `subject_first` the subjects of verbs of saying (`clauses` is what
they share), `sayings` all attributions of a sentence, `memory` whom a pronoun means, and `reach`, `beside` and `running` which
attribution a figure belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..reading import Mention, Reading
from .aliases import normalise_source
from .attribution import NOBODY, Attribution
from .beside import beside_figure, in_heading, signed
from .reach import Article, in_sentence
from .running import announced_after, in_quote, indirect_speech, measured_on
from .words import Words

__all__ = ["NOBODY", "Attribution", "attribute", "normalise_source"]

LONGEST_SENTENCE = 600  # tokens; what is longer is a table or an attack, and says nothing of who speaks


def attribute(reading: Reading, mentions: Sequence[Mention]) -> list[Attribution]:
    """The attribution of each mention, in the order given (that of the text)."""
    article = Article(reading.language.made(Words), mentions)
    return [_attribution(article, mention) for mention in mentions]


def _attribution(article: Article, mention: Mention) -> Attribution:
    """The nearest evidence first; each step is only asked where the one before found nothing."""
    if len(mention.sentence.tokens) > LONGEST_SENTENCE:
        return NOBODY
    found = (
        beside_figure(article, mention)  # "(Polizei: 8000)" can mean nobody else
        or in_sentence(article, mention)  # "… starben 12 Menschen, sagte der Minister."
        or in_heading(article, mention)  # "Polizei: 20.000 Teilnehmer"
        or signed(article, mention)  # "12 people have died. — Molo Police (@molopolice)"
    )
    if found or mention.sentence.is_heading:
        return found or NOBODY
    return (
        in_quote(article, mention)  # "„Schlimm. 12 Menschen starben“, sagte er.": before indirect speech, which it may hold
        or announced_after(article, mention)  # "… seien 12 Tote. Das teilte die Polizei mit.": it says whose words these were
        or indirect_speech(article, mention)  # "Davon seien 8.000 …": the speaker stands before
        or measured_on(article, mention)  # "… laut einer Analyse. Im Mai waren es 30 km²": measured by the same hand
        or NOBODY
    )
