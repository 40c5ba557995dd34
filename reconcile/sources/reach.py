"""Which attribution of its sentence a figure belongs to: the nearest whose words reach it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..packs import Mark
from ..reading import Mention, Sentence
from .attribution import Attribution, Name
from .memory import Memory
from .names import paper
from .sayings import ADVERB, ASIDE, CITING, OPEN, RELAY, REPORT, Finder, Saying
from .view import View
from .words import Words

NEXT_SPEAKER = 40  # tokens by which an aside before a figure stands back behind one that follows
JOINED = 4  # tokens an "und" between a figure and an attribution counts for
DASHES = "–—"
NOUN = 3  # tokens of the noun of a number: "12 young government soldiers"
HEDGED = 3  # tokens from an attribution to the number right behind it: "laut Polizei mehr als 2000"
ADDRESSED = 6  # tokens from "told" to the number of those who listen: "told a crowd of nearly | 3,000"
TIME = 6  # tokens of "vom frühen Montag, 3. Juni" behind a name

CLAIMED = -1  # the tier of "Berg's claim that 12 …"

Named = tuple[Saying, Name]


class Article:
    """What is known of an article while its figures are attributed."""

    def __init__(self, words: Words, mentions: Sequence[Mention]) -> None:
        self.words = words
        self.finder = Finder(words)
        self.memory = Memory(self.finder, words)
        self._figures: defaultdict[int, set[int]] = defaultdict(set)
        self._resolved: dict[tuple[int, Name], Name | None] = {}
        for mention in mentions:
            self._figures[mention.sentence.index].add(mention.first)

    def figures(self, sentence: Sentence) -> set[int]:
        """The first tokens of the figures of a sentence."""
        return self._figures[sentence.index]

    def named(self, sayings: Sequence[Saying]) -> list[Named]:
        """Sayings with the speakers they stand for; those that name nobody are left out."""
        pairs = ((saying, self._speaker(saying)) for saying in sayings)
        return [(saying, name) for saying, name in pairs if name is not None and name.text]

    def _speaker(self, saying: Saying) -> Name | None:
        """Whom a saying names; looked up once, however many figures it reaches."""
        key = saying.sentence.index, saying.name
        if key not in self._resolved:
            self._resolved[key] = self.memory.resolve(saying.sentence, saying.name) or self._paper(saying)
        return self._resolved[key]

    def _paper(self, saying: Saying) -> Name | None:
        """ "The report said": the paper itself, where nobody before it can be whose it is."""
        if saying.shape not in (OPEN, ASIDE):
            return None
        return paper(self.finder.view(saying.sentence), saying.name)


def in_sentence(article: Article, mention: Mention) -> Attribution | None:
    """The attribution in the figure's own sentence: nearest first; a medium gives way to whom it relays."""
    if not article.finder.sayings(mention.sentence):
        return None
    view = article.finder.view(mention.sentence)
    covering = list(_covering(article, view, mention))
    if len(covering) > 1:
        covering.sort(key=lambda pair: pair[0])
        if covering[0][0][0] == CLAIMED:  # whoever speaks of it, or is cited on it
            del covering[1:]
    return choose(article, article.named([saying for _, saying in covering]), "clause") if covering else None


def choose(article: Article, named: Sequence[Named], basis: str) -> Attribution | None:
    """Of the attributions that reach a figure, nearest first: who said it, and who relayed it."""
    speakers = [pair for pair in named if pair[0].shape is not RELAY]
    if not speakers:
        return None
    saying, name = next((pair for pair in speakers if pair[0].shape is CITING), speakers[0])
    if saying.shape is ADVERB and saying.name.text is None:  # "demnach …, teilte der Kreis mit": rather who is named
        saying, name = next((pair for pair in speakers if pair[0].name.text and pair[0].shape is not REPORT), (saying, name))
    if saying.shape is ADVERB and not name.known and name.what is None:
        # "Nach der Sichtung von Videos …, sagte ein Sprecher": material is no speaker; but "laut Polizei 300, laut CGT 500"
        said = (pair for pair in speakers if pair[1].known and pair[0].shape not in (REPORT, ADVERB))
        saying, name = next(said, (saying, name))
    if _is_own_paper(article.finder.view(saying.sentence), saying):
        saying, name = next((pair for pair in speakers if pair[0].shape is ASIDE), (saying, name))
    if name.what == "medium":
        others = (pair for pair in speakers if pair[1].what != "medium" and _displaces(article, pair[0], saying))
        saying, name = next(others, (saying, name))
    relays = (other.text for one, other in named if one is not saying and (other.what == "medium" or one.shape is RELAY))
    view = article.finder.view(saying.sentence)
    via = next(relays, None) or _spoken_to(view, saying)
    clause = _clause(view, saying)
    return Attribution(name.text, None if via == name.text else via, saying.sentence, clause, basis, (saying.phrase,))


def _is_own_paper(view: View, saying: Saying) -> bool:
    """ "| Our records | show that 12 died," said the minister; "Data | from our hospitals | shows": theirs who is quoted."""
    return saying.shape is OPEN and view.has_within("ours", min(saying.first, saying.name.span[0]), saying.at)


def _displaces(article: Article, saying: Saying, medium: Saying) -> bool:
    """Whether a speaker takes the place of a medium: a paper only within the medium's own words, any other saying but that of
    a clause before: "The governor confirmed one death but local media reported that 14 had died", "Twelve died, according to
    police, while the paper said", "According to police 12 died, the paper said 14"; not so "According to police, the paper
    said".
    """
    if medium.shape is OPEN and saying.last < medium.first:
        begin = min(medium.first, medium.name.span[0])
        told = any(saying.last < figure < begin for figure in article.figures(saying.sentence))
        opens = article.finder.view(saying.sentence).has_within("clause_openers", saying.last + 1, begin)
        if saying.shape is OPEN or told or opens:
            return False
    return saying.shape is not REPORT or (medium.first <= saying.first and saying.last <= medium.last)


def _spoken_to(view: View, saying: Saying) -> str | None:
    """The medium somebody spoke to: "sagte X der BBC", "Lee told Reuters"."""
    if saying.shape not in (OPEN, ASIDE) or not view.media:
        return None
    first, last = view.clause_start(saying.first), view.clause_end(saying.last)
    own = range(saying.name.span[0], saying.name.span[1] + 1)
    marks = [mark for mark in view.media if first <= mark.first <= last and mark.first not in own and _is_hearer(view, mark)]
    named = [mark for mark in marks if view.is_capital(mark.first)] or marks  # "told the | AFP | news agency"
    return view.sentence.words(named[-1].first, named[-1].last) if named else None


def _is_hearer(view: View, mark: Mark) -> bool:
    """False for a medium's word in another name: "a press | conference", "his Telegram | channel"; "AFP | news agency" is one."""
    behind = mark.last + 1
    closes = view.is_capital(behind) or view.breaks(behind) or behind in view.verbs
    goes_on = view.is_word(behind) and not (closes or any(other.first == behind for other in view.media))
    listed = view.has(behind, "prepositions", "time_words", "adverbs", "joiners", "relatives", "subordinators")
    compound = not view.words.verb_second and goes_on and not listed
    return not compound and not view.has(mark.first - 1, "platforms")


def _clause(view: View, saying: Saying) -> tuple[int, int]:
    """The tokens among which the attribution's time stands: its clause; of "laut Polizei am Freitag" these words alone."""
    if saying.shape not in (ADVERB, REPORT):
        return view.clause_start(saying.first), view.clause_end(saying.last)
    last = timed = saying.last
    while last - saying.last < TIME and last + 1 < len(view) and _is_timelike(view, last + 1):
        last += 1
        timed = last if view.has(last, "time_words") else timed
    return saying.first, timed


def _is_timelike(view: View, index: int) -> bool:
    return view.has(index, "time_words", "prepositions", "adverbs", "determiners") or view.is_number(index)


# ------------------------------------------------------------------------------------------------------------ what reaches
def _covering(article: Article, view: View, mention: Mention) -> Iterator[tuple[tuple[int, int], Saying]]:
    """The sayings that reach a figure, each with its rank: lower is nearer."""
    at = mention.first
    for saying in article.finder.sayings(mention.sentence):
        if saying.name.span[0] <= at <= saying.name.span[1] or _describes_speaker(view, saying, at):
            continue
        if mention.kind == "troops" and _tells_strength(view, saying, mention):
            continue
        if mention.kind == "crowd" and _are_spoken_to(view, saying, mention):
            continue
        ends = view.inner_ends
        if ends and any(min(at, saying.last) <= index < max(at, saying.first) for index in ends):
            continue
        tier = _tier(article, view, saying, at)
        if tier is not None:
            yield (tier, _distance(view, saying, at)), saying


def _distance(view: View, saying: Saying, at: int) -> int:
    """Tokens between a figure and an attribution; "und" and the next speaker of "A, sagt der eine, B, sagt der andere" count."""
    if saying.first <= at <= saying.last:
        return 0
    distance = min(abs(at - saying.first), abs(at - saying.last))
    between = min(at, saying.last), max(at, saying.first)
    if _is_same_clause(view, saying, at) and view.has_within("joiners", *between):
        distance += JOINED
    return distance + (NEXT_SPEAKER if saying.shape is ASIDE and at > saying.last else 0)


def _is_same_clause(view: View, saying: Saying, at: int) -> bool:
    return view.clauses[saying.first] <= view.clauses[at] <= view.clauses[saying.last]


def _describes_speaker(view: View, saying: Saying, at: int) -> bool:
    """ "Das Hilfswerk, das 12 Lager betreibt, zählt …": a relative clause about the speaker says nothing of his."""
    if saying.shape in (ADVERB, REPORT):
        return False
    start = view.clause_start(at)
    if start < 2 or not view.has(start, "relatives"):
        return False
    if saying.shape is CITING and view.has(start, "complementizers"):
        return False  # "The agency said, citing police, | that 12 …"
    follows = saying.name.span[0] <= start - 2 <= saying.name.span[1]
    end = view.clause_end(at)
    speech = view.has_within("indirect", start, end) or view.has_within(
        "indirect_perhaps", start, end
    )  # ", die Flammen | hätten …"
    return follows and not speech and not start <= saying.at <= end


def _tells_strength(view: View, saying: Saying, mention: Mention) -> bool:
    """ "the militia counts 900 fighters": how many it has itself; "the army counted 900 rebel fighters" are others."""
    if view.tokens[saying.at].lower not in view.words.list("strengths"):
        return False
    if mention.subject is not None and " " in mention.subject:
        return False
    armies, name = view.words.language.endings("naming.armies"), range(saying.name.span[0], saying.name.span[1] + 1)
    nouns = [at for at in name if view.is_capital(at) and not view.has(at, "determiners")] if view.words.verb_second else [*name]
    head = nouns[0 if view.words.verb_second else -1] if nouns else name[0]
    return view.tokens[head].lower.endswith(armies)


def _are_spoken_to(view: View, saying: Saying, mention: Mention) -> bool:
    """ "Der Minister sagte vor 900 Zuhörern, …", "told a crowd of 3,000 that": how many listened, somebody else has counted."""
    if saying.shape not in (OPEN, ASIDE) or view.has(saying.at, "warning"):
        return False
    before = mention.reach[0] - 1
    while view.has(before, "determiners"):
        before -= 1
    if view.has(before, "audience_leads") and _is_same_clause(view, saying, before):
        return True
    between = range(saying.at + 1, mention.first)
    named = any(view.is_capital(at) or view.has(at, "hearers", "complementizers") for at in between)
    return view.has(saying.at, "telling") and 0 < len(between) + 1 <= ADDRESSED and not named


def _is_behind_act(article: Article, view: View, saying: Saying, at: int) -> bool:
    """ "The minister ordered an inquiry | after 12 had died", "forderte nach dem Tod von 12 Menschen Aufklärung": what went
    before an act is not announced; nor is anything where a particle makes another verb: "sagte nach 12 Toten Hilfe zu"."""
    words, verb = view.sentence.folded, saying.at
    if saying.shape is ADVERB or not 0 <= verb < len(words):
        return False
    if saying.shape is REPORT and saying.last < at and view.has(saying.last + 1, "arrivals"):
        return True  # "The army's statement | came | hours after 12 had died"
    parted = words[verb] in view.words.parted_verbs
    if parted and f"{words[verb]} {words[view.clause_end(verb)]}" in view.words.list("parted_acts"):
        return True
    if words[verb] not in view.words.list("acts"):
        return False
    start, aftermath = view.clause_start(at), view.words.list("aftermath")
    before = range(at - 1, start - 1, -1)
    opener = next((index for index in before if words[index] in aftermath or _tells_fate(view, index)), None)
    if opener is None or opener + 1 in view.reports or opener + 2 in view.reports:
        return False  # "forderte nach eigenen Angaben 12 Soldaten an"
    if view.words.verb_second:  # "kündigte eine Suche | nach 12 Vermissten an" is none
        return not (view.is_capital(opener - 1) or any(index in view.verbs for index in range(opener, at)))
    figures = article.figures(view.sentence)
    said = any(view.has(index, "complementizers") or index in figures for index in range(verb, opener))
    return verb < opener and not said


def _tells_fate(view: View, index: int) -> bool:
    """ "the attack | which killed 12", "the raid in | which 12 died": what opens a clause on what has happened."""
    language, words = view.words.language, view.sentence.folded
    if words[index] not in language.list("fact_openers"):
        return False
    told = index + 1 < len(words) and words[index + 1] in language.list("past_fates")
    return told or (view.has(index - 1, "prepositions") and not view.has(index, "complementizers"))


def _tier(article: Article, view: View, saying: Saying, at: int) -> int | None:
    """CLAIMED in what somebody claims, 0 in its own clause, 1 and 2 across borders, 3 for papers in passing; or None."""
    same = _is_same_clause(view, saying, at)
    if _is_behind_act(article, view, saying, at):
        return None
    if saying.shape in (REPORT, ADVERB) and _is_claimed(article, view, saying, at):
        return CLAIMED
    if saying.shape is ADVERB:
        return 0 if same else _adverb_tier(article, view, saying, at)
    if saying.shape is REPORT:
        if _is_amount_of(view, saying, at):
            return 0
        return 3 if same or at > saying.last else None
    if saying.shape is not OPEN:
        return None if at < saying.first and (_is_divided(view, at, saying) or _cites_on(view, saying)) else 1
    if same:
        return 0 if view.words.verb_second or at > saying.first or _is_counted_by(view, saying, at) else None
    return _open_tier(article, view, saying, at)


def _is_claimed(article: Article, view: View, saying: Saying, at: int) -> bool:
    """ "did not confirm | Berg's claim | that 12 …", "wies die Behauptung | von Berg | zurück, wonach 12 …": what a report says
    stands behind it, whoever speaks of it; but who confirms it says so as well."""
    if at <= saying.last:
        return False
    start = saying.last + 1
    while view.has(start, "left_behind"):
        start += 1
    if view.words.verb_second:
        if saying.shape is ADVERB or not view.is_text(start, ","):
            return False
        start += 1
        told = view.has_within("indirect", start, view.clause_end(start) + 1)
        if not (told or view.has(start, "complementizers")):
            return False
    elif not view.has(start, "complementizers"):
        return False
    if not start <= at <= view.clause_end(start):
        return False
    main = view.clause_start(saying.first)
    said = [one.at for one in article.finder.sayings(view.sentence) if main <= one.at < saying.first]
    return not any(view.has(verb, "confirming") for verb in said) or view.has_within("negations", main, start)


def _is_amount_of(view: View, saying: Saying, at: int) -> bool:
    """ "twice | the police estimate of | 4,000": a paper right before the number it gives, whoever speaks around it."""
    between = range(saying.last + 1, at)
    return (
        saying.last < at and len(between) < HEDGED and all(view.has(i, "links", "adverbs") for i in between) and len(between) > 0
    )


def _is_counted_by(view: View, saying: Saying, at: int) -> bool:
    """ "the 40 people | the ministry said were killed": the noun of a number is what the speaker behind it speaks of."""
    relative = not view.words.verb_second and view.has(saying.first - 1, "relatives")  # "people | that | the ministry said"
    noun = range(at + 1, saying.first - relative)
    small = ("prepositions", "joiners", "conjunctions", "relatives", "adverbs")
    return 0 < len(noun) <= NOUN and all(view.is_word(i) and not view.is_capital(i) and not view.has(i, *small) for i in noun)


def _is_divided(view: View, at: int, saying: Saying) -> bool:
    """True where a semicolon stands before the attribution: another sentence in all but name, unless it is "so fasste es …"."""
    start = view.clause_start(saying.first)
    if start < saying.at and view.has(start, "backward"):
        return False
    return ";" in view.signs and any(token.text == ";" for token in view.tokens[at : saying.first])


def _cites_on(view: View, saying: Saying) -> bool:
    """ "confirmed 14 deaths | and quoted survivors as saying": what those say follows."""
    joined = view.has(saying.first - 1, "joiners")
    return saying.shape is CITING and joined and view.has(saying.last + 1, "cited_on")


def _adverb_tier(article: Article, view: View, saying: Saying, at: int) -> int | None:
    """Across a border: onwards always; backwards where the adverb opens its clause, or the clauses are one list. "12 Menschen
    starben, laut Polizei | wurden 30 verletzt" are two sentences; each stands for itself."""
    start = view.clause_start(saying.first)
    if at > saying.last:
        return 1
    if start == saying.first:
        own = _has_figure_of_its_own(article, view, saying)
        return None if own or (view.words.verb_second and view.breaks(saying.last + 1)) else 1
    if view.has(start, "relatives") and view.clauses[at] == view.clauses[start] - 1:
        return 1
    if _is_divided(view, at, saying) or view.has(start, "joiners", "conjunctions"):
        return None
    if view.is_text(start - 1, DASHES):
        return 2 if _goes_on_behind_dashes(view, at, start - 1) else None
    return None if view.has(view.clause_start(at), "subordinators") else 2


def _goes_on_behind_dashes(view: View, at: int, dash: int) -> bool:
    """ "10.000 Menschen – die meisten ohne Maske – | haben laut Polizei demonstriert": two dashes set apart what is between."""
    opened = next((index for index in range(dash - 1, at, -1) if view.is_text(index, DASHES)), None)
    return opened is not None and view.clause_end(at) == opened - 1


def _has_figure_of_its_own(article: Article, view: View, saying: Saying) -> bool:
    """ "3000 Menschen kamen, laut Polizei | rund 2000": what stands before is not what it speaks of."""
    figures, behind = article.figures(view.sentence), range(saying.last + 1, saying.last + 1 + HEDGED)
    led = next((index for index in behind if index in figures), None)
    return led is not None and view.clauses[led] == view.clauses[saying.last]


def _open_tier(article: Article, view: View, saying: Saying, at: int) -> int | None:
    """Across a border: onwards, unless the clause is bounded or begins anew; backwards to "Dass …," and to an antecedent."""
    if at < saying.first:
        if _contrasts(article, view, saying):
            return None
        opening = view.clause_start(0)
        fronted = view.has(opening, "complementizers") and not view.has(opening, "as_words")
        return 1 if fronted or (saying.bounded and _is_antecedent(view, saying, at)) else None
    if saying.bounded and not _is_part(view, saying, at):
        return None
    return None if saying.takes_object and _starts_anew(article, view, saying, at) else 1


def _contrasts(article: Article, view: View, saying: Saying) -> bool:
    """ "…, während die Armee von | 12 sprach": who is held against others speaks of the number in the own clause alone."""
    start, end = view.clause_start(saying.first), view.clause_end(saying.last)
    if view.tokens[start].lower not in view.words.language.list("contrasting"):
        return False
    return any(start <= figure <= end for figure in article.figures(view.sentence))


def _is_antecedent(view: View, saying: Saying, at: int) -> bool:
    """ "Von den 31 Verletzten, die das Krankenhaus meldet": the number is what the relative clause speaks of."""
    start = view.clause_start(saying.first)
    relative = view.has(start + 1 if view.has(start, "prepositions") else start, "relatives")
    return relative and view.clauses[at] == view.clauses[start] - 1 and saying.name.span[0] > start


def _is_part(view: View, saying: Saying, at: int) -> bool:
    """ ", darunter 300 Tote", ", killing 30": goes with the clause before."""
    start, end = view.clause_start(at), view.clause_end(at)
    if view.clauses[at] > view.clauses[saying.last] + 1:
        return False
    participle = view.tokens[start].lower.endswith(view.words.endings("present_participles"))
    led = participle and any(start == mark.first < at for mark in view.marks("predicates"))
    return led or view.any_mark("parts", start, end) or view.any_mark("partitives", start, end)


def _starts_anew(article: Article, view: View, saying: Saying, at: int) -> bool:
    """True where the verb has a number of its own and the figure's clause begins again: "sprach von 12, und in Köln …"."""
    end, start = view.clause_end(saying.last), view.clause_start(at)
    own = any(saying.first <= figure <= end for figure in article.figures(view.sentence))
    if view.any_mark("counts", start, at) and view.has(at - 1, "links") and view.closes(at):
        return False  # "erhöhte die Zahl der Toten auf 12, und die Zahl der Verletzten auf 30"
    return own and (view.has(start, "conjunctions", "subordinators") or view.is_text(start - 1, ";"))
