"""Whom a noun phrase names: the speaker, the owner of a report, or somebody it only points at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .attribution import Name
from .phrases import (
    Span,
    behind_date,
    behind_insertion,
    is_adjective,
    is_genitive_plural,
    is_insertion,
    is_noun,
    is_pronoun,
    opens_phrase,
    phrase_from,
    surname_at,
)
from .view import View

NEAR = 6000  # characters back in which a surname must have been introduced
QUOTES, BRACKETS, GENITIVE = re.compile(r"[„“”\"»«]"), re.compile(r"[()]"), re.compile(r"['’]s?$")
SHORT = 2  # letters: too short for the stem of a compound, for a surname
DEED = 3  # tokens from who did it to what was done: "a rebel | car bomb attack"
ARTICLE = 1  # token before a country: "der Iran"


def describe(view: View, span: Span) -> Name:
    """What a noun phrase says about a speaker: the tidy name, or whom it only points at."""
    if span not in view.names:
        view.names[span] = _describe(view, span)
    return view.names[span]


def _describe(view: View, span: Span) -> Name:
    first, last = span
    if first == last and is_pronoun(view, first, last + 1):
        return Name(None, span, refers=view.tokens[last].lower, what="person" if view.has(last, "person_only") else None)
    report = _report_in(view, span)
    return _plain_name(view, span) if report is None else owner_of(view, report, span)


def may_count(view: View, name: Name) -> bool:
    """Whether a verb said of much else ("zählte", "expects") has a speaker here: a known noun, a pronoun, a name."""
    first, last = name.span
    if name.known or name.refers is not None:
        return name.text is not None or not any(index in view.reports for index in range(first, last + 1))
    if view.is_possessive(last) or holds_seat(view, name.span):
        return True
    first = _behind_articles(view, name.span)
    if first == last:
        return is_coined(view, name.span) or named_before(view, view.tokens[first].text)
    return all(view.is_capital(index) for index in range(first, last + 1)) and not view.any_mark("countries", last, last)


def is_coined(view: View, span: Span) -> bool:
    """Whether a phrase is one word of letters, no country nor people: "FARC", "al-Shabab", "die IS", not "US", "SPD-Wähler"."""
    first, last = _behind_articles(view, span), span[1]
    if first < last or not any(map(str.isupper, view.tokens[last].text[1:])):
        return False
    return not view.any_mark("countries", last, last) and not view.any_mark("nouns", last, last)


def _behind_articles(view: View, span: Span) -> int:
    first, last = span
    while first < last and view.has(first, "determiners"):
        first += 1
    return first


def holds_seat(view: View, span: Span) -> bool:
    """Whether a capital stands in a phrase, which speaks for its government: "Kyiv"."""
    seats = (mark for mark in view.marks("countries") if mark.value.get("form") == "seats")
    return any(span[0] <= mark.first and mark.last <= span[1] for mark in seats)


def is_country(view: View, span: Span) -> bool:
    """Whether a phrase is the name of a country, and nothing more than that and an article."""
    names = (mark for mark in view.marks("countries") if mark.value.get("form") == "names")
    return any(mark.last == span[1] and 0 <= mark.first - span[0] <= ARTICLE for mark in names)


def named_before(view: View, surname: str) -> bool:
    """True where the text before the sentence gives a surname with a first name: Efkan Ala. Where all nouns have capitals it
    takes an office or another name before these: Minister Efkan Ala."""
    if not surname[:1].isupper() or len(surname) <= SHORT:
        return False
    start = view.sentence.start
    before = view.sentence.reading.text[max(0, start - NEAR) : start]
    names = 2 if view.words.verb_second else 1
    return re.search(rf"\b(?:[A-ZÄÖÜ][\w’'-]+ ){{{names}}}{re.escape(surname)}\b", before) is not None


# ------------------------------------------------------------------------------------------------------------ whose report
def _report_in(view: View, span: Span) -> int | None:
    """The report noun that heads the phrase: before its first genitive or link, with no speaker behind it there."""
    if is_insertion(view, span[0] + 1):
        return span[1] if span[1] in view.reports else None
    if view.reports.keys().isdisjoint(range(span[0], span[1] + 1)):
        return None
    found = None
    for index in range(span[0], span[1] + 1):
        if index > span[0] and (view.has(index, "owners", "genitives") or view.is_text(index, ",")):
            break
        if index in view.reports:
            found = index
        elif index in view.speakers:
            found = None
    return found


def owner_of(view: View, index: int, span: Span) -> Name:
    """Whose report it is: "Angaben der Polizei", "Polizeiangaben", "seiner Aufstellung", "the ministry's figures"."""
    if (before := _genitive_before(view, index, span)) is not None:
        return before
    behind = _owner_behind(view, view.reports[index].last + 1)
    if behind is not None:
        name = _who_evaluates(view, index, span, behind) or describe(view, behind)
        return name._replace(span=(span[0], max(span[1], behind[1])))
    return _owner_in_compound(view, index, span) or _published_by(view, index, span) or _owner_before(view, index, span)


def _genitive_before(view: View, index: int, span: Span) -> Name | None:
    """ "Russlands | Bilanz", "Kiews | Zahlen", "Bergs | Angaben": a country, its capital or somebody told of before."""
    owner = index - 1
    if not view.words.verb_second or owner < 0 or not is_noun(view, owner) or view.has(owner, "time_words"):
        return None
    word = view.tokens[owner].text
    ending = next(filter(word.endswith, view.words.endings("name_genitives")), "")
    state = any(mark.last == owner and mark.value.get("form") in ("names", "seats") for mark in view.marks("countries"))
    name = word.removesuffix(ending)
    if not ending or owner in view.speakers or not (state or named_before(view, name)):
        return None
    if owner > 1 and is_noun(view, owner - 1) and view.has(owner - 2, "prepositions", "determiners"):
        return None  # "vor der Küste | Togos | UN-Angaben zufolge"
    return Name(name, (min(span[0], owner), index), known=True)


def _owner_behind(view: View, index: int) -> Span | None:
    """ "of the police", "der Polizei", "westlicher Dienste", "Ibrahims", "Präsident Arce"."""
    index = _behind_aside(view, index)
    if view.has(index, "owners"):
        if view.has(index + 1, "time_words"):
            return None  # "Angaben vom Donnerstag"
        owner = phrase_from(view, index + 1)
        deed = (
            view.sentence.folded[owner[1] + 1 : owner[1] + 1 + DEED] if owner is not None and not view.words.verb_second else ()
        )
        if not view.words.language.list("naming.attacks").isdisjoint(deed):
            return None  # "the toll from | a rebel car bomb attack"
        return _author_behind(view, owner) or owner
    if view.has(index, "genitives") or is_genitive_plural(view, index):
        return phrase_from(view, index)
    if not view.words.verb_second or not view.is_capital(index) or not is_noun(view, index):
        return None
    last = next((at - 1 for at in range(index + 1, len(view)) if not view.is_capital(at)), index)  # "Joe Bidens"
    named = view.tokens[last].lower.endswith(view.words.endings("name_genitives"))
    titled = index in view.speakers and view.is_word(index + 1) and is_noun(view, index + 1)
    return phrase_from(view, index) if named or titled else None


def _who_evaluates(view: View, index: int, span: Span, behind: Span) -> Name | None:
    """ "an | AFP | analysis of ISW data", "die | AFP-|Auswertung von Daten des Instituts": of two reports whose the first is."""
    if _report_in(view, behind) is None:
        return None
    name = _owner_in_compound(view, index, span) or _owner_before(view, index, span)
    return name if name.known else None


def _behind_aside(view: View, index: int) -> int:
    """Behind when or where a paper came out, if its author follows: "an update | on Monday | from", "a post | on X | by"."""
    if view.words.verb_second:
        return index
    end = index
    while view.has(end, "time_words") or (view.has(end, "prepositions") and view.has(end + 1, "time_words", "platforms")):
        end += 1 + view.has(end, "prepositions")
    return end if view.has(end, "owners") else index


def _author_behind(view: View, topic: Span | None) -> Span | None:
    """ "an analysis of satellite images | by the institute": behind what it is about, which is dumb, stands whose it is."""
    if topic is None or view.words.verb_second or view.speaks(*topic) or not view.has(topic[1] + 1, "passive_agents"):
        return None
    author = phrase_from(view, topic[1] + 2)
    return author if author is not None and view.speaks(*author) else None


def _published_by(view: View, index: int, span: Span) -> Name | None:
    """ "der Bericht, der am Dienstag vom Ministerium veröffentlicht wurde", "the report released by …": whoever issued it."""
    start = view.reports[index].last + 2
    if not view.words.verb_second:
        issued = next(
            (mark for mark in view.marks("attributions") if mark.first == start - 1 and mark.value["form"] == "after"), None
        )
        issuer = phrase_from(view, issued.last + 1) if issued is not None else None
        return describe(view, issuer)._replace(span=span) if issuer is not None else None
    if not view.follows_comma(start) or not view.has(start, "relatives"):
        return None
    end = view.clause_end(start)
    agent = next((i for i in range(start + 1, end) if view.has(i, "passive_agents")), None)
    passive = view.has_within("passives", start, end + 1)
    found = phrase_from(view, agent + 1, end + 1) if agent is not None and passive else None
    named = describe(view, found) if found is not None else None
    return named._replace(span=span) if named is not None and named.known else None


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
    for form in (shorter, stem):  # "Regierungs|angaben" are the Regierung's
        value = view.words.speaker_value(form)
        if value is not None:
            return Name(form, span, None, value.get("what"), value.get("gender"), value.get("plural"), known=True)
    return None


def _owner_before(view: View, index: int, span: Span) -> Name:
    """ "seiner Aufstellung" points back; "the ministry's figures" and "südkoreanischen Informationen" name the owner."""
    first, definite = span[0], False
    inside = (span[0], index)
    while first < index and _stands_before(view, first):
        if view.has(first, "possessives", "own"):
            return Name(None, inside, refers=view.tokens[first].lower)
        definite = definite or view.has(first, "definite")
        first += 1
    first = min(index, behind_date(view, first))
    behind = max((at + 1 for at in range(first, index) if view.any_mark("official", at, at)), default=first)
    named = _issuer(view, first, index) or _named_between(view, behind, index - 1)  # "do not give official | figures"
    if named is not None and (named.known or not view.any_mark("official", first, index - 1)):
        return named
    if first < index and _makes_owner(view, first, index - 1):
        many = view.words.verb_second or view.tokens[index].lower.endswith(view.words.endings("plural_endings"))
        owner = tidy(view.sentence.words(first, index))  # "The FAO report said … It added"
        return Name(owner, inside, what="people" if many else "body", plural=many or None)
    points = definite and not view.is_silent(index)  # "the figures" are somebody's told of before, "the toll" is nobody's
    return Name(None, inside, refers=view.tokens[index].lower if points else "")


def _stands_before(view: View, index: int) -> bool:
    """True for what leads up to a report and its owner: article, "nach", "ersten", "seiner", "Friday's"."""
    if is_insertion(view, index):
        return False
    if view.is_possessive(index):
        owner = view.tokens[index].lower.removesuffix(view.words.possessive_endings[0])
        return owner in view.words.list("time_words")
    return view.has(index, "determiners", "attributing", "plain_adjectives", "possessives")


def _issuer(view: View, first: int, index: int) -> Name | None:
    """ "einer vom Ministerium | veröffentlichten | Erklärung": whoever issued the paper."""
    if not is_insertion(view, first):
        return None
    span = phrase_from(view, first + 1, index)
    return describe(view, span) if span is not None else None


def _named_between(view: View, first: int, last: int) -> Name | None:
    """ "the ministry's | own | figures", "police | figures"."""
    possessive = next((position for position in range(last, first - 1, -1) if view.is_possessive(position)), None)
    if possessive is not None:
        if _has_count(view, possessive, last + 2):
            return None
        begin = possessive
        while begin > first and view.is_capital(possessive) and view.is_capital(begin - 1):
            begin -= 1
        return _plain_name(view, (begin if view.is_capital(possessive) else first, possessive))
    if view.words.verb_second or not view.speaks(first, last):
        return None
    return _plain_name(view, (first, max(position for position in range(first, last + 1) if position in view.speakers)))


def _has_count(view: View, country: int, last: int) -> bool:
    """ "Kenya's | death toll" says where they died; "Kenya's | tally" is whoever counted."""
    if not view.any_mark("countries", country, country):
        return False
    counts = [mark for mark in view.marks("counts") if country < mark.first and mark.last <= last]
    return any("otherwise" in mark.value or mark.value["kind"] != "*" for mark in counts)


def _makes_owner(view: View, first: int, last: int) -> bool:
    """True for adjectives that tell whose a paper is: südkoreanisch, official, Western."""
    if view.any_mark("countries", first, last) or view.any_mark("official", first, last) or view.is_capital(last):
        return True
    return view.words.verb_second and is_adjective(view, first)


def paper(view: View, name: Name) -> Name | None:
    """ "Early reports said": the paper itself, where nobody stands behind it."""
    first, last = name.span
    if name.text is not None or last not in view.reports or view.is_silent(last):
        return None  # "The toll showed"
    while first < last and view.has(first, "determiners"):
        first += 1
    return name._replace(text=tidy(view.sentence.words(first, last)), refers=None)


# ---------------------------------------------------------------------------------------------------------- plain names
def _plain_name(view: View, span: Span) -> Name:
    first, last = span
    value = _head(view, span)
    role = first + 1 == last and view.has(first, "definite") and last in view.speakers and not _is_proper(view, last)
    role = role or (first == last > 0 and _is_bare_body(view, value, first))
    if view.words.verb_second and view.has(first, "definite") and view.has(first + 1, "prepositions"):
        first = behind_insertion(view, first + 1, last + 1)  # "die | von der Miliz kontrollierte | Behörde"
    named = surname_at(view, first, last + 1) == last  # "Von der Weide"
    while first < last and not named and opens_phrase(view, first) and not view.has(first, "possessives"):
        first += 1
    if not view.words.verb_second:
        first = min(last, behind_date(view, first))
    elif view.has(first, "prepositions") and not named:
        first = behind_insertion(view, first, last + 1)  # "die | in London ansässige | Beobachtungsstelle"
    text = tidy(view.sentence.words(first, last)) or None
    if text is not None:
        text = text.removesuffix(_genitive_of(view, span))
    aged = _is_of_age(view, span)
    refers = view.tokens[last].lower if role or aged else _qualified_role(view, first, span) if value else None
    what, generic = "person" if aged else value.get("what"), aged or bool(value.get("generic"))
    return Name(text, span, refers, what, value.get("gender"), value.get("plural"), generic, known=bool(value))


def _qualified_role(view: View, first: int, span: Span) -> str | None:
    """ "the | police officer", "the | army spokesman": somebody told of before, by office and by whose he is."""
    last = span[1]
    small = all(view.is_word(at) and view.tokens[at].text.islower() for at in range(first, last + 1))
    who = view.speakers.get(last, {}).get("what") == "person" and view.has(span[0], "definite")
    return view.sentence.words(first, last) if who and small and first + 1 == last and not view.words.verb_second else None


def _is_bare_body(view: View, value: Mapping[str, Any], at: int) -> bool:
    """ "laut | Ministerium": a body of any kind without an article, which is that told of before."""
    is_body = value.get("what") == "body" and bool(value.get("generic"))
    return view.words.verb_second and is_body and view.has(at - 1, "prepositions") and not _is_proper(view, at)


def _genitive_of(view: View, span: Span) -> str:
    """The ending of a name that is in the genitive by it alone: "nach Angaben | Ibrahims", "den Worten | Joe Bidens zufolge". It
    is the same name without it; "Angaben der Hamas" are not "Hama's"."""
    before, (first, last) = span[0] - 1, span
    if before < 0 or not all(map(view.is_capital, (before, first, last))) or view.is_text(last + 1, "'’"):
        return ""
    if view.has(before, "prepositions") or not is_noun(view, before):  # "Laut Lukas"
        return ""
    if before not in view.reports and not any(mark.first <= before <= mark.last for mark in view.marks("attributions")):
        return ""
    word = view.tokens[last].lower
    if any(phrase.elements[-1] == word for phrase in view.words.language.lexicon.lookup(word)):
        return ""
    return next(filter(word.endswith, view.words.endings("name_genitives")), "")


def _is_of_age(view: View, span: Span) -> bool:
    """ "der 57-Jährige", "the 57-year-old Dutchman": somebody told of before, whom news names again by age and home."""
    if not view.has(span[0], "definite") or (view.is_capital(span[1]) and view.is_capital(span[1] - 1)):
        return False  # "der 57-jährige Sven Berg"
    return any(mark.value.get("reason") == "age" and span[0] < mark.first <= span[1] for mark in view.marks("measures"))


def _is_proper(view: View, index: int) -> bool:
    """True for a speaker that is a name and no role: the Pentagon, die Nato."""
    return "id" in view.speakers[index] or (not view.words.verb_second and view.is_capital(index))


def _head(view: View, span: Span) -> Mapping[str, Any]:
    """The value of the noun that heads the phrase: the last speaker before its first link or comma."""
    found: Mapping[str, Any] = {}
    for index in range(span[0], span[1] + 1):
        if found and view.is_text(index, ",(") and not view.holds_acronym(index):
            break
        if found and view.has(index, "name_links", "genitives"):
            break
        if index in view.speakers and not (view.is_possessive(index) and index < span[1]):
            found = view.speakers[index]
    return found


def with_name(view: View, span: Span) -> Span:
    """ "Sabrina Orth, die Sprecherin des Ministeriums": a name before the comma belongs to the office behind it."""
    begin = span[0]
    if not view.follows_comma(begin) or is_pronoun(view, *span) or describe(view, span).what != "person":
        return span  # "taken to Molo Hospital, | he said"
    first = begin - 1
    while first > 0 and is_noun(view, first - 1) and not view.has(first - 1, "time_words", "prepositions"):
        first -= 1
    led = view.has(first - 1, "prepositions")  # "in New York, a spokesman"
    led = led or not view.is_capital(begin - 2)  # "fought the rebels, Ms Berg said"
    alone = first == 0 and begin == 2 and view.has(begin, "definite") and _may_be_surname(view)  # "Berg, the mayor, went …"
    return (first, span[1]) if (begin - 1 - first >= 2 or alone) and not led else span


def whole_list(view: View, span: Span) -> Span:
    """ "Die Regierungen Togos, | Malis und Ghanas | gaben", "Togo, | Mali and Ghana | said": states listed before a comma speak
    as well."""
    if not view.follows_comma(span[0]):
        return span
    ends = {mark.first: mark.last for mark in view.marks("countries") if mark.value.get("form") in ("names", "seats")}
    begins = {last: first for first, last in ends.items()}
    last = ends.get(span[0], -1)
    if view.has(last + 1, "joiners"):
        last = ends.get(last + 2, -1)
    first = span[0]
    while view.follows_comma(first) and first - 2 in begins:
        first = begins[first - 2]
    begin = view.clause_start(first)
    led = view.has(begin, "prepositions", "time_words", "adverbs", "subordinators", "conjunctions")
    told = any(at in view.verbs or view.breaks(at) or view.is_number(at) for at in range(begin, first))
    return (begin, max(last, span[1])) if last > span[0] and first < span[0] and not (led or told) else span


def _may_be_surname(view: View) -> bool:
    """A name that opens its sentence, which no pack knows as a place or as anything else."""
    return not (0 in view.speakers or any(view.any_mark(section, 0, 0) for section in ("countries", "places", "forces", "nouns")))


def tidy(text: str) -> str:
    """A name in one line, without marks, quotes and a dangling genitive around it."""
    text = QUOTES.sub("", " ".join(text.split())).strip(",;:–— ")
    text = GENITIVE.sub("", text)
    return text if text.count("(") == text.count(")") else BRACKETS.sub("", text)
