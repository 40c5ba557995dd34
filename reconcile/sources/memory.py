"""Whom "er", "the spokeswoman" or "den Angaben zufolge" means: the speakers of an article, looked up backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..reading import Sentence
from .names import Name, describe, named_before, phrase_from
from .sayings import Finder, Shape
from .verbs import noun_start
from .words import View, Words

REACH = 6  # sentences a pronoun looks back
ROLE_REACH = 14  # sentences a role noun looks back for the one it names
DEPTH = 5  # pronouns that point at pronouns
LONGEST_NAME = 90  # characters


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody named in a sentence, and at which token."""

    at: int
    name: Name


class Memory:
    """The speakers of one article, sentence by sentence, as far as anybody asks."""

    def __init__(self, finder: Finder, words: Words) -> None:
        self.finder, self.words = finder, words
        self._speakers: dict[int, list[Speaker]] = {}
        self._full: dict[str, str] = {}

    def resolve(self, sentence: Sentence, name: Name, at: int, depth: int = 0) -> Name | None:
        """The speaker a name stands for, with its full form where the article gives one. None: nobody to be found."""
        if depth > DEPTH:
            return None
        if name.refers is None:
            return replace(name, text=self._full_name(sentence, name)) if name.text else None
        if name.text is None:
            return self._pointed_at(sentence, name, at, depth)
        return self._role(sentence, name, at, depth) or name

    def before(self, sentence: Sentence, at: int, reach: int) -> Iterator[tuple[Sentence, Speaker]]:
        """Speakers named before token `at` of a sentence, the latest first."""
        current: Sentence | None = sentence
        for _ in range(reach + 1):
            if current is None:
                return
            for speaker in reversed(self.speakers(current)):
                if current is not sentence or speaker.at < at:
                    yield current, speaker
            current = current.previous

    def _pointed_at(self, sentence: Sentence, name: Name, at: int, depth: int) -> Name | None:
        if not self._is_pronoun(name.refers or ""):
            return self._last_said(sentence, at, depth)
        clauses = sentence.clauses
        for where, speaker in self.before(sentence, at, REACH):
            if where is sentence and clauses[speaker.at] == clauses[at]:
                continue
            if speaker.name.text is None or (speaker.name.refers is not None and not speaker.name.known):
                continue
            if self._agrees(name, speaker.name):
                return self.resolve(where, speaker.name, speaker.at, depth + 1)
        return None

    def _is_pronoun(self, word: str) -> bool:
        return any(self._is(form, word) for form in ("masculine", "feminine", "neuter", "plural", "possessives"))

    def _last_said(self, sentence: Sentence, at: int, depth: int) -> Name | None:
        """For "demnach" and "den Angaben zufolge": whoever spoke last, else whom the nearest sentence is about."""
        current: Sentence | None = sentence
        for _ in range(REACH + 1):
            if current is None:
                return None
            before = at if current is sentence else len(current.tokens)
            for saying in reversed(self.finder.sayings(current)):
                found = self.resolve(current, saying.name, saying.name.span[0], depth + 1) if saying.last < before and saying.shape not in (Shape.REPORT, Shape.RELAY) else None
                if found is not None and found.text:
                    return found
            about = next((speaker for speaker in self.speakers(current) if speaker.name.known and speaker.name.text), None)
            if about is not None and current is not sentence:
                return self.resolve(current, about.name, about.at, depth + 1)
            current = current.previous
        return None

    def _agrees(self, pronoun: Name, name: Name) -> bool:
        """Whether gender, number and kind let a pronoun mean this speaker; what is not known does not count against it."""
        word = pronoun.refers or ""
        genders = [gender for gender, form in (("m", "masculine"), ("f", "feminine"), ("n", "neuter")) if self._is(form, word)]
        plural = self._is("plural", word)
        if not genders and not plural:
            return name.what != "medium"
        if pronoun.what == "person" and name.what not in (None, "person"):
            return False
        if name.plural or self._is_pair(name):
            return plural
        if plural and not genders:
            return name.what != "person" and not self.words.verb_second
        if genders == ["n"] and name.what in ("person", None) and not self.words.verb_second:
            return False
        return name.gender is None or name.gender in genders or not genders

    def _is_pair(self, name: Name) -> bool:
        """Two speakers joined: "Minister Maier und Minister Huber"."""
        return any(f" {word} " in (name.text or "") for word in self.words.language.list("joiners"))

    def _is(self, form: str, word: str) -> bool:
        return word in self.words.language.list("speech." + form)

    def _role(self, sentence: Sentence, name: Name, at: int, depth: int) -> Name | None:
        """"der Minister", "the agency": the latest speaker of that office, else for a generic noun the latest of its kind."""
        role = name.refers or ""
        person = None
        for distance, (where, speaker) in enumerate(self.before(sentence, at, ROLE_REACH)):
            other = speaker.name
            if other.text is None or other.refers is not None or other.text.lower() == (name.text or "").lower():
                continue
            if self._holds(other.text, role):
                return self.resolve(where, other, speaker.at, depth + 1)
            if person is None and distance < 8 and sentence.index - where.index <= 4:
                if name.what == "person" and other.what in ("person", None) and (name.generic or other.what is None or _is_generic(other)):
                    if name.gender is None or other.gender in (None, name.gender):
                        person = where, speaker
                elif name.what == "body" and name.generic and (other.what == "body" or other.what == "people" and self._is_proper(other)):
                    person = where, speaker
        if person is not None:
            return self.resolve(person[0], person[1].name, person[1].at, depth + 1)
        return None

    def _is_proper(self, name: Name) -> bool:
        """volunteers of the White Helmets: holds a name, where common nouns are small."""
        return not self.words.verb_second and sum(word[:1].isupper() for word in (name.text or "").split()) > 1

    def _holds(self, text: str, role: str) -> bool:
        """True where a name carries the office: "Innenminister Reul" for "minister", "Geheimdienstes" for "dienst"."""
        stems = {role, *(role.removesuffix(ending) for ending in self.words.language.section("text").get("genitives", ()))}
        for word in re.findall(r"[\w-]+", text.lower()):
            forms = {word, *(word.removesuffix(ending) for ending in ("es", "s", "n"))} if self.words.verb_second else {word}
            if any(form.endswith(stem) for form in forms for stem in stems if len(stem) > 2):
                return True
        return False

    def speakers(self, sentence: Sentence) -> list[Speaker]:
        """Everybody a sentence names as a speaker: the subjects of its verbs of saying, offices and bodies, a name at its start."""
        if sentence.index not in self._speakers:
            view = self.finder.view(sentence)
            found = {saying.name.span[0]: Speaker(saying.name.span[0], saying.name) for saying in self.finder.sayings(sentence)}
            covered = [saying.name.span for saying in self.finder.sayings(sentence)]
            for speaker in self._mentioned(view):
                if not any(first <= speaker.at <= last for first, last in covered):
                    found.setdefault(speaker.at, speaker)
            self._speakers[sentence.index] = [found[at] for at in sorted(found)]
        return self._speakers[sentence.index]

    def _mentioned(self, view: View) -> Iterator[Speaker]:
        done = -1
        for index in sorted(view.speakers):
            if index <= done:
                continue
            begin = noun_start(view, index)
            span = (begin, index) if view.is_possessive(index) else phrase_from(view, begin)
            if span is not None and span[1] >= index:
                done = span[1]
                yield Speaker(begin, describe(view, span))
        if done < 0 or 0 not in view.speakers:
            yield from self._opening_name(view)

    def _opening_name(self, view: View) -> Iterator[Speaker]:
        """"Lee Seong-kweun met journalists.", "Trump wrote": capitals at the start of a sentence may be a name."""
        tokens, last = view.tokens, 0
        while last < len(tokens) and self._may_be_name(view, last):
            last += 1
        if any(mark.first < last for mark in view.sentence.marks("countries")):
            return
        if last >= 2 or (last == 1 and not self.words.verb_second and named_before(view, tokens[0].text)):
            yield Speaker(0, Name(view.text(0, last - 1), (0, last - 1)))

    def _may_be_name(self, view: View, index: int) -> bool:
        token = view.tokens[index]
        listed = self.words.grammar("articles", token) or self.words.grammar("prepositions", token) or token.lower in self.words.breakers
        adjective = self.words.verb_second and index == 0 and token.lower.endswith(self.words.adjective_endings)
        return token.is_capital and not (listed or adjective or view.is_number(index) or self.words.has("determiners", token) or self.words.has("adverbs", token))

    def _full_name(self, sentence: Sentence, name: Name) -> str:
        """A bare surname with the name and office it was first printed with: Singh → Pentagon-Sprecherin Sabrina Singh."""
        text = name.text or ""
        surname = text.split()[-1] if text else ""
        if name.known or len(text.split()) > 2 or not surname[:1].isupper() or surname.isupper() or len(surname) < 3:
            return text
        if len(text.split()) == 2 and not self._short_title(sentence, name):
            return text
        if surname not in self._full:
            self._full[surname] = self._first_printed(sentence, surname) or text
        return self._full[surname]

    def _short_title(self, sentence: Sentence, name: Name) -> bool:
        view = self.finder.view(sentence)
        return name.span[0] in view.speakers

    def _first_printed(self, sentence: Sentence, surname: str) -> str | None:
        text = sentence.reading.text
        found = re.search(rf"\b{re.escape(surname)}\b", text[: sentence.start])
        if found is None:
            return None
        first = sentence.reading.sentence_at(found.start())
        if first.is_heading:
            later = re.search(rf"\b{re.escape(surname)}\b", text[first.end : sentence.end])
            if later is None:
                return None
            first = sentence.reading.sentence_at(first.end + later.start())
        for speaker in self.speakers(first):
            printed = speaker.name.text or ""
            if surname in re.findall(r"[\w-]+", printed) and len(printed.split()) > 1 and len(printed) <= LONGEST_NAME:
                return printed
        return None


def _is_generic(name: Name) -> bool:
    return name.generic


