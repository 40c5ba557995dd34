"""Whether a phrase of status speaks of this number: of its own clause, and of the clause it introduces."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..numerals import number_words
from ..packs import Mark
from ..reading import Sentence, is_name
from ..subjects.counting.counted import HARM, Counted, is_taken_from
from ..text import NUMBER_KIND, WORD_KIND, Token
from .denials import denies_another, denies_beside
from .happened import are_definite, are_known, are_sought, has_happened, is_background, is_told_as_fact
from .introduced import ends_quote, is_introduced, takes_main_clause
from .relatives import closes_aside, is_change_alone, is_told_of_them, tells_size_of_body, tells_who_was_expected
from .standing import is_changed, is_counted_so_far, is_so_far
from .together import (
    between,
    ends_in_hedge,
    fears_between,
    has_verb_behind,
    is_claimed,
    is_number,
    joins_counts,
    waits_for_verb,
)  # fmt: skip

OPENING = ("relative", "naming.where", "subordinators", "clause_openers")  # lists of what opens another clause
EXISTING = 6  # tokens from a word for what is there to its number
LEAVING = 6  # tokens from a word of leaving to all there are: "withdrawal of 1,000 of its"
RESULT = 3  # tokens in which a clause shows that it tells what comes of another: ", also dropping"
NEXT = 5  # tokens behind a denial in which the number may stand that is meant: "withdrew a figure of 25"


def governs(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """A status phrase speaks of its own clause, and of the clause it introduces: "befürchtet, dass 12 …"; if it is one there, and
    not that of what stands beside the number. Few reach a number: that is asked first."""
    if not _reaches(sentence, mark, item):
        return False
    return not (_is_of_something_else(sentence, mark, item) or ends_in_hedge(sentence, mark))


def _reaches(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """Whether the number stands in the clause of a phrase, or in one of those around it of which it speaks."""
    if mark.value.get("opening") and mark.first:
        return False  # "Die Stadt zählt neu: 4000 | statt 900 Menschen": put right, and not planned
    if mark.value.get("attribute") or _is_attribute(sentence, mark):
        gap = sentence.tokens[mark.last + 1 : item.amount.begin]  # "der geplanten|, 900 Mann starken Truppe"
        leads = mark.last < item.amount.begin and all(token.text == "," for token in gap)
        return leads or (item.whole is None and item.amount.last < mark.first <= item.end)
    if _has_come_true(mark, item) or (mark.value.get("reference") and not _names_claim(sentence, mark, item)):
        return False
    if mark.value["status"] == "expected" and ends_quote(sentence, mark, item):
        return False
    clauses, told = sentence.clauses, item.predicate
    here, there = clauses[item.index], clauses[mark.first]
    if here != there and told is not None and not told.gap and told.first <= mark.first <= told.last:
        return True  # "90 workers, including four trainees, are | feared dead"
    if mark.value.get("ahead") and mark.last > item.index:
        return False  # "warnte 12 Bewohner vor der Flut": what is to come stands behind
    if (mark.gap and mark.first <= item.index <= mark.last) or (here != there and mark.last + 1 == item.index):
        return True  # also "(Obergrenze: | 900 Soldaten)"
    if _reaches_next_clause(sentence, mark, item) or (mark.value.get("modal") and _closes_list(mark, item)):
        return True
    if item.end < mark.first and tells_who_was_expected(mark, item):
        return True
    if here == there or (there == here - 2 and _is_bracket_between(sentence, mark, item)):
        return not (mark.value.get("introduces") or _cut_off(sentence, mark, item))
    if mark.value["status"] == "denied":
        return denies_beside(sentence, mark, item)
    if there >= here or here - there > 2 or mark.value.get("modal"):
        return False
    return is_introduced(sentence, there, item) or takes_main_clause(sentence, mark, item)


def _is_bracket_between(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "will cut its force (UNATO) | to 900": of the borders between, a bracket around one word is all."""
    words = sentence.folded[mark.last + 1 : item.index]
    at, opens = words.index("(") if "(" in words else len(words), sentence.language.lists(*OPENING)
    return list(words[at + 2 : at + 3]) == [")"] and words[at + 1].isalpha() and opens.isdisjoint(words[at + 3 :])


def _closes_list(mark: Mark, item: Counted) -> bool:
    """ "8,500 US, 2,000 Polish and 900 Danish troops | will go": nothing but others of a list before what is to come."""
    sentence, language = item.sentence, item.sentence.language
    if mark.first < item.index or not (item.kind == "troops" or waits_for_verb(item, mark.first)):
        return False
    gap, joiners = sentence.tokens[item.amount.last + 1 : mark.first], language.list("joiners")
    joined = not joiners.isdisjoint(sentence.folded[item.amount.last + 1 : mark.first]) and any(map(is_number, gap))
    if not joined or gap[-1].lower in joiners:
        return False
    ends = language.lists("auxiliaries", "verbs", "prepositions", "subordinators", "complementisers", "relative")
    nouns = {noun.first for noun in sentence.marks("nouns")} | {name.last for name in sentence.marks("countries")}
    listed = joiners | {","}
    for at, token in enumerate(gap, item.amount.last + 1):
        known = at in nouns or token.lower in listed or is_number(token)
        if token.lower in ends or not known:
            return False
    return True


def _is_of_something_else(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """A phrase that is no status here, or that of what stands beside the number, be it in the same clause."""
    status = mark.value["status"]
    if (mark.value.get("modal") and _is_there_already(item, mark)) or (item.kind == "troops" and _is_joined(item)):
        return True
    if mark.value.get("modal") and _stays(item):
        return True
    if item.kind != "troops" and sentence.folded[mark.first] in sentence.language.list("unreal") and _is_inferred(item):
        return True
    if status == "expected" and (are_known(item, mark) or is_background(item) or are_sought(item)):
        return True
    if status == "expected" and (is_changed(item) or is_so_far(item) or _are_to_leave(item)):
        return True
    if status == "expected" and (is_counted_so_far(item) or _is_what_for(item, mark)):
        return True
    if status == "expected" and _is_of_other_fate(sentence, mark, item):
        return True
    if status == "denied" and denies_another(sentence, mark, item):
        return True
    if status == "denied" and item.kind == "displaced" and item.predicate is None and _turns_back(sentence, mark, item):
        return True
    if (
        (status == "expected" and _is_compared(sentence, mark))
        or is_name(sentence, mark.first)
        or mark.value.get("of", item.kind) != item.kind
    ):
        return True
    if not mark.first and sentence.folded[0] in sentence.language.list("months"):
        return True  # "May Day rallies drew 900"
    # "Dort beantragten 12 Menschen Asyl": the verb that counts them, no participle
    return bool(item.predicate and item.predicate.first == mark.first and mark.value.get("attribute"))


def _turns_back(sentence: Sentence, denial: Mark, item: Counted) -> bool:
    """ "wies an der Grenze | 120 Flüchtlinge zurück": people, and no claim about them."""
    is_claim = not sentence.language.list("complementisers").isdisjoint(sentence.folded[at] for at in between(item, denial))
    beside = sentence.clauses[denial.first] == sentence.clauses[item.index]
    return beside and not is_claim and not _names_claim(sentence, denial, item)


def _is_inferred(item: Counted) -> bool:
    """ "Damit wären schon | 300 Menschen gekommen": what the writer makes of it, and nothing to come."""
    sentence = item.sentence
    return sentence.clause_holds(sentence.clauses[item.index], sentence.language.list("inferring"))


def _has_come_true(mark: Mark, item: Counted) -> bool:
    """What is told of the number as a fact, whatever is expected beside it."""
    if (mark.value.get("facts") and _is_fact(item)) or _is_something_else_expected(item, mark):
        return True
    if mark.value["status"] != "expected":
        return False
    return has_happened(item, mark) or (mark.first > item.end and is_told_as_fact(item, mark))


def _reaches_next_clause(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """What a plan leads to, leaves open or is told of, right behind or before its clause."""
    here, there = sentence.clauses[item.index], sentence.clauses[mark.first]
    if there > here and mark.value.get("modal"):
        return is_told_of_them(mark, item) if there - here == 1 else closes_aside(sentence, mark, item)
    if mark.value["status"] == "expected" and tells_size_of_body(mark, item):
        return True
    if here - there != 1:
        return False
    if mark.value["status"] == "expected" and (_is_result(item) or is_change_alone(item) or _is_added_on(item)):
        return True
    return bool(mark.value.get("modal")) and _is_left_open(sentence, mark, here)


def _is_of_other_fate(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "30 dead, with another | feared dead", "one feared dead and 12 missing": a fear told of another's fate."""
    told = item.predicate.first if item.predicate else item.phrase.first if item.phrase.noun_kind in HARM else -1
    if told < 0 or sentence.folded[mark.first] not in sentence.language.list("supposed"):
        return False
    feared = [fate for fate in sentence.marks("predicates") if mark.first <= fate.first <= mark.last + 1]
    return bool(feared) and not any(fate.first <= told <= fate.last for fate in feared)


def _is_fact(item: Counted) -> bool:
    """ "warned that 12 people are missing": what is behind the number has come to pass."""
    predicate, tokens = item.predicate, item.sentence.tokens
    if predicate is None or predicate.first <= item.end:
        return False
    return tokens[predicate.first - 1].lower in item.sentence.language.list("facts")


def _is_something_else_expected(item: Counted, mark: Mark) -> bool:
    """ "the 12 injured are expected to | recover", "the 40 deaths are expected to | lead to …": what befell them has, and only
    how many they will be is still to come ("are expected to rise")."""
    sentence, language = item.sentence, item.sentence.language
    to = next((at for at in (mark.last, mark.last + 1) if sentence.word_at(at) in language.list("infinitive_marks")), -1)
    if to < 0 or mark.first <= item.end or item.phrase.noun_kind not in HARM or mark.value["status"] != "expected":
        return False
    return sentence.word_at(to + 1) not in language.lists("change_verbs", "amount_verbs", "counting_verbs") - {"be"}


def _is_result(item: Counted) -> bool:
    """ "Half will be pulled out, dropping to 2,500": a participle tells what will come of it."""
    sentence = item.sentence
    opening = sentence.of_clause(sentence.clauses[item.index])[:RESULT]
    return not sentence.language.list("results").isdisjoint(token.lower for token in opening)


def _is_added_on(item: Counted) -> bool:
    """ "Angemeldet war die Demo kurzfristig – | anfangs mit 500 Teilnehmern", "will send 400 soldiers, | and another 300 in May":
    behind the border stands no verb of their own."""
    sentence, language = item.sentence, item.sentence.language
    start = bisect_left(sentence.clauses, sentence.clauses[item.index])
    before = [token for token in sentence.tokens[start : item.amount.begin] if token.kind == WORD_KIND]
    more = language.lists("joiners", "added", "fillers")
    if item.kind == "troops" and item.is_ellipsis and all(token.lower in more for token in before):
        return not has_verb_behind(item)
    loose = language.lists("adverbs", "speech.adverbs")
    alone = item.kind == "crowd" and bool(before) and before[-1].lower in language.list("prepositions")
    alone = alone and all(token.lower in loose for token in before[:-1])
    ends = item.end + 1 >= len(sentence.tokens) or sentence.tokens[item.end + 1].kind != WORD_KIND
    return alone and ends and item.predicate is None


def _is_compared(sentence: Sentence, mark: Mark) -> bool:
    """ "mit 2.000 Teilnehmern kleiner als erwartet", "as planned": a number that came to pass, held against what was expected."""
    as_expected = sentence.language.list("held_against")
    return sentence.word_at(mark.first - 1) in as_expected and not mark.value.get("introduces")


def _is_there_already(item: Counted, mark: Mark) -> bool:
    """ "may keep the 900 soldiers based there": a fact; but not "900 soldiers currently based there | will …"."""
    before = list(itertools.takewhile(lambda token: not is_number(token), _going_back(item, EXISTING)))
    inside = item.sentence.tokens[item.amount.last + 1 : item.end]
    if before and before[0].lower in item.sentence.language.list("passive_agents"):
        before = []  # "will be joined | by 900 soldiers": they come on top
    if not item.sentence.language.list("known_already").isdisjoint(token.lower for token in (*before, *inside)):
        return True  # "will boost an existing force of 17,000", "die 100 dort stationierten Soldaten sollen …"
    if item.sentence.word_at(item.end + 1) in item.sentence.language.list("already"):
        return mark.first < item.index or are_definite(item) or item.sentence.language.capital_nouns
    return _is_shared_out(item)


def _is_joined(item: Counted) -> bool:
    """ "pledged to send more to join | the 900 soldiers there": a verb before them that leads to those who are there."""
    before = item.sentence.back_over(item.sentence.language.list("articles"), item.amount.begin - 1)
    return item.sentence.word_at(before) in item.sentence.language.list("known_already")


def _are_to_leave(item: Counted) -> bool:
    """ "plans to withdraw its | 900 soldiers": all it has there; not "will withdraw 900 soldiers"."""
    sentence, language = item.sentence, item.sentence.language
    lead = item.word_before
    of_all = language.capital_nouns and lead in language.list("all")  # "hatte den Abzug aller | 900 Soldaten gefordert"
    if item.kind != "troops" or not (of_all or lead in language.lists("speech.possessives", "speech.definite")):
        return False
    leaving = language.list("naming.leaving")
    if not language.capital_nouns or of_all:
        return not leaving.isdisjoint(sentence.folded[max(0, item.amount.begin - LEAVING) : item.amount.begin])
    behind = range(item.end + 1, len(sentence.folded))
    return any(sentence.folded[at] in leaving and sentence.clauses[at] == sentence.clauses[item.end] for at in behind)


def _is_shared_out(item: Counted) -> bool:
    """ "von den | 900 Soldaten sollen 400 abziehen", "400 der | 900", "half of the | 900": something is told of some of them."""
    tokens, language, at = item.sentence.tokens, item.sentence.language, item.amount.begin - 1
    before = item.sentence.folded[max(0, at - 2) : at + 1]
    if is_taken_from(item):
        return language.list("all").isdisjoint(before)
    if at < 1 or before[-1] not in language.list("genitive_articles"):
        return False
    return is_number(tokens[at - 1]) or before[-2] in language.list("fractions")


def _stays(item: Counted) -> bool:
    """ "the toll would remain at | 16", "werde bei | 16 bleiben": what a count stays at it has reached."""
    sentence, language = item.sentence, item.sentence.language
    if item.kind == "troops" or not sentence.clause_holds(sentence.clauses[item.index], language.list("staying")):
        return False
    return any(token.lower in language.list("stays_at") for token in _going_back(item, 1))


def _going_back(item: Counted, tokens: int) -> Sequence[Token]:
    """The tokens before a number, nearest first."""
    return item.sentence.tokens[max(0, item.amount.begin - tokens) : item.amount.begin][::-1]


def _is_what_for(item: Counted, mark: Mark) -> bool:
    """ "Some 12 people came | to demonstrate", "joined forces in Leto | to demonstrate": what those want who have come, or have
    done something else; but "900 teachers | to strike", "900 planned | to demonstrate"."""
    sentence, language = item.sentence, item.sentence.language
    if mark.first <= item.end or sentence.folded[mark.first] not in language.list("infinitive_marks"):
        return False
    told = item.predicate is not None and item.end < item.predicate.first < mark.first
    between, past = sentence.folded[item.end + 1 : mark.first], language.endings("passive_participles")
    done = bool(past) and any(word.endswith(past) for word in between[:-1]) and not between[-1].endswith(past)
    return told or done or not language.list("arrival_verbs").isdisjoint(between)


def _is_attribute(sentence: Sentence, mark: Mark) -> bool:
    """ "drei der voraussichtlich vier": a word between article and number speaks of that number alone."""
    if mark.first != mark.last or not mark.first or mark.last + 1 >= len(sentence.tokens):
        return False
    language, following = sentence.language, sentence.tokens[mark.last + 1]
    counts = following.kind == NUMBER_KIND or bool(number_words(language).opens[following.lower])
    return counts and sentence.tokens[mark.first - 1].lower in language.list("articles")


def _names_claim(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """ "Die Zahl von 40 Toten ist zu hoch": what is too high is a number, not the water. A word for a claim stands in the clause
    of the phrase or of the number, or right before it ("Die Behauptung, 40 Menschen seien getötet worden, ist widerlegt"); and no
    nearer number is the one meant ("still 24, after it withdrew a figure of 25")."""
    clauses, near = sentence.clauses, range(mark.last + 1, min(len(sentence.tokens), mark.last + 1 + NEXT))
    if mark.first > item.end and any(is_number(sentence.tokens[at]) and clauses[at] == clauses[mark.last] for at in near):
        return False
    if item.phrase.first < 0 and mark.first == item.end + 1:
        return True  # "400 ist zu viel": a bare number is all that can be meant
    claims = sentence.language.list("claims")
    low, high = sorted((clauses[item.index], clauses[mark.first]))
    return any(low - 1 <= clauses[at] <= high for at, token in enumerate(sentence.tokens) if token.lower in claims)


def _cut_off(sentence: Sentence, mark: Mark, item: Counted) -> bool:
    """A conjunction between number and phrase starts another clause without a comma: "12 starben und weitere könnten …"."""
    before, inner = mark.last < item.index, between(item, mark)
    modal = before and mark.value.get("modal")
    # "10,000 soldiers … that will augment Russian forces": behind the number, a relative clause is another one, too.
    borders = sentence.language.lists("clause_openers", "reasons" if before else "subordinators")
    if modal:  # "would not comment on the assertion that 40 had been hurt"
        borders = borders | sentence.language.list("complementisers")
    cuts = [at for at in inner if sentence.tokens[at].lower in borders and not _joins_nouns(sentence, at)]
    if not before:
        cuts = [at for at in cuts if not (joins_counts(sentence, at) and waits_for_verb(item, at))]
        cuts += fears_between(sentence, inner, mark)
    more = sentence.back_over(sentence.language.lists("added", "fillers"), item.amount.begin - 1)
    if before and cuts and cuts[-1] == more and not has_verb_behind(item):
        cuts.pop()  # "will send 500 soldiers to Mali and | another 200 to Niger"
    if mark.value["status"] == "denied" and is_claimed(item):
        cuts = [at for at in cuts if not joins_counts(sentence, at)]
    if before and not modal and mark.value["status"] == "expected":
        cuts += [at for at in inner if _opens_what_was(sentence, at, item)]
    if before and all(_goes_on_bare(sentence, mark, at) for at in cuts):
        return False
    if cuts and before and _is_same_time(item, cuts[-1]):
        return False
    return bool(cuts) and not (modal and _shares_modal(sentence, mark.last, cuts[-1]))


def _is_same_time(item: Counted, opener: int) -> bool:
    """ "will stop | as | 900 workers go on strike", "will come when …": told in the present, of the time of what will be."""
    language, verb = item.sentence.language, item.predicate
    if verb is None or verb.gap or verb.first <= item.end or item.kind != "crowd":
        return False  # "will rise as 200 are missing"
    opens = item.sentence.folded[opener] in language.list("same_time")
    return opens and item.sentence.folded[verb.first] in language.lists("bare_verbs", "present_verbs")


def _opens_what_was(sentence: Sentence, opener: int, item: Counted) -> bool:
    """ "Fears grew | as | the toll hit 12", "as rescuers counted 12": with a verb behind, "as" opens what happens meanwhile."""
    if sentence.folded[opener] not in sentence.language.list("same_time"):
        return False
    verbs = sentence.language.lists("auxiliaries", "verbs", "counting_verbs", "change_verbs")
    told = item.predicate is not None and opener < item.predicate.first < item.amount.begin
    return told or has_verb_behind(item) or not verbs.isdisjoint(sentence.folded[opener : item.amount.begin])


def _goes_on_bare(sentence: Sentence, mark: Mark, joiner: int) -> bool:
    """ "will open a base and | send 500 soldiers", "plans to train and | equip 500", "is expected to grow and | reach 500": an
    infinitive shares what leads to the first, where verbs stand without an ending of their own."""
    language, tokens, at = sentence.language, sentence.tokens, joiner + 1
    marks = language.list("infinitive_marks")
    if not (mark.value.get("modal") or not marks.isdisjoint(sentence.folded[mark.last : mark.last + 2])):
        return False
    while at < len(tokens) and (tokens[at].lower in language.list("adverbs") or tokens[at].lower in marks):
        at += 1
    joins = tokens[joiner].lower in language.list("joiners")
    return joins and at < len(tokens) and tokens[at].lower in language.list("bare_verbs")


def _joins_nouns(sentence: Sentence, index: int) -> bool:
    """ "Soldatinnen und Soldaten", "Männer und -frauen", "soldiers and marines": a joiner between two nouns opens no clause."""
    tokens = sentence.tokens
    if not 0 < index < len(tokens) - 1:
        return False
    if not sentence.language.capital_nouns:
        nouns = sentence.marks("nouns")
        return any(noun.last == index - 1 for noun in nouns) and any(noun.first == index + 1 for noun in nouns)
    return tokens[index - 1].is_capital and (tokens[index + 1].is_capital or tokens[index + 1].text == "-")


def _shares_modal(sentence: Sentence, modal: int, joiner: int) -> bool:
    """ "soll ersetzt und auf 300 aufgestockt werden", "will 200 und Norwegen 300 Soldaten entsenden": behind the joiner stands
    no finite verb, and an infinitive at the end that may serve both."""
    language = sentence.language
    if not language.capital_nouns:
        return False
    behind = sentence.tokens[joiner + 1 : bisect_right(sentence.clauses, sentence.clauses[joiner])]
    words = [token.lower for token in behind if token.kind == WORD_KIND]
    infinitives = language.list("infinitives")
    finite = language.list("auxiliaries") - infinitives
    before = [token for token in sentence.tokens[modal + 1 : joiner] if token.text[:1].islower()]
    endings = language.endings("text.infinitive_endings")
    shared = bool(words) and words[-1].endswith(endings) and not any(token.lower.endswith(endings) for token in before)
    return bool(words) and (words[-1] in infinitives or shared) and finite.isdisjoint(words)


def _is_left_open(sentence: Sentence, modal: Mark, clause: int) -> bool:
    """ "500 sollen abgezogen, | 400 verlegt werden": a participle ends the clause of the modal, the infinitive stands behind."""
    border, language = bisect_left(sentence.clauses, clause), sentence.language
    own = [token.lower for token in sentence.tokens[modal.last + 1 : border] if token.kind == WORD_KIND]
    ends_open = bool(own) and language.participle.fullmatch(own[-1]) is not None and language.list("infinitives").isdisjoint(own)
    return ends_open and _shares_modal(sentence, modal.last, border)
