"""The topic: where what an article as a whole is about happened.

News names its place once, in the title, the dateline or the first sentences, and leaves it out afterwards. So a name counts the
more the earlier it stands, and only where something can be told to have happened: a party to a war or a speaker's home is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...memo import Memo, once
from ...packs import Language
from ...reading import Era, Reading, Sentence
from ...text import Token
from ..counting.counted import HARM, Counted
from ..names.approach import BARE, FROM, OF, OTHER, TOWARDS, WITHIN
from ..names.naming import Naming
from .candidates import Candidate, Place, Price
from .place_of_parts import PlacesOfParts
from .places import Scene
from .struck_places import is_struck

OPENING = 4  # sentences that say what an article is about
ANYWHERE = 20  # sentences from the top in which any place will do where its opening and its figures name none
HEADS = (6, 4, 3, 2, 2, 2)  # how much more a name counts in each of the first sentences: news names its place at once
SECTION = 12  # sentences a heading may stand above
ENTRY = re.compile(r":\D{0,20}\d")  # of a list: "People missing: at least 257"
HEAD = 3  # how much more a name counts in the title
OPENING_PHRASE = 6  # tokens of a time before a sentence begins: "Hours later, "
TOLD = 4  # tokens back to "the" before what is known to have happened: "the second suicide bomber"
SPEAKING = (BARE, OF, OTHER)  # how a capital stands that is meant for its government
SIDES = ("troops", "area", "casualties")  # kinds told of a party: a country that acts is no place of theirs


class Events:
    """Words of a language that tell that something happened: "explosion", "Waldbrand", "eingestürzt"."""

    def __init__(self, language: Language) -> None:
        stems = tuple(language.list("naming.event_stems"))
        within = language.capital_nouns  # of compounds: "Waldbrand"
        self.hold = Memo[str, bool](lambda word: any(stem in word for stem in stems) if within else word.startswith(stems))


class Topic:
    """Knows what happened where in one article. `by_sentence`: what is counted in each sentence."""

    def __init__(
        self,
        naming: Naming,
        by_sentence: Mapping[int, Sequence[Counted]],
        parts: PlacesOfParts,
        era_of: Callable[[Sentence], Era],
    ) -> None:
        self.language, self.text = naming.language, naming.reading.text
        self._naming, self._sentences, self._by_sentence, self._parts = naming, naming.reading.sentences, by_sentence, parts
        self._era_of = era_of
        self._read = sorted({*range(min(OPENING, len(self._sentences))), *by_sentence})  # the sentences that are asked
        self.is_of_event = naming.language.made(Events).hold.__getitem__  # a word
        # What a sentence offers.
        self.scene: Callable[[Sentence], Scene] = Memo[Sentence, Scene](
            lambda sentence: Scene(naming, sentence, by_sentence.get(sentence.index, ()))
        ).__getitem__
        self._certains: dict[tuple[int, bool], list[Candidate]] = {}
        self._happened: dict[str, bool] = {}
        self._news: dict[int, bool] = {}  # of each sentence that was asked, by its number
        self._mains: dict[tuple[bool, bool], Place | None] = {}

    def of(self, item: Counted, home: str | None, its_own: bool, sides: bool) -> Place | None:
        """What the article is about: the place its opening and its figures name most. For want of anything better a country that
        is only spoken of will do, but not for its own soldiers (`home`), who may be anywhere: "Nordkorea schweigt. 600 seiner
        Soldaten sind gefallen" does not say where. Nor for its own people (`its_own`), nor for its refugees, who have left it."""
        places = (place for place in self._by_rank(sides, item.kind == "troops") if place is not None)
        away = its_own or sides or self._may_be_away(item.kind) or item.noun in self.language.list("naming.exiles")
        soldiers = item.kind in HARM and item.phrase.noun_kind == "troops"
        if soldiers and not away and (land := self.land_of_troops) is not None and land.id != home:
            return land  # "Togo pulls its men out of Mali. … 12 Togolese soldiers died"
        if home is None or not away or self.happened_in(home):
            return next(places, None)
        abroad = (place for place in places if place.id != home)
        fights = item.kind != "troops" and (sides or self._may_be_away(item.kind))  # no war is in a country for that it acts
        return next((place for place in abroad if not (fights and place.id) or self.is_theatre(place.id)), None)

    def is_theatre(self, country: str) -> bool:
        """ "Im Norden Togos wird gekämpft", "des dänischen Krieges gegen Togo": where a war is told to be waged."""
        return self.happened_in(country)

    def _by_rank(self, sides: bool, of_troops: bool = False) -> Iterator[Place | None]:
        """What the article may be about, the best first."""
        yield self.most_named(sides)
        if of_troops:
            yield self.land_of_troops
        yield self.most_named(sides=False)
        yield self._first_named
        yield self._of_title
        yield self._named_anywhere

    def items_in(self, sentence: Sentence) -> Sequence[Counted]:
        """The figures of a sentence."""
        return self._by_sentence.get(sentence.index, ())

    def only_names(self, sentence: Sentence, place: Candidate) -> bool:
        """ "The airport in Molo was closed": a sentence without a figure that tells of nothing that happened there; but "In Molo,
        the streets were empty" begins with its scene, if no government sits there: "In Oslo, the minister spoke of …"."""
        if not sentence.index or self.counts_in(sentence):
            return False
        opens = place.start == (sentence.folded[0] in self.language.list("naming.also"))  # "Auch in Molo ist man in Sorge"
        if opens and place.role is WITHIN and not (place.seat and any(map(self._governs, sentence.tokens))):
            return False
        if place.place.name.lower() in self.language.list("naming.continents"):
            return True  # "They had left to find work in Europe"
        if any(mark.value["kind"] != "thing" for mark in sentence.marks("counts")):
            return False  # "Im Norden Togos steigt die Zahl der Toten"
        if not self.language.list("naming.compared_scenes").isdisjoint(sentence.folded):
            return False  # "In Molo sieht es nicht besser aus"
        return not (self._tells_anew(sentence) or any(map(self.is_of_event, sentence.folded)))

    def _opens_with_one(self, sentence: Sentence) -> bool:
        """ "Hours later, a bomb …", "On Sunday a bus …": one of many does something; not "At a school in Molo …"."""
        words = sentence.folded
        at = words.index(",") + 1 if "," in words[:OPENING_PHRASE] else 0
        times = self.language.lists("prepositions", "naming.calendar_words", "adverbs")
        while sentence.word_at(at) in times and at < OPENING_PHRASE:
            at += 1
        led = at > 0 and words[at - 1] in self.language.list("prepositions")
        return not led and sentence.word_at(at) in self.language.list("indefinite")

    def tells_of_new_event(self, sentence: Sentence) -> bool:
        """ "said | a blast had torn through a bus", "sei auf | einen Sprengsatz gefahren": what was not told of yet."""
        events = self.language.endings("naming.happenings")
        return any(
            word.endswith(events) and self._stands_behind(sentence, at, "indefinite") for at, word in enumerate(sentence.folded)
        )

    def tells_news(self, sentence: Sentence) -> bool:
        """Whether a sentence without a figure tells of what was not told of yet, or of what somebody new has done."""
        if sentence.index not in self._news:
            new = not self.counts_in(sentence) and (self.tells_of_new_event(sentence) or self._tells_what_one_did(sentence))
            self._news[sentence.index] = new
        return self._news[sentence.index]

    def _tells_what_one_did(self, sentence: Sentence) -> bool:
        """ "said | a suicide bomber had blown himself up", "a gunman | had opened fire"; not "a man had seen | the blast"."""
        words, one = sentence.folded, self.language.list("indefinite")
        at = next((at for at, word in enumerate(words) if word in one), len(words))
        known = self.language.list("naming.definite")
        return any(self.is_of_event(words[index]) and words[index - 1] not in known for index in range(at + 1, len(words)))

    def _stands_behind(self, sentence: Sentence, noun: int, words: str) -> bool:
        """ "the second suicide | bomber": a word of a list before a noun, and no other noun between, as far as capitals tell."""
        if self.language.capital_nouns and not sentence.tokens[noun].is_capital:
            return False
        before = range(noun - 1, max(-1, noun - TOLD), -1)
        first = next((at for at in before if self.language.capital_nouns and sentence.tokens[at].is_capital), -1)
        return any(at > first and sentence.folded[at] in self.language.list(words) for at in before)

    def _tells_anew(self, sentence: Sentence) -> bool:
        """ "A roof gave way at a school in Molo": who was not told of yet does something; not "A concert in Molo was not …"."""
        return self._opens_with_one(sentence) and self.language.list("negations").isdisjoint(sentence.folded)

    def _governs(self, token: Token) -> bool:
        """ "minister", "Außenministerium"; not "police"."""
        local = self.language.endings("naming.local_bodies")
        return self._naming.is_office(token) and not token.lower.endswith(local)

    def counts_in(self, sentence: Sentence) -> bool:
        """Whether a sentence holds figures."""
        return bool(self._by_sentence.get(sentence.index))

    def _may_be_away(self, kind: str | None) -> bool:
        """Whether those of a kind fight, and so may have been sent abroad."""
        return kind in HARM and self._naming.tells_of_war

    def has_sides(self, kind: str | None) -> bool:
        """Burnt land has no parties, won land has: unless the article tells of a war, only troops take sides."""
        return kind == "troops" or (kind in SIDES and self._naming.tells_of_war)

    def certain(self, sentence: Sentence, sides: bool) -> list[Candidate]:
        """The places something can be told to have happened at."""
        asked = sentence.index, sides
        if asked not in self._certains:
            found = [candidate for candidate in self.scene(sentence).certain if self._may_be_scene(candidate, sides)]
            self._certains[asked] = found
        return self._certains[asked]

    def certain_within(self, sentence: Sentence, sides: bool) -> list[Candidate]:
        """Of these those a preposition of place leads to, or a word of what they are: "die Ortschaft Molo wurde geräumt"; and
        what is struck."""
        holds, words = self._naming.regions.holds, sentence.folded
        return [
            one
            for one in self.certain(sentence, sides)
            if one.role is WITHIN
            or (one.start < one.first and holds(words[one.first - 1]))
            or is_struck(self._naming, self.is_of_event, sentence, one)
        ]

    def _may_be_scene(self, candidate: Candidate, sides: bool) -> bool:
        """In a war troops are where they were sent, else only travellers; crowds are not where there is what they march for."""
        if self._is_marched_for(candidate):
            return False
        if self._is_listening_post(candidate):
            return False  # "New York. Im Krieg …"
        if candidate.role is TOWARDS and not self._naming.tells_of_war:
            return False
        if sides and candidate.seat:
            return False
        return not sides or candidate.role is WITHIN or not candidate.place.id

    def _is_marched_for(self, candidate: Candidate) -> bool:
        """ "marched against the war in | Iraq": where there is what the crowds of an article march for or against."""
        return candidate.cause and self._tells_of_crowds

    @once
    def _tells_of_crowds(self) -> bool:
        """True where most of what the article counts are crowds."""
        items = [item for items in self._by_sentence.values() for item in items]
        return 2 * sum(item.kind == "crowd" for item in items) > len(items)

    def happened_in(self, country: str) -> bool:
        """True where something is told to have happened in a country."""
        if country not in self._happened:
            certain = (place for index in self._read for place in self.scene(self._sentences[index]).certain)
            within = (place for place in certain if place.role is WITHIN and not place.seat)
            self._happened[country] = any(country in (one.place.id, one.land.id if one.land else None) for one in within)
        return self._happened[country]

    def land(self) -> Place | None:
        """The country what the article is about happened in, as far as a place tells: "near Molo in northern Togo"."""
        return self.most_named(False, lands=True)

    @once
    def land_of_troops(self) -> Place | None:
        """The country that soldiers are told to leave or to be sent to."""
        named = (candidate for index in self._read for candidate in self.scene(self._sentences[index]).candidates)
        lands = Counter(one.place for one in named if one.is_land and ((one.manned and not one.beyond) or _is_gone_to(one)))
        return lands.most_common(1)[0][0] if lands else None

    @once
    def land_spoken_of(self) -> Place | None:
        """The country named most, be it by its adjective or in a dateline, where no place tells."""
        named = (candidate for index in self._read for candidate in self.scene(self._sentences[index]).candidates)
        lands = Counter(candidate.place for candidate in named if candidate.is_land)
        return lands.most_common(1)[0][0] if lands else None

    def most_named(self, sides: bool, lands: bool = False) -> Place | None:
        """The place most certain names tell of, those of the opening and the title before others."""
        if (sides, lands) not in self._mains:
            weights = self._weights(sides, lands)
            if self._label and not sides and not lands and all(place.name != self._label for place in weights):
                weights[Place(self._label)] = HEAD
            for place in weights:
                weights[place] += HEAD * ((place.name in self._headline) + (place.name == self._label))
            if not weights:
                weights = Counter()
            best = weights.most_common(1)
            self._mains[sides, lands] = best[0][0] if best else None
        return self._mains[sides, lands]

    def _weights(self, sides: bool, lands: bool) -> Counter[Place]:
        """Each place as often as it counts."""
        weights: Counter[Place] = Counter()
        for index in self._read:
            sentence, times = self._sentences[index], HEADS[index] if index < len(HEADS) else 1
            certain = self.certain(sentence, sides)
            if certain and (self.tells_of_the_past(sentence) or self._tells_of_one_of_many(sentence)):
                continue
            for candidate in certain:
                place = candidate.place if candidate.is_land or not lands else candidate.land
                if place is not None and not self._parts.is_one_of_many(sentence, candidate):
                    told = 2 * times if candidate.role is WITHIN else times
                    weights[place] += 1 if self.only_names(sentence, candidate) else told
            if index < OPENING and not sides and not lands:
                weights.update({one.place: times for one in self.scene(sentence).candidates if one.is_measured})
        return weights

    def _is_listening_post(self, candidate: Candidate) -> bool:
        """ "LONDON (dpa) – Im Krieg gegen Mali …": a dateline of where agencies write of wars elsewhere."""
        heads = candidate.price == Price.DATELINE or (candidate.start == 0 and candidate.role is BARE)
        return heads and self._listens(candidate.place.name)

    def _listens(self, town: str) -> bool:
        return town.lower() in self.language.list("naming.listening_posts") and self._naming.tells_of_war

    def _is_only_asked(self, sentence: Sentence, candidate: Candidate) -> bool:
        """ "told reporters | in Oslo": where governments tell of anything, and "in a speech to parliament | in Molo", where
        anybody does; what "police | in Oslo" tell happened there."""
        if candidate.role is not WITHIN or candidate.price < Price.SPEAKER:
            return False
        capital = candidate.seat or candidate.place.name.lower() in self.language.list("naming.listening_posts")
        meetings, clauses = self.language.endings("naming.meetings"), sentence.clauses
        before = sentence.folded[bisect_left(clauses, clauses[candidate.first]) : candidate.start]
        if not capital and not any(word.endswith(meetings) for word in before):
            return False
        return not sentence.word_at(candidate.start - 1).endswith(self.language.endings("naming.local_bodies"))

    def _tells_of_one_of_many(self, sentence: Sentence) -> bool:
        """ "Allein in Molo waren es 900. In Leto | kamen 700": what follows a place out of many is another of them."""
        if not self.counts_in(sentence) or not sentence.index:
            return False
        around = (sentence, sentence.previous)
        return any(other is not None and "alone" in other.listed and self.counts_in(other) for other in around)

    def tells_of_the_past(self, sentence: Sentence) -> bool:
        """ "2011 starben in Oslo 77 Menschen": what an article tells beside its own story, and to its end."""
        beside = self.counts_in(sentence) or not self.language.list("naming.recalling").isdisjoint(sentence.folded)
        return beside and self._era_of(sentence) is Era.LONG_PAST

    def heading(self, sentence: Sentence) -> Sentence | None:
        """The nearest line without a full stop above a sentence, entries of a list aside; but no headline."""
        lines = (before for before in sentence.before(SECTION) if before.is_heading)
        nearest = next((line for line in lines if not ENTRY.search(line.text)), None)
        return nearest if nearest is not None and nearest.index and not _is_one_of_many(nearest) else None

    @once
    def _headline(self) -> str:
        first = self._sentences[0] if self._sentences else None
        return self._naming.reading.article.title or (first.text if first and first.is_heading else "")

    @once
    def _label(self) -> str | None:
        """ "Arlhofen: 3000 Flüchtlinge weggebracht": the name a headline begins with, of a place as far as the text tells."""
        name, colon, _ = self._headline.partition(": ")
        if not (name and colon):
            return None
        before, headline, behind = self._naming.reading.text.partition(self._headline)
        if name not in (behind if headline else before):
            return None
        if self._listens(name):
            return None  # "London: Russische Verluste wohl hoch"
        listed = any(candidate.place.name == name for candidate in self.scene(self._sentences[0]).candidates)
        return name if listed or self._naming.place_names.may_be_label(name) else None

    @once
    def _of_title(self) -> Place | None:
        """Where the text names no place, its title may: "Rebellen rücken auf Molo vor"."""
        found = [candidate for scene in self._title_scenes for candidate in scene.candidates]
        return min(found, key=lambda candidate: candidate.price).place if found else None

    @once
    def _title_scenes(self) -> list[Scene]:
        """What the title offers, read by itself."""
        article = self._naming.reading.article
        reading = Reading(replace(article, text=article.title or "", title=None), self.language)
        naming = Naming(reading)
        return [Scene(naming, sentence, ()) for sentence in reading.sentences]

    @once
    def _named_anywhere(self) -> Place | None:
        """The first place of a text whose opening and whose figures name none."""
        asked = (sentence for sentence in self._sentences[:ANYWHERE] if not self._tells_of_one_of_many(sentence))
        found = ((sentence, candidate) for sentence in asked for candidate in self.scene(sentence).certain)
        found = ((sentence, one) for sentence, one in found if not (self._is_listening_post(one) or self._is_marched_for(one)))
        return next((one.place for sentence, one in found if not self._parts.is_one_of_many(sentence, one)), None)

    @once
    def _first_named(self) -> Place | None:
        """For want of anything better: an adjective, a speaker's place; last a capital, but none that speaks or acts."""
        asked = [sentence for sentence in self._sentences[:OPENING] if not self._tells_of_one_of_many(sentence)]
        named = ((sentence, candidate) for sentence in asked for candidate in self.scene(sentence).candidates)
        named = ((sentence, one) for sentence, one in named if not self._is_only_asked(sentence, one))
        found = [one for sentence, one in named if not self._parts.is_one_of_many(sentence, one)]  # "40 died, five | in Molo"
        found = [one for one in found if not (one.attacks or _is_speaking(one) or self._is_listening_post(one))]
        found = [one for one in found if not self._is_marched_for(one)]
        found = [one for one in found if not one.beyond or one.role is WITHIN]  # "near the Togolese border" will do
        found.sort(key=lambda one: (_is_government(one), one.price == Price.DATELINE or one.beyond, one.role is FROM))
        return found[0].place if found else None


def _is_government(candidate: Candidate) -> bool:
    """A capital that no preposition of place leads to, as its government is named."""
    return candidate.seat and candidate.role in SPEAKING


def _is_gone_to(candidate: Candidate) -> bool:
    return candidate.role in (WITHIN, TOWARDS) and not candidate.beyond


def _is_speaking(candidate: Candidate) -> bool:
    """ "Oslo said", "laut Oslo", "according to Oslo's tally"; not "police in Oslo"."""
    return candidate.speaks and candidate.seat and candidate.role is not WITHIN


def _is_one_of_many(heading: Sentence) -> bool:
    """Lines without a full stop one under the other tell of the whole article, and label nothing."""
    before = heading.previous
    return heading.is_heading and before is not None and before.index > 0 and before.is_heading
