"""Ellipses whose count was announced: "die Zahl der Toten stieg auf 35", "the dead now number 133"."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...packs import Mark
from ...reading import Sentence, is_name
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .bodies import counts_strength
from .context import REACH, Context
from .counted import ANY_QUOTES, HARM, HARMED, PERSON_KINDS, Counted
from .open_counts import announced_in
from .own_clause import has_own_auxiliary
from .phrase import MEASURE, NOUN

DEADLY = {"killed", "casualties"}  # what "the toll" may count
FEW = 13  # so many may be pointed at: "the two said"
HEAD = 11  # tokens behind "the number of" that may say of whom
OWNED = 3  # tokens behind "losses of" in which stands what was lost
FATE = 6  # tokens from who is counted to what befell them: "the number of people reported | missing"
INSERTED = 20  # tokens between article and participle: "die Zahl der bei … getöteten Menschen"
BEFORE = 15  # tokens before a number in which the noun of its count may stand


def count_word(item: Counted, context: Context) -> str | None:
    """ "die Zahl der Toten stieg auf 35", "a death toll that had reached 90": the count is named before the number."""
    heads = () if counts_strength(item.sentence, item.amount.last) else count_heads(item, context)
    if not heads:  # nor does a 14-member panel on some deaths count them
        return None
    clauses, before, language = item.sentence.clauses, item.word_before, item.sentence.language
    definite = language.list("naming.definite")
    opener = item.sentence.back_over(language.lists("articles", "fillers"), item.amount.begin - 1)
    apart = item.phrase.found is NOUN and has_own_auxiliary(item)  # "twelve deaths, while 500 rescuers were on duty"
    pointing = item.amount.value < FEW and before in definite  # "casualties were expected, the two said"
    for _, last, kind in reversed([head for head in heads if head[1] < counts_from(item)]):
        if apart and any(other.index < last <= other.end for other in context.items):
            return None
        if pointing and clauses[last] != clauses[item.index]:
            return None
        if last < opener and item.sentence.word_at(opener) in language.list("reasons"):
            return None  # "The toll may rise | because only 31 of 44 clinics have answered"
        if last + 1 == item.amount.begin and item.sentence.tokens[last].lower in item.sentence.language.list("amount_verbs"):
            continue  # "Germany's dead now number 133"
        counts = (other for other in context.items if other.phrase.found is not MEASURE and not other.amount.is_year_like)
        between = [other for other in counts if last < other.index < item.index]
        distance = max(item.amount.begin - last, 1)  # "brought | the toll up to 80": it may stand within the words of change
        if _is_goal(item):  # "The toll from … climbed by 12": the verb ties the number to the count, however long its subject
            distance //= 2
        if distance > REACH + 12 * len(between) or sum(not other.amount.singular for other in between) > 1:
            return None  # "after the death of a man and a woman" are not two other counts
        return kind
    later = [head for head in heads if head[0] > item.end and head[0] - item.end <= 6]
    if not later or item.phrase.found is NOUN:  # "700 rescuers expect to find more dead", "zwei Minister nannten die Zahl"
        return None
    return later[0][2] if item.amount.begin == _start_of_clause(item) or _is_brought_to(item, later[0][0]) else None


def _is_brought_to(item: Counted, head: int) -> bool:
    """ "taking to 22 the count of the dead": the count stands right behind, with an article."""
    sentence, language = item.sentence, item.sentence.language
    led = item.word_before in language.list("links")
    return led and head == item.end + 2 and sentence.folded[item.end + 1] in language.list("articles")


def counts_from(item: Counted) -> int:
    """Before this token a word for a count stands: within "brought | the toll up to 80", not within "a total of | 80"."""
    begin, language = item.amount.begin, item.sentence.language
    heads = {mark.first for mark in item.sentence.marks("counts")}
    return begin if begin in heads or item.sentence.tokens[begin].lower in language.list("articles") else item.index


def _is_goal(item: Counted) -> bool:
    """A preposition and a verb of change right before: "climbed to", "dropped by"."""
    change = item.sentence.language.list("change_verbs")
    return not change.isdisjoint(item.sentence.folded[max(0, item.amount.begin - 3) : item.amount.begin])


def _start_of_clause(item: Counted) -> int:
    """First token of the clause; one preposition before the number may be skipped ("Mit 41 ist die Zahl der Toten …")."""
    clauses, index = item.sentence.clauses, item.amount.begin
    start = index
    while start and clauses[start - 1] == clauses[index] and index - start < 2:
        start -= 1
    return index if index - start < 2 else -1


def count_heads(item: Counted, context: Context) -> list[tuple[int, int, str]]:
    """Count words of a sentence (first, last token, kind); "number of" takes its noun's kind, "the toll" that told last."""
    heads: list[tuple[int, int, str]] = []
    for mark in item.sentence.marks("counts"):
        if _is_said_of_others(mark, item):
            continue
        kind, last = str(mark.value["kind"]), mark.last
        if kind == "*":
            named = _kind_after(mark, context)
            if named:
                kind, last = named
            elif _is_list_of(mark, item):
                continue
            else:
                kind = _kind_before(mark, item, context) or str(mark.value.get("otherwise", ""))
            if not kind:
                continue
        elif kind in HARM and (other := _joined_harm(mark, context)) is not None and not _is_numbered(mark, context):
            kind, last = "casualties", other.last  # "The dead and wounded now number 40"
        heads.append((mark.first, last, kind))
    return [*heads, *_counted_again(item, context)] if heads else heads


def _is_said_of_others(count: Mark, item: Counted) -> bool:
    """ "Two were | found dead | in a boat with 40": the word of a count closes what is said of who was told before."""
    sentence = item.sentence
    auxiliaries, ends = sentence.language.list("auxiliaries"), (fate.first for fate in sentence.marks("predicates"))
    within = (at for at in ends if at < count.first <= item.amount.begin and count.first - at == 1)
    return count.value["kind"] in HARM and any(sentence.word_at(at - 1) in auxiliaries for at in within)


def _is_numbered(noun: Mark, context: Context) -> bool:
    """ "there were 60 | deaths | and the hurt are nearing 900": it has a number of its own."""
    return any(item.amount.last < noun.first <= item.end for item in context.items)


def _is_list_of(count: Mark, item: Counted) -> bool:
    """ "a list of 33 activists": it names these, whoever was counted before; "a toll of 33 people" is theirs."""
    led = item.sentence.folded[count.last + 1 : item.amount.begin]
    specific = item.phrase.noun_kind in PERSON_KINDS and item.noun not in item.sentence.language.list("naming.generic_people")
    return specific and len(led) == 1 and led[0] in item.sentence.language.list("partitive")


def _counted_again(item: Counted, context: Context) -> Iterator[tuple[int, int, str]]:
    """ "rose to 40 and | that of the wounded to 90", "…, die der Verletzten auf 90": what stands for the word for a count."""
    folded, language = item.sentence.folded, item.sentence.language
    links, nouns = language.lists("links", "genitive_articles"), context.reader.phrases.at["nouns"]
    for at in range(1, len(folded) - 2):
        led = folded[at - 1] == "," or folded[at - 1] in context.reader.joiners
        if led and folded[at] in language.list("counts_again") and folded[at + 1] in links:
            noun = nouns.get(at + 2) or nouns.get(at + 3)
            if noun is not None and str(noun.value["kind"]) in HARM:
                yield at, noun.last, str(noun.value["kind"])


def _kind_before(mark: Mark, item: Counted, context: Context) -> str | None:
    """ "the number", "die Zahl": of what was counted last, or announced since; a toll is one of harm."""
    at, language = mark.first - 1, item.sentence.language
    at = item.sentence.back_over(language.list("of_counts"), at)  # "an | earlier | figure of 60"
    articled = item.sentence.word_at(at) in context.reader.phrases.articles
    if _is_of_unknown(mark, item, context):
        return None
    previous = context.previous_count(item) if articled else None
    before, last = item.sentence.previous, previous.kind if previous is not None else None
    if articled and before is not None and not item.place and (previous is None or previous.sentence.index <= before.index):
        behind = previous.end if previous is not None and previous.sentence is before else 0
        last = announced_in(before, behind) or last
    return None if mark.value.get("otherwise") == "killed" and last not in DEADLY else last


def _is_of_unknown(count: Mark, item: Counted, context: Context) -> bool:
    """ "the number of | Salafists", "a list of | projects": of something, and nobody of whom it was told before; not "a total of
    | 40", "the number of people"."""
    reader, at = context.reader, count.last + 1
    if count.value.get("otherwise"):
        return False  # "the toll of the attack"
    if reader.phrases.capital_nouns or item.sentence.word_at(at) not in reader.phrases.partitive or item.amount.begin == at + 1:
        return False
    behind = range(at + 1, min(at + 1 + OWNED, len(reader.tokens)))
    return not any(at in reader.phrases.at["nouns"] or reader.tokens[at].kind == NUMBER_KIND for at in behind)


def counts_others(item: Counted, context: Context) -> bool:
    """ "Die Zahl der Einsatzkräfte liegt bei 400", "the number of districts": announced is what makes no figure, and nothing else
    behind it: "a tally of police reports puts | the death toll at 40"."""
    clauses, clause = item.sentence.clauses, item.sentence.clauses[item.index]
    told = max((other.index for other in context.earlier(item) if other.kind), default=-1)  # "from 900 evacuees to 400"
    heads = [
        mark for mark in item.sentence.marks("counts") if told < mark.last < item.amount.begin and clauses[mark.last] == clause
    ]
    if not heads or heads[-1].value["kind"] != "*":
        return False
    named = _kind_after(heads[-1], context)
    return named[0] == "" if named is not None else _is_of_unknown(heads[-1], item, context)


def _behind_inserted(mark: Mark, context: Context) -> int:
    """Where what is announced is told: "die Zahl der | bei den Fluten in drei Wochen | getöteten Menschen"."""
    reader, start = context.reader, mark.last + 1
    tokens, attributes, prepositions = (
        reader.tokens,
        reader.phrases.at["attributes"],
        reader.sentence.language.list("prepositions"),
    )
    if not reader.phrases.capital_nouns or start + 1 >= len(tokens) or tokens[start + 1].lower not in prepositions:
        return start
    behind = range(start + 2, min(start + INSERTED, len(tokens) - 1))
    inserted = itertools.takewhile(lambda at: tokens[at].kind != MARK_KIND, behind)
    return next((at for at in inserted if at in attributes and tokens[at + 1].is_capital), start)


def _kind_after(mark: Mark, context: Context) -> tuple[str, int] | None:
    """The kind of "the number of people killed", "Zahl der aus dem Norden geflohenen Menschen"."""
    reader = context.reader
    nouns, attributes = reader.phrases.at["nouns"], reader.phrases.at["attributes"]
    attribute: str | None = None
    start = _behind_inserted(mark, context)
    for index in range(start, min(start + HEAD, len(reader.tokens))):
        token = reader.tokens[index]
        if token.kind == NUMBER_KIND or (token.kind == MARK_KIND and token.text in ",;:.()"):
            return None
        if index in reader.phrases.at["measures"]:
            return None  # "the number of days the forces have been fighting"
        if index in attributes and index not in nouns:
            attribute = str(attributes[index].value["kind"])
        told = next(
            (f for f in reader.fates.all if f.first == index and f.kind in context.fates and f.mark.section == "predicates"), None
        )
        if told and index > mark.last + 1:  # "the number of islanders barred from the port"
            return told.kind, told.last
        if any(f.first == index and f.kind == "none" and not f.mark.value.get("setting") for f in reader.fates.all):
            return "", index  # "the number of affected people", "of those rescued"
        noun = nouns.get(index)
        head = nouns.get(noun.last + 1) if noun and not reader.phrases.capital_nouns else None
        if noun is None or (head and head.value["kind"] == "thing"):
            continue  # "the number of IDP camps"
        return _kind_of_announced(mark, noun, attribute, context)
    return None


def _kind_of_announced(count: Mark, noun: Mark, attribute: str | None, context: Context) -> tuple[str, int] | None:
    """What the noun behind a word of count makes it count: a harm, people to whom a participle or a verb tells what happened."""
    kind = str(noun.value["kind"])
    if kind in HARM:
        other = _joined_harm(noun, context)
        return ("casualties", other.last) if other is not None else (kind, noun.last)
    if attribute == "area" and kind != "area":
        return "", noun.last  # "die Zahl der zerstörten Häuser"
    if noun.value.get("alive"):
        return "", noun.last  # "the number of survivors"
    if attribute:
        return attribute, noun.last
    fates = context.reader.fates.all
    end = _end_of_relative(noun, context)
    fate = next((fate for fate in fates if noun.last < fate.first <= end and fate.kind != "area"), None)
    if fate and (kind in PERSON_KINDS or fate.kind in context.fates):
        return ("" if fate.kind == "none" else fate.kind), fate.last
    # "die Zahl der Einsatzkräfte", "the number of districts": of no kind, whatever was counted before
    word, language = context.reader.tokens[noun.last].lower, context.reader.sentence.language
    alike = language.lists("naming.generic_people", "people_before")
    apart = word.endswith(language.endings("ill")) or (kind in PERSON_KINDS and word not in alike)  # "the number of witnesses"
    if kind == "staff" or apart or (kind == "thing" and _leads_on(count, context)) or _are_told_otherwise(noun, context):
        return "", noun.last
    return (kind, noun.last) if kind not in (*PERSON_KINDS, "thing") else None


def _end_of_relative(noun: Mark, context: Context) -> int:
    """The last token in which is told what befell those counted: "die Zahl der Menschen, | die bei der Flut im Tal starben |"."""
    sentence = context.reader.sentence
    tokens, clauses, opens = sentence.tokens, sentence.clauses, noun.last + 2
    relative = sentence.language.list("relative")
    led = opens < len(tokens) and tokens[opens - 1].text == "," and tokens[opens].lower in relative
    if not led or not context.reader.phrases.capital_nouns:
        return noun.last + FATE
    return max(noun.last + FATE, min(bisect_right(clauses, clauses[opens]) - 1, noun.last + INSERTED))


def _are_told_otherwise(noun: Mark, context: Context) -> bool:
    """ "the number of nurses | who have the disease": a relative clause that tells of no fate."""
    reader, language = context.reader, context.reader.sentence.language
    if language.capital_nouns or noun.value["kind"] not in PERSON_KINDS or noun.last + 1 >= len(reader.tokens):
        return False
    clause, clauses = reader.sentence.clauses[noun.last + 1], reader.sentence.clauses
    told = any(fate.first > noun.last and clauses[fate.first] == clause for fate in reader.fates.all)
    return reader.tokens[noun.last + 1].lower in language.list("relative") and not told


def _leads_on(count: Mark, context: Context) -> bool:
    """ "the number | of", "die Zahl | der": what is counted follows; and not "the count covers"."""
    language, around = context.reader.sentence.language, context.reader.tokens[count.last : count.last + 2]
    return any(token.lower in language.lists("naming.links", "articles") for token in around)


def _joined_harm(noun: Mark, context: Context) -> Mark | None:
    """ "die Zahl der Toten | und Verletzten", "the number of dead and wounded": another harm, counted with the same number."""
    tokens, at = context.reader.tokens, noun.last + 1
    if noun.value["kind"] not in HARM or at + 1 >= len(tokens) or tokens[at].lower not in context.reader.joiners:
        return None
    at += 1 + (tokens[at + 1].lower in context.reader.phrases.articles)
    other = context.reader.phrases.at["nouns"].get(at)
    return other if other is not None and other.value["kind"] in HARM and other.value["kind"] != noun.value["kind"] else None


def noun_numbers(item: Counted, context: Context) -> str | None:
    """ "With the dead now numbering 35,000": a noun before, a verb of amount; not "injured four and another 16 were freed"."""
    reader, sentence = context.reader, item.sentence
    before = next((other.amount.last for other in context.earlier(item) if not other.amount.singular), -1)
    nouns, first = reader.phrases.at["nouns"], max(before + 1, item.amount.begin - BEFORE)
    if not any(first <= at < item.amount.begin for at in nouns):
        return None
    verbs = sentence.language.list("amount_verbs")
    clauses, clause = sentence.clauses, sentence.clauses[item.index]
    apposed = _opens_with_amount(item)
    behind = reader.tokens[item.end + 1 : item.end + 4]
    verb_behind = any(token.lower in verbs for token in behind if token.kind != MARK_KIND)
    for index in range(item.amount.begin - 1, first - 1, -1):
        if clauses[index] < clause - apposed or reader.tokens[index].kind == NUMBER_KIND:
            return None
        noun = nouns.get(index)
        if noun is None or noun.last >= item.amount.begin or is_name(sentence, noun.first):
            continue
        if not reader.phrases.capital_nouns and _is_no_head(sentence, noun, nouns.get(noun.last + 1)):
            continue
        kind = str(noun.value["kind"])
        between = [token for token in reader.tokens[noun.last + 1 : item.amount.begin] if token.text not in ANY_QUOTES]
        linked = (
            bool(between) and between[-1].lower in sentence.language.list("links") and kind in context.fates | {"casualties"}
        ) or (kind == "troops" and _is_cut(item))
        if kind in (*PERSON_KINDS, "thing"):
            continue
        if sentence.folded[noun.last] in sentence.language.list("lives"):
            return None  # "touched the lives of thousands": who lost them is told by a verb
        numbered = verb_behind or any(token.lower in verbs for token in (*between, reader.tokens[item.amount.begin]))
        if not (numbered or linked) or (not numbered and _is_within_change(noun, context, item)):
            return None
        if any(noun.last < head[0] < item.amount.begin for head in count_heads(item, context)):
            return None  # "The army put the toll at 50"
        if kind == "troops" and (loss := _loss_of(noun, context)) is not None:
            kind = loss
        return None if _is_counted_by_word(noun, item, context) else kind
    return None


def _is_no_head(sentence: Sentence, noun: Mark, following: Mark | None) -> bool:
    """ "two were | injured | as 900 officers were sent in", "the | murder | trial heard from 12 witnesses": a participle, or what
    only describes the noun behind it."""
    described = following is not None and following.value["kind"] == "thing"
    return described or sentence.word_at(noun.first - 1) in sentence.language.list("auxiliaries")


def _is_within_change(noun: Mark, context: Context, item: Counted) -> bool:
    """ "die Zahl der Toten stieg laut den | Soldaten auf 93": the count has its verb before the noun, and is what rose."""
    language, clauses = item.sentence.language, item.sentence.clauses
    change = language.list("change_verbs")
    heads = [last for _, last, _ in count_heads(item, context) if last < noun.first and clauses[last] == clauses[noun.first]]
    return bool(heads) and any(token.lower in change for token in context.reader.tokens[heads[-1] + 1 : noun.first])


def _is_counted_by_word(noun: Mark, item: Counted, context: Context) -> bool:
    """ "die Zahl der getöteten Soldaten stieg von 30 auf 48": the word of the count says what befell the soldiers."""
    heads = [head for head in count_heads(item, context) if head[0] <= noun.first]
    if not heads:
        return False
    beside = _is_numbered(noun, context)  # "toll of a crash with | 20 wounded"
    clauses, last = item.sentence.clauses, heads[-1][1]
    return _hangs_on(last, noun, context) or (beside and clauses[last] == clauses[noun.first])


def _hangs_on(head: int, noun: Mark, context: Context) -> bool:
    """ "der getöteten | nordkoreanischen Soldaten", "der Toten | unter den Soldaten": no verb and no mark between the two."""
    language = context.reader.sentence.language
    verbs = language.list("amount_verbs") | language.list("change_verbs") | language.list("auxiliaries")
    between = context.reader.tokens[head + 1 : noun.first]
    return all(token.kind == WORD_KIND and token.lower not in verbs for token in between)


def _loss_of(noun: Mark, context: Context) -> str | None:
    """ "die Verluste | der nordkoreanischen Truppen", "the dead among the soldiers": the noun that these hang on, one of harm."""
    nouns = context.reader.phrases.at["nouns"]
    for index in range(noun.first - 1, max(-1, noun.first - 1 - BEFORE), -1):
        if (head := nouns.get(index)) is not None:
            kind = str(head.value["kind"])
            return kind if kind in HARMED and _hangs_on(head.last, noun, context) else None
    return None


def _opens_with_amount(item: Counted) -> bool:
    """ "the hostages, estimated to number 350", "the rebels, numbering 900": told of the noun before the comma."""
    sentence, tokens = item.sentence, item.sentence.tokens
    first = bisect_left(sentence.clauses, sentence.clauses[item.index])
    first += first < len(tokens) and tokens[first].text == ","
    return 0 < first < item.amount.begin and tokens[first].lower in sentence.language.list("amount_participles")


def _is_cut(item: Counted) -> bool:
    """ "is to cut its force in Mali from 5,100 to about 2,500": a verb or a noun of change, and before and after it."""
    sentence, language = item.sentence, item.sentence.language
    if item.word_before not in language.lists("change_from", "change_to"):
        return False
    return sentence.clause_holds(sentence.clauses[item.index], language.lists("change_verbs", "changes"))


def noun_behind(item: Counted, context: Context) -> str | None:
    """ "Auf 4.000 hatte der Präsident die Verluste beziffert": the sentence opens with the number, what it counts follows."""
    reader = context.reader
    links = item.sentence.language.list("links")
    if item.amount.begin > 2 or item.word_before not in links:
        return None
    following = next(iter(context.later(item)), None)
    stop = following.amount.begin if following else len(reader.tokens)
    for index in range(item.end + 1, stop):
        noun = reader.phrases.at["nouns"].get(index)
        if noun and str(noun.value["kind"]) in HARMED:
            return str(noun.value["kind"])
    heads = [head for head in count_heads(item, context) if item.end < head[0] < stop]
    return heads[0][2] if heads else None


def losses_behind(item: Counted, context: Context) -> str | None:
    """ "Auf 4.000 Soldaten beziffert die Armee ihre Verluste": number, verb, and then what is counted."""
    sentence, language = item.sentence, item.sentence.language
    led = language.capital_nouns and item.word_before in language.list("before_total")
    return noun_behind(item, context) if led and sentence.word_at(item.end + 1) in language.list("amount_verbs") else None


def compared(item: Counted, context: Context) -> str | None:
    """ "an increase of 6,000 people compared to the 90,000 people …": the change of a count, or what it is held against."""
    sentence, language = item.sentence, item.sentence.language
    at = sentence.back_over(language.list("articles"), item.amount.begin - 1)
    if sentence.word_at(at) not in language.last_words("comparisons"):
        return None
    pair = " ".join(sentence.folded[max(0, at - 1) : at + 1])
    whole = context.previous(item)
    if pair not in language.list("comparisons") or whole is None or whole.kind == "area":
        return None
    return item.lean_on(whole)
