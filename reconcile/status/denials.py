"""What a denial rejects: this number, or something else that is told beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from ..packs import Mark
from ..reading import Sentence
from ..subjects.counting.counted import Counted, ends_entry
from ..text import MARK_KIND
from .introduced import is_introduced
from .together import between, is_number, other_count_between

DEED = 3  # tokens from a denial to a number that is what was done: "denied | having lost | 12"
UNDOING = 4  # tokens around a denial in which it is undone: "neither confirmed nor denied", "dementierte die Zahl nicht"


def denies_another(sentence: Sentence, denial: Mark, item: Counted) -> bool:
    """ "bestritt, für den Tod von 12 Menschen verantwortlich zu sein", "denied the attack, which killed 12": not the number."""
    if is_undone(sentence, denial) or _is_told_beside(sentence, denial, item) or _denies_deed(sentence, denial, item):
        return True
    if sentence.clause_holds(sentence.clauses[item.index], sentence.language.list("guilt")):
        return True  # "wies zurück, dass er am Tod der 12 schuld sei"
    return denial.first > item.end and _rejects_another(sentence, denial)


def _denies_deed(sentence: Sentence, denial: Mark, item: Counted) -> bool:
    """ "denied carrying out | the bombing that killed 12": what was done, not to how many; but "denied losing 12 soldiers"."""
    language, deed = sentence.language, sentence.word_at(denial.last + 1)
    if item.kind == "troops" or not deed.endswith(language.endings("present_participles") or ("\0",)):
        return False
    return item.amount.begin - denial.last > DEED and deed not in language.list("prepositions")


def denies_beside(sentence: Sentence, denial: Mark, item: Counted) -> bool:
    """ "40 seien gestorben, | was die Armee bestritt": in a clause nearby, with no other number between and none told instead."""
    here, there = sentence.clauses[item.index], sentence.clauses[denial.first]
    introduced = is_introduced(sentence, there, item)
    if denial.gap and not (introduced or _takes_claim(sentence, denial)):
        return there > here and _points_back(sentence, denial)  # not "wies drei Anträge zurück: eine Kundgebung mit 500 …"
    if there < here and not introduced and _opens_fact(sentence, item, there):
        return False
    own = range(bisect_left(sentence.clauses, there), denial.first)
    counted = (mark.first - 1 for mark in sentence.marks("nouns"))  # not "Am 3. Juni bestritt sie, dass 13 starben"
    if there < here and item.part is None and any(at in own and is_number(sentence.tokens[at]) for at in counted):
        return False  # "Berichte über 40 Tote waren falsch: 13 starben"
    if there < here and _says_instead(sentence, denial, item):
        return False
    parted = any(sentence.tokens[at].text == ";" for at in between(item, denial))
    return abs(here - there) <= 2 and not (parted or other_count_between(item, denial))


def _points_back(sentence: Sentence, denial: Mark) -> bool:
    """ "12 seien tot|, was die Armee zurückwies", "… und wies das zurück"; not "12 seien tot, | und wies Kritik zurück"."""
    language = sentence.language
    clause = sentence.of_clause(sentence.clauses[denial.first])
    back = language.lists("claims", "claim_pointers", "claim_objects")
    return any(token.lower in back for token in clause)


def _opens_fact(sentence: Sentence, item: Counted, denied: int) -> bool:
    """ "leugnet den Angriff|, bei dem 12 starben", "…|, nachdem 12 gestorben waren": what happened, and is not denied; nor is
    what those say of whom a clause between commas tells that they deny something: "der die Tat bestreitet|, sprach von 12"."""
    language, clauses = sentence.language, sentence.clauses
    if not language.capital_nouns:
        return False
    aside, own = (
        [at for at, clause in enumerate(clauses) if clause == which and sentence.tokens[at].kind != MARK_KIND]
        for which in (denied, clauses[item.index])
    )
    if sentence.folded[own[0]] in language.list("reason_clauses"):
        return True
    if denied and sentence.folded[aside[0]] in language.list("relative"):
        return True
    by_relative = sentence.folded[own[0]] in language.list("prepositions")
    by_relative = by_relative and sentence.word_at(own[0] + 1) in language.lists("relative", "articles")
    behind = own[0] + 2
    return by_relative and (behind == item.amount.begin or sentence.word_at(behind) in language.lists("prepositions", "adverbs"))


def _takes_claim(sentence: Sentence, denial: Mark) -> bool:
    """ "wies die Angabe zurück|, 12 seien tot": what is claimed follows behind a comma."""
    claimed = not sentence.language.list("claims").isdisjoint(sentence.folded[denial.first : denial.last])
    return claimed and sentence.word_at(denial.last + 1) == ","


def is_undone(sentence: Sentence, denial: Mark) -> bool:
    """ "neither confirmed nor denied", "did not deny", "dementierte das nicht": who does not deny rejects nothing. Nor does who
    speaks of all that somebody says: "ihre Angaben sind oft übertrieben"."""
    clauses, clause = sentence.clauses, sentence.clauses[denial.first]
    if any(ends_entry(sentence, at, "habits") for at in range(denial.first + 1, denial.last)):
        return True
    before = range(max(0, denial.first - UNDOING), denial.first)
    behind = range(denial.last + 1, min(len(clauses), denial.last + UNDOING))
    if ends_entry(sentence, denial.last, "no_denials"):
        return True  # "the disputed region"
    if sentence.clause_holds(clause, sentence.language.list("guilt")) or _is_charge(sentence, denial):
        return True  # "denied that it was responsible for 12 deaths"
    around = (at for at in (*before, *behind) if clauses[at] == clause)
    return any(ends_entry(sentence, at, "undoing" if at < denial.first else "undoing_behind") for at in around)


def _is_charge(sentence: Sentence, denial: Mark) -> bool:
    """ "charged with | false news", "wegen | Falschmeldungen": what somebody is accused of; not "false reports that 12 died"."""
    language, folded = sentence.language, sentence.folded
    news = denial.last + (sentence.word_at(denial.last + 1) in language.lists("claims", "news"))
    if sentence.word_at(news + 1) in language.list("claims_lead_on"):
        return False
    if folded[news] in language.list("news") and sentence.clause_holds(sentence.clauses[news], language.list("accusing")):
        return True
    untrue = news > denial.last and folded[denial.first] in language.list("untrue")
    return untrue and sentence.word_at(denial.first - 1) not in language.list("amounting")


def _is_told_beside(sentence: Sentence, denial: Mark, item: Counted) -> bool:
    """ "denied involvement in the attack, which killed 12": told of what happened, not of what is denied. "That" opens such a
    clause only where its verb follows: "the drones that killed 12", not "that 12 were killed"."""
    language, predicate, tokens = sentence.language, item.predicate, sentence.tokens
    for at in range(denial.last + 1, item.index):
        opens = tokens[at].lower in language.list("fact_openers")
        if opens and at > denial.last + 1 and tokens[at - 1].lower in language.list("prepositions"):
            return True  # "denied having hit Molo, in | which locals say 12 died"
        if not opens or any(at < mark.first < item.index for mark in sentence.marks("attributions")):
            continue  # also "denied the report, which said that 12 had died"
        if tokens[at].lower not in language.list("complementisers"):
            return True
        if predicate is None or at == denial.last + 1 or tokens[at - 1].lower in language.list("claims"):
            continue
        if predicate.first == at + 1 or (predicate.first == at + 2 and tokens[at + 1].lower in language.list("auxiliaries")):
            return True
    return False


def _says_instead(sentence: Sentence, denial: Mark, item: Counted) -> bool:
    """ "denied it, saying only 12 had died", "rejected by the union, which said 12": said by whoever denies. So is what follows a
    colon behind the claim that is rejected: "bestritt das: Es seien nur 12"; not "falsche Meldung: 12 Tote"."""
    if any(sentence.tokens[at].text == ":" for at in between(item, denial)) and _rejects_told(sentence, denial):
        return True
    but = sentence.language.list("but") | (sentence.language.list("relative") if _has_agent(sentence, denial) else frozenset())
    said = [mark for mark in sentence.marks("attributions") if denial.last < mark.first < item.index]
    return any(mark.value.get("participial") or sentence.clause_holds(sentence.clauses[mark.first], but) for mark in said)


def _rejects_told(sentence: Sentence, denial: Mark) -> bool:
    """ "bestritt das", "denied the figure": what was told before, pointed at or with an article that points."""
    language, clauses = sentence.language, sentence.clauses
    claims, pointing = language.list("claims"), language.lists("speech.definite", "claim_pointers")
    own = [at for at, clause in enumerate(clauses) if clause == clauses[denial.first]]
    words = [sentence.folded[at] for at in own]
    told = any(word in claims and before in pointing for before, word in pairwise(words))
    return told or not language.lists("claim_pointers", "claim_objects").isdisjoint(words)


def _rejects_another(sentence: Sentence, denial: Mark) -> bool:
    """ "said 31 had died, | denying claims that 140 had": what is rejected has a number of its own."""
    language, clause = sentence.language, sentence.clauses[denial.last]
    stop = bisect_right(sentence.clauses, clause)
    if sentence.word_at(stop + 1) in language.list("complementisers"):
        stop = bisect_right(sentence.clauses, clause + 1)
    claim = language.lists("claims", "complementisers")
    opens = next((at for at in range(denial.first, stop) if sentence.folded[at] in claim), stop)
    return any(map(is_number, sentence.tokens[opens:stop]))


def _has_agent(sentence: Sentence, denial: Mark) -> bool:
    """ "was rejected | by | the union": who denies stands behind the verb."""
    return not sentence.language.list("passive_agents").isdisjoint(sentence.folded[denial.last : denial.last + 2])
