"""Places no pack knows: which capitalised words name one, where each ends, and towns met as adjectives.

There is no gazetteer of towns. "in Kamen" is a place and "in Haft" is none because German puts no article before a name and
one before nearly every common noun; those that go without (plurals, what is uncountable) are told by their endings, by the
packs' words, and by what the rest of the article does with them (evidence.py). English writes only names large, and the
question there is what kind of name it is. At the head of an article a place is told by what stands behind it, as in a dateline.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ...numerals import DASHES
from ...packs import Language
from ...reading import Sentence
from ...text import ARTICLED, MARK_KIND, NUMBER_KIND, Token, fold, tokenise
from .approach import BARE, OF, QUOTES, Approaches
from .evidence import Evidence, Regions, bare, naming_lists
from .shapes import SHORTEST, Shapes

BODY = 3  # tokens of what a place has: "Molo's provincial governor"
LONGEST_NAME = 5  # words of a name: "San Pedro de Macorís"
LONG_WORD = 4  # letters of a word that a headline in title case writes large; and how many such words show one
INSERTED = 10  # tokens between the commas around what is told of a place: "Molo, with a population of 9,000,"
STRICKEN = 5  # tokens from a place to what it is said to be: "remained by far the worst-hit"
TAILS = ("naming.name_particles", "naming.name_tails")  # lists of what goes on with the name of a town
MOURNING = ("naming.hardest_hit", "naming.mourning_verbs")  # lists of what is said of places only
BEHIND_DATELINE = (*DASHES, ".", "(", "/", ",", ":")
LINE = 4  # letters from which a word in capitals opens a dateline: KYIV
STATE = 4  # tokens of a second place: ", Nev.", ", West Virginia"
AGENCY = 6  # tokens of the agencies in brackets behind it
DATE = 6  # tokens of the day behind it: ", Nov. 4", ", 4. November"


class PlaceNames:
    """Tells the names of places in the sentences of one article."""

    def __init__(self, language: Language, approaches: Approaches, regions: Regions, evidence: Evidence) -> None:
        self._language, self._approaches, self._regions, self.evidence = language, approaches, regions, evidence
        self._list = language.made(naming_lists).__getitem__
        self._sure = language.lists("naming.sure", "naming.striking", "naming.fleeing")
        self._likely = language.lists("naming.likely", "naming.taking")
        self._shapes, self._single = language.made(Shapes), language.lexicon.single
        self._lead_adjectives = approaches.articles | approaches.with_article if approaches.large_nouns else frozenset()
        self._in_title_case: dict[int, bool] = {}
        self.may_open_name = self._shapes.may_open_name

    def _is_place(self, sentence: Sentence, index: int, word: str) -> bool:
        """True for a capitalised word that is a place by what stands around it, there and elsewhere in the article."""
        raise NotImplementedError

    def end_of(self, sentence: Sentence, index: int) -> int | None:
        """The last token of a place that begins at the capitalised token `index`; None where none does."""
        token = sentence.tokens[index]
        if self._shapes.is_no_place[token.text] or ("-" in sentence.listed and self._is_half(sentence, index)):
            return None
        if index and sentence.tokens[index - 1].lower in self._lead_adjectives and self._is_adjective_of_name(sentence, index):
            return index + 1
        word = bare(token.lower)
        if word in self._regions.words and not self._begins_name(sentence, index):
            return None
        if self.mourns(sentence) if index == 0 else self._is_hit(sentence, index):
            return self._end_of_name(sentence, index)
        if "naming.where" in sentence.listed and self._is_told_of_behind(sentence, index):
            return self._end_of_name(sentence, index)
        if not (index == 0 and self._is_dateline(sentence)) and not self._is_place(sentence, index, word):
            return None
        last = self._end_of_name(sentence, index)
        alone = last == index and len(word) < SHORTEST  # "La" without "Paz"
        return None if alone or self.evidence.of(word).is_storm else last

    def _is_adjective_of_name(self, sentence: Sentence, index: int) -> bool:
        """ "auf den | Kanarischen Inseln": behind an article one written large before a noun of geography."""
        endings, following = self._language.endings, sentence.tokens[index + 1 : index + 2]
        if not sentence.folded[index].endswith(self._language.endings("naming.adjectives_of_names")) or not (
            following and following[0].is_capital
        ):
            return False
        return following[0].lower.endswith(endings("naming.heads") + endings("naming.mountains"))

    @staticmethod
    def _is_half(sentence: Sentence, index: int) -> bool:
        """ "in | Mittel- und Osteuropa": the first half of two names with one ending."""
        behind = sentence.tokens[index + 1 : index + 3]
        return len(behind) == 2 and behind[0].text == "-" and not behind[0].gap and behind[1].gap > 0

    def end_of_longer(self, sentence: Sentence, last: int, is_adjective: bool) -> int | None:
        """ "in American | Falls", "the Java | Sea", "Niger | state", "Togo | National Park", "Porto | Velho": where the name of
        another place ends that begins with a known one; None where that stands alone. An adjective behind an article is none of a
        name: "the Danish Coast"."""
        if not sentence.listed.isdisjoint(TAILS) and (end := self._end_of_tail(sentence, last)) > last:
            return end
        if self._approaches.large_nouns:
            return None
        tokens, alone = sentence.tokens, last + 1 >= len(sentence.tokens) or not sentence.tokens[last].is_capital
        if alone or self._is_title_case(sentence):
            return None
        if self._is_kind_of_park(sentence, last + 1):
            return last + 2
        if not is_adjective and self._is_state_of_same_name(sentence, last + 1):
            return last + 1
        heads = self._list("heads") - self._list("blazes") if is_adjective else self._list("other_lands")
        if not tokens[last + 1].is_capital or sentence.folded[last + 1] not in heads:
            return None
        article = last > 0 and tokens[last - 1].lower in self._approaches.articles
        led = self._approaches.read(sentence, last).role is not BARE
        return last + 1 if not is_adjective or (led and not article) else None

    def _is_state_of_same_name(self, sentence: Sentence, index: int) -> bool:
        """ "Niger | state's", "Luxembourg | province": a part of another country; not "Niger | state television"."""
        part = bare(sentence.folded[index]) in self._list("same_names")
        return part and self._list("state_run").isdisjoint(sentence.folded[index + 1 : index + 2])

    def _end_of_tail(self, sentence: Sentence, last: int) -> int:
        """ "Porto | Velho", "San Juan | del Molo": where what tells a town from others of its name ends; `last` without any."""
        word, following = ("", *sentence.folded[last + 1 : last + 2])[-1], sentence.tokens[last + 1 : last + 3]
        if word in self._list("name_tails") and following[0].is_capital:
            return last + 1
        particle = word in self._list("name_particles") and word not in self._approaches.articles | self._approaches.links
        return last + 2 if particle and len(following) > 1 and following[1].is_capital else last

    def _begins_name(self, sentence: Sentence, index: int) -> bool:
        """ "in West Liberty": a direction with a capital before a capital, where only names have one."""
        if self._approaches.large_nouns or index == 0 or index + 1 >= len(sentence.tokens):
            return False
        token, following = sentence.tokens[index], sentence.tokens[index + 1]
        starts = token.lower in self._list("starters") and following.is_capital and self._continues(following)
        return starts and not self._is_country(sentence, index + 1)

    @staticmethod
    def _is_country(sentence: Sentence, index: int) -> bool:
        """ "in Southern | Lebanon": a country's whole name, which no capital carries on as in "the South China Sea", nor is it a
        town in "South | Lebanon, Ohio"."""
        names = (mark for mark in sentence.marks("countries") if mark.first == index and mark.value["form"] == "names")
        last = next((mark.last for mark in names), None)
        if last is None or any(token.is_capital for token in sentence.tokens[last + 1 : last + 2]):
            return False
        return sentence.word_at(last + 1) != "," or all(mark.first != last + 2 for mark in sentence.marks("places"))

    def may_be_name(self, token: Token, sections: Sequence[str] | None = None) -> bool:
        """True where the packs have no single word like it, in these sections or in any."""
        known = self._shapes.sections_of[token.lower]
        return not known if sections is None else known.isdisjoint(sections)

    def is_bare_name(self, token: Token) -> bool:
        """ "Offenburg (rund 5000)": a capital without any sign that it is a common noun."""
        return (
            token.is_capital
            and self.may_be_name(token)
            and not self._shapes.is_never[token.lower]
            and not self._is_large_noun(token.lower)
        )

    def end_in_list(self, sentence: Sentence, index: int) -> int | None:
        """ "in Molo, | New Leto | and Kamen": where a name ends that stands in a list with a place; None where none does."""
        token = sentence.tokens[index]
        if not self.is_bare_name(token) or self._shapes.is_no_place[token.text] or self.evidence.of(token.lower).is_person:
            return None
        return (
            None
            if self._shapes.looks_plural[token.lower] or self._regions.holds(token.lower)
            else self._end_of_name(sentence, index)
        )

    def may_be_label(self, name: str) -> bool:
        """ "Arlhofen: 3000 Flüchtlinge weggebracht": a name before the colon of a headline that is no person's and no word."""
        words = tokenise(name)
        bare_names = all(self.is_bare_name(word) and not word.text.isupper() for word in words)
        return bare_names and len(words) <= LONGEST_NAME and not any(self.evidence.of(word.lower).is_person for word in words)

    def is_seen(self, name: str) -> bool:
        """The article itself writes it as a place elsewhere."""
        return self.evidence.shows(fold(name))

    def mourns(self, sentence: Sentence) -> bool:
        """ "Fulda beklagt sechs Tote", "Leeds alone accounted for 900", "Molo is the worst-hit district": said of places only."""
        first = sentence.tokens[0]
        if sentence.listed.isdisjoint(MOURNING) or not (self.may_be_name(first) or self.is_listed(first.text)):
            return False
        at = self._behind_insertion(sentence, 1)
        behind = sentence.folded[at : at + STRICKEN]
        verb = behind[0] if behind else ""
        hit = verb in self._language.list("facts") and not self._list("hardest_hit").isdisjoint(behind)
        if not hit and verb not in self._list("mourning_verbs"):
            return False
        return sentence.tokens[0].text not in self._language.section("text").get("openers", ())  # "Bisher zählt …"

    def _is_hit(self, sentence: Sentence, index: int) -> bool:
        """ "Am stärksten betroffen ist | Molo (mit 19 Toten)": said of places, where nothing but a name follows to the end of the
        clause, or of what it counts there."""
        tokens = sentence.tokens
        if "naming.hit_before" not in sentence.listed or index < 2:
            return False
        if f"{sentence.folded[index - 2]} {sentence.folded[index - 1]}" not in self._list("hit_before"):
            return False
        behind = tokens[self._end_of_name(sentence, index) + 1 :][:1]
        ends = not behind or behind[0].text in ".,:;" or behind[0].lower in self._language.lists("joiners", "loading")
        return ends and self.is_bare_name(tokens[index]) and not self._shapes.looks_plural[tokens[index].lower]

    def _is_told_of_behind(self, sentence: Sentence, index: int) -> bool:
        """ "She visited | Molo|, where", "the worst-hit town was | Molo| where": what happened there is told right behind."""
        behind = self._end_of_name(sentence, index) + 1
        if sentence.word_at(behind) == "(" and sentence.word_at(behind + 2) == ")":
            behind += 3  # "the Molo Free Zone (MFZ), where"
        behind += sentence.word_at(behind) == ","
        token = sentence.tokens[index]
        owned = self._approaches.role_of(sentence.word_at(index - 1)) is OF  # "at the home of | Ann Leto"
        owned = owned and not self._regions.holds(sentence.word_at(index - 2))  # but "the city of | Molo"
        if sentence.word_at(behind) not in self._list("where") or owned or self.evidence.of(bare(token.lower)).is_person:
            return False
        return self.is_bare_name(token) and not self._shapes.looks_plural[token.lower]

    @staticmethod
    def _behind_insertion(sentence: Sentence, index: int) -> int:
        """ "Molo, a mining town, | is the worst-hit": behind what two commas set off; `index` itself where nothing is."""
        if [token.text for token in sentence.tokens[index : index + 1]] != [","]:
            return index
        inserted = range(index + 1, min(len(sentence.tokens), index + 1 + INSERTED))
        return next((at + 1 for at in inserted if sentence.tokens[at].text == ","), index)

    def _is_dateline(self, sentence: Sentence) -> bool:
        """ "Kamen. Zwei Menschen …", "Kamen (dpa) – Zwei …": what stands alone at the head of an article."""
        if sentence.index > 1 or not sentence.opens_paragraph:
            return False
        tokens, last = sentence.tokens, self._end_of_name(sentence, 0)
        if last + 1 >= len(tokens) or tokens[last + 1].text not in BEHIND_DATELINE or not self.is_bare_name(tokens[0]):
            return False
        behind = rest_of_dateline(self._language, tokens[: last + 1], tokens[last + 1 :])
        if behind is None:
            return False
        if len(behind) == 1:  # "Kamen (dpa). Zwei Menschen …"
            return sentence.following is not None and not sentence.following.opens_paragraph
        return True

    def _is_large_noun(self, word: str) -> bool:
        """A common noun: by its ending, or because the article writes an article before it."""
        if self._shapes.is_geographic[word]:
            return False
        company = self.evidence.of(word)
        if company.is_common:
            return True
        return self._shapes.is_common[word] and (not company.is_regional or self._shapes.is_abstract[word])

    def town_of_adjective(self, sentence: Sentence, index: int) -> str | None:
        """ "die Kölner Polizei", "der Münchner Demonstration": the town, or its stem as printed where nobody knows it."""
        token = sentence.tokens[index]
        if not self._shapes.may_be_of_town[token.text]:
            return None
        behind = index + 1 + (index + 2 < len(sentence.tokens) and sentence.tokens[index + 1].text in QUOTES)  # "Molder „Klotze“"
        following = sentence.tokens[behind] if behind < len(sentence.tokens) else None
        if following is None or not following.is_capital:
            return None
        for town in self._shapes.towns_of(token.text):
            if self.is_listed(town) or (self.is_seen(town) and not self._single(fold(town))):
                return town
        if index == 0 or sentence.tokens[index - 1].kind == MARK_KIND:
            return None  # "Weder Polizei noch …": there any word is large
        heads = self._language.endings("naming.city_heads")
        return self._shapes.stem_of_town(token.text) if following.lower.endswith(heads) else None

    def is_listed(self, name: str) -> bool:
        """A name of the packs."""
        return any(phrase.section in ("places", "countries") for phrase in self._single(fold(name)))

    def has_body(self, sentence: Sentence, last: int) -> bool:
        """ "Molo's | fire department", "Molo's | mayor": what a town or a province has, and no person; "the Molo | police"."""
        token, behind = sentence.tokens[last], sentence.folded[last + 1 : last + 1 + BODY]
        if self._approaches.large_nouns or not behind:
            return False
        pairs = {f"{first} {second}" for first, second in itertools.pairwise(behind)}
        if bare(token.lower) == token.lower:
            beside = token.is_capital and not self._list("bodies_beside").isdisjoint({behind[0], " ".join(behind[:2])})
            return beside and sentence.tokens[last + 1].text.islower() and self.is_seen(token.text)  # not "the Border | police"
        own = (self._list("heads_of_places") | self._list("local_bodies")) - self._list("anybody_has")
        return not own.isdisjoint(behind) or not self._list("local_offices").isdisjoint(pairs)

    def stands_before_event(self, sentence: Sentence, last: int) -> bool:
        """ "the Molo | floods", "the Molo | train crash": what happened is called after where it did."""
        if self._approaches.large_nouns or bare(sentence.folded[last]) != sentence.folded[last]:
            return False
        behind = itertools.takewhile(lambda token: token.text.islower(), sentence.tokens[last + 1 : last + 3])
        return not self._list("events_of_places").isdisjoint(token.text for token in behind)

    def _is_title_case(self, sentence: Sentence) -> bool:
        found = self._in_title_case.get(sentence.index)
        if found is None:
            found = self._in_title_case[sentence.index] = is_title_case(sentence)
        return found

    # --------------------------------------------------------------------------------------------------------- where it ends

    def _is_full_name(self, sentence: Sentence, index: int) -> bool:
        """ "gefahndet wird nach Arnel Joseph": two names no pack knows are a person's, unless the first begins towns ("San")."""
        return self._end_of_name(sentence, index) > index and sentence.tokens[index].lower not in self._list("starters")

    def _end_of_name(self, sentence: Sentence, index: int) -> int:
        """ "Bad Neuenahr-Ahrweiler", "Tel Aviv", "Fort St. John"."""
        tokens, last = sentence.tokens, index
        while last + 1 < len(tokens) and last - index < LONGEST_NAME - 1:
            following, beyond = tokens[last + 1], last + 2 < len(tokens) and tokens[last + 2].is_capital
            if beyond and (self._joins(tokens[last], following) or self._is_kind_of_park(sentence, last + 1)):
                last += 2
            elif following.is_capital and (ARTICLED.match(following.text) or self._goes_on(tokens[last], following)):
                last += 1
            elif beyond and self._leads_to_head(sentence, last):
                last += 2
            else:
                break
        return last

    def _joins(self, last: Token, following: Token) -> bool:
        """ "Fort St|.| John", "Bay | of | Bengal", "Frankfurt | am | Main": what stands between two words of a name."""
        if following.text == "." or following.lower in self._approaches.links:
            joining = self._list("shortened" if following.text == "." else "waters")
            if last.lower in joining:
                return True
        return following.lower in self._list("name_particles")

    def _is_kind_of_park(self, sentence: Sentence, index: int) -> bool:
        """ "Molo | National Forest": what sort of park or forest a name is of."""
        if index + 1 >= len(sentence.tokens) or sentence.folded[index] not in self._list("kinds_of_parks"):
            return False
        kind, head = sentence.tokens[index : index + 2]
        return kind.is_capital and head.is_capital and head.lower in self._list("heads")

    def _leads_to_head(self, sentence: Sentence, last: int) -> bool:
        """ "the Leto | Day River": behind another word with a capital the name ends with one of geography."""
        tokens = sentence.tokens
        if self._approaches.large_nouns or last + 2 >= len(tokens) or not tokens[last + 1].is_capital:
            return False
        head, is_bare = tokens[last + 2].lower, bare(tokens[last].text) == tokens[last].text
        geographic = head in self._list("heads") and head not in self._list("blazes")
        return is_bare and geographic and tokens[last + 2].is_capital

    def _goes_on(self, last: Token, following: Token) -> bool:
        """True for another word of a name, which no genitive has ended."""
        opens = self._approaches.large_nouns and last.lower in self._list("starters")  # "Bad Aibling", whatever nouns end so
        return following.is_capital and bare(last.text) == last.text and (opens or self._continues(following))

    def _continues(self, token: Token) -> bool:
        word = bare(token.lower)
        if not self._approaches.large_nouns and word in self._list("heads"):
            return True  # "Butte County", "Molo State": in capitals the word belongs to the name
        if self._shapes.is_barred(word) or word in self._approaches.stops or word in self._approaches.articles:
            return False
        if any(phrase.section not in ("places", "countries") for phrase in self._single(token.lower)):
            return False
        return not (self._approaches.large_nouns and self._is_large_noun(word))


def is_title_case(sentence: Sentence) -> bool:
    """ "At Least 12 Killed in Bus Crash": a headline whose capitals tell nothing."""
    if any(len(piece) >= LONG_WORD and piece.isalpha() and piece.islower() for piece in sentence.pieces):
        return False  # as nearly always
    words = [token for token in sentence.tokens if len(token.text) >= LONG_WORD and token.text.isalpha()]
    return len(words) >= LONG_WORD and all(token.is_capital for token in words)


def rest_of_dateline(language: Language, name: Sequence[Token], behind: Sequence[Token]) -> Sequence[Token] | None:
    """What is left behind a name, its second place, day and agency, of a line that is opened so: the full stop of "Kamen (dpa).",
    else the dash or colon and what it sets off; None where nothing tells that this is a dateline."""
    dated = _behind_day(language, _behind_second(language, behind))
    bracketed = _behind_agency(dated)
    if [token.text for token in bracketed] == ["."] or (len(bracketed) > 1 and bracketed[0].text in DASHES):
        return bracketed
    called_out = name[-1].text.isupper() and len(name[-1].text) >= LINE  # "KAMEN: Two people …"
    return dated if called_out and [token.text for token in dated[:1]] == [":"] and len(dated) > 1 else None


def _behind_second(language: Language, behind: Sequence[Token]) -> Sequence[Token]:
    """Behind the second place of "Kamen/Berlin (dpa) – Zwei …", the state of "RENO, Nev. — Two …"; as it is where none stands."""
    days, at = language.list("naming.calendar_words"), 1
    if [token.text for token in behind[:1]] not in ([","], ["/"]):
        return behind
    while at < min(len(behind), 1 + STATE) and (behind[at].is_capital or behind[at].text == "."):
        if behind[at].lower in days:
            return behind
        at += 1
    return behind[at:] if at > 1 else behind


def _behind_agency(behind: Sequence[Token]) -> Sequence[Token]:
    """Behind "(dpa)", "(AFP/Reuters)"; as it is where no bracket opens."""
    texts = [token.text for token in behind[:AGENCY]]
    return behind[texts.index(")") + 1 :] if texts[:1] == ["("] and ")" in texts else behind


def _behind_day(language: Language, behind: Sequence[Token]) -> Sequence[Token]:
    """Behind ", 4. November", ", Nov. 4, 2024"; as it is where no day stands."""
    if [token.text for token in behind[:1]] != [","]:
        return behind
    days, at = language.list("naming.calendar_words"), 1
    while at < min(len(behind), 1 + DATE) and (
        behind[at].kind == NUMBER_KIND or behind[at].text in ".," or behind[at].lower in days
    ):
        at += 1
    dated = behind[1:at]
    return behind[at:] if any(token.kind == NUMBER_KIND for token in dated) and any(t.lower in days for t in dated) else behind
