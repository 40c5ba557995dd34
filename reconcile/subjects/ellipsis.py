"""Numbers without a noun: "davon 600 in Kursk", "stieg auf 35", "die Polizei kam auf rund 80.000".

News leaves out what the reader already knows. Each rule below is one way of knowing it; they are tried in order, from the
evidence nearest to the number to the farthest, and a number for which none speaks counts nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..packs import Mark
from ..reading import Sentence, is_name
from ..text import MARK_KIND, Token
from .kinds import FIXED, PERSON_KINDS, Counted, KindReader
from .phrase import Found

QUOTES = frozenset("„“”\"'‘’«»")
REACH = 14  # tokens from a count word ("Zahl der Toten") to the number it announces
SAME_VALUE = 20  # below this, an equal number elsewhere in the article proves nothing


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules may look at: the sentence's items and reader, and what was counted before it."""

    reader: KindReader
    items: Sequence[Counted]
    before: Sequence[Counted]  # counted in earlier sentences, nearest last
    by_value: Mapping[float, Counted]  # figures of the whole article with a noun of their own
    fates: frozenset[str]
    dead: frozenset[float] = frozenset()  # numbers of killed in the article

    def previous(self, item: Counted) -> Counted | None:
        """The number the reader has in mind: the last one before, in this sentence or the paragraph so far."""
        for other in reversed([other for other in self.items if other.index < item.index]):
            if other.kind or other.blocks:
                return other
        return next((other for other in reversed(self.before) if other.kind), None)


Rule = Callable[[Counted, Context], "str | None"]


def resolve_by_value(items: Sequence[Counted], context: Context) -> None:
    """The last chance, when the whole article is read: an equal number elsewhere says what this one counts."""
    for item in items:
        if item.kind is None and may_be_ellipsis(item):
            item.kind = same_value(item, context)


def may_lean(item: Counted) -> bool:
    """People of whom nothing was said here ("250.000 Menschen gezählt", "darunter 13 Frauen") may lean on what was counted before."""
    return item.phrase.found in (Found.NOUN, Found.UNKNOWN) and item.phrase.noun_kind in ("person", "staff", None) and not item.amount.is_year_like


def resolve(items: Sequence[Counted], context: Context) -> None:
    """Gives each ellipsis of a sentence its kind, left to right, by the first rule that knows it."""
    for item in items:
        if item.kind is not None:
            _take_fate_of_whole(item, context)
            _take_open_victims(item, context)
            continue
        rules = RULES if may_be_ellipsis(item) else PEOPLE_RULES if may_lean(item) else ()
        for rule in rules:
            kind = rule(item, context)
            if kind and not (kind == "area" and rules is PEOPLE_RULES):
                item.kind = kind
                item.trace.append(rule.__name__.replace("_", " "))
                break


def may_be_ellipsis(item: Counted) -> bool:
    """No year, no part of a name ("Camp 59", "Artikel 5"), no date, and nothing behind the number that it counts."""
    if not item.is_ellipsis or item.amount.is_year_like and item.phrase.found is not Found.PART:
        return False
    tokens = item.sentence.tokens
    grammar = item.sentence.reading.language
    before = tokens[item.amount.begin - 1] if item.amount.begin else None
    if before is None or item.amount.hedged:
        return True
    if _is_age(item) or _measures_something(item) or before.lower in grammar.list("negations"):
        return False
    if before.lower in grammar.list("before_day") and item.amount.bare and item.amount.value <= 31:
        return False
    if before.kind == MARK_KIND:
        return before.text not in "#№§$€£¥"
    named = before.is_capital and item.amount.bare and item.amount.value < 1000 and item.amount.begin > 1
    return not named


def _take_fate_of_whole(item: Counted, context: Context) -> None:
    """"25 Tote, unter ihnen sechs Gefangene": what befell the whole befell the part, whoever they were."""
    if not item.part or item.predicate or item.phrase.attribute or item.kind in FIXED or item.kind == "area":
        return
    whole = context.previous(item)
    if whole and whole.kind in context.fates and whole.kind != item.kind and whole.amount.value > item.amount.value:
        item.kind, item.antecedent = whole.kind, whole


def _take_open_victims(item: Counted, context: Context) -> None:
    """"der 135 Opfer": victims are dead where the article counts as many dead."""
    if item.kind != "casualties" or item.predicate is not None or item.phrase.noun_kind != "casualties":
        return
    previous = context.previous(item)
    part = item.phrase.first > item.amount.last + 1 and previous is not None and previous.kind == "killed"  # "three of the victims"
    if part or item.amount.value in context.dead:
        item.kind = "killed"


def _is_age(item: Counted) -> bool:
    """"Kim Jong Un, 40, received …", "a cleric of 75": a bare small number between commas, or behind somebody and "of"."""
    if not item.amount.bare or item.amount.value > 120 or item.amount.begin < 2:
        return False
    tokens = item.sentence.tokens
    before = tokens[item.amount.begin - 1]
    after = tokens[item.amount.last + 1] if item.amount.last + 1 < len(tokens) else None
    ages = item.sentence.reading.language.list("age_words")
    if any(token.lower in ages for token in tokens[max(0, item.amount.begin - 4) : item.amount.begin]):
        return True  # "der älteste war 81"
    if before.text == "," and after is not None and after.text in ",.)":
        return tokens[item.amount.begin - 2].is_capital
    if before.text == "(" and after is not None and after.text == ")":
        return tokens[item.amount.begin - 2].is_capital and item.amount.value < 120
    owner = item.sentence.reading.language.lexicon.lookup(tokens[item.amount.begin - 2].lower)
    return before.lower in item.sentence.reading.language.list("partitive") and any(
        p.section == "nouns" and p.value["kind"] in PERSON_KINDS for p in owner
    )


def _measures_something(item: Counted) -> bool:
    """"a city of 150,000": a bare number that measures a thing."""
    if item.amount.begin < 2:
        return False
    tokens, language = item.sentence.tokens, item.sentence.reading.language
    if tokens[item.amount.begin - 1].lower not in language.list("partitive"):
        return False
    before = language.lexicon.lookup(tokens[item.amount.begin - 2].lower)
    return any(p.section == "nouns" and p.value["kind"] == "thing" and len(p.elements) == 1 for p in before)


def participle_follows(item: Counted, context: Context) -> str | None:
    """"1,357 injured", "110 weitere verletzt", "30 wurden vermisst": the number is the subject of what follows."""
    if item.phrase.attribute:
        return str(item.phrase.attribute.value["kind"])
    reader = context.reader
    counts = (other for other in context.items if other.index > item.index and other.phrase.found is not Found.MEASURE)
    following = next(counts, None)
    stop = following.amount.begin if following else len(reader.tokens)
    for fate in reader.predicates:
        if fate.first <= item.end:
            continue
        if fate.first >= stop or not _befalls(fate.kind, item, context) or fate.mark.value.get("of"):
            return None
        between = _without_apposition([token for token in reader.tokens[item.end + 1 : fate.first] if token.text not in QUOTES])
        loose = reader.loose | item.sentence.reading.language.list("auxiliaries")
        relative_clause = len(between) > 1 and between[0].text == "," and between[1].lower in item.sentence.reading.language.list("relative")
        if relative_clause and len(between) <= 12 and not any(token.kind == MARK_KIND for token in between[1:]):
            item.predicate = fate.mark
            return fate.kind
        if len(between) <= 9 and not any(token.kind == MARK_KIND for token in between):
            if any(token.lower in reader.joiners for token in between[:1]):  # "39,897 and the injured to 92,152"
                return None
            near = all(token.lower in loose for token in between)
            verb_final = reader.phrases.capital_nouns and not any(token.is_capital for token in between[:1])
            relative = any(token.lower in item.sentence.reading.language.list("relative") for token in between)
            if near or verb_final or relative:
                item.predicate = fate.mark
                return fate.kind
        return None
    return None


def _befalls(kind: str, item: Counted, context: Context) -> bool:
    """A fate always; a march or a deployment only for numbers large enough to be told without a noun."""
    return kind in context.fates or (kind in ("crowd", "troops") and item.amount.value >= SAME_VALUE)


def _without_apposition(tokens: list[Token]) -> list[Token]:
    """"1,4 Millionen, fast zwei Drittel der Bevölkerung, mussten …": what stands between two commas right behind the number."""
    if tokens and tokens[0].text == ",":
        for at in range(2, min(len(tokens), 10)):
            if tokens[at].text == ",":
                return tokens[at + 1 :]
    return tokens


def participle_before(item: Counted, context: Context) -> str | None:
    """"Vermisst werden mehr als 5.000", "a fire killed 64": the verb stands right before the number, in its clause."""
    reader, clauses = context.reader, item.sentence.clauses
    earlier = [other for other in context.items if other.index < item.index]
    start = earlier[-1].end + 1 if earlier else 0
    for fate in reversed(reader.predicates):
        if fate.opener >= 0 and fate.opener < item.index < fate.first and fate.kind in context.fates:
            return fate.kind
        if fate.last >= item.amount.begin or fate.first < start:
            continue
        if clauses[fate.last] != clauses[item.index] or not _befalls(fate.kind, item, context) or fate.mark.section != "predicates":
            return None
        between = reader.tokens[fate.last + 1 : item.amount.begin]
        loose = reader.loose | item.sentence.reading.language.list("auxiliaries") | reader.phrases.articles
        opens = fate.first == 0 or clauses[fate.first - 1] != clauses[fate.first] or reader.tokens[fate.first - 1].kind == MARK_KIND
        fronted = opens and bool(between) and between[0].lower in item.sentence.reading.language.list("auxiliaries")
        if fronted or (len(between) <= 6 and all(token.lower in loose and token.lower not in reader.joiners for token in between)):
            item.predicate = fate.mark
            return fate.kind
        return None
    return None


def part_of_previous(item: Counted, context: Context) -> str | None:
    """"davon bis zu 8.000 in Kursk", "12 of them": a part is of the kind of its whole."""
    if not item.part and item.phrase.found is not Found.PART:
        return None
    marker = item.part.first if item.part else item.amount.begin
    if _follows_thing(marker, context):
        return None
    if item.part:  # "Unter den Gefallenen sind 13 Südafrikaner": the marker names the whole itself
        for index in range(item.part.first, item.part.last + 1):
            noun = context.reader.phrases.at["nouns"].get(index)
            if noun and str(noun.value["kind"]) in FIXED | {"captured", "displaced"}:
                return str(noun.value["kind"])
    whole = context.previous(item)
    if whole and whole.kind and item is not whole:
        item.antecedent = whole
        return whole.kind
    return None


def _follows_thing(index: int, context: Context) -> bool:
    """"mehrere Nachbeben, von denen zwei …": what the marker points back to is a thing."""
    at = index - 1
    if at >= 0 and context.reader.tokens[at].text == ",":
        at -= 1
    noun = context.reader.phrases.at["nouns"].get(at)
    return noun is not None and str(noun.value["kind"]) == "thing"


def out_of_whole(item: Counted, context: Context) -> str | None:
    """"Unter den 40 Verletzten sind acht Kinder": the number before, in the same sentence, is named as the whole."""
    earlier = [other for other in context.items if other.index < item.index]
    if earlier and earlier[-1].kind and earlier[-1].kind != "area" and context.reader.is_taken_from(earlier[-1]):
        item.antecedent = earlier[-1]
        return earlier[-1].kind
    return None


def count_word(item: Counted, context: Context) -> str | None:
    """"die Zahl der Toten stieg auf 35", "a death toll that had reached 20,318": the count is named before the number."""
    heads = [head for head in count_heads(item, context) if head[1] < item.amount.begin]
    for _, last, kind in reversed(heads):
        if last + 1 == item.amount.begin and item.sentence.tokens[last].lower in item.sentence.reading.language.list("amount_verbs"):
            continue  # "Germany's dead now number 133"
        between = [other for other in context.items if last < other.index < item.index and not other.amount.is_year_like]
        distance = item.amount.begin - last
        if distance > REACH + 12 * len(between) or len(between) > 1:
            return None
        if any(other.phrase.found is Found.NOUN and other.kind not in (None, kind) for other in between):
            return None
        return kind
    later = [head for head in count_heads(item, context) if head[0] > item.end and head[0] - item.end <= 6]
    return later[0][2] if later and item.amount.begin == _start_of_clause(item) else None


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
            elif mark.first and item.sentence.tokens[mark.first - 1].lower in context.reader.phrases.articles and (previous := context.previous(item)):
                kind = previous.kind or ""
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
        if token.kind == MARK_KIND and token.text in ",;:.()":
            return None
        if index in attributes and index not in nouns:
            attribute = str(attributes[index].value["kind"])
        told = next((f for f in reader.predicates if f.first == index and f.kind in context.fates and f.mark.section == "predicates"), None)
        if told and index > mark.last + 1:  # "the number of Quebecers barred from their homes"
            return told.kind, told.last
        noun = nouns.get(index)
        if noun:
            kind = str(noun.value["kind"])
            if kind in FIXED:
                return kind, noun.last
            if attribute:
                return attribute, noun.last
            fate = next((f for f in reader.predicates if noun.last < f.first <= noun.last + 6 and f.kind != "area"), None)
            if fate and (kind in PERSON_KINDS or fate.kind in context.fates):
                return fate.kind, fate.last
            return (kind, noun.last) if kind not in (*PERSON_KINDS, "thing") else None
    return None


def told_of_previous(item: Counted, context: Context) -> str | None:
    """"die Polizei kam auf rund 80.000", "Ulm (zwischen 8000 und 10.000)", "waren es 5 914": same thing, other number.

    The reader needs a sign that a count goes on: a hedge, grouped digits, brackets behind a name, or a verb of counting.
    """
    whole = context.previous(item)
    if not whole or not whole.kind:
        return None
    same_sentence = whole.sentence is item.sentence
    gap = item.sentence.index - whole.sentence.index
    if _of_things(item):
        return None
    if gap > 3 or not (same_sentence or _goes_on(item, context)):
        return None
    if not _looks_like_count(item, context, same_sentence):
        return None
    item.antecedent = whole
    return whole.kind


def _of_things(item: Counted) -> bool:
    """"Of the country's buildings, 47,000 had come down": the clause before names what is counted."""
    sentence = item.sentence
    if not sentence.clauses[item.index] or sentence.tokens[0].lower not in sentence.reading.language.list("partitive"):
        return False
    if any(token.kind == "n" for token in sentence.tokens[1:5]):
        return False
    return any(mark.first <= 4 and mark.value["kind"] == "thing" for mark in sentence.marks("nouns"))


def _goes_on(item: Counted, context: Context) -> bool:
    """A verb of counting or saying in the clause: "sprach von", "put it at", "waren es"."""
    counting = item.sentence.reading.language.list("counting_verbs")
    clause = item.sentence.clauses[item.index]
    return any(t.lower in counting for t, c in zip(item.sentence.tokens, item.sentence.clauses) if abs(c - clause) <= 1)


def _closers(context: Context) -> frozenset[str]:
    """Words that show that the number stands alone: "520 kommen …", "75 allein am Montag", "fünf am Tag davor"."""
    language = context.reader.sentence.reading.language
    phrases = context.reader.phrases
    return phrases.stops | phrases.articles | language.list("counting_verbs") | language.list("adverbs") | language.list("alone")


def _looks_like_count(item: Counted, context: Context, same_sentence: bool) -> bool:
    tokens = item.sentence.tokens
    amount = item.amount
    before = tokens[amount.begin - 1] if amount.begin else None
    after = tokens[item.end + 1] if item.end + 1 < len(tokens) else None
    if after and after.kind == MARK_KIND and after.text in "%°/:":
        return False
    bracketed = bool(before and before.text == "(" and amount.begin > 1 and tokens[amount.begin - 2].is_capital)
    large = amount.value >= 1000
    ends = after is None or (after.kind == MARK_KIND and after.text not in "-–") or after.lower in _closers(context)
    preposition = context.reader._word_before(item)
    if bracketed:
        return True
    joiners = context.reader.joiners
    listed = same_sentence and before is not None and (before.text in ",;" or before.lower in joiners)
    if listed and after is not None and after.lower in item.sentence.reading.language.list("place_prepositions"):
        return True  # "drei in Neuwied, neun in Köln"
    if before is not None and before.lower in context.reader.phrases.articles and amount.value < 10:
        return False  # "connecting the two"
    if _goes_on(item, context):
        return amount.hedged or large or ends
    return same_sentence and (amount.hedged or large) and (ends or item.phrase.added) and preposition not in item.sentence.reading.language.list("time_prepositions")


def same_value(item: Counted, context: Context) -> str | None:
    """"Hamburg zählt nach – 180.000 statt 50.000": the article says elsewhere what 180,000 counts."""
    other = context.by_value.get(item.amount.value)
    if other is None or other is item or item.amount.value < SAME_VALUE or (item.amount.bare and item.amount.value < 100):
        return None
    item.antecedent = other
    return other.kind


def added_to_previous(item: Counted, context: Context) -> str | None:
    """"die übrigen sechs", "another 30": more of what was counted last, in the same sentence."""
    whole = context.previous(item)
    before = item.sentence.tokens[item.amount.begin - 1].lower if item.amount.begin else ""
    rest = before in item.sentence.reading.language.list("rest")
    added = item.phrase.added or any(mark.last == item.amount.begin - 1 for mark in item.sentence.marks("additions"))
    if whole and whole.kind and (rest or (added and whole.sentence is item.sentence)):
        item.antecedent = whole
        return whole.kind
    return None


def noun_numbers(item: Counted, context: Context) -> str | None:
    """"With the dead now numbering 35,000", "die Truppen werden bald 12.000 betragen": the noun before, a verb of amount between or behind."""
    reader, sentence = context.reader, item.sentence
    verbs = sentence.reading.language.list("amount_verbs")
    clauses, clause = sentence.clauses, sentence.clauses[item.index]
    behind = reader.tokens[item.end + 1 : item.end + 4]
    verb_behind = any(token.lower in verbs for token in behind if token.kind != MARK_KIND)
    for index in range(item.amount.begin - 1, max(-1, item.amount.begin - 16), -1):
        if clauses[index] != clause or reader.tokens[index].kind == "n":
            return None
        noun = reader.phrases.at["nouns"].get(index)
        if noun is None or noun.last >= item.amount.begin:
            continue
        kind = str(noun.value["kind"])
        between = [token for token in reader.tokens[noun.last + 1 : item.amount.begin] if token.text not in QUOTES]
        linked = bool(between) and between[-1].lower in sentence.reading.language.list("links") and kind in context.fates | {"casualties"}
        if kind in (*PERSON_KINDS, "thing"):
            continue
        if not (verb_behind or linked or any(token.lower in verbs for token in between)):
            return None
        return kind
    return None


def counted_at_event(item: Counted, context: Context) -> str | None:
    """"Während die Veranstalter 250.000 Menschen gezählt haben wollen": people counted where a demonstration is told of."""
    if not _goes_on(item, context) or item.amount.value < SAME_VALUE or item.phrase.noun_kind == "staff" or item.phrase.found is Found.UNKNOWN:
        return None
    sentence: Sentence | None = item.sentence
    for _ in range(3):
        if sentence is None:
            return None
        for mark in sentence.marks("events"):
            if not is_name(sentence, mark.first):
                return str(mark.value["kind"])
        sentence = sentence.previous
    return None


def men_of_an_army(item: Counted, context: Context) -> str | None:
    """"the army, which has 6,500 men in the disaster zone": men of whom an army is told are its soldiers."""
    language = item.sentence.reading.language
    if item.phrase.first < 0 or item.sentence.tokens[item.phrase.first].lower not in language.list("men"):
        return None
    armies = language.list("armies")
    return "troops" if any(token.lower in armies for token in item.sentence.tokens) else None


def shared_fate(item: Counted, context: Context) -> str | None:
    """"70 Frauen sowie 65 Männer": coordinated with a number whose kind is known."""
    index = list(context.items).index(item)
    if not index:
        return None
    before = context.items[index - 1]
    if before.kind and before.kind != "area" and context.reader._joined(before.end + 1, item.amount.begin) and not before.phrase.attribute:
        return before.kind
    return None


def noun_behind(item: Counted, context: Context) -> str | None:
    """"Auf 4.000 hatte der Präsident die Verluste beziffert": the sentence opens with the number and says later what it counts."""
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


def same_large_value(item: Counted, context: Context) -> str | None:
    """"If the 400,000 covered just the dead …": a large number said before in the article counts the same again."""
    large = item.amount.value >= 10_000 or (item.amount.value >= 1000 and item.amount.value % 1000)
    return same_value(item, context) if large else None


def breaks_down(item: Counted, context: Context) -> str | None:
    """"38 Verletzte: 22 Beamte, 16 Zivilisten": people told one after the other who add up to the number before."""
    whole = context.previous(item)
    if whole is None or not whole.kind or whole.kind == "area":
        return None
    index = list(context.items).index(item)
    run = [other for other in context.items if other is not whole and (other.kind is None or other.antecedent is whole)]
    people = [other for other in run if may_lean(other) or other.antecedent is whole]
    if item in people and len(people) > 1 and sum(other.amount.value for other in people) == whole.amount.value and index >= 0:
        item.antecedent = whole
        return whole.kind
    return None


def topic_of_sentence_before(item: Counted, context: Context) -> str | None:
    """"Bodies are still being found. 213 had been registered by Sunday": the sentence before names what is being counted."""
    before = item.sentence.previous
    if before is None or not _goes_on(item, context) or item.amount.value < 2 or not _looks_like_count(item, context, False):
        return None
    if any(token.kind == "n" for token in before.tokens) or any(other.index < item.index for other in context.items):
        return None
    for mark in reversed(before.marks("nouns")):
        kind = str(mark.value["kind"])
        if kind in FIXED or (kind not in (*PERSON_KINDS, "thing") and (item.amount.hedged or item.amount.value >= 1000)):
            return kind
    return None


# In order: what the clause itself says; what it is a part of; what count was announced; the rest of a whole; what was
# being told; and last, for headlines, what the same number counts elsewhere in the article.
RULES: tuple[Rule, ...] = (
    participle_follows, participle_before, part_of_previous, out_of_whole, noun_numbers, noun_behind, count_word,
    added_to_previous, same_large_value, topic_of_sentence_before, told_of_previous, same_value,
)  # fmt: skip
PEOPLE_RULES: tuple[Rule, ...] = (
    part_of_previous, out_of_whole, breaks_down, shared_fate, count_word, counted_at_event, men_of_an_army,
)  # fmt: skip
