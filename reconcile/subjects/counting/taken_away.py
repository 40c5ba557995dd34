"""What is no figure, or one of something else, once all of a sentence is read.

What nearly befell people, and has not: "beinahe wären 12 ertrunken", "saved 12 lives". How many there were at all, or are of any.
A number put right in the same breath: "nicht 40, sondern 12 Tote"; the first is none, and the second is told what was told of it.
One that is broken down into what befell them: "437 soldiers (192 were killed, 212 were hurt, 33 are missing)".
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ...numerals import number_words
from ...packs import stop_words
from ...quantities import is_difference
from ...reading import Sentence
from ...text import NUMBER_KIND, WORD_KIND
from .counted import FATES, HARM, HARMED, PERSON_KINDS, STRICKEN, Counted
from .no_counts import SMALLEST_BODY

TOTAL = 4  # tokens of what leads to all there were: "from a total of"
FALLEN = 4  # tokens from a verb of falling to the number: "went | down on Sunday by 12"
REACH = 8  # tokens from a number to the word that puts it right: "not 40 people who died | but 12"
BESIDE = 3  # tokens from that word to its number: "sondern | nur rund | 12"
MOST_SPEAKERS = 10
MOST_SIDES = 4  # "two formerly allied forces" are so whatever they are called
BORDERS = frozenset("(:–—")  # behind these the parts are told


def is_averted(item: Counted) -> bool:
    """Whether the text says that it did not come to what it tells of these people."""
    if item.kind not in HARM or item.phrase.noun_kind in HARM:
        return False
    if "nearly" in item.sentence.listed and _is_nearly(item):
        return True
    return item.kind == "wounded" and "unhurt" in item.sentence.listed and _is_unhurt(item)


def are_so_many_fewer(item: Counted) -> bool:
    """ "The toll was revised down by | two", "sank um | zwei auf 13": by how many a count of people fell, and nobody more."""
    sentence = item.sentence
    if item.kind not in FATES or not is_difference(sentence, item.amount.begin):
        return False
    fallen, begin = sentence.language.list("fallen_by"), item.amount.begin
    if sentence.language.capital_nouns:  # the verb may stand last
        return sentence.clause_holds(sentence.clauses[item.index], fallen)
    return not fallen.isdisjoint(sentence.folded[max(0, begin - FALLEN) : begin])


def is_merely_tried(item: Counted) -> bool:
    """ "tried to kill | 70", "the attempted murder of | 70", "hatte versucht, | 70 zu töten": it need not have befallen them."""
    sentence, mark = item.sentence, item.predicate
    if mark is None or item.kind not in STRICKEN:
        return False
    language, folded, first = sentence.language, sentence.folded, mark.first
    attempts, marks = language.list("attempts"), language.list("infinitive_marks")
    if first and folded[first - 1] in attempts:
        return bool(mark.value.get("ahead") or mark.value.get("beside"))  # not "the failed attempt | killed 12"
    if not language.capital_nouns:
        return first > 1 and folded[first - 1] in marks and folded[first - 2] in attempts
    if marks.isdisjoint(folded[max(0, first - 1) : first + 2]) and not any(zu in folded[mark.last][1:-2] for zu in marks):
        return False
    clause = sentence.clauses[item.index]
    return sentence.clause_holds(clause - 1, attempts) or sentence.clause_holds(clause, attempts)


def are_all_there_were(item: Counted) -> bool:
    """ "50 died out of | 250 on board": how many there were; not "of the 250 injured", whose noun tells their fate."""
    language, before = item.sentence.language, item.sentence.folded[max(0, item.amount.first - TOTAL) : item.amount.first]
    if not before or before[-1] not in language.last_words("whole_leads"):
        return False
    if item.kind in ("troops", "area"):
        return False  # "3,000 soldiers are in Togo, out of a total of | 9,000": soldiers like their part; "forced out of | 9 km²"
    if language.capital_nouns or item.phrase.noun_kind in (*HARM, item.kind) or item.phrase.attribute is not None:
        return False
    deed, owners = item.predicate, language.list("naming.owners")
    if deed is not None and -TOTAL <= deed.last - item.amount.first < 0 and item.sentence.folded[deed.last] in owners:
        return False  # "announced the deaths of | a total of 13 soldiers"
    words = " ".join(("", *before))
    return any(words.endswith(f" {lead}") for lead in language.list("whole_leads"))


def are_those_there(item: Counted) -> bool:
    """ "The dead include 22 of the | 222 villagers", "Unter den Toten sind 22 der | 222 Schüler": the fate is told of the 22; but
    not "2 of the | 9 people arrested", nor "of the 9 injured"."""
    sentence, language, begin = item.sentence, item.sentence.language, item.amount.begin
    if begin < 2 or item.kind not in HARM or item.phrase.noun is None or item.phrase.noun_kind in HARMED:
        return False
    if item.phrase.attribute is not None or (item.predicate is not None and item.predicate.first > item.end):
        return False
    lead = begin - 1 if sentence.folded[begin - 1] in language.list("partitive") else begin - 2
    if lead < 1 or sentence.folded[lead] not in language.list("partitive"):
        return False
    some = sentence.tokens[lead - 1]
    counts = some.kind == NUMBER_KIND or bool(number_words(language).opens[some.lower])
    return counts and some.lower not in language.list("fractions")


def are_lives_saved(item: Counted) -> bool:
    """ "The evacuation saved | 300 lives", "rettete 300 Menschenleben": these have not been lost."""
    sentence, language, noun = item.sentence, item.sentence.language, item.phrase.noun
    if item.kind != "killed" or noun is None or sentence.folded[noun.last] not in language.list("lives"):
        return False
    stops = language.list("joiners") | {",", ";"}  # "claimed | 300 lives and helpers saved 40 dogs"
    before, behind = sentence.folded[: item.amount.begin][::-1], sentence.folded[noun.last + 1 :]
    beside = (word for words in (before, behind) for word in itertools.takewhile(lambda word: word not in stops, words))
    return not language.list("saving").isdisjoint(beside)


def is_no_crowd(item: Counted) -> bool:
    """ "900 voters turned out", "900 people took part in the drill": who votes or helps is no crowd, nor missing."""
    if item.kind not in ("crowd", "missing"):
        return False
    noun, sentence, language = item.phrase.noun, item.sentence, item.sentence.language
    if item.kind == "crowd" and noun is not None and sentence.folded[noun.last] in language.list("voters"):
        return True
    clause = sentence.clauses[item.index]
    if not sentence.clause_holds(clause, language.list("taking_part")) or sentence.marks("events"):
        return False
    led = (at for at, word in enumerate(sentence.folded) if word in language.list("taken_part_in"))
    return any(sentence.clauses[at] == clause and _leads_to_no_gathering(sentence, at) for at in led)


def _leads_to_no_gathering(sentence: Sentence, at: int) -> bool:
    """ "part | in a rescue drill", "nahmen | an der Übung"; not "in celebrations of the election", "an der Feier zur Wahl"."""
    language = sentence.language
    stops = language.made(stop_words) - language.list("articles")
    named = itertools.takewhile(lambda token: token.kind == WORD_KIND and token.lower not in stops, sentence.tokens[at + 1 :])
    return any(token.lower.endswith(language.endings("no_gatherings")) for token in named)


def is_size_of_any(item: Counted) -> bool:
    """ "Eine Brigade hat in der Regel | 3.000 Soldaten", "A battalion usually has 600 to 1,000 men": of none in particular."""
    sentence, language = item.sentence, item.sentence.language
    clause = sentence.clauses[item.index]
    if item.kind != "troops" or not sentence.clause_holds(clause, language.list("in_general")):
        return False
    units, one = language.endings("armies"), language.list("indefinite")
    return any(word.endswith(units) and sentence.folded[at - 1] in one for at, word in enumerate(sentence.folded) if at)


def are_speakers(item: Counted) -> bool:
    """ "the attack failed, | two army officers | said", "Zwei Offiziere sagten, …": who says something is no figure, as long as
    nothing is told of them and they are few: "500 soldiers | say they were never paid"."""
    phrase, few = item.phrase, item.amount.value <= MOST_SPEAKERS
    if not few or item.kind != "troops" or item.predicate is not None or phrase.attribute is not None or phrase.noun is None:
        return False
    return item.sentence.word_at(item.end + 1) in item.sentence.language.list("merely_saying")


def are_bodies(item: Counted) -> bool:
    """ "a struggle between | two opposing forces", "files from | 11 forces": so few are not soldiers, but bodies of them, unless
    the text says what forces they are ("20 special forces") or that they are sent."""
    noun, sentence = item.phrase.noun, item.sentence
    if item.kind != "troops" or noun is None or not noun.value.get("bodies") or item.amount.value >= SMALLEST_BODY:
        return False
    sent = (mark.first for mark in sentence.marks("predicates") if mark.value["kind"] == "troops")
    if any(sentence.clauses[at] == sentence.clauses[item.index] for at in sent):
        return False
    described = sentence.folded[item.amount.last + 1 : noun.last + 1]
    return item.amount.value <= MOST_SIDES or sentence.language.list("bodies_of_men").issuperset(described)


def is_of_one(item: Counted) -> bool:
    """ "The man climbed | three fences | and was arrested": a verb in the singular tells of one, and not of the number, which is
    the object of a verb, or hears "that a man | was hit"; "a convoy of | 20 refugees | was hit" tells of them all."""
    sentence, mark, language, begin = item.sentence, item.predicate, item.sentence.language, item.amount.begin
    if mark is None or item.amount.singular or mark.first <= item.end or item.kind not in FATES:
        return False
    at = sentence.back_over(language.list("adverbs") - language.list("auxiliaries") | {"been"}, mark.first - 1)
    if at <= item.end or sentence.folded[at] not in language.list("singular_auxiliaries"):
        return False
    if at > item.end + 1 and sentence.tokens[item.end + 1].kind != WORD_KIND:
        return False  # "30 people, among them a child who | was hurt"
    own = language.lists("articles", "pronouns")
    openers = (back for back in range(item.end + 1, at) if sentence.folded[back] in language.list("told_clauses"))
    if any(sentence.word_at(opener + 1) in own for opener in openers):
        return True
    if begin <= 0:
        return False
    before = sentence.tokens[begin - 1]
    if before.lower in language.list("loading"):
        return False  # "A boat carrying | 20 refugees | was reported missing"
    return before.kind == WORD_KIND and before.lower not in language.made(stop_words) and not before.is_capital


def _is_nearly(item: Counted) -> bool:
    """ "Beinahe wären | 12 ertrunken", "12 were nearly | killed", "12 wurden fast | zu Tode geprügelt"; but "fast 40 hätten sich
    verletzt" is a number, almost."""
    sentence, language = item.sentence, item.sentence.language
    near, clause = language.list("nearly"), sentence.clauses[item.index]
    words = [at for at, word in enumerate(sentence.folded) if word in near]
    words = [at for at in words if not item.amount.begin <= at <= item.amount.last + 1]
    if any(at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].kind == NUMBER_KIND for at in words):
        return False
    if item.predicate is not None and item.predicate.first - 1 in words:
        return True
    own = any(sentence.clauses[at] == clause for at in words)
    return own and language.capital_nouns and sentence.clause_holds(clause, language.list("unreal"))


def _is_unhurt(item: Counted) -> bool:
    """ "wurden ins Krankenhaus gebracht, blieben aber | unverletzt": said of the same people, against what might be thought."""
    sentence, language = item.sentence, item.sentence.language
    unhurt, but = language.list("unhurt"), language.lists("but", "unhurt")
    at = next((at for at in range(item.end + 1, len(sentence.folded)) if sentence.folded[at] in unhurt), None)
    if at is None or sentence.clauses[at] > sentence.clauses[item.index] + 1:
        return False
    turn = next((back for back in range(at - 1, item.end, -1) if sentence.folded[back] in but), None)
    if turn is None or any(token.kind == NUMBER_KIND for token in sentence.tokens[item.end + 1 : at]):
        return False
    border = max((back for back in range(item.end, at) if sentence.tokens[back].text == ","), default=turn)
    articles = language.list("articles")
    return not any(token.is_capital or token.lower in articles for token in sentence.tokens[min(border, turn) + 1 : at])


def put_right(items: Sequence[Counted]) -> None:
    """Lets each number that is put right go, and gives what it counted to the one that stands for it."""
    for item, other in itertools.pairwise(items if items and "negations" in items[0].sentence.listed else ()):
        right = number_instead(item)
        if right is not None and other.amount.begin <= right <= other.amount.last:
            wrong, told = item, other
        elif is_set_against(other):
            wrong, told = other, item
        else:
            continue
        others = told.phrase.noun_kind in PERSON_KINDS and wrong.phrase.noun_kind != wrong.kind  # not "900, nicht 40 Tote"
        if wrong.kind and told.kind is None and (told.is_ellipsis or others):
            told.kind, told.predicate, told.antecedent = wrong.kind, wrong.predicate, wrong.antecedent
            told.trace = [*wrong.trace, "put right"]
        wrong.kind = None


def number_instead(item: Counted) -> int | None:
    """The token of the number that is told instead of one behind a negation; None where there is none."""
    tokens, language, before = item.sentence.tokens, item.sentence.language, item.amount.begin - 1
    before -= before > 0 and tokens[before].lower in language.list("prepositions")  # "nicht bei 40, sondern bei 12"
    if before < 0 or tokens[before].lower not in language.list("negations") or tokens[before + 1].lower in language.list("only"):
        return None  # "not only 40 soldiers but 12 children too"
    behind = range(item.amount.last + 1, min(len(tokens), item.amount.last + 1 + REACH))
    instead = next((at for at in behind if tokens[at].lower in language.list("instead")), None)
    if instead is None:
        return None
    near = range(instead + 1, min(len(tokens), instead + 1 + BESIDE))
    return next((at for at in near if tokens[at].kind == NUMBER_KIND), None)


def is_set_against(item: Counted) -> bool:
    """ "The toll is 12 and not | 40", "12, nicht wie gemeldet | 40 Menschen": the number before is told, this one is none."""
    folded, language, at = item.sentence.folded, item.sentence.language, item.amount.begin - 1
    at -= folded[at] in language.list("prepositions")  # "bei 12 und nicht bei 40"
    negations, joined = language.list("negations"), language.list("joiners") | {","}
    denied = next((back for back in range(at, max(0, at - REACH), -1) if folded[back] in negations), None)
    if denied is None or folded[denied + 1] in language.list("only") or folded[denied - 1] not in joined:
        return False
    return denied == at or not language.list("speech.as_words").isdisjoint(folded[denied + 1 : denied + 3])
