"""What is told right behind people: by a participle, or by a relative clause."""

from __future__ import annotations

from ...numerals import number_words
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND
from .counted import STRICKEN, Counted, Fate, is_open_victim, preposition_before, sounds_like_people
from .doers import is_accused_between, is_doer, leads_to_number
from .opponents import calls_to_protest
from .phrase import NOUN, UNKNOWN
from .phrase_reader import PhraseReader
from .predicates import Predicates

# What the pack may say of a predicate that keeps it from people; of most it says nothing such.
LIMITING = frozenset({"of_amounts", "ahead", "beside", "whom", "closes", "of", "not_of"})
RELATIVE = 14  # tokens from people to the verb of the relative clause told of them
OVERTAKEN = ("none", "missing", "captured", "displaced", "crowd", "troops", "wounded")  # kinds after which worse may come
# What may come of "people who had marched", "who went missing"; of others death alone.
AFTER = {
    "crowd": ("killed", "wounded", "captured"),
    "missing": ("killed", "captured"),
    "displaced": ("killed", "wounded"),
    "captured": ("killed", "wounded"),
}


class ToldBehind:
    """What a predicate may tell of people, and what is told of them right behind."""

    def __init__(self, sentence: Sentence, phrases: PhraseReader) -> None:
        self.sentence, self.phrases, self.tokens = sentence, phrases, sentence.tokens
        self.joiners = sentence.language.list("joiners")
        self.all = Predicates(sentence, phrases).read()

    def _opens_anew(self, start: int, stop: int) -> bool:
        """ "five are missing while 20 rebels were killed", "35 died when a bus with 60 passengers crashed": another clause begins
        between verb and number."""
        language = self.sentence.language
        openers, between = language.lists("clause_openers", "circumstances"), self.tokens[start + 1 : stop]
        if any(token.lower in openers and token.lower not in self.joiners for token in between):
            return True
        if between[-1:] and between[-1].lower in language.list("reporting_openers"):
            return True  # "200 are buried, the chief said, adding that | 150 rescuers were there"
        return is_accused_between(self.sentence, start, stop)

    def _is_quantified(self, item: Counted) -> bool:
        """ "several of the 160 passengers": not all of them."""
        quantifiers = self.sentence.language.list("quantifiers")
        return not quantifiers.isdisjoint(self.sentence.folded[max(0, item.amount.begin - 4) : item.amount.begin - 2])

    def _told_behind(self, item: Counted) -> Fate | None:
        """ "freed 12 students kidnapped in May": a participle right behind the people says who they are, whatever the verb."""
        language, at = self.sentence.language, item.end + 1
        if self.phrases.capital_nouns:
            return None
        if at < len(self.tokens) and self.tokens[at].lower in language.list("relative"):  # "rescued 12 men who had been abducted"
            at += 1
            while at < len(self.tokens) and self.tokens[at].lower in language.list("auxiliaries"):
                at += 1
        behind = (fate for fate in self.all if fate.first <= at <= fate.last and fate.mark.section == "predicates")
        return next((fate for fate in behind if fate.kind != "none" and self.may_tell_of(item, fate)), None)

    def behind_relative(self, item: Counted, fate: Fate) -> Fate | None:
        """ "114 inmates who escaped have been recaptured", "ten soldiers sent to Molo were killed": the verb behind the relative
        clause, be it cut short, says what came of them."""
        if fate.kind not in OVERTAKEN or not 0 <= fate.first - item.end < RELATIVE:
            return None
        cut = not self.phrases.capital_nouns and self._is_right_behind(item, fate)  # where participles stand behind their noun
        if not cut and self.sentence.language.list("relative").isdisjoint(self.sentence.folded[item.end + 1 : fate.first]):
            return None
        ends = STRICKEN if cut else AFTER.get(fate.kind, ("killed",))
        for later in self.all:
            saved = later.kind == "none" and later.mark.value.get("saved")
            if later.first <= fate.last or not (saved or later.kind not in ("none", "area")):
                continue
            if fate.kind != "none" and later.kind not in ends and not (saved and fate.kind == "missing"):
                continue
            if any(self._ends_relative(at, cut) for at in range(fate.last + 1, later.first)):
                return None
            plain = self._is_present(fate) if cut else not later.mark.value.get("passive")
            return later if plain or self.is_finite(later) else None
        return None

    def _ends_relative(self, at: int, cut: bool) -> bool:
        """A number, or what opens another clause, behind a relative clause; not the "since" of "missing since Monday"."""
        token, language = self.tokens[at], self.sentence.language
        if token.kind == NUMBER_KIND or (cut and token.kind == MARK_KIND):
            return True
        if token.lower not in language.list("conjunctions") or (token.lower in self.joiners and not cut):
            return False
        return not (token.lower in language.list("time_prepositions") and self.tokens[at + 1].is_capital)

    def _is_right_behind(self, item: Counted, fate: Fate) -> bool:
        """ "ten soldiers | sent", "ten members | of the army | sent", "ten people | sheltering | in the town's camps"."""
        begin = fate.opener if fate.opener > item.end else fate.first
        between = self.sentence.folded[item.end + 1 : begin]
        small = self.phrases.stops | self.phrases.articles
        return not between or (between[0] in self.phrases.partitive and between[-1] not in small)

    def is_finite(self, fate: Fate) -> bool:
        """ "three people rescued | died", "… | were hurt": a verb that takes nobody, or one with an auxiliary ("could be dead" is
        none), is no participle of those before it."""
        if any(mark.value["status"] == "expected" and mark.last < fate.first for mark in self.sentence.marks("statuses")):
            return False
        if not self.sentence.language.list("supposed").isdisjoint(self.sentence.folded[fate.first - 1 : fate.last]):
            return False  # "presumed dead"
        auxiliaries = self.sentence.language.list("auxiliaries")
        helped = not auxiliaries.isdisjoint(self.sentence.folded[max(0, fate.first - 1) : fate.first + 1])
        takes_none = not (fate.mark.value.get("transitive") or fate.mark.value.get("ahead"))
        return helped or (takes_none and fate.mark.section == "predicates")

    def _is_present(self, fate: Fate) -> bool:
        """ "400 migrants | fleeing Libya drowned"."""
        endings = self.sentence.language.endings("present_participles")
        return fate.kind != "missing" and self.tokens[fate.first].lower.endswith(endings)

    def _relative_follows(self, item: Counted) -> bool:
        """ "Of the 1,162 people who have died …", "of the 20 people killed there": what follows is told of the whole itself."""
        fate = self._right_behind(item) if not self.phrases.capital_nouns else None  # "Von den 40 Gästen | starben | zwölf"
        if fate is not None and (not self._is_quantified(item) or self._verb_follows(fate)):
            return True
        return self._has_relative(item)

    def _right_behind(self, item: Counted) -> Fate | None:
        """ "the 20 people | killed there", "the 14 guests | being treated for shock": a participle of those who are counted."""
        right_behind = (fate for fate in self.all if fate.first == item.end + 1 and fate.mark.section == "predicates")
        return next((fate for fate in right_behind if fate.kind != "none"), None)

    def _told_as_whole(self, item: Counted) -> Fate | None:
        """ "six of the 14 people | injured there | were in hospital": a participle, since a verb of its own follows for the part;
        not "six of the 14 people died when they were …"."""
        fate = self._right_behind(item) if not self.phrases.capital_nouns else None
        if fate is None or fate.mark.value.get("ahead"):  # "two of the four men | accused of killing | a teacher were freed"
            return self._told_who(item)
        if fate.mark.value.get("transitive") and self._names_one(item) and self._has_no_object(fate):
            return fate
        clauses, auxiliaries = self.sentence.clauses, self.sentence.language.list("auxiliaries")
        ahead = (at for at in range(fate.last + 1, len(self.tokens)) if self.tokens[at].lower in auxiliaries)
        verb = next(ahead, None)
        if verb is not None and not self.joiners.isdisjoint(self.sentence.folded[fate.last + 1 : verb]):
            return None  # "40 of the 60 passengers | died and 12 were injured"
        return None if verb is None or clauses[verb] != clauses[fate.last] or self._opens_anew(fate.last, verb) else fate

    def _names_one(self, whole: Counted) -> bool:
        """ "He was one of | 14 people killed": that all of them were, as a verb before the part tells something else of it; not
        "One of 14 people killed", a headline."""
        language, at = self.sentence.language, self.sentence.back_over(self.phrases.articles, whole.amount.begin - 1)
        led = at > 1 and self.tokens[at].lower in self.phrases.partitive
        return led and number_words(language).value(self.tokens[at - 1].lower) == 1

    def _has_no_object(self, fate: Fate) -> bool:
        """A participle, with a phrase or nothing behind it."""
        behind, small = self.tokens[fate.last + 1 : fate.last + 2], self.sentence.language.lists("prepositions", "adverbs")
        return not behind or behind[0].kind == MARK_KIND or behind[0].lower in small

    def _told_who(self, item: Counted) -> Fate | None:
        """ "eight of the 16 workers | who had been kidnapped": what a relative clause right behind the whole tells of it."""
        language, at = self.sentence.language, item.end + 1
        words = self.sentence.folded
        if self.phrases.capital_nouns or at >= len(words) or words[at] not in language.list("relative"):
            return None
        verb = next((i for i in range(at + 1, len(words)) if words[i] not in language.lists("auxiliaries", "adverbs")), at)
        told = next((fate for fate in self.all if fate.first <= verb <= fate.last), None)
        return told if told is not None and told.kind != "none" and self.may_tell_of(item, told) else None

    def _has_relative(self, item: Counted) -> bool:
        following = self.tokens[item.end + 1 : item.end + 3]
        return any(token.lower in self.sentence.language.list("relative") for token in following)

    def _verb_follows(self, fate: Fate) -> bool:
        """ "half of the 20 people killed there | were children": no verb of the sentence, as "half of the 900 residents fled"."""
        clauses, auxiliaries = self.sentence.clauses, self.sentence.language.list("auxiliaries")
        if self.tokens[fate.first].lower in self.phrases.stops - auxiliaries:
            return True  # "many of the 900 people | whose homes were destroyed"
        ahead = range(fate.last + 1, len(self.tokens))
        return any(self.tokens[at].lower in auxiliaries for at in ahead if clauses[at] == clauses[fate.last])

    def may_tell_of(self, item: Counted, fate: Fate) -> bool:
        """What the pack says of a predicate: `of` and `not_of` a kind of people ("2,000 Sudanese" are persons), of those only
        `whom` it befalls, only `ahead` of it: "looking for 12 people" tells of those who are sought, not of those who look, and
        of no suspects; only `beside` it."""
        value = fate.mark.value
        if is_doer(item, fate):
            return False
        doubtful = item.phrase.found is UNKNOWN and (item.amount.singular or self._befalls_things(fate))
        if doubtful and not self._are_people(item):
            return False  # "eine | Autobombe | tötete 12", "fasste 96 | Beschlüsse"
        if LIMITING.isdisjoint(value):
            return not self._are_civilians(item, fate)
        if value.get("of_amounts") and self.tokens[item.amount.last].lower not in self.sentence.language.list("amounts"):
            return False
        if value.get("ahead") and (fate.last if fate.opener < 0 else fate.opener) > item.index:
            return False
        if value.get("beside") and (fate.first > item.index or not leads_to_number(item, fate)):
            return False
        if "whom" in value and item.noun not in value["whom"]:
            return False
        if self._are_civilians(item, fate):
            return False
        if value.get("closes") and not self._closes_on(item, fate):
            return False
        if "of" not in value and "not_of" not in value:
            return True
        kind = item.phrase.noun_kind
        if value.get("nationals") and item.phrase.country:
            at, prepositions = item.index - 1, self.sentence.language.list("prepositions")
            led = at >= 0 and at != fate.last and self.tokens[at].lower in prepositions  # not "handed over | 12 Syrians"
            return not led and preposition_before(item) is None  # "nahm Gespräche mit | 12 Syrern auf": who is not taken in
        if kind is None and (item.phrase.found is NOUN or item.phrase.country):
            kind = "person"
        if value.get("of") == "person" and is_open_victim(item):
            return True
        return not (value.get("of", kind) != kind or value.get("not_of", "") == kind)

    def _are_people(self, item: Counted) -> bool:
        return sounds_like_people(self.sentence, item.phrase.last)

    def _befalls_things(self, fate: Fate) -> bool:
        """ "captured 12 hills", "hat 96 Beschlüsse gefasst": what is done to people and to things."""
        words = {*self.sentence.folded[fate.first : fate.last + 1], self.sentence.word_at(fate.opener)}
        return bool(fate.mark.value.get("things_too")) or not self.sentence.language.list("things_too").isdisjoint(words)

    def _are_civilians(self, item: Counted, fate: Fate) -> bool:
        """ "hat 300 Ingenieure entsandt", "deployed 40 lawyers": whose noun says what they are, and that is no soldiers."""
        phrase = item.phrase
        if fate.mark.value["kind"] != "troops" or phrase.noun_kind == "troops" or phrase.noun is None or phrase.country:
            return False
        return item.noun not in self.sentence.language.list("whoever") and not calls_to_protest(item, fate)

    def _closes_on(self, item: Counted, fate: Fate) -> bool:
        """ "12 bakers | held in Molo", "12 of them were | held", "held 12 bakers": right beside those it is said of, and without
        an auxiliary nothing else that it is done to: "12 ministers | held talks". "A game of 12 bakers was | held" is of one."""
        language, between = self.sentence.language, self.sentence.folded[item.end + 1 : fate.first]
        if item.phrase.noun_kind == "thing" or (item.phrase.found is UNKNOWN and not self._are_people(item)):
            return False
        if fate.first <= item.end:
            return item.phrase.found is NOUN and item.amount.begin == fate.last + 1
        alone = language.list("singular_auxiliaries" if item.amount.singular else "plural_auxiliaries")
        done = between[-2:-1] and between[-2] in language.list("perfect") and between[-1] in language.list("speech.passives")
        helped = bool(between) and (bool(done) or between[-1] in alone)
        if between and not helped and between[-1] not in language.list("adverbs") - language.list("auxiliaries"):
            return False
        behind = self.tokens[fate.last + 1 : fate.last + 2]
        ends = not behind or behind[0].kind == MARK_KIND or behind[0].lower in language.lists("prepositions", "adverbs")
        return ends or helped
