"""Modals that expect nothing: they report what is said to have happened, or estimate what is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ..packs import Language, Mark
from ..quantities import YEAR_DIGITS
from ..reading import Sentence
from ..subjects.counting.counted import HARM, Counted
from ..text import NUMBER_KIND, WORD_KIND, Token

NO_WORDS = frozenset[str]()
BRACKET = 6  # tokens of what stands in a bracket behind a name


def is_hearsay(sentence: Sentence, mark: Mark, of_death: bool = False) -> bool:
    """ "sollen getötet worden sein", "may have died": a modal with a perfect infinitive reports what is said to have happened. A
    present estimate ("dürften rund 2.000 sein") is one too; "sollen bis Juni 5.000 sein" speaks of the future, and so does "will
    join the 90 already there", where no perfect stands behind the infinitive. `of_death`: the modal tells of somebody's, which is
    to come in "würden getötet"."""
    language = sentence.language
    ends, tokens = language.list("perfect_ends"), sentence.tokens
    if _ends_perfect(sentence, mark.first - 1):  # "gezählt haben wollen"
        return True
    clause = sentence.clauses[mark.last]
    open_end = of_death and mark.value.get("conditional")
    told = mark.value.get("subjunctive") and not open_end and _ends_in_participle(sentence, mark.last)
    if told or (mark.value.get("subjunctive") and _is_present(sentence, clause)):
        return not _is_to_come(sentence, mark)
    if _is_said_to_be(sentence, mark) or _can_be_said(sentence, mark):
        return True
    if any(part.first < mark.first <= part.last for part in sentence.marks("parts")):
        return True  # "zu den Toten | sollen | zwölf Kinder gehören"
    ends_clause = sentence.last_word_of(clause)
    if mark.value.get("estimate") and ends_clause > mark.last and sentence.folded[ends_clause] in language.list("estimate_ends"):
        return not _is_to_come(sentence, mark)  # "dort dürften 900 Soldaten stehen"
    of_part = any(part.last + 1 == mark.first for part in sentence.marks("parts"))  # "darunter sollen drei Kinder sein"
    last = clause + (not _is_complete(sentence, mark)) + _in_brackets(sentence, clause)
    closed = NO_WORDS if language.capital_nouns else language.lists("bare_verbs", "articles") - ends
    for index in range(mark.last + 1, len(tokens)):
        if sentence.clauses[index] > last or tokens[index].lower in closed:
            return False
        must = sentence.word_at(index + 1) in language.list("infinitive_marks")  # "would | have to | be evacuated"
        if tokens[index].lower in ends and not (must or _has_number(sentence, index)):
            if tokens[index].lower in language.list("present_ends"):
                return True  # "sollen sich dort 90 Menschen befinden"
            before = tokens[index - 1]
            participle = index - 1 > mark.last and _is_participle(before, language) and not _is_goal(sentence, mark, index)
            told = participle or _tells_of_victims(sentence, mark)
            if mark.value.get("estimate") or of_part or told or not language.capital_nouns:
                return True
    return False


def may_be_there(item: Counted, modal: Mark) -> bool:
    """ "could have as many as | 900 fighters there", "könnte dort 900 Kämpfer haben" of soldiers, "there could be 12" of anybody:
    an estimate of what there is, unless a time to come or a condition is named ("by June", "if parliament agrees")."""
    sentence, language = item.sentence, item.sentence.language
    there = sentence.word_at(modal.first - 1) in language.list("naming.points_nowhere")
    there = there or any(count.last == modal.first - 1 for count in sentence.marks("counts"))  # "the toll | may be 100"
    if (
        not (there or item.kind == "troops")
        or modal.first > item.index
        or sentence.folded[modal.first] not in language.list("possible")
    ):
        return False
    verb = sentence.folded[modal.last + 1 : item.amount.begin][-1:]
    if language.capital_nouns:
        verb = [sentence.word_at(sentence.last_word_of(sentence.clauses[item.index]))]
    return not language.list("possession").isdisjoint(verb) and not _is_to_come(sentence, modal)


def _in_brackets(sentence: Sentence, clause: int) -> int:
    """How many clause borders a bracket right behind a clause makes: "sollen laut dem Dienst | (NIS) | gebracht worden sein"."""
    tokens, clauses = sentence.tokens, sentence.clauses
    opened = next((at for at, number in enumerate(clauses) if number == clause + 1 and tokens[at].text == "("), None)
    closes = opened is not None and any(token.text == ")" for token in tokens[opened : opened + BRACKET])
    return 1 if closes else 0


def _is_said_to_be(sentence: Sentence, modal: Mark) -> bool:
    """ "soll es 12 Tote geben", "soll 900 Kämpfer haben", "sollen derzeit 900 stehen": what others say there is. What a band has
    nobody plans for it; of soldiers only a word of the present tells it from "soll 900 Soldaten haben"."""
    language, clause = sentence.language, sentence.clauses[modal.last]
    beside = sentence.folded[max(0, modal.first - 1) : modal.last + 2]
    if not language.list("said_to_be").isdisjoint(map(" ".join, itertools.pairwise(beside))):
        return sentence.clause_holds(clause, language.list("existence"))
    if language.list("said_modals").isdisjoint(beside) or _is_to_come(sentence, modal):
        return False
    ends = [token.lower for token in sentence.of_clause(clause) if token.kind == WORD_KIND][-2:]
    if ends[-1] in language.lists("states", "being") and ends[0] in language.list("told_states"):
        return True  # "sollen wieder in Freiheit sein"
    if not sentence.clause_holds(clause, language.lists("possession", "being", "states")):
        return False
    has = sentence.clause_holds(clause, language.list("possession"))
    return (has and _tells_of_band(sentence, clause)) or sentence.clause_holds(clause, language.lists("already", "still"))


def _tells_of_victims(sentence: Sentence, modal: Mark) -> bool:
    """ "zwei der Toten sollen Kinder sein": nobody plans who the victims are."""
    clause = sentence.clauses[modal.last]
    nouns = (mark for mark in sentence.marks("nouns") if mark.last < modal.first and sentence.clauses[mark.first] == clause)
    return any(mark.value["kind"] in HARM for mark in nouns)


def _tells_of_band(sentence: Sentence, clause: int) -> bool:
    """ "die Rebellen", "der Islamische Staat": no army of a state stands in the clause, but those who plan nothing in public."""
    language = sentence.language
    forces = language.list("naming.irregular_forces")
    named = (mark for mark in sentence.marks("forces") if sentence.clauses[mark.first] == clause)
    if any(str(mark.value["name"]).lower() in forces for mark in named):
        return True
    bands = (*language.endings("naming.irregulars"), *language.list("naming.fighters"), *forces)
    return any(token.lower.endswith(bands) for token in sentence.of_clause(clause))


def _can_be_said(sentence: Sentence, modal: Mark) -> bool:
    """ "er könne 12 Tote bestätigen", "man müsse von 12 Toten ausgehen": to say it is all that can or must be done."""
    saying = sentence.language.list("saying_infinitives")
    return bool(saying) and sentence.clause_holds(sentence.clauses[modal.last], saying)


def _is_complete(sentence: Sentence, modal: Mark) -> bool:
    """ "sollen abgezogen werden, | 40 sind gefallen": its own clause has the infinitive that the modal waits for."""
    language, clause = sentence.language, sentence.of_clause(sentence.clauses[modal.last])
    ends = language.list("infinitives") - language.list("perfect_ends")
    return language.capital_nouns and bool(clause) and any(token.lower in ends for token in clause[-2:])


def _ends_perfect(sentence: Sentence, index: int) -> bool:
    """ "gezählt haben", "worden sein", "sich dort aufhalten"; but "6.000 dort haben möchte" speaks of what is to come."""
    language, tokens = sentence.language, sentence.tokens
    if index < 1 or tokens[index].lower not in language.list("perfect_ends"):
        return False
    before = tokens[index - 1]
    told = before.lower in language.list("perfect_ends") or _is_participle(before, language)
    return told or tokens[index].lower in language.lists("states", "present_ends")


def _is_goal(sentence: Sentence, mark: Mark, end: int) -> bool:
    """ "bis 2027 sollen 5.000 dort stationiert sein": what is to be by a day, where no "worden" says that it was done."""
    if sentence.tokens[end].lower not in sentence.language.list("states"):
        return False
    return _names_deadline(sentence.language, [token.lower for token in sentence.of_clause(sentence.clauses[mark.last])])


def _names_deadline(language: Language, words: Sequence[str]) -> bool:
    """ "bis 2027", "ab April": a year, a part of one or a day behind a word for a deadline; not "20 bis 30"."""
    times, deadlines = language.lists("months", "parts_of_years", "naming.calendar_words"), language.list("deadlines")
    for before, word, time in zip(("", *words), words, words[1:], strict=False):
        if word in deadlines and (time in times or (time.isdigit() and len(time) == YEAR_DIGITS and not before.isdigit())):
            return True
    return False


def _is_to_come(sentence: Sentence, mark: Mark) -> bool:
    """ "werden im kommenden Jahr verlegt", "wird ab April verstärkt": a passive of the present that names a time to come."""
    words = [token.lower for token in sentence.of_clause(sentence.clauses[mark.last])]
    times = (*words, *map(" ".join, itertools.pairwise(words)))
    return not sentence.language.list("to_come").isdisjoint(times) or _names_deadline(sentence.language, words)


def _has_number(sentence: Sentence, index: int) -> bool:
    """ "hope to have some 1,100 men": what they have is counted right behind, no perfect."""
    following = sentence.tokens[index + 1 : index + 2]
    hedged = any(mark.first == index + 1 for mark in sentence.marks("hedges"))
    return hedged or (bool(following) and following[0].kind == NUMBER_KIND)


def _is_participle(token: Token, language: Language) -> bool:
    """ "getötet", "verletzt", "desertiert"; but "einsatzbereit sein" and "möglich sein" speak of what is to come."""
    return token.kind == WORD_KIND and not token.is_capital and language.participle.fullmatch(token.lower) is not None


def _last_participle(language: Language) -> re.Pattern[str]:
    return re.compile(language.section("text").get("clause_participle", "(?!)"))


def _is_present(sentence: Sentence, clause: int) -> bool:
    """ "derzeit würden sich 8.000 dort verstecken": what is going on, in indirect speech."""
    return sentence.clause_holds(clause, sentence.language.list("present_adverbs"))


def _has_come_to_be(sentence: Sentence, modal: int, words: Sequence[int]) -> bool:
    """ "mussten evakuiert | werden | und flohen", "haben evakuiert | werden | müssen": an infinitive of what was done."""
    language, at = sentence.language, words.index(modal - 1) if modal - 1 in words else -1
    if at < 1 or not _is_participle(sentence.tokens[modal - 1], language):
        return False
    before = {sentence.tokens[index].lower for index in words[:at]}
    if not before.isdisjoint(language.list("past_modals")):
        return True
    behind = sentence.folded[modal + 1 : modal + 2]
    return not before.isdisjoint(language.list("have")) and not language.list("modal_infinitives").isdisjoint(behind)


def _ends_in_participle(sentence: Sentence, modal: int) -> bool:
    """ "würden … ausgebildet", "werden … erschossen", "gebracht werden": a participle ends the clause, and no infinitive."""
    clause = sentence.clauses[modal]
    of_clause = [at for at, number in enumerate(sentence.clauses) if number == clause and at != modal]
    words = [at for at in of_clause if sentence.tokens[at].kind == WORD_KIND]
    fronted = [at for at in words[:1] if at == modal - 1]  # "Vermisst werden noch 44"
    ends = [sentence.tokens[at].lower for at in (*words[-1:], *fronted)]
    language = sentence.language
    if (modal + 1 in words and ends[0] in language.list("past_modals")) or _has_come_to_be(sentence, modal, words):
        return True  # "… nicht erreicht werden konnten"
    if len(words) > 1 and sentence.clauses[-1] == clause + 2:
        ends += [
            token.lower for token in sentence.tokens[-2:] if token.kind == WORD_KIND
        ]  # "wird die Suche, auch …, fortgesetzt"
    weak, strong = language.made(_last_participle), language.list("strong_participles")
    return any(word in strong or weak.fullmatch(word) for word in ends if word not in language.list("no_participles"))
