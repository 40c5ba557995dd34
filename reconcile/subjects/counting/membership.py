"""People told to be among others whom nobody numbers: "Zwölf Georgier gehören zu den Verletzten", "among the dead were 12"."""

from __future__ import annotations

from ...packs import Mark
from .context import Context
from .counted import FIXED, PERSON_KINDS, Counted, empty_words
from .part_rules import is_one_more
from .phrase import NOTHING

MEMBERS = (*PERSON_KINDS, "troops", None)  # kinds of nouns for people of whom more may be said


def among_named(item: Counted, context: Context) -> str | None:
    """What befell those others, before or behind, with a verb of belonging between and nothing else but more people."""
    if item.phrase.noun_kind not in MEMBERS and item.phrase.found is not NOTHING:
        return None
    for noun in item.sentence.marks("nouns"):
        kind = str(noun.value["kind"])
        lead = _lead_of(item, noun) if kind in {*FIXED, "captured", "displaced"} else -1
        if lead < 0:
            continue
        between = range(item.end + 1, lead) if noun.first > item.end else range(noun.last + 1, item.amount.begin)
        if _belong(item, context, between):
            return kind
    return None


def _lead_of(item: Counted, noun: Mark) -> int:
    """Where what leads to the others begins: "unter den | Verletzten", "among the confirmed | dead"; -1 for "of the | dead"."""
    language, folded, at = item.sentence.language, item.sentence.folded, noun.first - 1
    if at > 1 and folded[at] not in language.list("articles") and item.sentence.tokens[at].text.islower():
        at -= 1  # "unter den | identifizierten | Toten"
    led = at > 0 and folded[at - 1] in language.list("members_of") - language.list("partitive")
    return at - 1 if led and folded[at] in language.list("articles") else -1


def _belong(item: Counted, context: Context, between: range) -> bool:
    """ "sind auch", "befanden sich", "und vier Lehrer sind", "and a cook were": a verb, and besides it only more people."""
    sentence, language = item.sentence, item.sentence.language
    verbs = language.lists("auxiliaries", "belonging")
    allowed = empty_words(sentence) | verbs | language.list("joiners")
    others = {at for other in context.items if other is not item for at in range(other.amount.begin, other.end + 1)}
    singular = language.section("numbers").get("singular", ())
    told = False
    for at in between:
        word, token = sentence.folded[at], sentence.tokens[at]
        told = told or word in verbs
        somebody = token.is_capital and sentence.word_at(at - 1) in singular
        if not (word in allowed or token.text == "," or at in others or somebody or is_one_more(context, at)):
            return False
    return told
