"""Senders: soldiers nobody is named for are of the state that announces where they go, orders them there or holds them ready."""

from __future__ import annotations

from collections.abc import Callable

from ...reading import Sentence
from ..counting.counted import Counted, is_added
from ..names.approach import BARE, OF, TOWARDS, WITHIN
from ..names.naming import Naming
from ..names.speaking import Named
from .parties import LOOK_BACK, NOBODY, Finder, Parties, Whose, first_party, only_party, party_of

MOVED = 4  # tokens from a noun of sending to the number: "die Entsendung von mehr als"
SENDING = (
    "naming.to_send",
    "naming.sent",
    "naming.giving_share",
    "naming.state_verbs",
)  # lists with what is done by who sends soldiers


class Senders(Finder):
    """Finds the senders of the figures of one article. `told`: whose are those counted last in a sentence."""

    def __init__(self, naming: Naming, parties: Parties, told: Callable[[Sentence], Whose]) -> None:
        super().__init__(naming, parties)
        self._told = told

    def sender(self, item: Counted) -> Whose:
        """ "Togo confirmed the deployment of | 900 soldiers": whoever speaks of where soldiers go sends them."""
        if item.kind != "troops" or item.noun not in self._list("soldiers"):
            return NOBODY
        ready = item.sentence.clause_holds(item.sentence.clauses[item.index], self._list("readiness"))  # "put on high | alert"
        if not (ready or self._are_to_go(item)):
            return NOBODY
        if (agent := self._agent(item)) is not NOBODY:
            return agent
        sender = self._announcer(item)
        if sender is NOBODY or self._go_to(item, sender):
            return NOBODY
        return sender if ready or not self._goes_on(item, sender) else NOBODY

    def agent(self, item: Counted) -> Whose:
        """ "900 soldiers were sent | by Togo", "die Entsendung von 900 Soldaten | durch Togo": who is told of as who does so."""
        if item.kind != "troops":
            return NOBODY
        sentence, agents = item.sentence, self.language.list("passive_agents")
        behind = (one for one in self.parties.of(sentence) if one.first > item.end and sentence.folded[one.start] in agents)
        return first_party(one for one in behind if not one.is_adjective and self._are_sent_by(item, one))

    def _are_sent_by(self, item: Counted, named: Named) -> bool:
        """The word of sending that an agent belongs to: the noun before the number, the participle behind it."""
        sentence, clauses = item.sentence, item.sentence.clauses
        if clauses[named.start] != clauses[item.end]:
            return False
        if self.naming.large_nouns:
            last = sentence.last_word_of(clauses[item.end])
            participle = sentence.word_at(sentence.back_over(self.language.list("auxiliaries"), last))
            way = named.role is OF and self.naming.is_left(sentence, named)  # "von Togo | nach Mali verlegt"
            sent = participle in self._list("sent") and not (way and participle in self._list("leaving"))
            return (sent and sentence.clause_holds(clauses[item.end], self.language.list("passives"))) or self._moved(item, named)
        ends = self.language.endings("passive_participles")
        told = (at for at in range(named.start - 1, item.end, -1) if sentence.folded[at].endswith(ends))
        verb = next(told, -1)
        return sentence.folded[verb] in self._list("sending_men") if verb > 0 else self._moved(item, named)

    def _moved(self, item: Counted, named: Named) -> bool:
        """ "the | deployment | of 900 soldiers by Togo": a noun of sending that leads to the number."""
        if self.naming.large_nouns and named.role is OF:
            return False  # "die Verlegung von 900 Soldaten | von Togo | nach Mali"
        before = item.sentence.folded[max(0, item.amount.begin - MOVED) : item.amount.begin]
        return not self._list("moves").isdisjoint(before)

    def deals_with(self, item: Counted, whose: Whose) -> bool:
        """ "Togo | hosts | 900 soldiers": who does so has not sent them, unless a verb of sending stands nearer to them."""
        words, dealing = item.sentence.folded, self._list("dealing_with_men")
        led = words[item.amount.begin - 1] if item.amount.begin else ""
        if dealing.isdisjoint(words) or led in self._list("having"):
            return False  # "Togo unterstützt den Kampf | mit 900 Soldaten"
        before = [one for one in self.parties.of(item.sentence) if one.last < item.amount.begin]
        named = next((one for one in reversed(before) if party_of(one) == whose), None)
        if named is None:
            return False
        sending = self._list("sending_men")
        back = range(item.amount.begin - 1, named.last, -1)
        verb = next((words[at] for at in back if words[at] in dealing or words[at] in sending), "")
        return verb in dealing or (self.naming.large_nouns and not verb and self._ends_in(item, dealing))

    def is_told_behind(self, item: Counted, named: Named) -> bool:
        """ "sent 1,000 soldiers … amid fears of an invasion of Norway": an "of" far behind troops tells of other things; so does
        "von" in a passive: "900 Soldaten wurden | von Togo | entwaffnet"."""
        if item.kind != "troops" or named.first < item.end:
            return False
        sentence, own = item.sentence, item.sentence.clauses[named.first] == item.sentence.clauses[item.end]
        if named.role is BARE and own and not self.naming.large_nouns:  # "900 soldiers | since Mali attacked"
            return not self.naming.articles.issuperset(sentence.folded[item.end + 1 : named.first])  # "the 900 | the US | sent"
        if named.role is BARE and own:
            return self._act_themselves(item, named)
        if named.role is not OF:
            return False
        passives = self.language.list("speech.passives")
        return not self.naming.large_nouns or sentence.clause_holds(sentence.clauses[named.first], passives)

    def _act_themselves(self, item: Counted, named: Named) -> bool:
        """ "900 Soldaten | sollen | Mali schützen": behind their verb stands no doer, unless he may be several: "900
        Soldaten schickten die USA"."""
        sentence = item.sentence
        if item.end + 1 >= len(sentence.tokens):
            return False  # "Dort kämpfen 3.000 Mali"
        verb, name = sentence.tokens[item.end + 1].text, sentence.tokens[named.last].text
        several = named.name.lower() in self._list("plural_names") and "-" not in name and not named.is_adjective
        ends = sentence.word_at(sentence.last_word_of(sentence.clauses[item.end]))  # "900 Soldaten wollen | die Dänen | schicken"
        several = several or not self.language.lists(*SENDING).isdisjoint((verb, ends))  # "… stellten | Togo und Mali"
        small = self.language.lists("prepositions", "adverbs", "joiners", "conjunctions", "naming.owners")
        return verb.islower() and verb.endswith("n") and verb not in small and not several

    def _ends_in(self, item: Counted, dealing: frozenset[str]) -> bool:
        """ "Togo hat 900 Soldaten | aufgenommen": the verb at the end of the clause, where nouns are written large."""
        last = item.sentence.last_word_of(item.sentence.clauses[item.end])
        return last > item.end and item.sentence.folded[last] in dealing

    def _announcer(self, item: Counted) -> Whose:
        """The one state, army or alliance that speaks in the sentence; of those that are also spoken to the subject."""
        speakers = [one for one in self.parties.of(item.sentence) if one.says or one.speaks]
        speakers = [one for one in speakers if one.role is BARE] or speakers
        return only_party(speakers)

    def _are_to_go(self, item: Counted) -> bool:
        """ "Togo says 900 soldiers | will join the force", "900 soldiers, based in Molo, | would be sent"."""
        folded, clauses = item.sentence.folded, item.sentence.clauses
        plans = (mark for mark in item.sentence.marks("statuses") if mark.value["status"] == "expected" and mark.first > item.end)
        finite = self.language.list("auxiliaries")  # "are to be flown", not "expects 900 soldiers | to arrive"
        modal = next((mark for mark in plans if mark.value.get("modal") or folded[mark.first] in finite), None)
        if modal is None:
            return False
        goes, clause = self._list("setting_out"), clauses[modal.last]
        behind = range(modal.first, len(folded))
        return any(folded[at] in goes for at in behind if clauses[at] == clause)

    def _agent(self, item: Counted) -> Whose:
        """ "Togo says 900 soldiers will be sent | by Mali": another sends them."""
        behind = (one for one in self.parties.of(item.sentence) if one.first > item.end)
        return first_party(one for one in behind if self.parties.is_agent(item.sentence, one))

    def _go_to(self, item: Counted, sender: Whose) -> bool:
        """ "Togo says 900 soldiers will come | to Togo": no soldiers of its own."""
        behind = (one for one in self.parties.of(item.sentence) if one.first > item.end)
        return any(one.id == sender.id and self._is_goal(one) for one in behind)

    @staticmethod
    def _is_goal(named: Named) -> bool:
        return named.role in (TOWARDS, WITHIN) and named.form == "names" and not (named.says or named.speaks)

    def _goes_on(self, item: Counted, sender: Whose) -> bool:
        """ "Togo says | 300 more soldiers will go to Molo": more of those others were told of right before, to no other goal."""
        for sentence in item.sentence.before(LOOK_BACK):
            told = self._told(sentence)
            if told is not NOBODY:
                goals = {one.name for one in self.naming.names(item.sentence) if one.first > item.end and not one.speaks}
                there = goals <= {one.name for one in self.naming.names(sentence)} if goals else is_added(item)
                return told != sender and there
        return False
