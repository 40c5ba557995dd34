"""What the phrase of a figure says of whom it counts: "nordkoreanische Soldaten", "Talibankämpfer", "68 Kinder"."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from ...memo import Memo, once
from ...packs import Language, Mark
from ...reading import Sentence
from ...text import NUMBER_KIND, WORD_KIND, Token
from ..counting.counted import BEFALLEN, HARM, HARMED, Counted, is_added, start_of_origin
from ..counting.phrase import NOTHING, NOUN, UNKNOWN
from ..names.approach import BARE, FROM, OF, OTHER, WITHIN
from ..names.naming import Naming
from ..names.placenames import is_title_case
from ..names.speaking import Named
from .given_over import is_given_over
from .land import is_cut_from, is_driven_off
from .parties import NOBODY, Finder, Parties, Whose, does_it, first_party, party_of

BEHIND = 7  # tokens behind the noun that may still say whose: "Angehörige kanadischer Bataillone"
OWNER = 4  # tokens from a noun to its owner: "Mitglieder der Reisegruppe"
EVERYBODY = ({"men", "women"}, {"children", "adults"})  # groups that are all people there are
WEIGHED = 8  # parties behind a figure that are looked at


def groups_of(language: Language) -> dict[str, str]:
    """The name of the group that a word is for."""
    groups: Mapping[str, Sequence[str]] = language.section("naming").get("groups", {})
    return {word.lower(): group for group, words in groups.items() for word in words}


class OwnWords(Finder):
    """Reads the phrases of the figures of one article."""

    def __init__(self, naming: Naming, parties: Parties) -> None:
        super().__init__(naming, parties)
        self._owners, self._army_ends = self._list("owners"), self.language.endings("naming.armies")
        self._compounds = self.language.made(_compounds)
        self.telling = self.language.endings("naming.telling")
        self._nouns: dict[int, dict[int, Mark]] = {}

    def in_phrase(self, item: Counted) -> Whose:
        """ "2.000 nordkoreanische Soldaten", "13 American service members", "850 Bundeswehr soldiers"."""
        if (band := self._band_inside(item)) is not NOBODY:
            return band
        if (country := item.phrase.country) is not None:
            host = country.value["form"] == "names" and country.last == item.end  # "Togo nahm 900 auf, 40 | Mali"
            return self._of_country(item, country) if not host else NOBODY
        inside = (named for named in self.parties_from(item, item.amount.last + 1) if named.first <= item.end)
        own = next((named for named in inside if named.role is not WITHIN), None)  # "100 in Kabul stationierte Soldaten"
        if own is not None and own.role is FROM and (owner := self.behind(item)) is not NOBODY:
            sent = owner.id is None and item.noun.endswith(self.language.endings("naming.soldiers"))
            return party_of(own) if sent else owner  # "aus Mali kommende Kämpfer der Hisbollah", "Soldaten der UN-Mission"
        if own is not None and not (own.last == item.phrase.last and item.noun in self._list("world_forces")):  # "140 Blauhelme"
            return party_of(own)
        return self.described(item)

    def _of_country(self, item: Counted, last: Mark) -> Whose:
        """The country of the last adjective; "russische und belarussische Soldaten" are both's."""
        marks = item.sentence.marks("countries")
        own = [mark for mark in marks if item.amount.last < mark.first <= last.first and mark.value["form"] == "adjectives"]
        behind = item.sentence.folded[own[0].last + 1 : own[0].last + 2] if own else []  # "dänische | und | norwegische"
        if len({mark.value["id"] for mark in own}) < 2 or self.naming.joiners.isdisjoint(behind):
            return Whose(str(last.value["name"]), str(last.value["id"]))
        others = item.sentence.folded[own[0].last + 1 : last.first]
        if not self.language.list("counts_of_others").isdisjoint(others):
            return Whose(str(own[0].value["name"]), str(own[0].value["id"]))
        return Whose(", ".join(dict.fromkeys(str(mark.value["name"]) for mark in own)), None)

    def _band_inside(self, item: Counted) -> Whose:
        """ "18 kolumbianische | FARC-Rebellen", "Turkish | PKK | fighters": fighters are their band's, wherever they are from."""
        first, bands = item.amount.last + 1, self._list("irregular_forces")
        if item.end <= first:
            return NOBODY
        inside = (party_of(one) for one in self.parties_from(item, first) if one.last <= item.end)
        return next((who for who in (self.in_compound(item), *inside) if (who.name or "").lower() in bands), NOBODY)

    def described(self, item: Counted) -> Whose:
        """ "zehn kurdische Kämpfer", "480 foreign troops": an adjective that tells who they are, though of no country."""
        begin, last = item.amount.last + 1, item.phrase.last
        if begin >= last or not self.telling or item.phrase.found not in (NOUN, UNKNOWN):
            return NOBODY
        words = item.sentence.tokens[begin:last]
        first = next((at for at, word in enumerate(words, begin) if word.lower.startswith(self.telling)), None)
        if first is None or item.sentence.tokens[first - 1].lower in self.naming.joiners:
            return NOBODY  # "militärische und zivile Opfer"
        return Whose(item.sentence.words(first, last), None)

    def told_by_adjective(self, sentence: Sentence, index: int) -> Whose:
        """ "die Zahl der zivilen Todesopfer": the adjective before a noun tells who they are."""
        tells = self.telling and index and sentence.tokens[index - 1].lower.startswith(self.telling)
        return Whose(sentence.words(index - 1, index), None) if tells else NOBODY

    def parties_from(self, item: Counted, index: int) -> Sequence[Named]:
        """The parties at or behind a token of the figure's sentence, a few of them."""
        parties = self.parties.of(item.sentence)
        if not parties:
            return ()
        at = bisect_left(parties, index, key=attrgetter("first"))
        return parties[at : at + WEIGHED]

    def in_compound(self, item: Counted) -> Whose:
        """ "Nordkorea-Soldaten", "Talibankämpfer", "NATO-Soldaten": the first part of the noun."""
        return self.compound(item.sentence, item.phrase.last) if item.phrase.last >= 0 else NOBODY

    def compound(self, sentence: Sentence, index: int) -> Whose:
        return self._compounds[sentence.tokens[index].text]

    def behind(self, item: Counted) -> Whose:
        """ "Soldaten aus dem fernen Nordkorea", "soldiers of the Danish army", "Angehörige kanadischer Bataillone"."""
        for named in self.parties_from(item, item.end + 1):
            if self._tells_origin(item, named):
                return self._from_where(item, named)
            between = item.sentence.tokens[item.end + 1 : named.first]
            articles = all(token.lower in self.naming.articles for token in between)
            cut = articles or named.role is FROM or is_cut_from(self.naming, item, named) or self._is_won(item)
            if item.kind == "area" and cut:
                return NOBODY  # "900 km² der Ukraine", "900 sq km from Norway": whose land it was
            from_land = named.role is FROM and named.form in ("names", "forces") and named.start == item.end + 1
            if len(between) > BEHIND or not (from_land or all(self._leads_on(token.lower, token.kind) for token in between)):
                break
            led = named.form == "forces" or any(token.lower in self._owners for token in between)
            led = led and bool(between) and not named.speaks  # "von UN-Experten bestätigt"
            led = led and not does_it(item, between[0])
            led = led and (self.naming.large_nouns or not articles)  # "the 900 | the UN expects"
            genitive = not between and self.naming.large_nouns and self.naming.is_possessive(item.sentence, named)
            if led or genitive or (named.is_adjective and not between):
                band = named.form == "forces" and named.name.lower() in self._list("irregular_forces")  # "from the Wagner Group"
                left = self.naming.is_left(item.sentence, named) or (named.role is FROM and is_given_over(self.naming, item))
                scenery = (left and not band) or self.parties.is_scenery(item.sentence, named)
                return NOBODY if scenery else self._from_where(item, named)
        return self._band_behind(item) if item.phrase.noun_kind == "troops" else self._compound_behind(item)

    def _band_behind(self, item: Counted) -> Whose:
        """ "Kämpfer | der radikalislamischen | Hamas": a force behind the adjectives and nouns that tell what it is."""
        tokens, first = item.sentence.tokens, item.end + 1
        forces = (named for named in self.parties_from(item, first) if named.form == "forces" and not named.id)
        force = next(forces, None)
        if force is None or not self.naming.large_nouns or not 1 < force.first - first <= BEHIND:
            return self._compound_behind(item)
        described = [token for token in tokens[first + 1 : force.first] if token.text not in '("„']
        small = self.naming.articles | self.naming.stops
        plain = all(token.kind == WORD_KIND and token.lower not in small for token in described)
        told = all(token.is_capital or self.language.is_inflected(token.text) for token in described)
        if tokens[first].lower in self.naming.articles and plain and told:
            return party_of(force)
        return self._compound_behind(item)

    def of_all_from(self, sentence: Sentence, first: Named) -> Whose:
        """ "acht Touristen aus Togo, | Mali und Peru": of all the countries they come from."""
        joiners, names, joined = self.naming.joiners, [first], False
        behind = (named for named in self.parties.of(sentence) if named.first > first.last)
        for named in itertools.takewhile(lambda named: named.form == "names", behind if first.role is FROM and first.id else ()):
            between = sentence.folded[names[-1].last + 1 : named.first]
            if joined or not between or not all(word == "," or word in joiners | self.naming.articles for word in between):
                break
            names.append(named)
            joined = between[0] in joiners
        return Whose(", ".join(one.name for one in names), None) if joined else party_of(first)

    def _from_where(self, item: Counted, named: Named) -> Whose:
        """Who sends soldiers is asked apart, and so is whose land was taken."""
        together = item.kind in BEFALLEN
        return self.of_all_from(item.sentence, named) if together else party_of(named)

    def _tells_origin(self, item: Counted, named: Named) -> bool:
        """ "900 refugees, most of them | from Togo"."""
        led = item.sentence.folded[named.start] in self._list("from")
        return led and start_of_origin(item.sentence, named.start) == item.end + 1 < named.start

    def _is_won(self, item: Counted) -> bool:
        """ "Die Armee hat 900 km² von den Rebellen zurückerobert": an active verb; behind the land stands who lost it."""
        sentence, clause = item.sentence, item.sentence.clauses[item.index]
        if not self.naming.large_nouns or not sentence.clause_holds(clause, self.language.list("perfect")):
            return False
        return not sentence.clause_holds(clause, self.language.list("passives"))

    def loses_land(self, item: Counted, named: Named) -> bool:
        """ "haben den Rebellen 900 km² abgenommen", "retook 900 sq km from Norway": whose land it was does not act."""
        if item.kind != "area":
            return False
        if is_cut_from(self.naming, item, named):
            return True
        if named.first <= item.end:
            return is_driven_off(self.naming, item.sentence, named.start)
        if named.role is FROM:
            return True
        before = item.sentence.folded[item.end + 1 : named.first]
        if all(word in self.naming.articles for word in before):
            return self.naming.large_nouns and (bool(before) or self.naming.is_possessive(item.sentence, named))
        return self._is_won(item) and all(word in self._owners or word in self.naming.articles for word in before)

    def _leads_on(self, word: str, kind: str) -> bool:
        """What may stand between a noun and its owner."""
        if kind != WORD_KIND:
            return word in '„“"»«'
        lists = (self._owners, self.naming.articles, self._list("members"), self._list("bodies"))
        return any(word in words for words in lists)

    def _compound_behind(self, item: Counted) -> Whose:
        """ "die 800 Mann starke Brigade"."""
        tokens, first = item.sentence.tokens, item.end + 1
        for index, token in enumerate(tokens[first : first + OWNER], first):
            if token.is_capital:
                army = token.lower.endswith(self._army_ends)  # not "von UN-Experten bestätigt"
                return self.compound(item.sentence, index) if army else NOBODY
            if token.lower not in self._owners:
                break
        return NOBODY

    def before_bracket(self, item: Counted) -> Whose:
        """ "Canada (1,200 soldiers), Norway (300)": the party the bracket belongs to; "in Mali (900)" is where they are."""
        bracket = item.amount.begin - 1
        if bracket < 1 or item.sentence.tokens[bracket].text != "(":
            return NOBODY
        beside = (one for one in self.parties_from(item, bracket - WEIGHED) if one.last == bracket - 1)
        return first_party(one for one in beside if one.role is not WITHIN)

    def in_line(self, item: Counted) -> Whose:
        """ "Nigeria put its losses at 199, Mali at 198, Togo 90": the verb is left out, and who it is told of stays."""
        tokens, begin = item.sentence.tokens, item.amount.begin
        if item.phrase.noun_kind not in (None, *HARM) or item.kind not in (*HARM, "troops", "captured") or begin < 2:
            return NOBODY
        named = next((one for one in self.parties_from(item, begin - WEIGHED) if begin - 2 <= one.last < begin), None)
        if named is None or named.form not in ("names", "forces") or not named.start:
            return NOBODY
        if tokens[begin - 1].lower in self.language.list("speech.absolutes"):  # "followed by Togo | with 90", "Mali | with 40"
            return party_of(named) if named.role in (BARE, OF, OTHER) else NOBODY
        if named.role is not BARE:
            return NOBODY
        border = tokens[named.start - 1]
        led = named.last == begin - 1 or tokens[begin - 1].lower in self.language.list("links") or is_added(item)
        in_line = border.text in ",;" or border.lower in self.naming.joiners
        numbered = any(token.kind == NUMBER_KIND for token in tokens[: named.start])
        return party_of(named) if led and in_line and numbered else NOBODY

    def possessor(self, item: Counted) -> Whose:
        """ "Russia's 200,000 soldiers", "Nordkoreas 12.000 Soldaten": the owner right before the number."""
        before = (one for one in self.parties_from(item, item.amount.begin - WEIGHED) if one.last == item.amount.begin - 1)
        owners = (one for one in before if one.role is not WITHIN and not one.speaks)  # "nach Schätzung Kiews 30.000"
        return first_party(one for one in owners if self.naming.is_possessive(item.sentence, one))

    def noun_at(self, sentence: Sentence, index: int) -> Mark | None:
        """The noun that begins at a token."""
        return self.nouns_of(sentence).get(index)

    def nouns_of(self, sentence: Sentence) -> Mapping[int, Mark]:
        """The nouns of a sentence by their first token; of several that begin there, the first."""
        nouns = self._nouns.get(sentence.index)
        if nouns is None:
            nouns = self._nouns[sentence.index] = {mark.first: mark for mark in reversed(sentence.marks("nouns"))}
        return nouns

    def people_at(self, sentence: Sentence, index: int) -> Whose:
        """ "Palästinenser", "ukrainische Soldaten": a people, or an adjective right before who is counted."""
        for named in self.parties.of(sentence):
            if named.first != index or not named.is_adjective:
                continue
            mark = self.noun_at(sentence, named.last + 1)
            if named.form == "people" or (mark and mark.value["kind"] != "thing"):
                return party_of(named)
        return NOBODY

    def nation_said(self, sentence: Sentence, index: int) -> Whose:
        """ "were | Togolese, officials said", "allesamt | Deutsche": with nothing behind it that it could belong to."""
        named = next((one for one in self.parties.of(sentence) if one.first == index and one.is_adjective), None)
        if named is None or (self.naming.large_nouns and not sentence.tokens[index].is_capital):
            return NOBODY
        behind = sentence.tokens[named.last + 1 : named.last + 2]
        ends = not behind or behind[0].kind != WORD_KIND or behind[0].lower in self.naming.joiners | self.naming.stops
        return party_of(named) if ends else NOBODY

    def part_of_named(self, item: Counted) -> Whose:
        """ "Of the officers, 14 needed treatment": the whole opens the sentence."""
        if item.phrase.found is NOUN or item.sentence.tokens[0].lower not in self._list("openers_of_wholes"):
            return NOBODY
        for index in range(1, min(item.amount.begin, OWNER + 2)):  # "Von den mehreren hundert | Angreifern"
            if (people := self.people_at(item.sentence, index)) is not NOBODY:
                return people  # "Of the Palestinian prisoners, 12 …"
            mark = self.noun_at(item.sentence, index)
            if mark and mark.last < item.amount.begin and self.is_group(mark, item):
                return Whose(item.sentence.words(mark.first, mark.last), None)
        return NOBODY

    def is_group(self, mark: Mark, item: Counted, sentence: Sentence | None = None) -> bool:
        """A noun that tells who they are: "Kinder", "police officers"; not "people", nor what befell them or what they do."""
        kind, word = str(mark.value["kind"]), (sentence or item.sentence).folded[mark.last]
        if kind in ("thing", "area", "casualties", *HARM) or word in self._list("generic_people"):
            return False
        return kind != item.kind or kind in ("captured", "troops") or word in self._list("flights")

    def printed(self, item: Counted) -> Whose:
        """ "68 Kinder", "12 police officers", "45 Mitglieder seiner Gemeinde": the noun as printed, unless it is *people*."""
        phrase, head = item.phrase, item.noun
        if phrase.found is NOTHING and (participle := phrase.attribute) is not None and self._is_noun_of_group(item, participle):
            return Whose(item.sentence.words(participle.first, participle.last), None)  # "zwei Geflüchtete starben"
        if item.kind == "area" or phrase.last < 0 or phrase.found not in (NOUN, UNKNOWN):
            return NOBODY
        if not (self.is_group(phrase.noun, item) if phrase.noun else self._may_be_group(item)):
            return NOBODY
        if head in self._list("events_of_people") or head in self._list("generic_people") or self._is_everybody(item):
            return NOBODY
        printed = item.sentence.words(self._start_of_noun(item), self._with_owner(item))
        return Whose(printed.removesuffix("'s").removesuffix("’s"), None)  # "took 12 servicemen|'s lives"

    def _is_everybody(self, item: Counted) -> bool:
        """ "71 Männer, Frauen und Kinder", "71 men and women": groups listed that are all people there are."""
        words, groups, at = item.sentence.folded, self.language.made(groups_of), item.phrase.last
        told = {groups.get(words[at])}
        while at + 2 < len(words) and (words[at + 1] == "," or words[at + 1] in self.naming.joiners) and words[at + 2] in groups:
            at += 2
            told.add(groups[words[at]])
        return any(told >= everybody for everybody in EVERYBODY)

    def _may_be_group(self, item: Counted) -> bool:
        """A noun no pack knows: a plural ("12 sappers"), or a name where only names are written large ("30 Karen")."""
        word = item.sentence.tokens[item.phrase.last]
        named = word.is_capital and not self.naming.large_nouns and not is_title_case(item.sentence)
        named = named and word.lower not in self.language.list("speech.time_words")  # "arrested 12 Monday"
        return named or word.lower.endswith(self.language.endings("naming.plurals"))

    def _is_noun_of_group(self, item: Counted, participle: Mark) -> bool:
        """ "Geflüchtete", "Festgenommene": a participle written as a noun, and not what the figure itself counts."""
        capital = self.naming.large_nouns and item.sentence.tokens[participle.last].is_capital
        return capital and participle.value["kind"] not in (*HARM, item.kind)

    def as_counted(self, item: Counted) -> Whose:
        """ "4.000 Demonstranten": where nothing else tells who, the noun does; not "12 dead", which the kind says."""
        if item.phrase.found is not NOUN or item.phrase.noun_kind != item.kind or item.kind in HARMED:
            return NOBODY
        if item.noun in self.language.lists("naming.generic_people", "naming.events_of_people"):
            return NOBODY
        known = () if self.naming.large_nouns else self.language.lexicon.lookup(item.noun)
        if any(phrase.section == "attributes" for phrase in known):  # "900 killed and 2,000 | displaced"
            return NOBODY
        return Whose(item.sentence.words(self._start_of_noun(item), item.phrase.last), None)

    def _start_of_noun(self, item: Counted) -> int:
        """The first token of "police officers", "IS fighters", "coast guard men": English compounds are several words."""
        first, tokens = item.phrase.first, item.sentence.tokens
        led_by_names = self.language.lists("naming.men_of_armies", "members", "naming.told_by_what")  # "gang members"
        while not self.naming.large_nouns and first - 1 > item.amount.last:
            named = tokens[first - 1].is_capital or tokens[first].lower in led_by_names
            if not (named and first - 1 in item.phrase.modifiers) and not self.noun_at(item.sentence, first - 1):
                break
            first -= 1
        return first

    def _with_owner(self, item: Counted) -> int:
        """The last token of "Mitglieder der Reisegruppe": a member is told by what it is a member of."""
        tokens, last = item.sentence.tokens, item.phrase.last
        if item.noun not in self._list("members"):
            return last
        index, small = last + 1, self._owners | self.naming.articles
        while index < min(len(tokens), last + OWNER) and tokens[index].lower in small:
            index += 1
        if index + 1 < len(tokens) and tokens[index].lower in self.language.section("numbers").get("singular", ()):
            index += 1  # "members of one family"
        end = min(len(tokens) - 1, last + OWNER) if self.naming.large_nouns and index > last + 1 else index
        while index < end and self._describes(tokens[index]):
            index += 1  # "Kämpfer einer | regierungstreuen | Miliz"
        if not (last + 1 < index < len(tokens) and tokens[index].kind == WORD_KIND):
            return last
        if not tokens[index].is_capital and self.naming.large_nouns:
            return last
        mark = self.noun_at(item.sentence, index)
        if mark is not None and mark.value["kind"] == "thing" and tokens[last + 1].lower not in self.naming.links:
            return last  # "forced 20,000 residents from their homes"
        index = self._end_of_employer(item.sentence, mark.last if mark else index)  # "members of the security forces"
        while index + 1 < len(tokens) and (tokens[index + 1].is_capital or self._goes_on(item.sentence, index + 1)):
            index += 1
        return index

    def _goes_on(self, sentence: Sentence, at: int) -> bool:
        """ "members of the same | family", "members of a church | choir": one more word of an English compound, and no verb."""
        word = sentence.tokens[at]
        if self.naming.large_nouns or word.kind != WORD_KIND or word.lower in self._ends_of_owners:
            return False
        told = (*sentence.marks("predicates"), *sentence.marks("attributions"), *sentence.marks("identities"))
        verb = word.lower.endswith(self.language.endings("passive_participles") + self.language.endings("present_participles"))
        return not verb and all(mark.first != at for mark in told)

    @once
    def _ends_of_owners(self) -> frozenset[str]:
        """What stands behind a noun and opens something else."""
        lists = ("prepositions", "auxiliaries", "joiners", "conjunctions", "relative", "adverbs", "pronouns", "finite_verbs")
        return self.naming.stops.union(*(self.language.list(name) for name in lists))

    def _describes(self, token: Token) -> bool:
        """An adjective before a noun: "regierungstreuen"."""
        return token.kind == WORD_KIND and not token.is_capital and self.language.is_inflected(token.text)

    def _end_of_employer(self, sentence: Sentence, index: int) -> int:
        """ "employees of a German | car company": the last token of whom they work for, where it is one the pack knows."""
        employers = self.language.endings("naming.employers")
        for at in range(index, min(index + OWNER, len(sentence.tokens))):
            word = sentence.tokens[at]
            if word.kind != WORD_KIND or word.lower in self.naming.stops:
                break
            if word.lower.endswith(employers):
                return at
        return index

    def by_people(self, item: Counted) -> Whose:
        """ "830 African soldiers", "40 Kurdish fighters": a people no pack knows as a country's."""
        modifiers, tokens = item.phrase.modifiers, item.sentence.tokens
        if self.naming.large_nouns or item.phrase.noun_kind != "troops" or not modifiers or is_title_case(item.sentence):
            return NOBODY
        people = tokens[modifiers[-1]]
        branches = self.language.lists("naming.armies", "naming.bodies", "naming.no_places")
        return self.printed(item) if people.text.istitle() and people.lower not in branches else NOBODY

    def among(self, item: Counted) -> Whose:
        """ "893 injuries among voters", "160 civilian deaths", "23 arrests of journalists", "zwölf Tote unter den Geiseln"."""
        index, event = item.end + 1, item.noun in self._list("events_of_people")
        if item.phrase.noun_kind not in HARMED and not event:
            return NOBODY
        by_whom = item.phrase.noun_kind == "captured"  # "23 | police | arrests": who makes them stands there, too
        victims = None if by_whom else self.noun_at(item.sentence, item.phrase.first - 1)
        described = self.naming.large_nouns and victims is not None and item.sentence.tokens[victims.first].text.islower()
        if victims is not None and not described and victims.first > item.amount.last and self.is_group(victims, item):
            return Whose(item.sentence.words(victims.first, victims.last), None)  # "160 civilian deaths"
        following = item.sentence.word_at(index)
        of = (event or item.phrase.noun_kind == "killed") and following in self.naming.links  # "victims of rebels" are none
        if not of and following not in self._list("among"):
            return NOBODY
        index += item.sentence.word_at(index + 1) in self.naming.articles
        party = next((one for one in self.parties_from(item, index + 1) if one.first - index <= OWNER // 2), None)
        if party is not None and not of and self._is_among(item.sentence, party):
            return party_of(party)
        mark = self.noun_at(item.sentence, index + 1)
        group = mark is not None and self.is_group(mark, item)
        return Whose(item.sentence.words(mark.first, mark.last), None) if mark and group else NOBODY

    def _is_among(self, sentence: Sentence, named: Named) -> bool:
        """ "among the Iran-backed Houthis", "among Danish troops": a people, a band, or an adjective before somebody."""
        behind = self.noun_at(sentence, named.last + 1)
        return named.form in ("people", "forces") or (named.is_adjective and behind is not None)

    def of_the_world(self, item: Counted) -> Whose:
        """ "5,500 extra peacekeepers": the United Nations', whichever country is spoken of."""
        world = self.language.section("naming").get("world")
        return Whose(str(world), None) if world and item.noun in self._list("world_forces") else NOBODY

    def owned(self, item: Counted) -> Whose:
        """ "50 Kämpfer des Regimes": whose they are is said, though no list knows who that is."""
        fighters = item.phrase.found is NOUN and item.phrase.noun_kind == "troops"
        return self.printed(item) if fighters and self._with_owner(item) > item.phrase.last else NOBODY

    def _tells_of_band(self, item: Counted) -> bool:
        """True where a band is named before the number."""
        named = (one for one in self.parties.of(item.sentence) if one.last < item.amount.begin)
        return any(one.name.lower() in self._list("irregular_forces") for one in named)

    def irregulars(self, item: Counted) -> Whose:
        """ "drei Aufständische", in a war "12 Zivilisten": no country's; not the fighters a force has."""
        if item.kind in ("troops", "casualties") and item.noun in self._list("fighters") and self._tells_of_band(item):
            return NOBODY
        if item.phrase.noun_kind == "troops" or item.kind == "troops":
            bands = self.language.endings("naming.irregulars")
            words = item.sentence.folded[item.amount.last + 1 : item.phrase.last + 1]
            return self.printed(item) if any(word.endswith(bands) for word in words) else NOBODY  # "rebel | soldiers", too
        return NOBODY if item.noun in self._list("men_of_armies") else self.printed(item)


class WordFinder(Finder):
    """One who asks what the words of a figure themselves say."""

    def __init__(self, own: OwnWords) -> None:
        super().__init__(own.naming, own.parties)
        self.own = own


def _compounds(language: Language) -> Memo[str, Whose]:
    """The first part of a printed word, where it is a country or an army."""
    heads = language.list("naming.heads_of_armies")

    def party(printed: str) -> Whose:
        prefix, dash, _ = printed.partition("-")
        if not dash:
            head = next((head for head in heads if prefix.lower().endswith(head)), prefix)
            prefix = prefix[: len(prefix) - len(head)]
        for phrase in language.lexicon.lookup(prefix.lower()) if prefix[:1].isupper() else ():
            names = phrase.section in ("countries", "forces") and phrase.value.get("form") != "adjectives"
            if names and len(phrase.elements) == 1:
                return Whose(str(phrase.value["name"]), phrase.value.get("id"))
        return NOBODY

    return Memo(party)
