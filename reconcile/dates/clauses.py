"""Which clause a time belongs to, and which clauses speak."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..apposed import set_off
from ..packs import Mark
from ..reading import Mention, Sentence
from ..text import MARK_KIND, WORD_KIND
from .grammar import Match

SPEAKING = frozenset({"verb", "participle", "gap"})  # forms of attribution that are verbs: what they say was said at a time
GROUP = 45  # tokens "teilte … mit" may span
NOW = 2  # tokens behind a joiner in which "jetzt" stands: "und halten | jetzt"
STRETCH = 14  # tokens from "zwischen" to a time it leads to: "zwischen dem Überfall am 24. Februar und Ende Juni"
ASIDE = 3  # clauses on: "In June, she noted, the office had counted 40", "On Sunday, the chief, Ann Lee, said 40 …"


class Clause(NamedTuple):
    """A clause as this stage sees it: its first token, its words, and the verbs of saying in it. `counting` are verbs that say
    something only of a known speaker ("zählte", "kam auf"), see sources; `of`: the clause of the verb where it is set off of who
    speaks ("sagte Ann Debo, | Leiterin der Hilfe, | am Montag"), else -1."""

    start: int
    words: frozenset[str]
    verbs: Sequence[Mark]
    counting: Sequence[Mark]
    of: int


def clauses_of(sentence: Sentence) -> Mapping[int, Clause]:
    """The clauses of a sentence by their numbers; read once for a text."""
    known: dict[int, Mapping[int, Clause]] = sentence.reading.notes["clauses"]
    if sentence.index not in known:
        known[sentence.index] = _read(sentence)
    return known[sentence.index]


def _read(sentence: Sentence) -> Mapping[int, Clause]:
    clauses, words = sentence.clauses, sentence.folded
    begins = [bisect_left(clauses, clause) for clause in range(clauses[-1] + 2 if clauses else 0)]
    verbs: dict[int, list[Mark]] = {}
    counting: dict[int, list[Mark]] = {}
    for mark in speaking(sentence):
        for clause in _spoken_in(sentence, mark):
            (counting if mark.value.get("weak") else verbs).setdefault(clause, []).append(mark)
    asides = set_off(sentence, {(mark.first, mark.last) for marks in verbs.values() for mark in marks})
    return {
        clause: Clause(at, frozenset(words[at:end]), verbs.get(clause, ()), counting.get(clause, ()), asides.get(clause, -1))
        for clause, (at, end) in enumerate(pairwise(begins))
    }


def _spoken_in(sentence: Sentence, mark: Mark) -> set[int]:
    """The clauses of a verb and its particle, and the bracket between them: "teilte er am Montag (Ortszeit) mit"."""
    first, last = sentence.clauses[mark.first], sentence.clauses[mark.last]
    tokens = sentence.tokens[mark.first : mark.last + 1] if last - first > 1 else ()
    brackets = {sentence.clauses[mark.first + at] for at, token in enumerate(tokens) if token.text in "()"}
    return {first, last} | {near for clause in brackets for near in (clause - 1, clause) if first <= near}


def speaking(sentence: Sentence) -> list[Mark]:
    """The verbs of saying in a sentence; a noun of the same letters ("Angaben") is none, nor is a hedge ("an estimated 30")."""
    nouns = {mark.first for mark in sentence.marks("reports")}
    nouns |= {at for mark in sentence.marks("hedges") for at in range(mark.first + 1, mark.last + 1)}
    marks = (mark for mark in sentence.marks("attributions") if mark.value.get("form") in SPEAKING or mark.value.get("said"))
    marks = (mark for mark in marks if mark.first not in nouns and _holds_together(sentence, mark))
    return [mark for mark in marks if not _is_how_called(sentence, mark)]


def _is_how_called(sentence: Sentence, mark: Mark) -> bool:
    """ "fled a raid last May over what it | says | was an attack", "in what the army called an ambush": how
    somebody calls a part of what is told."""
    words, openers = sentence.folded, sentence.language.list("free_relatives")
    if openers.isdisjoint(words[1 : mark.first]):
        return False
    at = max(at for at in range(1, mark.first) if words[at] in openers)
    return sentence.clauses[at] == sentence.clauses[mark.first] and words[at - 1] in sentence.language.list("prepositions")


def _holds_together(sentence: Sentence, mark: Mark) -> bool:
    """True unless a particle stands where a preposition does: "nahmen 100 Menschen an | dem Marsch teil" assumes nothing; nor
    does "kamen 100 Menschen" say what "wie sie auf 100 | kamen" does, at the end of its clause."""
    tokens, joiners = sentence.tokens, sentence.language.list("joiners")
    if mark.value.get("final"):
        behind = tokens[mark.last + 1 : mark.last + 2]
        return not behind or behind[0].kind == MARK_KIND or behind[0].lower in joiners
    if not mark.value.get("separable"):
        return True
    particles = (i for i in range(mark.last, min(len(tokens), mark.last + GROUP)) if tokens[i].lower == tokens[mark.last].lower)
    following = (tokens[i + 1] if i + 1 < len(tokens) else None for i in particles)
    return any(token is None or token.kind == MARK_KIND or token.lower in joiners for token in following)


def home(sentence: Sentence, match: Match, mention: Mention | None = None) -> set[int]:
    """The clauses a time belongs to.

    Its own; the one that goes on behind a bracket ("sagte der Leiter des Amts (AKS) am Dienstag"); the speaker's, for what is set
    off of him ("sagte der Leiter, Jan Debo, am Dienstag"); both where commas set off part of it ("am Montag, dem 3. Mai, mit
    Verweis …"); the clause that "when" opens behind it; a bracket behind it, for the figure in it; and, where it stands alone at
    the head of a sentence ("In June, she noted, …"), the figure's.
    """
    clauses, tokens = sentence.clauses, sentence.tokens
    found = {clauses[match.first], clauses[match.last]}
    found |= {of for clause in found if (of := clauses_of(sentence)[clause].of) >= 0}
    start = bisect_left(clauses, clauses[match.first])
    if start and tokens[start].text == ")":
        opened = bisect_left(clauses, clauses[start - 1])
        found |= {clauses[opened - 1]} if opened and tokens[opened].text == "(" else set()
    after = match.last + 1
    if after >= len(tokens):
        return found
    figure = clauses[mention.first] if mention is not None and mention.sentence is sentence else -1
    if tokens[after].text == "(":
        found |= {clauses[after]} & {figure}
    elif tokens[after].text == ",":
        opener = tokens[after + 1].lower if after + 1 < len(tokens) else ""
        if len(found) > 1 or opener in words_of(sentence, "relative"):
            found.add(clauses[after])
    if 0 < figure - clauses[match.last] <= ASIDE and _dates_occasion(sentence, match):
        found.add(figure)
    return found


def _dates_occasion(sentence: Sentence, match: Match) -> bool:
    """The time the sentence opens with, alone or of a paper or an occasion to speak. "Earlier on Monday, the army said …", "On
    Sunday in Geneva, …", "In a statement late on Monday, …", "At a briefing in Geneva on Sunday, …"; not "In a raid on Sunday,
    …"."""
    tokens, prepositions = sentence.tokens, sentence.language.list("prepositions")
    words = {token.lower for token in tokens[: match.first] if token.kind == WORD_KIND}
    if tokens[match.last + 1].text != "," and not (match.first <= 1 and tokens[match.last + 1].lower in prepositions):
        return False
    if match.first <= 1 or words <= words_of(sentence, "leading"):
        return True
    if sentence.clauses[match.first] or words & words_of(sentence, "happenings"):
        return False
    papers = any(mark.last < match.first for mark in sentence.marks("reports"))
    return papers or not words.isdisjoint(words_of(sentence, "occasions"))


def is_said(sentence: Sentence, match: Match) -> bool:
    """True where a time stands in a clause in which somebody says, reports or announces something."""
    clauses = clauses_of(sentence)
    return any(clauses[number].verbs for number in home(sentence, match))


def is_recorded(sentence: Sentence, match: Match) -> bool:
    """True where a time stands in a clause that tells of a record: "Seit dem 3. Mai führt die Statistik 12 Tote"."""
    clauses, counted = clauses_of(sentence), words_of(sentence, "counted")
    return any(clauses[number].words & counted for number in home(sentence, match))


def is_said_at(sentence: Sentence, match: Match, mention: Mention, counting: bool = False) -> bool:
    """True where a time belongs to a verb of saying, and not to what is said. Verbs of counting are such for a known speaker
    (`counting`), and where they look back: "In April it had counted 12"."""
    own = [clauses_of(sentence)[number] for number in home(sentence, match, mention)]
    if not any(clause.verbs or clause.counting for clause in own):
        return False
    earlier = words_of(sentence, "earlier")
    for mark in (
        mark for clause in own for mark in (*clause.verbs, *(clause.counting if counting or clause.words & earlier else ()))
    ):
        told = sentence is mention.sentence and mark.last < mention.first < match.first and mark.gap is None
        if told and not _names_number(sentence, mark, mention, match):
            continue  # "Police said 12 people died on Friday"
        if _is_said_behind(sentence, mark, match):
            continue
        if not is_between(sentence, "subordinators", mark.first, match.first):  # "said that on Friday …"
            return True
    return False


def _is_said_behind(sentence: Sentence, verb: Mark, match: Match) -> bool:
    """ "The army said | a bomb went off on Friday, killing 12": right behind the verb begins what is said, and the time is in it;
    but "said late on Friday", and "…, said the army on Friday"."""
    behind, language = verb.last + 1, sentence.language
    if not 0 < verb.first < behind <= match.first or sentence.tokens[verb.last].lower not in words_of(sentence, "clause_verbs"):
        return False
    first = sentence.tokens[behind]
    leads = language.lists("prepositions", "adverbs", "speech.adverbs", "speech.time_words", "speech.hearers", "complementisers")
    owner = behind == match.last and first.lower.endswith("'s")  # "said Friday's attack killed 12"
    opens = owner or (behind < match.first and first.kind == WORD_KIND and first.lower not in leads)
    return opens and sentence.tokens[verb.first - 1].kind == WORD_KIND


def _names_number(sentence: Sentence, verb: Mark, mention: Mention, match: Match) -> bool:
    """ "Officials reported 12 deaths on Friday": the number is the verb's object, and nobody did anything that day but report."""
    if sentence.tokens[verb.last].lower not in words_of(sentence, "naming") or mention.reach[0] != verb.last + 1:
        return False
    between = sentence.tokens[mention.reach[1] + 1 : match.first]
    return all(token.lower in sentence.language.list("prepositions") for token in between)


def opens_with(sentence: Sentence, clause: int, name: str) -> bool:
    """True where one of the first two tokens of a clause (its comma is one) is in a list of the pack."""
    start, words = clauses_of(sentence)[clause].start, sentence.language.list(name)
    return not words.isdisjoint(sentence.folded[start : start + 2])


def is_between(sentence: Sentence, name: str, one: int, other: int) -> bool:
    """True where a word of one of the pack's `[dates]` lists stands between two tokens."""
    first, last = sorted((one, other))
    words = words_of(sentence, name)
    return not words.isdisjoint(sentence.folded[first + 1 : last])


def is_told_now(sentence: Sentence, match: Match, mention: Mention) -> bool:
    """ "verloren im Mai ein Fünftel | und | halten jetzt 900 km²": behind a joiner and a word for the present no time goes on."""
    if "dates.now" not in sentence.listed:
        return False
    words, joiners = sentence.folded[match.last + 1 : mention.first], sentence.language.list("joiners")
    now = words_of(sentence, "now")
    return any(word in joiners and not now.isdisjoint(words[at + 1 : at + 1 + NOW]) for at, word in enumerate(words))


def is_end_of_stretch(sentence: Sentence, match: Match) -> bool:
    """ "zwischen dem Überfall im | Mai | und | Ende Juni |": a time that ends what lasted, on either side of the "und"."""
    if "between" not in sentence.listed:
        return False
    between = sentence.language.list("between")
    words, joiners = sentence.folded, sentence.language.list("joiners")
    led = next((at for at in range(match.first - 1, max(-1, match.first - STRETCH), -1) if words[at] in between), None)
    if led is None:
        return False
    joined = [at for at in range(led, len(words)) if words[at] in joiners]
    return bool(joined) and (joined[0] == match.last + 1 or joined[0] == match.first - 1)


def is_parted(sentence: Sentence, one: int, other: int) -> bool:
    """True where a semicolon stands between two tokens: what is said of the one is not said of the other."""
    first, last = sorted((one, other))
    return any(token.text == ";" for token in sentence.tokens[first:last])


def words_of(sentence: Sentence, name: str) -> frozenset[str]:
    return sentence.language.list(f"dates.{name}")
