"""Ellipses that the number's own clause resolves: a participle behind it, a count word before it, a part of what was named."""

from __future__ import annotations

from ..packs import Mark
from ..reading import is_name
from ..text import MARK_KIND, NUMBER_KIND, Token
from .context import Context, befalls
from .counted import FIXED, PERSON_KINDS, Counted, Fate, is_taken_from, joined, loose_words
from .phrase import Found

PAIRED = frozenset(",–—-")  # they stand on both sides of an apposition
APPOSES = frozenset("–—-,(")  # what may stand between a noun and the number that says how many
QUOTES = frozenset("„“”\"'‘’«»")
OPENING = 3  # tokens before the number of a whole at the head of its clause: "Of the", "Von den entsandten"
IDENTITY = 5  # tokens from "handelt es sich" to the noun it speaks of
REACH = 24  # tokens from a count word ("Zahl der Toten") to the number it announces


def participle_follows(item: Counted, context: Context) -> str | None:
    """ "1,357 injured", "110 weitere verletzt", "30 wurden vermisst": the number is the subject of what follows."""
    if item.phrase.attribute:
        return str(item.phrase.attribute.value["kind"])
    fate = verb_behind(item, context)
    if fate is None or not befalls(fate.kind, item, context):
        return None
    before, whose = context.previous(item), fate.mark.value.get("of")
    told = context.reader.fates.may_tell_of(item, fate)
    if not told and (before is None or before.kind != whose):  # "4.000 Soldaten; 900 seien ausgefallen", but no trains
        return None
    item.predicate = fate.mark
    return fate.kind


def verb_behind(item: Counted, context: Context) -> Fate | None:
    """The predicate whose subject the number is: with nothing but loose words between, in a relative clause, or at the end of
    a clause that puts its verb last."""
    reader, language = context.reader, item.sentence.reading.language
    later = (other for other in context.items if other.index > item.index and not other.amount.singular)
    counts = (other for other in later if not _stands_aside(other))
    following = next(counts, None)
    stop = following.amount.begin if following else len(reader.tokens)
    fate = next((fate for fate in reader.fates.all if fate.first > item.end), None)
    if fate is None or fate.first >= stop:
        return None
    between = _without_apposition([token for token in reader.tokens[item.end + 1 : fate.first] if token.text not in QUOTES])
    marks = [token for token in between if token.kind == MARK_KIND]
    if len(between) > 1 and between[0].text == "," and between[1].lower in language.list("relative"):
        return fate if len(between) <= 12 and len(marks) == 1 else None
    if len(between) > 9 or marks or any(token.lower in reader.joiners for token in between[:1]):  # "39,897 and the injured to …"
        return None
    loose = loose_words(item.sentence) | language.list("auxiliaries")
    near = all(token.lower in loose for token in between)
    verb_final = reader.phrases.capital_nouns and not any(token.is_capital for token in between[:1])
    relative = any(token.lower in language.list("relative") for token in between)
    return fate if near or verb_final or relative else None


def _stands_aside(item: Counted) -> bool:
    """A measure, or a part set between commas: "and six, two of them officers, slightly hurt"."""
    before = item.sentence.tokens[item.amount.begin - 1].text if item.amount.begin else ""
    return item.phrase.found is Found.MEASURE or (before == "," and item.phrase.reason == "pronoun")


def _without_apposition(tokens: list[Token]) -> list[Token]:
    """ "1,4 Millionen, fast zwei Drittel der Bevölkerung, mussten …", "33 million -- one in seven -- were …": what stands between
    two commas or dashes right behind the number."""
    if tokens and tokens[0].text in PAIRED:
        for at in range(2, min(len(tokens), 10)):
            if tokens[at].text == tokens[0].text:
                return tokens[at + (2 if [token.text for token in tokens[at : at + 2]] == ["-", "-"] else 1) :]
    return tokens


def participle_before(item: Counted, context: Context) -> str | None:
    """ "Vermisst werden mehr als 5.000", "a fire killed 64": the verb stands right before the number, in its clause."""
    fate = verb_in_front(item, context)
    if fate is None or not befalls(fate.kind, item, context) or fate.mark.section != "predicates":
        return None
    item.predicate = fate.mark
    return fate.kind


def verb_in_front(item: Counted, context: Context) -> Fate | None:
    """The predicate that embraces the number, or stands before it in its clause with nothing but loose words between."""
    reader, clauses, language = context.reader, item.sentence.clauses, item.sentence.reading.language
    earlier = [other for other in context.items if other.index < item.index]
    start = earlier[-1].end + 1 if earlier else 0
    for fate in reversed(reader.fates.all):
        if fate.opener >= 0 and fate.opener < item.index < fate.first and fate.kind in (*context.fates, "none"):
            return fate
        if fate.last >= item.amount.begin or fate.first < start:
            continue
        if clauses[fate.last] != clauses[item.index]:
            return None
        between = reader.tokens[fate.last + 1 : item.amount.begin]
        loose = loose_words(item.sentence) | language.list("auxiliaries") | reader.phrases.articles
        before = fate.first - 1
        opens = fate.first == 0 or clauses[before] != clauses[fate.first] or reader.tokens[before].kind == MARK_KIND
        fronted = opens and bool(between) and between[0].lower in language.list("auxiliaries")
        near = len(between) <= 6 and all(token.lower in loose and token.lower not in reader.joiners for token in between)
        return fate if fronted or near else None
    return None


def part_of_previous(item: Counted, context: Context) -> str | None:
    """ "davon bis zu 30 in Ulm", "12 of them": a part is of the kind of its whole."""
    if not item.part and item.phrase.found is not Found.PART:
        return None
    marker = item.part.first if item.part else item.amount.begin
    if _follows_thing(marker, context) or _of_things_before(item, context):
        return None
    if item.part:  # "Unter den Gefallenen sind 13 Südafrikaner": the marker names the whole itself
        for index in range(item.part.first, item.part.last + 1):
            noun = context.reader.phrases.at["nouns"].get(index)
            if noun and str(noun.value["kind"]) in FIXED | {"captured", "displaced"}:
                return str(noun.value["kind"])
        told = next((fate for fate in context.reader.fates.all if fate.first == item.part.last + 1), None)
        if told and told.kind in context.fates:  # "of those killed, 94 were civilians"
            return told.kind
    whole = context.previous(item)
    if whole and whole.kind and item is not whole:
        item.antecedent = whole
        return whole.kind
    return None


def part_of_unnumbered(item: Counted, context: Context) -> str | None:
    """ "Mehrere Menschen wurden verletzt, darunter vier Soldaten": the whole has no number, but a fate."""
    if not item.part or any(other.index < item.index and not other.amount.singular for other in context.items):
        return None
    clauses = item.sentence.clauses
    told = [fate for fate in context.reader.fates.all if fate.last < item.part.first and fate.kind in context.fates]
    near = told and clauses[item.part.first] - clauses[told[-1].last] <= 1
    return told[-1].kind if near else None


def identified(item: Counted, context: Context) -> str | None:
    """ "Bei den Toten handelt es sich um zwei Männer", "die Toten sind zwei Männer", "es handelt sich bei den Toten um …": people
    said of a noun with a fate."""
    nouns, start = context.reader.phrases.at["nouns"], item.amount.begin
    for index in range(start - 1, max(-1, start - REACH), -1):
        if context.reader.tokens[index].kind == NUMBER_KIND or item.sentence.clauses[index] != item.sentence.clauses[item.index]:
            return None
        noun = nouns.get(index)
        if noun is None:
            continue
        kind = str(noun.value["kind"])
        near = range(noun.first - IDENTITY, noun.last + 4)
        linked = any(mark.first in near and mark.first < start for mark in item.sentence.marks("identities"))
        if kind not in (*FIXED, "casualties", "captured") or not linked:
            return None
        return "killed" if kind == "casualties" and context.dead else kind
    return None


def _of_things_before(item: Counted, context: Context) -> bool:
    """ "All 21 coaches derailed. Two of them overturned": what was counted last, in the sentence before, is a thing."""
    if item.phrase.found is not Found.PART or any(other.index < item.index for other in context.items) or not context.before:
        return False
    last = context.before[-1]
    return last.blocks and item.sentence.index - last.sentence.index == 1


def _follows_thing(index: int, context: Context) -> bool:
    """ "mehrere Nachbeben, von denen zwei …", "zahlreiche Helfer, darunter 300 Ärzte": the marker points back to things, or to
    people without a number of whom nothing was said."""
    at = index - 1
    if at >= 0 and context.reader.tokens[at].text == ",":
        at -= 1
    noun = context.reader.phrases.at["nouns"].get(at)
    if noun is None or any(other.phrase.first == noun.first for other in context.items):
        return False
    return str(noun.value["kind"]) in ("thing", "staff")


def told_with_part(item: Counted, context: Context) -> str | None:
    """ "Of those killed, 94 were civilians, 41 were soldiers and 27 were rebels": the marker at the head serves all."""
    before = next((other for other in reversed(context.items) if other.index < item.index and other.part), None)
    if before is None or before.part is None or not before.kind or not before.is_ellipsis:
        return None
    if item.sentence.tokens[before.part.first].lower not in item.sentence.reading.language.list("out_of"):
        return None
    item.part = before.part
    return before.kind


def out_of_whole(item: Counted, context: Context) -> str | None:
    """ "Unter den 40 Verletzten sind acht Kinder": the number before, in the same sentence, is named as the whole."""
    earlier = [other for other in context.items if other.index < item.index]
    whole = earlier[-1] if earlier else None
    if whole is None or whole.kind in (None, "area") or not is_taken_from(whole):
        return None
    if item.sentence.clauses[whole.index] != item.sentence.clauses[item.index] and not _opens_clause(whole):
        return None  # "shelter for many of the 300 homeless, while the toll rose to 40"
    item.antecedent = whole
    return whole.kind


def _opens_clause(whole: Counted) -> bool:
    """ "Of the 300 passengers, 12 died": the whole stands first."""
    clauses, begin = whole.sentence.clauses, whole.amount.begin
    return (
        begin < OPENING or clauses[begin - OPENING] != clauses[begin] or whole.sentence.tokens[begin - OPENING].kind == MARK_KIND
    )


def among_whole(item: Counted, context: Context) -> str | None:
    """ "four officers were among the 42 wounded": the number behind is named as the whole; so is that of coordinated ones."""
    language = item.sentence.reading.language
    loose = loose_words(item.sentence) | language.list("auxiliaries")
    last = item
    for following in (other for other in context.items if other.index > item.index):
        between = [token.lower for token in item.sentence.tokens[last.end + 1 : following.amount.begin]]
        if (
            following.kind
            and between[-2:-1]
            and between[-2] in language.list("members_of")
            and between[-1] in language.list("articles")
        ):
            if following.amount.value <= item.amount.value or not all(word in loose for word in between[:-2]):
                return None
            item.whole = following
            return following.kind
        if not joined(item.sentence, last.end + 1, following.amount.begin):
            return None
        last = following
    return None


def among_fallen(item: Counted, context: Context) -> str | None:
    """ "Two of the band were among the dead": a noun with a fate behind the verb."""
    auxiliaries = item.sentence.reading.language.list("auxiliaries")
    at = item.end + 1
    if item.phrase.found is Found.PART:  # "of the band"
        at = next(
            (i for i in range(at, min(at + 4, len(context.reader.tokens))) if context.reader.tokens[i].lower in auxiliaries), at
        )
    while at < len(context.reader.tokens) and context.reader.tokens[at].lower in auxiliaries | loose_words(item.sentence):
        at += 1
    for mark in item.sentence.marks("parts"):
        noun = context.reader.phrases.at["nouns"].get(mark.last)
        if item.end < mark.first <= at and mark.last >= at - 1 and noun and str(noun.value["kind"]) in FIXED:
            return str(noun.value["kind"])
    return None


def labelled(item: Counted, context: Context) -> str | None:
    """ "Injured: 45", "Evacuees: 4,403 people": a noun that says what happened, a colon, the number."""
    colon = item.amount.begin - 1
    if colon < 1 or item.sentence.tokens[colon].text != ":":
        return None
    for mark in (*item.sentence.marks("nouns"), *item.sentence.marks("attributes")):
        if mark.last == colon - 1 and str(mark.value["kind"]) in (*FIXED, *context.fates, "crowd", "troops", "casualties"):
            return str(mark.value["kind"])
    return None


def apposition(item: Counted, context: Context) -> str | None:
    """ "the newly displaced – over 92,000 people –", "the protesters, some 800 men and women": the noun before the mark."""
    mark = item.amount.begin - 1
    if mark < 1 or item.sentence.tokens[mark].text not in APPOSES:
        return None
    for noun in item.sentence.marks("nouns"):
        if noun.last == mark - 1 and str(noun.value["kind"]) in (*FIXED, "captured", "displaced", "crowd", "casualties"):
            counted = any(other.index < noun.first <= other.end for other in context.items)  # "12 dead, 30 people in hospital"
            return None if counted else str(noun.value["kind"])
    return None


def compared(item: Counted, context: Context) -> str | None:
    """ "an increase of 6,000 people compared to the 90,000 people …": the change of a count, or what it is held against."""
    language, tokens, at = item.sentence.reading.language, item.sentence.tokens, item.amount.begin - 1
    if at > 0 and tokens[at].lower in language.list("articles"):
        at -= 1
    pair = " ".join(token.lower for token in tokens[max(0, at - 1) : at + 1])
    whole = context.previous(item)
    if pair not in language.list("comparisons") or whole is None or whole.kind == "area":
        return None
    item.antecedent = whole
    return whole.kind


def shared_fate(item: Counted, context: Context) -> str | None:
    """ "70 Frauen sowie 65 Männer": coordinated with a number whose kind is known; "three passengers, a child and two women":
    a plain "a child" in the enumeration separates nothing."""
    before = next((other for other in reversed(context.items) if other.index < item.index and not other.amount.singular), None)
    if before is None or before.kind == "area" or before.phrase.attribute:
        return None
    stop = _before_singulars(item, context)
    return before.kind if stop > before.end and joined(item.sentence, before.end + 1, stop) else None


def _before_singulars(item: Counted, context: Context) -> int:
    """Where the enumeration goes on to the left of "a child and" and the like; the number itself where nothing such stands."""
    tokens, singular = item.sentence.tokens, item.sentence.reading.language.section("numbers").get("singular", ())
    stop = item.amount.begin
    for noun in reversed(item.sentence.marks("nouns")):
        if noun.last >= stop or str(noun.value["kind"]) not in (*PERSON_KINDS, "troops"):
            continue
        if not joined(item.sentence, noun.last + 1, stop) or not noun.first or tokens[noun.first - 1].lower not in singular:
            break
        stop = noun.first - 1
    return stop


def count_word(item: Counted, context: Context) -> str | None:
    """ "die Zahl der Toten stieg auf 35", "a death toll that had reached 90": the count is named before the number."""
    heads = [head for head in count_heads(item, context) if head[1] < item.amount.begin]
    for _, last, kind in reversed(heads):
        if last + 1 == item.amount.begin and item.sentence.tokens[last].lower in item.sentence.reading.language.list(
            "amount_verbs"
        ):
            continue  # "Germany's dead now number 133"
        counts = (other for other in context.items if other.phrase.found is not Found.MEASURE and not other.amount.is_year_like)
        between = [other for other in counts if last < other.index < item.index]
        distance = item.amount.begin - last
        if _is_goal(item):  # "The toll from … climbed by 12": the verb ties the number to the count, however long its subject
            distance //= 2
        if distance > REACH + 12 * len(between) or len(between) > 1:
            return None
        if any(other.phrase.found is Found.NOUN and other.kind not in (None, kind) for other in between):
            return None
        return kind
    later = [head for head in count_heads(item, context) if head[0] > item.end and head[0] - item.end <= 6]
    return later[0][2] if later and item.amount.begin == _start_of_clause(item) else None


def _is_goal(item: Counted) -> bool:
    """A preposition and a verb of change right before: "climbed to", "dropped by"."""
    change = item.sentence.reading.language.list("change_verbs")
    return any(token.lower in change for token in item.sentence.tokens[max(0, item.amount.begin - 3) : item.amount.begin])


def _start_of_clause(item: Counted) -> int:
    """First token of the clause; one preposition before the number may be skipped ("Mit 41 ist die Zahl der Toten …")."""
    clauses, index = item.sentence.clauses, item.amount.begin
    start = index
    while start and clauses[start - 1] == clauses[index] and index - start < 2:
        start -= 1
    return index if index - start < 2 else -1


def count_heads(item: Counted, context: Context) -> list[tuple[int, int, str]]:
    """Count words of a sentence: first token, last token, kind. "number of" takes the kind of the noun it goes with; "the toll",
    "die Zahl" alone that of what was counted last."""
    heads: list[tuple[int, int, str]] = []
    for mark in item.sentence.marks("counts"):
        kind, last = str(mark.value["kind"]), mark.last
        if kind == "*":
            named = _kind_after(mark, context)
            if named:
                kind, last = named
            elif (
                mark.first
                and item.sentence.tokens[mark.first - 1].lower in context.reader.phrases.articles
                and (previous := context.previous(item))
                and previous.kind
            ):
                kind = previous.kind
            else:
                kind = str(mark.value.get("otherwise", ""))
            if not kind:
                continue
        heads.append((mark.first, last, kind))
    return heads


def _kind_after(mark: Mark, context: Context) -> tuple[str, int] | None:
    """The kind of "the number of people killed", "Zahl der aus dem Norden geflohenen Menschen"."""
    reader = context.reader
    nouns, attributes = reader.phrases.at["nouns"], reader.phrases.at["attributes"]
    attribute: str | None = None
    for index in range(mark.last + 1, min(mark.last + 12, len(reader.tokens))):
        token = reader.tokens[index]
        if token.kind == NUMBER_KIND or (token.kind == MARK_KIND and token.text in ",;:.()"):
            return None
        if index in attributes and index not in nouns:
            attribute = str(attributes[index].value["kind"])
        told = next(
            (f for f in reader.fates.all if f.first == index and f.kind in context.fates and f.mark.section == "predicates"),
            None,
        )
        if told and index > mark.last + 1:  # "the number of islanders barred from the port"
            return told.kind, told.last
        noun = nouns.get(index)
        if noun:
            kind = str(noun.value["kind"])
            if kind in FIXED:
                return kind, noun.last
            if attribute:
                return attribute, noun.last
            fate = next((f for f in reader.fates.all if noun.last < f.first <= noun.last + 6 and f.kind != "area"), None)
            if fate and (kind in PERSON_KINDS or fate.kind in context.fates):
                return fate.kind, fate.last
            return (kind, noun.last) if kind not in (*PERSON_KINDS, "thing") else None
    return None


def noun_numbers(item: Counted, context: Context) -> str | None:
    """ "With the dead now numbering 35,000", "die Truppen werden bald 12.000 betragen": a noun before, a verb of amount."""
    reader, sentence = context.reader, item.sentence
    verbs = sentence.reading.language.list("amount_verbs")
    clauses, clause = sentence.clauses, sentence.clauses[item.index]
    behind = reader.tokens[item.end + 1 : item.end + 4]
    verb_behind = any(token.lower in verbs for token in behind if token.kind != MARK_KIND)
    for index in range(item.amount.begin - 1, max(-1, item.amount.begin - 16), -1):
        if clauses[index] != clause or reader.tokens[index].kind == "n":
            return None
        noun = reader.phrases.at["nouns"].get(index)
        if noun is None or noun.last >= item.amount.begin or is_name(sentence, noun.first):
            continue
        kind = str(noun.value["kind"])
        between = [token for token in reader.tokens[noun.last + 1 : item.amount.begin] if token.text not in QUOTES]
        linked = (
            bool(between)
            and between[-1].lower in sentence.reading.language.list("links")
            and kind in context.fates | {"casualties"}
        )
        if kind in (*PERSON_KINDS, "thing"):
            continue
        if not (verb_behind or linked or any(token.lower in verbs for token in between)):
            return None
        return kind
    return None


def noun_behind(item: Counted, context: Context) -> str | None:
    """ "Auf 4.000 hatte der Präsident die Verluste beziffert": the sentence opens with the number, what it counts follows."""
    reader = context.reader
    links = item.sentence.reading.language.list("links")
    if item.amount.begin > 2 or not item.amount.begin or reader.tokens[item.amount.begin - 1].lower not in links:
        return None
    following = next((other for other in context.items if other.index > item.index), None)
    stop = following.amount.begin if following else len(reader.tokens)
    for index in range(item.end + 1, stop):
        noun = reader.phrases.at["nouns"].get(index)
        if noun and str(noun.value["kind"]) in FIXED | {"casualties"}:
            return str(noun.value["kind"])
    heads = [head for head in count_heads(item, context) if item.end < head[0] < stop]
    return heads[0][2] if heads else None
