"""Whom "er", "the spokeswoman" or "den Angaben zufolge" means: the speakers of an article, looked up backwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from ..memo import Memo
from ..reading import Sentence
from .attribution import Name
from .names import describe, named_before, with_name
from .phrase_starts import noun_start
from .phrases import phrase_from
from .sayings import ASIDE, OPEN, RELAY, REPORT, Finder, is_led
from .view import View, opening_quote
from .words import Words

REACH = 6  # sentences a pronoun looks back
ROLE_REACH = 14  # sentences a role noun looks back for the one it names
KIND_REACH = 4  # sentences a generic noun looks back for anybody of its kind
DEPTH = 5  # pronouns that point at pronouns
LONGEST_NAME = 90  # characters
FIRST_PRINTED = 30_000  # characters back in which a surname's full form is looked for
HOLDER = re.compile(r",\s+(?:[^\W\d_][\w'’-]*\s+)+[^\W\d_]")  # "the city's mayor, Anna Berg": an office and its holder
ACRONYM = re.compile(r"(?:^|\()[A-Z]{3,}\)?$")  # "HRANA", "Human Rights Activists News Agency (HRANA)"
WORD = re.compile(r"[\w-]+")
UNTIDY = re.compile(r"[„“”\"»«()]")  # marks a name may lose
PRONOUNS = ("masculine", "feminine", "neuter", "plural", "possessives")
GENDERS = (("m", "masculine"), ("f", "feminine"), ("n", "neuter"))


class Speaker(NamedTuple):
    """Somebody named in a sentence, and at which token."""

    at: int
    name: Name


class Memory:
    """The speakers of one article, sentence by sentence, as far as anybody asks."""

    def __init__(self, finder: Finder, words: Words) -> None:
        self.finder, self.words = finder, words
        self._speakers: dict[int, list[Speaker]] = {}
        self._full: dict[str, str] = {}
        self._said: dict[tuple[int, int, int], Name | None] = {}
        self._letters = Memo(_letters)

    def resolve(self, sentence: Sentence, name: Name, depth: int = 0) -> Name | None:
        """The speaker a name stands for, with its full form where the article gives one. None: nobody to be found."""
        if depth > DEPTH:
            return None
        if name.refers is None:
            return self._in_full(sentence, name) if name.text else None
        if name.text is not None:
            return self._holder(sentence, name, depth) or name
        if any(name.refers in self.words.list(form) for form in PRONOUNS):
            return self._meant(sentence, name, depth)
        asked = sentence.index, name.span[0], depth
        if asked not in self._said:  # each "demnach" asks all before it: known answers keep that from multiplying
            self._said[asked] = self._last_said(sentence, name, depth)
        return self._said[asked]

    def speakers(self, sentence: Sentence) -> list[Speaker]:
        """Everybody a sentence names as a speaker: subjects of its verbs of saying, offices and bodies, a name at its start."""
        if sentence.index not in self._speakers:
            view = self.finder.view(sentence)
            names = [saying.name for saying in self.finder.sayings(sentence)]
            found = {name.span[0]: Speaker(name.span[0], name) for name in names}
            told = {at for name in names for at in range(name.span[0], name.span[1] + 1)}
            for speaker in self._mentioned(view, told):
                if speaker.at not in told:
                    found.setdefault(speaker.at, speaker)
            self._speakers[sentence.index] = [found[at] for at in sorted(found)]
        return self._speakers[sentence.index]

    def _mentioned(self, view: View, told: Set[int]) -> Iterator[Speaker]:
        """Who is named beside those of the sayings (`told`: their tokens)."""
        done = -1
        for index in sorted(view.speakers.keys() - told):
            if index <= done or _modifies(view, index):
                continue
            begin = noun_start(view, index)
            span = (begin, index) if view.is_possessive(index) else phrase_from(view, begin)
            if span is not None and span[1] >= index and not view.is_number(span[0]):  # "Fifty rebels died" names nobody
                done = span[1]
                span = with_name(view, span)
                yield Speaker(span[0], describe(view, span))
        if 0 not in view.speakers:
            yield from self._opening_name(view)

    def _opening_name(self, view: View) -> Iterator[Speaker]:
        """ "Lee Seong-kweun met journalists.", "Trump wrote": capitals at the start of a sentence may be a name."""
        last = 0
        while last < len(view) and self._may_be_name(view, last):
            last += 1
        if any(mark.first < last for section in ("countries", "forces") for mark in view.marks(section)):
            return
        if all(token.text.isupper() for token in view.tokens[:last]):
            return  # a dateline: "NEW YORK (AP)"
        if last >= 2 or (last == 1 and not self.words.verb_second and named_before(view, view.tokens[0].text)):
            yield Speaker(0, Name(view.sentence.words(0, last - 1), (0, last - 1)))

    def _may_be_name(self, view: View, index: int) -> bool:
        adjective = self.words.verb_second and index == 0 and view.tokens[0].lower.endswith(self.words.language.inflections)
        if not view.is_capital(index) or adjective or view.is_number(index) or view.breaks(index):
            return False
        return not view.has(index, "articles", "prepositions", "determiners", "adverbs")

    def _before(self, sentence: Sentence, at: int, near: Iterable[Sentence]) -> Iterator[tuple[Sentence, Speaker]]:
        """Speakers that the sentences `near` name before token `at` of a sentence, the latest first."""
        for current in near:
            for speaker in reversed(self.speakers(current)):
                if current is not sentence or speaker.at < at:
                    yield current, speaker

    # ------------------------------------------------------------------------------------------------------------ pronouns
    def _meant(self, sentence: Sentence, pronoun: Name, depth: int) -> Name | None:
        """The latest speaker a pronoun agrees with, outside its own clause; of one sentence rather a subject than an object."""
        at = pronoun.span[0]
        if (party := self._opening_party(sentence, pronoun)) is not None:
            return party
        if (issuer := self._issuer_of_paper(sentence, pronoun)) is not None:
            return self.resolve(issuer[0], issuer[1].name, depth + 1)
        led: tuple[Sentence, Speaker] | None = None
        for where, speaker in self._before(sentence, at, _back(sentence, at, REACH)):
            if led is not None and led[0] is not where and not self._says(where, speaker):
                continue  # rather who spoke before than "the car of | a minister", if anybody did
            if self._is_told(where, speaker) or (where is sentence and not self._is_apart(sentence, speaker.at, at)):
                continue
            if speaker.name.text is None or not self._agrees(pronoun, speaker.name):
                continue
            if _is_quoted(where, speaker.at) and not _is_quoted(sentence, at):
                continue  # "“They shot the police chief,” he said"
            if where is sentence and sentence.word_at(at - 1) == "," and self._is_told_of(sentence, speaker):
                continue
            if not self._is_led(where, speaker):
                return self.resolve(where, speaker.name, depth + 1)
            if where is not sentence:  # "100 were taken to | hospitals in Molo, they said": only where they are
                led = led or (where, speaker)
        return self.resolve(led[0], led[1].name, depth + 1) if led is not None else None

    def _says(self, sentence: Sentence, speaker: Speaker) -> bool:
        """Whether somebody is the subject of a verb of saying, or a pronoun there stands for him."""
        names = [saying.name for saying in self.finder.sayings(sentence) if saying.shape in (OPEN, ASIDE)]
        return any(name.text is None or name.span[0] <= speaker.at <= name.span[1] for name in names)

    def _is_told_of(self, sentence: Sentence, speaker: Speaker) -> bool:
        """ "| A firefighter | was hurt and five people were treated, he said": one of many, of whom somebody else tells;
        not behind "and" or "where": "| A resident | fled, and she told reporters that 12 died"."""
        first, indefinite = speaker.name.span[0], self.words.language.list("indefinite")
        if self.words.verb_second or indefinite.isdisjoint(sentence.folded[max(0, first - 1) : first + 1]):
            return False
        return all(saying.name.span[0] != first for saying in self.finder.sayings(sentence))

    def _opening_party(self, sentence: Sentence, pronoun: Name) -> Name | None:
        """ "Norway did not answer, but it reported 12 deaths": the country the sentence opens with; where the pronoun
        opens it, the sentence before: "Norway closed its border. | It reported 12 deaths"."""
        at, told = pronoun.span[0], sentence
        if self.words.verb_second or pronoun.refers not in self.words.list("neuter"):
            return None
        if at == 0 and sentence.previous is not None:
            told, at = sentence.previous, len(sentence.previous.tokens)
        elif not self._is_apart(sentence, 0, at):
            return None
        view = self.finder.view(told)
        marks = (mark for section in ("countries", "forces") for mark in view.marks(section) if mark.first == 0)
        last = max((mark.last for mark in marks if mark.value.get("form") not in ("adjectives", "people")), default=at)
        if last + 1 >= at or view.is_possessive(last) or not view.tokens[last + 1].text.islower():
            return None
        return Name(told.words(0, last), (0, last))

    def _issuer_of_paper(self, sentence: Sentence, pronoun: Name) -> tuple[Sentence, Speaker] | None:
        """ "Police issued a statement. | It said 12 had died": the paper is whoever's who issued it in the sentence before."""
        before = sentence.previous
        if self.words.verb_second or before is None or pronoun.span[0] or pronoun.refers not in self.words.list("neuter"):
            return None
        reports = self.finder.view(before).reports
        issuers = (one for one in self.speakers(before) if one.name.known and one.name.text and not self._is_led(before, one))
        issuer = next(issuers, None)
        return (before, issuer) if issuer is not None and any(at > issuer.at for at in reports) else None

    def _is_apart(self, sentence: Sentence, at: int, pronoun: int) -> bool:
        """True where a speaker and a pronoun stand in different clauses: behind a border, or behind "but"."""
        if sentence.clauses[at] != sentence.clauses[pronoun]:
            return True
        view = self.finder.view(sentence)
        spans = ((saying.name.span, saying.at) for saying in self.finder.sayings(sentence))
        if not self.words.verb_second and any(span[0] <= at <= span[1] < verb < pronoun for span, verb in spans):
            return True  # "Residents said | they had …"
        return not self.words.verb_second and view.has(pronoun - 1, "conjunctions", "joiners")

    def _is_told(self, sentence: Sentence, speaker: Speaker) -> bool:
        """ "Doctors told the BBC that they …", "Ein Arzt sagte der AFP, er …": a medium behind another's verb of saying hears,
        and so does whoever stands right behind a verb of telling: "told | a committee"."""
        sayings, view = self.finder.sayings(sentence), self.finder.view(sentence)
        if any(saying.name.span[0] <= speaker.at <= saying.name.span[1] for saying in sayings):
            return False
        told = speaker.at > 0 and view.has(speaker.at - 1, "informing")
        behind = any(saying.at < speaker.at and saying.name.span[1] < speaker.at for saying in sayings)
        return behind and (told or speaker.name.what == "medium")

    def _is_led(self, sentence: Sentence, speaker: Speaker) -> bool:
        """ "The agency reported deaths at | the hospital": the latter is only a place or an object; so is who is spoken of beside
        somebody who speaks: "laut Berg ist der Bericht | der Ärzte falsch", "… than | a doctor, who spoke of ten"."""
        view, sayings = self.finder.view(sentence), self.finder.sayings(sentence)
        own = [saying for saying in sayings if saying.name.span[0] <= speaker.at <= saying.name.span[1]]
        if not own:
            return is_led(view, speaker.at) or view.is_possessive(speaker.name.span[1])  # "a | minister's | car"
        beside = [one for one in sayings if one.shape is REPORT or view.has(view.clause_start(one.at), "relatives")]
        speaks = any(one.shape is not RELAY and one not in beside for one in sayings)
        return speaks and all(saying in beside for saying in own)

    def _is_side(self, sentence: Sentence, speaker: Speaker) -> bool:
        """ "auf Seiten der Aufständischen": on whose side something was is not who the sentence is about."""
        return self.finder.view(sentence).has(speaker.at - 1, "sides")

    def _agrees(self, pronoun: Name, name: Name) -> bool:
        """Whether gender, number and kind let a pronoun mean this speaker; what is not known does not count against it."""
        word = pronoun.refers or ""
        genders = [gender for gender, form in GENDERS if word in self.words.list(form)]
        plural = word in self.words.list("plural")
        if not genders and not plural:
            return name.what != "medium"
        somebody = name.what in (None, "person") or HOLDER.search(name.text or "")
        if pronoun.what == "person" and not somebody:
            return False
        if name.plural or self._is_pair(name):
            return plural and pronoun.plural is not False
        if pronoun.plural and name.known:
            return False  # "teilten sie mit"
        if not genders:
            return name.what != "person" and not self.words.verb_second
        if genders == ["n"] and name.what in ("person", None) and not self.words.verb_second:
            return bool(ACRONYM.search(name.text or ""))
        return name.gender is None or name.gender in genders

    def _is_pair(self, name: Name) -> bool:
        """Two speakers joined: "Minister Maier und Minister Huber"; but "the Ministry of Health and Welfare" is one."""
        words = (name.text or "").split()
        joiner = next((at for at, word in enumerate(words) if word in self.words.list("joiners")), 0)
        if joiner == 0:
            return False
        return name.what != "body" or all(map(self._holds_speaker, (words[:joiner], words[joiner:])))

    def _holds_speaker(self, words: Sequence[str]) -> bool:
        """True where a word names a speaker by itself."""
        return any(self.words.speaker_value(word) is not None for word in words)

    def _last_said(self, sentence: Sentence, name: Name, depth: int) -> Name | None:
        """For "demnach", "den Angaben zufolge": whoever spoke last or has put out a paper; else whom the sentence is about."""
        nearest: tuple[Sentence, Name] | None = None
        for current in (sentence, *sentence.before(REACH)):
            before = name.span[0] if current is sentence else len(current.tokens)
            for saying in reversed(self.finder.sayings(current)):
                if saying.last < before and saying.shape not in (REPORT, RELAY):
                    found = self.resolve(current, saying.name, depth + 1)
                    if found is not None and found.text:
                        return found
            named = (speaker for speaker in self.speakers(current) if speaker.name.known and speaker.name.text)
            about = next((speaker.name for speaker in named if not self._is_side(current, speaker)), None)
            if about is not None and current is not sentence and not self._is_reported(current):
                if self.finder.view(current).reports:
                    return self.resolve(current, about, depth + 1)
                nearest = nearest or (current, about)
        return self.resolve(*nearest, depth + 1) if nearest is not None else None

    def _is_reported(self, sentence: Sentence) -> bool:
        """ "Die Armee habe 58 Angreifer getötet": in indirect speech somebody else tells of whom it is about."""
        view = self.finder.view(sentence)
        return any(self.words.list(name) and view.indices(name) for name in ("indirect", "indirect_perhaps"))

    # --------------------------------------------------------------------------------------------------------------- roles
    def _holder(self, sentence: Sentence, name: Name, depth: int) -> Name | None:
        """ "der Minister", "the agency": the latest speaker of that office, else for a generic noun the latest of its kind."""
        found = self._in_office(sentence, name) or self._of_kind(sentence, name)
        return self.resolve(*found, depth + 1) if found is not None else None

    def _in_office(self, sentence: Sentence, name: Name) -> tuple[Sentence, Name] | None:
        """The latest speaker whose name carries the office; sentences without a stem of its word hold nobody of the kind."""
        stems = self._stems(name.refers or "")
        if not stems:
            return None
        shortest = min(stems, key=len)  # all begin with it, and a word that ends in one of them holds it
        near = [one for one in _back(sentence, name.span[0], ROLE_REACH) if shortest in self._letters[one]]
        for where, other in self._others(sentence, name, near):
            if self._holds(other.text or "", stems):
                return where, other
        return None

    def _of_kind(self, sentence: Sentence, name: Name) -> tuple[Sentence, Name] | None:
        """The latest speaker a generic noun may stand for, rather one the pack knows to be the same: person, body."""
        first: tuple[Sentence, Name] | None = None
        if not (name.what == "person" or (name.what == "body" and name.generic)):
            return None
        for where, other in self._others(sentence, name, _back(sentence, 0, KIND_REACH)):
            if self._is_same_kind(name, other):
                if other.what == name.what:
                    return where, other
                first = first or (where, other)
        return first

    def _others(self, sentence: Sentence, name: Name, near: Iterable[Sentence]) -> Iterator[tuple[Sentence, Name]]:
        """The speakers before a role noun that are named, by another word than itself: "Bauministerium" for "Ministerium"."""
        for where, speaker in self._before(sentence, name.span[0], near):
            other = speaker.name
            if other.text is None or other.text.lower() == (name.text or "").lower() or self._is_told(where, speaker):
                continue
            if other.refers is None or self._is_compound(other, name):
                yield where, other

    def _is_compound(self, other: Name, name: Name) -> bool:
        """True for a noun that holds the word of the office and says which: "Bauministeriums" for "Ministerium"."""
        word = (other.text or "").lower()
        stems = [stem for stem in self._stems(name.refers or "") if len(stem) + 2 < len(word)]
        return self.words.verb_second and " " not in word and self._holds(word, stems)

    def _stems(self, role: str) -> list[str]:
        """The word of an office, and what is left of it without a genitive."""
        endings = self.words.language.section("text").get("genitives", ())
        return [stem for stem in {role, *(role.removesuffix(ending) for ending in endings)} if len(stem) > 2]

    def _holds(self, text: str, stems: Sequence[str]) -> bool:
        """True where a name carries the office: "Innenminister Reul" for "minister", "Geheimdienstes" for "dienst"."""
        cases = self.words.list("genitive_nouns")
        for word in WORD.findall(text.lower()):
            forms = {word, *(word.removesuffix(ending) for ending in cases)}
            if any(form.endswith(stem) for form in forms for stem in stems):
                return True
        return False

    def _is_same_kind(self, name: Name, other: Name) -> bool:
        """Whether a role may stand for another speaker: "der Politiker" for any person, "the agency" for any body."""
        whose = (name.refers or "").split()[:-1]  # "the | police | officer" is one of the police
        if not set(whose) <= set(WORD.findall((other.text or "").lower())):
            return False
        if name.what == "person":
            fits = other.what is None or (other.what == "person" and (bool(whose) or name.generic or other.generic))
            return fits and (name.gender is None or other.gender in (None, name.gender))
        return other.what == "body" or (other.what == "people" and self._is_proper(other))

    def _is_proper(self, name: Name) -> bool:
        """volunteers of the Red Cross: holds a name, where common nouns are small."""
        return not self.words.verb_second and sum(word[:1].isupper() for word in (name.text or "").split()) > 1

    # ---------------------------------------------------------------------------------------------------------- full names
    def _in_full(self, sentence: Sentence, name: Name) -> Name:
        text = self._full_name(sentence, name)
        return name if text == name.text else name._replace(text=text)

    def _full_name(self, sentence: Sentence, name: Name) -> str:
        """A bare surname with the name and office it was first printed with: Singh → Pentagon-Sprecherin Sabrina Singh."""
        text = name.text or ""
        if name.known:
            return text
        parts = text.split()
        titled = len(parts) == 2 and name.span[0] in self.finder.view(sentence).speakers
        surname = parts[-1] if parts else ""
        if not (len(parts) == 1 or titled) or not surname[:1].isupper() or surname.isupper() or len(surname) < 3:
            return text
        if surname not in self._full:
            self._full[surname] = self._first_printed(sentence, surname) or text
        return self._full[surname]

    def _first_printed(self, sentence: Sentence, surname: str) -> str | None:
        """The name a surname was first given with, below the headline."""
        reading = sentence.reading
        start = max(0, sentence.start - FIRST_PRINTED)
        for match in re.finditer(rf"\b{re.escape(surname)}\b", reading.text[start : sentence.start]):
            first = reading.sentence_at(start + match.start())
            if first.is_heading:
                continue
            for speaker in self.speakers(first):
                printed = speaker.name.text or ""
                if surname in WORD.findall(printed) and len(printed.split()) > 1 and len(printed) <= LONGEST_NAME:
                    return printed
            return None
        return None


def _back(sentence: Sentence, at: int, reach: int) -> list[Sentence]:
    """The sentences before token `at` of one, the nearest first; its own is one of them, unless it has nothing before."""
    return sentence.reading.sentences[max(0, sentence.index - reach) : sentence.index + (at > 0)][::-1]


def _modifies(view: View, index: int) -> bool:
    """ "a bus carrying | regime | troops", "the | police | station": where nouns are small, one may only tell whose."""
    behind = index + 1
    if behind in view.speakers and view.has(behind, "adjectives_too"):
        return _modifies(view, behind)  # "a | major | military offensive"
    if view.words.verb_second or behind in view.speakers or view.is_possessive(index):
        return False
    small = view.tokens[index].text.islower()
    if (
        small
        and view.has(index, "adjectives_too")
        and view.is_word(behind)
        and behind not in view.verbs
        and not view.breaks(behind)
    ):
        return not view.has(behind, "prepositions", "adverbs", "time_words", "perfects")  # "a | military | convoy"
    return any(mark.first == behind for mark in view.marks("nouns"))


def _is_quoted(sentence: Sentence, at: int) -> bool:
    """Whether a token stands within a quotation."""
    return opening_quote(sentence.reading.text, sentence.start_of(at)) is not None


def _letters(sentence: Sentence) -> str:
    """The text of a sentence without the marks a name may lose: what a word of a name holds, this holds."""
    return UNTIDY.sub("", sentence.text).lower()
