"""What a number counts, decided from the noun behind it and from what happens to whom in its clause.

The policy in one place: a noun has a kind of its own (*Demonstranten* → crowd) or none (*Menschen*, *people*). What
befalls people (`fate = true` in the topic pack: killed, wounded, missing, captured, displaced) outranks what they are:
"40 Demonstranten wurden verletzt" counts wounded. Without a noun the number is an ellipsis, see ellipsis.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...memo import once
from ...numerals import DASHES
from ...packs import Mark
from ...quantities import Amount, find_amounts
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .ages import is_age
from .bodies import consists_of_people, counts_strength
from .counted import (
    BEFALLEN,
    HARM,
    PERSON_KINDS,
    Counted,
    Fate,
    end_with_bracket,
    joined,
    joined_by_place,
    may_be_year,
    number_follows,
    preposition_before,
    puts_right,
    sounds_like_people,
)
from .doers import is_suspect
from .fates import ON_DUTY, Fates
from .next_speakers import leads_to_number
from .no_counts import NO_COUNT, is_of_a_name, is_population
from .opponents import is_called_to_protest, is_opponent
from .outcomes import have_died
from .part_markers import MARKERS, mark_parts, read_parts
from .phrase import MEASURE, NOTHING, NOUN, PART, UNIT, UNKNOWN, NounPhrase
from .phrase_reader import PhraseReader
from .plots import is_size

SPEAKER = 7  # tokens of a border and a source: ", nach Angaben der Veranstalter"
MEMBERS = 8  # tokens from "members" to the army they belong to: "members of the Kurdish Workers' Party"
# Lists of people of whom a verb tells no figure of its kind: witnesses are no crowd, inmates who flee no refugees.
NEVER = {"crowd": "no_audience", "displaced": "no_refugees"}
OPEN_FATES = ("wounded", "missing", "captured", "displaced")  # what may end in death
OUTNUMBERED = 10  # times as many soldiers as dead before them are no dead


class KindReader:
    """Reads one sentence: its amounts, their noun phrases, the predicates, and which belong together."""

    def __init__(self, sentence: Sentence, fate_kinds: frozenset[str]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.fate_kinds = fate_kinds
        self.joiners = sentence.language.list("joiners")
        self.phrases = PhraseReader(sentence)
        self._told_by_list: dict[int, str] = {}  # by its place, what a participle before the first of a list tells of a number

    @once
    def fates(self) -> Fates:
        return Fates(self.sentence, self.phrases)

    def read(self) -> list[Counted]:
        """The amounts of the sentence with the kinds their own nouns and predicates give them."""
        items: list[Counted] = []
        no_count = NO_COUNT.able(self.sentence)
        for amount in find_amounts(self.sentence):
            if any([rule(self.sentence, amount) for rule in no_count]):
                continue
            phrase = self.phrases.read(amount)
            if not (is_of_a_name(self.sentence, amount, phrase) or self._stands_aside(amount, phrase)):
                items.append(Counted(self.sentence, amount, phrase, len(items)))
        if len(items) > 1:
            self._share_nouns(items)
            read_parts(items)
        if items and not self.sentence.holds.isdisjoint(MARKERS):
            mark_parts(items)
        for index in range(len(items)):
            self._decide(items, index)
            self._take_fate_of_list(items, index)
            if is_called_to_protest(items[index]):
                items[index].kind = "crowd"
        return items

    def _stands_aside(self, amount: Amount, phrase: NounPhrase) -> bool:
        """ "12 Arbeiter sind Geiseln | einer Bande", "fielen | einem Erdrutsch zum Opfer": neither who does something nor whom it
        befalls, unless the packs know the noun. Nor does "a quake of 6.4 | killed 12" tell of 6.4: people come whole."""
        if phrase.attribute and phrase.found is NOTHING and amount.as_persons().value % 1:
            return True
        if phrase.noun_kind not in HARM and not phrase.attribute and leads_to_number(self.sentence, amount.begin):
            return True
        oblique = amount.singular and phrase.found is UNKNOWN
        return oblique and self.tokens[amount.first].lower in self.sentence.language.list("oblique_numbers")

    def _take_fate_of_list(self, items: Sequence[Counted], index: int) -> None:
        """ "acht getötete Zivilisten, | drei Soldaten und …": the participle is of all its list, where no verb tells of them."""
        item, before = items[index], items[index - 1] if index else None
        if before is None or item.kind != "troops" or item.predicate or item.phrase.attribute or not self.phrases.capital_nouns:
            return
        participle = before.phrase.attribute is not None or before.kind == self._told_by_list.get(before.place)
        if before.kind not in HARM or not participle or before.predicate or item.amount.value > OUTNUMBERED * before.amount.value:
            return
        if self.fates.crossing.coordinated(before, item) and not self._verb_behind(item):
            item.kind = before.kind
            self._told_by_list[item.place] = str(before.kind)

    def _verb_behind(self, item: Counted) -> bool:
        """ "…, drei Soldaten | zogen sich zurück"."""
        language, behind = self.sentence.language, self.tokens[item.end + 1 : item.end + 2]
        if not behind or behind[0].kind == MARK_KIND or behind[0].lower in language.lists("joiners", "prepositions"):
            return False
        return not behind[0].is_capital

    def _share_nouns(self, items: list[Counted]) -> None:
        """ "477 und 459 km²", "mit sieben und … mit sechs getöteten Journalisten": the noun stands behind the last one."""
        for item, following in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
            if following.phrase.found in (NOTHING, PART) or item.phrase.attribute or following.amount.singular:
                continue  # "es seien 30, sagte | ein Mann"
            cut_short = self._is_cut_short(item.phrase)
            if item.phrase.found is not NOTHING and not cut_short:
                continue
            stop = following.amount.begin
            end = max((item.end, *item.phrase.modifiers))  # "zwölf bewaffnete und 17 vermummte Männer"
            # behind a bracket: "2.000 (Polizei) und 5.000 (Veranstalter) Menschen"
            start = end + 2 if cut_short else max(end, end_with_bracket(item, stop)) + 1
            if may_be_year(item) or is_age(item) or self.fates.in_span(start, stop):
                continue
            if any(start <= mark.first < stop for mark in self.sentence.marks("parts")):
                continue  # "killed 12, | including | four tourists"
            told = following.phrase.attribute.value["kind"] if following.phrase.attribute else following.phrase.noun_kind
            harms = [fate.kind for fate in self.fates.all if fate.last == item.amount.begin - 1 and fate.kind in HARM]
            if harms and told in BEFALLEN and told not in harms:
                continue  # "killed | 12 and 40 injured", "killed | 12 and left 40 homeless"
            listed = joined(self.sentence, start, stop) and not self._only_comma(item, following)
            shares = (
                listed
                or puts_right(self.sentence, item.end + 1, following.amount.first)
                or self._parallel(item, following)
                or self._of_parallel_places(item, following)
            ) and not self._is_announced(items, item)
            if shares or self._changes_to(item, following):
                country = item.phrase.country or following.phrase.country
                item.phrase = replace(following.phrase, end=end, country=country, added=False, reason=None, modifiers=[])

    def _of_parallel_places(self, item: Counted, following: Counted) -> bool:
        """ "in Molo 70 und in Leto 155 Menschen", "Kanada will 200, Norwegen 300 Soldaten entsenden"."""
        if self._is_between_speakers(item, following) or self._is_other_country(item, following):
            return True
        at_a_time = preposition_before(item) in self.sentence.language.list("time_prepositions")
        stop = following.amount.begin
        return not at_a_time and joined_by_place(self.sentence, end_with_bracket(item, stop) + 1, stop)

    def _is_other_country(self, item: Counted, following: Counted) -> bool:
        """ "Kanada schickt 200, | Norwegen | 300 Soldaten": nothing but a comma and the name of another country between."""
        name = item.end + 2
        if name + 1 != following.amount.begin or self.tokens[name - 1].text != ",":
            return False
        return any(mark.first == mark.last == name for mark in self.sentence.marks("countries"))

    def _is_between_speakers(self, item: Counted, following: Counted) -> bool:
        """ "nach Angaben der Polizei 1800, nach Angaben der Veranstalter 2500 Menschen": a border, then who says the second."""
        between = self.tokens[item.end + 1 : following.amount.begin]
        sayings = [mark for mark in self.sentence.marks("attributions") if item.end < mark.first < following.amount.begin]
        if not sayings or sayings[0].first > item.end + 3 or len(between) > SPEAKER:
            return False
        return between[0].text == "," or between[0].lower in self.joiners

    def _changes_to(self, item: Counted, following: Counted) -> bool:
        """ "grew from five to 100 hectares", "cut by 500 to 4,500 troops": before and after a change, or the change and after."""
        language, first = self.sentence.language, item.amount.begin
        led = first > 0 and self.tokens[first - 1].lower in language.lists("change_from", "by")
        behind = self.tokens[item.end + 1 : following.amount.begin]
        return led and len(behind) == 1 and behind[0].lower in language.list("change_to")

    def _is_cut_short(self, phrase: NounPhrase) -> bool:
        """ "50 Schwer- und 100 Leichtverletzte": a compound whose head stands behind the second number."""
        if phrase.found is not UNKNOWN or not self.phrases.capital_nouns or not 0 <= phrase.last < len(self.tokens) - 1:
            return False
        behind = self.tokens[phrase.last + 1]
        return behind.text in DASHES and not behind.gap

    def _only_comma(self, item: Counted, following: Counted) -> bool:
        """A comma alone joins "20, 30 Tote", but not "liegt bei 20, etwa 30 Personen"."""
        between = self.sentence.folded[item.end + 1 : following.amount.begin]
        return not any(word in self.joiners for word in between) and (
            following.amount.hedged or preposition_before(item) is not None
        )

    def _is_announced(self, items: Sequence[Counted], item: Counted) -> bool:
        """ "the count passed 40 and 300 people …": a count word owns the first, in its clause or by the verb right before it."""
        clauses, clause = self.sentence.clauses, self.sentence.clauses[item.index]
        before = (mark for mark in self.sentence.marks("counts") if mark.last < item.amount.begin)
        count = next((mark for mark in before if clauses[mark.last] == clause or self._is_led_by_verb_of_count(item)), None)
        between = (other for other in items if count is not None and count.last < other.index < item.index)
        return count is not None and not any(not other.amount.singular and clauses[other.index] == clause for other in between)

    def _is_led_by_verb_of_count(self, item: Counted) -> bool:
        """ "rose to | 40", "now stands at | 40"."""
        language, begin = self.sentence.language, item.amount.begin
        verbs = language.lists("change_verbs", "amount_verbs")
        return not verbs.isdisjoint(self.sentence.folded[max(0, begin - 2) : begin])

    def _parallel(self, item: Counted, following: Counted) -> bool:
        """The same preposition before both numbers, and a joiner between them."""
        before, other = preposition_before(item), preposition_before(following)
        between = self.sentence.folded[item.end + 1 : following.amount.begin]
        language = item.sentence.language
        if between and between[-1] in language.list("months") and before is None and other is None and len(between) <= 4:
            return any(word in self.joiners for word in between)  # "im Mai 477 und im Juni 459 km²"
        from_one = before is not None and before in language.list("change_from")
        if from_one and len(between) == 1 and between[0] in language.list("links"):
            return True  # "from 10,800 to around 24,000 troops"
        if not before or before != other or len(between) > 6:
            return False
        if between[:1] == [","]:  # "sprach von 5.000, die Veranstalter von 8.000 Teilnehmern": the verb is left out
            return not self.fates.in_span(item.end + 1, following.amount.begin)
        close = item.sentence.clauses[item.index] == following.sentence.clauses[following.index]
        return close and any(word in self.joiners for word in between)

    def _decide(self, items: Sequence[Counted], index: int) -> None:
        """Gives a number its kind where its own sentence tells it."""
        item, phrase = items[index], items[index].phrase
        if is_population(item):
            item.settled = True
        elif phrase.found is UNIT:
            if not is_size(item):
                item.kind = "area"
                item.trace.append(self._printed(item.phrase.unit))
        elif phrase.found is not MEASURE and not may_be_year(item):
            self._complete(item)
            self._decide_of_people(items, index)
            if item.kind and phrase.noun:
                item.trace.append(self._printed(phrase.noun))

    def _complete(self, item: Counted) -> None:
        """Gives a phrase what stands behind it: the noun of its whole, a second noun."""
        phrase = item.phrase
        if phrase.found is PART and phrase.noun is None and phrase.reason is None:
            self._read_whole(item)
        if phrase.found is NOTHING and self._is_of_collective(item):
            phrase.found = NOUN
        if phrase.found is NOUN:
            self._take_in_pair(phrase)

    def _decide_of_people(self, items: Sequence[Counted], index: int) -> None:
        """By the participle before the noun, by the noun where it says what happened, else by the predicate."""
        item, phrase = items[index], items[index].phrase
        if self._is_size_of_event(item):
            item.kind, phrase.found = "crowd", NOTHING
            return
        kind, attribute = self._kind_of_noun(item), phrase.attribute
        if attribute and (kind == "thing" or (attribute.value["kind"] == "area" and kind not in HARM)):
            return  # but "verbrannte Leichen"
        led = self.fates.leading_up_to(item) if attribute else None
        if led and attribute and led.kind == "none":  # "the release of 40 captured soldiers", "the rescue of 12 injured hikers"
            item.kind = "captured" if "captured" in (kind, attribute.value["kind"]) else None
            item.settled = item.kind is None
        elif led:
            item.kind, item.predicate = led.kind, led.mark
        elif attribute and attribute.value["kind"] == "troops":  # "300 entsandte Soldaten wurden getötet"
            self._decide_by_predicate(items, index, "troops")
        elif attribute and kind not in HARM:
            item.kind = self._attribute_kind(phrase)
            self._end_worse(items, index)
            item.trace.append(self._printed(attribute))
        elif kind in HARM or (phrase.noun and phrase.noun.value.get("own")):
            item.kind = self._joined_noun_kind(phrase, str(kind))
            # "five of the injured succumbed", "two of the missing are dead", "12 displaced Syrians died"
            some = self._is_of(item) or phrase.last + 1 in self.phrases.at["countries"]
            if item.kind in OPEN_FATES and (some or have_died(items, item, self.fates.best(items, index))):
                self._end_worse(items, index)
        elif (phrase.found is NOUN and kind != "thing") or (phrase.found is UNKNOWN and self._may_be_people(item)):
            self._decide_by_predicate(items, index, kind)

    def _is_size_of_event(self, item: Counted) -> bool:
        """ "a 300-strong | protest", "a 300-strong | crowd": so many came to it, whatever verb follows, and it is nobody."""
        last = item.amount.last
        strong = self.sentence.word_at(last + 2) in self.sentence.language.list("so_many_strong")
        named = any(mark.first <= item.end <= mark.last for mark in self.sentence.marks("events"))
        return strong and named and counts_strength(self.sentence, last)

    def _is_of_collective(self, item: Counted) -> bool:
        """ "a family of seven", "a crew of 12": people without a noun."""
        if "collectives" not in self.sentence.listed:
            return False
        language, words = self.sentence.language, self.sentence.folded[max(0, item.amount.begin - 2) : item.amount.begin]
        return len(words) > 1 and words[1] in language.list("partitive") and words[0] in language.list("collectives")

    def _take_in_pair(self, phrase: NounPhrase) -> None:
        """ "70 Frauen und Mädchen", "70 Soldaten und andere Kämpfer": a second noun without a number belongs to the phrase."""
        index = phrase.last + 1
        if index + 1 < len(self.tokens) and self.tokens[index].lower in self.joiners and phrase.end < index:
            others = self.tokens[index + 1].lower in self.sentence.language.list("someone_else")
            noun = self.phrases.at["nouns"].get(index + 1 + others)
            if noun and str(noun.value["kind"]) in (*PERSON_KINDS, phrase.noun_kind):
                phrase.end = noun.last

    def _attribute_kind(self, phrase: NounPhrase) -> str:
        """ "tote und verletzte Soldaten" are casualties."""
        assert phrase.attribute
        fate = next((f for f in self.fates.all if f.first <= phrase.attribute.first <= f.last), None)
        return fate.kind if fate else str(phrase.attribute.value["kind"])

    def _is_of(self, item: Counted) -> bool:
        """ "five of the injured", "two more of the injured", "zwei weitere Verletzte": some of a whole."""
        language, behind = self.sentence.language, item.amount.last + 1
        if self.sentence.word_at(behind) in language.list("naming.others"):
            behind += 1
            if language.capital_nouns and behind < len(self.tokens) and self.tokens[behind].is_capital:
                return True  # but "60 others injured" says what befell them
        return self.sentence.word_at(behind) in language.list("partitive")

    def _end_worse(self, items: Sequence[Counted], index: int) -> None:
        """ "12 abducted students were shot dead", "the 40 missing miners were found dead": the worse fate is the last."""
        item, attribute = items[index], items[index].phrase.attribute
        if item.kind not in OPEN_FATES:
            return
        fate = self.fates.best(items, index)
        if item.kind == "wounded" and attribute and not (fate and self._is_right_behind(item, fate)):
            return
        worse = OPEN_FATES[:-1] if item.kind == "displaced" else ()  # "12 vertriebene Syrer werden vermisst"
        if fate and fate.kind in ("killed", *worse) and (fate.first > item.end or self.phrases.capital_nouns):
            item.kind, item.predicate = fate.kind, fate.mark

    def _is_right_behind(self, item: Counted, fate: Fate) -> bool:
        """ "12 injured miners | later died": nothing but a word as empty as that between them and what became of them."""
        language, between = self.sentence.language, self.sentence.folded[item.end + 1 : fate.first]
        return item.end < fate.first and language.list("adverbs").issuperset(between)

    def _joined_noun_kind(self, phrase: NounPhrase, kind: str) -> str:
        """ "12 Tote und Verletzte", "dead and wounded": one number for both."""
        index, kinds = phrase.last + 1, {kind}
        while index + 1 < len(self.tokens) and (self.tokens[index].lower in self.joiners or self.tokens[index].text == ","):
            noun = self.phrases.at["nouns"].get(index + 1) or self.phrases.at["attributes"].get(index + 1)
            if not noun or str(noun.value["kind"]) not in HARM or number_follows(self.sentence, noun.last + 1):
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
        return "person" if phrase.found is NOUN else None  # a demonym: "2.000 Nordkoreaner"

    def _kind_of_members(self, phrase: NounPhrase) -> str | None:
        """ "90 Angehörige kanadischer Bataillone", "90 members of an army unit": what they are members of."""
        if self.tokens[phrase.last].lower not in self.sentence.language.list("members"):
            return None
        for index in range(phrase.last + 1, min(phrase.last + MEMBERS, len(self.tokens))):
            if self.tokens[index].kind != WORD_KIND:
                return None
            noun = self.phrases.at["nouns"].get(index)
            if noun:
                return "troops" if noun.value["kind"] == "troops" else None  # "members of the fire brigade"
            if self.tokens[index].lower.endswith(self.sentence.language.endings("armies")):
                return "troops"
        return None

    def _read_whole(self, item: Counted) -> None:
        """ "zwei der Getöteten", "12 of its fallen soldiers": the noun of the whole and its attribute tell the kind."""
        index, nouns = item.phrase.end + 1, self.phrases.at["nouns"]
        dated = self._behind_date(index)
        for at in (*range(index, min(index + 5, dated[0])), *range(dated[1], min(dated[1] + 3, len(self.tokens)))):
            if self.tokens[at].lower.endswith(("'s", "s'")):  # "500 of the kingdom's troops"
                continue
            if self.tokens[at].kind == MARK_KIND or self.tokens[at].kind == NUMBER_KIND:
                return
            attribute, noun = self.phrases.at["attributes"].get(at), nouns.get(at)
            if noun and self.phrases.capital_nouns and self.tokens[noun.last].text.islower():
                attribute, noun = attribute or noun, None  # "vier der | eingeschlossenen | Bergleute"
            if attribute and attribute.last + 1 in nouns:
                item.phrase.attribute = attribute
            elif noun:
                item.phrase.take(noun)
                return
            towns = self.sentence.language.endings("naming.town_adjectives")
            if self.phrases.capital_nouns and self.tokens[at].is_capital and not self.tokens[at].lower.endswith(towns):
                if sounds_like_people(self.sentence, at):
                    item.phrase.found, item.phrase.first, item.phrase.last, item.phrase.end = UNKNOWN, at, at, at
                return

    def _behind_date(self, index: int) -> tuple[int, int]:
        """ "vier der | am 3. Mai 2022 | verschleppten Männer": where the date begins and ends; without one the end twice."""
        language, end = self.sentence.language, len(self.tokens)
        if not language.capital_nouns or index + 1 >= end or self.tokens[index].lower not in language.list("before_day"):
            return end, end
        at, between = index + 1, language.list("months") | {"."}
        while at < end and (self.tokens[at].kind == NUMBER_KIND or self.tokens[at].lower in between):
            at += 1
        return (index, at) if at > index + 1 else (end, end)

    def _may_be_people(self, item: Counted) -> bool:
        """An unknown noun can be somebody, unless a preposition makes it the place or the occasion ("bei 33 Angriffen"), it is
        joined to a thing ("in 45 schools and | six dormitories") or the number is part of its compound ("die
        4000-Einwohner-Gemeinde")."""
        behind = self.tokens[item.amount.last + 1] if item.amount.last + 1 < len(self.tokens) else None
        if behind is not None and behind.text == "-" and not behind.gap and not self._is_so_many_strong(item):
            return False
        if self._is_joined_to_thing(item):
            return False
        before, language = preposition_before(item) or self._preposition_before_article(item), self.sentence.language
        if before in language.list("loading") and self.phrases.capital_nouns:
            return False  # "mit 15 Mobiltelefonen gefasst"
        return before is None or before in language.list("before_people")

    def _is_joined_to_thing(self, item: Counted) -> bool:
        thing = self.phrases.at["nouns"].get(item.amount.begin - 2)
        return thing is not None and thing.value["kind"] == "thing" and self.tokens[item.amount.begin - 1].lower in self.joiners

    def _preposition_before_article(self, item: Counted) -> str | None:
        """ "starben | in den sieben Wohnblöcken": the preposition before an article and its number."""
        language, article = self.sentence.language, item.amount.begin - 1
        if article < 1 or self.tokens[article].lower not in language.list("naming.definite"):
            return None
        before = self.tokens[article - 1].lower
        return before if before in language.list("prepositions") else None

    def _is_so_many_strong(self, item: Counted) -> bool:
        """ "a 12-man patrol was killed": the people of the body behind it; but "a 12-man tent" has room for them."""
        last, nouns = item.amount.last, self.phrases.at["nouns"]
        if consists_of_people(self.sentence, last):
            return True
        inside = (nouns[at] for at in range(last + 3, item.end + 2) if at in nouns)
        return counts_strength(self.sentence, last) and all(noun.value["kind"] != "thing" for noun in inside)

    def _decide_by_predicate(self, items: Sequence[Counted], index: int, kind: str | None) -> None:
        item = items[index]
        if is_opponent(item, self.fates.all):
            self._count_opponents(item, kind)
            return
        fate = self.fates.led_in_row(items, index) or self.fates.best(items, index)
        own = kind if kind not in (*PERSON_KINDS, None) else None
        if own and self._is_event(item.phrase):
            item.kind = own  # "vier Festnahmen, 31 Beamte wurden verletzt": arrests are not hurt
            return
        if fate and fate.kind == "none":
            # "can hold 900 refugees": nobody need be there; "spoke to 157 victims": nor were these all
            asked = fate.mark.value.get("asked") and item.word_before not in self.phrases.articles  # all "the 157 victims"
            only = bool(fate.mark.value.get("room") or asked)
            saved = not item.part or bool(fate.mark.value.get("saved"))  # "zwölf Leichen, darunter drei Kinder, wurden geborgen"
            item.settled = only or (own in (None, "crowd") and saved)
            if only or own == "crowd":
                return
        never = fate and fate.kind in NEVER and item.noun in self.sentence.language.list(NEVER[fate.kind])
        if fate and (never or is_suspect(item, fate)):
            item.settled = True
        elif fate and fate.kind in self.fate_kinds and not (kind in ON_DUTY and fate.kind == "displaced"):
            item.kind, item.predicate = fate.kind, fate.mark
        elif own:
            item.kind = own
        elif fate is None and item.phrase.noun and item.phrase.noun.value.get("alive"):
            item.settled = True  # "170 dead and 41 survivors"
        elif fate and item.phrase.found is NOUN and fate.kind not in ("area", "none"):
            protesting = self.sentence.language.list("protesting")  # "3.000 Polizisten demonstrierten": never on duty
            if kind != "staff" or self.sentence.folded[fate.first] in protesting:
                item.kind, item.predicate = fate.kind, fate.mark
        if item.predicate:
            item.trace.append(self._printed(item.predicate))

    def _count_opponents(self, item: Counted, kind: str | None) -> None:
        """ "a clash with 70 rebels", "a gun battle with some 300 Karen": who is fought is armed, unless the noun tells."""
        unknown = item.phrase.found is UNKNOWN and self.tokens[item.phrase.last].is_capital and not self.phrases.capital_nouns
        unknown = unknown and not counts_strength(self.sentence, item.amount.last)  # "by the 15-member Council"
        item.kind = kind if kind not in (*PERSON_KINDS, None) else "troops" if unknown else None
        item.settled = item.kind is None

    def _is_event(self, phrase: NounPhrase) -> bool:
        events = self.sentence.language.list("naming.events_of_people")
        return phrase.last >= 0 and self.tokens[phrase.last].lower in events

    @staticmethod
    def _printed(mark: Mark | None) -> str:
        return mark.phrase.printed if mark else ""
