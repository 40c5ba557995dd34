"""Sides: whose are those told of as "its own troops", "ihre Verluste" or "auf der Gegenseite", by who speaks or was spoken of."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ...memo import once
from ...packs import Mark
from ...reading import Sentence
from ...text import WORD_KIND, Token
from ..counting.counted import HARM, LOST, PERSON_KINDS, Counted
from ..names.approach import BARE, FROM, OF, OTHER, TOWARDS
from ..names.naming import Naming
from ..names.speaking import Named
from .commanders import Leaders
from .given_over import is_given_over
from .land import is_taken, is_won_back
from .losers import Losers
from .parties import LOOK_BACK, NOBODY, Finder, Parties, Whose, first_party, only_party, party_of

FRONT = 3  # tokens before who stands at the head of a sentence: "Die prorussischen | Separatisten"
NEAR = 9  # tokens from a pronoun to the number: "it sent an additional"
REPORTED = 2  # tokens from who reports to the number: "meldete"
OFFICE = 4  # tokens from a country to who speaks for its army: "the Russian Ministry of | Defence"
GROUP = 3  # tokens from a side to the army or border it is of: "the ranks of the Molo | militia"
WEIGHED = 8  # marks of a side, and numbers on either side, that are looked at


class Owned(NamedTuple):
    """The tokens that say that somebody owns those counted; `here`: the owner is named in the same sentence."""

    first: int
    last: int
    here: bool


class Sides(Finder):
    """Finds the sides of the figures of one article. `told`: whose are those counted last in a sentence."""

    def __init__(
        self,
        naming: Naming,
        parties: Parties,
        by_sentence: Mapping[int, Sequence[Counted]],
        told: Callable[[Sentence], Whose],
        are_struck: Callable[[Counted], bool],
        losers: Losers,
        leaders: Leaders,
    ) -> None:
        super().__init__(naming, parties)
        self._by_sentence, self._leaders, self._losers = by_sentence, leaders, losers
        self._told, self._are_struck = told, are_struck

    def on_side(self, item: Counted) -> Whose:
        """ "auf russischer Seite starben 60, auf ukrainischer 31", "on the Russian side", "aufseiten der Ukraine"."""
        parties = self.parties.of(item.sentence)
        if (both := self._on_both_sides(item)) is not NOBODY:
            return both
        if not parties:
            return NOBODY
        clauses, clause = item.sentence.clauses, item.sentence.clauses[item.index]
        told = {clause}
        if clause == 1 and item.sentence.folded[0] in self._list("side_leads"):
            told.add(0)  # "On the Danish side, | 22 people died"
        named = (one for one in parties if clauses[one.first] in told and self._is_side(item, one))
        nearest = min(named, key=lambda one: abs(one.first - item.index), default=None)
        return party_of(nearest)

    def _on_both_sides(self, item: Counted) -> Whose:
        """ "fielen 900 Soldaten auf | beiden Seiten", "killed on both sides": no party's alone; "on both sides of the border" is
        where."""
        words, sides, both = item.sentence.folded, self._list("sides"), self._list("both")
        if both.isdisjoint(words) or not item.sentence.clause_holds(item.sentence.clauses[item.index], sides):
            return NOBODY
        leads = self._list("side_leads")  # "Both sides reported 900 dead" does not say whose
        led = (at for at in range(2, len(words)) if words[at - 2] in leads and words[at - 1] in both)
        at = next((at for at in led if words[at] in sides), None)
        if at is None or item.sentence.clauses[at] != item.sentence.clauses[item.index]:
            return NOBODY
        where = not self._list("borders").isdisjoint(words[at + 2 : at + 2 + GROUP])
        return NOBODY if where else Whose(item.sentence.words(at - 1, at), None)

    def _is_side(self, item: Counted, named: Named) -> bool:
        """A party before the word for a side or right behind it; or an adjective behind "auf" with nothing but the number."""
        sides, leads = self._list("sides"), self._list("side_leads")
        word_at, behind = item.sentence.word_at, item.sentence.word_at(named.last + 1)
        before = item.sentence.back_over(self.naming.articles, named.first - 1)
        if word_at(before) in self.naming.links and word_at(before - 1) in self._list("side_words"):
            before -= 1  # "in the ranks | of | the Taliban"
        word = word_at(before)
        if word in leads and named.is_adjective:
            told = not behind or behind[0] in ".,;:–—"  # "auf ukrainischer Seite 60 und 31 auf russischer"
            ends = told and not sides.isdisjoint(item.sentence.folded)
            return behind in sides or named.last + 1 == item.amount.begin or ends
        lead = word_at(item.sentence.back_over(self.naming.articles, before - 1))  # "auf | der Seite Norwegens"
        return (word in sides and lead in leads) or word in self._list("side_words")

    def other(self, item: Counted) -> Whose:
        """ "the other side", "die Gegenseite", "der Gegner": not the party spoken of last."""
        marks = [mark for mark in item.sentence.marks("other_side")[:WEIGHED] if not self._did_it(item, mark)]
        mark = next((mark for mark in marks if mark.last < item.amount.begin or self._is_of_last(item, mark)), None)
        if mark is None or (
            item.kind == "area" and self.naming.approaches.read(item.sentence, mark.first).role in (FROM, OF, OTHER)
        ):
            return NOBODY  # "vom | Gegner befreit": from whom land was taken
        parties = self.parties.of(item.sentence)
        here = [named for named in parties if named.id and named.last < mark.first]
        if here and here[-1].is_adjective and here[-1].last == mark.first - 1:
            return party_of(here[-1])  # "die dänischen | Besatzer"
        if mark.value.get("of_speaker"):  # "die Besatzer": whom a Dane calls so are no Danes
            cited = self.parties.is_cited
            speaking = [one.id for one in parties if one.id and (one.speaks or one.says or cited(item.sentence, one))]
            last = speaking[-1] if speaking else None
        else:
            last = here[-1].id if here else self._last_mentioned(item.sentence)
        other = next((whose for whose in self._ranked if whose.id != last), NOBODY) if last is not None else NOBODY
        unknown = Whose(item.sentence.words(mark.first, mark.last), None) if item.kind in LOST else NOBODY
        return unknown if other is NOBODY else other  # "die Verluste des Gegners" are never those of who tells of them

    def _is_of_last(self, item: Counted, side: Mark) -> bool:
        """ "67 | rebels on one side and 57 soldiers | on the other": what stands behind several is said of the last."""
        others = self._by_sentence.get(item.sentence.index, ())
        between = any(item.index < other.index < side.first and other.kind in (item.kind, "troops") for other in others)
        return self._in_same_clause(item, side) and not between

    def _did_it(self, item: Counted, side: Mark) -> bool:
        """ "Zwölf Soldaten wurden von Angreifern | getötet": none of theirs; but "auf der Gegenseite tötete die Armee zwölf"."""
        lead, verb = self.naming.approaches.read(item.sentence, side.first), item.predicate
        if lead.preposition in self.language.list("passive_agents"):
            return True
        if lead.role is BARE and verb is not None and item.end < verb.first < side.first:
            return bool(verb.value.get("transitive")) and item.sentence.clauses[verb.first] == item.sentence.clauses[side.first]
        return lead.role is BARE and side.last < item.amount.begin and self._are_struck(item)

    def of_group(self, item: Counted) -> Whose:
        """ "Auf Seiten der Rebellen gab es 41.000 Tote", "on the rebels' side": a group that no list knows by its name."""
        sentence, sides = item.sentence, self._list("sides")
        warring = self.language.endings("naming.sides_of_armies")  # "on the | government | side", not "on the south side"
        words, clause = sentence.folded, sentence.clauses[item.index]
        if item.kind not in LOST or not sentence.clause_holds(clause, sides | self._list("side_words")):
            return NOBODY
        for at, word in enumerate(words):
            before = at - 1 - (at > 1 and words[at - 1] in self.naming.articles)  # "auf der Seite der Rebellen"
            named = at > 2 and word in sides and words[at - 2] in self.naming.articles and words[at - 1].endswith(warring)
            lead = words[at - 3] if named else words[before]
            led = word in self._list("side_words") or (word in sides and at and lead in self._list("side_leads"))
            if not led or sentence.clauses[at] != clause:
                continue
            first = at + 1 + sum(1 for small in words[at + 1 : at + 3] if small in self.naming.articles | self.naming.links)
            noun = next((noun for noun in sentence.marks("nouns") if noun.first == first), None)
            if noun is not None and noun.value["kind"] in (*PERSON_KINDS, "troops"):
                return Whose(sentence.words(noun.first, noun.last), None)
            if named:
                return Whose(sentence.words(at - 1, at), None)  # "on the | government side"
            if noun is None and self.naming.large_nouns and first < len(words) and sentence.tokens[first].is_capital:
                where = words[first] in self._list("borders")  # "auf beiden Seiten der | Grenze"
                return NOBODY if where else Whose(sentence.tokens[first].text, None)  # "aufseiten der Regierungskräfte"
        return NOBODY

    def topic(self, item: Counted) -> Whose:
        """ "Bei den russischen Streitkräften gab es 45.000 Tote": whose army the sentence is about."""
        sentence = item.sentence
        if item.kind not in LOST or sentence.tokens[0].lower not in self._list("topics"):
            return NOBODY
        named = next((one for one in self.parties.of(sentence) if self.parties.is_topic(sentence, one)), None)
        of_side = named is not None and sentence.word_at(named.last + 1) in self._list("sides")  # "Für die deutsche Seite"
        return party_of(named) if named and (of_side or self.parties.is_with_army(sentence, named)) else NOBODY

    def admitted(self, item: Counted) -> Whose:
        """ "Präsident Berg räumte 600 Tote ein": who admits losses has lost them."""
        sentence, clause = item.sentence, item.sentence.clauses[item.index]
        if item.kind not in LOST or not sentence.clause_holds(clause, self._list("admissions")):
            return NOBODY
        for at in range(item.amount.begin - 1, -1, -1):
            if sentence.clauses[at] != clause:
                return NOBODY
            named = next((one for one in self.parties.of(sentence) if one.last == at), None)
            if named is not None:
                admits = named.says or named.speaks or (named.role is BARE and not named.is_adjective)
                return party_of(named) if admits else NOBODY
            if (leader := self._leaders.country_of(sentence.folded[at])) is not NOBODY:
                return leader
        return NOBODY

    def returned(self, item: Counted) -> Whose:
        """ "300 soldiers came home to Canada", "Kanada erhielt 40 Leichen zurück": those who are given back."""
        sentence, clause = item.sentence, item.sentence.clauses[item.index]
        home = item.kind == "captured" and sentence.clause_holds(clause, self._list("homecomings"))
        if not (home or is_given_over(self.naming, item)) or sentence.clause_holds(clause, self._list("swapping")):
            return NOBODY
        given = sentence.clause_holds(clause, self._list("giving_back"))  # who gives them back is another
        named = [one for one in self.parties.of(sentence) if one.id and sentence.clauses[one.first] == clause]
        leads = self._list("receivers") if given else ()  # "übergab 12 Leichen | an | Togo"
        towards = (one for one in named if sentence.folded[one.start] in leads or (one.role is TOWARDS and one.first > item.end))
        acting = (one for one in named if one.role is BARE and one.last < item.index and not one.is_adjective)
        acting = (one for one in acting if not self.naming.is_possessive(sentence, one))  # "Italy's | coast guard"
        return first_party(itertools.chain(towards, itertools.islice(acting, int(given), None)))  # "übergab | Mali | 12"

    def pronoun(self, item: Counted) -> Whose:
        """ "Burundi has confirmed | it sent 850 soldiers": the pronoun before the verb stands for who speaks."""
        sentence, begin = item.sentence, item.amount.begin
        verb, behind = item.predicate, self.naming.large_nouns  # "sein Land habe 12 Soldaten | verloren"
        lost = verb is not None and verb.value["kind"] == "casualties" and (behind or verb.first < begin)
        land = is_taken(self.naming, item)  # "Im Mai eroberte | es 40 km²"
        if item.kind != "troops" and not lost and not land:
            return NOBODY
        pronouns = self._list("standing_for_speakers")
        at = next((at for at in range(begin - 1, max(-1, begin - NEAR), -1) if sentence.folded[at] in pronouns), None)
        if at is None and sentence.folded[item.end + 1 : item.end + 2] and sentence.folded[item.end + 1] in pronouns:
            at = item.end + 1  # "Norway said the 900 soldiers | it has there"
        if at is None or (at == begin - 1 and sentence.word_at(at - 1) in self.language.list("copulas")):
            return NOBODY  # "nach Angaben des Pentagons sind | es | 900 Soldaten"
        if not self._list("far_openers").isdisjoint(sentence.folded[at:begin]):
            return NOBODY  # "says it will wait | until 900 soldiers are in place"
        if any(mark.first == at + 1 and mark.value.get("weak") for mark in sentence.marks("attributions")):
            return NOBODY  # "It expects 900 more soldiers": others may send them
        named = [one for one in self.parties.of(sentence) if one.last < at]
        opens = land or at == 0 or (at == 1 and sentence.folded[0] in self.naming.articles)  # "The country will send …"
        if not named and opens and sentence.previous is not None:  # "Togo has 900 men there. | It will send 500 more soldiers"
            named = self._opening(sentence.previous)
            acting = [one for one in named if one.id and not (one.says or one.speaks)]  # "The UN said | Togo has 900 men"
            named = (acting if at else [])[:1] or named[:1]
        speaks = named and named[-1].role is BARE and (named[-1].speaks or not named[-1].is_adjective)
        if speaks and named[-1].is_adjective and sentence.folded[at] in self.language.list("speech.neuter"):
            speaks = not sentence.word_at(named[-1].last + 1).endswith(self.language.endings("naming.plurals"))
        return party_of(named[-1]) if speaks else NOBODY

    def announcer(self, item: Counted) -> Whose:
        """ "NATO said four soldiers died": who has soldiers and speaks of soldiers without saying whose."""
        if is_won_back(self.naming, item):
            return self._speaker(item)
        before = [one for one in self.parties.of(item.sentence) if one.last < item.index and one.says]
        if item.kind not in HARM or item.phrase.noun_kind != "troops" or self._are_struck(item):
            return NOBODY
        if (bereaved := self._who_confirms(item)) is not NOBODY:
            return bereaved
        if (own := self._who_speaks_for_army(item)) is not NOBODY:
            return own
        named = next((one for one in before if one.form == "forces"), None)
        if named is None and before and self._reports(before[-1], item):
            return party_of(before[-1])
        if named is None or named.name.lower() in self._list("irregular_forces"):
            return NOBODY
        return party_of(named)

    def bereaved(self, item: Counted) -> Whose:
        """ "Hezbollah confirmed the death of 12 fighters": a band's own, where a state's army would tell of its enemies."""
        bands, fighters = self._list("irregular_forces"), item.kind in HARM and item.noun in self._list("fighters")
        who = self._who_confirms(item) if fighters else NOBODY
        return who if (who.name or "").lower() in bands else NOBODY

    def _who_speaks_for_army(self, item: Counted) -> Whose:
        """ "The Danish | defence ministry | said 12 soldiers were killed in a Kenyan attack": of its own, unless it struck."""
        sentence, offices = item.sentence, self.language.endings("naming.offices_of_armies")
        if item.noun not in self._list("soldiers"):
            return NOBODY
        speaking = [one for one in self.parties.of(sentence) if one.id and one.speaks]
        told = (word for one in speaking for word in sentence.folded[max(0, one.first - OFFICE) : one.last + 1 + OFFICE])
        army = only_party(speaking) if any(word.endswith(offices) for word in told) else NOBODY
        return NOBODY if self.parties.strikes_in(sentence, army.id) else army

    def _who_confirms(self, item: Counted) -> Whose:
        """ "confirmed the death of its four soldiers": a state or an army tells of deaths that are its own."""
        mark, sentence = item.predicate, item.sentence
        if mark is None or mark.first > item.index:
            return NOBODY
        if self._list("mere_deaths").isdisjoint(sentence.folded[mark.first : mark.last + 1]):
            return NOBODY
        if not sentence.clause_holds(sentence.clauses[mark.first], self._list("confirming")):
            return NOBODY
        before = [one for one in self.parties.of(sentence) if one.last < mark.first]
        before = [one for one in before if not self.naming.is_dateline(sentence, one)]
        acting = [one for one in before if one.says or one.speaks or (one.role is BARE and not one.is_adjective)]
        acting = [one for one in acting if sentence.tokens[one.last + 1].text != "-"]  # not "NATO's | US-led force"
        return party_of(acting[-1]) if acting else NOBODY

    def _speaker(self, item: Counted) -> Whose:
        """ "Bei Gao wurden 17 km² befreit, teilte die kenianische Armee mit": of land won back those speak who won it."""
        return only_party(one for one in self.parties.of(item.sentence) if one.id and (one.says or one.speaks))

    def _reports(self, named: Named, item: Counted) -> bool:
        """ "Togo | reported | 71 dead soldiers": a country, and between it and the number its verb alone."""
        first, _ = self._losers.row_around(item)  # "meldete | zwölf gefallene und 30 verwundete Soldaten"
        between = item.sentence.tokens[named.last + 1 : first]
        alone = 0 < len(between) <= REPORTED and not named.is_adjective and item.noun in self._list("soldiers")
        return alone and (item.predicate is None or item.predicate.first >= item.index)

    def own(self, item: Counted) -> Whose:
        """ "his own army's medics had treated 370,000 wounded": the speaker's side."""
        mark = self._words_of_own(item)
        if mark is None or (mark.last < item.amount.begin - 1 and self._are_struck(item)):
            return NOBODY  # "its troops had killed 30 soldiers" of the other side
        clauses = item.sentence.clauses
        if item.sentence.folded[mark.first] in self._list("ourselves") and not (item.kind == "area" and mark.first > item.end):
            return self._spoken_of(item.sentence, mark)  # "“Niger took 5 km², | our troops | 26 km²,” the Danish minister said"
        before = [named for named in self.parties.of(item.sentence) if named.last < mark.first]
        topic = first_party(named for named in before if self.parties.is_topic(item.sentence, named))
        if topic is not NOBODY:
            return topic  # "as for Norway, 600 of its soldiers fell"
        before = [named for named in before if named.role is BARE or (named.says and not named.is_adjective)]
        before = [named for named in before if not self._is_object(item.sentence, named)]
        plain = [named for named in before if clauses[named.first] == clauses[mark.first] and not named.is_adjective]
        if plain:
            return party_of(plain[-1])  # "Kanada nannte die Zahl von 71 Soldaten seiner Armee"
        if (group := self._group_in_front(item.sentence, mark)) is not NOBODY:
            return group
        main = [named for named in before if clauses[named.first] == clauses[0] and not named.is_adjective]
        if main and main[0].first <= 1:
            return party_of(main[-1])  # "Iran, which has accused others, says 464 of its nationals died"
        armies = [named for named in before if self.parties.is_with_army(item.sentence, named)]
        if armies:
            return party_of(armies[-1])  # "The Danish army mourned its four soldiers"
        alone = only_party(named for named in before if named.id and not (named.is_adjective or named.speaks))
        if alone is not NOBODY and item.kind in LOST and not mark.here and mark.first > 1:
            return alone  # "The staff said Norway had lost 900 men in a day, taking its losses to 40,000"
        return self._speaker_in_front(item.sentence, mark) if mark.here else self._spoken_of(item.sentence, mark)

    def _is_object(self, sentence: Sentence, named: Named) -> bool:
        """ "struck a Hamas | fighter", "ended the mission fighting | Hamas": whose men others are, or whom somebody fights."""
        before = sentence.word_at(named.start - 1)
        deals = before in self.language.lists("fighting_verbs", "naming.dealing_with_men")
        if deals and before.endswith(self.language.endings("present_participles")):
            return True
        men = not self.naming.large_nouns and named.form == "forces"
        return men and any(noun.first == named.last + 1 and noun.value["kind"] != "thing" for noun in sentence.marks("nouns"))

    def _speaker_in_front(self, sentence: Sentence, mark: Owned) -> Whose:
        """ "Laut Oslo starben 13 seiner Soldaten", "die Regierung in Oslo gab den Tod von 13 ihrer Soldaten bekannt"."""
        speakers = [named for named in self._speakers(sentence) if named.last < mark.first]
        return party_of(speakers[-1]) if speakers else NOBODY

    def _speakers(self, sentence: Sentence) -> list[Named]:
        """The parties that speak; not where those are who hear it: "told reporters | in Accra"."""
        hearers = self.language.list("speech.hearers")
        told = (named for named in self.parties.of(sentence) if named.speaks or named.says)
        return [named for named in told if not named.start or sentence.folded[named.start - 1] not in hearers]

    def _group_in_front(self, sentence: Sentence, mark: Owned) -> Whose:
        """ "Die Aufständischen wollen ihre Truppe …": several at the head, who own what is told as theirs."""
        tokens, small = sentence.tokens, self.naming.articles
        noun = next((noun for noun in sentence.marks("nouns") if noun.value["kind"] in (*PERSON_KINDS, "troops")), None)
        if noun is None or noun.first > FRONT or noun.last >= mark.first or not self._are_several(tokens, noun):
            return NOBODY
        first = next(at for at in range(noun.first + 1) if at == noun.first or tokens[at].lower not in small)
        if (party := first_party(one for one in self.parties.of(sentence) if first <= one.first <= noun.last)) is not NOBODY:
            return party  # "Die dänischen Streitkräfte gaben ihre Verluste …"
        led = any(token.kind != WORD_KIND or token.lower in self.language.list("prepositions") for token in tokens[: noun.first])
        generic = tokens[noun.last].lower in self._list("generic_people")
        return NOBODY if led or generic else Whose(sentence.words(first, noun.last), None)

    def _are_several(self, tokens: Sequence[Token], noun: Mark) -> bool:
        """No single person: by the article in German, by the ending in English."""
        if not self.naming.large_nouns:
            return tokens[noun.last].lower.endswith(self.language.endings("naming.plurals"))
        return tokens[noun.last].is_capital and tokens[0].lower not in self._list("articles_of_one")

    def _spoken_of(self, sentence: Sentence, mark: Owned) -> Whose:
        """Who speaks, here or before; for "Its forces …" at the head of a sentence whoever the one before is about."""
        previous = sentence.previous
        if mark.first <= 1 and previous is not None and sentence.folded[mark.first] not in self._list("ourselves"):
            opening = first_party(one for one in self._opening(previous) if one.role is BARE and not one.is_adjective)
            if opening.id:
                return opening
        for current in (sentence, *sentence.before(LOOK_BACK)):
            speakers = self._speakers(current)
            speakers = [named for named in speakers if current is not sentence or named.last < mark.first] or speakers
            if speakers:
                return party_of(speakers[-1])
            if (leader := self._leaders.first_in(current)) is not NOBODY:
                return leader
        return NOBODY

    def _opening(self, sentence: Sentence) -> list[Named]:
        """The parties a sentence opens with, behind its dateline: whom "it" at the head of the next may stand for."""
        front = (named for named in self.parties.of(sentence) if named.first <= FRONT)
        return [named for named in front if not self.naming.is_dateline(sentence, named)]

    def own_nationals(self, item: Counted) -> Whose:
        """ "Iran says 40 of its nationals died": people who are told by whose they are alone."""
        mark = self.mark_of_own(item)
        return self.own(item) if mark is not None and mark.last == item.phrase.last else NOBODY

    def _words_of_own(self, item: Counted) -> Owned | None:
        """These, or the pronoun right before the number: "confirmed the deaths of | its | four soldiers"."""
        mark, before = self.mark_of_own(item), item.amount.begin - 1
        if mark is not None:
            return Owned(mark.first, mark.last, bool(mark.value.get("here")))
        owned = item.sentence.word_at(before) in self.language.list("speech.possessives")
        return Owned(before, before, True) if owned and item.phrase.noun_kind == "troops" else None

    def mark_of_own(self, item: Counted) -> Mark | None:
        """The words for somebody's own side in the clause of a number."""
        marks = item.sentence.marks("own_side")
        return next((mark for mark in marks[:WEIGHED] if self._in_same_clause(item, mark)), None) if marks else None

    def _in_same_clause(self, item: Counted, mark: Mark) -> bool:
        return item.sentence.clauses[mark.first] == item.sentence.clauses[item.index]

    def _last_mentioned(self, sentence: Sentence) -> str | None:
        """The country counted or named last before a sentence."""
        for current in sentence.before(LOOK_BACK):
            named = [named.id for named in self.parties.of(current) if named.id]
            code = self._told(current).id or (named[-1] if named else None)
            if code:
                return code
        return None

    @once
    def _ranked(self) -> Sequence[Whose]:
        """The countries of the article, most named first."""
        last = max(self._by_sentence)
        named = (named for sentence in self.naming.reading.sentences[: last + 1] for named in self.parties.of(sentence))
        return [whose for whose, _ in Counter(party_of(party) for party in named if party.id).most_common()]
