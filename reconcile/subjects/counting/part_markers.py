"""Parts as the text marks them: "189 der 259 Personen", "davon 30", "including 12 children and four soldiers"."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from ...numerals import DASHES
from ...packs import Mark
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, Token
from .counted import BORDERS, FATES, Counted, before_singulars, joined
from .no_counts import is_owner
from .own_clause import has_own_auxiliary
from .phrase import MEASURE, NOTHING, PART, UNKNOWN

FAR = 12  # tokens from a marker at the head of its clause to the number of the part
NEAR = 8  # and from one within it
CLOSING = {",": ",", ")": "(", "–": "–", "—": "—", "-": "-"}  # what may end an aside, and what opens it
MARKERS = ("parts", "members_of")  # section and list of what marks parts


def read_parts(items: Sequence[Counted]) -> None:
    """ "189 der 259 Personen ertranken": both count persons, the verb is the part's. "Neun von zehn" is a ratio, no count."""
    for item, following in itertools.pairwise(items):
        if item.phrase.found is not PART or item.phrase.noun:
            continue
        tokens, language = item.sentence.tokens, item.sentence.language
        between = tokens[item.end + 1 : following.amount.begin]
        if len(between) > 2:
            continue
        if item.phrase.reason == "pronoun" and tokens[item.end].lower not in language.list("partitive"):
            continue  # "61 of them civilians and six …": only "out of" goes on to the whole
        joiners = language.list("joiners")
        if any(token.kind == MARK_KIND or token.lower in joiners for token in between):
            continue  # "23 davon Kinder; zehn Patienten …", "zwei ihrer Soldaten und | fünf Kinder"
        if _has_whole_of_its_own(item, following):
            continue
        ratio = tokens[following.index].lower in language.list("ratio_wholes") and item.amount.value < following.amount.value
        one_by_one = language.list("articles") - language.list("per_head")  # "two of | the | ten"
        ratio = ratio and following.word_before not in one_by_one
        if ratio and not (item.amount.singular and item.amount.begin and _is_told_of_all(following)):
            item.phrase.found = following.phrase.found = MEASURE
            continue
        if following.phrase.found is not NOTHING:  # be its noun one no pack knows: "drei der fünf Freitaucher"
            item.phrase = replace(following.phrase, added=False, reason=None, modifiers=[])
        elif item.amount.singular and not _is_told(item, following):
            item.phrase.found = UNKNOWN
            continue
        item.whole = following  # "four of the 58 have been identified"


def _is_told_of_all(whole: Counted) -> bool:
    """ "He was one of ten people | killed there", "einer von zehn Menschen, die …": the ten are told of, and no ratio."""
    return any(mark.first == whole.end + 1 for mark in whole.sentence.marks("predicates"))


def _has_whole_of_its_own(item: Counted, following: Counted) -> bool:
    """ "In einer der Schulen wurden | 26 Kinder verletzt": the noun of the whole stands before the next number."""
    sentence, language = item.sentence, item.sentence.language
    between = range(item.end + 1, following.amount.begin)
    if language.capital_nouns:
        towns = language.endings("naming.town_adjectives")
        return any(sentence.tokens[at].is_capital and not sentence.folded[at].endswith(towns) for at in between)
    nouns = {mark.last for mark in sentence.marks("nouns")}
    return any((at in nouns or _is_plural(sentence, at)) and not is_owner(sentence.tokens[at]) for at in between)


def _is_plural(sentence: Sentence, at: int) -> bool:
    """ "bakeries", and neither "its" nor "previous"."""
    word, language = sentence.folded[at], sentence.language
    return word.endswith("s") and not word.endswith(("ss", "us")) and word not in language.lists("articles", "adverbs")


def _is_told(item: Counted, whole: Counted) -> bool:
    """A bare number with a definite article: one that was told before."""
    article = item.sentence.tokens[whole.amount.begin - 1].lower
    return whole.amount.bare and article in item.sentence.language.list("naming.definite")


def _is_object(sentence: Sentence, mark: Mark) -> bool:
    """ "Der Ort wurde geräumt. | Davon | seien 200 Menschen betroffen": by what, and not of whom."""
    affected = sentence.language.list("affected")
    return mark.first == mark.last and bool(affected) and sentence.clause_holds(sentence.clauses[mark.first], affected)


def mark_parts(items: Sequence[Counted]) -> None:
    """Gives each part its marker; one marker serves all it is coordinated with: "including 12 children and four soldiers"."""
    sentence = items[0].sentence
    marks = [mark for mark in (*sentence.marks("parts"), *_named_wholes(sentence)) if not _is_object(sentence, mark)]
    marks.sort(key=attrgetter("first"))
    for item in items:
        item.part = _part_marker(item, marks)
    for at, (before, item) in enumerate(itertools.pairwise(items)):
        if (resumed := _resumed(items, at + 1)) is not None:
            item.part, item.beside = resumed.part, resumed
            continue
        if item.part is not None or before.part is None or is_told_anew(before, item) or is_of_those_before(item):
            continue
        if goes_on(before, item):
            item.part = before.part
    for mark in marks:
        _mark_those_before(items, mark)


def _named_wholes(sentence: Sentence) -> Iterator[Mark]:
    """ "among the Danish | dead", "unter den identifizierten | Toten", "among the | hostages": no phrase of a pack, as whoever it
    befell may be described."""
    language, folded = sentence.language, sentence.folded
    members = language.list("members_of") - language.list("partitive")
    if members.isdisjoint(folded):
        return
    known = {mark.last for mark in sentence.marks("parts")}
    for noun in sentence.marks("nouns"):
        at = noun.first - 1
        if noun.last in known or noun.value["kind"] not in FATES or at < 1:
            continue
        described = sentence.tokens[at].text.islower() or any(mark.last == at for mark in sentence.marks("countries"))
        at -= described and folded[at] not in language.list("articles")
        if at > 0 and folded[at - 1] in members and folded[at] in language.list("articles"):
            yield Mark(at - 1, noun.last, noun.phrase, None, "parts", {})


def _mark_those_before(items: Sequence[Counted], mark: Mark) -> None:
    """ "Twelve children and nine women | were also among the dead", "es sind zwölf Kinder | darunter": a marker behind a verb,
    and behind it nobody, serves the last number before it and those that are listed with it."""
    sentence, language = items[0].sentence, items[0].sentence.language
    words, members = sentence.folded, language.lists("members_of", "members_adverbs") - language.list("partitive")
    at = next((at for at in range(len(items) - 1, -1, -1) if items[at].end < mark.first), -1)
    between = words[bisect_left(sentence.clauses, sentence.clauses[mark.first]) : mark.first]
    verbs = language.lists("auxiliaries", "belonging") - language.list(
        "pronouns"
    )  # not "beliefen | sich | die Verluste unter ihnen"
    verb = not verbs.isdisjoint(between) and language.list("negations").isdisjoint(between)
    if at < 0 or not verb or words[mark.first] not in members or sentence.clauses[mark.first] != sentence.clauses[items[at].end]:
        return
    behind = sentence.tokens[mark.last + 1 : mark.last + 4]
    closed = not behind or behind[0].kind == MARK_KIND or behind[0].lower in language.list("joiners")
    if not closed and (mark.first == mark.last or any(token.kind == NUMBER_KIND for token in behind)):
        return  # "40 were hurt, | among them 12 …"
    last, people = words[items[at - 1].end + 1 : items[at].amount.begin] if at else (), language.list("naming.generic_people")
    listed = not language.list("joiners").isdisjoint(last)  # not "es starben 40 Soldaten, | zwölf Dänen waren darunter"
    while at >= 0 and items[at].part is None:
        items[at].part = mark
        if not (listed and at and items[at - 1].noun not in people and goes_on(items[at - 1], items[at])):
            return
        at -= 1


def goes_on(before: Counted, item: Counted) -> bool:
    """Whether two numbers that stand one behind the other are of one list."""
    return joined(item.sentence, before.end + 1, item.amount.begin) or lists_on(before, item)


def lists_on(before: Counted, item: Counted) -> bool:
    """ "twelve workers | from Togo, | nine traders | from Mali and | four drivers", "zwölf Kinder, | die zur Schule gingen, und
    | neun Frauen": a comma or a joiner right before the next, and between nothing but more about the ones before."""
    sentence, language, start, stop = item.sentence, item.sentence.language, before.end + 1, item.amount.begin - 1
    words = sentence.folded
    if not 0 < stop - start <= FAR or (words[stop] != "," and words[stop] not in language.list("joiners")):
        return False
    stop -= words[stop - 1] == ","
    told = range(start, stop)
    apart = words[start] == ","
    if apart or words[start] in language.list("relative"):
        return words[start + apart] in language.list("relative") and "," not in words[start + 1 : stop]
    led = words[start] in language.lists("traits", "prepositions", "partitive", "genitive_articles")
    bars = language.lists("auxiliaries", "complementisers")
    plain = all(words[at] not in bars and sentence.tokens[at].kind != MARK_KIND for at in told)
    return led and plain and not any(mark.first in told for mark in sentence.marks("predicates"))


def is_of_those_before(item: Counted) -> bool:
    """ "including 77 civilians, | 12 of them children": it has a marker of its own."""
    return item.phrase.found is PART and item.phrase.reason == "pronoun"


def _resumed(items: Sequence[Counted], at: int) -> Counted | None:
    """ "77 civilians, 12 of them children, and | 62 soldiers", "77 civilians (including 12 children) and | 62 soldiers": the
    number before an aside, with which the one right behind it goes on; of people at large what follows may be some, too."""
    item, sentence = items[at], items[at].sentence
    words, language, border = sentence.folded, sentence.language, item.amount.begin - 2
    if at < 2 or words[border + 1] not in language.list("joiners") or words[border] not in CLOSING:
        return None
    opened = next((i for i in range(border - 1, -1, -1) if words[i] in CLOSING[words[border]]), -1)
    inside = [other for other in items[:at] if other.index > opened]
    before = items[at - len(inside) - 1] if 0 < len(inside) < at else None
    if before is None or opened < 0 or not BORDERS.isdisjoint(words[before.end + 1 : opened]):
        return None
    first, own = inside[0], inside[0].part
    marker = own.first if own is not None else first.amount.begin if is_of_those_before(first) else -1
    if marker != opened + 1 or (own is not None and own is before.part) or before.noun in language.list("naming.generic_people"):
        return None
    if before.part is None:
        return before
    told = any(item.end < mark.first and "," not in words[item.end : mark.first] for mark in sentence.marks("predicates"))
    return None if told or (has_own_auxiliary(item) and not has_own_auxiliary(before)) else before


def is_told_anew(before: Counted, item: Counted) -> bool:
    """ "40 died, including 12 officers, and 90 | were injured", "Seven soldiers, including a general, and two cooks | died":
    behind a part the comma before a joiner closes the aside, unless it is the last of an enumeration; so does its own verb."""
    if has_own_auxiliary(item) and not has_own_auxiliary(before):
        return True
    assert before.part is not None
    return _closes_aside(item, before.part, before.end + 1)


def _closes_aside(item: Counted, marker: Mark, comma: int) -> bool:
    """ "Sieben Soldaten, darunter ein General | , und zwei Köche starben": the first comma before a joiner and a verb."""
    sentence, language = item.sentence, item.sentence.language
    closing = sentence.folded[comma : min(comma + 2, item.amount.begin)]
    if len(closing) < 2 or closing[0] != "," or closing[1] not in language.list("joiners"):
        return False
    if "," in sentence.folded[marker.last + 1 : comma]:
        return False  # "including 12 officers, a cook, and two drivers"
    behind = sentence.folded[item.end + 1 :]
    told = any(mark.last > item.end for mark in sentence.marks("predicates"))
    return told or not language.list("auxiliaries").isdisjoint(behind)


def _part_marker(item: Counted, marks: Sequence[Mark]) -> Mark | None:
    """The nearest "davon"/"including" before the number, with nothing but loose words between."""
    tokens, complementisers = item.sentence.tokens, item.sentence.language.list("complementisers")
    for mark in marks[::-1]:
        if mark.last < item.amount.begin and _stands_apart(item.sentence, mark):
            between = tokens[mark.last + 1 : before_singulars(item.sentence, item.amount.begin)]
            opens = mark.first == 0 or tokens[mark.first - 1].lower in complementisers or _follows_speech(item.sentence, mark)
            if len(between) > (FAR if opens else NEAR) or _counts_another(between):
                return None
            if _is_aside(between):
                return mark
            apart = [token.text for token in between] == [","] and _is_set_off(item)  # "most of the dead | , 40, |"
            if not (opens or apart) and any(token.text in ",;:" for token in between):  # but "Of the deaths recorded there, 90"
                return None
            if _closes_aside(item, mark, item.amount.begin - 2):
                return None
            return mark
    return None


def _is_aside(between: Sequence[Token]) -> bool:
    """ "including|, according to police, |six nurses": what two commas set off."""
    marks = [at for at, token in enumerate(between) if token.kind == MARK_KIND]
    return len(between) > 2 and marks == [0, len(between) - 1] and between[0].text == between[-1].text == ","


def _counts_another(between: Sequence[Token]) -> bool:
    """A number between a marker and that of the part, but for an age: "unter ihnen ein Schüler (13) und | zwei …", "unter ihnen
    neben einer 59-jährigen Frau | zwei …"."""

    def is_age(at: int) -> bool:
        joined = between[at + 1 : at + 2]
        compound = bool(joined) and joined[0].text in DASHES and not joined[0].gap
        return compound or [side.text for side in between[max(0, at - 1) : at + 2 : 2]] == ["(", ")"]

    return any(token.kind == NUMBER_KIND and not is_age(at) for at, token in enumerate(between))


def _is_set_off(item: Counted) -> bool:
    """A number between two commas."""
    behind = item.sentence.tokens[item.end + 1 : item.end + 2]
    return bool(behind) and behind[0].text in ",)–—"


def _stands_apart(sentence: Sentence, mark: Mark) -> bool:
    """ "their count of the dead fell to 6" takes no part: an "of …" that marks one does not hang on a noun. Nor does
    "they included" within a sentence: nobody knows of whom it speaks; and "does not include" tells of others."""
    language, tokens = sentence.language, sentence.tokens
    complementisers = language.list("complementisers")
    if mark.first:
        word = tokens[mark.first - 1].lower
        # "They included": those of the sentence before; "a toll, | which includes": those told of right before
        spoken_of = mark.first == 1 or (word in language.list("relative") and tokens[mark.first - 2].text == ",")
        if word in language.list("negations") or (word in language.list("pronouns") - complementisers and not spoken_of):
            return False
    if not mark.first or tokens[mark.first].lower not in language.list("partitive"):
        return True
    before = tokens[mark.first - 1]
    opens = before.kind == MARK_KIND or before.lower in language.lists("joiners", "complementisers")
    return opens or _follows_speech(sentence, mark)


def _follows_speech(sentence: Sentence, mark: Mark) -> bool:
    """ "The office | said | of the victims, 13 were …"."""
    return any(verb.last == mark.first - 1 and verb.value.get("form") == "verb" for verb in sentence.marks("attributions"))
