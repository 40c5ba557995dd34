"""Speakers without a verb beside a figure: "(Polizei: 8000)", "8000 (Polizei)", "… die Veranstalter 30.000", headlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..reading import Mention, Sentence
from ..text import WORD_KIND
from .attribution import Attribution, Name
from .names import describe, holds_seat, is_coined, is_country
from .phrases import phrase_from
from .reach import Article
from .sayings import OPEN, Saying
from .view import View

NEAR = 4  # tokens between a colon or a bracket and its figure
LEFT_OUT = 5  # tokens between a speaker and the figure of a verb left out: "die Veranstalter gar von mehr als | 30.000"
BY = 4  # tokens between a number and the one it was given by: "at 10,000 | marchers by the | police"
HEADING = 7  # tokens of the speaker in a headline
INTRODUCED = 14  # and of one whose words are quoted behind the colon: "Ann Berg, a resident of nearby Leto: 'I saw …'"
NOUN = 3  # tokens of what is counted, between a number and its speaker: "12 Verletzte | die Feuerwehr"
ELSEWHERE = 30_000  # characters in which a name in a headline must be given a verb of saying
POST = 4  # sentences in which a figure's post must be signed
DASHES, QUOTES = "-–—", '"”“»«’'
TRIES = 4  # places looked at there


def beside_figure(article: Article, mention: Mention) -> Attribution | None:
    """The speaker in a bracket or behind a colon, one of several of a passive, or one whose verb stands in the clause before."""
    view, sayings = article.finder.view(mention.sentence), article.finder.sayings(mention.sentence)
    found = _before_colon(article, view, mention) or _in_bracket(article, view, mention)
    if found or not sayings:
        return found
    opened = [saying for saying in sayings if saying.shape is OPEN]
    return _one_of_agents(article, view, mention, sayings) or (
        (_verb_left_out(article, view, mention, opened) or _left_out_behind(article, view, mention, opened)) if opened else None
    )


def _before_colon(article: Article, view: View, mention: Mention) -> Attribution | None:
    """ "Etwa 12.000 kamen (Polizei: 8000)."""
    start = view.clause_start(mention.first) if ":" in view.signs else 0
    if start < 2 or mention.first - start > NEAR or not view.is_text(start - 1, ":"):
        return None
    outer = view.clause_start(start - 2)
    if not outer or not view.is_text(outer - 1, "(,;–—"):
        return None
    listed = view.is_text(outer - 1, ",") and not any(view.is_number(index) for index in range(outer))
    return None if listed else _exactly(article, view, outer, start - 2, "colon")  # "Lange Staus, überlastete Ordner: 900 kamen"


def _in_bracket(article: Article, view: View, mention: Mention) -> Attribution | None:
    """ "Zwischen 8000 (Polizei) und 30.000 (Veranstalter)."""
    if "(" not in view.signs:
        return None
    behind = range(mention.last + 1, min(len(view), mention.last + 1 + NEAR))
    opened = next((index for index in behind if view.is_text(index, "(")), None)
    if opened is None or opened + 1 >= len(view) or _is_acronym(view, opened - 1):
        return None
    closed = view.clause_end(opened + 1) + 1
    return _exactly(article, view, opened + 1, closed - 1, "bracket") if view.is_text(closed, ")") else None


def _is_acronym(view: View, index: int) -> bool:
    """ "50 | UNMIT | (the United Mission in Togo) soldiers": the bracket tells what the letters stand for."""
    letters = view.tokens[index].text
    return len(letters) > 1 and letters.isalpha() and letters.isupper()


def _one_of_agents(article: Article, view: View, mention: Mention, sayings: Sequence[Saying]) -> Attribution | None:
    """ "put at 10,000 by the army, at 25,000 by rebels": one verb, and beside each number the one who gave it."""
    figures = article.figures(mention.sentence)
    if len(figures) < 2 or len(view.indices("passive_agents")) < 2:
        return None
    names = [name for name in _agents(view) if name.known]
    speaking = [saying.name.span for saying in sayings]
    within = (name.span[0] <= first and last == name.span[1] for name in names for first, last in speaking)
    if len(names) < 2 or not any(within):  # "9 Leute von Zoll und Post, sagte Berg von der Feuerwehr"
        return None
    if names[0].span[0] < min(figures):  # before their numbers
        beside = next((name for name in reversed(names) if name.span[1] < mention.first), None)
        between = range(beside.span[1], mention.first) if beside else range(0)
    else:
        beside = next((name for name in names if name.span[0] > mention.last), None)
        between = range(mention.last + 1, beside.span[0]) if beside else range(0)
    apart = len(between) > BY or not figures.isdisjoint(between)
    return None if beside is None or apart else _from_name(article, view, beside, "clause")


def _agents(view: View) -> Iterator[Name]:
    """Those a "by" or "von" makes the ones who act."""
    for index in view.indices("passive_agents"):
        span = phrase_from(view, index + 1)
        if span is not None:
            yield describe(view, span)


def _verb_left_out(article: Article, view: View, mention: Mention, opened: Sequence[Saying]) -> Attribution | None:
    """ "Die Polizei zählte 12.000, die Veranstalter 30.000": speaker and number alone behind what has the verb."""
    start = max(view.clause_start(mention.first), _behind_number_and(article, view, mention))
    shared = [saying for saying in opened if saying.first < start]
    if not shared:
        return None
    end = view.clause_end(mention.first)
    if any(start <= verb <= end and all(verb != saying.at for saying in shared) for verb in view.verbs):
        return None
    while start < mention.first and view.has(start, "joiners", "subordinators"):
        if view.has(start, "complementisers"):
            return None  # "Berg said | that rebels hold 900 sq km": what is said has a verb of its own
        start += 1
    span = phrase_from(view, start, mention.first)
    if span is None or mention.first - span[1] > LEFT_OUT or any(view.is_number(index) for index in range(span[0], span[1] + 1)):
        return None  # "17 people, three doctors and 14 patients": a part is no speaker
    if view.has(span[1] + 1, "joiners"):
        return None  # "killed three others, a policeman | and two guards"
    helped = any(view.has_within(name, span[1] + 1, end + 1) for name in ("auxiliaries", "passives"))
    helped = helped or view.any_mark("predicates", span[1] + 1, mention.first - 1)  # "said in May, rebels | lost 100 men"
    helped = helped or any(_may_be_verb(view, index) for index in range(span[1] + 1, mention.first))
    name = None if helped else _filling(view, start, span[1])
    if name is None:
        return None
    of_country = _is_country_like(view, name, shared) or _goes_on_alike(view, name, shared)
    speaks = name.known or is_coined(view, name.span) or of_country
    return _from_name(article, view, name, "clause") if speaks else None


def _may_be_verb(view: View, index: int) -> bool:
    """ "sagte, die Rebellen | besitzen | 900 km²": a word in small letters; not what leads to a number: "gar von mehr als"."""
    token = view.tokens[index]
    leads = view.has(index, "adverbs", "prepositions", "joiners", "conjunctions", "determiners")
    leads = leads or any(mark.first <= index <= mark.last for mark in view.marks("hedges"))
    return token.kind == WORD_KIND and token.text.islower() and not leads


def _left_out_behind(article: Article, view: View, mention: Mention, opened: Sequence[Saying]) -> Attribution | None:
    """ "900 Gäste zählte die Polizei, 700 | die Veranstalter", "von 900 sprach die Polizei, von 700 | die Veranstalter": where
    the verb stood behind its number, the next speaker stands behind his, and ends the clause."""
    if not view.words.verb_second:
        return None
    start = view.clause_start(mention.first)
    if not start:
        return None
    end = view.clause_end(mention.first)
    opened = [saying for saying in opened if saying.at < start]
    if not opened or any(start <= verb <= end for verb in view.verbs) or view.has_within("auxiliaries", start, end + 1):
        return None
    before = opened[-1]
    inverted = any(
        view.clause_start(before.at) <= figure < before.at < before.name.span[0] for figure in article.figures(view.sentence)
    )
    if not inverted:
        return None
    for first in range(mention.last + 1, min(end, mention.last + 1 + NOUN) + 1):
        span = phrase_from(view, first, end + 1) if view.has(first, "determiners") or first in view.speakers else None
        name = describe(view, span) if span is not None and span[1] == end else None
        if name is not None and name.known:
            return _from_name(article, view, name, "clause")
    return None


def _goes_on_alike(view: View, name: Name, shared: Sequence[Saying]) -> bool:
    """ "Das Ministerium sprach von 40 Toten, Oslo | von 90": with the preposition of that verb a capital is its government."""
    behind = view.tokens[name.span[1] + 1].lower if name.span[1] + 1 < len(view) else ""
    return holds_seat(view, name.span) and any(saying.phrase.endswith(f"{{source}} {behind}") for saying in shared)


def _is_country_like(view: View, name: Name, shared: Sequence[Saying]) -> bool:
    """ "Oslo nannte 40, Bern 30", "Ghana put its losses at 40, Togo at 30": one country speaks as the other does."""
    spoken = [saying.name.span for saying in shared]
    if holds_seat(view, name.span):
        return any(holds_seat(view, span) for span in spoken)
    return is_country(view, name.span) and any(is_country(view, span) for span in spoken)


def _behind_number_and(article: Article, view: View, mention: Mention) -> int:
    """The first token behind the "and" between another figure and this one; 0 where there is none."""
    clause = view.clause_start(mention.first)
    if not any(clause <= figure < mention.first for figure in article.figures(view.sentence)):
        return 0
    joiner = next((index for index in reversed(view.indices("joiners")) if clause < index < mention.first), 0)
    return joiner + 1 if any(clause <= figure < joiner for figure in article.figures(view.sentence)) else 0


def _exactly(article: Article, view: View, first: int, last: int, basis: str) -> Attribution | None:
    """The speaker the pack knows that fills the tokens from `first` to `last`, if one does."""
    name = _filling(view, first, last)
    return _from_name(article, view, name, basis) if name is not None and name.known else None


def _filling(view: View, first: int, last: int) -> Name | None:
    span = phrase_from(view, first, last + 1)
    name = describe(view, span) if span is not None and span[1] == last else None
    return name if name is not None and name.text else None


def _from_name(article: Article, view: View, name: Name, basis: str) -> Attribution:
    resolved = article.memory.resolve(view.sentence, name) or name
    return Attribution(resolved.text, None, view.sentence, name.span, basis, (view.sentence.words(*name.span),))


# ----------------------------------------------------------------------------------------------------------- signed posts
def signed(article: Article, mention: Mention) -> Attribution | None:
    """ "12 people have died. | — Molo Police (@molopolice)", in the words of a post, and "\"… have died.\" | - Mayor Ann Berg"
    behind a quote: who signs with a dash has said it."""
    reading, sentence = mention.sentence.reading, mention.sentence
    for line in reading.sentences[sentence.index : sentence.index + POST]:
        if "(@" in line.text and (found := _account(article, line, mention.last + 1 if line is sentence else 0)):
            return found
        if line.index > sentence.index and line.text[:1] in DASHES:
            return _behind_quote(article, sentence, line) if line.index == sentence.index + 1 else None
        if line.index > sentence.index and "\n" in reading.text[sentence.end : line.end]:
            return None
    return None


def _account(article: Article, line: Sentence, start: int) -> Attribution | None:
    """ "— | Molo Police | (@molopolice)"."""
    view = article.finder.view(line)
    opened = (at for at in range(start, len(view) - 1) if view.is_text(at, "(") and view.tokens[at + 1].text[:1] == "@")
    end = next(opened, 0)
    dash = next((at for at in range(end - 2, max(start, end - 2 - HEADING) - 1, -1) if view.tokens[at].text in DASHES), None)
    if dash is None or not view.is_capital(dash + 1):
        return None
    name = line.words(dash + 1, end - 1)
    return Attribution(name, None, line, (dash + 1, end - 1), "after", (name,))


def _behind_quote(article: Article, sentence: Sentence, line: Sentence) -> Attribution | None:
    view = article.finder.view(line)
    name = _filling(view, 1, len(view) - 1) if sentence.text[-1:] in QUOTES else None
    if name is None or name.generic:
        return None
    if not name.known and (name.span[0] == name.span[1] or "\n" in line.reading.text[sentence.end : line.start]):
        return None  # "– Leto"
    return _from_name(article, view, name, "after")


# ---------------------------------------------------------------------------------------------------------------- headings
def in_heading(article: Article, mention: Mention) -> Attribution | None:
    """ "Polizei: 20.000 Teilnehmer" and, in a headline, "12 killed – officials"."""
    view = article.finder.view(mention.sentence)
    for index in range(1, min(len(view) - 1, INTRODUCED + 1, mention.first) if ":" in view.signs else 0):
        if view.is_text(index, ":"):
            quoted = not mention.sentence.is_heading and view.tokens[index + 1].text in QUOTES
            return _colon_speaker(article, view, 0, index - 1, quoted) if quoted or index <= HEADING else None
    if not mention.sentence.is_heading:
        return None
    for index in range(max(mention.last + 1, len(view) - HEADING), len(view) - 1):
        if view.is_text(index, ":–—") or (view.is_text(index, "-") and view.tokens[index].gap):
            return _colon_speaker(article, view, index + 1, len(view) - 1)
    return None


def _colon_speaker(article: Article, view: View, first: int, last: int, quoted: bool = False) -> Attribution | None:
    """Whoever stands before the colon of a headline, or behind it at its end, where a capital is its government: "…: Kyiv"; of
    what is quoted, also a full name nobody introduced: "Ann Berg: 'I saw 15 bodies.'"."""
    name = _filling(view, first, last)
    if name is None or _is_deed(view, *name.span):
        return None
    full = quoted and last > first and all(token.is_capital for token in view.tokens[first : last + 1])
    if not (name.known or full or (first and holds_seat(view, name.span)) or _speaks_elsewhere(article, view, name)):
        return None
    return _from_name(article, view, name, "colon")


def _is_deed(view: View, first: int, last: int) -> bool:
    """ "Großeinsatz der Polizei: 12 Festnahmen": what a known speaker did or met with; "Sprecher der Armee" is one himself."""
    if not view.words.verb_second:
        return False
    owned = next((index for index in range(first + 1, last) if view.has(index, "genitives", "prepositions")), None)
    return owned is not None and view.speakers.keys().isdisjoint(range(first, owned))


def _speaks_elsewhere(article: Article, view: View, name: Name) -> bool:
    """A name the article gives a verb of saying to below: "Selenskyj: 43.000 Soldaten gefallen"."""
    reading, text = view.sentence.reading, name.text or ""
    position, end = view.sentence.end, view.sentence.end + ELSEWHERE
    for _ in range(TRIES):
        position = reading.text.find(text, position, end)
        if position < 0:
            return False
        sentence = reading.sentence_at(position)
        if any(text in (saying.name.text or "") for saying in article.finder.sayings(sentence)):
            return True
        position = sentence.end
    return False
