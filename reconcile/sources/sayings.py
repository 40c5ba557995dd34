"""Finds the attributions of a sentence: who says something there, and how what is said lies around the words that say so.

Also verbs no pack lists, in places where only a verb of saying can stand: “…,” quipped the mayor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from ..memo import Memo
from ..packs import Mark
from ..reading import Sentence
from .attribution import Name
from .clauses import TAIL, Clause
from .names import describe, may_count, owner_of, paper, whole_list, with_name
from .phrase_starts import follows_occasion, noun_start, phrase_back
from .phrases import Span, is_apposition, is_insertion, is_noun, phrase_from
from .subject_first import SubjectFirst
from .verb_second import VerbSecond
from .view import QUOTES, View
from .words import Words

CLAIMANT = 7  # tokens from a denial to the claim: "denied | Norway's Coast Guard's claims"
COUNTED = 2  # tokens behind a verb in which its number stands: "Es meldete | rund 498 Tote"
CARRIED = 4  # tokens from a verb of saying to what carries it: "said in a video statement"
NUMBER_NEAR = 3  # tokens behind "cited" in which its number stands: "cited at least | 40"
REPORT_BACK = 8  # tokens from a report noun back to its preposition
# Phrases, lists and marks of which every saying holds one.
SPEECH = QUOTES | {"attributions", "reports", "speech.backward", "speech.indirect"}
TIME = 6  # tokens of "am Dienstag in Berlin ein"


class Shape(StrEnum):
    """How what is said lies around its attribution."""

    ADVERB = "adverb"  # "laut Polizei": the clause it stands in, and what runs on from it
    OPEN = "open"  # "Die Polizei sprach von", "Police said": its own clause and what follows
    ASIDE = "aside"  # ", sagte der Minister,": both sides
    CITING = "citing"  # "unter Berufung auf": an aside that makes the speaker beside it the medium
    RELAY = "relay"  # "vom Standard zitiert": only ever the medium
    REPORT = "report"  # "die Schätzung des Dienstes", "rescuers recovered": a paper or a deed, for want of anything better


ADVERB, OPEN, ASIDE, CITING, RELAY, REPORT = Shape  # a member looked up in its class costs several times as much


@dataclass(slots=True, eq=False)
class Saying:
    """One attribution. `first` and `last` are the tokens of its words and its name together, `at` its verb or preposition."""

    sentence: Sentence
    name: Name
    first: int
    last: int
    at: int
    shape: Shape
    phrase: str  # the pack's, for traces
    takes_object: bool = False  # "sprach von": the number is its object, and a new clause with "und" is not said any more
    bounded: bool = False  # stands in a subordinate clause and reaches no further


class Finder:
    """Finds the sayings of sentences; each sentence is looked at once."""

    def __init__(self, words: Words) -> None:
        self.words = words
        view = self.view = Memo[Sentence, View](partial(View, words=words)).__getitem__
        # The attributions of a sentence, in order.
        self.sayings = Memo[Sentence, list[Saying]](lambda sentence: _sayings(view(sentence))).__getitem__


def _sayings(view: View) -> list[Saying]:
    if view.sentence.holds.isdisjoint(SPEECH):
        return []
    found = [saying for saying in _read_all(view) if not _is_nobody(view, saying)]
    return _without_parts(sorted(found, key=lambda saying: (saying.first, -saying.last))) if len(found) > 1 else found


def _is_nobody(view: View, saying: Saying) -> bool:
    """ "man", "nach ersten Angaben", "das Beben": words of saying with nobody behind them. "es" may be somebody who counts."""
    name = saying.name
    if name.text is None:
        behind = name.span[1] + 1
        near = (
            behind,
            *range(saying.at + 1, saying.at + 1 + COUNTED),
        )  # "am Montag meldete es | 498 Tote", "Es bestätigte | 498"
        counted = saying.takes_object or any(index < len(view) and view.is_number(index) for index in near)
        counts = counted and name.refers in view.words.list("neuter")
        return name.refers == "" or (name.refers in view.words.list("everyone") and not counts)
    if not {name.span[0], name.span[0] - 1}.isdisjoint(view.indices("neither")):
        return True  # "Weder Armee noch Polizei bestätigten"
    named = range(name.span[0], name.span[1] + 1)
    own = [index for index in named if view.tokens[index].text in name.text]  # in "aus Zahlen | der Firma" the firm speaks
    owned = next((index for index in own[1:] if view.has(index, "genitives", "name_links")), len(view))
    head = [index for index in own if index < owned]
    silent = "silent" in view.sentence.holds and any(map(view.is_silent, head))  # and "die Familien | der Opfer" do
    if name.known:
        return silent and view.speakers.keys().isdisjoint(head)  # "Bilanz | der Angriffe | der Armee"
    return silent or all(view.has(index, "time_words", "determiners") for index in named)  # "hieß es am Abend"


def _without_parts(sayings: Sequence[Saying]) -> list[Saying]:
    """Leaves out what is only a part of another saying: the report noun in "laut einem Bericht der Polizei"."""
    partial = (REPORT, ADVERB)
    return [
        saying
        for saying in sayings
        if not (saying.shape in partial and any(_absorbs(other, saying) for other in sayings if other is not saying))
    ]


def _absorbs(other: Saying, saying: Saying) -> bool:
    same = (other.first, other.last) == (saying.first, saying.last)
    within = other.first <= saying.first and saying.last <= other.last and not same
    if saying.shape is ADVERB:
        return within and other.shape is ADVERB
    named = other.name.span[0] <= saying.last and saying.first <= other.name.span[1]
    return (within and other.shape is not OPEN) or (other.shape is not REPORT and named)


# ---------------------------------------------------------------------------------------------------- reading the phrases
def _read_all(view: View) -> Iterator[Saying]:
    marks = view.marks("attributions")
    used: set[int] = set()  # where a verb was found: a report noun there is none ("officials estimate")
    for mark in marks:
        said = mark.first not in view.feigned and not (_denies_claim(view, mark) or _denies_guilt(view, mark))
        saying = _read(view, mark) if said else None
        if saying is not None:
            used.add(mark.first)
            yield saying
    yield from _reports(view, used, view.feigned)
    for at, span in unlisted_verbs(view):
        if at not in used:
            first, last = min(at, span[0]), max(at, span[1])
            yield Saying(view.sentence, describe(view, span), first, last, at, ASIDE, view.tokens[at].lower)


def _denies_claim(view: View, mark: Mark) -> bool:
    """ "The army denied | Pakistan's claim that …", "rejected | a claim by the rebels": right behind stands whose it is; or in
    front: "the figure, which appeared in the Post, he rejected"."""
    behind = mark.last + 1
    if not mark.value.get("denies"):
        return False
    if any(other.value.get("origin") and other.last < mark.first for other in view.marks("attributions")):
        return True
    if behind >= len(view):
        return False
    report = next((index for index in view.reports if index >= behind), None)
    if report is None or report - behind > CLAIMANT or view.clause_end(behind) < report:
        return False
    begin = _report_start(view, report)
    name = _owner(view, begin, report)
    return begin == behind and name.text is not None and (_is_somebody(view, name) or _is_author(view, report, name))


def _denies_guilt(view: View, mark: Mark) -> bool:
    """ "The army denied | involvement in the attack, which killed 12": who denies that tells no number."""
    sentence = view.sentence
    if "guilt" not in view.signs:
        return False
    if not sentence.clause_holds(sentence.clauses[mark.first], view.words.language.list("guilt")):
        return False
    denials = (status for status in view.marks("statuses") if status.value["status"] == "denied")
    return any(status.first <= mark.first <= status.last for status in denials)


def _read(view: View, mark: Mark) -> Saying | None:
    form = mark.value.get("form")
    if form in ("verb", "participle"):
        return _verb(view, mark)
    if form == "before":
        return _before(view, mark)
    if form == "gap":
        return _in_gap(view, mark)
    if form == "same":
        last = mark.gap[0] - 1 if mark.gap else mark.last  # "darin werden | 12 Tote | genannt"
        name = Name(None, (mark.first, last), refers=mark.phrase.elements[0])
        return Saying(view.sentence, name, mark.first, mark.last, mark.first, ADVERB, mark.phrase.printed)
    relayed = mark.value.get("weak") and _carries_words(view, mark.first)
    saying = _after(view, mark, RELAY if relayed else {"citing": CITING, "relay": RELAY}.get(str(form), ADVERB))
    return saying or (_cites_number(view, mark) if mark.value.get("object") else None)


def _carries_words(view: View, index: int) -> bool:
    """ "said in comments | broadcast by", "added in a statement | issued by": what carries what somebody says."""
    for lead in range(index - 2, max(0, index - 1 - CARRIED), -1):
        if view.has(lead, "prepositions"):
            return lead - 1 in view.verbs
    return False


def _cites_number(view: View, mark: Mark) -> Saying | None:
    """ "The WHO cited | 40 dead": who names a number and nobody else says it."""
    behind = range(mark.last + 1, mark.last + 1 + NUMBER_NEAR)
    if view.has(mark.last + 1, "determiners") or not any(map(view.is_number, behind)):
        return None  # "Critics cited | the 40 killed in March"
    saying = _verb(view, mark)
    return saying if saying is not None and may_count(view, saying.name) else None


def _verb(view: View, mark: Mark) -> Saying | None:
    """A verb of saying with its subject, or the speaker of its passive."""
    if mark.value.get("mute"):
        return None
    clause: Clause = VerbSecond(view, mark) if view.words.verb_second else SubjectFirst(view, mark)
    subject = clause.subject()
    name = describe(view, whole_list(view, with_name(view, subject.span))) if subject is not None else None
    if subject is None or name is None or (clause.flag("weak") and not may_count(view, name)):
        return None
    as_clause = subject.intro is not None and view.has(subject.intro, "as_words")
    aside = as_clause or clause.is_aside(subject)
    return Saying(
        view.sentence,
        _in_number(
            view,
            (paper(view, name) if name.refers == "" and not view.tells(subject.span[0] - 1) else None) or name,
            clause.finite,
        ),
        first=min(subject.span[0], mark.first, clause.finite),
        last=max(subject.span[1], clause.last, clause.finite),
        at=mark.first,
        shape=ADVERB if subject.agent else ASIDE if aside else REPORT if clause.flag("deed") else OPEN,
        phrase=mark.phrase.printed,
        takes_object=clause.flag("object"),
        bounded=not as_clause and clause.is_bounded(subject),
    )


def _in_number(view: View, name: Name, finite: int) -> Name:
    """ "teilten sie mit", "teilte sie mit": whether "sie" is one or many its verb tells."""
    if name.text is not None or not view.has(name.span[0], "feminine") or not view.has(name.span[0], "plural"):
        return name
    return name._replace(plural=view.tokens[finite].lower.endswith(view.words.endings("plural_verbs")))


def _after(view: View, mark: Mark, shape: Shape) -> Saying | None:
    """ "laut {source}", "according to {source}", "citing {source}", "von {source} zitiert", "hieß es am Montag aus {source}"."""
    if mark.gap and mark.slot_after and mark.value.get("said") and not _tells_when(view, *mark.gap):
        return None
    found = phrase_from(view, *mark.gap) if mark.gap and not mark.slot_after else phrase_from(view, mark.last + 1)
    name = describe(view, found) if found is not None else None
    if name is None or (mark.value.get("weak") and not may_count(view, name)):
        return None
    if mark.gap and not mark.slot_after and any(map(view.is_border, range(name.span[1] + 1, mark.last))):
        return None  # "took it from the rebels, which | came …"
    if shape is CITING and (name.text is None or _is_of_number(view, name)):
        return None  # "citing new figures": the speaker beside it remains
    return Saying(view.sentence, name, mark.first, max(mark.last, name.span[1]), mark.first, shape, mark.phrase.printed)


def _is_of_number(view: View, name: Name) -> bool:
    """ "cited | nearly 2,900": a small word alone right before a number says how exact it is."""
    first, last = name.span
    return first == last and not view.is_capital(first) and last + 1 < len(view) and view.is_number(last + 1)


def _tells_when(view: View, start: int, end: int) -> bool:
    """ "am Montag", "am 12. Oktober", "dazu": nothing but times and adverbs, in one clause."""
    small = ("time_words", "adverbs", "prepositions", "oblique")
    return all(view.has(at, *small) or view.is_number(at) or view.is_text(at, ".") for at in range(start, end))


def _before(view: View, mark: Mark) -> Saying | None:
    """ "{source} zufolge", "eigenen Angaben zufolge"."""
    found = _before_insertion(view, mark.first) or (phrase_back(view, mark.first - 1) if mark.first else None)
    if found is None:
        return None
    found = _in_its_case(view, found)
    name = describe(view, found)
    if name.text is None and view.has_within("own", found[0], mark.first):
        name = _subject_of_clause(view, found[0], mark.first)
    return Saying(view.sentence, name, found[0], mark.last, mark.first, ADVERB, mark.phrase.printed)


def _before_insertion(view: View, index: int) -> Span | None:
    """ "dem Leiter, Emil Leto, | zufolge", "Jan Leto, 34, | zufolge": the phrase with what commas set off behind it."""
    start = view.clause_start(index - 2)
    inserted = view.follows_comma(index) and view.follows_comma(start)
    aged = inserted and view.is_number(start) and start == index - 2
    if not inserted or not (aged or is_apposition(view, start, index - 2)):
        return None
    found = phrase_back(view, start - 2)
    return None if found is None else (found[0], start - 2 if aged else index - 2)


def _in_its_case(view: View, span: Span) -> Span:
    """ "hat die Armee | Berg | zufolge": an article that is no dative begins somebody else's phrase, which ends at its noun."""
    first, last = span
    if not view.has(first, "determiners") or view.has(first, "oblique", "genitives", "possessives"):
        return span
    noun = next((at for at in range(first + 1, last) if is_noun(view, at)), last)
    return min(noun + 1, last), last


def _in_gap(view: View, mark: Mark) -> Saying | None:
    """ "aus {source} hervorgeht", "quoted {source} as saying"."""
    found = phrase_from(view, *mark.gap) if mark.gap else None
    if mark.gap and view.has(mark.gap[0], "relatives") and view.follows_comma(mark.first):
        found = phrase_back(view, mark.first - 2) if view.words.verb_second else None  # "die Stelle, von der die Zahl stammt"
    if found is None or any(view.is_border(index) or view.is_quote(index) for index in range(found[1] + 1, mark.last)):
        return None
    name = describe(view, found)
    if mark.value.get("weak") and not may_count(view, name):
        return None
    as_clause = view.has(mark.first - 1, "as_words") or view.has(mark.first, "as_words")
    shape = ASIDE if as_clause or view.clause_end(mark.last) == mark.last else OPEN
    return Saying(view.sentence, name, mark.first, mark.last, mark.first, shape, mark.phrase.printed)


# ---------------------------------------------------------------------------------------------------------- report nouns
def _reports(view: View, used: set[int], feigned: frozenset[int]) -> Iterator[Saying]:
    """ "nach Angaben der Polizei", "by the count of the police"; and papers named without such a preposition."""
    for index, mark in view.reports.items():
        if view.has(index, "verbs_too") and view.is_number(mark.last + 1):
            continue  # "Attack in Molo claims | 10 lives"
        begin = _report_start(view, index)
        if _is_verb_behind_joiner(view, begin, index) or follows_occasion(view, index):
            continue
        name = _owner(view, begin, index)
        led = view.has(begin - 1, "attributing") and begin - 1 not in feigned
        last = max(mark.last, name.span[1]) if name.span[0] <= index else mark.last
        theirs = name.text is None and view.has_within("possessives", begin, index)  # "by their count"
        if led and (view.words.verb_second or theirs or name.what in ("people", "body") or may_count(view, name)):
            yield Saying(view.sentence, name, begin - 1, last, begin - 1, ADVERB, mark.phrase.printed)
        elif name.text is not None and index not in used and (_is_somebody(view, name) or _is_author(view, index, name)):
            yield Saying(view.sentence, name, begin, last, index, REPORT, mark.phrase.printed)


def _is_verb_behind_joiner(view: View, begin: int, index: int) -> bool:
    """ "found 12 in | Molo and police | estimate …": who estimates stands bare behind a joiner."""
    joiner = next((at for at in range(index - 2, begin, -1) if view.has(at, "joiners")), None)
    if joiner is None or view.words.verb_second or index - 1 not in view.speakers:
        return False
    return joiner == index - 2 and joiner - 1 not in view.speakers


def _report_start(view: View, index: int) -> int:
    """Back over adjectives and article to the preposition: "nach | übereinstimmenden Erkenntnissen"."""
    begin = index
    while begin > 0 and index - begin < REPORT_BACK:
        before = begin - 1
        if is_insertion(view, before):
            begin -= 2  # "nach | einer vom Ministerium vorgelegten Statistik"
            continue
        if not (view.is_word(before) or view.is_apostrophe(before)) or view.breaks(before) or view.is_number(before):
            break
        if before in view.verbs or view.has(before, "attributing", "prepositions"):
            break
        begin -= 1
        if view.has(before, "indefinite") or (view.has(before, "definite") and not view.words.verb_second):
            break  # "The ministry released | a statement", "twice | the police estimate": nothing before an article is of it
    return begin


def _owner(view: View, begin: int, index: int) -> Name:
    name = owner_of(view, index, (begin, index))
    own = view.has_within("own", begin, index)
    return _subject_of_clause(view, begin, index) if own and name.text is None else name


def _subject_of_clause(view: View, begin: int, index: int) -> Name:
    """ "nach eigenen Angaben", "by their own account": the speaker is the subject of the clause, before or behind."""
    start = view.clause_start(begin)
    countries = {mark.first for mark in view.marks("countries") if mark.value.get("form") in ("names", "seats")}
    somebody = sorted(countries | set(view.speakers))
    before = [position for position in somebody if start <= position < begin and not is_led(view, position)]
    behind = [position for position in somebody if position > index and not is_led(view, position)]
    fronted = _behind_fronted(view, start, begin, index)
    alone = fronted or before or _pronoun(view, start, begin, index)
    nearest = (alone or _right_before(view, start, begin) or _opening(view, start, begin) or behind)[:1]
    span = phrase_from(view, noun_start(view, nearest[0])) if nearest else None
    return describe(view, span) if span is not None else Name(None, (begin, index), refers="")


def _behind_fronted(view: View, start: int, begin: int, index: int) -> list[int]:
    """ "Nach eigenen Angaben | haben | Regierungstruppen 12 Rebellen getötet": the noun behind the finite verb, which stands
    right behind the words for the report where they open a main clause."""
    opens = begin <= start + 1 and index + 2 < len(view) and view.words.verb_second
    if not opens or view.is_border(index + 1) or view.is_capital(index + 1) or view.has(index + 2, "prepositions", "oblique"):
        return []
    span = phrase_from(view, index + 2)
    nouns = [at for at in range(span[0], span[1] + 1) if is_noun(view, at)] if span is not None else []
    return nouns[:1] if nouns and (nouns[0] == index + 2 or view.has(index + 2, "determiners")) else []


def _pronoun(view: View, start: int, begin: int, index: int) -> list[int]:
    """ "Sie | nahm nach eigenen Angaben", "Nach eigenen Angaben nahm | sie", "It took 900 km², by its own account": who was told
    of before."""
    behind, apart = index + 1 + view.words.verb_second, begin <= start + 1
    behind += behind < len(view) and view.is_text(behind, ",")  # "By its own account, | it"
    before = view.clause_start(start - 2) if apart and start > 1 and not view.words.verb_second else start
    able = [at for at in (before, behind) if (at < begin or apart) and at < len(view)]
    pronouns = ("masculine", "feminine", "neuter", "plural")
    return [at for at in able if view.has(at, *pronouns) and not (at + 1 < len(view) and is_noun(view, at + 1))]


def is_led(view: View, position: int) -> bool:
    """True for a noun behind a preposition, perhaps with its article, or behind whose it is: "im Norden | Malis", "im Norden des
    Iran"; not "Der Iran", which no noun stands before."""
    owned = position - 1 if view.has(position - 1, "genitives") else position
    if view.words.verb_second and owned > 1 and is_noun(view, owned - 1):
        return True
    return any(view.has(before - 1, "prepositions") for before in (position, noun_start(view, position)))


def _right_before(view: View, start: int, begin: int) -> list[int]:
    """The noun between the verb and the words for the report, if there is one: "haben Separatisten nach eigenen Angaben"."""
    last = begin - 2 if view.has(begin - 1, "attributing", "prepositions") else begin - 1
    if not view.words.verb_second or last <= start or not (view.is_capital(last) and view.is_word(last)):
        return []
    return [last] if view.has(noun_start(view, last) - 1, "auxiliaries") and not is_led(view, last) else []


def _opening(view: View, start: int, begin: int) -> list[int]:
    """The noun before the verb that stands second: "Die kurdischen Truppen haben in drei Wochen nach eigenen Angaben"."""
    verb = next((at for at in view.indices("auxiliaries") if start < at < begin), -1) if view.words.verb_second else -1
    noun = verb - 1
    opens = noun == start and is_noun(view, noun) and not view.has(noun, "time_words", "prepositions")
    return [noun] if opens or (noun > start and view.is_capital(noun) and not is_led(view, noun)) else []


def _is_somebody(view: View, name: Name) -> bool:
    """Whether a paper named in passing is somebody's: a known speaker's, or "South Korea's"."""
    return name.known or (view.is_possessive(name.span[1]) and view.is_capital(name.span[1]))


def _is_author(view: View, index: int, name: Name) -> bool:
    """ "claims | by the Border Force": a name right behind the preposition of those who do something."""
    return view.has(view.reports[index].last + 1, "passive_agents") and view.is_capital(name.span[1])


def unlisted_verbs(view: View) -> Iterator[tuple[int, Span]]:
    """The verb's token and its speaker, a speaker the pack knows."""
    speech = not QUOTES.isdisjoint(view.signs) or (view.words.verb_second and "speech.indirect" in view.signs)
    if not speech and "speech.backward" not in view.signs:
        return
    for mark in view.punctuation:  # behind a border or a quote
        index = mark + 1
        if index > 1 and view.is_word(index) and _said_before(view, index) and (span := _inquit(view, index)) is not None:
            yield index, span


def _said_before(view: View, index: int) -> bool:
    """True behind a closing quote, and behind a comma that ends indirect speech."""
    before = index - 1
    if view.is_quote(before):
        return view.is_text(before - 1, ",?!.") and not view.tokens[before].gap
    if not view.is_text(before, ","):
        return False
    if view.is_quote(before - 1):
        return True
    return (
        view.words.verb_second
        and bool(view.indices("indirect"))
        and view.has_within("indirect", view.clause_start(before - 1), before)
    )


def _inquit(view: View, index: int) -> Span | None:
    """The speaker of a clause that holds a verb, a known speaker, perhaps a time, and nothing else, in either order."""
    end = view.clause_end(index)
    if end - index > TAIL or any(index <= verb <= end for verb in view.verbs):
        return None
    span = _known(view, index + 1, end + 1) if _may_be_verb(view, index) else None
    if span is not None and _only_time(view, span[1] + 1, end):
        return span
    span = None if view.words.verb_second else _known(view, index, end)
    return span if span is not None and end - span[1] == 1 else None


def _may_be_verb(view: View, index: int) -> bool:
    listed = view.has(index, "prepositions", "relatives", "determiners", "adverbs") or view.any_mark("parts", index, index + 1)
    return view.is_word(index) and not (listed or view.is_capital(index) or view.breaks(index))


def _known(view: View, index: int, limit: int | None) -> Span | None:
    span = phrase_from(view, index, limit)
    return span if span is not None and describe(view, span).known else None


def _only_time(view: View, first: int, last: int) -> bool:
    """True for a stretch of times and places with perhaps a particle at its end: "am Dienstag ein"."""
    if last <= first:
        return True
    starts = view.has(first, "prepositions", "time_words", "adverbs")
    return starts and last - first <= TIME and not any(view.breaks(index) for index in range(first + 1, last + 1))
