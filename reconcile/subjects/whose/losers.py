"""Who lost those counted: an army, a band or a country, by its verb or by the blow that struck it.

"Die Rebellen verloren 30 Kämpfer", "the militia had 36 dead", "an attack on a Danish base killed six soldiers".
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ...reading import Sentence
from ...text import WORD_KIND
from ..counting.counted import HARM, HARMED, LOST, Counted, joined, loose_words
from ..counting.opponents import is_party_fought
from ..names.approach import BARE
from ..names.army_names import army_named
from ..names.naming import Naming
from ..names.speaking import Named
from .parties import NOBODY, Finder, Parties, Whose, first_party, only_party, party_of

OWNED = 2  # tokens from an army to whose it is: "die Armee von Norwegen"
ASIDE = 8  # tokens from one comma of an aside to the other
POST = 3  # tokens from whose it is to the post that is hit: "a Danish military base"
SINCE = 2  # sentences behind one that tells who was hit
WEIGHED = 8  # numbers on either side that are looked at


class Losers(Finder):
    """Finds the losers of the figures of one article."""

    def __init__(self, naming: Naming, parties: Parties, by_sentence: Mapping[int, Sequence[Counted]]) -> None:
        super().__init__(naming, parties)
        self._by_sentence = by_sentence

    def bereft(self, item: Counted) -> Whose:
        """ "Die regierungstreuen Truppen verzeichneten 36 Tote", "in Molo beklagte die Miliz 36 Tote", "the militia had 36 dead":
        an army beside a verb of losses, before the number; or whoever stands there, in a war or where soldiers are counted: "Togo
        beklagt 36 getötete Soldaten"."""
        sentence, lost = item.sentence, self._is_lost(item)
        soldiers = lost or (item.phrase.noun_kind == "troops" and item.phrase.attribute is not None)
        if item.kind not in LOST or not (soldiers or item.phrase.noun_kind in HARMED | {None}):
            return NOBODY
        verb = self._verb_of_loss(item, "lost" if lost else "bereft_verbs")
        if verb < 0:
            return NOBODY
        parties, verb = self.parties.of(sentence), self._begin_of_verb(sentence, verb)
        beside = [one for one in parties if one.role is BARE and (one.last == verb - 1 or one.start == verb + 1)]
        cited = len(beside) > 1 and self.parties.is_cited(sentence, beside[0])  # "nach Angaben | Malis | verlor Togo"
        party = beside[cited] if beside else None
        if party is not None and (soldiers or self.naming.tells_of_war or party.form == "forces"):
            return party_of(party)
        behind = itertools.takewhile(lambda at: not sentence.tokens[at - 1].is_capital, range(verb + 1, item.amount.begin))
        named = verb - 1 - (self.naming.large_nouns and verb > 1 and sentence.tokens[verb - 1].is_capital)  # "die Miliz | Molo"
        noun = next((at for at in (verb - 1, named, *behind) if at >= 0 and self.is_army(sentence, at)), -1)
        if noun < 0:
            on_side = next((one for one in parties if one.is_adjective and one.last == verb - 2), None)
            told = on_side is not None and sentence.folded[verb - 1] in self._list("sides")  # "die deutsche Seite hatte 36 Tote"
            return party_of(on_side) if told else NOBODY
        return self.army_at(sentence, noun, verb + 1 if verb < noun else 0, verb if noun < verb else len(sentence.tokens))

    def _begin_of_verb(self, sentence: Sentence, verb: int) -> int:
        """Where a verb behind its subject begins: "Mali | has suffered", also with an aside: "Mali|, the minister said, has
        lost"."""
        if self.naming.large_nouns:
            return verb
        begin = sentence.back_over(self.language.list("perfect"), verb - 1) + 1
        if begin < 2 or sentence.tokens[begin - 1].text != ",":
            return begin
        return next((at for at in range(begin - 2, max(0, begin - ASIDE), -1) if sentence.tokens[at].text == ","), begin)

    def _is_lost(self, item: Counted) -> bool:
        """ "Die Rebellen verloren 30 Kämpfer", "the army lost 14 men": soldiers behind a verb of losing."""
        men = item.phrase.noun_kind == "troops" or item.noun in self._list("men_lost")
        clause, verbs = item.sentence.clauses[item.index], self._list("lost")
        if not (men and item.kind in LOST and item.sentence.clause_holds(clause, verbs)):
            return False
        told = item.predicate  # "lost a base in a raid that | left 30 rebels dead", "lost five soldiers but | killed 30 rebels"
        other = told is not None and verbs.isdisjoint(item.sentence.folded[told.first : told.last + 1])
        return not other or item.word_before in verbs  # "lost | 30 soldiers killed"

    def army_at(self, sentence: Sentence, noun: int, first: int, stop: int) -> Whose:
        """Whose army ends at a token, between two others: a country's beside it, else what it is called."""
        start = noun
        while start > first and self._describes(sentence, start - 1):  # "in Molo beklagten | Rebellen"
            start -= 1
        last = min(noun + OWNED, stop - 1)  # "die Armee von Norwegen", "Norwegens Armee"
        party = first_party(one for one in self.parties.of(sentence) if start - 1 <= one.last <= last)
        if party is not NOBODY:
            return party
        return Whose(army_named(self.naming, sentence, noun) or sentence.words(start, noun), None)

    def left_out(self, item: Counted) -> Whose:
        """ "Die Rebellen verloren 30 Mann, | die Armee | zwölf": the verb is left out; who stands before is whose they are."""
        sentence, at, verb = item.sentence, item.amount.begin - 1, item.verb_of
        if verb is None or verb.sentence is not sentence or at <= verb.end or item.kind not in LOST:
            return NOBODY
        named = next((one for one in self.parties.of(sentence) if one.last == at), None)
        if named is not None and named.first > verb.end:
            return party_of(named) if named.role is BARE else NOBODY
        return self.army_at(sentence, at, verb.end + 1, at + 1) if self.is_army(sentence, at) else NOBODY

    def _verb_of_loss(self, item: Counted, of: str) -> int:
        """The verb of losses before a number in its clause, or its auxiliary: "hat 36 Tote zu beklagen", "had 36 dead"."""
        sentence, clauses, verbs = item.sentence, item.sentence.clauses, self._list(of)
        begin, end = self.row_around(item)
        if not verbs.isdisjoint(sentence.folded[end + 1 : end + 3]):
            verbs = self.language.list("perfect")
        elif (had := self._had(item, begin)) >= 0:
            return had
        before = range(begin - 1, -1, -1)
        return next((at for at in before if sentence.folded[at] in verbs and clauses[at] == clauses[item.index]), -1)

    def _had(self, item: Counted, begin: int) -> int:
        """Where "had" stands before dead or wounded, or what stands before that: "hatte bisher 36 Tote", "have had 36 killed"."""
        had, loose = self.language.list("perfect"), loose_words(item.sentence)
        told = item.predicate is not None and item.predicate.first > item.index
        if not (told or item.phrase.attribute is not None or item.phrase.noun_kind in HARM) or self._ends_in_participle(item):
            return -1
        at = item.sentence.back_over(loose - had - self.language.list("speech.complementizers"), begin - 1)
        return at - (item.sentence.word_at(at - 1) in had) if item.sentence.word_at(at) in had else -1

    def _ends_in_participle(self, item: Counted) -> bool:
        """ "Die Armee hatte 36 Tote | gemeldet": what else they have done, where nouns are written large."""
        last = item.sentence.last_word_of(item.sentence.clauses[item.index])
        return self.naming.large_nouns and last > item.end and not item.sentence.tokens[last].is_capital

    def row_around(self, item: Counted) -> tuple[int, int]:
        """Where the first of the numbers told together begins and the last ends: "280 Tote und 370 Verletzte"."""
        items = self._by_sentence[item.sentence.index]
        first = last = at = bisect_left(items, item.index, key=lambda other: other.index)
        while 0 < first > at - WEIGHED and joined(item.sentence, items[first - 1].end + 1, items[first].amount.begin):
            first -= 1
        while last < min(at + WEIGHED, len(items) - 1) and joined(
            item.sentence, items[last].end + 1, items[last + 1].amount.begin
        ):
            last += 1
        return items[first].amount.begin, items[last].end

    def is_army(self, sentence: Sentence, at: int) -> bool:
        """ "Regierungstruppen", "Rebellen", "Miliz"."""
        fighters = any(noun.last == at and noun.value["kind"] == "troops" for noun in sentence.marks("nouns"))
        token = sentence.tokens[at]
        written = token.is_capital or not self.naming.large_nouns
        return written and (fighters or token.lower.endswith(self.language.endings("naming.armies")))

    def _describes(self, sentence: Sentence, at: int) -> bool:
        """ "regierungstreuen | Truppen"."""
        small = self.naming.articles | self.naming.stops
        return self.language.is_inflected(sentence.tokens[at].text) and sentence.folded[at] not in small

    def attacked(self, item: Counted) -> Whose:
        """ "ambushed a Malian army convoy, killing 14 soldiers": whose army was hit has lost them, if no other's was; also where
        the sentence before tells of it: "Mali attacked a Danish base. | Six soldiers died."."""
        if item.kind not in LOST or item.noun not in self._list("soldiers"):
            return NOBODY
        own = bool(self.parties.of(item.sentence))
        told = map(self.stricken, (item.sentence, *([] if own else item.sentence.before(SINCE))))
        return next((whose for whose in told if whose is not NOBODY), NOBODY)

    def stricken(self, sentence: Sentence) -> Whose:
        """Whose army a sentence tells was hit, or has lost soldiers: "Togo hat in Mali Soldaten | verloren"."""
        clauses, soldiers = sentence.clauses, self._list("soldiers")
        hit = [one for one in self.parties.of(sentence) if self._is_hit(sentence, one)]
        objects = [one for one in hit if sentence.word_at(one.first - 1) in self._list("objects_lead")]
        if hit:
            return only_party(objects or hit)  # "griffen malische Truppen | einen dänischen Posten | an"
        bare = (one for one in self.parties.of(sentence) if one.role is BARE and not (one.is_adjective or one.says))
        losing = (one for one in bare if sentence.clause_holds(clauses[one.first], self._list("lost")))
        return only_party(one for one in losing if sentence.clause_holds(clauses[one.first], soldiers))

    def _is_borne(self, sentence: Sentence, named: Named) -> bool:
        """ "a | Danish | helicopter crashed", "beim Absturz eines | dänischen | Hubschraubers": whose soldiers it bears."""
        crafts, crashes = self.language.endings("naming.crafts"), self._list("crashing")
        near = sentence.folded[named.last + 1 : named.last + 1 + POST]
        return named.is_adjective and not crashes.isdisjoint(sentence.folded) and any(word.endswith(crafts) for word in near)

    def _is_hit(self, sentence: Sentence, named: Named) -> bool:
        """ "attacked | a Malian army convoy", "on | a Danish base": the object of a blow, and a post or an army behind it."""
        blows = self.language.lists("naming.striking", "naming.taking", "naming.attack_verbs", "naming.hitting")
        at = sentence.back_over(self.naming.articles | self.naming.links, named.first - 1)
        if sentence.word_at(at).endswith(self.language.endings("naming.posts")):
            at = sentence.back_over(self.naming.articles, at - 1)  # "attacked | a base of the | Danish army"
        if is_party_fought(sentence, named.first):
            return False  # "bei Kämpfen gegen | malische Truppen": of the others
        if self._is_borne(sentence, named):
            return True
        is_object = sentence.word_at(at + 1) in self._list("objects_lead")
        if is_object and sentence.word_at(at) not in blows:  # "überfielen in Mali | einen dänischen Konvoi"
            told = (index for index, word in enumerate(sentence.folded) if word in blows)
            at = next((index for index in told if sentence.clauses[index] == sentence.clauses[named.first]), at)
        if not named.is_adjective or sentence.word_at(at) not in blows:
            return False
        if self.naming.large_nouns and sentence.tokens[at].is_capital:
            return False  # "bei einem Angriff | ukrainischer Truppen": who struck
        near, posts = sentence.tokens[named.last + 1 : named.last + 1 + POST], self.language.endings("naming.posts")
        behind = itertools.takewhile(lambda token: token.kind == WORD_KIND, near)
        return self.parties.is_with_army(sentence, named) or any(token.lower.endswith(posts) for token in behind)
