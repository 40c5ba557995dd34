"""Subjects of verbs of saying where the subject stands before its verb, or behind it after a comma or a quote: ", said X"."""

from __future__ import annotations

from .clauses import Clause, Subject
from .names import describe, may_count
from .phrase_starts import follows_occasion, phrase_before, trails
from .phrases import Span, is_apposition, phrase_from

ATTRIBUTED = 8  # tokens from "according to" to the noun it asks for
NUMBER_NEAR = 4  # tokens behind "gave" in which its number must stand


class SubjectFirst(Clause):
    """Subject, verb, object; a relative pronoun, an apposition or nothing at all may stand for the subject."""

    def subject(self) -> Subject | None:
        if self.flag("participial"):
            return self._absolute() or self._behind_participle() or self.shared_subject() or self._first_named()
        if self._is_noun() or (self.flag("number") and not self._number_follows()):
            return None
        passive = self._is_passive()
        quoted = self.view.has(self.mark.first, "passives")  # "the hospital | was quoted as saying | by Reuters"
        if passive or (self.view.has(self.last + 1, "passive_agents") and not quoted):
            agent = self.agent(self.mark.last + 1, self.view.clause_end(self.mark.last) + 1)
            if passive or agent is not None:
                return agent
        return self._active()

    def _absolute(self) -> Subject | None:
        """ "…, with police | claiming 200, the media reporting 400": a participle with a subject of its own."""
        view, first = self.view, self.mark.first
        back = range(first - 2, -1, -1)
        border = next((at for at in back if view.has(at, "absolutes") or view.is_text(at, ",") or view.is_number(at)), None)
        if border is None or not view.has_within("absolutes", 0, border + 1):
            return None
        if view.is_number(border):  # "claiming 200 dead | and rebels claiming 400"
            border = next((at for at in view.indices("joiners") if border < at < first), border)
        found = phrase_from(view, border + 1 + view.has(border + 1, "joiners"), first)
        return Subject(found) if found is not None and found[1] == first - 1 and self._is_named(found) else None

    def _behind_participle(self) -> Subject | None:
        """ "Confirming that 300 soldiers would go, | Ms Berg | said it was time": a participle opens the sentence, and behind the
        comma stands whose it is, before a verb of saying."""
        view = self.view
        if self.mark.first or view.words.verb_second:
            return None
        for comma in (at for at in range(self.last + 1, len(view)) if view.is_text(at, ",")):
            found = phrase_from(view, comma + 1)
            if found is not None and found[1] + 1 in view.verbs and self._is_named(found):
                return Subject(found, behind=True)
        return None

    def _is_noun(self) -> bool:
        """ "the report", "a government estimate puts", "Germany's confirmed dead", "refused to confirm": no verb here."""
        view, first = self.view, self.mark.first
        if view.is_capital(first) and not (view.is_quote(first - 1) or view.follows_comma(first)):  # "12 Dead, Says UN"
            return not (view.is_titled and self._is_said_by(first - 1))
        if first and (view.has(first - 1, "determiners", "infinitive_marks", "passive_agents") or view.is_possessive(first - 1)):
            return True  # "by suspected rebels"
        if view.has(first, "verbal_adjectives") and (view.has(first - 1, "prepositions") or self._is_joined_adjective(first)):
            return True  # "a hunt for | alleged killers", "search for | suspect"
        if view.is_apostrophe(first - 1):
            return True  # "based on the troops' reports"
        if view.is_number(first - 1) and view.any_mark("nouns", first + 1, first + 2):
            return True  # "out of the 12 | reported deaths"
        if first > 1 and view.has(first - 1, "plain_adjectives") and view.has(first - 2, "determiners", "prepositions"):
            return True  # "the latest estimate was that", "according to previous reports"
        if view.long_names and any(begin < first <= last for begin, last in view.long_names.items()):
            return True  # "news reports"
        if first not in view.reports or self.mark.last > first:
            return False
        if first == 0 or view.has(first + 1, "owners") or view.has(first - 1, "prepositions") or follows_occasion(view, first):
            return True
        return first + 1 in view.verbs or first - 1 in view.verbs or self._is_attributed(first)

    def _is_joined_adjective(self, index: int) -> bool:
        """ "his crackdown and | alleged corruption."; not "and | alleged that", "and | confirmed dozens of deaths"."""
        view, noun = self.view, index + 1
        told = view.has(noun, "subordinators", "determiners", "prepositions") or view.is_capital(noun)
        return view.has(index - 1, "joiners") and view.is_word(noun) and not (told or view.is_word(noun + 1))

    def _is_attributed(self, noun: int) -> bool:
        """ "according to a 12 October UN | report", "according to police | reports": the noun its preposition asks for."""
        view = self.view
        leads = (mark.last for mark in view.marks("attributions") if mark.value.get("form") == "after" and mark.last < noun)
        behind = max(leads, default=noun) + 1
        if noun - behind > ATTRIBUTED:
            return False
        return behind < noun and not any(view.is_border(at) or view.breaks(at) or at in view.verbs for at in range(behind, noun))

    def _is_said_by(self, index: int) -> bool:
        """ "Police | Say 12 Died", "NEMA | Confirms 12 Dead": in a headline only a speaker makes a large word a verb."""
        return index in self.view.speakers or (self.view.is_word(index) and self.view.tokens[index].text.isupper())

    def _number_follows(self) -> bool:
        view, behind = self.view, self.last + 1
        near = range(behind, min(len(view), behind + NUMBER_NEAR))
        return any(map(view.is_number, near)) and not view.has(behind, "passives")  # "all that she saw | were two men"

    def _is_passive(self) -> bool:
        before = self.mark.first - 1
        while before > 0 and self.view.has(before, "adverbs"):
            before -= 1
        return self.view.has(before, "passives", "as_words")  # "were reported", "as earlier declared in the manifest"

    def _active(self) -> Subject | None:
        first = self.mark.first
        start, intro = self._opening(first)
        if start >= first:
            before = self._before_commas()
            if before is not None and not self._is_named(before.span):
                return self._inverted() or before  # "12 were killed, after a dam broke, | said police"
            return before or self._inverted() or self.shared_subject()
        if self.view.has(start, "relatives") and self._only_trailing(start + 1, first):
            antecedent = self._antecedent(start)  # in "It is not clear who said" nobody is
            return Subject(antecedent, intro=start) if antecedent is not None and self._may_speak(antecedent) else None
        found = phrase_before(self.view, first - 1, start)
        if found is None:
            helped = self.view.has_within("passives", start, first)  # "80 | are | missing and feared drowned"
            if not helped and self._goes_on(start):
                return self.shared_subject()
            return self._before_commas() or (self.shared_subject() if self._only_trailing(start, first) else None)
        outer = self._across_relative(start, found) or self._across_place(start, found)
        if outer is not None:
            return Subject(outer)
        if self._goes_on(found[0]):
            return self.shared_subject() or self._first_of(start)
        return Subject(found, intro=intro) if self._may_speak(found) else None

    def _opening(self, index: int) -> tuple[int, int | None]:
        """Where the clause before a verb begins: behind a border, a quote, "that"; and the word that makes it subordinate."""
        view, position = self.view, index
        while position > 0:
            before = position - 1
            if view.is_border(before) or view.is_quote(before):
                break
            if position < index and before in view.verbs and before not in view.reports:
                break
            if view.has(before, "relatives", "subordinators"):
                relative = view.has(before, "relatives")
                if relative and self._only_trailing(position, index):
                    return before, None
                if relative or position < index:
                    return position, before
            position -= 1
        return position, None

    def _only_trailing(self, first: int, end: int) -> bool:
        """True where only helping verbs, adverbs and times stand: "who | later also said", "which | on Friday listed"."""
        return all(self.view.is_word(index) and trails(self.view, index) for index in range(first, end))

    def _joins(self, index: int) -> bool:
        """ "and", "but": what follows them goes on with the subject, as it does not behind "when" or "which"."""
        joins = self.view.has(index, "joiners", "conjunctions")
        return joins and not self.view.has(index, "relatives", "subordinators")

    def _goes_on(self, start: int) -> bool:
        """ "The police opened an inquiry | and said": another verb of the subject the clause began with."""
        view, before = self.view, self.mark.first - 1
        while before > start and view.has(before, "adverbs", "perfects"):
            before -= 1
        return self._joins(before) and not view.words.verb_second

    def _first_of(self, start: int) -> Subject | None:
        """ "Jon Molo | defended the attack and said": the name a clause begins with."""
        end = start
        while self.view.is_capital(end):
            end += 1
        return Subject((start, end - 1)) if start < end < self.mark.first and self._may_speak((start, end - 1)) else None

    def _first_named(self) -> Subject | None:
        """ "| Togo | claimed the attack, saying", "| Ms Berg |, reporting from Oslo, said": whoever begins a sentence, where
        nobody is cited before the participle."""
        view, opening = self.view, self.view.clause_start(0)
        cited = (mark for mark in view.marks("attributions") if mark.last < self.mark.first)
        if not view.follows_comma(self.mark.first) or any(mark.value.get("form") != "none" for mark in cited):
            return None
        return None if view.has(opening, "subordinators", "prepositions", "adverbs") else self._first_of(opening)

    def _antecedent(self, start: int) -> Span | None:
        """ "the ministry, which put the toll": the noun phrase before the relative pronoun."""
        end = start - 1
        while end > 0 and not self.view.is_word(end):
            end -= 1
        found = phrase_before(self.view, end, self._opening(end)[0]) if end >= 0 else None
        return None if found is None else self._behind_agent(found)

    def _behind_agent(self, found: Span) -> Span:
        """ "was called | by | the union, which said": who did or heard something; but "the envoy to Togo, who said"."""
        first, last = found
        view = self.view
        met = (at for at in range(first + 1, last) if view.has(at, "met_by") and not view.any_mark("countries", at + 1, at + 1))
        agents = [*(index for index in range(first, last) if view.has(index, "passive_agents")), *met]
        return (max(agents) + 1, last) if agents else found

    def _across_relative(self, start: int, found: Span) -> Span | None:
        """ "Residents who fled told": what stands between "who" and the verb is no speaker, so the noun before is."""
        view, opening = self.view, found[0]
        if not view.has(start - 1, "relatives"):
            return None
        small = view.is_word(opening) and not view.is_capital(opening) and not view.has(opening, "determiners")
        predicate = small and self._only_trailing(start, opening)
        name = describe(view, found)
        verb = predicate and not name.known and name.refers is None  # "a group that controls much of Molo | said"; not "that he"
        takes_object = self._opens_with_verb(start)
        if (self._is_named(found) and not (verb or takes_object)) or view.tells(start - 1):
            return None  # "Police said that | first estimates put it at 40"
        antecedent = self._antecedent(start - 1)
        if antecedent is None:
            return None
        known = describe(self.view, antecedent).known or (takes_object and self._may_speak(antecedent))
        return antecedent if known else None

    def _opens_with_verb(self, start: int) -> bool:
        """ "an officer who | spoke to AFP | said", "a doctor who | treated the wounded | said"; not "a man who | police said"."""
        view = self.view
        while view.has(start, "perfects", "adverbs"):
            start += 1
        small = view.is_word(start) and not view.is_capital(start) and start not in view.speakers
        noun = not small or view.has(start, "determiners", "prepositions") or start in view.reports
        takes = view.has(start + 1, "prepositions", "determiners", "oblique") or view.is_capital(start + 1)
        return not noun and takes and start + 1 < self.mark.first

    def _may_speak(self, span: Span) -> bool:
        """A speaker the pack knows, a name, a pronoun, or at least a noun phrase: not "as | deadly | as assumed"."""
        if self._is_named(span) or self.view.has(span[0], "determiners"):
            return True
        plural = self.view.tokens[span[1]].lower.endswith(self.view.words.endings("plural_endings"))
        return plural or any(self.view.is_possessive(index) for index in range(span[0], span[1] + 1))

    def _across_place(self, start: int, found: Span) -> Span | None:
        """ "Police in Kerr County, Texas said": the name behind the comma only says where the place before it lies."""
        view, comma = self.view, start - 1
        if found[0] != start or not view.is_text(comma, ",") or not all(map(view.is_capital, range(start, found[1] + 1))):
            return None
        if describe(view, found).known or not view.is_capital(comma - 1):
            return None
        outer = phrase_before(view, comma - 1, self._opening(comma)[0])
        led = outer is not None and view.has_within("name_links", outer[0] + 1, comma) and describe(view, outer).known
        return (outer[0], found[1]) if outer is not None and led else None

    def _is_named(self, span: Span) -> bool:
        name = describe(self.view, span)
        return name.known or name.refers is not None or any(self.view.is_capital(index) for index in range(span[0], span[1] + 1))

    def _inverted(self) -> Subject | None:
        """ ", said X", ", said an official who …", and not "X, the mayor, said police had counted"."""
        if self.flag("hearer"):
            return None
        found = phrase_from(self.view, self.last + 1)
        if found is None or self.view.has(found[0], "oblique") or not (self._is_named(found) or self._is_somebody(found)):
            return None
        if (self.flag("object") or self.flag("weak")) and not self._is_speaker_at_end(found):
            return None
        behind = found[1] + 1
        goes_on = behind in self.view.verbs or self.view.breaks(behind)
        apart = self._is_told_of(behind) or self._is_circumstance(behind)
        return None if goes_on and not apart else Subject(found, behind=True)

    def _is_somebody(self, found: Span) -> bool:
        """ "…, said | a neighbour.": whoever stands behind the verb with an article, and nothing that could be said follows."""
        view, behind = self.view, found[1] + 1
        ends = self.is_tail(behind) or self._is_told_of(behind)
        said = view.follows_comma(self.mark.first) or view.is_quote(self.mark.first - 1)
        return ends and said and view.has(found[0], "determiners")

    def _is_speaker_at_end(self, found: Span) -> bool:
        """ "…, claimed | General Lusk.": a verb that else has a number as its object is one of saying before a speaker alone."""
        view, first = self.view, self.mark.first
        apart = view.follows_comma(first) or view.is_quote(first - 1)
        return apart and may_count(view, describe(view, found)) and self.is_tail(found[1] + 1)

    def _is_told_of(self, index: int) -> bool:
        """Opens what is told of a speaker, not what he says: "said a woman | who", "said a man | speaking on condition of"."""
        relative = self.view.has(index, "relatives") and not self.view.has(index, "complementizers")
        return relative or index in self.view.feigned or self.view.has(index, "seated")

    def _before_commas(self) -> Subject | None:
        """ "Lee, a member of parliament, said", "The ministry, whose writ is short, gave": the subject before the insertion."""
        view, start = self.view, self.view.clause_start(self.mark.first)
        inner = view.previous_clause(start) if view.is_text(start - 1, ",)–—") else None
        if inner is None or view.previous_clause(inner) is None:
            return None
        appended = is_apposition(view, inner, view.clause_end(inner))
        dashes = view.is_text(inner - 1, "–—") and view.is_text(start - 1, "–—")
        before = view.previous_clause(inner)
        if before and view.has(inner, "wheres") and view.has(before, "relatives", "indefinite"):
            inner, before = before, view.previous_clause(before)  # "Lee, who lives in Togo, | where it began, | said"
        aged = before is not None and self.is_age(before)  # "Lee, 34, a farmer, said"
        set_off = view.has(inner, "relatives", "prepositions", "indefinite", "insertions") or self.is_age(inner)
        set_off = not self._is_only_behind_bracket(inner, start) and (set_off or view.is_text(inner - 1, "("))
        if not (appended or dashes or set_off or aged):
            return None
        first = before if before is not None and aged else inner
        found = phrase_before(view, first - 2, self._opening(first - 1)[0])
        if found is None or (view.has(inner, "indefinite") and not (appended or view.is_capital(found[1]))):
            return None  # no name that "a farmer" could stand beside
        return Subject((found[0], view.clause_end(inner)) if appended and first == inner else found)

    def _is_only_behind_bracket(self, inner: int, start: int) -> bool:
        """ "lost 25 km² (10 sq miles), | said Lusk", "killed 40 (two officers) | in a raid, said Lusk": no insertion."""
        view = self.view
        bracketed = view.is_text(inner - 1, "(") and view.is_text(start - 1, ",")
        return bracketed or view.is_text(inner - 1, ")")

    # --------------------------------------------------------------------------------------------------------------- reach
    def is_bounded(self, subject: Subject) -> bool:
        return not self.view.has(self.last + 1, "complementizers") and super().is_bounded(subject)

    def is_aside(self, subject: Subject) -> bool:
        if self.flag("participial") or subject.intro is not None:
            return False
        begin = self.mark.first if subject.behind else subject.span[0]
        if begin == 0 or self.view.is_word(begin - 1):
            return False
        behind = (subject.span[1] if subject.behind else self.last) + 1
        return self.is_tail(behind) or (subject.behind and self._is_told_of(behind))
