"""What stands behind a number: the noun phrase it counts, or why it counts nothing.

`rund 10.000 nordkoreanische Soldaten` → the noun *Soldaten*; `20 verletzte Fahrgäste` → the participle *verletzte* and
the noun; `52 Jahre` → a measure; `zwei der Getöteten` → a part of what follows; `35.` → nothing, an ellipsis.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...numerals import DASHES, number_words
from ...packs import Language, Mark, stop_words
from ...quantities import Amount
from ...reading import Sentence, is_name
from ...text import MARK_KIND, NUMBER_KIND, Token, end_of_numbers
from .bodies import consists_of_people, counts_strength, is_one_of_body, members_of
from .extended import behind_extension, thing_behind
from .phrase import MEASURE, NOTHING, NOUN, PART, UNIT, UNKNOWN, NounPhrase

ABBREVIATED = 2  # letters of a unit that has no plural: "70 retaken sq km"
FARTHEST = 11  # tokens from the number to its noun: "vier 12, 13, 15 und 40 Jahre alte Jungen"
NONE: dict[int, Mark] = {}  # the phrases of a section of which there are none
UNKNOWN_WORDS = 4  # words no pack knows that may stand between a number and its noun
SECTIONS = ("nouns", "attributes", "countries", "units", "measures", "predicates", "additions", "partitives", "forces", "silent")
COUNTING = {"nouns", "attributes", "countries", "units", "measures", "additions"}  # whose phrases are more than unknown words


class PhraseWords:
    """The little words of a language around a noun."""

    def __init__(self, language: Language) -> None:
        self.capital_nouns = language.capital_nouns
        self.numbers = number_words(language)
        self.stops = language.made(stop_words)
        self.articles = language.list("articles")
        self.fillers = language.list("fillers")
        self.partitive = language.list("partitive")
        self.tails = language.list("number_tails")
        self.joiners = language.list("joiners")


class PhraseReader:
    """Reads the noun phrases of one sentence. Marks are laid out by their first token once."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        words = sentence.language.made(PhraseWords)
        self.capital_nouns, self.numbers, self.joiners = words.capital_nouns, words.numbers, words.joiners
        self.stops, self.articles, self.fillers = words.stops, words.articles, words.fillers
        self.partitive, self.tails = words.partitive, words.tails
        marked, holds = sentence.marked, sentence.holds
        self.at = {section: _by_first(marked[section]) if section in holds else NONE for section in SECTIONS}
        self.known = set[int]().union(*map(self.at.__getitem__, COUNTING))
        self.hedges_behind = [mark for mark in marked["hedges"] if mark.slot_before and not mark.gap] if "hedges" in holds else []

    def read(self, amount: Amount) -> NounPhrase:
        """The noun phrase behind an amount."""
        phrase = NounPhrase(NOTHING, amount.last)
        index = self._after_glue(amount)
        if index > amount.last + 1 and self.tokens[index - 1].lower in self.tails:
            self._measure(phrase, index)  # "in den 80er Jahren"
            return phrase
        mark = self.at["partitives"].get(index)
        if mark is not None and not (self.capital_nouns and mark.last in self.at["attributes"]):
            phrase.found, phrase.end, phrase.reason = PART, mark.last, "pronoun"
            inside = map(self.at["nouns"].get, range(mark.first, mark.last + 1))
            for noun in (*inside, thing_behind(self.sentence, mark, self.at)):
                if noun:  # "90 of the dead"
                    phrase.take(noun, phrase.end)
            return phrase
        index = behind_extension(self.sentence, amount, index, self.at)
        limit = min(len(self.tokens), index + FARTHEST)
        while index < limit:
            step = self._step(phrase, amount, index)
            if step is None:
                break
            index = step
            if phrase.found is not NOTHING:
                break
        if phrase.found is NOTHING and phrase.attribute:
            phrase.end = phrase.attribute.last
        if phrase.found is NOTHING and phrase.modifiers and not (self.capital_nouns or self._lacks_noun(amount, phrase)):
            phrase.found = UNKNOWN
            phrase.first = phrase.last = phrase.end = phrase.modifiers[-1]
        if not self.capital_nouns and self._is_body(phrase) and counts_strength(self.sentence, amount.last):
            self._take_in_members(phrase, amount)
        return phrase

    @staticmethod
    def _is_body(phrase: NounPhrase) -> bool:
        """What may consist of people: no people themselves, unless the word is only a country's."""
        told = phrase.noun is not None and (phrase.noun_kind == "thing" or phrase.noun.value.get("strength"))
        return bool(told) if phrase.noun is not None else phrase.found in (UNKNOWN, NOTHING, NOUN)

    def _take_in_members(self, phrase: NounPhrase, amount: Amount) -> None:
        """ "a 120-strong platoon | of Canadian soldiers": counted are those the body consists of."""
        noun = members_of(self.sentence, phrase.end, self.at, self.stops)
        if noun is None and phrase.noun_kind == "thing" and consists_of_people(self.sentence, amount.last):
            phrase.found, phrase.noun, phrase.noun_kind = UNKNOWN, None, None  # "a 12-member | family"
        if noun is not None:
            phrase.take(noun)
            phrase.country = self.at["countries"].get(noun.first - 1) or phrase.country

    def _lacks_noun(self, amount: Amount, phrase: NounPhrase) -> bool:
        """ "fewer than the 900 | expected", "rebels numbering 900 | entered the town", "bring 900 | home": what is said of those
        who might have come, the verb of those whose noun stands before, or where they go."""
        if self.sentence.word_at(amount.begin - 1) in self.sentence.language.list("numbering"):
            return True
        if all(self.tokens[at].lower in self.sentence.language.list("homewards") for at in phrase.modifiers):
            return True
        marks = (mark for mark in self.sentence.marks("statuses") if mark.value["status"] == "expected")
        return any([mark.first] == phrase.modifiers == [mark.last] for mark in marks)

    def _after_glue(self, amount: Amount) -> int:
        """Skips what hangs on the digits themselves: the dash of 235-square-kilometre, the "er" of 20.000er-Marke."""
        index = amount.last + 1
        tokens = self.tokens
        if index < len(tokens) and amount.digits and not tokens[index].gap:
            dashed = tokens[index].text in "-‑–+" and index + 1 < len(tokens) and not tokens[index + 1].gap
            index += dashed or tokens[index].text == "+" or tokens[index].lower in self.tails
        for mark in self.hedges_behind:  # "600-odd people", "30 oder mehr Tote"
            if mark.first == amount.last + 1:
                index = max(index, mark.last + 1)
        return index

    def _step(self, phrase: NounPhrase, amount: Amount, index: int) -> int | None:
        """Reads one word of the phrase. None ends it; otherwise the index of the next token."""
        token = self.tokens[index]
        if token.kind == NUMBER_KIND or self._is_number_word(token):
            return self._behind_age(phrase, index)
        if token.kind == MARK_KIND and index not in self.at["measures"]:
            loose = token.text in "„“\"»«”'‚‘" or self._joins_attributes(phrase, index)
            return index + 1 if loose else None
        if token.lower in self.joiners:
            if (others := self._behind_count_of_others(phrase, index)) is not None:
                return others
            if self._joins_adjectives(phrase, index):
                return index + 1
        name = self.at["forces"].get(index)
        if name is not None and name.last > name.first and self._noun_follows(name.last + 1):
            phrase.modifiers.append(name.last)  # "900 Islamic State group jihadists"
            phrase.end = name.last
            return name.last + 1
        step = self._known(phrase, index) if index in self.known else None
        if step is not None:
            return step
        if token.lower in self.fillers and not (self.capital_nouns and token.is_capital):
            phrase.end = index
            return index + 1
        if self._is_partitive(phrase, index):
            phrase.found, phrase.end = PART, index
            return index + 1
        if self._joins_attributes(phrase, index):
            return index + 1
        if self._is_acronym(index):
            return self._unknown(phrase, index)
        if token.lower in self.stops or token.lower in self.articles or self._is_verb(index) or self._ends_in_degree(index):
            return None
        return self._unknown(phrase, index)

    def _ends_in_degree(self, index: int) -> bool:
        """ "40 were hurt, six | seriously": no noun, and nothing behind it that could be one."""
        ends = index + 1 >= len(self.tokens) or self.tokens[index + 1].kind == MARK_KIND
        return ends and self.tokens[index].text in self.sentence.language.list("degrees")

    def _behind_age(self, phrase: NounPhrase, index: int) -> int | None:
        """ "two 15-year-old boys": behind the ages before a noun, None without any; they may be it: "two 17-year-olds"."""
        unit = end_of_numbers(self.tokens, index, self.joiners, self.numbers.words) + 1
        if self._is_dash(unit) and self._is_dash(unit + 3) and self.tokens[unit + 1].lower in self.joiners:
            unit += 3  # "zwei 17- und | 18-jährige Schüler"
        age = self.at["measures"].get(unit + self._is_dash(unit))
        if age is None or age.value.get("reason") != "age":
            return None
        word = self.tokens[age.last]
        if self._is_dash(unit) and (word.is_capital if self.capital_nouns else word.text.endswith("s")):
            phrase.found, phrase.first, phrase.last, phrase.end = UNKNOWN, age.last, age.last, age.last
        return age.last + 1 if phrase.found is UNKNOWN or self._noun_follows(age.last + 1) else None

    def _is_dash(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].text in DASHES

    def _known(self, phrase: NounPhrase, index: int) -> int | None:
        """Reads a phrase of the packs that begins here, if it may stand in a noun phrase."""
        for reader in (self._measure, self._unit, self._attribute_or_noun, self._country):
            step = reader(phrase, index)
            if step is not None:
                return step
        addition = self.at["additions"].get(index)
        if addition is None:
            return None
        phrase.added, phrase.end = True, addition.last
        return addition.last + 1

    def _is_acronym(self, index: int) -> bool:
        """ "900 IS fighters": two or three capitals among small letters are a name, whatever word they spell."""
        printed = self.tokens[index].text
        if not 2 <= len(printed) <= 3 or not printed.isupper() or index + 1 >= len(self.tokens):
            return False
        return self.tokens[index + 1].text.islower()

    def _is_verb(self, index: int) -> bool:
        """A predicate begins here; where nouns are written large, "Fest-" is none of them, nor is "flood" in "flood shelters";
        and no participle between a number and its unit: "70 liberated square kilometres"."""
        mark, token = self.at["predicates"].get(index), self.tokens[index]
        if mark is None or mark.last + 1 in self.at["units"]:
            return False
        if self.capital_nouns and token.is_capital and mark.phrase.printed[:1].islower():
            return False
        return not (mark.first == mark.last and index in self.at["silent"] and self._noun_follows(index + 1))

    def _is_number_word(self, token: Token) -> bool:
        """ "Camp 59 killed nine refugees": the next number ends the phrase."""
        return self.numbers.opens[token.lower] and token.lower not in self.numbers.singular

    def _joins_attributes(self, phrase: NounPhrase, index: int) -> bool:
        """ "junge, bewaffnete Männer", "tote und verletzte Soldaten": a comma or a joiner between two adjectives."""
        told, told_too = phrase.attribute, self.at["attributes"].get(index + 1)
        if told and told_too and told.last == index - 1 and self.tokens[index].lower in self.joiners:
            return self._noun_follows(told_too.last + 1)
        joins = self.tokens[index].lower in self.sentence.language.list("joiners") and self._noun_follows(index + 2)
        if index + 2 >= len(self.tokens) or not (joins or self.tokens[index].text == ","):
            return False
        of_country, behind = phrase.country is not None and phrase.country.last == index - 1, self.at["countries"].get(index + 1)
        if of_country and behind is not None and behind.value["form"] == "adjectives":
            return True
        described = self.capital_nouns and (of_country or phrase.modifiers[-1:] == [index - 1])
        following = self.tokens[index + 1]
        inflected = described and self.sentence.language.is_inflected(following.text)
        return inflected and following.lower not in self.stops and not self._is_number_word(following)

    def _joins_adjectives(self, phrase: NounPhrase, index: int) -> bool:
        """ "300 American and British soldiers", "12 Hamas and Fatah offices": two adjectives or sides before one noun."""
        if index + 2 >= len(self.tokens):
            return False
        before, following = self.tokens[index - 1], self.tokens[index + 1]
        country = phrase.country is not None and phrase.country.last == index - 1
        name = before.text.isupper() or index - 1 in self.at["forces"]
        plural = not self.capital_nouns and before.lower.endswith("s") and not name
        if not country and (plural or phrase.modifiers[-1:] != [index - 1]):
            return False
        if following.kind == NUMBER_KIND or self._is_number_word(following) or (self.capital_nouns and following.is_capital):
            return False
        closed = following.lower in self.stops | self.fillers | self.articles or self._is_verb(index + 1)
        alone = index + 1 in self.at["nouns"] and index + 2 not in self.at["nouns"]
        return not (closed or alone) and self._noun_follows(index + 2)

    def _behind_count_of_others(self, phrase: NounPhrase, index: int) -> int | None:
        """ "100 Danish | and more than twice as many | Norwegian soldiers", "zwölf dänische | und ein | norwegischer Soldat": the
        adjective of those who share the noun."""
        if phrase.country is None or phrase.country.last != index - 1:
            return None
        words, end = self.sentence.language.list("counts_of_others"), index + 1
        while end < len(self.tokens) and self.tokens[end].lower in words:
            end += 1
        behind = self.at["countries"].get(end)
        return end if behind is not None and end > index + 1 and self._noun_follows(behind.last + 1) else None

    def _measure(self, phrase: NounPhrase, index: int) -> int | None:
        mark = self.at["measures"].get(index)
        if not mark or phrase.modifiers:
            return None
        if self._holds_own_number(mark):
            phrase.modifiers.append(mark.last)
            phrase.end = mark.last
            return mark.last + 1
        unit = self.at["units"].get(index)
        noun = self.at["nouns"].get(index)
        if (unit and unit.last >= mark.last) or (noun and noun.value["kind"] != "thing" and noun.last >= mark.last):
            return None
        phrase.found, phrase.first, phrase.last, phrase.end = MEASURE, mark.first, mark.last, mark.last
        phrase.reason = str(mark.value.get("reason", "measure"))
        return mark.last + 1

    def _holds_own_number(self, mark: Mark) -> bool:
        """ "zwei | achtjährige | Kinder": a compound with how old they are, where "8-jährige" would be three words."""
        word = self.tokens[mark.last].lower
        numbered = any(self.numbers.value(word[:end]) is not None for end in range(2, len(word)))
        return self.capital_nouns and mark.value.get("reason") == "age" and numbered and self._noun_follows(mark.last + 1)

    def _unit(self, phrase: NounPhrase, index: int) -> int | None:
        mark = self.at["units"].get(index)
        if not mark or (phrase.modifiers and not self._describe_land(phrase.modifiers, mark)):
            return None
        phrase.found, phrase.unit, phrase.first, phrase.last, phrase.end = UNIT, mark, mark.first, mark.last, mark.last
        return mark.last + 1

    def _describe_land(self, modifiers: Sequence[int], unit: Mark) -> bool:
        """ "12 historic acres", "70 befreite Quadratkilometer"; not "6½ acres", nor "12 large acre plots", whose size it is."""
        word = self.tokens[unit.last].lower
        plural = self.capital_nouns or word.endswith("s") or len(word) <= ABBREVIATED
        return plural and all(self.tokens[at].text.isalpha() for at in modifiers)

    def _attribute_or_noun(self, phrase: NounPhrase, index: int) -> int | None:
        noun, attribute = self.at["nouns"].get(index), self.at["attributes"].get(index)
        if noun and attribute and attribute.last >= noun.last and self._noun_follows(attribute.last + 1):
            noun = None
        if noun and self.capital_nouns and self.tokens[noun.first].text.islower() and noun.first == noun.last:
            noun = None
        if noun and noun.value.get("beast") and is_name(self.sentence, noun.first) and not self.sentence.is_heading:
            noun = None  # "killed 38 Tigers": a side is called so
        if noun and noun.value.get("uncounted"):
            noun = None  # "12 sales clerks": a number counts what stands behind it
        if noun and is_one_of_body(self.sentence, noun, self.stops):
            phrase.end = noun.last
            return noun.last + 1  # "a 120-man | Canadian contingent"
        if noun:
            while True:  # English compounds: "police officers", "construction workers" — the last noun is the head
                following = self.at["nouns"].get(noun.last + 1)
                if self.capital_nouns or not following or not self._is_modifier(noun):
                    break
                noun = following
            if self._modifies_unknown(noun) or self._is_joined_modifier(noun) or self._modifies_compound(noun):
                phrase.modifiers.append(noun.last)
                phrase.end = noun.last
                return noun.last + 1
            phrase.take(noun)
            return noun.last + 1
        if attribute:
            phrase.attribute, phrase.end = attribute, attribute.last
            return attribute.last + 1
        return None

    def _modifies_unknown(self, noun: Mark) -> bool:
        """ "four army | cooks": a plural no pack knows behind a singular; behind a thing only one that sounds like people."""
        behind, thing = noun.last + 1, noun.value["kind"] == "thing"
        if not (noun.value.get("strength") or thing or self._is_singular(noun)) or self.tokens[noun.last].lower.endswith("s"):
            return False
        if self.capital_nouns or behind >= len(self.tokens) or behind in self.known or self._is_verb(behind):
            return False
        word, doers = self.tokens[behind], self.sentence.language.endings("doer_endings")
        plural = word.text.islower() and word.text.endswith("s") and word.lower not in self.stops
        return plural and not self._is_finite(word) and bool(not thing or word.lower.endswith(doers))

    def _modifies_compound(self, noun: Mark) -> bool:
        """ "three army | intelligence | officers": a singular before words no pack knows and the plural of the packs."""
        first = noun.last + 1
        at = next((at for at in range(first + 1, first + 3) if at in self.at["nouns"]), None)
        if self.capital_nouns or at is None or not self._is_modifier(noun) or self._is_modifier(self.at["nouns"][at]):
            return False
        return not any(self._closes(between) for between in range(first, at))

    def _closes(self, index: int) -> bool:
        """No noun or adjective that may stand within an English compound."""
        word, language = self.tokens[index], self.sentence.language
        closed = word.lower in self.stops | self.articles | self.fillers | self.joiners or not word.text.islower()
        participle = word.lower.endswith(language.endings("present_participles"))
        return closed or participle or self._is_finite(word) or self._is_verb(index) or index in self.known

    def _is_singular(self, noun: Mark) -> bool:
        """ "hostage", where the plural is "hostages"."""
        return noun.phrase.printed.endswith("(|s)") and not self.tokens[noun.last].lower.endswith("s")

    def _is_joined_modifier(self, noun: Mark) -> bool:
        """ "two suicide | and gun attacks", "four militant | Danish groups": a singular tied to a word before its head."""
        joiner = noun.last + 1
        if not self._is_singular(noun) or self.capital_nouns or joiner + 2 >= len(self.tokens):
            return False
        country = self.at["countries"].get(joiner)
        if country is not None and country.value["form"] == "adjectives":
            return country.last + 1 in self.at["nouns"]
        if self.tokens[joiner].lower not in self.joiners:
            return False
        following = self.at["nouns"].get(joiner + 1)
        head = self.at["nouns"].get(following.last + 1 if following is not None else joiner + 2)
        return head is not None and head.value["kind"] == "thing" and self.tokens[head.last].lower.endswith("s")

    def _is_modifier(self, noun: Mark) -> bool:
        """ "60 fire engines" counts engines, "12 people deaths" none: only a singular modifies, or "bus" of "bus passengers"."""
        word = self.tokens[noun.last].lower
        singular = noun.phrase.printed.endswith("(|es)") and not word.endswith("es")
        return singular or not (word.endswith("s") or word in self.sentence.language.list("plurals"))

    def _noun_follows(self, index: int) -> bool:
        for at in range(index, min(index + 4, len(self.tokens))):
            if at in self.at["nouns"]:
                return True
            token = self.tokens[at]
            if token.kind == MARK_KIND or token.lower in self.stops:
                return False
            if self.capital_nouns and self._is_finite(token):
                return False  # "zu den 40 Toten | gehören sieben Dänen"
            if self.capital_nouns and token.is_capital:
                return True
        return False

    def _country(self, phrase: NounPhrase, index: int) -> int | None:
        mark = self.at["countries"].get(index)
        if not mark:
            return None
        if mark.value["form"] == "names":  # "fünf Polen": who is counted is called like the country
            twins = (twin for twin in self.sentence.marks("countries") if (twin.first, twin.last) == (index, mark.last))
            mark = next((twin for twin in twins if twin.value["form"] == "people"), mark)
        phrase.country, phrase.end = mark, mark.last
        if mark.value["form"] == "people" or self._is_people(mark):
            phrase.found, phrase.first, phrase.last = NOUN, mark.first, mark.last
        return mark.last + 1

    def _is_people(self, mark: Mark) -> bool:
        """ "drei Deutsche und zwei …", "1,300 Sudanese entered": an adjective with no noun behind it that it could belong to."""
        behind = self.tokens[mark.last + 1] if mark.last + 1 < len(self.tokens) else None
        if self.capital_nouns:
            large = mark.value["form"] == "adjectives" and self.tokens[mark.last].is_capital
            return large and (behind is None or not behind.is_capital)
        if not self.tokens[mark.last].lower.endswith(tuple(self.sentence.language.list("people_endings"))):
            return False
        if behind is None or behind.kind == MARK_KIND:
            return True
        return behind.lower in self.stops or mark.last + 1 in self.at["predicates"]

    def _is_partitive(self, phrase: NounPhrase, index: int) -> bool:
        """ "zwei der Getöteten", "five of the dead", "acht dieser Menschen"."""
        token = self.tokens[index]
        if phrase.modifiers or phrase.attribute or token.lower not in self.partitive or index + 1 >= len(self.tokens):
            return False
        if self.capital_nouns:
            return True
        following = self.tokens[index + 1]
        if following.lower in self.articles or following.kind == NUMBER_KIND or following.lower.endswith(("'s", "s'")):
            return True
        return self.numbers.value(following.lower) is not None

    def _unknown(self, phrase: NounPhrase, index: int) -> int | None:
        token = self.tokens[index]
        if self.capital_nouns:
            return self._unknown_capital(phrase, index, token)
        if len(phrase.modifiers) >= UNKNOWN_WORDS or self._is_finite(token):
            return None
        phrase.modifiers.append(index)
        phrase.end = index
        return index + 1

    def _is_finite(self, token: Token) -> bool:
        """A verb no pack of nouns should be read past: "35 rose …", or what opens a clause: "to 35 once …". Words of saying and
        change stand in the grammar."""
        return token.lower in self.sentence.language.lists("change_verbs", "verbs", "circumstances")

    def _unknown_capital(self, phrase: NounPhrase, index: int, token: Token) -> int | None:
        """German: a lower-case word is an adjective if it ends like one ("NATO-geführte", too), a capital is the noun (or
        "Hamburger" before one)."""
        if not token.is_capital or token.text.rpartition("-")[2].islower():
            if (
                len(phrase.modifiers) >= UNKNOWN_WORDS
                or not (token.lower.endswith(self.sentence.language.inflections) or self._grades_participle(index))
                or self._is_finite(token)
            ):
                return None
            phrase.modifiers.append(index)
            return index + 1
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        of_town = token.lower.endswith(self.sentence.language.endings("naming.town_adjectives"))
        if of_town and following and following.is_capital and following.kind != NUMBER_KIND:
            phrase.modifiers.append(index)
            return index + 1
        behind = self._behind_cut(index)
        if behind is not None:
            phrase.take(behind)
            return behind.last + 1
        phrase.found, phrase.first, phrase.last, phrase.end = UNKNOWN, index, index, index
        return index + 1

    def _grades_participle(self, index: int) -> bool:
        """ "20 | halb | verweste Leichen", "zwölf kaum bekleidete Tote": an adverb before a participle with its noun."""
        behind = self.tokens[index + 1 : index + 3]
        if len(behind) < 2 or not behind[1].is_capital:
            return False
        return behind[0].text.islower() and self.sentence.language.is_inflected(behind[0].text)

    def _behind_cut(self, index: int) -> Mark | None:
        """ "160 Fest- und Ingewahrsamnahmen": the compound behind one that is cut short."""
        tokens = self.tokens
        if index + 3 >= len(tokens) or tokens[index + 1].text not in DASHES or tokens[index + 1].gap:
            return None
        joined = tokens[index + 2].lower in self.sentence.language.list("joiners")
        return self.at["nouns"].get(index + 3) if joined else None


def _by_first(marks: Sequence[Mark]) -> dict[int, Mark]:
    """Marks by their first token; of several that begin at one the longest."""
    mark, *others = marks
    if not others:
        return {mark.first: mark}
    table = {mark.first: mark for mark in marks}
    if len(table) == len(marks):
        return table
    return {mark.first: mark for mark in sorted(reversed(marks), key=lambda mark: mark.last)}
