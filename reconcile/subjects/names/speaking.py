"""A name in a sentence; and which of them speak: by their office, as the subject of a verb of saying, by a report of theirs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from ...packs import Language, Mark
from ...reading import Sentence
from ...text import MARK_KIND, Token
from .approach import APOSTROPHES, BARE, FROM, OF, TOWARDS, WITHIN, Approaches, Role
from .compounds import offices
from .evidence import Regions

ATTACKED = 6  # tokens from a verb of attack to the end of whom it hits
OFFICE = 4  # tokens behind a name within which its office stands: "South Korean military intelligence officials"
SAYING = ("verb", "participle")  # forms of attributions with a verb
FORERUNNERS = ("after", "citing")  # forms of attributions whose source stands behind them: "laut", "nach Angaben"
COUNTED = 4  # tokens from a number to the office it counts
SET_OFF = (",", ":")  # "Er sagte, Kanada habe …", "Er sagte: Kanada hat …"
SUBJECT = 2  # tokens between a name and its verb of saying


@dataclass(slots=True, eq=False)
class Named:
    """A name in a sentence. `first` and `last` are its tokens, `start` the first token of its phrase (preposition, article)."""

    first: int
    last: int
    start: int
    name: str
    id: str | None
    form: str  # names, seats, adjectives, people: of a country; forces, places: of a pack; town: its adjective; unknown
    role: Role
    region: bool = False  # a word of place stands with it: "im Osten der Türkei", "the Donetsk region"
    oriented: bool = False  # only a direction is given: "südlich von Bagdad", "west of Kabul"
    speaks: bool = False  # an office or a hearer hangs on it: "Seoul's spy agency", "told reporters in Kyiv"
    says: bool = False  # it is the subject of a verb of saying: "Kyiv acknowledged"
    is_adjective: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_adjective = self.form in ("adjectives", "people")


class Speaking:
    """Tells who speaks among the names of an article."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.regions, self.approaches = language.made(Regions), language.made(Approaches)
        self.large_nouns, self.articles = self.approaches.large_nouns, self.approaches.articles
        self.stops, self.links = self.approaches.stops, self.approaches.links
        self._is_office = language.made(offices)

    def is_office(self, token: Token) -> bool:
        """Somebody who speaks or hears: "Ministerium", "Regierungssprecher", "reporters"."""
        return self._is_office[token.text]

    def is_possessive(self, sentence: Sentence, named: Named) -> bool:
        """ "Südkoreas", "Turkey’s"; a name as it stands may also be the subject of what follows."""
        printed = sentence.tokens[named.last].text
        if printed.endswith("s") and sentence.word_at(named.last + 1) in APOSTROPHES:
            return True  # "the Philippines'"
        return printed.endswith(("s", "'", "’")) and not named.name.endswith(printed)

    def _holds_office(self, sentence: Sentence, named: Named) -> bool:
        """ "der südkoreanische Geheimdienst", "South Korean intelligence", "Südkoreas Geheimdienst"."""
        if not (named.is_adjective or named.form in ("names", "seats")):
            return False
        if named.role is WITHIN and sentence.word_at(named.last + 1) in self.language.list("naming.wards"):
            return False  # "in a Kabul hospital": a building
        for index in range(named.last + 1, min(named.last + OFFICE, len(sentence.tokens))):
            token = sentence.tokens[index]
            if token.kind == MARK_KIND or token.lower in self.stops or token.lower in self.articles:
                return False
            if self.is_office(token):
                theirs = named.is_adjective or self.is_possessive(sentence, named)
                verb = token.lower in self.language.list("speech.verbs_too") and (  # "Togo | claims to hold 900 km²"
                    sentence.word_at(index + 1) in self.language.lists("change_to", "speech.neuter")
                )
                tells = theirs or (index == named.last + 1 and not verb)
                return tells and not self._is_attacked_before(sentence, named.start)
            if self.large_nouns and token.is_capital:
                return False
        return False

    def _hangs_on_office(self, sentence: Sentence, named: Named) -> bool:
        """ "die Regierung in Ankara", "told reporters in Düsseldorf", "a lawmaker in Seoul"."""
        if named.start == 0 or named.role not in (WITHIN, OF, FROM, TOWARDS):
            return False
        if not self._stands_behind_office(sentence, named) or self._is_attacked_before(sentence, named.start):
            return False  # "bombs targeted Norwegian police | in Molo"
        # not "Officials | evacuated the village of Molo"
        return sentence.folded[named.start] not in self.language.lists("naming.taking", "naming.striking")

    def _stands_behind_office(self, sentence: Sentence, named: Named) -> bool:
        """ "told | reporters | in Düsseldorf": who tells something stands before the name."""
        office = named.start - 1
        heads = self.is_office(sentence.tokens[office]) and sentence.tokens[office].text not in self.language.list(
            "naming.kinds_of_offices"
        )
        if not heads:  # "the disaster in Molo", though a "disaster agency" speaks
            return self._hangs_on_asked(sentence, named)
        if self.large_nouns and named.role is WITHIN and any(mark.last == office for mark in sentence.marks("reports")):
            return False  # "ist nach eigenen Angaben | bei Molo vorgerückt"
        while not self.large_nouns and office and sentence.tokens[office - 1].is_capital:
            office -= 1
        lead = self.approaches.read(sentence, office)
        near = lead.role is WITHIN and lead.preposition not in self.language.list("naming.at_offices")
        any_one = lead.role is WITHIN and not self.language.list("indefinite").isdisjoint(sentence.folded[lead.start : office])
        near = near or (any_one and not sentence.marks("attributions"))  # "in einem Krankenhaus in Molo brannte es"
        gone_to = lead.role is TOWARDS and "naming.passing_verbs" in sentence.listed  # "zogen zum Parlament in Molo"
        return not (near or gone_to)  # "near the US embassy in Oslo": a building

    def _is_attacked_before(self, sentence: Sentence, at: int) -> bool:
        """ "bombs | targeted | Norwegian police", "ein Anschlag auf | eine Polizeiwache", "überfielen | ein Ministerium": whom a
        verb or noun of attack before a token has for its object tells nothing."""
        language, words = self.language, sentence.folded
        verbs, stops = language.lists("naming.attack_verbs", "naming.taking"), language.lists("prepositions", "auxiliaries")
        nominal = language.list("naming.definite") - language.list("relative")  # "the | strikes"; not "that | targeted"
        for index in range(at - 1, max(-1, at - 1 - ATTACKED), -1):
            word, before = words[index], words[max(0, index - 1)]
            if sentence.tokens[index].kind == MARK_KIND:
                return False
            if word in verbs and before not in nominal:
                return not (self.large_nouns and self._is_subject_behind(sentence, index))
            if word in language.list("naming.attacking") and before.endswith(language.endings("naming.attacks")):
                return True
            if word in stops or (index + 1 < at and words[index + 1] in self.articles):
                return False  # "nach dem Angriff auf Molo sprach | die Regierung | in Kiew"
        return False

    def _is_subject_behind(self, sentence: Sentence, verb: int) -> bool:
        """ "Im März | eroberte": where something else opens the clause, its subject stands behind the verb."""
        opening = bisect_left(sentence.clauses, sentence.clauses[verb])
        opening += sentence.tokens[opening].kind == MARK_KIND
        words = self.language.lists("prepositions", "adverbs", "inferring", "speech.adverbs", "speech.time_words")
        return opening == verb or sentence.folded[opening] in words

    def _hangs_on_asked(self, sentence: Sentence, named: Named) -> bool:
        """ "das Hilfswerk (UNHCR) in Genf nannte", "laut dem Roten Kreuz in Genf": the seat of a body that is asked;
        not "sind laut Pentagon in Togo eingetroffen"."""
        tokens, at = sentence.tokens, named.start - 1
        at -= tokens[at].text == ")"
        if named.role is not WITHIN or at < 1:
            return False
        agency = tokens[at].is_capital and self.is_office(tokens[at - 1])  # "die Agentur Xinhua in Peking"
        bodies = [*sentence.marks("offices"), *(mark for mark in sentence.marks("speakers") if mark.value.get("what") == "body")]
        known = any(mark.last == at and (mark.first < at or not tokens[at].is_capital) for mark in bodies)
        initials = tokens[at].text.isupper() and (known or len(tokens[at].text) > 2)  # "the UN in Geneva"
        if not (agency or known or initials):
            return False
        for mark in sentence.marks("attributions"):
            if mark.value.get("form") in FORERUNNERS and at - OFFICE <= mark.last < at:
                return True
            behind = agency or initials or mark.value.get("form") == "before"  # "dem Roten Kreuz in Genf | zufolge"
            if behind and mark.value.get("form") not in FORERUNNERS and 0 < mark.first - named.last <= SUBJECT:
                return True
        return any(at - OFFICE <= mark.last < at for mark in sentence.marks("reports"))

    def _is_subject_of_saying(self, sentence: Sentence, named: Named) -> bool:
        """ "erklärte Kiew", "Ukraine said", "hatte Oslo … | beziffert": a bare name beside a verb of saying or within one."""
        if named.role is not BARE or named.form not in ("names", "seats", "forces"):
            return False
        if self.large_nouns and sentence.clause_holds(sentence.clauses[named.last], self.language.list("naming.estimating")):
            return not sentence.clause_holds(sentence.clauses[named.last], self.language.list("passives"))
        for mark in sentence.marks("attributions"):
            if mark.value.get("form") == "same":
                continue  # "Demnach | schickt Togo 900 Soldaten": somebody named before says so
            if mark.gap and mark.gap[0] <= named.first < mark.gap[1]:
                return True
            if self.large_nouns and mark.first and sentence.tokens[mark.first].is_capital:
                continue  # "Togo nach | Angaben": a noun, and no verb of Togo's
            ahead = mark.first - SUBJECT <= named.last < mark.first and mark.value.get("form") not in (*FORERUNNERS, "none")
            if ahead and not self._is_told_of(sentence, mark):
                return True
            follows = mark.last < named.first <= mark.last + SUBJECT and mark.value.get("form") != "before"  # "Berichten zufolge"
            set_off = follows and any(token.text in SET_OFF for token in sentence.tokens[mark.last + 1 : named.first])
            if follows and not set_off and self._may_be_inverted(sentence, mark):  # not "er sagte, Kanada habe …"
                return True
        return False

    def _is_told_of(self, sentence: Sentence, mark: Mark) -> bool:
        """ "Norway is | believed to have 400 soldiers": others say so of the subject of a passive."""
        passive = sentence.tokens[mark.first - 1].lower in self.language.list("speech.passives")
        return passive and mark.value.get("form") == "none"

    def presents_report(self, sentence: Sentence, named: Named) -> bool:
        """ "Kanada hat eine Bilanz der Verluste vorgelegt", "Canada released new figures": who says so, not where it was."""
        if named.role is not BARE or named.form not in ("names", "seats", "forces"):
            return False
        clauses, at = sentence.clauses, named.last
        reports = [mark.first for mark in sentence.marks("reports") if mark.first > at and clauses[mark.first] == clauses[at]]
        return bool(reports) and sentence.clause_holds(clauses[at], self.language.list("naming.presenting"))

    def _owns_report(self, sentence: Sentence, named: Named) -> bool:
        """ "nach Schätzung Kiews", "according to Ukraine": whose report it is, right behind the words for it; "Kyiv's
        tally", "Kyiv's total", not "Kyiv's total losses"."""
        if named.is_adjective:
            return False
        if named.form == "seats" and not self.large_nouns and self.is_possessive(sentence, named):
            losses = self.language.list("naming.losses")
            near = (mark for mark in sentence.marks("reports") if 0 < mark.first - named.last <= OFFICE)
            return any(sentence.word_at(mark.last + 1) not in losses for mark in near)
        owner = self.large_nouns and named.role in (BARE, OF)
        sayings, reports = sentence.marks("attributions"), sentence.marks("reports") if owner else ()
        if not (sayings or reports):
            return False
        at = sentence.back_over(self.articles, named.first - 1)
        if any(mark.last == at and mark.value.get("form") in FORERUNNERS for mark in sayings):
            return True
        return any(mark.last == at for mark in reports)

    def _may_be_inverted(self, sentence: Sentence, mark: Mark) -> bool:
        """ ", said Ukraine", "sagte die Ukraine"; behind "a general said" English goes on with what was said."""
        before = sentence.tokens[mark.first - 1] if mark.first else None
        return self.large_nouns or before is None or before.kind == MARK_KIND
