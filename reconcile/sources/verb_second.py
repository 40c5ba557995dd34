"""Subjects of verbs of saying where the finite verb stands second in main clauses and last in subordinate ones."""

from __future__ import annotations

from collections.abc import Iterator

from ..packs import Mark
from .clauses import GROUP, HEARER, Clause, Subject
from .names import describe
from .phrase_starts import phrase_back
from .phrases import YEAR, Span, is_adjective, is_apposition, phrase_from, surname_at

EMBEDDED = 4  # clauses an apposition may put between "wie" and its verb
ADVERBIALS = 7  # "am Montag in Berlin vor Journalisten" between the verb and its subject
PLACE = 9  # tokens of "in der Hauptstadt Kiew", "am 27. Oktober"
COUNTED = 6  # tokens back from a clause to the number of the one before: "von 17 gefallenen Sicherheitskräften,"
BRACKET = 6  # tokens of "(Ortszeit)"


NUMBER_NEAR = 6  # tokens behind "von" in which the number of "von 12 Toten sprach die Polizei" stands


class VerbSecond(Clause):
    """Main clauses with the finite verb in second place, subordinate ones with it at the end."""

    def subject(self) -> Subject | None:
        first = self.mark.first
        if self._is_capital_noun() or self.view.has(first - 1, "infinitive_marks") or self.view.is_attributive(first):
            return None
        if not self._holds_together():
            return None
        if self.flag("fronted"):
            self.finite = self.mark.last
            return self._as_behind() if self._has_number_in_front() else None
        if self.flag("aside"):
            return self._beside()
        if self.mark.value.get("form") == "participle" or self._is_participle_here():
            return self._of_participle()
        return self._at_the_end() or self._of_main_clause()

    def _has_number_in_front(self) -> bool:
        """ "Von rund 12 Toten sprach die Polizei"; not "acht von ihnen sind tot, bei ihnen geht es"."""
        start = self.mark.first + 1
        return any(self.view.is_number(index) for index in range(start, min(self.mark.last, start + NUMBER_NEAR)))

    def _is_capital_noun(self) -> bool:
        """ "Angaben" is no form of "angeben"; only a participle opens a sentence: "Gemeldet hatte das die Polizei"."""
        verb = self.mark.last if self.flag("fronted") else self.mark.first
        opens = verb == self.view.clause_start(verb) and self.mark.value.get("form") == "participle"
        return self.view.is_capital(verb) and not opens

    def _holds_together(self) -> bool:
        """Whether the phrase's words belong to one another here: "teilte … mit", "sprach … von", "…, der von 12 sprach"."""
        if self.flag("final"):
            return self.view.closes(self.mark.last)
        if self.flag("separable"):
            return self._find_particle()
        gap = self.mark.gap
        if gap and self._is_cut_by_other_verb(range(*gap)):
            return False
        return not (gap and self.view.is_border(self.mark.first + 1))

    def _is_cut_by_other_verb(self, gap: range) -> bool:
        """ "sprach | von 900 Gästen, die Feuerwehr berichtet | von …": the particle there is of the verb before it."""
        if self.view.tokens[gap.start].lower != self.mark.phrase.elements[-1]:
            return False
        return any(mark.first in gap and mark.value.get("form") == "verb" for mark in self.view.marks("attributions"))

    def _find_particle(self) -> bool:
        """ "teilte … mit" ends at the first "mit" that closes its clause."""
        particle = self.mark.phrase.elements[-1]
        for index in range(self.mark.last, min(len(self.view), self.mark.first + GROUP)):
            if self.view.tokens[index].lower == particle and self.view.closes(index):
                self.last = index
                return True
            if self.view.is_text(index, "!?;"):
                return False
        return False

    def _beside(self) -> Subject | None:
        """ ", so die Polizei,": the name fills the rest of its clause."""
        first = self.mark.first
        if first == 0 or not (self.view.is_border(first - 1) or self.view.is_quote(first - 1)):
            return None
        found = phrase_from(self.view, self.mark.last + 1)
        if found is None:
            return None
        end = found[1]
        while self.view.has(end + 1, "adverbs"):
            end += 1  # ", so der Sprecher weiter,"
        return Subject(found, behind=True) if self.view.closes(end) or self.view.has(end + 1, "prepositions") else None

    # -------------------------------------------------------------------------------------------------------- participles
    def _is_participle_here(self) -> bool:
        """ "beziffert" after "hatte", "wurde" or before "worden": many participles look like the finite verb."""
        view, first = self.view, self.mark.first
        end = first + view.has(first + 1, "passives")
        if self.mark.last != first or not view.closes(end):
            return False
        start = view.clause_start(first)
        passive = view.has_within("passives", start, first)
        counted = any(view.is_number(index) for index in range(start, first))  # whom one quotes is no object
        passive = passive and (self.flag("object") or (counted and self.agent(start, end) is not None))
        if passive or view.has_within("helpers", start, first):
            return True
        before = self._goes_on_from(start)
        if before is None:
            return False
        if start == first:  # "hatte Jan Leto, der Minister, | erklärt,"
            return view.has_within("perfects", before, view.clause_end(before))
        return self._helper(start) is not None

    def _of_participle(self) -> Subject | None:
        """ "hat … mitgeteilt", "gezählt haben wollen", "von der AFAD gemeldet", "Gemeldet hatte das die Polizei"."""
        start, end = self.view.clause_start(self.mark.first), self.view.clause_end(self.mark.last)
        if self.view.has_within("passives", start, end + 1):
            return self.agent(start, end)
        if start == self.mark.first and self.view.has(self.last + 1, "helpers"):
            self.finite = self.last + 1
            return self._as_behind()
        helper = self._helper(start)
        if helper is None:
            return self._at_the_end()
        if self._is_state(helper):
            return self.agent(start, end)
        self.finite = helper
        return self._at_the_end() or self._of_main_clause()

    def _is_state(self, helper: int) -> bool:
        """ "Die Demo war mit 500 Teilnehmern | angemeldet": what was done by nobody; but "war auf 500 Tote | gekommen"."""
        moved = self.view.has(self.mark.last, "moved")
        return self.view.has(helper, "being") and not moved

    def _helper(self, start: int) -> int | None:
        """The helping verb before the participle: in its clause, before an insertion between commas, or before an enumeration."""
        low = start if start < self.mark.first else max(0, start - GROUP)
        while low == start and start and (before := self._goes_on_from(start)) is not None:
            low = start = before
        return next((index for index in range(self.mark.first - 1, low - 1, -1) if self.view.has(index, "perfects")), None)

    def _goes_on_from(self, start: int) -> int | None:
        """The clause that goes on behind an enumeration, or behind what commas or brackets set off: "hatte der Chef des Amtes,
        Jan Leto, | von 40 Toten gesprochen"; None where another clause begins."""
        view = self.view
        before = view.previous_clause(start)
        if self._opens_clause(start):
            return None
        aged = before is not None and self.is_age(before)
        if self._enumerates(start) and not aged:
            return before or 0
        outer = view.previous_clause(before) if before is not None else None
        if before is None or outer is None or not view.is_text(start - 1, ",)"):
            return None
        inserted = aged or is_apposition(view, before, view.clause_end(before)) or view.has(before, "relatives")
        return outer if inserted or view.is_text(before - 1, "(") else None

    def _opens_clause(self, start: int) -> bool:
        """ "…, dass", "…, auf die die Polizei hinwies", "…, die sie nannte"; but "…, die Zahl" is an article and its noun."""
        view = self.view
        if view.has(start, "subordinators", "complementizers"):
            return True
        led = view.has(start, "prepositions")
        return view.has(start + led, "relatives") and (led or not view.is_capital(start + 1))

    def _enumerates(self, start: int) -> bool:
        """ "von 8 toten Soldaten, | 12 toten Rebellen gesprochen": behind a number and a comma, without a verb of its own."""
        view = self.view
        counted = any(view.is_number(index) for index in range(max(0, start - COUNTED), start - 1))
        return counted and view.is_text(start - 1, ",") and not view.has_within("perfects", start, self.mark.first)

    # -------------------------------------------------------------------------------------------------- subordinate clauses
    def _at_the_end(self) -> Subject | None:
        """The subject where the verb stands at its clause's end: "wie X mitteilte", "der von 3.000 sprach"."""
        if not self.view.closes(self._group_end()):
            return None
        start: int | None = self._before_bracket(self.view.clause_start(self.finite))
        alone = start == self.mark.first and not self.mark.gap  # not ", | teilte die Polizei mit"
        for step in range(EMBEDDED):
            if start is None or (start >= self.finite and not alone):
                return None
            if step == 1 and alone and self.view.has(start, "relatives"):
                return None  # "Berg, der das Amt leitet, | sagte, …"
            introduced = None if not step and self._is_of_hearer(start) else self._introduced_by(start)
            if introduced is not None or not (self._is_embedded(start, step) or (alone and not step)):
                return introduced
            start = self.view.previous_clause(start)
        return None

    def _before_bracket(self, start: int) -> int:
        """The start of the clause a bracket stands in: "die Zentrale in Molo (Leto) | eine Million angegeben hatte"."""
        if not self.view.is_text(start - 1, ")"):
            return start
        opened = next((index for index in range(start - 2, max(0, start - BRACKET), -1) if self.view.is_text(index, "(")), 0)
        return self.view.clause_start(opened - 1) if opened and not self.view.is_medium(opened + 1) else start

    def _group_end(self) -> int:
        """The end of the verbs at the end of a clause: "gezählt haben wollen"."""
        end = self.last
        while self.view.has(end + 1, "perfects"):
            end += 1
        return end

    def _introduced_by(self, start: int) -> Subject | None:
        """The subject behind "wie" or "dass", in or before a relative clause; None where the clause opens otherwise."""
        view = self.view
        while view.has(start, "joiners") and start + 1 < self.finite:
            start += 1
        if view.has(start, "subordinators") and start < self.mark.first:
            return self._subject(self._first_phrase(start + 1), start)
        behind_comma = view.follows_comma(start)
        if behind_comma and view.has(start, "prepositions") and view.has(start + 1, "relatives") and start + 2 < self.finite:
            return self._subject(self._first_phrase(start + 2), start + 1)
        main = self._is_led_by_that(start) and view.has(
            self.finite + 1, "determiners", "definite"
        )  # "das | teilte | die Polizei mit"
        if behind_comma and view.has(start, "relatives") and not main and not is_apposition(view, start, view.clause_end(start)):
            return self._subject(self._of_relative_clause(start), start)
        return None

    def _subject(self, span: Span | None, intro: int) -> Subject | None:
        return None if span is None else Subject(span, intro=intro)

    def _is_embedded(self, start: int, step: int) -> bool:
        """True for what may lie between "wie X" and its verb: an apposition or an age, or the clause's end without a noun of its
        own, or with whom he spoke to ("wie der Leiter, Emil Leto, | der Agentur Molo sagte")."""
        if step:
            return self.is_age(start) or is_apposition(self.view, start, self.view.clause_end(start))
        if self.view.has(start, "prepositions", "adverbs", "time_words"):
            return True
        return self._is_of_hearer(start)

    def _is_of_hearer(self, start: int) -> bool:
        """ "wie der Leiter, Emil Leto, | der Agentur Molo sagte": nothing but whom he told, behind an apposition."""
        view, before = self.view, self.view.previous_clause(start)
        if before is None or not is_apposition(view, before, view.clause_end(before)):
            return False
        told = phrase_from(view, start, self.finite)
        fills = told is not None and not view.has_within("joiners", start, self.finite) and told[1] + 2 >= self.finite
        opener = view.previous_clause(before)
        return fills and opener is not None and view.has(opener, "subordinators")

    def _first_phrase(self, index: int) -> Span | None:
        index = self._behind_adverbials(index, self.mark.first)
        found = phrase_from(self.view, index, self.mark.first)
        return None if found is None or self.view.has(found[0], "oblique") else found

    def _of_relative_clause(self, start: int) -> Span | None:
        """ "die der Minister nannte" has its own subject; "der von 3.000 sprach" speaks for the noun before the comma."""
        own = self._first_phrase(start + 1)
        if own is not None and (self.view.has(start, "oblique") or describe(self.view, own).known):
            return own
        if self.view.has(start, "oblique"):
            return None
        return phrase_back(self.view, start - 2) or phrase_back(self.view, start - 3)

    # ---------------------------------------------------------------------------------------------------------- main clauses
    def _of_main_clause(self) -> Subject | None:
        start, behind = self._opening(), self._behind()
        if start >= self.finite:
            before = self._before_commas()
            if before is None and behind is None:
                return self.shared_subject()
        elif self._continues_main_clause(start):
            return self.shared_subject()
        else:
            before = self._prefield(start)
        chosen = self._likelier(before, behind) if before and behind else before or behind
        return None if chosen is None else Subject(chosen, behind=chosen == behind)

    def _opening(self) -> int:
        """The first word of the main clause that is neither conjunction nor adverb: "und so auch | die Polizei"."""
        start = self.view.clause_start(self.finite)
        while start < self.finite and self.view.has(start, "conjunctions", "adverbs") and not self._leads_in(start):
            start += 1
        return start

    def _leads_in(self, index: int) -> bool:
        """ "Gegenüber | der Agentur Molo sprach er", "Gegenüber | AFP": an adverb that is a preposition before an article or a
        medium."""
        led = self.view.has(index + 1, "determiners", "articles") or self.view.is_medium(index + 1)
        return led and self.view.has(index, "prepositions")

    def _continues_main_clause(self, start: int) -> bool:
        """ "Der Sprecher sagte, dass Menschen vermisst würden, und | bezifferte …": no verb in second place behind "dass"."""
        view = self.view
        return view.has(self.finite - 1, "joiners") and view.has(view.clause_start(start), "subordinators")

    def _likelier(self, before: Span, behind: Span) -> Span:
        """ "Die Zahl bezifferte der Minister", "Der Minister bezifferte die Zahl": who of the two speaks?"""
        if before[0] == before[1] and self.view.has(before[0], "backward") and self.view.has(before[0], "everyone"):
            return behind  # "Das | teilte | Fridays for Future | mit": what was said before; "diese" may speak
        first, second = describe(self.view, before), describe(self.view, behind)
        pronoun = first.refers is not None and not self.view.has(before[0], "everyone")
        if (first.known or pronoun) and not self._is_silent(before):
            return before
        pointed = second.refers is not None and behind[0] == behind[1]
        # "Die AAPP bezifferte die Zahl der von Soldaten Getöteten", "Berg bestätigte Medienberichte": whoever stands in it
        silent = self._is_silent(behind) or any(at in self.view.reports for at in range(behind[0], behind[1] + 1))
        return behind if (second.known and not silent) or pointed or self.view.any_mark("silent", *before) else before

    def _is_silent(self, span: Span) -> bool:
        """ "Die Verluste der Gegenseite bezifferte er": a noun that never speaks, whoever stands behind it."""
        view = self.view
        nouns = (index for index in range(span[0], span[1] + 1) if view.is_capital(index) and not view.has(index, "determiners"))
        return view.is_silent(next(nouns, span[0]))

    def _prefield(self, start: int) -> Span | None:
        """What stands before the finite verb of a main clause, if it can be its subject."""
        view = self.view
        joined = view.has_within("joiners", start, self.finite)
        if view.is_number(start) and not view.is_digits(start) and (several := self._several(start + 1)):
            return several
        if self._opens_with_surname(start):
            return start, self.finite - 1
        if view.has(start, "prepositions", "oblique") or view.is_number(start):
            return self._behind_joiner(start) if joined else self._described(start)
        if view.has(start, "time_words") or any(mark.last == self.finite - 1 for mark in self._postpositions()):
            return None
        found = phrase_from(view, start, self.finite)
        if found is not None and self._is_hearer(found):
            return None  # "Der Zeitung sagte | der Minister"
        reaches = found is not None and not view.has_within("joiners", found[1] + 1, self.finite)
        return found if reaches else self._behind_joiner(start) or found

    def _opens_with_surname(self, start: int) -> bool:
        """ "Von Beek | sagte": the small word that opens the sentence is of a name the text has told before."""
        name = surname_at(self.view, start, self.finite)
        if name < 0 or name + 1 != self.finite:
            return False
        sentence = self.view.sentence
        told = sentence.words(start, name)
        return f" {told[:1].lower()}{told[1:]}" in sentence.reading.text[: sentence.start]

    def _described(self, start: int) -> Span | None:
        """ "Von der Agentur befragte | Bewohner | sagten": behind a participle with words of its own, without an article. "Auf
        malischer Seite sagte" has none of them."""
        view, noun = self.view, self.finite - 1
        participle = noun - 1
        if participle <= start + 1 or not view.has(start, "prepositions") or noun not in view.speakers:
            return None
        told = any(at in view.reports for at in range(start, noun))  # "Nach Angaben örtlicher | Medien sagte er"
        if told or view.has(participle, "determiners") or not is_adjective(view, participle):
            return None
        return (noun, noun) if view.is_capital(participle - 1) else None

    def _postpositions(self) -> Iterator[Mark]:
        """ "Medien zufolge | sprach der Minister": what fills the place before the verb, and is not who speaks there."""
        return (mark for mark in self.view.marks("attributions") if mark.value.get("form") == "before")

    def _several(self, start: int) -> Span | None:
        """ "Zwei | Beamte | sagten": a few of those who speak, right before the verb."""
        found = phrase_from(self.view, start, self.finite)
        speak = found is not None and found[1] == self.finite - 1 and describe(self.view, found).known
        return found if speak else None

    def _behind_joiner(self, start: int) -> Span | None:
        """Without a comma before "und": "12 Menschen starben und | die Polizei | sprach von …"."""
        found = phrase_back(self.view, self.finite - 1, start)
        if found is None or found[0] == start or not describe(self.view, found).known:
            return None
        return found if self.view.has(found[0] - 1, "joiners") else None

    def _as_behind(self) -> Subject | None:
        behind = self._behind()
        return None if behind is None else Subject(behind, behind=True)

    def _behind(self) -> Span | None:
        """The subject behind the verb: ", sagte am Montag der Minister"."""
        limit = self.last if self.last > self.finite and self.mark.gap else None
        begin = self.finite + 1 if self.finite != self.mark.first or self.mark.gap else self.mark.last + 1
        index = self._behind_adverbials(begin, len(self.view) if limit is None else limit)
        if index >= len(self.view) or self.view.has(index, "oblique") or self.is_hedge(index):
            return None
        if self.view.is_number(index):
            return self._few_behind(index)
        found = phrase_from(self.view, index, limit)
        return phrase_from(self.view, found[1] + 1, limit) if found is not None and self._is_hearer(found) else found

    def _few_behind(self, number: int) -> Span | None:
        """ ", sagten zwei | Ärzte": a few of those who speak, behind a verb of several."""
        view = self.view
        if view.is_digits(number) or not view.tokens[self.finite].lower.endswith(view.words.endings("plural_verbs")):
            return None
        found = phrase_from(view, number + 1)
        return found if found is not None and describe(view, found).known else None

    def _is_hearer(self, span: Span) -> bool:
        """ "sagte der BBC", "sagte der Agentur AFP", "sagte Journalisten": the one spoken to."""
        first, last = span
        head = next((at for at in range(first, min(last, first + HEARER) + 1) if self.view.is_medium(at)), last)
        named = head == last or self.view.is_quote(last)  # "der Zeitung „Bote“"
        named = named or (head + 1 == last and (self.view.is_medium(last) or self.view.tokens[last].text.isupper()))
        medium = named and self.view.is_medium(head) and self.view.speakers[head].get("gender") == "f" and head - first <= HEARER
        return self.view.has(last, "hearers") or (medium and self.view.has(first, "genitives"))

    def _behind_adverbials(self, index: int, limit: int) -> int:
        """Behind adverbs, times, "am Montag in Berlin" and the one spoken to, to where the subject may begin."""
        view = self.view
        for _ in range(ADVERBIALS):
            if index >= limit:
                return index
            pronoun = view.has(index, "oblique") and view.has(index, "pronouns")
            if pronoun or view.has(index, "adverbs", "time_words"):
                index += 1
            elif not self.flag("object") and surname_at(view, index, limit) >= 0:
                return index  # "sagte | von Beek"
            elif view.has(index, "prepositions", "oblique") and not self.is_hedge(index) and not self._is_counted(index):
                index = self._behind_year(self._behind_noun(index, limit), limit)
            elif view.is_text(index, "("):
                index = next((i + 1 for i in range(index, min(limit, index + BRACKET)) if view.is_text(i, ")")), limit)
            else:
                return index
        return index

    def _is_counted(self, index: int) -> bool:
        """ "Israel hatte | von 240 Geiseln in der Gewalt der Hamas | gesprochen": behind the object of a verb nobody speaks."""
        return self.flag("object") and self.view.has(index, "owners") and self.view.is_number(index + 1)

    def _behind_noun(self, index: int, limit: int) -> int:
        """Behind a preposition and its noun: "am Dienstag", "in der Hauptstadt Kiew", "am 27. Oktober"."""
        position, end = index + 1, min(limit, index + PLACE)
        while position < end and not self.view.is_border(position):
            position += 1
            if self._is_name_part(position - 1):
                while position < limit and self._is_name_part(position) and not self.view.has(position - 1, "time_words"):
                    position += 1
                return position
        return position

    def _behind_year(self, index: int, limit: int) -> int:
        """ "am 12. September | 2023 | der Minister": an article behind the year shows that it counts nothing."""
        view = self.view
        if index + 1 >= limit or not (view.has(index - 1, "time_words") and view.has(index + 1, "determiners")):
            return index
        year = view.tokens[index].text
        return index + 1 if len(year) == YEAR and year.isdigit() else index

    def _is_name_part(self, index: int) -> bool:
        return self.view.is_capital(index) and not self.view.has(index, "determiners")

    def _before_commas(self) -> Span | None:
        """ "Freude, Präsident des Amtes, sagte", "Freude, 34, ein Bauer, sagte": the noun phrase before the insertion."""
        view, start = self.view, self.view.clause_start(self.finite)
        inner = view.previous_clause(start)
        outer = view.previous_clause(inner) if inner is not None and view.is_text(start - 1, ",)–—") else None
        if inner is None or outer is None:
            return None
        appended = is_apposition(view, inner, view.clause_end(inner))
        aged = self.is_age(outer)
        if aged and (before := view.previous_clause(outer)) is not None:
            outer = before
        inserted = appended or aged or self.is_age(inner) or view.has(inner, "relatives") or view.is_text(inner - 1, "(")
        while outer < inner and view.has(outer, "conjunctions"):
            outer += 1
        if not inserted or view.has(outer, "prepositions", "oblique") or view.any_mark("parts", outer, outer + 1):
            return None  # "vier Beamte, | darunter der Chef, getötet worden, sagte der Rat"
        found = phrase_from(view, outer)
        return found if found is not None and found[1] >= view.clause_end(outer) - 1 else None

    # --------------------------------------------------------------------------------------------------------------- reach
    def is_bounded(self, subject: Subject) -> bool:
        """ "Während der Minister sagte, es seien 12 Menschen tot, …": what is said follows in indirect speech."""
        following = self.view.clause_end(self.last) + 2
        if following >= len(self.view) or self.view.has(following, "relatives"):
            return super().is_bounded(subject)
        indirect = self.view.has_within("indirect", following, self.view.clause_end(following) + 1)
        return not indirect and super().is_bounded(subject)

    def is_aside(self, subject: Subject) -> bool:
        if self.flag("aside"):
            return True
        start = self.view.clause_start(self.finite)
        opens = self._opening() >= self.finite or self._is_led_by_that(start)
        if subject.intro is not None or not subject.behind or not opens:
            return False
        if self.view.previous_clause(start) is None or self._behind_fronted_clause(start):
            return False
        return self.is_tail(max(subject.span[1], self.last) + 1)

    def _is_led_by_that(self, start: int) -> bool:
        """ "12 starben, | das teilte die Polizei mit": the pronoun before the verb is what was said before."""
        return start == self.finite - 1 and self.view.has(start, "backward") and self.view.has(start, "everyone")

    def _behind_fronted_clause(self, start: int) -> bool:
        """ "Als der Regen kam, sagte der Minister": the clause before the verb is no part of what is said."""
        before = self.view.previous_clause(start)
        opening = self.view.clause_start(0)
        fronted = self.view.has(opening, "subordinators") and not self.view.has(opening, "complementizers")
        fronted = fronted and not self._is_adverb(opening)
        return before is not None and self.view.previous_clause(before) is None and fronted

    def _is_adverb(self, opening: int) -> bool:
        """ "Damit stieg die Zahl …": a subordinator that is an adverb where the finite verb follows it."""
        following = opening + 1
        small = self.view.is_word(following) and not self.view.is_capital(following)
        other = self.view.has(following, "determiners", "prepositions", "adverbs", "oblique", "masculine", "feminine", "plural")
        return self.view.has(opening, "adverbial_subordinators") and small and not other
