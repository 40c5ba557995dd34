"""What the counting stage passes along: an amount and what it counts so far, and what befalls people in a clause."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from ...model import Hedge
from ...packs import Mark
from ...quantities import Amount, find_amounts
from ...reading import Sentence, words_of_numbers
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .phrase import NOTHING, NOUN, PART, UNKNOWN, NounPhrase

PERSON_KINDS = ("person", "staff")  # people of whom something must be said before they make a figure
COMPARED = (Hedge.MORE_THAN, Hedge.LESS_THAN)
HARM = frozenset({"killed", "wounded", "missing"})  # counted together they are casualties; a noun of one no predicate changes
HARMED = HARM | {"casualties"}
STRICKEN = HARM | {"captured"}  # what others do to somebody; told together: "20 starben, 30 wurden gefangen"
LOST = STRICKEN | {"casualties"}  # what an army tells as its losses
BEFALLEN = STRICKEN | {"displaced"}
FATES = BEFALLEN | {"casualties"}  # all that may have befallen somebody
DESCRIBED = 3  # tokens from "a" back to its noun: "ein israelischer Arzt"
LOOSE_LEAD = 3  # … before a number since the comma or joiner: "und | insgesamt rund"
SINGLE = 7  # and from "a" to behind what follows it: "ein israelischer Arzt | und dann"
TO_VERB = 2  # tokens behind a whole up to its verb: "Zu den 40 | Toten gehören"
SENTENCE = attrgetter("sentence.index")  # what the numbers of an article are grouped by
WAY_BACK = 4  # tokens from a place back to the border before it: "in der Provinz Molo"
FAR_COPULA = 6  # tokens from "waren es" to its number: "waren es nach Angaben der Polizei 2031"
BY_CHANCE = 10  # below this, the numbers behind one may make it by chance: "Eight people died in A, five in B and three in C"
BRACKET = 25  # tokens that say in brackets who the counted are
QUOTES = frozenset('"„“”«»')  # they part nothing: "100 Rebellen und „40 Bürger“"
OPENING_QUOTES = '"“„«»‘‚'  # of what somebody says about what was told before
ANY_QUOTES = QUOTES | frozenset("'‘’")  # … and those that may be an apostrophe
BORDERS = frozenset(",;:()–—")  # marks that end what is told of a number
SEPARATORS = frozenset(",–—")  # what may set off the second of two coordinated numbers
LOOSE = ("articles", "fillers", "joiners", "adverbs")  # lists of what changes nothing between a number and what belongs to it
CLOSED_BY = {"(": ")", "–": "–", "—": "—", "-": "-"}  # what opens an aside: "40 people (12 of them children) were injured"
PLURAL, PLURAL_ENDING = "(|s)", "s"  # how the packs print a noun with its plural


@dataclass(slots=True, eq=False)
class Counted:
    """An amount and what it counts so far. `kind` None: no figure, or not yet known to be one."""

    sentence: Sentence
    amount: Amount
    phrase: NounPhrase
    place: int  # which number of its sentence it is
    kind: str | None = None
    predicate: Mark | None = None
    part: Mark | None = None  # "davon", "including" in front of the number
    whole: Counted | None = None
    antecedent: Counted | None = None  # the figure an ellipsis leans on
    beside: Counted | None = None  # the figure it goes on with: "61 der Toten waren Soldaten und | 51 Zivilisten"
    verb_of: Counted | None = None  # the figure whose verb it shares: "Kanada will 200 entsenden, Norwegen | 300"
    conversion_of: Counted | None = None  # the figure it is in another unit: "10 Hektar (| 25 acres)"
    settled: bool = False  # told of something that is no figure of any kind: "300 were rescued"
    trace: list[str] = field(default_factory=list)
    index: int = field(init=False)  # the token of the number

    def __post_init__(self) -> None:
        self.index = self.amount.first

    @property
    def end(self) -> int:
        """The last token of the number and what it counts."""
        return self.phrase.end

    @property
    def noun(self) -> str:
        """The last word of the noun that is counted, folded; "" where there is none."""
        last = self.phrase.last
        return self.sentence.folded[last] if last >= 0 else ""

    @property
    def word_before(self) -> str:
        """The word or mark before the number and its hedge, folded; "" where it opens the sentence."""
        return self.sentence.folded[self.amount.begin - 1] if self.amount.begin else ""

    @property
    def as_told_first(self) -> Counted:
        """The figure that it tells again in another unit, if that one counts; else itself."""
        first = self.conversion_of
        return first if first is not None and first.kind else self

    def makes_by_chance(self, part: Counted, other: Counted) -> bool:
        """ "five, including two women, | were killed | and three were hurt", "starben fünf (darunter zwei Frauen|) und drei …":
        its own verb, or the end of an aside, parts the two numbers that would make it."""
        if part.sentence is not other.sentence:
            return False
        if self.predicate is not None and part.sentence is self.sentence and part.index < self.predicate.first < other.index:
            return True
        marked = part.part is not None or part.phrase.reason == "pronoun"
        before = part.sentence.folded[(part.part.first if part.part is not None else part.amount.begin) - 1]
        closing = CLOSED_BY.get(before, "," if marked and before == "," else None)
        return closing in part.sentence.folded[part.end + 1 : other.amount.begin]

    def lean_on(self, other: Counted | None) -> str | None:
        """Takes another figure, if there is one, for what this leans on; its kind is this one's."""
        self.antecedent = other
        return other.kind if other is not None else None

    @property
    def is_ellipsis(self) -> bool:
        return self.phrase.found in (NOTHING, PART)

    @property
    def blocks(self) -> bool:
        """A thing, or those to whom nothing that counts was done: a following ellipsis leans on it and is no figure either."""
        named = self.phrase.found in (NOUN, UNKNOWN) or self.settled
        return self.kind is None and named and not self.amount.singular


@dataclass(slots=True, eq=False)
class Fate:
    """What happens to people, by a predicate or a disjunction of predicates: "getötet oder verwundet" is casualties."""

    first: int
    last: int
    kind: str
    mark: Mark
    opener: int = -1  # where its first part stands: "kamen … um" takes a number in between


def count_between(indices: Sequence[int], low: int, high: int) -> int:
    """How many of these tokens, in order, stand between two, both exclusive."""
    return max(0, bisect_right(indices, high - 1) - bisect_right(indices, low))


def start_of_origin(sentence: Sentence, start: int) -> int:
    """ "900 refugees | , most of them from Togo": where what tells that it is most of them begins; `start` where nothing does."""
    tokens, mostly = sentence.tokens, sentence.language.list("naming.mostly")
    at = sentence.back_over(mostly, start - 1) + 1
    told = at < start or tokens[start].lower in mostly
    return at - (told and sentence.word_at(at - 1) == ",")


def end_of_origin(sentence: Sentence, end: int) -> int:
    """ "13 soldiers | from South Africa|": the last token of where they are from, where only names are written large; `end` where
    nothing tells it."""
    language, at = sentence.language, end + 2
    if language.capital_nouns or sentence.word_at(end + 1) not in language.list("naming.from"):
        return end
    while at < len(sentence.tokens) and sentence.tokens[at].is_capital:
        at += 1
    return at - 1 if at > end + 2 else end


def end_with_bracket(item: Counted, stop: int) -> int:
    """The last token of a figure, with what a bracket before `stop` adds to it: "another 845 (624 men and 221 women) died"."""
    tokens, end = item.sentence.tokens, item.end
    first = end + 1
    if first >= stop or tokens[first].text != "(":
        return end
    return next((at for at in range(first, min(stop, first + BRACKET)) if tokens[at].text == ")"), end)


def ends_entry(sentence: Sentence, at: int, name: str) -> bool:
    """True where a word or two words of a list of the pack end at a token: "except", "all but"."""
    language, last = sentence.language, sentence.tokens[at].lower
    if last not in language.last_words(name):
        return False
    return last in language.list(name) or sentence.words(max(0, at - 1), at).lower() in language.list(name)


def is_excepted(sentence: Sentence, at: int) -> bool:
    """ "all but | three", "alle bis auf | drei", and not "stieg bis auf | 300"."""
    if "exceptions" in sentence.listed and ends_entry(sentence, at, "exceptions"):
        return True
    if "exceptions_of_all" not in sentence.listed or not ends_entry(sentence, at, "exceptions_of_all"):
        return False
    return not sentence.language.list("all").isdisjoint(sentence.folded)


def may_be_year(item: Counted) -> bool:
    """A bare number like 1984, unless the text shows that it counts: "2000 Soldaten", "waren es 1984". Where four digits stand
    without a mark ("3000"), a full hundred is none either that stands where counts do."""
    amount, tokens, language = item.amount, item.sentence.tokens, item.sentence.language
    if not amount.is_year_like:
        return amount.hedge in COMPARED and _is_compared_year(item)
    before = tokens[amount.begin - 1] if amount.begin else None
    if before is None or before.kind == MARK_KIND:
        return item.phrase.found is not NOUN and not _is_subject(item)
    counts_people = item.phrase.found is NOUN and not _is_singular(item)
    if _is_told_in_plural(item) or _is_some_of_theirs(item):
        return False
    if counts_people or before.lower in language.list("before_total"):
        return False
    plain = amount.value % 100 == 0 and bool(language.section("text").get("plain_thousands"))
    return not (plain and (item.part or _stands_like_count(item)))


def _is_singular(item: Counted) -> bool:
    """ "the hunt in a | 2008 | Molo murder", "2010 candidate": where the pack shows how its plural is made, one is no count."""
    noun, language = item.phrase.noun, item.sentence.language
    if noun is None or language.capital_nouns or item.amount.value % 100 == 0:
        return False
    return noun.phrase.printed.endswith(PLURAL) and not item.sentence.folded[noun.last].endswith(PLURAL_ENDING)


def _is_some_of_theirs(item: Counted) -> bool:
    """ "1890 | seiner Soldaten", "1890 | of its soldiers"; not "2015 | seine Soldaten"."""
    sentence, behind, list_of = item.sentence, item.amount.last + 1, item.sentence.language.list
    partitive, owns = list_of("partitive"), list_of("speech.possessives")
    of = sentence.word_at(behind) in partitive
    return of and (sentence.word_at(behind) in owns or sentence.word_at(behind + 1) in owns)


def _is_compared_year(item: Counted) -> bool:
    """ "die Rekordzahl von | 2016 | übertroffen", "900 flohen, mehr als | 2015": who hedges a count gives round numbers."""
    sentence, amount, language = item.sentence, item.amount, item.sentence.language
    if not (amount.bare and 1900 <= amount.value <= 2100 and amount.value % 100):
        return False
    before = sentence.tokens[amount.begin - 1] if amount.begin else None
    if before is None or amount.begin == amount.first:  # the hedge stands behind it
        return before is not None and before.lower in language.list("links")
    behind = sentence.tokens[amount.last + 1] if amount.last + 1 < len(sentence.tokens) else None
    ends = behind is None or behind.kind == MARK_KIND or behind.lower in language.lists("joiners", "prepositions")
    return ends and (before.kind == MARK_KIND or before.lower in language.lists("auxiliaries", "adverbs", "inferring"))


def _is_subject(item: Counted) -> bool:
    """ "40 fielen, | 2000 wurden verletzt": a verb in the plural right behind, and nobody else in the clause it could tell of."""
    sentence, at = item.sentence, item.amount.last + 1
    language, tokens = sentence.language, sentence.tokens
    if at >= len(tokens) or tokens[at].lower not in language.list("plural_auxiliaries"):
        return False
    stop, led = bisect_right(sentence.clauses, sentence.clauses[at]), language.lists("prepositions", "articles")
    behind = range(at + 1, stop) if language.capital_nouns else ()
    if behind and tokens[at + 1].lower in language.lists("pronouns", "articles"):  # "1943 wurden | sie abgezogen"
        return False
    return not any(tokens[one].is_capital and tokens[one - 1].lower not in led for one in behind)


def _is_told_in_plural(item: Counted) -> bool:
    """ "am Dienstag waren es nach Polizeiangaben 2031": a year would be one."""
    sentence, at = item.sentence, item.amount.begin
    behind = sentence.tokens[item.amount.last + 1 : item.amount.last + 2]
    if behind and behind[0].kind != MARK_KIND:
        return False
    clause = " ".join(token.lower for token in sentence.tokens[max(0, at - FAR_COPULA) : at])
    return any(copula in clause for copula in sentence.language.list("plural_copulas"))


def _stands_like_count(item: Counted) -> bool:
    """ "laut Polizei 2000", "beteiligten sich 2000", "kamen 2000", "waren 2000 gekommen", "sprach von 2000"; or behind
    the word of an earlier number: "die Stadt sprach von 3000 Gästen, die Polizei von 2000"."""
    sentence, at = item.sentence, item.amount.begin - 1
    tokens, word, language = sentence.tokens, sentence.tokens[at], sentence.language
    if word.is_capital or any(mark.last == at and mark.value["kind"] == "crowd" for mark in sentence.marks("predicates")):
        return True
    comes, behind = language.lists("gathering_verbs", "arrival_verbs"), tokens[item.amount.last + 1 : item.amount.last + 2]
    if word.lower in comes:  # not "dort kamen 2000 bei einem Brand zwölf Menschen ums Leben"
        rest = itertools.takewhile(lambda token: token.kind != MARK_KIND, tokens[item.amount.last + 1 :])
        numbers = language.made(words_of_numbers)
        return not any(token.kind == NUMBER_KIND or token.lower in numbers for token in rest)
    if behind and behind[0].lower in comes:
        return True
    if at and word.lower in language.list("links") and tokens[at - 1].lower in language.list("counting_verbs"):
        return True
    pairs = itertools.pairwise(tokens[:at])
    return any(before.lower == word.lower and number.kind == NUMBER_KIND for before, number in pairs)


def preposition_before(item: Counted) -> str | None:
    """The preposition before an amount, or None: "in 3 Häusern", "auf rund 80.000", "von landesweit 300"."""
    tokens, language, index = item.sentence.tokens, item.sentence.language, item.amount.begin - 1
    if index > 0 and tokens[index].lower in language.list("adverbs"):
        index -= 1
    if index < 0 or tokens[index].lower not in language.list("prepositions"):
        return None
    return tokens[index].lower


def is_added(item: Counted) -> bool:
    """ "weitere 30", "another 12", "mindestens weitere 30": it comes on top of what was counted before."""
    if item.phrase.added:
        return True
    if "additions" not in item.sentence.holds:
        return False
    return any(mark.last in (item.amount.begin - 1, item.index - 1) for mark in item.sentence.marks("additions"))


def is_rest(item: Counted) -> bool:
    """ "die übrigen sechs", "the remaining 12": what is left of the number before."""
    return item.word_before in item.sentence.language.list("rest")


def is_taken_from(item: Counted) -> bool:
    """ "Of the 300 passengers, 12 died", "Zu den 40 Toten gehören …": a number named as the whole, of which something is told."""
    tokens, language, begin = item.sentence.tokens, item.sentence.language, item.amount.begin
    prepositions = language.list("out_of")
    if "belonging" in item.sentence.listed:
        behind = item.sentence.folded[item.end + 1 : item.end + 1 + TO_VERB]
        if not language.list("belonging").isdisjoint(behind):
            prepositions = prepositions | language.list("members_of")
    # three, for an adjective: "Von den entsandten 11.000 Soldaten", but "an official of the UN | at least 115 died"
    plain = begin > 2 and not (item.amount.hedged or tokens[begin - 1].is_capital)
    for at in range(max(0, begin - 2 - plain), begin - 1):
        if tokens[at].lower in prepositions and tokens[at + 1].lower in language.list("articles"):
            told = (mark for mark in item.sentence.marks("predicates") if mark.last == at)
            return all(mark.value["kind"] not in HARM for mark in told)  # not "the bodies of | the 40"
    loose = begin == 2 and tokens[1].lower in language.list("adverbs")
    opens = (begin == 1 or loose) and (item.phrase.noun is not None or item.phrase.unit is not None)
    return opens and tokens[0].lower in prepositions  # "Of | 61 refugees, 23 live in camps", "Von einst | 900 km² hielt sie 300"


def joined(sentence: Sentence, start: int, stop: int) -> bool:
    """Only joiners, commas and loose words between two tokens, and at least one joiner or comma."""
    if stop <= start:
        return False
    language = sentence.language
    between = [token.lower for token in sentence.tokens[start:stop] if token.text not in QUOTES]
    if not between:
        return False
    if between[-1] in language.last_words("joining_phrases") and " ".join(between) in language.list("joining_phrases"):
        return True  # "20 students as well as three teachers"
    if puts_right(sentence, start, stop):
        return True
    if len(between) > 3 or ("," not in between and language.list("joiners").isdisjoint(between)):
        return False
    loose = loose_words(sentence)
    return all(word in loose or word in SEPARATORS for word in between)


def puts_right(sentence: Sentence, start: int, stop: int) -> bool:
    """ "mindestens 40|, womöglich sogar |60 Menschen", "at least 40|, perhaps |60 people": said at once, and then higher."""
    between = sentence.folded[start:stop]
    if len(between) < 2 or between[0] not in SEPARATORS:
        return False
    corrections = sentence.language.list("corrections")
    return corrections.issuperset(between[1:]) or " ".join(between[1:]) in corrections


def before_singulars(sentence: Sentence, stop: int) -> int:
    """Where an enumeration goes on to the left of "a child and", "ihre Lehrerin und"; `stop` itself where nothing such stands."""
    language, near = sentence.language, sentence.folded[max(0, stop - SINGLE) : stop]
    if language.list("single").isdisjoint(near) or (SEPARATORS | language.list("joiners")).isdisjoint(near[-LOOSE_LEAD:]):
        return stop
    people = ends_of_people(sentence)
    while True:
        end = next((at for at in range(stop - 2, stop - 5, -1) if at in people), None)
        if end is None:  # "ein Polizist", "the headmaster": of nouns packs know what counts many
            ahead = range(stop - 2, max(0, stop - 5 if language.capital_nouns else stop - 3), -1)
            words = (at for at in ahead if sentence.tokens[at].kind == WORD_KIND)
            end = next((at for at in words if sentence.tokens[at].is_capital == language.capital_nouns), None)
        if end is None or not joined(sentence, end + 1, stop):
            return stop
        first = _first_of_one(sentence, end)
        if first is None:
            return stop
        if sentence.folded[first] not in language.list("indefinite") and sentence.word_at(first - 1) in language.list(
            "prepositions"
        ):
            return stop  # "two women from | the village and | three men"
        stop = first


def first_of_single(sentence: Sentence, end: int) -> int | None:
    """Where "a French officer" begins that ends at a token; None where no single person does."""
    return _first_of_one(sentence, end) if end in ends_of_people(sentence) else None


def _first_of_one(sentence: Sentence, end: int) -> int | None:
    language = sentence.language
    single, bars = language.list("single"), language.lists("joiners", "auxiliaries")
    for at in range(end - 1, max(-1, end - 1 - DESCRIBED), -1):
        if sentence.folded[at] in single:
            return at
        if sentence.folded[at] in bars or (language.capital_nouns and sentence.tokens[at].is_capital):
            return None  # not "the | women and workers", "der | Toten waren Soldaten"
    return None


def ends_of_people(sentence: Sentence) -> set[int]:
    """The last tokens of all nouns for people, and of the names of peoples: "Tscheche"."""
    nouns = {mark.last for mark in sentence.marks("nouns") if mark.value["kind"] in (*PERSON_KINDS, "troops")}
    return nouns | {mark.last for mark in sentence.marks("countries")}


def joined_by_place(sentence: Sentence, start: int, stop: int) -> bool:
    """ "… 800 Menschen | und rund um Leto | 165 …": a joiner and a place; behind a comma that needs its preposition."""
    language, place = sentence.language, sentence.tokens[start + 1 : stop]
    if not 0 < len(place) <= WAY_BACK:  # none between numbers that touch: "160 one number"
        return False
    border = sentence.tokens[start].lower
    if border != "," and border not in language.list("joiners"):
        return False
    small = language.list("place_prepositions")
    led = place[0].lower in small or (len(place) == 1 and place[0].is_capital and border != ",")
    named = all(token.is_capital or token.lower in small or token.lower in language.list("articles") for token in place)
    return led and named and any(token.is_capital for token in place)


def number_follows(sentence: Sentence, start: int) -> bool:
    """ "claimed 12 lives and wounded | another 40", "verletzt | wurden dabei rund 40", not "12 dead and wounded | since 2014",
    "went missing and drowned | three miles off Molo"."""
    amount = next((amount for amount in find_amounts(sentence) if amount.begin >= start), None)
    if amount is None or any(mark.first == amount.last + 1 for mark in sentence.marks("measures")):
        return False
    language = sentence.language
    empty = language.lists("auxiliaries", "adverbs", "fillers", "someone_else") - language.list("prepositions")
    return empty.issuperset(sentence.folded[start : amount.begin])


def is_listed_by_place(item: Counted, following: Counted) -> bool:
    """ "five | died in Molo, | three in Leto": a small number with its place, a comma and the next with its own."""
    sentence, leads = item.sentence, item.sentence.language.list("place_prepositions")
    between = sentence.folded[item.end + 1 : following.amount.begin]
    if not (item.is_ellipsis or item.amount.value < BY_CHANCE) or len(between) < 3 or between[-1] != ",":
        return False
    led = following.amount.begin - 2
    while led > item.end and sentence.tokens[led].is_capital:
        led -= 1
    placed = between[0] in leads or (led < following.amount.begin - 2 and sentence.folded[led] in leads)
    return placed and not leads.isdisjoint(sentence.folded[following.end + 1 : following.end + 2])


def is_open_victim(item: Counted) -> bool:
    """ "der 135 Opfer", "3,300 flood victims": people of whom the noun alone does not say what befell them."""
    victims = item.phrase.noun_kind == "casualties"
    return victims and item.noun.endswith(item.sentence.language.endings("open_victims"))


def sends_as_well(whole: Counted, part: Counted) -> bool:
    """ "Norway will send 3,000 soldiers, Togo | 2,000 and Mali 1,000": another, behind a comma, who does the same."""
    tokens, name = part.sentence.tokens, part.amount.begin - 1
    follows = whole.kind == "troops" and whole.sentence is part.sentence and whole.end < name - 1
    return follows and tokens[name].is_capital and tokens[name - 1].text == ","


def loose_words(sentence: Sentence) -> frozenset[str]:
    """Words that may stand between a number and what belongs to it without changing anything."""
    return sentence.language.lists(*LOOSE)


def empty_words(sentence: Sentence) -> frozenset[str]:
    """Loose words and auxiliaries."""
    return sentence.language.lists(*LOOSE, "auxiliaries")


def sounds_like_people(sentence: Sentence, at: int) -> bool:
    """ "captured 12 sappers", "12 Karen", "12 Winzer", not "12 hills", "12 Bausteine": a noun no pack knows, by its ending, or
    because it is a name."""
    language, token = sentence.language, sentence.tokens[at]
    if language.capital_nouns:
        people = token.lower.endswith(language.endings("plurals_of_people"))
        return people and not token.lower.endswith(language.endings("naming.abstract_endings"))
    if token.text[:-1].isupper():
        return False  # "12 APCs"
    return token.is_capital or token.lower.endswith(language.endings("doer_endings"))
