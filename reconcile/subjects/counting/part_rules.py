"""Ellipses that are a part of something named, or stand in line with it: "davon 30 in Ulm", "12 of the dead"."""

from __future__ import annotations

from collections.abc import Sequence

from ...packs import Language
from ...text import MARK_KIND
from .context import Context
from .counted import BEFALLEN, FATES, HARM, PERSON_KINDS, Counted, before_singulars, empty_words, is_taken_from, joined
from .own_clause import has_own_auxiliary, has_verb_farther_on, opens_clause, takes_preterite
from .part_markers import goes_on, lists_on
from .phrase import NOTHING, PART

IDENTITIES = frozenset({"told to be", "identified"})  # rules that tell who those are that were counted before


def part_of_previous(item: Counted, context: Context) -> str | None:
    """ "davon bis zu 30 in Ulm", "12 of them": a part is of the kind of its whole."""
    if not item.part and item.phrase.found is not PART:
        return None
    if item.amount.singular and any(mark.last == item.amount.begin - 1 for mark in item.sentence.marks("attributions")):
        return None  # "Darunter seien zwei Frauen, erklärte | ein Beamter"
    if item.beside is not None:
        return item.beside.kind  # behind an aside: what the number before it is
    marker = item.part.first if item.part else item.amount.begin
    if _follows_thing(item, marker, context) or of_blocks_before(item, context) or of_things_before(item, context):
        return None
    if item.part:
        named = named_by_marker(item, context)
        if named is not None or item.part.value.get("fated"):
            return named
    victims = item.part is not None and _names_victims(item, context)
    whole = (context.last_dead(item) or context.last_victims(item)) if victims else context.previous(item)
    if whole and item.part and whole.amount.high is not None and whole.amount.value < item.amount.value:
        return None  # "Davon betroffen waren 25.000"
    if whole and whole.kind and item is not whole:
        return item.lean_on(whole)
    return None


def named_by_marker(item: Counted, context: Context) -> str | None:
    """ "Unter den | Gefallenen sind 13", "the | death toll | includes 94": the whole is named by the marker, or before it."""
    assert item.part
    for mark in (*item.sentence.marks("counts"), *item.sentence.marks("nouns")):
        if mark.last == item.part.first - 1 and mark.value["kind"] in HARM:
            return str(mark.value["kind"])
    for index in range(item.part.first, item.part.last + 1):
        noun = context.reader.phrases.at["nouns"].get(index)
        if noun and str(noun.value["kind"]) in BEFALLEN:
            return str(noun.value["kind"])
    return _told_of_marked(item, context)


def _told_of_marked(item: Counted, context: Context) -> str | None:
    """ "of those | killed, 94 …", "of those who have been | held, 94 …": what befell all of whom the marker speaks."""
    assert item.part
    first, last = item.part.first, item.part.last
    told = next((fate for fate in context.reader.fates.all if first < fate.first), None)
    if told is None or told.kind not in context.fates or told.first > item.amount.begin:
        return None
    loose = item.sentence.language.lists("fact_openers", "auxiliaries", "adverbs")
    return told.kind if loose.issuperset(item.sentence.folded[last + 1 : told.first]) else None


def _names_victims(item: Counted, context: Context) -> bool:
    """ "among the victims": of those killed and injured, the dead."""
    assert item.part
    start = max(0, item.part.first - 1)  # "the victims | included"
    nouns = (context.reader.phrases.at["nouns"].get(at) for at in range(start, item.part.last + 1))
    return any(noun is not None and noun.value["kind"] == "casualties" for noun in nouns)


def of_told_before(item: Counted, context: Context) -> str | None:
    """ "Four of the 58 were children": the whole is a number the article has told of; so is the 58."""
    if item.whole is not None and item.whole.is_ellipsis:
        told = context.by_value.get(item.whole.amount.value)
        return item.lean_on(told)
    part = next((other for other in context.earlier(item) if other.whole is item and other.kind), None)
    if part is None or part.antecedent is None or part.antecedent.amount.value != item.amount.value:
        return None
    return item.lean_on(part.antecedent)  # "a bus with 80 pupils … Five of the | 80 | died": of all it tells nothing


def part_of_unnumbered(item: Counted, context: Context) -> str | None:
    """ "Mehrere Menschen wurden verletzt, darunter vier Soldaten", "Bei zwei Unfällen wurden …": the whole has no number, but a
    fate."""
    if not item.part or any(not other.amount.singular and other.phrase.noun_kind != "thing" for other in context.earlier(item)):
        return None
    clauses = item.sentence.clauses
    told = [fate for fate in context.reader.fates.all if fate.last < item.part.first and fate.kind in context.fates]
    near = told and clauses[item.part.first] - clauses[told[-1].last] <= 1
    return told[-1].kind if near else None


def alone_of_whole(item: Counted, context: Context) -> str | None:
    """ "40 people died, | 28 in Molo alone": one place or day out of what was told right before, in its sentence."""
    whole = next((other for other in context.earlier(item) if not other.amount.singular), None)
    if whole is None or whole.kind is None or whole.amount.value <= item.amount.value:
        return None
    tokens, alone = item.sentence.tokens, item.sentence.language.list("alone")
    end = next((at for at in range(item.end + 1, len(tokens)) if tokens[at].kind == MARK_KIND), len(tokens))
    set_off = item.amount.begin > 0 and tokens[item.amount.begin - 1].kind == MARK_KIND
    if not set_off or alone.isdisjoint(item.sentence.folded[item.end + 1 : end]):
        return None
    return item.lean_on(whole)


def accompanied(item: Counted, context: Context) -> str | None:
    """ "The storm killed 40 people, with | 28 in Molo": behind a comma and "with", by place, of what was told right before."""
    sentence, language, at = item.sentence, item.sentence.language, item.amount.begin - 1
    whole = next((other for other in context.earlier(item) if not other.amount.singular), None)
    if whole is None or whole.kind is None or at < 1 or sentence.folded[at - 1] != ",":
        return None
    if item.phrase.found is not NOTHING and not item.noun.endswith(language.endings("present_participles")):
        return None
    if sentence.folded[at] not in language.list("accompanying") or whole.amount.value <= item.amount.value:
        return None
    behind = item.end + 1
    counted = language.lists("naming.counted_from", "reported_to_be")
    goes_on = sentence.word_at(behind) in counted or sentence.word_at(behind).endswith(language.endings("present_participles"))
    if sentence.word_at(behind + goes_on) not in language.lists("naming.within", "naming.from"):
        return None  # "with 28 | coming | from Molo"
    return item.lean_on(whole)


def sum_of_told(item: Counted, context: Context) -> str | None:
    """ "28 civilians and 12 soldiers died, a total of | 40 people": what its sentence has told makes this number."""
    told: list[Counted] = []
    for other in context.earlier(item):
        if other.kind is None or (told and other.kind != told[0].kind):
            break
        told.append(other)
    if len(told) < 2 or sum(other.amount.value for other in told) != item.amount.value:
        return None
    between, language = item.sentence.folded[told[0].end + 1 : item.index], item.sentence.language
    marks = item.sentence.marks("overall")
    sums = not language.list("sums").isdisjoint(between) or any(told[0].end < mark.first < item.index for mark in marks)
    return told[0].kind if "," in between and sums else None


def pointed_back(item: Counted, context: Context) -> str | None:
    """ "40 people died, | 12 children among them": behind a comma people, and a pronoun for those told of right before."""
    tokens, before = item.sentence.tokens, item.amount.begin - 1
    points = any(
        mark.first == item.end + 1 and (mark.last + 1 == len(tokens) or tokens[mark.last + 1].kind == MARK_KIND)
        for mark in item.sentence.marks("partitives")
    )
    whole = next((other for other in context.earlier(item) if not other.amount.singular), None)
    if not points or whole is None or before < 1 or tokens[before].kind != MARK_KIND or whole.kind not in context.fates:
        return None
    if whole.amount.value <= item.amount.value:
        return None
    return item.lean_on(whole)


def of_things_before(item: Counted, context: Context) -> bool:
    """ "900 houses were hit. Of them, 40 …": what was counted last, in the sentence before, is a thing."""
    last = context.before[-1] if context.before and not context.earlier(item) else None
    led = item.part is not None and item.part.first == 0
    near = last is not None and last.blocks and item.sentence.index - last.sentence.index == 1
    if led and named_by_marker(item, context):
        return False  # "14 houses collapsed. Of the dead, 31 were women"
    return led and near and last is not None and last.phrase.noun_kind == "thing"


def of_blocks_before(item: Counted, context: Context) -> bool:
    """ "All 21 coaches derailed. Two of them overturned": what was counted last, in the sentence before, makes no figure."""
    if item.phrase.found is not PART or context.earlier(item) or not context.before:
        return False
    last = context.before[-1]
    return last.blocks and item.sentence.index - last.sentence.index == 1


def _follows_thing(item: Counted, index: int, context: Context) -> bool:
    """ "mehrere Nachbeben, von denen zwei …", "zahlreiche Helfer, darunter 300 Ärzte": things, or people without a fate."""
    at = index - 1
    if at >= 0 and context.reader.tokens[at].text == ",":
        at -= 1
    noun, regions = context.reader.phrases.at["nouns"].get(at), item.sentence.language.list("naming.regions")
    if noun is None or any(other.phrase.first == noun.first for other in context.items):
        return False
    if context.reader.tokens[at].lower in regions:  # "40 died in Molo province, nine of them children"
        return False
    people = item.phrase.noun_kind in PERSON_KINDS  # no part of things: "fünf starben an Verletzungen, darunter drei Kinder"
    if noun.value.get("alive"):  # "40 died; the survivors, among them four women, were taken to Molo"
        return True
    return noun.value["kind"] == "staff" or (noun.value["kind"] == "thing" and not people)


def out_of_whole(item: Counted, context: Context) -> str | None:
    """ "Unter den 40 Verletzten sind acht Kinder": the number before, in the same sentence, is named as the whole."""
    whole = context.items[item.place - 1] if item.place else None
    land = whole is not None and whole.kind == "area" and item.is_ellipsis and item.amount.value < whole.amount.value
    if whole is None or whole.kind is None or (whole.kind == "area" and not land) or not is_taken_from(whole):
        return None  # of the land only land is a part: "Of the 40 hectares, 30 burned", not "30 trees"
    if item.sentence.clauses[whole.index] != item.sentence.clauses[item.index]:
        return None  # "shelter for many of the 300 homeless, while the toll rose to 40"
    return item.lean_on(whole)


def among_whole(item: Counted, context: Context) -> str | None:
    """ "four officers were among the 42 wounded": the number behind is named as the whole; so is that of coordinated ones."""
    language, loose = item.sentence.language, empty_words(item.sentence)
    last = item
    for following in context.later(item):
        between = item.sentence.folded[last.end + 1 : following.amount.begin]
        while between and between[-1] in language.list("adverbs"):
            between.pop()  # "unter den | insgesamt | 40 Toten"
        cut = _led_to_whole(between, following, language)
        if following.kind and cut:
            start, named = last.end + 1, language.lists("identified", "belonging")
            words, agent = between[:-cut], _agent(between[:-cut], language)
            told = (
                at in agent or word in loose or word in named or is_one_more(context, start + at) for at, word in enumerate(words)
            )  # "two tourists and a child were among the 21 dead"
            if following.amount.value <= item.amount.value or not all(told):
                return None
            item.whole = following
            return following.kind
        if not goes_on(last, following):
            return None
        last = following
    return None


def _agent(words: Sequence[str], language: Language) -> range:
    """ "were confirmed | by the ministry | to be": who did so, of the words between a number and its whole."""
    by = next((at for at, word in enumerate(words) if word in language.list("passive_agents")), len(words))
    ends = language.lists("infinitive_marks", "auxiliaries", "links")
    return range(by, next((at for at in range(by, len(words)) if words[at] in ends), len(words)))


def _led_to_whole(between: Sequence[str], following: Counted, language: Language) -> int:
    """How many words lead to a whole: "among the | 21 dead", "among | 21 dead", "of | at least 21 dead"; 0 where none do."""
    members = language.list("members_of")
    if len(between) > 1 and between[-2] in members and between[-1] in language.list("articles"):
        return 2
    led = bool(between) and between[-1] in members
    return 1 if led and (following.amount.hedged or between[-1] not in language.list("partitive")) else 0


def is_one_more(context: Context, index: int) -> bool:
    """ "a child", "a German": somebody without a number."""
    reader = context.reader
    singular = reader.sentence.language.section("numbers").get("singular", ())
    noun = reader.phrases.at["nouns"].get(index)
    people = noun is not None and str(noun.value["kind"]) in (*PERSON_KINDS, "troops")
    return people or reader.tokens[index].lower in singular or index in reader.phrases.at["countries"]


def among_fallen(item: Counted, context: Context) -> str | None:
    """ "Two of the band were among the dead": a noun with a fate behind the verb."""
    marks = item.sentence.marks("parts")
    if not marks:
        return None
    tokens, auxiliaries, empty = (
        context.reader.tokens, item.sentence.language.list("auxiliaries"), empty_words(item.sentence)
    )  # fmt: skip
    at = item.end + 1
    if item.phrase.found is PART:  # "of the band"
        at = next((i for i in range(at, min(at + 4, len(tokens))) if tokens[i].lower in auxiliaries), at)
    while at < len(tokens) and tokens[at].lower in empty:
        at += 1
    partitive = item.sentence.language.list("partitive")
    for mark in marks:
        noun = context.reader.phrases.at["nouns"].get(mark.last)
        if item.phrase.noun is not None and tokens[mark.first].lower in partitive:
            continue  # "30 relatives | of the victims"
        between = tokens[item.end + 1 : mark.first]
        if tokens[mark.first].lower in partitive and any(token.lower in context.reader.joiners for token in between):
            continue  # "the number of dead rose to 40, and | of the wounded to 90"
        if item.end < mark.first <= at and mark.last >= at - 1 and noun and str(noun.value["kind"]) in FATES:
            told = str(noun.value["kind"])
            return "killed" if told == "casualties" and context.dead else told
    return None


def shared_fate(item: Counted, context: Context) -> str | None:
    """ "70 Frauen sowie 65 Männer": coordinated with a number whose kind is known; "three passengers, a child and two women":
    a plain "a child" in the enumeration separates nothing, nor "61 of them civilians" the noun of a part."""
    before = next((other for other in context.earlier(item) if not other.amount.singular), None)
    if item.beside is not None and item.beside.kind in context.fates:
        return item.beside.kind
    if before is None or before.kind == "area" or before.phrase.attribute or _is_told_apart(item, before):
        return None
    if before.kind == "troops" and (item.phrase.noun_kind == "staff" or item.phrase.modifiers):  # "… and 300 civilian workers"
        return None
    stop, end = before_singulars(item.sentence, item.amount.begin), before.end
    if before.phrase.found is PART and (noun := context.reader.phrases.at["nouns"].get(end + 1)):
        end = noun.last
    if before.predicate and end < before.predicate.first and _is_joined_along(item, before.predicate.last + 1, stop):
        return before.kind  # "236 pupils are in captivity, along with three teachers"
    if comes_after_verb(before, item):
        return before.kind
    if stop > end and (joined(item.sentence, end + 1, stop) or context.reader.fates.crossing.lists_on(before, item)):
        return before.kind
    if (before.part or before.whole or not IDENTITIES.isdisjoint(before.trace)) and lists_on(before, item):
        return before.kind  # "Es handelt sich um zwölf Arbeiter aus Togo, | neun Händler aus Mali …"
    behind = _end_of_identity(before, item, context)
    if behind > 0 and joined(item.sentence, behind + 1, stop):
        item.beside = before
        return before.kind
    return None


def comes_after_verb(before: Counted, item: Counted) -> bool:
    """ "In Molo kamen 40 Bauern ums Leben sowie | 12 Hirten": where verbs stand last, behind the verb of the first and a joiner
    come others, with no verb of their own."""
    verb = before.predicate
    if verb is None or verb.last <= before.end or not item.sentence.language.capital_nouns or item.phrase.noun is None:
        return False
    last = item.sentence.last_word_of(item.sentence.clauses[item.end])
    if last > item.end and not item.sentence.tokens[last].is_capital:
        return False  # "… und | 12 Hirten nach Molo gebracht"
    if item.sentence.word_at(item.end + 1) in item.sentence.language.list("naming.towards"):
        return False  # "In Molo kamen 40 Bauern ums Leben und | 12 Hirten nach Leto"
    return verb.last < item.amount.begin and joined(item.sentence, verb.last + 1, item.amount.begin)


def _is_told_apart(item: Counted, before: Counted) -> bool:
    """ "Es starben 12 Menschen, 500 Helfer | waren im Einsatz", "the blast killed 12 and 300 | volunteered"."""
    if opens_clause(item) or takes_preterite(item, before):
        return True
    own = has_own_auxiliary(item) or has_verb_farther_on(item)
    return own and not (before.predicate and before.predicate.first > item.amount.begin)


def _end_of_identity(before: Counted, item: Counted, context: Context) -> int:
    """ "61 der Toten waren Soldaten gewesen | und 51 Zivilisten", "nun waren 61 der Toten Soldaten | und 51 Zivilisten": where
    the words end that say who the first are."""
    language, tokens, nouns = item.sentence.language, item.sentence.tokens, context.reader.phrases.at["nouns"]
    at = before.end + 1
    if before.word_before in language.list("copulas") and before.phrase.noun_kind in FATES:
        at -= 1
    while at < item.amount.begin and at > before.end and tokens[at].is_capital:
        at += 1
    if at + 1 >= item.amount.begin or (at > before.end and tokens[at].lower not in language.list("copulas")):
        return -1
    noun = nouns.get(at + 1)
    noun = noun or context.reader.phrases.at["countries"].get(at + 1)  # "160 of them were French | and 35 Dutch"
    if noun is None:
        return -1
    at = noun.last
    return at + (tokens[at + 1].lower in language.list("perfect_ends"))


def _is_joined_along(item: Counted, start: int, stop: int) -> bool:
    """ ", along with": a phrase that joins two numbers whatever stands before it."""
    between = " ".join(token.lower for token in item.sentence.tokens[start:stop])
    return start < stop and between in item.sentence.language.list("joining_phrases")
