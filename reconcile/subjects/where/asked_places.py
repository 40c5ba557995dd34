"""Where those who speak are: "sagte er in Genf", "a monitor based in Britain", "at a news conference in Oslo".

News tells of things in one place and of who was asked about them in another, often in one clause.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence, Set

from ...apposed import set_off
from ...memo import once
from ...packs import Mark
from ...reading import Sentence
from ...text import MARK_KIND, Token
from ..counting.counted import HARM, Counted, count_between
from ..names.approach import WITHIN
from ..names.naming import Naming
from ..names.place_words import Words
from ..names.speaking import SAYING, Named

STATE = 5  # tokens from a verb of saying to who says it, where the subject stands behind it
MEETING = 3  # tokens from a meeting to its place: "bei einer Sitzung des Sicherheitsrats in New York"
SEATS = ("naming.based", "naming.negotiating", "naming.seated")  # lists of words with which somebody sits or is asked there
BRACKET = 5  # tokens of what stands in brackets between somebody and his place, at most


class AskedPlaces:
    """Tells of the names of one sentence which say where somebody is asked, and not where what he tells of was."""

    def __init__(self, naming: Naming, sentence: Sentence, items: Sequence[Counted]) -> None:
        self.naming, self.sentence, self.items = naming, sentence, items
        self._words = naming.language.made(Words)
        self._indices = [item.index for item in items]
        self._sayings = sentence.marks("attributions")

    def holds(self, named: Named) -> bool:
        """True for the place of who speaks."""
        if self._sayings and (self._is_said_there(named) or self._speaks_there(named) or self._is_met_there(named)):
            return True
        if self.sentence.listed.isdisjoint(SEATS):
            return False
        return self._is_seated_there(named) or self._is_negotiated_there(named)

    def may_be_only_said_there(self, named: Named) -> bool:
        """ "In Oslo hieß es, …": a verb of saying in a sentence without figures; what was told of before happened elsewhere, if
        governments and agencies sit there; "The UN warned of a famine in Togo" tells of Togo."""
        seat = named.form == "seats" or named.name.lower() in self.naming.language.list("naming.listening_posts")
        if named.role is not WITHIN or self.items or not seat:
            return False
        sayings = (mark for mark in self._sayings if not mark.value.get("weak"))  # not "auf | der Autobahn bei Molo | gekommen"
        if any(mark.gap and mark.gap[0] <= named.first < mark.gap[1] for mark in sayings):
            return True
        said = bool(self._clauses_with_saying) and self._clause_around_bracket(named) in self._clauses_with_saying
        return said and not self._is_in_reported_clause(named)

    def _is_said_there(self, named: Named) -> bool:
        """ "sagte er am Montag in Genf, …": a verb of saying in the clause, and the figure in another. In a sentence without a
        figure a place is more likely the scene, unless a day stands before it."""
        if named.role is not WITHIN or not self._clauses_with_saying:
            return False
        if self._is_where_state_speaks(named):
            return True
        clause = self._clause_around_bracket(named)
        if clause in self._clauses_with_figures or self._is_in_reported_clause(named):
            return False
        before = self.sentence.word_at(named.start - 1)
        if before in self.naming.language.list("naming.calendar_words") and self._is_behind_saying(named):
            return True  # "sagte der Direktor, Jan Molo, am Montag in Genf"
        return bool(self.items) and (clause in self._clauses_with_saying or clause in self._set_off)

    def _is_where_state_speaks(self, named: Named) -> bool:
        """ "In Oslo, the foreign minister said 12 …", "In Oslo bestätigte die Regierung den Tod von zwölf …": a capital at the
        head of what its government tells; what the police tell there happened there, and crowds march where they are told of."""
        if named.form != "seats" or named.start or any(item.kind == "crowd" for item in self.items):
            return False
        said = next((mark.first for mark in self._sayings if mark.value.get("form") in SAYING), 0)
        stop = said + STATE if self.naming.large_nouns else said  # "In Oslo | bestätigte | das Ministerium"
        local = self.naming.language.endings("naming.local_bodies")
        states = self.naming.language.endings("naming.state_offices")
        speakers = [token.lower for token in self.sentence.tokens[named.last + 1 : stop]]
        told = any(word.endswith(states) for word in speakers) and not any(word.endswith(local) for word in speakers)
        return told and not any(named.last < index < said for index in self._indices)

    def _speaks_there(self, named: Named) -> bool:
        """ "The UN | in New York | says 40 have died"; but "The authorities in Togo | say …" tell of their own."""
        behind = (mark for mark in self._sayings if mark.first == named.last + 1 and mark.value.get("form") in SAYING)
        if not any(map(self._says, behind)):
            return False
        return any(mark.last == named.start - 1 for section in ("speakers", "aliases") for mark in self.sentence.marks(section))

    def _clause_around_bracket(self, named: Named) -> int:
        """The clause of a name; behind "das Flüchtlingshilfswerk (UNHCR) in Genf" that of what stands before the bracket."""
        tokens, clauses, at = self.sentence.tokens, self.sentence.clauses, named.start - 1
        if at < 0 or tokens[at].text != ")":
            return clauses[named.first]
        opened = next((index for index in range(at, max(0, at - BRACKET), -1) if tokens[index].text == "("), 0)
        return clauses[opened - 1] if opened else clauses[named.first]

    def _is_behind_saying(self, named: Named) -> bool:
        """ "said the director, Jan Molo, on Monday in Geneva", but not "On Monday in Geneva three died, the director said"."""
        return not self._clauses_with_saying.isdisjoint(self.sentence.clauses[: named.start + 1])

    def _is_in_reported_clause(self, named: Named) -> bool:
        """ "said a bomb had gone off in Molo": a "that" between the verb and the name, or another verb."""
        clause = self.sentence.clauses[named.first]
        for mark in self._sayings:
            if mark.last < named.start and self.sentence.clauses[mark.last] == clause:
                tokens = self.sentence.tokens
                between, behind = tokens[mark.last + 1 : named.start], tokens[named.last + 1 : named.last + 2]
                opens = not self._words.openers.isdisjoint(self.sentence.folded[mark.last : named.start])
                return opens or self._tells_on([*between, *behind])
        return False

    def _tells_on(self, tokens: Sequence[Token]) -> bool:
        """ "said | a bomb had gone off", not "told | reporters on a visit to the hall"."""
        language = self.naming.language
        verbs, past = language.lists("verbs", "auxiliaries", "counting_verbs"), language.endings("passive_participles")
        told = (at for at, one in enumerate(tokens) if one.lower in verbs or (one.lower.endswith(past) and not one.is_capital))
        addressed = language.lists("prepositions", "naming.calendar_words", "speech.hearers")
        return next(told, 0) > 0 and tokens[0].lower not in addressed

    def _is_met_there(self, named: Named) -> bool:
        """ "At a news conference in Oslo, the minister put the toll at 15": a meeting before, then a verb of saying."""
        if named.role is not WITHIN:
            return False
        meetings, clauses = self.naming.language.endings("naming.meetings"), self.sentence.clauses
        first = max(named.start - MEETING, bisect_left(clauses, clauses[named.first]))
        if not any(token.lower.endswith(meetings) for token in self.sentence.tokens[first : named.start]):
            return False
        said = (mark.first for mark in self._sayings if mark.value.get("form") in SAYING)
        return any(not count_between(self._indices, *sorted((at, named.first))) for at in said)

    def _is_negotiated_there(self, named: Named) -> bool:
        """ "have been negotiating | in Cuba": where the end of a war is spoken of that is waged elsewhere."""
        before = self.sentence.folded[named.start - 1] if named.start and named.role is WITHIN else ""
        return before in self.naming.language.list("naming.negotiating")

    def _is_seated_there(self, named: Named) -> bool:
        """ "a monitor based in Britain", "die in London ansässige Gruppe": where somebody has a seat."""
        language = self.naming.language
        if self.sentence.word_at(named.start - 1) in language.list("naming.based"):
            return not self._are_posted(named.start - 2)  # "900 soldiers are already | based in Togo"
        return named.role is WITHIN and self.sentence.word_at(named.last + 1) in language.list("naming.seated")

    def _are_posted(self, at: int) -> bool:
        """Whether soldiers that are counted stand before a token in its clause: "another 900 led by Norway | are"."""
        clauses = self.sentence.clauses
        return any(item.kind == "troops" and item.end <= at and clauses[item.end] == clauses[at] for item in self.items)

    @once
    def _set_off(self) -> Mapping[int, int]:
        return set_off(self.sentence, [(mark.first, mark.last) for mark in self._sayings_with_verb])

    @once
    def _clauses_with_figures(self) -> Collection[int]:
        tokens, clauses = self.sentence.tokens, self.sentence.clauses
        found = {clauses[item.index] for item in self.items}
        for item in self.items:  # "im Kongo sind laut der Weltgesundheitsorganisation (WHO) 31 …": the brackets part nothing
            border = bisect_left(clauses, clauses[item.index])
            if border > 2 and tokens[border].text == ")" and tokens[border - 2].text == "(" and tokens[border - 1].text.isupper():
                found.add(clauses[border - 3])
        return found

    @once
    def _clauses_with_saying(self) -> Set[int]:
        return {self.sentence.clauses[index] for mark in self._sayings_with_verb for index in (mark.first, mark.last)}

    @once
    def _sayings_with_verb(self) -> list[Mark]:
        return [mark for mark in self._sayings if mark.value.get("form") in SAYING and self._says(mark)]

    def _says(self, mark: Mark) -> bool:
        """ "…, so der Minister in Genf" says something, "in Genf so schnell wie nie" does not, nor "nach Angaben" or "kamen";
        "auf | zwölf Tote | kam die Polizei" does, "bei dem Anschlag auf | eine Wache | kamen …" does not."""
        if mark.value.get("fronted") and mark.gap and not any(mark.gap[0] <= index < mark.gap[1] for index in self._indices):
            return False
        before, word = self.sentence.tokens[mark.first - 1 : mark.first], self.sentence.tokens[mark.first]
        if mark.value.get("weak") or (word.is_capital and mark.first and self.naming.language.capital_nouns):
            return False
        if any(noun.last == mark.first - 1 and noun.value["kind"] in HARM for noun in self.sentence.marks("nouns")):
            return False  # "deaths | reported | in Molo"
        words, list_of = self.sentence.folded, self.naming.language.list
        behind = self.sentence.tokens[mark.last + 1 : mark.last + 2]
        if words[mark.last] in list_of("naming.continuing") and behind and behind[0].kind != MARK_KIND:
            return False  # "continued to push in Molo", "fighting went on in Molo"
        return not mark.value.get("aside") or (bool(before) and before[0].kind == MARK_KIND)
