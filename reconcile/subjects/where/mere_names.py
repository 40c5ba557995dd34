"""Names of places that say nothing of where something was: whose people are, whose army it is, what a street is called."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from ...reading import ANY, Rules, Sentence
from ...text import MARK_KIND
from ..names.abroad import ABROAD, attacks, is_yardstick
from ..names.approach import BARE, FROM, OF, OTHER, TOWARDS, WITHIN
from ..names.naming import Naming
from ..names.place_words import PEOPLE, Words
from ..names.speaking import Named
from ..whose.land import wins

CRAFT = 3  # tokens from a country to its ship: "a German navy rescue ship"
DEED = 3  # tokens from a country to what it does or who does it: "Israel's massive air offensive"
EMPLOYER = 3  # tokens to the end of whom people work for: "a Greek mountain rescue team"
FELT_BEHIND, FELT_BEFORE = 4, 5  # tokens from a place to the word that a quake was felt there, behind it and before
ARRIVING = 4  # tokens from there to the verb of where they arrive
FLED = 5  # tokens from "fled" to the place of what is fled from
SUPERLATIVE = 2  # tokens from the superlative to where it holds: "das schlimmste Massaker in Europa"
HOMES = ("naming.felt", "naming.hometowns", "naming.residences", "naming.wards")  # what shows another place


class MereNames:
    """Tells of the names of one sentence which are none of a place there, or of one where nothing is told to have happened."""

    def __init__(self, naming: Naming, sentence: Sentence) -> None:
        self.naming, self.sentence = naming, sentence
        self._words = naming.language.made(Words)
        self._no_place = NO_PLACE.able(sentence)

    def is_no_place(self, named: Named) -> bool:
        """What is compared, held, past, a person's or a street's is no place at all, nor who attacks."""
        return any([rule(self, named) for rule in self._no_place])

    def _is_of_legation(self, named: Named) -> bool:
        """ "marched to the US | embassy in Molo": whose house it is, which stands elsewhere."""
        word_at, list_of = self.sentence.word_at, self.naming.language.list
        here = named.id is not None and word_at(named.last + 1) in list_of("naming.legations")
        return here and word_at(named.last + 2) in list_of("naming.within")

    def tells_whose(self, named: Named) -> bool:
        """An adjective of people, of an employer or of a side says whose they are."""
        return self._describes_people(named) or self._describes_employer(named) or self._is_side(named)

    def acts(self, named: Named) -> bool:
        """A branch, an army or a government is somebody's doing; so is a deed, see `is_of_attack`."""
        return self._is_of_branch(named) or self._is_of_army(named) or self._is_government(named)

    def _attacks(self, named: Named) -> bool:
        return attacks(self.naming, self.sentence, named)

    def _is_agent(self, named: Named) -> bool:
        """ "wurden durch Italien | abgelöst": who did it in a passive; but "zogen durch Italien"."""
        sentence, language = self.sentence, self.naming.language
        if not named.id or not language.capital_nouns:
            return False
        led = sentence.tokens[named.start].lower in language.list("passive_agents") and named.role is WITHIN
        return led and sentence.clause_holds(sentence.clauses[named.first], language.list("passives"))

    def _compares(self, named: Named) -> bool:
        """ "an area the size of Turkey", "eine Fläche größer als das Saarland": what it is compared with."""
        return is_yardstick(self.naming, self.sentence, named)

    def _is_foremost_of(self, named: Named) -> bool:
        """ "das schlimmste Massaker in Europa", "Africa's oldest army": the continent something is the foremost of."""
        if named.name.lower() not in self.naming.language.list("naming.continents"):
            return False
        tokens, start, owner = self.sentence.tokens, named.start, self.naming.is_possessive(self.sentence, named)
        if owner and named.role is BARE:
            return True
        superlatives = self.naming.language.endings("naming.superlatives")
        before = tokens[max(0, start - SUPERLATIVE) : start]
        if any(token.lower.endswith(superlatives) and not token.is_capital for token in before):
            return True
        owner = owner and not self.naming.large_nouns
        return owner and any(token.lower in superlatives for token in tokens[named.last + 1 : named.last + 2])

    def _is_holder(self, named: Named) -> bool:
        """ "im von Indien kontrollierten Teil": who holds a place, before its participle, behind what leads to it."""
        if not self.naming.large_nouns:
            return False
        tokens, behind, agent = self.sentence.tokens, named.last + 1, self._agent_before(named)
        if agent < 1 or behind + 1 >= len(tokens):
            return False
        leading = self.naming.language.lists("articles", "naming.with_article", "prepositions", "adverbs")
        led = tokens[agent - 1].lower in leading
        participle = self.naming.language.is_inflected(tokens[behind].text) and tokens[behind].text.islower()
        return led and participle and tokens[behind + 1].is_capital

    def _employs(self, named: Named) -> bool:
        """ "Am Montag streikten bei Molo | Stahl | 900 Beschäftigte": whose workers strike, by no name a list knows."""
        led = self.sentence.word_at(named.start) in self.naming.language.list("naming.at_bodies")
        return led and named.id is None and named.form == "unknown" and "naming.walkouts" in self.sentence.listed

    def _is_doer(self, named: Named) -> bool:
        """ "Angriffe durch Israel", "in strikes by Russia", "land held by Russia": whose deed it was says not where."""
        agent, language = self._agent_before(named), self.naming.language
        if agent < 1 or not named.id or named.is_adjective:
            return False
        before = self.sentence.tokens[agent - 1].lower
        return not self.naming.large_nouns or before.endswith(language.endings("naming.done_by"))

    def _agent_before(self, named: Named) -> int:
        """Where "von", "durch" or "by" stands right before a name or its article; -1 where none does."""
        at = self.sentence.back_over(self.naming.articles, named.first - 1)
        return at if self.sentence.word_at(at) in self.naming.language.list("passive_agents") else -1

    def _tells_of_land(self, named: Named) -> bool:
        """ "the Caribbean nation": which country is meant the name of an area does not say; not "Molo | south of Leto"."""
        word_at, behind = self.sentence.word_at, named.last + 1
        beside = word_at(behind) in self.naming.approaches.directions and word_at(behind + 1) in self.naming.links
        return not named.id and not beside and word_at(behind) in self._words.lands

    def _is_of_the_past(self, named: Named) -> bool:
        """ "in der früheren serbischen Provinz": what it belonged to once."""
        former = self.naming.language.list("naming.former")
        return named.is_adjective and self.sentence.word_at(named.first - 1) in former

    def _is_one_person(self, named: Named) -> bool:
        """ "ein Franzose", "ein Deutscher", "eine deutsche Touristin": somebody, no place."""
        tokens, language = self.sentence.tokens, self.naming.language
        if not named.first or named.form not in ("people", "adjectives"):
            return False
        if tokens[named.first - 1].lower not in language.list("indefinite"):
            return False
        if named.form == "people" or self._describes_people(named):
            return True
        if not tokens[named.last].is_capital:  # "auf einen türkischen, von Kurden bewohnten Ort"
            return False
        following = tokens[named.last + 1] if named.last + 1 < len(tokens) else None
        return (
            following is None
            or following.kind == MARK_KIND
            or following.lower in self.naming.joiners
            or following.lower in language.list("auxiliaries")
        )

    def _names_street(self, named: Named) -> bool:
        """ "am Pariser Platz", "in der Frankfurter Allee": streets and gates are named after other towns."""
        list_of, folded, last = self.naming.language.list, self.sentence.folded, named.last
        if named.last > named.first and folded[last] in list_of("naming.street_heads"):
            return True  # "Market Street"
        joined = not self.naming.large_nouns and not self.naming.joiners.isdisjoint(folded[last + 1 : last + 2])
        another = joined and any(token.is_capital for token in self.sentence.tokens[last + 2 : last + 3])
        head = last + 3 if another else last + 1  # "Russell | and Collins streets"
        return not list_of("naming.streets").isdisjoint(folded[head : head + 1])

    def _is_of_group(self, named: Named) -> bool:
        """ "al-Qaida | in Iraq", "Islamic State | of Iraq and Syria": what a group calls itself after."""
        groups, words, naming = self.naming.language.list("naming.groups_of_lands"), self.sentence.folded, self.naming
        first = self.sentence.back_over(naming.joiners | naming.articles, named.first - 1)  # "of Iraq | and the Levant"
        joined = 0 < first < named.first - 1 and not naming.joiners.isdisjoint(words[first : named.first])
        start = first - 1 if joined else named.start
        ends = [words[max(0, at - 1) : at + 1] for at in (start - 1, start) if at >= 0]
        return (joined or named.id is not None) and any(end[-1] in groups or " ".join(end) in groups for end in ends)

    def _names_paper(self, named: Named) -> bool:
        """ "told the Sudan | Tribune", "the Times | of India", "dem Sender Radio | Togo"; a town's paper tells of its town."""
        if named.id is None:
            return False
        papers, tokens = self.naming.language.list("naming.papers"), self.sentence.tokens
        behind, before = tokens[named.last + 1 : named.last + 2], self.sentence.back_over(self.naming.links, named.first - 1)
        if any(token.is_capital and token.lower in papers for token in behind):
            return True
        return before >= 0 and tokens[before].is_capital and tokens[before].lower in papers

    def _is_of_branch(self, named: Named) -> bool:
        """ "die Caritas Österreich": a country's name as it stands, right behind the name of what speaks there."""
        if not self.naming.large_nouns or named.form != "names" or named.role is not BARE or named.start != named.first:
            return False
        sentence, before = self.sentence, named.first - 1
        if before < 0 or not sentence.tokens[before].is_capital or sentence.words(named.first, named.last) != named.name:
            return False
        return any(mark.last == before for section in ("speakers", "aliases") for mark in sentence.marks(section))

    def _is_of_army(self, named: Named) -> bool:
        """ "U.S. troops", "the Iraqi army": whose army it was says nothing of the place."""
        if "naming.armies" not in self.sentence.listed:
            return False
        shortened = not self.naming.large_nouns and self.sentence.tokens[named.first].text.isupper()
        inside = shortened or self.naming.is_possessive(self.sentence, named)  # "in Israel's army", "a rise in U.S. troops"
        return self._goes_with(named, self._words.armies.__contains__, inside)

    def is_of_attack(self, named: Named) -> bool:
        """ "U.S. airstrikes", "Israel's offensive", "in einem russischen Raketenangriff": whose deed it was."""
        owner = named.is_adjective or self.naming.is_possessive(self.sentence, named)
        doer = owner or self.sentence.tokens[named.last].text.isupper()
        return self._did_so(named) or (doer and self._goes_with(named, self._words.deeds.__getitem__, owner))

    def _did_so(self, named: Named) -> bool:
        """ "bei Luftangriffen | Togos", "die Offensive | der Türkei", "air strikes | by Togo": right behind the deed; but "die
        Bombardierung Togos" hit it, and "der Bürgerkrieg", "der schwerste Anschlag Togos" were there."""
        word, list_of = self.sentence.word_at(named.start - 1), self.naming.language.list
        if not named.id or not self._words.deeds[word]:
            return False
        if not self.naming.large_nouns:
            return named.role is OTHER and self.sentence.folded[named.start] in list_of("passive_agents")
        hit = word.endswith(self.naming.language.endings("naming.deeds_suffered"))
        hit = hit or self.sentence.word_at(named.start - 2) in list_of("naming.recalling")
        return named.role in (BARE, OF) and named.form in ("names", "seats") and not hit

    def _goes_with(self, named: Named, is_one: Callable[[str], bool], inside: bool) -> bool:
        """Whether such a word goes with a country, if `inside` behind "in", too; "Chad's military government" counts its own."""
        if not named.id or not (named.role in (BARE, OF, OTHER) or (inside and named.role in (WITHIN, FROM))):
            return False
        if any(self.naming.regions.holds(word) for word in self.sentence.folded[named.start : named.first]):
            return False  # "im Süden Norwegens | 34 Soldaten"
        authorities, found = self.naming.language.list("naming.authorities"), False
        for token in self.sentence.tokens[named.last + 1 : named.last + 1 + DEED]:
            if token.kind == MARK_KIND or token.lower in self.naming.stops:
                break
            if token.lower in authorities:
                return False
            found = found or is_one(token.lower)
        return found

    def _is_government(self, named: Named) -> bool:
        """ "Kiew beansprucht", "Tripoli reported": a capital that acts is no place, nor is a government's house ("im Kreml")."""
        if named.form != "seats" or named.name == self.seat(named):
            return named.form == "seats" and named.role is BARE
        return named.role is BARE or self.naming.approaches.read(self.sentence, named.first).article

    def seat(self, named: Named) -> str | None:
        seats = self.naming.language.section("countries").get(named.id or "", {}).get("seats")
        return str(seats[0]) if seats else None

    def tells_of_another(self, named: Named) -> bool:
        """A name that stands as an adjective, of a home, of where somebody comes from or a quake was felt."""
        if self._is_origin(named) or self._describes(named):
            return True
        if self.sentence.listed.isdisjoint(HOMES):
            return False
        return self._is_residence(named) or self._is_felt(named) or self._is_nursed_there(named)

    def _is_nursed_there(self, named: Named) -> bool:
        """ "were taken to hospitals | in Molo", "liegen in einer Klinik | in Molo": where the hurt are taken."""
        if named.role not in (WITHIN, OF) or not named.start:
            return False
        language, clause = self.naming.language, self.sentence.clauses[named.first]
        if self.sentence.folded[named.start - 1] not in language.list("naming.wards"):
            return False
        return self.sentence.clause_holds(clause, language.list("naming.nursing"))

    def _is_felt(self, named: Named) -> bool:
        """ "the quake was felt as far away as | Molo", "war auch in | Molo zu spüren": what happened was elsewhere."""
        if named.role not in (WITHIN, TOWARDS, OTHER):
            return False
        tokens, felt = self.sentence.tokens, self.naming.language.list("naming.felt")
        for token in tokens[named.last + 1 : named.last + 1 + FELT_BEHIND]:
            if token.is_capital or token.kind == MARK_KIND:
                break
            if token.lower in felt:
                return True
        for token in reversed(tokens[max(0, named.start - FELT_BEFORE) : named.start]):
            if token.is_capital or token.kind == MARK_KIND:
                return False
            if token.lower in felt:
                return True
        return False

    def _describes(self, named: Named) -> bool:
        """ "U.S. beef imports": an abbreviation before a noun stands as an adjective."""
        tokens, behind = self.sentence.tokens, named.last + 1
        if named.role is not BARE or not tokens[named.first].text.isupper() or behind >= len(tokens):
            return False
        following, language = tokens[behind], self.naming.language
        verbs = language.lists("verbs", "counting_verbs", "adverbs")
        plain = following.kind != MARK_KIND and following.text.islower() and following.lower not in self.naming.stops | verbs
        return plain and not language.capital_nouns

    def _describes_people(self, named: Named) -> bool:
        """ "drei waren ungarische Staatsbürger", "British school pupils": whose they are, not where."""
        behind = named.last + 1
        if self._are_people(behind):
            return True
        between = self.sentence.tokens[behind : behind + 1]
        plain = not self.naming.large_nouns and bool(between) and between[0].text.islower()
        return plain and between[0].lower not in self.naming.stops and self._are_people(behind + 1)

    def _is_said_of_people(self, named: Named) -> bool:
        """ "two of them were | Togolese, police said": an adjective behind the verb, with nothing behind it to describe."""
        naming, tokens = self.naming, self.sentence.tokens
        if naming.large_nouns or not named.is_adjective or not named.start:
            return False
        behind = tokens[named.last + 1 : named.last + 2]
        alone = not behind or behind[0].kind == MARK_KIND or behind[0].lower in naming.stops or behind[0].lower in naming.joiners
        return alone and tokens[named.start - 1].lower in naming.language.list("copulas")

    def _is_of_craft(self, named: Named) -> bool:
        """ "The Danish | ship | helped 700": whose it is, wherever it sails; one that crashed may have done so at home."""
        list_of, tokens = self.naming.language.list, self.sentence.tokens
        if not named.is_adjective or not list_of("naming.crashing").isdisjoint(self.sentence.folded):
            return False
        behind, stops = tokens[named.last + 1 : named.last + 1 + CRAFT], self.naming.stops
        nouns = [*itertools.takewhile(lambda token: token.kind != MARK_KIND and token.lower not in stops, behind)]
        if not self.naming.large_nouns:
            return any(token.lower in list_of("naming.crafts") for token in nouns)  # no "leadership"
        return any(token.lower.endswith(self.naming.language.endings("naming.crafts")) for token in nouns)

    def _are_people(self, index: int) -> bool:
        """True where a noun for people, or for one of them, begins at a token."""
        if index >= len(self.sentence.tokens):
            return False
        word = self.sentence.tokens[index]
        if word.is_capital and self._words.is_person[word.lower]:
            return True
        if not self._words.begins_people[word.lower]:
            return False
        return any(mark.first == index and mark.value["kind"] in PEOPLE for mark in self.sentence.marks("nouns"))

    def _describes_employer(self, named: Named) -> bool:
        """ "Mitarbeiter einer deutschen Firma", "helpers of a Greek team": whose they are, wherever they are sent."""
        if named.role is WITHIN:
            return False  # "in einer deutschen Firma"
        employers = self.naming.language.endings("naming.employers")
        for token in self.sentence.tokens[named.last + 1 : named.last + 1 + EMPLOYER]:
            if token.kind == MARK_KIND or token.lower in self.naming.stops:
                return False
            if token.lower.endswith(employers):
                return True
        return False

    def _is_origin(self, named: Named) -> bool:
        """ "der aus Togo stammende Täter", "rockets from Togo": where somebody or something comes from that acts elsewhere."""
        language = self.naming.language
        if named.role is not FROM or not named.start:
            return False
        before = self.sentence.folded[named.start - 1]
        came = self.sentence.word_at(named.last + 1) in language.list("naming.from_there")
        return came or self._words.deeds[before] or before in language.list("naming.fired")

    def _is_residence(self, named: Named) -> bool:
        """ "haben einen Wohnsitz in der Schweiz", "the driver's home town of Molo": where somebody lives."""
        words, list_of = self.sentence.folded, self.naming.language.list
        if self.sentence.word_at(named.start - 1) in list_of("naming.residences"):
            return True
        home = not list_of("naming.hometowns").isdisjoint(words[max(0, named.start - 1) : named.first])
        return home and words[named.start] not in list_of("naming.within")

    def _is_side(self, named: Named) -> bool:
        """ "auf russischer Seite", "the Russian advance": whose, not where, in a war."""
        side = self.sentence.word_at(named.last + 1) in self.naming.language.list("naming.sides")
        return self.naming.tells_of_war and (side or wins(self.naming, self.sentence, named))

    def is_only_left(self, named: Named) -> bool:
        """ "Help came from | Leto", "was born in | Leto": where somebody comes from or is; but "fled from | Leto"."""
        before = self.sentence.word_at(named.start - 1)
        if named.role is FROM:
            left = self.naming.language.lists("naming.fleeing", "naming.going", "naming.attacks")
            return before not in left and not self.naming.large_nouns
        if named.role is not WITHIN:
            return False
        language, clause = self.naming.language, self.sentence.clauses[named.first]
        holds = self.sentence.clause_holds
        led = self.sentence.folded[named.start] in language.list("naming.within")  # not "buried | the village of Molo"
        if (led and before in language.list("naming.away")) or holds(clause, language.list("naming.nursed")):
            return True
        return holds(clause, language.list("naming.passing")) and not holds(clause, language.list("speech.passives"))

    def is_fled(self, named: Named) -> bool:
        """ "fleeing a war in | Sudan | have entered Chad": where those are from who went elsewhere."""
        list_of = self.naming.language.list
        if "naming.fleeing" not in self.sentence.listed or named.role is not WITHIN or named.start < 2:
            return False
        before = self.sentence.folded[max(0, named.start - FLED) : named.start]
        at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in list_of("naming.fleeing")), None)
        if at is None or at == len(before) - 1:
            return False
        small = self.naming.language.lists("naming.within", "naming.towards", "joiners")
        following = self.sentence.folded[named.last + 1 : named.last + 1 + ARRIVING]
        return not list_of("arrival_verbs").isdisjoint(following) and small.isdisjoint(before[at + 1 :])


# What of a name tells that it is no place, with the lists of which it needs a word in the sentence.
NO_PLACE = Rules[Callable[[MereNames, Named], bool]](
    {
        MereNames._compares: ("comparison", "held_against", "naming.sizes"),
        MereNames._is_foremost_of: ANY,
        MereNames._is_holder: ("passive_agents",),
        MereNames._is_doer: ("passive_agents",),
        MereNames._employs: ("naming.walkouts",),
        MereNames._is_agent: ("passive_agents",),
        MereNames._is_one_person: ("indefinite",),
        MereNames._is_of_legation: ("naming.legations",),
        MereNames._is_said_of_people: ("copulas",),
        MereNames._is_of_craft: ANY,
        MereNames._attacks: ABROAD,
        MereNames._tells_of_land: ("naming.lands",),
        MereNames._is_of_the_past: ("naming.former",),
        MereNames._names_street: ("naming.street_heads", "naming.streets"),
        MereNames._names_paper: ("naming.papers",),
        MereNames._is_of_group: ("naming.groups_of_lands",),
    }
)
