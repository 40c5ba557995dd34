"""Who and what a sentence names, and how each name stands there: what whose.py and where.py choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...memo import Memo, once
from ...numerals import number_words
from ...packs import Language, Mark
from ...reading import Reading, Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from .approach import BARE, FROM, OF, OTHER, QUOTES, TOWARDS, WITHIN, Approach
from .compounds import LONGEST_INITIALS, compounded_parties
from .evidence import WORDS, Evidence, bare
from .large_nouns import AmongLargeNouns
from .persons import Persons
from .placenames import PlaceNames
from .small_nouns import AmongSmallNouns
from .speaking import Named, Speaking

OF_SOMEBODY = ("adjectives", "people", "forces")  # forms of names that say whose or who somebody is
KNOWN = ("countries", "forces", "places")  # sections of the packs that hold names
LINE = 4  # letters from which a word in capitals opens a dateline: KYIV
BRACKET = 6  # tokens of what is told of a place in brackets: "(up to 900 soldiers)"
LEFT = ("naming.leaving_verbs", "naming.left")  # lists of words on either side of a land that somebody leaves
# Lists of words that make another name of a known one: "China Daily", "Hurricane Florence", "the South American country".
OTHER_NAMES = ("naming.continental", "naming.half_continental", "naming.no_name_behind", "naming.storms")


class Naming(Speaking):
    """Finds the names of a reading, each sentence once."""

    def __init__(self, reading: Reading) -> None:
        language = reading.language
        super().__init__(language)
        self.reading = reading
        self.joiners = language.list("joiners")
        self._inside = language.lists("naming.sure", "naming.inside", "naming.striking", "naming.taking")
        self._taking = language.list("naming.taking") if self.large_nouns else frozenset()
        self._verbs = language.lists("naming.striking", "naming.taking", "naming.fleeing")
        self._compounds = language.made(compounded_parties)
        self._found: dict[int, list[Named]] = {}

    @once
    def evidence(self) -> Evidence:
        return Evidence(self.reading)

    @once
    def place_names(self) -> PlaceNames:
        kind = AmongLargeNouns if self.large_nouns else AmongSmallNouns
        return kind(self.language, self.approaches, self.regions, self.evidence)

    @once
    def _persons(self) -> Persons:
        return Persons(self.language, self.evidence)

    @once
    def tells_of_war(self) -> bool:
        """True where the article speaks of fronts and offensives: then figures have sides."""
        return any(map(self.language.made(_tells_of_war).__getitem__, self.reading.pieces))

    def names(self, sentence: Sentence) -> list[Named]:
        """All names of a sentence, in order."""
        found = self._found.get(sentence.index)
        if found is None:
            found = self._found[sentence.index] = self._coordinated(sentence, list(self._find(sentence)))
        return found

    def _find(self, sentence: Sentence) -> Iterator[Named]:
        known, may_open, taken = self._known(sentence), self.place_names.may_open_name, -1
        tokens, listed = sentence.tokens, dict[int, int]()
        opening = [index for index in sentence.capitals if may_open[tokens[index].text]]
        for index in sorted({*opening, *known}) if known else opening:
            if index <= taken:
                continue
            if (mark := known.get(index)) and tokens[index].kind == WORD_KIND:
                taken = mark.last
                end = self.place_names.end_of_longer(sentence, taken, mark.value.get("form") == "adjectives")
                if end is not None and mark.value.get("form") not in ("people", "forces"):
                    taken = end
                    yield self._named(sentence, index, end, None)  # "in American Falls", "the Java Sea"
                    continue
                apart = not sentence.listed.isdisjoint(OTHER_NAMES) and (
                    self._is_part_of_title(sentence, mark) or self._is_of_continent(sentence, mark)
                )
                if not (apart or self._persons.is_person(sentence, mark)):
                    found = self._named(sentence, mark.first, mark.last, mark)
                    listed.update(self._listed_behind(sentence, found, known))
                    yield found
            elif index in listed:
                taken = listed[index]
                yield replace(self._named(sentence, index, taken, None), role=WITHIN)
            elif may_open[tokens[index].text] and (named := self._unlisted(sentence, index)):
                taken = named.last
                listed.update(self._listed_behind(sentence, named, known))
                yield named

    def _listed_behind(self, sentence: Sentence, named: Named, known: Mapping[int, Mark]) -> Mapping[int, int]:
        """Where the names end that stand in a list behind a place no adjective is of, by their first tokens."""
        if named.role is not WITHIN or named.form in OF_SOMEBODY:
            return {}
        following = _at(sentence, named.last + 1)
        if following is None:
            return {}
        if following.text != "," and following.lower not in self.joiners:
            return {}
        return listed_behind(self.language, self.place_names, sentence, (named.start, named.last), known)

    def _known(self, sentence: Sentence) -> dict[int, Mark]:
        """The names of the packs by their first token; of several the longest."""
        known: dict[int, Mark] = {}
        for section in KNOWN:
            for mark in sentence.marks(section):
                token = sentence.tokens[mark.first]
                if (token.text.islower() and mark.value.get("form") != "adjectives") or _is_other_word(mark, token):
                    continue
                if not mark.first and mark.section == "places" and token.lower in self.joiners:
                    continue  # "Oder es waren 40 Tote."
                if (
                    mark.first
                    and token.is_capital
                    and mark.phrase.elements[0] != token.lower
                    and mark.value.get("form") == "adjectives"
                ):
                    continue  # "im Südchinesischen Meer" is not in the south of China
                old = known.get(mark.first)
                if old is None or mark.last > old.last:
                    known[mark.first] = mark
        return known

    def _is_part_of_title(self, sentence: Sentence, mark: Mark) -> bool:
        """ "China Daily", "Bangkok Post", "Hurricane Florence": the name of a place is part of another name."""
        before = _at(sentence, mark.first - 1) if mark.first else None
        if before is not None and before.is_capital and before.lower in self.language.list("naming.storms"):
            return not (self.large_nouns and mark.section == "countries")  # "wird der Taifun | Vietnam erreichen"
        following = _at(sentence, mark.last + 1)
        if following is None or not following.is_capital or mark.value.get("form") not in ("names", "seats", None):
            return False
        return following.lower in self.language.list("naming.no_name_behind")

    def _is_of_continent(self, sentence: Sentence, mark: Mark) -> bool:
        """ "the South American country", "the Central African nation": an adjective of a continent, and of no country there."""
        before = sentence.word_at(mark.first - 1)
        if f"{before} {sentence.folded[mark.last]}" in self.language.list("naming.continental"):
            return True
        words = " ".join(sentence.folded[mark.first : mark.last + 1])
        land = sentence.word_at(mark.last + 1) in self.language.list("naming.countries_called")
        return land and words in self.language.list("naming.half_continental")

    def is_compounded(self, sentence: Sentence) -> bool:
        """The sentence names a party within a word: "the NATO-led force", "die US-Truppe"."""
        return "-" in sentence.text and any(self._compounds[token.text] for token in sentence.tokens if "-" in token.text)

    def _compounded(self, sentence: Sentence, index: int) -> Named | None:
        """ "a US-led coalition", "die Nato-Truppe", "US-Präsident": an army or an office told by whose it is, in one word."""
        text = sentence.tokens[index].text
        whose = self._compounds[text]
        if whose is None:
            return None
        lead, name, code = self.approaches.read(sentence, index), str(whose.value["name"]), whose.value.get("id")
        return Named(index, index, lead.start, name, code, "forces", lead.role, speaks=self.large_nouns and self._is_office[text])

    def _unlisted(self, sentence: Sentence, index: int) -> Named | None:
        """A name no pack knows as it stands: one within a word, a town's adjective, or a place by the evidence of the text."""
        if self._compounds[sentence.tokens[index].text] is not None:
            return self._compounded(sentence, index)
        town = self.place_names.town_of_adjective(sentence, index)
        if town:
            return replace(self._named(sentence, index, index, None), name=town, form="town")
        last = self.place_names.end_of(sentence, index)
        return None if last is None else self._named(sentence, index, last, None)

    def _named(self, sentence: Sentence, first: int, last: int, mark: Mark | None) -> Named:
        lead = self.approaches.read(sentence, first)
        form = str(mark.value.get("form", mark.section)) if mark else "unknown"
        code = mark.value.get("id") if mark else None
        role, list_of = lead.role, self.language.list
        if lead.preposition in self._verbs and (form in OF_SOMEBODY or (mark and role is FROM)):
            role = BARE  # "captured Norwegian soldiers": who, not where
        if lead.preposition in self._taking and form == "names" and self._is_subject_behind(sentence, lead.start):
            role = BARE  # "Im März eroberte | Norwegen 900 Quadratkilometer"
        on_island = lead.preposition in list_of("naming.on_islands") and str(code).lower() in list_of("naming.islands")
        if (
            form == "names"
            and lead.preposition in list_of("naming.leading_to_clauses")
            and self._opens_clause(sentence, first, last, lead)
        ):
            role = BARE
        elif role is TOWARDS and (
            not list_of("naming.ways").isdisjoint(sentence.folded[lead.start : first])
            or self.approaches.is_struck(sentence, lead)
        ):
            role = WITHIN  # "took to the streets of Molo", "the battle for Molo"
        elif role is WITHIN and form == "names" and not (lead.region or on_island) and lead.preposition not in self._inside:
            role = WITHIN if self.approaches.is_struck(sentence, lead) else OTHER  # "an Russland": a party, not a place
        name, region = self._name(sentence, first, last, mark), lead.region or self._region_behind(sentence, last, form)
        named = Named(first, last, lead.start, name, str(code) if code else None, form, role, region, lead.oriented)
        named.speaks = (
            self._holds_office(sentence, named) or self._hangs_on_office(sentence, named) or self._owns_report(sentence, named)
        )
        if role is BARE and form in ("unknown", "places"):
            before = sentence.tokens[first - 1] if first and self.large_nouns else None
            of_body = before is not None and self.is_office(before)  # "vom Polizeipräsidium | Koblenz"
            if lead.region and lead.start and sentence.folded[lead.start - 1] in list_of("naming.dwellers"):
                of_body = self.is_office(sentence.tokens[lead.start - 1])  # "der Gouverneur | der Provinz Molo", no "Bewohner"
            named.speaks = named.speaks or of_body or self.place_names.has_body(sentence, last)  # "Molo's mayor said"
        named.says = self._is_subject_of_saying(sentence, named)
        return named

    def _opens_clause(self, sentence: Sentence, first: int, last: int, lead: Approach) -> bool:
        """ "Seit | Togo 900 Soldaten schickte", "after Togo | sent 900": right behind a word that leads to times and to clauses a
        country is a subject, unless it ends there or, in German, a verb of the main clause follows: "seit Togo | gilt …"."""
        if lead.start != first - 1 or last + 1 >= len(sentence.tokens):
            return False
        behind = sentence.tokens[last + 1]
        if self.large_nouns:
            within = self.language.lists("articles", "adverbs", "prepositions", "speech.possessives")
            return behind.kind == NUMBER_KIND or behind.is_capital or behind.lower in within
        small = self.language.lists("prepositions", "joiners", "articles")
        return behind.kind == WORD_KIND and behind.text.islower() and behind.lower not in small

    def _name(self, sentence: Sentence, first: int, last: int, mark: Mark | None) -> str:
        """As printed, without a genitive; a country met as an adjective or a people has its plain name."""
        if mark:
            by_name = mark.section == "places" or mark.value.get("form") in ("names", "seats")
            return _listed(mark) if by_name else str(mark.value["name"])
        printed = sentence.words(first, last)
        if not self.large_nouns:
            return bare(printed)
        return printed[:-1] if printed.endswith("s") and self.place_names.is_seen(printed[:-1]) else printed

    def _region_behind(self, sentence: Sentence, last: int, form: str) -> bool:
        """ "the Donetsk region", "Ukraine’s northeast", "im chinesischen Südwesten", but not "the Iranian state television"."""
        following = _at(sentence, last + 1)
        if following is None or not self.regions.holds(following.lower) or following.is_capital < self.large_nouns:
            return False
        beyond = _at(sentence, last + 2)
        if self.large_nouns or form != "adjectives" or beyond is None:
            return True
        return not (self.is_office(beyond) or beyond.lower in self.language.list("naming.armies"))

    def _coordinated(self, sentence: Sentence, found: list[Named]) -> list[Named]:
        """ "officials in Oslo and Rome", "in Japans Hauptstadt Tokio": the second name stands as the first."""
        for index in range(1, len(found)):
            before, named = found[index - 1], found[index]
            end = before.last + 1
            end += end < named.start and self.regions.holds(sentence.tokens[end].lower)
            if before.speaks and before.role is named.role is WITHIN and named.start == end:
                found[index] = replace(named, speaks=True)  # "authorities in Molo province in western Iran said"
            if named.role is not BARE:
                continue
            owned = named.start == before.last + 1 and self.is_possessive(sentence, before)
            if owned and (named.region or named.form in ("places", "seats", "unknown")):
                within = sentence.folded[before.start] in self.language.list("naming.within")  # "on Togo's Molo island"
                found[index] = replace(named, role=WITHIN if within else before.role, start=before.start)
            elif self._abbreviates(sentence, before, named):
                found[index] = replace(named, role=before.role, speaks=before.speaks)
            elif self._joins(sentence, before, named):
                party = before.form == "forces" and named.id and before.role is WITHIN  # "zwischen der Hisbollah und Israel"
                role = OTHER if party else before.role
                found[index] = replace(named, role=role, speaks=before.speaks or named.speaks)
        return found

    @staticmethod
    def _abbreviates(sentence: Sentence, before: Named, named: Named) -> bool:
        """ "the United Kingdom (UK)": the same country again, in brackets."""
        behind = named.start == before.last + 2 and sentence.tokens[before.last + 1].text == "("
        return behind and named.id is not None and named.id == before.id

    def _joins(self, sentence: Sentence, before: Named, named: Named) -> bool:
        """ "in Oslo and Rome", "from Peru, Chile, and Cuba": a joiner, or a comma that borders no clause."""
        index = self._behind_bracket(sentence, before.last + 1)
        if named.start == index + 2 and sentence.tokens[index].text == ",":
            index += 1
        if named.start != index + 1 or self._is_counted_behind(sentence, named):
            return False
        comma = sentence.tokens[index].text == ","
        if comma and sentence.tokens[index + 1].text in QUOTES:
            return False  # "to Togo," Norway said
        if comma and index > before.last + 1 and sentence.folded[named.last + 1 : named.last + 2] == ["("]:
            return True  # "in Oslo (900), | Rome (300) and Bern (90)"
        if comma and self._acts_behind(sentence, named):
            return False  # "offered 900 soldiers for Togo, | Norway sent 300"
        one_clause = sentence.clauses[index] == sentence.clauses[index - 1] or before.role in (FROM, TOWARDS)
        enumerates = comma and (one_clause or (before.role is WITHIN and self._goes_on_listing(sentence, named.last + 1)))
        return enumerates or sentence.tokens[index].lower in self.joiners

    def _goes_on_listing(self, sentence: Sentence, at: int) -> bool:
        """ "in Peru, Togo|, Mali und Chile": one word after the other up to a joiner, where nouns are written large."""
        tokens = sentence.tokens
        while self.large_nouns and at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].is_capital:
            at += 2
        return self.large_nouns and at + 1 < len(tokens) and tokens[at].lower in self.joiners and tokens[at + 1].is_capital

    def _acts_behind(self, sentence: Sentence, named: Named) -> bool:
        """A verb in the past or an auxiliary right behind a name, where nouns are written small."""
        behind = sentence.folded[named.last + 1 : named.last + 2]
        verbs = self.language.lists("auxiliaries", "naming.sending_men")
        return bool(behind) and not self.large_nouns and (behind[0] in verbs or behind[0].endswith("ed"))

    @staticmethod
    def _behind_bracket(sentence: Sentence, index: int) -> int:
        """ "in Oslo | (900) and | Rome": behind a short bracket that opens there; `index` itself where none does."""
        texts = [token.text for token in sentence.tokens[index : index + BRACKET]]
        return index + texts.index(")") + 1 if texts[:1] == ["("] and ")" in texts else index

    def _is_counted_behind(self, sentence: Sentence, named: Named) -> bool:
        """ "sent 400 soldiers to Congo, Uganda 300", "and Uganda another 300": who does the same with another number; not "in
        Mali und | Peru 900", the first."""
        at = named.last + 1
        if not self.large_nouns and any(mark.first == at for mark in sentence.marks("additions")):
            at += 1
        following = _at(sentence, at)
        if following is None or following.kind != NUMBER_KIND:
            return False
        opens, before = number_words(self.language).opens, sentence.tokens[: named.start]
        joined = sentence.word_at(named.start - 1) in self.joiners
        return not joined or any(token.kind == NUMBER_KIND or opens[token.lower] for token in before)

    def is_left(self, sentence: Sentence, named: Named) -> bool:
        """ "withdraw 900 soldiers from Mali", "flown out of Mali", "verließen Mali": where somebody leaves, not who they are."""
        if named.role is BARE:
            if sentence.listed.isdisjoint(LEFT):
                return False
            before = sentence.word_at(sentence.back_over(self.articles, named.first - 1))
            left = before in self.language.list("naming.leaving_verbs")
            return left or sentence.word_at(named.last + 1) in self.language.list("naming.left")
        if named.role not in (FROM, OF):
            return False
        leaving, following = self.language.list("naming.leaving"), sentence.word_at(named.last + 1)
        goes_on = following in self.language.lists("naming.towards", "naming.from")  # "von Mali | aus"
        if goes_on and (named.role is FROM or (self.large_nouns and not named.is_adjective)):
            return True  # "moving 900 soldiers from Spain to Latvia", "von Spanien nach Lettland"
        if named.role is OF:  # but "the withdrawal of Danish soldiers"
            goes = named.is_adjective and following in self.language.list("naming.armies")
            return sentence.word_at(named.start - 1) in leaving and not goes
        return sentence.clause_holds(sentence.clauses[named.first], leaving)

    def is_dateline(self, sentence: Sentence, named: Named) -> bool:
        """ "KYIV –", "PARIS, July 1 (AFP)": where it was written, at the head of a paragraph."""
        if named.first > 1 or not sentence.opens_paragraph or named.role is not BARE:
            return False
        printed, behind = sentence.tokens[named.last].text, sentence.tokens[named.last + 1 : named.last + 4]
        if named.form in ("unknown", "seats") and [token.text for token in behind] == ["."]:
            return True  # "Kamen. Zwei Menschen …"
        if (
            printed.isupper() and len(printed.replace(".", "")) >= LINE and named.form != "forces"
        ):  # not "The U.S. has", "NATO sent"
            return True
        return any(token.text in "–—-" and (token.gap or token.text != "-") for token in behind)  # not "NATO's US-led force"


def _tells_of_war(language: Language) -> Memo[str, bool]:
    """Whether a piece of text between white space holds a word of fronts and offensives."""
    words = language.list("naming.war_words")
    return Memo(lambda piece: not words.isdisjoint(WORDS.findall(piece.lower())))


def _listed(mark: Mark) -> str:
    """The name as the pack lists it: without "(|'s)", which the lexicon adds for genitives."""
    return mark.phrase.printed.partition("(")[0]


def _is_other_word(mark: Mark, token: Token) -> bool:
    """ "Kim Jong Un" is not the UN, "us" not the US: a short name in capitals is written so."""
    printed = _listed(mark)
    return len(printed) <= LONGEST_INITIALS and printed.isupper() and not token.text.isupper()


def _at(sentence: Sentence, index: int) -> Token | None:
    return sentence.tokens[index] if 0 <= index < len(sentence.tokens) else None


def listed_behind(
    language: Language, names: PlaceNames, sentence: Sentence, place: tuple[int, int], known: Mapping[int, Mark]
) -> Mapping[int, int]:
    """By its first token the last of each unlisted name of a list behind a place, told by its phrase's first token and last. Only
    what ends with a joiner is a list: "in Molo, Leto" may be a town and its state. Where all nouns are written large, a joiner
    alone shows nothing ("Regen in Molo und | Hagel") but at the head of a sentence ("In Molo und | Leto starben …"), or of what
    the article shows to be a place."""
    tokens, joiners = sentence.tokens, language.list("joiners")
    found: dict[int, int] = {}
    first, at, commas, joined = place[0], place[1] + 1, 0, False
    while not joined and at + 1 < len(tokens):
        comma = tokens[at].text == ","
        index = at + comma
        joined = tokens[index].lower in joiners
        index += joined
        if not (comma or joined) or index >= len(tokens):
            return {}
        commas += comma
        end = known[index].last if index in known else names.end_in_list(sentence, index)
        if end is None or (index in known and not _may_be_place(known[index])):
            return {}
        if index not in known:
            found[index] = end
        at = end + 1
    shown = not first or all(names.is_seen(sentence.words(name, last)) for name, last in found.items())
    if not joined or (language.capital_nouns and not commas and not shown):
        return {}
    if at < len(tokens) and tokens[at].lower in language.list("genitive_articles"):
        return {}  # "in Molo, Heimat und Wohnort | des Täters"
    return found if not _may_be_persons(language, sentence, first, tokens[at : at + 1]) else {}


def _may_be_place(known: Mark) -> bool:
    """A name of the packs that is no band's, no people's and no adjective."""
    return known.section != "forces" and known.value.get("form") not in ("adjectives", "people")


def _may_be_persons(language: Language, sentence: Sentence, first: int, behind: Sequence[Token]) -> bool:
    """ "In Oslo, Berg and Hill | met", "in Oslo and Berg | said": a verb follows, where it stands behind its subject."""
    if language.capital_nouns or not behind or behind[0].kind in (MARK_KIND, NUMBER_KIND):
        return False
    if first == 0:
        return behind[0].lower not in language.list("articles")
    at = behind[0]
    if any(sentence.tokens[mark.first] is at for mark in sentence.marks("attributions")):
        return True
    small = language.lists("prepositions", "joiners", "conjunctions", "relative", "adverbs") - language.list("auxiliaries")
    return at.kind == WORD_KIND and at.lower not in small and not at.is_capital and _has_verb(language, sentence, first)


def _has_verb(language: Language, sentence: Sentence, stop: int) -> bool:
    """ "Two | died | in Molo and Berg was hurt", not "fires in Molo and Leto killed 12": whether the verb came before a token."""
    ends, auxiliaries = language.endings("passive_participles"), language.list("auxiliaries")
    if any(word.endswith(ends) or word in auxiliaries for word in sentence.folded[:stop]):
        return True
    plurals = language.endings("naming.plurals")  # "deadly floods in Molo and Leto killed 12"
    return any(mark.last < stop and not sentence.folded[mark.last].endswith(plurals) for mark in sentence.marks("predicates"))
