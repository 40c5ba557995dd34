"""Soldiers of whom a loss is told: not those there are, but what befell them."""

from __future__ import annotations

from bisect import bisect_left

from ...reading import ANY, Rules, Sentence
from . import clause_rules, count_rules, part_rules, text_rules
from .context import Context, LeanRule
from .counted import ANY_QUOTES, LOST, Counted, before_singulars
from .open_counts import left_open_before
from .phrase import NOUN, PART
from .told_before import some_of_told, told_again

INSERTED = 8  # tokens of an insertion: ", by their own count,"


def announced_loss(item: Counted, context: Context) -> str | None:
    """ "die Verluste belaufen sich auf 4.000 Personen", "Zahl der Toten liegt bei 40 Soldaten": what befell them was told."""
    language, tokens = item.sentence.language, item.sentence.tokens
    at = before_singulars(item.sentence, item.amount.begin) - 1  # "The victims were | a baby and | eight men"
    at = item.sentence.back_over(language.lists("articles", "fillers", "present_adverbs"), at)  # "from the 44 reported before"
    before = tokens[at].lower if at >= 0 else ""
    measured = {*item.sentence.folded[max(0, at) : item.amount.begin + 1]}  # "losses | exceeded 44 soldiers"
    if before not in language.lists("links", "change_from", "amounting", "auxiliaries") and measured.isdisjoint(
        language.lists("change_verbs", "amount_verbs")
    ):
        return None
    loose = language.list("partitive") if language.capital_nouns else language.lists("partitive", "amounting")
    leads = before in language.lists("links", "change_from", "amounting")
    announced = leads and (before not in loose or (at > 0 and _is_counted(item.sentence, at - 1)))
    if not announced and (before in language.list("partitive") or not _opens_with_count(item, context, at)):
        return None  # "the search for bodies was aided by the arrival of 300 men", "After the deaths the army raised 300 men"
    kind = count_rules.noun_numbers(item, context) or count_rules.count_word(item, context)
    return kind if kind in LOST else None


def _opens_with_count(item: Counted, context: Context, verb: int) -> bool:
    """ "The number of dead has reached | 500 soldiers", "Togo's casualties topped | 500 soldiers": a count is what the clause is
    about, up to its verb; not "losses forced | the army to raise | 500 soldiers", where that has an object of its own."""
    words, clauses, language = item.sentence.folded, item.sentence.clauses, item.sentence.language
    start = bisect_left(clauses, clauses[item.index])
    leads, articles = language.lists("prepositions", "links", "joiners", "auxiliaries"), context.reader.phrases.articles
    other = leads | language.lists("change_verbs", "counting_verbs")
    heads = [head[:2] for head in count_rules.count_heads(item, context)]
    heads += [(noun.first, noun.last) for noun in item.sentence.marks("nouns") if noun.value["kind"] == "casualties"]
    for first, last in heads:
        objects = (words[at] in articles and words[at - 1] not in leads for at in range(last + 2, verb))
        if start <= first <= last <= verb and other.isdisjoint(words[start:first]) and not any(objects):
            return True
    return False


def _is_counted(sentence: Sentence, at: int) -> bool:
    """ "a toll | of 40 soldiers", "a toll, by their count, | of 40": before the preposition stands what was announced."""
    if sentence.tokens[at].text == ",":
        at = next((comma for comma in range(at - 2, max(0, at - INSERTED), -1) if sentence.tokens[comma].text == ","), 0) - 1
    if at > 0 and sentence.tokens[at].text in ANY_QUOTES:  # "a "provisional toll" | of 40 soldiers"
        at -= 1
    return any(mark.last == at for section in ("counts", "nouns", "vague") for mark in sentence.marks(section))


def loss_goes_on(item: Counted, context: Context) -> str | None:
    """ "40 Soldaten starben. Allein am Montag waren es acht Soldaten": a pronoun for the count stands right before the number."""
    before, whole = item.word_before, context.previous(item)
    if before not in item.sentence.language.list("expletives") or whole is None or whole.phrase.noun_kind != "troops":
        return None
    near = item.sentence.index - whole.sentence.index <= 1
    return whole.kind if near and whole.kind in LOST else None


def loss_by_pronoun(item: Counted, context: Context) -> str | None:
    """ "Die Verluste sind hoch. Kiew beziffert sie auf 900 Mann": the pronoun stands for the losses of the sentence before."""
    sentence, language = item.sentence, item.sentence.language
    before, at = sentence.previous, item.amount.begin
    if before is None or not at or sentence.tokens[at - 1].lower not in language.list("links"):
        return None
    if any(other.kind for other in context.items[: item.place]) or not sentence.clause_holds(
        sentence.clauses[item.index], language.list("object_pronouns")
    ):
        return None
    return None if language.list("naming.losses").isdisjoint(before.folded) else "casualties"


def _stands_with_part(item: Counted, context: Context) -> str | None:
    """ "67 died, 61 of them civilians and six soldiers": the second of the parts is told to be one by the first alone; so is the
    second of those who are identified: "bei den Toten handelt es sich um 20 Rebellen und zehn Soldaten"."""
    before = item.beside or next(iter(context.earlier(item)), None)
    if before is None or before.kind not in LOST:
        return None
    told = before.predicate or before.phrase.attribute or before.phrase.noun_kind in (*LOST, "displaced")
    leans = before.phrase.found is PART or (before.phrase.found is NOUN and not told)
    leans = leans or item.beside is not None or part_rules.comes_after_verb(before, item)
    return part_rules.shared_fate(item, context) if leans else None


def take_announced_loss(item: Counted, context: Context) -> None:
    """ "bezifferte die Verluste auf 12.000 Mann": not the soldiers there are, but what befell them."""
    included = item.part is not None and item.part.first > 0 and _is_counted(item.sentence, item.part.first - 1)
    if item.phrase.attribute or (item.part and not included):  # but "the toll includes 40 soldiers"
        return
    if item.predicate:  # "mobilisierte 8.500 Anhänger" of whom a march was told before
        before = context.previous(item)
        gathered = item.phrase.noun_kind == "person" and before is not None and before.kind == "crowd"
        item.kind = "crowd" if gathered else item.kind
        return
    for rule in LOSS_RULES.able(item.sentence):
        if kind := rule(item, context):
            if kind in LOST:
                item.kind = kind
                item.trace.append(rule.__name__.strip("_").replace("_", " "))
            return


LOSS_RULES = Rules[LeanRule](
    {
        announced_loss: ("counts", "nouns"),
        loss_goes_on: ("expletives",),
        loss_by_pronoun: ANY,
        count_rules.losses_behind: ANY,
        clause_rules.told_to_be: ("identities",),
        clause_rules.besides: ("besides",),
        text_rules.gapped: ANY,
        left_open_before: ("counting_verbs",),
        told_again: ANY,
        _stands_with_part: ANY,
        part_rules.among_whole: ("members_of",),
        some_of_told: ("nouns",),
    }
)
