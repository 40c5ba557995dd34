"""Noun phrases of those who speak: where a name begins and ends, whose it is, and how it reads tidily."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..packs import Mark
from ..text import NUMBER_KIND
from .words import View

LONGEST = 24  # tokens of a name with its office and apposition
ADJECTIVES = 4  # words in small letters between article and noun
SHORT_STEM = 2  # letters: what is left of a compound and too short to be anybody

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Name:
    """A speaker as the text has it. `text` is None where it is only pointed at: "er", "den Angaben zufolge"."""

    text: str | None
    span: Span
    refers: str | None = None  # the pronoun, role noun or report noun (folded) that points at an earlier speaker
    what: str | None = None  # person, people, body, medium
    gender: str | None = None
    plural: bool | None = None
    generic: bool = False
    known: bool = False  # a speaker by the pack's nouns
    report: bool = False  # only a paper is named, not its owner


def phrase_from(view: View, index: int, limit: int | None = None) -> Span | None:
    """The noun phrase that begins at `index` and ends before `limit`: "der Sprecher des Ministeriums, Matthew Miller"."""
    end = min(len(view), limit if limit is not None else len(view), index + LONGEST)
    if index >= end or not (view.is_word(index) or view.is_quote(index) or view.tokens[index].kind == NUMBER_KIND):
        return None
    if _is_pronoun(view, index, end):
        return index, index
    last = _core(view, index, end)
    if last is None:
        return None
    return index, _with_attributes(view, index, last, end)


def _is_pronoun(view: View, index: int, end: int) -> bool:
    words, token = view.words, view.tokens[index]
    if not any(words.has(name, token) for name in ("masculine", "feminine", "neuter", "plural", "everyone")):
        return False
    if not words.has("determiners", token):
        return True
    return _core(view, index + 1, end) is None  # "ihr" and "diese" are articles before a noun


def _core(view: View, index: int, end: int) -> int | None:
    """Last token of article, adjectives and noun from `index` on; None where no noun comes."""
    return _capital_core(view, index, end) if view.words.verb_second else _plain_core(view, index, end)


def _capital_core(view: View, index: int, end: int) -> int | None:
    """Where nouns are capitalised: up to four small words, then a run of capitals (or a name in quotes)."""
    position = index
    while position < end and position - index <= ADJECTIVES + 1 and _is_adjective(view, position):
        position += 1
    if position >= end:
        return None
    if view.is_quote(position):
        return _quoted_name(view, position, end)
    if not _is_noun(view, position):
        return None
    while position + 1 < end and _is_noun(view, position + 1) and not view.words.has("time_words", view.tokens[position + 1]):
        position += 1
    return position


def _is_adjective(view: View, index: int) -> bool:
    token, words = view.tokens[index], view.words
    if words.has("determiners", token):
        return True
    if token.kind == NUMBER_KIND or token.is_capital or not view.is_word(index) or index in view.verbs:
        return False
    return not (token.lower in words.breakers or words.grammar("prepositions", token) or words.has("adverbs", token) or token.lower in ("",)) or (
        words.has("name_links", token) is False and words.grammar("conjunctions", token) and _between_adjectives(view, index)
    )


def _between_adjectives(view: View, index: int) -> bool:
    return view.words.grammar("joiners", view.tokens[index]) or view.tokens[index].lower == view.tokens[index].text and False


def _is_noun(view: View, index: int) -> bool:
    token = view.tokens[index]
    return token.is_capital and token.lower not in view.words.breakers and not (view.words.has("determiners", token) and index > 0)


def _plain_core(view: View, index: int, end: int) -> int | None:
    """Where nouns are small: everything up to the first word that cannot stand in a noun phrase."""
    position, words = index, view.words
    while position < end and words.has("determiners", view.tokens[position]):
        position += 1
    begin = position
    if position < end and view.is_quote(position):
        return _quoted_name(view, position, end)
    while position < end and _in_plain_phrase(view, position):
        position += 1
    return position - 1 if position > begin else None


def _in_plain_phrase(view: View, index: int) -> bool:
    token, words = view.tokens[index], view.words
    if not view.is_word(index):
        return view.is_glued(index)
    if token.lower in words.breakers or words.has("relatives", token) or words.grammar("prepositions", token) or words.grammar("joiners", token):
        return False
    if words.has("time_words", token) or words.has("adverbs", token) or words.has("hearers", token):
        return False
    return index not in view.verbs or index in view.reports


def _quoted_name(view: View, index: int, end: int) -> int | None:
    for position in range(index + 2, min(end, index + 9)):
        if view.is_quote(position):
            return position
    return None


def _with_attributes(view: View, first: int, last: int, end: int) -> int:
    """The phrase's end with genitives, "of the ministry", "(NIS)", "and police" and an apposition between commas."""
    while last + 1 < end:
        further = _attribute(view, last + 1, end) or _joined(view, last + 1, end) or _bracketed(view, last + 1, end)
        if further is None:
            further = _apposition(view, last + 1, end)
            return last if further is None else further
        last = further
    return last


def _attribute(view: View, index: int, end: int) -> int | None:
    token, words = view.tokens[index], view.words
    if view.is_quote(index) and view.words.verb_second:
        return _quoted_name(view, index, end)
    if view.is_glued(index):
        return index + 1
    if index + 1 >= end:
        return None
    following = view.tokens[index + 1]
    if words.has("genitives", token):
        last = _core(view, index, end)
        medium = last is not None and view.speakers.get(last, {}).get("what") == "medium" and last - index < ADJECTIVES and not _owns_report(view, index)
        return None if medium else last
    if words.has("name_links", token) and not words.has("time_words", following) and following.kind != NUMBER_KIND:
        return _linked(view, index, end)
    return None


def _owns_report(view: View, index: int) -> bool:
    """True where the genitive belongs to a report noun or an office just before: "Bericht der BBC", "Sprecher der Zeitung"."""
    before = view.tokens[index - 1]
    return index - 1 in view.reports or (view.speakers.get(index - 1, {}).get("what") in ("person", "people") and before.is_capital)


def _linked(view: View, index: int, end: int) -> int | None:
    """"of the ministry", "in Ankara", but not "in a statement" or "on Friday"."""
    last = _core(view, index + 1, end)
    if last is None:
        return None
    inner = view.tokens[index + 1 : last + 1]
    if any(view.words.has("time_words", token) for token in inner):
        return None
    names_something = inner[-1].is_capital or any(position in view.speakers for position in range(index + 1, last + 1))
    if any(position in view.reports for position in range(index + 1, last + 1)):
        return None
    return last if names_something and (inner[0].is_capital or any(p in view.speakers for p in range(index + 1, last + 1)) or view.words.verb_second) else _of(view, index, last)


def _of(view: View, index: int, last: int) -> int | None:
    return last if view.words.has("owners", view.tokens[index]) else None


def _joined(view: View, index: int, end: int) -> int | None:
    """"and rescue workers": a second speaker, not the next clause."""
    if not view.words.grammar("joiners", view.tokens[index]) or index + 1 >= end:
        return None
    last = _core(view, index + 1, end)
    if last is None:
        return None
    follows = last + 1
    if follows < len(view) and (follows in view.verbs or view.tokens[follows].lower in view.words.breakers) and index - 1 not in view.speakers:
        return None
    named = any(position in view.speakers for position in range(index + 1, last + 1))
    return last if named or (view.tokens[last].is_capital and not view.words.verb_second) else None


def _bracketed(view: View, index: int, end: int) -> int | None:
    """"(NIS)" behind a name."""
    if view.tokens[index].text == "(" and index + 2 < len(view) and view.tokens[index + 2].text == ")" and view.tokens[index + 1].is_capital:
        return index + 2 if index + 2 < end else None
    return None


def _apposition(view: View, index: int, end: int) -> int | None:
    """", Bob Parker," and ", a member of parliament," behind a name; never a clause of its own."""
    if view.tokens[index].text != "," or index + 1 >= end:
        return None
    last = view.clause_end(index + 1)
    inner = range(index + 1, last + 1)
    if last >= end + 1 or last - index > 10 or not inner:
        return None
    closes = last + 1 >= len(view) or view.is_border(last + 1)
    opens_well = view.tokens[index + 1].is_capital or view.words.has("determiners", view.tokens[index + 1])
    if not closes or not opens_well or not _names_only(view, index + 1, last):
        return None
    return last


def _names_only(view: View, first: int, last: int) -> bool:
    """True for a stretch without verb or number that ends in a name: what may stand beside a speaker."""
    tokens, words = view.tokens, view.words
    for index in range(first, last + 1):
        token = tokens[index]
        if token.kind == NUMBER_KIND or index in view.verbs or token.lower in words.breakers or view.is_quote(index):
            return False
        if index == first and words.grammar("prepositions", token):
            return False
    if words.verb_second:
        return tokens[last].is_capital and not words.has("time_words", tokens[last])
    speaks = any(index in view.speakers for index in range(first, last + 1))
    return speaks or all(token.is_capital for token in tokens[first : last + 1])


def phrase_before(view: View, index: int, low: int) -> Span | None:
    """The noun phrase that ends at `index` (inclusive) and begins at `low` or later, less what only introduces it."""
    first, last = low, index
    first = _cut_at_joiner(view, first, last)
    while last >= first and _trails(view, last):
        last -= 1
    while first <= last and _leads(view, first):
        first += 1
    if first <= last and view.words.grammar("prepositions", view.tokens[first]):
        begin = _after_preposition(view, first, last)
        if begin is None:
            return None
        first = begin
    if first > last or (last - first) > LONGEST:
        return None
    return first, last


def _trails(view: View, index: int) -> bool:
    """Helping verbs, adverbs and times between a subject and its verb: "police on Friday also", "have not"."""
    token, words = view.tokens[index], view.words
    if not view.is_word(index):
        return token.kind == NUMBER_KIND or view.is_quote(index) and False
    if words.has("perfects", token) or words.has("adverbs", token) or words.has("time_words", token) or words.grammar("negations", token):
        return True
    return words.grammar("prepositions", token)


def _leads(view: View, index: int) -> bool:
    token, words = view.tokens[index], view.words
    if not view.is_word(index):
        return True
    return words.grammar("joiners", token) or words.grammar("conjunctions", token) or words.has("adverbs", token) or words.has("time_words", token)


def _cut_at_joiner(view: View, first: int, last: int) -> int:
    """Behind the "and" that joins a clause, not a second speaker: "12 people died and | police said"."""
    for index in range(last, first, -1):
        if view.words.grammar("joiners", view.tokens[index]) or view.tokens[index].lower in view.words.breakers:
            left = view.tokens[first:index]
            if view.tokens[index].lower in view.words.breakers and not view.words.grammar("joiners", view.tokens[index]):
                if not view.words.has("perfects", view.tokens[index]):
                    return index + 1
                continue
            if any(token.kind == NUMBER_KIND or token.lower in view.words.breakers for token in left):
                return index + 1
    return first


def _after_preposition(view: View, first: int, last: int) -> int | None:
    """Where the subject begins behind "In Ankara", "On Friday", "In a statement": at its article, or at the speaker's noun."""
    tokens, words = view.tokens, view.words
    if words.verb_second:
        return None
    for index in range(first + 2, last + 1):
        if words.has("determiners", tokens[index]) and not words.grammar("prepositions", tokens[index - 1]):
            return index
    for index in range(first + 2, last + 1):
        if index in view.speakers and not words.grammar("prepositions", tokens[index - 1]) and not words.has("determiners", tokens[index - 1]):
            return index
    return None


def describe(view: View, span: Span) -> Name:
    """What a noun phrase says about a speaker: the tidy name, or whom it only points at."""
    first, last = span
    if first == last and _is_pronoun(view, first, last + 1):
        return _pronoun(view, span)
    report = _report_in(view, span)
    if report is not None:
        return owner_of(view, report, span)
    return _plain_name(view, span)


def _pronoun(view: View, span: Span) -> Name:
    token, words = view.tokens[span[0]], view.words
    return Name(None, span, refers=token.lower, what="person" if words.has("person_only", token) else None)


def _report_in(view: View, span: Span) -> int | None:
    """The report noun that heads the phrase: the last one before its first link, if no speaker follows it there."""
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
        inner = describe(view, behind)
        return Name(inner.text, (span[0], max(span[1], behind[1])), inner.refers, inner.what, inner.gender, inner.plural, inner.generic, inner.known)
    stem = _stem(view, index)
    if stem:
        return Name(stem, span, known=True)
    before = _owner_before(view, index, span[0])
    if before is not None:
        return before
    return Name(None, span, refers=view.tokens[index].lower, report=True)


def _owner_behind(view: View, index: int) -> Span | None:
    if index >= len(view):
        return None
    token, words = view.tokens[index], view.words
    if words.has("owners", token):
        return phrase_from(view, index + 1)
    if words.has("genitives", token):
        return phrase_from(view, index)
    if not words.verb_second or not view.is_word(index) or index in view.verbs:
        return None
    if words.has("adverbs", token) or words.grammar("prepositions", token) or token.lower in words.breakers:
        return None
    found = phrase_from(view, index)  # "Erkenntnisse westlicher Dienste", "Angaben Ibrahims"
    if found is None or words.has("determiners", token):
        return None
    genitive = token.is_capital and token.lower.endswith(tuple(view.words.language.list("speech.joining_letters"))) and token.lower[-1:] != "-"
    return found if genitive or not token.is_capital or index in view.speakers else None


def _stem(view: View, index: int) -> str | None:
    """The owner in a compound: Polizei|angaben, Regierungs|angaben, AFP-|Analyse."""
    token, mark = view.tokens[index], view.reports[index]
    head = mark.phrase.elements[0]
    if mark.first != mark.last or not token.lower.endswith(head) or len(token.text) - len(head) <= SHORT_STEM:
        return None
    stem = token.text[: len(token.text) - len(head)]
    if stem.endswith("-"):
        return stem[:-1]
    for form in (stem, stem[:-1] if stem[-1] in view.words.language.list("speech.joining_letters") else stem):
        if any(phrase.section in ("speakers", "media", "aliases") for phrase in view.words.language.lexicon.lookup(form.lower())):
            return form
    return None


def _owner_before(view: View, index: int, first: int) -> Name | None:
    """"seiner Aufstellung" points back; "the ministry's figures" and "südkoreanischen Informationen" name the owner."""
    words, tokens = view.words, view.tokens
    begin = first
    while begin < index and (words.has("determiners", tokens[begin]) or words.has("attributing", tokens[begin])):
        if words.has("possessives", tokens[begin]):
            return Name(None, (first, index), refers=tokens[begin].lower)
        begin += 1
    if begin >= index:
        return None
    if any(words.has("own", token) for token in tokens[begin:index]):
        return None
    inner = tokens[begin:index]
    possessive = next((i for i in range(index - 1, begin - 1, -1) if _is_possessive(view, i)), None)
    if possessive is not None:
        return _plain_name(view, (begin, possessive))
    speakers = [i for i in range(begin, index) if i in view.speakers]
    if speakers:
        return _plain_name(view, (begin, speakers[-1]))
    if inner[-1].is_capital:
        return _plain_name(view, (begin, index - 1)) if not words.verb_second else None
    if words.verb_second and not _is_country(view, begin, index - 1) and not _is_official(view, begin, index - 1):
        return None
    return Name(_strip(view.text(begin, index)), (first, index), what="people", plural=True) if _is_country(view, begin, index - 1) or _is_official(view, begin, index - 1) else None


def _is_possessive(view: View, index: int) -> bool:
    text = view.tokens[index].lower
    return any(text.endswith(ending) and ending.startswith("'") and len(ending) > 1 for ending in view.words.language.section("text").get("genitives", ()))


def _is_country(view: View, first: int, last: int) -> bool:
    return any(first <= mark.first and mark.last <= last for mark in view.sentence.marks("countries"))


def _is_official(view: View, first: int, last: int) -> bool:
    return any(first <= mark.first and mark.last <= last for mark in view.sentence.marks("official"))


def _plain_name(view: View, span: Span) -> Name:
    value = _head(view, span)
    first, last = span
    definite = view.words.has("definite", view.tokens[first]) or view.words.has("possessives", view.tokens[first])
    text = _strip(_without_article(view, span))
    bare = definite and first < last and all(index in view.speakers for index in range(first + 1, last + 1)) and not _is_proper(view, first + 1, last)
    refers = view.tokens[last].lower if bare else None
    return Name(text, span, refers, value.get("what"), value.get("gender"), value.get("plural"), bool(value.get("generic")), bool(value))


def _is_proper(view: View, first: int, last: int) -> bool:
    """True for a speaker that is a name and no role: the Pentagon, die Nato."""
    return any(view.speakers[index].get("id") for index in range(first, last + 1)) or (not view.words.verb_second and view.tokens[last].is_capital)


def _head(view: View, span: Span) -> Any:
    """The value of the noun that heads the phrase: the last speaker before its first link or comma."""
    found: Any = {}
    for index in range(span[0], span[1] + 1):
        token = view.tokens[index]
        if found and (token.text in ",(" or view.words.has("name_links", token) or view.words.has("genitives", token)):
            break
        if index in view.speakers and not (_is_possessive(view, index) and index < span[1]):
            found = view.speakers[index]
    return found


def _without_article(view: View, span: Span) -> str:
    first, last = span
    while first < last and view.words.has("determiners", view.tokens[first]) and not view.words.has("possessives", view.tokens[first]):
        first += 1
    return view.text(first, last)


def _strip(text: str) -> str:
    """A name in one line, without quotes, commas and a dangling genitive around it."""
    text = " ".join(text.split()).strip("„“”\"»«‚‘,;:–— ")
    for ending in ("'s", "’s", "'", "’"):
        text = text.removesuffix(ending)
    if text.count("(") != text.count(")"):
        text = text.replace("(", "").replace(")", "")
    opened = sum(text.count(mark) for mark in "„“”\"»«")
    return text if opened % 2 == 0 else text.replace("„", "").replace("“", "").replace("”", "").replace('"', "").replace("»", "").replace("«", "")


def mark_value(mark: Mark, name: str) -> bool:
    return bool(mark.value.get(name))
