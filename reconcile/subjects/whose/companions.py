"""Companions: whose are those that say nothing themselves, by the figure they stand with.

"673 Journalisten wurden festgenommen, 29 entführt", "davon 600 in Kursk", "18 others were injured": the same people as before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from ...memo import once
from ...packs import Mark
from ...quantities import is_risen_to
from ...reading import Sentence
from ...text import NUMBER_KIND
from ..counting.counted import HARM, PERSON_KINDS, STRICKEN, Counted, is_added, joined
from ..counting.phrase import NOTHING, NOUN, PART, UNKNOWN
from .own_words import OwnWords, WordFinder
from .parties import NOBODY, Whose, first_of, party_of

BEFALLS_NEXT = {("captured", "killed"), ("captured", "wounded"), ("crowd", "captured"), ("missing", "killed")}
UPON = 8  # words from "after" to the number: "after rescuers on Friday pulled another | five bodies"
BY_COUNT = "count word"  # in the trace of what a word for a count tells: "die Zahl der Toten"
OPENING = 4  # tokens of "Of the": a whole that opens its sentence
OF_WHOLE = 4  # tokens from a part to its whole: "800 Männer und Frauen | der etwa 2000"
NEXT_HARM = 3  # tokens between two harms: "eight villagers | dead and | 25 wounded"
OTHERS = 8  # tokens from "a soldier" to "two others"
ON_DUTY = ("staff", "troops")  # kinds of nouns of people who are there for others
UNTOLD = Whose()  # an answer, unlike NOBODY: no further rule is asked


class Companions(WordFinder):
    """Finds whose the figures of one article are by others. `parts`: each figure with what it is a part of; `of`: whose another
    is; `said`: what its own words say."""

    def __init__(
        self,
        own: OwnWords,
        parts: Iterable[tuple[Counted, Counted | None]],
        by_sentence: Mapping[int, Sequence[Counted]],
        of: Callable[[Counted], Whose],
        said: Callable[[Counted], Whose],
        is_armed: Callable[[Counted], bool],
    ) -> None:
        super().__init__(own)
        self._wholes, self._by_sentence = dict(parts), by_sentence
        self._of, self._said, self._is_armed = of, said, is_armed

    def told_before(self, item: Counted) -> Whose:
        """ "Along with the seven killed, …": with an article, and as many as were told of before: the same people."""
        if item.word_before not in self._list("definite") - self.language.list("complementisers"):
            return NOBODY
        if item.kind == "area" or item.phrase.noun_kind not in (None, *HARM):
            return NOBODY
        for other in self._wholes:
            if other is item:
                break
            if other.kind == item.kind and other.amount.value == item.amount.value:
                return self._of(other)
        return NOBODY

    def of_antecedent(self, item: Counted) -> Whose:
        """ "davon 600 in Kursk", "97 weitere": those of the figure this one leans on."""
        return self._of(item.antecedent) if item.antecedent is not None else NOBODY

    def of_whole(self, item: Counted) -> Whose:
        """ "Norway sent 900 soldiers. About 40 of them fell": a part without a noun of its own is of its whole's people."""
        whole = self._wholes.get(item)
        if whole is None:
            return NOBODY
        bare = item.phrase.found is not NOUN or item.phrase.noun_kind in HARM
        soldiers = whole.kind == "casualties" and item.noun in self._list("soldiers")
        return self._of(whole) if bare or soldiers else NOBODY

    def of_whole_in_front(self, item: Counted) -> Whose:
        """ "Of the 900 soldiers Norway sent, 40 were killed": the whole opens the sentence."""
        whole, sentence = self._wholes.get(item), item.sentence
        opens = whole is not None and whole.sentence is sentence and whole.amount.begin <= OPENING
        return self.of_whole(item) if opens and sentence.folded[0] in self._list("openers_of_wholes") else NOBODY

    def sharing_noun(self, item: Counted) -> Whose:
        """ "7.905 getötete, 12.220 verwundete und 717 vermisste Soldaten": the noun stands behind the last number."""
        following = self._behind_next_verb(item)
        verb = following is not item
        while following.phrase.attribute is not None and following.phrase.noun is None:
            behind = self._behind_item(following)
            if behind is None or not self._is_next_in_line(following, behind):
                return NOBODY
            following = behind
        if following is item or not (verb or following.word_before in self.naming.joiners):
            return NOBODY  # "Along with the nine killed, four civilians were hurt"
        soldiers = following.phrase.noun_kind == "troops" and self._is_armed(following)  # they are somebody's
        return first_of((self._of,) if soldiers else (self._said, self.own.printed), following)

    def _behind_next_verb(self, item: Counted) -> Counted:
        """ "killed 12 | and wounded 30 | Danish soldiers": the next number behind a second verb, else the figure itself."""
        behind = self._behind_item(item) if item.phrase.found is NOTHING and item.phrase.attribute is None else None
        if behind is None or behind.phrase.noun_kind != "troops" or not {item.kind, behind.kind} <= STRICKEN:
            return item
        between = item.sentence.folded[item.end + 1 : behind.amount.begin]
        verb = behind.predicate is not None and behind.predicate.last == behind.amount.begin - 1
        return behind if verb and len(between) == 2 and between[0] in self.naming.joiners else item

    def _is_next_in_line(self, before: Counted, following: Counted) -> bool:
        """Nothing but a comma or a joiner between two numbers."""
        between = before.sentence.tokens[before.end + 1 : following.amount.begin]
        return len(between) == 1 and (between[0].text == "," or between[0].lower in self.naming.joiners)

    def is_of_other_men(self, before: Counted, item: Counted) -> bool:
        """ "30 Rebellen, 20 Regierungssoldaten und …": each by a name of its own; nor are soldiers behind rebels theirs."""
        if before.sentence is item.sentence and self._goes_on_counting(before, item):
            return False
        if before.sentence is item.sentence and counts_more(item, before):
            return True
        if before.phrase.found is not NOUN or item.phrase.found is not NOUN or before.noun == item.noun:
            return False
        irregulars, soldiers = self.language.endings("naming.irregulars"), self.language.endings("naming.soldiers")
        if item.noun.endswith(soldiers) and (before.noun.endswith(irregulars) or before.noun in self._list("fighters")):
            return True
        return before.sentence is item.sentence and joined(item.sentence, before.end + 1, item.amount.begin)

    @staticmethod
    def _goes_on_counting(before: Counted, item: Counted) -> bool:
        """ "will send 300 soldiers and could lift | the number to | 400"."""
        counts = item.sentence.marks("counts") if item.kind == "troops" else ()
        return any(before.end < mark.first < item.index for mark in counts)

    def whole_of_share(self, item: Counted) -> Whose:
        """ "Togo stellt 800 der | 2000 Soldaten der Mission": who gives some of a joint force has not sent the others."""
        before = self.before(item)
        if before is None or self._wholes.get(before) is not item or item.amount.begin - before.end > OF_WHOLE:
            return NOBODY
        gives = item.sentence.clause_holds(item.sentence.clauses[item.index], self._list("giving_share"))
        return UNTOLD if gives else NOBODY

    def alongside(self, item: Counted) -> Whose:
        """ "30 Rebellen fielen, vier wurden verwundet": who has no owner goes on with those before, if no party parts them."""
        before = self._behind_part(self.before(item), item)
        if before is None or item.kind == "area" or _is_part(item) or counts_more(item, before):
            return NOBODY  # "2.000 Soldaten, davon 780 der Bundeswehr"
        if not self._is_armed(before):
            return self._of(before) if self._shares_clause(before, item) else NOBODY
        shares_noun = before.phrase.noun is None and before.phrase.attribute is not None and self._is_next_in_line(before, item)
        if item.phrase.noun_kind not in (None, *HARM) and not (item.kind == before.kind == "troops" or shares_noun):
            return NOBODY
        start, stop = before.end, item.amount.begin
        if any(start < named.first < stop for named in self.parties.of(item.sentence)) or self._is_opponent(before, item):
            return NOBODY
        return self._of(before)

    def _shares_clause(self, before: Counted, item: Counted) -> bool:
        """ "left eight villagers dead and | 25 wounded": harm told of in one clause, the second number without a noun."""
        if self.naming.large_nouns or item.phrase.noun_kind not in (None, *HARM) or not {before.kind, item.kind} <= HARM:
            return False
        between, clauses = item.sentence.folded[before.end + 1 : item.amount.begin], item.sentence.clauses
        joined_on = not self.naming.joiners.isdisjoint(between)
        return joined_on and len(between) <= NEXT_HARM and clauses[before.index] == clauses[item.index]

    def _is_opponent(self, before: Counted, item: Counted) -> bool:
        """ "40 rebels attacked a convoy of | 12 soldiers": these are of no rebels."""
        irregulars = self._list("irregulars")
        return before.noun in irregulars and item.noun not in irregulars and item.phrase.noun_kind == "troops"

    def carried(self, item: Counted) -> Whose:
        """ "4,300 prisoners escaped. More than 40 have been killed": alone in its sentence, out of those told of right before."""
        sentence = item.sentence
        if not item.is_ellipsis or sentence.opens_paragraph or self._stands_behind_number(item):
            return NOBODY
        told = self._by_sentence.get(sentence.index - 1, ())
        last = next((other for other in reversed(told) if not _is_part(other)), None)
        goes_on = last is not None and (last.kind == item.kind or (last.kind, item.kind) in BEFALLS_NEXT)
        if last is not None and counts_more(item, last) and sum(other.kind == item.kind for other in told) > 1:
            return NOBODY  # "four bodies were found, two of them children's. The dead now total 34"
        return self._of(last) if last is not None and goes_on and item.kind != "area" else NOBODY

    def of_only_group(self, item: Counted) -> Whose:
        """ "The cave-in trapped 34 miners. … Eighteen dead were found": where all the harmed of an article that are told of by a
        noun are of one group, so are those told of without, if they are no more; not "Three children died. … 20 were hurt"."""
        bare = item.phrase.noun_kind in (None, *HARM) and item.phrase.found is not UNKNOWN and not is_added(item)
        if item.kind not in HARM or not bare or BY_COUNT in item.trace:
            return NOBODY
        group, most = self._only_group
        return group if item.amount.value <= most else NOBODY

    @once
    def _only_group(self) -> tuple[Whose, float]:
        """The people all the harmed are, in no war, and how many are told of at most; of parts nothing follows for others: "40
        died, four of them miners", nor of whoever was on duty: "nine officers were hurt; protesters spoke of 40 injured"."""
        harmed = (other for other, whole in self._wholes.items() if other.kind in HARM and whole is None and not _is_part(other))
        told = [other for other in harmed if other.phrase.found is UNKNOWN or other.phrase.noun_kind not in (None, *HARM)]
        groups = {self.own.printed(other) for other in told if other.noun not in self._list("others")}
        mixed = any(other.phrase.noun_kind in ON_DUTY or self._are_of_two_sorts(other) for other in told)
        if len(groups) != 1 or mixed or self.naming.tells_of_war:
            return NOBODY, 0
        return groups.pop(), max(other.amount.value for other in told)

    def _are_of_two_sorts(self, item: Counted) -> bool:
        """ "71 children | and adults"."""
        return item.phrase.last >= 0 and not self.naming.joiners.isdisjoint(item.sentence.folded[item.phrase.last : item.end])

    def _stands_behind_number(self, item: Counted) -> bool:
        number = any(token.kind == NUMBER_KIND for token in item.sentence.tokens[: item.amount.begin])
        return number or self.before(item) is not None

    def _behind_item(self, item: Counted) -> Counted | None:
        """The figure behind this one in its sentence."""
        items = self._by_sentence[item.sentence.index]
        at = bisect_left(items, item.index + 1, key=lambda other: other.index)
        return items[at] if at < len(items) else None

    def others(self, item: Counted) -> Whose:
        """ "18 others were injured", "vier weitere": the same people as in the figure before."""
        added = item.phrase.noun_kind in (None, *HARM) and is_added(item)  # "another 5,300 injured"
        before, sentence = self.before(item), item.sentence
        if item.noun not in self._list("others") and not added:
            return NOBODY
        if (one := self._one_before(item, before)) is not NOBODY:
            return one
        if before is not None and self._are_told_apart(before, item):
            return UNTOLD  # "14 Danes and seven others were killed": none of those
        before = self._behind_part(before, item)
        if before is None and not sentence.opens_paragraph:
            before = next(reversed(self._by_sentence.get(sentence.index - 1, [])), None)
        return self._of(before) if before else NOBODY

    def _are_told_apart(self, before: Counted, item: Counted) -> bool:
        """ "14 Danes and | seven others": joined under one verb, where "others" are no more of the same ("sieben weitere")."""
        others = not self.naming.large_nouns and item.sentence.word_at(item.amount.last + 1) in self._list("others")
        return others and before.kind == item.kind and joined(item.sentence, before.end + 1, item.amount.begin)

    def like_one(self, item: Counted) -> Whose:
        """ "a Danish soldier was killed and | 18 were hurt": who goes on with one, without a noun right behind a joiner."""
        led = item.word_before in self.naming.joiners
        if not led or item.phrase.noun is not None or item.phrase.found is UNKNOWN or item.kind not in HARM:
            return NOBODY  # "a Danish soldier and two interpreters"
        before = self.before(item)
        if before is None:
            return self._one_before(item, None)
        return self._of(before) if before.amount.singular else NOBODY

    def _one_before(self, item: Counted, before: Counted | None) -> Whose:
        """ "killed a French nurse and wounded five others": like the one told of without a number."""
        sentence, tokens = item.sentence, item.sentence.tokens
        start = max(0, item.amount.begin - OTHERS, before.end + 1 if before is not None else 0)
        singular = self.language.section("numbers").get("singular", ())
        at = next((i for i in range(item.amount.begin - 1, start - 1, -1) if tokens[i].lower in singular), None)
        if at is None:
            return NOBODY
        noun = self._one_of(sentence, at)
        if noun is not None and self._does_it(sentence, at, noun.last, item):
            return NOBODY
        last = noun.last if noun is not None else at + 1  # "ein dänischer Soldat": told by the adjective alone
        named = next((one for one in self.parties.of(sentence) if at < one.first <= last), None)
        if named is not None:
            return party_of(named)
        if noun is None:
            return NOBODY
        generic = tokens[noun.last].lower in self._list("anybody") or noun.value["kind"] == "troops"
        return NOBODY if generic else Whose(sentence.words(noun.first, noun.last), None)

    def _does_it(self, sentence: Sentence, article: int, last: int, item: Counted) -> bool:
        """ "A gunman | killed the guard and wounded three others", "a bomber struck, killing the guard and three others": these
        are no gunmen; but "a raid killed a nurse and wounded three others". `last`: the last token of who may have done it."""
        harms = [mark for mark in sentence.marks("predicates") if mark.value["kind"] in HARM and mark.first < item.amount.begin]
        if any(mark.last == article - 1 for mark in harms):
            return False
        verb = next((mark for mark in harms if mark.first > last), None)
        if verb is None or not (verb.value.get("transitive") or verb.value.get("ahead")):
            return False
        passive = self.language.list("auxiliaries") - self.language.list("perfect")
        return passive.isdisjoint(sentence.folded[last + 1 : verb.first])

    def _one_of(self, sentence: Sentence, article: int) -> Mark | None:
        """The noun for somebody that an article leads to."""
        nouns = (mark for mark in sentence.marks("nouns") if article < mark.first <= article + 3)
        return next((mark for mark in nouns if mark.value["kind"] in (*PERSON_KINDS, "troops")), None)

    def of_neighbour(self, item: Counted) -> Whose:
        """ "673 Journalisten wurden festgenommen, 29 entführt": a number without a noun goes on with the one before. So does what
        English says with a noun that is a participle, in one clause: "15 worshippers dead and 70 injured"."""
        before = self._behind_part(self.before(item), item)
        if before is None or before.phrase.noun_kind in HARM or item.kind == "area" or before.whole is item:
            return NOBODY
        if is_rise(before, [item]) or counts_more(item, before):
            return NOBODY
        clauses = item.sentence.clauses
        participle = (
            not self.naming.large_nouns and item.phrase.noun_kind in HARM and clauses[before.index] == clauses[item.index]
        )
        participle = participle and not item.noun.endswith(self.language.endings("naming.plurals"))  # "linked to 10 murders"
        if (item.phrase.noun is not None or self._is_written_as_noun(item)) and not participle:
            return NOBODY
        return self._of(before)

    def _is_written_as_noun(self, item: Counted) -> bool:
        """ "die 28 | Toten | des Unglücks": a participle with a capital stands for those it tells of."""
        word = item.phrase.attribute
        return word is not None and self.naming.large_nouns and item.sentence.tokens[word.last].is_capital

    def _behind_part(self, before: Counted | None, item: Counted) -> Counted | None:
        """ "two people, among them a child, died and four were hurt": behind a part the whole goes on."""
        if before is None or self._is_taken_out(item):
            return before
        if before.whole is not None:
            return before.whole if before.whole is not item else before
        if self._wholes.get(before) is item:
            return before  # "their number rose by 900 to 4,000"
        while before is not None and (before.part is not None or self._is_taken_out(before)):
            before = self.before(before)
        return before

    def _is_taken_out(self, item: Counted) -> bool:
        """A part whose whole is known; but not "darunter drei Kinder, und | 30 wurden verletzt", with its marker."""
        return item.phrase.found is PART or item.whole is not None or self._wholes.get(item) is not None

    def before(self, item: Counted) -> Counted | None:
        """The figure before this one in its sentence."""
        items = self._by_sentence.get(item.sentence.index)
        if not items or items[0] is item:  # none: asked of a number that is no figure, but that one leans on
            return None
        at = bisect_left(items, item.index, key=lambda other: other.index)
        return items[at - 1] if at else None


def _is_part(item: Counted) -> bool:
    """ "67 died, | 61 of them civilians": taken out of another number."""
    return item.part is not None or item.phrase.found is PART or item.whole is not None


def counts_more(item: Counted, before: Counted) -> bool:
    """ "nach dem Tod eines Soldaten stieg die Zahl der Toten auf | 93": a word for a count, which the number before has not."""
    return item.kind in HARM and BY_COUNT in item.trace and BY_COUNT not in before.trace


def is_rise(item: Counted, beside: Iterable[Counted]) -> bool:
    """ "rose to 25 after | five bodies were found": what a count of the same sentence grew by."""
    sentence, more = item.sentence, item.amount.value
    if item.kind == "troops":
        return False  # "has 900 there after the coup and will go up to 2,000": no soldier found makes a count grow
    counts = [one for one in beside if one.sentence is sentence and one.kind == item.kind and counts_more(one, item)]
    risen = [one for one in counts if one.amount.value > more and is_risen_to(sentence, one.amount.begin, one.index)]
    if not risen:
        return False
    words, clause = sentence.language.list("upon"), sentence.clauses[item.index]
    begin = max(item.index - UPON, 0, *(one.end for one in risen if one.index < item.index))
    return any(sentence.folded[at] in words and sentence.clauses[at] == clause for at in range(begin, item.index))
