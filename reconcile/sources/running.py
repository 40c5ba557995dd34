"""Speech that runs on: quotes over several sentences, indirect speech, and "Das teilte die Polizei mit" behind the figure."""

from __future__ import annotations

import re

from ..reading import Mention, Sentence
from ..text import fold
from .attribution import Attribution, Name
from .reach import Article, choose
from .sayings import ADVERB, ASIDE, CITING, OPEN, RELAY, REPORT, Saying
from .view import PARAGRAPH, QUOTE, View, opening_quote

RUNS_ON = 5  # sentences of indirect speech between a figure and its speaker
GLUED = 4  # characters between a closing quote and its verb of saying: “, said
LONGEST_OPENING = 30  # characters of the first word of a sentence that points back
COUNTED = 4  # tokens behind "this" in which no number stands that is told there
OPENING = 3  # tokens in which "Das teilte … mit" must have its verb
QUOTE_OR_LINE = re.compile(rf"{QUOTE.pattern}|\n")
INDIRECT, PERHAPS = "indirect", "indirect_perhaps"
SIGNS = ("speech.indirect", "speech.indirect_perhaps")


# ------------------------------------------------------------------------------------------------------------------ quotes
def in_quote(article: Article, mention: Mention) -> Attribution | None:
    """A figure in a quote that began or goes on in other sentences: the speaker behind it, else the one before it."""
    text = mention.sentence.reading.text
    opened = opening_quote(text, mention.span.start)
    if opened is None:
        return None
    closing = QUOTE_OR_LINE.search(text, mention.span.end, mention.span.end + PARAGRAPH)
    behind = _speaker_behind(article, mention, closing.start()) if closing else None
    return behind or _speaker_before(article, mention, opened)


def _speaker_behind(article: Article, mention: Mention, closed: int) -> Attribution | None:
    sentence = mention.sentence.reading.sentence_at(closed)
    view = article.finder.view(sentence)
    for saying in article.finder.sayings(sentence):
        begins = sentence.start_of(view.clause_start(saying.first))
        if saying.shape in (ASIDE, OPEN) and closed <= begins <= closed + GLUED:
            return choose(article, article.named([saying]), "running")
    return None


def _speaker_before(article: Article, mention: Mention, opened: int) -> Attribution | None:
    sentence = mention.sentence.reading.sentence_at(opened)
    before = [
        saying
        for saying in article.finder.sayings(sentence)
        if sentence.ends[saying.last] <= opened and saying.shape is not REPORT
    ]
    if before:
        return choose(article, article.named(before[-1:]), "running")
    return _last_of(article, sentence.previous) if sentence.previous is not None else None


def _last_of(article: Article, sentence: Sentence) -> Attribution | None:
    """The speaker a sentence ends with: what follows in a quote or in indirect speech is theirs."""
    sayings = [saying for saying in reversed(article.finder.sayings(sentence)) if _may_run_on(saying)]
    return choose(article, article.named(sayings), "running")


def _may_run_on(saying: Saying) -> bool:
    return saying.shape not in (RELAY, REPORT) and not saying.bounded


# --------------------------------------------------------------------------------------------------------- indirect speech
def indirect_speech(article: Article, mention: Mention) -> Attribution | None:
    """Indirect speech that runs on: "Davon seien 8.000 in Kursk." belongs to the last speaker."""
    view = article.finder.view(mention.sentence)
    sign = _sign(view, mention.first)
    if sign is None:
        return None
    sentence = _told_before(mention.sentence)
    introduced = _before_colon(article, view, mention.first)
    if introduced is not None or (sign == PERHAPS and not _goes_on(article, mention.sentence)):
        return introduced
    for _ in range(RUNS_ON):
        if sentence is None:
            return None
        found = _last_of(article, sentence) or _speaker_before_actor(article, sentence) or _subject_of(article, sentence)
        if found is not None or not _is_spoken(article, sentence):
            return found
        sentence = _told_before(sentence)
    return None


def _told_before(sentence: Sentence) -> Sentence | None:
    """The sentence before, over a subhead: speech runs on below it."""
    before = sentence.previous
    return before.previous if before is not None and before.is_heading and before.previous is not None else before


def _sign(view: View, at: int) -> str | None:
    """The list a verb of the figure's clause, or of one before it, stands in; None without a sign of indirect speech."""
    if view.signs.isdisjoint(SIGNS):
        return None
    end = view.clause_end(at)
    if not any(view.breaks(index) for index in range(view.clause_start(at), end + 1)):
        end = _end_behind_insertion(view, end)
    for name in (INDIRECT, PERHAPS):
        for index in view.indices(name):
            if index <= end and (view.clauses[index] == view.clauses[at] or not view.has(view.clause_start(index), "relatives")):
                return name
    return None


def _end_behind_insertion(view: View, end: int) -> int:
    """ "12 Menschen, darunter vier Kinder, | würden vermisst": the end of the clause that goes on behind the insertion."""
    inserted = end + 2
    if inserted >= len(view) or not view.is_text(end + 1, ","):
        return end
    behind = view.clause_end(inserted) + 2
    goes_on = behind < len(view) and view.is_text(behind - 1, ",") and view.breaks(behind)
    return view.clause_end(behind) if goes_on else end


def _goes_on(article: Article, sentence: Sentence) -> bool:
    """Whether a form that need not be indirect speech ("würden") is: the sentence before is, or says who speaks."""
    before = _told_before(sentence)
    if before is None:
        return False
    return any(map(_may_run_on, article.finder.sayings(before))) or _is_indirect(article, before)


def _is_indirect(article: Article, sentence: Sentence) -> bool:
    return bool(article.words.list(INDIRECT) and article.finder.view(sentence).indices(INDIRECT))


def _is_spoken(article: Article, sentence: Sentence) -> bool:
    """Indirect speech of any form: "sei", "würden" that goes on with it, or "die Armee greife an"."""
    if _is_indirect(article, sentence) or _goes_on(article, sentence):
        return True
    view = article.finder.view(sentence)
    return any(_acts_in_speech(view, speaker.name) for speaker in article.memory.speakers(sentence))


def _acts_in_speech(view: View, subject: Name) -> bool:
    """ "Die Armee | greife … an": behind its subject a verb with the ending of reported speech that nothing told outright has."""
    verb = subject.span[1] + 1
    if not view.is_word(verb) or view.is_capital(verb) or view.has(verb, "prepositions", "adverbs", "joiners", "determiners"):
        return False
    word, endings = view.tokens[verb].lower, view.words.endings
    return word.endswith(endings("subjunctive_endings")) and not word.endswith(endings("preterites"))


def _before_colon(article: Article, view: View, at: int) -> Attribution | None:
    """ "Die Polizei besserte nach: Dort seien 20 Tote zu beklagen.": the speaker before the colon."""
    colon = next((index for index in range(at, 0, -1) if view.is_text(index, ":")), None) if ":" in view.signs else None
    if colon is None:
        return None
    speakers = [speaker for speaker in article.memory.speakers(view.sentence) if speaker.at < colon]
    names = [speaker.name for speaker in speakers if speaker.name.known and not _is_object(view, speaker.at)]
    return _from_name(article, view, names[-1], "colon") if names else None


def _speaker_before_actor(article: Article, sentence: Sentence) -> Attribution | None:
    """ "Es brenne, sagte Holt. | Die Feuerwehr war im Einsatz. | …": who spoke before a sentence on a mere deed."""
    before = sentence.previous
    if before is None or sentence.opens_paragraph or article.finder.view(sentence).reports or article.finder.sayings(sentence):
        return None
    return _last_of(article, before)


def _subject_of(article: Article, sentence: Sentence) -> Attribution | None:
    """A speaker who is the subject of a sentence without a verb of saying; in indirect speech it is only who is spoken of."""
    view = article.finder.view(sentence)
    spoken = {view.clauses[index] for name in (INDIRECT, PERHAPS) for index in view.indices(name)}
    for speaker in article.memory.speakers(sentence):
        is_spoken_of = view.clauses[speaker.at] in spoken or _acts_in_speech(view, speaker.name)
        if speaker.name.known and not _is_object(view, speaker.at) and not is_spoken_of:
            return _from_name(article, view, speaker.name, "running")
    return None


def _is_object(view: View, index: int) -> bool:
    """True for a speaker who is no subject: "mit der Polizei", "den Minister", "dessen Behörde", in a relative clause."""
    start = view.clause_start(index)
    if start < index and view.has(start, "relatives") and view.follows_comma(start):
        return True
    return view.has(index - 1, "prepositions") or index - 1 in view.reports or view.has(index, "oblique", "possessives")


def _from_name(article: Article, view: View, name: Name, basis: str) -> Attribution | None:
    resolved = article.memory.resolve(view.sentence, name)
    if resolved is None or not resolved.text:
        return None
    clause = view.clause_start(name.span[0]), view.clause_end(name.span[0])
    return Attribution(resolved.text, None, view.sentence, clause, basis, ("indirect speech",))


# ------------------------------------------------------------------------------------------------------- "Das teilte … mit"
def announced_after(article: Article, mention: Mention) -> Attribution | None:
    """ "… 65 Tote. Dies bestätigte der Premierminister.": the next sentence says who said it."""
    following = _behind_indirect(article, mention.sentence)
    if following is None:
        return None
    sayings, opens = article.finder.sayings(following), _points_back(article, following)
    for saying in sayings:
        told = opens and saying.name.span[0] > 0 and saying.first <= OPENING and saying.shape in (OPEN, ASIDE, ADVERB)
        if told or _tells_that(article.finder.view(following), saying):
            cited = [other for other in sayings if other.shape is CITING]  # "Das meldete die Agentur unter Berufung auf …"
            return choose(article, article.named([saying, *cited]), "after")
    return None


def _behind_indirect(article: Article, sentence: Sentence) -> Sentence | None:
    """The next sentence; of indirect speech the next behind all of it: "40 seien tot. | 30 seien verletzt. | Das sagte er." """
    following = sentence.following
    for _ in range(RUNS_ON):
        if following is None or following.opens_paragraph:
            return following
        if not (_is_indirect(article, sentence) and _speaks_on(article, sentence) and _speaks_on(article, following)):
            return following
        following = following.following
    return None


def _speaks_on(article: Article, sentence: Sentence) -> bool:
    """Indirect speech, or what may be ("Und es würden mehr"), of whoever is named elsewhere."""
    view = article.finder.view(sentence)
    indirect = any(article.words.list(name) and view.indices(name) for name in (INDIRECT, PERHAPS))
    return indirect and not any(map(_may_run_on, article.finder.sayings(sentence)))


def _points_back(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence opens with "dies", "that was", or with the count and no number: "Die Opferzahl | nannte der Minister".
    Nearly all others are told by their first letters, and not read."""
    opening = fold(sentence.reading.text[sentence.start : min(sentence.end, sentence.start + LONGEST_OPENING)])
    counts = article.words.list("tolls")
    if counts and not counts.isdisjoint(opening.split()[1:2]) and not any(letter.isdigit() for letter in sentence.text):
        return True
    return opening.startswith(article.words.endings("backward")) and article.finder.view(sentence).has(0, "backward")


def _tells_that(view: View, saying: Saying) -> bool:
    """ "Police confirmed | this | on Monday", "The ministry has said | so", "published | the figures": all that is told is what
    was told before, with a time or a paper behind it; not "said | this | man had fled"."""
    first, last = view.clause_start(saying.first), view.clause_end(saying.last)
    silent = saying.bounded or view.has_within("negations", first, last + 1) or view.any_mark("statuses", first, last)
    if saying.shape not in (OPEN, ASIDE) or silent or view.is_text(last + 1, ":"):
        return False
    for at in range(saying.first + 1, last + 1):
        if at > saying.at and view.breaks(at - 1):
            return False  # "said that there were rooms for | those | without a home"
        toll = view.has(at, "tolls") and (view.has(at - 1, "definite") or view.has(at - 2, "definite"))  # "the | death toll"
        if toll or view.has(at, "backward"):
            opens = view.has(at, "complementizers") and not view.is_text(at + 1, ".")  # "said | that"
            parted = at + 1 in (saying.last, saying.at) and not view.is_capital(at + 1)  # "teilte | das | mit"
            timed = view.has(at + 1, "prepositions") and not view.has(at + 1, "owners")
            counted = any(map(view.is_number, range(at + 1, at + 1 + COUNTED)))  # "said this | at least 12"
            return (at == last or parted or timed) and not (opens or counted)
    return False


# ------------------------------------------------------------------------------------------------------------ measurements
def measured_on(article: Article, mention: Mention) -> Attribution | None:
    """ "… gewann 40 km², wie aus einer AFP-Analyse hervorgeht. | Im Mai waren es 30": what an analysis or a map measured in
    one sentence it measured in the next. Of ground alone: people are counted by many, who are named one by one."""
    before = mention.sentence.previous if mention.kind == "area" else None
    if before is None:
        return None
    reckonings, words = article.words.list("reckonings"), before.folded
    measured = [
        saying
        for saying in article.finder.sayings(before)
        if any(word.rpartition("-")[2] in reckonings for word in words[saying.first : max(saying.last, saying.name.span[1]) + 1])
    ]
    return choose(article, article.named(measured), "running")
