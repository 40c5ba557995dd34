"""Noun phrases of those who speak: where a name begins and ends, whose it is, and how it reads tidily."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from .words import View

LONGEST = 24  # tokens of a name with its office and apposition
ADJECTIVES = 5  # words in small letters between article and noun
APPOSITION = 10  # tokens between two commas beside a name
NEAR = 6000  # characters back in which a surname must have been introduced
SHORT = 2  # letters: a stem of a compound too short to be anybody

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Name:
    """A speaker as the text has it. `text` is None where it is only pointed at: "er", "den Angaben zufolge"."""

    text: str | None
    span: Span
    refers: str | None = None  # the pronoun, role noun or report noun (folded) that points at an earlier speaker
    what: str | None = None  # person, people, body, medium; None where the pack does not know the noun
    gender: str | None = None
    plural: bool | None = None
    generic: bool = False  # a noun that may stand for any speaker of its kind
    known: bool = False  # a speaker by the pack's nouns


# ------------------------------------------------------------------------------------------------------ where a phrase ends
def phrase_from(view: View, index: int, limit: int | None = None) -> Span | None:
    """The noun phrase that begins at `index` and ends before `limit`: "der Sprecher des Ministeriums, Matthew Miller"."""
    end = min(len(view), index + LONGEST, len(view) if limit is None else limit)
    if index >= end:
        return None
    if is_pronoun(view, index, end):
        return index, index
    last = _core(view, index, end)
    if last is None and index + 1 < end and view.words.has("definite", view.tokens[index]) and view.words.has("plural", view.tokens[index + 1]):
        return index, index + 1  # "die beiden"
    return None if last is None else (index, _with_attributes(view, last, end))


def is_pronoun(view: View, index: int, end: int) -> bool:
    """True for "sie", "they"; for "ihr" and "diese" only where no noun follows."""
    words, token = view.words, view.tokens[index]
    if not any(words.has(name, token) for name in ("masculine", "feminine", "neuter", "plural", "everyone")):
        return False
    return not words.has("determiners", token) or _core(view, index + 1, end) is None


def _core(view: View, index: int, end: int) -> int | None:
    """Last token of article, adjectives and noun from `index` on; None where no noun comes."""
    return _capital_core(view, index, end) if view.words.verb_second else _plain_core(view, index, end)


def _capital_core(view: View, index: int, end: int) -> int | None:
    """Where nouns are capitalised: article and small words, then a run of capitals or a name in quotes."""
    position = index
    while position < end and position - index <= ADJECTIVES and _before_noun(view, position) and not _begins_anew(view, index, position):
        position += 1
    if index < position < end and view.words.grammar("prepositions", view.tokens[position]):
        position = _behind_insertion(view, position, end)
    if position >= end:
        return None
    if view.is_quote(position):
        return _quoted_name(view, position, end)
    if not is_noun(view, position):
        return None
    position = min(end - 1, view.long_names.get(position, position))
    while position + 1 < end and (further := _next_in_name(view, position + 1, end)):
        position = min(end - 1, view.long_names.get(further, further))
    return position


def _begins_anew(view: View, first: int, index: int) -> bool:
    """"die beiden | ihren Plan": an article behind words that can stand alone opens the next phrase."""
    return index > first and view.words.has("possessives", view.tokens[index]) and not view.words.has("possessives", view.tokens[first])


def _behind_insertion(view: View, index: int, end: int) -> int:
    """The noun behind a participle with its own words: "die | von der Hamas geführte | Behörde"."""
    for position in range(index + 1, min(end - 1, index + 8)):
        if view.is_border(position) or position in view.verbs:
            break
        if is_adjective(view, position) and is_noun(view, position + 1) and is_noun(view, position - 1):
            return position + 1
    return index


def _before_noun(view: View, index: int) -> bool:
    """An article or adjective; "und" only between two adjectives."""
    if view.words.has("determiners", view.tokens[index]):
        return True
    return is_adjective(view, index) or (view.words.grammar("joiners", view.tokens[index]) and is_adjective(view, index - 1) and is_adjective(view, index + 1))


def is_adjective(view: View, index: int) -> bool:
    """A small word with an adjective's ending that is nothing else the pack knows."""
    if not view.is_word(index) or index in view.verbs:
        return False
    token, words = view.tokens[index], view.words
    if token.is_capital or token.lower in words.breakers or words.grammar("prepositions", token) or words.has("adverbs", token):
        return False
    return token.lower.endswith(words.adjective_endings) or token.lower in words.numbers


def is_noun(view: View, index: int) -> bool:
    """A capital that is no article, no pronoun, no time and no number."""
    token, words = view.tokens[index], view.words
    if not token.is_capital or token.lower in words.breakers or view.is_number(index):
        return False
    return not words.has("determiners", token) and not words.has("adverbs", token)


def _next_in_name(view: View, index: int, end: int) -> int | None:
    """The token up to which a name goes on: another capital, or "for the Study", "von Storch" between capitals."""
    if is_noun(view, index) and not view.words.has("time_words", view.tokens[index]):
        return index
    position = index
    while position < end and position - index < 3 and view.words.has("foreign_links", view.tokens[position]):
        position += 1
    foreign = index < position < end and view.tokens[position].is_capital and index - 1 not in view.speakers
    return position if foreign and not view.words.has("genitives", view.tokens[index]) and not view.words.has("name_links", view.tokens[index]) else None


def _plain_core(view: View, index: int, end: int) -> int | None:
    """Where nouns are small: up to the first word that cannot stand in a noun phrase, or that follows its head."""
    position, words = index, view.words
    while position < end and words.has("determiners", view.tokens[position]):
        position += 1
    begin = position
    if position < end and view.is_quote(position):
        return _quoted_name(view, position, end)
    while position < end and (position in view.long_names or _in_plain_phrase(view, position)) and not (position > begin and _follows_head(view, position)):
        position = view.long_names.get(position, position) + 1
    return min(position, end) - 1 if position > begin else None


def _in_plain_phrase(view: View, index: int) -> bool:
    token, words = view.tokens[index], view.words
    if not view.is_word(index):
        return view.is_glued(index) or view.is_apostrophe(index)
    if token.lower in words.breakers or words.grammar("prepositions", token) or words.grammar("joiners", token) or words.grammar("conjunctions", token):
        return False
    if any(words.has(name, token) for name in ("relatives", "time_words", "adverbs", "hearers", "determiners")):
        return False
    return index not in view.verbs or index in view.reports


def _follows_head(view: View, index: int) -> bool:
    """True for a small word behind the speaker's noun that is no part of the name: "police | searched"."""
    before_is_head = index - 1 in view.speakers and not view.is_possessive(index - 1)
    return before_is_head and not view.tokens[index].is_capital and index not in view.speakers and index not in view.reports and not view.is_glued(index - 1)


def _quoted_name(view: View, index: int, end: int) -> int | None:
    return next((position for position in range(index + 2, min(end, index + 9)) if view.is_quote(position)), None)


def _with_attributes(view: View, last: int, end: int) -> int:
    """The phrase's end with genitives, "of the ministry", "(NIS)", "and police" and an apposition between commas."""
    while last + 1 < end:
        further = _attribute(view, last + 1, end) or _joined(view, last + 1, end) or _bracketed(view, last + 1, end)
        if further is None:
            return _apposition(view, last + 1, end) or last
        last = further
    return last


def _attribute(view: View, index: int, end: int) -> int | None:
    token, words = view.tokens[index], view.words
    if view.is_glued(index):
        return index + 1
    if index + 1 >= end:
        return None
    if view.is_quote(index):
        return _quoted_name(view, index, end) if words.verb_second and view.tokens[index - 1].end < token.start else None
    if words.has("genitives", token):
        return _genitive(view, index, end)
    if words.has("name_links", token) and not words.has("time_words", view.tokens[index + 1]):
        return _linked(view, index, end)
    return _genitive_plural(view, index, end)


def _genitive(view: View, index: int, end: int) -> int | None:
    """"des Ministeriums"; but in "sagte Meier der BBC" the medium is spoken to."""
    last = _core(view, index, end)
    if last is None or view.speakers.get(last, {}).get("what") != "medium":
        return last
    owns = index - 1 in view.reports or view.speakers.get(index - 1, {}).get("what") in ("person", "people")
    return last if owns else None


def _genitive_plural(view: View, index: int, end: int) -> int | None:
    """"Vertreter westlicher Geheimdienste": without an article."""
    token, words = view.tokens[index], view.words
    if not words.list("genitive_endings") or not is_adjective(view, index) or not token.lower.endswith(tuple(words.list("genitive_endings"))):
        return None
    return _core(view, index, end) if index - 1 in view.speakers or index - 1 in view.reports else None


def _linked(view: View, index: int, end: int) -> int | None:
    """"of the ministry", "in Ankara", but not "in a statement" or "on Friday"."""
    last = _core(view, index + 1, end)
    if last is None or any(view.words.has("time_words", token) for token in view.tokens[index + 1 : last + 1]):
        return None
    if any(position in view.reports for position in range(index + 1, last + 1)):
        return None
    if view.speaks(index + 1, last) or view.tokens[last].is_capital:
        return last
    return last if view.words.has("owners", view.tokens[index]) and view.words.has("determiners", view.tokens[index + 1]) else None


def _joined(view: View, index: int, end: int) -> int | None:
    """"and rescue workers": a second speaker, not the next clause."""
    if not view.words.grammar("joiners", view.tokens[index]) or index + 1 >= end:
        return None
    last = _core(view, index + 1, end)
    if last is None:
        return None
    follows = last + 1
    next_clause = follows < len(view) and (follows in view.verbs or view.tokens[follows].lower in view.words.breakers)
    if next_clause and end == len(view):
        return None
    return last if view.speaks(index + 1, last) or (view.tokens[last].is_capital and not view.words.verb_second) else None


def _bracketed(view: View, index: int, end: int) -> int | None:
    """"(NIS)" behind a name."""
    if index + 2 < end and view.tokens[index].text == "(" and view.tokens[index + 2].text == ")" and view.tokens[index + 1].is_capital:
        return index + 2
    return None


def _apposition(view: View, index: int, end: int) -> int | None:
    """", Bob Parker," and ", a member of parliament," behind a name; never a clause of its own."""
    if view.tokens[index].text != "," or index + 1 >= len(view):
        return None
    last = view.clause_end(index + 1)
    closed = last + 1 >= len(view) or view.is_border(last + 1)
    if last >= end or not closed or not is_apposition(view, index + 1, last):
        return None
    return last


def is_apposition(view: View, first: int, last: int) -> bool:
    """True for a stretch without verb or number that is a name or an office: what may stand beside a speaker."""
    tokens, words = view.tokens, view.words
    if last - first > APPOSITION or not (tokens[first].is_capital or words.has("determiners", tokens[first]) or view.speaks(first, first)):
        return False
    for index in range(first, last + 1):
        if view.is_number(index) or index in view.verbs or tokens[index].lower in words.breakers or view.is_quote(index):
            return False
    if words.grammar("prepositions", tokens[first]) or words.has("adverbs", tokens[first]):
        return False
    if words.verb_second:
        return tokens[last].is_capital and not words.has("time_words", tokens[last])
    return view.speaks(first, last) or all(token.is_capital or token.lower in words.language.list("prepositions") for token in tokens[first : last + 1])


# ---------------------------------------------------------------------------------------------------- where a phrase begins
def phrase_back(view: View, index: int, low: int = 0) -> Span | None:
    """The noun phrase that ends at `index` (inclusive), in a language with capital nouns: "… | dem Bericht der Zeitung"."""
    if is_pronoun(view, index, index + 1):
        return index, index
    begin = index
    if view.tokens[index].text == ")" and index - 2 >= low:
        begin = index - 3
    elif view.is_quote(index):
        begin = next((position for position in range(index - 2, max(low, index - 9) - 1, -1) if view.is_quote(position)), index + 1)
    elif view.is_glued(index - 1):
        begin = index - 2
    if begin > index or not (is_noun(view, begin) or view.is_quote(begin)):
        return None
    while begin > low and (step := _step_back(view, begin, low)):
        begin -= step
    return begin, index


def _step_back(view: View, begin: int, low: int) -> int:
    """How many tokens further back the phrase goes; 0 where it begins here."""
    words, before = view.words, view.tokens[begin - 1]
    opens = words.has("determiners", view.tokens[begin])
    owned = begin - 2 >= low and is_noun(view, begin - 2) and not words.has("time_words", view.tokens[begin - 2])
    if opens:
        return 1 if words.has("genitives", view.tokens[begin]) and is_noun(view, begin - 1) and (begin - 1 in view.speakers or begin - 1 in view.reports) else 0
    if is_noun(view, begin - 1) or words.has("determiners", before) or is_adjective(view, begin - 1):
        adjective_follows = not view.tokens[begin].is_capital and is_noun(view, begin - 1)
        return 0 if adjective_follows and not (begin - 1 in view.speakers or begin - 1 in view.reports) or words.has("time_words", before) else 1
    if view.is_quote(begin - 1) and view.is_quote(begin):
        return 0
    if (words.has("name_links", before) or words.has("foreign_links", before)) and owned:
        return 2
    joins = words.grammar("joiners", before) and begin - 2 >= low
    return 2 if joins and (is_adjective(view, begin - 2) and is_adjective(view, begin) or begin - 2 in view.speakers and view.speaks(begin, begin + 2)) else 0


def phrase_before(view: View, index: int, low: int) -> Span | None:
    """The subject that ends at `index` or a helping verb earlier and begins at `low` or later, less what introduces it."""
    last = index
    while last >= low and _trails(view, last):
        last -= 1
    if last >= low and is_pronoun(view, last, last + 1):
        return last, last
    first = _behind_clause(view, low, last)
    while first <= last and _leads(view, first):
        first += 1
    if first <= last and view.words.grammar("prepositions", view.tokens[first]):
        first = _behind_preposition(view, first, last)
    if first > last or last - first > LONGEST:
        return None
    return first, last


def _trails(view: View, index: int) -> bool:
    """Helping verbs, adverbs and times between a subject and its verb: "police | on Friday also have"."""
    token, words = view.tokens[index], view.words
    if not view.is_word(index):
        return True
    return any(words.has(name, token) for name in ("perfects", "adverbs", "time_words")) or words.grammar("negations", token) or words.grammar("prepositions", token)


def _leads(view: View, index: int) -> bool:
    token, words = view.tokens[index], view.words
    if not view.is_word(index):
        return True
    return words.grammar("joiners", token) or words.grammar("conjunctions", token) or words.has("adverbs", token) or words.has("time_words", token)


def _behind_clause(view: View, first: int, last: int) -> int:
    """Behind the verb or the "and" of a clause before: "12 people died and | police said"."""
    words, tokens = view.words, view.tokens
    for index in range(last, first - 1, -1):
        if tokens[index].lower in words.breakers:
            return index + 1
        clause_before = any(view.is_number(i) or tokens[i].lower in words.breakers for i in range(first, index))
        if words.grammar("joiners", tokens[index]) and (clause_before or not view.speaks(first, index)):
            return index + 1
    return first


def _behind_preposition(view: View, first: int, last: int) -> int:
    """Where the subject begins behind "In Ankara", "On Friday", "In a statement": at its article, or at the speaker's noun."""
    tokens, words = view.tokens, view.words
    for index in range(first + 2, last + 1):
        free = not words.grammar("prepositions", tokens[index - 1]) and not words.has("determiners", tokens[index - 1])
        if free and (words.has("determiners", tokens[index]) or index in view.speakers):
            return index
    return last + 1


# -------------------------------------------------------------------------------------------------------- whom it names
def describe(view: View, span: Span) -> Name:
    """What a noun phrase says about a speaker: the tidy name, or whom it only points at."""
    first, last = span
    pair = first + 1 == last and view.words.has("definite", view.tokens[first]) and view.words.has("plural", view.tokens[last])
    if pair or first == last and is_pronoun(view, first, last + 1):
        token = view.tokens[last]
        return Name(None, span, refers=token.lower, what="person" if view.words.has("person_only", token) else None)
    report = _report_in(view, span)
    return _plain_name(view, span) if report is None else owner_of(view, report, span)


def _report_in(view: View, span: Span) -> int | None:
    """The report noun that heads the phrase: before its first genitive or link, with no speaker behind it there."""
    found = None
    for index in range(span[0], span[1] + 1):
        token = view.tokens[index]
        if index > span[0] and (view.words.has("owners", token) or view.words.has("genitives", token) or token.text == ","):
            break
        if index in view.reports:
            found = index
        elif index in view.speakers and found is not None:
            found = None
    return found


def owner_of(view: View, index: int, span: Span) -> Name:
    """Whose report it is: "Angaben der Polizei", "Polizeiangaben", "seiner Aufstellung", "the ministry's figures", "official data"."""
    behind = _owner_behind(view, view.reports[index].last + 1)
    if behind is not None:
        return replace(describe(view, behind), span=(span[0], max(span[1], behind[1])))
    return _owner_in_compound(view, index, span) or _owner_before(view, index, span)


def _owner_behind(view: View, index: int) -> Span | None:
    """"of the police", "der Polizei", "westlicher Dienste", "Ibrahims"."""
    if index >= len(view):
        return None
    token, words = view.tokens[index], view.words
    if words.has("owners", token):
        return phrase_from(view, index + 1)
    if words.has("genitives", token):
        return phrase_from(view, index)
    plural = is_adjective(view, index) and token.lower.endswith(tuple(words.list("genitive_endings"))) if words.list("genitive_endings") else False
    named = is_noun(view, index) and bool(words.list("name_genitives")) and token.lower.endswith(tuple(words.list("name_genitives")))
    title = words.verb_second and is_noun(view, index) and index in view.speakers and view.is_word(index + 1) and is_noun(view, index + 1)
    return phrase_from(view, index) if plural or named or title else None


def _owner_in_compound(view: View, index: int, span: Span) -> Name | None:
    """The owner in a compound: Polizei|angaben, Regierungs|angaben, AFP-|Analyse."""
    token, mark = view.tokens[index], view.reports[index]
    head = mark.phrase.elements[0]
    stem = token.text[: len(token.text) - len(head)]
    if mark.first != mark.last or not token.lower.endswith(head) or len(stem) <= SHORT:
        return None
    if stem.endswith("-"):
        return Name(stem[:-1], span, known=True)
    shorter = stem[:-1] if stem[-1] in view.words.list("joining_letters") else stem
    for form in (stem, shorter):
        value = speaker_value(view, form)
        if value is not None:
            return Name(form, span, None, value.get("what"), value.get("gender"), value.get("plural"), known=True)
    return None


def speaker_value(view: View, word: str) -> Mapping[str, Any] | None:
    """What the pack says of a word that names a speaker by itself; None if it does not."""
    phrases = view.words.language.lexicon.lookup(word.lower())
    return next((phrase.value for phrase in phrases if phrase.section in ("speakers", "media", "aliases") and len(phrase.elements) == 1), None)


def _owner_before(view: View, index: int, span: Span) -> Name:
    """"seiner Aufstellung" points back; "the ministry's figures" and "südkoreanischen Informationen" name the owner."""
    words, tokens, first = view.words, view.tokens, span[0]
    definite = False
    while first < index and any(words.has(name, tokens[first]) for name in ("determiners", "attributing", "plain_adjectives", "possessives")):
        if words.has("possessives", tokens[first]) or words.has("own", tokens[first]):
            return Name(None, (span[0], index), refers=tokens[first].lower)
        definite = definite or words.has("definite", tokens[first])
        first += 1
    if first == index:
        return Name(None, (span[0], index), refers=tokens[index].lower if definite else "")
    possessive = next((position for position in range(index - 1, first - 1, -1) if view.is_possessive(position)), None)
    if possessive is not None:
        return _plain_name(view, (first, possessive))
    if not words.verb_second and view.speaks(first, index - 1):
        return _plain_name(view, (first, max(position for position in range(first, index) if position in view.speakers)))
    named = view.any_mark("countries", first, index - 1) or view.any_mark("official", first, index - 1) or tokens[index - 1].is_capital
    if named or (words.verb_second and is_adjective(view, first)):
        return Name(tidy(view.text(first, index)), (span[0], index), what="people", plural=True)
    return Name(None, (span[0], index), refers=tokens[index].lower if definite else "")


def named_before(view: View, surname: str) -> bool:
    """True where the text before the sentence gives a surname with a first name or an office: Efkan Ala."""
    start = view.sentence.start
    before = view.sentence.reading.text[max(0, start - NEAR) : start]
    return surname[:1].isupper() and len(surname) > SHORT and re.search(rf"[A-Z][\w’'-]+ {re.escape(surname)}\b", before) is not None


def _plain_name(view: View, span: Span) -> Name:
    first, last = span
    value = _head(view, span)
    role = first + 1 == last and view.words.has("definite", view.tokens[first]) and last in view.speakers and not _is_proper(view, last)
    while first < last and view.words.has("determiners", view.tokens[first]) and not view.words.has("possessives", view.tokens[first]):
        first += 1
    text = tidy(view.text(first, last))
    refers = view.tokens[last].lower if role else None
    return Name(text or None, span, refers, value.get("what"), value.get("gender"), value.get("plural"), bool(value.get("generic")), bool(value))


def _is_proper(view: View, index: int) -> bool:
    """True for a speaker that is a name and no role: the Pentagon, die Nato."""
    return bool(view.speakers[index].get("id") or view.speakers[index].get("name")) or (not view.words.verb_second and view.tokens[index].is_capital)


def _head(view: View, span: Span) -> Mapping[str, Any]:
    """The value of the noun that heads the phrase: the last speaker before its first link or comma."""
    found: Mapping[str, Any] = {}
    for index in range(span[0], span[1] + 1):
        token = view.tokens[index]
        if found and (token.text in ",(" or view.words.has("name_links", token) or view.words.has("genitives", token)):
            break
        if index in view.speakers and not (view.is_possessive(index) and index < span[1]):
            found = view.speakers[index]
    return found


def tidy(text: str) -> str:
    """A name in one line, without marks, quotes and a dangling genitive around it."""
    text = re.sub(r"[„“”\"»«]", "", " ".join(text.split())).strip(",;:–— ")
    text = re.sub(r"['’]s?$", "", text)
    return text if text.count("(") == text.count(")") else re.sub(r"[()]", "", text)
