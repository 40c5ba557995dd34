"""Noun phrases of those who speak, back from their noun or from the verb behind them: where they begin."""

from __future__ import annotations

from .phrases import LONGEST, QUOTED, Span, is_adjective, is_noun, is_pronoun
from .view import View

OCCASION = 5  # tokens from a report back to "after" or "acting on"
BACK = 7  # tokens from a speaker's noun back to its article


def noun_start(view: View, index: int) -> int:
    """Back over adjectives, names and article to where the noun phrase around a speaker begins."""
    if view.words.verb_second:
        found = phrase_back(view, index)
        return found[0] if found is not None else index
    begin = index
    while begin > 0 and index - begin < BACK and _in_front(view, begin - 1):
        begin -= 1
        if view.has(begin, "determiners"):
            break
    if begin < index and view.has(begin - 1, "relatives") and view.tokens[begin].text.islower():
        begin += 1  # "which | backs | Togo's government"
    return begin


def _in_front(view: View, index: int) -> bool:
    if not view.is_word(index) or view.breaks(index) or index in view.verbs:
        return False
    return not view.has(index, "prepositions", "joiners", "adverbs", "time_words")


def phrase_back(view: View, index: int, low: int = 0) -> Span | None:
    """The noun phrase that ends at `index` (inclusive), in a language with capital nouns: "… | dem Bericht der Zeitung"."""
    if is_pronoun(view, index, index + 1):
        return index, index
    begin = _name_start(view, index, low)
    if begin is None or not (is_noun(view, begin) or view.is_quote(begin)):
        return None
    while begin > low and (step := _step_back(view, begin, low, index)):
        begin -= step
    return begin, index


def _name_start(view: View, index: int, low: int) -> int | None:
    """The noun a phrase's last token belongs to: over a bracket, a name in quotes, the dot in "ndr.de"."""
    if view.is_text(index, ")"):
        return index - 3 if index - 3 >= low else None
    if view.is_quote(index):
        return next((i for i in range(index - 2, max(low, index - QUOTED) - 1, -1) if view.is_quote(i)), None)
    return index - 2 if view.is_glued(index - 1) else index


def _step_back(view: View, begin: int, low: int, end: int) -> int:
    """How many tokens further back the phrase that ends at `end` goes; 0 where it begins here. A report is of whoever wrote it,
    and nobody is of a report: "nahm die Armee | der Analyse zufolge …"."""
    before = begin - 1
    owner = before in view.speakers or before in view.reports  # "dem Bericht der Zeitung", "Vertreter westlicher Dienste"
    if view.has(begin, "determiners"):
        theirs = before not in view.speakers or all(index not in view.reports for index in range(begin, end + 1))
        return int(view.has(begin, "genitives") and is_noun(view, before) and owner and theirs)
    if is_noun(view, before):
        # "Vertreter westlicher | Dienste", but not "soll die Armee | ukrainischen Angaben zufolge"
        owner = owner and not view.tokens[begin].lower.endswith(view.words.endings("dative_adjectives"))
        joined = (view.is_capital(begin) or owner) and not view.has(before, "time_words")
        return int(joined)
    if view.has(before, "determiners") or (is_adjective(view, before) and not view.any_mark("predicates", before, before)):
        return 1  # not "starben | ersten Berichten zufolge"
    if before - 1 < low:
        return 0
    named = is_noun(view, before - 1) and not view.has(before - 1, "time_words")
    if view.has(before, "name_links", "foreign_links") and named:
        return 2
    adjectives = is_adjective(view, before - 1) and is_adjective(view, begin)
    speakers = before - 1 in view.speakers and view.speaks(begin, begin + 2)
    return 2 if view.has(before, "joiners") and (adjectives or speakers) else 0


def follows_occasion(view: View, noun: int) -> bool:
    """ "after police | reports", "acting on an intelligence | report": what led up to something says nothing of it; but "amid
    reports | that 12 had died" is one of the claims."""
    if view.words.verb_second or view.has(noun + 1, "complementizers") or view.is_text(noun + 1, "of"):
        return False
    for at in range(noun - 1, max(-1, noun - OCCASION - 1), -1):
        if view.has(at, "occasions"):
            return True
        if view.has(at, "prepositions"):
            return view.has(at - 1, "occasion_participles")
        if view.is_border(at) or at in view.verbs:
            return False
    return False


def phrase_before(view: View, index: int, low: int) -> Span | None:
    """The subject that ends at `index` or a helping verb earlier and begins at `low` or later, less what introduces it."""
    last = index
    while last >= low and trails(view, last):
        last -= 1
    last = _before_paper(view, low, last)
    if last >= low and is_pronoun(view, last, last + 1):
        return last, last
    first = _behind_clause(view, low, last)
    while first <= last and (not view.is_word(first) or view.has(first, "joiners", "conjunctions", "adverbs", "time_words")):
        first += 1
    first += view.has(first, "leading_participles") and view.has(first + 1, "prepositions")  # "Based | on"
    if view.has(first, "prepositions") and first <= last:
        first = _behind_preposition(view, first, last)
    described = _described_from(view, first, last)
    if described is not None:
        return first, described - 1
    first = _behind_verb(view, first, last)
    if view.is_text(last + 1, ")") and view.is_text(last - 1, "("):
        last += 1  # "the charity Doctors Without Borders (MSF)"
    return (first, last) if first <= last <= first + LONGEST else None


def _before_paper(view: View, low: int, last: int) -> int:
    """ "the agency | in a statement | said": the last token of who says so in a paper, before what leads to it."""
    paper = next((mark for mark in view.reports.values() if mark.last == last), None)
    if view.words.verb_second or paper is None:
        return last
    at = paper.first - 1
    while at > low and view.has(at, "determiners", "plain_adjectives"):
        at -= 1
    return at - 1 if low < at < paper.first - 1 and view.has(at, "settings_of_speech") else last


def trails(view: View, index: int) -> bool:
    """Helping verbs, adverbs and times between a subject and its verb: "police | on Friday also have", "which | at one point"."""
    of_time = view.has(index, "determiners") and view.has(index + 1, "time_words")
    return of_time or not view.is_word(index) or view.has(index, "perfects", "adverbs", "time_words", "negations", "prepositions")


def _behind_clause(view: View, first: int, last: int) -> int:
    """Behind the verb or the "and" of a clause before: "12 people died and | police said"."""
    for index in range(last, first - 1, -1):
        if view.breaks(index) and index not in view.long_names:  # "two | people familiar with the matter"
            return index + 1
        if view.has(index, "joiners"):
            clause_before = any(view.is_number(i) or view.breaks(i) for i in range(first, index))
            phrase = view.speaks(first, index) or view.has(first, "possessives")  # "their families and | clubs"
            named = first + view.has(first, "definite")  # "the | Disaster Risk Reduction and | Management Council"
            phrase = phrase or all(is_noun(view, i) and not view.has(i, "time_words") for i in range(named, index))
            phrase = phrase or _joins_adjectives(view, first, index, last)
            placed = first > 0 and view.has(first, "prepositions") and not view.words.verb_second
            if clause_before or placed or not phrase:  # "found 12 bodies | in Molo and | police estimate"
                return index + 1
    return first


def _joins_adjectives(view: View, first: int, joiner: int, last: int) -> bool:
    """ "security | and medical sources": one word, a joiner, and another before the speaker."""
    while first < joiner and (not view.is_word(first) or view.has(first, "determiners")):
        first += 1
    single = first == joiner - 1 and first not in view.verbs and not view.has(first, "adverbs", "time_words")
    return single and joiner + 2 == last and last in view.speakers


def _described_from(view: View, first: int, last: int) -> int | None:
    """ "a woman | using the microphone": where what tells somebody from others begins; not "denying | a report"."""
    if view.words.verb_second:
        return None
    endings = view.words.language.endings("present_participles")
    for at in range(first + 1, last):
        if view.has(at + 1, "determiners") and view.tokens[at].text.islower() and view.tokens[at].lower.endswith(endings):
            return None if view.has(at - 1, "determiners", "prepositions", "adverbs", "joiners") else at
    return None


def _behind_verb(view: View, first: int, last: int) -> int:
    """Where a phrase begins behind a word that is no part of it, since an article follows: "denying | a report"."""
    for index in range(first + 1, last + 1):
        if not (view.has(index, "determiners") and view.has(index, "articles")):
            continue
        before = index - 1
        small = view.is_word(before) and not view.is_capital(before) and not view.is_possessive(before)
        if small and not view.has(before, "prepositions", "joiners", "determiners"):
            return index
    return first


def _behind_preposition(view: View, first: int, last: int) -> int:
    """Where the subject begins behind "In Ankara", "In a statement", "On 31 October": at its article, its noun or its name."""
    dated = True
    for index in range(first + 1, last + 1):
        free = index > first + 1 and not view.has(index - 1, "prepositions", "determiners")
        name = dated and index > first + 1 and view.is_capital(index) and not view.has(index, "time_words")
        if free and (name or view.has(index, "determiners") or index in view.speakers):
            return index
        dated = dated and (view.is_number(index) or view.has(index, "time_words") or not view.is_word(index))
    return last + 1
