"""What time a figure is about: named beside it, or that of the event the sentences before told of."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence, Set

from ..edtf import bounds, month_end
from ..quantities import is_risen_to
from ..reading import Era, Sentence
from .clauses import clauses_of, home, is_end_of_stretch, is_said, is_said_at, is_told_now, opens_with, words_of
from .days import Days, edtf, is_day
from .eras import era_of
from .expressions import Timed, days_of, timed_expressions
from .grammar import Match
from .papers import is_of_an_event
from .resolve import Moment
from .scene import Scene

DAY_RULES = frozenset({"numeric", "weekday", "feast", "night", "anchored", "same_weekday"})  # rules that name days
EVENT_RULES = DAY_RULES | {"date", "unit"}
WITH_ENDS = frozenset({"since", "until", "range", "span"})  # rules that say themselves where a time begins or ends
EVENT_KINDS = frozenset({"killed", "wounded", "crowd"})  # what happens on a day, and is told of after it
EVENT_REACH = 1
OPENING = 1  # tokens before a time that opens its sentence: "In | April", "Im | vergangenen Monat"
LASTING_KINDS = frozenset({"troops"})  # who were there then may be there still
LONG_AGO_REACH = 2  # sentences back to that which names the time of long ago
ELSEWHERE_REACH = 6  # tokens at the head of a sentence among which "außerdem" tells of something else


def period_of(scene: Scene, claim: Timed | None, taken: Set[Timed]) -> str | None:
    """The time (EDTF) the figure is about, or None. `claim` says when it was said, `taken` when the others were."""
    if claim is not None and claim in scene.times and scene.is_beside(claim):
        if scene.mention.kind == "crowd" and is_day(claim.days):
            return edtf(claim.days)  # "Die Polizei zählte am Samstag 5.000": crowds are told of on their day
        # "Am Montag hatte er erst 1000 gemeldet, am Dienstag 40": nothing outside its clause belongs to it
        return _nearest([timed for timed in _able(scene, taken) if scene.is_beside(timed)], scene)
    named = _nearest(_able(scene, taken), scene)
    if named or scene.times or scene.mention.kind in LASTING_KINDS:
        return named
    if long_ago := _catastrophe_before(scene, taken):
        return long_ago
    if scene.mention.kind not in EVENT_KINDS:
        return None
    event = _event_before(scene, taken) or _event_pointed_at(scene, taken)
    return edtf(event) if event else None


def _catastrophe_before(scene: Scene, taken: Set[Timed]) -> str | None:
    """ "Im Jahr 2015 brach dort ein Deich. Das Dorf versank. | 23 starben": the time of long ago told before it."""
    sentence = scene.mention.sentence
    for _ in range(LONG_AGO_REACH):
        before = sentence.previous
        if before is None or sentence.opens_paragraph or sentence.is_heading or _tells_of_another(sentence):
            return None
        times = timed_expressions(before.reading, scene.day, before)
        if times:
            if _tells_of_one_alike(scene, before):
                return None
            is_past = era_of(scene.day, before) is Era.LONG_PAST and taken.isdisjoint(times)
            return edtf(times[0].days) if is_past and _tells_of_catastrophe(before, times) else None
        sentence = before
    return None


def _tells_of_one_alike(scene: Scene, sentence: Sentence) -> bool:
    """ "In 2009 a | similar | fire killed 40": told to its end; what follows is of the one the article is about."""
    alike = sentence.language.list("naming.other_happenings")
    return bool(scene.numbers.get(sentence.index)) and not alike.isdisjoint(sentence.folded)


def _tells_of_catastrophe(sentence: Sentence, times: Sequence[Timed]) -> bool:
    """True where a sentence tells that something struck at a time, not since then, and not of what came after it."""
    first = times[0].match
    lasts = any(timed.match.rule in WITH_ENDS or is_said(sentence, timed.match) for timed in times)
    if lasts or sentence.clauses[first.first] or not words_of(sentence, "outside").isdisjoint(sentence.folded[: first.first]):
        return False
    endings = sentence.language.endings("dates.catastrophes")
    return any(token.lower.endswith(endings) for token in sentence.tokens)


def _nearest(times: Sequence[Timed], scene: Scene) -> str | None:
    if not times:
        return None
    timed = min(times, key=lambda timed: _distance(scene, timed))
    return edtf(_share(scene, timed) or _counted(scene, timed))


def _able(scene: Scene, taken: Set[Timed]) -> list[Timed]:
    return [timed for timed in scene.times if timed not in taken and _can_be_counted(scene, timed)]


def _can_be_counted(scene: Scene, timed: Timed) -> bool:
    """A time the figure can be about, by exclusion."""
    sentence, match, today = scene.mention.sentence, timed.match, scene.day.date
    clause = clauses_of(sentence)[sentence.clauses[match.first]]
    if match.rule == "recent" or (match.rule == "span" and match.value.get("sign", -1) > 0):
        return False  # "kürzlich", "in den kommenden Wochen"
    if match.rule == "until" and timed.days.last == bounds(today)[1]:
        return False  # "bis heute"
    if match.value.get("leads") and (match.last > scene.mention.first or _tells_its_day(scene, match)):
        return False  # "the blast, which killed 12, comes a week after", "comes a month after 16 were killed on May 12"
    if sentence.is_heading and edtf(timed.days) == today:
        return False  # the article's stamp
    if _lies_outside(sentence, match.first):
        return False  # "vor dem 6. Februar"
    if is_told_now(sentence, match, scene.mention) or is_end_of_stretch(sentence, match):
        return False  # "verloren im Mai ein Fünftel und halten jetzt 900 km²", "zwischen dem Überfall im Mai und Ende Juni"
    if match.rule in EVENT_RULES and _is_day_of_rise(scene, timed):
        return False
    if _is_of_what_came_to_it(scene, timed):
        return False
    is_since = match.rule == "since" or sentence.tokens[match.first].lower in words_of(sentence, "since")
    if is_since and not scene.hangs_on(timed) and not clause.words.isdisjoint(words_of(sentence, "compared")):
        return False  # "so viele wie seit Jahren nicht", "die tödlichsten seit 20 Jahren"; but "since 2003, when 500 came"
    return scene.is_beside(timed) or not _is_anothers_clause(scene, timed)


def _tells_its_day(scene: Scene, match: Match) -> bool:
    """True where a time is told behind another that is none of saying: "comes a month after | the raid of January 29"."""
    behind = (timed.match for timed in scene.times if timed.match.first > match.last)
    return any(not is_said_at(scene.mention.sentence, other, scene.mention) for other in behind)


def _is_day_of_rise(scene: Scene, timed: Timed) -> bool:
    """ "stieg am Dienstag auf 74", "has on Tuesday risen to 74": so many since what happened, whenever that was. Not a day before
    the verb, which may be that of what happened: "the toll of Tuesday's quake rose to 74"."""
    sentence, mention = scene.mention.sentence, scene.mention
    clause = sentence.clauses[mention.first]
    if sentence.clauses[timed.match.first] != clause or not is_risen_to(sentence, mention.reach[0], mention.first):
        return False
    if is_of_an_event(sentence, timed):
        return False  # "have raised the toll of last month's fire to 74"
    verbs = sentence.language.lists("change_verbs", "auxiliaries")
    return not verbs.isdisjoint(sentence.folded[bisect_left(sentence.clauses, clause) : timed.match.first])


def _is_of_what_came_to_it(scene: Scene, timed: Timed) -> bool:
    """ "took 11 km² last week, bringing the total to | 180", "…, womit es insgesamt | 180 sind": a time of the number before."""
    sentence, first = scene.mention.sentence, scene.mention.first
    if "dates.adding_up" not in sentence.listed or timed.match.first > first:
        return False
    begin = next((number for number in reversed(scene.numbers[sentence.index]) if number < first), None)
    between = set(sentence.folded[begin + 1 : first]) if begin is not None else set()
    return all(not between.isdisjoint(words_of(sentence, name)) for name in ("adding_up", "totals"))


def _lies_outside(sentence: Sentence, first: int) -> bool:
    """True behind a preposition, perhaps with an article, that says something happened before or after a time."""
    before = sentence.folded[max(0, first - 2) : first]
    if before and before[-1] in sentence.language.list("articles"):
        before.pop()
    return bool(before) and before[-1] in words_of(sentence, "outside")


def _is_anothers_clause(scene: Scene, timed: Timed) -> bool:
    """True for a time of another clause that is that clause's own: "wie die Polizei am Montag mitteilte"."""
    sentence, match = scene.mention.sentence, timed.match
    if is_said_at(sentence, match, scene.mention) or opens_with(sentence, sentence.clauses[match.first], "contrasting"):
        return True
    return match.first > scene.mention.first and scene.is_anothers(sentence, timed)


def _distance(scene: Scene, timed: Timed) -> tuple[int, bool, int]:
    """How far a time lies from the figure: clauses between them, then what stands before it, then tokens."""
    mention, clauses = scene.mention, scene.mention.sentence.clauses
    apart = min(abs(clause - clauses[mention.first]) for clause in home(mention.sentence, timed.match, mention))
    if timed.match.first > mention.last:
        return apart, apart > 0, timed.match.first - mention.last
    distance = mention.first - timed.match.last
    figures = scene.numbers[mention.sentence.index]
    at = bisect_left(figures, timed.match.first) - 1
    other = figures[at] if apart == 0 and at >= 0 and clauses[figures[at]] == clauses[mention.first] else None
    anothers = other is not None and timed.match.first - other <= distance
    return apart, anothers, distance  # "12 in 1999 and 30 in 2011": 1999 is that of the 12


def _share(scene: Scene, timed: Timed) -> Days | None:
    """The month that belongs to one of two figures named in step: "im Mai und Juni (20 und 30)"."""
    first, last = timed.days
    if len(timed.match.slots.get("month", ())) != 2 or "day" in timed.match.slots or first is None or last is None:
        return None
    figures = scene.numbers[scene.mention.sentence.index]
    if scene.mention.first - 2 in figures:
        return Days(last.replace(day=1), last)
    return Days(first, month_end(first)) if scene.mention.last + 2 in figures else None


def _counted(scene: Scene, timed: Timed) -> Days:
    """The days counted: since a time, up to one, or in it."""
    first, last = timed.days
    if first and last and timed.match.rule not in WITH_ENDS and _hangs_on_since(scene, timed):
        return Days(first, None)
    if timed.match.rule != "since" or first is None or last is not None:
        return timed.days
    if scene.hangs_on(timed) and "time" in timed.match.slots:  # "not since the quake of February 27, 2010, in which 525 died"
        return days_of(timed.match.slot("time"), scene.day, Moment(None)) or timed.days
    return Days(first, _end_beside(scene, first))


def _hangs_on_since(scene: Scene, timed: Timed) -> bool:
    """ "Seit im Mai die Schlacht begann", "since the hills went up in flames on Friday", "since the invasion | (24 February)"."""
    sentence, mention = scene.mention.sentence, scene.mention
    begin = clauses_of(sentence)[sentence.clauses[timed.match.first]].start
    if begin and sentence.tokens[begin].text == "(":
        begin = clauses_of(sentence)[sentence.clauses[begin - 1]].start
    if begin <= mention.last < timed.match.first:
        begin = mention.last + 1
    since = words_of(sentence, "since")
    return not since.isdisjoint(sentence.folded[begin : timed.match.first])


def _end_beside(scene: Scene, first: dt.date) -> dt.date | None:
    """ "Seit Anfang Oktober …" ends where the sentence behind it says: "Bis zum 27. Oktober …"."""
    reading, index = scene.mention.sentence.reading, scene.mention.sentence.index
    for beside in reading.sentences[index + 1 : index + 2]:
        for other in timed_expressions(reading, scene.day, beside):
            end = other.days.last
            if other.match.rule == "until" and other.match.first <= 1 and end and first <= end:
                return end
    return None


def _event_before(scene: Scene, taken: Set[Timed]) -> Days | None:
    """The day of what the sentences before it in its paragraph tell of: "Am Samstag stürzte … . Dabei starben 12 Menschen." Not
    what has come together since another day: "Seit Kriegsbeginn starben damit 412." """
    sentence, today = scene.mention.sentence, bounds(scene.day.date)[1]
    if sentence.is_heading or not words_of(sentence, "since").isdisjoint(sentence.folded):
        return None
    for _ in range(EVENT_REACH):
        before = sentence.previous
        if before is None or sentence.opens_paragraph or _tells_of_another(sentence) or _tells_of_rise(scene, before):
            return None
        for timed in timed_expressions(before.reading, scene.day, before):
            if timed in taken or timed.match.rule not in EVENT_RULES or is_said(before, timed.match):
                continue
            if is_day(timed.days):
                return timed.days if today is None or (timed.days.first or today) <= today else None
        sentence = before
    return None


def _event_pointed_at(scene: Scene, taken: Set[Timed]) -> Days | None:
    """ "Vor drei Wochen griffen Rebellen Molo an. | Dabei starben 16", "In April … . Sixteen died | in the attack": the time, a
    day or longer, of what was told right before, where the sentence points at it."""
    sentence = scene.mention.sentence
    before = sentence.previous
    if before is None or sentence.opens_paragraph or sentence.is_heading or _tells_of_rise(scene, before):
        return None
    times = [timed for timed in timed_expressions(before.reading, scene.day, before) if timed.match.rule not in WITH_ENDS]
    if len(times) != 1 or times[0] in taken or is_said(before, times[0].match):
        return None
    at_once = sentence.folded[0] in sentence.language.list("naming.at_once")
    if not (at_once or (times[0].match.first <= OPENING and _names_event(sentence))):
        return None  # "Berg was shot in 2011. Police said 23 had died in the attack"
    today, (first, last) = bounds(scene.day.date)[1], times[0].days
    return times[0].days if first and last and (today is None or last < today) else None


def _names_event(sentence: Sentence) -> bool:
    """ "bei dem Anschlag", "in the attack": one told of before."""
    words, list_of = sentence.folded, sentence.language.list
    ends, led = sentence.language.endings("naming.happenings"), list_of("prepositions")
    named = (at for at, word in enumerate(words) if at > 1 and word.endswith(ends) and words[at - 2] in led)
    return any(words[at - 1] in list_of("naming.definite") for at in named)


def _tells_of_rise(scene: Scene, sentence: Sentence) -> bool:
    """ "Die Zahl der Toten stieg am Montag auf 14": the day of a rise is not that of what was counted; crowds grow on theirs."""
    return scene.mention.kind != "crowd" and any(is_risen_to(sentence, at, at) for at in scene.numbers.get(sentence.index, ()))


def _tells_of_another(sentence: Sentence) -> bool:
    """ "Außerdem …", "Elsewhere …", "In Freiburg …": another event, whose day is not named."""
    tokens = sentence.tokens
    placed = len(tokens) > 1 and tokens[0].lower in sentence.language.list("prepositions") and tokens[1].is_capital
    if placed or "dates.elsewhere" not in sentence.listed:
        return placed
    return not words_of(sentence, "elsewhere").isdisjoint(sentence.folded[:ELSEWHERE_REACH])
