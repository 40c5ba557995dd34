"""What the sentence before leaves open, and this one counts: "Die Zahl der Vermissten ist unklar. Man geht von 40 aus", "Several
people were hurt. Among them were 12 children"."""

from __future__ import annotations

from ...reading import Sentence
from ...text import NUMBER_KIND
from .context import Context, goes_on
from .counted import BEFALLEN, HARM, PERSON_KINDS, Counted, preposition_before
from .kinds import KindReader

HEAD = 1  # tokens before what points back at people: "They | include", "Auch unter ihnen"
COUNTED = 4  # tokens from a word for a count to those it counts: "die Zahl der noch | Vermissten"


def left_open_before(item: Counted, context: Context) -> str | None:
    """What befell those of whom the sentence before could not tell how many they are: people, or a number alone."""
    before, language = item.sentence.previous, item.sentence.language
    if before is None or item.place or item.amount.value < 2 or item.sentence.opens_paragraph:
        return None
    of_talk = item.sentence.clause_holds(item.sentence.clauses[item.index], language.list("dates.talk"))
    people = of_talk and item.phrase.noun_kind in PERSON_KINDS  # "Anfangs war von | 40 Schülern | die Rede"
    if item.noun and not people and item.noun not in language.lists("men", "naming.generic_people"):
        return None
    led = preposition_before(item) in language.lists("links", "change_to", "amounting")
    if not led or not goes_on(item, context) or any(token.kind == NUMBER_KIND for token in before.tokens):
        return None
    return _left_open(before)


def part_of_people_before(item: Counted, context: Context) -> str | None:
    """ "Several people were hurt. | Among them were 12 children": the one thing that befell those without a number."""
    before = item.sentence.previous
    if item.part is None and item.phrase.reason != "pronoun":
        return None  # also "Vier von ihnen"
    marker = item.part.first if item.part is not None else item.amount.begin
    if before is None or marker > HEAD or item.place or item.phrase.noun_kind == "thing":
        return None
    counted = context.before[-1:]
    if any(other.sentence is before for other in counted):
        return None
    nouns = [str(mark.value["kind"]) for mark in before.marks("nouns")]
    told = {"captured" if fate.mark.value.get("freed") else fate.kind for fate in KindReader(before, context.fates).fates.all}
    told |= context.fates.intersection(nouns)
    people = any(kind in (*PERSON_KINDS, "troops") or kind in context.fates for kind in nouns)
    return told.pop() if people and len(told) == 1 and told <= context.fates else None


def affected_before(item: Counted, context: Context) -> str | None:
    """ "Der Ort wurde geräumt. | Davon waren 200 betroffen": by what befell the place, if it sent people away."""
    sentence, before, language = item.sentence, item.sentence.previous, item.sentence.language
    clause = sentence.clauses[item.index]
    if "displaced" not in context.fates or not sentence.clause_holds(clause, language.list("hit_by")):
        return None
    marks = [mark for mark in sentence.marks("parts") if mark.first <= HEAD and mark.last < item.amount.begin]
    if not marks and sentence.clause_holds(clause, language.list("passive_agents")):
        return None  # "vom Stromausfall betroffen"
    last = context.previous(item)
    if not marks and last is not None and last.kind == "displaced":
        return None  # "40 Menschen flohen. Insgesamt sind 900 betroffen": others too
    told = [fate for fate in context.reader.fates.all if fate.last < item.index]
    if not told and before is not None:
        told = KindReader(before, context.fates).fates.all
    return "displaced" if {fate.kind for fate in told} == {"displaced"} else None


def named_before(item: Counted) -> str | None:
    """ "Gesucht wird nach den Vermissten. | Es handelt sich um vier Lehrer": their one fate, without a number."""
    before, language = item.sentence.previous, item.sentence.language
    if before is None or item.sentence.folded[0] not in language.lists("expletives", "pointing_back", "pronouns"):
        return None
    if any(token.kind == NUMBER_KIND for token in before.tokens):
        return None
    told = {str(mark.value["kind"]) for mark in before.marks("nouns")} & BEFALLEN
    return told.pop() if len(told) == 1 else None


def announced_in(sentence: Sentence, start: int = 0) -> str | None:
    """ "The | death toll | is being checked": the count a sentence tells of last, without a number, from `start`."""
    for count in reversed(sentence.marks("counts")):
        if count.first < start:
            break
        if count.value["kind"] in BEFALLEN:
            return str(count.value["kind"])
        for noun in sentence.marks("nouns"):
            if 0 < noun.first - count.last <= COUNTED and noun.value["kind"] in BEFALLEN:
                return str(noun.value["kind"])
    return None


def _left_open(before: Sentence) -> str | None:
    """ "die Zahl der | Vermissten", "wie viele Menschen | starben"."""
    asked = any(words in before.text.casefold() for words in before.language.list("asking"))
    told = (str(mark.value["kind"]) for mark in before.marks("predicates") if mark.value["kind"] in HARM)
    return announced_in(before) or (next(told, None) if asked else None)
