"""What a number counts, decided from the noun behind it and from what happens to whom in its clause.

The policy in one place: a noun has a kind of its own (*Demonstranten* → crowd) or none (*Menschen*, *people*). What
befalls people (`fate = true` in the topic pack: killed, wounded, missing, captured, displaced) outranks what they are:
"40 Demonstranten wurden verletzt" counts wounded. Without a noun the number is an ellipsis, see ellipsis.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..packs import Mark
from ..quantities import Amount, find_amounts
from ..reading import Sentence
from ..text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .phrase import Found, NounPhrase, PhraseReader

PERSON_KINDS = ("person", "staff")  # people of whom something must be said before they make a figure
LONGEST_PARTICLE = 4  # letters: um, ein, fest, ab; longer words close an idiom anywhere
HARM = {"killed", "wounded", "missing"}  # counted together they are casualties: "12 Tote und Verletzte"
FIXED = {"killed", "wounded", "missing"}  # nouns that say what happened: no predicate changes them
ABBREVIATED = 4  # letters of a month cut short: Mar, Sept
CROSSING = 3.0  # what a verb behind another number costs: one in the number's own clause is nearer
FARTHEST_BORDERS = 3  # clause borders a predicate may stand away


@dataclass(slots=True)
class Counted:
    """An amount and what it counts so far. `kind` None: no figure, or not yet known to be one."""

    sentence: Sentence
    amount: Amount
    phrase: NounPhrase
    kind: str | None = None
    predicate: Mark | None = None
    part: Mark | None = None  # "davon", "including" in front of the number
    whole: Counted | None = None
    antecedent: Counted | None = None  # the figure an ellipsis leans on
    trace: list[str] = field(default_factory=list)

    @property
    def index(self) -> int:
        return self.amount.first

    @property
    def end(self) -> int:
        return max(self.phrase.end, self.amount.last)

    @property
    def is_ellipsis(self) -> bool:
        return self.phrase.found in (Found.NOTHING, Found.PART)

    @property
    def blocks(self) -> bool:
        """A thing: a following ellipsis leans on it and is no figure either."""
        return self.kind is None and self.phrase.found in (Found.NOUN, Found.UNKNOWN) and not self.amount.singular


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens to people, by a predicate or a disjunction of predicates: "getötet oder verwundet" is casualties."""

    first: int
    last: int
    kind: str
    mark: Mark
    opener: int = -1  # where its first part stands: "kamen … um" takes a number in between


class KindReader:
    """Reads one sentence: its amounts, their noun phrases, the predicates, and which belong together."""

    def __init__(self, sentence: Sentence, fates: frozenset[str]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.fates = fates
        self.phrases = PhraseReader(sentence)
        language = sentence.reading.language
        self.joiners = language.list("joiners")
        self.loose = language.list("articles") | language.list("fillers") | self.joiners | language.list("adverbs")
        self.predicates = self._fates()

    def _fates(self) -> list[Fate]:
        """The predicates in order, disjunctions of harms merged into casualties."""
        marks = [*self.sentence.marks("predicates")]
        opened = {mark.first: mark for mark in marks if mark.gap and self._closes_clause(mark.last)}
        marks = [m for m in marks if m.gap or m.first not in opened or m.last > opened[m.first].first + 1]  # "überlebten … nicht"
        taken = {mark.first for mark in marks}
        marks += [mark for mark in self.sentence.marks("attributes") if mark.first not in taken]
        fates: list[Fate] = []
        for mark in sorted(marks, key=lambda m: (m.gap[1] if m.gap else m.first, m.gap is None, -m.last)):
            if not self._is_verb(mark):
                continue
            kind = str(mark.value["kind"])
            if mark.gap:
                if self._closes_clause(mark.last) and not (fates and mark.gap[1] <= fates[-1].last):
                    fates.append(Fate(mark.gap[1], mark.last, kind, mark, opener=mark.first))
                continue
            if fates and mark.first <= fates[-1].last:
                continue
            before = fates[-1] if fates else None
            if before and self._joined(before.last + 1, mark.first) and _together(before.kind, kind):
                fates[-1] = Fate(before.first, mark.last, "casualties", before.mark)
            else:
                fates.append(Fate(mark.first, mark.last, kind, mark))
        return fates

    def _is_verb(self, mark: Mark) -> bool:
        """German: "kämpfen" is a verb, "bei Kämpfen" is none. The pack says how a predicate is written."""
        token = self.tokens[mark.first]
        if token.is_capital and token.lower in self.sentence.reading.language.list("months"):  # "28 March"
            return False
        return not (self.phrases.capital_nouns and token.is_capital and mark.first and mark.phrase.printed[:1].islower())

    def _closes_clause(self, index: int) -> bool:
        """A separated particle ends its clause: "kamen … um, …", not "kamen um 12 Uhr"."""
        if index + 1 >= len(self.tokens) or len(self.tokens[index].text) > LONGEST_PARTICLE:
            return True
        following = self.tokens[index + 1]
        return following.kind == MARK_KIND or following.lower in self.joiners or following.lower in self.sentence.reading.language.list("conjunctions")

    def _joined(self, start: int, stop: int) -> bool:
        """Only joiners and commas between two words, and at least one of them."""
        between = self.tokens[start:stop]
        return 0 < len(between) <= 3 and all(t.lower in self.joiners or t.text == "," or t.lower in self.loose for t in between) and any(
            t.lower in self.joiners or t.text == "," for t in between
        )

    def read(self) -> list[Counted]:
        """The amounts of the sentence with the kinds their own nouns and predicates give them."""
        items: list[Counted] = []
        for amount in find_amounts(self.sentence):
            if self._is_ordinal(amount) or self._is_day(amount) or self._is_year(amount) or (items and amount.first <= items[-1].amount.last):
                continue
            phrase = self.phrases.read(amount)
            if not self._is_of_a_name(amount, phrase):
                items.append(Counted(self.sentence, amount, phrase))
        self._share_nouns(items)
        self._read_parts(items)
        for index, item in enumerate(items):
            item.part = self._part_marker(item)
        for index, item in enumerate(items):
            self._decide(items, index)
        return items

    def _is_ordinal(self, amount: Amount) -> bool:
        """"am 28. Oktober", "der 3. Stock": digits with a full stop that ends no sentence."""
        after = amount.last + 1
        if not amount.bare or after + 1 >= len(self.tokens) or self.tokens[after].text != ".":
            return False
        return self.tokens[after].start == self.tokens[amount.last].end

    def _is_day(self, amount: Amount) -> bool:
        """"Aug. 6, 2011", "October 28", "For March 26": a bare number up to 31 behind a month."""
        at, language = amount.begin - 1, self.sentence.reading.language
        behind = self.tokens[amount.last + 1] if amount.last + 1 < len(self.tokens) else None
        if amount.bare and amount.value <= 31 and behind is not None and behind.is_capital and behind.lower in language.list("months"):
            return True  # "8 May"
        if not amount.bare or amount.value > 31 or amount.begin < 1 or not language.section("text").get("day_after_month"):
            return False
        if self.tokens[at].text == "." and at:
            at -= 1
        elif len(self.tokens[at].text) <= ABBREVIATED and self.tokens[at].lower not in language.list("short_months"):
            after = self.tokens[amount.last + 1] if amount.last + 1 < len(self.tokens) else None
            return self.tokens[at].lower in language.list("months") and after is not None and after.text == ","  # not "Viña del Mar 12"
        during = at > 0 and self.tokens[at - 1].lower in language.list("during")  # "In June 12 people fled"
        return self.tokens[at].lower in language.list("months") and not during

    def _is_of_a_name(self, amount: Amount, phrase: NounPhrase) -> bool:
        """"a Boeing 737 killed …", "in Camp 59": bare digits behind a capital, and no noun that they count."""
        if not amount.bare or amount.hedged or amount.value >= 1000 or phrase.found is not Found.NOTHING or not amount.begin:
            return False
        before = self.tokens[amount.begin - 1]
        language = self.sentence.reading.language
        if not before.is_capital or before.lower in language.list("articles") | language.list("months"):
            return False
        return amount.begin > 1 or not language.lexicon.lookup(before.lower)

    def _is_year(self, amount: Amount) -> bool:
        """"Am 6. September 2000 massakrierten …", "seit 1999 Menschen …": a bare number behind a word that leads up to a year."""
        before = self.tokens[amount.begin - 1].lower if amount.begin else ""
        language = self.sentence.reading.language
        return amount.is_year_like and (before in language.list("months") or before in language.list("before_year"))

    def _share_nouns(self, items: list[Counted]) -> None:
        """"477 und 459 km²", "mit sieben und … mit sechs getöteten Journalisten": the noun stands behind the last number only."""
        for item, following in zip(reversed(items[:-1]), reversed(items[1:])):
            if item.phrase.found is not Found.NOTHING or following.phrase.found in (Found.NOTHING, Found.PART) or item.phrase.attribute:
                continue
            start, stop = item.end + 1, following.amount.begin
            if item.amount.is_year_like or self._predicate_in(start, stop) or self._is_announced(items, item):
                continue
            if (self._joined(start, stop) and not self._only_comma(item, following)) or self._parallel(item, following):
                item.phrase = NounPhrase(
                    following.phrase.found, item.end, following.phrase.first, following.phrase.last,
                    following.phrase.noun, following.phrase.attribute, following.phrase.country, following.phrase.unit,
                )  # fmt: skip

    def _read_parts(self, items: list[Counted]) -> None:
        """"189 der 259 Personen ertranken": both count persons, the verb is the part's. "Neun von zehn" is a ratio, no count."""
        ratios = self.sentence.reading.language.list("ratio_wholes")
        for item, following in zip(items, items[1:]):
            if item.phrase.found is not Found.PART or item.phrase.noun or following.amount.begin - item.end > 3:
                continue
            if self.tokens[following.index].lower in ratios and item.amount.value < following.amount.value:
                item.phrase.found = following.phrase.found = Found.MEASURE
                continue
            if following.phrase.noun:
                item.phrase = NounPhrase(
                    Found.NOUN, following.phrase.end, following.phrase.first, following.phrase.last,
                    following.phrase.noun, following.phrase.attribute, following.phrase.country,
                )  # fmt: skip
                item.whole = following
            else:
                item.phrase.found = Found.UNKNOWN  # "78 of the 736 seats"

    def _only_comma(self, item: Counted, following: Counted) -> bool:
        """A comma alone joins "20, 30 Tote", but not "liegt bei 56, etwa 120 Personen"."""
        between = [token.lower for token in self.tokens[item.end + 1 : following.amount.begin]]
        return not any(word in self.joiners for word in between) and (following.amount.hedged or self._word_before(item) is not None)

    def _is_announced(self, items: Sequence[Counted], item: Counted) -> bool:
        """"the death count has climbed past 130 and 600-odd people …": a count word in the clause owns the first number."""
        clause = self.sentence.clauses[item.index]
        for mark in self.sentence.marks("counts"):
            if mark.last < item.amount.begin and self.sentence.clauses[mark.last] == clause:
                return not any(mark.last < other.index < item.index for other in items)
        return False

    def _predicate_in(self, start: int, stop: int) -> bool:
        return any(start <= fate.first < stop for fate in self.predicates)

    def _parallel(self, item: Counted, following: Counted) -> bool:
        """The same preposition before both numbers, and a joiner between them."""
        before, other = self._word_before(item), self._word_before(following)
        between = [token.lower for token in self.tokens[item.end + 1 : following.amount.begin]]
        months = item.sentence.reading.language.list("months")
        if between and between[-1] in months and before is None and other is None and len(between) <= 4:
            return any(word in self.joiners for word in between)  # "im Mai 477 und im Juni 459 km²"
        close = item.sentence.clauses[item.index] == following.sentence.clauses[following.index] and len(between) <= 6
        return bool(before) and before == other and close and any(word in self.joiners for word in between)

    def _word_before(self, item: Counted) -> str | None:
        index = item.amount.begin - 1
        if index < 0 or self.tokens[index].lower not in self.sentence.reading.language.list("prepositions"):
            return None
        return self.tokens[index].lower

    def _part_marker(self, item: Counted) -> Mark | None:
        """The nearest "davon"/"including" before the number, with nothing but loose words between."""
        for mark in reversed(self.sentence.marks("parts")):
            if mark.last < item.amount.begin and self._stands_apart(mark):
                between = self.tokens[mark.last + 1 : item.amount.begin]
                if len(between) > 12 or any(t.kind == NUMBER_KIND for t in between) or any(t.text in ",;:" for t in between[:-1]):
                    return None
                if between and between[-1].text in ",;:" and mark.first > 0:  # only "Of the deaths recorded there, 90 …"
                    return None
                if mark.first > 0 and len(between) > 8:
                    return None
                return mark
        return None

    def _stands_apart(self, mark: Mark) -> bool:
        """"its count of the dead fell to 10" takes no part: an "of …" that marks one does not hang on a noun."""
        if not mark.first or self.tokens[mark.first].lower not in self.sentence.reading.language.list("partitive"):
            return True
        before = self.tokens[mark.first - 1]
        return before.kind == MARK_KIND or before.lower in self.joiners

    def _decide(self, items: Sequence[Counted], index: int) -> None:
        item = items[index]
        phrase = item.phrase
        if phrase.found is Found.UNIT:
            item.kind = "area"
            item.trace.append(self._printed(phrase.unit))
            return
        if phrase.found is Found.MEASURE or item.amount.is_year_like and not self._is_counted_year(item):
            return
        if phrase.found is Found.PART and phrase.noun is None and phrase.reason is None:
            self._read_whole(item)
        kind = self._kind_of_noun(item)
        attribute = phrase.attribute
        if attribute and (kind == "thing" or attribute.value["kind"] == "area"):
            return
        if attribute and kind not in FIXED:
            item.kind = self._attribute_kind(phrase)
            item.trace.append(self._printed(attribute))
        elif kind in FIXED or (phrase.noun and phrase.noun.value.get("own")):
            item.kind = self._joined_noun_kind(phrase, str(kind))
        elif phrase.found is Found.NOUN and kind != "thing" or phrase.found is Found.UNKNOWN and self._may_be_people(item):
            self._decide_by_predicate(items, index, kind)
        self._take_in_pair(phrase)
        if item.kind and phrase.noun:
            item.trace.append(self._printed(phrase.noun))

    def _take_in_pair(self, phrase: NounPhrase) -> None:
        """"70 Frauen und Mädchen": a second noun without a number belongs to the phrase."""
        index = phrase.last + 1
        if phrase.found is Found.NOUN and index + 1 < len(self.tokens) and self.tokens[index].lower in self.joiners and phrase.end < index:
            noun = self.phrases.at["nouns"].get(index + 1)
            if noun and str(noun.value["kind"]) in (*PERSON_KINDS, phrase.noun_kind):
                phrase.end = noun.last

    def _is_counted_year(self, item: Counted) -> bool:
        """"2000 Soldaten" is a count, "im Jahr 2000 Soldaten" none."""
        if item.phrase.found is not Found.NOUN:
            return False
        before = self.tokens[item.index - 1].lower if item.index else ""
        return before not in self.sentence.reading.language.list("before_year")

    def _attribute_kind(self, phrase: NounPhrase) -> str:
        """"tote und verletzte Soldaten" are casualties."""
        assert phrase.attribute
        fate = next((f for f in self.predicates if f.first <= phrase.attribute.first <= f.last), None)
        return fate.kind if fate else str(phrase.attribute.value["kind"])

    def _joined_noun_kind(self, phrase: NounPhrase, kind: str) -> str:
        """"12 Tote und Verletzte", "dead and wounded": one number for both."""
        index, kinds = phrase.last + 1, {kind}
        while index + 1 < len(self.tokens) and (self.tokens[index].lower in self.joiners or self.tokens[index].text == ","):
            noun = self.phrases.at["nouns"].get(index + 1) or self.phrases.at["attributes"].get(index + 1)
            if not noun or str(noun.value["kind"]) not in HARM:
                break
            kinds.add(str(noun.value["kind"]))
            index = noun.last + 1
        if len(kinds) > 1:
            phrase.end = index - 1
        return kind if len(kinds) == 1 else "casualties"

    def _kind_of_noun(self, item: Counted) -> str | None:
        phrase = item.phrase
        if phrase.noun:
            return self._kind_of_members(phrase) or phrase.noun_kind
        return "person" if phrase.found is Found.NOUN else None  # a demonym: "2.000 Nordkoreaner"

    def _kind_of_members(self, phrase: NounPhrase) -> str | None:
        """"1.500 Angehörige nordkoreanischer Spezialeinheiten", "90 members of an army unit": members are what they are members of."""
        if self.tokens[phrase.last].lower not in self.sentence.reading.language.list("members"):
            return None
        for index in range(phrase.last + 1, min(phrase.last + 6, len(self.tokens))):
            if self.tokens[index].kind != WORD_KIND:
                return None
            noun = self.phrases.at["nouns"].get(index)
            if noun and str(noun.value["kind"]) == "troops":
                return "troops"
            if self.tokens[index].lower in self.sentence.reading.language.list("armies"):
                return "troops"
        return None

    def _read_whole(self, item: Counted) -> None:
        """"zwei der Getöteten": the noun of the whole tells the kind."""
        index = item.phrase.end + 1
        for at in range(index, min(index + 5, len(self.tokens))):
            if self.tokens[at].lower.endswith(("'s", "s'")):  # "43,000 of the country's troops"
                continue
            if self.tokens[at].kind == MARK_KIND or self.tokens[at].kind == NUMBER_KIND:
                return
            noun = self.phrases.at["nouns"].get(at)
            if noun:
                item.phrase.noun, item.phrase.first, item.phrase.last, item.phrase.end = noun, noun.first, noun.last, noun.last
                item.phrase.found = Found.NOUN
                return
            if self.phrases.capital_nouns and self.tokens[at].is_capital and not self.tokens[at].lower.endswith("er"):
                return

    def _may_be_people(self, item: Counted) -> bool:
        """An unknown noun can be somebody, unless a preposition makes it the place or the occasion: "bei 33 Angriffen"."""
        before = self._word_before(item)
        return before is None or before in self.sentence.reading.language.list("agents")

    def _decide_by_predicate(self, items: Sequence[Counted], index: int, kind: str | None) -> None:
        item = items[index]
        fate = self._best_fate(items, index)
        own = kind if kind not in (*PERSON_KINDS, None) else None
        if fate and fate.kind == "none" and own == "crowd":
            return
        if fate and fate.kind in self.fates and not (kind in ("captured", "staff", "troops") and fate.kind == "displaced"):
            item.kind, item.predicate = fate.kind, fate.mark
        elif own:
            item.kind = own
        elif fate and item.phrase.found is Found.NOUN and kind != "staff" and fate.kind not in ("area", "none"):
            item.kind, item.predicate = fate.kind, fate.mark
        if item.predicate:
            item.trace.append(self._printed(item.predicate))

    def _best_fate(self, items: Sequence[Counted], index: int) -> Fate | None:
        """The predicate of an amount: fewest clause borders away, then behind it rather than before, then nearest."""
        item = items[index]
        if any(other.whole is item for other in items):
            return None
        shared = index + 1 < len(items) or (index > 0 and items[index - 1].phrase.found is Found.MEASURE)  # "40 percent of the 2,500"
        if self.is_taken_from(item) and shared and not self._relative_follows(item):
            return None
        best: tuple[float, Fate] | None = None
        for fate in self.predicates:
            cost = self._cost(items, index, fate)
            if cost is not None and (best is None or cost < best[0]):
                best = (cost, fate)
        if best is None:
            return None
        limit = {"staff": 8.0, "person": 1000.0, None: 1000.0}.get(item.phrase.noun_kind, 30.0)
        return best[1] if best[0] < limit else None

    def _relative_follows(self, item: Counted) -> bool:
        """"Of the 1,162 people who have died …": what follows is told of the whole itself."""
        following = self.tokens[item.end + 1 : item.end + 3]
        return any(token.lower in self.sentence.reading.language.list("relative") for token in following)

    def is_taken_from(self, item: Counted) -> bool:
        """"Of the 300 passengers, 12 died": a number named as the whole, of which something is told."""
        if item.amount.begin < 2:
            return False
        language = self.sentence.reading.language
        preposition, article = (token.lower for token in self.tokens[item.amount.begin - 2 : item.amount.begin])
        return preposition in language.list("out_of") and article in language.list("articles")

    def _cost(self, items: Sequence[Counted], index: int, fate: Fate) -> float | None:
        item = items[index]
        if fate.kind == "area" or self._in_phrase_of_another(items, index, fate):
            return None
        if fate.mark.value.get("of", item.phrase.noun_kind) != item.phrase.noun_kind:
            return None
        if fate.opener >= 0 and fate.opener < item.index < fate.first:
            return 1.0 + (fate.first - item.end) * 0.1
        if fate.opener >= 0 and fate.opener < item.index:
            return None
        if fate.first > item.end:
            between = items[index + 1 :]
            crossed = [other for other in between if other.end < fate.first and other is not item.whole]
            if not self._may_cross(item, crossed) or self._belongs_to_next(items, index, fate):
                return None
            borders = self._borders(item.end, fate.first, crossed)
            distance = fate.first - item.end
            side = CROSSING * sum(1 for other in crossed if not other.amount.singular)
        elif fate.last < item.amount.begin:
            crossed = [other for other in items[:index] if other.index > fate.last]
            if crossed and not self._chain(crossed, item):
                return None
            borders = self._borders(fate.last, item.amount.begin, crossed)
            distance, side = item.amount.begin - fate.last, 2.0
            if distance <= 3 and not any(t.lower in self.joiners for t in self.tokens[fate.last + 1 : item.amount.begin]):
                side = -4.0
        else:
            return None
        if borders > FARTHEST_BORDERS or borders % 2 and not self._continues(item, fate):
            return None
        return borders * 10 + distance * 0.3 + side

    def _continues(self, item: Counted, fate: Fate) -> bool:
        """One clause border between number and verb: only a relative clause ("…, die getötet wurden"), a participle right behind it
        (", killed in …") or a colon keep them together."""
        if fate.last < item.amount.begin:
            return any(token.text == ":" for token in self.tokens[fate.last + 1 : item.amount.begin])
        if any(word in self.sentence.reading.language.list("infinitive_marks") for word in (t.lower for t in self.tokens[fate.first : fate.last + 1])):
            return True  # "… darauf einzustellen, ihre Häuser zu verlassen"
        border = max(at for at in range(item.end + 1, fate.first + 1) if self.sentence.clauses[at] != self.sentence.clauses[at - 1])
        if fate.first - border <= 2:
            return True
        relative = self.sentence.reading.language.list("relative")
        return any(token.lower in relative for token in self.tokens[border + 1 : border + 4])

    @staticmethod
    def _in_phrase_of_another(items: Sequence[Counted], index: int, fate: Fate) -> bool:
        """"41 Verhaftungen und 40 verletzte Teilnehmer": the participle is the other number's."""
        return any(other.index < fate.first <= other.end for at, other in enumerate(items) if at != index)

    def _borders(self, start: int, stop: int, crossed: Sequence[Counted]) -> int:
        """Clause borders between two tokens; the commas of a list of numbers are none."""
        clauses = self.sentence.clauses
        return max(0, clauses[stop] - clauses[start] - sum(1 for other in crossed if self._comma_before(other)))

    def _comma_before(self, item: Counted) -> bool:
        begin = (item.part.first if item.part else item.amount.begin) - 1
        return begin >= 0 and self.tokens[begin].text == ","

    def _may_cross(self, item: Counted, crossed: Sequence[Counted]) -> bool:
        """A predicate may be shared over numbers that are coordinated, parts ("darunter 3 Kinder") or no counts at all."""
        last = item
        for other in crossed:
            if other is item.whole or other.part or other.phrase.found in (Found.MEASURE, Found.UNKNOWN) or other.amount.is_year_like or self._inside_phrase(other):
                continue
            if other.amount.singular:  # "von einem Soldaten erschossen", "two men, one from Egypt and one from Syria, are held"
                continue
            if not self._joined(last.end + 1, other.amount.begin):
                return False
            if other.phrase.noun_kind in FIXED:
                return False
            last = other
        return True

    def _inside_phrase(self, item: Counted) -> bool:
        """A number behind a preposition ("in 3 Häusern") does not take the verb."""
        return item.phrase.noun_kind == "thing" and self._word_before(item) is not None

    def _chain(self, crossed: Sequence[Counted], item: Counted) -> bool:
        """"Getötet wurden 12 Soldaten und 15 Zivilisten": the verb before the first number serves the others too."""
        for before, after in zip(crossed, [*crossed[1:], item]):
            if before.phrase.found in (Found.MEASURE, Found.UNKNOWN) or before.amount.is_year_like or self._inside_phrase(before):
                continue
            if not self._joined(before.end + 1, after.amount.begin) and not after.part:
                return False
            if before.phrase.noun_kind in FIXED or before.phrase.attribute:
                return False
        return True

    def _belongs_to_next(self, items: Sequence[Counted], index: int, fate: Fate) -> bool:
        """"killed 12 people and wounded 30": a verb right before the next number is that number's."""
        for other in items[index + 1 :]:
            if other.amount.begin > fate.last:
                between = self.tokens[fate.last + 1 : other.amount.begin]
                if len(between) <= 3 and all((t.lower in self.loose or t.lower in self.phrases.articles) and t.lower not in self.joiners for t in between):
                    return not other.phrase.attribute and other.phrase.noun_kind not in FIXED or self._is_active(fate)
                return False
        return False

    def _is_active(self, fate: Fate) -> bool:
        """True unless an auxiliary stands before: "were wounded" closes its own clause."""
        before = self.tokens[fate.first - 1].lower if fate.first else ""
        return before not in self.sentence.reading.language.list("auxiliaries")

    @staticmethod
    def _printed(mark: Mark | None) -> str:
        return mark.phrase.printed if mark else ""


def _together(a: str, b: str) -> bool:
    return a != b and {a, b} <= HARM | {"casualties"}
