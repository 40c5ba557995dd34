"""Who sends soldiers, where what tells of the sending leaves it out: whoever announces, orders or confirms it.

"Das norwegische Ministerium bestätigte die Entsendung von 900 Soldaten": a noun or an infinitive names no doer of its own, and
lends itself that of its sentence. "900 Soldaten werden nach Mali verlegt, sagte der norwegische Minister": no other is told of.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ...memo import once
from ...reading import Sentence
from ...text import WORD_KIND, Token
from ..counting.counted import Counted
from ..names.approach import BARE, FROM, OF, TOWARDS, WITHIN
from ..names.naming import Naming
from ..names.speaking import Named
from .parties import NOBODY, Finder, Parties, Whose, first_party, only_party, party_of

OPENING = 3  # sentences that say who an article is about
TITLE = 4  # tokens of an office and a name: "Präsident Anton Berg"
SYLLABLES, SYLLABLE = 3, 4  # words of "Lee Min Ho", and letters of one
SENT = 5  # tokens from a word of sending to the number: "die Entsendung von bis zu zusätzlichen | 900"


class Leaders:
    """The countries of those who hold an office, by surname: "der kanadische Präsident Anton Berg"."""

    def __init__(self, naming: Naming, parties: Parties, last_sentence: int) -> None:
        self._sentences, self.parties = naming.reading.sentences[: last_sentence + 1], parties

    def country_of(self, word: str) -> Whose:
        """The country of whom a word (folded) is the surname."""
        return self._known.get(word, NOBODY)

    def first_in(self, sentence: Sentence, before: int | None = None) -> Whose:
        """The country of the first leader a sentence names."""
        return next((self._known[word] for word in sentence.folded[:before] if word in self._known), NOBODY)

    @once
    def _known(self) -> dict[str, Whose]:
        leaders: dict[str, Whose] = {}
        for sentence in self._sentences:
            for named in self.parties.of(sentence):
                if named.id and named.role in (BARE, OF) and (presented := self._presented(sentence, named)):
                    leaders[presented] = party_of(named)
                behind = sentence.tokens[named.last + 1 : named.last + 1 + TITLE] if named.speaks and named.id else []
                office = list(itertools.takewhile(lambda token: token.kind == WORD_KIND and not token.is_capital, behind))
                names = list(itertools.takewhile(lambda token: token.is_capital, behind[len(office) :]))
                if len(names) > (0 if office else 1):
                    leaders[names[0 if _opens_with_surname(names) else -1].lower] = party_of(named)
        return leaders

    def _presented(self, sentence: Sentence, named: Named) -> str | None:
        """The surname of whom an office between commas presents: "Jan Molo|, the president of Togo|, said", "Togo's army chief|,
        Jan Molo|, said"."""
        tokens, clauses = sentence.tokens, sentence.clauses
        first, last = bisect_left(clauses, clauses[named.first]), bisect_right(clauses, clauses[named.first])
        if not any(map(self.parties.naming.is_office, tokens[first:last])):
            return None
        before = list(itertools.takewhile(lambda token: token.is_capital, reversed(tokens[:first])))[::-1]
        behind = list(itertools.takewhile(lambda token: token.is_capital, tokens[last + 1 : last + 1 + TITLE]))
        closed = sentence.word_at(last + 1 + len(behind)) in (",", ".")
        names = before if len(before) > 1 and tokens[first].text == "," else behind if closed else []
        return names[0 if _opens_with_surname(names) else -1].lower if len(names) > 1 else None


def _opens_with_surname(names: Sequence[Token]) -> bool:
    """ "Lee Min-ho", "Lee Min Ho": Korean names."""
    given = names[-1].text.partition("-")[2]
    return given[:1].islower() or (len(names) == SYLLABLES and all(len(name.text) <= SYLLABLE for name in names))


class Commanders(Finder):
    """Finds those who send the soldiers of one article."""

    def __init__(self, naming: Naming, parties: Parties, leaders: Leaders) -> None:
        super().__init__(naming, parties)
        self._leaders = leaders

    def commander(self, item: Counted) -> Whose:
        """ "Oslos Minister kündigte die Entsendung von | 900 Soldaten an", "kündigte an, | 900 Soldaten zu schicken", "announced
        the deployment of 900 soldiers": who tells of a sending that has no doer, unless he asks it of others."""
        sentence = item.sentence
        sending = self._sending(item) if item.kind == "troops" else -1
        if sending < 0 or not self._list("telling_of_others").isdisjoint(sentence.folded):
            return NOBODY
        actors = [one for one, _ in self.parties.actors(sentence, "troops") if one.last < item.amount.begin]
        told = [one for one in self.parties.of(sentence) if one.speaks or one.says]
        if any(not one.is_adjective for one in actors):  # "Seit Togo laut dänischen Quellen begann, | 900 Soldaten zu schicken"
            told = [one for one in told if one.last < item.index and not self.parties.is_cited(sentence, one)]
        before = [one for one in told if one.last < sending]
        if before and any(one.role is BARE and before[-1].last < one.first < sending for one in actors):
            return NOBODY  # "The Danish envoy said that | Togo | was considering sending 900 soldiers"
        if before:
            other = self._told_of_another(sentence, before[-1].last + 1, sending)
            return party_of(before[-1]) if other is None else self._leaders.country_of(other)
        if (leader := self._leaders.first_in(sentence, sending)) is not NOBODY:
            return leader
        return first_party(one for one in told if one.first > item.end)

    def _told_of_another(self, sentence: Sentence, start: int, sending: int) -> str | None:
        """ "The Danish envoy said that | Berg | had decided …": a name that is no country's opens what is said."""
        words, openers = sentence.folded, self.language.list("complementisers")
        opened = (at for at in range(start, sending - 1) if words[at] in openers and not self.language.capital_nouns)
        subject = next(opened, sending) + 1
        if subject >= sending or not sentence.tokens[subject].is_capital:
            return None
        return None if any(one.start <= subject <= one.last for one in self.parties.of(sentence)) else words[subject]

    def _sending(self, item: Counted) -> int:
        """Where a noun of sending leads to the number, or the infinitive behind it begins; -1 where none does."""
        sentence, begin = item.sentence, item.amount.begin
        nouns = self._list("moves")
        for at in range(begin - 1, max(-1, begin - 1 - SENT), -1):
            if sentence.folded[at] in nouns or self._is_to_send(sentence, at):
                return at
            if sentence.tokens[at].kind != WORD_KIND or sentence.tokens[at].is_capital:
                break
        last = sentence.last_word_of(sentence.clauses[item.end])
        return begin if last > item.end and self._is_infinitive(sentence, last) else -1

    def _is_to_send(self, sentence: Sentence, at: int) -> bool:
        """ "announced plans to | send | 900 soldiers": an infinitive where it stands before its number."""
        sent = sentence.folded[at] in self._list("sending_men") and not self.naming.large_nouns
        to_send = sent and sentence.word_at(at - 1) in self.language.list("infinitive_marks")
        return to_send and sentence.word_at(at - 2) in self._list("plans_to")

    def _is_infinitive(self, sentence: Sentence, at: int) -> bool:
        """ "zu | schicken", "abzuziehen", "geschickt zu | haben"."""
        word, marks = sentence.folded[at], self.language.list("infinitive_marks")
        if word in self.language.list("perfect"):
            return sentence.folded[at - 1] in marks and sentence.folded[at - 2] in self._list("sent")
        return word in self._list("to_send") and (sentence.folded[at - 1] in marks or any(mark in word[2:] for mark in marks))

    def speaker(self, item: Counted) -> Whose:
        """ "900 Soldaten werden nach Mali verlegt, sagte der norwegische Minister": the one country whose office speaks."""
        if item.kind != "troops" or item.noun not in self._list("soldiers"):
            return NOBODY
        if not item.sentence.clause_holds(item.sentence.clauses[item.index], self._list("sent")):
            return NOBODY  # "The Kenyan government said 900 soldiers had come"
        return only_party(one for one in self.parties.of(item.sentence) if one.id and self._commands(item.sentence, one))

    def origin(self, item: Counted) -> Whose:
        """ "900 Soldaten | aus Norwegen | sind nach Mali verlegt worden": a country they come from, where they go to another."""
        sentence, clauses = item.sentence, item.sentence.clauses
        if item.kind != "troops" or not self._list("leaving").isdisjoint(sentence.folded[: item.amount.begin]):
            return NOBODY  # "der Abzug von 900 Soldaten aus Mali nach Togo"
        parties = self.parties.of(sentence)
        home = next((one for one in parties if one.role is FROM and one.start == item.end + 1 and one.id), None)
        if home is None:
            return NOBODY
        names = (one for one in self.naming.names(sentence) if clauses[one.first] == clauses[item.index])
        goes = any(one.role is TOWARDS or self._is_entered(sentence, one) for one in names)
        return party_of(home) if goes else NOBODY

    def _is_entered(self, sentence: Sentence, named: Named) -> bool:
        """ "in den Irak", "in die Türkei": by the article's case, where they go; "im Irak", "in den USA" is where they are."""
        article = sentence.folded[named.first - 1] if named.role is WITHIN and named.start < named.first else ""
        if article in self._list("accusatives"):
            return True
        return article in self._list("oblique_articles") and named.name.lower() in self._list("masculine")

    def several(self, item: Counted) -> Whose:
        """ "Zehn Länder haben | 900 Soldaten zugesagt", "die Verbündeten schicken | 900": states that no name tells apart."""
        sentence, clauses, states = item.sentence, item.sentence.clauses, self.language.endings("naming.states")
        if item.kind != "troops":
            return NOBODY
        last = sentence.last_word_of(clauses[item.end])
        infinitive = last > item.end and self._is_infinitive(sentence, last)  # "haben zugesagt, | 900 zu schicken"
        for at in range(item.amount.begin - 1, -1, -1):
            if clauses[at] < clauses[item.index] - infinitive:
                break
            if sentence.folded[at].endswith(states) and self.naming.approaches.read(sentence, at).role is BARE:
                return Whose(sentence.tokens[at].text, None)
        return NOBODY

    def told_in(self, sentence: Sentence) -> Whose:
        """ "Die norwegische Regierung baut ihre Truppe in Mali aus": the one country that acts where soldiers are told of."""
        parties, men = self.parties.of(sentence), self.language.endings("naming.armies")
        if not parties or not any(word.endswith(men) for word in sentence.folded):
            return NOBODY
        acting = {actor.named for actor in self.parties.actors(sentence, "troops")}
        told = (one for one in parties if one.role is not WITHIN)
        whose = only_party(one for one in told if one in acting or one.says or self._commands(sentence, one))
        return whose if whose.id else NOBODY

    def opener(self, item: Counted) -> Whose:
        """ "Norwegen beteiligt sich am Kampf in Mali. … | 900 Soldaten": where nobody else has any, whoever opens the article."""
        generic = item.phrase.noun is None or item.noun in self._list("soldiers") | self.language.list("men")
        if item.kind != "troops" or not generic:
            return NOBODY
        whose, at = self._opener
        if at < item.sentence.index:  # not "Norway says 900 soldiers are in Mali"
            return whose
        joined = {one.name for one in self.parties.of(item.sentence) if self.parties.is_joined(item.sentence, one)}
        return Whose(joined.pop(), None) if len(joined) == 1 else NOBODY  # "An der UN-Mission sind | 900 Soldaten beteiligt"

    @once
    def _opener(self) -> tuple[Whose, int]:
        """The one state or alliance that acts in the first sentence where any does; no band, for it has no soldiers."""
        for sentence in self.naming.reading.sentences[:OPENING]:
            acting = {actor.named for actor in self.parties.actors(sentence, "troops")}
            named = [one for one in self.parties.of(sentence) if one.role in (BARE, OF)]
            told = [one for one in named if one in acting or one.says or one.form == "forces" or self._commands(sentence, one)]
            found = {party_of(one) for one in told if one.name.lower() not in self._list("irregular_forces")}
            if found:
                return found.pop() if len(found) == 1 else NOBODY, sentence.index
        return NOBODY, OPENING

    def _commands(self, sentence: Sentence, named: Named) -> bool:
        """ "das norwegische Verteidigungsministerium", "nach dem Willen Oslos"; not a secret service, nor a newspaper."""
        if not named.speaks:
            return False
        before = sentence.word_at(sentence.back_over(self.naming.articles, named.first - 1))
        return before in self._list("intents") or self.parties.has_office(sentence, named)
