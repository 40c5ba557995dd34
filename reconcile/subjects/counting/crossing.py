"""Whether a predicate reaches a number over others: what is coordinated shares it, and so do a whole and its parts.

"Getötet wurden 12 Soldaten und 15 Zivilisten", "37 Fahrgäste, darunter drei Kinder, starben". What stands between may be no
count at all: "in 3 Häusern", "zwei Tage später".
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .ages import is_age, is_among_ages
from .counted import (
    CLOSED_BY,
    HARM,
    Counted,
    Fate,
    before_singulars,
    empty_words,
    end_of_origin,
    end_with_bracket,
    ends_of_people,
    first_of_single,
    joined,
    joined_by_place,
    may_be_year,
    preposition_before,
)
from .next_speakers import is_next_speakers, leads_to_speaker
from .part_markers import is_of_those_before
from .phrase import MEASURE, NOTHING, NOUN, UNKNOWN
from .phrase_reader import PhraseReader
from .taken_away import is_set_against

INSERTION = 9  # tokens between two commas: "including an army captain from Molo"
OWNER = 12  # tokens between two numbers that say whose the first are
SETTING = 14  # tokens that say where or when something befell the first: "laut Polizei auch in der Provinz Molo"
UNCOUNTED = 7  # tokens from a joiner up to the next: "und andere Kämpfer der Regierung"
TRAIT = 11  # … that say how old they are or where: "im Alter von 12 bis 15 Jahren"


class Crossing:
    """The way between a number and a predicate of its sentence, and the numbers on it."""

    def __init__(self, sentence: Sentence, phrases: PhraseReader, predicates: Sequence[Fate]) -> None:
        self.sentence, self.phrases, self.predicates = sentence, phrases, predicates
        self.tokens = sentence.tokens
        self.joiners = sentence.language.list("joiners")

    def borders(self, start: int, stop: int, crossed: Sequence[Counted]) -> int:
        """Clause borders between two tokens; not the commas of a list of numbers, nor those around a part or an acronym."""
        clauses = self.sentence.clauses
        start = self.end_of_insertion(start, stop)
        borders = clauses[stop] - clauses[start] - 2 * self._brackets(start, stop)
        if borders > 0 and self._lists_singulars(start, stop):
            return 0
        if not borders or not crossed:
            return borders
        return max(0, borders - sum(self._comma_before(other) + self._closes_part(other, stop) for other in crossed))

    def _lists_singulars(self, start: int, stop: int) -> bool:
        """ "three soldiers|, a French officer and a Danish driver | were killed": only single people between."""
        auxiliaries = self.sentence.language.list("auxiliaries")
        while stop - 1 > start and self.tokens[stop - 1].lower in auxiliaries:
            stop -= 1
        first = first_of_single(self.sentence, stop - 1)
        return first is not None and joined(self.sentence, start + 1, before_singulars(self.sentence, first))

    def _brackets(self, start: int, stop: int) -> int:
        """ "the Frontier Corps | (FC) |": how many brackets open and close between, and break off nothing."""
        if "(" not in self.sentence.listed:
            return 0
        opened = [at for at in range(start, stop) if self.tokens[at].text == "("]
        return sum(
            any(self.tokens[at].text == ")" for at in range(opener + 1, min(stop, opener + 2 + INSERTION))) for opener in opened
        )

    def end_of_insertion(self, start: int, stop: int) -> int:
        """ "Two people, including a teacher, | were killed": behind what two commas set off; `start` itself where nothing is."""
        start = end_of_origin(self.sentence, self.behind_setting(start))
        tokens, opener = self.tokens, start + 2
        if opener < stop and tokens[start + 1].text in CLOSED_BY:
            return self._end_of_bracket(start, stop)
        if opener >= stop or tokens[start + 1].text != ",":
            return start
        ages = self._behind_ages(start + 1, stop)
        if ages > opener and tokens[ages - 1].text == ",":
            return ages  # "two men|, aged 30 and 40, | were killed"
        close = next((at for at in range(opener, min(stop, opener + INSERTION)) if tokens[at].text == ","), None)
        if close is not None and leads_to_speaker(self.sentence, opener):  # "Tausende, laut Polizei 9000, | zogen …"
            return close + 1 if close < stop else start
        if close is None or any(token.kind == NUMBER_KIND for token in tokens[opener:close]):
            return start
        language = self.sentence.language
        singular = language.section("numbers").get("singular", ())
        word = tokens[opener].lower
        set_off = (
            word in singular
            or word in language.list("set_off")
            or any(mark.first == opener for mark in self.sentence.marks("parts"))
            or self._tells_what_they_did(opener)
        )
        behind = tokens[close + 1].lower
        framed = language.capital_nouns and behind in language.list("prepositions")  # "…, darunter Kinder, in Molo | getötet"
        goes_on = close + 1 == stop or framed or behind in language.list("auxiliaries")
        return close + 1 if set_off and goes_on else start

    def _tells_what_they_did(self, opener: int) -> bool:
        """ "13 soldiers|, deployed in May,| were killed": a participle that harms nobody, where nouns are written small."""
        language = self.sentence.language
        if language.capital_nouns or not self.tokens[opener].lower.endswith(language.endings("passive_participles")):
            return False
        return any(fate.first == opener and fate.kind not in HARM for fate in self.predicates)

    def behind_setting(self, end: int) -> int:
        """ "all 40 people | on board|, most of them Danes, died": the last token of where people are, right behind them."""
        settings = (fate for fate in self.predicates if fate.kind == "none" and fate.mark.value.get("setting"))
        return next((fate.last for fate in settings if fate.first == end + 1), end)

    def _end_of_bracket(self, start: int, stop: int) -> int:
        """Behind the mark that closes what the one right behind a token opens; it may be two: "40 people -- … -- died"."""
        opening = self.tokens[start + 1].text
        dashes = 1 + (self.tokens[start + 2].text == opening)
        inside = range(start + 1 + dashes, min(stop, start + 2 + INSERTION))
        return next((at + dashes for at in inside if self.tokens[at].text == CLOSED_BY[opening]), start)

    def _closes_part(self, item: Counted, stop: int) -> bool:
        """ "20 Polizisten, darunter drei Frauen (aus Ulm), wurden …": the comma behind a part; or behind ", not 31"."""
        pointing = item.phrase.reason == "pronoun"
        if (item.part is None and not pointing and not is_set_against(item)) or not self._comma_before(item):
            return False
        close = next((at for at in range(item.end + 1, min(stop, item.end + TRAIT)) if self.tokens[at].text == ","), None)
        if close is None or close == item.end + 1:
            return close is not None
        between, language = self.tokens[item.end + 1 : close], self.sentence.language
        if pointing and self.tokens[close + 1].lower in language.list("auxiliaries"):
            return True  # "40 people, 12 of whom were children, | were hurt"
        goes_on = self.tokens[close + 1].lower not in language.lists("relative", "conjunctions", "joiners")
        trait = (pointing or between[0].lower in language.list("traits")) and not self._holds_predicate(item.end + 1, between)
        return goes_on and trait and all(token.lower not in language.list("auxiliaries") for token in between)

    def _comma_before(self, item: Counted) -> bool:
        begin = (item.part.first if item.part else item.amount.begin) - 1
        if item.beside is not None and item.part is None:
            begin -= 1  # "77 civilians, 12 of them children|, and | 62 soldiers were killed"
        if begin > 1 and self.tokens[begin].lower in self.sentence.language.last_words("joining_phrases"):
            begin -= 2  # ", aber auch"
        language = self.sentence.language
        corrections = language.lists("corrections", "negations") if is_set_against(item) else language.list("corrections")
        while begin > 1 and self.tokens[begin].lower in corrections:
            begin -= 1  # ", womöglich sogar"
        if language.capital_nouns and begin > 1 and self.tokens[begin].is_capital:
            start = begin - 1
            while start > 1 and self.tokens[start].is_capital:
                start -= 1
            if self.tokens[start].lower in language.list("place_prepositions"):
                begin = start - 1  # "wurden 40 Menschen, | in Molo zwölf und in Leto drei getötet"
        return begin >= 0 and self.tokens[begin].text == ","

    def may_cross(self, item: Counted, crossed: Sequence[Counted]) -> bool:
        """A predicate may be shared over numbers that are coordinated, parts ("darunter 3 Kinder") or no counts at all. A part
        takes none from behind a number that has no noun: "darunter zehn Zivilisten, und 400 verletzt"."""
        pointing = item.part is not None or item.phrase.reason == "pronoun"  # "31 davon schwer, | 53 starben"
        if pointing and any(other.phrase.found is NOTHING for other in crossed):
            return False
        last, aside = item, item
        if self.adds_up(item, crossed):
            return True
        for other in crossed:
            if other.part is not None and other.part.first == last.end + 2:
                aside = other  # "Seven soldiers, including a general, | and two cooks | were killed"
            if (
                other is item.whole
                or (other.part is not None and other.part.first < other.index)  # not "… | were among the dead"
                or (is_of_those_before(other) and other.amount.begin == last.end + 2)  # "Seven soldiers, | two of them women, …"
                or other.phrase.found in (MEASURE, UNKNOWN)
                or may_be_year(other)
                or self._inside_phrase(other)
                or self._is_out_of(last, other)
                or is_set_against(other)
                or self._hangs_on_noun(other)
                or other.word_before in CLOSED_BY  # "40 people (12 children) were injured": a bracket breaks off nothing
                or is_age(other)
                or is_among_ages(self.sentence, other.amount)
                or is_next_speakers(other)
            ):
                continue
            if other.amount.singular:  # "von einem Soldaten erschossen", "two men, one from Egypt and one from Syria, are held"
                continue
            told_with = other.beside is last or self.coordinated(last, other)
            told_with = told_with or (aside is not last and self.coordinated(aside, other))
            if not told_with or (len(crossed) == 1 and self._is_led_apart(item, other)):
                return False
            if other.phrase.noun_kind in HARM:
                return False
            last = aside = other
        return True

    def _is_out_of(self, item: Counted, other: Counted) -> bool:
        """ "12 people | out of | 40 were killed": how many there were at all."""
        between = " ".join(self.sentence.folded[item.end + 1 : other.amount.begin])
        return between in self.sentence.language.list("whole_leads")

    def takes_another(self, crossed: Sequence[Counted], fate: Fate) -> bool:
        """ "Die Polizei kontrollierte 60 Menschen und | nahm davon zwölf fest": behind a joiner a verb around another number."""
        opener = fate.opener
        return opener > 0 and self.tokens[opener - 1].lower in self.joiners and any(one.index > opener for one in crossed)

    def _is_led_apart(self, item: Counted, other: Counted) -> bool:
        """ "Die Polizei antwortete mit | 300 Beamten, 12 starben": no list, which has a joiner at its end."""
        comma = other.word_before == "," and other.amount.begin == item.end + 2
        return comma and item.word_before in self.sentence.language.list("loading")

    def _inside_phrase(self, item: Counted) -> bool:
        """A number behind a preposition ("in 3 Häusern", "in den drei Ländern") does not take the verb."""
        if item.phrase.noun_kind != "thing":
            return False
        language, at = item.sentence.language, item.amount.begin - 2
        led = self.sentence.word_at(at) in language.list("prepositions")
        if preposition_before(item) is not None or (led and self.tokens[at + 1].lower in language.list("articles")):
            return True
        return self._is_genitive(item)

    def _hangs_on_noun(self, item: Counted) -> bool:
        """ "bei einem Angriff auf einen Bus | mit 40 Gästen", "Flucht | von 400 Bewohnern": it tells of the noun before it."""
        at = item.amount.begin - 2
        return self.phrases.capital_nouns and at >= 0 and self.tokens[at].is_capital and preposition_before(item) is not None

    def _is_genitive(self, item: Counted) -> bool:
        """ "1000 Bewohner | dreier Dörfer", "die Bewohner | der drei Dörfer": whose they are that are counted before."""
        language, at = item.sentence.language, item.amount.begin - 1
        if self.tokens[item.amount.begin].lower in language.list("genitive_numbers"):
            return at >= 0 and self.tokens[at].is_capital
        return at > 0 and self.tokens[at].lower in language.list("genitive_articles") and self.tokens[at - 1].is_capital

    def chained(self, crossed: Sequence[Counted], item: Counted) -> bool:
        """ "Getötet wurden 12 Soldaten und 15 Zivilisten": the verb before the first number serves the others too."""
        following = [*crossed[1:], item]
        for at, (before, after) in enumerate(zip(crossed, following, strict=True)):
            if before.phrase.found in (MEASURE, UNKNOWN) or may_be_year(before):
                continue
            if self._inside_phrase(before) or self._hangs_on_noun(before):
                continue
            if before.amount.singular:  # "dort erschoss ein Soldat 20 Kinder"
                continue
            behind = next(other for other in following[at:] if other.phrase.found is not MEASURE or other is item)
            set_apart = self.behind_setting(before.end) + 1  # "killed all 40 people | on board | and six people on the ground"
            told_with = self.coordinated(before, behind) or joined(self.sentence, set_apart, behind.amount.begin)
            if not (after.part or told_with):  # "sechs Kinder | zwischen 8 und 11 Jahren und | drei Lehrer"
                return False
            if before.phrase.noun_kind in HARM or before.phrase.attribute:
                return False
        return True

    def adds_up(self, item: Counted, crossed: Sequence[Counted]) -> bool:
        """ "nine guests – four women and five men – were killed": what is told in between makes the number, unless a verb comes
        first: "five people, two of them women, | were killed | and three were injured"."""
        told = [other for other in crossed if not (other.amount.singular and other.phrase.found is UNKNOWN)]  # "von einer Lawine"
        made = len(told) > 1 and sum(other.amount.value for other in told) == item.amount.value
        return made and not any(told[0].end < fate.first < told[-1].index for fate in self.predicates)

    def _behind_ages(self, start: int, stop: int) -> int:
        """ "two children | aged 9 and 13 | along with three men", "zwei Kinder | unter zwölf Jahren | sowie …": what stands
        behind how old the first are."""
        words, language = self.sentence.folded, self.sentence.language
        first = at = start + (start < stop and words[start] == ",")
        told, limits = language.lists("ages", "age_units"), language.lists("traits", "age_limits")
        if told.isdisjoint(words[first : min(first + TRAIT, stop)]):
            return start
        joining = self.joiners | {","}  # "aged 4, 7 and 9"
        small, numbers = told | language.list("age_spans") | joining, self.phrases.numbers.opens
        at += words[at] in limits
        while at < stop and (words[at] in small or numbers[words[at]]):
            at += 1
        while at > first and words[at - 1] in joining:
            at -= 1
        if told.isdisjoint(words[first:at]):
            return start
        return at + (first > start and at < stop and words[at] == ",")

    def coordinated(self, item: Counted, following: Counted) -> bool:
        """ "12 Soldaten und 15 Zivilisten", "in Molo 12 und in Leto 15 Menschen", "2000 (Polizei) und 5000 Menschen"."""
        stop = following.amount.begin
        start = end_with_bracket(item, stop) + 1
        if [token.text for token in self.tokens[start : start + 2]] == ["-", "-"]:
            start += 1  # "1,000 fighters -- and perhaps 1,500 -- were killed"
        start = self._behind_ages(self._behind_uncounted_part(self._behind_most(start, stop), stop), stop)
        return (
            joined(self.sentence, start, stop)
            or joined(self.sentence, start, before_singulars(self.sentence, stop))  # "three rebels, a soldier and six civilians"
            or joined_by_place(self.sentence, start, stop)
            or self._joined_by_owner(start, stop)
            or self._joined_by_trait(item, following, start)
            or self._joined_by_parallel(item, following, start)
            or self.joined_by_degree(start, stop)
            or self.lists_on(item, following)
            or self._joined_by_setting(item, following, start)
        )

    def _joined_by_setting(self, item: Counted, following: Counted, start: int) -> bool:
        """ "Zwölf Menschen | wurden in Molo und | 30 in Leto | getötet", "… | kamen am Montag und | 30 am Dienstag | um": where
        verbs stand last, nothing but the auxiliary and where or when it befell the first, and the like behind the second; or the
        like before it: "wurden zwölf Menschen | und bei einem Gefecht in Leto | 30 getötet"."""
        words, border, behind = self.sentence.folded, following.amount.begin - 1, following.end + 1
        if not self.phrases.capital_nouns or border <= start or behind >= len(words):
            return False
        if words[start] in self.joiners:
            return self._is_setting(start + 1, border + 1)
        opens = words[start] in self.sentence.language.list("auxiliaries")
        first = start + (opens or any(fate.opener == start for fate in self.predicates))
        alike = item.phrase.found is NOTHING or first > start or words[start] == words[behind]
        joins = words[border] == "," or words[border] in self.joiners
        return alike and joins and self._is_setting(first, border) and self._is_setting(behind, behind + 2)

    def _is_setting(self, first: int, stop: int) -> bool:
        """ "in der Provinz Molo", "bei einem schweren Gefecht in Leto", "auch am Montag"."""
        language, words = self.sentence.language, self.tokens[first:stop]
        between = list(itertools.dropwhile(lambda word: word.lower in language.list("adverbs"), words))
        if not 0 < len(between) <= SETTING or between[0].lower not in language.list("prepositions"):
            return False
        small = language.lists("prepositions", "articles", "adverbs", "months")
        return all(
            word.kind == WORD_KIND and (word.is_capital or word.lower in small or language.is_inflected(word.text))
            for word in between
        )

    def _is_entry(self, item: Counted) -> bool:
        """Nothing but whose they are, the border to the next entry of an enumeration, or its end, behind the noun."""
        behind = self.tokens[item.end + 1 : item.end + 2]
        ends = not behind or behind[0].kind == MARK_KIND or behind[0].lower in self.joiners | self._owners
        return item.phrase.found is NOUN and ends

    def lists_on(self, item: Counted, following: Counted) -> bool:
        """ "463 Helfer von Hilfswerken, 319 Lehrer und …": the next entry of an enumeration, behind whose the first are."""
        start, border = item.end + 1, following.amount.begin - 1
        if start >= border or not (self.tokens[border].text == "," or self.tokens[border].lower in self.joiners):
            return False
        if self._joined_by_uncounted(start, border + 1):
            return True
        border -= self.tokens[border - 1].text == ","  # "five members of the police|, and 13 civilians"
        return self._is_entry(following) and self._tells_owner(start, _without_acronym(self.tokens[start:border]))

    def _behind_most(self, start: int, stop: int) -> int:
        """ "1,200 guests, most of them children, and 159 guards": the comma behind what most of the first were."""
        tokens, language = self.tokens, self.sentence.language
        if start + 1 >= stop or tokens[start].text != "," or tokens[start + 1].lower not in language.list("quantifiers"):
            return start
        return next((at for at in range(start + 2, stop) if tokens[at].text == ","), start)

    def _behind_uncounted_part(self, start: int, stop: int) -> int:
        """ "Seven soldiers|, including a general|, and two cooks died": the second comma around a part that has no number."""
        marks = self.sentence.marks("parts") if start < stop and self.tokens[start].text == "," else ()
        if not any(mark.first == start + 1 for mark in marks):
            return start
        ahead = range(start + 2, min(stop - 1, start + INSERTION))
        close = next((at for at in ahead if self.tokens[at].text == "," or self.tokens[at].kind == NUMBER_KIND), start)
        return close if self.tokens[close + 1].lower in self.joiners else start

    def _joined_by_owner(self, start: int, stop: int) -> bool:
        """ "eight members | of the Danish police and | 46 rebels": whose the first are, and a joiner."""
        between = self._up_to_joiner(start, stop)
        return between is not None and self._tells_owner(start, between)

    def _joined_by_uncounted(self, start: int, stop: int) -> bool:
        """ "380 Soldaten | und verbündete Kämpfer sowie | 392 Rebellen": between two joiners people without a number."""
        words = self.tokens[start : stop - 1]
        if not 1 < len(words) <= UNCOUNTED or words[0].lower not in self.joiners or self._holds_predicate(start, words):
            return False
        armies, ends = self.sentence.language.endings("naming.armies"), ends_of_people(self.sentence)
        behind = range(start + 1, stop - 1)
        people = next((at for at in behind if at in ends or self.sentence.folded[at].endswith(armies)), stop)
        described = self._without_pronouns(self.tokens[start + 1 : people])
        plain = all(word.kind == WORD_KIND and word.lower not in self.phrases.stops for word in described)
        owner = self.tokens[people + 1 : stop - 1]
        return people < stop and plain and (not owner or self._tells_owner(people + 1, owner))

    def _joined_by_trait(self, item: Counted, following: Counted, start: int) -> bool:
        """ "zehn Schüler | im Alter von 12 bis 15 Jahren und | drei Lehrer": where the first are from or are, or how old, unless
        a verb may have taken them before: "rettete zwei Männer aus dem Haus und drei wurden verletzt"."""
        stop, language = before_singulars(self.sentence, following.amount.begin), self.sentence.language
        listed = stop < following.amount.begin and self.tokens[stop - 1].text == ","  # "…, | ihre Lehrerin und"
        between = self.tokens[start : stop - 1] if listed else self._up_to_joiner(start, following.amount.begin)
        if not between or not 1 < len(between) < TRAIT or between[0].lower not in language.list("traits"):
            return False
        small = self.phrases.articles | language.lists("prepositions", "traits")
        bars = self.phrases.stops - small | language.list("auxiliaries")
        plain = all(token.kind != MARK_KIND and token.lower not in bars for token in self._without_span(between))
        next_clause = self.sentence.folded[following.end + 1 : following.end + 3]
        alone = next_clause[:1] == [","] and next_clause[-1] in language.list("relative")  # "und drei Lehrer, die …"
        first = item.part is not None or self._is_told_first(item, following)
        return plain and not alone and first and not self._holds_predicate(start, between)

    def _joined_by_parallel(self, item: Counted, following: Counted, start: int) -> bool:
        """ "40 people | in Molo, | 30 in Leto and 12 in Kamen": behind a comma another number with a place of its own."""
        tokens, border, language = self.tokens, following.amount.begin - 1, self.sentence.language
        behind = tokens[following.end + 1 : following.end + 2]
        if border <= start + 1 or tokens[border].text != "," or not behind:
            return False
        between, lead = tokens[start:border], tokens[start].lower
        if lead not in language.list("traits") or behind[0].lower not in language.list("traits") or len(between) > TRAIT:
            return False
        bars = self.phrases.stops - self.phrases.articles - language.lists("prepositions", "traits") | language.list(
            "auxiliaries"
        )
        plain = all(token.kind == WORD_KIND and token.lower not in bars for token in between)
        return plain and self._is_told_first(item, following) and not self._holds_predicate(start, between)

    def joined_by_degree(self, start: int, stop: int) -> bool:
        """ "18 wurden | schwer, | acht weitere leicht verletzt", "40 leicht- und | drei schwer verletzt": how badly the first
        were, before what is told of both."""
        language, between = self.sentence.language, [word for word in self.sentence.folded[start:stop] if word != "-"]
        if len(between) < 2 or between[-2] not in language.lists("degrees", "degrees_of_wounds"):
            return False
        if not (between[-1] == "," or between[-1] in self.joiners):
            return False
        words = self.tokens[start : start + len(between) - 2]
        return len(words) < TRAIT and all(word.kind == WORD_KIND for word in words) and not self._holds_predicate(start, words)

    def _is_told_first(self, item: Counted, following: Counted) -> bool:
        """Whether a number opens its clause, or stands behind a predicate of it or an auxiliary that serves what follows, too."""
        clauses, auxiliaries = self.sentence.clauses, self.sentence.language.list("auxiliaries")
        clause, loose = clauses[item.amount.begin], empty_words(self.sentence) - auxiliaries
        first = bisect_left(clauses, clause)
        before = [token.lower for token in self.tokens[first : item.amount.begin] if token.text != ","]
        sayings = (mark for mark in self.sentence.marks("attributions") if not mark.value.get("deed"))
        said = any(mark.last == item.amount.begin - 1 for mark in sayings)  # "Police said | 40"; not "saw | 40"
        told = any(first <= fate.first < item.amount.begin for fate in self.predicates)
        if said or told or all(word in loose for word in before):
            return True
        ends = [fate.first for fate in self.predicates if fate.first > following.end]
        behind = self.tokens[following.end + 1 : min([*ends, bisect_right(clauses, clause)])]
        return not auxiliaries.isdisjoint(before) and not any(token.lower in auxiliaries for token in behind)

    def _up_to_joiner(self, start: int, stop: int) -> Sequence[Token] | None:
        """What stands between two tokens before a joiner that ends it; None where none does."""
        between = _without_acronym(self.tokens[start:stop])
        if between and between[-1].lower in self.sentence.language.list("adverbs") and between[-1].lower not in self.joiners:
            between = between[:-1]  # "des Regimes und auch"
        return between[:-1] if between and between[-1].lower in self.joiners else None

    def _tells_owner(self, start: int, words: Sequence[Token]) -> bool:
        """ "of the Danish police", "der Miliz und mit ihr verbündeter Gruppen": nothing but whose they are, and no predicate."""
        words = self._without_pronouns(words)
        if not 1 < len(words) < OWNER or words[0].lower not in self._owners:
            return False
        bars = self.phrases.stops - self._owners - self.phrases.articles - self.joiners
        plain = all(token.kind == WORD_KIND and token.lower not in bars for token in words[1:])
        return plain and not self._holds_predicate(start, words)

    def _holds_predicate(self, start: int, words: Sequence[Token]) -> bool:
        return any(start <= fate.first <= start + len(words) for fate in self.predicates)

    @property
    def _owners(self) -> frozenset[str]:
        return self.sentence.language.lists("partitive", "change_from", "genitive_articles", "genitive_numbers")

    def _without_span(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """ "zwischen 14 und 17 Jahren", "von zehn und elf": without what joins two numbers."""
        numbers = [token.kind == NUMBER_KIND or self.phrases.numbers.opens[token.lower] for token in tokens]
        return [token for at, token in enumerate(tokens) if not (any(numbers[at - 1 : at]) and any(numbers[at + 1 : at + 2]))]

    def _without_pronouns(self, words: Sequence[Token]) -> Sequence[Token]:
        """ "mit ihr | verbündeter Gruppen", "von ihnen | geführter Milizen": without what an inflected participle is led by."""
        language, kept = self.sentence.language, list(words)
        prepositions, pronouns = language.list("prepositions"), language.list("pronouns")
        for at in range(len(kept) - 3, -1, -1):
            led = kept[at].lower in prepositions and kept[at + 1].lower in pronouns
            if led and language.is_inflected(kept[at + 2].text):
                del kept[at : at + 2]
        return kept


def _without_acronym(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "der Terrormiliz Islamischer Staat (IS) und": without the brackets and the letters in them."""
    opened = next((at for at, token in enumerate(tokens) if token.text == "("), None)
    if opened is None or opened + 2 >= len(tokens) or tokens[opened + 2].text != ")" or not tokens[opened + 1].text.isupper():
        return tokens
    return [*tokens[:opened], *tokens[opened + 3 :]]
