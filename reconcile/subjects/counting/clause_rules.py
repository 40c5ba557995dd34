"""Ellipses that the number's own clause resolves: by a verb beside it, a label or a noun it stands in apposition to."""

from __future__ import annotations

import itertools
from collections.abc import Sequence, Set

from ...packs import Mark
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .behind_noun import COUNTED, noun_before_comma
from .beside_places import in_list_of_places
from .context import REACH, Context, befalls
from .counted import (
    ANY_QUOTES,
    HARM,
    LOST,
    Counted,
    Fate,
    empty_words,
    end_with_bracket,
    ends_entry,
    is_taken_from,
    joined,
    preposition_before,
)
from .doers import is_doer
from .next_speakers import leads_to_speaker
from .open_counts import named_before
from .own_clause import has_own_auxiliary, opens_clause
from .part_markers import goes_on
from .phrase import MEASURE, NOTHING, PART
from .taken_away import number_instead

ORIGIN = 5  # tokens that say where those counted are from: "aus den Niederlanden | und 500"
PAIRED = frozenset(",–—-")  # they stand on both sides of an apposition
UNFRAMED = 9  # tokens between a number and the verb it is the subject of
FRAMED = 30  # … where an auxiliary behind the number opens what the verb closes: "weitere 12 wurden nach Angaben … verletzt"
LABEL = 6  # tokens of a place before the colon: "Madison, Wisconsin"
LISTED = 60  # lines of a list
BEFALLEN = 9  # tokens between a verb and the others it befell: "killed the chief, his driver and two others"
IDENTITY = 5  # tokens from "handelt es sich" to the noun it speaks of


def participle_follows(item: Counted, context: Context) -> str | None:
    """ "1,357 injured", "110 weitere verletzt", "30 wurden vermisst": the number is the subject of what follows."""
    if item.phrase.attribute:
        attribute = item.phrase.attribute
        return _kind_told(str(attribute.value["kind"]), attribute.first, context.previous(item), context)
    if _is_of_one(item):
        return None
    fate = verb_behind(item, context)
    if fate is None or not befalls(fate.kind, item, context):
        return None
    if _dies_too(item, fate, context):
        return "killed"
    before, whose, whom = context.previous(item), fate.mark.value.get("of"), fate.mark.value.get("whom")
    told = context.reader.fates.may_tell_of(item, fate)
    people = before is not None and before.kind in HARM and item.is_ellipsis  # "zehn starben, vier | sind noch im Krankenhaus"
    people = people and not (whom and fate.kind == "displaced")  # nor "vier starben, 40.000 | saßen fest"
    people = people and not fate.mark.value.get("ahead")  # nor "killed two and injured five in Leto | shooting"
    if not (told or people or (before is not None and before.kind == whose)):
        return None  # "4.000 Soldaten; 900 seien ausgefallen", but no trains
    item.predicate = fate.mark
    if fate.kind == "displaced" and before is not None and before.kind == "captured" and (item.part or item.phrase.found is PART):
        return before.kind  # "verschleppten zwölf Mädchen, von denen | fünf | fliehen konnten"
    return _kind_told(fate.kind, fate.first, before, context)


def _dies_too(item: Counted, fate: Fate, context: Context) -> bool:
    """ "Six died at the scene and | four | later in hospital", "vier auf dem Weg ins Krankenhaus", "Six died, two of them | in
    hospital": no verb stands before where they were, so it is the one before, of the others or of them all."""
    sentence, language = item.sentence, item.sentence.language
    before = next(iter(context.earlier(item)), None)
    place, between = sentence.folded[fate.first : fate.mark.last + 1], sentence.folded[item.end + 1 : fate.first]
    if fate.kind != "wounded" or place[0] not in language.list("prepositions") or language.list("naming.wards").isdisjoint(place):
        return False  # "ten died at the scene and four | are in hospital"
    if (verb := verb_in_front(item, context)) is not None and verb.kind == "killed":
        return True  # "Von den 40 Verletzten starben zwei | im Krankenhaus"
    of_dead = item.part is not None or item.phrase.found is PART
    if not (of_dead or "on_the_spot" in sentence.listed) or before is None or before.kind != "killed":
        return False
    if not language.list("auxiliaries").isdisjoint(between):
        return False
    return of_dead or not language.list("on_the_spot").isdisjoint(sentence.folded[before.end + 1 : item.amount.begin])


def _kind_told(kind: str, verb: int, before: Counted | None, context: Context) -> str:
    """ "they lost 40 men and we lost seven", "zwei ertranken, drei verbrannten": of what a verb may tell, what was told."""
    told = {other.kind for other in context.reader.fates.all if other.first == verb}
    return before.kind if before is not None and before.kind in told else kind


def _is_of_one(item: Counted) -> bool:
    """ "One of the four later died", "none of the four died": what befell one, or nobody, befell not all."""
    language, at = item.sentence.language, item.amount.begin - 3
    few = language.list("nobody").union(language.section("numbers").get("singular", ()))
    return at >= 0 and is_taken_from(item) and item.sentence.folded[at] in few


def verb_behind(item: Counted, context: Context) -> Fate | None:
    """The predicate whose subject the number is: with nothing but loose words between, in a relative clause, or at the end of
    a clause that puts its verb last."""
    reader, language = context.reader, item.sentence.language
    of_whole = item.phrase.found is PART and item.whole is not None and item.whole.index > item.index
    told = item.whole if of_whole and item.whole is not None else item  # "three of the | 15 rescued | died"
    begins = reader.fates.crossing.behind_setting(told.end) + 1  # "all 40 on board, | most of them Danes, died"
    fates = [fate for fate in reader.fates.all if fate.first >= begins]
    fate = _told_first([fate for fate in fates if not _is_of_others(fate, item, context)], item)
    if fate is None or (item.phrase.found is NOTHING and reader.fates.describes_others(fate, bare=True)):
        return None  # "a toll of 219 as displaced persons moved"
    if item.phrase.found is PART and (came := reader.fates.behind_relative(told, fate)):
        return came  # "three of those | rescued | died"
    start = max(begins, end_with_bracket(item, fate.first) + 1)
    inserts = start + 1 < fate.first and reader.tokens[start].text in PAIRED
    if inserts and leads_to_speaker(item.sentence, start + 1):  # "Tausende, laut Polizei 9000, | zogen …"
        start = max(start, reader.fates.crossing.end_of_insertion(start - 1, fate.first))
    elif inserts:
        start = max(start, reader.fates.behind_part(next(iter(context.later(item)), None), start + 1) or 0)
        fate = _told_first([fate for fate in fates if fate.first >= start], item)
        if fate is None:
            return None  # "70, including nine injured, | he said"
    counts = (other for other in context.later(told) if not other.amount.singular and other.phrase.found is not MEASURE)
    following = next((other for other in counts if other.index >= start), None)
    if following and fate.first >= following.amount.begin:
        return _verb_of_list(item, following, context)
    start = _behind_place(item, start)
    between = _without_apposition([token for token in reader.tokens[start : fate.first] if token.text not in ANY_QUOTES])
    framed = reader.phrases.capital_nouns and between and between[0].lower in language.list("auxiliaries")
    marks = [token for token in between if token.kind == MARK_KIND]
    if len(between) > 1 and between[0].text == "," and between[1].lower in language.list("relative"):
        return fate if len(between) <= 12 and len(marks) == 1 else None
    farthest = FRAMED if framed else UNFRAMED
    if len(between) > farthest or marks or any(t.lower in reader.joiners for t in between[:1]):  # "39,897 and the injured to …"
        return None
    if reader.phrases.capital_nouns and not (between and between[0].is_capital):
        return fate  # the verb stands last
    words, empty = {token.lower for token in between}, empty_words(item.sentence)
    if item.phrase.found is PART and item.sentence.folded[item.end] in language.list("demonstratives"):
        return fate if words <= empty or reader.fates.is_finite(fate) else None  # "three of those | pulled ashore | later died"
    return fate if words <= empty or not language.list("relative").isdisjoint(words) else None


def _told_first(fates: Sequence[Fate], item: Counted) -> Fate | None:
    """ "zwei weitere sind | im Krankenhaus | gestorben": the first; but where somebody is yields to what its clause tells."""
    first, clauses = fates[0] if fates else None, item.sentence.clauses
    if first is None or not first.mark.value.get("setting"):
        return first
    verbs = (fate for fate in fates if not fate.mark.value.get("setting") and clauses[fate.first] == clauses[first.first])
    return next(verbs, first)


def _is_of_others(fate: Fate, item: Counted, context: Context) -> bool:
    """ "12 sind auf der Flucht": of prisoners told of before it says that they are held no more, of others that they fled."""
    whose = fate.mark.value.get("of") if fate.kind == "none" else None
    told = (other for other in context.reader.fates.all if other.first == fate.first and other.kind != "none")
    if whose is None or next(told, None) is None:
        return False
    before = context.previous(item)
    return whose not in (before.kind if before is not None else None, item.phrase.noun_kind)


def _verb_of_list(item: Counted, following: Counted, context: Context) -> Fate | None:
    """ "nine in Molo, ten in Leto and four in Haft were hurt": a verb behind the last of them, and none before."""
    start = _behind_place(item, item.end + 1)
    if context.reader.fates.crossing.joined_by_degree(start, following.amount.begin):
        told = verb_behind(following, context)  # "drei schwer, vier leicht verletzt", and not "drei schwer, vier | starben"
        return told if told is not None and told.kind == "wounded" else None
    if start == item.end + 1 or not joined(item.sentence, start, following.amount.begin):
        return None
    if any(fate.last < item.amount.begin for fate in context.reader.fates.all):
        return None
    return verb_behind(following, context)


def _behind_place(item: Counted, start: int) -> int:
    """The token behind "in Molo", "at St Andrews"; `start` itself where no such place follows."""
    language, tokens = item.sentence.language, item.sentence.tokens
    if language.capital_nouns or start + 1 >= len(tokens) or tokens[start].lower not in language.list("place_prepositions"):
        return start
    end = start + 1
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    return end if end > start + 1 else start


def _without_apposition(tokens: list[Token]) -> list[Token]:
    """ "1,4 Millionen, fast zwei Drittel von ihnen, mussten …": without what two commas or dashes set off right behind."""
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
    return _kind_told(fate.kind, fate.first, context.previous(item), context)


def shares_noun(item: Counted, context: Context) -> str | None:
    """ "2000 Soldaten aus Norwegen und | 500 aus Togo": the noun is left out, and where they are from stays."""
    whole, tokens, language = context.previous(item), item.sentence.tokens, item.sentence.language
    if whole is None or whole.sentence is not item.sentence or not whole.kind or whole.phrase.noun_kind != whole.kind:
        return None
    joiner, behind = item.amount.begin - 1, item.end + 1
    if behind >= len(tokens) or not whole.end + 2 < joiner <= whole.end + 1 + ORIGIN:
        return None
    joined = tokens[joiner].text == "," or tokens[joiner].lower in context.reader.joiners
    origin = tokens[whole.end + 1].lower
    if not joined or origin not in language.list("naming.from") or tokens[behind].lower != origin:
        return None
    if not all(token.kind == WORD_KIND for token in tokens[whole.end + 1 : joiner]):
        return None
    return item.lean_on(whole)


def with_others(item: Counted, context: Context) -> str | None:
    """ "killed the mayor and | two others", "killed him and | two others": befallen by a verb before."""
    tokens, language, behind = item.sentence.tokens, item.sentence.language, item.amount.last + 1
    if behind >= len(tokens) or tokens[behind].lower not in language.list("naming.others"):
        return None
    if has_own_auxiliary(item) or opens_clause(item):
        return None  # "killed the mayor and two others | had to be freed"
    joiner, clauses = item.amount.begin - 1, item.sentence.clauses
    if joiner < 1 or tokens[joiner].lower not in context.reader.joiners:
        return None
    fate = next((fate for fate in reversed(context.reader.fates.all) if fate.last < joiner), None)
    if fate is None or clauses[fate.last] != clauses[joiner] or fate.kind not in context.fates:
        return None
    between = range(fate.last + 1, joiner)
    passive = item.sentence.word_at(fate.first - 1) in language.list("auxiliaries")
    bars, places = language.lists("auxiliaries", "prepositions", "relative"), language.list("place_prepositions")
    there = tokens[behind + 1 : behind + 3]  # "killed a man in Leto and two others | in Molo"
    if len(there) > 1 and there[0].lower in places and there[1].is_capital:
        between = range(fate.last + 1, next((at for at in between if tokens[at].lower in places), joiner))
        if passive and not between and fate.last + 1 < joiner:
            return fate.kind  # "A man was killed in Leto and | two others in Molo"
    if passive or not 1 <= len(between) <= BEFALLEN or any(tokens[at].lower in bars for at in between):
        return None
    nouns, speakers = context.reader.phrases.at["nouns"], {mark.last for mark in item.sentence.marks("speakers")}
    people = any((at in nouns and nouns[at].value["kind"] != "thing") or at in speakers for at in between)
    first = tokens[between[0]]
    named = fate.kind in HARM and (first.is_capital or first.lower in language.list("somebody"))
    return fate.kind if people or named else None


def verb_in_front(item: Counted, context: Context) -> Fate | None:
    """The predicate that embraces the number, or stands before it in its clause with nothing but loose words between."""
    reader = context.reader
    if not reader.fates.all:
        return None
    clauses, language = item.sentence.clauses, item.sentence.language
    start = context.items[item.place - 1].end + 1 if item.place else 0
    for fate in reader.fates.all[::-1]:
        if fate.opener >= 0 and fate.opener < item.index < fate.first and fate.kind in (*context.fates, "none"):
            return fate
        if fate.last >= item.amount.begin or fate.first < start:
            continue
        if clauses[fate.last] != clauses[item.index]:
            return None
        negated = number_instead(item) is not None  # "Es starben | nicht | 40, sondern 12"
        between = reader.tokens[fate.last + 1 : item.amount.begin - negated]
        empty = empty_words(item.sentence)
        before = fate.first - 1
        opens = fate.first == 0 or clauses[before] != clauses[fate.first] or reader.tokens[before].kind == MARK_KIND
        fronted = opens and bool(between) and between[0].lower in language.list("auxiliaries")
        near = len(between) <= 6 and all(token.lower in empty and token.lower not in reader.joiners for token in between)
        return fate if fronted or near else None
    return None


def identified(item: Counted, context: Context) -> str | None:
    """ "Bei den Toten handelt es sich um zwei Männer", "die Toten sind zwei Männer": said of a noun with a fate."""
    marks = item.sentence.marks("identities")
    if not marks:
        return None
    nouns, start = context.reader.phrases.at["nouns"], item.amount.begin
    for index in range(start - 1, max(-1, start - REACH), -1):
        if context.reader.tokens[index].kind == NUMBER_KIND or item.sentence.clauses[index] != item.sentence.clauses[item.index]:
            return None
        noun = nouns.get(index)
        if noun is None:
            continue
        kind = str(noun.value["kind"])
        near = range(noun.first - IDENTITY, noun.last + 4)
        linked = any(mark.first in near and mark.first < start for mark in marks)
        if kind not in LOST or not linked or _is_beside_subject(item, noun, marks):
            return None
        dead = kind == "casualties" and (context.dead or context.last_dead(item))
        victims = context.last_victims(item) if kind == "casualties" else None
        told = victims.kind if victims is not None and victims.kind in HARM else kind
        return "killed" if dead else told
    return None


def known_by_name(item: Counted, context: Context) -> str | None:
    """ "53 Leichen wurden geborgen, | 31 konnten identifiziert werden": of those dead some have a name."""
    whole, sentence = context.previous(item), item.sentence
    if whole is None or whole.kind != "killed" or item.amount.value > whole.amount.value:
        return None
    if sentence.index - whole.sentence.index > 1:
        return None
    if not sentence.clause_holds(sentence.clauses[item.index], sentence.language.list("identified")):
        return None
    return item.lean_on(whole)


def _is_beside_subject(item: Counted, noun: Mark, identities: Sequence[Mark]) -> bool:
    """ "Zur Bergung der | Toten | waren 160 Soldaten dort": what a number is said to be is the subject of the copula, and
    stands in no phrase of a preposition and in no genitive."""
    sentence, language = item.sentence, item.sentence.language
    linking = next((mark for mark in identities if noun.last < mark.first < item.amount.begin), None)
    if linking is None or sentence.folded[linking.first] not in language.list("auxiliaries"):
        return False
    if any(part.first < noun.first <= part.last for part in sentence.marks("parts")):
        return False  # "unter den Toten sind 90 Soldaten"
    at, small = noun.first - 1, language.lists("joiners", "articles")
    while at > 0 and (sentence.folded[at] in language.list("joiners") or language.is_inflected(sentence.tokens[at].text)):
        if sentence.folded[at] in language.list("articles"):
            break
        at -= 1 + (sentence.folded[at] in language.list("joiners"))
    if sentence.word_at(at) in language.lists("dative_articles", "genitive_articles", "prepositions"):
        return True
    led = at > 0 and sentence.folded[at] in small
    return led and sentence.folded[at - 1] in language.list("prepositions")


def left_out(item: Counted, context: Context) -> str | None:
    """ "40 people died, not including | 12 gunmen": who is left out of a count has met with the same."""
    whole, sentence = context.previous(item), item.sentence
    before = sentence.back_over(sentence.language.list("articles"), item.amount.begin - 1)
    if whole is None or whole.sentence is not sentence or whole.kind not in context.fates or before < 1:
        return None
    return whole.kind if ends_entry(sentence, before, "left_out") else None


def told_to_be(item: Counted, context: Context) -> str | None:
    """ "48 Menschen starben. Dabei handelt es sich um elf Soldaten": people said of the number told last."""
    language, clauses, first = item.sentence.language, item.sentence.clauses, item
    while first.place and goes_on(context.items[first.place - 1], first):
        first = context.items[first.place - 1]
    if first is not item and "identified" in first.trace:
        return first.kind  # "Bei den Toten handelt es sich um zwölf Männer und | 28 Frauen"
    marks = [mark for mark in item.sentence.marks("identities") if mark.first < item.amount.begin]
    people = item.phrase.noun_kind not in (None, "thing")  # not "das sind zwei Aussagen"
    pointed = people and any(mark.last == first.amount.begin - 1 and _points_back(first, mark.first - 1) for mark in marks)
    if not pointed and not _is_led_by(first, language.list("by")):
        return None
    whole = context.previous(first)
    if not any(clauses[mark.first] == clauses[item.index] for mark in marks):
        return None
    if whole is None or item.sentence.index - whole.sentence.index > 1:
        return named_before(item)
    told = whole.kind in LOST and whole.amount.value >= item.amount.value
    return whole.kind if told and item.sentence.index - whole.sentence.index <= 1 else None


def _is_led_by(item: Counted, words: Set[str]) -> bool:
    """ "es handele sich | um | 12 Dänen", "… | um | „12 Dänen und …": be it that their words are quoted."""
    at = item.amount.begin - 1
    at -= at > 0 and item.sentence.tokens[at].text in ANY_QUOTES
    return preposition_before(item) in words or (item.sentence.word_at(at) in words)


def _points_back(item: Counted, at: int) -> bool:
    """ "Das | sind elf Soldaten": at the head of its sentence, or behind a colon or a quotation mark."""
    if item.sentence.word_at(at) not in item.sentence.language.list("pointing_back"):
        return False
    return not at or item.sentence.tokens[at - 1].kind == MARK_KIND


def labelled(item: Counted, context: Context) -> str | None:
    """ "Injured: 45", "Evacuees: 4,403 people": a noun that says what happened, a colon, the number; but one death is an
    affair: "Berg death: | three suspects named"."""
    colon = item.amount.begin - 1
    if (
        colon < 1
        or item.sentence.tokens[colon].text != ":"
        or item.sentence.folded[colon - 1] in item.sentence.language.list("affairs")
    ):
        return None
    told = (*item.sentence.marks("nouns"), *item.sentence.marks("attributes"))
    kinds = (*HARM, *context.fates, "crowd", "troops", "casualties")
    return next((kind for mark in told if mark.last == colon - 1 and (kind := str(mark.value["kind"])) in kinds), None)


def listed(item: Counted, context: Context) -> str | None:
    """ "The attendance at the marches:", then "Chicago: 150,000": the line with a colon says what is counted."""
    tokens, colon = item.sentence.tokens, item.amount.begin - 1
    if not 0 < colon <= LABEL or tokens[colon].text != ":" or not tokens[0].is_capital:
        return None
    head = _line_with_colon(item.sentence)
    if head is None:
        return None
    told = [str(mark.value["kind"]) for mark in (*head.marks("counts"), *head.marks("nouns"))]
    kind = next((kind for kind in told if kind in (*HARM, *context.fates, "crowd", "casualties")), None)
    last = context.previous(item)  # "900 people fled. The countries they went to:": of what was counted before the list
    return kind or (last.kind if last is not None and befalls(str(last.kind), item, context) else None)


def listed_by_place(item: Counted, context: Context) -> str | None:
    """ "deaths in Molo (4), Leto (8) and Haft (2)": the noun beside the places says what the brackets count."""
    if item.amount.begin < 2 or item.sentence.tokens[item.amount.begin - 1].text != "(" or not in_list_of_places(item):
        return None
    told = [mark for name in ("counts", "nouns", "events") for mark in item.sentence.marks(name)]
    kinds = (*HARM, *context.fates, "crowd", "casualties", "troops")
    nouns = sorted((mark.last, str(mark.value["kind"])) for mark in told if str(mark.value["kind"]) in kinds)
    before = [kind for last, kind in nouns if last < item.amount.begin]
    return before[-1] if before else next((kind for _, kind in nouns), None)  # "Molo (4) and Leto (8) recorded the most deaths"


def _line_with_colon(entry: Sentence) -> Sentence | None:
    """The line above an entry that leads to its list."""
    return next((line for line in entry.before(LISTED) if line.text.rstrip().endswith(":")), None)


def besides(item: Counted, context: Context) -> str | None:
    """ "Neben zwölf Zivilisten | starben auch acht Soldaten": what befell those behind the verb befell the first."""
    sentence, language, coordinated = item.sentence, item.sentence.language, context.reader.fates.crossing.coordinated
    back, onward = itertools.pairwise((item, *context.earlier(item))), itertools.pairwise((item, *context.later(item)))
    first = next((after for after, before in back if not coordinated(before, after)), context.items[0])
    following = next((after for before, after in onward if not coordinated(before, after)), None)
    at = sentence.back_over(language.list("articles"), first.amount.begin - 1)
    if following is None or sentence.word_at(at) not in language.list("besides"):
        return None
    opens = at == 0 or sentence.clauses[at - 1] != sentence.clauses[at]
    befell = following.predicate is not None and following.predicate.first > item.end and following.kind in context.fates
    return following.kind if opens and befell and sentence.clauses[at] == sentence.clauses[following.index] else None


def told_in_apposition(item: Counted, context: Context) -> str | None:
    """What befell those before the comma: by their noun, else by the verb behind."""
    noun = noun_before_comma(item)
    if noun is None:
        return None
    clauses, behind = item.sentence.clauses, item.end
    fates = (fate for fate in context.reader.fates.all if fate.first > behind and clauses[fate.first] <= clauses[item.index] + 1)
    fate = next(fates, None)
    if fate is not None and (is_doer(item, fate) or _is_done_to_others(item, fate)):
        fate = None  # "the robbers, at least three, | shot a guard"
    kind = str(noun.value["kind"])
    if fate is not None and fate.kind in ("killed", "wounded") and kind not in HARM:
        return fate.kind
    if kind in COUNTED:
        return kind
    if fate is None or fate.kind == "none" or (fate.kind == "displaced" and kind == "staff"):
        return None  # "the robbers, at least three, | fled": these are no refugees
    return fate.kind


def _is_done_to_others(item: Counted, fate: Fate) -> bool:
    """ "die Polizisten, etwa 300, | nahmen 40 Menschen fest", "the guards, about 60, | killed 12": another number is nearer."""
    return any(token.kind == NUMBER_KIND for token in item.sentence.tokens[item.end + 1 : fate.last + 2])
