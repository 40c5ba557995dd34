"""When a claim was made: which of the times around a figure is that of its attribution."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from ..edtf import bounds
from ..memo import Memo
from ..model import DateBasis
from ..packs import Mark
from ..reading import Mention, Reading, Sentence
from ..text import NUMBER_KIND, WORD_KIND, fold
from .clauses import clauses_of, is_end_of_stretch, is_parted, is_said_at, opens_with, speaking, words_of
from .days import Days, edtf, is_day
from .eras import is_long_past, label_of
from .expressions import ArticleDay, Timed, timed_expressions
from .grammar import Match
from .papers import dates_a_paper, is_of_an_event, stands_with_paper
from .periods import DAY_RULES, period_of
from .scene import Scene, scenes

LASTING = frozenset({"since", "until", "range", "span"})  # rules of times something lasts: nobody speaks "since Monday"
MAIN = 6  # tokens before the time of a main clause: "The United Nations on Monday"
BEGINNING = 7  # tokens between "seit" and the day of what began: "seit Beginn der Offensive im Februar 2022"
FRESH = 7  # days: an older time is an earlier statement's, and does not carry over to the next sentence
NEXT = 3  # tokens from a verb to its day, or from where a clause begins: "said on Monday", "On Monday, he"
NEAR_SENTENCES = 3  # how far a source's time carries
BOOKS = ("dates.counted", "dates.talk")  # lists of words with which figures are on record


class Dating(NamedTuple):
    """When a claim was made (`date`) and the time the figure is about (`period`), both EDTF or None."""

    date: str | None
    basis: DateBasis
    period: str | None = None
    trace: tuple[str, ...] = ()
    span: tuple[int, int] | None = None  # the time expression of the claim in the article's text


class Attributed(Protocol):
    """What this stage needs to know of an attribution (see sources)."""

    @property
    def source(self) -> str | None: ...
    @property
    def sentence(self) -> Sentence | None: ...
    @property
    def clause(self) -> tuple[int, int] | None: ...


Spoken = tuple[Mention, str | None, Dating]  # a figure that has a time of its own, its source and that time


def date_claims(
    reading: Reading, mentions: Sequence[Mention], attributions: Sequence[Attributed | None], day: ArticleDay
) -> list[Dating]:
    """A Dating for each mention, aligned. Without a time of its own a claim has its source's last, else the article's day."""
    found = scenes(mentions, day)
    undated = Dating(day.date, day.basis if day.date else DateBasis.NONE)
    claims = [_claim_time(scene, attribution) for scene, attribution in zip(found, attributions, strict=True)]
    spoken: list[Spoken] = []
    datings = []
    for scene, attribution, claim in zip(found, attributions, claims, strict=True):
        source = attribution.source if attribution else None
        datings.append(_dating(claim, day) if claim else (_carried(source, scene, spoken) or _going_on(source, scene) or undated))
        if claim:
            spoken.append((scene.mention, source, datings[-1]))
    taken = {claim for claim in claims if claim}  # what says when somebody spoke does not say when it happened
    periods = (period_of(scene, claim, taken) for scene, claim in zip(found, claims, strict=True))
    return [dating._replace(period=period) if period else dating for dating, period in zip(datings, periods, strict=True)]


def _claim_time(scene: Scene, attribution: Attributed | None) -> Timed | None:
    """The time at which somebody said it, by where it stands, in this order:

    1. beside a verb of saying in the attribution's clause: "teilte das Pentagon am Montag mit", "said on Friday"
    2. beside one elsewhere in the sentence, which relays the figure: "wie die dpa am 31. Oktober meldete"
    3. in the date of the paper named: "nach Angaben der Polizei vom Sonntag"
    4. without attribution, beside such a verb in the figure's own clause ("Auf 4.000 hatte er sie am Montag beziffert"), or in
       the date of a paper nobody is named for: "according to figures published on Monday"
    5. the day up to which was counted: "bis Donnerstag", "by December 18"
    6. without attribution, the day on which it was in the books: "Am 3. Mai waren 12 Tote erfasst"
    7. the day on which a count was so high: "Die Zahl der Toten stieg am Sonntag auf 40"
    8. the day at the head of the paragraph of a chronicle: "Mittwoch, 18.00 Uhr: …"
    """
    said: Timed | None = None
    beside: Sequence[Callable[[Scene], Timed | None]] = _said_beside, _told_by_paper, _counted_until, _in_the_books, _stood_at
    if attribution is not None and attribution.source is not None and attribution.clause is not None:
        said = _attributed(scene, attribution.sentence or scene.mention.sentence, attribution.clause)
        beside = (_counted_until, _stood_at)
    if said is None and scene.times:  # most sentences tell of none
        said = next(filter(None, (find(scene) for find in beside)), None)
    return said or _label(scene)


def _is_told_now(scene: Scene, clause: tuple[int, int], timed: Timed) -> bool:
    """ "Vor einer Woche hatte er 400 gemeldet, nun sind es 600": a word for the present in the clause of the figure, and the time
    stands elsewhere, by another figure or not by the speaker; but "Inzwischen sind 600 tot, teilte er am Montag mit"."""
    sentence = scene.mention.sentence
    apart = sentence.clauses[timed.match.first] != sentence.clauses[scene.mention.first]
    speakers = clause[0] <= timed.match.first <= clause[1] and not scene.is_anothers(sentence, timed)
    return apart and not speakers and _is_now(scene)


def _is_now(scene: Scene) -> bool:
    """A word for the present stands in the figure's clause."""
    sentence = scene.mention.sentence
    words = clauses_of(sentence)[sentence.clauses[scene.mention.first]].words
    return not words.isdisjoint(words_of(sentence, "now"))


def _is_counted_over(scene: Scene, timed: Timed) -> bool:
    """ "zählte | in diesem Jahr | 900 Tote", "recorded 900 deaths | last year": the time of what was counted, no day."""
    sentence, clause = scene.mention.sentence, scene.mention.sentence.clauses[scene.mention.first]
    over = not is_day(timed.days) and sentence.clauses[timed.match.first] == clause
    return over and sentence.clause_holds(clause, sentence.language.list("registering_verbs"))


def _attributed(scene: Scene, sentence: Sentence, clause: tuple[int, int]) -> Timed | None:
    """Steps 1 to 3, in the sentence in which the attribution stands."""
    own = sentence is scene.mention.sentence
    times = scene.times if own else timed_expressions(sentence.reading, scene.day, sentence)
    able = [timed for timed in times if _can_date_claim(timed, scene.day) and not is_end_of_stretch(sentence, timed.match)]
    able = [
        timed
        for timed in able
        if not (_is_of_the_claim(sentence, timed) or is_of_an_event(sentence, timed) or _is_of_a_beginning(sentence, timed))
    ]
    if own:
        able = [timed for timed in able if not (_is_told_now(scene, clause, timed) or _is_counted_over(scene, timed))]
    if not able:
        return None
    said = [timed for timed in able if is_said_at(sentence, timed.match, scene.mention)]
    inside = [
        timed
        for timed in able
        if (clause[0] <= timed.match.first <= clause[1] and _is_speakers(scene, sentence, timed))
        or _leads_to_speaker(sentence, clause, timed)
        or _opens_speech(sentence, clause, timed)
    ]
    if own and (resumed := _resumed(scene, able, inside)):
        return resumed
    relayed = [timed for timed in said if not (scene.is_anothers(sentence, timed) or (own and _is_parted_from(scene, timed)))]
    papers = [timed for timed in able if dates_a_paper(scene, sentence, timed)]
    at_the_end = [timed for timed in able if _ends_the_speakers(scene, sentence, clause, timed)]
    stated = [timed for timed in able if own and _dates_main_clause(scene, timed)]
    return next((times[0] for times in (inside, relayed[-1:], papers, at_the_end, stated) if times), None)


def _resumed(scene: Scene, able: Sequence[Timed], inside: Sequence[Timed]) -> Timed | None:
    """ "Am Montag sprach die Polizei von 12 Toten, | am Dienstag | von 30", "put it at 30 on Monday and at 12 | on Tuesday": what
    goes on without a verb of saying has a day of its own, right before its number or behind it."""
    sentence, mention = scene.mention.sentence, scene.mention
    before = [at for at in scene.numbers[sentence.index] if at < mention.first]
    told = [timed for timed in able if before and timed.match.first < mention.first and is_day(timed.days)]
    days = pairwise(timed.match.first for timed in told)
    if not told or any(not any(day < at < following for at in before) for day, following in days):
        return None  # "said on Monday that 12 died on Saturday, on Sunday 30": each day has a number of its own
    small = sentence.language.lists("prepositions", "adverbs", "auxiliaries", "speech.neuter")
    last, begin, end = told[-1], mention.reach[0], mention.reach[1]
    lead = sentence.back_over(sentence.language.list("prepositions"), last.match.first - 1)
    if sentence.word_at(lead) in sentence.language.list("auxiliaries"):
        return None  # "said on Monday: Neben 12 Verletzten seien | am Samstag 30 gestorben": it has a verb
    leads = small.issuperset(sentence.folded[last.match.last + 1 : begin])
    if leads and any(one.match.first < before[-1] < last.match.first for one in inside):
        return last
    if sentence.word_at(begin - 1) not in sentence.language.lists("stays_at", "change_to", "change_from"):
        return None
    behind = next((timed for timed in able if timed.match.first > end and is_day(timed.days)), None)
    return behind if behind and small.issuperset(sentence.folded[end + 1 : behind.match.first]) else None


def _is_parted_from(scene: Scene, timed: Timed) -> bool:
    """ ", wie die dpa am Montag meldete" relays the figure; "am Montag meldete die dpa 12 Tote; 30, sagte Berg" another one."""
    return is_parted(scene.mention.sentence, timed.match.first, scene.mention.first)


def _leads_to_speaker(sentence: Sentence, clause: tuple[int, int], timed: Timed) -> bool:
    """ "Only on Saturday the chief, Ann Leto, said …": before a speaker whose verb stands behind what commas set off."""
    opening = sentence.language.lists("prepositions", "speech.adverbs")
    if timed.match.first < clause[0] or sentence.back_over(opening, timed.match.first - 1) >= 0:
        return False
    verbs = (mark for mark in speaking(sentence) if timed.match.last < mark.first <= clause[1])
    return any(sentence.clauses[mark.first] > sentence.clauses[timed.match.last] for mark in verbs)


def _opens_speech(sentence: Sentence, clause: tuple[int, int], timed: Timed) -> bool:
    """ "In a statement on Wednesday, | Ms Berg said: “…”": the paper or the meeting the sentence opens with."""
    first, prepositions = timed.match.first, sentence.language.list("prepositions")
    links = sentence.language.list("naming.links")  # "in a report on the floods | of May 3"
    opens = sentence.clauses[first] == 0 and sentence.folded[0] in prepositions and first > 1
    opens = opens and sentence.folded[first] not in links and sentence.folded[first - 1] not in links
    if not opens or sentence.clauses[clause[0]] != 1 or not is_day(timed.days):
        return False
    return any(mark.last < first and sentence.clauses[mark.last] == 0 for mark in sentence.marks("reports"))


def _dates_main_clause(scene: Scene, timed: Timed) -> bool:
    """ "The UN on Monday condemned the attack, saying 12 …": the participle goes on with what somebody did that day."""
    sentence = scene.mention.sentence
    clause = sentence.clauses[scene.mention.first]
    follows = timed.match.first <= MAIN and clause - sentence.clauses[timed.match.first] == 1
    return follows and opens_with(sentence, clause, "dates.saying_on")


def _ends_the_speakers(scene: Scene, sentence: Sentence, clause: tuple[int, int], timed: Timed) -> bool:
    """ "…, said Antony Blinken, the US secretary of state, on Thursday.": behind what is said of the speaker, at the end."""
    if timed.match.first <= clause[1] or timed.match.last < len(sentence.tokens) - 2:
        return False
    behind = sentence is not scene.mention.sentence or scene.mention.last < clause[1]
    between = sentence.tokens[clause[1] + 1 : timed.match.first]
    borders = sentence.clauses[timed.match.first] - sentence.clauses[clause[1]]
    said = borders <= 2 and behind and is_day(timed.days)
    alone = _is_alone(sentence, timed) or _is_of_an_occasion(sentence, timed)
    return said and alone and all(token.kind != NUMBER_KIND for token in between)


def _is_of_an_occasion(sentence: Sentence, timed: Timed) -> bool:
    """ ", in a statement on Thursday", ", at a news conference on Thursday": how it was said, from its preposition on."""
    begin, first = clauses_of(sentence)[sentence.clauses[timed.match.first]].start + 1, timed.match.first
    words = sentence.folded[begin:first]
    told = not words_of(sentence, "occasions").isdisjoint(words) or any(
        begin <= m.first < first for m in sentence.marks("reports")
    )
    if words and words_of(sentence, "leading").issuperset(words):
        return True  # ", earlier on Thursday"
    return told and bool(words) and words[0] in sentence.language.list("prepositions")


def _is_alone(sentence: Sentence, timed: Timed) -> bool:
    """True where but a preposition stands before a time in its clause: ", on Thursday"; not ", the worst since Thursday"."""
    begin = clauses_of(sentence)[sentence.clauses[timed.match.first]].start
    before = [token for token in sentence.tokens[begin : timed.match.first] if token.kind == WORD_KIND]
    return len(before) <= 1


def _is_of_the_claim(sentence: Sentence, timed: Timed) -> bool:
    """ "put the force sent last autumn at 10,000": a time within what is claimed is not when it was said."""
    slots = (mark.gap for mark in sentence.marks("attributions") if mark.gap and "{claim}" in mark.phrase.elements)
    return any(first <= timed.match.first < stop for first, stop in slots)


def _is_of_a_beginning(sentence: Sentence, timed: Timed) -> bool:
    """ "seit Beginn der Invasion im Februar", "since the war began in April": when that was from which is counted."""
    since, language = words_of(sentence, "since"), sentence.language
    for at in range(timed.match.first - 1, max(-1, timed.match.first - 1 - BEGINNING), -1):
        token = sentence.tokens[at]
        if token.kind != WORD_KIND or token.lower in language.list("auxiliaries"):
            return False
        if token.lower in since:
            return not any(at < mark.first < timed.match.first for mark in sentence.marks("attributions"))
    return False


def _is_speakers(scene: Scene, sentence: Sentence, timed: Timed) -> bool:
    """ "Die Polizei zählte am Samstag", but not "nach Erkenntnissen der Dienste waren im Mai 12 Mann dorthin gelangt"."""
    clause = sentence.clauses[timed.match.first]
    counting = all(sentence.clauses[mark.first] != clause for mark in sentence.marks("reports"))
    return is_said_at(sentence, timed.match, scene.mention, counting)


def _told_by_paper(scene: Scene) -> Timed | None:
    """ "According to figures published on 12 October, …": a paper of a day, whoever issued it."""
    sentence = scene.mention.sentence
    papers = sentence.marks("reports")
    able = (timed for timed in scene.times if _can_date_claim(timed, scene.day) and not is_of_an_event(sentence, timed))
    return next((timed for timed in able if stands_with_paper(sentence, timed, papers)), None) if papers else None


def _said_beside(scene: Scene) -> Timed | None:
    sentence = scene.mention.sentence
    for timed in scene.times if sentence.marks("attributions") else ():
        able = _can_date_claim(timed, scene.day) and not is_end_of_stretch(sentence, timed.match)
        if scene.is_beside(timed) and able and is_said_at(sentence, timed.match, scene.mention):
            return timed
    return None


def _counted_until(scene: Scene) -> Timed | None:
    today = bounds(scene.day.date)[1]
    for timed in scene.times if today else ():
        if _is_as_of(scene.mention.sentence, timed) and is_day(timed.days):
            return timed
        if timed.match.rule != "until" or not _names_a_day(timed.match.slot("time")) or not scene.is_beside(timed):
            continue
        age = (today - timed.days.last).days if today and timed.days.last else 0
        if 0 < age <= FRESH or (age > FRESH and timed.match.value.get("counted")):
            return timed
    return None


def _is_as_of(sentence: Sentence, timed: Timed) -> bool:
    """ "Stand Donnerstag, 9. Mai", "so der Stand am Mittwoch": the day on which it was counted."""
    if "dates.as_of" not in sentence.listed:
        return False
    at = timed.match.first - 1
    at -= at > 0 and sentence.folded[at] in sentence.language.list("prepositions")
    return sentence.word_at(at) in words_of(sentence, "as_of")


def _names_a_day(match: Match) -> bool:
    """ "bis Donnerstag", "by December 18"; not "until last week"."""
    if match.rule == "date":
        return "day" in match.slots
    return match.rule in DAY_RULES or (match.rule == "unit" and match.value.get("unit") == "day")


def _in_the_books(scene: Scene) -> Timed | None:
    """The day on which a figure was on record, or the time, however long, at which there was talk of it."""
    sentence = scene.mention.sentence
    if sentence.listed.isdisjoint(BOOKS):
        return None
    clauses = clauses_of(sentence)
    books = not clauses[sentence.clauses[scene.mention.first]].words.isdisjoint(words_of(sentence, "counted"))
    talking = words_of(sentence, "talk")
    talk = any(clause.words & talking for clause in clauses.values())
    for timed in scene.times if talk or books else ():
        if _can_date_claim(timed, scene.day) and scene.is_beside(timed) and (talk or is_day(timed.days)):
            return timed
    return None


def _stood_at(scene: Scene) -> Timed | None:
    """The day beside the verb of what is counted from day to day, and not one that hangs on the event. "The toll rose to 40 on
    Sunday"; but "the toll of the attack on Sunday rose to 40"."""
    sentence, mention = scene.mention.sentence, scene.mention
    clause = sentence.clauses[mention.first]
    heads = (mark for mark in sentence.marks("counts") if mark.last < mention.first and sentence.clauses[mark.last] == clause)
    head = next(heads, None)
    days = [timed for timed in scene.times if scene.is_beside(timed) and _is_of_late(timed, scene.day)] if head else []
    # "has risen to 40 since it began on Sunday", "rose on Monday after the quake | of Sunday"
    days = [timed for timed in days if not (_is_of_a_beginning(sentence, timed) or is_of_an_event(sentence, timed))]
    days = [timed for timed in days if head and _stands_by_verb(sentence, head, timed)]
    return next((timed for timed in reversed(days) if timed.match.last < mention.first), next(iter(days), None))


def _is_of_late(timed: Timed, day: ArticleDay) -> bool:
    """A day of the week before the article, on which somebody can have counted."""
    today, last = bounds(day.date)[1], timed.days.last
    fresh = today is not None and last is not None and 0 <= (today - last).days <= FRESH
    return fresh and is_day(timed.days) and _can_date_claim(timed, day)


def _stands_by_verb(sentence: Sentence, head: Mark, timed: Timed) -> bool:
    """True before the word for the count, behind its verb and between its verbs: "Am Sonntag stieg die Zahl …", "the toll stood
    at 40 on Sunday", "die Zahl ist am Sonntag auf 40 gestiegen"."""
    if timed.match.last < head.first:
        return _is_alone(sentence, timed)  # not "After the quake on Sunday the toll rose to 40"
    language, between = sentence.language, sentence.folded[head.last + 1 : timed.match.first]
    if sentence.tokens[timed.match.last].lower.endswith("'s"):
        return False
    if not language.lists("change_verbs", "dates.standing").isdisjoint(between):
        return True
    has_risen = sentence.clause_holds(sentence.clauses[timed.match.first], language.list("change_verbs"))
    return has_risen and not language.list("auxiliaries").isdisjoint(between)  # "hat sich am Donnerstag auf 93 erhöht"


def _label(scene: Scene) -> Timed | None:
    """The day at the head of the paragraph; what a chronicle tells under a day long past is said by the chronicle."""
    timed = label_of(scene.mention.sentence, scene.day)
    if timed is None or not _can_date_claim(timed, scene.day) or is_long_past(scene.day, timed):
        return None
    return timed


def _can_date_claim(timed: Timed, day: ArticleDay) -> bool:
    """A time at which somebody can have spoken: not one that lasts, not after the article."""
    slots, days = timed.match.slots, timed.days
    long = days.first is not None and days.last is not None and (days.last - days.first).days > FRESH
    if len(slots.get("month", ())) > 1 and (long or "day" not in slots):
        return False  # "von Januar bis August", "from Jan. 1 to Aug. 3": somebody can speak for days
    lasting = timed.match.rule in LASTING or timed.match.value.get("lasting")
    if lasting or timed.past is None or timed.past.first is None or timed.past.last is None:
        return False
    last = bounds(day.date)[1]
    ahead = last is not None and timed.days.first is not None and timed.days.first > last  # "am Samstag werden … erwartet"
    return not ahead and (last is None or timed.past.first <= last)


# --- the day itself ---------------------------------------------------------------------------------------------------


def _dating(claim: Timed, day: ArticleDay) -> Dating:
    days = claim.past or claim.days
    if claim.match.rule == "until":
        days = Days(claim.days.last, claim.days.last)
    last = bounds(day.date)[1]
    if last and days.first and days.last and days.first <= last < days.last:
        days = Days(days.first, last)  # said "in diesem Monat": up to the article's day
    expression = claim.expression
    return Dating(edtf(days), expression.basis, None, (expression.phrase,), (expression.start, expression.end))


def _carried(source: str | None, scene: Scene, spoken: Sequence[Spoken]) -> Dating | None:
    """The day on which the same source spoke just before; None: it is the article's day. Within a sentence that holds for the
    article's own voice as well ("Am 3. Mai waren 12 Tote erfasst, dazu 30 Verletzte")."""
    sentence, day = scene.mention.sentence, scene.day
    for before, name, dating in reversed(spoken):
        apart = sentence.index - before.sentence.index
        if apart > NEAR_SENTENCES:
            break
        if not is_same_source(source, name):
            continue
        parted = apart == 0 and is_parted(sentence, before.last, scene.mention.first)
        if apart == 0 and _is_now(scene):
            continue
        if (apart == 0 and not parted) or (source and _is_fresh(dating, day)):
            return dating
    return None


def _going_on(source: str | None, scene: Scene) -> Dating | None:
    """ "“…,” a police spokesman said on Monday. | He said 12 …": the day on which the speaker spoke in the sentence before."""
    sentence = scene.mention.sentence
    before = sentence.previous
    if source is None or before is None or not before.marks("attributions") or _is_now(scene):
        return None
    if not _WORDS[source] <= _WORDS[before.text]:
        return None
    for timed in timed_expressions(before.reading, scene.day, before):
        if not _spoke_at(source, before, timed):
            continue  # "Am Montag sprach Mali von 12 Toten auf Seiten Togos. | Togo sagte, …": that day somebody else spoke
        single = timed.days.first == timed.days.last  # "Fires were set overnight, he says"
        if single and _can_date_claim(timed, scene.day) and is_said_at(before, timed.match, scene.mention):
            dating = _dating(timed, scene.day)
            return dating if _is_fresh(dating, scene.day) else None
    return None


def _spoke_at(source: str, sentence: Sentence, timed: Timed) -> bool:
    """ "| Police | said on Monday that the army had left", "Am Montag sagte | die Polizei|, die Armee …": whom the day is of."""
    of, at = sentence.clauses, timed.match.first
    start, stop = bisect_left(of, of[at]), bisect_right(of, of[at])
    verbs = clauses_of(sentence)[of[at]].verbs
    if verbs and verbs[0].first == start and at - verbs[0].last < NEXT:
        start = 0  # "Ann Berg, who leads the ministry, | said on Monday"
    if not sentence.language.capital_nouns and at - start >= NEXT:
        stop = at
    return _WORDS[source] <= _WORDS[sentence.words(start, stop - 1)]


def is_same_source(one: str | None, other: str | None) -> bool:
    """True where one name holds all the words of the other: "Pentagon", "Pentagon-Sprecherin Singh"."""
    if one == other:
        return True
    first, second = _WORDS[one or ""], _WORDS[other or ""]
    return first <= second or second <= first if first and second else first == second


_WORDS: Memo[str, frozenset[str]] = Memo(lambda name: frozenset(re.findall(r"[^\W_]+", fold(name))))


def _is_fresh(dating: Dating, day: ArticleDay) -> bool:
    first, last = bounds(dating.date)
    today = bounds(day.date)[1]
    if first is None or last is None or (last - first).days > 1:
        return False
    return today is None or (today - last) <= dt.timedelta(FRESH)
