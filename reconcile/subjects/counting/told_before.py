"""People of whom the sentences before tell: the same again, some of them, or more of them.

"14 Bergleute wurden verschüttet. | Die 14 Männer | hatten Nachtschicht", "A blast killed 40 miners. | Nine of the miners | were
Norwegian", "Zwölf Georgier gehören zu den Verletzten", "Two bodies lay in the ship. | Divers recovered four more".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...packs import Mark
from .clause_rules import verb_behind
from .context import Context
from .counted import Counted, empty_words
from .own_clause import has_verb_before

AGAIN = 3  # sentences from those told to where they are told again
SOME = 3  # two men may be others, if not by the same noun
BACK = 2  # sentences from those told to some of them
ENDING = 2  # letters that a case adds: "Verdächtige", "Verdächtigen"
SAID = 4  # words from a copula to who they are: "were all | young | women"


def told_again(item: Counted, context: Context) -> str | None:
    """As many people behind an article as the sentences before told of, by the same noun or by one that says only who they
    are ("men", "boys"): what befell them is known."""
    sentence, at = item.sentence, item.amount.begin - 1
    if at < 0 or sentence.folded[at] not in sentence.language.list("pointing") or item.part or item.amount.hedged:
        return None
    first = next((other for other in reversed(context.before) if _are_the_same(item, other)), None)
    if first is None or first.kind not in context.fates:
        return None
    return item.lean_on(first)


def _are_the_same(item: Counted, other: Counted) -> bool:
    if other.amount.value != item.amount.value or item.sentence.index - other.sentence.index > AGAIN:
        return False
    vague = item.noun in item.sentence.language.lists("merely_people", "naming.generic_people")
    return item.noun == other.noun or (vague and item.amount.value >= SOME)


def some_of_told(item: Counted, context: Context) -> str | None:
    """What befell all of them, of some of whom is only said who they are."""
    noun = _all_at_head(item, context) or _all_behind(item, context)
    told = next(_told_by(noun, item, context), None) if noun is not None else None
    if told is None:
        return None
    item.whole = told
    return told.kind


def _told_by(noun: Mark, item: Counted, context: Context) -> Iterator[Counted]:
    """More people of sentences right before, counted by this very noun, whom something befell; or a crowd or soldiers, who are
    named by what they are: "4000 people marched. Among the | protesters | were …"."""
    name, named = item.sentence.folded[noun.last], noun.value["kind"]
    for other in reversed(context.before):
        if item.sentence.index - other.sentence.index > BACK:
            return
        same = _is_form_of(name, other.noun) or _is_form_of(other.noun, name)
        alike = (same and other.kind in context.fates) or (other.kind == named and named in ("crowd", "troops"))
        if alike and other.amount.value > item.amount.value:
            yield other


def _is_form_of(name: str, base: str) -> bool:
    return bool(base) and name.startswith(base) and len(name) - len(base) <= ENDING


def _all_at_head(item: Counted, context: Context) -> Mark | None:
    """ "Among the | suspects were nine women", "Von den | Bergleuten sind …": the noun of the whole at the head."""
    words, language = item.sentence.folded, item.sentence.language
    led = words[0] in language.lists("out_of", "members_of") and words[1] in language.list("articles")
    noun = context.reader.phrases.at["nouns"].get(2) if led else None
    if noun is None or item.sentence.word_at(noun.last + 1) in language.lists("genitive_articles", "links"):
        return None  # "of the soldiers | of the neighbouring countries": others
    return noun if noun.last < item.amount.begin else None


def _all_behind(item: Counted, context: Context) -> Mark | None:
    """ "Nine of the | miners | were Norwegian", "neun der | Studenten | stammen aus Norwegen": the noun of the whole behind the
    number, and behind it who they are."""
    sentence, language, noun = item.sentence, item.sentence.language, item.phrase.noun
    between = sentence.folded[item.amount.last + 1 : item.phrase.first]
    if noun is None or not between or between[0] not in language.list("partitive"):
        return None
    return noun if tells_who_they_are(item, context) else None


def tells_who_they_are(item: Counted, context: Context) -> bool:
    """ "12 victims | were all young women", "12 Opfer | stammen aus Norwegen": nothing but that stands behind a number."""
    sentence, language = item.sentence, item.sentence.language
    behind = sentence.folded[item.end + 1 : item.end + 2 + SAID]
    if not behind or behind[0] not in language.lists("naming.coming", "copulas"):
        return False
    nouns, countries = context.reader.phrases.at["nouns"], context.reader.phrases.at["countries"]
    for at, word in enumerate(behind[1:], item.end + 2):
        if at in nouns or at in countries or word in language.lists("naming.from", "age_words", "age_limits"):
            return True
        if word not in empty_words(sentence) and not sentence.tokens[at].text.islower():
            return False
    return False


def is_of_bodies_found(item: Counted, context: Context) -> bool:
    """A bare number in a clause of finding, behind bodies that were told of last: in its sentence or the one before."""
    sentence, language = item.sentence, item.sentence.language
    if "recovering" not in sentence.listed or not item.is_ellipsis or item.part is not None:
        return False
    clause, before = sentence.clauses[item.index], context.previous(item)
    if before is None or before.kind != "killed" or sentence.index - before.sentence.index > 1:
        return False
    words = range(before.predicate.first, before.predicate.last + 1) if before.predicate else range(0)
    nouns = (before.noun, *(before.sentence.folded[at] for at in words))  # also "the | bodies of | two sailors"
    if before.antecedent is None and not any(noun.endswith(language.endings("bodies")) for noun in nouns):
        return False
    told = verb_behind(item, context)
    if (told is not None and told.kind != "none") or sentence.clause_holds(clause, language.list("alive")):
        return False  # "recovered two bodies and 40 | are missing"
    start, stop = bisect_left(sentence.clauses, clause), bisect_right(sentence.clauses, clause)
    found = [at for at in range(start, stop) if sentence.folded[at] in language.list("recovering")]
    return bool(found) and not has_verb_before(item, found[-1])  # "recovered two bodies and | arrested 40"
