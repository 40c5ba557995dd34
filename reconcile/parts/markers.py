"""What stands beside a number and makes it a part: "15 davon", "three of the victims", "189 der 259 Personen"."""

from __future__ import annotations

import itertools

from ..numerals import number_words
from ..packs import Mark
from ..reading import Sentence
from ..subjects.counting.counted import FATES, PERSON_KINDS, STRICKEN, Counted, ends_entry
from ..text import MARK_KIND, NUMBER_KIND

WORST = frozenset({"worst_hit", "naming.where"})  # lists with the words for where most of it was
ALONE = 6  # tokens from such a word to its number: "allein in Almaty waren es bis zu"


def marker_behind(item: Counted) -> bool:
    """ "15 davon", "12 of them": the marker stands behind the number or its noun."""
    for mark in (*item.sentence.marks("partitives"), *item.sentence.marks("parts")):
        if mark.value.get("counted_in") and _is_told_of(item, mark):
            return True
        at = mark.first
        said = item.sentence.language.lists("auxiliaries", "infinitive_marks", "reported_to_be")
        while at > item.end + 1 and item.sentence.tokens[at - 1].lower in said:
            at -= 1  # "two children | are | among the dead", "… | were reported to be | among the dead"
        if at in (item.amount.last + 1, item.end + 1) or item.amount.last < mark.first <= item.end:
            opens = number_words(item.sentence.language).opens  # "The 12 dead | include | two children": those are the part
            numbered = any(opens[word] for word in item.sentence.folded[mark.last + 1 : mark.last + 4])
            return not numbered or mark.section == "partitives"
    return False


def _is_told_of(item: Counted, mark: Mark) -> bool:
    """ "The six bodies found in Molo were | included in the toll": the last number before it in its clause, however far."""
    sentence, between = item.sentence, item.sentence.tokens[item.end + 1 : mark.first]
    if mark.first <= item.end or sentence.clauses[mark.first] != sentence.clauses[item.end]:
        return False
    negations, singular = sentence.language.list("negations"), sentence.language.section("numbers").get("singular", ())
    return not any(
        (token.kind == NUMBER_KIND and token.lower not in singular) or token.lower in negations for token in between
    )  # "Two Danes and | a | Swede were among the injured"


def stands_alone(item: Counted) -> bool:
    """ "wo alleine 20 Personen ihr Leben verloren", "Allein in Zürich kamen 20.000": one place out of those told of."""
    if "alone" not in item.sentence.listed:
        return False
    tokens = item.sentence.tokens
    alone = item.sentence.language.list("alone")
    if tokens[0].lower in alone and not any(token.kind == NUMBER_KIND for token in tokens[: item.amount.begin]):
        return True
    if any(end + 1 < len(tokens) and tokens[end + 1].lower in alone for end in (item.amount.last, item.end)):
        return True
    if _is_of_one_place_or_day(item):
        return True
    begin = item.amount.begin
    if begin > 2 and tokens[begin - 1].text == "," and tokens[begin - 2].lower in alone:
        return True  # "In Molo alone, 40 died"
    if _is_alone_there(item):
        return True
    clauses, clause = item.sentence.clauses, item.sentence.clauses[item.index]
    joiners = item.sentence.language.list("joiners")
    for at in range(item.amount.first - 1, max(0, item.amount.begin - ALONE) - 1, -1):
        if tokens[at].kind == NUMBER_KIND or clauses[at] != clause or tokens[at].lower in joiners:
            return False
        if tokens[at].lower in alone:
            return True
    return False


def _is_of_one_place_or_day(item: Counted) -> bool:
    """ "60 deaths | in Molo alone", "60 people died | on Monday alone": behind the number a place or day, and the word."""
    sentence, language = item.sentence, item.sentence.language
    at = next((at for at in range(item.end + 1, len(sentence.folded)) if sentence.folded[at] in language.list("alone")), -1)
    named = at - 1
    while named > item.end and sentence.tokens[named].is_capital:
        named -= 1
    led = item.end < named < at - 1 and sentence.folded[named] in language.list("prepositions")
    counts = any(token.kind == NUMBER_KIND for token in sentence.tokens[item.end + 1 : at])
    return led and not counts and sentence.clauses[at] == sentence.clauses[item.end]


def _is_alone_there(item: Counted) -> bool:
    """ "Zwölf Menschen starben | allein in Leto", "… wurden allein am Montag verletzt": where the word stands before the place or
    day; whoever travels may do so alone."""
    sentence, language, end = item.sentence, item.sentence.language, item.end + 1
    if item.kind not in STRICKEN or not language.capital_nouns:
        return False
    at = next((at for at in range(end, len(sentence.folded)) if sentence.folded[at] in language.list("alone")), -1)
    led = at > 0 and sentence.word_at(at + 1) in language.list("prepositions")
    if not led or not sentence.tokens[at + 2 : at + 3] or not sentence.tokens[at + 2].is_capital:
        return False
    counts = any(token.kind == NUMBER_KIND for token in sentence.tokens[end:at])
    return not counts and sentence.clauses[at] == sentence.clauses[item.end]


def is_of_fate(item: Counted) -> bool:
    """ "386 der Todesopfer waren Kinder", "three of the victims": out of those counted before."""
    tokens, at = item.sentence.tokens, item.amount.last + 1
    if item.phrase.noun is None or at >= len(tokens) or item.phrase.first <= at:
        return False
    word, language = tokens[at].lower, item.sentence.language
    told = item.phrase.noun_kind in FATES or word in language.list("demonstratives")  # "acht dieser Menschen"
    return word in language.list("partitive") and told


def fate_it_is_apposed_to(item: Counted) -> Mark | None:
    """ "Most of the | wounded, | 30, | were children", "der Großteil der | Opfer – | 28 – |": set off behind so many of those."""
    sentence, language, before = item.sentence, item.sentence.language, item.amount.begin - 1
    beside = (sentence.tokens[before], *sentence.tokens[item.end + 1 : item.end + 2])
    if before < 3 or not item.is_ellipsis or len(beside) < 2 or any(token.kind != MARK_KIND for token in beside):
        return None
    told = (*sentence.marks("nouns"), *sentence.marks("predicates"))
    fate = next((mark for mark in told if mark.last == before - 1 and mark.value["kind"] in FATES), None)
    if fate is None:
        return None
    some = sentence.back_over(language.lists("articles", "partitive") - language.list("fractions"), fate.first - 1)
    return fate if some >= 0 and sentence.folded[some] in language.lists("fractions", "quantifiers") else None


def sides_of_whole(item: Counted) -> frozenset[str]:
    """ "among the Danish | dead", "19 der dänischen | Toten": the country of those a number is taken out of."""
    sentence = item.sentence
    described = (mark for mark in sentence.marks("countries") if mark.first != item.amount.last + 1)  # not "19 | Danish | dead"
    adjectives = {mark.last + 1: str(mark.value["id"]) for mark in described}
    nouns = (mark for mark in sentence.marks("nouns") if mark.value["kind"] in FATES) if adjectives else ()
    return frozenset(adjectives[mark.first] for mark in nouns if mark.first in adjectives)


def place_of_whole(item: Counted) -> str | None:
    """ "Among the dead | in Molo | were three women", "Of the deaths recorded | in Togo, | 90 …": where those are, behind their
    noun and before the number."""
    sentence, language = item.sentence, item.sentence.language
    nouns = [mark.last for mark in sentence.marks("nouns") if mark.value["kind"] in FATES and mark.last < item.amount.begin]
    if item.part is None or not nouns or nouns[-1] < item.part.first:
        return None
    led = language.list("naming.within")
    between = range(nouns[-1] + 1, item.amount.begin - 1)
    at = next((at for at in between if sentence.folded[at] in led and sentence.tokens[at + 1].is_capital), None)
    return sentence.folded[at + 1] if at is not None else None


def is_rest_of(whole: Counted) -> bool:
    """ "Die übrigen der insgesamt | zehn Toten waren Dänen", "the rest of the | ten dead": those told before are some, too."""
    sentence, language, at = whole.sentence, whole.sentence.language, whole.amount.begin - 1
    if "rests" not in sentence.listed:
        return False
    loose = language.lists("articles", "fillers", "adverbs") - language.list("partitive")
    at = sentence.back_over(loose, at)
    return at > 0 and sentence.folded[at] in language.list("partitive") and ends_entry(sentence, at - 1, "rests")


def is_told_who_they_are(item: Counted) -> bool:
    """ "40 people died. Twelve | were children", "| stammten aus Togo": behind the verb what sort of people they are."""
    tokens, language, at = item.sentence.tokens, item.sentence.language, item.end + 1
    if item.sentence.word_at(at) in language.list("naming.coming"):
        return item.sentence.word_at(at + 1) in language.list("naming.from")
    if at >= len(tokens) or tokens[at].lower not in language.list("copulas"):
        return False
    end = at + 1
    while end < len(tokens) and (tokens[end].lower in language.lists("adverbs", "articles") or _describes(item, end)):
        end += 1
    if end < len(tokens) and tokens[end].lower in language.lists("traits_of_people", "age_limits", "naming.from"):
        return True  # "23 were younger than five", "… under five", "… from Togo"
    people = any(mark.first == end and mark.value["kind"] in (*PERSON_KINDS, "troops") for mark in item.sentence.marks("nouns"))
    return people or _describes(item, end - 1)  # "21 were | Danes"


def _describes(item: Counted, at: int) -> bool:
    """ "were Danish | tourists", "waren dänische | Touristen": a word of where they are from before what they are."""
    return any(mark.first <= at <= mark.last for mark in item.sentence.marks("countries"))


def is_told_of_fate(item: Counted) -> bool:
    """ "The victims were | 19 women …", "The dead came from Togo (| 12), …": at the head a noun for those counted before, with an
    article, and a copula or where they came from."""
    sentence, at = item.sentence, item.amount.begin - 1
    language, words = sentence.language, sentence.folded
    copulas = language.list("copulas")
    if at > 0 and words[at] == "(":
        copulas = copulas | language.list("naming.coming")
        at = next((verb for verb in range(1, at) if words[verb] in copulas), 0)
    at -= at > 0 and words[at] not in copulas and words[at] in language.list("adverbs")
    if at < 2 or words[at] not in copulas or words[0] not in language.lists("naming.definite", "demonstratives"):
        return False
    told = (*sentence.marks("nouns"), *sentence.marks("predicates"))  # "Those killed were | 19 women"
    return any(mark.last == at - 1 and mark.value["kind"] in FATES for mark in told)


def points_at_group(item: Counted) -> bool:
    """ "two of the hostages": out of those counted before by this noun; "14 of its fighters" are somebody's own."""
    tokens, at, language = item.sentence.tokens, item.amount.last + 1, item.sentence.language
    if item.phrase.noun is None or not 0 < item.phrase.first - at <= 2 or tokens[at].lower not in language.list("partitive"):
        return False
    return tokens[item.phrase.first - 1].lower in language.list("naming.definite")


def is_allotted(item: Counted) -> bool:
    """ "44 | entfallen auf die nördlichen Provinzen", "auf Molo | entfielen 44": which part of a total a place has."""
    sentence, language = item.sentence, item.sentence.language
    verbs, leads = language.list("naming.allotting_verbs"), language.list("naming.allotted")
    if item.word_before in verbs:
        return not leads.isdisjoint(sentence.folded[: item.amount.begin])
    return sentence.word_at(item.end + 1) in verbs and sentence.word_at(item.end + 2) in leads


def is_known_by_name(item: Counted) -> bool:
    """ "195 Leichen sind identifiziert": those whose names are known are some of all; not "62 women and the rest are not"."""
    if "rests" in item.sentence.listed:
        return False
    identified = item.sentence.language.list("identified")
    return item.kind == "killed" and item.sentence.clause_holds(item.sentence.clauses[item.index], identified)


def leaves_rest(item: Counted) -> bool:
    """ "98 waren Zivilisten, die übrigen Soldaten": behind a comma or a joiner the rest is told of, without a number."""
    sentence, language = item.sentence, item.sentence.language
    if "rests" not in sentence.listed:
        return False
    words, rests, joiners = sentence.folded, language.list("rests"), language.list("joiners")
    for at in range(item.end + 2, len(words) - 1):
        if sentence.tokens[at].kind == NUMBER_KIND:
            return False
        led = words[at - 1] == "," or words[at - 1] in joiners
        if led and f"{words[at]} {words[at + 1]}" in rests:
            return not any(token.kind == NUMBER_KIND for token in sentence.tokens[at + 2 : at + 4])
    return False


def is_out_of(item: Counted) -> bool:
    """ "were registered out of the | 96,000": the whole stands behind its part."""
    begin = item.amount.begin
    marks = item.sentence.marks("partitives")
    return any(mark.last < begin <= mark.last + 2 and mark.first != mark.last for mark in marks if _leads_out(item, mark))


def _leads_out(item: Counted, mark: Mark) -> bool:
    """ "out of", "out of a total of": not "of them", behind which no whole follows."""
    tokens = item.sentence.tokens
    between = tokens[mark.last + 1 : item.amount.begin]
    return tokens[mark.last].lower in item.sentence.language.list("partitive") and all(
        token.lower in item.sentence.language.list("articles") for token in between
    )


def is_worst_hit(item: Counted) -> bool:
    """ "Molo was hit hardest, with | 19 deaths", "Most deaths, | 19, were there", "Am schlimmsten traf es Molo, wo | 19 starben":
    behind a word for where most of it was stands a number of those, or before it behind "with"."""
    sentence, begin = item.sentence, item.amount.begin
    if sentence.listed.isdisjoint(WORST):
        return False
    language, folded = sentence.language, sentence.folded
    if folded[begin - 1] in language.lists("accompanying", "loading") and _ends_in_worst(sentence, item.end + 1):
        return True
    ends = language.last_words("worst_hit") | language.list("naming.where")
    back = (at for at in range(begin - 1, -1, -1) if folded[at] in ends)
    at = next((at for at in back if ends_entry(sentence, at, "worst_hit") or _most_were(sentence, at)), None)
    if at is None or ";" in sentence.folded[at:begin]:
        return False
    partitive = sentence.language.list("partitive")
    return not any(
        token.lower in partitive and sentence.tokens[i + 1].kind == NUMBER_KIND
        for i, token in enumerate(sentence.tokens[at:begin], at)
    )


def _ends_in_worst(sentence: Sentence, start: int) -> bool:
    """ "Mit 19 Toten | war Molo am stärksten betroffen": such a word behind a number, in its clause."""
    ends, clause = sentence.language.last_words("worst_hit"), sentence.clauses[start - 1]
    inside = itertools.takewhile(lambda at: sentence.clauses[at] == clause, range(start, len(sentence.folded)))
    return any(sentence.folded[at] in ends and ends_entry(sentence, at, "worst_hit") for at in inside)


def _most_were(sentence: Sentence, at: int) -> bool:
    """ "most of them in Molo, where | 19 died", "die meisten davon in Molo, wo | 19 starben"."""
    if sentence.folded[at] not in sentence.language.list("naming.where") or not at or sentence.tokens[at - 1].text != ",":
        return False
    return any(
        mark.last < at and sentence.folded[mark.first] in sentence.language.lists("fractions", "articles")
        for mark in sentence.marks("parts")
    )
