"""Some of those told before by a noun: "A blast killed 40 miners. | Nine of the miners | were Norwegian", "Unter den
Bergleuten waren neun Frauen"."""

from __future__ import annotations

from collections.abc import Iterator

from ...packs import Mark
from .context import Context
from .counted import Counted, empty_words

BACK = 2  # sentences from those told to some of them
ENDING = 2  # letters that a case adds: "Verdächtige", "Verdächtigen"
SAID = 4  # words from a copula to who they are: "were all | young | women"


def some_of_told(item: Counted, context: Context) -> str | None:
    """What befell all of them, of some of whom is only said who they are."""
    noun = _all_at_head(item, context) or _all_behind(item, context)
    told = next(_told_by(noun, item, context), None) if noun is not None else None
    if told is None:
        return None
    item.whole = told
    return told.kind


def _told_by(noun: Mark, item: Counted, context: Context) -> Iterator[Counted]:
    """More people of sentences right before, counted by this very noun, whom something befell."""
    name = item.sentence.folded[noun.last]
    for other in reversed(context.before):
        if item.sentence.index - other.sentence.index > BACK:
            return
        same = _is_form_of(name, other.noun) or _is_form_of(other.noun, name)
        if same and other.kind in context.fates and other.amount.value > item.amount.value:
            yield other


def _is_form_of(name: str, base: str) -> bool:
    return bool(base) and name.startswith(base) and len(name) - len(base) <= ENDING


def _all_at_head(item: Counted, context: Context) -> Mark | None:
    """ "Among the | suspects were nine women", "Von den | Bergleuten sind …": the noun of the whole at the head."""
    words, language = item.sentence.folded, item.sentence.language
    led = words[0] in language.lists("out_of", "members_of") and words[1] in language.list("articles")
    noun = context.reader.phrases.at["nouns"].get(2) if led else None
    return noun if noun is not None and noun.last < item.amount.begin else None


def _all_behind(item: Counted, context: Context) -> Mark | None:
    """ "Nine of the | miners | were Norwegian", "neun der | Studenten | stammen aus Norwegen": the noun of the whole behind the
    number, and behind it who they are."""
    sentence, language, noun = item.sentence, item.sentence.language, item.phrase.noun
    between = sentence.folded[item.amount.last + 1 : item.phrase.first]
    if noun is None or not between or between[0] not in language.list("partitive"):
        return None
    behind = sentence.folded[item.end + 1 : item.end + 2 + SAID]
    if not behind or not (behind[0] in language.list("naming.coming") or behind[0] in language.list("copulas")):
        return None
    nouns, countries = context.reader.phrases.at["nouns"], context.reader.phrases.at["countries"]
    for at, word in enumerate(behind[1:], item.end + 2):
        if at in nouns or at in countries or word in language.lists("naming.from", "age_words", "age_limits"):
            return noun
        if word not in empty_words(sentence) and not sentence.tokens[at].text.islower():
            return None
    return None
