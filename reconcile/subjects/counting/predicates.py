"""The predicates of a sentence: the marked words that tell what befalls people, without those that here tell nothing of them.

"bei Kämpfen" is no verb, "28 March" no march, "eines hingerichteten Wächters" one person, "nobody was hurt" befell nobody. Two
harms joined are one predicate of casualties: "getötet oder verwundet".
"""

from __future__ import annotations

import itertools
from collections.abc import Set

from ...packs import Mark
from ...quantities import find_amounts
from ...reading import Sentence
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .counted import HARM, HARMED, Fate, ends_entry, joined, number_follows
from .phrase_reader import PhraseReader

BEFALLS = HARM | {"displaced"}  # what somebody may be said to have been spared
OF_DEED = 6  # tokens from a deed to its "of": "the murder | last month of 12 nuns"
CHANGED = 5  # tokens from a verb of change to its number: "fallen to an estimated 31"
EXTENDED = 8  # tokens from an article to the participle of its noun: "der gegen die sudanesische Armee kämpfenden Miliz"
HEDGED = 3  # tokens from a verb to the number it takes: "evacuate more than | 900"
LONGEST_DAY = 2  # digits of a day of a month
LONGEST_PARTICLE = 4  # letters: um, ein, fest, ab; longer words close an idiom anywhere


class Predicates:
    """Reads the predicates of a sentence."""

    def __init__(self, sentence: Sentence, phrases: PhraseReader) -> None:
        self.sentence, self.phrases, self.tokens = sentence, phrases, sentence.tokens

    def read(self) -> list[Fate]:
        """The predicates in order, disjunctions of harms merged into casualties."""
        marks = [*self.sentence.marks("predicates")]
        opened = {mark.first: mark for mark in marks if mark.gap and _is_split(mark) and self._closes_clause(mark)}
        if opened:  # "überlebten … nicht"
            marks = [mark for mark in marks if mark.gap or mark.first not in opened or mark.last > opened[mark.first].first + 1]
        if attributes := self.sentence.marks("attributes"):
            taken = {mark.first for mark in marks}
            marks += [mark for mark in attributes if mark.first not in taken and not self._describes_noun(mark)]
        fates: list[Fate] = []
        for mark in self._in_order(marks):
            if not self._is_verb(mark) or self._befalls_nobody(mark) or self._is_change(mark) or self._names_refuge(mark):
                continue
            if self._is_counted_elsewhere(mark):
                continue
            kind = self._kind_of(mark)
            if mark.gap and self._embraces_others(mark, marks):
                continue
            if mark.gap and _is_split(mark) and not mark.value.get("beside"):  # "sagte am Abend vor | 300 Zuhörern"
                if self._closes_clause(mark) and not (fates and _start(mark) <= fates[-1].last):
                    fates.append(Fate(_start(mark), mark.last, kind, mark, opener=mark.first))
                continue
            if fates and mark.first <= fates[-1].last:
                if _is_twin(fates[-1].mark, mark):
                    fates.append(Fate(mark.first, mark.last, kind, mark))
                continue
            before = fates[-1] if fates else None
            if before is not None and self._ends_in_death(before, mark):
                fates[-1] = Fate(before.first, mark.last, kind, mark)
                continue
            linked = before is not None and (before.kind == "none" or (before.kind != kind and {before.kind, kind} <= HARMED))
            if before is None or not linked or self._befalls_others(before, mark) or not self._befall_the_same(before, mark):
                fates.append(Fate(mark.first, mark.last, kind, mark))
            elif before.kind == "none":
                fates = [fate for fate in fates if fate.first != before.first]  # twins, too
                fates.append(Fate(mark.first, mark.last, kind, mark))  # "affected and displaced"
            elif before.kind == "missing" and self._is_supposed(mark):
                continue  # "missing and feared drowned"
            else:
                fates[-1] = Fate(before.first, mark.last, "casualties", before.mark)
        return fates

    def _embraces_others(self, mark: Mark, marks: list[Mark]) -> bool:
        """ "forced officials to | evacuate | 900 people": who is embraced is not counted, and the verb behind is marked, too."""
        gap, last, language = mark.gap, mark.last, self.sentence.language
        if gap is None or not _is_split(mark) or self.tokens[gap[1]].lower not in language.list("infinitive_marks"):
            return False
        ahead = self.tokens[last + 1 : last + 1 + HEDGED]
        words = list(
            itertools.takewhile(lambda token: token.kind != MARK_KIND and token.lower not in self.phrases.joiners, ahead)
        )
        if not any(map(self._is_number, range(last + 1, last + 1 + len(words)))):
            return False
        if any(map(self._is_number, range(*gap))):
            return False
        return any(gap[1] <= other.first <= last for other in marks if other is not mark and not other.gap)

    def _is_number(self, at: int) -> bool:
        return self.tokens[at].kind == NUMBER_KIND or self.phrases.numbers.opens[self.tokens[at].lower]

    def _in_order(self, marks: list[Mark]) -> list[Mark]:
        """In the order of their verbs, without where people merely are: "starben an der Front" tells that they died."""
        if len(marks) < 2:
            return marks
        clauses = self.sentence.clauses
        told = {clauses[mark.last] for mark in marks if not mark.value.get("mere_state")}
        return sorted((m for m in marks if not (m.value.get("mere_state") and clauses[m.last] in told)), key=_by_verb)

    def _is_counted_elsewhere(self, mark: Mark) -> bool:
        """ "With the number of | dead rising, 900 refugees …": those whom a word for a count counts."""
        if mark.first < 2 or mark.first not in self.phrases.at["nouns"]:
            return False
        folded, at, language = self.sentence.folded, mark.first - 1, self.sentence.language
        if folded[at] in self.phrases.joiners and at - 1 in self.phrases.at["nouns"]:
            at -= 2  # "the number of dead and | wounded"
        small = language.lists("links", "articles", "genitive_articles")
        if folded[at] not in small:
            return False
        again = language.list("counts_again")
        while at > 0 and folded[at] in small and folded[at] not in again:
            at -= 1
        if folded[at] in again:  # but "und | die | Leichen": an article
            return 0 < at < mark.first - 1 and (folded[at - 1] in self.phrases.joiners or self.tokens[at - 1].text == ",")
        counts = (count for count in self.sentence.marks("counts") if count.last == at and count.value["kind"] == "*")
        return not self.phrases.capital_nouns and next(counts, None) is not None  # in German such a noun is written otherwise

    def _befall_the_same(self, before: Fate, mark: Mark) -> bool:
        """ "killed or wounded"; not "killed and another wounded", nor over the end of a clause: "verunglückte, dabei starben"."""
        between, language = self.tokens[before.last + 1 : mark.first], self.sentence.language
        if between and between[0].text == "," and between[-1].lower in language.list("auxiliaries"):
            return False
        others = language.lists("someone_else", "naming.at_once")
        return joined(self.sentence, before.last + 1, mark.first) and all(token.lower not in others for token in between)

    def _befalls_others(self, before: Fate, mark: Mark) -> bool:
        """ "left 12 people dead and | wounded 40", "brachte zwölf um und | verletzte 40": each verb has those whom it befell, if
        none stand behind the first; so has one before its auxiliary: "zwölf wurden getötet, | verletzt wurden 40". But "left 12
        dead or wounded" and "am 3. Mai getötet und verletzt wurden 40" tell of the same."""
        if self._has_object(before):
            return True
        language, folded, opened = self.sentence.language, self.sentence.folded, before.opener >= 0
        if not language.list("disjoining").isdisjoint(folded[before.last + 1 : mark.first]):
            return False
        if self._is_state_left(before) and number_follows(self.sentence, mark.last + 1):
            return True
        if not opened and (before.mark.value.get("transitive") or before.mark.value.get("ahead")):
            auxiliaries = language.list("auxiliaries")
            if self.sentence.word_at(mark.last + 1) not in auxiliaries or auxiliaries.isdisjoint(folded[: before.first]):
                return False
        counted = any(map(self._is_number, range(before.opener if opened else 0, before.first)))
        return counted and number_follows(self.sentence, mark.last + 1)

    def _is_state_left(self, fate: Fate) -> bool:
        """ "left | 12 people injured | and killed 40": what became of a number behind a verb of leaving."""
        before = [amount.begin - 1 for amount in find_amounts(self.sentence) if amount.last < fate.first]
        return bool(before) and self.sentence.word_at(before[-1]) in self.sentence.language.list("leaving_behind")

    def _ends_in_death(self, before: Fate, mark: Mark) -> bool:
        """ "swept away and | killed", "entführt und später | getötet": one after the other, and not "missing or killed", nor
        "missing and feared dead"."""
        if before.kind not in ("missing", "captured") or mark.value["kind"] != "killed" or self._befalls_others(before, mark):
            return False
        language, between = self.sentence.language, self.sentence.folded[before.last + 1 : mark.first]
        if not between or between[0] not in self.phrases.joiners - language.list("disjoining"):
            return False
        return language.lists("adverbs", "hours.later").issuperset(between[1:]) and not self._is_supposed(mark)

    def _is_supposed(self, mark: Mark) -> bool:
        """ "feared drowned", "presumed dead": nobody knows."""
        supposed, joint = self.sentence.language.list("supposed"), self.sentence.language.list("supposed_too")
        first = next((at for at in range(max(1, mark.first - 1), mark.last) if self.tokens[at].lower in supposed), None)
        auxiliaries = self.sentence.language.list("auxiliaries")
        while first is not None and first > 1 and self.tokens[first - 1].lower in auxiliaries:
            first -= 1  # "are missing and | are | presumed dead"
        return first is not None and self.tokens[first - 1].lower in joint

    def _describes_noun(self, mark: Mark) -> bool:
        """ "die Zahl der getöteten Soldaten": between article and noun it tells of that noun alone."""
        following = self.tokens[mark.last + 1 : mark.last + 2]
        if not self.phrases.capital_nouns or not mark.first or not following:
            return False
        if not self.tokens[mark.last].is_capital:
            # but "die verletzten Soldaten, darunter 90 Offiziere"
            told = self._noun_follows(mark.last + 1) and self._is_led_by_article(mark)
            return told and not any(part.first > mark.last for part in self.sentence.marks("parts"))
        # "neben den Toten", but "unter den Toten sind 90 Soldaten"
        dative = self.tokens[mark.first - 1].lower in self.sentence.language.list("dative_articles")
        return dative and not self._opens_parts(mark)

    def _opens_parts(self, mark: Mark) -> bool:
        """ "unter den | Toten | sind 90 Soldaten"."""
        return any(part.first < mark.first <= part.last for part in self.sentence.marks("parts"))

    def _noun_follows(self, index: int) -> bool:
        """ "verletzten | Soldaten", "belagerten | und zerstörten Ort"."""
        inflected, tokens = self.sentence.language.is_inflected, self.tokens
        if tokens[index].lower in self.phrases.joiners and index + 2 < len(tokens) and inflected(tokens[index + 1].text):
            index += 2
        return tokens[index].is_capital

    def _is_led_by_article(self, mark: Mark) -> bool:
        """Whether an inflected word stands behind an article: what may also be a finite verb right behind it ("die mobilisierten
        Truppen"), a participle with no number and no border between. What opens a whole tells of its part: "von den verletzten
        Fahrgästen sind 12 Kinder"."""
        language, tokens = self.sentence.language, self.tokens
        if not language.is_inflected(tokens[mark.first].text):
            return False
        farthest = EXTENDED if mark.section == "attributes" else 1
        for at in range(mark.first - 1, max(-1, mark.first - 1 - farthest), -1):
            if tokens[at].kind != WORD_KIND:
                return False
            if tokens[at].lower in language.list("naming.with_article"):
                return True  # "im | verunglückten Bus"
            if tokens[at].lower in self.phrases.articles:
                return not at or tokens[at - 1].lower not in language.list("naming.openers_of_wholes")
        return False

    def _has_object(self, fate: Fate) -> bool:
        """ "begrub das Lager unter sich und tötete 88": whom it befell stands within, so what follows befell others."""
        gap = fate.mark.gap
        return gap is not None and gap[0] < gap[1] and all(token.kind != NUMBER_KIND for token in self.tokens[slice(*gap)])

    def _kind_of(self, mark: Mark) -> str:
        """Who lives in a town is no figure; who lives in a camp (with the verb, or in the clause before) is displaced."""
        if mark.value.get("refuge"):
            clauses = self.sentence.clauses
            apposed = mark.first > 0 and self.tokens[mark.first - 1].text == ","  # "the centre, home to 40,000 people"
            beside = (clauses[mark.first], clauses[mark.first] - apposed)
            if any(clauses[refuge.first] in beside for refuge in self.sentence.marks("refuges")):
                return "displaced"
        return str(mark.value["kind"])

    def _is_verb(self, mark: Mark) -> bool:
        """German: "kämpfen" is a verb, "bei Kämpfen" is none. The pack says how a predicate is written."""
        token = self.tokens[mark.first]
        if token.is_capital and token.lower in self.sentence.language.list("months") and not self._follows_crowd(mark):
            return False  # "28 March"
        if mark.value.get("object") == "place" and not self._has_place_beside(mark):
            return False
        if mark.value.get("open") and self.sentence.language.list("unknown_fates").isdisjoint(self.sentence.folded):
            return False  # "decides on the fate of 300 people"
        if self._is_event(mark) or self._describes_noun(mark) or self._names_victims(mark):
            return False
        noun = self.phrases.capital_nouns and token.is_capital and mark.first > 0 and mark.section == "attributes"
        if noun and self.tokens[mark.first - 1].lower in self.sentence.language.list("many"):
            return False  # "mit 40 Helfern und vielen | Toten"
        attribute = mark.section == "attributes" and not self._opens_parts(mark)  # "zur Bergung der Toten" tells of no number
        small = (mark.phrase.printed.lstrip("(") if attribute else mark.phrase.printed)[:1].islower()
        small = small or (mark.section == "attributes" and mark.value["kind"] == "troops")  # "für Wehrpflichtige" is a noun
        return not (self.phrases.capital_nouns and token.is_capital and mark.first and small)

    def _follows_crowd(self, mark: Mark) -> bool:
        """ "50,000 March in Molo": the number before it is no day of a month."""
        before = self.tokens[mark.first - 1] if mark.first else None
        return before is not None and before.kind == NUMBER_KIND and len(before.text) > LONGEST_DAY

    def _is_event(self, mark: Mark) -> bool:
        """ "the march", "a protest", "the murder trial": behind an article what people do is the name of an event, and before
        another noun a part of it: "murder charges against three men"."""
        affairs, word_at = self.sentence.language.list("affairs"), self.sentence.word_at
        if mark.first == mark.last and word_at(mark.first) in affairs and word_at(mark.last + 1) == ":":
            return True  # "Berg murder: three men in court"
        killing = mark.value["kind"] == "killed" and bool(mark.value.get("ahead"))
        if killing and not self.phrases.partitive.isdisjoint(self.sentence.folded[mark.last + 1 : mark.last + OF_DEED]):
            following = self.phrases.at["nouns"].get(mark.last + 1)  # "the massacre in Molo of 12 men" is theirs
            killing = following is not None and following.value["kind"] == "thing"
        deed = killing or mark.value["kind"] == "crowd"
        named = deed and not self.phrases.capital_nouns and mark.first == mark.last
        lists, at = self.sentence.language.list, mark.last + 1
        if killing and named and self.sentence.word_at(at) in lists("cases"):
            return self.sentence.word_at(at + 1) not in lists("victims_of")
        return named and mark.first > 0 and self.tokens[mark.first - 1].lower in self.phrases.articles

    def _names_victims(self, mark: Mark) -> bool:
        """ "doctors treated the injured": of those alone; "among the injured", "of the injured" take a part of them."""
        if self.phrases.capital_nouns or mark.first != mark.last or mark.first < 2 or mark.value["kind"] not in HARM:
            return False
        language, folded = self.sentence.language, self.sentence.folded
        if folded[mark.first - 1] not in language.list("pointing") or self._opens_parts(mark):
            return False
        at = self._beside(mark.last, 1, language.list("adverbs") - language.list("auxiliaries"))
        if at is not None and folded[at] in language.lists("joiners", "auxiliaries", "amounting", "amount_verbs"):
            return False  # "covered the dead or the injured", "said the dead also included four"
        return folded[mark.first - 2] not in language.list("partitive") | self.phrases.joiners

    def _is_change(self, mark: Mark) -> bool:
        """ "has fallen to 31", "ist auf 31 gefallen": the count fell, not those counted."""
        language, first = self.sentence.language, mark.first
        if mark.last != first or self.tokens[first].lower not in language.list("change_verbs"):
            return False
        links = language.lists("links", "by", "change_from")
        behind = self.tokens[first + 1 : first + CHANGED]
        to_number = bool(behind) and behind[0].lower in links and any(token.kind == NUMBER_KIND for token in behind)
        before = self.tokens[max(0, first - CHANGED) : first]
        led = any(token.lower in links for token in before[-3:-1])
        return to_number or (led and bool(before) and before[-1].kind == NUMBER_KIND)

    def _names_refuge(self, mark: Mark) -> bool:
        """ "leben in der Unterkunft für Flüchtlinge": the room is there for those it is named for, not for the number."""
        return bool(mark.value.get("room")) and any(refuge.first == mark.first for refuge in self.sentence.marks("refuges"))

    def _has_place_beside(self, mark: Mark) -> bool:
        """ "haben die Ukraine verlassen", "verließen die Ukraine": a verb that says where people left for good."""
        names = [name for section in ("countries", "places") for name in self.sentence.marks(section)]
        if self.phrases.capital_nouns and any(name.last == mark.first - 1 for name in names):
            return True  # not "floods in Togo | left 12 people dead"
        regions, behind = self.sentence.language.list("naming.regions"), mark.last + 1
        behind += self.sentence.word_at(behind) in self.phrases.articles | regions  # "left | eastern Leto"
        return any(name.first == behind and name.value.get("form") != "adjectives" for name in names)

    def _befalls_nobody(self, mark: Mark) -> bool:
        """ "21 coaches derailed and nobody was hurt", "verletzt wurde niemand"; "29 Menschen wurden nicht verletzt"."""
        sentence, language = self.sentence, self.sentence.language
        for at, step in ((mark.first, -1), (mark.last, 1)) if "nobody" in sentence.listed else ():
            beside = self._beside(at, step, language.list("auxiliaries")) if step < 0 or language.capital_nouns else None
            if beside is not None and ends_entry(sentence, beside, "nobody"):
                return True
        return "negations" in sentence.listed and mark.value["kind"] in BEFALLS and self._is_negated(mark)

    def _is_negated(self, mark: Mark) -> bool:
        """ "were not | hurt", "kamen nicht | ums Leben"; but not "nicht nur verletzt", nor "did not survive", itself a fate."""
        folded, language = self.sentence.folded, self.sentence.language
        negations = language.list("negations")
        at = self._beside(_start(mark), -1, language.lists("auxiliaries", "adverbs", "joiners"))
        if at is None or folded[at] not in negations or folded[at + 1] in language.list("only"):
            return False
        return negations.isdisjoint(folded[mark.first : mark.last + 1])

    def _beside(self, at: int, step: int, passed: Set[str]) -> int | None:
        """The first token before or behind another that is none of these words."""
        at += step
        while 0 <= at < len(self.tokens):
            if self.sentence.folded[at] not in passed:
                return at
            at += step
        return None

    def _closes_clause(self, mark: Mark) -> bool:
        """A separated particle ends its clause: "kamen … um, …", not "kamen um 12 Uhr". Anything longer may stand anywhere."""
        index, language = mark.last, self.sentence.language
        particle = self.tokens[index]
        if (
            _start(mark) < index
            or len(particle.text) > LONGEST_PARTICLE
            or particle.lower in language.list("contracted")
            or index + 1 >= len(self.tokens)
        ):
            return True
        following = self.tokens[index + 1]
        return following.kind == MARK_KIND or following.lower in language.lists("joiners", "conjunctions")


def _is_twin(before: Mark, mark: Mark) -> bool:
    """The same words told of another kind of people: "lost 12 soldiers", "lost 12 people"."""
    return (before.first, before.last) == (mark.first, mark.last) and before.value.get("of") != mark.value.get("of")


def _is_split(mark: Mark) -> bool:
    """Something stands between the parts of the phrase: "nahm 12 Menschen fest"; not in "took hostage" of "took {x} hostage"."""
    return mark.gap is not None and mark.gap[0] < mark.gap[1]


def _start(mark: Mark) -> int:
    """Where the part of a phrase begins that tells: behind the gap, if there is one."""
    return mark.gap[1] if mark.gap and mark.gap[0] < mark.gap[1] else mark.first


def _by_verb(mark: Mark) -> tuple[int, bool, int]:
    return _start(mark), not _is_split(mark), -mark.last
